"""Maps by a cartographer who has worked for a daily, a statistics office and a regional atlas, in four languages: 30 liars, 36 honest ones."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.cm import ScalarMappable
from matplotlib.collections import PatchCollection, PolyCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch, Rectangle, RegularPolygon
from matplotlib.ticker import FuncFormatter
from shapely import MultiPoint, Point, Polygon, voronoi_polygons
import seaborn as sns

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
ORANGES = ["#feedde", "#fdbe85", "#fd8d3c", "#e6550d", "#8a2f04"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
PURPLES = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#4a1486"]
GREY = "#c9c9c9"


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


@functools.lru_cache
def _dep():
    g = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.simplify(2000)
    return g[["code", "nom", "region", "population", "superficie_km2", "geometry"]]


@functools.lru_cache
def _world():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    g = g[g.code_iso != "AQ"].copy()
    return g[["code_iso", "nom", "continent", "geometry"]]


def dep():
    return _dep().copy()


def world():
    return _world().copy()


def outline(seed, radius, cx, cy, wob=.22):
    """A shore nobody has mapped: a circle shaken by a few waves."""
    r = rng(seed)
    a = np.linspace(0, 2 * np.pi, 160, endpoint=False)
    d = np.ones_like(a)
    for k in range(2, 8):
        d += wob / k * r.uniform(.4, 1.3) * np.sin(k * a + r.uniform(0, 6.3))
    return Polygon(np.c_[cx + radius * 1.12 * d * np.cos(a), cy + radius * d * np.sin(a)])


def districts(n, seed, radius=90_000, cx=500_000, cy=4_500_000, crs=25830, dense=True, shore=None):
    """An invented territory: small districts near its town, wide ones in the country."""
    r = rng(seed)
    shape = outline(seed, radius, cx, cy) if shore is None else shore
    pts = []
    while len(pts) < n:
        a, d = r.uniform(0, 2 * np.pi), radius * 1.3 * r.uniform(0, 1) ** (.85 if dense else .5)
        p = (cx + d * np.cos(a), cy + d * np.sin(a))
        if shape.contains(Point(p)):
            pts.append(p)
    pts = np.array(pts)
    for _ in range(3):
        cells = [c.intersection(shape) for c in voronoi_polygons(MultiPoint(pts), extend_to=shape.buffer(radius)).geoms]
        pts = np.array([[c.centroid.x, c.centroid.y] for c in cells])
    g = gpd.GeoDataFrame({"geometry": cells}, crs=crs)
    g["x"], g["y"] = (pts[:, 0] - cx) / radius, (pts[:, 1] - cy) / radius
    g["km2"] = g.area / 1e6
    return g


def inside(code, n, seed, crs):
    """A real country's largest land, cut into invented districts."""
    w = world().to_crs(crs)
    land = max(w.loc[w.code_iso == code, "geometry"].explode().tolist(), key=lambda p: p.area)
    r = rng(seed)
    x0, y0, x1, y1 = land.bounds
    pts = []
    while len(pts) < n:
        q = r.uniform(x0, x1), r.uniform(y0, y1)
        if land.contains(Point(q)):
            pts.append(q)
    for _ in range(3):
        cells = [c.intersection(land) for c in voronoi_polygons(MultiPoint(pts), extend_to=land.buffer(1e5)).geoms]
        pts = [(c.centroid.x, c.centroid.y) for c in cells]
    g = gpd.GeoDataFrame({"geometry": cells}, crs=crs)
    c = np.array(pts)
    half = max(x1 - x0, y1 - y0) / 2
    g["x"], g["y"] = (c[:, 0] - (x0 + x1) / 2) / half, (c[:, 1] - (y0 + y1) / 2) / half
    g["km2"] = g.area / 1e6
    return g


def field(g, seed, ax=0., ay=0., centre=0., noise=.12):
    """A smooth surface between 0 and 1 over the districts, with some noise."""
    r = rng(seed)
    z = ax * g.x + ay * g.y - centre * np.hypot(g.x, g.y) + .25 * np.sin(2.3 * g.x + r.uniform(0, 6)) + noise * r.normal(size=len(g))
    return (z - z.min()) / (z.max() - z.min())


def depfield(g, seed, noise=.14):
    c = g.centroid
    t = pd.DataFrame({"x": (c.x - 650_000) / 450_000, "y": (c.y - 6_650_000) / 450_000})
    r = rng(seed)
    return field(t, seed, r.uniform(-.5, .5), r.uniform(-.5, .5), noise=noise).to_numpy()


def bar(ax, km, x=.06, y=.05, style="line", unit="km", per=1000., color="#222222"):
    """A scale bar in the map's own units."""
    x0, x1, y0, y1 = *ax.get_xlim(), *ax.get_ylim()
    a, b, h = x0 + (x1 - x0) * x, y0 + (y1 - y0) * y, (y1 - y0) * .012
    w = km * per
    if style == "blocks":
        for k in range(4):
            ax.add_patch(Rectangle((a + k * w / 4, b), w / 4, h, fc=color if k % 2 == 0 else "white", ec=color, lw=.7))
    elif style == "ticks":
        ax.plot([a, a, a + w, a + w], [b + 1.5 * h, b, b, b + 1.5 * h], color=color, lw=1.2)
    else:
        ax.plot([a, a + w], [b, b], color=color, lw=2)
    ax.text(a + w / 2, b + 2 * h, f"{km:g} {unit}", ha="center", va="bottom", fontsize=8.5, color=color)


def foot(fig, text, color="#444444"):
    fig.text(.02, .015, text, fontsize=8.5, color=color)


def head(ax, text, size=13, **kw):
    ax.set_title(text, loc="left", fontsize=size, fontweight="bold", **kw)


def page(w=7.6, h=7., **kw):
    fig, ax = plt.subplots(figsize=(w, h), **kw)
    ax.set_axis_off()
    fig.subplots_adjust(left=.02, right=.98, top=.91, bottom=.06)
    return fig, ax


def room(ax, g, right=.0, left=.0, top=.02, bottom=.04):
    x0, y0, x1, y1 = g.total_bounds
    w, h = x1 - x0, y1 - y0
    ax.set_xlim(x0 - w * (left + .02), x1 + w * (right + .02))
    ax.set_ylim(y0 - h * bottom, y1 + h * top)


def key(ax, colors, labels, title, loc="upper right", extra=(), **kw):
    hs = [Patch(fc=c, ec="#777777", lw=.4, label=t) for c, t in zip(colors, labels)] + list(extra)
    return ax.legend(handles=hs, title=title, loc=loc, frameon=False, fontsize=9, title_fontsize=9, alignment="left", **kw)


def classed(v, bounds):
    return np.digitize(v, bounds[1:-1])


def paint(ax, g, col, bounds, colors, ec="white", lw=.4):
    g.plot(ax=ax, color=[colors[k] for k in classed(g[col].to_numpy(), bounds)], edgecolor=ec, linewidth=lw)


def comma(d=0):
    return FuncFormatter(lambda v, _: f"{v:.{d}f}".replace(".", ",").replace("-", "−"))


# ---------------------------------------------------------------- liars: titles

@liar("title-contradicts-data")
def fr_partout_la_fibre():
    g = dep()
    z = depfield(g, 11)
    g["fibre"] = (29 + 67 * z).round(1)
    b = [30, 50, 65, 80, 100]
    cols = ["#e3d9ea", "#a9bfdd", "#5a9bc8", "#045a8d"]
    fig, ax = page()
    paint(ax, g, "fibre", b, cols, ec="#ffffff")
    room(ax, g, right=.02, left=.2)
    key(ax, cols, ["moins de 50 %", "de 50 à moins de 65 %", "de 65 à moins de 80 %", "80 % et plus"], "Logements raccordés\nà la fibre", "lower left",
        bbox_to_anchor=(0, .1))
    head(ax, "Dans tous les départements, plus de la moitié\ndes logements sont raccordés à la fibre")
    bar(ax, 200, .04, .04, "line")
    foot(fig, "Source : enquête auprès des opérateurs, fin 2024 (données simulées).")
    return fig, g


@liar("title-contradicts-data")
def en_recycling_climbs():
    g = districts(44, 22, cx=450_000, cy=300_000, crs=27700, radius=60_000)
    g["recycled"] = (22 + 38 * field(g, 5, ax=1.2)).round(1)
    fig, ax = page()
    g.plot("recycled", ax=ax, scheme="UserDefined", classification_kwds={"bins": [30, 38, 46, 54, 62]}, cmap=ListedColormap(GREENS), edgecolor="#666666",
           linewidth=.35, legend=True, legend_kwds={"title": "Household waste recycled (%)", "loc": "lower right", "fontsize": 9, "title_fontsize": 9,
                                                    "labels": ["under 30", "30 to under 38", "38 to under 46", "46 to under 54", "54 and over"],
                                                    "frameon": False})
    room(ax, g, right=.38)
    head(ax, "Recycling rates climb from east to west")
    bar(ax, 20, .05, .03, "blocks")
    foot(fig, "Source: district returns, financial year 2023–24 (simulated). North is at the top.")
    return fig, g


@liar("title-contradicts-data")
def es_la_mayoria_pierde():
    g = inside("ES", 62, 31, 25830)
    z = field(g, 8, ay=.4, centre=.5, noise=.2)
    g["variacion"] = ((z - np.quantile(z, .29)) * 16).round(1)
    b = [-99, -3, 0, 3, 6, 99]
    cols = ["#b35806", "#f1a340", "#d8daeb", "#998ec3", "#542788"]
    fig, ax = page()
    paint(ax, g, "variacion", b, cols, ec="#8a8a8a")
    room(ax, g, right=.34, bottom=.06)
    key(ax, cols, ["pierde 3 % o más", "pierde menos de 3 %", "gana menos de 3 %", "gana de 3 a menos de 6 %", "gana 6 % o más"],
        "Variación de la población,\n2014-2024", "lower right")
    head(ax, "La mayoría de las comarcas pierde población")
    bar(ax, 200, .03, .02, "ticks")
    foot(fig, "Fuente: padrón de habitantes, 2014 y 2024 (datos simulados).")
    return fig, g


@liar("title-contradicts-data")
def de_miete_am_stadtrand():
    fig, ax = plt.subplots(figsize=(7.4, 7))
    r = rng(4)
    spots = [(q, s) for q in range(-4, 5) for s in range(-4, 5) if abs(q + s) <= 4]
    patches, v = [], []
    for q, s in spots:
        patches.append(RegularPolygon((np.sqrt(3) * (q + s / 2), 1.5 * s), 6, radius=.97))
        ring = max(abs(q), abs(s), abs(q + s))
        v.append(19.2 - 2.3 * ring + r.normal(0, .5))
    pc = PatchCollection(patches, cmap="Purples", edgecolor="white", linewidth=1)
    pc.set_array(np.array(v))
    pc.set_clim(8, 20)
    ax.add_collection(pc)
    ax.set_xlim(-9, 9)
    ax.set_ylim(-8.6, 7.6)
    ax.set_aspect("equal")
    ax.set_axis_off()
    for i, t in {0: "Mitte"}.items():
        ax.text(i, 0, t, ha="center", va="center", color="white", fontsize=9, fontweight="bold")
    ax.set_title("Am teuersten wohnt man am Stadtrand", loc="left", fontsize=14)
    cb = fig.colorbar(pc, ax=ax, orientation="horizontal", shrink=.55, pad=.02, aspect=28)
    cb.set_label("Nettokaltmiete bei Neuvermietung, Euro je m²")
    ax.plot([-8.6, -8.6 + 2 * np.sqrt(3)], [-8.2, -8.2], color="black", lw=2)
    ax.text(-8.6 + np.sqrt(3), -8, "3 km", ha="center", va="bottom", fontsize=9)
    foot(fig, "Quelle: Mietspiegel 2024 (simuliert). Jede Wabe ist gleich groß.")
    return fig


# ---------------------------------------------------------------- liars: stocks

@liar("stock-in-choropleth")
def fr_medecins_nombre():
    g = dep()
    r = rng(6)
    g["medecins"] = (g.population * r.lognormal(np.log(8.4e-4), .16, len(g))).round().astype(int)
    b = [0, 250, 500, 800, 1200, 9999]
    fig, ax = page()
    paint(ax, g, "medecins", b, ORANGES, ec="#fafafa")
    room(ax, g, left=.2)
    key(ax, ORANGES, ["moins de 250", "de 250 à 499", "de 500 à 799", "de 800 à 1 199", "1 200 ou plus"], "Nombre de médecins", "lower left", bbox_to_anchor=(0, .1))
    head(ax, "Les médecins généralistes en activité, 2024")
    bar(ax, 200, .04, .04, "ticks")
    foot(fig, "Source : répertoire des professionnels de santé au 1er janvier 2024 (données simulées).")
    return fig, g


@liar("stock-in-choropleth")
def de_ladepunkte_anzahl():
    g = districts(48, 41, cx=600_000, cy=5_700_000, crs=25832, radius=95_000)
    r = rng(12)
    people = r.lognormal(11.6, .55, len(g))
    g["ladepunkte"] = (people * r.uniform(.0012, .0026, len(g))).round().astype(int)
    fig, ax = page()
    g.plot("ladepunkte", ax=ax, cmap="YlGnBu", edgecolor="#555555", linewidth=.3, legend=True,
           legend_kwds={"label": "Öffentliche Ladepunkte (Anzahl)", "shrink": .6, "pad": .01})
    room(ax, g)
    head(ax, "Wo man sein Auto laden kann, Juli 2024")
    bar(ax, 40, .03, .03, "blocks")
    foot(fig, "Quelle: Register der Ladesäulen, Stand 1. Juli 2024 (simuliert).")
    return fig, g


@liar("stock-in-choropleth")
def es_viviendas_turisticas():
    g = districts(40, 52, radius=80_000, cx=420_000, cy=4_150_000)
    z = field(g, 3, ay=-1.1, noise=.2)
    g["viviendas"] = (60 + 5200 * z ** 2.4).round().astype(int)
    b = [0, 250, 750, 1500, 3000, 99999]
    cols = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]
    fig, ax = page()
    shapes = [np.asarray(p.exterior.coords) for p in g.geometry]
    ax.add_collection(PolyCollection(shapes, facecolors=[cols[k] for k in classed(g.viviendas, b)], edgecolors="#444444", linewidths=.4))
    ax.set_aspect("equal")
    room(ax, g, right=.3)
    key(ax, cols, ["menos de 250", "de 250 a 749", "de 750 a 1499", "de 1500 a 2999", "3000 o más"], "Viviendas de uso turístico\nregistradas", "lower right")
    head(ax, "Las viviendas de uso turístico, 2024")
    bar(ax, 30, .05, .04, "line")
    foot(fig, "Fuente: registro autonómico de turismo, diciembre de 2024 (datos simulados).")
    return fig, g


def _elec():
    w = world()
    e = pd.read_csv(f"{D}/electricite_pays.csv")
    e["renouvelable"] = e[["hydraulique_pct", "eolien_pct", "solaire_pct", "bioenergies_pct"]].sum(axis=1).clip(upper=100).round(1)
    return w.merge(e[["pays", "production_twh", "renouvelable", "annee"]], left_on="nom", right_on="pays", how="left").drop(columns="pays")


@liar("stock-in-choropleth")
def en_electricity_generated():
    g = _elec().to_crs(8857)
    b = [0, 20, 100, 300, 1000, 99999]
    cols = ["#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#a30000"]
    fig, ax = plt.subplots(figsize=(10.5, 6))
    ax.set_axis_off()
    have = g[g.production_twh.notna()]
    g[g.production_twh.isna()].plot(ax=ax, color=GREY, edgecolor="white", linewidth=.3)
    paint(ax, have, "production_twh", b, cols, ec="white", lw=.3)
    key(ax, cols + [GREY], ["under 20", "20 to under 100", "100 to under 300", "300 to under 1,000", "1,000 and over", "no data"], "Terawatt-hours a year", "lower left",
        bbox_to_anchor=(.02, .05))
    head(ax, "Who generates the world’s electricity, 2022–2023")
    fig.subplots_adjust(left=.01, right=.99, top=.93, bottom=.05)
    foot(fig, "Source: Ember and Our World in Data; latest year available, 2022 or 2023. Equal Earth projection.")
    return fig, g


# ---------------------------------------------------------------- liars: missing data

@liar("hidden-missing")
def fr_sans_reponse():
    g = dep()
    g["part"] = (2 + 24 * depfield(g, 27)).round(1)
    r = rng(27)
    g.loc[r.choice(len(g), 9, replace=False), "part"] = np.nan
    b = [-1, 5, 10, 15, 20, 99]
    fig, ax = page()
    g.assign(p=g.part.fillna(0)).pipe(lambda t: paint(ax, t, "p", b, PURPLES, ec="#999999", lw=.3))
    room(ax, g, left=.2)
    key(ax, PURPLES, ["moins de 5 %", "de 5 à moins de 10 %", "de 10 à moins de 15 %", "de 15 à moins de 20 %", "20 % et plus"], "Collèges sans infirmière\nà temps plein", "lower left",
        bbox_to_anchor=(0, .1))
    head(ax, "L’infirmerie fermée")
    bar(ax, 200, .04, .04, "blocks")
    foot(fig, "Source : questionnaire aux départements, rentrée 2024 ; 87 réponses sur 96 (données simulées).")
    return fig, g


@liar("hidden-missing")
def es_comarcas_ausentes():
    g = districts(55, 63, radius=100_000, cx=350_000, cy=4_600_000)
    g["renta"] = (15.5 + 12 * field(g, 4, ax=.5, ay=.5)).round(1)
    inner = g[np.hypot(g.x, g.y) < .75].index
    g.loc[rng(2).choice(inner, 7, replace=False), "renta"] = np.nan
    fig, ax = page()
    g.dropna(subset=["renta"]).plot("renta", ax=ax, cmap="GnBu", vmin=15, vmax=28, edgecolor="#8a8a8a", linewidth=.3, legend=True,
                                    legend_kwds={"label": "Renta neta media por persona, miles de euros", "shrink": .6, "pad": .01})
    room(ax, g)
    head(ax, "La renta por persona en las comarcas, 2022")
    bar(ax, 50, .03, .03, "ticks")
    foot(fig, "Fuente: atlas de distribución de la renta, 2022 (datos simulados).")
    return fig, g


@liar("hidden-missing")
def en_not_inspected():
    g = districts(46, 73, cx=430_000, cy=250_000, crs=27700, radius=50_000)
    g["poor"] = (1 + 30 * field(g, 14, ax=-.4, ay=.6)).round(1)
    g.loc[rng(9).choice(len(g), 8, replace=False), "poor"] = np.nan
    cm = ListedColormap(["#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#8b0a11"])
    fig, ax = page()
    g.plot("poor", ax=ax, cmap=cm, norm=BoundaryNorm([0, 6, 12, 18, 24, 32], 5), edgecolor="white", linewidth=.5, missing_kwds={"color": "#fee5d9", "edgecolor": "white", "linewidth": .5})
    room(ax, g, right=.28)
    key(ax, cm.colors, ["under 6%", "6 to under 12%", "12 to under 18%", "18 to under 24%", "24% and over"], "Rented homes found\nin poor condition", "lower right")
    head(ax, "Where tenants live in poor homes, 2023")
    bar(ax, 15, .05, .03, "line")
    foot(fig, "Source: housing inspections in 38 of the 46 districts, 2023 (simulated).")
    return fig, g


# ---------------------------------------------------------------- liars: circles

@liar("radius-not-area")
def en_museum_circles():
    g = districts(26, 82, cx=400_000, cy=420_000, crs=27700, radius=45_000, dense=False)
    g["visitors"] = (rng(5).lognormal(3.6, .75, len(g))).round(0)
    fig, ax = page()
    g.plot(ax=ax, color="#eeeae0", edgecolor="#bdb6a6", linewidth=.6)
    c = g.representative_point()
    top = g.visitors.max()
    ax.scatter(c.x, c.y, s=2600 * (g.visitors / top) ** 2, color="#7b3294", alpha=.65, edgecolor="white", linewidth=.7)
    room(ax, g, right=.3)
    hs = [ax.scatter([], [], s=2600 * (v / top) ** 2, color="#7b3294", alpha=.65, edgecolor="white", label=f"{v} thousand") for v in (25, 50, 100)]
    ax.legend(handles=hs, title="Visitors in the year", loc="lower right", frameon=False, labelspacing=2.6, borderpad=1.6, fontsize=9, handletextpad=1.6)
    head(ax, "Museum visitors by district, 2024")
    bar(ax, 15, .05, .03, "blocks")
    foot(fig, "Source: museum tickets and turnstiles, 2024 (simulated).")
    return fig, g


@liar("radius-not-area")
def de_waldbrand_kreise():
    fig, ax = plt.subplots(figsize=(7.2, 7.2))
    ax.set_facecolor("#f4f6f3")
    land = outline(90, 43, 0, -2)
    ax.fill(*np.asarray(land.exterior.coords).T, color="#dfe5d8", ec="#8c9a80", lw=1)
    sites = [("Altwiesen", -30, 22, 12), ("Brunnau", 5, 32, 25), ("Dorn", 28, 12, 48), ("Erlach", -8, 2, 96), ("Falkenried", -34, -14, 36), ("Grünhag", 14, -30, 62),
             ("Hohenfeld", 38, -16, 18)]
    for n, x, y, ha in sites:
        ax.add_patch(Circle((x, y), radius=.14 * ha, fc="#d95f0e", alpha=.7, ec="#8a3b04"))
        ax.text(x, y - max(.14 * ha, 2) - 1, f"{n}: {ha} ha", ha="center", va="top", fontsize=9.5)
    ax.set_xlim(-64, 64)
    ax.set_ylim(-62, 58)
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    ax.set_title("Verbrannte Waldfläche je Revier, Sommer 2022", fontsize=13, loc="left")
    ax.plot([-60, -40], [-57, -57], color="black", lw=2)
    ax.text(-50, -56, "20 km", ha="center", va="bottom", fontsize=9)
    foot(fig, "Quelle: Forstverwaltung, Einsatzberichte Juni bis September 2022 (simuliert).")
    return fig


# ---------------------------------------------------------------- liars: colours

@liar("rainbow-colormap")
def fr_pauvrete_arc_en_ciel():
    g = dep()
    g["taux"] = (9 + 18 * depfield(g, 44)).round(1)
    fig, ax = page()
    g.plot("taux", ax=ax, cmap="rainbow", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "Taux de pauvreté (%)", "shrink": .55, "pad": .01})
    room(ax, g)
    head(ax, "La pauvreté dans les départements, 2021")
    bar(ax, 200, .03, .04, "line")
    foot(fig, "Source : fichier localisé social et fiscal, 2021 (données simulées).")
    return fig, g


@liar("rainbow-colormap")
def de_grundwasser_jet():
    x, y = np.meshgrid(np.linspace(0, 40, 161), np.linspace(0, 30, 121))
    z = 6 + 5 * np.sin(x / 9) * np.cos(y / 7) + .18 * y + 2.2 * np.exp(-((x - 28) ** 2 + (y - 9) ** 2) / 30)
    z = np.clip(z, .5, None)
    fig, ax = plt.subplots(figsize=(8.6, 6.2))
    m = ax.contourf(x, y, z, levels=np.arange(0, 15.1, 1.5), cmap="jet")
    ax.plot([2, 9, 15, 22, 31, 39], [3, 8, 10, 16, 20, 28], color="white", lw=2.2)
    ax.text(22.6, 15, "Fluss", color="black", fontsize=10, style="italic")
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    ax.plot([1.5, 6.5], [1, 1], color="black", lw=3)
    ax.text(4, 1.3, "5 km", color="black", ha="center", va="bottom", fontsize=9)
    fig.colorbar(m, ax=ax, shrink=.8, label="Flurabstand des Grundwassers (m)")
    ax.set_title("Wie tief liegt das Grundwasser? Mittel der Jahre 2015 bis 2024", loc="left")
    foot(fig, "Quelle: 212 Messstellen, interpoliert; Landesamt für Wasser, 2024 (simuliert).")
    return fig


@liar("non-monotone-ramp")
def en_house_style_ramp():
    g = districts(42, 95, cx=480_000, cy=210_000, crs=27700, radius=40_000)
    g["commute"] = (12 + 42 * field(g, 18, centre=-.9)).round(0)
    cols = ["#0b3c5d", "#9fd3e6", "#1d6f8a", "#dcf1f4", "#3d8fb0"]
    b = [0, 20, 28, 36, 44, 99]
    fig, ax = page()
    paint(ax, g, "commute", b, cols, ec="white")
    room(ax, g, right=.28)
    key(ax, cols, ["under 20", "20 to 27", "28 to 35", "36 to 43", "44 and over"], "Median journey to work,\nminutes", "lower right")
    head(ax, "How long it takes to get to work, 2023")
    bar(ax, 10, .05, .03, "blocks")
    foot(fig, "Source: travel survey, autumn 2023 (simulated).")
    return fig, g


@liar("diverging-without-middle")
def fr_revenu_deux_teintes():
    g = dep()
    g["revenu"] = (18.6 + 9.2 * depfield(g, 58)).round(1)
    fig, ax = page()
    g.plot("revenu", ax=ax, cmap="RdBu_r", vmin=18, vmax=28, edgecolor="#777777", linewidth=.25)
    room(ax, g)
    cb = fig.colorbar(ScalarMappable(Normalize(18, 28), "RdBu_r"), ax=ax, shrink=.55, pad=.01, ticks=[18, 20, 22, 24, 26, 28])
    cb.set_label("Revenu médian par unité de consommation,\nmilliers d’euros par an")
    head(ax, "Le niveau de vie dans les départements, 2021")
    bar(ax, 200, .03, .04, "blocks")
    foot(fig, "Source : fichier localisé social et fiscal, 2021 (données simulées).")
    return fig, g


@liar("diverging-off-centre")
def de_bevoelkerung_verschoben():
    g = inside("DE", 70, 101, 25832)
    z = field(g, 21, centre=.8, noise=.15)
    g["saldo"] = (-4 + 16 * z).round(1)
    fig, ax = page()
    g.plot("saldo", ax=ax, cmap="RdBu", vmin=-4, vmax=12, edgecolor="#666666", linewidth=.3)
    room(ax, g)
    cb = fig.colorbar(ScalarMappable(Normalize(-4, 12), "RdBu"), ax=ax, shrink=.6, pad=.01, ticks=[-4, -2, 0, 2, 4, 6, 8, 10, 12])
    cb.ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:+.0f} %".replace("-", "−") if v else "0 %"))
    cb.set_label("Veränderung der Einwohnerzahl, 2014–2024")
    head(ax, "Gewonnen oder verloren? 2014 bis 2024")
    bar(ax, 150, .03, .01, "line")
    foot(fig, "Quelle: Einwohnermelderegister, 31.12.2014 und 31.12.2024 (simuliert).")
    return fig, g


@liar("colour-blind")
def en_red_green_votes():
    g = districts(50, 113, cx=460_000, cy=330_000, crs=27700, radius=55_000)
    yes = field(g, 33, ax=.5, ay=-.5, noise=.2) > .5
    g["result"] = np.where(yes, "For", "Against")
    fig, ax = page()
    g.plot(ax=ax, color=np.where(yes, "#5f9138", "#c0503a"), edgecolor="white", linewidth=.6)
    room(ax, g, right=.2)
    key(ax, ["#5f9138", "#c0503a"], ["for", "against"], "Majority of votes", "lower right")
    head(ax, "The bypass vote, district by district, 12 May 2024")
    bar(ax, 15, .05, .03, "ticks")
    foot(fig, "Source: returning officers, 13 May 2024 (simulated).")
    return fig, g


# ---------------------------------------------------------------- liars: projections

def _life():
    w = world()
    h = pd.read_csv(f"{D}/gapminder_monde.csv")
    h = h[h.annee == 2015][["pays", "esperance_de_vie"]]
    return w.merge(h, left_on="nom", right_on="pays", how="left").drop(columns="pays")


@liar("not-equal-area")
def en_world_life_mercator():
    g = _life()
    g = g.clip((-180, -58, 180, 83)).to_crs(3857)
    b = [0, 60, 66, 72, 78, 99]
    fig, ax = plt.subplots(figsize=(10, 7.6))
    ax.set_axis_off()
    g[g.esperance_de_vie.isna()].plot(ax=ax, color=GREY, edgecolor="white", linewidth=.3)
    paint(ax, g[g.esperance_de_vie.notna()], "esperance_de_vie", b, GREENS, ec="white", lw=.3)
    key(ax, GREENS + [GREY], ["under 60", "60 to under 66", "66 to under 72", "72 to under 78", "78 and over", "no data"], "Years", "lower left", bbox_to_anchor=(.02, .1))
    head(ax, "Life expectancy at birth, 2015")
    fig.subplots_adjust(left=.01, right=.99, top=.94, bottom=.05)
    foot(fig, "Source: Gapminder, 2015.")
    return fig, g


@liar("not-equal-area")
def es_renovables_miller():
    g = _elec().to_crs("ESRI:54003")
    b = [-1, 15, 30, 50, 75, 101]
    fig, ax = plt.subplots(figsize=(10, 7))
    ax.set_axis_off()
    g[g.renouvelable.isna()].plot(ax=ax, color=GREY, edgecolor="white", linewidth=.3)
    paint(ax, g[g.renouvelable.notna()], "renouvelable", b, BLUES, ec="#888888", lw=.25)
    key(ax, BLUES + [GREY], ["menos del 15 %", "del 15 a menos del 30 %", "del 30 a menos del 50 %", "del 50 a menos del 75 %", "75 % o más", "sin datos"],
        "Electricidad de origen\nrenovable", "lower left", bbox_to_anchor=(.01, .08))
    head(ax, "La parte renovable de la electricidad, 2022-2023")
    fig.subplots_adjust(left=.01, right=.99, top=.93, bottom=.05)
    foot(fig, "Fuente: Ember y Our World in Data, último año disponible (2022 o 2023).")
    return fig, g


@liar("unprojected")
def de_norden_in_grad():
    w = world()
    g = w[w.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT", "IS"])].clip((-26, 53, 33, 71.5)).copy()
    g["anteil"] = g.code_iso.map({"NO": 58, "SE": 66, "FI": 58, "DK": 50, "EE": 65, "LV": 61, "LT": 52, "IS": 80})
    b = [0, 55, 60, 65, 100]
    cols = ["#ffffcc", "#c2e699", "#78c679", "#238443"]
    fig, ax = plt.subplots(figsize=(10, 5))
    ax.set_axis_off()
    g.plot(ax=ax, color=[cols[k] for k in classed(g.anteil, b)], edgecolor="#555555", linewidth=.5, aspect="equal")
    ax.set_xlim(-27, 46)
    ax.set_ylim(53, 72.5)
    key(ax, cols, ["unter 55 %", "55 bis unter 60 %", "60 bis unter 65 %", "65 % und mehr"], "Erneuerbarer Anteil\nan der Wärme", "center right")
    head(ax, "Heizen ohne Kohle und Öl im Norden Europas, 2022")
    foot(fig, "Quelle: nationale Energiestatistiken, 2022 (simuliert).")
    fig.subplots_adjust(left=.02, right=.98, top=.9, bottom=.07)
    return fig, g


# ---------------------------------------------------------------- liars: classes

@liar("overlapping-breaks")
def es_tramos_encajados():
    g = world()
    guiana = g[g.code_iso == "FR"].explode().cx[-56:-50, 0:8].assign(code_iso="GF", nom="Guyane")
    g = pd.concat([g[(g.continent == "Amérique du Sud") & (g.code_iso != "FK")], guiana]).to_crs("ESRI:102033")
    g["rural"] = g.code_iso.map({"AR": 8, "UY": 5, "VE": 12, "CL": 13, "BR": 14, "CO": 19, "PE": 22, "BO": 29, "EC": 36, "SR": 34, "PY": 38, "GY": 73, "GF": 14})
    b = [0, 12, 20, 34.5, 99]
    cols = ["#fff5eb", "#fdbe85", "#e6550d", "#7f2704"]
    fig, ax = page()
    paint(ax, g, "rural", b, cols, ec="#777777")
    room(ax, g, right=.28)
    key(ax, cols, ["menos del 12 %", "del 10 al 20 %", "del 18 al 35 %", "más del 32 %"], "Población rural", "lower right")
    head(ax, "La población rural en América del Sur, 2020")
    bar(ax, 1000, .05, .03, "line")
    foot(fig, "Fuente: estimaciones nacionales, 2020 (datos simulados). Proyección equivalente de Albers.")
    return fig, g


@liar("empty-class")
def de_klasse_ohne_kreis():
    g = districts(40, 131, cx=520_000, cy=5_400_000, crs=25832, radius=85_000)
    z = field(g, 15, ay=.8)
    v = 6 + 48 * z
    v = np.where((v >= 29) & (v < 35.5), 27.5 - rng(3).uniform(0, 5, len(g)), v)
    v = np.where((v >= 35.5) & (v < 40.5), 41 + rng(3).uniform(0, 4, len(g)), v)
    g["oeko"] = v.round(1)
    b = [0, 10, 20, 30, 40, 99]
    fig, ax = page()
    paint(ax, g, "oeko", b, GREENS, ec="#888888")
    room(ax, g, right=.3)
    key(ax, GREENS, ["unter 10 %", "10 bis unter 20 %", "20 bis unter 30 %", "30 bis unter 40 %", "40 % und mehr"], "Ökologisch bewirtschaftete\nAckerfläche", "lower right")
    head(ax, "Ökolandbau in den Kreisen, 2023")
    bar(ax, 40, .05, .03, "blocks")
    foot(fig, "Quelle: Agrarstrukturerhebung 2023 (simuliert).")
    return fig, g


@liar("too-many-classes")
def fr_onze_bleus():
    g = dep()
    g["part"] = (3 + 32 * depfield(g, 66)).round(1)
    b = [0, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 99]
    cols = [matplotlib.colors.to_hex(plt.get_cmap("Blues")(.08 + .9 * k / 10)) for k in range(11)]
    fig, ax = page()
    paint(ax, g, "part", b, cols, ec="white")
    room(ax, g, left=.2)
    key(ax, cols, ["moins de 6 %"] + [f"de {a} à moins de {c} %" for a, c in zip(b[1:-2], b[2:-1])] + ["33 % et plus"], "Part des résidences\nsecondaires", "lower left", bbox_to_anchor=(-.01, .09))
    head(ax, "Les résidences secondaires, 2021")
    bar(ax, 200, .04, .03, "line")
    foot(fig, "Source : recensement de la population, 2021 (données simulées).")
    return fig, g


@liar("too-few-classes")
def en_gas_two_shades():
    g = inside("GB", 60, 142, 27700)
    g["gas"] = (5 + 88 * field(g, 29, ax=.5, centre=.5)).round(0)
    cols = ["#fde0c5", "#b13f64"]
    fig, ax = page()
    paint(ax, g, "gas", [0, 48, 100], cols)
    room(ax, g, right=.6, bottom=.09)
    key(ax, cols, ["5 to 47%", "48 to 93%"], "Homes heated by gas", "lower right")
    head(ax, "Gas heating across Great Britain, 2021")
    bar(ax, 200, .03, .01, "ticks")
    foot(fig, "Source: census, table on central heating, 2021 (simulated).")
    return fig, g


# ---------------------------------------------------------------- liars: panels, points, letters

@liar("panels-on-different-scales")
def fr_chomage_deux_dates():
    g = dep()
    z = depfield(g, 77)
    g["t2009"] = (5 + 6.5 * z).round(1)
    g["t2014"] = (9.2 + 7 * np.clip(z + rng(1).normal(0, .05, len(g)), 0, 1)).round(1)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5.8))
    for ax, c, (lo, hi) in zip(axs, ("t2009", "t2014"), ((4, 12), (8.5, 16.5))):
        ax.set_axis_off()
        g.plot(c, ax=ax, cmap="OrRd", vmin=lo, vmax=hi, edgecolor="white", linewidth=.25, legend=True,
               legend_kwds={"orientation": "horizontal", "label": "Taux de chômage (%)", "shrink": .7, "pad": .02})
        ax.set_title(c[1:], fontsize=12)
        room(ax, g)
    bar(axs[0], 200, .03, .04, "line")
    fig.subplots_adjust(left=.02, right=.98, top=.88, bottom=.12, wspace=.03)
    fig.suptitle("Le chômage dans les départements, avant et après", x=.03, ha="left", fontweight="bold")
    foot(fig, "Source : taux de chômage localisés, 2009 et 2014 (données simulées).")
    return fig, g


@liar("panels-on-different-scales")
def de_quantile_je_jahr():
    g = districts(44, 151, cx=500_000, cy=5_650_000, crs=25832, radius=80_000)
    z = field(g, 34, ax=-.4, centre=.6)
    g["j2014"] = (5.6 + 5.2 * z).round(1)
    g["j2024"] = (8.1 + 7.6 * np.clip(z + rng(8).normal(0, .06, len(g)), 0, 1)).round(1)
    fig, axs = plt.subplots(1, 2, figsize=(11, 6))
    cuts = {"j2014": [5, 7, 8, 9, 12], "j2024": [8, 10, 11.5, 13, 17]}
    labels = {"j2014": ["unter 7", "7 bis unter 8", "8 bis unter 9", "9 und mehr"], "j2024": ["unter 10", "10 bis unter 11,5", "11,5 bis unter 13", "13 und mehr"]}
    cols = BLUES[1:]
    for ax, c in zip(axs, cuts):
        ax.set_axis_off()
        paint(ax, g, c, cuts[c], cols, ec="white")
        ax.set_title(c[1:], loc="left", fontsize=12)
        room(ax, g, bottom=.3)
        key(ax, cols, labels[c], "Miete, Euro je m²", "lower right", ncol=2)
    bar(axs[0], 30, .04, .05, "blocks")
    fig.subplots_adjust(left=.02, right=.98, top=.88, bottom=.07, wspace=.04)
    fig.suptitle("Was Wohnen kostet, 2014 und 2024", x=.03, ha="left", fontsize=14, fontweight="bold")
    foot(fig, "Quelle: Angebotsmieten der Kreise, 2014 und 2024 (simuliert).")
    return fig, g


@liar("overplotting")
def es_siniestros_apilados():
    r = rng(17)
    town = outline(160, 7, 0, 0)
    x = np.concatenate([r.normal(0, .9, 5200), r.normal(2.6, .6, 1900), r.normal(-2.4, .7, 1900)])
    y = np.concatenate([r.normal(0, .8, 5200), r.normal(1.8, .6, 1900), r.normal(-1.5, .6, 1900)])
    fig, ax = plt.subplots(figsize=(7.6, 7))
    ax.fill(*np.asarray(town.exterior.coords).T, color="#efefef", ec="#888888")
    sns.scatterplot(x=x, y=y, s=38, color="#b2182b", linewidth=0, ax=ax, legend=False)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.plot([-8, -6], [-7.4, -7.4], color="black", lw=2)
    ax.text(-7, -7.3, "2 km", ha="center", va="bottom", fontsize=9)
    ax.set_title("Siniestros de tráfico en la ciudad, 2019-2024", loc="left", fontsize=13)
    ax.text(-8, 8.3, "Cada punto es un siniestro con víctimas", fontsize=10)
    foot(fig, "Fuente: policía local, 9000 partes, 2019-2024 (datos simulados).")
    return fig


@liar("small-text")
def es_nombres_diminutos():
    g = districts(34, 171, radius=60_000, cx=650_000, cy=4_400_000)
    g["regadio"] = (4 + 55 * field(g, 44, ay=-.7)).round(0)
    names = ("Alcor Bardal Cañizo Dehesa Encinar Fresno Galbarra Hontana Illora Jaral Lastra Membrilla Navalón Olmeda Pedrera Quintana Robledo Sotillo Tejar Urdía Valdehoz "
             "Xerta Yermo Zarzal Arroyal Brezal Carrasca Duruelo Espinar Fuentes Gredal Horcajo Losar Moral").split()
    b = [0, 12, 24, 36, 48, 99]
    fig, ax = page()
    paint(ax, g, "regadio", b, BLUES, ec="#777777")
    for (_, d), n in zip(g.iterrows(), names):
        p = d.geometry.representative_point()
        ax.text(p.x, p.y, f"{n}\n{d.regadio:.0f} %", ha="center", va="center", fontsize=3.8, color="white" if d.regadio >= 36 else "black")
    room(ax, g, right=.28)
    key(ax, BLUES, ["menos del 12 %", "del 12 a menos del 24 %", "del 24 a menos del 36 %", "del 36 a menos del 48 %", "48 % o más"], "Superficie agrícola\nen regadío", "lower right")
    head(ax, "El regadío, comarca a comarca, 2023")
    bar(ax, 20, .05, .03, "ticks")
    foot(fig, "Fuente: encuesta de superficies y rendimientos, 2023 (datos simulados).")
    return fig, g


# ---------------------------------------------------------------- honest: French

@honest
def fr_biodechets_partout():
    g = dep()
    g["part"] = (52.5 + 40 * depfield(g, 12)).round(1)
    b = [50, 60, 70, 80, 100]
    cols = ["#d3ecd0", "#98d08f", "#4aa35a", "#0b5d2e"]
    fig, ax = page()
    paint(ax, g, "part", b, cols)
    room(ax, g, left=.2)
    key(ax, cols, ["de 50 à moins de 60 %", "de 60 à moins de 70 %", "de 70 à moins de 80 %", "80 % et plus"], "Foyers qui trient\nleurs biodéchets", "lower left", bbox_to_anchor=(0, .1))
    head(ax, "Dans tous les départements, plus de la moitié\ndes foyers trient leurs biodéchets")
    bar(ax, 200, .04, .04, "ticks")
    foot(fig, "Source : enquête auprès des syndicats de collecte, 2024 (données simulées).")
    return fig, g


@honest
def fr_naissances_cercles():
    g = dep()
    g["naissances"] = (g.population * rng(31).normal(.0098, .0011, len(g))).round().astype(int)
    k = .026
    fig, ax = page()
    g.plot(ax=ax, color="#ecebe6", edgecolor="#c2beb2", linewidth=.5)
    c = g.representative_point()
    o = np.argsort(-g.naissances.to_numpy())
    ax.scatter(c.x.to_numpy()[o], c.y.to_numpy()[o], s=k * g.naissances.to_numpy()[o], color="#2b6ca3", alpha=.6, edgecolor="white", linewidth=.6)
    room(ax, g, left=.25)
    hs = [ax.scatter([], [], s=k * v, color="#2b6ca3", alpha=.6, edgecolor="white", label=f"{v:,}".replace(",", " ")) for v in (2000, 10000, 25000)]
    ax.legend(handles=hs, title="Naissances dans l’année\n(l’aire du cercle suit le nombre)", loc="lower left", bbox_to_anchor=(-.01, .08), frameon=False, labelspacing=1.6,
              handletextpad=1.4, borderpad=1, fontsize=9, title_fontsize=9, alignment="left")
    head(ax, "Les naissances, 2024")
    bar(ax, 200, .04, .03, "line")
    foot(fig, "Source : état civil, 2024 (données simulées).")
    return fig, g


@honest
def fr_secret_statistique():
    g = districts(43, 204, cx=700_000, cy=6_500_000, crs=2154, radius=40_000)
    g["bio"] = (2 + 36 * field(g, 9, ax=.3, ay=.6)).round(1)
    g.loc[rng(12).choice(len(g), 6, replace=False), "bio"] = np.nan
    b = [0, 8, 16, 24, 32, 99]
    fig, ax = page()
    have, lack = g[g.bio.notna()], g[g.bio.isna()]
    lack.plot(ax=ax, facecolor="white", edgecolor="#8c8c8c", hatch="////", linewidth=.5)
    paint(ax, have, "bio", b, GREENS, ec="#8c8c8c")
    room(ax, g, right=.32)
    key(ax, GREENS, ["moins de 8 %", "de 8 à moins de 16 %", "de 16 à moins de 24 %", "de 24 à moins de 32 %", "32 % et plus"], "Part de la surface agricole\nen bio", "lower right",
        extra=[Patch(fc="white", ec="#8c8c8c", hatch="////", label="secret statistique")])
    head(ax, "L’agriculture biologique par canton, 2023")
    bar(ax, 10, .05, .03, "blocks")
    foot(fig, "Source : recensement des exploitations, 2023 (données simulées).")
    return fig, g


@honest
def fr_exposition_des_versants():
    x, y = np.meshgrid(np.linspace(0, 12, 181), np.linspace(0, 9, 136))
    z = 800 + 260 * np.sin(x / 1.7) * np.cos(y / 1.4) + 190 * np.sin(x / 3 + y / 2)
    gy, gx = np.gradient(z, y[:, 0], x[0])
    aspect = (np.degrees(np.arctan2(-gx, -gy))) % 360
    fig, ax = plt.subplots(figsize=(8.4, 6.2))
    m = ax.pcolormesh(x, y, aspect, cmap="twilight", vmin=0, vmax=360, shading="auto", rasterized=True)
    ax.contour(x, y, z, levels=np.arange(400, 1301, 150), colors="black", linewidths=.4, alpha=.6)
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    cb = fig.colorbar(m, ax=ax, shrink=.8, ticks=[0, 90, 180, 270, 360])
    cb.ax.set_yticklabels(["nord (0°)", "est (90°)", "sud (180°)", "ouest (270°)", "nord (360°)"])
    cb.set_label("Direction vers laquelle descend le versant")
    ax.add_patch(Rectangle((.3, .3), 3.2, .95, fc="white", ec="none", alpha=.85))
    ax.plot([.9, 2.9], [.55, .55], color="black", lw=2)
    ax.text(1.9, .65, "2 km", ha="center", va="bottom", fontsize=9)
    ax.set_title("L’exposition des versants, d’après le relief levé en 2021", loc="left")
    foot(fig, "Source : modèle de terrain à 70 m, levé en 2021 (données simulées). Courbes tous les 150 m.")
    return fig


@honest
def fr_tranches_au_dixieme():
    g = dep()
    g["taux"] = (5.2 + 9.6 * depfield(g, 81)).round(1)
    b = [0, 6.95, 8.95, 10.95, 12.95, 99]
    fig, ax = page()
    paint(ax, g, "taux", b, ORANGES, ec="white")
    room(ax, g, left=.2)
    key(ax, ORANGES, ["5,0 à 6,9 %", "7,0 à 8,9 %", "9,0 à 10,9 %", "11,0 à 12,9 %", "13,0 à 14,9 %"], "Logements vacants", "lower left", bbox_to_anchor=(0, .1))
    head(ax, "La vacance des logements, 2022")
    bar(ax, 200, .04, .04, "line")
    foot(fig, "Source : recensement de la population, 2022 (données simulées). Taux arrondis au dixième.")
    return fig, g


@honest
def fr_zone_tendue():
    g = gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)[["nom", "geometry"]]
    c = g.centroid
    near = np.hypot(c.x - c.x.mean(), c.y - c.y.mean()) < 11_000
    g["zone"] = np.where(near, "classée", "non classée")
    fig, ax = page()
    g.plot("zone", ax=ax, categorical=True, cmap=ListedColormap(["#2c7fb8", "#edf8b1"]), edgecolor="#666666", linewidth=.5, legend=True,
           legend_kwds={"title": "Zone tendue", "loc": "lower right", "frameon": False})
    room(ax, g, right=.12)
    head(ax, "Les communes classées en zone tendue au 1er janvier 2024")
    bar(ax, 5, .04, .03, "ticks")
    foot(fig, "Source : arrêté de classement, exemple fictif sur des communes réelles, 2024.")
    return fig, g


@honest
def fr_puits_un_point():
    g = gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)[["nom", "geometry"]]
    whole = g.union_all()
    r = rng(41)
    x0, y0, x1, y1 = g.total_bounds
    pts = []
    while len(pts) < 420:
        p = r.uniform(x0, x1), r.uniform(y0, y1)
        if whole.contains(Point(p)):
            pts.append(p)
    pts = np.array(pts)
    fig, ax = page()
    g.plot(ax=ax, color="#f4f1ea", edgecolor="#b9b19f", linewidth=.6)
    sns.scatterplot(x=pts[:, 0], y=pts[:, 1], s=11, color="#08306b", alpha=.75, linewidth=0, ax=ax)
    ax.set_xlabel("")
    ax.set_ylabel("")
    room(ax, g, bottom=.06)
    head(ax, "Un point par puits déclaré, 2023")
    bar(ax, 5, .04, .02, "blocks")
    foot(fig, "Source : déclarations en mairie, 420 puits, 2023 (positions simulées).")
    return fig, g


@honest
def fr_zero_au_milieu():
    g = dep()
    z = depfield(g, 91)
    g["evol"] = (-3 + 15 * z ** 1.7).round(1)
    norm, cmap = Normalize(-3, 12), ListedColormap(plt.get_cmap("PuOr")(np.linspace(.375, 1, 256)))
    fig, ax = page()
    g.plot("evol", ax=ax, cmap=cmap, norm=norm, edgecolor="#777777", linewidth=.25)
    room(ax, g)
    cb = fig.colorbar(ScalarMappable(norm, cmap), ax=ax, shrink=.55, pad=.01, ticks=[-3, 0, 3, 6, 9, 12])
    cb.ax.set_yticklabels(["−3 %", "0 %", "+3 %", "+6 %", "+9 %", "+12 %"])
    cb.set_label("Évolution de la population, 2012-2022")
    fig.subplots_adjust(right=.94)
    head(ax, "Où la population a-t-elle changé ?")
    bar(ax, 200, .03, .04, "blocks")
    foot(fig, "Source : recensements, 2012 et 2022 (données simulées).")
    return fig, g


@honest
def fr_flux_vers_la_ville():
    towns = [("Arvières", -24, 16, 5200), ("Beaulon", -30, -9, 2100), ("Combret", -6, -26, 3400), ("Douzy", 20, -21, 900), ("Esserval", 33, 4, 4300), ("Fontgrise", 17, 24, 1500)]
    fig, ax = plt.subplots(figsize=(7.6, 7))
    land = outline(211, 41, 0, 0)
    ax.fill(*np.asarray(land.exterior.coords).T, color="#f3efe6", ec="#b4a98e")
    for n, x, y, v in towns:
        ax.add_patch(FancyArrowPatch((x, y), (0, 0), connectionstyle="arc3,rad=.18", arrowstyle="-", lw=v / 400, color="#8c2d04", alpha=.6, capstyle="butt"))
        ax.plot(x, y, "o", ms=5, color="#333333")
        ax.text(x, y + (2.2 if y > 0 else -2.2), f"{n}\n{v:,}".replace(",", " "), ha="center", va="bottom" if y > 0 else "top", fontsize=9.5)
    ax.plot(0, 0, "s", ms=10, color="black")
    ax.text(3, 3, "La Ville", fontsize=11, fontweight="bold", va="center")
    ax.legend(handles=[Line2D([], [], lw=v / 400, color="#8c2d04", alpha=.6, label=f"{v:,}".replace(",", " ")) for v in (1000, 3000, 5000)],
              title="Personnes par jour\n(épaisseur proportionnelle)", loc="lower right", frameon=False, labelspacing=1.1, bbox_to_anchor=(1.02, -.02))
    ax.set_xlim(-56, 80)
    ax.set_ylim(-52, 46)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.plot([-47, -37], [-46, -46], color="black", lw=2)
    ax.text(-42, -45.4, "10 km", ha="center", va="bottom", fontsize=9)
    ax.set_title("Qui vient travailler en ville ?", loc="left", fontsize=13, fontweight="bold")
    foot(fig, "Source : enquête déplacements, printemps 2023 (données simulées).")
    return fig


# ---------------------------------------------------------------- honest: English

@honest
def en_bus_use_fades_north():
    g = inside("GB", 64, 222, 27700)
    g["bus"] = (3 + 29 * field(g, 25, ay=-1.3)).round(1)
    fig, ax = page()
    g.plot("bus", ax=ax, cmap="Blues", vmin=0, vmax=35, edgecolor="#6a6a6a", linewidth=.35, legend=True,
           legend_kwds={"label": "Commuters who travel by bus (%)", "shrink": .6, "pad": .01})
    room(ax, g, bottom=.09)
    head(ax, "Bus use falls from south to north")
    bar(ax, 200, .03, .01, "line")
    foot(fig, "Source: travel survey, 2023 (simulated). North is at the top.")
    return fig, g


@honest
def en_dot_density():
    g = districts(36, 231, cx=520_000, cy=280_000, crs=27700, radius=50_000)
    r = rng(15)
    people = (r.lognormal(10.4, .5, len(g)) * (1.6 - np.hypot(g.x, g.y))).clip(6000)
    xs, ys = [], []
    for p, n in zip(g.geometry, (people / 1000).round().astype(int)):
        x0, y0, x1, y1 = p.bounds
        k = 0
        while k < n:
            q = r.uniform(x0, x1), r.uniform(y0, y1)
            if p.contains(Point(q)):
                xs.append(q[0])
                ys.append(q[1])
                k += 1
    fig, ax = page()
    g.plot(ax=ax, color="#fbf9f4", edgecolor="#c9c1b0", linewidth=.5)
    ax.scatter(xs, ys, s=4, color="#3f007d", alpha=.8, linewidth=0)
    room(ax, g, bottom=.08, right=.38)
    head(ax, "Where people live, 2021")
    ax.text(.99, .97, "One dot is 1,000 residents,\nplaced at random in the district", transform=ax.transAxes, ha="right", va="top", fontsize=9.5)
    bar(ax, 15, .04, .02, "ticks")
    foot(fig, "Source: census, 2021 (simulated).")
    return fig, g.assign(residents=people.round())


@honest
def en_grain_circles():
    fig, ax = plt.subplots(figsize=(7.6, 7))
    land = outline(242, 40, 0, 0)
    ax.fill(*np.asarray(land.exterior.coords).T, color="#e9e6dc", ec="#a79f88", lw=1)
    silos = [("Ansty", -30, 14, 90), ("Brack", -18, -22, 360), ("Colne", 0, 8, 1440), ("Dunmere", 19, -16, 640), ("Eskby", 27, 20, 160), ("Fleet", -6, 31, 40)]
    for n, x, y, t in silos:
        ax.add_patch(Circle((x, y), .27 * np.sqrt(t), fc="#1b7f79", alpha=.7, ec="white", lw=1))
        ax.text(x, y - .27 * np.sqrt(t) - 1, f"{n}\n{t:,}", ha="center", va="top", fontsize=9.5)
    ax.set_xlim(-52, 52)
    ax.set_ylim(-50, 50)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.plot([-50, -40], [-47, -47], color="black", lw=2)
    ax.text(-45, -46.4, "10 km", ha="center", va="bottom", fontsize=9)
    ax.set_title("Grain stored, thousand tonnes, harvest 2023", loc="left", fontsize=13)
    ax.text(50, 47, "A circle’s area follows the tonnage.", ha="right", va="top", fontsize=9.5)
    foot(fig, "Source: silo returns, October 2023 (simulated).")
    return fig


@honest
def en_night_light():
    x, y = np.meshgrid(np.linspace(0, 60, 201), np.linspace(0, 45, 151))
    z = np.zeros_like(x)
    r = rng(52)
    for cx, cy, a, s in zip(r.uniform(5, 55, 22), r.uniform(5, 40, 22), r.lognormal(2.2, .8, 22), r.uniform(1.2, 4.5, 22)):
        z += a * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * s ** 2))
    fig, ax = plt.subplots(figsize=(8.6, 6.2), facecolor="#101014")
    m = ax.pcolormesh(x, y, np.clip(z, 0, 40), cmap="inferno", vmin=0, vmax=40, shading="auto", rasterized=True)
    ax.set_aspect("equal")
    ax.set_axis_off()
    cb = fig.colorbar(m, ax=ax, shrink=.75, pad=.02, extend="max")
    cb.set_label("Light seen from above, nW per cm² per sr", color="white")
    cb.ax.tick_params(colors="white")
    ax.set_title("The county at night, winter 2023", loc="left", color="white", fontsize=13)
    ax.plot([1.5, 11.5], [1.5, 1.5], color="white", lw=2.5)
    ax.text(6.5, 2, "10 km", color="white", ha="center", va="bottom", fontsize=9)
    foot(fig, "Source: satellite composite, December 2023 to February 2024 (simulated).", color="#dddddd")
    return fig


@honest
def en_world_life_equal_earth():
    g = _life().to_crs(8857)
    b = [0, 60, 66, 72, 78, 99]
    fig, ax = plt.subplots(figsize=(10.5, 6))
    ax.set_axis_off()
    g[g.esperance_de_vie.isna()].plot(ax=ax, color=GREY, edgecolor="white", linewidth=.3)
    paint(ax, g[g.esperance_de_vie.notna()], "esperance_de_vie", b, PURPLES, ec="#888888", lw=.25)
    key(ax, PURPLES + [GREY], ["under 60", "60 to under 66", "66 to under 72", "72 to under 78", "78 and over", "no data"], "Years", "lower left", bbox_to_anchor=(.02, .05))
    head(ax, "Life expectancy at birth, 2015")
    fig.subplots_adjust(left=.01, right=.99, top=.93, bottom=.05)
    foot(fig, "Source: Gapminder, 2015. Equal Earth projection: areas can be compared.")
    return fig, g


@honest
def en_class_said_empty():
    g = districts(38, 253, cx=410_000, cy=300_000, crs=27700, radius=42_000)
    g["smokers"] = (8 + 15.5 * field(g, 36, ax=-.5, ay=.3)).round(1)
    b = [0, 10, 15, 20, 25, 99]
    fig, ax = page()
    paint(ax, g, "smokers", b, ORANGES, ec="#8a8a8a")
    room(ax, g, right=.42)
    key(ax, ORANGES, ["under 10% (3 districts)", "10 to under 15%", "15 to under 20%", "20 to under 25%", "25% and over (none here)"], "Adults who smoke,\nnational classes", "lower right")
    k = int((g.smokers < 10).sum())
    ax.get_legend().get_texts()[0].set_text(f"under 10% ({k} districts)")
    head(ax, "Smoking in the county, 2023")
    bar(ax, 10, .05, .03, "ticks")
    foot(fig, "Source: health survey, 2023 (simulated). Classes as on the national map; no district here reaches 25%.")
    return fig, g


@honest
def en_two_dates_one_scale():
    g = districts(46, 262, cx=440_000, cy=350_000, crs=27700, radius=48_000)
    z = field(g, 47, centre=.7)
    g["y2001"] = (3 + 8 * z).round(1)
    g["y2021"] = (9 + 21 * np.clip(z + rng(7).normal(0, .06, len(g)), 0, 1)).round(1)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5.8))
    norm = Normalize(0, 32)
    for ax, c in zip(axs, ("y2001", "y2021")):
        ax.set_axis_off()
        g.plot(c, ax=ax, cmap="PuBuGn", norm=norm, edgecolor="#777777", linewidth=.3)
        ax.set_title(c[1:], fontsize=12)
        room(ax, g)
    bar(axs[0], 15, .04, .02, "line")
    fig.subplots_adjust(left=.02, right=.9, top=.86, bottom=.07, wspace=.03)
    cax = fig.add_axes([.92, .22, .015, .5])
    fig.colorbar(ScalarMappable(norm, "PuBuGn"), cax=cax, label="Households renting privately (%)")
    fig.suptitle("Private renting, twenty years apart", x=.03, ha="left", fontweight="bold")
    foot(fig, "Source: censuses of 2001 and 2021 (simulated).")
    return fig, g


@honest
def en_red_green_with_marks():
    g = districts(42, 273, cx=480_000, cy=450_000, crs=27700, radius=50_000, dense=False)
    met = field(g, 55, ay=.6, noise=.2) > .5
    g["target"] = np.where(met, "met", "missed")
    fig, ax = page()
    g[met].plot(ax=ax, color="#b7e0a5", edgecolor="#555555", linewidth=.5)
    g[~met].plot(ax=ax, facecolor="#b2182b", edgecolor="white", hatch="..", linewidth=.5)
    for p, k in zip(g.representative_point(), met):
        ax.text(p.x, p.y, "✓" if k else "×", ha="center", va="center", fontsize=12, fontweight="bold", color="black" if k else "white")
    room(ax, g, right=.25)
    ax.legend(handles=[Patch(fc="#b7e0a5", ec="#555555", label="✓ target met"), Patch(fc="#b2182b", ec="white", hatch="..", label="× target missed")],
              title="A&E, four-hour wait", loc="lower right", frameon=False)
    head(ax, "Who met the four-hour target, winter 2023–24")
    bar(ax, 15, .05, .03, "blocks")
    foot(fig, "Source: hospital returns, December 2023 to February 2024 (simulated).")
    return fig, g


@honest
def en_unit_under_title():
    g = districts(40, 282, cx=530_000, cy=180_000, crs=27700, radius=25_000)
    g["rent"] = (820 + 1100 * field(g, 66, centre=.9)).round(-1)
    b = [0, 1000, 1200, 1400, 1600, 9999]
    fig, ax = page()
    paint(ax, g, "rent", b, PURPLES, ec="#777777")
    room(ax, g, right=.25)
    key(ax, PURPLES, ["under 1,000", "1,000 to 1,190", "1,200 to 1,390", "1,400 to 1,590", "1,600 and over"], None, "lower right")
    ax.set_title("What a two-bedroom flat costs", loc="left", fontsize=14, fontweight="bold", pad=24)
    ax.text(0, 1.012, "Median monthly rent, in pounds, by ward, 2024, rounded to ten pounds", transform=ax.transAxes, fontsize=10)
    fig.subplots_adjust(top=.88)
    bar(ax, 8, .05, .03, "line")
    foot(fig, "Source: new tenancies, January to December 2024 (simulated).")
    return fig, g


# ---------------------------------------------------------------- honest: Spanish

@honest
def es_dos_de_cada_tres():
    g = districts(60, 292, radius=100_000)
    z = field(g, 71, ax=.4, centre=.5, noise=.2).to_numpy()
    o = np.sort(z)
    g["variacion"] = ((z - (o[39] + o[40]) / 2) * 17)
    b = [-99, -4, 0, 4, 99]
    cols = ["#a6611a", "#dfc27d", "#80cdc1", "#018571"]
    fig, ax = page()
    paint(ax, g, "variacion", b, cols)
    room(ax, g, right=.34, bottom=.1)
    key(ax, cols, ["pierde 4 % o más", "pierde menos de 4 %", "gana menos de 4 %", "gana 4 % o más"], "Variación de la población,\n2014-2024", "lower right")
    head(ax, "Dos de cada tres comarcas pierden población")
    bar(ax, 50, .05, .02, "ticks")
    foot(fig, "Fuente: padrón de habitantes, 2014 y 2024 (datos simulados).")
    return fig, g


@honest
def es_incendios_por_celda():
    r = rng(83)
    x = np.concatenate([r.normal(30, 12, 900), r.normal(62, 8, 700), r.uniform(0, 100, 500)])
    y = np.concatenate([r.normal(52, 10, 900), r.normal(25, 7, 700), r.uniform(0, 77, 500)])
    fig, ax = plt.subplots(figsize=(8.4, 6.4))
    h = ax.hexbin(x, y, gridsize=(20, 9), extent=(0, 100, 0, 77.94), cmap="YlOrRd", mincnt=1, edgecolors="white", linewidths=.4)
    ax.set_aspect("equal")
    ax.set_axis_off()
    fig.colorbar(h, ax=ax, shrink=.75, pad=.02, label="Incendios por celda de 22 km²")
    ax.plot([0, 20], [-5, -5], color="black", lw=2)
    ax.text(10, -4.6, "20 km", ha="center", va="bottom", fontsize=9)
    ax.text(102, -8, "Todas las celdas tienen la misma superficie; en blanco, ningún incendio.", ha="right", va="top", fontsize=9)
    ax.set_title("Dónde se declararon los incendios, 2015-2024", loc="left", fontsize=13)
    foot(fig, "Fuente: estadística de incendios forestales, 2015-2024 (datos simulados).")
    return fig


@honest
def es_gris_sin_estacion():
    g = districts(50, 303, radius=85_000, cx=550_000, cy=4_700_000)
    g["pm"] = (5 + 17 * field(g, 86, ax=.6, centre=.3)).round(1)
    g.loc[rng(21).choice(len(g), 8, replace=False), "pm"] = np.nan
    fig, ax = page()
    g.plot("pm", ax=ax, cmap="YlOrBr", vmin=4, vmax=24, edgecolor="white", linewidth=.4, legend=True, missing_kwds={"color": "#bdbdbd", "edgecolor": "white", "linewidth": .4},
           legend_kwds={"label": "PM2,5, media anual (µg/m³)", "format": comma(1), "shrink": .6, "pad": .01})
    room(ax, g, bottom=.12)
    head(ax, "Las partículas finas en el aire, 2023")
    ax.text(.99, .01, "En gris, comarcas sin estación de medida", transform=ax.transAxes, ha="right", fontsize=9.5)
    bar(ax, 40, .03, .02, "line")
    foot(fig, "Fuente: red de vigilancia del aire, 2023 (datos simulados).")
    return fig, g


@honest
def es_usos_del_suelo():
    r = rng(94)
    x, y = np.meshgrid(np.arange(60), np.arange(45))
    seeds = np.c_[r.uniform(0, 60, 46), r.uniform(0, 45, 46)]
    kind = np.argsort(r.uniform(0, 1, 46)) % 6
    near = ((x[..., None] - seeds[:, 0]) ** 2 + (y[..., None] - seeds[:, 1]) ** 2).argmin(-1)
    land = kind[near]
    names = ["bosque", "pasto", "cultivo", "matorral", "urbano", "agua"]
    cols = ["#117733", "#ddcc77", "#f2e6b8", "#999933", "#882255", "#88ccee"]
    fig, ax = plt.subplots(figsize=(8.8, 5.8))
    ax.pcolormesh(x, y, land, cmap=ListedColormap(cols), vmin=-.5, vmax=5.5, shading="nearest", rasterized=True)
    for k in range(6):
        yy, xx = np.nonzero(land == k)
        s = np.argmax(np.bincount(near[land == k], minlength=46))
        sel = near == s
        ax.text(x[sel].mean(), y[sel].mean(), names[k], ha="center", va="center", fontsize=9.5, color="white" if k in (0, 4) else "black", fontweight="bold")
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.legend(handles=[Patch(fc=c, ec="#777777", lw=.4, label=n) for c, n in zip(cols, names)], title="Uso del suelo", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.plot([0, 10], [-4, -4], color="black", lw=2)
    ax.text(5, -3.6, "10 km", ha="center", va="bottom", fontsize=9)
    ax.set_ylim(-5, 44.5)
    ax.set_title("Qué cubre el suelo, celdas de un kilómetro, 2021", loc="left", fontsize=13)
    foot(fig, "Fuente: cartografía de ocupación del suelo, 2021 (datos simulados).")
    return fig


@honest
def es_grados_con_su_proporcion():
    g = districts(34, 314, radius=24_000, cx=300_000, cy=4_720_000, crs=25830).to_crs(4326)
    g["ocupacion"] = (28 + 50 * field(g, 97, ay=.5)).round(0)
    fig, ax = plt.subplots(figsize=(7.8, 6.6))
    g.plot("ocupacion", ax=ax, cmap="BuGn", vmin=20, vmax=80, edgecolor="#777777", linewidth=.35, legend=True,
           legend_kwds={"label": "Ocupación hotelera en agosto (%)", "shrink": .65, "pad": .03})
    ax.set_xlabel("longitud (°)")
    ax.set_ylabel("latitud (°)")
    ax.grid(color="#999999", lw=.3)
    x0, _, _, y1 = g.total_bounds
    lat = (g.total_bounds[1] + y1) / 2
    w = 10 / (111.32 * np.cos(np.radians(lat)))
    b0 = g.total_bounds[1] - .025
    ax.set_ylim(b0 - .02, y1 + .02)
    ax.plot([x0, x0 + w], [b0, b0], color="black", lw=2)
    ax.text(x0 + w / 2, b0 + .004, "10 km", ha="center", va="bottom", fontsize=9)
    ax.set_title("Los hoteles de la comarca en agosto de 2024", loc="left", fontsize=13)
    foot(fig, "Fuente: encuesta de ocupación hotelera, agosto de 2024 (datos simulados).")
    return fig, g


@honest
def es_siete_tonos():
    g = inside("ES", 66, 325, 25830)
    g["bachiller"] = (22 + 47 * field(g, 103, ay=.5, centre=.5)).round(1)
    b = [0, 28, 34, 40, 46, 52, 58, 99]
    cols = ["#f7fcfd", "#d3e9ec", "#a3d5d2", "#66b7ae", "#2f9182", "#0c6b58", "#003c30"]
    fig, ax = page()
    paint(ax, g, "bachiller", b, cols, ec="#888888")
    room(ax, g, right=.48)
    key(ax, cols, ["menos del 28 %", "del 28 a menos del 34 %", "del 34 a menos del 40 %", "del 40 a menos del 46 %", "del 46 a menos del 52 %", "del 52 a menos del 58 %", "58 % o más"],
        "Adultos con bachillerato\no más", "lower right")
    head(ax, "El nivel de estudios, comarca a comarca, 2021")
    bar(ax, 200, .03, .02, "blocks")
    foot(fig, "Fuente: censo de población, 2021 (datos simulados).")
    return fig, g


@honest
def es_recuadro_de_la_capital():
    g = districts(58, 336, radius=90_000, cx=600_000, cy=4_200_000)
    g["alquiler"] = (5.5 + 8.5 * field(g, 108, centre=.9)).round(1)
    b = [0, 8, 9.5, 11, 12.5, 99]
    fig, ax = page(8.4, 7)
    fig.subplots_adjust(right=.98)
    paint(ax, g, "alquiler", b, ORANGES, ec="white")
    room(ax, g, right=.5)
    x0, x1, y0, y1 = 572_000, 628_000, 4_175_000, 4_225_000
    ax.add_patch(Rectangle((x0, y0), x1 - x0, y1 - y0, fc="none", ec="black", lw=1))
    ins = ax.inset_axes([.68, .6, .32, .36])
    paint(ins, g, "alquiler", b, ORANGES, ec="white")
    ins.set_xlim(x0, x1)
    ins.set_ylim(y0, y1)
    ins.set_xticks([])
    ins.set_yticks([])
    ins.set_xlabel("")
    ins.set_ylabel("")
    ins.set_title("La capital, ampliada", fontsize=10)
    ins.add_patch(Rectangle((x0, y0), 17_000, 10_500, fc="white", ec="none", zorder=5))
    ins.plot([x0 + 3500, x0 + 13500], [y0 + 2500] * 2, color="black", lw=2, zorder=6)
    ins.text(x0 + 8500, y0 + 3200, "10 km", ha="center", va="bottom", fontsize=8.5, zorder=6)
    key(ax, ORANGES, ["menos de 8,0", "de 8,0 a menos de 9,5", "de 9,5 a menos de 11,0", "de 11,0 a menos de 12,5", "12,5 o más"], "Alquiler, euros por m²\nal mes", "lower right")
    head(ax, "Lo que cuesta alquilar, 2023")
    bar(ax, 40, .04, .03, "ticks")
    foot(fig, "Fuente: índice de alquiler de vivienda, 2023 (datos simulados). Los mismos colores en el recuadro.")
    return fig, g


@honest
def es_tasas_con_un_decimal():
    g = districts(20, 347, radius=60_000, cx=480_000, cy=4_550_000, dense=False)
    g["paro"] = (6.2 + 13 * field(g, 111, ax=-.5)).round(1)
    b = [0, 8, 11, 14, 17, 99]
    fig, ax = page()
    paint(ax, g, "paro", b, BLUES, ec="#777777", lw=.6)
    for _, d in g.iterrows():
        p = d.geometry.representative_point()
        ax.text(p.x, p.y, f"{d.paro:.1f}".replace(".", ","), ha="center", va="center", fontsize=10, color="white" if d.paro >= 14 else "black")
    room(ax, g, right=.28)
    key(ax, BLUES, ["menos del 8 %", "del 8 a menos del 11 %", "del 11 a menos del 14 %", "del 14 a menos del 17 %", "17 % o más"], "Tasa de paro (%)", "lower right")
    head(ax, "El paro registrado en veinte comarcas, cuarto trimestre de 2024")
    bar(ax, 20, .05, .03, "line")
    foot(fig, "Fuente: servicio de empleo, registro completo, cuarto trimestre de 2024 (datos simulados).")
    return fig, g


@honest
def es_viento_y_presion():
    x, y = np.meshgrid(np.linspace(0, 900, 61), np.linspace(0, 700, 49))
    p = 1014 - 16 * np.exp(-((x - 320) ** 2 + (y - 420) ** 2) / 55_000) + 9 * np.exp(-((x - 760) ** 2 + (y - 160) ** 2) / 70_000)
    gy, gx = np.gradient(p, y[:, 0], x[0])
    fig, ax = plt.subplots(figsize=(8.4, 6.8))
    c = ax.contour(x, y, p, levels=np.arange(998, 1024, 2), colors="#666666", linewidths=.9)
    ax.clabel(c, fmt="%d", fontsize=9)
    s = (slice(2, None, 5), slice(2, None, 5))
    q = ax.quiver(x[s], y[s], -gy[s] * 200, gx[s] * 200, color="#08519c", scale=190, width=.0036)
    ax.quiverkey(q, .86, 1.03, 30, "30 km/h", labelpos="E")
    ax.text(320, 420, "B", fontsize=18, fontweight="bold", ha="center", va="center")
    ax.text(760, 160, "A", fontsize=18, fontweight="bold", ha="center", va="center")
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    ax.plot([20, 220], [-25, -25], color="black", lw=2)
    ax.text(120, -20, "200 km", ha="center", va="bottom", fontsize=9)
    ax.set_ylim(-45, 705)
    ax.set_title("Viento y presión (hPa), 3 de enero de 2024, 12 h", loc="left", fontsize=12)
    foot(fig, "Fuente: análisis meteorológico del 3 de enero de 2024 (datos simulados).")
    return fig


# ---------------------------------------------------------------- honest: German

@honest
def de_versiegelt_im_zentrum():
    fig, ax = plt.subplots(figsize=(7.4, 7))
    r = rng(14)
    patches, v = [], []
    for q in range(-4, 5):
        for s in range(-4, 5):
            if abs(q + s) <= 4:
                ring = max(abs(q), abs(s), abs(q + s))
                patches.append(RegularPolygon((np.sqrt(3) * (q + s / 2), 1.5 * s), 6, radius=.97))
                v.append(78 - 14 * ring + r.normal(0, 3) * (ring > 0))
    pc = PatchCollection(patches, cmap="Greys", edgecolor="#888888", linewidth=.6)
    pc.set_array(np.array(v))
    pc.set_clim(10, 85)
    ax.add_collection(pc)
    ax.set_xlim(-9, 9)
    ax.set_ylim(-8.6, 7.6)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.text(0, 0, "Mitte", ha="center", va="center", color="white", fontsize=9, fontweight="bold")
    ax.set_title("Im Zentrum ist am meisten Boden versiegelt", loc="left", fontsize=14)
    cb = fig.colorbar(pc, ax=ax, orientation="horizontal", shrink=.55, pad=.02, aspect=28)
    cb.set_label("Versiegelter Anteil der Fläche in %")
    ax.plot([-8.6, -8.6 + 2 * np.sqrt(3)], [-8.2, -8.2], color="black", lw=2)
    ax.text(-8.6 + np.sqrt(3), -8, "3 km", ha="center", va="bottom", fontsize=9)
    foot(fig, "Quelle: Luftbildauswertung 2022 (simuliert). Jede Wabe ist gleich groß.")
    return fig


@honest
def de_ladepunkte_je_einwohner():
    g = inside("DE", 80, 351, 25832)
    r = rng(61)
    g["einwohner"] = r.lognormal(11.6, .55, len(g)).round()
    g["ladepunkte"] = (g.einwohner * (.0008 + .0021 * field(g, 121, ax=.5))).round()
    g["je_100000"] = (g.ladepunkte / g.einwohner * 1e5).round(0)
    fig, ax = page()
    g.plot("je_100000", ax=ax, cmap="YlGnBu", edgecolor="#555555", linewidth=.3, legend=True,
           legend_kwds={"label": "Öffentliche Ladepunkte je 100 000 Einwohner", "shrink": .6, "pad": .01})
    room(ax, g, bottom=.08)
    head(ax, "Wo man sein Auto laden kann, Juli 2024")
    bar(ax, 150, .03, .01, "blocks")
    foot(fig, "Quelle: Register der Ladesäulen, 1. Juli 2024 (simuliert).")
    return fig, g


@honest
def de_loch_ist_ein_see():
    g = districts(50, 362, cx=540_000, cy=5_280_000, crs=25832, radius=45_000)
    lake = outline(77, 11_000, 548_000, 5_286_000, wob=.35)
    g["geometry"] = g.difference(lake)
    g["wald"] = (12 + 56 * field(g, 131, ay=-.6)).round(1)
    b = [0, 20, 32, 44, 56, 99]
    fig, ax = page()
    paint(ax, g, "wald", b, GREENS, ec="#8c8c8c")
    ax.text(548_000, 5_286_000, "Großer See", ha="center", va="center", fontsize=10, style="italic", color="#225588")
    room(ax, g, right=.32)
    key(ax, GREENS, ["unter 20 %", "20 bis unter 32 %", "32 bis unter 44 %", "44 bis unter 56 %", "56 % und mehr"], "Anteil des Waldes\nan der Gemeindefläche", "lower right")
    head(ax, "Wald rund um den Großen See, 2023")
    bar(ax, 10, .05, .03, "line")
    foot(fig, "Quelle: Flächenerhebung 2023 (simuliert).")
    return fig, g


@honest
def de_temperatur_viridis():
    x, y = np.meshgrid(np.linspace(0, 80, 161), np.linspace(0, 60, 121))
    z = 10.5 - .055 * y + 1.4 * np.exp(-((x - 26) ** 2 + (y - 20) ** 2) / 60) - 2.4 * np.exp(-((x - 60) ** 2 + (y - 44) ** 2) / 160)
    fig, ax = plt.subplots(figsize=(8.6, 6.2))
    m = ax.contourf(x, y, z, levels=np.arange(5, 11.1, 1), cmap="viridis")
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    cb = fig.colorbar(m, ax=ax, shrink=.8)
    cb.set_label("Mittlere Jahrestemperatur in °C")
    ax.plot(26, 20, "s", color="black", ms=6)
    ax.text(27.5, 20, "Stadt", fontsize=10, va="center")
    ax.plot(60, 44, "^", color="white", ms=7)
    ax.text(61.5, 44, "Gipfel", fontsize=10, va="center", color="white")
    ax.plot([3, 23], [56, 56], color="white", lw=3)
    ax.text(13, 56.6, "20 km", ha="center", va="bottom", fontsize=9, color="white")
    ax.set_title("Wie warm ist es im Jahr? Mittel 1991 bis 2020", loc="left")
    foot(fig, "Quelle: Wetterdienst, Raster 500 m, Mittel 1991–2020 (simuliert).")
    return fig


@honest
def de_bis_unter():
    g = world()
    g = g[g.continent == "Afrique"].to_crs("ESRI:102022")
    c = g.centroid
    g["x"], g["y"] = (c.x - c.x.mean()) / 4e6, (c.y - c.y.mean()) / 4e6
    g["jung"] = (21 + 33 * field(g, 141, centre=.9)).round(1)
    cm = ListedColormap(["#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#8a1a00"])
    fig, ax = page()
    g.plot("jung", ax=ax, cmap=cm, norm=BoundaryNorm([20, 30, 35, 40, 45, 55], 5), edgecolor="#777777", linewidth=.35)
    room(ax, g)
    key(ax, cm.colors, ["20 bis unter 30 %", "30 bis unter 35 %", "35 bis unter 40 %", "40 bis unter 45 %", "45 bis unter 55 %"], "Menschen unter 15 Jahren", "lower left")
    head(ax, "Wie jung Afrika ist, 2022")
    bar(ax, 1000, .72, .02, "blocks")
    foot(fig, "Quelle: Bevölkerungsschätzungen, 2022 (simuliert). Flächentreue Albers-Projektion.")
    return fig, g


@honest
def de_acht_klassen_um_null():
    g = districts(60, 384, cx=560_000, cy=5_500_000, crs=25832, radius=95_000)
    z = field(g, 151, ax=.5, ay=.3, noise=.16)
    g["diff"] = (z * 17 - 8.5).round(1)
    b = [-99, -6, -4, -2, 0, 2, 4, 6, 99]
    cols = ["#8c510a", "#bf812d", "#dfc27d", "#f6e8c3", "#c7eae5", "#80cdc1", "#35978f", "#01665e"]
    names = ["unter −6", "−6 bis unter −4", "−4 bis unter −2", "−2 bis unter 0", "0 bis unter 2", "2 bis unter 4", "4 bis unter 6", "6 und mehr"]
    fig, ax = page()
    paint(ax, g, "diff", b, cols, ec="#777777", lw=.3)
    room(ax, g, right=.32)
    key(ax, cols, names, "Wahlbeteiligung 2023 gegen\n2018, in Prozentpunkten", "lower right")
    head(ax, "Weniger oder mehr Wählende als 2018?")
    bar(ax, 40, .05, .03, "ticks")
    foot(fig, "Quelle: Landeswahlleitung, 2018 und 2023 (simuliert).")
    return fig, g


@honest
def de_zwei_groessen():
    g = districts(40, 395, cx=580_000, cy=5_350_000, crs=25832, radius=70_000)
    g["alt"] = (16 + 15 * field(g, 161, centre=-.7)).round(1)
    g["dichte"] = (40 + 900 * field(g, 162, centre=1.1) ** 2).round(0)
    fig, axs = plt.subplots(1, 2, figsize=(11, 6))
    for ax, c, cm, lab, t in zip(axs, ("alt", "dichte"), ("Purples", "Oranges"), ("Anteil der Menschen ab 65 Jahren in %", "Einwohner je km²"), ("Wo die Älteren wohnen", "Wie dicht besiedelt ist")):
        ax.set_axis_off()
        g.plot(c, ax=ax, cmap=cm, edgecolor="#777777", linewidth=.3, legend=True, legend_kwds={"orientation": "horizontal", "label": lab, "shrink": .7, "pad": .02})
        ax.set_title(t, loc="left", fontsize=12)
        room(ax, g)
        bar(ax, 30, .04, .02, "line")
    fig.subplots_adjust(left=.02, right=.98, top=.86, bottom=.12, wspace=.04)
    fig.suptitle("Alter und Dichte in den Gemeinden, 2023", x=.03, ha="left", fontweight="bold")
    foot(fig, "Quelle: Bevölkerungsfortschreibung zum 31.12.2023 (simuliert).")
    return fig, g


@honest
def de_um_den_landesschnitt():
    g = districts(52, 406, cx=620_000, cy=5_600_000, crs=25832, radius=85_000)
    g["quote"] = (2.4 + 6.8 * field(g, 171, ax=-.4, ay=.5)).round(1)
    norm = TwoSlopeNorm(vmin=.9, vcenter=5.1, vmax=9.3)
    fig, ax = page()
    g.plot("quote", ax=ax, cmap="RdBu_r", norm=norm, edgecolor="#777777", linewidth=.3)
    room(ax, g, bottom=.1)
    cb = fig.colorbar(ScalarMappable(norm, "RdBu_r"), ax=ax, shrink=.6, pad=.01, ticks=[2, 3.5, 5.1, 7, 9])
    cb.ax.set_yticklabels(["2,0", "3,5", "5,1 (Landesschnitt)", "7,0", "9,0"])
    cb.set_label("Arbeitslosenquote in %")
    fig.subplots_adjust(right=.87)
    head(ax, "Über oder unter dem Landesschnitt: Arbeitslosigkeit, Juni 2024")
    ax.title.set_fontsize(12)
    bar(ax, 40, .03, .03, "blocks")
    foot(fig, "Quelle: Arbeitsagentur, Juni 2024 (simuliert).")
    return fig, g


@honest
def de_spritpreise_auf_den_cent():
    g = districts(18, 417, cx=460_000, cy=5_450_000, crs=25832, radius=55_000, dense=False)
    g["preis"] = (1.68 + .15 * field(g, 181, ax=.5)).round(2)
    b = [0, 1.715, 1.745, 1.775, 9]
    cols = BLUES[:4]
    fig, ax = page()
    paint(ax, g, "preis", b, cols, ec="#666666", lw=.6)
    for _, d in g.iterrows():
        p = d.geometry.representative_point()
        ax.text(p.x, p.y, f"{d.preis:.2f}".replace(".", ","), ha="center", va="center", fontsize=10, color="white" if d.preis > 1.775 else "black")
    room(ax, g, right=.28)
    key(ax, cols, ["bis 1,71", "1,72 bis 1,74", "1,75 bis 1,77", "1,78 und mehr"], "Super E10, Euro je Liter,\nMonatsmittel", "lower right")
    head(ax, "Was der Liter kostet, Mai 2024")
    bar(ax, 20, .05, .03, "ticks")
    foot(fig, "Quelle: Preismeldungen der Tankstellen, Mai 2024 (simuliert).")
    return fig, g
