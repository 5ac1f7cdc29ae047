"""Maps by a school-meals, canton-energy, conservation and Breton planning cartographer: 30 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
from functools import lru_cache
from pathlib import Path

import geopandas as gpd
import matplotlib.pyplot as plt
import matplotlib.patheffects as pe
import numpy as np
import pandas as pd
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection, PolyCollection
from matplotlib.colors import (BoundaryNorm, LinearSegmentedColormap, ListedColormap,
                               Normalize, TwoSlopeNorm)
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch, Polygon as MplPolygon, Rectangle
import shapely
from shapely.geometry import MultiPoint, Point, Polygon, box

D = Path(__file__).parents[2] / 'datasets'

LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


# ------------------------------------------------------------------ the ground
HALO = [pe.withStroke(linewidth=2.2, foreground="white")]


def blob(cx, cy, rx, ry, seed, rough=0.09):
    """An invented outline around a centre, in metres."""
    r = np.random.default_rng(seed)
    t = np.linspace(0, 2 * np.pi, 140, endpoint=False)
    m = 1 + sum(rough / k * np.sin(k * t + r.uniform(0, 6.28)) for k in range(2, 9))
    return Polygon(np.c_[cx + rx * m * np.cos(t), cy + ry * m * np.sin(t)])


@lru_cache(maxsize=None)
def tiling(cx, cy, rx, ry, n, seed, crs):
    """Voronoi areas of an invented country, sorted from north to south."""
    out = blob(cx, cy, rx, ry, seed)
    r = np.random.default_rng(seed + 1)
    pts = []
    x0, y0, x1, y1 = out.bounds
    while len(pts) < n:
        p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
        if out.contains(p):
            pts.append(p)
    for _ in range(4):
        cells = [c.intersection(out) for c in
                 shapely.voronoi_polygons(MultiPoint(pts), extend_to=out).geoms]
        pts = [c.centroid for c in cells]
    g = gpd.GeoDataFrame(geometry=cells, crs=crs)
    g["x"], g["y"] = g.centroid.x, g.centroid.y
    return g.sort_values("y", ascending=False).reset_index(drop=True)


CH = ["Altmoos", "Brünnen", "Chalbach", "Dürrfeld", "Egglen", "Furtwil", "Grabmatt", "Hubel",
      "Islikon", "Joosten", "Kaltegg", "Leimen", "Mühlau", "Niederbach", "Oberwis", "Pfaffnau",
      "Rietli", "Sonnfeld", "Tannegg", "Unterwis", "Volken", "Wilerberg", "Zelglen", "Zumhof"]
PE = ["Illapata", "Qochabamba", "Sumaqlla", "Pacaybamba", "Ichumarca", "Rumichaca Alta",
      "Huaylloc", "Tambopuquio", "Chirimayo", "Yanaorcco", "Llipllina", "Masinkana",
      "Puca Loma", "Sallapampa", "Wiraqochay", "Cantaruyoc", "Ayrihuanca", "Mollebaya Chica",
      "Tarucani", "Uchumarca"]
BZH = ["Kerlann", "Plouvalen", "Lannegan", "Trévadec", "Saint-Broan", "Guerzec", "Penhoat-Mor",
       "Locmelar", "Ploubrec", "Kergoven", "Tréduder", "Langoat-Vihan", "Plestivien",
       "Rosquer", "Botsorn", "Coatreven", "Lampaol", "Quéménet", "Saint-Ergat", "Trémelen",
       "Plounerez", "Lannédic", "Kerfoz", "Landelo", "Bodivit", "Porz-Gwen"]


def kanton():
    g = tiling(2650000, 1230000, 17000, 12500, 24, 41, "EPSG:2056").copy()
    g["name"] = CH
    return g


def provincia():
    g = tiling(720000, 8480000, 34000, 41000, 20, 77, "EPSG:32718").copy()
    g["nombre"] = PE
    return g


def reserve():
    g = tiling(1680000, 5420000, 4200, 6400, 18, 15, "EPSG:2193").copy()
    g["block"] = [f"B{i:02d}" for i in range(1, 19)]
    return g


def pays():
    g = tiling(210000, 6810000, 21000, 13500, 26, 93, "EPSG:2154").copy()
    g["nom"] = BZH
    return g


@lru_cache(maxsize=None)
def _dep():
    return gpd.read_file(D / "contours_departements.geojson")


def france():
    return _dep().to_crs(2154)


def ouest():
    g = france()
    return g[g.code.isin(["22", "29", "35", "56", "44", "49", "53", "72", "85", "50", "61"])].reset_index(drop=True)


def monde():
    return gpd.read_file(D / "contours_monde.geojson")


def grad(g, seed, lo, hi, ang=0.6, noise=0.18):
    """A plausible quantity with a regional trend."""
    r = np.random.default_rng(seed)
    c = g.geometry.centroid
    u = np.cos(ang) * (c.x - c.x.mean()) / c.x.std() + np.sin(ang) * (c.y - c.y.mean()) / c.y.std()
    u = (u - u.min()) / (u.max() - u.min()) + r.normal(0, noise, len(g))
    u = (u - u.min()) / (u.max() - u.min())
    return (lo + (hi - lo) * u).to_numpy()


def page(title, sub=None, src="", size=(7.6, 6.6)):
    fig, ax = plt.subplots(figsize=size)
    fig.subplots_adjust(left=.03, right=.97, top=.86, bottom=.08)
    head(fig, title, sub, src)
    ax.set_axis_off()
    ax.set_aspect("equal")
    return fig, ax


def head(fig, title, sub=None, src=""):
    fig.suptitle(title, x=.03, y=.97, ha="left", fontsize=13, fontweight="bold")
    if sub:
        fig.text(.03, .895, sub, fontsize=9.5, color="#333")
    fig.text(.03, .02, src, fontsize=8, color="#444")


def bar_km(ax, km, label, x=.72, y=.03):
    """A scale bar for axes in metres."""
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    a, b = x0 + x * (x1 - x0), y0 + y * (y1 - y0)
    ax.plot([a, a + km * 1000], [b, b], color="#222", lw=2.2, solid_capstyle="butt", zorder=9)
    ax.text(a + km * 500, b + .012 * (y1 - y0), label, ha="center", va="bottom", fontsize=8, zorder=9)


def names(ax, g, col, size=7.5, dy=0):
    for p, t in zip(g.representative_point(), g[col]):
        ax.text(p.x, p.y + dy, t, ha="center", va="center", fontsize=size, color="#111", path_effects=HALO)


def room(ax, left=0., right=0., bottom=0., top=0.):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    ax.set_xlim(x0 - left * (x1 - x0), x1 + right * (x1 - x0))
    ax.set_ylim(y0 - bottom * (y1 - y0), y1 + top * (y1 - y0))


def de(x, d=1):
    return f"{x:.{d}f}".replace(".", ",")


PERU = {"Tumbes": (0, 0), "Amazonas": (2, 0), "Loreto": (3, 0), "Piura": (0, 1), "Cajamarca": (1, 1),
        "San Martín": (2, 1), "Lambayeque": (0, 2), "La Libertad": (1, 2), "Huánuco": (2, 2),
        "Ucayali": (3, 2), "Áncash": (1, 3), "Pasco": (2, 3), "Callao": (0, 4), "Lima": (1, 4),
        "Junín": (2, 4), "Cusco": (3, 4), "Madre de Dios": (4, 4), "Ica": (1, 5),
        "Huancavelica": (2, 5), "Apurímac": (3, 5), "Puno": (4, 5), "Ayacucho": (2, 6),
        "Arequipa": (3, 6), "Moquegua": (4, 6), "Tacna": (4, 7)}


def ink(rgba):
    return "white" if .3 * rgba[0] + .59 * rgba[1] + .11 * rgba[2] < .5 else "#111"


def losetas(ax, vals, cmap, norm, fmt):
    """A tile-grid map of the Peruvian regions: one equal square each."""
    for n, (c, r) in PERU.items():
        col = cmap(norm(vals[n]))
        ax.add_patch(Rectangle((c, -r), .96, .96, facecolor=col, edgecolor="#555", lw=.6))
        ax.text(c + .48, -r + .64, n, ha="center", va="center", fontsize=7.2, color=ink(col))
        ax.text(c + .48, -r + .28, fmt(vals[n]), ha="center", va="center", fontsize=8.5, color=ink(col))
    ax.set_xlim(-.1, 5.1)
    ax.set_ylim(-7.2, 1.1)


def isle_grid(n=90):
    """A raster frame of an invented island: x, y in km, mask of the sea."""
    x = np.linspace(0, 18, n)
    y = np.linspace(0, 18, n)
    X, Y = np.meshgrid(x, y)
    t = np.arctan2(Y - 9, X - 9)
    rr = 7.2 * (1 + .10 * np.sin(3 * t + 1) + .06 * np.sin(5 * t) + .05 * np.cos(2 * t))
    return X, Y, np.hypot(X - 9, Y - 9) > rr


# ------------------------------------------------------------------ LIARS
@liar("title-contradicts-data")
def sierra_sur_cobertura():
    """The title says five southern highland regions pass 80 %; the tiles show two."""
    r = np.random.default_rng(3)
    v = {n: float(round(r.uniform(58, 79))) for n in PERU}
    v.update({"Cusco": 84., "Puno": 82., "Ayacucho": 66., "Apurímac": 71., "Huancavelica": 62.,
              "Lima": 91., "Callao": 93., "Tacna": 88., "Arequipa": 86.})
    fig, ax = page("Las cinco regiones de la sierra sur superan el 80 %",
                   "Escolares que reciben desayuno cada día, % de la matrícula, 2024\n"
                   "Sierra sur: Ayacucho, Apurímac, Cusco, Huancavelica y Puno",
                   "Fuente: padrón del programa, corte de octubre de 2024. Un cuadrado = una región.", (7, 8.4))
    cm, nm = plt.get_cmap("YlGnBu"), Normalize(50, 100)
    losetas(ax, v, cm, nm, lambda z: f"{z:.0f} %")
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.5, label="% de la matrícula")
    return fig


@liar("title-contradicts-data")
def solaranteil_vierzehn_gemeinden():
    """The title counts 14 communes above 40 %; only seven are."""
    g = kanton()
    base = grad(g, 5, 12, 58, .3)
    order = np.argsort(base)
    v = np.empty(24)
    v[order] = [9, 11, 13, 14, 16, 17, 19, 21, 22, 24, 26, 28, 30, 31, 33, 35, 37, 42, 44, 46, 49, 51, 54, 58]
    g["v"] = v
    fig, ax = page("In 14 von 24 Gemeinden liegt der Solaranteil über 40 %",
                   "Anteil der geeigneten Dachflächen mit Photovoltaik, in Prozent, Ende 2024",
                   "Quelle: Energiefachstelle des Kantons, Anlagenregister. Landeskoordinaten LV95.")
    nm = BoundaryNorm([0, 10, 20, 30, 40, 50, 60], 256)
    g.plot("v", ax=ax, cmap="YlOrBr", norm=nm, edgecolor="white", lw=.8)
    for p, z in zip(g.representative_point(), g.v):
        ax.text(p.x, p.y, f"{z:.0f}", ha="center", va="center", fontsize=9, path_effects=HALO)
    fig.colorbar(ScalarMappable(nm, "YlOrBr"), ax=ax, orientation="horizontal", shrink=.5, pad=.02,
                 label="Prozent der Dachfläche")
    bar_km(ax, 5, "5 km")
    return fig


@liar("title-contradicts-data")
def rat_tracking_every_block():
    """The title says tracking fell in every block; it rose in eleven of eighteen."""
    g = reserve()
    a = np.round(grad(g, 8, 8, 34, 1.2))
    d = np.array([-4, 7, 9, -3, 12, 8, -6, 10, 5, 14, -5, 9, 11, -2, 8, 13, -7, -4])
    b = np.clip(a + d, 1, None)
    fig, axs = plt.subplots(1, 2, figsize=(9.2, 6.8))
    fig.subplots_adjust(left=.02, right=.88, top=.84, bottom=.07)
    head(fig, "Rat tracking fell in every block between 2021 and 2024",
         "Tracking tunnels with rat prints after one night, % of tunnels per block",
         "Source: trust monitoring, February rounds. NZTM projection. Same scale on both maps.")
    nm = Normalize(0, 50)
    for ax, z, t in zip(axs, (a, b), ("2021", "2024")):
        g.plot(z, ax=ax, cmap="OrRd", norm=nm, edgecolor="#666", lw=.6)
        for p, q in zip(g.representative_point(), z):
            ax.text(p.x, p.y, f"{q:.0f}", ha="center", va="center", fontsize=9, path_effects=HALO)
        ax.set_title(t)
        ax.set_axis_off()
    fig.colorbar(ScalarMappable(nm, "OrRd"), cax=fig.add_axes([.91, .2, .02, .5]), label="% of tunnels")
    return fig


@liar("title-contradicts-data")
def finistere_mieux_desservi():
    """The title names Finistère the best served; it is the last but one, Ille-et-Vilaine is first."""
    g = ouest()
    v = {"29": 31, "22": 38, "56": 44, "35": 72, "44": 69, "49": 52, "53": 41, "72": 48, "85": 35, "50": 36, "61": 28}
    g["v"] = g.code.map(v)
    fig, ax = page("Le Finistère, département le mieux desservi de l'Ouest",
                   "Habitants à moins de 500 m d'un arrêt cadencé, en % de la population, 2024",
                   "Source : agence d'urbanisme, base des arrêts. Lambert-93.")
    g.plot("v", ax=ax, cmap="PuBu", vmin=20, vmax=80, edgecolor="white", lw=1, legend=True,
           legend_kwds={"label": "% des habitants", "shrink": .6})
    for p, n, z in zip(g.representative_point(), g.nom, g.v):
        ax.text(p.x, p.y, f"{n}\n{z} %", ha="center", va="center", fontsize=8, path_effects=HALO)
    bar_km(ax, 50, "50 km", x=.05)
    return fig


@liar("title-contradicts-data")
def kiwi_calls_north():
    """The title places the calls in the north; the grid is darkest in the south."""
    r = np.random.default_rng(12)
    n = 14
    yy = np.linspace(1, 0, n)[:, None]
    z = 1 + 9 * (yy ** 1.5) + r.normal(0, .5, (n, 10))
    z = np.clip(z, 0, None)[::-1]           # row 0 is drawn at the top
    fig, ax = plt.subplots(figsize=(6.6, 7.6))
    fig.subplots_adjust(left=.12, right=.9, top=.85, bottom=.13)
    head(fig, "Kiwi call most often in the north of the reserve",
         "Calls heard per hour of listening, 500 m grid cells, winter 2024",
         "Source: listening stations, four nights per cell. Grid north is up.")
    im = ax.imshow(z, cmap="Greens", vmin=0, vmax=12, extent=(0, 5, 0, 7), origin="upper", aspect="equal")
    ax.set_xlabel("km east of the hut")
    ax.set_ylabel("km north of the ford")
    ax.annotate("N", (4.7, 6.8), (4.7, 6.1), ha="center", fontsize=11,
                arrowprops=dict(arrowstyle="->", color="#222"))
    fig.colorbar(im, ax=ax, shrink=.7, label="calls per hour")
    return fig


@liar("colour-blind")
def waermeplanung_ampel():
    """Three statuses in red, green and brown of one lightness, nothing else tells them apart."""
    g = kanton()
    r = np.random.default_rng(6)
    st = r.choice(["beschlossen", "in Arbeit", "nicht begonnen"], 24, p=[.4, .3, .3])
    col = {"beschlossen": "#6f9a2e", "in Arbeit": "#b07d2b", "nicht begonnen": "#cc5a3a"}
    fig, ax = page("Stand der kommunalen Wärmeplanung",
                   "Gemeinden nach Stand des Verfahrens, Dezember 2024",
                   "Quelle: Umfrage der Energiefachstelle bei 24 Gemeinden. LV95.")
    for geom, s in zip(g.geometry, st):
        ax.fill(*geom.exterior.xy, facecolor=col[s], edgecolor="white", lw=1)
    ax.legend(handles=[Patch(color=c, label=k) for k, c in col.items()], loc="lower right", frameon=False)
    bar_km(ax, 5, "5 km", x=.05)
    return fig


@liar("colour-blind")
def escuelas_atendidas_rojo_verde():
    """Red and green points of the same size, shape and lightness."""
    g = provincia()
    r = np.random.default_rng(21)
    fig, ax = page("Escuelas que ya reciben almuerzo caliente",
                   "Una escuela = un punto; visita de supervisión, marzo de 2024",
                   "Fuente: supervisión del programa, 90 escuelas. UTM 18 S.")
    g.plot(ax=ax, color="#f3f1ea", edgecolor="#aaa", lw=.7)
    xs, ys = [], []
    u = g.union_all().buffer(-2500)
    while len(xs) < 90:
        p = Point(r.uniform(*u.bounds[::2]), r.uniform(*u.bounds[1::2]))
        if u.contains(p) and all((p.x - a) ** 2 + (p.y - b) ** 2 > 3.2e6 for a, b in zip(xs, ys)):
            xs.append(p.x)
            ys.append(p.y)
    ok = r.random(90) < .55
    c = np.where(ok, "#4f9d3a", "#d1553f")
    ax.scatter(xs, ys, c=c, s=46, edgecolor="none")
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#4f9d3a", label="recibe"),
                       Line2D([], [], marker="o", ls="", color="#d1553f", label="no recibe")],
              loc="lower left", frameon=False)
    bar_km(ax, 10, "10 km")
    return fig


@liar("diverging-without-middle")
def tui_change_redblue():
    """Red-white-blue from -6 to +34: white falls at +14 and nothing says so."""
    g = reserve()
    g["d"] = np.round(grad(g, 30, -6, 34, 2.0))
    fig, ax = page("Tūī counts in the reserve, 2018 to 2024",
                   "Change in birds per five-minute count, % by management block",
                   "Source: five-minute bird counts, November rounds. NZTM.", (7, 7.6))
    g.plot("d", ax=ax, cmap="RdBu", edgecolor="#777", lw=.6, legend=True,
           legend_kwds={"label": "change, %", "shrink": .6})
    bar_km(ax, 2, "2 km")
    return fig


@liar("diverging-without-middle")
def residences_secondaires_violet_orange():
    """Two hues that part at 36 %, a value that means nothing and is not named."""
    g = pays()
    g["p"] = np.round(grad(g, 31, 7, 65, 1.7), 0)
    fig, ax = page("Les résidences secondaires du Pays de Kerlann",
                   "Part des résidences secondaires dans le parc de logements, en %, 2023",
                   "Source : fichiers du logement, traitement agence d'urbanisme. Lambert-93.")
    pc = PatchCollection([MplPolygon(np.array(q.exterior.coords)) for q in g.geometry],
                         cmap="PuOr", edgecolor="white", lw=.7)
    pc.set_array(g.p.to_numpy())
    ax.add_collection(pc)
    ax.autoscale_view()
    fig.colorbar(pc, ax=ax, shrink=.6, label="% des logements")
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@liar("empty-class")
def erdgas_leere_klasse():
    """Five classes in the key, but no commune lies between 45 and 60 %."""
    g = kanton()
    v = grad(g, 33, 4, 84, 1.0)
    v = np.where((v >= 43) & (v < 62), v - 20, v).round()
    cols = ["#fdd0a2", "#fdae6b", "#f16913", "#b63c02", "#6b2303"]
    br = [15, 30, 45, 60]
    lab = ["unter 15", "15 bis unter 30", "30 bis unter 45", "45 bis unter 60", "60 und mehr"]
    fig, ax = page("Mit Erdgas geheizte Wohnungen",
                   "Anteil an allen Wohnungen der Gemeinde, in Prozent, 2023",
                   "Quelle: Gebäude- und Wohnungsregister des Kantons. LV95.")
    g.plot(color=[cols[i] for i in np.digitize(v, br)], ax=ax, edgecolor="white", lw=.8)
    ax.legend(handles=[Patch(color=c, label=t) for c, t in zip(cols, lab)], title="Prozent",
              loc="lower right", frameon=False, fontsize=9)
    room(ax, right=.12, bottom=.05)
    bar_km(ax, 5, "5 km", x=.05)
    return fig


@liar("false-precision")
def anemia_cinco_decimales():
    """Five decimals for a rate that comes from a sample of some 80 children."""
    r = np.random.default_rng(36)
    v = {n: float(r.uniform(18, 52)) for n in PERU}
    fig, ax = page("Anemia en escolares de 6 a 8 años",
                   "% de niñas y niños con anemia, encuesta de 2024 (unos 80 por región)",
                   "Fuente: encuesta nutricional del programa. Un cuadrado = una región.", (7, 8.4))
    cm, nm = plt.get_cmap("Reds"), Normalize(10, 60)
    losetas(ax, v, cm, nm, lambda z: f"{z:.5f}".replace(".", ",") + " %")
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.5, label="% con anemia")
    return fig


@liar("false-precision")
def kea_density_decimals():
    """Density from a call survey given to a hundred-thousandth of a bird."""
    g = reserve()
    g["v"] = grad(g, 37, .8, 6.4, .2)
    fig, ax = page("Estimated kea density by block",
                   "Birds per square kilometre, estimated from dawn call counts, 2024",
                   "Source: volunteer counts, three mornings per block. NZTM.", (7.4, 8))
    g.plot("v", ax=ax, cmap="BuGn", vmin=0, vmax=7, edgecolor="#888", lw=.6, legend=True,
           legend_kwds={"label": "birds per km²", "shrink": .6})
    for p, z in zip(g.representative_point(), g.v):
        ax.annotate(f"{z:.5f}", (p.x, p.y), ha="center", va="center", fontsize=8.5, path_effects=HALO)
    bar_km(ax, 2, "2 km")
    return fig


@liar("hidden-missing")
def vacance_communes_sans_reponse():
    """Eight communes without a reply are painted as if they had no vacant dwelling."""
    g = pays()
    v = pd.Series(np.round(grad(g, 40, 3, 17, 2.4), 0))
    v.iloc[[2, 5, 9, 11, 14, 18, 21, 24]] = np.nan
    g["v"] = v.fillna(0)
    fig, ax = page("Logements vacants dans le Pays de Kerlann",
                   "Part des logements vacants, en % du parc, enquête communale 2024",
                   "Source : enquête auprès des 26 communes, 18 réponses. Lambert-93.")
    g.plot("v", ax=ax, cmap="YlGn", vmin=0, vmax=18, edgecolor="#999", lw=.6, legend=True,
           legend_kwds={"label": "% du parc", "shrink": .6})
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@liar("hidden-missing")
def humedad_celdas_blancas():
    """Cells under cloud are left white, next to a ramp that starts almost white, without a word."""
    X, Y, sea = isle_grid(70)
    r = np.random.default_rng(44)
    z = 22 + 16 * np.sin(X / 4) * np.cos(Y / 5) + r.normal(0, 1, X.shape)
    z = z - z.min() + 2
    for cx, cy, s in [(5, 12, 2.2), (12, 6, 1.8), (10, 13, 1.4)]:
        z[np.hypot(X - cx, Y - cy) < s] = np.nan
    fig, ax = plt.subplots(figsize=(7.4, 6.8))
    fig.subplots_adjust(left=.1, right=.95, top=.86, bottom=.13)
    head(fig, "Humedad del suelo en los huertos escolares del valle",
         "Agua en los primeros 10 cm, % del volumen, imagen del 4 de mayo de 2024",
         "Fuente: imagen satelital, celdas de 250 m.")
    im = ax.imshow(z, origin="lower", extent=(0, 17.5, 0, 17.5), cmap="Blues")
    ax.set_xlabel("km al este")
    ax.set_ylabel("km al norte")
    fig.colorbar(im, ax=ax, label="% del volumen", shrink=.8)
    return fig


@liar("non-monotone-ramp")
def waermepumpen_sprunghafte_farben():
    """An ordered quantity in five tints whose lightness jumps up and down."""
    g = kanton()
    v = grad(g, 47, 6, 58, .9).round()
    cols = ["#c6dbef", "#08306b", "#9ecae1", "#2171b5", "#deebf7"]
    lab = ["unter 15", "15 bis unter 25", "25 bis unter 35", "35 bis unter 45", "45 und mehr"]
    k = np.digitize(v, [15, 25, 35, 45])
    fig, ax = page("Wohnungen mit Wärmepumpe",
                   "Anteil an allen Wohnungen der Gemeinde, in Prozent, 2024",
                   "Quelle: Gebäude- und Wohnungsregister des Kantons. LV95.")
    ax.add_collection(PolyCollection([np.array(q.exterior.coords) for q in g.geometry],
                                     facecolors=[cols[i] for i in k], edgecolors="#555", linewidths=.7))
    ax.autoscale_view()
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#555", label=t) for c, t in zip(cols, lab)],
              title="Prozent", loc="lower right", frameon=False, fontsize=9)
    room(ax, right=.12, bottom=.05)
    bar_km(ax, 5, "5 km", x=.05)
    return fig


@liar("not-equal-area")
def protected_land_mercator():
    """Shares of land shaded on a Mercator world: Greenland swells, the tropics shrink."""
    g = monde()
    g = g[g.code_iso != "AQ"].copy()
    r = np.random.default_rng(50)
    g["v"] = np.round(r.beta(2, 4, len(g)) * 60)
    g.loc[g.nom.str.contains("Groenland"), "v"] = 44
    g = g.clip(box(-179.9, -58, 179.9, 80)).to_crs(3395)
    fig, ax = page("How much of the land is protected?",
                   "Share of each country's land in protected areas, % (model values, 2024)",
                   "Source: trust compilation, invented series for training. Outlines simplified.", (9.4, 6.8))
    g.plot("v", ax=ax, cmap="Greens", vmin=0, vmax=60, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"label": "% of land", "shrink": .5, "orientation": "horizontal", "pad": .03})
    return fig


@liar("not-equal-area")
def europas_wald_mercatorformel():
    """Mercator by hand for a map meant to be read by the size of the dark surfaces."""
    g = monde()
    g = g[(g.continent == "Europe")].clip(box(-25, 34, 45, 71.5))
    g = g[~g.is_empty].explode(index_parts=False)
    g = g[g.geom_type == "Polygon"]
    r = np.random.default_rng(52)
    codes = sorted(g.code_iso.unique())
    val = dict(zip(codes, np.round(r.uniform(8, 70, len(codes)))))
    val.update({c: w for c, w in {"NO": 62, "SE": 68, "FI": 70, "IS": 11}.items() if c in val})
    fig, ax = page("Wie bewaldet ist Europa?",
                   "Waldanteil an der Landesfläche in Prozent; je mehr dunkle Fläche, desto mehr Wald",
                   "Quelle: Übungsdaten der Energiefachstelle (Holzenergie), 2023. Mercator-Netz.", (7.4, 7.8))
    cm, nm = plt.get_cmap("YlGn"), BoundaryNorm([0, 15, 30, 45, 60, 75], 256)
    R = 6371.0
    for geom, c in zip(g.geometry, g.code_iso):
        lon, lat = np.radians(np.array(geom.exterior.coords)).T
        ax.add_patch(MplPolygon(np.c_[R * lon, R * np.log(np.tan(np.pi / 4 + lat / 2))],
                                facecolor=cm(nm(val[c])), edgecolor="#777", lw=.4))
    ax.autoscale_view()
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.5, label="Prozent der Landesfläche")
    return fig


@liar("overlapping-breaks")
def distancia_agua_clases_solapadas():
    """The key's classes run over each other: a 22 % district belongs to two."""
    g = provincia()
    v = grad(g, 54, 4, 92, 1.2, .1).round()
    cols = ["#edf8e9", "#a6d8a0", "#41a35c", "#00551f"]
    k = np.digitize(v, [22, 46, 71])
    fig, ax = page("Escuelas con cocina y agua segura",
                   "% de las escuelas de cada distrito, censo de infraestructura 2024",
                   "Fuente: censo de infraestructura del programa. UTM 18 S.", (7.2, 7.4))
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="#777", lw=.6)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#777", label=t) for c, t in
                       zip(cols, ["0 – 25 %", "20 – 50 %", "45 – 75 %", "70 – 100 %"])],
              title="Escuelas", loc="lower right", frameon=False)
    room(ax, right=.18)
    bar_km(ax, 10, "10 km", x=.03)
    return fig


@liar("overplotting")
def trap_catches_solid_points():
    """Seven thousand opaque points heap up: where it is black, no one can say how many."""
    g = reserve()
    r = np.random.default_rng(57)
    u = g.union_all()
    c = np.array([[1679000, 5421800], [1681200, 5418200], [1679800, 5424200]])
    p = np.vstack([q + r.normal(0, 1100, (3200, 2)) for q in c])
    p = p[shapely.contains_xy(u, p[:, 0], p[:, 1])][:7000]
    fig, ax = page("Where the traps have caught stoats",
                   "One point per catch, all years 2009 to 2024",
                   f"Source: trap-line database, {len(p)} catches. NZTM.", (7, 7.8))
    g.plot(ax=ax, color="#f4f1e8", edgecolor="#aaa", lw=.6)
    ax.scatter(p[:, 0], p[:, 1], s=34, color="#16324f")
    bar_km(ax, 2, "2 km")
    return fig


@liar("panels-on-different-scales")
def desayuno_dos_escalas():
    """Each year has its own colour bar: the same green is 38 % on the left and 78 % on the right."""
    g = provincia()
    g["2019"] = grad(g, 60, 12, 38, 1.0).round()
    g["2024"] = grad(g, 61, 41, 79, 1.0).round()
    fig, axs = plt.subplots(1, 2, figsize=(10, 6.4))
    fig.subplots_adjust(left=.02, right=.94, top=.84, bottom=.07, wspace=.12)
    head(fig, "Desayuno escolar en la provincia, 2019 y 2024",
         "% de escolares con desayuno diario, por distrito",
         "Fuente: padrón del programa. UTM 18 S.")
    for ax, y in zip(axs, ("2019", "2024")):
        g.plot(y, ax=ax, cmap="Greens", edgecolor="#888", lw=.5, legend=True,
               legend_kwds={"shrink": .6, "label": "% de escolares"})
        ax.set_title(y)
        ax.set_axis_off()
    return fig


@liar("panels-on-different-scales")
def ilot_chaleur_deux_bornes():
    """Day and night are shaded with the same colours over different degrees."""
    r = np.random.default_rng(64)
    x, y = np.meshgrid(np.linspace(-4, 4, 60), np.linspace(-4, 4, 60))
    jour = 27 + 9 * np.exp(-(x ** 2 + y ** 2) / 5) + r.normal(0, .35, x.shape)
    nuit = 17 + 4 * np.exp(-((x - .5) ** 2 + y ** 2) / 7) + r.normal(0, .25, x.shape)
    fig, axs = plt.subplots(1, 2, figsize=(10, 5.6))
    fig.subplots_adjust(left=.07, right=.96, top=.8, bottom=.15, wspace=.25)
    head(fig, "Température de l'air à Kerlann, un jour de canicule",
         "Degrés Celsius à 2 m du sol, 18 juillet 2024, maille de 135 m",
         "Source : réseau de capteurs de l'agence, interpolation.")
    for ax, z, t in zip(axs, (jour, nuit), ("16 heures", "4 heures")):
        m = ax.pcolormesh(x, y, z, cmap="YlOrRd", vmin=z.min(), vmax=z.max(), shading="auto")
        ax.set_aspect("equal")
        ax.set_title(t)
        ax.set_xlabel("km à l'est de la mairie")
        fig.colorbar(m, ax=ax, shrink=.8, label="°C")
    axs[0].set_ylabel("km au nord de la mairie")
    return fig


@liar("radius-not-area")
def solarstrom_kreise_quadriert():
    """The marker area grows with the square of the energy, so that double looks fourfold."""
    g = kanton()
    r = np.random.default_rng(66)
    v = np.round(r.gamma(2.2, 4, 24) + 2)
    fig, ax = page("Solarstrom aus den Gemeinden",
                   "Jahresproduktion 2024 in Gigawattstunden (GWh); Kreis je Gemeinde",
                   "Quelle: Anlagenregister des Kantons. LV95.")
    g.plot(ax=ax, color="#efefef", edgecolor="white", lw=1)
    f = lambda q: 2.6 * q ** 2
    ax.scatter(g.geometry.centroid.x, g.geometry.centroid.y, s=f(v), color="#e08a00", alpha=.75, edgecolor="#7a4a00")
    ax.legend(handles=[ax.scatter([], [], s=f(q), color="#e08a00", alpha=.75, edgecolor="#7a4a00", label=f"{q} GWh")
                       for q in (5, 10, 20)], loc="lower right", frameon=False, labelspacing=2.6, borderpad=1.5)
    room(ax, right=.2, bottom=.05)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@liar("radius-not-area")
def seabird_colonies_radius():
    """Circle radius is proportional to pairs: a colony four times larger covers sixteen times the paper."""
    out = blob(1290000, 4870000, 9000, 12000, 23, .13)
    nam = ["Bull Point", "Ferry Rocks", "Gannet Cove", "Home Bay", "Long Spit", "Seal Head", "Tern Beach", "Windy Arm"]
    v = [420, 160, 900, 240, 340, 640, 120, 520]
    t = np.linspace(0, 2 * np.pi, 8, endpoint=False) + .2
    xy = np.c_[1290000 + 9300 * np.cos(t), 4870000 + 12300 * np.sin(t)]
    fig, ax = page("Seabird colonies around the island",
                   "Breeding pairs per colony, all species, summer 2023/24",
                   "Source: boat and shore counts by the trust. NZTM.", (7.6, 8))
    gpd.GeoSeries([out], crs="EPSG:2193").plot(ax=ax, color="#e6e9dd", edgecolor="#8a8f7a")
    for (a, b), n, q in zip(xy, nam, v):
        ax.add_patch(Circle((a, b), 4.2 * q, facecolor="#3f7fb5", alpha=.7, edgecolor="#173a5a"))
        ax.text(a, b, f"{n}\n{q}", ha="center", va="center", fontsize=8, path_effects=HALO)
    for q, yy in ((800, 4857500), (400, 4852500), (200, 4850000)):
        ax.add_patch(Circle((1307500, yy), 4.2 * q, facecolor="none", edgecolor="#173a5a"))
        ax.text(1312200, yy, f"{q} pairs", va="center", fontsize=9)
    ax.set_xlim(1275000, 1318000)
    ax.set_ylim(4847000, 4888000)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@liar("rainbow-colormap")
def lluvia_arcoiris():
    """A plain amount of rain in the colours of the rainbow."""
    x, y = np.meshgrid(np.linspace(0, 60, 110), np.linspace(0, 50, 90))
    z = 320 + 9 * x + 160 * np.sin(x / 11) * np.cos(y / 9) + 2.5 * y
    fig, ax = plt.subplots(figsize=(8, 6.6))
    fig.subplots_adjust(left=.09, right=.98, top=.86, bottom=.14)
    head(fig, "Lluvia anual en la cuenca del Illapata",
         "Milímetros por año, promedio 2001–2020, malla de 550 m",
         "Fuente: estaciones de los huertos escolares, interpolación.")
    m = ax.pcolormesh(x, y, z, cmap="jet", shading="auto")
    ax.set_aspect("equal")
    ax.set_xlabel("km al este")
    ax.set_ylabel("km al norte")
    fig.colorbar(m, ax=ax, label="mm por año", shrink=.75)
    return fig


@liar("stock-in-choropleth")
def nombre_logements_aplat():
    """Numbers of dwellings, not a rate, poured over departments of all sizes."""
    g = france()
    r = np.random.default_rng(70)
    g["log"] = (g.population * r.uniform(.46, .6, len(g)) / 1000).round()
    fig, ax = page("Les logements dans les départements",
                   "Nombre de logements, en milliers, 2023",
                   "Source : recensement des logements, traitement agence d'urbanisme. Lambert-93.", (7.8, 7.4))
    nm = BoundaryNorm([0, 150, 250, 400, 650, 1600], 256)
    g.plot("log", ax=ax, cmap="PuRd", norm=nm, edgecolor="white", lw=.4, legend=True,
           legend_kwds={"label": "milliers de logements", "shrink": .6})
    bar_km(ax, 200, "200 km", x=.03)
    return fig


@liar("stock-in-choropleth")
def raciones_por_distrito_pintadas():
    """A count of rations painted over districts: large districts look better fed."""
    g = provincia()
    n = (grad(g, 72, 300, 6800, 2.2) * (g.area / g.area.mean())).round(-1)
    cols = ["#f2e6f5", "#cfa9dc", "#9a6bb5", "#5a2a82"]
    k = np.digitize(n, [1500, 3000, 5000])
    fig, ax = page("Raciones servidas por día",
                   "Número de raciones, por distrito, promedio de septiembre de 2024",
                   "Fuente: guías de entrega del programa. UTM 18 S.", (7.2, 7.4))
    for q, i in zip(g.geometry, k):
        ax.fill(*q.exterior.xy, facecolor=cols[i], edgecolor="#666", lw=.6)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#666", label=t) for c, t in
                       zip(cols, ["menos de 1500", "1500 a 2999", "3000 a 4999", "5000 y más"])],
              title="Raciones por día", loc="lower right", frameon=False)
    room(ax, right=.22)
    bar_km(ax, 10, "10 km", x=.03)
    return fig


@liar("too-few-classes")
def canopy_two_classes():
    """Canopy cover from 2 to 96 % squeezed into two classes."""
    g = reserve()
    g["v"] = grad(g, 75, 2, 96, .4).round()
    fig, ax = page("Native canopy cover by block",
                   "Canopy cover, % of block area (blocks range from 2 to 96 %), 2024",
                   "Source: aerial photographs, trust interpretation. NZTM.", (7, 7.8))
    g.plot(ax=ax, color=np.where(g.v < 50, "#d5e8c8", "#2d6a3a"), edgecolor="#555", lw=.6)
    ax.legend(handles=[Patch(facecolor="#d5e8c8", edgecolor="#555", label="below 50 %"),
                       Patch(facecolor="#2d6a3a", edgecolor="#555", label="50 % and above")],
              title="Canopy cover", loc="lower right", frameon=False)
    room(ax, right=.25)
    bar_km(ax, 2, "2 km", x=.03)
    return fig


@liar("too-many-classes")
def stromverbrauch_vierzehn_klassen():
    """Fourteen tints of one blue: no eye finds its class again in the key."""
    g = kanton()
    v = grad(g, 78, 1500, 3580, 2.6, .06)
    v = 1500 + (pd.Series(v).rank() - 1).to_numpy() / 23 * 2090
    br = np.arange(1500, 3601, 150)
    k = np.digitize(v, br[1:-1])
    cm = plt.get_cmap("Blues")
    cols = [cm(.1 + .88 * i / 13) for i in range(14)]
    fig, ax = page("Stromverbrauch der Haushalte",
                   "Kilowattstunden (kWh) pro Einwohner und Jahr, 2023",
                   "Quelle: Netzbetreiber, Auswertung der Energiefachstelle. LV95.", (8.6, 6.8))
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="white", lw=.8)
    ax.legend(handles=[Patch(color=c, label=f"{a} bis unter {b}") for c, a, b in zip(cols, br[:-1], br[1:])],
              title="kWh pro Einwohner", loc="center right", frameon=False, fontsize=8)
    room(ax, right=.32)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@liar("unprojected")
def france_degres_echelle_km():
    """Longitudes and latitudes drawn as if one degree were the same length both ways, with a scale bar in km."""
    g = _dep()
    v = grad(france(), 81, 9, 44, 1.1)
    fig, ax = page("Se rendre au travail autrement qu'en voiture",
                   "Part des actifs allant au travail à pied, à vélo ou en transport public, en %, 2022",
                   "Source : enquête mobilité, traitement agence d'urbanisme.", (8.4, 6.8))
    g.assign(v=v).plot("v", ax=ax, cmap="BuPu", vmin=0, vmax=45, edgecolor="white", lw=.3, aspect="equal",
                       legend=True, legend_kwds={"label": "% des actifs", "shrink": .6})
    ax.plot([-4.6, -4.6 + 200 / 111], [42, 42], color="#222", lw=2.2)
    ax.text(-4.6 + 100 / 111, 42.15, "200 km", ha="center", fontsize=8)
    return fig


@liar("unprojected")
def arrets_rayons_en_degres():
    """Circles of « 3 km » of 0.027 degree on a plane of raw degrees: the ground is stretched by 46 %."""
    g = gpd.read_file(D / "contours_grand_poitiers.geojson")
    fig, ax = plt.subplots(figsize=(8.6, 6.4))
    fig.subplots_adjust(left=.09, right=.97, top=.86, bottom=.14)
    head(fig, "À moins de 3 km d'une gare ou d'une halte",
         "Haltes projetées pour 2027 et cercles de 3 km de rayon",
         "Source : schéma des haltes, agence d'urbanisme (positions inventées).")
    for q in g.geometry.explode(index_parts=False):
        ax.add_patch(MplPolygon(np.array(q.exterior.coords), facecolor="#eeeae0", edgecolor="#999", lw=.6))
    pts = [(.34, 46.58), (.62, 46.55), (.46, 46.52), (.12, 46.47), (.55, 46.62), (.40, 46.70)]
    for a, b in pts:
        ax.add_patch(Circle((a, b), 3 / 111, facecolor="#2a78a8", alpha=.4, edgecolor="#123f5c"))
        ax.plot(a, b, "o", color="#123f5c", ms=4)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#123f5c", label="halte"),
                       Patch(facecolor="#2a78a8", alpha=.4, label="rayon de 3 km")], loc="lower right", fontsize=9)
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_xlabel("longitude, degrés")
    ax.set_ylabel("latitude, degrés")
    return fig


# ------------------------------------------------------------------ HONEST
@honest
def sierra_sur_solo_dos():
    """Same tiles as the liar; the title counts and names what the tiles show."""
    r = np.random.default_rng(3)
    v = {n: float(round(r.uniform(58, 79))) for n in PERU}
    v.update({"Cusco": 84., "Puno": 82., "Ayacucho": 66., "Apurímac": 71., "Huancavelica": 62.,
              "Lima": 91., "Callao": 93., "Tacna": 88., "Arequipa": 86.})
    sur = ["Ayacucho", "Apurímac", "Cusco", "Huancavelica", "Puno"]
    assert [n for n in sur if v[n] > 80] == ["Cusco", "Puno"]
    fig, ax = page("De las cinco regiones de la sierra sur,\nsolo Cusco y Puno superan el 80 %",
                   None, "Fuente: padrón del programa, corte de octubre de 2024. Un cuadrado = una región.", (7, 8.4))
    fig.text(.03, .872, "Escolares que reciben desayuno cada día, % de la matrícula, 2024\n"
             "Sierra sur (borde grueso): Ayacucho, Apurímac, Cusco, Huancavelica y Puno", fontsize=9, color="#333")
    cm, nm = plt.get_cmap("YlGnBu"), Normalize(50, 100)
    losetas(ax, v, cm, nm, lambda z: f"{z:.0f} %")
    for n in sur:
        c, q = PERU[n]
        ax.add_patch(Rectangle((c, -q), .96, .96, fill=False, edgecolor="#111", lw=2.2))
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.5, label="% de la matrícula")
    return fig


@honest
def solaranteil_sieben_gemeinden():
    """The count in the title is the count on the map."""
    g = kanton()
    order = np.argsort(grad(g, 5, 12, 58, .3))
    v = np.empty(24)
    v[order] = [9, 11, 13, 14, 16, 17, 19, 21, 22, 24, 26, 28, 30, 31, 33, 35, 37, 42, 44, 46, 49, 51, 54, 58]
    assert (v > 40).sum() == 7 and (v < 20).sum() == 7
    g["v"] = v
    fig, ax = page("Sieben Gemeinden über 40 Prozent, ebenso viele unter 20",
                   "Anteil der geeigneten Dachflächen mit Photovoltaik, in Prozent, Ende 2024",
                   "Quelle: Energiefachstelle des Kantons, Anlagenregister. Landeskoordinaten LV95.")
    nm = BoundaryNorm([0, 10, 20, 30, 40, 50, 60], 256)
    g.plot("v", ax=ax, cmap="YlOrBr", norm=nm, edgecolor="white", lw=.8)
    for p, z in zip(g.representative_point(), g.v):
        ax.text(p.x, p.y, f"{z:.0f}", ha="center", va="center", fontsize=9, path_effects=HALO)
    fig.colorbar(ScalarMappable(nm, "YlOrBr"), ax=ax, orientation="horizontal", shrink=.5, pad=.02,
                 label="Prozent der Dachfläche")
    bar_km(ax, 5, "5 km")
    return fig


@honest
def rat_tracking_rose_in_eleven():
    """Bad news told as it is, two maps on one scale, the direction counted."""
    g = reserve()
    a = np.round(grad(g, 8, 8, 34, 1.2))
    d = np.array([-4, 7, 9, -3, 12, 8, -6, 10, 5, 14, -5, 9, 11, -2, 8, 13, -7, -4])
    b = np.clip(a + d, 1, None)
    assert (b > a).sum() == 11 and (b < a).sum() == 7
    fig, axs = plt.subplots(1, 2, figsize=(9.2, 6.8))
    fig.subplots_adjust(left=.02, right=.88, top=.82, bottom=.07)
    head(fig, "Rat tracking rose in 11 of 18 blocks and fell in 7",
         "Tracking tunnels with rat prints after one night, % of tunnels per block",
         "Source: trust monitoring, February rounds. NZTM projection. Same scale on both maps.")
    nm = Normalize(0, 50)
    for ax, z, t in zip(axs, (a, b), ("2021", "2024")):
        g.plot(z, ax=ax, cmap="OrRd", norm=nm, edgecolor="#666", lw=.6)
        for p, q in zip(g.representative_point(), z):
            ax.text(p.x, p.y, f"{q:.0f}", ha="center", va="center", fontsize=9, path_effects=HALO)
        ax.set_title(t)
        ax.set_axis_off()
    fig.colorbar(ScalarMappable(nm, "OrRd"), cax=fig.add_axes([.91, .2, .02, .5]), label="% of tunnels")
    return fig


@honest
def ille_et_vilaine_en_tete():
    """A named first, a named last: both are what the labels say."""
    g = ouest()
    v = {"29": 31, "22": 38, "56": 44, "35": 72, "44": 69, "49": 52, "53": 41, "72": 48, "85": 35, "50": 36, "61": 28}
    g["v"] = g.code.map(v)
    s = g.sort_values("v").nom.tolist()
    assert s[-1] == "Ille-et-Vilaine" and s[0] == "Orne" and s[1] == "Finistère"
    fig, ax = page("L'Ille-et-Vilaine en tête, l'Orne dernière, juste après le Finistère",
                   "Habitants à moins de 500 m d'un arrêt cadencé, en % de la population, 2024",
                   "Source : agence d'urbanisme, base des arrêts. Lambert-93.")
    g.plot("v", ax=ax, cmap="PuBu", vmin=20, vmax=80, edgecolor="white", lw=1, legend=True,
           legend_kwds={"label": "% des habitants", "shrink": .6})
    for p, n, z in zip(g.representative_point(), g.nom, g.v):
        ax.text(p.x, p.y, f"{n}\n{z} %", ha="center", va="center", fontsize=8, path_effects=HALO)
    bar_km(ax, 50, "50 km", x=.05)
    return fig


@honest
def volken_sparsamste_gemeinde():
    """The lowest value is named, and the smallest commune is indeed another one."""
    g = kanton()
    v = np.round(grad(g, 105, 1720, 3300, 2.2), -1)
    i = int(np.argmin(v))
    j = int(np.argmin(g.area))
    assert i != j and g.name[i] == "Volken" and g.name[j] == "Zumhof"
    fig, ax = page(f"Am wenigsten Strom pro Kopf braucht {g.name[i]},\nnicht die flächenkleinste Gemeinde {g.name[j]}",
                   None, "Quelle: Netzbetreiber, Auswertung der Energiefachstelle. LV95.")
    fig.text(.03, .852, "Haushaltstrom in Kilowattstunden (kWh) pro Einwohner, 2023", fontsize=9.5, color="#333")
    fig.subplots_adjust(top=.83)
    g.assign(v=v).plot("v", ax=ax, cmap="cividis_r", vmin=1600, vmax=3400, edgecolor="white", lw=.8, legend=True,
                       legend_kwds={"label": "kWh pro Einwohner", "shrink": .6})
    for q, (n, z) in enumerate(zip(g.name, v)):
        p = g.representative_point()[q]
        ax.text(p.x, p.y, f"{n}\n{z:.0f}", ha="center", va="center", fontsize=7.5,
                fontweight="bold" if q in (i, j) else "normal", path_effects=HALO)
    return fig


@honest
def wettest_on_the_western_slope():
    """The claim is about where the maximum lies: the raster and the summit mark agree."""
    X, Y, sea = isle_grid(90)
    h = 1500 * np.exp(-((X - 10) ** 2 + (Y - 9) ** 2) / 14)
    rain = 1400 + 2600 * np.exp(-((X - 6.6) ** 2 + (Y - 9.4) ** 2) / 9) - 25 * X
    rain, h = np.ma.masked_where(sea, rain), np.ma.masked_where(sea, h)
    i = np.unravel_index(rain.argmax(), rain.shape)
    k = np.unravel_index(h.argmax(), h.shape)
    assert X[i] < X[k] - 2 and rain[i] > rain[k] + 300
    fig, ax = plt.subplots(figsize=(7.8, 6.8))
    fig.subplots_adjust(left=.09, right=.98, top=.86, bottom=.14)
    head(fig, "It rains most on the western slope, not at the summit",
         "Annual rainfall, mm (colour); ground height, m (brown lines, every 300 m)",
         "Source: trust rain gauges 2010–2020, interpolated; sea left blank.")
    m = ax.pcolormesh(X, Y, rain, cmap="PuBu", shading="auto", vmin=1000, vmax=4000)
    cs = ax.contour(X, Y, h, levels=[300, 600, 900, 1200], colors="#7a4a1a", linewidths=.9)
    ax.clabel(cs, fmt="%d m", fontsize=8)
    ax.plot(X[k], Y[k], "^", color="#111", ms=9)
    ax.text(X[k] + .4, Y[k] - .2, "summit", fontsize=9, path_effects=HALO)
    ax.plot(X[i], Y[i], "o", mfc="none", mec="#111", ms=9, mew=1.6)
    ax.text(X[i] - .4, Y[i], "wettest", fontsize=9, ha="right", path_effects=HALO)
    ax.set_aspect("equal")
    ax.set_xlabel("km east")
    ax.set_ylabel("km north")
    fig.colorbar(m, ax=ax, label="mm per year", shrink=.75)
    return fig


@honest
def waermeplanung_drei_zeichen():
    """Three statuses told apart by hue, lightness, hatching and a letter."""
    g = kanton()
    r = np.random.default_rng(6)
    st = r.choice(["beschlossen", "in Arbeit", "nicht begonnen"], 24, p=[.4, .3, .3])
    sty = {"beschlossen": ("#0b3c6f", None, "B"), "in Arbeit": ("#8cbfe0", "//", "A"), "nicht begonnen": ("#f5e6c8", None, "N")}
    fig, ax = page("Stand der kommunalen Wärmeplanung",
                   "Gemeinden nach Stand des Verfahrens, Dezember 2024 (B, A, N: siehe Legende)",
                   "Quelle: Umfrage der Energiefachstelle bei 24 Gemeinden. LV95.")
    for geom, s in zip(g.geometry, st):
        c, h, t = sty[s]
        ax.add_patch(MplPolygon(np.array(geom.exterior.coords), facecolor=c, hatch=h, edgecolor="white", lw=1))
        p = geom.representative_point()
        ax.text(p.x, p.y, t, ha="center", va="center", fontsize=9, path_effects=HALO)
    ax.autoscale_view()
    ax.legend(handles=[Patch(facecolor=c, hatch=h, edgecolor="#888", label=f"{t} – {k}") for k, (c, h, t) in sty.items()],
              loc="lower right", frameon=False)
    room(ax, right=.15, bottom=.08)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def escuelas_atendidas_azul_y_cruz():
    """Two statuses by colour and by shape: the map survives a photocopy."""
    g = provincia()
    r = np.random.default_rng(21)
    fig, ax = page("Escuelas que ya reciben almuerzo caliente",
                   "Una escuela = un símbolo; visita de supervisión, marzo de 2024",
                   "Fuente: supervisión del programa, 90 escuelas. UTM 18 S.")
    g.plot(ax=ax, color="#f3f1ea", edgecolor="#aaa", lw=.7)
    xs, ys = [], []
    u = g.union_all().buffer(-2500)
    while len(xs) < 90:
        p = Point(r.uniform(*u.bounds[::2]), r.uniform(*u.bounds[1::2]))
        if u.contains(p) and all((p.x - a) ** 2 + (p.y - b) ** 2 > 9e6 for a, b in zip(xs, ys)):
            xs.append(p.x)
            ys.append(p.y)
    ok = r.random(90) < .55
    xs, ys = np.array(xs), np.array(ys)
    ax.scatter(xs[ok], ys[ok], c="#0072B2", s=42, label=f"recibe ({ok.sum()})")
    ax.scatter(xs[~ok], ys[~ok], c="#D55E00", s=42, marker="x", lw=2, label=f"no recibe ({(~ok).sum()})")
    ax.legend(loc="lower left", frameon=False)
    room(ax, left=.15)
    bar_km(ax, 10, "10 km")
    return fig


@honest
def tui_change_zero_is_white():
    """Lopsided change, but the palette is even around zero and says so."""
    g = reserve()
    g["d"] = np.round(grad(g, 30, -6, 34, 2.0))
    assert g.d.min() == -6 and g.d.max() == 34
    fig, ax = page("Tūī counts in the reserve, 2018 to 2024",
                   "Change in birds per five-minute count, % by block. White = no change (0 %)",
                   "Source: five-minute bird counts, November rounds. NZTM.", (7, 7.6))
    fig.subplots_adjust(right=.86)
    nm = TwoSlopeNorm(0, -36, 36)
    g.plot("d", ax=ax, cmap="RdBu", norm=nm, edgecolor="#777", lw=.6)
    cb = fig.colorbar(ScalarMappable(nm, "RdBu"), ax=ax, shrink=.6, label="change, %", ticks=[-30, -15, 0, 15, 30])
    cb.ax.set_yticklabels(["−30", "−15", "0 = no change", "+15", "+30"])
    for p, z in zip(g.representative_point(), g.d):
        ax.text(p.x, p.y, f"{z:+.0f}".replace("-", "−") if abs(z) >= .5 else "0", ha="center", va="center", fontsize=8.5, path_effects=HALO)
    bar_km(ax, 2, "2 km")
    return fig


@honest
def residences_secondaires_autour_mediane():
    """Two hues that part at the median of the communes, named in the key."""
    g = pays()
    g["p"] = np.round(grad(g, 31, 7, 65, 1.7), 0)
    med = float(np.median(g.p))
    fig, ax = page("Les résidences secondaires, de part et d'autre de la médiane",
                   f"Part dans le parc de logements, en %, 2023 ; blanc = médiane des 26 communes, {med:.0f} %",
                   "Source : fichiers du logement, traitement agence d'urbanisme. Lambert-93.")
    fig.subplots_adjust(right=.9)
    nm = TwoSlopeNorm(med, 5, 65)
    pc = PatchCollection([MplPolygon(np.array(q.exterior.coords)) for q in g.geometry],
                         cmap="PuOr", norm=nm, edgecolor="#888", lw=.7)
    pc.set_array(g.p.to_numpy())
    ax.add_collection(pc)
    ax.autoscale_view()
    cb = fig.colorbar(pc, ax=ax, shrink=.6, label="% des logements", ticks=[5, med, 65])
    cb.ax.set_yticklabels(["5", f"{med:.0f} (médiane)", "65"])
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def erdgas_gemeinsame_legende():
    """One key for two years: the top class is empty in 2023, and the key says it."""
    g = kanton()
    a = grad(g, 33, 6, 84, 1.0).round()
    b = (a * .68).round()
    br = [15, 30, 45, 60]
    assert (b < 60).all() and set(np.digitize(a, br)) == {0, 1, 2, 3, 4} and set(np.digitize(b, br)) == {0, 1, 2, 3}
    cols = ["#fdd0a2", "#fdae6b", "#f16913", "#b63c02", "#5a1d02"]
    lab = ["unter 15", "15 bis unter 30", "30 bis unter 45", "45 bis unter 60", "60 und mehr (2023: keine Gemeinde)"]
    fig, axs = plt.subplots(1, 2, figsize=(10.4, 6))
    fig.subplots_adjust(left=.02, right=.98, top=.82, bottom=.2, wspace=.03)
    head(fig, "2023 liegt keine Gemeinde mehr über 60 Prozent Erdgas",
         "Mit Erdgas geheizte Wohnungen, in Prozent aller Wohnungen; gleiche Klassen für beide Jahre",
         "Quelle: Gebäude- und Wohnungsregister des Kantons. LV95.")
    for ax, z, t in zip(axs, (a, b), ("2010", "2023")):
        g.plot(color=[cols[i] for i in np.digitize(z, br)], ax=ax, edgecolor="white", lw=.8)
        ax.set_title(t)
        ax.set_axis_off()
    fig.legend(handles=[Patch(color=c, label=q) for c, q in zip(cols, lab)], title="Prozent der Wohnungen",
               loc="lower center", ncol=3, frameon=False, fontsize=9, bbox_to_anchor=(.5, .06))
    return fig


@honest
def anemia_con_margen():
    """Rounded to the whole per cent, with the margin of the sample said."""
    r = np.random.default_rng(36)
    v = {n: float(r.uniform(18, 52)) for n in PERU}
    fig, ax = page("Anemia en escolares de 6 a 8 años",
                   "% de niñas y niños con anemia, encuesta de 2024\n"
                   "Unos 80 por región: margen de error de ±8 a ±11 puntos",
                   "Fuente: encuesta nutricional del programa. Un cuadrado = una región.", (7, 8.4))
    cm, nm = plt.get_cmap("Reds"), Normalize(10, 60)
    losetas(ax, v, cm, nm, lambda z: f"{z:.0f} %")
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.5, label="% con anemia")
    return fig


@honest
def benchmark_heights_to_the_millimetre():
    """Three decimals are what precise levelling gives, and the tolerance is written."""
    out = blob(1290000, 4870000, 9000, 12000, 23, .13)
    r = np.random.default_rng(109)
    fig, ax = page("Survey benchmarks for the shoreline study",
                   "Height above NZVD2016 in metres; levelled twice, uncertainty ±0.003 m",
                   "Source: precise levelling by the trust's surveyor, March 2024. NZTM.", (7, 7.8))
    gpd.GeoSeries([out], crs="EPSG:2193").plot(ax=ax, color="#eceee4", edgecolor="#8a8f7a")
    t = np.linspace(0, 2 * np.pi, 9, endpoint=False) + .3
    ring = np.c_[1290000 + 6300 * np.cos(t), 4870000 + 8600 * np.sin(t)]
    for i, ((a, b), h) in enumerate(zip(ring, r.uniform(2, 48, 9)), 1):
        ax.plot(a, b, marker="^", color="#5a1a6b", ms=8)
        ax.text(a, b - 500, f"BM{i}\n{h:.3f} m", ha="center", va="top", fontsize=8.5, path_effects=HALO)
    ax.plot(*np.vstack([ring, ring[:1]]).T, color="#5a1a6b", lw=.8, ls="--")
    ax.legend(handles=[Line2D([], [], marker="^", ls="", color="#5a1a6b", label="benchmark"),
                       Line2D([], [], ls="--", color="#5a1a6b", label="levelling line")], loc="upper left", frameon=False)
    room(ax, left=.2, top=.03)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def vacance_sans_reponse_hachuree():
    """The eight communes without a reply are hatched and named in the key."""
    g = pays()
    v = pd.Series(np.round(grad(g, 40, 3, 17, 2.4), 0))
    v.iloc[[2, 5, 9, 11, 14, 18, 21, 24]] = np.nan
    g["v"] = v
    assert g.v.isna().sum() == 8
    fig, ax = page("Logements vacants dans le Pays de Kerlann",
                   "Part des logements vacants, en % du parc, enquête communale 2024",
                   "Source : enquête auprès des 26 communes, 18 réponses. Lambert-93.")
    g.plot("v", ax=ax, cmap="YlGn", vmin=0, vmax=18, edgecolor="#999", lw=.6, legend=True,
           legend_kwds={"label": "% du parc", "shrink": .6},
           missing_kwds={"facecolor": "#e2e2e2", "edgecolor": "#8a8a8a", "hatch": "///"})
    ax.legend(handles=[Patch(facecolor="#e2e2e2", edgecolor="#8a8a8a", hatch="///", label="pas de réponse (8 communes)")],
              loc="lower right", frameon=False)
    room(ax, bottom=.12)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def humedad_nubes_en_gris():
    """Cloudy cells are grey, a colour outside the ramp, and the key says cloud."""
    X, Y, sea = isle_grid(70)
    r = np.random.default_rng(44)
    z = 22 + 16 * np.sin(X / 4) * np.cos(Y / 5) + r.normal(0, 1, X.shape)
    z = z - z.min() + 2
    for cx, cy, s in [(5, 12, 2.2), (12, 6, 1.8), (10, 13, 1.4)]:
        z[np.hypot(X - cx, Y - cy) < s] = np.nan
    fig, ax = plt.subplots(figsize=(7.4, 7))
    fig.subplots_adjust(left=.1, right=.95, top=.86, bottom=.17)
    head(fig, "Humedad del suelo en los huertos escolares del valle",
         "Agua en los primeros 10 cm, % del volumen, imagen del 4 de mayo de 2024",
         "Fuente: imagen satelital, celdas de 250 m.")
    cm = plt.get_cmap("viridis_r").with_extremes(bad="#bdbdbd")
    im = ax.imshow(np.ma.masked_invalid(z), origin="lower", extent=(0, 17.5, 0, 17.5), cmap=cm)
    ax.set_xlabel("km al este")
    ax.set_ylabel("km al norte")
    fig.colorbar(im, ax=ax, label="% del volumen", shrink=.8)
    fig.legend(handles=[Patch(color="#bdbdbd", label=f"sin dato: nubes ({np.isnan(z).mean() * 100:.0f} % de las celdas)")],
               loc="lower right", bbox_to_anchor=(.97, .03), frameon=False, fontsize=9)
    return fig


@honest
def bodennutzung_qualitativ():
    """Light and dark alternate because the classes are kinds, not amounts."""
    r = np.random.default_rng(113)
    x, y = np.meshgrid(np.arange(48), np.arange(36))
    f = np.sin(x / 7) + np.cos(y / 6) + .5 * np.sin((x + y) / 5) + r.normal(0, .12, x.shape)
    k = np.digitize(f, np.quantile(f, [.2, .45, .75, .9]))
    cols = ["#56B4E9", "#004d40", "#F0E442", "#D55E00", "#3a3a3a"]
    lab = ["Gewässer", "Wald", "Acker und Wiese", "Siedlung", "Fels"]
    fig, ax = plt.subplots(figsize=(8.4, 6.6))
    fig.subplots_adjust(left=.08, right=.97, top=.86, bottom=.2)
    head(fig, "Bodennutzung im Planungsgebiet Oberwis",
         "Vorherrschende Nutzung je Zelle von 100 m × 100 m, 2024 (Arten, keine Rangfolge)",
         "Quelle: Arealstatistik des Kantons, vereinfacht. LV95.")
    ax.imshow(k, cmap=ListedColormap(cols), vmin=-.5, vmax=4.5, extent=(0, 4.8, 0, 3.6), origin="lower",
              interpolation="nearest")
    ax.set_xlabel("km nach Osten")
    ax.set_ylabel("km nach Norden")
    sh = np.bincount(k.ravel(), minlength=5) / k.size * 100
    fig.legend(handles=[Patch(color=c, label=f"{t} ({s:.0f} %)") for c, t, s in zip(cols, lab, sh)],
               loc="lower center", bbox_to_anchor=(.52, .05), ncol=5, frameon=False, fontsize=8.5)
    return fig


@honest
def depth_and_height_two_ramps():
    """Two ramps meet at the shore: the break at 0 m is drawn and named."""
    x, y = np.meshgrid(np.linspace(0, 24, 120), np.linspace(0, 20, 100))
    z = -180 + 780 * np.exp(-((x - 12) ** 2 / 40 + (y - 10) ** 2 / 26)) + 25 * np.sin(x) * np.cos(y)
    water = plt.get_cmap("Blues_r")(np.linspace(.05, .8, 128))
    land = plt.get_cmap("YlOrBr")(np.linspace(.08, .9, 128))
    cm = LinearSegmentedColormap.from_list("shore", np.vstack([water, land]))
    nm = TwoSlopeNorm(0, -200, 600)
    fig, ax = plt.subplots(figsize=(8.2, 6.6))
    fig.subplots_adjust(left=.08, right=.93, top=.86, bottom=.14)
    head(fig, "Sea floor and land around the island reserve",
         "Metres relative to mean sea level; blue below, yellow to brown above; black line: shore (0 m)",
         "Source: echo sounding and lidar, resampled to 200 m by the trust.")
    m = ax.pcolormesh(x, y, z, cmap=cm, norm=nm, shading="auto")
    ax.contour(x, y, z, levels=[0], colors="#111", linewidths=1.4)
    ax.set_aspect("equal")
    ax.set_xlabel("km east")
    ax.set_ylabel("km north")
    cb = fig.colorbar(m, ax=ax, shrink=.75, ticks=[-200, -100, 0, 300, 600], label="metres")
    cb.ax.set_yticklabels(["−200", "−100", "0 = shore", "+300", "+600"])
    return fig


@honest
def protected_land_equal_earth():
    """The same rate, on an equal-area projection that is named."""
    g = monde()
    g = g[g.code_iso != "AQ"].copy()
    r = np.random.default_rng(50)
    g["v"] = np.round(r.beta(2, 4, len(g)) * 60)
    g = g.to_crs(8857)
    fig, ax = page("How much of the land is protected?",
                   "Share of each country's land in protected areas, % (model values, 2024)",
                   "Source: trust compilation, invented series for training. Equal Earth projection: areas comparable.", (9.4, 5.8))
    g.plot("v", ax=ax, cmap="Greens", vmin=0, vmax=60, edgecolor="#999", lw=.3, legend=True,
           legend_kwds={"label": "% of land", "shrink": .5, "orientation": "horizontal", "pad": .03})
    return fig


@honest
def caps_constants_mercator():
    """Mercator in its own trade: straight lines of constant heading, and the caution on areas."""
    g = monde()
    g = g.clip(box(-30, 35, 15, 62)).to_crs(3395)
    fig, ax = page("Depuis Port-Kerlann, un cap constant est une droite",
                   "Routes à cap constant (loxodromies) vers quatre ports ; angle compté depuis le nord",
                   "Source : exercice de navigation, ports inventés. Mercator : angles justes, surfaces non comparables.", (7.8, 7.6))
    g.plot(ax=ax, color="#e9e4d6", edgecolor="#8f8a78", lw=.6)
    P = gpd.GeoSeries(gpd.points_from_xy([-4.8, -9.8, -8.8, -22, -3], [48.4, 52, 43.4, 38.5, 56]), crs=4326).to_crs(3395)
    o = P[0]
    for p, n in zip(P[1:], ["Inishmor", "Cabo Alto", "Ilha Parda", "Kirkness"]):
        cap = np.degrees(np.arctan2(p.x - o.x, p.y - o.y)) % 360
        ax.plot([o.x, p.x], [o.y, p.y], color="#7a1f5c", lw=1.8)
        ax.plot(p.x, p.y, "o", color="#7a1f5c", ms=6)
        ax.annotate(f"{n}\ncap {cap:.0f}°", (p.x, p.y), (6, 6), textcoords="offset points", fontsize=8.5, path_effects=HALO)
    ax.plot(o.x, o.y, "s", color="#111", ms=8)
    ax.annotate("Port-Kerlann", (o.x, o.y), (8, -4), textcoords="offset points", fontsize=9, fontweight="bold", path_effects=HALO)
    return fig


@honest
def regiones_circulos_dorling():
    """A hand-made circle cartogram: area follows the pupils, colour follows the rate, both in the key."""
    r = np.random.default_rng(120)
    pup = {n: float(round(r.uniform(25, 160), -1)) for n in PERU}
    pup.update({"Lima": 620., "Piura": 260., "Cajamarca": 230., "Puno": 200., "Cusco": 210., "La Libertad": 240.})
    tas = {n: float(round(r.uniform(45, 92))) for n in PERU}
    k = .038
    pos = {n: np.array([c * 1.15, -q * 1.0]) for n, (c, q) in PERU.items()}
    ns = list(PERU)
    for _ in range(120):                       # push overlapping circles apart
        for i, a in enumerate(ns):
            for b in ns[i + 1:]:
                d = pos[b] - pos[a]
                gap = k * (pup[a] ** .5 + pup[b] ** .5) + .03 - np.hypot(*d)
                if gap > 0:
                    u = d / np.hypot(*d) * gap / 2
                    pos[a], pos[b] = pos[a] - u, pos[b] + u
    fig, ax = page("Lima concentra más escolares del programa\nque cualquier otra región",
                   None, "Fuente: padrón del programa, 2024. Cartograma de círculos: posición aproximada.", (7.6, 8.6))
    assert max(pup, key=pup.get) == "Lima"
    fig.text(.03, .865, "Área del círculo: escolares; color: % con desayuno diario", fontsize=9.5, color="#333")
    fig.subplots_adjust(top=.86)
    cm, nm = plt.get_cmap("YlGnBu"), BoundaryNorm([40, 55, 70, 85, 100], 256)
    for n in ns:
        c = cm(nm(tas[n]))
        ax.add_patch(Circle(pos[n], k * pup[n] ** .5, facecolor=c, edgecolor="#444", lw=.7))
        ax.text(*pos[n], n, ha="center", va="center", fontsize=7.5, path_effects=HALO)
    for q, yy in ((600, -7.0), (200, -8.7), (50, -9.7)):
        ax.add_patch(Circle((.2, yy), k * q ** .5, facecolor="none", edgecolor="#444"))
        ax.text(1.35, yy, f"{q} mil escolares", va="center", fontsize=9)
    ax.set_xlim(-1.2, 6)
    ax.set_ylim(-10.2, 1)
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.45, label="% con desayuno diario")
    return fig


@honest
def fernwaerme_klassen_ohne_luecke():
    """Half-open classes: each value belongs to one class only, and no class is empty."""
    g = kanton()
    v = grad(g, 122, 1, 62, 1.4).round()
    br = [10, 20, 30, 45]
    k = np.digitize(v, br)
    assert set(k) == {0, 1, 2, 3, 4}
    cols = ["#fee5d9", "#fcae91", "#fb6a4a", "#cb181d", "#67000d"]
    lab = ["unter 10", "10 bis unter 20", "20 bis unter 30", "30 bis unter 45", "45 und mehr"]
    fig, ax = page("An die Fernwärme angeschlossene Wohnungen",
                   "Anteil an allen Wohnungen der Gemeinde, in Prozent, 2024",
                   "Quelle: Gebäude- und Wohnungsregister des Kantons. LV95.")
    g.plot(color=[cols[i] for i in k], ax=ax, edgecolor="#666", lw=.6)
    n = np.bincount(k, minlength=5)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#666", label=f"{t}  ({q})") for c, t, q in zip(cols, lab, n)],
              title="Prozent (Anzahl Gemeinden)", loc="lower right", frameon=False, fontsize=9)
    room(ax, right=.25, bottom=.05)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def trap_catches_hexbins():
    """The same crowd of catches, counted in hexagons of one size."""
    g = reserve()
    r = np.random.default_rng(57)
    u = g.union_all()
    c = np.array([[1679000, 5421800], [1681200, 5418200], [1679800, 5424200]])
    p = np.vstack([q + r.normal(0, 1100, (3200, 2)) for q in c])
    p = p[shapely.contains_xy(u, p[:, 0], p[:, 1])][:7000]
    fig, ax = page("Where the traps have caught stoats",
                   "Catches per hexagon (all hexagons equal), all years 2009 to 2024",
                   f"Source: trap-line database, {len(p)} catches. NZTM.", (7.4, 7.8))
    gpd.GeoSeries([u], crs="EPSG:2193").plot(ax=ax, color="#f4f1e8", edgecolor="#777", lw=.8)
    h = ax.hexbin(p[:, 0], p[:, 1], gridsize=(16, 14), cmap="YlGnBu", mincnt=1, linewidths=.2)
    fig.colorbar(h, ax=ax, shrink=.6, label="catches per hexagon")
    ax.text(.02, .02, "no hexagon: no catch", transform=ax.transAxes, fontsize=8.5)
    bar_km(ax, 2, "2 km")
    return fig


@honest
def un_point_pour_deux_cents_habitants():
    """A dot map whose unit and random placement are declared; the dots stay apart."""
    g = pays()
    r = np.random.default_rng(125)
    pop = np.round(np.clip(r.gamma(1.6, 2200, 26), 500, None), -2)
    pop[int(np.argmin(np.hypot(g.x - 212000, g.y - 6809000)))] = 21000
    fig, ax = page("Où l'on habite dans le Pays de Kerlann",
                   "Un point = 200 habitants, placé au hasard dans sa commune ; population 2023",
                   f"Source : recensement, traitement agence d'urbanisme. " + f"{pop.sum():,.0f}".replace(",", " ") + " habitants. Lambert-93.")
    g.plot(ax=ax, color="#f6f4ee", edgecolor="#b9b4a4", lw=.7)
    for q, n in zip(g.geometry, pop):
        x0, y0, x1, y1 = q.bounds
        m = int(n // 200)
        got = np.empty((0, 2))
        while len(got) < m:
            c = np.c_[r.uniform(x0, x1, 400), r.uniform(y0, y1, 400)]
            got = np.vstack([got, c[shapely.contains_xy(q, c[:, 0], c[:, 1])]])
        ax.scatter(*got[:m].T, s=3, color="#12355b", linewidths=0)
    ax.scatter([], [], s=12, color="#12355b", label="200 habitants")
    ax.legend(loc="lower right", frameon=False)
    room(ax, bottom=.1)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def desayuno_misma_escala():
    """Two years, one scale, one bar; the title's claim holds in every district."""
    g = provincia()
    a, b = grad(g, 60, 12, 38, 1.0).round(), grad(g, 61, 41, 79, 1.0).round()
    assert (b > a).all()
    fig, axs = plt.subplots(1, 2, figsize=(9.6, 6.4))
    fig.subplots_adjust(left=.02, right=.87, top=.82, bottom=.07, wspace=.02)
    head(fig, "El desayuno escolar llega a más escolares en los veinte distritos",
         "% de escolares con desayuno diario, por distrito; misma escala en ambos mapas",
         "Fuente: padrón del programa. UTM 18 S.")
    nm = Normalize(0, 80)
    for ax, z, y in zip(axs, (a, b), ("2019", "2024")):
        g.assign(z=z).plot("z", ax=ax, cmap="Greens", norm=nm, edgecolor="#888", lw=.5)
        for p, q in zip(g.representative_point(), z):
            ax.text(p.x, p.y, f"{q:.0f}", ha="center", va="center", fontsize=8, path_effects=HALO)
        ax.set_title(y)
        ax.set_axis_off()
    fig.colorbar(ScalarMappable(nm, "Greens"), cax=fig.add_axes([.9, .2, .02, .5]), label="% de escolares")
    return fig


@honest
def deux_grandeurs_deux_echelles():
    """Two panels, two scales, because two quantities in two units and two colours; it is said."""
    g = pays()
    a = grad(g, 130, 900, 4200, 2.9).round(-1)
    b = grad(g, 131, 4, 31, 1.1).round()
    fig, axs = plt.subplots(1, 2, figsize=(10.4, 5.4))
    fig.subplots_adjust(left=.02, right=.98, top=.78, bottom=.1, wspace=.06)
    head(fig, "Le prix du terrain et le temps de trajet dans le Pays de Kerlann",
         "Deux grandeurs différentes : chaque carte a son unité, sa couleur et son échelle",
         "Source : agence d'urbanisme, transactions et enquête mobilité 2023. Lambert-93.")
    for ax, z, c, t, u in ((axs[0], a, "Oranges", "Prix du terrain à bâtir", "euros par are"),
                           (axs[1], b, "Purples", "Trajet vers le travail", "minutes (médiane)")):
        g.assign(z=z).plot("z", ax=ax, cmap=c, edgecolor="#888", lw=.5, legend=True,
                           legend_kwds={"orientation": "horizontal", "shrink": .7, "pad": .03, "label": u})
        ax.set_title(t, fontsize=11)
        ax.set_axis_off()
    return fig


@honest
def solarstrom_kreisflaechen():
    """Marker area in proportion to the energy, in the map and in the key."""
    g = kanton()
    r = np.random.default_rng(66)
    v = np.round(r.gamma(2.2, 4, 24) + 2)
    fig, ax = page("Solarstrom aus den Gemeinden",
                   "Jahresproduktion 2024 in Gigawattstunden (GWh); Kreisfläche proportional zum Wert",
                   "Quelle: Anlagenregister des Kantons. LV95.")
    g.plot(ax=ax, color="#efefef", edgecolor="white", lw=1)
    ax.scatter(g.geometry.centroid.x, g.geometry.centroid.y, s=38 * v, color="#e08a00", alpha=.75, edgecolor="#7a4a00")
    ax.legend(handles=[ax.scatter([], [], s=38 * q, color="#e08a00", alpha=.75, edgecolor="#7a4a00", label=f"{q} GWh")
                       for q in (5, 10, 20)], loc="lower right", frameon=False, labelspacing=2, borderpad=1.5)
    room(ax, right=.2, bottom=.05)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def seabird_colonies_squares():
    """Squares whose side is the root of the count: four times the pairs, four times the ink."""
    out = blob(1290000, 4870000, 9000, 12000, 23, .13)
    nam = ["Bull Point", "Ferry Rocks", "Gannet Cove", "Home Bay", "Long Spit", "Seal Head", "Tern Beach", "Windy Arm"]
    v = [420, 160, 900, 240, 340, 640, 120, 520]
    t = np.linspace(0, 2 * np.pi, 8, endpoint=False) + .2
    xy = np.c_[1290000 + 9300 * np.cos(t), 4870000 + 12300 * np.sin(t)]
    assert nam[int(np.argmax(v))] == "Gannet Cove" and sorted(v)[-2] == 640
    fig, ax = page("Gannet Cove is the largest colony, Seal Head the second",
                   "Breeding pairs per colony, all species, summer 2023/24; area of square = pairs",
                   "Source: boat and shore counts by the trust. NZTM.", (7.6, 8))
    gpd.GeoSeries([out], crs="EPSG:2193").plot(ax=ax, color="#e6e9dd", edgecolor="#8a8f7a")
    side = lambda q: 160 * q ** .5
    for (a, b), n, q in zip(xy, nam, v):
        s = side(q)
        ax.add_patch(Rectangle((a - s / 2, b - s / 2), s, s, facecolor="#3f7fb5", alpha=.75, edgecolor="#173a5a"))
        ax.text(a, b - s / 2 - 300, f"{n}: {q}", ha="center", va="top", fontsize=8.5, path_effects=HALO)
    for q, yy in ((800, 4857000), (400, 4852600), (100, 4849800)):
        s = side(q)
        ax.add_patch(Rectangle((1306500 - s / 2, yy - s / 2), s, s, facecolor="none", edgecolor="#173a5a"))
        ax.text(1310500, yy, f"{q} pairs", va="center", fontsize=9)
    ax.set_xlim(1275000, 1318000)
    ax.set_ylim(4847000, 4888000)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def cercles_flannery_declares():
    """Radii with the exponent 0.57 of Flannery, an old craft rule, openly written next to the key."""
    g = ouest()
    v = np.array([142, 118, 205, 96, 176, 60, 48, 70, 88, 64, 39], float)[:len(g)]
    fig, ax = page("Les places de stationnement pour vélos dans l'Ouest",
                   "Milliers de places, 2024. Rayon = valeur à la puissance 0,57 (correction de Flannery),\n"
                   "un peu plus que la surface proportionnelle : lire les valeurs écrites",
                   "Source : agence d'urbanisme, inventaire des communes. Lambert-93.", (7.8, 7.2))
    g.plot(ax=ax, color="#eef0ea", edgecolor="#a5aa9a", lw=.7)
    rad = lambda q: 1900 * q ** .57
    pts = g.representative_point()
    for p, q in zip(pts, v):
        ax.add_patch(Circle((p.x, p.y), rad(q), facecolor="#6a51a3", alpha=.55, edgecolor="#2f1a5e"))
        ax.text(p.x, p.y, f"{q:.0f}", ha="center", va="center", fontsize=9, path_effects=HALO)
    x0, y0 = g.total_bounds[0] + 25000, g.total_bounds[1] + 20000
    for q, dx in ((200, 25000), (100, 115000), (50, 185000)):
        ax.add_patch(Circle((x0 + dx - 25000, y0 + rad(q) - 30000), rad(q), facecolor="none", edgecolor="#2f1a5e"))
        ax.text(x0 + dx - 25000, y0 + rad(q) - 30000, str(q), ha="center", va="center", fontsize=9)
    ax.text(x0 + 55000, y0 - 48000, "milliers de places", ha="center", fontsize=9)
    ax.autoscale_view()
    room(ax, left=.05, bottom=.06)
    return fig


@honest
def windrichtung_zyklisch():
    """A direction comes back to its start: a cyclic palette is the right one, with arrows besides."""
    x, y = np.meshgrid(np.linspace(0, 30, 90), np.linspace(0, 22, 70))
    ang = (200 + 7 * x + 60 * np.sin(y / 7) + 25 * np.cos(x / 5)) % 360
    fig, ax = plt.subplots(figsize=(8.4, 6.6))
    fig.subplots_adjust(left=.08, right=.97, top=.86, bottom=.14)
    head(fig, "Mittlere Windrichtung auf 100 m über Grund",
         "Grad ab Norden, Richtung, aus der der Wind weht; zyklische Palette (0° = 360° = Nord)",
         "Quelle: Windmodell der Energiefachstelle, Maschenweite 340 m.")
    m = ax.pcolormesh(x, y, ang, cmap="twilight", vmin=0, vmax=360, shading="auto")
    s = (slice(5, None, 12), slice(5, None, 12))
    a = np.radians(ang[s])
    ax.quiver(x[s], y[s], -np.sin(a), -np.cos(a), color="#111", scale=32, width=.0035, pivot="mid",
              path_effects=[pe.withStroke(linewidth=1.6, foreground="white")])
    cb = fig.colorbar(m, ax=ax, shrink=.8, ticks=[0, 90, 180, 270, 360], label="Windrichtung")
    cb.ax.set_yticklabels(["0° N", "90° O", "180° S", "270° W", "360° N"])
    ax.set_aspect("equal")
    ax.set_xlabel("km nach Osten")
    ax.set_ylabel("km nach Norden")
    return fig


@honest
def nombre_logements_cercles():
    """Counts by circles, the departments left plain."""
    g = france()
    r = np.random.default_rng(70)
    n = (g.population * r.uniform(.46, .6, len(g)) / 1000).round()
    fig, ax = page("Les logements dans les départements",
                   "Nombre de logements, en milliers, 2023 ; surface du cercle proportionnelle au nombre",
                   "Source : recensement des logements, traitement agence d'urbanisme. Lambert-93.", (7.8, 7.6))
    g.plot(ax=ax, color="#f1efe8", edgecolor="#c4c0b2", lw=.5)
    o = np.argsort(-n.to_numpy())
    pt = g.representative_point()
    ax.scatter(pt.x.to_numpy()[o], pt.y.to_numpy()[o], s=.42 * n.to_numpy()[o], color="#8c2d6b", alpha=.6,
               edgecolor="white", linewidths=.6)
    ax.legend(handles=[ax.scatter([], [], s=.42 * q, color="#8c2d6b", alpha=.6, edgecolor="white", label=f"{q} milliers")
                       for q in (100, 400, 1000)], loc="lower left", frameon=False, labelspacing=1.3)
    bar_km(ax, 200, "200 km", x=.6)
    return fig


@honest
def counts_on_equal_hexagons():
    """Counts may be shaded here: every cell has the same area, so a count is a density."""
    out = blob(1680000, 5420000, 4200, 6400, 15)
    R = 600.0
    cells = []
    for i in range(-10, 11):
        for j in range(-14, 15):
            cx, cy = 1680000 + R * 1.5 * i, 5420000 + R * 3 ** .5 * (j + (i % 2) / 2)
            t = np.radians(np.arange(0, 360, 60))
            h = Polygon(np.c_[cx + R * np.cos(t), cy + R * np.sin(t)])
            if out.contains(h.centroid):
                cells.append(h)
    g = gpd.GeoDataFrame(geometry=cells, crs="EPSG:2193")
    g["n"] = grad(g, 138, 0, 46, 2.3).round()
    assert g.area.std() < 1
    fig, ax = page("Weka heard across the peninsula",
                   f"Number of calls per hexagon in one night; every hexagon covers {g.area[0] / 1e4:.0f} ha",
                   "Source: acoustic recorders, one per hexagon, 12 May 2024. NZTM.", (7.2, 7.8))
    g.plot("n", ax=ax, cmap="BuPu", vmin=0, vmax=50, edgecolor="white", lw=.8, legend=True,
           legend_kwds={"label": "calls per hexagon and night", "shrink": .6})
    bar_km(ax, 2, "2 km", x=.7)
    return fig


@honest
def distritos_con_almacen_si_o_no():
    """Two classes because the question has two answers."""
    g = provincia()
    r = np.random.default_rng(140)
    si = r.random(20) < .45
    g["si"] = si
    assert 0 < si.sum() < 20
    fig, ax = page(f"{si.sum()} de los 20 distritos tienen almacén propio",
                   "Distritos con almacén del programa, sí o no, diciembre de 2024",
                   "Fuente: registro de almacenes del programa. UTM 18 S.", (7.4, 7.6))
    g[g.si].plot(ax=ax, color="#1f4e79", edgecolor="white", lw=.9)
    g[~g.si].plot(ax=ax, color="#f2e3c2", edgecolor="#999", lw=.6)
    names(ax, g, "nombre", 7.5)
    ax.legend(handles=[Patch(facecolor="#1f4e79", label=f"con almacén ({si.sum()})"),
                       Patch(facecolor="#f2e3c2", edgecolor="#999", label=f"sin almacén ({(~si).sum()})")],
              loc="lower right", frameon=False)
    room(ax, right=.2)
    bar_km(ax, 10, "10 km", x=.03)
    return fig


@honest
def heizgradtage_stufenlos():
    """Unclassed: the tint follows the value without steps, and the values are written."""
    g = kanton()
    v = grad(g, 143, 2900, 4300, 2.0).round(-1)
    fig, ax = page("Heizgradtage in den Gemeinden",
                   "Heizgradtage (Kelvin mal Tag), Mittel 2011–2020; stufenlose Farbskala, Werte beschriftet",
                   "Quelle: Klimanormwerte, Auswertung der Energiefachstelle. LV95.")
    g.assign(v=v).plot("v", ax=ax, cmap="GnBu", vmin=2800, vmax=4400, edgecolor="white", lw=.8, legend=True,
                       legend_kwds={"label": "Kelvin mal Tag", "shrink": .6})
    for p, z in zip(g.representative_point(), v):
        ax.text(p.x, p.y, f"{z:.0f}", ha="center", va="center", fontsize=8, path_effects=HALO)
    bar_km(ax, 5, "5 km", x=.03)
    return fig


@honest
def arrets_rayons_en_metres():
    """Projected in metres before the buffers are drawn: 3 km is 3 km in every direction."""
    g = gpd.read_file(D / "contours_grand_poitiers.geojson").to_crs(2154)
    pts = gpd.GeoSeries(gpd.points_from_xy([.34, .62, .46, .12, .55, .40], [46.58, 46.55, 46.52, 46.47, 46.62, 46.70]),
                        crs=4326).to_crs(2154)
    fig, ax = page("À moins de 3 km d'une gare ou d'une halte",
                   "Haltes projetées pour 2027 et cercles de 3 km de rayon",
                   "Source : schéma des haltes, agence d'urbanisme (positions inventées). Lambert-93.", (8.2, 7.2))
    g.plot(ax=ax, color="#eeeae0", edgecolor="#999", lw=.6)
    pts.buffer(3000).plot(ax=ax, color="#2a78a8", alpha=.4, edgecolor="#123f5c")
    pts.plot(ax=ax, color="#123f5c", markersize=20)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#123f5c", label="halte"),
                       Patch(facecolor="#2a78a8", alpha=.4, label="rayon de 3 km")], loc="lower right", fontsize=9, frameon=False)
    bar_km(ax, 10, "10 km", x=.03)
    return fig


@honest
def flujos_de_raciones():
    """Flows: the width follows the rations, one warehouse, widths in the key, direction by arrow."""
    g = provincia()
    r = np.random.default_rng(147)
    fig, ax = page("Illapata recibe menos raciones que Uchumarca",
                   "Raciones enviadas por día desde el almacén central; ancho proporcional al número",
                   "Fuente: guías de remisión, septiembre de 2024. UTM 18 S.", (7.4, 7.6))
    g.plot(ax=ax, color="#f4f1ea", edgecolor="#bbb", lw=.7)
    o = g.geometry.centroid[9]
    dest = {0: 700, 2: 1500, 5: 2600, 8: 900, 13: 3200, 16: 1900, 19: 2300}
    assert dest[0] < dest[19] and g.nombre[0] == "Illapata" and g.nombre[19] == "Uchumarca"
    for i, q in dest.items():
        p = g.geometry.centroid[i]
        ax.add_patch(FancyArrowPatch((o.x, o.y), (p.x, p.y), connectionstyle="arc3,rad=.15", lw=q / 450,
                                     arrowstyle="-|>", mutation_scale=14, color="#0a6a6a", alpha=.8, zorder=4))
        ax.text(p.x, p.y - 2200, f"{g.nombre[i]}\n{q}", ha="center", va="top", fontsize=8, path_effects=HALO, zorder=6)
    ax.plot(o.x, o.y, "s", color="#111", ms=9, zorder=5)
    ax.text(o.x + 1500, o.y + 1500, "almacén central", fontsize=8.5, fontweight="bold", path_effects=HALO, zorder=6)
    ax.legend(handles=[Line2D([], [], color="#0a6a6a", alpha=.8, lw=q / 450, label=f"{q} raciones por día")
                       for q in (500, 1500, 3000)], loc="lower right", frameon=False)
    room(ax, right=.25)
    bar_km(ax, 10, "10 km", x=.03)
    return fig


@honest
def bivariee_loyer_et_revenu():
    """A 3 by 3 bivariate key, both axes with their thirds written."""
    g = pays()
    a, b = grad(g, 150, 7, 15, 1.0).round(1), grad(g, 151, 18, 29, 2.4).round(1)
    qa, qb = np.quantile(a, [1 / 3, 2 / 3]), np.quantile(b, [1 / 3, 2 / 3])
    ia, ib = np.digitize(a, qa), np.digitize(b, qb)
    pal = np.array([["#e8e8e8", "#b0d5df", "#64acbe"], ["#e4acac", "#ad9ea5", "#627f8c"], ["#c85a5a", "#985356", "#574249"]])
    fig, ax = page("Où le loyer est haut et le revenu bas",
                   "Loyer médian (€ par m² et mois) et revenu médian (milliers d'€ par an), 2022, par tiers des communes",
                   "Source : observatoire des loyers, revenus fiscaux. Lambert-93.", (8.2, 7.4))
    fig.subplots_adjust(bottom=.2)
    g.plot(color=[pal[i, j] for i, j in zip(ia, ib)], ax=ax, edgecolor="white", lw=.8)
    hot = g[(ia == 2) & (ib == 0)]
    assert len(hot)
    names(ax, hot, "nom", 8.5)
    room(ax, bottom=.25)
    bar_km(ax, 5, "5 km", x=.03)
    k = fig.add_axes([.66, .12, .2, .22])
    for i in range(3):
        for j in range(3):
            k.add_patch(Rectangle((j, i), 1, 1, facecolor=pal[i, j], edgecolor="white"))
    k.set_xlim(0, 3)
    k.set_ylim(0, 3)
    k.set_xticks([1, 2], [f"{q:.1f}".replace(".", ",") for q in qb])
    k.set_yticks([1, 2], [f"{q:.1f}".replace(".", ",") for q in qa])
    k.tick_params(labelsize=8, length=0)
    k.set_xlabel("revenu, milliers d'€ →", fontsize=8)
    k.set_ylabel("loyer, €/m² →", fontsize=8)
    for s in k.spines.values():
        s.set_visible(False)
    return fig


@honest
def raciones_por_cien_escolares():
    """A rate is painted; the count stays in circles on top, each with its key."""
    g = provincia()
    n = (grad(g, 72, 300, 6800, 2.2) * (g.area / g.area.mean()).to_numpy()).round(-1)
    t = grad(g, 154, 42, 96, .8).round()
    br = [55, 70, 85]
    k = np.digitize(t, br)
    assert set(k) == {0, 1, 2, 3}
    cols = ["#f2e6f5", "#cfa9dc", "#9a6bb5", "#5a2a82"]
    fig, ax = page("Raciones servidas por cada cien escolares",
                   "Color: raciones por 100 escolares; círculo (área): número de raciones por día, sept. de 2024",
                   "Fuente: guías de entrega y matrícula. UTM 18 S.", (8.2, 7.6))
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="#666", lw=.6)
    sc = lambda q: q / 24
    ax.scatter(g.geometry.centroid.x, g.geometry.centroid.y, s=sc(n), facecolor="#ffd24d", edgecolor="#222", alpha=.9)
    l1 = ax.legend(handles=[Patch(facecolor=c, edgecolor="#666", label=q) for c, q in
                            zip(cols, ["menos de 55", "de 55 a 69", "de 70 a 84", "85 y más"])],
                   title="Raciones por\n100 escolares", loc="upper right", frameon=False)
    ax.add_artist(l1)
    ax.legend(handles=[ax.scatter([], [], s=sc(q), facecolor="#ffd24d", edgecolor="#222", label=str(q)) for q in (1000, 4000, 8000)],
              title="Raciones por día", loc="lower right", frameon=False, labelspacing=1.2)
    room(ax, right=.35)
    bar_km(ax, 10, "10 km", x=.03)
    return fig


@honest
def globalstrahlung_isolinien():
    """Labelled isolines over a smooth ramp, even steps, steps named."""
    x, y = np.meshgrid(np.linspace(0, 40, 120), np.linspace(0, 28, 90))
    z = 1120 + 5.5 * y + 60 * np.sin(x / 9) + 40 * np.exp(-((x - 28) ** 2 + (y - 18) ** 2) / 60)
    lv = np.arange(1050, 1351, 50)
    assert 1050 < z.min() < 1100 and 1300 < z.max() < 1350
    i = np.unravel_index(z.argmax(), z.shape)
    j = np.unravel_index(z.argmin(), z.shape)
    assert y[i] > 14 > y[j]
    fig, ax = plt.subplots(figsize=(8.4, 6.6))
    fig.subplots_adjust(left=.08, right=.97, top=.86, bottom=.14)
    head(fig, "Am meisten Sonne im Norden, am wenigsten im Süden",
         "Globalstrahlung in Kilowattstunden pro Quadratmeter und Jahr, Isolinien alle 50 kWh/m²",
         "Quelle: Satellitenmodell 2005–2020, Auswertung der Energiefachstelle. Norden ist oben.")
    cf = ax.contourf(x, y, z, levels=lv, cmap="YlOrBr")
    cs = ax.contour(x, y, z, levels=lv, colors="#5a3a10", linewidths=.7)
    ax.clabel(cs, fmt="%d", fontsize=8)
    for p, t, c in ((i, "Maximum", "^"), (j, "Minimum", "v")):
        ax.plot(x[p], y[p], c, color="#111", ms=9, clip_on=False)
        ax.annotate(t, (x[p], y[p]), (0, -14 if c == "^" else 9), textcoords="offset points", ha="center", fontsize=9, path_effects=HALO)
    ax.set_aspect("equal")
    ax.set_xlabel("km nach Osten")
    ax.set_ylabel("km nach Norden")
    fig.colorbar(cf, ax=ax, shrink=.75, label="kWh pro m² und Jahr")
    return fig
