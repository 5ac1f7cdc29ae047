"""Maps by an urban-planning agency's geomatician: 45 liars and 45 honest twins, French, English, Spanish and German hands."""
import functools
from pathlib import Path
import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import shapely
from matplotlib.collections import PatchCollection
from matplotlib.colors import TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch
from matplotlib.patheffects import withStroke
from shapely.geometry import MultiPoint, Point, Polygon, box

D = Path(__file__).resolve().parent.parent.parent / "datasets"
LIARS, HONEST = [], []
ALSO = {}
BLUES = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
GREENS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
OR = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"]
YGB = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]


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


def _town(seed, n, epsg, cx, cy, r):
    """An invented town: n Voronoi districts, finer near the centre, in a projected CRS."""
    g = np.random.default_rng(seed)
    t = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    wob = 1 + .12 * np.sin(3 * t + seed) + .07 * np.sin(5 * t + 2 * seed)
    out = Polygon(np.c_[cx + r * wob * np.cos(t) * 1.1, cy + r * wob * np.sin(t) * .9])
    pts = []
    while len(pts) < n:
        a, d = g.uniform(0, 2 * np.pi), r * g.uniform(0, 1) ** .75 * 1.05
        p = Point(cx + d * np.cos(a) * 1.1, cy + d * np.sin(a) * .9)
        if out.contains(p) and all(p.distance(q) > r * .1 for q in pts):
            pts.append(p)
    v = shapely.voronoi_polygons(MultiPoint(pts), extend_to=out)
    cells = [out.intersection(c) for c in v.geoms]
    gdf = gpd.GeoDataFrame({"geometry": cells}, crs=epsg)
    gdf["nr"] = np.arange(1, n + 1)
    c = gdf.geometry.centroid
    gdf["ux"], gdf["uy"] = c.x.rank(pct=True), c.y.rank(pct=True)
    gdf["far"] = np.hypot(c.x - cx, c.y - cy) / r
    gdf["km2"] = gdf.area / 1e6
    return gdf


@functools.lru_cache
def _nantes():
    return _town(3, 42, 2154, 355600, 6689600, 6000)


@functools.lru_cache
def _bilbao():
    return _town(5, 36, 25830, 505500, 4789500, 4200)


@functools.lru_cache
def _leeds():
    return _town(8, 33, 27700, 430000, 433500, 9000)


@functools.lru_cache
def _leipzig():
    return _town(11, 40, 25833, 317000, 5690500, 8500)


@functools.lru_cache
def _dep():
    g = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.simplify(2000)
    return g


@functools.lru_cache
def _gp():
    return gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)


@functools.lru_cache
def _world():
    g = gpd.read_file(f"{D}/contours_monde.geojson")
    return g[~g.code_iso.isin(["AQ", "TF"])].copy()


HALO = [withStroke(linewidth=2.2, foreground="white")]


def _bar(ax, km, text=None, at=(.05, .04), room=.3):
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    x, y = x0 + at[0] * (x1 - x0), y0 + at[1] * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="#222", lw=2.5, solid_capstyle="butt", zorder=9,
            path_effects=[withStroke(linewidth=4.5, foreground="white")])
    ax.text(x + km * 500, y + .012 * (y1 - y0), text or f"{km:g} km", ha="center", va="bottom", fontsize=8, zorder=9, path_effects=HALO)
    key = ax.get_legend()
    if key is not None and key._get_loc() == 1:          # a legend at the upper right: make room for it beside the map
        x1 += room * (x1 - x0)
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)


def _src(fig, text):
    fig.text(.03, .015, text, fontsize=7.5, color="#444")


def _ax(title, size=(7, 6.2)):
    fig, ax = plt.subplots(figsize=size)
    ax.set_axis_off()
    ax.set_title(title, fontsize=12, loc="left")
    return fig, ax


def _key(ax, colours, labels, title=None, loc="upper right", **kw):
    return ax.legend(handles=[Patch(fc=c, ec="#888", lw=.5, label=t) for c, t in zip(colours, labels)],
                     title=title, loc=loc, fontsize=8, title_fontsize=8.5, frameon=True, **kw)


def _inside(poly, n, seed, pull=None, sd=.2):
    """n points in a polygon; pull: share gathered around its centre."""
    g = np.random.default_rng(seed)
    x0, y0, x1, y1 = poly.bounds
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    xs, ys = [], []
    while len(xs) < n:
        if pull and g.random() < pull:
            x, y = g.normal(cx, sd * (x1 - x0)), g.normal(cy, sd * (y1 - y0))
        else:
            x, y = g.uniform(x0, x1), g.uniform(y0, y1)
        if shapely.contains_xy(poly, x, y):
            xs.append(x)
            ys.append(y)
    return np.array(xs), np.array(ys)


def _spaced(g):
    """The largest communes whose labels do not touch."""
    kept = []
    for _, r in g.sort_values("superficie_km2", ascending=False).iterrows():
        p = r.geometry.representative_point()
        if len(kept) < 12 and all(abs(p.x - q.x) > 11000 or abs(p.y - q.y) > 2200 for _, q in kept):
            kept.append((r, p))
    return kept


# ------------------------------------------------------------------ colour-blind

def _bornes(shapes):
    q = _nantes()
    x, y = _inside(q.union_all(), 80, 21, .4)
    ok = np.random.default_rng(22).random(80) < .62
    pts = gpd.GeoDataFrame({"etat": np.where(ok, "en service", "en panne")}, geometry=gpd.points_from_xy(x, y), crs=2154)
    fig, ax = _ax("Bornes de recharge à Nantes : lesquelles marchent ?")
    q.plot(ax=ax, color="#f4f3ef", edgecolor="#cfccc4", lw=.6)
    for e, c, m in (("en service", "#4d9221", "o"), ("en panne", "#d6603d", "X")):
        s = pts[pts.etat == e]
        ax.scatter(s.geometry.x, s.geometry.y, s=48, c=c, marker=m if shapes else "o", ec="white", lw=.5, label=e.capitalize())
    ax.legend(loc="upper right", fontsize=8.5, title="État de la borne")
    _bar(ax, 2)
    _src(fig, "Source : relevé de l’agence d’urbanisme, mars 2024.")
    return fig, pts


@liar("colour-blind")
def fr_bornes_recharge():
    return _bornes(False)


@honest
def fr_bornes_recharge_formes():
    return _bornes(True)


def _kinderarzt(letters):
    q = _leipzig().copy()
    s = q.far + np.random.default_rng(31).normal(0, .22, len(q))
    q["stufe"] = np.where(s < .45, "gut", np.where(s < .8, "mittel", "schlecht"))
    pal = {"gut": "#66a61e", "mittel": "#c9a227", "schlecht": "#d9691e"}
    fig, ax = _ax("Kinderärztliche Versorgung nach Ortsteilen")
    q.plot(ax=ax, color=q.stufe.map(pal), edgecolor="white", lw=.7)
    if letters:
        for p, st in zip(q.representative_point(), q.stufe):
            ax.text(p.x, p.y, st[0].upper(), ha="center", va="center", fontsize=9, weight="bold")
    _key(ax, pal.values(), [f"{k[0].upper()} – {k}" if letters else k for k in pal], "Versorgungsgrad")
    _bar(ax, 4)
    _src(fig, "Quelle: Kassenärztliche Vereinigung, Stand 2023; eigene Einstufung.")
    return fig, q


@liar("colour-blind")
def de_kinderarzt_ampel():
    return _kinderarzt(False)


@honest
def de_kinderarzt_buchstaben():
    return _kinderarzt(True)


# ------------------------------------------------------------------ diverging-without-middle

def _saldo():
    q = _bilbao().copy()
    q["saldo"] = (-8 + 24 * q.far + np.random.default_rng(41).normal(0, 2.5, len(q))).clip(-8.5, 17.5).round(1)
    return q


@liar("diverging-without-middle")
def es_saldo_cuantiles():
    q = _saldo()
    fig, ax = _ax("Saldo migratorio por barrio, Bilbao, 2022")
    q.plot(column="saldo", cmap="RdBu", scheme="quantiles", k=5, edgecolor="white", lw=.6, legend=True, ax=ax,
           legend_kwds={"title": "Saldo (por mil hab.)", "fmt": "{:.1f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 2)
    _src(fig, "Fuente: padrón municipal, 2022. Elaboración propia.")
    return fig, q


@honest
def es_saldo_corte_cero():
    q = _saldo()
    fig, ax = _ax("Saldo migratorio por barrio, Bilbao, 2022")
    q.plot(column="saldo", cmap="RdBu", scheme="user_defined", classification_kwds={"bins": [-4, -2, 0, 4, 9, 18]}, edgecolor="white",
           lw=.6, legend=True, ax=ax,
           legend_kwds={"title": "Saldo (por mil hab.)", "fmt": "{:.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 2)
    _src(fig, "Fuente: padrón municipal, 2022. En rojo pierden, en azul ganan vecinos.")
    return fig, q


def _prices():
    q = _leeds().copy()
    q["chg"] = (17 - 19 * q.ux + np.random.default_rng(51).normal(0, 2.2, len(q))).clip(-4, 18.4).round(1)
    return q


@liar("diverging-without-middle")
def en_price_change_piyg():
    q = _prices()
    fig, ax = _ax("House prices by ward, Leeds: change 2021–2023")
    q.plot(column="chg", cmap="PiYG", legend=True, ax=ax, edgecolor="#777", lw=.4, legend_kwds={"label": "Change in median price, %", "shrink": .65})
    _bar(ax, 5)
    _src(fig, "Source: Land Registry price paid data, 2021–2023.")
    return fig, q


@honest
def en_price_change_vs_city():
    q = _prices()
    m = round(float(q.chg.mean()), 1)
    fig, ax = _ax("House prices by ward, Leeds: change 2021–2023")
    q.plot(column="chg", cmap="PiYG", norm=TwoSlopeNorm(m, -5, 19), legend=True, ax=ax, edgecolor="#777", lw=.4,
           legend_kwds={"label": f"Change, % (white = city average, +{m} %)", "shrink": .65, "ticks": [-5, 0, m, 12, 19]})
    _bar(ax, 5)
    _src(fig, "Source: Land Registry price paid data, 2021–2023.")
    return fig, q


# ------------------------------------------------------------------ empty-class

@liar("empty-class")
def de_leerstand_klassen():
    q = _leipzig().copy()
    q["leer"] = (2 + 9 * q.far + np.random.default_rng(61).normal(0, 1.6, len(q))).clip(1.2, 13.4).round(1)
    i = np.digitize(q.leer, [3, 6, 10, 15])
    fig, ax = _ax("Wohnungsleerstand in Leipzig, 2024")
    q.plot(ax=ax, color=[OR[k] for k in i], edgecolor="white", lw=.6)
    _key(ax, OR, ["unter 3", "3 bis unter 6", "6 bis unter 10", "10 bis unter 15", "15 und mehr"], "Leerstand in %")
    _bar(ax, 4)
    _src(fig, "Quelle: Stromzählermethode, Stadtwerke, Stand 31.12.2024.")
    return fig, q


@honest
def de_leerstand_zwei_jahre():
    q = _leipzig().copy()
    r = np.random.default_rng(62)
    q["leer_2014"] = (4 + 15 * q.far + r.normal(0, 2, len(q))).clip(2, 22).round(1)
    q["leer_2024"] = (2 + 9 * q.far + r.normal(0, 1.6, len(q))).clip(1.2, 13.4).round(1)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5.4))
    for ax, j in zip(axs, (2014, 2024)):
        ax.set_axis_off()
        ax.set_title(str(j), fontsize=11)
        q.plot(ax=ax, color=[OR[k] for k in np.digitize(q[f"leer_{j}"], [3, 6, 10, 15])], edgecolor="white", lw=.6)
    fig.suptitle("Wohnungsleerstand in Leipzig: heute kein Ortsteil mehr über 15 %")
    fig.legend(handles=[Patch(fc=c, ec="#888", lw=.5, label=t) for c, t in zip(OR, ["unter 3", "3 bis unter 6", "6 bis unter 10",
               "10 bis unter 15", "15 und mehr"])], title="Leerstand in % (beide Jahre)", loc="lower center", ncol=5, fontsize=8,
               bbox_to_anchor=(.5, .05))
    _bar(axs[0], 4)
    _src(fig, "Quelle: Stromzählermethode, Stadtwerke, Stand jeweils 31.12.")
    return fig, q


def _dens():
    q = _leeds().copy()
    q["dens"] = (9800 * np.exp(-4.2 * q.far) + 300 + np.random.default_rng(71).uniform(0, 400, len(q))).round(0)
    q.loc[q.far.idxmin(), "dens"] = 13900
    return q


@liar("empty-class")
def en_density_equal_interval():
    q = _dens()
    fig, ax = _ax("Population density by ward, Leeds, 2021")
    q.plot(column="dens", cmap="PuBu", scheme="equal_interval", k=6, edgecolor="#999", lw=.4, legend=True, ax=ax,
           legend_kwds={"title": "People per km²", "fmt": "{:,.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 5)
    _src(fig, "Source: Census 2021, ONS.")
    return fig, q


@honest
def en_density_natural_breaks():
    q = _dens()
    fig, ax = _ax("Population density by ward, Leeds, 2021")
    q.plot(column="dens", cmap="PuBu", scheme="natural_breaks", k=5, edgecolor="#999", lw=.4, legend=True, ax=ax,
           legend_kwds={"title": "People per km²", "fmt": "{:,.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 5)
    _src(fig, "Source: Census 2021, ONS.")
    return fig, q


# ------------------------------------------------------------------ false-precision

def _velo(col, title, unit, fmt, vals, source):
    g = _gp().copy()
    g[col] = vals(g)
    fig, ax = _ax(title, (7.6, 7))
    g.plot(column=col, cmap="Greens", ax=ax, edgecolor="#888", lw=.4, legend=True,
           legend_kwds={"label": unit, "shrink": .55})
    for r, p in _spaced(g):
        ax.text(p.x, p.y, fmt(r[col]), ha="center", va="center", fontsize=8, path_effects=HALO)
    _bar(ax, 5)
    _src(fig, source)
    return fig, g


@liar("false-precision")
def fr_part_velo_decimales():
    return _velo("part_velo", "Part du vélo dans les trajets domicile-travail, 2022", "Part des actifs, %", lambda v: f"{v:.4f}".replace(".", ",") + " %",
                 lambda g: np.random.default_rng(81).uniform(1.2, 9.5, len(g)), "Source : enquête ménages (échantillon de 2 100 personnes), 2022.")


@honest
def fr_accidents_deux_decimales():
    return _velo("taux", "Accidents graves de cyclistes pour 1 000 habitants, 2022", "Accidents pour 1 000 hab.", lambda v: f"{v:.2f}".replace(".", ","),
                 lambda g: np.random.default_rng(82).uniform(.05, .92, len(g)), "Source : fichier BAAC, ONISR, 2022.")


def _puntos(title, col, vals, fmt, source, col_c, key):
    q = _bilbao()
    x, y = _inside(q.union_all(), 16, 91)
    pts = gpd.GeoDataFrame({col: vals(y)}, geometry=gpd.points_from_xy(x, y), crs=25830)
    fig, ax = _ax(title)
    q.dissolve().plot(ax=ax, color="#f2efe8", edgecolor="#999", lw=.8)
    ax.scatter(x, y, s=22, c=col_c, marker="^", label=key)
    for p, v in zip(pts.geometry, pts[col]):
        ax.annotate(fmt(v), (p.x, p.y), xytext=(5, 4), textcoords="offset points", fontsize=7.5)
    ax.legend(loc="upper right", fontsize=8)
    _bar(ax, 2)
    _src(fig, source)
    return fig, pts


@liar("false-precision")
def es_termometros_decimales():
    return _puntos("Temperatura media de julio en 16 estaciones, Bilbao, 2023", "temp", lambda y: np.random.default_rng(92).normal(21.3, 1.1, 16),
                   lambda v: f"{v:.4f} °C", "Fuente: red ciudadana de sensores (± 0,5 °C), 2023.", "#b2182b", "Estación meteorológica (°C)")


@honest
def es_nivelacion_milimetros():
    return _puntos("Red de nivelación de alta precisión, Bilbao, 2023", "cota", lambda y: np.random.default_rng(93).uniform(4, 180, 16),
                   lambda v: f"{v:.3f}", "Fuente: campaña de nivelación geométrica, 2023 (error ± 1 mm).", "#1b5e8c", "Clavo de nivelación (cota en m)")


# ------------------------------------------------------------------ hidden-missing

def _broadband():
    q = _leeds().copy()
    q["fibre"] = (82 - 45 * q.far + np.random.default_rng(101).normal(0, 6, len(q))).clip(12, 95).round(0)
    q.loc[[3, 9, 14, 22, 28], "fibre"] = np.nan
    return q


@liar("hidden-missing")
def en_fibre_dropped():
    q = _broadband()
    fig, ax = _ax("Homes with full-fibre broadband, Leeds wards, 2023")
    q.plot(column="fibre", cmap="Blues", scheme="natural_breaks", k=5, edgecolor="#aaa", lw=.5, legend=True, ax=ax,
           legend_kwds={"title": "% of homes", "fmt": "{:.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 5)
    _src(fig, "Source: Ofcom Connected Nations, 2023.")
    return fig, q


@honest
def en_fibre_hatched():
    q = _broadband()
    fig, ax = _ax("Homes with full-fibre broadband, Leeds wards, 2023")
    q.plot(column="fibre", cmap="Blues", scheme="natural_breaks", k=5, edgecolor="#aaa", lw=.5, legend=True, ax=ax,
           missing_kwds={"color": "#dddddd", "hatch": "////", "edgecolor": "#999", "label": "no operator return"},
           legend_kwds={"title": "% of homes", "fmt": "{:.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 5)
    _src(fig, "Source: Ofcom Connected Nations, 2023.")
    return fig, q


def _sozial(missing):
    q = _leipzig().copy()
    v = (40 - 45 * q.far + np.random.default_rng(111).normal(0, 9, len(q))).clip(0, 70).round(0)
    q["sozial"] = v
    if missing:
        q.loc[[2, 7, 15, 16, 24, 33], "sozial"] = np.nan
    i = np.digitize(q.sozial.fillna(0), [1, 10, 20, 30])
    fig, ax = _ax("Sozialwohnungen je 1 000 Wohnungen, Leipzig, 2023")
    q.plot(ax=ax, color=[GREENS[k] for k in i], edgecolor="#bbb", lw=.5)
    _key(ax, GREENS, ["keine", "1 bis unter 10", "10 bis unter 20", "20 bis unter 30", "30 und mehr"], "je 1 000 Wohnungen")
    _bar(ax, 4)
    _src(fig, "Quelle: Amt für Wohnungsbau, Stand Dezember 2023.")
    return fig, q


@liar("hidden-missing")
def de_sozialwohnungen_fillna():
    return _sozial(True)


@honest
def de_sozialwohnungen_echte_null():
    return _sozial(False)


def _renta():
    q = _bilbao().copy()
    q["renta"] = (17 + 16 * q.ux + np.random.default_rng(121).normal(0, 2.2, len(q))).clip(13, 37).round(1)
    q.loc[[1, 8, 19, 25, 31], "renta"] = np.nan
    return q


@liar("hidden-missing")
def es_renta_mismo_color():
    q = _renta()
    fig, ax = _ax("Renta media por persona, Bilbao, 2021")
    q.plot(column="renta", cmap="Blues", vmin=12, legend=True, ax=ax, edgecolor="#aaa", lw=.5, missing_kwds={"color": "#eaf2fb", "edgecolor": "#aaa"},
           legend_kwds={"label": "Miles de euros por persona", "shrink": .65})
    _bar(ax, 2)
    _src(fig, "Fuente: atlas de renta de los hogares, 2021.")
    return fig, q


@honest
def es_renta_blanco_explicado():
    q = _renta()
    fig, ax = _ax("Renta media por persona, Bilbao, 2021")
    q.plot(column="renta", cmap="Blues", vmin=5, legend=True, ax=ax, edgecolor="#aaa", lw=.5, missing_kwds={"color": "white", "edgecolor": "#aaa"},
           legend_kwds={"label": "Miles de euros por persona", "shrink": .65})
    _bar(ax, 2)
    _src(fig, "Fuente: atlas de renta de los hogares, 2021. En blanco: sin datos (secreto estadístico).")
    return fig, q


# ------------------------------------------------------------------ missing-date, missing-source, missing-scale, missing-unit

def _miete(title, leg, source):
    q = _leipzig().copy()
    q["miete"] = (10.5 - 3 * q.far + np.random.default_rng(131).normal(0, .6, len(q))).clip(6, 12).round(2)
    fig, ax = _ax(title)
    q.plot(column="miete", cmap="YlOrBr", scheme="quantiles", k=5, edgecolor="white", lw=.6, legend=True, ax=ax,
           legend_kwds={"title": leg, "fmt": "{:.2f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 4)
    _src(fig, source)
    return fig, q


@liar("missing-date")
def de_miete_ohne_jahr():
    return _miete("Angebotsmieten in Leipzig", "€/m², nettokalt", "Quelle: Auswertung von Wohnungsinseraten, Stadt Leipzig.")


@honest
def de_miete_quartal():
    return _miete("Angebotsmieten in Leipzig", "€/m², nettokalt\n(2. Quartal 2024)", "Quelle: Auswertung von Wohnungsinseraten, Stadt Leipzig.")


def _revenu(title, source):
    q = _nantes().copy()
    q["revenu"] = (25.5 - 7 * q.uy + np.random.default_rng(141).normal(0, 1.6, len(q))).clip(14, 31).round(1)
    fig, ax = _ax(title)
    q.plot(column="revenu", cmap="PuBuGn", legend=True, ax=ax, edgecolor="white", lw=.5,
           legend_kwds={"label": "Revenu médian par UC, milliers d’euros par an", "shrink": .65})
    _bar(ax, 2)
    if source:
        _src(fig, source)
    return fig, q


@liar("missing-source")
def fr_revenu_sans_source():
    return _revenu("Revenu médian des quartiers nantais en 2021", "Carte : agence d’urbanisme, service études. Discrétisation continue.")


@honest
def fr_revenu_dapres():
    return _revenu("Revenu médian des quartiers nantais en 2021\n(d’après Insee, Filosofi)", None)


def _isocronas(bar):
    q = _bilbao()
    city = q.union_all()
    c = city.centroid
    r = np.random.default_rng(151)
    t = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    shape = 1 + .18 * np.sin(2 * t + 1) + .1 * np.sin(5 * t) + r.normal(0, .03, 60)
    rings = [Polygon(np.c_[c.x + d * shape * np.cos(t), c.y + d * shape * np.sin(t)]).buffer(60) for d in (380, 760, 1140)]
    iso = gpd.GeoDataFrame({"minutos": [15, 10, 5]}, geometry=rings[::-1], crs=25830)
    fig, ax = _ax("¿Cuánto se tarda a pie al centro de salud? Bilbao, 2024")
    q.plot(ax=ax, color="#f3f1ec", edgecolor="#cfcac0", lw=.5)
    cols = ["#c6dbef", "#6baed6", "#2171b5"]
    for g, k in zip(iso.geometry, cols):
        gpd.GeoSeries([g]).plot(ax=ax, color=k, alpha=.85, edgecolor="white")
    ax.plot(c.x, c.y, "P", color="#b2182b", ms=10)
    ax.set_xlim(c.x - 2300, c.x + 2300)
    ax.set_ylim(c.y - 2000, c.y + 2000)
    _key(ax, cols[::-1], ["hasta 5 min", "de 5 a 10 min", "de 10 a 15 min"], "Tiempo a pie")
    if bar:
        _bar(ax, .5, "500 m", room=0)
    _src(fig, "Fuente: red peatonal de OpenStreetMap, 2024; a 4,5 km/h.")
    return fig, iso


@liar("missing-scale")
def es_isocronas_sin_escala():
    return _isocronas(False)


@honest
def es_isocronas_escala():
    return _isocronas(True)


def _parks(axes_km):
    q = _leeds().copy()
    o = q.union_all().centroid
    x, y = _inside(q.union_all(), 34, 161)
    ha = np.random.default_rng(162).uniform(1, 40, 34).round(1)
    if axes_km:
        q = q.set_geometry(q.translate(-o.x, -o.y).scale(.001, .001, origin=(0, 0)))
        q = gpd.GeoDataFrame(q.drop(columns="geometry"), geometry=q.geometry.values)
        x, y = (x - o.x) / 1000, (y - o.y) / 1000
    fig, ax = plt.subplots(figsize=(7, 6.4))
    ax.set_title("Public parks within reach of Leeds Town Hall, 2024", fontsize=12, loc="left")
    q.plot(ax=ax, color="#f5f4f0", edgecolor="#c9c6be", lw=.5)
    ax.scatter(x, y, s=ha * 7, c="#3f8f4f", alpha=.8, ec="white", lw=.6)
    for v in (5, 20, 40):
        ax.scatter([], [], s=v * 7, c="#3f8f4f", alpha=.8, label=f"{v} ha")
    ax.legend(title="Area of the park", loc="upper right", fontsize=8, labelspacing=1.2, borderpad=1)
    if axes_km:
        ax.set_xlabel("Distance east of the Town Hall (km)")
        ax.set_ylabel("Distance north of the Town Hall (km)")
        ax.grid(color="#ddd", lw=.5)
    else:
        ax.set_axis_off()
    _src(fig, "Source: Ordnance Survey Open Greenspace, 2024.")
    pts = gpd.GeoDataFrame({"ha": ha}, geometry=gpd.points_from_xy(x, y), crs=None if axes_km else 27700)
    return fig, pts


@liar("missing-scale")
def en_parks_no_scale():
    return _parks(False)


@honest
def en_parks_km_axes():
    return _parks(True)


def _rent(title, leg):
    q = _leeds().copy()
    q["rent"] = (1350 - 620 * q.far + np.random.default_rng(171).normal(0, 80, len(q))).clip(560, 1500).round(0)
    fig, ax = _ax(title)
    q.plot(column="rent", cmap="Purples", scheme="fisher_jenks", k=5, edgecolor="#aaa", lw=.5, legend=True, ax=ax,
           legend_kwds={"title": leg, "fmt": "{:,.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 5)
    _src(fig, "Source: VOA private rental statistics, 2024.")
    return fig, q


@liar("missing-unit")
def en_rent_no_unit():
    return _rent("Median rent by ward, Leeds, 2024", "Rent")


@honest
def en_rent_unit_in_title():
    return _rent("Median rent by ward, Leeds, 2024 (£ per month)", "Two-bedroom homes")


def _sup(title, labels, leg):
    q = _bilbao().copy()
    q["sup"] = (24 + 14 * q.uy + np.random.default_rng(181).normal(0, 2, len(q))).clip(20, 42).round(1)
    i = np.digitize(q["sup"], [26, 30, 34, 38])
    fig, ax = _ax(title)
    q.plot(ax=ax, color=[YGB[k] for k in i], edgecolor="white", lw=.6)
    _key(ax, YGB, labels, leg)
    _bar(ax, 2)
    _src(fig, "Fuente: catastro y padrón municipal, 2023.")
    return fig, q


@liar("missing-unit")
def es_vivienda_sin_unidad():
    return _sup("La vivienda por barrios, Bilbao, 2023", ["menos de 26", "de 26 a menos de 30", "de 30 a menos de 34", "de 34 a menos de 38", "38 o más"], "Leyenda")


@honest
def es_vivienda_unidad_en_clases():
    return _sup("La vivienda por barrios, Bilbao, 2023", ["menos de 26 m² por habitante", "de 26 a menos de 30 m²", "de 30 a menos de 34 m²",
                                                        "de 34 a menos de 38 m²", "38 m² o más"], None)


# ------------------------------------------------------------------ non-monotone-ramp

def _wahl(cols):
    q = _leipzig().copy()
    q["bet"] = (78 - 24 * q.uy + np.random.default_rng(191).normal(0, 3, len(q))).clip(46, 84).round(1)
    i = np.digitize(q.bet, [55, 62, 69, 75])
    fig, ax = _ax("Wahlbeteiligung nach Ortsteilen, Leipzig, Mai 2024")
    q.plot(ax=ax, color=[cols[k] for k in i], edgecolor="white", lw=.6)
    _key(ax, cols, ["unter 55", "55 bis unter 62", "62 bis unter 69", "69 bis unter 75", "75 und mehr"], "Beteiligung in %")
    _bar(ax, 4)
    _src(fig, "Quelle: Stadt Leipzig, Wahlamt, 2024.")
    return fig, q


@liar("non-monotone-ramp")
def de_wahlbeteiligung_wirr():
    return _wahl(["#a6761d", "#fff7bc", "#d95f0e", "#fee391", "#662506"])


@honest
def de_wahlbeteiligung_umgekehrt():
    return _wahl(["#081d58", "#225ea8", "#41b6c4", "#a1dab4", "#ffffcc"])


def _raster(a, ext, outline, title, label, source, cmap, vmin=None, vmax=None, ticks=None, bar=2):
    fig, ax = _ax(title, (7.4, 6.2))
    im = ax.imshow(a, extent=ext, origin="lower", cmap=cmap, vmin=vmin, vmax=vmax, interpolation="nearest")
    outline.boundary.plot(ax=ax, color="#222", lw=.8)
    cb = fig.colorbar(im, ax=ax, shrink=.65, label=label)
    if ticks:
        cb.set_ticks(list(ticks), labels=list(ticks.values()))
    ax.set_xlim(ext[0], ext[1])
    ax.set_ylim(ext[2], ext[3])
    _bar(ax, bar)
    _src(fig, source)
    return fig, gpd.GeoDataFrame(geometry=outline.geometry, crs=outline.crs)


def _grid(city, n=70):
    x0, y0, x1, y1 = city.total_bounds
    x, y = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    return x, y, (x0, x1, y0, y1)


@liar("non-monotone-ramp")
def fr_bruit_twilight():
    c = _nantes().dissolve()
    x, y, e = _grid(c)
    a = 42 + 26 * np.exp(-((y - .4 * x) / .16) ** 2) + 12 * np.exp(-(x ** 2 + y ** 2) / .3) + np.random.default_rng(201).normal(0, .8, x.shape)
    return _raster(a, e, c, "Bruit routier moyen (Lden), Nantes, 2022", "dB(A)", "Source : cartographie stratégique du bruit, 2022.", "twilight")


@honest
def fr_vent_twilight():
    c = _nantes().dissolve()
    x, y, e = _grid(c)
    a = np.degrees(np.arctan2(x + .3 * np.sin(3 * y), y + .2)) % 360
    return _raster(a, e, c, "D’où vient le vent ? Direction dominante, Nantes, 2022", "Direction du vent (degrés depuis le nord)",
                   "Source : modèle de l’agence, données Météo-France 2022.", "twilight", 0, 360,
                   {0: "0 (N)", 90: "90 (E)", 180: "180 (S)", 270: "270 (O)", 360: "360 (N)"})


# ------------------------------------------------------------------ not-equal-area

def _foret(crs, note):
    w = _world()
    w = gpd.GeoDataFrame(w, crs=4326)
    lat = np.abs(w.geometry.representative_point().y)
    w["foret"] = (32 + 22 * np.cos(np.radians(lat * 4)) + np.random.default_rng(211).normal(0, 9, len(w))).clip(1, 88).round(0)
    w = w.clip(box(-179.9, -58, 179.9, 83)).to_crs(crs)
    fig, ax = _ax("Part du territoire couverte de forêts, 2020", (9.5, 6))
    w.plot(column="foret", cmap="Greens", scheme="quantiles", k=5, edgecolor="white", lw=.3, legend=True, ax=ax,
           legend_kwds={"title": "% de la surface", "fmt": "{:.0f}", "interval": True, "loc": "lower left", "fontsize": 8})
    _src(fig, f"Source : FAO, 2020 (valeurs simulées pour la formation).{note}")
    return fig, w


@liar("not-equal-area")
def fr_forets_mercator():
    return _foret(3857, "")


@honest
def fr_forets_mollweide():
    return _foret("ESRI:54009", " Projection de Mollweide, équivalente.")


@liar("not-equal-area")
def en_renewables_miller():
    w = gpd.GeoDataFrame(_world(), crs=4326).to_crs("ESRI:54003")
    w["ren"] = np.random.default_rng(221).beta(1.6, 2.6, len(w)) * 96
    fig, ax = _ax("Electricity from renewables, 2022", (9.5, 6))
    w.plot(column="ren", cmap="YlGnBu", edgecolor="white", lw=.3, legend=True, ax=ax, legend_kwds={"label": "% of generation", "shrink": .5})
    _src(fig, "Source: Ember, 2022 (simulated for training).")
    return fig, w


@honest
def en_shipping_mercator():
    w = gpd.GeoDataFrame(_world(), crs=4326).clip(box(-110, -45, 60, 68)).to_crs(3857)
    ports = {"Reykjavík": (-21.9, 64.1), "A Coruña": (-8.4, 43.4), "New York": (-74, 40.5), "Santos": (-46.3, -24)}
    p = gpd.GeoDataFrame({"port": list(ports)}, geometry=[Point(v) for v in ports.values()], crs=4326).to_crs(3857)
    fig, ax = _ax("Constant-bearing legs from the port of A Coruña, 2024", (9.5, 5.8))
    w.plot(ax=ax, color="#e8e6e0", edgecolor="#cfccc4", lw=.3)
    b = p.geometry[1]
    for i in (0, 2, 3):
        ax.plot([b.x, p.geometry[i].x], [b.y, p.geometry[i].y], color="#1b5e8c", lw=1.6)
    ax.scatter(p.geometry.x, p.geometry.y, s=26, c="#b2182b", zorder=4)
    for q, n in zip(p.geometry, p.port):
        ax.annotate(n, (q.x, q.y), xytext=(6, 4), textcoords="offset points", fontsize=8.5)
    _src(fig, "Source: World Port Index, 2024. Mercator projection: a straight line keeps its bearing; scale grows with latitude.")
    return fig, p


# ------------------------------------------------------------------ overlapping-breaks

def _plazas(labels):
    q = _bilbao().copy()
    q["plazas"] = (8 + 32 * (1 - q.far) + np.random.default_rng(231).normal(0, 5, len(q))).clip(1, 49).round(0)
    i = np.digitize(q.plazas, [10, 20, 30, 40])
    fig, ax = _ax("Plazas de guardería por cada 100 menores de 3 años, Bilbao, 2023")
    q.plot(ax=ax, color=[BLUES[k] for k in i], edgecolor="white", lw=.6)
    _key(ax, BLUES, labels, "Plazas por 100 menores")
    _bar(ax, 2)
    _src(fig, "Fuente: Departamento de Educación, curso 2023-2024.")
    return fig, q


@liar("overlapping-breaks")
def es_guarderias_solapadas():
    return _plazas(["0 – 10", "10 – 20", "20 – 30", "30 – 40", "40 – 50"])


@honest
def es_guarderias_enteros():
    return _plazas(["0 – 9", "10 – 19", "20 – 29", "30 – 39", "40 – 49"])


def _flows(labels):
    q = _leeds().copy()
    r = np.random.default_rng(241)
    q["trips"] = (2600 * np.exp(-1.6 * q.far) * r.uniform(.35, 1.1, len(q))).round(0)
    hub = q.loc[q.far.idxmin()].geometry.centroid
    fig, ax = _ax("Commuters into the centre of Leeds, 2021")
    q.plot(ax=ax, color="#f3f1ec", edgecolor="#cfcac0", lw=.5)
    cuts, lws = [500, 1000, 1500], [.8, 2, 3.6, 5.6]
    for g, v, far in zip(q.geometry.centroid, q.trips, q.far):
        if far > q.far.min():
            ax.add_patch(FancyArrowPatch((g.x, g.y), (hub.x, hub.y), connectionstyle="arc3,rad=.15", arrowstyle="-",
                                         lw=lws[int(np.digitize(v, cuts))], color="#1b5e8c", alpha=.65))
    ax.scatter([hub.x], [hub.y], s=60, c="#b2182b", zorder=5)
    ax.legend(handles=[Line2D([], [], color="#1b5e8c", lw=w, label=t) for w, t in zip(lws, labels)], title="Commuters per day",
              loc="upper right", fontsize=8)
    _bar(ax, 5)
    _src(fig, "Source: Census 2021, origin–destination tables, ONS.")
    return fig, q


@liar("overlapping-breaks")
def en_flows_overlap():
    return _flows(["0–500", "500–1,000", "1,000–1,500", "1,500–2,500"])


@honest
def en_flows_under():
    return _flows(["under 500", "500 to under 1,000", "1,000 to under 1,500", "1,500 to under 2,500"])


# ------------------------------------------------------------------ overplotting

def _arbres(**kw):
    q = _nantes()
    x, y = _inside(q.union_all(), 9000, 251, .5)
    fig, ax = _ax("Les 9 000 arbres d’alignement de Nantes, 2023")
    q.plot(ax=ax, color="#f6f5f1", edgecolor="#c9c6be", lw=.5)
    ax.scatter(x, y, c="#2c7a3f", **kw)
    _bar(ax, 2)
    _src(fig, "Source : inventaire des espaces verts, 2023. Un point = un arbre.")
    return fig, gpd.GeoDataFrame({"arbre": range(len(x))}, geometry=gpd.points_from_xy(x, y), crs=2154)


@liar("overplotting")
def fr_arbres_empiles():
    return _arbres(s=70)


@honest
def fr_arbres_transparents():
    return _arbres(s=3, alpha=.4, lw=0)


@liar("overplotting")
def de_unfaelle_punkte():
    q = _leipzig()
    x, y = _inside(q.union_all(), 3600, 261, .75, .13)
    fig, ax = _ax("Radunfälle in Leipzig 2019–2023")
    q.boundary.plot(ax=ax, color="#bbb", lw=.5)
    ax.plot(x, y, "o", ms=8, color="#c23b22", label="ein Unfall")
    ax.legend(loc="upper right", fontsize=8)
    _bar(ax, 4)
    _src(fig, "Quelle: Unfallatlas der Statistischen Ämter, 2019–2023.")
    return fig, gpd.GeoDataFrame({"unfall": range(len(x))}, geometry=gpd.points_from_xy(x, y), crs=25833)


@honest
def de_unfaelle_hexbin():
    q = _leipzig()
    x, y = _inside(q.union_all(), 3600, 261, .75, .13)
    fig, ax = _ax("Radunfälle in Leipzig 2019–2023")
    h = ax.hexbin(x, y, gridsize=22, cmap="OrRd", mincnt=1, lw=.2)
    q.boundary.plot(ax=ax, color="#999", lw=.4)
    ax.set_aspect("equal")
    fig.colorbar(h, ax=ax, shrink=.65, label="Unfälle je Wabe (gleich große Sechsecke)")
    _bar(ax, 4)
    _src(fig, "Quelle: Unfallatlas der Statistischen Ämter, 2019–2023.")
    return fig, gpd.GeoDataFrame({"unfall": range(len(x))}, geometry=gpd.points_from_xy(x, y), crs=25833)


# ------------------------------------------------------------------ panels-on-different-scales

def _mieten(shared):
    q = _leipzig().copy()
    r = np.random.default_rng(271)
    q["m2014"] = (6.6 - 1.3 * q.far + r.normal(0, .25, len(q))).clip(4.6, 7.3).round(2)
    q["m2024"] = (q.m2014 * 1.72 + r.normal(0, .3, len(q))).clip(7.6, 12.8).round(2)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5.2))
    for ax, j in zip(axs, ("2014", "2024")):
        ax.set_axis_off()
        ax.set_title(j)
        kw = {"vmin": 4.5, "vmax": 13} if shared else {}
        q.plot(column="m" + j, cmap="OrRd", ax=ax, edgecolor="white", lw=.5, legend=True, legend_kwds={"label": "€/m², nettokalt", "shrink": .6}, **kw)
        _bar(ax, 4)
    fig.suptitle("Angebotsmieten in Leipzig, 2014 und 2024")
    _src(fig, "Quelle: Auswertung von Inseraten, Amt für Statistik, 2014 und 2024.")
    return fig, q


@liar("panels-on-different-scales")
def de_mieten_zwei_skalen():
    return _mieten(False)


@honest
def de_mieten_eine_skala():
    return _mieten(True)


def _two(cols, titles, labels, make, sup, source):
    q = _leeds().copy()
    make(q)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5.4))
    for ax, c, t, lab in zip(axs, cols, titles, labels):
        ax.set_axis_off()
        ax.set_title(t, fontsize=11)
        q.plot(column=c, cmap="BuPu", scheme="natural_breaks", k=5, ax=ax, edgecolor="white", lw=.5, legend=True,
               legend_kwds={"title": lab, "fmt": "{:.1f}", "interval": True, "loc": "upper right", "fontsize": 8})
        _bar(ax, 5)
    fig.suptitle(sup)
    _src(fig, source)
    return fig, q


@liar("panels-on-different-scales")
def en_claimants_breaks_each_year():
    def make(q):
        r = np.random.default_rng(281)
        q["c2019"] = (2 + 1.8 * q.ux + r.normal(0, .2, len(q))).clip(1.6, 4.4).round(1)
        q["c2021"] = (4.6 + 3.6 * q.ux + r.normal(0, .4, len(q))).clip(4.1, 9).round(1)
    return _two(("c2019", "c2021"), ("2019", "2021"), ("Claimants, %", "Claimants, %"), make, "Claimant rate by ward, Leeds, before and after lockdown",
                "Source: DWP claimant count, March 2019 and March 2021.")


@honest
def en_two_quantities_same_ramp():
    def make(q):
        r = np.random.default_rng(282)
        q["claim"] = (2 + 1.8 * q.ux + r.normal(0, .2, len(q))).clip(1.6, 4.4).round(1)
        q["pay"] = (36 - 12 * q.ux + r.normal(0, 1.2, len(q))).clip(22, 39).round(1)
    return _two(("claim", "pay"), ("Claimant rate", "Median pay"), ("Claimants, % of adults", "£ thousand a year"), make,
                "Work and pay by ward, Leeds, 2023", "Source: DWP and ONS (ASHE), 2023.")


def _logements(shared):
    q = _nantes().copy()
    r = np.random.default_rng(291)
    years = (2009, 2014, 2019, 2024)
    base = 3 + 3 * (1 - q.far) + r.normal(0, .3, len(q))
    for i, a in enumerate(years):
        q[f"t{a}"] = (base * (1.0, 2.0, 3.9, 7.0)[i] + r.normal(0, .2, len(q))).clip(.5, 48).round(1)
    fig, axs = plt.subplots(2, 2, figsize=(9, 8))
    for ax, a in zip(axs.flat, years):
        ax.set_axis_off()
        ax.set_title(str(a), fontsize=11)
        v = {"vmin": 0, "vmax": 45} if shared else {"vmin": q[f"t{a}"].min(), "vmax": q[f"t{a}"].max()}
        q.plot(column=f"t{a}", cmap="YlGnBu", ax=ax, edgecolor="white", lw=.4, legend=True,
               legend_kwds={"label": "pour 1 000 logements", "shrink": .8}, **v)
        _bar(ax, 2)
    fig.suptitle("Locations de tourisme à Nantes, 2009-2024")
    _src(fig, "Source : annonces collectées par l’agence d’urbanisme, 2009 à 2024.")
    return fig, q


@liar("panels-on-different-scales")
def fr_tourisme_quatre_echelles():
    return _logements(False)


@honest
def fr_tourisme_echelle_commune():
    return _logements(True)


# ------------------------------------------------------------------ radius-not-area

def _empleo(size, key):
    q = _bilbao().copy()
    q["empleo"] = (9000 * np.exp(-2.6 * q.far) * np.random.default_rng(301).uniform(.3, 1.4, len(q)) + 250).round(0)
    c = q.geometry.centroid
    fig, ax = _ax("Empleos por barrio, Bilbao, 2022")
    q.plot(ax=ax, color="#f3f1ec", edgecolor="#bbb", lw=.5)
    ax.scatter(c.x, c.y, s=size(q.empleo), c="#7a3b8f", alpha=.65, ec="white", lw=.7)
    for v in (500, 2000, 6000):
        ax.scatter([], [], s=size(v), c="#7a3b8f", alpha=.65, label=f"{v}")
    ax.legend(title="Empleos", loc="upper right", labelspacing=key, borderpad=1.4, handletextpad=2, fontsize=8)
    _bar(ax, 2)
    _src(fig, "Fuente: registro de afiliación a la Seguridad Social, 2022.")
    return fig, q


@liar("radius-not-area")
def es_empleos_cuadrado():
    return _empleo(lambda v: (v / 170) ** 2, 2.6)


@honest
def es_empleos_superficie():
    return _empleo(lambda v: v / 6.5, 2)


@liar("radius-not-area")
def en_dorling_radius():
    q = _leeds().copy()
    q["pop"] = (6000 + 24000 * np.random.default_rng(311).random(len(q))).round(0)
    c = q.geometry.centroid
    fig, ax = _ax("Population of Leeds wards, 2021: one circle each")
    pc = PatchCollection([Circle((p.x, p.y), v * .055) for p, v in zip(c, q["pop"])], facecolor="#3182bd", edgecolor="white", alpha=.75)
    q.dissolve().plot(ax=ax, color="#f1efe9", edgecolor="#aaa", lw=.6)
    ax.add_collection(pc)
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    for k, v in enumerate((10000, 20000, 30000)):
        ax.add_patch(Circle((x1 + 1500, y1 - 2500 - k * 3900), v * .055, fc="none", ec="#333"))
        ax.text(x1 + 3400, y1 - 2500 - k * 3900, f"{v:,}\npeople", fontsize=8, va="center")
    ax.set_xlim(x0, x1 + 6000)
    _bar(ax, 5)
    _src(fig, "Source: Census 2021, ONS.")
    return fig, q


@honest
def en_catchment_circles():
    q = _leeds().copy()
    x, y = _inside(q.union_all(), 18, 312)
    m = np.random.default_rng(313).choice([400, 800, 1600], 18)
    pts = gpd.GeoDataFrame({"walk_m": m}, geometry=gpd.points_from_xy(x, y), crs=27700)
    fig, ax = _ax("How far people walk to a stop, Leeds, 2023:\nthe radius of each circle is the distance on the ground")
    q.plot(ax=ax, color="#f1efe9", edgecolor="#ccc", lw=.5)
    ax.add_collection(PatchCollection([Circle((a, b), r) for a, b, r in zip(x, y, m)], facecolor="#3182bd", edgecolor="#08519c", alpha=.4))
    ax.scatter(x, y, s=8, c="#08306b", label="stop (400 m bus, 800 m tram, 1,600 m rail)")
    ax.legend(loc="upper right", fontsize=8)
    _bar(ax, 5)
    _src(fig, "Source: West Yorkshire travel survey, 2023.")
    return fig, pts


def _gares(f, n):
    d = _dep().copy()
    d = d.nlargest(32, "population")
    d["voyageurs"] = (d.population * np.random.default_rng(321).uniform(2, 14, len(d)) / 1e6).round(1)
    fig, ax = _ax("Voyageurs en gare par département, 2022", (7.4, 6.8))
    _dep().plot(ax=ax, color="#f3f1ec", edgecolor="#cfcac0", lw=.4)
    g = gpd.GeoSeries([p.buffer(f(v)) for p, v in zip(d.geometry.centroid, d.voyageurs)], crs=2154)
    g.plot(ax=ax, color="#d95f0e", alpha=.6, edgecolor="white", lw=.6)
    x1, y1 = 1150000, 7060000
    for k, v in enumerate((5, 10, 20)):
        ax.add_patch(Circle((x1, y1 - k * 130000), f(v), fc="none", ec="#333"))
        ax.text(x1 + 75000, y1 - k * 130000, f"{v} millions", fontsize=8, va="center")
    ax.set_xlim(80000, 1420000)
    ax.set_ylim(6030000, 7150000)
    _bar(ax, 200)
    _src(fig, f"Source : fréquentation en gares, SNCF, 2022.{n}")
    return fig, d


@liar("radius-not-area")
def fr_gares_tampon():
    return _gares(lambda v: v * 3300, "")


@honest
def fr_gares_racine():
    return _gares(lambda v: 14500 * v ** .5, " Surface des cercles proportionnelle au trafic.")


# ------------------------------------------------------------------ rainbow-colormap

@liar("rainbow-colormap")
def en_no2_jet():
    c = _leeds().dissolve()
    x, y, e = _grid(c)
    a = 11 + 24 * np.exp(-(x ** 2 + y ** 2) / .22) + 9 * np.exp(-((x + .5 * y) / .1) ** 2) + np.random.default_rng(331).normal(0, .5, x.shape)
    return _raster(a, e, c, "Nitrogen dioxide, annual mean, Leeds, 2022", "NO₂, µg/m³", "Source: Defra background maps, 2022.", "jet", bar=5)


@honest
def en_aspect_hsv():
    c = _leeds().dissolve()
    x, y, e = _grid(c)
    z = np.sin(3 * x) + np.cos(2.5 * y + x)
    gy, gx = np.gradient(z)
    a = np.degrees(np.arctan2(-gx, -gy)) % 360
    return _raster(a, e, c, "Which way do the slopes face? Leeds, 2022", "Aspect, compass bearing", "Source: Ordnance Survey Terrain 50, 2022.", "hsv", 0, 360,
                   {0: "N", 90: "E", 180: "S", 270: "W", 360: "N"}, bar=5)


@liar("rainbow-colormap")
def de_pendler_regenbogen():
    q = _leipzig().copy()
    q["oepnv"] = (34 - 20 * q.far + np.random.default_rng(341).normal(0, 3, len(q))).clip(6, 42).round(1)
    fig, ax = _ax("Anteil der ÖPNV-Pendler, Leipzig, 2023")
    q.plot(column="oepnv", cmap="gist_rainbow", ax=ax, edgecolor="white", lw=.5, legend=True, legend_kwds={"label": "Anteil in %", "shrink": .65})
    _bar(ax, 4)
    _src(fig, "Quelle: Mobilität in Städten (SrV), 2023.")
    return fig, q


@honest
def de_flaechennutzung_bunt():
    q = _leipzig().copy()
    kinds = ["Wohnen", "Gewerbe", "Wald", "Wasser", "Landwirtschaft", "Verkehr"]
    pal = dict(zip(kinds, ["#e7a15a", "#8d4a9e", "#1b6b3a", "#4aa3df", "#f3e27a", "#6b6b6b"]))
    q["nutzung"] = np.random.default_rng(342).choice(kinds, len(q), p=[.34, .18, .14, .08, .16, .1])
    fig, ax = _ax("Vorherrschende Flächennutzung, Leipzig, 2023")
    q.plot(ax=ax, color=q.nutzung.map(pal), edgecolor="white", lw=.7)
    for p, k in zip(q.representative_point(), q.nutzung):
        ax.text(p.x, p.y, k[:2], ha="center", va="center", fontsize=7.5, color="black" if k in ("Wohnen", "Landwirtschaft", "Wasser") else "white")
    _key(ax, pal.values(), [f"{k[:2]}  {k}" for k in pal], "Nutzung")
    _bar(ax, 4)
    _src(fig, "Quelle: ALKIS, Stand 2023.")
    return fig, q


# ------------------------------------------------------------------ small-text

def _noms(size):
    g = _gp().copy()
    fig, ax = _ax("Densité des communes du Grand Poitiers, 2023", (8, 7.4))
    g.plot(column="densite", cmap="YlGn", scheme="quantiles", k=5, edgecolor="#999", lw=.4, legend=True, ax=ax,
           legend_kwds={"title": "Habitants par km²", "fmt": "{:.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    for r, p in _spaced(g):
        ax.text(p.x, p.y, r.nom, ha="center", va="center", fontsize=size, path_effects=HALO)
    _bar(ax, 5)
    _src(fig, "Source : Insee, recensement 2023.")
    return fig, g


@liar("small-text")
def fr_noms_microscopiques():
    return _noms(3.4)


@honest
def fr_noms_lisibles():
    return _noms(7.5)


# ------------------------------------------------------------------ stock-in-choropleth

def _poblacion(col, leg, title):
    q = _bilbao().copy()
    q["hab"] = (3500 + 14000 * np.random.default_rng(351).random(len(q))).round(0)
    q["mayores"] = (17 + 14 * (1 - q.far) + np.random.default_rng(352).normal(0, 2, len(q))).clip(12, 36).round(1)
    fig, ax = _ax(title, (7.6, 6.2))
    q.plot(column=col, cmap="YlOrRd", scheme="fisher_jenks", k=5, edgecolor="white", lw=.5, legend=True, ax=ax,
           legend_kwds={"title": leg, "fmt": "{:,.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 2)
    ins = ax.inset_axes([.8, .04, .2, .26])
    w = _world()
    w[w.code_iso.isin(["ES", "PT", "FR"])].to_crs(25830).plot(ax=ins, color="#ddd", edgecolor="white", lw=.4)
    c = q.union_all().centroid
    ins.plot(c.x, c.y, "s", color="#b2182b", ms=4)
    ins.set_xlim(-200000, 1200000)
    ins.set_ylim(3900000, 5200000)
    ins.set_xticks([])
    ins.set_yticks([])
    ins.set(xlabel="", ylabel="")
    ins.set_title("Situación", fontsize=8)
    _src(fig, "Fuente: padrón municipal, 1 de enero de 2023.")
    return fig, q


@liar("stock-in-choropleth")
def es_habitantes_coropleta():
    return _poblacion("hab", "Habitantes", "Población de los barrios de Bilbao, 2023")


@honest
def es_mayores_coropleta():
    return _poblacion("mayores", "% de 65 años o más", "Población mayor en los barrios de Bilbao, 2023")


@liar("stock-in-choropleth")
def de_kitas_anzahl():
    q = _leipzig().copy()
    q["kitas"] = (2 + q.km2 * .9 + np.random.default_rng(361).integers(0, 7, len(q))).round(0)
    fig, ax = _ax("Anzahl der Kindertagesstätten, Leipzig, 2023")
    q.plot(column="kitas", cmap="Blues", ax=ax, edgecolor="#999", lw=.4, legend=True, legend_kwds={"label": "Kitas", "shrink": .65})
    _bar(ax, 4)
    _src(fig, "Quelle: Amt für Jugend und Familie, 2023.")
    return fig, q


@honest
def de_kitas_raster():
    city = _leipzig().union_all()
    x0, y0, x1, y1 = city.bounds
    cells = [box(a, b, a + 1000, b + 1000) for a in np.arange(x0 // 1000 * 1000, x1, 1000) for b in np.arange(y0 // 1000 * 1000, y1, 1000)]
    g = gpd.GeoDataFrame(geometry=[c for c in cells if city.contains(c.centroid)], crs=25833)
    d = g.centroid.distance(city.centroid) / 8500
    g["kitas"] = np.random.default_rng(362).poisson(6 * np.exp(-2 * d))
    fig, ax = _ax("Kindertagesstätten je Quadratkilometer, Leipzig, 2023")
    g.plot(column="kitas", cmap="Blues", ax=ax, edgecolor="#ccc", lw=.3, legend=True, legend_kwds={"label": "Anzahl Kitas je Rasterzelle (1 km²)", "shrink": .65})
    _bar(ax, 4)
    _src(fig, "Quelle: Amt für Jugend und Familie, 2023; 1-km-Raster, alle Zellen gleich groß.")
    return fig, g


def _burg():
    q = _leeds().copy()
    q["burglaries"] = (40 + q.km2 * 14 + np.random.default_rng(371).uniform(0, 160, len(q))).round(0)
    return q


@liar("stock-in-choropleth")
def en_burglaries_counts():
    q = _burg()
    fig, ax = _ax("Burglaries recorded by ward, Leeds, 2023")
    q.plot(column="burglaries", cmap="Reds", scheme="quantiles", k=5, edgecolor="white", lw=.5, legend=True, ax=ax,
           legend_kwds={"title": "Burglaries", "fmt": "{:.0f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 5)
    _src(fig, "Source: data.police.uk, 2023.")
    return fig, q


@honest
def en_burglaries_circles():
    q = _burg()
    c = q.geometry.representative_point()
    fig, ax = _ax("Burglaries recorded by ward, Leeds, 2023")
    q.plot(ax=ax, color="#f1efe9", edgecolor="#bbb", lw=.5)
    ax.scatter(c.x, c.y, s=q.burglaries * .8, c="#cb181d", alpha=.6, ec="white")
    for v in (100, 250, 450):
        ax.scatter([], [], s=v * .8, c="#cb181d", alpha=.6, label=f"{v}")
    ax.legend(title="Burglaries", loc="upper right", labelspacing=1.5, borderpad=1.2, fontsize=8)
    _bar(ax, 5)
    _src(fig, "Source: data.police.uk, 2023.")
    return fig, q


# ------------------------------------------------------------------ title-contradicts-data

def _age(title):
    d = _dep().copy()
    east = d.geometry.centroid.x.rank(pct=True)
    d["p65"] = (15 + 14 * east + np.random.default_rng(381).normal(0, 1.4, len(d))).clip(13, 31).round(1)
    fig, ax = _ax(title, (7.8, 7))
    kw = dict(column="p65", cmap="BuPu", scheme="user_defined", classification_kwds={"bins": [18, 20.5, 23, 26, 31]}, edgecolor="white", lw=.4)
    d.plot(ax=ax, legend=True, legend_kwds={"title": "65 ans et plus, %", "fmt": "{:.1f}", "interval": True, "loc": "lower left", "fontsize": 8,
                                              "bbox_to_anchor": (-.02, .1)}, **kw)
    _bar(ax, 200)
    ins = ax.inset_axes([.8, .76, .26, .26])
    z = d[d.code.isin(["75", "92", "93", "94", "77", "78", "91", "95"])]
    z.plot(ax=ins, **kw)
    ins.set_xticks([])
    ins.set_yticks([])
    ins.set(xlabel="", ylabel="")
    ins.set_title("Île-de-France", fontsize=8)
    _src(fig, "Source : Insee, recensement 2021 (valeurs simulées pour la formation).")
    return fig, d


@liar("title-contradicts-data")
def fr_vieillissement_ouest():
    return _age("Le vieillissement est plus marqué à l’ouest, 2021")


@honest
def fr_vieillissement_est():
    return _age("Le vieillissement est plus marqué à l’est, 2021")


def _paro(top, title):
    q = _bilbao().copy()
    q["paro"] = (4 + 5 * q.ux + np.random.default_rng(391).normal(0, .5, len(q))).clip(3, 9.6).round(1)
    q.loc[q.nlargest(3, "ux").index, "paro"] = top
    fig, ax = _ax(title)
    q.plot(column="paro", cmap="YlOrRd", scheme="user_defined", classification_kwds={"bins": [5, 6.5, 8, 10, 15]}, edgecolor="white", lw=.6,
           legend=True, ax=ax, legend_kwds={"title": "Tasa de paro (%)", "fmt": "{:.1f}", "interval": True, "loc": "upper right", "fontsize": 8})
    _bar(ax, 2)
    _src(fig, "Fuente: Lanbide y padrón municipal, 2023.")
    return fig, q


@liar("title-contradicts-data")
def es_paro_ninguno():
    return _paro([12.4, 14.3, 13.1], "Bilbao, 2023: ningún barrio supera el 10 % de paro")


@honest
def es_paro_solo_tres():
    return _paro([12.4, 14.3, 13.1], "Bilbao, 2023: solo tres barrios superan el 10 % de paro")


def _kacheln(title):
    names = ["Mitte", "Nord", "Nordost", "Ost", "Südost", "Süd", "Südwest", "West", "Altwest", "Nordwest"]
    xy = [(1, 1), (1, 3), (2, 2), (2, 1), (2, 0), (1, 0), (0, 0), (0, 1), (0, 2), (1, 2)]
    v = [2.4, 3.1, -1.8, 4.2, .9, 1.6, 2.2, -2.6, 5.1, -.7]
    g = gpd.GeoDataFrame({"bezirk": names, "wachstum": v}, geometry=[box(x, y, x + .94, y + .94) for x, y in xy])
    fig, ax = _ax(title, (6.4, 6.6))
    g.plot(column="wachstum", cmap="BrBG", norm=TwoSlopeNorm(0, -6, 6), ax=ax, edgecolor="#888", legend=True,
           legend_kwds={"label": "Veränderung der Einwohnerzahl, % (0 = unverändert)", "shrink": .6})
    for p, n, w in zip(g.centroid, names, v):
        ax.text(p.x, p.y, f"{n}\n{w:+.1f} %".replace(".", ","), ha="center", va="center", fontsize=9,
                color="white" if abs(w) > 4 else "black")
    _src(fig, "Quelle: Melderegister der Stadt Leipzig, 2018–2023. Kachelkarte, nicht lagetreu.")
    return fig, g


@liar("title-contradicts-data")
def de_kacheln_jeder_waechst():
    return _kacheln("Leipzig 2018–2023: Jeder Stadtbezirk wächst")


@honest
def de_kacheln_drei_schrumpfen():
    return _kacheln("Leipzig 2018–2023: Sieben Stadtbezirke wachsen,\ndrei schrumpfen")


# ------------------------------------------------------------------ too-few-classes, too-many-classes

@liar("too-few-classes")
def en_rents_two_classes():
    q = _leeds().copy()
    q["rent"] = (2300 - 1750 * q.far + np.random.default_rng(401).normal(0, 120, len(q))).clip(440, 2450).round(0)
    fig, ax = _ax("Median rent by ward, Leeds, 2024")
    q.plot(ax=ax, color=np.where(q.rent < 1200, "#fde0c5", "#eb7f52"), edgecolor="white", lw=.6)
    _key(ax, ["#fde0c5", "#eb7f52"], ["440 to under 1,200", "1,200 to 2,450"], "£ per month")
    _bar(ax, 5)
    _src(fig, "Source: VOA private rental statistics, 2024.")
    return fig, q


@honest
def en_no2_legal_limit():
    q = _leeds().copy()
    q["no2"] = (52 - 34 * q.far + np.random.default_rng(402).normal(0, 3, len(q))).clip(12, 58).round(0)
    fig, ax = _ax("Where NO₂ breaks the legal limit, Leeds wards, 2019")
    q.plot(ax=ax, color=np.where(q.no2 <= 40, "#dce9f2", "#b3442b"), edgecolor="white", lw=.6)
    _key(ax, ["#dce9f2", "#b3442b"], ["within the legal limit (40 µg/m³ or less)", "above the legal limit (over 40 µg/m³)"], "Annual mean NO₂")
    _bar(ax, 5)
    _src(fig, "Source: Leeds City Council diffusion tubes, 2019; limit: Air Quality Standards Regulations 2010.")
    return fig, q


def _cadres():
    d = _dep().copy()
    d["cadres"] = (9 + 18 * d.densite.rank(pct=True) ** 2 + np.random.default_rng(411).normal(0, 1.6, len(d))).clip(6, 31).round(1)
    return d


@liar("too-many-classes")
def fr_cadres_dix_classes():
    d = _cadres()
    fig, ax = _ax("Part des cadres dans l’emploi, 2021", (7.4, 6.8))
    d.plot(column="cadres", cmap="Blues", scheme="quantiles", k=10, edgecolor="white", lw=.4, legend=True, ax=ax,
           legend_kwds={"title": "% des emplois", "fmt": "{:.1f}", "interval": True, "loc": "lower left", "fontsize": 7.5, "bbox_to_anchor": (-.08, .08)})
    _bar(ax, 200)
    _src(fig, "Source : Insee, recensement 2021 (valeurs simulées).")
    return fig, d


@honest
def fr_cadres_continu():
    d = _cadres()
    fig, ax = _ax("Part des cadres dans l’emploi, 2021", (7.4, 6.8))
    d.plot(column="cadres", cmap="Blues", edgecolor="white", lw=.4, legend=True, ax=ax, legend_kwds={"label": "% des emplois", "shrink": .65})
    _bar(ax, 200)
    _src(fig, "Source : Insee, recensement 2021 (valeurs simulées).")
    return fig, d


@liar("too-many-classes")
def es_verde_doce_clases():
    q = _bilbao().copy()
    q["verde"] = (2 + 23 * q.far + np.random.default_rng(421).normal(0, 1.5, len(q))).clip(0, 23.9).round(1)
    order = q.verde.rank(method="first")
    q["verde"] = ((order - 1) / len(q) * 24).round(1)
    cols = [matplotlib.colors.to_hex(c) for c in plt.get_cmap("YlGn")(np.linspace(.05, 1, 12))]
    fig, ax = _ax("Zonas verdes por habitante, Bilbao, 2023")
    q.plot(ax=ax, color=[cols[int(v // 2)] for v in q.verde], edgecolor="white", lw=.5)
    _key(ax, cols, [f"de {a} a menos de {a + 2}" for a in range(0, 24, 2)], "m² por habitante", "center left", bbox_to_anchor=(.98, .5))
    fig.subplots_adjust(right=.76)
    _bar(ax, 2)
    _src(fig, "Fuente: inventario de parques y padrón municipal, 2023.")
    return fig, q


@honest
def es_usos_nueve_categorias():
    q = _bilbao().copy()
    kinds = ["Residencial", "Industrial", "Comercial", "Parque", "Bosque", "Agua", "Equipamiento", "Transporte", "Baldío"]
    pal = dict(zip(kinds, ["#f6c28b", "#7b4ea3", "#c2274b", "#9bd770", "#1f6b3a", "#5db4e6", "#2b4c9b", "#5c5c5c", "#eee3c0"]))
    r = np.random.default_rng(422)
    q["uso"] = kinds + list(r.choice(kinds, len(q) - 9))
    fig, ax = _ax("Uso principal del suelo por barrio, Bilbao, 2023")
    q.plot(ax=ax, color=q.uso.map(pal), edgecolor="white", lw=.6)
    for k, (p, u) in enumerate(zip(q.representative_point(), q.uso)):
        ax.text(p.x, p.y, str(kinds.index(u) + 1), ha="center", va="center", fontsize=8,
                color="black" if u in ("Residencial", "Parque", "Agua", "Baldío") else "white")
    _key(ax, pal.values(), [f"{i + 1}  {k}" for i, k in enumerate(kinds)], "Uso", "center left", bbox_to_anchor=(.98, .5))
    fig.subplots_adjust(right=.78)
    _bar(ax, 2)
    _src(fig, "Fuente: Udalplan, 2023.")
    return fig, q


# ------------------------------------------------------------------ unprojected

def _mitteleuropa(project):
    w = gpd.GeoDataFrame(_world(), crs=4326)
    w = w[w.continent == "Europe"].clip(box(-11, 36, 32, 71))
    w["rad"] = np.random.default_rng(431).uniform(2, 27, len(w)).round(0)
    fig, ax = _ax("Radverkehrsanteil in Europa, 2022", (7, 7.2))
    if project:
        w = w.to_crs(3035)
    w.plot(column="rad", cmap="YlGn", scheme="quantiles", k=5, edgecolor="#999", lw=.4, legend=True, ax=ax, aspect="equal",
           legend_kwds={"title": "Anteil der Wege, %", "fmt": "{:.0f}", "interval": True, "loc": "upper left", "fontsize": 8})
    if project:
        _bar(ax, 500, at=(.72, .03))
    _src(fig, "Quelle: Eurobarometer, 2022 (simulierte Werte)." + (" Projektion: LAEA Europa (EPSG:3035)." if project else ""))
    return fig, w


@liar("unprojected", also=("missing-scale", "not-equal-area"))
def de_europa_laenge_breite():
    return _mitteleuropa(False)


@honest
def de_europa_laea():
    return _mitteleuropa(True)


def _fuentes(good):
    q = _bilbao().to_crs(4326)
    x, y = _inside(q.union_all(), 60, 441)
    fig, ax = plt.subplots(figsize=(7.2, 6.2))
    ax.set_title("Fuentes de agua potable, Bilbao, 2024", fontsize=12, loc="left")
    q.plot(ax=ax, color="#f4f3ef", edgecolor="#cfccc4", lw=.6, aspect=None)
    ax.scatter(x, y, s=20, c="#1b6ca8", label="Fuente")
    lat = (q.total_bounds[1] + q.total_bounds[3]) / 2
    k = np.cos(np.radians(lat))
    ax.set_aspect(1 / k if good else "equal")
    ax.set_xlabel("Longitud (°)")
    ax.set_ylabel("Latitud (°)")
    ax.tick_params(labelsize=8)
    ax.legend(loc="upper right", fontsize=8.5)
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    L = 2 / (111.32 * k)
    ax.plot([x0 + .004, x0 + .004 + L], [y0 + .004] * 2, color="#222", lw=2.5)
    ax.text(x0 + .004 + L / 2, y0 + .006, "2 km", ha="center", fontsize=8)
    _src(fig, "Fuente: ayuntamiento, datos abiertos, 2024." + (" Proyección equirrectangular ajustada a 43,3° N." if good else ""))
    return fig, gpd.GeoDataFrame({"id": range(60)}, geometry=gpd.points_from_xy(x, y), crs=4326)


@liar("unprojected")
def es_fuentes_grados():
    return _fuentes(False)


@honest
def es_fuentes_aspecto_corregido():
    return _fuentes(True)
