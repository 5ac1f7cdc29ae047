"""Maps by a regional newspaper, a health agency, a school authority, a weather office, a transport union, foresters and an electoral office."""
import functools
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import itertools

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection, PatchCollection, PolyCollection
from matplotlib.colors import (
    BoundaryNorm,
    LogNorm,
    Normalize,
    TwoSlopeNorm,
)
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon as Outline, RegularPolygon
from shapely.geometry import MultiPoint, Point, Polygon
from shapely.ops import voronoi_diagram

D = Path(__file__).resolve().parent.parent.parent / "datasets"
LIARS, HONEST = [], []
ALSO = {}

BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
OCHRES = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"]
GREY = "#c8c8c8"


def liar(rule, *also):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        if also:
            ALSO[f.__name__] = also
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def foot(fig, words):
    fig.text(.02, .02, words, fontsize=9, color="#333333")
    return fig


def board(title, size=(7.4, 5.8)):
    fig, ax = plt.subplots(figsize=size)
    ax.set_title(title, loc="left", fontsize=12, fontweight="bold")
    ax.set_aspect("equal")
    ax.set_axis_off()
    fig.subplots_adjust(left=.03, right=.97, bottom=.09, top=.92)
    return fig, ax


def rule_km(ax, km, metres=True, at=(.04, .03)):
    """A scale bar of so many kilometres."""
    (x0, x1), (y0, y1) = sorted(ax.get_xlim()), sorted(ax.get_ylim())
    x, y = x0 + at[0] * (x1 - x0), y0 + at[1] * (y1 - y0)
    ax.plot([x, x + km * (1000 if metres else 1)], [y, y], color="black", lw=3, solid_capstyle="butt")
    ax.text(x, y + .012 * (y1 - y0), f"{km} km", fontsize=9)


@functools.cache
def _departments():
    t = gpd.read_file(D / "contours_departements.geojson").to_crs(2154)
    t["geometry"] = t.simplify(1500)
    p = t.representative_point()
    t["north"] = (p.y - p.y.min()) / (p.y.max() - p.y.min())
    t["east"] = (p.x - p.x.min()) / (p.x.max() - p.x.min())
    t["noise"] = np.random.default_rng(481).normal(0, 1, len(t))
    return t


@functools.cache
def _world():
    t = gpd.read_file(D / "contours_monde.geojson")
    t = t[t.continent != "Antarctique"].copy()
    rng = np.random.default_rng(482)
    mid = t.representative_point()
    t["share"] = (70 - mid.y.abs() * .6 + rng.normal(0, 7, len(t))).clip(2, 95).round()
    return t


@functools.cache
def _poitiers():
    return gpd.read_file(D / "contours_grand_poitiers.geojson").to_crs(2154)


@functools.cache
def _lands(seed, n, epsg, x, y, radius):
    rng = np.random.default_rng(seed)
    a = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    r = radius * (1 + .18 * np.sin(3 * a + seed) + .1 * np.cos(5 * a) + rng.normal(0, .015, a.size))
    shape = Polygon(np.c_[x + r * np.cos(a), y + .8 * r * np.sin(a)]).buffer(0)
    pts = []
    while len(pts) < n:
        p = Point(x + rng.uniform(-1.4, 1.4) * radius, y + rng.uniform(-1.2, 1.2) * radius)
        if shape.contains(p):
            pts.append(p)
    cells = [c.intersection(shape) for c in voronoi_diagram(MultiPoint(pts), envelope=shape.buffer(radius)).geoms]
    t = gpd.GeoDataFrame({"name": [f"{i + 1:02d}" for i in range(n)]}, geometry=cells, crs=epsg)
    p = t.representative_point()
    t["east"] = (p.x - p.x.min()) / (p.x.max() - p.x.min())
    t["north"] = (p.y - p.y.min()) / (p.y.max() - p.y.min())
    t["noise"] = rng.normal(0, 1, n)
    t["people"] = (rng.lognormal(10, .7, n)).round(-2)
    t["km2"] = t.area / 1e6
    return t


def departments():
    return _departments().copy()


def world(crs=None):
    return _world().to_crs(crs) if crs else _world().copy()


def poitiers():
    return _poitiers().copy()


def wards():
    return _lands(11, 46, 27700, 430000, 430000, 18000).copy()


def comarcas():
    return _lands(12, 44, 25830, 450000, 4300000, 70000).copy()


def kreise():
    return _lands(13, 48, 25832, 560000, 5700000, 80000).copy()


def rings(table):
    return [np.asarray(max(getattr(g, "geoms", [g]), key=lambda p: p.area).exterior.coords) for g in table.geometry]


def key(ax, colours, words, title, room=.74):
    """A key in a column of its own, right of the map."""
    ax.figure.subplots_adjust(right=room)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#777777", label=w) for c, w in zip(colours, words, strict=True)], title=title,
              frameon=False, loc="center left", bbox_to_anchor=(1, .45), fontsize=9, title_fontsize=9, alignment="left")


def classed(ax, table, values, breaks, colours, **options):
    which = np.clip(np.digitize(values, breaks[1:-1]), 0, len(colours) - 1)
    table.plot(ax=ax, color=[colours[i] for i in which], edgecolor="white", linewidth=.5, **options)


def grid(seed, nx=60, ny=45):
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.linspace(0, 1, nx), np.linspace(0, 1, ny))
    f = sum(np.sin(a * x * 6 + b) * np.cos(c * y * 5 + d) for a, b, c, d in rng.uniform(.3, 1.3, (4, 4)))
    return (f - f.min()) / (f.max() - f.min())


# ================================================================ misleading: French

@liar("stock-in-choropleth")
def fr_habitants_en_aplat():
    t = poitiers()
    fig, ax = board("Les habitants de la communauté urbaine")
    t.plot(ax=ax, column="population", cmap="Blues", edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Nombre d’habitants", "shrink": .6})
    rule_km(ax, 10)
    return foot(fig, "Source : Insee, recensement 2021"), t


@liar("rainbow-colormap")
def fr_foret_arc_en_ciel():
    t = departments()
    t["taux"] = (22 + 30 * (1 - t.north) * t.east + 4 * t.noise).clip(3, 70).round(1)
    fig, ax = board("La forêt, département par département")
    t.plot(ax=ax, column="taux", cmap="jet", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "Part boisée, en % de la surface", "shrink": .6})
    return foot(fig, "Source : inventaire forestier, 2022"), t


@liar("diverging-without-middle")
def fr_evolution_mal_centree():
    t = departments()
    t["evolution"] = (3.5 + 6 * (t.east - .5) + 1.8 * t.noise).round(1)
    fig, ax = board("Évolution du nombre de médecins, 2013-2023")
    t.plot(ax=ax, column="evolution", cmap="RdBu", edgecolor="#888888", linewidth=.3, legend=True, legend_kwds={"label": "Évolution, en %", "shrink": .6})
    return foot(fig, "Source : agence de santé, 2023"), t


@liar("hidden-missing")
def fr_departements_effaces():
    t = departments()
    t["vaccin"] = (60 + 18 * t.north + 3 * t.noise).round(1)
    t.loc[t.index[::8], "vaccin"] = np.nan
    fig, ax = board("La couverture vaccinale des plus de 65 ans")
    t.plot(ax=ax, column="vaccin", cmap="Greens", edgecolor="#999999", linewidth=.3, legend=True, legend_kwds={"label": "Personnes vaccinées, en %", "shrink": .6})
    return foot(fig, "Source : agence de santé, hiver 2023-2024"), t


@liar("radius-not-area")
def fr_ronds_au_rayon():
    t = departments().nlargest(25, "population")
    base = departments()
    fig, ax = board("Les vingt-cinq départements les plus peuplés")
    base.plot(ax=ax, color="#eeeeee", edgecolor="white", linewidth=.5)
    for p, v in zip(t.representative_point(), t.population, strict=True):
        ax.add_patch(Circle((p.x, p.y), v / 2.6e6 * 62000, facecolor="#08519c", alpha=.55, edgecolor="white"))
    for k, v in enumerate((500_000, 2_500_000)):
        ax.add_patch(Circle((-20000, 6400000 - k * 90000), v / 2.6e6 * 62000, facecolor="#08519c", alpha=.55, edgecolor="white"))
        ax.text(60000, 6400000 - k * 90000, f"{v:,} habitants".replace(",", " "), va="center", fontsize=9)
    ax.set_xlim(-100000, 1260000)
    return foot(fig, "Source : Insee, recensement 2021"), t


@liar("title-contradicts-data")
def fr_le_nord_en_tete():
    t = departments()
    t["pauvres"] = (21 - 10 * t.north + .8 * t.noise).round(1)
    fig, ax = board("La pauvreté se concentre dans le Nord")
    b = [8, 12, 14, 16, 18, 24]
    classed(ax, t, t.pauvres, b, OCHRES)
    key(ax, OCHRES, ["moins de 12", "12 à 13,9", "14 à 15,9", "16 à 17,9", "18 et plus"], "Taux de pauvreté, en %")
    return foot(fig, "Source : Insee, Filosofi 2021"), t


@liar("panels-on-different-scales")
def fr_deux_annees_deux_echelles():
    t = departments()
    fig, axes = plt.subplots(1, 2, figsize=(9.4, 5.2))
    for ax, year, top in zip(axes, (2014, 2024), (0, 14), strict=True):
        t[f"v{year}"] = (20 + top + 9 * t.east + 1.5 * t.noise).round(1)
        t.plot(ax=ax, column=f"v{year}", cmap="Purples", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "Foyers raccordés, en %", "shrink": .6})
        ax.set_title(str(year))
        ax.set_axis_off()
    fig.suptitle("La fibre, avant et après", fontweight="bold")
    return foot(fig, "Source : régulateur des télécoms, 2014 et 2024"), t


@liar("unprojected")
def fr_monde_en_degres():
    t = world()
    fig, ax = board("La part de l’agriculture dans l’emploi", (9, 5))
    t.plot(ax=ax, column="share", cmap="YlOrBr", edgecolor="#777777", linewidth=.2, legend=True, legend_kwds={"label": "Part de l’emploi, en %", "shrink": .6})
    return foot(fig, "Source : organisation du travail, 2022"), t


@liar("not-equal-area")
def fr_monde_mercator():
    t = world()
    t = t[t.representative_point().y.abs() < 78].to_crs(3395)
    fig, ax = board("La part des moins de 25 ans, pays par pays", (8.8, 5.6))
    classed(ax, t, t.share, [15, 35, 45, 55, 65, 95], GREENS)
    ax.set_ylim(-7.5e6, 1.55e7)
    key(ax, GREENS, ["15 à 34", "35 à 44", "45 à 54", "55 à 64", "65 à 95"], "Part de la population,\nen %", .8)
    return foot(fig, "Source : division de la population, 2020"), t


@liar("too-many-classes")
def fr_treize_tranches():
    t = departments()
    t["loyer"] = (7 + 9 * t.east * t.north + .9 * t.noise).clip(6, 15).round(2)
    edges = np.linspace(6, 12.76, 14)
    cmap = plt.get_cmap("YlGnBu", 13)
    fig, ax = board("Le loyer moyen des appartements")
    colours = [cmap(i) for i in range(13)]
    classed(ax, t, t.loyer, edges, colours)
    key(ax, colours, [f"{a:.2f} à {b:.2f}".replace(".", ",") for a, b in itertools.pairwise(edges)], "Euros par m²")
    return foot(fig, "Source : observatoire des loyers, 2023"), t


# ================================================================ misleading: English

@liar("stock-in-choropleth")
def en_burglaries_by_ward():
    t = wards()
    counts = (t.people * .004 * (1 + .15 * t.noise)).round()
    fig, ax = board("Where burglars strike")
    ax.add_collection(pc := PolyCollection(rings(t), array=counts.to_numpy(), cmap="Reds", edgecolors="white", linewidths=.6))
    ax.autoscale_view()
    fig.colorbar(pc, shrink=.6, label="Number of burglaries")
    rule_km(ax, 5)
    t["burglaries"] = counts
    return foot(fig, "Source: county police, 2023"), t


@liar("rainbow-colormap")
def en_rain_mesh():
    fig, ax = plt.subplots(figsize=(7.2, 5.2))
    z = 400 + 900 * grid(41)
    mesh = ax.pcolormesh(np.linspace(0, 120, 61), np.linspace(0, 90, 46), z, cmap="gist_rainbow")
    ax.set_aspect("equal")
    ax.set(title="Annual rainfall over the catchment", xlabel="Easting (km)", ylabel="Northing (km)")
    fig.colorbar(mesh, label="Rainfall (mm per year)", shrink=.8)
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "Source: weather office, mean 1991–2020")


@liar("non-monotone-ramp")
def en_dark_in_the_middle():
    t = wards()
    v = (8 + 16 * t.north + 1.2 * t.noise).clip(5, 29)
    ramp = ["#deebf7", "#4292c6", "#08306b", "#9ecae1", "#2171b5"]
    fig, ax = board("Households in fuel poverty")
    classed(ax, t, v, [5, 10, 14, 18, 22, 30], ramp)
    key(ax, ramp, ["5–9.9", "10–13.9", "14–17.9", "18–21.9", "22–30"], "Share of households (%)")
    rule_km(ax, 5)
    t["share"] = v.round(1)
    return foot(fig, "Source: county council, 2023"), t


@liar("overlapping-breaks")
def en_classes_that_overlap():
    t = wards()
    v = (10 + 34 * t.east + 2 * t.noise).clip(4, 49)
    fig, ax = board("Pupils who walk to school")
    classed(ax, t, v, [0, 12, 22, 32, 42, 50], GREENS)
    key(ax, GREENS, ["0–15", "12–25", "22–35", "32–45", "40–50"], "Share of pupils (%)")
    t["share"] = v.round(1)
    return foot(fig, "Source: school authority, 2024"), t


@liar("empty-class", "too-few-classes")
def en_three_idle_classes():
    t = wards()
    v = (4 + 30 * t.north + 2 * t.noise).clip(1, 38)
    fig, ax = board("Homes heated by heat pumps")
    classed(ax, t, v, [0, 20, 40, 60, 80, 100], BLUES)
    key(ax, BLUES, ["0 to 19", "20 to 39", "40 to 59", "60 to 79", "80 to 100"], "Share of homes (%)")
    t["share"] = v.round(1)
    return foot(fig, "Source: energy survey, 2024"), t


@liar("too-few-classes")
def en_above_or_below():
    t = wards()
    v = (19 + 9 * t.east + 1.5 * t.noise)
    fig, ax = board("Commuting times across the county")
    classed(ax, t, v, [15, 23.5, 32], ["#fed98e", "#993404"])
    key(ax, ["#fed98e", "#993404"], ["15 to 23", "24 to 32"], "Minutes, on average")
    rule_km(ax, 5)
    t["minutes"] = v.round(1)
    return foot(fig, "Source: transport union, 2023"), t


@liar("title-contradicts-data")
def en_every_ward_grows():
    t = wards()
    t["change"] = (1 + 9 * (t.east - .5) + 1.2 * t.noise).round(1)
    fig, ax = board("Every ward gained residents")
    t.plot(ax=ax, column="change", cmap="PuOr", norm=TwoSlopeNorm(0, -7, 7), edgecolor="#888888", linewidth=.4, legend=True,
           legend_kwds={"label": "Population change, 2013–2023 (%)", "shrink": .6})
    return foot(fig, "Source: county census office, 2023"), t


@liar("missing-scale")
def en_shades_without_key():
    t = wards()
    t["share"] = (12 + 20 * t.north + 2 * t.noise).round(1)
    fig, ax = board("Share of adults with a degree (%)")
    t.plot(ax=ax, column="share", cmap="YlGnBu", edgecolor="white", linewidth=.5)
    return foot(fig, "Source: county census office, 2021"), t


@liar("radius-not-area")
def en_squared_markers():
    t = wards().nlargest(18, "people")
    v = (t.people / 5000).round()
    fig, ax = board("Patients registered at each surgery")
    wards().plot(ax=ax, color="#eeeeee", edgecolor="white")
    p = t.representative_point()
    ax.scatter(p.x, p.y, s=(v * 1.9) ** 2, color="#993404", alpha=.6, edgecolor="white")
    ax.legend(handles=[Line2D([], [], ls="", marker="o", color="#993404", alpha=.6, ms=k * 1.9, label=f"{k},000") for k in (5, 10, 20)],
              title="Patients", frameon=False, labelspacing=2.2, handletextpad=1.8, loc="center left", bbox_to_anchor=(1, .45))
    fig.subplots_adjust(right=.78)
    t["patients"] = v * 1000
    return foot(fig, "Source: health agency, 2024"), t


@liar("overplotting")
def en_thirty_thousand_dots():
    rng = np.random.default_rng(44)
    c = rng.uniform(10, 80, (14, 2))
    xy = c[rng.integers(0, 14, 30000)] + rng.normal(0, 6, (30000, 2))
    fig, ax = plt.subplots(figsize=(6.6, 6))
    ax.scatter(xy[:, 0], xy[:, 1], s=18, color="#08519c")
    ax.set_aspect("equal")
    ax.set(title="Every tree recorded by the foresters", xlabel="Easting (km)", ylabel="Northing (km)")
    fig.subplots_adjust(bottom=.15)
    return foot(fig, "Source: tree register, 30,000 trees, 2024")


# ================================================================ misleading: Spanish

@liar("false-precision")
def es_cinco_decimales():
    t = comarcas()
    v = 21 + 22 * t.north + 2 * t.noise
    q = np.quantile(v, [0, .25, .5, .75, 1])
    fig, ax = board("Hogares que leen prensa en papel")
    classed(ax, t, v, q, GREENS[1:])
    key(ax, GREENS[1:], [f"{a:.5f} – {b:.5f}".replace(".", ",") for a, b in itertools.pairwise(q)], "Porcentaje de hogares")
    t["hogares"] = v
    return foot(fig, "Fuente: encuesta a 900 hogares, 2023"), t


@liar("missing-unit")
def es_barra_muda():
    t = comarcas()
    t["valor"] = (310 + 260 * t.east + 20 * t.noise).round()
    fig, ax = board("El agua en las comarcas")
    t.plot(ax=ax, column="valor", cmap="Blues", edgecolor="white", linewidth=.5, legend=True, legend_kwds={"shrink": .6})
    return foot(fig, "Fuente: confederación hidrográfica, 2023"), t


@liar("stock-in-choropleth")
def es_parados_por_comarca():
    t = comarcas()
    n = (t.people * .06 * (1 + .2 * t.noise)).round()
    fig, ax = board("El mapa del paro")
    b = [0, 500, 1000, 2000, 4000, n.max() + 1]
    classed(ax, t, n, b, OCHRES)
    key(ax, OCHRES, ["menos de 500", "500 a 999", "1000 a 1999", "2000 a 3999", "4000 o más"], "Número de parados")
    rule_km(ax, 30)
    t["parados"] = n
    return foot(fig, "Fuente: servicio de empleo, marzo de 2024"), t


@liar("diverging-without-middle")
def es_anomalia_corrida():
    z = -1.2 + 7 * grid(46)
    fig, ax = plt.subplots(figsize=(7.2, 5.2))
    m = ax.pcolormesh(np.linspace(0, 200, 61), np.linspace(0, 150, 46), z, cmap="RdBu_r")
    ax.set_aspect("equal")
    ax.set(title="Anomalía de la temperatura de julio", xlabel="Este (km)", ylabel="Norte (km)")
    fig.colorbar(m, label="Diferencia con la media 1991-2020 (°C)", shrink=.8)
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "Fuente: oficina meteorológica, julio de 2022")


@liar("title-contradicts-data")
def es_el_este_envejece():
    t = comarcas()
    t["mayores"] = (31 - 13 * t.east + .8 * t.noise).round(1)
    fig, ax = board("El este es la zona más envejecida")
    t.plot(ax=ax, column="mayores", cmap="Purples", edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Mayores de 65 años (%)", "shrink": .6})
    rule_km(ax, 30)
    return foot(fig, "Fuente: padrón municipal, 2023"), t


@liar("hidden-missing")
def es_huecos_a_cero():
    t = comarcas()
    v = 40 + 30 * t.north + 3 * t.noise
    v[t.index % 5 == 2] = np.nan
    fig, ax = board("Aulas con pizarra digital")
    classed(ax, t, v.fillna(0), [0, 40, 50, 60, 70, 90], BLUES)
    key(ax, BLUES, ["menos de 40", "40 a 49", "50 a 59", "60 a 69", "70 o más"], "Porcentaje de aulas")
    t["aulas"] = v.round(1)
    return foot(fig, "Fuente: consejería de educación, 2024 (nueve comarcas no respondieron)"), t


@liar("colour-blind")
def es_si_o_no():
    t = comarcas()
    yes = (t.noise + 2 * (t.north - .5)) > 0
    fig, ax = board("Comarcas con servicio de urgencias nocturno")
    t.plot(ax=ax, color=np.where(yes, "#6f7f2a", "#c04a3a"), edgecolor="white", linewidth=.6)
    key(ax, ["#6f7f2a", "#c04a3a"], ["con servicio", "sin servicio"], "Urgencias de noche")
    t["servicio"] = np.where(yes, "con servicio", "sin servicio")
    return foot(fig, "Fuente: agencia de salud, 2024"), t


@liar("not-equal-area")
def es_mercator_continuo():
    t = world()
    t = t[t.representative_point().y.abs() < 78].to_crs(3857)
    fig, ax = board("Población sin acceso a internet", (8.6, 6.2))
    t.plot(ax=ax, column="share", cmap="OrRd", edgecolor="#777777", linewidth=.2, legend=True, legend_kwds={"label": "Porcentaje de la población", "shrink": .6})
    ax.set_ylim(-7.5e6, 1.6e7)
    return foot(fig, "Fuente: unión de telecomunicaciones, 2021"), t


@liar("panels-on-different-scales")
def es_tres_inviernos():
    fig, axes = plt.subplots(1, 3, figsize=(10.4, 4))
    for ax, year, k in zip(axes, (2021, 2022, 2023), (30, 55, 110), strict=True):
        im = ax.imshow(k * (.1 + grid(47)), origin="lower", extent=(0, 80, 0, 60), cmap="Blues")
        ax.set(title=f"Invierno de {year}", xlabel="Este (km)", ylabel="Norte (km)")
        fig.colorbar(im, ax=ax, label="Espesor de nieve (cm)", orientation="horizontal", pad=.22)
    fig.subplots_adjust(bottom=.14, wspace=.35)
    return foot(fig, "Fuente: oficina meteorológica, 2021-2023")


# ================================================================ misleading: German

@liar("rainbow-colormap")
def de_waerme_spektral():
    fig, ax = plt.subplots(figsize=(7.2, 5.4))
    im = ax.imshow(24 + 14 * grid(48), origin="lower", extent=(0, 24, 0, 18), cmap="nipy_spectral")
    ax.set(title="Oberflächentemperatur der Stadt am 19. Juli 2023", xlabel="Rechtswert (km)", ylabel="Hochwert (km)")
    fig.colorbar(im, label="Temperatur (°C)", shrink=.8)
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "Quelle: Wetterdienst, Thermalbefliegung")


@liar("non-monotone-ramp")
def de_bunte_stufen():
    t = kreise()
    v = (5 + 16 * t.east + 1 * t.noise).clip(2, 24)
    colours = ["#E69F00", "#0072B2", "#F0E442", "#CC79A7", "#56B4E9"]
    fig, ax = board("Anteil der Ökolandwirtschaft")
    classed(ax, t, v, [0, 6, 10, 14, 18, 25], colours)
    key(ax, colours, ["unter 6", "6 bis unter 10", "10 bis unter 14", "14 bis unter 18", "18 und mehr"], "Anteil an der Fläche (%)")
    rule_km(ax, 40)
    t["anteil"] = v.round(1)
    return foot(fig, "Quelle: Landwirtschaftskammer, 2023"), t


@liar("unprojected")
def de_europa_in_grad():
    t = world()
    t = t[t.continent == "Europe"]
    t = t[t.representative_point().x.between(-25, 40)]
    fig, ax = plt.subplots(figsize=(7.4, 5.4))
    pc = PatchCollection([Outline(r) for r in rings(t)], cmap="YlGnBu", edgecolor="#666666", linewidth=.4)
    pc.set_array(t.share.to_numpy())
    ax.add_collection(pc)
    ax.set(xlim=(-25, 42), ylim=(34, 72), title="Anteil der Bahn am Güterverkehr", xlabel="Länge (°)", ylabel="Breite (°)")
    ax.set_aspect("equal")
    fig.colorbar(pc, label="Anteil (%)", shrink=.7)
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "Quelle: Verkehrsverbund, 2022"), t


@liar("stock-in-choropleth")
def de_autos_im_kreis():
    t = kreise()
    t["autos"] = (t.people * .55 * (1 + .05 * t.noise)).round()
    fig, ax = board("Wo die meisten Autos fahren")
    t.plot(ax=ax, column="autos", cmap="Greys", edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Zugelassene Pkw", "shrink": .6})
    rule_km(ax, 40)
    return foot(fig, "Quelle: Zulassungsstelle, 1. Januar 2024"), t


@liar("radius-not-area")
def de_blasen_am_radius():
    rng = np.random.default_rng(49)
    xy, v = np.array([(14 + 24 * a, 14 + 24 * b) for a in range(4) for b in range(4)]) + rng.uniform(-5, 5, (16, 2)), rng.integers(20, 300, 16)
    fig, ax = plt.subplots(figsize=(6.8, 6.2))
    ax.add_collection(PatchCollection([Circle(p, r / 30) for p, r in zip(xy, v, strict=True)], facecolor="#31a354", alpha=.6, edgecolor="white"))
    for (x, y), n in zip(xy, v, strict=True):
        ax.annotate(str(n), (x, y), ha="center", va="center", fontsize=9)
    ax.set(xlim=(0, 100), ylim=(0, 100), title="Einsätze der Bergwacht je Hütte, 2023", xlabel="Rechtswert (km)", ylabel="Hochwert (km)")
    ax.set_aspect("equal")
    fig.subplots_adjust(bottom=.15)
    return foot(fig, "Zahl im Kreis: Einsätze. Quelle: Bergwacht, 2023")


@liar("hidden-missing")
def de_verschwundene_kreise():
    t = kreise()
    t["quote"] = (55 + 25 * t.north + 3 * t.noise).round(1)
    t.loc[t.index % 6 == 1, "quote"] = np.nan
    known = t.dropna()
    fig, ax = board("Impfquote gegen Masern")
    pc = PolyCollection(rings(known), array=known.quote.to_numpy(), cmap="BuGn", edgecolors="#888888", linewidths=.4)
    ax.add_collection(pc)
    ax.autoscale_view()
    fig.colorbar(pc, label="Geimpfte Kinder (%)", shrink=.6)
    rule_km(ax, 40)
    return foot(fig, "Quelle: Gesundheitsamt, 2023"), t


@liar("too-many-classes")
def de_vierzehn_stufen():
    t = kreise()
    t["preis"] = (1.6 + 3.6 * t.east + .2 * t.noise).clip(1.3, 5.7)
    edges = np.linspace(1.2, 5.8, 15)
    fig, ax = board("Bodenpreise für Ackerland")
    t.plot(ax=ax, column="preis", cmap="YlOrBr", norm=BoundaryNorm(edges, 256), edgecolor="white", linewidth=.4, legend=True,
           legend_kwds={"label": "Euro pro m²", "shrink": .7, "ticks": edges, "format": "%.2f"})
    return foot(fig, "Quelle: Gutachterausschuss, 2023"), t


@liar("title-contradicts-data")
def de_kein_kreis():
    t = kreise()
    t["arbeitslos"] = (4.5 + 7.5 * t.north + .6 * t.noise).round(1)
    fig, ax = board("Kein Kreis hat mehr als 8 % Arbeitslose")
    classed(ax, t, t.arbeitslos, [3, 6, 8, 10, 15], OCHRES[1:])
    key(ax, OCHRES[1:], ["unter 6", "6 bis unter 8", "8 bis unter 10", "10 und mehr"], "Arbeitslosenquote (%)")
    rule_km(ax, 40)
    return foot(fig, "Quelle: Arbeitsagentur, Februar 2024"), t


@liar("diverging-without-middle")
def de_wanderung_quantile():
    t = kreise()
    v = (-4.5 + 6.5 * t.east + .8 * t.noise).round(1)
    colours = ["#b35806", "#f1a340", "#f7f7f7", "#998ec3", "#542788"]
    fig, ax = board("Wanderungssaldo der Kreise")
    classed(ax, t, v, [-7, -4, -3, -1.5, 0, 4], colours)
    key(ax, colours, ["unter −4", "−4 bis unter −3", "−3 bis unter −1,5", "−1,5 bis unter 0", "0 und mehr"], "Saldo je 1000 Einwohner")
    rule_km(ax, 40)
    t["saldo"] = v
    return foot(fig, "Quelle: Statistisches Landesamt, 2023"), t


# ================================================================ honest: French

@honest
def fr_taux_en_classes():
    t = departments()
    t["taux"] = (9 + 9 * (1 - t.north) + .9 * t.noise).round(1)
    fig, ax = board("Le chômage, plus fort au sud")
    classed(ax, t, t.taux, [5, 9, 11, 13, 15, 22], OCHRES)
    key(ax, OCHRES, ["moins de 9", "9 à 10,9", "11 à 12,9", "13 à 14,9", "15 et plus"], "Taux de chômage, en %")
    return foot(fig, "Source : Insee, 4e trimestre 2023"), t


@honest
def fr_absents_dits():
    t = departments()
    t["vaccin"] = (60 + 18 * t.north + 3 * t.noise).round(1)
    t.loc[t.index[::8], "vaccin"] = np.nan
    fig, ax = board("La couverture vaccinale des plus de 65 ans")
    t.plot(ax=ax, column="vaccin", cmap="Greens", edgecolor="#777777", linewidth=.3, legend=True, legend_kwds={"label": "Personnes vaccinées, en %", "shrink": .6},
           missing_kwds={"color": "#dddddd", "hatch": "////", "edgecolor": "#888888", "label": "Donnée absente"})
    ax.legend(handles=[Patch(facecolor="#dddddd", hatch="////", edgecolor="#888888", label="Donnée absente")], loc="lower left", frameon=False)
    return foot(fig, "Source : agence de santé, hiver 2023-2024"), t


@honest
def fr_ronds_a_l_aire():
    t = departments().nlargest(25, "population")
    fig, ax = board("Les vingt-cinq départements les plus peuplés")
    departments().plot(ax=ax, color="#eeeeee", edgecolor="white", linewidth=.5)
    for p, v in zip(t.representative_point(), t.population, strict=True):
        ax.add_patch(Circle((p.x, p.y), (v / 2.6e6) ** .5 * 52000, facecolor="#08519c", alpha=.55, edgecolor="white"))
    for k, v in enumerate((500_000, 2_500_000)):
        ax.add_patch(Circle((-20000, 6400000 - k * 90000), (v / 2.6e6) ** .5 * 52000, facecolor="#08519c", alpha=.55, edgecolor="white"))
        ax.text(60000, 6400000 - k * 90000, f"{v:,} habitants".replace(",", " "), va="center", fontsize=9)
    ax.set_xlim(-100000, 1260000)
    return foot(fig, "L’aire du cercle est proportionnelle à la population. Source : Insee, recensement 2021"), t


@honest
def fr_evolution_centree():
    t = departments()
    t["evolution"] = (1.5 + 8 * (t.east - .5) + 1.8 * t.noise).round(1)
    fig, ax = board("Évolution du nombre de médecins, 2013-2023")
    t.plot(ax=ax, column="evolution", cmap="RdBu", norm=TwoSlopeNorm(0, -10, 10), edgecolor="#888888", linewidth=.3, legend=True, legend_kwds={"label": "Évolution, en %", "shrink": .6})
    return foot(fig, "Source : agence de santé, 2023"), t


@honest
def fr_deux_annees_une_echelle():
    t = departments()
    norm = Normalize(15, 50)
    fig, axes = plt.subplots(1, 2, figsize=(9.4, 5.2))
    for ax, year, top in zip(axes, (2014, 2024), (0, 14), strict=True):
        t[f"v{year}"] = (20 + top + 9 * t.east + 1.5 * t.noise).round(1)
        t.plot(ax=ax, column=f"v{year}", cmap="Purples", norm=norm, edgecolor="white", linewidth=.3)
        ax.set_title(str(year))
        ax.set_axis_off()
    fig.colorbar(plt.cm.ScalarMappable(norm, "Purples"), ax=axes, shrink=.6, label="Foyers raccordés, en %")
    fig.suptitle("La fibre progresse partout entre 2014 et 2024", fontweight="bold")
    return foot(fig, "Source : régulateur des télécoms, 2014 et 2024"), t


@honest
def fr_densite_log():
    t = departments()
    fig, ax = board("La densité de population")
    t.plot(ax=ax, column="densite", cmap="YlGnBu", norm=LogNorm(10, 25000), edgecolor="white", linewidth=.3, legend=True,
           legend_kwds={"label": "Habitants par km² (échelle logarithmique)", "shrink": .6})
    return foot(fig, "Source : Insee, recensement 2021"), t


@honest
def fr_monde_equal_earth():
    t = world(8857)
    fig, ax = board("La part de l’agriculture dans l’emploi", (9, 5))
    t.plot(ax=ax, column="share", cmap="YlOrBr", edgecolor="#777777", linewidth=.2, legend=True, legend_kwds={"label": "Part de l’emploi, en %", "shrink": .6})
    return foot(fig, "Projection Equal Earth. Source : organisation du travail, 2022"), t


@honest
def fr_types_de_climat():
    t = departments()
    kind = np.select([t.east < .35, (t.north < .3) & (t.east > .6), (t.east > .75)], ["océanique", "méditerranéen", "montagnard"], "semi-continental")
    look = {"océanique": "#0072B2", "méditerranéen": "#E69F00", "montagnard": "#CC79A7", "semi-continental": "#bfe3c8"}
    fig, ax = board("Quatre climats")
    t.plot(ax=ax, color=[look[k] for k in kind], edgecolor="white", linewidth=.4)
    key(ax, list(look.values()), list(look), "Type de climat")
    t["climat"] = kind
    return foot(fig, "Source : météorologie, normales 1991-2020"), t


@honest
def fr_aucun_au_dessus():
    t = departments()
    t["part"] = (25 + 17 * t.north + 1.2 * t.noise).clip(16, 44.2).round(1)
    fig, ax = board("Aucun département n’atteint 45 % d’abstention")
    classed(ax, t, t.part, [15, 25, 30, 35, 40, 45], BLUES)
    key(ax, BLUES, ["15 à 24,9", "25 à 29,9", "30 à 34,9", "35 à 39,9", "40 à 45"], "Part des inscrits, en %")
    return foot(fig, "Source : bureau électoral, 2024"), t


@honest
def fr_trafic_en_epaisseur():
    t = poitiers()
    rng = np.random.default_rng(51)
    p = t.representative_point()
    centre = p[t.nom == "Poitiers"].iloc[0]
    other = t[t.nom != "Poitiers"].sample(14, random_state=3)
    v = rng.integers(2, 24, 14)
    fig, ax = board("Les trajets vers Poitiers")
    t.plot(ax=ax, color="#eeeeee", edgecolor="white")
    ends = other.representative_point()
    ax.add_collection(LineCollection([[(centre.x, centre.y), (q.x, q.y)] for q in ends], linewidths=v / 3, colors="#08519c", alpha=.75))
    ax.legend(handles=[Line2D([], [], color="#08519c", lw=k / 3, label=f"{k * 100}") for k in (3, 12, 24)], title="Trajets par jour", frameon=False, loc="upper left")
    rule_km(ax, 10)
    return foot(fig, "L’épaisseur est proportionnelle au nombre de trajets. Source : syndicat de transport, 2023")


@honest
def fr_un_point_mille_habitants():
    t = poitiers()
    rng = np.random.default_rng(52)
    fig, ax = board("Où vivent les habitants")
    t.plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb", linewidth=.6)
    pts = []
    for g, n in zip(t.geometry, t.population, strict=True):
        x0, y0, x1, y1 = g.bounds
        left = round(n / 1000)
        while left:
            q = Point(rng.uniform(x0, x1), rng.uniform(y0, y1))
            if g.contains(q):
                pts.append((q.x, q.y))
                left -= 1
    pts = np.array(pts)
    ax.scatter(pts[:, 0], pts[:, 1], s=7, color="#993404", label="1000 habitants")
    ax.legend(loc="lower left", frameon=False, title="Un point vaut")
    rule_km(ax, 10, at=(.75, .03))
    return foot(fig, "Points placés au hasard dans chaque commune. Source : Insee, recensement 2021")


# ================================================================ honest: English

@honest
def en_burglary_rate():
    t = wards()
    t["rate"] = (4 + .9 * t.noise + 3 * t.north).round(1)
    fig, ax = board("Burglaries per 1,000 residents")
    ax.add_collection(pc := PolyCollection(rings(t), array=t.rate.to_numpy(), cmap="Reds", edgecolors="#999999", linewidths=.5))
    ax.autoscale_view()
    fig.colorbar(pc, shrink=.6, label="Burglaries per 1,000 residents")
    rule_km(ax, 5)
    return foot(fig, "Source: county police, 2023"), t


@honest
def en_hexagons_of_trees():
    rng = np.random.default_rng(44)
    c = rng.uniform(10, 80, (14, 2))
    xy = c[rng.integers(0, 14, 30000)] + rng.normal(0, 6, (30000, 2))
    fig, ax = plt.subplots(figsize=(7, 6))
    h = ax.hexbin(xy[:, 0], xy[:, 1], gridsize=32, cmap="Greens", mincnt=1, edgecolors="#cccccc", linewidths=.2)
    ax.set_aspect("equal")
    ax.set(title="Trees recorded, in cells of equal area", xlabel="Easting (km)", ylabel="Northing (km)")
    fig.colorbar(h, label="Trees per cell", shrink=.8)
    fig.subplots_adjust(bottom=.15)
    return foot(fig, "White: no tree recorded. Source: tree register, 2024")


@honest
def en_bathymetry():
    z = 5 + 60 * grid(54)
    fig, ax = plt.subplots(figsize=(7.2, 5.4))
    m = ax.contourf(np.linspace(0, 12, 60), np.linspace(0, 9, 45), z, levels=[0, 10, 20, 30, 40, 50, 70], cmap="Blues")
    lines = ax.contour(np.linspace(0, 12, 60), np.linspace(0, 9, 45), z, levels=[10, 20, 30, 40, 50], colors="#08306b", linewidths=.6)
    ax.clabel(lines, fmt="%d m", fontsize=9, colors="black")
    ax.set_aspect("equal")
    ax.set(title="Depth of the reservoir", xlabel="Easting (km)", ylabel="Northing (km)")
    fig.colorbar(m, label="Depth (m)", shrink=.8)
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "Source: sonar survey, May 2023")


@honest
def en_isobars():
    z = 990 + 35 * grid(55)
    fig, ax = board("Surface pressure at noon, 4 March 2024", (7, 5.4))
    lines = ax.contour(np.linspace(0, 1200, 60), np.linspace(0, 900, 45), z, levels=range(992, 1026, 4), colors="black", linewidths=1)
    ax.clabel(lines, fmt="%d", fontsize=9)
    rule_km(ax, 200, metres=False, at=(.6, .04))
    return foot(fig, "Isobars every 4 hPa. Source: weather office, 4 March 2024")


@honest
def en_route_on_mercator():
    t = world()
    t = t[t.representative_point().y.abs() < 75].to_crs(3395)
    ports = gpd.GeoSeries.from_xy([-4.4, -17.4, 18.4, 55.5, 103.8], [48.4, 14.7, -33.9, -21, 1.3], crs=4326).to_crs(3395)
    fig, ax = board("The ship’s route from Brest to Singapore", (8, 5.6))
    t.plot(ax=ax, color="#e4e0d4", edgecolor="#b5ae98", linewidth=.4)
    ax.plot(ports.x, ports.y, "-o", color="#08519c")
    for n, x, y in zip(("Brest", "Dakar", "Cape Town", "Réunion", "Singapore"), ports.x, ports.y, strict=True):
        ax.annotate(n, (x, y), xytext=(6, -15 if n == "Cape Town" else 5), textcoords="offset points", fontsize=10)
    ax.set_xlim(-4.5e6, 1.35e7)
    ax.set_ylim(-5.2e6, 7.4e6)
    return foot(fig, "Mercator projection: a line is a constant bearing. Source: ship’s log, 2023")


@honest
def en_slope_aspect_cyclic():
    z = 360 * grid(56)
    fig, ax = plt.subplots(figsize=(7.2, 5.4))
    im = ax.imshow(z, origin="lower", extent=(0, 12, 0, 9), cmap="twilight", vmin=0, vmax=360)
    ax.set(title="Which way the slopes face", xlabel="Easting (km)", ylabel="Northing (km)")
    bar = fig.colorbar(im, label="Aspect (degrees from north)", shrink=.8)
    bar.set_ticks([0, 90, 180, 270, 360], labels=["0 N", "90 E", "180 S", "270 W", "360 N"])
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "A cyclic palette: north meets north. Source: lidar survey, 2022")


@honest
def en_patients_area():
    t = wards().nlargest(18, "people")
    v = (t.people / 5000).round()
    fig, ax = board("Patients registered at each surgery")
    wards().plot(ax=ax, color="#eeeeee", edgecolor="white")
    p = t.representative_point()
    ax.scatter(p.x, p.y, s=v * 32, color="#993404", alpha=.6, edgecolor="white")
    ax.legend(handles=[ax.scatter([], [], s=k * 32, color="#993404", alpha=.6, label=f"{k},000") for k in (5, 10, 20)],
              title="Patients", frameon=False, labelspacing=1.6, handletextpad=1.2, loc="center left", bbox_to_anchor=(1, .45))
    fig.subplots_adjust(right=.78)
    rule_km(ax, 5)
    t["patients"] = v * 1000
    return foot(fig, "Circle area follows the number of patients. Source: health agency, 2024"), t


@honest
def en_law_yes_no():
    t = wards()
    yes = t.east + .2 * t.noise > .45
    fig, ax = board("Wards with a smoke-control order")
    t.plot(ax=ax, color=np.where(yes, "#08519c", "#fed98e"), edgecolor="white", linewidth=.6)
    key(ax, ["#08519c", "#fed98e"], ["order in force", "no order"], "Smoke control")
    rule_km(ax, 5)
    t["order"] = np.where(yes, "in force", "none")
    return foot(fig, "Source: county council, 1 January 2024"), t


@honest
def en_classes_split_at_zero():
    t = wards()
    v = (9 * (t.east - .5) + 1.2 * t.noise).clip(-6.9, 6.9)
    colours = ["#b35806", "#fdb863", "#b2abd2", "#542788"]
    fig, ax = board("The west lost residents, the east gained some")
    classed(ax, t, v, [-7, -2, 0, 2, 7], colours)
    key(ax, colours, ["loss of 2 or more", "loss under 2", "gain under 2", "gain of 2 or more"], "Change, 2013–2023 (%)")
    rule_km(ax, 5)
    t["change"] = v.round(1)
    return foot(fig, "Source: county census office, 2023"), t


@honest
def en_two_subjects():
    t = wards()
    t["income"] = (24 + 9 * t.north + .8 * t.noise).round(1)
    t["age"] = (38 + 8 * t.east + .9 * t.noise).round(1)
    fig, axes = plt.subplots(1, 2, figsize=(10, 4.8))
    for ax, c, cmap, word, name in zip(axes, ("income", "age"), ("Greens", "Purples"), ("Median income (£ thousand)", "Median age (years)"), ("Income", "Age"), strict=True):
        t.plot(ax=ax, column=c, cmap=cmap, edgecolor="#999999", linewidth=.4, legend=True, legend_kwds={"label": word, "shrink": .7})
        ax.set_title(name)
        ax.set_axis_off()
    fig.suptitle("Income rises northwards, age eastwards", fontweight="bold")
    return foot(fig, "Source: county census office, 2021"), t


@honest
def en_tile_grid():
    rng = np.random.default_rng(57)
    fig, ax = board("Share of commuters who cycle, one tile per borough", (6.6, 5.8))
    v = rng.uniform(1, 9, 19).round(1)
    cells = [(q, r) for r in range(-2, 3) for q in range(-2, 3) if abs(q + r) <= 2]
    pc = PatchCollection([RegularPolygon((q + r / 2, r * .87), 6, radius=.56) for q, r in cells], cmap="BuPu", edgecolor="white")
    pc.set_array(v)
    pc.set_clim(0, 10)
    ax.add_collection(pc)
    for (q, r), n in zip(cells, v, strict=True):
        ax.text(q + r / 2, r * .87, n, ha="center", va="center", fontsize=10, color="white" if n > 6 else "black")
    ax.autoscale_view()
    fig.colorbar(pc, label="Cyclists among commuters (%)", shrink=.6)
    return foot(fig, "Tiles have equal size whatever the borough. Source: travel survey, 2023")


# ================================================================ honest: Spanish

@honest
def es_cuantiles_dichos():
    t = comarcas()
    v = (21 + 22 * t.north + 2 * t.noise).round()
    q = np.quantile(v, [0, .2, .4, .6, .8, 1]).round()
    fig, ax = board("Hogares que leen prensa en papel")
    classed(ax, t, v, q, GREENS)
    key(ax, GREENS, [f"{q[0]:.0f} a {q[1] - 1:.0f}"] + [f"{a:.0f} a {b - 1:.0f}" for a, b in itertools.pairwise(q[1:-1])] + [f"{q[-2]:.0f} a {q[-1]:.0f}"], "Porcentaje de hogares")
    rule_km(ax, 30)
    t["hogares"] = v
    return foot(fig, "Cada clase reúne más o menos la quinta parte de las comarcas. Fuente: encuesta de hábitos, 2023"), t


@honest
def es_anomalia_centrada():
    z = -1.2 + 7 * grid(46)
    fig, ax = plt.subplots(figsize=(7.2, 5.2))
    m = ax.pcolormesh(np.linspace(0, 200, 61), np.linspace(0, 150, 46), z, cmap="RdBu_r", vmin=-6, vmax=6)
    ax.set_aspect("equal")
    ax.set(title="Anomalía de la temperatura de julio", xlabel="Este (km)", ylabel="Norte (km)")
    fig.colorbar(m, label="Diferencia con la media 1991-2020 (°C)", shrink=.8)
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "Fuente: oficina meteorológica, julio de 2022")


@honest
def es_esquema_de_metro():
    fig, ax = board("La red de metro", (7.6, 5))
    for c, x, y, n in (("#0072B2", [0, 2, 4, 6, 8], [1, 1, 2, 2, 2], "Línea 1"), ("#D55E00", [4, 4, 4, 5, 6], [0, 1, 2, 3, 4], "Línea 2"), ("#555555", [0, 1, 3, 6, 7], [3, 3, 3, 3, 1], "Línea 3")):
        ax.plot(x, y, "-o", color=c, lw=5, mfc="white", ms=9, mec=c, mew=2, label=n)
    ax.legend(frameon=False, loc="upper left")
    ax.set_xlim(-.5, 8.5)
    ax.set_ylim(-.5, 5.2)
    return foot(fig, "Esquema sin escala. Fuente: empresa metropolitana, 2024")


@honest
def es_cortes_naturales():
    t = comarcas()
    v = (3 + 40 * t.east ** 3 + .8 * t.noise).clip(.5, 46).round(1)
    fig, ax = board("Cultivos de regadío")
    classed(ax, t, v, [0, 4, 9, 17, 29, 47], BLUES)
    key(ax, BLUES, ["menos de 4", "4 a 9", "9 a 17", "17 a 29", "29 a 47"], "Porcentaje de la superficie")
    rule_km(ax, 30)
    t["regadio"] = v
    return foot(fig, "Cortes naturales; el límite inferior cuenta en la clase. Fuente: censo agrario, 2020"), t


@honest
def es_cero_aparte():
    t = comarcas()
    v = (9 * (t.north - .35) + t.noise).clip(0).round(1)
    colours = ["#f2f2f2", *OCHRES[1:]]
    fig, ax = board("Incendios por cada 1000 hectáreas de monte")
    which = np.where(v == 0, 0, np.digitize(v, [1, 2.5, 4]) + 1)
    t.plot(ax=ax, color=[colours[i] for i in which], edgecolor="#999999", linewidth=.5)
    key(ax, colours, ["ningún incendio", "menos de 1", "1 a 2,4", "2,5 a 3,9", "4 o más"], "Incendios por 1000 ha")
    rule_km(ax, 30)
    t["incendios"] = v
    return foot(fig, "Fuente: guardería forestal, 2023"), t


@honest
def es_pozos():
    t = comarcas()
    rng = np.random.default_rng(58)
    p = t.sample(160, replace=True, random_state=5).representative_point()
    x, y = p.x + rng.normal(0, 5000, 160), p.y + rng.normal(0, 5000, 160)
    fig, ax = board("Los pozos más hondos están al este")
    t.plot(ax=ax, color="#eeeeee", edgecolor="white")
    depth = 20 + 130 * (x - x.min()) / (x.max() - x.min()) + rng.normal(0, 10, 160)
    sc = ax.scatter(x, y, c=depth, cmap="viridis_r", s=18, edgecolor="#444444", linewidth=.3)
    fig.colorbar(sc, label="Profundidad (m)", shrink=.6)
    rule_km(ax, 30)
    return foot(fig, "Fuente: confederación hidrográfica, 160 pozos, 2023")


@honest
def es_crecimiento_siempre_positivo():
    t = comarcas()
    t["alza"] = (4 + 9 * t.north + .8 * t.noise).clip(1).round(1)
    fig, ax = board("El precio de la vivienda sube en todas las comarcas")
    t.plot(ax=ax, column="alza", cmap="YlOrBr", vmin=0, edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Alza entre 2022 y 2023 (%)", "shrink": .6})
    rule_km(ax, 30)
    return foot(fig, "Fuente: colegio de registradores, 2023"), t


@honest
def es_densidad_logaritmica():
    t = comarcas()
    t["densidad"] = (t.people / t.km2).round(1)
    fig, ax = board("Densidad de población de las comarcas")
    t.plot(ax=ax, column="densidad", cmap="PuBu", norm=LogNorm(3, 1500), edgecolor="#999999", linewidth=.4, legend=True,
           legend_kwds={"label": "Habitantes por km² (escala logarítmica)", "shrink": .6})
    rule_km(ax, 30)
    return foot(fig, "Fuente: padrón municipal, 2023"), t


@honest
def es_europa_equivalente():
    t = world()
    t = t[(t.continent == "Europe") & t.representative_point().x.between(-25, 40)].to_crs(3035)
    fig, ax = board("Energía renovable en la electricidad", (6.8, 6))
    t.plot(ax=ax, column="share", cmap="Greens", edgecolor="#777777", linewidth=.4, legend=True, legend_kwds={"label": "Porcentaje de la electricidad", "shrink": .6})
    ax.set_xlim(2.4e6, 6.6e6)
    ax.set_ylim(1.3e6, 5.5e6)
    return foot(fig, "Proyección equivalente de Lambert. Fuente: agencia de la energía, 2022"), t


@honest
def es_oeste_pierde():
    t = comarcas()
    t["cambio"] = (-6 + 9 * t.east + .8 * t.noise).round(1)
    fig, ax = board("El oeste pierde población y el este la gana")
    t.plot(ax=ax, column="cambio", cmap="BrBG", vmin=-8, vmax=8, edgecolor="#888888", linewidth=.4, legend=True, legend_kwds={"label": "Variación 2013-2023 (%)", "shrink": .6})
    rule_km(ax, 30)
    return foot(fig, "Fuente: padrón municipal, 2013 y 2023"), t


# ================================================================ honest: German

@honest
def de_oeko_geordnet():
    t = kreise()
    v = (5 + 16 * t.east + 1 * t.noise).clip(2, 24)
    fig, ax = board("Anteil der Ökolandwirtschaft")
    classed(ax, t, v, [0, 6, 10, 14, 18, 25], GREENS)
    key(ax, GREENS, ["unter 6", "6 bis unter 10", "10 bis unter 14", "14 bis unter 18", "18 und mehr"], "Anteil an der Fläche (%)")
    rule_km(ax, 40)
    t["anteil"] = v.round(1)
    return foot(fig, "Quelle: Landwirtschaftskammer, 2023"), t


@honest
def de_autodichte():
    t = kreise()
    t["autos"] = (480 + 160 * t.north + 15 * t.noise).round()
    fig, ax = board("Im Norden fahren mehr Autos je Einwohner")
    t.plot(ax=ax, column="autos", cmap="Greys", edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Pkw je 1000 Einwohner", "shrink": .6})
    rule_km(ax, 40)
    return foot(fig, "Quelle: Zulassungsstelle, 1. Januar 2024"), t


@honest
def de_waerme_inferno():
    fig, ax = plt.subplots(figsize=(7.2, 5.4))
    im = ax.imshow(24 + 14 * grid(48), origin="lower", extent=(0, 24, 0, 18), cmap="inferno")
    ax.set(title="Oberflächentemperatur der Stadt am 19. Juli 2023", xlabel="Rechtswert (km)", ylabel="Hochwert (km)")
    fig.colorbar(im, label="Temperatur (°C)", shrink=.8)
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "Quelle: Wetterdienst, Thermalbefliegung")


@honest
def de_welt_mollweide():
    t = world("ESRI:54009")
    fig, ax = board("Anteil der unter 25-Jährigen", (9, 5))
    classed(ax, t, t.share, [15, 35, 45, 55, 65, 95], GREENS)
    key(ax, GREENS, ["15 bis 34", "35 bis 44", "45 bis 54", "55 bis 64", "65 bis 95"], "Anteil an der\nBevölkerung (%)", .82)
    return foot(fig, "Flächentreue Projektion nach Mollweide. Quelle: Bevölkerungsabteilung, 2020"), t


@honest
def de_keine_angabe():
    t = kreise()
    t["quote"] = (55 + 25 * t.north + 3 * t.noise).round(1)
    t.loc[t.index % 6 == 1, "quote"] = np.nan
    fig, ax = board("Impfquote gegen Masern")
    classed(ax, t.dropna(), t.quote.dropna(), [45, 60, 65, 70, 75, 95], BLUES)
    t[t.quote.isna()].plot(ax=ax, color=GREY, edgecolor="white", linewidth=.5)
    key(ax, [*BLUES, GREY], ["unter 60", "60 bis unter 65", "65 bis unter 70", "70 bis unter 75", "75 und mehr", "keine Angabe"], "Geimpfte Kinder (%)")
    rule_km(ax, 40)
    return foot(fig, "Quelle: Gesundheitsamt, 2023"), t


@honest
def de_staerkste_partei():
    t = kreise()
    who = np.select([t.north + .2 * t.noise > .6, t.east > .7], ["CDU", "FDP"], "SPD")
    look = {"CDU": "#222222", "SPD": "#d7191c", "FDP": "#ffd92f"}
    fig, ax = board("Stärkste Partei in jedem Kreis")
    t.plot(ax=ax, color=[look[w] for w in who], edgecolor="white", linewidth=.6)
    key(ax, list(look.values()), list(look), "Stärkste Partei")
    rule_km(ax, 40)
    t["partei"] = who
    return foot(fig, "Quelle: Wahlamt, Landtagswahl 2023"), t


@honest
def de_laermzonen():
    z = 45 + 34 * grid(59)
    fig, ax = plt.subplots(figsize=(7.4, 5.4))
    m = ax.contourf(np.linspace(0, 6, 60), np.linspace(0, 4.5, 45), z, levels=[45, 50, 55, 60, 65, 70, 80], cmap="OrRd")
    ax.set_aspect("equal")
    ax.set(title="Straßenlärm im Mittel des Tages", xlabel="Rechtswert (km)", ylabel="Hochwert (km)")
    fig.colorbar(m, label="Schallpegel Lden (dB)", shrink=.8)
    fig.subplots_adjust(bottom=.16)
    return foot(fig, "Quelle: Umweltamt, Lärmkartierung 2022")


@honest
def de_pendlerstroeme():
    rng = np.random.default_rng(60)
    t = kreise()
    p = t.representative_point()
    fig, ax = board("Pendler in die Landeshauptstadt")
    t.plot(ax=ax, color="#eeeeee", edgecolor="white")
    start = p.sample(12, random_state=8)
    n = rng.integers(1, 16, 12)
    middle = p.iloc[int(((t.east - .5) ** 2 + (t.north - .5) ** 2).argmin())]
    for q, k in zip(start, n, strict=True):
        ax.plot([q.x, middle.x], [q.y, middle.y], color="#993404", lw=k * .5, alpha=.7, solid_capstyle="round")
    ax.legend(handles=[Line2D([], [], color="#993404", lw=k * .5, label=f"{k}000") for k in (2, 8, 15)], title="Pendler am Tag", frameon=False, loc="lower left")
    rule_km(ax, 40, at=(.7, .03))
    return foot(fig, "Die Linienbreite folgt der Zahl der Pendler. Quelle: Arbeitsagentur, 2023")


@honest
def de_lupe_gleiche_skala():
    t = departments()
    t["anteil"] = (14 + 12 * t.north * t.east + 1.5 * t.noise).clip(8).round(1)
    norm = Normalize(8, 30)
    fig, ax = board("Anteil der Pendler mit dem Rad in Frankreich", (7, 6.2))
    t.plot(ax=ax, column="anteil", cmap="GnBu", norm=norm, edgecolor="#999999", linewidth=.3)
    paris = t[t.code.isin(["75", "92", "93", "94"])]
    lens = ax.inset_axes([-.06, .08, .27, .27])
    paris.plot(ax=lens, column="anteil", cmap="GnBu", norm=norm, edgecolor="#777777", linewidth=.5)
    lens.set_axis_off()
    lens.set_title("Paris und Umland", fontsize=9)
    fig.colorbar(plt.cm.ScalarMappable(norm, "GnBu"), ax=ax, label="Anteil der Pendler (%)", shrink=.6)
    return foot(fig, "Beide Karten teilen eine Farbskala. Quelle: Zählung 2021"), t


@honest
def de_huetten_flaeche():
    rng = np.random.default_rng(49)
    xy, v = np.array([(14 + 24 * a, 14 + 24 * b) for a in range(4) for b in range(4)]) + rng.uniform(-5, 5, (16, 2)), rng.integers(20, 300, 16)
    fig, ax = plt.subplots(figsize=(6.8, 6.2))
    ax.add_collection(PatchCollection([Circle(p, r ** .5 / 2.3) for p, r in zip(xy, v, strict=True)], facecolor="#31a354", alpha=.6, edgecolor="white"))
    for (x, y), n in zip(xy, v, strict=True):
        ax.annotate(str(n), (x, y), ha="center", va="center", fontsize=9)
    ax.set(xlim=(0, 100), ylim=(0, 100), title="Einsätze der Bergwacht je Hütte, 2023", xlabel="Rechtswert (km)", ylabel="Hochwert (km)")
    ax.set_aspect("equal")
    fig.subplots_adjust(bottom=.15)
    return foot(fig, "Die Fläche des Kreises folgt der Zahl der Einsätze. Quelle: Bergwacht, 2023")


if __name__ == "__main__":
    print(len(LIARS), "misleading,", len(HONEST), "honest")
