"""Maps by a regional daily, a statistics institute, a doctoral student in ecology, a weather service and a public health office, in four languages."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.collections import EllipseCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, LinearSegmentedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.patches import FancyArrowPatch, Patch, Rectangle
from matplotlib.patches import Polygon as Shape
from shapely.geometry import MultiPoint, Point, Polygon, box
from shapely.ops import voronoi_diagram

D = Path(__file__).resolve().parent.parent.parent / "datasets"
LIARS, HONEST = [], []
ALSO = {}
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
ORANGES = ["#feedde", "#fdbe85", "#fd8d3c", "#e6550d", "#a63603"]
HEAT = ["#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]


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
def _country(seed, count, epsg, x, y, width, height):
    """Districts of an invented region: Voronoi cells, evened out, with a ragged outline."""
    rng = np.random.default_rng(seed)
    a = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    wave = 1 + .12 * np.sin(3 * a + seed) + .05 * np.cos(7 * a)
    edge = Shape(np.c_[x + width * wave * np.cos(a), y + height * wave * np.sin(a)]).get_path()
    land = Polygon(edge.vertices)
    seeds = [Point(x + width * u, y + height * v) for u, v in rng.uniform(-1.1, 1.1, (count * 4, 2))]
    seeds = [p for p in seeds if land.contains(p)][:count]
    for _ in range(2):
        cells = [c.intersection(land) for c in voronoi_diagram(MultiPoint(seeds), envelope=land).geoms]
        seeds = [c.centroid for c in cells]
    table = gpd.GeoDataFrame({"id": range(len(cells))}, geometry=cells, crs=epsg)
    middle = table.representative_point()
    table["nord"] = ((middle.y - y) / height).round(3)
    table["est"] = ((middle.x - x) / width).round(3)
    noise = rng.normal(0, 1, len(table))
    table["rate"] = (22 + 11 * table.nord + 2 * noise).round(1)
    table["change"] = (2 + 7 * table.est + 1.6 * noise).round(1)
    table["pop"] = rng.lognormal(10, .9, len(table)).round()
    return table


def aragon():
    return _country(21, 48, 25830, 660_000, 4_600_000, 95_000, 120_000).copy()


def hessen():
    return _country(22, 44, 25832, 500_000, 5_600_000, 80_000, 100_000).copy()


def wessex():
    return _country(23, 50, 27700, 380_000, 150_000, 90_000, 60_000).copy()


@functools.cache
def _departements():
    table = gpd.read_file(D / "contours_departements.geojson").to_crs(2154)
    table["geometry"] = table.simplify(2000)
    middle = table.representative_point()
    table["nord"] = ((middle.y - middle.y.mean()) / middle.y.std()).round(3)
    table["est"] = ((middle.x - middle.x.mean()) / middle.x.std()).round(3)
    noise = np.random.default_rng(17).normal(0, 1, len(table))
    table["taux"] = (19 - 4 * table.nord + 1.5 * noise).clip(4).round(1)
    table["evol"] = (1.5 + 3.5 * table.est + noise).round(1)
    return table


def departements():
    return _departements().copy()


@functools.cache
def _agglo():
    return gpd.read_file(D / "contours_grand_poitiers.geojson").to_crs(2154)


def agglo():
    return _agglo().copy()


@functools.cache
def _world():
    table = gpd.read_file(D / "contours_monde.geojson")
    table = table[table.nom != "Antarctique"].cx[-180:180, -58:84].copy()
    rng = np.random.default_rng(29)
    table["share"] = (35 + table.representative_point().y / 2 + rng.normal(0, 8, len(table))).clip(3).round(1)
    return table


def canvas(title, size=(7.5, 6.5), **text):
    fig, ax = plt.subplots(figsize=size)
    ax.set_axis_off()
    ax.set_title(title, fontsize=13, **text)
    return fig, ax


def foot(fig, ax, source, scale=True):
    """The source, and a scale bar drawn by hand."""
    if scale:
        (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
        km = max(k for k in (2, 5, 10, 20, 50, 100, 200, 500) if k * 1000 <= max((right - left) * .3, 2001))
        x, y = left + (right - left) * .04, low + (high - low) * .03
        ax.plot([x, x + km * 1000], [y, y], color="black", lw=2)
        ax.text(x + km * 500, y + (high - low) * .01, f"{km} km", ha="center", fontsize=9.5)
    fig.text(.03, .02, source, fontsize=9, color="#333333")
    return fig


def classed(ax, table, column, breaks, colours, labels, title, **legend):
    """Each class is a layer of its own, as GIS people do; the legend is written by hand."""
    rank = np.digitize(table[column].to_numpy(float), breaks)
    for k, colour in enumerate(colours):
        layer = table[rank == k]
        if len(layer):
            layer.plot(ax=ax, color=colour, edgecolor="#777777", linewidth=.4)
    keys = [Patch(facecolor=c, edgecolor="#777777", label=text) for c, text in zip(colours, labels)]
    ax.figure.subplots_adjust(left=.03, right=.72)
    ax.legend(handles=keys, title=title, **{"loc": "center left", "bbox_to_anchor": (1, .5), "frameon": False, **legend})


def under(ax, table):
    table.plot(ax=ax, color="#f1efe9", edgecolor="#c4beb0", linewidth=.5)


def raster(table, step=4000):
    x0, y0, x1, y1 = table.total_bounds
    x, y = np.meshgrid(np.arange(x0, x1, step), np.arange(y0, y1, step))
    inside = table.dissolve().geometry.iloc[0]
    mask = gpd.GeoSeries(gpd.points_from_xy(x.ravel(), y.ravel())).within(inside).to_numpy().reshape(x.shape)
    return x, y, mask, (x0, x1, y0, y1)


# ---------------------------------------------------------------- misleading

@liar("stock-in-choropleth")
def es_parados_registrados():
    table = aragon()
    table["parados"] = (table["pop"] * .06).round()
    fig, ax = canvas("Parados registrados por comarca, enero de 2024")
    table.plot("parados", cmap="Reds", edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Personas", "shrink": .6}, ax=ax)
    return foot(fig, ax, "Fuente: servicio público de empleo"), table


@liar("stock-in-choropleth")
def de_einbrueche_kollektion():
    table = hessen()
    table["faelle"] = (table["pop"] / 240).round()
    fig, ax = canvas("Wohnungseinbrüche nach Bezirken, 2024")
    shapes = PatchCollection([Shape(np.asarray(g.exterior.coords)) for g in table.geometry], cmap="Oranges", edgecolor="#777777", linewidth=.4)
    shapes.set_array(table.faelle.to_numpy())
    ax.add_collection(shapes)
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(shapes, ax=ax, shrink=.6, label="Angezeigte Einbrüche")
    return foot(fig, ax, "Quelle: Polizeiliche Kriminalstatistik"), table


@liar("stock-in-choropleth")
def fr_naissances_log():
    table = departements()
    table["naissances"] = (table.population * .0104).round()
    fig, ax = canvas("Naissances domiciliées, 2023")
    table.plot("naissances", cmap="YlGnBu", norm=LogNorm(), edgecolor="white", linewidth=.3, ax=ax, legend=True, legend_kwds={"label": "Nombre de naissances", "shrink": .6})
    return foot(fig, ax, "Source : état civil"), table


@liar("stock-in-choropleth")
def en_jobs_gained_and_lost():
    table = wessex()
    table["jobs"] = (table["pop"] * table.change / 900).round()
    top = table.jobs.abs().max()
    fig, ax = canvas("Jobs gained or lost, 2019 to 2024", (8, 6))
    table.plot("jobs", cmap="PuOr", norm=TwoSlopeNorm(0, -top, top), edgecolor="#888888", linewidth=.3, ax=ax, legend=True, legend_kwds={"label": "Change in the number of jobs", "shrink": .6})
    return foot(fig, ax, "Source: business register"), table


@liar("rainbow-colormap")
def en_noise_turbo():
    table = wessex()
    x, y, mask, extent = raster(table, 2500)
    noise = 45 + 18 * np.exp(-((x - 390_000) ** 2 + (y - 150_000) ** 2) / 8e8) + 3 * np.sin(x / 9000)
    fig, ax = canvas("Night-time noise, 2024", (8, 6))
    image = ax.imshow(np.where(mask, noise, np.nan), origin="lower", extent=extent, cmap="turbo")
    table.boundary.plot(ax=ax, color="white", linewidth=.3)
    fig.colorbar(image, ax=ax, shrink=.6, label="Noise level (dB)")
    return foot(fig, ax, "Source: environment agency. White: outside the region"), table


@liar("rainbow-colormap")
def de_temperatur_spektrum():
    table = hessen()
    x, y, mask, _ = raster(table)
    temp = np.where(mask, 10 - (y - 5_500_000) / 60_000 + np.sin(x / 15_000), np.nan)
    fig, ax = canvas("Mittlere Temperatur im Juli 2024")
    filled = ax.contourf(x, y, temp + 9, levels=12, cmap="nipy_spectral")
    table.dissolve().boundary.plot(ax=ax, color="black", linewidth=.8)
    ax.set_aspect("equal")
    fig.colorbar(filled, ax=ax, shrink=.6, label="Temperatur (°C)")
    return foot(fig, ax, "Quelle: Wetterdienst"), table


@liar("radius-not-area")
def fr_festivals_cercles():
    table = agglo()
    towns = table.nlargest(9, "population").copy()
    towns["entrees"] = [60, 42, 30, 24, 18, 12, 9, 6, 5]
    middle = towns.representative_point()
    fig, ax = canvas("Entrées des festivals d’été, 2024 (en milliers)")
    under(ax, table)
    ax.scatter(middle.x, middle.y, s=(towns.entrees * .75) ** 2, color="#b5487a", alpha=.8, edgecolor="white")
    for p, v in zip(middle, towns.entrees):
        ax.annotate(f"{v}", (p.x, p.y), ha="center", va="center", fontsize=9)
    return foot(fig, ax, "Source : régie culturelle"), towns.set_geometry(middle)


@liar("radius-not-area")
def de_ellipsen_durchmesser():
    table = hessen()
    some = table.iloc[::5].copy()
    some["betten"] = np.array([200, 350, 500, 650, 900, 1200, 1500, 1900, 2400])[:len(some)]
    some["geometry"] = some.representative_point()
    fig, ax = canvas("Krankenhausbetten, 2024")
    under(ax, table)
    ax.add_collection(EllipseCollection(some.betten * 16, some.betten * 16, np.zeros(len(some)), units="x", offsets=np.c_[some.geometry.x, some.geometry.y],
                                        offset_transform=ax.transData, facecolor="#2b8cbe", edgecolor="white", alpha=.8))
    for p, v in zip(some.geometry, some.betten):
        ax.text(p.x, p.y, f"{v}", ha="center", va="center", fontsize=9)
    return foot(fig, ax, "Quelle: Krankenhausverzeichnis"), some


@liar("radius-not-area")
def es_leyenda_que_exagera():
    table = aragon()
    some = table.sort_values("pop").iloc[::5].copy()
    some["geometry"] = some.representative_point()
    fig, ax = canvas("Turistas alojados, 2024")
    under(ax, table)
    ax.scatter(some.geometry.x, some.geometry.y, s=some["pop"] ** 2 / 1.2e7, color="#d95f0e", alpha=.75, edgecolor="white")
    for v in (25_000, 50_000, 100_000):
        ax.scatter([], [], s=v ** 2 / 1.2e7, color="#d95f0e", alpha=.75, label=f"{v:,}".replace(",", "."))
    fig.subplots_adjust(right=.75)
    ax.legend(title="Viajeros", loc="center left", bbox_to_anchor=(1, .5), labelspacing=2.5, frameon=False)
    return foot(fig, ax, "Fuente: encuesta de ocupación hotelera"), some


@liar("hidden-missing")
def en_bad_like_the_lowest():
    table = wessex()
    table.loc[table.index % 6 == 2, "rate"] = np.nan
    fig, ax = canvas("Children overweight at age eleven, 2023-24", (8, 6))
    table.plot(ax=ax, color="#f7fbff", edgecolor="#999999", linewidth=.3)
    table.dropna(subset="rate").plot("rate", cmap="Blues", ax=ax, edgecolor="#999999", linewidth=.3, legend=True, legend_kwds={"label": "% of children measured", "shrink": .6})
    return foot(fig, ax, "Source: school measurement programme"), table


@liar("hidden-missing")
def es_municipios_sin_dato():
    table = aragon()
    table.loc[[4, 5, 11, 19, 30, 41], "rate"] = np.nan
    fig, ax = canvas("Hogares en pobreza energética, 2023")
    table.plot("rate", cmap="OrRd", ax=ax, edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "% de los hogares", "shrink": .6})
    return foot(fig, ax, "Fuente: encuesta de condiciones de vida"), table


@liar("hidden-missing")
def de_mittelwert_eingesetzt():
    table = hessen()
    table.loc[[2, 8, 14, 23, 33, 40], "rate"] = np.nan
    fig, ax = canvas("Impfquote gegen Masern, 2024")
    filled = table.assign(rate=table.rate.fillna(table.rate.mean()))
    classed(ax, filled, "rate", [15, 20, 25, 30], BLUES, ["unter 15", "15 bis 19,9", "20 bis 24,9", "25 bis 29,9", "30 und mehr"], "% der Kinder")
    return foot(fig, ax, "Quelle: Gesundheitsamt"), table


@liar("title-contradicts-data")
def fr_toutes_gagnent():
    table = agglo()
    fig, ax = canvas("Toutes les communes gagnent des habitants entre 2018 et 2023", (8.5, 6.5))
    top = table.evolution_pct.abs().max()
    table.plot("evolution_pct", cmap="BrBG", norm=TwoSlopeNorm(0, -top, top), ax=ax, edgecolor="#666666", linewidth=.4, legend=True, legend_kwds={"label": "Évolution de la population (%)", "shrink": .6})
    return foot(fig, ax, "Source : Insee, recensements"), table


@liar("title-contradicts-data")
def en_turnout_fell_everywhere():
    table = wessex()
    fig, ax = canvas("Turnout fell in every ward between 2019 and 2024", (9, 6))
    classed(ax, table, "change", [-3, 0, 3, 6], ["#b35806", "#f1a340", "#d8daeb", "#998ec3", "#542788"], ["−3 or lower", "−3 to 0", "0 to 3", "3 to 6", "more than 6"], "Change in turnout (points)")
    return foot(fig, ax, "Source: electoral office"), table


@liar("title-contradicts-data")
def es_la_mitad_supera():
    table = aragon()
    fig, ax = canvas("Más de la mitad de las comarcas supera el 30 % de paro juvenil", (8.5, 6.5))
    classed(ax, table, "rate", [15, 20, 25, 30], HEAT, ["menos de 15", "de 15 a 19,9", "de 20 a 24,9", "de 25 a 29,9", "30 o más"], "Paro juvenil (%)")
    return foot(fig, ax, "Fuente: encuesta de población activa, 2024"), table


@liar("title-contradicts-data")
def de_sueden_am_hoechsten():
    table = hessen()
    fig, ax = canvas("Armutsquote im Süden am höchsten, 2024")
    table.plot("rate", cmap="PuRd", ax=ax, edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "Armutsquote (%)", "shrink": .6})
    return foot(fig, ax, "Quelle: Mikrozensus"), table


@liar("colour-blind")
def fr_qualite_des_eaux():
    table = agglo()
    some = table.copy()
    some["geometry"] = some.representative_point()
    some["etat"] = np.select([some.densite > 150, some.densite > 60], ["mauvais", "moyen"], "bon")
    fig, ax = canvas("État des cours d’eau aux points de mesure, 2024")
    under(ax, table)
    for state, colour in (("bon", "#5b8c2a"), ("moyen", "#a8782a"), ("mauvais", "#b8402a")):
        part = some[some.etat == state]
        ax.scatter(part.geometry.x, part.geometry.y, s=40, color=colour, edgecolor="white", label=state)
    ax.legend(title="État écologique", loc="lower right")
    return foot(fig, ax, "Source : agence de l’eau"), some


@liar("colour-blind")
def en_forest_gain_loss():
    table = wessex()
    x, y, mask, extent = raster(table, 2500)
    rng = np.random.default_rng(31)
    grid = np.where(mask, (rng.random(x.shape) + np.sin(x / 30_000) * .3 > .5).astype(float), np.nan)
    fig, ax = canvas("Where tree cover was gained and lost, 2010-2024", (8, 6))
    ax.imshow(grid, origin="lower", extent=extent, cmap=ListedColormap(["#b2432f", "#4f8f3a"]))
    table.dissolve().boundary.plot(ax=ax, color="#333333", linewidth=.7)
    ax.legend(handles=[Patch(color="#b2432f", label="loss"), Patch(color="#4f8f3a", label="gain")], loc="upper left", title="Tree cover")
    return foot(fig, ax, "Source: satellite survey, thesis, 2024"), table


@liar("colour-blind")
def es_gobierno_municipal():
    table = aragon()
    table["lista"] = np.where(table.est + table.nord > .1, "Progresistas", "Ruralistas")
    fig, ax = canvas("Quién gobierna cada comarca tras las elecciones de 2023")
    table.plot(ax=ax, color=table.lista.map({"Progresistas": "#c8432f", "Ruralistas": "#5d9136"}), edgecolor="white", linewidth=.4)
    ax.legend(handles=[Patch(color="#c8432f", label="Progresistas"), Patch(color="#5d9136", label="Ruralistas")], loc="lower right", frameon=False)
    return foot(fig, ax, "Fuente: junta electoral"), table


@liar("diverging-without-middle")
def de_zuwachs_schief():
    table = hessen()
    fig, ax = canvas("Veränderung der Schülerzahl, 2019 bis 2024")
    table.plot("change", cmap="RdBu", vmin=-3, vmax=13, ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Veränderung (%)", "shrink": .6})
    return foot(fig, ax, "Quelle: Kultusministerium"), table


@liar("diverging-without-middle")
def es_dos_tintes_sin_centro():
    table = aragon()
    fig, ax = canvas("Superficie de regadío, 2024", (8.5, 6.5))
    classed(ax, table, "rate", [15, 20, 25, 30], ["#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571"], ["menos de 15", "15 – 19,9", "20 – 24,9", "25 – 29,9", "30 y más"], "% de la superficie")
    return foot(fig, ax, "Fuente: consejería de agricultura"), table


@liar("empty-class")
def en_classes_nobody_lives_in():
    table = wessex()
    fig, ax = canvas("Homes heated with oil, 2024", (9.5, 6))
    six = ["#f2f0f7", "#dadaeb", "#bcbddc", "#9e9ac8", "#756bb1", "#54278f"]
    classed(ax, table, "rate", [12, 20, 28, 45, 60], six, ["under 12", "12 to 19.9", "20 to 27.9", "28 to 44.9", "45 to 59.9", "60 and over"], "% of homes")
    return foot(fig, ax, "Source: housing survey"), table


@liar("non-monotone-ramp")
def fr_viridis_battu():
    table = departements()
    fig, ax = canvas("Patients sans médecin traitant, 2023", (9, 6.5))
    classed(ax, table, "taux", [13, 17, 21, 25], ["#21918c", "#fde725", "#440154", "#5ec962", "#3b528b"], ["moins de 13", "13 à 16,9", "17 à 20,9", "21 à 24,9", "25 et plus"], "% des plus de 17 ans")
    return foot(fig, ax, "Source : assurance maladie"), table


@liar("non-monotone-ramp", also=("rainbow-colormap",))
def en_tab10_for_quantiles():
    table = wessex()
    fig, ax = canvas("Median rent as a share of income, 2024", (9, 6))
    table["band"] = pd.cut(table.rate, [0, 15, 20, 25, 30, 60], labels=["under 15%", "15–19.9%", "20–24.9%", "25–29.9%", "30% and over"])
    table.plot("band", categorical=True, cmap="tab10", ax=ax, edgecolor="white", linewidth=.4, legend=True,
               legend_kwds={"title": "Rent, % of income", "loc": "center left", "bbox_to_anchor": (1, .5), "frameon": False})
    fig.subplots_adjust(right=.75)
    return foot(fig, ax, "Source: rent officers"), table


@liar("not-equal-area")
def en_europe_web_mercator():
    table = _world().cx[-25:45, 34:71].copy()
    table = table[table.nom != "Russie"]
    table["geometry"] = table.intersection(box(-25, 34, 45, 71.5))
    table = table.to_crs(3857)
    fig, ax = canvas("Land under forest, 2023", (7, 7.5))
    table.plot("share", cmap="Greens", ax=ax, edgecolor="#666666", linewidth=.3, legend=True, legend_kwds={"label": "% of land", "shrink": .6})
    return foot(fig, ax, "Source: forestry statistics", scale=False), table


@liar("not-equal-area")
def fr_hemisphere_stereo():
    table = _world().cx[-180:180, 5:84].copy()
    table["geometry"] = table.intersection(box(-180, 5, 180, 84))
    table = table.to_crs("+proj=stere +lat_0=90 +lon_0=10 +datum=WGS84 +units=m")
    fig, ax = canvas("Surfaces gelées plus de cent jours par an, 2023", (8, 7.5))
    table.plot("share", cmap="PuBu", ax=ax, edgecolor="#666666", linewidth=.3, legend=True, legend_kwds={"label": "% du territoire", "shrink": .6})
    return foot(fig, ax, "Source : réseau de stations, thèse, 2024", scale=False), table


@liar("overlapping-breaks")
def es_tramos_solapados():
    table = aragon()
    fig, ax = canvas("Población mayor de 65 años, 2024", (8.5, 6.5))
    classed(ax, table, "rate", [15, 20, 25, 30], ORANGES, ["10 – 16", "14 – 21", "20 – 26", "25 – 31", "30 – 45"], "% de la población")
    return foot(fig, ax, "Fuente: padrón municipal"), table


@liar("overlapping-breaks")
def de_klassen_doppelt():
    table = hessen()
    fig, ax = canvas("Waldanteil nach Bezirken, 2024", (8.5, 6.5))
    classed(ax, table, "rate", [15, 20, 25, 30], GREENS, ["bis 15", "12 bis 20", "18 bis 25", "22 bis 30", "ab 28"], "% der Fläche")
    return foot(fig, ax, "Quelle: Forstamt"), table


@liar("panels-on-different-scales")
def en_then_and_now():
    table = wessex()
    table["y2004"], table["y2024"] = (table.rate * .45).round(1), table.rate
    fig, axes = plt.subplots(1, 2, figsize=(12, 5))
    for ax, column in zip(axes, ("y2004", "y2024")):
        table.plot(column, cmap="Purples", ax=ax, edgecolor="#888888", linewidth=.3, legend=True, legend_kwds={"label": "% of adults", "shrink": .6})
        ax.set_axis_off()
        ax.set_title(column[1:])
    fig.suptitle("Adults living alone, 2004 and 2024")
    return foot(fig, axes[0], "Source: census"), table


@liar("panels-on-different-scales")
def es_cuatro_olas():
    table = aragon()
    fig, axes = plt.subplots(2, 2, figsize=(9.5, 9))
    for k, ax in enumerate(axes.flat):
        wave = (table.rate * (1 + 1.2 * k)).round(1)
        table.assign(wave=wave).plot("wave", cmap="OrRd", ax=ax, edgecolor="white", linewidth=.3, legend=True, legend_kwds={"shrink": .7, "label": "Casos por 10 000"})
        ax.set_axis_off()
        ax.set_title(f"Ola {k + 1}")
    fig.suptitle("Incidencia de la gripe en cuatro olas, 2020-2024")
    return foot(fig, axes[1, 0], "Fuente: red centinela"), table


@liar("unprojected")
def fr_degres_carres():
    table = departements().to_crs(4326)
    fig, ax = canvas("Logements vacants depuis plus de deux ans, 2024")
    table.plot("taux", cmap="YlOrBr", ax=ax, aspect="equal", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "% des logements", "shrink": .6})
    return foot(fig, ax, "Source : fichier des logements", scale=False), table


@liar("unprojected")
def de_polygone_in_grad():
    table = hessen().to_crs(4326)
    fig, ax = canvas("Ärzte je 1 000 Einwohner, 2024")
    for shape, v in zip(table.geometry, table.rate):
        x, y = shape.exterior.xy
        ax.fill(x, y, facecolor=plt.get_cmap("Blues")((v - 8) / 32), edgecolor="white", linewidth=.4)
    ax.set_aspect("equal")
    fig.colorbar(plt.cm.ScalarMappable(Normalize(.8, 4), "Blues"), ax=ax, shrink=.6, label="Ärzte je 1 000 Einwohner")
    return foot(fig, ax, "Quelle: Kassenärztliche Vereinigung", scale=False), table


@liar("too-many-classes")
def en_eleven_blues():
    table = wessex()
    fig, ax = canvas("Pupils on free school meals, 2024", (9.5, 6))
    breaks = list(range(10, 37, 3))
    colours = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("Blues")(np.linspace(.05, 1, 10))]
    labels = ["under 10"] + [f"{b} to {b + 2.9:.1f}" for b in breaks[:-1]] + ["34 or more"]
    classed(ax, table, "rate", [10, 13, 16, 19, 22, 25, 28, 31, 34], colours, labels, "% of pupils")
    return foot(fig, ax, "Source: education department"), table


@liar("too-few-classes")
def fr_deux_teintes():
    table = departements()
    fig, ax = canvas("Taux de pauvreté, 2022", (9, 6.5))
    classed(ax, table, "taux", [19], ["#fee8c8", "#e34a33"], ["moins de 19", "19 et plus"], "Taux de pauvreté (%)")
    return foot(fig, ax, "Source : institut de statistique"), table


@liar("overplotting")
def es_accidentes_opacos():
    table = aragon()
    rng = np.random.default_rng(41)
    x, y = rng.normal(660_000, 35_000, 25_000), rng.normal(4_600_000, 42_000, 25_000)
    fig, ax = canvas("Accidentes de tráfico con víctimas, 2015-2024")
    under(ax, table)
    ax.scatter(x, y, s=22, color="#a50f15")
    return foot(fig, ax, "Fuente: dirección de tráfico, 25 000 accidentes"), gpd.GeoDataFrame(geometry=gpd.points_from_xy(x, y), crs=25830)


# ---------------------------------------------------------------- honest

@honest
def es_tasa_de_paro():
    table = aragon()
    fig, ax = canvas("Tasa de paro por comarca, enero de 2024")
    table.plot("rate", cmap="Reds", edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Parados por cada 100 activos", "shrink": .6}, ax=ax)
    return foot(fig, ax, "Fuente: servicio público de empleo"), table


@honest
def de_einbrueche_kreise():
    table = hessen()
    some = table.copy()
    some["faelle"] = (some["pop"] / 240).round()
    some["geometry"] = some.representative_point()
    fig, ax = canvas("Wohnungseinbrüche nach Bezirken, 2024")
    under(ax, table)
    ax.scatter(some.geometry.x, some.geometry.y, s=some.faelle * .9, color="#e6550d", alpha=.7, edgecolor="white")
    for v in (50, 150, 400):
        ax.scatter([], [], s=v * .9, color="#e6550d", alpha=.7, label=str(v))
    ax.legend(title="Fälle", loc="lower right", labelspacing=1.6, frameon=False)
    return foot(fig, ax, "Quelle: Polizeiliche Kriminalstatistik"), some


@honest
def fr_densite_log():
    table = departements()
    fig, ax = canvas("Densité de population, 2023")
    table.plot("densite", cmap="YlGnBu", norm=LogNorm(), edgecolor="white", linewidth=.3, ax=ax, legend=True, legend_kwds={"label": "Habitants par km² (échelle logarithmique)", "shrink": .6})
    return foot(fig, ax, "Source : Insee"), table


@honest
def en_jobs_percent():
    table = wessex()
    top = table.change.abs().max()
    fig, ax = canvas("Jobs gained or lost, 2019 to 2024", (8, 6))
    table.plot("change", cmap="PuOr", norm=TwoSlopeNorm(0, -top, top), edgecolor="#888888", linewidth=.3, ax=ax, legend=True, legend_kwds={"label": "Change in jobs (%)", "shrink": .6})
    return foot(fig, ax, "Source: business register"), table


@honest
def en_noise_viridis():
    table = wessex()
    x, y, mask, extent = raster(table, 2500)
    noise = 45 + 18 * np.exp(-((x - 390_000) ** 2 + (y - 150_000) ** 2) / 8e8) + 3 * np.sin(x / 9000)
    fig, ax = canvas("Night-time noise, 2024", (8, 6))
    image = ax.imshow(np.where(mask, noise, np.nan), origin="lower", extent=extent, cmap="magma_r")
    table.boundary.plot(ax=ax, color="white", linewidth=.3)
    fig.colorbar(image, ax=ax, shrink=.6, label="Noise level (dB)")
    return foot(fig, ax, "Source: environment agency. White: outside the region"), table


@honest
def de_temperatur_inferno():
    table = hessen()
    x, y, mask, _ = raster(table)
    temp = np.where(mask, 19 - (y - 5_500_000) / 60_000 + np.sin(x / 15_000), np.nan)
    fig, ax = canvas("Mittlere Temperatur im Juli 2024")
    filled = ax.contourf(x, y, temp, levels=8, cmap="YlOrRd")
    table.dissolve().boundary.plot(ax=ax, color="black", linewidth=.8)
    ax.set_aspect("equal")
    fig.colorbar(filled, ax=ax, shrink=.6, label="Temperatur (°C)")
    return foot(fig, ax, "Quelle: Wetterdienst"), table


@honest
def fr_festivals_aires():
    table = agglo()
    towns = table.nlargest(9, "population").copy()
    towns["entrees"] = [60, 42, 30, 24, 18, 12, 9, 6, 5]
    middle = towns.representative_point()
    fig, ax = canvas("Entrées des festivals d’été, 2024 (en milliers)")
    under(ax, table)
    ax.scatter(middle.x, middle.y, s=towns.entrees * 26, color="#d68fb0", alpha=.8, edgecolor="white")
    for p, v in zip(middle, towns.entrees):
        ax.annotate(f"{v}", (p.x, p.y), ha="center", va="center", fontsize=9)
    return foot(fig, ax, "Source : régie culturelle"), towns.set_geometry(middle)


@honest
def es_turistas_y_tasa():
    table = aragon()
    some = table.nlargest(10, "pop").copy()
    some["geometry"] = some.representative_point()
    fig, ax = canvas("Plazas hoteleras y ocupación, 2024")
    table.plot("rate", cmap="Greys", vmin=0, vmax=60, ax=ax, edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Ocupación media (%)", "shrink": .5})
    ax.scatter(some.geometry.x, some.geometry.y, s=some["pop"] / 160, color="#d95f0e", alpha=.75, edgecolor="white")
    for v in (25_000, 100_000):
        ax.scatter([], [], s=v / 160, color="#d95f0e", alpha=.75, label=f"{v // 1000} 000 plazas")
    ax.legend(loc="lower right", labelspacing=2, frameon=False)
    return foot(fig, ax, "Fuente: encuesta de ocupación hotelera"), some


@honest
def en_grey_no_data():
    table = wessex()
    table.loc[table.index % 6 == 2, "rate"] = np.nan
    fig, ax = canvas("Children overweight at age eleven, 2023-24", (8, 6))
    table.plot("rate", cmap="Blues", ax=ax, edgecolor="#999999", linewidth=.3, legend=True, legend_kwds={"label": "% of children measured", "shrink": .6}, missing_kwds={"color": "#cfcfcf"})
    ax.legend(handles=[Patch(facecolor="#cfcfcf", label="too few measured")], loc="upper left", frameon=False)
    return foot(fig, ax, "Source: school measurement programme"), table


@honest
def de_schraffur_ohne_meldung():
    table = hessen()
    table.loc[[2, 8, 14, 23, 33, 40], "rate"] = np.nan
    fig, ax = canvas("Impfquote gegen Masern, 2024", (8.5, 6.5))
    table[table.rate.isna()].plot(ax=ax, facecolor="white", edgecolor="#888888", hatch="////", linewidth=.4)
    known = table.dropna(subset="rate")
    known.plot(ax=ax, color=[BLUES[k] for k in np.digitize(known.rate, [15, 20, 25, 30])], edgecolor="#777777", linewidth=.4)
    names = ["unter 15", "15 bis unter 20", "20 bis unter 25", "25 bis unter 30", "30 und mehr"]
    keys = [Patch(facecolor=c, edgecolor="#777777", label=t) for c, t in zip(BLUES, names)]
    keys.append(Patch(facecolor="white", edgecolor="#888888", hatch="////", label="keine Meldung"))
    fig.subplots_adjust(left=.03, right=.72)
    ax.legend(handles=keys, title="% der Kinder", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    return foot(fig, ax, "Quelle: Gesundheitsamt"), table


@honest
def fr_gains_et_pertes():
    table = agglo()
    fig, ax = canvas("Des communes gagnent des habitants, d’autres en perdent, 2018-2023", (8.5, 6.5))
    top = table.evolution_pct.abs().max()
    table.plot("evolution_pct", cmap="BrBG", norm=TwoSlopeNorm(0, -top, top), ax=ax, edgecolor="#666666", linewidth=.4, legend=True, legend_kwds={"label": "Évolution de la population (%)", "shrink": .6})
    return foot(fig, ax, "Source : Insee, recensements"), table


@honest
def en_turnout_rose_in_the_east():
    table = wessex()
    fig, ax = canvas("Turnout rose in the east between 2019 and 2024", (9, 6))
    classed(ax, table, "change", [-3, 0, 3, 6], ["#b35806", "#f1a340", "#d8daeb", "#998ec3", "#542788"], ["below −3", "−3 to −0.1", "0 to 2.9", "3 to 5.9", "6 and over"], "Change in turnout (points)")
    return foot(fig, ax, "Source: electoral office"), table


@honest
def es_pocas_superan():
    table = aragon()
    fig, ax = canvas("Pocas comarcas superan el 30 % de paro juvenil", (8.5, 6.5))
    classed(ax, table, "rate", [15, 20, 25, 30], HEAT, ["menos de 15", "de 15 a 19,9", "de 20 a 24,9", "de 25 a 29,9", "30 o más"], "Paro juvenil (%)")
    return foot(fig, ax, "Fuente: encuesta de población activa, 2024"), table


@honest
def de_norden_vorn():
    table = hessen()
    fig, ax = canvas("Armutsquote im Norden am höchsten, 2024")
    table.plot("rate", cmap="PuRd", ax=ax, edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "Armutsquote (%)", "shrink": .6})
    return foot(fig, ax, "Quelle: Mikrozensus"), table


@honest
def fr_eaux_trois_formes():
    table = agglo()
    some = table.copy()
    some["geometry"] = some.representative_point()
    some["etat"] = np.select([some.densite > 150, some.densite > 60], ["mauvais", "moyen"], "bon")
    fig, ax = canvas("État des cours d’eau aux points de mesure, 2024")
    under(ax, table)
    for state, colour, marker in (("bon", "#5b8c2a", "o"), ("moyen", "#a8782a", "s"), ("mauvais", "#b8402a", "^")):
        part = some[some.etat == state]
        ax.scatter(part.geometry.x, part.geometry.y, s=46, color=colour, marker=marker, edgecolor="white", label=state)
    ax.legend(title="État écologique", loc="lower right")
    return foot(fig, ax, "Source : agence de l’eau"), some


@honest
def en_forest_orange_purple():
    table = wessex()
    x, y, mask, extent = raster(table, 2500)
    rng = np.random.default_rng(31)
    grid = np.where(mask, (rng.random(x.shape) + np.sin(x / 30_000) * .3 > .5).astype(float), np.nan)
    fig, ax = canvas("Where tree cover was gained and lost, 2010-2024", (8, 6))
    ax.imshow(grid, origin="lower", extent=extent, cmap=ListedColormap(["#e08214", "#542788"]))
    table.dissolve().boundary.plot(ax=ax, color="#333333", linewidth=.7)
    ax.legend(handles=[Patch(color="#e08214", label="loss"), Patch(color="#542788", label="gain")], loc="upper left", title="Tree cover")
    return foot(fig, ax, "Source: satellite survey, thesis, 2024"), table


@honest
def es_gobierno_con_iniciales():
    table = aragon()
    table["lista"] = np.where(table.est + table.nord > .1, "Progresistas", "Ruralistas")
    fig, ax = canvas("Quién gobierna cada comarca tras las elecciones de 2023")
    table.plot(ax=ax, color=table.lista.map({"Progresistas": "#8c1d18", "Ruralistas": "#a6d96a"}), edgecolor="white", linewidth=.4)
    for p, name in zip(table.representative_point(), table.lista):
        ax.text(p.x, p.y, name[0], ha="center", va="center", fontsize=9, color="white" if name[0] == "P" else "black")
    ax.legend(handles=[Patch(color="#8c1d18", label="P: Progresistas"), Patch(color="#a6d96a", label="R: Ruralistas")], loc="lower right", frameon=False)
    return foot(fig, ax, "Fuente: junta electoral"), table


@honest
def de_zuwachs_mittig():
    table = hessen()
    fig, ax = canvas("Veränderung der Schülerzahl, 2019 bis 2024")
    norm = BoundaryNorm([-15, -10, -5, 0, 5, 10, 15], 256)
    table.plot("change", cmap="RdBu", norm=norm, ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Veränderung (%)", "shrink": .6})
    return foot(fig, ax, "Quelle: Kultusministerium"), table


@honest
def es_respecto_a_la_media():
    table = aragon()
    fig, ax = canvas("Superficie de regadío: por encima y por debajo de la media regional, 2024")
    table.plot("rate", cmap="BrBG", norm=TwoSlopeNorm(22, 0, 44), ax=ax, edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "% de la superficie (media: 22 %)", "shrink": .6})
    return foot(fig, ax, "Fuente: consejería de agricultura"), table


@honest
def fr_degrade_maison():
    table = departements()
    ramp = LinearSegmentedColormap.from_list("sable", ["#fff7e6", "#f2c078", "#c8553d", "#5b1a2e"])
    fig, ax = canvas("Patients sans médecin traitant, 2023")
    table.plot("taux", cmap=ramp, ax=ax, edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "% des plus de 17 ans", "shrink": .6})
    return foot(fig, ax, "Source : assurance maladie"), table


@honest
def en_land_cover():
    table = wessex()
    kinds = {"Arable": "#e6c35c", "Woodland": "#1b5e20", "Heath": "#b39ddb", "Built-up": "#616161"}
    table["cover"] = [list(kinds)[int(k)] for k in (table.id * 7 + table.est * 2).abs() % 4]
    fig, ax = canvas("Dominant land cover, 2024", (8.5, 6))
    table.plot(ax=ax, color=table.cover.map(kinds), edgecolor="white", linewidth=.4)
    ax.legend(handles=[Patch(color=c, label=n) for n, c in kinds.items()], loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    fig.subplots_adjust(right=.8)
    return foot(fig, ax, "Source: land cover survey"), table


@honest
def en_europe_equal_area():
    table = _world().cx[-25:45, 34:71].copy()
    table = table[table.nom != "Russie"]
    table["geometry"] = table.intersection(box(-25, 34, 45, 71.5))
    table = table.to_crs(3035)
    fig, ax = canvas("Land under forest, 2023", (7, 7))
    table.plot("share", cmap="Greens", ax=ax, edgecolor="#666666", linewidth=.3, legend=True, legend_kwds={"label": "% of land", "shrink": .6})
    return foot(fig, ax, "Source: forestry statistics. Lambert azimuthal equal-area"), table


@honest
def fr_hemisphere_lambert():
    table = _world().cx[-180:180, 5:84].copy()
    table["geometry"] = table.intersection(box(-180, 5, 180, 84))
    table = table.to_crs("+proj=laea +lat_0=90 +lon_0=10 +datum=WGS84 +units=m")
    fig, ax = canvas("Surfaces gelées plus de cent jours par an, 2023", (8, 7.5))
    table.plot("share", cmap="PuBu", ax=ax, edgecolor="#666666", linewidth=.3, legend=True, legend_kwds={"label": "% du territoire", "shrink": .6})
    return foot(fig, ax, "Source : réseau de stations, thèse, 2024", scale=False), table


@honest
def es_terremotos_lon_lat():
    rng = np.random.default_rng(51)
    lon, lat = rng.normal(-75, 6, 150), rng.uniform(-45, 15, 150)
    table = _world().cx[-100:-30, -57:25]
    fig, ax = plt.subplots(figsize=(6, 7.5))
    table.plot(ax=ax, color="#e8e4da", edgecolor="#b8b0a0", linewidth=.4)
    ax.scatter(lon, lat, s=16, color="#7a0177", alpha=.6)
    ax.set(xlim=(-100, -30), ylim=(-57, 25), xlabel="Longitud (°)", ylabel="Latitud (°)", title="Epicentros de magnitud superior a 5, 2000-2024")
    return foot(fig, ax, "Fuente: red sísmica", scale=False), gpd.GeoDataFrame(geometry=gpd.points_from_xy(lon, lat), crs=4326)


@honest
def de_ueber_bis():
    table = hessen()
    fig, ax = canvas("Waldanteil nach Bezirken, 2024", (8.5, 6.5))
    classed(ax, table, "rate", [15, 20, 25, 30], GREENS, ["bis 15", "über 15 bis 20", "über 20 bis 25", "über 25 bis 30", "über 30"], "% der Fläche")
    return foot(fig, ax, "Quelle: Forstamt"), table


@honest
def en_then_and_now_one_key():
    table = wessex()
    table["y2004"], table["y2024"] = (table.rate * .45).round(1), table.rate
    norm = BoundaryNorm([0, 5, 10, 15, 20, 25, 40], 256)
    fig, axes = plt.subplots(1, 2, figsize=(12, 5), layout="constrained")
    for ax, column in zip(axes, ("y2004", "y2024")):
        table.plot(column, cmap="Purples", norm=norm, ax=ax, edgecolor="#888888", linewidth=.3)
        ax.set_axis_off()
        ax.set_title(column[1:])
    fig.colorbar(plt.cm.ScalarMappable(norm, "Purples"), ax=axes, label="% of adults", orientation="horizontal", shrink=.4)
    fig.suptitle("Adults living alone, 2004 and 2024")
    return foot(fig, axes[0], "Source: census"), table


@honest
def es_cuatro_olas_iguales():
    table = aragon()
    fig, axes = plt.subplots(2, 2, figsize=(9.5, 9), layout="constrained")
    for k, ax in enumerate(axes.flat):
        table.assign(wave=(table.rate * (1 + 1.2 * k)).round(1)).plot("wave", cmap="OrRd", vmin=0, vmax=160, ax=ax, edgecolor="white", linewidth=.3)
        ax.set_axis_off()
        ax.set_title(f"Ola {k + 1}")
    fig.colorbar(plt.cm.ScalarMappable(Normalize(0, 160), "OrRd"), ax=axes, label="Casos por 10 000 habitantes", shrink=.5)
    fig.suptitle("Incidencia de la gripe en cuatro olas, 2020-2024")
    return foot(fig, axes[1, 0], "Fuente: red centinela"), table


@honest
def fr_arrete_secheresse():
    table = departements()
    table["arrete"] = table.taux > 21
    fig, ax = canvas("Départements sous arrêté de sécheresse au 1er août 2024", (8, 6.5))
    table.plot(ax=ax, color=np.where(table.arrete, "#b35806", "#f7f2e8"), edgecolor="#999999", linewidth=.3)
    ax.legend(handles=[Patch(facecolor="#b35806", label="arrêté en vigueur"), Patch(facecolor="#f7f2e8", edgecolor="#999999", label="aucun arrêté")], loc="upper left", frameon=False)
    return foot(fig, ax, "Source : préfectures"), table


@honest
def es_accidentes_en_hexagonos():
    table = aragon()
    rng = np.random.default_rng(41)
    x, y = rng.normal(660_000, 35_000, 25_000), rng.normal(4_600_000, 42_000, 25_000)
    fig, ax = canvas("Accidentes de tráfico con víctimas, 2015-2024")
    hexes = ax.hexbin(x, y, gridsize=34, cmap="Reds", mincnt=1, norm=LogNorm())
    table.dissolve().boundary.plot(ax=ax, color="#333333", linewidth=.8)
    ax.set_aspect("equal")
    fig.colorbar(hexes, ax=ax, shrink=.6, label="Accidentes por hexágono")
    return foot(fig, ax, "Fuente: dirección de tráfico"), gpd.GeoDataFrame(geometry=gpd.points_from_xy(x, y), crs=25830)


@honest
def fr_bivariee():
    table = departements()
    key = np.array([["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]])
    a, b = np.digitize(table.taux, [16, 21]), np.digitize(table.evol, [0, 3])
    fig, ax = canvas("Pauvreté et évolution de la population, 2017-2022", (9, 6.5))
    table.plot(ax=ax, color=key[a, b], edgecolor="white", linewidth=.3)
    inset = ax.inset_axes([1.02, .1, .25, .25])
    for i in range(3):
        for j in range(3):
            inset.add_patch(Rectangle((j, i), 1, 1, facecolor=key[i, j]))
    inset.set(xlim=(0, 3), ylim=(0, 3), xticks=[.5, 1.5, 2.5], yticks=[.5, 1.5, 2.5], xticklabels=["< 0 %", "0 à 3", "> 3 %"], yticklabels=["< 16 %", "16 à 21", "> 21 %"])
    inset.set_xlabel("Évolution", fontsize=9)
    inset.set_ylabel("Pauvreté", fontsize=9)
    inset.tick_params(labelsize=8, length=0)
    return foot(fig, ax, "Source : institut de statistique"), table


@honest
def en_commuter_flows():
    table = wessex()
    ends = table.nlargest(12, "pop").representative_point()
    n = np.linspace(300, 4200, len(ends)).round()
    fig, ax = canvas("Commuters into the city, 2024", (8.5, 6))
    under(ax, table)
    home = (380_000, 150_000)
    for p, v in zip(ends, n):
        ax.add_patch(FancyArrowPatch((p.x, p.y), home, connectionstyle="arc3,rad=.18", arrowstyle="-", linewidth=v / 500, color="#2c5f8a", alpha=.75))
    for v in (1000, 4000):
        ax.plot([], [], color="#2c5f8a", lw=v / 500, label=f"{v:,} people")
    ax.legend(loc="upper left", frameon=False)
    return foot(fig, ax, "Source: travel survey"), table


@honest
def de_fahrzeit_zonen():
    table = hessen()
    x, y, mask, _ = raster(table, 3000)
    minutes = np.where(mask, np.hypot(x - 505_000, y - 5_590_000) / 1500 + 5 * np.sin(x / 12_000), np.nan)
    fig, ax = canvas("Fahrzeit zum nächsten Krankenhaus, 2024")
    zones = ax.contourf(x, y, minutes, levels=[0, 15, 30, 45, 60, 90], colors=BLUES[::-1])
    table.boundary.plot(ax=ax, color="white", linewidth=.3)
    ax.plot(505_000, 5_590_000, "P", color="#d7301f", ms=11)
    ax.set_aspect("equal")
    fig.colorbar(zones, ax=ax, shrink=.6, label="Minuten mit dem Auto")
    return foot(fig, ax, "Quelle: eigene Berechnung, Dissertation, 2024"), table


@honest
def es_mapa_del_tiempo():
    table = aragon()
    x, y = np.meshgrid(np.linspace(540_000, 780_000, 70), np.linspace(4_450_000, 4_750_000, 70))
    p = 1012 + 8 * np.sin(x / 60_000) * np.cos(y / 75_000)
    fig, ax = canvas("Presión a nivel del mar, 14 de enero de 2024, 12 h")
    table.dissolve().plot(ax=ax, color="#f3efe2", edgecolor="#8a8064")
    lines = ax.contour(x, y, p, levels=np.arange(1004, 1021, 4), colors="#333333", linewidths=1)
    ax.clabel(lines, fmt="%d", fontsize=9)
    i, j = np.unravel_index(p.argmax(), p.shape), np.unravel_index(p.argmin(), p.shape)
    ax.text(x[i], y[i], "A", color="#1f4e9e", fontsize=20, weight="bold", ha="center")
    ax.text(x[j], y[j], "B", color="#b2182b", fontsize=20, weight="bold", ha="center")
    return foot(fig, ax, "Fuente: servicio meteorológico. Isobaras en hPa"), table


@honest
def fr_semis_de_points():
    table = agglo()
    rng = np.random.default_rng(61)
    x, y = [], []
    for shape, n in zip(table.geometry, (table.population / 400).round().astype(int)):
        some = gpd.GeoSeries([shape], crs=2154).sample_points(max(n, 1), rng=rng).explode()
        x.extend(some.x)
        y.extend(some.y)
    fig, ax = canvas("Un point pour 400 habitants, 2023")
    table.boundary.plot(ax=ax, color="#bbbbbb", linewidth=.5)
    ax.plot(x, y, ".", color="#1b4965", ms=2.2)
    ax.set_aspect("equal")
    return foot(fig, ax, "Source : Insee"), gpd.GeoDataFrame(geometry=gpd.points_from_xy(x, y), crs=2154)


@honest
def de_kacheln():
    names = ["SH", "MV", "HH", "HB", "NI", "BE", "BB", "ST", "NW", "HE", "TH", "SN", "RP", "SL", "BW", "BY"]
    spots = [(2, 5), (3, 5), (2, 4), (1, 4), (1, 3), (3, 4), (4, 4), (3, 3), (0, 3), (1, 2), (2, 2), (3, 2), (0, 2), (0, 1), (1, 1), (2, 1)]
    share = [31, 29, 18, 19, 27, 16, 33, 24, 21, 26, 23, 22, 25, 17, 28, 34]
    fig, ax = canvas("Ökostromanteil je Bundesland: jede Kachel ein Land, 2024", (7, 7))
    for name, (x, y), v in zip(names, spots, share):
        ax.add_patch(Rectangle((x, y), .94, .94, facecolor=plt.get_cmap("YlGn")((v - 12) / 26)))
        ax.text(x + .47, y + .56, name, ha="center", weight="bold", fontsize=12)
        ax.text(x + .47, y + .26, f"{v} %", ha="center", fontsize=10)
    ax.set(xlim=(-.2, 5.2), ylim=(.8, 6.2))
    ax.set_aspect("equal")
    table = gpd.GeoDataFrame({"land": names, "anteil": share}, geometry=[box(x, y, x + .94, y + .94) for x, y in spots])
    return foot(fig, ax, "Quelle: Netzagentur", scale=False), table


@honest
def en_dorling_counties():
    table = wessex()
    middle = table.representative_point()
    fig, ax = canvas("Each district a disc, sized by its people, 2024", (8.5, 6))
    discs = EllipseCollection(*[np.sqrt(table["pop"]) * 38] * 2, np.zeros(len(table)), units="x", offsets=np.c_[middle.x, middle.y], offset_transform=ax.transData, cmap="YlOrBr", edgecolor="#666666")
    discs.set_array(table.rate.to_numpy())
    ax.add_collection(discs)
    ax.set(xlim=(270_000, 490_000), ylim=(75_000, 225_000))
    ax.set_aspect("equal")
    fig.colorbar(discs, ax=ax, shrink=.6, label="Homes rented (%)")
    return foot(fig, ax, "Source: housing survey", scale=False), table.set_geometry(middle)


@honest
def de_tortensymbole():
    table = hessen()
    fig, ax = canvas("Heizungen in fünf Städten, 2024")
    under(ax, table)
    for p, (gas, oil, pump) in zip(table.nlargest(5, "pop").representative_point(), [(55, 25, 20), (48, 22, 30), (62, 28, 10), (40, 20, 40), (51, 34, 15)]):
        ax.pie([gas, oil, pump], colors=["#fdae61", "#4d4d4d", "#2c7bb6"], radius=9000, center=(p.x, p.y), wedgeprops={"edgecolor": "white"})
    ax.set(xlim=(410_000, 590_000), ylim=(5_490_000, 5_715_000))
    ax.legend(handles=[Patch(color="#fdae61", label="Gas"), Patch(color="#4d4d4d", label="Öl"), Patch(color="#2c7bb6", label="Wärmepumpe")], loc="lower right", frameon=False)
    return foot(fig, ax, "Quelle: Schornsteinfegerinnung"), table


@honest
def fr_relief_et_refuges():
    table = departements()
    table = table[(table.est > .9) & (table.nord < 0)]
    x, y, mask, extent = raster(table, 4000)
    height = 900 + 700 * np.sin(x / 30_000) * np.cos(y / 26_000) + (x - x.min()) / 200
    shade = matplotlib.colors.LightSource(315, 45).hillshade(height, vert_exag=5, dx=4000, dy=4000)
    fig, ax = canvas("Refuges gardés des Alpes, été 2024")
    ax.imshow(shade, cmap="gray", origin="lower", extent=extent, alpha=.6)
    table.boundary.plot(ax=ax, color="white", linewidth=.8)
    spots = table.representative_point()
    ax.scatter(spots.x, spots.y, marker="^", s=60, color="#08306b", label="refuge gardé")
    ax.legend(loc="upper left")
    return foot(fig, ax, "Source : club alpin"), gpd.GeoDataFrame(geometry=spots)


@honest
def en_print_hatching():
    table = wessex()
    fig, ax = canvas("Households without a car, 2024 (print edition)", (9, 6))
    for k, hatch in enumerate(["", "..", "//", "xx"]):
        part = table[np.digitize(table.rate, [15, 22, 29]) == k]
        part.plot(ax=ax, facecolor="white", edgecolor="#333333", hatch=hatch, linewidth=.5)
    names = ["under 15", "15 to 21.9", "22 to 28.9", "29 and over"]
    fig.subplots_adjust(left=.03, right=.72)
    ax.legend(handles=[Patch(facecolor="white", edgecolor="#333333", hatch=h, label=t) for h, t in zip(["", "..", "//", "xx"], names)], title="% of households",
              loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    return foot(fig, ax, "Source: census"), table


@honest
def es_barras_en_el_mapa():
    table = aragon()
    fig, ax = canvas("Matrícula en tres campus, 2014 y 2024")
    under(ax, table)
    for p, (old, new) in zip(table.nlargest(3, "pop").representative_point(), [(21, 26), (12, 9), (6, 8)]):
        for k, (v, c) in enumerate(((old, "#9ecae1"), (new, "#08519c"))):
            ax.add_patch(Rectangle((p.x + k * 7000 - 7000, p.y), 6000, v * 1500, facecolor=c))
            ax.text(p.x + k * 7000 - 4000, p.y + v * 1500 + 1500, str(v), ha="center", fontsize=9)
    ax.legend(handles=[Patch(color="#9ecae1", label="2014"), Patch(color="#08519c", label="2024")], title="Miles de estudiantes", loc="lower right", frameon=False)
    return foot(fig, ax, "Fuente: universidad"), table


@honest
def en_sea_temperature_anomaly():
    lon, lat = np.meshgrid(np.linspace(-30, 20, 60), np.linspace(35, 65, 50))
    gap = 1.2 * np.sin(lon / 9) * np.cos(lat / 6)
    fig, ax = plt.subplots(figsize=(8, 6))
    mesh = ax.pcolormesh(lon, lat, gap, cmap="RdBu_r", vmin=-1.5, vmax=1.5, shading="auto")
    _world().cx[-30:20, 35:65].plot(ax=ax, color="#d9d4c8", edgecolor="#8c8675", linewidth=.4)
    ax.set(xlim=(-30, 20), ylim=(35, 65), xlabel="Longitude (°)", ylabel="Latitude (°)", title="Sea surface temperature, July 2024 against 1991-2020")
    ax.set_aspect(1 / np.cos(np.deg2rad(50)))
    fig.colorbar(mesh, ax=ax, shrink=.7, label="Difference from normal (°C)")
    return foot(fig, ax, "Source: ocean monitoring service", scale=False), gpd.GeoDataFrame({"gap": gap.ravel()}, geometry=gpd.points_from_xy(lon.ravel(), lat.ravel()), crs=4326)
