"""Maps by a geographer (a planning agency, then a popular-science magazine), in four languages: 30 liars, 38 honest ones.

Outlines and most French tables are real; the other values are invented.
"""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import shapely
import shapely.affinity
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch, Polygon as Poly, Rectangle
from shapely.geometry import Point, Polygon, box

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []
ORANGES = ["#feedde", "#fdbe85", "#fd8d3c", "#e6550d", "#a63603"]
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
PINKS = ["#feebe2", "#fbb4b9", "#f768a1", "#c51b8a", "#7a0177"]
BLUEGREEN = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]
MISSING = "#cfcfcf"
SEA = "#eef3f6"
LAND = "#e4e1da"
INK = "#2b2b2b"


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def rng(seed):
    return np.random.default_rng(seed)


# --- Outlines and tables -------------------------------------------------------------------------------------------
@functools.lru_cache
def _departments():
    g = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.simplify(2000)
    return g[["code", "nom", "region", "population", "superficie_km2", "densite", "geometry"]]


@functools.lru_cache
def _poitiers():
    return gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)


@functools.lru_cache
def _vienne():
    g = gpd.read_parquet(f"{D}/france/contours_communes/86.parquet").to_crs(2154)
    habits = pd.read_csv(f"{D}/domicile_travail_vienne.csv", dtype={"code_insee": str})
    return g.merge(habits.drop(columns="nom"), on="code_insee", how="left")


@functools.lru_cache
def _world():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    return g[g.code_iso != "AQ"].copy()


@functools.lru_cache
def _people(year=2015):
    t = pd.read_csv(f"{D}/gapminder_monde.csv")
    t = t[t.annee == year][["pays", "mortalite_infantile", "esperance_de_vie", "fecondite", "population"]]
    g = _world().merge(t, left_on="nom", right_on="pays", how="left").drop(columns="pays")
    g["densite"] = g.population / g.aire_km2
    return g


def country(code, crs):
    g = _world()
    shape = max(g[g.code_iso == code].explode().geometry, key=lambda p: p.area)
    return gpd.GeoSeries([shape], crs=4326).to_crs(crs).segmentize(20000).iloc[0]


def cells(outline, n, seed, name="zone"):
    """n invented districts of about the same size inside an outline."""
    r = rng(seed)
    x0, y0, x1, y1 = outline.bounds
    points = []
    while len(points) < n:
        p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
        if outline.contains(p):
            points.append(p)
    for _ in range(3):
        parts = shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=outline)
        shapes = [s.intersection(outline) for s in parts.geoms]
        points = [s.centroid for s in shapes]
    return gpd.GeoDataFrame({name: range(1, n + 1)}, geometry=shapes)


def town(n, seed, width=9000, height=7000):
    """An invented town: an uneven oval cut into districts, in metres."""
    r = rng(seed)
    angle = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    bumps = 1 + 0.08 * np.sin(3 * angle + r.uniform(0, 6)) + 0.05 * np.sin(7 * angle + r.uniform(0, 6))
    x = 500000 + width / 2 * np.cos(angle) * bumps
    y = 5500000 + height / 2 * np.sin(angle) * bumps
    return cells(Polygon(np.column_stack([x, y])), n, seed, "district").set_crs(25832)


def field(x, y, seed, low, high, noise=0.08):
    """A smooth invented surface between two values."""
    r = rng(seed)
    x, y = np.asarray(x, float), np.asarray(y, float)
    u, v = (x - x.min()) / np.ptp(x), (y - y.min()) / np.ptp(y)
    z = np.zeros_like(u)
    for _ in range(5):
        cx, cy, w = r.uniform(0, 1), r.uniform(0, 1), r.uniform(0.15, 0.4)
        z += r.uniform(0.4, 1) * np.exp(-((u - cx) ** 2 + (v - cy) ** 2) / (2 * w * w))
    z += noise * r.standard_normal(z.shape)
    return low + (high - low) * (z - z.min()) / np.ptp(z)


def over(g, seed, low, high, noise=0.08):
    c = g.geometry.centroid
    return field(c.x, c.y, seed, low, high, noise)


def grid(seed, low, high, ny=60, nx=80, noise=0.0):
    x, y = np.meshgrid(np.linspace(0, 1, nx), np.linspace(0, 1, ny))
    return field(x, y, seed, low, high, noise)


# --- Page furniture ------------------------------------------------------------------------------------------------
def agency(title, note, w=8.2, h=6.2, right=0.7):
    """The agency's template: bold title above, map on the left, key on the right, credits below."""
    fig, ax = plt.subplots(figsize=(w, h))
    fig.subplots_adjust(left=0.02, right=right, top=0.88, bottom=0.1)
    fig.suptitle(title, x=0.03, y=0.965, ha="left", fontsize=13, fontweight="bold")
    fig.text(0.03, 0.025, note, fontsize=8.5, color="#555555")
    ax.set_axis_off()
    ax.set_aspect("equal")
    return fig, ax


def magazine(title, deck, note, w=9, h=5.6, right=0.98):
    """The magazine's template: a headline, a standfirst that says what is mapped, credits in the margin."""
    fig = plt.figure(figsize=(w, h), facecolor="white")
    ax = fig.add_axes([0.02, 0.09, right - 0.02, 0.73])
    fig.text(0.02, 0.93, title, fontsize=15, family="serif", fontweight="bold")
    fig.text(0.02, 0.875, deck, fontsize=10.5, color="#444444")
    fig.text(0.02, 0.025, note, fontsize=8.5, color="#666666")
    ax.set_axis_off()
    ax.set_aspect("equal")
    return fig, ax


def bar(ax, km, spot=(0.03, 0.03), color=INK, unit="km"):
    """A scale bar, drawn in the map's own metres."""
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = x0 + spot[0] * (x1 - x0), y0 + spot[1] * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color=color, lw=2.5, solid_capstyle="butt", zorder=9)
    label = f"{km:g} {unit}" if km >= 1 else f"{km * 1000:g} m"
    ax.text(x + km * 500, y + 0.012 * (y1 - y0), label, ha="center", va="bottom", fontsize=8.5, color=color, zorder=9)
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)


def key(ax, labels, colors, title, **where):
    where = where or {"loc": "center left", "bbox_to_anchor": (1.01, 0.5)}
    handles = [Patch(fc=c, ec="#777777", lw=0.5, label=t) for t, c in zip(labels, colors)]
    legend = ax.legend(handles=handles, title=title, frameon=False, fontsize=9, title_fontsize=9.5, **where)
    legend._legend_box.align = "left"
    ax.add_artist(legend)
    return legend


def num(value, lang="fr", places=0):
    text = f"{value:,.{places}f}"
    marks = {"fr": "\u202f,", "es": "\u202f,", "de": ".,", "en": ",."}[lang]
    return text.replace(",", "§").replace(".", marks[1]).replace("§", marks[0])


def ranges(bounds, lang="fr", places=0):
    """« de 10 à moins de 20 », in each language."""
    words = {"fr": "{} à moins de {}", "en": "{} to under {}", "es": "de {} a menos de {}", "de": "{} bis unter {}"}
    texts = [num(b, lang, places) for b in bounds]
    return [words[lang].format(a, b) for a, b in zip(texts[:-1], texts[1:])]


def shade(values, bounds, colors, missing=MISSING):
    """The colour of each value's class; the missing colour for none."""
    found = []
    for v in values:
        if np.isnan(v):
            found.append(missing)
            continue
        i = np.searchsorted(bounds[1:-1], v, side="right")
        found.append(colors[i])
    return found


def with_inset(fig, ax, g, colors):
    """France, and the small departments around Paris in a larger box, each with its scale bar."""
    g.plot(ax=ax, color=colors, edgecolor="white", lw=0.5)
    bar(ax, 200)
    box_ = fig.add_axes([0.72, 0.12, 0.25, 0.27])
    near = g.region == "Île-de-France"
    g[near].plot(ax=box_, color=[c for c, yes in zip(colors, near) if yes], edgecolor="white", lw=0.8)
    box_.set_xticks([])
    box_.set_yticks([])
    box_.set(xlabel="", ylabel="")
    box_.margins(0.2)
    box_.set_title("Île-de-France", fontsize=9)
    bar(box_, 20, (0.08, 0.05))


def disks(ax, points, radii, **style):
    """Circles whose radius is given in metres."""
    order = np.argsort(-np.asarray(radii))
    patches = [Circle((points.iloc[i].x, points.iloc[i].y), radii[i]) for i in order]
    ax.add_collection(PatchCollection(patches, **style))


def disk_key(ax, values, radius, labels, x, y, title, color):
    """Nested circles standing on the same foot, each with its value."""
    big = max(radius(v) for v in values)
    for v, text in zip(values, labels):
        r = radius(v)
        ax.add_patch(Circle((x, y + r), r, fc="none", ec=color, lw=1))
        ax.plot([x, x + big * 1.25], [y + 2 * r, y + 2 * r], color=color, lw=0.7)
        ax.text(x + big * 1.3, y + 2 * r, text, fontsize=8.5, va="center")
    ax.text(x - big, y + 2.35 * big, title, fontsize=9, va="bottom")


def scatter_inside(g, counts, seed):
    """Random points inside each shape, as many as its count."""
    points = gpd.GeoSeries(g.geometry).sample_points(size=np.asarray(counts).astype(int), rng=rng(seed))
    return points.explode(ignore_index=True)


TILES = {"SH": (3, 5), "HH": (3, 4), "MV": (4, 5), "HB": (2, 4), "NI": (2, 3), "BE": (4, 3), "BB": (4, 4), "NW": (1, 3), "ST": (3, 3),
         "SN": (4, 2), "HE": (2, 2), "TH": (3, 2), "RP": (1, 2), "SL": (1, 1), "BW": (2, 1), "BY": (3, 1)}


def tiles(ax, t, values, colors, white_from, places):
    """One square a Land, its code and its value inside."""
    for x, y, land, value, color in zip(t.x, t.y, t.land, values, colors):
        ax.add_patch(Rectangle((x, y), 0.94, 0.94, fc=color, ec="#999999", lw=0.6))
        ink = "white" if value >= white_from else INK
        ax.text(x + 0.47, y + 0.6, land, ha="center", va="center", fontsize=11, color=ink, fontweight="bold")
        ax.text(x + 0.47, y + 0.27, num(value, "de", places), ha="center", va="center", fontsize=10, color=ink)
    ax.set_xlim(0.8, 5.2)
    ax.set_ylim(0.8, 6.1)


WORLD = 8857
NATURAL = "Natural Earth"


# ===================================================================================================================
# Liars
# ===================================================================================================================
@liar("stock-in-choropleth")
def habitants_ages():
    g = _departments().copy()
    g["ages"] = (g.population * over(g, 3, 0.075, 0.155)).round(-2)
    bounds = [0, 25000, 50000, 75000, 125000, 300000]
    fig, ax = agency("Où vivent les habitants de 75 ans et plus ?",
                     "D'après Insee, populations 2023 (répartition par âge modélisée) ; fond IGN. Hors outre-mer.", w=8.6, h=7)
    with_inset(fig, ax, g, shade(g.ages, bounds, ORANGES))
    key(ax, ["moins de 25 000", "25 000 à 49 999", "50 000 à 74 999", "75 000 à 124 999", "125 000 et plus"], ORANGES,
        "Habitants de 75 ans\net plus, 2023", loc="upper left", bbox_to_anchor=(1.0, 0.95))
    return fig, g[["nom", "ages", "geometry"]]


@liar("stock-in-choropleth")
def ladepunkte_je_region():
    g = cells(country("DE", 25832), 70, 11, "planungsraum").set_crs(25832)
    g["ladepunkte"] = over(g, 12, 120, 2900, 0.2).round(-1)
    fig, ax = magazine("Wo das Laden leichtfällt", "Öffentliche Ladepunkte für E-Autos je Planungsregion, Stand 1. Juli 2024",
                       f"Daten: Ladesäulenregister (Modellwerte). Grenzen: {NATURAL}, eigene Gliederung.", w=7.6, h=7)
    g.plot("ladepunkte", ax=ax, cmap="YlGnBu", edgecolor="white", lw=0.4, legend=True,
           legend_kwds={"label": "Ladepunkte je Planungsregion", "shrink": 0.6, "pad": 0.01})
    bar(ax, 100)
    return fig, g


@liar("radius-not-area")
def megacities():
    names = ["Tokyo", "Delhi", "Buenos Aires", "São Paulo", "Mexico City", "Cairo", "Lagos", "New York", "Paris", "Jakarta"]
    lon = [139.7, 77.2, -58.4, -46.6, -99.1, 31.2, 3.4, -74.0, 2.35, 106.8]
    lat = [35.7, 28.6, -34.6, -23.5, 19.4, 30.0, 6.5, 40.7, 48.9, -6.2]
    people = np.array([37.1, 33.8, 15.6, 22.8, 22.5, 22.6, 16.5, 18.9, 11.3, 11.4])
    t = gpd.GeoDataFrame({"city": names, "millions": people}, geometry=gpd.points_from_xy(lon, lat), crs=4326).to_crs(WORLD)
    fig, ax = magazine("Giants of the urban age", "Population of ten large urban agglomerations in 2024, millions of people",
                       f"Source: UN World Urbanization Prospects, rounded. Equal Earth projection; outlines {NATURAL}.")
    _world().to_crs(WORLD).plot(ax=ax, color=LAND, edgecolor="white", lw=0.3)
    disks(ax, t.geometry, people * 32000, fc="#c0392b", ec="white", alpha=0.7, lw=0.6)
    for name, value, p in zip(names, people, t.geometry):
        ax.text(p.x, p.y, f"{name}\n{value:g}", ha="center", va="center", fontsize=8)
    disk_key(ax, [10, 20, 40], lambda v: v * 32000, ["10 m", "20 m", "40 m"], -1.42e7, -7.2e6, "People", INK)
    return fig, t


@liar("radius-not-area")
def viajeros_por_estacion():
    g = town(22, 31)
    r = rng(32)
    t = gpd.GeoDataFrame({"estacion": range(1, 23), "viajeros": r.integers(1500, 16000, 22)},
                         geometry=g.centroid, crs=g.crs)
    fig, ax = agency("Viajeros diarios por estación de metro", "Fuente: consorcio de transportes, validaciones de un día laborable "
                     "medio, octubre de 2024.", right=0.76)
    g.plot(ax=ax, color="#f2efe9", edgecolor="white")
    size = 5.5 * (t.viajeros / 1000) ** 2
    ax.scatter(t.geometry.x, t.geometry.y, s=size, color="#2c7fb8", alpha=0.75, edgecolor="white", lw=0.8)
    handles = [ax.scatter([], [], s=5.5 * (v / 1000) ** 2, color="#2c7fb8", alpha=0.75, label=num(v, "es"))
               for v in (2000, 5000, 10000)]
    ax.legend(handles=handles, title="Viajeros por día", frameon=False, labelspacing=2.2, borderpad=1.2,
              loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=9)
    bar(ax, 2)
    return fig, t


@liar("panels-on-different-scales")
def prix_des_maisons_deux_dates():
    g = _poitiers().copy()
    g["prix_2014"] = over(g, 41, 1180, 1990)
    g["prix_2024"] = over(g, 41, 1720, 2960)
    fig, axes = plt.subplots(1, 2, figsize=(10.5, 6))
    fig.subplots_adjust(left=0.02, right=0.98, top=0.86, bottom=0.24, wspace=0.03)
    fig.suptitle("Prix médian des maisons anciennes, avant et après", x=0.03, ha="left", fontsize=13, fontweight="bold")
    limits = {"prix_2014": [1100, 1300, 1500, 1700, 1850, 2000], "prix_2024": [1700, 1950, 2200, 2450, 2700, 3000]}
    for ax, (column, bounds) in zip(axes, limits.items()):
        g.plot(ax=ax, color=shade(g[column], bounds, PINKS), edgecolor="white", lw=0.5)
        ax.set_title(column[-4:], fontsize=12)
        ax.set_axis_off()
        key(ax, ranges(bounds), PINKS, "Euros par m²", loc="upper center", bbox_to_anchor=(0.5, 0.02), ncol=2)
        bar(ax, 10)
    fig.text(0.03, 0.02, "Agence d'urbanisme, d'après les valeurs foncières 2014 et 2024 (valeurs modélisées) ; fond IGN.", fontsize=8.5)
    return fig, g


@liar("panels-on-different-scales")
def three_hot_summers():
    fig, axes = plt.subplots(1, 3, figsize=(11.5, 4.9))
    fig.subplots_adjust(left=0.03, right=0.98, top=0.78, bottom=0.2, wspace=0.12)
    fig.text(0.03, 0.93, "Three summers in the city", fontsize=15, family="serif", fontweight="bold")
    fig.text(0.03, 0.875, "Mean night-time surface temperature, June to August", fontsize=10.5)
    fig.text(0.03, 0.03, "Source: thermal satellite scenes at 100 m, modelled example. Each tile is 8 km across.", fontsize=8.5)
    maps = {2019: grid(51, 15.5, 20.5), 2021: grid(51, 16.8, 22.4), 2023: grid(51, 18.9, 25.6)}
    for ax, (year, z) in zip(axes, maps.items()):
        image = ax.imshow(z, cmap="inferno", extent=(0, 8, 0, 6), origin="lower")
        ax.set_title(str(year), fontsize=12)
        ax.set_xticks([])
        ax.set_yticks([])
        ax.plot([0.4, 2.4], [0.4, 0.4], color="white", lw=3)
        ax.text(1.4, 0.55, "2 km", color="white", ha="center", fontsize=8.5)
        fig.colorbar(image, ax=ax, orientation="horizontal", pad=0.05, label="°C")
    return fig, pd.DataFrame({f"t{year}": z.ravel()[::40] for year, z in maps.items()})


@liar("diverging-without-middle")
def waldanteil():
    g = cells(country("DE", 25832), 60, 61, "region").set_crs(25832)
    g["waldanteil"] = over(g, 62, 6, 61)
    bounds = [5, 15, 25, 35, 45, 65]
    colors = ["#a6611a", "#dfc27d", "#c7eae5", "#5ab4ac", "#01665e"]
    fig, ax = magazine("Wo der Wald wächst", "Waldanteil an der Regionsfläche in Prozent, 2022",
                       f"Daten: Bundeswaldinventur, Modellwerte. Grenzen: {NATURAL}, eigene Gliederung.", w=7.6, h=7, right=0.76)
    g.plot(ax=ax, color=shade(g.waldanteil, bounds, colors), edgecolor="white", lw=0.5)
    key(ax, ranges(bounds, "de"), colors, "Anteil in %")
    bar(ax, 100)
    return fig, g


@liar("diverging-without-middle")
def evolution_sans_zero():
    g = _poitiers()
    bounds = [-5, -2, 1.5, 3, 5.5, 8, 10.5]
    colors = ["#2166ac", "#67a9cf", "#d1e5f0", "#fddbc7", "#ef8a62", "#b2182b"]
    fig, ax = agency("Évolution de la population des communes, 2018-2023",
                     "Insee, populations municipales 2018 et 2023 ; fond IGN. Classes : seuils naturels (Jenks).")
    g.plot(ax=ax, color=shade(g.evolution_pct, bounds, colors), edgecolor="#666666", lw=0.4)
    key(ax, ranges(bounds, places=1), colors, "Évolution en %\nsur cinq ans")
    bar(ax, 10)
    return fig, g[["nom", "evolution_pct", "geometry"]]


@liar("empty-class")
def paro_por_comarca():
    g = cells(country("ES", 25830), 48, 71, "comarca").set_crs(25830)
    g["paro"] = over(g, 72, 5.2, 22.6)
    bounds = [5, 10, 15, 20, 25, 30]
    fig, ax = magazine("El paro, de norte a sur", "Tasa de paro por comarca, tercer trimestre de 2024",
                       f"Fuente: encuesta de empleo, valores de ejemplo. Contorno: {NATURAL}.", right=0.74)
    g.plot(ax=ax, color=shade(g.paro, bounds, ORANGES), edgecolor="white", lw=0.5)
    key(ax, ranges(bounds, "es"), ORANGES, "% de la población activa")
    bar(ax, 200)
    return fig, g


@liar("false-precision")
def mieten_kacheln():
    rents = [9.8, 13.4, 8.1, 10.2, 8.6, 13.9, 8.4, 9.3, 6.9, 7.2, 10.6, 7.4, 8.3, 7.7, 11.2, 12.3]
    t = pd.DataFrame([(k, x, y) for k, (x, y) in TILES.items()], columns=["land", "x", "y"])
    t["miete"] = rents + rng(82).uniform(-0.05, 0.05, 16)
    bounds = [6, 8, 9, 10, 12, 14]
    fig, ax = agency("Angebotsmieten in den Bundesländern", "Daten: Auswertung von rund 4.000 Inseraten, 2. Halbjahr 2023, Beispielwerte. "
                     "Kachelkarte: jedes Land gleich groß.", right=0.72)
    tiles(ax, t, t.miete, shade(t.miete, bounds, BLUES), 10, 4)
    key(ax, ranges(bounds, "de"), BLUES, "Kaltmiete in Euro je m²\n(Median)")
    return fig, t


@liar("hidden-missing")
def niveau_de_vie_secret():
    g = _vienne()[["code_insee", "nom", "niveau_de_vie_median_eur", "geometry"]].copy()
    few = g.index[rng(91).permutation(len(g))[:34]]
    g.loc[few, "niveau_de_vie_median_eur"] = np.nan
    bounds = [0, 20000, 21000, 22000, 23000, 28000]
    fig, ax = agency("Niveau de vie médian dans les communes de la Vienne", "Insee-DGFiP, Filosofi 2021 ; fond IGN. "
                     "Niveau de vie annuel par unité de consommation.", h=7)
    drawn = g.niveau_de_vie_median_eur.fillna(0)
    g.plot(ax=ax, color=shade(drawn, bounds, BLUEGREEN), edgecolor="white", lw=0.3)
    key(ax, ["moins de 20 000 €", "20 000 à 20 999 €", "21 000 à 21 999 €", "22 000 à 22 999 €", "23 000 € et plus"],
        BLUEGREEN, "Médiane communale")
    bar(ax, 20)
    return fig, g


@liar("hidden-missing")
def infant_mortality_gaps():
    g = _people().to_crs(WORLD)
    bounds = [0, 5, 15, 30, 50, 110]
    fig, ax = magazine("Surviving the first year", "Infant deaths per 1,000 live births, 2015",
                       f"Source: Gapminder. Equal Earth projection; outlines {NATURAL}.")
    g.plot(ax=ax, color=PINKS[0], edgecolor="#aaaaaa", lw=0.3)
    known = g[g.mortalite_infantile.notna()]
    known.plot(ax=ax, color=shade(known.mortalite_infantile, bounds, PINKS), edgecolor="#aaaaaa", lw=0.3)
    key(ax, ["under 5", "5 to 14", "15 to 29", "30 to 49", "50 and over"], PINKS, "Deaths per 1,000\nlive births",
        loc="lower left", bbox_to_anchor=(0.01, 0.02))
    return fig, g[["nom", "mortalite_infantile", "geometry"]]


@liar("missing-date")
def hexagonos_sin_fecha():
    g = town(16, 101)
    outline = g.union_all()
    shops = scatter_inside(g, rng(102).integers(20, 240, 16), 103)
    fig, ax = agency("Terrazas autorizadas en la vía pública", "Fuente: registro municipal de licencias; límites del ayuntamiento. "
                     "Hexágonos de 600 m de ancho.", right=0.82)
    x0, y0, x1, y1 = outline.bounds
    hexes = ax.hexbin(shops.x, shops.y, gridsize=(15, 8), cmap="YlOrBr", mincnt=1, extent=(x0, x1, y0, y1), linewidths=0.3, edgecolors="white")
    gpd.GeoSeries([outline]).boundary.plot(ax=ax, color="#444444", lw=0.8)
    cax = fig.add_axes([0.84, 0.3, 0.02, 0.4])
    fig.colorbar(hexes, cax=cax, label="Terrazas por hexágono")
    bar(ax, 2)
    return fig, gpd.GeoDataFrame(geometry=shops, crs=25832)


@liar("missing-scale")
def a_pied_jusquau_bus():
    stops = pd.read_csv(f"{D}/vitalis_arrets.csv")
    p = gpd.GeoDataFrame(stops, geometry=gpd.points_from_xy(stops.longitude, stops.latitude), crs=4326).to_crs(2154)
    g = _poitiers()
    city = g[g.nom == "Poitiers"]
    p = p[p.within(city.geometry.iloc[0])].drop_duplicates("nom")
    near = p.buffer(300).union_all().intersection(city.geometry.iloc[0])
    fig, ax = agency("Qui habite à portée d'un arrêt de bus ?", "Réseau Vitalis, service du 26 juin au 6 août 2023 ; fond IGN. "
                     "Distance à vol d'oiseau.", w=7.6, h=7, right=0.66)
    city.plot(ax=ax, color="#f4f1ea", edgecolor="#888888")
    gpd.GeoSeries([near]).plot(ax=ax, color="#9ecae1")
    p.plot(ax=ax, color="#08519c", markersize=5)
    ax.legend(handles=[Patch(fc="#9ecae1", label="À moins de 300 m\nd'un arrêt"), Patch(fc="#f4f1ea", ec="#888888", label="Plus loin"),
                       Line2D([], [], marker="o", ls="", ms=4, color="#08519c", label="Arrêt de bus")],
              frameon=False, loc="center left", bbox_to_anchor=(1, 0.5), fontsize=9)
    return fig, p[["nom", "passages_jeudi", "geometry"]]


@liar("missing-source")
def commuters_by_train():
    g = cells(country("GB", 27700), 55, 111, "area").set_crs(27700)
    g["share"] = over(g, 119, 1, 24)
    fig, ax = plt.subplots(figsize=(6.6, 7.6))
    fig.subplots_adjust(left=0.02, right=0.98, top=0.88, bottom=0.03)
    g.plot("share", ax=ax, cmap="PuBu", edgecolor="white", lw=0.4, vmin=0, vmax=25, legend=True,
           legend_kwds={"label": "% of employed residents", "shrink": 0.5, "pad": 0.01})
    ax.set_axis_off()
    fig.suptitle("Commuting by rail in Great Britain, 2021\nShare of employed residents who travel to work by train",
                 x=0.04, ha="left", fontsize=12)
    bar(ax, 100, (0.75, 0.75))
    return fig, g


@liar("missing-unit")
def pendlerstroeme_ohne_einheit():
    g = town(16, 121)
    c = g.centroid
    r = rng(122)
    values = r.integers(2, 40, 15)
    fig, ax = agency("Pendlerverflechtung mit der Innenstadt", "Daten: Pendlerrechnung der Länder, Berichtsjahr 2022; "
                     "Geometrie: Stadtplanungsamt.", right=0.75)
    g.plot(ax=ax, color="#f1efe9", edgecolor="white", lw=1.2)
    center = c.distance(g.union_all().centroid).idxmin()
    others = [i for i in g.index if i != center]
    lines = [[(c[i].x, c[i].y), (c[center].x, c[center].y)] for i in others]
    ax.add_collection(LineCollection(lines, linewidths=values / 3, colors="#225ea8", alpha=0.8, capstyle="round"))
    handles = [Line2D([], [], color="#225ea8", lw=v / 3, label=str(v)) for v in (5, 15, 30)]
    ax.legend(handles=handles, title="Stärke des Stroms", frameon=False, loc="center left", bbox_to_anchor=(1, 0.5), labelspacing=1.2)
    bar(ax, 2)
    return fig, pd.DataFrame({"district": g.district[others].to_numpy(), "commuters": values})


@liar("non-monotone-ramp")
def tree_cover_ramp():
    g = town(34, 131)
    g["canopy"] = over(g, 132, 4, 44)
    bounds = [0, 10, 20, 30, 40, 50]
    colors = ["#edf8e9", "#74c476", "#bae4b3", "#006d2c", "#31a354"]
    fig, ax = magazine("Shade where you need it", "Tree canopy as a share of land area, by neighbourhood, summer 2023",
                       "Source: city lidar survey, July 2023; boundaries: city council.", w=8.4, h=6.2, right=0.78)
    g.plot(ax=ax, color=shade(g.canopy, bounds, colors), edgecolor="white", lw=0.8)
    key(ax, ["under 10%", "10 to 19%", "20 to 29%", "30 to 39%", "40% and over"], colors, "Canopy cover")
    bar(ax, 2)
    return fig, g


@liar("not-equal-area")
def densite_mercator():
    g = _people()
    bounds = [0, 10, 50, 150, 400, 9000]
    fig, ax = magazine("Une planète très inégalement peuplée", "Densité de population par pays en 2015, habitants au km²",
                       f"Source : Gapminder, surfaces {NATURAL}. Projection de Mercator.", h=7)
    m = g.to_crs(3395)
    m.plot(ax=ax, color=shade(g.densite, bounds, ORANGES), edgecolor="white", lw=0.3)
    ax.set_ylim(-8.2e6, 1.84e7)
    key(ax, ["moins de 10", "10 à 49", "50 à 149", "150 à 399", "400 et plus", "sans donnée"], [*ORANGES, MISSING],
        "Habitants au km²", loc="lower left", bbox_to_anchor=(0.01, 0.02))
    return fig, g[["nom", "densite", "geometry"]]


@liar("not-equal-area")
def bosques_miller():
    g = _world().copy()
    forest = {"RU": 815, "BR": 497, "CA": 347, "US": 310, "CN": 220, "AU": 134, "CD": 126, "ID": 92, "PE": 72, "IN": 72,
              "SE": 28, "FI": 22, "NO": 12, "CO": 59, "AO": 67, "MX": 66, "BO": 51, "ZM": 45, "GA": 24, "JP": 25}
    g["bosque_mha"] = g.code_iso.map(forest)
    g = g[g.bosque_mha.notna()]
    dots = scatter_inside(g.to_crs("+proj=mill"), (g.bosque_mha / 2).round(), 141)
    fig, ax = magazine("Dónde se espesan los bosques", "Superficie forestal de veinte países, 2020: un punto = 2 millones de hectáreas, al azar en cada país",
                       f"Fuente: FAO, evaluación forestal 2020, cifras redondeadas. Proyección de Miller; contornos {NATURAL}.", h=6.4)
    _world().to_crs("+proj=mill").plot(ax=ax, color="#f0eeea", edgecolor="white", lw=0.3)
    g.to_crs("+proj=mill").plot(ax=ax, color="#dcd8cf", edgecolor="white", lw=0.3)
    ax.scatter(dots.x, dots.y, s=2.5, color="#1b7837", lw=0)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=3, color="#1b7837", label="2 millones de ha de bosque"),
                       Patch(fc="#f0eeea", ec="#cccccc", label="país no estudiado")], frameon=False, loc="lower left", fontsize=9)
    return fig, g[["nom", "bosque_mha", "geometry"]]


@liar("overlapping-breaks")
def attente_au_guichet():
    g = _poitiers().copy()
    g["jours"] = over(g, 151, 4, 41).round()
    colors = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#6a51a3"]
    bounds = [0, 10, 20, 30, 45]
    fig, ax = agency("Délai d'instruction des permis de construire", "Agence d'urbanisme, registre des autorisations 2023 "
                     "(valeurs modélisées) ; fond IGN.")
    g.plot(ax=ax, color=shade(g.jours, bounds, colors), edgecolor="#888888", lw=0.4)
    key(ax, ["0 à 10 jours", "8 à 20 jours", "18 à 30 jours", "28 à 45 jours"], colors, "Délai médian,\nen jours ouvrés")
    bar(ax, 10)
    return fig, g


@liar("overplotting")
def collisions_solid():
    g = town(12, 161)
    r = rng(162)
    center = g.union_all().centroid
    around = scatter_inside(g.dissolve(), [5000], 163)
    x = np.concatenate([center.x + r.normal(0, 900, 9000), around.x])
    y = np.concatenate([center.y + r.normal(0, 700, 9000), around.y])
    fig, ax = agency("Road collisions, 2014-2023", "Source: police collision records, 14,000 events "
                     "(synthetic example); boundaries: city council.", right=0.78)
    g.plot(ax=ax, color="#f3f1ec", edgecolor="#bbbbbb")
    ax.plot(x, y, "o", ms=3.4, color="#b2182b", label="One collision")
    ax.legend(frameon=False, loc="center left", bbox_to_anchor=(1, 0.5), fontsize=9)
    bar(ax, 2)
    return fig, gpd.GeoDataFrame(geometry=gpd.points_from_xy(x, y), crs=25832)


@liar("rainbow-colormap")
def lluvia_arcoiris():
    outline = country("ES", 25830)
    x0, y0, x1, y1 = outline.bounds
    z = grid(171, 210, 1780, 90, 110)
    fig, ax = magazine("Dónde llueve y cuánto", "Precipitación anual media, 1991-2020, en milímetros",
                       f"Fuente: rejilla climática de ejemplo, 10 km. Contorno: {NATURAL}.", w=8.6, h=6.4)
    image = ax.imshow(z, extent=(x0, x1, y0, y1), origin="lower", cmap="jet")
    ring = Poly(np.array(outline.exterior.coords), fc="none", ec="#333333", lw=0.8, transform=ax.transData)
    ax.add_patch(ring)
    image.set_clip_path(ring)
    fig.colorbar(image, ax=ax, shrink=0.7, pad=0.01, label="mm al año")
    bar(ax, 200)
    return fig, pd.DataFrame({"lluvia_mm": z.ravel()[::60]})


@liar("small-text")
def kleine_namen():
    g = town(40, 181)
    g["dichte"] = over(g, 182, 12, 118)
    bounds = [10, 30, 50, 70, 90, 120]
    fig, ax = agency("Einwohnerdichte der Statistischen Bezirke", "Daten: Einwohnermelderegister, 31.12.2023; "
                     "Geometrie: Stadtplanungsamt.")
    g.plot(ax=ax, color=shade(g.dichte, bounds, ORANGES), edgecolor="white", lw=0.8)
    for i, p in zip(g.district, g.representative_point()):
        ax.text(p.x, p.y, f"Bezirk {i:02d}\n{g.dichte[i - 1]:.0f} EW/ha", fontsize=4.2, ha="center", va="center", color=INK)
    key(ax, ranges(bounds, "de"), ORANGES, "Einwohner je Hektar")
    bar(ax, 2)
    return fig, g


@liar("title-contradicts-data")
def communes_qui_se_vident():
    g = _poitiers()
    bounds = [-5, -2, 0, 2, 5, 10.5]
    colors = ["#e08214", "#fdc98a", "#d8daeb", "#998ec3", "#542788"]
    fig, ax = agency("La plupart des communes de Grand Poitiers perdent des habitants",
                     "Insee, populations municipales 2018 et 2023 ; fond IGN.")
    g.plot(ax=ax, color=shade(g.evolution_pct, bounds, colors), edgecolor="#666666", lw=0.4)
    key(ax, ["-5 à moins de -2", "-2 à moins de 0", "0 à moins de 2", "2 à moins de 5", "5 et plus"], colors,
        "Évolution 2018-2023,\nen %")
    bar(ax, 10)
    return fig, g[["nom", "evolution_pct", "geometry"]]


@liar("title-contradicts-data")
def fertility_below_two():
    g = _people()
    g = g[(g.continent == "Amérique du Sud") & g.fecondite.notna()].to_crs("ESRI:102033")
    bounds = [1.5, 2.0, 2.25, 2.5, 3.2]
    colors = ["#edf8fb", "#b3cde3", "#8c96c6", "#88419d"]
    fig, ax = magazine("Below two children, everywhere in South America", "Total fertility rate by country, 2015",
                       f"Source: Gapminder. South America Albers equal-area; outlines {NATURAL}. French Guiana not shown.", w=7.6, h=7.4, right=0.8)
    g.plot(ax=ax, color=shade(g.fecondite, bounds, colors), edgecolor="white", lw=0.7)
    key(ax, ["under 2.00", "2.00 to 2.24", "2.25 to 2.49", "2.50 and over"], colors, "Children\nper woman",
        loc="lower right", bbox_to_anchor=(1.1, 0.05))
    bar(ax, 1000, (0.03, 0.05))
    return fig, g[["nom", "fecondite", "geometry"]]


@liar("too-few-classes")
def arbeitslosigkeit_zwei_klassen():
    g = cells(country("DE", 25832), 80, 191, "region").set_crs(25832)
    g["quote"] = over(g, 192, 2.4, 12.8)
    colors = ["#fdd0a2", "#d94801"]
    fig, ax = magazine("Ein geteiltes Land", "Arbeitslosenquote der Regionen, Jahresdurchschnitt 2023",
                       f"Daten: Arbeitsmarktstatistik, Modellwerte. Grenzen: {NATURAL}, eigene Gliederung.", w=7.6, h=7, right=0.76)
    g.plot(ax=ax, color=shade(g.quote, [0, 5.5, 15], colors), edgecolor="white", lw=0.4)
    key(ax, ["unter 5,5 %", "5,5 % und mehr"], colors, "Arbeitslosenquote")
    bar(ax, 100)
    return fig, g


@liar("too-many-classes")
def broadband_twelve_steps():
    g = cells(country("GB", 27700), 70, 201, "area").set_crs(27700)
    g["speed"] = over(g, 202, 28, 268)
    bounds = list(range(20, 281, 20))
    colors = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("GnBu")(np.linspace(0.08, 1, 13))]
    fig, ax = plt.subplots(figsize=(7.4, 7.6))
    fig.subplots_adjust(left=0.02, right=0.72, top=0.88, bottom=0.08)
    g.plot(ax=ax, color=shade(g.speed, bounds, colors), edgecolor="white", lw=0.3)
    ax.set_axis_off()
    fig.suptitle("Median broadband download speed in Great Britain, September 2023", x=0.04, ha="left", fontsize=13)
    key(ax, [f"{a} to {a + 19}" for a in bounds[:-1]], colors, "Mbit/s")
    bar(ax, 100, (0.75, 0.75))
    fig.text(0.03, 0.025, f"Source: regulator's speed panel (modelled areas). Outline: {NATURAL}.", fontsize=8.5)
    return fig, g


@liar("unprojected")
def paises_nordicos_en_grados():
    g = _people()
    g = g[g.code_iso.isin(["SE", "NO", "FI", "DK", "EE", "LV", "LT"])]
    g = g.clip(box(0, 53, 34, 72))
    bounds = [10, 20, 30, 50, 140]
    fig, ax = magazine("El norte vacío", "Densidad de población en los países nórdicos y bálticos, 2015",
                       f"Fuente: Gapminder; contornos {NATURAL}.", w=9, h=6, right=0.74)
    g.plot(ax=ax, color=shade(g.densite, bounds, BLUES[1:]), edgecolor="white", lw=0.6, aspect="equal")
    key(ax, ["menos de 20", "20 a 29", "30 a 49", "50 y más"], BLUES[1:], "Habitantes por km²")
    ax.plot([5, 5 + 300 / 52], [69.5, 69.5], color=INK, lw=2.5)
    ax.text(5 + 150 / 52, 69.7, "300 km", ha="center", va="bottom", fontsize=8.5)
    return fig, g[["nom", "densite", "geometry"]]


@liar("colour-blind")
def zonage_rouge_vert():
    g = town(30, 211)
    r = rng(212)
    kinds = ["Zone urbaine", "Zone à urbaniser", "Zone agricole", "Zone naturelle"]
    colors = {"Zone urbaine": "#d7554b", "Zone à urbaniser": "#a9803a", "Zone agricole": "#8f9a3c", "Zone naturelle": "#6fa55a"}
    g["zone"] = r.choice(kinds, 30)
    fig, ax = agency("Projet de zonage du plan local d'urbanisme", "Agence d'urbanisme, version soumise à enquête publique, "
                     "mars 2024 ; territoire d'exemple.")
    for kind in kinds:
        g[g.zone == kind].plot(ax=ax, color=colors[kind], edgecolor="white", lw=0.8)
    key(ax, kinds, [colors[k] for k in kinds], "Zonage")
    bar(ax, 2)
    return fig, g


@liar("colour-blind")
def bivariat_rot_gruen():
    g = town(36, 221)
    g["miete"] = over(g, 222, 7.8, 16.2)
    g["gruen"] = over(g, 223, 4, 58)
    palette = [["#e9e6dc", "#b9cd95", "#7fae4e"], ["#e5b39a", "#bd9d68", "#8a8a3c"], ["#cf6a4f", "#a8623a", "#755226"]]
    cuts_x, cuts_y = [20, 40], [10, 13]
    row, column = np.searchsorted(cuts_y, g.miete), np.searchsorted(cuts_x, g.gruen)
    fig, ax = agency("Miete und Grün im Stadtgebiet", "Daten: Mietspiegel 2023 und Grünflächenkataster 2023 (Beispielwerte); "
                     "Geometrie: Stadtplanungsamt.", right=0.68)
    g.plot(ax=ax, color=[palette[i][j] for i, j in zip(row, column)], edgecolor="white", lw=0.8)
    bar(ax, 2)
    square = fig.add_axes([0.76, 0.36, 0.2, 0.26])
    square.imshow([[matplotlib.colors.to_rgb(c) for c in line] for line in palette], origin="lower", extent=(0, 3, 0, 3))
    square.set_xticks([1, 2], ["20", "40"])
    square.set_yticks([1, 2], ["10", "13"])
    square.set_xlabel("Grünanteil (%) →", fontsize=9)
    square.set_ylabel("Kaltmiete (€/m²) →", fontsize=9)
    square.tick_params(labelsize=8.5)
    return fig, g


# ===================================================================================================================
# Honest
# ===================================================================================================================
@honest
def part_des_habitants_ages():
    g = _departments().copy()
    g["part"] = 100 * over(g, 3, 0.075, 0.155)
    bounds = [7, 9, 10.5, 12, 13.5, 16]
    fig, ax = agency("Quelle part d'habitants de 75 ans et plus ?",
                     "D'après Insee, populations 2023 (répartition par âge modélisée) ; fond IGN. Hors outre-mer.", w=8.6, h=7)
    with_inset(fig, ax, g, shade(g.part, bounds, ORANGES))
    key(ax, ["moins de 9", "9 à moins de 10,5", "10,5 à moins de 12", "12 à moins de 13,5", "13,5 et plus"], ORANGES,
        "Part des 75 ans et plus\ndans la population,\nen %", loc="upper left", bbox_to_anchor=(1.0, 0.95))
    return fig, g[["nom", "part", "geometry"]]


@honest
def ladepunkte_je_tausend():
    g = cells(country("DE", 25832), 70, 11, "planungsraum").set_crs(25832)
    g["je_1000"] = over(g, 12, 0.6, 3.1, 0.2).round(2)
    fig, ax = magazine("Wo das Laden leichtfällt", "Öffentliche Ladepunkte je 1.000 Einwohner, Planungsregionen, Stand 1. Juli 2024",
                       f"Daten: Ladesäulenregister (Modellwerte). Grenzen: {NATURAL}, eigene Gliederung.", w=7.6, h=7)
    g.plot("je_1000", ax=ax, cmap="YlGnBu", edgecolor="white", lw=0.4, vmin=0, vmax=3.5, legend=True,
           legend_kwds={"label": "Ladepunkte je 1.000 Einwohner", "shrink": 0.6, "pad": 0.01,
                        "format": lambda v, _: num(v, "de", 1)})
    bar(ax, 100)
    return fig, g


@honest
def megacities_by_area():
    names = ["Tokyo", "Delhi", "São Paulo", "Mexico City", "Cairo", "Lagos", "New York", "Paris", "Jakarta"]
    lon = [139.7, 77.2, -46.6, -99.1, 31.2, 3.4, -74.0, 2.35, 106.8]
    lat = [35.7, 28.6, -23.5, 19.4, 30.0, 6.5, 40.7, 48.9, -6.2]
    people = np.array([37.1, 33.8, 22.8, 22.5, 22.6, 16.5, 18.9, 11.3, 11.4])
    t = gpd.GeoDataFrame({"city": names, "millions": people}, geometry=gpd.points_from_xy(lon, lat), crs=4326).to_crs(WORLD)
    fig, ax = magazine("Giants of the urban age", "Population of nine large urban agglomerations in 2024, millions of people",
                       f"Source: UN World Urbanization Prospects, rounded. Equal Earth projection; outlines {NATURAL}.")
    _world().to_crs(WORLD).plot(ax=ax, color=LAND, edgecolor="white", lw=0.3)
    disks(ax, t.geometry, np.sqrt(people) * 210000, fc="#c0392b", ec="white", alpha=0.7, lw=0.6)
    for name, value, p in zip(names, people, t.geometry):
        ax.text(p.x, p.y, f"{name}\n{value:g}", ha="center", va="center", fontsize=8)
    disk_key(ax, [10, 20, 40], lambda v: np.sqrt(v) * 210000, ["10 m", "20 m", "40 m"], -1.42e7, -7.2e6, "People", INK)
    return fig, t


@honest
def viajeros_por_estacion_area():
    g = town(22, 31)
    r = rng(32)
    t = gpd.GeoDataFrame({"estacion": range(1, 23), "viajeros": r.integers(1500, 16000, 22)},
                         geometry=g.centroid, crs=g.crs)
    fig, ax = agency("Viajeros diarios por estación de metro", "Fuente: consorcio de transportes, validaciones de un día laborable "
                     "medio, octubre de 2024.", right=0.76)
    g.plot(ax=ax, color="#f2efe9", edgecolor="white")
    ax.scatter(t.geometry.x, t.geometry.y, s=t.viajeros / 18, color="#2c7fb8", alpha=0.75, edgecolor="white", lw=0.8)
    handles = [ax.scatter([], [], s=v / 18, color="#2c7fb8", alpha=0.75, label=num(v, "es")) for v in (2000, 5000, 15000)]
    ax.legend(handles=handles, title="Viajeros por día", frameon=False, labelspacing=2.4, borderpad=1.4, handletextpad=1.8,
              loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=9)
    bar(ax, 2)
    return fig, t


@honest
def prix_des_maisons_memes_classes():
    g = _poitiers().copy()
    g["prix_2014"] = over(g, 41, 1180, 1990)
    g["prix_2024"] = over(g, 41, 1720, 2960)
    bounds = [1100, 1500, 1800, 2100, 2500, 3000]
    fig, axes = plt.subplots(1, 2, figsize=(10.5, 5.6))
    fig.subplots_adjust(left=0.02, right=0.98, top=0.86, bottom=0.2, wspace=0.03)
    fig.suptitle("Prix médian des maisons anciennes, 2014 et 2024", x=0.03, ha="left", fontsize=13, fontweight="bold")
    for ax, column in zip(axes, ["prix_2014", "prix_2024"]):
        g.plot(ax=ax, color=shade(g[column], bounds, PINKS), edgecolor="white", lw=0.5)
        ax.set_title(column[-4:], fontsize=12)
        ax.set_axis_off()
        bar(ax, 10)
    handles = [Patch(fc=c, ec="#777777", lw=0.5, label=t) for c, t in zip(PINKS, ranges(bounds))]
    fig.legend(handles=handles, title="Euros par m² (mêmes classes aux deux dates)", ncol=3, loc="lower center",
               bbox_to_anchor=(0.5, 0.06), frameon=False, fontsize=9)
    fig.text(0.03, 0.02, "Agence d'urbanisme, d'après les valeurs foncières 2014 et 2024 (valeurs modélisées) ; fond IGN.", fontsize=8.5)
    return fig, g[["nom", "prix_2014", "prix_2024", "geometry"]]


@honest
def three_summers_one_scale():
    fig, axes = plt.subplots(1, 3, figsize=(11.5, 4.9))
    fig.subplots_adjust(left=0.03, right=0.98, top=0.78, bottom=0.24, wspace=0.08)
    fig.text(0.03, 0.93, "Three summers in the city", fontsize=15, family="serif", fontweight="bold")
    fig.text(0.03, 0.875, "Mean night-time surface temperature, June to August", fontsize=10.5)
    fig.text(0.03, 0.03, "Source: thermal satellite scenes at 100 m, modelled example. Each tile is 8 km across.", fontsize=8.5)
    maps = {2019: grid(51, 15.5, 20.5), 2021: grid(51, 16.8, 22.4), 2023: grid(51, 18.9, 25.6)}
    norm = Normalize(15, 26)
    for ax, (year, z) in zip(axes, maps.items()):
        ax.imshow(z, cmap="inferno", norm=norm, extent=(0, 8, 0, 6), origin="lower")
        ax.set_title(str(year), fontsize=12)
        ax.set_xticks([])
        ax.set_yticks([])
        ax.plot([0.4, 2.4], [0.4, 0.4], color="white", lw=3)
        ax.text(1.4, 0.55, "2 km", color="white", ha="center", fontsize=8.5)
    fig.colorbar(ScalarMappable(norm, "inferno"), ax=axes, orientation="horizontal", pad=0.06, shrink=0.5, aspect=35, label="°C")
    return fig, pd.DataFrame({f"t{year}": z.ravel()[::40] for year, z in maps.items()})


@honest
def waldanteil_einfarbig():
    g = cells(country("DE", 25832), 60, 61, "region").set_crs(25832)
    g["waldanteil"] = over(g, 62, 6, 61)
    bounds = [5, 15, 25, 35, 45, 65]
    fig, ax = magazine("Wo der Wald wächst", "Waldanteil an der Regionsfläche in Prozent, 2022",
                       f"Daten: Bundeswaldinventur, Modellwerte. Grenzen: {NATURAL}, eigene Gliederung.", w=7.6, h=7, right=0.76)
    g.plot(ax=ax, color=shade(g.waldanteil, bounds, GREENS), edgecolor="#888888", lw=0.4)
    key(ax, ranges(bounds, "de"), GREENS, "Anteil in %")
    bar(ax, 100)
    return fig, g


@honest
def cartogramme_discontinu():
    g = _departments()
    g = g[g.region != "Corse"].dissolve("region", aggfunc={"population": "sum", "superficie_km2": "sum"}).reset_index()
    g["densite"] = g.population / g.superficie_km2
    g["geometry"] = g.buffer(3000).buffer(-3000)  # closes the slivers that simplified neighbours leave
    factor = np.sqrt(g.densite / g.densite.max())
    shapes = [shapely.affinity.scale(p, f, f, origin="centroid") for p, f in zip(g.geometry, factor)]
    fig, ax = agency("Douze régions à la taille de leur population", "Insee, populations municipales 2023 ; fond IGN. Cartogramme discontinu : "
                     "l'aire pleine est proportionnelle\nà la population, le contour gris montre la région à sa taille. Corse et outre-mer non représentés.",
                     w=8.6, h=7.4)
    g.boundary.plot(ax=ax, color="#bbbbbb", lw=0.7)
    gpd.GeoSeries(shapes).plot(ax=ax, color="#80cdc1", edgecolor="#01665e", lw=0.6)
    for name, people, p in zip(g.region, g.population, g.geometry):
        ax.text(p.centroid.x, p.centroid.y, num(people / 1e6, "fr", 1), ha="center", va="center", fontsize=10, fontweight="bold")
    ax.legend(handles=[Patch(fc="#80cdc1", ec="#01665e", label="aire = population"), Patch(fc="none", ec="#bbbbbb", label="région à l'échelle")],
              title="Millions d'habitants, 2023", frameon=False, loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=9)
    bar(ax, 200)
    return fig, g


@honest
def paro_clases_abiertas():
    g = cells(country("ES", 25830), 48, 71, "comarca").set_crs(25830)
    g["paro"] = over(g, 72, 5.2, 28.4)
    bounds = [0, 8, 11, 14, 20, 30]
    fig, ax = magazine("El paro, comarca a comarca", "Tasa de paro, tercer trimestre de 2024",
                       f"Fuente: encuesta de empleo, valores de ejemplo. Clases abiertas en los extremos. Contorno: {NATURAL}.", right=0.74)
    g.plot(ax=ax, color=shade(g.paro, bounds, ORANGES), edgecolor="white", lw=0.5)
    key(ax, ["menos de 8", "de 8 a menos de 11", "de 11 a menos de 14", "de 14 a menos de 20", "20 o más"], ORANGES,
        "% de la población activa")
    bar(ax, 200)
    return fig, g


@honest
def kachelkarte_laender():
    share = [29.4, 34.2, 27.1, 31.9, 25.8, 30.7, 26.4, 24.6, 22.7, 23.3, 28.2, 21.5, 20.4, 18.3, 30.1, 32.6]
    t = pd.DataFrame([(k, x, y) for k, (x, y) in TILES.items()], columns=["land", "x", "y"])
    t["anteil"] = share
    bounds = [18, 21, 24, 27, 30, 35]
    fig, ax = agency("Homeoffice in den Bundesländern", "Daten: Erwerbstätigenbefragung 2023, Beispielwerte. Kachelkarte: "
                     "jedes Land gleich groß, Lage nur ungefähr.", right=0.72)
    tiles(ax, t, t.anteil, shade(t.anteil, bounds, BLUEGREEN), 27, 0)
    key(ax, ranges(bounds, "de"), BLUEGREEN, "Beschäftigte, die mindestens\neinmal pro Woche zu Hause\narbeiten, in %")
    return fig, t


@honest
def niveau_de_vie_secret_hachure():
    g = _vienne()[["code_insee", "nom", "niveau_de_vie_median_eur", "geometry"]].copy()
    few = g.index[rng(91).permutation(len(g))[:34]]
    g.loc[few, "niveau_de_vie_median_eur"] = np.nan
    bounds = [0, 20000, 21000, 22000, 23000, 28000]
    fig, ax = agency("Niveau de vie médian dans les communes de la Vienne", "Insee-DGFiP, Filosofi 2021 ; fond IGN. "
                     "Niveau de vie annuel par unité de consommation.", h=7)
    known = g[g.niveau_de_vie_median_eur.notna()]
    known.plot(ax=ax, color=shade(known.niveau_de_vie_median_eur, bounds, BLUEGREEN), edgecolor="white", lw=0.3)
    g[g.niveau_de_vie_median_eur.isna()].plot(ax=ax, color="#dddddd", edgecolor="#888888", hatch="////", lw=0.3)
    handles = [Patch(fc=c, ec="#777777", lw=0.5, label=t) for c, t in zip(BLUEGREEN, [
        "moins de 20 000 €", "20 000 à 20 999 €", "21 000 à 21 999 €", "22 000 à 22 999 €", "23 000 € et plus"])]
    handles.append(Patch(fc="#dddddd", ec="#888888", hatch="////", label="secret statistique"))
    ax.legend(handles=handles, title="Médiane communale", frameon=False, loc="center left", bbox_to_anchor=(1.01, 0.5), fontsize=9)
    bar(ax, 20)
    return fig, g


@honest
def infant_mortality_with_gaps_shown():
    g = _people().to_crs(WORLD)
    bounds = [0, 5, 15, 30, 50, 110]
    fig, ax = magazine("Surviving the first year", "Infant deaths per 1,000 live births, 2015",
                       f"Source: Gapminder. Equal Earth projection; outlines {NATURAL}.")
    g.plot(ax=ax, color=shade(g.mortalite_infantile, bounds, PINKS, "#bdbdbd"), edgecolor="white", lw=0.3)
    key(ax, ["under 5", "5 to 14", "15 to 29", "30 to 49", "50 and over", "no data"], [*PINKS, "#bdbdbd"],
        "Deaths per 1,000\nlive births", loc="lower left", bbox_to_anchor=(0.01, 0.0))
    return fig, g[["nom", "mortalite_infantile", "geometry"]]


@honest
def hexagonos_de_comercio():
    g = town(14, 311)
    outline = g.union_all()
    shops = scatter_inside(g, rng(312).integers(20, 260, 14), 313)
    fig, ax = agency("Locales comerciales abiertos", "Fuente: censo municipal de locales, marzo de 2024 (datos de ejemplo). "
                     "Hexágonos de 600 m de ancho.", right=0.82)
    x0, y0, x1, y1 = outline.bounds
    hexes = ax.hexbin(shops.x, shops.y, gridsize=(15, 8), cmap="PuRd", mincnt=1, extent=(x0, x1, y0, y1), linewidths=0.3, edgecolors="white")
    gpd.GeoSeries([outline]).boundary.plot(ax=ax, color="#444444", lw=0.8)
    cax = fig.add_axes([0.84, 0.3, 0.02, 0.4])
    fig.colorbar(hexes, cax=cax, label="Locales abiertos por hexágono")
    bar(ax, 2)
    return fig, gpd.GeoDataFrame(geometry=shops, crs=25832)


@honest
def a_pied_jusquau_bus_echelle():
    stops = pd.read_csv(f"{D}/vitalis_arrets.csv")
    p = gpd.GeoDataFrame(stops, geometry=gpd.points_from_xy(stops.longitude, stops.latitude), crs=4326).to_crs(2154)
    g = _poitiers()
    city = g[g.nom == "Poitiers"]
    p = p[p.within(city.geometry.iloc[0])].drop_duplicates("nom")
    near = p.buffer(300).union_all().intersection(city.geometry.iloc[0])
    fig, ax = agency("Qui habite à portée d'un arrêt de bus ?", "Réseau Vitalis, service du 26 juin au 6 août 2023 ; fond IGN. "
                     "Distance à vol d'oiseau.", w=7.6, h=7, right=0.66)
    city.plot(ax=ax, color="#f4f1ea", edgecolor="#888888")
    gpd.GeoSeries([near]).plot(ax=ax, color="#9ecae1")
    p.plot(ax=ax, color="#08519c", markersize=5)
    ax.legend(handles=[Patch(fc="#9ecae1", label="À moins de 300 m\nd'un arrêt"), Patch(fc="#f4f1ea", ec="#888888", label="Plus loin"),
                       Line2D([], [], marker="o", ls="", ms=4, color="#08519c", label="Arrêt de bus")],
              frameon=False, loc="center left", bbox_to_anchor=(1, 0.5), fontsize=9)
    bar(ax, 2, (0.72, 0.05))
    return fig, p[["nom", "passages_jeudi", "geometry"]]


@honest
def commuters_by_train_sourced():
    g = cells(country("GB", 27700), 55, 111, "area").set_crs(27700)
    g["share"] = over(g, 119, 1, 24)
    fig, ax = plt.subplots(figsize=(6.6, 7.8))
    fig.subplots_adjust(left=0.02, right=0.98, top=0.88, bottom=0.08)
    g.plot("share", ax=ax, cmap="PuBu", edgecolor="white", lw=0.4, vmin=0, vmax=25, legend=True,
           legend_kwds={"label": "% of employed residents", "shrink": 0.5, "pad": 0.01})
    ax.set_axis_off()
    fig.suptitle("Commuting by rail in Great Britain, 2021\nShare of employed residents who travel to work by train",
                 x=0.04, ha="left", fontsize=12)
    fig.text(0.04, 0.03, f"Source: census 2021 travel-to-work tables (modelled areas). Outline: {NATURAL}.", fontsize=8.5)
    bar(ax, 100, (0.75, 0.75))
    return fig, g


@honest
def pendlerstroeme_mit_einheit():
    g = town(16, 121)
    c = g.centroid
    values = rng(122).integers(2, 40, 15) * 100
    fig, ax = agency("Pendlerverflechtung mit der Innenstadt", "Daten: Pendlerrechnung der Länder, Berichtsjahr 2022; "
                     "Geometrie: Stadtplanungsamt.", right=0.75)
    g.plot(ax=ax, color="#f1efe9", edgecolor="white", lw=1.2)
    center = c.distance(g.union_all().centroid).idxmin()
    others = [i for i in g.index if i != center]
    lines = [[(c[i].x, c[i].y), (c[center].x, c[center].y)] for i in others]
    ax.add_collection(LineCollection(lines, linewidths=values / 300, colors="#225ea8", alpha=0.8, capstyle="round"))
    handles = [Line2D([], [], color="#225ea8", lw=v / 300, label=num(v, "de")) for v in (500, 1500, 3000)]
    ax.legend(handles=handles, title="Einpendelnde\npro Werktag", frameon=False, loc="center left", bbox_to_anchor=(1, 0.5),
              labelspacing=1.2)
    bar(ax, 2)
    return fig, pd.DataFrame({"district": g.district[others].to_numpy(), "commuters": values})


@honest
def night_lights_dark_page():
    z = 62 * grid(321, 0, 1, 70, 100, 0.02) ** 3
    fig = plt.figure(figsize=(8.4, 6.2), facecolor="#101418")
    ax = fig.add_axes([0.03, 0.1, 0.8, 0.72])
    fig.text(0.03, 0.93, "The city after dark", fontsize=15, family="serif", color="white")
    fig.text(0.03, 0.875, "Radiance at night, mean of cloud-free passes in 2023", fontsize=10.5, color="#dddddd")
    fig.text(0.03, 0.03, "Source: night-time satellite composite, 500 m cells, modelled example.", fontsize=8.5, color="#bbbbbb")
    mesh = ax.pcolormesh(np.arange(101) * 500, np.arange(71) * 500, z, cmap="magma", vmin=0, vmax=65)
    ax.set_aspect("equal")
    ax.set_axis_off()
    bar(ax, 10, (0.05, 0.05), "white")
    cax = fig.add_axes([0.85, 0.25, 0.02, 0.45])
    colorbar = fig.colorbar(mesh, cax=cax)
    colorbar.set_label("nW per cm² per sr", color="white")
    colorbar.ax.tick_params(colors="white")
    return fig, pd.DataFrame({"radiance": z.ravel()[::40]})


@honest
def densite_equal_earth():
    g = _people()
    bounds = [0, 10, 50, 150, 400, 9000]
    fig, ax = magazine("Une planète très inégalement peuplée", "Densité de population par pays en 2015, habitants au km²",
                       f"Source : Gapminder, surfaces {NATURAL}. Projection équivalente Equal Earth.")
    g.to_crs(WORLD).plot(ax=ax, color=shade(g.densite, bounds, ORANGES), edgecolor="white", lw=0.3)
    key(ax, ["moins de 10", "10 à 49", "50 à 149", "150 à 399", "400 et plus", "sans donnée"], [*ORANGES, MISSING],
        "Habitants au km²", loc="lower left", bbox_to_anchor=(0.0, 0.0))
    return fig, g[["nom", "densite", "geometry"]]


@honest
def bosques_equivalente():
    g = _world().copy()
    forest = {"RU": 815, "BR": 497, "CA": 347, "US": 310, "CN": 220, "AU": 134, "CD": 126, "ID": 92, "PE": 72, "IN": 72,
              "SE": 28, "FI": 22, "NO": 12, "CO": 59, "AO": 67, "MX": 66, "BO": 51, "ZM": 45, "GA": 24, "JP": 25}
    g["bosque_mha"] = g.code_iso.map(forest)
    g = g[g.bosque_mha.notna()].to_crs("ESRI:54009")
    dots = scatter_inside(g, (g.bosque_mha / 2).round(), 141)
    fig, ax = magazine("Dónde se espesan los bosques", "Superficie forestal de veinte países, 2020: un punto = 2 millones de hectáreas, al azar en cada país",
                       f"Fuente: FAO, evaluación forestal 2020, cifras redondeadas. Proyección de Mollweide; contornos {NATURAL}.")
    _world().to_crs("ESRI:54009").plot(ax=ax, color="#f0eeea", edgecolor="white", lw=0.3)
    g.plot(ax=ax, color="#dcd8cf", edgecolor="white", lw=0.3)
    ax.scatter(dots.x, dots.y, s=2.5, color="#1b7837", lw=0)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=3, color="#1b7837", label="2 millones de ha de bosque"),
                       Patch(fc="#f0eeea", ec="#cccccc", label="país no estudiado")], frameon=False, loc="lower left", fontsize=9)
    return fig, g[["nom", "bosque_mha", "geometry"]]


@honest
def delai_bornes_disjointes():
    g = _poitiers().copy()
    g["jours"] = over(g, 151, 4, 41).round()
    colors = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#6a51a3"]
    fig, ax = agency("Délai d'instruction des permis de construire", "Agence d'urbanisme, registre des autorisations 2023 "
                     "(valeurs modélisées) ; fond IGN.", right=0.8)
    norm = BoundaryNorm([0, 11, 21, 31, 45], 4)
    g.plot("jours", ax=ax, cmap=ListedColormap(colors), norm=norm, edgecolor="#888888", lw=0.4)
    colorbar = fig.colorbar(ScalarMappable(norm, ListedColormap(colors)), ax=ax, shrink=0.5, pad=0.02, spacing="uniform")
    colorbar.set_ticks([5.5, 16, 26, 38], labels=["10 ou moins", "11 à 20", "21 à 30", "31 à 45"])
    colorbar.ax.tick_params(length=0)
    colorbar.set_label("Délai médian, en jours ouvrés")
    bar(ax, 10)
    return fig, g[["nom", "jours", "geometry"]]


@honest
def collisions_binned():
    g = town(12, 161)
    r = rng(162)
    outline = g.union_all()
    around = scatter_inside(g.dissolve(), [5000], 163)
    x = np.concatenate([outline.centroid.x + r.normal(0, 900, 9000), around.x])
    y = np.concatenate([outline.centroid.y + r.normal(0, 700, 9000), around.y])
    fig, ax = agency("Road collisions, 2014-2023", "Source: police collision records, 14,000 events (synthetic example); "
                     "boundaries: city council.", right=0.82)
    x0, y0, x1, y1 = outline.bounds
    hexes = ax.hexbin(x, y, gridsize=(26, 14), cmap="Reds", norm=LogNorm(1, 300), mincnt=1, extent=(x0, x1, y0, y1), linewidths=0.1)
    gpd.GeoSeries([outline]).boundary.plot(ax=ax, color="#555555", lw=0.8)
    cax = fig.add_axes([0.84, 0.3, 0.02, 0.4])
    bar_ = fig.colorbar(hexes, cax=cax, label="Collisions per 350 m hexagon (log scale)")
    bar_.set_ticks([1, 3, 10, 30, 100, 300], labels=["1", "3", "10", "30", "100", "300"])
    bar(ax, 2)
    return fig, gpd.GeoDataFrame(geometry=gpd.points_from_xy(x, y), crs=25832)


@honest
def lluvia_viridis():
    outline = country("ES", 25830)
    x0, y0, x1, y1 = outline.bounds
    z = grid(171, 210, 1780, 90, 110)
    fig, ax = magazine("Dónde llueve y cuánto", "Precipitación anual media, 1991-2020, en milímetros",
                       f"Fuente: rejilla climática de ejemplo, 10 km. Contorno: {NATURAL}.", w=8.6, h=6.4)
    image = ax.imshow(z, extent=(x0, x1, y0, y1), origin="lower", cmap="viridis_r")
    ring = Poly(np.array(outline.exterior.coords), fc="none", ec="#333333", lw=0.8, transform=ax.transData)
    ax.add_patch(ring)
    image.set_clip_path(ring)
    fig.colorbar(image, ax=ax, shrink=0.7, pad=0.01, label="mm al año")
    bar(ax, 200)
    return fig, pd.DataFrame({"lluvia_mm": z.ravel()[::60]})


@honest
def dichte_wenige_namen():
    g = town(40, 181)
    g["dichte"] = over(g, 182, 12, 118)
    bounds = [10, 30, 50, 70, 90, 120]
    fig, ax = agency("Einwohnerdichte der Statistischen Bezirke", "Daten: Einwohnermelderegister, 31.12.2023; "
                     "Geometrie: Stadtplanungsamt. Beschriftet: die fünf dichtesten Bezirke.")
    g.plot(ax=ax, color=shade(g.dichte, bounds, ORANGES), edgecolor="white", lw=0.8)
    top = g.nlargest(5, "dichte")
    for i, p in zip(top.district, top.representative_point()):
        ax.text(p.x, p.y, str(i), fontsize=10, ha="center", va="center", color="white", fontweight="bold")
    key(ax, ranges(bounds, "de"), ORANGES, "Einwohner je Hektar")
    bar(ax, 2)
    return fig, g


@honest
def communes_qui_gagnent():
    g = _poitiers()
    count = int((g.evolution_pct > 0).sum())
    bounds = [-5, -2, 0, 2, 5, 10.5]
    colors = ["#e08214", "#fdc98a", "#d8daeb", "#998ec3", "#542788"]
    fig, ax = agency(f"{count} communes de Grand Poitiers sur 40 gagnent des habitants",
                     "Insee, populations municipales 2018 et 2023 ; fond IGN.")
    g.plot(ax=ax, color=shade(g.evolution_pct, bounds, colors), edgecolor="#666666", lw=0.4)
    key(ax, ["-5 à moins de -2", "-2 à moins de 0", "0 à moins de 2", "2 à moins de 5", "5 et plus"], colors,
        "Évolution 2018-2023,\nen %")
    bar(ax, 10)
    return fig, g[["nom", "evolution_pct", "geometry"]]


@honest
def brazil_and_chile_below_two():
    g = _people()
    g = g[(g.continent == "Amérique du Sud") & g.fecondite.notna()].to_crs("ESRI:102033")
    bounds = [1.5, 2.0, 2.25, 2.5, 3.2]
    colors = ["#edf8fb", "#b3cde3", "#8c96c6", "#88419d"]
    fig, ax = magazine("Brazil and Chile, already below two", "Total fertility rate by country in South America, 2015",
                       f"Source: Gapminder. South America Albers equal-area; outlines {NATURAL}. French Guiana not shown.", w=7.6, h=7.4, right=0.8)
    g.plot(ax=ax, color=shade(g.fecondite, bounds, colors), edgecolor="#777777", lw=0.5)
    key(ax, ["under 2.00", "2.00 to 2.24", "2.25 to 2.49", "2.50 and over"], colors, "Children\nper woman",
        loc="lower right", bbox_to_anchor=(1.1, 0.05))
    bar(ax, 1000, (0.03, 0.05))
    return fig, g[["nom", "fecondite", "geometry"]]


@honest
def gemeinden_mit_bahnhof():
    g = town(60, 331, 90000, 70000).rename(columns={"district": "gemeinde"})
    g["bahnhof"] = rng(332).random(60) < 0.35
    fig, ax = agency("Gemeinden mit Bahnhof", "Daten: Haltestellenverzeichnis, Fahrplanjahr 2024, Beispielraum.", right=0.7)
    g.plot(ax=ax, color=np.where(g.bahnhof, "#08519c", "#e6e6e6").tolist(), edgecolor="white", lw=0.6)
    key(ax, ["mit Personenbahnhof", "ohne Personenbahnhof"], ["#08519c", "#e6e6e6"], "Gemeinde")
    bar(ax, 20)
    return fig, g


@honest
def broadband_unclassed():
    g = cells(country("GB", 27700), 70, 201, "area").set_crs(27700)
    g["speed"] = over(g, 202, 28, 268)
    fig, ax = plt.subplots(figsize=(7, 7.6))
    fig.subplots_adjust(left=0.02, right=0.96, top=0.88, bottom=0.08)
    shapes = PatchCollection([Poly(np.array(p.exterior.coords)) for p in g.explode().geometry], cmap="GnBu", edgecolor="white", lw=0.3)
    shapes.set_array(g.explode().speed)
    shapes.set_clim(0, 280)
    ax.add_collection(shapes)
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_axis_off()
    fig.colorbar(shapes, ax=ax, shrink=0.5, pad=0.01, label="Mbit/s")
    fig.suptitle("Median broadband download speed in Great Britain, September 2023", x=0.04, ha="left", fontsize=13)
    bar(ax, 100, (0.75, 0.75))
    fig.text(0.04, 0.025, f"Source: regulator's speed panel (modelled areas). Outline: {NATURAL}.", fontsize=8.5)
    return fig, g


@honest
def paises_nordicos_laea():
    g = _people()
    g = g[g.code_iso.isin(["SE", "NO", "FI", "DK", "EE", "LV", "LT"])].clip(box(0, 53, 34, 72)).to_crs(3035)
    bounds = [10, 20, 30, 50, 140]
    fig, ax = magazine("El norte vacío", "Densidad de población en los países nórdicos y bálticos, 2015",
                       f"Fuente: Gapminder; proyección europea equivalente (LAEA); contornos {NATURAL}.", w=8, h=7, right=0.74)
    g.plot(ax=ax, color=shade(g.densite, bounds, BLUES[1:]), edgecolor="#888888", lw=0.5)
    key(ax, ["menos de 20", "20 a 29", "30 a 49", "50 y más"], BLUES[1:], "Habitantes por km²")
    bar(ax, 300, (0.03, 0.9))
    return fig, g[["nom", "densite", "geometry"]]


@honest
def zonage_lisible_par_tous():
    g = town(30, 211)
    kinds = ["Zone urbaine", "Zone à urbaniser", "Zone agricole", "Zone naturelle"]
    colors = ["#7f3b08", "#fdb863", "#fff7bc", "#35978f"]
    hatches = ["", "///", "", "..."]
    g["zone"] = rng(212).choice(kinds, 30)
    fig, ax = agency("Projet de zonage du plan local d'urbanisme", "Agence d'urbanisme, version soumise à enquête publique, "
                     "mars 2024 ; territoire d'exemple.")
    handles = []
    for kind, color, hatch in zip(kinds, colors, hatches):
        g[g.zone == kind].plot(ax=ax, facecolor=color, edgecolor="#444444", hatch=hatch, lw=0.5)
        handles.append(Patch(fc=color, ec="#444444", hatch=hatch, label=kind))
    ax.legend(handles=handles, title="Zonage", frameon=False, loc="center left", bbox_to_anchor=(1, 0.5), fontsize=10,
              handleheight=1.4, handlelength=2.4)
    bar(ax, 2)
    return fig, g


@honest
def wanderung_blau_orange():
    g = town(14, 221)
    c = g.centroid
    gain = rng(222).integers(-320, 330, 13)
    center = c.distance(g.union_all().centroid).idxmin()
    others = [i for i in g.index if i != center]
    fig, ax = agency("Umzüge zwischen Innenstadt und Stadtteilen", "Daten: Einwohnermelderegister, Umzüge 2023; "
                     "Geometrie: Stadtplanungsamt. Linienstärke: Zahl der Umzüge im Saldo.", right=0.74)
    g.plot(ax=ax, color="#f4f2ee", edgecolor="white", lw=1.2)
    for i, v in zip(others, gain):
        style = {"color": "#d95f02", "ls": (0, (3, 1))} if v < 0 else {"color": "#08519c", "ls": "-"}
        ax.plot([c[i].x, c[center].x], [c[i].y, c[center].y], lw=abs(v) / 45, **style)
    ax.legend(handles=[Line2D([], [], color="#d95f02", ls=(0, (3, 1)), lw=4, label="Innenstadt verliert"),
                       Line2D([], [], color="#08519c", lw=4, label="Innenstadt gewinnt"),
                       Line2D([], [], color="#777777", lw=100 / 45, label="100 Personen"),
                       Line2D([], [], color="#777777", lw=300 / 45, label="300 Personen")],
              title="Wanderungssaldo 2023", frameon=False, loc="center left", bbox_to_anchor=(1, 0.5), fontsize=9)
    bar(ax, 2)
    return fig, pd.DataFrame({"district": g.district[others].to_numpy(), "saldo": gain})


@honest
def bivariee_voiture_revenu():
    g = _vienne()[["nom", "voiture_pct", "niveau_de_vie_median_eur", "geometry"]]
    palette = [["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]]
    cuts_x, cuts_y = [21000, 22500], [84, 89]
    colors = []
    for car, income in zip(g.voiture_pct, g.niveau_de_vie_median_eur):
        if np.isnan(income):
            colors.append("white")
            continue
        row = np.searchsorted(cuts_y, car, side="right")
        colors.append(palette[row][np.searchsorted(cuts_x, income, side="right")])
    fig, ax = agency("Voiture et niveau de vie dans la Vienne", "Insee, recensement 2021 (trajet domicile-travail) et Filosofi 2021 ; "
                     "fond IGN.", h=7, right=0.66)
    g.plot(ax=ax, color=colors, edgecolor="#888888", lw=0.2)
    g[g.niveau_de_vie_median_eur.isna()].plot(ax=ax, color="white", edgecolor="#555555", hatch="xxxx", lw=0.4)
    bar(ax, 20)
    square = fig.add_axes([0.74, 0.36, 0.2, 0.24])
    square.imshow([[matplotlib.colors.to_rgb(c) for c in row] for row in palette], origin="lower", extent=(0, 3, 0, 3))
    square.set_xticks([1, 2], ["21 000", "22 500"])
    square.set_yticks([1, 2], ["84", "89"])
    square.set_xlabel("Niveau de vie médian (€) →", fontsize=9)
    square.set_ylabel("Part de la voiture (%) →", fontsize=9)
    square.tick_params(labelsize=8.5)
    fig.text(0.72, 0.24, "Hachures : communes sans\nniveau de vie publié", fontsize=8.5)
    return fig, g


@honest
def dorling_of_africa():
    g = _people()
    g = g[(g.continent == "Afrique") & g.population.notna()].to_crs("ESRI:102022")
    center = np.column_stack([g.centroid.x, g.centroid.y])
    radius = np.sqrt(g.population.to_numpy() / 1e6) * 76000
    for _ in range(200):
        for i in range(len(g)):
            for j in range(i):
                gap = center[i] - center[j]
                distance = max(np.hypot(*gap), 1)
                push = radius[i] + radius[j] - distance
                if push > 0:
                    center[i] += gap / distance * push / 2
                    center[j] -= gap / distance * push / 2
    fig, ax = magazine("Africa by its people", "Dorling cartogram, 2015: each circle's area is proportional to the country's population",
                       "Source: Gapminder. Countries without data (DR Congo, Nigeria, Somalia, South Sudan, Western Sahara) are left out.",
                       w=8.2, h=7.4, right=0.86)
    disks(ax, gpd.GeoSeries(gpd.points_from_xy(center[:, 0], center[:, 1])), radius, fc="#74a9cf", ec="white", lw=0.8)
    for (x, y), code, people in zip(center, g.code_iso, g.population):
        if people > 18e6:
            ax.text(x, y, f"{code}\n{people / 1e6:.0f}", ha="center", va="center", fontsize=8.5, color=INK)
    x, y = center[:, 0].min(), center[:, 1].min()
    disk_key(ax, [10e6, 50e6, 100e6], lambda v: np.sqrt(v / 1e6) * 76000, ["10", "50", "100"], x + 3e5, y, "Million people", INK)
    ax.autoscale_view()
    return fig, g[["nom", "population", "geometry"]]


@honest
def hogares_sobre_tasa():
    g = town(20, 341)
    r = rng(342)
    g["alquiler"] = over(g, 343, 16, 58)
    g["hogares"] = r.integers(900, 9500, 20)
    bounds = [15, 25, 35, 45, 60]
    colors = BLUEGREEN[:4]
    fig, ax = agency("Vivir de alquiler, barrio a barrio", "Fuente: censo de viviendas 2021, valores de ejemplo; límites del ayuntamiento.",
                     right=0.74)
    g.plot(ax=ax, color=shade(g.alquiler, bounds, colors), edgecolor="white", lw=1)
    points = g.centroid
    ax.scatter(points.x, points.y, s=g.hogares / 25, facecolor="none", edgecolor="#222222", lw=1.3)
    key(ax, ranges(bounds, "es"), colors, "Hogares en alquiler\n(% de los hogares)", loc="lower left", bbox_to_anchor=(1.0, 0.5))
    handles = [ax.scatter([], [], s=v / 25, facecolor="none", edgecolor="#222222", lw=1.3, label=num(v, "es")) for v in (1000, 4000, 9000)]
    ax.legend(handles=handles, title="Hogares en total", frameon=False, labelspacing=1.6, loc="upper left", bbox_to_anchor=(1.0, 0.45), fontsize=9)
    bar(ax, 2)
    return fig, g


@honest
def punktkarte_einwohner():
    g = town(18, 351)
    people = rng(352).integers(1500, 15000, 18)
    g["einwohner"] = people
    dots = scatter_inside(g, people / 100, 353)
    fig, ax = agency("Wo die Menschen wohnen", "Daten: Einwohnermelderegister, 31.12.2023 (Beispielwerte). Punkte zufällig innerhalb "
                     "des Stadtteils verteilt.", right=0.76)
    g.plot(ax=ax, color="#f6f4ef", edgecolor="#b5b5b5", lw=0.7)
    sns.scatterplot(x=dots.x, y=dots.y, s=5, color="#542788", alpha=0.8, linewidth=0, ax=ax)
    ax.set(xlabel="", ylabel="")
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=3, color="#542788", label="1 Punkt =\n100 Einwohner")], frameon=False,
              loc="center left", bbox_to_anchor=(1, 0.5), fontsize=10)
    bar(ax, 2)
    return fig, g


@honest
def trois_modes_meme_echelle():
    g = _vienne()[["nom", "voiture_pct", "transports_en_commun_pct", "velo_pct", "geometry"]].copy()
    g["sans_voiture_pct"] = 100 - g.voiture_pct
    titles = {"sans_voiture_pct": "Autrement qu'en voiture", "transports_en_commun_pct": "dont transports en commun", "velo_pct": "dont vélo"}
    bounds = [0, 2, 5, 10, 20, 101]
    fig, axes = plt.subplots(1, 3, figsize=(11.5, 6))
    fig.subplots_adjust(left=0.02, right=0.98, top=0.84, bottom=0.2, wspace=0.02)
    fig.suptitle("Aller travailler sans voiture dans la Vienne, 2021", x=0.03, ha="left", fontsize=13, fontweight="bold")
    for ax, (column, title) in zip(axes, titles.items()):
        g.plot(ax=ax, color=shade(g[column], bounds, BLUES), edgecolor="#999999", lw=0.15)
        ax.set_title(title, fontsize=11)
        ax.set_axis_off()
        bar(ax, 20)
    labels = ["moins de 2 %", "2 à moins de 5 %", "5 à moins de 10 %", "10 à moins de 20 %", "20 % et plus"]
    handles = [Patch(fc=c, ec="#777777", lw=0.5, label=t) for c, t in zip(BLUES, labels)]
    fig.legend(handles=handles, ncol=5, loc="lower center", bbox_to_anchor=(0.5, 0.07), frameon=False, fontsize=9,
               title="Part des personnes en emploi, mêmes classes sur les trois cartes")
    fig.text(0.03, 0.02, "Insee, recensement de la population 2021 ; fond IGN.", fontsize=8.5)
    return fig, g


@honest
def temperature_anomaly_centred():
    lon, lat = np.linspace(-180, 180, 73), np.linspace(-90, 90, 37)
    z = grid(361, -1.1, 3.9, 36, 72, 0.02)
    fig, ax = magazine("2023 against the normal", "Surface temperature in 2023, difference from the 1991-2020 mean",
                       "Source: reanalysis on a 5° grid, modelled example. Mollweide projection.", w=9, h=5.8)
    gx, gy = np.meshgrid(lon, lat)
    p = gpd.GeoSeries(gpd.points_from_xy(gx.ravel() * 0.999, gy.ravel() * 0.999), crs=4326).to_crs("ESRI:54009")
    x, y = p.x.to_numpy().reshape(gx.shape), p.y.to_numpy().reshape(gy.shape)
    mesh = ax.pcolormesh(x, y, z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -4, 4))
    _world().to_crs("ESRI:54009").boundary.plot(ax=ax, color="#333333", lw=0.4)
    fig.colorbar(mesh, ax=ax, shrink=0.7, pad=0.01, label="°C above or below the mean")
    return fig, pd.DataFrame({"anomaly": z.ravel()[::20]})


@honest
def vuelos_desde_madrid():
    crs = "+proj=aeqd +lat_0=40.4 +lon_0=-3.7 +units=m"
    fig, ax = magazine("A qué distancia queda Europa", "Ciudades con vuelo directo desde Madrid, verano de 2024, y distancia en línea recta",
                       f"Fuente: horarios publicados, selección. Proyección equidistante centrada en Madrid; contornos {NATURAL}.", w=8, h=7)
    area = _world().clip(box(-24, 27, 40, 66)).to_crs(crs)
    area.plot(ax=ax, color=LAND, edgecolor="white", lw=0.4)
    places = {"Londres": (-0.1, 51.5), "París": (2.35, 48.86), "Roma": (12.5, 41.9), "Berlín": (13.4, 52.5), "Varsovia": (21.0, 52.2),
              "Estocolmo": (18.1, 59.3), "Atenas": (23.7, 38.0), "Argel": (3.06, 36.75), "Dublín": (-6.3, 53.3), "Lisboa": (-9.1, 38.7)}
    t = gpd.GeoDataFrame({"ciudad": list(places)}, geometry=[Point(p) for p in places.values()], crs=4326).to_crs(crs)
    t["km"] = (t.distance(Point(0, 0)) / 1000).round(-1)
    for km in (500, 1000, 1500, 2000, 2500):
        ax.add_patch(Circle((0, 0), km * 1000, fc="none", ec="#777777", lw=0.7, ls="--"))
        ax.text(-km * 707, km * 707, f"{num(km, 'es')} km", fontsize=8.5, color="#555555", rotation=45, ha="center", va="center")
    for name, km, p in zip(t.ciudad, t.km, t.geometry):
        ax.plot([0, p.x], [0, p.y], color="#7a0177", lw=1)
        ax.text(p.x, p.y + 40000, f"{name}\n{num(km, 'es')} km", fontsize=8.5, ha="center", va="bottom")
    ax.plot(t.geometry.x, t.geometry.y, "o", color="#7a0177", ms=5)
    ax.plot(0, 0, "*", color=INK, ms=13)
    ax.set_xlim(-2.1e6, 2.9e6)
    ax.set_ylim(-9e5, 2.8e6)
    return fig, t


@honest
def rhumb_lines_on_mercator():
    stops = pd.DataFrame({"port": ["Bristol", "Funchal", "Bridgetown", "Kingston"], "lon": [-2.7, -16.9, -59.6, -76.8],
                          "lat": [51.5, 32.7, 13.1, 17.9]})
    t = gpd.GeoDataFrame(stops, geometry=gpd.points_from_xy(stops.lon, stops.lat), crs=4326).to_crs(3395)
    fig, ax = magazine("Following the compass", "A constant bearing is a straight line on Mercator's chart: the outward voyage of 1786",
                       f"Source: reconstructed from a ship's log. Mercator projection, for bearings, not areas; outlines {NATURAL}.", w=9, h=6.2)
    _world().clip(box(-95, 0, 15, 60)).to_crs(3395).plot(ax=ax, color=LAND, edgecolor="white", lw=0.4)
    ax.set_facecolor(SEA)
    for a, b in zip(t.geometry[:-1], t.geometry[1:]):
        ax.add_patch(FancyArrowPatch((a.x, a.y), (b.x, b.y), arrowstyle="-|>", mutation_scale=14, color="#a63603", lw=1.8))
    for name, p in zip(t.port, t.geometry):
        ax.text(p.x, p.y + 130000, name, fontsize=9.5, ha="center", va="bottom")
    ax.plot(t.geometry.x, t.geometry.y, "o", color=INK, ms=5)
    x0 = -4.4e6
    ax.plot([x0, x0 + 1e6 / np.cos(np.radians(30))], [6e5, 6e5], color=INK, lw=2.5)
    ax.text(x0, 7.5e5, "1,000 km at latitude 30°", fontsize=8.5)
    return fig, t
