"""Cartes d'une rédaction régionale, d'un service statistique de préfecture et d'une étudiante en géographie."""
import functools
import warnings

import matplotlib

matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.patheffects as pe
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.collections import PatchCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon, Rectangle
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from shapely.geometry import MultiPoint, Point, box

warnings.filterwarnings("ignore", category=UserWarning)

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets") + "/"
LIARS = []
HONEST = []


def menteuse(nom, regle):
    def deco(f):
        LIARS.append((nom, f, regle))
        return f
    return deco


def honnete(nom):
    def deco(f):
        HONEST.append((nom, f))
        return f
    return deco


# ------------------------------------------------------------------ fonds
@functools.lru_cache(None)
def _lire(f):
    return gpd.read_file(DATA + f)


def departements(codes=None, epsg=2154, region=None):
    g = _lire("contours_departements.geojson")
    if region:
        g = g[g.region.isin([region] if isinstance(region, str) else region)]
    if codes:
        g = g[g.code.isin(codes)]
    return g.to_crs(epsg).reset_index(drop=True)


def communes(epsg=2154):
    g = _lire("contours_grand_poitiers.geojson")
    return g[["code_insee", "nom", "population", "superficie_km2", "densite", "geometry"]].to_crs(epsg)


def pays(epsg=8857, continent=None, emprise=None):
    g = _lire("contours_monde.geojson")
    g = g[g.nom != "Antarctique"]
    if continent:
        g = g[g.continent.isin([continent] if isinstance(continent, str) else continent)]
    if emprise:
        g = g.copy()
        g["geometry"] = g.geometry.buffer(0).intersection(box(*emprise))
        g = g[~g.geometry.is_empty]
    return g.to_crs(epsg).reset_index(drop=True)


def europe(epsg=3035):
    return pays(epsg, continent=["Europe"], emprise=(-11, 35, 41, 71))


def champ(g, graine, bas, haut, p=1.0, bruit=.35, dec=1):
    """Une valeur inventée, lisse dans l'espace, de bas à haut."""
    c = g.geometry.representative_point()
    x = (c.x - c.x.min()) / (c.x.max() - c.x.min())
    y = (c.y - c.y.min()) / (c.y.max() - c.y.min())
    r = np.random.default_rng(graine)
    a = r.uniform(0, 6.28, 3)
    z = np.sin(3 * x + a[0]) + np.cos(2.5 * y + a[1]) + np.sin(2 * (x + y) + a[2]) + bruit * r.normal(size=len(g))
    z = (z - z.min()) / (z.max() - z.min())
    return np.round(np.asarray(bas + (haut - bas) * z ** p), dec)


def carreaux(pas=2000.):
    zone = communes().union_all()
    x0, y0, x1, y1 = zone.bounds
    xs, ys = np.arange(np.floor(x0 / pas) * pas, x1, pas), np.arange(np.floor(y0 / pas) * pas, y1, pas)
    cel = [box(x, y, x + pas, y + pas) for x in xs for y in ys]
    g = gpd.GeoDataFrame(geometry=cel, crs=2154)
    return g[g.centroid.within(zone)].reset_index(drop=True)


def semis(n, graine, zone=None):
    zone = communes().union_all() if zone is None else zone
    r = np.random.default_rng(graine)
    x0, y0, x1, y1 = zone.bounds
    p = []
    while len(p) < n:
        q = Point(r.uniform(x0, x1), r.uniform(y0, y1))
        if zone.contains(q):
            p.append(q)
    return gpd.GeoDataFrame(geometry=p, crs=2154)


def voronoi(n, graine, zone=None):
    zone = communes().union_all() if zone is None else zone
    pts = semis(n, graine, zone)
    cel = shapely.voronoi_polygons(MultiPoint(list(pts.geometry)), extend_to=zone)
    return gpd.GeoDataFrame(geometry=[c.intersection(zone) for c in cel.geoms], crs=2154)


# ------------------------------------------------------------------ habillage
def marge(ax, gauche=.3, bas=.08, droite=.02, haut=.02):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    w, h = x1 - x0, y1 - y0
    ax.set_xlim(x0 - gauche * w, x1 + droite * w)
    ax.set_ylim(y0 - bas * h, y1 + haut * h)
    ax.set_axis_off()


def barre(ax, km, style=0, k=1000., xy=(.4, .03), txt=None):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y, l, h = x0 + xy[0] * (x1 - x0), y0 + xy[1] * (y1 - y0), km * k, .008 * (y1 - y0)
    nom = txt or f"{km:,} km".replace(",", " ")
    if style == 0:
        ax.plot([x, x + l], [y, y], color="black", lw=2.5, solid_capstyle="butt")
        ax.text(x + l / 2, y + h, nom, ha="center", va="bottom", fontsize=8)
    elif style == 1:
        for i in range(4):
            ax.add_patch(Rectangle((x + i * l / 4, y), l / 4, h * 1.4, fc="black" if i % 2 == 0 else "white", ec="black", lw=.6))
        ax.text(x, y + 2 * h, "0", ha="center", va="bottom", fontsize=7)
        ax.text(x + l, y + 2 * h, nom, ha="center", va="bottom", fontsize=7)
    elif style == 2:
        ax.annotate("", (x + l, y), (x, y), arrowprops=dict(arrowstyle="|-|", lw=1.2, shrinkA=0, shrinkB=0, mutation_scale=3))
        ax.annotate(nom, (x + l / 2, y + h), ha="center", va="bottom", fontsize=8)
    elif style == 3:
        ax.add_artist(AnchoredSizeBar(ax.transData, l, nom, loc="lower right", frameon=False, size_vertical=h * .6, pad=.2))
    else:
        ax.hlines(y, x, x + l, color="#333333", lw=1.5)
        ax.vlines([x, x + l / 2, x + l], y, y + h, color="#333333", lw=1)
        ax.text(x + l, y + 1.4 * h, nom, ha="center", va="bottom", fontsize=7, color="#333333")


def titre(ax, t, sous=None):
    ax.set_title(t + ("\n" + sous if sous else ""), loc="left", fontsize=10.5, fontweight="bold")


def credit(fig, s):
    fig.text(.02, .012, s, fontsize=7, color="#444444")


def pave(ax, cols, labs, titre_leg, loc="lower left", manque=None, **kw):
    h = [Patch(facecolor=c, edgecolor="#777777", linewidth=.4, label=l) for c, l in zip(cols, labs)]
    if manque:
        h.append(Patch(facecolor="white", edgecolor="#777777", hatch="////", linewidth=.4, label=manque))
    leg = ax.legend(handles=h, title=titre_leg, loc=loc, fontsize=8, title_fontsize=8, frameon=False, **kw)
    leg._legend_box.align = "left"
    return leg


def rang(v, bornes):
    return np.digitize(np.asarray(v, float), bornes)


def aplat(ax, g, v, bornes, cols, ec="white", lw=.4):
    g.plot(ax=ax, color=[cols[i] for i in rang(v, bornes)], edgecolor=ec, linewidth=lw)


def fr(x, d=0):
    return f"{x:,.{d}f}".replace(",", " ").replace(".", ",")


def tranches(bornes, d=0, u=""):
    b = [fr(x, d) for x in bornes]
    u = f" {u}" if u else ""
    return ([f"moins de {b[0]}{u}"] + [f"de {p} à moins de {q}{u}" for p, q in zip(b, b[1:])] + [f"{b[-1]}{u} ou plus"])


def equilibre(v, n, d=1):
    """Des bornes de quantiles arrondies."""
    return [float(np.round(np.quantile(v, i / n), d)) for i in range(1, n)]


def anneaux(geom):
    for p in (geom.geoms if hasattr(geom, "geoms") else [geom]):
        yield np.asarray(p.exterior.coords)


BLEUS = ["#f7fbff", "#c6dbef", "#6baed6", "#2171b5", "#08306b"]
ROUGES = ["#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#b30000"]
VERTS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
VIOLETS = ["#fcfbfd", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"]
LAGUNE = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]
TERRE = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"]
PUOR = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]
BRBG = ["#8c510a", "#d8b365", "#f6e8c3", "#c7eae5", "#5ab4ac", "#01665e"]
RDBU = ["#2166ac", "#67a9cf", "#d1e5f0", "#fddbc7", "#ef8a62", "#b2182b"]
NA_CODES = ["16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87"]


# ================================================================== MENTEUSES
# --- colour-blind
@menteuse("syndicats_eau_rouge_vert", "colour-blind")
def _():
    g = departements()
    g["mode"] = np.where(champ(g, 3, 0, 1) > .62, "Régie publique", np.where(champ(g, 4, 0, 1) > .5, "Délégation au privé", "Gestion mixte"))
    c = {"Régie publique": "#2ca02c", "Délégation au privé": "#d62728", "Gestion mixte": "#1f3f8f"}
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(ax=ax, color=g["mode"].map(c), edgecolor="white", linewidth=.4)
    marge(ax)
    pave(ax, list(c.values()), list(c), "Gestion de l'eau potable")
    barre(ax, 200, 1)
    titre(ax, "L'eau du robinet, affaire publique ou privée ?", "Mode de gestion dominant par département, 2023")
    credit(fig, "Source : Sispea, observatoire des services d'eau, 2023. Infographie de la rédaction.")
    return fig, g


@menteuse("ramassage_set2", "colour-blind")
def _():
    g = communes()
    z = champ(g, 31, 0, 4, bruit=.6)
    noms = ["Lundi", "Mardi", "Jeudi", "Vendredi"]
    g["jour"] = pd.Categorical.from_codes(rang(z, equilibre(z, 4)), noms)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("jour", ax=ax, categorical=True, cmap=ListedColormap(["#66c2a5", "#1f4e79", "#b3b3b3", "#ffd92f"]), edgecolor="white",
           legend=True, legend_kwds=dict(title="Jour de collecte", loc="lower left", frameon=False))
    marge(ax, .25)
    barre(ax, 10, 0, xy=(.45, .03))
    titre(ax, "Quel jour sortir le bac jaune ?", "Calendrier de collecte 2024, Grand Poitiers")
    credit(fig, "Source : direction des déchets, 2024.")
    return fig, g


@menteuse("bassins_violet_bleu", "colour-blind")
def _():
    g = voronoi(24, 12)
    r = np.random.default_rng(5)
    noms = ["Collège public", "Collège privé", "Pôle multisite", "Cité scolaire"]
    cols = ["#c77cff", "#7f9cff", "#fff2a8", "#3b2a1a"]
    k = np.r_[np.arange(4), r.integers(0, 4, len(g) - 4)]
    g["type"] = [noms[i] for i in k]
    fig, ax = plt.subplots(figsize=(8, 6.2))
    for geom, i in zip(g.geometry, k):
        for a in anneaux(geom):
            ax.fill(a[:, 0], a[:, 1], fc=cols[i], ec="white", lw=.8)
    ax.set_aspect("equal")
    marge(ax, .3)
    pave(ax, cols, noms, "Établissement le plus proche")
    barre(ax, 10, 2, xy=(.5, .02))
    titre(ax, "Vers quel collège mène la carte scolaire ?", "Aires de proximité, rentrée 2022")
    credit(fig, "Source : rectorat de Poitiers, rentrée 2022 ; polygones de Voronoï, calculs de l'autrice.")
    return fig, g


# --- diverging-without-middle
@menteuse("loyers_rdbu", "diverging-without-middle")
def _():
    g = departements()
    g["loyer_m2"] = champ(g, 8, 7.2, 19.4, 1.6)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("loyer_m2", ax=ax, cmap="RdBu_r", edgecolor="white", linewidth=.3, legend=True,
           legend_kwds=dict(label="Loyer médian (€ par m²)", shrink=.5, orientation="horizontal", pad=.02))
    marge(ax, .05)
    barre(ax, 200, 0, xy=(.05, .05))
    titre(ax, "Ce que coûte un mètre carré en location", "Loyer d'annonce médian par département, 2023")
    credit(fig, "Source : ministère de la Transition écologique, carte des loyers 2023.")
    return fig, g


@menteuse("age_moyen_puor", "diverging-without-middle")
def _():
    g = communes()
    g["age_moy"] = champ(g, 18, 36.1, 49.8)
    b = equilibre(g.age_moy, 6)
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.age_moy, b, PUOR)
    marge(ax, .35)
    pave(ax, PUOR, tranches(b, 1, "ans"), "Âge moyen des habitants")
    barre(ax, 10, 4, xy=(.55, .03))
    titre(ax, "Une couronne plus jeune, des lisières plus âgées", "Âge moyen par commune en 2020")
    credit(fig, "Source : Insee, recensement de la population 2020.")
    return fig, g


@menteuse("boisement_brbg", "diverging-without-middle")
def _():
    g = departements(region=["Nouvelle-Aquitaine", "Occitanie"])
    g["tx_boisement"] = champ(g, 42, 12, 61, dec=0)
    b = [22, 31, 38, 46]
    cols = ["#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571"]
    fig, ax = plt.subplots(figsize=(7, 6.6))
    aplat(ax, g, g.tx_boisement, b, cols, ec="#666666")
    marge(ax, .42)
    pave(ax, cols, tranches(b, 0, "%"), "Part du territoire boisée")
    barre(ax, 100, 1, xy=(.6, .01))
    titre(ax, "La forêt, du Limousin aux Pyrénées", "Taux de boisement, 2021")
    credit(fig, "Source : IGN, inventaire forestier 2021. Réalisation : préfecture de région.")
    return fig, g


# --- empty-class
@menteuse("chomage_classe_haute_vide", "empty-class")
def _():
    g = departements()
    g["tx_chom"] = champ(g, 5, 4.4, 10.8)
    b = [5.5, 7, 8.5, 12]
    fig, ax = plt.subplots(figsize=(7, 7))
    aplat(ax, g, g.tx_chom, b, ROUGES, ec="#999999")
    marge(ax, .36)
    pave(ax, ROUGES, tranches(b, 1, "%"), "Taux de chômage localisé")
    barre(ax, 200, 0)
    titre(ax, "Le chômage recule, le littoral méditerranéen résiste", "4e trimestre 2023")
    credit(fig, "Source : Insee, taux de chômage localisés, 2023.")
    return fig, g


@menteuse("revenu_intervalle_egal_trou", "empty-class")
def _():
    g = communes()
    v = champ(g, 7, 19.8, 24.9)
    v[np.argsort(v)[-2:]] = [31.8, 32.4]
    g["rev_median_k"] = v
    b = [22, 24.5, 27, 29.5]
    fig, ax = plt.subplots(figsize=(8, 6))
    cm = ListedColormap(VERTS)
    g.plot("rev_median_k", ax=ax, cmap=cm, norm=BoundaryNorm([19.5, *b, 32.5], 5), edgecolor="#888888", linewidth=.4)
    marge(ax, .36)
    pave(ax, VERTS, tranches(b, 1, "k€"), "Revenu médian annuel\npar unité de consommation")
    barre(ax, 10, 3)
    titre(ax, "Deux communes décrochent par le haut", "Niveau de vie médian, 2021")
    credit(fig, "Source : Insee-DGFiP, Filosofi 2021.")
    return fig, g


@menteuse("labels_categorie_absente", "empty-class")
def _():
    g = departements(NA_CODES)
    noms = ["Plan adopté", "Plan en consultation", "Étude lancée", "Aucune démarche"]
    cols = ["#08306b", "#4292c6", "#c6dbef", "#fdae61"]
    k = np.array([0, 1, 0, 2, 2, 0, 1, 1, 0, 2, 0, 1])
    g["pcaet"] = [noms[i] for i in k]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    ax.add_collection(PatchCollection([Polygon(a) for geom in g.geometry for a in anneaux(geom)],
                                      facecolor=[cols[i] for geom, i in zip(g.geometry, k) for _ in anneaux(geom)], edgecolor="white"))
    ax.autoscale_view()
    ax.set_aspect("equal")
    marge(ax, .3)
    pave(ax, cols, noms, "État d'avancement")
    barre(ax, 100, 2, xy=(.5, .01))
    titre(ax, "Plans climat : où en est la Nouvelle-Aquitaine ?", "Situation au 1er mars 2024")
    credit(fig, "Source : Dreal Nouvelle-Aquitaine, mars 2024.")
    return fig, g


# --- hidden-missing
@menteuse("medecins_zero_secret", "hidden-missing")
def _():
    g = communes()
    v = champ(g, 9, 2.1, 11.6)
    v[[3, 10, 12, 19, 27, 33, 35]] = np.nan
    g["med_10k"] = v
    g["med_plot"] = g.med_10k.fillna(0)
    b = [3.5, 5.5, 7.5, 9.5]
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.med_plot, b, BLEUS, ec="#888888")
    marge(ax, .36)
    pave(ax, BLEUS, tranches(b, 1), "Généralistes\n(pour 10 000 habitants)")
    barre(ax, 10, 0)
    titre(ax, "Trouver un médecin près de chez soi", "Densité de généralistes libéraux, 2023")
    credit(fig, "Source : ARS Nouvelle-Aquitaine, RPPS 2023.")
    return fig, g


@menteuse("fibre_moins_999", "hidden-missing")
def _():
    g = departements()
    v = champ(g, 14, 48, 97, dec=0)
    v[[8, 21, 40, 66, 72]] = -999
    g["tx_fibre"] = v
    b = [60, 70, 80, 90]
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(ax=ax, color=[VIOLETS[i] for i in rang(g.tx_fibre, b)], edgecolor="#aaaaaa", linewidth=.4)
    marge(ax, .36)
    pave(ax, VIOLETS, tranches(b, 0, "%"), "Locaux raccordables")
    barre(ax, 200, 4)
    titre(ax, "La fibre presque partout, sauf dans quelques départements", "Fin 2023")
    credit(fig, "Source : Arcep, déploiements au 31 décembre 2023.")
    return fig, g


@menteuse("participation_troues", "hidden-missing")
def _():
    g = departements()
    v = champ(g, 16, 38, 63)
    v[[11, 30, 31, 57, 61, 84]] = np.nan
    g["participation"] = v
    g = g.dropna(subset=["participation"])
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("participation", ax=ax, scheme="quantiles", k=5, cmap="YlGnBu", edgecolor="#777777", linewidth=.3, legend=True,
           legend_kwds=dict(title="Participation (%)", loc="lower left", fmt="{:.1f}", frameon=False))
    marge(ax, .3)
    barre(ax, 200, 0)
    titre(ax, "Où a-t-on le plus voté ?", "Participation au premier tour des municipales de 2020")
    credit(fig, "Source : ministère de l'Intérieur, 2020.")
    return fig, g


# --- missing-date
@menteuse("densite_sans_annee", "missing-date")
def _():
    g = departements()
    b = [40, 70, 110, 200]
    fig, ax = plt.subplots(figsize=(7, 7))
    aplat(ax, g, g.densite, b, TERRE, ec="#888888")
    marge(ax, .36)
    pave(ax, TERRE, tranches(b), "Densité (hab. par km²)")
    barre(ax, 200, 0)
    titre(ax, "La diagonale des faibles densités")
    credit(fig, "Source : Insee, recensement de la population.")
    return fig, g


@menteuse("velo_sans_annee_projection", "missing-date")
def _():
    g = communes()
    g["part_velo_2021"] = champ(g, 22, .6, 9.4)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("part_velo_2021", ax=ax, scheme="fisher_jenks", k=4, cmap="YlGn", edgecolor="#777777", linewidth=.4, legend=True,
           legend_kwds=dict(title="Part du vélo (%)", loc="lower left", fmt="{:.1f}", frameon=False))
    marge(ax, .3)
    barre(ax, 10, 1)
    titre(ax, "Aller au travail à vélo : Poitiers devant", "Part des actifs, en % ; projection Lambert-93 (EPSG 2154)")
    credit(fig, "Sources : Insee, exploitation complémentaire ; calculs du service statistique, 86000 Poitiers.")
    return fig, g


# --- missing-scale
@menteuse("pauvrete_sans_echelle", "missing-scale")
def _():
    g = departements()
    g["tx_pauv"] = champ(g, 24, 9.1, 27.6)
    b = [12, 15, 18, 22]
    fig, ax = plt.subplots(figsize=(7, 7))
    aplat(ax, g, g.tx_pauv, b, ROUGES, ec="#888888")
    marge(ax, .36)
    pave(ax, ROUGES, tranches(b, 0, "%"), "Taux de pauvreté")
    titre(ax, "La pauvreté marque le nord et le pourtour méditerranéen", "Taux de pauvreté à 60 % du niveau de vie médian, 2021")
    credit(fig, "Source : Insee-DGFiP-Cnaf, Filosofi 2021.")
    return fig, g


@menteuse("accessibilite_mot_echelle", "missing-scale")
def _():
    g = communes()
    g["km_urgences"] = champ(g, 25, 2, 34, dec=0)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("km_urgences", ax=ax, cmap="cividis_r", edgecolor="white", linewidth=.4, legend=True,
           legend_kwds=dict(label="Distance aux urgences (km par la route)", shrink=.7))
    marge(ax, .02, .02)
    titre(ax, "À combien de kilomètres des urgences ?", "Échelle communale, 2022")
    credit(fig, "Sources : Drees, SAE 2022 ; distancier Insee. N.B. : échelle de couleurs continue.")
    return fig, g


# --- missing-source
@menteuse("cantines_sans_source", "missing-source")
def _():
    g = communes()
    g["part_bio"] = champ(g, 26, 8, 46, dec=0)
    b = [15, 20, 28, 36]
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.part_bio, b, VERTS, ec="#777777")
    marge(ax, .36)
    pave(ax, VERTS, tranches(b, 0, "%"), "Part du bio\ndans les repas servis")
    barre(ax, 10, 2)
    titre(ax, "Le bio gagne les cantines de l'agglomération", "Année scolaire 2023-2024")
    return fig, g


@menteuse("licencies_signature_seule", "missing-source")
def _():
    g = departements()
    g["lic_100"] = champ(g, 27, 14, 33)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("lic_100", ax=ax, scheme="quantiles", k=5, cmap="PuBu", edgecolor="#777777", linewidth=.3, legend=True,
           legend_kwds=dict(title="Licences\npour 100 habitants", loc="lower left", fmt="{:.1f}", frameon=False))
    marge(ax, .3)
    barre(ax, 200, 0)
    titre(ax, "Le sport en club, une affaire de l'Ouest", "Licences sportives pour 100 habitants, 2022")
    credit(fig, "Infographie : la rédaction. Projection Lambert-93. Reproduction interdite.")
    return fig, g


# --- missing-unit
@menteuse("salaire_sans_unite", "missing-unit")
def _():
    g = departements()
    g["sal_net"] = champ(g, 28, 1870, 3120, 1.8, dec=0)
    b = [2000, 2150, 2300, 2600]
    fig, ax = plt.subplots(figsize=(7, 7))
    aplat(ax, g, g.sal_net, b, LAGUNE, ec="#888888")
    marge(ax, .36)
    pave(ax, LAGUNE, tranches(b), "Salaire moyen")
    barre(ax, 200, 1)
    titre(ax, "L'Île-de-France loin devant pour les salaires", "Salaire net moyen par département, 2022")
    credit(fig, "Source : Insee, base Tous salariés 2022.")
    return fig, g


@menteuse("logement_sans_unite", "missing-unit")
def _():
    g = carreaux(2500)
    g["surf_moy"] = champ(g, 29, 58, 132, dec=0)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("surf_moy", ax=ax, cmap="YlOrBr", legend=True, legend_kwds=dict(label="Taille moyenne des logements", shrink=.7))
    communes().boundary.plot(ax=ax, color="#555555", linewidth=.4)
    marge(ax, .02, .08)
    barre(ax, 10, 0, xy=(.05, .03))
    titre(ax, "Plus on s'éloigne de Poitiers, plus on a de place", "Carreaux de 2,5 km de côté, 2020")
    credit(fig, "Source : fichiers fonciers, 2020 ; mémoire de master de géographie.")
    return fig, g


# --- non-monotone-ramp
@menteuse("prix_eau_bleus_melanges", "non-monotone-ramp")
def _():
    g = departements()
    g["prix_m3"] = champ(g, 33, 2.9, 5.6, dec=2)
    b = [3.4, 3.8, 4.3, 4.8]
    cols = [BLEUS[i] for i in (2, 0, 4, 1, 3)]
    fig, ax = plt.subplots(figsize=(7, 7))
    aplat(ax, g, g.prix_m3, b, cols, ec="#888888")
    marge(ax, .36)
    pave(ax, cols, tranches(b, 2, "€"), "Prix du m³ d'eau")
    barre(ax, 200, 0)
    titre(ax, "Le prix de l'eau varie du simple au double", "Eau potable et assainissement, facture type 2022")
    credit(fig, "Source : Sispea 2022.")
    return fig, g


@menteuse("vacance_deux_classes_inversees", "non-monotone-ramp")
def _():
    g = communes()
    g["tx_vacance"] = champ(g, 34, 3.2, 14.8)
    b = [5, 7, 9, 11.5]
    cols = ["#fef0d9", "#fdcc8a", "#b30000", "#e34a33", "#5c0000"]
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.tx_vacance, b, cols, ec="#888888")
    marge(ax, .36)
    pave(ax, cols, tranches(b, 1, "%"), "Logements vacants")
    barre(ax, 10, 4)
    titre(ax, "La vacance ronge les bourgs de l'ouest", "Part des logements vacants, 2021")
    credit(fig, "Source : LOVAC 2021, DDT de la Vienne.")
    return fig, g


@menteuse("bruit_raster_zigzag", "non-monotone-ramp")
def _():
    x0, y0, x1, y1 = communes().total_bounds
    yy, xx = np.mgrid[0:1:90j, 0:1:110j]
    z = 45 + 28 * np.exp(-((xx - .45) ** 2 + (yy - .5) ** 2) * 7) + 4 * np.sin(7 * xx + 3 * yy)
    cm = matplotlib.colors.LinearSegmentedColormap.from_list("m", ["#3f007d", "#efedf5", "#6a51a3", "#dadaeb", "#3f007d", "#fcfbfd"])
    fig, ax = plt.subplots(figsize=(8, 6))
    im = ax.imshow(z, extent=(x0, x1, y0, y1), origin="lower", cmap=cm)
    communes().boundary.plot(ax=ax, color="black", linewidth=.3)
    fig.colorbar(im, ax=ax, label="Bruit moyen (dB)", shrink=.7)
    marge(ax, .02)
    barre(ax, 10, 0, xy=(.05, .02))
    titre(ax, "Le bruit routier autour de Poitiers", "Niveau moyen jour-soir-nuit, 2022")
    credit(fig, "Source : Cerema, cartes de bruit stratégiques 2022.")
    return fig, None


# --- not-equal-area
@menteuse("urbanisation_mercator", "not-equal-area")
def _():
    g = pays(4326)
    g["geometry"] = g.geometry.buffer(0).intersection(box(-180, -60, 180, 80))
    g = g.to_crs(3857)
    g["tx_urbain"] = champ(g, 36, 14, 98, dec=0)
    b = [35, 50, 65, 80]
    fig, ax = plt.subplots(figsize=(10, 7))
    aplat(ax, g, g.tx_urbain, b, TERRE, ec="#888888", lw=.3)
    marge(ax, .02, .1)
    pave(ax, TERRE, tranches(b, 0, "%"), "Population urbaine")
    barre(ax, 5000, 0, xy=(.5, .03), txt="5 000 km à l'équateur")
    titre(ax, "Un monde de citadins", "Part de la population vivant en ville, 2022")
    credit(fig, "Source : ONU, World Urbanization Prospects, 2022. Antarctique hors champ.")
    return fig, g


@menteuse("renouvelables_europe_webmercator", "not-equal-area")
def _():
    g = europe(3857)
    g["part_enr"] = champ(g, 37, 9, 66, dec=0)
    fig, ax = plt.subplots(figsize=(7, 7.5))
    g.plot("part_enr", ax=ax, scheme="quantiles", k=5, cmap="YlGn", edgecolor="#777777", linewidth=.4, legend=True,
           legend_kwds=dict(title="Part (%)", loc="upper left", fmt="{:.0f}", frameon=False))
    marge(ax, .15)
    barre(ax, 500, 0, k=1000 / np.cos(np.radians(50)), xy=(.05, .03), txt="500 km à 50° N")
    titre(ax, "Énergies renouvelables : le Nord en tête", "Part dans la consommation finale, 2022")
    credit(fig, "Source : Eurostat, 2022. Hors Russie orientale et îles éloignées.")
    return fig, g


@menteuse("esperance_vie_plate_carree", "not-equal-area")
def _():
    g = pays(4087)
    g["esp_vie"] = champ(g, 38, 53, 84.5)
    fig, ax = plt.subplots(figsize=(10, 6))
    g.plot("esp_vie", ax=ax, cmap="viridis", edgecolor="white", linewidth=.2, legend=True,
           legend_kwds=dict(label="Espérance de vie (années)", orientation="horizontal", shrink=.5, pad=.03))
    marge(ax, .02, .05)
    barre(ax, 5000, 0, xy=(.05, .05), txt="5 000 km à l'équateur")
    titre(ax, "Naître ici ou là-bas", "Espérance de vie à la naissance, 2021")
    credit(fig, "Source : Banque mondiale, 2021. L'Antarctique, hors champ, n'est pas dessiné.")
    return fig, g


# --- overlapping-breaks
@menteuse("aines_classes_chevauchantes", "overlapping-breaks")
def _():
    g = departements()
    g["part_75"] = champ(g, 40, 5.2, 15.4)
    fig, ax = plt.subplots(figsize=(7, 7))
    aplat(ax, g, g.part_75, [7.5, 9, 10.5, 12.5], VIOLETS, ec="#888888")
    marge(ax, .3)
    pave(ax, VIOLETS, ["5 – 8 %", "7 – 10 %", "9 – 11 %", "10 – 13 %", "12 – 16 %"], "Part des 75 ans et plus")
    barre(ax, 200, 2)
    titre(ax, "Le Massif central, terre d'aînés", "Part des 75 ans et plus, 2021")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@menteuse("artificialisation_une_borne", "overlapping-breaks")
def _():
    g = communes()
    g["tx_artif"] = champ(g, 41, 2.1, 38, 1.7)
    b = [5, 10, 15, 22]
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.tx_artif, b, ROUGES, ec="#888888")
    marge(ax, .36)
    pave(ax, ROUGES, ["de 2,0 à 4,9 %", "de 5,0 à 9,9 %", "de 10,0 à 15,9 %", "de 15,0 à 21,9 %", "de 22,0 à 38,0 %"], "Sols artificialisés")
    barre(ax, 10, 0)
    titre(ax, "Le béton suit l'autoroute", "Part des sols artificialisés en 2023")
    credit(fig, "Source : OCS GE, IGN, 2023 ; DDT de la Vienne.")
    return fig, g


@menteuse("trajet_moins_plus", "overlapping-breaks")
def _():
    g = departements(NA_CODES)
    g["min_trajet"] = np.array([21., 26, 19, 17, 24, 33, 28, 23, 30, 20, 25, 22])
    cols = ["#deebf7", "#6baed6", "#08519c"]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    g.plot(ax=ax, color=[cols[i] for i in rang(g.min_trajet, [21.5, 25.5])], edgecolor="white")
    for p, v in zip(g.geometry.representative_point(), g.min_trajet):
        ax.text(p.x, p.y, f"{v:.0f}", fontsize=8, ha="center", path_effects=[pe.withStroke(linewidth=2, foreground="white")])
    marge(ax, .3)
    pave(ax, cols, ["moins de 23 min", "de 21 à 26 min", "plus de 25 min"], "Trajet domicile-travail")
    barre(ax, 100, 1, xy=(.5, .01))
    titre(ax, "Combien de temps pour aller travailler ?", "Durée médiane du trajet, 2019")
    credit(fig, "Source : Insee, enquête mobilité 2019.")
    return fig, g


# --- radius-not-area
@menteuse("eoliennes_scatter_carre", "radius-not-area")
def _():
    g = departements()
    g["nb_mats"] = np.round(champ(g, 44, 4, 520, 3, dec=0))
    p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(ax=ax, color="#eeeeee", edgecolor="white")
    ax.scatter(p.x, p.y, s=(g.nb_mats * .055) ** 2, color="#2c7fb8", alpha=.7, edgecolor="white", linewidth=.5)
    marge(ax, .3)
    h = [ax.scatter([], [], s=(v * .055) ** 2, color="#2c7fb8", alpha=.7, label=f"{v} mâts") for v in (100, 250, 500)]
    ax.legend(handles=h, title="Éoliennes en service", loc="lower left", frameon=False, labelspacing=1.6, borderpad=1.2)
    barre(ax, 200, 0)
    titre(ax, "L'éolien, du Nord aux plaines de l'Est", "Nombre de mâts par département, 2023")
    credit(fig, "Source : SDES, registre des installations 2023.")
    return fig, g


@menteuse("habitants_cercles_patches", "radius-not-area")
def _():
    g = communes()
    c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color="#f2efe6", edgecolor="#bbbbbb", linewidth=.5)
    k = 9000 / g.population.max()
    for x, y, v in zip(c.x, c.y, g.population):
        ax.add_patch(Circle((x, y), k * v, fc="#c51b8a", ec="white", alpha=.65))
    marge(ax, .36)
    x0, y0 = ax.get_xlim()[0], ax.get_ylim()[0]
    for v in (20000, 50000, 90000):
        ax.add_patch(Circle((x0 + 9500, y0 + 2500 + k * v), k * v, fc="none", ec="#333333"))
        ax.plot([x0 + 9500, x0 + 19000], [y0 + 2500 + 2 * k * v] * 2, color="#333333", lw=.6)
        ax.text(x0 + 19300, y0 + 2500 + 2 * k * v, f"{v:,} hab.".replace(",", " "), fontsize=7, va="center")
    barre(ax, 10, 1, xy=(.5, .03))
    titre(ax, "Poitiers pèse lourd dans son agglomération", "Population municipale en 2021")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@menteuse("campings_carres_cote", "radius-not-area")
def _():
    g = departements(NA_CODES)
    g["nb_camping"] = [48, 172, 61, 38, 215, 139, 118, 42, 127, 57, 33, 40]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    g.plot(ax=ax, color="#f7f7f7", edgecolor="#999999", linewidth=.6)
    for q, v in zip(g.geometry.representative_point(), g.nb_camping):
        d = 380 * v
        ax.add_patch(Rectangle((q.x - d / 2, q.y - d / 2), d, d, fc="#fe9929", ec="#663300", lw=.6, alpha=.85))
    marge(ax, .34)
    x0, y0 = ax.get_xlim()[0], ax.get_ylim()[0]
    y = y0 + 20000
    for v in (50, 100, 200):
        d = 380 * v
        ax.add_patch(Rectangle((x0 + 6000, y), d, d, fc="none", ec="#663300"))
        ax.text(x0 + 12000 + d, y + d / 2, f"{v} campings", fontsize=7, va="center")
        y += d + 9000
    barre(ax, 100, 0, xy=(.6, .01))
    titre(ax, "Le camping, de l'océan au Périgord", "Campings classés par département, 2024")
    credit(fig, "Source : Atout France, hébergements classés, 2024.")
    return fig, g


# --- rainbow-colormap
@menteuse("temperature_jet", "rainbow-colormap")
def _():
    x0, y0, x1, y1 = departements().total_bounds
    yy, xx = np.mgrid[0:1:120j, 0:1:120j]
    z = 14.5 - 4 * yy + 1.4 * np.sin(4 * xx) - 5 * np.exp(-((xx - .85) ** 2 + (yy - .35) ** 2) * 30)
    fig, ax = plt.subplots(figsize=(7, 7))
    im = ax.pcolormesh(x0 + xx * (x1 - x0), y0 + yy * (y1 - y0), z, cmap="jet", shading="nearest")
    departements().boundary.plot(ax=ax, color="black", linewidth=.3)
    fig.colorbar(im, ax=ax, shrink=.6, label="Température moyenne (°C)")
    marge(ax, .02)
    barre(ax, 200, 0, xy=(.05, .02))
    titre(ax, "Une année plus douce au sud", "Température moyenne annuelle, 2023")
    credit(fig, "Source : Météo-France, 2023 ; interpolation de la rédaction.")
    return fig, None


@menteuse("qualite_air_turbo", "rainbow-colormap")
def _():
    g = carreaux(2000)
    g["no2"] = champ(g, 47, 4, 31)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("no2", ax=ax, cmap="turbo", legend=True, legend_kwds=dict(label="NO₂, moyenne annuelle (µg/m³)", shrink=.7))
    communes().boundary.plot(ax=ax, color="white", linewidth=.4)
    marge(ax, .02)
    barre(ax, 10, 0, xy=(.05, .02))
    titre(ax, "Respirer à Grand Poitiers", "Dioxyde d'azote, moyenne 2022")
    credit(fig, "Source : Atmo Nouvelle-Aquitaine, modélisation 2022.")
    return fig, g


@menteuse("pluie_arc_en_ciel_main", "rainbow-colormap")
def _():
    g = departements(NA_CODES)
    g["pluie_mm"] = np.array([780., 745, 1010, 960, 880, 905, 1090, 720, 1320, 830, 700, 985])
    cols = ["#3b4cff", "#00c8ff", "#1fbf4f", "#ffe600", "#e0001b"]
    b = [750, 850, 950, 1050]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    aplat(ax, g, g.pluie_mm, b, cols)
    for q, v in zip(g.geometry.representative_point(), g.pluie_mm):
        ax.text(q.x, q.y, f"{v:.0f}", fontsize=8, ha="center", path_effects=[pe.withStroke(linewidth=2, foreground="white")])
    marge(ax, .42)
    pave(ax, cols, tranches(b, 0, "mm"), "Cumul annuel de pluie")
    barre(ax, 100, 2, xy=(.6, .01))
    titre(ax, "Il pleut surtout au pied des Pyrénées", "Cumul 2022, en millimètres")
    credit(fig, "Source : Météo-France, 2022.")
    return fig, g


# --- stock-in-choropleth
@menteuse("habitants_aplats", "stock-in-choropleth")
def _():
    g = departements().rename(columns={"population": "pop_2021"})
    b = [250000, 450000, 650000, 1100000]
    fig, ax = plt.subplots(figsize=(7, 7))
    aplat(ax, g, g.pop_2021, b, BLEUS, ec="#888888")
    marge(ax, .4)
    pave(ax, BLEUS, tranches(b), "Nombre d'habitants")
    barre(ax, 200, 1)
    titre(ax, "Où vivent les Français ?", "Population par département, 2021")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@menteuse("dechets_tonnes_aplats", "stock-in-choropleth")
def _():
    g = communes()
    r = np.random.default_rng(50)
    g["tonnes_om"] = np.round(g.population * r.uniform(.17, .25, len(g)))
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("tonnes_om", ax=ax, scheme="quantiles", k=5, cmap="YlOrBr", edgecolor="#777777", linewidth=.4, legend=True,
           legend_kwds=dict(title="Ordures ménagères (t)", loc="lower left", fmt="{:.0f}", frameon=False))
    marge(ax, .32)
    barre(ax, 10, 0)
    titre(ax, "Nos poubelles, commune par commune", "Tonnages collectés en 2023")
    credit(fig, "Source : Grand Poitiers, rapport annuel 2023.")
    return fig, g


@menteuse("subventions_montant_aplats", "stock-in-choropleth")
def _():
    g = departements()
    r = np.random.default_rng(51)
    g["dotation_meur"] = np.round(g.population / 1e5 * r.uniform(1.4, 3.2, len(g)), 1)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("dotation_meur", ax=ax, cmap="PuBuGn", edgecolor="white", linewidth=.3, legend=True,
           legend_kwds=dict(label="Montant total versé (millions d'euros)", orientation="horizontal", shrink=.5, pad=.02))
    marge(ax, .05)
    barre(ax, 200, 3)
    titre(ax, "Fonds vert : qui a touché quoi ?", "Montant des aides versées par département, 2023")
    credit(fig, "Source : DGALN, bilan du Fonds vert 2023.")
    return fig, g


# --- too-few-classes
@menteuse("densite_deux_classes", "too-few-classes")
def _():
    g = communes()
    cols = ["#fee6ce", "#a63603"]
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.densite, [75], cols, ec="#888888")
    marge(ax, .34)
    pave(ax, cols, ["de 10 à moins de 75", "de 75 à 2 200"], "Densité (hab. par km²)")
    barre(ax, 10, 0)
    titre(ax, "De la ville à la campagne", "Densité de population en 2021, de 10 à plus de 2 000 hab. par km²")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@menteuse("prix_m2_quantiles_k2", "too-few-classes")
def _():
    g = departements()
    g["prix_m2"] = champ(g, 53, 980, 9800, 2.6, dec=0)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("prix_m2", ax=ax, scheme="quantiles", k=2, cmap="Blues", edgecolor="#777777", linewidth=.3, legend=True,
           legend_kwds=dict(title="Prix médian (€ par m²)", loc="lower left", fmt="{:.0f}", frameon=False))
    marge(ax, .32)
    barre(ax, 200, 4)
    titre(ax, "Acheter une maison : les prix au mètre carré", "Transactions de 2022, par département")
    credit(fig, "Source : DVF, DGFiP, 2022.")
    return fig, g


# --- too-many-classes
@menteuse("natalite_dix_classes", "too-many-classes")
def _():
    g = departements()
    g["tx_nat"] = champ(g, 55, 6.4, 15.2)
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot("tx_nat", ax=ax, scheme="quantiles", k=10, cmap="magma_r", edgecolor="white", linewidth=.3, legend=True,
           legend_kwds=dict(title="Naissances\npour 1 000 hab.", loc="lower left", fmt="{:.1f}", frameon=False, fontsize=8))
    marge(ax, .32)
    barre(ax, 200, 0)
    titre(ax, "Où naissent le plus d'enfants ?", "Taux de natalité, 2022")
    credit(fig, "Source : Insee, état civil 2022.")
    return fig, g


@menteuse("distance_commerce_huit", "too-many-classes")
def _():
    g = carreaux(2500)
    g["min_boul"] = champ(g, 56, 1, 24)
    b = [3, 5, 7, 9, 12, 15, 18]
    cols = [matplotlib.colors.to_hex(plt.get_cmap("magma_r")(x)) for x in np.linspace(.02, .98, 8)]
    fig, ax = plt.subplots(figsize=(8.5, 6))
    aplat(ax, g, g.min_boul, b, cols, ec="#bbbbbb", lw=.3)
    marge(ax, .36)
    pave(ax, cols, tranches(b, 0, "min"), "Boulangerie la plus proche\n(temps de trajet en voiture)")
    barre(ax, 10, 2)
    titre(ax, "Le pain à moins de dix minutes, ou presque", "Carreaux de 2,5 km, 2021")
    credit(fig, "Source : Insee, base permanente des équipements 2021.")
    return fig, g


# --- unprojected
@menteuse("france_degres_aspect1", "unprojected")
def _():
    g = departements(epsg=4326)
    g["tx_equip"] = champ(g, 58, 31, 72, dec=0)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("tx_equip", ax=ax, scheme="quantiles", k=5, cmap="Purples", edgecolor="#777777", linewidth=.3, aspect=1, legend=True,
           legend_kwds=dict(title="Foyers équipés (%)", loc="lower left", fmt="{:.0f}", frameon=False))
    marge(ax, .3)
    barre(ax, 200, 0, k=1 / (111.32 * np.cos(np.radians(46.5))))
    titre(ax, "Le chauffage au bois, encore très présent", "Part des foyers équipés, 2020")
    credit(fig, "Source : Ademe, enquête 2020.")
    return fig, g


@menteuse("ouest_patchcollection_degres", "unprojected")
def _():
    g = departements(region=["Bretagne", "Pays de la Loire", "Normandie"], epsg=4326)
    g["part_prairie"] = champ(g, 59, 11, 49, dec=0)
    b = [18, 25, 32, 40]
    k = rang(g.part_prairie, b)
    fig, ax = plt.subplots(figsize=(8, 5.5))
    ax.add_collection(PatchCollection([Polygon(a) for q in g.geometry for a in anneaux(q)],
                                      facecolor=[VERTS[i] for q, i in zip(g.geometry, k) for _ in anneaux(q)], edgecolor="#777777", linewidth=.5))
    ax.autoscale_view()
    ax.set_aspect("equal")
    marge(ax, .34)
    pave(ax, VERTS, tranches(b, 0, "%"), "Part des prairies\ndans la surface agricole")
    barre(ax, 100, 1, k=1 / (111.32 * np.cos(np.radians(48))), xy=(.6, .02))
    titre(ax, "Le bocage de l'Ouest résiste mal", "Recensement agricole 2020")
    credit(fig, "Source : Agreste, recensement agricole 2020.")
    return fig, g


@menteuse("festivals_points_degres", "unprojected")
def _():
    g = departements(epsg=4326)
    r = np.random.default_rng(60)
    g["nb_fest"] = np.round(6 + 60 * r.random(len(g)) ** 3)
    p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8, 6))
    for q in g.geometry:
        for a in anneaux(q):
            ax.plot(a[:, 0], a[:, 1], color="#999999", lw=.5)
    ax.scatter(p.x, p.y, s=4 * g.nb_fest, color="#7a0177", alpha=.7, edgecolor="white", linewidth=.4)
    ax.set_aspect("equal")
    marge(ax, .3)
    h = [ax.scatter([], [], s=4 * v, color="#7a0177", alpha=.7, label=f"{v} festivals") for v in (10, 30, 60)]
    ax.legend(handles=h, title="Festivals recensés", loc="lower left", frameon=False, labelspacing=1.2)
    barre(ax, 200, 2, k=1 / (111.32 * np.cos(np.radians(46.5))))
    titre(ax, "Un été de festivals", "Nombre de festivals par département, été 2023")
    credit(fig, "Source : ministère de la Culture, 2023.")
    return fig, g


# ================================================================== HONNÊTES
def hachures(ax, g):
    g.plot(ax=ax, facecolor="white", edgecolor="#888888", hatch="////", linewidth=.4)


K_POITIERS = 1000 / np.cos(np.radians(46.58))


@honnete("aines_scheme_ordinaire")
def _():
    g = departements()
    g["part_65"] = champ(g, 101, 14, 31)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("part_65", ax=ax, scheme="quantiles", k=5, cmap="OrRd", edgecolor="#777777", linewidth=.3, legend=True,
           legend_kwds=dict(title="65 ans et plus (%)", loc="lower left", fmt="{:.0f}", frameon=False))
    marge(ax, .3)
    barre(ax, 200, 0)
    titre(ax, "Un habitant sur cinq a plus de 65 ans", "Part des 65 ans et plus par département, 2021")
    credit(fig, "Source : Insee, recensement de la population 2021.")
    return fig, g


@honnete("generalistes_manquants_kwds")
def _():
    g = communes()
    v = champ(g, 102, 3.1, 12.4)
    v[[2, 12, 21, 30]] = np.nan
    g["med_10k"] = v
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("med_10k", ax=ax, scheme="quantiles", k=4, cmap="PuBu", edgecolor="#777777", linewidth=.4, legend=True,
           missing_kwds=dict(color="white", edgecolor="#888888", hatch="////", label="Secret statistique"),
           legend_kwds=dict(title="Généralistes\n(pour 10 000 hab.)", loc="lower left", fmt="{:.1f}", frameon=False))
    marge(ax, .3)
    barre(ax, 10, 1)
    titre(ax, "Médecins : l'ouest de l'agglomération se vide", "Densité de généralistes, 2023")
    credit(fig, "Source : RPPS, ARS Nouvelle-Aquitaine, 2023.")
    return fig, g


@honnete("tx_chom_user_defined_crochets")
def _():
    g = departements()
    g["tx_chom"] = champ(g, 103, 4.4, 11.8)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("tx_chom", ax=ax, scheme="user_defined", classification_kwds=dict(bins=[6, 7.5, 9, 12]), cmap="BuPu", edgecolor="#777777",
           linewidth=.3, legend=True, legend_kwds=dict(title="Taux de chômage (%)", loc="lower left", fmt="{:.1f}", interval=True, frameon=False))
    marge(ax, .32)
    barre(ax, 200, 4)
    titre(ax, "Chômage : quatre France", "Taux localisés, 1er trimestre 2024")
    credit(fig, "Source : Insee, 2024.")
    return fig, g


@honnete("population_cercles_scatter")
def _():
    g = departements()
    p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(ax=ax, color="#ededed", edgecolor="white", linewidth=.5)
    ax.scatter(p.x, p.y, s=g.population * 2.2e-4, color="#d95f0e", alpha=.7, edgecolor="white", linewidth=.4)
    marge(ax, .34)
    h = [ax.scatter([], [], s=v * 2.2e-4, color="#d95f0e", alpha=.7, label=f"{v:,} hab.".replace(",", " ")) for v in (200000, 1000000, 2500000)]
    ax.legend(handles=h, title="Population municipale", loc="lower left", frameon=False, labelspacing=1.6, borderpad=1)
    barre(ax, 200, 0)
    titre(ax, "Paris, le Nord et le Rhône concentrent les habitants", "Population par département, 2021")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@honnete("emplois_circle_racine")
def _():
    g = communes()
    r = np.random.default_rng(105)
    g["nb_emplois"] = np.round(g.population * r.uniform(.12, .75, len(g)))
    c = g.geometry.representative_point()
    k = 7000 / np.sqrt(g.nb_emplois.max())
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color="#f4f1e8", edgecolor="#bbbbbb", linewidth=.5)
    for x, y, v in sorted(zip(c.x, c.y, g.nb_emplois), key=lambda t: -t[2]):
        ax.add_patch(Circle((x, y), k * np.sqrt(v), fc="#2b8cbe", ec="white", alpha=.75))
    marge(ax, .36)
    x0, y0 = ax.get_xlim()[0], ax.get_ylim()[0]
    for v in (1000, 10000, 40000):
        rr = k * np.sqrt(v)
        ax.add_patch(Circle((x0 + 9000, y0 + 2500 + rr), rr, fc="none", ec="#333333"))
        ax.plot([x0 + 9000, x0 + 17000], [y0 + 2500 + 2 * rr] * 2, color="#333333", lw=.6)
        ax.text(x0 + 17300, y0 + 2500 + 2 * rr, f"{fr(v)} emplois", fontsize=7, va="center")
    barre(ax, 10, 1, xy=(.5, .03))
    titre(ax, "L'emploi reste à Poitiers", "Nombre d'emplois au lieu de travail, 2020 ; aire du cercle proportionnelle")
    credit(fig, "Source : Insee, recensement 2020.")
    return fig, g


@honnete("campings_carres_racine")
def _():
    g = departements(NA_CODES)
    g["nb_camping"] = [48, 172, 61, 38, 215, 139, 118, 42, 127, 57, 33, 40]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    g.plot(ax=ax, color="#f7f7f7", edgecolor="#999999", linewidth=.6)
    for q, v in zip(g.geometry.representative_point(), g.nb_camping):
        d = 4600 * np.sqrt(v)
        ax.add_patch(Rectangle((q.x - d / 2, q.y - d / 2), d, d, fc="#fe9929", ec="#663300", lw=.6, alpha=.85))
        ax.text(q.x, q.y, str(v), ha="center", va="center", fontsize=7)
    marge(ax, .34)
    x0, y = ax.get_xlim()[0], ax.get_ylim()[0] + 20000
    for v in (50, 100, 200):
        d = 4600 * np.sqrt(v)
        ax.add_patch(Rectangle((x0 + 6000, y), d, d, fc="none", ec="#663300"))
        ax.text(x0 + 12000 + d, y + d / 2, f"{v} campings", fontsize=7, va="center")
        y += d + 9000
    barre(ax, 100, 0, xy=(.6, .01))
    titre(ax, "Le camping, de l'océan au Périgord", "Campings classés par département, 2024")
    credit(fig, "Source : Atout France, hébergements classés, 2024.")
    return fig, g


@honnete("licencies_buffer_racine")
def _():
    g = communes()
    r = np.random.default_rng(107)
    g["nb_lic"] = np.round(g.population * r.uniform(.1, .3, len(g)))
    c = g.set_geometry(g.representative_point().buffer(38 * np.sqrt(g.nb_lic)))
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, facecolor="#fbfbfb", edgecolor="#aaaaaa", linewidth=.5)
    c.plot(ax=ax, color="#6a3d9a", alpha=.6, edgecolor="white")
    marge(ax, .34)
    x0, y0 = ax.get_xlim()[0], ax.get_ylim()[0]
    for v in (500, 5000, 15000):
        rr = 38 * np.sqrt(v)
        a = np.asarray(Point(x0 + 6500, y0 + 2000 + rr).buffer(rr).exterior.coords)
        ax.plot(a[:, 0], a[:, 1], color="#333333", lw=.8)
        ax.plot([x0 + 6500, x0 + 13000], [y0 + 2000 + 2 * rr] * 2, color="#333333", lw=.6)
        ax.annotate(f"{fr(v)} licences", (x0 + 13300, y0 + 2000 + 2 * rr), fontsize=7, va="center")
    barre(ax, 10, 2, xy=(.5, .03))
    titre(ax, "Sport : où sont les licenciés ?", "Licences sportives, saison 2022-2023")
    credit(fig, "Source : Injep, recensement des licences 2023.")
    return fig, c


@honnete("densite_webmercator_ville")
def _():
    g = communes(3857)
    b = [45, 80, 150, 400]
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.densite, b, LAGUNE, ec="#777777")
    marge(ax, .36)
    pave(ax, LAGUNE, tranches(b), "Densité (hab. par km²)")
    barre(ax, 10, 0, k=K_POITIERS)
    titre(ax, "Densités : le contraste ville-campagne", "Grand Poitiers, 2021 (projection Web Mercator)")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@honnete("bornes_recharge_fond_gris")
def _():
    g = communes(3857)
    p = semis(60, 109).to_crs(3857)
    r = np.random.default_rng(109)
    p["kw"] = r.choice([22, 50, 150], len(p), p=[.6, .25, .15])
    x0, y0, x1, y1 = g.total_bounds
    fig, ax = plt.subplots(figsize=(8, 6))
    ax.imshow(r.normal(.9, .015, (60, 80)), extent=(x0, x1, y0, y1), cmap="gray", vmin=0, vmax=1, origin="lower", interpolation="bilinear")
    for a in r.uniform(0, np.pi, 5):
        xc, yc = (x0 + x1) / 2, (y0 + y1) / 2
        ax.add_line(Line2D([xc - 25000 * np.cos(a), xc + 25000 * np.cos(a)], [yc - 18000 * np.sin(a), yc + 18000 * np.sin(a)], color="white", lw=2))
    for kw, m, c in ((22, "o", "#0072B2"), (50, "s", "#E69F00"), (150, "^", "#000000")):
        q = p[p.kw == kw]
        ax.scatter(q.geometry.x, q.geometry.y, marker=m, c=c, s=34, edgecolor="white", linewidth=.5, label=f"{kw} kW")
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)
    marge(ax, .22)
    ax.legend(title="Puissance de la borne", loc="lower left", frameon=False)
    barre(ax, 10, 1, k=K_POITIERS, xy=(.4, .02))
    titre(ax, "Où brancher sa voiture ?", "Bornes publiques de Grand Poitiers, juin 2024")
    credit(fig, "Source : IRVE, data.gouv.fr, juin 2024 ; fond © les contributeurs d'OpenStreetMap.")
    return fig, p


@honnete("evolution_population_zero_dit")
def _():
    g = departements()
    g["evol_pct"] = champ(g, 110, -6.8, 8.9)
    b = [-4, -2, 0, 2, 4]
    fig, ax = plt.subplots(figsize=(7, 7))
    aplat(ax, g, g.evol_pct, b, RDBU, ec="#777777")
    marge(ax, .4)
    pave(ax, RDBU, ["baisse de plus de 4 %", "baisse de 2 à 4 %", "baisse de moins de 2 %", "hausse de 0 à moins de 2 %", "hausse de 2 à moins de 4 %", "hausse de 4 % ou plus"],
         "Évolution de la population\n(bascule à zéro)")
    barre(ax, 200, 0)
    titre(ax, "Qui gagne, qui perd des habitants ?", "Évolution 2015-2021")
    credit(fig, "Source : Insee, recensements 2015 et 2021.")
    return fig, g


@honnete("ecart_moyenne_twoslope")
def _():
    g = departements()
    g["ecart"] = champ(g, 111, -5.5, 11.2)
    fig, ax = plt.subplots(figsize=(7, 7))
    nm = TwoSlopeNorm(0, -12, 12)
    g.plot("ecart", ax=ax, cmap="PuOr_r", norm=nm, edgecolor="#777777", linewidth=.3)
    cb = fig.colorbar(ScalarMappable(nm, "PuOr_r"), ax=ax, orientation="horizontal", shrink=.55, pad=.02)
    cb.set_ticks([-12, -6, 0, 6, 12], labels=["−12", "−6", "0\nmoyenne nationale", "+6", "+12"])
    cb.set_label("Écart à la moyenne nationale (points de %)")
    marge(ax, .05)
    barre(ax, 200, 4, xy=(.05, .05))
    titre(ax, "Abstention : au-dessus ou au-dessous du pays", "Législatives de 2022, premier tour")
    credit(fig, "Source : ministère de l'Intérieur, 2022.")
    return fig, g


@honnete("prix_stable_classe_neutre")
def _():
    g = communes()
    g["evol_prix"] = champ(g, 112, -9.5, 9.8)
    cols = ["#e66101", "#fdb863", "#f7f7f7", "#b2abd2", "#5e3c99"]
    b = [-5, -1, 1, 5]
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.evol_prix, b, cols, ec="#777777")
    marge(ax, .38)
    pave(ax, cols, ["baisse de plus de 5 %", "baisse de 1 à 5 %", "stable (entre −1 et +1 %)", "hausse de 1 à moins de 5 %", "hausse de 5 % ou plus"], "Prix des maisons, sur un an")
    barre(ax, 10, 0)
    titre(ax, "L'immobilier marque le pas", "Évolution du prix médian entre 2022 et 2023")
    credit(fig, "Source : DVF, 2023 ; notaires de la Vienne.")
    return fig, g


@honnete("chomage_autour_moyenne_nommee")
def _():
    g = departements(region=["Hauts-de-France", "Normandie", "Île-de-France", "Grand Est"])
    g["tx_chom"] = champ(g, 113, 5.1, 10.6)
    b = [6, 6.7, 7.4, 8.2, 9]
    cols = BRBG[::-1]
    fig, ax = plt.subplots(figsize=(8.5, 6))
    aplat(ax, g, g.tx_chom, b, cols, ec="#777777")
    marge(ax, .36)
    lab = tranches(b, 1, "%")
    h = [Patch(fc=c, ec="#777777", lw=.4, label=l) for c, l in zip(cols, lab)]
    h.insert(3, Line2D([], [], color="black", lw=1, ls="--", label="7,4 % : moyenne nationale"))
    ax.legend(handles=h, title="Taux de chômage", loc="lower left", fontsize=8, frameon=False)
    barre(ax, 100, 2, xy=(.5, .02))
    titre(ax, "Au nord, qui fait mieux que la moyenne ?", "Taux de chômage localisé, 2023")
    credit(fig, "Source : Insee, 2023. Les couleurs basculent à la moyenne nationale.")
    return fig, g


@honnete("gestion_eau_okabe")
def _():
    g = departements()
    z = champ(g, 114, 0, 3, bruit=.8)
    noms = ["Régie publique", "Délégation", "Syndicat mixte"]
    cols = ["#0072B2", "#F0E442", "#D55E00"]
    g["mode"] = pd.Categorical.from_codes(rang(z, equilibre(z, 3)), noms)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("mode", ax=ax, categorical=True, cmap=ListedColormap(cols), edgecolor="white", linewidth=.5, legend=True,
           legend_kwds=dict(title="Gestion de l'eau", loc="lower left", frameon=False))
    marge(ax, .3)
    barre(ax, 200, 1)
    titre(ax, "L'eau du robinet, publique ou privée ?", "Mode de gestion dominant, 2023")
    credit(fig, "Source : Sispea, 2023.")
    return fig, g


@honnete("vigilance_rouge_vert_hachures")
def _():
    g = departements(NA_CODES)
    k = np.array([0, 1, 0, 0, 1, 1, 1, 0, 1, 2, 2, 0])
    cols, hs, noms = ["#2ca02c", "#d62728", "#f7e463"], ["", "xxx", "..."], ["Irrigation libre", "Irrigation interdite", "Irrigation restreinte"]
    g["arrete"] = [noms[i] for i in k]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    for i in range(3):
        g[k == i].plot(ax=ax, color=cols[i], hatch=hs[i], edgecolor="black", linewidth=.5)
    for q, i in zip(g.geometry.representative_point(), k):
        ax.text(q.x, q.y, ("L", "I", "R")[i], fontsize=10, weight="bold", ha="center", va="center",
                path_effects=[pe.withStroke(linewidth=3, foreground="white")])
    marge(ax, .32)
    ax.legend(handles=[Patch(fc=cols[i], hatch=hs[i], ec="black", label=f"{'LIR'[i]} – {noms[i]}") for i in range(3)], title="Arrêtés sécheresse",
              loc="lower left", frameon=False, fontsize=8)
    barre(ax, 100, 0, xy=(.6, .01))
    titre(ax, "Sécheresse : qui peut encore arroser ?", "Situation au 20 août 2023")
    credit(fig, "Source : Propluvia, préfectures, 20 août 2023.")
    return fig, g


@honnete("agriculture_six_categories_lettres")
def _():
    g = voronoi(28, 116)
    noms = ["Maraîchage", "Grandes cultures", "Élevage bovin", "Élevage caprin", "Vigne", "Forêt"]
    cols = ["#F0E442", "#D55E00", "#56B4E9", "#0b2d5c", "#CC79A7", "#009E73"]
    r = np.random.default_rng(116)
    k = np.r_[np.arange(6), r.integers(0, 6, len(g) - 6)]
    g["otex"] = [noms[i] for i in k]
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="#555555", linewidth=.5)
    for q, i in zip(g.geometry.representative_point(), k):
        ax.text(q.x, q.y, "ABCDEF"[i], fontsize=8, ha="center", va="center", path_effects=[pe.withStroke(linewidth=2.5, foreground="white")])
    marge(ax, .3)
    pave(ax, cols, [f"{'ABCDEF'[i]} : {n}" for i, n in enumerate(noms)], "Production dominante")
    barre(ax, 10, 4, xy=(.5, .02))
    titre(ax, "Que cultive-t-on autour de Poitiers ?", "Petites régions agricoles, 2020")
    credit(fig, "Source : Agreste, recensement agricole 2020 ; zonage de l'autrice.")
    return fig, g


@honnete("mediatheque_oui_non")
def _():
    g = communes()
    g["mediatheque"] = np.where(champ(g, 117, 0, 1, bruit=.8) > .5, "oui", "non")
    fig, ax = plt.subplots(figsize=(8, 6))
    c = {"oui": "#6a51a3", "non": "#efedf5"}
    g.plot(ax=ax, color=g.mediatheque.map(c), edgecolor="#888888", linewidth=.5)
    marge(ax, .3)
    pave(ax, [c["oui"], c["non"]], ["Au moins une médiathèque", "Aucune médiathèque"], "Équipement de la commune")
    barre(ax, 10, 3)
    titre(ax, "Une médiathèque dans ma commune ?", "Réseau de lecture publique, 2024")
    credit(fig, "Source : ministère de la Culture, Observatoire de la lecture publique 2024.")
    return fig, g


@honnete("zfe_oui_non_inconnu")
def _():
    g = departements()
    z = champ(g, 118, 0, 1, bruit=.9)
    g["pat"] = np.where(z > .55, "Oui", "Non").astype(object)
    g.loc[[7, 20, 51, 70], "pat"] = None
    c = {"Oui": "#08519c", "Non": "#c6dbef"}
    fig, ax = plt.subplots(figsize=(7, 7))
    ok = g[g.pat.notna()]
    ok.plot(ax=ax, color=ok.pat.map(c), edgecolor="white", linewidth=.5)
    hachures(ax, g[g.pat.isna()])
    marge(ax, .34)
    pave(ax, list(c.values()), ["Projet labellisé", "Pas de projet"], "Projet alimentaire territorial", manque="N'a pas répondu")
    barre(ax, 200, 2)
    titre(ax, "Manger local : les départements s'organisent", "Au moins un projet labellisé, 2023")
    credit(fig, "Source : RnPAT, enquête 2023 ; quatre départements n'ont pas répondu.")
    return fig, g


@honnete("chomage_quatre_annees")
def _():
    g = departements()
    b = [6, 7.5, 9, 10.5]
    cols = ROUGES
    fig, axs = plt.subplots(2, 2, figsize=(9, 9))
    for i, (ax, an) in enumerate(zip(axs.flat, (2009, 2013, 2017, 2021))):
        g[f"tx_{an}"] = champ(g, 119, 5.0 - .1 * i, 12.4 - .2 * i)
        aplat(ax, g, g[f"tx_{an}"], b, cols, ec="#888888", lw=.3)
        ax.set_title(str(an), fontsize=10)
        ax.set_axis_off()
    barre(axs[1, 1], 200, 0, xy=(.02, .02))
    fig.legend(handles=[Patch(fc=c, ec="#777777", label=l) for c, l in zip(cols, tranches(b, 1, "%"))], title="Taux de chômage", loc="lower center",
               ncol=5, fontsize=8, frameon=False, bbox_to_anchor=(.5, .03))
    fig.suptitle("Douze ans de chômage, mêmes classes et même échelle pour les quatre cartes", x=.02, ha="left", weight="bold", fontsize=11)
    credit(fig, "Source : Insee, taux de chômage localisés, 2009 à 2021.")
    return fig, g


@honnete("trois_indicateurs_bas_multiples")
def _():
    g = communes()
    g["part_prop"], g["part_hlm"], g["part_vac"] = champ(g, 120, 41, 88, dec=0), champ(g, 121, 2, 37, dec=0), champ(g, 122, 3, 14)
    fig, axs = plt.subplots(1, 3, figsize=(13, 5.4))
    for ax, col, cm, t in zip(axs, ("part_prop", "part_hlm", "part_vac"), ("Blues", "OrRd", "YlGn"), ("Propriétaires", "Logement social", "Logements vacants")):
        g.plot(col, ax=ax, scheme="quantiles", k=4, cmap=ListedColormap(plt.get_cmap(cm)(np.linspace(.08, .95, 4))), edgecolor="#777777", linewidth=.3, legend=True,
               legend_kwds=dict(title="% des logements", loc="upper left", bbox_to_anchor=(0, 0), fmt="{:.0f}", ncol=2, fontsize=7, frameon=False))
        marge(ax, .02, .06)
        barre(ax, 10, 0, xy=(.03, .02))
        ax.set_title(t, fontsize=10)
    fig.subplots_adjust(bottom=.25)
    fig.suptitle("Se loger à Grand Poitiers : trois visages, 2021", x=.02, ha="left", weight="bold")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@honnete("avant_apres_barre_commune")
def _():
    g = communes()
    g["tx_2011"], g["tx_2021"] = champ(g, 123, 4, 22), champ(g, 123, 6, 31)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5))
    nm = Normalize(0, 32)
    for ax, an in zip(axs, (2011, 2021)):
        g.plot(f"tx_{an}", ax=ax, cmap="YlGnBu", norm=nm, edgecolor="#888888", linewidth=.3)
        marge(ax, .02, .1)
        barre(ax, 10, 1, xy=(.05, .02))
        ax.set_title(str(an))
    fig.colorbar(ScalarMappable(nm, "YlGnBu"), ax=axs, label="Part de diplômés du supérieur (%)", shrink=.8)
    fig.suptitle("En dix ans, les diplômés ont gagné la couronne", x=.02, ha="left", weight="bold")
    credit(fig, "Source : Insee, recensements 2011 et 2021.")
    return fig, g


@honnete("encart_ile_de_france")
def _():
    g = departements()
    g["part_tc"] = champ(g, 124, 3, 24)
    pc = g.code.isin(["75", "92", "93", "94"])
    g.loc[pc, "part_tc"] = [64., 61, 58, 59]
    b = [6, 10, 15, 25]
    fig, ax = plt.subplots(figsize=(8, 7))
    aplat(ax, g, g.part_tc, b, VIOLETS, ec="#777777")
    marge(ax, .42)
    pave(ax, VIOLETS, tranches(b, 0, "%"), "Part des transports en commun")
    barre(ax, 200, 0)
    ia = fig.add_axes([.13, .55, .22, .22])
    aplat(ia, g, g.part_tc, b, VIOLETS, ec="#777777")
    x0, y0, x1, y1 = g[pc].total_bounds
    ia.set_xlim(x0 - 8000, x1 + 8000)
    ia.set_ylim(y0 - 10000, y1 + 4000)
    ia.set_xticks([])
    ia.set_yticks([])
    ia.set_title("Paris et petite couronne", fontsize=8)
    ia.set_xlabel("")
    ia.set_ylabel("")
    ia.add_patch(Rectangle((.02, .02), .52, .19, transform=ia.transAxes, fc="white", ec="none", alpha=.85))
    barre(ia, 10, 0, xy=(.08, .05))
    titre(ax, "Le métro fait la différence", "Part des actifs en transports en commun, 2020")
    credit(fig, "Source : Insee, recensement 2020.")
    return fig, g


@honnete("temperature_raster")
def _():
    x0, y0, x1, y1 = communes().total_bounds
    yy, xx = np.mgrid[0:1:90j, 0:1:110j]
    z = 24 + 6 * np.exp(-((xx - .48) ** 2 + (yy - .5) ** 2) * 9) + np.sin(6 * xx) * np.cos(5 * yy)
    fig, ax = plt.subplots(figsize=(8, 6))
    im = ax.imshow(z, extent=(x0, x1, y0, y1), origin="lower", cmap="inferno")
    communes().boundary.plot(ax=ax, color="white", linewidth=.4)
    fig.colorbar(im, ax=ax, shrink=.7, label="Température de surface (°C)")
    marge(ax, .02)
    barre(ax, 10, 0, xy=(.05, .02))
    titre(ax, "L'îlot de chaleur de Poitiers", "Nuit du 18 juillet 2022")
    credit(fig, "Source : image Landsat 8, juillet 2022, traitement de l'autrice.")
    return fig, None


@honnete("occupation_sol_raster")
def _():
    x0, y0, x1, y1 = communes().total_bounds
    yy, xx = np.mgrid[0:1:60j, 0:1:80j]
    r = np.random.default_rng(126)
    z = np.sin(7 * xx) + np.cos(6 * yy) + .4 * r.normal(size=xx.shape)
    z = np.digitize(z, [-.6, .5, 1.4])
    cols, noms = ["#d7301f", "#fff7bc", "#74a9cf", "#023858"], ["Urbain", "Cultures", "Prairies", "Forêts"]
    fig, ax = plt.subplots(figsize=(8, 6))
    ax.imshow(z, extent=(x0, x1, y0, y1), origin="lower", cmap=ListedColormap(cols), interpolation="nearest")
    marge(ax, .26)
    pave(ax, cols, noms, "Occupation du sol")
    barre(ax, 10, 1, xy=(.35, .02))
    titre(ax, "Cultures et forêts se partagent le plateau", "Corine Land Cover, 2018")
    credit(fig, "Source : CLC 2018, SDES, rééchantillonné à 500 m.")
    return fig, None


@honnete("isohyetes_contourf")
def _():
    g = departements(NA_CODES)
    x0, y0, x1, y1 = g.total_bounds
    yy, xx = np.mgrid[0:1:80j, 0:1:80j]
    z = 760 + 500 * np.exp(-((xx - .2) ** 2 + yy ** 2) * 5) + 320 * np.exp(-((xx - 1) ** 2 + (yy - .65) ** 2) * 7)
    fig, ax = plt.subplots(figsize=(7, 7))
    cs = ax.contourf(x0 + xx * (x1 - x0), y0 + yy * (y1 - y0), z, levels=[700, 800, 900, 1000, 1150, 1300], cmap="Blues")
    g.boundary.plot(ax=ax, color="black", linewidth=.5)
    ax.set_aspect("equal")
    fig.colorbar(cs, ax=ax, shrink=.6, label="Pluie annuelle (mm)")
    marge(ax, .02)
    barre(ax, 100, 4, xy=(.05, .02))
    titre(ax, "Deux châteaux d'eau : Pyrénées et Limousin", "Normales 1991-2020")
    credit(fig, "Source : Météo-France, normales 1991-2020.")
    return fig, None


@honnete("pente_raster_bornes_nodata")
def _():
    x0, y0, x1, y1 = communes().total_bounds
    yy, xx = np.mgrid[0:1:70j, 0:1:90j]
    z = 6 + 5 * np.sin(9 * xx) * np.cos(8 * yy) + 3 * xx
    z = np.ma.masked_where((xx > .78) & (yy > .7), z)
    cols = ["#ffffcc", "#c2e699", "#78c679", "#31a354", "#00441b"]
    bo = [0, 3, 6, 9, 12, 15]
    fig, ax = plt.subplots(figsize=(8, 6))
    ax.add_patch(Rectangle((x0, y0), x1 - x0, y1 - y0, fc="white", ec="#888888", hatch="////", lw=.4, zorder=0))
    im = ax.imshow(z, extent=(x0, x1, y0, y1), origin="lower", cmap=ListedColormap(cols), norm=BoundaryNorm(bo, 5))
    fig.colorbar(im, ax=ax, shrink=.7, label="Pente (%)")
    marge(ax, .02, .12)
    ax.legend(handles=[Patch(fc="white", ec="#888888", hatch="////", label="Hors couverture du lidar")], loc="lower left", frameon=False)
    barre(ax, 10, 0, xy=(.6, .02))
    titre(ax, "Des pentes douces, sauf le long du Clain", "Modèle numérique de terrain, 2021")
    credit(fig, "Source : IGN, Lidar HD 2021.")
    return fig, None


@honnete("accidents_hexbin")
def _():
    r = np.random.default_rng(129)
    x = np.r_[r.normal(497000, 6000, 500), r.uniform(470000, 525000, 300)]
    y = np.r_[r.normal(6612000, 5000, 500), r.uniform(6590000, 6635000, 300)]
    fig, ax = plt.subplots(figsize=(8, 6))
    communes().boundary.plot(ax=ax, color="#666666", linewidth=.4)
    hb = ax.hexbin(x, y, gridsize=(20, 9), extent=(470000, 525000, 6590000, 6633000), mincnt=1, cmap="YlOrRd", edgecolors="white", linewidths=.3)
    ax.set_aspect("equal")
    fig.colorbar(hb, ax=ax, shrink=.7, label="Accidents corporels par hexagone (mailles égales)")
    marge(ax, .02)
    barre(ax, 10, 2, xy=(.05, .02))
    titre(ax, "Accidents : la rocade en première ligne", "Cumul 2018-2022 ; hexagone non dessiné : aucun accident")
    credit(fig, "Source : ONISR, fichier BAAC 2018-2022.")
    return fig, None


@honnete("carreaux_densite_km2")
def _():
    g = carreaux(1000)
    g["hab_km2"] = champ(g, 130, 5, 3200, 5, dec=0)
    b = [20, 80, 250, 800]
    fig, ax = plt.subplots(figsize=(8.5, 6))
    aplat(ax, g, g.hab_km2, b, TERRE, ec="none")
    communes().boundary.plot(ax=ax, color="#444444", linewidth=.3)
    marge(ax, .36)
    pave(ax, TERRE, tranches(b), "Habitants par km²")
    barre(ax, 10, 0)
    titre(ax, "La ville au carreau près", "Carreaux de 1 km de côté, 2019")
    credit(fig, "Source : Insee, données carroyées 2019.")
    return fig, g


@honnete("ecoles_marqueurs")
def _():
    p = semis(70, 131)
    r = np.random.default_rng(131)
    p["nature"] = r.choice(["Maternelle", "Élémentaire", "Primaire"], len(p))
    fig, ax = plt.subplots(figsize=(8, 6))
    communes().plot(ax=ax, color="#f5f5f0", edgecolor="#bbbbbb", linewidth=.5)
    for n, m, c in (("Maternelle", "o", "#E69F00"), ("Élémentaire", "s", "#0072B2"), ("Primaire", "^", "#222222")):
        q = p[p.nature == n]
        ax.scatter(q.geometry.x, q.geometry.y, marker=m, color=c, s=28, label=n, edgecolor="white", linewidth=.4)
    marge(ax, .26)
    ax.legend(title="Écoles publiques", loc="lower left", frameon=False)
    barre(ax, 10, 3)
    titre(ax, "Soixante-dix écoles pour quarante communes", "Rentrée 2023")
    credit(fig, "Source : annuaire de l'Éducation nationale, 2023.")
    return fig, p


@honnete("localisation_vienne")
def _():
    g = departements()
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    g.plot(ax=ax, color="#eeeeee", edgecolor="white", linewidth=.5)
    g[g.code == "86"].plot(ax=ax, color="#b30000")
    q = g[g.code == "86"].representative_point().iloc[0]
    marge(ax, .12)
    ax.annotate("Vienne", (q.x, q.y), (q.x - 420000, q.y + 60000), arrowprops=dict(arrowstyle="-", lw=.8), fontsize=9, weight="bold")
    ax.legend(handles=[Patch(fc="#b30000", label="Département étudié"), Patch(fc="#eeeeee", label="Autres départements")], loc="lower left", frameon=False, fontsize=8)
    barre(ax, 200, 1, xy=(.5, .01))
    titre(ax, "Le terrain d'enquête : la Vienne", "Mémoire de master, 2024")
    credit(fig, "Source : IGN, Admin Express 2024.")
    return fig, g


@honnete("voronoi_surface_vente")
def _():
    g = voronoi(32, 133)
    g["m2_1000hab"] = champ(g, 133, 240, 2150, 1.4, dec=0)
    b = [500, 800, 1200, 1600]
    k = rang(g.m2_1000hab, b)
    fig, ax = plt.subplots(figsize=(8.3, 6))
    ax.add_collection(PatchCollection([Polygon(a) for q in g.geometry for a in anneaux(q)], facecolor=[LAGUNE[i] for q, i in zip(g.geometry, k) for _ in anneaux(q)],
                                      edgecolor="#666666", linewidth=.5))
    ax.autoscale_view()
    ax.set_aspect("equal")
    marge(ax, .38)
    pave(ax, LAGUNE, tranches(b, 0, "m²"), "Surface de vente\npour 1 000 habitants")
    barre(ax, 10, 0)
    titre(ax, "Grandes surfaces : le plein au nord ?", "Zones de chalandise théoriques, 2022")
    credit(fig, "Source : CCI de la Vienne, 2022 ; polygones de Voronoï.")
    return fig, g


@honnete("scolarisation_equal_earth_manquants")
def _():
    g = pays()
    v = champ(g, 134, 18, 97, dec=0)
    r = np.random.default_rng(134)
    v[r.choice(len(g), 14, replace=False)] = np.nan
    g["tx_scol"] = v
    b = [35, 50, 65, 80]
    ok = g[g.tx_scol.notna()]
    fig, ax = plt.subplots(figsize=(10, 6))
    aplat(ax, ok, ok.tx_scol, b, BLEUS, ec="#777777", lw=.3)
    hachures(ax, g[g.tx_scol.isna()])
    marge(ax, .02, .12)
    pave(ax, BLEUS, tranches(b, 0, "%"), "Scolarisation secondaire", manque="Donnée non disponible")
    barre(ax, 3000, 0, xy=(.5, .03), txt="3 000 km à l'équateur")
    titre(ax, "Le lycée, pas pour tout le monde", "Taux net de scolarisation, 2022 ; projection Equal Earth")
    credit(fig, "Source : Unesco, 2022. Antarctique hors champ.")
    return fig, g


@honnete("co2_mollweide_continu")
def _():
    g = pays("ESRI:54009")
    g["co2_hab"] = champ(g, 135, .1, 18, 1.8)
    fig, ax = plt.subplots(figsize=(10, 6))
    g.plot("co2_hab", ax=ax, cmap="YlOrBr", edgecolor="#777777", linewidth=.3, legend=True,
           legend_kwds=dict(label="Tonnes de CO₂ par habitant", orientation="horizontal", shrink=.5, pad=.03))
    marge(ax, .02, .04)
    barre(ax, 3000, 2, xy=(.05, .05), txt="3 000 km à l'équateur")
    titre(ax, "Émettre dix fois plus que son voisin", "Émissions de CO₂ par habitant, 2021 (projection de Mollweide)")
    credit(fig, "Source : Global Carbon Project, 2021. Antarctique hors champ.")
    return fig, g


@honnete("europe_laea_quantiles")
def _():
    g = europe()
    g["age_1er_enf"] = champ(g, 136, 26.1, 31.9)
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot("age_1er_enf", ax=ax, scheme="quantiles", k=5, cmap="BuPu", edgecolor="#777777", linewidth=.4, legend=True,
           legend_kwds=dict(title="Âge moyen (années)", loc="upper left", fmt="{:.1f}", frameon=False))
    marge(ax, .2)
    barre(ax, 500, 0, xy=(.05, .03))
    titre(ax, "Mères de plus en plus tard", "Âge à la première naissance, 2021 ; projection LAEA (EPSG 3035)")
    credit(fig, "Source : Eurostat, 2021. Russie limitée à sa partie européenne de l'ouest.")
    return fig, g


@honnete("afrique_albers")
def _():
    g = pays("ESRI:102022", continent="Afrique")
    g["acces_elec"] = champ(g, 137, 8, 99, dec=0)
    b = [25, 45, 65, 85]
    fig, ax = plt.subplots(figsize=(7.5, 7))
    aplat(ax, g, g.acces_elec, b, TERRE[::-1], ec="#777777")
    marge(ax, .12)
    pave(ax, TERRE[::-1], tranches(b, 0, "%"), "Accès à l'électricité")
    barre(ax, 1000, 1, xy=(.7, .03))
    titre(ax, "L'électricité n'arrive pas partout", "Part de la population raccordée, 2021")
    credit(fig, "Source : Banque mondiale, 2021. Projection d'Albers équivalente.")
    return fig, g


@honnete("etudiants_monde_cercles")
def _():
    g = pays()
    r = np.random.default_rng(138)
    g["nb_etud"] = np.round(300 + 38000 * r.random(len(g)) ** 7)
    p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(10, 6))
    g.plot(ax=ax, color="#e6e6e6", edgecolor="white", linewidth=.4)
    ax.scatter(p.x, p.y, s=g.nb_etud * .011, color="#016c59", alpha=.65, edgecolor="white", linewidth=.4)
    marge(ax, .02, .1)
    h = [ax.scatter([], [], s=v * .011, color="#016c59", alpha=.65, label=f"{fr(v)} étudiants") for v in (1000, 10000, 35000)]
    ax.legend(handles=h, title="Étudiants accueillis en France", loc="lower left", frameon=False, labelspacing=1)
    barre(ax, 3000, 0, xy=(.5, .03), txt="3 000 km à l'équateur")
    titre(ax, "D'où viennent les étudiants étrangers ?", "Année universitaire 2022-2023, projection Equal Earth")
    credit(fig, "Source : Campus France, 2023. Antarctique hors champ.")
    return fig, g


@honnete("aquitaine_degres_aspect_auto")
def _():
    g = departements(NA_CODES, epsg=4326)
    g["tx_couv"] = np.array([62., 71, 48, 39, 57, 80, 66, 54, 77, 69, 74, 59])
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("tx_couv", ax=ax, scheme="user_defined", classification_kwds=dict(bins=[55, 65, 75, 80]), cmap="Greens", edgecolor="#666666", linewidth=.5, legend=True,
           legend_kwds=dict(title="Places pour 100 enfants", loc="lower left", fmt="{:.0f}", frameon=False))
    marge(ax, .55)
    barre(ax, 100, 0, k=1 / (111.32 * np.cos(np.radians(45.2))), xy=(.6, .01))
    titre(ax, "Faire garder son enfant", "Taux de couverture en accueil du jeune enfant, 2021")
    credit(fig, "Source : Cnaf, Onape 2021. Degrés, aspect corrigé à 45°.")
    return fig, g


@honnete("communes_degres_aspect_main")
def _():
    g = communes(4326)
    g["part_ind"] = champ(g, 140, 31, 96, dec=0)
    b = [50, 65, 80, 90]
    k = rang(g.part_ind, b)
    fig, ax = plt.subplots(figsize=(8, 6))
    for q, i in zip(g.geometry, k):
        for a in anneaux(q):
            ax.fill(a[:, 0], a[:, 1], facecolor=ROUGES[i], edgecolor="#777777", linewidth=.5)
    ax.set_aspect(1 / np.cos(np.radians(46.55)))
    marge(ax, .36)
    pave(ax, ROUGES, tranches(b, 0, "%"), "Part des maisons")
    barre(ax, 10, 2, k=1 / (111.32 * np.cos(np.radians(46.4))))
    titre(ax, "Hors de Poitiers, la maison règne", "Part des maisons dans les logements, 2021")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@honnete("gabon_carreaux_equateur")
def _():
    ga = _lire("contours_monde.geojson")
    ga = ga[ga.nom == "Gabon"]
    z = ga.union_all()
    x0, y0, x1, y1 = z.bounds
    g = gpd.GeoDataFrame(geometry=[box(x, y, x + .25, y + .25) for x in np.arange(8.5, x1, .25) for y in np.arange(-4, y1, .25)], crs=4326)
    g = g[g.centroid.within(z)].reset_index(drop=True)
    g["pluie"] = champ(g, 141, 1320, 3150, dec=0)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("pluie", ax=ax, cmap="GnBu", edgecolor="white", linewidth=.2, legend=True, legend_kwds=dict(label="Précipitations annuelles (mm)", shrink=.6))
    ga.boundary.plot(ax=ax, color="black", linewidth=.8)
    marge(ax, .05)
    barre(ax, 100, 0, k=1 / 111.32, xy=(.05, .03))
    titre(ax, "Pluies équatoriales sur le Gabon", "Mailles d'un quart de degré, 2020")
    credit(fig, "Source : CHIRPS, 2020, agrégation de l'autrice.")
    return fig, g


@honnete("diplomes_sept_classes_manque")
def _():
    g = departements()
    v = champ(g, 142, 14, 52)
    v[[9, 46, 88]] = np.nan
    g["part_dipl"] = v
    ok = g[g.part_dipl.notna()]
    b = [19, 23, 27, 31, 36, 42]
    cols = ["#fcf9bb", "#feae77", "#f2625d", "#ba3878", "#782281", "#36106b", "#03030f"]
    fig, ax = plt.subplots(figsize=(7.5, 7))
    aplat(ax, ok, ok.part_dipl, b, cols, ec="#888888")
    hachures(ax, g[g.part_dipl.isna()])
    marge(ax, .38)
    pave(ax, cols, tranches(b, 0, "%"), "Diplômés du supérieur\n(25-64 ans)", manque="Non diffusé")
    barre(ax, 200, 4)
    titre(ax, "Les diplômés, autour des métropoles", "Part des 25-64 ans, 2020")
    credit(fig, "Source : Insee, recensement 2020.")
    return fig, g


@honnete("trois_classes_temps")
def _():
    g = communes()
    g["min_mairie"] = champ(g, 143, 6, 41, dec=0)
    b = [15, 30]
    cols = ["#e0ecf4", "#8c96c6", "#6e016b"]
    fig, ax = plt.subplots(figsize=(8, 6))
    aplat(ax, g, g.min_mairie, b, cols, ec="#777777")
    marge(ax, .36)
    pave(ax, cols, tranches(b, 0, "min"), "Temps en voiture\njusqu'à la gare de Poitiers")
    barre(ax, 10, 0)
    titre(ax, "La gare à moins d'un quart d'heure ?", "Temps de trajet aux heures creuses, 2023")
    credit(fig, "Source : Metric-OSRM, Insee, 2023.")
    return fig, g


@honnete("revenu_six_classes_main")
def _():
    g = departements()
    g["rev_med"] = champ(g, 144, 19400, 29800, 1.4, dec=0)
    b = [20500, 21500, 22500, 24000, 26000]
    cols = ["#f7fbff", "#cfe1f2", "#93c4df", "#4a98c9", "#1764ab", "#08244d"]
    fig, ax = plt.subplots(figsize=(7.5, 7))
    aplat(ax, g, g.rev_med, b, cols, ec="#777777")
    marge(ax, .42)
    pave(ax, cols, tranches(b, 0, "€"), "Niveau de vie médian annuel")
    barre(ax, 200, 1)
    titre(ax, "Les écarts de niveau de vie se creusent", "Niveau de vie médian, 2021")
    credit(fig, "Source : Insee-DGFiP, Filosofi 2021.")
    return fig, g


@honnete("typologie_categories_manquantes")
def _():
    g = communes()
    z = champ(g, 145, 0, 3, bruit=.7)
    g["type"] = np.array(["Centre", "Banlieue", "Couronne"], object)[rang(z, equilibre(z, 3))]
    g.loc[g.index[[5, 22, 34]], "type"] = None
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("type", ax=ax, categorical=True, categories=["Centre", "Banlieue", "Couronne"], cmap=ListedColormap(["#7f0000", "#fc8d59", "#fff1d6"]), edgecolor="#777777",
           linewidth=.5, legend=True, missing_kwds=dict(color="white", hatch="////", edgecolor="#888888", label="Non classée"),
           legend_kwds=dict(title="Type de commune", loc="lower left", frameon=False))
    marge(ax, .28)
    barre(ax, 10, 3)
    titre(ax, "Vivre en ville, en banlieue ou au vert", "Typologie communale, 2020")
    credit(fig, "Source : Insee, zonage en aires d'attraction des villes 2020.")
    return fig, g


@honnete("taux_et_cercles")
def _():
    g = departements(region=["Bretagne", "Pays de la Loire"])
    g["tx_rs"] = champ(g, 146, 3, 29)
    g["nb_rs"] = np.round(g.population * .5 * g.tx_rs / 100)
    b = [8, 14, 20]
    cols = ["#f7fcf5", "#c7e9c0", "#74c476", "#238b45"]
    fig, ax = plt.subplots(figsize=(9, 6))
    aplat(ax, g, g.tx_rs, b, cols, ec="#777777")
    p = g.geometry.representative_point()
    ax.scatter(p.x, p.y, s=g.nb_rs * .006, facecolor="none", edgecolor="black", linewidth=1.2)
    marge(ax, .42, .12)
    l1 = pave(ax, cols, tranches(b, 0, "%"), "Part de résidences secondaires", loc="upper left")
    ax.add_artist(l1)
    h = [ax.scatter([], [], s=v * .006, facecolor="none", edgecolor="black", label=f"{fr(v)} résidences") for v in (10000, 50000, 100000)]
    ax.legend(handles=h, title="Nombre", loc="lower left", frameon=False, labelspacing=1.3, fontsize=8)
    barre(ax, 50, 0, xy=(.6, .02))
    titre(ax, "Résidences secondaires : de forts écarts dans l’Ouest", "Part (aplats) et nombre (cercles), 2021")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@honnete("navettes_flux")
def _():
    g = communes()
    c = g.geometry.representative_point()
    po = c[g.nom == "Poitiers"].iloc[0]
    r = np.random.default_rng(147)
    g["nb_nav"] = np.round(g.population * r.uniform(.12, .34, len(g)))
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color="#f6f6f2", edgecolor="#cccccc", linewidth=.5)
    for q, v, n in zip(c, g.nb_nav, g.nom):
        if n != "Poitiers" and v >= 200:
            ax.add_line(Line2D([q.x, po.x], [q.y, po.y], lw=v / 350, color="#08519c", alpha=.7, solid_capstyle="butt"))
    marge(ax, .3)
    ax.legend(handles=[Line2D([], [], color="#08519c", lw=v / 350, label=f"{fr(v)} actifs") for v in (350, 1000, 2000)], title="Navettes vers Poitiers\n(flux d'au moins 200 actifs)",
              loc="lower left", frameon=False)
    barre(ax, 10, 1)
    titre(ax, "Chaque matin, la couronne converge", "Déplacements domicile-travail, 2020")
    credit(fig, "Source : Insee, fichier des mobilités professionnelles 2020.")
    return fig, g


@honnete("capteurs_points_couleur")
def _():
    p = semis(45, 148)
    p["pm25"] = champ(p, 148, 5.2, 14.8)
    fig, ax = plt.subplots(figsize=(8, 6))
    communes().plot(ax=ax, color="#f0f0f0", edgecolor="white")
    p.plot("pm25", ax=ax, cmap="plasma", markersize=55, edgecolor="black", linewidth=.5, legend=True, legend_kwds=dict(label="PM2,5, moyenne annuelle (µg/m³)", shrink=.7))
    marge(ax, .02)
    barre(ax, 10, 0, xy=(.05, .02))
    titre(ax, "Quarante-cinq capteurs pour l'air de la ville", "Campagne citoyenne, 2023")
    credit(fig, "Source : association Air libre, campagne 2023.")
    return fig, p


@honnete("points_un_pour_cinq_cents")
def _():
    g = communes()
    r = np.random.default_rng(149)
    pts = []
    for q, n in zip(g.geometry, (g.population / 500).round().astype(int)):
        x0, y0, x1, y1 = q.bounds
        xy = np.c_[r.uniform(x0, x1, 8 * n + 20), r.uniform(y0, y1, 8 * n + 20)]
        pts.append(xy[shapely.contains_xy(q, xy[:, 0], xy[:, 1])][:n])
    xy = np.vstack(pts)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, facecolor="white", edgecolor="#aaaaaa", linewidth=.5)
    ax.plot(xy[:, 0], xy[:, 1], ls="", marker=".", ms=3, color="#444444")
    marge(ax, .28)
    ax.legend(handles=[Line2D([], [], ls="", marker=".", ms=3, color="#444444", label="1 point = 500 habitants")], loc="lower left", frameon=False)
    barre(ax, 10, 2)
    titre(ax, "Un point, cinq cents habitants", "Répartition aléatoire dans chaque commune, 2021")
    credit(fig, "Source : Insee, recensement 2021.")
    return fig, g


@honnete("cas_zero_vrai")
def _():
    g = departements(region=["Occitanie", "Provence-Alpes-Côte d'Azur", "Nouvelle-Aquitaine"])
    v = champ(g, 150, -1.2, 6.2)
    g["cas_100k"] = np.clip(v, 0, None)
    b = [.05, 1, 2.5, 4]
    fig, ax = plt.subplots(figsize=(8.5, 6))
    cols = ["#ffffff", "#fcc5c0", "#f768a1", "#c51b8a", "#5c0161"]
    aplat(ax, g, g.cas_100k, b, cols, ec="#777777")
    marge(ax, .38)
    pave(ax, cols, ["aucun cas déclaré (0)", "de 0,1 à moins de 1,0", "de 1,0 à moins de 2,5", "de 2,5 à moins de 4,0", "4,0 ou plus"], "Cas pour 100 000 habitants")
    barre(ax, 100, 0)
    titre(ax, "Dengue : le Midi surveille le moustique tigre", "Cas déclarés, saison 2023 ; tous les départements ont répondu")
    credit(fig, "Source : Santé publique France, 2023.")
    return fig, g


@honnete("isochrones_buffers")
def _():
    zone = communes().union_all()
    p = semis(6, 151).geometry
    fig, ax = plt.subplots(figsize=(8, 6))
    communes().plot(ax=ax, color="#f5f5f5", edgecolor="#cccccc", linewidth=.5)
    cols = {15: "#c6dbef", 10: "#6baed6", 5: "#08519c"}
    lig = []
    for mn in (15, 10, 5):
        z = p.buffer(mn * 500).union_all().intersection(zone)
        lig.append((mn, z))
        gpd.GeoSeries([z], crs=2154).plot(ax=ax, color=cols[mn])
    marge(ax, .34)
    pave(ax, [cols[5], cols[10], cols[15], "#f5f5f5"], ["moins de 5 min", "de 5 à moins de 10 min", "de 10 à moins de 15 min", "15 min ou plus"], "Temps jusqu'à une piscine")
    barre(ax, 10, 4)
    titre(ax, "Qui peut aller nager ?", "Temps de trajet en voiture, 2024")
    credit(fig, "Source : Grand Poitiers, équipements sportifs 2024 ; isochrones simplifiées.")
    return fig, gpd.GeoDataFrame({"minutes": [m for m, _ in lig]}, geometry=[z for _, z in lig], crs=2154)


@honnete("barre_discrete_boundarynorm")
def _():
    g = departements()
    g["tx_ndipl"] = champ(g, 153, 12, 34)
    bo = [10, 16, 20, 24, 28, 36]
    nm = BoundaryNorm(bo, 5)
    cm = ListedColormap(VERTS)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("tx_ndipl", ax=ax, cmap=cm, norm=nm, edgecolor="#777777", linewidth=.3)
    fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.5, spacing="proportional", label="Part des non-diplômés (%)", orientation="horizontal", pad=.02)
    marge(ax, .05)
    barre(ax, 200, 3)
    titre(ax, "Sans diplôme : les vallées industrielles en tête", "Part des 15 ans ou plus, 2020")
    credit(fig, "Source : Insee, recensement 2020.")
    return fig, g


@honnete("nombres_ecrits_sans_aplat")
def _():
    g = departements(NA_CODES)
    g["nb_maisons"] = [21, 27, 24, 18, 25, 44, 19, 17, 29, 20, 22, 26]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    g.plot(ax=ax, color="#e8eef4", edgecolor="white", linewidth=1)
    for q, v, n in zip(g.geometry.representative_point(), g.nb_maisons, g.nom):
        ax.text(q.x, q.y, f"{v}", ha="center", va="bottom", fontsize=13, weight="bold", color="#08306b")
        ax.text(q.x, q.y, n, ha="center", va="top", fontsize=6)
    marge(ax, .35)
    ax.text(.02, .12, "Les nombres : maisons\nFrance services ouvertes", transform=ax.transAxes, fontsize=8)
    barre(ax, 100, 0, xy=(.55, .01))
    titre(ax, "292 maisons France services en Nouvelle-Aquitaine", "Au 1er janvier 2024")
    credit(fig, "Source : ANCT, janvier 2024.")
    return fig, g


@honnete("vent_fleches")
def _():
    g = departements(["29", "22", "56", "35"])
    x0, y0, x1, y1 = g.total_bounds
    yy, xx = np.mgrid[0:1:9j, 0:1:15j]
    d = np.radians(225 + 40 * np.sin(3 * xx) + 30 * np.cos(3 * yy))
    v = 5 + 4 * (1 - xx) + yy
    fig, ax = plt.subplots(figsize=(9, 5.5))
    g.plot(ax=ax, color="#eeeeee", edgecolor="#999999", linewidth=.6)
    q = ax.quiver(x0 + xx * (x1 - x0), y0 + yy * (y1 - y0), -v * np.sin(d), -v * np.cos(d), v, cmap="viridis_r", scale=160, width=.004)
    ax.set_aspect("equal")
    fig.colorbar(q, ax=ax, shrink=.7, label="Vitesse moyenne du vent (m/s)")
    marge(ax, .03, .1)
    barre(ax, 50, 2, xy=(.05, .02))
    titre(ax, "La Bretagne sous le vent de suroît", "Moyennes de l'hiver 2022-2023")
    credit(fig, "Source : Météo-France, modèle Arome, hiver 2022-2023.")
    return fig, None


@honnete("corse_non_enquetee")
def _():
    g = departements()
    g["tx_sat"] = champ(g, 156, 51, 88, dec=0)
    g.loc[g.code.isin(["2A", "2B"]), "tx_sat"] = np.nan
    b = [60, 66, 72, 80]
    ok = g[g.tx_sat.notna()]
    fig, ax = plt.subplots(figsize=(7.2, 7))
    aplat(ax, ok, ok.tx_sat, b, VIOLETS, ec="#777777")
    g[g.tx_sat.isna()].plot(ax=ax, color="#ffffff", edgecolor="#555555", hatch="....", linewidth=.5)
    marge(ax, .36)
    pave(ax, VIOLETS, tranches(b, 0, "%"), "Usagers satisfaits")
    q = g[g.code == "2B"].representative_point().iloc[0]
    ax.annotate("Corse : non enquêtée\n(pointillés)", (q.x, q.y), (q.x - 190000, q.y - 120000), fontsize=8, arrowprops=dict(arrowstyle="-", lw=.6), ha="center")
    barre(ax, 200, 0)
    titre(ax, "Services publics : les usagers plutôt contents", "Enquête de satisfaction, printemps 2023")
    credit(fig, "Source : DITP, baromètre 2023, France continentale.")
    return fig, g


@honnete("cercles_colores_taux")
def _():
    g = departements(region=["Auvergne-Rhône-Alpes"])
    g["nb_lits"] = np.round(champ(g, 157, 4000, 210000, 3, dec=0))
    g["tx_occ"] = champ(g, 158, 38, 76)
    p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    g.plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    sc = ax.scatter(p.x, p.y, s=g.nb_lits * .006, c=g.tx_occ, cmap="cividis_r", edgecolor="black", linewidth=.6)
    fig.colorbar(sc, ax=ax, shrink=.6, label="Taux d'occupation (%)")
    marge(ax, .34)
    h = [ax.scatter([], [], s=v * .006, facecolor="none", edgecolor="black", label=f"{fr(v)} lits") for v in (10000, 100000, 200000)]
    ax.legend(handles=h, title="Lits touristiques", loc="lower left", frameon=False, labelspacing=2.2, borderpad=1.2, handletextpad=1.6)
    barre(ax, 50, 1, xy=(.5, .02))
    titre(ax, "Les Alpes remplissent mieux leurs lits", "Capacité et taux d'occupation, hiver 2022-2023")
    credit(fig, "Source : Atout France et Insee, enquêtes de fréquentation 2023.")
    return fig, g


@honnete("vulnerabilite_ordinale_mots")
def _():
    g = communes()
    z = champ(g, 159, 0, 10)
    noms = ["faible", "modérée", "forte", "très forte"]
    cols = ["#fff7ec", "#fdbb84", "#e34a33", "#7f0000"]
    g["alea"] = [noms[i] for i in rang(z, [3, 5.5, 7.5])]
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color=g.alea.map(dict(zip(noms, cols))), edgecolor="#777777", linewidth=.5)
    marge(ax, .28)
    pave(ax, cols, noms, "Exposition au retrait-gonflement\ndes argiles")
    barre(ax, 10, 0)
    titre(ax, "Maisons fissurées : les communes exposées", "Classement de 2020")
    credit(fig, "Source : BRGM, Géorisques 2020 ; DDT de la Vienne.")
    return fig, g


@honnete("bilan_naturel_barre_centree")
def _():
    g = communes()
    g["solde_mig"] = champ(g, 162, -14, 13)
    nm = BoundaryNorm([-15, -10, -5, 0, 5, 10, 15], 6)
    cm = ListedColormap(BRBG)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("solde_mig", ax=ax, cmap=cm, norm=nm, edgecolor="#777777", linewidth=.4)
    cb = fig.colorbar(ScalarMappable(nm, cm), ax=ax, shrink=.75, ticks=[-15, -10, -5, 0, 5, 10, 15])
    cb.ax.set_yticklabels(["−15", "−10", "−5", "0 : départs = arrivées", "+5", "+10", "+15"], fontsize=8)
    cb.set_label("Solde migratoire annuel (pour 1 000 habitants)")
    marge(ax, .02)
    barre(ax, 10, 4, xy=(.05, .02))
    titre(ax, "S'installer ou partir", "Solde migratoire apparent, 2015-2021")
    credit(fig, "Source : Insee, recensements 2015 et 2021.")
    return fig, g
