"""Maps by a press cartographer who works in four languages and borrows many hands: 40 liars, 44 honest ones."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.patheffects as pe
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import shapely
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle, RegularPolygon
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from shapely.geometry import MultiPoint, box

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []

BLUE5 = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
RED5 = ["#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#a50f15"]
TEAL5 = ["#f1f7f0", "#c3e2d6", "#7fc3b5", "#3a9089", "#0b5351"]
PLUM5 = ["#f6eff7", "#d3c1de", "#a98cc2", "#7c55a0", "#4b1d75"]
AMBER5 = ["#fff7dc", "#fde29a", "#f5b94f", "#d27f1c", "#8a4a05"]


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


# ---------------------------------------------------------------- places
SPAIN = """Madrid -3.70 40.42;Barcelona 2.17 41.39;Valencia -.38 39.47;Sevilla -5.99 37.39;Zaragoza -.89 41.65;Málaga -4.42 36.72
Murcia -1.13 37.99;Valladolid -4.72 41.65;Córdoba -4.78 37.89;Vigo -8.72 42.23;Gijón -5.66 43.54;A Coruña -8.41 43.36;Granada -3.60 37.18
Vitoria -2.67 42.85;Pamplona -1.64 42.82;Almería -2.46 36.84;Burgos -3.70 42.34;Santander -3.81 43.46;Logroño -2.45 42.47;Badajoz -6.97 38.88
Salamanca -5.66 40.97;Huelva -6.95 37.26;Lleida .63 41.62;León -5.57 42.60;Cáceres -6.37 39.47;Jaén -3.79 37.77;Ourense -7.86 42.34
Lugo -7.56 43.01;Girona 2.82 41.98;Toledo -4.02 39.86;Albacete -1.86 38.99;Ciudad Real -3.93 38.99;Cuenca -2.13 40.07;Teruel -1.11 40.34
Huesca -.41 42.14;Soria -2.47 41.76;Ávila -4.70 40.66;Segovia -4.12 40.95;Zamora -5.75 41.50;Palencia -4.53 42.01;Guadalajara -3.16 40.63
Tarragona 1.25 41.12;Castellón -.04 39.99;Alicante -.48 38.35;Bilbao -2.93 43.26;San Sebastián -1.98 43.32;Cádiz -5.79 36.53"""
GERMANY = """Berlin 13.4 52.52;Hamburg 10 53.55;München 11.58 48.14;Köln 6.96 50.94;Frankfurt 8.68 50.11;Stuttgart 9.18 48.78;Düsseldorf 6.78 51.23
Leipzig 12.37 51.34;Dortmund 7.47 51.51;Bremen 8.8 53.08;Dresden 13.74 51.05;Hannover 9.73 52.37;Nürnberg 11.08 49.45;Münster 7.63 51.96
Karlsruhe 8.4 49.01;Augsburg 10.9 48.37;Kiel 10.14 54.32;Magdeburg 11.63 52.13;Freiburg 7.85 48;Erfurt 11.03 50.98;Rostock 12.14 54.09
Kassel 9.48 51.31;Saarbrücken 7 49.24;Osnabrück 8.05 52.28;Regensburg 12.1 49.02;Würzburg 9.93 49.79;Ulm 9.99 48.4;Trier 6.64 49.75
Koblenz 7.59 50.36;Göttingen 9.93 51.53;Cottbus 14.33 51.76;Schwerin 11.41 53.63;Flensburg 9.43 54.7;Passau 13.4 48.57;Chemnitz 12.92 50.83
Hof 11.92 50.31;Konstanz 9.1 47.75;Kempten 10.32 47.73;Neubrandenburg 13.26 53.56;Oldenburg 8.21 53.14;Bielefeld 8.53 52.02;Siegen 8.02 50.87
Rosenheim 12.13 47.86;Emden 7.3 53.37;Fulda 9.68 50.55;Fürstenwalde 14.2 52.34;Stralsund 13.08 54.25"""
BRITAIN = """London -.13 51.51;Birmingham -1.9 52.48;Manchester -2.24 53.48;Leeds -1.55 53.8;Glasgow -4.25 55.86;Edinburgh -3.19 55.85;Liverpool -2.9 53.41
Newcastle -1.75 54.98;Bristol -2.59 51.45;Cardiff -3.3 51.6;Nottingham -1.15 52.95;Southampton -1.4 51.0;Norwich 1.2 52.63;Plymouth -4.0 50.5
Aberdeen -2.3 57.15;Inverness -4.22 57.4;Dundee -3.1 56.5;Hull -.5 53.74;Cambridge .12 52.2;Oxford -1.26 51.75;Brighton -.14 50.95;Exeter -3.43 50.82
Swansea -3.94 51.75;Aberystwyth -3.9 52.42;Carlisle -2.83 54.85;Middlesbrough -1.4 54.5;Lincoln -.54 53.23;Peterborough -.24 52.57;Stoke -2.18 53
Canterbury .95 51.2;Ipswich 1.0 52.06;Bangor -3.8 53.1;Fort William -5.0 56.82;Dumfries -3.7 55.15;Thurso -3.8 58.3;Truro -4.9 50.35
Gloucester -2.24 51.86;Shrewsbury -2.75 52.71;Lancaster -2.7 54.05;York -1.08 54.0"""


@functools.lru_cache
def _world():
    return gpd.read_file(D / "contours_monde.geojson")


def world(crs="EPSG:8857"):
    w = _world()
    return w[w.code_iso != "AQ"].to_crs(crs).reset_index(drop=True)


@functools.lru_cache
def _areas(iso, text, crs):
    outline = max(_world().set_index("code_iso").to_crs(crs).geometry[iso].geoms, key=lambda p: p.area) \
        if _world().set_index("code_iso").geometry[iso].geom_type == "MultiPolygon" \
        else _world().set_index("code_iso").to_crs(crs).geometry[iso]
    rows = [r.strip().rsplit(" ", 2) for r in text.replace("\n", ";").split(";") if r.strip()]
    pts = gpd.GeoSeries(gpd.points_from_xy([float(r[1]) for r in rows], [float(r[2]) for r in rows]), crs=4326).to_crs(crs)
    cells = shapely.voronoi_polygons(MultiPoint(list(pts)), extend_to=outline.envelope)
    out = []
    for r, p in zip(rows, pts):
        cell = next(c for c in cells.geoms if c.contains(p))
        out.append({"name": r[0], "x": p.x, "y": p.y, "geometry": cell.intersection(outline)})
    return gpd.GeoDataFrame(out, crs=crs)


def spain():
    return _areas("ES", SPAIN, "EPSG:25830").copy()


def germany():
    return _areas("DE", GERMANY, "EPSG:25832").copy()


def britain():
    return _areas("GB", BRITAIN, "EPSG:27700").copy()


@functools.lru_cache
def _departements():
    return gpd.read_file(D / "contours_departements.geojson").to_crs(2154)


def departements():
    return _departements().copy()


@functools.lru_cache
def _poitiers():
    return gpd.read_file(D / "contours_grand_poitiers.geojson").to_crs(2154)


def poitiers():
    return _poitiers().copy()


@functools.lru_cache
def _communes(code):
    g = gpd.read_parquet(D / "france" / "contours_communes" / f"{code}.parquet")
    return g.to_crs(2154)


def communes(code):
    return _communes(code).copy()


def europe(crs="EPSG:3035"):
    w = _world()
    keep = w[(w.continent == "Europe") & ~w.code_iso.isin(["RU"])]
    keep = gpd.clip(keep, box(-25, 33, 42, 72))
    return keep.to_crs(crs).reset_index(drop=True)


def field(g, seed, lo, hi, gx=0.0, gy=0.0, noise=.35, power=1.0, digits=1):
    """A value per area: a slope, a smooth bump, a little noise, stretched from lo to hi."""
    rng = np.random.default_rng(seed)
    c = g.geometry.representative_point()
    x, y = ((v - v.min()) / (v.max() - v.min()) for v in (c.x.to_numpy(), c.y.to_numpy()))
    bx, by = rng.uniform(.2, .8, 2)
    v = gx * x + gy * y + .6 * np.exp(-((x - bx) ** 2 + (y - by) ** 2) / .06) + noise * rng.normal(size=len(g))
    v = (v - v.min()) / (v.max() - v.min())
    return np.round(lo + (hi - lo) * v ** power, digits)


# ---------------------------------------------------------------- furniture
def bar_line(ax, km, at=(.06, .06), word="km", size=9):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = x0 + at[0] * (x1 - x0), y0 + at[1] * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="#222222", lw=2.2, solid_capstyle="butt")
    ax.text(x + km * 500, y + .012 * (y1 - y0), f"{km} {word}", ha="center", va="bottom", fontsize=size, color="#222222")


def bar_anchor(ax, km, loc="lower right"):
    ax.add_artist(AnchoredSizeBar(ax.transData, km * 1000, f"{km} km", loc, pad=.4, borderpad=.6, sep=4, frameon=False,
                                  size_vertical=km * 20, color="#333333"))


def bar_checks(ax, km, at=(.06, .05)):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y, h = x0 + at[0] * (x1 - x0), y0 + at[1] * (y1 - y0), .01 * (y1 - y0)
    for k in range(2):
        ax.add_patch(Rectangle((x + k * km * 500, y), km * 500, h, fc="black" if k == 0 else "white", ec="black", lw=.8, zorder=6))
    for k, t in ((0, "0"), (2, f"{km} km")):
        ax.text(x + k * km * 500, y + 1.6 * h, t, ha="center", va="bottom", fontsize=9)


def credit(fig, text, size=9):
    fig.text(.02, .015, text, fontsize=size, color="#555555", ha="left", va="bottom")


def head(fig, title, sub=None, y=.975):
    fig.text(.03, y, title, fontsize=14, fontweight="bold", ha="left", va="top")
    if sub:
        fig.text(.03, y - .048, sub, fontsize=10.5, color="#444444", ha="left", va="top")


def key(ax, colors, labels, title, loc="lower left", extra=(), **kw):
    handles = [Patch(fc=c, ec="#888888", lw=.5, label=t) for c, t in zip(colors, labels)] + list(extra)
    leg = ax.legend(handles=handles, title=title, loc=loc, frameon=False, fontsize=9, title_fontsize=9.5, **kw)
    leg._legend_box.align = "left"
    return leg


def paint(ax, g, values, edges, colors, missing=None, lw=.4, ec="white"):
    """Colour each area by its class, by hand."""
    k = np.digitize(np.asarray(values, float), edges)
    cols = [missing if np.isnan(v) else colors[i] for v, i in zip(np.asarray(values, float), k)]
    g.plot(ax=ax, color=cols, edgecolor=ec, linewidth=lw)


def off(ax):
    ax.set_axis_off()
    ax.set_aspect("equal")


def inside(outline, nx=160, ny=160):
    x0, y0, x1, y1 = outline.bounds
    X, Y = np.meshgrid(np.linspace(x0, x1, nx), np.linspace(y0, y1, ny))
    return X, Y, shapely.contains_xy(outline, X, Y)


def bumps(X, Y, seed, n=6, width=.04):
    rng = np.random.default_rng(seed)
    x, y = (X - X.min()) / np.ptp(X), (Y - Y.min()) / np.ptp(Y)
    z = np.zeros_like(x)
    for _ in range(n):
        a, b = rng.uniform(0, 1, 2)
        z += rng.uniform(.4, 1) * np.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * width))
    return (z - z.min()) / np.ptp(z)


@functools.lru_cache
def _iso3():
    """Two-letter codes to three-letter ones, by the French names of the two tables."""
    t = pd.read_csv(D / "electricite_pays.csv")
    by_name = dict(zip(t.pays, t.code_iso))
    odd = {"CD": "COD", "CG": "COG", "KG": "KGZ", "LR": "LBR", "MM": "MMR", "NG": "NGA", "PS": "PSE"}
    return odd | {c: by_name[n] for c, n in zip(_world().code_iso, _world().nom) if n in by_name}


# ================================================================ français, trompeuses
@liar("stock-in-choropleth")
def fr_ruches_total():
    g = departements()
    g["ruches"] = np.round(field(g, 11, 1.2, 44, gx=.3, gy=-.7, power=1.6) * (g.superficie_km2 / g.superficie_km2.max()) ** .5 + .6, 1)
    fig, ax = plt.subplots(figsize=(8, 8))
    paint(ax, g, g.ruches, [5, 10, 15, 25], AMBER5)
    off(ax)
    key(ax, AMBER5, ["moins de 5", "5 à 9,9", "10 à 14,9", "15 à 24,9", "25 et plus"], "Milliers de ruches")
    bar_line(ax, 200, at=(.7, .02))
    head(fig, "Où sont les abeilles", "Ruches déclarées par département en 2023, en milliers")
    credit(fig, "Source : déclarations d’apiculteurs (données simulées), 2023. Contours IGN.")
    return fig, g


@liar("panels-on-different-scales")
def fr_deux_dates_quintiles():
    g = communes("86")
    a = field(g, 21, 900, 1900, gx=-.2, noise=.25, power=1.4, digits=0)
    b = np.round(a * 1.32 + np.random.default_rng(3).normal(0, 60, len(g)))
    g["prix_2016"], g["prix_2023"] = a, b
    fig, axes = plt.subplots(1, 2, figsize=(11, 8.4))
    for ax, col in zip(axes, ("prix_2016", "prix_2023")):
        g.plot(column=col, ax=ax, scheme="quantiles", k=5, cmap="Purples", edgecolor="white", linewidth=.2, legend=True,
               legend_kwds={"loc": "lower left", "fmt": "{:.0f}", "title": "€ par m²", "frameon": False, "fontsize": 9, "bbox_to_anchor": (-.12, -.2)})
        ax.set_title(col[-4:], fontsize=13)
        off(ax)
    bar_line(axes[1], 20, at=(.7, .0))
    fig.suptitle("Prix médian des maisons anciennes dans la Vienne", fontsize=15, fontweight="bold")
    credit(fig, "Source : ventes notariées (simulées), 2016 et 2023")
    return fig, g


@liar("title-contradicts-data")
def fr_plus_de_la_moitie():
    g = departements()
    g["part"] = field(g, 31, 9.5, 27.5, gx=-.2, gy=.2, noise=.25, power=.8)
    colors, edges = PLUM5, [12, 15, 20, 24]
    fig, ax = plt.subplots(figsize=(8, 8))
    paint(ax, g, g.part, edges, colors)
    off(ax)
    key(ax, colors, ["moins de 12 %", "12 à moins de 15 %", "15 à moins de 20 %", "20 à moins de 24 %", "24 % et plus"], "Chauffage au fioul")
    bar_line(ax, 200, at=(.7, .02))
    head(fig, "Dans plus de la moitié des départements, le fioul dépasse 20 %", "Part des résidences principales chauffées au fioul, 2022")
    credit(fig, "Source : enquête logement (données simulées), 2022")
    return fig, g


@liar("hidden-missing")
def fr_medecins_sans_reponse():
    g = departements()
    g["medecins"] = field(g, 41, 58, 162, gy=-.5, gx=.1, digits=0)
    g.loc[np.random.default_rng(5).choice(len(g), 9, replace=False), "medecins"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 8))
    paint(ax, g, g.medecins, [75, 90, 105, 120], TEAL5, missing=TEAL5[0])
    off(ax)
    key(ax, TEAL5, ["moins de 75", "75 à 89", "90 à 104", "105 à 119", "120 et plus"], "Généralistes pour\n100 000 habitants")
    bar_checks(ax, 200, at=(.68, .02))
    head(fig, "Les généralistes et le territoire", "Médecins généralistes pour 100 000 habitants, 2023")
    credit(fig, "Source : questionnaire aux conseils départementaux (simulé), 2023")
    return fig, g


@liar("diverging-without-middle")
def fr_evolution_decentree():
    g = departements()
    g["evolution"] = field(g, 51, -4.6, 14.2, gx=-.2, gy=-.5, noise=.25)
    fig, ax = plt.subplots(figsize=(8, 8))
    g.plot(column="evolution", ax=ax, cmap="RdBu", edgecolor="white", linewidth=.2, legend=True,
           legend_kwds={"label": "Évolution de la population, en %", "shrink": .55, "ticks": [-4, 0, 4, 8, 12]})
    off(ax)
    bar_line(ax, 200, at=(.05, .03))
    ax.set_title("Gains et pertes d’habitants, 2013-2023", fontsize=14, loc="left")
    credit(fig, "Source : recensements (données simulées), 2013 et 2023")
    return fig, g


@liar("radius-not-area")
def fr_marches_carres():
    g = poitiers()
    fig, ax = plt.subplots(figsize=(8.6, 8))
    g.plot(ax=ax, color="#f2efe8", edgecolor="#bbbbbb", linewidth=.6)
    t = g.nlargest(11, "arrets_bus").copy()
    t["visiteurs"] = [3200, 1400, 980, 760, 610, 540, 480, 400, 330, 260, 190]
    t["side"] = t.visiteurs * 2.4
    c = t.geometry.representative_point()
    for x, y, s in zip(c.x, c.y, t.side):
        ax.add_patch(Rectangle((x - s / 2, y - s / 2), s, s, fc="#c2571a", ec="white", alpha=.85))
    off(ax)
    x0, y0 = ax.get_xlim()[0] + 2000, ax.get_ylim()[1] - 13000
    for dx, v in ((0, 3000), (9500, 1000), (14500, 300)):
        ax.add_patch(Rectangle((x0 + dx, y0), v * 2.4, v * 2.4, fc="none", ec="#333333", lw=1))
        ax.text(x0 + dx, y0 - 500, f"{v}", fontsize=9, va="top")
    ax.text(x0, y0 + 8200, "Visiteurs par marché", fontsize=9.5)
    bar_line(ax, 10, at=(.74, .02))
    head(fig, "Les marchés du samedi", "Visiteurs comptés un samedi de mai 2023, Grand Poitiers")
    credit(fig, "Source : comptage à l’entrée des marchés (simulé), mai 2023")
    t = gpd.GeoDataFrame(t[["nom", "visiteurs", "geometry"]], crs=g.crs)
    return fig, t


@liar("non-monotone-ramp")
def fr_urgences_pastels():
    g = communes("87")
    c = g.geometry.representative_point()
    near = g[g.nom.isin(["Limoges", "Saint-Junien", "Saint-Yrieix-la-Perche"])].geometry.representative_point()
    km = np.min([np.hypot(c.x - p.x, c.y - p.y) for p in near], axis=0) / 1000
    g["minutes"] = np.round(6 + 1.15 * km + np.random.default_rng(61).normal(0, 2, len(g))).clip(4)
    colors = ["#8dd3c7", "#fb8072", "#bebada", "#fdb462", "#80b1d3"]
    fig, ax = plt.subplots(figsize=(8.6, 7.6))
    paint(ax, g, g.minutes, [15, 25, 35, 45], colors, lw=.3)
    off(ax)
    key(ax, colors, ["moins de 15 min", "15 à 24 min", "25 à 34 min", "35 à 44 min", "45 min et plus"], "Trajet en voiture", loc="upper left",
        bbox_to_anchor=(-.1, 1))
    bar_line(ax, 20, at=(.75, .02))
    head(fig, "À combien des urgences ?", "Durée du trajet jusqu’au service d’urgences le plus proche, Haute-Vienne, 2024")
    credit(fig, "Source : calcul d’itinéraires (simulé), 2024. Contours IGN.")
    return fig, g


@liar("rainbow-colormap")
def fr_pluie_turbo():
    g = departements()
    outline = g.geometry.union_all()
    X, Y, m = inside(outline, 220, 220)
    Z = np.where(m, 480 + 1500 * bumps(X, Y, 8, n=8), np.nan)
    fig, ax = plt.subplots(figsize=(9, 8))
    cs = ax.contourf(X, Y, Z, levels=np.arange(400, 2101, 100), cmap="turbo")
    g.boundary.plot(ax=ax, color="white", lw=.3)
    off(ax)
    fig.colorbar(cs, ax=ax, shrink=.6, label="Pluie tombée en un an (mm)")
    bar_line(ax, 200, at=(.05, .03))
    ax.set_title("Un an de pluie, 2023", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Source : réanalyse météorologique (simulée), année 2023")
    return fig


@liar("overlapping-breaks")
def fr_bornes_a_cheval():
    g = departements()
    g["age"] = field(g, 81, 36.2, 49.4, gx=-.3, gy=-.3)
    fig, ax = plt.subplots(figsize=(8, 8))
    paint(ax, g, g.age, [39, 42, 45, 47], BLUE5)
    off(ax)
    key(ax, BLUE5, ["36 à 39 ans", "38 à 42 ans", "41 à 45 ans", "44 à 47 ans", "46 à 50 ans"], "Âge moyen")
    bar_anchor(ax, 200, "lower center")
    head(fig, "L’âge moyen des habitants", "Par département, au 1er janvier 2023")
    credit(fig, "Source : recensement (données simulées), 2023")
    return fig, g


@liar("false-precision")
def fr_quatre_decimales():
    g = poitiers()
    g["part_velo"] = field(g, 91, 1.1, 8.6, noise=.3, digits=4)
    fig, ax = plt.subplots(figsize=(9, 8))
    g.plot(column="part_velo", ax=ax, scheme="fisherjenks", k=5, cmap="YlGn", edgecolor="#999999", linewidth=.4, legend=True,
           legend_kwds={"fmt": "{:.4f}", "title": "Trajets à vélo (%)", "frameon": False, "loc": "upper left", "fontsize": 9})
    off(ax)
    bar_line(ax, 10, at=(.78, .02))
    ax.set_title("Aller au travail à vélo dans le Grand Poitiers, 2022", fontsize=14, loc="left")
    credit(fig, "Source : enquête auprès de 1 200 actifs (simulée), 2022")
    return fig, g


# ================================================================ français, honnêtes
@honest
def fr_ruches_cercles():
    g = departements()
    g["ruches"] = np.round(field(g, 11, 1.2, 44, gx=.3, gy=-.7, power=1.6), 1)
    fig, ax = plt.subplots(figsize=(8, 8))
    g.plot(ax=ax, color="#f3f0e6", edgecolor="#c9c2ae", linewidth=.5)
    c = g.geometry.representative_point()
    ax.scatter(c.x, c.y, s=g.ruches * 7, color="#d99a1c", edgecolor="white", linewidth=.6, alpha=.85)
    off(ax)
    hs = [ax.scatter([], [], s=v * 7, color="#d99a1c", edgecolor="white", label=f"{v}") for v in (5, 20, 40)]
    ax.legend(handles=hs, title="Milliers de ruches", frameon=False, loc="lower left", labelspacing=1.4, fontsize=9)
    bar_line(ax, 200, at=(.7, .02))
    head(fig, "Où sont les abeilles", "Ruches déclarées par département en 2023 ; l’aire du cercle suit le nombre")
    credit(fig, "Source : déclarations d’apiculteurs (données simulées), 2023. Contours IGN.")
    g["geometry"] = c
    return fig, g


@honest
def fr_ruches_par_km2():
    g = departements()
    g["ruches_100km2"] = field(g, 12, 30, 610, gx=.3, gy=-.7, power=1.3, digits=0)
    fig, ax = plt.subplots(figsize=(8, 8))
    parts = g.explode(index_parts=False)
    shapes = PolyCollection([np.asarray(p.exterior.coords) for p in parts.geometry], cmap=ListedColormap(AMBER5), norm=BoundaryNorm([0, 100, 200, 300, 400, 610], 5),
                            edgecolors="white", linewidths=.4)
    shapes.set_array(parts.ruches_100km2.to_numpy())
    ax.add_collection(shapes)
    ax.autoscale_view()
    off(ax)
    fig.colorbar(shapes, ax=ax, orientation="horizontal", shrink=.5, pad=.02, label="Ruches pour 100 km²")
    bar_line(ax, 200, at=(.7, .02))
    head(fig, "Où les ruches se serrent", "Ruches déclarées pour 100 km², par département, 2023")
    credit(fig, "Source : déclarations d’apiculteurs (données simulées), 2023. Contours IGN.")
    return fig, g


@honest
def fr_moins_de_la_moitie():
    g = departements()
    g["part"] = field(g, 31, 9.5, 27.5, gx=-.2, gy=.2, noise=.25, power=.8)
    fig, ax = plt.subplots(figsize=(8, 8))
    paint(ax, g, g.part, [12, 15, 20, 24], PLUM5)
    off(ax)
    key(ax, PLUM5, ["moins de 12 %", "12 à moins de 15 %", "15 à moins de 20 %", "20 à moins de 24 %", "24 % et plus"], "Chauffage au fioul")
    bar_line(ax, 200, at=(.7, .02))
    head(fig, "Dans moins de la moitié des départements, le fioul dépasse 20 %", "Part des résidences principales chauffées au fioul, 2022")
    credit(fig, "Source : enquête logement (données simulées), 2022")
    return fig, g


@honest
def fr_medecins_sans_reponse_dits():
    g = departements()
    g["medecins"] = field(g, 41, 58, 162, gy=-.5, gx=.1, digits=0)
    g.loc[np.random.default_rng(5).choice(len(g), 9, replace=False), "medecins"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 8))
    paint(ax, g, g.medecins, [75, 90, 105, 120], TEAL5, missing="#d9d9d9")
    off(ax)
    key(ax, TEAL5 + ["#d9d9d9"], ["moins de 75", "75 à 89", "90 à 104", "105 à 119", "120 et plus", "n’a pas répondu"],
        "Généralistes pour\n100 000 habitants")
    bar_checks(ax, 200, at=(.68, .02))
    head(fig, "Les généralistes et le territoire", "Médecins généralistes pour 100 000 habitants, 2023")
    credit(fig, "Source : questionnaire aux conseils départementaux (simulé), 2023")
    return fig, g


@honest
def fr_evolution_zero_blanc():
    g = departements()
    g["evolution"] = field(g, 51, -4.6, 14.2, gx=-.2, gy=-.5, noise=.25)
    fig, ax = plt.subplots(figsize=(8, 8))
    g.plot(column="evolution", ax=ax, cmap="RdBu", edgecolor="#bbbbbb", linewidth=.2, legend=True, norm=TwoSlopeNorm(0, g.evolution.min(), g.evolution.max()),
           legend_kwds={"label": "Évolution de la population, en %", "shrink": .55, "ticks": [-4, 0, 4, 8, 12]})
    off(ax)
    bar_line(ax, 200, at=(.05, .03))
    ax.set_title("Gains et pertes d’habitants, 2013-2023", fontsize=14, loc="left")
    credit(fig, "Source : recensements (données simulées), 2013 et 2023")
    return fig, g


@honest
def fr_deux_dates_memes_classes():
    g = communes("86")
    a = field(g, 21, 900, 1900, gx=-.2, noise=.25, power=1.4, digits=0)
    g["prix_2016"], g["prix_2023"] = a, np.round(a * 1.32 + np.random.default_rng(3).normal(0, 60, len(g)))
    fig, axes = plt.subplots(1, 2, figsize=(11, 7))
    edges = [1100, 1400, 1700, 2000]
    for ax, col in zip(axes, ("prix_2016", "prix_2023")):
        paint(ax, g, g[col], edges, PLUM5, lw=.2, ec="#bbbbbb")
        ax.set_title(col[-4:], fontsize=13)
        off(ax)
    bar_line(axes[1], 20, at=(.7, .0))
    fig.legend(handles=[Patch(fc=c, ec="#888888", label=t) for c, t in zip(PLUM5, ["moins de 1 100", "1 100 à 1 399", "1 400 à 1 699", "1 700 à 1 999", "2 000 et plus"])],
               title="€ par m², mêmes classes aux deux dates", loc="lower center", ncols=5, frameon=False, bbox_to_anchor=(.5, .05), fontsize=9)
    fig.subplots_adjust(bottom=.15)
    fig.suptitle("Prix médian des maisons anciennes dans la Vienne", fontsize=15, fontweight="bold")
    credit(fig, "Source : ventes notariées (simulées), 2016 et 2023")
    return fig, g


@honest
def fr_pluie_bleus():
    g = departements()
    X, Y, m = inside(g.geometry.union_all(), 150, 150)
    Z = np.where(m, 480 + 1500 * bumps(X, Y, 8, n=8), np.nan)
    fig, ax = plt.subplots(figsize=(9, 8))
    bounds = [400, 700, 1000, 1300, 1600, 2000]
    mesh = ax.pcolormesh(X, Y, np.ma.masked_invalid(Z), cmap=ListedColormap(BLUE5), norm=BoundaryNorm(bounds, 5), shading="nearest")
    g.boundary.plot(ax=ax, color="white", lw=.3)
    off(ax)
    fig.colorbar(mesh, ax=ax, shrink=.6, label="Pluie tombée en un an (mm)", ticks=bounds)
    bar_line(ax, 200, at=(.05, .03))
    ax.set_title("Un an de pluie, 2023", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Source : réanalyse météorologique (simulée), année 2023")
    return fig


@honest
def fr_zones_de_vacances():
    g = departements()
    z = pd.read_csv(D / "zones_scolaires.csv", dtype={"departement": str})
    z["code"] = z.departement.str.zfill(2)
    g = g.merge(z[["code", "zone"]], on="code", how="left")
    g["zone"] = g.zone.fillna("Corse")
    colors = {"A": "#e69f00", "B": "#56b4e9", "C": "#1b4f72", "Corse": "#d9d9d9"}
    fig, ax = plt.subplots(figsize=(8, 8))
    for name, part in g.groupby("zone"):
        part.plot(ax=ax, color=colors[name], edgecolor="white", linewidth=.5)
    off(ax)
    key(ax, list(colors.values()), ["Zone A", "Zone B", "Zone C", "Corse : son propre calendrier"], "Vacances scolaires", bbox_to_anchor=(-.04, -.02))
    bar_line(ax, 200, at=(.7, -.02))
    ax.set_title("Trois zones pour les vacances d’hiver 2024", fontsize=15, loc="left")
    credit(fig, "Source : ministère de l’Éducation nationale, calendrier 2023-2024")
    return fig, g


@honest
def fr_paris_en_encart():
    g = departements()
    colors, edges = RED5, [50, 100, 200, 1000]
    fig, ax = plt.subplots(figsize=(8.4, 8))
    paint(ax, g, g.densite, edges, colors)
    off(ax)
    key(ax, colors, ["moins de 50", "50 à 99", "100 à 199", "200 à 999", "1 000 et plus"], "Habitants par km²")
    bar_line(ax, 200, at=(.64, .02))
    inset = fig.add_axes([.72, .68, .24, .2])
    near = g[g.code.isin(["75", "92", "93", "94"])]
    paint(inset, near, near.densite, edges, colors)
    inset.set_aspect("equal")
    inset.set_xticks([])
    inset.set_yticks([])
    inset.set_xlabel("")
    inset.set_ylabel("")
    bar_line(inset, 10, at=(.06, .04), size=8)
    inset.set_title("Paris et sa petite couronne", fontsize=9)
    head(fig, "Une France inégalement peuplée", "Densité par département, 2023")
    credit(fig, "Source : Insee, populations légales 2023. Contours IGN.")
    return fig, g


@honest
def fr_arrets_par_km2():
    g = poitiers()
    g["arrets_km2"] = np.round(g.arrets_bus / g.superficie_km2, 1)
    fig, ax = plt.subplots(figsize=(9, 8))
    paint(ax, g, g.arrets_km2, [.4, .8, 1.6, 4], BLUE5, ec="#888888")
    for name in ("Poitiers", "Chauvigny", "Lusignan"):
        p = g[g.nom == name].geometry.representative_point().iloc[0]
        ax.text(p.x, p.y, name, fontsize=9, ha="center", path_effects=[pe.withStroke(linewidth=3, foreground="white")])
    off(ax)
    key(ax, BLUE5, ["moins de 0,4", "0,4 à 0,7", "0,8 à 1,5", "1,6 à 3,9", "4 et plus"], "Arrêts de bus par km²", loc="upper left")
    bar_line(ax, 10, at=(.76, .02))
    head(fig, "Les arrêts de bus du Grand Poitiers", "Arrêts par km² et par commune, réseau de 2023")
    credit(fig, "Source : horaires publics du réseau, 2023. Contours IGN.")
    return fig, g


@honest
def fr_un_point_cent_mille():
    g = departements()
    rng = np.random.default_rng(14)
    xs, ys = [], []
    for geom, pop in zip(g.geometry, g.population):
        n = int(round(pop / 100000))
        pts = gpd.GeoSeries([geom]).sample_points(n, rng=rng).explode(index_parts=False)
        pts = pts[~pts.is_empty]
        xs += list(pts.x)
        ys += list(pts.y)
    fig, ax = plt.subplots(figsize=(8, 8))
    g.dissolve().plot(ax=ax, color="#f4f4f0", edgecolor="#999999", linewidth=.7)
    ax.scatter(xs, ys, s=4, color="#5b2a86", linewidths=0, alpha=.8)
    off(ax)
    ax.text(.02, .06, "Un point : 100 000 habitants,\nplacé au hasard dans son département", transform=ax.transAxes, fontsize=9.5)
    bar_line(ax, 200, at=(.7, .02))
    head(fig, "La France en points", "Population des départements de France métropolitaine, 2023")
    credit(fig, "Source : Insee, populations légales 2023. Contours IGN.")
    return fig


# ================================================================ english, liars
@liar("stock-in-choropleth")
def en_share_of_the_grant():
    g = britain()
    w = field(g, 101, .5, 9, gx=.4, gy=-.6, power=2.2, digits=3)
    g["share"] = np.round(w / w.sum() * 100, 1)
    fig, ax = plt.subplots(figsize=(7.4, 9))
    paint(ax, g, g.share, [1, 2, 3, 5], TEAL5)
    off(ax)
    key(ax, TEAL5, ["under 1%", "1 to 1.9%", "2 to 2.9%", "3 to 4.9%", "5% and over"], "Share of the\nnational fund", loc="upper right")
    bar_line(ax, 100, at=(.66, .008))
    head(fig, "Who gets the culture money", "Each city region’s share of the national fund, 2023 (100% in all)")
    credit(fig, "Source: Fund annual report (simulated), 2023")
    return fig, g


@liar("title-contradicts-data")
def en_debt_in_the_north():
    g = britain()
    g["debt"] = field(g, 111, 4.1, 16.2, gx=.1, gy=-1.3, noise=.2)
    fig, ax = plt.subplots(figsize=(7.4, 9))
    paint(ax, g, g.debt, [6, 8, 10, 13], AMBER5, ec="#aaaaaa")
    off(ax)
    key(ax, AMBER5, ["under 6", "6 to 7.9", "8 to 9.9", "10 to 12.9", "13 and over"], "% of households", loc="upper right")
    bar_checks(ax, 100, at=(.66, .008))
    head(fig, "Energy debt is highest in the north", "Households behind on a gas or electricity bill, winter 2023")
    credit(fig, "Source: suppliers’ returns (simulated), winter 2023")
    return fig, g


@liar("unprojected")
def en_nordics_in_degrees():
    w = _world()
    g = w[w.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT", "IS"])].copy()
    g = gpd.clip(g, box(-25, 53, 32, 72)).reset_index(drop=True)
    g["forest"] = g.code_iso.map({"NO": 33.4, "SE": 68.7, "FI": 73.7, "DK": 15.7, "EE": 56.1, "LV": 54.9, "LT": 35.1, "IS": .5})
    fig, ax = plt.subplots(figsize=(10, 6))
    paint(ax, g, g.forest, [10, 20, 40, 60], TEAL5, ec="#777777")
    ax.set_aspect("equal")
    ax.set_axis_off()
    key(ax, TEAL5, ["under 10%", "10 to 19%", "20 to 39%", "40 to 59%", "60% and over"], "Forest, share of land", loc="lower left", bbox_to_anchor=(0, -.12))
    ax.set_title("Forest cover around the Baltic and the North Atlantic, 2020", fontsize=13, loc="left")
    credit(fig, "Source: FAO Forest Resources Assessment, 2020, rounded")
    return fig, g


@liar("not-equal-area")
def en_mercator_fossil_power():
    w = gpd.clip(_world(), box(-180, -58, 180, 79)).to_crs(3857).reset_index(drop=True)
    t = pd.read_csv(D / "electricite_pays.csv")
    t = t.assign(fossil=t[["charbon_pct", "gaz_pct", "petrole_pct"]].sum(axis=1).round(1))
    w["fossil"] = w.code_iso.map(_iso3()).map(t.set_index("code_iso").fossil)
    fig, ax = plt.subplots(figsize=(11, 7.4))
    w.plot(column="fossil", ax=ax, cmap="YlOrBr", scheme="userdefined", classification_kwds={"bins": [20, 40, 60, 80, 100]}, edgecolor="#999999", linewidth=.3,
           missing_kwds={"color": "#cfcfcf", "label": "No data"}, legend=True,
           legend_kwds={"labels": ["0 to 20", "over 20 to 40", "over 40 to 60", "over 60 to 80", "over 80 to 100"], "title": "% of power generated", "loc": "lower left", "frameon": False, "fontsize": 9})
    ax.set_axis_off()
    ax.set_title("Power from coal, gas and oil, 2022 or 2023", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Source: Ember, yearly electricity data, 2022-2023")
    return fig, w


@liar("too-few-classes")
def en_broadband_two_colours():
    g = britain()
    g["mbit"] = field(g, 121, 18, 143, gx=.4, gy=-.4, digits=0)
    fig, ax = plt.subplots(figsize=(7.4, 9))
    paint(ax, g, g.mbit, [80], ["#c6dbef", "#2171b5"])
    off(ax)
    key(ax, ["#c6dbef", "#2171b5"], ["18 to 79", "80 to 143"], "Median download\nspeed, Mbit/s", loc="upper right")
    bar_line(ax, 100, at=(.66, .008))
    head(fig, "How fast is your broadband?", "Median download speed by city region, May 2024")
    credit(fig, "Source: crowd-sourced speed tests (simulated), May 2024")
    return fig, g


@liar("panels-on-different-scales")
def en_sea_by_season():
    outline = world("EPSG:3035").set_index("code_iso").geometry
    x, y = np.meshgrid(np.linspace(3.3e6, 4.4e6, 60), np.linspace(3.2e6, 4.3e6, 60))
    land = shapely.contains_xy(outline.union_all(), x, y)
    base = 1 - (y - y.min()) / np.ptp(y)
    fig, axes = plt.subplots(2, 2, figsize=(10, 9))
    for ax, name, lo, hi, s in zip(axes.flat, ("Winter", "Spring", "Summer", "Autumn"), (5, 7, 13, 10), (10, 12, 20, 15), range(4)):
        z = lo + (hi - lo) * (.8 * base + .2 * bumps(x, y, s + 20))
        m = ax.pcolormesh(x, y, np.where(land, np.nan, z), cmap="viridis", shading="auto")
        fig.colorbar(m, ax=ax, shrink=.8, label="°C")
        gpd.GeoSeries(outline.values).plot(ax=ax, color="#e8e6e1", edgecolor="#999999", linewidth=.5)
        ax.set_xlim(x.min(), x.max())
        ax.set_ylim(y.min(), y.max())
        ax.set_title(name, fontsize=12)
        off(ax)
    bar_line(axes[1, 1], 200, at=(.62, .06))
    fig.suptitle("The sea around Britain, season by season, 2023", fontsize=14, fontweight="bold")
    credit(fig, "Source: satellite sea surface temperature (simulated), 2023")
    return fig


@liar("colour-blind")
def en_parties_red_green():
    g = britain()
    g["party"] = np.random.default_rng(9).choice(["Labour list", "Green list", "Independents"], len(g), p=[.4, .35, .25])
    colors = {"Labour list": "#c0392b", "Green list": "#5b8c2a", "Independents": "#8a6d1f"}
    fig, ax = plt.subplots(figsize=(7.4, 9))
    g.plot(ax=ax, color=g.party.map(colors), edgecolor="white", linewidth=.6)
    off(ax)
    key(ax, list(colors.values()), list(colors), "Leading list", loc="upper right")
    bar_line(ax, 100, at=(.66, .008))
    head(fig, "Who came first on the night", "Leading list by city region, mock assembly vote, June 2024")
    credit(fig, "Source: count officers (simulated), June 2024")
    return fig, g


@liar("empty-class")
def en_top_class_empty():
    w = world("ESRI:102022")
    g = w[w.continent == "Afrique"].reset_index(drop=True)
    g["literacy"] = field(g, 131, 27, 78.5, gy=-.5)
    fig, ax = plt.subplots(figsize=(8, 8.4))
    paint(ax, g, g.literacy, [40, 55, 70, 85], BLUE5, ec="#888888")
    off(ax)
    key(ax, BLUE5, ["under 40", "40 to 54.9", "55 to 69.9", "70 to 84.9", "85 and over"], "% of adults")
    bar_line(ax, 1000, at=(.66, .04))
    head(fig, "Who can read a short letter", "Adults who read a test letter aloud, share by country, 2021")
    credit(fig, "Source: household survey (simulated), 2021")
    return fig, g


@liar("hidden-missing")
def en_nitrogen_filled():
    g = britain()
    g["no2"] = field(g, 141, 6, 34, gx=.3, gy=-.5)
    g.loc[[3, 9, 17, 24, 33, 36], "no2"] = np.nan
    shown = g.assign(no2=g.no2.fillna(0))
    fig, ax = plt.subplots(figsize=(7.6, 9))
    shown.plot(column="no2", ax=ax, cmap="Reds", scheme="userdefined", classification_kwds={"bins": [10, 15, 20, 25, 35]}, edgecolor="#999999", linewidth=.4, legend=True,
               legend_kwds={"labels": ["0 to 10", "over 10 to 15", "over 15 to 20", "over 20 to 25", "over 25 to 35"], "title": "NO₂, µg/m³", "loc": "upper right", "frameon": False, "fontsize": 9})
    off(ax)
    bar_line(ax, 100, at=(.66, .008))
    ax.set_title("Nitrogen dioxide at the roadside, yearly mean 2023", fontsize=13, loc="left")
    credit(fig, "Source: city monitoring stations (simulated), 2023")
    return fig, g


@liar("radius-not-area")
def en_quakes_squared():
    jp = _world()[lambda d: d.code_iso.isin(["JP", "KR", "KP", "CN"])].to_crs(6690)
    japan = jp[jp.code_iso == "JP"].geometry.iloc[0]
    pts = gpd.GeoSeries([japan]).sample_points(26, rng=np.random.default_rng(18)).explode(index_parts=False)
    t = gpd.GeoDataFrame({"hurt": np.round(np.exp(np.random.default_rng(4).normal(4.3, .8, 26)))}, geometry=pts.values, crs=6690)
    fig, ax = plt.subplots(figsize=(8.4, 8.4))
    jp.plot(ax=ax, color="#ece9e2", edgecolor="#aaaaaa", linewidth=.6)
    f = 900 / t.hurt.max() ** 2
    ax.scatter(t.geometry.x, t.geometry.y, s=t.hurt ** 2 * f, color="#b3202c", alpha=.6, edgecolor="white")
    x0, y0, x1, y1 = japan.bounds
    ax.set_xlim(x0 - 3e5, x1 + 2e5)
    ax.set_ylim(y0 - 1e5, y1 + 1e5)
    off(ax)
    vals = [50, 150, 300]
    ax.legend(handles=[ax.scatter([], [], s=v ** 2 * f, color="#b3202c", alpha=.6, label=f"{v}") for v in vals], title="People hurt", loc="upper left", frameon=False,
              labelspacing=1.6, fontsize=9, borderpad=1)
    bar_line(ax, 200, at=(.7, .05))
    ax.set_title("People hurt in each earthquake, Japan, 2000 to 2023", fontsize=14, loc="left")
    credit(fig, "Source: disaster records (simulated), 2000-2023")
    return fig, t


# ================================================================ english, honest
@honest
def en_grant_per_head():
    g = britain()
    g["pounds"] = field(g, 102, 3, 41, gx=.3, gy=.3)
    fig, ax = plt.subplots(figsize=(7.4, 9))
    paint(ax, g, g.pounds, [8, 14, 20, 28], TEAL5, ec="#aaaaaa")
    off(ax)
    key(ax, TEAL5, ["under 8", "8 to 13.9", "14 to 19.9", "20 to 27.9", "28 and over"], "£ per resident", loc="upper right")
    bar_line(ax, 100, at=(.66, .008))
    head(fig, "Who gets the culture money", "Grants from the national fund, pounds per resident, 2023")
    credit(fig, "Source: Fund annual report (simulated), 2023")
    return fig, g


@honest
def en_debt_in_the_south():
    g = britain()
    g["debt"] = field(g, 111, 4.1, 16.2, gx=.1, gy=-1.3, noise=.2)
    fig, ax = plt.subplots(figsize=(7.4, 9))
    paint(ax, g, g.debt, [6, 8, 10, 13], AMBER5, ec="#aaaaaa")
    off(ax)
    key(ax, AMBER5, ["under 6", "6 to 7.9", "8 to 9.9", "10 to 12.9", "13 and over"], "% of households", loc="upper right")
    bar_checks(ax, 100, at=(.66, .008))
    head(fig, "Energy debt is highest in the south", "Households behind on a gas or electricity bill, winter 2023")
    credit(fig, "Source: suppliers’ returns (simulated), winter 2023")
    return fig, g


@honest
def en_nordics_projected():
    w = _world()
    g = w[w.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT", "IS"])].copy()
    g = gpd.clip(g, box(-25, 53, 32, 72)).to_crs(3035).reset_index(drop=True)
    g["forest"] = g.code_iso.map({"NO": 33.4, "SE": 68.7, "FI": 73.7, "DK": 15.7, "EE": 56.1, "LV": 54.9, "LT": 35.1, "IS": .5})
    fig, ax = plt.subplots(figsize=(9, 7.4))
    paint(ax, g, g.forest, [10, 20, 40, 60], TEAL5, ec="#777777")
    off(ax)
    key(ax, TEAL5, ["under 10%", "10 to 19%", "20 to 39%", "40 to 59%", "60% and over"], "Forest, share of land", loc="lower left")
    bar_line(ax, 500, at=(.06, .92))
    ax.set_title("Forest cover around the Baltic and the North Atlantic, 2020", fontsize=13, loc="left")
    credit(fig, "Source: FAO Forest Resources Assessment, 2020, rounded. Lambert equal-area.")
    return fig, g


@honest
def en_equal_earth_fossil_power():
    w = world("EPSG:8857")
    t = pd.read_csv(D / "electricite_pays.csv")
    t = t.assign(fossil=t[["charbon_pct", "gaz_pct", "petrole_pct"]].sum(axis=1).round(1))
    w["fossil"] = w.code_iso.map(_iso3()).map(t.set_index("code_iso").fossil)
    fig, ax = plt.subplots(figsize=(12, 6.6))
    w.plot(column="fossil", ax=ax, cmap="YlOrBr", scheme="userdefined", classification_kwds={"bins": [20, 40, 60, 80, 100]}, edgecolor="#999999", linewidth=.3,
           missing_kwds={"color": "#cfcfcf", "label": "No data"}, legend=True,
           legend_kwds={"labels": ["0 to 20", "over 20 to 40", "over 40 to 60", "over 60 to 80", "over 80 to 100"], "title": "% of power generated", "loc": "lower left", "frameon": False, "fontsize": 9})
    ax.set_axis_off()
    ax.set_title("Power from coal, gas and oil, 2022 or 2023", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Source: Ember, yearly electricity data, 2022-2023. Equal Earth projection.")
    return fig, w


@honest
def en_signed_or_not():
    w = world("ESRI:102022")
    g = w[w.continent == "Afrique"].reset_index(drop=True)
    g["signed"] = np.where(np.random.default_rng(33).random(len(g)) < .6, "Signed", "Not signed")
    colors = {"Signed": "#1f5f8b", "Not signed": "#f0c987"}
    fig, ax = plt.subplots(figsize=(8, 8.4))
    g.plot(ax=ax, color=g.signed.map(colors), edgecolor="white", linewidth=.6)
    off(ax)
    key(ax, list(colors.values()), list(colors), "Wetland charter")
    bar_line(ax, 1000, at=(.66, .04))
    head(fig, "Who put their name to the wetland charter", "Governments that had signed by 31 December 2023")
    credit(fig, "Source: charter secretariat (simulated), 2023")
    return fig, g


@honest
def en_sea_one_scale():
    outline = world("EPSG:3035").set_index("code_iso").geometry
    x, y = np.meshgrid(np.linspace(3.3e6, 4.4e6, 60), np.linspace(3.2e6, 4.3e6, 60))
    land = shapely.contains_xy(outline.union_all(), x, y)
    base = 1 - (y - y.min()) / np.ptp(y)
    fig, axes = plt.subplots(2, 2, figsize=(10, 9), layout="constrained")
    for ax, name, lo, hi, s in zip(axes.flat, ("Winter", "Spring", "Summer", "Autumn"), (5, 7, 13, 10), (10, 12, 20, 15), range(4)):
        z = lo + (hi - lo) * (.8 * base + .2 * bumps(x, y, s + 20))
        m = ax.pcolormesh(x, y, np.where(land, np.nan, z), cmap="viridis", shading="auto", vmin=4, vmax=20)
        gpd.GeoSeries(outline.values).plot(ax=ax, color="#e8e6e1", edgecolor="#999999", linewidth=.5)
        ax.set_xlim(x.min(), x.max())
        ax.set_ylim(y.min(), y.max())
        ax.set_title(name, fontsize=12)
        off(ax)
    fig.colorbar(m, ax=axes, shrink=.6, label="Sea surface temperature, °C")
    bar_line(axes[1, 1], 200, at=(.62, .06))
    fig.suptitle("The sea around Britain, season by season, 2023", fontsize=14, fontweight="bold")
    fig.supxlabel("Source: satellite sea surface temperature (simulated), 2023. Land in grey.", fontsize=9, x=.02, ha="left")
    return fig


@honest
def en_parties_blue_orange():
    g = britain()
    g["party"] = np.random.default_rng(9).choice(["Labour list", "Green list", "Independents"], len(g), p=[.4, .35, .25])
    colors = {"Labour list": "#0b3c6f", "Green list": "#f0a03c", "Independents": "#9fc5e0"}
    fig, ax = plt.subplots(figsize=(7.4, 9))
    g.plot(ax=ax, color=g.party.map(colors), edgecolor="white", linewidth=.6)
    off(ax)
    key(ax, list(colors.values()), list(colors), "Leading list", loc="upper right")
    bar_line(ax, 100, at=(.66, .008))
    head(fig, "Who came first on the night", "Leading list by city region, mock assembly vote, June 2024")
    credit(fig, "Source: count officers (simulated), June 2024")
    return fig, g


@honest
def en_top_class_just_reached():
    w = world("ESRI:102022")
    g = w[w.continent == "Afrique"].reset_index(drop=True)
    g["literacy"] = field(g, 131, 27, 87.5, gy=-.5)
    fig, ax = plt.subplots(figsize=(8, 8.4))
    paint(ax, g, g.literacy, [40, 55, 70, 85], BLUE5, ec="#888888")
    off(ax)
    key(ax, BLUE5, ["under 40", "40 to 54.9", "55 to 69.9", "70 to 84.9", "85 and over"], "% of adults")
    bar_line(ax, 1000, at=(.66, .04))
    head(fig, "Who can read a short letter", "Adults who read a test letter aloud, share by country, 2021")
    credit(fig, "Source: household survey (simulated), 2021")
    return fig, g


@honest
def en_true_zeros():
    g = britain()
    v = field(g, 151, -.9, 5.2, gx=.3, gy=-.4).clip(0)
    g["closed"] = v
    colors = ["#f2f2ee"] + ["#c6dbef", "#6baed6", "#2171b5", "#08306b"]
    fig, ax = plt.subplots(figsize=(7.4, 9))
    paint(ax, g, v, [.05, 1, 2, 3.5], colors, ec="#888888")
    off(ax)
    key(ax, colors, ["none", "0.1 to 0.9", "1 to 1.9", "2 to 3.4", "3.5 and over"], "Branches closed per\n100,000 residents", loc="upper right")
    bar_line(ax, 100, at=(.66, .008))
    head(fig, "Where the bank shut its doors", "Bank branches closed in 2023; every city region answered")
    credit(fig, "Source: branch registers (simulated), 2023")
    return fig, g


@honest
def en_quakes_by_area():
    jp = _world()[lambda d: d.code_iso.isin(["JP", "KR", "KP", "CN"])].to_crs(6690)
    japan = jp[jp.code_iso == "JP"].geometry.iloc[0]
    pts = gpd.GeoSeries([japan]).sample_points(26, rng=np.random.default_rng(18)).explode(index_parts=False)
    t = gpd.GeoDataFrame({"hurt": np.round(np.exp(np.random.default_rng(4).normal(4.3, .8, 26)))}, geometry=pts.values, crs=6690)
    fig, ax = plt.subplots(figsize=(8.4, 8.4))
    jp.plot(ax=ax, color="#ece9e2", edgecolor="#aaaaaa", linewidth=.6)
    f = 900 / t.hurt.max()
    ax.scatter(t.geometry.x, t.geometry.y, s=t.hurt * f, color="#b3202c", alpha=.6, edgecolor="white")
    x0, y0, x1, y1 = japan.bounds
    ax.set_xlim(x0 - 3e5, x1 + 2e5)
    ax.set_ylim(y0 - 1e5, y1 + 1e5)
    off(ax)
    ax.legend(handles=[ax.scatter([], [], s=v * f, color="#b3202c", alpha=.6, label=f"{v}") for v in (50, 150, 300)], title="People hurt", loc="upper left", frameon=False,
              labelspacing=1.6, fontsize=9, borderpad=1)
    bar_line(ax, 200, at=(.7, .05))
    ax.set_title("People hurt in each earthquake, Japan, 2000 to 2023", fontsize=14, loc="left")
    credit(fig, "Source: disaster records (simulated), 2000-2023")
    return fig, t


STATES = """AK00 ME0a VT19 NH1a WA20 ID21 MT22 ND23 MN24 WI25 MI26 NY28 MA29 RI2a OR30 NV31 WY32 SD33 IA34 IL35 IN36 OH37 PA38 NJ39 CT3a
CA40 UT41 CO42 NE43 MO44 KY45 WV46 VA47 MD48 DE49 AZ51 NM52 KS53 AR54 TN55 NC56 SC57 DC58 OK63 LA64 MS65 AL66 GA67 HI70 TX73 FL78"""


@honest
def en_states_in_hexagons():
    rng = np.random.default_rng(161)
    rows = [(s[:2], int(s[2]), int(s[3], 16)) for s in STATES.split()]
    v = np.array([7 + 1.5 * r + rng.normal(0, 2.6) - 2 * (c > 7) for _, r, c in rows]).clip(3.2, 24)
    edges = [6, 9, 13, 17]
    fig, ax = plt.subplots(figsize=(9, 7))
    for (name, r, c), x in zip(rows, v):
        k = int(np.digitize(x, edges))
        cx, cy = c + .5 * (r % 2), -.87 * r
        ax.add_patch(RegularPolygon((cx, cy), 6, radius=.56, fc=PLUM5[k], ec="white", lw=1))
        ax.text(cx, cy, name, ha="center", va="center", fontsize=10, color="white" if k > 2 else "#222222")
    ax.set_xlim(-.8, 11.2)
    ax.set_ylim(-7.6, .8)
    off(ax)
    key(ax, PLUM5, ["under 6", "6 to 8.9", "9 to 12.9", "13 to 16.9", "17 and over"], "% of children", loc="lower center", ncols=5, bbox_to_anchor=(.5, -.04))
    head(fig, "Children without a checkup", "Share of under-12s who saw no doctor in 2023. One hexagon per state.")
    credit(fig, "Source: household panel (simulated), 2023")
    return fig


# ================================================================ español, engañosos
@liar("stock-in-choropleth")
def es_pernoctaciones():
    g = spain()
    g["noches"] = field(g, 201, .3, 14.8, gx=.4, gy=-.5, power=2.4)
    fig, ax = plt.subplots(figsize=(9, 7.6))
    paint(ax, g, g.noches, [1, 2, 4, 8], RED5)
    off(ax)
    key(ax, RED5, ["menos de 1", "de 1 a 1,9", "de 2 a 3,9", "de 4 a 7,9", "8 o más"], "Millones de noches", loc="lower right", bbox_to_anchor=(1.08, 0))
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "El mapa del turismo", "Pernoctaciones hoteleras por área urbana, en millones, 2023")
    credit(fig, "Fuente: encuesta de ocupación hotelera (datos simulados), 2023")
    return fig, g


@liar("title-contradicts-data")
def es_baja_en_todas():
    g = spain()
    g["paro"] = field(g, 211, -3.6, .7, gx=.3, gy=.3, power=.8)
    fig, ax = plt.subplots(figsize=(9, 7.6))
    colors = ["#0b5351", "#3a9089", "#7fc3b5", "#c3e2d6", "#f5b94f"]
    paint(ax, g, g.paro, [-2.95, -1.95, -.95, -.05], colors)
    off(ax)
    key(ax, colors, ["baja 3 puntos o más", "baja de 2 a 3", "baja de 1 a 2", "baja menos de 1", "no baja"], "Puntos, 2022-2023", loc="lower right", bbox_to_anchor=(1.1, 0))
    bar_checks(ax, 200, at=(.02, .02))
    head(fig, "El paro baja en todas las áreas urbanas", "Variación de la tasa de paro entre 2022 y 2023, en puntos")
    credit(fig, "Fuente: encuesta de población activa (datos simulados), 2023")
    return fig, g


@liar("colour-blind")
def es_acuiferos_verde_rojo():
    g = spain()
    v = field(g, 221, 0, 100, gx=.4, gy=-.6)
    g["estado"] = np.select([v < 45, v < 62], ["Buen estado", "En estudio"], "Mal estado")
    colors = {"Buen estado": "#5f9440", "Mal estado": "#c4543c", "En estudio": "#d9d4c8"}
    fig, ax = plt.subplots(figsize=(9, 7.6))
    for name, part in g.groupby("estado"):
        part.plot(ax=ax, color=colors[name], edgecolor="white", linewidth=.6)
    off(ax)
    key(ax, list(colors.values()), list(colors), "Acuífero principal", loc="lower right", bbox_to_anchor=(1.05, 0))
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "La salud de los acuíferos", "Estado químico del acuífero principal de cada área, 2022")
    credit(fig, "Fuente: confederaciones hidrográficas (datos simulados), 2022")
    return fig, g


@liar("diverging-without-middle")
def es_renta_dos_tonos():
    g = spain()
    g["renta"] = field(g, 231, 10.4, 23.8, gx=.4, gy=.8)
    fig, ax = plt.subplots(figsize=(9.4, 7.4))
    g.plot(column="renta", ax=ax, cmap="BrBG", edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Renta neta por persona (miles de €)", "shrink": .6})
    off(ax)
    bar_line(ax, 200, at=(.02, .02))
    ax.set_title("La renta de las áreas urbanas, 2022", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Fuente: atlas de renta de los hogares (datos simulados), 2022")
    return fig, g


@liar("too-many-classes")
def es_trece_azules():
    g = spain()
    v = field(g, 241, 0, 1, gx=-.6, gy=.5, digits=6)
    g["edad"] = np.round(38.2 + 12.7 * np.argsort(np.argsort(v)) / (len(g) - 1), 1)
    edges = list(range(39, 51))
    cmap = plt.get_cmap("Blues")
    colors = [matplotlib.colors.to_hex(cmap(v)) for v in np.linspace(.06, 1, 13)]
    fig, ax = plt.subplots(figsize=(9.4, 7.6))
    paint(ax, g, g.edad, edges, colors, ec="#999999")
    off(ax)
    labels = ["menos de 39"] + [f"de {a} a {a},9" for a in range(39, 50)] + ["50 o más"]
    key(ax, colors, labels, "Años", loc="center left", bbox_to_anchor=(.96, .5))
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "Edad media de la población", "Por área urbana, a 1 de enero de 2023")
    credit(fig, "Fuente: padrón continuo (datos simulados), 2023")
    return fig, g


@liar("overplotting")
def es_farmacias_amontonadas():
    g = spain()
    rng = np.random.default_rng(251)
    parts = []
    for geom, n, x, y in zip(g.geometry, field(g, 252, 60, 700, gx=.4, power=2, digits=0).astype(int), g.x, g.y):
        parts.append(np.column_stack([rng.normal(x, 32000, n), rng.normal(y, 32000, n)]))
    xy = np.vstack(parts)
    xy = xy[shapely.contains_xy(g.geometry.union_all(), xy[:, 0], xy[:, 1])]
    fig, ax = plt.subplots(figsize=(9, 7.6))
    g.dissolve().plot(ax=ax, color="#f4f2ec", edgecolor="#999999", linewidth=.8)
    ax.scatter(xy[:, 0], xy[:, 1], s=26, color="#1b7f5c")
    off(ax)
    bar_line(ax, 200, at=(.02, .02))
    ax.text(.98, .1, "Un punto: una farmacia", transform=ax.transAxes, ha="right", fontsize=9.5)
    head(fig, "Las farmacias de guardia", f"{len(xy)} farmacias con turno de noche, 2023")
    credit(fig, "Fuente: colegios de farmacéuticos (datos simulados), 2023")
    return fig


@liar("non-monotone-ramp")
def es_azules_cambiados():
    w = world("ESRI:102033")
    g = w[w.continent == "Amérique du Sud"].reset_index(drop=True)
    g["agua"] = [99.0, 93.4, 87.2, 99.1, 73.8, 94.5, 95.6, 84.6, 68.1, 51.3, 79.9, 94.0, 61.2][:len(g)]
    colors = ["#c6dbef", "#6baed6", "#eff3ff", "#08519c", "#3182bd"]
    fig, ax = plt.subplots(figsize=(7.6, 9))
    paint(ax, g, g.agua, [60, 70, 80, 90], colors, ec="#777777", lw=.6)
    off(ax)
    key(ax, colors, ["menos de 60 %", "de 60 a 69,9 %", "de 70 a 79,9 %", "de 80 a 89,9 %", "90 % o más"], "Hogares con agua\npor tubería", loc="lower right")
    bar_line(ax, 1000, at=(.03, .03))
    head(fig, "Agua corriente en América del Sur", "Hogares con agua por tubería, por país, 2021")
    credit(fig, "Fuente: encuestas de hogares (datos simulados), 2021")
    return fig, g


@liar("empty-class")
def es_clase_del_medio_vacia():
    g = spain()
    v = field(g, 261, 4, 36, gx=.3, gy=-.5, digits=0)
    v = np.where((v >= 14) & (v < 21), np.where(v < 17, v - 5, v + 6), v)
    g["temporal"] = v
    fig, ax = plt.subplots(figsize=(9, 7.6))
    paint(ax, g, v, [7, 14, 21, 28], PLUM5, ec="#aaaaaa")
    off(ax)
    key(ax, PLUM5, ["menos de 7 %", "de 7 a 13 %", "de 14 a 20 %", "de 21 a 27 %", "28 % o más"], "Empleo temporal", loc="lower right", bbox_to_anchor=(1.08, 0))
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "Contratos con fecha de caducidad", "Asalariados con contrato temporal, por área urbana, 2023")
    credit(fig, "Fuente: encuesta de población activa (datos simulados), 2023")
    return fig, g


@liar("not-equal-area")
def es_europa_web_mercator():
    g = europe("EPSG:3857")
    g["renov"] = field(g, 271, 9, 74, gy=.9, noise=.3)
    fig, ax = plt.subplots(figsize=(8, 8.8))
    paint(ax, g, g.renov, [15, 25, 35, 50], ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"], ec="#777777")
    off(ax)
    key(ax, ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"], ["menos de 15 %", "de 15 a 24,9 %", "de 25 a 34,9 %", "de 35 a 49,9 %", "50 % o más"],
        "Energía renovable", loc="upper left", bbox_to_anchor=(-.05, .62))
    head(fig, "Cuánta energía renovable consume Europa", "Parte del consumo final de energía, por país, 2022")
    credit(fig, "Fuente: balances energéticos (datos simulados), 2022")
    return fig, g


@liar("missing-unit")
def es_residuos_sin_unidad():
    g = spain()
    g["residuos"] = field(g, 281, 362, 655, gx=.5, gy=-.3, digits=0)
    fig, ax = plt.subplots(figsize=(9, 7.6))
    g["clase"] = pd.cut(g.residuos, [0, 420, 480, 540, 600, 1000], right=False,
                        labels=["menos de 420", "de 420 a 479", "de 480 a 539", "de 540 a 599", "600 o más"])
    g.plot(column="clase", ax=ax, categorical=True, cmap=ListedColormap(AMBER5), edgecolor="#aaaaaa", linewidth=.4, legend=True,
           legend_kwds={"title": "Residuos urbanos", "loc": "lower right", "frameon": False, "fontsize": 9, "bbox_to_anchor": (1.1, 0)})
    off(ax)
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "La basura que generamos", "Residuos urbanos por área, 2022")
    credit(fig, "Fuente: estadística de residuos (datos simulados), 2022")
    return fig, g


# ================================================================ español, honestos
@honest
def es_noches_por_habitante():
    g = spain()
    g["noches_hab"] = field(g, 202, .6, 19.5, gx=.5, gy=-.2, power=1.6)
    fig, ax = plt.subplots(figsize=(9, 7.6))
    g["clase"] = pd.cut(g.noches_hab, [0, 2, 4, 8, 12, 100], right=False, labels=["menos de 2", "de 2 a 3,9", "de 4 a 7,9", "de 8 a 11,9", "12 o más"])
    g.plot(column="clase", ax=ax, categorical=True, cmap=ListedColormap(RED5), edgecolor="#aaaaaa", linewidth=.4, legend=True,
           legend_kwds={"title": "Noches por habitante", "loc": "lower right", "frameon": False, "fontsize": 9, "bbox_to_anchor": (1.1, 0)})
    off(ax)
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "El mapa del turismo", "Pernoctaciones hoteleras por habitante y área urbana, 2023")
    credit(fig, "Fuente: encuesta de ocupación hotelera (datos simulados), 2023")
    return fig, g


@honest
def es_baja_en_casi_todas():
    g = spain()
    g["paro"] = field(g, 211, -3.6, .7, gx=.3, gy=.3, power=.8)
    fig, ax = plt.subplots(figsize=(9, 7.6))
    colors = ["#0b5351", "#3a9089", "#7fc3b5", "#c3e2d6", "#f5b94f"]
    paint(ax, g, g.paro, [-2.95, -1.95, -.95, -.05], colors)
    off(ax)
    key(ax, colors, ["baja 3 puntos o más", "baja de 2 a 3", "baja de 1 a 2", "baja menos de 1", "no baja"], "Puntos, 2022-2023", loc="lower right", bbox_to_anchor=(1.1, 0))
    bar_checks(ax, 200, at=(.02, .02))
    head(fig, "El paro baja en casi todas las áreas urbanas", "Variación de la tasa de paro entre 2022 y 2023, en puntos")
    credit(fig, "Fuente: encuesta de población activa (datos simulados), 2023")
    return fig, g


@honest
def es_riesgo_ambar_morado():
    g = spain()
    g["riesgo"] = field(g, 221, 2, 41, gx=.4, gy=-.6, digits=0)
    colors = ["#fcf3c5", "#f7c95f", "#ea8a3a", "#b9406a", "#571a63"]
    fig, ax = plt.subplots(figsize=(9, 7.6))
    paint(ax, g, g.riesgo, [8, 16, 24, 32], colors)
    off(ax)
    key(ax, colors, ["menos de 8", "de 8 a 15", "de 16 a 23", "de 24 a 31", "32 o más"], "Días al año", loc="lower right", bbox_to_anchor=(1.05, 0))
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "Días de riesgo extremo de incendio", "Media de días al año con aviso rojo, 2014-2023")
    credit(fig, "Fuente: servicio de meteorología (datos simulados), 2014-2023")
    return fig, g


@honest
def es_renta_frente_a_la_media():
    g = spain()
    g["renta"] = field(g, 231, 10.4, 23.8, gx=.4, gy=.8)
    mean = 16.5
    g["indice"] = np.round(g.renta / mean * 100, 0)
    colors = ["#8c510a", "#d8b365", "#f6e8c3", "#c7eae5", "#5ab4ac", "#01665e"]
    fig, ax = plt.subplots(figsize=(9.4, 7.4))
    paint(ax, g, g.indice, [80, 90, 100, 115, 130], colors, ec="#999999")
    off(ax)
    key(ax, colors, ["menos de 80", "de 80 a 89", "de 90 a 99", "de 100 a 114", "de 115 a 129", "130 o más"], "Índice, media = 100", loc="lower right", bbox_to_anchor=(1.08, 0))
    bar_line(ax, 200, at=(.02, .02))
    ax.set_title("Por encima y por debajo de la renta media, 2022", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Fuente: atlas de renta de los hogares (datos simulados), 2022. Renta neta por persona; media: 16.500 €")
    return fig, g


@honest
def es_estaciones_de_pandas():
    g = spain()
    t = pd.DataFrame({"x": g.x, "y": g.y, "noches": (field(g, 242, 2, 96, gx=.5, gy=-.7, digits=0))})
    fig, ax = plt.subplots(figsize=(9.4, 7.6))
    g.dissolve().plot(ax=ax, color="#eeece6", edgecolor="#999999", linewidth=.8)
    t.plot.scatter(x="x", y="y", c="noches", colormap="plasma_r", s=95, edgecolors="#333333", linewidths=.6, ax=ax, colorbar=False)
    off(ax)
    fig.colorbar(ax.collections[-1], ax=ax, shrink=.6, label="Noches con mínima de 20 °C o más, en el año")
    bar_line(ax, 200, at=(.02, .02))
    ax.set_title("Noches tropicales en 47 estaciones, 2023", fontsize=14, loc="left")
    credit(fig, "Fuente: servicio de meteorología (datos simulados), 2023")
    return fig


@honest
def es_farmacias_por_hexagono():
    g = spain()
    rng = np.random.default_rng(251)
    parts = [np.column_stack([rng.normal(x, 32000, n), rng.normal(y, 32000, n)])
             for n, x, y in zip(field(g, 252, 60, 700, gx=.4, power=2, digits=0).astype(int), g.x, g.y)]
    xy = np.vstack(parts)
    xy = xy[shapely.contains_xy(g.geometry.union_all(), xy[:, 0], xy[:, 1])]
    fig, ax = plt.subplots(figsize=(9.4, 7.6))
    g.dissolve().plot(ax=ax, color="white", edgecolor="#999999", linewidth=.8)
    hb = ax.hexbin(xy[:, 0], xy[:, 1], gridsize=32, mincnt=1, cmap="Greens", edgecolors="white", linewidths=.3)
    fig.colorbar(hb, ax=ax, shrink=.6, label="Farmacias por hexágono de unos 750 km²")
    off(ax)
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "Las farmacias de guardia", f"{len(xy)} farmacias con turno de noche, 2023")
    credit(fig, "Fuente: colegios de farmacéuticos (datos simulados), 2023")
    return fig


@honest
def es_agua_en_orden():
    w = world("ESRI:102033")
    g = w[w.continent == "Amérique du Sud"].reset_index(drop=True)
    g["agua"] = [99.0, 93.4, 87.2, 99.1, 73.8, 94.5, 95.6, 84.6, 68.1, 51.3, 79.9, 94.0, 61.2][:len(g)]
    colors = ["#ffffd9", "#a6dbb8", "#41b6c4", "#2c6fae", "#172c7c"]
    fig, ax = plt.subplots(figsize=(7.6, 9))
    paint(ax, g, g.agua, [60, 70, 80, 90], colors, ec="#777777", lw=.6)
    off(ax)
    key(ax, colors, ["menos de 60 %", "de 60 a 69,9 %", "de 70 a 79,9 %", "de 80 a 89,9 %", "90 % o más"], "Hogares con agua\npor tubería", loc="lower right")
    bar_line(ax, 1000, at=(.03, .03))
    head(fig, "Agua corriente en América del Sur", "Hogares con agua por tubería, por país, 2021")
    credit(fig, "Fuente: encuestas de hogares (datos simulados), 2021")
    return fig, g


@honest
def es_secreto_rayado():
    g = spain()
    g["temporal"] = field(g, 262, 4, 36, gx=.3, gy=-.5, digits=0)
    g.loc[[5, 14, 30, 37], "temporal"] = np.nan
    fig, ax = plt.subplots(figsize=(9, 7.6))
    paint(ax, g[g.temporal.notna()], g.temporal.dropna(), [7, 14, 21, 28], PLUM5, ec="#aaaaaa")
    g[g.temporal.isna()].plot(ax=ax, color="white", edgecolor="#888888", hatch="////", linewidth=.4)
    off(ax)
    key(ax, PLUM5, ["menos de 7 %", "de 7 a 13 %", "de 14 a 20 %", "de 21 a 27 %", "28 % o más"], "Empleo temporal", loc="lower right", bbox_to_anchor=(1.08, 0),
        extra=[Patch(fc="white", ec="#888888", hatch="////", label="secreto estadístico")])
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "Contratos con fecha de caducidad", "Asalariados con contrato temporal, por área urbana, 2023")
    credit(fig, "Fuente: encuesta de población activa (datos simulados), 2023")
    return fig, g


@honest
def es_europa_equivalente():
    g = europe()
    g["renov"] = field(g, 271, 9, 74, gy=.9, noise=.3)
    colors = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
    fig, ax = plt.subplots(figsize=(8, 8.4))
    paint(ax, g, g.renov, [15, 25, 35, 50], colors, ec="#777777")
    ax.set_xlim(ax.get_xlim()[0] - 7e5)
    off(ax)
    key(ax, colors, ["menos de 15 %", "de 15 a 24,9 %", "de 25 a 34,9 %", "de 35 a 49,9 %", "50 % o más"], "Energía renovable", loc="upper left", bbox_to_anchor=(-.02, .64))
    bar_line(ax, 500, at=(.03, .02))
    head(fig, "Cuánta energía renovable consume Europa", "Parte del consumo final de energía, por país, 2022")
    credit(fig, "Fuente: balances energéticos (datos simulados), 2022. Proyección de Lambert, áreas iguales.")
    return fig, g


@honest
def es_flujos_a_madrid():
    g = spain()
    trips = {"Barcelona": 212, "Valencia": 171, "Sevilla": 148, "Málaga": 118, "Zaragoza": 96, "Valladolid": 84, "Alicante": 77, "Córdoba": 52, "Bilbao": 49,
             "A Coruña": 33, "Gijón": 30, "Vigo": 28, "Granada": 27, "Murcia": 24}
    home = g.set_index("name").loc["Madrid"]
    top = g[g.name.isin(trips)].copy()
    top["viajes"] = top.name.map(trips)
    fig, ax = plt.subplots(figsize=(9, 7.6))
    g.dissolve().plot(ax=ax, color="#f1efe9", edgecolor="#aaaaaa", linewidth=.8)
    lines = [[(x, y), (home.x, home.y)] for x, y in zip(top.x, top.y)]
    ax.add_collection(LineCollection(lines, linewidths=top.viajes / 16, colors="#2b5d8a", alpha=.7, capstyle="round"))
    ax.scatter(top.x, top.y, s=14, color="#14304a", zorder=4)
    for n, x, y in zip(top.name, top.x, top.y):
        ax.annotate(n, (x, y), xytext=(4, 4), textcoords="offset points", fontsize=8.5, path_effects=[pe.withStroke(linewidth=2.5, foreground="white")])
    off(ax)
    ax.legend(handles=[Line2D([], [], color="#2b5d8a", alpha=.7, lw=v / 16, label=f"{v}") for v in (25, 100, 200)], title="Miles de viajes al mes", frameon=False,
              loc="lower right", fontsize=9, labelspacing=1, bbox_to_anchor=(1.06, 0))
    bar_line(ax, 200, at=(.02, .02))
    head(fig, "Quién viaja a Madrid", "Las 14 áreas con más viajes en tren o autobús, marzo de 2024")
    credit(fig, "Fuente: operadores de transporte (datos simulados), marzo de 2024")
    return fig


@honest
def es_circulos_dorling():
    w = world("ESRI:102033")
    g = w[w.continent == "Amérique du Sud"].reset_index(drop=True)
    pop = {"BR": 203, "CO": 52, "AR": 46, "PE": 34, "VE": 28, "CL": 19.6, "EC": 18, "BO": 12, "PY": 6.9, "UY": 3.4, "GY": .8, "SR": .6}
    rate = {"BR": 42, "CO": 31, "AR": 12, "PE": 55, "VE": 22, "CL": 9, "EC": 48, "BO": 61, "PY": 45, "UY": 5, "GY": 38, "SR": 35}
    g = g[g.code_iso.isin(pop)].copy()
    g["poblacion"], g["sin_red"] = g.code_iso.map(pop), g.code_iso.map(rate)
    c = g.geometry.representative_point()
    r = np.sqrt(g.poblacion) * 105000
    pos = np.column_stack([c.x, c.y])
    for _ in range(400):
        for i in range(len(pos)):
            for j in range(i):
                d = pos[i] - pos[j]
                need = r.iloc[i] + r.iloc[j] + 3e4 - np.hypot(*d)
                if need > 0:
                    step = d / np.hypot(*d) * need / 2
                    pos[i] += step
                    pos[j] -= step
    fig, ax = plt.subplots(figsize=(7.6, 8.6))
    k = np.digitize(g.sin_red, [10, 20, 40, 50])
    for (x, y), rr, kk, code in zip(pos, r, k, g.code_iso):
        ax.add_patch(Circle((x, y), rr, fc=TEAL5[kk], ec="#555555", lw=.7))
        ax.text(x, y, code, ha="center", va="center", fontsize=9 if rr > 2e5 else 8, color="white" if kk > 2 else "#222222",
                path_effects=[] if rr > 2e5 else [pe.withStroke(linewidth=2, foreground="white" if kk < 3 else "#0b5351")])
    x0, y0 = pos[:, 0].max() + 3e5, pos[:, 1].min() - 1.7e6
    for v in (100, 50, 10):
        rr = np.sqrt(v) * 105000
        ax.add_patch(Circle((x0, y0 + rr), rr, fc="none", ec="#333333", lw=.8))
        ax.text(x0, y0 + 2 * rr + 3e4, f"{v}", fontsize=8.5, ha="center")
    ax.text(x0, y0 - 2.2e5, "Millones de habitantes", fontsize=9, ha="center")
    ax.autoscale_view()
    off(ax)
    key(ax, TEAL5, ["menos de 10 %", "de 10 a 19 %", "de 20 a 39 %", "de 40 a 49 %", "50 % o más"], "Hogares sin internet", loc="upper right", bbox_to_anchor=(1.02, 1.02))
    head(fig, "Cada círculo, un país", "El área del círculo es la población; el color, los hogares sin internet, 2022")
    credit(fig, "Fuente: encuestas de hogares (datos simulados), 2022")
    return fig


# ================================================================ deutsch, irreführend
LAENDER = {"SH": (2, 0), "HB": (1, 1), "HH": (2, 1), "MV": (3, 1), "NI": (1, 2), "ST": (2, 2), "BB": (3, 2), "BE": (4, 2), "NW": (0, 3), "HE": (1, 3), "TH": (2, 3),
           "SN": (3, 3), "SL": (-1, 4), "RP": (0, 4), "BW": (1, 4), "BY": (2, 4)}
LANDNAMEN = {"SH": "Schleswig-\nHolstein", "HB": "Bremen", "HH": "Hamburg", "MV": "Mecklenburg-\nVorpommern", "NI": "Nieder-\nsachsen", "ST": "Sachsen-\nAnhalt",
             "BB": "Branden-\nburg", "BE": "Berlin", "NW": "Nordrhein-\nWestfalen", "HE": "Hessen", "TH": "Thüringen", "SN": "Sachsen", "SL": "Saarland",
             "RP": "Rheinland-\nPfalz", "BW": "Baden-\nWürttemberg", "BY": "Bayern"}
ARMUT = {"SH": 17.8, "HB": 28.4, "HH": 19.5, "MV": 18.8, "NI": 17.1, "ST": 19.2, "BB": 14.2, "BE": 20.7, "NW": 18.8, "HE": 17.4, "TH": 16.5, "SN": 16.7, "SL": 19.0,
         "RP": 17.3, "BW": 13.5, "BY": 12.8}


def kacheln(title):
    fig, ax = plt.subplots(figsize=(8.6, 8.2))
    for c, (x, y) in LAENDER.items():
        v = ARMUT[c]
        k = int(np.digitize(v, [14, 16, 18, 20]))
        ax.add_patch(Rectangle((x, -y), .95, .95, fc=RED5[k], ec="#999999", lw=.5))
        ink = "white" if k > 2 else "#222222"
        ax.text(x + .475, -y + .62, LANDNAMEN[c], ha="center", va="center", fontsize=9, color=ink)
        ax.text(x + .475, -y + .22, f"{v:.1f} %".replace(".", ","), ha="center", va="center", fontsize=11, fontweight="bold", color=ink)
    ax.set_xlim(-1.2, 5.2)
    ax.set_ylim(-4.9, 1.3)
    off(ax)
    key(ax, RED5, ["unter 14 %", "14 bis 15,9 %", "16 bis 17,9 %", "18 bis 19,9 %", "20 % und mehr"], "Armutsgefährdet", loc="upper left", bbox_to_anchor=(0, .97))
    head(fig, title, "Anteil armutsgefährdeter Menschen je Bundesland, 2022; eine Kachel je Land")
    credit(fig, "Quelle: Mikrozensus, gerundet und teils simuliert, 2022")
    return fig


@liar("title-contradicts-data")
def de_hoechste_quote_berlin():
    return kacheln("In Berlin ist die Quote am höchsten")


@liar("stock-in-choropleth")
def de_photovoltaik_megawatt():
    g = germany()
    g["mw"] = field(g, 301, 90, 2900, gx=.2, gy=-.7, power=1.8, digits=0)
    fig, ax = plt.subplots(figsize=(7.6, 9))
    g.plot(column="mw", ax=ax, cmap="YlOrRd", scheme="userdefined", classification_kwds={"bins": [300, 600, 1000, 1800, 3000]}, edgecolor="#aaaaaa", linewidth=.5, legend=True,
           legend_kwds={"labels": ["90 bis 300", "über 300 bis 600", "über 600 bis 1000", "über 1000 bis 1800", "über 1800 bis 3000"], "title": "Leistung in Megawatt", "loc": "upper left",
                        "frameon": False, "fontsize": 9, "bbox_to_anchor": (-.18, .99)})
    off(ax)
    bar_line(ax, 100, at=(.72, .02))
    ax.set_title("Wo die Sonne Strom liefert: Photovoltaik, Ende 2023", fontsize=14, loc="left")
    credit(fig, "Quelle: Anlagenregister (simuliert), Stand Dezember 2023")
    return fig, g


@liar("title-contradicts-data")
def de_nirgends_ueber_ein_viertel():
    g = germany()
    g["ausfall"] = field(g, 311, 6, 29, gx=.5, gy=.2)
    fig, ax = plt.subplots(figsize=(7.6, 9))
    paint(ax, g, g.ausfall, [10, 15, 20, 25], BLUE5, ec="#999999")
    off(ax)
    key(ax, BLUE5, ["unter 10 %", "10 bis 14,9 %", "15 bis 19,9 %", "20 bis 24,9 %", "25 % und mehr"], "Verspätete Züge", loc="upper left", bbox_to_anchor=(-.22, .99))
    bar_checks(ax, 100, at=(.7, .02))
    head(fig, "Nirgends ist mehr als ein Viertel der Züge verspätet", "Anteil der Regionalzüge mit mindestens 6 Minuten Verspätung, 2023")
    credit(fig, "Quelle: Fahrplandaten der Verkehrsverbünde (simuliert), 2023")
    return fig, g


@liar("panels-on-different-scales")
def de_kreise_je_jahr():
    g = germany()
    v = field(g, 321, 8, 190, gx=.2, power=2.2, digits=0)
    pts = g.geometry.representative_point()
    fig, axes = plt.subplots(1, 2, figsize=(11.4, 8))
    for ax, jahr, f in zip(axes, (2013, 2023), (1, 2.6)):
        w = np.round(v * f)
        g.dissolve().plot(ax=ax, color="#f0eee8", edgecolor="#aaaaaa", linewidth=.8)
        ax.scatter(pts.x, pts.y, s=w / w.max() * 900, color="#7c3f8c", alpha=.65, edgecolor="white")
        off(ax)
        ax.set_title(f"{jahr}", fontsize=13)
        ax.legend(handles=[ax.scatter([], [], s=m / w.max() * 900, color="#7c3f8c", alpha=.65, label=f"{m}") for m in ((20, 80, 160) if f == 1 else (50, 200, 400))],
                  title="Ladepunkte", frameon=False, loc="upper left", labelspacing=1.5, fontsize=9, bbox_to_anchor=(-.2, 1))
    bar_line(axes[1], 100, at=(.72, .02))
    fig.suptitle("Öffentliche Ladepunkte, damals und heute", fontsize=15, fontweight="bold")
    credit(fig, "Quelle: Ladesäulenregister (simuliert), 2013 und 2023")
    return fig


@liar("unprojected")
def de_welt_in_grad():
    g = _world()[lambda d: d.code_iso != "AQ"].reset_index(drop=True)
    t = pd.read_csv(D / "electricite_pays.csv").set_index("code_iso")
    g["co2"] = g.code_iso.map(_iso3()).map(t.g_par_kwh)
    fig, ax = plt.subplots(figsize=(12, 6.4))
    g.plot(column="co2", ax=ax, cmap="YlGnBu", scheme="userdefined", classification_kwds={"bins": [100, 250, 400, 550, 1310]}, edgecolor="#999999", linewidth=.3,
           missing_kwds={"color": "#cccccc", "label": "keine Angabe"}, legend=True,
           legend_kwds={"labels": ["0 bis 100", "über 100 bis 250", "über 250 bis 400", "über 400 bis 550", "über 550 bis 1310"], "title": "g CO₂ je kWh", "loc": "lower left", "frameon": False, "fontsize": 9})
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.set_title("Wie schmutzig ist der Strom? 2022/23", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Quelle: Ember, Jahresdaten Strom, 2022–2023")
    return fig, g


@liar("radius-not-area")
def de_radius_statt_flaeche():
    g = germany()
    t = g[g.name.isin(["Berlin", "Hamburg", "München", "Köln", "Frankfurt", "Leipzig", "Stuttgart", "Dresden", "Hannover", "Nürnberg", "Bremen", "Freiburg"])].copy()
    t["besuche"] = [6.2, 3.1, 4.4, 2.6, 2.0, 1.3, 1.7, 1.9, 1.0, .9, .8, .6]
    fig, ax = plt.subplots(figsize=(7.6, 9))
    g.dissolve().plot(ax=ax, color="#efede6", edgecolor="#aaaaaa", linewidth=.8)
    for x, y, v in zip(t.x, t.y, t.besuche):
        ax.add_patch(Circle((x, y), v * 13000, fc="#c0632b", ec="white", alpha=.8))
    for n, x, y, v in zip(t.name, t.x, t.y, t.besuche):
        ax.text(x, y + v * 13000 + 5000, n, ha="center", va="bottom", fontsize=9)
    x0, y0 = ax.get_xlim()[0] - 30000, ax.get_ylim()[1] - 190000
    for v in (6, 3, 1):
        ax.add_patch(Circle((x0 + 80000, y0 + v * 13000), v * 13000, fc="none", ec="#333333", lw=.9))
        ax.text(x0 + 80000, y0 + 2 * v * 13000 + 3000, f"{v}", ha="center", fontsize=9)
    ax.text(x0 + 80000, y0 - 12000, "Millionen Besuche", ha="center", va="top", fontsize=9.5)
    ax.autoscale_view()
    off(ax)
    bar_line(ax, 100, at=(.74, .02))
    head(fig, "Museen, die Menschen anziehen", "Besuche in den Museen von zwölf Städten, 2023")
    credit(fig, "Quelle: Museumsstatistik (simuliert), 2023")
    return fig, gpd.GeoDataFrame(t[["name", "besuche"]], geometry=gpd.points_from_xy(t.x, t.y), crs=g.crs)


@liar("rainbow-colormap")
def de_spektralfarben():
    g = germany()
    g["miete"] = field(g, 331, 5.2, 17.9, gx=-.1, gy=-.6, power=1.3)
    colors = ["#6a00a8", "#1f3fd1", "#00a2d8", "#00b050", "#c9e01f", "#ff9a00", "#e3001b"]
    fig, ax = plt.subplots(figsize=(7.6, 9))
    paint(ax, g, g.miete, [6.5, 8, 9.5, 11, 13, 15], colors)
    off(ax)
    key(ax, colors, ["unter 6,50", "6,50 bis 7,99", "8,00 bis 9,49", "9,50 bis 10,99", "11,00 bis 12,99", "13,00 bis 14,99", "15,00 und mehr"], "Euro je m²",
        loc="upper left", bbox_to_anchor=(-.22, .99))
    bar_line(ax, 100, at=(.72, .02))
    head(fig, "Was Wohnen kostet", "Mittlere Angebotsmiete, kalt, nach Stadtregion, 2. Quartal 2024")
    credit(fig, "Quelle: Wohnungsanzeigen (simuliert), 2024")
    return fig, g


@liar("diverging-without-middle")
def de_abweichung_verschoben():
    g = germany()
    X, Y, m = inside(g.geometry.union_all(), 170, 200)
    Z = np.where(m, -1.1 + 4.2 * bumps(X, Y, 44, n=7, width=.05), np.nan)
    fig, ax = plt.subplots(figsize=(7.8, 9))
    cs = ax.contourf(X, Y, Z, levels=np.arange(-1.5, 3.6, .5), cmap="coolwarm")
    g.dissolve().boundary.plot(ax=ax, color="#444444", lw=.8)
    off(ax)
    fig.colorbar(cs, ax=ax, shrink=.6, label="Abweichung vom Mittel 1991–2020 (°C)")
    bar_line(ax, 100, at=(.72, -.07))
    ax.set_title("Der Februar 2024 im Vergleich", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Quelle: Rasterdaten des Wetterdienstes (simuliert), Februar 2024")
    return fig


@liar("hidden-missing")
def de_weisse_flecken():
    g = germany()
    g["kita"] = field(g, 341, 18, 62, gx=.9, gy=.2)
    g.loc[[6, 13, 21, 28, 39, 42], "kita"] = np.nan
    fig, ax = plt.subplots(figsize=(7.6, 9))
    g.plot(column="kita", ax=ax, cmap="PuBuGn", scheme="userdefined", classification_kwds={"bins": [25, 35, 45, 55, 65]}, edgecolor="#888888", linewidth=.4, legend=True,
           legend_kwds={"labels": ["18 bis 25", "über 25 bis 35", "über 35 bis 45", "über 45 bis 55", "über 55 bis 65"], "title": "% der Kinder unter 3", "loc": "upper left", "frameon": False,
                        "fontsize": 9, "bbox_to_anchor": (-.2, .99)})
    g.boundary.plot(ax=ax, color="#888888", lw=.4)
    off(ax)
    bar_line(ax, 100, at=(.72, .02))
    ax.set_title("Kinder unter drei in einer Kita, März 2023", fontsize=14, loc="left")
    credit(fig, "Quelle: Jugendhilfestatistik (simuliert), Stand 1. März 2023")
    return fig, g


@liar("small-text")
def de_winzige_schrift():
    g = germany()
    g["schulden"] = field(g, 351, 900, 4700, gx=-.7, gy=.2, digits=0)
    fig, ax = plt.subplots(figsize=(7.6, 9))
    paint(ax, g, g.schulden, [1500, 2200, 3000, 3800], PLUM5, ec="#999999")
    for n, p in zip(g.name, g.geometry.representative_point()):
        ax.text(p.x, p.y, n, fontsize=3.6, ha="center", color="#222222", path_effects=[pe.withStroke(linewidth=1, foreground="white")])
    off(ax)
    leg = key(ax, PLUM5, ["unter 1500", "1500 bis 2199", "2200 bis 2999", "3000 bis 3799", "3800 und mehr"], "Euro je Einwohner", loc="upper left", bbox_to_anchor=(-.1, .95))
    for t in leg.get_texts() + [leg.get_title()]:
        t.set_fontsize(4.2)
    bar_line(ax, 100, at=(.72, .02), size=4)
    head(fig, "Was die Städte schulden", "Kommunale Schulden je Einwohner, Ende 2022")
    credit(fig, "Quelle: Finanzstatistik der Gemeinden (simuliert), 2022", size=4)
    return fig, g


# ================================================================ deutsch, redlich
@honest
def de_hoechste_quote_bremen():
    return kacheln("In Bremen ist die Quote am höchsten")


@honest
def de_photovoltaik_je_kopf():
    g = germany()
    g["watt"] = field(g, 302, 180, 2450, gx=.3, gy=-.5, power=1.3, digits=0)
    fig, ax = plt.subplots(figsize=(7.6, 9))
    g.plot(column="watt", ax=ax, cmap="YlOrRd", scheme="userdefined", classification_kwds={"bins": [500, 900, 1300, 1700, 2500]}, edgecolor="#aaaaaa", linewidth=.5, legend=True,
           legend_kwds={"labels": ["180 bis 500", "über 500 bis 900", "über 900 bis 1300", "über 1300 bis 1700", "über 1700 bis 2500"], "title": "Watt je Einwohner", "loc": "upper left",
                        "frameon": False, "fontsize": 9, "bbox_to_anchor": (-.18, .99)})
    off(ax)
    bar_line(ax, 100, at=(.72, .02))
    ax.set_title("Photovoltaik je Einwohner, Ende 2023", fontsize=14, loc="left")
    credit(fig, "Quelle: Anlagenregister (simuliert), Stand Dezember 2023")
    return fig, g


@honest
def de_nirgends_ueber_ein_drittel():
    g = germany()
    g["ausfall"] = field(g, 311, 6, 29, gx=.5, gy=.2)
    fig, ax = plt.subplots(figsize=(7.6, 9))
    paint(ax, g, g.ausfall, [10, 15, 20, 25], BLUE5, ec="#999999")
    off(ax)
    key(ax, BLUE5, ["unter 10 %", "10 bis 14,9 %", "15 bis 19,9 %", "20 bis 24,9 %", "25 % und mehr"], "Verspätete Züge", loc="upper left", bbox_to_anchor=(-.22, .99))
    bar_checks(ax, 100, at=(.7, .02))
    head(fig, "Nirgends ist mehr als ein Drittel der Züge verspätet", "Anteil der Regionalzüge mit mindestens 6 Minuten Verspätung, 2023")
    credit(fig, "Quelle: Fahrplandaten der Verkehrsverbünde (simuliert), 2023")
    return fig, g


@honest
def de_kreise_ein_massstab():
    g = germany()
    v = field(g, 321, 8, 190, gx=.2, power=2.2, digits=0)
    pts = g.geometry.representative_point()
    fig, axes = plt.subplots(1, 2, figsize=(11.4, 8))
    top = np.round(v * 2.6).max()
    for ax, jahr, f in zip(axes, (2013, 2023), (1, 2.6)):
        w = np.round(v * f)
        g.dissolve().plot(ax=ax, color="#f0eee8", edgecolor="#aaaaaa", linewidth=.8)
        ax.scatter(pts.x, pts.y, s=w / top * 900, color="#7c3f8c", alpha=.65, edgecolor="white")
        off(ax)
        ax.set_title(f"{jahr}", fontsize=13)
    axes[0].legend(handles=[axes[0].scatter([], [], s=m / top * 900, color="#7c3f8c", alpha=.65, label=f"{m}") for m in (50, 200, 400)],
                   title="Ladepunkte,\nin beiden Jahren", frameon=False, loc="upper left", labelspacing=1.5, fontsize=9, bbox_to_anchor=(-.22, 1))
    bar_line(axes[1], 100, at=(.72, .02))
    fig.suptitle("Öffentliche Ladepunkte, damals und heute", fontsize=15, fontweight="bold")
    credit(fig, "Quelle: Ladesäulenregister (simuliert), 2013 und 2023")
    return fig


@honest
def de_welt_flaechentreu():
    g = world("ESRI:54009")
    t = pd.read_csv(D / "electricite_pays.csv").set_index("code_iso")
    g["co2"] = g.code_iso.map(_iso3()).map(t.g_par_kwh)
    fig, ax = plt.subplots(figsize=(12, 6.6))
    g.plot(column="co2", ax=ax, cmap="YlGnBu", scheme="userdefined", classification_kwds={"bins": [100, 250, 400, 550, 1310]}, edgecolor="#999999", linewidth=.3,
           missing_kwds={"color": "#cccccc", "label": "keine Angabe"}, legend=True,
           legend_kwds={"labels": ["0 bis 100", "über 100 bis 250", "über 250 bis 400", "über 400 bis 550", "über 550 bis 1310"], "title": "g CO₂ je kWh", "loc": "lower left", "frameon": False, "fontsize": 9})
    ax.set_axis_off()
    ax.set_title("Wie schmutzig ist der Strom? 2022/23", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Quelle: Ember, Jahresdaten Strom, 2022–2023. Entwurf nach Mollweide, flächentreu.")
    return fig, g


@honest
def de_wurzel_statt_radius():
    g = germany()
    t = g[g.name.isin(["Berlin", "Hamburg", "München", "Köln", "Frankfurt", "Leipzig", "Stuttgart", "Dresden", "Hannover", "Nürnberg", "Bremen", "Freiburg"])].copy()
    t["besuche"] = [6.2, 3.1, 4.4, 2.6, 2.0, 1.3, 1.7, 1.9, 1.0, .9, .8, .6]
    fig, ax = plt.subplots(figsize=(7.6, 9))
    g.dissolve().plot(ax=ax, color="#efede6", edgecolor="#aaaaaa", linewidth=.8)
    for x, y, n, v in zip(t.x, t.y, t.name, t.besuche):
        r = np.sqrt(v) * 26000
        ax.add_patch(Circle((x, y), r, fc="#c0632b", ec="white", alpha=.8))
        ax.text(x, y + r + 5000, n, ha="center", va="bottom", fontsize=9)
    x0, y0 = ax.get_xlim()[0] - 30000, ax.get_ylim()[1] - 170000
    for v in (6, 3, 1):
        r = np.sqrt(v) * 26000
        ax.add_patch(Circle((x0 + 80000, y0 + r), r, fc="none", ec="#333333", lw=.9))
        ax.text(x0 + 80000, y0 + 2 * r + 3000, f"{v}", ha="center", fontsize=9)
    ax.text(x0 + 80000, y0 - 12000, "Millionen Besuche", ha="center", va="top", fontsize=9.5)
    ax.autoscale_view()
    off(ax)
    bar_line(ax, 100, at=(.74, .02))
    head(fig, "Museen, die Menschen anziehen", "Besuche in den Museen von zwölf Städten, 2023")
    credit(fig, "Quelle: Museumsstatistik (simuliert), 2023")
    return fig, gpd.GeoDataFrame(t[["name", "besuche"]], geometry=gpd.points_from_xy(t.x, t.y), crs=g.crs)


@honest
def de_abweichung_mittig():
    g = germany()
    X, Y, m = inside(g.geometry.union_all(), 170, 200)
    Z = np.where(m, -1.1 + 4.2 * bumps(X, Y, 44, n=7, width=.05), np.nan)
    fig, ax = plt.subplots(figsize=(7.8, 9))
    cs = ax.contourf(X, Y, Z, levels=np.arange(-1.5, 3.6, .5), cmap="coolwarm", norm=TwoSlopeNorm(0, -3.5, 3.5))
    g.dissolve().boundary.plot(ax=ax, color="#444444", lw=.8)
    off(ax)
    fig.colorbar(cs, ax=ax, shrink=.6, label="Abweichung vom Mittel 1991–2020 (°C)")
    bar_line(ax, 100, at=(.72, -.07))
    ax.set_title("Der Februar 2024 im Vergleich", fontsize=15, fontweight="bold", loc="left")
    credit(fig, "Quelle: Rasterdaten des Wetterdienstes (simuliert), Februar 2024")
    return fig


@honest
def de_fahrzeit_stufen():
    g = germany()
    X, Y, m = inside(g.geometry.union_all(), 200, 220)
    ice = g[g.name.isin(["Berlin", "Hamburg", "München", "Köln", "Frankfurt", "Leipzig", "Stuttgart", "Hannover", "Nürnberg"])]
    d = np.min([np.hypot(X - x, Y - y) for x, y in zip(ice.x, ice.y)], axis=0) / 1000
    Z = np.where(m, d * .95 + 14 * bumps(X, Y, 6, n=9, width=.01), np.nan)
    fig, ax = plt.subplots(figsize=(7.8, 9))
    cs = ax.contourf(X, Y, Z, levels=[0, 30, 60, 90, 120, 240], colors=["#0b3c6f", "#2f78b3", "#7fb4d8", "#c9dff0", "#f4f7fa"])
    g.dissolve().boundary.plot(ax=ax, color="#444444", lw=.8)
    ax.scatter(ice.x, ice.y, s=16, color="white", edgecolor="black", zorder=5)
    off(ax)
    fig.colorbar(cs, ax=ax, shrink=.6, label="Fahrzeit in Minuten", spacing="uniform")
    bar_line(ax, 100, at=(.72, -.07))
    ax.set_title("Wie weit ist es zum nächsten Knotenbahnhof? 2024", fontsize=14, loc="left")
    credit(fig, "Quelle: Fahrplanberechnung (simuliert), Fahrplan 2024. Punkte: Knotenbahnhöfe.")
    return fig


@honest
def de_luecken_benannt():
    g = germany()
    g["kita"] = field(g, 341, 18, 62, gx=.9, gy=.2)
    g.loc[[6, 13, 21, 28, 39, 42], "kita"] = np.nan
    fig, ax = plt.subplots(figsize=(7.6, 9))
    g.plot(column="kita", ax=ax, cmap="PuBuGn", scheme="userdefined", classification_kwds={"bins": [25, 35, 45, 55, 65]}, edgecolor="#888888", linewidth=.4, legend=True,
           missing_kwds={"color": "white", "edgecolor": "#777777", "hatch": "///", "label": "nicht gemeldet"},
           legend_kwds={"labels": ["18 bis 25", "über 25 bis 35", "über 35 bis 45", "über 45 bis 55", "über 55 bis 65"], "title": "% der Kinder unter 3", "loc": "upper left", "frameon": False,
                        "fontsize": 9, "bbox_to_anchor": (-.2, .99)})
    off(ax)
    bar_line(ax, 100, at=(.72, .02))
    ax.set_title("Kinder unter drei in einer Kita, März 2023", fontsize=14, loc="left")
    credit(fig, "Quelle: Jugendhilfestatistik (simuliert), Stand 1. März 2023")
    return fig, g


@honest
def de_landnutzung():
    g = germany()
    rng = np.random.default_rng(361)
    g["nutzung"] = rng.choice(["Acker", "Grünland", "Wald", "Siedlung"], len(g), p=[.4, .2, .3, .1])
    colors = {"Acker": "#f2d98b", "Grünland": "#5aa37a", "Wald": "#12402f", "Siedlung": "#a0457a"}
    fig, ax = plt.subplots(figsize=(7.6, 9))
    g.plot(ax=ax, color=g.nutzung.map(colors), edgecolor="white", linewidth=.6)
    off(ax)
    key(ax, list(colors.values()), list(colors), "Größter Flächenanteil", loc="upper left", bbox_to_anchor=(-.22, .99))
    bar_line(ax, 100, at=(.72, .02))
    head(fig, "Was am meisten Boden braucht", "Häufigste Bodennutzung im Einzugsgebiet, 2022")
    credit(fig, "Quelle: Flächenerhebung (simuliert), 2022")
    return fig, g


@honest
def de_zwei_merkmale():
    g = germany()
    g["alter"] = field(g, 371, 40.5, 49.5, gx=.7, gy=.1)
    g["einkommen"] = field(g, 372, 19, 29, gx=-.3, gy=-.6)
    grid = [["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]]
    i, j = np.digitize(g.alter, [43.5, 46.5]), np.digitize(g.einkommen, [22, 25])
    fig, ax = plt.subplots(figsize=(8.4, 9))
    g.plot(ax=ax, color=[grid[a][b] for a, b in zip(i, j)], edgecolor="white", linewidth=.6)
    off(ax)
    bar_line(ax, 100, at=(.72, .02))
    box_ = fig.add_axes([.09, .68, .15, .15])
    for a in range(3):
        for b in range(3):
            box_.add_patch(Rectangle((b, a), 1, 1, fc=grid[a][b], ec="white"))
    box_.set_xlim(0, 3)
    box_.set_ylim(0, 3)
    box_.set_aspect("equal")
    box_.set_xticks([1, 2], ["22", "25"], fontsize=9)
    box_.set_yticks([1, 2], ["43,5", "46,5"], fontsize=9)
    box_.set_xlabel("Einkommen (Tsd. €)", fontsize=9)
    box_.set_ylabel("Alter (Jahre)", fontsize=9)
    for s in box_.spines.values():
        s.set_visible(False)
    head(fig, "Alter und Einkommen auf einer Karte", "Durchschnittsalter und verfügbares Einkommen je Kopf, 2022")
    credit(fig, "Quelle: Regionalstatistik (simuliert), 2022")
    return fig, g
