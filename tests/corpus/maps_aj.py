"""Maps by a field epidemiologist turned cartographer at an international news agency, in four languages: 30 liars, 38 honest ones."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.patheffects as pe
import matplotlib.pyplot as plt
import numpy as np
import shapely
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import LogNorm, Normalize, TwoSlopeNorm
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
    f = (f - f.min()) / (f.max() - f.min())
    rank = (f.rank() - 1) / (len(g) - 1)
    f = (.4 * f + .6 * rank) ** power
    return (lo + (hi - lo) * f).to_numpy(copy=True)


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


EN = ["Amberley", "Barrow Down", "Calder", "Deepdale", "Elmstead", "Fenwick", "Greystone", "Haverhill", "Inchmore", "Kirkby", "Lowmoor", "Millbeck",
      "Norwood", "Otterburn", "Pinfold", "Rushmere", "Saltley", "Tarn Hows", "Upwell", "Whitmore"]
ES = ["Aguasclaras", "Buenavista", "Cañada Real", "Dos Ríos", "El Encinar", "Fuentefría", "Guadalmar", "Huertas", "Laguna Alta", "Los Cerros",
      "Miraflores", "Navahonda", "Puerto Llano", "Quebrada", "Río Seco", "San Telmo", "Tres Cruces", "Valdehierro", "Villaverde", "Zarzal"]
DE = ["Ahrbach", "Buchental", "Dornheim", "Eichfeld", "Felsberg", "Grafenau", "Heidesee", "Isental", "Kirchau", "Lauterwald",
      "Moosach", "Nordried", "Ostersee", "Pahlen", "Rotmoor", "Seebruck", "Tannrode", "Ulmenau", "Waldeck", "Zinnwald"]
FR = ["Argence", "Bois-Clair", "Courville", "Douves", "Estrelles", "Fontaine-Vive", "Gravières", "Hautbois", "Île-aux-Joncs", "Josselay",
      "La Combe", "Mareuil", "Noirmont", "Orgeval", "Pierrefonde", "Quatre-Vents", "Rivelle", "Saulnaie", "Trémont", "Vaubelle"]


def classes(g, v, breaks, colors, labels, legend, title, sub, source, km=20, nodata="No data", loc="upper right", lw=.5):
    """The agency's usual plate: classes, a legend, a scale bar."""
    fig, ax = sheet(title, sub, source)
    paint(ax, g, classed(np.asarray(v, float), breaks, colors), lw=lw)
    if np.isnan(np.asarray(v, float)).any():
        colors, labels = [*colors, GREY], [*labels, nodata]
    key(ax, colors, labels, legend, loc)
    bar(ax, km)
    return fig, ax


def names(ax, g, texts, size=9):
    """One short text in the middle of each territory."""
    for p, t in zip(g.representative_point(), texts):
        halo(ax.text(p.x, p.y, t, ha="center", va="center", fontsize=size, zorder=8))


def discs(ax, g, v, k, color="#c0504d", root=True):
    """Circles in map metres; the area follows the value, unless root is False."""
    for p, x in sorted(zip(g.representative_point(), v), key=lambda t: -t[1]):
        r = k * np.sqrt(x) if root else k * x
        ax.add_patch(Circle((p.x, p.y), r, facecolor=color, alpha=.72, edgecolor="white", lw=.8, zorder=5))


def disc_key(ax, values, k, labels, title, color="#c0504d", root=True):
    """Nested circles at the top right, in the same units as the map."""
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    r = [k * np.sqrt(x) if root else k * x for x in values]
    x, y = x1 + .10 * (x1 - x0), y1 - .13 * (y1 - y0) - 2 * max(r)
    ax.set_xlim(x0, x1 + .36 * (x1 - x0))
    for q, t in zip(r, labels):
        ax.add_patch(Circle((x, y + q), q, facecolor="none", edgecolor="#333333", lw=1))
        ax.plot([x, x + 1.25 * max(r)], [y + 2 * q, y + 2 * q], color="#333333", lw=.7)
        ax.text(x + 1.32 * max(r), y + 2 * q, t, fontsize=9, va="center")
    ax.text(x - max(r), y1 - .05 * (y1 - y0), title, fontsize=9.5, va="bottom")


def grid(ax, z, km, **kw):
    """A raster laid in metres."""
    n = z.shape[0]
    e = np.linspace(0, km * 1000, n + 1)
    m = ax.pcolormesh(e, e, z, **kw)
    ax.set_aspect("equal")
    ax.set_ylim(-90 * km, 1000 * km)
    return m


def strip(fig, m, label, **kw):
    """A colour bar under the map."""
    cb = fig.colorbar(m, ax=fig.axes, orientation="horizontal", shrink=.6, pad=.03, aspect=32, **kw)
    cb.set_label(label, fontsize=10)
    cb.outline.set_visible(False)
    return cb


# ---------------------------------------------------------------- liars

@liar("stock-in-choropleth")
def en_measles_cases_count():
    g = land(5201, 18, EN)
    pop = rng(1).integers(9, 240, 18) * 1000
    v = np.round(pop / 1000 * field(g, 2, .4, 2.1))
    fig, _ = classes(g, v, [25, 75, 150, 250], REDS, ["Under 25", "25–74", "75–149", "150–249", "250 or more"], "Confirmed cases",
                     "Where measles cases have been confirmed", "Laboratory-confirmed measles cases by district, January–June 2025",
                     "Source: National Surveillance Unit, line list of 4 July 2025.")
    return fig


@liar("stock-in-choropleth")
def de_pflegeplaetze_anzahl():
    g = land(5202, 20, DE)
    g["plaetze"] = np.round(field(g, 3, 180, 4200, 1.7))
    fig, ax = sheet("Wo die meisten Pflegeplätze stehen", "Vollstationäre Pflegeplätze je Landkreis, 15. Dezember 2023",
                    "Quelle: Statistisches Landesamt, Pflegestatistik 2023.")
    pc = patches(ax, g, g.plaetze, "Purples", Normalize(0, 4500))
    bar(ax, 20)
    cb = fig.colorbar(pc, ax=ax, shrink=.5, pad=.01)
    cb.set_label("Anzahl der Plätze")
    return fig


@liar("diverging-without-middle")
def fr_evolution_population_decalee():
    g = land(5203, 20, FR)
    v = field(g, 4, -4.5, 9.5)
    cols = ["#b2182b", "#ef8a62", "#f7f7f7", "#67a9cf", "#2166ac"]
    fig, _ = classes(g, v, [1, 3, 5, 7], cols, ["moins de 1 %", "de 1 à 2,9 %", "de 3 à 4,9 %", "de 5 à 6,9 %", "7 % ou plus"],
                     "Évolution 2015-2022", "Des cantons qui gagnent, d’autres qui perdent", "Évolution de la population des cantons entre 2015 et 2022, en %",
                     "Source : Insee, recensements de la population 2015 et 2022.")
    return fig


@liar("diverging-without-middle")
def en_rainfall_anomaly_off_centre():
    z = surface(5204, 120, -35, 110)
    fig, ax = sheet("Spring rainfall across the basin", "Rainfall anomaly, March–May 2025, against the 1991–2020 mean",
                    "Source: National Met Office, 2.5 km gridded analysis.")
    m = grid(ax, z, 300, cmap="BrBG", vmin=-40, vmax=120)
    bar(ax, 50)
    strip(fig, m, "Difference from the mean (mm)")
    return fig


@liar("empty-class")
def de_grippe_leere_klasse():
    g = land(5205, 20, DE)
    v = field(g, 5, 22, 148)
    v = np.where((v >= 100) & (v < 125), v - 24, v)
    fig, _ = classes(g, v, [50, 75, 100, 125], REDS, ["unter 50", "50 bis unter 75", "75 bis unter 100", "100 bis unter 125", "125 und mehr"],
                     "Fälle je 100 000 Einw.", "Grippe: die Lage in den Landkreisen", "Influenza-Meldeinzidenz nach Landkreis, 7. Kalenderwoche 2025",
                     "Quelle: Landesgesundheitsamt, Meldestand 18. Februar 2025.")
    return fig


@liar("false-precision")
def es_dengue_tres_decimales():
    g = land(5206, 14, ES)
    v = field(g, 6, 3, 61)
    fig, ax = classes(g, v, [10, 20, 35, 50], REDS, ["menos de 10", "de 10 a 19,9", "de 20 a 34,9", "de 35 a 49,9", "50 o más"], "Casos por 100 000 hab.",
                      "El dengue, comarca a comarca", "Tasa de incidencia estimada por comarca, semanas 1 a 20 de 2025",
                      "Fuente: Red de Vigilancia Epidemiológica; estimación a partir de centros centinela.")
    names(ax, g, [comma(x, 3) for x in v], 9)
    return fig


@liar("false-precision")
def fr_pauvrete_bornes_trop_fines():
    g = land(5207, 20, FR)
    v = field(g, 7, 6, 27)
    fig, _ = classes(g, v, [10.4172, 13.8836, 17.3508, 21.0944], PURPLES,
                     ["moins de 10,4172", "10,4172 à 13,8835", "13,8836 à 17,3507", "17,3508 à 21,0943", "21,0944 ou plus"], "Taux (en %)",
                     "Le taux de pauvreté, canton par canton", "Part de la population sous le seuil de pauvreté, enquête auprès de 6 000 ménages, 2023",
                     "Source : Observatoire régional, enquête Conditions de vie 2023.")
    return fig


@liar("hidden-missing")
def en_cholera_silent_districts_white():
    g = land(5208, 20, EN)
    v = field(g, 8, 2, 88)
    v[[3, 8, 9, 14]] = np.nan
    fig, ax = sheet("Cholera attack rates, district by district", "Attack rate by district, 1 May – 31 August 2025", "Source: Ministry of Health, weekly situation report 34. Four districts sent no report.")
    paint(ax, g, classed(v, [15, 30, 50, 70], REDS, REDS[0]), "#888888")
    key(ax, REDS, ["Under 15", "15–29", "30–49", "50–69", "70 or more"], "Cases per 10,000 people")
    bar(ax, 20)
    return fig


@liar("hidden-missing")
def es_participacion_huecos_blancos():
    g = land(5209, 20, ES)
    g["part"] = field(g, 9, 48, 79)
    g.loc[[2, 11, 15], "part"] = np.nan
    fig, ax = sheet("La participación, comarca a comarca", "Participación en las elecciones municipales, 28 de mayo de 2023, en % del censo",
                    "Fuente: Junta Electoral, escrutinio definitivo.")
    g.boundary.plot(ax=ax, color="#bbbbbb", linewidth=.5)
    g.plot(ax=ax, column="part", cmap="Greens", vmin=45, vmax=80, edgecolor="#bbbbbb", linewidth=.5, legend=True,
           legend_kwds={"shrink": .5, "label": "Participación (% del censo)"})
    bar(ax, 20)
    return fig


@liar("missing-date")
def fr_medecins_sans_annee():
    g = _dep()
    v = 55 + 75 * rng(10).random(len(g)) ** 1.4
    fig, _ = classes(g, v, [70, 80, 95, 110], BLUES, ["moins de 70", "de 70 à 79", "de 80 à 94", "de 95 à 109", "110 ou plus"], "Pour 100 000 hab.",
                     "Généralistes : les écarts entre départements", "Médecins généralistes pour 100 000 habitants", "Source : Drees, Insee.", 100, lw=.4)
    return fig


@liar("missing-scale")
def en_flood_villages_without_scale():
    g = land(5211, 16, EN, km=9)
    v = field(g, 11, 0, 46, 1.3)
    fig, ax = sheet("Flooded homes along the lower river", "Share of dwellings flooded, by ward, 14 October 2025", "Source: Civil Protection, rapid damage assessment, 16 October 2025.")
    paint(ax, g, classed(v, [5, 15, 25, 35], BLUES))
    key(ax, BLUES, ["Under 5%", "5–14%", "15–24%", "25–34%", "35% or more"], "Dwellings flooded")
    return fig


@liar("missing-source")
def es_sequia_sin_fuente():
    g = land(5212, 18, ES)
    v = field(g, 12, 14, 82)
    fig, _ = classes(g, v, [25, 40, 55, 70], TEALS, ["menos de 25 %", "de 25 a 39 %", "de 40 a 54 %", "de 55 a 69 %", "70 % o más"], "Agua embalsada",
                     "El agua embalsada, cuenca a cuenca", "Agua embalsada por cuenca, en % de la capacidad, a 1 de septiembre de 2025", "")
    return fig


@liar("missing-unit")
def de_nitrat_ohne_einheit():
    z = surface(5213, 110, 4, 76)
    fig, ax = sheet("Nitrat im Grundwasser", "Interpolierte Messwerte der Güte-Messstellen, Mittel 2020–2024", "Quelle: Landesamt für Umwelt, 412 Messstellen.")
    m = grid(ax, z, 120, cmap="YlOrBr", vmin=0, vmax=80)
    bar(ax, 20)
    strip(fig, m, "Nitrat")
    return fig


@liar("non-monotone-ramp")
def fr_vaccination_degrade_melange():
    g = land(5214, 20, FR)
    v = field(g, 14, 61, 97)
    cols = ["#a50f15", "#fcae91", "#de2d26", "#fee5d9", "#fb6a4a"]
    fig, _ = classes(g, v, [70, 80, 87, 93], cols, ["moins de 70 %", "de 70 à 79 %", "de 80 à 86 %", "de 87 à 92 %", "93 % ou plus"], "Couverture",
                     "Vaccination : des écarts d’un canton à l’autre", "Enfants de 24 mois ayant reçu deux doses contre la rougeole, 2024",
                     "Source : Santé publique France, certificats de santé du 24e mois.")
    return fig


@liar("non-monotone-ramp")
def en_crop_yield_two_swapped():
    g = land(5215, 20, EN)
    v = field(g, 15, 2.1, 8.4)
    cols = [GREENS[0], GREENS[1], GREENS[3], GREENS[2], GREENS[4]]
    fig, _ = classes(g, v, [3, 4.5, 6, 7], cols, ["Under 3.0", "3.0–4.4", "4.5–5.9", "6.0–6.9", "7.0 or more"], "Tonnes per hectare",
                     "Wheat yields, 2024 harvest", "Average yield by district, tonnes per hectare", "Source: Department of Agriculture, Crop Survey 2024.")
    return fig


@liar("not-equal-area")
def en_world_farmland_mercator():
    w = _world().copy()
    d = w.to_crs(8857)
    v = field(d, 16, 1, 78, 1.2, .5)
    m = w[~w.code_iso.isin(["GL"])].cx[:, -60:78].to_crs(3395)
    v = v[w.index.get_indexer(m.index)]
    fig, ax = sheet("Farmland as a share of land area", "Agricultural land by country, 2022, as a share of land area", "Source: agency land-cover model, 2022 run. Mercator projection.", 11, 7.6)
    paint(ax, m, classed(v, [10, 25, 40, 55], GREENS), lw=.3)
    ax.set_ylim(-7.5e6, 14e6)
    key(ax, GREENS, ["Under 10%", "10–24%", "25–39%", "40–54%", "55% or more"], "Share of land area", "lower left", room=.0)
    return fig


@liar("overlapping-breaks")
def es_paro_bornas_solapadas():
    g = land(5217, 20, ES)
    v = field(g, 17, 4, 29)
    fig, _ = classes(g, v, [8, 13, 18, 23], PURPLES, ["0–8", "8–13", "12–18", "18–23", "22–30"], "Tasa de paro (%)",
                     "El paro, comarca a comarca", "Tasa de paro por comarca, segundo trimestre de 2025, en %", "Fuente: Encuesta de Población Activa, 2T 2025.")
    return fig


@liar("overplotting")
def fr_cas_points_empiles():
    g = land(5218, 16, FR)
    r = rng(18)
    c = g.union_all()
    x0, y0, x1, y1 = c.bounds
    k = r.integers(0, 5, 9000)
    cx, cy = r.uniform(x0 + .3 * (x1 - x0), x0 + .7 * (x1 - x0), 5), r.uniform(y0 + .3 * (y1 - y0), y0 + .7 * (y1 - y0), 5)
    p = gpd.GeoSeries(gpd.points_from_xy(cx[k] + r.normal(0, 9000, 9000), cy[k] + r.normal(0, 9000, 9000)), crs=g.crs)
    p = p[p.within(c)]
    fig, ax = sheet("Chaque point, un cas de chikungunya", f"{len(p) // 1000} {len(p) % 1000:03d} cas confirmés, du 1er juin au 30 septembre 2025", "Source : ARS, déclarations obligatoires géolocalisées au domicile.")
    paint(ax, g, ["#f0f0f0"] * len(g), "#bbbbbb")
    ax.scatter(p.x, p.y, s=26, color="#c0392b")
    bar(ax, 20)
    return fig


@liar("panels-on-different-scales")
def de_zwei_jahre_eigene_skalen():
    g = land(5219, 20, DE)
    fig, axs = plt.subplots(1, 2, figsize=(11.5, 6.2))
    fig.suptitle("Borreliose, 2019 und 2024", x=.03, ha="left", fontsize=14, weight="bold")
    for ax, y, hi in zip(axs, (2019, 2024), (38, 92)):
        v = field(g, 19, 4, hi, noise=.1)
        pc = patches(ax, g, v, "Oranges", Normalize(0, hi))
        ax.set_axis_off()
        ax.set_title(str(y), fontsize=12)
        fig.colorbar(pc, ax=ax, shrink=.6, orientation="horizontal", pad=.02).set_label("Fälle je 100 000 Einwohner")
        bar(ax, 20)
    fig.text(.03, .02, "Quelle: Landesgesundheitsamt, Meldedaten 2019 und 2024.", fontsize=8.5, color="#555555")
    return fig


@liar("panels-on-different-scales")
def en_rasters_autoscaled():
    fig, axs = plt.subplots(1, 3, figsize=(12, 5.6))
    fig.suptitle("Fine particles, before, during and after the fires", x=.03, ha="left", fontsize=14, weight="bold")
    for ax, t, hi in zip(axs, ("12 July 2025", "26 July 2025", "9 August 2025"), (18, 140, 31)):
        z = surface(5220, 90, 3, hi)
        m = ax.imshow(z, cmap="YlOrRd", origin="lower", extent=(0, 150e3, 0, 150e3))
        ax.set_title(t)
        ax.set_axis_off()
        ax.set_ylim(-14e3, 150e3)
        fig.colorbar(m, ax=ax, orientation="horizontal", pad=.03).set_label("PM2.5 (µg/m³), daily mean")
        bar(ax, 50)
    fig.text(.03, .02, "Source: CAMS regional reanalysis, daily means.", fontsize=8.5, color="#555555")
    return fig


@liar("radius-not-area")
def es_llegadas_radio():
    g = land(5221, 12, ES)
    v = np.array([120, 480, 260, 90, 1500, 330, 700, 210, 60, 980, 410, 150])
    fig, ax = sheet("Llegadas por mar, comarca a comarca", "Personas desembarcadas por comarca, de enero a septiembre de 2025", "Fuente: Ministerio del Interior, informe quincenal n.º 18.")
    paint(ax, g, ["#eeeeea"] * 12, "#aaaaaa")
    discs(ax, g, v, 11, root=False)
    disc_key(ax, [1500, 750, 250], 11, ["1500", "750", "250"], "Personas llegadas", root=False)
    bar(ax, 20)
    return fig


@liar("radius-not-area")
def fr_lits_scatter_carre():
    g = land(5222, 15, FR)
    v = rng(22).integers(40, 900, 15)
    c = g.representative_point()
    fig, ax = sheet("Les lits d’hôpital, par bassin de santé", "Lits d’hospitalisation complète au 31 décembre 2024", "Source : Drees, SAE 2024.")
    paint(ax, g, ["#f2efe9"] * 15, "#b5b5b5")
    ax.scatter(c.x, c.y, s=(v * .055) ** 2, color="#2f6f9f", alpha=.75, edgecolor="white", zorder=5)
    ax.set_xlim(right=ax.get_xlim()[1] + 60000)
    h = [Line2D([], [], ls="", marker="o", color="#2f6f9f", alpha=.75, ms=x * .055, label=f"{x} lits") for x in (100, 400, 800)]
    ax.legend(handles=h, title="Nombre de lits", loc="upper right", frameon=False, labelspacing=2.6, borderpad=2, handletextpad=2.6)
    bar(ax, 20)
    return fig


@liar("rainbow-colormap")
def es_temperatura_jet():
    z = surface(5223, 120, 17, 43)
    fig, ax = sheet("Ola de calor: máximas de hasta 43 °C", "Temperatura máxima del 12 de agosto de 2025", "Fuente: Agencia de Meteorología, análisis de 1 km.")
    m = grid(ax, z, 240, cmap="jet", vmin=15, vmax=45)
    bar(ax, 50)
    strip(fig, m, "Temperatura máxima (°C)")
    return fig


@liar("small-text")
def de_wahlbeteiligung_winzig():
    g = land(5224, 20, DE)
    v = field(g, 24, 58, 84)
    fig, ax = classes(g, v, [65, 70, 75, 80], BLUES, ["unter 65", "65 bis unter 70", "70 bis unter 75", "75 bis unter 80", "80 und mehr"], "Beteiligung in %",
                      "Wahlbeteiligung bei der Landtagswahl", "Anteil der Wahlberechtigten, 22. September 2024, in %", "Quelle: Landeswahlleiter, endgültiges Ergebnis.")
    names(ax, g, [f"{n}\n{comma(x)}" for n, x in zip(g.name, v)], 4.2)
    return fig


@liar("title-contradicts-data")
def en_title_north_leads_but_south():
    g = land(5225, 18, EN)
    v = field(g, 25, 41, 93, noise=.05, tilt=(0, -5))
    fig, _ = classes(g, v, [50, 60, 70, 80], TEALS, ["Under 50%", "50–59%", "60–69%", "70–79%", "80% or more"], "Households with piped water",
                     "Piped water: the north is far ahead of the south", "Share of households with piped water on premises, 2024", "Source: Demographic and Health Survey 2024.")
    return fig


@liar("title-contradicts-data")
def fr_titre_trois_quarts_dementi():
    g = land(5226, 20, FR)
    v = field(g, 26, 31, 74, 1.7)
    fig, _ = classes(g, v, [40, 50, 60, 70], GREENS, ["moins de 40 %", "de 40 à 49 %", "de 50 à 59 %", "de 60 à 69 %", "70 % ou plus"], "Logements raccordés",
                     "Fibre : trois cantons sur quatre au-dessus de 50 %", "Part des logements raccordés à la fibre au 30 juin 2025, en %", "Source : Arcep, observatoire du haut et très haut débit.")
    return fig


@liar("too-few-classes")
def de_mieten_zwei_klassen():
    g = land(5227, 20, DE)
    v = field(g, 27, 5.2, 17.8)
    fig, _ = classes(g, v, [11], [BLUES[1], BLUES[4]], ["unter 11 Euro", "11 Euro und mehr"], "Nettokaltmiete je m²",
                     "Was Wohnen im Land kostet", "Mittlere Angebotsmiete je Landkreis, 2024, in Euro je m²", "Quelle: Landesinstitut für Wohnen, Mietspiegelerhebung 2024.")
    return fig


@liar("too-many-classes")
def es_obesidad_doce_clases():
    g = land(5228, 40, ES)
    v = field(g, 28, 8, 31.8)
    b = list(range(10, 32, 2))
    cols = [plt.get_cmap("Oranges")(x) for x in np.linspace(.08, 1, 12)]
    labs = ["menos de 10"] + [f"de {x} a {x + 1},9" for x in b[:-1]] + ["30 o más"]
    fig, _ = classes(g, v, b, cols, labs, "% de adultos", "La obesidad, comarca a comarca", "Prevalencia en mayores de 18 años, encuesta de salud de 2023, en %", "Fuente: Encuesta Regional de Salud 2023.")
    return fig


@liar("unprojected")
def en_departments_in_degrees():
    g = _dep().to_crs(4326)
    v = 6 + 16 * rng(29).random(len(g))
    fig, ax = sheet("France: where the over-75s live alone", "Share of people aged 75 and over living alone at home, 2021, %", "Source: Insee, census 2021.")
    paint(ax, g, classed(v, [9, 12, 15, 18], PURPLES), lw=.3)
    key(ax, PURPLES, ["Under 9%", "9–11%", "12–14%", "15–17%", "18% or more"], "Share of over-75s")
    x, y = ax.get_xlim()[0] + .4, ax.get_ylim()[0] + .1
    ax.plot([x, x + 1.29], [y, y], color="#222222", lw=2.5)
    ax.text(x + .65, y + .12, "100 km", ha="center", fontsize=9)
    return fig


@liar("colour-blind")
def fr_statut_eau_rouge_vert():
    g = land(5230, 20, FR)
    k = np.digitize(field(g, 30, 0, 1), [.4, .7])
    cols = np.array(["#c0504d", "#6e8b3d", "#8c6d31"])
    fig, ax = sheet("Eau potable : l’état des réseaux", "Avis sanitaire par canton au 1er octobre 2025", "Source : agence régionale de santé, contrôles du 3e trimestre 2025.")
    paint(ax, g, cols[k])
    key(ax, cols, ["Non conforme", "Conforme", "Sous dérogation"], "Avis sanitaire")
    bar(ax, 20)
    return fig


# ---------------------------------------------------------------- honest

@honest
def de_faelle_als_kreise():
    g = land(5301, 18, DE)
    v = np.round(field(g, 41, 12, 640, 2.))
    fig, ax = sheet("Masern: die Fälle, Landkreis für Landkreis", "Gemeldete Fälle je Landkreis, 2024", "Quelle: Landesgesundheitsamt, Meldedaten 2024. Kreisfläche proportional zur Fallzahl.")
    paint(ax, g, ["#eeeeea"] * 18, "#aaaaaa")
    discs(ax, g, v, 420)
    disc_key(ax, [600, 250, 50], 420, ["600", "250", "50"], "Fälle")
    bar(ax, 20)
    return fig


@honest
def en_measles_rate_hatched_gaps():
    g = land(5201, 18, EN)
    v = field(g, 2, 2, 66)
    v[[4, 11]] = np.nan
    fig, ax = sheet("Measles incidence, district by district", "Confirmed cases per 100,000 people by district, January–June 2025", "Source: National Surveillance Unit, line list of 4 July 2025.")
    paint(ax, g, classed(v, [10, 20, 35, 50], REDS, "white"))
    g[np.isnan(v)].plot(ax=ax, facecolor="white", edgecolor="#777777", hatch="////", linewidth=.5)
    ax.set_xlim(ax.get_xlim()[0], ax.get_xlim()[1] + 45000)
    h = [Patch(facecolor=c, edgecolor="#777777", lw=.5, label=t) for c, t in zip(REDS, ["Under 10", "10–19.9", "20–34.9", "35–49.9", "50 or more"])]
    h.append(Patch(facecolor="white", edgecolor="#777777", hatch="////", label="No report received"))
    ax.legend(handles=h, title="Cases per 100,000", loc="upper right", frameon=False, fontsize=9)
    bar(ax, 20)
    return fig


@honest
def fr_evolution_population_centree():
    g = land(5203, 20, FR)
    v = field(g, 4, -5.5, 5.8)
    cols = ["#b2182b", "#ef8a62", "#f7f7f7", "#67a9cf", "#2166ac"]
    fig, _ = classes(g, v, [-3, -1, 1, 3], cols, ["baisse de plus de 3 %", "baisse de 1 à 3 %", "stable (moins de 1 %)", "hausse de 1 à 3 %", "hausse de plus de 3 %"],
                     "Évolution 2015-2022", "Des cantons qui gagnent, d’autres qui perdent", "Évolution de la population des cantons entre 2015 et 2022, en %",
                     "Source : Insee, recensements de la population 2015 et 2022.")
    return fig


@honest
def es_anomalia_temperatura_centrada():
    z = surface(5304, 120, -1.1, 3.4)
    fig, ax = sheet("Julio, más cálido de lo normal en casi todo el país", "Anomalía de la temperatura media, julio de 2025, respecto a 1991-2020", "Fuente: Agencia de Meteorología, rejilla de 5 km.")
    m = grid(ax, z, 400, cmap="RdBu_r", norm=TwoSlopeNorm(0, -3.5, 3.5))
    bar(ax, 100)
    strip(fig, m, "Diferencia con la media (°C)")
    return fig


@honest
def fr_tuiles_regions():
    t = {"HDF": (2, 0, 31), "NOR": (1, 1, 28), "IDF": (2, 1, 24), "GES": (3, 1, 27), "BRE": (0, 2, 22), "PDL": (1, 2, 23), "CVL": (2, 2, 29), "BFC": (3, 2, 28),
         "NAQ": (1, 3, 26), "ARA": (3, 3, 24), "OCC": (2, 4, 27), "PAC": (3, 4, 25), "COR": (4, 5, 26)}
    fig, ax = sheet("Tabagisme quotidien : de 22 à 31 % selon la région", "Part de fumeurs quotidiens chez les 18-75 ans, par région, 2023", "Source : Santé publique France, Baromètre 2023. Une tuile par région de métropole, sans rapport avec sa superficie.")
    for n, (x, y, v) in t.items():
        i = int(np.digitize(v, [24, 26, 28, 30]))
        ax.add_patch(Rectangle((x, -y), .94, .94, facecolor=PURPLES[i]))
        ax.text(x + .47, -y + .47, f"{n}\n{v} %", ha="center", va="center", fontsize=11, color="white" if i > 2 else "black")
    ax.set_xlim(-.1, 7.2), ax.set_ylim(-5.2, 1.1)
    h = [Patch(facecolor=c, label=s) for c, s in zip(PURPLES, ["moins de 24 %", "24 et 25 %", "26 et 27 %", "28 et 29 %", "30 % ou plus"])]
    ax.legend(handles=h, title="Fumeurs quotidiens", loc="upper right", frameon=False)
    return fig


@honest
def en_herd_threshold_two_classes():
    g = land(5306, 20, EN)
    v = field(g, 46, 84, 99)
    fig, _ = classes(g, v, [95], ["#fdae61", "#2c7bb6"], ["Below the 95% target", "Target met"], "Second dose coverage",
                     "Which districts meet the 95% measles target?", "WHO target: 95% of children with two doses at age five, 2024 cohort", "Source: National Immunisation Register, 2024.")
    return fig


@honest
def de_isochronen_klinik():
    g = land(5307, 14, DE)
    x0, y0, x1, y1 = g.total_bounds
    x, y = np.meshgrid(np.linspace(x0, x1, 160), np.linspace(y0, y1, 160))
    z = np.full_like(x, 999.)
    s = g.representative_point().iloc[[1, 6, 11]]
    for p in s:
        z = np.minimum(z, np.hypot(x - p.x, (y - p.y) * 1.15) / 1000 * 1.1)
    z = z * (1 + .12 * np.sin(x / 9000) * np.cos(y / 8000))
    fig, ax = sheet("Wie weit ist es zur Geburtsklinik?", "Fahrzeit mit dem Auto in Minuten, Stand 1. März 2025", "Quelle: Krankenhausverzeichnis 2025, Straßennetz © OpenStreetMap.")
    cols = ["#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d"]
    ax.contourf(x, y, z, levels=[0, 10, 20, 30, 40, 200], colors=cols)
    outline = g.union_all()
    cut = box(x0 - 9e3, y0 - 9e3, x1 + 9e3, y1 + 9e3).difference(outline)
    gpd.GeoSeries([cut], crs=g.crs).plot(ax=ax, color="white", zorder=3)
    gpd.GeoSeries([outline], crs=g.crs).boundary.plot(ax=ax, color="#666666", linewidth=.7, zorder=4)
    ax.plot(s.x, s.y, ls="", marker="P", ms=10, color="black", mec="white", zorder=5)
    ax.set_xlim(x0 - 5e3, x1 + 5e3), ax.set_ylim(y0 - 9e3, y1 + 5e3)
    key(ax, cols, ["unter 10", "10 bis unter 20", "20 bis unter 30", "30 bis unter 40", "40 und mehr"], "Fahrzeit (Minuten)")
    bar(ax, 20)
    return fig


@honest
def es_bivariado_vejez_distancia():
    g = land(5308, 30, ES)
    a = np.digitize(field(g, 48, 12, 40), [20, 28])
    b = np.digitize(field(g, 148, 3, 55), [15, 30])
    pal = np.array([["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]])
    fig, ax = sheet("Mayores y lejos del hospital", "Población de 65 años o más y tiempo al hospital más cercano, por comarca, 2024", "Fuente: Padrón continuo 2024; Catálogo Nacional de Hospitales 2024.")
    paint(ax, g, pal[a, b])
    ax.set_xlim(ax.get_xlim()[0], ax.get_xlim()[1] + 52000)
    bar(ax, 20)
    k = fig.add_axes([.74, .62, .17, .17])
    for i in range(3):
        for j in range(3):
            k.add_patch(Rectangle((j, i), 1, 1, facecolor=pal[i, j]))
    k.set_xlim(0, 3), k.set_ylim(0, 3)
    k.set_xticks([1, 2], ["15", "30"]), k.set_yticks([1, 2], ["20", "28"])
    k.set_xlabel("Tiempo al hospital (min) →", fontsize=9), k.set_ylabel("65 años o más (%) →", fontsize=9)
    return fig


@honest
def fr_flux_navettes():
    g = land(5309, 16, FR)
    c = g.representative_point()
    r = rng(49)
    fig, ax = sheet("Domicile-travail : tout mène à La Combe", "Actifs se rendant chaque jour dans la ville-centre, par canton de résidence, 2021", "Source : Insee, recensement 2021, mobilités professionnelles.")
    paint(ax, g, ["#f0f0ec"] * 16, "#bbbbbb")
    hub = c.iloc[7]
    n = r.integers(200, 4200, 16)
    lines = [[(p.x, p.y), (hub.x, hub.y)] for i, p in enumerate(c) if i != 7]
    w = [x / 400 for i, x in enumerate(n) if i != 7]
    ax.add_collection(LineCollection(lines, linewidths=w, colors="#1f5a85", alpha=.75, zorder=4))
    ax.plot(hub.x, hub.y, "o", ms=11, color="black", zorder=6)
    halo(ax.text(hub.x, hub.y - 6000, "La Combe", ha="center", fontsize=10, weight="bold", zorder=7))
    ax.set_xlim(ax.get_xlim()[0], ax.get_xlim()[1] + 42000)
    ax.legend(handles=[Line2D([], [], color="#1f5a85", alpha=.75, lw=x / 400, label=f"{x} actifs") for x in (400, 2000, 4000)], title="Largeur du trait", loc="upper right", frameon=False)
    bar(ax, 20)
    return fig


@honest
def en_world_stockouts_equal_earth():
    w = _world().to_crs(8857)
    v = field(w, 50, 2, 68, 1.1, .3)
    v[rng(50).choice(len(w), 14, replace=False)] = np.nan
    fig, ax = sheet("Clinics that ran out of a vaccine", "Share of surveyed clinics reporting at least one stock-out in 2024, by country", "Source: agency survey of 4,100 clinics, 2024. Equal Earth projection.", 11.5, 6.4)
    paint(ax, w, classed(v, [10, 20, 30, 45], REDS), lw=.3)
    key(ax, [*REDS, GREY], ["Under 10%", "10–19%", "20–29%", "30–44%", "45% or more", "Not surveyed"], "Clinics with a stock-out", "lower left", room=.0)
    return fig


@honest
def en_hexbin_cases():
    r = rng(51)
    x = np.r_[r.normal(9000, 2500, 3000), r.normal(17000, 3800, 2500), r.uniform(0, 25000, 900)]
    y = np.r_[r.normal(15000, 2200, 3000), r.normal(8000, 3000, 2500), r.uniform(0, 25000, 900)]
    fig, ax = sheet("Dengue clusters around two neighbourhoods", "6,400 confirmed cases, 1 January – 31 March 2025, counted in equal hexagons", "Source: City health department, geocoded notifications.")
    m = ax.hexbin(x, y, gridsize=28, extent=(0, 25000, 0, 25000), cmap="YlOrRd", mincnt=1)
    ax.set_xlim(-500, 25500), ax.set_ylim(-2600, 25500)
    bar(ax, 5)
    strip(fig, m, "Cases per hexagon")
    return fig


@honest
def fr_points_exploitations():
    g = land(5312, 16, FR)
    c = g.union_all()
    r = rng(52)
    x0, y0, x1, y1 = c.bounds
    p = gpd.GeoSeries(gpd.points_from_xy(r.uniform(x0, x1, 1100), r.uniform(y0, y1, 1100)), crs=g.crs)
    p = p[p.within(c)]
    fig, ax = sheet("Les fermes en agriculture biologique", "Un point pour dix exploitations, placé au hasard dans le canton, 2024", "Source : Agence Bio, notifications 2024.")
    paint(ax, g, ["#f6f4ee"] * 16, "#b8b8b8")
    ax.scatter(p.x, p.y, s=5, color="#2e7d32", alpha=.6, lw=0, zorder=4)
    bar(ax, 20)
    return fig


@honest
def en_first_party_by_district():
    g = land(5313, 20, EN)
    k = np.digitize(field(g, 53, 0, 1), [.3, .6, .82])
    cols = np.array(["#0072B2", "#E69F00", "#56B4E9", "#5b3a6e"])
    fig, ax = sheet("Who came first, district by district", "Leading party in the regional assembly election, 4 May 2025", "Source: Electoral Commission, declared results.")
    paint(ax, g, cols[k])
    names(ax, g, np.array(["CIV", "AGR", "LIB", "GRN"])[k], 9)
    key(ax, cols, ["Civic Union (CIV)", "Agrarian League (AGR)", "Liberals (LIB)", "Greens (GRN)"], "Leading party")
    bar(ax, 20)
    return fig


@honest
def de_kleine_multiples_gleiche_skala():
    g = land(5314, 16, DE)
    fig, axs = plt.subplots(2, 3, figsize=(11, 8.6))
    fig.suptitle("Die Grippewelle zieht von Nordwest nach Südost", x=.03, ha="left", fontsize=14, weight="bold")
    norm = Normalize(0, 200)
    c = g.geometry.centroid
    d = (c.x - c.x.min() + c.y.max() - c.y) / (c.x.max() - c.x.min() + c.y.max() - c.y.min())
    for i, ax in enumerate(axs.flat):
        v = 12 + 175 * np.exp(-((d - i / 5) ** 2) / .09)
        pc = patches(ax, g, v, "OrRd", norm)
        ax.set_axis_off()
        ax.set_title(f"{4 + i}. Woche 2025", fontsize=11)
    bar(axs[1, 0], 20)
    fig.colorbar(pc, ax=axs, shrink=.5, pad=.02).set_label("Meldefälle je 100 000 Einwohner")
    fig.text(.03, .02, "Quelle: Landesgesundheitsamt, Meldestand 18. März 2025. Alle Karten im gleichen Maßstab.", fontsize=8.5, color="#555555")
    return fig


@honest
def es_lluvia_viridis():
    z = surface(5315, 120, 40, 620)
    fig, ax = sheet("Precipitación acumulada del temporal", "Del 29 al 31 de octubre de 2024", "Fuente: Agencia de Meteorología, radar corregido con pluviómetros.")
    m = ax.imshow(z, cmap="viridis_r", origin="lower", extent=(0, 180e3, 0, 180e3), vmin=0, vmax=650)
    ax.set_ylim(-17e3, 180e3)
    bar(ax, 50)
    strip(fig, m, "Precipitación (mm)")
    return fig


@honest
def fr_circonscriptions_dechets():
    g = land(5316, 20, FR)
    k = np.digitize(field(g, 56, 0, 1), [.35, .7])
    cols = np.array(["#88CCEE", "#DDCC77", "#332288"])
    fig, ax = sheet("Qui ramasse les déchets ?", "Mode de gestion de la collecte par commune, au 1er janvier 2025", "Source : Ademe, base Sinoe 2025.")
    paint(ax, g, cols[k])
    key(ax, cols, ["Régie publique", "Syndicat", "Entreprise privée"], "Gestionnaire")
    bar(ax, 20)
    return fig


@honest
def en_world_circles_displaced():
    w = _world().to_crs(8857)
    n = {"SY": 7.2, "SD": 9.1, "UA": 3.7, "CD": 6.9, "CO": 6.8, "YE": 4.5, "AF": 4.2, "ET": 3.5, "SO": 3.9, "NG": 3.3, "MM": 2.6}
    s = w[w.code_iso.isin(n)].copy()
    s["n"] = s.code_iso.map(n)
    fig, ax = sheet("Internal displacement: eleven countries above two million", "People internally displaced by conflict, end of 2023, millions", "Source: IDMC, Global Report on Internal Displacement 2024, rounded. Equal Earth projection.", 11.5, 6.4)
    paint(ax, w, ["#e9e9e6"] * len(w), lw=.3)
    c = s.representative_point()
    ax.scatter(c.x, c.y, s=70 * s.n, color="#b5503c", alpha=.7, edgecolor="white", zorder=5)
    h = [Line2D([], [], ls="", marker="o", color="#b5503c", alpha=.7, ms=np.sqrt(70 * x), label=f"{x} million") for x in (2, 5, 9)]
    ax.legend(handles=h, title="Displaced people", loc="lower left", frameon=False, labelspacing=1.4)
    return fig


@honest
def en_ipc_phases():
    g = land(5318, 20, EN)
    k = np.clip(np.digitize(field(g, 58, 0, 1), [.2, .45, .7, .9]), 0, 4)
    cols = np.array(["#CDFACD", "#FAE61E", "#E67800", "#C80000", "#640000"])
    fig, ax = sheet("Acute food insecurity, district by district", "IPC classification by district, projection June–September 2025", "Source: IPC Technical Working Group, May 2025.")
    paint(ax, g, cols[k], "#666666")
    names(ax, g, [str(i + 1) for i in k], 9.5)
    key(ax, cols, ["1 – Minimal", "2 – Stressed", "3 – Crisis", "4 – Emergency", "5 – Famine"], "IPC phase")
    bar(ax, 20)
    return fig


@honest
def de_unwetter_warnstufen():
    g = land(5319, 20, DE)
    k = np.digitize(field(g, 59, 0, 1), [.3, .55, .8])
    cols = np.array(["#ffeb3b", "#fb8c00", "#e53935", "#7b1fa2"])
    fig, ax = sheet("Amtliche Warnungen vor Starkregen", "Warnstufe je Landkreis, 9. Juli 2025, 18 Uhr", "Quelle: Wetterdienst, amtliche Warnfarben.")
    paint(ax, g, cols[k], "#666666")
    names(ax, g, [str(i + 1) for i in k], 9.5)
    key(ax, cols, ["1 – Wetterwarnung", "2 – markantes Wetter", "3 – Unwetter", "4 – extremes Unwetter"], "Warnstufe")
    bar(ax, 20)
    return fig


@honest
def fr_vigilance_crues():
    d = _dep()
    k = np.zeros(len(d), int)
    k[d.code.isin(["16", "17", "79", "86", "87", "24", "33", "47", "40"])] = 1
    k[d.code.isin(["17", "16", "33"])] = 2
    cols = np.array(["#7fc97f", "#fff04d", "#f28c28", "#c00000"])
    fig, ax = sheet("Vigilance crues : trois départements en orange", "Carte valable du 3 mars 2025, 16 h, au 4 mars 2025, 16 h", "Source : Vigicrues, code des couleurs réglementaire.")
    paint(ax, d, cols[k], "#777777", .4)
    names(ax, d[k > 0], [c for c in d.code[k > 0]], 8.5)
    key(ax, cols[:3], ["Vert : rien de particulier", "Jaune : soyez attentifs", "Orange : soyez vigilants"], "Vigilance", room=.34)
    bar(ax, 100)
    return fig


@honest
def es_margen_electoral():
    g = land(5321, 20, ES)
    v = field(g, 61, -34, 31)
    cols = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]
    fig, _ = classes(g, v, [-20, -10, 0, 10, 20], cols, ["Frente Amplio, más de 20", "Frente Amplio, de 10 a 20", "Frente Amplio, menos de 10", "Unión, menos de 10", "Unión, de 10 a 20", "Unión, más de 20"],
                     "Ventaja (puntos)", "La ventaja, comarca a comarca", "Ventaja del primero sobre el segundo, segunda vuelta, 15 de octubre de 2023, en puntos", "Fuente: Tribunal Electoral, escrutinio definitivo.")
    return fig


@honest
def en_incidence_log_scale():
    g = land(5322, 20, EN)
    v = 10 ** field(g, 62, -.2, 2.7)
    fig, ax = sheet("Malaria: several hundredfold between districts", "Confirmed cases per 1,000 people, 2024 (logarithmic colour scale)", "Source: National Malaria Programme, DHIS2 extract of 20 January 2025.")
    pc = patches(ax, g, v, "YlGnBu", LogNorm(.5, 1000))
    bar(ax, 20)
    fig.colorbar(pc, ax=ax, shrink=.5, pad=.01).set_label("Cases per 1,000 people (log scale)")
    return fig


@honest
def fr_revenu_quintiles():
    g = land(5323, 40, FR)
    v = np.round(field(g, 63, 16900, 34200, 1.5), -2)
    b = [float(x) for x in np.round(np.quantile(v, [.2, .4, .6, .8]), -2)]
    f = [f"{x:,.0f}".replace(",", " ") for x in b]
    fig, _ = classes(g, v, b, GREENS, [f"moins de {f[0]} €", f"de {f[0]} à moins de {f[1]} €", f"de {f[1]} à moins de {f[2]} €", f"de {f[2]} à moins de {f[3]} €", f"{f[3]} € ou plus"],
                     "Revenu annuel (quintiles)", "Le revenu médian des communes, par cinquièmes", "Revenu médian par unité de consommation, 2022, en euros", "Source : Insee, Filosofi 2022.")
    return fig


@honest
def de_einwohner_gitter():
    r = rng(64)
    z = np.exp(surface(5324, 60, 0, 8.4, .02) + r.normal(0, .3, (60, 60)))
    fig, ax = sheet("Wo die Menschen wohnen", "Einwohner je Gitterzelle von 1 km², Zensus 2022", "Quelle: Statistisches Bundesamt, Zensus 2022, 1-km-Gitter.")
    m = grid(ax, z, 60, cmap="magma_r", norm=LogNorm(1, 10000))
    bar(ax, 10)
    strip(fig, m, "Einwohner je km² (logarithmisch)")
    return fig


@honest
def en_weeks_since_last_case():
    g = land(5325, 20, EN)
    v = np.round(field(g, 65, 0, 29))
    cols = PURPLES[::-1]
    fig, _ = classes(g, v, [3, 6, 12, 24], cols, ["Under 3", "3–5", "6–11", "12–23", "24 or more"], "Weeks since last case", "Cholera: how long since the last case?", "Full weeks since the last confirmed case, as of 30 September 2025", "Source: Ministry of Health, situation report 38.")
    return fig


@honest
def es_albergues_localizador():
    g = land(5326, 10, ES, km=30)
    c = g.representative_point().iloc[[1, 4, 6, 8]]
    fig, ax = sheet("Dónde están los albergues de emergencia", "Centros abiertos el 18 de noviembre de 2025, tras el paso del huracán", "Fuente: Protección Civil, parte de las 12.00 h.")
    paint(ax, g, ["#eef0e6"] * 10, "#aaaaaa")
    ax.plot(c.x, c.y, ls="", marker="^", ms=11, color="#b03a2e", label="Albergue abierto", zorder=5)
    for p, n in zip(c, ES):
        halo(ax.text(p.x + 1800, p.y, n, fontsize=10, va="center"))
    ax.legend(loc="upper right", frameon=False)
    bar(ax, 10)
    return fig


@honest
def fr_dorling_medecins():
    r = rng(67)
    d = _dep()
    reg = d.dissolve("region", aggfunc={"population": "sum"}).reset_index()
    reg = reg[reg.region != "Corse"]
    c = np.array([(p.x, p.y) for p in reg.representative_point()])
    rad = 31 * np.sqrt(reg.population.to_numpy())
    for _ in range(300):
        for i in range(len(c)):
            for j in range(i):
                u = c[i] - c[j]
                gap = rad[i] + rad[j] - np.hypot(*u)
                if gap > 0:
                    u = u / np.hypot(*u) * gap / 2
                    c[i] += u
                    c[j] -= u
    v = np.round(r.uniform(118, 176, len(c)))
    fig, ax = sheet("Généralistes : la densité par région", "Médecins généralistes pour 100 000 habitants, 1er janvier 2024", "Source : Drees, RPPS 2024 ; Insee. Cartogramme : aire du disque proportionnelle à la population. Hors Corse et outre-mer.")
    k = np.digitize(v, [130, 145, 160])
    short = reg.region.str.replace("Provence-Alpes-Côte d'Azur", "PACA").str.replace("Auvergne-Rhône-Alpes", "Auvergne-\nRhône-Alpes").str.replace("Bourgogne-Franche-Comté", "Bourgogne-\nFr.-Comté").str.replace("Centre-Val de Loire", "Centre-\nVal de Loire").str.replace("Nouvelle-Aquitaine", "Nouvelle-\nAquitaine").str.replace("Pays de la Loire", "Pays de\nla Loire").str.replace("Hauts-de-France", "Hauts-de-\nFrance")
    for (x, y), q, i, n, val in zip(c, rad, k, short, v):
        ax.add_patch(Circle((x, y), q, facecolor=TEALS[i + 1], edgecolor="white"))
        ax.text(x, y, f"{n}\n{val:.0f}", ha="center", va="center", fontsize=8.5, color="white" if i > 1 else "black")
    ax.set_xlim((c[:, 0] - rad).min(), (c[:, 0] + rad).max() + 350000), ax.set_ylim((c[:, 1] - rad).min(), (c[:, 1] + rad).max())
    h = [Patch(facecolor=q, label=t) for q, t in zip(TEALS[1:], ["moins de 130", "130 à 144", "145 à 159", "160 ou plus"])]
    ax.legend(handles=h, title="Pour 100 000 hab.", loc="upper right", frameon=False)
    return fig


@honest
def en_zero_apart_from_missing():
    g = land(5328, 20, EN)
    v = np.round(field(g, 68, .6, 42, 1.2), 1)
    v[[2, 5, 9, 16]] = 0
    v[[7, 12]] = np.nan
    fig, ax = sheet("Polio: four districts report no case", "Acute flaccid paralysis cases per million under-15s, 2024", "Source: Regional polio laboratory network, 2024 annual table.")
    cols = ["white", *REDS[1:]]
    paint(ax, g, classed(v, [.05, 10, 20, 30], cols), "#888888")
    key(ax, [*cols, GREY], ["0 (no case)", "0.1–9.9", "10–19.9", "20–29.9", "30 or more", "Not reported"], "Cases per million")
    bar(ax, 20)
    return fig


@honest
def de_zwei_jahre_gleiche_klassen():
    g = land(5219, 20, DE)
    cols, b = BLUES, [10, 20, 30, 40]
    fig, axs = plt.subplots(1, 2, figsize=(11.5, 6.4))
    fig.suptitle("Ökolandbau: 2014 noch kein Kreis über 40 Prozent", x=.03, ha="left", fontsize=14, weight="bold")
    for ax, y, hi in zip(axs, (2014, 2024), (29, 53)):
        paint(ax, g, classed(field(g, 69, 3, hi, noise=.1), b, cols))
        ax.set_axis_off()
        ax.set_title(str(y))
        bar(ax, 20)
    h = [Patch(facecolor=c, edgecolor="#777777", lw=.5, label=t) for c, t in zip(cols, ["unter 10", "10 bis unter 20", "20 bis unter 30", "30 bis unter 40", "40 und mehr"])]
    fig.legend(handles=h, title="Anteil an der Agrarfläche (%)", loc="lower center", ncol=5, frameon=False, bbox_to_anchor=(.5, .05))
    fig.subplots_adjust(bottom=.2)
    fig.text(.03, .02, "Quelle: Landwirtschaftskammer, Agrarstatistik 2014 und 2024.", fontsize=8.5, color="#555555")
    return fig


@honest
def en_sea_level_isobars():
    n = 160
    z = surface(5330, n, 982, 1031, .08)
    e = np.linspace(0, 2.4e6, n)
    fig, ax = sheet("A deep low settles over the bay", "Sea-level pressure, 6 November 2025, 12:00 UTC, hPa", "Source: ECMWF operational analysis. Isobars every 4 hPa.")
    cs = ax.contour(e, e, z, levels=range(980, 1036, 4), colors="#33506b", linewidths=1.1)
    ax.clabel(cs, fontsize=9, fmt="%d")
    ax.set_ylim(-2e5, 2.4e6)
    bar(ax, 500)
    return fig


@honest
def es_picos_llegadas():
    g = land(5331, 14, ES)
    v = rng(71).integers(150, 4800, 14)
    fig, ax = sheet("Solicitudes de asilo, por comarca", "Solicitudes registradas en 2024; la altura del pico es proporcional al número", "Fuente: Oficina de Asilo y Refugio, anuario 2024.")
    paint(ax, g, ["#efefec"] * 14, "#b0b0b0")
    for p, x in zip(g.representative_point(), v):
        ax.add_patch(Poly([(p.x - 2200, p.y), (p.x, p.y + 8 * x), (p.x + 2200, p.y)], facecolor="#d95f0e", alpha=.6, edgecolor="#7a3305", zorder=6))
    x, y = ax.get_xlim()[1] + 9000, ax.get_ylim()[1] - 45000
    for i, t in enumerate((1000, 4000)):
        ax.add_patch(Poly([(x + i * 14000 - 2200, y), (x + i * 14000, y + 8 * t), (x + i * 14000 + 2200, y)], facecolor="#d95f0e", alpha=.6, edgecolor="#7a3305"))
        ax.text(x + i * 14000, y - 2500, f"{t}", ha="center", va="top", fontsize=9)
    ax.text(x + 7000, y - 8500, "solicitudes", ha="center", va="top", fontsize=9)
    ax.set_xlim(ax.get_xlim()[0], x + 26000)
    bar(ax, 20)
    return fig


@honest
def de_trend_mit_signifikanz():
    n = 60
    z = surface(5332, n, -28, 28)
    fig, ax = sheet("Sommerregen: wo der Trend gesichert ist", "Trend der Niederschlagssumme Juni–August, 1961–2024", "Quelle: Klimaatlas des Landes, Rasterdaten 2 km. Schraffiert: Trend nicht signifikant (p > 0,05).")
    z = np.sort(z, axis=0)
    m = grid(ax, z, 120, cmap="BrBG", vmin=-30, vmax=30)
    e = np.linspace(1000, 119000, n)
    ax.contourf(e, e, (np.abs(z) < 12).astype(float), levels=[.5, 1.5], colors="none", hatches=["///"])
    bar(ax, 20)
    strip(fig, m, "Veränderung (mm je Jahrzehnt)")
    return fig


@honest
def fr_arrets_bus_pour_mille():
    g = _gp()
    v = (g.arrets_bus / g.population * 1000).to_numpy(float)
    fig, ax = sheet("Grand Poitiers : des arrêts rapportés aux habitants", "Arrêts de bus pour 1 000 habitants, par commune, 2025", "Source : Grand Poitiers, réseau Vitalis 2025 ; Insee, populations légales.")
    paint(ax, g, classed(v, [3, 5, 7, 9], TEALS))
    use = sorted({0 if np.isnan(x) else int(np.digitize(x, [3, 5, 7, 9])) for x in v})
    labs = ["moins de 3", "de 3 à 4,9", "de 5 à 6,9", "de 7 à 8,9", "9 ou plus"]
    cols = [TEALS[i] for i in use] + ([GREY] if np.isnan(v).any() else [])
    key(ax, cols, [labs[i] for i in use] + (["Sans donnée"] if np.isnan(v).any() else []), "Pour 1 000 hab.", room=.34)
    bar(ax, 10)
    return fig


@honest
def en_median_age_continuous():
    g = land(5334, 20, EN)
    g["age"] = np.round(field(g, 74, 16.4, 47.8), 1)
    fig, ax = sheet("Median age, district by district", "Median age by district, census night, 20 March 2022", "Source: National Statistics Office, Census 2022.")
    g.plot(ax=ax, column="age", cmap="cividis_r", vmin=15, vmax=50, edgecolor="white", linewidth=.4, legend=True, legend_kwds={"shrink": .5, "label": "Median age (years)"})
    names(ax, g, [f"{x:.0f}" for x in g.age], 9)
    bar(ax, 20)
    return fig


@honest
def es_ndvi_sin_unidad():
    z = surface(5335, 120, .08, .86)
    fig, ax = sheet("El verdor de los cultivos, a mediados de abril", "NDVI, compuesto del 7 al 22 de abril de 2025", "Fuente: Sentinel-2, Programa Copernicus, resolución remuestreada a 500 m.")
    m = grid(ax, z, 60, cmap="YlGn", vmin=0, vmax=1)
    bar(ax, 10)
    strip(fig, m, "NDVI (índice sin unidad, de 0 a 1)")
    return fig


@honest
def de_quadrate_ernte():
    g = land(5336, 14, DE)
    v = rng(76).integers(20, 410, 14)
    fig, ax = sheet("Zuckerrüben: die Ernte 2024", "Erntemenge je Landkreis in 1 000 Tonnen; Quadratfläche proportional zur Menge", "Quelle: Statistisches Landesamt, Ernteberichterstattung 2024.")
    paint(ax, g, ["#f1f1ec"] * 14, "#b0b0b0")
    for p, x in zip(g.representative_point(), v):
        a = 700 * np.sqrt(x)
        ax.add_patch(Rectangle((p.x - a / 2, p.y - a / 2), a, a, facecolor="#8c6d1f", alpha=.8, edgecolor="white", zorder=5))
        ax.text(p.x, p.y - a / 2 - 600, f"{x}", ha="center", va="top", fontsize=9, zorder=6)
    bar(ax, 20)
    return fig


@honest
def fr_terciles_trois_classes():
    g = land(5337, 30, FR)
    v = field(g, 77, 21, 58)
    a, b = np.round(np.quantile(v, [1 / 3, 2 / 3]))
    fig, _ = classes(g, v, [a, b], [PURPLES[1], PURPLES[2], PURPLES[4]], [f"moins de {a:.0f} %", f"de {a:.0f} à {b - 1:.0f} %", f"{b:.0f} % ou plus"], "Jeunes diplômés", "L’accès au supérieur, par tiers de cantons",
                     "Part de diplômés du supérieur chez les 25-34 ans, 2021, en trois groupes d’effectif égal", "Source : Insee, recensement 2021.")
    return fig


@honest
def en_stock_bubbles_over_rate():
    g = land(5338, 16, EN)
    v = field(g, 78, 3, 27)
    n = np.round(field(g, 178, 40, 900))
    fig, ax = sheet("Diarrhoea: rates and numbers of cases", "Attack rate (shading) and number of cases (circles) by district, March 2025", "Source: Early Warning and Response Network, weeks 10–13, 2025.")
    paint(ax, g, classed(v, [6, 12, 18], BLUES[:4]))
    discs(ax, g, n, 260, "#e6862e")
    ax.set_xlim(ax.get_xlim()[0], ax.get_xlim()[1] + 5000)
    disc_key(ax, [800, 200], 260, ["800", "200"], "Cases (circles)", "#e6862e")
    h = [Patch(facecolor=c, edgecolor="#777777", lw=.5, label=t) for c, t in zip(BLUES, ["Under 6", "6–11", "12–17", "18 or more"])]
    ax.legend(handles=h, title="Cases per 1,000 people", loc="center right", frameon=False, fontsize=9)
    bar(ax, 20)
    return fig
