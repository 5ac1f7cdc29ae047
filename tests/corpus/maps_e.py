"""Jeu « e » : assurance, gazette municipale, classe de géographie, service forestier,
chercheuse en études migratoires, association cycliste. Données inventées, graines fixes."""
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, geopandas as gpd
import mapclassify  # (geopandas en a besoin ; chargé ici une fois)
from functools import lru_cache
from pathlib import Path
from matplotlib.collections import PatchCollection, LineCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, Normalize, TwoSlopeNorm, LinearSegmentedColormap
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Ellipse, Patch, Polygon as MPoly, Rectangle, RegularPolygon, Wedge
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box
from shapely.ops import voronoi_diagram

DATA = __import__("pathlib").Path(__file__).resolve().parents[2] / "datasets"
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f


# ---------- fonds ----------
@lru_cache(None)
def _deps():
    g = gpd.read_file(DATA / "contours_departements.geojson").to_crs(2154)
    g["geometry"] = g.simplify(400)
    return g
def deps(): return _deps().copy()

@lru_cache(None)
def _monde():
    g = gpd.read_file(DATA / "contours_monde.geojson")
    return g[(g.code_iso != "AQ") & (g.continent != "Antarctique")].reset_index(drop=True)
def monde(): return _monde().copy()

@lru_cache(None)
def _poitiers():
    return gpd.read_file(DATA / "contours_grand_poitiers.geojson").to_crs(2154)
def poitiers(): return _poitiers().copy()

@lru_cache(None)
def _communes(dep):
    g = gpd.read_parquet(DATA / "france" / "contours_communes" / f"{dep}.parquet").to_crs(2154)
    g["geometry"] = g.simplify(150)
    return g
def communes(dep): return _communes(dep).copy()

_deps(); _monde(); _poitiers()   # lus une fois à l'import

def zones(n, seed, taille=60_000, x0=480_000, y0=6_600_000, crs=2154):
    """Un territoire inventé : n zones de Voronoï dans un contour bruité."""
    r = np.random.default_rng(seed)
    a = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    rad = 0.42 * taille * (1 + 0.10 * np.sin(3 * a + seed) + 0.06 * np.cos(5 * a) + 0.02 * r.normal(size=60))
    bord = Polygon(np.c_[x0 + taille / 2 + rad * np.cos(a), y0 + taille / 2 + rad * np.sin(a)])
    pts = []
    while len(pts) < n:
        p = Point(x0 + taille * r.random(), y0 + taille * r.random())
        if bord.contains(p) and all(p.distance(q) > 0.45 * taille / np.sqrt(n) * 0.8 for q in pts):
            pts.append(p)
    cells = [c.intersection(bord) for c in voronoi_diagram(MultiPoint(pts), envelope=bord.buffer(taille)).geoms]
    return gpd.GeoDataFrame({"zone": [f"Z{i+1:02d}" for i in range(n)]}, geometry=cells, crs=crs)

def champ(g, seed, bruit=0.12):
    """Un champ lissé entre 0 et 1."""
    r = np.random.default_rng(seed)
    c = g.geometry.representative_point()
    x, y = c.x.values, c.y.values
    x = (x - x.min()) / (np.ptp(x) + 1e-9); y = (y - y.min()) / (np.ptp(y) + 1e-9)
    v = np.sin(3 * x + r.uniform(0, 6)) + np.cos(2.6 * y + r.uniform(0, 6)) + bruit * 3 * r.normal(size=len(g))
    return (v - v.min()) / np.ptp(v)

def pops(n, seed, moyenne=3000, sigma=0.9):
    return np.round(np.random.default_rng(seed).lognormal(np.log(moyenne), sigma, n)).astype(int)

def parts(geom):
    return list(geom.geoms) if geom.geom_type.startswith("Multi") else [geom]

def ronds_legende(ax, vals, k, unite="", **kw):
    """Légende de cercles : aire (points²) = k × valeur."""
    h = [Line2D([], [], ls="", marker="o", mfc=kw.get("color", "#3b6ea5"), mec="white", alpha=.8,
                markersize=np.sqrt(k * v), label=f"{v:,}".replace(",", " ") + unite) for v in vals]
    return ax.legend(handles=h, title=kw.get("title"), loc=kw.get("loc", "lower left"), frameon=False, labelspacing=1.3, fontsize=8)


# =====================================================================================
#                                       MENTEUSES
# =====================================================================================

# ---- stock-in-choropleth -----------------------------------------------------------
@liar("stock-in-choropleth")
def sinistres_grele_departements():
    """Assureur : le nombre de dossiers de grêle peint en aplats par département."""
    g = deps()
    g["dossiers"] = (g["population"] / 1000 * (0.4 + 2 * champ(g, 1))).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="dossiers", scheme="quantiles", k=5, cmap="Blues", edgecolor="white", linewidth=.4,
           legend=True, legend_kwds={"title": "Dossiers ouverts", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 7}, ax=ax)
    ax.set_axis_off(); ax.set_title("Sinistres grêle déclarés en 2022")
    fig.text(.1, .03, "Source : portefeuille auto et habitation, direction technique", fontsize=7)
    return fig, g[["nom", "dossiers", "geometry"]]

@liar("stock-in-choropleth")
def recolte_bois_massifs():
    """Service forestier : volume récolté (total) en aplats, les grands massifs sont foncés parce que grands."""
    g = zones(22, 11)
    vol = g.area.values / 1e6 * (0.25 + 0.3 * champ(g, 2)) * 3
    cols = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
    q = np.quantile(vol, [.2, .4, .6, .8])
    fig, ax = plt.subplots(figsize=(6, 6))
    for geom, v in zip(g.geometry, vol):
        k = np.searchsorted(q, v)
        ax.fill(*geom.exterior.xy, facecolor=cols[k], edgecolor="#555", lw=.6)
    lim = [vol.min(), *q, vol.max()]
    ax.legend(handles=[Patch(fc=c, ec="#555", label=f"{a:.0f} – {b:.0f}") for c, a, b in zip(cols, lim[:-1], lim[1:])],
              title="milliers de m³", fontsize=8)
    ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("Bois récolté en 2023, par massif")
    return fig

@liar("stock-in-choropleth")
def foreign_born_residents():
    """Migration scholar: absolute number of foreign-born residents shaded by département."""
    g = deps()
    g["foreign_born"] = (g.population * (0.03 + 0.14 * champ(g, 3))).round(-2)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="foreign_born", cmap="OrRd", norm=matplotlib.colors.LogNorm(2000, 400000), ec="0.6", lw=.3, legend=True,
           legend_kwds={"label": "Foreign-born residents (persons, log scale)", "shrink": .6}, ax=ax)
    ax.set_axis_off(); ax.set_title("Where immigrants live in mainland France, 2021")
    return fig, g[["code", "foreign_born", "geometry"]]

@liar("stock-in-choropleth")
def cyclistes_accidentes():
    """Association cycliste : accidents comptés par commune, PatchCollection et barre de couleurs."""
    g = poitiers()
    n = np.random.default_rng(4).poisson(2 + g.population / 700)
    fig, ax = plt.subplots(figsize=(7, 6))
    pats, vals = [], []
    for geom, v in zip(g.geometry, n):
        for p in parts(geom):
            pats.append(MPoly(np.array(p.exterior.coords))); vals.append(v)
    pc = PatchCollection(pats, cmap="Reds", edgecolor="white", linewidth=.7)
    pc.set_array(np.array(vals)); pc.set_clim(0, 40)
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(pc, ax=ax, shrink=.6, extend="max", label="cyclistes accidentés, 2015–2023")
    ax.set_title("Où roule-t-on le plus dangereusement ?")
    return fig

@liar("stock-in-choropleth")
def logements_sociaux_gazette():
    """Gazette municipale : nombre de logements sociaux par commune, cinq aplats, très bien dessinés."""
    g = poitiers()
    g["logements_sociaux"] = (g.population * (0.03 + 0.09 * champ(g, 5))).round().astype(int)
    bornes = [0, 60, 120, 250, 500, 20000]
    cmap = ListedColormap(["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="logements_sociaux", cmap=cmap, norm=BoundaryNorm(bornes, 5), ec="white", ax=ax)
    labs = ["moins de 60", "60 à 119", "120 à 249", "250 à 499", "500 et plus"]
    ax.legend(handles=[Patch(fc=cmap(i), ec="0.5", label=l) for i, l in enumerate(labs)], title="Logements sociaux", fontsize=8, loc="upper right")
    ax.axis("off"); ax.set_title("Le parc social dans l'agglomération au 1er janvier 2023")
    return fig, g[["nom", "logements_sociaux", "geometry"]]

# ---- not-equal-area ----------------------------------------------------------------
@liar("not-equal-area")
def foret_du_monde_mercator():
    """Exercice de géographie : la part de forêt de chaque pays, sur un Mercator qui gonfle Russie et Canada."""
    g = monde()
    g["part_foret"] = (70 * champ(g, 6)).round(1)
    m = g[["nom", "part_foret", "geometry"]].clip(box(-180, -58, 180, 78)).to_crs(3857)
    fig, ax = plt.subplots(figsize=(9, 6))
    m.plot(column="part_foret", scheme="userdefined", classification_kwds={"bins": [10, 25, 40, 55, 70]}, cmap="Greens",
           ec="0.5", lw=.3, legend=True, legend_kwds={"title": "Forêt (% du territoire)", "loc": "lower left", "fontsize": 7, "fmt": "{:.0f}"}, ax=ax)
    ax.set_axis_off(); ax.set_title("Quels continents sont les plus boisés ?")
    return fig, m

@liar("not-equal-area")
def asylum_rate_world():
    """Migration scholar: acceptance rate painted on a hand-made Mercator world (y = ln tan)."""
    g = monde()
    val = 10 + 80 * champ(g, 7)
    fig, ax = plt.subplots(figsize=(9, 6.2))
    cm = plt.get_cmap("YlGnBu")
    for geom, v in zip(g.geometry, val):
        for p in parts(geom):
            lon, lat = np.array(p.exterior.coords).T[:2]
            y = np.log(np.tan(np.pi / 4 + np.radians(np.clip(lat, -60, 79)) / 2))
            ax.fill(np.radians(lon), y, fc=cm((v - 10) / 80), ec="0.6", lw=.3)
    ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(plt.cm.ScalarMappable(Normalize(10, 90), cm), ax=ax, shrink=.5, label="positive first-instance decisions (%)")
    ax.set_title("Asylum recognition rate by country of origin, 2019")
    return fig

# ---- unprojected -------------------------------------------------------------------
@liar("unprojected")
def france_ecrasee():
    """Un élève : la densité de médecins en lon/lat brut, aspect 1 : la France est écrasée."""
    g = gpd.read_file(DATA / "contours_departements.geojson")
    v = 70 + 90 * champ(g, 8)
    cm = plt.get_cmap("YlGnBu")
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, x in zip(g.geometry, v):
        for p in parts(geom):
            ax.fill(*np.array(p.exterior.coords).T[:2], fc=cm((x - 70) / 90), ec="white", lw=.3)
    ax.set_aspect("equal")
    ax.set_xlabel("longitude"); ax.set_ylabel("latitude")
    fig.colorbar(plt.cm.ScalarMappable(Normalize(70, 160), cm), ax=ax, label="généralistes pour 100 000 habitants")
    ax.set_title("Médecins généralistes en 2022")
    return fig

@liar("unprojected")
def nordic_premiums():
    """Insurer: Nordic countries drawn in plain degrees with aspect 1, at 60° north."""
    g = monde()
    g = g[g.code_iso.isin(["FI", "SE", "EE", "LV", "LT", "DK"]) | g.nom.isin(["Norvège"])].copy()
    g["premium_eur"] = [410, 330, 380, 305, 285, 455, 340][:len(g)]
    g = g.clip(box(3, 53, 33, 72)).reset_index(drop=True)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="premium_eur", cmap="BuPu", vmin=200, vmax=480, legend=True, ec="0.4", aspect="equal",
           legend_kwds={"label": "average motor premium (euros)", "shrink": .7}, ax=ax)
    ax.set_title("Average motor premium, 2021")
    ax.grid(alpha=.3)
    return fig, g[["nom", "premium_eur", "geometry"]]

# ---- too-many-classes --------------------------------------------------------------
@liar("too-many-classes")
def dix_deciles_de_revenu():
    """Assureur : dix classes du même bleu, indiscernables."""
    g = deps()
    g["revenu_median"] = (19500 + 9000 * champ(g, 9)).round(-1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="revenu_median", scheme="quantiles", k=10, cmap="Blues", ec="white", lw=.3, legend=True,
           legend_kwds={"fmt": "{:.0f}", "fontsize": 6, "title": "euros par an", "loc": "lower left"}, ax=ax)
    ax.set_axis_off(); ax.set_title("Revenu médian des ménages, 2020")
    return fig, g[["nom", "revenu_median", "geometry"]]

@liar("too-many-classes")
def nine_shades_of_green():
    """Forest service: tree cover in nine shades picked by hand, legend made of nine boxes."""
    g = zones(45, 12)
    v = 90 * champ(g, 10)
    cols = [matplotlib.colors.to_hex(plt.get_cmap("Greens")(x)) for x in np.linspace(.08, .98, 9)]
    fig, ax = plt.subplots(figsize=(7, 6))
    fig.subplots_adjust(left=.05, right=.72)
    for geom, x in zip(g.geometry, v):
        ax.add_patch(MPoly(np.array(geom.exterior.coords), fc=cols[min(int(x // 10), 8)], ec="white", lw=.5))
    ax.legend(handles=[Patch(fc=c, ec="0.6", label=f"{10*i}–{10*i+10} %") for i, c in enumerate(cols)], title="Tree cover",
              fontsize=7, loc="center left", bbox_to_anchor=(1.01, .5))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Tree cover by district, 2020")
    return fig

# ---- too-few-classes ---------------------------------------------------------------
@liar("too-few-classes")
def deux_bleus_prix_du_metre():
    """Gazette : les prix vont de 900 à 3 400 euros, deux couleurs seulement, coupure à la médiane non dite."""
    g = poitiers()
    g["prix_m2"] = (900 + 2500 * champ(g, 13)).round(-1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="prix_m2", scheme="quantiles", k=2, cmap="Blues", ec="0.4", lw=.5, legend=True,
           legend_kwds={"title": "Prix (euros/m²)", "fmt": "{:.0f}"}, ax=ax)
    ax.set_axis_off(); ax.set_title("Le prix des maisons en 2023")
    return fig, g[["nom", "prix_m2", "geometry"]]

@liar("too-few-classes")
def peu_ou_beaucoup_de_cyclistes():
    """Association cycliste : « peu » et « beaucoup », sans dire où l'on coupe une part qui va de 1 à 24 %."""
    g = zones(28, 14)
    g["part_velo"] = (1 + 23 * champ(g, 14)).round(1)
    coul = np.where(g.part_velo > 12.6, "#08519c", "#c6dbef")
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(color=coul, ec="white", ax=ax)
    ax.legend(handles=[Patch(fc="#c6dbef", label="peu"), Patch(fc="#08519c", label="beaucoup")], title="Trajets à vélo", loc="lower right")
    ax.axis("off"); ax.set_title("Part des trajets domicile-travail faits à vélo, 2022")
    return fig, g

@liar("too-few-classes")
def two_greys_unemployment():
    """Migration scholar: unemployment of immigrants from 6 to 38 %, squeezed in two equal intervals."""
    g = deps()
    v = 6 + 32 * champ(g, 15) ** 1.3
    mid = (v.min() + v.max()) / 2
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, x in zip(g.geometry, v):
        for p in parts(geom):
            ax.fill(*np.array(p.exterior.coords).T[:2], fc="#d9d9d9" if x < mid else "#525252", ec="white", lw=.3)
    ax.legend(handles=[Patch(fc="#d9d9d9", label=f"{v.min():.1f} – {mid:.1f}"), Patch(fc="#525252", label=f"{mid:.1f} – {v.max():.1f}")],
              title="Unemployment rate (%)", loc="lower left")
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Unemployment among immigrants, 2019")
    return fig

# ---- empty-class -------------------------------------------------------------------
@liar("empty-class")
def classe_vide_taux_boisement():
    """Service forestier : intervalles égaux et un massif extrême ; deux classes restent sans territoire."""
    g = zones(26, 16)
    v = (8 + 22 * champ(g, 16)).round(1); v[7] = 88.0
    g["taux_boisement"] = v
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="taux_boisement", scheme="equalinterval", k=5, cmap="YlGn", ec="0.5", legend=True,
           legend_kwds={"title": "Taux de boisement (%)", "fontsize": 7, "fmt": "{:.0f}"}, ax=ax)
    ax.axis("off"); ax.set_title("Boisement des cantons, 2018")
    return fig, g

@liar("empty-class")
def legende_recopiee():
    """Exercice : la légende vient d'une autre carte, sa dernière classe n'existe nulle part."""
    g = zones(20, 17)
    v = 12 + 17 * champ(g, 17)
    cols = ["#ffffcc", "#c2e699", "#78c679", "#238443", "#00441b"]
    lim = [10, 15, 20, 25, 30, 35]
    fig, ax = plt.subplots(figsize=(6, 6))
    for geom, x in zip(g.geometry, v):
        ax.fill(*geom.exterior.xy, fc=cols[np.searchsorted(lim, x) - 1], ec="0.4", lw=.6)
    ax.legend(handles=[Patch(fc=c, ec="0.4", label=f"de {a} à {b} %") for c, a, b in zip(cols, lim[:-1], lim[1:])], title="Moins de 20 ans", fontsize=8)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Part des moins de 20 ans (2020)")
    return fig

@liar("empty-class")
def empty_middle_premium():
    """Insurer: flood premium bins rounded by hand; nobody falls in 300–400 euros."""
    g = zones(30, 18)
    c = champ(g, 18, .05)
    v = np.where(c < .55, 120 + 300 * c, 420 + 250 * (c - .55)).round()
    g["flood_premium"] = v
    lim = [100, 200, 300, 400, 500, 600]
    cmap = ListedColormap(["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"])
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="flood_premium", cmap=cmap, norm=BoundaryNorm(lim, 5), ec="0.5", ax=ax)
    ax.legend(handles=[Patch(fc=cmap(i), ec="0.5", label=f"{lim[i]}–{lim[i+1]-1}") for i in range(5)], title="Average premium (euros)", fontsize=8)
    ax.axis("off"); ax.set_title("Flood cover: average premium, 2023")
    return fig, g

# ---- hidden-missing ----------------------------------------------------------------
@liar("hidden-missing")
def pistes_sans_reponse_egale_zero():
    """Association cycliste : les communes qui n'ont pas répondu à l'enquête valent 0 %."""
    g = poitiers()
    v = pd.Series((5 + 40 * champ(g, 19)).round(1))
    v[np.random.default_rng(19).choice(len(g), 9, replace=False)] = np.nan
    g["part_amenagee_enquete"] = v
    g["part_amenagee"] = v.fillna(0)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="part_amenagee", cmap="Purples", vmin=0, vmax=45, ec="0.6", lw=.5, legend=True,
           legend_kwds={"label": "voirie aménagée pour le vélo (%)", "shrink": .6}, ax=ax)
    ax.axis("off"); ax.set_title("Voirie aménagée, réponses des communes (2023)")
    return fig, g[["nom", "part_amenagee_enquete", "part_amenagee", "geometry"]]

@liar("hidden-missing")
def sentinelle_moins_999():
    """Service forestier : -999 (parcelle non mesurée) est resté dans la table et entre dans la première classe."""
    g = zones(34, 20)
    v = (6 + 18 * champ(g, 20)).round(1); v[[3, 11, 19, 25, 30]] = -999
    g["hauteur_dominante_m"] = v
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="hauteur_dominante_m", scheme="quantiles", k=5, cmap="YlGn", ec="0.5", lw=.5, legend=True,
           legend_kwds={"title": "Hauteur dominante (m)", "fmt": "{:.1f}", "fontsize": 7}, ax=ax)
    ax.axis("off"); ax.set_title("Hauteur dominante des peuplements, 2021")
    return fig, g

@liar("hidden-missing")
def trous_blancs_departements():
    """Assureur : les départements sans donnée sont supprimés ; des trous blancs que la légende ne dit pas."""
    g = deps()
    g["frequence"] = (2 + 7 * champ(g, 21)).round(2)
    g.loc[np.random.default_rng(21).choice(len(g), 13, replace=False), "frequence"] = np.nan
    g = g.dropna(subset=["frequence"])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="frequence", scheme="quantiles", k=4, cmap=ListedColormap(["#fdd0a2", "#fdae6b", "#e6550d", "#a63603"]), ec="white", lw=.4, legend=True,
           legend_kwds={"title": "Sinistres dégât des eaux\npour 100 contrats", "fontsize": 7, "loc": "lower left", "title_fontsize": 8}, ax=ax)
    ax.set_axis_off(); ax.set_title("Fréquence des dégâts des eaux, 2022")
    return fig, g[["nom", "frequence", "geometry"]]

@liar("hidden-missing")
def gris_sans_explication():
    """Chercheuse : les valeurs manquantes sont grises, et rien ne dit ce que le gris signifie."""
    g = zones(36, 22)
    g["naturalisations"] = (1 + 6 * champ(g, 22)).round(2)
    g.loc[[2, 9, 17, 28, 33], "naturalisations"] = np.nan
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="naturalisations", cmap="BuGn", ec="white", legend=True, missing_kwds={"color": "lightgrey"},
           legend_kwds={"label": "naturalisations pour 100 étrangers", "shrink": .6}, ax=ax)
    ax.axis("off"); ax.set_title("Taux de naturalisation, 2020")
    return fig, g

@liar("hidden-missing")
def missing_in_lowest_class():
    """School exercise: countries without figures get the palest class colour (the same hex), table handed in."""
    g = monde()
    g = g[g.continent == "Afrique"].to_crs("+proj=laea +lon_0=20 +lat_0=0").reset_index(drop=True)
    g["literacy"] = (35 + 60 * champ(g, 23)).round(1)
    g.loc[np.random.default_rng(23).choice(len(g), 10, replace=False), "literacy"] = np.nan
    cols = ["#feedde", "#fdbe85", "#fd8d3c", "#d94701"]
    lim = [50, 65, 80]
    fc = [cols[0] if np.isnan(v) else cols[np.searchsorted(lim, v)] for v in g.literacy]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color=fc, ec="0.5", lw=.4, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=l) for c, l in zip(cols, ["under 50", "50 to 65", "65 to 80", "over 80"])],
              title="Adult literacy (%)", loc="lower left", fontsize=8)
    ax.axis("off"); ax.set_title("Adult literacy in Africa, 2018")
    return fig, g[["nom", "literacy", "geometry"]]

# ---- non-monotone-ramp -------------------------------------------------------------
@liar("non-monotone-ramp")
def bleus_dans_le_desordre():
    """Gazette : cinq bleus pris au hasard dans la charte, foncé puis clair puis foncé."""
    g = poitiers()
    v = 5 + 20 * champ(g, 24)
    cols = ["#6baed6", "#08306b", "#deebf7", "#2171b5", "#9ecae1"]
    q = np.quantile(v, [.2, .4, .6, .8]); lim = [v.min(), *q, v.max()]
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, x in zip(g.geometry, v):
        for p in parts(geom):
            ax.fill(*np.array(p.exterior.coords).T[:2], fc=cols[np.searchsorted(q, x)], ec="white", lw=.6)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=f"{a:.1f} à {b:.1f} %") for c, a, b in zip(cols, lim[:-1], lim[1:])], title="Logements vacants", fontsize=8)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Logements vacants en 2020")
    return fig

@liar("non-monotone-ramp")
def deux_verts_intervertis():
    """Service forestier : la rampe est bonne, sauf que la 2e et la 4e classe sont interverties."""
    g = zones(40, 25)
    g["stock_ha"] = (80 + 260 * champ(g, 25)).round()
    cmap = ListedColormap(["#edf8e9", "#31a354", "#74c476", "#bae4b3", "#006d2c"])
    lim = [80, 130, 180, 230, 280, 340]
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="stock_ha", cmap=cmap, norm=BoundaryNorm(lim, 5), ec="0.4", lw=.5, legend=True,
           legend_kwds={"label": "bois sur pied (m³ par hectare)", "shrink": .7}, ax=ax)
    ax.axis("off"); ax.set_title("Bois sur pied à l'hectare, inventaire 2019")
    return fig, g

@liar("non-monotone-ramp")
def twilight_age():
    """Migration scholar: a cyclic palette (twilight) for the median age of migrants."""
    g = deps()
    g["median_age"] = (31 + 25 * champ(g, 26)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="median_age", cmap="twilight", ec="white", lw=.3, legend=True,
           legend_kwds={"label": "median age (years)", "shrink": .6}, ax=ax)
    ax.set_axis_off(); ax.set_title("Median age of the foreign-born, 2020")
    return fig, g[["nom", "median_age", "geometry"]]

@liar("non-monotone-ramp")
def rampe_maison_clair_fonce_clair():
    """Exercice : carte d'humidité, une rampe faite main blanc-bleu-blanc-bleu nuit, en pcolormesh."""
    x = np.linspace(0, 40, 60); y = np.linspace(0, 30, 45)
    X, Y = np.meshgrid(x, y)
    Z = 30 + 60 * (np.sin(X / 9) * np.cos(Y / 8) + 1) / 2
    cm = LinearSegmentedColormap.from_list("eau", ["#f7fbff", "#2b6cb0", "#e3eefa", "#0b2447"])
    fig, ax = plt.subplots(figsize=(7, 5))
    m = ax.pcolormesh(X, Y, Z, cmap=cm, shading="auto")
    fig.colorbar(m, ax=ax, label="humidité du sol (%)")
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Humidité du sol, mars 2022")
    return fig

# ---- diverging-without-middle ------------------------------------------------------
@liar("diverging-without-middle")
def rdbu_part_etrangers():
    """Chercheuse : palette rouge-bleu pour une simple part, sans aucun milieu."""
    g = deps()
    g["part_etrangers"] = (2 + 15 * champ(g, 27)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="part_etrangers", cmap="RdBu_r", ec="white", lw=.3, legend=True,
           legend_kwds={"label": "part des étrangers (%)", "shrink": .6}, ax=ax)
    ax.set_axis_off(); ax.set_title("Part des étrangers dans la population, 2020")
    return fig, g[["nom", "part_etrangers", "geometry"]]

@liar("diverging-without-middle")
def evolution_zero_decale():
    """Gazette : évolution de -4 à +14 % en BrBG, la bascule des couleurs tombe à +5."""
    g = poitiers()
    g["evolution"] = (-4 + 18 * champ(g, 28)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="evolution", cmap="BrBG", vmin=-4, vmax=14, ec="0.5", lw=.4, legend=True,
           legend_kwds={"label": "évolution de la population 2013–2023 (%)", "shrink": .6}, ax=ax)
    ax.axis("off"); ax.set_title("Quelles communes gagnent des habitants ?")
    return fig, g[["nom", "evolution", "geometry"]]

@liar("diverging-without-middle")
def puor_quantiles_premium():
    """Insurer: purple-orange quantile classes for a premium; the switch happens wherever the median falls."""
    g = zones(42, 29)
    v = 310 + 420 * champ(g, 29) ** 2
    cols = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]
    q = np.quantile(v, np.linspace(0, 1, 7))
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, x in zip(g.geometry, v):
        k = min(max(np.searchsorted(q, x) - 1, 0), 5)
        ax.add_patch(MPoly(np.array(geom.exterior.coords), fc=cols[k], ec="0.4", lw=.5))
    ax.legend(handles=[Patch(fc=c, ec="0.4", label=f"{a:.0f}–{b:.0f}") for c, a, b in zip(cols, q[:-1], q[1:])], title="euros", fontsize=8)
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Average home insurance premium, 2022")
    return fig

@liar("diverging-without-middle")
def altitude_coolwarm():
    """Exercice : l'altitude en coolwarm, imshow, bleu en bas et rouge en haut autour de rien."""
    yy, xx = np.mgrid[0:60, 0:80]
    z = 120 + 900 * np.exp(-((xx - 55) ** 2 / 500 + (yy - 25) ** 2 / 300)) + 250 * np.exp(-((xx - 15) ** 2 / 250 + (yy - 45) ** 2 / 200))
    fig, ax = plt.subplots(figsize=(7, 5))
    im = ax.imshow(z, cmap="coolwarm", origin="lower", extent=[0, 20, 0, 15])
    fig.colorbar(im, ax=ax, shrink=.8, label="altitude (m)")
    ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Relief du canton")
    return fig

# ---- rainbow-colormap --------------------------------------------------------------
@liar("rainbow-colormap")
def temps_de_secours_jet():
    """Assureur : délai des secours en jet continu."""
    g = deps()
    g["delai_min"] = (8 + 14 * champ(g, 30)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="delai_min", cmap="jet", ec="white", lw=.3, legend=True,
           legend_kwds={"label": "délai moyen (minutes)", "shrink": .6}, ax=ax)
    ax.set_axis_off(); ax.set_title("Délai d'intervention des secours, 2021")
    return fig, g[["nom", "delai_min", "geometry"]]

@liar("rainbow-colormap")
def arc_en_ciel_maison():
    """Exercice : feutres d'écolier du violet au rouge en sept classes, pour des températures."""
    g = zones(38, 31)
    v = 6 + 14 * champ(g, 31, .04)
    cols = ["#7b2cbf", "#2a4bd7", "#1fb6e0", "#2fb344", "#f4e40c", "#f59f00", "#e02424"]
    lim = np.linspace(6, 20, 8)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, x in zip(g.geometry, v):
        ax.fill(*geom.exterior.xy, fc=cols[min(int((x - 6) // 2), 6)], ec="white", lw=.6)
    ax.legend(handles=[Patch(fc=c, label=f"{a:.0f} à {b:.0f} °C") for c, a, b in zip(cols, lim[:-1], lim[1:])], fontsize=7, title="Température")
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Température moyenne annuelle")
    return fig

# ---- colour-blind ------------------------------------------------------------------
@liar("colour-blind")
def vote_rouge_vert():
    """Gazette : liste arrivée en tête, un rouge et un vert de même clarté."""
    g = poitiers()
    liste = np.where(champ(g, 32) > .5, "Ensemble pour la ville", "Demain solidaire")
    g["liste_en_tete"] = liste
    col = {"Ensemble pour la ville": "#b5523b", "Demain solidaire": "#6f7a2c"}
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=[col[l] for l in liste], ec="white", ax=ax)
    ax.legend(handles=[Patch(fc=c, label=l) for l, c in col.items()], title="Liste en tête", fontsize=8)
    ax.axis("off"); ax.set_title("Élection de juin : la liste en tête dans chaque commune")
    return fig, g[["nom", "liste_en_tete", "geometry"]]

@liar("colour-blind")
def essences_vert_brun():
    """Service forestier : chêne, hêtre, pin, avec un vert et un brun que les daltoniens confondent."""
    g = zones(44, 33)
    c = champ(g, 33)
    ess = np.select([c < .35, c < .68], ["chêne", "hêtre"], "pin maritime")
    col = {"chêne": "#5c8a32", "hêtre": "#a8702f", "pin maritime": "#cfe3f5"}
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, e in zip(g.geometry, ess):
        ax.add_patch(MPoly(np.array(geom.exterior.coords), fc=col[e], ec="white", lw=.6))
    ax.legend(handles=[Patch(fc=v, ec="0.6", label=k) for k, v in col.items()], title="Essence dominante")
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Essence dominante par secteur, 2020")
    return fig

@liar("colour-blind")
def cycle_stress_level():
    """Cycling association: street comfort drawn as lines, easy streets green and stressful streets red-brown."""
    r = np.random.default_rng(34)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    col = {"comfortable": "#6f962f", "stressful": "#c0702a"}
    for i in range(9):
        t = np.linspace(0, 8, 30)
        for a, b in ((t, i + .25 * np.sin(t + i)), (i + .25 * np.cos(t + i), t)):
            cuts = [0, 9, 18, 29]
            for s, e in zip(cuts[:-1], cuts[1:]):
                k = "comfortable" if r.random() < .55 else "stressful"
                ax.plot(a[s:e+1], b[s:e+1], color=col[k], lw=2.5)
    ax.legend(handles=[Line2D([], [], color=c, lw=3, label=k) for k, c in col.items()], loc="lower right", framealpha=1)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Cycling comfort, city centre, spring 2023")
    return fig

# ---- overlapping-breaks ------------------------------------------------------------
@liar("overlapping-breaks")
def classes_qui_se_chevauchent():
    """Exercice : « 10 à 30 », « 20 à 40 » : où ranger 25 ?"""
    g = zones(24, 35)
    v = 10 + 68 * champ(g, 35)
    cols = ["#fee5d9", "#fcae91", "#fb6a4a", "#cb181d"]
    labs = ["10 à 30 %", "20 à 40 %", "40 à 60 %", "50 à 80 %"]
    fig, ax = plt.subplots(figsize=(6, 6))
    for geom, x in zip(g.geometry, v):
        ax.fill(*geom.exterior.xy, fc=cols[np.searchsorted([25, 40, 55], x)], ec="0.4", lw=.5)
    ax.legend(handles=[Patch(fc=c, ec="0.4", label=l) for c, l in zip(cols, labs)], title="Ménages motorisés", fontsize=8)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Part des ménages ayant deux voitures, 2019")
    return fig

@liar("overlapping-breaks")
def chevauchement_discret():
    """Assureur : une coquille seulement, « 4,0 à 6,5 » puis « 6,0 à 8,0 »."""
    g = deps()
    g["cambriolages"] = (2 + 8 * champ(g, 36)).round(2)
    cmap = ListedColormap(["#f1eef6", "#bdc9e1", "#74a9cf", "#0570b0"])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="cambriolages", cmap=cmap, norm=BoundaryNorm([2, 4, 6, 8, 10], 4), ec="0.6", lw=.3, ax=ax)
    labs = ["2,0 à 4,0", "4,0 à 6,5", "6,0 à 8,0", "8,0 à 10,0"]
    ax.legend(handles=[Patch(fc=cmap(i), ec="0.6", label=l) for i, l in enumerate(labs)], title="pour 1 000 logements", loc="lower left", fontsize=8)
    ax.set_axis_off(); ax.set_title("Cambriolages déclarés pour 1 000 logements, 2022")
    return fig, g[["nom", "cambriolages", "geometry"]]

@liar("overlapping-breaks")
def overlapping_income_bands():
    """Migration scholar: bands '0–25', '20–35', '30–50' copied from three different surveys."""
    g = zones(30, 37)
    v = 4 + 44 * champ(g, 37)
    cols = ["#f7fcb9", "#addd8e", "#31a354"]
    fig, ax = plt.subplots(figsize=(6, 6))
    pc = PatchCollection([MPoly(np.array(p.exterior.coords)) for p in g.geometry],
                         facecolor=[cols[np.searchsorted([22, 33], x)] for x in v], edgecolor="0.4", linewidth=.5)
    ax.add_collection(pc); ax.autoscale_view()
    ax.legend(handles=[Patch(fc=c, ec="0.4", label=l) for c, l in zip(cols, ["0–25%", "20–35%", "30–50%"])], title="Households sending remittances", fontsize=8)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Remittance-sending households, 2016–2018")
    return fig

# ---- radius-not-area ---------------------------------------------------------------
@liar("radius-not-area")
def rayon_population():
    """Gazette : Circle(radius = k × habitants) : quatre fois plus d'habitants, seize fois plus d'encre."""
    g = zones(16, 38)
    g["habitants"] = pops(16, 38, 4000, .6)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#eeeeee", ec="white", ax=ax)
    k = 5200 / g.habitants.max()
    for p, h in zip(g.representative_point(), g.habitants):
        ax.add_patch(Circle((p.x, p.y), radius=k * h, fc="#c2185b", ec="white", alpha=.75))
        ax.text(p.x, p.y - 200, f"{h:,}".replace(",", " "), fontsize=6, ha="center", va="center")
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Habitants par commune, 2023")
    return fig, g

@liar("radius-not-area")
def stationnement_markersize():
    """Association cycliste : markersize = nombre de places ; markersize est un diamètre."""
    r = np.random.default_rng(39)
    x, y = r.uniform(0, 5, 18), r.uniform(0, 4, 18)
    n = np.array([6, 8, 10, 10, 12, 14, 16, 20, 22, 24, 28, 30, 34, 38, 40, 46, 52, 60])
    fig, ax = plt.subplots(figsize=(7, 6))
    fig.subplots_adjust(left=.05, right=.72)
    for i in range(6):
        ax.plot([0, 5], [i * .8, i * .8 + .2], color="0.88", lw=2, zorder=0)
        ax.plot([i, i - .2], [0, 4], color="0.88", lw=2, zorder=0)
    for a, b, c in zip(x, y, n):
        ax.plot(a, b, "o", markersize=c * .6, mfc="#1b7837", mec="white", alpha=.7)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", markersize=v * .6, mfc="#1b7837", mec="white", alpha=.7, label=f"{v} places") for v in (10, 30, 60)],
              loc="center left", bbox_to_anchor=(1.01, .5), labelspacing=2.2, frameon=False)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Places de stationnement vélo, 2023")
    return fig

@liar("radius-not-area")
def squares_side_claims():
    """Insurer: squares whose side follows the claims paid, table handed in."""
    g = zones(14, 40)
    g["claims_keur"] = pops(14, 40, 600, .7)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.boundary.plot(color="0.7", lw=.8, ax=ax)
    k = 9000 / g.claims_keur.max()
    for p, v in zip(g.representative_point(), g.claims_keur):
        s = k * v
        ax.add_patch(Rectangle((p.x - s / 2, p.y - s / 2), s, s, fc="#fb8c00", ec="0.2", lw=.6, alpha=.8))
    for i, v in enumerate((300, 1000)):
        x0, y0, s = g.total_bounds[2] + 2000, g.total_bounds[1] + 4000 + 9000 * i, k * v
        ax.add_patch(Rectangle((x0, y0), s, s, fc="#fb8c00", ec="0.2", lw=.6)); ax.text(x0 + s + 800, y0, f"{v}", fontsize=8)
    ax.set_xlim(g.total_bounds[0] - 1000, g.total_bounds[2] + 18000)
    ax.axis("off"); ax.set_title("Claims paid in 2022 (thousand euros)")
    return fig, g

@liar("radius-not-area")
def scatter_au_carre():
    """Chercheuse : s = (arrivées)² « pour que l'on voie mieux les grandes » : l'aire exagère."""
    g = deps()
    g = g[g.region.isin(["Occitanie", "Nouvelle-Aquitaine"])].reset_index(drop=True)
    g["demandes"] = (g.population / 1000 * (0.5 + champ(g, 41))).round().astype(int)
    c = g.representative_point()
    k = 900 / g.demandes.max() ** 2
    fig, ax = plt.subplots(figsize=(7, 6))
    fig.subplots_adjust(left=.05, right=.72)
    g.plot(color="#f3f0e6", ec="0.7", lw=.6, ax=ax)
    ax.scatter(c.x, c.y, s=k * g.demandes ** 2, color="#5e3c99", alpha=.7, ec="white")
    ax.legend(handles=[Line2D([], [], ls="", marker="o", color="#5e3c99", alpha=.7, markersize=np.sqrt(k) * v, label=str(v)) for v in (300, 800, 1500)],
              title="demandes d'asile", loc="center left", bbox_to_anchor=(1.01, .5), labelspacing=2, frameon=False)
    ax.axis("off"); ax.set_title("Demandes d'asile enregistrées en 2022")
    return fig, g[["nom", "demandes", "geometry"]]


# =====================================================================================
#                                       HONNÊTES
# =====================================================================================
@honest
def contrats_en_cercles():
    """Assureur : un stock, en cercles d'aire proportionnelle."""
    g = deps()
    g["contrats"] = (g.population * (.02 + .03 * champ(g, 51))).round(-1).astype(int)
    c = g.representative_point(); k = 500 / g.contrats.max()
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#f0f0f0", ec="white", lw=.5, ax=ax)
    ax.scatter(c.x, c.y, s=k * g.contrats, color="#3b6ea5", alpha=.75, ec="white", lw=.5)
    ronds_legende(ax, (5000, 30000, 80000), k, title="contrats")
    ax.axis("off"); ax.set_title("Contrats habitation en cours fin 2022")
    return fig, g[["nom", "contrats", "geometry"]]

@honest
def cercles_circle_racine():
    """Gazette : Circle de rayon racine des habitants, valeurs écrites."""
    g = zones(16, 38)
    g["habitants"] = pops(16, 38, 4000, .6)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#eeeeee", ec="white", ax=ax)
    k = 4800 / np.sqrt(g.habitants.max())
    for p, h in zip(g.representative_point(), g.habitants):
        ax.add_patch(Circle((p.x, p.y), radius=k * np.sqrt(h), fc="#f48fb1", ec="white", alpha=.9))
        ax.text(p.x, p.y, f"{h:,}".replace(",", " "), fontsize=6, ha="center", va="center")
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Habitants par commune, 2023")
    return fig, g

@honest
def densite_de_population_seule():
    """Gazette : la densité est un rapport, même si la table contient aussi la population."""
    g = poitiers()[["nom", "population", "superficie_km2", "densite", "geometry"]]
    cols = ListedColormap(["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"])
    lim = [0, 40, 60, 100, 250, 2200]
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="densite", cmap=cols, norm=BoundaryNorm(lim, 5), ec="0.6", lw=.5, ax=ax)
    labs = ["moins de 40", "40 à 60", "60 à 100", "100 à 250", "plus de 250"]
    ax.legend(handles=[Patch(fc=cols(i), ec="0.5", label=l) for i, l in enumerate(labs)], title="habitants par km²", fontsize=8)
    ax.axis("off"); ax.set_title("Densité des communes, 2023")
    return fig, g

@honest
def hexagones_comptes():
    """Association cycliste (limite) : un nombre de signalements, mais par hexagones tous égaux."""
    r = np.random.default_rng(53)
    R = 500; polys = []
    for i in range(11):
        for j in range(9):
            cx, cy = 500_000 + i * 1.5 * R, 6_600_000 + (j + .5 * (i % 2)) * np.sqrt(3) * R
            a = np.radians(np.arange(0, 360, 60))
            polys.append(Polygon(np.c_[cx + R * np.cos(a), cy + R * np.sin(a)]))
    g = gpd.GeoDataFrame(geometry=polys, crs=2154)
    g["signalements"] = r.poisson(1 + 30 * champ(g, 53) ** 2)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="signalements", cmap="YlOrBr", ec="white", lw=.4, legend=True,
           legend_kwds={"label": "signalements par hexagone (0,65 km²)", "shrink": .7}, ax=ax)
    ax.axis("off"); ax.set_title("Nids-de-poule signalés en 2023, hexagones égaux")
    return fig, g

@honest
def carreaux_egaux_population():
    """Étudiante (limite) : habitants par carreau de 1 km, cinq classes, carreaux tous égaux."""
    r = np.random.default_rng(54)
    polys = [box(490_000 + 1000 * i, 6_610_000 + 1000 * j, 491_000 + 1000 * i, 6_611_000 + 1000 * j) for i in range(14) for j in range(11)]
    g = gpd.GeoDataFrame(geometry=polys, crs=2154)
    d = np.hypot(g.centroid.x - 496_500, g.centroid.y - 6_615_500)
    g["habitants"] = (3500 * np.exp(-d / 2500) * r.uniform(.5, 1.5, len(g))).round().astype(int)
    lim = [0, 100, 300, 700, 1500, 6000]
    cm = ListedColormap(["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"])
    fig, ax = plt.subplots(figsize=(7, 6))
    fig.subplots_adjust(left=.05, right=.72)
    g.plot(column="habitants", cmap=cm, norm=BoundaryNorm(lim, 5), ax=ax)
    ax.legend(handles=[Patch(fc=cm(i), ec="0.6", label=l) for i, l in enumerate(["0–99", "100–299", "300–699", "700–1 499", "1 500 et plus"])],
              title="habitants par km²\n(carreau de 1 km)", loc="center left", bbox_to_anchor=(1.01, .5), fontsize=8)
    ax.axis("off"); ax.set_title("Population par carreau de 1 km, 2019")
    return fig, g

@honest
def crashes_hexbin():
    """Cycling association (edge): counts, but in equal hexagons made by hexbin."""
    r = np.random.default_rng(55)
    x = np.r_[r.normal(4, 1.2, 400), r.normal(7, .8, 200)]; y = np.r_[r.normal(4, 1.0, 400), r.normal(6, .9, 200)]
    fig, ax = plt.subplots(figsize=(7, 6))
    h = ax.hexbin(x, y, gridsize=16, cmap="PuRd", mincnt=1, linewidths=.2)
    fig.colorbar(h, ax=ax, shrink=.7, label="crashes per cell")
    ax.set_aspect("equal"); ax.set_xlabel("km east"); ax.set_ylabel("km north"); ax.set_title("Bicycle crashes 2015–2022, 500 m hexagons\n(blank: no crash)")
    return fig

@honest
def annee_du_document_durbanisme():
    """Gazette (limite) : une date peinte en aplats, ce n'est pas un stock."""
    g = poitiers()
    g["annee_plan"] = (2004 + 19 * champ(g, 56)).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="annee_plan", cmap="viridis", ec="white", lw=.4, legend=True,
           legend_kwds={"label": "année d'approbation", "shrink": .6, "ticks": [2005, 2010, 2015, 2020], "format": "%d"}, ax=ax)
    ax.axis("off"); ax.set_title("De quand date le plan d'urbanisme ?")
    return fig, g[["nom", "annee_plan", "geometry"]]

@honest
def anomalie_temperature():
    """Exercice : écart à la normale, bleu-rouge centré sur zéro et borné symétriquement."""
    X, Y = np.meshgrid(np.linspace(0, 100, 50), np.linspace(0, 80, 40))
    Z = 2.2 * np.sin(X / 30) + 1.5 * np.cos(Y / 25)
    fig, ax = plt.subplots(figsize=(7, 5.5))
    m = ax.pcolormesh(X, Y, Z, cmap="RdBu_r", vmin=-4, vmax=4, shading="auto")
    fig.colorbar(m, ax=ax, label="écart à la normale 1991–2020 (°C)", ticks=[-4, -2, 0, 2, 4])
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Anomalie de température, juillet 2022")
    return fig

@honest
def indice_base_100():
    """Assureur (limite) : divergente autour de 100, la moyenne nationale, dite dans la légende."""
    g = deps()
    g["indice_prime"] = (75 + 60 * champ(g, 57)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="indice_prime", cmap="PuOr_r", norm=TwoSlopeNorm(100, 60, 140), ec="white", lw=.3, legend=True,
           legend_kwds={"label": "indice de prime (France = 100)", "shrink": .6}, ax=ax)
    ax.set_axis_off(); ax.set_title("Prime auto, indice 100 = moyenne nationale, 2022")
    return fig, g[["nom", "indice_prime", "geometry"]]

@honest
def evolution_asymetrique_centree():
    """Chercheuse (limite) : de -6 à +21 %, mais la bascule est bien à zéro (TwoSlopeNorm)."""
    g = deps()
    g["evolution"] = (-6 + 27 * champ(g, 58)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="evolution", cmap="BrBG", norm=TwoSlopeNorm(0, -6, 21), ec="white", lw=.3, legend=True,
           legend_kwds={"label": "évolution 2010–2020 (%), 0 = stable", "shrink": .6}, ax=ax)
    ax.set_axis_off(); ax.set_title("Évolution de la population immigrée")
    return fig, g[["nom", "evolution", "geometry"]]

@honest
def seuil_ozone_nomme():
    """Gazette (limite) : deux couleurs, de part et d'autre d'un seuil réglementaire annoncé."""
    g = zones(24, 59)
    g["ozone"] = (78 + 70 * champ(g, 59)).round()
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color=np.where(g.ozone > 120, "#b2182b", "#d1e5f0"), ec="0.4", lw=.6, ax=ax)
    ax.legend(handles=[Patch(fc="#d1e5f0", ec="0.4", label="sous la valeur cible (120 µg/m³)"), Patch(fc="#b2182b", ec="0.4", label="au-dessus de la valeur cible (120 µg/m³)")],
              title="Ozone, maximum sur 8 h", loc="upper center", bbox_to_anchor=(.5, .02), fontsize=8)
    ax.axis("off"); ax.set_title("Qui dépasse la valeur cible européenne pour l'ozone ?")
    return fig, g

@honest
def liste_en_tete_bleu_orange():
    """Gazette : vote gagnant, trois couleurs distinctes pour tous."""
    g = poitiers()
    c = champ(g, 60)
    g["tete"] = np.select([c < .35, c < .7], ["Liste A", "Liste B"], "Liste C")
    col = {"Liste A": "#0072B2", "Liste B": "#E69F00", "Liste C": "#d9d9d9"}
    fig, ax = plt.subplots(figsize=(7, 6))
    for k, s in g.groupby("tete"):
        s.plot(color=col[k], ec="white", ax=ax)
    ax.legend(handles=[Patch(fc=v, label=k) for k, v in col.items()], title="Arrivée en tête")
    ax.axis("off"); ax.set_title("Conseil de secteur : liste en tête, mars 2023")
    return fig, g[["nom", "tete", "geometry"]]

@honest
def land_cover_grid():
    """School exercise: land cover in five categories, colours far apart in lightness."""
    yy, xx = np.mgrid[0:40, 0:55]
    f = np.sin(xx / 8) + np.cos(yy / 7) + .4 * np.sin((xx + yy) / 5)
    cls = np.digitize(f, [-1.1, -.3, .5, 1.2])
    names = ["water", "forest", "meadow", "arable", "built-up"]
    cols = ["#4a90d9", "#0b3d2c", "#b5e3d0", "#fff3b0", "#d98a00"]
    fig, ax = plt.subplots(figsize=(7, 5.5))
    fig.subplots_adjust(left=.05, right=.72)
    ax.imshow(cls, cmap=ListedColormap(cols), vmin=-.5, vmax=4.5, interpolation="nearest", extent=[0, 11, 0, 8])
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=n) for c, n in zip(cols, names)], loc="center left", bbox_to_anchor=(1.01, .5))
    ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Land cover, 2018")
    return fig

@honest
def manquantes_hachurees():
    """Assureur : les manquantes hachurées et dites dans la légende."""
    g = deps()
    g["taux"] = (1 + 6 * champ(g, 61)).round(2)
    g.loc[np.random.default_rng(61).choice(len(g), 12, replace=False), "taux"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="taux", scheme="quantiles", k=4, cmap="BuPu", ec="white", lw=.4, legend=True,
           missing_kwds={"color": "white", "hatch": "////", "edgecolor": "0.6", "label": "pas de données"},
           legend_kwds={"title": "Vols pour 100 contrats", "loc": "lower left", "fontsize": 7}, ax=ax)
    ax.set_axis_off(); ax.set_title("Fréquence des vols de véhicules, 2022")
    return fig, g[["nom", "taux", "geometry"]]

@honest
def secret_statistique():
    """Chercheuse (limite) : NaN gris, dits « secret statistique » plutôt que « pas de données »."""
    g = zones(36, 62)
    g["taux_emploi"] = (41 + 30 * champ(g, 62)).round(1)
    g.loc[[1, 8, 20, 27], "taux_emploi"] = np.nan
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="taux_emploi", cmap="GnBu", ec="white", legend=True, missing_kwds={"color": "0.75"},
           legend_kwds={"label": "taux d'emploi (%)", "shrink": .6}, ax=ax)
    ax.legend(handles=[Patch(fc="0.75", label="secret statistique (moins de 11 ménages)")], loc="upper center", bbox_to_anchor=(.5, .03), fontsize=8, frameon=False)
    ax.axis("off"); ax.set_title("Taux d'emploi des étrangers, 2019")
    return fig, g

@honest
def vrai_zero():
    """Association cycliste (limite) : des zéros, mais de vrais zéros, dans une classe à part."""
    g = poitiers()
    v = np.clip(60 * champ(g, 63) - 12, 0, None).round(1)
    g["part_bandes"] = v
    cols = ["#ffffff", "#dadaeb", "#9e9ac8", "#54278f"]
    labs = ["0 (aucune bande, relevé de terrain)", "plus de 0 à 15", "15 à 30", "plus de 30"]
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=[cols[0] if x == 0 else cols[1 + np.searchsorted([15, 30], x)] for x in v], ec="0.4", lw=.5, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="0.4", label=l) for c, l in zip(cols, labs)], title="% de la voirie", fontsize=7, loc="upper right")
    ax.axis("off"); ax.set_title("Voirie dotée d'une bande cyclable, relevé complet 2023")
    return fig, g[["nom", "part_bandes", "geometry"]]

@honest
def world_mollweide():
    """School exercise: urban share on an equal-area Mollweide world."""
    g = monde()
    g["urban"] = (20 + 75 * champ(g, 64)).round(1)
    m = g[["nom", "urban", "geometry"]].to_crs("+proj=moll")
    fig, ax = plt.subplots(figsize=(9, 5))
    m.plot(column="urban", cmap="YlGnBu", ec="0.6", lw=.2, legend=True, legend_kwds={"label": "urban population (%)", "shrink": .6}, ax=ax)
    ax.axis("off"); ax.set_title("Urban share, 2020 (Mollweide)")
    return fig, m

@honest
def monde_mercator_itineraire():
    """Association cycliste (limite) : Mercator, mais le monde n'est qu'un fond gris sous un trajet."""
    m = monde().clip(box(-20, 5, 115, 60)).to_crs(3857)
    pts = gpd.GeoSeries(gpd.points_from_xy([2.3, 16.4, 29, 44.8, 51.4, 69.2, 77.2, 100.5], [48.9, 48.2, 41, 41.7, 35.7, 41.3, 28.6, 13.8]), crs=4326).to_crs(3857)
    fig, ax = plt.subplots(figsize=(9, 5))
    m.plot(color="0.9", ec="white", lw=.5, ax=ax)
    ax.plot(pts.x, pts.y, "-o", color="#c0392b", lw=2, ms=4)
    for p, n in zip(pts, ["Paris", "Vienne", "Istanbul", "Tbilissi", "Téhéran", "Tachkent", "Delhi", "Bangkok"]):
        ax.annotate(n, (p.x, p.y), xytext=(4, 5), textcoords="offset points", fontsize=8)
    ax.axis("off"); ax.set_title("De Paris à Bangkok à vélo, 2022–2023")
    return fig

@honest
def ville_en_web_mercator():
    """Gazette (limite) : Web Mercator, mais d'une seule agglomération : les aires y restent comparables."""
    g = poitiers().to_crs(3857)
    g["part_65"] = (14 + 18 * champ(g, 65)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="part_65", scheme="quantiles", k=4, cmap="Oranges", ec="white", legend=True,
           legend_kwds={"title": "65 ans et plus (%)", "fontsize": 8, "fmt": "{:.0f}"}, ax=ax)
    ax.axis("off"); ax.set_title("Part des 65 ans et plus, 2020")
    return fig, g[["nom", "part_65", "geometry"]]

@honest
def lonlat_aspect_corrige():
    """Un élève (limite) : degrés bruts, mais l'aspect vaut 1/cos(latitude)."""
    g = gpd.read_file(DATA / "contours_departements.geojson")
    v = 70 + 90 * champ(g, 8)
    cm = plt.get_cmap("YlGnBu")
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, x in zip(g.geometry, v):
        for p in parts(geom):
            ax.fill(*np.array(p.exterior.coords).T[:2], fc=cm((x - 70) / 90), ec="white", lw=.3)
    ax.set_aspect(1 / np.cos(np.radians(46.5)))
    ax.set_xlabel("longitude"); ax.set_ylabel("latitude")
    fig.colorbar(plt.cm.ScalarMappable(Normalize(70, 160), cm), ax=ax, shrink=.7, label="généralistes pour 100 000 habitants")
    ax.set_title("Médecins généralistes en 2022")
    return fig

@honest
def departement_4326_geopandas():
    """Service forestier (limite) : crs=4326 et geopandas règle l'aspect tout seul."""
    g = communes("40").to_crs(4326)
    g["taux_pin"] = (20 + 75 * champ(g, 66)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="taux_pin", cmap="Greens", legend=True, legend_kwds={"label": "surface en pin maritime (%)", "shrink": .6}, ax=ax)
    ax.set_title("Pin maritime dans les Landes, 2019"); ax.set_xlabel("longitude"); ax.set_ylabel("latitude")
    return fig, g[["nom", "taux_pin", "geometry"]]

@honest
def guyane_degres():
    """Exercice (limite) : degrés et aspect 1, mais à 4° de l'équateur : rien ne se déforme."""
    g = gpd.read_parquet(DATA / "france" / "contours_communes" / "973.parquet")
    v = 3000 + 600 * champ(g, 67)
    cm = plt.get_cmap("Blues")
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, x in zip(g.geometry, v):
        for p in parts(geom):
            ax.fill(*np.array(p.exterior.coords).T[:2], fc=cm((x - 3000) / 600), ec="0.4", lw=.5)
    ax.set_aspect("equal")
    fig.colorbar(plt.cm.ScalarMappable(Normalize(3000, 3600), cm), ax=ax, shrink=.7, label="pluie (mm par an)")
    ax.set_xlabel("longitude"); ax.set_ylabel("latitude"); ax.set_title("Pluie annuelle en Guyane, normale 1991–2020")
    return fig

@honest
def gradient_continu():
    """Insurer (edge): a continuous ramp has no classes to count."""
    g = communes("86")
    g["prime"] = (280 + 250 * champ(g, 68)).round(1)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="prime", cmap="viridis_r", legend=True, legend_kwds={"label": "average premium (euros per year)", "shrink": .6}, ax=ax)
    ax.axis("off"); ax.set_title("Home insurance premium, Vienne, 2023")
    return fig, g[["nom", "prime", "geometry"]]

@honest
def sept_classes_juste():
    """Chercheuse (limite) : sept classes, pas une de plus."""
    g = deps()
    g["taux"] = (4 + 20 * champ(g, 69)).round(1)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="taux", scheme="quantiles", k=7, cmap="YlOrRd", ec="white", lw=.3, legend=True,
           legend_kwds={"title": "% de mariages mixtes", "fontsize": 7, "fmt": "{:.1f}", "loc": "lower left"}, ax=ax)
    ax.set_axis_off(); ax.set_title("Part des mariages mixtes, 2019")
    return fig, g[["nom", "taux", "geometry"]]

@honest
def teintes_qui_separent():
    """Exercice (limite) : des teintes pour séparer des voisins, noms écrits, aucune grandeur."""
    noms = ["Arvel", "Bresle", "Courbois", "Darnac", "Eyrolle", "Fontenay"]
    g = zones(6, 70); g["pays"] = noms
    # coloriage glouton
    cols, got = ["#f7e3a1", "#7fb2e5", "#c9c9c9", "#3f6fb0"], []
    for i, p in enumerate(g.geometry):
        pris = {got[j] for j in range(i) if g.geometry[j].touches(p)}
        got.append(next(c for c in cols if c not in pris))
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(color=got, ec="white", lw=1.5, ax=ax)
    for p, n in zip(g.representative_point(), noms):
        ax.text(p.x, p.y, n, ha="center", fontsize=9, bbox=dict(fc="white", ec="none", alpha=.7, pad=1))
    ax.axis("off"); ax.set_title("Les six provinces du pays imaginaire (les couleurs ne font que séparer)")
    return fig

@honest
def bornes_jointives():
    """Assureur (limite) : « 10–20 », « 20–30 » : bornes jointives, usage courant."""
    g = zones(32, 71)
    v = 10 + 39.9 * champ(g, 71)
    g["age_chaudiere"] = v.round(1)
    cols = ["#fef0d9", "#fdcc8a", "#fc8d59", "#d7301f"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color=[cols[min(int((x - 10) // 10), 3)] for x in g.age_chaudiere], ec="0.5", ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=f"{10+10*i}–{20+10*i}") for i, c in enumerate(cols)], title="% de logements", fontsize=8)
    ax.axis("off"); ax.set_title("Logements chauffés au fioul, 2018")
    return fig, g

@honest
def slope_aspect_wheel():
    """Forest service (edge): hue wheel, but the quantity is a compass direction."""
    yy, xx = np.mgrid[0:60, 0:80]
    z = 8 * np.sin(xx / 11) + 6 * np.cos(yy / 9)
    gy, gx = np.gradient(z)
    a = (np.degrees(np.arctan2(-gx, -gy)) + 360) % 360
    fig, ax = plt.subplots(figsize=(7, 5.5))
    im = ax.imshow(a, cmap="hsv", vmin=0, vmax=360, origin="lower", extent=[0, 8, 0, 6])
    cb = fig.colorbar(im, ax=ax, ticks=[0, 90, 180, 270, 360], shrink=.8, label="slope aspect (compass direction)")
    cb.ax.set_yticklabels(["N", "E", "S", "W", "N"])
    ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Slope aspect of the valley")
    return fig

@honest
def rampe_inversee():
    """Association cycliste (limite) : plus c'est près, plus c'est foncé ; la rampe reste ordonnée."""
    g = poitiers()
    g["minutes"] = (4 + 50 * champ(g, 72)).round()
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="minutes", scheme="quantiles", k=5, cmap="Purples_r", ec="0.5", lw=.4, legend=True,
           legend_kwds={"title": "minutes à vélo", "fmt": "{:.0f}", "fontsize": 8}, ax=ax)
    ax.axis("off"); ax.set_title("Temps de trajet à vélo jusqu'à la gare la plus proche, 2023")
    return fig, g[["nom", "minutes", "geometry"]]

@honest
def dorling_regions():
    """Migration scholar: Dorling circles, area = population, colour = share of foreign-born."""
    d = deps().groupby("region").agg(pop=("population", "sum")).reset_index()
    g = deps().dissolve("region").representative_point()
    d["x"], d["y"] = g.x.values, g.y.values
    r = np.sqrt(d["pop"]) * 45
    x, y = d.x.values.copy(), d.y.values.copy()
    for _ in range(200):
        for i in range(len(d)):
            for j in range(i):
                dx, dy = x[i] - x[j], y[i] - y[j]; dist = np.hypot(dx, dy); o = r[i] + r[j] - dist
                if o > 0:
                    x[i] += dx / dist * o / 2; y[i] += dy / dist * o / 2; x[j] -= dx / dist * o / 2; y[j] -= dy / dist * o / 2
    share = np.linspace(4, 20, len(d))[np.random.default_rng(73).permutation(len(d))]
    cm = plt.get_cmap("YlOrRd")
    fig, ax = plt.subplots(figsize=(7, 6))
    for i in range(len(d)):
        ax.add_patch(Circle((x[i], y[i]), r[i], fc=cm(share[i] / 22), ec="0.3", lw=.6))
        ax.text(x[i], y[i], d.region[i].replace("-", "-\n", 1), fontsize=5.5, ha="center", va="center",
                bbox=dict(fc="white", ec="none", alpha=.6, pad=.5))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(plt.cm.ScalarMappable(Normalize(0, 22), cm), ax=ax, shrink=.6, label="foreign-born (%)")
    ax.set_title("Circle area: population; colour: foreign-born share, 2020")
    return fig

@honest
def carres_cote_racine():
    """Insurer: squares whose AREA follows the claims (side = square root), table handed in."""
    g = zones(14, 40)
    g["claims_keur"] = pops(14, 40, 600, .7)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.boundary.plot(color="0.7", lw=.8, ax=ax)
    k = 8000 / np.sqrt(g.claims_keur.max())
    for p, v in zip(g.representative_point(), g.claims_keur):
        s = k * np.sqrt(v)
        ax.add_patch(Rectangle((p.x - s / 2, p.y - s / 2), s, s, fc="#fb8c00", ec="0.2", lw=.6, alpha=.8))
    for i, v in enumerate((300, 1000)):
        x0, y0, s = g.total_bounds[2] + 2000, g.total_bounds[1] + 4000 + 9000 * i, k * np.sqrt(v)
        ax.add_patch(Rectangle((x0, y0), s, s, fc="#fb8c00", ec="0.2", lw=.6)); ax.text(x0 + s + 800, y0, f"{v}", fontsize=8)
    ax.set_xlim(g.total_bounds[0] - 1000, g.total_bounds[2] + 18000)
    ax.axis("off"); ax.set_title("Claims paid in 2022 (thousand euros)")
    return fig, g

@honest
def disques_par_buffer():
    """Service forestier : buffer(racine) : l'aire suit le volume."""
    g = zones(18, 74)
    g["volume_m3"] = pops(18, 74, 9000, .6)
    k = 4500 / np.sqrt(g.volume_m3.max())
    d = gpd.GeoSeries([p.buffer(k * np.sqrt(v)) for p, v in zip(g.representative_point(), g.volume_m3)], crs=g.crs)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#e8efe3", ec="white", ax=ax)
    d.plot(color="#33691e", alpha=.7, ax=ax)
    for p, v in zip(g.representative_point(), g.volume_m3):
        ax.text(p.x, p.y, f"{v/1000:.1f}", color="white", fontsize=6, ha="center", va="center")
    ax.axis("off"); ax.set_title("Bois vendu en 2022 (milliers de m³)")
    return fig, g

@honest
def markersize_racine():
    """Association cycliste (limite) : plot et markersize, mais en racine carrée."""
    r = np.random.default_rng(39)
    x, y = r.uniform(0, 5, 18), r.uniform(0, 4, 18)
    n = np.array([6, 8, 10, 10, 12, 14, 16, 20, 22, 24, 28, 30, 34, 38, 40, 46, 52, 60])
    fig, ax = plt.subplots(figsize=(7, 6))
    fig.subplots_adjust(left=.05, right=.72)
    for i in range(6):
        ax.plot([0, 5], [i * .8, i * .8 + .2], color="0.88", lw=2, zorder=0)
        ax.plot([i, i - .2], [0, 4], color="0.88", lw=2, zorder=0)
    for a, b, c in zip(x, y, n):
        ax.plot(a, b, "o", markersize=np.sqrt(c) * 3.5, mfc="#1b7837", mec="white", alpha=.7)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", markersize=np.sqrt(v) * 3.5, mfc="#1b7837", mec="white", alpha=.7, label=f"{v} places") for v in (10, 30, 60)],
              loc="center left", bbox_to_anchor=(1.01, .5), labelspacing=2, frameon=False)
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Places de stationnement vélo, 2023")
    return fig

@honest
def relief_imshow():
    """Exercice : l'altitude en une rampe qui s'éclaircit régulièrement."""
    yy, xx = np.mgrid[0:60, 0:80]
    z = 120 + 900 * np.exp(-((xx - 55) ** 2 / 500 + (yy - 25) ** 2 / 300)) + 250 * np.exp(-((xx - 15) ** 2 / 250 + (yy - 45) ** 2 / 200))
    fig, ax = plt.subplots(figsize=(7, 5))
    im = ax.imshow(z, cmap="cividis", origin="lower", extent=[0, 20, 0, 15])
    cs = ax.contour(z, levels=[200, 400, 600, 800], colors="white", linewidths=.6, extent=[0, 20, 0, 15])
    ax.clabel(cs, fontsize=6)
    fig.colorbar(im, ax=ax, shrink=.8, label="altitude (m)")
    ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Relief du canton")
    return fig

@honest
def fire_risk_contourf():
    """Forest service: fire weather index in six filled contours."""
    X, Y = np.meshgrid(np.linspace(0, 60, 50), np.linspace(0, 45, 40))
    Z = 30 + 14 * np.sin(X / 14) + 14 * np.cos(Y / 11)
    fig, ax = plt.subplots(figsize=(7, 5.5))
    c = ax.contourf(X, Y, Z, levels=[0, 10, 20, 30, 40, 50, 60], cmap="OrRd")
    fig.colorbar(c, ax=ax, label="fire weather index")
    ax.plot([12, 30, 48], [10, 33, 20], "k^", ms=6); ax.text(13, 10, "lookout towers", fontsize=7)
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Fire weather index, 12 August 2022")
    return fig

@honest
def trois_dates_memes_classes():
    """Association cycliste : trois cartes, une seule échelle de couleurs."""
    g = zones(26, 75)
    base = champ(g, 75)
    for i, a in enumerate((2010, 2016, 2022)):
        g[f"part_{a}"] = (1 + 12 * base + 2.5 * i * base + i).round(1)
    fig, axs = plt.subplots(1, 3, figsize=(10, 4))
    for ax, a in zip(axs, (2010, 2016, 2022)):
        g.plot(column=f"part_{a}", cmap="BuPu", vmin=0, vmax=20, ec="white", lw=.4, ax=ax)
        ax.set_title(a); ax.axis("off")
    fig.colorbar(plt.cm.ScalarMappable(Normalize(0, 20), "BuPu"), ax=axs, shrink=.7, label="part modale du vélo (%)")
    fig.suptitle("Le vélo progresse partout")
    return fig, g

@honest
def encart_corse():
    """Assureur : continent et Corse en encart, même rampe."""
    g = deps()
    g["sinistralite"] = (45 + 50 * champ(g, 76)).round(1)
    corse = g.code.isin(["2A", "2B"])
    kw = dict(column="sinistralite", cmap="PuBu", vmin=45, vmax=95, ec="white", lw=.3)
    fig, ax = plt.subplots(figsize=(7, 6))
    g[~corse].plot(ax=ax, legend=True, legend_kwds={"label": "sinistres / primes (%)", "shrink": .6}, **kw)
    ins = fig.add_axes([.1, .12, .14, .2]); g[corse].plot(ax=ins, **kw)
    ins.set_xticks([]); ins.set_yticks([]); ins.set_xlabel(""); ins.set_ylabel(""); ins.set_title("Corse", fontsize=8)
    ax.axis("off"); ax.set_title("Ratio sinistres sur primes, habitation, 2021")
    return fig, g[["nom", "sinistralite", "geometry"]]

@honest
def fond_uni_et_points():
    """Gazette (limite) : tous les quartiers de la même couleur, parce que la carte ne montre que des bureaux de vote."""
    g = zones(12, 77)
    r = np.random.default_rng(77)
    p = g.sample_points(2, rng=r).explode(index_parts=False)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#e3ecf5", ec="white", lw=1.5, ax=ax)
    ax.scatter(p.x, p.y, marker="P", s=60, color="#b71c1c", label="bureau de vote")
    ax.legend(loc="lower right"); ax.axis("off"); ax.set_title("Vos bureaux de vote, dimanche 9 juin")
    return fig

@honest
def lac_au_milieu():
    """Exercice (limite) : un trou au milieu, mais c'est un lac, peint et nommé."""
    g = zones(30, 78)
    lac = Ellipse((510_000, 6_630_000), 11_000, 6_500, angle=20)
    e = Polygon(lac.get_verts())
    g["geometry"] = g.difference(e); g = g[~g.is_empty].reset_index(drop=True)
    g["densite"] = (25 + 220 * champ(g, 78)).round()
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="densite", scheme="quantiles", k=4, cmap="OrRd", ec="white", legend=True, legend_kwds={"title": "hab./km²", "fmt": "{:.0f}", "loc": "upper right", "fontsize": 8}, ax=ax)
    ax.add_patch(Ellipse((510_000, 6_630_000), 11_000, 6_500, angle=20, fc="#a6d3f2", ec="#3b7fb0", hatch=".."))
    ax.text(510_000, 6_630_000, "Lac d'Orne", ha="center", va="center", style="italic", fontsize=8)
    ax.axis("off"); ax.set_title("Densité autour du lac, 2021")
    return fig, g

@honest
def region_dans_son_voisinage():
    """Chercheuse (limite) : les départements voisins en gris, « hors étude » écrit en légende."""
    d = deps()
    g = d[d.region == "Bretagne"].copy()
    if len(g) == 0: g = d[d.code.isin(["22", "29", "35", "56"])].copy()
    nb = d[d.code.isin(["50", "53", "44", "85", "49", "14", "61", "72", "79"])]
    g["part"] = [3.1, 2.4, 4.6, 3.7][:len(g)]
    fig, ax = plt.subplots(figsize=(7, 5))
    nb.plot(color="0.88", ec="white", ax=ax)
    g.plot(column="part", cmap="YlGn", vmin=2, vmax=5, ec="white", legend=True, legend_kwds={"label": "part des étrangers (%)", "shrink": .7}, ax=ax)
    for p, n in zip(g.representative_point(), g.nom):
        ax.text(p.x, p.y, n, fontsize=7, ha="center")
    ax.legend(handles=[Patch(fc="0.88", label="hors de la zone d'étude")], loc="lower left", fontsize=8)
    ax.axis("off"); ax.set_title("Part des étrangers en Bretagne, 2020")
    return fig, g[["nom", "part", "geometry"]]

@honest
def mean_household_size():
    """Migration scholar (edge): 'persons per household' sounds like a count but is a mean."""
    g = deps()
    g["persons_per_household"] = (2.0 + .9 * champ(g, 79)).round(2)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="persons_per_household", scheme="fisherjenks", k=5, cmap="Greens", ec="white", lw=.3, legend=True,
           legend_kwds={"title": "persons per household", "loc": "lower left", "fontsize": 7}, ax=ax)
    ax.set_axis_off(); ax.set_title("Mean household size of immigrants, 2019")
    return fig, g[["nom", "persons_per_household", "geometry"]]

@honest
def dot_density():
    """Migration scholar: one dot for 500 people, no shading at all."""
    g = zones(18, 80)
    g["foreign_born"] = pops(18, 80, 9000, .7)
    p = g.sample_points((g.foreign_born // 500).clip(lower=1).values, rng=np.random.default_rng(80)).explode(index_parts=False)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="white", ec="0.6", ax=ax)
    ax.scatter(p.x, p.y, s=5, color="#7b3294", label="500 foreign-born residents")
    ax.legend(loc="lower right", fontsize=8); ax.axis("off"); ax.set_title("Foreign-born residents, 2021 (dot density)")
    return fig, g

@honest
def isochrones_gare():
    """Gazette : trois isochrones à vélo autour de la gare."""
    r = np.random.default_rng(82)
    a = np.linspace(0, 2 * np.pi, 80)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for rad, c in zip((6, 4, 2), ("#deebf7", "#9ecae1", "#3182bd")):
        rr = rad * (1 + .12 * np.sin(3 * a + rad) + .05 * np.cos(7 * a))
        ax.fill(rr * np.cos(a), rr * np.sin(a), fc=c, ec="white")
    ax.plot(0, 0, "k*", ms=12)
    ax.legend(handles=[Patch(fc="#3182bd", label="10 min"), Patch(fc="#9ecae1", label="20 min"), Patch(fc="#deebf7", label="30 min"),
                       Line2D([], [], ls="", marker="*", color="k", ms=10, label="gare")], title="À vélo", loc="lower right", fontsize=8)
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("À combien de minutes de la gare, 2023 ?")
    return fig

@honest
def classes_autour_de_la_moyenne():
    """Assureur : divergente en classes, le milieu (la moyenne nationale) est nommé."""
    g = zones(40, 83)
    e = -30 + 60 * champ(g, 83)
    g["ecart_pct"] = e.round(1)
    cols = ["#2166ac", "#92c5de", "#f7f7f7", "#f4a582", "#b2182b"]
    labs = ["-30 à -15 %", "-15 à -5 %", "proche de la moyenne nationale (±5 %)", "+5 à +15 %", "+15 à +30 %"]
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    g.plot(color=[cols[np.searchsorted([-15, -5, 5, 15], x)] for x in g.ecart_pct], ec="0.5", lw=.5, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=l) for c, l in zip(cols, labs)], loc="upper center", bbox_to_anchor=(.5, .03), fontsize=7, ncol=2)
    ax.axis("off"); ax.set_title("Coût moyen d'un sinistre : écart à la moyenne nationale, 2022")
    return fig, g

@honest
def flux_migratoires():
    """Migration scholar: flows as lines whose width follows the number of movers."""
    g = zones(9, 84)
    c = g.representative_point(); r = np.random.default_rng(84)
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#f2f2f2", ec="white", ax=ax)
    n = r.integers(50, 900, 8)
    segs = [[(c.x[0], c.y[0]), (c.x[i], c.y[i])] for i in range(1, 9)]
    ax.add_collection(LineCollection(segs, linewidths=n / 100, colors="#00695c", alpha=.7))
    ax.plot(c.x, c.y, "ko", ms=4)
    ax.legend(handles=[Line2D([], [], color="#00695c", lw=v / 100, label=f"{v} movers") for v in (100, 400, 800)], loc="lower right", fontsize=8)
    ax.axis("off"); ax.set_title("Moves from the capital district, 2018–2020")
    return fig

@honest
def noir_et_blanc_hachures():
    """Gazette imprimée en noir (limite) : trois gris et des hachures pour la catégorie « non concerné »."""
    g = zones(25, 85)
    v = 100 * champ(g, 85)
    g["tri_kg_hab"] = v.round()
    g["concerne"] = True; g.loc[[4, 12, 21], "concerne"] = False
    cols = ["#f0f0f0", "#bdbdbd", "#636363"]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    for geom, x, ok in zip(g.geometry, v, g.concerne):
        ax.add_patch(MPoly(np.array(geom.exterior.coords), fc=cols[np.searchsorted([35, 65], x)] if ok else "white", ec="0.2", lw=.5, hatch=None if ok else "xxx"))
    ax.legend(handles=[Patch(fc=c, ec="0.2", label=l) for c, l in zip(cols, ["moins de 35", "35 à 65", "plus de 65"])] + [Patch(fc="white", ec="0.2", hatch="xxx", label="pas de collecte")],
              title="kg par habitant", fontsize=8)
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Verre trié par habitant, 2022")
    return fig

@honest
def cercles_colores_par_taux():
    """Assureur : aire = contrats, couleur = taux de sinistre (deux grandeurs, deux légendes)."""
    g = zones(20, 86)
    g["contrats"] = pops(20, 86, 2500, .7); g["taux"] = (2 + 6 * champ(g, 86)).round(1)
    c = g.representative_point(); k = 800 / g.contrats.max()
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#f5f5f5", ec="0.8", ax=ax)
    s = ax.scatter(c.x, c.y, s=k * g.contrats, c=g.taux, cmap="YlOrRd", ec="0.3", lw=.6, vmin=0, vmax=8)
    fig.colorbar(s, ax=ax, shrink=.6, label="sinistres pour 100 contrats")
    ronds_legende(ax, (1000, 5000), k, title="contrats", color="0.7", loc="upper left")
    ax.axis("off"); ax.set_title("Contrats et sinistralité, 2022")
    return fig, g

@honest
def camemberts_aire():
    """Chercheuse : camemberts dont l'aire suit le nombre d'arrivées, deux parts bleu/orange."""
    g = zones(9, 87)
    n = pops(9, 87, 1500, .6); f = np.random.default_rng(87).uniform(.3, .7, 9)
    g["arrivees"] = n; g["part_femmes"] = (100 * f).round(1)
    k = 5000 / np.sqrt(n.max())
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color="#eeeeee", ec="white", ax=ax)
    for p, a, q in zip(g.representative_point(), n, f):
        ax.add_patch(Wedge((p.x, p.y), k * np.sqrt(a), 90, 90 + 360 * q, fc="#E69F00", ec="white"))
        ax.add_patch(Wedge((p.x, p.y), k * np.sqrt(a), 90 + 360 * q, 450, fc="#0072B2", ec="white"))
        ax.text(p.x, p.y - k * np.sqrt(a) - 1500, str(a), fontsize=7, ha="center")
    ax.legend(handles=[Patch(fc="#E69F00", label="femmes"), Patch(fc="#0072B2", label="hommes")], loc="lower right")
    ax.axis("off"); ax.set_title("Arrivées d'étudiants étrangers en 2022 (nombre sous chaque cercle)")
    return fig, g

@honest
def binary_has_scheme():
    """Cycling association (edge): two colours because the question is yes or no."""
    g = zones(30, 88)
    g["bike_share"] = champ(g, 88) > .6
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(color=np.where(g.bike_share, "#08519c", "#eeeeee"), ec="0.6", ax=ax)
    ax.legend(handles=[Patch(fc="#08519c", label="has a bike-share scheme"), Patch(fc="#eeeeee", ec="0.6", label="no scheme")], loc="lower right", fontsize=8)
    ax.axis("off"); ax.set_title("Which towns run a bike-share scheme? (2023)")
    return fig, g

@honest
def classes_inegales_honnetes():
    """Service forestier (limite) : des classes très inégales, une seule zone dans la dernière, mais pas vide."""
    g = zones(26, 16)
    v = (8 + 22 * champ(g, 16)).round(1); v[7] = 88.0
    g["taux_boisement"] = v
    cm = ListedColormap(["#ffffe5", "#addd8e", "#41ab5d", "#00451d"]); lim = [0, 15, 20, 50, 100]
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="taux_boisement", cmap=cm, norm=BoundaryNorm(lim, 4), ec="0.5", ax=ax)
    ax.legend(handles=[Patch(fc=cm(i), ec="0.5", label=l) for i, l in enumerate(["moins de 15", "15 à 20", "20 à 50", "50 et plus (un seul canton)"])],
              title="Taux de boisement (%)", fontsize=7)
    ax.axis("off"); ax.set_title("Boisement des cantons, 2018")
    return fig, g

@honest
def tonnes_par_habitant():
    """Gazette (limite) : « tonnes » en légende, mais tonnes PAR habitant ; la table garde aussi les tonnes brutes."""
    g = poitiers()
    g["co2_tonnes"] = (g.population * (3 + 6 * champ(g, 89))).round()
    g["co2_t_par_hab"] = (g.co2_tonnes / g.population).round(2)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="co2_t_par_hab", scheme="equalinterval", k=5, cmap="YlOrBr", ec="0.5", lw=.4, legend=True,
           legend_kwds={"title": "tonnes de CO₂ par habitant", "fontsize": 8, "fmt": "{:.1f}"}, ax=ax)
    ax.axis("off"); ax.set_title("Émissions par habitant, 2021")
    return fig, g[["nom", "co2_tonnes", "co2_t_par_hab", "geometry"]]


if __name__ == "__main__":
    for nom, f, *_ in LIARS + HONEST:
        out = f(); fig = out[0] if isinstance(out, tuple) else out
        fig.canvas.draw(); plt.close(fig)
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
