"""Jeu de cartes d'essai D : agence immobilière, santé publique, statistique agricole, atlas de la
biodiversité, office de tourisme, exploitant de transports, mémoire de géographie."""
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, geopandas as gpd
import mapclassify  # chargé ici pour que la première carte ne paie pas l'import
import warnings; warnings.filterwarnings("ignore", message="Numba not installed")
import sys
from functools import lru_cache
from pathlib import Path
import shapely
from shapely.geometry import Polygon, Point, LineString, MultiPoint, box
from shapely import affinity
from matplotlib.collections import PatchCollection, LineCollection, PolyCollection
from matplotlib.colors import (ListedColormap, BoundaryNorm, Normalize, LogNorm, TwoSlopeNorm,
                               LinearSegmentedColormap)
from matplotlib.cm import ScalarMappable
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Circle, Rectangle, Wedge, Ellipse, PathPatch
from matplotlib.patches import Polygon as MplPolygon
from matplotlib.path import Path as MplPath

DATA = __import__("pathlib").Path(__file__).resolve().parents[2] / "datasets"
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)


def liar(rule):
    def keep(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return keep


def honest(f):
    HONEST.append((f.__name__, f))
    return f


# ---------------------------------------------------------------- territoires
@lru_cache(None)
def _deps():
    return gpd.read_file(DATA / "contours_departements.geojson")


def departements(crs=2154, regions=None):
    g = _deps().copy()
    if regions:
        g = g[g.region.isin(regions)].reset_index(drop=True)
    return g if crs == 4326 else g.to_crs(crs)


@lru_cache(None)
def _monde():
    return gpd.read_file(DATA / "contours_monde.geojson")


def monde():
    g = _monde()
    return g[g.code_iso != "AQ"].reset_index(drop=True).copy()


@lru_cache(None)
def _communes(dep):
    return gpd.read_parquet(DATA / "france" / "contours_communes" / f"{dep}.parquet")


def communes(dep, crs=2154):
    g = _communes(dep).copy()
    return g.set_crs(4326, allow_override=True) if crs == 4326 else g.to_crs(crs)


def epcis(dep):
    g = communes(dep)
    g = g.dissolve(by="epci_nom", aggfunc={"population_2023": "sum"}).reset_index()
    return g.rename(columns={"population_2023": "population"})


def tache(rng, cx, cy, r):
    """Un contour irrégulier autour d'un centre."""
    t = np.linspace(0, 2 * np.pi, 140, endpoint=False)
    k = np.ones_like(t)
    for h in range(2, 9):
        k += rng.normal(0, .22 / h) * np.cos(h * t + rng.uniform(0, 6.28))
    k += rng.normal(0, .008, len(t))
    return Polygon(np.c_[cx + r * k * np.cos(t), cy + r * .9 * k * np.sin(t)])


@lru_cache(None)
def _pays(seed, n, cx, cy, r, crs):
    rng = np.random.default_rng(seed)
    zone = tache(rng, cx, cy, r)
    pts = []
    while len(pts) < n:
        p = Point(cx + rng.uniform(-1.4, 1.4) * r, cy + rng.uniform(-1.4, 1.4) * r)
        if zone.contains(p) and all(p.distance(q) > r / n ** .5 * .75 for q in pts):
            pts.append(p)
    cells = [c.intersection(zone) for c in shapely.voronoi_polygons(MultiPoint(pts), extend_to=zone.buffer(r)).geoms]
    cells = [max(c.geoms, key=lambda q: q.area) if c.geom_type != "Polygon" else c for c in cells if not c.is_empty]
    return gpd.GeoDataFrame({"nom": [f"Secteur {i + 1:02d}" for i in range(len(cells))]}, geometry=cells, crs=crs)


def pays(seed, n=40, cx=520e3, cy=6560e3, r=45e3, crs=2154):
    return _pays(seed, n, cx, cy, r, crs).copy()


def champ(g, seed, lo, hi, p=1.0, bruit=.35, dec=None):
    """Une valeur inventée, un peu lisse dans l'espace, entre lo et hi exactement."""
    rng = np.random.default_rng(seed)
    c = shapely.centroid(np.asarray(g.geometry.values if hasattr(g, "geometry") else g))
    x, y = shapely.get_x(c), shapely.get_y(c)
    x = (x - x.mean()) / x.std(); y = (y - y.mean()) / y.std()
    f = sum(rng.normal() * np.cos(rng.normal() * x + rng.normal() * y + rng.uniform(0, 6)) for _ in range(5))
    f = f + bruit * f.std() * rng.normal(size=len(f))
    rang = f.argsort().argsort() / (len(f) - 1)
    u = .6 * rang + .4 * (f - f.min()) / (f.max() - f.min())
    v = lo + (hi - lo) * u ** p
    return v if dec is None else np.round(v, dec)


def effectif(g, seed, base, s=.9):
    rng = np.random.default_rng(seed)
    return np.round(base * np.exp(rng.normal(0, s, len(g)))).astype(int)


def anneaux(geom):
    return [p for p in (geom.geoms if geom.geom_type.startswith("Multi") else [geom])]


def patches(g):
    """(patches, indice de territoire)"""
    P, I = [], []
    for i, geom in enumerate(g.geometry):
        for a in anneaux(geom):
            P.append(MplPolygon(np.asarray(a.exterior.coords)[:, :2], closed=True)); I.append(i)
    return P, np.array(I)


def pleines(v, bornes):
    """Rang de classe, en vérifiant qu'aucune classe n'est vide."""
    k = np.clip(np.digitize(v, bornes[1:-1]), 0, len(bornes) - 2)
    assert len(set(k)) == len(bornes) - 1, (np.bincount(k, minlength=len(bornes) - 1), np.min(v), np.max(v))
    assert np.min(v) >= bornes[0] and np.max(v) <= bornes[-1], (np.min(v), np.max(v))
    return k


def nu(ax, titre=None, **k):
    ax.set_axis_off(); ax.set_aspect("equal"); ax.autoscale_view()
    if titre:
        ax.set_title(titre, loc="left", fontsize=11, fontweight="bold", **k)


def source(fig, t):
    fig.text(.02, .015, t, fontsize=7, color="#666666")


OKABE = ["#0072B2", "#E69F00", "#CC79A7", "#F0E442", "#333333"]

# =========================================================================== MENTEUSES
# ---------------------------------------------------------------- stock-in-choropleth


@liar("stock-in-choropleth")
def bovins_par_departement():
    """Service de statistique agricole : le nombre de têtes de bovins peint en aplats."""
    g = departements()
    g["bovins"] = effectif(g, 11, 140000, .8)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="bovins", scheme="JenksCaspall", k=5, cmap="YlOrBr", edgecolor="white", linewidth=.4, legend=True,
           legend_kwds={"title": "Bovins (têtes)", "fmt": "{:,.0f}", "loc": "lower left", "fontsize": 7}, ax=ax)
    nu(ax, "Cheptel bovin par département, 2023")
    source(fig, "Source : service de statistique agricole, BDNI 2023")
    return fig, g


@liar("stock-in-choropleth")
def cas_de_dengue_secteurs():
    """Agence de santé : cas confirmés (nombre) en couleur de secteur, sans rapporter à la population."""
    g = pays(12, 36)
    v = champ(g, 12, 0, 310, 1.8).round()
    bornes = [0, 20, 60, 120, 200, 320]
    coul = ["#fff5eb", "#fdd0a2", "#fd8d3c", "#d94801", "#7f2704"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, k in zip(g.geometry, pleines(v, bornes)):
        x, y = geom.exterior.xy
        ax.fill(x, y, facecolor=coul[k], edgecolor="#777777", lw=.6)
    ax.legend(handles=[Patch(fc=c, ec="#777777", label=l) for c, l in zip(
        coul, ["0 à 19", "20 à 59", "60 à 119", "120 à 199", "200 à 320"])],
        title="Nombre de cas confirmés", loc="upper right", fontsize=8)
    nu(ax, "Dengue : cas confirmés par secteur sanitaire\nsemaines 1 à 26, 2024")
    source(fig, "Source : déclarations obligatoires, agence régionale")
    return fig


@liar("stock-in-choropleth")
def nuitees_par_intercommunalite():
    """Office de tourisme : total des nuitées par intercommunalité en PatchCollection."""
    g = epcis("17")
    g["nuitees_milliers"] = effectif(g, 13, 900, 1.0)
    P, I = patches(g)
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PatchCollection(P, cmap="PuBu", edgecolor="#555555", linewidth=.5)
    pc.set_array(g.nuitees_milliers.values[I].astype(float))
    ax.add_collection(pc)
    cb = fig.colorbar(pc, ax=ax, shrink=.6)
    cb.set_label("Nuitées touristiques (milliers)")
    nu(ax, "Où dorment nos visiteurs ? Nuitées 2023")
    return fig, g


@liar("stock-in-choropleth")
def annonces_immobilieres():
    """Agence immobilière : le nombre d'annonces actives, titre vague ; les grandes communes dominent."""
    g = communes("86").query("epci_nom.str.contains('Poitiers')", engine="python").reset_index(drop=True)
    g["annonces"] = np.maximum(1, (g.population_2023 * np.random.default_rng(14).uniform(.004, .012, len(g)))).round().astype(int)
    bornes = [0, 10, 25, 60, 150, 1500]
    k = pleines(g.annonces.values, bornes)
    coul = ["#edf8fb", "#b3cde3", "#8c96c6", "#8856a7", "#810f7c"]
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, kk in zip(g.geometry, k):
        for a in anneaux(geom):
            ax.add_patch(MplPolygon(np.asarray(a.exterior.coords), fc=coul[kk], ec="white", lw=.7))
    ax.legend(handles=[Patch(fc=c, label=l) for c, l in zip(coul, ["moins de 10", "10 à 24", "25 à 59", "60 à 149", "150 et plus"])],
              title="Biens en vente", frameon=False, loc="lower left", fontsize=8)
    nu(ax, "Le marché en un coup d'œil – mars 2024")
    return fig, g


@liar("stock-in-choropleth")
def boardings_by_zone():
    """Transport operator: yearly boardings filled per fare zone, zones of very different sizes."""
    g = pays(15, 30, 600e3, 5700e3, 22e3, 32631)
    g["boardings"] = effectif(g, 15, 800000, .9)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="boardings", cmap="Greens", edgecolor="#444", linewidth=.4, legend=True,
           legend_kwds={"label": "Boardings per year", "shrink": .6}, ax=ax)
    nu(ax, "Bus boardings by fare zone, 2022")
    source(fig, "Source: operator ticketing data")
    return fig, g

# ---------------------------------------------------------------- not-equal-area


@liar("not-equal-area")
def vaccination_monde_mercator():
    """Agence de santé : couverture vaccinale mondiale en Web Mercator, le nord gonflé."""
    g = monde()
    g["couverture_pct"] = champ(g, 16, 38, 99, .7, dec=0)
    m = g.clip(box(-180, -58, 180, 82)).to_crs(3857)
    fig, ax = plt.subplots(figsize=(9, 7))
    m.plot(column="couverture_pct", scheme="Quantiles", k=5, cmap="YlGnBu", edgecolor="white", linewidth=.2, legend=True,
           legend_kwds={"title": "Enfants vaccinés (%)", "fmt": "{:.0f}", "loc": "lower left"}, ax=ax)
    nu(ax, "Couverture vaccinale rougeole, première dose, 2022")
    return fig, m


@liar("not-equal-area")
def protected_land_patches():
    """Biodiversity atlas: Mercator computed by hand, countries shaded by share of protected land."""
    g = monde().clip(box(-180, -57, 180, 80))
    g["share"] = champ(g, 17, 1, 52, 1.3)
    bornes = [0, 5, 10, 17, 30, 60]
    k = pleines(g.share.values, bornes)
    coul = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#00562a"]
    fig, ax = plt.subplots(figsize=(9, 7))
    for geom, kk in zip(g.geometry, k):
        for a in anneaux(geom):
            c = np.asarray(a.exterior.coords)
            y = np.degrees(np.log(np.tan(np.pi / 4 + np.radians(c[:, 1]) / 2)))
            ax.add_patch(MplPolygon(np.c_[c[:, 0], y], fc=coul[kk], ec="#888", lw=.2))
    ax.legend(handles=[Patch(fc=c, ec="#888", label=l) for c, l in zip(
        coul, ["under 5%", "5–10%", "10–17%", "17–30%", "over 30%"])], title="Protected share of land", loc="lower left", fontsize=8)
    nu(ax, "How much land is protected? (2023)")
    return fig

# ---------------------------------------------------------------- unprojected


@liar("unprojected")
def france_en_degres():
    """Mémoire de géographie : la France en longitudes/latitudes à l'aspect 1, écrasée en largeur."""
    g = departements(4326)
    P, I = patches(g)
    v = champ(g, 18, 8, 31)
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PatchCollection(P, cmap="PuRd", edgecolor="white", linewidth=.3)
    pc.set_array(v[I]); ax.add_collection(pc)
    ax.autoscale_view(); ax.set_aspect("equal")
    ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)")
    fig.colorbar(pc, ax=ax, shrink=.7, label="Ménages sans voiture (%)")
    ax.set_title("Ménages sans voiture, 2020 (carte 4)")
    return fig


@liar("unprojected")
def age_median_deux_sevres():
    """Agence de santé : communes en degrés, aspect=1 imposé à geopandas."""
    g = communes("79", 4326)
    g["age_median"] = champ(g, 19, 36, 58, dec=1)
    fig, ax = plt.subplots(figsize=(6, 6.5))
    g.plot(column="age_median", scheme="FisherJenks", k=5, cmap="Oranges", edgecolor="#fff", linewidth=.2, aspect=1, legend=True,
           legend_kwds={"title": "Âge médian (ans)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 7}, ax=ax)
    ax.set_axis_off(); ax.set_title("Âge médian par commune, Deux-Sèvres, 2021", loc="left")
    return fig, g


@liar("unprojected")
def norway_rate_equal_degrees():
    """Thesis: Norway and neighbours drawn with degrees as if they were metres, stretched flat in width."""
    g = monde().set_index("code_iso").loc[["NO", "SE", "FI", "DK"]].reset_index()
    g = g.clip(box(3, 54, 33, 71.6))
    taux = {"NO": 22, "SE": 14, "FI": 9, "DK": 4}
    teinte = {"NO": "#08519c", "SE": "#3182bd", "FI": "#6baed6", "DK": "#c6dbef"}
    fig, ax = plt.subplots(figsize=(7, 5.5))
    for _, r in g.iterrows():
        for a in anneaux(r.geometry):
            ax.fill(*a.exterior.xy, fc=teinte[r.code_iso], ec="white", lw=.6)
    ax.set_aspect(1); ax.set_xlim(2, 34); ax.set_ylim(54, 72)
    ax.legend(handles=[Patch(fc=teinte[c], label=f"{n}: {taux[c]}") for c, n in
                       zip(teinte, ["Norway", "Sweden", "Finland", "Denmark"])], title="Cabins per 100 households", loc="upper left", fontsize=8)
    ax.set_xticks(range(5, 35, 5), [f"{i}°E" for i in range(5, 35, 5)])
    ax.set_yticks(range(55, 72, 5), [f"{i}°N" for i in range(55, 72, 5)])
    ax.set_title("Holiday cabins in the Nordic countries, 2021")
    return fig

# ---------------------------------------------------------------- too-many-classes


@liar("too-many-classes")
def dix_quantiles_revenu():
    """Mémoire : dix quantiles d'un même bleu, l'œil ne les distingue pas."""
    g = departements(2154)
    g["revenu_median"] = champ(g, 20, 19200, 28400, dec=0)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="revenu_median", scheme="Quantiles", k=10, cmap="Blues", edgecolor="grey", linewidth=.3, legend=True,
           legend_kwds={"title": "Revenu médian (€)", "fmt": "{:,.0f}", "fontsize": 6, "loc": "lower left"}, ax=ax)
    nu(ax, "Niveau de vie médian, 2021")
    return fig, g


@liar("too-many-classes")
def nine_greens_yield():
    """Farm statistics office: nine greens for wheat yield, built by hand."""
    g = pays(21, 60, 600e3, 5800e3, 80e3, 32630)
    v = champ(g, 21, 4.1, 9.9)
    bornes = np.array([4, 4.7, 5.3, 6, 6.6, 7.3, 8, 8.6, 9.2, 10])
    k = pleines(v, bornes)
    coul = plt.get_cmap("Greens")(np.linspace(.08, 1, 9))
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PolyCollection([np.asarray(p.exterior.coords) for p in g.geometry], facecolors=coul[k], edgecolors="white", linewidths=.5)
    ax.add_collection(pc)
    ax.legend(handles=[Patch(fc=c, label=f"{a:g}–{b:g}") for c, a, b in zip(coul, bornes, bornes[1:])],
              title="t/ha", loc="center left", bbox_to_anchor=(1, .5), fontsize=7)
    nu(ax, "Winter wheat yield by district, harvest 2022")
    return fig

# ---------------------------------------------------------------- too-few-classes


@liar("too-few-classes")
def prix_deux_teintes():
    """Agence immobilière : deux intervalles égaux pour des prix de 1 100 à 9 800 €/m²."""
    g = pays(22, 45)
    g["prix_m2"] = champ(g, 22, 1100, 9800, 1.6, dec=0)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="prix_m2", scheme="EqualInterval", k=2, cmap="OrRd", edgecolor="#999", linewidth=.6, legend=True,
           legend_kwds={"title": "Prix médian (€/m²)", "fmt": "{:,.0f}", "fontsize": 8, "loc": "upper right"}, ax=ax)
    nu(ax, "Prix de l'ancien par quartier, T4 2023")
    return fig, g


@liar("too-few-classes")
def incidence_deux_couleurs():
    """Agence de santé : « moins de 37 / 37 et plus » pour une incidence de 3 à 190, seuil jamais expliqué."""
    g = departements()
    g["incidence"] = champ(g, 23, 3, 190, 2.0, dec=1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=np.where(g.incidence < 37, "#d0e1f2", "#2171b5"), edgecolor="white", linewidth=.4, ax=ax)
    ax.legend(handles=[Patch(fc="#d0e1f2", label="moins de 37"), Patch(fc="#2171b5", label="37 et plus")],
              title="Cas pour 100 000 hab.", loc="lower left", fontsize=8)
    nu(ax, "Gastro-entérites : incidence hebdomadaire, S04-2024")
    return fig, g


@liar("too-few-classes")
def une_seule_classe_thesis():
    """Thesis: one single class from 4 to 412 inhabitants per km², every parish the same tint."""
    g = pays(24, 38, 450e3, 5900e3, 30e3, 32630)
    g["density_km2"] = champ(g, 24, 4, 412, 2.2, dec=0)
    norm = BoundaryNorm([0, 500], 1)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    P, I = patches(g)
    pc = PatchCollection(P, cmap=ListedColormap(["#9ecae1"]), norm=norm, edgecolor="white", linewidth=.7)
    pc.set_array(g.density_km2.values[I]); ax.add_collection(pc)
    ax.legend(handles=[Patch(fc="#9ecae1", label="4 – 412")], title="Inhabitants per km²", loc="lower right", fontsize=8)
    nu(ax, "Population density by parish, 2021 census")
    return fig, g


@liar("too-few-classes")
def rainfall_two_bands():
    """Atlas: rainfall from 310 to 1,900 mm flattened into two bands of contourf."""
    rng = np.random.default_rng(25)
    z = tache(rng, 0, 0, 100)
    x, y = np.meshgrid(np.linspace(-135, 135, 110), np.linspace(-125, 125, 100))
    r = 310 + 1590 * (1 / (1 + np.exp((x + 30 + 20 * np.sin(y / 30)) / 32))) ** 1.3
    r[~shapely.contains_xy(z, x, y)] = np.nan
    fig, ax = plt.subplots(figsize=(6.5, 6))
    cs = ax.contourf(x, y, r, levels=[300, 1000, 2000], colors=["#c6dbef", "#2171b5"])
    ax.plot(*z.exterior.xy, color="#333", lw=1)
    fig.colorbar(cs, ax=ax, shrink=.6, label="Annual rainfall (mm)")
    nu(ax, "Rainfall over the island, 1991–2020 mean")
    return fig

# ---------------------------------------------------------------- empty-class


@liar("empty-class")
def intervalles_egaux_creux():
    """Agence immobilière : intervalles égaux sur des loyers très étirés, des classes n'habillent personne."""
    g = pays(26, 42)
    v = champ(g, 26, 8.2, 14.5, dec=1)
    v[np.argsort(v)[-3:]] = [27.8, 28.9, 31.0]
    g["loyer_m2"] = v
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="loyer_m2", scheme="EqualInterval", k=6, cmap="BuPu", edgecolor="#888", linewidth=.4, legend=True,
           legend_kwds={"title": "Loyer (€/m²)", "fmt": "{:.1f}", "fontsize": 7, "loc": "upper right"}, ax=ax)
    nu(ax, "Loyers d'annonce par quartier, 2023")
    return fig, g


@liar("empty-class")
def classe_sans_departement():
    """Agence de santé : la légende promet « 200 et plus », le maximum vaut 143."""
    g = departements(2154, ["Bretagne", "Normandie", "Pays de la Loire", "Centre-Val de Loire"])
    g["hospitalisations_100k"] = champ(g, 27, 22, 143, dec=0)
    bornes = [0, 50, 80, 120, 200, 1e9]
    k = np.digitize(g.hospitalisations_100k, bornes[1:-1])
    coul = ["#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#a50f15"]
    fig, ax = plt.subplots(figsize=(7, 5.5))
    g.plot(color=[coul[i] for i in k], edgecolor="white", linewidth=.8, ax=ax)
    ax.legend(handles=[Patch(fc=c, label=l) for c, l in zip(coul, ["moins de 50", "50 à 79", "80 à 119", "120 à 199", "200 et plus"])],
              title="Hospitalisations\npour 100 000 hab.", fontsize=8, loc="center left", bbox_to_anchor=(1, .5))
    fig.subplots_adjust(right=0.7)
    nu(ax, "Bronchiolite : taux d'hospitalisation, hiver 2023-2024")
    return fig, g

# ---------------------------------------------------------------- hidden-missing


@liar("hidden-missing")
def bio_fillna_zero():
    """Statistique agricole : secret statistique remplacé par zéro avant de peindre ; la table garde les vides."""
    g = pays(28, 48)
    g["part_bio"] = champ(g, 28, 2.5, 31, dec=1)
    g.loc[[3, 9, 17, 22, 30, 41], "part_bio"] = np.nan
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.assign(v=g.part_bio.fillna(0)).plot(column="v", scheme="UserDefined", classification_kwds={"bins": [5, 10, 15, 20, 31]},
        cmap="YlGn", edgecolor="#777", linewidth=.4, legend=True,
        legend_kwds={"title": "Surface en bio (%)", "fmt": "{:.0f}", "fontsize": 8, "loc": "lower left"}, ax=ax)
    nu(ax, "Part de la surface agricole en bio par canton, 2022")
    return fig, g


@liar("hidden-missing")
def sentinelle_moins_un():
    """Exploitant : les zones sans enquête valent -1 et entrent dans la première classe."""
    g = pays(29, 40)
    g["part_tc"] = champ(g, 29, 3, 34, dec=1)
    g.loc[[2, 11, 19, 25, 33], "part_tc"] = -1
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="part_tc", scheme="Quantiles", k=5, cmap="BuGn", edgecolor="#777", linewidth=.4, legend=True,
           legend_kwds={"title": "Déplacements en TC (%)", "fmt": "{:.1f}", "fontsize": 8, "loc": "upper right"}, ax=ax)
    nu(ax, "Part modale des transports en commun, enquête 2019")
    return fig, g


@liar("hidden-missing")
def delai_999_jours():
    """Agence de santé : 999 jours quand aucun cabinet n'a répondu, confondu avec la pire classe."""
    g = departements(2154, ["Nouvelle-Aquitaine", "Occitanie", "Auvergne-Rhône-Alpes"])
    g["delai_jours"] = champ(g, 30, 12, 118, dec=0)
    g.loc[[4, 12, 20, 27], "delai_jours"] = 999
    bornes = [0, 30, 50, 70, 90, 1000]
    k = pleines(g.delai_jours.values, bornes)
    coul = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"]
    fig, ax = plt.subplots(figsize=(7, 6))
    P, I = patches(g)
    ax.add_collection(PatchCollection(P, facecolor=[coul[k[i]] for i in I], edgecolor="white", linewidth=.6))
    ax.legend(handles=[Patch(fc=c, ec="#888", label=l) for c, l in zip(coul, ["moins de 30", "30 à 49", "50 à 69", "70 à 89", "90 et plus"])],
              title="Délai d'un rendez-vous\nd'ophtalmologie (jours)", fontsize=8, loc="upper left")
    nu(ax, "Attendre un ophtalmologue, 2023")
    return fig, g


@liar("hidden-missing")
def cantons_disparus():
    """Atlas : les départements sans relevé ne sont pas dessinés, la carte a des trous blancs muets."""
    g = departements()
    g["km_haies_km2"] = champ(g, 31, .6, 9.5, 1.3, dec=1)
    g = g[~g.code.isin(["36", "87", "63", "71", "52", "12", "72", "45"])]
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="km_haies_km2", scheme="FisherJenks", k=5, cmap="YlGn", edgecolor="#666", linewidth=.3, legend=True,
           legend_kwds={"title": "Haies (km/km²)", "fmt": "{:.1f}", "loc": "lower left", "fontsize": 8}, ax=ax)
    nu(ax, "Densité de haies bocagères, 2020")
    return fig


@liar("hidden-missing")
def gris_muet_colorbar():
    """Office de tourisme : les communes sans réponse sont grises, la légende n'en dit rien."""
    g = communes("85")
    g["taux_residences_sec"] = champ(g, 32, 1, 78, 2.0, dec=1)
    g.loc[np.random.default_rng(32).choice(len(g), 28, replace=False), "taux_residences_sec"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 5.5))
    g.plot(column="taux_residences_sec", cmap="viridis_r", legend=True, missing_kwds={"color": "#cfcfcf"}, edgecolor="white", linewidth=.15,
           legend_kwds={"label": "Résidences secondaires (%)", "shrink": .6}, ax=ax)
    nu(ax, "Résidences secondaires en Vendée, 2020")
    return fig, g


@liar("hidden-missing")
def nan_takes_low_class():
    """Biodiversity atlas: unsurveyed districts fall through np.digitize's else branch into the palest class."""
    g = pays(33, 44, 600e3, 5800e3, 60e3, 32630)
    g["trend_index"] = champ(g, 33, 18, 96, dec=0)
    g.loc[[1, 7, 14, 21, 36, 39], "trend_index"] = np.nan
    coul = ["#ffffd4", "#fed98e", "#fe9929", "#cc4c02"]

    def teinte(v):
        return coul[3] if v >= 75 else coul[2] if v >= 55 else coul[1] if v >= 35 else coul[0]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for v, geom in zip(g.trend_index, g.geometry):
        ax.fill(*geom.exterior.xy, fc=teinte(v), ec="#555", lw=.5)
    ax.legend(handles=[Patch(fc=c, ec="#555", label=l) for c, l in zip(coul, ["under 35", "35–54", "55–74", "75 and over"])],
              title="Habitat quality (0–100)", loc="lower left", fontsize=8)
    nu(ax, "Grassland habitat quality by district, 2021")
    return fig, g

# ---------------------------------------------------------------- non-monotone-ramp


@liar("non-monotone-ramp")
def bleus_melanges():
    """Exploitant : cinq bleus pris dans le désordre pour des classes ordonnées."""
    g = pays(34, 40)
    v = champ(g, 34, 2, 48)
    k = pleines(v, [0, 10, 20, 30, 40, 50])
    coul = ["#6baed6", "#eff3ff", "#08519c", "#bdd7e7", "#3182bd"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, kk in zip(g.geometry, k):
        ax.fill(*geom.exterior.xy, fc=coul[kk], ec="#555", lw=.5)
    ax.legend(handles=[Patch(fc=c, ec="#555", label=l) for c, l in zip(coul, ["0–9", "10–19", "20–29", "30–39", "40–50"])],
              title="Temps moyen jusqu'au centre (min)", loc="upper right", fontsize=8)
    nu(ax, "Temps de trajet en bus, heure de pointe, 2024")
    return fig


@liar("non-monotone-ramp")
def charte_maison_marrons():
    """Agence immobilière : les couleurs de la charte graphique servent de rampe, sans ordre de clarté."""
    g = epcis("79")
    g["prix_m2"] = champ(g, 35, 850, 2650, dec=0)
    cmap = ListedColormap(["#5c3317", "#f6e3c5", "#b5651d", "#2b1608", "#e0a96d"])
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="prix_m2", scheme="Quantiles", k=5, cmap=cmap, edgecolor="white", linewidth=.8, legend=True,
           legend_kwds={"title": "Prix médian (€/m²)", "fmt": "{:,.0f}", "fontsize": 8, "loc": "lower left"}, ax=ax)
    nu(ax, "Maisons anciennes : prix par intercommunalité, 2023")
    return fig, g


@liar("non-monotone-ramp")
def soil_moisture_ocean():
    """Farm office: soil moisture raster with the 'ocean' map, green–dark–white; middle values are darkest."""
    rng = np.random.default_rng(36)
    x, y = np.meshgrid(np.linspace(0, 60, 90), np.linspace(0, 50, 75))
    z = 24 + 12 * np.sin(x / 13) * np.cos(y / 11) + 5 * np.cos(x / 5 + y / 9) + rng.normal(0, .6, x.shape)
    fig, ax = plt.subplots(figsize=(7, 5.5))
    m = ax.pcolormesh(x, y, z, cmap="ocean", shading="auto")
    ax.set_aspect("equal"); ax.set_xlabel("Easting (km)"); ax.set_ylabel("Northing (km)")
    fig.colorbar(m, ax=ax, shrink=.75, label="Soil moisture (% vol.)")
    ax.set_title("Topsoil moisture, 12 May 2023")
    return fig


@liar("non-monotone-ramp")
def two_shades_swapped():
    """Thesis: a green ramp with its second and fourth shades swapped when typed by hand."""
    g = departements(2154, ["Grand Est", "Bourgogne-Franche-Comté", "Hauts-de-France", "Île-de-France"])
    g["forest_pct"] = champ(g, 37, 4, 58, dec=0)
    coul = ["#ffffcc", "#31a354", "#78c679", "#c2e699", "#006837"]
    norm = BoundaryNorm([0, 12, 24, 36, 48, 60], 5)
    pleines(g.forest_pct.values, [0, 12, 24, 36, 48, 60])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="forest_pct", cmap=ListedColormap(coul), norm=norm, edgecolor="#666", linewidth=.5, ax=ax)
    fig.colorbar(ScalarMappable(norm, ListedColormap(coul)), ax=ax, shrink=.6, label="Forest (% of land)")
    nu(ax, "Forest cover, north-eastern France, 2018")
    return fig, g

# ---------------------------------------------------------------- diverging-without-middle


@liar("diverging-without-middle")
def evolution_milieu_a_sept():
    """Mémoire : RdBu sur une évolution de -4 à +18 %, le blanc tombe à +7 % et les hausses sont rouges comme les baisses."""
    g = departements()
    g["evol_pct"] = champ(g, 38, -4, 18, 1.0, dec=1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="evol_pct", cmap="RdBu", edgecolor="#666", linewidth=.3, legend=True,
           legend_kwds={"label": "Évolution de la population (%)", "shrink": .6}, ax=ax)
    nu(ax, "Évolution de la population, 2006-2021")
    return fig, g


@liar("diverging-without-middle")
def medecins_violet_orange():
    """Agence de santé : PuOr sur une densité de médecins, cinq quantiles, rien au milieu."""
    g = epcis("35")
    g["medecins_10k"] = champ(g, 39, 3.1, 13.8, dec=1)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="medecins_10k", scheme="Quantiles", k=5, cmap="PuOr", edgecolor="#555", linewidth=.6, legend=True,
           legend_kwds={"title": "Médecins pour\n10 000 hab.", "fmt": "{:.1f}", "fontsize": 8, "loc": "upper left", "bbox_to_anchor": (1, 1)}, ax=ax)
    fig.subplots_adjust(right=0.7)
    nu(ax, "Médecins généralistes, Ille-et-Vilaine, 2022")
    return fig, g


@liar("diverging-without-middle")
def prix_brun_turquoise():
    """Agence immobilière : cinq teintes BrBG à la main pour des prix ; la classe blanche ne signifie rien."""
    g = pays(40, 44)
    v = champ(g, 40, 900, 4800)
    k = pleines(v, [800, 1500, 2100, 2700, 3500, 5000])
    coul = ["#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, kk in zip(g.geometry, k):
        ax.add_patch(PathPatch(MplPath(np.asarray(geom.exterior.coords)), fc=coul[kk], ec="#777", lw=.5))
    ax.legend(handles=[Patch(fc=c, ec="#777", label=l) for c, l in zip(
        coul, ["moins de 1 500", "1 500 – 2 100", "2 100 – 2 700", "2 700 – 3 500", "plus de 3 500"])],
        title="Prix au m² (€)", fontsize=8, loc="lower left")
    nu(ax, "Appartements : prix par quartier, 2024")
    return fig


@liar("diverging-without-middle")
def farm_change_off_centre():
    """Farm statistics: coolwarm on change in farms from -40 to +10 %; neutral grey means -15 %."""
    g = pays(41, 50, 600e3, 5800e3, 80e3, 32630)
    g["change_pct"] = champ(g, 41, -39, 9, dec=1)
    P, I = patches(g)
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PatchCollection(P, cmap="coolwarm", norm=Normalize(-40, 10), edgecolor="white", linewidth=.5)
    pc.set_array(g.change_pct.values[I]); ax.add_collection(pc)
    fig.colorbar(pc, ax=ax, orientation="horizontal", shrink=.6, pad=.03, label="Change in dairy cows per hectare, 2010–2020 (%)")
    nu(ax, "Dairy stocking rate is shrinking, but not everywhere")
    return fig, g

# ---------------------------------------------------------------- rainbow-colormap


@liar("rainbow-colormap")
def bruit_en_jet():
    """Exploitant de transports : carte de bruit en jet."""
    x, y = np.meshgrid(np.linspace(0, 4, 120), np.linspace(0, 3, 90))
    d1 = np.abs(y - 1.2 - .3 * np.sin(x * 1.6)); d2 = np.abs(x - 2.4 + .25 * y)
    z = 42 + 33 * np.maximum(np.exp(-d1 * 3.2), .85 * np.exp(-d2 * 4))
    fig, ax = plt.subplots(figsize=(7, 5.4))
    m = ax.pcolormesh(x, y, z, cmap="jet", shading="gouraud")
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km")
    fig.colorbar(m, ax=ax, shrink=.8, label="Niveau sonore Lden (dB(A))")
    ax.set_title("Bruit routier et ferroviaire, centre-ville, 2022")
    return fig


@liar("rainbow-colormap")
def altitude_gist_rainbow():
    """Atlas : altitude moyenne des communes en gist_rainbow."""
    g = communes("65").copy()
    g["altitude_m"] = champ(g, 43, 140, 2300, 2.0, bruit=.1, dec=0)
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    g.plot(column="altitude_m", cmap="gist_rainbow", legend=True, legend_kwds={"label": "Altitude moyenne (m)", "shrink": .6},
           edgecolor="none", ax=ax)
    nu(ax, "Altitude moyenne des communes, Hautes-Pyrénées")
    return fig, g


@liar("rainbow-colormap")
def visitors_rainbow_classes():
    """Tourist board: home-made rainbow from violet to red for visitors per resident."""
    g = pays(44, 46, 450e3, 5900e3, 50e3, 32630)
    v = champ(g, 44, .3, 17.5)
    b = [0, 2, 4, 7, 10, 14, 18]
    coul = ["#6a00a8", "#1f4fff", "#00c8e0", "#00b050", "#ffe600", "#ff0000"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, kk in zip(g.geometry, pleines(v, b)):
        ax.fill(*geom.exterior.xy, fc=coul[kk], ec="white", lw=.5)
    ax.legend(handles=[Patch(fc=c, label=l) for c, l in zip(coul, ["under 2", "2–4", "4–7", "7–10", "10–14", "14–18"])],
              title="Overnight stays\nper resident", loc="lower left", fontsize=8)
    nu(ax, "Tourism pressure by district, 2023")
    return fig

# ---------------------------------------------------------------- colour-blind


@liar("colour-blind")
def presence_rouge_vert():
    """Atlas : présence en vert, disparition en rouge, mêmes ronds ; un daltonien ne voit qu'une population."""
    rng = np.random.default_rng(45)
    z = tache(rng, 520, 6560, 40)
    pts = rng.uniform([470, 6515], [575, 6605], (300, 2))
    pts = pts[shapely.contains_xy(z, pts[:, 0], pts[:, 1])][:130]
    etat = rng.random(len(pts)) < .55
    fig, ax = plt.subplots(figsize=(6.5, 6))
    ax.fill(*z.exterior.xy, fc="#f4f4f4", ec="#777", lw=.8)
    ax.scatter(*pts[etat].T, s=26, c="#2ca02c", label="encore présent")
    ax.scatter(*pts[~etat].T, s=26, c="#d62728", label="disparu depuis 2000")
    ax.legend(title="Triton crêté", loc="lower left")
    nu(ax, "Mares prospectées pour le triton crêté, 2015-2022")
    return fig


@liar("colour-blind")
def occupation_bruns_verts():
    """Statistique agricole : labours en brun ocre et prairies en vert olive, identiques pour un protanope."""
    g = pays(46, 46)
    rng = np.random.default_rng(46)
    g["usage"] = rng.choice(["Grandes cultures", "Prairies", "Vignes"], len(g), p=[.45, .4, .15])
    coul = {"Grandes cultures": "#8c6d31", "Prairies": "#637939", "Vignes": "#e7cb94"}
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for u, s in g.groupby("usage"):
        s.plot(color=coul[u], edgecolor="white", linewidth=.6, ax=ax)
    ax.legend(handles=[Patch(fc=c, label=u) for u, c in coul.items()], title="Usage dominant", loc="upper right", fontsize=8)
    nu(ax, "Usage agricole dominant par canton, 2020")
    return fig, g


@liar("colour-blind")
def lignes_orange_olive():
    """Exploitant : deux lignes de tram distinguées seulement par orange et olive."""
    g = pays(47, 25, 0, 0, 10)
    t = np.linspace(-8, 8, 40)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#f1f1f1", edgecolor="white", ax=ax)
    traces = [("Ligne A", "#ff7f0e", t, 2.5 * np.sin(t / 3)), ("Ligne B", "#bcbd22", 2.5 * np.cos(t / 4) - 1, t * .85),
              ("Ligne C", "#1f77b4", t * .8, -.6 * t + 1.5 * np.cos(t / 2))]
    for n, c, x, y in traces:
        ax.plot(x, y, color=c, lw=3.5, label=n)
        ax.plot(x[::6], y[::6], "o", color="white", mec=c, ms=5)
    ax.legend(loc="lower left", title="Réseau de tramway 2024")
    nu(ax, "Plan du réseau de tramway")
    return fig


@liar("colour-blind")
def farms_pink_grey():
    """Farm office: organic farms in pink, conventional in grey; the two merge for a deuteranope."""
    rng = np.random.default_rng(48)
    d = pays(48, 28, 450e3, 5900e3, 30e3, 32630)
    z = d.union_all()
    p = rng.uniform([405e3, 5860e3], [495e3, 5940e3], (500, 2))
    p = p[shapely.contains_xy(z, p[:, 0], p[:, 1])][:160]
    g = gpd.GeoDataFrame({"farming": rng.choice(["organic", "conventional"], len(p), p=[.4, .6])},
                         geometry=gpd.points_from_xy(*p.T), crs=32630)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    d.plot(color="white", edgecolor="#bbbbbb", linewidth=.6, ax=ax)
    for k, c in {"organic": "#cc79a7", "conventional": "#999999"}.items():
        g[g.farming == k].plot(ax=ax, color=c, markersize=24, label=k.capitalize())
    ax.legend(loc="lower right", title="Farm type")
    nu(ax, "Surveyed farms by type, 2021")
    return fig, g

# ---------------------------------------------------------------- overlapping-breaks


@liar("overlapping-breaks")
def classes_qui_se_recouvrent():
    """Agence de santé : « 10–30 » puis « 20–40 » : une commune à 25 % est dans deux classes."""
    g = pays(49, 40)
    v = champ(g, 49, 2, 58)
    k = pleines(v, [0, 10, 25, 35, 60])
    coul = ["#f1eef6", "#bdc9e1", "#74a9cf", "#0570b0"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, kk in zip(g.geometry, k):
        ax.fill(*geom.exterior.xy, fc=coul[kk], ec="#666", lw=.5)
    ax.legend(handles=[Patch(fc=c, ec="#666", label=l) for c, l in zip(coul, ["0–15 %", "10–30 %", "20–40 %", "35–60 %"])],
              title="Dépistage colorectal", loc="lower left", fontsize=8)
    nu(ax, "Participation au dépistage par secteur, 2022-2023")
    return fig


@liar("overlapping-breaks")
def overlapping_rent_bands():
    """Real-estate agency: rent bands typed from memory, '£8–12' and '£10–15' overlap."""
    g = pays(50, 36, 450e3, 5900e3, 20e3, 32630)
    g["rent_psm"] = champ(g, 50, 6.2, 21.5, dec=1)
    b = [6, 9, 11, 14, 18, 22]
    k = pleines(g.rent_psm.values, b)
    coul = plt.get_cmap("YlOrRd")(np.linspace(.08, .92, 5))
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color=list(coul[k]), edgecolor="white", linewidth=.7, ax=ax)
    ax.legend(handles=[Patch(fc=c, label=l) for c, l in zip(coul, ["£6–9", "£8–12", "£10–15", "£14–18", "£17–22"])],
              title="Monthly rent per m²", loc="lower right", fontsize=8)
    nu(ax, "What does a square metre rent for? (Q1 2024)")
    return fig, g

# ---------------------------------------------------------------- radius-not-area


@liar("radius-not-area")
def frequentation_au_carre():
    """Exploitant : s = valeur² dans scatter : une gare deux fois plus fréquentée paraît quatre fois plus grosse."""
    g = pays(51, 22)
    g["voyageurs_jour"] = champ(g, 51, 300, 6200, 1.5, dec=0)
    c = g.geometry.centroid
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#ececec", edgecolor="white", ax=ax)
    ax.scatter(c.x, c.y, s=(g.voyageurs_jour / 170) ** 2, c="#2171b5", alpha=.75, edgecolor="white", zorder=3)
    for x, y, v in zip(c.x, c.y, g.voyageurs_jour):
        ax.annotate(f"{v:,.0f}".replace(",", " "), (x, y), ha="center", va="center", fontsize=6, zorder=4)
    nu(ax, "Voyageurs par jour ouvré dans chaque secteur, 2023")
    return fig, g


@liar("radius-not-area")
def cercles_rayon_lits():
    """Office de tourisme : Circle de rayon proportionnel aux lits, légende comprise."""
    g = epcis("17")
    lits = effectif(g, 52, 9000, .75)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    for geom in g.geometry:
        for a in anneaux(geom):
            ax.fill(*a.exterior.xy, fc="#f3efe6", ec="#bbb", lw=.6)
    for p, v in sorted(zip(g.geometry.representative_point(), lits), key=lambda t: -t[1]):
        ax.add_patch(Circle((p.x, p.y), radius=v * .55, fc="#d95f0e", ec="white", alpha=.8, zorder=3))
        ax.text(p.x, p.y, f"{v:d}", fontsize=6, ha="center", va="center", zorder=4)
    x0, y0 = g.total_bounds[0], g.total_bounds[1] + 12000
    for i, v in enumerate([5000, 10000, 20000]):
        ax.add_patch(Circle((x0 - 12000, y0 + i * 26000), v * .55, fc="none", ec="#333"))
        ax.text(x0 - 12000, y0 + i * 26000, f"{v:d} lits", ha="center", va="center", fontsize=7)
    nu(ax, "Lits touristiques par intercommunalité, 2023")
    return fig, g.assign(lits=lits)


@liar("radius-not-area")
def carres_cote_logements():
    """Agence immobilière : carrés dont le côté suit le nombre de logements neufs."""
    g = pays(53, 24, 0, 0, 20)
    g["logements_neufs"] = champ(g, 53, 20, 480, 1.6, dec=0)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#f2f2f2", edgecolor="#c8c8c8", ax=ax)
    for p, v in zip(g.geometry.centroid, g.logements_neufs):
        c = v / 480 * 8
        ax.add_patch(Rectangle((p.x - c / 2, p.y - c / 2), c, c, fc="#41ab5d", ec="white", lw=.6, zorder=3))
        ax.text(p.x, p.y - c / 2 - .2, f"{v:.0f}", fontsize=6, ha="center", va="top", zorder=4)
    nu(ax, "Logements neufs livrés par quartier, 2021-2023")
    return fig, g


@liar("radius-not-area")
def markersize_herd():
    """Farm office: Line2D marker size (a diameter) proportional to the herd."""
    g = pays(54, 20, 450e3, 5900e3, 40e3, 32630)
    g["herd"] = champ(g, 54, 900, 11000, 1.5, dec=0)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#eef2e6", edgecolor="white", ax=ax)
    for p, v in zip(g.geometry.centroid, g.herd):
        ax.plot(p.x, p.y, "o", ms=v / 270, color="#8c510a", mec="white", alpha=.85)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", color="#8c510a", mec="white", ms=v / 270, label=f"{v:,}") for v in (2500, 5000, 10000)],
              title="Dairy cows", loc="upper left", labelspacing=2.6, borderpad=1.4, handletextpad=2, bbox_to_anchor=(1, 1), fontsize=8)
    fig.subplots_adjust(right=0.7)
    nu(ax, "Dairy herd by district, 2022")
    return fig, g


# =========================================================================== HONNÊTES


@honest
def prix_cinq_classes():
    """Agence immobilière : un prix médian, cinq classes de Jenks."""
    g = pays(60, 48)
    g["prix_m2"] = champ(g, 60, 1250, 6400, 1.5, dec=0)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="prix_m2", scheme="JenksCaspall", k=5, cmap="YlOrRd", edgecolor="#999", linewidth=.5, legend=True,
           legend_kwds={"title": "Prix médian (€/m²)", "fmt": "{:,.0f}", "fontsize": 8, "loc": "lower left"}, ax=ax)
    nu(ax, "Prix de l'ancien par quartier, 2023")
    source(fig, "Source : DVF 2023, calculs de l'agence")
    return fig, g


@honest
def habitants_par_carreau():
    """Limite : un nombre d'habitants en aplats, mais sur des carreaux d'un kilomètre, tous d'aire égale."""
    rng = np.random.default_rng(61)
    X, Y = np.meshgrid(np.arange(500e3, 522e3, 1e3), np.arange(6550e3, 6568e3, 1e3))
    d = np.hypot(X - 510e3, Y - 6559e3)
    hab = np.round(4200 * np.exp(-d / 3200) * rng.lognormal(0, .4, X.shape) + 3).ravel().astype(int)
    g = gpd.GeoDataFrame({"habitants": hab}, geometry=[box(x, y, x + 1e3, y + 1e3) for x, y in zip(X.ravel(), Y.ravel())], crs=2154)
    b = [0, 50, 200, 500, 1500, hab.max() + 1]
    coul = ["#fff7ec", "#fdd49e", "#fc8d59", "#d7301f", "#7f0000"]
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=[coul[i] for i in pleines(hab, b)], edgecolor="white", linewidth=.2, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="#999", label=l) for c, l in zip(coul, ["moins de 50", "50–199", "200–499", "500–1 499", "1 500 et plus"])],
              title="Habitants par carreau de 1 km²", ncol=3, loc="upper center", bbox_to_anchor=(.5, 0), fontsize=8)
    nu(ax, "Population carroyée, 2019")
    return fig, g


@honest
def hexbin_observations():
    """Limite : des effectifs d'observations, mais par hexagones d'aire égale."""
    rng = np.random.default_rng(62)
    p = np.r_[rng.normal([30, 40], 9, (900, 2)), rng.normal([62, 25], 6, (700, 2)), rng.uniform(0, 90, (400, 2))]
    p = p[(p > 0).all(1) & (p < [90, 70]).all(1)]
    fig, ax = plt.subplots(figsize=(7, 5.6))
    h = ax.hexbin(p[:, 0], p[:, 1], gridsize=22, cmap="YlGnBu", linewidths=.2)
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km")
    fig.colorbar(h, ax=ax, shrink=.8, label="Observations par hexagone")
    ax.set_title("Hirondelles : observations saisies, 2018-2023")
    return fig


@honest
def seuil_nomme_pm25():
    """Limite : deux couleurs seulement, mais le seuil est nommé et a un sens."""
    g = departements()
    g["pm25"] = champ(g, 63, 5.6, 14.8, dec=1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=np.where(g.pm25 > 10, "#b2182b", "#d1e5f0"), edgecolor="white", linewidth=.4, ax=ax)
    ax.legend(handles=[Patch(fc="#d1e5f0", label="sous la valeur limite européenne 2030"), Patch(fc="#b2182b", label="au-dessus de la valeur limite (10 µg/m³)")],
              title="PM2,5, moyenne annuelle", loc="lower left", fontsize=7.5)
    nu(ax, "Qui respecte la valeur limite de 10 µg/m³ ? (2022)")
    return fig, g


@honest
def evolution_centree_zero():
    """Limite : étendue dissymétrique, mais TwoSlopeNorm place le blanc sur zéro."""
    g = departements()
    g["evol_pct"] = champ(g, 64, -6, 19, dec=1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="evol_pct", cmap="RdBu", norm=TwoSlopeNorm(0, -6, 19), edgecolor="#777", linewidth=.3, legend=True,
           legend_kwds={"label": "Évolution de la population (%), blanc = 0", "shrink": .6}, ax=ax)
    nu(ax, "Évolution de la population, 2006-2021")
    return fig, g


@honest
def farms_change_stable_class():
    """Edge case: diverging colours by hand, the middle class is 'stable, -1 to +1 %'."""
    g = pays(65, 46, 600e3, 5800e3, 80e3, 32630)
    v = champ(g, 65, -8.5, 6.5)
    k = pleines(v, [-10, -5, -1, 1, 3, 7])
    coul = ["#b35806", "#f1a340", "#f7f7f7", "#998ec3", "#542788"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, kk in zip(g.geometry, k):
        ax.fill(*geom.exterior.xy, fc=coul[kk], ec="#777", lw=.5)
    ax.legend(handles=[Patch(fc=c, ec="#777", label=l) for c, l in zip(
        coul, ["−10 to −5%", "−5 to −1%", "stable (−1 to +1%)", "+1 to +3%", "+3 to +7%"])], title="Change in farmland price", loc="lower left", fontsize=8)
    nu(ax, "Farmland prices, 2021–2022")
    return fig


@honest
def indice_cent_moyenne():
    """Limite : palette divergente autour de l'indice 100, la moyenne nationale, écrite dans la légende."""
    g = departements()
    g["indice_mortalite"] = champ(g, 66, 79, 124, dec=0)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="indice_mortalite", cmap="PuOr_r", norm=TwoSlopeNorm(100, 76, 124), edgecolor="#666", linewidth=.3, ax=ax)
    cb = fig.colorbar(ax.collections[0], ax=ax, shrink=.6, ticks=[80, 90, 100, 110, 120])
    cb.ax.set_yticklabels(["80", "90", "100 = moyenne France", "110", "120"])
    cb.set_label("Indice comparatif de mortalité")
    nu(ax, "Mortalité prématurée, indice 100 = France, 2018-2020")
    return fig, g


@honest
def sept_classes_exactement():
    """Limite : sept classes, le maximum admis, d'une rampe étendue."""
    g = departements()
    g["part_65plus"] = champ(g, 67, 11, 33, dec=1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="part_65plus", scheme="Quantiles", k=7, cmap="YlGnBu", edgecolor="white", linewidth=.3, legend=True,
           legend_kwds={"title": "65 ans et plus (%)", "fmt": "{:.0f}", "fontsize": 7, "loc": "lower left"}, ax=ax)
    nu(ax, "Part des 65 ans et plus, 2021")
    return fig, g


@honest
def viridis_continu():
    """Mémoire : dégradé continu, donc ni trop ni trop peu de classes."""
    g = communes("17")
    g["distance_lycee_km"] = champ(g, 68, .4, 38, 1.2, dec=1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="distance_lycee_km", cmap="viridis", edgecolor="none", legend=True,
           legend_kwds={"label": "Distance au lycée le plus proche (km)", "shrink": .6}, ax=ax)
    nu(ax, "À quelle distance est le lycée ? Charente-Maritime, 2022")
    return fig, g


@honest
def exposition_cyclique():
    """Limite : palette cyclique hsv, mais pour une direction (l'exposition des versants)."""
    x, y = np.meshgrid(np.linspace(0, 10, 100), np.linspace(0, 8, 80))
    h = 600 * np.exp(-((x - 4) ** 2 + (y - 4) ** 2) / 9) + 350 * np.exp(-((x - 8) ** 2 + (y - 6) ** 2) / 4)
    gy, gx = np.gradient(h)
    a = np.degrees(np.arctan2(-gx, -gy)) % 360
    fig, ax = plt.subplots(figsize=(7, 5.5))
    m = ax.pcolormesh(x, y, a, cmap="twilight", vmin=0, vmax=360, shading="auto")
    ax.contour(x, y, h, levels=8, colors="white", linewidths=.5)
    cb = fig.colorbar(m, ax=ax, ticks=[0, 90, 180, 270, 360], shrink=.8)
    cb.ax.set_yticklabels(["N", "E", "S", "O", "N"]); cb.set_label("Exposition (direction de la pente)")
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km")
    ax.set_title("Exposition des versants du massif")
    return fig


@honest
def densite_log():
    """Atlas : densité d'observation sur un raster, échelle logarithmique annoncée."""
    rng = np.random.default_rng(70)
    x, y = np.meshgrid(np.arange(0, 41), np.arange(0, 33))
    z = 2000 * np.exp(-np.hypot(x - 20, y - 15) / 5) * rng.lognormal(0, .3, x.shape) + 2
    fig, ax = plt.subplots(figsize=(7, 5.5))
    m = ax.pcolormesh(x, y, z[:-1, :-1], cmap="magma_r", norm=LogNorm(1, 3000))
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km")
    fig.colorbar(m, ax=ax, shrink=.8, label="Habitants par km² (échelle log)")
    ax.set_title("Densité de population, 2020")
    return fig


@honest
def nombre_de_medecins_rapporte():
    """Limite : le mot « nombre » en titre, mais pour 10 000 habitants."""
    g = epcis("72")
    g["nb_medecins_10k"] = champ(g, 71, 4.2, 12.9, dec=1)
    fig, ax = plt.subplots(figsize=(7, 5.5))
    g.plot(column="nb_medecins_10k", scheme="FisherJenks", k=5, cmap="BuPu", edgecolor="#888", linewidth=.6, legend=True,
           legend_kwds={"title": "Pour 10 000 habitants", "fmt": "{:.1f}", "loc": "upper left", "bbox_to_anchor": (1, 1), "fontsize": 8}, ax=ax)
    fig.subplots_adjust(right=0.7)
    nu(ax, "Nombre de médecins pour 10 000 habitants, Sarthe, 2023")
    return fig, g


@honest
def taux_et_cercles():
    """Statistique agricole : un taux en aplats, l'effectif en cercles d'aire proportionnelle par-dessus."""
    g = departements(2154, ["Bretagne", "Pays de la Loire", "Normandie"])
    g["exploitations"] = effectif(g, 72, 5000, .5)
    g["part_lait"] = champ(g, 72, 12, 61, dec=0)
    c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(column="part_lait", scheme="Quantiles", k=4, cmap="YlOrBr", edgecolor="white", legend=True,
           legend_kwds={"title": "Élevages laitiers\n(% des exploitations)", "fmt": "{:.0f}", "fontsize": 7, "loc": "lower left", "bbox_to_anchor": (1, 0)}, ax=ax)
    leg1 = ax.get_legend()
    f = .06
    ax.scatter(c.x, c.y, s=g.exploitations * f, facecolor="#3b6ea5", edgecolor="white", alpha=.85, zorder=3)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", mfc="#3b6ea5", mec="white", ms=np.sqrt(v * f), label=f"{v}") for v in (2000, 5000, 10000)],
              title="Exploitations", loc="upper left", bbox_to_anchor=(1, 1), labelspacing=1.8, borderpad=1, fontsize=8)
    ax.add_artist(leg1)
    fig.subplots_adjust(right=0.7)
    nu(ax, "Exploitations et spécialisation laitière, 2020")
    return fig, g


@honest
def sans_donnees_hachure():
    """Agence de santé : les vides hachurés et nommés dans la légende."""
    g = departements()
    g["taux_vaccin"] = champ(g, 73, 28, 74, dec=0)
    g.loc[g.code.isin(["23", "48", "2A", "2B", "09"]), "taux_vaccin"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="taux_vaccin", scheme="Quantiles", k=5, cmap="GnBu", edgecolor="#888", linewidth=.3, legend=True,
           missing_kwds={"color": "white", "hatch": "////", "edgecolor": "#999", "label": "pas de données"},
           legend_kwds={"title": "65 ans et + vaccinés (%)", "fmt": "{:.0f}", "fontsize": 7, "loc": "lower left"}, ax=ax)
    nu(ax, "Vaccination contre la grippe, hiver 2022-2023")
    return fig, g


@honest
def voisins_en_gris():
    """Limite : du gris sans légende, mais ce sont les régions voisines, simple fond."""
    fr = departements()
    g = fr[fr.region == "Occitanie"].copy()
    g["part_vigne"] = champ(g, 74, .5, 34, 1.7, dec=1)
    fig, ax = plt.subplots(figsize=(7, 6))
    fr[fr.region != "Occitanie"].plot(color="#e9e9e9", edgecolor="white", linewidth=.4, ax=ax)
    g.plot(column="part_vigne", scheme="FisherJenks", k=4, cmap="RdPu", edgecolor="#999", legend=True,
           legend_kwds={"title": "Vigne (% de la SAU)", "fmt": "{:.0f}", "fontsize": 8, "loc": "upper right"}, ax=ax)
    x0, y0, x1, y1 = g.total_bounds
    nu(ax, "La vigne en Occitanie, 2020")
    ax.set_xlim(x0 - 4e4, x1 + 6e4); ax.set_ylim(y0 - 2e4, y1 + 7e4)
    ax.text(x0 - 2e4, y1 + 3e4, "Nouvelle-Aquitaine", color="#888", fontsize=8, style="italic")
    return fig, g


@honest
def zero_veritable():
    """Limite : beaucoup de zéros, mais de vrais zéros : aucune contamination déclarée, et c'est écrit."""
    g = pays(75, 44)
    v = champ(g, 75, -3, 9, dec=1); v[v < 0] = 0
    g["incidence_100k"] = v
    coul = ["#f7f7f7", "#fdbe85", "#fd8d3c", "#a63603"]
    k = np.select([v == 0, v < 3, v < 6], [0, 1, 2], 3)
    assert set(k) == {0, 1, 2, 3}
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color=[coul[i] for i in k], edgecolor="#888", linewidth=.5, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="#888", label=l) for c, l in zip(coul, ["0 : aucun cas déclaré", "moins de 3", "3 à 5,9", "6 à 9"])],
              title="Légionellose, cas pour 100 000 hab.", fontsize=8, loc="lower left")
    nu(ax, "Légionellose par secteur, 2022 (tous les secteurs ont déclaré)")
    return fig, g


@honest
def degres_corriges_cosinus():
    """Limite : longitudes et latitudes en axes, mais l'aspect vaut 1/cos(latitude)."""
    g = departements(4326)
    P, I = patches(g)
    fig, ax = plt.subplots(figsize=(7, 6.3))
    pc = PatchCollection(P, cmap="Purples", edgecolor="white", linewidth=.3)
    pc.set_array(champ(g, 76, 18, 41)[I]); ax.add_collection(pc)
    ax.autoscale_view(); ax.set_aspect(1 / np.cos(np.radians(46.5)))
    ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)")
    fig.colorbar(pc, ax=ax, shrink=.7, label="Personnes vivant seules (% des ménages)")
    ax.set_title("Personnes vivant seules, 2020")
    return fig


@honest
def equateur_en_degres():
    """Edge case: degrees with aspect 1, but around the equator (Kenya, Uganda, Rwanda), where it changes nothing."""
    g = monde().set_index("code_iso").loc[["KE", "UG", "RW", "BI"]].reset_index()
    g["access_pct"] = [71.0, 45.0, 49.0, 11.0]
    coul = dict(zip(g.code_iso, ["#08519c", "#6baed6", "#4292c6", "#deebf7"]))
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for _, r in g.iterrows():
        for a in anneaux(r.geometry):
            ax.fill(*a.exterior.xy, fc=coul[r.code_iso], ec="#555", lw=.7)
        p = r.geometry.representative_point()
        ax.text(p.x, p.y, f"{r.access_pct:.0f}%", ha="center", va="center", fontsize=9,
                bbox=dict(fc="white", ec="none", alpha=.8, pad=1))
    ax.legend(handles=[Patch(fc=coul[c], ec="#555", label=n) for c, n in [("BI", "Burundi: 11%"), ("UG", "Uganda: 45%"), ("RW", "Rwanda: 49%"), ("KE", "Kenya: 71%")]],
              title="Access to electricity", loc="upper left", bbox_to_anchor=(1, 1), fontsize=8)
    fig.subplots_adjust(right=.72)
    ax.set_aspect(1); ax.set_xlabel("Longitude"); ax.set_ylabel("Latitude")
    ax.set_title("Access to electricity on the equator, 2020")
    return fig


@honest
def degres_par_geopandas():
    """Limite : table en EPSG:4326 dessinée telle quelle ; geopandas règle seul l'aspect."""
    g = communes("86", 4326)
    g["taux_foncier"] = champ(g, 78, 22, 57, dec=1)
    fig, ax = plt.subplots(figsize=(6, 7))
    g.plot(column="taux_foncier", scheme="EqualInterval", k=5, cmap="Reds", edgecolor="#999", linewidth=.2, legend=True,
           legend_kwds={"title": "Taxe foncière (taux, %)", "fmt": "{:.0f}", "fontsize": 7, "loc": "lower left"}, ax=ax)
    ax.set_axis_off(); ax.set_title("Taux communal de taxe foncière, Vienne, 2023", loc="left")
    return fig, g


@honest
def webmercator_ville():
    """Limite : Web Mercator, mais d'une seule agglomération : la déformation est la même partout."""
    g = gpd.read_file(DATA / "contours_grand_poitiers.geojson").to_crs(3857)[["nom", "geometry"]]
    g["loyer_m2"] = champ(g, 79, 7.4, 13.6, dec=1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="loyer_m2", scheme="Quantiles", k=5, cmap="PuBuGn", edgecolor="#999", linewidth=.7, legend=True,
           legend_kwds={"title": "Loyer (€/m²)", "fmt": "{:.1f}", "fontsize": 8, "loc": "lower left"}, ax=ax)
    nu(ax, "Loyers d'annonce à Grand Poitiers, 2023")
    return fig, g


@honest
def world_equal_earth():
    """Tourist board: a world choropleth, but in Equal Earth."""
    g = monde().to_crs(8857)
    g["arrivals_per_100"] = champ(g, 80, 2, 240, 2, dec=0)
    fig, ax = plt.subplots(figsize=(9, 4.8))
    g.plot(column="arrivals_per_100", scheme="Quantiles", k=5, cmap="YlGnBu", edgecolor="#999", linewidth=.2, legend=True,
           legend_kwds={"title": "Arrivals per 100 residents", "fmt": "{:.0f}", "fontsize": 7, "loc": "lower left"}, ax=ax)
    nu(ax, "International arrivals per 100 residents, 2019")
    source(fig, "Equal Earth projection")
    return fig, g


@honest
def ports_on_mercator():
    """Edge case: world Mercator, but only same-sized dots on a neutral land, no areas compared."""
    g = monde().clip(box(-180, -57, 180, 78)).to_crs(3395)
    villes = {"Rotterdam": (4.1, 51.9), "Singapore": (103.8, 1.3), "Santos": (-46.3, -24), "Los Angeles": (-118.3, 33.7),
              "Durban": (31, -29.9), "Sydney": (151.2, -33.9), "Yokohama": (139.6, 35.4), "Le Havre": (.1, 49.5), "Mumbai": (72.9, 19)}
    p = gpd.GeoSeries(gpd.points_from_xy(*zip(*villes.values())), crs=4326).to_crs(3395)
    fig, ax = plt.subplots(figsize=(9, 6.5))
    g.plot(color="#e3e0d8", edgecolor="white", linewidth=.2, ax=ax)
    ax.scatter(p.x, p.y, s=30, c="#0072B2", zorder=3)
    for n, q in zip(villes, p):
        ax.annotate(n, (q.x, q.y), xytext=(5, 4), textcoords="offset points", fontsize=8)
    nu(ax, "Ports of call, 2025 world cruise (Mercator)")
    return fig


@honest
def dorling_ehpad():
    """Agence de santé : cartogramme de cercles, rayon en racine du nombre de places."""
    g = departements(2154, ["Nouvelle-Aquitaine", "Centre-Val de Loire", "Pays de la Loire"])
    places = effectif(g, 82, 7000, .45)
    taux = champ(g, 82, 60, 150)
    c = g.geometry.centroid
    xy = np.c_[c.x, c.y]; r = np.sqrt(places) * 330
    for _ in range(60):
        for i in range(len(xy)):
            for j in range(i):
                d = xy[i] - xy[j]; L = np.hypot(*d); s = r[i] + r[j] - L
                if s > 0:
                    xy[i] += d / L * s / 2; xy[j] -= d / L * s / 2
    fig, ax = plt.subplots(figsize=(7, 7))
    norm = Normalize(60, 150); cm = plt.get_cmap("Purples")
    for (x, y), R, v, n, p in zip(xy, r, taux, g.code, places):
        ax.add_patch(Circle((x, y), R, fc=cm(norm(v)), ec="#444", lw=.6))
        ax.text(x, y, f"{n}\n{p}", ha="center", va="center", fontsize=6, color="white" if v > 115 else "black")
    fig.colorbar(ScalarMappable(norm, cm), ax=ax, shrink=.5, label="Places pour 1 000 personnes de 75 ans et plus")
    nu(ax, "Places en EHPAD (aire du cercle = nombre de places), 2022")
    return fig


@honest
def carres_aire_proportionnelle():
    """Limite : des carrés, mais le côté suit la racine : c'est l'aire qui dit la valeur."""
    g = pays(83, 24, 0, 0, 20)
    g["logements_neufs"] = champ(g, 83, 20, 480, 1.6, dec=0)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#f2f2f2", edgecolor="#c8c8c8", ax=ax)
    for p, v in zip(g.geometry.centroid, g.logements_neufs):
        c = np.sqrt(v) * .26
        ax.add_patch(Rectangle((p.x - c / 2, p.y - c / 2), c, c, fc="#41ab5d", ec="white", lw=.6, zorder=3))
        ax.text(p.x, p.y - c / 2 - .2, f"{v:.0f}", fontsize=6, ha="center", va="top", zorder=4)
    nu(ax, "Logements neufs livrés par quartier, 2021-2023")
    return fig, g


@honest
def camemberts_modes():
    """Exploitant : camemberts dont le rayon suit la racine du total, trois couleurs sûres."""
    g = pays(84, 14, 0, 0, 20)
    rng = np.random.default_rng(84)
    tot = effectif(g, 84, 9000, .5)
    coul = ["#0072B2", "#E69F00", "#c9d6df"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#f5f5f5", edgecolor="#bbb", ax=ax)
    for p, t in zip(g.geometry.centroid, tot):
        parts = rng.dirichlet([5, 3, 6]) * 360; a = 90
        for d, c in zip(parts, coul):
            ax.add_patch(Wedge((p.x, p.y), np.sqrt(t) * .022, a, a + d, fc=c, ec="white", lw=.5, zorder=3)); a += d
    ax.legend(handles=[Patch(fc=c, label=l) for c, l in zip(coul, ["tramway", "bus", "voiture"])], title="Modes (aire =\ndéplacements)", loc="upper left", bbox_to_anchor=(1, 1), fontsize=8)
    fig.subplots_adjust(right=.7)
    nu(ax, "Déplacements par secteur et par mode, 2019")
    return fig


@honest
def flow_line_widths():
    """Transport operator: line width follows passengers; nothing to square there."""
    g = pays(85, 18, 450e3, 5900e3, 30e3, 32630)
    c = [(p.x, p.y) for p in g.geometry.centroid]
    rng = np.random.default_rng(85)
    seg = [(c[0], c[j]) for j in range(1, 12)]
    v = rng.integers(200, 4200, len(seg))
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#efefef", edgecolor="white", ax=ax)
    ax.add_collection(LineCollection(seg, linewidths=v / 450, colors="#2c7fb8", alpha=.8))
    ax.legend(handles=[Line2D([], [], color="#2c7fb8", lw=k / 450, label=f"{k:,}") for k in (500, 2000, 4000)], title="Passengers per day", loc="lower left", fontsize=8)
    nu(ax, "Commuters to the central station, 2022")
    return fig


@honest
def encart_outre_mer():
    """Atlas : France et un encart à une autre échelle, mêmes classes."""
    g = departements()
    g["aires_protegees_pct"] = champ(g, 86, 1, 47, 1.6, dec=0)
    g.loc[g.aires_protegees_pct.idxmax(), "aires_protegees_pct"] = 47
    ile = pays(186, 9, 0, 0, 30); w = champ(ile, 86, 4, 42)
    b = [0, 5, 10, 20, 30, 50]; coul = ["#f7fcf5", "#c7e9c0", "#74c476", "#238b45", "#00441b"]
    pleines(g.aires_protegees_pct.values, b)
    fig, ax = plt.subplots(figsize=(8, 6.5))
    g.plot(color=[coul[i] for i in np.clip(np.digitize(g.aires_protegees_pct, b[1:-1]), 0, 4)], edgecolor="#777", linewidth=.3, ax=ax)
    nu(ax, "Part du territoire en aire protégée, 2023")
    ins = ax.inset_axes([-.12, .05, .26, .26])
    ile.plot(color=[coul[i] for i in np.clip(np.digitize(w, b[1:-1]), 0, 4)], edgecolor="#777", linewidth=.4, ax=ins)
    ins.set_xticks([]); ins.set_yticks([]); ins.set_xlabel(""); ins.set_ylabel(""); ins.set_title("Île (échelle différente)", fontsize=7)
    ax.legend(handles=[Patch(fc=c, ec="#777", label=l) for c, l in zip(coul, ["moins de 5 %", "5–10 %", "10–20 %", "20–30 %", "30–50 %"])],
              title="Aires protégées", loc="upper right", fontsize=8)
    return fig


@honest
def offices_de_tourisme_points():
    """Limite : ronds tous égaux, ce sont des lieux et non des quantités."""
    d = communes("85")
    rng = np.random.default_rng(87)
    s = d.sample(24, random_state=87)
    g = gpd.GeoDataFrame({"nom": s.nom.values, "visiteurs": rng.integers(2000, 90000, 24)}, geometry=s.geometry.representative_point().values, crs=2154)
    fig, ax = plt.subplots(figsize=(7, 5.5))
    d.dissolve().plot(color="#eef3e8", edgecolor="#888", linewidth=.8, ax=ax)
    g.plot(color="#D55E00", markersize=30, marker="o", edgecolor="white", ax=ax, zorder=3)
    for p, n in zip(g.geometry[:8], g.nom):
        ax.annotate(n, (p.x, p.y), xytext=(4, 3), textcoords="offset points", fontsize=6)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", color="#D55E00", mec="white", ms=6, label="Office de tourisme")], loc="lower left")
    nu(ax, "Les offices de tourisme de Vendée")
    return fig, g


@honest
def bassins_de_dix_kilometres():
    """Limite : des disques de rayons différents, mais le rayon est une vraie distance (5, 10 et 20 km)."""
    g = pays(88, 30)
    c = g.geometry.centroid.iloc[[3, 12, 20, 26]]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#f4f4f4", edgecolor="#ccc", linewidth=.5, ax=ax)
    for r, col in [(20e3, "#deebf7"), (10e3, "#9ecae1"), (5e3, "#3182bd")]:
        c.buffer(r).plot(ax=ax, color=col, alpha=.6, edgecolor="none")
    ax.plot(c.x, c.y, "k+", ms=9, mew=2)
    ax.legend(handles=[Line2D([], [], ls="", marker="+", color="k", ms=9, label="maternité"), Patch(fc="#3182bd", label="à moins de 5 km"),
                       Patch(fc="#9ecae1", label="5 à 10 km"), Patch(fc="#deebf7", label="10 à 20 km")], loc="upper right", fontsize=8)
    nu(ax, "À quelle distance d'une maternité ? (à vol d'oiseau, 2023)")
    return fig


@honest
def temperature_sous_zero():
    """Limite : des valeurs négatives (-1 °C…), qui sont de vraies températures."""
    x, y = np.meshgrid(np.linspace(0, 120, 80), np.linspace(0, 100, 70))
    z = 7 - 12 * np.exp(-((x - 80) ** 2 + (y - 35) ** 2) / 900) - 3 * np.exp(-((x - 25) ** 2 + (y - 75) ** 2) / 500)
    fig, ax = plt.subplots(figsize=(7, 5.5))
    m = ax.pcolormesh(x, y, z, cmap="cividis", shading="gouraud")
    ax.contour(x, y, z, levels=[0], colors="white", linewidths=1)
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km")
    fig.colorbar(m, ax=ax, shrink=.8, label="Température minimale (°C)")
    ax.set_title("Nuit du 8 avril 2021 (ligne blanche : 0 °C)")
    return fig


@honest
def isohyetes_six_bandes():
    """Statistique agricole : contourf en six bandes d'un bleu progressif."""
    z = tache(np.random.default_rng(90), 0, 0, 100)
    x, y = np.meshgrid(np.linspace(-140, 140, 110), np.linspace(-130, 130, 100))
    r = 520 + 980 / (1 + np.exp((x + 20 + 25 * np.sin(y / 40)) / 35))
    r[~shapely.contains_xy(z, x, y)] = np.nan
    fig, ax = plt.subplots(figsize=(6.5, 6))
    cs = ax.contourf(x, y, r, levels=[500, 650, 800, 950, 1100, 1300, 1500], cmap="Blues")
    ax.contour(x, y, r, levels=[650, 800, 950, 1100, 1300], colors="white", linewidths=.6)
    ax.plot(*z.exterior.xy, color="#333", lw=1)
    fig.colorbar(cs, ax=ax, shrink=.6, label="Pluie annuelle (mm)")
    nu(ax, "Pluviométrie moyenne, 1991-2020")
    return fig


@honest
def tripcolor_prix():
    """Agence immobilière : surface de prix par triangulation, dégradé continu."""
    rng = np.random.default_rng(91)
    p = rng.uniform(0, 10, (140, 2))
    v = 5200 - 420 * np.hypot(p[:, 0] - 4, p[:, 1] - 6) + rng.normal(0, 120, 140)
    fig, ax = plt.subplots(figsize=(6.5, 5.6))
    t = ax.tripcolor(p[:, 0], p[:, 1], v, cmap="YlOrRd", shading="gouraud")
    ax.plot(p[:, 0], p[:, 1], ".", color="#333", ms=2)
    fig.colorbar(t, ax=ax, shrink=.8, label="Prix (€/m²)")
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km")
    ax.set_title("Surface de prix interpolée, ventes 2022-2023")
    return fig


@honest
def vent_et_vitesse():
    """Atlas : flèches de vent sur un fond de vitesse."""
    x, y = np.meshgrid(np.linspace(0, 60, 61), np.linspace(0, 45, 46))
    u = 4 + 2 * np.sin(y / 9); w = 2 * np.cos(x / 12)
    fig, ax = plt.subplots(figsize=(7, 5.4))
    m = ax.imshow(np.hypot(u, w), origin="lower", extent=(0, 60, 0, 45), cmap="GnBu")
    ax.quiver(x[::5, ::5], y[::5, ::5], u[::5, ::5], w[::5, ::5], color="#333", scale=110)
    fig.colorbar(m, ax=ax, shrink=.75, label="Vitesse moyenne (m/s)")
    ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Vent moyen à 80 m, 2015-2020")
    return fig


@honest
def quatre_annees_meme_echelle():
    """Limite : les années calmes n'ont pas la classe la plus forte, mais la légende est commune aux quatre volets."""
    g = departements(2154, ["Bretagne", "Normandie", "Pays de la Loire", "Centre-Val de Loire", "Île-de-France", "Hauts-de-France"])
    b = [0, 50, 150, 300, 600]; coul = ["#fff5f0", "#fcbba1", "#ef3b2c", "#67000d"]
    fig, axs = plt.subplots(2, 2, figsize=(8, 7))
    for ax, an, m in zip(axs.flat, [2019, 2020, 2021, 2022], [140, 280, 590, 240]):
        v = champ(g, 93 + an, 5, m, 1.4)
        P, I = patches(g)
        pc = PatchCollection(P, cmap=ListedColormap(coul), norm=BoundaryNorm(b, 4), edgecolor="#999", linewidth=.4)
        pc.set_array(v[I]); ax.add_collection(pc); nu(ax, str(an))
    fig.legend(handles=[Patch(fc=c, ec="#999", label=l) for c, l in zip(coul, ["moins de 50", "50–149", "150–299", "300 et plus"])],
               title="Cas pour 100 000 hab.", ncol=4, loc="lower center", fontsize=8)
    fig.suptitle("Grippe : incidence au pic de l'épidémie"); fig.subplots_adjust(bottom=.13)
    return fig


@honest
def culture_dominante():
    """Statistique agricole : cinq catégories, cinq couleurs lisibles par tous."""
    g = pays(94, 50)
    noms = ["Blé", "Maïs", "Vigne", "Colza", "Forêt"]
    g["culture"] = np.random.default_rng(94).choice(noms, len(g))
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for n, c in zip(noms, OKABE):
        g[g.culture == n].plot(color=c, edgecolor="white", linewidth=.6, ax=ax)
    ax.legend(handles=[Patch(fc=c, label=n) for n, c in zip(noms, OKABE)], title="Culture dominante", loc="lower left", fontsize=8)
    nu(ax, "Culture dominante par canton, 2022")
    return fig, g


@honest
def winning_list_by_ward():
    """Thesis: winning list per ward, four categories safe for colour-blind readers."""
    g = pays(95, 40, 450e3, 5900e3, 25e3, 32630)
    coul = {"Civic Union": "#3b6ea5", "Green Alliance": "#e3b23c", "Labour List": "#7a1f3d", "Independents": "#c9d6df"}
    g["winner"] = np.random.default_rng(95).choice(list(coul), len(g), p=[.35, .2, .3, .15])
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for v, geom in zip(g.winner, g.geometry):
        ax.fill(*geom.exterior.xy, fc=coul[v], ec="white", lw=.8)
    ax.legend(handles=[Patch(fc=c, label=k) for k, c in coul.items()], title="Winning list", fontsize=8, loc="lower right")
    nu(ax, "City council election 2023: winner by ward")
    return fig, g


@honest
def dot_density_sheep():
    """Edge case: a count drawn as dots (one dot = 500 sheep), all the same size, instead of filled areas."""
    g = pays(96, 20, 450e3, 5900e3, 40e3, 32630)
    g["sheep"] = effectif(g, 96, 12000, .8)
    rng = np.random.default_rng(96)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="white", edgecolor="#999", linewidth=.6, ax=ax)
    for geom, v in zip(g.geometry, g.sheep):
        x0, y0, x1, y1 = geom.bounds; n = int(v // 500)
        p = rng.uniform([x0, y0], [x1, y1], (max(20, n * 6), 2))
        p = p[shapely.contains_xy(geom, p[:, 0], p[:, 1])][:n]
        ax.scatter(p[:, 0], p[:, 1], s=4, c="#333333", linewidths=0)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", color="#333", ms=2.5, label="1 dot = 500 sheep")], loc="lower left")
    nu(ax, "Where the sheep are, 2021")
    return fig, g


@honest
def nuit_style_sombre():
    """Atlas : fond noir, plasma ; le clair veut dire plus de lumière."""
    g = communes("79")
    g["luminance"] = champ(g, 97, .2, 9.6, 2.2, dec=2)
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(6, 6.5))
        g.plot(column="luminance", cmap="plasma", legend=True, edgecolor="#666", linewidth=.2,
               legend_kwds={"label": "Luminance du ciel (mcd/m²)", "shrink": .6}, ax=ax)
        nu(ax, "Pollution lumineuse, Deux-Sèvres, 2022", color="white")
    return fig, g


@honest
def carte_de_situation():
    """Limite : deux couleurs, mais c'est une carte de situation (le département d'étude)."""
    g = departements()
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(color=["#0072B2" if c == "86" else "#e5e5e5" for c in g.code], edgecolor="white", linewidth=.5, ax=ax)
    p = g[g.code == "86"].geometry.representative_point().iloc[0]
    ax.annotate("Vienne\n(terrain d'étude)", (p.x, p.y), xytext=(-90, 60), textcoords="offset points", arrowprops={"arrowstyle": "->"}, fontsize=9)
    nu(ax, "Carte 1. Localisation du terrain")
    return fig, g


@honest
def presence_absence_mailles():
    """Limite : deux couleurs sur des mailles, mais c'est une présence ou une absence, pas une quantité."""
    rng = np.random.default_rng(99)
    X, Y = np.meshgrid(np.arange(0, 120, 10), np.arange(0, 100, 10))
    p = 1 / (1 + np.exp(-(X - 55 + 15 * np.sin(Y / 20)) / 12))
    a = rng.random(X.shape) < p
    fig, ax = plt.subplots(figsize=(7, 5.6))
    m = ax.pcolormesh(np.arange(0, 130, 10), np.arange(0, 110, 10), a.astype(int), cmap=ListedColormap(["#eeeeee", "#1b7837"]), edgecolors="white", linewidth=.8)
    ax.legend(handles=[Patch(fc="#eeeeee", ec="#999", label="non observé"), Patch(fc="#1b7837", label="observé")], title="Loutre d'Europe", ncol=2,
              loc="upper center", bbox_to_anchor=(.5, -.02))
    nu(ax, "Présence de la loutre par maille de 10 km, 2016-2022")
    return fig


@honest
def metro_lines_labelled():
    """Edge case: many bright line colours, but they are categories, distinguishable and labelled on the map."""
    g = pays(100, 22, 0, 0, 10)
    t = np.linspace(-8, 8, 50)
    L = [("1", "#0072B2", t, 2 * np.sin(t / 3)), ("2", "#E69F00", 2 * np.cos(t / 4), t * .85), ("3", "#333333", t * .8, -.7 * t), ("4", "#CC79A7", t * .7, .7 * t - 1.5)]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#f3f3f3", edgecolor="white", ax=ax)
    for n, c, x, y in L:
        ax.plot(x, y, color=c, lw=4, label=f"Line {n}", solid_capstyle="round")
        ax.text(x[-1], y[-1], n, ha="center", va="center", color="white", weight="bold", bbox=dict(boxstyle="circle", fc=c, ec="white"))
    ax.legend(loc="lower left")
    nu(ax, "Metro network, 2024")
    return fig


@honest
def rouge_fonce_vert_clair():
    """Limite : du rouge et du vert, mais de clartés très différentes : un daltonien les sépare."""
    g = pays(101, 40)
    g["statut"] = np.random.default_rng(101).choice(["Prairie maintenue", "Prairie retournée"], len(g), p=[.7, .3])
    c = {"Prairie maintenue": "#c7e9c0", "Prairie retournée": "#8b0000"}
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color=g.statut.map(c), edgecolor="#888", linewidth=.5, ax=ax)
    ax.legend(handles=[Patch(fc=v, ec="#888", label=k) for k, v in c.items()], loc="lower left", fontsize=8)
    nu(ax, "Devenir des prairies permanentes, 2010-2020")
    return fig, g


@honest
def date_des_vendanges():
    """Limite : une date (jour de l'année) en aplats ; c'est une grandeur intensive."""
    g = epcis("33")
    g["jour_vendange"] = champ(g, 102, 240, 281, dec=0)
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    g.plot(column="jour_vendange", cmap="YlOrBr", edgecolor="white", linewidth=.6, ax=ax)
    cb = fig.colorbar(ax.collections[0], ax=ax, shrink=.6, ticks=[244, 254, 264, 274])
    cb.ax.set_yticklabels(["1er sept.", "11 sept.", "21 sept.", "1er oct."]); cb.set_label("Date médiane de début")
    nu(ax, "Début des vendanges, Gironde, 2022")
    return fig, g


@honest
def jours_de_gel():
    """Limite : un nombre de jours, mais une durée par an : on peut la peindre."""
    g = departements()
    v = champ(g, 103, 4, 96)
    b = [0, 15, 30, 45, 60, 100]; k = pleines(v, b)
    coul = ["#f7fbff", "#c6dbef", "#6baed6", "#2171b5", "#08306b"]
    fig, ax = plt.subplots(figsize=(7, 6))
    P, I = patches(g)
    ax.add_collection(PatchCollection(P, facecolor=[coul[k[i]] for i in I], edgecolor="#888", linewidth=.3))
    ax.legend(handles=[Patch(fc=c, ec="#888", label=l) for c, l in zip(coul, ["moins de 15", "15 à 29", "30 à 44", "45 à 59", "60 et plus"])],
              title="Jours de gel par an", loc="lower left", fontsize=8)
    nu(ax, "Nombre moyen de jours de gel, 1991-2020")
    return fig


@honest
def isochrones_station():
    """Transport operator: nested isochrones, pale far, dark near."""
    rng = np.random.default_rng(104)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    base = pays(104, 26, 0, 0, 16)
    base.plot(color="#f2f2f2", edgecolor="white", ax=ax)
    z = tache(rng, 0, 0, 12)
    for k, c in zip([1, .68, .36], ["#d4b9da", "#df65b0", "#980043"]):
        ax.fill(*affinity.scale(z, k, k, origin=(0, 0)).exterior.xy, fc=c, ec="white", lw=.8)
    ax.plot(0, 0, "w*", ms=14)
    ax.legend(handles=[Patch(fc=c, label=l) for c, l in zip(["#980043", "#df65b0", "#d4b9da"], ["under 10 min", "10–20 min", "20–30 min"])],
              title="Bike time to the station", loc="lower left", fontsize=8)
    nu(ax, "How far can you cycle from the station?")
    return fig


@honest
def bornes_partagees():
    """Limite : « 10–20 », « 20–30 » : des bornes communes, pas un chevauchement."""
    g = pays(105, 40)
    v = champ(g, 105, 1, 49)
    b = [0, 10, 20, 30, 50]; k = pleines(v, b)
    coul = ["#edf8b1", "#7fcdbb", "#1d91c0", "#0c2c84"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    ax.add_collection(PolyCollection([np.asarray(p.exterior.coords) for p in g.geometry], facecolors=[coul[i] for i in k], edgecolors="white", linewidths=.6))
    ax.legend(handles=[Patch(fc=c, label=f"{i}–{j} %") for c, i, j in zip(coul, b, b[1:])], title="Logements sociaux (% du parc)", loc="lower left", fontsize=8)
    nu(ax, "Logement social par quartier, 2022")
    return fig


@honest
def ndvi_mer_masquee():
    """Limite : des pixels masqués, mais c'est la mer, et la légende le dit."""
    z = tache(np.random.default_rng(106), 45, 38, 32)
    x, y = np.meshgrid(np.arange(90) + .5, np.arange(76) + .5)
    v = .45 + .3 * np.sin(x / 14) * np.cos(y / 10) + np.random.default_rng(106).normal(0, .02, x.shape)
    v = np.ma.masked_where(~shapely.contains_xy(z, x, y), v)
    fig, ax = plt.subplots(figsize=(7, 5.8))
    cm = plt.get_cmap("YlGn").copy(); cm.set_bad("#cfe3f2")
    m = ax.imshow(v, origin="lower", extent=(0, 90, 0, 76), cmap=cm, vmin=.1, vmax=.85)
    fig.colorbar(m, ax=ax, shrink=.75, label="NDVI (indice de végétation)")
    ax.legend(handles=[Patch(fc="#cfe3f2", ec="#999", label="mer")], loc="lower right")
    ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Végétation de l'île, juillet 2022")
    return fig


@honest
def hotels_graduated_symbols():
    """Edge case: only three circle sizes, but class symbols whose areas follow the class centres, with a legend."""
    g = pays(107, 26, 450e3, 5900e3, 30e3, 32630)
    g["beds"] = champ(g, 107, 40, 1900, 1.6, dec=0)
    k = pleines(g.beds.values, [0, 300, 900, 2000])
    s = np.array([150, 600, 1450]) * .22
    c = g.geometry.centroid
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#f0eee8", edgecolor="white", ax=ax)
    ax.scatter(c.x, c.y, s=s[k], c="#2a9d8f", edgecolor="white", zorder=3)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", color="#2a9d8f", mec="white", ms=np.sqrt(q), label=l) for q, l in zip(s, ["under 300", "300–899", "900–2,000"])],
              title="Hotel beds", loc="upper left", bbox_to_anchor=(1, 1), labelspacing=1.6, borderpad=1, fontsize=8)
    fig.subplots_adjust(right=0.7)
    nu(ax, "Hotel capacity by district, 2023")
    return fig


@honest
def solde_par_mille_moins_un():
    """Limite : des territoires à -1 exactement : une vraie perte, centrée sur zéro."""
    g = epcis("87")
    v = champ(g, 108, -7.6, 7.2, dec=0); v[[1, 4]] = -1
    g["solde_pour_1000"] = v
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="solde_pour_1000", cmap="BrBG", vmin=-8, vmax=8, edgecolor="#666", linewidth=.5, legend=True,
           legend_kwds={"label": "Solde migratoire annuel (pour 1 000 hab.)", "shrink": .6}, ax=ax)
    for p, w in zip(g.geometry.representative_point(), v):
        ax.text(p.x, p.y, f"{w:+.0f}", ha="center", va="center", fontsize=7)
    nu(ax, "Arrivées et départs, Haute-Vienne, 2014-2020")
    return fig, g


@honest
def visits_per_resident():
    """Edge case: 'number of visits', but the mean per resident — a ratio."""
    g = departements(2154, ["Grand Est", "Bourgogne-Franche-Comté", "Auvergne-Rhône-Alpes"])
    g["visits"] = champ(g, 109, 2.9, 6.8, dec=1)
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    g.plot(column="visits", scheme="UserDefined", classification_kwds={"bins": [3.5, 4.5, 5.5, 6.8]}, cmap="PuBu", edgecolor="#999", legend=True,
           legend_kwds={"title": "GP visits per\nresident per year", "fmt": "{:.1f}", "fontsize": 7, "loc": "lower left", "bbox_to_anchor": (1, 0)}, ax=ax)
    pleines(g.visits.values, [0, 3.5, 4.5, 5.5, 6.9])
    fig.subplots_adjust(right=.7)
    nu(ax, "Mean number of GP visits per resident, eastern France, 2019")
    return fig, g


if __name__ == "__main__":
    print(f"{len(LIARS)} menteuses, {len(HONEST)} honnêtes")
