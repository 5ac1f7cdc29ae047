"""Maps by the same teacher: 20 liars, 20 honest ones."""
import functools
from pathlib import Path
import warnings
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []
SEQ5 = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
FR = "Source : Insee, recensement 2023 ; contours IGN simplifiés"


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
    r = np.random.default_rng(5)
    g["part"] = (12 + 20 * (g.geometry.centroid.y.rank(pct=True)) + r.normal(0, 3, len(g))).clip(6, 38).round(1)
    g["evol"] = (-4 + 12 * (1 - g.geometry.centroid.x.rank(pct=True)) + r.normal(0, 2, len(g))).clip(-6, 11.5).round(1)
    return g


@functools.lru_cache
def _gp():
    return gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)


@functools.lru_cache
def _monde():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    g = g[g.code_iso != "AQ"].copy()
    g["geometry"] = g.simplify(.4)
    r = np.random.default_rng(6)
    g["taux"] = (30 + .8 * g.geometry.representative_point().y + r.normal(0, 8, len(g))).clip(4, 96)
    return g


def dep():
    return _dep().copy()


def gp():
    return _gp().copy()


def monde(crs=None):
    g = _monde().copy()
    return g.to_crs(crs) if crs else g


def bar(ax, km, unit="km"):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = x0 + .04 * (x1 - x0), y0 + .05 * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="black", lw=3, solid_capstyle="butt")
    ax.text(x, y + .015 * (y1 - y0), f"{km} {unit}", fontsize=9)


def fin(fig, ax, title, source=FR, km=200):
    ax.set_axis_off()
    if title:
        ax.set_title(title, fontsize=12)
    if km:
        bar(ax, km)
    if source:
        fig.text(.01, .012, source, fontsize=9, color="#444444")
    return fig


def keys(ax, cols, labs, title, loc="lower left", **k):
    k.setdefault("bbox_to_anchor", (.98, .3))
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#777777", label=t) for c, t in zip(cols, labs)], title=title, loc=loc, fontsize=9, title_fontsize=9, frameon=False, **k)


def F():
    fig, ax = plt.subplots(figsize=(8, 6))
    fig.subplots_adjust(left=.02, right=.78, bottom=.06, top=.92)
    return fig, ax


def classes(ax, g, col, cuts, cols, labs, title, miss=None):
    k = np.digitize(g[col].fillna(0), cuts[1:-1])
    c = [cols[i] for i in k]
    if miss:
        c = [miss if b else x for x, b in zip(c, g[col].isna())]
    g.plot(ax=ax, color=c, edgecolor="white", linewidth=.4)
    keys(ax, cols + ([miss] if miss else []), labs + (["sans donnée"] if miss else []), title)


C5 = [6, 12, 18, 24, 30, 38.1]
L5 = ["6 à moins de 12", "12 à moins de 18", "18 à moins de 24", "24 à moins de 30", "30 à 38"]


@liar("stock-in-choropleth")
def habitants_en_aplats():
    g = dep()
    fig, ax = F()
    g.plot("population", ax=ax, cmap="Blues", legend=True, edgecolor="grey", linewidth=.3, legend_kwds={"label": "Habitants (nombre)", "shrink": .6})
    return fin(fig, ax, "Population des départements, 2023"), g


@liar("stock-in-choropleth")
def einwohner_gemeinden():
    g = gp()
    fig, ax = F()
    g.plot("population", ax=ax, cmap="Purples", scheme=None, legend=True, edgecolor="grey", linewidth=.3, legend_kwds={"label": "Einwohner (Personen)", "shrink": .6})
    return fin(fig, ax, "Einwohner der Gemeinden um Poitiers, 2023", "Quelle: Insee, Konturen IGN", 5), g


@liar("unprojected")
def degres_bruts():
    g = dep().to_crs(4326)
    fig, ax = F()
    ax.set_aspect("equal")
    classes(ax, g, "part", C5, SEQ5, L5, "Part (% des ménages)")
    ax.set_aspect("equal")
    ax.plot([-4.6, -2.18], [41.8, 41.8], color="black", lw=3)
    ax.text(-4.6, 41.95, "200 km", fontsize=9)
    return fin(fig, ax, "Ménages sans voiture, 2023 (données fictives)", "Source : exercice de cours, contours IGN", 0), g


@liar("not-equal-area")
def mercator_superficies():
    g = monde().cx[:, -60:78]
    g = g.to_crs(3857)
    fig, ax = F()
    g.plot("taux", ax=ax, cmap="viridis", legend=True, legend_kwds={"label": "Superficie boisée (% du pays)", "shrink": .6})
    return fin(fig, ax, "Quels pays ont le plus de forêt ? Part boisée, 2022", "Source : exercice de cours. Échelle valable à l’équateur seulement", 3000), g


@liar("radius-not-area")
def circulos_por_radio():
    g = gp()
    fig, ax = F()
    g.plot(ax=ax, color="#eeeeee", edgecolor="#999999")
    p = g.geometry.representative_point()
    ax.scatter(p.x, p.y, s=(g.population / 2600) ** 2 * 9, color="#0072B2", alpha=.6, edgecolor="white")
    h = [Line2D([], [], marker="o", ls="", color="#0072B2", alpha=.6, ms=3 * v / 2600, label=f"{v}") for v in (2500, 5000, 10000)]
    ax.legend(handles=h, title="Habitantes", loc="lower left", bbox_to_anchor=(.98, .3), labelspacing=1.6, frameon=False, fontsize=9)
    return fin(fig, ax, "Habitantes por municipio en el Gran Poitiers, 2023", "Fuente: Insee", 5), g


@liar("rainbow-colormap")
def regenbogen():
    g = dep()
    fig, ax = F()
    g.plot("part", ax=ax, cmap="jet", legend=True, legend_kwds={"label": "Anteil (% der Haushalte)", "shrink": .6})
    return fin(fig, ax, "Haushalte ohne Auto, Frankreich 2023", "Quelle: Unterrichtsbeispiel, Konturen IGN"), g


@liar("diverging-without-middle")
def divergente_sans_milieu():
    g = dep()
    fig, ax = F()
    g.plot("evol", ax=ax, cmap="RdBu", legend=True, legend_kwds={"label": "Évolution de la population (%)", "shrink": .6})
    return fin(fig, ax, "Évolution de la population, 2013-2023", "Source : exercice de cours, contours IGN"), g


@liar("overlapping-breaks")
def classes_chevauchantes():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", C5, SEQ5, ["6 – 14", "12 – 20", "18 – 26", "24 – 32", "30 – 38"], "Part (% des ménages)")
    return fin(fig, ax, "Ménages sans voiture, 2023", "Source : exercice de cours, contours IGN"), g


@liar("non-monotone-ramp")
def rampa_desordenada():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", C5, ["#6baed6", "#08519c", "#eff3ff", "#3182bd", "#bdd7e7"], [t.replace("à moins de", "a menos de").replace("à", "a") for t in L5], "Hogares (%)")
    return fin(fig, ax, "Hogares sin coche en Francia, 2023", "Fuente: ejemplo de clase, contornos IGN"), g


@liar("empty-class")
def classe_vide():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", [6, 12, 20, 38.1, 60, 100], SEQ5, ["6 à moins de 12", "12 à moins de 20", "20 à moins de 39", "39 à moins de 60", "60 à 100"], "Part (% des ménages)")
    return fin(fig, ax, "Ménages sans voiture, 2023", "Source : exercice de cours, contours IGN"), g


@liar("hidden-missing")
def absents_caches():
    g = dep()
    g.loc[g.index[::7], "part"] = np.nan
    fig, ax = F()
    classes(ax, g, "part", C5, SEQ5, L5, "Part (% des ménages)")
    return fin(fig, ax, "Ménages sans voiture, 2023", "Source : exercice de cours, contours IGN"), g


@liar("hidden-missing")
def weisse_laender():
    g = monde("EPSG:8857")
    g.loc[g.continent == "Afrique", "taux"] = np.nan
    fig, ax = F()
    g.plot("taux", ax=ax, cmap="viridis", legend=True, legend_kwds={"label": "Netzzugang (% der Einwohner)", "shrink": .6})
    return fin(fig, ax, "Internetnutzung nach Land, 2022", "Quelle: Unterrichtsbeispiel. Projektion Equal Earth, Maßstab am Äquator", 3000), g


@liar("missing-date")
def sans_date():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", C5, SEQ5, L5, "Part (% des ménages)")
    return fin(fig, ax, "Ménages sans voiture, par département", "Source : exercice de cours, contours IGN"), g


@liar("missing-scale")
def ohne_massstab():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", C5, SEQ5, [t.replace("à moins de", "bis unter").replace("à", "bis") for t in L5], "Anteil (% der Haushalte)")
    return fin(fig, ax, "Haushalte ohne Auto, Frankreich 2023", "Quelle: Unterrichtsbeispiel, Konturen IGN", 0), g


@liar("missing-source")
def sin_fuente():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", C5, SEQ5, [t.replace("à moins de", "a menos de").replace("à", "a") for t in L5], "Hogares (%)")
    return fin(fig, ax, "Hogares sin coche en Francia, 2023", None), g


@liar("missing-unit")
def sans_unite():
    g = dep()
    fig, ax = F()
    g.plot("densite", ax=ax, cmap="YlGnBu", vmax=400, legend=True, edgecolor="grey", linewidth=.3, legend_kwds={"label": "Densité", "shrink": .6, "extend": "max"})
    return fin(fig, ax, "Densité de population, 2023"), g


@liar("too-many-classes")
def zwoelf_klassen():
    g = dep()
    cuts = list(np.linspace(6, 38.1, 13))
    cols = [plt.get_cmap("Blues")(v) for v in np.linspace(.1, 1, 12)]
    fig, ax = F()
    classes(ax, g, "part", cuts, cols, [f"{a:.1f} bis unter {b:.1f}".replace(".", ",") for a, b in zip(cuts, cuts[1:])], "Anteil (%)")
    return fin(fig, ax, "Haushalte ohne Auto, Frankreich 2023", "Quelle: Unterrichtsbeispiel, Konturen IGN"), g


@liar("too-few-classes")
def deux_classes():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", [6, 18, 38.1], ["#bdd7e7", "#08519c"], ["6 à moins de 18", "18 à 38"], "Part (% des ménages)")
    return fin(fig, ax, "Ménages sans voiture, 2023", "Source : exercice de cours, contours IGN"), g


@liar("colour-blind")
def rojo_verde():
    g = dep()
    fig, ax = F()
    c = np.where(g.evol > 1, "#5b8c1a", np.where(g.evol >= -1, "#8c7a1a", "#b5651d"))
    g.plot(ax=ax, color=list(c), edgecolor="white", linewidth=.4)
    keys(ax, ["#b5651d", "#8c7a1a", "#5b8c1a"], ["pierde (más de 1 %)", "estable (±1 %)", "gana (más de 1 %)"], "Población")
    return fin(fig, ax, "Variación de la población, 2013-2023", "Fuente: ejemplo de clase, contornos IGN"), g


@liar("colour-blind")
def parties_map():
    g = dep()
    fig, ax = F()
    g["win"] = np.where(g.part > 20, "List A", "List B")
    g.plot(ax=ax, color=list(np.where(g.part > 20, "#c0392b", "#6b7a1e")), edgecolor="white", linewidth=.4)
    keys(ax, ["#c0392b", "#6b7a1e"], ["List A", "List B"], "Leading list (votes)")
    return fin(fig, ax, "Leading list by department, mock election of 2024", "Source: school exercise, IGN outlines"), g


# ───────────────────────── honest ─────────────────────────

@honest
def densite_classes():
    g = dep()
    fig, ax = F()
    classes(ax, g, "densite", [0, 50, 100, 200, 500, 30000], SEQ5, ["moins de 50", "50 à moins de 100", "100 à moins de 200", "200 à moins de 500", "500 ou plus"], "Habitants par km²")
    return fin(fig, ax, "Densité de population des départements, 2023"), g


@honest
def part_cinq_classes():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", C5, SEQ5, L5, "Part (% des ménages)")
    return fin(fig, ax, "Ménages sans voiture, 2023", "Source : exercice de cours, contours IGN"), g


@honest  # the stock as circles, area true
def cercles_population():
    g = dep()
    fig, ax = F()
    g.plot(ax=ax, color="#eeeeee", edgecolor="#aaaaaa", linewidth=.4)
    p = g.geometry.representative_point()
    ax.scatter(p.x, p.y, s=g.population / 5000, color="#0072B2", alpha=.6, edgecolor="white")
    h = [Line2D([], [], marker="o", ls="", color="#0072B2", alpha=.6, ms=(v / 5000) ** .5, label=t) for v, t in ((200000, "200 000"), (800000, "800 000"), (2500000, "2,5 millions"))]
    ax.legend(handles=h, title="Habitants", loc="lower left", bbox_to_anchor=(.98, .3), labelspacing=1.6, frameon=False, fontsize=9)
    return fin(fig, ax, "Population des départements, 2023"), g


@honest
def circulos_area():
    g = gp()
    fig, ax = F()
    g.plot(ax=ax, color="#eeeeee", edgecolor="#999999")
    p = g.geometry.representative_point()
    ax.scatter(p.x, p.y, s=g.population / 60, color="#D55E00", alpha=.6, edgecolor="white")
    h = [Line2D([], [], marker="o", ls="", color="#D55E00", alpha=.6, ms=(v / 60) ** .5, label=f"{v}") for v in (2500, 10000, 40000)]
    ax.legend(handles=h, title="Habitantes", loc="lower left", bbox_to_anchor=(.98, .3), labelspacing=1.8, frameon=False, fontsize=9)
    return fin(fig, ax, "Habitantes por municipio en el Gran Poitiers, 2023", "Fuente: Insee. El área del círculo es proporcional", 5), g


@honest
def gleichflaechig():
    g = monde("EPSG:8857")
    fig, ax = F()
    g.plot("taux", ax=ax, cmap="viridis", legend=True, legend_kwds={"label": "Waldanteil (% der Landesfläche)", "shrink": .6})
    return fin(fig, ax, "Waldanteil nach Land, 2022", "Quelle: Unterrichtsbeispiel. Flächentreue Projektion Equal Earth, Maßstab am Äquator", 3000), g


@honest
def manquants_dits():
    g = dep()
    g.loc[g.index[::7], "part"] = np.nan
    fig, ax = F()
    classes(ax, g, "part", C5, SEQ5, L5, "Part (% des ménages)", miss="#c9c2b4")
    return fin(fig, ax, "Ménages sans voiture, 2023", "Source : exercice de cours, contours IGN"), g


@honest
def sin_datos_rayado():
    g = monde("EPSG:8857")
    g.loc[g.continent == "Afrique", "taux"] = np.nan
    fig, ax = F()
    g.plot("taux", ax=ax, cmap="cividis", legend=True, legend_kwds={"label": "Uso de internet (% de habitantes)", "shrink": .6}, missing_kwds={"color": "#dddddd", "hatch": "///", "label": "sin datos"})
    keys(ax, ["#dddddd"], ["sin datos (rayado)"], None, loc="lower center", bbox_to_anchor=(.5, -.05))
    return fin(fig, ax, "Uso de internet por país, 2022", "Fuente: ejemplo de clase. Proyección Equal Earth, escala en el ecuador", 3000), g


@honest
def divergente_centree():
    g = dep()
    fig, ax = F()
    g.plot("evol", ax=ax, cmap="RdBu", norm=TwoSlopeNorm(0, -12, 12), legend=True, legend_kwds={"label": "Évolution de la population (%), blanc = 0", "shrink": .6})
    return fin(fig, ax, "Évolution de la population, 2013-2023", "Source : exercice de cours, contours IGN"), g


@honest
def divergierend_klassen():
    g = dep()
    fig, ax = F()
    classes(ax, g, "evol", [-6, -3, 0, 3, 6, 12], ["#e66101", "#fdb863", "#d1e5f0", "#67a9cf", "#2166ac"], ["−6 bis unter −3", "−3 bis unter 0", "0 bis unter 3", "3 bis unter 6", "6 bis 11,5"], "Veränderung (%)")
    return fin(fig, ax, "Bevölkerungsentwicklung in Frankreich, 2013 bis 2023", "Quelle: Unterrichtsbeispiel, Konturen IGN"), g


@honest  # two classes: a yes/no
def oui_non():
    g = dep()
    fig, ax = F()
    g.plot(ax=ax, color=list(np.where(g.evol >= 0, "#0072B2", "#E69F00")), edgecolor="white", linewidth=.4)
    keys(ax, ["#E69F00", "#0072B2"], ["perd des habitants", "gagne des habitants\nou stable"], "Population")
    return fin(fig, ax, "Où la population recule, 2013-2023", "Source : exercice de cours, contours IGN"), g


@honest
def regiones_nominales():
    g = dep()
    r = sorted(g.region.unique())[:4]
    cols = dict(zip(r, ["#0072B2", "#E69F00", "#009E73", "#CC79A7"]))
    fig, ax = F()
    fig.subplots_adjust(right=.7)
    g.plot(ax=ax, color=[cols.get(x, "#e8e8e8") for x in g.region], edgecolor="white", linewidth=.4)
    keys(ax, list(cols.values()) + ["#e8e8e8"], r + ["otras regiones"], "Región")
    return fin(fig, ax, "Cuatro regiones francesas de la muestra, 2024", "Fuente: diseño de la encuesta, contornos IGN"), g


@honest  # change of municipalities, real
def evolution_communes():
    g = gp()
    fig, ax = F()
    g.plot("evolution_pct", ax=ax, cmap="PuOr", vmin=-20, vmax=20, legend=True, edgecolor="grey", linewidth=.3, legend_kwds={"label": "Évolution de la population (%)", "shrink": .6, "extend": "both"})
    return fin(fig, ax, "Communes du Grand Poitiers, 2018-2023", "Source : Insee, populations municipales 2018 et 2023", 5), g


@honest
def dichte_stufenlos():
    g = dep()
    fig, ax = F()
    g.plot("densite", ax=ax, cmap="YlGnBu", vmax=400, legend=True, edgecolor="grey", linewidth=.3, legend_kwds={"label": "Einwohner je km²", "shrink": .6, "extend": "max"})
    return fin(fig, ax, "Bevölkerungsdichte der Départements, 2023", "Quelle: Insee, Volkszählung; Konturen IGN"), g


@honest
def scale_in_words():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", C5, SEQ5, [t.replace("à moins de", "to under").replace("à", "to") for t in L5], "Share (% of households)")
    return fin(fig, ax, "Households without a car, France 2023", "Source: class exercise, IGN outlines. Scale: about 1:8,000,000 as printed", 0), g


@honest
def points_adresse():
    g = gp()
    r = np.random.default_rng(3)
    c = g.geometry.representative_point()
    fig, ax = F()
    g.plot(ax=ax, color="#f2f2f2", edgecolor="#999999", linewidth=.5)
    ax.plot(np.repeat(c.x, 3) + r.normal(0, 900, 3 * len(g)), np.repeat(c.y, 3) + r.normal(0, 900, 3 * len(g)), "o", color="#0072B2", ms=3)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#0072B2", ms=4, label="1 point = 1 défibrillateur")], loc="lower right", frameon=False, fontsize=9)
    return fin(fig, ax, "Défibrillateurs recensés, mars 2024 (positions fictives)", "Source : exercice de cours, contours IGN", 5), g


@honest
def brewer_verde():
    g = dep()
    fig, ax = F()
    classes(ax, g, "part", C5, ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"], [t.replace("à moins de", "a menos de").replace("à", "a") for t in L5], "Hogares (%)")
    return fin(fig, ax, "Hogares sin coche en Francia, 2023", "Fuente: ejemplo de clase, contornos IGN"), g


@honest  # web Mercator at city scale: harmless
def mercator_local():
    g = gp().to_crs(3857)
    fig, ax = F()
    g.plot("densite", ax=ax, cmap="Blues", vmax=1200, legend=True, edgecolor="grey", linewidth=.3, legend_kwds={"label": "Habitants par km²", "shrink": .6, "extend": "max"})
    ax.plot([36000, 36000 + 5000 / np.cos(np.radians(46.6))], [5845000] * 2, color="black", lw=3)
    return fin(fig, ax, "Densité des communes du Grand Poitiers, 2023", "Source : Insee. Trait noir : 5 km", 0), g


@honest
def two_panels():
    g = dep()
    fig, axs = plt.subplots(1, 2, figsize=(10, 4.8))
    for ax, y, d in zip(axs, (2013, 2023), (1.15, 1)):
        g.assign(v=g.part * d).plot("v", ax=ax, cmap="viridis", vmin=5, vmax=45)
        ax.set_axis_off()
        ax.set_title(str(y))
        bar(ax, 200)
    fig.colorbar(axs[0].collections[0], ax=axs, label="Share (% of households)", shrink=.6)
    fig.suptitle("Households without a car in 2013 and 2023, same scale")
    fig.text(.01, .012, "Source: class exercise, IGN outlines", fontsize=9)
    return fig, g


@honest
def hamburger_orange():
    g = dep()
    fig, ax = F()
    g["klasse"] = pd.cut(g.part, [0, 12, 18, 24, 30, 40])
    classes(ax, g, "part", C5, ["#feedde", "#fdbe85", "#fd8d3c", "#e6550d", "#a63603"], [t.replace("à moins de", "bis unter").replace("à", "bis") for t in L5], "Anteil (% der Haushalte)")
    return fin(fig, ax, "Haushalte ohne Auto, Frankreich 2023", "Quelle: Unterrichtsbeispiel, Konturen IGN"), g


@honest
def raster_pluie():
    yy, xx = np.mgrid[0:60, 0:60]
    z = 650 + 300 * np.exp(-((xx - 15) ** 2 + (yy - 40) ** 2) / 400)
    g = gp()
    x0, y0, x1, y1 = g.total_bounds
    fig, ax = F()
    im = ax.imshow(z, extent=(x0, x1, y0, y1), origin="lower", cmap="YlGnBu")
    g.boundary.plot(ax=ax, color="#555555", linewidth=.5)
    fig.colorbar(im, ax=ax, shrink=.6, label="Pluie annuelle (mm)")
    return fin(fig, ax, "Pluie de 2023 sur le Grand Poitiers (modèle)", "Source : exercice de cours, contours IGN", 5), g
