"""Maps by dialectologists, a telephone company, archaeologists, a wolf watch, a diocese, a wine union, a lighthouse service and avalanche forecasters."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch
from matplotlib.patches import Polygon as Shape
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box
from shapely.ops import voronoi_diagram

D = Path(__file__).resolve().parent.parent.parent / "datasets"
LIARS, HONEST = [], []
ALSO = {}
TEALS = ["#edf8fb", "#b2e2e2", "#66c2a4", "#2ca25f", "#006d2c"]
PURPLES = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"]
REDS = ["#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#a50f15"]
FOUR = ["#0072B2", "#E69F00", "#009E73", "#CC79A7"]


def liar(rule, also=()):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        if also:
            ALSO[f.__name__] = tuple(also)
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


@functools.cache
def _departments():
    table = gpd.read_file(D / "contours_departements.geojson").to_crs(2154)
    table["geometry"] = table.simplify(1500)
    middle = table.representative_point()
    table["north"] = ((middle.y - middle.y.min()) / (middle.y.max() - middle.y.min())).round(3)
    table["east"] = ((middle.x - middle.x.min()) / (middle.x.max() - middle.x.min())).round(3)
    noise = np.random.default_rng(7).normal(0, 1, len(table))
    table["share"] = (12 + 24 * (1 - table.north) + 2.5 * noise).round(1)
    table["change"] = (-6 + 14 * table.east + 1.5 * noise).round(1)
    table["shops"] = (table.population / 3100 + 20 * noise).clip(15).round()
    return table


def departments():
    return _departments().copy()


@functools.cache
def _land(seed, count, epsg, x, y, radius):
    """A land of `count` territories, cut by hand of Voronoi in a rough round shape."""
    rng = np.random.default_rng(seed)
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    edge = Polygon([(x + radius * (.8 + .2 * np.sin(3 * a + seed)) * np.cos(a), y + radius * (.75 + .2 * np.cos(2 * a)) * np.sin(a)) for a in angles])
    seeds = [Point(x + radius * u, y + radius * v) for u, v in rng.uniform(-1, 1, (count * 3, 2))]
    seeds = [p for p in seeds if edge.contains(p)][:count]
    cells = [cell.intersection(edge) for cell in voronoi_diagram(MultiPoint(seeds), envelope=edge).geoms]
    table = gpd.GeoDataFrame({"name": [f"Z{i + 1}" for i in range(len(cells))]}, geometry=cells, crs=epsg)
    middle = table.representative_point()
    table["north"] = ((middle.y - y) / radius).round(3)
    table["east"] = ((middle.x - x) / radius).round(3)
    noise = rng.normal(0, 1, len(table))
    table["rate"] = (25 + 15 * table.east + 2 * noise).round(1)
    table["change"] = (3 + 8 * table.north + 1.5 * noise).round(1)
    table["people"] = rng.lognormal(9, .8, len(table)).round()
    return table


def castile():
    return _land(11, 45, 25830, 430_000, 4_600_000, 90_000).copy()


def saxony():
    return _land(12, 40, 25833, 400_000, 5_660_000, 80_000).copy()


def shire():
    return _land(13, 42, 27700, 430_000, 450_000, 60_000).copy()


def sheet(title, size=(7, 6.5)):
    fig, ax = plt.subplots(figsize=size)
    ax.set_axis_off()
    ax.set_title(title, fontsize=13)
    return fig, ax


def ruler(ax, km=None):
    """A scale bar, at the lower left of the map."""
    left, right = ax.get_xlim()
    bottom, top = ax.get_ylim()
    km = km or [k for k in (10, 20, 50, 100, 200) if k * 1000 <= (right - left) * .3][-1]
    x, y = left + (right - left) * .05, bottom + (top - bottom) * .02
    ax.plot([x, x + km * 1000], [y, y], color="black", lw=2, solid_capstyle="butt")
    ax.text(x + km * 500, y + (top - bottom) * .012, f"{km} km", ha="center", fontsize=10)


def done(fig, ax, source, km=None, scale=True):
    if scale:
        ruler(ax, km)
    fig.text(.03, .02, source, fontsize=9, color="#333333")
    return fig


def painted(ax, table, column, breaks, colours, labels, title):
    """Painted class by class, with a legend written by hand."""
    rank = np.searchsorted(breaks, table[column].to_numpy(float), side="right")
    table.plot(ax=ax, color=[colours[r] for r in rank], edgecolor="#666666", linewidth=.4)
    patches = [Patch(facecolor=c, edgecolor="#666666", label=text) for c, text in zip(colours, labels)]
    ax.figure.set_size_inches(9, 6.2)
    ax.figure.subplots_adjust(left=.03, right=.72)
    ax.legend(handles=patches, title=title, loc="center left", bbox_to_anchor=(1, .5), frameon=False, fontsize=10, title_fontsize=10)


# ---------------------------------------------------------------- misleading

@liar("stock-in-choropleth")
def fr_pharmacies_total():
    table = departments()
    fig, ax = sheet("Les pharmacies par département, 2024")
    table.plot("shops", cmap="Greens", legend=True, ax=ax, edgecolor="#888888", linewidth=.3, legend_kwds={"label": "Nombre de pharmacies", "shrink": .6})
    return done(fig, ax, "Source : ordre des pharmaciens, 2024"), table


@liar("stock-in-choropleth")
def en_chapels_count():
    table = shire()
    table["chapels"] = (table.people / 900).round()
    fig, ax = sheet("Chapels in each parish of the diocese, 2024")
    painted(ax, table, "chapels", [5, 10, 15, 25], PURPLES, ["0 to 4", "5 to 9", "10 to 14", "15 to 24", "25 or more"], "Number of chapels")
    return done(fig, ax, "Source: diocesan register, 2024"), table


@liar("stock-in-choropleth")
def es_abonados_total():
    table = castile()
    fig, ax = sheet("Abonados a la fibra por comarca, 2024")
    table.plot("people", cmap="Purples", ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Abonados", "orientation": "horizontal", "shrink": .6, "pad": .02})
    return done(fig, ax, "Fuente: compañía telefónica, 2024"), table


@liar("rainbow-colormap")
def de_wein_regenbogen():
    table = saxony()
    fig, ax = sheet("Anteil der Rebfläche, 2024")
    table.plot("rate", cmap="jet", ax=ax, legend=True, legend_kwds={"label": "Rebfläche in % der Fläche", "shrink": .6})
    return done(fig, ax, "Quelle: Weinbauverband, 2024"), table


@liar("rainbow-colormap")
def fr_loups_arc_en_ciel():
    table = departments()
    table["packs"] = (table.share / 10).round(2)
    fig, ax = sheet("Meutes de loups pour 1 000 km², hiver 2023-2024")
    hues = ["#7b00ff", "#0040ff", "#00c8ff", "#00d040", "#d8e000", "#ff8000", "#ff0000"]
    painted(ax, table, "packs", [1.2, 1.6, 2, 2.4, 2.8, 3.2], hues, ["moins de 1,2", "1,2 à 1,59", "1,6 à 1,99", "2 à 2,39", "2,4 à 2,79", "2,8 à 3,19", "3,2 et plus"],
            "Meutes pour 1 000 km²")
    return done(fig, ax, "Source : réseau loup, 2024"), table


@liar("radius-not-area")
def en_lighthouse_visitors():
    table = shire()
    fig, ax = sheet("Visitors to lighthouses, 2024")
    table.plot(ax=ax, color="#eeeeee", edgecolor="#bbbbbb")
    some = table.iloc[::4].copy()
    some["visitors"] = np.array([2, 4, 6, 8, 10, 14, 18, 22, 26, 30, 36])[:len(some)]
    some["geometry"] = some.representative_point()
    ax.scatter(some.geometry.x, some.geometry.y, s=some.visitors ** 2 * 1.6, color="#c65d00", alpha=.8, edgecolor="white")
    for v in (5, 15, 30):
        ax.scatter([], [], s=v ** 2 * 1.6, color="#c65d00", label=f"{v}")
    fig.subplots_adjust(right=.75)
    ax.legend(title="Thousand visitors", loc="center left", bbox_to_anchor=(1.02, .5), labelspacing=2.6, frameon=False, borderpad=2)
    return done(fig, ax, "Source: lighthouse service, 2024"), some


@liar("radius-not-area")
def es_antenas_circulos():
    table = castile()
    fig, ax = sheet("Llamadas por ciudad, millones, 2024")
    table.plot(ax=ax, color="#f0f0f0", edgecolor="#aaaaaa")
    towns = table.iloc[::6].copy()
    towns["calls"] = [3, 6, 9, 12, 18, 24, 30, 36][:len(towns)]
    towns["geometry"] = towns.representative_point()
    for point, calls in zip(towns.geometry, towns.calls):
        ax.add_patch(Circle((point.x, point.y), calls * 420, facecolor="#3f6fb5", alpha=.8, edgecolor="white"))
        ax.text(point.x, point.y, f"{calls}", ha="center", va="center", fontsize=9, color="black")
    return done(fig, ax, "Fuente: compañía telefónica, 2024. Cada círculo: millones de llamadas"), towns


@liar("hidden-missing")
def fr_dialecte_zero():
    table = departments()
    table.loc[table.index % 7 == 3, "share"] = np.nan
    fig, ax = sheet("Personnes qui parlent la langue régionale, 2024")
    table.assign(share=table.share.fillna(0)).plot("share", cmap="BuGn", ax=ax, edgecolor="#888888", linewidth=.3, legend=True,
                                                   legend_kwds={"label": "Part des adultes (%)", "shrink": .6})
    return done(fig, ax, "Source : atlas linguistique, 2024"), table


@liar("hidden-missing")
def de_ohne_angabe_leer():
    table = saxony()
    table.loc[[3, 9, 17, 25, 31], "rate"] = np.nan
    fig, ax = sheet("Haushalte mit Glasfaser, 2024")
    table.plot("rate", cmap="Blues", ax=ax, legend=True, legend_kwds={"label": "Haushalte in %", "shrink": .6})
    return done(fig, ax, "Quelle: Telefongesellschaft, 2024"), table


@liar("title-contradicts-data")
def en_north_claims():
    table = departments()
    fig, ax = sheet("Mobile coverage gaps are widest in the north, 2024")
    painted(ax, table, "share", [16, 22, 28, 34], REDS, ["under 16", "16 to 21.9", "22 to 27.9", "28 to 33.9", "34 and over"], "Gaps, % of roads")
    return done(fig, ax, "Source: telephone company, 2024"), table


@liar("title-contradicts-data")
def fr_nulle_part():
    table = departments()
    fig, ax = sheet("Nulle part plus de 25 % de vignes malades en 2024")
    table.plot("share", cmap="PuRd", ax=ax, edgecolor="#888888", linewidth=.3, legend=True, legend_kwds={"label": "Vignes malades (%)", "shrink": .6})
    return done(fig, ax, "Source : syndicat viticole, 2024"), table


@liar("title-contradicts-data")
def es_baja_en_todas():
    table = castile()
    fig, ax = sheet("La asistencia a misa baja en todas las comarcas, 2014-2024")
    table.plot("change", cmap="PuOr", norm=TwoSlopeNorm(0, -12, 12), ax=ax, edgecolor="#777777", linewidth=.4, legend=True,
               legend_kwds={"label": "Variación (%)", "shrink": .6})
    return done(fig, ax, "Fuente: diócesis, 2024"), table


@liar("title-contradicts-data")
def de_westen_vorn():
    table = saxony()
    fig, ax = sheet("")
    table.plot("rate", cmap="Greens", ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Wein in % der Fläche", "shrink": .6})
    fig.suptitle("Am meisten Wein wächst im Westen, 2024")
    return done(fig, ax, "Quelle: Weinbauverband, 2024"), table


@liar("colour-blind")
def de_punkte_rot_gruen():
    table = saxony()
    fig, ax = sheet("Grabungen mit und ohne Fund, 2024")
    table.plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    digs = table.copy()
    digs["geometry"] = digs.representative_point()
    digs["found"] = np.where(digs.rate > 26, "mit Fund", "ohne Fund")
    for name, colour in (("mit Fund", "#4c8c2b"), ("ohne Fund", "#c0392b")):
        digs[digs.found == name].plot(ax=ax, color=colour, markersize=45, label=name)
    ax.legend(title="Grabung", loc="lower right")
    return done(fig, ax, "Quelle: Landesamt für Archäologie, 2024"), digs


@liar("diverging-without-middle")
def fr_evolution_decentree():
    table = departments()
    fig, ax = sheet("Évolution du nombre de lignes fixes, 2019-2024")
    table.plot("change", cmap="RdBu", vmin=-2, vmax=12, ax=ax, edgecolor="#888888", linewidth=.3, legend=True, legend_kwds={"label": "Évolution (%)", "shrink": .6})
    return done(fig, ax, "Source : opérateur téléphonique, 2024"), table


@liar("diverging-without-middle")
def en_wolves_two_hues():
    table = shire()
    fig, ax = sheet("Sheep farms that lost animals to wolves, 2024")
    table.plot("rate", cmap="coolwarm", ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Farms (%)", "shrink": .6})
    return done(fig, ax, "Source: wolf watch, 2024"), table


@liar("empty-class")
def es_clase_vacia():
    table = castile()
    fig, ax = sheet("Hogares sin cobertura, 2024")
    painted(ax, table, "rate", [15, 25, 35, 60], TEALS, ["menos de 15", "15 a 24,9", "25 a 34,9", "35 a 59,9", "60 y más"], "% de los hogares")
    return done(fig, ax, "Fuente: compañía telefónica, 2024"), table


@liar("non-monotone-ramp")
def de_stufen_durcheinander():
    table = saxony()
    fig, ax = sheet("Anteil der Mundartsprecher, 2024")
    painted(ax, table, "rate", [14, 20, 26, 32], ["#54278f", "#cbc9e2", "#756bb1", "#f2f0f7", "#9e9ac8"], ["unter 14", "14 bis 19,9", "20 bis 25,9", "26 bis 31,9", "32 und mehr"], "% der Bevölkerung")
    return done(fig, ax, "Quelle: Sprachatlas, 2024"), table


@liar("non-monotone-ramp")
def fr_avalanches_palette_maison():
    table = departments()
    table = table[table.east > .55].copy()
    fig, ax = sheet("Jours de risque fort, hiver 2023-2024")
    ramp = matplotlib.colors.LinearSegmentedColormap.from_list("maison", ["#08306b", "#c6dbef", "#2171b5", "#f7fbff", "#6baed6"])
    table.plot("share", cmap=ramp, ax=ax, edgecolor="#888888", linewidth=.3, legend=True, legend_kwds={"label": "Jours dans l’hiver, pour 100", "shrink": .6})
    return done(fig, ax, "Source : prévision des avalanches, 2024"), table


@functools.cache
def _world():
    table = gpd.read_file(D / "contours_monde.geojson")
    table = table[table.nom != "Antarctique"].cx[-180:180, -58:84].copy()
    rng = np.random.default_rng(3)
    table["share"] = (30 + rng.normal(0, 9, len(table)) + table.representative_point().y.abs() / 3).round(1)
    return table


@liar("not-equal-area")
def en_mercator_share():
    table = _world().to_crs(3395)
    fig, ax = sheet("Speakers of more than one language, 2024", (9, 7))
    table.plot("share", cmap="YlGnBu", ax=ax, edgecolor="#777777", linewidth=.3, legend=True, legend_kwds={"label": "% of adults", "shrink": .6})
    return done(fig, ax, "Source: language atlas, 2024", scale=False), table


@liar("not-equal-area")
def es_miller():
    table = _world().to_crs("+proj=mill +datum=WGS84 +units=m")
    fig, ax = sheet("Hogares con teléfono fijo, 2024", (9, 7))
    painted(ax, table, "share", [30, 40, 50, 60], TEALS, ["menos de 30", "30 a 39,9", "40 a 49,9", "50 a 59,9", "60 y más"], "% de los hogares")
    return done(fig, ax, "Fuente: compañía telefónica, 2024", scale=False), table


@liar("overlapping-breaks")
def fr_bornes_communes():
    table = departments()
    fig, ax = sheet("Foyers raccordés à la fibre, 2024")
    painted(ax, table, "share", [15, 20, 25, 30], TEALS, ["10 – 15", "15 – 20", "20 – 25", "25 – 30", "30 – 45"], "Part des foyers (%)")
    return done(fig, ax, "Source : opérateur téléphonique, 2024"), table


@liar("overlapping-breaks")
def de_grenzen_doppelt():
    table = saxony()
    fig, ax = sheet("Kirchgänger je Pfarrei, 2024")
    painted(ax, table, "rate", [16, 22, 28, 34], PURPLES, ["5 bis 18 %", "16 bis 24 %", "22 bis 30 %", "28 bis 36 %", "34 bis 50 %"], "Anteil der Mitglieder")
    return done(fig, ax, "Quelle: Bistum, 2024"), table


@liar("overplotting")
def en_shards():
    table = shire()
    rng = np.random.default_rng(5)
    x0, y0, x1, y1 = table.total_bounds
    shards = gpd.GeoDataFrame(geometry=gpd.points_from_xy(rng.normal((x0 + x1) / 2, 16000, 12000), rng.normal((y0 + y1) / 2, 13000, 12000)), crs=27700)
    fig, ax = sheet("Roman shards found by field walkers, 1990-2024")
    table.plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    shards.plot(ax=ax, color="#7a2e1d", markersize=30)
    return done(fig, ax, "Source: county archaeologists, 12,000 finds"), shards


@liar("panels-on-different-scales")
def es_dos_fechas():
    table = castile()
    table["r2004"], table["r2024"] = table.rate / 3, table.rate
    fig, axes = plt.subplots(1, 2, figsize=(11, 5.5))
    for ax, column, year in zip(axes, ("r2004", "r2024"), (2004, 2024)):
        ax.set_axis_off()
        table.plot(column, cmap="Purples", ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "% de los hogares", "shrink": .6})
        ax.set_title(str(year))
    fig.suptitle("Hogares con internet, 2004 y 2024")
    return done(fig, axes[0], "Fuente: compañía telefónica"), table


@liar("small-text")
def de_winzige_namen():
    table = saxony()
    fig, ax = sheet("Mundartsprecher, 2024")
    painted(ax, table, "rate", [14, 20, 26, 32], TEALS, ["unter 14", "14 bis 19,9", "20 bis 25,9", "26 bis 31,9", "32 und mehr"], "% der Bevölkerung")
    for point, name in zip(table.representative_point(), table.name):
        ax.text(point.x, point.y, f"Bezirk {name}", fontsize=3.5, ha="center")
    return done(fig, ax, "Quelle: Sprachatlas, 2024"), table


@liar("too-few-classes")
def fr_deux_couleurs():
    table = departments()
    fig, ax = sheet("Part des vignes en bio, 2024")
    painted(ax, table, "share", [20], ["#edf8fb", "#2ca25f"], ["moins de 20 %", "20 % et plus"], "Part de la surface")
    return done(fig, ax, "Source : syndicat viticole, 2024"), table


@liar("too-many-classes")
def en_twelve_shades():
    table = shire()
    breaks = list(range(14, 36, 2))
    shades = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("Blues")(np.linspace(.1, 1, 12))]
    fig, ax = sheet("Homes with a landline, 2024")
    labels = ["under 14"] + [f"{a} to {a + 1.9}" for a in breaks[:-1]] + ["34 and over"]
    painted(ax, table, "rate", breaks, shades, labels, "% of homes")
    return done(fig, ax, "Source: telephone company, 2024"), table


@liar("unprojected")
def es_grados_cuadrados():
    table = castile().to_crs(4326)
    fig, ax = sheet("Viñedo en secano, 2024")
    table.plot("rate", cmap="YlOrBr", ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "% de la superficie", "shrink": .6})
    ax.set_aspect("equal")
    return done(fig, ax, "Fuente: consejo regulador, 2024", scale=False), table


@liar("unprojected")
def fr_degres_a_la_main():
    table = departments().to_crs(4326)
    fig, ax = sheet("Les parlers d’oc et d’oïl, 2024")
    colours = plt.get_cmap("YlGn")((table.share - 8) / 34)
    for shape, colour in zip(table.geometry, colours):
        for part in getattr(shape, "geoms", [shape]):
            ax.add_patch(Shape(np.asarray(part.exterior.coords), facecolor=colour, edgecolor="#777777", lw=.3))
    ax.set_xlim(-5.5, 10)
    ax.set_ylim(41, 51.5)
    ax.set_aspect("equal")
    bar = plt.cm.ScalarMappable(matplotlib.colors.Normalize(8, 42), "YlGn")
    fig.colorbar(bar, ax=ax, label="Locuteurs (% des adultes)", shrink=.6)
    return done(fig, ax, "Source : atlas linguistique, 2024", scale=False), table


@liar("false-precision")
def en_five_decimals():
    table = shire()
    fig, ax = sheet("Churchgoers, % of adults, 2024")
    table.plot("rate", cmap="Purples", ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "% of adults", "shrink": .6})
    for point, rate in list(zip(table.representative_point(), table.rate))[::5]:
        ax.text(point.x, point.y, f"{rate + .012345:.5f}", fontsize=9, ha="center", bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})
    return done(fig, ax, "Source: diocese, sample of 400"), table


# ---------------------------------------------------------------- honest

@honest
def fr_pharmacies_cercles():
    table = departments()
    fig, ax = sheet("Les pharmacies par département, 2024")
    table.plot(ax=ax, color="#f0f0f0", edgecolor="#bbbbbb", linewidth=.4)
    points = table.copy()
    points["geometry"] = table.representative_point()
    points.plot(ax=ax, markersize=points.shops * .45, color="#2e7d5b", alpha=.7, edgecolor="white")
    for v in (100, 400, 800):
        ax.scatter([], [], s=v * .45, color="#2e7d5b", label=f"{v}")
    ax.legend(title="Pharmacies", loc="center left", bbox_to_anchor=(-.1, .3), labelspacing=1.6, frameon=False)
    return done(fig, ax, "Source : ordre des pharmaciens, 2024"), points


@honest
def en_chapels_per_people():
    table = shire()
    fig, ax = sheet("Chapels for 10,000 people, 2024")
    painted(ax, table, "rate", [15, 21, 27, 33], PURPLES, ["under 15", "15 to 20.9", "21 to 26.9", "27 to 32.9", "33 and over"], "Chapels for 10,000 people")
    return done(fig, ax, "Source: diocesan register, 2024"), table


@honest
def es_hallazgos_por_celda():
    rng = np.random.default_rng(4)
    cells = [box(400_000 + i * 10_000, 4_560_000 + j * 10_000, 410_000 + i * 10_000, 4_570_000 + j * 10_000) for i in range(9) for j in range(8)]
    table = gpd.GeoDataFrame({"finds": rng.poisson(np.repeat(np.linspace(3, 40, 9), 8))}, geometry=cells, crs=25830)
    fig, ax = sheet("Hallazgos romanos por celda de 10 km × 10 km, 1980-2024")
    table.plot("finds", cmap="YlOrBr", ax=ax, edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Hallazgos por celda de 100 km²", "shrink": .6})
    return done(fig, ax, "Fuente: servicio de arqueología"), table


@honest
def fr_dialectes():
    table = departments()
    table["parler"] = np.select([table.north > .75, (table.east > .72) & (table.north > .45), table.north > .45], ["picard et normand", "parlers de l’Est", "oïl du centre"], "oc")
    fig, ax = sheet("Quatre familles de parlers vers 1900")
    for name, colour in zip(["picard et normand", "parlers de l’Est", "oïl du centre", "oc"], FOUR):
        table[table.parler == name].plot(ax=ax, color=colour, edgecolor="white", linewidth=.4)
    ax.legend(handles=[Patch(facecolor=c, label=n) for n, c in zip(["picard et normand", "parlers de l’Est", "oïl du centre", "oc"], FOUR)], loc="lower left", bbox_to_anchor=(-.12, .12), title="Parler")
    return done(fig, ax, "Source : atlas linguistique, enquête de 1900"), table


@honest
def de_geologie():
    table = saxony()
    eras = {"Quartär": "#F9F97F", "Kreide": "#7FC64E", "Jura": "#34B2C9", "Trias": "#812B92", "Perm": "#F04028"}
    table["era"] = [list(eras)[int(r) % 5] for r in table.rate]
    fig, ax = sheet("Geologische Karte, Ausgabe 2024")
    table.plot(ax=ax, color=table.era.map(eras), edgecolor="#333333", linewidth=.4)
    for point, era in zip(table.representative_point(), table.era):
        ax.text(point.x, point.y, {"Quartär": "q", "Kreide": "kr", "Jura": "j", "Trias": "t", "Perm": "p"}[era], ha="center", fontsize=9,
                color="white" if era == "Trias" else "black")
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#333333", label=e) for e, c in eras.items()], title="System", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(right=.75)
    return done(fig, ax, "Quelle: Landesamt für Geologie, 2024. Farben der Internationalen Stratigraphischen Kommission"), table


@honest
def en_sea_depth():
    y, x = np.mgrid[0:60:80j, 0:80:100j]
    depth = 10 + x * 2 + 12 * np.sin(y / 9)
    fig, ax = sheet("Depth of the bay, survey of 2024")
    image = ax.pcolormesh(x * 1000 + 400_000, y * 1000 + 300_000, depth, cmap="cividis_r", shading="auto")
    lines = ax.contour(x * 1000 + 400_000, y * 1000 + 300_000, depth, levels=[50, 100, 150], colors="white", linewidths=.8)
    ax.clabel(lines, fmt="%d m", fontsize=9)
    ax.set_aspect("equal")
    fig.colorbar(image, ax=ax, label="Depth (m)", shrink=.6)
    table = gpd.GeoDataFrame({"depth": depth.ravel()[::400]}, geometry=gpd.points_from_xy(x.ravel()[::400] * 1000 + 400_000, y.ravel()[::400] * 1000 + 300_000), crs=27700)
    return done(fig, ax, "Source: lighthouse service soundings, 2024"), table


@honest
def es_evolucion_centrada():
    table = castile()
    fig, ax = sheet("Evolución de las líneas fijas, 2014-2024")
    table.plot("change", cmap="PuOr", norm=TwoSlopeNorm(0, -10, 14), ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Variación (%)", "shrink": .6})
    return done(fig, ax, "Fuente: compañía telefónica, 2024"), table


@honest
def de_wachstum_klassen():
    table = saxony()
    fig, ax = sheet("Rebfläche: Zuwachs und Rückgang, 2014 bis 2024")
    painted(ax, table, "change", [-2, 0, 3, 6], ["#e66101", "#fdb863", "#d8daeb", "#b2abd2", "#5e3c99"], ["Rückgang über 2 %", "Rückgang bis 2 %", "Zuwachs unter 3 %", "3 bis unter 6 %", "6 % und mehr"],
            "Veränderung")
    return done(fig, ax, "Quelle: Weinbauverband, 2024"), table


@honest
def fr_autour_de_la_moyenne():
    table = departments()
    mean = table.share.mean()
    fig, ax = sheet("Loyer d’un commerce : écart à la moyenne nationale, 2024")
    table["gap"] = (table.share - mean).round(1)
    table.plot("gap", cmap="BrBG", vmin=-18, vmax=18, ax=ax, edgecolor="#888888", linewidth=.3, legend=True,
               legend_kwds={"label": "Écart à la moyenne (€ par m²)", "shrink": .6})
    return done(fig, ax, "Source : observatoire des loyers, 2024"), table


@honest
def fr_manquants_gris():
    table = departments()
    table.loc[table.index % 7 == 3, "share"] = np.nan
    fig, ax = sheet("Personnes qui parlent la langue régionale, 2024")
    table.plot("share", cmap="BuGn", ax=ax, edgecolor="#888888", linewidth=.3, legend=True, legend_kwds={"label": "Part des adultes (%)", "shrink": .6},
               missing_kwds={"color": "#d0d0d0", "hatch": "///", "edgecolor": "#888888"})
    ax.legend(handles=[Patch(facecolor="#d0d0d0", hatch="///", edgecolor="#888888", label="pas de réponse")], loc="lower right")
    return done(fig, ax, "Source : atlas linguistique, 2024"), table


@honest
def de_keine_daten():
    table = saxony()
    table.loc[[3, 9, 17, 25, 31], "rate"] = np.nan
    fig, ax = sheet("Haushalte mit Glasfaser, 2024")
    known = table.dropna(subset="rate")
    table[table.rate.isna()].plot(ax=ax, color="#bdbdbd", edgecolor="white")
    known.plot("rate", cmap="Blues", ax=ax, edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Haushalte in %", "shrink": .6})
    fig.text(.55, .05, "Grau: keine Daten", fontsize=10)
    return done(fig, ax, "Quelle: Telefongesellschaft, 2024"), table


@honest
def en_equal_earth():
    table = _world().to_crs("+proj=eqearth +datum=WGS84 +units=m")
    fig, ax = sheet("Speakers of more than one language, 2024", (9, 6))
    table.plot("share", cmap="YlGnBu", ax=ax, edgecolor="#777777", linewidth=.3, legend=True, legend_kwds={"label": "% of adults", "shrink": .6})
    return done(fig, ax, "Source: language atlas, 2024. Equal Earth projection", scale=False), table


@honest
def fr_routes_des_phares():
    table = _world().to_crs(3395)
    fig, ax = sheet("Routes du ravitailleur des phares, 2024 (projection de Mercator)", (9, 6.5))
    table.plot(ax=ax, color="#e6e2d8", edgecolor="#b5ad9c", linewidth=.3)
    stops = gpd.GeoSeries([Point(-5, 48), Point(-17, 28), Point(-25, 15), Point(18, -34), Point(55, -21)], crs=4326).to_crs(3395)
    route = gpd.GeoDataFrame({"nom": ["route"]}, geometry=[LineString(list(stops))], crs=3395)
    route.plot(ax=ax, color="#0b5394", linewidth=2)
    stops.plot(ax=ax, color="#0b5394", markersize=40, zorder=3)
    ax.set_xlim(-4.5e6, 8e6)
    ax.set_ylim(-5e6, 7e6)
    return done(fig, ax, "Source : phares et balises, journal de bord 2024", scale=False), route


@honest
def es_flujos_de_llamadas():
    table = castile()
    fig, ax = sheet("Llamadas desde la capital, 2024")
    table.plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    towns = table.iloc[::5].copy()
    towns["calls"] = np.linspace(20, 180, len(towns)).round()
    home = (430_000, 4_600_000)
    ends = [(p.x, p.y) for p in towns.representative_point()]
    ax.add_collection(LineCollection([[home, e] for e in ends], linewidths=towns.calls / 25, colors="#3f6fb5"))
    for v in (50, 150):
        ax.plot([], [], color="#3f6fb5", lw=v / 25, label=f"{v}")
    ax.legend(title="Miles de llamadas", loc="lower right", frameon=False)
    return done(fig, ax, "Fuente: compañía telefónica, 2024"), towns


@honest
def en_circles_by_buffer():
    table = shire()
    fig, ax = sheet("Visitors to lighthouses, 2024")
    table.plot(ax=ax, color="#eeeeee", edgecolor="#bbbbbb")
    some = table.iloc[::4].copy()
    some["visitors"] = np.array([2, 4, 6, 8, 10, 14, 18, 22, 26, 30, 36])[:len(some)]
    some["geometry"] = some.representative_point().buffer(np.sqrt(some.visitors) * 1300)
    some.plot(ax=ax, color="#d98324", edgecolor="white", alpha=.9)
    for shape, v in zip(some.geometry, some.visitors):
        ax.text(shape.centroid.x, shape.centroid.y, f"{v}", ha="center", va="center", fontsize=9)
    return done(fig, ax, "Source: lighthouse service, 2024. Area of each disc: thousand visitors"), some


@honest
def de_bis_unter():
    table = saxony()
    fig, ax = sheet("Kirchgänger je Pfarrei, 2024")
    painted(ax, table, "rate", [16, 22, 28, 34], PURPLES, ["unter 16", "16 bis unter 22", "22 bis unter 28", "28 bis unter 34", "34 und mehr"], "% der Mitglieder")
    return done(fig, ax, "Quelle: Bistum, 2024"), table


@honest
def fr_crochets():
    table = departments()
    fig, ax = sheet("Foyers raccordés à la fibre, 2024")
    painted(ax, table, "share", [15, 20, 25, 30], TEALS, ["[5 ; 15[", "[15 ; 20[", "[20 ; 25[", "[25 ; 30[", "[30 ; 45]"], "Part des foyers (%)")
    return done(fig, ax, "Source : opérateur téléphonique, 2024"), table


@honest
def en_stepped_bar():
    table = shire()
    fig, ax = sheet("Homes with a landline, 2024")
    norm = BoundaryNorm([0, 15, 20, 25, 30, 50], 5)
    table.plot("rate", cmap=ListedColormap(REDS), norm=norm, ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "% of homes", "shrink": .6})
    return done(fig, ax, "Source: telephone company, 2024"), table


@honest
def es_dos_fechas_misma_escala():
    table = castile()
    table["r2004"], table["r2024"] = table.rate / 2, table.rate
    fig, axes = plt.subplots(1, 2, figsize=(11, 5.5), layout="constrained")
    for ax, column in zip(axes, ("r2004", "r2024")):
        ax.set_axis_off()
        table.plot(column, cmap="Purples", vmin=0, vmax=45, ax=ax, edgecolor="#777777", linewidth=.4)
        ax.set_title(column[1:])
    bar = plt.cm.ScalarMappable(matplotlib.colors.Normalize(0, 45), "Purples")
    fig.colorbar(bar, ax=axes, label="% de los hogares", shrink=.6)
    fig.suptitle("Hogares con internet, 2004 y 2024")
    return done(fig, axes[0], "Fuente: compañía telefónica"), table


@honest
def de_zwei_themen():
    table = saxony()
    fig, axes = plt.subplots(1, 2, figsize=(11, 5.5))
    for ax, column, cmap, label in zip(axes, ("rate", "north"), ("Greens", "Oranges"), ("Rebfläche in %", "Hangneigung in °")):
        ax.set_axis_off()
        table.assign(north=(table.north + 1) * 9).plot(column, cmap=cmap, ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": label, "shrink": .6})
        ax.set_title(label)
    fig.suptitle("Weinberge und Hänge, 2024")
    return done(fig, axes[0], "Quelle: Weinbauverband, 2024"), table


@honest
def es_siete_clases():
    table = castile()
    seven = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("Greens")(np.linspace(.08, 1, 7))]
    fig, ax = sheet("Viñedo en secano, 2024")
    painted(ax, table, "rate", [12, 17, 22, 27, 32, 37], seven, ["menos de 12", "de 12 a 16,9", "de 17 a 21,9", "de 22 a 26,9", "de 27 a 31,9", "de 32 a 36,9", "37 o más"], "% de la superficie")
    return done(fig, ax, "Fuente: consejo regulador, 2024"), table


@honest
def fr_presence_du_loup():
    table = departments()
    table["loup"] = np.where(table.east + (1 - table.north) > 1.1, "présent", "absent")
    fig, ax = sheet("Présence du loup, hiver 2023-2024")
    table.plot(ax=ax, color=table.loup.map({"présent": "#7b3f00", "absent": "#f3eadf"}), edgecolor="#888888", linewidth=.3)
    ax.legend(handles=[Patch(facecolor="#7b3f00", label="présence confirmée"), Patch(facecolor="#f3eadf", edgecolor="#888888", label="aucun indice")], loc="lower right")
    return done(fig, ax, "Source : réseau loup, 2024"), table


@honest
def en_surveyed_or_not():
    rng = np.random.default_rng(8)
    grid = (rng.random((40, 50)) + np.linspace(0, .8, 50) > .9).astype(int)
    x, y = np.meshgrid(np.arange(51) * 1000 + 400_000, np.arange(41) * 1000 + 420_000)
    fig, ax = sheet("Fields walked by the archaeologists, 2015-2024")
    ax.pcolormesh(x, y, grid, cmap=ListedColormap(["#e8e4da", "#6b4c9a"]))
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(facecolor="#6b4c9a", label="walked"), Patch(facecolor="#e8e4da", label="not walked yet")], loc="upper left", bbox_to_anchor=(0, -.02), ncols=2)
    table = gpd.GeoDataFrame({"walked": grid.ravel()}, geometry=[box(a, b, a + 1000, b + 1000) for b in y[:-1, 0] for a in x[0, :-1]], crs=27700)
    return done(fig, ax, "Source: county archaeologists"), table


@honest
def de_grad_mit_seitenverhaeltnis():
    table = saxony().to_crs(4326)
    fig, ax = sheet("Mundartsprecher, 2024")
    table.plot("rate", cmap="BuPu", ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "% der Bevölkerung", "shrink": .6})
    return done(fig, ax, "Quelle: Sprachatlas, 2024", scale=False), table


@honest
def en_shards_hexbin():
    table = shire()
    rng = np.random.default_rng(5)
    x0, y0, x1, y1 = table.total_bounds
    x, y = rng.normal((x0 + x1) / 2, 16000, 12000), rng.normal((y0 + y1) / 2, 13000, 12000)
    fig, ax = sheet("Roman shards found by field walkers, 1990-2024")
    table.plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    hexes = ax.hexbin(x, y, gridsize=30, cmap="Oranges", mincnt=3, alpha=.9)
    fig.colorbar(hexes, ax=ax, label="Shards per hexagon", shrink=.6)
    return done(fig, ax, "Source: county archaeologists, 12,000 finds"), gpd.GeoDataFrame(geometry=gpd.points_from_xy(x, y), crs=27700)


@honest
def fr_plus_au_sud():
    table = departments()
    fig, ax = sheet("Plus d’abonnés au sud qu’au nord, 2024")
    painted(ax, table, "share", [16, 22, 28, 34], REDS, ["moins de 16", "16 à 21,9", "22 à 27,9", "28 à 33,9", "34 et plus"], "Abonnés (% des foyers)")
    return done(fig, ax, "Source : opérateur téléphonique, 2024"), table


@honest
def en_nowhere_above():
    table = shire()
    table["rate"] = table.rate.clip(5, 38)
    fig, ax = sheet("Nowhere do more than 40% of adults\ngo to church, 2024")
    table.plot("rate", cmap="Purples", vmin=0, vmax=40, ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "% of adults", "shrink": .6})
    return done(fig, ax, "Source: diocese, 2024"), table


@honest
def es_sube_en_todas():
    table = castile()
    table["gain"] = (12 + 8 * table.north).clip(2).round(1)
    fig, ax = sheet("La fibra gana hogares en todas las comarcas, 2019-2024")
    table.plot("gain", cmap="Greens", ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Aumento (puntos)", "shrink": .6})
    return done(fig, ax, "Fuente: compañía telefónica, 2024"), table


@honest
def de_im_osten_am_meisten():
    table = saxony()
    fig, ax = sheet("Im Osten sprechen die meisten Mundart, 2024")
    painted(ax, table, "rate", [14, 20, 26, 32], TEALS, ["unter 14", "14 bis 19,9", "20 bis 25,9", "26 bis 31,9", "32 und mehr"], "% der Bevölkerung")
    return done(fig, ax, "Quelle: Sprachatlas, 2024"), table


@honest
def fr_paris_en_medaillon():
    table = departments()
    fig, ax = sheet("Cabines téléphoniques pour 100 000 habitants, 2024")
    table.plot("share", cmap="PuBu", vmin=5, vmax=45, ax=ax, edgecolor="#888888", linewidth=.3, legend=True, legend_kwds={"label": "Pour 100 000 habitants", "shrink": .6})
    inset = ax.inset_axes([0, .14, .22, .22])
    near = table[table.code.isin(["75", "92", "93", "94"])]
    near.plot("share", cmap="PuBu", vmin=5, vmax=45, ax=inset, edgecolor="#888888", linewidth=.3)
    inset.set(xticks=[], yticks=[], xlabel="", ylabel="", title="Paris et sa couronne")
    inset.title.set_fontsize(9)
    return done(fig, ax, "Source : opérateur téléphonique, 2024"), table


@honest
def es_isoyetas():
    x, y = np.meshgrid(np.linspace(340_000, 520_000, 60), np.linspace(4_520_000, 4_690_000, 60))
    rain = 400 + (y - 4_520_000) / 300 + 60 * np.sin(x / 30_000)
    table = castile()
    fig, ax = sheet("Lluvia anual en el viñedo, media 1991-2020")
    table.dissolve().boundary.plot(ax=ax, color="#444444")
    lines = ax.contour(x, y, rain, levels=[450, 550, 650, 750, 850], colors="#0b5394")
    ax.clabel(lines, fmt="%d mm", fontsize=9)
    return done(fig, ax, "Fuente: servicio meteorológico. Isoyetas en milímetros"), table


@honest
def de_lawinenstufen():
    table = saxony()
    table = table[table.north < 0].copy()
    official = {1: "#ccff66", 2: "#ffff00", 3: "#ff9900", 4: "#ff0000"}
    table["stufe"] = [1 + n % 4 for n in range(len(table))]
    fig, ax = sheet("Lawinengefahr am 12. Februar 2024")
    table.plot(ax=ax, color=table.stufe.map(official), edgecolor="#333333", linewidth=.8)
    for point, stufe in zip(table.representative_point(), table.stufe):
        ax.text(point.x, point.y, str(stufe), ha="center", va="center", fontsize=13, weight="bold")
    names = {1: "1 gering", 2: "2 mäßig", 3: "3 erheblich", 4: "4 groß"}
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#333333", label=names[n]) for n, c in official.items()], title="Europäische Gefahrenskala", loc="upper center", bbox_to_anchor=(.5, -.02), ncols=4, frameon=False)
    return done(fig, ax, "Quelle: Lawinenwarndienst"), table


@honest
def en_dot_density():
    table = shire()
    rng = np.random.default_rng(2)
    dots = [p for shape, n in zip(table.geometry, table.people / 1500) for p in gpd.GeoSeries([shape], crs=27700).sample_points(max(int(n), 1), rng=rng).explode().tolist()]
    fig, ax = sheet("One dot for 1,500 parishioners, 2024")
    table.plot(ax=ax, color="white", edgecolor="#bbbbbb")
    points = gpd.GeoDataFrame(geometry=dots, crs=27700)
    points.plot(ax=ax, color="#54278f", markersize=7)
    return done(fig, ax, "Source: diocesan register, 2024"), points


@honest
def fr_dorling():
    table = departments()
    fig, ax = sheet("Un disque par département, à la mesure de ses habitants, 2024")
    points = table.representative_point()
    radius = np.sqrt(table.population) * 26
    colours = plt.get_cmap("OrRd")((table.share - 5) / 40)
    ax.add_collection(PatchCollection([Circle((p.x, p.y), r) for p, r in zip(points, radius)], facecolors=colours, edgecolors="#666666", linewidths=.4))
    ax.set_xlim(0.5e5, 12.8e5)
    ax.set_ylim(60.3e5, 71.5e5)
    ax.set_aspect("equal")
    fig.colorbar(plt.cm.ScalarMappable(matplotlib.colors.Normalize(5, 45), "OrRd"), ax=ax, label="Abonnés (% des foyers)", shrink=.6)
    return done(fig, ax, "Source : opérateur téléphonique, 2024", scale=False), table.set_geometry(points)


@honest
def es_partido_mas_votado():
    table = castile()
    table["lista"] = np.select([table.east > .3, table.north > .2], ["Lista azul", "Lista naranja"], "Lista verde")
    fig, ax = sheet("Lista más votada en cada comarca, elecciones de 2023")
    table.plot("lista", ax=ax, cmap=ListedColormap(["#0072B2", "#E69F00", "#009E73"]), categorical=True, edgecolor="white", linewidth=.6, legend=True,
               legend_kwds={"loc": "lower right", "title": "Lista"})
    return done(fig, ax, "Fuente: junta electoral, 2023"), table


@honest
def de_leuchtturm_lichter():
    table = saxony()
    fig, ax = sheet("Leuchtfeuer und ihre Tragweite, 2024")
    table.plot(ax=ax, color="#f4f1e8", edgecolor="#c9c2ae")
    lights = table.iloc[::9].copy()
    lights["range_km"] = [12, 20, 28, 16, 24][:len(lights)]
    lights["geometry"] = lights.representative_point().buffer(lights.range_km * 1000)
    lights.plot(ax=ax, color="#ffd54f", alpha=.35, edgecolor="#8d6e00")
    for shape, km in zip(lights.geometry, lights.range_km):
        ax.plot(shape.centroid.x, shape.centroid.y, "*", color="#8d6e00", ms=11)
        ax.text(shape.centroid.x, shape.centroid.y + 3000, f"{km} km", ha="center", fontsize=9)
    ax.add_artist(plt.legend(handles=[Line2D([], [], marker="*", ls="", color="#8d6e00", ms=11, label="Leuchtfeuer"), Patch(facecolor="#ffd54f", alpha=.5, label="Umkreis der Sichtweite")], loc="upper left"))
    return done(fig, ax, "Quelle: Seezeichendienst, 2024"), lights
