"""Cartes d'essai, jeu a : un service infographie de presse régionale, et une étudiante en géographie."""
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, geopandas as gpd
import functools, os
import shapely
from shapely.geometry import box, Point, Polygon, MultiPoint, LineString
from matplotlib.patches import Patch, Circle, Ellipse, Rectangle, RegularPolygon
from matplotlib.patches import Polygon as MplPolygon
from matplotlib.collections import PatchCollection
from matplotlib.lines import Line2D
from matplotlib.colors import (BoundaryNorm, ListedColormap, LinearSegmentedColormap, LogNorm,
                               Normalize, TwoSlopeNorm)
from matplotlib.cm import ScalarMappable

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets")

LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f


# ---------------------------------------------------------------- contours et données inventées
@functools.lru_cache(None)
def _dep():
    return gpd.read_file(f"{DATA}/contours_departements.geojson")

def dep(crs=2154):
    g = _dep().copy()
    return g.to_crs(crs) if crs else g

@functools.lru_cache(None)
def _monde():
    g = gpd.read_file(f"{DATA}/contours_monde.geojson")
    return g[g.code_iso != "AQ"].reset_index(drop=True)

def monde(crs=None):
    g = _monde().copy()
    return g.to_crs(crs) if crs else g

@functools.lru_cache(None)
def _communes(d):
    c = gpd.read_parquet(f"{DATA}/france/contours_communes/{d}.parquet")
    t = pd.read_parquet(f"{DATA}/communes_france.parquet")[
        ["code_insee", "nom", "epci", "epci_nom", "population_2018", "population_2023", "superficie_km2"]]
    code = "code_insee" if "code_insee" in c.columns else "code"
    c = c[[code, "geometry"]].rename(columns={code: "code_insee"})
    c = c.merge(t, on="code_insee", how="left")
    if c.crs is None:
        c = c.set_crs(4326)
    return c

def communes(d, crs=2154):
    g = _communes(d).copy()
    return g.to_crs(crs) if crs else g

@functools.lru_cache(None)
def _epci(*ds):
    g = pd.concat([_communes(d) for d in ds], ignore_index=True).dropna(subset=["epci"]).to_crs(2154)
    g["geometry"] = g.buffer(30)
    g = g.dissolve("epci", aggfunc={"epci_nom": "first", "population_2023": "sum",
                                    "superficie_km2": "sum"}).reset_index()
    return g

def epci(*ds):
    """Les intercommunalités d'un ou plusieurs départements."""
    return _epci(*ds).copy()

@functools.lru_cache(None)
def _poitiers():
    return gpd.read_file(f"{DATA}/contours_grand_poitiers.geojson")

def poitiers(crs=2154):
    g = _poitiers().copy()
    return g.to_crs(crs) if crs else g

def ville(n=40, seed=1, rayon=6000, cx=652000, cy=6862000):
    """Des quartiers imaginaires : Voronoï de points dans un contour bruité, en Lambert-93."""
    r = np.random.default_rng(seed)
    t = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    ray = rayon * (1 + .12 * np.sin(3 * t + seed) + .07 * np.cos(5 * t) + .015 * r.normal(size=90))
    bord = Polygon(np.c_[cx + 1.25 * ray * np.cos(t), cy + ray * np.sin(t)])
    pts = []
    while len(pts) < n:
        p = Point(cx + r.uniform(-1.6, 1.6) * rayon, cy + r.uniform(-1.3, 1.3) * rayon)
        if bord.contains(p) and all(p.distance(q) > rayon / n ** .5 * .6 for q in pts):
            pts.append(p)
    v = shapely.voronoi_polygons(MultiPoint(pts), extend_to=bord.buffer(rayon))
    g = gpd.GeoDataFrame(geometry=[c.intersection(bord) for c in v.geoms], crs=2154)
    g["quartier"] = [f"Q{i + 1:02d}" for i in range(len(g))]
    return g

def champ(g, seed, lo, hi, bruit=.15, puissance=1.0):
    """Une valeur par territoire, lissée dans l'espace, entre lo et hi."""
    c = g.geometry.centroid if g.crs is None or not g.crs.is_geographic else g.geometry.representative_point()
    return champ_xy(c.x.to_numpy(), c.y.to_numpy(), seed, lo, hi, bruit, puissance)

def champ_xy(x, y, seed, lo, hi, bruit=.15, puissance=1.0):
    r = np.random.default_rng(seed)
    x, y = np.asarray(x, float), np.asarray(y, float)
    u, v = (x - x.min()) / np.ptp(x), (y - y.min()) / np.ptp(y)
    z = np.zeros_like(u)
    for _ in range(5):
        a, b, s, w = r.uniform(0, 1), r.uniform(0, 1), r.uniform(.15, .45), r.uniform(-1, 1)
        z = z + w * np.exp(-((u - a) ** 2 + (v - b) ** 2) / (2 * s * s))
    z = (z - z.min()) / np.ptp(z) + bruit * r.normal(size=z.shape)
    z = (z - z.min()) / np.ptp(z)
    return lo + (hi - lo) * z ** puissance

def anneaux(geom):
    for p in getattr(geom, "geoms", [geom]):
        if p.geom_type == "Polygon":
            yield np.asarray(p.exterior.coords)

def patches_de(g):
    """PatchCollection à partir des anneaux ; rend les morceaux et l'indice du territoire de chacun."""
    ps, idx = [], []
    for i, geom in enumerate(g.geometry):
        for a in anneaux(geom):
            ps.append(MplPolygon(a, closed=True)); idx.append(i)
    return ps, np.array(idx)

def teintes(nom, k, a=.15, b=.95):
    return [matplotlib.colors.to_hex(c) for c in plt.get_cmap(nom)(np.linspace(a, b, k))]

def signature(fig, texte):
    fig.text(.02, .015, texte, fontsize=7, color="#555")

def echelle(ax, km, x, y):
    ax.plot([x, x + km * 1000], [y, y], color="#222", lw=2, solid_capstyle="butt")
    ax.text(x + km * 500, y, f"{km} km\n", ha="center", va="bottom", fontsize=7)


# =====================================================================================  MENTEUSES
# ------------------------------------------------------------------ stock-in-choropleth
@liar("stock-in-choropleth")
def habitants_en_aplats():
    """Le quotidien, un lendemain de recensement : la population de chaque département en aplats."""
    g = dep()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(column="population", scheme="quantiles", k=5, cmap="Blues", edgecolor="white", linewidth=.4,
           legend=True, legend_kwds={"title": "Habitants", "fmt": "{:,.0f}", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fontsize": 8}, ax=ax)
    ax.set_title("Population des départements, 2023"); ax.set_axis_off()
    signature(fig, "Source : Insee, recensement de la population.")
    return fig, g

@liar("stock-in-choropleth")
def emplois_tourisme_finistere():
    """Un cabinet de conseil : les emplois du tourisme par commune, en dégradé logarithmique (discret)."""
    g = communes("29").dropna(subset=["population_2023"])
    r = np.random.default_rng(5)
    emplois = np.maximum(2, g.population_2023.to_numpy() * r.lognormal(-3.2, .7, len(g))).round()
    fig, ax = plt.subplots(figsize=(8, 6))
    ps, idx = patches_de(g)
    pc = PatchCollection(ps, cmap="YlGnBu", norm=LogNorm(2, emplois.max()), edgecolor="white", linewidth=.2)
    pc.set_array(emplois[idx]); ax.add_collection(pc)
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Emplois salariés du tourisme")
    ax.set_title("Où travaille-t-on pour le tourisme en Finistère ?", loc="left")
    return fig

@liar("stock-in-choropleth")
def ecoles_par_intercommunalite():
    """La mairie : le nombre d'écoles par intercommunalité, peint à la main."""
    g = epci("35")
    r = np.random.default_rng(8)
    g["ecoles"] = (g.population_2023 / r.uniform(900, 1400, len(g))).round().astype(int)
    g.loc[g.ecoles.nsmallest(4).index, "ecoles"] = [8, 9, 11, 14]
    couleurs = ["#fee6ce", "#fdae6b", "#e6550d", "#8c2d04"]
    noms = ["moins de 15", "15 à 29", "30 à 59", "60 et plus"]
    fig, ax = plt.subplots(figsize=(7.5, 6))
    for geom, n in zip(g.geometry, g.ecoles):
        k = int(np.searchsorted([15, 30, 60], n, side="right"))
        for a in anneaux(geom):
            ax.fill(a[:, 0], a[:, 1], facecolor=couleurs[k], edgecolor="white", lw=.8)
    ax.set_aspect("equal"); ax.axis("off")
    ax.legend(handles=[Patch(color=c, label=t) for c, t in zip(couleurs, noms)], title="Nombre d'écoles",
              loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(right=.75)
    ax.set_title("Les écoles publiques d'Ille-et-Vilaine")
    return fig, g

@liar("stock-in-choropleth")
def co2_emissions_world():
    """A geography essay: total emissions, in tonnes, painted over whole countries."""
    g = monde("EPSG:8857")
    r = np.random.default_rng(21)
    g["co2_mt"] = (g.aire_km2 / 1e4 * r.lognormal(.2, 1.1, len(g))).clip(.3, 9800).round(1)
    fig, ax = plt.subplots(figsize=(10, 5))
    g.plot(column="co2_mt", scheme="user_defined", classification_kwds={"bins": [10, 50, 200, 1000]}, cmap="OrRd",
           edgecolor="white", linewidth=.2, legend=True,
           legend_kwds={"title": "CO2 emissions (million tonnes)", "loc": "lower left", "fontsize": 7, "title_fontsize": 7,
                        "fmt": "{:.0f}"}, ax=ax)
    ax.set_axis_off(); ax.set_title("CO2 emissions by country, 2019")
    return fig, g

@liar("stock-in-choropleth")
def voix_par_quartier():
    """Le service politique : les voix obtenues (pas la part) par quartier, au soir du second tour."""
    g = ville(45, seed=3)
    voix = champ(g, 4, 180, 2900, puissance=1.4).round()
    normes = BoundaryNorm([0, 400, 800, 1200, 2000, 3000], 5)
    cm = ListedColormap(teintes("Purples", 5))
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, v in zip(g.geometry, voix):
        ax.add_patch(MplPolygon(np.asarray(geom.exterior.coords), facecolor=cm(normes(v)), edgecolor="#ffffff", lw=.7))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(ScalarMappable(normes, cm), ax=ax, orientation="horizontal", shrink=.6, pad=.03,
                 label="Voix pour la liste « Ville d'avenir »")
    ax.set_title("Second tour : la carte des voix, quartier par quartier")
    return fig

@liar("stock-in-choropleth")
def cattle_heads():
    """A farm magazine: the number of head of cattle, natural breaks (quiet)."""
    g = dep()
    g["cattle"] = (champ(g, 12, 2, 620, puissance=1.6) * 1000).round(-2)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("cattle", scheme="natural_breaks", k=5, cmap="YlOrBr", ax=ax, edgecolor="0.4", lw=.3, legend=True,
           legend_kwds=dict(loc="lower left", bbox_to_anchor=(-.14, -.08), title="Head of cattle", fmt="{:,.0f}", fontsize=8))
    ax.set_axis_off(); ax.set_title("French cattle herd by département, 2022")
    signature(fig, "Source: agricultural census (simulated).")
    return fig, g


# ------------------------------------------------------------------ not-equal-area
@liar("not-equal-area")
def internet_mercator():
    """Une copie d'étudiante : le monde en Mercator, peint en aplats (le Groenland vaut l'Afrique)."""
    g = monde(3395)
    g["internet_pct"] = champ(g, 31, 12, 98).round(1)
    fig, ax = plt.subplots(figsize=(9, 7))
    g.plot("internet_pct", cmap=ListedColormap(teintes("PuBuGn", 5, .2, .98)), scheme="quantiles", k=5, edgecolor="white", lw=.2, ax=ax, legend=True,
           legend_kwds={"title": "Internautes (%)", "loc": "lower left", "fontsize": 8, "fmt": "{:.0f}"})
    ax.set_axis_off(); ax.set_title("Part de la population connectée à Internet, 2022")
    return fig, g

@liar("not-equal-area")
def forest_cover_hand_mercator():
    """A blog: Mercator by the formula, matplotlib only, choropleth of forest cover (quiet)."""
    g = monde()
    v = champ(g, 33, 1, 78)
    fig, ax = plt.subplots(figsize=(9, 7))
    ps, idx = [], []
    for i, geom in enumerate(g.geometry):
        for a in anneaux(geom):
            lat = np.radians(np.clip(a[:, 1], -60, 82))
            ps.append(MplPolygon(np.c_[np.radians(a[:, 0]), np.log(np.tan(np.pi / 4 + lat / 2))])); idx.append(i)
    pc = PatchCollection(ps, cmap="Greens", edgecolor="white", linewidth=.2)
    pc.set_array(v[np.array(idx)]); ax.add_collection(pc); ax.set_aspect("equal"); ax.autoscale_view()
    ax.set_xticks([]); ax.set_yticks([])
    fig.colorbar(pc, ax=ax, shrink=.5, label="Forest cover (% of land area)")
    ax.set_title("Forests of the world")
    return fig

@liar("not-equal-area")
def europe_web_mercator():
    """Le service Europe : l'Europe entière, de Malte au cap Nord, en Web Mercator avec des aplats."""
    g = monde()
    g = g[g.continent.eq("Europe") & ~g.code_iso.isin(["RU"])].copy()
    g["geometry"] = g.geometry.intersection(box(-25, 34, 45, 72))
    g = g[~g.is_empty].to_crs(3857).reset_index(drop=True)
    g["moins15_pct"] = champ(g, 37, 12.5, 21.5).round(1)
    fig, ax = plt.subplots(figsize=(7, 8))
    g.plot("moins15_pct", cmap="YlGnBu", ax=ax, edgecolor="white", lw=.4, legend=True,
           legend_kwds={"label": "Part des moins de 15 ans (%)", "shrink": .5})
    ax.set_axis_off(); ax.set_title("L'Europe des enfants, 2023")
    signature(fig, "Source : Eurostat (données simulées).")
    return fig, g


# ------------------------------------------------------------------ unprojected
@liar("unprojected")
def departements_en_degres():
    """Une étudiante pressée : longitudes et latitudes au même pas, la France s'élargit."""
    g = dep(None)
    g["taux_chomage"] = champ(g, 41, 4.4, 12.1).round(1)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("taux_chomage", scheme="fisherjenks", k=5, cmap="YlOrRd", ax=ax, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"title": "Taux de chômage (%)", "fmt": "{:.1f}", "fontsize": 8, "loc": "upper left", "bbox_to_anchor": (1.01, 1)}, aspect=None)
    fig.subplots_adjust(left=.08, right=.76)
    ax.set_aspect("equal"); ax.set_title("Chômage au 4e trimestre 2023")
    ax.set_xlabel("Longitude"); ax.set_ylabel("Latitude")
    return fig, g

@liar("unprojected")
def nordic_patchcollection():
    """A quick script: the Nordic countries in raw degrees, equal aspect, twice too wide."""
    g = monde(); g = g[g.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT"])].copy()
    g["geometry"] = g.geometry.intersection(box(3, 53, 33, 71.5))
    v = np.array([champ(g, 43, 8, 61)]).ravel()
    ps, idx = patches_de(g)
    fig, ax = plt.subplots(figsize=(8, 6))
    pc = PatchCollection(ps, cmap="BuPu", edgecolor="white", lw=.5); pc.set_array(v[idx]); pc.set_clim(0, 65)
    ax.add_collection(pc); ax.set_xlim(3, 33); ax.set_ylim(53, 72); ax.set_aspect("equal")
    ax.set_xlabel("lon"); ax.set_ylabel("lat")
    fig.colorbar(pc, ax=ax, label="Renewables in final energy use (%)", shrink=.7)
    ax.set_title("Renewable energy in the North, 2021")
    return fig

@liar("unprojected")
def raster_ecosse():
    """Un article : un raster de pluie en degrés montré par imshow, dont l'aspect par défaut vaut 1 (discret)."""
    lon, lat = np.meshgrid(np.linspace(-8, -1, 140), np.linspace(60, 54.5, 110))
    z = 620 + 2300 * np.exp(-((lon + 5.3) / 1.1) ** 2 - ((lat - 57.1) / 1.5) ** 2) - 60 * (lon + 1)
    fig, ax = plt.subplots(figsize=(7, 6))
    im = ax.imshow(z, extent=(-8, -1, 54.5, 60), cmap="Blues")
    ax.plot([-3.19, -4.25, -2.1, -4.22], [55.95, 55.86, 57.15, 57.48], "k.", ms=5)
    for n, x, y in [("Édimbourg", -3.19, 55.95), ("Glasgow", -4.25, 55.86), ("Aberdeen", -2.1, 57.15), ("Inverness", -4.22, 57.48)]:
        ax.annotate(n, (x, y), textcoords="offset points", xytext=(4, 4), fontsize=8)
    fig.colorbar(im, ax=ax, label="Précipitations annuelles (mm)")
    ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)"); ax.set_title("La pluie en Écosse, normales 1991-2020")
    return fig


# ------------------------------------------------------------------ too-many-classes
@liar("too-many-classes")
def deciles_de_revenu():
    """Une étudiante : dix déciles dans un seul dégradé, indiscernables."""
    g = communes("86")
    g["revenu_median"] = champ(g, 51, 17200, 27900).round(-1)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("revenu_median", scheme="quantiles", k=10, cmap="Oranges", ax=ax, edgecolor="white", lw=.2, legend=True,
           legend_kwds={"title": "Revenu médian (€)", "fmt": "{:,.0f}", "fontsize": 7, "loc": "upper left",
                        "bbox_to_anchor": (1, 1)})
    ax.set_axis_off(); ax.set_title("Niveau de vie médian dans la Vienne, 2021")
    fig.subplots_adjust(right=.7)
    return fig, g

@liar("too-many-classes")
def dix_classes_boundarynorm():
    """Une revue : colorbar découpée en dix marches d'un même vert (discret)."""
    g = epci("33", "24", "47")
    v = champ(g, 53, 21, 69.5)
    bornes = np.arange(20, 71, 5)
    cm = ListedColormap(teintes("Greens", 10, .08, 1)); nm = BoundaryNorm(bornes, 10)
    # chaque marche est portée
    v[:10] = bornes[:-1] + 2.5
    ps, idx = patches_de(g)
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PatchCollection(ps, cmap=cm, norm=nm, edgecolor="white", lw=.3); pc.set_array(v[idx]); ax.add_collection(pc)
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(pc, ax=ax, shrink=.7, label="Taux de tri des déchets (%)")
    ax.set_title("Le tri des déchets par intercommunalité")
    return fig

@liar("too-many-classes")
def nine_greys():
    """A consultant's slide: nine greys with a hand-made legend."""
    g = ville(60, seed=9)
    v = champ(g, 54, 4, 93, bruit=.25); v = 5 + 85 * pd.Series(v).rank(pct=True).to_numpy()
    cols = teintes("Greys", 9, .1, .95); seuils = np.arange(10, 90, 10)
    fig, ax = plt.subplots(figsize=(8, 5.5))
    for geom, x in zip(g.geometry, v):
        c = cols[int(np.searchsorted(seuils, x, side="right"))]
        ax.fill(*geom.exterior.xy, fc=c, ec="white", lw=.5)
    labels = ["< 10"] + [f"{a}–{a + 9}" for a in range(10, 80, 10)] + ["80+"]
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, labels)], title="Renters (%)", loc="center left",
              bbox_to_anchor=(1, .5), frameon=False)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Share of renting households by neighbourhood")
    fig.subplots_adjust(right=.78)
    return fig


# ------------------------------------------------------------------ too-few-classes
@liar("too-few-classes")
def densite_deux_teintes():
    """Le journal gratuit : de 15 à 20 000 hab./km², en deux teintes coupées à la médiane sans le dire."""
    g = dep()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("densite", scheme="quantiles", k=2, cmap=ListedColormap(["#c6dbef", "#08519c"]), ax=ax, edgecolor="white",
           lw=.4, legend=True, legend_kwds={"title": "Habitants par km²", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fmt": "{:,.0f}"})
    ax.set_axis_off(); ax.set_title("Densité de population, 2023")
    return fig, g

@liar("too-few-classes")
def prix_m2_deux_couleurs():
    """Le cahier immobilier : de 1 200 à 9 800 €/m², deux couleurs coupées à 3 000 € sans raison (discret)."""
    g = ville(55, seed=13)
    g["prix_m2"] = champ(g, 61, 1200, 9800, puissance=1.5).round(-1)
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, p in zip(g.geometry, g.prix_m2):
        ax.fill(*geom.exterior.xy, fc="#fdd0a2" if p < 3000 else "#a63603", ec="white", lw=.6)
    ax.legend(handles=[Patch(fc="#fdd0a2", label="1 200 à 3 000 €"), Patch(fc="#a63603", label="3 000 à 9 800 €")],
              title="Prix au m²", loc="lower right")
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Ce que coûte un appartement ancien")
    return fig, g

@liar("too-few-classes")
def rainfall_two_bands():
    """A student poster: rainfall from 420 to 2300 mm reduced to two blues."""
    g = dep()
    g["rain_mm"] = champ(g, 63, 420, 2300, puissance=2.2).round()
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    nm = BoundaryNorm([400, 1000, 2400], 2); cm = ListedColormap(["#deebf7", "#3182bd"])
    g.plot("rain_mm", cmap=cm, norm=nm, ax=ax, edgecolor="white", lw=.3)
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.5, label="Annual rainfall (mm)")
    ax.set_axis_off(); ax.set_title("Rainfall by département")
    return fig, g

@liar("too-few-classes")
def revenu_borne_unique():
    """La plaquette : un revenu médian par intercommunalité, user_defined à une borne unique."""
    g = epci("44", "49", "85")
    g["revenu"] = champ(g, 66, 16500, 38900, puissance=1.6).round(-1)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot("revenu", scheme="user_defined", classification_kwds={"bins": [24350]}, cmap=ListedColormap(["#e5f5e0", "#31a354"]),
           edgecolor="#555555", lw=.3, legend=True, ax=ax,
           legend_kwds={"title": "Revenu médian (€ / an)", "fmt": "{:,.0f}", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fontsize": 8})
    ax.set_axis_off(); ax.set_title("Les revenus en Pays de la Loire")
    return fig, g


# ------------------------------------------------------------------ empty-class
@liar("empty-class")
def intervalles_egaux_vides():
    """Une étudiante : intervalles égaux avec une valeur extrême, deux classes que personne ne porte."""
    g = dep()
    g["part_bio"] = champ(g, 71, 2.1, 15.5).round(1)
    g.loc[g.code == "26", "part_bio"] = 34.6
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("part_bio", scheme="equal_interval", k=6, cmap="YlGn", ax=ax, edgecolor="0.5", lw=.3, legend=True,
           legend_kwds={"title": "Surfaces en bio (%)", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fmt": "{:.1f}", "fontsize": 8})
    ax.set_axis_off(); ax.set_title("L'agriculture biologique, 2022")
    return fig, g

@liar("empty-class")
def legende_main_classe_vide():
    """Le service infographie : légende reprise de l'an passé, la classe « 50 % et plus » n'est plus portée."""
    g = epci("22")
    g["residences_secondaires"] = champ(g, 73, 4, 38.5).round(1)
    cols = teintes("PuRd", 5); seuils = [10, 20, 30, 50]
    fig, ax = plt.subplots(figsize=(7.5, 5))
    for geom, x in zip(g.geometry, g.residences_secondaires):
        for a in anneaux(geom):
            ax.add_patch(MplPolygon(a, fc=cols[int(np.searchsorted(seuils, x, side="right"))], ec="white", lw=.7))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["moins de 10", "10 à 20", "20 à 30", "30 à 50", "50 et plus"])],
              title="Résidences\nsecondaires (%)", loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    ax.set_title("Côtes-d'Armor : les résidences secondaires"); fig.subplots_adjust(right=.72)
    return fig, g

@liar("empty-class")
def discrete_bar_unused_step():
    """A report: a stepped colour bar whose middle step nobody wears (quiet)."""
    g = ville(36, seed=17)
    v = champ(g, 75, 5, 58); v = np.where((v >= 30) & (v < 40), v - 11, v)
    g["obesity_pct"] = v.round(1)
    bornes = [0, 10, 20, 30, 40, 50, 60]; cm = ListedColormap(teintes("YlOrRd", 6, .08, .95)); nm = BoundaryNorm(bornes, 6)
    g.loc[g.index[:6], "obesity_pct"] = [6.2, 15.5, 24.1, 44.0, 52.5, 41.7]
    fig, ax = plt.subplots(figsize=(7, 6))
    ps, idx = patches_de(g)
    pc = PatchCollection(ps, cmap=cm, norm=nm, edgecolor="white", lw=.6); pc.set_array(g.obesity_pct.to_numpy()[idx])
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(pc, ax=ax, orientation="horizontal", shrink=.7, pad=.03, label="Adults with obesity (%)")
    ax.set_title("Obesity by health district")
    return fig, g


# ------------------------------------------------------------------ hidden-missing
@liar("hidden-missing")
def fillna_zero_departements():
    """Un cabinet : les départements qui n'ont pas répondu sont mis à zéro avant le dessin."""
    g = dep()
    g["delai_jours"] = champ(g, 81, 6, 88).round()
    g.loc[np.random.default_rng(81).choice(len(g), 14, replace=False), "delai_jours"] = np.nan
    h = g.copy(); h["delai_jours"] = h.delai_jours.fillna(0)
    fig, ax = plt.subplots(figsize=(7, 7))
    h.plot("delai_jours", cmap="PuRd", ax=ax, edgecolor="0.6", lw=.3, legend=True,
           legend_kwds={"label": "Délai pour un rendez-vous chez l'ophtalmologue (jours)", "shrink": .6})
    ax.set_axis_off(); ax.set_title("Combien de jours pour voir un ophtalmologue ?")
    return fig, g

@liar("hidden-missing")
def moins_un_en_legende():
    """Un export de base de données : -1 veut dire « non renseigné », et entre dans la première classe."""
    g = epci("67", "68")
    g["fibre_pct"] = champ(g, 83, 41, 99).round(0)
    g.loc[[2, 9, 15, 22, 30], "fibre_pct"] = -1
    fig, ax = plt.subplots(figsize=(5.5, 8))
    g.plot("fibre_pct", scheme="quantiles", k=4, cmap="GnBu", ax=ax, edgecolor="0.5", lw=.3, legend=True,
           legend_kwds={"title": "Logements fibrés (%)", "fmt": "{:.0f}", "loc": "lower right", "fontsize": 8})
    ax.set_axis_off(); ax.set_title("La fibre en Alsace")
    return fig, g

@liar("hidden-missing")
def trous_blancs_communes():
    """Le journal : les communes sous secret statistique retirées, des trous blancs que rien n'explique."""
    g = communes("87")
    g["taux_pauvrete"] = champ(g, 85, 7, 29)
    r = np.random.default_rng(85)
    g = g[r.random(len(g)) > .16]
    fig, ax = plt.subplots(figsize=(7.5, 6.5))
    g.plot("taux_pauvrete", cmap=ListedColormap(teintes("RdPu", 5, .22, .95)), scheme="quantiles", k=5,
           edgecolor="white", lw=.2, ax=ax, legend=True,
           legend_kwds={"title": "Taux de pauvreté (%)", "fmt": "{:.0f}", "fontsize": 8, "loc": "upper left", "bbox_to_anchor": (.95, 1)})
    ax.set_axis_off(); ax.set_title("Haute-Vienne : le taux de pauvreté, 2021")
    fig.subplots_adjust(right=.8)
    return fig

@liar("hidden-missing")
def gris_muet_monde():
    """A paper figure: NaN countries in grey under a colour bar, and no 'no data' entry anywhere (quiet)."""
    g = monde("EPSG:8857")
    g["literacy"] = champ(g, 87, 35, 99.6).round(1)
    g.loc[np.random.default_rng(3).choice(len(g), 26, replace=False), "literacy"] = np.nan
    fig, ax = plt.subplots(figsize=(10, 5))
    g.plot("literacy", cmap="YlGnBu", ax=ax, edgecolor="white", lw=.2, missing_kwds={"color": "#bdbdbd"}, legend=True,
           legend_kwds={"label": "Adult literacy rate (%)", "orientation": "horizontal", "shrink": .4, "pad": .02})
    ax.set_axis_off(); ax.set_title("Adult literacy, latest available year")
    return fig, g

@liar("hidden-missing")
def nan_dans_la_derniere_couleur():
    """Une étudiante : sa cascade de if verse les NaN dans le dernier else, la classe « plus de 30 % » (discret)."""
    g = poitiers()
    g["part_65"] = champ(g, 89, 11, 37).round(1)
    g.loc[[3, 11, 17, 24, 33], "part_65"] = np.nan
    def couleur(v):
        if v < 18: return "#edf8fb"
        elif v < 24: return "#b3cde3"
        elif v < 30: return "#8c96c6"
        else: return "#88419d"
    fig, ax = plt.subplots(figsize=(7.5, 6))
    for geom, v in zip(g.geometry, g.part_65):
        for a in anneaux(geom):
            ax.fill(a[:, 0], a[:, 1], fc=couleur(v), ec="#777", lw=.5)
    ax.set_aspect("equal"); ax.axis("off")
    ax.legend(handles=[Patch(fc=c, ec="#777", label=t) for c, t in [("#edf8fb", "moins de 18"), ("#b3cde3", "18 à 24"),
              ("#8c96c6", "24 à 30"), ("#88419d", "30 et plus")]], title="65 ans et plus (%)", loc="lower right", frameon=False)
    ax.set_title("Le vieillissement dans le Grand Poitiers")
    return fig, g

@liar("hidden-missing")
def raster_moins_9999():
    """Un article : le raster garde ses -9999, que vmin=0 peint comme une absence de neige (discret)."""
    x, y = np.meshgrid(np.linspace(930, 1010, 120) * 1e3, np.linspace(6520, 6440, 120) * 1e3)
    z = champ_xy(x, y, 91, 5, 240, bruit=.02)
    z[18:45, 30:70] = -9999; z[80:100, 85:112] = -9999
    fig, ax = plt.subplots(figsize=(7, 6))
    im = ax.imshow(z, extent=(930e3, 1010e3, 6440e3, 6520e3), cmap="BuPu", vmin=0, vmax=240)
    fig.colorbar(im, ax=ax, label="Hauteur de neige (cm)")
    ax.set_xticks([]); ax.set_yticks([]); ax.set_title("Manteau neigeux au 1er mars")
    echelle(ax, 20, 935e3, 6443e3)
    return fig


# ------------------------------------------------------------------ non-monotone-ramp
@liar("non-monotone-ramp")
def deux_teintes_interverties():
    """Le service infographie : deux teintes interverties au milieu d'un dégradé de bleus (discret)."""
    g = dep()
    g["part_proprietaires"] = champ(g, 101, 33, 74).round(1)
    cols = ["#eff3ff", "#6baed6", "#bdd7e7", "#3182bd", "#08519c"]
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("part_proprietaires", scheme="quantiles", k=5, cmap=ListedColormap(cols), ax=ax, edgecolor="white", lw=.4, legend=True,
           legend_kwds={"title": "Propriétaires (%)", "fmt": "{:.0f}", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fontsize": 8})
    ax.set_axis_off(); ax.set_title("Les ménages propriétaires de leur logement, 2020")
    return fig, g

@liar("non-monotone-ramp")
def degrade_maison_ondulant():
    """Un cabinet : une rampe « aux couleurs de la marque » qui s'assombrit, s'éclaire, s'assombrit."""
    g = communes("16")
    g["temps_min"] = champ(g, 103, 3, 48).round(1)
    cm = LinearSegmentedColormap.from_list("marque", ["#fff7e0", "#b5651d", "#f6dcae", "#4a2a08"])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("temps_min", cmap=cm, ax=ax, edgecolor="none", legend=True,
           legend_kwds={"label": "Temps d'accès à une gare (min)", "shrink": .7})
    ax.set_axis_off(); ax.set_title("À combien de minutes d'une gare ? Charente")
    return fig

@liar("non-monotone-ramp")
def hand_picked_steps():
    """A local blog: five hand-picked violets, not in order of darkness."""
    g = ville(48, seed=21)
    v = champ(g, 105, 8, 47)
    cols = ["#cbc9e2", "#54278f", "#9e9ac8", "#f2f0f7", "#756bb1"]; seuils = [15, 22, 30, 38]
    fig, ax = plt.subplots(figsize=(7.5, 6))
    for geom, x in zip(g.geometry, v):
        ax.add_patch(MplPolygon(np.asarray(geom.exterior.coords), fc=cols[int(np.searchsorted(seuils, x, side="right"))], ec="#666", lw=.4))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    ax.legend(handles=[Patch(fc=c, ec="#666", label=t) for c, t in zip(cols, ["under 15", "15 to 22", "22 to 30", "30 to 38", "38 and over"])],
              title="Households without a car (%)", loc="lower right", fontsize=8, title_fontsize=8)
    ax.set_title("Living without a car, by ward")
    return fig

@liar("non-monotone-ramp")
def twilight_pour_un_loyer():
    """Une étudiante a trouvé twilight joli : une palette cyclique pour un loyer ordonné."""
    g = epci("13", "84", "83", "04", "05", "06")
    g["loyer_m2"] = champ(g, 107, 8.2, 19.7, bruit=.2).round(1)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("loyer_m2", cmap="twilight", ax=ax, edgecolor="0.7", lw=.3, legend=True, legend_kwds={"label": "Loyer moyen (€/m²)", "shrink": .7})
    ax.set_axis_off(); ax.set_title("Les loyers en Provence, 2023")
    return fig, g


# ------------------------------------------------------------------ diverging-without-middle
@liar("diverging-without-middle")
def rdbu_quantiles_chomage():
    """Le journal : rouge et bleu pour un taux de chômage, le blanc tombe au hasard des quintiles."""
    g = dep()
    g["chomage"] = champ(g, 111, 4.6, 13.2).round(1)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("chomage", scheme="quantiles", k=5, cmap="RdBu_r", ax=ax, edgecolor="0.5", lw=.3, legend=True,
           legend_kwds={"title": "Taux de chômage (%)", "fmt": "{:.1f}", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fontsize": 8})
    ax.set_axis_off(); ax.set_title("Chômage : la France en bleu et rouge")
    return fig, g

@liar("diverging-without-middle")
def coolwarm_age_moyen():
    """A seminar handout: coolwarm on mean age, the grey sits wherever the data range puts it (quiet)."""
    g = communes("79")
    v = champ(g, 113, 35.4, 52.8)
    ps, idx = patches_de(g)
    fig, ax = plt.subplots(figsize=(6, 7.5))
    pc = PatchCollection(ps, cmap="coolwarm", edgecolor="white", lw=.15); pc.set_array(v[idx]); ax.add_collection(pc)
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Mean age (years)")
    ax.set_title("Mean age of residents, Deux-Sèvres")
    return fig

@liar("diverging-without-middle")
def evolution_blanc_a_onze():
    """Une mairie : évolution de -3 à +26 % en BrBG automatique, le blanc vaut +11 % (discret)."""
    g = epci("31", "82", "81")
    g["evolution_pct"] = champ(g, 115, -3.2, 26.1).round(1)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot("evolution_pct", cmap="BrBG", ax=ax, edgecolor="0.6", lw=.3, legend=True,
           legend_kwds={"label": "Évolution de la population 2013-2023 (%)", "shrink": .6, "orientation": "horizontal", "pad": .02})
    ax.set_axis_off(); ax.set_title("Qui gagne, qui perd des habitants autour de Toulouse ?")
    return fig, g

@liar("diverging-without-middle")
def puor_participation():
    """Le service politique : une participation en PuOr, classes de 38 à 73 %, le milieu 53-58 ne dit rien."""
    g = ville(50, seed=25)
    v = champ(g, 117, 38.5, 72.5, bruit=.2)
    bornes = [38, 43, 48, 53, 58, 63, 68, 73]; cm = ListedColormap(teintes("PuOr", 7, .05, .95)); nm = BoundaryNorm(bornes, 7)
    v[:7] = np.array(bornes[:-1]) + 2
    fig, ax = plt.subplots(figsize=(7.5, 6))
    for geom, x in zip(g.geometry, v):
        ax.fill(*geom.exterior.xy, fc=cm(nm(x)), ec="#888", lw=.4)
    ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.7, label="Participation (%)")
    ax.set_title("Participation au premier tour, par bureau de vote")
    return fig


# ------------------------------------------------------------------ rainbow-colormap
@liar("rainbow-colormap")
def temperature_jet():
    """Une étudiante : jet et contourf pour une température de surface urbaine."""
    x, y = np.meshgrid(np.linspace(648, 660, 90) * 1e3, np.linspace(6857, 6867, 80) * 1e3)
    z = champ_xy(x, y, 121, 24, 43, bruit=0)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    cf = ax.contourf(x, y, z, levels=60, cmap="jet")
    fig.colorbar(cf, ax=ax, label="Température de surface (°C)", shrink=.8)
    ax.set_aspect("equal"); ax.set_xticks([]); ax.set_yticks([])
    ax.set_title("Îlot de chaleur, nuit du 24 juillet 2022")
    return fig

@liar("rainbow-colormap")
def arc_en_ciel_maison():
    """Le bulletin municipal : six couleurs d'arc-en-ciel choisies à la main pour le bruit."""
    g = ville(52, seed=29)
    v = champ(g, 123, 44, 79, bruit=.2)
    cols = ["#5e35b1", "#1e88e5", "#26c6da", "#43a047", "#fdd835", "#e53935"]; seuils = [50, 55, 60, 65, 70]
    fig, ax = plt.subplots(figsize=(7.5, 6))
    for geom, x in zip(g.geometry, v):
        ax.fill(*geom.exterior.xy, fc=cols[int(np.searchsorted(seuils, x, side="right"))], ec="white", lw=.6)
    ax.set_aspect("equal"); ax.axis("off")
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["moins de 50", "50 à 55", "55 à 60", "60 à 65", "65 à 70", "70 et plus"])],
              title="Bruit routier (dB)", loc="lower right", fontsize=8)
    ax.set_title("Carte du bruit")
    return fig

@liar("rainbow-colormap")
def turbo_density():
    """A data-science notebook: turbo on a log density (quiet, 'improved rainbow')."""
    g = dep()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("densite", cmap="turbo", norm=LogNorm(14, 21500), ax=ax, edgecolor="white", lw=.2, legend=True,
           legend_kwds={"label": "Inhabitants per km² (log scale)", "shrink": .6})
    ax.set_axis_off(); ax.set_title("Population density, 2023")
    return fig, g


# ------------------------------------------------------------------ colour-blind
@liar("colour-blind")
def vote_rouge_vert():
    """Le journal : trois listes, dont un rouge et un vert de même clarté."""
    g = ville(46, seed=31)
    g["liste"] = pd.cut(champ(g, 131, 0, 1, bruit=.2), [-1, .38, .66, 2], labels=["Union de la gauche", "Les Écologistes", "Centre"]).astype(str)
    cols = {"Union de la gauche": "#c8553d", "Les Écologistes": "#8d8a33", "Centre": "#ffd166"}
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot(color=g.liste.map(cols), edgecolor="white", lw=.6, ax=ax)
    ax.legend(handles=[Patch(fc=c, label=t) for t, c in cols.items()], title="Liste en tête", loc="lower right", fontsize=8)
    ax.set_axis_off(); ax.set_title("Municipales : la liste arrivée en tête par bureau")
    return fig, g

@liar("colour-blind")
def occupation_du_sol_confondue():
    """Une étudiante : cinq occupations du sol, dont forêt et bâti, prairie et verger, se confondent (discret)."""
    r = np.random.default_rng(133)
    x, y = np.meshgrid(np.arange(60), np.arange(45))
    z = champ_xy(x, y, 133, 0, 4.999, bruit=.03).astype(int)
    cols = ["#1f78b4", "#5b7f3b", "#a6583c", "#b8c46a", "#e0b070"]
    noms = ["Eau", "Forêt", "Bâti", "Prairie", "Verger"]
    fig, ax = plt.subplots(figsize=(8, 5.5))
    ax.imshow(z, cmap=ListedColormap(cols), vmin=-.5, vmax=4.5, interpolation="nearest")
    ax.set_xticks([]); ax.set_yticks([])
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, noms)], loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_title("Occupation du sol, vallée du Clain (pixels de 50 m)")
    fig.subplots_adjust(right=.8)
    return fig

@liar("colour-blind")
def solde_rouge_vert():
    """Un cabinet : un solde migratoire bien centré sur zéro, mais du rouge au vert."""
    g = dep()
    g["solde"] = champ(g, 135, -9, 9.6, bruit=.2).round(1)
    bornes = [-10, -6, -2, 2, 6, 10]
    cols = ["#c8553d", "#eda08c", "#f5f2d8", "#a9bf7a", "#6e8f3c"]
    g.loc[[5, 40, 60], "solde"] = [-8.1, 7.7, 8.2]
    cm, nm = ListedColormap(cols), BoundaryNorm(bornes, 5)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("solde", cmap=cm, norm=nm, ax=ax, edgecolor="white", lw=.4)
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.6, label="Solde migratoire (pour 1 000 hab.), zéro au milieu")
    ax.set_axis_off(); ax.set_title("Les départements qui attirent, ceux qu'on quitte")
    return fig, g

@liar("colour-blind")
def dominant_crop():
    """A farm weekly: dominant crop in greens, reds and browns a deuteranope cannot part."""
    g = communes("51"); g = g.iloc[:].copy()
    c = champ(g, 137, 0, 1, bruit=.1)
    noms = ["Wheat", "Vineyard", "Beet", "Rapeseed"]
    k = np.digitize(c, [.35, .55, .75])
    cols = ["#c9a227", "#87593a", "#6a6b35", "#a8ab3a"]
    fig, ax = plt.subplots(figsize=(7, 6.5))
    for i, n in enumerate(noms):
        g[k == i].plot(color=cols[i], ax=ax, edgecolor="white", lw=.15)
    ax.legend(handles=[Patch(fc=a, label=b) for a, b in zip(cols, noms)], title="Dominant crop", loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_axis_off(); ax.set_title("Marne: dominant crop by commune"); fig.subplots_adjust(right=.78)
    return fig


# ------------------------------------------------------------------ overlapping-breaks
@liar("overlapping-breaks")
def classes_10_30_20_40():
    """Une mairie : « 10 à 30 » puis « 20 à 40 », on ne sait pas où ranger 25."""
    g = ville(38, seed=35)
    v = champ(g, 141, 2, 58)
    cols = teintes("Oranges", 4, .12, .95)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    for geom, x in zip(g.geometry, v):
        ax.fill(*geom.exterior.xy, fc=cols[0 if x < 10 else 1 if x < 25 else 2 if x < 40 else 3], ec="white", lw=.7)
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["0 à 10 %", "10 à 30 %", "20 à 40 %", "40 à 60 %"])],
              title="Logements sociaux", loc="center left", bbox_to_anchor=(1, .5), fontsize=8)
    fig.subplots_adjust(left=.04, right=.78)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Le logement social par quartier")
    return fig

@liar("overlapping-breaks")
def tranches_de_prix_qui_se_mordent():
    """Le cahier immobilier : des tranches d'euros qui se mordent de 100 €, faute de relecture (discret)."""
    g = communes("64")
    g["prix"] = champ(g, 143, 950, 5900, puissance=1.3).round(-1)
    cols = teintes("YlGnBu", 5, .1, .95); seuils = [1500, 2200, 3000, 4000]
    g["c"] = [cols[i] for i in np.searchsorted(seuils, g.prix, side="right")]
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(color=g.c, edgecolor="white", lw=.15, ax=ax)
    noms = ["900 – 1 500 €", "1 500 – 2 300 €", "2 200 – 3 100 €", "3 000 – 4 100 €", "4 000 – 6 000 €"]
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, noms)], title="Prix au m²", loc="upper left", bbox_to_anchor=(1, .9), fontsize=8)
    ax.set_axis_off(); ax.set_title("Pyrénées-Atlantiques : le prix des maisons"); fig.subplots_adjust(right=.78)
    return fig, g.drop(columns="c")

@liar("overlapping-breaks")
def broadband_overlap():
    """A think tank: 'under 50', '40-70', '60-90': three labels for one value."""
    g = monde("EPSG:3035"); g = g[g.continent.eq("Europe") & ~g.code_iso.isin(["RU"])].copy()
    g["geometry"] = g.geometry.intersection(box(2.4e6, 1.3e6, 7.0e6, 5.5e6)); g = g[~g.is_empty]
    v = champ(g, 145, 31, 97)
    cols = ["#e7e1ef", "#c994c7", "#dd1c77", "#67001f"]
    fig, ax = plt.subplots(figsize=(7, 6.5))
    for geom, x in zip(g.geometry, v):
        for a in anneaux(geom):
            ax.add_patch(MplPolygon(a, fc=cols[0 if x < 45 else 1 if x < 65 else 2 if x < 85 else 3], ec="white", lw=.5))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["30–50", "40–70", "60–90", "80–100"])], title="Households with\nbroadband (%)",
              loc="upper left", bbox_to_anchor=(.98, 1), fontsize=8, title_fontsize=8)
    fig.subplots_adjust(left=.02, right=.8)
    ax.set_title("Broadband in Europe, 2020")
    return fig


# ------------------------------------------------------------------ radius-not-area
@liar("radius-not-area")
def scatter_au_carre():
    """Une étudiante : s=(valeur)**2, le rayon suit la population et l'aire explose."""
    g = poitiers(); c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot(ax=ax, color="#f0f0f0", edgecolor="#bbbbbb", lw=.5)
    ax.scatter(c.x, c.y, s=(g.population / 1500) ** 2, color="#d95f0e", alpha=.7, edgecolor="white")
    for v in (10000, 40000, 90000):
        ax.scatter([], [], s=(v / 1500) ** 2, color="#d95f0e", alpha=.7, edgecolor="white", label=f"{v:,}".replace(",", " "))
    ax.legend(title="Habitants", loc="upper left", bbox_to_anchor=(1, 1), labelspacing=2.6, borderpad=1.6, frameon=False)
    ax.set_axis_off(); ax.set_title("Habitants du Grand Poitiers, 2023"); fig.subplots_adjust(right=.78)
    return fig, g

@liar("radius-not-area")
def circle_rayon_valeur():
    """Le journal : des Circle de rayon proportionnel aux entrées, avec leurs valeurs écrites dessus."""
    g = dep(); g = g[g.region.eq("Bretagne")].copy()
    g["entrees"] = [310, 620, 940, 205][:len(g)]
    g["entrees"] = g["entrees"] * 1000
    fig, ax = plt.subplots(figsize=(8, 5.5))
    g.plot(ax=ax, color="#eef1e6", edgecolor="#aaa")
    for p, v in zip(g.geometry.representative_point(), g.entrees):
        ax.add_patch(Circle((p.x, p.y), v / 940000 * 36000, fc="#08519c", ec="white", alpha=.75))
        ax.text(p.x, p.y if v > 400000 else p.y + 17000, f"{v:,}".replace(",", " "), ha="center", va="center", fontsize=8, color="white" if v > 400000 else "black")
    ax.set_aspect("equal"); ax.set_axis_off(); ax.set_title("Entrées dans les musées bretons, 2022")
    return fig, g

@liar("radius-not-area")
def squares_by_side():
    """A consultant: squares whose side follows the tonnage, so the area squares it."""
    g = dep(); g = g[g.region.eq("Occitanie")].copy()
    g["tonnes"] = champ(g, 153, 140, 900, puissance=1.2).round() * 1000
    fig, ax = plt.subplots(figsize=(8, 6.5))
    g.plot(ax=ax, color="#fafafa", edgecolor="#999", lw=.6)
    for p, v in zip(g.geometry.representative_point(), g.tonnes):
        k = v / 900000 * 62000
        ax.add_patch(Rectangle((p.x - k / 2, p.y - k / 2), k, k, fc="#6a51a3", ec="white", alpha=.8))
    x0, y0 = 250000, 6100000
    for i, v in enumerate((200000, 500000, 900000)):
        k = v / 900000 * 62000
        ax.add_patch(Rectangle((x0 + i * 82000, y0), k, k, fc="none", ec="#333"))
        ax.text(x0 + i * 82000, y0 - 4000, f"{v // 1000} kt", fontsize=7, va="top")
    ax.set_aspect("equal"); ax.autoscale_view(); ax.set_axis_off(); ax.set_title("Household waste collected, Occitanie")
    return fig, g

@liar("radius-not-area")
def buffer_proportionnel():
    """Une étudiante en SIG : des ronds faits par buffer(valeur), donc rayon proportionnel (discret)."""
    g = epci("37")
    g["creations"] = champ(g, 154, 60, 910, bruit=.3).round()
    ronds = gpd.GeoDataFrame(g[["creations"]], geometry=g.geometry.representative_point().buffer(g.creations * 17000 / g.creations.max()), crs=g.crs)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(ax=ax, facecolor="#f6f2ea", edgecolor="#b8ad96", lw=.7)
    ronds.plot(ax=ax, color="#238b45", alpha=.75, edgecolor="white")
    for p, v in zip(g.geometry.representative_point(), g.creations):
        ax.annotate(f"{v:.0f}", (p.x, p.y), ha="center", va="center", fontsize=7)
    ax.set_axis_off(); ax.set_title("Créations d'entreprises en Indre-et-Loire, 2023")
    return fig, g

@liar("radius-not-area")
def world_aid_exaggerated():
    """An NGO: marker area grows as value to the power 1.7, 'so that one sees it' (quiet)."""
    g = monde("EPSG:8857")
    h = g[g.continent.isin(["Afrique", "Asie"])].sample(28, random_state=4).copy()
    h["aid_musd"] = np.random.default_rng(9).lognormal(5.5, .75, len(h)).round()
    p = h.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(10, 5))
    g.plot(ax=ax, color="#e3e3e3", edgecolor="white", lw=.3)
    t = lambda v: 900 * (np.asarray(v) / h.aid_musd.max()) ** 1.7
    ax.scatter(p.x, p.y, s=t(h.aid_musd), c="#b30000", alpha=.7, ec="white", lw=.5)
    for v in (250, 500, 1000):
        ax.scatter([], [], s=t(v), c="#b30000", alpha=.7, ec="white", label=f"{v}")
    ax.legend(title="Aid received\n(million USD)", loc="lower left", labelspacing=1.6, frameon=False, fontsize=8)
    ax.set_axis_off(); ax.set_title("Humanitarian aid received, 2021")
    return fig, h


# =====================================================================================  HONNÊTES
OKABE = ["#0072B2", "#E69F00", "#56B4E9", "#D55E00", "#F0E442", "#000000"]

@honest
def densite_quantiles():
    """L'ordinaire bien fait : une densité en cinq classes, Lambert-93, source."""
    g = dep()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("densite", scheme="quantiles", k=5, cmap="YlOrBr", ax=ax, edgecolor="white", lw=.4, legend=True,
           legend_kwds={"title": "Habitants par km²", "fmt": "{:,.0f}", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fontsize": 8})
    ax.set_axis_off(); ax.set_title("Densité de population, 2023"); echelle(ax, 200, 850000, 6060000)
    signature(fig, "Source : Insee, RP 2023 ; IGN.")
    return fig, g

@honest
def part_sans_voiture():
    """Le journal : une part par intercommunalité, couleurs à la main, légende fabriquée."""
    g = epci("35")
    g["sans_voiture"] = (5 + 20 * pd.Series(champ(g, 201, 0, 1, bruit=.2)).rank(pct=True) ** 1.3).to_numpy().round(1)
    cols = teintes("Blues", 4, .15, .95); seuils = [8, 12, 18]
    fig, ax = plt.subplots(figsize=(7.5, 6))
    for geom, x in zip(g.geometry, g.sans_voiture):
        for a in anneaux(geom):
            ax.fill(a[:, 0], a[:, 1], fc=cols[int(np.searchsorted(seuils, x, side="right"))], ec="white", lw=.8)
    ax.set_aspect("equal"); ax.axis("off")
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["moins de 8", "8 à 12", "12 à 18", "18 et plus"])],
              title="Ménages sans voiture (%)", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(right=.72); ax.set_title("Vivre sans voiture en Ille-et-Vilaine, 2020")
    return fig, g

@honest
def personnes_par_menage():
    """Limite : « nombre moyen de personnes par ménage » commence par « nombre », mais c'est une moyenne."""
    g = communes("72")
    g["nb_personnes_par_menage"] = champ(g, 203, 1.78, 2.74).round(2)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("nb_personnes_par_menage", scheme="quantiles", k=5, cmap=ListedColormap(teintes("BuPu", 5, .2, .95)), ax=ax, edgecolor="white", lw=.2, legend=True,
           legend_kwds={"title": "Nombre moyen de\npersonnes par ménage", "fmt": "{:.2f}", "loc": "upper left", "bbox_to_anchor": (1, 1), "fontsize": 8})
    ax.set_axis_off(); ax.set_title("La taille des ménages dans la Sarthe"); fig.subplots_adjust(left=.02, right=.7)
    return fig, g

@honest
def habitants_par_medecin():
    """Limite : des habitants, oui, mais par médecin."""
    g = dep()
    g["habitants_par_medecin"] = champ(g, 205, 640, 1950).round(-1)
    fig, ax = plt.subplots(figsize=(7, 7))
    ps, idx = patches_de(g)
    pc = PatchCollection(ps, cmap="PuRd", edgecolor="white", linewidth=.3); pc.set_array(g.habitants_par_medecin.to_numpy()[idx]); pc.set_clim(400, 2000)
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Habitants par médecin généraliste")
    ax.set_title("Combien d'habitants pour un généraliste ?")
    signature(fig, "Source : Drees, 2023 (données simulées).")
    return fig, g

@honest
def carreaux_population():
    """Limite : des habitants en aplats, mais sur des carreaux d'un kilomètre, tous de même aire."""
    x, y = np.meshgrid(np.arange(480, 515) * 1000., np.arange(6590, 6620) * 1000.)
    x, y = x.ravel(), y.ravel()
    z = 4200 * np.exp(-((x - 498000) ** 2 + (y - 6604000) ** 2) / 4e7) + champ_xy(x, y, 207, 0, 350)
    g = gpd.GeoDataFrame({"habitants": z.round()}, geometry=[box(a, b, a + 1000, b + 1000) for a, b in zip(x, y)], crs=2154)
    fig, ax = plt.subplots(figsize=(7.5, 6.5))
    g.plot("habitants", scheme="user_defined", classification_kwds={"bins": [200, 500, 1000, 2500]}, cmap="YlGnBu", ax=ax, legend=True,
           legend_kwds={"title": "Habitants\npar carreau de 1 km", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (1, 1), "fontsize": 8})
    ax.set_axis_off(); ax.set_title("Population carroyée autour de Poitiers, 2019"); fig.subplots_adjust(right=.76)
    return fig, g

@honest
def accidents_hexbin():
    """Limite: counts in hexagons, all of the same area (English, a city desk)."""
    r = np.random.default_rng(209)
    x = np.r_[r.normal(652000, 2500, 2500), r.normal(655500, 1200, 900)]
    y = np.r_[r.normal(6862000, 2100, 2500), r.normal(6864000, 900, 900)]
    fig, ax = plt.subplots(figsize=(7.5, 6))
    hb = ax.hexbin(x, y, gridsize=28, cmap="Reds", mincnt=1)
    ax.set_aspect("equal"); ax.set_xticks([]); ax.set_yticks([])
    fig.colorbar(hb, ax=ax, label="Road accidents per hexagon, 2018–2022")
    ax.set_title("Where accidents happen (blank: none recorded)")
    return fig

@honest
def agglo_web_mercator():
    """Limite : Web Mercator, mais d'une seule agglomération."""
    g = poitiers(3857)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("densite", scheme="quantiles", k=4, cmap="Purples", ax=ax, edgecolor="0.5", lw=.4, legend=True,
           legend_kwds={"title": "Hab. par km²", "fmt": "{:.0f}", "loc": "lower right"})
    for n in ("Poitiers", "Chauvigny", "Lusignan"):
        p = g[g.nom.eq(n)].geometry.representative_point()
        if len(p):
            ax.annotate(n, (p.iloc[0].x, p.iloc[0].y), fontsize=8, ha="center", bbox=dict(fc="white", ec="none", alpha=.7, pad=1))
    ax.set_axis_off(); ax.set_title("Grand Poitiers : densité, 2023")
    return fig, g

@honest
def departement_web_mercator():
    """Limite : Web Mercator d'un seul département, part en dégradé continu."""
    g = communes("56", 3857)
    v = champ(g, 213, 3, 61)
    ps, idx = patches_de(g)
    fig, ax = plt.subplots(figsize=(8, 6))
    pc = PatchCollection(ps, cmap="cividis_r", edgecolor="white", linewidth=.15); pc.set_array(v[idx]); ax.add_collection(pc)
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(pc, ax=ax, shrink=.7, label="Part de résidences secondaires (%)")
    ax.set_title("Morbihan, 2020")
    return fig

@honest
def shipping_routes_mercator():
    """Limit: a world Mercator, but nothing is painted by value: shipping lanes on a plain background."""
    g = monde(3395)
    fig, ax = plt.subplots(figsize=(9, 7))
    g.plot(ax=ax, color="#dcdcdc", edgecolor="white", lw=.2)
    ports = {"Rotterdam": (4.1, 51.9), "New York": (-74, 40.6), "Santos": (-46.3, -24), "Cape Town": (18.4, -33.9),
             "Singapore": (103.8, 1.3), "Shanghai": (121.5, 31.2)}
    P = gpd.GeoSeries([Point(*p) for p in ports.values()], crs=4326).to_crs(3395)
    for i, j in [(0, 1), (0, 2), (2, 3), (3, 4), (4, 5)]:
        ax.plot([P[i].x, P[j].x], [P[i].y, P[j].y], "-", color="#0072B2", lw=1.5, label="Great shipping lanes" if i == 0 and j == 1 else None)
    ax.plot(P.x, P.y, "o", color="black", ms=4)
    for n, p in zip(ports, P):
        ax.annotate(n, (p.x, p.y), textcoords="offset points", xytext=(4, 4), fontsize=8)
    ax.legend(loc="lower left"); ax.set_axis_off(); ax.set_title("Rhumb lines are straight on a Mercator chart")
    return fig

@honest
def afrique_equatoriale_degres():
    """Limite : degrés au même pas, mais à cheval sur l'équateur, où un degré vaut un degré."""
    g = monde(); g = g[g.code_iso.isin(["GA", "CG", "CM", "GQ", "CD", "UG", "KE", "RW", "BI"])].copy()
    g["acces_eau"] = champ(g, 217, 46, 86, bruit=.3).round()
    cols = teintes("GnBu", 4, .25, .95); seuils = [55, 65, 75]
    g.loc[g.index[:4], "acces_eau"] = [50, 60, 70, 80]
    fig, ax = plt.subplots(figsize=(8, 6))
    for geom, v in zip(g.geometry, g.acces_eau):
        for a in anneaux(geom):
            ax.fill(a[:, 0], a[:, 1], fc=cols[int(np.searchsorted(seuils, v, side="right"))], ec="white")
    ax.axhline(0, color="#333", lw=.7, ls="--"); ax.text(9, .2, "équateur", fontsize=7, ha="left")
    ax.set_aspect("equal"); ax.set_xlabel("Longitude"); ax.set_ylabel("Latitude")
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["moins de 55", "55 à 65", "65 à 75", "75 et plus"])],
              title="Accès à l'eau\npotable (%)", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(right=.78); ax.set_title("L'eau potable autour de l'équateur, 2020")
    return fig, g

@honest
def lonlat_aspect_corrige():
    """Limite : longitudes et latitudes, mais l'aspect est corrigé par le cosinus de la latitude."""
    g = dep(None)
    v = champ(g, 219, 8, 31)
    ps, idx = patches_de(g)
    fig, ax = plt.subplots(figsize=(7, 7))
    pc = PatchCollection(ps, cmap="YlGnBu", edgecolor="white", linewidth=.3); pc.set_array(v[idx]); ax.add_collection(pc)
    ax.autoscale_view(); ax.set_aspect(1 / np.cos(np.radians(46.5)))
    ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Diplômés du supérieur long (%)")
    ax.set_title("Les diplômés par département, 2020")
    return fig

@honest
def geopandas_regle_l_aspect():
    """Limite : une table en 4326 dessinée telle quelle ; geopandas règle l'aspect."""
    g = communes("17", None)
    g["prix_eau"] = champ(g, 221, 2.4, 5.9).round(2)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("prix_eau", cmap=ListedColormap(teintes("Blues", 5, .15, .95)), scheme="quantiles", k=5, ax=ax, edgecolor="0.6", lw=.15, legend=True,
           legend_kwds={"title": "Prix de l'eau (€/m³)", "fmt": "{:.2f}", "loc": "lower left", "fontsize": 8})
    ax.set_title("Charente-Maritime : le prix de l'eau, 2022"); ax.tick_params(labelsize=7)
    return fig, g

@honest
def sept_classes_et_sans_donnees():
    """Limite : sept classes (le maximum) et une huitième entrée, « pas de données », hachurée."""
    g = dep()
    g["part_allophones"] = champ(g, 223, 1, 24).round(1)
    g.loc[np.random.default_rng(2).choice(len(g), 6, replace=False), "part_allophones"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("part_allophones", scheme="quantiles", k=7, cmap=ListedColormap(teintes("YlOrRd", 7, .05, 1)), ax=ax, edgecolor="0.5", lw=.3, legend=True,
           missing_kwds={"color": "white", "edgecolor": "0.4", "hatch": "////", "label": "pas de données"},
           legend_kwds={"title": "Élèves allophones (‰)", "fmt": "{:.1f}", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fontsize": 7})
    ax.set_axis_off(); ax.set_title("Les élèves allophones dans les collèges, 2022")
    return fig, g

@honest
def deux_dates_meme_legende():
    """Limite : deux cartes, une légende ; la classe « 30 et plus » n'existe qu'en 2020, mais elle est portée."""
    g = communes("48")
    a = champ(g, 225, 3, 27); b = a * 1.0 + champ(g, 226, 2, 16)
    cols = teintes("PuBu", 4, .15, .95); seuils = [10, 20, 30]
    fig, axs = plt.subplots(1, 2, figsize=(10, 5.5))
    for ax, v, an in zip(axs, (a, b), (1990, 2020)):
        g.plot(color=[cols[i] for i in np.searchsorted(seuils, v, side="right")], edgecolor="white", lw=.2, ax=ax)
        ax.set_axis_off(); ax.set_title(an)
    fig.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["moins de 10 %", "10 à 20 %", "20 à 30 %", "30 % et plus"])],
               loc="lower center", ncol=4, frameon=False, title="Part des 75 ans et plus")
    fig.suptitle("La Lozère vieillit")
    return fig

@honest
def degrade_continu_viridis():
    """Limit: hundreds of shades, but a continuous ramp with a colour bar (English)."""
    g = communes("38")
    g["elevation_mean"] = champ(g, 227, 190, 2100).round()
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot("elevation_mean", cmap="viridis", ax=ax, legend=True, legend_kwds={"label": "Mean elevation (m)", "shrink": .7})
    ax.set_axis_off(); ax.set_title("Isère: mean elevation by commune")
    return fig, g

@honest
def seuil_oms():
    """Limite : deux classes seulement, de part et d'autre d'un seuil nommé, celui de l'OMS."""
    g = ville(44, seed=51)
    g["pm25"] = champ(g, 229, 3.2, 8.4, bruit=.2).round(1)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    for geom, v in zip(g.geometry, g.pm25):
        ax.fill(*geom.exterior.xy, fc="#a50f15" if v > 5 else "#fee0d2", ec="white", lw=.7)
    ax.legend(handles=[Patch(fc="#fee0d2", label="au plus 5 µg/m³"), Patch(fc="#a50f15", label="au-dessus du seuil de l'OMS (5 µg/m³)")],
              title="Particules fines PM2,5, moyenne 2022", loc="upper center", bbox_to_anchor=(.5, 0), ncol=2, frameon=False)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Où dépasse-t-on le seuil de l'OMS ?")
    return fig, g

@honest
def communes_littorales():
    """Limite : deux couleurs, mais une catégorie (littorale ou non), pas une grandeur."""
    g = communes("50")
    d = g.geometry.distance(g.union_all().boundary); bord = g.geometry.centroid.x < g.geometry.centroid.x.quantile(.7)
    g["statut"] = np.where((d < 1) & bord, "Commune littorale", "Autre commune")
    cols = {"Commune littorale": "#0072B2", "Autre commune": "#ececec"}
    fig, ax = plt.subplots(figsize=(6, 7.5))
    g.plot(color=g.statut.map(cols), edgecolor="#999", lw=.3, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="#999", label=t) for t, c in cols.items()], loc="upper left", fontsize=8, bbox_to_anchor=(0, 0))
    ax.set_axis_off(); ax.set_title("Manche : les communes soumises à la loi Littoral")
    return fig, g

@honest
def above_below_national_average():
    """Limit: two classes, split at the national average, which the legend names (English)."""
    g = dep(); g["youth_unemp"] = champ(g, 233, 11, 27).round(1)
    m = 20.3
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(color=np.where(g.youth_unemp > m, "#08519c", "#c6dbef"), edgecolor="white", lw=.4, ax=ax)
    ax.legend(handles=[Patch(fc="#08519c", label="above the national average (20.3 %)"), Patch(fc="#c6dbef", label="below the national average")],
              title="Youth unemployment rate, 2022", loc="lower left", bbox_to_anchor=(0, -.06), fontsize=8)
    ax.set_axis_off(); ax.set_title("Above and below the French average")
    return fig, g

@honest
def vrais_zeros():
    """Limite : des zéros vrais (aucun logement social), une classe à part dans la légende ; rien ne manque."""
    g = communes("28")
    g["part_hlm"] = np.maximum(0, champ(g, 235, -14, 38)).round(1)
    noms = ["0 % (aucun logement social)", "moins de 5 %", "5 à 15 %", "15 % et plus"]
    cols = ["#f7f7f7"] + teintes("Oranges", 3, .35, .9)
    k = np.where(g.part_hlm == 0, 0, 1 + np.searchsorted([5, 15], g.part_hlm, side="right"))
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot(color=[cols[i] for i in k], edgecolor="#999", lw=.2, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="#999", label=t) for c, t in zip(cols, noms)], title="Logements sociaux, 2022", loc="upper left", fontsize=8, bbox_to_anchor=(.98, 1))
    fig.subplots_adjust(left=.02, right=.7)
    ax.set_axis_off(); ax.set_title("Eure-et-Loir : où sont les HLM ?")
    return fig, g

@honest
def manquantes_hachurees():
    """Les données manquantes montrées comme il faut, par geopandas."""
    g = communes("23")
    g["passoires_pct"] = champ(g, 237, 14, 58).round(1)
    g.loc[np.random.default_rng(4).random(len(g)) < .14, "passoires_pct"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("passoires_pct", scheme="quantiles", k=5, cmap=ListedColormap(teintes("YlOrRd", 5, .1, .95)), ax=ax, edgecolor="white", lw=.2, legend=True,
           missing_kwds={"color": "#ffffff", "hatch": "xxxx", "edgecolor": "#777", "linewidth": .2, "label": "Pas de données"},
           legend_kwds={"title": "Logements classés\nF ou G (%)", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (1, 1), "fontsize": 8})
    ax.set_axis_off(); ax.set_title("Creuse : les passoires thermiques"); fig.subplots_adjust(right=.76)
    return fig, g

@honest
def le_lac_au_milieu():
    """Limite : un trou dans les communes, mais c'est un lac, peint et nommé."""
    g = ville(42, seed=57)
    c = g.union_all().centroid
    lac = c.buffer(1500).intersection(Point(c.x + 900, c.y + 300).buffer(1700)).buffer(200)
    g["geometry"] = g.geometry.difference(lac); g = g[~g.is_empty].reset_index(drop=True)
    v = champ(g, 239, 2, 33)
    fig, ax = plt.subplots(figsize=(7.5, 6.2))
    nm = Normalize(0, 35); cm = plt.get_cmap("YlOrBr")
    for geom, x in zip(g.geometry, v):
        for a in anneaux(geom):
            ax.add_patch(MplPolygon(a, fc=cm(nm(x)), ec="white", lw=.7))
    for a in anneaux(lac):
        ax.add_patch(MplPolygon(a, fc="#9ecae1", ec="#3182bd", lw=.8))
    ax.text(lac.centroid.x, lac.centroid.y, "Lac", ha="center", va="center", style="italic", color="#08519c")
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.7, label="Locations touristiques (% des logements)")
    ax.legend(handles=[Patch(fc="#9ecae1", ec="#3182bd", label="Plan d'eau")], loc="lower left", frameon=False)
    ax.set_title("Autour du lac : les meublés touristiques")
    return fig

@honest
def evolution_avec_des_moins_un():
    """Limite : des -1 % dans la table, mais ce sont de vraies baisses, autour d'un zéro au milieu."""
    g = poitiers()
    g["evolution"] = g.evolution_pct.round().astype(int)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("evolution", cmap="PuOr", norm=TwoSlopeNorm(0, vmin=-12, vmax=12), ax=ax, edgecolor="0.5", lw=.4)
    cb = fig.colorbar(ScalarMappable(TwoSlopeNorm(0, vmin=-12, vmax=12), "PuOr"), ax=ax, shrink=.7, label="Évolution 2018-2023 (%)")
    cb.set_ticks([-12, -6, 0, 6, 12], labels=["−12", "−6", "0 (stable)", "+6", "+12"])
    for p, v in zip(g.geometry.representative_point(), g.evolution):
        ax.text(p.x, p.y, f"{v:+d}", ha="center", va="center", fontsize=6)
    ax.set_axis_off(); ax.set_title("Grand Poitiers : gains et pertes d'habitants")
    return fig, g

@honest
def deux_pentes_autour_de_zero():
    """Limite : divergente asymétrique (-4 à +19), mais TwoSlopeNorm tient le blanc sur zéro."""
    g = epci("31", "82", "81")
    g["evolution_pct"] = champ(g, 243, -4, 19).round(1)
    nm = TwoSlopeNorm(0, vmin=-4, vmax=19)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot("evolution_pct", cmap="BrBG", norm=nm, ax=ax, edgecolor="0.6", lw=.3)
    cb = fig.colorbar(ScalarMappable(nm, "BrBG"), ax=ax, shrink=.6, label="Évolution des emplois 2013-2023 (%)")
    cb.set_ticks([-4, -2, 0, 5, 10, 15, 19])
    ax.set_axis_off(); ax.set_title("L'emploi autour de Toulouse")
    return fig, g

@honest
def ecart_a_la_moyenne_nommee():
    """Limite : divergente sur un revenu, mais le milieu est la moyenne, dessinée et écrite sur la barre."""
    g = dep(); g["revenu"] = champ(g, 245, 18900, 27900).round(-1)
    m = 23160; nm = TwoSlopeNorm(m, vmin=m - 5000, vmax=m + 5000)
    fig, ax = plt.subplots(figsize=(7, 7))
    ps, idx = patches_de(g)
    pc = PatchCollection(ps, cmap="PuOr_r", norm=nm, edgecolor="white", linewidth=.3); pc.set_array(g.revenu.to_numpy()[idx]); ax.add_collection(pc)
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    cb = fig.colorbar(pc, ax=ax, shrink=.6, label="Niveau de vie médian (€ par an)")
    cb.set_ticks([m - 5000, m - 2500, m, m + 2500, m + 5000], labels=["18 160", "20 660", "23 160\n(France)", "25 660", "28 160"])
    cb.ax.axhline(m, color="black", lw=1.2)
    ax.set_title("Plus haut, plus bas que la médiane française, 2021")
    return fig, g

@honest
def duel_autour_de_cinquante():
    """Limite : divergente en classes, le milieu vaut 50 %, la bascule de l'élection."""
    g = ville(50, seed=59)
    v = champ(g, 247, 31, 69, bruit=.2)
    bornes = [30, 40, 45, 50, 55, 60, 70]; cols = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]
    v[:6] = [35, 42, 47, 52, 57, 65]
    fig, ax = plt.subplots(figsize=(7.5, 6.2))
    for geom, x in zip(g.geometry, v):
        ax.fill(*geom.exterior.xy, fc=cols[np.searchsorted(bornes, x, side="right") - 1], ec="white", lw=.7)
    ax.set_aspect("equal"); ax.axis("off")
    noms = ["30 à 40 %", "40 à 45 %", "45 à 50 %", "50 à 55 %", "55 à 60 %", "60 à 70 %"]
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, noms)], title="Part de Mme Delmas\n(violet : majoritaire,\n50 % et plus)",
              loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(right=.7); ax.set_title("Second tour : qui gagne où")
    return fig

@honest
def wind_direction_twilight():
    """Limit: a cyclic palette whose lightness goes up and down, but for a direction (English)."""
    x, y = np.meshgrid(np.linspace(200, 320, 60) * 1e3, np.linspace(6780, 6880, 50) * 1e3)
    d = np.mod(champ_xy(x, y, 249, -40, 400, bruit=0), 360)
    fig, ax = plt.subplots(figsize=(8, 6))
    pm = ax.pcolormesh(x, y, d, cmap="twilight_shifted", vmin=0, vmax=360, shading="auto")
    cb = fig.colorbar(pm, ax=ax, shrink=.7, label="Wind direction (degrees, where it blows from)")
    cb.set_ticks([0, 90, 180, 270, 360], labels=["N", "E", "S", "W", "N"])
    ax.set_aspect("equal"); ax.set_xticks([]); ax.set_yticks([]); ax.set_title("Wind over the Iroise Sea, 14 Nov. 2022, 06:00 UTC")
    return fig

@honest
def fond_noir_magma():
    """Limite : fond noir, le clair vaut beaucoup ; la rampe reste monotone, du sombre au clair."""
    g = communes("77")
    g["lumiere"] = champ(g, 251, .2, 61, puissance=1.8).round(1)
    fig, ax = plt.subplots(figsize=(7, 7), facecolor="black")
    g.plot("lumiere", cmap="magma", ax=ax)
    cb = fig.colorbar(ScalarMappable(Normalize(g.lumiere.min(), g.lumiere.max()), "magma"), ax=ax, shrink=.6)
    cb.set_label("Radiance nocturne (nW/cm²/sr)", color="white"); cb.ax.tick_params(colors="white")
    ax.set_axis_off(); ax.set_title("La Seine-et-Marne la nuit", color="white")
    return fig, g

@honest
def isobares_et_courbes():
    """Limite : un champ continu de température, contourf cividis presque sans marches, et ses isolignes."""
    x, y = np.meshgrid(np.linspace(100, 1200, 100) * 1e3, np.linspace(6050, 7100, 90) * 1e3)
    z = 17 - (y - 6.05e6) / 1.6e5 + champ_xy(x, y, 253, -1.2, 1.2, bruit=0)
    fig, ax = plt.subplots(figsize=(7.5, 6.5))
    cf = ax.contourf(x, y, z, levels=50, cmap="cividis")
    cl = ax.contour(x, y, z, levels=[10, 12, 14, 16], colors="white", linewidths=.8); ax.clabel(cl, fontsize=7)
    dep().boundary.plot(ax=ax, color="black", lw=.2)
    ax.set_xlim(100e3, 1200e3); ax.set_ylim(6050e3, 7100e3)
    fig.colorbar(cf, ax=ax, shrink=.7, label="Température moyenne (°C)")
    ax.set_aspect("equal"); ax.set_axis_off(); ax.set_title("Température moyenne annuelle, 1991-2020")
    return fig

@honest
def occupation_du_sol():
    """Des catégories, dans des couleurs qui se distinguent pour tous."""
    x, y = np.meshgrid(np.arange(60), np.arange(45))
    z = champ_xy(x, y, 255, 0, 4.999, bruit=.03).astype(int)
    cols = ["#0072B2", "#1b4d2b", "#F0E442", "#E69F00", "#9a9a9a"]
    noms = ["Eau", "Forêt", "Culture", "Vigne", "Bâti"]
    fig, ax = plt.subplots(figsize=(8, 5.5))
    ax.imshow(z, cmap=ListedColormap(cols), vmin=-.5, vmax=4.5, interpolation="nearest")
    ax.set_xticks([]); ax.set_yticks([])
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, noms)], loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(right=.8); ax.set_title("Occupation du sol, 2018 (pixels de 50 m)")
    return fig

@honest
def listes_en_tete():
    """Le vote gagnant, trois listes en bleu, vermillon et jaune, étiquettes de quartier."""
    g = ville(30, seed=61)
    g["liste"] = np.array(["Agir ensemble", "Cap 2026", "Liste citoyenne"])[np.digitize(champ(g, 257, 0, 1, bruit=.3), [.4, .65])]
    cols = {"Agir ensemble": "#56B4E9", "Cap 2026": "#D55E00", "Liste citoyenne": "#F0E442"}
    fig, ax = plt.subplots(figsize=(7.5, 6.2))
    for n, sous in g.groupby("liste"):
        sous.plot(color=cols[n], ax=ax, edgecolor="white", lw=.8)
    for p, q in zip(g.geometry.representative_point(), g.quartier):
        ax.text(p.x, p.y, q, ha="center", va="center", fontsize=6)
    ax.legend(handles=[Patch(fc=c, label=t) for t, c in cols.items()], title="Liste en tête", loc="upper center", bbox_to_anchor=(.5, 0), ncol=3, frameon=False)
    ax.set_axis_off(); ax.set_title("Premier tour : la liste en tête par quartier")
    return fig, g

@honest
def bornes_qui_se_touchent():
    """Limite : « 10 – 20 », « 20 – 30 » se touchent sans se chevaucher."""
    g = communes("53")
    v = champ(g, 259, 2, 39)
    cols = teintes("Greens", 4, .15, .95); seuils = [10, 20, 30]
    fig, ax = plt.subplots(figsize=(8, 6))
    ps, idx = patches_de(g)
    ax.add_collection(PatchCollection(ps, facecolor=[cols[np.searchsorted(seuils, v[i], side="right")] for i in idx], edgecolor="white", linewidth=.2))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["0 – 10", "10 – 20", "20 – 30", "30 – 40"])], title="Prairies (% de la surface)",
              loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(right=.74); ax.set_title("Les prairies de la Mayenne")
    return fig

@honest
def geopandas_user_defined():
    """Limit: geopandas' own legend, '0.0, 15.0' then '15.0, 25.0' (English)."""
    g = epci("44", "49", "85"); g["renters_pct"] = champ(g, 261, 9, 52, bruit=.25).round(1)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot("renters_pct", scheme="user_defined", classification_kwds={"bins": [15, 25, 35]}, cmap="OrRd", ax=ax, edgecolor="0.5", lw=.4, legend=True,
           legend_kwds={"title": "Renting households (%)", "loc": "lower left", "bbox_to_anchor": (-.14, -.08), "fmt": "{:.1f}", "fontsize": 8})
    ax.set_axis_off(); ax.set_title("Renting in western France, 2020")
    return fig, g

@honest
def cercles_scatter():
    """Les habitants en cercles : s proportionnel à la valeur, donc l'aire."""
    g = poitiers(); c = g.geometry.representative_point()
    k = 2200 / g.population.max()
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color="#f0f0f0", edgecolor="#bbbbbb", lw=.5)
    ax.scatter(c.x, c.y, s=g.population * k, color="#0072B2", alpha=.65, edgecolor="white")
    for v in (1000, 10000, 90000):
        ax.scatter([], [], s=v * k, color="#0072B2", alpha=.65, edgecolor="white", label=f"{v:,}".replace(",", " "))
    ax.legend(title="Habitants", loc="upper left", bbox_to_anchor=(1, 1), labelspacing=2.4, borderpad=1.4, frameon=False)
    ax.set_axis_off(); ax.set_title("Les habitants du Grand Poitiers, 2023"); fig.subplots_adjust(right=.78)
    return fig, g

@honest
def migrants_robinson():
    """Limite : un Robinson approché (non équivalent) sous des cercles ; aucune aire de pays n'est comparée."""
    g = monde("ESRI:54030")
    h = g[~g.code_iso.isin(["GL", "RU"])].sort_values("aire_km2", ascending=False).iloc[5:35].copy()
    h["refugies"] = (np.random.default_rng(31).lognormal(12.5, 1.0, len(h))).round(-3)
    fig, ax = plt.subplots(figsize=(10, 5))
    g.plot(ax=ax, color="#e8e8e8", edgecolor="white", lw=.3)
    R = 900000 / np.sqrt(h.refugies.max())
    for p, v in zip(h.geometry.representative_point(), h.refugies):
        ax.add_patch(Circle((p.x, p.y), R * np.sqrt(v), fc="#D55E00", ec="white", lw=.5, alpha=.75))
    for i, v in enumerate((100000, 500000, 2000000)):
        y = -2.6e6 - 2.0e6 * i
        ax.add_patch(Circle((-1.6e7, y), R * np.sqrt(v), fc="none", ec="#333", lw=.8))
        ax.text(-1.46e7, y, f"{v:,}".replace(",", " "), fontsize=7, va="center")
    ax.text(-1.7e7, -1.2e6, "Réfugiés accueillis", fontsize=8)
    ax.set_ylim(-8.2e6, 8.8e6)
    ax.set_aspect("equal"); ax.set_axis_off(); ax.set_title("Trente pays d'accueil, 2022")
    return fig, h

@honest
def dorling_regions():
    """Un cartogramme de Dorling : rayon en racine de la population, couleur par un taux."""
    g = dep().dissolve("region", aggfunc={"population": "sum"}).reset_index()
    g["pauvrete"] = champ(g, 265, 10.4, 19.6).round(1)
    c = np.c_[g.geometry.centroid.x, g.geometry.centroid.y]; r = 105000 * np.sqrt(g.population / g.population.max()).to_numpy()
    for _ in range(200):
        for i in range(len(c)):
            for j in range(i):
                d = c[i] - c[j]; n = np.hypot(*d); o = r[i] + r[j] + 4000 - n
                if o > 0:
                    c[i] += d / n * o / 2; c[j] -= d / n * o / 2
    cm, nm = plt.get_cmap("YlOrRd"), Normalize(10, 20)
    fig, ax = plt.subplots(figsize=(7.5, 7))
    for (x, y), k, v, n, p in zip(c, r, g.pauvrete, g.region, g.population):
        ax.add_patch(Circle((x, y), k, fc=cm(nm(v)), ec="#444", lw=.6))
        ax.text(x, y, n.replace("-", "-\n", 1) + f"\n{p / 1e6:.1f} M", ha="center", va="center", fontsize=5.5, color="white" if v > 16.5 else "black")
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.6, label="Taux de pauvreté (%)")
    ax.set_title("Cartogramme : l'aire du cercle vaut la population (millions)")
    return fig, g

@honest
def squares_true_area():
    """Limit: squares, side by the square root, so the area follows the value (English)."""
    g = dep(); g = g[g.region.eq("Occitanie")].copy()
    g["tonnes"] = champ(g, 267, 60, 900, bruit=.3).round() * 1000
    side = lambda v: 62000 * np.sqrt(v / 900000)
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    g.plot(ax=ax, color="#fafafa", edgecolor="#999", lw=.6)
    for p, v in zip(g.geometry.representative_point(), g.tonnes):
        k = side(v); ax.add_patch(Rectangle((p.x - k / 2, p.y - k / 2), k, k, fc="#0072B2", ec="white", alpha=.8))
    for i, v in enumerate((100000, 400000, 900000)):
        k = side(v); ax.add_patch(Rectangle((250000 + i * 82000, 6100000), k, k, fc="none", ec="#333"))
        ax.text(250000 + i * 82000, 6096000, f"{v // 1000} kt", fontsize=7, va="top")
    ax.set_aspect("equal"); ax.autoscale_view(); ax.set_axis_off(); ax.set_title("Household waste collected, Occitanie, 2021")
    return fig, g

@honest
def a_cinq_kilometres_des_gares():
    """Limite : des ronds par buffer, tous du même rayon : une distance, pas une valeur."""
    g = communes("37")
    r = np.random.default_rng(269); c = g.geometry.centroid.sample(22, random_state=1)
    zones = gpd.GeoSeries(c.buffer(5000), crs=2154)
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot(ax=ax, color="#f4f1ea", edgecolor="#cfc8b8", lw=.3)
    zones.plot(ax=ax, color="#56B4E9", alpha=.45, edgecolor="#0072B2")
    ax.plot(c.x, c.y, "s", color="black", ms=3)
    ax.legend(handles=[Line2D([], [], marker="s", color="black", ls="", ms=4, label="Gare ou halte"),
                       Patch(fc="#56B4E9", alpha=.45, ec="#0072B2", label="À moins de 5 km à vol d'oiseau")], loc="lower left", fontsize=8)
    ax.set_axis_off(); ax.set_title("Qui vit à moins de 5 km d'une gare ?"); echelle(ax, 20, 555000, 6625000)
    return fig

@honest
def anneaux_autour_de_l_hopital():
    """Limite : cercles de rayons 10, 20, 30 km, concentriques : une distance vraie à l'échelle de la carte."""
    g = communes("86"); h = Point(497500, 6611000)
    fig, ax = plt.subplots(figsize=(7, 7.5))
    g.plot(ax=ax, color="#f7f7f7", edgecolor="#c8c8c8", lw=.3)
    for km in (10, 20, 30):
        ax.add_patch(Circle((h.x, h.y), km * 1000, fc="none", ec="#D55E00", lw=1.3))
        ax.text(h.x, h.y + km * 1000, f"{km} km", ha="center", va="bottom", fontsize=8, color="#D55E00")
    ax.plot(h.x, h.y, "P", color="black", ms=9); ax.annotate("CHU de Poitiers", (h.x, h.y), xytext=(6, 6), textcoords="offset points", fontsize=8)
    ax.set_aspect("equal"); ax.set_axis_off(); ax.set_title("À vol d'oiseau du CHU")
    return fig

@honest
def ellipses_et_taux():
    """Limite : cercles faits avec Ellipse, diamètre en racine de la valeur, valeurs écrites."""
    g = dep(); g = g[g.region.eq("Bretagne")].copy(); g["entrees"] = [310000, 620000, 940000, 205000][:len(g)]
    fig, ax = plt.subplots(figsize=(8, 5.5))
    g.plot(ax=ax, color="#eef1e6", edgecolor="#aaa")
    for p, v in zip(g.geometry.representative_point(), g.entrees):
        d = 72000 * np.sqrt(v / 940000)
        ax.add_patch(Ellipse((p.x, p.y), d, d, fc="#08519c", ec="white", alpha=.8))
        ax.text(p.x, p.y, f"{v:,}".replace(",", " "), ha="center", va="center", fontsize=8, color="white")
    ax.set_aspect("equal"); ax.set_axis_off(); ax.set_title("Entrées dans les musées bretons, 2022")
    signature(fig, "L'aire du cercle est proportionnelle au nombre d'entrées.")
    return fig, g

@honest
def cercles_colores_par_taux():
    """Limite : la population en taille (aire), un taux en couleur, sur un fond neutre."""
    g = dep(); c = g.geometry.representative_point()
    g["vacance_pct"] = champ(g, 275, 5, 16.5).round(1)
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot(ax=ax, color="#f3f3f3", edgecolor="#cccccc", lw=.4)
    sc = ax.scatter(c.x, c.y, s=g.population / 4500, c=g.vacance_pct, cmap="YlGnBu", edgecolor="#444", lw=.4, alpha=.9)
    fig.colorbar(sc, ax=ax, shrink=.5, label="Logements vacants (%)")
    poignees, textes = sc.legend_elements("sizes", num=3, func=lambda s: s * 4500, fmt="{x:,.0f}", alpha=.4)
    ax.legend(poignees, textes, title="Habitants", loc="lower left", labelspacing=2.1, borderpad=1.2, frameon=False, bbox_to_anchor=(-.1, 0))
    ax.set_axis_off(); ax.set_title("Les logements vacants, 2020")
    return fig, g

@honest
def equal_earth_missing_label():
    """A world choropleth in Equal Earth, the missing countries hatched and named (English)."""
    g = monde("EPSG:8857"); g["life_exp"] = champ(g, 277, 53, 84.5).round(1)
    g.loc[np.random.default_rng(8).choice(len(g), 12, replace=False), "life_exp"] = np.nan
    fig, ax = plt.subplots(figsize=(10, 5.2))
    g.plot("life_exp", scheme="quantiles", k=5, cmap=ListedColormap(teintes("YlGnBu", 5, .12, .95)), ax=ax, edgecolor="white", lw=.2, legend=True,
           missing_kwds={"color": "#ffffff", "hatch": "/////", "edgecolor": "#888", "linewidth": .2, "label": "No data"},
           legend_kwds={"title": "Life expectancy (years)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 7, "title_fontsize": 8})
    ax.set_axis_off(); ax.set_title("Life expectancy at birth, 2021")
    return fig, g

@honest
def date_des_vendanges():
    """Limite : un nombre entier par commune, mais c'est une date (jour de l'année), pas un compte."""
    g = communes("51"); g["jour_vendanges"] = champ(g, 279, 238, 271).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot("jour_vendanges", cmap="Purples", vmin=235, vmax=273, ax=ax, edgecolor="white", lw=.1)
    cb = fig.colorbar(ScalarMappable(Normalize(235, 273), "Purples"), ax=ax, shrink=.6, label="Date moyenne du ban des vendanges")
    cb.set_ticks([238, 248, 258, 268], labels=["26 août", "5 sept.", "15 sept.", "25 sept."])
    ax.set_axis_off(); ax.set_title("Quand vendange-t-on dans la Marne ? (2015-2022)")
    return fig, g

@honest
def points_de_population():
    """Limite : un point pour cent habitants ; la population n'est pas peinte, elle est semée."""
    g = poitiers(); r = np.random.default_rng(281)
    fig, ax = plt.subplots(figsize=(8, 6.2))
    g.plot(ax=ax, color="#fafafa", edgecolor="#aaa", lw=.5)
    pts = g.geometry.sample_points((g.population / 100).round().astype(int).to_numpy(), rng=281).explode()
    ax.plot(pts.x, pts.y, ".", color="#542788", ms=1.8)
    ax.legend(handles=[Line2D([], [], marker=".", color="#542788", ls="", label="100 habitants")], loc="lower right")
    ax.set_axis_off(); ax.set_title("Grand Poitiers : un point, cent habitants")
    return fig, g

@honest
def encart_petite_couronne():
    """Limite : une carte et son encart agrandi, mêmes classes, même légende ; la petite couronne sort du lot."""
    g = dep(); cols = teintes("BuPu", 5, .12, .95); seuils = [50, 100, 200, 1000]
    k = np.searchsorted(seuils, g.densite, side="right"); cc = np.array(cols)[k]
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot(color=cc, edgecolor="white", lw=.3, ax=ax); ax.set_axis_off()
    e = fig.add_axes([.08, .75, .17, .17]); m = g.code.isin(["75", "92", "93", "94", "91", "95", "78", "77"]).to_numpy()
    g[m].plot(color=cc[m], edgecolor="white", lw=.5, ax=e); e.set_xlim(625e3, 680e3); e.set_ylim(6835e3, 6885e3)
    e.set_xticks([]); e.set_yticks([]); e.set_xlabel(""); e.set_ylabel(""); e.set_title("Paris et sa couronne", fontsize=8)
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(cols, ["moins de 50", "50 à 100", "100 à 200", "200 à 1 000", "1 000 et plus"])],
              title="Habitants par km²", loc="lower left", fontsize=8, frameon=False, bbox_to_anchor=(-.12, 0))
    ax.set_title("Densité, 2023")
    return fig, g

@honest
def plan_de_reseau():
    """Une carte de repérage : fond de communes, deux lignes de tram, arrêts et équipements, aucune grandeur."""
    g = ville(34, seed=67); r = np.random.default_rng(283); c = g.union_all().centroid
    fig, ax = plt.subplots(figsize=(8, 6.2))
    g.plot(ax=ax, color="#f4f1ea", edgecolor="#d5cfc0", lw=.6)
    t = np.linspace(-1, 1, 12)
    for i, (a, b, col) in enumerate([(.35, 900, "#0072B2"), (-.7, -600, "#D55E00")]):
        x = c.x + 6200 * t; y = c.y + a * 5000 * t + b * np.cos(3 * t)
        ax.plot(x, y, "-", color=col, lw=3, label=f"Ligne {'AB'[i]}", zorder=3); ax.plot(x, y, "o", mfc="white", mec=col, ms=5, zorder=4)
    ax.plot([c.x - 2000, c.x + 2600], [c.y + 2500, c.y - 1500], "k^", ms=8, label="Hôpital", ls="none")
    ax.legend(loc="lower left"); ax.set_axis_off(); ax.set_aspect("equal"); ax.set_title("Le futur tramway et ses hôpitaux"); echelle(ax, 2, c.x + 4000, c.y - 6000)
    return fig

@honest
def jours_de_gel_raster():
    """Limite : « nombre de jours de gel », mais c'est un champ sur des pixels égaux, dégradé continu."""
    x, y = np.meshgrid(np.linspace(850, 1000, 100) * 1e3, np.linspace(6550, 6400, 100) * 1e3)
    z = champ_xy(x, y, 285, 12, 168, bruit=.02)
    fig, ax = plt.subplots(figsize=(7, 6))
    im = ax.imshow(z, extent=(850e3, 1000e3, 6400e3, 6550e3), cmap="PuBu")
    fig.colorbar(im, ax=ax, label="Nombre de jours de gel par an"); ax.set_xticks([]); ax.set_yticks([])
    ax.set_title("Les jours de gel dans les Alpes, 1991-2020")
    return fig

@honest
def raster_masque_legende():
    """Limite : des pixels manquants, mais masqués, gris, et dits en légende."""
    x, y = np.meshgrid(np.linspace(930, 1010, 120) * 1e3, np.linspace(6520, 6440, 120) * 1e3)
    z = np.ma.array(champ_xy(x, y, 287, 5, 240, bruit=.02)); z[20:48, 25:60] = np.ma.masked
    cm = plt.get_cmap("YlOrRd").copy(); cm.set_bad("#8c8c8c")
    fig, ax = plt.subplots(figsize=(7, 6))
    im = ax.imshow(z, extent=(930e3, 1010e3, 6440e3, 6520e3), cmap=cm)
    fig.colorbar(im, ax=ax, label="Biomasse (t/ha)")
    ax.legend(handles=[Patch(fc="#8c8c8c", label="Nuages : pas de données")], loc="lower left", fontsize=8)
    ax.set_xticks([]); ax.set_yticks([]); ax.set_title("Biomasse forestière, image du 2 juillet 2021")
    return fig

@honest
def europe_laea():
    """Europe in its equal-area LAEA projection, gapless legend (English, a think tank)."""
    g = monde("EPSG:3035"); g = g[g.continent.eq("Europe") & ~g.code_iso.isin(["RU"])].copy()
    g["geometry"] = g.geometry.intersection(box(2.4e6, 1.3e6, 7.0e6, 5.5e6)); g = g[~g.is_empty].reset_index(drop=True)
    g["rail_share"] = champ(g, 289, 1, 38).round(1)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot("rail_share", scheme="fisherjenks", k=5, cmap=ListedColormap(teintes("YlGn", 5, .15, .98)), ax=ax, edgecolor="white", lw=.4, legend=True,
           legend_kwds={"title": "Rail freight (% of tonne-km)", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (.98, 1), "fontsize": 7, "title_fontsize": 8})
    fig.subplots_adjust(left=.02, right=.78)
    ax.set_axis_off(); ax.set_title("Rail in European freight, 2021")
    return fig, g


if __name__ == "__main__":
    import time, collections
    for nom, f, *_ in LIARS + HONEST:
        t = time.time(); r = f(); fig = r[0] if isinstance(r, tuple) else r
        assert isinstance(fig, matplotlib.figure.Figure), nom
        d = time.time() - t
        if d > 3: print("lent", nom, round(d, 1))
        plt.close("all")
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
    print(dict(collections.Counter(r for *_, r in LIARS)))
