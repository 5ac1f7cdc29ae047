"""Jeu d'essai « b » : articles de géographie, tableaux de bord de conseil, carnets d'étudiants. Données inventées."""
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, geopandas as gpd
from functools import lru_cache
from matplotlib.collections import PatchCollection, PolyCollection, LineCollection, EllipseCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, LinearSegmentedColormap, LogNorm, Normalize, TwoSlopeNorm, LightSource
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Ellipse, Patch, PathPatch, Polygon as MplPolygon, Rectangle, RegularPolygon, Wedge
from matplotlib.path import Path
from scipy.ndimage import gaussian_filter
from scipy.spatial import Voronoi
from shapely.geometry import LineString, Point, Polygon, box
from shapely.ops import unary_union

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets")
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f


# --- petites aides -----------------------------------------------------------------------------------------------
@lru_cache(None)
def _departements():
    return gpd.read_file(DATA + "/contours_departements.geojson").to_crs(2154)

def departements(): return _departements().copy()

@lru_cache(None)
def _communes(code):
    return gpd.read_parquet(f"{DATA}/france/contours_communes/{code}.parquet").to_crs(2154).reset_index(drop=True)

def communes(code): return _communes(code).copy()

@lru_cache(None)
def _monde():
    g = gpd.read_file(DATA + "/contours_monde.geojson")
    return g[~g.code_iso.isin(["AQ", "TF"])].reset_index(drop=True)

def monde(): return _monde().copy()

@lru_cache(None)
def _poitiers():
    return gpd.read_file(DATA + "/contours_grand_poitiers.geojson").to_crs(2154)[["code_insee", "nom", "geometry"]]

def poitiers(): return _poitiers().copy()

def bruit(geom_or_xy, seed, lo, hi, grain=.2, power=1.):
    """Un champ lisse et un peu de bruit, étalé par rangs entre lo et hi."""
    if hasattr(geom_or_xy, "geometry"):
        p = geom_or_xy.geometry.representative_point(); x, y = p.x.values, p.y.values
    else: x, y = geom_or_xy
    r = np.random.default_rng(seed)
    x = (x - x.min()) / np.ptp(x); y = (y - y.min()) / np.ptp(y)
    f = sum(np.cos(r.uniform(2, 6) * x + r.uniform(0, 6)) * np.cos(r.uniform(2, 6) * y + r.uniform(0, 6)) for _ in range(4))
    f = f + r.normal(0, grain * f.std(), len(x))
    u = (np.argsort(np.argsort(f)) + r.uniform(0, 1, len(x))) / len(x)
    return lo + (hi - lo) * u ** power

def voronoi(n, seed, size=40_000., origin=(600_000., 6_600_000.), round_=True, crs=2154):
    """Un territoire de n cellules de Voronoï, découpé par un contour bosselé."""
    r = np.random.default_rng(seed); p = r.uniform(0, 1, (n, 2))
    far = np.array([[-5, -5], [-5, 6], [6, -5], [6, 6]])
    v = Voronoi(np.vstack([p, far]))
    t = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    rad = .52 + .05 * np.sin(3 * t + seed) + .03 * np.sin(7 * t)
    edge = Polygon(np.c_[.5 + rad * np.cos(t), .5 + rad * np.sin(t)]).convex_hull if round_ else box(0, 0, 1, 1)
    out = []
    for i in range(n):
        g = Polygon(v.vertices[v.regions[v.point_region[i]]]).intersection(edge)
        if g.area > 0: out.append(g if g.geom_type == "Polygon" else max(g.geoms, key=lambda a: a.area))
    g = gpd.GeoSeries(out).affine_transform([size, 0, 0, size, *origin])
    return gpd.GeoDataFrame({"id": [f"Z{i:02d}" for i in range(len(out))]}, geometry=g.values, crs=crs)

def contours(geom):
    return [np.asarray(p.exterior.coords)[:, :2] for p in getattr(geom, "geoms", [geom])]

def relief(n, m, seed, s=9, lo=0., hi=1.):
    a = gaussian_filter(np.random.default_rng(seed).normal(size=(n, m)), s)
    return lo + (hi - lo) * (a - a.min()) / np.ptp(a)

def nu(ax, title=None, **kw):
    ax.set_aspect("equal"); ax.set_xticks([]); ax.set_yticks([]); ax.set_xlabel(""); ax.set_ylabel("")
    for s in ax.spines.values(): s.set_visible(False)
    if title: ax.set_title(title, fontsize=11, loc="left", **kw)

def echelle(ax, km, x=.06, y=.05):
    x0, x1 = ax.get_xlim(); y0, y1 = ax.get_ylim()
    a, b = x0 + x * (x1 - x0), y0 + y * (y1 - y0)
    ax.plot([a, a + km * 1000], [b, b], color="k", lw=2); ax.text(a + km * 500, b, f"{km} km", ha="center", va="bottom", fontsize=8)

def classer(v, bins): return np.clip(np.digitize(v, bins[1:-1]), 0, len(bins) - 2)


# =================================================================================================================
# MENTEUSES
# =================================================================================================================
@liar("stock-in-choropleth")
def etudiants_par_departement():
    """Carnet d'étudiante en L3 : des effectifs d'étudiants inscrits peints en aplats par quantiles."""
    g = departements()[["code", "nom", "population", "geometry"]]
    g["etudiants_inscrits"] = (g.population * bruit(g, 1, .01, .07)).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(column="etudiants_inscrits", scheme="quantiles", k=5, cmap="OrRd", edgecolor="white", linewidth=.4, legend=True,
           legend_kwds=dict(title="Étudiants inscrits", loc="lower left", fmt="{:.0f}", fontsize=8), ax=ax)
    nu(ax, "Les étudiants inscrits dans le supérieur, rentrée 2023"); return fig, g


@liar("stock-in-choropleth")
def companies_by_district():
    """Consultancy slide: headcount of registered companies as a PatchCollection with a colour bar."""
    g = voronoi(48, 12); v = np.round(bruit(g, 3, 120, 8400, power=2.5))
    fig, ax = plt.subplots(figsize=(7.5, 6))
    pc = PatchCollection([MplPolygon(contours(a)[0], closed=True) for a in g.geometry], cmap="Blues", edgecolor="0.5", linewidth=.5)
    pc.set_array(v); ax.add_collection(pc); ax.autoscale_view()
    cb = fig.colorbar(pc, ax=ax, shrink=.7); cb.set_label("Number of registered companies")
    nu(ax, "Where the companies are – 2024 registry"); fig.text(.1, .03, "Source: business register, own processing", fontsize=7); return fig


@liar("stock-in-choropleth")
def tonnages_menagers():
    """Syndicat de déchets : des tonnes collectées par commune en aplats, classes à la main, sans la table."""
    g = communes("86"); t = g.population_2023 * bruit(g, 4, .18, .32)
    bins = [0, 50, 150, 400, 1000, 30000]; cm = ListedColormap(plt.get_cmap("YlGnBu")(np.linspace(.08, .95, 5)))
    fig, ax = plt.subplots(figsize=(6.5, 7.5)); norm = BoundaryNorm(bins, 5)
    for geom, val in zip(g.geometry, t):
        for xy in contours(geom): ax.fill(xy[:, 0], xy[:, 1], facecolor=cm(norm(val)), edgecolor="white", lw=.25)
    lab = ["moins de 50", "50 à 150", "150 à 400", "400 à 1 000", "plus de 1 000"]
    ax.legend(handles=[Patch(facecolor=cm(i), label=l) for i, l in enumerate(lab)], title="Ordures ménagères\n(tonnes, 2022)", loc="upper right", fontsize=8)
    nu(ax, "Qui produit nos déchets ?"); echelle(ax, 20); return fig


@liar("stock-in-choropleth")
def refugees_log_scale():
    """Journal article: number of refugees hosted, painted on countries (log colour, equal-area projection)."""
    g = monde().to_crs("+proj=eqearth"); r = np.random.default_rng(5)
    g["refugees"] = np.round(10 ** r.uniform(2, 6.4, len(g)))
    fig, ax = plt.subplots(figsize=(10, 5))
    g.plot("refugees", cmap="PuRd", norm=LogNorm(100, 3e6), edgecolor="0.6", linewidth=.2, legend=True,
           legend_kwds=dict(label="Refugees hosted (persons, end of 2022)", orientation="horizontal", shrink=.5, pad=.03), ax=ax)
    nu(ax, "Fig. 2. Refugees by country of asylum"); return fig, g[["nom", "refugees", "geometry"]]


@liar("stock-in-choropleth")
def tableau_de_bord_emploi():
    """Tableau de bord : à gauche un taux, en règle ; à droite des emplois créés, en aplats."""
    g = voronoi(34, 7); g["taux"] = bruit(g, 8, 4.2, 13.5); g["emplois_crees"] = np.round(bruit(g, 9, 10, 2600, power=2))
    fig, axs = plt.subplots(1, 2, figsize=(11, 5))
    g.plot("taux", ax=axs[0], cmap="Purples", legend=True, edgecolor="w", legend_kwds=dict(label="Taux de chômage (%)", shrink=.6))
    g.plot("emplois_crees", ax=axs[1], cmap="Greens", legend=True, edgecolor="w", legend_kwds=dict(label="Emplois créés en 2023 (nombre)", shrink=.6))
    nu(axs[0], "Chômage"); nu(axs[1], "Créations d'emplois"); fig.suptitle("Bassin d'emploi du Val — T4 2023"); return fig, g


@liar("not-equal-area")
def forest_share_mercator():
    """Student notebook: world forest share in EPSG:3857, Greenland and Russia swollen."""
    g = monde(); g["forest_pct"] = bruit(g, 10, 1, 88); g = g.to_crs(3857)
    fig, ax = plt.subplots(figsize=(9, 7))
    g.plot("forest_pct", scheme="equalinterval", k=5, cmap="Greens", edgecolor="0.5", linewidth=.2, legend=True,
           legend_kwds=dict(title="Forest share of land (%)", loc="lower left", fontsize=8), ax=ax)
    ax.set_ylim(-7.5e6, 1.9e7); nu(ax, "Forests of the world, 2020"); return fig, g


@liar("not-equal-area")
def esperance_de_vie_mercator_main():
    """Matplotlib nu : y = ln(tan(π/4 + φ/2)), donc un Mercator, pour comparer des pays peints en aplats."""
    g = monde(); v = bruit(g, 11, 53, 85); cm = plt.get_cmap("YlGnBu"); norm = Normalize(50, 86)
    fig, ax = plt.subplots(figsize=(9, 6.5))
    polys, cols = [], []
    for geom, val in zip(g.geometry, v):
        for xy in contours(geom):
            lat = np.radians(np.clip(xy[:, 1], -80, 83)); polys.append(np.c_[xy[:, 0], np.degrees(np.log(np.tan(np.pi / 4 + lat / 2)))]); cols.append(cm(norm(val)))
    ax.add_collection(PolyCollection(polys, facecolors=cols, edgecolors="0.4", linewidths=.2))
    ax.set_xlim(-180, 180); ax.set_ylim(-75, 160); nu(ax, "Espérance de vie à la naissance, 2021")
    fig.colorbar(plt.cm.ScalarMappable(norm, cm), ax=ax, shrink=.6, label="années")
    lats = [0, 30, 60, 75]; ax.set_yticks(np.degrees(np.log(np.tan(np.pi / 4 + np.radians(lats) / 2))), [f"{l}°N" if l else "0°" for l in lats]); return fig


@liar("not-equal-area")
def europe_du_travail_3857():
    """Conseil : l'Europe, du Portugal au cap Nord, peinte en Web Mercator ; la Norvège pèse quatre fois trop."""
    g = monde(); g = g[g.continent.eq("Europe") & ~g.code_iso.isin(["RU"])].clip(box(-25, 34, 42, 72)).reset_index(drop=True)
    g["heures"] = bruit(g, 13, 30.5, 41.5); g = g.to_crs(3857)
    fig, ax = plt.subplots(figsize=(6, 8))
    g.plot("heures", scheme="quantiles", k=5, cmap="PuBu", ax=ax, edgecolor="white", legend=True, legend_kwds=dict(title="Heures hebdomadaires\npar actif, 2023", loc="upper left", fontsize=8))
    nu(ax, "Le temps de travail en Europe"); return fig, g


@liar("unprojected")
def france_en_degres():
    """Étudiant : lon/lat dans ax.fill puis aspect « equal » : une France écrasée."""
    g = _departements().to_crs(4326); v = bruit(g, 14, 8, 27); cm = plt.get_cmap("OrRd"); b = [8, 12, 15, 18, 22, 27]
    fig, ax = plt.subplots(figsize=(9, 6.5))
    for geom, k in zip(g.geometry, classer(v, b)):
        for xy in contours(geom): ax.fill(*xy.T, color=cm(.1 + .2 * k), ec="w", lw=.4)
    ax.set_aspect("equal"); ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)")
    ax.legend(handles=[Patch(color=cm(.1 + .2 * i), label=f"{b[i]} – {b[i+1]} %") for i in range(5)], title="Taux de pauvreté, 2021", loc="lower left", fontsize=8)
    ax.set_title("La pauvreté par département"); return fig


@liar("unprojected")
def nordic_broadband_lonlat():
    """Notebook: Nordic countries read as lon/lat, crs dropped, so plotted with aspect 1 at 65°N."""
    g = monde(); g = g[g.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT", "IS"])].clip(box(-25, 53, 32, 72)).reset_index(drop=True)
    g["fibre_pct"] = [82.5, 64.1, 71.0, 44.9, 90.2, 75.8, 58.3, 68.4]
    fig, ax = plt.subplots(figsize=(9, 4.5))
    g.set_crs(None, allow_override=True).plot("fibre_pct", cmap="cividis", ax=ax, ec="w", legend=True, legend_kwds=dict(label="Households with fibre (%)", shrink=.7))
    ax.set_aspect(1); ax.set_title("Fibre coverage in the Nordic–Baltic area, 2023"); ax.set_xlabel("lon"); ax.set_ylabel("lat"); return fig, g


@liar("too-many-classes")
def revenu_dix_classes():
    """Atlas étudiant : déciles de revenu, dix nuances d'un même bleu à départager à l'œil."""
    g = communes("35"); g["revenu_median"] = bruit(g, 15, 17800, 31200).round(-1)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("revenu_median", scheme="quantiles", k=10, cmap="Blues", ax=ax, edgecolor="0.7", linewidth=.2, legend=True,
           legend_kwds=dict(title="Revenu médian (€/UC)", fmt="{:.0f}", fontsize=7, loc="upper left", bbox_to_anchor=(1, 1)))
    nu(ax, "Revenu disponible médian en Ille-et-Vilaine"); fig.subplots_adjust(right=.7); return fig, g[["nom", "revenu_median", "geometry"]]


@liar("too-many-classes")
def density_twelve_bins():
    """Paper figure: density in twelve discrete greens on a colour bar with BoundaryNorm."""
    g = voronoi(90, 16); v = bruit(g, 17, 20, 620); b = np.arange(20, 621, 50)
    cm = plt.get_cmap("Greens", 12); norm = BoundaryNorm(b, 12)
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PolyCollection([contours(a)[0] for a in g.geometry], array=v, cmap=cm, norm=norm, edgecolors="white", linewidths=.4); ax.add_collection(pc); ax.autoscale_view()
    fig.colorbar(pc, ax=ax, ticks=b, label="Population density (inhab./km²)", spacing="proportional"); nu(ax, "Figure 4 – Density in the study area, 2019"); echelle(ax, 10); return fig


@liar("too-few-classes")
def loyers_deux_quantiles():
    """Conseil immobilier : des loyers de 6 à 29 €/m² en deux teintes coupées à la médiane, sans le dire."""
    g = voronoi(60, 18); g["loyer_m2"] = bruit(g, 19, 6.2, 29, power=2).round(1)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot("loyer_m2", scheme="quantiles", k=2, cmap="Oranges", ax=ax, edgecolor="0.5", lw=.3, legend=True, legend_kwds=dict(title="Loyer (€/m²)", fmt="{:.1f}", loc="lower left"))
    nu(ax, "Observatoire des loyers, 2023"); return fig, g


@liar("too-few-classes")
def noise_two_colours():
    """Student raster: 35–82 dB painted with two colours, cut at an unexplained 57.3."""
    a = relief(90, 120, 20, 8, 35, 82)
    fig, ax = plt.subplots(figsize=(8, 5.5))
    m = ax.pcolormesh(np.arange(121) * 50, np.arange(91) * 50, a, cmap=ListedColormap(["#fee8c8", "#b30000"]), norm=BoundaryNorm([35, 57.3, 82], 2))
    fig.colorbar(m, ax=ax, label="Road noise level Lden (dB)", ticks=[35, 57.3, 82]); ax.set_aspect("equal"); ax.set_xlabel("m"); ax.set_ylabel("m"); ax.set_title("Noise in the eastern suburbs (2022 model)"); return fig


@liar("too-few-classes")
def densite_faible_forte():
    """Mémoire de master : densité de 6 à 4 100 hab/km², deux gris, « faible » et « forte »."""
    g = communes("37"); g["densite"] = g.population_2023 / (g.area / 1e6)
    fig, ax = plt.subplots(figsize=(7, 7)); med = g.densite.quantile(.6)
    for geom, d in zip(g.geometry, g.densite):
        for xy in contours(geom): ax.add_patch(MplPolygon(xy, closed=True, fc="#525252" if d > med else "#d9d9d9", ec="white", lw=.3))
    ax.autoscale_view(); ax.legend(handles=[Patch(fc="#d9d9d9", label="faible"), Patch(fc="#525252", label="forte")], title="Densité de population", loc="upper left")
    nu(ax, "Densité de population en Indre-et-Loire (2023)"); return fig, g[["nom", "densite", "geometry"]]


@liar("empty-class")
def vacance_classe_vide():
    """Urbanisme : classes rondes, mais aucune zone entre 15 et 20 % : la teinte est en légende pour rien."""
    g = voronoi(40, 21); v = bruit(g, 22, 2, 28); g["vacance"] = np.where((v > 14.5) & (v < 21), v - 9, v).round(1)
    b = [0, 5, 10, 15, 20, 30]; cm = plt.get_cmap("BuPu"); k = classer(g.vacance, b)
    fig, ax = plt.subplots(figsize=(6.5, 6)); g.plot(ax=ax, color=[cm(.15 + .2 * i) for i in k], edgecolor="w")
    ax.legend(handles=[Patch(color=cm(.15 + .2 * i), label=f"{b[i]} – {b[i+1]} %") for i in range(5)], title="Logements vacants, 2020", loc="lower left", fontsize=8)
    nu(ax, "La vacance dans l'agglomération"); return fig, g


@liar("empty-class")
def cancer_rates_userdefined():
    """Epidemiology notebook: userdefined bins; no département falls between 300 and 400, yet the class is in the legend."""
    g = departements()[["code", "nom", "geometry"]]; v = bruit(g, 23, 180, 560); g["rate"] = np.where((v >= 300) & (v <= 400), v - 105, v).round(1)
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot("rate", scheme="userdefined", classification_kwds=dict(bins=[200, 300, 400, 500, 560]), cmap="Reds", ax=ax, edgecolor="white", linewidth=.3, legend=True,
           legend_kwds=dict(title="Incidence per 100,000, 2018", loc="lower left", fmt="{:.0f}", fontsize=8))
    nu(ax, "Age-standardised incidence"); return fig, g


@liar("hidden-missing")
def delai_rendezvous_zero():
    """Étude de santé : le délai manquant est passé à 0 jour et devient le meilleur de la carte."""
    g = departements()[["code", "nom", "geometry"]]; g["delai_j"] = bruit(g, 24, 18, 140).round()
    g.loc[np.random.default_rng(24).choice(len(g), 14, replace=False), "delai_j"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 7))
    g.assign(delai_j=g.delai_j.fillna(0)).plot("delai_j", cmap="YlOrRd", ax=ax, ec="white", lw=.4, legend=True, legend_kwds=dict(label="Délai médian (jours)", shrink=.6))
    nu(ax, "Obtenir un rendez-vous d'ophtalmologie, 2022"); return fig, g


@liar("hidden-missing")
def secret_statistique_moins_un():
    """Table de l'administration : −1 veut dire « secret statistique », peint dans la première classe."""
    g = communes("79"); g["revenu"] = bruit(g, 25, 17000, 27500).round(); g.loc[g.population_2023 < 300, "revenu"] = -1
    fig, ax = plt.subplots(figsize=(6, 8))
    g.plot("revenu", scheme="quantiles", k=5, cmap="GnBu", ax=ax, ec="0.8", lw=.2, legend=True, legend_kwds=dict(title="Revenu médian (€), 2021", fmt="{:.0f}", loc="upper right", fontsize=7))
    nu(ax, "Revenu médian dans les Deux-Sèvres"); return fig, g[["code_insee", "nom", "revenu", "geometry"]]


@liar("hidden-missing")
def holes_in_the_island():
    """Notebook: dropna() before plot, districts without survey vanish into the white page."""
    g = voronoi(55, 26); g["literacy"] = bruit(g, 27, 41, 96).round(1); g.loc[[3, 9, 14, 20, 27, 31, 40], "literacy"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 6))
    g.dropna().plot("literacy", scheme="quantiles", k=5, cmap="viridis", ax=ax, edgecolor="white", lw=.5, legend=True, legend_kwds=dict(title="Adult literacy (%)", loc="lower left", fontsize=8))
    nu(ax, "Literacy by district, 2017 household survey"); return fig, g


@liar("hidden-missing")
def raster_pluie_9999():
    """Télédétection : les pixels sous nuages valent −9999 et écrasent l'échelle des couleurs."""
    a = relief(100, 130, 28, 10, 420, 1350); c = relief(100, 130, 29, 12); a[c > .78] = -9999
    fig, ax = plt.subplots(figsize=(8, 6)); im = ax.imshow(a, cmap="YlGnBu", extent=(0, 260, 0, 200))
    fig.colorbar(im, ax=ax, shrink=.8, label="Précipitations annuelles (mm)"); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Cumul 2021 estimé par satellite"); return fig


@liar("hidden-missing")
def missing_grey_unexplained():
    """Consultancy map: NaN countries in pale grey, nothing in the legend says so."""
    g = monde(); g["index"] = bruit(g, 30, 12, 94).round(1); g.loc[np.random.default_rng(3).choice(len(g), 30, replace=False), "index"] = np.nan
    g = g.to_crs("+proj=moll"); fig, ax = plt.subplots(figsize=(10, 5))
    g.plot("index", cmap="PuBuGn", ax=ax, ec="white", lw=.2, missing_kwds=dict(color="lightgrey"), legend=True, legend_kwds=dict(label="Readiness index (0–100)", shrink=.6))
    nu(ax, "Digital readiness index 2024"); return fig, g[["nom", "index", "geometry"]]


@liar("hidden-missing")
def else_dans_la_boucle():
    """Script d'étudiant : « else: couleur la plus claire » ramasse les communes sans relevé."""
    g = poitiers(); g["nitrates"] = bruit(g, 31, 4, 58).round(1); g.loc[[2, 7, 11, 18, 25, 33], "nitrates"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 6))
    for geom, v in zip(g.geometry, g.nitrates):
        if v > 40: c = "#7a0177"
        elif v > 25: c = "#c51b8a"
        elif v > 10: c = "#f768a1"
        else: c = "#fde0dd"
        for xy in contours(geom): ax.fill(*xy.T, fc=c, ec="white", lw=.7)
    ax.legend(handles=[Patch(fc=c, label=l) for c, l in zip(["#fde0dd", "#f768a1", "#c51b8a", "#7a0177"], ["10 et moins", "10 à 25", "25 à 40", "plus de 40"])], title="Nitrates (mg/l)", loc="upper right", fontsize=8)
    nu(ax, "Nitrates dans l'eau distribuée, 2022"); return fig, g


@liar("non-monotone-ramp")
def ages_couleurs_au_hasard():
    """Mairie : cinq teintes « de la charte », dont la clarté monte et descend."""
    g = voronoi(45, 32); g["age_moyen"] = bruit(g, 33, 31, 56).round(1); b = [31, 36, 41, 46, 51, 56]; cols = ["#9ecae1", "#08306b", "#c6dbef", "#2171b5", "#6baed6"]
    fig, ax = plt.subplots(figsize=(6.5, 6)); g.plot(ax=ax, color=[cols[i] for i in classer(g.age_moyen, b)], ec="w")
    ax.legend(handles=[Patch(color=c, label=f"{b[i]} à {b[i+1]} ans") for i, c in enumerate(cols)], title="Âge moyen, 2020", loc="lower left", fontsize=8); nu(ax, "Âge moyen des habitants par quartier"); return fig, g


@liar("non-monotone-ramp")
def soil_carbon_ocean():
    """Soil science figure: 'ocean' colour map, green to near-black blue and back to white."""
    a = relief(110, 140, 34, 11, 8, 96); x = np.linspace(0, 70, 141); y = np.linspace(0, 55, 111)
    fig, ax = plt.subplots(figsize=(8, 6)); m = ax.pcolormesh(x, y, a, cmap="ocean", shading="flat"); ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, label="Soil organic carbon (g kg$^{-1}$)", shrink=.8); ax.set_xlabel("Easting (km)"); ax.set_ylabel("Northing (km)"); ax.set_title("Fig. 3  Predicted topsoil carbon, 2018"); return fig


@liar("non-monotone-ramp")
def rampe_troquee():
    """Article : une palette YlOrBr dont deux tons du milieu ont été échangés en la recopiant."""
    g = departements(); v = bruit(g, 35, 52, 81); cols = ["#ffffd4", "#fed98e", "#cc4c02", "#fe9929", "#8c2d04"]; b = np.linspace(52, 81, 6)
    fig, ax = plt.subplots(figsize=(7, 7)); pats, vals = [], []
    for geom, x in zip(g.geometry, v):
        for xy in contours(geom): pats.append(MplPolygon(xy)); vals.append(x)
    pc = PatchCollection(pats, cmap=ListedColormap(cols), norm=BoundaryNorm(b, 5), ec="0.4", lw=.3); pc.set_array(np.array(vals)); ax.add_collection(pc); ax.autoscale_view()
    fig.colorbar(pc, ax=ax, shrink=.6, label="Participation au premier tour (%)", format="%.0f"); nu(ax, "Participation, 2022"); return fig


@liar("diverging-without-middle")
def poverty_rdbu():
    """Dashboard: a poverty rate (6–29 %) in RdBu_r; white falls on 17.5 %, which means nothing."""
    g = voronoi(50, 36); g["poverty"] = bruit(g, 37, 6, 29).round(1)
    fig, ax = plt.subplots(figsize=(7, 6)); g.plot("poverty", cmap="RdBu_r", ax=ax, ec="0.6", lw=.4, legend=True, legend_kwds=dict(label="Poverty rate (%)", shrink=.7)); nu(ax, "Poverty by district, 2021"); return fig, g


@liar("diverging-without-middle")
def loyers_puor_quantiles():
    """Agence : un prix au m² en six quantiles PuOr, sans milieu."""
    g = communes("44"); g["prix_m2"] = bruit(g, 38, 1400, 5600, power=1.5).round()
    fig, ax = plt.subplots(figsize=(7.5, 6)); g.plot("prix_m2", scheme="quantiles", k=6, cmap="PuOr_r", ax=ax, ec="w", lw=.3, legend=True, legend_kwds=dict(title="Prix médian (€/m²), 2023", fmt="{:.0f}", fontsize=7, loc="upper left"))
    nu(ax, "Maisons anciennes en Loire-Atlantique"); return fig, g[["nom", "prix_m2", "geometry"]]


@liar("diverging-without-middle")
def warming_off_centre():
    """Climate paper: change runs −2…+6 °C with coolwarm, so the grey sits at +2 and mild warming looks cold."""
    a = relief(80, 120, 39, 9, -2, 6); x = np.linspace(0, 600, 120); y = np.linspace(0, 400, 80)
    fig, ax = plt.subplots(figsize=(8, 5.5)); c = ax.contourf(x, y, a, levels=np.linspace(-2, 6, 256), cmap="coolwarm"); ax.set_aspect("equal")
    fig.colorbar(c, ax=ax, ticks=range(-2, 7, 2), label="Temperature change 1981–2010 to 2071–2100 (°C)", shrink=.8); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Projected summer change, RCP 4.5"); return fig


@liar("rainbow-colormap")
def accidents_hexbin_jet():
    """Carnet d'étudiant : hexbin d'accidents avec la palette jet."""
    r = np.random.default_rng(40); c = r.uniform(0, 12000, (9, 2)); p = np.vstack([r.normal(q, r.uniform(500, 1600), (400, 2)) for q in c])
    fig, ax = plt.subplots(figsize=(7.5, 6)); h = ax.hexbin(p[:, 0], p[:, 1], gridsize=32, mincnt=1, cmap="jet"); ax.set_aspect("equal")
    fig.colorbar(h, ax=ax, label="Accidents corporels par hexagone (2015–2022)"); nu(ax, "Où a-t-on des accidents ?"); echelle(ax, 2); return fig


@liar("rainbow-colormap")
def gdp_gist_rainbow():
    """Consultancy deck: GDP per head with gist_rainbow."""
    g = monde(); g["gdp"] = bruit(g, 41, 1, 72, power=1.6); g = g.to_crs("EPSG:8857"); fig, ax = plt.subplots(figsize=(10, 5))
    g.plot("gdp", cmap="gist_rainbow", ax=ax, ec="k", lw=.15, legend=True, legend_kwds=dict(label="GDP per capita (thousand USD, PPP)", orientation="horizontal", shrink=.5, pad=.03)); nu(ax, "Income of nations, 2022"); return fig, g[["nom", "gdp", "geometry"]]


@liar("rainbow-colormap")
def rampe_arc_en_ciel_maison():
    """Bureau d'études : six classes bleu, cyan, vert, jaune, orange, rouge faites à la main pour une altitude de nappe."""
    a = relief(100, 140, 42, 12, 0, 30); cols = ["#0000ff", "#00ccff", "#00cc44", "#ffff00", "#ff9900", "#ff0000"]
    fig, ax = plt.subplots(figsize=(8, 5.5)); im = ax.imshow(a, cmap=ListedColormap(cols), norm=BoundaryNorm([0, 5, 10, 15, 20, 25, 30], 6), extent=(0, 14, 0, 10), origin="lower")
    fig.colorbar(im, ax=ax, label="Profondeur de la nappe (m)", shrink=.8); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Nappe alluviale, étiage 2019"); return fig


@liar("colour-blind")
def occupation_du_sol_rouge_vert():
    """Télédétection : forêt et bâti en vert et rouge de même clarté, prairie et culture ocre/vert olive."""
    a = relief(80, 110, 43, 6); b = relief(80, 110, 44, 6); k = (a > .5).astype(int) + 2 * (b > .5)
    fig, ax = plt.subplots(figsize=(8, 5.5)); cols = ["#3a8f3a", "#c0504d", "#9a9a2e", "#c2873a"]
    ax.imshow(k, cmap=ListedColormap(cols), extent=(0, 33, 0, 24), interpolation="nearest")
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["Forêt", "Bâti", "Prairie", "Culture"])], loc="upper left", bbox_to_anchor=(1, 1), title="Occupation du sol"); ax.set_xlabel("km"); ax.set_title("Classification Sentinel-2, 2020"); fig.subplots_adjust(right=.74); return fig


@liar("colour-blind")
def winning_party_red_green():
    """Local newspaper: winning list by ward, red against green of equal lightness."""
    g = voronoi(52, 45); s = bruit(g, 46, 0, 1); g["winner"] = np.select([s < .4, s < .75], ["Labour", "Greens"], "Independents"); pal = {"Labour": "#b5482a", "Greens": "#5f7d1c", "Independents": "#2b5fc4"}
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for name, sub in g.groupby("winner"): sub.plot(ax=ax, color=pal[name], ec="w", lw=.8)
    ax.legend(handles=[Patch(color=c, label=n) for n, c in pal.items()], loc="lower left", title="Leading list, 2024"); nu(ax, "Council election by ward"); return fig, g


@liar("colour-blind")
def solde_rdylgn():
    """Conseil : évolution bien centrée sur 0, mais en RdYlGn, où perdre et gagner se ressemblent pour un daltonien."""
    g = departements()[["code", "nom", "geometry"]]; g["evol"] = bruit(g, 47, -6, 6).round(1)
    cols = ["#d73027", "#fc8d59", "#ffffbf", "#91cf60", "#1a9850"]; b = [-6.1, -3, -1, 1, 3, 6.1]; lab = ["−6 à −3 %", "−3 à −1 %", "−1 à +1 % (stable)", "+1 à +3 %", "+3 à +6 %"]
    fig, ax = plt.subplots(figsize=(7, 7)); g.plot(ax=ax, color=[cols[i] for i in classer(g.evol, b)], ec="0.5", lw=.3)
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, lab)], title="Évolution de l'emploi,\n2018–2023", loc="lower left", fontsize=8); nu(ax, "L'emploi salarié privé"); return fig, g


@liar("colour-blind")
def arrets_points_trois_couleurs():
    """Mairie : points d'intérêt tous ronds, rouge, vert et brun de même clarté."""
    g = poitiers(); r = np.random.default_rng(48); x0, y0, x1, y1 = g.total_bounds; fig, ax = plt.subplots(figsize=(8, 6)); g.plot(ax=ax, color="#f2f2f2", ec="0.75")
    for n, c in {"École": "#a8512c", "Crèche": "#6f7a1e", "Gymnase": "#8c6a22"}.items():
        p = g.sample_points(2, rng=r).explode(index_parts=False).sample(26, random_state=len(n)); ax.scatter(p.x, p.y, s=26, color=c, label=n, zorder=3)
    ax.legend(loc="upper left", title="Équipements"); nu(ax, "Équipements municipaux, Grand Poitiers, 2024"); return fig


@liar("overlapping-breaks")
def chevauchement_a_la_main():
    """Carnet d'étudiant : « 10–30 », « 20–40 »… le même territoire tient dans deux lignes."""
    g = departements()[["code", "nom", "geometry"]]; g["part"] = bruit(g, 49, 10, 60).round(1); lab = ["10–30 %", "20–40 %", "30–50 %", "40–60 %"]; cm = plt.get_cmap("PuBu")
    k = classer(g.part, [10, 25, 35, 45, 60]); fig, ax = plt.subplots(figsize=(7, 7)); g.plot(ax=ax, color=[cm(.2 + .25 * i) for i in k], ec="w", lw=.4)
    ax.legend(handles=[Patch(color=cm(.2 + .25 * i), label=l) for i, l in enumerate(lab)], title="Part des logements\nchauffés au gaz, 2020", loc="lower left", fontsize=8); nu(ax, "Le chauffage au gaz"); return fig, g


@liar("overlapping-breaks")
def travel_time_bands():
    """Transport consultancy: isochrone labels 'under 12', '10–20', '18–30', 'over 28'."""
    x, y = np.meshgrid(np.linspace(-10, 10, 160), np.linspace(-8, 8, 130)); t = 3.4 * np.hypot(x, y) + 6 * relief(130, 160, 50, 14)
    fig, ax = plt.subplots(figsize=(8, 6)); cols = ["#08519c", "#3182bd", "#6baed6", "#c6dbef"]; ax.contourf(x, y, t, levels=[0, 11, 19, 29, 80], colors=cols); ax.plot(0, 0, "k*", ms=12)
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["under 12 min", "10–20 min", "18–30 min", "over 28 min"])], title="Car travel time to the hospital", loc="upper right", fontsize=8); nu(ax, "Access to emergency care, 2023"); return fig


@liar("overlapping-breaks")
def taux_decimaux_qui_debordent():
    """Rapport : bornes en décimales qui débordent de 0,5 l'une sur l'autre (5,0–10,5 puis 10,0–15,5)."""
    g = voronoi(42, 51); g["taux"] = bruit(g, 52, 5, 25.5).round(1); lab = ["5,0 – 10,5", "10,0 – 15,5", "15,0 – 20,5", "20,0 – 25,5"]; cols = ["#edf8e9", "#bae4b3", "#74c476", "#238b45"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, k in zip(g.geometry, classer(g.taux, [5, 10.25, 15.25, 20.25, 25.6])): ax.add_patch(PathPatch(Path(contours(geom)[0]), fc=cols[k], ec="0.5", lw=.4))
    ax.autoscale_view(); ax.legend(handles=[Patch(fc=c, ec="0.5", label=l) for c, l in zip(cols, lab)], title="Part de bio (% de la SAU), 2022", loc="lower left", fontsize=8); nu(ax, "L'agriculture biologique par canton"); return fig, g


@liar("radius-not-area")
def population_rayon_lineaire():
    """Boucle de Circle : rayon = population × k ; la légende des tailles le confirme."""
    g = departements(); p = g.representative_point(); fig, ax = plt.subplots(figsize=(7, 7)); g.plot(ax=ax, color="#eeeeee", ec="white"); k = 55_000 / 2.6e6
    for x, y, v in zip(p.x, p.y, g.population): ax.add_patch(Circle((x, y), v * k, fc="#2c7fb8", ec="w", alpha=.75, lw=.5))
    for i, v in enumerate([500_000, 1_000_000, 2_000_000]):
        ax.add_patch(Circle((150_000, 6_250_000 + i * 90_000 + v * k / 2), v * k, fc="none", ec="k")); ax.text(215_000, 6_250_000 + i * 90_000 + v * k / 2, f"{v:,}".replace(",", " ") + " hab.", va="center", fontsize=8)
    nu(ax, "Population des départements, 2023"); return fig, g[["nom", "population", "geometry"]]


@liar("radius-not-area")
def patents_scatter_squared():
    """English paper: scatter s = (v/18)**2, a discreet square that makes the diameter carry the value."""
    g = voronoi(30, 53); p = g.representative_point(); g["patents"] = np.round(bruit(g, 54, 40, 620, power=1.4)); fig, ax = plt.subplots(figsize=(7, 6)); g.plot(ax=ax, color="#f3f0e8", ec="0.7")
    ax.scatter(p.x, p.y, s=(g.patents / 18) ** 2, color="#d95f0e", ec="w", alpha=.8, zorder=3)
    h = [ax.scatter([], [], s=(v / 18) ** 2, color="#d95f0e", label=f"{v}") for v in (100, 300, 600)]; ax.legend(handles=h, title="Patents filed, 2015–2020", labelspacing=1.8, borderpad=1, loc="upper left", bbox_to_anchor=(1, 1)); nu(ax, "Figure 1. Inventive activity"); fig.subplots_adjust(right=.68); return fig, g


@liar("radius-not-area")
def carres_cote_proportionnel():
    """Conseil : carrés dont le côté suit le nombre de lits, valeurs écrites dessus."""
    g = voronoi(18, 55); p = g.representative_point(); g["lits"] = np.round(bruit(g, 56, 60, 900)).astype(int); fig, ax = plt.subplots(figsize=(7, 6.5)); g.plot(ax=ax, color="#f5f5f5", ec="0.6"); k = 7500 / 900
    for x, y, v in zip(p.x, p.y, g.lits):
        c = v * k; ax.add_patch(Rectangle((x - c / 2, y - c / 2), c, c, fc="#756bb1", ec="w", alpha=.85)); ax.text(x, y, v, ha="center", va="center", fontsize=7, color="w" if v > 350 else "k")
    nu(ax, "Lits d'hôpital par bassin de santé, 2021"); return fig, g


@liar("radius-not-area")
def dorling_lineaire():
    """Dorling d'étudiant : EllipseCollection de largeurs proportionnelles aux émissions."""
    noms = ["Chine", "États-Unis", "Inde", "Russie", "Japon", "Allemagne", "Brésil", "France", "Afr. du Sud"]; v = np.array([1000, 500, 260, 170, 110, 70, 48, 32, 44]) * 10.; xy = np.array([[100, 35], [-100, 40], [75, -5], [65, 68], [145, 40], [20, 55], [-55, -10], [0, 42], [22, -28]], float)
    fig, ax = plt.subplots(figsize=(10, 5.5)); d = v * 62 / 10000
    ax.add_collection(EllipseCollection(d, d, np.zeros(9), offsets=xy, units="xy", offset_transform=ax.transData, fc="#8c96c6", ec="#4d004b")); ax.set_xlim(-150, 175); ax.set_ylim(-50, 90)
    for (x, y), n, e, w in zip(xy, noms, v, d): ax.text(x, y - w / 2 - 2, f"{n}\n{e:.0f} Mt", ha="center", va="top", fontsize=7)
    nu(ax, "Émissions de CO₂ (cartogramme), 2019"); return fig


@liar("radius-not-area")
def tampons_proportionnels():
    """Urbaniste SIG : buffer(frequentation × 0,9), le rayon en mètres suit la fréquentation."""
    base = voronoi(26, 57); q = base.representative_point(); f = np.round(bruit(base, 58, 300, 3000)); t = gpd.GeoDataFrame({"musee": [f"M{i}" for i in range(len(q))], "visiteurs": f}, geometry=q.buffer(f * .9), crs=base.crs)
    fig, ax = plt.subplots(figsize=(7, 6.5)); base.plot(ax=ax, color="#edf2ee", ec="white"); t.plot(ax=ax, color="#e34a33", alpha=.6, ec="w")
    for y, v in zip([6_603_000, 6_609_000, 6_617_000], [500, 1500, 3000]): gpd.GeoSeries([Point(650_000, y).buffer(v * .9)]).plot(ax=ax, fc="none", ec="k"); ax.text(654_000, y, f"{v} visiteurs", va="center", fontsize=8)
    nu(ax, "Fréquentation mensuelle des musées, 2023"); return fig, t


# =================================================================================================================
# HONNÊTES (« limite » : ressemble à une faute)
# =================================================================================================================
@honest
def lisa_clusters():
    """Paper: LISA clusters, five categories in the usual colours (limite : divergent sans milieu, mais ce sont des catégories)."""
    g = voronoi(110, 60); v = bruit(g, 61, 0, 1); w = np.random.default_rng(61).uniform(0, 1, len(g)); g["cluster"] = np.select([(v > .8) & (w > .2), (v < .22) & (w > .2), (v > .8), (v < .22)], ["High–High", "Low–Low", "High–Low", "Low–High"], "Not significant")
    pal = {"High–High": "#ca0020", "High–Low": "#f4a582", "Not significant": "#eeeeee", "Low–High": "#92c5de", "Low–Low": "#0571b0"}
    fig, ax = plt.subplots(figsize=(7, 6)); g.plot(ax=ax, color=g.cluster.map(pal), ec="0.5", lw=.3); ax.legend(handles=[Patch(fc=c, ec="0.5", label=n) for n, c in pal.items()], title="Local Moran's I, p < 0.05", loc="lower left", fontsize=8); nu(ax, "Fig. 5. Spatial clusters of child obesity, 2019"); return fig, g

@honest
def sst_pcolormesh():
    """Oceanography: sea-surface temperature, viridis, land in grey, lon/lat with cos correction."""
    lon = np.linspace(-10, 5, 150); lat = np.linspace(42, 52, 120); a = relief(120, 150, 62, 14, 11, 19); land = relief(120, 150, 63, 16) > .72
    fig, ax = plt.subplots(figsize=(8, 6.5)); m = ax.pcolormesh(lon, lat, np.ma.masked_where(land, a), cmap="viridis", shading="auto"); ax.set_facecolor("0.75"); ax.set_aspect(1 / np.cos(np.radians(47)))
    fig.colorbar(m, ax=ax, label="Sea surface temperature (°C)", shrink=.8); ax.legend(handles=[Patch(fc="0.75", label="Land")], loc="upper left"); ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)"); ax.set_title("Mean SST, August 2020"); return fig

@honest
def relief_ombre():
    """Géomorphologie : ombrage gris et altitude en dégradé continu, isolignes noires."""
    z = relief(140, 180, 64, 12, 240, 1480); ls = LightSource(315, 45); fig, ax = plt.subplots(figsize=(8, 6)); ax.imshow(ls.hillshade(z, vert_exag=.3, dx=25, dy=25), cmap="gray", extent=(0, 18, 0, 14), origin="lower"); im = ax.imshow(z, cmap="YlOrBr", alpha=.55, extent=(0, 18, 0, 14), origin="lower")
    c = ax.contour(np.linspace(0, 18, 180), np.linspace(0, 14, 140), z, levels=range(300, 1500, 200), colors="k", linewidths=.4); ax.clabel(c, fontsize=6)
    fig.colorbar(im, ax=ax, label="Altitude (m)", shrink=.8); ax.set_xlabel("km"); ax.set_title("Le massif étudié"); return fig

@honest
def hexbin_observations():
    """Limite : un nombre de choses, mais dans des hexagones d'aire égale (hexbin)."""
    r = np.random.default_rng(65); c = r.uniform(0, 30000, (7, 2)); p = np.vstack([r.normal(q, r.uniform(1500, 4500), (500, 2)) for q in c]); fig, ax = plt.subplots(figsize=(7.5, 6)); h = ax.hexbin(*p.T, gridsize=28, mincnt=1, cmap="YlGnBu", linewidths=.1); ax.set_aspect("equal")
    fig.colorbar(h, ax=ax, label="Observations par hexagone"); nu(ax, "Observations de mésange charbonnière, 2010–2022"); echelle(ax, 5); return fig

@honest
def carreaux_200m():
    """Limite : des habitants en aplats, mais par carreaux de 200 m, tous de même aire ; la table est rendue."""
    d = relief(26, 32, 66, 3); v = np.round(np.clip((d - .3) * 900, 0, None)); g = gpd.GeoDataFrame({"habitants": v.ravel()}, geometry=[box(500_000 + 200 * i, 6_600_000 + 200 * j, 500_200 + 200 * i, 6_600_200 + 200 * j) for j in range(26) for i in range(32)], crs=2154); g = g[g.habitants > 0].reset_index(drop=True)
    fig, ax = plt.subplots(figsize=(8, 6.5)); g.plot("habitants", cmap="Reds", ax=ax, legend=True, legend_kwds=dict(label="Habitants par carreau de 200 m", shrink=.7)); nu(ax, "Carroyage de la population, 2019"); echelle(ax, 1); fig.text(.12, .05, "Carreaux blancs : inhabités", fontsize=8); return fig, g

@honest
def hexagons_10km_records():
    """Limite : counts painted, but hexagons built by hand with equal areas."""
    s = 5000; cells, val = [], []; z = relief(14, 14, 67, 2)
    for i in range(14):
        for j in range(14):
            x, y = i * s * 1.5, (j + .5 * (i % 2)) * s * np.sqrt(3); cells.append(Polygon([(x + s * np.cos(t), y + s * np.sin(t)) for t in np.arange(6) * np.pi / 3])); val.append(round(5 + 180 * z[i, j] ** 2))
    g = gpd.GeoDataFrame({"records": val}, geometry=cells, crs=3035); fig, ax = plt.subplots(figsize=(7, 6.5)); pc = PatchCollection([RegularPolygon((c.centroid.x, c.centroid.y), 6, radius=s, orientation=np.pi / 6) for c in cells], cmap="PuBu", ec="w", lw=.5); pc.set_array(np.array(val)); ax.add_collection(pc); ax.autoscale_view()
    fig.colorbar(pc, ax=ax, label="Dragonfly records per 10 km hexagon", shrink=.7); nu(ax, "Records 2000–2020"); return fig, g

@honest
def cercles_scatter_population():
    """Cercles proportionnels dans les règles : s ∝ valeur, légende des tailles."""
    g = departements(); p = g.representative_point(); k = 260 / 2.6e6; fig, ax = plt.subplots(figsize=(7, 7)); g.plot(ax=ax, color="#efece4", ec="white"); ax.scatter(p.x, p.y, s=g.population * k, color="#2b8cbe", ec="w", lw=.5, alpha=.8)
    h = [ax.scatter([], [], s=v * k, color="#2b8cbe", label=f"{v:,}".replace(",", " ")) for v in (100_000, 500_000, 2_000_000)]; ax.legend(handles=h, title="Habitants, 2023", loc="lower left", labelspacing=1.2); nu(ax, "La population des départements"); return fig, g[["nom", "population", "geometry"]]

@honest
def circle_sqrt_patches():
    """Circle patches, radius = k·sqrt(value), nested legend circles."""
    g = voronoi(30, 68); p = g.representative_point(); g["jobs"] = np.round(bruit(g, 69, 200, 14000, power=3)); k = 3600 / np.sqrt(14000); fig, ax = plt.subplots(figsize=(7.5, 6)); g.plot(ax=ax, color="0.94", ec="0.7")
    for x, y, v in zip(p.x, p.y, g.jobs): ax.add_patch(Circle((x, y), k * np.sqrt(v), fc="#31a354", ec="w", alpha=.75))
    for v in (1000, 5000, 14000): ax.add_patch(Circle((649_000, 6_602_000 + k * np.sqrt(v)), k * np.sqrt(v), fc="none", ec="k")); ax.text(653_000, 6_602_000 + 2 * k * np.sqrt(v), f"{v:,}", fontsize=8, va="center")
    ax.autoscale_view(); ax.set_xlim(594_000, 659_000); nu(ax, "Jobs by municipality, 2020"); return fig, g

@honest
def dorling_racine():
    """Cartogramme de Dorling : rayons en racine carrée, couleur = taux, cercles poussés à la main."""
    g = departements(); g = g[g.region.isin(["Bretagne", "Pays de la Loire", "Normandie", "Nouvelle-Aquitaine"])].reset_index(drop=True); c = g.centroid; xy = np.c_[c.x, c.y]; R = np.sqrt(g.population.values) * 34.
    for _ in range(150):
        for i in range(len(xy)):
            d = xy - xy[i]; n = np.hypot(*d.T); n[i] = 1e9; o = R + R[i] - n; j = o.argmax()
            if o[j] > 0: m = d[j] / n[j] * o[j] / 2; xy[i] -= m; xy[j] += m
    v = bruit(g, 70, 9, 17); fig, ax = plt.subplots(figsize=(6.5, 8)); pc = PatchCollection([Circle(q, r) for q, r in zip(xy, R)], cmap="BuPu", ec="0.3", lw=.6); pc.set_array(v); pc.set_clim(7, 17); ax.add_collection(pc); ax.autoscale_view()
    for q, n in zip(xy, g.code): ax.text(*q, n, ha="center", va="center", fontsize=7)
    fig.colorbar(pc, ax=ax, shrink=.5, label="Taux de pauvreté (%), 2021"); nu(ax, "Aire des cercles ∝ population"); return fig

@honest
def ville_web_mercator():
    """Limite : Web Mercator, mais d'une seule agglomération."""
    g = poitiers().to_crs(3857); g["part_velo"] = bruit(g, 71, .5, 9).round(1); fig, ax = plt.subplots(figsize=(8, 6)); g.plot("part_velo", scheme="quantiles", k=5, cmap="YlGn", ax=ax, ec="0.5", lw=.4, legend=True, legend_kwds=dict(title="Part du vélo dans les\ndéplacements (%), 2019", fontsize=8, loc="upper left")); nu(ax, "Grand Poitiers à vélo"); return fig, g

@honest
def bretagne_lonlat_corrigee():
    """Limite : ax.fill en longitudes et latitudes, mais aspect 1/cos(48°)."""
    g = _departements().to_crs(4326); g = g[g.region.eq("Bretagne")]; d = pd.concat([communes(c).to_crs(4326) for c in ("22", "29")]); v = bruit(d, 72, 4, 46); cm = plt.get_cmap("PuRd"); b = [4, 10, 18, 28, 46]; fig, ax = plt.subplots(figsize=(9, 5.5))
    for geom, k in zip(d.geometry, classer(v, b)):
        for xy in contours(geom): ax.fill(*xy.T, fc=cm(.15 + .27 * k), ec="w", lw=.15)
    for geom in g.geometry:
        for xy in contours(geom): ax.plot(*xy.T, color="k", lw=.6)
    ax.set_aspect(1 / np.cos(np.radians(48.2))); ax.legend(handles=[Patch(fc=cm(.15 + .27 * i), label=f"{b[i]} – {b[i+1]} %") for i in range(4)] + [Patch(fc="w", ec="k", label="hors étude (35, 56)")], title="Résidences secondaires, 2020", loc="lower left", fontsize=8); ax.set_xlabel("Longitude"); ax.set_ylabel("Latitude"); ax.set_title("Résidences secondaires, Finistère et Côtes-d'Armor"); return fig

@honest
def geopandas_4326_auto():
    """Limite : crs 4326, mais geopandas règle l'aspect seul."""
    g = communes("86").to_crs(4326); g["part_65"] = bruit(g, 73, 12, 41).round(1); fig, ax = plt.subplots(figsize=(7, 7)); g.plot("part_65", cmap="magma_r", ax=ax, legend=True, ec="w", lw=.2, legend_kwds=dict(label="Part des 65 ans et plus (%)", shrink=.6)); ax.set_title("Vieillissement dans la Vienne, 2020"); return fig, g[["nom", "part_65", "geometry"]]

@honest
def equateur_aspect_un():
    """Limite : lon/lat with aspect 1, but on the Equator, where a degree is a degree."""
    g = monde(); g = g[g.code_iso.isin(["KE", "UG", "RW", "BI", "TZ"])]; v = [31.2, 44.8, 52.0, 38.6, 24.1]; cm = plt.get_cmap("Oranges"); norm = Normalize(20, 55); fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, n, x in zip(g.geometry, g.nom, v):
        for xy in contours(geom): ax.add_patch(MplPolygon(xy, fc=cm(norm(x)), ec="k", lw=.6))
        q = geom.representative_point(); ax.text(q.x, q.y, n, ha="center", fontsize=7)
    ax.autoscale_view(); ax.set_aspect("equal"); fig.colorbar(plt.cm.ScalarMappable(norm, cm), ax=ax, shrink=.7, label="Stunting, children under 5 (%)"); ax.set_xlabel("lon (°E)"); ax.set_ylabel("lat (°)"); ax.set_title("East Africa, 2018"); return fig

@honest
def seuil_oms_deux_classes():
    """Limite : deux couleurs, mais de part et d'autre d'un seuil nommé (OMS)."""
    g = voronoi(60, 74); g["pm25"] = bruit(g, 75, 2, 11).round(1); k = g.pm25 > 5; fig, ax = plt.subplots(figsize=(6.5, 6)); g.plot(ax=ax, color=np.where(k, "#a63603", "#fdd0a2"), ec="w", lw=.6)
    ax.legend(handles=[Patch(fc="#fdd0a2", label="au plus 5 µg/m³ : recommandation OMS respectée"), Patch(fc="#a63603", label="plus de 5 µg/m³ : seuil OMS dépassé")], title="PM2,5, moyenne 2022", loc="lower center", bbox_to_anchor=(.5, -.2), fontsize=8); fig.subplots_adjust(bottom=.2); nu(ax, "Où respire-t-on au-dessus du seuil de l'OMS ?"); return fig, g

@honest
def divergent_centre_zero():
    """Divergent dans les règles : TwoSlopeNorm centré sur 0."""
    g = departements()[["code", "nom", "geometry"]]; g["solde"] = bruit(g, 76, -5.5, 9.5).round(1); fig, ax = plt.subplots(figsize=(7, 7)); g.plot("solde", cmap="PuOr", norm=TwoSlopeNorm(0, -10, 10), ax=ax, ec="w", lw=.4, legend=True, legend_kwds=dict(label="Solde migratoire (‰ par an, 2014–2020), 0 = équilibre", shrink=.6)); nu(ax, "Qui gagne, qui perd des habitants ?"); return fig, g

@honest
def ecart_moyenne_nationale():
    """Limite : divergent dont le milieu est la moyenne nationale, dite dans la légende."""
    g = departements(); v = bruit(g, 77, 9, 20); cols = ["#2166ac", "#67a9cf", "#d1e5f0", "#fddbc7", "#ef8a62", "#b2182b"]; b = [9, 11.5, 13, 14.5, 16, 17.5, 20]; fig, ax = plt.subplots(figsize=(7, 7))
    for geom, k in zip(g.geometry, classer(v, b)):
        for xy in contours(geom): ax.add_patch(MplPolygon(xy, fc=cols[k], ec="w", lw=.4))
    ax.autoscale_view(); lab = ["9,0 – 11,5", "11,5 – 13,0", "13,0 – 14,5 (sous la moyenne)", "14,5 – 16,0 (au-dessus)", "16,0 – 17,5", "17,5 – 20,0"]; ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, lab)], title="Taux de pauvreté (%)\nmoyenne nationale : 14,5 %", loc="lower left", fontsize=8); nu(ax, "Au-dessus, au-dessous de la moyenne nationale (2021)"); return fig

@honest
def sept_classes():
    """Limite : sept classes, pas huit."""
    g = communes("87"); g["altitude"] = bruit(g, 78, 180, 720).round(); fig, ax = plt.subplots(figsize=(7, 7)); g.plot("altitude", scheme="equalinterval", k=7, cmap="YlOrBr", ax=ax, ec="0.5", lw=.2, legend=True, legend_kwds=dict(title="Altitude du bourg (m)", fmt="{:.0f}", fontsize=8, loc="upper left", bbox_to_anchor=(.98, 1))); nu(ax, "L'altitude des bourgs de la Haute-Vienne"); fig.subplots_adjust(right=.72); return fig, g[["nom", "altitude", "geometry"]]

@honest
def missing_hatched_world():
    """Missing data hatched and named in the legend, Equal Earth."""
    g = monde(); g["rate"] = bruit(g, 79, 3, 61).round(1); g.loc[np.random.default_rng(4).choice(len(g), 22, replace=False), "rate"] = np.nan; g = g.to_crs("EPSG:8857"); fig, ax = plt.subplots(figsize=(10, 5.5)); g.plot("rate", scheme="quantiles", k=5, cmap="RdPu", ax=ax, ec="0.4", lw=.2, legend=True, legend_kwds=dict(title="Smoking prevalence (%)", fontsize=7, loc="lower left"), missing_kwds=dict(color="#d9d9d9", hatch="////", edgecolor="0.6", label="No data")); nu(ax, "Adult smoking, 2019"); return fig, g[["nom", "rate", "geometry"]]

@honest
def manquants_gris_legende_main():
    """Boucle d'étudiant, mais le gris « non communiqué » est en légende."""
    g = poitiers(); g["plomb"] = bruit(g, 80, 0, 24).round(1); g.loc[[1, 8, 13, 26, 30], "plomb"] = np.nan; cols = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#6a51a3"]; b = [0, 5, 10, 15, 24]; fig, ax = plt.subplots(figsize=(8, 6))
    for geom, v in zip(g.geometry, g.plomb):
        c = "#b8b09c" if np.isnan(v) else cols[int(classer(v, b))]
        for xy in contours(geom): ax.fill(*xy.T, fc=c, ec="0.3", lw=.5)
    ax.legend(handles=[Patch(fc=c, ec="0.3", label=f"{b[i]} – {b[i+1]}") for i, c in enumerate(cols)] + [Patch(fc="#b8b09c", ec="0.3", label="non communiqué")], title="Branchements en plomb (%)", loc="upper left", fontsize=8); nu(ax, "Les branchements en plomb, 2020"); return fig, g

@honest
def exposition_versants_hsv():
    """Limite : hsv, mais pour une direction, qui est un cercle."""
    z = relief(110, 140, 81, 10, 0, 900); gy, gx = np.gradient(z); a = (np.degrees(np.arctan2(-gx, -gy)) + 360) % 360; fig, ax = plt.subplots(figsize=(8, 6)); im = ax.imshow(a, cmap="hsv", vmin=0, vmax=360, extent=(0, 14, 0, 11), origin="lower"); cb = fig.colorbar(im, ax=ax, shrink=.8, ticks=[0, 90, 180, 270, 360]); cb.ax.set_yticklabels(["N", "E", "S", "O", "N"]); cb.set_label("Exposition du versant (direction)"); ax.set_xlabel("km"); ax.set_title("Exposition des versants"); return fig

@honest
def wind_direction_twilight():
    """Limite : twilight goes dark and back, but wind direction is cyclic."""
    d = (relief(60, 80, 82, 8, 0, 360)); x = np.arange(80) * 2; y = np.arange(60) * 2; fig, ax = plt.subplots(figsize=(8, 5.5)); m = ax.pcolormesh(x, y, d, cmap="twilight", vmin=0, vmax=360, shading="auto"); s = (slice(None, None, 6),) * 2; X, Y = np.meshgrid(x, y); ax.quiver(X[s], Y[s], -np.sin(np.radians(d[s])), -np.cos(np.radians(d[s])), color="w", width=.002); cb = fig.colorbar(m, ax=ax, ticks=[0, 90, 180, 270, 360], label="Wind direction (degrees from north)"); ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_title("Prevailing wind, January 2021"); return fig

@honest
def liste_en_tete():
    """Vote gagnant, quatre listes en couleurs sûres."""
    g = voronoi(55, 83); s = bruit(g, 84, 0, 1); g["liste"] = np.select([s < .3, s < .6, s < .85], ["Liste A", "Liste B", "Liste C"], "Sans étiquette"); pal = {"Liste A": "#0072B2", "Liste B": "#E69F00", "Liste C": "#444444", "Sans étiquette": "#CC79A7"}; fig, ax = plt.subplots(figsize=(6.5, 6))
    for n, sub in g.groupby("liste"): sub.plot(ax=ax, color=pal[n], ec="w", lw=1)
    ax.legend(handles=[Patch(color=c, label=n) for n, c in pal.items()], title="Liste en tête, 1er tour 2020", loc="lower left"); nu(ax, "Municipales : la liste en tête par bureau"); return fig, g

@honest
def huit_milieux():
    """Limite : huit couleurs (Okabe-Ito), mais ce sont huit milieux nommés, pas un dégradé."""
    z = relief(90, 120, 85, 8); q = np.quantile(z, np.linspace(0, 1, 9)[1:-1]); k = np.random.default_rng(1).permutation(8)[np.digitize(z, q)]; cols = ["#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"]; names = ["Bâti", "Vigne", "Étang", "Forêt", "Culture", "Rivière", "Lande", "Verger"]
    fig, ax = plt.subplots(figsize=(9, 5.5)); ax.imshow(k, cmap=ListedColormap(cols), vmin=-.5, vmax=7.5, extent=(0, 12, 0, 9)); ax.legend(handles=[Patch(color=c, label=n) for c, n in zip(cols, names)], title="Milieu", loc="center left", bbox_to_anchor=(1.01, .5)); ax.set_xlabel("km"); ax.set_title("Les milieux de la commune, relevé 2021"); fig.tight_layout(); return fig

@honest
def carte_de_situation_encart():
    """Limite : deux couleurs, mais c'est un repérage ; la carte principale est une densité en cinq classes."""
    d = departements(); g = communes("86"); g["densite"] = g.population_2023 / (g.area / 1e6); fig, ax = plt.subplots(figsize=(8, 7.5)); g.plot("densite", scheme="quantiles", k=5, cmap="YlGnBu", ax=ax, ec="w", lw=.2, legend=True, legend_kwds=dict(title="Habitants au km², 2023", fmt="{:.0f}", fontsize=7, loc="upper right")); nu(ax, "Densité dans la Vienne"); echelle(ax, 20)
    i = ax.inset_axes([-.12, .02, .3, .3]); d.plot(ax=i, color=np.where(d.code.eq("86"), "#cc4c02", "#dddddd"), ec="w", lw=.2); nu(i); return fig, g[["nom", "population_2023", "densite", "geometry"]]

@honest
def seismes_sur_mercator():
    """Limite : world Mercator, but land is a plain backdrop; earthquakes are points, nothing is painted."""
    g = monde().to_crs(3857); r = np.random.default_rng(86); lon = np.r_[r.normal(142, 5, 90), r.normal(-72, 3, 70), r.normal(100, 6, 60)]; lat = np.r_[r.normal(36, 6, 90), r.normal(-20, 10, 70), r.normal(-2, 5, 60)]; p = gpd.GeoSeries(gpd.points_from_xy(lon, lat), crs=4326).to_crs(3857); fig, ax = plt.subplots(figsize=(9, 6.5)); g.plot(ax=ax, color="#e0e0e0", ec="white", lw=.3); ax.plot(p.x, p.y, "o", ms=3, color="#d7301f", alpha=.5, label="Earthquake, M ≥ 6"); ax.set_ylim(-9e6, 1.4e7); ax.legend(loc="lower left"); nu(ax, "Earthquakes of magnitude 6 and over, 1990–2020"); return fig

@honest
def plan_points_interet():
    """Mairie : plan, rues tracées, parc, rivière et points d'intérêt à marqueurs distincts."""
    r = np.random.default_rng(87); fig, ax = plt.subplots(figsize=(7, 6)); ax.add_patch(Rectangle((0, 0), 4000, 3200, fc="#f7f5ef")); ax.add_patch(MplPolygon([(500, 1900), (1500, 2100), (1600, 2900), (600, 2800)], fc="#cfe3c4", ec="none")); t = np.linspace(0, 4000, 100); ax.plot(t, 900 + 250 * np.sin(t / 600), color="#8fb8de", lw=7)
    ax.add_collection(LineCollection([[(0, y), (4000, y + 150)] for y in range(200, 3200, 420)] + [[(x, 0), (x - 200, 3200)] for x in range(400, 4000, 560)], colors="white", linewidths=2.5))
    for n, m, c in [("Mairie", "s", "k"), ("École", "^", "#0072B2"), ("Médiathèque", "D", "#D55E00")]: q = r.uniform(400, 2800, (1 if n == "Mairie" else 5, 2)); ax.plot(q[:, 0] * 1.2, q[:, 1], m, color=c, ms=8, ls="none", label=n)
    ax.legend(loc="lower right"); nu(ax, "Où se trouvent les équipements ?"); echelle(ax, 1); return fig

@honest
def monde_mollweide_continu():
    """Monde en projection équivalente, dégradé continu."""
    g = monde(); g["fecondite"] = bruit(g, 88, 1.1, 6.9, power=1.5).round(2); g = g.to_crs("+proj=moll"); fig, ax = plt.subplots(figsize=(10, 5)); g.plot("fecondite", cmap="viridis_r", ax=ax, ec="w", lw=.2, legend=True, legend_kwds=dict(label="Enfants par femme", shrink=.6)); nu(ax, "L'indice de fécondité dans le monde, 2020"); return fig, g[["nom", "fecondite", "geometry"]]

@honest
def prix_au_metre():
    """Limite : de grands nombres ronds en aplats, mais un prix au m²."""
    g = voronoi(44, 89); v = bruit(g, 90, 1500, 9200, power=1.6).round(-1); b = [1500, 2500, 3500, 5000, 7000, 9200]; cols = ["#feebe2", "#fbb4b9", "#f768a1", "#c51b8a", "#7a0177"]; fig, ax = plt.subplots(figsize=(6.8, 6)); ax.add_collection(PolyCollection([contours(a)[0] for a in g.geometry], facecolors=[cols[i] for i in classer(v, b)], edgecolors="0.4", linewidths=.4)); ax.autoscale_view(); f = lambda x: f"{x:,}".replace(",", " ")
    ax.legend(handles=[Patch(fc=c, ec="0.4", label=f"{f(b[i])} à {f(b[i+1])}") for i, c in enumerate(cols)], title="Prix médian (€/m²), 2023", loc="lower left", fontsize=8); nu(ax, "Le prix des appartements anciens"); return fig

@honest
def annee_mediane_construction():
    """Limite : valeurs entières de 1890 à 2012, mais une date médiane, pas un effectif."""
    g = voronoi(50, 91); g["annee_mediane"] = bruit(g, 92, 1890, 2012).round().astype(int); fig, ax = plt.subplots(figsize=(7, 6)); g.plot("annee_mediane", cmap="cividis", ax=ax, ec="w", lw=.4, legend=True, legend_kwds=dict(label="Année médiane de construction", shrink=.7, format="%d")); nu(ax, "L'âge du bâti"); return fig, g

@honest
def medecins_pour_dix_mille():
    """Limite : « médecins » en aplats, mais pour 10 000 habitants ; la table porte aussi l'effectif brut."""
    g = departements()[["code", "nom", "population", "geometry"]]; g["medecins_pour_10000"] = bruit(g, 93, 5.2, 17).round(1); g["medecins"] = (g.medecins_pour_10000 * g.population / 1e4).round().astype(int); fig, ax = plt.subplots(figsize=(7, 7)); g.plot("medecins_pour_10000", scheme="quantiles", k=6, cmap="GnBu", ax=ax, ec="0.6", lw=.3, legend=True, legend_kwds=dict(title="Médecins généralistes\npour 10 000 habitants", fmt="{:.1f}", fontsize=8, loc="lower left")); nu(ax, "Les médecins généralistes, 2022"); return fig, g

@honest
def personnes_par_menage():
    """Limite : « nombre de personnes », mais une moyenne par ménage."""
    g = communes("93"); g["taille_menage"] = bruit(g, 94, 2.05, 3.3).round(2); fig, ax = plt.subplots(figsize=(7, 6)); g.plot("taille_menage", scheme="equalinterval", k=5, cmap="Oranges", ax=ax, ec="0.5", lw=.5, legend=True, legend_kwds=dict(title="Nombre moyen de\npersonnes par ménage", fontsize=8, loc="upper left", bbox_to_anchor=(.98, 1))); nu(ax, "La taille des ménages en Seine-Saint-Denis, 2020"); fig.subplots_adjust(right=.72); return fig, g[["nom", "taille_menage", "geometry"]]

@honest
def stock_en_cercles_sur_taux():
    """Tableau de bord : aplats = taux, cercles = effectif (s ∝ valeur), deux légendes."""
    g = voronoi(32, 95); p = g.representative_point(); g["taux"] = bruit(g, 96, 5, 15).round(1); g["demandeurs"] = np.round(bruit(g, 97, 150, 4200, power=2)); fig, ax = plt.subplots(figsize=(8, 6)); g.plot("taux", cmap="Greys", vmin=0, vmax=20, ax=ax, ec="w", legend=True, legend_kwds=dict(label="Taux de chômage (%)", shrink=.6)); k = 420 / 4200; ax.scatter(p.x, p.y, s=g.demandeurs * k, color="#e6550d", ec="w", alpha=.85, zorder=3)
    ax.legend(handles=[ax.scatter([], [], s=v * k, color="#e6550d", label=f"{v}") for v in (500, 2000, 4000)], title="Demandeurs d'emploi", loc="upper right", bbox_to_anchor=(0, 1), labelspacing=1.6, borderpad=1); fig.subplots_adjust(left=.24); nu(ax, "Chômage : le taux et l'effectif, T2 2023"); return fig, g

@honest
def petites_cartes_meme_echelle():
    """Limite : une classe absente d'un des panneaux, mais la légende commune vaut pour les six années."""
    g = voronoi(36, 98); base = bruit(g, 99, 0, 1); b = [0, 15, 30, 45, 60, 80]; cm = plt.get_cmap("PuBuGn"); fig, axs = plt.subplots(2, 3, figsize=(9, 6.5))
    for ax, an, f in zip(axs.flat, range(2000, 2025, 5), [22, 31, 44, 56, 70, 79]):
        for geom, v in zip(g.geometry, base * f): ax.fill(*contours(geom)[0].T, fc=cm(.15 + .2 * int(classer(v, b))), ec="w", lw=.4)
        nu(ax, str(an))
    axs.flat[5].set_title("2024", fontsize=11, loc="left")
    for geom, v in zip(g.geometry, base * 79): axs.flat[5].fill(*contours(geom)[0].T, fc=cm(.15 + .2 * int(classer(v, b))), ec="w", lw=.4)
    nu(axs.flat[5]); fig.legend(handles=[Patch(fc=cm(.15 + .2 * i), label=f"{b[i]}–{b[i+1]} %") for i in range(5)], ncol=5, loc="lower center", title="Part de logements raccordés à la fibre"); return fig

@honest
def isochrones_contourf():
    """Contourf en cinq bandes de minutes, du plus foncé (proche) au plus clair."""
    x, y = np.meshgrid(np.linspace(-6, 6, 150), np.linspace(-5, 5, 120)); t = 7 * np.hypot(x, y) + 9 * relief(120, 150, 100, 10); fig, ax = plt.subplots(figsize=(8, 6)); c = ax.contourf(x, y, t, levels=[0, 10, 20, 30, 45, 70], cmap="Blues_r"); ax.contour(x, y, t, levels=[10, 20, 30, 45], colors="w", linewidths=.6); ax.plot(0, 0, "w^", mec="k", ms=9); ax.set_aspect("equal"); fig.colorbar(c, ax=ax, shrink=.8, label="Temps de marche vers la gare (minutes)"); ax.set_xlabel("km"); ax.set_title("Isochrones à pied"); return fig

@honest
def kde_cambriolages():
    """Lissage par noyau, points par-dessus."""
    r = np.random.default_rng(101); p = np.vstack([r.normal(c, .5, (80, 2)) for c in [(2, 3), (5, 2), (6, 5)]]); h, xe, ye = np.histogram2d(*p.T, bins=120, range=[[0, 8], [0, 7]]); d = gaussian_filter(h, 6) / (8 / 120 * 7 / 120); fig, ax = plt.subplots(figsize=(8, 6)); m = ax.pcolormesh(xe, ye, d.T, cmap="magma_r"); ax.scatter(*p.T, s=2, color="k"); ax.set_aspect("equal"); fig.colorbar(m, ax=ax, label="Cambriolages au km² (lissage, 2021)", shrink=.8); ax.set_xlabel("km"); ax.set_title("Densité des cambriolages"); return fig

@honest
def carres_racine():
    """Carrés dont le côté suit la racine carrée du nombre de lits, écrit dessus."""
    g = voronoi(20, 102); p = g.representative_point(); g["lits"] = np.round(bruit(g, 103, 40, 1200, power=1.5)).astype(int); k = 7000 / np.sqrt(1200); fig, ax = plt.subplots(figsize=(7, 6.5)); g.plot(ax=ax, color="#f4f4f4", ec="0.6")
    for x, y, v in zip(p.x, p.y, g.lits): c = k * np.sqrt(v); ax.add_patch(Rectangle((x - c / 2, y - c / 2), c, c, fc="#1d91c0", ec="w", alpha=.85)); ax.text(x, y, v, ha="center", va="center", fontsize=7, color="k")
    nu(ax, "Lits d'hôpital par bassin (aire ∝ lits), 2021"); return fig, g

@honest
def bornes_qui_se_touchent():
    """Limite : « 10–20 » puis « 20–30 » : bornes qui se touchent, à la façon de geopandas."""
    g = communes("95"); g["hlm"] = bruit(g, 104, 2, 58).round(); cm = plt.get_cmap("YlOrRd"); b = [0, 10, 20, 30, 40, 60]; fig, ax = plt.subplots(figsize=(7, 6)); g.plot(ax=ax, color=[cm(.1 + .2 * i) for i in classer(g.hlm, b)], ec="w"); ax.legend(handles=[Patch(color=cm(.1 + .2 * i), label=f"{b[i]}–{b[i+1]}") for i in range(5)], title="Part de HLM (%)", loc="upper left", bbox_to_anchor=(1, 1)); nu(ax, "Le logement social dans le Val-d'Oise, 2022"); fig.subplots_adjust(right=.78); return fig, g[["nom", "hlm", "geometry"]]

@honest
def zeros_veritables():
    """Limite : beaucoup de zéros, mais ce sont de vrais zéros, avec leur propre ligne en légende."""
    g = communes("79"); g["part_bio"] = np.clip(bruit(g, 105, -9, 28), 0, None).round(1); cols = ["#f0f0f0", "#d9f0a3", "#78c679", "#238443"]; k = np.select([g.part_bio == 0, g.part_bio < 8, g.part_bio < 16], [0, 1, 2], 3); fig, ax = plt.subplots(figsize=(6, 8)); g.plot(ax=ax, color=[cols[i] for i in k], ec="0.7", lw=.2); ax.legend(handles=[Patch(fc=c, ec="0.6", label=l) for c, l in zip(cols, ["0 % : aucune parcelle bio", "moins de 8 %", "8 à 16 %", "16 à 28 %"])], title="Part de la SAU en bio, 2021", fontsize=8, loc="upper left", bbox_to_anchor=(1, 1)); fig.subplots_adjust(left=.05, right=.58); nu(ax, "L'agriculture biologique"); return fig, g[["nom", "part_bio", "geometry"]]

@honest
def lacs_en_blanc():
    """Limite : des trous clairs, mais ce sont des lacs, dits en légende ; toutes les zones sont renseignées."""
    g = voronoi(40, 106); lacs = gpd.GeoSeries([Point(616_000, 6_622_000).buffer(2600), Point(628_000, 6_612_000).buffer(1900)], crs=2154); g["geometry"] = g.geometry.difference(lacs.union_all()); g["temp"] = bruit(g, 107, 8, 15).round(1); fig, ax = plt.subplots(figsize=(7, 6)); g.plot("temp", cmap="YlOrRd", ax=ax, ec="0.6", lw=.3, legend=True, legend_kwds=dict(label="Température moyenne (°C)", shrink=.7)); lacs.plot(ax=ax, fc="white", ec="#4292c6", lw=1.2); ax.legend(handles=[Patch(fc="w", ec="#4292c6", label="Lac")], loc="lower left"); nu(ax, "Température moyenne annuelle, 1991–2020"); return fig, g

@honest
def dot_density():
    """Dot density: one dot is 2,000 people, plain background."""
    g = departements(); g = g[g.region.isin(["Bretagne", "Pays de la Loire"])]; fig, ax = plt.subplots(figsize=(8, 6.5)); g.plot(ax=ax, color="#fafafa", ec="0.6", lw=.6); r = np.random.default_rng(108); pts = g.sample_points((g.population // 2000).astype(int).values, rng=r).explode(index_parts=False); ax.scatter(pts.x, pts.y, s=1.6, color="#54278f", lw=0); ax.text(.02, .03, "1 dot = 2,000 inhabitants", transform=ax.transAxes, fontsize=9); nu(ax, "Population of Western France, 2023"); return fig

@honest
def flux_domicile_travail():
    """Flux : largeur de trait proportionnelle au nombre de navetteurs."""
    g = poitiers(); p = g.representative_point(); c = p[g.nom.eq("Poitiers").values].iloc[0]; v = bruit(g, 109, 60, 3200, power=3); fig, ax = plt.subplots(figsize=(8, 6)); g.plot(ax=ax, color="#f0f0ec", ec="0.8"); ax.add_collection(LineCollection([[(a.x, a.y), (c.x, c.y)] for a in p], linewidths=v / 400, colors="#08519c", alpha=.7)); ax.legend(handles=[Line2D([], [], lw=x / 400, color="#08519c", label=f"{x} actifs") for x in (400, 1600, 3200)], loc="upper left", title="Navetteurs vers Poitiers"); nu(ax, "Aller travailler à Poitiers, 2019"); return fig

@honest
def camemberts_sur_carte():
    """Camemberts (Wedge) dont le rayon suit la racine du total."""
    g = voronoi(14, 110); p = g.representative_point(); n = bruit(g, 111, 400, 6000); part = bruit(g, 112, .15, .8); fig, ax = plt.subplots(figsize=(7, 6.5)); g.plot(ax=ax, color="#f6f6f2", ec="0.7")
    for x, y, t, q in zip(p.x, p.y, n, part): R = 3400 * np.sqrt(t / 6000); ax.add_patch(Wedge((x, y), R, 90 - 360 * q, 90, fc="#0072B2", ec="w")); ax.add_patch(Wedge((x, y), R, 90, 450 - 360 * q, fc="#E69F00", ec="w"))
    ax.legend(handles=[Patch(color="#0072B2", label="Propriétaires"), Patch(color="#E69F00", label="Locataires")], loc="lower left", title="Ménages (aire ∝ total)"); nu(ax, "Statut d'occupation, 2020"); return fig

@honest
def tampon_500m_ecoles():
    """Limite : tous les cercles ont le même rayon : un périmètre de 500 m, pas une valeur."""
    g = voronoi(22, 113, size=9000.); p = g.representative_point(); b = gpd.GeoDataFrame({"ecole": g.id, "eleves": np.round(bruit(g, 114, 60, 420))}, geometry=p.buffer(500), crs=2154); fig, ax = plt.subplots(figsize=(7, 6.5)); g.plot(ax=ax, color="#f3f3f3", ec="0.75"); b.plot(ax=ax, color="#7fcdbb", alpha=.6, ec="#2c7fb8"); ax.plot(p.x, p.y, "k.", label="École"); ax.legend(handles=[Patch(fc="#7fcdbb", ec="#2c7fb8", label="À moins de 500 m"), Line2D([], [], marker=".", ls="none", color="k", label="École")], loc="lower left"); nu(ax, "À moins de 500 m d'une école"); echelle(ax, 2, .72); return fig, b

@honest
def evolution_avec_moins_un_reel():
    """Limite : la table contient −1,0 à l'exact, mais c'est une vraie baisse de 1 % ; classes centrées sur la stabilité."""
    g = departements()[["code", "nom", "geometry"]]; g["evol_pct"] = (bruit(g, 115, -7, 7) * 2).round() / 2; b = [-8, -4.25, -1.25, 1.25, 4.25, 8]; cols = ["#8c510a", "#d8b365", "#f5f5f5", "#5ab4ac", "#01665e"]; lab = ["−7 à −4,5 %", "−4 à −1,5 %", "−1 à +1 % (stable)", "+1,5 à +4 %", "+4,5 à +7 %"]; fig, ax = plt.subplots(figsize=(7, 7)); g.plot(ax=ax, color=[cols[i] for i in classer(g.evol_pct, b)], ec="0.5", lw=.3); ax.legend(handles=[Patch(fc=c, ec="0.5", label=l) for c, l in zip(cols, lab)], title="Évolution du nombre d'exploitations,\n2020–2022", loc="lower left", fontsize=8); nu(ax, "Les exploitations agricoles"); return fig, g

@honest
def changement_centre_raster():
    """Difference raster, RdBu_r with vmin = −vmax."""
    a = relief(90, 120, 116, 9, -1.6, 2.4); fig, ax = plt.subplots(figsize=(8, 5.5)); im = ax.imshow(a, cmap="RdBu_r", vmin=-2.5, vmax=2.5, extent=(0, 240, 0, 180), origin="lower"); fig.colorbar(im, ax=ax, shrink=.8, label="Temperature anomaly vs 1991–2020 (°C)"); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Anomaly, summer 2022"); return fig

@honest
def zone_faibles_emissions():
    """Limite : deux teintes, mais une zone dedans/dehors."""
    g = poitiers(); z = g.nom.isin(["Poitiers", "Buxerolles", "Biard", "Saint-Benoît"]); fig, ax = plt.subplots(figsize=(8, 6)); g[~z].plot(ax=ax, color="#eeeeee", ec="w"); g[z].plot(ax=ax, color="#6baed6", ec="w"); ax.legend(handles=[Patch(color="#6baed6", label="Commune dans la ZFE"), Patch(color="#eeeeee", label="Commune hors ZFE")], loc="upper left"); nu(ax, "Le périmètre de la zone à faibles émissions"); return fig

@honest
def tuiles_par_canton():
    """Carte en tuiles : un carré égal par territoire, couleur = taux, code écrit."""
    r = np.random.default_rng(117); cells = [(i, j) for i in range(7) for j in range(6) if (i - 3) ** 2 + (j - 2.5) ** 2 < 9.5]; v = np.sort(r.uniform(4, 14, len(cells))); cm = plt.get_cmap("BuGn"); n = Normalize(2, 14); fig, ax = plt.subplots(figsize=(6.5, 6))
    for k, ((i, j), x) in enumerate(zip(cells, v)): ax.add_patch(Rectangle((i, j), .94, .94, fc=cm(n(x)))); ax.text(i + .47, j + .47, f"C{k:02d}\n{x:.1f}", ha="center", va="center", fontsize=7, color="w" if x > 10 else "k")
    ax.autoscale_view(); fig.colorbar(plt.cm.ScalarMappable(n, cm), ax=ax, shrink=.7, label="Taux de chômage (%)"); nu(ax, "Une tuile par canton, T1 2024"); return fig

@honest
def sea_ice_polar():
    """Polar equal-area (LAEA) view with sea-ice concentration, land plain."""
    c = "+proj=laea +lat_0=90 +lon_0=0"; g = monde(); g = g.clip(box(-180, 32, 180, 84)); g = g[g.geom_type.isin(["Polygon", "MultiPolygon"])].copy(); g["geometry"] = g.geometry.segmentize(2); g = g.to_crs(c); x = np.linspace(-4.2e6, 4.2e6, 150); X, Y = np.meshgrid(x, x); R = np.hypot(X, Y); a = np.clip(118 - R / 2.1e4 + 35 * (relief(150, 150, 118, 9) - .5), 0, 100); fig, ax = plt.subplots(figsize=(7, 6)); ax.set_facecolor("#10304f"); m = ax.pcolormesh(x, x, np.ma.masked_where(a <= 15, a), cmap="Blues_r", vmin=0, vmax=100, shading="auto"); g.plot(ax=ax, color="#c9c2b4", ec="0.5", lw=.3); ax.set_xlim(-4.2e6, 4.2e6); ax.set_ylim(-4.2e6, 4.2e6); fig.colorbar(m, ax=ax, shrink=.7, label="Sea-ice concentration (%)"); nu(ax, "Arctic, March 2021 (dark: ice-free below 15 %)"); return fig

@honest
def houppiers_a_l_echelle():
    """Limite : rayon = mesure, mais c'est le houppier même, dessiné à l'échelle du plan en mètres."""
    r = np.random.default_rng(119); n = 45; xy = r.uniform(5, 115, (n, 2)) * [1, .7]; d = r.uniform(3, 13, n).round(1); fig, ax = plt.subplots(figsize=(8, 5.8)); ax.add_patch(Rectangle((0, 0), 120, 84, fc="#f4f1e6", ec="0.5")); [ax.add_patch(Circle(q, w / 2, fc="#74a57f", ec="#2f5d3a", alpha=.6)) for q, w in zip(xy, d)]; ax.plot(*xy.T, "k.", ms=3); ax.set_xlim(-2, 122); ax.set_ylim(-2, 86); ax.set_aspect("equal"); ax.set_xlabel("mètres"); ax.set_ylabel("mètres"); ax.set_title("Square municipal : étendue réelle des houppiers, relevé 2022"); return fig

@honest
def majorite_cinquante():
    """Limite : PuOr whose middle is 50 %, the winning post, said on the colour bar."""
    g = voronoi(58, 120); g["yes_pct"] = bruit(g, 121, 33, 66).round(1); fig, ax = plt.subplots(figsize=(7, 6)); g.plot("yes_pct", cmap="PuOr", vmin=30, vmax=70, ax=ax, ec="w", lw=.4, legend=True, legend_kwds=dict(label="Share voting yes (%), 50 % = majority", shrink=.7, ticks=[30, 40, 50, 60, 70])); nu(ax, "Referendum of May 2022"); return fig, g


if __name__ == "__main__":
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
