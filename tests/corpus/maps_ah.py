"""Maps by a press cartographer (a regional newsroom, then a statistics agency), in four languages: 30 liars, 38 honest ones."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.patheffects as pe
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.collections import PatchCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon as Poly, Rectangle
from shapely.geometry import Point, Polygon, box

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
REDS = ["#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#a50f15"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
PURPLES = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"]
TEALS = ["#e8f6f3", "#b3ded4", "#6fbfb0", "#2f9184", "#0b5d55"]
GREY = "#d0d0d0"


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
    g["geometry"] = g.simplify(2500)
    return g[["code", "nom", "region", "population", "superficie_km2", "densite", "geometry"]]


@functools.lru_cache
def _gp():
    return gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)


@functools.lru_cache
def _world():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    return g[g.code_iso != "AQ"].copy()


@functools.lru_cache
def _land(seed, n, km, crs, x0, y0):
    """An invented territory: a coast with bays, cut in n districts."""
    r = rng(seed)
    t = np.linspace(0, 2 * np.pi, 240, endpoint=False)
    rad = np.ones_like(t)
    for k in range(2, 34):
        rad += r.normal(0, .3 / k ** 1.22) * np.cos(k * t + r.uniform(0, 6.3))
    coast = Polygon(np.c_[x0 + 1.15 * km * 1000 * rad * np.cos(t), y0 + km * 1000 * rad * np.sin(t)]).buffer(0)
    a, b, c, d = coast.bounds
    p = []
    while len(p) < n:
        q = Point(r.uniform(a, c), r.uniform(b, d))
        if coast.contains(q):
            p.append(q)
    for _ in range(3):
        cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(p), extend_to=coast.buffer(km * 500)))
        cells = [max(shapely.get_parts(c.intersection(coast)), key=lambda z: z.area) for c in cells]
        p = [c.centroid for c in cells]
    return gpd.GeoDataFrame(geometry=sorted(cells, key=lambda c: (-c.centroid.y, c.centroid.x)), crs=crs)


def land(seed, n, names, km=60, crs=25832, x0=500000, y0=5500000):
    g = _land(seed, n, km, crs, x0, y0).copy()
    g.insert(0, "name", (list(names) + [f"{m} {i}" for i in (2, 3, 4) for m in names])[:n])
    return g


def field(g, seed, lo, hi, power=1., noise=.22, tilt=(0, 0)):
    """A value that neighbours share, from lo to hi."""
    r = rng(seed)
    c = g.geometry.centroid
    x, y = (c.x - c.x.min()) / (c.x.max() - c.x.min()), (c.y - c.y.min()) / (c.y.max() - c.y.min())
    f = tilt[0] * x + tilt[1] * y
    for _ in range(4):
        u, v = r.uniform(0, 1, 2)
        f = f + r.uniform(-1, 1.2) * np.exp(-((x - u) ** 2 + (y - v) ** 2) / .09)
    f = f + r.normal(0, noise, len(g))
    f = ((f - f.min()) / (f.max() - f.min())) ** power
    return (lo + (hi - lo) * f).to_numpy()


def surface(seed, n=140, lo=0., hi=1., w=.05):
    r = rng(seed)
    x, y = np.meshgrid(np.linspace(0, 1, n), np.linspace(0, 1, n))
    z = .8 * x * r.uniform(-1, 1) + .8 * y * r.uniform(-1, 1)
    for _ in range(9):
        u, v = r.uniform(0, 1, 2)
        z = z + r.uniform(-1, 1) * np.exp(-((x - u) ** 2 + (y - v) ** 2) / w)
    return lo + (hi - lo) * (z - z.min()) / (z.max() - z.min())


def bar(ax, km, word="km", at=(.04, .04), size=9):
    """A scale bar, in metres of the map."""
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    y0 -= .06 * (y1 - y0)
    x, y = x0 + at[0] * (x1 - x0), y0 + at[1] * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="#222222", lw=2.5, solid_capstyle="butt", zorder=9)
    ax.text(x + km * 500, y + .012 * (y1 - y0), f"{km} {word}".replace("0.5 km", "500 m"), ha="center", va="bottom", fontsize=size, zorder=9)
    ax.set_xlim(x0, x1), ax.set_ylim(y0, y1)


def ruler(ax, km, at=(.04, .04)):
    """The agency's scale bar: two boxes, one black, one white."""
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    y0 -= .06 * (y1 - y0)
    x, y, h = x0 + at[0] * (x1 - x0), y0 + at[1] * (y1 - y0), .009 * (y1 - y0)
    for i, c in enumerate(("black", "white")):
        ax.add_patch(Rectangle((x + i * km * 500, y), km * 500, h, facecolor=c, edgecolor="black", lw=.8, zorder=9))
    for v in (0, km // 2, km):
        ax.text(x + v * 1000, y + 1.6 * h, f"{v}" + (" km" if v == km else ""), ha="center", va="bottom", fontsize=8.5, zorder=9)
    ax.set_xlim(x0, x1), ax.set_ylim(y0, y1)


def key(ax, colors, labels, title, loc="upper right", room=.3, **kw):
    """A legend beside the map, on the side it is asked for."""
    if "bbox_to_anchor" not in kw:
        x0, x1 = ax.get_xlim()
        ax.set_xlim(x0 - room * (x1 - x0) * ("left" in loc), x1 + room * (x1 - x0) * ("right" in loc))
    h = [Patch(facecolor=c, edgecolor="#777777", lw=.5, label=t) for c, t in zip(colors, labels)]
    leg = ax.legend(handles=h, title=title, loc=loc, fontsize=9, title_fontsize=9.5, frameon=kw.pop("frameon", False), **kw)
    leg._legend_box.align = "left"
    return leg


def classed(v, breaks, colors, missing=GREY):
    i = np.digitize(np.nan_to_num(v, nan=0), breaks)
    return [missing if np.isnan(x) else colors[k] for x, k in zip(v, i)]


def sheet(title, sub="", source="", w=7.4, h=7.4, top=.89, bottom=.07):
    fig, ax = plt.subplots(figsize=(w, h))
    fig.subplots_adjust(left=.03, right=.97, top=top, bottom=bottom)
    fig.text(.03, .955, title, fontsize=14, weight="bold")
    if sub:
        fig.text(.03, .918, sub, fontsize=10, color="#444444")
    if source:
        fig.text(.03, .02, source, fontsize=8.5, color="#555555")
    ax.set_axis_off()
    ax.set_aspect("equal")
    return fig, ax


def paint(ax, g, colors, ec="white", lw=.5):
    g.plot(ax=ax, color=colors, edgecolor=ec, linewidth=lw)
    ax.set_aspect("equal")
    a, b, c, d = g.total_bounds
    ax.set_xlim(a - .04 * (c - a), c + .04 * (c - a)), ax.set_ylim(b - .06 * (d - b), d + .04 * (d - b))


def patches(ax, g, v, cmap, norm, ec="white", lw=.4):
    """Pure matplotlib: one PatchCollection with an array."""
    p, a = [], []
    for geo, x in zip(g.geometry, v):
        for q in shapely.get_parts(geo):
            p.append(Poly(np.asarray(q.exterior.coords), closed=True))
            a.append(x)
    pc = PatchCollection(p, cmap=cmap, norm=norm, edgecolor=ec, linewidth=lw)
    pc.set_array(np.ma.masked_invalid(a))
    ax.add_collection(pc)
    x0, y0, x1, y1 = g.total_bounds
    ax.set_xlim(x0 - .04 * (x1 - x0), x1 + .04 * (x1 - x0)), ax.set_ylim(y0 - .06 * (y1 - y0), y1 + .04 * (y1 - y0))
    ax.set_aspect("equal")
    return pc


def halo(t):
    t.set_path_effects([pe.withStroke(linewidth=2.2, foreground="white")])
    return t


def comma(x, n=1):
    return f"{x:.{n}f}".replace(".", ",")


EN = ["Ashcombe", "Brackley Vale", "Carrow", "Dunmere", "Eastholt", "Farnley", "Garthwick", "Holmbury", "Ivelmouth", "Kelsby", "Langmoor", "Marwick",
      "Netherby", "Oakhanger", "Penrose", "Quarley", "Ravensea", "Stainforth", "Thornaby", "Ulcombe", "Wexcombe", "Yarrowdale"]
ES = ["Valdorado", "Peñalba", "La Ribera", "Sierra Honda", "Campo Llano", "Las Eras", "Montesa", "El Soto", "Torrevieja del Río", "Los Olmos",
      "Alta Vega", "Baja Vega", "La Jara", "Los Páramos", "Tierra de Pan", "Cuenca Alta", "El Robledo", "Las Salinas", "Hoya Grande", "Castrojal"]
DE = ["Altenbruck", "Birkenau", "Dornfeld", "Ebersheim", "Falkental", "Grünhain", "Hochstedt", "Ilmenau-Land", "Kaltenborn", "Lindach", "Mühlgrund",
      "Neuenstein", "Oberaue", "Pfaffenau", "Rehbach", "Steinach", "Talheim", "Unterwald", "Weidental", "Zellbach"]
FR = ["Aubrac-Nord", "Bellecombe", "Champvert", "Doucey", "Esserval", "Frontenay", "Grandlieu", "Hautefeuille", "Issoire-la-Lande", "Jarzé", "Lormont-le-Vieux",
      "Montfaucon", "Nérac-sur-Orne", "Pontivart", "Rochebrune", "Sauveterre", "Tournemire", "Valmorel", "Vieilleville", "Yzernay"]


# ---------------------------------------------------------------- liars

@liar("stock-in-choropleth")
def fr_medecins_par_departement():
    g = _dep().copy()
    g["medecins"] = np.round(g.population / 1000 * (.6 + .5 * rng(101).random(len(g)))).astype(int)
    col = classed(g.medecins, [200, 400, 700, 1200], BLUES)
    fig, ax = sheet("Où exercent les généralistes", "Médecins généralistes en activité au 1er janvier 2024",
                    "Source : répertoire des professionnels de santé, 1er janvier 2024. Carte : la rédaction.")
    paint(ax, g, col)
    key(ax, BLUES, ["moins de 200", "de 200 à moins de 400", "de 400 à moins de 700", "de 700 à moins de 1 200", "1 200 et plus"], "Médecins", loc="upper left", room=.4)
    bar(ax, 200)
    return fig, g


@liar("stock-in-choropleth")
def en_charging_points():
    g = land(12, 44, EN, km=45, crs=27700, x0=430000, y0=310000)
    area = g.area / 1e6
    g["points"] = np.round(area * field(g, 13, .05, 2.4, 2.2)).astype(int)
    fig, ax = plt.subplots(figsize=(8, 7))
    norm = BoundaryNorm([0, 25, 75, 150, 250, int(g.points.max()) + 1], 5)
    g.plot(column="points", cmap=ListedColormap(GREENS), norm=norm, ax=ax, edgecolor="#888888", linewidth=.3)
    cb = fig.colorbar(ScalarMappable(norm, ListedColormap(GREENS)), ax=ax, shrink=.6, spacing="uniform")
    cb.set_label("Public charging points")
    ax.set_title("The electric car reaches the valleys\nPublic charging points by district, June 2025", loc="left", fontsize=12)
    ax.axis("off")
    ruler(ax, 20)
    fig.text(.1, .04, "Source: county transport office, June 2025", fontsize=9)
    return fig, g


@liar("stock-in-choropleth")
def de_anteil_am_land():
    g = land(23, 36, DE, km=55)
    b = g.area.to_numpy() * field(g, 24, .4, 2., 1.4)
    g["anteil"] = np.round(100 * b / b.sum(), 1)
    col = classed(g.anteil, [1.5, 2.5, 3.5, 5], PURPLES)
    fig, ax = sheet("Die Höfe des Landes", "Anteil des Kreises an allen landwirtschaftlichen Betrieben des Landes 2023, in %",
                    "Quelle: Agrarstrukturerhebung 2023, Statistisches Landesamt")
    paint(ax, g, col)
    key(ax, PURPLES, ["unter 1,5 %", "1,5 bis unter 2,5 %", "2,5 bis unter 3,5 %", "3,5 bis unter 5 %", "5 % und mehr"], "Anteil am Land", loc="lower right")
    bar(ax, 25)
    return fig, g


@liar("diverging-without-middle")
def fr_population_deux_teintes():
    g = _gp().copy()
    fig, ax = plt.subplots(figsize=(7.6, 7.2))
    g.plot(column="evolution_pct", cmap="RdBu", ax=ax, edgecolor="white", linewidth=.6, legend=True,
           legend_kwds={"label": "Évolution de la population, 2018-2023 (%)", "shrink": .55})
    ax.set_title("La couronne de Poitiers, de 2018 à 2023", loc="left", fontsize=14, weight="bold")
    ax.set_axis_off()
    bar(ax, 10)
    fig.text(.1, .05, "Source : Insee, recensements de 2018 et de 2023. Carte : la rédaction.", fontsize=9)
    return fig, g


@liar("diverging-without-middle")
def en_median_age_two_hues():
    g = land(31, 50, EN, km=50, crs=27700, x0=380000, y0=420000)
    g["age"] = np.round(field(g, 34, 31, 52), 1)
    br = [34, 37, 40, 43, 46]
    cols = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]
    fig, ax = sheet("Growing older by the sea", "Median age of residents, mid-2023 estimates, years",
                    "Source: national statistics agency, mid-2023 population estimates")
    paint(ax, g, classed(g.age, br, cols), ec="#666666", lw=.3)
    key(ax, cols, ["under 34", "34 to under 37", "37 to under 40", "40 to under 43", "43 to under 46", "46 and over"], "Median age (years)", loc="lower right")
    bar(ax, 20)
    return fig, g


@liar("empty-class")
def fr_densite_intervalles_egaux():
    g = _gp().copy()
    br = [360, 720, 1080, 1440, 1800]
    cols = ["#ffffd4", "#fee391", "#fec44f", "#fe9929", "#d95f0e", "#8c2d04"]
    fig, ax = sheet("Grand Poitiers : la ville et ses champs", "Densité de population en 2023", "Source : Insee, recensement de la population 2023")
    paint(ax, g, classed(g.densite, br, cols), ec="#999999", lw=.4)
    key(ax, cols, ["moins de 360", "de 360 à moins de 720", "de 720 à moins de 1 080", "de 1 080 à moins de 1 440", "de 1 440 à moins de 1 800", "1 800 et plus"],
        "Habitants par km²", loc="lower right", room=0, frameon=True)
    bar(ax, 10)
    return fig, g


@liar("false-precision")
def es_encuesta_cuatro_decimales():
    g = land(41, 11, ES, km=70, crs=25830, x0=430000, y0=4600000)
    g["acuerdo"] = np.round(field(g, 42, 28.1374, 61.4829), 4)
    fig, ax = sheet("¿Cerrar el centro a los coches?", "Encuestados a favor, en %. Encuesta a 2.400 personas, marzo de 2025",
                    "Fuente: barómetro regional, marzo de 2025 (2.400 entrevistas)")
    pc = patches(ax, g, g.acuerdo, "YlGnBu", Normalize(25, 65))
    for p, v in zip(g.geometry.representative_point(), g.acuerdo):
        halo(ax.text(p.x, p.y, comma(v, 4) + " %", ha="center", fontsize=8.5))
    fig.colorbar(pc, ax=ax, shrink=.5, label="A favor (%)")
    bar(ax, 30)
    return fig, g


@liar("hidden-missing")
def es_ocupacion_cero():
    g = land(52, 42, ES, km=62, crs=25830, x0=480000, y0=4450000)
    g["ocupacion"] = np.round(field(g, 53, 14, 78), 0)
    g.loc[[3, 9, 17, 22, 30, 38], "ocupacion"] = np.nan
    col = classed(g.ocupacion.fillna(0).to_numpy(), [20, 35, 50, 65], TEALS)
    fig, ax = sheet("Dormir en el campo en agosto", "Ocupación de las plazas rurales en agosto de 2024, en %", "Fuente: encuesta de alojamientos rurales, agosto de 2024")
    paint(ax, g, col)
    key(ax, TEALS, ["menos de 20 %", "de 20 a menos de 35 %", "de 35 a menos de 50 %", "de 50 a menos de 65 %", "65 % o más"], "Ocupación", loc="upper left", room=.4)
    ruler(ax, 40, at=(.7, .04))
    return fig, g


@liar("hidden-missing")
def de_graue_kreise():
    g = land(61, 40, DE, km=58)
    g["quote"] = np.round(field(g, 62, 22, 49), 1)
    g.loc[[5, 6, 13, 27], "quote"] = np.nan
    fig, ax = plt.subplots(figsize=(7.2, 7.4))
    norm = BoundaryNorm([20, 25, 30, 35, 40, 50], 5)
    g.plot(column="quote", cmap=ListedColormap(BLUES), norm=norm, ax=ax, edgecolor="white", linewidth=.5, missing_kwds={"color": "#c9c9c9"})
    ax.axis("off")
    key(ax, BLUES, ["20 bis unter 25", "25 bis unter 30", "30 bis unter 35", "35 bis unter 40", "40 bis 50"], "Kinder unter 3 Jahren\nin Betreuung (%)", loc="lower left")
    ax.set_title("Wo Eltern einen Platz finden\nBetreuungsquote am 1. März 2024 in Prozent", loc="left", fontsize=12)
    bar(ax, 30, at=(.7, .04))
    fig.text(.1, .03, "Quelle: Kinder- und Jugendhilfestatistik, Stichtag 1. März 2024", fontsize=8.5)
    return fig, g


@liar("missing-date")
def en_no_date_unemployment():
    g = land(71, 46, EN, km=48, crs=27700, x0=330000, y0=520000)
    g["rate"] = np.round(field(g, 72, 2.1, 9.6, 1.3), 1)
    fig, ax = sheet("Jobless in the old mill towns", "Unemployment rate, % of the active population aged 16 to 64", "Source: labour force survey, statistics agency")
    paint(ax, g, classed(g.rate, [3, 4.5, 6, 7.5], REDS))
    key(ax, REDS, ["under 3%", "3 to under 4.5%", "4.5 to under 6%", "6 to under 7.5%", "7.5% and over"], "Unemployment rate", loc="upper left")
    bar(ax, 20)
    return fig, g


@liar("missing-scale")
def fr_pharmacies_a_pied():
    g = _gp()
    p = g[g.nom == "Poitiers"]
    c = p.geometry.iloc[0]
    r = rng(81)
    a, b, x1, y1 = c.bounds
    pts = []
    while len(pts) < 24:
        q = Point(r.uniform(a, x1), r.uniform(b, y1))
        if c.contains(q) and all(q.distance(o) > 500 for o in pts):
            pts.append(q)
    near = shapely.union_all([q.buffer(500) for q in pts]).intersection(c)
    fig, ax = sheet("Qui a une pharmacie au coin de la rue ?", "Les quartiers à moins de cinq minutes à pied d’une officine, Poitiers, mars 2025",
                    "Source : ordre des pharmaciens, mars 2025. À vol d’oiseau. Carte : la rédaction.")
    p.plot(ax=ax, color="#eeeae2", edgecolor="#777777", linewidth=1)
    gpd.GeoSeries([near], crs=2154).plot(ax=ax, color="#9cc9a3", edgecolor="none")
    gpd.GeoSeries(pts, crs=2154).plot(ax=ax, color="#114411", markersize=22, marker="P")
    ax.legend(handles=[Line2D([], [], marker="P", ls="", color="#114411", label="pharmacie"), Patch(color="#9cc9a3", label="à moins de 5 min à pied"),
                       Patch(facecolor="#eeeae2", edgecolor="#777777", label="plus loin")], loc="lower right", fontsize=9.5)
    return fig, gpd.GeoDataFrame(geometry=pts, crs=2154)


@liar("missing-source")
def es_sin_fuente():
    g = land(91, 38, ES, km=66, crs=25830, x0=350000, y0=4700000)
    g["renta"] = np.round(field(g, 92, 9.4, 17.8), 1)
    fig, ax = sheet("La renta, comarca a comarca", "Renta neta media por persona en 2022, en miles de euros")
    paint(ax, g, classed(g.renta, [11, 12.5, 14, 15.5], PURPLES))
    key(ax, PURPLES, ["menos de 11", "de 11 a menos de 12,5", "de 12,5 a menos de 14", "de 14 a menos de 15,5", "15,5 o más"], "Miles de euros\npor persona", loc="lower right")
    bar(ax, 30)
    return fig, g


@liar("missing-unit")
def de_ohne_einheit():
    g = land(103, 34, DE, km=52)
    g["nitrat"] = np.round(field(g, 104, 8, 62, 1.2), 0)
    fig, ax = sheet("Nitrat im Grundwasser", "Mittelwerte der Messstellen je Kreis, 2023", "Quelle: Landesamt für Umwelt, Messnetz Grundwasser 2023")
    pc = patches(ax, g, g.nitrat, "YlOrBr", Normalize(0, 70), ec="#777777")
    fig.colorbar(pc, ax=ax, shrink=.55, label="Nitrat")
    bar(ax, 25)
    return fig, g


@liar("non-monotone-ramp")
def en_house_style_ramp():
    g = land(112, 48, EN, km=50, crs=27700, x0=280000, y0=640000)
    g["share"] = np.round(field(g, 113, 6, 41), 1)
    cols = ["#f4e4c8", "#e0a458", "#8f2f22", "#f2b5a7", "#5b0a15"]
    fig, ax = sheet("Second homes along the firth", "Second homes as a share of all dwellings, 2024, %", "Source: council tax register, April 2024")
    paint(ax, g, classed(g.share, [10, 17, 24, 31], cols))
    key(ax, cols, ["under 10%", "10 to under 17%", "17 to under 24%", "24 to under 31%", "31% and over"], "Share of dwellings", loc="upper right")
    ruler(ax, 20)
    return fig, g


@liar("not-equal-area")
def en_protected_land_mercator():
    g = _world().copy()
    r = rng(121)
    g["protected"] = np.round(np.clip(r.gamma(3, 6, len(g)), .5, 55), 1)
    m = g.clip(box(-180, -58, 180, 80)).to_crs(3395)
    fig, ax = plt.subplots(figsize=(10, 7.2))
    cols = GREENS
    m.plot(ax=ax, color=classed(m.protected, [8, 14, 20, 30], cols), edgecolor="white", linewidth=.3)
    ax.axis("off")
    ax.set_title("How much of the planet is protected\nTerrestrial protected areas, % of each country’s land, 2023", loc="left", fontsize=13)
    key(ax, cols, ["under 8%", "8 to under 14%", "14 to under 20%", "20 to under 30%", "30% and over"], "Protected land", loc="lower left", room=0)
    ax.plot([4e6, 7e6], [-7.1e6, -7.1e6], color="black", lw=2)
    ax.text(5.5e6, -6.8e6, "3,000 km at the equator", ha="center", va="bottom", fontsize=9)
    fig.text(.13, .06, "Source: protected areas database, December 2023. Mercator projection.", fontsize=9)
    return fig, m


@liar("overlapping-breaks")
def de_klassen_ueberlappen():
    g = land(131, 36, DE, km=57)
    g["wartezeit"] = np.round(field(g, 132, 5, 36)).astype(int)
    cols = REDS[:4]
    fig, ax = sheet("Warten auf den Facharzt", "Mittlere Wartezeit auf einen Termin in Tagen, 2024", "Quelle: Patientenbefragung der Krankenkassen 2024")
    paint(ax, g, classed(g.wartezeit, [12, 18, 25], cols))
    key(ax, cols, ["5 bis 12 Tage", "10 bis 18 Tage", "16 bis 25 Tage", "24 bis 36 Tage"], "Mittlere Wartezeit", loc="upper left")
    bar(ax, 30)
    return fig, g


@liar("overplotting")
def fr_accidents_points():
    g = _dep()
    z = g[g.code.isin(["86", "79", "17", "16"])]
    u = z.union_all()
    r = rng(141)
    c = np.array([(q.x, q.y) for q in z.centroid])
    p = np.concatenate([r.normal(c[i % 4] + r.normal(0, 25000, 2), 14000, (70, 2)) for i in range(80)])
    p = p[shapely.contains_xy(u, p[:, 0], p[:, 1])]
    fig, ax = sheet("Cinq ans d’accidents de la route", "Un point par accident corporel, 2019-2023, Poitou-Charentes", "Source : fichier national des accidents corporels, 2019-2023")
    z.plot(ax=ax, color="#f3f1ec", edgecolor="#888888", linewidth=.8)
    sns.scatterplot(x=p[:, 0], y=p[:, 1], s=34, color="#c0392b", edgecolor="none", label="accident corporel", ax=ax)
    ax.legend(loc="upper right", fontsize=9.5)
    bar(ax, 50)
    return fig, gpd.GeoDataFrame(geometry=gpd.points_from_xy(p[:, 0], p[:, 1]), crs=2154)


@liar("panels-on-different-scales")
def fr_chomage_deux_dates():
    g = land(151, 40, FR, km=50, crs=2154, x0=600000, y0=6600000)
    g["t2014"] = np.round(field(g, 152, 8.2, 16.4), 1)
    g["t2024"] = np.round(g.t2014 * .62 + rng(153).normal(0, .4, len(g)), 1)
    fig, axs = plt.subplots(1, 2, figsize=(11, 4.8))
    for ax, c in zip(axs, ("t2014", "t2024")):
        g.plot(column=c, cmap="OrRd", ax=ax, edgecolor="white", linewidth=.4, legend=True, legend_kwds={"shrink": .6, "label": "Taux de chômage (%)"})
        ax.set_title(c[1:], fontsize=12, weight="bold")
        ax.axis("off")
    bar(axs[0], 25)
    fig.suptitle("Dix ans de chômage, canton par canton", x=.05, ha="left", fontsize=14, weight="bold")
    fig.text(.05, .04, "Source : service statistique régional, taux annuels moyens 2014 et 2024", fontsize=9)
    return fig, g


@liar("panels-on-different-scales")
def en_four_seasons_own_classes():
    g = land(161, 34, EN, km=40, crs=27700, x0=420000, y0=250000)
    fig, axs = plt.subplots(2, 2, figsize=(11.5, 8))
    base = field(g, 162, 0, 1)
    for ax, s, lo, hi in zip(axs.flat, ("Winter", "Spring", "Summer", "Autumn"), (14, 9, 5, 11), (31, 22, 13, 26)):
        v = np.round(lo + (hi - lo) * base + rng(len(s) + lo).normal(0, .5, len(g)), 1)
        g[s.lower()] = v
        q = np.round(np.quantile(v, [.25, .5, .75]), 1)
        cols = [BLUES[i] for i in (0, 1, 3, 4)]
        g.plot(ax=ax, color=classed(v, q, cols), edgecolor="white", linewidth=.4)
        ax.set_title(s, fontsize=11, weight="bold", loc="left")
        ax.axis("off")
        key(ax, cols, [f"under {q[0]}", f"{q[0]} to under {q[1]}", f"{q[1]} to under {q[2]}", f"{q[2]} and over"], "µg/m³", loc="center left", bbox_to_anchor=(.95, .3))
    fig.subplots_adjust(wspace=.55, right=.8, left=.02)
    bar(axs[1, 0], 20)
    fig.suptitle("The air we breathe, season by season: fine particles, 2024", x=.03, ha="left", fontsize=14)
    fig.text(.03, .04, "Source: air quality network, seasonal means of PM2.5, 2024", fontsize=9)
    return fig, g


@liar("radius-not-area")
def de_uebernachtungen_kreise():
    g = land(171, 20, DE, km=60)
    g["naechte"] = np.round(field(g, 172, 40, 620, 2.4), 0)
    fig, ax = sheet("Wo die Gäste schlafen", "Übernachtungen 2024 in Tausend", "Quelle: Monatserhebung im Tourismus 2024, Statistisches Landesamt")
    paint(ax, g, "#ece8df", ec="#aaaaaa")
    ax.set_xlim(ax.get_xlim()[0], ax.get_xlim()[1] + 45000), ax.set_ylim(ax.get_ylim()[0], ax.get_ylim()[1] + 9000)
    k = 15000 / 620
    for p, v in zip(g.geometry.representative_point(), g.naechte):
        ax.add_patch(Circle((p.x, p.y), k * v, facecolor="#2f7f86", edgecolor="white", lw=.7, alpha=.75))
    x0, y0 = ax.get_xlim()[1] - 20000, ax.get_ylim()[0] + 6000
    for v in (100, 300, 600):
        ax.add_patch(Circle((x0, y0 + k * v), k * v, facecolor="none", edgecolor="black", lw=.8))
        ax.text(x0 - 21000, y0 + 2 * k * v - 1500, f"{v}", ha="right", fontsize=9)
        ax.plot([x0 - 20500, x0], [y0 + 2 * k * v] * 2, color="black", lw=.6)
    ax.text(x0, y0 + 2 * k * 600 + 2500, "Tausend\nÜbernachtungen", ha="center", fontsize=9)
    bar(ax, 30)
    return fig, g


@liar("radius-not-area")
def es_incendios_burbujas():
    g = land(181, 24, ES, km=64, crs=25830, x0=300000, y0=4500000)
    g["hectareas"] = np.round(field(g, 184, 60, 4200, 2.2), -1)
    p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot(ax=ax, color="#f5f1e6", edgecolor="#b5ac98", linewidth=.6)
    ax.scatter(p.x, p.y, s=(g.hectareas / 95) ** 2, color="#d9480f", alpha=.7, edgecolor="white", linewidth=.6, zorder=3)
    h = [ax.scatter([], [], s=(v / 95) ** 2, color="#d9480f", alpha=.7, label=t) for v, t in ((500, "500 ha"), (2000, "2.000 ha"), (4000, "4.000 ha"))]
    ax.legend(handles=h, title="Superficie quemada", loc="upper left", bbox_to_anchor=(1.0, .8), labelspacing=2.6, borderpad=1.4, handletextpad=2, frameon=False)
    ax.set_title("Un verano de fuego\nHectáreas quemadas de junio a septiembre de 2025, por comarca", loc="left", fontsize=12)
    ax.axis("off")
    bar(ax, 30)
    fig.text(.1, .03, "Fuente: servicio regional de extinción de incendios, 2025", fontsize=9)
    fig.subplots_adjust(right=.74)
    return fig, g


@liar("rainbow-colormap")
def es_temperatura_jet():
    z = surface(191, lo=11, hi=34)
    x = np.linspace(400, 640, 140)
    y = np.linspace(4380, 4620, 140)
    fig, ax = plt.subplots(figsize=(8, 7))
    m = ax.pcolormesh(x, y, z, cmap="jet", vmin=10, vmax=35, shading="gouraud")
    fig.colorbar(m, ax=ax, shrink=.7, label="Temperatura media (°C)")
    ax.plot([415, 465], [4390, 4390], color="white", lw=3)
    ax.text(440, 4393, "50 km", color="white", ha="center", fontsize=10, weight="bold")
    for n, a, b in (("Valdorado", 470, 4560), ("Peñalba", 590, 4500), ("Montesa", 530, 4420)):
        ax.plot(a, b, "o", color="black", ms=5)
        halo(ax.text(a + 4, b + 3, n, fontsize=10))
    ax.set_aspect("equal")
    ax.set_xticks([]), ax.set_yticks([])
    ax.set_title("El calor de julio de 2025", loc="left", fontsize=13)
    fig.text(.1, .04, "Fuente: agencia de meteorología, temperatura media de julio de 2025", fontsize=9)
    return fig, pd.DataFrame({"temperatura": z.ravel()[::50]})


@liar("small-text")
def es_etiquetas_minusculas():
    g = land(201, 56, ES, km=60, crs=25830, x0=500000, y0=4650000)
    g["mayores"] = np.round(field(g, 202, 14, 38), 1)
    cols = ["#ffffcc", "#c2e699", "#78c679", "#31a354", "#006837"]
    fig, ax = sheet("Los mayores, comarca a comarca", "Población de 65 años o más, en %, a 1 de enero de 2024", "Fuente: padrón continuo, 1 de enero de 2024")
    paint(ax, g, classed(g.mayores, [19, 24, 29, 34], cols))
    for n, p, v in zip(g.name, g.geometry.representative_point(), g.mayores):
        ax.text(p.x, p.y, f"{n}\n{comma(v)} %", ha="center", va="center", fontsize=4.2, color="white" if v >= 29 else "black")
    key(ax, cols, ["menos de 19 %", "de 19 a menos de 24 %", "de 24 a menos de 29 %", "de 29 a menos de 34 %", "34 % o más"], "65 años o más", loc="upper right")
    bar(ax, 30)
    return fig, g


@liar("title-contradicts-data")
def fr_loyers_partout():
    g = _gp().copy()
    v = np.round(field(g, 211, -3.6, 9.2), 1)
    v[np.abs(v) < .3] = .6
    g["loyer"] = v
    cols = ["#2166ac", "#92c5de", "#fddbc7", "#ef8a62", "#b2182b"]
    fig, ax = sheet("Les loyers augmentent dans toutes les communes", "Évolution du loyer médian au m² entre 2022 et 2024, en %", "Source : observatoire des loyers de la Vienne, 2022 et 2024")
    paint(ax, g, classed(v, [-2, 0, 3, 6], cols))
    key(ax, cols, ["baisse de 2 % ou plus", "baisse de moins de 2 %", "hausse de moins de 3 %", "hausse de 3 à moins de 6 %", "hausse de 6 % ou plus"],
        "Loyer médian", loc="lower right", room=0, frameon=True)
    bar(ax, 10)
    return fig, g


@liar("title-contradicts-data")
def en_two_thirds_miss_target():
    g = land(221, 45, EN, km=50, crs=27700, x0=520000, y0=290000)
    v = field(g, 222, 0, 1)
    o = np.argsort(np.argsort(v))
    g["recycling"] = np.round(36 + 26 * (o / 44) ** .75, 1)
    cols = ["#c7eae5", "#80cdc1", "#35978f", "#01665e"]
    fig, ax = sheet("Two thirds of districts recycle less than half of their waste", "Household waste recycled, 2023-24, %", "Source: environment department, local authority returns 2023-24")
    paint(ax, g, classed(g.recycling, [43, 50, 56], cols))
    key(ax, cols, ["under 43%", "43 to under 50%", "50 to under 56%", "56% and over"], "Recycled", loc="upper right")
    bar(ax, 20)
    return fig, g


@liar("title-contradicts-data")
def es_norte_envejece():
    g = land(231, 40, ES, km=70, crs=25830, x0=450000, y0=4400000)
    g["edad"] = np.round(field(g, 232, 38.5, 52.4, noise=.1, tilt=(0, -3)), 1)
    fig, ax = sheet("El norte, más envejecido que el sur", "Edad media de la población a 1 de enero de 2025, en años", "Fuente: censo anual de población, 1 de enero de 2025")
    cols = ["#fff7ec", "#fdd49e", "#fc8d59", "#d7301f", "#7f0000"]
    paint(ax, g, classed(g.edad, [41, 44, 47, 50], cols), ec="#888888", lw=.3)
    key(ax, cols, ["menos de 41 años", "de 41 a menos de 44", "de 44 a menos de 47", "de 47 a menos de 50", "50 años o más"], "Edad media", loc="upper right")
    ax.annotate("N", (.06, .85), (.06, .93), xycoords="axes fraction", ha="center", fontsize=11, arrowprops={"arrowstyle": "<-"})
    bar(ax, 40)
    return fig, g


@liar("too-few-classes")
def en_broadband_two_classes():
    g = land(241, 52, EN, km=52, crs=27700, x0=230000, y0=180000)
    g["speed"] = np.round(field(g, 242, 14, 186, 1.3), 0)
    cols = ["#d9e2ec", "#243b53"]
    fig, ax = sheet("The broadband divide", "Median download speed in May 2025, megabits per second", "Source: regulator’s speed tests, May 2025")
    paint(ax, g, classed(g.speed, [75], cols))
    key(ax, cols, ["under 75 Mbit/s", "75 Mbit/s and over"], "Median speed", loc="upper left")
    bar(ax, 20)
    return fig, g


@liar("too-many-classes")
def fr_douze_classes():
    g = _dep().copy()
    g["retraites"] = np.round(field(g, 251, 15.2, 38.6), 1)
    br = np.arange(17, 39, 2)
    cols = [matplotlib.colors.to_hex(c) for c in sns.color_palette("Purples", len(br) + 1)]
    fig, ax = sheet("La France des retraités", "Part des retraités dans la population de 15 ans et plus, 2022, en %", "Source : Insee, recensement de la population 2022 (données simulées)", w=8)
    paint(ax, g, classed(g.retraites, br, cols), lw=.3)
    lab = ["moins de 17 %"] + [f"de {a} à moins de {a + 2} %" for a in br[:-1]] + ["37 % et plus"]
    key(ax, cols, lab, "Part des retraités", loc="upper left")
    bar(ax, 200)
    return fig, g


@liar("unprojected")
def de_nordeuropa_in_grad():
    g = _world()
    g = g[g.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT", "IS", "GB", "IE", "NL", "BE", "DE", "PL"])].clip(box(-25, 49, 33, 71.5)).copy()
    g["strom"] = g.code_iso.map(dict(NO=98, SE=69, FI=52, DK=67, EE=38, LV=54, LT=37, IS=99, GB=44, IE=41, NL=46, BE=29, DE=53, PL=26))
    fig, ax = plt.subplots(figsize=(10, 6.4))
    pc = patches(ax, g.explode(index_parts=False), g.explode(index_parts=False).strom, ListedColormap(GREENS), BoundaryNorm([0, 30, 45, 60, 80, 100], 5))
    ax.set_xticks([]), ax.set_yticks([])
    for s in ax.spines.values():
        s.set_visible(False)
    fig.colorbar(pc, ax=ax, shrink=.7, label="Anteil am Stromverbrauch (%)")
    ax.plot([-23, -23 + 500 / 55.8], [50.5, 50.5], color="black", lw=2)
    ax.text(-23 + 250 / 55.8, 50.8, "500 km (auf 60° Nord)", ha="center", fontsize=9)
    ax.set_title("Strom aus erneuerbaren Quellen 2023", loc="left", fontsize=13, weight="bold")
    fig.text(.12, .05, "Quelle: Energiestatistik der Agentur, 2023 (vorläufig)", fontsize=9)
    return fig, g


@liar("colour-blind")
def fr_desserte_rouge_vert():
    g = _gp().copy()
    f = field(g, 271, 0, 1)
    cat = np.where(f < .38, "supprimée", np.where(f < .6, "inchangée", "renforcée"))
    g["desserte"] = cat
    pal = {"renforcée": "#6f9a3c", "inchangée": "#e9e4d4", "supprimée": "#c4613f"}
    fig, ax = sheet("Le nouveau plan des bus, commune par commune", "Desserte du soir (après 20 h) à la rentrée de septembre 2025", "Source : réseau de transport de l’agglomération, plan de septembre 2025")
    paint(ax, g, [pal[c] for c in cat], ec="#777777")
    key(ax, list(pal.values()), list(pal), "Desserte du soir", loc="lower right", room=0, frameon=True)
    bar(ax, 10)
    return fig, g


# ---------------------------------------------------------------- honest

@honest
def fr_medecins_pour_dix_mille():
    g = _dep().copy()
    g["densite_med"] = np.round(field(g, 301, 5.1, 13.8), 1)
    fig, ax = sheet("Où les généralistes manquent", "Médecins généralistes pour 10 000 habitants au 1er janvier 2024",
                    "Source : répertoire des professionnels de santé, 1er janvier 2024. Carte : la rédaction.")
    paint(ax, g, classed(g.densite_med, [6.5, 8, 9.5, 11], BLUES))
    key(ax, BLUES, ["moins de 6,5", "de 6,5 à moins de 8", "de 8 à moins de 9,5", "de 9,5 à moins de 11", "11 et plus"], "Médecins pour\n10 000 habitants", loc="upper left", room=.4)
    bar(ax, 200)
    return fig, g


@honest
def en_charging_points_circles():
    g = land(12, 26, EN, km=45, crs=27700, x0=430000, y0=310000)
    g["points"] = np.round(field(g, 13, 6, 420, 2.2)).astype(int)
    p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot(ax=ax, color="#f2f2ee", edgecolor="#a0a0a0", linewidth=.5)
    ax.scatter(p.x, p.y, s=2.6 * g.points, color="#2b8a3e", alpha=.75, edgecolor="white", linewidth=.6, zorder=3)
    h = [ax.scatter([], [], s=2.6 * v, color="#2b8a3e", alpha=.75, label=f"{v}") for v in (50, 200, 400)]
    ax.legend(handles=h, title="Charging points\n(circle area)", loc="upper left", bbox_to_anchor=(1, .8), labelspacing=2.2, borderpad=1.2, frameon=False)
    ax.set_title("The electric car reaches the valleys\nPublic charging points by district, June 2025", loc="left", fontsize=12)
    ax.axis("off")
    ruler(ax, 20)
    fig.subplots_adjust(right=.78)
    fig.text(.1, .04, "Source: county transport office, June 2025", fontsize=9)
    return fig, g


@honest
def de_biobetriebe_anteil():
    g = land(23, 36, DE, km=55)
    g["bio"] = np.round(field(g, 303, 3.2, 27.5, 1.3), 1)
    fig, ax = sheet("Wo die Höfe auf Bio setzen", "Anteil der Biobetriebe an allen Betrieben des Kreises 2023, in %", "Quelle: Agrarstrukturerhebung 2023, Statistisches Landesamt")
    paint(ax, g, classed(g.bio, [7, 12, 17, 22], PURPLES))
    key(ax, PURPLES, ["unter 7 %", "7 bis unter 12 %", "12 bis unter 17 %", "17 bis unter 22 %", "22 % und mehr"], "Anteil Biobetriebe", loc="lower right")
    bar(ax, 25)
    return fig, g


@honest
def fr_population_zero_au_blanc():
    g = _gp().copy()
    fig, ax = plt.subplots(figsize=(7.6, 7.2))
    g.plot(column="evolution_pct", cmap="RdBu", norm=TwoSlopeNorm(0, -10, 10), ax=ax, edgecolor="#888888", linewidth=.5, legend=True,
           legend_kwds={"label": "Évolution de la population, 2018-2023 (%)", "shrink": .55, "ticks": [-10, -5, 0, 5, 10]})
    ax.set_title("La couronne de Poitiers, de 2018 à 2023", loc="left", fontsize=14, weight="bold")
    ax.set_axis_off()
    bar(ax, 10)
    fig.text(.1, .05, "Source : Insee, recensements de 2018 et de 2023. Carte : la rédaction.", fontsize=9)
    return fig, g


@honest
def en_rainfall_departure():
    z = surface(311, lo=-39, hi=38)
    x, y = np.linspace(300, 500, 140), np.linspace(250, 450, 140)
    fig, ax = plt.subplots(figsize=(8, 7))
    m = ax.contourf(x, y, z, levels=np.arange(-40, 41, 10), cmap="BrBG")
    cb = fig.colorbar(m, ax=ax, shrink=.75)
    cb.set_label("Departure from the 1991–2020 average (%)")
    ax.plot([310, 360], [258, 258], color="black", lw=3)
    ax.text(335, 261, "50 km", ha="center", fontsize=10)
    ax.set_aspect("equal")
    ax.set_xticks([]), ax.set_yticks([])
    ax.set_title("A winter of two halves: rainfall, December 2024 to February 2025", loc="left", fontsize=11.5)
    fig.text(.1, .05, "Source: meteorological service, gridded rainfall, winter 2024–25", fontsize=9)
    return fig, pd.DataFrame({"departure": z.ravel()[::50]})


@honest
def de_mieten_um_den_schnitt():
    g = land(321, 38, DE, km=56)
    g["miete"] = np.round(field(g, 322, 6.4, 13.4), 1)
    fig, ax = sheet("Teurer als das Land?", "Angebotsmiete 2024 in Euro je m², Abweichung vom Landesschnitt (9,8 €)", "Quelle: Mietspiegeldatenbank des Landes, 2024")
    pc = patches(ax, g, g.miete, "PuOr_r", TwoSlopeNorm(9.8, 6, 13.6), ec="#777777")
    cb = fig.colorbar(pc, ax=ax, shrink=.55, ticks=[6, 8, 9.8, 12, 13.6])
    cb.ax.set_yticklabels(["6", "8", "9,8 (Landesschnitt)", "12", "13,6"])
    cb.ax.set_title("Euro je m²", fontsize=10, pad=12)
    fig.subplots_adjust(right=.88)
    bar(ax, 25)
    return fig, g


@honest
def es_densidad_clases_llenas():
    g = land(331, 46, ES, km=64, crs=25830, x0=420000, y0=4520000)
    g["densidad"] = np.round(field(g, 332, 3, 900, 3.4), 0)
    q = [10, 50, 150, 400]
    fig, ax = sheet("Dónde vive la gente", "Habitantes por km² en 2024", "Fuente: padrón municipal, 1 de enero de 2024")
    paint(ax, g, classed(g.densidad, q, REDS), ec="#999999", lw=.4)
    key(ax, REDS, ["menos de 10", "de 10 a menos de 50", "de 50 a menos de 150", "de 150 a menos de 400", "400 o más"], "Habitantes por km²", loc="upper left")
    ruler(ax, 40, at=(.7, .04))
    return fig, g


@honest
def fr_fecondite_deux_decimales():
    g = _dep()[_dep().region == "Nouvelle-Aquitaine"].copy()
    g["icf"] = np.round(field(g, 341, 1.38, 1.84), 2)
    fig, ax = sheet("Moins de deux enfants par femme", "Indicateur conjoncturel de fécondité, Nouvelle-Aquitaine, 2023 (enfants par femme)", "Source : Insee, état civil 2023 (données simulées)")
    cols = PURPLES[:4]
    paint(ax, g, classed(g.icf, [1.5, 1.6, 1.7], cols))
    for p, v, n in zip(g.geometry.representative_point(), g.icf, g.nom):
        halo(ax.text(p.x, p.y, comma(v, 2), ha="center", fontsize=10, weight="bold"))
    key(ax, cols, ["moins de 1,50", "de 1,50 à moins de 1,60", "de 1,60 à moins de 1,70", "1,70 et plus"], "Enfants par femme", loc="lower right")
    bar(ax, 100, at=(.04, .02))
    return fig, g


@honest
def es_ocupacion_sin_datos():
    g = land(52, 42, ES, km=62, crs=25830, x0=480000, y0=4450000)
    g["ocupacion"] = np.round(field(g, 53, 14, 78), 0)
    g.loc[[3, 9, 17, 22, 30, 38], "ocupacion"] = np.nan
    fig, ax = plt.subplots(figsize=(7.6, 7.4))
    norm = BoundaryNorm([10, 20, 35, 50, 65, 80], 5)
    g.plot(column="ocupacion", cmap=ListedColormap(TEALS), norm=norm, ax=ax, edgecolor="white", linewidth=.5,
           missing_kwds={"color": "#eeeeee", "hatch": "////", "edgecolor": "#999999"})
    h = [Patch(facecolor=c, label=t) for c, t in zip(TEALS, ["menos de 20 %", "de 20 a menos de 35 %", "de 35 a menos de 50 %", "de 50 a menos de 65 %", "65 % o más"])]
    h.append(Patch(facecolor="#eeeeee", hatch="////", edgecolor="#999999", label="sin datos"))
    ax.set_xlim(ax.get_xlim()[0] - 62000, ax.get_xlim()[1])
    ax.legend(handles=h, title="Ocupación en agosto", loc="upper left", bbox_to_anchor=(-.08, 1), fontsize=9)
    ax.set_title("Dormir en el campo en agosto\nOcupación de las plazas rurales, agosto de 2024", loc="left", fontsize=12)
    ax.axis("off")
    bar(ax, 40)
    fig.text(.1, .04, "Fuente: encuesta de alojamientos rurales, agosto de 2024", fontsize=9)
    return fig, g


@honest
def en_test_scores_withheld_note():
    g = land(351, 44, EN, km=48, crs=27700, x0=360000, y0=390000)
    g["pass"] = np.round(field(g, 352, 41, 79), 0)
    g.loc[[2, 11, 29], "pass"] = np.nan
    fig, ax = sheet("Reading at eleven", "Pupils reaching the expected standard in 2024, %", "Source: education department, 2024. Grey: fewer than ten pupils sat the test, result withheld.")
    paint(ax, g, classed(g["pass"].to_numpy(), [50, 57, 64, 71], BLUES, missing="#bbbbbb"))
    key(ax, BLUES, ["under 50%", "50 to under 57%", "57 to under 64%", "64 to under 71%", "71% and over"], "Expected standard", loc="upper left")
    bar(ax, 20)
    return fig, g


@honest
def de_pendler_mit_see():
    g = land(361, 37, DE, km=54)
    lake = g.geometry.iloc[18]
    g = g.drop(index=18).reset_index(drop=True)
    g["pendler"] = np.round(field(g, 362, 24, 71), 0)
    fig, ax = sheet("Zur Arbeit über die Kreisgrenze", "Auspendler in % der Beschäftigten am Wohnort, 30. Juni 2024", "Quelle: Pendleratlas der Agentur, Stichtag 30. Juni 2024")
    paint(ax, g, classed(g.pendler, [33, 42, 51, 60], REDS))
    gpd.GeoSeries([lake]).plot(ax=ax, color="#cfe6f5", edgecolor="#7fb2d6", linewidth=.8)
    c = lake.representative_point()
    ax.text(c.x, c.y, "See", ha="center", va="center", style="italic", fontsize=9, color="#1f5f8b")
    key(ax, REDS + ["#cfe6f5"], ["unter 33 %", "33 bis unter 42 %", "42 bis unter 51 %", "51 bis unter 60 %", "60 % und mehr", "Gewässer"], "Auspendler", loc="upper left")
    bar(ax, 25)
    return fig, g


@honest
def en_census_night():
    g = land(71, 46, EN, km=48, crs=27700, x0=330000, y0=520000)
    g["alone"] = np.round(field(g, 372, 22, 44), 1)
    fig, ax = sheet("Living alone", "One-person households, % of all households on census night, 21 March 2021", "Source: census, statistics agency")
    paint(ax, g, classed(g.alone, [26, 30, 34, 38], TEALS))
    key(ax, TEALS, ["under 26%", "26 to under 30%", "30 to under 34%", "34 to under 38%", "38% and over"], "Living alone", loc="upper left")
    bar(ax, 20)
    return fig, g


@honest
def fr_ecoles_a_pied_avec_echelle():
    c = _gp()[_gp().nom == "Poitiers"].geometry.iloc[0]
    r = rng(81)
    a, b, x1, y1 = c.bounds
    pts = []
    while len(pts) < 24:
        q = Point(r.uniform(a, x1), r.uniform(b, y1))
        if c.contains(q) and all(q.distance(o) > 500 for o in pts):
            pts.append(q)
    near = shapely.union_all([q.buffer(500) for q in pts]).intersection(c)
    fig, ax = sheet("L’école à cinq minutes", "Les quartiers à moins de 500 mètres d’une école publique, Poitiers, rentrée 2025", "Source : ville de Poitiers, liste des écoles, septembre 2025. À vol d’oiseau.")
    gpd.GeoSeries([c], crs=2154).plot(ax=ax, color="#eeeae2", edgecolor="#777777", linewidth=1)
    gpd.GeoSeries([near], crs=2154).plot(ax=ax, color="#a8c8e4", edgecolor="none")
    gpd.GeoSeries(pts, crs=2154).plot(ax=ax, color="#0b3d66", markersize=20, marker="s")
    ax.legend(handles=[Line2D([], [], marker="s", ls="", color="#0b3d66", label="école publique"), Patch(color="#a8c8e4", label="à moins de 500 m"),
                       Patch(facecolor="#eeeae2", edgecolor="#777777", label="plus loin")], loc="lower right", fontsize=9.5)
    bar(ax, 2)
    return fig, gpd.GeoDataFrame(geometry=pts, crs=2154)


@honest
def es_elaboracion_propia():
    g = land(91, 38, ES, km=66, crs=25830, x0=350000, y0=4700000)
    g["renta"] = np.round(field(g, 92, 9.4, 17.8), 1)
    fig, ax = sheet("La renta, de una comarca a otra", "Renta neta media por persona en 2022, en miles de euros", "Elaboración propia con datos del atlas de renta de los hogares, 2022")
    pc = patches(ax, g, g.renta, "viridis_r", Normalize(9, 18), ec="white")
    fig.colorbar(pc, ax=ax, shrink=.5, orientation="horizontal", pad=.01, label="Miles de euros por persona")
    bar(ax, 30)
    return fig, g


@honest
def de_feinstaub_raster():
    z = surface(381, lo=7.5, hi=23)
    fig, ax = plt.subplots(figsize=(7.8, 7))
    x, y = np.linspace(0, 60, 141), np.linspace(0, 60, 141)
    m = ax.pcolormesh(x, y, z, cmap="cividis_r", vmin=6, vmax=24)
    fig.colorbar(m, ax=ax, shrink=.7)
    ax.plot([3, 13], [3, 3], color="black", lw=3)
    halo(ax.text(8, 3.8, "10 km", ha="center", fontsize=10))
    for n, a, b in (("Ebersheim", 18, 41), ("Lindach", 44, 22), ("Talheim", 35, 50)):
        ax.plot(a, b, "s", color="black", ms=5)
        halo(ax.text(a + 1, b + 1, n, fontsize=10))
    ax.set_aspect("equal")
    ax.set_xticks([]), ax.set_yticks([])
    ax.set_title("Feinstaub PM10, Jahresmittel 2024 (µg/m³)", loc="left", fontsize=13)
    fig.text(.1, .05, "Quelle: Luftmessnetz des Landes, modelliertes Raster 2024", fontsize=9)
    return fig, pd.DataFrame({"pm10": z.ravel()[::50]})


@honest
def es_cuadricula_de_comarcas():
    names = ES
    r = rng(391)
    pos = [(c, w) for w, cs in enumerate(((1, 2, 3), (0, 1, 2, 3, 4), (0, 1, 2, 3, 4), (1, 2, 3, 4), (1, 2, 3))) for c in cs]
    v = np.round(np.sort(r.uniform(38, 71, 20))[r.permutation(20)], 0)
    fig, ax = plt.subplots(figsize=(8.6, 7.6))
    cols = TEALS
    for n, (c, w), x in zip(names, pos, v):
        k = int(np.digitize(x, [45, 52, 59, 66]))
        ax.add_patch(Rectangle((c * 1.05, -w * 1.05), 1, 1, facecolor=cols[k]))
        ax.text(c * 1.05 + .5, -w * 1.05 + .62, n.replace(" del Río", ""), ha="center", fontsize=8, color="white" if k > 2 else "black")
        ax.text(c * 1.05 + .5, -w * 1.05 + .28, f"{x:.0f} %", ha="center", fontsize=11, weight="bold", color="white" if k > 2 else "black")
    ax.set_xlim(-.3, 5.6), ax.set_ylim(-5.1, 1.3)
    ax.set_aspect("equal")
    ax.axis("off")
    key(ax, cols, ["menos de 45 %", "de 45 a menos de 52 %", "de 52 a menos de 59 %", "de 59 a menos de 66 %", "66 % o más"], "Participación", loc="lower center", ncols=3)
    ax.set_title("Quién fue a votar: participación en las elecciones de mayo de 2023", loc="left", fontsize=12)
    fig.text(.1, .04, "Fuente: junta electoral, mayo de 2023. Una casilla por comarca: esquema, sin escala.", fontsize=9)
    return fig, pd.DataFrame({"comarca": names, "participacion": v})


@honest
def en_second_homes_ordered():
    g = land(112, 48, EN, km=50, crs=27700, x0=280000, y0=640000)
    g["share"] = np.round(field(g, 113, 6, 41), 1)
    cols = ["#f4e4c8", "#eebc84", "#d9845a", "#a63d2f", "#5b0a15"]
    fig, ax = sheet("Second homes along the firth", "Second homes as a share of all dwellings, 2024, %", "Source: council tax register, April 2024")
    paint(ax, g, classed(g.share, [10, 17, 24, 31], cols))
    key(ax, cols, ["under 10%", "10 to under 17%", "17 to under 24%", "24 to under 31%", "31% and over"], "Share of dwellings", loc="upper right")
    ruler(ax, 20)
    return fig, g


@honest
def es_cultivo_dominante():
    g = land(401, 40, ES, km=60, crs=25830, x0=380000, y0=4300000)
    f = field(g, 402, 0, 3.999)
    cat = np.array(["cereal", "olivar", "viñedo", "regadío"])[f.astype(int)]
    g["cultivo"] = cat
    pal = {"cereal": "#E6C35C", "olivar": "#4C6A92", "viñedo": "#882255", "regadío": "#88CCEE"}
    fig, ax = sheet("De qué viven los campos", "Cultivo con más superficie en cada comarca, campaña de 2024", "Fuente: declaraciones de la política agraria, campaña de 2024")
    paint(ax, g, [pal[c] for c in cat])
    key(ax, list(pal.values()), list(pal), "Cultivo dominante", loc="upper right")
    bar(ax, 30)
    return fig, g


@honest
def en_protected_land_equal_earth():
    g = _world().copy()
    g["protected"] = np.round(np.clip(rng(121).gamma(3, 6, len(g)), .5, 55), 1)
    m = g.to_crs("+proj=eqearth")
    fig, ax = plt.subplots(figsize=(10.5, 6))
    m.plot(ax=ax, color=classed(m.protected, [8, 14, 20, 30], GREENS), edgecolor="white", linewidth=.3)
    ax.axis("off")
    ax.set_title("How much of the planet is protected\nTerrestrial protected areas, % of each country’s land, 2023", loc="left", fontsize=13)
    key(ax, GREENS, ["under 8%", "8 to under 14%", "14 to under 20%", "20 to under 30%", "30% and over"], "Protected land", loc="lower left", room=0)
    ax.plot([5e6, 8e6], [-7.2e6, -7.2e6], color="black", lw=2)
    ax.text(6.5e6, -6.95e6, "3,000 km at the equator", ha="center", va="bottom", fontsize=9)
    fig.text(.13, .06, "Source: protected areas database, December 2023. Equal Earth projection.", fontsize=9)
    return fig, m


@honest
def de_europa_flaechentreu():
    g = _world()
    g = g[g.continent == "Europe"]
    g = g[g.code_iso != "RU"].clip(box(-25, 34, 42, 72)).to_crs(3035).copy()
    g["vertrauen"] = np.round(field(g, 262, 12, 77), 0)
    fig, ax = sheet("Wer glaubt der Lokalzeitung?", "Befragte, die ihrer Lokalzeitung vertrauen, 2023, in %", "Quelle: Umfrage der Agentur, Herbst 2023. Lambert, flächentreu. Ohne Russland.")
    paint(ax, g, classed(g.vertrauen, [25, 35, 45, 55], GREENS), ec="#777777", lw=.4)
    key(ax, GREENS, ["unter 25 %", "25 bis unter 35 %", "35 bis unter 45 %", "45 bis unter 55 %", "55 % und mehr"], "Vertrauen", loc="upper left")
    bar(ax, 500)
    return fig, g


@honest
def en_bus_wait_under():
    g = land(411, 36, EN, km=30, crs=27700, x0=450000, y0=350000)
    g["wait"] = np.round(field(g, 412, 6, 38), 0)
    fig, ax = plt.subplots(figsize=(7.6, 7))
    g.plot(column="wait", ax=ax, cmap=ListedColormap(REDS[:4]), norm=BoundaryNorm([0, 10, 20, 30, 40], 4), edgecolor="white", linewidth=.5)
    key(ax, REDS[:4], ["less than 10 min", "10 to less than 20 min", "20 to less than 30 min", "30 to 40 min"], "Average wait", loc="upper left", room=.45)
    ax.set_title("How long for the next bus?\nAverage weekday wait, October 2025", loc="left")
    ax.axis("off")
    bar(ax, 10)
    fig.text(.1, .04, "Source: passenger transport executive, automatic vehicle location, October 2025", fontsize=9)
    return fig, g


@honest
def es_colegios_clases_enteras():
    g = land(421, 30, ES, km=40, crs=25830, x0=440000, y0=4470000)
    g["alumnos"] = np.round(field(g, 422, 11, 31), 0).astype(int)
    cols = BLUES[:4]
    fig, ax = sheet("Aulas llenas, aulas vacías", "Alumnos por aula de primaria, curso 2024-2025", "Fuente: consejería de educación, curso 2024-2025")
    paint(ax, g, classed(g.alumnos, [16, 21, 26], cols), ec="#888888")
    key(ax, cols, ["11–15", "16–20", "21–25", "26–31"], "Alumnos por aula", loc="upper left")
    ruler(ax, 20)
    return fig, g


@honest
def fr_accidents_hexagones():
    z = _dep()[_dep().code.isin(["86", "79", "17", "16"])]
    u = z.union_all()
    r = rng(141)
    c = np.array([(q.x, q.y) for q in z.centroid])
    p = np.concatenate([r.normal(c[i % 4] + r.normal(0, 25000, 2), 14000, (70, 2)) for i in range(80)])
    p = p[shapely.contains_xy(u, p[:, 0], p[:, 1])]
    fig, ax = sheet("Cinq ans d’accidents de la route", "Accidents corporels par hexagone de 8 km de large, 2019-2023, Poitou-Charentes", "Source : fichier national des accidents corporels, 2019-2023")
    a, b, x1, y1 = u.bounds
    z.plot(ax=ax, color="none", edgecolor="#555555", linewidth=.9, zorder=3)
    h = ax.hexbin(p[:, 0], p[:, 1], gridsize=(int((x1 - a) / 8000), int((y1 - b) / 8000 / 1.73)), extent=(a, x1, b, y1), mincnt=1, cmap="YlOrRd")
    fig.colorbar(h, ax=ax, shrink=.5, label="Accidents par hexagone")
    bar(ax, 50)
    return fig, gpd.GeoDataFrame(geometry=gpd.points_from_xy(p[:, 0], p[:, 1]), crs=2154)


@honest
def en_dot_density():
    g = land(431, 30, EN, km=40, crs=27700, x0=390000, y0=300000)
    n = np.round(field(g, 432, 3, 42, 1.6)).astype(int)
    g["residents"] = n * 500
    r = rng(433)
    pts = []
    for geo, k in zip(g.geometry, n):
        a, b, c, d = geo.bounds
        own = []
        tries = 0
        while len(own) < k and tries < 9000:
            tries += 1
            q = Point(r.uniform(a, c), r.uniform(b, d))
            if geo.buffer(-700).contains(q) and all(q.distance(o) > 900 for o in own):
                own.append(q)
        pts += own
    fig, ax = sheet("Where the county lives", "One dot for 500 residents, mid-2024 estimates", "Source: statistics agency, mid-2024 population estimates. Dots placed at random within each district.")
    g.plot(ax=ax, color="#f7f5ef", edgecolor="#b8b2a2", linewidth=.6)
    gpd.GeoSeries(pts, crs=27700).plot(ax=ax, color="#5b2a86", markersize=5)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=3, color="#5b2a86", label="500 residents")], loc="upper left", fontsize=10)
    bar(ax, 20)
    return fig, g


@honest
def fr_chomage_meme_echelle():
    g = land(151, 40, FR, km=50, crs=2154, x0=600000, y0=6600000)
    g["t2014"] = np.round(field(g, 152, 8.2, 16.4), 1)
    g["t2024"] = np.round(g.t2014 * .62 + rng(153).normal(0, .4, len(g)), 1)
    fig, axs = plt.subplots(1, 2, figsize=(11, 4.8))
    norm = Normalize(4, 17)
    for ax, c in zip(axs, ("t2014", "t2024")):
        g.plot(column=c, cmap="OrRd", norm=norm, ax=ax, edgecolor="#999999", linewidth=.3)
        ax.set_title(c[1:], fontsize=12, weight="bold")
        ax.axis("off")
    bar(axs[0], 25)
    fig.colorbar(ScalarMappable(norm, "OrRd"), ax=axs, shrink=.6, label="Taux de chômage (%)")
    fig.suptitle("Dix ans de chômage, canton par canton", x=.05, ha="left", fontsize=14, weight="bold")
    fig.text(.05, .04, "Source : service statistique régional, taux annuels moyens 2014 et 2024", fontsize=9)
    return fig, g


@honest
def en_four_seasons_one_key():
    g = land(161, 34, EN, km=40, crs=27700, x0=420000, y0=250000)
    fig, axs = plt.subplots(2, 2, figsize=(9, 9))
    base = field(g, 162, 0, 1)
    for ax, s, lo, hi in zip(axs.flat, ("Winter", "Spring", "Summer", "Autumn"), (14, 9, 5, 11), (31, 22, 13, 26)):
        v = np.round(lo + (hi - lo) * base + rng(len(s) + lo).normal(0, .5, len(g)), 1)
        g[s.lower()] = v
        g.plot(ax=ax, color=classed(v, [10, 15, 20, 25], BLUES), edgecolor="#aaaaaa", linewidth=.4)
        ax.set_title(s, fontsize=11, weight="bold", loc="left")
        ax.axis("off")
    bar(axs[1, 0], 20)
    h = [Patch(facecolor=c, edgecolor="#777777", lw=.5, label=t) for c, t in zip(BLUES, ["under 10", "10 to under 15", "15 to under 20", "20 to under 25", "25 and over"])]
    fig.legend(handles=h, title="PM2.5, µg/m³", loc="upper center", ncols=5, bbox_to_anchor=(.5, .95), frameon=False)
    fig.suptitle("The air we breathe, season by season: fine particles, 2024", x=.03, ha="left", fontsize=14)
    fig.text(.03, .04, "Source: air quality network, seasonal means of PM2.5, 2024", fontsize=9)
    return fig, g


@honest
def de_zwei_groessen():
    g = land(441, 36, DE, km=50)
    g["alter"] = np.round(field(g, 442, 40.5, 51), 1)
    g["geburten"] = np.round(field(g, 443, 5.8, 11.4), 1)
    fig, axs = plt.subplots(1, 2, figsize=(11.4, 6))
    for ax, c, cm, t, u in zip(axs, ("alter", "geburten"), ("Purples", "YlGn"), ("Durchschnittsalter 2024", "Geburten 2024"), ("Jahre", "Geburten je 1 000 Einwohner")):
        g.plot(column=c, cmap=cm, ax=ax, edgecolor="#999999", linewidth=.4, legend=True, legend_kwds={"label": u, "orientation": "horizontal", "shrink": .7, "pad": .03})
        ax.set_title(t, fontsize=12, loc="left")
        ax.axis("off")
    bar(axs[0], 25)
    fig.suptitle("Alt und Jung: zwei Karten, zwei Maße", x=.06, ha="left", fontsize=14, weight="bold")
    fig.text(.06, .03, "Quelle: Bevölkerungsstatistik 2024, Statistisches Landesamt", fontsize=9)
    return fig, g


@honest
def es_incendios_por_area():
    g = land(181, 24, ES, km=64, crs=25830, x0=300000, y0=4500000)
    g["hectareas"] = np.round(field(g, 184, 60, 4200, 2.2), -1)
    p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot(ax=ax, color="#f5f1e6", edgecolor="#b5ac98", linewidth=.6)
    ax.scatter(p.x, p.y, s=g.hectareas * .42, color="#d9480f", alpha=.7, edgecolor="white", linewidth=.6, zorder=3)
    h = [ax.scatter([], [], s=v * .42, color="#d9480f", alpha=.7, label=t) for v, t in ((500, "500 ha"), (2000, "2.000 ha"), (4000, "4.000 ha"))]
    ax.legend(handles=h, title="Superficie quemada", loc="upper left", bbox_to_anchor=(1.0, .8), labelspacing=2.6, borderpad=1.4, handletextpad=2, frameon=False)
    ax.set_title("Un verano de fuego\nHectáreas quemadas de junio a septiembre de 2025, por comarca", loc="left", fontsize=12)
    ax.axis("off")
    bar(ax, 30)
    fig.text(.1, .03, "Fuente: servicio regional de extinción de incendios, 2025", fontsize=9)
    fig.subplots_adjust(right=.74)
    return fig, g


@honest
def de_uebernachtungen_wurzel():
    g = land(171, 20, DE, km=60)
    g["naechte"] = np.round(field(g, 172, 40, 620, 2.4), 0)
    fig, ax = sheet("Wo die Gäste schlafen", "Übernachtungen 2024 in Tausend, Kreisfläche proportional", "Quelle: Monatserhebung im Tourismus 2024, Statistisches Landesamt")
    paint(ax, g, "#ece8df", ec="#aaaaaa")
    ax.set_xlim(ax.get_xlim()[0], ax.get_xlim()[1] + 45000), ax.set_ylim(ax.get_ylim()[0], ax.get_ylim()[1] + 9000)
    k = 15000 / 620 ** .5
    for p, v in zip(g.geometry.representative_point(), g.naechte):
        ax.add_patch(Circle((p.x, p.y), k * v ** .5, facecolor="#2f7f86", edgecolor="white", lw=.7, alpha=.75))
    x0, y0 = ax.get_xlim()[1] - 20000, ax.get_ylim()[0] + 6000
    for v in (100, 300, 600):
        q = k * v ** .5
        ax.add_patch(Circle((x0, y0 + q), q, facecolor="none", edgecolor="black", lw=.8))
        ax.text(x0 - 21000, y0 + 2 * q - 1500, f"{v}", ha="right", fontsize=9)
        ax.plot([x0 - 20500, x0], [y0 + 2 * q] * 2, color="black", lw=.6)
    ax.text(x0, y0 + 2 * k * 600 ** .5 + 2500, "Tausend\nÜbernachtungen", ha="center", fontsize=9)
    bar(ax, 30)
    return fig, g


@honest
def es_temperatura_ordenada():
    z = surface(191, lo=11, hi=34)
    x, y = np.linspace(400, 640, 140), np.linspace(4380, 4620, 140)
    fig, ax = plt.subplots(figsize=(8, 7))
    m = ax.contourf(x, y, z, levels=np.arange(10, 36, 4), cmap="YlOrRd")
    fig.colorbar(m, ax=ax, shrink=.7, label="Temperatura media (°C)")
    ax.plot([415, 465], [4390, 4390], color="black", lw=3)
    halo(ax.text(440, 4393, "50 km", ha="center", fontsize=10, weight="bold"))
    for n, a, b in (("Valdorado", 470, 4560), ("Peñalba", 590, 4500), ("Montesa", 530, 4420)):
        ax.plot(a, b, "o", color="black", ms=5)
        halo(ax.text(a + 4, b + 3, n, fontsize=10))
    ax.set_aspect("equal")
    ax.set_xticks([]), ax.set_yticks([])
    ax.set_title("El calor de julio de 2025", loc="left", fontsize=13)
    fig.text(.1, .04, "Fuente: agencia de meteorología, temperatura media de julio de 2025", fontsize=9)
    return fig, pd.DataFrame({"temperatura": z.ravel()[::50]})


@honest
def fr_cadres_avec_encart():
    g = _dep().copy()
    g["cadres"] = np.round(field(g, 451, 9, 21), 1)
    idf = ["75", "92", "93", "94"]
    g.loc[g.code.isin(idf), "cadres"] = [44.8, 47.1, 17.2, 27.9]
    br, cols = [11, 14, 18, 30], TEALS
    fig, ax = sheet("Les cadres, Paris et le reste", "Part des cadres parmi les actifs occupés, 2022, en %", "Source : Insee, recensement de la population 2022 (données simulées)", w=8)
    paint(ax, g, classed(g.cadres, br, cols), lw=.3)
    key(ax, cols, ["moins de 11 %", "de 11 à moins de 14 %", "de 14 à moins de 18 %", "de 18 à moins de 30 %", "30 % et plus"], "Part des cadres", loc="center left")
    bar(ax, 200)
    ins = fig.add_axes([.74, .63, .23, .23])
    z = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    z = z[z.code.isin(idf)].merge(g[["code", "cadres"]], on="code")
    z.plot(ax=ins, color=classed(z.cadres, br, cols), edgecolor="white", linewidth=.8)
    for p, n, v in zip(z.geometry.representative_point(), z.code, z.cadres):
        ins.text(p.x, p.y, n, ha="center", va="center", fontsize=9, color="white" if v > 18 else "black")
    ins.set_xticks([]), ins.set_yticks([])
    ins.set_xlabel(""), ins.set_ylabel("")
    ins.set_title("Paris et sa petite couronne", fontsize=9)
    bar(ins, 10, at=(.05, .05), size=8)
    return fig, g


@honest
def en_two_thirds_true():
    g = land(221, 45, EN, km=50, crs=27700, x0=520000, y0=290000)
    o = np.argsort(np.argsort(field(g, 222, 0, 1)))
    g["recycling"] = np.round(34 + 24 * (o / 44) ** 1.02, 1)
    cols = ["#c7eae5", "#80cdc1", "#35978f", "#01665e"]
    fig, ax = sheet("Two thirds of districts recycle less than half of their waste", "Household waste recycled, 2023-24, %", "Source: environment department, local authority returns 2023-24")
    paint(ax, g, classed(g.recycling, [42, 50, 55], cols))
    key(ax, cols, ["under 42%", "42 to under 50%", "50 to under 55%", "55% and over"], "Recycled", loc="upper right")
    bar(ax, 20)
    return fig, g


@honest
def es_comarca_mas_envejecida():
    g = land(231, 40, ES, km=70, crs=25830, x0=450000, y0=4400000)
    g["edad"] = np.round(field(g, 232, 38.5, 52.4, noise=.1, tilt=(0, -3)), 1)
    top = g.edad.idxmax()
    g.loc[top, "name"] = "Fuente Vieja"
    cols = ["#fff7ec", "#fdd49e", "#fc8d59", "#d7301f", "#7f0000"]
    fig, ax = sheet("Fuente Vieja, la comarca más envejecida", "Edad media de la población a 1 de enero de 2025, en años", "Fuente: censo anual de población, 1 de enero de 2025")
    paint(ax, g, classed(g.edad, [41, 44, 47, 50], cols), ec="#888888", lw=.3)
    p = g.geometry.loc[top].representative_point()
    ax.annotate(f"Fuente Vieja\n{comma(g.edad[top])} años", (p.x, p.y), (.78, .3), textcoords="axes fraction", fontsize=10, weight="bold", arrowprops={"arrowstyle": "-", "color": "#222222"})
    key(ax, cols, ["menos de 41 años", "de 41 a menos de 44", "de 44 a menos de 47", "de 47 a menos de 50", "50 años o más"], "Edad media", loc="upper right")
    bar(ax, 40)
    return fig, g


@honest
def fr_loyers_presque_partout():
    g = _gp().copy()
    v = np.round(field(g, 212, -2.6, 9.2, .7), 1)
    v[np.abs(v) < .3] = .6
    g["loyer"] = v
    cols = ["#4393c3", "#fddbc7", "#ef8a62", "#b2182b"]
    fig, ax = sheet("Les loyers augmentent presque partout", "Évolution du loyer médian au m² entre 2022 et 2024, en %", "Source : observatoire des loyers de la Vienne, 2022 et 2024")
    paint(ax, g, classed(v, [0, 3, 6], cols))
    key(ax, cols, ["baisse", "hausse de moins de 3 %", "hausse de 3 à moins de 6 %", "hausse de 6 % ou plus"], "Loyer médian", loc="lower right", room=0, frameon=True)
    bar(ax, 10)
    return fig, g


@honest
def en_licensing_three_states():
    g = land(241, 40, EN, km=52, crs=27700, x0=230000, y0=180000)
    cat = np.array(["in force", "consultation open", "no scheme"])[np.digitize(field(g, 462, 0, 1), [.33, .6])]
    g["scheme"] = cat
    pal = {"in force": "#0072B2", "consultation open": "#E69F00", "no scheme": "#e4e4e4"}
    fig, ax = sheet("Who licenses landlords?", "Selective licensing of private rentals, state on 1 July 2025", "Source: district councils, survey by this newspaper, 1 July 2025")
    paint(ax, g, [pal[c] for c in cat], ec="#777777")
    key(ax, list(pal.values()), list(pal), "Licensing scheme", loc="upper left")
    bar(ax, 20)
    return fig, g


@honest
def de_sechs_klassen():
    g = land(131, 48, DE, km=57)
    g["solar"] = np.round(field(g, 472, 60, 655, 1.2), 0)
    cols = ["#ffffcc", "#fed976", "#feb24c", "#fd8d3c", "#e31a1c", "#800026"]
    fig, ax = sheet("Sonnenstrom vom Dach", "Installierte Solarleistung in Watt je Einwohner, Ende 2024", "Quelle: Marktstammdatenregister, 31. Dezember 2024")
    paint(ax, g, classed(g.solar, [100, 200, 300, 400, 500], cols), ec="#888888", lw=.4)
    key(ax, cols, ["unter 100", "100 bis unter 200", "200 bis unter 300", "300 bis unter 400", "400 bis unter 500", "500 und mehr"], "Watt je Einwohner", loc="upper left")
    bar(ax, 30)
    return fig, g


@honest
def de_wahlsieger_sicher():
    g = land(481, 42, DE, km=58)
    cat = np.array(["Bürgerliste", "Heimatbund", "Neue Mitte"])[np.digitize(field(g, 482, 0, 1), [.36, .62])]
    g["sieger"] = cat
    pal = {"Bürgerliste": "#0072B2", "Heimatbund": "#E69F00", "Neue Mitte": "#3d3d3d"}
    fig, ax = sheet("Wer vorne liegt", "Stärkste Liste bei der Kreiswahl vom 9. Juni 2024", "Quelle: Landeswahlleitung, endgültiges Ergebnis, 9. Juni 2024")
    for geo, c in zip(g.geometry, cat):
        x, y = geo.exterior.xy
        ax.fill(x, y, facecolor=pal[c], edgecolor="white", linewidth=.8)
    key(ax, list(pal.values()), list(pal), "Stärkste Liste", loc="upper right")
    bar(ax, 30)
    return fig, g


@honest
def fr_navetteurs_flux():
    g = _gp()
    r = rng(491)
    hub = g[g.nom == "Poitiers"].geometry.iloc[0].centroid
    far = g[(g.nom != "Poitiers") & (g.population > 2300)].copy()
    far["navetteurs"] = np.round(far.population * r.uniform(.12, .3, len(far)), -1).astype(int)
    fig, ax = sheet("Tous les chemins mènent à Poitiers", "Actifs qui vont travailler chaque jour à Poitiers, 2022 (communes de plus de 2 300 habitants)", "Source : Insee, mobilités professionnelles 2022 (données simulées)", w=8)
    paint(ax, g, "#f1efe8", ec="#c9c3b3")
    for c, v in zip(far.geometry.centroid, far.navetteurs):
        ax.plot([c.x, hub.x], [c.y, hub.y], color="#8c3b1f", lw=v / 180, alpha=.75, solid_capstyle="round")
        ax.plot(c.x, c.y, "o", ms=3.5, color="#222222")
    ax.legend(handles=[Line2D([], [], color="#8c3b1f", alpha=.75, lw=v / 180, label=f"{v}".replace("1500", "1 500")) for v in (300, 900, 1500)],
              title="Actifs (épaisseur)", loc="lower right", fontsize=9.5)
    bar(ax, 10)
    return fig, far
