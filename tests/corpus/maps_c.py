"""Jeu d'essai C : mairie, lycéens, ONG, service météo, soirée électorale, journaliste de données."""
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, geopandas as gpd
import functools
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Ellipse, Patch, PathPatch, Polygon as MplPolygon, Rectangle, RegularPolygon
from matplotlib.path import Path
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box
from shapely.ops import unary_union, voronoi_diagram

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets")
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)


def liar(rule):
    def keep(f):
        LIARS.append((f.__name__, f, rule)); return f
    return keep


def honest(f):
    HONEST.append((f.__name__, f)); return f


# ------------------------------------------------------------------ contours et valeurs
NOMS = ["Centre", "Gare", "Les Halles", "Saint-Éloi", "La Plaine", "Bellevue", "Le Port", "Montmidi", "Les Trois-Cités",
        "Beaulieu", "Pont-Neuf", "La Roche", "Clos Gaultier", "Chilvert", "Tison", "Le Breuil", "Saint-Cyprien", "Les Rocs",
        "La Madeleine", "Grand Pré", "Les Aubépines", "Mare Noire", "Fontaine", "Haut-Bourg", "Bas-Bourg", "Les Vignes",
        "Moulin Rouge", "La Varenne", "Champ Dolent", "L'Ormeau", "Les Genêts", "Vaucelles", "La Croix", "Petit Bois",
        "Les Sablons", "Le Gué", "Puits-Carré", "Les Tilleuls", "Jardins", "La Folie"]


def blob(cx, cy, r, seed, n=120):
    g = np.random.default_rng(seed)
    t = np.linspace(0, 2 * np.pi, n, endpoint=False)
    rr = np.ones(n)
    for k in range(2, 9):
        rr += g.normal(0, .22 / k) * np.cos(k * t + g.uniform(0, 6.28))
    return Polygon(np.c_[cx + r * rr * np.cos(t), cy + r * rr * np.sin(t)]).buffer(0)


def decoupe(n, seed, contour):
    """n cellules de Voronoï dans un contour, à peu près régulières."""
    g = np.random.default_rng(seed)
    x0, y0, x1, y1 = contour.bounds
    pts = []
    pas = 0.62 * np.sqrt(contour.area / n)
    while len(pts) < n:
        p = Point(g.uniform(x0, x1), g.uniform(y0, y1))
        if contour.contains(p) and all(p.distance(q) > pas for q in pts):
            pts.append(p)
        pas *= .9995
    cells = voronoi_diagram(MultiPoint(pts), envelope=contour.envelope.buffer(pas * 5)).geoms
    out = [c.intersection(contour) for c in cells]
    return sorted((c for c in out if not c.is_empty), key=lambda c: (-round(c.centroid.y), c.centroid.x))


def ville(n=16, seed=1, r=4200, centre=(497000, 6610000), crs=2154):
    cells = decoupe(n, seed, blob(*centre, r, seed))
    return gpd.GeoDataFrame({"quartier": [NOMS[i % len(NOMS)] for i in range(len(cells))]}, geometry=cells, crs=crs)


def etale(gdf, seed, lo, hi, p=1.0, dec=1):
    """Valeurs lissées dans l'espace, qui couvrent [lo, hi] ; p > 1 : queue vers le haut."""
    g = np.random.default_rng(seed)
    b = gdf.total_bounds
    c = gdf.geometry.representative_point() if not (gdf.crs and gdf.crs.is_geographic) else gdf.geometry.apply(lambda s: s.representative_point())
    x = (c.x.to_numpy() - b[0]) / (b[2] - b[0]); y = (c.y.to_numpy() - b[1]) / (b[3] - b[1])
    z = g.normal(0, .12, len(gdf))
    for _ in range(4):
        u, v = g.uniform(0, 1, 2)
        z += g.choice([-1, 1]) * np.exp(-((x - u) ** 2 + (y - v) ** 2) / .1)
    r = np.argsort(np.argsort(z)) / (len(gdf) - 1)
    return np.round(lo + (hi - lo) * r ** p, dec)


@functools.lru_cache(None)
def _deps():
    return gpd.read_file(f"{DATA}/contours_departements.geojson")


def deps(crs=2154):
    return _deps().to_crs(crs) if crs != 4326 else _deps().copy()


@functools.lru_cache(None)
def _com(code):
    return gpd.read_parquet(f"{DATA}/france/contours_communes/{code}.parquet")


def com(code, crs=2154):
    return _com(code).to_crs(crs)


@functools.lru_cache(None)
def _monde():
    w = gpd.read_file(f"{DATA}/contours_monde.geojson")
    w = w[(w.code_iso != "AQ") & (w.code_iso != "TF")].reset_index(drop=True)
    return w


def monde(crs=4326):
    w = _monde().copy()
    return w if crs == 4326 else w.to_crs(crs)


def anneaux(geom):
    geoms = geom.geoms if hasattr(geom, "geoms") else [geom]
    for p in geoms:
        if p.geom_type == "Polygon" and not p.is_empty:
            yield np.asarray(p.exterior.coords)


def peindre(ax, geom, **kw):
    for a in anneaux(geom):
        ax.fill(a[:, 0], a[:, 1], **kw)


def chemin(geom):
    verts, codes = [], []
    for p in (geom.geoms if hasattr(geom, "geoms") else [geom]):
        for ring in [p.exterior, *p.interiors]:
            c = np.asarray(ring.coords)
            verts.append(c); codes += [Path.MOVETO] + [Path.LINETO] * (len(c) - 2) + [Path.CLOSEPOLY]
    return Path(np.vstack(verts), codes)


def nu(ax, titre=None, **kw):
    ax.set_aspect("equal"); ax.set_axis_off()
    if titre:
        ax.set_title(titre, loc=kw.pop("loc", "left"), **kw)


def au_pied(fig, texte, **kw):
    fig.text(.02, .02, texte, fontsize=7, color=kw.pop("color", "#555555"), **kw)


# ================================================================== MENTEUSES
@liar("stock-in-choropleth")
def ecoles_de_ma_ville():
    """La mairie peint le nombre d'écoles de chaque quartier en aplats bleus."""
    q = ville(15, 3)
    n = etale(q, 4, 1, 9, dec=0).astype(int)
    coul = {(1, 2): "#d6e6f4", (3, 4): "#9cc3e0", (5, 6): "#4b8ec4", (7, 9): "#0b4a8f"}
    fig, ax = plt.subplots(figsize=(6.5, 5.5))
    for geom, v in zip(q.geometry, n):
        c = next(c for (a, b), c in coul.items() if a <= v <= b)
        peindre(ax, geom, facecolor=c, edgecolor="white", linewidth=1.2)
    nu(ax, "Nombre d'écoles par quartier", fontsize=13, fontweight="bold")
    ax.legend(handles=[Patch(color=c, label=f"{a} à {b} écoles") for (a, b), c in coul.items()], loc="lower left", frameon=False)
    au_pied(fig, "Ville de Saint-Rémy, service éducation, rentrée 2024")
    return fig


@liar("stock-in-choropleth")
def people_in_need():
    """An NGO shades districts by the number of people in need; big districts shout."""
    g = ville(24, 11, r=120000, centre=(400000, 1200000), crs=32632)
    g["people_in_need"] = (etale(g, 12, 4000, 310000, p=2.4, dec=0) // 100 * 100).astype(int)
    fig, ax = plt.subplots(figsize=(6.5, 5.6))
    g.plot(column="people_in_need", cmap="Reds", legend=True, ax=ax, edgecolor="white", lw=.6,
           legend_kwds={"label": "People in need", "shrink": .7})
    nu(ax, "People in need of humanitarian assistance, by district")
    au_pied(fig, "Source: Humanitarian Needs Overview 2024 (fictional)")
    return fig, g


@liar("stock-in-choropleth")
def voix_du_candidat():
    """Soirée électorale : les bulletins obtenus par une liste, en aplats, dans une PatchCollection."""
    c = com("35").sort_values("code_insee").reset_index(drop=True)
    g = np.random.default_rng(5)
    c["voix"] = (c.population_2023 * g.uniform(.14, .31, len(c))).round().astype(int)
    fig, ax = plt.subplots(figsize=(6, 6.2), facecolor="#f4f1ea")
    pc = PatchCollection([PathPatch(chemin(s)) for s in c.geometry], cmap="PuBu", edgecolor="#ffffff", linewidth=.2)
    pc.set_array(c.voix.clip(upper=2500)); ax.add_collection(pc); ax.autoscale_view()
    nu(ax, "Voix obtenues par la liste Bréhat", fontsize=12)
    cb = fig.colorbar(pc, ax=ax, orientation="horizontal", shrink=.6, pad=.02, extend="max")
    cb.set_label("bulletins, premier tour")
    return fig, c


@liar("stock-in-choropleth")
def ou_joue_t_on_au_foot():
    """Des lycéens : le titre parle de foot, la légende dit « licenciés » : un compte en aplats."""
    d = deps()
    d["licencies"] = (d.population * np.random.default_rng(8).uniform(.018, .045, len(d))).round(-1).astype(int)
    fig, ax = plt.subplots(figsize=(6.4, 6))
    d.plot(column="licencies", scheme="quantiles", k=5, cmap="YlGn", ax=ax, edgecolor="white", lw=.4, legend=True,
           legend_kwds={"title": "licenciés", "loc": "lower left", "fmt": "{:,.0f}", "fontsize": 8, "frameon": False})
    nu(ax, "Où joue-t-on au foot en France ?", fontsize=14)
    au_pied(fig, "Exposé de géographie, seconde 4 — données FFF 2023 (inventées)")
    return fig, d


@liar("stock-in-choropleth")
def ev_chargers_dark():
    """A data journalist's dark tweet: a count of chargers painted over whole départements."""
    d = deps()
    v = (d.population / 1000 * np.random.default_rng(21).uniform(1.1, 2.6, len(d))).round().astype(int).to_numpy()
    norm = Normalize(0, 3500); cm = plt.get_cmap("viridis")
    fig, ax = plt.subplots(figsize=(6, 6.6), facecolor="#101418")
    for s, n in zip(d.geometry, v):
        ax.add_patch(PathPatch(chemin(s), facecolor=cm(norm(n)), edgecolor="#101418", lw=.5))
    ax.autoscale_view(); nu(ax)
    fig.text(.06, .93, "Where are the EV chargers?", color="white", fontsize=17, fontweight="bold")
    fig.text(.06, .895, "Public charging points in each département", color="#b8c0c8", fontsize=10)
    cb = fig.colorbar(ScalarMappable(norm, cm), ax=ax, shrink=.45, extend="max")
    cb.ax.tick_params(colors="white"); cb.set_label("charging points", color="white")
    return fig


@liar("not-equal-area")
def life_expectancy_mercator():
    """An NGO poster: the world in Web Mercator, filled by life expectancy; Greenland as big as Africa."""
    w = monde()
    w["geometry"] = w.geometry.intersection(box(-180, -58, 180, 82)); w = w[~w.geometry.is_empty].to_crs(3857)
    r = w.geometry.representative_point()
    g = np.random.default_rng(2)
    w["life_exp"] = np.round(60 + 22 * np.clip(np.abs(r.y / 7e6), 0, 1) ** .8 + g.normal(0, 1.8, len(w)), 1)
    fig, ax = plt.subplots(figsize=(9, 6))
    w.plot(column="life_exp", scheme="quantiles", k=5, cmap="YlGnBu", ax=ax, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"title": "years", "loc": "lower left", "fmt": "{:.0f}", "fontsize": 8})
    nu(ax, "Life expectancy at birth, 2022")
    return fig, w


@liar("not-equal-area")
def europe_forets_mercator():
    """Un exposé : l'Europe en Mercator de tuiles, la part de forêt ; la Scandinavie y double de taille."""
    w = monde(); w = w[(w.continent == "Europe")].copy()
    w["geometry"] = w.geometry.intersection(box(-26, 34, 45, 72)); w = w[~w.geometry.is_empty].to_crs(3857)
    r = w.geometry.representative_point()
    w["part_foret"] = np.round(np.clip(8 + 62 * (r.y - 4.1e6) / 6e6 + np.random.default_rng(6).normal(0, 9, len(w)), 4, 74), 0)
    bornes = [0, 15, 30, 45, 75]; coul = ["#edf8e9", "#bae4b3", "#74c476", "#00682f"]
    fig, ax = plt.subplots(figsize=(7, 7))
    for s, v in zip(w.geometry, w.part_foret):
        peindre(ax, s, fc=coul[np.digitize(v, bornes[1:-1])], ec="#888888", lw=.4)
    nu(ax, "Part du territoire couverte de forêts, en %")
    ax.legend(handles=[Patch(fc=c, ec="#888888", label=f"{a} – {b} %") for a, b, c in zip(bornes, bornes[1:], coul)], loc="upper left", fontsize=8)
    return fig, w


@liar("not-equal-area")
def monde_internet_mercator_maison():
    """Une journaliste calcule Mercator à la main (y = ln tan) et peint la part d'internautes."""
    w = monde()
    w["geometry"] = w.geometry.intersection(box(-180, -56, 180, 80)); w = w[~w.geometry.is_empty].reset_index(drop=True)
    lat = w.geometry.apply(lambda s: s.representative_point().y).to_numpy()
    part = np.clip(28 + np.abs(lat) * 1.1 + np.random.default_rng(31).normal(0, 8, len(w)), 9, 98)
    cm = plt.get_cmap("cividis"); fig, ax = plt.subplots(figsize=(9, 6.4), facecolor="#1b1b1f")
    for s, v in zip(w.geometry, part):
        for a in anneaux(s):
            y = np.degrees(np.log(np.tan(np.pi / 4 + np.radians(a[:, 1]) / 2)))
            ax.add_patch(MplPolygon(np.c_[a[:, 0], y], facecolor=cm(v / 100), edgecolor="#1b1b1f", lw=.3))
    ax.set_xlim(-180, 180); ax.set_ylim(-70, 142); ax.set_aspect("equal")
    ax.set_facecolor("#1b1b1f"); ax.set_xticks([]); ax.set_yticks([-57.0, 0, 75.5, 139.6], ["50° S", "0°", "60° N", "80° N"], color="w", fontsize=7)
    ax.set_title("Le monde connecté : part d'internautes dans la population (projection de Mercator)", color="white", loc="left", fontsize=11)
    cb = fig.colorbar(ScalarMappable(Normalize(0, 100), cm), ax=ax, shrink=.5); cb.set_label("% de la population", color="white"); cb.ax.tick_params(colors="white")
    return fig


@liar("unprojected")
def finistere_en_degres():
    """Des lycéens remplissent les communes en degrés avec un aspect égal : le Finistère est élargi."""
    c = _com("29")
    part = etale(c.to_crs(2154), 9, 3, 46, p=1.6)
    bornes = [0, 5, 10, 20, 30, 50]; coul = ["#f1eef6", "#d0d1e6", "#a6bddb", "#3690c0", "#034e7b"]
    fig, ax = plt.subplots(figsize=(7.5, 5))
    for s, v in zip(c.geometry, part):
        peindre(ax, s, facecolor=coul[np.digitize(v, bornes[1:-1])], edgecolor="white", lw=.2)
    ax.set_aspect("equal"); ax.set_xlabel("longitude"); ax.set_ylabel("latitude")
    ax.set_title("Part de résidences secondaires dans le Finistère (%)")
    ax.legend(handles=[Patch(color=k, label=f"{a} – {b}") for a, b, k in zip(bornes, bornes[1:], coul)], title="%", loc="upper left", fontsize=8)
    return fig


@liar("unprojected")
def nordic_temperatures():
    """A weather service pastes a lon/lat grid of Scandinavia with a square degree."""
    lon = np.linspace(4, 32, 113); lat = np.linspace(55, 71.5, 67)
    X, Y = np.meshgrid(lon, lat)
    T = 4 - .75 * (Y - 55) + 1.6 * np.sin(X / 3) - 2.2 * np.exp(-((X - 14) ** 2 / 20 + (Y - 64) ** 2 / 9))
    fig, ax = plt.subplots(figsize=(8, 5.5))
    m = ax.pcolormesh(lon, lat, T, cmap="magma", shading="nearest")
    w = monde(); w["geometry"] = w.geometry.intersection(box(4, 55, 32, 71.5))
    for s in w[~w.geometry.is_empty].geometry:
        for a in anneaux(s):
            ax.plot(a[:, 0], a[:, 1], color="white", lw=.7)
    ax.set_aspect(1); ax.set_xlabel("longitude (°E)"); ax.set_ylabel("latitude (°N)")
    fig.colorbar(m, ax=ax, shrink=.8, label="mean January temperature (°C)")
    ax.set_title("Mean January temperature, 1991–2020")
    return fig


@liar("unprojected")
def departements_sans_crs():
    """Un stagiaire a perdu le système de coordonnées en route : la France en degrés, aspect 1."""
    d = deps(4326)
    d = gpd.GeoDataFrame(d.drop(columns="geometry"), geometry=list(d.geometry))
    d["taux_chomage"] = etale(d, 14, 4.2, 13.6, p=1.3)
    fig, ax = plt.subplots(figsize=(7, 5.6))
    d.plot(column="taux_chomage", scheme="equalinterval", k=5, cmap="OrRd", ax=ax, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"title": "%", "loc": "lower left", "fontsize": 8, "fmt": "{:.1f}"})
    ax.set_title("Taux de chômage localisé, 2e trimestre 2024")
    return fig, d


@liar("too-many-classes")
def participation_dix_classes():
    """Soirée électorale : dix quantiles d'un même bleu, personne ne retrouve sa commune."""
    c = com("86")
    c["participation"] = etale(c, 17, 51, 83)
    fig, ax = plt.subplots(figsize=(6.2, 7))
    c.plot(column="participation", scheme="quantiles", k=10, cmap="Blues", ax=ax, edgecolor="white", lw=.2, legend=True,
           legend_kwds={"title": "Participation (%)", "loc": "upper left", "bbox_to_anchor": (.95, 1), "fontsize": 7, "fmt": "{:.1f}"})
    nu(ax, "La participation au second tour dans la Vienne")
    return fig, c


@liar("too-many-classes")
def loyers_neuf_verts():
    """La mairie : neuf verts peints à la main pour le loyer au mètre carré."""
    q = ville(38, 23)
    v = etale(q, 24, 7.1, 15.8)
    bornes = np.arange(7, 17); coul = plt.get_cmap("Greens")(np.linspace(.12, 1, 9))
    fig, ax = plt.subplots(figsize=(7, 5.4))
    for s, x in zip(q.geometry, v):
        ax.add_patch(PathPatch(chemin(s), facecolor=coul[np.digitize(x, bornes[1:-1])], edgecolor="#ffffff", lw=.8))
    ax.autoscale_view(); nu(ax, "Loyer médian par quartier, en euros par m²")
    ax.legend(handles=[Patch(color=k, label=f"{a} à {b} €") for a, b, k in zip(bornes, bornes[1:], coul)], loc="center left",
              bbox_to_anchor=(1, .5), fontsize=8, frameon=False)
    return fig


@liar("too-few-classes")
def revenus_deux_quantiles():
    """Un stagiaire laisse k=2 : un revenu de 14 000 à 41 000 € réduit à deux oranges."""
    c = com("33"); c["revenu_median"] = etale(c, 27, 14200, 41300, p=2, dec=0)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    c.plot(column="revenu_median", scheme="quantiles", k=2, cmap="Oranges", ax=ax, edgecolor="white", lw=.15, legend=True,
           legend_kwds={"title": "Revenu médian (€)", "fmt": "{:,.0f}", "loc": "lower left", "fontsize": 8})
    nu(ax, "Le niveau de vie en Gironde, 2021")
    return fig, c


@liar("too-few-classes")
def internet_access_low_high():
    """An NGO one-pager: access to broadband from 6 % to 94 %, coloured just 'low' or 'high'."""
    g = ville(26, 29, r=150000, centre=(600000, 1000000), crs=32630)
    g["broadband_pct"] = etale(g, 30, 6, 94, dec=0)
    fig, ax = plt.subplots(figsize=(6.4, 5.4))
    g.plot(ax=ax, color=np.where(g.broadband_pct > g.broadband_pct.mean(), "#08519c", "#c6dbef"), edgecolor="white", lw=.8)
    nu(ax, "Household broadband access by district")
    ax.legend(handles=[Patch(color="#c6dbef", label="Low"), Patch(color="#08519c", label="High")], loc="lower right")
    return fig, g


@liar("too-few-classes")
def pluie_deux_teintes():
    """Le bulletin météo résume un cumul de 5 à 380 mm en deux teintes, coupées au milieu de l'intervalle."""
    d = deps()
    d["cumul_mm"] = etale(d, 33, 5, 380, p=2.2, dec=0)
    norm = BoundaryNorm([0, 190, 380], 2); cm = ListedColormap(["#cfe1f2", "#1c5a9c"])
    fig, ax = plt.subplots(figsize=(6.6, 6))
    pc = PatchCollection([PathPatch(chemin(s)) for s in d.geometry], cmap=cm, norm=norm, edgecolor="white", linewidth=.4)
    pc.set_array(d.cumul_mm.to_numpy()); ax.add_collection(pc); ax.autoscale_view()
    nu(ax, "Cumul de pluie en octobre 2024")
    fig.colorbar(pc, ax=ax, shrink=.5, label="mm")
    return fig, d


@liar("empty-class")
def pauvrete_classe_fantome():
    """La mairie reprend la légende nationale : sa dernière classe (plus de 40 %) n'existe pas dans la ville."""
    q = ville(18, 37); v = etale(q, 38, 6, 34)
    bornes = [0, 10, 16, 22, 40]; coul = ["#feedde", "#fdbe85", "#fd8d3c", "#d94701", "#6b2200"]
    lab = ["moins de 10 %", "de 10 à 16 %", "de 16 à 22 %", "de 22 à 40 %", "plus de 40 %"]
    fig, ax = plt.subplots(figsize=(6.8, 5.4))
    for s, x in zip(q.geometry, v):
        peindre(ax, s, facecolor=coul[np.digitize(x, bornes[1:])], edgecolor="white", lw=1)
    nu(ax, "Taux de pauvreté des quartiers, 2021")
    ax.legend(handles=[Patch(facecolor=k, label=t) for k, t in zip(coul, lab)], loc="lower left", fontsize=8)
    return fig


@liar("empty-class")
def turnout_userdefined():
    """Election desk: a template of fixed breaks; no commune falls in the 30–40 class."""
    c = com("22"); c["turnout"] = etale(c, 41, 42, 78)
    c.loc[c.index[:6], "turnout"] = [27.5, 28.4, 26.1, 29.0, 29.6, 28.8]
    fig, ax = plt.subplots(figsize=(7.2, 5.2))
    c.plot(column="turnout", scheme="userdefined", classification_kwds={"bins": [30, 40, 50, 60, 80]}, cmap=ListedColormap(["#cfdcec", "#a9bfdc", "#8c96c6", "#88419d", "#4d004b"]), ax=ax,
           edgecolor="white", lw=.2, legend=True, legend_kwds={"title": "Turnout (%)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    nu(ax, "Turnout at 5 pm, Côtes-d'Armor")
    return fig, c


@liar("empty-class")
def ensoleillement_rectangles():
    """Le service météo colle une légende de rectangles et de textes ; sa teinte la plus foncée ne sert à rien."""
    d = deps(); d = d[d.region.isin(["Bretagne", "Normandie", "Hauts-de-France", "Île-de-France", "Grand Est"])].reset_index(drop=True)
    d["heures"] = etale(d, 43, 1490, 1980, dec=0)
    coul = ["#ffffcc", "#fed976", "#fd8d3c", "#bd0026", "#4d0019"]; bornes = [1600, 1750, 1900, 2300]
    lab = ["< 1 600", "1 600 – 1 750", "1 750 – 1 900", "1 900 – 2 300", "> 2 300"]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    d.plot(ax=ax, color=[coul[np.digitize(x, bornes)] for x in d.heures], edgecolor="#777777", lw=.4)
    x0, y0, x1, y1 = d.total_bounds
    for i, (k, t) in enumerate(zip(coul, lab)):
        y = y0 + i * 34000
        ax.add_patch(Rectangle((x1 + 40000, y), 45000, 24000, facecolor=k, edgecolor="#777777", lw=.4)); ax.text(x1 + 95000, y + 12000, t, va="center", fontsize=8)
    ax.text(x1 + 40000, y0 + 5 * 34000 + 6000, "heures par an", fontsize=9)
    ax.set_xlim(x0 - 10000, x1 + 260000); nu(ax, "L'ensoleillement du nord de la France en 2023")
    return fig, d


@liar("hidden-missing")
def vaccination_fillna():
    """Une journaliste a rempli les départements muets par zéro : ils paraissent les pires de France."""
    d = deps(); d["couverture"] = etale(d, 47, 61, 94)
    d.loc[d.code.isin(["15", "48", "23", "2A", "90", "52", "09"]), "couverture"] = np.nan
    d["a_peindre"] = d.couverture.fillna(0)
    fig, ax = plt.subplots(figsize=(6.4, 6))
    d.plot(column="a_peindre", cmap="GnBu", ax=ax, edgecolor="white", lw=.3, legend=True, legend_kwds={"label": "% de vaccinés", "shrink": .6})
    nu(ax, "Couverture vaccinale contre la grippe, 65 ans et plus")
    return fig, d


@liar("hidden-missing")
def air_sentinelle_9999():
    """Le service météo peint la valeur -9999 des mailles sans mesure, qui écrase toute l'échelle."""
    y, x = np.mgrid[0:60, 0:80]
    z = 12 + 14 * np.exp(-((x - 45) ** 2 + (y - 30) ** 2) / 300) + np.random.default_rng(4).normal(0, .8, x.shape)
    z[(x - 15) ** 2 + (y - 45) ** 2 < 90] = -9999
    fig, ax = plt.subplots(figsize=(7, 5))
    im = ax.imshow(z, origin="lower", cmap="YlOrBr", extent=(500000, 580000, 6600000, 6660000))
    nu(ax, "Particules fines PM2,5, moyenne du 14 janvier")
    fig.colorbar(im, ax=ax, label="µg/m³", shrink=.8)
    return fig


@liar("hidden-missing")
def satisfaction_moins_un():
    """La mairie code -1 les quartiers qui n'ont pas répondu, et les range dans la première classe."""
    q = ville(20, 53); q["satisfaction"] = etale(q, 54, 31, 88, dec=0)
    q.loc[[2, 7, 13], "satisfaction"] = -1
    fig, ax = plt.subplots(figsize=(6.6, 5.4))
    q.plot(column="satisfaction", scheme="userdefined", classification_kwds={"bins": [40, 55, 70, 90]}, cmap="PuBuGn", ax=ax,
           edgecolor="white", lw=1, legend=True, legend_kwds={"title": "% de satisfaits", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    nu(ax, "Part d'habitants satisfaits de la propreté")
    return fig, q


@liar("hidden-missing")
def counties_not_yet_counted():
    """Election night: uncounted communes are simply dropped; white holes and no word about them."""
    c = com("61"); c["share"] = etale(c, 57, 18, 61)
    g = np.random.default_rng(1); c.loc[g.choice(c.index, 45, replace=False), "share"] = np.nan
    fig, ax = plt.subplots(figsize=(7.4, 5))
    c.dropna(subset=["share"]).plot(column="share", scheme="equalinterval", k=5, cmap=ListedColormap(["#d6d3ea", "#b3aed6", "#8d85bf", "#6549a0", "#3b0a7a"]), ax=ax, edgecolor="white", lw=.2,
                                    legend=True, legend_kwds={"title": "% of votes cast", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    nu(ax, "Share of the Orchard party, Orne")
    return fig, c


@liar("hidden-missing")
def nan_dans_la_plus_foncee():
    """np.digitize range NaN dans la dernière classe : les communes sans enquête sont les plus foncées."""
    q = ville(30, 59); q["part_velo"] = etale(q, 60, 1, 17)
    q.loc[[4, 11, 12, 22], "part_velo"] = np.nan
    coul = ["#edf8fb", "#b2e2e2", "#66c2a4", "#2ca25f", "#00542a"]; bornes = [3, 6, 9, 12]
    fig, ax = plt.subplots(figsize=(6.8, 5.4))
    for s, v in zip(q.geometry, q.part_velo):
        peindre(ax, s, facecolor=coul[int(np.digitize(v, bornes))], edgecolor="#444444", lw=.4)
    nu(ax, "Part du vélo dans les trajets domicile-travail (%)")
    ax.legend(handles=[Patch(fc=k, ec="#444444", label=t) for k, t in zip(coul, ["moins de 3", "3 – 6", "6 – 9", "9 – 12", "12 et plus"])], loc="lower left", fontsize=8)
    return fig, q


@liar("hidden-missing")
def gris_sans_legende():
    """Un article de lycée : des communes grises dont la légende ne dit rien."""
    c = com("79"); c["age_median"] = etale(c, 63, 34, 58)
    g = np.random.default_rng(3); c.loc[g.choice(c.index, 30, replace=False), "age_median"] = np.nan
    coul = ["#fff7bc", "#fec44f", "#d95f0e", "#7a2f00"]; bornes = [40, 46, 52]
    fig, ax = plt.subplots(figsize=(5.6, 6.6))
    c.plot(ax=ax, color=["#bdbdbd" if np.isnan(v) else coul[np.digitize(v, bornes)] for v in c.age_median], edgecolor="white", lw=.2)
    nu(ax, "L'âge médian dans les Deux-Sèvres")
    ax.legend(handles=[Patch(color=k, label=t) for k, t in zip(coul, ["34 – 40 ans", "40 – 46 ans", "46 – 52 ans", "52 – 58 ans"])], loc="upper left", bbox_to_anchor=(.8, .98), fontsize=8)
    return fig, c


@liar("non-monotone-ramp")
def palette_melangee():
    """La mairie a choisi cinq rouges de sa charte dans le désordre : le plus foncé est la deuxième classe."""
    q = ville(22, 67); v = etale(q, 68, 2, 38)
    coul = ["#fee5d9", "#8b0a1a", "#fcae91", "#cb181d", "#fb7858"]; bornes = [8, 14, 20, 28]
    fig, ax = plt.subplots(figsize=(6.6, 5.4))
    for s, x in zip(q.geometry, v):
        peindre(ax, s, facecolor=coul[np.digitize(x, bornes)], edgecolor="white", lw=1)
    nu(ax, "Part de logements sociaux par quartier")
    ax.legend(handles=[Patch(color=k, label=t) for k, t in zip(coul, ["2 – 8 %", "8 – 14 %", "14 – 20 %", "20 – 28 %", "28 – 38 %"])], loc="lower left", fontsize=8)
    return fig


@liar("non-monotone-ramp")
def deux_classes_inversees():
    """Discrète : six bleus, mais la troisième et la quatrième classe ont échangé leur teinte."""
    d = deps(); d["medecins_100k"] = etale(d, 71, 78, 232, dec=0)
    cm = ListedColormap(["#eff3ff", "#c6dbef", "#4292c6", "#9ecae1", "#2171b5", "#084594"])
    norm = BoundaryNorm([70, 95, 120, 145, 170, 200, 240], 6)
    fig, ax = plt.subplots(figsize=(6.6, 6))
    d.plot(column="medecins_100k", cmap=cm, norm=norm, ax=ax, edgecolor="white", lw=.4, legend=True, legend_kwds={"shrink": .6, "label": "médecins généralistes pour 100 000 habitants"})
    nu(ax, "La densité médicale en 2023")
    return fig, d


@liar("non-monotone-ramp")
def wind_gusts_brand_ramp():
    """A weather service builds a ramp white → navy → pale blue → black for gusts: lightness goes back up."""
    y, x = np.mgrid[0:90, 0:120]
    z = 35 + 95 * np.exp(-((x - 70) ** 2 / 900 + (y - 40) ** 2 / 500)) + 6 * np.sin(x / 9) * np.cos(y / 7)
    cm = LinearSegmentedColormap.from_list("gusts", ["#f7fbff", "#08306b", "#c6dbef", "#0a0a12"])
    fig, ax = plt.subplots(figsize=(7.4, 5))
    c = ax.contourf(600000 + x * 1000, 6700000 + y * 1000, z, levels=np.arange(30, 141, 2), cmap=cm)
    for px, py, t in [(650000, 6720000, "Arles"), (690000, 6760000, "Orange"), (618000, 6765000, "Nîmes")]:
        ax.plot(px, py, "o", color="w", mec="k", ms=5); ax.text(px + 2500, py + 1500, t, fontsize=8, color="k", bbox=dict(fc="w", ec="none", alpha=.7, pad=1))
    nu(ax, "Peak wind gusts, 3 November 2024, 2–6 pm")
    fig.colorbar(c, ax=ax, label="km/h", shrink=.8, ticks=range(30, 141, 20))
    return fig


@liar("non-monotone-ramp")
def prix_sur_fond_noir():
    """Fil d'un journaliste : la rampe violet-clair-violet sert à un prix qui ne fait que croître."""
    c = com("44").reset_index(drop=True); c["prix_m2"] = etale(c, 73, 1300, 4900, p=1.7, dec=0)
    cm = LinearSegmentedColormap.from_list("neon", ["#2b0a3d", "#f3d9ff", "#5b1a80", "#ffd9f2"])
    fig, ax = plt.subplots(figsize=(7.2, 5.8), facecolor="black")
    c.plot(column="prix_m2", cmap=cm, ax=ax, edgecolor="black", lw=.3)
    nu(ax); ax.set_title("Le prix des maisons en Loire-Atlantique", color="white", loc="left", fontsize=14)
    cb = fig.colorbar(ScalarMappable(Normalize(1300, 4900), cm), ax=ax, shrink=.5); cb.set_label("€ par m²", color="white"); cb.ax.tick_params(colors="white")
    return fig, c


@liar("diverging-without-middle")
def age_moyen_rdbu():
    """Un lycéen prend RdBu parce que c'est joli : rien ne dit ce qu'est le blanc, 44 ans ou autre chose."""
    d = deps(); d["age_moyen"] = etale(d, 77, 36.2, 49.8, p=1.4)
    fig, ax = plt.subplots(figsize=(6.4, 6))
    d.plot(column="age_moyen", cmap="RdBu", ax=ax, edgecolor="#666666", lw=.3, legend=True, legend_kwds={"label": "âge moyen (ans)", "shrink": .6})
    nu(ax, "L'âge moyen des habitants, 2022")
    return fig, d


@liar("diverging-without-middle")
def evolution_blanc_a_neuf():
    """La population évolue de -4 à +22 % ; la couleur neutre tombe à +9 % : des hausses paraissent des baisses."""
    c = com("31"); c["evolution"] = etale(c, 79, -4, 22)
    cm = plt.get_cmap("PiYG"); norm = Normalize(-4, 22)
    fig, ax = plt.subplots(figsize=(6.8, 5.8))
    pc = PatchCollection([PathPatch(chemin(s)) for s in c.geometry], cmap=cm, norm=norm, edgecolor="white", linewidth=.15)
    pc.set_array(c.evolution.to_numpy()); ax.add_collection(pc); ax.autoscale_view()
    nu(ax, "Évolution de la population en Haute-Garonne, 2018-2023 (%)", fontsize=10)
    fig.colorbar(pc, ax=ax, shrink=.6, label="%")
    return fig, c


@liar("diverging-without-middle")
def rainfall_coolwarm():
    """A weather office fills rainfall totals, 20 to 260 mm, with coolwarm: where is the middle?"""
    y, x = np.mgrid[0:80, 0:100]
    z = 140 + 70 * np.sin(x / 18) + 45 * np.cos(y / 15 + x / 40)
    fig, ax = plt.subplots(figsize=(7, 5))
    c = ax.contourf(300000 + 2000 * x, 5000000 + 2000 * y, z, levels=np.linspace(20, 260, 7), cmap="coolwarm")
    ax.contour(300000 + 2000 * x, 5000000 + 2000 * y, z, levels=np.linspace(20, 260, 7), colors="k", linewidths=.3)
    nu(ax, "Rainfall, September 2024")
    fig.colorbar(c, ax=ax, label="total rainfall (mm)", shrink=.8)
    return fig


@liar("diverging-without-middle")
def six_teintes_puor():
    """Une boucle, six teintes de PuOr pour une part de propriétaires : la charnière à 52 % n'est nulle part."""
    q = ville(28, 83); v = etale(q, 84, 21, 83)
    coul = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]; bornes = [31, 41, 52, 62, 73]
    lab = ["21 – 31", "31 – 41", "41 – 52", "52 – 62", "62 – 73", "73 – 83"]
    fig, ax = plt.subplots(figsize=(7, 5.4))
    for s, x in zip(q.geometry, v):
        ax.add_patch(PathPatch(chemin(s), facecolor=coul[np.digitize(x, bornes)], edgecolor="white", lw=.9))
    ax.autoscale_view(); nu(ax, "Part de ménages propriétaires de leur logement")
    ax.legend(handles=[Patch(color=k, label=t + " %") for k, t in zip(coul, lab)], loc="center left", bbox_to_anchor=(.98, .5), fontsize=8)
    return fig


@liar("rainbow-colormap")
def temperature_jet():
    """Le bulletin météo en jet : des frontières jaunes là où rien ne change."""
    y, x = np.mgrid[0:70, 0:90]
    z = 21 - .12 * y + 6 * np.exp(-((x - 60) ** 2 + (y - 20) ** 2) / 400) - 5 * np.exp(-((x - 25) ** 2 + (y - 50) ** 2) / 250)
    fig, ax = plt.subplots(figsize=(7, 5.2))
    m = ax.pcolormesh(400000 + 3000 * x, 6500000 + 3000 * y, z, cmap="jet", shading="gouraud")
    nu(ax, "Températures maximales prévues demain")
    fig.colorbar(m, ax=ax, label="°C", shrink=.8)
    return fig


@liar("rainbow-colormap")
def bruit_arc_en_ciel_maison():
    """La mairie : bleu, cyan, vert, jaune, orange, rouge choisis à la main pour le bruit routier."""
    q = ville(32, 87); q["lden_db"] = etale(q, 88, 42, 76, dec=0)
    coul = ["#0000ff", "#00c8ff", "#00ff5a", "#ffff00", "#ff8c00", "#ff0000"]; bornes = [48, 54, 60, 65, 70]
    fig, ax = plt.subplots(figsize=(6.8, 5.4))
    for s, v in zip(q.geometry, q.lden_db):
        peindre(ax, s, facecolor=coul[np.digitize(v, bornes)], edgecolor="#333333", lw=.4)
    nu(ax, "Niveau de bruit moyen par quartier, en dB(A)")
    ax.legend(handles=[Patch(color=k, label=t) for k, t in zip(coul, ["42 – 48", "48 – 54", "54 – 60", "60 – 65", "65 – 70", "70 – 76"])], title="Lden", loc="lower left", fontsize=8)
    return fig, q


@liar("rainbow-colormap")
def house_prices_rainbow():
    """A data journalist's thread: house prices in matplotlib's rainbow on charcoal."""
    d = deps(); d["price"] = etale(d, 91, 1100, 6200, p=2, dec=0)
    fig, ax = plt.subplots(figsize=(6.4, 6.2), facecolor="#26292e")
    d.plot(column="price", cmap="gist_rainbow", ax=ax, edgecolor="#26292e", lw=.4)
    nu(ax); ax.set_title("What does a square metre cost?", color="w", loc="left", fontsize=14)
    cb = fig.colorbar(ax.collections[0], ax=ax, shrink=.5); cb.set_label("median price, € per m²", color="w"); cb.ax.tick_params(colors="w")
    return fig, d


@liar("colour-blind")
def second_tour_rouge_vert():
    """Soirée électorale : le rouge et le vert des deux listes, même clarté pour un deutéranope."""
    c = com("81"); g = np.random.default_rng(9)
    c["en_tete"] = np.where(etale(c, 92, 0, 1, dec=3) + g.normal(0, .1, len(c)) > .52, "Union du Tarn", "Tarn demain")
    coul = {"Union du Tarn": "#d62728", "Tarn demain": "#2ca02c"}
    fig, ax = plt.subplots(figsize=(7, 5.2))
    c.plot(ax=ax, color=c.en_tete.map(coul), edgecolor="white", lw=.25)
    nu(ax, "Qui arrive en tête, commune par commune ?")
    ax.legend(handles=[Patch(color=k, label=n) for n, k in coul.items()], loc="lower left")
    return fig, c


@liar("colour-blind")
def occupation_du_sol_brun_vert():
    """Des lycéens : cultures brunes et prairies vert olive, indiscernables pour un daltonien."""
    q = ville(44, 95); g = np.random.default_rng(12)
    q["sol"] = g.choice(["cultures", "prairies", "eau", "bâti"], len(q), p=[.4, .35, .1, .15])
    coul = {"cultures": "#8c5a2b", "prairies": "#5f6f1f", "eau": "#8ecae6", "bâti": "#e9e4d8"}
    fig, ax = plt.subplots(figsize=(6.6, 5.6))
    for s, k in zip(q.geometry, q.sol):
        peindre(ax, s, facecolor=coul[k], edgecolor="#ffffff", lw=.6)
    nu(ax, "L'occupation du sol autour du lycée")
    ax.legend(handles=[Patch(fc=k, ec="#777777", label=n) for n, k in coul.items()], loc="lower left", fontsize=9)
    return fig, q


@liar("colour-blind")
def clinics_open_closed():
    """An NGO map: open and closed clinics as same-shape dots, orange-red against olive."""
    g = ville(18, 97, r=90000, centre=(500000, 700000), crs=32631); r = np.random.default_rng(14)
    fig, ax = plt.subplots(figsize=(6.4, 5.6))
    for s in g.geometry:
        peindre(ax, s, facecolor="#f2f2f2", edgecolor="#bbbbbb", lw=.6)
    tout = unary_union(list(g.geometry)); x0, y0, x1, y1 = tout.bounds
    pts = [p for p in (Point(r.uniform(x0, x1), r.uniform(y0, y1)) for _ in range(220)) if tout.buffer(-4000).contains(p)][:90]
    ouvert = r.random(len(pts)) > .4
    for etat, k, n in [(True, "#8a9a1c", "Open"), (False, "#e4572e", "Closed")]:
        sel = [p for p, o in zip(pts, ouvert) if o == etat]
        ax.scatter([p.x for p in sel], [p.y for p in sel], s=34, color=k, edgecolor="white", linewidth=.5, label=n, zorder=3)
    nu(ax, "Health facilities after the floods, 12 March")
    ax.legend(loc="lower left", title="Status")
    return fig


@liar("colour-blind")
def communautes_violet_bleu():
    """Discrète : un violet et un bleu voisins pour deux intercommunalités qui se touchent."""
    q = ville(26, 101, r=22000)
    cx, cy = unary_union(list(q.geometry)).centroid.coords[0]
    p = q.geometry.representative_point()
    q["interco"] = np.select([p.y > cy + 6000, p.x < cx], ["CC du Val", "CC des Monts"], "CA du Lac")
    coul = {"CC du Val": "#f2c14e", "CC des Monts": "#6a4fb3", "CA du Lac": "#2f62b0"}
    fig, ax = plt.subplots(figsize=(6.6, 5.6))
    for n, k in coul.items():
        q[q.interco == n].plot(ax=ax, color=k, edgecolor="white", lw=.8)
    nu(ax, "Les trois intercommunalités en 2025")
    ax.legend(handles=[Patch(color=k, label=n) for n, k in coul.items()], loc="lower left")
    return fig, q


@liar("overlapping-breaks")
def classes_qui_se_marchent_dessus():
    """Des lycéens : 0 à 20, puis 15 à 30, puis 25 à 50 ; une commune à 18 % a deux couleurs."""
    c = com("47"); v = etale(c, 103, 2, 49)
    coul = ["#ffeda0", "#feb24c", "#f03b20"]; lab = ["0 à 20 %", "15 à 30 %", "25 à 50 %"]
    fig, ax = plt.subplots(figsize=(6.8, 5.4))
    for s, x in zip(c.geometry, v):
        peindre(ax, s, facecolor=coul[np.digitize(x, [18, 28])], edgecolor="white", lw=.2)
    nu(ax, "Part de terres irriguées dans le Lot-et-Garonne")
    ax.legend(handles=[Patch(color=k, label=t) for k, t in zip(coul, lab)], loc="upper right", fontsize=9)
    return fig


@liar("overlapping-breaks")
def libelles_geopandas_faux():
    """La mairie réécrit les libellés de geopandas à la main, et se trompe de dizaine."""
    q = ville(25, 107); q["part_arbres"] = etale(q, 108, 3, 44)
    fig, ax = plt.subplots(figsize=(6.6, 5.4))
    q.plot(column="part_arbres", scheme="userdefined", classification_kwds={"bins": [10, 20, 30, 45]}, cmap="Greens", ax=ax, edgecolor="white", lw=1,
           legend=True, legend_kwds={"title": "% de la surface", "labels": ["3 – 10", "10 – 20", "15 – 30", "25 – 45"], "loc": "lower left", "fontsize": 8})
    nu(ax, "L'ombre des arbres, quartier par quartier")
    return fig, q


@liar("overlapping-breaks")
def commute_minutes_overlap():
    """A data journalist's tiles: 'under 20', '15–30', '30–45', 'over 40' minutes."""
    g = np.random.default_rng(18)
    v = np.sort(g.uniform(9, 58, 42)); g.shuffle(v[:20])
    coul = ["#e0ecf4", "#9ebcda", "#8856a7", "#3f0f52"]; lab = ["under 20 min", "15–30 min", "30–45 min", "over 40 min"]
    fig, ax = plt.subplots(figsize=(7, 5.6))
    for i, x in enumerate(v):
        col, row = i % 7, i // 7
        ax.add_patch(RegularPolygon((col + .5 * (row % 2), row * .87), 6, radius=.56, facecolor=coul[np.digitize(x, [18, 30, 42])], edgecolor="white"))
        ax.text(col + .5 * (row % 2), row * .87, f"W{i + 1}", ha="center", va="center", fontsize=6, color="white" if x > 30 else "#333333")
    ax.set_xlim(-1, 10.4); ax.set_ylim(-1, 6); nu(ax, "Average commute, by ward")
    ax.legend(handles=[Patch(color=k, label=t) for k, t in zip(coul, lab)], loc="center right", frameon=False)
    return fig


@liar("radius-not-area")
def cercles_rayon_habitants():
    """La mairie : Circle de rayon proportionnel aux habitants, le grand quartier écrase tout."""
    q = ville(14, 109); q["habitants"] = etale(q, 110, 900, 9800, p=1.5, dec=0)
    fig, ax = plt.subplots(figsize=(6.8, 5.6))
    for s in q.geometry:
        peindre(ax, s, facecolor="#eee9df", edgecolor="white", lw=1)
    for s, v in zip(q.geometry, q.habitants):
        p = s.representative_point(); ax.add_patch(Circle((p.x, p.y), v * .095, facecolor="#c1440e", alpha=.75, edgecolor="white"))
        ax.text(p.x, p.y, f"{v:,.0f}".replace(",", " "), ha="center", va="center", fontsize=7)
    ax.autoscale_view(); nu(ax, "Nombre d'habitants par quartier, 2021")
    return fig, q


@liar("radius-not-area")
def scatter_au_carre():
    """Une journaliste met la valeur au carré dans s : l'aire exagère dix fois les métropoles."""
    d = deps(); d["festivals"] = etale(d, 113, 4, 96, p=1.4, dec=0)
    p = d.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(6.6, 6.2), facecolor="#0f172a")
    d.plot(ax=ax, color="#1e293b", edgecolor="#475569", lw=.4)
    ax.scatter(p.x, p.y, s=(d.festivals * .22) ** 2, color="#fbbf24", alpha=.8, edgecolor="#0f172a", linewidth=.4)
    for v in (20, 50, 90):
        ax.scatter([], [], s=(v * .22) ** 2, color="#fbbf24", label=str(v))
    leg = ax.legend(title="festivals", loc="lower left", labelcolor="white", facecolor="#0f172a", labelspacing=1.3); leg.get_title().set_color("white")
    nu(ax); ax.set_title("L'été des festivals, par département", color="w", loc="left", fontsize=13)
    return fig, d


@liar("radius-not-area")
def squares_side_tonnes():
    """An NGO draws squares whose side (not area) follows the tonnes of aid delivered."""
    g = ville(12, 117, r=100000, centre=(700000, 900000), crs=32633); g["tonnes"] = etale(g, 118, 60, 620, dec=0)
    fig, ax = plt.subplots(figsize=(6.6, 5.6))
    g.plot(ax=ax, color="#f5f3ee", edgecolor="#b9b2a3")
    for s, t in zip(g.geometry, g.tonnes):
        p = s.representative_point(); c = 75 * t
        ax.add_patch(Rectangle((p.x - c / 2, p.y - c / 2), c, c, facecolor="#2a6f97", edgecolor="white", alpha=.85))
        ax.text(p.x, p.y, f"{t:.0f} t", ha="center", va="center", color="white" if c > 18000 else "black", fontsize=7)
    nu(ax, "Food aid delivered, tonnes, January–June")
    return fig, g


@liar("radius-not-area")
def tampons_proportionnels():
    """Une étudiante grossit des points par buffer(valeur) ; la légende en cercles répète la faute."""
    q = ville(16, 121, r=30000); q["visiteurs"] = etale(q, 122, 4, 68, p=1.3, dec=0) * 1000
    ronds = gpd.GeoDataFrame({"visiteurs": q.visiteurs}, geometry=[s.representative_point().buffer(v * .085) for s, v in zip(q.geometry, q.visiteurs)], crs=q.crs)
    fig, ax = plt.subplots(figsize=(7, 5.4))
    q.plot(ax=ax, color="#e8eef2", edgecolor="white"); ronds.sort_values("visiteurs", ascending=False).plot(ax=ax, color="#7b2d5b", alpha=.7, edgecolor="white")
    x1, y0 = q.total_bounds[2] + 7000, q.total_bounds[1] + 4000
    for i, v in enumerate((60000, 30000, 10000)):
        ax.add_patch(Circle((x1, y0 + v * .085), v * .085, fill=False, edgecolor="#333333")); ax.text(x1 + 6000, y0 + 2 * v * .085, f"{v:,}".replace(",", " "), fontsize=8, va="center")
    ax.text(x1 - 5000, y0 + 13500, "visiteurs", fontsize=9); ax.set_xlim(q.total_bounds[0] - 2000, x1 + 16000)
    nu(ax, "Fréquentation des musées du pays, été 2024")
    return fig, ronds


# ================================================================== HONNÊTES
@honest
def chomage_quantiles():
    """Un taux, cinq classes, un dégradé : la carte de tous les jours."""
    d = deps(); d["taux"] = etale(d, 201, 4.4, 12.8, p=1.2)
    fig, ax = plt.subplots(figsize=(6.4, 6))
    d.plot(column="taux", scheme="quantiles", k=5, cmap="Blues", ax=ax, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"title": "Taux de chômage (%)", "loc": "lower left", "fontsize": 8, "fmt": "{:.1f}"})
    nu(ax, "Le chômage au 2e trimestre 2024"); au_pied(fig, "Source : données inventées d'après l'Insee")
    return fig, d


@honest
def habitants_en_cercles():
    """La mairie : des cercles dont l'aire suit les habitants, légende de cercles."""
    q = ville(15, 203); q["habitants"] = etale(q, 204, 700, 9600, p=1.5, dec=0); p = q.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(6.8, 5.4))
    q.plot(ax=ax, color="#ece7dd", edgecolor="white")
    ax.scatter(p.x, p.y, s=q.habitants / 12, color="#1f6f8b", alpha=.8, edgecolor="white")
    for v in (1000, 4000, 9000):
        ax.scatter([], [], s=v / 12, color="#1f6f8b", alpha=.8, label=f"{v:,}".replace(",", " "))
    ax.legend(title="habitants", loc="center left", bbox_to_anchor=(.98, .5), labelspacing=2, frameon=False, borderpad=1.5)
    nu(ax, "Où habite-t-on ? Population par quartier")
    return fig, q


@honest
def vote_gagnant_quatre_listes():
    """Soirée électorale : des catégories, aux couleurs lisibles par tous, le reste à dépouiller en hachures."""
    c = com("35").reset_index(drop=True); z = etale(c, 207, 0, 1, dec=3) + np.random.default_rng(2).normal(0, .08, len(c))
    c["en_tete"] = np.select([z < .3, z < .55, z < .8], ["Liste Armor", "Liste Granit", "Liste Marais"], "Liste Forêt")
    c.loc[np.random.default_rng(4).choice(c.index, 20, replace=False), "en_tete"] = None
    coul = {"Liste Armor": "#1d3557", "Liste Granit": "#e9c46a", "Liste Marais": "#a8dadc", "Liste Forêt": "#c1121f"}
    fig, ax = plt.subplots(figsize=(6.2, 6.2))
    for n, k in coul.items():
        c[c.en_tete == n].plot(ax=ax, color=k, edgecolor="white", lw=.2)
    c[c.en_tete.isna()].plot(ax=ax, color="#eeeeee", hatch="////", edgecolor="#999999", lw=.2)
    nu(ax, "La liste en tête à 22 heures, Ille-et-Vilaine")
    ax.legend(handles=[Patch(color=k, label=n) for n, k in coul.items()] + [Patch(fc="#eeeeee", ec="#999999", hatch="////", label="pas encore dépouillé")],
              loc="upper left", bbox_to_anchor=(.78, 1), fontsize=8)
    return fig, c


@honest
def temperature_inferno():
    """Météo : contourf serré, inferno continu, isothermes étiquetées, villes."""
    y, x = np.mgrid[0:90, 0:110]
    z = 14 + 8 * np.exp(-((x - 75) ** 2 + (y - 25) ** 2) / 700) - 7 * np.exp(-((x - 25) ** 2 + (y - 65) ** 2) / 500)
    X, Y = 500000 + 2500 * x, 6300000 + 2500 * y
    fig, ax = plt.subplots(figsize=(7.4, 5.4))
    c = ax.contourf(X, Y, z, levels=np.arange(6, 23.1, .25), cmap="inferno"); l = ax.contour(X, Y, z, levels=range(8, 23, 2), colors="white", linewidths=.6)
    ax.clabel(l, fmt="%d°", fontsize=7)
    nu(ax, "Température à 15 h, 18 avril"); fig.colorbar(c, ax=ax, ticks=range(6, 24, 2), label="°C", shrink=.8)
    return fig


@honest
def world_equal_earth():
    """NGO: life expectancy in Equal Earth, no-data hatched and named."""
    w = monde(8857); r = monde().geometry.apply(lambda s: s.representative_point().y)
    w["life_exp"] = np.round(59 + 24 * np.clip(np.abs(r) / 60, 0, 1) ** .8 + np.random.default_rng(3).normal(0, 2, len(w)), 1)
    w.loc[w.code_iso.isin(["EH", "KP", "SO", "GL"]), "life_exp"] = np.nan
    fig, ax = plt.subplots(figsize=(9.5, 5))
    w.plot(column="life_exp", scheme="quantiles", k=5, cmap="YlGnBu", ax=ax, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"title": "years", "loc": "lower left", "fontsize": 8, "fmt": "{:.0f}"},
           missing_kwds={"color": "#dddddd", "hatch": "////", "edgecolor": "#999999", "label": "no data"})
    nu(ax, "Life expectancy at birth, 2022")
    return fig, w


@honest
def evolution_zero_au_milieu():
    """Divergente dont le milieu est zéro, et la barre le dit."""
    c = com("31"); c["evolution"] = etale(c, 211, -9, 24)
    fig, ax = plt.subplots(figsize=(6.8, 5.8))
    c.plot(column="evolution", cmap="PuOr_r", norm=TwoSlopeNorm(0, -24, 24), ax=ax, edgecolor="white", lw=.15)
    cb = fig.colorbar(ax.collections[0], ax=ax, shrink=.6, ticks=[-20, -10, 0, 10, 20]); cb.ax.set_yticklabels(["-20", "-10", "0 (stable)", "+10", "+20"])
    cb.set_label("évolution 2018-2023, %"); nu(ax, "Gains et pertes d'habitants en Haute-Garonne")
    return fig, c


@honest
def dorling_regions():
    """Journaliste : cartogramme de cercles dont l'aire suit la population, couleur pour la région."""
    d = deps(); r = d.dissolve("region", aggfunc={"population": "sum"}).reset_index(); p = r.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(7, 6.6), facecolor="#fbf7ef")
    k = 175000 / np.sqrt(r.population.max())
    xy = np.c_[p.x, p.y].astype(float); rad = k * np.sqrt(r.population.to_numpy())
    for _ in range(300):
        for i in range(len(xy)):
            for j in range(i):
                v = xy[i] - xy[j]; dist = np.hypot(*v); e = rad[i] + rad[j] + 4000 - dist
                if e > 0:
                    xy[i] += v / dist * e / 2; xy[j] -= v / dist * e / 2
    for (x, y), a, n, h in zip(xy, rad, r.region, r.population):
        ax.add_patch(Circle((x, y), a, facecolor="#264653", edgecolor="white"))
        ax.text(x, y, f"{n}\n{h / 1e6:.1f} M".replace("-", "-\n", 1) if a < 90000 else f"{n}\n{h / 1e6:.1f} M", ha="center", va="center", color="white", fontsize=6)
    ax.autoscale_view(); nu(ax, "La France des habitants : un cercle par région, 2023")
    return fig


@honest
def points_interet_et_tramway():
    """Un plan de ville de la mairie : rivière, tramway, points d'intérêt, aucune grandeur."""
    q = ville(18, 215); g = np.random.default_rng(6); b = q.total_bounds
    fig, ax = plt.subplots(figsize=(7, 5.6))
    q.plot(ax=ax, color="#f6f3ea", edgecolor="#d8d2c2")
    t = np.linspace(0, 1, 60); riv = np.c_[b[0] + t * (b[2] - b[0]), (b[1] + b[3]) / 2 + 900 * np.sin(6 * t)]
    ax.plot(riv[:, 0], riv[:, 1], color="#8ecae6", lw=6, solid_capstyle="round", label="La Clouère")
    tram = np.c_[b[0] + 1500 + t * 5500, b[1] + 1200 + 5200 * t ** 1.3]; ax.plot(tram[:, 0], tram[:, 1], color="#d62828", lw=2.5, label="Tramway A")
    ax.plot(tram[::10, 0], tram[::10, 1], "o", color="white", mec="#d62828", ms=6, label="station")
    p = q.geometry.representative_point().sample(9, random_state=2)
    ax.plot(p.x[:4], p.y[:4], "^", color="#14532d", ms=9, label="parc"); ax.plot(p.x[4:], p.y[4:], "s", color="#1d3557", ms=8, label="mairie annexe")
    for s, n in zip(q.geometry, q.quartier):
        ax.text(s.centroid.x, s.centroid.y - 250, n, fontsize=6, ha="center", color="#666666")
    nu(ax, "Votre ville en un coup d'œil"); fig.subplots_adjust(right=.76); ax.legend(loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    return fig


@honest
def quatre_dates_une_echelle():
    """Quatre panneaux, une seule échelle, une barre commune."""
    q = ville(22, 217); base = etale(q, 218, 6, 22)
    norm = Normalize(4, 30); fig, axs = plt.subplots(2, 2, figsize=(7.4, 6.6))
    for i, (ax, an) in enumerate(zip(axs.flat, (1990, 2000, 2010, 2020))):
        q.assign(v=base + 2.4 * i).plot(column="v", cmap="YlGnBu", norm=norm, ax=ax, edgecolor="white", lw=.6); nu(ax, str(an), fontsize=10)
    fig.colorbar(ScalarMappable(norm, "YlGnBu"), ax=axs, shrink=.6, label="part de diplômés du supérieur (%)")
    fig.suptitle("Trente ans d'études supérieures")
    return fig


@honest
def densite_fond_noir():
    """Fil d'un journaliste : densité en magma sur fond noir, clair = dense."""
    c = com("44").reset_index(drop=True); c["densite"] = c.population_2023 / (c.geometry.area / 1e6)
    fig, ax = plt.subplots(figsize=(7, 5.8), facecolor="black")
    norm = matplotlib.colors.LogNorm(20, 5000)
    for s, v in zip(c.geometry, c.densite):
        ax.add_patch(PathPatch(chemin(s), facecolor=plt.get_cmap("magma")(norm(v)), edgecolor="black", lw=.2))
    ax.autoscale_view(); nu(ax); ax.set_title("Densité de population, Loire-Atlantique, 2023", color="white", loc="left")
    cb = fig.colorbar(ScalarMappable(norm, "magma"), ax=ax, shrink=.5); cb.set_label("habitants par km²", color="white"); cb.ax.tick_params(colors="white", which="both")
    return fig, c


@honest
def carres_aire_dechets():
    """Carrés dont l'aire suit les tonnes : côté = racine."""
    q = ville(13, 221, r=26000); t = etale(q, 222, 120, 3100, p=1.6, dec=0)
    fig, ax = plt.subplots(figsize=(6.8, 5.4)); q.plot(ax=ax, color="#eef1ea", edgecolor="white")
    for s, v in zip(q.geometry, t):
        p = s.representative_point(); c = 150 * np.sqrt(v); ax.add_patch(Rectangle((p.x - c / 2, p.y - c / 2), c, c, facecolor="#606c38", edgecolor="white"))
    x1, y0 = q.total_bounds[2] + 4000, q.total_bounds[1]
    for v, dy in ((3000, 0), (1000, 11000), (200, 18000)):
        c = 150 * np.sqrt(v); ax.add_patch(Rectangle((x1, y0 + dy), c, c, fill=False, edgecolor="#444444")); ax.text(x1 + 9500, y0 + dy + c / 2, f"{v} t", va="center", fontsize=8)
    ax.set_xlim(q.total_bounds[0] - 1000, x1 + 17000); nu(ax, "Déchets verts collectés en 2023, en tonnes")
    return fig


@honest
def direction_du_vent_cyclique():
    """Limite : une palette cyclique (hsv) pour une direction, qui est cyclique."""
    y, x = np.mgrid[0:60, 0:80]; ang = (np.degrees(np.arctan2(y - 30, x - 40)) + 90 + 8 * np.sin(x / 6)) % 360
    fig, ax = plt.subplots(figsize=(7, 5))
    im = ax.imshow(ang, origin="lower", cmap="hsv", vmin=0, vmax=360, extent=(300000, 460000, 6500000, 6620000))
    xs, ys = np.meshgrid(np.linspace(310000, 450000, 10), np.linspace(6510000, 6610000, 8)); a = np.arctan2(ys - 6560000, xs - 380000) + np.pi / 2
    ax.quiver(xs, ys, np.cos(a), np.sin(a), color="k", width=.003)
    cb = fig.colorbar(im, ax=ax, shrink=.8, ticks=[0, 90, 180, 270, 360]); cb.ax.set_yticklabels(["N", "E", "S", "O", "N"]); cb.set_label("direction du vent (°)")
    nu(ax, "D'où vient le vent, dépression du 9 février")
    return fig


@honest
def seuil_oms_deux_couleurs():
    """Limite : deux couleurs seulement, mais de part et d'autre d'un seuil nommé."""
    d = deps(); d["no2"] = etale(d, 225, 4, 23)
    coul = np.where(d.no2 > 10, "#b5651d", "#f2e3c6")
    fig, ax = plt.subplots(figsize=(6.4, 6)); d.plot(ax=ax, color=coul, edgecolor="white", lw=.4)
    ax.legend(handles=[Patch(color="#f2e3c6", label="au-dessous du seuil de l'OMS (10 µg/m³)"), Patch(color="#b5651d", label="au-dessus du seuil de l'OMS (10 µg/m³)")],
              loc="lower left", bbox_to_anchor=(-.08, -.06), fontsize=8, title="NO₂, moyenne annuelle 2023")
    nu(ax, "Les départements au-delà du seuil sanitaire")
    return fig, d


@honest
def majority_threshold():
    """Edge: election night, two colours, but the threshold (50 %, an outright majority) is named."""
    c = com("61"); c["share"] = etale(c, 227, 31, 69)
    fig, ax = plt.subplots(figsize=(7.2, 5))
    c.plot(column="share", scheme="userdefined", classification_kwds={"bins": [50, 69]}, cmap=ListedColormap(["#d9d2e9", "#4c2a85"]), ax=ax, edgecolor="white", lw=.2,
           legend=True, legend_kwds={"title": "Share of the vote", "labels": ["below 50 % (run-off)", "above 50 % (elected outright)"], "loc": "lower left", "fontsize": 8})
    nu(ax, "Where Ms Hardy won an outright majority, Orne")
    return fig, c


@honest
def habitants_par_carreau():
    """Limite : un compte peint, mais sur des carreaux de 200 m tous égaux."""
    y, x = np.mgrid[0:40, 0:50]; z = np.random.default_rng(5).poisson(180 * np.exp(-((x - 26) ** 2 + (y - 19) ** 2) / 160) + 1.5).astype(float)
    z[(x - 25) ** 2 / 600 + (y - 20) ** 2 / 380 > 1] = np.nan
    xs, ys = 490000 + 200 * np.arange(51), 6600000 + 200 * np.arange(41)
    fig, ax = plt.subplots(figsize=(6.8, 5.2)); m = ax.pcolormesh(xs, ys, np.ma.masked_invalid(z), cmap="BuPu")
    t = np.linspace(0, 6.2832, 200); ax.plot(490000 + 200 * 25.5 + 200 * 24.9 * np.cos(t), 6600000 + 200 * 20.5 + 200 * 19.9 * np.sin(t), color="#333333", lw=1)
    nu(ax, "Habitants par carreau de 200 m"); fig.colorbar(m, ax=ax, shrink=.8, label="habitants par carreau")
    return fig


@honest
def accidents_hexbin():
    """Limite : un nombre d'accidents dans des hexagones égaux, sur le contour de la ville."""
    q = ville(14, 229, r=5000); g = np.random.default_rng(8); t = unary_union(list(q.geometry)); cx, cy = t.centroid.coords[0]
    p = [(a, b) for a, b in np.r_[g.normal((cx, cy), 1200, (1800, 2)), g.normal((cx + 1800, cy - 900), 500, (700, 2))] if t.contains(Point(a, b))]
    fig, ax = plt.subplots(figsize=(6.8, 5.4)); h = ax.hexbin(*np.array(p).T, gridsize=22, mincnt=1, cmap="Reds")
    q.boundary.plot(ax=ax, color="#555555", lw=.7); nu(ax, "Accidents corporels, 2015-2023"); fig.colorbar(h, ax=ax, label="accidents par hexagone (aucun accident : blanc)", shrink=.8)
    return fig


@honest
def grille_gdf_carreaux():
    """Limite : une table de carreaux égaux d'un kilomètre, dont la colonne est un nombre de ménages."""
    cells = [box(480000 + 1000 * i, 6600000 + 1000 * j, 481000 + 1000 * i, 6601000 + 1000 * j) for i in range(18) for j in range(14)]
    g = gpd.GeoDataFrame(geometry=cells, crs=2154); g["menages"] = etale(g, 231, 0, 860, p=3, dec=0).astype(int)
    fig, ax = plt.subplots(figsize=(7, 5.2)); g.plot(column="menages", scheme="quantiles", k=6, cmap="YlOrRd", ax=ax, edgecolor="white", lw=.2, legend=True,
        legend_kwds={"title": "ménages par km²\n(carreaux de 1 km)", "fmt": "{:.0f}", "loc": "center left", "bbox_to_anchor": (1, .5), "fontsize": 8})
    fig.subplots_adjust(right=.72); nu(ax, "Les ménages, carreau par carreau"); return fig, g


@honest
def habitants_par_medecin():
    """Limite : « nombre d'habitants par médecin » commence comme un stock mais c'est un rapport."""
    d = deps(); d["hab_par_medecin"] = etale(d, 233, 430, 1380, dec=0)
    fig, ax = plt.subplots(figsize=(6.4, 6)); d.plot(column="hab_par_medecin", scheme="equalinterval", k=5, cmap="RdPu", ax=ax, edgecolor="white", lw=.3, legend=True,
        legend_kwds={"title": "habitants par médecin", "fmt": "{:,.0f}", "loc": "lower left", "fontsize": 8})
    nu(ax, "Nombre d'habitants par médecin généraliste"); return fig, d


@honest
def enfants_par_femme():
    """Limite : « nombre d'enfants par femme » est un indicateur, pas un compte."""
    w = monde(8857); w = w[w.continent == "Afrique"].reset_index(drop=True); w["icf"] = etale(w, 235, 1.9, 6.7)
    fig, ax = plt.subplots(figsize=(6.4, 6.4)); cm = plt.get_cmap("YlOrBr"); b = [1.9, 3, 4, 5, 6, 7]
    for s, v in zip(w.geometry, w.icf):
        ax.add_patch(PathPatch(chemin(s), facecolor=cm((np.digitize(v, b[1:-1]) + .6) / 5.4), edgecolor="white", lw=.5))
    ax.autoscale_view(); nu(ax, "Nombre moyen d'enfants par femme en Afrique, 2021")
    ax.legend(handles=[Patch(color=cm((i + .6) / 5.4), label=f"{lo:g} à {hi:g}") for i, (lo, hi) in enumerate(zip(b, b[1:]))], title="enfants par femme", loc="lower left", fontsize=8)
    return fig, w


@honest
def annee_de_construction():
    """Limite : une date médiane (1948…2015), en aplats."""
    q = ville(30, 237); v = etale(q, 238, 1948, 2015, dec=0).astype(int)
    b = [1948, 1960, 1975, 1990, 2005, 2016]; coul = ["#3b0f70", "#8c2981", "#de4968", "#fe9f6d", "#fcfdbf"]
    fig, ax = plt.subplots(figsize=(7, 5.2))
    for s, x in zip(q.geometry, v):
        peindre(ax, s, facecolor=coul[np.digitize(x, b[1:-1])], edgecolor="white", lw=.8)
    nu(ax, "Année médiane de construction des logements")
    ax.legend(handles=[Patch(color=k, label=f"{lo} – {hi - 1}") for k, lo, hi in zip(coul, b, b[1:])], loc="center left", bbox_to_anchor=(1, .5), fontsize=8); return fig


@honest
def zeros_veritables():
    """Limite : de vrais zéros, qui ont leur propre classe « aucun cas »."""
    c = com("79"); c["incidence"] = np.maximum(etale(c, 241, -18, 64, dec=0), 0)
    b = [.5, 10, 25, 45]; coul = ["#ffffff", "#fee0d2", "#fc9272", "#de2d26", "#7f0000"]
    fig, ax = plt.subplots(figsize=(5.8, 6.6)); c.plot(ax=ax, color=[coul[np.digitize(v, b)] for v in c.incidence], edgecolor="#aaaaaa", lw=.25)
    ax.legend(handles=[Patch(fc=k, ec="#aaaaaa", label=t) for k, t in zip(coul, ["aucun cas", "1 – 10", "10 – 25", "25 – 45", "45 – 64"])], title="cas pour 1 000 bovins", loc="upper left", bbox_to_anchor=(.8, .98), fontsize=8)
    nu(ax, "Fièvre catarrhale : incidence par commune"); return fig, c


@honest
def gelees_negatives():
    """Limite : -1 et -9 sont de vraies températures, non des codes de manque."""
    d = deps(); d["tn"] = np.round(etale(d, 243, -9, 8, dec=0))
    fig, ax = plt.subplots(figsize=(6.6, 6)); d.plot(column="tn", cmap="Blues_r", ax=ax, edgecolor="white", lw=.3, legend=True, legend_kwds={"label": "température minimale (°C)", "shrink": .6})
    p = d.geometry.representative_point()
    for x, y, t in list(zip(p.x, p.y, d.tn))[::6]:
        ax.text(x, y, f"{t:.0f}", fontsize=7, ha="center", va="center", bbox=dict(fc="white", ec="none", alpha=.6, pad=.5))
    nu(ax, "Minimales de la nuit du 11 au 12 janvier"); return fig, d


@honest
def pressure_around_999():
    """Edge: 999 hPa is an ordinary pressure here, not a sentinel."""
    g = ville(34, 247, r=200000, centre=(500000, 5800000), crs=32631); g["pressure_hpa"] = etale(g, 248, 988, 1021, dec=0); g.loc[[3, 9, 21], "pressure_hpa"] = 999
    fig, ax = plt.subplots(figsize=(6.8, 5.6)); g.plot(column="pressure_hpa", cmap="cividis", ax=ax, edgecolor="white", lw=.5, legend=True, legend_kwds={"label": "hPa", "shrink": .7})
    for s, v in zip(g.geometry, g.pressure_hpa):
        ax.text(s.centroid.x, s.centroid.y, f"{v:.0f}", fontsize=6, ha="center", color="white", bbox=dict(fc="#333333", ec="none", alpha=.5, pad=.6))
    nu(ax, "Mean sea-level pressure by forecast zone, 06 UTC"); return fig, g


@honest
def blanc_secret_statistique():
    """Limite : des quartiers blancs, mais la légende dit « secret statistique »."""
    q = ville(28, 251); q["part_rsa"] = etale(q, 252, 3, 31); q.loc[[1, 8, 19], "part_rsa"] = np.nan
    coul = ["#c7e9c0", "#74c476", "#2b8c4a", "#00441b"]; b = [8, 15, 22]
    fig, ax = plt.subplots(figsize=(6.8, 5.4))
    for s, v in zip(q.geometry, q.part_rsa):
        peindre(ax, s, facecolor="white" if np.isnan(v) else coul[np.digitize(v, b)], edgecolor="#888888", lw=.6)
    nu(ax, "Part d'allocataires du RSA, 2022")
    ax.legend(handles=[Patch(fc=k, ec="#888888", label=t) for k, t in zip(coul, ["3 – 8 %", "8 – 15 %", "15 – 22 %", "22 – 31 %"])] + [Patch(fc="white", ec="#888888", label="secret statistique")], loc="lower left", fontsize=8)
    return fig, q


@honest
def agglomeration_dans_le_departement():
    """Limite : seules les communes de l'agglomération sont colorées ; le reste est un fond gris nommé."""
    c = com("86").reset_index(drop=True); gp = c[c.epci_nom.str.contains("Grand Poitiers")].reset_index(drop=True); gp["part_hlm"] = etale(gp, 255, 0.5, 29)
    fig, ax = plt.subplots(figsize=(5.8, 7)); c.plot(ax=ax, color="#cccccc", edgecolor="white", lw=.3)
    gp.plot(column="part_hlm", scheme="fisherjenks", k=4, cmap="PuRd", ax=ax, edgecolor="white", lw=.4, legend=True, legend_kwds={"title": "% de logements HLM", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (.72, 1), "fontsize": 8})
    l1 = ax.get_legend(); ax.add_artist(l1); ax.legend(handles=[Patch(color="#cccccc", label="hors de l'agglomération")], loc="lower left", fontsize=8, frameon=False)
    nu(ax, "Le logement social dans le Grand Poitiers"); return fig, gp


@honest
def lake_in_the_middle():
    """Edge: the hole is a lake, painted blue and named in the key."""
    g = ville(24, 257, r=60000, centre=(350000, 5200000), crs=32632); lac = blob(352000, 5204000, 13000, 5)
    g["geometry"] = g.geometry.difference(lac); g["nitrate"] = etale(g, 258, 3, 48)
    fig, ax = plt.subplots(figsize=(6.6, 5.8)); g.plot(column="nitrate", scheme="equalinterval", k=5, cmap="YlOrBr", ax=ax, edgecolor="white", lw=.6, legend=True, legend_kwds={"title": "nitrate (mg/L)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    gpd.GeoSeries([lac], crs=32632).plot(ax=ax, color="#9fd3e8", edgecolor="#5aa3bf"); ax.text(352000, 5204000, "Lake Orva", ha="center", fontstyle="italic", color="#20667f", fontsize=9)
    nu(ax, "Nitrate in groundwater, mean 2023"); return fig, g


@honest
def mercator_points_seulement():
    """Limite : le monde en Mercator, mais rien n'y est peint par valeur : des points de même taille."""
    w = monde(); w["geometry"] = w.geometry.intersection(box(-180, -56, 180, 78)); w = w[~w.geometry.is_empty].to_crs(3857)
    pts = gpd.GeoSeries(gpd.points_from_xy([2.3, -0.1, 36.8, 77.2, 139.7, -74, -58.4, 151.2, 18.4, -17.4], [48.9, 51.5, -1.3, 28.6, 35.7, 40.7, -34.6, -33.9, -33.9, 14.7]), crs=4326).to_crs(3857)
    fig, ax = plt.subplots(figsize=(9, 6)); w.plot(ax=ax, color="#dcdcdc", edgecolor="white", lw=.3); pts.plot(ax=ax, color="#c1121f", markersize=35, edgecolor="white")
    for p, n in zip(pts, ["Paris", "Londres", "Nairobi", "Delhi", "Tokyo", "New York", "Buenos Aires", "Sydney", "Le Cap", "Dakar"]):
        ax.annotate(n, (p.x, p.y), xytext=(5, 4), textcoords="offset points", fontsize=8)
    nu(ax, "Les dix bureaux de l'association"); return fig


@honest
def ville_web_mercator():
    """Limite : Web Mercator, mais d'une seule ville."""
    q = ville(26, 261, r=4500).to_crs(3857); q["revenu_median"] = etale(q, 262, 13800, 33900, dec=0)
    fig, ax = plt.subplots(figsize=(6.6, 5.6)); q.plot(column="revenu_median", scheme="quantiles", k=5, cmap="BuGn", ax=ax, edgecolor="#bbbbbb", lw=.8, legend=True, legend_kwds={"title": "€ par an", "fmt": "{:,.0f}", "loc": "lower left", "fontsize": 8})
    nu(ax, "Niveau de vie médian par quartier, 2021"); return fig, q


@honest
def finistere_aspect_corrige():
    """Limite : des degrés, mais l'aspect est corrigé par le cosinus de la latitude."""
    c = _com("29"); v = etale(c.to_crs(2154), 265, 3, 46, p=1.6); b = [3, 10, 20, 30, 46]; coul = ["#f1eef6", "#bdc9e1", "#74a9cf", "#045a8d"]
    fig, ax = plt.subplots(figsize=(6.6, 6))
    for s, x in zip(c.geometry, v):
        peindre(ax, s, facecolor=coul[np.digitize(x, b[1:-1])], edgecolor="white", lw=.2)
    ax.set_aspect(1 / np.cos(np.radians(48.2))); ax.set_xlabel("longitude"); ax.set_ylabel("latitude"); ax.set_title("Part de résidences secondaires (%)")
    ax.legend(handles=[Patch(color=k, label=f"{lo} – {hi}") for k, lo, hi in zip(coul, b, b[1:])], loc="upper left", fontsize=8); return fig


@honest
def geopandas_regle_l_aspect():
    """Limite : crs 4326 donné à geopandas, qui règle seul l'aspect."""
    d = deps(4326); d["taux"] = etale(d.to_crs(2154), 267, 11, 29)
    fig, ax = plt.subplots(figsize=(6.4, 6)); d.plot(column="taux", scheme="quantiles", k=5, cmap="Purples", ax=ax, edgecolor="#bbbbbb", lw=.3, legend=True, legend_kwds={"title": "%", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    ax.set_title("Part de plus de 65 ans, 2023"); return fig, d


@honest
def gabon_en_degres():
    """Limite : des degrés et un aspect 1, mais sur l'équateur (Gabon)."""
    w = monde(); ci = w[w.code_iso == "GA"].geometry.iloc[0]; cells = decoupe(16, 5, ci.buffer(0))
    t = gpd.GeoDataFrame(geometry=cells, crs=None); v = etale(t, 270, 22, 91, dec=0); cm = plt.get_cmap("GnBu"); b = [22, 40, 55, 70, 91]
    fig, ax = plt.subplots(figsize=(6.4, 5.8))
    for s, x in zip(cells, v):
        peindre(ax, s, facecolor=cm(.2 + .26 * np.digitize(x, b[1:-1])), edgecolor="white", lw=.8)
    ax.set_aspect("equal"); ax.set_xlabel("longitude"); ax.set_ylabel("latitude"); ax.set_title("Access to safe water in Gabon, % of households")
    ax.legend(handles=[Patch(color=cm(.2 + .26 * i), label=f"{lo}–{hi} %") for i, (lo, hi) in enumerate(zip(b, b[1:]))], loc="lower left", fontsize=8); return fig


@honest
def sept_classes_pile():
    """Limite : sept classes, le maximum permis, toutes portées."""
    c = com("22"); c["part_agri"] = etale(c, 273, 12, 91); b = [12, 25, 37, 49, 60, 70, 80, 92]
    fig, ax = plt.subplots(figsize=(7.4, 5)); c.plot(column="part_agri", cmap="YlGn", norm=BoundaryNorm(b, 256), ax=ax, edgecolor="white", lw=.2, legend=True, legend_kwds={"label": "% de la surface communale", "shrink": .7})
    nu(ax, "La part des terres agricoles dans les Côtes-d'Armor"); return fig, c


@honest
def ecart_a_la_moyenne():
    """Limite : divergente, milieu à la moyenne nationale, écrit sur la barre."""
    d = deps(); d["taux"] = etale(d, 277, 4.1, 11.9); m = 7.4; cm = plt.get_cmap("BrBG_r")
    fig, ax = plt.subplots(figsize=(6.6, 6)); d.plot(column="taux", cmap=cm, norm=TwoSlopeNorm(m, m - 4.6, m + 4.6), ax=ax, edgecolor="white", lw=.3)
    cb = fig.colorbar(ax.collections[0], ax=ax, shrink=.6, ticks=[3, 5, m, 9, 11]); cb.ax.set_yticklabels(["3", "5", "7,4 : moyenne\nnationale", "9", "11"], fontsize=8); cb.set_label("taux de chômage (%)")
    nu(ax, "Au-dessus ou au-dessous de la moyenne ?"); return fig, d


@honest
def election_margin_classes():
    """Edge: hand-made diverging classes, symmetrical around a tie (0), which the key names."""
    c = com("81"); c["margin"] = etale(c, 281, -38, 38)
    coul = ["#8c510a", "#d8b365", "#f6e8c3", "#c7eae5", "#5ab4ac", "#01665e"]; b = [-20, -10, 0, 10, 20]
    lab = ["Reed +20 to +38", "Reed +10 to +20", "Reed 0 to +10", "Lake 0 to +10", "Lake +10 to +20", "Lake +20 to +38"]
    fig, ax = plt.subplots(figsize=(7.4, 5)); c.plot(ax=ax, color=[coul[np.digitize(v, b)] for v in c.margin], edgecolor="white", lw=.2)
    fig.subplots_adjust(right=.74); nu(ax, "Winning margin, in percentage points (0 = tie)"); ax.legend(handles=[Patch(color=k, label=t) for k, t in zip(coul, lab)], loc="center left", bbox_to_anchor=(1, .5), fontsize=8); return fig, c


@honest
def rouge_et_vert_lisibles():
    """Limite : du rouge et du vert, mais un vert très foncé et un rose très clair."""
    q = ville(24, 283); z = etale(q, 284, 0, 1, dec=2); coul = {"pour le projet": "#14532d", "contre le projet": "#f9a8a8"}; q["avis"] = np.where(z > .45, "pour le projet", "contre le projet")
    fig, ax = plt.subplots(figsize=(6.6, 5.4))
    for s, a in zip(q.geometry, q.avis):
        peindre(ax, s, facecolor=coul[a], edgecolor="white", lw=1)
    nu(ax, "Consultation sur la piétonisation : l'avis majoritaire"); ax.legend(handles=[Patch(color=k, label=n) for n, k in coul.items()], loc="lower left"); return fig, q


@honest
def isochrones_de_la_gare():
    """Limite : des cercles dont le rayon est une distance réelle (500 m, 1 km, 2 km), non une valeur."""
    q = ville(20, 287); cx, cy = unary_union(list(q.geometry)).centroid.coords[0]
    fig, ax = plt.subplots(figsize=(6.6, 5.6)); q.plot(ax=ax, color="#f4f1ea", edgecolor="#cfc8b8")
    for r in (2000, 1000, 500):
        ax.add_patch(Circle((cx, cy), r, facecolor="#457b9d", alpha=.18, edgecolor="#1d3557", lw=1)); ax.text(cx, cy + r + 60, f"{r} m", ha="center", fontsize=8, color="#1d3557")
    ax.plot(cx, cy, "*", color="#c1121f", ms=14); ax.text(cx + 150, cy - 250, "gare", fontsize=9); nu(ax, "À quelle distance êtes-vous de la gare ?"); return fig


@honest
def points_un_pour_cent():
    """Limite : carte par points, un point pour cent habitants."""
    q = ville(14, 291); h = etale(q, 292, 800, 7800, dec=0); g = np.random.default_rng(7); X = []
    for s, v in zip(q.geometry, h):
        x0, y0, x1, y1 = s.bounds; k = 0
        while k < v // 100:
            p = Point(g.uniform(x0, x1), g.uniform(y0, y1))
            if s.contains(p): X.append((p.x, p.y)); k += 1
    X = np.array(X); fig, ax = plt.subplots(figsize=(6.6, 5.4)); q.boundary.plot(ax=ax, color="#bbbbbb", lw=.6); ax.plot(X[:, 0], X[:, 1], ".", ms=2.5, color="#4a148c")
    nu(ax, "Un point pour cent habitants"); return fig


@honest
def taux_et_cercles_ensemble():
    """Limite : un taux en aplats, le nombre d'habitants en cercles par-dessus, deux légendes."""
    q = ville(16, 293, r=24000); q["part_seniors"] = etale(q, 294, 14, 38); q["habitants"] = etale(q, 295, 400, 14000, p=2, dec=0); p = q.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(7.2, 5.4)); q.plot(column="part_seniors", scheme="quantiles", k=4, cmap="Oranges", ax=ax, edgecolor="white", legend=True, legend_kwds={"title": "part de plus de 60 ans (%)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    l1 = ax.get_legend(); ax.scatter(p.x, p.y, s=q.habitants / 25, facecolor="none", edgecolor="#222222", lw=1.2)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", mfc="none", mec="#222222", ms=np.sqrt(v / 25), label=f"{v}") for v in (1000, 5000, 12000)], title="habitants", loc="upper right", bbox_to_anchor=(1.16, 1), labelspacing=1.6, frameon=False); ax.add_artist(l1)
    nu(ax, "Vieillir à la campagne"); return fig, q


@honest
def deux_dates_legende_commune():
    """Limite : la classe la plus foncée manque en 2010 mais existe en 2024 ; la légende est commune."""
    q = ville(24, 297); v = etale(q, 298, 4, 21); coul = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#6a51a3"]; b = [8, 16, 24]
    fig, axs = plt.subplots(1, 2, figsize=(8.6, 4.6))
    for ax, an, x in zip(axs, (2010, 2024), (v, v * 1.5 + 1)):
        for s, z in zip(q.geometry, x):
            peindre(ax, s, facecolor=coul[np.digitize(z, b)], edgecolor="#777777", lw=.4)
        nu(ax, str(an))
    fig.legend(handles=[Patch(fc=k, ec="#777777", label=t) for k, t in zip(coul, ["moins de 8 %", "8 – 16 %", "16 – 24 %", "24 % et plus"])], loc="lower center", ncol=4, frameon=False, fontsize=8)
    fig.suptitle("Part de logements vacants par quartier"); return fig


@honest
def encart_petite_couronne():
    """Un encart agrandi sur l'Île-de-France, même échelle de couleur."""
    d = deps(); d["part_voiture"] = etale(d, 301, 12, 88); norm = Normalize(10, 90)
    fig, ax = plt.subplots(figsize=(7.4, 6)); d.plot(column="part_voiture", cmap="YlOrRd", norm=norm, ax=ax, edgecolor="white", lw=.3); nu(ax, "Aller travailler en voiture, % des actifs")
    ins = ax.inset_axes([.82, .62, .3, .34]); i = d[d.code.isin(["75", "92", "93", "94"])]; i.plot(column="part_voiture", cmap="YlOrRd", norm=norm, ax=ins, edgecolor="white", lw=.6); ins.set_xticks([]); ins.set_yticks([]); ins.set_xlabel(""); ins.set_ylabel(""); ins.set_title("Paris et petite couronne", fontsize=7)
    fig.colorbar(ScalarMappable(norm, "YlOrRd"), ax=ax, shrink=.5, orientation="horizontal", pad=.02, label="%"); return fig, d


@honest
def une_commune_en_rouge():
    """Limite : deux couleurs, mais ce n'est qu'une carte de situation."""
    c = com("86"); fig, ax = plt.subplots(figsize=(5, 6.4)); c.plot(ax=ax, color="#e3e3e3", edgecolor="white", lw=.3); s = c[c.nom == "Poitiers"]; s.plot(ax=ax, color="#c1121f")
    p = s.geometry.iloc[0].centroid; ax.annotate("Poitiers", (p.x, p.y), xytext=(40, 30), textcoords="offset points", arrowprops=dict(arrowstyle="-")); nu(ax, "Où se trouve Poitiers dans la Vienne ?"); return fig


@honest
def flows_line_width():
    """NGO flow map: line width follows the number of people displaced; areas carry nothing."""
    g = ville(16, 303, r=110000, centre=(500000, 800000), crs=32632); p = [s.representative_point() for s in g.geometry]; r = np.random.default_rng(1); n = r.integers(2, 60, len(p))
    fig, ax = plt.subplots(figsize=(6.8, 5.6)); g.plot(ax=ax, color="#f1efe8", edgecolor="#cfcabc"); camp = p[7]
    ax.add_collection(LineCollection([[(a.x, a.y), (camp.x, camp.y)] for i, a in enumerate(p) if i != 7], linewidths=[k / 7 for i, k in enumerate(n) if i != 7], colors="#b5480e", alpha=.75))
    ax.plot(camp.x, camp.y, "s", color="black", ms=9); ax.text(camp.x + 5000, camp.y + 6000, "Reception site", fontsize=9)
    ax.legend(handles=[Line2D([], [], color="#b5480e", lw=k / 7, label=f"{k},000 people") for k in (10, 30, 50)], loc="lower left"); nu(ax, "Where displaced people came from, May 2024"); return fig


@honest
def ellipses_racine():
    """Limite : des ellipses en perspective, mais leur aire suit bien la valeur."""
    q = ville(13, 305, r=20000); v = etale(q, 306, 60, 1900, p=1.5, dec=0); fig, ax = plt.subplots(figsize=(6.8, 5.2)); q.plot(ax=ax, color="#e9edf0", edgecolor="white")
    for s, x in zip(q.geometry, v):
        p = s.representative_point(); w = 170 * np.sqrt(x); ax.add_patch(Ellipse((p.x, p.y), w, .6 * w, facecolor="#9c2c77", alpha=.8, edgecolor="white")); ax.text(p.x, p.y, f"{x:.0f}", fontsize=7, ha="center", va="center", color="white" if x > 500 else "black")
    nu(ax, "Repas servis chaque jour dans les cantines"); return fig


@honest
def tuiles_des_bureaux():
    """Journaliste : tuiles carrées égales par quartier, un taux, valeur écrite."""
    g = np.random.default_rng(19); v = np.round(np.linspace(38, 79, 36)); g.shuffle(v); cm = plt.get_cmap("BuPu"); b = [38, 50, 60, 70, 80]
    fig, ax = plt.subplots(figsize=(6.6, 5.4), facecolor="#faf9f6")
    for i, x in enumerate(v):
        k = np.digitize(x, b[1:-1]); ax.add_patch(Rectangle((i % 6, i // 6), .94, .94, facecolor=cm(.15 + .27 * k))); ax.text(i % 6 + .47, i // 6 + .47, f"{NOMS[i][:9]}\n{x:.0f} %", ha="center", va="center", fontsize=6, color="white" if k > 1 else "#333333")
    ax.set_xlim(-.2, 8.4); ax.set_ylim(-.2, 6.2); nu(ax, "Participation : un carré par bureau de vote"); ax.legend(handles=[Patch(color=cm(.15 + .27 * i), label=f"{lo} – {hi} %") for i, (lo, hi) in enumerate(zip(b, b[1:]))], loc="center right", frameon=False, fontsize=8); return fig


@honest
def bornes_geopandas_qui_se_touchent():
    """Limite : 10 – 20 puis 20 – 30, bornes communes, comme geopandas les écrit."""
    q = ville(30, 309); v = etale(q, 310, 10, 49, dec=0).astype(int); b = [10, 20, 30, 40, 50]; coul = ["#ffffd4", "#fed98e", "#e98a1f", "#8c3c04"]
    fig, ax = plt.subplots(figsize=(6.8, 5.4))
    for s, x in zip(q.geometry, v):
        peindre(ax, s, facecolor=coul[np.digitize(x, b[1:-1])], edgecolor="#999999", lw=.5)
    ax.legend(handles=[Patch(fc=k, ec="#999999", label=f"{lo} – {hi}") for k, lo, hi in zip(coul, b, b[1:])], title="% de ménages sans voiture", loc="lower left", fontsize=8); nu(ax, "Vivre sans voiture"); return fig, q


@honest
def altitude_grise_ombree():
    """Raster : un relief ombré gris, cumul de pluie en contours étiquetés."""
    y, x = np.mgrid[0:120, 0:160]; z = 400 + 900 * np.exp(-((x - 90) ** 2 + (y - 60) ** 2) / 1200) + 300 * np.exp(-((x - 40) ** 2 + (y - 90) ** 2) / 500) + 40 * np.sin(x / 5) * np.cos(y / 6)
    fig, ax = plt.subplots(figsize=(7, 5.2)); im = ax.imshow(z, cmap="Greys", origin="lower", extent=(900000, 980000, 6400000, 6460000)); fig.colorbar(im, ax=ax, label="altitude (m)", shrink=.8)
    c = ax.contour(900000 + 500 * x, 6400000 + 500 * y, 30 + z / 12, levels=[60, 80, 100, 120, 140], colors="#0b4a8f", linewidths=1.2); ax.clabel(c, fmt="%d mm", fontsize=7); nu(ax, "Pluie de l'épisode (courbes) et relief (gris)"); return fig


@honest
def first_frost_date():
    """Edge: a date (day of the first frost) in filled classes, dark = early, with a monotone ramp."""
    c = com("15"); c["jour"] = etale(c, 313, 270, 335, dec=0); b = [270, 283, 296, 309, 322, 336]; lab = ["before 10 Oct", "10–22 Oct", "23 Oct–4 Nov", "5–17 Nov", "after 17 Nov"]
    coul = ["#08306b", "#2879b9", "#73b3d8", "#c8dcf0", "#f7fbff"]
    fig, ax = plt.subplots(figsize=(6.8, 5.6)); c.plot(ax=ax, color=[coul[np.digitize(v, b[1:-1])] for v in c.jour], edgecolor="#999999", lw=.2); nu(ax, "Average date of the first frost, Cantal"); ax.legend(handles=[Patch(fc=k, ec="#999999", label=t) for k, t in zip(coul, lab)], loc="lower left", fontsize=8); return fig, c


@honest
def dominant_heating_five():
    """Journalist: five categories of heating, colours far apart even for colour-blind readers."""
    d = deps(); z = etale(d, 317, 0, 1, dec=3); n = ["electricity", "wood", "oil", "gas", "heat pump"]; coul = dict(zip(n, ["#2c5aa0", "#F0E442", "#111111", "#c96a1e", "#bfe3f5"]))
    d["main"] = np.array(n)[np.minimum((z * 5).astype(int), 4)]
    fig, ax = plt.subplots(figsize=(6.6, 6)); d.plot(ax=ax, color=d.main.map(coul), edgecolor="white", lw=.6); ax.legend(handles=[Patch(color=k, label=t) for t, k in coul.items()], loc="lower left", fontsize=8, title="Most common heating"); nu(ax, "How France heats its homes"); return fig, d


@honest
def contour_de_la_zone_inondable():
    """Limite : un seul bleu, un périmètre, aucune grandeur."""
    q = ville(18, 321); u = unary_union(list(q.geometry)); b = u.bounds; t = np.linspace(0, 1, 50); z = LineString(np.c_[b[0] + t * (b[2] - b[0]), (b[1] + b[3]) / 2 + 700 * np.sin(5 * t)]).buffer(520).intersection(u)
    fig, ax = plt.subplots(figsize=(6.6, 5.4)); q.plot(ax=ax, color="#f5f2e9", edgecolor="#cdc5b3"); peindre(ax, z, facecolor="#3a86c8", alpha=.5, edgecolor="#1d4e89"); ax.legend(handles=[Patch(color="#3a86c8", alpha=.5, label="zone inondable (crue centennale)")], loc="lower left"); nu(ax, "Plan de prévention du risque d'inondation"); return fig


if __name__ == "__main__":
    import sys, time
    for nom, f, *_ in LIARS + HONEST:
        t = time.process_time(); r = f(); fig = r[0] if isinstance(r, tuple) else r
        fig.canvas.draw(); dt = time.process_time() - t
        if dt > 3: print("LENT", nom, round(dt, 1))
        if len(sys.argv) > 1: fig.savefig(f"{sys.argv[1]}/{nom}.png", dpi=60, facecolor=fig.get_facecolor())
        plt.close(fig)
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
