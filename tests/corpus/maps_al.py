"""Maps by a freelance cartographer who serves a Luxembourg press pool, two river agencies and a night school: 30 liars, 36 honest ones."""
from functools import lru_cache
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.colors import LightSource, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch, Rectangle
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box

D = Path(__file__).parents[2] / "datasets"
LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


# ---------------------------------------------------------------- material

@lru_cache(maxsize=None)
def _dep():
    g = gpd.read_file(D / "contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.geometry.simplify(1200)
    return g


def departements():
    return _dep().copy()


@lru_cache(maxsize=None)
def _poi(crs):
    g = gpd.read_file(D / "contours_grand_poitiers.geojson").to_crs(crs)
    g["geometry"] = g.geometry.simplify(60)
    return g


def poitiers(crs=3946):
    return _poi(crs).copy()


@lru_cache(maxsize=None)
def _world(crs):
    g = gpd.read_file(D / "contours_monde.geojson")
    g = g[g.continent != "Antarctique"].reset_index(drop=True)
    g["geometry"] = g.geometry.simplify(0.2).segmentize(4).buffer(0)
    return g if crs == 4326 else g.to_crs(crs)


def world(crs=4326):
    return _world(crs).copy()


def blob(rng, cx, cy, w, h, rough=0.08):
    t = np.linspace(0, 2 * np.pi, 240, endpoint=False)
    r = np.ones_like(t)
    for k in range(2, 14):
        r += rough * rng.normal() / k ** 0.6 * np.cos(k * t + rng.uniform(0, 6.3))
    return Polygon(np.c_[cx + w / 2 * r * np.cos(t), cy + h / 2 * r * np.sin(t)]).buffer(0)


SYL = {"de": (["Ahl", "Bren", "Dorn", "Eich", "Feld", "Gries", "Hohen", "Kalk", "Lind", "Moos", "Ober", "Rot"],
              ["bach", "berg", "hausen", "heim", "stedt", "au", "furt", "ried"]),
       "es": (["Vald", "Torre", "Font", "Mont", "Villa", "Riba", "Alm", "Cast", "Pen", "Sal"],
              ["ejo", "blanca", "seca", "ares", "nueva", "mayor", "ilar", "verde"]),
       "en": (["Ash", "Brad", "Cor", "Dun", "Elm", "Fal", "Hather", "Kel", "Mar", "Strat", "Thorn", "Wick"],
              ["ford", "ham", "leigh", "mouth", "stead", "ton", "well", "combe"]),
       "fr": (["Bois", "Chante", "Mar", "Neuv", "Saint-A", "Val", "Mont", "Ville", "Roche", "Fon"],
              ["ville", "mont", "court", "igny", "lieu", "ac", "merle", "taine"])}
HOME = {"de": (25832, 560000, 5540000), "es": (25830, 440000, 4480000), "en": (27700, 420000, 300000),
        "fr": (2154, 640000, 6640000)}


@lru_cache(maxsize=None)
def _land(lang, seed, n, w, h):
    rng = np.random.default_rng(seed)
    crs, cx, cy = HOME[lang]
    if w is None:
        w, h = rng.uniform(95e3, 140e3), rng.uniform(70e3, 125e3)
    coast = blob(rng, cx, cy, w, h, rough=rng.uniform(0.07, 0.16))
    x0, y0, x1, y1 = coast.bounds
    p = np.c_[rng.uniform(x0, x1, 6 * n), rng.uniform(y0, y1, 6 * n)]
    p = p[shapely.contains_xy(coast, p[:, 0], p[:, 1])][:n]
    for _ in range(2):
        cells = shapely.voronoi_polygons(MultiPoint(p), extend_to=coast.buffer(w / 3))
        cells = [c.intersection(coast) for c in cells.geoms]
        q = [c.centroid if c.contains(c.centroid) else c.representative_point() for c in cells]
        p = np.array([[c.x, c.y] for c in q])
    a, b = SYL[lang]
    allnames = [i + j for i in a for j in b]
    names = list(rng.choice(allnames, size=len(cells), replace=len(cells) > len(allnames)))
    g = gpd.GeoDataFrame({"name": names}, geometry=cells, crs=crs)
    g["km2"] = (g.area / 1e6).round(1)
    return g


def land(lang, seed, n=40, w=None, h=None):
    return _land(lang, seed, n, w, h).copy()


def smooth(g, seed, lo, hi, noise=0.06, bumps=4):
    """A smooth field sampled at the centroids, scaled to [lo, hi]."""
    rng = np.random.default_rng(seed)
    c = g.geometry.centroid
    x0, y0, x1, y1 = g.total_bounds
    x, y = (c.x - x0) / (x1 - x0), (c.y - y0) / (y1 - y0)
    z = sum(rng.uniform(0.5, 1) * np.exp(-((x - rng.uniform()) ** 2 + (y - rng.uniform()) ** 2) / 0.08)
            for _ in range(bumps)) + rng.normal(0, noise * 2, len(g))
    z = (z - z.min()) / (z.max() - z.min())
    return np.asarray(lo + (hi - lo) * z)


def grid_field(seed, n=140, bumps=14, width=0.02):
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.linspace(0, 1, n), np.linspace(0, 1, n))
    z = sum(rng.uniform(0.2, 1) * np.exp(-((x - rng.uniform()) ** 2 + (y - rng.uniform()) ** 2) /
                                         (width * rng.uniform(0.4, 2))) for _ in range(bumps))
    return (z - z.min()) / (z.max() - z.min())


def in_poly(poly, n, rng):
    x0, y0, x1, y1 = poly.bounds
    out = np.empty((0, 2))
    while len(out) < n:
        p = np.c_[rng.uniform(x0, x1, 4 * n + 8), rng.uniform(y0, y1, 4 * n + 8)]
        out = np.vstack([out, p[shapely.contains_xy(poly, p[:, 0], p[:, 1])]])
    return out[:n]


def hexgrid(area, r):
    """Pointy-top hexagons of radius r covering a polygon."""
    x0, y0, x1, y1 = area.bounds
    dx, dy = r * np.sqrt(3), 1.5 * r
    a = np.deg2rad(np.arange(30, 390, 60))
    cells = []
    for j, y in enumerate(np.arange(y0, y1 + dy, dy)):
        for x in np.arange(x0 - (j % 2) * dx / 2, x1 + dx, dx):
            cells.append(Polygon(np.c_[x + r * np.cos(a), y + r * np.sin(a)]))
    return [c for c in cells if area.contains(c.centroid)]


# ---------------------------------------------------------------- dressing

def canvas(w=7.2, h=6.2, face="white"):
    fig, ax = plt.subplots(figsize=(w, h), facecolor=face)
    ax.set_axis_off()
    ax.set_aspect("equal")
    return fig, ax


def dress(fig, ax, title, src, sub=None, color="#222222"):
    ax.set_axis_off()
    ax.set_title(title + ("\n" + sub if sub else ""), fontsize=11, loc="left", color=color)
    fig.text(0.02, 0.015, src, fontsize=7.5, color="#555555" if color == "#222222" else "#bbbbbb")


def bar(ax, km, k=1.0, color="#333333", where=(0.03, 0.03)):
    """A scale bar of km kilometres; k is the local scale factor of the projection."""
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = x0 + where[0] * (x1 - x0), y0 + where[1] * (y1 - y0)
    L = km * 1000 * k
    ax.plot([x, x, x, x + L, x + L, x + L], [y + 0.012 * (y1 - y0), y, y, y, y, y + 0.012 * (y1 - y0)], color=color, lw=1.4)
    ax.text(x + L / 2, y + 0.015 * (y1 - y0), f"{km:g} km", ha="center", va="bottom", fontsize=7.5, color=color)
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)


def roomy(ax, g, right=0.3, left=0.04, bottom=0.08, top=0.04):
    x0, y0, x1, y1 = g.total_bounds
    ax.set_xlim(x0 - left * (x1 - x0), x1 + right * (x1 - x0))
    ax.set_ylim(y0 - bottom * (y1 - y0), y1 + top * (y1 - y0))


def ramp(name, n, lo=0.12, hi=0.95):
    return [matplotlib.colors.to_hex(plt.get_cmap(name)(v)) for v in np.linspace(lo, hi, n)]


def classed(ax, g, col, breaks, colors, labels, title, loc="upper right", missing=None, edge="white"):
    """Class a column by its inner breaks, draw one colour a class, write one key a class."""
    v = g[col].to_numpy(float)
    k = np.digitize(v, breaks)
    ok = ~np.isnan(v)
    g[ok].plot(ax=ax, color=[colors[i] for i in k[ok]], edgecolor=edge, linewidth=0.5)
    keys = [Patch(facecolor=c, edgecolor="#999999", label=l) for c, l in zip(colors, labels)]
    if missing and (~ok).any():
        g[~ok].plot(ax=ax, color="#f2f2f2", hatch="////", edgecolor="#9a9a9a", linewidth=0.5)
        keys.append(Patch(facecolor="#f2f2f2", edgecolor="#9a9a9a", hatch="////", label=missing))
    leg = ax.legend(handles=keys, title=title, loc=loc, fontsize=8, title_fontsize=8, frameon=False)
    leg._legend_box.align = "left"
    return leg


def cbar(fig, ax, norm, cmap, label, **kw):
    cb = fig.colorbar(ScalarMappable(norm=norm, cmap=cmap), ax=ax, shrink=0.6, pad=0.02, **kw)
    cb.set_label(label, fontsize=8.5)
    cb.ax.tick_params(labelsize=8)
    return cb


def size_key(ax, values, fn, fmt, title, loc="upper right", color="#3b6ea5"):
    h = [ax.scatter([], [], s=fn(v), facecolor=color, alpha=0.65, edgecolor="white", label=fmt(v)) for v in values]
    d = float(np.sqrt(np.max(fn(np.asarray(values))))) / 8
    ax.legend(handles=h, title=title, loc=loc, fontsize=8, title_fontsize=8, frameon=False, labelspacing=0.4 + 0.7 * d,
              borderpad=0.5 + 0.45 * d, handletextpad=0.6 + 0.5 * d)


# ================================================================ LIARS

@liar("title-contradicts-data")
def arbeitslos_sueden():
    """The title says the south suffers most; the highest rates of the map are all in the north."""
    g = departements()
    y = g.geometry.centroid.y
    z = (y - y.min()) / (y.max() - y.min())
    g["quote"] = (5.2 + 6.5 * z ** 1.4 + np.random.default_rng(1).normal(0, 0.45, len(g))).round(1)
    fig, ax = canvas()
    roomy(ax, g)
    classed(ax, g, "quote", [6, 7.5, 9, 10.5], ramp("YlOrBr", 5), ["unter 6", "6 bis unter 7,5", "7,5 bis unter 9",
            "9 bis unter 10,5", "10,5 und mehr"], "Arbeitslosenquote (%)")
    bar(ax, 200)
    dress(fig, ax, "Arbeitslosigkeit: Am schlimmsten trifft es den Süden Frankreichs",
          "Quelle: Lehrdatensatz Regionalökonomie, 4. Quartal 2023. Projektion: Lambert-93")
    return fig, g


@liar("title-contradicts-data")
def todos_ganan():
    """The title says every municipality gains people; a good part of the map is below zero."""
    g = poitiers()
    fig, ax = canvas(7.4, 5.8)
    norm = Normalize(-15, 15)
    g.plot(column="evolution_pct", cmap="PuOr", norm=norm, ax=ax, edgecolor="#777777", linewidth=0.4)
    cbar(fig, ax, norm, "PuOr", "Variación de la población 2018–2023 (%)", extend="both")
    bar(ax, 10)
    dress(fig, ax, "Grand Poitiers: todos los municipios ganan habitantes",
          "Fuente: INSEE, población legal 2018 y 2023. Proyección: Lambert CC46")
    return fig, g


@liar("title-contradicts-data")
def fibre_target():
    """The title says two districts in three beat the 95 % target; hardly one in eight does."""
    g = land("en", 11, 42)
    g["fibre"] = smooth(g, 12, 58, 112).round(1)
    top = g.fibre.rank(method="first") > 37
    g["fibre"] = np.where(top, 95.2 + g.fibre % 3, np.minimum(g.fibre, 94.1)).round(1)
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "fibre", [70, 80, 90, 95], ramp("PuBu", 5), ["under 70", "70 to under 80", "80 to under 90",
            "90 to under 95", "95 and over (target met)"], "Premises with fibre (%)")
    bar(ax, 20)
    dress(fig, ax, "Two districts in three now beat the 95 % fibre target",
          "Source: Kelmouth Combined Authority, connectivity audit, March 2024")
    return fig, g


@liar("title-contradicts-data")
def medecins_double():
    """The title says twice as many doctors on the coast; the values run from 300 to 334 only."""
    g = land("fr", 21, 34)
    x = g.geometry.centroid.x
    z = 1 - (x - x.min()) / (x.max() - x.min())
    g["med"] = (301 + 31 * z + np.random.default_rng(3).normal(0, 1.5, len(g))).round(0)
    fig, ax = canvas()
    roomy(ax, g, right=0.4)
    classed(ax, g, "med", [308, 316, 324], ramp("Blues", 4), ["300 à 307", "308 à 315", "316 à 323", "324 à 334"],
            "Médecins pour\n100 000 habitants")
    ax.text(g.total_bounds[0], g.total_bounds[1] - 3e3, "littoral ouest", fontsize=8, style="italic", color="#336699", va="top")
    bar(ax, 20, where=(0.55, 0.02))
    dress(fig, ax, "Deux fois plus de médecins sur le littoral que dans l'intérieur",
          "Source : ARS du Val-Marin, répertoire des professionnels, 1er janvier 2024")
    return fig, g


@liar("title-contradicts-data")
def drei_von_vier():
    """The title gives Poitiers three inhabitants in four; the circles add up to 46 %."""
    g = poitiers()
    fig, ax = canvas(7.4, 5.8)
    g.plot(ax=ax, color="#f0ede6", edgecolor="white", linewidth=0.6)
    c = g.geometry.representative_point()
    f = lambda v: v * 0.035
    ax.scatter(c.x, c.y, s=f(g.population), color="#3b6ea5", alpha=0.65, edgecolor="white", zorder=3)
    roomy(ax, g, right=0.55)
    size_key(ax, [1000, 10000, 90000], f, lambda v: f"{v:,}".replace(",", "."), "Einwohner")
    bar(ax, 10)
    dress(fig, ax, "Drei von vier Bewohnern des Großraums leben in der Stadt Poitiers",
          "Quelle: INSEE, Bevölkerung 2023; Kreisfläche proportional zur Einwohnerzahl")
    return fig, g


@liar("title-contradicts-data")
def fires_on_coast():
    """The title says nine fires in ten start near the shore; most dots are far inland."""
    rng = np.random.default_rng(31)
    crs, cx, cy = HOME["en"]
    coast = blob(rng, cx, cy, 130e3, 100e3)
    p = np.vstack([in_poly(coast.buffer(-14e3), 74, rng), in_poly(coast, 22, rng)])
    g = gpd.GeoDataFrame({"hectares": rng.lognormal(3, 0.8, len(p)).round(1)}, geometry=gpd.points_from_xy(*p.T), crs=crs)
    g["km_from_coast"] = (g.distance(coast.exterior) / 1000).round(1)
    fig, ax = canvas()
    fig.set_facecolor("#eaf2f8")
    gpd.GeoSeries([coast], crs=crs).plot(ax=ax, color="#f5f1e3", edgecolor="#8a8a8a", linewidth=0.8)
    gpd.GeoSeries([coast.buffer(-10e3).exterior], crs=crs).plot(ax=ax, color="#777777", linestyle="--", linewidth=0.8)
    ax.scatter(p[:, 0], p[:, 1], s=16, color="#b5402a", edgecolor="white", linewidth=0.3, zorder=3)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#b5402a", ms=4, label="one fire over 1 ha"),
                       Line2D([], [], ls="--", color="#777777", label="10 km from the coast")],
              loc="upper left", fontsize=8, frameon=False)
    ax.margins(0.1)
    bar(ax, 20)
    dress(fig, ax, "Nine wildfires in ten broke out within 10 km of the coast",
          "Source: Isle of Thornham fire service, season of 2023 (96 fires)")
    return fig, g


@liar("stock-in-choropleth")
def habitants_departements():
    """Head counts painted on areas: big or busy departments look alike, the number is a stock."""
    g = departements()
    fig, ax = canvas()
    roomy(ax, g)
    classed(ax, g, "population", [250e3, 500e3, 750e3, 1.2e6], ramp("YlGnBu", 5),
            ["moins de 250 000", "250 000 à 499 999", "500 000 à 749 999", "750 000 à 1 199 999", "1 200 000 et plus"],
            "Nombre d'habitants")
    bar(ax, 200)
    dress(fig, ax, "Où vivent les Français ? La population des départements",
          "Source : INSEE, recensement de la population 2023. Projection : Lambert-93")
    return fig, g


@liar("stock-in-choropleth")
def eautos_bestand():
    """Registered cars are counts; shading the county areas rewards the large counties."""
    g = land("de", 41, 38)
    rng = np.random.default_rng(42)
    g["eautos"] = (g.km2 * rng.uniform(6, 22, len(g)) + rng.lognormal(6, 0.9, len(g))).round(0).astype(int)
    fig, ax = canvas()
    g.plot(column="eautos", cmap="Greens", ax=ax, edgecolor="white", linewidth=0.5, legend=True,
           legend_kwds={"label": "Zugelassene Elektroautos (Anzahl)", "shrink": 0.6})
    bar(ax, 20)
    dress(fig, ax, "Elektroautos in den Kreisen der Region Hohenried",
          "Quelle: Zulassungsstellen der Region, Bestand am 1. Januar 2024")
    return fig, g


LATAM = {"BR": (478, 2.2), "MX": (432, 3.4), "AR": (181, 4.0), "CO": (98, 1.9), "CL": (83, 4.2), "VE": (79, 2.8),
         "PE": (57, 1.7), "EC": (41, 2.3), "BO": (22, 1.8), "PY": (8.5, 1.3), "UY": (8.1, 2.4), "GT": (19, 1.1),
         "HN": (10, 1.0), "NI": (5.2, 0.8), "CR": (8.2, 1.6), "PA": (13, 2.9), "SV": (7.1, 1.1), "CU": (22, 2.0),
         "DO": (28, 2.5), "GY": (3.1, 3.8), "SR": (2.7, 4.3), "HT": (3.0, 0.3)}
LAEA_LATAM = "+proj=laea +lat_0=-12 +lon_0=-70 +units=m"


def latam():
    g = world(4326)
    g = g[g.code_iso.isin(LATAM)].to_crs(LAEA_LATAM).reset_index(drop=True)
    g["mt"] = [LATAM[c][0] for c in g.code_iso]
    g["t_hab"] = [LATAM[c][1] for c in g.code_iso]
    return g


@liar("stock-in-choropleth")
def emisiones_totales():
    """Total megatonnes painted on countries: the map is a map of country size."""
    g = latam()
    fig, ax = canvas(6.4, 7)
    roomy(ax, g, right=0.02, left=0.12)
    classed(ax, g, "mt", [10, 30, 90, 200], ramp("OrRd", 5), ["menos de 10", "de 10 a menos de 30", "de 30 a menos de 90",
            "de 90 a menos de 200", "200 o más"], "Emisiones de CO₂\n(millones de toneladas)", loc="lower left")
    bar(ax, 1000, where=(0.7, 0.04))
    dress(fig, ax, "Quién emite CO₂ en América Latina", "Fuente: estimaciones redondeadas, cuaderno de aula, año 2022. "
          "Proyección acimutal equivalente de Lambert")
    return fig, g


@liar("not-equal-area")
def forest_mercator():
    """Shares of land compared on a Mercator world: the northern forests are blown up many times."""
    g = world(3857)
    w = world(4326).geometry.representative_point()
    rng = np.random.default_rng(51)
    g["forest"] = np.clip(22 + 30 * np.exp(-((w.y - 60) / 14) ** 2) + 34 * np.exp(-(w.y / 12) ** 2)
                          - 26 * np.exp(-((w.y - 25) / 10) ** 2) + rng.normal(0, 5, len(g)), 1, 80).round(0)
    fig, ax = canvas(8.2, 6.6)
    ax.set_ylim(-7.6e6, 1.55e7)
    classed(ax, g, "forest", [10, 20, 35, 50], ramp("Greens", 5), ["under 10", "10 to under 20", "20 to under 35",
            "35 to under 50", "50 and over"], "Land under trees (%)", loc="lower left")
    ax.set_xlim(-2.02e7, 2.02e7)
    dress(fig, ax, "Where the forest stands: share of each country under trees",
          "Source: classroom data set, modelled, 2020. Projection: Web Mercator (EPSG:3857)")
    return fig, g


@liar("not-equal-area")
def protegidas_mercator():
    """How much land is protected, shown on a world Mercator that inflates Greenland and Russia."""
    g = world(3395)
    rng = np.random.default_rng(52)
    g["prot"] = np.clip(rng.gamma(3.2, 5.4, len(g)), 1, 52).round(1)
    g.loc[g.code_iso == "GL", "prot"] = 41.0
    g.loc[g.code_iso == "RU", "prot"] = 31.0
    fig, ax = canvas(8.6, 6.4)
    g.plot(column="prot", cmap="YlGn", ax=ax, edgecolor="#888888", linewidth=0.3, legend=True, vmin=0, vmax=50,
           legend_kwds={"label": "Superficie terrestre protegida (% del territorio)", "shrink": 0.55})
    ax.set_ylim(-7.6e6, 1.56e7)
    dress(fig, ax, "La mancha verde: cuánto territorio protege cada país",
          "Fuente: datos simulados para el curso de cartografía, 2023. Proyección de Mercator (EPSG:3395)")
    return fig, g


POP = {"NO": 5.5, "SE": 10.5, "FI": 5.6, "DK": 5.9, "DE": 84, "PL": 37, "FR": 66, "ES": 48, "PT": 10, "IT": 59, "GB": 68,
       "IE": 5, "MA": 37, "DZ": 45, "TN": 12, "LY": 7, "GR": 10, "BG": 6, "RO": 19, "CZ": 11, "AT": 9, "CH": 9, "BE": 12,
       "NL": 18, "ML": 23, "NE": 27, "MR": 5, "TD": 18, "SN": 18, "BF": 23, "NG": 224, "HU": 10, "SK": 5, "RS": 7,
       "HR": 4, "BA": 3, "EE": 1, "LV": 2, "LT": 3, "AL": 3, "SI": 2, "IS": 1, "GN": 14, "GH": 34, "CI": 29, "BJ": 13,
       "TG": 9, "SL": 9, "LR": 5, "CM": 28, "CF": 6, "UA": 37, "BY": 9, "MD": 3, "GM": 3, "GW": 2, "MK": 2, "ME": 1}


@liar("not-equal-area")
def punkte_mercator():
    """Dot density over 65 degrees of latitude in Mercator: the north looks far emptier than it is."""
    g = world(3857)
    g = g[g.code_iso.isin(POP)].reset_index(drop=True)
    g = g.clip(box(-2.8e6, 4e5, 4.6e6, 1.16e7))
    g["mio"] = [POP[c] for c in g.code_iso]
    rng = np.random.default_rng(53)
    pts = np.vstack([in_poly(geom, max(1, round(m)), rng) for geom, m in zip(g.geometry, g.mio)])
    fig, ax = canvas(6.4, 7.4)
    g.plot(ax=ax, color="#f4f1ea", edgecolor="#b5b0a5", linewidth=0.4)
    ax.scatter(pts[:, 0], pts[:, 1], s=3, color="#7a2048", linewidth=0, zorder=3)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=3, color="#7a2048", label="1 Punkt = 1 Million Einwohner")],
              loc="upper left", fontsize=8, frameon=False)
    dress(fig, ax, "Dicht und dünn besiedelt: von Lagos bis Tromsø",
          "Quelle: gerundete Bevölkerungszahlen 2023, Punkte zufällig im Land verteilt. Projektion: Web-Mercator")
    return fig, g


@liar("hidden-missing")
def dentistes_vides():
    """Fourteen departments without data are painted like the lowest class and the key is silent."""
    g = departements()
    g["dent"] = smooth(g, 61, 31, 82).round(1)
    rng = np.random.default_rng(62)
    g.loc[rng.choice(len(g), 14, replace=False), "dent"] = np.nan
    cols = ramp("BuPu", 5)
    fig, ax = canvas()
    roomy(ax, g)
    g[g.dent.isna()].plot(ax=ax, color=cols[0], edgecolor="white", linewidth=0.5)
    classed(ax, g, "dent", [40, 50, 60, 70], cols, ["moins de 40", "40 à moins de 50", "50 à moins de 60",
            "60 à moins de 70", "70 et plus"], "Dentistes pour\n100 000 habitants")
    bar(ax, 200)
    dress(fig, ax, "Les chirurgiens-dentistes par département",
          "Source : annuaire professionnel (données d'exercice), 2023. Projection : Lambert-93")
    return fig, g


@liar("hidden-missing")
def grippe_null():
    """Counties that sent no report were filled with zero and look free of influenza."""
    g = land("de", 63, 40)
    g["faelle_je_100k"] = smooth(g, 64, 35, 260).round(0)
    rng = np.random.default_rng(65)
    g.loc[rng.choice(len(g), 9, replace=False), "faelle_je_100k"] = np.nan
    g["wert"] = g.faelle_je_100k.fillna(0)
    fig, ax = canvas()
    g.plot(column="wert", cmap="Reds", vmin=0, vmax=260, ax=ax, edgecolor="#888888", linewidth=0.4, legend=True,
           legend_kwds={"label": "Influenzafälle je 100 000 Einwohner", "shrink": 0.6})
    bar(ax, 20)
    dress(fig, ax, "Grippewelle: gemeldete Fälle in den Landkreisen",
          "Quelle: Gesundheitsämter des Landes Lindau-Moos, Kalenderwochen 1–8, 2024")
    return fig, g


@liar("hidden-missing")
def wells_dropped():
    """Districts never sampled are left in the same near-white as the cleanest class, without a word."""
    g = land("en", 66, 44)
    g["nitrate"] = smooth(g, 67, 3, 62).round(1)
    rng = np.random.default_rng(68)
    g.loc[rng.choice(len(g), 11, replace=False), "nitrate"] = np.nan
    fig, ax = canvas()
    norm = Normalize(0, 65)
    g.plot(ax=ax, color=plt.get_cmap("Oranges")(0.0), edgecolor="#999999", linewidth=0.4)
    g.dropna(subset=["nitrate"]).plot(column="nitrate", cmap="Oranges", norm=norm, ax=ax, edgecolor="#999999", linewidth=0.4)
    cbar(fig, ax, norm, "Oranges", "Nitrate in well water (mg/L, median)")
    bar(ax, 20)
    dress(fig, ax, "Nitrate in private wells", "Source: Marstead river trust, well survey, summer 2023")
    return fig, g


def towns(lang, seed, n, lo, hi):
    g = land(lang, seed, n)
    rng = np.random.default_rng(seed + 500)
    g["value"] = np.round(np.exp(rng.uniform(np.log(lo), np.log(hi), n))).astype(int)
    return g


@liar("radius-not-area")
def camas_radio():
    """The diameter follows the beds, so a hospital ten times larger covers a hundred times the ink."""
    g = towns("es", 71, 26, 60, 900)
    fig, ax = canvas()
    g.plot(ax=ax, color="#f3f0e8", edgecolor="white", linewidth=0.7)
    c = g.geometry.centroid
    f = lambda v: (np.asarray(v) * 0.055) ** 2
    ax.scatter(c.x, c.y, s=f(g.value), color="#3b6ea5", alpha=0.65, edgecolor="white", zorder=3)
    roomy(ax, g, right=0.6)
    size_key(ax, [100, 400, 800], f, lambda v: f"{v}", "Camas de hospital")
    bar(ax, 20)
    dress(fig, ax, "Camas de hospital por comarca en Valdeares", "Fuente: Consejería de Salud de Valdeares, 31 de diciembre de 2023")
    return fig, g


@liar("radius-not-area")
def ports_radius():
    """Circle patches with radius = tonnes times a constant: tenfold freight looks a hundredfold."""
    rng = np.random.default_rng(73)
    crs, cx, cy = HOME["en"]
    coast = blob(rng, cx, cy, 130e3, 100e3)
    t = np.array([1.2, 2.1, 3.4, 4.0, 6.5, 8.8, 12.0, 16.5])
    pos = [coast.exterior.interpolate(d, normalized=True) for d in (0.03, 0.44, 0.61, 0.17, 0.74, 0.3, 0.87, 0.52)]
    g = gpd.GeoDataFrame({"port": ["Kelham", "Ashmouth", "Dunwell", "Corton", "Falmarsh", "Elmstead", "Wickford", "Marmouth"],
                          "mt": t}, geometry=pos, crs=crs)
    fig, ax = canvas()
    fig.set_facecolor("#eaf2f8")
    gpd.GeoSeries([coast], crs=crs).plot(ax=ax, color="#f5f1e3", edgecolor="#8a8a8a", linewidth=0.8)
    k = 800
    for p, v, n in zip(pos, t, g.port):
        ax.add_patch(Circle((p.x, p.y), radius=k * v, facecolor="#2f7f79", alpha=0.65, edgecolor="white", zorder=3))
        ax.text(p.x, p.y, n, fontsize=7, ha="center", va="center", zorder=4)
    x0, y0, x1, y1 = coast.bounds
    for i, v in enumerate((2, 8, 16)):
        ax.add_patch(Circle((x1 + 38e3, y1 - 22e3 * i), radius=k * v, facecolor="#2f7f79", alpha=0.65, edgecolor="white"))
        ax.text(x1 + 54e3, y1 - 22e3 * i, f"{v} Mt", fontsize=8, va="center")
    ax.text(x1 + 24e3, y1 + 8e3, "Freight (million tonnes)", fontsize=8)
    ax.set_xlim(x0 - 12e3, x1 + 80e3)
    ax.set_ylim(y0 - 18e3, y1 + 16e3)
    bar(ax, 20)
    dress(fig, ax, "Freight handled by the ports of the island", "Source: Island Ports Board, annual return 2023")
    return fig, g


@liar("overlapping-breaks")
def pauvrete_chevauche():
    """The classes of the key overlap: a rate of 14.5 % belongs to two colours."""
    g = land("fr", 81, 40)
    g["taux"] = smooth(g, 82, 4, 36).round(1)
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "taux", [9, 14, 20, 28], ramp("YlOrRd", 5), ["0 à 10", "8 à 15", "13 à 22", "18 à 30", "25 à 40"],
            "Taux de pauvreté (%)")
    bar(ax, 20)
    dress(fig, ax, "La pauvreté dans les cantons de Rochemerle", "Source : observatoire social de Rochemerle, revenus 2021")
    return fig, g


@liar("overlapping-breaks")
def mieten_ueberlappen():
    """Rent classes share ranges in the key (7–9, 8–10, 9–12): the reader cannot know which one applies."""
    g = land("de", 83, 40)
    g["miete"] = smooth(g, 84, 5.6, 15.4).round(2)
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "miete", [7, 8.5, 10, 12], ramp("PuBuGn", 5), ["5–7 €", "6,50–9 €", "8–10,50 €", "9,50–13 €", "12–16 €"],
            "Angebotsmiete, kalt (€/m²)")
    bar(ax, 20)
    dress(fig, ax, "Was Wohnen kostet: Angebotsmieten in der Region", "Quelle: Mietspiegel der Region Dornfurt, 2. Halbjahr 2023")
    return fig, g


@liar("diverging-off-centre")
def anomalie_verschoben():
    """A red-blue ramp whose white sits at +1.5 K: districts warmer than the mean are printed blue."""
    g = land("de", 91, 45)
    g["abw"] = smooth(g, 92, -0.6, 3.6).round(2)
    fig, ax = canvas()
    g.plot(column="abw", cmap="RdBu_r", vmin=-1, vmax=4, ax=ax, edgecolor="#888888", linewidth=0.3, legend=True,
           legend_kwds={"label": "Abweichung vom Mittel 1991–2020 (K)", "shrink": 0.6})
    bar(ax, 20)
    dress(fig, ax, "Februar 2024: Abweichung der Temperatur vom langjährigen Mittel",
          "Quelle: Wetterdienst Oberheim, Monatsmittel Februar 2024")
    return fig, g


@liar("diverging-off-centre")
def poblacion_descentrada():
    """The neutral class is -6 to -4 %: municipalities that lose people wear the colour of growth."""
    g = land("es", 93, 46)
    g["var"] = smooth(g, 94, -9.6, 3.6).round(1)
    cols = ["#8c510a", "#d8b365", "#f5f5f5", "#c7eae5", "#5ab4ac", "#01665e"]
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "var", [-8, -6, -4, -2, 0], cols, ["menos de −8", "−8 a menos de −6", "−6 a menos de −4",
            "−4 a menos de −2", "−2 a menos de 0", "0 a 4"], "Variación de la\npoblación 2011–2021 (%)", edge="#aaaaaa")
    bar(ax, 20)
    dress(fig, ax, "Cómo cambia la población en la sierra de Ribaseca", "Fuente: padrón municipal, 1 de enero de 2011 y de 2021")
    return fig, g


@liar("rainbow-colormap")
def snow_jet():
    """Snow depth in jet: bands of yellow and cyan invent edges and hide the order."""
    z = grid_field(101) * 240
    fig, ax = plt.subplots(figsize=(7.2, 6))
    im = ax.imshow(z, cmap="jet", extent=(380000, 450000, 260000, 330000), origin="lower", vmin=0, vmax=240)
    cb = fig.colorbar(im, ax=ax, shrink=0.7)
    cb.set_label("Snow depth (cm)")
    bar(ax, 10, color="white")
    dress(fig, ax, "Snow depth in the Thornleigh hills, 1 March 2024", "Source: Thornleigh avalanche centre, model run of 1 March 2024")
    return fig


@liar("too-few-classes")
def vacance_deux_teintes():
    """Rates from 4 to 38 % squeezed into two colours: cantons at 13 % and at 38 % look the same."""
    g = land("fr", 103, 40)
    g["taux"] = smooth(g, 104, 4, 38).round(1)
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "taux", [13], ["#deebf7", "#2171b5"], ["4 à moins de 13", "13 à 38"], "Logements vacants (%)")
    bar(ax, 20)
    dress(fig, ax, "La vacance des logements par canton", "Source : fichier fiscal du département de Montcourt, 2022")
    return fig, g


@liar("non-monotone-ramp")
def laerm_sprung():
    """Ordered classes in shuffled blues: the second class is darker than the fourth."""
    g = land("de", 105, 42)
    g["anteil"] = smooth(g, 106, 2, 48).round(1)
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "anteil", [10, 20, 30, 40], ["#bdd7e7", "#08519c", "#6baed6", "#deebf7", "#2171b5"],
            ["unter 10", "10 bis unter 20", "20 bis unter 30", "30 bis unter 40", "40 und mehr"],
            "Bevölkerung mit Nachtlärm\nüber 50 dB (%)")
    bar(ax, 20)
    dress(fig, ax, "Nächtlicher Verkehrslärm: belastete Bevölkerung", "Quelle: Lärmkartierung der Region Grieshausen, 2022")
    return fig, g


@liar("panels-on-different-scales")
def paro_tres_escalas():
    """Three years, three colour scales: the fall from 27 % to 9 % cannot be seen."""
    g = land("es", 107, 30)
    base = smooth(g, 108, 0.35, 1)
    fig, axs = plt.subplots(1, 3, figsize=(11, 4.2))
    for ax, y, top in zip(axs, (2013, 2018, 2023), (27.5, 16.0, 9.5)):
        g[f"paro_{y}"] = (base * top + np.random.default_rng(y).normal(0, 0.3, len(g))).round(1)
        g.plot(column=f"paro_{y}", cmap="Purples", ax=ax, edgecolor="#999999", linewidth=0.3, legend=True,
               legend_kwds={"label": "Tasa de paro (%)", "shrink": 0.6, "orientation": "horizontal", "pad": 0.03})
        ax.set_axis_off()
        ax.set_title(str(y), fontsize=10)
    bar(axs[0], 20)
    fig.suptitle("El paro en las comarcas de Montverde, 2013–2023", fontsize=12)
    fig.text(0.02, 0.015, "Fuente: encuesta regional de empleo, medias anuales de 2013, 2018 y 2023", fontsize=7.5, color="#555555")
    return fig, g


@liar("empty-class")
def burglary_empty():
    """Six equal classes, one outlier: four classes of the key hold no district and all the rest is one tint."""
    g = land("en", 109, 40)
    g["rate"] = smooth(g, 110, 2, 18).round(1)
    g.loc[7, "rate"] = 116.0
    fig, ax = canvas()
    roomy(ax, g, right=0.4)
    classed(ax, g, "rate", [20, 40, 60, 80, 100], ramp("RdPu", 6), ["0 to under 20", "20 to under 40", "40 to under 60",
            "60 to under 80", "80 to under 100", "100 to 120"], "Burglaries per\n10,000 dwellings")
    bar(ax, 20)
    dress(fig, ax, "Burglary rates across the districts of Hatherton", "Source: Hatherton police, recorded offences, year to June 2023")
    return fig, g


@liar("colour-blind")
def eau_rouge_vert():
    """Good and bad water told apart only by a red and a green of equal lightness."""
    g = land("fr", 111, 40)
    v = smooth(g, 112, 0, 1)
    g["etat"] = np.where(v < 0.5, "bon état", "mauvais état")
    pal = {"bon état": "#5f9a3f", "mauvais état": "#c46a4a"}
    fig, ax = canvas()
    g.plot(ax=ax, color=[pal[e] for e in g.etat], edgecolor="white", linewidth=0.5)
    roomy(ax, g, right=0.45)
    ax.legend(handles=[Patch(color=c, label=l) for l, c in pal.items()], title="État écologique", loc="upper right",
              fontsize=8, title_fontsize=8, frameon=False)
    bar(ax, 20)
    dress(fig, ax, "L'état écologique des bassins versants du Val-Marin", "Source : agence de l'eau du Val-Marin, état des lieux 2022")
    return fig, g


@liar("diverging-without-middle")
def density_two_hues():
    """Density from 12 to 900 in a blue-yellow-red diverging ramp: the pale turning point means nothing."""
    g = land("en", 113, 46)
    g["density"] = np.exp(smooth(g, 114, np.log(12), np.log(880))).round(0)
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "density", [25, 50, 100, 200, 400, 600], ramp("RdYlBu_r", 7, 0.02, 0.98), ["under 25", "25 to 49", "50 to 99",
            "100 to 199", "200 to 399", "400 to 599", "600 and over"], "Inhabitants per km²", edge="#999999")
    bar(ax, 20)
    dress(fig, ax, "Population density in the parishes of Stratcombe", "Source: Stratcombe census office, census of 2021")
    return fig, g


@liar("unprojected")
def nordiques_degres():
    """Degrees plotted as if they were kilometres: at 65° north the Nordic countries are stretched twofold."""
    g = world(4326)
    g = g[g.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT"])].clip(box(3, 53, 33, 72)).reset_index(drop=True)
    g["renouv"] = [{"NO": 75.8, "SE": 66.0, "FI": 47.9, "DK": 41.6, "EE": 38.5, "LV": 43.3, "LT": 29.6}[c] for c in g.code_iso]
    fig, ax = canvas(7.4, 5.6)
    g.plot(column="renouv", cmap="YlGn", vmin=20, vmax=80, ax=ax, aspect="equal", edgecolor="#777777", linewidth=0.5, legend=True,
           legend_kwds={"label": "Énergies renouvelables (% de la consommation)", "shrink": 0.6})
    dress(fig, ax, "Les renouvelables autour de la Baltique", "Source : valeurs arrondies d'après Eurostat, 2022")
    return fig, g


@liar("missing-scale")
def pflege_ohne_legende():
    """Five reds and no key, no numbers, no scale: the reader cannot tell what dark stands for."""
    g = land("de", 117, 42)
    g["quote"] = smooth(g, 118, 2.1, 8.9).round(1)
    fig, ax = canvas()
    k = np.digitize(g.quote, [3, 4.5, 6, 7.5])
    g.plot(ax=ax, color=[ramp("OrRd", 5)[i] for i in k], edgecolor="white", linewidth=0.5)
    dress(fig, ax, "Pflegebedürftige je Einwohner in den Gemeinden", "Quelle: Pflegestatistik der Region Linden, Dezember 2021")
    return fig, g


# ================================================================ HONEST

@honest
def anomalie_zentriert():
    """Red-blue ramp with its white on zero and equal limits either side: the sign of the anomaly is the colour."""
    g = land("de", 91, 45)
    g["abw"] = smooth(g, 92, -1.6, 3.6).round(2)
    fig, ax = canvas()
    norm = TwoSlopeNorm(vmin=-4, vcenter=0, vmax=4)
    g.plot(column="abw", cmap="RdBu_r", norm=norm, ax=ax, edgecolor="#888888", linewidth=0.3)
    cbar(fig, ax, norm, "RdBu_r", "Abweichung vom Mittel 1991–2020 (K)")
    bar(ax, 20)
    dress(fig, ax, "Februar 2024: Abweichung der Temperatur vom langjährigen Mittel",
          "Quelle: Wetterdienst Oberheim, Monatsmittel Februar 2024")
    return fig, g


@honest
def paro_frente_a_media():
    """Diverging classes around a named mean (11.8 %) with a neutral class astride it."""
    g = land("es", 201, 44)
    g["paro"] = smooth(g, 202, 5.2, 19.6).round(1)
    g["paro"] = (g.paro + 11.8 - g.paro.mean()).round(1)
    cols = ["#35978f", "#a6dbd3", "#f2f2f2", "#dfc27d", "#a6611a"]
    fig, ax = canvas()
    roomy(ax, g, right=0.75)
    classed(ax, g, "paro", [8.8, 10.8, 12.8, 14.8], cols, ["menos de 8,8", "8,8 a menos de 10,8", "10,8 a menos de 12,8\n(en torno a la media)",
            "12,8 a menos de 14,8", "14,8 o más"], "Tasa de paro (%)\nMedia regional: 11,8 %", edge="#999999")
    bar(ax, 20)
    dress(fig, ax, "El paro por comarcas frente a la media regional (11,8 %)",
          "Fuente: encuesta de empleo de Castilla la Seca, media anual de 2023")
    return fig, g


@honest
def cercles_departements():
    """A stock where a stock belongs: circles whose area follows the population, with a size key."""
    g = departements()
    fig, ax = canvas(7.8, 6.4)
    g.plot(ax=ax, color="#efece4", edgecolor="white", linewidth=0.6)
    c = g.geometry.representative_point()
    f = lambda v: np.asarray(v) / 7500
    o = g.population.sort_values(ascending=False).index
    ax.scatter(c.x[o], c.y[o], s=f(g.population[o]), color="#3b6ea5", alpha=0.65, edgecolor="white", linewidth=0.5, zorder=3)
    roomy(ax, g, right=0.4)
    size_key(ax, [100000, 500000, 2500000], f, lambda v: f"{v:,}".replace(",", "\u202f"), "Habitants")
    bar(ax, 200)
    dress(fig, ax, "La population des départements de France métropolitaine",
          "Source : INSEE, recensement de la population 2023 ; aire du cercle proportionnelle. Projection : Lambert-93")
    return fig, g


@honest
def densite_geometrique():
    """A ratio in a choropleth, classes in a geometric progression because the density is skewed, and it says so."""
    g = departements()
    fig, ax = canvas(7.6, 6.2)
    roomy(ax, g, right=0.36)
    classed(ax, g, "densite", [30, 60, 120, 240, 480], ramp("YlGnBu", 6), ["moins de 30", "30 à moins de 60", "60 à moins de 120",
            "120 à moins de 240", "240 à moins de 480", "480 et plus"], "Habitants par km²\n(progression géométrique)")
    bar(ax, 200)
    dress(fig, ax, "La densité de population, du Massif central à la petite couronne",
          "Source : INSEE, recensement 2023, superficies cadastrales. Projection : Lambert-93")
    return fig, g


@honest
def equal_earth_missing():
    """Rates of countries on Equal Earth, the countries without an answer hatched and named in the key."""
    g = world(8857)
    w = world(4326).geometry.representative_point()
    rng = np.random.default_rng(203)
    g["safe_water"] = np.clip(58 + 0.9 * np.abs(w.y - 5) + rng.normal(0, 9, len(g)), 12, 100).round(0)
    g.loc[rng.choice(len(g), 22, replace=False), "safe_water"] = np.nan
    fig, ax = canvas(9, 5.6)
    classed(ax, g, "safe_water", [50, 65, 80, 95], ramp("PuBu", 5), ["under 50", "50 to under 65", "65 to under 80",
            "80 to under 95", "95 and over"], "People with safely managed\nwater (% of population)", loc="lower left", missing="no answer (22 countries)")
    x0, x1 = ax.get_xlim()
    ax.set_xlim(x0 * 1.08, x1)
    dress(fig, ax, "Access to safe water, by country", "Source: modelled classroom data, survey round of 2022. "
          "Projection: Equal Earth (equal area)")
    return fig, g


@honest
def bodenbedeckung():
    """Nominal classes in a nominal palette; no order is claimed, so no ramp is needed."""
    g = land("de", 204, 70)
    kinds = ["Wald", "Acker", "Grünland", "Siedlung", "Gewässer", "Moor"]
    pal = dict(zip(kinds, ["#117733", "#ddcc77", "#44aa99", "#882255", "#88ccee", "#332288"]))
    rng = np.random.default_rng(205)
    g["nutzung"] = rng.choice(kinds, len(g), p=[0.33, 0.28, 0.19, 0.1, 0.06, 0.04])
    fig, ax = canvas()
    g.plot(ax=ax, color=[pal[k] for k in g.nutzung], edgecolor="white", linewidth=0.4)
    roomy(ax, g, right=0.45)
    ax.legend(handles=[Patch(color=pal[k], label=k) for k in kinds], title="Überwiegende Nutzung", loc="upper right",
              fontsize=8, title_fontsize=8, frameon=False)
    bar(ax, 20)
    dress(fig, ax, "Überwiegende Bodenbedeckung der Gemarkungen", "Quelle: Landschaftsmodell der Region Eichried, Stand 2021")
    return fig, g


@honest
def relieve_sombreado():
    """Hypsometric tints with a hillshade: greens for plains and browns for heights are the convention of relief."""
    z = grid_field(206, 220, 34, 0.012) * 1850 + grid_field(207, 220, 160, 0.0012) * 160
    tint = matplotlib.colors.LinearSegmentedColormap.from_list("hipso", ["#6f9e6b", "#b7c98a", "#e8dfae", "#cfae7b", "#a07a52", "#f3f0ec"])
    ls = LightSource(azdeg=315, altdeg=45)
    rgb = ls.shade(z, cmap=tint, blend_mode="soft", vert_exag=0.06, vmin=0, vmax=2000, dx=1, dy=1)
    fig, ax = plt.subplots(figsize=(7.2, 6))
    ax.imshow(rgb, extent=(410000, 454000, 4460000, 4504000), origin="lower")
    cbar(fig, ax, Normalize(0, 2000), tint, "Altitud (m sobre el nivel del mar)")
    bar(ax, 10)
    dress(fig, ax, "Relieve de la sierra de Penseca", "Fuente: modelo digital del terreno, 2019 (paso de 200 m); sombreado desde el noroeste")
    return fig


@honest
def dot_density_people():
    """Dot density on an equal-area projection, one dot for a stated number of people."""
    g = land("en", 208, 36).to_crs("+proj=laea +lat_0=52.6 +lon_0=-1.7 +units=m")
    rng = np.random.default_rng(209)
    g["people"] = (g.area / 1e6 * np.exp(smooth(g, 210, np.log(25), np.log(700)))).round(-2)
    pts = np.vstack([in_poly(p, max(1, int(round(n / 1000))), rng) for p, n in zip(g.geometry, g.people)])
    fig, ax = canvas()
    g.plot(ax=ax, color="#f7f5f0", edgecolor="#c9c4b8", linewidth=0.5)
    ax.scatter(*pts.T, s=2.2, color="#40316b", linewidth=0, zorder=3)
    roomy(ax, g, right=0.36)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=2.2, color="#40316b", label="1 dot = 1,000 people")], loc="upper right",
              fontsize=8, frameon=False)
    bar(ax, 20)
    dress(fig, ax, "Where people live in the county of Wickleigh", "Source: census of 2021; dots placed at random inside each district. "
          "Projection: Lambert azimuthal equal-area")
    return fig, g


@honest
def kachelkarte():
    """A tile cartogram: one hexagon a Land, equal ink for each, labelled, a rate in a single ramp."""
    codes = {"SH": (4, 5), "HB": (3, 4), "HH": (4, 4), "MV": (5, 4), "NI": (3, 3), "ST": (4, 3), "BE": (5, 3), "BB": (6, 3), "NW": (2, 2),
             "HE": (3, 2), "TH": (4, 2), "SN": (5, 2), "SL": (1, 1), "RP": (2, 1), "BW": (3, 1), "BY": (4, 1)}
    a = np.deg2rad(np.arange(30, 390, 60))
    seen, cells = set(), []
    for c, (i, j) in codes.items():
        assert (i, j) not in seen
        seen.add((i, j))
        x, y = i * np.sqrt(3) + (j % 2) * np.sqrt(3) / 2, j * 1.5
        cells.append(Polygon(np.c_[x + 0.96 * np.cos(a), y + 0.96 * np.sin(a)]))
    g = gpd.GeoDataFrame({"land": list(codes)}, geometry=cells)
    g["quote"] = np.round(np.random.default_rng(211).uniform(22, 61, 16), 1)
    fig, ax = canvas(7.6, 6)
    roomy(ax, g, right=0.42)
    classed(ax, g, "quote", [30, 40, 50], ramp("GnBu", 4, 0.15, 0.8), ["unter 30", "30 bis unter 40", "40 bis unter 50", "50 und mehr"],
            "Kinder unter 3 Jahren\nin Betreuung (%)")
    for p, c in zip(g.geometry, g.land):
        ax.text(p.centroid.x, p.centroid.y, c, ha="center", va="center", fontsize=9)
    dress(fig, ax, "Betreuungsquote der unter Dreijährigen", "Quelle: Unterrichtsbeispiel (simuliert), Stichtag 1. März 2023. "
          "Kachelkarte: ein Sechseck je Land, Lage schematisch")
    return fig, g


@honest
def hexagones_interventions():
    """Counts in equal hexagons of 25 km² are densities in disguise: the cell area is constant and stated."""
    rng = np.random.default_rng(212)
    crs, cx, cy = HOME["fr"]
    zone = blob(rng, cx, cy, 110e3, 90e3)
    r = np.sqrt(25e6 * 2 / (3 * np.sqrt(3)))
    g = gpd.GeoDataFrame(geometry=hexgrid(zone, r), crs=crs)
    lam = np.exp(smooth(g, 213, np.log(1.5), np.log(70), noise=0.02, bumps=6))
    g["n"] = np.random.default_rng(214).poisson(lam)
    fig, ax = canvas()
    roomy(ax, g, right=0.4)
    classed(ax, g, "n", [5, 15, 30, 60], ramp("YlOrRd", 5), ["moins de 5", "5 à 14", "15 à 29", "30 à 59", "60 et plus"],
            "Interventions par\nhexagone de 25 km²")
    bar(ax, 20)
    dress(fig, ax, "Les interventions des pompiers, sur une grille régulière", "Source : SDIS du Val-Marin, année 2023. Projection : Lambert-93")
    return fig, g


@honest
def commuter_flows():
    """Flow lines whose width follows the number of commuters, with a width key."""
    g = land("en", 215, 18)
    c = g.geometry.centroid
    hub = int(c.distance(Point(c.x.mean(), c.y.mean())).idxmin())
    rng = np.random.default_rng(216)
    n = (rng.uniform(400, 9000, len(g)) // 100 * 100).astype(int)
    fig, ax = canvas()
    g.plot(ax=ax, color="#f2f0ea", edgecolor="white", linewidth=0.8)
    k = 1 / 1200
    rows = []
    for i in g.index:
        if i == hub:
            continue
        ax.add_patch(FancyArrowPatch((c.x[i], c.y[i]), (c.x[hub], c.y[hub]), connectionstyle="arc3,rad=0.12", arrowstyle="-",
                                     lw=n[i] * k, color="#7a2048", alpha=0.6, zorder=3, shrinkA=0, shrinkB=0))
        rows.append((g.name[i], n[i], LineString([c[i], c[hub]])))
    ax.scatter(c.x, c.y, s=9, color="#333333", zorder=4)
    ax.annotate(g.name[hub], (c.x[hub], c.y[hub]), xytext=(6, 8), textcoords="offset points", fontsize=9, weight="bold", zorder=5,
                bbox={"facecolor": "white", "alpha": 0.8, "edgecolor": "none", "pad": 1})
    roomy(ax, g, right=0.42)
    ax.legend(handles=[Line2D([], [], lw=v * k, color="#7a2048", alpha=0.6, label=f"{v:,}") for v in (1000, 4000, 8000)],
              title="Daily commuters", loc="upper right", fontsize=8, title_fontsize=8, frameon=False)
    bar(ax, 20)
    dress(fig, ax, f"Commuting into {g.name[hub]}", "Source: travel-to-work survey, 2022; line width proportional to the number of commuters")
    return fig, gpd.GeoDataFrame(rows, columns=["origin", "commuters", "geometry"], crs=g.crs)


@honest
def isochronen_bahnhof():
    """Isochrone bands in one hue, in order of minutes, on a local UTM grid with a scale bar."""
    crs, cx, cy = HOME["de"]
    t = np.linspace(0, 2 * np.pi, 200)
    rng = np.random.default_rng(217)
    shape = 1 + sum(0.11 * rng.normal() * np.cos(k * t + rng.uniform(0, 6)) for k in range(2, 8))
    polys = [Polygon(np.c_[cx + m * 330 * shape * np.cos(t), cy + m * 330 * shape * np.sin(t)]).buffer(0) for m in (5, 10, 15, 20)]
    rings = [polys[0]] + [b.difference(a) for a, b in zip(polys, polys[1:])]
    g = gpd.GeoDataFrame({"minuten": [5, 10, 15, 20]}, geometry=rings, crs=crs)
    cols = ramp("BuPu", 4, 0.25, 0.95)[::-1]
    fig, ax = canvas()
    g.plot(ax=ax, color=cols, edgecolor="white", linewidth=0.6)
    ax.scatter([cx], [cy], marker="s", s=30, color="black", zorder=4)
    ax.annotate("Bahnhof", (cx, cy), xytext=(6, 6), textcoords="offset points", fontsize=8, color="white")
    roomy(ax, g, right=0.4)
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["bis 5", "über 5 bis 10", "über 10 bis 15", "über 15 bis 20"])],
              title="Fahrzeit mit dem Rad (Minuten)", loc="upper right", fontsize=8, title_fontsize=8, frameon=False)
    bar(ax, 2)
    dress(fig, ax, "Wie weit kommt man mit dem Rad vom Bahnhof Lindfurt?", "Quelle: Routing auf dem Wegenetz vom April 2024. Projektion: UTM 32N")
    return fig, g


@honest
def bivariado_renta_edad():
    """A 3 × 3 bivariate choropleth with its square key and the terciles written out."""
    g = land("es", 218, 44)
    g["renta"] = (smooth(g, 219, 9800, 19500)).round(-2)
    g["edad"] = smooth(g, 220, 38, 56).round(1)
    pal = [["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]]
    qr, qe = g.renta.quantile([1 / 3, 2 / 3]).to_numpy(), g.edad.quantile([1 / 3, 2 / 3]).to_numpy()
    i, j = np.digitize(g.edad, qe), np.digitize(g.renta, qr)
    fig, ax = canvas(7.8, 6)
    g.plot(ax=ax, color=[pal[a][b] for a, b in zip(i, j)], edgecolor="white", linewidth=0.5)
    roomy(ax, g, right=0.5)
    k = fig.add_axes([0.76, 0.52, 0.17, 0.22])
    for a in range(3):
        for b in range(3):
            k.add_patch(Rectangle((b, a), 1, 1, color=pal[a][b]))
    k.set_xlim(0, 3)
    k.set_ylim(0, 3)
    k.set_xticks([1, 2], [f"{v:,.0f}".replace(",", ".") for v in qr], fontsize=7)
    k.set_yticks([1, 2], [f"{v:.1f}".replace(".", ",") for v in qe], fontsize=7)
    k.set_xlabel("Renta media (€) →", fontsize=7.5)
    k.set_ylabel("Edad media (años) →", fontsize=7.5)
    bar(ax, 20)
    dress(fig, ax, "Renta y edad en los municipios de Torrenueva", "Fuente: atlas de renta y padrón, 2021; terciles de cada variable")
    return fig, g


@honest
def petits_multiples_meme_echelle():
    """Six years, one colour bar for all: the decline is read straight from the ink."""
    g = land("fr", 221, 30)
    base = smooth(g, 222, 0.35, 1)
    fig, axs = plt.subplots(2, 3, figsize=(9.4, 5.8))
    norm = Normalize(0, 30)
    for ax, y, top in zip(axs.flat, range(2013, 2025, 2), (29, 27, 22, 18, 14, 11)):
        g[f"pm25_{y}"] = (base * top + np.random.default_rng(y).normal(0, 0.4, len(g))).clip(0).round(1)
        g.plot(column=f"pm25_{y}", cmap="YlOrBr", norm=norm, ax=ax, edgecolor="#999999", linewidth=0.3)
        ax.set_axis_off()
        ax.set_title(str(y), fontsize=10)
    bar(axs[1, 0], 20)
    cb = fig.colorbar(ScalarMappable(norm=norm, cmap="YlOrBr"), ax=axs, shrink=0.7)
    cb.set_label("Particules PM2,5 (µg/m³, moyenne annuelle)")
    fig.suptitle("Dix ans de particules fines : une échelle pour six cartes", fontsize=12)
    fig.text(0.02, 0.015, "Source : Air Val-Marin, modélisation annuelle, 2013 à 2023", fontsize=7.5, color="#555555")
    return fig, g


@honest
def bus_stops_webmercator():
    """A town in Web Mercator: over 60 km the scale hardly varies, areas compare fairly, the bar is corrected for latitude."""
    g = poitiers(3857)
    g["stops_per_1000"] = (g.arrets_bus / g.population * 1000).round(1)
    fig, ax = canvas(7.6, 5.8)
    roomy(ax, g, right=0.34)
    classed(ax, g, "stops_per_1000", [3, 6, 9, 12], ramp("BuGn", 5), ["under 3", "3 to under 6", "6 to under 9", "9 to under 12", "12 and over"],
            "Bus stops per\n1,000 residents", loc="lower right")
    bar(ax, 10, k=1 / np.cos(np.deg2rad(46.55)))
    dress(fig, ax, "Bus stops per resident in Grand Poitiers", "Source: Vitalis stop list, 2023, and INSEE population. "
          "Projection: Web Mercator; scale bar true at 46.5° N")
    return fig, g


@honest
def rumbo_mercator():
    """Mercator for what Mercator is for: straight rhumb lines of constant bearing, no area is compared."""
    g = world(3395).clip(box(-1.05e7, 1e5, 1.2e6, 7.2e6))
    import pyproj
    tr = pyproj.Transformer.from_crs(4326, 3395, always_xy=True)
    a, b = tr.transform(-6.3, 36.5), tr.transform(-82.3, 23.1)
    lon, lat = zip(*[(-6.3, 36.5)] + pyproj.Geod(ellps="WGS84").npts(-6.3, 36.5, -82.3, 23.1, 60) + [(-82.3, 23.1)])
    gx, gy = tr.transform(lon, lat)
    brg = (np.degrees(np.arctan2(b[0] - a[0], b[1] - a[1])) + 360) % 360
    fig, ax = canvas(8.2, 5.6)
    fig.set_facecolor("#edf3f7")
    g.plot(ax=ax, color="#ddd8c8", edgecolor="#a9a390", linewidth=0.4)
    for l in range(-90, 11, 10):
        x, _ = tr.transform(l, 0)
        ax.plot([x, x], [1e5, 7.2e6], color="#c4ced6", lw=0.5, zorder=0)
    for l in range(10, 60, 10):
        _, y = tr.transform(0, l)
        ax.plot([-1.05e7, 1.2e6], [y, y], color="#c4ced6", lw=0.5, zorder=0)
        ax.text(-1.045e7, y, f"{l}° N", fontsize=6.5, color="#667788", va="bottom")
    ax.plot([a[0], b[0]], [a[1], b[1]], color="#b5402a", lw=1.8, label=f"loxodrómica, rumbo constante {brg:.0f}°")
    ax.plot(gx, gy, color="#2b5c8a", lw=1.5, ls="--", label="ortodrómica (la más corta)")
    for (x, y), n in ((a, "Cádiz"), (b, "La Habana")):
        ax.plot(x, y, "o", color="black", ms=4)
        ax.annotate(n, (x, y), xytext=(5, -11), textcoords="offset points", fontsize=8)
    ax.legend(loc="lower center", fontsize=8, frameon=True)
    dress(fig, ax, "De Cádiz a La Habana: rumbo constante o camino más corto", "Fuente: cálculo propio (elipsoide WGS 84), 2024. "
          "Proyección de Mercator, escala variable con la latitud")
    return fig, g


@honest
def emisiones_por_habitante():
    """The honest twin of the megatonnes: tonnes per inhabitant, on an equal-area projection."""
    g = latam()
    fig, ax = canvas(6.4, 7)
    roomy(ax, g, right=0.02, left=0.12)
    classed(ax, g, "t_hab", [1, 1.5, 2, 3], ramp("OrRd", 5), ["menos de 1", "de 1 a menos de 1,5", "de 1,5 a menos de 2", "de 2 a menos de 3",
            "3 o más"], "Emisiones de CO₂\n(toneladas por habitante)", loc="lower left")
    bar(ax, 1000, where=(0.7, 0.04))
    dress(fig, ax, "CO₂ por habitante en América Latina", "Fuente: estimaciones redondeadas, cuaderno de aula, año 2022. "
          "Proyección acimutal equivalente de Lambert")
    return fig, g


@honest
def communes_qui_perdent():
    """The title counts the municipalities that lose people, and the map, centred on zero, agrees with it."""
    g = poitiers()
    n = int((g.evolution_pct < 0).sum())
    fig, ax = canvas(7.4, 5.8)
    norm = TwoSlopeNorm(0, -16, 16)
    g.plot(column="evolution_pct", cmap="PuOr", norm=norm, ax=ax, edgecolor="#777777", linewidth=0.4)
    cbar(fig, ax, norm, "PuOr", "Évolution de la population 2018–2023 (%)")
    bar(ax, 10)
    dress(fig, ax, f"Grand Poitiers : {n} communes sur {len(g)} perdent des habitants", "Source : INSEE, populations légales 2018 et 2023. "
          "Projection : Lambert CC46")
    return fig, g


@honest
def ports_area():
    """Circle patches again, but the radius follows the square root of the tonnes."""
    rng = np.random.default_rng(73)
    crs, cx, cy = HOME["en"]
    coast = blob(rng, cx, cy, 130e3, 100e3)
    t = np.array([1.2, 2.1, 3.4, 4.0, 6.5, 8.8, 12.0, 16.5])
    pos = [coast.exterior.interpolate(d, normalized=True) for d in (0.03, 0.44, 0.61, 0.17, 0.74, 0.3, 0.87, 0.52)]
    g = gpd.GeoDataFrame({"port": ["Kelham", "Ashmouth", "Dunwell", "Corton", "Falmarsh", "Elmstead", "Wickford", "Marmouth"],
                          "mt": t}, geometry=pos, crs=crs)
    fig, ax = canvas()
    fig.set_facecolor("#eaf2f8")
    gpd.GeoSeries([coast], crs=crs).plot(ax=ax, color="#f5f1e3", edgecolor="#8a8a8a", linewidth=0.8)
    k = 3000
    for p, v, n in zip(pos, t, g.port):
        ax.add_patch(Circle((p.x, p.y), radius=k * np.sqrt(v), facecolor="#2f7f79", alpha=0.65, edgecolor="white", zorder=3))
        ax.text(p.x, p.y, n, fontsize=7, ha="center", va="center", zorder=4)
    x0, y0, x1, y1 = coast.bounds
    for i, v in enumerate((2, 8, 16)):
        ax.add_patch(Circle((x1 + 38e3, y1 - 22e3 * i), radius=k * np.sqrt(v), facecolor="#2f7f79", alpha=0.65, edgecolor="white"))
        ax.text(x1 + 54e3, y1 - 22e3 * i, f"{v} Mt", fontsize=8, va="center")
    ax.text(x1 + 24e3, y1 + 8e3, "Freight (million tonnes)", fontsize=8)
    ax.set_xlim(x0 - 14e3, x1 + 80e3)
    ax.set_ylim(y0 - 18e3, y1 + 16e3)
    bar(ax, 20)
    dress(fig, ax, "Freight handled by the ports of the island", "Source: Island Ports Board, annual return 2023; circle area proportional to tonnes")
    return fig, g


@honest
def mieten_bis_unter():
    """The rent map with classes that meet and never overlap ("bis unter")."""
    g = land("de", 83, 40)
    g["miete"] = smooth(g, 84, 5.6, 15.4).round(2)
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "miete", [7, 8.5, 10, 12], ramp("PuBuGn", 5), ["unter 7", "7 bis unter 8,50", "8,50 bis unter 10", "10 bis unter 12", "12 und mehr"],
            "Angebotsmiete, kalt (€/m²)")
    bar(ax, 20)
    dress(fig, ax, "Was Wohnen kostet: Angebotsmieten in der Region", "Quelle: Mietspiegel der Region Dornfurt, 2. Halbjahr 2023")
    return fig, g


@honest
def sin_dato_rayado():
    """Municipalities that did not answer are hatched, named in the key and counted in the note."""
    g = land("es", 223, 46)
    g["recic"] = smooth(g, 224, 12, 58).round(1)
    rng = np.random.default_rng(225)
    g.loc[rng.choice(len(g), 8, replace=False), "recic"] = np.nan
    fig, ax = canvas()
    g.plot(column="recic", cmap="YlGn", vmin=0, vmax=60, ax=ax, edgecolor="#999999", linewidth=0.4, legend=True,
           legend_kwds={"label": "Residuos reciclados (% del peso recogido)", "shrink": 0.6},
           missing_kwds={"color": "#f2f2f2", "hatch": "////", "edgecolor": "#9a9a9a", "label": "sin dato"})
    ax.legend(handles=[Patch(facecolor="#f2f2f2", hatch="////", edgecolor="#9a9a9a", label="sin dato (8 municipios)")], loc="upper left",
              bbox_to_anchor=(0, 0.02), fontsize=8, frameon=False)
    bar(ax, 20, where=(0.75, 0.0))
    dress(fig, ax, "Cuánto reciclan los municipios de Almares", "Fuente: mancomunidad de Almares, encuesta de 2022; ocho municipios no respondieron")
    return fig, g


@honest
def rain_viridis():
    """The rain raster in viridis, even in lightness, with labelled isolines on top."""
    z = 600 + grid_field(101) * 1400
    fig, ax = plt.subplots(figsize=(7.2, 6))
    ext = (380000, 450000, 260000, 330000)
    im = ax.imshow(z, cmap="viridis", extent=ext, origin="lower", vmin=600, vmax=2000)
    cs = ax.contour(z, levels=[800, 1200, 1600], colors="white", linewidths=0.7, extent=ext)
    ax.clabel(cs, fmt="%d", fontsize=7)
    fig.colorbar(im, ax=ax, shrink=0.7).set_label("Annual rainfall (mm)")
    bar(ax, 10, color="white")
    dress(fig, ax, "Annual rainfall over the Thornleigh hills, 2023", "Source: Thornleigh weather service, gridded gauges, 2023; isolines at 800, 1200, 1600 mm")
    return fig


@honest
def referendum_oui_non():
    """Two colours because there are two outcomes: a ballot is yes or no, nothing is lost."""
    g = land("fr", 226, 48)
    oui = smooth(g, 227, 36, 66)
    g["resultat"] = np.where(oui > 50, "oui", "non")
    pal = {"oui": "#2c7fb8", "non": "#f0a43c"}
    fig, ax = canvas()
    g.plot(ax=ax, color=[pal[r] for r in g.resultat], edgecolor="white", linewidth=0.5)
    roomy(ax, g, right=0.6)
    ax.legend(handles=[Patch(color=pal[k], label=f"{k} majoritaire ({(g.resultat == k).sum()} communes)") for k in pal], title="Résultat du vote",
              loc="upper right", fontsize=8, title_fontsize=8, frameon=False)
    bar(ax, 20)
    dress(fig, ax, "Fusion des cantons : le vote commune par commune", "Source : préfecture de Rochemerle, consultation du 9 juin 2024")
    return fig, g


@honest
def wahlsieger():
    """Party colours, of very different lightness, each district lettered as well: a categorical convention."""
    g = land("de", 228, 36)
    rng = np.random.default_rng(229)
    pal = {"A": ("Union der Mitte", "#2b2b2b", "white"), "B": ("Arbeiterpartei", "#d7301f", "white"), "C": ("Freie Liste", "#ffd34d", "black")}
    g["sieger"] = rng.choice(list("ABC"), len(g), p=[0.45, 0.35, 0.2])
    fig, ax = canvas()
    g.plot(ax=ax, color=[pal[s][1] for s in g.sieger], edgecolor="white", linewidth=0.7)
    for p, s in zip(g.geometry.representative_point(), g.sieger):
        ax.text(p.x, p.y, s, color=pal[s][2], fontsize=7, ha="center", va="center")
    roomy(ax, g, right=0.4)
    ax.legend(handles=[Patch(color=c, label=f"{k}  {n}") for k, (n, c, _) in pal.items()], title="Stärkste Partei", loc="upper right",
              fontsize=8, title_fontsize=8, frameon=False)
    bar(ax, 20)
    dress(fig, ax, "Landtagswahl: die stärkste Partei je Wahlkreis", "Quelle: Landeswahlleitung Hohenau, amtliches Ergebnis vom 8. Oktober 2023")
    return fig, g


@honest
def camas_area():
    """The beds again, with the area of the circle proportional to the beds and a nested key."""
    g = towns("es", 71, 26, 60, 900)
    fig, ax = canvas()
    g.plot(ax=ax, color="#f3f0e8", edgecolor="white", linewidth=0.7)
    c = g.geometry.centroid
    f = lambda v: np.asarray(v) * 1.1
    ax.scatter(c.x, c.y, s=f(g.value), color="#3b6ea5", alpha=0.65, edgecolor="white", zorder=3)
    roomy(ax, g, right=0.6)
    size_key(ax, [100, 400, 800], f, lambda v: f"{v}", "Camas de hospital")
    bar(ax, 20)
    dress(fig, ax, "Camas de hospital por comarca en Valdeares", "Fuente: Consejería de Salud de Valdeares, 31 de diciembre de 2023; área proporcional")
    return fig, g


@honest
def shared_classes_two_years():
    """Two years share the classes; the top class has no district in 2023, which is the news, and the key is common."""
    g = land("en", 231, 34)
    base = smooth(g, 232, 0.3, 1)
    fig, axs = plt.subplots(1, 2, figsize=(10, 4.8))
    cols, breaks = ramp("RdPu", 4), [5, 10, 15]
    for ax, y, top in zip(axs, (2008, 2023), (19.5, 13.2)):
        g[f"r{y}"] = (base * top).round(1)
        g.plot(ax=ax, color=[cols[i] for i in np.digitize(g[f"r{y}"], breaks)], edgecolor="white", linewidth=0.5)
        ax.set_axis_off()
        ax.set_title(str(y), fontsize=10)
    bar(axs[0], 20)
    fig.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["under 5", "5 to under 10", "10 to under 15", "15 and over"])],
               title="Smokers among\nadults aged 16–24 (%)", loc="center right", fontsize=8, title_fontsize=8, frameon=False)
    fig.subplots_adjust(left=0.03, right=0.8)
    fig.suptitle("Young smokers: no district is above 15 % any more", fontsize=12)
    fig.text(0.02, 0.015, "Source: Corstead public health survey, 2008 and 2023; same classes on both maps", fontsize=7.5, color="#555555")
    return fig, g


@honest
def nuit_fond_noir():
    """On a black ground the ramp runs dark to light: bright is more, in order, as the key shows."""
    g = land("fr", 233, 60)
    g["radiance"] = np.exp(smooth(g, 234, np.log(0.4), np.log(38))).round(1)
    fig, ax = canvas(face="#0d0d12")
    norm = LogNorm(0.3, 40)
    glow = ListedColormap(plt.get_cmap("inferno")(np.linspace(0.2, 1, 256)), "inferno_clair")
    g.plot(column="radiance", cmap=glow, norm=norm, ax=ax, edgecolor="#0d0d12", linewidth=0.4)
    cb = cbar(fig, ax, norm, glow, "Radiance nocturne (nW/cm²/sr, échelle logarithmique)", ticks=[0.5, 1, 2, 5, 10, 20], format="%g")
    cb.ax.yaxis.label.set_color("#dddddd")
    cb.ax.tick_params(colors="#dddddd", which="both")
    bar(ax, 20, color="#dddddd")
    dress(fig, ax, "La lumière de la nuit, commune par commune", "Source : composite satellite annuel, 2022 (moyenne par commune)", color="#eeeeee")
    return fig, g


@honest
def geologie_karte():
    """A geological map: eight units in the customary colours, each with its symbol printed on the map."""
    g = land("de", 235, 52)
    units = [("Q", "Quartär", "#fff7a8"), ("T", "Tertiär", "#f9c74f"), ("K", "Kreide", "#8cc76b"), ("J", "Jura", "#6fb7d9"),
             ("Tr", "Trias", "#9a6bb0"), ("P", "Perm", "#e2825a"), ("C", "Karbon", "#8f9c9c"), ("G", "Granit", "#e5476d")]
    x = smooth(g, 236, 0, 7.99, noise=0.03)
    g["einheit"] = [units[int(v)][0] for v in x]
    pal = {s: c for s, _, c in units}
    fig, ax = canvas(7.4, 6.2)
    g.plot(ax=ax, color=[pal[s] for s in g.einheit], edgecolor="#777777", linewidth=0.3)
    for p, s in zip(g.geometry.representative_point(), g.einheit):
        ax.text(p.x, p.y, s, fontsize=6.5, ha="center", va="center")
    roomy(ax, g, right=0.38)
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#777777", label=f"{s}  {n}") for s, n, c in units if s in set(g.einheit)],
              title="Geologische Einheit", loc="upper right", fontsize=8, title_fontsize=8, frameon=False)
    bar(ax, 20)
    dress(fig, ax, "Geologische Übersicht des Griesauer Landes", "Quelle: Geologischer Dienst Griesau, Kartenblatt 1:200 000, Ausgabe 2018")
    return fig, g


@honest
def viento_ciclico():
    """Wind direction is an angle: a cyclic ramp that meets itself at 0 and 360 degrees is the right one."""
    n = 160
    x, y = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    d = (np.degrees(np.arctan2(x + 0.3 * y ** 2 - 0.15, y - 0.2 * x)) + 360) % 360
    ext = (420000, 500000, 4440000, 4520000)
    fig, ax = plt.subplots(figsize=(7.2, 6))
    im = ax.imshow(d, cmap="twilight", vmin=0, vmax=360, extent=ext, origin="lower")
    s = slice(8, None, 18)
    u, v = np.sin(np.deg2rad(d)), np.cos(np.deg2rad(d))
    xx, yy = np.meshgrid(np.linspace(ext[0], ext[1], n), np.linspace(ext[2], ext[3], n))
    ax.quiver(xx[s, s], yy[s, s], u[s, s], v[s, s], color="#f7c948", scale=26, width=0.004)
    cb = fig.colorbar(im, ax=ax, shrink=0.7, ticks=[0, 90, 180, 270, 360])
    cb.set_label("Dirección hacia la que sopla (grados desde el norte)")
    cb.ax.set_yticklabels(["0 N", "90 E", "180 S", "270 O", "360 N"])
    bar(ax, 10, color="white")
    dress(fig, ax, "Brisa de tarde en la cuenca de Fontseca: dirección del viento", "Fuente: modelo meteorológico regional, 14 de julio de 2023, 18 h")
    return fig


@honest
def asymmetric_but_centred():
    """More classes above zero than below, yet equal steps and the neutral class on zero: no colour is misplaced."""
    g = land("en", 237, 44)
    g["chg"] = smooth(g, 238, -12, 21, noise=0.08).round(1)
    full = ramp("BrBG", 9, 0.04, 0.96)
    cols = full[2:9]
    fig, ax = canvas()
    roomy(ax, g, right=0.62)
    classed(ax, g, "chg", [-7.5, -2.5, 2.5, 7.5, 12.5, 17.5], cols, ["below −7.5", "−7.5 to under −2.5", "−2.5 to under 2.5 (stable)", "2.5 to under 7.5",
            "7.5 to under 12.5", "12.5 to under 17.5", "17.5 and over"], "Change in dwellings,\n2011 to 2021 (%)", edge="#999999")
    bar(ax, 20)
    dress(fig, ax, "Housing stock: more districts build than lose", "Source: Dunham land registry, 2011 and 2021")
    return fig, g


@honest
def zensusgitter():
    """Census counts on a regular grid of 4 km²: the cells are equal, so a count reads as a density."""
    crs, cx, cy = HOME["de"]
    rng = np.random.default_rng(239)
    city = blob(rng, cx, cy, 52e3, 42e3)
    x0, y0, x1, y1 = (np.array(city.bounds) // 2000 * 2000)
    cells = [box(x, y, x + 2000, y + 2000) for x in np.arange(x0, x1 + 2000, 2000) for y in np.arange(y0, y1 + 2000, 2000)]
    g = gpd.GeoDataFrame(geometry=[c for c in cells if city.contains(c.centroid)], crs=crs)
    g["einwohner"] = np.exp(smooth(g, 253, np.log(40), np.log(14000), noise=0.03, bumps=7)).round(0).astype(int)
    fig, ax = canvas()
    roomy(ax, g, right=0.48)
    classed(ax, g, "einwohner", [200, 1000, 3000, 8000], ramp("magma_r", 5, 0.05, 0.85), ["unter 200", "200 bis unter 1 000", "1 000 bis unter 3 000",
            "3 000 bis unter 8 000", "8 000 und mehr"], "Einwohner je Gitterzelle\n(2 km × 2 km)")
    bar(ax, 10)
    dress(fig, ax, "Wo die Menschen wohnen: Zensusgitter Brenstedt", "Quelle: Gitterdaten des Zensus, Stichtag 15. Mai 2022. Projektion: UTM 32N")
    return fig, g


@honest
def renta_mediana():
    """Median income is in euros but it is not a stock: a median may colour an area."""
    g = land("es", 241, 44)
    g["renta_mediana"] = smooth(g, 242, 10400, 23800).round(-2)
    fig, ax = canvas()
    roomy(ax, g, right=0.52)
    classed(ax, g, "renta_mediana", [13000, 16000, 19000, 22000], ramp("YlGnBu", 5), ["menos de 13.000", "13.000 a menos de 16.000",
            "16.000 a menos de 19.000", "19.000 a menos de 22.000", "22.000 o más"], "Renta mediana por\nunidad de consumo (€)")
    bar(ax, 20)
    dress(fig, ax, "La renta mediana en los municipios de Salblanca", "Fuente: estadística tributaria de Salblanca, ejercicio de 2021")
    return fig, g


@honest
def prix_median_m2():
    """Median price per square metre, quantile classes announced as such, few sales hatched and said."""
    g = poitiers()
    rng = np.random.default_rng(243)
    g["prix_m2"] = (1250 + 420 * np.log10(g.densite) + rng.normal(0, 110, len(g)) - 300).round(-1)
    g.loc[g.population < 400, "prix_m2"] = np.nan
    q = g.prix_m2.quantile([0.25, 0.5, 0.75]).round(-1).to_numpy()
    lab = [f"moins de {q[0]:.0f}", f"{q[0]:.0f} à moins de {q[1]:.0f}", f"{q[1]:.0f} à moins de {q[2]:.0f}", f"{q[2]:.0f} et plus"]
    fig, ax = canvas(7.8, 5.8)
    roomy(ax, g, right=0.4)
    classed(ax, g, "prix_m2", list(q), ramp("OrRd", 4), lab, "Prix médian (€/m², quartiles)", loc="lower right",
            missing="moins de 5 ventes : non publié")
    bar(ax, 10)
    dress(fig, ax, "Le prix médian des maisons autour de Poitiers", "Source : transactions notariées (données d'exercice), 2023. Projection : Lambert CC46")
    return fig, g


@honest
def arctique_polaire():
    """A polar equal-area view, three nominal classes in three hues of different lightness."""
    crs = "+proj=laea +lat_0=90 +lon_0=-20 +units=m"
    g = world(4326)
    g = g.clip(box(-180, 12, 180, 84)).to_crs(crs)
    g = g.clip(Point(0, 0).buffer(2 * 6371007 * np.sin(np.deg2rad(90 - 33) / 2))).reset_index(drop=True)
    g["statut"] = np.where(g.code_iso.isin(["CA", "RU", "US", "NO", "SE", "FI", "IS", "DK", "GL"]), "État membre",
                           np.where(g.code_iso.isin(["FR", "DE", "GB", "IT", "ES", "NL", "PL", "CH", "CN", "JP", "KR"]), "Observateur", "Autre"))
    pal = {"État membre": "#1f4e79", "Observateur": "#e0a030", "Autre": "#e4e4e4"}
    fig, ax = canvas(7.2, 6.6)
    g.plot(ax=ax, color=[pal[s] for s in g.statut], edgecolor="white", linewidth=0.4)
    th = np.linspace(0, 2 * np.pi, 200)
    R = 2 * 6371007 * np.sin(np.deg2rad(90 - 66.56) / 2)
    ax.plot(R * np.cos(th), R * np.sin(th), color="#7a2048", lw=0.9, ls="--")
    ax.legend(handles=[Patch(color=c, label=l) for l, c in pal.items()] + [Line2D([], [], color="#7a2048", ls="--", label="cercle polaire (66° 34′ N)")],
              title="Conseil de l'Arctique", loc="lower left", fontsize=8, title_fontsize=8, frameon=True)
    bar(ax, 2000, where=(0.72, 0.02))
    dress(fig, ax, "Le Conseil de l'Arctique : huit États et leurs observateurs", "Source : liste du Conseil de l'Arctique (Inde et Singapour hors cadre), 2023. "
          "Projection azimutale équivalente")
    return fig, g


@honest
def zwei_merkmale():
    """Two panels, two variables, two units and two hues: separate scales are right here."""
    g = land("de", 245, 34)
    g["regen"] = smooth(g, 246, 480, 1350).round(0)
    g["temp"] = smooth(g, 247, 5.4, 11.2).round(1)
    fig, axs = plt.subplots(1, 2, figsize=(10, 4.8))
    for ax, c, cm, lab, t, lim in ((axs[0], "regen", "Blues", "Jahresniederschlag (mm)", "Niederschlag", (400, 1400)),
                                   (axs[1], "temp", "Oranges", "Jahresmitteltemperatur (°C)", "Temperatur", (5, 12))):
        g.plot(column=c, cmap=cm, vmin=lim[0], vmax=lim[1], ax=ax, edgecolor="#999999", linewidth=0.3, legend=True,
               legend_kwds={"label": lab, "shrink": 0.7, "orientation": "horizontal", "pad": 0.03})
        ax.set_axis_off()
        ax.set_title(t, fontsize=10)
        bar(ax, 20)
    fig.suptitle("Klima der Moosheimer Börde: Niederschlag und Temperatur, 1991–2020", fontsize=12)
    fig.text(0.02, 0.015, "Quelle: Klimaatlas Moosheim, Mittel 1991–2020", fontsize=7.5, color="#555555")
    return fig, g


@honest
def batimetria():
    """Depth bands in one hue, darker for deeper, with labelled isobaths and the land in a neutral tint."""
    rng = np.random.default_rng(249)
    n = 200
    x, y = np.meshgrid(np.linspace(0, 1, n), np.linspace(0, 1, n))
    z = -20 + 260 * (x - 0.35 - 0.08 * np.sin(7 * y + 1) - 0.04 * np.sin(17 * y)) + 25 * (grid_field(250, n, 40, 0.01) - 0.4) * (x > 0.3)
    ext = (300000, 360000, 4300000, 4360000)
    lv = [0, 20, 50, 100, 150, 200]
    cols = ramp("Blues", 5, 0.15, 0.9)
    fig, ax = plt.subplots(figsize=(7.4, 6))
    ax.set_aspect("equal")
    ax.contourf(z, levels=[z.min() - 1, 0], colors=["#e9e2cf"], extent=ext)
    ax.contourf(z, levels=lv, colors=cols, extent=ext)
    cs = ax.contour(z, levels=lv[1:], colors="#33506b", linewidths=0.6, extent=ext)
    ax.clabel(cs, fmt="%d m", fontsize=7)
    ax.contour(z, levels=[0], colors="#555555", linewidths=1, extent=ext)
    ax.legend(handles=[Patch(color="#e9e2cf", label="tierra")] + [Patch(color=c, label=f"{a} a menos de {b}") for c, a, b in zip(cols, lv, lv[1:])],
              title="Profundidad (m)", loc="upper left", fontsize=8, title_fontsize=8)
    bar(ax, 10)
    dress(fig, ax, "El fondo marino frente a la costa de Ribamayor", "Fuente: campaña hidrográfica de Ribamayor, 2020; profundidades respecto al cero del puerto")
    return fig
