"""Maps by a cartographer and data journalist who works in four languages: 38 liars, 42 honest ones."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection, PatchCollection, PolyCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon as Poly, Rectangle, RegularPolygon
from shapely.geometry import Polygon

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
ORANGES = ["#feedde", "#fdbe85", "#fd8d3c", "#e6550d", "#8a2f04"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


@functools.lru_cache
def _dep():
    g = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.simplify(2500)
    return g[["code", "nom", "population", "superficie_km2", "geometry"]]


@functools.lru_cache
def _world():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    g = g[g.code_iso != "AQ"].copy()
    g["geometry"] = g.simplify(.4)
    return g


def rng(seed):
    return np.random.default_rng(seed)


def cells(nx, ny, seed, size=10000, jitter=.28, x0=0, y0=0):
    """An invented territory: a grid of districts with shaken corners, its four corners missing."""
    r = rng(seed)
    gx, gy = np.meshgrid(np.arange(nx + 1.), np.arange(ny + 1.))
    gx, gy = gx + r.uniform(-jitter, jitter, gx.shape), gy + r.uniform(-jitter, jitter, gy.shape)
    px, py = x0 + gx * size, y0 + gy * size
    out = []
    for j in range(ny):
        for i in range(nx):
            if i in (0, nx - 1) and j in (0, ny - 1):
                continue
            out.append(np.array([(px[j, i], py[j, i]), (px[j, i + 1], py[j, i + 1]), (px[j + 1, i + 1], py[j + 1, i + 1]), (px[j + 1, i], py[j + 1, i])]))
    return out


def land(nx, ny, seed, crs=25832, size=10000, x0=500000, y0=5500000):
    return gpd.GeoDataFrame({"id": range(1, len(cells(nx, ny, seed)) + 1)}, geometry=[Polygon(p) for p in cells(nx, ny, seed, size, x0=x0, y0=y0)], crs=crs)


def middles(polys):
    return np.array([p.mean(axis=0) for p in polys])


def bar(ax, km, metres=1000):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = x0 + .04 * (x1 - x0), y0 + .03 * (y1 - y0)
    ax.plot([x, x + km * metres], [y, y], color="white", lw=6, zorder=5)
    ax.plot([x, x + km * metres], [y, y], color="#222222", lw=3, zorder=6)
    ax.text(x + km * metres / 2, y + .02 * (y1 - y0), f"{km} km", ha="center", fontsize=9, zorder=6, bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})


def end(fig, ax, title, source, km=None, metres=1000):
    for a in np.ravel(ax):
        a.set_aspect("equal")
        a.set_axis_off()
        if km:
            bar(a, km, metres)
    if np.size(ax) == 1:
        np.ravel(ax)[0].set_title(title, fontsize=12)
    else:
        fig.suptitle(title, fontsize=12)
    fig.text(.01, .012, source, fontsize=9, color="#444444")
    return fig


def key(ax, colors, labels, title, loc="lower right", **kw):
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#888888", label=t) for c, t in zip(colors, labels)], title=title, loc=loc, fontsize=9, title_fontsize=9, **kw)


def polys(ax, ps, **kw):
    c = ax.add_collection(PolyCollection(ps, **{"edgecolors": "white", "linewidths": .7, **kw}))
    ax.autoscale_view()
    return c


def room(ax, f=.32):
    x0, x1 = ax.get_xlim()
    ax.set_xlim(x0, x1 + f * (x1 - x0))


def relief(n=120, seed=1, k=6):
    r = rng(seed)
    x, y = np.meshgrid(np.linspace(0, 60, n), np.linspace(0, 45, n))
    z = sum(r.uniform(.3, 1) * np.exp(-((x - r.uniform(5, 55)) ** 2 + (y - r.uniform(5, 40)) ** 2) / r.uniform(60, 260)) for _ in range(k))
    return x, y, (z - z.min()) / (z.max() - z.min())


# ─────────────────────────────────────────── trompeuses, liars, mentirosas, lügende ───────────────────────────────────────────

@liar("rainbow-colormap")
def fr_nappe_en_arc_en_ciel():
    x, y, z = relief(seed=3)
    fig, ax = plt.subplots(figsize=(7.4, 5.4))
    m = ax.pcolormesh(x, y, 4 + 38 * z, cmap="jet", shading="auto")
    fig.colorbar(m, ax=ax, shrink=.8, label="Profondeur de la nappe (m)")
    return end(fig, ax, "Profondeur de la nappe du Clain moyen, octobre 2023", "Source : 84 piézomètres, interpolation du bureau d’études", 10, 1)


@liar("stock-in-choropleth")
def fr_medecins_en_nombre():
    g = _dep().copy()
    g["medecins"] = (g.population * rng(2).uniform(.0011, .0019, len(g))).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 6.6))
    g.plot("medecins", cmap="Blues", edgecolor="white", linewidth=.4, legend=True, ax=ax, legend_kwds={"label": "Nombre de médecins généralistes", "shrink": .6})
    return end(fig, ax, "Où sont les médecins généralistes, 2024", "Source : répertoire fictif des professionnels de santé", 200), g


@liar("radius-not-area")
def fr_ports_en_rayon():
    names = ["Le Havre", "Dunkerque", "Marseille", "Nantes", "La Rochelle", "Rouen"]
    t = np.array([80., 49, 72, 30, 10, 22])
    xy = np.array([[490, 6935], [650, 7105], [895, 6250], [310, 6690], [380, 6570], [560, 6925]])
    fig, ax = plt.subplots(figsize=(7, 6.4))
    _dep().dissolve().scale(.001, .001, origin=(0, 0)).plot(ax=ax, color="#eeeeee", edgecolor="#999999")
    ax.scatter(*xy.T, s=(t * .55) ** 2, color="#0072B2", alpha=.7, edgecolors="white")
    for (px, py), n, v in zip(xy, names, t):
        ax.annotate(f"{n}, {v:.0f} Mt", (px, py), xytext={"Le Havre": (-70, 20), "Rouen": (12, -14)}.get(n, (10, 12)), textcoords="offset points", fontsize=9)
    hs = [ax.scatter([], [], s=(v * .55) ** 2, color="#0072B2", alpha=.7, label=f"{v} Mt") for v in (10, 40, 80)]
    ax.legend(handles=hs, title="Tonnage", loc="center left", bbox_to_anchor=(1, .5), labelspacing=2.2, borderpad=1.6, fontsize=9)
    fig.subplots_adjust(left=.03, right=.8)
    return end(fig, ax, "Trafic des grands ports maritimes, 2023", "Source : autorités portuaires, chiffres arrondis", 200, 1)


@liar("hidden-missing")
def fr_silence_devenu_zero():
    g = _dep().copy()
    g["taux"] = (6 + 10 * g.geometry.centroid.y.rank(pct=True) + rng(4).normal(0, 1.5, len(g))).round(1)
    g.loc[g.code.isin(["23", "48", "15", "09", "05", "52", "55", "36", "2B"]), "taux"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 6.6))
    g.assign(taux=g.taux.fillna(0)).plot("taux", cmap="Oranges", edgecolor="white", linewidth=.4, legend=True, ax=ax, legend_kwds={"label": "Cas de coqueluche pour 100 000 habitants", "shrink": .6})
    return end(fig, ax, "Incidence de la coqueluche, premier semestre 2024", "Source : réseau de médecins sentinelles (données inventées)", 200), g


@liar("title-contradicts-data")
def fr_titre_nord_contre_sud():
    g = _dep().copy()
    g["part"] = (8 + 22 * (1 - g.geometry.centroid.y.rank(pct=True)) + rng(5).normal(0, 1.5, len(g))).round(1)
    fig, ax = plt.subplots(figsize=(7, 6.6))
    g.plot("part", cmap="Purples", scheme="quantiles", k=5, edgecolor="white", linewidth=.4, legend=True, ax=ax, legend_kwds={"loc": "upper left", "fontsize": 9, "title": "Logements vacants (%)", "fmt": "{:.0f}"})
    return end(fig, ax, "Plus de logements vacants au nord qu’au sud, 2023", "Source : fichier fictif du logement", 200), g


@liar("too-few-classes")
def fr_deux_teintes():
    g = _dep().copy()
    g["revenu"] = (19 + 8 * g.population.rank(pct=True) + rng(6).normal(0, 1.4, len(g))).round(1)
    cut = g.revenu.median()
    fig, ax = plt.subplots(figsize=(7, 6.6))
    g.plot(color=np.where(g.revenu > cut, "#08519c", "#deebf7"), edgecolor="white", linewidth=.4, ax=ax)
    key(ax, ["#deebf7", "#08519c"], [f"{g.revenu.min():.1f} à {cut:.1f}", f"{cut:.1f} à {g.revenu.max():.1f}"], "Revenu médian (k€ par an)", "upper left")
    return end(fig, ax, "Le revenu médian des ménages, 2022", "Source : enquête fictive sur les revenus", 200), g


@liar("not-equal-area")
def fr_forets_mercator():
    g = _world().copy()
    g["foret"] = (35 + 15 * np.sin(np.radians(g.geometry.representative_point().y * 3)) + rng(7).normal(0, 10, len(g))).clip(2, 88).round()
    m = g.to_crs(3857)
    fig, ax = plt.subplots(figsize=(9, 6.4))
    m.plot("foret", cmap="Greens", edgecolor="white", linewidth=.3, legend=True, ax=ax, legend_kwds={"label": "Part du territoire couverte de forêt (%)", "shrink": .6})
    ax.set_ylim(-7.5e6, 1.8e7)
    return end(fig, ax, "La part de forêt dans le monde, 2022", "Source : estimations inventées par pays"), m


@liar("panels-on-different-scales")
def fr_deux_annees_deux_echelles():
    g = _dep().copy()
    g["a"] = (5 + 4 * rng(8).random(len(g))).round(1)
    g["b"] = (g.a + 4 + 3 * rng(9).random(len(g))).round(1)
    fig, axes = plt.subplots(1, 2, figsize=(11, 5.6))
    for ax, c, t in zip(axes, "ab", ("2010", "2024")):
        g.plot(c, cmap="OrRd", edgecolor="white", linewidth=.3, legend=True, ax=ax, legend_kwds={"label": "Diabète traité (% des habitants)", "shrink": .6})
        ax.set_title(t)
    return end(fig, axes, "Le diabète traité, 2010 et 2024", "Source : assurance maladie, données inventées", 200), g


@liar("colour-blind")
def fr_plages_rouge_vert():
    r = rng(10)
    x, y = r.uniform(0, 70, 42), r.uniform(0, 30, 42)
    k = r.integers(0, 3, 42)
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.fill_between(np.linspace(-3, 73, 50), -6, 34 + 2 * np.sin(np.linspace(0, 9, 50)), color="#f4f1e8")
    for i, (c, t) in enumerate([("#c0392b", "interdite"), ("#6b8e23", "autorisée"), ("#a0672f", "surveillée")]):
        ax.scatter(x[k == i], y[k == i], color=c, s=55, label=t, edgecolors="white")
    ax.legend(title="Baignade", loc="lower right", fontsize=9)
    return end(fig, ax, "Baignade dans les plans d’eau de la région, été 2024", "Source : agence de santé, relevés du 15 juillet 2024", 10, 1)


@liar("diverging-without-middle")
def fr_solde_au_milieu_perdu():
    g = _dep().copy()
    g["evol"] = (-3 + 14 * (1 - g.geometry.centroid.x.rank(pct=True)) + rng(11).normal(0, 1, len(g))).round(1)
    fig, ax = plt.subplots(figsize=(7, 6.6))
    g.plot("evol", cmap="RdBu", vmin=-4, vmax=12, edgecolor="white", linewidth=.4, legend=True, ax=ax, legend_kwds={"label": "Évolution du nombre d’emplois (%)", "shrink": .6})
    return end(fig, ax, "Évolution de l’emploi salarié de 2017 à 2023", "Source : caisse fictive de l’emploi", 200), g


@liar("non-monotone-ramp")
def en_ramp_out_of_order():
    g = land(8, 6, 12, 27700, x0=400000, y0=300000)
    g["rate"] = (4 + 16 * rng(12).random(len(g))).round(1)
    edges = [4, 7, 10, 13, 16, 20]
    cols = ["#9ecae1", "#08306b", "#deebf7", "#2171b5", "#6baed6"]
    fig, ax = plt.subplots(figsize=(8, 5.2))
    g.plot("rate", cmap=ListedColormap(cols), norm=BoundaryNorm(edges, 5), edgecolor="white", ax=ax)
    room(ax)
    key(ax, cols, [f"{a} to {b}" for a, b in zip(edges, edges[1:])], "Asthma admissions\nper 1,000 children")
    return end(fig, ax, "Asthma admissions by district, 2023", "Source: hospital episode extract (invented)", 10), g


@liar("too-many-classes")
def en_fourteen_greens():
    ps = cells(12, 9, 13)
    v = 20 + 70 * rng(13).random(len(ps))
    edges = np.linspace(20, 90, 15)
    cm = plt.get_cmap("Greens", 14)
    fig, ax = plt.subplots(figsize=(9, 6))
    polys(ax, ps, array=v, cmap=cm, norm=BoundaryNorm(edges, 14))
    room(ax)
    key(ax, [cm(i) for i in range(14)], [f"{a:.0f} to {b:.0f}" for a, b in zip(edges, edges[1:])], "Tree canopy (%)")
    return end(fig, ax, "Tree canopy cover by ward, 2022", "Source: aerial survey, June 2022", 20)


@liar("stock-in-choropleth")
def en_burglaries_shaded():
    ps = cells(9, 7, 14)
    a = rng(14)
    v = np.round(a.lognormal(5.2, .7, len(ps)))
    fig, ax = plt.subplots(figsize=(8, 5.6))
    c = polys(ax, ps, array=v, cmap="Reds")
    fig.colorbar(c, ax=ax, shrink=.8, label="Number of burglaries")
    return end(fig, ax, "Burglaries recorded by police district, 2023", "Source: police recorded crime, invented extract", 20)


@liar("unprojected")
def en_scandinavia_squashed():
    w = _world()
    g = w[w.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT", "NOR", "SWE", "FIN", "DNK", "EST", "LVA", "LTU"])].copy()
    g["share"] = (30 + 45 * rng(15).random(len(g))).round()
    fig, ax = plt.subplots(figsize=(9, 6))
    g.plot("share", cmap="YlGnBu", edgecolor="#777777", legend=True, ax=ax, legend_kwds={"label": "Homes heated by heat pump (%)", "shrink": .7})
    ax.set_xlim(3, 33)
    ax.set_ylim(53, 72)
    return end(fig, ax, "Heat pumps in northern Europe, 2023", "Source: invented industry survey"), g


@liar("overplotting")
def en_bird_records_blot():
    r = rng(16)
    x, y = r.normal(30, 9, 26000), r.normal(22, 7, 26000)
    fig, ax = plt.subplots(figsize=(7.4, 5.6))
    ax.scatter(x, y, s=14, color="#0072B2")
    return end(fig, ax, "Records of the common swift, 2015 to 2023", "Source: 26,000 volunteer records, one dot each", 10, 1)


@liar("small-text")
def en_parish_names_tiny():
    ps = cells(9, 7, 17)
    v = 10 + 40 * rng(17).random(len(ps))
    fig, ax = plt.subplots(figsize=(8, 5.6))
    c = polys(ax, ps, array=v, cmap="BuPu")
    for i, (a, b) in enumerate(middles(ps)):
        ax.text(a, b, f"Parish {i + 1}\n{v[i]:.0f} %", fontsize=3.6, ha="center", va="center", color="#111111")
    fig.colorbar(c, ax=ax, shrink=.8, label="Homes with a private well (%)")
    return end(fig, ax, "Private wells by parish, 2021", "Source: county water survey, 2021", 20)


@liar("overlapping-breaks")
def en_classes_that_overlap():
    ps = cells(8, 6, 18)
    v = 1 + 38 * rng(18).random(len(ps))
    edges = [0, 10, 20, 30, 40]
    fig, ax = plt.subplots(figsize=(8, 5.2))
    polys(ax, ps, array=v, cmap=ListedColormap(ORANGES[:4]), norm=BoundaryNorm(edges, 4))
    room(ax)
    key(ax, ORANGES[:4], ["0–12", "8–22", "18–33", "28–40"], "Adults who smoke (%)")
    return end(fig, ax, "Smoking among adults by ward, 2022", "Source: health survey, invented", 10)


@liar("empty-class")
def en_two_classes_nobody_has():
    g = land(8, 6, 19, 27700, x0=400000, y0=300000)
    g["turnout"] = (52 + 16 * rng(19).random(len(g))).round(1)
    edges = [0, 20, 40, 55, 60, 70]
    fig, ax = plt.subplots(figsize=(8, 5.2))
    g.plot("turnout", cmap=ListedColormap(BLUES), norm=BoundaryNorm(edges, 5), edgecolor="white", ax=ax)
    room(ax)
    key(ax, BLUES, [f"{a} to {b}" for a, b in zip(edges, edges[1:])], "Turnout (%)")
    return end(fig, ax, "Turnout at the local election of May 2023", "Source: returning officers, invented", 10), g


@liar("rainbow-colormap")
def en_sea_surface_spectral():
    x, y, z = relief(seed=20, k=9)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    m = ax.imshow(11 + 9 * z, cmap="nipy_spectral", origin="lower", extent=(0, 60, 0, 45))
    fig.colorbar(m, ax=ax, shrink=.8, label="Sea surface temperature (°C)")
    return end(fig, ax, "Sea surface temperature in the bay, 12 August 2023", "Source: invented satellite composite", 10, 1)


@liar("title-contradicts-data")
def en_every_county_lost():
    g = land(8, 6, 21, 27700, x0=400000, y0=300000)
    g["change"] = (-6 + 13 * rng(21).random(len(g))).round(1)
    fig, ax = plt.subplots(figsize=(8, 5.2))
    g.plot("change", cmap="PuOr", norm=TwoSlopeNorm(0, -8, 8), edgecolor="#999999", legend=True, ax=ax, legend_kwds={"label": "Population change (%)", "shrink": .7})
    return end(fig, ax, "Every county lost population between 2011 and 2021", "Source: census, invented counties", 10), g


@liar("radius-not-area")
def es_incendios_por_radio():
    r = rng(22)
    ha = np.array([120, 300, 450, 800, 1200, 1900, 2600, 3900.])
    xy = np.c_[r.permutation(np.linspace(6, 62, 8)), r.uniform(6, 38, 8)]
    fig, ax = plt.subplots(figsize=(8, 5.6))
    ax.add_patch(Poly([(0, 2), (20, -2), (66, 1), (70, 30), (52, 46), (18, 44), (-2, 26)], facecolor="#f2efe6", edgecolor="#999999"))
    for (a, b), v in zip(xy, ha):
        ax.add_patch(Circle((a, b), v / 600, facecolor="#d95f02", alpha=.7, edgecolor="white"))
        ax.text(a, b + v / 600 + .6, f"{v:.0f} ha", ha="center", fontsize=9)
    ax.set_xlim(-4, 74)
    ax.set_ylim(-4, 50)
    return end(fig, ax, "Grandes incendios forestales de la provincia, verano de 2022", "Fuente: servicio forestal, datos inventados", 10, 1)


@liar("rainbow-colormap")
def es_temperatura_arcoiris():
    r = rng(23)
    x, y = r.uniform(0, 60, 160), r.uniform(0, 45, 160)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    m = ax.tricontourf(x, y, 22 + .25 * x - .12 * y + r.normal(0, .4, 160), levels=14, cmap="rainbow")
    ax.plot(x, y, "k.", ms=2)
    fig.colorbar(m, ax=ax, shrink=.8, label="Temperatura máxima (°C)")
    return end(fig, ax, "Temperatura máxima del 10 de julio de 2023", "Fuente: 160 estaciones agroclimáticas (inventadas)", 10, 1)


@liar("stock-in-choropleth")
def es_viviendas_turisticas_total():
    g = land(8, 6, 24, 25830, y0=4200000)
    r = rng(24)
    g["poblacion"] = r.integers(1500, 60000, len(g))
    g["viviendas"] = (g.poblacion * r.uniform(.01, .06, len(g))).round().astype(int)
    fig, ax = plt.subplots(figsize=(8, 5.2))
    g.plot("viviendas", cmap="YlOrBr", scheme="natural_breaks", k=5, edgecolor="white", legend=True, ax=ax, legend_kwds={"title": "Viviendas turísticas", "fmt": "{:.0f}", "fontsize": 9, "loc": "lower right"})
    return end(fig, ax, "Viviendas turísticas registradas por municipio, 2024", "Fuente: registro autonómico (inventado)", 10), g


@liar("hidden-missing")
def es_sin_dato_en_la_clase_baja():
    g = land(9, 6, 25, 25830, y0=4200000)
    g["cobertura"] = (45 + 50 * rng(25).random(len(g))).round(1)
    g.loc[g.id.isin([4, 9, 15, 16, 27, 33, 41]), "cobertura"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 5.2))
    edges = [40, 55, 65, 75, 85, 100]
    g.plot("cobertura", cmap=ListedColormap(BLUES), norm=BoundaryNorm(edges, 5), edgecolor="#aaaaaa", ax=ax, missing_kwds={"color": BLUES[0], "edgecolor": "#aaaaaa"})
    room(ax)
    key(ax, BLUES, [f"de {a} a {b}" for a, b in zip(edges, edges[1:])], "Hogares con fibra (%)")
    return end(fig, ax, "Cobertura de fibra óptica por comarca, 2023", "Fuente: operadores, datos inventados", 10), g


@liar("title-contradicts-data")
def es_mitad_supera_veinte():
    g = land(8, 6, 26, 25830, y0=4200000)
    g["paro"] = (9 + 14 * rng(26).random(len(g))).round(1)
    fig, ax = plt.subplots(figsize=(8, 5.2))
    g.plot("paro", cmap="Oranges", edgecolor="white", legend=True, ax=ax, legend_kwds={"label": "Tasa de paro (%)", "shrink": .7})
    return end(fig, ax, "Más de la mitad de los municipios supera el 20 % de paro, 2023", "Fuente: servicio de empleo, datos inventados", 10), g


@liar("panels-on-different-scales")
def es_dos_barras_de_color():
    x, y, z = relief(60, 27)
    fig, axes = plt.subplots(1, 2, figsize=(11, 5))
    for ax, f, t in zip(axes, (18, 46), ("2005", "2023")):
        m = ax.pcolormesh(x, y, 2 + f * z, cmap="Reds", shading="auto")
        fig.colorbar(m, ax=ax, shrink=.7, label="Nitratos (mg/l)")
        ax.set_title(t)
    return end(fig, axes, "Nitratos en el acuífero, 2005 y 2023", "Fuente: confederación hidrográfica, interpolación propia", 10, 1)


@liar("diverging-without-middle")
def es_anomalia_descentrada():
    x, y, z = relief(80, 28)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    m = ax.imshow(-25 + 95 * z, cmap="BrBG", vmin=-25, vmax=70, origin="lower", extent=(0, 60, 0, 45))
    fig.colorbar(m, ax=ax, shrink=.8, label="Anomalía de precipitación (%)")
    return end(fig, ax, "Anomalía de lluvia respecto a 1991-2020, marzo de 2024", "Fuente: rejilla climática inventada", 10, 1)


@liar("colour-blind")
def es_cultivos_rojo_verde():
    ps = cells(10, 7, 29)
    k = rng(29).integers(0, 3, len(ps))
    cols = np.array(["#b5523b", "#7a8a2e", "#d9c27a"])
    fig, ax = plt.subplots(figsize=(8, 5.4))
    polys(ax, ps, facecolors=cols[k])
    room(ax)
    key(ax, cols, ["viñedo", "olivar", "cereal"], "Cultivo dominante")
    return end(fig, ax, "Cultivo dominante por polígono, campaña 2023", "Fuente: declaraciones de los agricultores, inventadas", 10)


@liar("overplotting")
def es_accidentes_en_mancha():
    r = rng(30)
    x = np.r_[r.normal(20, 6, 9000), r.normal(40, 5, 9000)]
    y = np.r_[r.normal(25, 5, 9000), r.normal(15, 4, 9000)]
    fig, ax = plt.subplots(figsize=(8, 5.4))
    ax.plot(x, y, "o", ms=5, color="#aa3377")
    return end(fig, ax, "Accidentes de tráfico en el área metropolitana, 2014-2023", "Fuente: policía municipal (18 000 partes inventados)", 10, 1)


@liar("rainbow-colormap")
def de_stickstoffdioxid_hsv():
    x, y, z = relief(90, 31)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    m = ax.contourf(x, y, 8 + 44 * z, levels=np.arange(5, 56, 3), cmap="gist_rainbow")
    fig.colorbar(m, ax=ax, shrink=.8, label="Stickstoffdioxid (µg/m³)")
    return end(fig, ax, "Stickstoffdioxid im Stadtgebiet, Jahresmittel 2023", "Quelle: Messnetz der Stadt, eigene Interpolation", 10, 1)


@liar("radius-not-area")
def de_windparks_mit_radius():
    r = rng(32)
    mw = np.array([12., 25, 40, 66, 90, 140, 200])
    x, y = r.permutation(np.linspace(8, 60, 7)), r.uniform(8, 38, 7)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    ax.add_patch(Rectangle((0, 0), 68, 46, facecolor="#eef3f7", edgecolor="#999999"))
    ax.scatter(x, y, s=mw ** 2 / 14, color="#009E73", alpha=.75, edgecolors="white")
    for a, b, v in zip(x, y, mw):
        ax.text(a, b, f"{v:.0f}", ha="center", va="center", fontsize=9)
    ax.legend(handles=[ax.scatter([], [], s=v ** 2 / 14, color="#009E73", alpha=.75, label=f"{v} MW") for v in (25, 100, 200)], title="Leistung", loc="center left", bbox_to_anchor=(1, .5), labelspacing=3, borderpad=2)
    fig.subplots_adjust(right=.78)
    return end(fig, ax, "Leistung der Windparks im Landkreis, 2024 (MW)", "Quelle: Anlagenregister, erfundene Werte", 10, 1)


@liar("stock-in-choropleth")
def de_pflegebeduerftige_anzahl():
    g = land(8, 7, 33)
    r = rng(33)
    g["einwohner"] = r.integers(20000, 320000, len(g))
    g["pflege"] = (g.einwohner * r.uniform(.04, .07, len(g))).round().astype(int)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    g.plot("pflege", cmap="PuBu", edgecolor="white", legend=True, ax=ax, legend_kwds={"label": "Anzahl der Pflegebedürftigen", "shrink": .7})
    return end(fig, ax, "Pflegebedürftige nach Landkreis, 2023", "Quelle: Pflegestatistik (erfunden)", 10), g


@liar("hidden-missing")
def de_fehlend_wie_null():
    g = land(9, 6, 34)
    g["impf"] = (55 + 40 * rng(34).random(len(g))).round(1)
    g.loc[g.id.isin([2, 11, 12, 24, 30, 38, 45]), "impf"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 5.2))
    g.plot("impf", cmap="Greens", vmin=50, vmax=95, edgecolor="#bbbbbb", legend=True, ax=ax, missing_kwds={"color": plt.get_cmap("Greens")(0), "edgecolor": "#bbbbbb"}, legend_kwds={"label": "Masernimpfung bei Schulbeginn (%)", "shrink": .7})
    return end(fig, ax, "Masernimpfung bei Schulbeginn, 2023", "Quelle: Gesundheitsämter (erfunden)", 10), g


@liar("title-contradicts-data")
def de_im_osten_am_hoechsten():
    g = land(9, 6, 35)
    g["miete"] = (7 + 9 * (1 - g.geometry.centroid.x.rank(pct=True)) + rng(35).normal(0, .5, len(g))).round(2)
    fig, ax = plt.subplots(figsize=(8, 5.2))
    g.plot("miete", cmap="Purples", edgecolor="white", legend=True, ax=ax, legend_kwds={"label": "Angebotsmiete (€ je m²)", "shrink": .7})
    return end(fig, ax, "Die Mieten sind im Osten am höchsten, 2024", "Quelle: Mietspiegel (erfunden)", 10), g


@liar("not-equal-area")
def de_weltkarte_mercator_impfung():
    g = _world().copy()
    g["quote"] = (88 - .4 * abs(g.geometry.representative_point().y - 45) + rng(36).normal(0, 7, len(g))).clip(30, 99).round()
    m = g.to_crs("+proj=merc +lon_0=11")
    fig, ax = plt.subplots(figsize=(9, 6.4))
    m.plot("quote", cmap="YlGnBu", scheme="user_defined", classification_kwds={"bins": [60, 70, 80, 90, 99]}, edgecolor="white", linewidth=.3, legend=True, ax=ax, legend_kwds={"loc": "lower left", "title": "Impfquote (%)", "fmt": "{:.0f}", "fontsize": 9})
    ax.set_ylim(-7e6, 1.7e7)
    return end(fig, ax, "Impfquote gegen Polio weltweit, 2022", "Quelle: erfundene Länderwerte"), m


@liar("small-text")
def de_legende_zum_suchen():
    ps = cells(9, 6, 37)
    v = rng(37).integers(0, 5, len(ps))
    fig, ax = plt.subplots(figsize=(8, 5.2))
    polys(ax, ps, facecolors=np.array(BLUES)[v])
    room(ax)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#888888", label=t) for c, t in zip(BLUES, ["unter 10", "10 bis unter 15", "15 bis unter 20", "20 bis unter 25", "25 und mehr"])], title="Anteil der über 75-Jährigen (%)", fontsize=4, title_fontsize=4, loc="lower right")
    return end(fig, ax, "Anteil der über 75-Jährigen, 2023", "Quelle: Melderegister (erfunden)", 10)


@liar("too-many-classes")
def de_dreizehn_blautoene():
    g = land(10, 8, 38)
    g["pendler"] = (5 + 65 * rng(38).random(len(g))).round(1)
    fig, ax = plt.subplots(figsize=(9, 6))
    g.plot("pendler", cmap="Blues", scheme="quantiles", k=13, edgecolor="white", legend=True, ax=ax, legend_kwds={"title": "Auspendler (%)", "fmt": "{:.1f}", "fontsize": 9, "loc": "center left", "bbox_to_anchor": (1, .5)})
    fig.subplots_adjust(right=.76)
    return end(fig, ax, "Auspendler je Gemeinde, 2023", "Quelle: Pendlerrechnung (erfunden)", 10), g


@liar("empty-class")
def de_klasse_ohne_gemeinde():
    ps = cells(8, 6, 39)
    v = np.where(rng(39).random(len(ps)) < .5, rng(40).uniform(11, 24, len(ps)), rng(41).uniform(62, 78, len(ps)))
    edges = [10, 25, 40, 60, 80]
    fig, ax = plt.subplots(figsize=(8, 5.2))
    c = polys(ax, ps, array=v, cmap=ListedColormap(GREENS[1:]), norm=BoundaryNorm(edges, 4))
    fig.colorbar(c, ax=ax, shrink=.7, label="Waldanteil (%)")
    return end(fig, ax, "Waldanteil je Gemeinde, 2022", "Quelle: Landnutzung (erfunden)", 10)


# ─────────────────────────────────────────── honnêtes, honest, honestas, ehrliche ───────────────────────────────────────────

@honest
def fr_tuiles_des_regions():
    names = ["HDF", "NOR", "IDF", "GES", "BRE", "PDL", "CVL", "BFC", "NAQ", "ARA", "OCC", "PAC", "COR"]
    at = [(2, 4), (1, 4), (2, 3), (3, 4), (0, 3), (1, 3), (2, 2), (3, 3), (1, 2), (3, 2), (2, 1), (3, 1), (4, 0)]
    v = np.array([18, 14, 16, 15, 11, 11, 13, 13, 14, 13, 17, 17, 19])
    edges = [10, 12, 14, 16, 18, 20]
    fig, ax = plt.subplots(figsize=(7, 6))
    k = np.digitize(v, edges) - 1
    for (i, j), n, x, c in zip(at, names, v, k):
        ax.add_patch(Rectangle((i, j), .94, .94, facecolor=BLUES[c], edgecolor="#999999"))
        ax.text(i + .47, j + .47, f"{n}\n{x} %", ha="center", va="center", fontsize=10, color="white" if c > 2 else "#111111")
    ax.set_xlim(-.2, 6.6)
    ax.set_ylim(-.2, 5.2)
    key(ax, BLUES, [f"{a} à {b - 1}" for a, b in zip(edges, edges[1:])], "Taux de pauvreté (%)", "upper right")
    return end(fig, ax, "Taux de pauvreté par région, 2022", "Source : données inventées ; une tuile par région, quelle que soit sa taille")


@honest
def fr_population_en_cercles():
    g = _dep().copy()
    c = g.geometry.centroid
    fig, ax = plt.subplots(figsize=(7, 6.8))
    g.plot(ax=ax, color="#f0f0f0", edgecolor="#bbbbbb", linewidth=.5)
    ax.scatter(c.x, c.y, s=g.population / 6000, color="#0072B2", alpha=.6, edgecolors="white", linewidths=.6)
    ax.legend(handles=[ax.scatter([], [], s=v / 6000, color="#0072B2", alpha=.6, label=f"{v / 1e6:g} million{'s' if v > 1e6 else ''}".replace(".", ",")) for v in (200000, 1000000, 2500000)], title="Habitants", loc="center left", bbox_to_anchor=(1, .5), labelspacing=1.8, borderpad=1.2, fontsize=9)
    fig.subplots_adjust(left=.03, right=.8)
    return end(fig, ax, "La population des départements, 2023", "Source : recensement ; l’aire du cercle est proportionnelle à la population", 200), g


@honest
def fr_bivariee_age_revenu():
    ps = cells(10, 7, 50)
    a, b = rng(50).integers(0, 3, len(ps)), rng(51).integers(0, 3, len(ps))
    pal = np.array([["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]])
    fig, ax = plt.subplots(figsize=(9, 5.4))
    polys(ax, ps, facecolors=pal[a, b])
    ins = fig.add_axes([.8, .18, .15, .22])
    ins.imshow(np.array([[plt.matplotlib.colors.to_rgb(c) for c in row] for row in pal]), origin="lower")
    ins.set_xticks(range(3), ["< 18", "18-25", "> 25"], fontsize=8)
    ins.set_yticks(range(3), ["< 15", "15-25", "> 25"], fontsize=8)
    ins.set_xlabel("Revenu (k€) →", fontsize=9)
    ins.set_ylabel("Plus de 65 ans (%) →", fontsize=9)
    fig.subplots_adjust(right=.78, left=.02)
    return end(fig, ax, "Âge et revenu croisés, par commune, 2021", "Source : fichiers fictifs, tercile de chaque variable", 10)


@honest
def fr_isobares_sans_couleur():
    x, y, z = relief(100, 52, 4)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    p = 992 + 36 * z
    c = ax.contour(x * 40, y * 40, p, levels=np.arange(990, 1030, 4), colors="#333333", linewidths=1.1)
    ax.clabel(c, fmt="%d", fontsize=9)
    for f, s in ((np.argmax, "A"), (np.argmin, "D")):
        j, i = np.unravel_index(f(p[8:-8, 8:-8]), p[8:-8, 8:-8].shape)
        ax.text(x[j + 8, i + 8] * 40, y[j + 8, i + 8] * 40, s, fontsize=20, weight="bold", color="#b2182b" if s == "A" else "#2166ac", ha="center")
    return end(fig, ax, "Pression au niveau de la mer, 3 mars 2024 à 12 h UTC (hPa)", "Source : analyse inventée ; A anticyclone, D dépression", 500, 1)


@honest
def fr_nitrates_seuil_legal():
    g = _dep().copy()
    g["no3"] = (14 + 50 * rng(53).random(len(g)) ** 1.6).round(1)
    over = g.no3 > 50
    fig, ax = plt.subplots(figsize=(7, 6.6))
    g.plot(color=np.where(over, "#b35806", "#d8daeb"), edgecolor="white", linewidth=.5, ax=ax)
    key(ax, ["#d8daeb", "#b35806"], ["50 mg/l ou moins : conforme", "plus de 50 mg/l : non conforme"], "Nitrates dans l’eau brute", "upper left")
    return end(fig, ax, f"{over.sum()} départements dépassent la limite légale de 50 mg/l, 2023", "Source : contrôle sanitaire (inventé) ; limite : directive 98/83/CE", 200), g


@honest
def fr_carte_geologique():
    ps = cells(9, 7, 54)
    k = rng(54).integers(0, 4, len(ps))
    cols = np.array(["#f9f97f", "#7fc64e", "#34b2c9", "#812b92"])
    fig, ax = plt.subplots(figsize=(9, 5.6))
    polys(ax, ps, facecolors=cols[k], edgecolors="#444444")
    for (a, b), t in zip(middles(ps), np.array(["e", "c", "j", "t"])[k]):
        ax.text(a, b, t, ha="center", va="center", fontsize=10, style="italic", color="white" if t == "t" else "#111111")
    room(ax)
    key(ax, cols, ["e · Éocène", "c · Crétacé", "j · Jurassique", "t · Trias"], "Étage affleurant")
    return end(fig, ax, "Carte géologique simplifiée du plateau", "Source : levé de terrain, 2019 ; teintes de la charte internationale", 10)


@honest
def fr_un_point_cinq_cents_vaches():
    r = rng(55)
    ps = cells(9, 7, 55)
    n = r.integers(1, 14, len(ps))
    m = middles(ps)
    pts = np.vstack([c + r.uniform(-3200, 3200, (k, 2)) for c, k in zip(m, n)])
    fig, ax = plt.subplots(figsize=(8, 5.6))
    polys(ax, ps, facecolors="#f7f7f2", edgecolors="#cccccc")
    ax.scatter(*pts.T, s=7, color="#7a3b00")
    room(ax, .24)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#7a3b00", ms=3, label="500 vaches laitières")], loc="lower right", title="Un point", fontsize=9)
    return end(fig, ax, "Le cheptel laitier, 2022", "Source : recensement agricole inventé ; points placés au hasard dans le canton", 10)


@honest
def fr_monde_equal_earth():
    g = _world().copy()
    g["acces"] = (60 + .6 * abs(g.geometry.representative_point().y) + rng(56).normal(0, 8, len(g))).clip(15, 100).round()
    g = g.to_crs("+proj=eqearth")
    fig, ax = plt.subplots(figsize=(10, 5.4))
    g.plot("acces", cmap="cividis", vmin=0, vmax=100, edgecolor="white", linewidth=.3, legend=True, ax=ax, legend_kwds={"label": "Habitants raccordés à l’électricité (%)", "shrink": .7})
    return end(fig, ax, "L’accès à l’électricité dans le monde, 2021", "Source : estimations inventées ; projection Equal Earth"), g


@honest
def fr_flux_domicile_travail():
    r = rng(57)
    hub = np.array([32, 22])
    ends = np.c_[32 + 24 * np.cos(np.linspace(0, 6, 11)), 22 + 18 * np.sin(np.linspace(0, 6, 11))]
    v = r.integers(200, 4200, 11)
    fig, ax = plt.subplots(figsize=(8, 5.8))
    ax.add_collection(LineCollection([[hub, e] for e in ends], linewidths=v / 400, colors="#0072B2", alpha=.75))
    ax.scatter(*ends.T, s=18, color="#222222", zorder=3)
    ax.text(*hub, " Poitiers ", ha="center", va="center", bbox={"facecolor": "white", "edgecolor": "#999999"})
    ax.set_xlim(0, 78)
    ax.set_ylim(0, 44)
    ax.legend(handles=[Line2D([], [], lw=q / 400, color="#0072B2", label=f"{q} actifs") for q in (500, 2000, 4000)], loc="center right", title="Par jour", fontsize=9)
    return end(fig, ax, "Venir travailler à Poitiers, 2021", "Source : enquête inventée ; l’épaisseur est proportionnelle au flux", 10, 1)


@honest
def fr_plan_de_fouille():
    r = rng(58)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    for x in range(0, 13, 2):
        ax.plot([x, x], [0, 8], color="#dddddd", lw=.8)
    for y in range(0, 9, 2):
        ax.plot([0, 12], [y, y], color="#dddddd", lw=.8)
    for m, c, t in (("o", "#0072B2", "céramique"), ("^", "#D55E00", "silex"), ("s", "#222222", "faune")):
        ax.scatter(r.uniform(.3, 11.7, 18), r.uniform(.3, 7.7, 18), marker=m, color=c, s=34, label=t)
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), title="Mobilier")
    fig.subplots_adjust(right=.8)
    ax.plot([0, 2], [-.6, -.6], color="#222222", lw=3)
    ax.text(1, -.5, "2 m", ha="center", va="bottom", fontsize=9)
    ax.annotate("N", (11.6, 9), (11.6, 8.2), arrowprops={"arrowstyle": "<-"}, ha="center")
    return end(fig, ax, "Secteur B, mobilier en place (passe 3), juillet 2023", "Source : relevé au tachéomètre, carroyage de 2 m")


@honest
def fr_quatre_saisons_une_echelle():
    x, y, z = relief(50, 59)
    fig, axes = plt.subplots(2, 2, figsize=(9, 7))
    for ax, f, t in zip(axes.flat, (4, 11, 22, 13), ("hiver", "printemps", "été", "automne")):
        m = ax.pcolormesh(x, y, f + 6 * z, cmap="magma", vmin=0, vmax=30, shading="auto")
        ax.set_title(t)
    fig.colorbar(m, ax=axes, label="Température moyenne (°C)", shrink=.8)
    return end(fig, axes, "Température de l’étang au fil des saisons, 2023", "Source : 30 capteurs, interpolation", 10, 1)


@honest
def en_dorling_cartogram():
    r = rng(60)
    pop = np.sort(r.uniform(60, 900, 16))[::-1]
    rad = np.sqrt(pop) / 9
    at = [(8 * (i % 4) + (4 if (i // 4) % 2 else 0), 8 * (i // 4)) for i in range(16)]
    v = r.uniform(8, 30, 16)
    fig, ax = plt.subplots(figsize=(8, 6))
    pc = PatchCollection([Circle(p, q) for p, q in zip(at, rad)], array=v, cmap="YlGnBu", edgecolor="#777777")
    ax.add_collection(pc)
    for p, i in zip(at, range(16)):
        ax.text(*p, "ABCDEFGHIJKLMNOP"[i], ha="center", va="center", bbox={"facecolor": "white", "edgecolor": "none", "pad": 1, "alpha": .8}, fontsize=9)
    ax.autoscale_view()
    fig.colorbar(pc, ax=ax, shrink=.7, label="Households without a car (%)")
    return end(fig, ax, "Households without a car, sixteen boroughs, 2021", "Source: invented census; circle area is proportional to population")


@honest
def en_hex_tiles_winner():
    r = rng(61)
    cols = np.array(["#0072B2", "#E69F00", "#777777"])
    k = r.choice(3, 60, p=[.5, .35, .15])
    fig, ax = plt.subplots(figsize=(8.4, 5.6))
    for i in range(60):
        a, b = i % 10, i // 10
        ax.add_patch(RegularPolygon((a * 1.75 + (.87 if b % 2 else 0), b * 1.5), 6, radius=.98, facecolor=cols[k[i]], edgecolor="white"))
    ax.set_xlim(-1, 26)
    ax.set_ylim(-1.2, 9)
    key(ax, cols, [f"{t}, {(k == i).sum()} seats" for i, t in enumerate(("Blue Alliance", "Amber Party", "Independents"))], "Winner")
    return end(fig, ax, "Who holds the sixty seats of the assembly, 2024", "Source: returning officers (invented). One hexagon per seat")


@honest
def en_swing_centred():
    g = land(9, 7, 62, 27700, x0=400000, y0=300000)
    g["swing"] = rng(62).normal(1.5, 4, len(g)).clip(-9, 9.5).round(1)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    g.plot("swing", cmap="PuOr", norm=TwoSlopeNorm(0, -10, 10), edgecolor="#888888", linewidth=.5, legend=True, ax=ax, legend_kwds={"label": "Swing, percentage points (positive: to Labour)", "shrink": .7})
    return end(fig, ax, "Swing between the elections of 2019 and 2024", "Source: returning officers (invented)", 10), g


@honest
def en_bathymetry():
    x, y, z = relief(110, 63)
    d = 120 * (1 - z)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    m = ax.pcolormesh(x, y, d, cmap="Blues", shading="auto")
    c = ax.contour(x, y, d, levels=[20, 50, 80, 110], colors="#222222", linewidths=.7)
    ax.clabel(c, fmt="%d m", fontsize=8)
    b = fig.colorbar(m, ax=ax, shrink=.8, label="Depth below chart datum (m)")
    b.ax.invert_yaxis()
    return end(fig, ax, "Depth of the outer bank, survey of 2022", "Source: multibeam survey (invented). Not for navigation", 10, 1)


@honest
def en_hexbin_porpoises():
    r = rng(64)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    h = ax.hexbin(np.r_[r.normal(20, 6, 4000), r.normal(44, 8, 3000)], np.r_[r.normal(26, 6, 4000), r.normal(16, 5, 3000)], gridsize=26, cmap="viridis", mincnt=1)
    fig.colorbar(h, ax=ax, shrink=.8, label="Sightings per hexagon (equal cells)")
    return end(fig, ax, "Harbour porpoise sightings, 2010 to 2023", "Source: ferry observers (invented). Empty hexagons: no sighting", 10, 1)


@honest
def en_missing_declared():
    g = land(9, 7, 65, 27700, x0=400000, y0=300000)
    g["wait"] = (6 + 20 * rng(65).random(len(g))).round(1)
    g.loc[g.id.isin([5, 6, 19, 30, 44]), "wait"] = np.nan
    edges = [5, 10, 15, 20, 27]
    fig, ax = plt.subplots(figsize=(8.6, 5.6))
    g.plot("wait", cmap=ListedColormap(ORANGES[:4]), norm=BoundaryNorm(edges, 4), edgecolor="#999999", ax=ax, missing_kwds={"color": "#ffffff", "hatch": "////", "edgecolor": "#777777"})
    room(ax)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#999999", label=f"{a} to under {b}") for c, a, b in zip(ORANGES, edges, edges[1:])] + [Patch(facecolor="white", hatch="////", edgecolor="#777777", label="no return")], title="Median wait (weeks)", loc="lower right", fontsize=9)
    return end(fig, ax, "Median wait for a first appointment, March 2024", "Source: hospital returns (invented)", 10), g


@honest
def en_flood_zone_yes_no():
    x, y, z = relief(120, 66)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    ax.contourf(x, y, z, levels=[0, .35, 1], colors=["#6baed6", "#f3efe6"])
    ax.contour(x, y, z, levels=[.35], colors="#08519c", linewidths=1)
    room(ax)
    key(ax, ["#6baed6", "#f3efe6"], ["inside the zone", "outside"], "1-in-100-year flood")
    return end(fig, ax, "The statutory flood zone around Holmby, adopted 2021", "Source: planning inspectorate (invented)", 10, 1)


@honest
def en_tram_diagram():
    fig, ax = plt.subplots(figsize=(8.4, 5))
    lines = {"A": ([0, 2, 4, 6, 8], [1, 1, 3, 3, 3], "#0072B2"), "B": ([1, 3, 4, 5, 5], [5, 4, 3, 2, 0], "#D55E00"), "C": ([8, 6.5, 4, 2], [0.5, 1.5, 3, 5.2], "#222222")}
    for n, (a, b, c) in lines.items():
        ax.plot(a, b, color=c, lw=5, solid_capstyle="round", label=f"Line {n}")
        ax.plot(a, b, "o", ms=9, mfc="white", mec=c, mew=2)
    ax.text(4.15, 3.3, "Central", fontsize=11, weight="bold")
    ax.set_xlim(-1, 10)
    ax.set_ylim(-.6, 6)
    ax.legend(loc="center right")
    return end(fig, ax, "The tram network from September 2025", "Source: transport authority (invented). A diagram: distances are not to scale")


@honest
def en_world_rain_mollweide():
    lon, lat = np.meshgrid(np.radians(np.linspace(-180, 180, 145)), np.radians(np.linspace(-90, 90, 73)))
    rain = 250 + 1900 * np.exp(-(np.degrees(lat) / 14) ** 2) + 500 * np.exp(-((abs(np.degrees(lat)) - 48) / 15) ** 2) + 120 * np.sin(3 * lon)
    fig = plt.figure(figsize=(9.6, 5.4))
    ax = fig.add_subplot(projection="mollweide")
    m = ax.pcolormesh(lon, lat, rain.clip(0), cmap="YlGnBu", shading="auto")
    ax.grid(alpha=.3)
    ax.set_xticklabels([])
    fig.colorbar(m, ax=ax, shrink=.7, label="Annual rainfall (mm)", orientation="horizontal", pad=.06)
    ax.set_title("Modelled annual rainfall, mean of 1991 to 2020", pad=14)
    fig.text(.01, .012, "Source: a toy climate model. Mollweide, an equal-area projection", fontsize=9)
    return fig


@honest
def en_wind_quiver():
    x, y = np.meshgrid(np.linspace(2, 58, 15), np.linspace(2, 43, 11))
    u, v = 8 + 3 * np.sin(y / 9), 3 * np.cos(x / 11)
    fig, ax = plt.subplots(figsize=(8.4, 5.4))
    q = ax.quiver(x, y, u, v, np.hypot(u, v), cmap="viridis", scale=240)
    fig.colorbar(q, ax=ax, shrink=.8, label="Wind speed at 10 m (m/s)")
    ax.quiverkey(q, .85, -.03, 10, "10 m/s", labelpos="E")
    return end(fig, ax, "Wind over the strait, 8 February 2024, 06:00 UTC", "Source: invented forecast, one arrow per 4 km", 10, 1)


@honest
def en_population_density_log_classes():
    g = land(10, 8, 67, 27700, x0=400000, y0=300000)
    g["density"] = np.exp(rng(67).normal(5.2, 1.1, len(g))).clip(25, 4800).round()
    edges = [20, 60, 180, 540, 1620]
    fig, ax = plt.subplots(figsize=(9, 6))
    g.plot("density", cmap=ListedColormap(BLUES[:4]), norm=BoundaryNorm(edges, 4), edgecolor="#999999", linewidth=.5, ax=ax)
    room(ax)
    key(ax, BLUES, [f"{a:,} to under {b:,}" for a, b in zip(edges, edges[1:])], "People per km²")
    return end(fig, ax, "Population density, 2021 (each class spans a factor of three)", "Source: census (invented)", 10), g


@honest
def es_tasa_por_cuantiles():
    g = land(9, 7, 70, 25830, y0=4200000)
    g["tasa"] = (3 + 9 * rng(70).random(len(g))).round(2)
    fig, ax = plt.subplots(figsize=(9, 5.6))
    g.plot("tasa", cmap="YlOrRd", scheme="quantiles", k=5, edgecolor="white", legend=True, ax=ax, legend_kwds={"title": "Nacimientos por mil hab.", "fmt": "{:.1f}", "fontsize": 9, "loc": "center left", "bbox_to_anchor": (1, .4)})
    fig.subplots_adjust(right=.74)
    return end(fig, ax, "Tasa de natalidad por municipio, 2023 (quintiles)", "Fuente: registro civil, datos inventados", 10), g


@honest
def es_densidad_de_rayos():
    x, y, z = relief(90, 71, 8)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    m = ax.contourf(x, y, 4.6 * z, levels=[0, .5, 1, 2, 3, 4, 5], cmap="YlOrRd")
    fig.colorbar(m, ax=ax, shrink=.8, label="Descargas por km² y año")
    return end(fig, ax, "Densidad media de rayos, 2014-2023", "Fuente: red de detección (inventada), suavizado de 5 km", 10, 1)


@honest
def es_hospitales_en_tres_tamanos():
    r = rng(72)
    x, y = r.uniform(4, 60, 24), r.uniform(4, 42, 24)
    k = r.choice(3, 24, p=[.55, .3, .15])
    s = np.array([30, 110, 260])
    fig, ax = plt.subplots(figsize=(8.6, 5.6))
    ax.add_patch(Poly([(0, 2), (20, -2), (62, 1), (66, 30), (50, 47), (14, 46), (-3, 26)], facecolor="#f2efe6", edgecolor="#999999", zorder=0))
    for i, t in enumerate(("menos de 200", "de 200 a 500", "más de 500")):
        ax.scatter(x[k == i], y[k == i], s=s[i], color="#0072B2", alpha=.75, edgecolors="white", label=t)
    ax.legend(title="Camas", loc="center left", bbox_to_anchor=(1, .5), labelspacing=1.4)
    fig.subplots_adjust(right=.78)
    return end(fig, ax, "Hospitales de la región según su tamaño, 2024", "Fuente: catálogo de hospitales (inventado); tres clases de símbolo", 10, 1)


@honest
def es_yacimientos_por_epoca():
    r = rng(73)
    fig, ax = plt.subplots(figsize=(8.6, 5.4))
    for (t, m, c) in (("Neolítico", "o", "#fdcc8a"), ("Calcolítico", "s", "#fc8d59"), ("Edad del Bronce", "^", "#d7301f"), ("Edad del Hierro", "D", "#7f0000")):
        ax.scatter(r.uniform(0, 60, 11), r.uniform(0, 42, 11), marker=m, color=c, s=48, edgecolors="#333333", label=t)
    ax.plot(np.linspace(0, 60, 50), 20 + 5 * np.sin(np.linspace(0, 5, 50)), color="#6baed6", lw=3, zorder=0, label="río")
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), title="Época")
    fig.subplots_adjust(right=.76)
    return end(fig, ax, "Yacimientos prospectados en la vega, campañas 2018-2022", "Fuente: carta arqueológica (inventada)", 10, 1)


@honest
def es_mundo_divergente_cero():
    g = _world().copy()
    g["cambio"] = (rng(74).normal(6, 12, len(g))).clip(-28, 29).round(1)
    g = g.to_crs("ESRI:54009")
    fig, ax = plt.subplots(figsize=(10, 5.4))
    g.plot("cambio", cmap="RdBu", norm=TwoSlopeNorm(0, -30, 30), edgecolor="#999999", linewidth=.3, legend=True, ax=ax, legend_kwds={"label": "Variación del rendimiento del trigo (%)", "shrink": .7})
    return end(fig, ax, "Variación del rendimiento del trigo, de 2000 a 2020", "Fuente: serie inventada; proyección de Mollweide, equivalente"), g


@honest
def es_usos_del_suelo():
    r = rng(75)
    k = r.integers(0, 4, (9, 14)).repeat(6, 0).repeat(6, 1)
    cols = ["#ffd92f", "#1b7837", "#92c5de", "#6a3d9a"]
    fig, ax = plt.subplots(figsize=(8.6, 5.4))
    ax.imshow(k, cmap=ListedColormap(cols), vmin=-.5, vmax=3.5, interpolation="nearest", extent=(0, 84, 0, 54))
    ax.set_xlim(0, 112)
    key(ax, cols, ["cultivo", "bosque", "agua", "urbano"], "Uso del suelo", "center right")
    return end(fig, ax, "Usos del suelo en la cuenca, clasificación de 2022", "Fuente: imagen de satélite inventada, píxel de 1 km", 10, 1)


@honest
def es_donde_esta_la_comarca():
    ps = cells(9, 7, 76)
    cols = ["#e4e4e4"] * len(ps)
    cols[31] = "#D55E00"
    fig, ax = plt.subplots(figsize=(7, 5))
    polys(ax, ps, facecolors=cols)
    a, b = middles(ps)[31]
    ax.annotate("Valdehoz", (a, b), (a + 22000, b + 12000), arrowprops={"arrowstyle": "->"}, fontsize=12)
    return end(fig, ax, "Dónde está Valdehoz", "Mapa de situación; elaboración propia, 2024")


@honest
def es_isocronas():
    t = np.linspace(0, 2 * np.pi, 80)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    cols = ["#08519c", "#3182bd", "#6baed6", "#bdd7e7"]
    for i in (3, 2, 1, 0):
        rad = (i + 1) * 6 * (1 + .18 * np.sin(3 * t + i))
        ax.fill(34 + rad * np.cos(t), 24 + .8 * rad * np.sin(t), color=cols[i])
    ax.plot(34, 24, "*", ms=16, color="white")
    ax.set_xlim(0, 92)
    key(ax, cols, ["menos de 15", "de 15 a 30", "de 30 a 45", "de 45 a 60"], "Minutos en coche", "center right")
    return end(fig, ax, "Tiempo de acceso al hospital comarcal, 2024", "Fuente: red viaria y velocidades medias (inventadas)", 10, 1)


@honest
def es_radon_nivel_de_referencia():
    x, y, z = relief(90, 77)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    m = ax.pcolormesh(x, y, 40 + 460 * z, cmap="YlOrBr", vmin=0, vmax=500, shading="auto")
    c = ax.contour(x, y, 40 + 460 * z, levels=[300], colors="#111111", linewidths=2)
    ax.clabel(c, fmt="300 Bq/m³", fontsize=9)
    fig.colorbar(m, ax=ax, shrink=.8, label="Radón en interiores (Bq/m³)")
    return end(fig, ax, "Radón en viviendas y nivel de referencia de 300 Bq/m³, 2021", "Fuente: campaña de medidas (inventada)", 10, 1)


@honest
def es_antes_y_despues_misma_clave():
    g = land(7, 6, 78, 25830, y0=4200000)
    g["a"] = (28 + 40 * rng(78).random(len(g))).round(1)
    g["b"] = (g.a + rng(79).uniform(2, 24, len(g))).round(1)
    edges = [20, 35, 50, 65, 80, 95]
    fig, axes = plt.subplots(1, 2, figsize=(11, 5.2))
    for ax, c, t in zip(axes, "ab", ("2012", "2022")):
        g.plot(c, cmap=ListedColormap(GREENS), norm=BoundaryNorm(edges, 5), edgecolor="#999999", linewidth=.5, ax=ax)
        ax.set_title(t)
    fig.legend(handles=[Patch(facecolor=c, edgecolor="#999999", label=f"de {a} a {b}") for c, a, b in zip(GREENS, edges, edges[1:])], title="Residuos reciclados (%)", loc="lower center", ncol=5, fontsize=9, bbox_to_anchor=(.5, .04))
    fig.subplots_adjust(bottom=.2)
    return end(fig, axes, "Reciclaje por municipio en 2012 y en 2022", "Fuente: mancomunidad (inventada)", 10), g


@honest
def de_pendleranteil():
    g = land(9, 7, 80)
    g["anteil"] = (12 + 50 * rng(80).random(len(g))).round(1)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    g.plot("anteil", cmap="BuPu", edgecolor="white", legend=True, ax=ax, legend_kwds={"label": "Auspendler (% der Beschäftigten am Wohnort)", "shrink": .7})
    return end(fig, ax, "Anteil der Auspendler je Gemeinde, 2023", "Quelle: Pendlerrechnung (erfunden)", 10), g


@honest
def de_betten_als_flaeche():
    g = land(8, 6, 81)
    g["betten"] = (rng(81).lognormal(5, .8, len(g))).round().astype(int)
    c = g.geometry.centroid
    fig, ax = plt.subplots(figsize=(9, 5.4))
    g.plot(ax=ax, color="#f3f3f3", edgecolor="#bbbbbb")
    ax.scatter(c.x, c.y, s=g.betten * .9, color="#AA4488", alpha=.65, edgecolors="white")
    ax.legend(handles=[ax.scatter([], [], s=v * .9, color="#AA4488", alpha=.65, label=f"{v} Betten") for v in (50, 200, 600)], loc="center left", bbox_to_anchor=(1, .5), labelspacing=1.8, borderpad=1.2)
    fig.subplots_adjust(right=.8)
    return end(fig, ax, "Gästebetten je Gemeinde, 2023", "Quelle: Beherbergungsstatistik (erfunden); Kreisfläche proportional zur Zahl", 10), g


@honest
def de_kachelkarte_laender():
    at = {"SH": (2, 5), "HH": (2, 4), "MV": (3, 5), "HB": (1, 4), "NI": (1, 3), "BB": (4, 4), "BE": (4, 3), "ST": (3, 3), "NW": (0, 3), "HE": (1, 2), "TH": (2, 2), "SN": (3, 2), "RP": (0, 2), "SL": (0, 1), "BW": (1, 1), "BY": (2, 1)}
    v = rng(82).uniform(28, 79, 16)
    cm, nm = plt.get_cmap("YlGnBu"), plt.Normalize(20, 80)
    fig, ax = plt.subplots(figsize=(7, 6))
    for (n, (i, j)), x in zip(at.items(), v):
        ax.add_patch(Rectangle((i, j), .95, .95, facecolor=cm(nm(x)), edgecolor="#888888"))
        ax.text(i + .47, j + .47, f"{n}\n{x:.0f}", ha="center", va="center", color="white" if x > 55 else "#111111", fontsize=10)
    ax.set_xlim(-.2, 5.2)
    ax.set_ylim(.8, 6.2)
    fig.colorbar(plt.cm.ScalarMappable(nm, cm), ax=ax, shrink=.7, label="Anteil erneuerbarer Strom (%)")
    return end(fig, ax, "Erneuerbarer Strom nach Bundesland, 2023", "Quelle: erfundene Werte; eine Kachel je Land, unabhängig von der Fläche")


@honest
def de_hoehenlinien():
    x, y, z = relief(120, 83)
    h = 180 + 720 * z
    fig, ax = plt.subplots(figsize=(8, 5.6))
    lv = np.arange(150, 951, 100)
    m = ax.contourf(x / 6, y / 6, h, levels=lv, cmap="YlOrBr")
    c = ax.contour(x / 6, y / 6, h, levels=lv, colors="#5b3a1e", linewidths=.6)
    ax.clabel(c, fmt="%d", fontsize=8)
    fig.colorbar(m, ax=ax, shrink=.8, label="Höhe über Normalhöhennull (m)")
    return end(fig, ax, "Höhenschichten des Wanderblatts 14", "Quelle: Laserscan 2020 (erfunden), Abstand der Höhenlinien 100 m", 2, 1)


@honest
def de_regensumme_klassen():
    r = rng(84)
    x, y = r.uniform(0, 60, 220), r.uniform(0, 45, 220)
    v = 6 + 40 * np.exp(-((x - 32) ** 2 + (y - 20) ** 2) / 300) + r.uniform(0, 3, 220)
    edges = [5, 10, 20, 30, 40, 50]
    fig, ax = plt.subplots(figsize=(8, 5.4))
    m = ax.tricontourf(x, y, v, levels=edges, cmap="YlGnBu")
    ax.plot(x, y, ".", ms=3, color="#444444")
    fig.colorbar(m, ax=ax, shrink=.8, label="Niederschlag in 24 Stunden (mm)")
    return end(fig, ax, "Regensumme am 14. Juli 2021", "Quelle: 220 Stationen (Punkte), lineare Interpolation, erfunden", 10, 1)


@honest
def de_wahlkreise_gewinner():
    ps = cells(10, 7, 85)
    r = rng(85)
    k = r.choice(3, len(ps), p=[.45, .35, .2])
    cols = np.array(["#222222", "#e3000f", "#7fb2e5"])
    fig, ax = plt.subplots(figsize=(8.6, 5.6))
    polys(ax, ps, facecolors=cols[k])
    room(ax)
    key(ax, cols, [f"{t}: {(k == i).sum()}" for i, t in enumerate(("CDU", "SPD", "Freie Wähler"))], "Direktmandate")
    return end(fig, ax, "Wer die Wahlkreise gewann, Landtagswahl 2023", "Quelle: Wahlleitung (erfunden)", 10)


@honest
def de_laerm_auslosewerte():
    x, y = np.meshgrid(np.linspace(0, 12, 120), np.linspace(0, 8, 90))
    d = abs(y - 4 - .8 * np.sin(x / 2)) + .05
    lv = 74 - 11 * np.log10(d * 8 + 1)
    fig, ax = plt.subplots(figsize=(8.6, 5.2))
    ax.contourf(x, y, lv, levels=[55, 60, 65, 70, 80], colors=["#fee8c8", "#fdbb84", "#e34a33", "#7f0000"])
    ax.set_xlim(0, 16)
    key(ax, ["#fee8c8", "#fdbb84", "#e34a33", "#7f0000"], ["55 bis unter 60", "60 bis unter 65", "65 bis unter 70", "70 und mehr"], "Tag-Abend-Nacht-Pegel\nL_DEN in dB(A)", "center right")
    return end(fig, ax, "Straßenlärm an der Bundesstraße, Kartierung 2022", "Quelle: Lärmkartierung nach 34. BImSchV (erfunden); unter 55 dB(A) nicht kartiert", 2, 1)


@honest
def de_welt_flaechentreu():
    g = _world().copy()
    g["anteil"] = (25 + 30 * rng(86).random(len(g))).round(1)
    g = g.to_crs("+proj=moll")
    fig, ax = plt.subplots(figsize=(10, 5.4))
    g.plot("anteil", cmap="PuBuGn", scheme="equal_interval", k=5, edgecolor="white", linewidth=.3, legend=True, ax=ax, legend_kwds={"title": "Landwirtschaftsfläche (%)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 9})
    return end(fig, ax, "Anteil der Landwirtschaftsfläche, 2021", "Quelle: erfundene Länderwerte; Mollweide, flächentreu"), g


@honest
def de_messnetz_mit_ausfall():
    r = rng(87)
    x, y, v = r.uniform(0, 60, 46), r.uniform(0, 42, 46), r.uniform(9, 34, 46)
    off = np.zeros(46, bool)
    off[[3, 17, 29, 40]] = True
    fig, ax = plt.subplots(figsize=(8.6, 5.4))
    m = ax.scatter(x[~off], y[~off], c=v[~off], cmap="viridis", s=70, edgecolors="#333333")
    ax.scatter(x[off], y[off], marker="x", s=60, color="#777777", label="Ausfall, kein Wert")
    fig.colorbar(m, ax=ax, shrink=.8, label="Feinstaub PM10 (µg/m³)")
    ax.legend(loc="upper left", bbox_to_anchor=(0, -.02), fontsize=9)
    return end(fig, ax, "Feinstaub an 46 Messstellen, 21. Januar 2024", "Quelle: Landesmessnetz (erfunden)", 10, 1)


@honest
def de_stromnetz():
    r = rng(88)
    pts = np.c_[r.uniform(0, 60, 16), r.uniform(0, 40, 16)]
    fig, ax = plt.subplots(figsize=(8.6, 5.4))
    o = np.argsort(pts[:, 0])
    pairs = [(0, o[i], o[i + 1]) for i in range(15)] + [(0, o[i], o[i + 2]) for i in range(0, 14, 2)]
    for k, (c, w, ls, t) in enumerate((("#222222", 3, "-", "380 kV"), ("#0072B2", 2, "-", "220 kV"), ("#D55E00", 1.4, "--", "110 kV"))):
        ax.add_collection(LineCollection([pts[[i, j]] for _, i, j in pairs[k::3]], colors=c, linewidths=w, linestyles=ls, label=t))
    ax.scatter(*pts.T, s=36, color="white", edgecolors="#222222", zorder=3, label="Umspannwerk")
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), title="Spannung")
    fig.subplots_adjust(right=.78)
    return end(fig, ax, "Das Hoch- und Höchstspannungsnetz der Region, Stand 2024", "Quelle: Netzbetreiber (erfunden)", 10, 1)
