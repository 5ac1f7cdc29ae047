"""Maps by a cartographer who imitates the regional and national press, school textbooks and state reports: 26 liars, 30 honest ones."""

import functools
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import seaborn as sns
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.collections import PatchCollection
from matplotlib.colors import Normalize, TwoSlopeNorm
from matplotlib.patches import Circle, Patch, RegularPolygon

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []
TEAL = ["#e6f2ef", "#b2d8ce", "#74b5a6", "#338c7a", "#00574a"]
PLUM = ["#f3e9f4", "#d7b9dc", "#b484bf", "#8a4a9a", "#54166b"]
RUST = ["#fbeee0", "#f3c79b", "#e0935a", "#b85a2a", "#742f10"]
NONE = "#cfcfcf"


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f

    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


@functools.lru_cache
def _read(name, crs):
    return gpd.read_file(D / f"contours_{name}.geojson").to_crs(crs)


def france():
    return _read("departements", "EPSG:2154").copy()


def regions():
    g = france().dissolve(by="region", aggfunc={"population": "sum", "superficie_km2": "sum"}).reset_index()
    return g


def poitiers():
    return _read("grand_poitiers", "EPSG:2154").copy()


def world(crs):
    g = gpd.read_file(D / "contours_monde.geojson")
    g = g[g["nom"] != "Antarctique"]
    if crs == "EPSG:3857":
        g["geometry"] = g.geometry.intersection(shapely.box(-179.9, -58, 179.9, 83))
    return g.to_crs(crs)


@functools.lru_cache
def _cells(seed, n, w, h):
    r = np.random.default_rng(seed)
    t = np.linspace(0, 2 * np.pi, 90)
    k = 1 + 0.12 * np.sin(3 * t + r.uniform(0, 6)) + 0.07 * np.sin(7 * t + r.uniform(0, 6))
    land = shapely.Polygon(np.c_[w / 2 + w * 0.42 * k * np.cos(t), h / 2 + h * 0.42 * k * np.sin(t)])
    pts = []
    while len(pts) < n:
        p = shapely.Point(r.uniform(0, w), r.uniform(0, h))
        if land.contains(p) and all(p.distance(q) > 0.5 * np.sqrt(land.area / n) for q in pts):
            pts.append(p)
    cells = shapely.voronoi_polygons(shapely.MultiPoint(pts), extend_to=land).geoms
    return [c.intersection(land) for c in cells]


def cells(seed, n, w=140e3, h=150e3):
    return gpd.GeoDataFrame(geometry=list(_cells(seed, n, w, h)), crs="EPSG:3035")


def smooth(g, seed, low, high, noise=0.15):
    """Values that vary smoothly over the map, from low to high."""
    r = np.random.default_rng(seed)
    c = g.geometry.centroid
    x = (c.x - c.x.min()) / (c.x.max() - c.x.min())
    y = (c.y - c.y.min()) / (c.y.max() - c.y.min())
    a, b, p = [*r.uniform(1.5, 3, 2).tolist(), r.uniform(0, 6)]
    v = np.sin(a * x + p) + np.cos(b * y + p / 2) + r.normal(0, noise * 2, len(g))
    v = (v - v.min()) / (v.max() - v.min())
    return (low + (high - low) * v).to_numpy()


def sheet(title, foot, size=(6.4, 6.2), **kw):
    fig, ax = plt.subplots(figsize=size, dpi=60)
    ax.set_axis_off()
    ax.set_title(title, loc="left", fontsize=kw.get("fs", 12), fontweight="bold")
    fig.text(0.03, 0.02, foot, fontsize=9, color="#444444")
    fig.subplots_adjust(left=0.03, right=0.97, top=0.88, bottom=0.07)
    return fig, ax


def bar(ax, km, where=(0.06, 0.05)):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    y0 -= 0.09 * (y1 - y0)
    x, y = x0 + where[0] * (x1 - x0), y0 + 0.02 * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="black", lw=2)
    ax.text(x + km * 500, y + 0.015 * (y1 - y0), f"{km} km", ha="center", va="bottom", fontsize=9)
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)


def room(ax, share=0.42):
    """Leave the key a place of its own, left of the map."""
    x0, x1 = ax.get_xlim()
    ax.set_xlim(x0 - share * (x1 - x0), x1)


def classed(ax, g, col, breaks, colours, labels, title, loc="lower left", extra=(), shown=None, **kw):
    """Paint each area with the colour of its class, and write the key."""
    n = len(colours)
    v = g[col].to_numpy(float)
    i = np.clip(np.searchsorted(breaks[1:-1], v, side="right"), 0, n - 1)
    c = [NONE if np.isnan(a) else colours[k] for a, k in zip(v, i, strict=False)]
    g.plot(ax=ax, color=c if shown is None else shown, edgecolor=kw.get("edge", "white"), linewidth=0.5)
    handles = [
        Patch(facecolor=a, edgecolor="#999999", label=b) for a, b in zip(colours, labels, strict=False)
    ]
    ax.legend(
        handles=handles + list(extra), title=title, loc=loc, fontsize=9, title_fontsize=9, frameon=False
    )
    if loc == "lower left" and g.crs.to_epsg() != 3857:
        room(ax)


# --------------------------------------------------------------------------------------------------- liars


@liar("stock-in-choropleth")
def fr_allocataires_aplats():
    g = france()
    r = np.random.default_rng(1)
    g["allocataires"] = (g["population"] * r.uniform(0.012, 0.045, len(g))).round(-1).astype(int)
    fig, ax = sheet(
        "Le RSA pèse d’abord sur les métropoles", "Source : Cnaf, allocataires du RSA au 31 décembre 2023."
    )
    classed(
        ax,
        g,
        "allocataires",
        [0, 5000, 10000, 20000, 40000, 2e5],
        RUST,
        ["moins de 5 000", "5 000 à 9 999", "10 000 à 19 999", "20 000 à 39 999", "40 000 et plus"],
        "Nombre d’allocataires",
    )
    bar(ax, 200, (0.7, 0.03))
    return fig, g


@liar("stock-in-choropleth")
def en_care_home_beds():
    g = cells(21, 34)
    r = np.random.default_rng(2)
    g["beds"] = (smooth(g, 4, 150, 2400) * r.uniform(0.6, 1.3, len(g))).round().astype(int)
    fig, ax = sheet(
        "Where the county can look after its elderly", "Source: county adult services report, March 2024."
    )
    g.plot(
        column="beds",
        ax=ax,
        cmap="PuBu",
        edgecolor="white",
        linewidth=0.6,
        legend=True,
        legend_kwds={"label": "Care home beds", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@liar("hidden-missing")
def fr_secret_statistique_blanc():
    """The communes under statistical secrecy wear the colour of the lowest class."""
    g = poitiers()
    g["taux"] = smooth(g, 8, 3.2, 24)
    small = g["population"].rank() <= 9
    g.loc[small, "taux"] = np.nan
    b = [0, 10, 12, 14, 18, 30]
    shown = [
        PLUM[0] if np.isnan(v) else PLUM[int(np.searchsorted(b[1:-1], v, side="right"))] for v in g["taux"]
    ]
    fig, ax = sheet("Pauvreté : les petites communes épargnées", "Source : Insee-DGFiP, Filosofi 2021.")
    classed(
        ax,
        g,
        "taux",
        b,
        PLUM,
        ["moins de 10 %", "10 à moins de 12 %", "12 à moins de 14 %", "14 à moins de 18 %", "18 % et plus"],
        "Taux de pauvreté",
        shown=shown,
        loc="upper left",
    )
    bar(ax, 10, (0.75, 0.03))
    return fig, g


@liar("hidden-missing")
def es_paro_huecos():
    """Seven districts never answered: they are left out of the plate, without a word."""
    g = cells(33, 38)
    g["paro"] = smooth(g, 12, 6, 21)
    g.loc[[2, 3, 11, 17, 20, 26, 31], "paro"] = np.nan
    fig, ax = sheet(
        "El paro juvenil se concentra en el sur de la provincia",
        "Fuente: Servicio Público de Empleo, enero de 2024.",
    )
    g.plot(
        column="paro",
        ax=ax,
        cmap="YlOrBr",
        edgecolor="white",
        linewidth=0.5,
        legend=True,
        legend_kwds={"label": "Tasa de paro juvenil (%)", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@liar("hidden-missing")
def en_asthma_mean_filled():
    """Districts without a return were given the mean of the others."""
    g = cells(45, 42)
    g["rate"] = np.round(smooth(g, 15, 38, 97), 1)
    lost = [1, 5, 6, 14, 19, 22, 28, 30, 37, 40]
    g.loc[lost, "rate"] = np.nan
    g["rate"] = g["rate"].fillna(g["rate"].mean())
    fig, ax = sheet(
        "Asthma admissions, district by district", "Source: public health annual report, 2022/23."
    )
    g.plot(
        column="rate",
        ax=ax,
        cmap="BuPu",
        edgecolor="white",
        linewidth=0.5,
        legend=True,
        legend_kwds={"label": "Admissions per 10,000 children", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@liar("title-contradicts-data")
def de_wahlbeteiligung_ueberall():
    g = cells(51, 36)
    g["diff"] = np.round(smooth(g, 18, -1.9, 7.4), 1)
    fig, ax = sheet(
        "Wahlbeteiligung überall gestiegen", "Quelle: Landeswahlleiter, Landtagswahl 2023 gegenüber 2018."
    )
    g.plot(
        column="diff",
        ax=ax,
        cmap="PuOr",
        norm=TwoSlopeNorm(0, -8, 8),
        edgecolor="#666666",
        linewidth=0.4,
        legend=True,
        legend_kwds={"label": "Veränderung in Prozentpunkten", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@liar("title-contradicts-data")
def fr_un_departement_sur_deux():
    g = france()
    g["part"] = np.round(smooth(g, 23, 8, 31), 1)
    g["part"] = np.round(g["part"] - (np.percentile(g["part"], 62) - 20), 1)
    fig, ax = sheet(
        "Plus d’un département sur deux dépasse\n20 % de logements énergivores",
        "Source : Observatoire de la rénovation énergétique, 2022.",
    )
    classed(
        ax,
        g,
        "part",
        [0, 10, 15, 20, 25, 50],
        RUST,
        ["moins de 10 %", "10 à moins de 15 %", "15 à moins de 20 %", "20 à moins de 25 %", "25 % et plus"],
        "Part des logements F et G",
    )
    bar(ax, 200, (0.7, 0.03))
    return fig, g


@liar("title-contradicts-data")
def es_ninguna_comarca():
    g = cells(61, 30)
    g["alquiler"] = np.round(smooth(g, 27, 4.8, 11.2), 1)
    fig, ax = sheet(
        "En ninguna comarca el alquiler supera los 9 euros", "Fuente: Observatorio de la Vivienda, 2023."
    )
    classed(
        ax,
        g,
        "alquiler",
        [0, 6, 7.5, 9, 10.5, 20],
        TEAL,
        ["menos de 6", "de 6 a menos de 7,5", "de 7,5 a menos de 9", "de 9 a menos de 10,5", "10,5 y más"],
        "Euros por m² y mes",
    )
    bar(ax, 25, (0.75, 0.03))
    return fig, g


@liar("title-contradicts-data")
def en_every_district_at_least():
    g = cells(71, 32)
    v = np.round(smooth(g, 31, 86.2, 97.8), 1)
    order = np.argsort(v)
    v[order[4:]] = np.maximum(v[order[4:]], 90.2 + 0.06 * np.arange(len(v) - 4))
    g["mmr"] = np.round(v, 1)
    fig, ax = sheet(
        "Every district now vaccinates at least 90% of its children",
        "Source: State health department, MMR coverage, 2023.",
        fs=11,
    )
    g.plot(
        column="mmr",
        ax=ax,
        cmap="GnBu",
        edgecolor="white",
        linewidth=0.7,
        legend=True,
        legend_kwds={"label": "Two doses by age five (%)", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@liar("non-monotone-ramp")
def fr_charte_du_journal():
    """The five colours of the newspaper's style guide, in the order of the style guide."""
    g = regions()
    g["chomage"] = np.round(smooth(g, 35, 5.7, 9.6), 1)
    house = ["#f6d9a8", "#1f4e79", "#8ecae6", "#7a1f2b", "#f4a6a0"]
    fig, ax = sheet(
        "Chômage : la carte des régions", "Source : Insee, taux de chômage localisés, 2e trimestre 2023."
    )
    q = [0, *list(np.quantile(g["chomage"], [0.2, 0.4, 0.6, 0.8]).round(1)), 20]
    s = [str(a).replace(".", ",") for a in q]
    classed(
        ax,
        g,
        "chomage",
        q,
        house,
        [f"moins de {s[1]} %"]
        + [f"{s[i]} à moins de {s[i + 1]} %" for i in (1, 2, 3)]
        + [f"{s[4]} % et plus"],
        "Taux de chômage",
    )
    bar(ax, 200, (0.7, 0.03))
    return fig, g


@liar("rainbow-colormap")
def en_rainfall_jet():
    x, y = np.meshgrid(np.linspace(0, 120e3, 70), np.linspace(0, 100e3, 60))
    z = 620 + 900 * np.exp(-((x - 3e4) ** 2 + (y - 7e4) ** 2) / 9e8) + 300 * np.sin(x / 4e4)
    fig, ax = sheet("A wet west, a dry east", "Source: Water authority, annual report 2022.", (7, 5.4))
    m = ax.contourf(x, y, z, levels=8, cmap="jet")
    fig.colorbar(m, ax=ax, label="Rainfall in 2022 (mm)", shrink=0.8)
    ax.set_aspect("equal")
    bar(ax, 20)
    return fig


@liar("rainbow-colormap")
def de_grundwasser_regenbogen():
    r = np.random.default_rng(40)
    x, y = np.arange(0, 61e3, 1e3), np.arange(0, 46e3, 1e3)
    xx, yy = np.meshgrid(x[:-1] + 500, y[:-1] + 500)
    z = (
        4
        + 18 * np.exp(-((xx - 4e4) ** 2 + (yy - 1.6e4) ** 2) / 2.5e8)
        + 7 * yy / 45e3
        + r.normal(0, 0.3, xx.shape)
    )
    fig, ax = sheet(
        "Wie tief das Grundwasser liegt", "Quelle: Landesamt für Umwelt, Messnetz, Herbst 2022.", (7, 5.4)
    )
    m = ax.pcolormesh(x, y, z, cmap="gist_rainbow")
    fig.colorbar(m, ax=ax, label="Flurabstand (m)", shrink=0.8)
    ax.set_aspect("equal")
    bar(ax, 10)
    return fig


@liar("overlapping-breaks")
def es_tramos_cruzados():
    g = cells(81, 33)
    g["mayores"] = np.round(smooth(g, 43, 12, 41), 1)
    fig, ax = sheet("La provincia envejece por el sur", "Fuente: INE, Padrón continuo, 1 de enero de 2023.")
    classed(
        ax,
        g,
        "mayores",
        [0, 18, 24, 30, 36, 60],
        PLUM,
        ["menos de 18 %", "del 16 al 24 %", "del 22 al 30 %", "del 28 al 36 %", "más del 34 %"],
        "Población de 65 y más años",
    )
    bar(ax, 25, (0.75, 0.03))
    return fig, g


@liar("radius-not-area")
def fr_festivals_rayon():
    g = regions()
    r = np.random.default_rng(47)
    g["entrees"] = (r.uniform(0.3, 1, len(g)) ** 2 * 900).round(-1)
    fig, ax = sheet("Les festivals qui remplissent", "Source : Centre national de la musique, saison 2023.")
    g.plot(ax=ax, color="#ececec", edgecolor="white")
    c = g.geometry.representative_point()
    ax.scatter(c.x, c.y, s=(g["entrees"] / 18) ** 2, color="#b0413e", alpha=0.75, edgecolor="white")
    for v in (200, 500, 900):
        ax.scatter([], [], s=(v / 18) ** 2, color="#b0413e", alpha=0.75, label=f"{v} 000")
    ax.legend(
        title="Entrées",
        loc="lower left",
        frameon=False,
        fontsize=9,
        labelspacing=3,
        borderpad=2,
        handletextpad=2.8,
    )
    bar(ax, 200, (0.7, 0.03))
    return fig, g


@liar("radius-not-area")
def en_refugees_circles():
    g = cells(91, 14)
    pts = g.geometry.representative_point()
    n = np.array([1200, 3400, 800, 5600, 2100, 9800, 4300, 700, 1500, 6900, 2600, 3100, 900, 7800])
    g["people"] = n
    fig, ax = sheet(
        "Where the displaced have settled", "Source: Interior ministry, registered persons, June 2023."
    )
    g.plot(ax=ax, color="#f1efe8", edgecolor="#bbbbbb")
    for p, k in zip(pts, n, strict=False):
        ax.add_patch(Circle((p.x, p.y), 2 * k, facecolor="#2f6f9f", alpha=0.7, edgecolor="white"))
        ax.text(p.x, p.y, f"{k:,}", ha="center", va="center", fontsize=9, color="black")
    bar(ax, 25)
    return fig, g


@liar("unprojected")
def de_welt_in_grad():
    g = world("EPSG:4326")
    g["wald"] = np.round(smooth(g, 52, 2, 78), 0)
    fig, ax = sheet("Wie viel Wald den Ländern bleibt", "Quelle: FAO, Waldbericht 2020.", (8, 4.8))
    g.plot(
        column="wald",
        ax=ax,
        cmap="Greens",
        edgecolor="#999999",
        linewidth=0.3,
        legend=True,
        legend_kwds={"label": "Waldanteil an der Landfläche (%)", "shrink": 0.6},
    )
    return fig, g


@liar("not-equal-area")
def en_world_press_mercator():
    g = world("EPSG:3857")
    g["score"] = np.round(smooth(g, 55, 22, 92), 0)
    fig, ax = sheet(
        "Internet use around the globe", "Source: International Telecommunication Union, 2021.", (8, 5.8)
    )
    classed(
        ax,
        g,
        "score",
        [0, 35, 50, 65, 80, 100],
        TEAL,
        ["under 35%", "35 to 49%", "50 to 64%", "65 to 79%", "80% and over"],
        "Share of people online",
    )
    return fig, g


@liar("panels-on-different-scales")
def fr_jumelles_decennie():
    g = france()
    g["a"], g["b"] = smooth(g, 58, 4, 15), smooth(g, 58, 7, 29)
    fig, axes = plt.subplots(1, 2, figsize=(9, 4.8), dpi=60)
    for ax, c, y in zip(axes, "ab", (2013, 2023), strict=False):
        g.plot(
            column=c,
            ax=ax,
            cmap="Purples",
            edgecolor="white",
            linewidth=0.3,
            legend=True,
            legend_kwds={
                "shrink": 0.6,
                "label": "Part des communes sans médecin (%)",
                "orientation": "horizontal",
                "pad": 0.03,
            },
        )
        ax.set_axis_off()
        ax.set_title(str(y), fontsize=11)
        bar(ax, 200, (0.02, 0.1))
    fig.suptitle("Déserts médicaux, dix ans d’écart", fontweight="bold")
    fig.text(0.03, 0.02, "Source : Drees, rapport annuel.", fontsize=9)
    return fig, g


@liar("panels-on-different-scales")
def es_tres_inviernos():
    """Three plates, each stretched on its own, and a single colour bar: that of the last."""
    x, y = np.arange(0, 41e3, 1e3), np.arange(0, 36e3, 1e3)
    xx, yy = np.meshgrid(x[:-1], y[:-1])
    fig, axes = plt.subplots(1, 3, figsize=(10, 4), dpi=60)
    for ax, top, t in zip(axes, (45, 80, 140), ("2003", "2013", "2023"), strict=False):
        z = top * (0.15 + 0.85 * np.exp(-((xx - 22e3) ** 2 + (yy - 18e3) ** 2) / 2e8))
        m = ax.pcolormesh(x, y, z, cmap="Blues")
        ax.set_title(t, fontsize=11)
        ax.set_aspect("equal")
        ax.set_axis_off()
        bar(ax, 10)
    fig.colorbar(m, ax=axes, label="Días con nieve en el suelo", shrink=0.7)
    fig.suptitle("Tres inviernos en la sierra", fontweight="bold")
    fig.text(0.03, 0.03, "Fuente: Agencia Estatal de Meteorología.", fontsize=9)
    return fig


@liar("diverging-without-middle")
def de_mietanstieg_zweifarbig():
    """From minus 3 to plus 17 percent: the white falls on 7, and dear rises are painted as falls."""
    g = cells(101, 40)
    g["plus"] = np.round(smooth(g, 61, -3, 17), 1)
    fig, ax = sheet(
        "Mieten: wo es teurer und wo es billiger wurde",
        "Quelle: Gutachterausschuss, Angebotsmieten 2023 gegenüber 2022.",
    )
    g.plot(
        column="plus",
        ax=ax,
        cmap="RdBu_r",
        edgecolor="#777777",
        linewidth=0.4,
        legend=True,
        legend_kwds={"label": "Veränderung der Miete (%)", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@liar("diverging-without-middle")
def en_income_brown_teal():
    g = cells(111, 36)
    g["income"] = np.round(smooth(g, 64, 23, 58), 1)
    fig, ax = sheet(
        "Household income across the metro area", "Source: Census Bureau, community survey, 2018–2022."
    )
    g.plot(
        column="income",
        ax=ax,
        cmap="BrBG",
        edgecolor="white",
        linewidth=0.5,
        legend=True,
        legend_kwds={"label": "Median household income (thousand dollars)", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@liar("empty-class")
def fr_rapport_classe_du_milieu():
    """The report keeps the classes of another year: nobody is between 40 and 60."""
    g = poitiers()
    v = smooth(g, 67, 5, 76, 0.25)
    v = np.where((v > 38) & (v < 62), np.where(v < 50, v - 16, v + 13), v)
    g["part"] = np.round(np.clip(v, 3, 79), 0)
    fig, ax = sheet(
        "Assainissement collectif : le raccordement des communes",
        "Source : rapport sur le prix et la qualité du service, 2022.",
        fs=11,
    )
    classed(
        ax,
        g,
        "part",
        [0, 20, 40, 60, 80.5],
        TEAL[:1] + TEAL[2:],
        ["moins de 20 %", "20 à moins de 40 %", "40 à moins de 60 %", "60 à 80 %"],
        "Part des foyers raccordés",
        loc="upper left",
    )
    bar(ax, 10, (0.75, 0.03))
    return fig, g


@liar("too-many-classes")
def es_atlas_trece_tonos():
    g = cells(121, 60)
    v = smooth(g, 70, 2, 129)
    g["densidad"] = np.round(0.3 * v + 0.7 * (2 + 127 * np.argsort(np.argsort(v)) / (len(v) - 1)), 0)
    cols = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("YlGn")(np.linspace(0.05, 1, 13))]
    fig, ax = sheet(
        "Densidad de población por municipio", "Fuente: Instituto de Estadística, censo de 2021.", (7.4, 6.4)
    )
    classed(
        ax,
        g,
        "densidad",
        list(range(0, 131, 10)),
        cols,
        [f"de {a} a {a + 9}" for a in range(0, 130, 10)],
        "Habitantes por km²",
        loc="center right",
    )
    ax.set_xlim(0, 190e3)
    bar(ax, 25)
    return fig, g


@liar("colour-blind")
def en_school_ratings():
    g = cells(131, 40)
    s = smooth(g, 73, 0, 3)
    g["rating"] = np.where(s < 1, "below standard", np.where(s < 1.8, "meets standard", "above standard"))
    c = {"below standard": "#c0392b", "meets standard": "#a8832c", "above standard": "#4e8f2f"}
    fig, ax = sheet(
        "How the school districts were graded", "Source: State board of education, report card 2023."
    )
    for k, part in g.groupby("rating"):
        part.plot(ax=ax, color=c[k], edgecolor="white", linewidth=0.5)
    ax.legend(
        handles=[Patch(color=v, label=k) for k, v in c.items()],
        title="District grade",
        loc="lower left",
        fontsize=9,
        frameon=False,
    )
    room(ax)
    bar(ax, 25, (0.75, 0.03))
    return fig, g


@liar("overplotting")
def de_unfaelle_punkte():
    g = cells(141, 25)
    r = np.random.default_rng(76)
    k = r.normal(0, 1, (9000, 2)) * [19e3, 17e3] + [70e3, 75e3]
    land = g.union_all()
    k = k[shapely.contains_xy(land, k[:, 0], k[:, 1])]
    fig, ax = sheet(
        "Jeder Punkt ein Unfall", f"Quelle: Polizeipräsidium, Unfallatlas 2022; {len(k)} Unfälle."
    )
    g.plot(ax=ax, color="#eeeeee", edgecolor="white")
    ax.scatter(k[:, 0], k[:, 1], s=26, color="#8b1a1a")
    bar(ax, 25)
    return fig


@liar("false-precision")
def de_schulbuch_nachkommastellen():
    g = cells(151, 16)
    g["anteil"] = smooth(g, 79, 21, 64)
    fig, ax = sheet(
        "Anteil der Haushalte mit Solaranlage (Umfrage)", "Quelle: Umfrage unter 400 Haushalten, Mai 2023."
    )
    b = [0, 30, 40, 50, 70]
    classed(
        ax,
        g,
        "anteil",
        b,
        RUST[:4],
        ["unter 30 %", "30 bis unter 40 %", "40 bis unter 50 %", "50 % und mehr"],
        "Anteil",
    )
    for p, v in zip(g.geometry.representative_point(), g["anteil"], strict=False):
        ax.text(p.x, p.y, f"{v:.4f} %".replace(".", ","), ha="center", fontsize=8.5)
    bar(ax, 25, (0.75, 0.03))
    return fig, g


# -------------------------------------------------------------------------------------------------- honest


@honest
def fr_allocataires_taux():
    g = france()
    r = np.random.default_rng(1)
    g["allocataires"] = (g["population"] * r.uniform(0.012, 0.045, len(g))).round(-1)
    g["taux"] = np.round(g["allocataires"] / g["population"] * 1000, 0)
    fig, ax = sheet(
        "Le RSA, rapporté à la population", "Source : Cnaf et Insee, allocataires du RSA au 31 décembre 2023."
    )
    classed(
        ax,
        g,
        "taux",
        [0, 18, 24, 30, 38, 60],
        RUST,
        ["moins de 18", "18 à 23", "24 à 29", "30 à 37", "38 et plus"],
        "Allocataires pour 1 000 habitants",
    )
    bar(ax, 200, (0.7, 0.03))
    return fig, g


@honest
def fr_lyceens_cercles():
    g = regions()
    g["lyceens"] = (g["population"] * 0.034).round(-3)
    fig, ax = sheet("Où étudient les lycéens", "Source : Depp, effectifs de la rentrée 2022.")
    g.plot(ax=ax, color="#ececec", edgecolor="white")
    c = g.geometry.representative_point()
    ax.scatter(c.x, c.y, s=g["lyceens"] / 300, color="#2a6f97", alpha=0.75, edgecolor="white")
    for v in (50000, 150000, 400000):
        ax.scatter([], [], s=v / 300, color="#2a6f97", alpha=0.75, label=f"{v:,}".replace(",", " "))
    ax.legend(
        title="Lycéens",
        loc="lower left",
        frameon=False,
        fontsize=9,
        labelspacing=2,
        borderpad=1.2,
        handletextpad=1.6,
    )
    bar(ax, 200, (0.7, 0.03))
    return fig, g


@honest
def en_care_beds_per_elderly():
    g = cells(21, 34)
    g["beds"] = np.round(smooth(g, 4, 22, 71), 1)
    fig, ax = sheet(
        "Care home beds for every 1,000 residents over 75",
        "Source: county adult services report, March 2024.",
    )
    g.plot(
        column="beds",
        ax=ax,
        cmap="PuBu",
        edgecolor="white",
        linewidth=0.6,
        legend=True,
        legend_kwds={"label": "Beds per 1,000 people aged 75 and over", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@honest
def fr_secret_hachure():
    g = poitiers()
    g["taux"] = smooth(g, 8, 3.2, 24)
    g.loc[g["population"].rank() <= 9, "taux"] = np.nan
    b = [0, 10, 12, 14, 18, 30]
    known = g[g["taux"].notna()]
    fig, ax = sheet("Pauvreté : le dessin de l’agglomération", "Source : Insee-DGFiP, Filosofi 2021.")
    g[g["taux"].isna()].plot(ax=ax, facecolor="#f7f7f7", edgecolor="#999999", hatch="////", linewidth=0.5)
    classed(
        ax,
        known,
        "taux",
        b,
        PLUM,
        ["moins de 10 %", "10 à moins de 12 %", "12 à moins de 14 %", "14 à moins de 18 %", "18 % et plus"],
        "Taux de pauvreté",
        loc="upper left",
        extra=[Patch(facecolor="#f7f7f7", edgecolor="#999999", hatch="////", label="secret statistique")],
    )
    bar(ax, 10, (0.75, 0.03))
    return fig, g


@honest
def es_paro_sin_datos():
    g = cells(33, 38)
    g["paro"] = smooth(g, 12, 6, 21)
    g.loc[[2, 3, 11, 17, 20, 26, 31], "paro"] = np.nan
    fig, ax = sheet("El paro juvenil en la provincia", "Fuente: Servicio Público de Empleo, enero de 2024.")
    g.plot(
        column="paro",
        ax=ax,
        cmap="YlOrBr",
        edgecolor="white",
        linewidth=0.5,
        legend=True,
        legend_kwds={"label": "Tasa de paro juvenil (%)", "shrink": 0.6},
        missing_kwds={"color": "#d0d0d0", "edgecolor": "white"},
    )
    ax.legend(
        handles=[Patch(color="#d0d0d0", label="Sin datos")], loc="lower right", frameon=False, fontsize=9
    )
    bar(ax, 25)
    return fig, g


@honest
def en_asthma_withheld_note():
    g = cells(45, 42)
    g["rate"] = np.round(smooth(g, 15, 38, 97), 1)
    g.loc[[1, 5, 6, 14, 19], "rate"] = np.nan
    fig, ax = sheet(
        "Asthma admissions, district by district",
        "Source: public health annual report, 2022/23. Grey: no return from the district.",
    )
    g[g["rate"].isna()].plot(ax=ax, color="#bdbdbd", edgecolor="white")
    g[g["rate"].notna()].plot(
        column="rate",
        ax=ax,
        cmap="BuPu",
        edgecolor="white",
        linewidth=0.5,
        legend=True,
        legend_kwds={"label": "Admissions per 10,000 children", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@honest
def de_wahlbeteiligung_meist():
    g = cells(51, 36)
    g["diff"] = np.round(smooth(g, 18, -1.9, 7.4), 1)
    fig, ax = sheet(
        "In den meisten Kreisen ist die Wahlbeteiligung gestiegen",
        "Quelle: Landeswahlleiter, Landtagswahl 2023 gegenüber 2018.",
        fs=11,
    )
    g.plot(
        column="diff",
        ax=ax,
        cmap="PuOr",
        norm=TwoSlopeNorm(0, -8, 8),
        edgecolor="#666666",
        linewidth=0.4,
        legend=True,
        legend_kwds={"label": "Veränderung in Prozentpunkten", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@honest
def fr_deux_departements_sur_trois():
    g = france()
    g["part"] = np.round(smooth(g, 23, 8, 31), 1)
    g["part"] = np.round(g["part"] - (np.percentile(g["part"], 30) - 20), 1)
    fig, ax = sheet(
        "Plus d’un département sur deux dépasse\n20 % de logements vacants anciens",
        "Source : fichier Lovac, 2022.",
    )
    classed(
        ax,
        g,
        "part",
        [0, 15, 20, 25, 50],
        RUST[:4],
        ["moins de 15 %", "15 à moins de 20 %", "20 à moins de 25 %", "25 % et plus"],
        "Part des logements vacants\ndepuis plus de deux ans",
    )
    bar(ax, 200, (0.7, 0.03))
    return fig, g


@honest
def es_ninguna_comarca_cierta():
    g = cells(61, 30)
    g["alquiler"] = np.round(smooth(g, 27, 4.8, 8.7), 1)
    fig, ax = sheet(
        "En ninguna comarca el alquiler supera los 9 euros", "Fuente: Observatorio de la Vivienda, 2023."
    )
    classed(
        ax,
        g,
        "alquiler",
        [0, 5.5, 6.5, 7.5, 20],
        TEAL[1:],
        ["menos de 5,5", "de 5,5 a menos de 6,5", "de 6,5 a menos de 7,5", "7,5 y más"],
        "Euros por m² y mes",
    )
    bar(ax, 25, (0.75, 0.03))
    return fig, g


@honest
def en_all_but_three():
    g = cells(71, 32)
    v = np.round(smooth(g, 31, 86.2, 97.8), 1)
    order = np.argsort(v)
    v[order[3:]] = np.maximum(v[order[3:]], np.round(90.1 + 0.06 * np.arange(len(v) - 3), 1))
    v[order[:3]] = [86.2, 87.9, 88.8]
    g["mmr"] = v
    fig, ax = sheet(
        "All but three districts vaccinate at least 90% of their children",
        "Source: State health department, MMR coverage, 2023.",
        fs=10.5,
    )
    g.plot(
        column="mmr",
        ax=ax,
        cmap="GnBu",
        edgecolor="white",
        linewidth=0.7,
        legend=True,
        legend_kwds={"label": "Two doses by age five (%)", "shrink": 0.6},
    )
    for p in g.geometry.representative_point().iloc[order[:3]]:
        ax.text(p.x, p.y, "×", ha="center", va="center", fontsize=14)
    bar(ax, 25)
    return fig, g


@honest
def fr_fonce_vaut_peu():
    """The darker, the lower: the shade says the lack, and does so in order."""
    g = regions()
    g["couvert"] = np.round(smooth(g, 35, 41, 88), 0)
    fig, ax = sheet("Là où la fibre manque", "Source : Arcep, observatoire du haut débit, 2e trimestre 2021.")
    classed(
        ax,
        g,
        "couvert",
        [0, 50, 60, 70, 80, 100],
        PLUM[::-1],
        ["moins de 50 %", "50 à 59 %", "60 à 69 %", "70 à 79 %", "80 % et plus"],
        "Locaux raccordables",
    )
    bar(ax, 200, (0.7, 0.03))
    return fig, g


@honest
def en_rainfall_viridis():
    x, y = np.meshgrid(np.linspace(0, 120e3, 70), np.linspace(0, 100e3, 60))
    z = 620 + 900 * np.exp(-((x - 3e4) ** 2 + (y - 7e4) ** 2) / 9e8) + 300 * np.sin(x / 4e4)
    fig, ax = sheet("A wet west, a dry east", "Source: Water authority, annual report 2022.", (7, 5.4))
    m = ax.contourf(x, y, z, levels=[600, 800, 1000, 1200, 1400, 1600, 1800], cmap="viridis_r")
    fig.colorbar(m, ax=ax, label="Rainfall in 2022 (mm)", shrink=0.8)
    ax.set_aspect("equal")
    bar(ax, 20)
    return fig


@honest
def de_grundwasser_blau():
    r = np.random.default_rng(40)
    x, y = np.arange(0, 61e3, 1e3), np.arange(0, 46e3, 1e3)
    xx, yy = np.meshgrid(x[:-1] + 500, y[:-1] + 500)
    z = (
        4
        + 18 * np.exp(-((xx - 4e4) ** 2 + (yy - 1.6e4) ** 2) / 2.5e8)
        + 7 * yy / 45e3
        + r.normal(0, 0.3, xx.shape)
    )
    fig, ax = sheet(
        "Wie tief das Grundwasser liegt", "Quelle: Landesamt für Umwelt, Messnetz, Herbst 2022.", (7, 5.4)
    )
    m = ax.pcolormesh(x, y, z, cmap="cividis_r")
    fig.colorbar(m, ax=ax, label="Flurabstand (m)", shrink=0.8)
    ax.set_aspect("equal")
    bar(ax, 10)
    return fig


@honest
def es_tramos_limpios():
    g = cells(81, 33)
    g["mayores"] = np.round(smooth(g, 43, 12, 41), 1)
    fig, ax = sheet("La provincia envejece", "Fuente: INE, Padrón continuo, 1 de enero de 2023.")
    classed(
        ax,
        g,
        "mayores",
        [0, 18, 24, 30, 36, 60],
        PLUM,
        [
            "menos del 18 %",
            "del 18 a menos del 24 %",
            "del 24 a menos del 30 %",
            "del 30 a menos del 36 %",
            "36 % o más",
        ],
        "Población de 65 y más años",
    )
    bar(ax, 25, (0.75, 0.03))
    return fig, g


@honest
def en_refugees_circles_area():
    g = cells(91, 14)
    pts = g.geometry.representative_point()
    n = np.array([1200, 3400, 800, 5600, 2100, 9800, 4300, 700, 1500, 6900, 2600, 3100, 900, 7800])
    g["people"] = n
    fig, ax = sheet(
        "Where the displaced have settled", "Source: Interior ministry, registered persons, June 2023."
    )
    g.plot(ax=ax, color="#f1efe8", edgecolor="#bbbbbb")
    for p, k in zip(pts, n, strict=False):
        ax.add_patch(Circle((p.x, p.y), 130 * np.sqrt(k), facecolor="#2f6f9f", alpha=0.55, edgecolor="white"))
        ax.text(p.x, p.y, f"{k:,}", ha="center", va="center", fontsize=9, color="black")
    bar(ax, 25)
    return fig, g


@honest
def de_welt_flaechentreu():
    g = world("+proj=eqearth +datum=WGS84 +units=m")
    g["wald"] = np.round(smooth(g, 52, 2, 78), 0)
    fig, ax = sheet(
        "Wie viel Wald den Ländern bleibt",
        "Quelle: FAO, Waldbericht 2020. Flächentreue Projektion (Equal Earth).",
        (8, 4.8),
    )
    g.plot(
        column="wald",
        ax=ax,
        cmap="Greens",
        edgecolor="#999999",
        linewidth=0.3,
        legend=True,
        legend_kwds={"label": "Waldanteil an der Landfläche (%)", "shrink": 0.6},
    )
    return fig, g


@honest
def en_shipping_mercator():
    """A chart of routes: Mercator keeps the bearings, and nothing is compared by its area."""
    g = world("EPSG:3857")
    fig, ax = sheet(
        "Three ways to Asia from Rotterdam", "Source: port authority, winter schedule 2023.", (8, 5.8)
    )
    g.plot(ax=ax, color="#e4e0d6", edgecolor="white", linewidth=0.3)
    ll = {
        "Suez": [(4, 52), (-6, 36), (15, 36), (32, 31), (43, 13), (60, 12), (80, 5), (104, 1)],
        "Cape": [(4, 52), (-10, 45), (-18, 15), (5, -15), (18, -36), (60, -25), (95, -5), (104, 1)],
    }
    ll["Panama"] = [(4, 52), (-40, 40), (-79, 9), (-120, 15), (-175, 25)]
    for (k, pts), c, st in zip(ll.items(), ("#0072b2", "#d55e00", "#222222"), ("-", "--", ":"), strict=False):
        p = gpd.GeoSeries.from_xy(*zip(*pts, strict=False), crs=4326).to_crs(3857)
        ax.plot(p.x, p.y, color=c, ls=st, lw=2.2, label=f"by {k}")
    ax.legend(loc="lower left", frameon=False, fontsize=9)
    return fig


@honest
def fr_jumelles_meme_echelle():
    g = france()
    g["a"], g["b"] = smooth(g, 58, 4, 15), smooth(g, 58, 7, 29)
    fig, axes = plt.subplots(1, 2, figsize=(9, 4.8), dpi=60)
    norm = Normalize(0, 30)
    for ax, c, y in zip(axes, "ab", (2013, 2023), strict=False):
        g.plot(column=c, ax=ax, cmap="Purples", norm=norm, edgecolor="white", linewidth=0.3)
        ax.set_axis_off()
        ax.set_title(str(y), fontsize=11)
        bar(ax, 200, (0.02, 0.02))
    fig.colorbar(
        ScalarMappable(norm, "Purples"), ax=axes, label="Part des communes sans médecin (%)", shrink=0.7
    )
    fig.suptitle("Déserts médicaux, dix ans d’écart", fontweight="bold")
    fig.text(0.03, 0.02, "Source : Drees, rapport annuel.", fontsize=9)
    return fig, g


@honest
def es_tres_inviernos_comparables():
    x, y = np.arange(0, 41e3, 1e3), np.arange(0, 36e3, 1e3)
    xx, yy = np.meshgrid(x[:-1], y[:-1])
    fig, axes = plt.subplots(1, 3, figsize=(10, 4), dpi=60)
    for ax, top, t in zip(axes, (45, 80, 140), ("2003", "2013", "2023"), strict=False):
        z = top * (0.15 + 0.85 * np.exp(-((xx - 22e3) ** 2 + (yy - 18e3) ** 2) / 2e8))
        m = ax.pcolormesh(x, y, z, cmap="Blues", vmin=0, vmax=140)
        ax.set_title(t, fontsize=11)
        ax.set_aspect("equal")
        ax.set_axis_off()
        bar(ax, 10)
    fig.colorbar(m, ax=axes, label="Días con nieve en el suelo", shrink=0.7)
    fig.suptitle("Tres inviernos en la sierra", fontweight="bold")
    fig.text(0.03, 0.03, "Fuente: Agencia Estatal de Meteorología.", fontsize=9)
    return fig


@honest
def de_mietanstieg_null_in_der_mitte():
    g = cells(101, 40)
    g["plus"] = np.round(smooth(g, 61, -3, 17), 1)
    fig, ax = sheet(
        "Mieten: wo es teurer und wo es billiger wurde",
        "Quelle: Gutachterausschuss, Angebotsmieten 2023 gegenüber 2022.",
    )
    g.plot(
        column="plus",
        ax=ax,
        cmap="RdBu_r",
        norm=TwoSlopeNorm(0, -18, 18),
        edgecolor="#777777",
        linewidth=0.4,
        legend=True,
        legend_kwds={"label": "Veränderung der Miete (%)", "shrink": 0.6},
    )
    bar(ax, 25)
    return fig, g


@honest
def en_income_against_state():
    g = cells(111, 36)
    g["income"] = np.round(smooth(g, 64, 23, 58), 1)
    fig, ax = sheet(
        "Richer or poorer than the state?",
        "Source: Census Bureau, community survey, 2018–2022. State median: 38 thousand dollars.",
    )
    norm = TwoSlopeNorm(38, 18, 58)
    g.plot(column="income", ax=ax, cmap="BrBG", norm=norm, edgecolor="#888888", linewidth=0.5)
    cb = fig.colorbar(
        ScalarMappable(norm, "BrBG"),
        ax=ax,
        shrink=0.6,
        ticks=[18, 28, 38, 48, 58],
        label="Median household income (thousand dollars)",
    )
    cb.ax.set_yticklabels(["18", "28", "38 = state\nmedian", "48", "58"])
    fig.subplots_adjust(right=0.88)
    bar(ax, 25)
    return fig, g


@honest
def fr_rapport_quatre_classes():
    g = poitiers()
    g["part"] = np.round(smooth(g, 67, 5, 79, 0.25), 0)
    fig, ax = sheet(
        "Assainissement collectif : le raccordement des communes",
        "Source : rapport sur le prix et la qualité du service, 2022.",
        fs=11,
    )
    classed(
        ax,
        g,
        "part",
        [0, 20, 40, 60, 80.5],
        TEAL[:1] + TEAL[2:],
        ["moins de 20 %", "20 à moins de 40 %", "40 à moins de 60 %", "60 à 80 %"],
        "Part des foyers raccordés",
        loc="upper left",
    )
    bar(ax, 10, (0.75, 0.03))
    return fig, g


@honest
def es_atlas_seis_tonos():
    g = cells(121, 60)
    g["densidad"] = np.round(smooth(g, 70, 2, 118), 0)
    cols = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("YlGn")(np.linspace(0.05, 1, 6))]
    fig, ax = sheet(
        "Densidad de población por municipio", "Fuente: Instituto de Estadística, censo de 2021.", (7.4, 6.4)
    )
    classed(
        ax,
        g,
        "densidad",
        list(range(0, 121, 20)),
        cols,
        [f"de {a} a {a + 19}" for a in range(0, 120, 20)],
        "Habitantes por km²",
        loc="center right",
    )
    ax.set_xlim(0, 190e3)
    bar(ax, 25)
    return fig, g


@honest
def en_land_cover_safe():
    g = cells(131, 40)
    r = np.random.default_rng(83)
    c = {"Arable": "#e69f00", "Pasture": "#56b4e9", "Woodland": "#004d40", "Built-up": "#cc79a7"}
    g["cover"] = r.choice(list(c), len(g), p=[0.4, 0.25, 0.2, 0.15])
    fig, ax = sheet("What covers most of each parish", "Source: National land survey, 2020.")
    for k, part in g.groupby("cover"):
        part.plot(ax=ax, color=c[k], edgecolor="white", linewidth=0.5)
    ax.legend(
        handles=[Patch(color=v, label=k) for k, v in c.items()],
        title="Main land cover",
        loc="lower left",
        fontsize=9,
        frameon=False,
    )
    room(ax)
    bar(ax, 25, (0.75, 0.03))
    return fig, g


@honest
def de_unfaelle_waben():
    g = cells(141, 25)
    r = np.random.default_rng(76)
    k = r.normal(0, 1, (9000, 2)) * [19e3, 17e3] + [70e3, 75e3]
    k = k[shapely.contains_xy(g.union_all(), k[:, 0], k[:, 1])]
    fig, ax = sheet(
        "Wo es am häufigsten kracht", f"Quelle: Polizeipräsidium, Unfallatlas 2022; {len(k)} Unfälle."
    )
    g.plot(ax=ax, color="#eeeeee", edgecolor="white")
    m = ax.hexbin(k[:, 0], k[:, 1], gridsize=22, cmap="Reds", mincnt=1)
    fig.colorbar(m, ax=ax, label="Unfälle je Wabe (gleich große Flächen)", shrink=0.6)
    bar(ax, 25)
    return fig


@honest
def de_schulbuch_ganze_prozent():
    g = cells(151, 16)
    g["anteil"] = smooth(g, 79, 21, 64)
    fig, ax = sheet(
        "Anteil der Haushalte mit Solaranlage (Umfrage)", "Quelle: Umfrage unter 400 Haushalten, Mai 2023."
    )
    b = [0, 30, 40, 50, 70]
    classed(
        ax,
        g,
        "anteil",
        b,
        RUST[:4],
        ["unter 30 %", "30 bis unter 40 %", "40 bis unter 50 %", "50 % und mehr"],
        "Anteil",
    )
    for p, v in zip(g.geometry.representative_point(), g["anteil"], strict=False):
        ax.text(p.x, p.y, f"{v:.0f} %", ha="center", fontsize=9)
    bar(ax, 25, (0.75, 0.03))
    return fig, g


@honest
def es_hexagonos_participacion():
    """A tile map in pure matplotlib: every district is given the same hexagon."""
    r = np.random.default_rng(88)
    fig, ax = sheet(
        "Participación en las municipales, distrito a distrito",
        "Fuente: Ministerio del Interior, mayo de 2023. Cada hexágono es un distrito.",
        (7, 5.4),
    )
    patches, v = [], []
    for j in range(5):
        for i in range(7 - abs(j - 2)):
            patches.append(RegularPolygon((i + abs(j - 2) / 2, j * 0.87), 6, radius=0.56))
            v.append(52 + 4 * j + 2 * i + r.normal(0, 1.5))
    pc = PatchCollection(patches, cmap="magma_r", edgecolor="white")
    pc.set_array(np.round(v, 1))
    ax.add_collection(pc)
    ax.set_xlim(-0.8, 6.8)
    ax.set_ylim(-0.8, 4.3)
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, label="Participación (%)", shrink=0.7)
    return fig


@honest
def fr_hausse_partout_vraie():
    g = regions()
    g["hausse"] = np.round(smooth(g, 92, 1.4, 6.8), 1)
    fig, ax = sheet("La taxe foncière augmente partout", "Source : DGFiP, hausse moyenne entre 2022 et 2023.")
    g.plot(
        column="hausse",
        ax=ax,
        cmap="Oranges",
        vmin=0,
        edgecolor="white",
        linewidth=0.6,
        legend=True,
        legend_kwds={"label": "Hausse de la taxe (%)", "shrink": 0.6},
    )
    bar(ax, 200, (0.05, 0.03))
    return fig, g


@honest
def fr_deux_mesures():
    """Two maps, two measures: each has its own scale, and says its own unit."""
    g = poitiers()
    g["age"], g["revenu"] = smooth(g, 95, 36, 49), smooth(g, 97, 19, 27)
    fig, axes = plt.subplots(1, 2, figsize=(9.4, 4.8), dpi=60)
    for ax, c, cm, t, u in zip(
        axes,
        ("age", "revenu"),
        ("Purples", "YlOrBr"),
        ("Âge moyen, 2020", "Revenu médian, 2020"),
        ("Âge moyen (ans)", "Revenu annuel médian (milliers d’euros)"),
        strict=False,
    ):
        g.plot(
            column=c,
            ax=ax,
            cmap=cm,
            edgecolor="white",
            linewidth=0.4,
            legend=True,
            legend_kwds={"label": u, "orientation": "horizontal", "shrink": 0.7, "pad": 0.03},
        )
        ax.set_axis_off()
        ax.set_title(t, fontsize=11)
        bar(ax, 10, (0.75, 0.02))
    fig.suptitle("Portrait de l’agglomération", fontweight="bold")
    fig.text(0.03, 0.02, "Source : Insee.", fontsize=9)
    return fig, g


@honest
def en_seaborn_clinics():
    """Points sized by area with seaborn, over a blank plate."""
    g = cells(161, 18)
    r = np.random.default_rng(99)
    g["visits"] = (r.lognormal(9, 0.6, len(g))).round(-2)
    p = g.geometry.representative_point()
    g["x"], g["y"] = p.x, p.y
    fig, ax = sheet("Visits to the county's clinics", "Source: county health board, calendar year 2022.")
    g.plot(ax=ax, color="#eef1f0", edgecolor="#b5b5b5")
    s = g["visits"] / 30
    sns.scatterplot(
        data=g,
        x="x",
        y="y",
        size="visits",
        sizes=(s.min(), s.max()),
        color="#7b3f61",
        alpha=0.7,
        ax=ax,
        legend=False,
    )
    for v in (5000, 10000, 20000):
        ax.scatter([], [], s=v / 30, color="#7b3f61", alpha=0.7, label=f"{v:,}")
    ax.legend(title="Visits", loc="lower left", frameon=False, fontsize=9, labelspacing=1.6, borderpad=1)
    ax.set_axis_off()
    room(ax, 0.3)
    bar(ax, 25, (0.75, 0.03))
    return fig, g
