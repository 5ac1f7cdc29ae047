"""Maps by the same scientist: 25 liars and 25 honest ones, Spanish, German, English and French hands."""
import functools
import textwrap
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.cm import ScalarMappable
from matplotlib.colors import BoundaryNorm, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, RegularPolygon
from shapely.geometry import box

D = Path(__file__).resolve().parent.parent.parent / "datasets"
LIARS, HONEST = [], []
ALSO = {}
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
ORANGES = ["#feedde", "#fdbe85", "#fd8d3c", "#d94701"]


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


@functools.lru_cache
def _dep():
    g = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.simplify(2000)
    r = np.random.default_rng(101)
    sur = 1 - g.geometry.centroid.y.rank(pct=True)
    g["medicos"] = (190 + 190 * sur + r.normal(0, 28, len(g))).clip(150, 420).round(0)     # more in the south
    g["paro"] = (5 + 6 * (1 - sur) + r.normal(0, .8, len(g))).clip(4, 12.8).round(1)       # more in the north
    g["evol"] = (-3 + 11 * (1 - g.geometry.centroid.x.rank(pct=True)) + r.normal(0, 1.5, len(g))).clip(-4.6, 9.4).round(1)
    g["emploi"] = (g.population * r.uniform(.34, .46, len(g)) / 1000).round(0)
    return g


@functools.lru_cache
def _gp():
    return gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)


@functools.lru_cache
def _world():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    g = g[~g.code_iso.isin(["AQ", "TF"])].copy()
    g["geometry"] = g.simplify(.15)
    r = np.random.default_rng(102)
    lat = g.geometry.representative_point().y.abs()
    g["net"] = (28 + 1.1 * lat + r.normal(0, 7, len(g))).clip(8, 98).round(0)
    g["agri"] = (62 - .95 * lat + r.normal(0, 6, len(g))).clip(1, 78).round(0)
    return g


def dep():
    return _dep().copy()


def gp():
    return _gp().copy()


def world(crs="EPSG:8857"):
    g = _world().copy()
    return g.to_crs(crs) if crs else g


def part(name, crs):
    g = _world()
    return g[g.continent == name].copy().to_crs(crs)


def europe(crs=3035):
    g = _world().copy()
    g = gpd.clip(g, box(-24, 34.5, 41, 71.5))
    g = g[g.continent.isin(["Europe"])].copy()
    return g.to_crs(crs) if crs else g


SUD = "+proj=laea +lat_0=-18 +lon_0=-60 +units=m"
AFR = "+proj=laea +lat_0=2 +lon_0=18 +units=m"


def canvas(w=7.6, h=6.2, right=.76):
    fig, ax = plt.subplots(figsize=(w, h))
    fig.subplots_adjust(left=.02, right=right, bottom=.08, top=.91)
    return fig, ax


def scalebar(ax, km):
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    x, y = x0 + .03 * (x1 - x0), y0 + .03 * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="black", lw=3, solid_capstyle="butt")
    ax.text(x, y + .015 * (y1 - y0), f"{km} km", fontsize=9)


def done(fig, ax, title, source, km=200):
    ax.set_axis_off()
    ax.set_title(textwrap.fill(title, 42 if fig.get_figwidth() < 8.5 else 80), fontsize=12)
    if km:
        scalebar(ax, km)
    fig.text(.012, .015, source, fontsize=9, color="#444444")
    return fig


def legend(ax, cols, labs, title, **k):
    return ax.legend(handles=[Patch(facecolor=c, edgecolor="#666666", label=t) for c, t in zip(cols, labs)], title=title, fontsize=9, title_fontsize=10,
                     loc="center left", bbox_to_anchor=(.98, .5), frameon=False, **k)


def paint(ax, g, col, cuts, cols, **k):
    n = BoundaryNorm(cuts, len(cols))
    g.plot(col, ax=ax, cmap=ListedColormap(cols), norm=n, edgecolor="white", linewidth=.4, **k)


# ═════════════════════════════════════════ liars ═════════════════════════════════════════

@liar("stock-in-choropleth")
def poblacion_sudamerica():
    g = part("Amérique du Sud", SUD)
    pob = {"AR": 46, "BO": 12, "BR": 211, "CL": 20, "CO": 52, "EC": 18, "GY": .8, "PE": 34, "PY": 7, "SR": .6, "UY": 3.4, "VE": 28, "FK": .003}
    g["pob"] = g.code_iso.map(pob)
    fig, ax = canvas(6.8, 7)
    g.plot("pob", ax=ax, cmap="Blues", edgecolor="#888888", linewidth=.5, legend=True, legend_kwds={"label": "Habitantes (millones)", "shrink": .6})
    return done(fig, ax, "Brasil, el gigante de Sudamérica: habitantes en 2023", "Fuente: división de población, estimación de 2023", 1000), g


@liar("stock-in-choropleth")
def aerzte_absolut():
    g = dep()
    g["aerzte"] = (g.medicos * g.population / 1e5).round(0)
    fig, ax = canvas()
    cuts = [0, 1000, 2000, 4000, 8000]
    paint(ax, g, "aerzte", cuts, ORANGES)
    legend(ax, ORANGES, ["bis 999", "1 000 bis 1 999", "2 000 bis 3 999", "4 000 und mehr"], "Zahl der Ärzte")
    return done(fig, ax, "Wo die Ärzte fehlen: Zahl der Ärzte je Departement, 2023", "Quelle: Ärzteverzeichnis, geschätzte Werte"), g


@liar("stock-in-choropleth")
def bus_stops_count():
    g = gp()
    fig, ax = canvas()
    g.plot(column="arrets_bus", scheme="user_defined", classification_kwds={"bins": [5, 10, 25, 50, 245]}, cmap="YlGn", edgecolor="grey", linewidth=.4, ax=ax, legend=True,
           legend_kwds={"title": "Bus stops (number)", "loc": "center left", "bbox_to_anchor": (.98, .5), "fmt": "{:.0f}", "frameon": False})
    return done(fig, ax, "Poitiers hoards the bus stops, 2024", "Source: Grand Poitiers open data, 2024", 10), g


@liar("stock-in-choropleth")
def emplois_milliers():
    g = dep()
    fig, ax = canvas()
    sm = ScalarMappable(Normalize(0, 1100), "Purples")
    g.plot(ax=ax, color=sm.to_rgba(g.emploi), edgecolor="white", linewidth=.3)
    fig.colorbar(sm, ax=ax, shrink=.55, label="Emplois (milliers)")
    return done(fig, ax, "Où sont les emplois ? Emplois par département en 2022", "Source : Insee, estimations d’emploi 2022, contours simplifiés"), g


@liar("unprojected")
def grados_planos():
    g = dep().to_crs(4326)
    fig, ax = canvas()
    cuts = [4, 6, 8, 10, 13]
    g.plot("paro", ax=ax, cmap=ListedColormap(ORANGES), norm=BoundaryNorm(cuts, 4), edgecolor="white", linewidth=.4, aspect="equal")
    legend(ax, ORANGES, ["4 a menos de 6", "6 a menos de 8", "8 a menos de 10", "10 a 12,3"], "Paro (% de activos)")
    return done(fig, ax, "El paro en los departamentos franceses, 2023", "Fuente: encuesta de empleo, 2023, datos simulados", None), g


@liar("unprojected", also=("not-equal-area",))
def europa_in_grad():
    g = europe(None)
    fig, ax = canvas(8, 5.6)
    cuts = [50, 65, 75, 85, 99]
    paint(ax, g, "net", cuts, BLUES[1:], aspect=1)
    legend(ax, BLUES[1:], ["50 bis unter 65", "65 bis unter 75", "75 bis unter 85", "85 bis 98"], "Personen online (%)")
    return done(fig, ax, "Der Norden Europas ist öfter online, 2022", "Quelle: Fernmeldestatistik 2022, simulierte Werte", None), g


@liar("not-equal-area")
def mercator_world():
    g = gpd.clip(world(None), box(-180, -58, 180, 83)).to_crs(3857)
    fig, ax = canvas(9, 6, .84)
    g.plot("net", ax=ax, cmap="viridis", edgecolor="white", linewidth=.2, legend=True, legend_kwds={"label": "People online (%)", "shrink": .6})
    return done(fig, ax, "The north is better connected: people online in 2022", "Source: telecoms union, 2022, simulated values", None), g


@liar("radius-not-area")
def circulos_cuadrado():
    g = dep()
    p = g.copy()
    p["geometry"] = g.representative_point()
    fig, ax = canvas()
    g.plot(ax=ax, color="#eeeeee", edgecolor="white")
    p.plot(ax=ax, markersize=(p.population / 1e5) ** 2 * .9, color="#0b5394", alpha=.6)
    for v in (5e5, 1e6, 2e6):
        ax.scatter([], [], s=(v / 1e5) ** 2 * .9, color="#0b5394", alpha=.6, label=f"{v / 1e6:g}".replace(".", ","))
    ax.legend(title="Habitantes (millones)", labelspacing=2, loc="center left", bbox_to_anchor=(.98, .5), frameon=False)
    return done(fig, ax, "París y el Nord aplastan al resto: población en 2022", "Fuente: censo francés de 2022"), p


@liar("radius-not-area")
def kreise_mit_radius():
    g = gp()
    fig, ax = canvas()
    g.plot(ax=ax, color="#f2efe9", edgecolor="#bbbbbb", linewidth=.6)
    for pt, v in zip(g.representative_point(), g.arrets_bus):
        ax.add_patch(Circle((pt.x, pt.y), v * 32, facecolor="#c0392b", alpha=.55, edgecolor="white"))
    x0, y0 = ax.get_xlim()[1] - 2500, ax.get_ylim()[0] + 3500
    for v in (10, 50):
        ax.add_patch(Circle((x0, y0 + v * 32), v * 32, facecolor="none", edgecolor="black"))
        ax.text(x0 + 2200, y0 + v * 60, f"{v} Haltestellen", fontsize=9, va="center")
    ax.set_xlim(None, x0 + 3500)
    return done(fig, ax, "Bushaltestellen im Großraum Poitiers, 2024", "Quelle: Verkehrsbetriebe, offene Daten 2024", 10), g


@liar("rainbow-colormap")
def jet_departments():
    g = dep()
    fig, ax = canvas(right=.94)
    g.plot("medicos", ax=ax, cmap="jet", linewidth=.2, edgecolor="black", legend=True, legend_kwds={"label": "Doctors per 100,000 people", "shrink": .6})
    return done(fig, ax, "Doctors are more numerous in the south of France, 2023", "Source: medical register 2023, simulated values"), g


@liar("diverging-without-middle")
def anteil_divergent():
    g = europe()
    fig, ax = canvas(right=.94)
    g.plot("net", ax=ax, cmap="RdBu", edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Personen online (%)", "shrink": .6})
    return done(fig, ax, "Wer in Europa online ist, 2022", "Quelle: Fernmeldestatistik 2022, simulierte Werte", 500), g


@liar("diverging-without-middle")
def evolucion_sin_cero():
    g = dep()
    cuts = [-5, -1, 2, 4, 7, 10]
    cols = ["#b35806", "#f1a340", "#f7f7f7", "#998ec3", "#542788"]
    fig, ax = canvas()
    paint(ax, g, "evol", cuts, cols)
    legend(ax, cols, ["−5 a menos de −1", "−1 a menos de 2", "2 a menos de 4", "4 a menos de 7", "7 a 9,1"], "Variación (%)")
    return done(fig, ax, "La población gana al oeste: variación entre 2012 y 2022", "Fuente: censos de 2012 y 2022, datos simulados"), g


@liar("overlapping-breaks")
def bornes_mordues():
    g = gp()
    fig, ax = canvas()
    paint(ax, g, "densite", [0, 40, 80, 200, 2200], GREENS[1:])
    legend(ax, GREENS[1:], ["14 à 45", "40 à 90", "80 à 210", "200 à 2 116"], "Habitants par km²")
    return done(fig, ax, "Une couronne de communes denses autour de Poitiers, 2023", "Source : Insee, recensement 2023, contours IGN", 10), g


@liar("non-monotone-ramp")
def rampe_springt():
    g = dep()
    cols = ["#c6dbef", "#08306b", "#6baed6", "#deebf7", "#2171b5"]
    fig, ax = canvas()
    paint(ax, g, "paro", [4, 6, 7.5, 9, 10.5, 13], cols)
    legend(ax, cols, ["4 bis unter 6", "6 bis unter 7,5", "7,5 bis unter 9", "9 bis unter 10,5", "10,5 bis 12,3"], "Arbeitslose (%)")
    return done(fig, ax, "Arbeitslosigkeit in Frankreichs Departements, 2023", "Quelle: Arbeitsmarkterhebung 2023, simulierte Werte"), g


@liar("empty-class")
def clase_vacia():
    g = part("Amérique du Sud", SUD)
    g["alfab"] = g.code_iso.map({"AR": 99, "BO": 94, "BR": 94, "CL": 97, "CO": 95, "EC": 94, "GY": 89, "PE": 94, "PY": 95, "SR": 95, "UY": 99, "VE": 97, "FK": 99})
    fig, ax = canvas(6.8, 7)
    cols = GREENS
    paint(ax, g, "alfab", [50, 70, 85, 92, 96, 100], cols)
    legend(ax, cols, ["50 a menos de 70", "70 a menos de 85", "85 a menos de 92", "92 a menos de 96", "96 a 100"], "Adultos alfabetizados (%)")
    return done(fig, ax, "Casi todos saben leer en Sudamérica, 2022", "Fuente: instituto de estadística de la Unesco, 2022", 1000), g


@liar("hidden-missing")
def luecken_verschwunden():
    g = part("Afrique", AFR)
    g.loc[g.code_iso.isin(["LY", "SD", "SS", "SO", "ER", "CF", "EH", ""]), "agri"] = np.nan
    fig, ax = canvas(7, 7, .94)
    g.plot("agri", ax=ax, cmap="YlOrBr", edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Beschäftigte in der Landwirtschaft (%)", "shrink": .6})
    return done(fig, ax, "Afrika lebt vom Acker: Beschäftigte in der Landwirtschaft, 2021", "Quelle: Arbeitsorganisation 2021, simulierte Werte", 1000), g


@liar("hidden-missing")
def missing_as_lowest():
    g = gp()
    fig, ax = canvas()
    g["def_1000"] = (g.defibrillateurs / g.population * 1000).round(2)
    g.plot(ax=ax, color="#f7fbff", edgecolor="#999999", linewidth=.4)
    cuts, cols = [0, .25, .5, .75, 1.2], ["#f7fbff", "#9ecae1", "#4292c6", "#084594"]
    paint(ax, g[g.def_1000.notna()], "def_1000", cuts, cols)
    legend(ax, cols, ["under 0.25", "0.25 to 0.49", "0.50 to 0.74", "0.75 to 1.2"], "Defibrillators\nper 1,000 people")
    return done(fig, ax, "Most villages go without a defibrillator, 2024", "Source: national defibrillator register, 2024", 10), g


@liar("title-contradicts-data")
def medicos_norte():
    g = dep()
    fig, ax = canvas()
    paint(ax, g, "medicos", [150, 220, 270, 320, 421], GREENS[1:])
    legend(ax, GREENS[1:], ["150 a 219", "220 a 269", "270 a 319", "320 a 420"], "Médicos por\n100 000 habitantes")
    return done(fig, ax, "Hay más médicos en el norte que en el sur de Francia, 2023", "Fuente: registro médico de 2023, datos simulados"), g


@liar("title-contradicts-data")
def nirgends_ueber_zehn():
    g = dep()
    fig, ax = canvas(right=.94)
    g.plot("paro", ax=ax, cmap="Purples", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "Arbeitslose (%)", "shrink": .6})
    return done(fig, ax, "In keinem Departement liegt die Arbeitslosenquote über 8 %, 2023", "Quelle: Arbeitsmarkterhebung 2023, simulierte Werte"), g


@liar("title-contradicts-data")
def partout_en_hausse():
    g = gp()
    cols = ["#8c510a", "#dfc27d", "#80cdc1", "#01665e"]
    fig, ax = canvas()
    paint(ax, g, "evolution_pct", [-10, -2, 0, 2, 10.1], cols)
    legend(ax, cols, ["−10 à −2", "−2 à 0", "0 à moins de 2", "2 à 10"], "Évolution (%)\nmilieu : 0")
    return done(fig, ax, "Toutes les communes gagnent des habitants entre 2018 et 2023", "Source : Insee, recensements 2018 et 2023, contours IGN", 10), g


@liar("panels-on-different-scales", also=("title-contradicts-data",))
def zwillinge_ungleich():
    g = dep()
    g["paro13"] = (g.paro + 2.4).round(1)
    fig, axs = plt.subplots(1, 2, figsize=(10, 5))
    fig.subplots_adjust(left=.02, right=.96, bottom=.1, top=.86, wspace=.06)
    for ax, c, j in zip(axs, ("paro13", "paro"), (2013, 2023)):
        g.plot(c, ax=ax, cmap="Reds", edgecolor="white", linewidth=.2, legend=True, legend_kwds={"label": "Arbeitslose (%)", "shrink": .7})
        ax.set_title(str(j))
        ax.set_axis_off()
        scalebar(ax, 200)
    fig.suptitle("Arbeitslosigkeit in Frankreich: nichts hat sich geändert")
    fig.text(.012, .02, "Quelle: Arbeitsmarkterhebung 2013 und 2023, simulierte Werte", fontsize=9)
    return fig, g


@liar("too-few-classes")
def dos_colores():
    g = part("Afrique", AFR)
    fig, ax = canvas(7, 7)
    cols = ["#fde0c5", "#a63603"]
    paint(ax, g, "agri", [0, 40, 80], cols)
    legend(ax, cols, ["0 a menos de 40", "40 a 69"], "Empleo agrario (%)")
    return done(fig, ax, "Dos Áfricas: el empleo en la agricultura, 2021", "Fuente: organización del trabajo, 2021, datos simulados", 1000), g


@liar("too-many-classes")
def zwoelf_stufen():
    g = dep()
    cuts = np.linspace(150, 421, 13)
    cols = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("YlGnBu")(np.linspace(.05, 1, 12))]
    fig, ax = canvas()
    paint(ax, g, "medicos", cuts, cols)
    legend(ax, cols, [f"{a:.0f} bis unter {b:.0f}" for a, b in zip(cuts[:-1], cuts[1:])], "Ärzte je\n100 000 Einwohner")
    return done(fig, ax, "Im Süden Frankreichs gibt es mehr Ärzte, 2023", "Quelle: Ärzteverzeichnis 2023, simulierte Werte"), g


@liar("colour-blind")
def rojo_verde_oliva():
    g = part("Amérique du Sud", SUD)
    g["voto"] = g.code_iso.map({"AR": "A favor", "BO": "En contra", "BR": "A favor", "CL": "A favor", "CO": "En contra", "EC": "A favor", "GY": "En contra", "PE": "En contra", "PY": "A favor", "SR": "En contra", "UY": "A favor", "VE": "En contra", "FK": "A favor"})
    c = {"A favor": "#6f7d1c", "En contra": "#b5402a"}
    fig, ax = canvas(6.8, 7)
    g.plot(ax=ax, color=g.voto.map(c), edgecolor="white", linewidth=.6)
    legend(ax, list(c.values()), list(c), "Voto")
    return done(fig, ax, "Sudamérica, partida en dos ante el tratado, 2024", "Fuente: votación simulada de clase, 2024", 1000), g


@liar("overplotting")
def sightings_blob():
    g = gp()
    r = np.random.default_rng(55)
    x0, y0, x1, y1 = g.total_bounds
    c = g[g.nom == "Poitiers"].geometry.iloc[0].centroid
    xy = np.column_stack([r.normal(c.x, 5200, 9000), r.normal(c.y, 5200, 9000)])
    pts = gpd.GeoDataFrame(geometry=gpd.points_from_xy(*xy.T), crs=2154)
    pts = pts[pts.within(g.union_all())]
    fig, ax = canvas(right=.96)
    g.plot(ax=ax, color="#f4f1ea", edgecolor="#999999", linewidth=.6)
    pts.plot(ax=ax, color="#1b4332", markersize=28)
    return done(fig, ax, "Nine thousand sightings of the red squirrel, 2023", "Source: nature observatory, 2023, simulated; a dot is one sighting", 10), pts


# ═════════════════════════════════════════ honest ═════════════════════════════════════════

@honest
def internet_sudamerica():
    g = part("Amérique du Sud", SUD)
    g = g[g.code_iso != "FK"].copy()
    g["net"] = g.code_iso.map({"AR": 88, "BO": 66, "BR": 81, "CL": 90, "CO": 73, "EC": 70, "GY": 85, "PE": 75, "PY": 76, "SR": 66, "UY": 90, "VE": 62})
    fig, ax = canvas(6.8, 7)
    cols = BLUES[1:]
    paint(ax, g, "net", [60, 70, 80, 90, 100], cols)
    legend(ax, cols, ["60 a 69", "70 a 79", "80 a 89", "90 o más"], "Personas en línea (%)")
    return done(fig, ax, "Chile y Uruguay, los más conectados del continente, 2022", "Fuente: unión de telecomunicaciones, 2022, redondeado", 1000), g


@honest
def evolucion_centrada():
    g = gp()
    fig, ax = canvas(right=.92)
    g.plot("evolution_pct", ax=ax, cmap="PuOr", norm=TwoSlopeNorm(0, -10, 10), edgecolor="#777777", linewidth=.4, legend=True,
           legend_kwds={"label": "Variación de la población (%), el blanco es 0", "shrink": .6})
    return done(fig, ax, "Diez municipios del área de Poitiers pierden población, 2018-2023", "Fuente: censos de 2018 y 2023, contornos del IGN", 10), g


@honest
def circulos_area():
    g = dep()
    p = g.copy()
    p["geometry"] = g.representative_point()
    p = p.sort_values("population", ascending=False)
    k = 1 / 6000
    fig, ax = canvas()
    g.plot(ax=ax, color="#ececec", edgecolor="white")
    p.plot(ax=ax, markersize=p.population * k, color="#0b5394", alpha=.55, edgecolor="white", linewidth=.6)
    for v in (2e5, 1e6, 2.5e6):
        ax.scatter([], [], s=v * k, color="#0b5394", alpha=.55, label=f"{v / 1e6:g}".replace(".", ","))
    ax.legend(title="Habitantes\n(millones)", labelspacing=1.9, loc="center left", bbox_to_anchor=(.98, .5), frameon=False)
    return done(fig, ax, "Población de los departamentos franceses, 2022", "Fuente: censo francés de 2022; el área del círculo sigue la población"), p


@honest
def africa_rayada():
    g = part("Afrique", AFR)
    g.loc[g.code_iso.isin(["LY", "SD", "SS", "SO", "ER", "EH", ""]), "agri"] = np.nan
    cols = ["#ffffd4", "#fed98e", "#fe9929", "#cc4c02"]
    fig, ax = canvas(7.2, 7)
    paint(ax, g, "agri", [0, 35, 45, 55, 80], cols, missing_kwds={"color": "#d9d9d9", "hatch": "////", "edgecolor": "#888888"})
    h = [Patch(facecolor=c, edgecolor="#666666", label=t) for c, t in zip(cols, ["menos de 35", "35 a menos de 45", "45 a menos de 55", "55 a 69"])]
    h.append(Patch(facecolor="#d9d9d9", edgecolor="#888888", hatch="////", label="sin datos"))
    ax.legend(handles=h, title="Empleo agrario (%)", loc="lower left", bbox_to_anchor=(0, .12), frameon=False, fontsize=9)
    return done(fig, ax, "El campo ocupa a más gente cerca del ecuador, 2021", "Fuente: organización del trabajo, 2021, datos simulados", 1000), g


@honest
def lenguas_sudamerica():
    g = part("Amérique du Sud", SUD)
    g["lengua"] = g.code_iso.map({"BR": "Portugués", "GY": "Inglés", "SR": "Neerlandés", "FK": "Inglés"}).fillna("Español")
    c = {"Español": "#E69F00", "Portugués": "#0072B2", "Inglés": "#222222", "Neerlandés": "#CC79A7"}
    fig, ax = canvas(6.8, 7)
    g.plot(ax=ax, color=g.lengua.map(c), edgecolor="white", linewidth=.6)
    legend(ax, list(c.values()), list(c), "Lengua oficial")
    return done(fig, ax, "Cuatro lenguas oficiales de origen europeo, 2024", "Fuente: constituciones nacionales, 2024; se muestra la lengua principal", 1000), g


@honest
def flujos_aereos():
    g = europe()
    ciudades = gpd.GeoDataFrame({"n": ["Madrid", "París", "Londres", "Berlín", "Roma", "Lisboa"], "p": [0, 4.1, 5.3, 2.2, 3.0, 2.4]},
                                geometry=gpd.points_from_xy([-3.7, 2.35, -.1, 13.4, 12.5, -9.1], [40.4, 48.85, 51.5, 52.5, 41.9, 38.7]), crs=4326).to_crs(3035)
    fig, ax = canvas(7.6, 6.4, .8)
    g.plot(ax=ax, color="#e9e5dc", edgecolor="white", linewidth=.6)
    m = ciudades.geometry.iloc[0]
    for n, p, q in zip(ciudades.n[1:], ciudades.p[1:], ciudades.geometry[1:]):
        ax.plot([m.x, q.x], [m.y, q.y], color="#7b2d26", lw=p * 1.3, alpha=.7, solid_capstyle="round")
        ax.text(q.x + 45000, q.y + 45000, n, fontsize=10)
    ax.text(m.x - 60000, m.y - 170000, "Madrid", fontsize=11, weight="bold")
    ax.set_xlim(2.5e6, 5.6e6)
    ax.set_ylim(1.4e6, 4.1e6)
    ax.legend(handles=[Line2D([], [], color="#7b2d26", lw=v * 1.3, alpha=.7, label=f"{v}") for v in (2, 4)], title="Pasajeros\n(millones)", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    return done(fig, ax, "Londres, primer destino desde Madrid en 2023", "Fuente: aeropuertos, 2023, cifras redondeadas", 500), ciudades


@honest
def dos_mapas_misma_escala():
    g = dep()
    g["paro13"] = (g.paro + 1.8).round(1)
    n = BoundaryNorm([4, 6, 8, 10, 15], 4)
    cm = ListedColormap(ORANGES)
    fig, axs = plt.subplots(1, 2, figsize=(10, 5))
    fig.subplots_adjust(left=.01, right=.86, bottom=.1, top=.86, wspace=.02)
    for ax, c, a in zip(axs, ("paro13", "paro"), (2013, 2023)):
        g.plot(c, ax=ax, cmap=cm, norm=n, edgecolor="white", linewidth=.3)
        ax.set_title(str(a))
        ax.set_axis_off()
        scalebar(ax, 200)
    fig.colorbar(ScalarMappable(n, cm), ax=axs, cax=fig.add_axes([.88, .25, .018, .45]), label="Paro (% de activos)")
    fig.suptitle("El paro francés baja en todas partes entre 2013 y 2023")
    fig.text(.012, .02, "Fuente: encuesta de empleo, 2013 y 2023, datos simulados; misma escala en los dos mapas", fontsize=9)
    return fig, g


@honest
def europa_flaechentreu():
    g = europe()
    fig, ax = canvas()
    cols = BLUES[1:]
    paint(ax, g, "net", [50, 75, 82, 90, 99], cols)
    legend(ax, cols, ["64 bis unter 75", "75 bis unter 82", "82 bis unter 90", "90 bis 98"], "Personen online (%)")
    return done(fig, ax, "Im Norden Europas ist man öfter online als im Süden, 2022", "Quelle: Fernmeldestatistik 2022, simulierte Werte", 500), g


@honest
def dichte_logarithmisch():
    g = dep()
    fig, ax = canvas(right=.94)
    g.plot("densite", ax=ax, cmap="viridis_r", norm=LogNorm(10, 20000), edgecolor="white", linewidth=.2, legend=True,
           legend_kwds={"label": "Einwohner je km² (logarithmische Skala)", "shrink": .6})
    return done(fig, ax, "Dicht ist Frankreich nur um Paris und wenige Städte, 2022", "Quelle: Volkszählung 2022, vereinfachte Grenzen"), g


@honest
def punktdichte():
    g = gp()
    n = (g.population / 200).round().astype(int).clip(lower=1)
    pts = g.sample_points(n, rng=7).explode(index_parts=False)
    pts = gpd.GeoDataFrame(geometry=pts, crs=2154)
    fig, ax = canvas(right=.96)
    g.plot(ax=ax, color="#f5f2ec", edgecolor="#aaaaaa", linewidth=.5)
    pts.plot(ax=ax, color="#7b2d26", markersize=2.5, alpha=.6)
    return done(fig, ax, "Ein Punkt, zweihundert Menschen: der Großraum Poitiers, 2023", "Quelle: Volkszählung 2023; Punkte zufällig in der Gemeinde verteilt", 10), pts


@honest
def regionen_beschriftet():
    g = dep().dissolve("region", aggfunc={"population": "sum", "superficie_km2": "sum"}).reset_index()
    g["dichte"] = g.population / g.superficie_km2
    fig, ax = canvas()
    cols = GREENS[1:]
    paint(ax, g, "dichte", [0, 70, 100, 150, 1100], cols)
    for r in g.itertuples():
        p = r.geometry.representative_point()
        ax.text(p.x, p.y, f"{r.dichte:.0f}", ha="center", va="center", fontsize=10, color="white" if r.dichte >= 150 else "black")
    legend(ax, cols, ["unter 70", "70 bis unter 100", "100 bis unter 150", "150 bis 1 033"], "Einwohner je km²")
    return done(fig, ax, "Die Île-de-France ist die dichteste Region, 2022", "Quelle: Volkszählung 2022, Departements zusammengefasst"), g


@honest
def welt_landwirtschaft():
    g = world()
    cols = ["#ffffcc", "#c2e699", "#78c679", "#238443"]
    q = g["agri"].quantile([.25, .5, .75]).round().tolist()
    fig, ax = canvas(10, 5.4, .8)
    paint(ax, g, "agri", [0, *q, 80], cols)
    legend(ax, cols, [f"unter {q[0]:.0f}", f"{q[0]:.0f} bis unter {q[1]:.0f}", f"{q[1]:.0f} bis unter {q[2]:.0f}", f"{q[2]:.0f} bis 69"], "Beschäftigte (%)\nje Klasse ein Viertel\nder Länder")
    return done(fig, ax, "In den Tropen arbeiten mehr Menschen in der Landwirtschaft, 2021", "Quelle: Arbeitsorganisation 2021, simulierte Werte; flächentreue Projektion (Equal Earth)", None), g


@honest
def kacheln_regionen():
    k = {"Hauts-de-France": (2, 5), "Normandie": (1, 4), "Île-de-France": (2, 4), "Grand Est": (3, 4), "Bretagne": (0, 3), "Pays de la Loire": (1, 3), "Centre-Val de Loire": (2, 3),
         "Bourgogne-Franche-Comté": (3, 3), "Nouvelle-Aquitaine": (1, 2), "Auvergne-Rhône-Alpes": (2.6, 2), "Occitanie": (1.5, 1), "Provence-Alpes-Côte d'Azur": (3, 1), "Corse": (4, 0)}
    ab = dict(zip(k, ["HDF", "NOR", "IDF", "GES", "BRE", "PDL", "CVL", "BFC", "NAQ", "ARA", "OCC", "PAC", "COR"]))
    d = dep()
    g = d.assign(w=d.paro * d.population).groupby("region")[["w", "population"]].sum()
    q = (g.w / g.population).round(1)
    n, cm = BoundaryNorm([5, 7, 8, 9, 12], 4), ListedColormap(ORANGES)
    fig, ax = canvas(7.6, 6.4, .8)
    for r, (x, y) in k.items():
        ax.add_patch(RegularPolygon((x, y * .95), 6, radius=.55, facecolor=cm(n(q[r])), edgecolor="white"))
        ax.text(x, y * .95, f"{ab[r]}\n{q[r]:.1f}".replace(".", ","), ha="center", va="center", fontsize=9, color="black" if q[r] < 9 else "white")
    ax.set(xlim=(-.7, 4.7), ylim=(-.7, 5.5), aspect="equal")
    fig.colorbar(ScalarMappable(n, cm), ax=ax, shrink=.5, label="Arbeitslose (%)")
    return done(fig, ax, "Arbeitslosigkeit in Frankreichs Regionen, 2023: gleiche Kacheln für alle", "Quelle: Arbeitsmarkterhebung 2023, simulierte Werte", None)


@honest
def world_no_data():
    g = world()
    g.loc[g.code_iso.isin(["KP", "ER", "SS", "SO", "TM", "EH", "GL", "FK", "NC", ""]), "net"] = np.nan
    fig, ax = canvas(10, 5.4, .96)
    g.plot("net", ax=ax, cmap="cividis", vmin=0, vmax=100, edgecolor="white", linewidth=.2, legend=True, legend_kwds={"label": "People online (%)", "shrink": .6},
           missing_kwds={"color": "#e6e6e6", "hatch": "////", "edgecolor": "#999999"})
    ax.legend(handles=[Patch(facecolor="#e6e6e6", edgecolor="#999999", hatch="////", label="no data")], loc="lower left", frameon=False)
    return done(fig, ax, "The tropics are still the least connected, 2022", "Source: telecoms union, 2022, simulated values; equal-area projection (Equal Earth)", None), g


@honest
def stops_per_thousand():
    g = gp()
    g["rate"] = g.arrets_bus / g.population * 1000
    fig, ax = canvas()
    cols = GREENS[1:]
    paint(ax, g, "rate", [0, 4, 7, 10, 17], cols)
    legend(ax, cols, ["under 4", "4 to under 7", "7 to under 10", "10 to 16"], "Bus stops per\n1,000 people")
    return done(fig, ax, "Per head, most villages have more bus stops than Poitiers, 2024", "Source: Grand Poitiers open data, 2024; census 2023", 10), g


@honest
def europe_two_slope():
    g = europe()
    r = np.random.default_rng(77)
    g["chg"] = (g.geometry.centroid.y.rank(pct=True) * 8 - 3.6 + r.normal(0, 1.4, len(g))).clip(-6, 6).round(1)
    fig, ax = canvas(right=.95)
    g.plot("chg", ax=ax, cmap="BrBG", vmin=-6, vmax=6, edgecolor="#666666", linewidth=.3, legend=True, legend_kwds={"label": "Change in yearly rainfall (%), white: 0", "shrink": .6})
    return done(fig, ax, "Wetter north, drier south: rainfall in 2003–2022 against 1983–2002", "Source: simulated climate reanalysis, 1983–2022", 500), g


@honest
def stations_by_type():
    g = dep()
    r = np.random.default_rng(21)
    s = g.sample(30, random_state=4).copy()
    s["geometry"] = s.representative_point()
    s["kind"] = r.choice(["automatic", "manual", "radar"], 30)
    fig, ax = canvas()
    g.plot(ax=ax, color="#f1efe8", edgecolor="#c9c9c9", linewidth=.5)
    for k, c, m in (("automatic", "#0072B2", "o"), ("manual", "#D55E00", "s"), ("radar", "#000000", "^")):
        s[s.kind == k].plot(ax=ax, color=c, marker=m, markersize=45, label=k.capitalize())
    ax.legend(title="Weather station", loc="center left", bbox_to_anchor=(.98, .5), frameon=False)
    return done(fig, ax, "Where the thirty weather stations stand, 2024", "Source: simulated observation network, 2024"), s


@honest
def inset_paris():
    g = dep()
    cols, cuts = ORANGES, [4, 6, 8, 10, 13]
    fig, ax = canvas()
    paint(ax, g, "paro", cuts, cols)
    legend(ax, cols, ["4 to under 6", "6 to under 8", "8 to under 10", "10 to 12.3"], "Unemployed (%)")
    a2 = fig.add_axes([.79, .62, .2, .26])
    idf = g[g.region == "Île-de-France"]
    paint(a2, idf, "paro", cuts, cols)
    a2.set_xticks([])
    a2.set_yticks([])
    a2.set(xlabel="", ylabel="")
    a2.set_title("Paris region", fontsize=10)
    return done(fig, ax, "Unemployment is higher in the north of France, 2023", "Source: labour force survey 2023, simulated values"), g


@honest
def densite_communes():
    g = gp()
    fig, ax = canvas()
    cols = ["#fef0d9", "#fdcc8a", "#fc8d59", "#b30000"]
    g.plot("densite", ax=ax, scheme="user_defined", classification_kwds={"bins": [50, 100, 250, 2116]}, cmap=ListedColormap(cols), edgecolor="white", linewidth=.5)
    legend(ax, cols, ["14 à 50", "plus de 50 à 100", "plus de 100 à 250", "plus de 250 à 2 116"], "Habitants par km²")
    return done(fig, ax, "Poitiers, la commune la plus dense de l’agglomération, 2023", "Source : Insee, recensement 2023, contours IGN", 10), g


@honest
def emplois_en_cercles():
    g = dep()
    p = g.set_geometry(g.representative_point()).sort_values("emploi", ascending=False)
    fig, ax = canvas()
    g.plot(ax=ax, color="#f0f0f0", edgecolor="white")
    k = 1400.0  # metres: radius for one (thousand jobs) to the half
    for pt, v in zip(p.geometry, p.emploi):
        ax.add_patch(Circle((pt.x, pt.y), k * np.sqrt(v), facecolor="#D55E00", alpha=.5, edgecolor="white", linewidth=.5))
    x = ax.get_xlim()[1] + 20000
    for i, v in enumerate((100, 500, 1000)):
        ax.add_patch(Circle((x, 6.5e6 + i * 110000), k * np.sqrt(v), facecolor="#D55E00", alpha=.5, edgecolor="white"))
        ax.text(x + 60000, 6.5e6 + i * 110000, f"{v:,}".replace(",", " "), va="center", fontsize=10)
    ax.text(x - 45000, 6.81e6, "Emplois (milliers)", fontsize=10)
    ax.set_xlim(None, x + 200000)
    return done(fig, ax, "Les emplois se serrent autour de Paris, 2022", "Source : estimations d’emploi simulées, 2022 ; l’aire du disque suit l’effectif"), p


@honest
def medecins_sud():
    g = dep()
    fig, ax = canvas()
    cols = GREENS[1:]
    paint(ax, g, "medicos", [150, 220, 270, 320, 421], cols)
    legend(ax, cols, ["150 à 219", "220 à 269", "270 à 319", "320 à 420"], "Médecins pour\n100 000 habitants")
    return done(fig, ax, "Plus de médecins dans le sud que dans le nord, 2023", "Source : répertoire des médecins 2023, valeurs simulées"), g


@honest
def regions_evolution():
    d = dep()
    g = d.assign(w=d.evol * d.population).dissolve("region", aggfunc={"w": "sum", "population": "sum"}).reset_index()
    g["evol"] = (g.w / g.population).round(1)
    cols = ["#b35806", "#fdb863", "#b2abd2", "#542788"]
    fig, ax = canvas()
    paint(ax, g, "evol", [-4, -1.5, 0, 3, 9], cols)
    legend(ax, cols, ["−4 à moins de −1,5", "−1,5 à moins de 0", "0 à moins de 3", "3 à 7,7"], "Évolution (%)\norange : baisse\nviolet : hausse")
    return done(fig, ax, "Les régions de l’ouest gagnent le plus d’habitants, 2012-2022", "Source : recensements 2012 et 2022, valeurs simulées"), g


@honest
def defibrillateurs_points():
    g = gp()
    r = np.random.default_rng(66)
    n = g.defibrillateurs.fillna(0).astype(int)
    pts = gpd.GeoDataFrame(geometry=g[n > 0].sample_points(n[n > 0], rng=r).explode(index_parts=False), crs=2154)
    fig, ax = canvas(right=.96)
    g.plot(ax=ax, color="#f4f4f0", edgecolor="#aaaaaa", linewidth=.5)
    pts.plot(ax=ax, color="#7a1f5c", marker="P", markersize=26, alpha=.8)
    return done(fig, ax, "Les défibrillateurs déclarés sont surtout à Poitiers, 2024", "Source : base nationale 2024, emplacements simulés dans la commune ; une croix : un appareil", 10), pts


@honest
def isohyetes():
    g = dep()
    g = g[~g.code.isin(["2A", "2B"])]
    x0, y0, x1, y1 = g.total_bounds
    x, y = np.meshgrid(np.linspace(x0, x1, 90), np.linspace(y0, y1, 90))
    z = 650 + 500 * np.exp(-((x - x0) / 250000) ** 2) + 450 * np.exp(-(((x - 950000) / 130000) ** 2 + ((y - 6.5e6) / 260000) ** 2))
    fig, ax = canvas(right=.94)
    cf = ax.contourf(x, y, z, levels=[600, 700, 800, 900, 1000, 1200], cmap="Blues")
    cf.set_clip_path(matplotlib.path.Path.make_compound_path(*[matplotlib.path.Path(np.asarray(p.exterior.coords)) for p in g.union_all().buffer(1500).geoms] if g.union_all().buffer(1500).geom_type == "MultiPolygon" else [matplotlib.path.Path(np.asarray(g.union_all().buffer(1500).exterior.coords))]), ax.transData)
    g.boundary.plot(ax=ax, color="white", linewidth=.4)
    fig.colorbar(cf, ax=ax, shrink=.6, label="Pluie annuelle (mm)")
    ax.set_aspect("equal")
    return done(fig, ax, "Il pleut davantage sur l’Atlantique et les Alpes, normale 1991-2020", "Source : champ de pluie simulé, 1991-2020"), g


@honest
def typologie_hachuree():
    g = dep()
    med = g.densite.median()
    g["cas"] = np.select([(g.densite >= med) & (g.evol >= 0), (g.densite >= med) & (g.evol < 0), (g.densite < med) & (g.evol >= 0)], ["Dense, en hausse", "Dense, en baisse", "Peu dense, en hausse"], "Peu dense, en baisse")
    st = {"Dense, en hausse": ("#0072B2", ""), "Dense, en baisse": ("#0072B2", "////"), "Peu dense, en hausse": ("#f0c36d", ""), "Peu dense, en baisse": ("#f0c36d", "////")}
    fig, ax = canvas()
    for t, (c, h) in st.items():
        g[g.cas == t].plot(ax=ax, facecolor=c, hatch=h, edgecolor="white", linewidth=.4)
    ax.legend(handles=[Patch(facecolor=c, hatch=h, edgecolor="white", label=t) for t, (c, h) in st.items()], title=f"Département\n(dense : dès {med:.0f}\nhab./km²)", loc="center left", bbox_to_anchor=(.96, .5), fontsize=9, frameon=False)
    return done(fig, ax, "L’ouest gagne des habitants, l’est en perd, 2012-2022", "Source : recensements 2012 et 2022, valeurs simulées"), g
