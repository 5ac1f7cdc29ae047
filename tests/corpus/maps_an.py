"""Maps by a cartographer of four desks (Chile, Tyrol, Nova Scotia, Burgundy): 30 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
from functools import lru_cache
from pathlib import Path

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import shapely
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, LightSource, LinearSegmentedColormap, ListedColormap, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle, RegularPolygon
from matplotlib.patches import Polygon as MplPolygon
from matplotlib.ticker import FuncFormatter
from shapely.geometry import MultiPoint, Point, Polygon, box

D = Path(__file__).parents[2] / 'datasets'

LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule)); return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f)); return f


# ---------------------------------------------------------------- ground
TAELER = ["Rabental", "Kaltbach", "Obersill", "Hinterau", "Zirmfeld", "Lärchegg", "Moosalm", "Gamskar",
          "Föhrenboden", "Silberwald", "Tannach", "Almried", "Hochfern", "Bärenklamm", "Weißwand",
          "Sonnleiten", "Grünsee", "Edelspitz", "Talheim", "Brandkogel", "Eisgrat", "Murmeltal",
          "Wiesbach", "Quellau"]
COMUNAS = ["Peumo Alto", "Los Quillayes", "Caleta Brava", "Río Manso", "Santa Elvira", "Quebrada Honda",
           "El Boldal", "Laguna Chica", "Piedra Azul", "Puerto Colihue", "Las Docas", "Cerro Pardo",
           "Valle Canelo", "Maitenal", "Punta Guanay", "La Pataguilla", "Huertos Viejos", "Agua Fría",
           "Los Arrayanes", "Tres Esteros", "Monte Lleuque", "Bahía Notro", "Salto Largo", "Nueva Aurora"]
PORTS = {"Pollock Cove": (22, -13), "Gull Harbour": (62, 10), "Sable Landing": (120, 40),
         "Spruce Point": (180, 75), "Herring Bight": (230, 104), "Kelp Bay": (262, 130), "Tern Island": (299, 150)}


def _voronoi(outline, n, seed, names=None, crs=None):
    rng = np.random.default_rng(seed)
    x0, y0, x1, y1 = outline.bounds
    pts = []
    while len(pts) < n:
        p = Point(rng.uniform(x0, x1), rng.uniform(y0, y1))
        if outline.contains(p):
            pts.append(p)
    for _ in range(6):
        cells = shapely.get_parts(shapely.voronoi_polygons(MultiPoint(pts), extend_to=outline))
        cells = [c.intersection(outline) for c in cells]
        pts = [c.representative_point() if not c.contains(c.centroid) else c.centroid for c in cells]
    g = gpd.GeoDataFrame({"geometry": cells}, crs=crs)
    g["geometry"] = [c if c.geom_type == "Polygon" else max(shapely.get_parts(c), key=lambda q: q.area) for c in g.geometry]
    g["x"] = g.centroid.x
    g["y"] = g.centroid.y
    g = g.sort_values("y", ascending=False).reset_index(drop=True)
    g["name"] = names[:n] if names else [f"C{i + 1:02d}" for i in range(n)]
    return g


@lru_cache(maxsize=None)
def _tirol(n=20):
    km = [(0, 20), (12, 34), (30, 38), (48, 50), (70, 47), (92, 58), (118, 52), (140, 40), (150, 22),
          (132, 8), (110, 12), (90, 2), (66, 8), (44, 0), (22, 6)]
    return _voronoi(Polygon([(610000 + 1000 * x, 5190000 + 1000 * y) for x, y in km]), n, 11, TAELER, "EPSG:32632")


@lru_cache(maxsize=None)
def _chile(n=24):
    y = np.linspace(0, 520, 27)
    w = 18 * np.sin(y / 70) + 6 * np.sin(y / 19)
    e = 100 + 14 * np.sin(y / 95 + 1) + 0.06 * y
    ring = [(a, b) for a, b in zip(w, y)] + [(a, b) for a, b in zip(e[::-1], y[::-1])]
    return _voronoi(Polygon([(220000 + 1000 * a, 5900000 + 1000 * b) for a, b in ring]), n, 5, COMUNAS, "EPSG:32719")


@lru_cache(maxsize=None)
def _dep():
    return gpd.read_file(D / "contours_departements.geojson").to_crs(2154)


@lru_cache(maxsize=None)
def _bourgogne(n=44):
    d = _dep()
    u = d[d.code.isin(["21", "58", "71", "89"])].union_all()
    return _voronoi(u if u.geom_type == "Polygon" else max(u.geoms, key=lambda q: q.area), n, 3, None, "EPSG:2154")


def tirol(n=20): return _tirol(n).copy()
def chile(n=24): return _chile(n).copy()
def departements(): return _dep().copy()
def bourgogne(n=44): return _bourgogne(n).copy()


def bfc():
    d = departements()
    return d[d.region == "Bourgogne-Franche-Comté"].reset_index(drop=True)


LAND = Polygon([(0, 0), (20, -15), (60, 10), (120, 40), (180, 75), (230, 105), (260, 130), (300, 150), (310, 175),
                (285, 180), (250, 160), (200, 135), (150, 115), (95, 100), (60, 75), (25, 50), (5, 25)])


def sea_squares(side=25):
    """Statistical squares (km) on the Atlantic side of the invented peninsula."""
    out = []
    for i in range(14):
        for j in range(12):
            x, y = 10 + i * side, -110 + j * side
            c = box(x, y, x + side, y + side)
            if not c.intersects(LAND) and y < 0.52 * x - 12 and y > 0.52 * x - 140 and x < 330:
                out.append((x, y, side))
    return np.array(out, float)


def smooth(x, y, seed, k=4):
    """A smooth invented field between 0 and 1."""
    rng = np.random.default_rng(seed)
    x = (np.asarray(x) - np.min(x)) / (np.ptp(x) or 1)
    y = (np.asarray(y) - np.min(y)) / (np.ptp(y) or 1)
    z = sum(rng.uniform(.5, 1) * np.cos(rng.uniform(1, 5) * x + rng.uniform(1, 5) * y + rng.uniform(0, 6)) for _ in range(k))
    return (z - z.min()) / (np.ptp(z) or 1)


def ramp(name, k, lo=.12, hi=.95):
    return [matplotlib.colors.to_hex(matplotlib.colormaps[name](t)) for t in np.linspace(lo, hi, k)]


def comma(v, n=0):
    return f"{v:.{n}f}".replace(".", ",")


def scale_bar(ax, x, y, length, text, h):
    ax.add_patch(Rectangle((x, y), length, h, color="#333333"))
    ax.text(x + length / 2, y + 1.8 * h, text, ha="center", va="bottom", fontsize=8)


def source(fig, text, y=.015):
    fig.text(.02, y, text, fontsize=8, color="#444444", ha="left", va="bottom")


def label(ax, x, y, t, size=8, color="black", **k):
    import matplotlib.patheffects as pe
    return ax.text(x, y, t, fontsize=size, color=color, ha="center", va="center",
                   path_effects=[pe.withStroke(linewidth=2, foreground="white")] if color == "black" else [], **k)


# ================================================================ LIARS
@liar("colour-blind")
def semaforo_de_brotes():
    """Red, olive and green of the same lightness are the only key to the alert level."""
    g = chile()
    z = smooth(g.x, g.y, 21) + np.random.default_rng(1).normal(0, .1, len(g))
    g["nivel"] = pd.qcut(z, [0, .4, .75, 1], labels=["Sin brote", "Vigilancia", "Brote activo"]).astype(str)
    colores = {"Sin brote": "#5f9140", "Vigilancia": "#a5822e", "Brote activo": "#c9603f"}
    fig, ax = plt.subplots(figsize=(6, 8))
    g.plot(ax=ax, color=g.nivel.map(colores), edgecolor="white", linewidth=.6)
    ax.legend(handles=[Patch(color=c, label=k) for k, c in colores.items()], title="Situación", loc="upper left",
              bbox_to_anchor=(1, .98), frameon=False)
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    ax.set_axis_off()
    ax.set_title("Hantavirus: situación por comuna, marzo de 2025", fontsize=12)
    source(fig, "Fuente: vigilancia comunal, datos ficticios.")
    return fig


@liar("colour-blind")
def loipen_rot_und_gruen():
    """Two kinds of trail told apart by a red and a green of equal weight."""
    rng = np.random.default_rng(8)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    ax.add_patch(MplPolygon([(0, 0), (30, 2), (32, 18), (14, 21), (0, 15)], closed=True, fc="#f3f1ea", ec="#999999"))
    for i in range(9):
        t = np.linspace(0, 1, 40)
        x = 3 + 22 * t + rng.uniform(0, 3)
        y = 3 + i * 1.4 + 1.1 * np.sin(6 * t + rng.uniform(0, 6)) + 1.5 * t
        ax.plot(x, y, lw=2.4, color="#c4573c" if i % 2 else "#66913a")
    for n, x, y in [("Rabental", 4, 17.2), ("Grünsee", 26, 18.3), ("Tannach", 27, 3.1)]:
        ax.plot(x, y, "s", color="black", ms=5)
        ax.annotate(n, (x, y), (5, 4), textcoords="offset points", fontsize=9)
    ax.legend(handles=[Line2D([], [], color="#66913a", lw=2.4, label="Klassisch"),
                       Line2D([], [], color="#c4573c", lw=2.4, label="Skating")], loc="upper left",
              bbox_to_anchor=(1, 1), title="Loipe", frameon=False)
    scale_bar(ax, 1, .6, 5, "5 km", .25)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.set_title("Loipennetz Rabental, Winter 2024/25")
    fig.subplots_adjust(right=.82)
    source(fig, "Quelle: Tourismusverband Rabental (fiktiv)")
    return fig


@liar("diverging-without-middle")
def surface_plantee_rouge_et_bleue():
    """Red and blue meet near +9 %, not at zero: growing cantons are painted as losses."""
    g = bourgogne()
    g["evol"] = np.round(-4 + 26 * smooth(g.x, g.y, 31) ** 1.2, 1)
    fig, ax = plt.subplots(figsize=(7, 6.4))
    g.plot("evol", cmap="RdBu", ax=ax, edgecolor="white", linewidth=.5, legend=True,
           legend_kwds={"label": "Évolution de la surface plantée, 2015-2025 (%)", "shrink": .7})
    ax.set_axis_off()
    ax.set_title("Le vignoble bourguignon, canton par canton")
    scale_bar(ax, g.total_bounds[0], g.total_bounds[1], 50000, "50 km", 3000)
    source(fig, "Source : casier viticole fictif, 44 cantons. Projection Lambert-93.")
    return fig


@liar("diverging-without-middle")
def carapace_length_brown_to_teal():
    """A one-way quantity (length) is cut in two hues at an arbitrary, unmentioned 84.6 mm."""
    s = sea_squares()
    v = 78 + 13.2 * smooth(s[:, 0], s[:, 1], 44)
    fig, ax = plt.subplots(figsize=(8.4, 6))
    pc = PatchCollection([Rectangle((x, y), w, w) for x, y, w in s], cmap="BrBG", edgecolor="white", lw=.6)
    pc.set_array(v)
    ax.add_collection(pc)
    ax.add_patch(MplPolygon(np.array(LAND.exterior.coords), fc="#d9d4c7", ec="#777777"))
    ax.set(xlim=(-10, 345), ylim=(-125, 190), aspect="equal", title="Mean carapace length of landed lobster, spring 2024")
    ax.set_axis_off()
    scale_bar(ax, 5, 165, 50, "50 km", 4)
    fig.colorbar(pc, ax=ax, label="Carapace length (mm)", shrink=.7)
    source(fig, "Source: port sampling, invented values. Squares of 25 km.")
    return fig


@liar("empty-class")
def zimmerpreise_mit_leerer_stufe():
    """The legend keeps two classes, 150-179 and 180-209 Euro, that colour no valley at all."""
    g = tirol()
    v = np.round(62 + 84 * smooth(g.x, g.y, 12))
    v[np.argmax(v)] = 231
    g["preis"] = v
    grenzen = [60, 90, 120, 150, 180, 210, 240]
    farben = ramp("YlGnBu", 6)
    k = np.digitize(g.preis, grenzen[1:-1])
    assert not np.isin([3, 4], k).any()
    fig, ax = plt.subplots(figsize=(9.6, 4.6))
    fig.subplots_adjust(left=.02, right=.78)
    g.plot(ax=ax, color=[farben[i] for i in k], edgecolor="#666666", linewidth=.5)
    ax.legend(handles=[Patch(fc=farben[i], ec="#666666", label=f"{grenzen[i]} bis {grenzen[i + 1] - 1}") for i in range(6)],
              title="Euro je Doppelzimmer", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Mittlerer Zimmerpreis in der Hochsaison 2025")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Preiserhebung der Tourismusverbände (fiktiv), 20 Täler.")
    return fig


@liar("false-precision")
def share_of_old_boats_to_the_fourth_decimal():
    """Shares from some forty boats per area are written with four decimals."""
    rng = np.random.default_rng(4)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    cells, val = [], []
    for i in range(4):
        for j in range(3):
            cells.append(Rectangle((i * 30 + 3 * j, j * 24), 30, 24))
            val.append(15 + 6 * i + 4 * j + rng.uniform(-4, 4))
    pc = PatchCollection(cells, cmap="Purples", edgecolor="white", lw=1.5)
    pc.set_array(np.array(val))
    pc.set_clim(0, 60)
    ax.add_collection(pc)
    for r, v in zip(cells, val):
        x, y = r.get_xy()
        ax.text(x + 15, y + 12, f"{v:.4f} %", ha="center", va="center", fontsize=9, color="white" if v > 34 else "black")
    ax.set(xlim=(-2, 130), ylim=(-3, 75), aspect="equal")
    ax.set_axis_off()
    ax.set_title("Boats older than 25 years, by management area")
    fig.colorbar(pc, ax=ax, orientation="horizontal", shrink=.5, pad=.03, label="Share of boats (%)")
    source(fig, "Source: survey of 478 owners, 2024, about 40 per area (invented).")
    return fig


@liar("false-precision")
def tasas_con_cinco_decimales():
    """The class limits of a rate built on a few dozen cases carry five decimals."""
    g = chile()
    g["tasa"] = 8 + 37 * smooth(g.x, g.y, 77)
    q = np.quantile(g.tasa, [0, .2, .4, .6, .8, 1])
    tonos = ramp("Oranges", 5)
    k = np.clip(np.searchsorted(q, g.tasa, side="right") - 1, 0, 4)
    fig, ax = plt.subplots(figsize=(6, 8))
    for i in range(5):
        g[k == i].plot(ax=ax, color=tonos[i], edgecolor="white", linewidth=.6)
    manijas = [Patch(color=tonos[i], label=f"{comma(q[i] + (1e-5 if i else 0), 5)} a {comma(q[i + 1], 5)}") for i in range(5)]
    ax.legend(handles=manijas, title="Casos por 100 000 hab.", loc="center left", bbox_to_anchor=(.98, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Tuberculosis: tasa de notificación, 2024\n(quintiles de comunas)", loc="left")
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    source(fig, "Fuente: notificación obligatoria, 24 comunas ficticias.")
    return fig


@liar("hidden-missing")
def cantons_sans_reponse_effaces():
    """Nine cantons without an answer are simply not drawn and the legend says nothing of them."""
    g = bourgogne()
    g["bio"] = np.round(4 + 24 * smooth(g.x, g.y, 52), 1)
    g.loc[[3, 9, 14, 15, 20, 27, 28, 33, 40], "bio"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 6.4))
    g.plot(column="bio", cmap="YlGn", ax=ax, legend=True, edgecolor="#888888", linewidth=.4,
           legend_kwds={"label": "Part de la surface en bio (%)", "shrink": .7})
    ax.set_axis_off()
    ax.set_title("L'agriculture biologique en Bourgogne, 2024")
    scale_bar(ax, g.total_bounds[0], g.total_bounds[1], 50000, "50 km", 3000)
    source(fig, "Source : enquête auprès des cantons (valeurs fictives). Lambert-93.")
    return fig


@liar("hidden-missing")
def unsurveyed_hexagons_painted_as_zero():
    """Only 37 of the 48 hexagons were surveyed, and the rest are filled with zero and coloured like true zeros."""
    rng = np.random.default_rng(13)
    xy = [(i * 10 * np.sqrt(3) + (j % 2) * 5 * np.sqrt(3), j * 15) for j in range(6) for i in range(8)]
    x, y = np.array(xy).T
    v = np.round(2 + 30 * smooth(x, y, 3), 1)
    v[rng.choice(48, 11, replace=False)] = np.nan
    df = pd.DataFrame({"x": x, "y": y, "kg": v}).fillna(0)
    cm = matplotlib.colormaps["YlOrBr"]
    nm = Normalize(0, 35)
    fig, ax = plt.subplots(figsize=(8, 5.8))
    for r in df.itertuples():
        ax.add_patch(RegularPolygon((r.x, r.y), 6, radius=10, fc=cm(nm(r.kg)), ec="#999999", lw=.6))
    ax.set(xlim=(-12, 145), ylim=(-22, 90), aspect="equal")
    ax.set_axis_off()
    ax.set_title("Scallop survey 2024: mean catch per tow")
    fig.colorbar(matplotlib.cm.ScalarMappable(nm, cm), ax=ax, label="kg per tow", shrink=.75)
    scale_bar(ax, 110, -21, 20, "20 km", 1)
    source(fig, "Source: trawl survey, 37 of 48 hexagons visited (invented data)")
    return fig


@liar("non-monotone-ramp")
def schneehoehe_hell_dunkel_hell():
    """The class colours go pale, dark, pale, dark, pale: deeper snow is not darker snow."""
    g = tirol()
    g["cm"] = np.round(15 + 165 * smooth(g.x, g.y, 91))
    gr = [0, 40, 80, 120, 160, 200]
    farben = ["#cfe3f7", "#2b5c9e", "#f0e6b8", "#5b3a78", "#f09a80"]
    k = np.digitize(g.cm, gr[1:-1])
    assert set(k) == set(range(5))
    fig, ax = plt.subplots(figsize=(9.6, 4.6))
    fig.subplots_adjust(left=.02, right=.78)
    g.plot(ax=ax, color=[farben[i] for i in k], edgecolor="#555555", linewidth=.5)
    ax.legend(handles=[Patch(fc=farben[i], ec="#555555", label=f"{gr[i]} bis {gr[i + 1] - 1} cm") for i in range(5)],
              title="Schneehöhe", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Schneehöhe auf 1500 m, 1. Februar 2025")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Messnetz der Bergbahnen (fiktiv)")
    return fig


def _world():
    w = gpd.read_file(D / "contours_monde.geojson")
    return w[w.code_iso != "AQ"].reset_index(drop=True)


@liar("not-equal-area")
def seafood_per_person_on_mercator():
    """A choropleth of the world on Mercator: the North fills the sheet, the tropics shrink."""
    w = _world()
    c = w.representative_point()
    w["kg"] = np.round(4 + 46 * smooth(c.x, c.y, 17))
    m = w.to_crs(3395)
    br = [0, 10, 20, 30, 40, 51]
    col = ramp("PuBu", 5, .15)
    k = np.digitize(m.kg, br[1:-1])
    assert set(k) == set(range(5))
    fig, ax = plt.subplots(figsize=(9, 7))
    m.plot(ax=ax, color=[col[i] for i in k], edgecolor="#666666", linewidth=.25)
    ax.set_ylim(-7.4e6, 1.75e7)
    ax.set_axis_off()
    ax.set_title("Seafood eaten per person, 2023: the dark part of the world against the pale")
    ax.legend(handles=[Patch(fc=col[i], ec="#666666", label=t) for i, t in
                       enumerate(["under 10", "10 to 19", "20 to 29", "30 to 39", "40 to 50"])],
              title="kg per person per year", loc="lower left", fontsize=8)
    source(fig, "Source: balance sheets, invented values. Projection: World Mercator.")
    return fig


@liar("not-equal-area")
def america_en_mercator_por_millon():
    """A rate over the Americas drawn in Mercator, where Greenland's neighbours outweigh Brazil."""
    w = _world()
    a = w[w.continent.str.contains("Am")].copy()
    p = a.representative_point()
    a["tasa"] = np.round(3 + 90 * smooth(p.x, p.y, 29))
    a = a.to_crs("EPSG:3857")
    fig, ax = plt.subplots(figsize=(7, 8))
    a.plot("tasa", ax=ax, cmap="YlOrRd", vmin=0, vmax=100, edgecolor="#777777", linewidth=.4, legend=True,
           legend_kwds={"label": "Casos por millón de habitantes", "shrink": .6})
    ax.set_xlim(-1.9e7, -1.0e6)
    ax.set_axis_off()
    ax.set_title("Fiebre amarilla: ¿qué parte del continente está afectada?")
    source(fig, "Fuente: boletín continental, valores ficticios. Proyección: Mercator web (EPSG:3857).")
    return fig


@liar("overlapping-breaks")
def irrigation_aux_classes_qui_se_chevauchent():
    """Classes 0-10, 8-20, 18-35, 30-50: a canton at 9 or 32 % belongs to two of them."""
    g = bourgogne()
    g["irr"] = np.round(1 + 47 * smooth(g.x, g.y, 64))
    teintes = ["#e6f1f7", "#a6cfe3", "#4f9bc7", "#0f4c81"]
    k = np.digitize(g.irr, [9, 19, 33])
    assert set(k) == set(range(4))
    fig, ax = plt.subplots(figsize=(7.6, 6.2))
    for i, t in enumerate(teintes):
        g[k == i].plot(ax=ax, color=t, edgecolor="#777777", linewidth=.4)
    ax.legend(handles=[Patch(fc=t, ec="#777777", label=s) for t, s in zip(teintes, ["0 à 10 %", "8 à 20 %", "18 à 35 %", "30 à 50 %"])],
              title="Part des cultures\nirriguées", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Irrigation des grandes cultures, 2024")
    scale_bar(ax, g.total_bounds[0], g.total_bounds[1], 50000, "50 km", 3000)
    source(fig, "Source : recensement fictif. Lambert-93.")
    return fig


@liar("overlapping-breaks")
def bettenauslastung_mit_doppelten_grenzen():
    """Classes 20-40, 40-60, 60-80: valleys written 40 or 60 could be in either."""
    g = tirol()
    v = 10 * np.round((22 + 68 * smooth(g.x, g.y, 15)) / 10)
    g["p"] = v
    k = np.digitize(v, [40, 60, 80])
    assert set(k) == set(range(4))
    farben = ramp("Greens", 4, .15, .85)
    assert (v == 40).any() and (v == 60).any()
    fig, ax = plt.subplots(figsize=(9.6, 4.6))
    fig.subplots_adjust(left=.02, right=.78)
    ax.add_collection(PatchCollection([MplPolygon(np.array(p.exterior.coords)) for p in g.geometry],
                                      facecolor=[farben[i] for i in k], edgecolor="white", lw=1))
    for r in g.itertuples():
        label(ax, r.x, r.y, f"{r.p:.0f}", 9)
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.legend(handles=[Patch(color=f, label=t) for f, t in zip(farben, ["20–40 %", "40–60 %", "60–80 %", "80–100 %"])],
              title="Auslastung", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_title("Bettenauslastung im Sommer 2024")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Gästemeldungen (fiktiv), auf 10 % gerundet.")
    return fig


@liar("overplotting")
def nueve_mil_casos_encimados():
    """Nine thousand opaque dots cover each other: the town and its outskirts look equally full."""
    rng = np.random.default_rng(2)
    c = rng.normal([(0, 0)], 1.3, (6000, 2))
    d = rng.normal([(2.2, 1.4)], .9, (2000, 2))
    e = rng.uniform(-4.2, 4.2, (1000, 2))
    p = np.vstack([c, d, e])
    p = p[(np.abs(p) < 4.3).all(axis=1)]
    fig, ax = plt.subplots(figsize=(6.4, 6.6))
    ax.add_patch(Rectangle((-4.5, -4.5), 9, 9, fc="#f5f3ee", ec="#888888"))
    ax.plot([-4.5, 4.5], [-1.5, 2.6], color="#9db9d3", lw=5, solid_capstyle="butt")
    ax.scatter(p[:, 0], p[:, 1], s=34, color="#7a1f5c")
    scale_bar(ax, -4.2, -4.9, 2, "2 km", .09)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.set_title("Casos de influenza en Nueva Aurora, 2024\n(un punto = un caso, domicilio desplazado al azar)", fontsize=11)
    source(fig, "Fuente: red de consultorios, casos simulados.")
    return fig


@liar("panels-on-different-scales")
def mildiou_chaque_annee_son_echelle():
    """2023 stops at 18 %, 2024 at 62 %, but both maps use the whole ramp and look equally hit."""
    g = bourgogne()
    z = smooth(g.x, g.y, 71)
    g["a2023"] = np.round(2 + 16 * z, 1)
    g["a2024"] = np.round(9 + 53 * smooth(g.x, g.y, 72), 1)
    fig, axs = plt.subplots(1, 2, figsize=(10.5, 5.6))
    for ax, col in zip(axs, ["a2023", "a2024"]):
        g.plot(col, ax=ax, cmap="Reds", legend=True, edgecolor="white", linewidth=.4,
               legend_kwds={"label": "Parcelles touchées (%)", "shrink": .6})
        ax.set_title(col[1:])
        ax.set_axis_off()
    scale_bar(axs[0], g.total_bounds[0], g.total_bounds[1], 50000, "50 km", 3000)
    fig.suptitle("Le mildiou de la vigne en Bourgogne, deux étés comparés")
    source(fig, "Source : réseau d'observation fictif. Lambert-93.")
    return fig


@liar("panels-on-different-scales")
def port_circles_each_to_its_own_maximum():
    """Circles are sized by each year's own largest port, so a halved fleet looks unchanged."""
    y1 = np.array([34, 92, 410, 260, 148, 75, 190], float)
    y2 = np.array([15, 44, 198, 131, 70, 36, 88], float)
    pos = np.array(list(PORTS.values()), float)
    fig, axs = plt.subplots(1, 2, figsize=(11, 4.6))
    for ax, v, yr in zip(axs, (y1, y2), (2004, 2024)):
        ax.add_patch(MplPolygon(np.array(LAND.exterior.coords), fc="#e6e2d6", ec="#888888"))
        k = 1500 / v.max()
        ax.scatter(pos[:, 0], pos[:, 1], s=k * v, color="#1f6f8b", alpha=.75, edgecolor="white")
        for n, (x, y), q in zip(PORTS, pos, v):
            ax.annotate(n, (x, y), (10, -14), textcoords="offset points", fontsize=8)
        for j, q in enumerate([v.max(), v.max() / 4]):
            ax.scatter(30 + 70 * j, 150, s=k * q, facecolor="none", edgecolor="#333333")
            ax.text(30 + 70 * j, 110, f"{q:.0f} boats", ha="center", fontsize=8)
        ax.set(xlim=(-20, 360), ylim=(-50, 190), aspect="equal", title=f"Registered boats, {yr}")
        ax.set_axis_off()
    scale_bar(axs[0], 200, -40, 100, "100 km", 3)
    source(fig, "Source: registry of the regional office, invented figures.")
    return fig


@liar("radius-not-area")
def hospitales_de_radio_proporcional():
    """The radius, not the area, follows the number of beds: 600 beds weigh 36 times 100."""
    g = chile()
    rng = np.random.default_rng(33)
    i = rng.choice(24, 9, replace=False)
    camas = np.array([100, 150, 180, 220, 300, 340, 420, 520, 600])
    fig, ax = plt.subplots(figsize=(6, 8))
    g.plot(ax=ax, color="#efece4", edgecolor="#b5b0a3", linewidth=.6)
    ax.scatter(g.x[i], g.y[i], s=np.pi * (camas * .028) ** 2, color="#8c2d55", alpha=.7, edgecolor="white", zorder=3)
    for j, c in zip(i, camas):
        label(ax, g.x[j] + 9000 + 25 * c, g.y[j], str(c), 8)
    h = [Line2D([], [], ls="", marker="o", ms=np.sqrt(np.pi) * .028 * c, color="#8c2d55", alpha=.7, label=f"{c} camas")
         for c in (100, 300, 600)]
    ax.legend(handles=h, loc="upper left", bbox_to_anchor=(1, .95), frameon=False, labelspacing=2.6, handletextpad=2,
              borderpad=1.5, title="Camas de hospital")
    ax.set_axis_off()
    ax.set_title("Camas hospitalarias por establecimiento, 2024")
    scale_bar(ax, 350000, 5905000, 50000, "50 km", 3500)
    source(fig, "Fuente: catastro hospitalario ficticio.")
    return fig


@liar("radius-not-area")
def naechtigungen_als_quadrate_nach_seite():
    """The side of each square follows the nights: three times the nights is nine times the ink."""
    g = tirol()
    n = {2: 120, 4: 340, 8: 60, 10: 510, 13: 200, 15: 85, 18: 410}
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    g.dissolve().plot(ax=ax, color="#eef1ea", edgecolor="#9aa394")
    m = 34
    for j, v in n.items():
        a = m * v
        ax.add_patch(Rectangle((g.x[j] - a / 2, g.y[j] - a / 2), a, a, fc="#2a6f4e", ec="white", alpha=.85, zorder=3))
        ax.text(g.x[j], g.y[j] - a / 2 - 600, f"{g.name[j]}: {v}", ha="center", va="top", fontsize=8)
    x0 = 775000
    for v, y in ((100, 5194000), (500, 5206000)):
        ax.add_patch(Rectangle((x0, y), m * v, m * v, fc="#2a6f4e", alpha=.85))
        ax.text(x0 + 19000, y + m * v / 2, f"{v}", va="center", fontsize=9)
    ax.text(x0, 5226000, "Nächtigungen\n(in Tausend)", fontsize=9, va="bottom")
    ax.set(xlim=(605000, 805000), ylim=(5186000, 5251000), aspect="equal")
    ax.set_axis_off()
    ax.set_title("Nächtigungen im Winterhalbjahr 2024/25 in sieben Orten")
    scale_bar(ax, 612000, 5189000, 20000, "20 km", 900)
    source(fig, "Quelle: Meldewesen (fiktiv)")
    return fig


@liar("rainbow-colormap")
def bottom_temperature_in_jet():
    """A smooth temperature is painted in jet, with a bright yellow edge that is not in the water."""
    lon = np.linspace(-66, -58, 81)
    lat = np.linspace(42, 46, 61)
    X, Y = np.meshgrid(lon, lat)
    T = 5 + 3.2 * np.sin((X + 66) / 2.1) * np.cos((Y - 42) / 1.7) - 1.1 * (Y - 44) / 2
    fig, ax = plt.subplots(figsize=(8.4, 6))
    m = ax.pcolormesh(X, Y, T, cmap="jet", shading="nearest")
    fig.colorbar(m, ax=ax, label="Bottom temperature (°C)", shrink=.75)
    ax.set_aspect(1 / np.cos(np.radians(44)))
    ax.set_xlabel("Longitude (°)")
    ax.set_ylabel("Latitude (°)")
    ax.set_title("Bottom temperature on the shelf, July 2024")
    fig.subplots_adjust(bottom=.16)
    source(fig, "Source: model run, invented. True proportions at 44° N.")
    return fig


@liar("stock-in-choropleth")
def exploitations_comptees_par_departement():
    """A raw count of farms is painted over departments of very different size."""
    d = departements()
    c = d.representative_point()
    d["n"] = np.round(d.superficie_km2 * (.25 + 1.4 * smooth(c.x, c.y, 8))).astype(int)
    br = [0, 2000, 4000, 6000, 8000, 20000]
    col = ramp("YlOrBr", 5)
    k = np.digitize(d.n, br[1:-1])
    assert set(k) == set(range(5))
    fig, ax = plt.subplots(figsize=(8.4, 7))
    d.plot(ax=ax, color=[col[i] for i in k], edgecolor="white", linewidth=.4)
    ax.legend(handles=[Patch(color=col[i], label=t) for i, t in enumerate(
        ["moins de 2 000", "2 000 à 3 999", "4 000 à 5 999", "6 000 à 7 999", "8 000 et plus"])],
        title="Nombre d'exploitations", loc="lower left", bbox_to_anchor=(-.16, 0), frameon=False)
    ax.set_axis_off()
    ax.set_title("Les exploitations agricoles par département en 2023")
    scale_bar(ax, 900000, 6060000, 100000, "100 km", 6000)
    source(fig, "Source : recensement agricole fictif. Lambert-93.")
    return fig


@liar("stock-in-choropleth")
def casos_absolutos_por_comuna():
    """The number of cases, not the rate, colours communes of 4 000 to 190 000 inhabitants."""
    g = chile()
    rng = np.random.default_rng(55)
    g["pob"] = np.round(np.exp(rng.uniform(np.log(4000), np.log(190000), 24)), -2)
    g["casos"] = np.round(g["pob"] * rng.uniform(.0011, .0019, 24)).astype(int)
    fig, ax = plt.subplots(figsize=(6, 8))
    g.plot(column="casos", cmap="BuPu", ax=ax, edgecolor="#777777", linewidth=.5, legend=True,
           legend_kwds={"label": "Número de casos", "shrink": .6})
    ax.set_axis_off()
    ax.set_title("Casos de hepatitis A, 2024")
    scale_bar(ax, 320000, 5905000, 50000, "50 km", 3500)
    source(fig, "Fuente: notificación obligatoria, datos ficticios.")
    return fig


@liar("too-few-classes")
def lobster_catch_in_two_colours():
    """A catch rate that runs from 4 to 96 kg is reduced to two colours."""
    s = sea_squares()
    v = np.round(4 + 92 * smooth(s[:, 0], s[:, 1], 62))
    fig, ax = plt.subplots(figsize=(8.4, 6))
    for lo, hi, c in ((0, 50, "#d3e5ef"), (50, 101, "#1d5a85")):
        ax.add_collection(PatchCollection([Rectangle((x, y), w, w) for (x, y, w), q in zip(s, v) if lo <= q < hi],
                                          facecolor=c, edgecolor="white"))
    ax.add_patch(MplPolygon(np.array(LAND.exterior.coords), fc="#d9d4c7", ec="#777777"))
    ax.set(xlim=(-10, 345), ylim=(-125, 190), aspect="equal", title="Lobster catch per 100 traps, season 2023-24")
    ax.set_axis_off()
    ax.legend(handles=[Patch(color="#d3e5ef", label="under 50 kg"), Patch(color="#1d5a85", label="50 kg or more")],
              loc="lower right", title="kg per 100 traps (range 4 to 96)")
    scale_bar(ax, 5, 165, 50, "50 km", 4)
    source(fig, "Source: logbooks, invented values. Squares of 25 km.")
    return fig


@liar("too-many-classes")
def sonnenstunden_in_dreizehn_stufen():
    """Thirteen steps of one hue: nobody finds a valley's step in the legend again."""
    g = tirol(24)
    g["h"] = np.round(1402 + 636 * np.argsort(np.argsort(smooth(g.x, g.y, 41))) / 23)
    gr = np.arange(1400, 2051, 50)
    farben = ramp("YlOrBr", 13, .05, 1)
    k = np.digitize(g.h, gr[1:-1])
    assert set(k) == set(range(13))
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    fig.subplots_adjust(left=.02, right=.78)
    g.plot(ax=ax, color=[farben[i] for i in k], edgecolor="#777777", linewidth=.5)
    ax.legend(handles=[Patch(fc=farben[i], ec="#777777", label=f"{gr[i]} bis {gr[i + 1] - 1}") for i in range(13)],
              title="Stunden pro Jahr", loc="center left", bbox_to_anchor=(1, .5), frameon=False, fontsize=8)
    ax.set_axis_off()
    ax.set_title("Sonnenscheindauer, Mittel 2015 bis 2024")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Stationsnetz (fiktiv), 24 Täler.")
    return fig


@liar("unprojected")
def departements_en_degres_carres():
    """A degree of longitude is drawn as long as a degree of latitude: France grows fat by half."""
    d = gpd.read_file(D / "contours_departements.geojson")
    c = d.representative_point()
    d["part"] = np.round(8 + 60 * smooth(c.x, c.y, 14))
    col = ["#f0f4d8", "#c2dba0", "#7fb56d", "#2f7d4f"]
    k = np.digitize(d.part, [20, 35, 50])
    assert set(k) == set(range(4))
    fig, ax = plt.subplots(figsize=(9, 6.6))
    d.plot(ax=ax, color=[col[i] for i in k], edgecolor="#777777", linewidth=.3, aspect="equal")
    ax.set_axis_off()
    ax.legend(handles=[Patch(fc=col[i], ec="#777777", label=t) for i, t in enumerate(["moins de 20 %", "20 à 34 %", "35 à 49 %", "50 % et plus"])],
              title="Part de prairies dans\nla surface agricole", loc="lower left", frameon=False)
    ax.set_title("Les prairies dans la surface agricole utile, 2023")
    source(fig, "Source : enquête fictive sur l'utilisation du sol.")
    return fig


@liar("title-contradicts-data")
def nur_zwei_taeler_ueber_achtzig_prozent():
    """The title counts two valleys above 80 %, while the map writes more than two."""
    g = tirol()
    g["p"] = np.round(42 + 51 * smooth(g.x, g.y, 23)).astype(int)
    assert (g.p > 80).sum() >= 4, (g.p > 80).sum()
    gr = [40, 50, 60, 70, 81, 101]
    farben = ramp("Blues", 5, .1, .9)
    k = np.digitize(g.p, gr[1:-1])
    assert set(k) == set(range(5))
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    fig.subplots_adjust(left=.02, right=.78)
    g.plot(ax=ax, color=[farben[i] for i in k], edgecolor="white", linewidth=1)
    for r in g.itertuples():
        label(ax, r.x, r.y, f"{r.p}", 9, "white" if r.p > 69 else "black")
    ax.legend(handles=[Patch(color=farben[i], label=t) for i, t in enumerate(
        ["40 bis 49 %", "50 bis 59 %", "60 bis 69 %", "70 bis 80 %", "über 80 %"])],
        title="Bettenauslastung", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Nur zwei Täler waren im August zu mehr als 80 % ausgelastet")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Gästemeldungen August 2024 (fiktiv), 20 Täler.")
    return fig


@liar("title-contradicts-data")
def la_tasa_mas_alta_en_caleta_brava():
    """The title crowns Caleta Brava, but the label of another commune is higher."""
    g = chile(13)
    t = np.round(6 + 48 * smooth(g.x, g.y, 88), 0)
    t[[2, 6, 7]] = [31, 24, 22]
    g["tasa"] = t.astype(int)
    assert g.tasa.max() > 45 and g.name[g.tasa.idxmax()] != "Caleta Brava"
    tonos = ramp("Reds", 5, .08, .9)
    k = np.digitize(g.tasa, [10, 20, 30, 40])
    assert set(k) == set(range(5))
    fig, ax = plt.subplots(figsize=(6.4, 8.6))
    g.plot(ax=ax, color=[tonos[i] for i in k], edgecolor="#888888", linewidth=.6)
    for r in g.itertuples():
        label(ax, r.x, r.y, r.name.replace(" ", "\n") + f"\n{r.tasa}", 8, "white" if r.tasa > 29 else "black")
    ax.legend(handles=[Patch(fc=tonos[i], ec="#888888", label=s) for i, s in enumerate(
        ["menos de 10", "10 a 19", "20 a 29", "30 a 39", "40 o más"])],
        title="Casos por\n100 000 hab.", loc="center left", bbox_to_anchor=(1.05, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Caleta Brava tiene la tasa de tos convulsiva más alta", fontsize=12)
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    source(fig, "Fuente: notificación obligatoria 2024, comunas ficticias.")
    return fig


@liar("title-contradicts-data")
def catch_rates_rose_everywhere():
    """The title says the catch rate rose in every area between the two maps, which show it falling in all."""
    g = _voronoi(Polygon([(0, 0), (160, 20), (200, 90), (120, 120), (10, 90)]), 9, 4, [f"Area {a}" for a in "ABCDEFGHI"])
    g["a"] = np.round(38 + 40 * smooth(g.x, g.y, 9)).astype(int)
    g["b"] = (g.a - np.array([9, 12, 6, 15, 8, 11, 7, 14, 10])).astype(int)
    assert (g.b < g.a).all()
    nm = Normalize(20, 80)
    fig, axs = plt.subplots(1, 2, figsize=(11, 4.4))
    for ax, c, t in zip(axs, "ab", (2014, 2024)):
        g.plot(c, ax=ax, cmap="PuBu", norm=nm, edgecolor="white", aspect="equal")
        for r in g.itertuples():
            label(ax, r.x, r.y, f"{r.name}\n{getattr(r, c)}", 8, "white" if getattr(r, c) > 52 else "black")
        ax.set_title(str(t))
        ax.set_axis_off()
    scale_bar(axs[0], 130, 0, 50, "50 km", 2)
    fig.colorbar(matplotlib.cm.ScalarMappable(nm, "PuBu"), ax=axs, label="kg per 100 traps", shrink=.8)
    fig.suptitle("Between 2014 and 2024 the catch rate rose in every area")
    source(fig, "Source: logbooks of the inshore fleet, invented values.")
    return fig


@liar("title-contradicts-data")
def l_yonne_derniere_pour_le_bio():
    """The title puts Yonne last, the labels put Nièvre last and Yonne in the upper half."""
    d = bfc()
    part = {"Côte-d'Or": 9.4, "Doubs": 12.8, "Jura": 15.1, "Nièvre": 6.2, "Haute-Saône": 8.7, "Saône-et-Loire": 10.3,
            "Yonne": 11.9, "Territoire de Belfort": 7.5}
    d["bio"] = d.nom.map(part)
    assert d.bio.notna().all() and d.nom[d.bio.idxmin()] == "Nièvre"
    col = ramp("YlGn", 4, .12, .8)
    k = np.digitize(d.bio, [8, 10, 12])
    assert set(k) == set(range(4))
    fig, ax = plt.subplots(figsize=(8, 6.4))
    d.plot(ax=ax, color=[col[i] for i in k], edgecolor="#666666", linewidth=.6)
    for n, p, v in zip(d.nom, d.representative_point(), d.bio):
        label(ax, p.x, p.y, f"{n}\n{comma(v, 1)} %", 8, "white" if v >= 12 else "black")
    ax.legend(handles=[Patch(fc=col[i], ec="#666666", label=t) for i, t in enumerate(
        ["moins de 8 %", "8 à moins de 10 %", "10 à moins de 12 %", "12 % et plus"])],
        title="Surface en bio", loc="upper right", frameon=False, bbox_to_anchor=(1.08, 1.02))
    ax.set_axis_off()
    ax.set_title("Agriculture biologique : l'Yonne, dernière de la région", loc="left")
    scale_bar(ax, d.total_bounds[0], d.total_bounds[1], 50000, "50 km", 3000)
    source(fig, "Source : déclaration de surfaces 2024 (valeurs fictives). Lambert-93.")
    return fig


@liar("title-contradicts-data")
def nota_el_sur_es_el_mejor_vacunado():
    """The note praises the south, where every commune is below the northern ones."""
    g = chile()
    yy = (g.y - g.y.min()) / np.ptp(g.y)
    g["cob"] = np.round(56 + 36 * yy + np.random.default_rng(3).normal(0, 2, 24)).astype(int)
    assert g.cob[g.index >= 16].max() < g.cob[g.index < 8].min()
    tonos = ramp("GnBu", 4, .15, .95)
    k = np.digitize(g.cob, [65, 75, 85])
    assert set(k) == set(range(4))
    fig, ax = plt.subplots(figsize=(6.6, 8))
    g.plot(ax=ax, color=[tonos[i] for i in k], edgecolor="white", linewidth=.7)
    for r in g.itertuples():
        label(ax, r.x, r.y, f"{r.cob}", 8, "white" if r.cob >= 85 else "black")
    ax.text(1.04, .8, "Nota: las comunas del sur\ntienen la cobertura más\nalta y las del norte la\nmás baja.", transform=ax.transAxes,
            fontsize=9, va="top", bbox=dict(fc="#fbf6e3", ec="#aaaaaa"))
    ax.legend(handles=[Patch(color=tonos[i], label=s) for i, s in enumerate(["menos de 65 %", "65 a 74 %", "75 a 84 %", "85 % o más"])],
              title="Cobertura", loc="center left", bbox_to_anchor=(1.02, .45), frameon=False)
    ax.annotate("N", (1.2, .98), (1.2, .9), xycoords="axes fraction", ha="center", arrowprops=dict(arrowstyle="->"), fontsize=10)
    ax.set_axis_off()
    ax.set_title("Vacunación contra la influenza en mayores de 65 años, 2025", fontsize=11)
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    source(fig, "Fuente: registro de inmunizaciones ficticio, 24 comunas.")
    return fig


# ================================================================ HONEST
@honest
def drei_taeler_ueber_hundertfuenfzig():
    """A rate in five filled classes; the title counts the valleys of the top class correctly."""
    g = tirol()
    v = np.round(20 + 118 * smooth(g.x, g.y, 19)).astype(int)
    v[[3, 10, 17]] = [168, 203, 155]
    g["nae"] = v
    assert (g.nae > 150).sum() == 3 and set(g.name[g.nae > 150]) == {"Hinterau", "Tannach", "Edelspitz"}
    gr = [0, 40, 80, 120, 151, 300]
    k = np.digitize(g.nae, gr[1:-1])
    assert set(k) == set(range(5))
    farben = ramp("Blues", 5, .1, .9)
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    fig.subplots_adjust(left=.02, right=.74)
    g.plot(ax=ax, color=[farben[i] for i in k], edgecolor="white", linewidth=1)
    for r in g[g.nae > 150].itertuples():
        label(ax, r.x, r.y, f"{r.name}\n{r.nae}", 8, "white")
    ax.legend(handles=[Patch(color=f, label=t) for f, t in zip(farben, ["unter 40", "40 bis 79", "80 bis 119", "120 bis 150", "über 150"])],
              title="Nächtigungen\nje Einwohner", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Drei Täler zählen mehr als 150 Nächtigungen je Einwohner", loc="left")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Meldewesen und Melderegister 2024 (fiktiv), 20 Täler.")
    return fig


@honest
def lawinengefahr_mit_ziffern():
    """The European danger scale keeps its yellow-to-red colours by convention, and every region also carries its number."""
    g = tirol()
    z = smooth(g.x, g.y, 37)
    g["stufe"] = pd.qcut(z, [0, .25, .6, .9, 1], labels=[1, 2, 3, 4]).astype(int)
    farbe = {1: "#ccff66", 2: "#ffff00", 3: "#ff9900", 4: "#ff0000"}
    wort = {1: "gering", 2: "mäßig", 3: "erheblich", 4: "groß"}
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    fig.subplots_adjust(left=.02, right=.76)
    for s, teil in g.groupby("stufe"):
        teil.plot(ax=ax, color=farbe[s], edgecolor="#333333", linewidth=.7)
    for r in g.itertuples():
        ax.text(r.x, r.y, r.stufe, ha="center", va="center", fontsize=12, weight="bold")
    ax.legend(handles=[Patch(fc=farbe[s], ec="#333333", label=f"{s}  {wort[s]}") for s in farbe],
              title="Gefahrenstufe\n(europäische Skala)", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Lawinenlagebericht, 14. Februar 2025, über 2000 m")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Lawinenwarndienst (fiktiv). Stufe 5 (sehr groß) wurde an diesem Tag nicht ausgegeben.")
    return fig


@honest
def naechtigungen_als_quadrate_nach_flaeche():
    """Squares whose area follows the value; the written legend says so and obeys."""
    g = tirol()
    n = {2: 120, 4: 340, 8: 60, 10: 510, 13: 200, 15: 85, 18: 410}
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    g.dissolve().plot(ax=ax, color="#eef1ea", edgecolor="#9aa394")
    m = 620
    for j, v in n.items():
        a = m * np.sqrt(v)
        ax.add_patch(Rectangle((g.x[j] - a / 2, g.y[j] - a / 2), a, a, fc="#2a6f4e", ec="white", alpha=.85, zorder=3))
        ax.text(g.x[j], g.y[j] - a / 2 - 600, f"{g.name[j]}: {v}", ha="center", va="top", fontsize=8)
    for v, y in ((100, 5191000), (500, 5205000)):
        a = m * np.sqrt(v)
        ax.add_patch(Rectangle((775000, y), a, a, fc="#2a6f4e", alpha=.85))
        ax.text(793000, y + a / 2, f"{v}", va="center", fontsize=9)
    ax.text(770000, 5223000, "Nächtigungen in Tausend\n(Fläche proportional)", fontsize=9, va="bottom")
    ax.set(xlim=(605000, 825000), ylim=(5186000, 5251000), aspect="equal")
    ax.set_axis_off()
    ax.set_title("Nächtigungen im Winterhalbjahr 2024/25 in sieben Orten")
    scale_bar(ax, 612000, 5189000, 20000, "20 km", 900)
    source(fig, "Quelle: Meldewesen (fiktiv)")
    return fig


@honest
def sommer_und_winter_gleiche_skala():
    """Twin maps with one norm, one bar; winter pale because winter is low."""
    g = tirol()
    g["so"] = np.round(35 + 55 * smooth(g.x, g.y, 24))
    g["wi"] = np.round(12 + 40 * smooth(g.x, g.y, 25))
    nm = Normalize(0, 100)
    fig, axs = plt.subplots(2, 1, figsize=(7.2, 7.4))
    for ax, c, t in zip(axs, ("so", "wi"), ("Juli 2024", "November 2024")):
        g.plot(c, ax=ax, cmap="YlGnBu", norm=nm, edgecolor="#777777", linewidth=.5)
        ax.set_title(t, loc="left")
        ax.set_axis_off()
    scale_bar(axs[1], 612000, 5192000, 20000, "20 km", 900)
    fig.colorbar(matplotlib.cm.ScalarMappable(nm, "YlGnBu"), ax=list(axs), label="Bettenauslastung (%)", shrink=.6)
    assert (g.so.mean() > g.wi.mean())
    fig.suptitle("Im Juli sind die Betten im Mittel voller als im November")
    source(fig, "Quelle: Gästemeldungen (fiktiv), gleiche Skala in beiden Karten.")
    return fig


@honest
def hoehenlinien_mit_schattierung():
    """Relief: shading is declared as decoration, heights are read from labelled contour lines."""
    x = np.linspace(0, 20, 140)
    X, Y = np.meshgrid(x, np.linspace(0, 14, 100))
    Z = 900 + 1500 * np.exp(-((X - 6) ** 2 + (Y - 9) ** 2) / 14) + 1900 * np.exp(-((X - 14) ** 2 + (Y - 5) ** 2) / 18) + 90 * np.sin(1.3 * X) * np.cos(Y)
    fig, ax = plt.subplots(figsize=(8.4, 6.2))
    ax.imshow(LightSource(315, 45).hillshade(Z, vert_exag=.004), cmap="gray", extent=(0, 20, 0, 14), origin="lower", alpha=.45)
    cs = ax.contour(X, Y, Z, levels=np.arange(800, 3000, 200), colors="#6b3e1d", linewidths=.9)
    ax.clabel(cs, fmt="%d", fontsize=8)
    ax.plot(14, 5, "^", color="black", ms=7)
    ax.annotate("Edelspitz", (14, 5), (6, 4), textcoords="offset points", fontsize=9)
    ax.set(xlabel="Ost (km)", ylabel="Nord (km)", aspect="equal", title="Wandergebiet Edelspitz: Höhenlinien alle 200 m")
    fig.subplots_adjust(bottom=.17)
    source(fig, "Quelle: Geländemodell (fiktiv). Höhen in Metern; Schattierung ohne Maßstab, Licht von Nordwest.")
    return fig


@honest
def exposition_der_haenge_zyklisch():
    """Slope aspect is an angle: a cyclic palette that returns to its start is the right one, and it is explained."""
    x = np.linspace(0, 18, 110)
    X, Y = np.meshgrid(x, np.linspace(0, 12, 75))
    Z = np.sin(X / 2.3) + np.cos(Y / 1.9) + .4 * np.sin(X / 5 + Y / 3)
    gy, gx = np.gradient(Z)
    A = np.degrees(np.arctan2(-gx, -gy)) % 360
    fig, ax = plt.subplots(figsize=(8.6, 5.8))
    m = ax.imshow(A, cmap="twilight", vmin=0, vmax=360, extent=(0, 18, 0, 12), origin="lower", interpolation="nearest")
    cb = fig.colorbar(m, ax=ax, ticks=[0, 90, 180, 270, 360], shrink=.8)
    cb.ax.set_yticklabels(["0° Nord", "90° Ost", "180° Süd", "270° West", "360° Nord"])
    cb.set_label("Hangrichtung (zyklische Skala)")
    ax.set(xlabel="Ost (km)", ylabel="Nord (km)", title="Exposition der Hänge im Skigebiet Eisgrat", aspect="equal")
    fig.subplots_adjust(bottom=.15)
    source(fig, "Quelle: Geländemodell (fiktiv), Zellen von 165 m.")
    return fig


@honest
def wanderwege_blau_rot_schwarz():
    """The Alpine blue, red and black trail grades, doubled by dashes and width."""
    rng = np.random.default_rng(18)
    fig, ax = plt.subplots(figsize=(8.6, 5.4))
    ax.add_patch(MplPolygon([(0, 0), (30, 2), (32, 18), (14, 21), (0, 15)], closed=True, fc="#f3f1ea", ec="#999999"))
    stil = {"leicht (blau)": ("#2166ac", "-", 2.6), "mittelschwer (rot)": ("#c8102e", "--", 2.2), "schwer (schwarz)": ("black", ":", 2.2)}
    for i in range(9):
        t = np.linspace(0, 1, 40)
        x = 3 + 22 * t + rng.uniform(0, 3)
        y = 3 + i * 1.4 + .9 * np.sin(5 * t + rng.uniform(0, 6)) + 1.5 * t
        c, ls, lw = list(stil.values())[i % 3]
        ax.plot(x, y, color=c, ls=ls, lw=lw)
    for n, a, b in [("Rabental", 4, 17.2), ("Grünsee", 26, 18.3), ("Tannach", 27, 3.1)]:
        ax.plot(a, b, "s", color="black", ms=5)
        ax.annotate(n, (a, b), (5, 4), textcoords="offset points", fontsize=9)
    ax.legend(handles=[Line2D([], [], color=c, ls=ls, lw=lw, label=k) for k, (c, ls, lw) in stil.items()],
              loc="upper left", bbox_to_anchor=(1, 1), title="Wegkategorie", frameon=False)
    scale_bar(ax, 1, .6, 5, "5 km", .25)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.set_title("Wanderwege rund um das Rabental, Sommer 2025")
    fig.subplots_adjust(right=.74)
    source(fig, "Quelle: Tourismusverband Rabental (fiktiv)")
    return fig


@honest
def skipass_ja_oder_nein():
    """Two classes because the question has two answers: member or not."""
    g = tirol()
    g["dabei"] = smooth(g.x, g.y, 40) > .42
    n = int(g.dabei.sum())
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    fig.subplots_adjust(left=.02, right=.76)
    g[g.dabei].plot(ax=ax, color="#1f5d8c", edgecolor="white", linewidth=1)
    g[~g.dabei].plot(ax=ax, color="#e9e4d4", edgecolor="#999999", linewidth=.6)
    ax.legend(handles=[Patch(color="#1f5d8c", label=f"ja ({n})"), Patch(fc="#e9e4d4", ec="#999999", label=f"nein ({20 - n})")],
              title="Gemeinsamer\nSkipass", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title(f"{n} von 20 Tälern gehören zum gemeinsamen Skipass")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Skipassverbund, Saison 2024/25 (fiktiv)")
    return fig


@honest
def betten_als_kreise_auf_grauem_grund():
    """A count as circles over neutral areas, not painted into them; area follows the count."""
    g = tirol()
    g["betten"] = np.round(200 + 6800 * smooth(g.x, g.y, 61) ** 2, -1).astype(int)
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    fig.subplots_adjust(left=.02, right=.76)
    g.plot(ax=ax, color="#ecebe6", edgecolor="white", linewidth=1.2)
    f = .11
    o = g.sort_values("betten", ascending=False)
    ax.scatter(o.x, o.y, s=f * o.betten, color="#b3541e", alpha=.8, edgecolor="white", zorder=3)
    for j, v in enumerate((500, 2000, 6000)):
        ax.scatter([], [], s=f * v, color="#b3541e", alpha=.8, label=f"{v}")
    ax.legend(title="Gästebetten\n(Kreisfläche)", loc="center left", bbox_to_anchor=(1, .5), frameon=False, labelspacing=1.6, borderpad=1)
    ax.set_axis_off()
    ax.set_title("Gästebetten in den zwanzig Tälern, Stand 2024")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Betriebsregister (fiktiv)")
    return fig


@honest
def westen_plus_osten_minus():
    """Diverging around a stated zero; the title's west and east are verified on every valley."""
    g = tirol()
    mitte = (g.total_bounds[0] + g.total_bounds[2]) / 2
    r = np.random.default_rng(9)
    g["d"] = np.round(np.where(g.x < mitte, 1, -1) * r.uniform(1.5, 11, 20), 1)
    assert (g.d[g.x < mitte] > 0).all() and (g.d[g.x > mitte] < 0).all()
    fig, ax = plt.subplots(figsize=(9.6, 4.8))
    nm = TwoSlopeNorm(0, -12, 12)
    g.plot("d", ax=ax, cmap="PuOr_r", norm=nm, edgecolor="#666666", linewidth=.5)
    for q in g.itertuples():
        label(ax, q.x, q.y, f"{q.d:+.1f}".replace(".", ",").replace("-", "−"), 8, "white" if abs(q.d) > 6.5 else "black")
    cb = fig.colorbar(matplotlib.cm.ScalarMappable(nm, "PuOr_r"), ax=ax, shrink=.75, ticks=[-12, -6, 0, 6, 12])
    cb.set_label("Veränderung 2023–2024 (%)\nMitte: 0 = unverändert")
    ax.axvline(mitte, color="#444444", ls=":", lw=1)
    ax.set_axis_off()
    ax.set_title("Nächtigungen: Zuwachs in jedem Tal westlich der Linie, Rückgang östlich")
    scale_bar(ax, 612000, 5192000, 20000, "20 km", 900)
    source(fig, "Quelle: Meldewesen (fiktiv). Gepunktete Linie: Mitte des Gebiets; es zählt der Talmittelpunkt.")
    return fig


@honest
def tasa_con_comunas_sin_datos():
    """Missing communes are hatched, named in the legend and counted in the note."""
    g = chile()
    g["t"] = np.round(5 + 40 * smooth(g.x, g.y, 52))
    g.loc[[4, 11, 12, 19], "t"] = np.nan
    tonos = ramp("Oranges", 4, .15, .9)
    br = [15, 25, 35]
    fig, ax = plt.subplots(figsize=(6.4, 8))
    ok = g[g.t.notna()]
    ok.plot(ax=ax, color=[tonos[i] for i in np.digitize(ok.t, br)], edgecolor="white", linewidth=.6)
    g[g.t.isna()].plot(ax=ax, facecolor="#eeeeee", edgecolor="#888888", hatch="////", linewidth=.6)
    assert set(np.digitize(ok.t, br)) == {0, 1, 2, 3}
    h = [Patch(color=tonos[i], label=s) for i, s in enumerate(["menos de 15", "15 a 24", "25 a 34", "35 o más"])]
    h.append(Patch(fc="#eeeeee", ec="#888888", hatch="////", label="sin datos (4)"))
    ax.legend(handles=h, title="Casos por\n100 000 hab.", loc="center left", bbox_to_anchor=(1.02, .6), frameon=False)
    ax.set_axis_off()
    ax.set_title("Salmonelosis: tasa de notificación, 2024")
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    source(fig, "Fuente: notificación obligatoria (ficticia). Cuatro comunas de 24 no informaron.")
    return fig


@honest
def razon_estandarizada_alrededor_de_cien():
    """SMR on a geometric scale around 100, the middle written in the legend."""
    g = chile()
    g["rme"] = np.round(100 * 2 ** (-.95 + 1.9 * np.argsort(np.argsort(smooth(g.x, g.y, 27))) / 23))
    lim = [67, 80, 95, 106, 126, 151]
    col = ["#2166ac", "#67a9cf", "#d1e5f0", "#f7f7f7", "#fddbc7", "#ef8a62", "#b2182b"]
    k = np.digitize(g.rme, lim)
    assert set(k) == set(range(7))
    fig, ax = plt.subplots(figsize=(6.8, 8))
    for i in range(7):
        g[k == i].plot(ax=ax, color=col[i], edgecolor="#777777", linewidth=.5)
    txt = ["50 a 66", "67 a 79", "80 a 94", "95 a 105 (centro: 100 = promedio)", "106 a 125", "126 a 150", "151 a 200"]
    ax.legend(handles=[Patch(fc=col[i], ec="#777777", label=txt[i]) for i in range(6, -1, -1)], loc="center left",
              bbox_to_anchor=(1, .6), frameon=False, fontsize=8, title="RME, promedio nacional = 100")
    ax.set_axis_off()
    ax.set_title("Razón de mortalidad estandarizada por infarto, 2019-2023", fontsize=11, loc="left")
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    fig.subplots_adjust(left=-.05, right=.7)
    source(fig, "Fuente: estadísticas vitales ficticias. Escala geométrica (x1,25 por clase aprox.).")
    return fig


@honest
def puntos_de_cincuenta_casos():
    """A dot map: 1 dot = 50 cases, small, few and translucent enough to be counted by density."""
    g = chile()
    rng = np.random.default_rng(70)
    g["casos"] = (50 * np.round(4 + 18 * smooth(g.x, g.y, 49))).astype(int)
    pts = []
    for r in g.itertuples():
        need = r.casos // 50
        x0, y0, x1, y1 = r.geometry.bounds
        inner = r.geometry.buffer(-1500)
        while need:
            p = Point(rng.uniform(x0, x1), rng.uniform(y0, y1))
            if inner.contains(p):
                pts.append((p.x, p.y)); need -= 1
    p = np.array(pts)
    assert len(p) * 50 == g.casos.sum()
    fig, ax = plt.subplots(figsize=(7.6, 8))
    g.plot(ax=ax, color="#f6f4ee", edgecolor="#b5b0a3", linewidth=.6)
    ax.scatter(p[:, 0], p[:, 1], s=5, color="#5b2a86", alpha=.8, linewidth=0)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", ms=2.5, color="#5b2a86", label="50 casos, al azar\ndentro de la comuna")],
              loc="center left", bbox_to_anchor=(1, .7), frameon=False, title="Un punto")
    ax.set_axis_off()
    ax.set_title("Influenza confirmada, temporada 2024")
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    total = f"{g.casos.sum():,}".replace(",", " ")
    source(fig, f"Fuente: vigilancia de laboratorio (ficticia), {total} casos.")
    return fig


@honest
def nueve_mil_casos_en_hexagonos():
    """The honest twin of the heap of dots: cases counted in equal hexagons with a bar."""
    rng = np.random.default_rng(2)
    p = np.vstack([rng.normal(0, 1.3, (6000, 2)), rng.normal([2.2, 1.4], .9, (2000, 2)), rng.uniform(-4.2, 4.2, (1000, 2))])
    p = p[(np.abs(p) < 4.3).all(axis=1)]
    fig, ax = plt.subplots(figsize=(7, 6.4))
    hb = ax.hexbin(p[:, 0], p[:, 1], gridsize=18, extent=(-4.5, 4.5, -4.5, 4.5), cmap="magma_r", mincnt=1, edgecolor="white", linewidths=.3)
    fig.colorbar(hb, ax=ax, label="Casos por hexágono (0,5 km de ancho)", shrink=.8)
    scale_bar(ax, -4.2, -5, 2, "2 km", .09)
    ax.set_aspect("equal")
    ax.set_axis_off()
    n = f"{len(p):,}".replace(",", " ")
    ax.set_title(f"Influenza en Nueva Aurora, 2024: {n} casos\ncontados en hexágonos iguales", fontsize=11)
    source(fig, "Fuente: red de consultorios, casos simulados. En blanco: ningún caso.")
    return fig


@honest
def alerta_en_azul_y_naranja_con_tramas():
    """Alert categories in a blue-to-orange set, hatched as well, with the same look as a traffic light."""
    g = chile()
    z = smooth(g.x, g.y, 21) + np.random.default_rng(1).normal(0, .1, len(g))
    g["nivel"] = pd.qcut(z, [0, .4, .75, 1], labels=["Sin brote", "Vigilancia", "Brote activo"]).astype(str)
    est = {"Sin brote": ("#cfe3f1", ""), "Vigilancia": ("#f2b134", "..."), "Brote activo": ("#7a1c1c", "")}
    fig, ax = plt.subplots(figsize=(6, 8))
    for k, (c, h) in est.items():
        g[g.nivel == k].plot(ax=ax, facecolor=c, hatch=h, edgecolor="white" if k == "Brote activo" else "#777777", linewidth=.6)
    ax.legend(handles=[Patch(fc=c, hatch=h, ec="#777777", label=f"{k} ({(g.nivel == k).sum()})") for k, (c, h) in est.items()],
              title="Situación (comunas)", loc="upper left", bbox_to_anchor=(1, .98), frameon=False)
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    ax.set_axis_off()
    ax.set_title("Hantavirus: situación por comuna, marzo de 2025", fontsize=12)
    source(fig, "Fuente: vigilancia comunal, datos ficticios.")
    return fig


@honest
def conglomerados_lisa():
    """The standard LISA cluster map: five named categories, grey for not significant."""
    g = chile()
    z = smooth(g.x, g.y, 66)
    tipo = np.select([z > .8, z < .15, (z > .62) & (z < .66), (z > .3) & (z < .36)], ["Alto-Alto", "Bajo-Bajo", "Bajo-Alto", "Alto-Bajo"], "No significativo")
    col = {"Alto-Alto": "#b2182b", "Bajo-Bajo": "#2166ac", "Bajo-Alto": "#8cc0e8", "Alto-Bajo": "#f4a582", "No significativo": "#eeeeee"}
    fig, ax = plt.subplots(figsize=(6.4, 8))
    g.plot(ax=ax, color=[col[t] for t in tipo], edgecolor="#888888", linewidth=.5)
    corto = {"Alto-Alto": "AA", "Bajo-Bajo": "BB", "Bajo-Alto": "BA", "Alto-Bajo": "AB"}
    for r, t in zip(g.itertuples(), tipo):
        if t in corto:
            label(ax, r.x, r.y, corto[t], 9, "white" if t in ("Alto-Alto", "Bajo-Bajo") else "black")
    usados = [t for t in col if t in set(tipo)]
    ax.legend(handles=[Patch(fc=col[t], ec="#888888", label=f"{t} ({(tipo == t).sum()})") for t in usados],
              title="Tipo (I de Moran local)", loc="center left", bbox_to_anchor=(1, .6), frameon=False)
    ax.set_axis_off()
    ax.set_title("Conglomerados de la tasa de dengue, 2024")
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    source(fig, "Fuente: cálculo propio con datos ficticios, 999 permutaciones, p < 0,05.")
    return fig


@honest
def pais_largo_en_tres_franjas():
    """A long territory cut in three strips that share one map scale and one colour scale."""
    g = chile()
    g["edad"] = np.round(29 + 17 * smooth(g.x, g.y, 83), 0)
    nm = Normalize(25, 50)
    fig, axs = plt.subplots(1, 3, figsize=(9.6, 4.8))
    y = np.linspace(5900000, 6420000, 4)[::-1]
    for ax, hi, lo, t in zip(axs, y[:-1], y[1:], ("Norte", "Centro", "Sur")):
        parte = g.clip(box(150000, lo, 450000, hi))
        parte.plot("edad", ax=ax, cmap="viridis_r", norm=nm, edgecolor="white", linewidth=.5)
        ax.set(xlim=(195000, 380000), ylim=(lo - 22000, hi + 2000), aspect="equal", title=t)
        scale_bar(ax, 200000, lo - 16000, 50000, "50 km", 2500)
        ax.set_axis_off()
    fig.colorbar(matplotlib.cm.ScalarMappable(nm, "viridis_r"), ax=list(axs), label="Edad mediana (años)", shrink=.8)
    fig.suptitle("Edad mediana por comuna, 2023: una misma escala en las tres franjas")
    source(fig, "Fuente: estimaciones de población ficticias. UTM 19 Sur.")
    return fig


@honest
def dos_mapas_dos_escalas_declaradas():
    """Different scales on purpose: different quantities and units, and the title warns not to compare colours."""
    g = chile()
    g["lluvia"] = np.round(300 + 1900 * smooth(g.x, g.y, 84))
    g["inc"] = np.round(1 + 11 * smooth(g.x, g.y, 85), 1)
    fig, axs = plt.subplots(1, 2, figsize=(9, 7))
    g.plot("lluvia", ax=axs[0], cmap="Blues", legend=True, edgecolor="#999999", linewidth=.4, legend_kwds={"label": "Lluvia anual (mm)", "shrink": .6})
    g.plot("inc", ax=axs[1], cmap="Purples", legend=True, edgecolor="#999999", linewidth=.4, legend_kwds={"label": "Leptospirosis (casos por 100 000 hab.)", "shrink": .6})
    axs[0].set_title("Lluvia, 2024")
    axs[1].set_title("Leptospirosis, 2024")
    for a in axs:
        a.set_axis_off()
    scale_bar(axs[0], 340000, 5905000, 50000, "50 km", 3500)
    fig.suptitle("Dos magnitudes, dos escalas: se comparan las formas, no los colores")
    source(fig, "Fuente: red meteorológica y notificación obligatoria (ficticias).")
    return fig


@honest
def la_mas_alta_no_es_la_mas_poblada():
    """The title's highest rate and smallest population are those of the same commune, checked."""
    g = chile(13)
    t = np.round(8 + 40 * smooth(g.x, g.y, 36)).astype(int)
    t[[1, 6]] = [71, 64]
    pob = np.array([52, 4, 33, 18, 88, 21, 130, 47, 12, 76, 29, 61, 15])
    g["t"], g["pob"] = t, pob
    assert (g.t > 60).sum() == 2 and g.t.idxmax() == g["pob"].idxmin() == 1
    tonos = ramp("Purples", 4, .1, .85)
    k = np.digitize(g.t, [20, 40, 61])
    assert set(k) == set(range(4))
    fig, ax = plt.subplots(figsize=(6.8, 8.6))
    g.plot(ax=ax, color=[tonos[i] for i in k], edgecolor="#888888", linewidth=.6)
    for r in g.itertuples():
        label(ax, r.x, r.y, f"{r.t}\n({r.pob} mil)", 8, "white" if r.t >= 40 else "black")
    ax.annotate(g.name[1], (g.x[1] + 12000, g.y[1]), (372000, 6380000), fontsize=9, arrowprops=dict(arrowstyle="-", color="#444444"))
    ax.legend(handles=[Patch(fc=tonos[i], ec="#888888", label=s) for i, s in enumerate(["menos de 20", "20 a 39", "40 a 60", "más de 60"])],
              title="Casos por 100 000 hab.\n(población en miles)", loc="center left", bbox_to_anchor=(1.05, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Dos comunas superan 60 por 100 000;\nla más alta, Los Quillayes, es la menos poblada", fontsize=11, loc="left")
    scale_bar(ax, 340000, 5905000, 50000, "50 km", 3500)
    source(fig, "Fuente: notificación de tos convulsiva 2024, datos ficticios.")
    return fig


@honest
def landings_by_port_area_true():
    """Circles whose area follows the tonnage, twin years on one scale, legend in the same ratio."""
    y1 = np.array([340, 920, 4100, 2600, 1480, 750, 1900], float)
    y2 = np.array([150, 440, 1980, 1310, 700, 360, 880], float)
    pos = np.array(list(PORTS.values()), float)
    fig, axs = plt.subplots(2, 1, figsize=(7.6, 8.4))
    k = .32
    assert (y2 < .5 * y1 + 20).all() and y2.sum() / y1.sum() < .5
    for ax, v, yr in zip(axs, (y1, y2), (2004, 2024)):
        ax.add_patch(MplPolygon(np.array(LAND.exterior.coords), fc="#e6e2d6", ec="#888888"))
        ax.scatter(pos[:, 0], pos[:, 1], s=k * v, color="#1f6f8b", alpha=.75, edgecolor="white")
        for n, (x, y), q in zip(PORTS, pos, v):
            ax.annotate(f"{n}: {q:.0f}", (x + 10, y - 12), fontsize=8, va="top")
        for j, q in enumerate((500, 2000, 4000)):
            ax.scatter(20 + 65 * j, 150, s=k * q, facecolor="none", edgecolor="#333333")
            ax.text(20 + 65 * j, 112, f"{q} t", ha="center", fontsize=8)
        ax.set(xlim=(-20, 400), ylim=(-50, 190), aspect="equal", title=f"{yr}: {v.sum():.0f} t in all")
        ax.set_axis_off()
    scale_bar(axs[1], 200, -40, 100, "100 km", 3)
    fig.suptitle("Landings in the seven ports more than halved (same circle scale)")
    source(fig, "Source: registry of the regional office, invented figures. Tonnes; area proportional.")
    return fig


@honest
def survey_hexagons_with_hatched_gaps():
    """The honest twin: unsurveyed hexagons are hatched and listed apart from zero."""
    rng = np.random.default_rng(13)
    xy = [(i * 10 * np.sqrt(3) + (j % 2) * 5 * np.sqrt(3), j * 15) for j in range(6) for i in range(8)]
    x, y = np.array(xy).T
    v = np.round(2 + 30 * smooth(x, y, 3), 1)
    v[rng.choice(48, 11, replace=False)] = np.nan
    cm, nm = matplotlib.colormaps["YlOrBr"], Normalize(0, 35)
    fig, ax = plt.subplots(figsize=(8, 6.2))
    for a, b, q in zip(x, y, v):
        if np.isnan(q):
            ax.add_patch(RegularPolygon((a, b), 6, radius=10, fc="white", ec="#777777", hatch="xxx", lw=.6))
        else:
            ax.add_patch(RegularPolygon((a, b), 6, radius=10, fc=cm(nm(q)), ec="#999999", lw=.6))
    ax.set(xlim=(-12, 145), ylim=(-22, 90), aspect="equal")
    ax.set_axis_off()
    ax.set_title("Scallop survey 2024: mean catch per tow in 37 of 48 hexagons")
    fig.colorbar(matplotlib.cm.ScalarMappable(nm, cm), ax=ax, label="kg per tow", shrink=.75)
    ax.legend(handles=[Patch(fc="white", ec="#777777", hatch="xxx", label="not surveyed (11 hexagons)")],
              loc="upper center", bbox_to_anchor=(.4, -.01), frameon=False)
    scale_bar(ax, 110, -21, 20, "20 km", 1)
    source(fig, "Source: trawl survey (invented data)")
    return fig


@honest
def depth_in_labelled_blues():
    """Bathymetric tints: one hue, darker is deeper, uneven but labelled classes as charts have them."""
    x = np.linspace(0, 120, 120)
    X, Y = np.meshgrid(x, np.linspace(0, 80, 80))
    Z = np.clip(6 + 2.3 * Y + 30 * np.sin(X / 17) + 18 * np.cos(Y / 9 + X / 30), 1, 230)
    lv = [0, 20, 50, 100, 150, 240]
    fig, ax = plt.subplots(figsize=(9, 6))
    cf = ax.contourf(X, Y, Z, levels=lv, colors=ramp("Blues", 5, .08, .85))
    cs = ax.contour(X, Y, Z, levels=lv[1:-1], colors="#26456b", linewidths=.7)
    ax.clabel(cs, fmt="%d m", fontsize=8)
    cb = fig.colorbar(cf, ax=ax, spacing="uniform", shrink=.8)
    cb.set_label("Depth (m), darker = deeper, uneven steps")
    cb.ax.invert_yaxis()
    ax.set(xlabel="East (km)", ylabel="Offshore (km)", aspect="equal", title="Depth off Sable Landing")
    fig.subplots_adjust(bottom=.15)
    source(fig, "Source: soundings, invented. Depth below chart datum; not for navigation.")
    return fig


@honest
def bottom_temperature_in_cividis():
    """The twin of the jet map in a monotone palette, degrees drawn with the cosine of the latitude."""
    X, Y = np.meshgrid(np.linspace(-66, -58, 81), np.linspace(42, 46, 61))
    T = 5 + 3.2 * np.sin((X + 66) / 2.1) * np.cos((Y - 42) / 1.7) - 1.1 * (Y - 44) / 2
    i, j = np.unravel_index(T.argmax(), T.shape)
    assert Y[i, j] == 42 and T.max() > 9
    fig, ax = plt.subplots(figsize=(8.4, 6))
    m = ax.pcolormesh(X, Y, T, cmap="cividis", shading="nearest")
    c = ax.contour(X, Y, T, levels=[4, 6, 8], colors="white", linewidths=.8)
    ax.clabel(c, fmt="%d °C", fontsize=8)
    fig.colorbar(m, ax=ax, label="Bottom temperature (°C)", shrink=.75)
    ax.set_aspect(1 / np.cos(np.radians(44)))
    ax.set_xlabel("Longitude (° E; negative = west)")
    ax.set_ylabel("Latitude (° N)")
    ax.set_title("The warmest bottom water, above 9 °C, lies at the southern edge")
    fig.subplots_adjust(bottom=.16)
    source(fig, "Source: model run for July 2024, invented. Degrees drawn in true proportion at 44° N.")
    return fig


@honest
def fishing_areas_by_main_gear():
    """A categorical map: Okabe-Ito colours, every area also named in words."""
    g = _voronoi(Polygon([(0, 0), (160, 20), (200, 90), (120, 120), (10, 90)]), 10, 14, [f"Area {i}" for i in range(1, 11)])
    gear = ["Trap", "Trap", "Trawl", "Dredge", "Trap", "Longline", "Trawl", "Dredge", "Trap", "Longline"]
    col = {"Trap": "#56b4e9", "Trawl": "#e69f00", "Dredge": "#f0e442", "Longline": "#cc79a7"}
    fig, ax = plt.subplots(figsize=(8.4, 5.6))
    g.plot(ax=ax, color=[col[x] for x in gear], edgecolor="white", linewidth=1.5, aspect="equal")
    for r, q in zip(g.itertuples(), gear):
        ax.text(r.x, r.y, f"{r.name}\n{q}", ha="center", va="center", fontsize=8)
    ax.legend(handles=[Patch(color=c, label=f"{k} ({gear.count(k)} areas)") for k, c in col.items()], title="Main gear",
              loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    ax.set_axis_off()
    ax.set_title("Main gear by landed value, 2024")
    scale_bar(ax, 150, 2, 40, "40 km", 1.5)
    fig.subplots_adjust(right=.78)
    source(fig, "Source: dockside sales, invented data.")
    return fig


@honest
def cold_water_and_catch_bivariate():
    """A 3 by 3 bivariate map with its square legend, limits written on both sides."""
    s = sea_squares()
    a = smooth(s[:, 0], s[:, 1], 101)
    b = smooth(s[:, 0], s[:, 1], 102)
    t = 2 + 9 * a
    c = 5 + 80 * b
    pal = [["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]]
    it, ic = np.digitize(t, [5, 8]), np.digitize(c, [30, 60])
    fig, ax = plt.subplots(figsize=(8.8, 6))
    for (x, y, w), p, q in zip(s, it, ic):
        ax.add_patch(Rectangle((x, y), w, w, fc=pal[p][q], ec="white", lw=.6))
    ax.add_patch(MplPolygon(np.array(LAND.exterior.coords), fc="#f3efe4", ec="#777777"))
    ax.set(xlim=(-10, 450), ylim=(-125, 190), aspect="equal", title="Bottom temperature and lobster catch rate, June 2024")
    ax.set_axis_off()
    scale_bar(ax, 5, 165, 50, "50 km", 4)
    k = fig.add_axes([.76, .22, .14, .2])
    for i in range(3):
        for j in range(3):
            k.add_patch(Rectangle((j, i), 1, 1, fc=pal[i][j]))
    k.set(xlim=(0, 3), ylim=(0, 3), xticks=[1, 2], yticks=[1, 2], xticklabels=["30", "60"], yticklabels=["5", "8"])
    k.set_xlabel("Catch (kg per 100 traps)", fontsize=8)
    k.set_ylabel("Temperature (°C)", fontsize=8)
    k.tick_params(labelsize=8)
    source(fig, "Source: loggers on traps and logbooks, invented. Squares of 25 km.")
    return fig


@honest
def flows_from_ports_to_plants():
    """Line width follows the tonnage and every flow is written out."""
    from matplotlib.patches import FancyArrowPatch
    plants = {"Plant North": (150, 135), "Plant West": (40, 62)}
    fl = [("Pollock Cove", "Plant West", 400), ("Gull Harbour", "Plant West", 1200), ("Sable Landing", "Plant West", 1800),
          ("Sable Landing", "Plant North", 2200), ("Herring Bight", "Plant North", 1100), ("Tern Island", "Plant North", 600)]
    n = sum(q for _, b, q in fl if b == "Plant North"); w = sum(q for _, b, q in fl if b == "Plant West")
    assert n > w
    fig, ax = plt.subplots(figsize=(9, 5.6))
    ax.add_patch(MplPolygon(np.array(LAND.exterior.coords), fc="#efece2", ec="#999999"))
    for a, b, q in fl:
        ax.add_patch(FancyArrowPatch(PORTS[a], plants[b], connectionstyle="arc3,rad=.15", arrowstyle="-", lw=q / 250, color="#9c4a1a", alpha=.75))
    for a in sorted({f[0] for f in fl}):
        ax.plot(*PORTS[a], "o", color="#1f4e79", ms=6)
    for a in sorted({f[0] for f in fl}):
        ax.annotate(f"{a}: {sum(q for x, _, q in fl if x == a)} t", PORTS[a], (8, -12), textcoords="offset points", fontsize=8)
    for b, (x, y) in plants.items():
        ax.plot(x, y, "s", color="black", ms=8)
        ax.annotate(f"{b}: {n if 'North' in b else w} t", (x, y), (-8, 10), textcoords="offset points", fontsize=9, ha="right", weight="bold")
    ax.legend(handles=[Line2D([], [], color="#9c4a1a", lw=q / 250, alpha=.75, label=f"{q} t") for q in (500, 1000, 2000)],
              title="Width proportional\nto tonnes", loc="upper left", frameon=False)
    ax.set(xlim=(-90, 390), ylim=(-45, 195), aspect="equal", title=f"Plant North takes more than Plant West: {n} against {w} t")
    ax.set_axis_off()
    scale_bar(ax, 250, -35, 100, "100 km", 3)
    source(fig, "Source: transport slips 2024, invented. Spruce Point and Kelp Bay sell fresh only and send nothing.")
    return fig


@honest
def seafood_per_person_on_equal_earth():
    """The world choropleth in an equal-area projection, named in the figure."""
    w = _world()
    c = w.representative_point()
    w["kg"] = np.round(4 + 46 * smooth(c.x, c.y, 17))
    m = w.to_crs("EPSG:8857")
    col = ramp("PuBu", 5, .15)
    k = np.digitize(m.kg, [10, 20, 30, 40])
    assert set(k) == set(range(5))
    fig, ax = plt.subplots(figsize=(10, 5.6))
    m.plot(ax=ax, color=[col[i] for i in k], edgecolor="#666666", linewidth=.25)
    ax.set_axis_off()
    ax.set_title("Seafood eaten per person, 2023")
    ax.legend(handles=[Patch(fc=col[i], ec="#666666", label=t) for i, t in
                       enumerate(["under 10", "10 to 19", "20 to 29", "30 to 39", "40 to 50"])],
              title="kg per person per year", loc="lower left", fontsize=8, bbox_to_anchor=(-.06, 0), frameon=False)
    source(fig, "Source: balance sheets, invented values. Projection: Equal Earth (areas comparable). Antarctica left out.")
    return fig


@honest
def catch_rates_fell_everywhere_but_in_area_h():
    """The title names the one exception between two maps on one scale, and it is the only one."""
    g = _voronoi(Polygon([(0, 0), (160, 20), (200, 90), (120, 120), (10, 90)]), 9, 4, [f"Area {a}" for a in "ABCDEFGHI"])
    g["a"] = np.round(38 + 40 * smooth(g.x, g.y, 9)).astype(int)
    g["b"] = (g.a - np.array([9, 12, 6, 15, 8, 11, 7, -5, 10])).astype(int)
    assert list(g.name[g.b >= g.a]) == ["Area H"]
    nm = Normalize(20, 80)
    fig, axs = plt.subplots(2, 1, figsize=(6.8, 8.6))
    for ax, c, t in zip(axs, "ab", (2014, 2024)):
        g.plot(c, ax=ax, cmap="PuBu", norm=nm, edgecolor="white", aspect="equal")
        for r in g.itertuples():
            label(ax, r.x, r.y, f"{r.name}\n{getattr(r, c)}", 8, "white" if getattr(r, c) > 52 else "black")
        ax.set_title(str(t), loc="left")
        ax.set_axis_off()
    scale_bar(axs[1], 130, 0, 50, "50 km", 2)
    fig.colorbar(matplotlib.cm.ScalarMappable(nm, "PuBu"), ax=list(axs), label="kg per 100 traps (both years)", shrink=.6)
    fig.suptitle("From 2014 to 2024 the catch rate fell in every area except H")
    source(fig, "Source: logbooks of the inshore fleet, invented values.")
    return fig


@honest
def sailing_chart_on_mercator():
    """Mercator for what it is good at: bearings as straight lines, no areas compared, and it says so."""
    w = gpd.read_file(D / "contours_monde.geojson").cx[-100:20, 25:70]
    w = w.clip(box(-80, 35, 5, 68)).to_crs(3395)
    pts = gpd.GeoSeries([Point(-63.6, 44.6), Point(-8.5, 51.8), Point(-22, 64.1), Point(-9.2, 38.7)], crs=4326).to_crs(3395)
    names = ["Halifax", "Cork", "Reykjavík", "Lisbon"]
    fig, ax = plt.subplots(figsize=(9, 6))
    w.plot(ax=ax, color="#e3ddcc", edgecolor="#a59f8d", linewidth=.5)
    for p, n in zip(pts[1:], names[1:]):
        b = np.degrees(np.arctan2(p.x - pts[0].x, p.y - pts[0].y)) % 360
        ax.plot([pts[0].x, p.x], [pts[0].y, p.y], color="#1f4e79", lw=1.4)
        ax.annotate(f"{n}\nbearing {b:.0f}°", (p.x, p.y), (-8, 8), textcoords="offset points", ha="right", fontsize=9,
                    bbox=dict(fc="white", ec="none", alpha=.8, pad=1))
    ax.plot(pts.x, pts.y, "o", color="#b3541e", ms=6)
    ax.annotate("Halifax", (pts.x[0], pts.y[0]), (-6, 6), textcoords="offset points", ha="right", fontsize=9)
    ax.set_axis_off()
    ax.set_title("Rhumb lines from Halifax: constant compass bearings")
    source(fig, "Projection: World Mercator, chosen for bearings; areas and distances are not comparable on this chart.\nSource: invented routes.")
    return fig


@honest
def aucun_canton_au_dessus_de_soixante_dix():
    """A title with a negation and a fraction, both counted; classes in interval brackets share no value."""
    g = bourgogne()
    o = np.argsort(np.argsort(smooth(g.x, g.y, 58)))
    g["rdt"] = np.where(o < 11, 28 + o * 1.05, 41 + (o - 11) * .85).round(1)
    assert (g.rdt > 70).sum() == 0 and (g.rdt < 40).sum() == 11 and len(g) == 44
    br = [20, 30, 40, 50, 60, 70]
    col = ramp("BuPu", 5, .1, .9)
    k = np.digitize(g.rdt, br[1:-1])
    assert set(k) == set(range(5))
    fig, ax = plt.subplots(figsize=(8, 6.4))
    g.plot(ax=ax, color=[col[i] for i in k], edgecolor="#888888", linewidth=.4)
    ax.legend(handles=[Patch(fc=col[i], ec="#888888", label=f"[{br[i]} ; {br[i + 1]}{'[' if i < 4 else ']'}   {(k == i).sum()} cantons") for i in range(5)],
              title="Rendement (hl/ha)", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Aucun canton ne dépasse 70 hl/ha, un sur quatre reste sous 40")
    scale_bar(ax, g.total_bounds[0], g.total_bounds[1], 50000, "50 km", 3000)
    fig.subplots_adjust(left=.04, right=.72)
    source(fig, "Source : déclarations de récolte 2024 (valeurs fictives), 44 cantons. Lambert-93.")
    return fig


@honest
def cepages_dominants():
    """Grapes in distinct colours and hatches, with initials on the map."""
    g = bourgogne(28)
    z = smooth(g.x, g.y, 95)
    c = pd.qcut(z, 4, labels=["Chardonnay", "Aligoté", "Pinot noir", "Gamay"]).astype(str)
    st = {"Chardonnay": ("#f0e442", "", "C"), "Aligoté": ("#8fd0ee", "//", "A"), "Pinot noir": ("#4b2e6f", "", "P"), "Gamay": ("#d98ab4", "..", "G")}
    fig, ax = plt.subplots(figsize=(8, 6.4))
    for n, (f, h, _) in st.items():
        g[c == n].plot(ax=ax, facecolor=f, hatch=h, edgecolor="white", linewidth=.8)
    for r, n in zip(g.itertuples(), c):
        ax.text(r.x, r.y, st[n][2], ha="center", va="center", fontsize=11, weight="bold", color="white" if n == "Pinot noir" else "black")
    ax.legend(handles=[Patch(fc=f, hatch=h, ec="white", label=f"{i} : {n}") for n, (f, h, i) in st.items()],
              title="Cépage le plus planté", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Le cépage dominant de chaque secteur viticole, 2024")
    scale_bar(ax, g.total_bounds[0], g.total_bounds[1], 50000, "50 km", 3000)
    fig.subplots_adjust(left=.04, right=.74)
    source(fig, "Source : casier viticole fictif, 28 secteurs. Lambert-93.")
    return fig


@honest
def surface_plantee_autour_de_zero():
    """The twin of the red-and-blue map: same data, white at zero and said so."""
    g = bourgogne()
    g["evol"] = np.round(-4 + 26 * smooth(g.x, g.y, 31) ** 1.2, 1)
    n = int((g.evol < 0).sum())
    assert n == 9 and len(g) == 44
    nm = TwoSlopeNorm(0, -24, 24)
    fig, ax = plt.subplots(figsize=(7.4, 6.4))
    g.plot("evol", cmap="RdBu", norm=nm, ax=ax, edgecolor="#888888", linewidth=.5)
    cb = fig.colorbar(matplotlib.cm.ScalarMappable(nm, "RdBu"), ax=ax, shrink=.7, ticks=[-24, -12, 0, 12, 24])
    cb.set_label("Évolution de la surface plantée, 2015-2025 (%)\nblanc = 0, surface inchangée")
    ax.set_axis_off()
    ax.set_title(f"Le vignoble ne recule que dans {n} cantons sur 44")
    scale_bar(ax, g.total_bounds[0], g.total_bounds[1], 50000, "50 km", 3000)
    source(fig, "Source : casier viticole fictif. Projection Lambert-93.")
    return fig


@honest
def cartogramme_en_tuiles():
    """A tile map where every department weighs the same, counts written in the tiles, colour is a density."""
    t = {"Yonne": (0, 2, 4020, 7427), "Côte-d'Or": (1, 2, 4610, 8763), "Haute-Saône": (2, 2, 2310, 5360), "Belfort": (3, 2, 190, 609),
         "Nièvre": (0, 1, 3080, 6817), "Saône-et-Loire": (1, 1, 6400, 8575), "Jura": (2, 1, 2790, 4999), "Doubs": (3, 1, 2900, 5233)}
    fig, ax = plt.subplots(figsize=(8, 5))
    cm, nm = matplotlib.colormaps["YlOrBr"], Normalize(20, 80)
    dens = {n: 100 * c / s for n, (_, _, c, s) in t.items()}
    assert max(dens, key=dens.get) == "Saône-et-Loire" and 20 < min(dens.values()) and max(dens.values()) < 80
    for n, (x, y, c, s) in t.items():
        ax.add_patch(Rectangle((x + .03, y + .03), .94, .94, fc=cm(nm(dens[n])), ec="none"))
        w = "white" if dens[n] > 58 else "black"
        ax.text(x + .5, y + .62, n, ha="center", fontsize=10, color=w, weight="bold")
        ax.text(x + .5, y + .3, f"{c} exploitations\n{dens[n]:.0f} pour 100 km²", ha="center", fontsize=8.5, color=w, va="center")
    ax.set(xlim=(0, 4), ylim=(1, 3), aspect="equal")
    ax.set_axis_off()
    fig.colorbar(matplotlib.cm.ScalarMappable(nm, cm), ax=ax, orientation="horizontal", shrink=.5, pad=.05, label="Exploitations pour 100 km²")
    ax.set_title("La Saône-et-Loire a la plus forte densité d'exploitations")
    source(fig, "Source : recensement fictif 2023. Une tuile par département, placée à peu près, sans rapport avec la superficie.")
    return fig


@honest
def comptage_sur_mailles_egales():
    """Counts are painted, but over equal cells of 100 km2: a density, and the figure says it."""
    d = departements()
    u = d[d.code == "71"].geometry.iloc[0]
    x0, y0, x1, y1 = u.bounds
    cells = [box(x, y, x + 10000, y + 10000) for x in np.arange(x0, x1, 10000) for y in np.arange(y0, y1, 10000)]
    g = gpd.GeoDataFrame({"geometry": [c for c in cells if u.contains(c.centroid)]}, crs=2154)
    assert np.allclose(g.area, 1e8)
    g["n"] = np.round(3 + 55 * smooth(g.centroid.x, g.centroid.y, 50) ** 1.5).astype(int)
    br = [0, 10, 20, 30, 40, 60]
    col = ramp("PuRd", 5, .1, .9)
    k = np.digitize(g.n, br[1:-1])
    assert set(k) == set(range(5))
    fig, ax = plt.subplots(figsize=(8.6, 6.4))
    g.plot(ax=ax, color=[col[i] for i in k], edgecolor="white", linewidth=.8)
    gpd.GeoSeries([u], crs=2154).boundary.plot(ax=ax, color="#444444", linewidth=1)
    ax.legend(handles=[Patch(color=col[i], label=f"{br[i]} à {br[i + 1] - 1}") for i in range(5)],
              title="Élevages de charolais\npar maille de 100 km²", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Élevages en Saône-et-Loire, comptés sur des mailles toutes égales")
    ax.set_ylim(y0 - 14000, y1 + 4000)
    scale_bar(ax, x0, y0 - 12000, 20000, "20 km", 1500)
    fig.subplots_adjust(left=.04, right=.72)
    source(fig, "Source : identification bovine fictive, 2024. Mailles de 10 km de côté, Lambert-93.")
    return fig


@honest
def prix_du_raisin_au_centime():
    """Two decimals because a price has cents."""
    d = bfc()
    d = d[d.code.isin(["21", "58", "71", "89", "39"])].reset_index(drop=True)
    d["prix"] = d.nom.map({"Côte-d'Or": 6.85, "Nièvre": 2.15, "Saône-et-Loire": 3.40, "Yonne": 2.95, "Jura": 3.75})
    fig, ax = plt.subplots(figsize=(7.6, 6.6))
    cm, nm = matplotlib.colormaps["Purples"], Normalize(0, 8)
    ax.add_collection(PatchCollection([MplPolygon(np.array(q.exterior.coords)) for p in d.geometry for q in getattr(p, "geoms", [p])],
                                      facecolor=[cm(nm(v)) for p, v in zip(d.geometry, d.prix) for _ in getattr(p, "geoms", [p])],
                                      edgecolor="#666666", lw=.7))
    for n, p, v in zip(d.nom, d.representative_point(), d.prix):
        label(ax, p.x, p.y, f"{n}\n{comma(v, 2)} €/kg", 9, "white" if v > 4.5 else "black")
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_axis_off()
    cb = fig.colorbar(matplotlib.cm.ScalarMappable(nm, cm), ax=ax, shrink=.6)
    cb.set_label("Prix moyen du raisin (€/kg)")
    ax.set_title("Le raisin se paie le plus cher en Côte-d'Or, vendange 2024")
    assert d.nom[d.prix.idxmax()] == "Côte-d'Or"
    scale_bar(ax, d.total_bounds[0], d.total_bounds[1], 50000, "50 km", 3000)
    source(fig, "Source : cotations fictives, moyennes au centime. Lambert-93.")
    return fig


@honest
def classe_vide_annoncee():
    """The top class is empty in 2024 on purpose: one legend for two years, with counts that say zero."""
    g = bourgogne()
    g["a"] = np.round(5 + 52 * smooth(g.x, g.y, 57))
    g["b"] = np.round(2 + 33 * smooth(g.x, g.y, 59))
    br = [10, 20, 30, 40]
    col = ramp("Reds", 5, .05, .9)
    ka, kb = np.digitize(g.a, br), np.digitize(g.b, br)
    assert (kb == 4).sum() == 0 and set(ka) == set(range(5)) and set(kb) == set(range(4))
    fig, axs = plt.subplots(1, 2, figsize=(11, 5.4))
    for ax, k, t in zip(axs, (ka, kb), (2021, 2024)):
        g.plot(ax=ax, color=[col[i] for i in k], edgecolor="#888888", linewidth=.4)
        ax.set_title(str(t))
        ax.set_axis_off()
    txt = ["moins de 10", "10 à 19", "20 à 29", "30 à 39", "40 et plus"]
    fig.legend(handles=[Patch(fc=col[i], ec="#888888", label=f"{txt[i]} %   ({(ka == i).sum()} | {(kb == i).sum()})") for i in range(5)],
               title="Surface gelée au printemps\n(cantons en 2021 | en 2024)", loc="center right", frameon=False)
    fig.subplots_adjust(left=.02, right=.76, wspace=.05)
    scale_bar(axs[0], g.total_bounds[0], g.total_bounds[1], 50000, "50 km", 3000)
    fig.suptitle("Gel de printemps : plus aucun canton à 40 % ou davantage en 2024")
    source(fig, "Source : expertises fictives. Mêmes classes pour les deux années. Lambert-93.")
    return fig


@honest
def huit_types_de_sols_avec_codes():
    """Eight classes, but they are kinds of soil, each with its code on the map."""
    u = departements().set_index("code").geometry["21"]
    u = u if u.geom_type == "Polygon" else max(u.geoms, key=lambda q: q.area)
    g = _voronoi(u, 24, 6, None, 2154)
    rng = np.random.default_rng(12)
    sols = ["RE  rendosol", "CA  calcosol", "BR  brunisol", "LU  luvisol", "FL  fluviosol", "PL  planosol", "PO  podzosol", "RD  rédoxisol"]
    col = ["#fbe98a", "#d99a00", "#8c4a12", "#f2b8d4", "#4f9bd0", "#ffffff", "#3a1f66", "#6f8f88"]
    k = rng.permutation(np.repeat(np.arange(8), 3))
    fig, ax = plt.subplots(figsize=(8, 6.6))
    g.plot(ax=ax, color=[col[i] for i in k], edgecolor="#555555", linewidth=.6)
    for r, i in zip(g.itertuples(), k):
        label(ax, r.x, r.y, sols[i][:2], 9, "white" if i in (2, 6) else "black")
    ax.legend(handles=[Patch(fc=c, ec="#555555", label=s) for c, s in zip(col, sols)], title="Type de sol dominant",
              loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_axis_off()
    ax.set_title("Carte simplifiée des sols de la Côte-d'Or")
    scale_bar(ax, g.total_bounds[0], g.total_bounds[1], 20000, "20 km", 1500)
    fig.subplots_adjust(left=.04, right=.74)
    source(fig, "Source : référentiel pédologique fictif, 24 unités. Lambert-93.")
    return fig


@honest
def la_nievre_derniere_l_yonne_troisieme():
    """The twin of the false ranking: last and third are those of the labels."""
    d = bfc()
    d["bio"] = d.nom.map({"Côte-d'Or": 9.4, "Doubs": 12.8, "Jura": 15.1, "Nièvre": 6.2, "Haute-Saône": 8.7,
                          "Saône-et-Loire": 10.3, "Yonne": 11.9, "Territoire de Belfort": 7.5})
    o = d.sort_values("bio", ascending=False).nom.tolist()
    assert o[-1] == "Nièvre" and o[2] == "Yonne"
    col = ramp("YlGn", 4, .12, .8)
    k = np.digitize(d.bio, [8, 10, 12])
    assert set(k) == set(range(4))
    fig, ax = plt.subplots(figsize=(8.4, 6.4))
    d.plot(ax=ax, color=[col[i] for i in k], edgecolor="#666666", linewidth=.6)
    for n, p, v in zip(d.nom, d.representative_point(), d.bio):
        if n.startswith("Territoire"):
            ax.annotate(f"{n}\n{comma(v, 1)} %", (p.x, p.y), (p.x - 20000, p.y + 45000), fontsize=8, ha="center", arrowprops=dict(arrowstyle="-", lw=.7))
        else:
            label(ax, p.x, p.y, f"{n}\n{comma(v, 1)} %", 8, "white" if v >= 12 else "black")
    ax.legend(handles=[Patch(fc=col[i], ec="#666666", label=t) for i, t in enumerate(
        ["moins de 8 %", "8 à moins de 10 %", "10 à moins de 12 %", "12 % et plus"])],
        title="Surface en bio", loc="center left", frameon=False, bbox_to_anchor=(1, .4))
    ax.set_axis_off()
    ax.set_title("Agriculture biologique : la Nièvre est dernière, l'Yonne troisième", loc="left")
    scale_bar(ax, d.total_bounds[0], d.total_bounds[1], 50000, "50 km", 3000)
    fig.subplots_adjust(left=.03, right=.74)
    source(fig, "Source : déclaration de surfaces 2024 (valeurs fictives). Lambert-93.")
    return fig
