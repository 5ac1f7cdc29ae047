"""Maps by a stranger who read Monmonier, Brewer, Slocum, Field and Cairo: 45 liars, 45 honest twins, French, English, Spanish and German hands."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon, Rectangle
from shapely.geometry import MultiPoint, Point, box

D = Path(__file__).resolve().parent.parent.parent / "datasets"
LIARS, HONEST = [], []
ALSO = {}
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
PURPLES = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"]
ORANGES = ["#feedde", "#fdbe85", "#fd8d3c", "#e6550d", "#a63603"]
YLGNBU = ["#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494"]
LAND, EDGE = "#ececec", "#ffffff"


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


# ---------------------------------------------------------------- territories
@functools.lru_cache
def _dep0():
    g = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.simplify(2500)
    c = g.geometry.centroid
    g["e"], g["n"] = c.x.rank(pct=True), c.y.rank(pct=True)
    return g


def _dep():
    return _dep0().copy()


@functools.lru_cache
def _gp0():
    return gpd.read_file(f"{D}/contours_grand_poitiers.geojson")


def _gp(crs=2154):
    return _gp0().to_crs(crs)


@functools.lru_cache
def _world0():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    return g[~g.code_iso.isin(["AQ", "TF"])].reset_index(drop=True)


def _world():
    return _world0().copy()


def _largest(geom):
    return max(geom.geoms, key=lambda p: p.area) if geom.geom_type == "MultiPolygon" else geom


@functools.lru_cache
def _cells0(iso, crs, n, seed):
    """One country cut into n districts (relaxed Voronoi cells), with the east and north rank of each."""
    w = _world0()
    land = _largest(w[w.code_iso == iso].to_crs(crs).geometry.iloc[0])
    r = np.random.default_rng(seed)
    x0, y0, x1, y1 = land.bounds
    pts = []
    while len(pts) < n:
        p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
        if land.contains(p):
            pts.append(p)
    for _ in range(2):
        vor = shapely.voronoi_polygons(MultiPoint(pts), extend_to=land.envelope.buffer((x1 - x0) * .2))
        cells = [_largest(c.intersection(land)) for c in vor.geoms if c.intersects(land)]
        cells = [c for c in cells if c.geom_type == "Polygon" and not c.is_empty]
        pts = [c.representative_point() if i % 3 == 0 else c.centroid for i, c in enumerate(cells)]
    g = gpd.GeoDataFrame({"id": [f"{iso}{i:03d}" for i in range(len(cells))]}, geometry=cells, crs=crs)
    c = g.geometry.centroid
    g["e"], g["n"] = c.x.rank(pct=True), c.y.rank(pct=True)
    g["km2"] = g.area / 1e6
    g["pop"] = (r.lognormal(11.6, .8, len(g))).round(-2)
    return g


def _cells(iso, crs, n, seed):
    return _cells0(iso, crs, n, seed).copy()


def _spain(n=46):
    return _cells("ES", 25830, n, 11)


def _german(n=60):
    return _cells("DE", 25832, n, 12)


def _states(n=70):
    return _cells("US", 5070, n, 13)


# ---------------------------------------------------------------- furniture
def _fig(title, foot="", w=7.2, h=7, size=13):
    f, ax = plt.subplots(figsize=(w, h))
    ax.set_title(title, fontsize=size, loc="left")
    ax.set_axis_off()
    ax.set_aspect("equal")
    if foot:
        f.text(.02, .02, foot, fontsize=8.5, color="#444444")
    return f, ax


def _bar(ax, km, text=None):
    """A scale bar for axes in metres."""
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = x0 + .04 * (x1 - x0), y0 + .03 * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="black", lw=2.2, solid_capstyle="butt")
    ax.text(x + km * 500, y + .012 * (y1 - y0), text or f"{km} km", ha="center", fontsize=8.5)


def _leg(ax, colours, labels, title, loc="beside", extra=(), size=9):
    h = [Patch(facecolor=c, edgecolor="#777777", label=t) for c, t in zip(colours, labels)] + list(extra)
    if loc == "beside":
        ax.figure.subplots_adjust(left=.02, right=.7)
        return ax.legend(handles=h, title=title, loc="center left", bbox_to_anchor=(1.01, .5), fontsize=size, title_fontsize=size, frameon=False)
    return ax.legend(handles=h, title=title, loc=loc, fontsize=size, title_fontsize=size, frameon=False)


def _paint(ax, g, col, bins, colours, missing=None, hatch=None):
    """Classed fill by hand: class i holds bins[i-1] <= v < bins[i]."""
    v = g[col].to_numpy(float)
    k = np.digitize(np.nan_to_num(v, nan=-1e9), bins)
    cols = [colours[i] if np.isfinite(x) else (missing or "none") for i, x in zip(k, v)]
    g.plot(ax=ax, color=cols, edgecolor=EDGE, linewidth=.5)
    if hatch and np.isnan(v).any():
        g[np.isnan(v)].plot(ax=ax, facecolor=missing or "white", edgecolor="#888888", hatch=hatch, linewidth=.4)


def _cb(f, ax, cmap, norm, label, **kw):
    cb = f.colorbar(ScalarMappable(norm=norm, cmap=cmap), ax=ax, shrink=.6, pad=.02, **kw)
    cb.set_label(label, fontsize=9.5)
    cb.ax.tick_params(labelsize=9)
    return cb


def _patches(g):
    return [Polygon(np.asarray(_largest(p).exterior.coords)[:, :2], closed=True) for p in g.geometry]


def _field(seed, ny=60, nx=80, k=5):
    r = np.random.default_rng(seed)
    y, x = np.mgrid[0:1:ny * 1j, 0:1:nx * 1j]
    z = np.zeros_like(x)
    for _ in range(k):
        cx, cy, s, a = r.uniform(0, 1), r.uniform(0, 1), r.uniform(.12, .35), r.uniform(-1, 1)
        z += a * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * s * s))
    return (z - z.min()) / (z.max() - z.min())


def _inside(land, n, r, spread=None):
    """n points in a shape, gathered round a few towns when spread is given (metres)."""
    x0, y0, x1, y1 = land.bounds
    towns = []
    out = []
    while len(towns) < 6:
        p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
        if land.contains(p):
            towns.append(p)
    while len(out) < n:
        m = n * 2
        if spread:
            t = r.integers(0, 6, m)
            x = np.array([towns[i].x for i in t]) + r.normal(0, spread, m)
            y = np.array([towns[i].y for i in t]) + r.normal(0, spread, m)
        else:
            x, y = r.uniform(x0, x1, m), r.uniform(y0, y1, m)
        ok = shapely.contains_xy(land, x, y)
        out += list(zip(x[ok], y[ok]))
    return np.array(out[:n])


# ================================================================ FRANÇAIS
# 1 — stock
@liar("stock-in-choropleth")
def fr_habitants():
    g = _dep()
    f, ax = _fig("Population des départements, 2021", "Source : Insee, recensement 2021")
    g["milliers"] = (g.population / 1000).round(0)
    g.plot("milliers", ax=ax, scheme="quantiles", k=5, cmap="Blues", edgecolor="white", linewidth=.4, legend=True,
           legend_kwds={"interval": True, "fmt": "{:.0f}", "title": "Habitants (milliers)", "loc": "center left", "bbox_to_anchor": (1.01, .5), "fontsize": 9, "frameon": False})
    f.subplots_adjust(left=.02, right=.7)
    _bar(ax, 200)
    return f


@honest
def fr_jours_de_gel():
    """A number of days is no stock: it does not grow with the département."""
    g = _dep()
    r = np.random.default_rng(1)
    g["gel"] = (12 + 40 * g.e + 25 * g.n + r.normal(0, 5, len(g))).clip(6, 92).round(0)
    f, ax = _fig("Nombre de jours de gel par an, moyenne 1991-2020", "Source : Météo-France, normales 1991-2020")
    _paint(ax, g, "gel", [25, 40, 55, 70], BLUES)
    _leg(ax, BLUES, ["moins de 25", "25 à 39", "40 à 54", "55 à 69", "70 et plus"], "Jours de gel par an")
    _bar(ax, 200)
    return f


# 2 — hidden-missing
def _fr_renoncement():
    g = _dep()
    r = np.random.default_rng(2)
    g["ren"] = (10 + 14 * (1 - g.n) + r.normal(0, 2, len(g))).clip(7, 29).round(1)
    g.loc[r.choice(len(g), 11, replace=False), "ren"] = np.nan
    return g


@liar("hidden-missing")
def fr_renoncement_aux_soins():
    g = _fr_renoncement()
    f, ax = _fig("Renoncement aux soins dentaires, 2019", "Source : enquête santé, 2019")
    g.plot("ren", ax=ax, cmap="Purples", vmin=5, vmax=30, edgecolor="#bbbbbb", linewidth=.3, legend=True,
           legend_kwds={"label": "Part des adultes (%)", "shrink": .6})
    _bar(ax, 200)
    return f


@honest
def fr_renoncement_hachures():
    g = _fr_renoncement()
    f, ax = _fig("Renoncement aux soins dentaires, 2019", "Source : enquête santé, 2019")
    _paint(ax, g, "ren", [10, 15, 20, 25], PURPLES, missing="white", hatch="////")
    _leg(ax, PURPLES, ["moins de 10", "10 à 14,9", "15 à 19,9", "20 à 24,9", "25 et plus"], "Part des adultes (%)",
         extra=[Patch(facecolor="white", edgecolor="#888888", hatch="////", label="données manquantes")])
    _bar(ax, 200)
    return f


# 3 — radius
def _fr_musees(power):
    g = _dep()
    r = np.random.default_rng(3)
    v = (r.lognormal(12, 1.0, len(g)) * (1 + 3 * (g.population > 1.2e6))).round(-3)
    g["v"] = v
    g = g.nlargest(28, "v")
    f, ax = _fig("Entrées des musées de France, 2022", "Source : ministère de la Culture, Muséofile 2022")
    _dep().plot(ax=ax, color=LAND, edgecolor="white", linewidth=.5)
    top = g.v.max()
    rad = lambda v: 65_000 * (v / top) ** power
    for _, row in g.iterrows():
        c = row.geometry.centroid
        ax.add_patch(Circle((c.x, c.y), rad(row.v), facecolor="#b2182b", edgecolor="white", alpha=.75, lw=.6))
    y = 6_100_000
    for val in (250_000, 1_000_000, 3_000_000):
        y += rad(val)
        ax.add_patch(Circle((0, y), rad(val), facecolor="#b2182b", edgecolor="white", alpha=.75, lw=.6))
        ax.text(80_000, y, f"{val:,}".replace(",", " "), fontsize=9, va="center")
        y += rad(val) + 25_000
    ax.text(-60_000, 6_040_000, "Nombre d’entrées", fontsize=9.5)
    ax.autoscale_view()
    return f


@liar("radius-not-area")
def fr_entrees_des_musees():
    return _fr_musees(1)


@honest
def fr_entrees_des_musees_aires():
    return _fr_musees(.5)


# 4 — title, direction
def _fr_chomage(title):
    g = _dep()
    r = np.random.default_rng(4)
    g["cho"] = (5.2 + 5.5 * g.n + r.normal(0, .5, len(g))).clip(4.5, 11.8).round(1)
    f, ax = _fig(title, "Source : Insee, taux de chômage localisés, 2023")
    g.plot("cho", ax=ax, cmap="OrRd", vmin=4, vmax=12, edgecolor="white", linewidth=.4, legend=True,
           legend_kwds={"label": "Taux de chômage (% des actifs), 2023", "shrink": .6})
    _bar(ax, 200)
    return f


@liar("title-contradicts-data")
def fr_chomage_au_sud():
    return _fr_chomage("Le chômage est le plus fort dans le Sud")


@honest
def fr_chomage_au_nord():
    return _fr_chomage("Le Sud, où le chômage est le plus faible")


# 5 — title, universal
def _fr_evolution(title):
    g = _gp()
    f, ax = _fig(title, "Source : Insee, recensements 2018 et 2023", w=8)
    m = float(np.ceil(g.evolution_pct.abs().max()))
    norm = TwoSlopeNorm(0, -m, m)
    g.plot("evolution_pct", ax=ax, cmap="PuOr_r", norm=norm, edgecolor="#666666", linewidth=.4)
    _cb(f, ax, "PuOr_r", norm, "Évolution de la population, 2018-2023 (%)")
    _bar(ax, 10)
    return f


@liar("title-contradicts-data")
def fr_toutes_les_communes():
    return _fr_evolution("Grand Poitiers : toutes les communes\ngagnent des habitants")


@honest
def fr_des_communes_perdent():
    n = int((_gp0().evolution_pct < 0).sum())
    return _fr_evolution(f"Grand Poitiers : toutes les communes ne gagnent pas\nd’habitants, {n} sur 40 en perdent")


# 6 — colour-blind
def _fr_second_tour():
    g = _dep()
    r = np.random.default_rng(6)
    g["a"] = (50 + 16 * (g.e - .5) + r.normal(0, 5, len(g))).round(1)
    return g


@liar("colour-blind")
def fr_second_tour():
    g = _fr_second_tour()
    f, ax = _fig("Second tour : le candidat arrivé en tête, 2022", "Source : ministère de l’Intérieur, 2022")
    g.plot(ax=ax, color=np.where(g.a >= 50, "#c0392b", "#5a8f29"), edgecolor="white", linewidth=.5)
    _leg(ax, ["#c0392b", "#5a8f29"], ["Liste Martin", "Liste Dubois"], "En tête")
    _bar(ax, 200)
    return f


@honest
def fr_second_tour_parts():
    """Red and green, yet hatched and of unlike lightness: another mark than the hue."""
    g = _fr_second_tour()
    f, ax = _fig("Second tour : le candidat arrivé en tête, 2022", "Source : ministère de l’Intérieur, 2022")
    g[g.a >= 50].plot(ax=ax, color="#8e1b12", edgecolor="white", linewidth=.5)
    g[g.a < 50].plot(ax=ax, facecolor="#c9ec9d", edgecolor="#5c7a34", hatch="...", linewidth=.5)
    ax.legend(handles=[Patch(facecolor="#8e1b12", label="Liste Martin (aplat sombre)"),
                       Patch(facecolor="#c9ec9d", edgecolor="#5c7a34", hatch="...", label="Liste Dubois (points)")],
              title="En tête", loc="center left", bbox_to_anchor=(1.01, .5), fontsize=9, frameon=False)
    f.subplots_adjust(left=.02, right=.66)
    _bar(ax, 200)
    return f


# 7 — unprojected
@liar("unprojected", also=("not-equal-area",))
def fr_boisement():
    g = _dep().to_crs(4326)
    r = np.random.default_rng(7)
    f, ax = _fig("Taux de boisement des départements, 2020", "Source : IGN, inventaire forestier 2020")
    pc = PatchCollection(_patches(g), cmap="Greens", edgecolor="white", linewidth=.4)
    pc.set_array((10 + 50 * (1 - g.n) * g.e ** .3 + r.normal(0, 4, len(g))).clip(3, 65))
    pc.set_clim(0, 65)
    ax.add_collection(pc)
    ax.autoscale_view()
    cb = f.colorbar(pc, ax=ax, shrink=.6)
    cb.set_label("Part de la surface en forêt (%)")
    return f


@honest
def fr_arrets_de_bus():
    """Degrees, on forty kilometres, with the aspect put right."""
    g = _gp(4326)
    f, ax = _fig("Arrêts de bus pour 1 000 habitants, Grand Poitiers, 2024", "Source : Vitalis, 2024 ; Insee, 2023", w=8)
    g["arr"] = g.arrets_bus / g.population * 1000
    _paint(ax, g, "arr", [2, 4, 6, 9], GREENS, missing="white", hatch="////")
    ax.set_aspect(1 / np.cos(np.radians(46.55)))
    _leg(ax, GREENS, ["moins de 2", "2 à 3,9", "4 à 5,9", "6 à 8,9", "9 et plus"], "Arrêts pour 1 000 hab.",
         extra=[Patch(facecolor="white", edgecolor="#888888", hatch="////", label="non desservie ou sans donnée")] if g.arr.isna().any() else [])
    return f


# 8 — overlapping
def _fr_vacance(labels):
    g = _dep()
    r = np.random.default_rng(8)
    g["vac"] = (4 + 5 * (1 - abs(g.e - .5) * 2) + 3 * (1 - g.n) + r.normal(0, 1.3, len(g))).clip(3.1, 14.6).round(1)
    f, ax = _fig("Logements vacants, 2020", "Source : Insee, recensement 2020")
    _paint(ax, g, "vac", [5, 7, 9, 11], ORANGES)
    _leg(ax, ORANGES, labels, "Part des logements (%)")
    _bar(ax, 200)
    return f


@liar("overlapping-breaks")
def fr_logements_vacants():
    return _fr_vacance(["3 – 5", "5 – 7", "7 – 9", "9 – 11", "11 – 15"])


@honest
def fr_logements_vacants_bornes():
    return _fr_vacance(["[3 ; 5[", "[5 ; 7[", "[7 ; 9[", "[9 ; 11[", "[11 ; 15]"])


# 9 — panels
def _fr_prix(shared):
    g = _dep()
    r = np.random.default_rng(9)
    g["a"] = (1100 + 900 * (1 - abs(g.e - .75)) + 1600 * (g.densite > 900) + r.normal(0, 120, len(g))).round(-1)
    g["b"] = (g.a * (1.75 + .3 * g.e) + r.normal(0, 150, len(g))).round(-1)
    f, axs = plt.subplots(1, 2, figsize=(12, 5.6))
    f.suptitle("Prix des maisons anciennes, 2005 et 2023", fontsize=14)
    f.text(.02, .02, "Source : Notaires de France, base immobilière", fontsize=8.5)
    lim = (g[["a", "b"]].to_numpy().min(), g[["a", "b"]].to_numpy().max())
    for ax, col, year in zip(axs, "ab", (2005, 2023)):
        lo, hi = lim if shared else (g[col].min(), g[col].max())
        g.plot(col, ax=ax, cmap="YlOrBr", vmin=lo, vmax=hi, edgecolor="white", linewidth=.3, legend=True,
               legend_kwds={"label": "Prix médian (€/m²)", "shrink": .7})
        ax.set_title(str(year), fontsize=12)
        ax.set_axis_off()
        _bar(ax, 200)
    return f


@liar("panels-on-different-scales")
def fr_prix_des_maisons():
    return _fr_prix(False)


@honest
def fr_prix_des_maisons_commun():
    return _fr_prix(True)


# 10 — too few classes
@liar("too-few-classes")
def fr_niveau_de_vie():
    g = _dep()
    r = np.random.default_rng(10)
    g["rev"] = (19500 + 2500 * g.e + 5000 * (g.densite > 600) + r.normal(0, 1300, len(g))).round(-1)
    f, ax = _fig("Niveau de vie médian, 2021", "Source : Insee-DGFiP, Filosofi 2021")
    _paint(ax, g, "rev", [21500], ["#c7e9b4", "#2c7fb8"])
    _leg(ax, ["#c7e9b4", "#2c7fb8"], ["moins de 21 500 €", "21 500 € et plus"], "Euros par an")
    _bar(ax, 200)
    return f


@honest
def fr_plan_atmosphere():
    """Two colours, but a yes or no."""
    g = _gp()
    g["oui"] = g.geometry.centroid.distance(g[g.nom == "Poitiers"].geometry.iloc[0].centroid) < 9000
    f, ax = _fig("Communes soumises au plan de protection\nde l’atmosphère, 2024", "Source : préfecture, arrêté de 2024", w=8)
    g.plot(ax=ax, color=np.where(g.oui, "#2c7fb8", "#e3e3e3"), edgecolor="#888888", linewidth=.5)
    _leg(ax, ["#2c7fb8", "#e3e3e3"], ["soumise au plan", "hors du plan"], "")
    _bar(ax, 10)
    return f


# 11 — empty class
def _fr_fibre():
    g = _dep()
    r = np.random.default_rng(111)
    g["f18"] = (12 + 38 * (g.densite.rank(pct=True)) + r.normal(0, 5, len(g))).clip(4, 58).round(0)
    g["f24"] = (g.f18 + 36 + r.normal(0, 4, len(g))).clip(41, 99).round(0)
    return g


@liar("empty-class")
def fr_fibre():
    g = _fr_fibre()
    f, ax = _fig("Logements raccordables à la fibre, 2018", "Source : Arcep, 2018")
    _paint(ax, g, "f18", [20, 40, 60, 80], PURPLES)
    _leg(ax, PURPLES, ["moins de 20", "20 à 39", "40 à 59", "60 à 79", "80 et plus"], "Part des logements (%)")
    _bar(ax, 200)
    return f


@honest
def fr_fibre_deux_dates():
    """A class empty on one panel, worn on the other: one legend for both."""
    g = _fr_fibre()
    f, axs = plt.subplots(1, 2, figsize=(12, 6))
    f.suptitle("Logements raccordables à la fibre, 2018 et 2024", fontsize=14)
    f.text(.02, .02, "Source : Arcep, 2018 et 2024", fontsize=8.5)
    for ax, col in zip(axs, ("f18", "f24")):
        _paint(ax, g, col, [20, 40, 60, 80], PURPLES)
        ax.set_title("2018" if col == "f18" else "2024")
        ax.set_axis_off()
        _bar(ax, 200)
    _leg(axs[1], PURPLES, ["moins de 20", "20 à 39", "40 à 59", "60 à 79", "80 et plus"], "Part des logements (%)")
    f.subplots_adjust(left=.02, right=.82)
    return f


# 12 — overseas insets
def _fr_outre_mer(rate):
    g = _dep()
    r = np.random.default_rng(112)
    per = (2.4 + 2.2 * (1 - g.n) + r.normal(0, .5, len(g))).clip(1.6, 5.9)
    g["v"] = per.round(1) if rate else (per * g.population / 1000).round(0)
    bins = [2.5, 3, 3.5, 4] if rate else [1000, 2000, 3000, 5000]
    labels = ["moins de 2,5", "2,5 à 2,9", "3 à 3,4", "3,5 à 3,9", "4 et plus"] if rate else \
        ["moins de 1 000", "1 000 à 1 999", "2 000 à 2 999", "3 000 à 4 999", "5 000 et plus"]
    f, ax = _fig("Lits d’hôpital pour 1 000 habitants, 2021" if rate else "Lits d’hôpital par département, 2021",
                 "Source : Drees, SAE 2021. Outre-mer : échelles différentes.", w=8.4)
    _paint(ax, g, "v", bins, BLUES)
    _leg(ax, BLUES, labels, "Lits pour 1 000 hab." if rate else "Nombre de lits")
    f.subplots_adjust(left=.15, right=.72)
    for i, (nom, pr, pn) in enumerate([("Guadeloupe", 3.2, 1230), ("Martinique", 3.7, 1330), ("Guyane", 2.1, 620), ("La Réunion", 2.6, 2230), ("Mayotte", 1.6, 410)]):
        a = f.add_axes((.03, .74 - i * .13, .1, .1))
        t = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        rad = 1 + r.uniform(-.25, .25, 24)
        a.add_patch(Polygon(np.c_[rad * np.cos(t), rad * np.sin(t)], facecolor=BLUES[int(np.digitize(pr if rate else pn, bins))], edgecolor="#777777"))
        a.set_xlim(-1.5, 1.5), a.set_ylim(-1.5, 1.5), a.set_aspect("equal")
        a.set_xticks([]), a.set_yticks([])
        a.set_title(nom, fontsize=8.5)
    return f


@liar("stock-in-choropleth")
def fr_lits_hopital():
    return _fr_outre_mer(False)


@honest
def fr_lits_hopital_taux():
    return _fr_outre_mer(True)


# ================================================================ ENGLISH
# 1 — stock, Alaska inset
def _en_burglary(rate):
    g = _states()
    r = np.random.default_rng(21)
    per = r.lognormal(5.6, .45, len(g)).clip(110, 780)
    g["v"] = per if rate else (per * g["pop"] / 1e5).round(0)
    v = g.v.to_numpy()
    lo, hi = np.floor(v.min()), np.ceil(v.max())
    f, ax = _fig("Burglary rate, 2021" if rate else "Burglaries reported to the police, 2021", "Source: Uniform Crime Reporting, 2021. Albers equal-area; Alaska not to scale.", w=10, h=6.4)
    norm = Normalize(lo, hi)
    pc = PatchCollection(_patches(g), cmap="Reds", norm=norm, edgecolor="white", linewidth=.5)
    pc.set_array(v)
    ax.add_collection(pc)
    ax.autoscale_view()
    cb = f.colorbar(pc, ax=ax, shrink=.6)
    cb.set_label("Burglaries per 100,000 residents" if rate else "Number of burglaries")
    w = _world()
    us = w[w.code_iso == "US"].to_crs(3338).explode()
    ak = us[us.geometry.centroid.y > 0].geometry
    ak = _largest(ak[(ak.bounds.maxx < 1.6e6) & (ak.bounds.minx > -2.3e6)].union_all())
    a = f.add_axes((.1, .1, .17, .2))
    gpd.GeoSeries([ak], crs=3338).plot(ax=a, color=plt.get_cmap("Reds")(norm(float(np.median(v)))), edgecolor="#777777", linewidth=.5)
    a.set_axis_off()
    a.set_title("Alaska", fontsize=8.5)
    return f


@liar("stock-in-choropleth")
def en_burglaries():
    return _en_burglary(False)


@honest
def en_burglary_rate():
    return _en_burglary(True)


# 2 — hidden-missing, raster
@liar("hidden-missing")
def en_pm25():
    z = 4 + 30 * _field(22)
    z[12:30, 44:66] = np.nan
    z[40:52, 8:20] = np.nan
    cmap = plt.get_cmap("YlOrBr").copy()
    cmap.set_bad(cmap(0.0))
    f, ax = _fig("Fine particles over the county, annual mean 2022", "Source: satellite retrieval and 14 ground monitors, 2022", w=8)
    im = ax.imshow(np.ma.masked_invalid(z), cmap=cmap, vmin=4, vmax=34, extent=(0, 80e3, 0, 60e3), origin="lower")
    f.colorbar(im, ax=ax, shrink=.6).set_label("PM2.5 (µg/m³)")
    _bar(ax, 10)
    return f


@honest
def en_sea_temperature():
    """Land is no missing sea: masked, painted in grey, and said."""
    z = 9 + 9 * _field(221)
    y, x = np.mgrid[0:1:60j, 0:1:80j]
    land = (x + .25 * np.sin(7 * y) < .32)
    cmap = plt.get_cmap("viridis").copy()
    cmap.set_bad("#d9d9d9")
    f, ax = _fig("Sea surface temperature, 14 July 2023", "Source: coastal observatory, daily composite, 2023", w=8)
    im = ax.pcolormesh(x * 320e3, y * 240e3, np.ma.masked_where(land, z), cmap=cmap, vmin=9, vmax=18, shading="auto")
    f.colorbar(im, ax=ax, shrink=.6).set_label("Sea surface temperature (°C)")
    ax.legend(handles=[Patch(facecolor="#d9d9d9", label="Land")], loc="lower right", fontsize=9)
    _bar(ax, 50)
    return f


# 3 — radius
@liar("radius-not-area")
def en_airports():
    g = _states()
    r = np.random.default_rng(23)
    g = g.sample(22, random_state=3)
    v = r.lognormal(2.3, .8, len(g)).clip(2, 46).round(0)
    f, ax = _fig("Passengers at the busiest airports, 2023", "Source: Bureau of Transportation Statistics, 2023", w=10, h=6.4)
    _states().dissolve().plot(ax=ax, color=LAND, edgecolor="#bbbbbb")
    c = g.geometry.centroid
    k = .9
    ax.scatter(c.x, c.y, s=k * v ** 2, color="#2166ac", alpha=.7, edgecolor="white")
    for val in (10, 20, 40):
        ax.scatter([], [], s=k * val ** 2, color="#2166ac", alpha=.7, label=f"{val} million")
    ax.legend(title="Passengers", loc="lower left", bbox_to_anchor=(0, -.08), labelspacing=2.2, handletextpad=2, frameon=False, fontsize=9)
    return f


@honest
def en_city_population():
    """Flannery's apparent scaling, said on the map, as in Slocum."""
    g = _states().sample(24, random_state=4)
    r = np.random.default_rng(231)
    v = r.lognormal(.1, .9, len(g)).clip(.2, 6).round(1)
    f, ax = _fig("Population of the largest cities, 2020", "Source: Census 2020. Circles follow Flannery’s apparent-magnitude scaling (radius ~ value^0.57).", w=10, h=6.4)
    _states().dissolve().plot(ax=ax, color=LAND, edgecolor="#bbbbbb")
    c = g.geometry.centroid
    size = lambda x: 130 * (np.asarray(x) ** .5716) ** 2
    ax.scatter(c.x, c.y, s=size(v), color="#762a83", alpha=.7, edgecolor="white")
    for val in (.5, 2, 5):
        ax.scatter([], [], s=size(val), color="#762a83", alpha=.7, label=f"{val:g} million")
    ax.legend(title="Residents", loc="lower left", bbox_to_anchor=(0, -.06), labelspacing=1.8, handletextpad=2, frameon=False, fontsize=9)
    return f


# 4 — rainbow
@liar("rainbow-colormap", also=("non-monotone-ramp", "colour-blind"))
def en_heat_wave():
    z = 22 + 19 * _field(24)
    f, ax = _fig("Maximum temperature during the heat wave, 19 July 2022", "Source: national weather service, 2022", w=8)
    im = ax.imshow(z, cmap="jet", extent=(0, 400e3, 0, 300e3), origin="lower", interpolation="bilinear")
    f.colorbar(im, ax=ax, shrink=.6).set_label("Maximum temperature (°C)")
    _bar(ax, 50)
    return f


@honest
def en_wind_direction():
    """A circle of directions: a cyclic palette, its ends meeting."""
    z = (360 * _field(241) + 40) % 360
    y, x = np.mgrid[0:1:60j, 0:1:80j]
    f, ax = _fig("Prevailing wind direction, January 2023", "Source: reanalysis, monthly mean, 2023", w=8)
    im = ax.pcolormesh(x * 400e3, y * 300e3, z, cmap="twilight", vmin=0, vmax=360, shading="auto")
    cb = f.colorbar(im, ax=ax, shrink=.6, ticks=[0, 90, 180, 270, 360])
    cb.ax.set_yticklabels(["N", "E", "S", "W", "N"])
    cb.set_label("Direction the wind blows from")
    _bar(ax, 50)
    return f


# 5 — title, universal
def _en_turnout(lo):
    g = _cells("GB", 27700, 48, 25)
    r = np.random.default_rng(25)
    g["t"] = (lo + (76 - lo) * r.beta(2, 2, len(g))).round(1)
    f, ax = _fig("Nowhere did turnout fall below 50%", "Source: Electoral Commission, general election 2019", w=6.4)
    ramp = ["#edf8fb", "#b2e2e2", "#66c2a4", "#238b45"]
    _paint(ax, g, "t", [50, 60, 70] if lo < 50 else [60, 65, 70], ramp)
    _leg(ax, ramp, ["under 50", "50 to 59.9", "60 to 69.9", "70 or more"] if lo < 50 else ["50 to 59.9", "60 to 64.9", "65 to 69.9", "70 or more"],
         "Turnout, 2019 (%)", loc="upper right")
    _bar(ax, 100)
    return f


@liar("title-contradicts-data")
def en_turnout():
    return _en_turnout(38)


@honest
def en_turnout_true():
    return _en_turnout(51)


# 6 — diverging
@liar("diverging-without-middle")
def en_rents():
    g = _states()
    r = np.random.default_rng(26)
    g["rent"] = (700 + 1300 * (1 - g.e) * r.uniform(.5, 1.2, len(g)) + r.normal(0, 60, len(g))).clip(640, 2200).round(-1)
    f, ax = _fig("Median monthly rent, 2022", "Source: American Community Survey, 2022", w=10, h=6.2)
    g.plot("rent", ax=ax, cmap="RdBu_r", edgecolor="white", linewidth=.4, legend=True, legend_kwds={"label": "Median rent (US$ a month)", "shrink": .6})
    _bar(ax, 500)
    return f


@honest
def en_margin():
    g = _states()
    r = np.random.default_rng(261)
    g["m"] = (30 * (g.e - .5) + r.normal(0, 16, len(g))).clip(-48, 48).round(1)
    f, ax = _fig("Presidential margin, 2020", "Source: certified county returns, 2020", w=10, h=6.2)
    norm = TwoSlopeNorm(0, -50, 50)
    g.plot("m", ax=ax, cmap="RdBu", norm=norm, edgecolor="white", linewidth=.4)
    cb = _cb(f, ax, "RdBu", norm, "Margin (percentage points of the vote)", ticks=[-50, -25, 0, 25, 50])
    cb.ax.set_yticklabels(["Rep. +50", "Rep. +25", "Tie", "Dem. +25", "Dem. +50"])
    _bar(ax, 500)
    return f


# 7 — non-monotone
@liar("non-monotone-ramp")
def en_obesity():
    g = _states()
    r = np.random.default_rng(27)
    g["o"] = (22 + 16 * (1 - g.n) + r.normal(0, 2.4, len(g))).clip(20, 41).round(1)
    ramp = ["#9ecae1", "#08306b", "#deebf7", "#2171b5", "#c6dbef"]
    f, ax = _fig("Adult obesity, 2021", "Source: Behavioral Risk Factor Surveillance System, 2021", w=10, h=6.2)
    _paint(ax, g, "o", [25, 29, 33, 37], ramp)
    _leg(ax, ramp, ["under 25", "25 to 28.9", "29 to 32.9", "33 to 36.9", "37 or more"], "Share of adults (%)")
    _bar(ax, 500)
    return f


@honest
def en_relief():
    """Bathymetry and relief: two ramps that meet at sea level, as on every atlas sheet."""
    z = -3000 + 5500 * _field(271)
    sea = plt.get_cmap("Blues_r")(np.linspace(.05, .9, 128))
    land = plt.get_cmap("YlOrBr")(np.linspace(.08, .95, 128))
    cmap = ListedColormap(np.vstack([sea, land]))
    norm = TwoSlopeNorm(0, -3000, 3000)
    y, x = np.mgrid[0:1:60j, 0:1:80j]
    f, ax = _fig("Relief and sea floor", "Source: GEBCO grid, 2023", w=8)
    im = ax.pcolormesh(x * 800e3, y * 600e3, z, cmap=cmap, norm=norm, shading="auto")
    ax.contour(x * 800e3, y * 600e3, z, [0], colors="black", linewidths=.9)
    cb = f.colorbar(im, ax=ax, shrink=.6, ticks=[-3000, -1500, 0, 1500, 3000])
    cb.set_label("Elevation (m), sea level at 0")
    _bar(ax, 100)
    return f


# 8 — not equal area
def _en_world(crs, foot):
    g = _world()
    r = np.random.default_rng(28)
    band = box(-180, -58, 180, 78)
    g["geometry"] = g.geometry.intersection(band)
    g = g[~g.geometry.is_empty].to_crs(crs)
    g["p"] = (8 + 60 * r.beta(2, 2.5, len(g))).round(0)
    f, ax = _fig("Protected land, 2020", foot, w=11, h=6.4)
    _paint(ax, g, "p", [20, 30, 40, 50], GREENS)
    _leg(ax, GREENS, ["under 20", "20 to 29", "30 to 39", "40 to 49", "50 or more"], "Share of land area (%)", loc="lower left")
    return f


@liar("not-equal-area")
def en_protected():
    return _en_world(3857, "Source: World Database on Protected Areas, 2020.")


@honest
def en_protected_equal():
    return _en_world(8857, "Source: World Database on Protected Areas, 2020. Equal Earth projection.")


# 9 — overplotting
def _en_points():
    land = _largest(_world0().query("code_iso == 'GB'").to_crs(27700).geometry.iloc[0])
    return land, _inside(land, 7000, np.random.default_rng(29), 26_000)


@liar("overplotting")
def en_collisions():
    land, p = _en_points()
    f, ax = _fig("Road collisions with injury, 2022", "Source: STATS19, 2022. One dot per collision.", w=6.4)
    gpd.GeoSeries([land]).plot(ax=ax, color=LAND, edgecolor="#bbbbbb")
    ax.scatter(p[:, 0], p[:, 1], s=38, color="#b2182b")
    _bar(ax, 100)
    return f


@honest
def en_collisions_hex():
    """Counts in equal hexagons: cells all the same size, so the count is a density."""
    land, p = _en_points()
    f, ax = _fig("Road collisions with injury, 2022", "Source: STATS19, 2022. Hexagons of equal area.", w=6.4)
    gpd.GeoSeries([land]).plot(ax=ax, color=LAND, edgecolor="#bbbbbb")
    hb = ax.hexbin(p[:, 0], p[:, 1], gridsize=28, mincnt=1, cmap="Reds", norm=LogNorm())
    f.colorbar(hb, ax=ax, shrink=.6).set_label("Collisions per hexagon (log scale)")
    _bar(ax, 100)
    return f


# 10 — small text
def _en_names(size):
    g = _cells("IE", 2157, 24, 210)
    r = np.random.default_rng(210)
    g["v"] = (4 + 9 * g.e * r.uniform(.6, 1.3, len(g))).round(1)
    f, ax = _fig("Homes started per 1,000 residents, 2023", "Source: Department of Housing, commencement notices, 2023", w=6.8, h=7.4)
    _paint(ax, g, "v", [5, 7, 9, 11], ORANGES)
    for i, row in g.iterrows():
        c = row.geometry.representative_point()
        ax.text(c.x, c.y, f"{row.v:.1f}", fontsize=size, ha="center", va="center", color="white" if row.v >= 9 else "black")
    _leg(ax, ORANGES, ["under 5", "5 to 6.9", "7 to 8.9", "9 to 10.9", "11 or more"], "Per 1,000 residents", size=max(size, 4))
    _bar(ax, 50)
    return f


@liar("small-text")
def en_housing_starts():
    return _en_names(3.4)


@honest
def en_housing_starts_read():
    return _en_names(9)


# 11 — panels
@liar("panels-on-different-scales")
def en_drought():
    y, x = np.mgrid[0:1:60j, 0:1:80j]
    f, axs = plt.subplots(1, 2, figsize=(12, 4.8))
    f.suptitle("Summer rainfall, 1990 and 2022", fontsize=14)
    f.text(.02, .02, "Source: gridded rain gauges, 1990 and 2022", fontsize=8.5)
    for ax, z, year in zip(axs, (180 + 260 * _field(31), 60 + 190 * _field(32)), (1990, 2022)):
        im = ax.pcolormesh(x * 400e3, y * 300e3, z, cmap="YlGnBu", shading="auto")
        ax.set_title(str(year))
        ax.set_aspect("equal"), ax.set_axis_off()
        f.colorbar(im, ax=ax, shrink=.8).set_label("Rainfall, June to August (mm)")
        _bar(ax, 50)
    return f


@honest
def en_rain_and_heat():
    """Two quantities: two scales, and two palettes."""
    y, x = np.mgrid[0:1:60j, 0:1:80j]
    f, axs = plt.subplots(1, 2, figsize=(12, 4.8))
    f.suptitle("The summer of 2022: rain and heat", fontsize=14)
    f.text(.02, .02, "Source: gridded observations, June to August 2022", fontsize=8.5)
    for ax, z, cmap, what in zip(axs, (60 + 190 * _field(32), 17 + 10 * _field(33)), ("YlGnBu", "YlOrRd"), ("Rainfall (mm)", "Mean temperature (°C)")):
        im = ax.pcolormesh(x * 400e3, y * 300e3, z, cmap=cmap, shading="auto")
        ax.set_title(what.split(" (")[0])
        ax.set_aspect("equal"), ax.set_axis_off()
        f.colorbar(im, ax=ax, shrink=.8).set_label(what)
        _bar(ax, 50)
    return f


# ================================================================ ESPAÑOL
# 1 — stock
@liar("stock-in-choropleth")
def es_votos():
    g = _spain()
    r = np.random.default_rng(41)
    g["votos"] = (g["pop"] * r.uniform(.12, .3, len(g)) / 1000).round(1)
    f, ax = _fig("Votos a la lista Futuro, elecciones de 2023", "Fuente: Junta Electoral, resultados definitivos, 2023", w=8.4)
    ramp = YLGNBU[:5]
    q = [8, 15, 25, 40]
    _paint(ax, g, "votos", q, ramp)
    _leg(ax, ramp, ["menos de 8", "8 a 14,9", "15 a 24,9", "25 a 39,9", "40 o más"], "Votos (miles)", loc="lower right")
    _bar(ax, 100)
    return f


@honest
def es_avutardas():
    """Counts on a regular grid of squares: the cell is the same everywhere."""
    land = _spain().union_all()
    x0, y0, x1, y1 = land.bounds
    r = np.random.default_rng(411)
    s = 50_000
    cells = [box(x, y, x + s, y + s) for x in np.arange(x0, x1, s) for y in np.arange(y0, y1, s) if land.intersection(box(x, y, x + s, y + s)).area > .15 * s * s]
    g = gpd.GeoDataFrame(geometry=cells, crs=25830)
    c = g.geometry.centroid
    g["n"] = r.poisson(3 + 40 * np.exp(-((c.x - 350e3) ** 2 + (c.y - 4.5e6) ** 2) / (2 * 160e3 ** 2)))
    f, ax = _fig("Avutardas censadas en cada cuadrícula de 50 km, 2022", "Fuente: censo nacional de aves, 2022", w=8.4)
    _paint(ax, g, "n", [5, 10, 20, 30], ORANGES)
    gpd.GeoSeries([land]).boundary.plot(ax=ax, color="#777777", linewidth=.6)
    _leg(ax, ORANGES, ["0 a 4", "5 a 9", "10 a 19", "20 a 29", "30 o más"], "Ejemplares por cuadrícula", loc="lower right")
    _bar(ax, 100)
    return f


# 2 — hidden-missing
def _es_vacunas():
    g = _spain()
    r = np.random.default_rng(42)
    g["cob"] = (68 + 25 * r.beta(2, 2, len(g))).round(0)
    g.loc[r.choice(len(g), 7, replace=False), "cob"] = np.nan
    return g


@liar("hidden-missing")
def es_cobertura_vacunal():
    g = _es_vacunas()
    table = pd.DataFrame(g[["id", "cob"]])
    f, ax = _fig("Cobertura de vacunación contra la gripe, 2022", "Fuente: consejerías de sanidad, 2022", w=8.4)
    g["dib"] = g.cob.fillna(0)
    g.plot("dib", ax=ax, cmap="BuPu", vmin=0, vmax=100, edgecolor="white", linewidth=.5, legend=True,
           legend_kwds={"label": "Mayores de 65 años vacunados (%)", "shrink": .6})
    _bar(ax, 100)
    return f, table


@honest
def es_cobertura_vacunal_blanco():
    g = _es_vacunas()
    table = pd.DataFrame(g[["id", "cob"]])
    f, ax = _fig("Cobertura de vacunación contra la gripe, 2022", "Fuente: consejerías de sanidad, 2022", w=8.4)
    g.plot("cob", ax=ax, cmap="BuPu", vmin=45, vmax=95, edgecolor="#888888", linewidth=.5, legend=True,
           legend_kwds={"label": "Mayores de 65 años vacunados (%)", "shrink": .6}, missing_kwds={"color": "white", "edgecolor": "#888888"})
    ax.text(.98, .03, "En blanco: zonas sin datos", transform=ax.transAxes, ha="right", fontsize=9.5)
    _bar(ax, 100)
    return f, table


# 3 — radius, buffered polygons
def _es_turistas(power):
    g = _spain().sample(20, random_state=5)
    r = np.random.default_rng(43)
    v = r.lognormal(0, .8, len(g)).clip(.25, 5).round(2)
    f, ax = _fig("Turistas alojados en hoteles, agosto de 2023", "Fuente: INE, encuesta de ocupación hotelera, 2023", w=8.4)
    _spain().plot(ax=ax, color=LAND, edgecolor="white", linewidth=.5)
    k = 75_000 / 5 ** power
    c = g.geometry.centroid
    gpd.GeoSeries([p.buffer(k * x ** power) for p, x in zip(c, v)], crs=25830).plot(ax=ax, color="#01665e", alpha=.7, edgecolor="white")
    x, y = 960_000, 4_010_000
    for val in (.5, 2, 5):
        rr = k * val ** power
        gpd.GeoSeries([Point(x, y + rr).buffer(rr)]).boundary.plot(ax=ax, color="#333333", linewidth=.8)
        ax.text(x + 85_000, y + 2 * rr, f"{val:g}".replace(".", ","), fontsize=9, va="center")
    ax.text(x - 75_000, y - 35_000, "Turistas (millones)", fontsize=9)
    return f


@liar("radius-not-area")
def es_turistas():
    return _es_turistas(1)


@honest
def es_turistas_area():
    return _es_turistas(.5)


# 4 — title
def _es_edad(title):
    g = _spain()
    r = np.random.default_rng(44)
    g["edad"] = (41 + 9 * (1 - g.e) + r.normal(0, .8, len(g))).round(1)
    f, ax = _fig(title, "Fuente: INE, padrón continuo, 2022", w=8.4)
    _paint(ax, g, "edad", [43, 45, 47, 49], PURPLES)
    _leg(ax, PURPLES, ["menos de 43", "43 a 44,9", "45 a 46,9", "47 a 48,9", "49 o más"], "Edad media, 2022 (años)", loc="lower right")
    _bar(ax, 100)
    return f


@liar("title-contradicts-data")
def es_edad_media():
    return _es_edad("La población más envejecida vive en el este")


@honest
def es_edad_media_oeste():
    return _es_edad("La población más joven vive en el este")


# 5 — colour-blind
@liar("colour-blind")
def es_calidad_del_agua():
    g = _spain()
    r = np.random.default_rng(45)
    k = np.clip((g.n * 3 + r.normal(0, .7, len(g))).astype(int), 0, 2)
    cols = ["#d7301f", "#b07d1a", "#4d9a2a"]
    f, ax = _fig("Estado ecológico de los ríos, 2021", "Fuente: confederaciones hidrográficas, 2021", w=8.4)
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="white", linewidth=.5)
    _leg(ax, cols, ["malo", "moderado", "bueno"], "Estado de la cuenca", loc="lower right")
    _bar(ax, 100)
    return f


@honest
def es_usos_del_suelo():
    """Categories in tab10, each place also named by a letter that the legend repeats."""
    g = _spain(30)
    r = np.random.default_rng(451)
    names = ["Bosque", "Cereal", "Olivar", "Viñedo", "Regadío", "Matorral"]
    cols = [plt.get_cmap("tab10")(i) for i in range(6)]
    k = r.integers(0, 6, len(g))
    f, ax = _fig("Uso dominante del suelo, 2018", "Fuente: CORINE Land Cover, 2018", w=8.4)
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="white", linewidth=.5)
    for i, p in zip(k, g.geometry.representative_point()):
        ax.text(p.x, p.y, names[i][0], fontsize=10, ha="center", va="center", color="white", weight="bold")
    _leg(ax, cols, [f"{n[0]} – {n}" for n in names], "Uso", loc="lower right")
    _bar(ax, 100)
    return f


# 6 — diverging
def _es_precios():
    g = _spain()
    r = np.random.default_rng(46)
    g["d"] = (-5 + 30 * g.e ** 1.5 + r.normal(0, 2.5, len(g))).clip(-7, 27).round(1)
    return g


@liar("diverging-without-middle")
def es_precio_vivienda():
    g = _es_precios()
    f, ax = _fig("Variación del precio de la vivienda, 2018-2023", "Fuente: Ministerio de Vivienda, 2018-2023", w=8.4)
    g.plot("d", ax=ax, cmap="coolwarm", vmin=-8, vmax=28, edgecolor="white", linewidth=.5, legend=True,
           legend_kwds={"label": "Variación (%)", "shrink": .6, "ticks": [-8, 1, 10, 19, 28]})
    _bar(ax, 100)
    return f


@honest
def es_renta_media_nacional():
    """The pivot is the national mean, written on the bar."""
    g = _spain()
    r = np.random.default_rng(461)
    g["renta"] = (9 + 9 * g.n + r.normal(0, 1.2, len(g))).clip(7.5, 19.5).round(1)
    norm = TwoSlopeNorm(13.0, 7, 20)
    f, ax = _fig("Renta neta media por persona, 2021", "Fuente: INE, Atlas de distribución de renta, 2021", w=8.4)
    g.plot("renta", ax=ax, cmap="BrBG", norm=norm, edgecolor="white", linewidth=.5)
    cb = _cb(f, ax, "BrBG", norm, "Renta por persona (miles de €)", ticks=[7, 10, 13, 16, 20])
    cb.ax.set_yticklabels(["7", "10", "13 = media\nnacional", "16", "20"])
    _bar(ax, 100)
    return f


# 7 — not equal area
@liar("not-equal-area")
def es_densidad_americas():
    g = _world()
    g = g[g.continent.str.contains("Am") & (g.code_iso != "GL")].copy()
    g["geometry"] = g.geometry.intersection(box(-170, -56, -30, 80))
    g = g.to_crs(3857)
    r = np.random.default_rng(47)
    g["d"] = (r.lognormal(3.4, 1, len(g))).clip(2, 380).round(0)
    known = {"CA": 4, "US": 36, "MX": 65, "BR": 25, "AR": 16, "CL": 26, "BO": 11, "PE": 26, "CO": 46, "VE": 32, "EC": 71, "PY": 18, "UY": 20, "GY": 4, "SR": 4,
             "GT": 157, "HN": 89, "NI": 55, "CR": 100, "PA": 58, "CU": 106, "HT": 414, "DO": 225, "JM": 273, "SV": 313, "BZ": 17, "PR": 350, "TT": 273, "BS": 39, "FK": 1}
    g["d"] = g.code_iso.map(known).fillna(g.d)
    f, ax = _fig("Densidad de población en América, 2020", "Fuente: Naciones Unidas, 2020", w=6.8, h=8)
    ramp = ORANGES
    _paint(ax, g, "d", [10, 30, 60, 120], ramp)
    _leg(ax, ramp, ["menos de 10", "10 a 29", "30 a 59", "60 a 119", "120 o más"], "Habitantes por km²", loc="lower left")
    return f


@honest
def es_rutas_maritimas():
    """Mercator for a navigation chart: rhumb lines are straight, no area is compared."""
    g = _world()
    g["geometry"] = g.geometry.intersection(box(-100, -56, 30, 62))
    g = g[~g.geometry.is_empty].to_crs(3857)
    f, ax = _fig("Líneas regulares de contenedores, 2023", "Fuente: autoridades portuarias, 2023. Proyección de Mercator: las líneas de rumbo son rectas.", w=9, h=7)
    g.plot(ax=ax, color="#e8e4da", edgecolor="white", linewidth=.4)
    ports = gpd.GeoSeries.from_xy([-5.4, -74, -43, -46, -79.9, -9.1, 3.3], [36.1, 40.6, -22.9, -24, 9.3, 38.7, 6.4], crs=4326).to_crs(3857)
    p = np.c_[ports.x, ports.y]
    w = [2, 8, 5, 4, 6, 3, 1.5]
    lc = LineCollection([[p[0], q] for q in p[1:]], linewidths=w[1:], colors="#225ea8", alpha=.75)
    ax.add_collection(lc)
    ax.scatter(p[:, 0], p[:, 1], s=24, color="black", zorder=3)
    for q, n in zip(p, ["Algeciras", "Nueva York", "Río de Janeiro", "Santos", "Colón", "Lisboa", "Lagos"]):
        ax.annotate(n, q, xytext=(5, 5), textcoords="offset points", fontsize=9)
    ax.legend(handles=[Line2D([], [], color="#225ea8", lw=x, label=f"{x} escalas por semana") for x in (2, 4, 8)], loc="lower left", fontsize=9, title="Grosor de la línea")
    return f


# 8 — overlapping, geopandas default legend
def _es_regadio(interval):
    g = _spain()
    r = np.random.default_rng(48)
    g["reg"] = (5 + 45 * r.beta(1.6, 3, len(g))).round(0)
    f, ax = _fig("Superficie agrícola en regadío, 2020", "Fuente: INE, censo agrario 2020", w=8.4)
    g.plot("reg", ax=ax, scheme="user_defined", classification_kwds={"bins": [10, 15, 25, 50]}, cmap="GnBu", edgecolor="#999999", linewidth=.4, legend=True,
           legend_kwds={"interval": interval, "fmt": "{:.0f}", "title": "Parte de la superficie (%)", "loc": "lower right", "fontsize": 9, "frameon": False})
    _bar(ax, 100)
    return f


@liar("overlapping-breaks")
def es_regadio():
    return _es_regadio(False)


@honest
def es_regadio_intervalos():
    return _es_regadio(True)


# 9 — empty class, colour bar with boundaries
def _es_pobreza(bounds):
    g = _spain()
    r = np.random.default_rng(49)
    g["pob"] = (11 + 20 * (1 - g.n) + r.normal(0, 2, len(g))).clip(10.5, 33).round(1)
    cmap = ListedColormap(plt.get_cmap("Reds")(np.linspace(.1, .95, len(bounds) - 1)))
    norm = BoundaryNorm(bounds, len(bounds) - 1)
    f, ax = _fig("Población en riesgo de pobreza, 2022", "Fuente: INE, encuesta de condiciones de vida, 2022", w=8.4)
    g.plot("pob", ax=ax, cmap=cmap, norm=norm, edgecolor="white", linewidth=.5)
    _cb(f, ax, cmap, norm, "Parte de la población (%)", spacing="proportional")
    _bar(ax, 100)
    return f


@liar("empty-class")
def es_pobreza():
    return _es_pobreza([0, 10, 20, 30, 40, 50, 60])


@honest
def es_pobreza_clases():
    return _es_pobreza([10, 15, 20, 25, 30, 35])


# 10 — too many classes
@liar("too-many-classes")
def es_abstencion():
    g = _spain(80)
    r = np.random.default_rng(410)
    g["abs"] = (14 + 31 * r.beta(2, 2, len(g))).round(1)
    bins = list(range(18, 42, 3))
    ramp = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("Blues")(np.linspace(.08, .98, len(bins) + 1))]
    lab = ["menos de 18"] + [f"{a} a {a + 2},9" for a in bins[:-1]] + [f"{bins[-1]} o más"]
    f, ax = _fig("Abstención en las elecciones generales, 2023", "Fuente: Ministerio del Interior, 2023", w=8.4)
    _paint(ax, g, "abs", bins, ramp)
    _leg(ax, ramp, lab, "Abstención (%)", loc="lower right")
    _bar(ax, 100)
    return f


@honest
def es_areas_de_salud():
    """Nine kinds, not nine degrees: tab20, each area named on the map."""
    g = _spain(30)
    cols = [plt.get_cmap("tab20")(i) for i in range(0, 18, 2)]
    c = g.geometry.centroid
    k = (pd.cut(g.e, 3, labels=False) * 3 + pd.cut(g.n, 3, labels=False)).to_numpy()
    g["k"] = k
    f, ax = _fig("Áreas de salud, 2024", "Fuente: Consejería de Sanidad, mapa sanitario 2024", w=8.4)
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="white", linewidth=.4)
    d = g.dissolve("k")
    d.boundary.plot(ax=ax, color="black", linewidth=.9)
    for i, p in zip(d.index, d.geometry.representative_point()):
        ax.text(p.x, p.y, f"Área {i + 1}", fontsize=10, ha="center", va="center", weight="bold",
                bbox={"facecolor": "white", "alpha": .75, "edgecolor": "none", "pad": 1.5})
    _bar(ax, 100)
    return f


# 11 — rainbow in classes
@liar("rainbow-colormap", also=("non-monotone-ramp", "colour-blind"))
def es_contagios():
    g = _spain()
    r = np.random.default_rng(4110)
    g["inc"] = r.lognormal(4.6, .8, len(g)).clip(12, 900).round(0)
    ramp = ["#7b2cbf", "#2b5cff", "#00b4d8", "#2dc653", "#ffe600", "#ff8c00", "#e60000"]
    f, ax = _fig("Incidencia acumulada a 14 días, 12 de enero de 2022", "Fuente: red nacional de vigilancia, 2022", w=8.4)
    _paint(ax, g, "inc", [40, 65, 95, 140, 200, 300], ramp)
    _leg(ax, ramp, ["menos de 40", "40 a 64", "65 a 94", "95 a 139", "140 a 199", "200 a 299", "300 o más"], "Casos por 100 000 habitantes", loc="lower right")
    _bar(ax, 100)
    return f


@honest
def es_densidad_logaritmica():
    g = _spain()
    r = np.random.default_rng(4111)
    g["den"] = 10 ** r.uniform(.2, 3.3, len(g))
    f, ax = _fig("Densidad de población, 2021", "Fuente: INE, censo de 2021. Clases de progresión geométrica.", w=8.4)
    _paint(ax, g, "den", [5, 15, 45, 135, 405], YLGNBU)
    _leg(ax, YLGNBU, ["menos de 5", "5 a menos de 15", "15 a menos de 45", "45 a menos de 135", "135 a menos de 405", "405 o más"], "Habitantes por km²", loc="lower right")
    _bar(ax, 100)
    return f


# ================================================================ DEUTSCH
# 1 — stock
@liar("stock-in-choropleth")
def de_wirtschaftsleistung():
    g = _german()
    r = np.random.default_rng(61)
    g["bip"] = (g["pop"] * r.uniform(28, 60, len(g)) / 1e6).round(1)
    f, ax = _fig("Bruttoinlandsprodukt der Kreise, 2021", "Quelle: Statistische Ämter, VGR der Länder, 2021", w=7.6, h=7.6)
    ramp = GREENS
    _paint(ax, g, "bip", [2.5, 4, 6, 10], ramp)
    _leg(ax, ramp, ["unter 2,5", "2,5 bis 3,9", "4 bis 5,9", "6 bis 9,9", "10 und mehr"], "BIP (Mrd. €)")
    _bar(ax, 100)
    return f


@honest
def de_medianlohn():
    """Euros, but a median: no sum that grows with the district."""
    g = _german()
    r = np.random.default_rng(611)
    g["lohn"] = (2700 + 900 * (1 - g.e) + r.normal(0, 200, len(g))).clip(2500, 4100).round(-1)
    f, ax = _fig("Median der Bruttomonatsentgelte, 2022", "Quelle: Bundesagentur für Arbeit, Entgeltstatistik 2022", w=7.6, h=7.6)
    _paint(ax, g, "lohn", [2800, 3100, 3400, 3700], GREENS)
    _leg(ax, GREENS, ["unter 2 800", "2 800 bis 3 099", "3 100 bis 3 399", "3 400 bis 3 699", "3 700 und mehr"], "€ im Monat (Vollzeit)")
    _bar(ax, 100)
    return f


# 2 — hidden-missing, painted like the lowest class
def _de_nitrat():
    g = _german()
    r = np.random.default_rng(62)
    g["no3"] = (6 + 55 * r.beta(1.5, 3, len(g))).round(0)
    g.loc[r.choice(len(g), 9, replace=False), "no3"] = np.nan
    return g


GREYS = ["#f0f0f0", "#cccccc", "#969696", "#636363", "#252525"]
NITRAT = ["unter 10", "10 bis 19", "20 bis 29", "30 bis 39", "40 und mehr"]


@liar("hidden-missing")
def de_nitrat():
    g = _de_nitrat()
    f, ax = _fig("Nitrat im Grundwasser, 2021", "Quelle: Umweltbundesamt, Messnetz 2021", w=7.6, h=7.6)
    _paint(ax, g, "no3", [10, 20, 30, 40], GREYS, missing="#f0f0f0")
    _leg(ax, GREYS, NITRAT, "Mittelwert (mg/l)")
    _bar(ax, 100)
    return f, pd.DataFrame(g[["id", "no3"]])


@honest
def de_nitrat_ohne_angabe():
    g = _de_nitrat()
    f, ax = _fig("Nitrat im Grundwasser, 2021", "Quelle: Umweltbundesamt, Messnetz 2021", w=7.6, h=7.6)
    _paint(ax, g, "no3", [10, 20, 30, 40], ORANGES, missing="#bdbdbd")
    _leg(ax, ORANGES + ["#bdbdbd"], NITRAT + ["keine Angabe"], "Mittelwert (mg/l)")
    _bar(ax, 100)
    return f, pd.DataFrame(g[["id", "no3"]])


# 3 — radius, markers by diameter
def _de_krankenhaus(size):
    g = _german().sample(26, random_state=6)
    r = np.random.default_rng(63)
    v = r.lognormal(6.2, .7, len(g)).clip(150, 2400).round(0)
    f, ax = _fig("Betten der großen Kliniken, 2022", "Quelle: Krankenhausverzeichnis, 2022", w=7.6, h=7.6)
    _german().dissolve().plot(ax=ax, color=LAND, edgecolor="#bbbbbb")
    for p, x in zip(g.geometry.centroid, v):
        ax.plot(p.x, p.y, "o", ms=size(x), color="#3f007d", alpha=.65, mec="white")
    ax.legend(handles=[Line2D([], [], ls="", marker="o", ms=size(x), color="#3f007d", alpha=.65, label=f"{x} Betten") for x in (250, 1000, 2000)],
              loc="upper left", bbox_to_anchor=(-.12, 1), labelspacing=2, borderpad=1.5, handletextpad=1.6, frameon=False, fontsize=9)
    return f


@liar("radius-not-area")
def de_klinikbetten():
    return _de_krankenhaus(lambda x: x / 60)


@honest
def de_klinikbetten_flaeche():
    return _de_krankenhaus(lambda x: .75 * np.sqrt(x))


# 4 — title
def _de_mieten(title):
    g = _german()
    r = np.random.default_rng(64)
    g["m"] = (8 + 26 * (1 - g.n) + r.normal(0, 2.5, len(g))).clip(5, 38).round(0)
    f, ax = _fig(title, "Quelle: BBSR, Angebotsmieten 2015 bis 2022", w=7.6, h=7.6)
    pc = PatchCollection(_patches(g), cmap="YlOrRd", edgecolor="white", linewidth=.5)
    pc.set_array(g.m.to_numpy())
    pc.set_clim(0, 40)
    ax.add_collection(pc)
    ax.autoscale_view()
    f.colorbar(pc, ax=ax, shrink=.6).set_label("Anstieg der Angebotsmieten, 2015–2022 (%)")
    _bar(ax, 100)
    return f


@liar("title-contradicts-data")
def de_mietanstieg():
    return _de_mieten("Die Mieten steigen im Norden am stärksten")


@honest
def de_mietanstieg_sueden():
    return _de_mieten("Die Mieten steigen überall,\nim Norden am schwächsten")


# 5 — colour-blind, lines
def _de_bahn(styles):
    r = np.random.default_rng(65)
    g = _german()
    pts = np.array([(p.x, p.y) for p in g.sample(20, random_state=7).geometry.centroid])
    seg = [(pts[i], pts[j]) for i in range(20) for j in np.argsort(((pts - pts[i]) ** 2).sum(1))[1:4] if i < j]
    k = r.integers(0, 2, len(seg))
    f, ax = _fig("Elektrifizierung der Fernstrecken, 2023", "Quelle: Infrastrukturregister, 2023", w=7.6, h=7.6)
    g.dissolve().plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    for i, (c, ls, lab) in enumerate(styles):
        ax.add_collection(LineCollection([s for s, q in zip(seg, k) if q == i], colors=c, linewidths=3, linestyles=ls, label=lab))
    ax.scatter(pts[:, 0], pts[:, 1], s=16, color="black", zorder=3)
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), fontsize=9, title="Strecke", frameon=False)
    f.subplots_adjust(left=.02, right=.66)
    _bar(ax, 100)
    return f


@liar("colour-blind")
def de_bahn():
    return _de_bahn([("#d62728", "-", "nicht elektrifiziert"), ("#6a8f1f", "-", "elektrifiziert")])


@honest
def de_bahn_strichart():
    return _de_bahn([("#d62728", (0, (3, 2)), "nicht elektrifiziert (gestrichelt)"), ("#6a8f1f", "-", "elektrifiziert (durchgezogen)")])


# 6 — non-monotone, contourf
@liar("non-monotone-ramp")
def de_niederschlag():
    z = 450 + 900 * _field(66)
    y, x = np.mgrid[0:1:60j, 0:1:80j]
    ramp = ["#deebf7", "#08519c", "#9ecae1", "#08306b", "#c6dbef", "#2171b5"]
    f, ax = _fig("Jahresniederschlag, 2022", "Quelle: Deutscher Wetterdienst, Rasterdaten 2022", w=8)
    cs = ax.contourf(x * 400e3, y * 300e3, z, levels=[450, 600, 750, 900, 1050, 1200, 1350], colors=ramp)
    f.colorbar(cs, ax=ax, shrink=.6).set_label("Niederschlag (mm)")
    _bar(ax, 50)
    return f


@honest
def de_temperaturabweichung():
    """Light in the middle because the middle is the norm."""
    z = -3 + 6 * _field(661)
    y, x = np.mgrid[0:1:60j, 0:1:80j]
    f, ax = _fig("Abweichung der Mitteltemperatur, April 2021", "Quelle: Deutscher Wetterdienst, Bezug 1991–2020", w=8)
    cs = ax.contourf(x * 400e3, y * 300e3, z, levels=[-3, -2, -1, 0, 1, 2, 3], cmap="RdBu_r")
    f.colorbar(cs, ax=ax, shrink=.6).set_label("Abweichung vom Mittel 1991–2020 (°C)")
    _bar(ax, 50)
    return f


# 7 — not equal area
def _de_europa(crs, foot):
    g = _world()
    g = g[(g.continent == "Europe") & ~g.code_iso.isin(["RU", "IS"]) | g.code_iso.isin(["TR", "IS"])].copy()
    g["geometry"] = g.geometry.intersection(box(-25, 34, 45, 72))
    g = g[~g.geometry.is_empty].to_crs(crs)
    r = np.random.default_rng(67)
    g["ee"] = (12 + 60 * r.beta(1.6, 2.4, len(g))).round(0)
    f, ax = _fig("Anteil erneuerbarer Energien, 2022", foot, w=7.4, h=7.4)
    _paint(ax, g, "ee", [20, 30, 40, 50], GREENS)
    _leg(ax, GREENS, ["unter 20", "20 bis 29", "30 bis 39", "40 bis 49", "50 und mehr"], "Anteil am Bruttoendverbrauch (%)", loc="upper left")
    return f


@liar("not-equal-area")
def de_erneuerbare():
    return _de_europa(3857, "Quelle: Eurostat, 2022")


@honest
def de_erneuerbare_laea():
    return _de_europa(3035, "Quelle: Eurostat, 2022. Flächentreue Azimutalprojektion (ETRS89-LAEA).")


# 8 — overplotting
def _de_stoerche(s, alpha, title, foot, n):
    land = _german().union_all()
    p = _inside(land, n, np.random.default_rng(68), 30_000)
    f, ax = _fig(title, foot, w=7.6, h=7.6)
    gpd.GeoSeries([land]).plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    ax.plot(p[:, 0], p[:, 1], "o", ms=s, color="#08519c", alpha=alpha, mew=0)
    _bar(ax, 100)
    return f


@liar("overplotting")
def de_meldungen():
    return _de_stoerche(8, 1, "Meldungen des Weißstorchs, 2022", "Quelle: Beobachtungsportal, 2022. Ein Punkt je Meldung.", 6000)


@honest
def de_punktdichte():
    """Dot density: small dots, one for a thousand people."""
    land = _german()
    r = np.random.default_rng(681)
    pts = []
    for geom, pop in zip(land.geometry, land["pop"]):
        pts.append(_inside(geom, max(1, int(pop / 10_000)), r))
    p = np.vstack(pts)
    f, ax = _fig("Einwohner, 2021", "Quelle: Zensus, 2021. Lage der Punkte im Kreis zufällig.", w=7.6, h=7.6)
    land.plot(ax=ax, color="#f2f2f2", edgecolor="#cccccc", linewidth=.5)
    ax.scatter(p[:, 0], p[:, 1], s=4, color="#08519c", linewidths=0)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", ms=3, color="#08519c", label="1 Punkt = 10 000 Einwohner")], loc="upper left", frameon=False, fontsize=9)
    _bar(ax, 100)
    return f


# 9 — unprojected
@liar("unprojected", also=("not-equal-area",))
def de_nordische_laender():
    g = _world()
    g = g[g.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT"])].copy()
    g["geometry"] = g.geometry.intersection(box(0, 50, 35, 72))
    g["h"] = g.code_iso.map({"NO": 20, "SE": 4.4, "FI": 2.1, "DK": 4.0, "EE": .6, "LV": .5, "LT": .8})
    f, ax = _fig("Elektroautos je 100 Pkw, 2022", "Quelle: ACEA, 2022", w=7.4, h=6.4)
    _paint(ax, g, "h", [1, 3, 10], PURPLES[1:])
    ax.set_aspect("equal")
    ax.set_axis_on()
    ax.set_xlabel("Länge (°)"), ax.set_ylabel("Breite (°)")
    _leg(ax, PURPLES[1:], ["unter 1", "1 bis 2,9", "3 bis 9,9", "10 und mehr"], "Elektroautos je 100 Pkw", loc="upper left")
    return f


@honest
def de_kenia():
    """Degrees on the equator: there a degree is a degree both ways."""
    g = _cells("KE", 4326, 34, 69)
    r = np.random.default_rng(69)
    g["w"] = (38 + 55 * r.beta(2, 2, len(g))).round(0)
    f, ax = _fig("Zugang zu sauberem Trinkwasser in Kenia, 2019", "Quelle: Volkszählung 2019. Plattkarte am Äquator.", w=6.8, h=7.4)
    _paint(ax, g, "w", [50, 60, 70, 80], BLUES)
    ax.set_aspect("equal")
    _leg(ax, BLUES, ["unter 50", "50 bis 59", "60 bis 69", "70 bis 79", "80 und mehr"], "Anteil der Haushalte (%)", loc="lower left")
    return f


# 10 — hidden-missing by PatchCollection; bivariate twin
@liar("hidden-missing")
def de_hausaerzte():
    g = _german()
    r = np.random.default_rng(610)
    v = (48 + 40 * r.beta(2, 2, len(g))).round(0)
    v[r.choice(len(g), 8, replace=False)] = np.nan
    f, ax = _fig("Hausärzte je 100 000 Einwohner, 2022", "Quelle: Kassenärztliche Bundesvereinigung, 2022", w=7.6, h=7.6)
    pc = PatchCollection(_patches(g), cmap="PuBuGn", edgecolor="#999999", linewidth=.4)
    pc.set_array(np.ma.masked_invalid(v))
    pc.set_clim(45, 90)
    ax.add_collection(pc)
    ax.autoscale_view()
    f.colorbar(pc, ax=ax, shrink=.6).set_label("Hausärzte je 100 000 Einwohner")
    _bar(ax, 100)
    return f


@honest
def de_bivariat():
    """Stevens' bivariate squares, and a grey class for what is not known."""
    g = _german()
    r = np.random.default_rng(6101)
    pal = [["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]]
    a = pd.qcut(g.e + r.normal(0, .25, len(g)), 3, labels=False).to_numpy()
    b = pd.qcut(g.n + r.normal(0, .25, len(g)), 3, labels=False).to_numpy()
    cols = [pal[i][j] for i, j in zip(a, b)]
    miss = set(r.choice(len(g), 5, replace=False))
    f, ax = _fig("Alter und Pflegequote der Bevölkerung, 2021", "Quelle: Statistisches Bundesamt, Pflegestatistik 2021. Terzile.", w=7.6, h=7.6)
    g[[i not in miss for i in range(len(g))]].plot(ax=ax, color=[c for i, c in enumerate(cols) if i not in miss], edgecolor="white", linewidth=.5)
    g[[i in miss for i in range(len(g))]].plot(ax=ax, facecolor="white", edgecolor="#888888", hatch="////", linewidth=.4)
    ax.legend(handles=[Patch(facecolor="white", edgecolor="#888888", hatch="////", label="keine Daten")], loc="lower right", frameon=False, fontsize=9)
    k = f.add_axes((.06, .68, .16, .16))
    for i in range(3):
        for j in range(3):
            k.add_patch(Rectangle((j, i), 1, 1, facecolor=pal[i][j], edgecolor="white"))
    k.set_xlim(0, 3), k.set_ylim(0, 3), k.set_aspect("equal")
    k.set_xticks([]), k.set_yticks([])
    k.set_xlabel("Pflegequote →", fontsize=9), k.set_ylabel("Durchschnittsalter →", fontsize=9)
    _bar(ax, 100)
    return f


# 11 — false precision
def _de_labels(fmt):
    g = _german(28)
    r = np.random.default_rng(6110)
    g["a"] = 18 + 9 * r.beta(2, 2, len(g)) + .00137
    f, ax = _fig("Anteil der über 65-Jährigen, 2021", "Quelle: Mikrozensus, 2021 (Stichprobe von 1 %)", w=7.4, h=8)
    if fmt == ".1f":
        g["a"] = g.a.round(1)
    _paint(ax, g, "a", [20, 22, 24], BLUES[:4])
    for v, p in zip(g.a, g.geometry.representative_point()):
        ax.text(p.x, p.y, format(v, fmt).replace(".", ","), fontsize=8.5, ha="center", va="center", color="white" if v >= 24 else "black")
    _leg(ax, BLUES[:4], ["unter 20", "20 bis unter 22", "22 bis unter 24", "24 und mehr"], "Anteil an der Bevölkerung (%)")
    _bar(ax, 100)
    return f


@liar("false-precision")
def de_seniorenanteil():
    return _de_labels(".4f")


@honest
def de_seniorenanteil_gerundet():
    return _de_labels(".1f")
