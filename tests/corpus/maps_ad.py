"""Maps by scientists, NGOs and statistical offices, in four languages: grids, contours, hexagons, flows, points, small multiples."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import LinearSegmentedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon as Poly, Rectangle
from shapely import contains_xy, voronoi_polygons
from shapely.geometry import MultiPoint

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []
SOUTH, AFRICA, EUROPE, NORTH = "ESRI:102033", "ESRI:102022", "EPSG:3035", "ESRI:102008"
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
REDS = ["#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#a50f15"]
PURPLES = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
BROWNS = ["#ffffd4", "#fee391", "#fec44f", "#fe9929", "#d95f0e", "#993404"]


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


@functools.cache
def world():
    return gpd.read_file(D / "contours_monde.geojson")


@functools.cache
def outline(code, crs):
    shape = world().query("code_iso == @code").to_crs(crs).geometry.iloc[0]
    return max(getattr(shape, "geoms", [shape]), key=lambda g: g.area)


@functools.cache
def _areas(code, crs, n, seed):
    shape, rng = outline(code, crs), np.random.default_rng(seed)
    x0, y0, x1, y1 = shape.bounds
    pts = []
    while len(pts) < n:
        x, y = rng.uniform(x0, x1), rng.uniform(y0, y1)
        if contains_xy(shape, x, y) and all((x - a) ** 2 + (y - b) ** 2 > shape.area / n * .35 for a, b in pts):
            pts.append((x, y))
    cells = gpd.GeoSeries(list(voronoi_polygons(MultiPoint(pts), extend_to=shape).geoms), crs=crs).intersection(shape)
    g = gpd.GeoDataFrame({"name": [f"{code}{i + 1:02d}" for i in range(len(cells))]}, geometry=cells.values, crs=crs)
    c = g.representative_point()
    g["u"], g["v"] = (c.x.values - x0) / (x1 - x0), (c.y.values - y0) / (y1 - y0)
    g["f"] = bumps(g.u.values, g.v.values, seed)
    g["pop"] = np.round(np.exp(rng.normal(11.6, .8, len(g)))).astype(int)
    return g


def areas(code, crs, n=60, seed=1):
    return _areas(code, crs, n, seed).copy()


def bumps(u, v, seed, k=7):
    rng = np.random.default_rng(seed + 1000)
    z = sum(rng.uniform(-1, 1) * np.exp(-((u - a) ** 2 + (v - b) ** 2) / w) for a, b, w in
            zip(rng.uniform(0, 1, k), rng.uniform(0, 1, k), rng.uniform(.03, .18, k)))
    return (z - z.min()) / (z.max() - z.min())


def grid(code, crs, seed, n=90, mask=True):
    shape = outline(code, crs)
    x0, y0, x1, y1 = shape.bounds
    x, y = np.meshgrid(np.linspace(x0, x1, n), np.linspace(y0, y1, n))
    z = bumps((x - x0) / (x1 - x0), (y - y0) / (y1 - y0), seed)
    return x, y, (np.ma.masked_where(~contains_xy(shape, x, y), z) if mask else z)


@functools.cache
def _depts():
    return gpd.read_file(D / "contours_departements.geojson").to_crs(2154)


def depts(seed=1):
    g = _depts().copy()
    c = g.representative_point()
    x0, y0, x1, y1 = g.total_bounds
    g["u"], g["v"] = (c.x - x0) / (x1 - x0), (c.y - y0) / (y1 - y0)
    g["f"] = bumps(g.u.values, g.v.values, seed)
    return g


def paper(title, source, w=6.4, h=5.6, n=1, side=False, **kw):
    fig, ax = plt.subplots(1, n, figsize=(w, h), dpi=60, **kw)
    fig.suptitle(title, x=.03, ha="left", fontsize=13, fontweight="bold")
    fig.text(.03, .02, source, fontsize=9, color="#444444")
    if n == 1:
        fig.subplots_adjust(left=.03, right=.97 - .24 * side, top=.9, bottom=.09)
    else:
        fig.subplots_adjust(left=.03, right=.95, top=.82, bottom=.1)
    for a in np.atleast_1d(ax):
        a.set_aspect("equal")
        a.set_axis_off()
    return fig, ax


def bar(ax, km, x=.04, y=.03):
    """A scale bar, for an axes in metres."""
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    if y < .5:
        y0 -= .09 * (y1 - y0)
    a, b = x0 + x * (x1 - x0), y0 + y * (y1 - y0)
    ax.plot([a, a + km * 1000], [b, b], color="#222222", lw=3, solid_capstyle="butt")
    ax.text(a + km * 500, b + .012 * (y1 - y0), f"{km} km", ha="center", va="bottom", fontsize=9)
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)


def edge(ax, code, crs, **kw):
    x, y = outline(code, crs).exterior.xy
    ax.plot(x, y, **{"color": "#333333", "lw": .8, **kw})


def classes(ax, g, col, bounds, colours, labels, title, loc="upper right", **kw):
    """A choropleth whose legend is written by hand."""
    i = np.clip(np.searchsorted(bounds, g[col].values, side="right") - 1, 0, len(colours) - 1)
    g.plot(ax=ax, color=[colours[k] for k in i], edgecolor="white", linewidth=.5)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#888888", label=t) for c, t in zip(colours, labels)], title=title, loc=loc,
              fontsize=9, title_fontsize=9, frameon=False, **kw)


def cbar(fig, m, ax, label, **kw):
    b = fig.colorbar(m, ax=ax, shrink=.7, **kw)
    b.set_label(label, fontsize=10)
    return b


# ---------------------------------------------------------------- rainbow

@liar("rainbow-colormap")
def es_lluvia_otono_jet():
    x, y, z = grid("ES", "EPSG:25830", 11)
    fig, ax = paper("Precipitación acumulada, otoño de 2023", "Fuente: red pluviométrica, rejilla interpolada de 10 km, 2024")
    m = ax.pcolormesh(x, y, 60 + 420 * z, cmap="jet", shading="nearest")
    edge(ax, "ES", "EPSG:25830")
    cbar(fig, m, ax, "mm", orientation="horizontal", pad=.03)
    bar(ax, 200)
    return fig


@honest
def es_lluvia_otono():
    x, y, z = grid("ES", "EPSG:25830", 11)
    fig, ax = paper("Precipitación acumulada, otoño de 2023", "Fuente: red pluviométrica, rejilla interpolada de 10 km, 2024")
    m = ax.pcolormesh(x, y, 60 + 420 * z, cmap="YlGnBu", shading="nearest")
    edge(ax, "ES", "EPSG:25830")
    cbar(fig, m, ax, "mm", orientation="horizontal", pad=.03)
    bar(ax, 200)
    return fig


def _bay(cmap):
    x, y = np.meshgrid(np.linspace(0, 180e3, 80), np.linspace(0, 140e3, 70))
    z = 10 ** (-.8 + 2.1 * bumps(x / 180e3, y / 140e3, 5))
    fig, ax = paper("Summer chlorophyll-a in the outer bay, mean of 2022", "Source: ocean-colour composite, cloud-free scenes, June to August 2022")
    m = ax.contourf(x, y, z, levels=np.geomspace(.15, 20.5, 24), norm=LogNorm(.15, 20.5), cmap=cmap)
    t = np.linspace(0, 180e3, 60)
    ax.fill_between(t, 0, 16e3 + 9e3 * np.sin(t / 22e3) + 4e3 * np.cos(t / 7e3), color="#d9d4c7", ec="#555555")
    b = cbar(fig, m, ax, "mg per m³ (log scale)", ticks=[.2, .5, 1, 2, 5, 10, 20])
    b.ax.set_yticklabels(["0.2", "0.5", "1", "2", "5", "10", "20"])
    bar(ax, 40, x=.7)
    return fig


@liar("rainbow-colormap")
def en_chlorophyll_ocean_colours():
    return _bay("nipy_spectral")


@honest
def en_chlorophyll_log():
    return _bay("viridis")


@liar("rainbow-colormap")
def de_stickstoff_handfarben():
    g = areas("DE", EUROPE, 70, 3)
    g["kg"] = np.round(22 + 96 * g.f ** 2.6)
    fig, ax = paper("Stickstoffüberschuss der Landwirtschaft, 2021", "Quelle: Agrarstatistik, eigene Bilanz, 2022", side=True)
    classes(ax, g, "kg", [20, 36, 52, 68, 84, 100], ["#6a3d9a", "#1f78b4", "#33a02c", "#ffe600", "#ff7f00", "#e31a1c"],
            ["20 bis 35", "36 bis 51", "52 bis 67", "68 bis 83", "84 bis 99", "100 und mehr"], "kg je Hektar", "upper left", bbox_to_anchor=(.95, 1))
    bar(ax, 100)
    return fig, g


@honest
def de_stickstoff_braun():
    g = areas("DE", EUROPE, 70, 3)
    g["kg"] = np.round(22 + 96 * g.f ** 2.6)
    fig, ax = paper("Stickstoffüberschuss der Landwirtschaft, 2021", "Quelle: Agrarstatistik, eigene Bilanz, 2022", side=True)
    classes(ax, g, "kg", [20, 36, 52, 68, 84, 100], BROWNS, ["20 bis 35", "36 bis 51", "52 bis 67", "68 bis 83", "84 bis 99", "100 und mehr"],
            "kg je Hektar", "upper left", bbox_to_anchor=(.95, 1))
    bar(ax, 100)
    return fig, g


# ---------------------------------------------------------------- stocks

def _dengue():
    g = areas("CO", SOUTH, 55, 4)
    g["casos"] = np.round(g["pop"] * (.0004 + .006 * g.f)).astype(int)
    g["tasa"] = g.casos / g["pop"] * 1e5
    return g


@liar("stock-in-choropleth")
def es_dengue_casos():
    g = _dengue()
    fig, ax = paper("El dengue, brote de 2023", "Fuente: vigilancia epidemiológica, semanas 1 a 52 de 2023")
    g.plot("casos", ax=ax, cmap="OrRd", edgecolor="#999999", linewidth=.4, legend=True,
           legend_kwds={"label": "casos confirmados", "shrink": .6})
    bar(ax, 200)
    return fig, g


@honest
def es_dengue_incidencia():
    g = _dengue()
    fig, ax = paper("El dengue, brote de 2023", "Fuente: vigilancia epidemiológica, semanas 1 a 52 de 2023")
    g.plot("tasa", ax=ax, cmap="OrRd", edgecolor="#999999", linewidth=.4, legend=True,
           legend_kwds={"label": "casos por 100 000 habitantes", "shrink": .6})
    bar(ax, 200)
    return fig, g


def _sleepers():
    g = areas("GB", EUROPE, 65, 6)
    g["n"] = np.round(3 + g["pop"] / 3000 * (.3 + g.f)).astype(int)
    return g


@liar("stock-in-choropleth")
def en_rough_sleepers_filled():
    g = _sleepers()
    fig, ax = paper("Where people slept rough on one night, autumn 2023", "Source: homelessness charity street count, November 2023", w=6.6, h=6.6)
    polys, vals = [], []
    for geom, n in zip(g.geometry, g.n):
        for p in getattr(geom, "geoms", [geom]):
            polys.append(Poly(np.array(p.exterior.coords)))
            vals.append(n)
    pc = PatchCollection(polys, cmap="PuBu", edgecolor="white", linewidth=.5)
    pc.set_array(np.array(vals))
    ax.add_collection(pc)
    ax.autoscale_view()
    cbar(fig, pc, ax, "people counted", pad=.02)
    bar(ax, 100)
    return fig, g


@honest
def en_rough_sleepers_circles():
    g = _sleepers()
    fig, ax = paper("Where people slept rough on one night, autumn 2023", "Source: homelessness charity street count, November 2023", w=6.6, h=6.6)
    g.plot(ax=ax, color="#eeeeea", edgecolor="white", linewidth=.7)
    c = g.representative_point()
    ax.scatter(c.x, c.y, s=g.n * 3, color="#2b6ca3", alpha=.65, edgecolor="white", linewidth=.6)
    for n in (10, 40, 90):
        ax.scatter([], [], s=n * 3, color="#2b6ca3", alpha=.65, edgecolor="white", label=str(n))
    ax.legend(title="people counted", loc="upper left", bbox_to_anchor=(.9, 1), fontsize=9, title_fontsize=9, frameon=False, labelspacing=1.3)
    bar(ax, 100)
    return fig, g


def _pharmacies():
    g = areas("DE", EUROPE, 70, 8)
    g["apotheken"] = np.round(g["pop"] / 1e4 * (1.4 + 1.5 * g.f)).clip(lower=2).astype(int)
    g["je_10000"] = g.apotheken / g["pop"] * 1e4
    return g


@liar("stock-in-choropleth")
def de_apotheken_bestand():
    g = _pharmacies()
    fig, ax = paper("Wo es noch Apotheken gibt, Ende 2022", "Quelle: Apothekenregister, Stand 31.12.2022", side=True)
    classes(ax, g, "apotheken", [0, 11, 21, 41, 61], GREENS, ["bis 10", "11 bis 20", "21 bis 40", "41 bis 60", "61 und mehr"],
            "Apotheken im Kreis", "upper left", bbox_to_anchor=(.95, 1))
    bar(ax, 100)
    return fig, g


@honest
def de_apotheken_je_10000():
    g = _pharmacies()
    fig, ax = paper("Wo es noch Apotheken gibt, Ende 2022", "Quelle: Apothekenregister und Melderegister, Stand 31.12.2022")
    g.plot("je_10000", ax=ax, cmap="Greens", edgecolor="white", linewidth=.5, legend=True,
           legend_kwds={"label": "Apotheken je 10 000 Einwohner", "shrink": .6})
    bar(ax, 100)
    return fig, g


def _elders():
    g = depts(9)
    g["part"] = (7 + 8 * g.f).round(1)
    g["milliers"] = (g.population * g.part / 1e5).round().astype(int)
    return g


@liar("stock-in-choropleth")
def fr_grand_age_milliers():
    g = _elders()
    fig, ax = paper("Le grand âge en France, 2023", "Source : estimations de population, 2023 ; modèle de l’observatoire")
    g.plot("milliers", ax=ax, cmap="Purples", edgecolor="white", linewidth=.4, legend=True,
           legend_kwds={"label": "milliers de personnes de 75 ans et plus", "shrink": .6})
    bar(ax, 200)
    return fig, g


@honest
def fr_grand_age_part():
    g = _elders()
    fig, ax = paper("Le grand âge en France, 2023", "Source : estimations de population, 2023 ; modèle de l’observatoire")
    g.plot("part", ax=ax, cmap="Purples", edgecolor="white", linewidth=.4, legend=True,
           legend_kwds={"label": "part des 75 ans et plus (%)", "shrink": .6})
    bar(ax, 200)
    return fig, g


# ---------------------------------------------------------------- circles

def _ports(power):
    rng = np.random.default_rng(12)
    ring = np.array(outline("ES", "EPSG:25830").exterior.coords)
    pts = ring[np.linspace(0, len(ring) - 1, 13).astype(int)[:-1]]
    v = np.sort(rng.pareto(1.2, 12) * 9 + 12)[::-1].clip(max=105)
    rng.shuffle(v)
    size = lambda t: (t * .41) ** 2 if power == 2 else t * 17
    fig, ax = paper("Mercancías en los puertos, 2022", "Fuente: autoridades portuarias, memoria de 2022", side=True)
    ax.fill(*outline("ES", "EPSG:25830").exterior.xy, color="#ece7dc", ec="#999999")
    ax.scatter(*pts.T, s=size(v), color="#c0603a", alpha=.75, edgecolor="white")
    for n in (20, 50, 100):
        ax.scatter([], [], s=size(n), color="#c0603a", alpha=.75, edgecolor="white", label=str(n))
    ax.legend(title="millones de toneladas", loc="upper left", bbox_to_anchor=(1, 1), labelspacing=2.4, borderpad=1.6, fontsize=9, frameon=False)
    ax.margins(.12)
    bar(ax, 200)
    return fig, gpd.GeoDataFrame({"mt": v}, geometry=gpd.points_from_xy(*pts.T), crs="EPSG:25830")


@liar("radius-not-area")
def es_puertos_diametro():
    return _ports(2)


@honest
def es_puertos_area():
    return _ports(1)


def _dorling(power):
    names = ["Avon", "Brent", "Calder", "Dee", "Esk", "Fal", "Glen", "Humber", "Irwell", "Kennet", "Lune", "Mersey"]
    v = np.array([310, 1240, 460, 205, 880, 140, 95, 620, 1010, 270, 180, 1490])
    pos = [(0, 3), (1, 3), (2, 3), (0, 2), (1, 2), (2, 2), (3, 2), (0, 1), (1, 1), (2, 1), (3, 1), (2, 0)]
    r = v / 1490 * .52 if power == 1 else np.sqrt(v / 1490) * .52
    fig, ax = paper("River basins sized by people supplied, 2021", "Source: water companies’ annual returns, 2021. Positions are schematic, not to scale", w=6.4, h=5.6)
    pc = PatchCollection([Circle((x * 1.15, y * 1.35), q) for (x, y), q in zip(pos, r)], cmap="YlGnBu", edgecolor="#444444", linewidth=.6)
    pc.set_array(np.array([12, 19, 15, 9, 24, 8, 11, 17, 22, 14, 10, 26.]))
    ax.add_collection(pc)
    for (x, y), n, t in zip(pos, names, v):
        ax.text(x * 1.15, y * 1.35 - .56, f"{n} {t}", ha="center", va="top", fontsize=8.5)
    ax.set_xlim(-.7, 4.1)
    ax.set_ylim(-.9, 4.7)
    cbar(fig, pc, ax, "water lost to leaks (%)")
    fig.text(.03, .06, "Figures: thousands of people.", fontsize=9)
    return fig


@liar("radius-not-area")
def en_basins_wide_circles():
    return _dorling(1)


@honest
def en_basins_dorling():
    return _dorling(2)


@liar("radius-not-area")
def fr_captages_cercles():
    g = depts(4).query("u > .45 and v < .55 and code not in ['2A', '2B']")
    g["hm3"] = (4 + 62 * g.f ** 2).round(1)
    fig, ax = paper("Eau prélevée pour l’irrigation, 2020", "Source : banque des prélèvements en eau, année 2020")
    g.plot(ax=ax, color="#f1efe8", edgecolor="#bbbbbb", linewidth=.6)
    k = 30e3 / g.hm3.max()
    for p, v in zip(g.representative_point(), g.hm3):
        ax.add_patch(Circle((p.x, p.y), v * k, facecolor="#3f7fb5", alpha=.6, edgecolor="white"))
    x1, y1 = g.total_bounds[2:]
    for v, dx in ((10, -90e3), (30, -35e3), (60, 35e3)):
        ax.add_patch(Circle((x1 + dx + 60e3, y1 - 10e3), v * k, facecolor="none", edgecolor="#333333", clip_on=False))
        ax.text(x1 + dx + 60e3, y1 + 40e3, str(v), ha="center", fontsize=9)
    ax.text(x1 + 60e3, y1 + 68e3, "millions de m³", ha="center", fontsize=9)
    bar(ax, 100)
    return fig, g


@honest
def fr_captages_aires():
    g = depts(4).query("u > .45 and v < .55 and code not in ['2A', '2B']")
    g["hm3"] = (4 + 62 * g.f ** 2).round(1)
    fig, ax = paper("Eau prélevée pour l’irrigation, 2020", "Source : banque des prélèvements en eau, année 2020")
    g.plot(ax=ax, color="#f1efe8", edgecolor="#bbbbbb", linewidth=.6)
    k = 30e3 / np.sqrt(g.hm3.max())
    for p, v in zip(g.representative_point(), g.hm3):
        ax.add_patch(Circle((p.x, p.y), np.sqrt(v) * k, facecolor="#3f7fb5", alpha=.6, edgecolor="white"))
    x1, y1 = g.total_bounds[2:]
    for v, dx in ((10, -90e3), (30, -35e3), (60, 35e3)):
        ax.add_patch(Circle((x1 + dx + 60e3, y1 - 10e3), np.sqrt(v) * k, facecolor="none", edgecolor="#333333", clip_on=False))
        ax.text(x1 + dx + 60e3, y1 + 40e3, str(v), ha="center", fontsize=9)
    ax.text(x1 + 60e3, y1 + 68e3, "millions de m³", ha="center", fontsize=9)
    bar(ax, 100)
    return fig, g


# ---------------------------------------------------------------- two hues

def _jobless():
    g = areas("ES", EUROPE, 50, 14)
    g["paro"] = (5.5 + 19 * g.f).round(1)
    return g


@liar("diverging-without-middle")
def es_paro_frio_calor():
    g = _jobless()
    fig, ax = paper("Tasa de paro por comarca, 2023", "Fuente: encuesta de población activa, media de 2023", h=5)
    g.plot("paro", ax=ax, cmap="coolwarm", edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "% de la población activa", "shrink": .6})
    bar(ax, 200)
    return fig, g


@honest
def es_paro_contra_la_media():
    g = _jobless()
    fig, ax = paper("Tasa de paro por comarca, 2023", "Fuente: encuesta de población activa, media de 2023", w=7, h=5)
    fig.subplots_adjust(right=.93)
    norm = TwoSlopeNorm(15.9, 5, 25)
    g.plot("paro", ax=ax, cmap="coolwarm", norm=norm, edgecolor="white", linewidth=.4)
    b = cbar(fig, ScalarMappable(norm, "coolwarm"), ax, "% de la población activa", ticks=[5, 10, 15.9, 20, 25])
    b.ax.set_yticklabels(["5", "10", "15,9 (media)", "20", "25"])
    bar(ax, 200)
    return fig, g


def _warming():
    x, y, z = grid("DE", EUROPE, 16)
    return x, y, -.4 + 3.2 * z


@liar("diverging-without-middle")
def de_erwaermung_verschoben():
    x, y, z = _warming()
    fig, ax = paper("Änderung der Grundwassertemperatur, 1990 bis 2020", "Quelle: Messnetz der Landesämter, Rasterung 10 km, 2021")
    m = ax.pcolormesh(x, y, z, cmap="RdBu_r", shading="nearest")
    edge(ax, "DE", EUROPE)
    cbar(fig, m, ax, "Änderung (°C)")
    bar(ax, 100)
    return fig


@honest
def de_erwaermung_um_null():
    x, y, z = _warming()
    fig, ax = paper("Änderung der Grundwassertemperatur, 1990 bis 2020", "Quelle: Messnetz der Landesämter, Rasterung 10 km, 2021")
    m = ax.pcolormesh(x, y, z, cmap="RdBu_r", norm=Normalize(-3, 3), shading="nearest")
    edge(ax, "DE", EUROPE)
    cbar(fig, m, ax, "Änderung (°C)", ticks=[-3, -2, -1, 0, 1, 2, 3])
    bar(ax, 100)
    return fig


def _commute(cmap):
    x, y, z = grid("GB", EUROPE, 17, mask=True)
    fig, ax = paper("How long the journey to work takes, 2022", "Source: national travel survey, smoothed at 20 km, 2022", w=6, h=6.4)
    m = ax.contourf(x, y, 14 + 40 * z, levels=np.arange(14, 57, 6), cmap=cmap)
    edge(ax, "GB", EUROPE)
    cbar(fig, m, ax, "median one-way time (minutes)")
    bar(ax, 100)
    return fig


@liar("diverging-without-middle")
def en_commute_two_hues():
    return _commute("PRGn_r")


# ---------------------------------------------------------------- missing

def _doctors():
    g = depts(19)
    g["apl"] = (1.6 + 2.9 * g.f).round(1)
    g.loc[g.code.isin(["09", "15", "23", "48", "52", "55", "70"]), "apl"] = np.nan
    return g


@liar("hidden-missing")
def fr_medecins_zero():
    g = _doctors()
    fig, ax = paper("Accès au médecin généraliste, 2022", "Source : enquête auprès des caisses, 2022", h=5.4)
    g.assign(apl=g.apl.fillna(0)).plot("apl", ax=ax, cmap="GnBu", edgecolor="white", linewidth=.4, legend=True,
                                       legend_kwds={"label": "consultations accessibles par habitant et par an", "shrink": .6})
    bar(ax, 200)
    return fig, g


@honest
def fr_medecins_hachures():
    g = _doctors()
    fig, ax = paper("Accès au médecin généraliste, 2022", "Source : enquête auprès des caisses, 2022", h=5.4)
    g.plot("apl", ax=ax, cmap="GnBu", edgecolor="white", linewidth=.4, legend=True,
           legend_kwds={"label": "consultations accessibles par habitant et par an", "shrink": .6},
           missing_kwds={"color": "#eeeeee", "hatch": "////", "edgecolor": "#888888"})
    ax.legend(handles=[Patch(facecolor="#eeeeee", hatch="////", edgecolor="#888888", label="caisse sans réponse")], loc="upper left", bbox_to_anchor=(-.04, 1), fontsize=9, frameon=False)
    bar(ax, 200)
    return fig, g


@liar("hidden-missing")
def de_brutvoegel_geloescht():
    g = areas("DE", EUROPE, 80, 21)
    g["paare"] = (1 + 11 * g.f).round(1)
    g.loc[g.index[[3, 17, 28, 40, 41, 56, 70]], "paare"] = np.nan
    fig, ax = paper("Brutpaare des Kiebitzes, Kartierung 2016", "Quelle: Brutvogelatlas, ehrenamtliche Kartierung, 2016")
    g.dropna().plot("paare", ax=ax, cmap="YlGn", edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Brutpaare je 100 km²", "shrink": .6})
    bar(ax, 100)
    return fig, g


@honest
def de_brutvoegel_grau():
    g = areas("DE", EUROPE, 80, 21)
    g["paare"] = (1 + 11 * g.f).round(1)
    g.loc[g.index[[3, 17, 28, 40, 41, 56, 70]], "paare"] = np.nan
    fig, ax = paper("Brutpaare des Kiebitzes, Kartierung 2016", "Quelle: Brutvogelatlas, ehrenamtliche Kartierung, 2016")
    g[g.paare.isna()].plot(ax=ax, color="#c9c9c9", edgecolor="white", linewidth=.5)
    g.dropna().plot("paare", ax=ax, cmap="YlGn", edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Brutpaare je 100 km²", "shrink": .6})
    fig.text(.03, .07, "Grau: nicht kartiert", fontsize=10)
    bar(ax, 100)
    return fig, g


def _vaccines():
    g = areas("KE", AFRICA, 60, 23)
    g["pct"] = np.round(44 + 50 * g.f)
    g.loc[g.index[[2, 9, 22, 35, 36, 51]], "pct"] = np.nan
    return g


@liar("hidden-missing")
def en_measles_pale_gaps():
    g = _vaccines()
    fig, ax = paper("Children with two measles doses, 2022", "Source: household health survey, 2022")
    g.plot("pct", ax=ax, cmap="Blues", edgecolor="#aaaaaa", linewidth=.4, legend=True, legend_kwds={"label": "% of children aged two", "shrink": .6},
           missing_kwds={"color": "#f7fbff", "edgecolor": "#aaaaaa", "linewidth": .4})
    bar(ax, 100)
    return fig, g


@honest
def en_measles_small_samples():
    g = _vaccines()
    fig, ax = paper("Children with two measles doses, 2022", "Source: household health survey, 2022", w=7.4, side=True)
    g.plot("pct", ax=ax, scheme="user_defined", classification_kwds={"bins": [55, 65, 75, 85, 95]}, cmap="Blues", edgecolor="#888888", linewidth=.4,
           legend=True, legend_kwds={"title": "% of children aged two", "labels": ["44 to 55", "56 to 65", "66 to 75", "76 to 85", "86 to 94"], "loc": "upper left", "bbox_to_anchor": (1, 1), "fontsize": 9, "frameon": False},
           missing_kwds={"color": "white", "hatch": "xxx", "edgecolor": "#999999", "label": "fewer than 50 interviewed"})
    bar(ax, 100)
    return fig, g


# ---------------------------------------------------------------- projections

def _forest(crs):
    g = world().query("code_iso != 'AQ'").to_crs(crs)
    c = world().query("code_iso != 'AQ'").representative_point()
    g["protected"] = np.round(8 + 68 * np.abs(np.cos(np.radians(c.y.values * 3.1))) * (.45 + .55 * bumps(c.x.values / 360 + .5, c.y.values / 180 + .5, 25)))
    return g


def _forest_map(crs, ylim=None):
    g = _forest(crs)
    fig, ax = paper("Protected land by country, 2020", "Source: conservation charity, database of protected areas, 2020", w=8, h=4.6)
    g.plot("protected", ax=ax, cmap="Greens", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "% of land area", "shrink": .6})
    if ylim:
        ax.set_ylim(*ylim)
    return fig, g


@liar("not-equal-area")
def en_protected_land_web_map():
    return _forest_map("EPSG:3857", (-7.6e6, 1.85e7))


@honest
def en_protected_land_equal_earth():
    return _forest_map("EPSG:8857")


def _renewables(crs, box):
    g = world().query("continent == 'Europe' and code_iso != 'RU'").to_crs(crs)
    c = g.to_crs(EUROPE).representative_point()
    g["pct"] = np.round(9 + 60 * bumps((c.x.values - 2.5e6) / 4.1e6, (c.y.values - 1.3e6) / 4.1e6, 27)).clip(9, 69)
    fig, ax = paper("Renovables en el consumo final, 2021", "Fuente: oficina europea de estadística, 2021", w=7, h=5.8, side=True)
    i = np.clip(np.searchsorted([9, 20, 31, 42, 53], g.pct.values, side="right") - 1, 0, 4)
    g.plot(ax=ax, color=[GREENS[k] for k in i], edgecolor="#777777", linewidth=.4)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#777777", label=t) for c, t in zip(GREENS, ["9 a 19", "20 a 30", "31 a 41", "42 a 52", "53 a 69"])],
              title="% del consumo", loc="upper left", bbox_to_anchor=(1, 1), fontsize=9, frameon=False)
    ax.set_xlim(box[0], box[2])
    ax.set_ylim(box[1], box[3])
    return fig, ax, g


@liar("not-equal-area")
def es_renovables_mercator():
    fig, ax, g = _renewables("EPSG:3857", (-2.8e6, 4.1e6, 4.5e6, 1.15e7))
    return fig, g


@honest
def es_renovables_laea():
    fig, ax, g = _renewables(EUROPE, (2.5e6, 1.3e6, 6.6e6, 5.4e6))
    bar(ax, 500, x=.05)
    return fig, g


@liar("unprojected")
def de_norden_in_grad():
    g = world().query("code_iso in ['NO', 'SE', 'FI', 'DK', 'EE', 'LV', 'LT']").copy()
    g["moor"] = [4, 6, 5, 13, 31, 9, 22]
    fig, ax = paper("Moorböden im Norden Europas, 2019", "Quelle: europäische Moorkarte, Ausgabe 2019", w=6, h=5.6)
    g.plot("moor", ax=ax, cmap="YlOrBr", edgecolor="#888888", linewidth=.5, legend=True, legend_kwds={"label": "% der Landesfläche", "shrink": .6})
    ax.set_aspect("equal")
    ax.set_xlim(4, 32)
    ax.set_ylim(53, 72)
    return fig, g


def _sst():
    lon, lat = np.meshgrid(np.arange(-178, 180, 4.), np.arange(-88, 90, 4.))
    z = bumps(lon / 360 + .5, lat / 180 + .5, 29, 12)
    return lon, lat, -1.4 + 3.4 * z


def _quakes(crs):
    rng = np.random.default_rng(69)
    spots = np.array([[.2, 42.9], [6.8, 44.6], [7.4, 48.0], [-1.2, 46.4], [5.9, 45.9], [-3.2, 47.9]])
    k = rng.choice(6, 170, p=[.33, .3, .09, .1, .12, .06])
    p = spots[k] + rng.normal(0, [.75, .22], (170, 2)) * np.where(k < 2, 1, .8)[:, None]
    pts = gpd.GeoDataFrame({"magnitude": np.round(3 + rng.exponential(.45, 170), 1)}, geometry=gpd.points_from_xy(*p.T), crs=4326).to_crs(crs)
    fig, ax = paper("Séismes de magnitude 3 et plus, 1990 à 2020", "Source : réseau de surveillance sismique, catalogue 1990 à 2020")
    _depts().to_crs(crs).dissolve().plot(ax=ax, color="#efeee9", edgecolor="#999999", linewidth=.6)
    pts.plot(ax=ax, color="#9b2226", markersize=13, alpha=.55, label="un séisme")
    ax.set_aspect("equal")
    ax.legend(loc="upper right", fontsize=9, frameon=False)
    return fig, ax, pts


@liar("unprojected")
def fr_seismes_en_degres():
    fig, ax, pts = _quakes(4326)
    return fig, pts


@honest
def fr_seismes_en_lambert():
    fig, ax, pts = _quakes(2154)
    bar(ax, 200)
    return fig, pts


@liar("unprojected")
def en_surface_anomaly_degrees():
    lon, lat, z = _sst()
    fig, ax = paper("Surface temperature anomaly, July 2023", "Source: reanalysis on a 4-degree grid, baseline 1991 to 2020, July 2023", w=8, h=4.4)
    ax.set_axis_on()
    m = ax.pcolormesh(lon, lat, z, cmap="RdBu_r", vmin=-2.5, vmax=2.5, shading="nearest")
    world().boundary.plot(ax=ax, color="#333333", linewidth=.4, aspect=None)
    ax.set_aspect("equal")
    ax.set_xlim(-180, 180)
    ax.set_ylim(-90, 90)
    fig.subplots_adjust(left=.09)
    ax.set_xlabel("longitude (°)")
    ax.set_ylabel("latitude (°)")
    cbar(fig, m, ax, "°C above the 1991 to 2020 mean")
    return fig


@honest
def en_surface_anomaly_mollweide():
    lon, lat, z = _sst()
    fig = plt.figure(figsize=(8, 4.6), dpi=60)
    ax = fig.add_subplot(projection="mollweide")
    m = ax.pcolormesh(np.radians(lon), np.radians(lat), z, cmap="RdBu_r", vmin=-2.5, vmax=2.5, shading="nearest")
    ax.set_xticklabels([])
    ax.set_yticklabels([])
    ax.grid(alpha=.3)
    fig.suptitle("Surface temperature anomaly, July 2023", x=.03, ha="left", fontsize=13, fontweight="bold")
    fig.text(.03, .02, "Source: reanalysis on a 4-degree grid, baseline 1991 to 2020, July 2023", fontsize=9)
    cbar(fig, m, ax, "°C above the 1991 to 2020 mean")
    return fig


# ---------------------------------------------------------------- classes

def _wind(bounds, colours, labels):
    g = areas("DE", EUROPE, 90, 31)
    g["w"] = np.round(1 + 118 * g.f)
    fig, ax = paper("Windleistung an Land, Ende 2023", "Quelle: Anlagenregister, Stand Dezember 2023", side=True)
    classes(ax, g, "w", bounds, colours, labels, "kW je km²", "upper left", bbox_to_anchor=(.95, 1))
    bar(ax, 100)
    return fig, g


@liar("too-many-classes")
def de_windleistung_zehn_stufen():
    return _wind(list(range(0, 120, 12)), [plt.cm.Blues(t) for t in np.linspace(.05, 1, 10)], [f"{k} bis {k + 11}" for k in range(0, 120, 12)])


@liar("too-few-classes")
def es_renta_dos_colores():
    g = areas("ES", EUROPE, 60, 33)
    g["renta"] = np.round(9.2 + 21 * g.f, 1)
    fig, ax = paper("Renta media por persona, 2021", "Fuente: atlas de renta de los hogares, 2021", w=7.4, h=5, side=True)
    classes(ax, g, "renta", [0, 18], ["#fdd9a0", "#b3521b"], ["menos de 18", "18 y más"], "miles de euros al año", "upper left", bbox_to_anchor=(.98, 1))
    bar(ax, 200)
    return fig, g


@honest
def es_ordenanza_si_no():
    g = areas("ES", EUROPE, 60, 33)
    g["ordenanza"] = np.where(g.f > .45, "aprobada", "no aprobada")
    fig, ax = paper("Comarcas con zona de bajas emisiones aprobada, 2023", "Fuente: boletines oficiales, a 31 de diciembre de 2023", w=7, h=5, side=True)
    ok = g.ordenanza == "aprobada"
    g[ok].plot(ax=ax, color="#1f5f8b", edgecolor="white", linewidth=.5)
    g[~ok].plot(ax=ax, color="#e3e3df", edgecolor="white", linewidth=.5)
    ax.legend(handles=[Patch(facecolor="#1f5f8b", label="aprobada"), Patch(facecolor="#e3e3df", label="no aprobada")], loc="upper left",
              bbox_to_anchor=(.98, 1), fontsize=9, frameon=False)
    bar(ax, 200)
    return fig, g


def _frost(labels, bounds):
    g = depts(35)
    g["jours"] = (3 + 78 * g.f).round().astype(int)
    fig, ax = paper("Jours de gel par an, moyenne 2011-2020", "Source : stations du réseau climatologique, 2021", h=5.6, side=True)
    classes(ax, g, "jours", bounds, BLUES, labels, "jours par an", "upper left", bbox_to_anchor=(.97, 1))
    bar(ax, 200)
    return fig, g


@liar("overlapping-breaks")
def fr_gel_bornes_doubles():
    return _frost(["3 à 20", "15 à 35", "30 à 50", "45 à 65", "60 à 81"], [0, 20, 35, 50, 65])


@honest
def fr_gel_bornes_nettes():
    return _frost(["3 à 19", "20 à 34", "35 à 49", "50 à 64", "65 à 81"], [0, 20, 35, 50, 65])


def _radon(top):
    g = areas("GB", EUROPE, 70, 37)
    g["bq"] = np.round(12 + 165 * g.f ** 1.3)
    bounds, labels = [0, 40, 80, 120, 160], ["under 40", "40 to 79", "80 to 119", "120 to 159", "160 to 199"]
    colours = list(PURPLES)
    if top:
        bounds, labels, colours = bounds + [200], labels + ["200 and over"], ["#f7f4f9", "#d4b9da", "#c994c7", "#df65b0", "#ce1256", "#67001f"]
    fig, ax = paper("Indoor radon, mean of homes tested, 2020", "Source: radiation protection agency, home survey, 2020", w=6.6, h=6.6, side=True)
    classes(ax, g, "bq", bounds, colours, labels, "Bq per m³", "upper left", bbox_to_anchor=(.9, 1))
    bar(ax, 100)
    return fig, g


@liar("empty-class")
def en_radon_action_level():
    return _radon(True)


# ---------------------------------------------------------------- ramps

@liar("non-monotone-ramp")
def es_suelo_rampa_cruzada():
    g = areas("MX", NORTH, 60, 39)
    g["t"] = np.round(2 + 46 * g.f)
    fig, ax = paper("Pérdida de suelo por erosión, 2018", "Fuente: instituto de recursos naturales, modelo RUSLE, 2018", h=5, side=True)
    classes(ax, g, "t", [0, 10, 20, 30, 40], ["#fee8c8", "#e34a33", "#fdbb84", "#b30000", "#fdd49e"],
            ["2 a 9", "10 a 19", "20 a 29", "30 a 39", "40 a 48"], "t por hectárea y año", "upper left", bbox_to_anchor=(.97, 1))
    bar(ax, 400)
    return fig, g


@liar("non-monotone-ramp")
def en_snow_depth_banded():
    x, y, z = grid("NO", EUROPE, 41)
    cm = LinearSegmentedColormap.from_list("snow", ["#f7fbff", "#2171b5", "#c6dbef", "#08306b"])
    fig, ax = paper("Snow depth on 1 March 2022", "Source: snow stations and kriging, 2022", w=5.8)
    m = ax.pcolormesh(x, y, 210 * z, cmap=cm, shading="nearest")
    edge(ax, "NO", EUROPE)
    cbar(fig, m, ax, "depth (cm)")
    bar(ax, 200, x=.6)
    return fig


@honest
def en_snow_depth_cubehelix():
    x, y, z = grid("NO", EUROPE, 41)
    fig, ax = paper("Snow depth on 1 March 2022", "Source: snow stations and kriging, 2022", w=5.8)
    m = ax.pcolormesh(x, y, 210 * z, cmap="cubehelix_r", shading="nearest")
    edge(ax, "NO", EUROPE)
    cbar(fig, m, ax, "depth (cm)")
    bar(ax, 200, x=.6)
    return fig


# ---------------------------------------------------------------- panels

def _no2(shared):
    x, y, z = grid("DE", EUROPE, 43)
    fig, axes = paper("Stickstoffdioxid in der Luft", "Quelle: Chemie-Transport-Modell, Jahresmittel 2010 und 2022", w=8.4, h=4.8, n=2)
    for ax, year, v in zip(axes, (2010, 2022), (22 + 30 * z, 7 + 20 * z)):
        m = ax.pcolormesh(x, y, v, cmap="magma_r", shading="nearest", **({"vmin": 5, "vmax": 55} if shared else {}))
        edge(ax, "DE", EUROPE)
        ax.set_title(str(year))
        if not shared:
            cbar(fig, m, ax, "µg/m³")
    bar(axes[0], 100)
    axes[1].set_ylim(axes[0].get_ylim())
    if shared:
        cbar(fig, m, axes, "µg/m³")
    return fig


@liar("panels-on-different-scales")
def de_no2_jedes_jahr_fuer_sich():
    return _no2(False)


@honest
def de_no2_gemeinsame_skala():
    return _no2(True)


@liar("panels-on-different-scales")
def es_humedad_dos_veranos():
    x, y, z = grid("ES", EUROPE, 45)
    fig, axes = paper("Humedad del suelo a finales de agosto", "Fuente: satélite de microondas, agosto de 2018 y agosto de 2022", w=9, h=4.2, n=2)
    for ax, year, v in zip(axes, (2018, 2022), (17 + 22 * z, 6 + 13 * z)):
        m = ax.contourf(x, y, v, levels=7, cmap="YlGnBu")
        edge(ax, "ES", EUROPE)
        ax.set_title(f"agosto de {year}")
        cbar(fig, m, ax, "% en volumen", orientation="horizontal", pad=.03, ticks=m.levels[::2])
    bar(axes[0], 200)
    axes[1].set_ylim(axes[0].get_ylim())
    return fig


@honest
def es_lluvia_y_temperatura():
    x, y, z = grid("ES", EUROPE, 45)
    _, _, t = grid("ES", EUROPE, 46)
    fig, axes = paper("El clima del verano de 2022", "Fuente: red de estaciones, junio a agosto de 2022", w=9, h=4.2, n=2)
    for ax, name, v, cm, unit in zip(axes, ("Precipitación", "Temperatura media"), (5 + 180 * z, 15 + 13 * t), ("YlGnBu", "YlOrRd"), ("mm", "°C")):
        m = ax.contourf(x, y, v, levels=6, cmap=cm)
        edge(ax, "ES", EUROPE)
        ax.set_title(name)
        cbar(fig, m, ax, unit, orientation="horizontal", pad=.03)
    bar(axes[0], 200)
    axes[1].set_ylim(axes[0].get_ylim())
    return fig


def _rents(shared):
    g = depts(47)
    g["a"] = (6.2 + 5.2 * g.f).round(1)
    g["b"] = (10.4 + 8 * g.f).round(1)
    fig, axes = paper("Le loyer au mètre carré", "Source : observatoire des loyers, annonces de 2010 et de 2023", w=9.6, h=5.2, n=2)
    common = [6, 9, 12, 15, 17]
    for ax, col, year in zip(axes, "ab", (2010, 2023)):
        cuts = common if shared else [float(round(q, 1)) for q in np.quantile(g[col], [0, .2, .4, .6, .8])]
        ends = cuts[1:] + [18.4 if shared else g[col].max()]
        fmt = (lambda t: f"{t:.1f}".replace(".", ","))
        i = np.clip(np.searchsorted(cuts, g[col].values, side="right") - 1, 0, 4)
        g.plot(ax=ax, color=[REDS[k] for k in i], edgecolor="white", linewidth=.3)
        ax.set_title(str(year))
        if not shared or col == "b":
            (fig if shared else ax).legend(handles=[Patch(facecolor=c, label=f"{fmt(p)} à {fmt(q - .1 if k < 4 else q)}") for k, (c, p, q) in enumerate(zip(REDS, cuts, ends))],
                      title="€ par m²", loc="lower center" if shared else "lower left", bbox_to_anchor=(.5, .1) if shared else (-.08, 0), fontsize=9, title_fontsize=9, frameon=False)
    bar(axes[0], 200, x=.55, y=.0)
    axes[1].set_ylim(axes[0].get_ylim())
    return fig, g


@liar("panels-on-different-scales")
def fr_loyers_quintiles_de_l_annee():
    return _rents(False)


@honest
def fr_loyers_memes_classes():
    return _rents(True)


# ---------------------------------------------------------------- points

def _sightings():
    rng = np.random.default_rng(49)
    c = rng.uniform([10e3, 10e3], [90e3, 70e3], (9, 2))
    p = np.vstack([rng.normal(q, rng.uniform(3e3, 9e3), (2600, 2)) for q in c])
    return p[(p > 0).all(1) & (p[:, 0] < 1e5) & (p[:, 1] < 8e4)]


@liar("overplotting")
def en_porpoise_sightings_pile():
    p = _sightings()
    fig, ax = paper("Harbour porpoise sightings, 2005 to 2020", f"Source: volunteer sea-watch network, {len(p)} sightings, 2005 to 2020")
    ax.add_patch(Rectangle((0, 0), 1e5, 8e4, facecolor="#e8f1f6", edgecolor="#777777"))
    ax.scatter(*p.T, s=42, color="#0b3c5d", label="one sighting")
    ax.set_xlim(0, 1e5)
    ax.set_ylim(0, 8e4)
    ax.legend(loc="upper right", fontsize=9)
    bar(ax, 20)
    return fig


@honest
def en_porpoise_sightings_hexbin():
    p = _sightings()
    fig, ax = paper("Harbour porpoise sightings, 2005 to 2020", f"Source: volunteer sea-watch network, {len(p)} sightings, 2005 to 2020")
    m = ax.hexbin(*p.T, gridsize=28, cmap="Blues", mincnt=1, extent=(0, 1e5, 0, 8e4), linewidths=.2)
    ax.set_xlim(0, 1e5)
    ax.set_ylim(0, 8e4)
    cbar(fig, m, ax, "sightings per hexagon of equal size")
    bar(ax, 20)
    return fig


def _wells(shapes):
    rng = np.random.default_rng(51)
    p = rng.uniform([4.35e6, 2.75e6], [4.75e6, 3.2e6], (90, 2))
    k = np.digitize(bumps((p[:, 0] - 4.35e6) / 4e5, (p[:, 1] - 2.75e6) / 4.5e5, 51), [.35, .65])
    fig, ax = paper("Zustand der Trinkwasserbrunnen, 2022", "Quelle: Gesundheitsamt, Proben von 2022", side=True)
    ax.add_patch(Rectangle((4.33e6, 2.73e6), 4.4e5, 4.9e5, facecolor="#f5f3ee", edgecolor="#999999"))
    spec = [("unauffällig", "#2ca02c", "o"), ("beobachten", "#b8860b", "s"), ("gesperrt", "#d62728", "^")] if not shapes else \
        [("unauffällig", "#0072b2", "o"), ("beobachten", "#e69f00", "s"), ("gesperrt", "#d62728", "^")]
    for i, (name, colour, mark) in enumerate(spec):
        ax.scatter(*p[k == i].T, s=46, color=colour, marker=mark if shapes else "o", label=name, edgecolor="white", linewidth=.5)
    ax.set_xlim(4.33e6, 4.77e6)
    ax.set_ylim(2.73e6, 3.22e6)
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1), fontsize=9, frameon=False, title="Befund")
    bar(ax, 50)
    return fig


@liar("colour-blind")
def de_brunnen_ampel():
    return _wells(False)


@honest
def de_brunnen_formen():
    return _wells(True)


def _rivers(a, b, dash):
    rng = np.random.default_rng(53)
    fig, ax = paper("L’état écologique des rivières du bassin, 2019", "Source : agence de l’eau, état des lieux de 2019")
    good, bad = [], []
    for k in range(26):
        t = np.linspace(0, 1, 25)
        x0, side = 6e3 + 108e3 * k / 26, 1 if k % 2 else -1
        x, y = x0 + rng.uniform(4e3, 22e3) * t + np.cumsum(rng.normal(0, 600, 25)), 45e3 + side * rng.uniform(15e3, 42e3) * (1 - t) + np.cumsum(rng.normal(0, 350, 25)) * (1 - t)
        (good if rng.random() < .3 + .4 * (k > 12) else bad).append(np.column_stack([x, y]))
    u = np.linspace(0, 130e3, 80)
    bad.append(np.column_stack([u, 45e3 + 1500 * np.sin(u / 9e3)]))
    ax.add_collection(LineCollection(good, colors=a, linewidths=2.6, label="bon état"))
    ax.add_collection(LineCollection(bad, colors=b, linewidths=2.6, linestyles="dashed" if dash else "solid", label="état dégradé"))
    ax.autoscale_view()
    ax.legend(loc="lower right", bbox_to_anchor=(1, -.06), fontsize=9, frameon=False, ncol=2)
    bar(ax, 20)
    return fig


@liar("colour-blind")
def fr_rivieres_vert_rouge():
    return _rivers("#4f9a3f", "#c0563a", False)


@honest
def fr_rivieres_pointillees():
    return _rivers("#2c7fb8", "#d95f02", True)


# ---------------------------------------------------------------- titles

def _leaving(title):
    g = areas("ES", EUROPE, 60, 55)
    g["perdida"] = (2 + 26 * (1 - g.u) + 5 * (g.f - .5)).clip(lower=.5).round(1)
    fig, ax = paper(title, "Fuente: padrón municipal, 2003 y 2023", h=5)
    g.plot("perdida", ax=ax, cmap="OrRd", edgecolor="white", linewidth=.4, legend=True,
           legend_kwds={"label": "habitantes perdidos de 2003 a 2023 (%)", "shrink": .6})
    bar(ax, 200)
    return fig, g


@liar("title-contradicts-data")
def es_el_este_se_vacia():
    return _leaving("El este es donde más población se pierde")


@honest
def es_el_oeste_se_vacia():
    return _leaving("El oeste es donde más población se pierde")


def _woods(title):
    g = areas("GB", EUROPE, 60, 57)
    g["chg"] = (-2.4 + 12 * g.f).round(1)
    fig, ax = paper(title, "Source: national forest inventory, 2012 and 2022", w=5.8, h=6.4)
    norm = TwoSlopeNorm(0, -10, 10)
    g.plot("chg", ax=ax, cmap="BrBG", norm=norm, edgecolor="#888888", linewidth=.4)
    cbar(fig, ScalarMappable(norm, "BrBG"), ax, "change in woodland, 2012 to 2022 (%)", ticks=[-10, -5, 0, 5, 10])
    bar(ax, 100)
    return fig, g


@liar("title-contradicts-data")
def en_every_district_gains_woodland():
    return _woods("Every district has gained woodland")


@honest
def en_most_districts_gain_woodland():
    return _woods("Woodland grew in most districts, not in all")


def _vacancy(top):
    g = areas("DE", EUROPE, 70, 59)
    g["leer"] = (1.2 + (top - 1.2) * g.f).round(1)
    fig, ax = paper("Nirgends stehen mehr als 10 % der Wohnungen leer", "Quelle: Gebäude- und Wohnungszählung, 2022")
    g.plot("leer", ax=ax, cmap="YlOrBr", edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "leer stehende Wohnungen (%)", "shrink": .6})
    bar(ax, 100)
    return fig, g


@liar("title-contradicts-data")
def de_nirgends_leerstand():
    return _vacancy(13.1)


@honest
def de_nirgends_leerstand_belegt():
    return _vacancy(9.6)


def _poverty(title):
    g = depts(61)
    g["taux"] = (9 + 9.5 * g.f).round(1)
    g.loc[g.nom == "Seine-Saint-Denis", "taux"] = 19.1
    g.loc[g.nom == "Pyrénées-Orientales", "taux"] = 28.4
    g.loc[g.nom == "Nord", "taux"] = 18.2
    fig, ax = paper(title, "Source : revenus localisés, 2021", h=5.4)
    g.plot("taux", ax=ax, cmap="PuRd", edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "taux de pauvreté (%)", "shrink": .6})
    bar(ax, 200)
    return fig, g


@liar("title-contradicts-data")
def fr_le_nord_le_plus_pauvre():
    return _poverty("Le Nord est le département le plus pauvre")


@honest
def fr_pyrenees_orientales():
    return _poverty("Les Pyrénées-Orientales, département le plus pauvre")


# ---------------------------------------------------------------- words and numbers

def _basin(fmt):
    g = depts(63).query("region in ['Nouvelle-Aquitaine', 'Occitanie']").copy()
    g["part"] = 6 + 37 * (g.f - g.f.min()) / (g.f.max() - g.f.min())
    fig, ax = paper("Part de l’agriculture biologique, 2022", "Source : enquête auprès de 1 200 exploitations, 2022", w=7.4, h=6.6)
    g.plot("part", ax=ax, cmap="YlGn", edgecolor="white", linewidth=.6, legend=True, legend_kwds={"label": "% de la surface agricole", "shrink": .6})
    for p, v in zip(g.representative_point(), g.part):
        ax.text(p.x, p.y, fmt(v), ha="center", va="center", fontsize=8, bbox={"facecolor": "white", "alpha": .75, "edgecolor": "none", "pad": .8})
    bar(ax, 100, x=.8)
    return fig, g


@liar("false-precision")
def fr_bio_trois_decimales():
    return _basin(lambda v: f"{v:.3f}".replace(".", ","))


@honest
def fr_bio_arrondi():
    return _basin(lambda v: f"{v:.0f}")


@liar("missing-unit")
def es_autobuses_barra_muda():
    rng = np.random.default_rng(65)
    p = np.vstack([np.column_stack([r * np.cos(w), r * np.sin(w)]) + rng.normal(0, 250, (900, 2))
                   for w in rng.uniform(0, 6.28, 14) for r in [rng.uniform(0, 9e3, 900)]])
    v = 9 + np.hypot(*p.T) / 9e3 * 21 + rng.normal(0, 2, len(p))
    fig, ax = paper("La velocidad media de los autobuses, marzo de 2024", "Fuente: posiciones GPS de la empresa municipal, marzo de 2024")
    m = ax.hexbin(*p.T, C=v, gridsize=32, cmap="viridis", mincnt=3, linewidths=.2)
    fig.colorbar(m, ax=ax, shrink=.7)
    bar(ax, 2)
    return fig


def _ozone(when, src):
    g = depts(67)
    shape = g.union_all()
    x0, y0, x1, y1 = g.total_bounds
    x, y = np.meshgrid(np.linspace(x0, x1, 200), np.linspace(y0, y1, 200))
    z = np.ma.masked_where(~contains_xy(shape, x, y), bumps((x - x0) / (x1 - x0), (y - y0) / (y1 - y0), 67))
    fig, ax = paper(f"Dépassements du seuil d’ozone{when}", src)
    m = ax.contourf(x, y, 2 + 36 * z, levels=[0, 5, 10, 15, 20, 25, 30, 40], cmap="RdPu")
    g.boundary.plot(ax=ax, color="#777777", linewidth=.3)
    cbar(fig, m, ax, "jours par an")
    bar(ax, 200)
    return fig


@liar("missing-date")
def fr_ozone_sans_annee():
    return _ozone("", "Source : associations de surveillance de l’air, modèle régional")


# ---------------------------------------------------------------- honest, other hands

@honest
def es_fase_de_la_marea():
    x, y = np.meshgrid(np.linspace(0, 4e5, 80), np.linspace(0, 3e5, 60))
    ph = (np.degrees(np.arctan2(y - 1.4e5, x - 2.2e5)) + 360) % 360 / 30
    fig, ax = paper("Hora de la pleamar, componente M2, 2020", "Fuente: modelo hidrodinámico regional, 2020")
    m = ax.pcolormesh(x, y, ph, cmap="twilight", vmin=0, vmax=12, shading="nearest")
    ax.contour(x, y, 60 * np.hypot(x - 2.2e5, y - 1.4e5) / 1e5, levels=6, colors="white", linewidths=.6)
    cbar(fig, m, ax, "horas tras el paso de la luna", ticks=[0, 3, 6, 9, 12])
    bar(ax, 100)
    return fig


@honest
def en_bedrock_units():
    g = areas("IE", EUROPE, 40, 71)
    names = ["limestone", "granite", "sandstone", "shale", "schist", "basalt"]
    cols = ["#56b4e9", "#cc79a7", "#f0e442", "#999999", "#0072b2", "#e69f00"]
    g["unit"] = [names[k] for k in np.minimum((g.f * 6).astype(int), 5)]
    fig, ax = paper("Bedrock by dominant rock, 2018 edition", "Source: geological survey, 1:500 000 sheet, 2018", side=True)
    for i, (n, c) in enumerate(zip(names, cols)):
        part = g[g.unit == n]
        if len(part):
            part.plot(ax=ax, color=c, edgecolor="white", linewidth=.5)
        for p in part.representative_point():
            ax.text(p.x, p.y, n[:2].title(), ha="center", va="center", fontsize=8)
    ax.legend(handles=[Patch(facecolor=c, label=f"{n[:2].title()}: {n}") for n, c in zip(names, cols) if (g.unit == n).any()], loc="upper left", bbox_to_anchor=(1, 1),
              fontsize=9, frameon=False)
    bar(ax, 50)
    return fig, g


@honest
def es_accidentes_por_celda():
    rng = np.random.default_rng(73)
    c = rng.uniform(0, 2e4, (7, 2))
    p = np.vstack([rng.normal(q, 2200, (380, 2)) for q in c])
    h, xe, ye = np.histogram2d(*p.T, bins=20, range=[[0, 2e4], [0, 2e4]])
    fig, ax = paper("Accidentes con víctimas, 2019 a 2023", "Fuente: policía municipal, partes de 2019 a 2023")
    m = ax.pcolormesh(xe, ye, h.T, cmap="YlOrRd", edgecolors="white", linewidth=.2)
    cbar(fig, m, ax, "accidentes por celda de 1 km²")
    bar(ax, 5)
    return fig


@honest
def fr_navettes_flux():
    towns = {"Poitiers": (497, 6611), "Châtellerault": (515, 6637), "Loudun": (477, 6660), "Montmorillon": (537, 6593), "Civray": (496, 6561),
             "Parthenay": (459, 6620), "Niort": (434, 6586)}
    n = {"Châtellerault": 4200, "Loudun": 900, "Montmorillon": 1100, "Civray": 800, "Parthenay": 1300, "Niort": 2100}
    fig, ax = paper("Qui vient travailler à Poitiers, 2020", "Source : recensement, mobilités professionnelles, 2020", w=7, side=True)
    end = np.array(towns["Poitiers"]) * 1e3
    for t, v in n.items():
        a = np.array(towns[t]) * 1e3
        ax.plot(*np.array([a, end]).T, color="#b5543c", lw=v / 400, alpha=.8, solid_capstyle="butt")
    for t, (x, y) in towns.items():
        ax.plot(x * 1e3, y * 1e3, "o", color="#222222", ms=5)
        ax.annotate(t, (x * 1e3, y * 1e3), xytext=(6, 5), textcoords="offset points", fontsize=10)
    ax.legend(handles=[Line2D([], [], color="#b5543c", lw=v / 400, label=f"{v}") for v in (1000, 2000, 4000)], title="personnes par jour",
              loc="upper left", bbox_to_anchor=(.97, .98), fontsize=9, frameon=False, labelspacing=1)
    ax.margins(.15)
    bar(ax, 20)
    return fig


@honest
def fr_isochrones_hopital():
    x, y = np.meshgrid(np.linspace(-6e4, 6e4, 90), np.linspace(-5e4, 5e4, 80))
    t = 5 + np.hypot(x * (1 + .25 * np.sin(np.arctan2(y, x) * 3)), y * 1.15) / 1000 * .85
    fig, ax = paper("À combien de minutes de la maternité, 2023", "Source : calculateur d’itinéraires routiers, heures creuses, mars 2023")
    m = ax.contourf(x, y, t, levels=[0, 15, 30, 45, 60, 90], cmap="YlGnBu", extend="neither")
    ax.plot(0, 0, "P", color="black", ms=11)
    ax.annotate("maternité", (0, 0), xytext=(8, 8), textcoords="offset points", fontsize=10)
    cbar(fig, m, ax, "minutes en voiture")
    bar(ax, 20)
    return fig


@honest
def en_wind_arrows():
    x, y = np.meshgrid(np.linspace(0, 3e5, 16), np.linspace(0, 2.4e5, 13))
    u, v = 7 + 3 * np.sin(y / 6e4), 2.5 * np.cos(x / 7e4)
    fig, ax = paper("Mean wind over the strait, January 2021", "Source: weather-service model, 2.5 km, January 2021")
    m = ax.quiver(x, y, u, v, np.hypot(u, v), cmap="viridis_r", scale=190)
    ax.margins(.08)
    cbar(fig, m, ax, "m/s at 10 m")
    bar(ax, 50)
    return fig


@honest
def es_mosaico_de_barrios():
    cells = [(c, r) for r in range(5) for c in range(6) if not (r in (0, 4) and c in (0, 5))]
    v = np.round(4 + 30 * bumps(np.array([c / 5 for c, _ in cells]), np.array([r / 4 for _, r in cells]), 75))
    fig, ax = paper("Hogares sin calefacción, barrio a barrio, 2022", "Fuente: encuesta de condiciones de vida, 2022. Un cuadro por barrio")
    m = PatchCollection([Rectangle((c, -r), .94, .94) for c, r in cells], cmap="PuBu", edgecolor="white")
    m.set_array(v)
    ax.add_collection(m)
    for k, ((c, r), n) in enumerate(zip(cells, v)):
        ax.text(c + .47, -r + .47, f"B{k + 1}\n{n:.0f} %", ha="center", va="center", fontsize=9, color="white" if n > 22 else "#222222")
    ax.set_xlim(-.2, 6.2)
    ax.set_ylim(-4.2, 1.2)
    cbar(fig, m, ax, "% de hogares")
    return fig
