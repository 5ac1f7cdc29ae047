"""Maps by a national statistics cartographer turned deputy data editor of a European weekly, in four languages: 30 liars, 38 honest ones."""
import functools
import textwrap
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.patheffects as pe
import matplotlib.pyplot as plt
import numpy as np
import shapely
from matplotlib.cm import ScalarMappable
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
    g.insert(0, "name", (list(names) + [f"{m} {i}" for i in range(2, 9) for m in names])[:n])
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


SPICE = ["#fff3dc", "#fdd49e", "#fc9a59", "#d7481f", "#7f1d00"]
INK = ["#f3eef7", "#d4c3e0", "#aa8cc5", "#7a50a3", "#451c70"]
FR = ["Aubrac", "Belval", "Corvis", "Doriac", "Esterne", "Fontclair", "Gaillane", "Hautrive", "Ivrel", "Jonc", "Lamane", "Morvin"]
EN = ["Ashcombe", "Barrow", "Calder", "Denholm", "Elmstead", "Farrow", "Gannet", "Hallam", "Irton", "Kelby", "Lowick", "Marsh"]
ES = ["Alcor", "Brañas", "Cerrada", "Duero Alto", "Encina", "Fresneda", "Guadalba", "Hoces", "Iruela", "Jarilla", "Lomas", "Montiel"]
DE = ["Altfeld", "Birkenau", "Dornach", "Eichtal", "Falkenau", "Grünau", "Heidsee", "Ilmtal", "Kaltenau", "Lindach", "Moorburg", "Nordau"]


def page(title, sub, src, w=7.6, h=5.8, n=1, right=.7):
    fig, axs = plt.subplots(1, n, figsize=(w, h), squeeze=False)
    title = textwrap.fill(title, int(w * 9))
    y = .955 - .29 / h * (1 + title.count("\n"))
    fig.subplots_adjust(left=.03, right=right, bottom=.09, top=y - .08 - (.04 if n > 1 else 0), wspace=.06)
    fig.text(.03, .965, title, fontsize=13, fontweight="bold", va="top")
    fig.text(.03, y, textwrap.fill(sub, int(w * 12.6)), fontsize=9.5, color="#333333", va="top")
    if src:
        fig.text(.03, .025, src, fontsize=8, color="#444444")
    for a in axs[0]:
        a.set_axis_off()
        a.set_aspect("equal")
    return (fig, axs[0, 0]) if n == 1 else (fig, list(axs[0]))


def paint(ax, g, v, breaks, colors, ec="white", lw=.6):
    k = np.digitize(v, breaks)
    g.plot(ax=ax, color=[colors[i] for i in k], edgecolor=ec, linewidth=lw, aspect=None)
    ax.set_axis_off()
    return k


def key(ax, colors, labels, title, extra=(), at=(1.02, .95), **kw):
    h = [Patch(fc=c, ec="#777777", lw=.5, label=t) for c, t in zip(colors, labels)] + list(extra)
    ax.legend(handles=h, title=title, loc="upper left", bbox_to_anchor=at, frameon=False, fontsize=9, title_fontsize=9, alignment="left", **kw)


def gone(label):
    return Patch(fc="#eeeeee", ec="#888888", hatch="////", lw=.5, label=label)


def rule_bar(ax, km, text=None):
    a, b, c, d = ax.dataLim.x0, ax.dataLim.y0, ax.dataLim.x1, ax.dataLim.y1
    y = b - .03 * (d - b)
    ax.plot([a, a + km * 1000], [y, y], color="#222222", lw=2, solid_capstyle="butt")
    ax.text(a + km * 500, y - .015 * (d - b), text or f"{km} km", ha="center", va="top", fontsize=8.5)


def ramp(fig, m, label, at=(.74, .25, .022, .42), **kw):
    cb = fig.colorbar(m, cax=fig.add_axes(at), **kw)
    cb.set_label(label, fontsize=9)
    cb.ax.tick_params(labelsize=8.5)
    cb.outline.set_visible(False)
    return cb


def hills(seed, n=140, lo=0., hi=1.):
    r = rng(seed)
    x, y = np.meshgrid(np.linspace(0, 1, n), np.linspace(0, 1, n))
    z = .8 * x * r.uniform(-1, 1) + .8 * y * r.uniform(-1, 1)
    for _ in range(8):
        u, v = r.uniform(0, 1, 2)
        z += r.uniform(-1, 1) * np.exp(-((x - u) ** 2 + (y - v) ** 2) / .05)
    z = (z - z.min()) / (z.max() - z.min())
    return lo + (hi - lo) * z


def clipped(ax, art, g):
    """Keep an artist inside the outline of g."""
    from matplotlib.path import Path as MPath
    u = g.union_all()
    u = max(shapely.get_parts(u), key=lambda z: z.area)
    art.set_clip_path(MPath(np.asarray(u.exterior.coords)), ax.transData)
    gpd.GeoSeries([u]).plot(ax=ax, fc="none", ec="#333333", lw=.9, aspect=None)
    ax.set_axis_off()


def discs(ax, g, v, area_per_unit, fc="#2f9184", radius=False, **kw):
    for (x, y), q in sorted(zip(np.c_[g.geometry.representative_point().x, g.geometry.representative_point().y], v), key=lambda t: -t[1]):
        rr = q * area_per_unit if radius else np.sqrt(q * area_per_unit / np.pi)
        ax.add_patch(Circle((x, y), rr, fc=fc, ec="white", lw=.7, alpha=.82, zorder=3, **kw))


def disc_key(ax, values, area_per_unit, title, fmt, radius=False, low=.35):
    x0, x1, y0, y1 = ax.dataLim.x0, ax.dataLim.x1, ax.dataLim.y0, ax.dataLim.y1
    f = (lambda q: q * area_per_unit) if radius else (lambda q: np.sqrt(q * area_per_unit / np.pi))
    R = f(max(values))
    cx, cy = x1 + .1 * (x1 - x0) + R, y0 + low * (y1 - y0)
    ax.text(cx - R, cy + 2 * R + .03 * (y1 - y0), title, fontsize=9, va="bottom", clip_on=False)
    for q in values:
        ax.add_patch(Circle((cx, cy + f(q)), f(q), fc="none", ec="#333333", lw=.8, clip_on=False))
        ax.plot([cx, cx + R * 1.25], [cy + 2 * f(q)] * 2, color="#777777", lw=.6, clip_on=False)
        ax.text(cx + R * 1.3, cy + 2 * f(q), fmt(q), fontsize=8.5, va="center", clip_on=False)
    ax.set_xlim(x0, x1), ax.set_ylim(y0 - .08 * (y1 - y0), y1)


# ------------------------------------------------------------------ liars

@liar("colour-blind")
def eau_gestion_communes():
    g = land(11, 44, FR)
    fig, ax = page("Qui fait couler l’eau du robinet ?", "Mode de gestion de l’eau potable par communauté de communes, au 1er janvier 2025", "Source : observatoire des services d’eau du Valmont, 2025. Carte : service données.")
    k = np.digitize(field(g, 3, 0, 3), [1.2, 2.3])
    c = ["#7a9a3a", "#c07a3c", "#a58b3a"]
    g.plot(ax=ax, color=[c[i] for i in k], edgecolor="white", linewidth=.7)
    rule_bar(ax, 20)
    key(ax, c, ["Régie publique", "Délégation au privé", "Société d’économie mixte"], "Gestionnaire")
    return fig


@liar("colour-blind")
def saldo_interior_comarcas():
    g = land(12, 52, ES)
    fig, ax = page("La sierra se vacía, el litoral recibe", "Saldo migratorio interior por 1.000 habitantes, comarcas de Valdemar, 2019-2024", "Fuente: Instituto de Estadística de Valdemar, altas y bajas padronales, 2025.")
    b = [-6, -2, 2, 6]
    c = ["#c8553d", "#e0a48c", "#f0ecd8", "#b3bd7c", "#7d8f3f"]
    paint(ax, g, field(g, 5, -11, 11, tilt=(1.2, -.5)), b, c, ec="#ffffff")
    rule_bar(ax, 20)
    key(ax, c, ["de −11 a menos de −6", "de −6 a menos de −2", "de −2 a menos de +2", "de +2 a menos de +6", "de +6 a +11"], "Saldo por 1.000 hab.")
    return fig


@liar("diverging-without-middle")
def private_school_share():
    g = land(13, 60, EN)
    fig, ax = page("Where parents pay for school", "Share of pupils enrolled in fee-paying schools, by district, autumn 2024 (%)", "Source: Marland Department for Education, school census, October 2024.")
    v = field(g, 7, 2, 31, power=1.4)
    m = ScalarMappable(Normalize(2, 31), "RdBu_r")
    g.plot(ax=ax, color=m.to_rgba(v), edgecolor="white", linewidth=.5)
    ax.set_axis_off()
    rule_bar(ax, 20)
    ramp(fig, m, "Fee-paying pupils (%)")
    return fig


@liar("diverging-without-middle")
def mieten_veraenderung():
    g = land(14, 48, DE)
    fig, ax = page("Neue Mieten: Wo es teurer wurde und wo nicht", "Veränderung der Angebotsmieten gegenüber dem Vorjahr in Prozent, Kreise, 2. Quartal 2025", "Quelle: Wohnungsmarktbeobachtung Mittelland, Stand Juli 2025. Karte: Datenredaktion.")
    v = field(g, 4, -3, 12)
    g.assign(v=v).plot(column="v", cmap="PiYG_r", vmin=-3, vmax=12, ax=ax, edgecolor="#ffffff", linewidth=.5)
    ax.set_axis_off()
    rule_bar(ax, 20)
    ramp(fig, ax.collections[0], "Veränderung zum Vorjahr (%)", ticks=[-3, 0, 3, 6, 9, 12])
    return fig


@liar("empty-class")
def medecins_delais():
    g = land(15, 46, FR)
    fig, ax = page("Trouver un ophtalmologue, une affaire de semaines", "Délai médian d’obtention d’un rendez-vous, en jours, par bassin de vie, 2024", "Source : enquête régionale sur l’accès aux soins, ORS du Valmont, 2024.")
    v = field(g, 9, 12, 78)
    v[v > 78 - 6] = 104
    paint(ax, g, v, [25, 40, 55, 80, 100], BLUES[:4] + ["#08519c", "#031f45"])
    rule_bar(ax, 20)
    key(ax, BLUES + ["#031f45"], ["12 à 24", "25 à 39", "40 à 54", "55 à 79", "80 à 99", "100 à 104"], "Délai médian (jours)")
    return fig


@liar("false-precision")
def encuesta_lengua():
    g = land(16, 12, ES)
    fig, ax = page("El valleño se habla sobre todo en el norte", "Personas que hablan valleño en casa (%), encuesta a 1.150 adultos, 2024", "Fuente: Encuesta de usos lingüísticos de Valdemar, 2024 (unas 95 entrevistas por comarca).")
    v = field(g, 3, 8.31472, 61.70938, tilt=(0, 2))
    m = paint(ax, g, v, [20, 35, 50], INK[:4])
    for (x, y), q, k in zip(np.c_[g.geometry.representative_point().x, g.geometry.representative_point().y], v, m):
        ax.text(x, y, f"{q:.4f}".replace(".", ",") + " %", ha="center", fontsize=8, color="white" if k > 2 else "#222222")
    rule_bar(ax, 20)
    key(ax, INK[:4], ["de 8 a menos de 20", "de 20 a menos de 35", "de 35 a menos de 50", "de 50 a 62"], "Hablantes (%)")
    return fig


@liar("hidden-missing")
def waiting_list_boards():
    g = land(17, 50, EN)
    fig, ax = page("Long waits cluster in the west", "Patients waiting over 18 weeks for treatment (%), health boards, March 2025. Eleven of 50 boards sent no return.", "Source: Marland Health Service, referral-to-treatment returns, March 2025.")
    v = field(g, 6, 4, 58, tilt=(-1.6, 0))
    v[rng(8).choice(50, 11, replace=False)] = 0
    paint(ax, g, v, [15, 30, 45], REDS[:4])
    rule_bar(ax, 20)
    key(ax, REDS[:4], ["0–14", "15–29", "30–44", "45–58"], "Waiting over 18 weeks (%)")
    return fig


@liar("hidden-missing")
def kita_quote_luecken():
    g = land(18, 58, DE)
    fig, ax = page("Betreuung unter drei: das Gefälle zwischen Stadt und Land", "Betreuungsquote der unter Dreijährigen in Prozent, Gemeinden, Stichtag 1. März 2025", "Quelle: Landesamt für Statistik Mittelland, Kinder- und Jugendhilfestatistik 2025.")
    v = field(g, 2, 18, 54)
    miss = rng(4).choice(58, 12, replace=False)
    g.plot(ax=ax, color="white", edgecolor="#bbbbbb", linewidth=.6)
    keep = np.setdiff1d(np.arange(58), miss)
    paint(ax, g.iloc[keep], v[keep], [27, 36, 45], TEALS[1:], ec="#bbbbbb")
    rule_bar(ax, 20)
    key(ax, TEALS[1:], ["18 bis unter 27", "27 bis unter 36", "36 bis unter 45", "45 bis 54"], "Betreuungsquote (%)")
    return fig


@liar("missing-date")
def logements_vacants_taux():
    g = land(19, 55, FR)
    fig, ax = page("Un logement sur huit inoccupé dans l’arrière-pays", "Part des logements vacants dans le parc total, par commune (%)", "Source : fichiers fonciers, agence d’urbanisme du Valmont.")
    paint(ax, g, field(g, 8, 3, 13, tilt=(0, 1)), [5, 7, 9, 11], SPICE)
    rule_bar(ax, 20)
    key(ax, SPICE, ["3 à moins de 5", "5 à moins de 7", "7 à moins de 9", "9 à moins de 11", "11 à 13"], "Logements vacants (%)")
    return fig


@liar("missing-scale")
def bibliotecas_a_pie():
    g = land(20, 26, ES, km=3)
    fig, ax = page("Diez minutos a pie: quién tiene cerca una biblioteca", "Bibliotecas municipales y zona a menos de 800 metros, Puerto Alcor, enero de 2025", "Fuente: Ayuntamiento de Puerto Alcor, red de bibliotecas, enero de 2025.")
    g.plot(ax=ax, color="#f1efe9", edgecolor="#c9c4b8", linewidth=.8)
    p = g.geometry.representative_point().iloc[[2, 7, 11, 16, 22]]
    gpd.GeoSeries(p.buffer(800)).plot(ax=ax, color="#6fbfb0", alpha=.6, aspect=None)
    ax.plot(p.x, p.y, "s", color="#0b5d55", ms=6)
    ax.set_axis_off()
    key(ax, ["#a8d5cc"], ["A menos de 800 m"], "", extra=[Line2D([], [], marker="s", ls="", color="#0b5d55", label="Biblioteca")])
    return fig


def hexes(nx, ny, r=1.):
    return [(i * np.sqrt(3) * r + (j % 2) * np.sqrt(3) / 2 * r, j * 1.5 * r) for j in range(ny) for i in range(nx)]


def hexpoly(x, y, r=1.):
    t = np.pi / 6 + np.arange(6) * np.pi / 3
    return Poly(np.c_[x + r * np.cos(t), y + r * np.sin(t)])


@liar("missing-source")
def hexagon_bus_stops():
    fig, ax = page("An hourly bus is a city privilege", "Weekday departures per stop between 6 am and 10 pm, hexagons 5 km across, Calder valley, May 2025", "Map: data desk. Straight-line distances.")
    P = np.array(hexes(13, 12, 2887))
    d = np.hypot(P[:, 0] - 26000, P[:, 1] - 24000)
    keep = d < 29000 + 4000 * np.sin(P[:, 0] / 6000)
    P, v = P[keep], np.clip(76 * np.exp(-d[keep] / 11000) + rng(3).uniform(0, 4, keep.sum()), 1, 64)
    k = np.digitize(v, [8, 16, 32])
    ax.add_collection(PatchCollection([hexpoly(x, y, 2887) for x, y in P], facecolors=[GREENS[1:][i] for i in k], edgecolor="white"))
    ax.autoscale_view()
    rule_bar(ax, 10)
    key(ax, GREENS[1:], ["1–7", "8–15", "16–31", "32–64"], "Departures per stop per day")
    return fig


@liar("missing-unit")
def nitrat_grundwasser():
    g = land(22, 40, DE)
    fig, ax = page("Nitrat im Grundwasser: die Lage im Mittelland", "Mittelwerte der Messstellen 2024, räumlich interpoliert", "Quelle: Landesumweltamt Mittelland, Messnetz Grundwasser, 2024.")
    z = hills(5, lo=3, hi=78)
    a, b, c, d = g.total_bounds
    im = ax.pcolormesh(np.linspace(a, c, 140), np.linspace(b, d, 140), z, cmap="YlOrBr", vmin=0, vmax=80)
    clipped(ax, im, g)
    rule_bar(ax, 20)
    ramp(fig, im, "Nitrat")
    return fig


@liar("non-monotone-ramp")
def participation_municipales():
    g = land(23, 50, FR)
    fig, ax = page("La participation, canton par canton", "Participation au premier tour des municipales, en % des inscrits, par canton, mars 2020", "Source : préfecture du Valmont, résultats définitifs, mars 2020.")
    c = ["#9e9ac8", "#f2f0f7", "#54278f", "#cbc9e2", "#756bb1"]
    paint(ax, g, field(g, 6, 34, 74), [42, 50, 58, 66], c, ec="#888888")
    rule_bar(ax, 20)
    key(ax, c, ["34 à moins de 42", "42 à moins de 50", "50 à moins de 58", "58 à moins de 66", "66 à 74"], "Participation (%)")
    return fig


@liar("not-equal-area")
def forest_mercator():
    g = _world()
    g = gpd.clip(g, box(-180, -58, 180, 80)).to_crs(3857)
    fig, ax = page("The north protects the most land", "Protected land as a share of national territory (%), 2023", "Source: data desk compilation of national biodiversity returns, 2023.", w=8.6, right=.76)
    v = 3 + 40 * (np.abs(np.sin(np.arange(len(g)) * 1.7)) * .55 + .45 * np.clip(g.geometry.centroid.y / 1.2e7, 0, 1))
    paint(ax, g, v, [10, 18, 26, 34], GREENS, ec="#999999", lw=.3)
    key(ax, GREENS, ["3–9", "10–17", "18–25", "26–33", "34–43"], "Protected land (%)")
    return fig


@liar("overlapping-breaks")
def edad_del_parque():
    g = land(24, 47, ES)
    fig, ax = page("Casas que envejecen: el interior vive entre muros de posguerra", "Antigüedad mediana de las viviendas, en años, por comarca, 2024", "Fuente: Catastro de Valdemar, explotación propia, 2024.")
    paint(ax, g, field(g, 2, 15, 74), [30, 45, 60], SPICE[1:])
    rule_bar(ax, 20)
    key(ax, SPICE[1:], ["15-30", "26-45", "45-60", "56-74"], "Años")
    return fig


@liar("overplotting")
def wildfire_ignitions():
    g = land(25, 30, EN)
    fig, ax = page("Six summers of fire", "Wildfire ignitions recorded, Marland, June–September 2019–2024 (one dot per ignition, about 5,200)", "Source: Marland Fire and Rescue Service, incident log, 2024.")
    g.plot(ax=ax, color="#f4f2ec", edgecolor="#bbbbbb", linewidth=.6)
    a, b, c, d = g.total_bounds
    r = rng(9)
    q = np.vstack([r.normal((a + (c - a) * u, b + (d - b) * w), (c - a) * s, (1300, 2)) for u, w, s in ((.4, .6, .07), (.55, .4, .06), (.62, .58, .08), (.45, .45, .1))])
    q = q[shapely.contains_xy(g.union_all(), q[:, 0], q[:, 1])]
    ax.scatter(q[:, 0], q[:, 1], s=46, color="#d7481f", edgecolors="none")
    ax.set_axis_off()
    rule_bar(ax, 20)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#d7481f", ms=6.5, label="One ignition")], loc="upper left", bbox_to_anchor=(1.02, .9), frameon=False, fontsize=9)
    return fig


@liar("panels-on-different-scales")
def abstention_deux_scrutins():
    g = land(26, 48, FR)
    fig, axs = page("L’abstention, d’un scrutin à l’autre", "Abstention aux régionales, en % des inscrits, par canton, premier tour", "Source : préfecture du Valmont, résultats définitifs, 2015 et 2021.", w=9.4, h=5.2, n=2, right=.97)
    for ax, an, lo, hi, s in zip(axs, (2015, 2021), (38, 54), (58, 76), (3, 4)):
        g.assign(v=field(g, s, lo, hi)).plot(column="v", cmap="Purples", ax=ax, edgecolor="#999999", linewidth=.4, legend=True, legend_kwds=dict(orientation="horizontal", shrink=.6, pad=.06, label="Abstention (%)"))
        ax.set_title(str(an), fontsize=11)
        ax.set_axis_off()
        rule_bar(ax, 20)
    return fig


@liar("panels-on-different-scales")
def zuzug_zwei_jahre():
    g = land(27, 24, DE)
    fig, axs = page("Zuzug aus anderen Ländern: ein Jahrzehnt im Vergleich", "Zugezogene Personen je Kreis, 2014 und 2024", "Quelle: Landesamt für Statistik Mittelland, Wanderungsstatistik, 2025.", w=9.8, h=5.2, n=2, right=.84)
    for ax, jahr, top, fl in zip(axs, (2014, 2024), (2400, 7200), (140000, 47000)):
        g.plot(ax=ax, color="#efece4", edgecolor="#c4bfb3", linewidth=.6)
        discs(ax, g, field(g, 6, top / 14, top, power=2), fl, fc="#756bb1")
        ax.set_title(f"{jahr}   (größter Kreis: {top:,} Personen)".replace(",", "."), fontsize=10)
        ax.set_axis_off()
        rule_bar(ax, 20)
    return fig


@liar("radius-not-area")
def hospital_beds_circles():
    g = land(28, 20, EN)
    fig, ax = page("Beds are where the teaching hospitals are", "Acute hospital beds by district, December 2024", "Source: Marland Health Service, bed count, December 2024.")
    g.plot(ax=ax, color="#eef1f3", edgecolor="#b8c0c6", linewidth=.6)
    discs(ax, g, field(g, 3, 90, 1900, power=3), 9.5, radius=True, fc="#3182bd")
    ax.set_axis_off()
    rule_bar(ax, 20)
    disc_key(ax, [300, 900, 1900], 9.5, "Beds", lambda q: f"{q:,}", radius=True)
    return fig


@liar("radius-not-area")
def puertos_mercancias():
    g = land(29, 14, ES)
    fig, ax = page("Cinco puertos mueven la costa", "Mercancías manipuladas en 2024, millones de toneladas", "Fuente: Puertos de Valdemar, memoria anual, 2024.", right=.9)
    g.plot(ax=ax, color="#ece7dc", edgecolor="#ffffff", linewidth=.8)
    ext = np.asarray(max(shapely.get_parts(g.union_all()), key=lambda z: z.area).exterior.coords)
    pts = ext[np.linspace(0, len(ext) - 1, 6).astype(int)[:5]]
    for (x, y), q, n in zip(pts, (24, 18, 12, 8, 5), ("Alcor", "Brañas", "Fresneda", "Jarilla", "Iruela")):
        ax.scatter(x, y, s=3.2 * q ** 2, color="#2b6ca3", alpha=.8, edgecolor="white", zorder=3)
        ax.annotate(f"{n}, {q} Mt", (x, y), (0, -24), textcoords="offset points", ha="center", va="top", fontsize=9, zorder=4, path_effects=[pe.withStroke(linewidth=2, foreground="white")])
    ax.set_axis_off()
    ax.margins(.12)
    rule_bar(ax, 20)
    return fig


@liar("rainbow-colormap")
def acces_maternite():
    g = land(30, 40, FR)
    fig, ax = page("La maternité la plus proche est à une heure du plateau", "Temps de trajet en voiture jusqu’à la maternité la plus proche, en minutes, 2024", "Source : ORS du Valmont, distancier routier, 2024.")
    a, b, c, d = g.total_bounds
    im = ax.imshow(hills(8, lo=5, hi=72), extent=(a, c, b, d), origin="lower", cmap="jet", vmin=0, vmax=75)
    clipped(ax, im, g)
    rule_bar(ax, 20)
    ramp(fig, im, "Trajet (minutes)")
    return fig


@liar("small-text")
def gemeinden_beschriftet():
    g = land(31, 48, DE)
    fig, ax = page("Wo Wasser knapp wird", "Wasserverbrauch der Haushalte in Liter je Einwohner und Tag, Gemeinden, 2024", "Quelle: Wasserverband Mittelland, Jahresbericht 2024.")
    v = field(g, 4, 96, 158)
    k = paint(ax, g, v, [110, 125, 140], BLUES[:4])
    for n, x, y, q, i in zip(g.name, g.geometry.representative_point().x, g.geometry.representative_point().y, v, k):
        ax.text(x, y, f"{n}\n{q:.0f}", ha="center", va="center", fontsize=3.8, color="white" if i == 3 else "black")
    rule_bar(ax, 20)
    key(ax, BLUES[:4], ["96 bis unter 110", "110 bis unter 125", "125 bis unter 140", "140 bis 158"], "Liter je Einw. und Tag")
    return fig


@liar("stock-in-choropleth")
def viviendas_vacias_total():
    g = land(32, 50, ES)
    fig, ax = page("¿Dónde están las viviendas vacías?", "Número de viviendas vacías por comarca, 2023", "Fuente: Instituto de Estadística de Valdemar, censo de viviendas, 2023.")
    paint(ax, g, field(g, 5, 150, 9800, power=1.5), [1000, 2500, 4500, 7000], SPICE)
    rule_bar(ax, 20)
    key(ax, SPICE, ["de 150 a 999", "de 1.000 a 2.499", "de 2.500 a 4.499", "de 4.500 a 6.999", "de 7.000 a 9.800"], "Viviendas vacías")
    return fig


@liar("stock-in-choropleth")
def habitants_departements():
    g = _dep()
    g = g[~g.code.str.startswith("97")]
    fig, ax = page("Le Nord et l’Île-de-France, poids lourds du pays", "Population des départements, en milliers d’habitants, 2023", "Source : Insee, populations légales 2023. Carte : service données.")
    m = ScalarMappable(Normalize(0, 2700), "GnBu")
    g.plot(ax=ax, color=m.to_rgba(g.population / 1000), edgecolor="white", linewidth=.4)
    ax.set_axis_off()
    rule_bar(ax, 200)
    ramp(fig, m, "Milliers d’habitants")
    return fig


@liar("stock-in-choropleth")
def shop_closures():
    g = land(33, 54, EN)
    fig, ax = page("The high street’s quiet year", "Shops closed during 2024, by district", "Source: Marland Retail Register, year-end 2024.")
    v = field(g, 9, 3, 410, power=1.6).round()
    g.assign(v=v).plot(column="v", cmap="PuRd", vmin=0, vmax=420, ax=ax, edgecolor="#aaaaaa", linewidth=.4)
    ax.set_axis_off()
    rule_bar(ax, 20)
    ramp(fig, ax.collections[0], "Shops closed")
    return fig


@liar("title-contradicts-data")
def fires_north_title():
    g = land(34, 50, EN)
    fig, ax = page("The north burns most: fire risk peaks above the Calder", "Area burnt per 1,000 hectares of woodland, by district, 2020–2024", "Source: Marland Forestry Commission, burnt-area survey, 2025. North is up.")
    paint(ax, g, field(g, 3, 1, 41, tilt=(0, -5), noise=.1), [8, 16, 24, 32], REDS)
    rule_bar(ax, 20)
    key(ax, REDS, ["1–7", "8–15", "16–23", "24–31", "32–41"], "Hectares burnt per 1,000 ha")
    return fig


@liar("title-contradicts-data")
def zweitsprache_haelfte():
    g = land(35, 40, DE)
    fig, ax = page("In mehr als der Hälfte der Kreise spricht jedes dritte Kind daheim kein Deutsch", "Kinder mit nichtdeutscher Familiensprache in Prozent, Kreise, März 2025", "Quelle: Landesamt für Statistik Mittelland, Kita-Statistik 2025.", right=.66)
    v = field(g, 5, 6, 44, power=1.4)
    b = [13, 20, 27, 33]
    k = paint(ax, g, v, b, TEALS)
    n = np.bincount(k, minlength=5)
    rule_bar(ax, 20)
    key(ax, TEALS, [f"{t}  ({i} Kreise)" for t, i in zip(["6 bis unter 13", "13 bis unter 20", "20 bis unter 27", "27 bis unter 33", "33 bis 44"], n)], "Anteil (%)")
    return fig


@liar("too-few-classes")
def velo_domicile_travail():
    g = land(36, 60, FR)
    fig, ax = page("Aller au travail à vélo, un privilège de plaine", "Actifs se rendant au travail à vélo (%), par commune, 2022", "Source : recensement de la population, exploitation principale, 2022.")
    paint(ax, g, field(g, 7, .4, 19, power=1.4), [5], [TEALS[1], TEALS[4]])
    rule_bar(ax, 20)
    key(ax, [TEALS[1], TEALS[4]], ["0,4 à moins de 5", "5 à 19"], "Part du vélo (%)")
    return fig


@liar("too-many-classes")
def renta_once_tramos():
    g = land(37, 80, ES)
    fig, ax = page("El alquiler se come la nómina", "Gasto en alquiler sobre la renta del hogar (%), municipios, 2024", "Fuente: Encuesta de condiciones de vida de Valdemar, 2024.")
    b = list(range(14, 47, 3))
    c = [matplotlib.colors.to_hex(x) for x in plt.get_cmap("Oranges")(np.linspace(.06, 1, 12))]
    paint(ax, g, field(g, 2, 11, 49), b, c, ec="#ffffff")
    e = [11] + b + [49]
    rule_bar(ax, 20)
    key(ax, c, [f"{p} a menos de {q}" for p, q in zip(e[:-1], e[1:])], "% de la renta", labelspacing=.35)
    return fig


@liar("unprojected")
def norden_grad():
    w = _world()
    g = gpd.clip(w[w.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT"])], box(3, 53, 33, 72))
    fig, ax = page("Der Norden fährt elektrisch", "Anteil reiner Elektroautos an den Neuzulassungen in Prozent, 2024 (gerundet)", "Quelle: nationale Zulassungsbehörden, Zusammenstellung der Datenredaktion, 2024.")
    v = g.code_iso.map({"NO": 89, "SE": 35, "FI": 30, "DK": 51, "EE": 6, "LV": 7, "LT": 6}).to_numpy()
    k = np.digitize(v, [20, 40, 60])
    g.plot(ax=ax, color=[BLUES[1:][i] for i in k], edgecolor="white", linewidth=.7, aspect=1)
    ax.set_axis_off()
    key(ax, BLUES[1:], ["unter 20", "20 bis unter 40", "40 bis unter 60", "60 und mehr"], "Elektroautos (%)")
    return fig


# ----------------------------------------------------------------- honest

@honest
def eau_gestion_lisible():
    g = land(41, 44, FR)
    fig, ax = page("La régie publique domine, le privé résiste par endroits", "Mode de gestion de l’eau potable par communauté de communes, au 1er janvier 2025", "Source : observatoire des services d’eau du Valmont, 2025. Carte : service données.")
    k = np.digitize(field(g, 3, 0, 3), [1.5, 2.4])
    c, h = ["#0072b2", "#e69f00", "#f2f2f2"], ["", "///", ""]
    for i in range(3):
        g[k == i].plot(ax=ax, color=c[i], hatch=h[i], edgecolor="white", linewidth=.7, aspect=None)
    ax.set_axis_off()
    rule_bar(ax, 20)
    ax.legend(handles=[Patch(fc=c[i], hatch=h[i], ec="#999999" if i == 2 else "white", label=t) for i, t in enumerate(["Régie publique", "Délégation au privé", "Économie mixte"])], loc="upper left", bbox_to_anchor=(1.02, .95), frameon=False, fontsize=9)
    return fig


@honest
def saldo_interior_centrado():
    g = land(42, 52, ES)
    fig, ax = page("El litoral gana vecinos a costa del interior", "Saldo migratorio interior por 1.000 habitantes, comarcas de Valdemar, 2019-2024. El litoral está al este.", "Fuente: Instituto de Estadística de Valdemar, altas y bajas padronales, 2025.")
    c = ["#b35806", "#f1a340", "#f3f3f3", "#998ec3", "#542788"]
    paint(ax, g, field(g, 5, -11, 11, tilt=(4, 0)), [-6, -2, 2, 6], c, ec="#bbbbbb")
    rule_bar(ax, 20)
    key(ax, c, ["de −11 a menos de −6", "de −6 a menos de −2", "de −2 a menos de +2", "de +2 a menos de +6", "de +6 a +11"], "Saldo por 1.000 hab.")
    return fig


@honest
def private_school_sequential():
    g = land(43, 60, EN)
    fig, ax = page("Where parents pay for school", "Share of pupils enrolled in fee-paying schools, by district, autumn 2024 (%)", "Source: Marland Department for Education, school census, October 2024.")
    g.assign(v=field(g, 7, 2, 31, power=1.4)).plot(column="v", cmap="YlGnBu", vmin=0, vmax=32, ax=ax, edgecolor="white", linewidth=.5)
    ax.set_axis_off()
    rule_bar(ax, 20)
    ramp(fig, ax.collections[0], "Fee-paying pupils (%)")
    return fig


@honest
def mieten_um_null():
    g = land(44, 48, DE)
    fig, ax = page("Neue Mieten: fast überall teurer, an wenigen Orten billiger", "Veränderung der Angebotsmieten gegenüber dem Vorjahr in Prozent, Kreise, 2. Quartal 2025", "Quelle: Wohnungsmarktbeobachtung Mittelland, Stand Juli 2025. Karte: Datenredaktion.")
    m = ScalarMappable(TwoSlopeNorm(0, -4, 12), "PuOr_r")
    g.plot(ax=ax, color=m.to_rgba(field(g, 4, -3, 12)), edgecolor="#bbbbbb", linewidth=.5)
    ax.set_axis_off()
    rule_bar(ax, 20)
    ramp(fig, m, "Veränderung zum Vorjahr (%)", ticks=[-4, -2, 0, 3, 6, 9, 12])
    return fig


@honest
def secret_statistique():
    g = land(45, 54, FR)
    fig, ax = page("La pauvreté, commune par commune", "Taux de pauvreté à 60 % du revenu médian, par commune, 2022 (%)", "Source : fichier localisé social et fiscal, 2022. Secret statistique : moins de 1 000 ménages.")
    v = field(g, 8, 6, 29)
    miss = rng(3).choice(54, 9, replace=False)
    keep = np.setdiff1d(np.arange(54), miss)
    g.iloc[miss].plot(ax=ax, color="#eeeeee", hatch="////", edgecolor="#999999", linewidth=.5)
    paint(ax, g.iloc[keep], v[keep], [10, 15, 20, 25], PURPLES)
    rule_bar(ax, 20)
    key(ax, PURPLES, ["6 à moins de 10", "10 à moins de 15", "15 à moins de 20", "20 à moins de 25", "25 à 29"], "Taux de pauvreté (%)", [gone("Secret statistique")])
    return fig


@honest
def encuesta_redondeada():
    g = land(46, 10, ES)
    fig, ax = page("El valleño se habla sobre todo en el norte", "Personas que hablan valleño en casa (%), con margen de error al 95 %, encuesta de 2024", "Fuente: Encuesta de usos lingüísticos de Valdemar, 2024 (1.150 entrevistas).")
    v = field(g, 3, 8, 62, tilt=(0, 4), noise=.05)
    m = paint(ax, g, v, [20, 35, 50], INK[:4])
    for (x, y), q, k in zip(np.c_[g.geometry.representative_point().x, g.geometry.representative_point().y], v, m):
        ax.text(x, y, f"{q:.0f} ± {1.96 * np.sqrt(q * (100 - q) / 115):.0f}", ha="center", va="center", fontsize=9, color="white" if k > 2 else "#222222")
    rule_bar(ax, 20)
    key(ax, INK[:4], ["de 8 a menos de 20", "de 20 a menos de 35", "de 35 a menos de 50", "de 50 a 62"], "Hablantes (%)")
    return fig


@honest
def waiting_list_no_return():
    g = land(47, 50, EN)
    fig, ax = page("Long waits cluster in the west", "Patients waiting over 18 weeks for treatment (%), by health board, March 2025", "Source: Marland Health Service, referral-to-treatment returns, March 2025.")
    v = field(g, 6, 4, 58, tilt=(-4, 0))
    miss = rng(8).choice(50, 11, replace=False)
    keep = np.setdiff1d(np.arange(50), miss)
    g.iloc[miss].plot(ax=ax, color=GREY, edgecolor="white", linewidth=.6)
    paint(ax, g.iloc[keep], v[keep], [15, 30, 45], REDS[:4])
    rule_bar(ax, 20)
    key(ax, REDS[:4], ["4–14", "15–29", "30–44", "45–58"], "Waiting over 18 weeks (%)", [Patch(fc=GREY, label="No return (11 boards)")])
    return fig


@honest
def punktdichte_zuzug():
    g = land(48, 22, DE)
    fig, ax = page("Wo die Neuen wohnen", "Zugezogene aus anderen Ländern 2024: ein Punkt steht für 20 Personen, zufällig im Kreis verteilt", "Quelle: Landesamt für Statistik Mittelland, Wanderungsstatistik 2024.")
    g.plot(ax=ax, color="#f6f4ef", edgecolor="#bdb7aa", linewidth=.6)
    v = field(g, 3, 200, 2600, power=2)
    p = gpd.GeoSeries(g.geometry).sample_points((v / 20).round().astype(int).tolist(), rng=5).get_coordinates()
    ax.scatter(p.x, p.y, s=4, color="#54278f", alpha=.75, linewidths=0)
    ax.set_axis_off()
    rule_bar(ax, 20)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=2.2, color="#54278f", label="20 Zugezogene")], loc="upper left", bbox_to_anchor=(1.02, .9), frameon=False, fontsize=9)
    return fig


@honest
def ecoles_fermees_cercles():
    g = land(49, 22, FR)
    fig, ax = page("Ces cantons où l’école ferme ses classes", "Classes fermées entre les rentrées 2014 et 2024, par canton (surface du cercle proportionnelle)", "Source : rectorat du Valmont, carte scolaire, 2024.")
    g.plot(ax=ax, color="#f1f1ec", edgecolor="#c0c0b8", linewidth=.6)
    discs(ax, g, field(g, 3, 2, 48, power=1.8).round(), 9e6, fc="#d7481f")
    ax.set_axis_off()
    rule_bar(ax, 20)
    disc_key(ax, [5, 20, 48], 9e6, "Classes fermées", lambda q: f"{q}")
    return fig


@honest
def bibliotecas_con_escala():
    g = land(50, 26, ES, km=3)
    fig, ax = page("Diez minutos a pie: quién tiene cerca una biblioteca", "Bibliotecas municipales y zona a menos de 800 metros en línea recta, Puerto Alcor, enero de 2025", "Fuente: Ayuntamiento de Puerto Alcor, red de bibliotecas, enero de 2025.")
    g.plot(ax=ax, color="#f1efe9", edgecolor="#c9c4b8", linewidth=.8)
    p = g.geometry.representative_point().iloc[[2, 7, 11, 16, 22]]
    gpd.GeoSeries(p.buffer(800)).plot(ax=ax, color="#6fbfb0", alpha=.6, aspect=None)
    ax.plot(p.x, p.y, "s", color="#0b5d55", ms=6)
    ax.set_axis_off()
    rule_bar(ax, 1, "1 km")
    ax.annotate("N", (.97, .97), (.97, .84), xycoords="axes fraction", ha="center", arrowprops=dict(arrowstyle="->"), fontsize=10)
    key(ax, ["#a8d5cc"], ["A menos de 800 m"], "", extra=[Line2D([], [], marker="s", ls="", color="#0b5d55", label="Biblioteca")])
    return fig


@honest
def hexagon_bus_sourced():
    fig, ax = page("Off the trunk roads, the bus thins to one a morning", "Weekday departures per stop between 6 am and 10 pm, hexagons 5 km across, Calder valley, May 2025", "Source: Calder Transport timetable feed (GTFS), week of 12 May 2025.")
    P = np.array(hexes(13, 11, 2887))
    d = np.abs(P[:, 1] - 22000 - 6000 * np.sin(P[:, 0] / 14000))
    v = np.clip(62 * np.exp(-d / 9000) + rng(3).uniform(0, 7, len(P)), 1, 64)
    ax.add_collection(PatchCollection([hexpoly(x, y, 2887) for x, y in P], facecolors=[GREENS[1:][i] for i in np.digitize(v, [8, 16, 32])], edgecolor="white"))
    ax.autoscale_view()
    rule_bar(ax, 10)
    key(ax, GREENS[1:], ["1–7", "8–15", "16–31", "32–64"], "Departures per stop per day")
    return fig


@honest
def nitrat_isolinien():
    g = land(52, 40, DE)
    fig, ax = page("Nitrat im Grundwasser: zwei Gebiete über dem Grenzwert", "Jahresmittel 2024 in Milligramm je Liter, aus 212 Messstellen interpoliert; Linie: Grenzwert 50 mg/l", "Quelle: Landesumweltamt Mittelland, Messnetz Grundwasser, 2024.")
    a, b, c, d = g.total_bounds
    X, Y, z = np.linspace(a, c, 140), np.linspace(b, d, 140), hills(5, lo=3, hi=78)
    im = ax.contourf(X, Y, z, levels=[0, 10, 25, 37, 50, 80], colors=SPICE)
    ln = ax.contour(X, Y, z, levels=[50], colors="#222222", linewidths=1.4)
    clipped(ax, im, g)
    clipped(ax, ln, g)
    rule_bar(ax, 20)
    ramp(fig, im, "Nitrat (mg/l)", spacing="proportional").ax.axhline(50, color="#222222", lw=1.4)
    return fig


@honest
def participation_ordonnee():
    g = land(53, 50, FR)
    fig, ax = page("La participation, canton par canton", "Participation au premier tour des municipales, en % des inscrits, mars 2020 (classes d’effectifs égaux)", "Source : préfecture du Valmont, résultats définitifs, mars 2020.")
    c = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"]
    v = field(g, 6, 34, 74)
    b = np.round(np.quantile(v, [.2, .4, .6, .8]))
    paint(ax, g, v, b, c, ec="#888888")
    rule_bar(ax, 20)
    e = [34, *b, 74]
    key(ax, c, [f"{p:.0f} à moins de {q:.0f}" for p, q in zip(e[:-2], e[1:-1])] + [f"{b[-1]:.0f} à 74"], "Participation (%)")
    return fig


@honest
def protected_land_equal_earth():
    g = _world().to_crs(8857)
    fig, ax = page("Protected land, country by country", "Protected land as a share of national territory (%), 2023. Equal Earth projection, areas comparable.", "Source: data desk compilation of national biodiversity returns, 2023.", w=8.8, right=.78)
    v = 3 + 40 * np.abs(np.sin(np.arange(len(g)) * 1.7))
    paint(ax, g, v, [10, 18, 26, 34], GREENS, ec="#999999", lw=.3)
    ax.margins(.01)
    key(ax, GREENS, ["3–9", "10–17", "18–25", "26–33", "34–43"], "Protected land (%)")
    return fig


@honest
def edad_del_parque_limpia():
    g = land(54, 47, ES)
    fig, ax = page("Casas que envejecen", "Antigüedad mediana de las viviendas, en años cumplidos, por comarca, 2024", "Fuente: Catastro de Valdemar, explotación propia, 2024.")
    paint(ax, g, field(g, 2, 15, 74).round(), [31, 46, 61], SPICE[1:])
    rule_bar(ax, 20)
    key(ax, SPICE[1:], ["15-30", "31-45", "46-60", "61-74"], "Años")
    return fig


@honest
def wildfire_grid_counts():
    g = land(55, 30, EN)
    fig, ax = page("Six summers of fire", "Wildfire ignitions per hexagon about 6 km across, Marland, June–September 2019–2024", "Source: Marland Fire and Rescue Service, incident log, 2024. Hexagons without ignitions are blank.")
    g.plot(ax=ax, color="#f4f2ec", edgecolor="#bbbbbb", linewidth=.6)
    a, b, c, d = g.total_bounds
    r = rng(9)
    q = np.vstack([r.normal((a + (c - a) * u, b + (d - b) * w), (c - a) * s, (1300, 2)) for u, w, s in ((.4, .6, .07), (.55, .4, .06), (.62, .58, .08), (.45, .45, .1))])
    q = q[shapely.contains_xy(g.union_all(), q[:, 0], q[:, 1])]
    hb = ax.hexbin(q[:, 0], q[:, 1], gridsize=24, mincnt=1, cmap="OrRd", edgecolors="white", linewidths=.3, extent=(a, c, b, d))
    ax.set_axis_off()
    rule_bar(ax, 20)
    ramp(fig, hb, "Ignitions per hexagon")
    return fig


@honest
def abstention_meme_echelle():
    g = land(56, 48, FR)
    fig, axs = page("L’abstention a gagné vingt points en six ans", "Abstention aux régionales, en % des inscrits, par canton, premier tour, 2015 et 2021", "Source : préfecture du Valmont, résultats définitifs, 2015 et 2021.", w=9.6, h=5.2, n=2, right=.86)
    v = field(g, 3, 38, 54)
    for ax, an, q in zip(axs, (2015, 2021), (v, v + 20 + field(g, 4, -2, 2))):
        g.assign(v=q).plot(column="v", cmap="Purples", ax=ax, vmin=35, vmax=80, edgecolor="#999999", linewidth=.4)
        ax.set_title(str(an), fontsize=11)
        ax.set_axis_off()
        rule_bar(ax, 20)
    ramp(fig, axs[0].collections[0], "Abstention (%), même échelle", at=(.89, .25, .018, .45))
    return fig


@honest
def zuzug_gleiche_kreise():
    g = land(57, 24, DE)
    fig, axs = page("Zuzug aus anderen Ländern: dreimal so viel wie vor zehn Jahren", "Zugezogene Personen je Kreis, 2014 und 2024; Kreisfläche in beiden Karten gleich skaliert", "Quelle: Landesamt für Statistik Mittelland, Wanderungsstatistik, 2025.", w=10, h=5.2, n=2, right=.8)
    v = field(g, 6, 500, 7200, power=2)
    for ax, jahr, q in zip(axs, (2014, 2024), (v / 3, v)):
        g.plot(ax=ax, color="#efece4", edgecolor="#c4bfb3", linewidth=.6)
        discs(ax, g, q, 110000, fc="#756bb1")
        ax.set_title(str(jahr), fontsize=11)
        ax.set_axis_off()
        rule_bar(ax, 20)
    disc_key(axs[1], [500, 2500, 7000], 110000, "Personen", lambda q: f"{q:,}".replace(",", "."))
    axs[0].set_xlim(axs[1].get_xlim()), axs[0].set_ylim(axs[1].get_ylim())
    return fig


@honest
def hospital_beds_area():
    g = land(58, 20, EN)
    fig, ax = page("Beds are where the teaching hospitals are", "Acute hospital beds by district, December 2024 (circle area proportional to beds)", "Source: Marland Health Service, bed count, December 2024.")
    g.plot(ax=ax, color="#eef1f3", edgecolor="#b8c0c6", linewidth=.6)
    discs(ax, g, field(g, 3, 90, 1900, power=3), 230000, fc="#3182bd")
    ax.set_axis_off()
    rule_bar(ax, 20)
    disc_key(ax, [300, 900, 1900], 230000, "Beds", lambda q: f"{q:,}")
    return fig


@honest
def puertos_superficie():
    g = land(59, 14, ES)
    fig, ax = page("Cinco puertos mueven la costa", "Mercancías manipuladas en 2024, millones de toneladas (superficie proporcional)", "Fuente: Puertos de Valdemar, memoria anual, 2024.", right=.9)
    g.plot(ax=ax, color="#ece7dc", edgecolor="#ffffff", linewidth=.8)
    ext = np.asarray(max(shapely.get_parts(g.union_all()), key=lambda z: z.area).exterior.coords)
    pts = ext[np.linspace(0, len(ext) - 1, 6).astype(int)[:5]]
    for (x, y), q, n in zip(pts, (24, 18, 12, 8, 5), ("Alcor", "Brañas", "Fresneda", "Jarilla", "Iruela")):
        ax.scatter(x, y, s=60 * q, color="#2b6ca3", alpha=.8, edgecolor="white", zorder=3)
        ax.annotate(f"{n}, {q} Mt", (x, y), (0, -24), textcoords="offset points", ha="center", va="top", fontsize=9, zorder=4, path_effects=[pe.withStroke(linewidth=2, foreground="white")])
    ax.set_axis_off()
    ax.margins(.12)
    rule_bar(ax, 20)
    return fig


@honest
def acces_maternite_viridis():
    g = land(60, 40, FR)
    fig, ax = page("La maternité la plus proche peut être à plus d’une heure", "Temps de trajet en voiture jusqu’à la maternité la plus proche, en minutes, 2024", "Source : ORS du Valmont, distancier routier, 2024.")
    a, b, c, d = g.total_bounds
    im = ax.imshow(hills(8, lo=5, hi=72), extent=(a, c, b, d), origin="lower", cmap="viridis_r", vmin=0, vmax=75)
    clipped(ax, im, g)
    rule_bar(ax, 20)
    ramp(fig, im, "Trajet (minutes)", ticks=[0, 15, 30, 45, 60, 75])
    return fig


@honest
def gemeinden_auswahl():
    g = land(61, 48, DE)
    fig, ax = page("Wo viel Wasser aus dem Hahn läuft", "Wasserverbrauch der Haushalte in Liter je Einwohner und Tag, Gemeinden, 2024; beschriftet: die fünf höchsten", "Quelle: Wasserverband Mittelland, Jahresbericht 2024.")
    v = field(g, 4, 96, 158)
    paint(ax, g, v, [110, 125, 140], BLUES[:4])
    for i in np.argsort(-v)[:5]:
        q = g.geometry.representative_point().iloc[i]
        ax.text(q.x, q.y, f"{v[i]:.0f}", ha="center", va="center", fontsize=9.5, fontweight="bold", path_effects=[pe.withStroke(linewidth=2.4, foreground="white")])
    rule_bar(ax, 20)
    key(ax, BLUES[:4], ["96 bis unter 110", "110 bis unter 125", "125 bis unter 140", "140 bis 158"], "Liter je Einw. und Tag")
    return fig


@honest
def viviendas_tasa_y_numero():
    g = land(62, 24, ES)
    fig, ax = page("Muchas vacías no es lo mismo que muy vacías", "Viviendas vacías por cada 100 (color) y número de viviendas vacías (círculos), comarcas, 2023", "Fuente: Instituto de Estadística de Valdemar, censo de viviendas, 2023.")
    paint(ax, g, field(g, 5, 4, 29), [8, 14, 20], SPICE[:4])
    discs(ax, g, field(g, 8, 150, 9800, power=2.2), 34000, fc="#3b4a6b")
    rule_bar(ax, 20)
    disc_key(ax, [1000, 4000, 9000], 34000, "Viviendas vacías", lambda q: f"{q:,}".replace(",", "."))
    key(ax, SPICE[:4], ["de 4 a menos de 8", "de 8 a menos de 14", "de 14 a menos de 20", "de 20 a 29"], "Por cada 100 viviendas")
    return fig


@honest
def habitants_cercles():
    g = _dep()
    g = g[~g.code.str.startswith("97")]
    fig, ax = page("Le Nord et l’Île-de-France, poids lourds du pays", "Population des départements de métropole, 2023 (surface du cercle proportionnelle)", "Source : Insee, populations légales 2023. Carte : service données.")
    g.plot(ax=ax, color="#f0eee8", edgecolor="white", linewidth=.5)
    discs(ax, g, g.population.to_numpy() / 1000, 3.5e6, fc="#2f9184")
    ax.set_axis_off()
    rule_bar(ax, 200)
    disc_key(ax, [300, 1000, 2500], 3.5e6, "Milliers d’habitants", lambda q: f"{q:,}".replace(",", " "))
    return fig


@honest
def bivariate_deprivation_bus():
    g = land(65, 60, EN)
    fig, ax = page("Poor and poorly served", "Income deprivation (% of residents) and bus departures per stop per day, districts, thirds of the distribution, 2024", "Source: Marland Statistics, deprivation index 2024; Calder Transport timetables, May 2024.")
    C = [["#e8e8e8", "#b5c0da", "#6c83b5"], ["#b8d6be", "#90b2b3", "#567994"], ["#73ae80", "#5a9178", "#2a5a5b"]]
    u, v = field(g, 3, 4, 34), field(g, 9, 5, 60)
    i, j = np.digitize(u, np.quantile(u, [1 / 3, 2 / 3])), np.digitize(-v, np.quantile(-v, [1 / 3, 2 / 3]))
    g.plot(ax=ax, color=[C[p][q] for p, q in zip(i, j)], edgecolor="white", linewidth=.6)
    ax.set_axis_off()
    rule_bar(ax, 20)
    k = fig.add_axes((.76, .4, .15, .2))
    for p in range(3):
        for q in range(3):
            k.add_patch(Rectangle((q, p), 1, 1, fc=C[p][q], ec="white"))
    k.set(xlim=(0, 3), ylim=(0, 3), xticks=[], yticks=[], xlabel="Fewer buses →", ylabel="More deprived →", aspect="equal")
    k.spines[:].set_visible(False)
    return fig


@honest
def fires_south_title():
    g = land(66, 50, EN)
    fig, ax = page("The south burns most", "Area burnt per 1,000 hectares of woodland, by district, 2020–2024", "Source: Marland Forestry Commission, burnt-area survey, 2025. North is up.")
    paint(ax, g, field(g, 3, 1, 41, tilt=(0, -5), noise=.1), [8, 16, 24, 32], REDS)
    rule_bar(ax, 20)
    key(ax, REDS, ["1–7", "8–15", "16–23", "24–31", "32–41"], "Hectares burnt per 1,000 ha")
    return fig


@honest
def rote_gebiete_ja_nein():
    g = land(67, 58, DE)
    fig, ax = page("Hier gelten strengere Düngeregeln", "Ausgewiesene mit Nitrat belastete Gebiete („rote Gebiete“) nach Düngeverordnung, Gemeinden, Stand 1. Januar 2025", "Quelle: Landwirtschaftsministerium Mittelland, Gebietsausweisung, Januar 2025.")
    k = (field(g, 4, 0, 1) > .68).astype(int)
    c = ["#eeeae2", "#a33b2a"]
    g.plot(ax=ax, color=[c[i] for i in k], edgecolor="white", linewidth=.6)
    ax.set_axis_off()
    rule_bar(ax, 20)
    key(ax, c[::-1], [f"Rotes Gebiet ({k.sum()} Gemeinden)", f"Nicht ausgewiesen ({(1 - k).sum()})"], "Ausweisung")
    return fig


@honest
def candidat_en_tete():
    g = land(68, 46, FR)
    fig, ax = page("Trois blocs, trois territoires", "Liste arrivée en tête au premier tour des régionales, par canton, 20 juin 2021", "Source : préfecture du Valmont, résultats définitifs, juin 2021.", right=.64)
    k = np.digitize(field(g, 7, 0, 3), [1, 2])
    c = ["#cc79a7", "#f0c000", "#1f4e96"]
    g.plot(ax=ax, color=[c[i] for i in k], edgecolor="white", linewidth=.8)
    ax.set_axis_off()
    rule_bar(ax, 20)
    n = np.bincount(k, minlength=3)
    key(ax, c, [f"{t} ({i} cantons)" for t, i in zip(["Union de la gauche", "Centre", "Droite"], n)], "En tête")
    return fig


@honest
def lenguas_bilingues():
    g = land(69, 45, ES)
    fig, ax = page("Dos lenguas y una franja compartida", "Lengua oficial de la escuela primaria por municipio, curso 2024-2025", "Fuente: Consejería de Educación de Valdemar, septiembre de 2024.")
    k = np.digitize(field(g, 4, 0, 3, tilt=(5, 0), noise=.1), [1.2, 1.9])
    g[k == 0].plot(ax=ax, color="#56b4e9", edgecolor="white", linewidth=.6)
    g[k == 2].plot(ax=ax, color="#d55e00", edgecolor="white", linewidth=.6, aspect=None)
    g[k == 1].plot(ax=ax, color="#56b4e9", hatch="///", edgecolor="#d55e00", linewidth=.6, aspect=None)
    ax.set_axis_off()
    rule_bar(ax, 20)
    ax.legend(handles=[Patch(fc="#56b4e9", label="Valleño"), Patch(fc="#56b4e9", ec="#d55e00", hatch="///", label="Ambas (enseñanza bilingüe)"), Patch(fc="#d55e00", label="Castellano")], loc="upper left", bbox_to_anchor=(1.02, .95), frameon=False, fontsize=9)
    return fig


@honest
def hoehenstufen_atlas():
    g = land(70, 30, DE)
    fig, ax = page("Das Mittelland in Höhenstufen", "Höhe über dem Meer in Metern, klassische Atlasfarben, Stand 2023", "Quelle: Landesvermessung Mittelland, digitales Geländemodell, 2023.")
    a, b, c, d = g.total_bounds
    cs = ["#6f9e68", "#a9c68a", "#e3e0a6", "#d9b77a", "#b98552", "#8a5a36"]
    im = ax.contourf(np.linspace(a, c, 140), np.linspace(b, d, 140), hills(12, lo=40, hi=1780), levels=[0, 100, 200, 500, 1000, 1500, 2000], colors=cs)
    clipped(ax, im, g)
    rule_bar(ax, 20)
    key(ax, cs[::-1], ["1500 bis 2000", "1000 bis unter 1500", "500 bis unter 1000", "200 bis unter 500", "100 bis unter 200", "0 bis unter 100"], "Höhe (m ü. M.)")
    return fig


@honest
def constituency_hex_cartogram():
    fig, ax = page("One hexagon, one seat: the council after the vote", "Party winning each of 95 single-seat wards, Marland council election, 1 May 2025. Position is approximate.", "Source: Marland Electoral Commission, declared results, 2 May 2025. Equal-size hexagon cartogram.")
    P = np.array(hexes(12, 11))
    d = np.hypot(P[:, 0] - 10, (P[:, 1] - 7.5) * 1.2) + np.sin(P[:, 0])
    P = P[np.argsort(d)[:95]]
    k = np.digitize(P[:, 0] + rng(3).normal(0, 3, 95), [7.5, 12.5])
    c = ["#d55e00", "#0072b2", "#bdbdbd"]
    for (x, y), i in zip(P, k):
        ax.add_patch(hexpoly(x, y)).set(fc=c[i], ec="white", lw=1.2)
    ax.autoscale_view()
    n = np.bincount(k, minlength=3)
    key(ax, c, [f"{t}: {i}" for t, i in zip(["Labour", "Conservative", "Independent"], n)], "Seats won")
    return fig


@honest
def navettes_flux():
    g = land(72, 24, FR)
    fig, ax = page("Tous les matins, direction Hautrive", "Actifs résidant dans un canton et travaillant à Hautrive, 2021 (flux de plus de 300 personnes)", "Source : recensement de la population 2021, mobilités professionnelles.")
    g.plot(ax=ax, color="#f2f1ec", edgecolor="#cbc7bb", linewidth=.6)
    p = g.geometry.representative_point()
    h = int(np.argmin(np.hypot(p.x - p.x.mean(), p.y - p.y.mean())))
    v = field(g, 5, 80, 4200, power=2)
    seg = [(((p.x.iloc[i], p.y.iloc[i]), (p.x.iloc[h], p.y.iloc[h])), v[i]) for i in range(24) if i != h and v[i] > 300]
    ax.add_collection(LineCollection([s for s, _ in seg], linewidths=[q / 450 for _, q in seg], colors="#b5471b", alpha=.75, capstyle="round"))
    ax.plot(p.x.iloc[h], p.y.iloc[h], "o", ms=10, color="#222222")
    ax.annotate("Hautrive", (p.x.iloc[h], p.y.iloc[h]), (8, 8), textcoords="offset points", fontsize=10, fontweight="bold", path_effects=[pe.withStroke(linewidth=2.5, foreground="white")])
    ax.set_axis_off()
    rule_bar(ax, 20)
    ax.legend(handles=[Line2D([], [], color="#b5471b", alpha=.75, lw=q / 450, label=t) for q, t in ((500, "500"), (2000, "2 000"), (4000, "4 000"))], title="Navetteurs par jour", loc="upper left", bbox_to_anchor=(1.02, .9), frameon=False, fontsize=9, title_fontsize=9)
    return fig


@honest
def dorling_comarcas():
    g = land(73, 20, ES)
    fig, ax = page("Si la comarca ocupara lo que su población", "Cartograma de Dorling: superficie según habitantes, color según mayores de 65 años (%), 2024", "Fuente: Instituto de Estadística de Valdemar, padrón, 1 de enero de 2024.", right=.64)
    pop, old = field(g, 4, 8, 180, power=2), field(g, 6, 15, 38)
    P, R = np.c_[g.geometry.centroid.x, g.geometry.centroid.y], np.sqrt(pop * 9e6 / np.pi)
    for _ in range(300):
        for i in range(20):
            for j in range(i):
                w = P[i] - P[j]
                o = R[i] + R[j] + 500 - np.hypot(*w)
                if o > 0:
                    P[i] += w / np.hypot(*w) * o / 2
                    P[j] -= w / np.hypot(*w) * o / 2
    k = np.digitize(old, [20, 26, 32])
    for (x, y), rr, i, n, q in zip(P, R, k, g.name, pop):
        ax.add_patch(Circle((x, y), rr, fc=INK[i + 1], ec="white"))
        if q > 70:
            ax.text(x, y, f"{n.replace(' 2', ' Baja')}\n{q:.0f} mil", ha="center", va="center", fontsize=8.5, color="white" if i > 1 else "#222222")
    ax.autoscale_view()
    disc_key(ax, [20, 80, 180], 9e6, "Miles de habitantes", str, low=.1)
    key(ax, INK[1:], ["de 15 a menos de 20", "de 20 a menos de 26", "de 26 a menos de 32", "de 32 a 38"], "Mayores de 65 (%)")
    return fig


@honest
def karte_mit_ausschnitt():
    g = land(74, 46, DE)
    s = land(75, 18, DE, km=7)
    fig, ax = page("Allein wohnen: Land und Hauptstadt im selben Maß", "Einpersonenhaushalte in Prozent aller Haushalte, Kreise und Stadtbezirke von Moorburg, 2024; eine Farbskala", "Quelle: Landesamt für Statistik Mittelland, Mikrozensus 2024.", right=.62)
    b, lab = [32, 40, 48], ["24 bis unter 32", "32 bis unter 40", "40 bis unter 48", "48 bis 58"]
    paint(ax, g, field(g, 3, 24, 51), b, TEALS[1:])
    rule_bar(ax, 20)
    key(ax, TEALS[1:], lab, "Anteil (%)")
    z = fig.add_axes((.66, .12, .3, .32))
    z.set_aspect("equal")
    paint(z, s, field(s, 5, 36, 58), b, TEALS[1:])
    rule_bar(z, 3)
    z.set_title("Moorburg (vergrößert)", fontsize=9.5)
    return fig


@honest
def revenu_indice_cent():
    g = land(76, 48, FR)
    fig, ax = page("Autour de la moyenne régionale, deux pays", "Revenu médian par habitant, indice 100 = médiane régionale (21 900 euros par an), par commune, 2022", "Source : fichier localisé social et fiscal, 2022.")
    c = ["#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571"]
    paint(ax, g, field(g, 8, 72, 130), [85, 95, 105, 115], c, ec="#bbbbbb")
    rule_bar(ax, 20)
    key(ax, c, ["72 à moins de 85", "85 à moins de 95", "95 à moins de 105", "105 à moins de 115", "115 à 130"], "Indice (région = 100)")
    return fig


@honest
def reservoirs_four_seasons():
    g = land(77, 18, EN)
    fig, axs = page("The year the reservoirs did not refill", "Reservoir storage as % of capacity, river basins, end of month, 2024; one scale for all four maps", "Source: Marland Water Authority, monthly storage bulletin, 2024.", w=11, h=4.4, n=4, right=.88)
    v = field(g, 4, 62, 96)
    for ax, m, f in zip(axs, ("January", "April", "July", "October"), (1, .9, .62, .38)):
        g.assign(v=v * f).plot(column="v", cmap="Blues", vmin=0, vmax=100, ax=ax, edgecolor="#888888", linewidth=.4)
        ax.set_title(m, fontsize=10)
        ax.set_axis_off()
        rule_bar(ax, 40)
    ramp(fig, axs[0].collections[0], "Storage (% of capacity)", at=(.91, .22, .014, .5))
    return fig


@honest
def peninsula_grados():
    w = _world()
    g = gpd.clip(w[w.code_iso.isin(["ES", "PT"])], box(-10, 35.5, 5, 44.2))
    fig, ax = plt.subplots(figsize=(7.4, 5.8))
    fig.subplots_adjust(left=.1, right=.96, bottom=.16, top=.82)
    g.plot(ax=ax, color="#efeadd", edgecolor="#8a8577", linewidth=.8)
    ax.set_aspect(1 / np.cos(np.radians(40)))
    for n, x, y in (("Doñana", -6.4, 37.0), ("Delta del Ebro", .75, 40.7), ("Tablas de Daimiel", -3.7, 39.15), ("Estuario del Tajo", -8.95, 38.8)):
        ax.plot(x, y, "o", color="#0b5d55", ms=7)
        ax.annotate(n, (x, y), (7, 5), textcoords="offset points", fontsize=9)
    ax.set(xlabel="Longitud (grados)", ylabel="Latitud (grados)")
    ax.grid(lw=.4, color="#cccccc")
    ax.plot([-9.6, -9.6 + 200 / 85.3], [35.9, 35.9], color="#222222", lw=2)
    ax.text(-9.6 + 100 / 85.3, 36.05, "200 km", ha="center", fontsize=8.5)
    fig.suptitle("Cuatro humedales para las aves de paso", x=.1, ha="left", fontsize=13, fontweight="bold")
    fig.text(.1, .875, "Humedales citados en el reportaje, situación en marzo de 2025", fontsize=9.5)
    fig.text(.1, .03, "Fuente: Convenio de Ramsar, lista de sitios, marzo de 2025. Contornos: Natural Earth.", fontsize=8)
    return fig


@honest
def brutvogel_raster():
    fig, ax = page("Wo der Neuntöter brütet", "Nachweise bei der Kartierung 2020–2024, Raster mit 10 Kilometern Kantenlänge", "Quelle: Brutvogelatlas Mittelland, Ornithologische Gesellschaft, 2024.")
    z = hills(9, n=16)
    state = np.where(z > .55, 2, np.where(z > .35, 1, 0))
    state[rng(4).random(z.shape) < .07] = 3
    c = ["#eeeae2", "#9ecae1", "#08519c", "#ffffff"]
    for (j, i), k in np.ndenumerate(state):
        if (i - 7.5) ** 2 + (j - 7.5) ** 2 < 58:
            ax.add_patch(Rectangle((i * 10000, j * 10000), 10000, 10000, fc=c[k], ec="#aaaaaa" if k == 3 else "white", lw=.8, hatch="////" if k == 3 else ""))
    ax.autoscale_view()
    rule_bar(ax, 30)
    key(ax, c[:3], ["Kein Nachweis", "Brut möglich", "Brut sicher"], "Status im Rasterfeld", [gone("Nicht kartiert")])
    return fig
