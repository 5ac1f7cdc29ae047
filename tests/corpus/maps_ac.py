"""Maps by a newsroom cartographer who also draws for atlases, councils and theses: 39 liars and 40 honest ones, in four languages."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon as Poly
from shapely.geometry import MultiPoint, Point, box

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST, ALSO = [], [], {}
TEAL = ["#e5f5f1", "#a8dccf", "#5cb8a5", "#24867a", "#0b4f4a"]
PLUM = ["#f3ebf5", "#d5b8dd", "#ab7fbb", "#7d4796", "#4a1866"]
SAND = ["#fff3d6", "#fdd49e", "#f59a5b", "#d9572b", "#8c1d0f"]
BLUE = ["#eaf2fa", "#b9d4ea", "#74acd5", "#2f78b7", "#0a3f7a"]


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


# ---------------------------------------------------------------- territories

@functools.lru_cache
def _dep():
    g = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.simplify(2500)
    return g[["code", "nom", "region", "population", "superficie_km2", "geometry"]]


@functools.lru_cache
def _gp():
    g = gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)
    g["geometry"] = g.simplify(120)
    return g


@functools.lru_cache
def _world():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    return g[g.continent != "Antarctique"].reset_index(drop=True)


@functools.lru_cache
def _europe(crs):
    g = _world()
    g = g[g.continent.eq("Europe") | g.code_iso.eq("CY")]
    return g.clip(box(-25, 34, 42, 72)).to_crs(crs).reset_index(drop=True)


@functools.lru_cache
def _cells(iso, n, seed, epsg):
    """A country cut in n made-up districts, as press graphics of sub-national units."""
    land = _world().query("code_iso == @iso").to_crs(epsg).geometry.iloc[0]
    land = max(getattr(land, "geoms", [land]), key=lambda p: p.area)
    r, (x0, y0, x1, y1), pts = np.random.default_rng(seed), land.bounds, []
    while len(pts) < n:
        p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
        if land.contains(p):
            pts.append(p)
    for _ in range(2):
        v = [c.intersection(land) for c in shapely.voronoi_polygons(MultiPoint(pts)).geoms]
        v = [max(getattr(c, "geoms", [c]), key=lambda p: p.area) for c in v if not c.is_empty]
        pts = [c.centroid for c in v]
    g = gpd.GeoDataFrame({"nombre": [f"D{i + 1:02d}" for i in range(len(v))]}, geometry=v, crs=epsg)
    g["pop"] = (np.exp(r.normal(11.6, .7, len(g))) / 100).round() * 100
    g["km2"] = g.area / 1e6
    return g


def dep():
    return _dep().copy()


def gp():
    return _gp().copy()


def europe(crs=3035):
    return _europe(crs).copy()


def spain(n=46, seed=4):
    return _cells("ES", n, seed, 25830).copy()


def germany(n=60, seed=5):
    return _cells("DE", n, seed, 25832).copy()


def britain(n=54, seed=6):
    return _cells("GB", n, seed, 27700).copy()


def vary(g, seed, lo, hi, angle=.8, noise=.22, power=1.0):
    r, c = np.random.default_rng(seed), g.geometry.representative_point()
    x, y = (c.x - c.x.min()) / (c.x.max() - c.x.min()), (c.y - c.y.min()) / (c.y.max() - c.y.min())
    z = np.cos(angle) * x + np.sin(angle) * y + r.normal(0, noise, len(g))
    z = ((z - z.min()) / (z.max() - z.min())) ** power
    return (lo + z * (hi - lo)).round(1)


# ---------------------------------------------------------------- furniture

def sheet(size=(6, 5.6), **kw):
    fig, ax = plt.subplots(figsize=size, dpi=60, **kw)
    for a in np.ravel(ax):
        a.set_axis_off()
        a.set_aspect("equal")
    return fig, ax


def foot(fig, text):
    fig.text(.02, .015, text, fontsize=8.5, color="#555")


def scale_bar(ax, km, right=False):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = (x1 - .18 * (x1 - x0) - km * 1000 if right else x0 + .04 * (x1 - x0)), y0 + .03 * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="black", lw=2, solid_capstyle="butt")
    ax.text(x + km * 500, y + .012 * (y1 - y0), f"{km} km", ha="center", va="bottom", fontsize=9)


BETWEEN = {"fr": ("moins de {}", "de {} à moins de {}", "{} et plus"), "en": ("under {}", "{} to under {}", "{} and over"),
           "es": ("menos de {}", "de {} a menos de {}", "{} y más"), "de": ("unter {}", "{} bis unter {}", "{} und mehr")}


def names(breaks, lang):
    a, b, c = BETWEEN[lang]
    return [a.format(breaks[0]), *(b.format(p, q) for p, q in zip(breaks, breaks[1:])), c.format(breaks[-1])]


def classes(ax, g, col, breaks, colours, labels, title, none=None, loc="lower left", edge="white", room=(0, 0), **kw):
    """Flat colours by class, and their key; none = (colour, hatch, label) for what is missing."""
    k = np.digitize(g[col], breaks).astype(float)
    known = g[col].notna().to_numpy()
    assert set(k[known]) == set(range(len(colours))), (col, np.bincount(k[known].astype(int)))
    g[known].plot(ax=ax, color=[colours[int(i)] for i in k[known]], edgecolor=edge, linewidth=.5)
    keys = [Patch(facecolor=c, edgecolor="#999", label=t) for c, t in zip(colours, labels)]
    if none:
        g[~known].plot(ax=ax, color=none[0], hatch=none[1], edgecolor="#888", linewidth=.4)
        keys.append(Patch(facecolor=none[0], hatch=none[1], edgecolor="#888", label=none[2]))
    x0, x1 = ax.get_xlim()
    ax.set_xlim(x0 - room[0] * (x1 - x0), x1 + room[1] * (x1 - x0))
    ax.legend(handles=keys, title=title, loc=loc, fontsize=9, title_fontsize=9, frameon=False, **kw)
    return k


def cuts(g, col, n=5, step=1.0):
    q = np.nanquantile(g[col], np.linspace(0, 1, n + 1)[1:-1])
    v = np.round(q / step) * step
    return [int(b) if float(b).is_integer() else round(float(b), 2) for b in v]


def comma(n):
    return f"{n:,}".replace(",", "\u202f")


# ================================================================ LIARS

# ---- stocks painted flat

@liar("stock-in-choropleth")
def fr_licencies_clubs():
    g = dep()
    g["licencies"] = (g.population * vary(g, 11, 18, 41) / 1000).round(-1)
    fig, ax = sheet()
    b = cuts(g, "licencies", 5, 1000)
    classes(ax, g, "licencies", b, TEAL, names([comma(x) for x in b], "fr"), "Licenciés de football", room=(.55, 0))
    ax.set_title("La France du ballon rond\nNombre de licenciés par département, saison 2022-2023", loc="left", fontsize=12)
    scale_bar(ax, 200, right=True)
    foot(fig, "Source : fédération, fichier des licences, juin 2023")
    return fig, g


@liar("stock-in-choropleth")
def de_windraeder_je_kreis():
    g = germany()
    r = np.random.default_rng(12)
    g["anlagen"] = np.round(g.km2 * vary(g, 12, 1, 9, angle=1.5) / 60 + r.integers(2, 9, len(g)))
    fig, ax = sheet((5.4, 6.2))
    g.plot(column="anlagen", cmap="Blues", edgecolor="white", linewidth=.5, legend=True, ax=ax,
           legend_kwds={"label": "Windräder je Kreis (Anzahl)", "shrink": .6})
    ax.set_title("Wo sich die Windräder drehen", loc="left", fontsize=13, weight="bold")
    scale_bar(ax, 100)
    foot(fig, "Quelle: Anlagenregister, Stand 31. Dezember 2023")
    return fig, g


@liar("stock-in-choropleth")
def es_parte_del_total():
    g = spain()
    empleo = g["pop"] * vary(g, 13, 20, 55)
    g["parte"] = (100 * empleo / empleo.sum()).round(2)
    fig, ax = sheet((6.4, 5.2))
    classes(ax, g, "parte", [1, 2, 3, 5], PLUM, ["menos del 1 %", "del 1 a menos del 2 %", "del 2 a menos del 3 %", "del 3 a menos del 5 %", "5 % y más"],
            "Parte del empleo cultural\ndel país (%)", loc="lower right", room=(0, .3))
    ax.set_title("¿Quién reúne el empleo cultural?\nReparto del total nacional entre provincias, 2022", loc="left", fontsize=12)
    foot(fig, "Fuente: encuesta de población activa, 2022. Provincias esquemáticas")
    return fig, g


@liar("stock-in-choropleth")
def en_hectares_burned():
    g = britain()
    g["hectares"] = (g.km2 * vary(g, 14, .2, 6, power=2) * 1.3 / 10).round() * 10 + 10
    fig, ax = sheet((5, 6.4))
    norm = Normalize(0, g.hectares.max())
    ax.add_collection(PatchCollection([Poly(np.asarray(p.exterior.coords)) for p in g.geometry], facecolor=plt.cm.YlOrRd(norm(g.hectares)), edgecolor="white", lw=.5))
    ax.autoscale_view()
    fig.colorbar(ScalarMappable(norm, "YlOrRd"), ax=ax, shrink=.55, label="Area burned (hectares)")
    ax.set_title("Moorland fires: hectares burned by district,\n2018 to 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Source: fire and rescue services, 2023. Schematic districts")
    return fig, g


@liar("stock-in-choropleth")
def fr_budget_voirie():
    g = gp()
    g["voirie"] = (g.population * vary(g, 15, 60, 140) / 1000).round(0)
    fig, ax = sheet((6.4, 5.6))
    b = [100, 200, 400, 1000]
    classes(ax, g, "voirie", b, BLUE, names([comma(x) for x in b], "fr"), "Crédits de voirie\n(milliers d’euros)", loc="upper left")
    ax.set_title("Rapport d’activité : l’effort de voirie par commune, 2023", loc="left", fontsize=12)
    scale_bar(ax, 10)
    foot(fig, "Source : communauté urbaine, compte administratif 2023 (montants d’exercice)")
    return fig, g


# ---- what is missing

@liar("hidden-missing")
def fr_medecins_vides_pales():
    g = dep()
    g["densite"] = vary(g, 21, 62, 148, angle=-.6)
    g.loc[np.random.default_rng(21).choice(len(g), 11, replace=False), "densite"] = np.nan
    fig, ax = sheet()
    b = [80, 95, 110, 125]
    g.plot(ax=ax, color=SAND[0], edgecolor="white", linewidth=.5)
    classes(ax, g[g.densite.notna()], "densite", b, SAND, names(b, "fr"), "Généralistes pour\n100 000 habitants", room=(.42, 0))
    ax.set_title("Les déserts médicaux, département par département", loc="left", fontsize=12.5, weight="bold")
    scale_bar(ax, 200, right=True)
    foot(fig, "Source : répertoire des professionnels de santé, 1er janvier 2023")
    return fig, g


@liar("hidden-missing")
def en_screening_filled_with_zero():
    g = britain()
    g["uptake"] = vary(g, 22, 48, 79)
    g.loc[[3, 9, 17, 26, 31, 44], "uptake"] = np.nan
    drawn = g.assign(uptake=g.uptake.fillna(0))
    fig, ax = sheet((5, 6.4))
    drawn.plot(column="uptake", cmap="PuBu", vmin=0, vmax=80, edgecolor="white", linewidth=.5, legend=True, ax=ax,
               legend_kwds={"label": "Screening uptake (% of those invited)", "shrink": .6})
    ax.set_title("Bowel screening uptake by district, 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Source: screening programme returns, 2022. Schematic districts")
    return fig, g


@liar("hidden-missing")
def de_grau_wie_die_mitte():
    g = germany(seed=8)
    g["saldo"] = vary(g, 23, -9.5, 10.5, angle=2.2)
    g.loc[[2, 7, 19, 24, 33, 41, 52], "saldo"] = np.nan
    five = ["#2166ac", "#92c5de", "#eeeeee", "#f4a582", "#b2182b"]
    fig, ax = sheet((5.4, 6.2))
    g.plot(ax=ax, color="#eeeeee", edgecolor="#bbb", linewidth=.4)
    b = [-5, -1, 1, 5]
    classes(ax, g[g.saldo.notna()], "saldo", b, five, ["−5 und weniger", "über −5 bis −1", "−1 bis 1", "über 1 bis 5", "über 5"], "Wanderungssaldo\nje 1.000 Einwohner", loc="upper left", edge="#bbb")
    ax.set_xlim(ax.get_xlim()[0] - 300000, ax.get_xlim()[1])
    ax.set_title("Zuzug und Fortzug 2022", loc="left", fontsize=13)
    scale_bar(ax, 100)
    foot(fig, "Quelle: Wanderungsstatistik 2022, vereinfachte Kreise")
    return fig, g


@liar("hidden-missing")
def es_mundo_co2_paises_callados():
    g = _world().merge(pd.read_csv(f"{D}/co2_pays.csv").rename(columns={"pays": "nom", "co2_par_habitant_t": "co2"})[["nom", "co2"]], how="left", on="nom").to_crs(8857)
    fig, ax = sheet((8, 4.8))
    g.plot(ax=ax, color="#fee8c8", edgecolor="white", linewidth=.3)
    s = g[g.co2.notna()]
    s.plot(column="co2", cmap="OrRd", scheme="UserDefined", classification_kwds={"bins": [2, 4, 8, 12]}, legend=True, ax=ax, edgecolor="white", linewidth=.3,
           legend_kwds={"title": "t de CO₂ por habitante", "loc": "lower left", "fmt": "{:.0f}", "fontsize": 9})
    ax.set_title("Lo que emite cada habitante", loc="left", fontsize=13)
    foot(fig, "Fuente: inventario de emisiones de CO₂, 2017. Proyección Equal Earth")
    return fig, g


# ---- areas and degrees

@liar("not-equal-area")
def en_world_web_mercator():
    g = _world().copy()
    g["low"] = vary(g, 31, 3, 96)
    g = g.clip(box(-180, -60, 180, 78)).to_crs(3857)
    fig, ax = sheet((8, 5.6))
    classes(ax, g, "low", [20, 40, 60, 80], TEAL, names([20, 40, 60, 80], "en"), "Adults banking by phone (%)", room=(.08, 0))
    ax.set_title("Mobile money: who pays with a phone", loc="left", fontsize=13)
    foot(fig, f"Source: survey of {len(g)} economies, 2021")
    return fig, g


@liar("not-equal-area")
def de_europa_wie_im_web():
    g = europe(3857)
    g["wald"] = vary(g, 32, 9, 74, angle=1.4)
    fig, ax = sheet((5.6, 6.4))
    g.plot(column="wald", cmap="Greens", edgecolor="white", linewidth=.4, legend=True, ax=ax, legend_kwds={"label": "Waldanteil an der Landesfläche (%)", "shrink": .6})
    ax.set_title("Europas Wälder", loc="left", fontsize=14, weight="bold")
    foot(fig, "Quelle: Waldbericht, Erhebung 2020")
    return fig, g


@liar("not-equal-area")
def fr_planisphere_miller():
    g = _world().copy()
    g["urbain"] = vary(g, 33, 14, 98, noise=.3)
    g = g.to_crs("ESRI:54003")
    fig, ax = sheet((8, 5.6))
    b = [40, 55, 70, 85]
    classes(ax, g, "urbain", b, PLUM, names(b, "fr"), "Population urbaine\n(% du total)", room=(.12, 0))
    ax.set_title("Un monde de citadins", loc="left", fontsize=14)
    foot(fig, "Source : perspectives de l’urbanisation, révision 2018")
    return fig, g


@liar("unprojected")
def en_nordic_fibre_in_degrees():
    g = _world()[_world().code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT", "IS"])].clip(box(-25, 50, 33, 72)).copy()
    g["fibre"] = [81.4, 66.2, 73.5, 79.9, 59.8, 76.1, 84.0, 41.3]
    fig, ax = sheet((7, 3.8))
    norm = Normalize(40, 85)
    for geom, v in zip(g.geometry, g.fibre):
        for p in getattr(geom, "geoms", [geom]):
            ax.add_patch(Poly(np.asarray(p.exterior.coords), facecolor=plt.cm.BuPu(norm(v)), edgecolor="white", lw=.6))
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(ScalarMappable(norm, "BuPu"), ax=ax, shrink=.8, label="Homes passed by fibre (%)")
    ax.set_title("Fibre to the home, Nordic and Baltic states", loc="left", fontsize=11.5)
    foot(fig, "Source: national regulators, end of 2022")
    return fig, g


@liar("unprojected")
def fr_nitrates_en_degres():
    g = dep().to_crs(4326)
    g["nitrates"] = vary(dep(), 35, 6, 47, angle=2.6)
    fig, ax = plt.subplots(figsize=(6, 5.4), dpi=60)
    b = [12, 20, 28, 36]
    classes(ax, g, "nitrates", b, SAND, names(b, "fr"), "Nitrates (mg/l)", room=(.3, 0))
    ax.set_aspect("equal")
    ax.set_xlabel("longitude (°)")
    ax.set_ylabel("latitude (°)")
    ax.set_title("Nitrates dans les eaux souterraines, moyenne 2020-2022", fontsize=11.5)
    foot(fig, "Source : réseau de surveillance des nappes, 2023")
    fig.subplots_adjust(bottom=.15)
    return fig


# ---- two hues and their middle

@liar("diverging-without-middle")
def fr_evolution_blanc_a_quatre():
    g = dep()
    g["evol"] = vary(g, 41, -3.8, 12.4, angle=-.9)
    fig, ax = sheet()
    g.plot(column="evol", cmap="RdBu_r", edgecolor="white", linewidth=.4, legend=True, ax=ax, legend_kwds={"label": "Évolution de la population, 2014-2020 (%)", "shrink": .6})
    ax.set_title("Où la population augmente, où elle recule", loc="left", fontsize=13)
    scale_bar(ax, 200)
    foot(fig, "Source : recensements de la population, 2014 et 2020")
    return fig, g


@liar("diverging-without-middle")
def en_renters_brown_to_teal():
    g = britain(seed=9)
    g["renters"] = vary(g, 42, 12, 47)
    fig, ax = sheet((5, 6.4))
    six = [plt.cm.BrBG(x) for x in (.05, .22, .38, .62, .78, .95)]
    b = [16, 20, 24, 28, 34]
    classes(ax, g, "renters", b, six, names(b, "en"), "Households renting (%)", loc="upper right", room=(0, .45))
    ax.set_title("Renting, from the borders to the south coast", loc="left", fontsize=12.5)
    scale_bar(ax, 100)
    foot(fig, "Source: census, 2021. Schematic districts")
    return fig, g


@liar("diverging-without-middle")
def es_variacion_clases_sin_cero():
    g = spain(seed=14)
    g["var"] = vary(g, 43, -6.4, 14.8)
    fig, ax = sheet((6.4, 5.2))
    five = ["#5e3c99", "#b2abd2", "#f7f7f7", "#fdb863", "#e66101"]
    b = [2, 5, 8, 11]
    classes(ax, g, "var", b, five, names(b, "es"), "Variación del paro\n2019-2023 (%)", loc="lower right", room=(0, .3), edge="#999")
    ax.set_title("El paro: dónde sube y dónde baja", loc="left", fontsize=13, weight="bold")
    foot(fig, "Fuente: servicio de empleo, 2019 y 2023. Provincias esquemáticas")
    return fig, g


# ---- ramps

@liar("non-monotone-ramp")
def fr_precarite_teinte_d_alerte():
    g = gp()
    g["precarite"] = vary(g, 51, 6, 29)
    fig, ax = sheet((6.4, 5.6))
    ramp = ["#e3eef9", "#a6c8e4", "#5a97c9", "#1b4f8a", "#ffd34d"]
    b = [10, 14, 18, 22]
    classes(ax, g, "precarite", b, ramp, names(b, "fr"), "Ménages en précarité\nénergétique (%)", loc="upper left")
    ax.set_title("Précarité énergétique dans Grand Poitiers, 2021", loc="left", fontsize=12)
    scale_bar(ax, 10)
    foot(fig, "Source : observatoire de la précarité, 2021 (données simulées)")
    return fig, g


@liar("non-monotone-ramp")
def de_waermepumpen_vertauscht():
    g = germany(seed=15)
    g["quote"] = vary(g, 52, 2, 31, angle=1.9)
    ramp = ["#edf8fb", "#b3cde3", "#810f7c", "#8c96c6", "#4d004b"]
    fig, ax = sheet((5.4, 6.2))
    k = BoundaryNorm([0, 6, 12, 18, 24, 32], 5)
    g.plot(column="quote", cmap=ListedColormap(ramp), norm=k, edgecolor="white", linewidth=.5, legend=True, ax=ax,
           legend_kwds={"label": "Neubauten mit Wärmepumpe (%)", "shrink": .6, "spacing": "proportional"})
    ax.set_title("Heizen ohne Gas: Anteil der Wärmepumpen, 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Quelle: Baufertigstellungen 2022, vereinfachte Kreise")
    return fig, g


@liar("non-monotone-ramp")
def en_rainfall_twilight():
    x, y = np.meshgrid(np.linspace(0, 120e3, 120), np.linspace(0, 90e3, 90))
    z = 600 + 900 * np.exp(-((x - 30e3) ** 2 + (y - 60e3) ** 2) / 9e8) + 500 * x / 120e3
    fig, ax = sheet((6.6, 4.8))
    m = ax.pcolormesh(x, y, z, cmap="twilight", shading="auto")
    fig.colorbar(m, ax=ax, shrink=.8, label="Annual rainfall (mm)")
    ax.set_title("Mean annual rainfall over the catchment, 1991–2020", loc="left", fontsize=12)
    scale_bar(ax, 20)
    foot(fig, "Source: gridded rain gauges, 1991–2020 normals")
    return fig


@liar("rainbow-colormap")
def es_ruido_turbo():
    x, y = np.meshgrid(np.linspace(0, 8000, 140), np.linspace(0, 6000, 110))
    d = np.minimum(abs(y - .5 * x - 800), abs(x - 5200) * .8)
    z = 74 - 9.5 * np.log10(1 + d / 40)
    fig, ax = sheet((6.8, 5))
    m = ax.pcolormesh(x, y, z, cmap="turbo", shading="auto")
    fig.colorbar(m, ax=ax, shrink=.8, label="Nivel sonoro Lden (dB(A))")
    ax.set_title("Mapa estratégico de ruido, centro urbano, 2022", loc="left", fontsize=12)
    scale_bar(ax, 1)
    foot(fig, "Fuente: modelo municipal de ruido viario, 2022")
    return fig


@liar("rainbow-colormap")
def de_hitze_regenbogen_klassen():
    g = germany(seed=18)
    g["tage"] = vary(g, 54, 2, 33, angle=-1)
    seven = ["#3b00b3", "#0066ff", "#00c8d7", "#1fbf3a", "#e8e800", "#ff8c00", "#d80000"]
    b = [5, 9, 13, 17, 21, 26]
    fig, ax = sheet((5.6, 6.2))
    classes(ax, g, "tage", b, seven, names(b, "de"), "Hitzetage im Jahr", loc="upper left")
    ax.set_xlim(ax.get_xlim()[0] - 300000, ax.get_xlim()[1])
    ax.set_title("So heiß war der Sommer 2022", loc="left", fontsize=14, weight="bold")
    scale_bar(ax, 100)
    foot(fig, "Quelle: Wetterdienst, Tage mit 30 °C und mehr, 2022")
    return fig, g


@liar("overlapping-breaks")
def es_alquiler_tramos_dobles():
    g = spain(seed=21)
    g["alquiler"] = vary(g, 61, 4.2, 17.8)
    fig, ax = sheet((6.4, 5.2))
    classes(ax, g, "alquiler", [6, 8, 11, 14], BLUE, ["4 – 6", "5 – 8", "8 – 12", "11 – 14", "13 – 18"], "Alquiler medio\n(€/m² al mes)", loc="lower right", room=(0, .3))
    ax.set_title("Lo que cuesta alquilar", loc="left", fontsize=14, weight="bold")
    foot(fig, "Fuente: portal de fianzas, 2023. Provincias esquemáticas")
    return fig, g


# ---- circles

@liar("radius-not-area")
def fr_gares_rayon():
    g = gp()
    far = g.sort_values("superficie_km2").nom.tail(16).to_list()
    pts = g[g.nom.isin([*far[::2], "Poitiers"])].copy()
    pts["voyageurs"] = [9000, 31000, 14000, 22000, 52000, 6000, 18000, 11000, 26000][:len(pts)]
    fig, ax = sheet((6.4, 5.6))
    g.plot(ax=ax, color="#eeeae2", edgecolor="white", linewidth=.6)
    c = pts.geometry.representative_point()
    for x, y, v in zip(c.x, c.y, pts.voyageurs):
        ax.add_patch(Circle((x, y), 4600 * v / 52000, facecolor="#c2452d", alpha=.65, edgecolor="white"))
        ax.annotate(comma(int(v)), (x, y), (0, 3), textcoords="offset points", fontsize=8.5, ha="center")
    ax.set_title("Montées annuelles par arrêt ferroviaire, 2022", loc="left", fontsize=12.5)
    scale_bar(ax, 10)
    foot(fig, "Source : comptages de l’exploitant, 2022 (données simulées). Voyageurs par an")
    return fig, pts[["nom", "voyageurs", "geometry"]]


@liar("radius-not-area")
def en_ports_squared_size():
    g = britain()
    rim = g[g.touches(g.union_all().boundary) | g.intersects(g.union_all().boundary)].sort_values("km2").geometry.representative_point()
    rim = rim.iloc[np.argsort(rim.y.to_numpy())]
    pick = np.linspace(0, len(rim) - 1, 8).astype(int)
    t = pd.DataFrame({"port": [f"Port {c}" for c in "ABCDEFGH"], "x": rim.x.iloc[pick].to_numpy(), "y": rim.y.iloc[pick].to_numpy(), "tonnes": [33, 12, 54, 8, 41, 18, 5, 27]})
    fig, ax = sheet((5.8, 6.4))
    g.dissolve().plot(ax=ax, color="#dfe6e3")
    t.plot.scatter("x", "y", ax=ax, s=t.tonnes ** 2 * .6, color="#1d5f8a", alpha=.7, edgecolor="white")
    ax.set_axis_off()
    ax.set_aspect("equal")
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#1d5f8a", alpha=.7, markersize=np.sqrt(v ** 2 * .6), label=f"{v} million tonnes") for v in (10, 25, 50)],
              loc="upper right", bbox_to_anchor=(1.62, 1), labelspacing=2.6, handletextpad=1.6, frameon=False, fontsize=9)
    ax.set_title("Freight handled by port (million tonnes), 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Source: port statistics, 2022. Sites are schematic")
    return fig, t


# ---- colours some do not tell apart

@liar("colour-blind")
def fr_majorites_rouge_vert():
    g = gp()
    z = vary(g, 71, 0, 100, noise=.4)
    g["liste"] = np.where(z > 62, "Liste des coteaux", np.where(z > 35, "Liste du plateau", "Liste des vallées"))
    tint = {"Liste des coteaux": "#b5523b", "Liste du plateau": "#7b8a2e", "Liste des vallées": "#a0703a"}
    fig, ax = sheet((6.4, 5.6))
    for n, part in g.groupby("liste"):
        part.plot(ax=ax, color=tint[n], edgecolor="white", linewidth=.6)
    ax.legend(handles=[Patch(facecolor=c, label=n) for n, c in tint.items()], title="Liste arrivée en tête", loc="upper left", frameon=False, fontsize=9)
    ax.set_title("Le premier tour, commune par commune", loc="left", fontsize=13, weight="bold")
    scale_bar(ax, 10)
    foot(fig, "Source : résultats proclamés, mars 2020 (données simulées)")
    return fig, g


@liar("colour-blind")
def en_inspections_red_green_dots():
    r = np.random.default_rng(72)
    g = britain()
    p = g.geometry.representative_point()
    ok = r.random(len(g)) > .4
    fig, ax = sheet((5, 6.4))
    g.dissolve().plot(ax=ax, color="#f0efec")
    ax.scatter(p.x[ok], p.y[ok], s=55, color="#4c9a3f", label="Met the standard", edgecolor="white", lw=.5)
    ax.scatter(p.x[~ok], p.y[~ok], s=55, color="#c8553d", label="Failed the standard", edgecolor="white", lw=.5)
    ax.legend(title="Bathing waters", loc="upper right", bbox_to_anchor=(1.4, 1), frameon=False, fontsize=9)
    ax.set_title("Is your beach clean?", loc="left", fontsize=14, weight="bold")
    scale_bar(ax, 100)
    foot(fig, "Source: environment regulator, 2022 season. Sites are schematic")
    return fig


# ---- panels

@liar("panels-on-different-scales")
def fr_chomage_avant_apres():
    g = gp()
    g["t13"], g["t23"] = vary(g, 81, 9.5, 17.5), vary(g, 82, 5.2, 10.1)
    fig, axes = sheet((9, 4.8), ncols=2)
    for ax, c, y in zip(axes, ("t13", "t23"), (2013, 2023)):
        g.plot(column=c, cmap="Oranges", ax=ax, edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Taux de chômage (%)", "shrink": .6})
        ax.set_title(str(y), fontsize=12)
        scale_bar(ax, 10)
    fig.suptitle("Dix ans de chômage dans la communauté urbaine", fontsize=13, x=.02, ha="left")
    foot(fig, "Source : observatoire local de l’emploi, 2013 et 2023 (données simulées)")
    return fig, g


@liar("panels-on-different-scales")
def de_mieten_drei_stichtage():
    g = germany(40, 25)
    base = vary(g, 83, 4.5, 9.5)
    fig, axes = sheet((9, 6), ncols=3)
    for ax, y, f in zip(axes, (2012, 2017, 2022), (1, 1.25, 1.6)):
        g[f"m{y}"] = (base * f).round(2)
        b = cuts(g, f"m{y}", 4, .5)
        classes(ax, g, f"m{y}", b, BLUE[1:], names([str(x).replace(".", ",") for x in b], "de"), "€/m²", loc="upper center", bbox_to_anchor=(.5, -.02))
        ax.set_title(str(y), fontsize=12)
    fig.suptitle("Angebotsmieten im Vergleich", fontsize=13, x=.02, ha="left")
    foot(fig, "Quelle: Mietangebote 2012, 2017 und 2022, vereinfachte Kreise")
    return fig, g


@liar("panels-on-different-scales")
def en_two_seasons_of_rain():
    x, y = np.meshgrid(np.linspace(0, 90e3, 70), np.linspace(0, 70e3, 60))
    rise = np.exp(-((x - 60e3) ** 2 + (y - 40e3) ** 2) / 8e8)
    fig, axes = sheet((9, 4.4), ncols=2)
    for ax, n, z in zip(axes, ("Winter", "Summer"), (180 + 260 * rise, 60 + 70 * rise)):
        m = ax.contourf(x, y, z, levels=8, cmap="YlGnBu")
        fig.colorbar(m, ax=ax, shrink=.7, label="Rainfall (mm)")
        ax.set_title(n, fontsize=12)
        scale_bar(ax, 20)
    fig.suptitle("Rain on the Marlow hills, by season, 1991–2020", fontsize=13, x=.02, ha="left")
    foot(fig, "Source: gridded gauges, 1991–2020 normals")
    return fig


# ---- titles

@liar("title-contradicts-data")
def fr_toutes_gagnent():
    g = gp()
    fig, ax = sheet((6.4, 5.6))
    v = max(abs(g.evolution_pct.min()), g.evolution_pct.max())
    g.plot(column="evolution_pct", cmap="PuOr", norm=TwoSlopeNorm(0, -v, v), edgecolor="white", linewidth=.5, legend=True, ax=ax,
           legend_kwds={"label": "Évolution de la population, 2018-2023 (%)", "shrink": .6})
    ax.set_title("Toutes les communes gagnent des habitants", loc="left", fontsize=13, weight="bold")
    scale_bar(ax, 10)
    foot(fig, "Source : Insee, populations municipales 2018 et 2023")
    return fig, g


@liar("title-contradicts-data")
def en_more_than_half_over_thirty():
    g = britain(seed=29)
    g["share"] = vary(g, 91, 11, 41, power=1.4)
    assert (g.share > 30).mean() < .3
    fig, ax = sheet((5, 6.4))
    b = [15, 20, 25, 30]
    classes(ax, g, "share", b, PLUM, names(b, "en"), "Children in low-income\nfamilies (%)", loc="upper right", room=(0, .45))
    ax.set_title("In more than half of districts, over 30% of\nchildren live in low-income families", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Source: household survey, 2022. Schematic districts")
    return fig, g


def _south_america():
    e = pd.read_csv(f"{D}/electricite_pays.csv")[["code_iso", "eolien_pct"]]
    pairs = {"AR": "ARG", "BO": "BOL", "BR": "BRA", "CL": "CHL", "CO": "COL", "EC": "ECU", "GY": "GUY", "PY": "PRY", "PE": "PER", "SR": "SUR", "UY": "URY", "VE": "VEN"}
    es = {"AR": "Argentina", "BO": "Bolivia", "BR": "Brasil", "CL": "Chile", "CO": "Colombia", "EC": "Ecuador", "GY": "Guyana", "PY": "Paraguay", "PE": "Perú", "SR": "Surinam", "UY": "Uruguay", "VE": "Venezuela"}
    g = _world()[_world().code_iso.isin(pairs)].copy()
    g["pais"], g["iso3"] = g.code_iso.map(es), g.code_iso.map(pairs)
    g = g.merge(e.rename(columns={"code_iso": "iso3"}), on="iso3", how="left")
    return g.to_crs("+proj=laea +lat_0=-20 +lon_0=-60 +datum=WGS84 +units=m")[["pais", "eolien_pct", "geometry"]]


def _wind_map(title):
    g = _south_america()
    assert g.set_index("pais").eolien_pct.idxmax() == "Uruguay"
    fig, ax = sheet((5.4, 6.4))
    classes(ax, g, "eolien_pct", [1, 5, 10, 20], TEAL, names([1, 5, 10, 20], "es"), "Electricidad eólica\n(% de la producción)", loc="lower right")
    for n, p in zip(g.pais, g.geometry.representative_point()):
        if n in ("Argentina", "Brasil", "Chile", "Uruguay", "Perú", "Colombia"):
            ax.annotate(n, (p.x, p.y), fontsize=8.5, ha="center", bbox=dict(fc="white", ec="none", alpha=.7, pad=.5))
    ax.set_title(title, loc="left", fontsize=12)
    scale_bar(ax, 1000)
    foot(fig, "Fuente: estadísticas eléctricas, 2022. Proyección equivalente de Lambert")
    return fig, g


@liar("title-contradicts-data")
def es_argentina_la_mas_eolica():
    return _wind_map("Argentina, el país más eólico de América del Sur")


@liar("title-contradicts-data")
def de_mieten_verdoppelt():
    g = germany(40, 25)
    g["m2015"] = vary(g, 93, 5.5, 10)
    g["m2022"] = (g.m2015 * 1.17).round(1)
    fig, axes = sheet((9, 5.2), ncols=2)
    for ax, c, y in zip(axes, ("m2015", "m2022"), (2015, 2022)):
        g.plot(column=c, cmap="Reds", vmin=5, vmax=12, ax=ax, edgecolor="white", linewidth=.5)
        ax.set_title(str(y), fontsize=12)
    fig.colorbar(ScalarMappable(Normalize(5, 12), "Reds"), ax=list(axes), shrink=.6, label="Miete (€/m²)")
    fig.suptitle("Die Mieten haben sich in sieben Jahren verdoppelt", fontsize=13, x=.02, ha="left", weight="bold")
    foot(fig, "Quelle: Mietangebote 2015 und 2022, vereinfachte Kreise")
    return fig, g


# ---- marks on marks, and keys

@liar("overplotting")
def en_every_crash_a_dot():
    r = np.random.default_rng(95)
    g = britain()
    c = g.geometry.representative_point()
    i = r.choice(len(g), 7000, p=(g["pop"] / g["pop"].sum()).to_numpy())
    fig, ax = sheet((5, 6.4))
    g.dissolve().plot(ax=ax, color="#f0efec")
    t = pd.DataFrame({"x": c.x.to_numpy()[i] + r.normal(0, 16000, 7000), "y": c.y.to_numpy()[i] + r.normal(0, 16000, 7000)})
    sns.scatterplot(t, x="x", y="y", s=22, color="#b3202c", linewidth=0, ax=ax)
    ax.set_title("Every crash of 2022: one dot, one collision", loc="left", fontsize=12.5)
    scale_bar(ax, 100)
    foot(fig, "Source: road safety returns, 2022 (simulated sites), n = 7,000")
    return fig


@liar("overplotting")
def fr_bulles_opaques():
    g = dep()
    g["emplois"] = (g.population * vary(g, 96, .28, .5)).round(-2)
    c = g.geometry.representative_point()
    o = g.emplois.sort_values().index
    fig, ax = sheet()
    g.plot(ax=ax, color="#ecebe6", edgecolor="white", linewidth=.4)
    ax.set_xlim(-120000, ax.get_xlim()[1])
    ax.scatter(c.x[o], c.y[o], s=g.emplois[o] / 560, color="#23527c", zorder=3)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#23527c", markersize=np.sqrt(v / 560), label=comma(v)) for v in (100000, 500000)], title="Emplois salariés", loc="lower left", labelspacing=2.2, frameon=False, fontsize=9)
    ax.set_title("L’emploi salarié par département, fin 2022", loc="left", fontsize=12.5)
    foot(fig, "Source : estimations d’emploi, quatrième trimestre 2022 (simulées)")
    return fig, g


@liar("too-many-classes")
def fr_atlas_quatorze_tons():
    g = dep()
    g["vacance"] = vary(g, 97, 4, 18.2)
    b = list(range(5, 18))
    g.loc[[5, 60], "vacance"] = 4.3, 17.6
    fig, ax = sheet((7.6, 5.8))
    classes(ax, g, "vacance", b, [plt.cm.Greens(x) for x in np.linspace(.08, 1, 14)], names(b, "fr"), "Logements\nvacants (%)", loc="center right", room=(0, .42))
    ax.set_title("Atlas du logement : la vacance, département par département, 2021", loc="left", fontsize=11.5)
    foot(fig, "Source : fichiers fonciers, 2021 (données simulées)")
    return fig, g


@liar("empty-class")
def de_klasse_ohne_kreis():
    g = germany(seed=31)
    g["quote"] = vary(g, 98, 21, 58)
    g.loc[g.quote.between(40, 50), "quote"] -= 10
    fig, ax = sheet((5.6, 6.2))
    k = np.digitize(g.quote, [30, 40, 50, 60])
    assert set(k) == {0, 1, 3}
    g.plot(ax=ax, color=[TEAL[i] for i in k], edgecolor="white", linewidth=.5)
    ax.legend(handles=[Patch(facecolor=c, label=t) for c, t in zip(TEAL, names([30, 40, 50, 60], "de"))], title="Ganztagsquote (%)", loc="upper left", frameon=False, fontsize=9)
    ax.set_xlim(ax.get_xlim()[0] - 300000, ax.get_xlim()[1])
    ax.set_title("Ganztagsschulen: Anteil der betreuten Kinder, 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Quelle: Schulstatistik 2022, vereinfachte Kreise")
    return fig, g


@liar("missing-unit")
def es_agua_sin_unidad():
    g = spain(seed=33)
    g["consumo"] = vary(g, 99, 96, 187).round()
    fig, ax = sheet((6.4, 5.2))
    g.plot(column="consumo", cmap="Blues", edgecolor="white", linewidth=.5, legend=True, ax=ax, legend_kwds={"label": "Consumo", "shrink": .6})
    ax.set_title("El consumo de agua por persona, 2022", loc="left", fontsize=13, weight="bold")
    foot(fig, "Fuente: encuesta de suministro, 2022. Provincias esquemáticas")
    return fig, g


# ================================================================ HONEST ONES

# ---- the same subjects, as rates, symbols or dots

@honest
def fr_licencies_en_cercles():
    g = dep()
    g["licencies"] = (g.population * vary(g, 11, 18, 41) / 1000).round(-1)
    c, o = g.geometry.representative_point(), g.licencies.sort_values(ascending=False).index
    fig, ax = sheet()
    g.plot(ax=ax, color="#ecebe6", edgecolor="white", linewidth=.4)
    ax.scatter(c.x[o], c.y[o], s=g.licencies[o] / 220, color="#24867a", alpha=.7, edgecolor="white", lw=.6, zorder=3)
    ax.set_xlim(-120000, ax.get_xlim()[1])
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#24867a", alpha=.7, markersize=np.sqrt(v / 220), label=comma(v)) for v in (5000, 20000, 60000)],
              title="Licenciés", loc="lower left", labelspacing=1.4, frameon=False, fontsize=9)
    ax.set_title("La France du ballon rond\nNombre de licenciés par département, saison 2022-2023", loc="left", fontsize=12)
    scale_bar(ax, 200, right=True)
    foot(fig, "Source : fédération, fichier des licences, juin 2023")
    return fig, g


@honest
def de_windraeder_je_flaeche():
    g = germany()
    r = np.random.default_rng(12)
    n = np.round(g.km2 * vary(g, 12, 1, 9, angle=1.5) / 60 + r.integers(2, 9, len(g)))
    g["dichte"] = (100 * n / g.km2).round(1)
    fig, ax = sheet((5.4, 6.2))
    g.plot(column="dichte", cmap="Blues", edgecolor="white", linewidth=.5, legend=True, ax=ax, legend_kwds={"label": "Windräder je 100 km²", "shrink": .6})
    ax.set_title("Wo sich die Windräder drehen", loc="left", fontsize=13, weight="bold")
    scale_bar(ax, 100)
    foot(fig, "Quelle: Anlagenregister, Stand 31. Dezember 2023")
    return fig, g


@honest
def es_peso_en_el_empleo_local():
    g = spain()
    g["peso"] = vary(g, 13, 1.1, 6.8)
    fig, ax = sheet((6.4, 5.2))
    classes(ax, g, "peso", [2, 3, 4, 5], PLUM, ["menos del 2 %", "del 2 a menos del 3 %", "del 3 a menos del 4 %", "del 4 a menos del 5 %", "5 % y más"],
            "Empleo cultural sobre el\nempleo de la provincia", loc="lower right", room=(0, .35))
    ax.set_title("¿Dónde pesa más la cultura?\nParte del empleo de cada provincia, 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Fuente: encuesta de población activa, 2022. Provincias esquemáticas")
    return fig, g


@honest
def en_share_of_land_burned():
    g = britain()
    g["burned"] = vary(g, 14, .1, 6, power=2)
    fig, ax = sheet((5, 6.4))
    norm = Normalize(0, 6)
    ax.add_collection(PatchCollection([Poly(np.asarray(p.exterior.coords)) for p in g.geometry], facecolor=plt.cm.YlOrRd(norm(g.burned)), edgecolor="white", lw=.5))
    ax.autoscale_view()
    fig.colorbar(ScalarMappable(norm, "YlOrRd"), ax=ax, shrink=.55, label="Land burned (% of district area)")
    ax.set_title("Moorland fires: share of each district burned,\n2018 to 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Source: fire and rescue services, 2023. Schematic districts")
    return fig, g


@honest
def fr_voirie_par_habitant():
    g = gp()
    g["voirie_hab"] = vary(g, 15, 60, 140).round()
    fig, ax = sheet((6.4, 5.6))
    b = [75, 90, 105, 120]
    classes(ax, g, "voirie_hab", b, BLUE, names(b, "fr"), "Crédits de voirie\n(euros par habitant)", loc="upper left", room=(.1, 0))
    ax.set_title("Rapport d’activité : l’effort de voirie par habitant, 2023", loc="left", fontsize=12)
    scale_bar(ax, 10)
    foot(fig, "Source : communauté urbaine, compte administratif 2023 (montants d’exercice)")
    return fig, g


@honest
def en_sightings_per_equal_square():
    r = np.random.default_rng(101)
    land = britain().union_all()
    x0, y0, x1, y1 = land.bounds
    sq = [box(x, y, x + 40000, y + 40000) for x in np.arange(x0, x1, 40000) for y in np.arange(y0, y1, 40000)]
    g = gpd.GeoDataFrame(geometry=[s for s in sq if land.contains(s.centroid)], crs=27700)
    g["otters"] = r.poisson(3 + 22 * (g.centroid.y - y0) / (y1 - y0))
    fig, ax = sheet((5, 6.4))
    g.plot(column="otters", cmap="YlGnBu", edgecolor="white", linewidth=.4, legend=True, ax=ax, legend_kwds={"label": "Sightings per 40 × 40 km square", "shrink": .6})
    ax.set_title("Otter sightings, 2015–2022, on a regular grid", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Source: volunteer recorders, 2015–2022 (simulated counts)")
    return fig


@honest
def fr_age_moyen():
    g = dep()
    g["age"] = vary(g, 102, 36.4, 48.9, angle=-2)
    fig, ax = sheet()
    g.plot(column="age", cmap="cividis_r", edgecolor="white", linewidth=.3, legend=True, ax=ax, legend_kwds={"label": "Âge moyen de la population (ans)", "shrink": .6})
    near = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)[["code", "geometry"]].merge(g[g.code.isin(["75", "92", "93", "94"])][["code", "age"]], on="code")
    ax.set_xlim(ax.get_xlim()[0] - 330000, ax.get_xlim()[1])
    zoom = ax.inset_axes([0, .68, .24, .24])
    near.plot(column="age", cmap="cividis_r", vmin=g.age.min(), vmax=g.age.max(), edgecolor="white", linewidth=.5, ax=zoom)
    zoom.set(xticks=[], yticks=[], xlabel="", ylabel="")
    zoom.set_title("Paris et petite couronne", fontsize=8.5)
    ax.set_title("L’âge des départements, 1er janvier 2023", loc="left", fontsize=12.5)
    scale_bar(ax, 200)
    foot(fig, "Source : estimations de population, 2023 (données simulées)")
    return fig, g


@honest
def de_erreichbarkeit_minuten():
    x, y = np.meshgrid(np.linspace(0, 40e3, 130), np.linspace(0, 30e3, 100))
    t = np.minimum(np.hypot(x - 12e3, y - 14e3), np.hypot(x - 31e3, y - 22e3)) / 480 + 4
    fig, ax = sheet((6.8, 5))
    m = ax.contourf(x, y, t, levels=[0, 10, 15, 20, 30, 45], colors=["#084081", "#2b8cbe", "#7bccc4", "#ccebc5", "#f3faf0"])
    ax.plot([12e3, 31e3], [14e3, 22e3], "k^", ms=9)
    ax.text(12e3, 15e3, "Klinik Süd", fontsize=9, ha="center", bbox=dict(fc="white", ec="none", alpha=.8, pad=1))
    ax.text(31e3, 23e3, "Klinik Ost", fontsize=9, ha="center", bbox=dict(fc="white", ec="none", alpha=.8, pad=1))
    fig.colorbar(m, ax=ax, shrink=.8, label="Fahrzeit mit dem Auto (Minuten)", spacing="proportional")
    ax.set_title("Wie weit ist es bis zur nächsten Klinik?", loc="left", fontsize=13)
    scale_bar(ax, 5)
    foot(fig, "Quelle: Erreichbarkeitsmodell des Landkreises, 2023")
    return fig


@honest
def es_un_punto_mil_afiliados():
    r = np.random.default_rng(104)
    g = spain()
    pts = []
    for geom, n in zip(g.geometry, np.round(vary(g, 104, 2, 16))):
        x0, y0, x1, y1 = geom.bounds
        got = 0
        while got < n:
            p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
            if geom.contains(p):
                pts.append(p)
                got += 1
    fig, ax = sheet((6.4, 5.2))
    g.plot(ax=ax, color="#f4f1ea", edgecolor="#cfc9bb", linewidth=.5)
    ax.scatter([p.x for p in pts], [p.y for p in pts], s=7, color="#7d4796", lw=0)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=4, color="#7d4796", label="1 punto = 1.000 afiliados")], loc="lower right", frameon=False, fontsize=9)
    ax.set_title("Afiliados a la mutualidad agraria, 2022", loc="left", fontsize=12.5)
    scale_bar(ax, 100)
    foot(fig, "Fuente: mutualidad, 2022. Puntos situados al azar dentro de cada provincia")
    return fig


# ---- what is missing, said

@honest
def fr_medecins_hachures():
    g = dep()
    g["densite"] = vary(g, 21, 62, 148, angle=-.6)
    g.loc[np.random.default_rng(21).choice(len(g), 11, replace=False), "densite"] = np.nan
    fig, ax = sheet()
    b = [80, 95, 110, 125]
    classes(ax, g, "densite", b, SAND, names(b, "fr"), "Généralistes pour\n100 000 habitants", none=("#ffffff", "////", "non communiqué"), room=(.42, 0))
    ax.set_title("Les généralistes, département par département", loc="left", fontsize=12.5, weight="bold")
    scale_bar(ax, 200, right=True)
    foot(fig, "Source : répertoire des professionnels de santé, 1er janvier 2023")
    return fig, g


@honest
def en_screening_no_return():
    g = britain()
    g["uptake"] = vary(g, 22, 48, 79)
    g.loc[[3, 9, 17, 26, 31, 44], "uptake"] = np.nan
    fig, ax = sheet((5, 6.4))
    g.plot(column="uptake", cmap="PuBu", vmin=40, vmax=80, edgecolor="white", linewidth=.5, legend=True, ax=ax,
           legend_kwds={"label": "Screening uptake (% of those invited)", "shrink": .6}, missing_kwds={"color": "#9a9a9a", "label": "no return"})
    ax.legend(handles=[Patch(color="#9a9a9a", label="No return received")], loc="upper right", frameon=False, fontsize=9, bbox_to_anchor=(1.2, 1))
    ax.set_title("Bowel screening uptake by district, 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Source: screening programme returns, 2022. Schematic districts")
    return fig, g


@honest
def de_null_ist_kein_loch():
    g = germany(seed=8)
    g["faelle"] = np.maximum(0, vary(g, 106, -2.2, 9.4, angle=2.2)).round(1)
    fig, ax = sheet((5.6, 6.2))
    classes(ax, g, "faelle", [.05, 2, 4, 6], ["#ffffff", *TEAL[1:]], ["keine Fälle (0)", "unter 2", "2 bis unter 4", "4 bis unter 6", "6 und mehr"], "Borreliosefälle je\n100.000 Einwohner", loc="upper left", edge="#999", room=(.4, 0))
    ax.set_title("Zecken: gemeldete Erkrankungen 2022", loc="left", fontsize=13)
    scale_bar(ax, 100)
    foot(fig, "Quelle: Meldedaten 2022, vereinfachte Kreise, alle Kreise haben gemeldet")
    return fig, g


@honest
def es_mundo_co2_sin_dato():
    g = _world().merge(pd.read_csv(f"{D}/co2_pays.csv").rename(columns={"pays": "nom", "co2_par_habitant_t": "co2"})[["nom", "co2"]], how="left", on="nom").to_crs(8857)
    fig, ax = sheet((8, 4.8))
    classes(ax, g, "co2", [2, 4, 8, 12], SAND, names([2, 4, 8, 12], "es"), "t de CO₂ por habitante", none=("#d9d9d9", None, "sin dato"), room=(.1, 0))
    ax.set_title("Lo que emite cada habitante", loc="left", fontsize=13)
    foot(fig, "Fuente: inventario de emisiones de CO₂, 2017. Proyección Equal Earth")
    return fig, g


# ---- projections

@honest
def en_world_mollweide():
    g = _world().copy()
    g["low"] = vary(g, 31, 3, 96)
    g = g.to_crs("ESRI:54009")
    fig, ax = sheet((8, 4.8))
    classes(ax, g, "low", [20, 40, 60, 80], TEAL, names([20, 40, 60, 80], "en"), "Adults banking by phone (%)", room=(.12, 0))
    ax.set_title("Mobile money: who pays with a phone", loc="left", fontsize=13)
    foot(fig, "Source: survey of world economies, 2021. Mollweide projection")
    return fig, g


@honest
def de_europa_flaechentreu():
    g = europe()
    g["wald"] = vary(g, 32, 9, 74, angle=1.4)
    fig, ax = sheet((5.8, 6))
    g.plot(column="wald", cmap="Greens", edgecolor="white", linewidth=.4, legend=True, ax=ax, legend_kwds={"label": "Waldanteil an der Landesfläche (%)", "shrink": .6})
    ax.set_title("Europas Wälder", loc="left", fontsize=14, weight="bold")
    scale_bar(ax, 500)
    foot(fig, "Quelle: Waldbericht, Erhebung 2020. Flächentreuer Entwurf (ETRS89-LAEA)")
    return fig, g


@honest
def fr_grand_poitiers_tuiles():
    g = gp().to_crs(3857)
    g["part_velo"] = vary(gp(), 111, 1.2, 8.8)
    fig, ax = sheet((6.4, 5.6))
    b = [3, 4, 5, 6.5]
    classes(ax, g, "part_velo", b, TEAL, names(["3", "4", "5", "6,5"], "fr"), "Actifs allant au travail\nà vélo (%)", loc="upper left", room=(.1, 0))
    ax.set_title("Aller au travail à vélo, 2022", loc="left", fontsize=12.5)
    foot(fig, "Source : enquête mobilité, 2022 (données simulées)")
    return fig, g


@honest
def en_routes_on_a_compass_chart():
    land = _world().clip(box(-100, -5, 25, 65)).to_crs(3395)
    ports = gpd.GeoSeries([Point(-74, 40.5), Point(-9.2, 38.6), Point(-5, 48.4), Point(-79.5, 9.3), Point(-17.5, 14.7)], crs=4326).to_crs(3395)
    fig, ax = sheet((7.4, 5.4))
    land.plot(ax=ax, color="#e6e1d4", edgecolor="white", linewidth=.4)
    for i, j in ((0, 2), (1, 0), (3, 1), (4, 3), (2, 4)):
        ax.add_collection(LineCollection([[(ports[i].x, ports[i].y), (ports[j].x, ports[j].y)]], color="#0a3f7a", lw=1.6))
    ax.scatter(ports.x, ports.y, s=30, color="#0a3f7a", zorder=3)
    for p, n in zip(ports, ("New York", "Lisbon", "Brest", "Colón", "Dakar")):
        ax.annotate(n, (p.x, p.y), (5, -11), textcoords="offset points", fontsize=9)
    ax.set_title("Rhumb lines of the Atlantic mail, 1912\nMercator chart: a straight line keeps one compass bearing", loc="left", fontsize=11.5)
    foot(fig, "Source: shipping company sailing lists, 1912")
    return fig


@honest
def fr_degres_corriges_du_cosinus():
    g = gp().to_crs(4326)
    g["loyer"] = vary(gp(), 113, 7.2, 12.6)
    fig, ax = plt.subplots(figsize=(6.4, 5.4), dpi=60)
    g.plot(column="loyer", cmap="Purples", edgecolor="white", linewidth=.5, legend=True, ax=ax, legend_kwds={"label": "Loyer d’annonce (€/m²)", "shrink": .7})
    ax.set_aspect(1 / np.cos(np.radians(46.58)))
    ax.set_xlabel("longitude (°)")
    ax.set_ylabel("latitude (°)")
    ax.set_title("Loyers d’annonce des appartements, 2022", fontsize=12)
    foot(fig, "Source : carte des loyers, 2022 (données simulées)")
    fig.subplots_adjust(bottom=.15)
    return fig, g


# ---- two hues that have their middle

@honest
def fr_evolution_blanc_a_zero():
    g = dep()
    g["evol"] = vary(g, 41, -3.8, 12.4, angle=-.9)
    fig, ax = sheet()
    g.plot(column="evol", cmap="RdBu_r", norm=TwoSlopeNorm(0, -12.4, 12.4), edgecolor="#ccc", linewidth=.4, legend=True, ax=ax, legend_kwds={"label": "Évolution de la population, 2014-2020 (%)", "shrink": .6})
    ax.set_title("Où la population augmente, où elle recule", loc="left", fontsize=13)
    scale_bar(ax, 200)
    foot(fig, "Source : recensements de la population, 2014 et 2020")
    return fig, g


@honest
def en_renters_against_the_national_share():
    g = britain(seed=9)
    g["renters"] = vary(g, 42, 12, 47)
    g["gap"] = (g.renters - 30).round(1)
    fig, ax = sheet((5.2, 6.4))
    six = [plt.cm.BrBG(x) for x in (.05, .22, .38, .62, .78, .95)]
    classes(ax, g, "gap", [-10, -5, 0, 5, 10], six, ["more than 10 below", "5 to 10 below", "up to 5 below", "up to 5 above", "5 to 10 above", "10 or more above"], "Households renting, points from\nthe national share (30%)", loc="upper right", room=(0, .55))
    ax.set_title("Renting, against the national share, 2021", loc="left", fontsize=12.5)
    scale_bar(ax, 100)
    foot(fig, "Source: census, 2021. Schematic districts")
    return fig, g


@honest
def es_variacion_asimetrica():
    g = spain(seed=14)
    g["var"] = vary(g, 43, -6.4, 14.8)
    fig, ax = sheet((6.4, 5.2))
    five = ["#5e3c99", "#b2abd2", "#fdd9a0", "#fdb863", "#e66101"]
    classes(ax, g, "var", [-3, 0, 5, 10], five, ["baja más de 3", "baja hasta 3", "sube menos de 5", "sube de 5 a menos de 10", "sube 10 y más"], "Variación del paro\n2019-2023 (%)", loc="lower right", room=(0, .35), edge="#999")
    ax.set_title("El paro: dónde sube y dónde baja", loc="left", fontsize=13, weight="bold")
    scale_bar(ax, 100)
    foot(fig, "Fuente: servicio de empleo, 2019 y 2023. Provincias esquemáticas")
    return fig, g


@honest
def de_hoehen_und_tiefen():
    x, y = np.meshgrid(np.linspace(0, 60e3, 120), np.linspace(0, 45e3, 90))
    z = 220 * np.sin(x / 17e3) * np.cos(y / 14e3) + 60 - 160 * np.exp(-((x - 15e3) ** 2 + (y - 30e3) ** 2) / 6e7)
    fig, ax = sheet((6.8, 5))
    m = ax.pcolormesh(x, y, z, cmap="BrBG_r", norm=TwoSlopeNorm(0, -320, 320), shading="auto")
    ax.contour(x, y, z, levels=[0], colors="black", linewidths=.8)
    fig.colorbar(m, ax=ax, shrink=.8, label="Höhe über dem Meeresspiegel (m)")
    ax.set_title("Küstenrelief: über und unter dem Meeresspiegel", loc="left", fontsize=12)
    scale_bar(ax, 10)
    foot(fig, "Quelle: digitales Geländemodell, 2021 (Modellrechnung)")
    return fig


# ---- ramps in order, and hues that have none to keep

@honest
def de_waermepumpen_in_ordnung():
    g = germany(seed=15)
    g["quote"] = vary(g, 52, 2, 31, angle=1.9)
    ramp = ["#edf8fb", "#b3cde3", "#8c96c6", "#88419d", "#4d004b"]
    fig, ax = sheet((5.4, 6.2))
    k = BoundaryNorm([0, 6, 12, 18, 24, 32], 5)
    g.plot(column="quote", cmap=ListedColormap(ramp), norm=k, edgecolor="white", linewidth=.5, legend=True, ax=ax,
           legend_kwds={"label": "Neubauten mit Wärmepumpe (%)", "shrink": .6, "spacing": "proportional"})
    ax.set_title("Heizen ohne Gas: Anteil der Wärmepumpen, 2022", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Quelle: Baufertigstellungen 2022, vereinfachte Kreise")
    return fig, g


@honest
def en_slope_aspect_wheel():
    x, y = np.meshgrid(np.linspace(0, 30e3, 120), np.linspace(0, 22e3, 90))
    z = 400 * np.exp(-((x - 10e3) ** 2 + (y - 12e3) ** 2) / 4e7) + 300 * np.exp(-((x - 22e3) ** 2 + (y - 8e3) ** 2) / 3e7)
    gy, gx = np.gradient(z)
    a = np.degrees(np.arctan2(-gx, -gy)) % 360
    fig, ax = sheet((6.8, 5))
    m = ax.pcolormesh(x, y, a, cmap="twilight", vmin=0, vmax=360, shading="auto")
    b = fig.colorbar(m, ax=ax, shrink=.8, label="Direction the slope faces (degrees)")
    b.set_ticks([0, 90, 180, 270, 360], labels=["N 0", "E 90", "S 180", "W 270", "N 360"])
    ax.set_title("Aspect of the slopes, Harrow Fells", loc="left", fontsize=12.5)
    scale_bar(ax, 5)
    foot(fig, "Source: elevation model, 10 m, 2020 (simulated)")
    return fig


@honest
def fr_precarite_fond_sombre():
    g = gp()
    g["precarite"] = vary(g, 51, 6, 29)
    fig, ax = sheet((6.4, 5.6))
    fig.set_facecolor("#1c1c22")
    g.plot(column="precarite", cmap="magma", vmin=4, vmax=32, edgecolor="#1c1c22", linewidth=.5, ax=ax)
    cb = fig.colorbar(ScalarMappable(Normalize(4, 32), "magma"), ax=ax, shrink=.6)
    cb.set_label("Ménages en précarité énergétique (%)", color="white", fontsize=10)
    cb.ax.tick_params(colors="white")
    ax.set_title("Précarité énergétique dans Grand Poitiers, 2021", loc="left", fontsize=12, color="white")
    fig.text(.02, .015, "Source : observatoire de la précarité, 2021 (données simulées)", fontsize=8.5, color="#ddd")
    return fig, g


@honest
def es_usos_del_suelo():
    g = spain(60, 24)
    r = np.random.default_rng(117)
    uses = {"cereal": "#DDCC77", "olivar": "#44AA99", "viñedo": "#882255", "pasto": "#88CCEE", "bosque": "#0d5a2b"}
    g["uso"] = r.choice(list(uses), len(g), p=[.3, .2, .15, .2, .15])
    fig, ax = sheet((6.6, 5.2))
    g.plot(ax=ax, color=g.uso.map(uses), edgecolor="white", linewidth=.6)
    ax.set_xlim(ax.get_xlim()[0], ax.get_xlim()[1] + 260000)
    ax.legend(handles=[Patch(facecolor=c, label=n) for n, c in uses.items()], title="Uso dominante", loc="lower right", frameon=False, fontsize=9)
    ax.set_title("El uso del suelo que domina en cada comarca, 2018", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Fuente: ocupación del suelo, 2018. Comarcas esquemáticas")
    return fig, g


@honest
def es_ruido_inferno():
    x, y = np.meshgrid(np.linspace(0, 8000, 140), np.linspace(0, 6000, 110))
    d = np.minimum(abs(y - .5 * x - 800), abs(x - 5200) * .8)
    z = 74 - 9.5 * np.log10(1 + d / 40)
    fig, ax = sheet((6.8, 5))
    m = ax.contourf(x, y, z, levels=np.arange(50, 76, 5), cmap="inferno_r")
    fig.colorbar(m, ax=ax, shrink=.8, label="Nivel sonoro Lden (dB(A))")
    ax.set_title("Mapa estratégico de ruido, centro urbano, 2022", loc="left", fontsize=12)
    scale_bar(ax, 1)
    foot(fig, "Fuente: modelo municipal de ruido viario, 2022")
    return fig


@honest
def de_hitzetage_gelb_bis_rot():
    g = germany(seed=18)
    g["tage"] = vary(g, 54, 2, 33, angle=-1)
    b = [8, 13, 18, 24]
    fig, ax = sheet((5.6, 6.2))
    classes(ax, g, "tage", b, ["#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#9c0824"], names(b, "de"), "Hitzetage im Jahr\n(Anzahl, Mittel der Stationen)", loc="upper left", room=(.45, 0))
    ax.set_title("So heiß war der Sommer 2022", loc="left", fontsize=14, weight="bold")
    scale_bar(ax, 100)
    foot(fig, "Quelle: Wetterdienst, Tage mit 30 °C und mehr, 2022")
    return fig, g


@honest
def es_alquiler_tramos_contiguos():
    g = spain(seed=21)
    g["alquiler"] = vary(g, 61, 4.2, 17.8)
    fig, ax = sheet((6.4, 5.2))
    classes(ax, g, "alquiler", [6, 8, 11, 14], BLUE, ["[4 ; 6)", "[6 ; 8)", "[8 ; 11)", "[11 ; 14)", "[14 ; 18]"], "Alquiler medio\n(€/m² al mes)", loc="lower right", room=(0, .3))
    ax.set_title("Lo que cuesta alquilar", loc="left", fontsize=14, weight="bold")
    scale_bar(ax, 100)
    foot(fig, "Fuente: portal de fianzas, 2023. Provincias esquemáticas")
    return fig, g


# ---- circles whose area says the number

@honest
def fr_gares_racine():
    g = gp()
    far = g.sort_values("superficie_km2").nom.tail(16).to_list()
    pts = g[g.nom.isin([*far[::2], "Poitiers"])].copy()
    pts["voyageurs"] = [9000, 31000, 14000, 22000, 52000, 6000, 18000, 11000, 26000][:len(pts)]
    fig, ax = sheet((6.4, 5.6))
    g.plot(ax=ax, color="#eeeae2", edgecolor="white", linewidth=.6)
    c = pts.geometry.representative_point()
    for x, y, v in zip(c.x, c.y, pts.voyageurs):
        ax.add_patch(Circle((x, y), 3200 * np.sqrt(v / 52000), facecolor="#c2452d", alpha=.65, edgecolor="white"))
        ax.annotate(comma(int(v)), (x, y), (0, 3), textcoords="offset points", fontsize=8.5, ha="center")
    ax.set_title("Montées annuelles par arrêt ferroviaire, 2022", loc="left", fontsize=12.5)
    scale_bar(ax, 10)
    foot(fig, "Source : comptages de l’exploitant, 2022 (données simulées). Voyageurs par an")
    return fig, pts[["nom", "voyageurs", "geometry"]]


# ---- colours everyone tells apart

@honest
def en_inspections_by_shape_too():
    r = np.random.default_rng(72)
    g = britain()
    p = g.geometry.representative_point()
    ok = r.random(len(g)) > .4
    fig, ax = sheet((5, 6.4))
    g.dissolve().plot(ax=ax, color="#f0efec")
    ax.scatter(p.x[ok], p.y[ok], s=55, marker="o", color="#4c9a3f", label="Met the standard", edgecolor="white", lw=.5)
    ax.scatter(p.x[~ok], p.y[~ok], s=75, marker="X", color="#c8553d", label="Failed the standard", edgecolor="white", lw=.5)
    ax.legend(title="Bathing waters", loc="upper right", bbox_to_anchor=(1.4, 1), frameon=False, fontsize=9)
    ax.set_title("Is your beach clean?", loc="left", fontsize=14, weight="bold")
    scale_bar(ax, 100)
    foot(fig, "Source: environment regulator, 2022 season. Sites are schematic")
    return fig


# ---- panels

@honest
def fr_chomage_meme_echelle():
    g = gp()
    g["t13"], g["t23"] = vary(g, 81, 9.5, 17.5), vary(g, 82, 5.2, 10.1)
    assert (g.t23 < g.t13).all()
    fig, axes = sheet((9, 4.8), ncols=2)
    for ax, c, y in zip(axes, ("t13", "t23"), (2013, 2023)):
        g.plot(column=c, cmap="Oranges", vmin=4, vmax=18, ax=ax, edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Taux de chômage (%)", "shrink": .6})
        ax.set_title(str(y), fontsize=12)
        scale_bar(ax, 10)
    fig.suptitle("Le chômage recule partout en dix ans", fontsize=13, x=.02, ha="left")
    foot(fig, "Source : observatoire local de l’emploi, 2013 et 2023 (données simulées)")
    return fig, g


@honest
def de_zwei_groessen_zwei_skalen():
    g = germany(40, 25)
    g["miete"], g["alter"] = vary(g, 83, 5, 14), vary(g, 121, 39, 49, angle=2)
    fig, axes = sheet((9, 5.2), ncols=2)
    for ax, c, m, t in zip(axes, ("miete", "alter"), ("Blues", "Oranges"), ("Angebotsmiete (€/m²)", "Durchschnittsalter (Jahre)")):
        g.plot(column=c, cmap=m, ax=ax, edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": t, "shrink": .6})
        ax.set_title(t.split(" (")[0], fontsize=12)
        scale_bar(ax, 100)
    fig.suptitle("Teuer und jung? Zwei Karten im Vergleich, 2022", fontsize=13, x=.02, ha="left")
    foot(fig, "Quelle: Mietangebote und Bevölkerungsfortschreibung 2022, vereinfachte Kreise")
    return fig, g


@honest
def en_four_years_one_key():
    g = britain(40, 26)
    base = vary(g, 122, 2, 16)
    fig, axes = sheet((10, 4.8), ncols=4)
    b = [5, 10, 15, 20]
    for ax, y, f in zip(axes, (2010, 2014, 2018, 2022), (.6, .9, 1.2, 1.6)):
        g[f"s{y}"] = (base * f).round(1)
        g.plot(ax=ax, color=[TEAL[i] for i in np.digitize(g[f"s{y}"], b)], edgecolor="white", linewidth=.4)
        ax.set_title(str(y), fontsize=12)
    fig.legend(handles=[Patch(facecolor=c, label=t) for c, t in zip(TEAL, names(b, "en"))], title="New cars that are electric (%)", loc="lower center", ncol=5, frameon=False, fontsize=9, bbox_to_anchor=(.5, .06))
    fig.subplots_adjust(bottom=.2, top=.84, left=.02, right=.98)
    fig.suptitle("Electric cars spread", fontsize=13, x=.02, ha="left")
    foot(fig, "Source: vehicle licensing, 2010 to 2022 (simulated). Schematic districts")
    return fig, g


# ---- titles that hold

@honest
def fr_presque_toutes_gagnent():
    g = gp()
    n = int((g.evolution_pct > 0).sum())
    fig, ax = sheet((6.4, 5.6))
    v = max(abs(g.evolution_pct.min()), g.evolution_pct.max())
    g.plot(column="evolution_pct", cmap="PuOr", norm=TwoSlopeNorm(0, -v, v), edgecolor="#bbb", linewidth=.5, legend=True, ax=ax,
           legend_kwds={"label": "Évolution de la population, 2018-2023 (%)", "shrink": .6})
    ax.set_title(f"{n} communes sur {len(g)} gagnent des habitants", loc="left", fontsize=13, weight="bold")
    scale_bar(ax, 10)
    foot(fig, "Source : Insee, populations municipales 2018 et 2023")
    return fig, g


@honest
def en_fewer_than_a_third_over_thirty():
    g = britain(seed=29)
    g["share"] = vary(g, 91, 11, 41, power=1.4)
    assert (g.share > 30).mean() < .3
    fig, ax = sheet((5, 6.4))
    b = [15, 20, 25, 30]
    classes(ax, g, "share", b, PLUM, names(b, "en"), "Children in low-income\nfamilies (%)", loc="upper right", room=(0, .45))
    ax.set_title("In fewer than a third of districts, over 30% of\nchildren live in low-income families", loc="left", fontsize=12)
    scale_bar(ax, 100)
    foot(fig, "Source: household survey, 2022. Schematic districts")
    return fig, g


@honest
def es_uruguay_la_mas_eolica():
    return _wind_map("Uruguay, el país más eólico de América del Sur")


# ---- marks, levels, keys

@honest
def en_crashes_in_hexagons():
    r = np.random.default_rng(95)
    g = britain()
    c = g.geometry.representative_point()
    i = r.choice(len(g), 7000, p=(g["pop"] / g["pop"].sum()).to_numpy())
    fig, ax = sheet((5.4, 6.4))
    g.dissolve().plot(ax=ax, color="#f0efec")
    h = ax.hexbin(c.x.to_numpy()[i] + r.normal(0, 16000, 7000), c.y.to_numpy()[i] + r.normal(0, 16000, 7000), gridsize=22, mincnt=1, cmap="Reds")
    ax.set_aspect("equal")
    fig.colorbar(h, ax=ax, shrink=.6, label="Collisions per hexagon")
    ax.set_title("7,000 crashes of 2022, counted by hexagon", loc="left", fontsize=12.5)
    scale_bar(ax, 100)
    foot(fig, "Source: road safety returns, 2022 (simulated sites)")
    return fig


@honest
def fr_courbes_de_niveau():
    x, y = np.meshgrid(np.linspace(0, 12e3, 120), np.linspace(0, 9e3, 90))
    z = 300 + 520 * np.exp(-((x - 4e3) ** 2 + (y - 5e3) ** 2) / 6e6) + 340 * np.exp(-((x - 9e3) ** 2 + (y - 3e3) ** 2) / 4e6)
    fig, ax = sheet((6.8, 5.2))
    c = ax.contour(x, y, z, levels=np.arange(320, 860, 40), colors="#8a5a2b", linewidths=[1.4 if v % 200 == 0 else .7 for v in np.arange(320, 860, 40)])
    ax.clabel(c, levels=c.levels[::3], fontsize=8.5, fmt="%d m")
    ax.plot(4e3, 5e3, "k^", ms=8)
    ax.text(4.2e3, 5.1e3, "Puy Long, 823 m", fontsize=9)
    ax.set_title("Le massif du Puy Long, équidistance des courbes 40 m", loc="left", fontsize=12)
    scale_bar(ax, 1)
    foot(fig, "Source : levé topographique, 2019 (relief inventé)")
    return fig


@honest
def de_naturschutz_ja_nein():
    g = germany(seed=31)
    z = vary(g, 125, 0, 100, noise=.5)
    g["schutz"] = np.where(z > 58, "in Kraft", "nicht beschlossen")
    tint = {"in Kraft": "#0b4f4a", "nicht beschlossen": "#dfe3e0"}
    fig, ax = sheet((5.4, 6.2))
    g.plot(ax=ax, color=g.schutz.map(tint), edgecolor="white", linewidth=.6)
    ax.set_xlim(ax.get_xlim()[0] - 260000, ax.get_xlim()[1])
    ax.legend(handles=[Patch(facecolor=c, label=n) for n, c in tint.items()], title="Baumschutzsatzung", loc="upper left", frameon=False, fontsize=9)
    ax.set_title("Wo Bäume geschützt sind, Stand Mai 2023", loc="left", fontsize=12.5)
    scale_bar(ax, 100)
    foot(fig, "Quelle: Umfrage unter den Kreisen, Mai 2023")
    return fig, g


ALSO.update(
    de_hitze_regenbogen_klassen=("non-monotone-ramp", "colour-blind"),
    es_ruido_turbo=("non-monotone-ramp", "colour-blind"),
    en_nordic_fibre_in_degrees=("not-equal-area",),
)
