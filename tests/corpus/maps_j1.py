"""Cartes d'une agence d'urbanisme, d'un bureau d'études en mobilité et d'une classe d'histoire-géographie."""
from functools import lru_cache

import geopandas as gpd
import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch, Polygon, Rectangle
from shapely.geometry import LineString, MultiPoint, Point, box

matplotlib.use("Agg")

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets") + "/"
LIARS = []
HONEST = []


def ment(regle):
    def d(f):
        LIARS.append((f.__name__, f, regle))
        return f
    return d


def honn(f):
    HONEST.append((f.__name__, f))
    return f


# ------------------------------------------------------------------ contours
@lru_cache(None)
def _lire(chemin):
    return gpd.read_file(chemin)


def fr(crs=2154):
    g = _lire(DATA + "contours_departements.geojson")[["code", "nom", "region", "population", "superficie_km2", "geometry"]]
    return g.to_crs(crs).copy()


def na(crs=2154):
    g = fr(crs)
    return g[g.region == "Nouvelle-Aquitaine"].reset_index(drop=True)


def gp(crs=2154):
    g = _lire(DATA + "contours_grand_poitiers.geojson")[["code_insee", "nom", "population", "superficie_km2", "geometry"]]
    return g.to_crs(crs).copy()


def mo(crs=8857):
    g = _lire(DATA + "contours_monde.geojson")
    return g[g.continent != "Antarctique"].to_crs(crs).reset_index(drop=True).copy()


def europe(crs=3035):
    g = _lire(DATA + "contours_monde.geojson")
    g = g[(g.continent == "Europe") & (g.nom != "Russie")].copy()
    g = g.clip(box(-25, 34, 42, 72))
    return g.to_crs(crs).reset_index(drop=True)


def champ(g, graine, lo, hi, dec=1, p=1.0):
    r = np.random.default_rng(graine)
    c = g.geometry.representative_point()
    x, y = c.x.to_numpy(), c.y.to_numpy()
    x, y = (x - x.min()) / np.ptp(x), (y - y.min()) / np.ptp(y)
    a = r.uniform(1.5, 4, 2)
    q = r.uniform(0, 6, 2)
    v = np.sin(a[0] * x + q[0]) + np.cos(a[1] * y + q[1]) + r.normal(0, .3, len(g))
    v = ((v - v.min()) / np.ptp(v)) ** p
    return np.round(lo + (hi - lo) * v, dec)


def coupe(v, bornes, vide=False):
    i = np.clip(np.searchsorted(bornes, np.asarray(v), side="right") - 1, 0, len(bornes) - 2)
    assert vide or len(set(i)) == len(bornes) - 1, np.bincount(i)
    return i


def bosses(graine, n=60, lo=0.0, hi=1.0, k=5):
    r = np.random.default_rng(graine)
    X, Y = np.meshgrid(np.linspace(0, 1, n), np.linspace(0, 1, n))
    Z = np.zeros_like(X)
    for _ in range(k):
        a, b, s = r.uniform(.1, .9), r.uniform(.1, .9), r.uniform(.1, .3)
        Z += r.uniform(.5, 1.2) * np.exp(-((X - a) ** 2 + (Y - b) ** 2) / (2 * s * s))
    Z = (Z - Z.min()) / np.ptp(Z)
    return X, Y, lo + (hi - lo) * Z


# ------------------------------------------------------------------ habillage
def _xy(ax, x, y):
    (a, b), (c, d) = ax.get_xlim(), ax.get_ylim()
    ax.autoscale(False)
    ax.set(xlabel="", ylabel="")
    return a + x * (b - a), c + y * (d - c), (d - c)


def barre(ax, km, x=.04, y=.04, k=1000., txt=None):
    x0, y0, h = _xy(ax, x, y)
    ax.add_patch(Rectangle((x0, y0), km * k, h * .008, fc="black", ec="black", lw=.5, zorder=9))
    ax.text(x0 + km * k / 2, y0 + h * .015, txt or f"{km} km", ha="center", va="bottom", fontsize=8, zorder=9)


def regle(ax, km, x=.04, y=.04, k=1000., txt=None):
    x0, y0, h = _xy(ax, x, y)
    x1, t = x0 + km * k, h * .015
    ax.plot([x0, x0, x1, x1], [y0 + t, y0, y0, y0 + t], color="#333333", lw=1.3, zorder=9)
    ax.text((x0 + x1) / 2, y0 + t, txt or f"{km} km", ha="center", va="bottom", fontsize=8, color="#333333", zorder=9)


def damier(ax, km, x=.7, y=.05, k=1000.):
    x0, y0, h = _xy(ax, x, y)
    d = km * k / 2
    for i, c in enumerate(("black", "white")):
        ax.add_patch(Rectangle((x0 + i * d, y0), d, h * .01, fc=c, ec="black", lw=.7, zorder=9))
    for i, s in enumerate(("0", f"{km / 2:g}", f"{km:g} km")):
        ax.text(x0 + i * d, y0 + h * .015, s, ha="center", va="bottom", fontsize=7, zorder=9)


def fleche(ax, km, x=.04, y=.04, k=1000., txt=None):
    x0, y0, h = _xy(ax, x, y)
    ax.annotate("", (x0 + km * k, y0), (x0, y0), arrowprops=dict(arrowstyle="|-|,widthA=.25,widthB=.25", shrinkA=0, shrinkB=0, lw=1.2))
    ax.text(x0 + km * k / 2, y0 + h * .012, txt or f"{km} km", ha="center", va="bottom", fontsize=8)


def agence(t, st, src, taille=(8, 7.4)):
    """Maquette de l'agence : titre court en haut à gauche, source longue en bas."""
    fig = plt.figure(figsize=taille)
    ax = fig.add_axes([.04, .1, .66, .76])
    ax.set_axis_off()
    fig.text(.04, .945, t, fontsize=16, fontweight="bold", color="#1b2a41")
    if st:
        fig.text(.04, .905, st, fontsize=10, color="#444444")
    if src:
        fig.text(.04, .02, src, fontsize=7, color="#555555", va="bottom")
    return fig, ax


def bureau(t, src, taille=(8, 6.6)):
    """Maquette du bureau d'études : titre dans le repère, crédit sous le cadre."""
    fig, ax = plt.subplots(figsize=taille)
    fig.subplots_adjust(left=.03, right=.74, top=.9, bottom=.08)
    ax.set_title(t, loc="left", fontsize=12, fontweight="bold")
    ax.set_xticks([])
    ax.set_yticks([])
    if src:
        ax.annotate(src, (0, -.03), xycoords="axes fraction", va="top", fontsize=7, style="italic")
    return fig, ax


def classe(t, src, taille=(7.5, 7)):
    """Maquette de la prof : titre centré, source en pied de page."""
    fig, ax = plt.subplots(figsize=taille)
    fig.suptitle(t, fontsize=13)
    fig.subplots_adjust(top=.88, bottom=.09, left=.04, right=.7)
    ax.axis("off")
    if src:
        fig.supxlabel(src, fontsize=7.5, y=.015)
    return fig, ax


def cases(ax, cols, labs, titre, loc="center left", anc=(1.01, .5), **kw):
    h = [Patch(facecolor=c, edgecolor="#777777", linewidth=.5, label=l) for c, l in zip(cols, labs)]
    leg = ax.legend(handles=h, title=titre, loc=loc, bbox_to_anchor=anc, frameon=False, fontsize=8, title_fontsize=9,
                    alignment="left", **kw)
    return leg


LEG = dict(loc="center left", bbox_to_anchor=(1.0, .5), frameon=False, fontsize=8, title_fontsize=9, alignment="left")
BLEUS = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
VERTS = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
ORANGES = ["#feedde", "#fdbe85", "#fd8d3c", "#d94701", "#7f2704"]
VIOLETS = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f"]
YGB6 = ["#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494"]
RDBU5 = ["#ca0020", "#f4a582", "#f7f7f7", "#92c5de", "#0571b0"]
S_ARS = ("Sources : Assurance maladie (SNDS), Drees, Insee (recensement de la population) ; exploitation Observatoire régional de la santé.\n"
         "Fond : IGN Admin Express. Réalisation : pôle études et cartographie.")
S_AGU = ("Sources : Insee, recensement de la population, fichier détail ; DGFiP, fichiers fonciers ; traitements Agence d'urbanisme.\n"
         "Fond : IGN, contours communaux généralisés.")
S_MOB = "Source : enquête mobilité certifiée Cerema, comptages de la collectivité ; fond IGN."
S_GEO = "Source : Insee ; fond de carte IGN, simplifié pour la classe."
S_MON = "Source : Banque mondiale, Nations unies ; fond Natural Earth ; Antarctique non représenté."


def lieux(g, n, graine):
    """n points au hasard dans l'emprise de g."""
    r = np.random.default_rng(graine)
    u = g.geometry.union_all()
    a, b, c, d = u.bounds
    out = []
    while len(out) < n:
        p = Point(r.uniform(a, c), r.uniform(b, d))
        if u.contains(p):
            out.append(p)
    return gpd.GeoDataFrame(geometry=out, crs=g.crs)


def carreaux(g, pas):
    u = g.geometry.union_all()
    a, b, c, d = u.bounds
    q = [box(x, y, x + pas, y + pas) for x in np.arange(a // pas * pas, c, pas) for y in np.arange(b // pas * pas, d, pas)]
    q = [p for p in q if u.contains(p.centroid)]
    return gpd.GeoDataFrame(geometry=q, crs=g.crs)


def voronoi(g, pts):
    v = gpd.GeoSeries(MultiPoint(list(pts.geometry)), crs=g.crs).voronoi_polygons(extend_to=g.geometry.union_all().envelope)
    v = gpd.GeoDataFrame(geometry=v.clip(g.geometry.union_all()).values, crs=g.crs)
    return v.reset_index(drop=True)


def contours(g, couleurs, ec="white", lw=.4):
    """Une PatchCollection à partir des anneaux extérieurs."""
    ps, cs = [], []
    for geom, c in zip(g.geometry, couleurs):
        for p in getattr(geom, "geoms", [geom]):
            ps.append(Polygon(np.asarray(p.exterior.coords)))
            cs.append(c)
    return PatchCollection(ps, facecolor=cs, edgecolor=ec, linewidth=lw)


# =================================================================== MENTEUSES
# ---- colour-blind
@ment("colour-blind")
def statut_urgences_rouge_vert():
    g = fr()
    v = champ(g, 3, 8, 52, 0)
    g["statut"] = np.where(v > 30, "Privé", "Public")
    fig, ax = agence("Les urgences", "Statut du principal service d'urgences du département, 2022", S_ARS, (9.5, 7.4))
    col = {"Public": "#5f9e3a", "Privé": "#c8643c"}
    g.plot(ax=ax, color=g.statut.map(col), edgecolor="none")
    cases(ax, col.values(), list(col), "Statut")
    barre(ax, 200)
    return fig, g


@ment("colour-blind")
def solde_migratoire_rdylgn():
    g = gp()
    g["solde"] = champ(g, 11, -1.9, 1.9, 2)
    cols = ["#d8502a", "#eeb070", "#ffffbf", "#b9c96a", "#6f9a2a"]
    i = coupe(g.solde, [-2, -1, -.25, .25, 1, 2])
    fig, ax = agence("Arrivées et départs", "Solde migratoire annuel moyen entre 2015 et 2021", S_AGU)
    ax.add_collection(contours(g, [cols[k] for k in i], "#888888"))
    ax.autoscale()
    ax.set_aspect("equal")
    cases(ax, cols, ["moins de -1", "de -1 à moins de -0,25", "proche de 0 (de -0,25 à moins de 0,25)",
                     "de 0,25 à moins de 1", "1 et plus"], "Solde, en % par an")
    damier(ax, 10)
    return fig, g


@ment("colour-blind")
def types_arrets_points():
    g = gp()
    p = lieux(g, 90, 21)
    p["type"] = np.random.default_rng(2).choice(["Abri accessible", "Abri à reprendre", "Poteau seul"], len(p))
    col = {"Abri accessible": "#8a9a2b", "Abri à reprendre": "#b98a1e", "Poteau seul": "#2b5fa8"}
    fig, ax = bureau("Arrêts de bus : où en est-on ? (relevés 2023)", S_MOB)
    g.plot(ax=ax, color="#f4f4f4", edgecolor="#cccccc", lw=.5)
    for t, s in p.groupby("type"):
        ax.scatter(s.geometry.x, s.geometry.y, s=38, color=col[t], label=t)
    ax.legend(title="État de l'arrêt", **LEG)
    regle(ax, 5, x=.8)
    return fig, p


# ---- diverging-without-middle
@ment("diverging-without-middle")
def chomage_quantiles_rdbu():
    g = fr()
    g["tx_chom"] = champ(g, 31, 4.8, 12.6)
    fig, ax = agence("Le chômage", "Taux de chômage localisé, 4e trimestre 2022", S_ARS.replace("Assurance maladie (SNDS), Drees, ", ""))
    g.plot("tx_chom", ax=ax, scheme="quantiles", k=6, cmap="RdBu_r", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="Taux, en %", fmt="{:.1f}", **LEG))
    barre(ax, 200)
    return fig, g


@ment("diverging-without-middle")
def prix_m2_puor_barre():
    g = gp()
    g["prix_m2"] = champ(g, 32, 1180, 2940, 0)
    fig, ax = bureau("Prix médian des maisons, 2022", "Source : DVF (DGFiP), ventes de l'année ; fond IGN.")
    g.plot("prix_m2", ax=ax, cmap="PuOr", edgecolor="white", lw=.4)
    sm = ScalarMappable(Normalize(1180, 2940), "PuOr")
    cb = fig.colorbar(sm, ax=ax, shrink=.6)
    cb.set_label("euros par m²")
    regle(ax, 5, x=.8)
    return fig, g


@ment("diverging-without-middle")
def evolution_emploi_brbg_decentree():
    g = fr()
    g["evol_emploi"] = champ(g, 33, -3.1, 11.4)
    fig, ax = classe("L'emploi salarié privé, 2016-2022", "Source : Urssaf, Insee ; fond IGN simplifié.")
    fig.subplots_adjust(bottom=.16)
    g.plot("evol_emploi", ax=ax, cmap="BrBG", vmin=-3.1, vmax=11.4, edgecolor="#999999", lw=.3)
    cb = fig.colorbar(ScalarMappable(Normalize(-3.1, 11.4), "BrBG"), ax=ax, orientation="horizontal", fraction=.04, pad=.03)
    cb.set_label("Évolution, en %")
    cb.set_ticks([-3.1, 1, 7, 11.4])
    fleche(ax, 200)
    return fig, g


# ---- empty-class
@ment("empty-class")
def mammographie_userdefined_vide():
    g = fr()
    g["tx_depist"] = champ(g, 41, 38, 57.5)
    fig, ax = agence("Dépistage du cancer du sein", "Taux de participation des femmes de 50 à 74 ans, 2022-2023", S_ARS)
    g.plot("tx_depist", ax=ax, scheme="user_defined", classification_kwds=dict(bins=[42, 47, 52, 58, 70]), cmap="PuRd",
           edgecolor="#777777", lw=.4, legend=True)
    ax.get_legend().remove()
    cm = plt.get_cmap("PuRd")
    cases(ax, [cm(i / 4) for i in range(5)],
          ["moins de 42", "de 42 à moins de 47", "de 47 à moins de 52", "de 52 à moins de 58", "de 58 à 70"], "% des femmes invitées")
    barre(ax, 200)
    return fig, g


@ment("empty-class")
def densite_trou_au_milieu():
    g = gp()
    g["dens"] = np.where(g.population > 3500, champ(g, 42, 320, 980, 0), champ(g, 43, 18, 148, 0))
    b = [0, 50, 100, 150, 300, 1000]
    i = coupe(g.dens, b, True)
    assert set(i) == {0, 1, 2, 4}
    fig, ax = agence("Une ville et ses campagnes", "Densité de population des communes de Grand Poitiers, 2021", S_AGU)
    g.plot(ax=ax, color=[VIOLETS[k] for k in i], edgecolor="#666666", lw=.4)
    cases(ax, VIOLETS, ["moins de 50", "50 à moins de 100", "100 à moins de 150", "150 à moins de 300", "300 et plus"], "Habitants par km²")
    damier(ax, 10)
    return fig, g


@ment("empty-class")
def categorie_fantome():
    g = na()
    g["offre"] = np.where(champ(g, 44, 0, 1, 2) > .5, "Train et car", "Car seulement")
    fig, ax = bureau("Desserte régionale des préfectures, 2023", "Source : horaires de la Région (GTFS) ; fond IGN.")
    col = {"Train et car": "#0072B2", "Car seulement": "#E69F00"}
    for o, s in g.groupby("offre"):
        s.plot(ax=ax, color=col[o], edgecolor="white")
    cases(ax, ["#0072B2", "#E69F00", "#4d4d4d"], ["Train et car", "Car seulement", "Ni train ni car"], "Offre")
    ax.set_aspect("equal")
    regle(ax, 50)
    return fig, g


# ---- hidden-missing
@ment("hidden-missing")
def revenu_moins_999():
    g = gp()
    g["rev_med"] = champ(g, 51, 19.4, 27.8)
    g.loc[[2, 7, 13, 22, 30], "rev_med"] = -999
    fig, ax = agence("Le niveau de vie", "Niveau de vie médian des ménages, 2020", "Sources : Insee-DGFiP-Cnaf, Filosofi ; fond IGN. Traitements Agence d'urbanisme.")
    g.plot("rev_med", ax=ax, scheme="user_defined", classification_kwds=dict(bins=[21, 23, 25, 28]), cmap="YlGnBu", edgecolor="grey", lw=.3,
           legend=True, legend_kwds=dict(title="Milliers d'euros par an", fmt="{:.0f}", **LEG))
    barre(ax, 5, x=.8)
    return fig, g


@ment("hidden-missing")
def medecins_nan_effaces():
    g = fr()
    g["apl_mg"] = champ(g, 52, 48, 132, 0)
    g.loc[g.code.isin(["36", "18", "58", "23", "15", "48"]), "apl_mg"] = np.nan
    fig, ax = agence("Médecins généralistes", "Médecins généralistes libéraux, au 1er janvier 2023", S_ARS)
    g.plot("apl_mg", ax=ax, scheme="fisher_jenks", k=5, cmap="PuBu", edgecolor="#999999", lw=.3, legend=True,
           legend_kwds=dict(title="Pour 100 000 habitants", fmt="{:.0f}", **LEG))
    barre(ax, 200)
    return fig, g


@ment("hidden-missing")
def internet_monde_fillna_zero():
    g = mo()
    g["tx_internet"] = champ(g, 53, 11, 98)
    g.loc[g.nom.isin(["Algérie", "Libye", "Soudan", "Iran", "Mongolie", "Groenland", "Bolivie", "Venezuela"]) | (np.arange(len(g)) % 23 == 0), "tx_internet"] = np.nan
    v = g.tx_internet.fillna(0)
    i = coupe(v, [0, 20, 40, 60, 80, 100])
    fig, ax = classe("L'accès à Internet dans le monde en 2021", S_MON, (11, 6))
    fig.subplots_adjust(right=.83)
    g.plot(ax=ax, color=[BLEUS[k] for k in i], edgecolor="#777777", lw=.3)
    cases(ax, BLEUS, ["de 0 à moins de 20", "de 20 à moins de 40", "de 40 à moins de 60", "de 60 à moins de 80", "de 80 à 100"], "% de la population")
    regle(ax, 5000, y=.02, txt="5 000 km à l'équateur")
    return fig, g


# ---- missing-date
@ment("missing-date")
def densite_sans_date():
    g = fr()
    g["dens_ps"] = champ(g, 61, 62, 210, 0)
    fig, ax = agence("Les infirmières libérales", "Densité par département", S_ARS)
    g.plot("dens_ps", ax=ax, scheme="fisher_jenks", k=5, cmap="Purples", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="Pour 100 000 habitants", fmt="{:.0f}", **LEG))
    barre(ax, 200)
    return fig, g


@ment("missing-date")
def loyers_au_premier_janvier():
    g = gp()
    g["prix"] = champ(g, 62, 1640, 2180, 0)
    b = [1600, 1750, 1900, 2050, 2200]
    i = coupe(g.prix, b)
    fig, ax = bureau("Prix de vente des terrains viabilisés, au 1er janvier", "Source : notaires de la Vienne, base Perval ; fond IGN Admin Express.")
    ax.add_collection(contours(g, [ORANGES[k] for k in i], "#777777"))
    ax.autoscale()
    ax.set_aspect(1)
    cases(ax, ORANGES, ["1 600 à 1 749 €", "1 750 à 1 899 €", "1 900 à 2 049 €", "2 050 à 2 199 €"], "Prix pour 10 m²")
    regle(ax, 2, x=.8, txt="2000 m")
    return fig, g


# ---- missing-scale
@ment("missing-scale")
def vaccination_sans_echelle():
    g = fr()
    g["couv_vac"] = champ(g, 71, 44, 63)
    fig, ax = agence("Vaccination contre la grippe", "Couverture des 65 ans et plus, saison 2022-2023", S_ARS)
    g.plot("couv_vac", ax=ax, scheme="quantiles", k=5, cmap="Blues", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="% des assurés", fmt="{:.1f}", **LEG))
    return fig, g


@ment("missing-scale")
def flux_nord_sans_echelle():
    g = gp()
    c = g.geometry.representative_point()
    p0 = c[g.population.idxmax()]
    g["nav"] = (g.population * .21).round(0)
    fig, ax = bureau("Vers Poitiers chaque matin, à l'échelle des communes (2020)", "Source : Insee, recensement 2020, mobilités professionnelles ; fond IGN.")
    g.plot(ax=ax, color="#eeeeea", edgecolor="white")
    for q, n, k in zip(c, g.nav, g.index):
        if k != g.population.idxmax():
            ax.plot([q.x, p0.x], [q.y, p0.y], color="#08519c", lw=n / 180, alpha=.7, solid_capstyle="round")
    ax.legend(handles=[Line2D([], [], color="#08519c", lw=n / 180, label=f"{n} actifs par jour") for n in (200, 500, 1000)], title="Navetteurs vers Poitiers", **LEG)
    ax.annotate("N", (.05, .95), (.05, .85), xycoords="axes fraction", ha="center", arrowprops=dict(arrowstyle="->"))
    ax.set(xlabel="", ylabel="")
    return fig, g


# ---- missing-source
@ment("missing-source")
def mortalite_sans_source():
    g = na()
    g["tx_mort"] = champ(g, 81, 142, 236, 0)
    fig, ax = agence("La mortalité prématurée", "Décès avant 65 ans, taux standardisé, 2017-2021", None)
    g.plot("tx_mort", ax=ax, scheme="user_defined", classification_kwds=dict(bins=[165, 190, 215, 236]), cmap="Oranges", edgecolor="#777777", legend=True,
           legend_kwds=dict(title="Pour 100 000 habitants", fmt="{:.0f}", **LEG))
    barre(ax, 50)
    return fig, g


@ment("missing-source")
def sources_captees_sans_source():
    g = gp()
    p = lieux(g, 26, 82)
    p["debit"] = np.random.default_rng(82).integers(5, 120, len(p))
    fig, ax = classe("Sources captées pour l'eau potable, 2022", "Carte réalisée par les élèves de seconde 4.")
    g.plot(ax=ax, color="#f2efe6", edgecolor="#c9c2ae", lw=.5)
    ax.scatter(p.geometry.x, p.geometry.y, s=p.debit * 2.5, color="#2171b5", alpha=.75, edgecolor="white")
    ax.legend(handles=[ax.scatter([], [], s=n * 2.5, color="#2171b5", alpha=.75, label=f"{n} m³ par heure") for n in (10, 50, 100)], title="Débit autorisé", labelspacing=1.3, **LEG)
    regle(ax, 5, x=.8)
    return fig, p


# ---- missing-unit
@ment("missing-unit")
def eau_sans_unite():
    g = gp()
    g["conso"] = champ(g, 91, 38, 71, 1)
    fig, ax = agence("La consommation d'eau", "Consommation domestique, 2022", "Sources : Eaux de Vienne, Grand Poitiers, rapports annuels sur le prix et la qualité du service ; fond IGN.")
    g.plot("conso", ax=ax, scheme="fisher_jenks", k=5, cmap="GnBu", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="Consommation", fmt="{:.1f}", **LEG))
    barre(ax, 5, x=.8)
    return fig, g


@ment("missing-unit")
def temps_acces_sans_unite():
    g = fr()
    X, Y, Z = bosses(92, 70, 6, 66)
    a, b, c, d = g.total_bounds
    fig, ax = bureau("Le trajet vers la maternité la plus proche, 2022", "Source : Drees, SAE 2022 et distancier Metric de l'Insee ; fond IGN.")
    m = ax.contourf(a + X * (c - a), b + Y * (d - b), Z, levels=[5, 15, 25, 35, 45, 70], cmap="YlOrBr")
    g.boundary.plot(ax=ax, color="#555555", lw=.3)
    ax.set_aspect("equal")
    cb = fig.colorbar(m, ax=ax, shrink=.7)
    cb.set_label("Trajet moyen")
    fleche(ax, 200)
    return fig, None


# ---- non-monotone-ramp
@ment("non-monotone-ramp")
def surpoids_classes_melangees():
    g = fr()
    g["prev_surp"] = champ(g, 101, 14, 29)
    cols = ["#4292c6", "#deebf7", "#08306b", "#9ecae1", "#2166ac"]
    i = coupe(g.prev_surp, [14, 17, 20, 23, 26, 30])
    fig, ax = agence("Le surpoids des enfants", "Enfants de grande section en surpoids, 2021-2022", S_ARS)
    g.plot(ax=ax, color=[cols[k] for k in i], edgecolor="#777777", lw=.3)
    cases(ax, cols, ["moins de 17", "de 17 à moins de 20", "de 20 à moins de 23", "de 23 à moins de 26", "26 et plus"], "% des enfants examinés")
    barre(ax, 200)
    return fig, g


@ment("non-monotone-ramp")
def part_velo_finale_claire():
    g = gp()
    g["part_velo"] = champ(g, 102, 0.4, 11.8)
    cols = ["#fff7bc", "#fec44f", "#cc4c02", "#662506", "#e9a3c9"]
    i = coupe(g.part_velo, [0, 2.5, 5, 7.5, 10, 12])
    fig, ax = bureau("Se rendre au travail à vélo, 2020", "Source : Insee, recensement 2020, exploitation principale ; fond IGN.")
    for geom, k in zip(g.geometry, i):
        for q in getattr(geom, "geoms", [geom]):
            ax.fill(*q.exterior.xy, fc=cols[k], ec="#666666", lw=.4)
    ax.set_aspect("equal")
    cases(ax, cols, ["moins de 2,5 %", "2,5 à 4,9 %", "5 à 7,4 %", "7,5 à 9,9 %", "10 % et plus"], "Part des actifs en emploi")
    damier(ax, 10)
    return fig, g


@ment("non-monotone-ramp")
def bruit_raster_clair_sombre_clair():
    g = gp()
    X, Y, Z = bosses(103, 90, 42, 76, 8)
    a, b, c, d = g.total_bounds
    cm = LinearSegmentedColormap.from_list("bruit", ["#08306b", "#deebf7", "#2171b5", "#f7fbff", "#021a3a"])
    fig, ax = classe("Le bruit des transports, 2022", "Source : carte de bruit stratégique, Cerema ; fond IGN.")
    im = ax.imshow(Z, extent=(a, c, b, d), origin="lower", cmap=cm)
    g.boundary.plot(ax=ax, color="black", lw=.4)
    fig.colorbar(im, ax=ax, shrink=.6, label="Lden, en dB(A)")
    regle(ax, 5, x=.8)
    return fig, None


# ---- not-equal-area
@ment("not-equal-area")
def esperance_vie_mercator():
    g = mo(3857)
    g["esp_vie"] = champ(g, 111, 53, 84.5)
    fig, ax = classe("L'espérance de vie à la naissance en 2021", S_MON, (11, 8))
    g.plot("esp_vie", ax=ax, scheme="fisher_jenks", k=5, cmap="YlGn", edgecolor="#777777", lw=.3, legend=True,
           legend_kwds=dict(title="Années", fmt="{:.0f}", **LEG))
    barre(ax, 4000, y=.03, txt="4 000 km à l'équateur")
    return fig, g


@ment("not-equal-area")
def europe_webmercator_lits():
    g = europe(3857)
    g["lits"] = champ(g, 112, 2.0, 7.9)
    fig, ax = agence("Les lits d'hôpital en Europe", "Lits pour 1 000 habitants, 2020 (hors Russie)", "Sources : Eurostat, OCDE, OMS Europe, extraction de l'observatoire ; fond Natural Earth.", (8.5, 8.5))
    i = coupe(g.lits, [2, 3.5, 5, 6.5, 8])
    ax.add_collection(contours(g, [VIOLETS[k + 1] for k in i]))
    ax.autoscale()
    ax.set_aspect("equal")
    cases(ax, VIOLETS[1:], ["de 2 à moins de 3,5", "de 3,5 à moins de 5", "de 5 à moins de 6,5", "de 6,5 à moins de 8"], "Lits pour 1 000 hab.")
    regle(ax, 500, x=.03, y=.9, k=1000 / np.cos(np.radians(50)), txt="500 km (à 50° nord)")
    return fig, g


@ment("not-equal-area")
def urbanisation_miller():
    g = mo("ESRI:54003")
    g["tx_urb"] = champ(g, 113, 17, 99)
    g["cl"] = pd.cut(g.tx_urb, [0, 30, 50, 70, 85, 100], labels=["moins de 30 %", "de 30 à 50 %", "de 50 à 70 %", "de 70 à 85 %", "85 % et plus"], right=False)
    cols = dict(zip(g.cl.cat.categories, ["#fef0d9", "#fdcc8a", "#fc8d59", "#d7301f", "#7f0000"]))
    fig, ax = classe("Un monde de citadins (2022)", S_MON, (11, 7.4))
    for lab in g.cl.cat.categories:
        g[g.cl == lab].plot(ax=ax, color=cols[lab], edgecolor="white", lw=.3)
    ax.set_aspect("equal")
    cases(ax, cols.values(), ["moins de 30", "de 30 à moins de 50", "de 50 à moins de 70", "de 70 à moins de 85", "85 et plus"], "% de population urbaine")
    fleche(ax, 4000, y=.03, txt="4 000 km à l'équateur")
    return fig, g


# ---- overlapping-breaks
@ment("overlapping-breaks")
def vacance_chevauchement_franc():
    g = gp()
    g["tx_vac"] = champ(g, 121, 2.2, 14.8)
    i = coupe(g.tx_vac, [2, 5, 8, 11, 15])
    fig, ax = agence("Logements vacants", "Part des logements vacants, 2021", S_AGU)
    g.plot(ax=ax, color=[ORANGES[k] for k in i], edgecolor="#777777", lw=.4)
    cases(ax, ORANGES, ["2 – 6", "5 – 9", "8 – 12", "11 – 15"], "% des logements")
    damier(ax, 10)
    return fig, g


@ment("overlapping-breaks")
def diabete_chevauchement_arrondi():
    g = fr()
    g["prev_diab"] = champ(g, 122, 3.6, 7.4, 2)
    i = coupe(g.prev_diab, [3.6, 4.5, 5.2, 5.9, 6.6, 7.5])
    fig, ax = agence("Le diabète traité", "Prévalence standardisée, 2021", S_ARS)
    ax.add_collection(contours(g, [BLEUS[k] for k in i], "#777777"))
    ax.autoscale()
    ax.set_aspect("equal")
    cases(ax, BLEUS, ["3,6 à 4,4 %", "4,5 à 5,3 %", "5,2 à 5,8 %", "5,9 à 6,5 %", "6,6 à 7,4 %"], "Part des assurés")
    barre(ax, 200)
    return fig, g


@ment("overlapping-breaks")
def distance_arret_chevauchement():
    g = gp()
    q = carreaux(g, 2000)
    q["dist"] = champ(q, 123, 80, 2400, 0)
    i = coupe(q.dist, [0, 300, 600, 1000, 2500])
    fig, ax = bureau("À quelle distance d'un arrêt de bus ? (2023)", S_MOB)
    q.plot(ax=ax, color=[VERTS[4 - k] for k in i])
    g.boundary.plot(ax=ax, color="#555555", lw=.4)
    cases(ax, VERTS[:0:-1], ["moins de 300 m", "250 à 600 m", "500 à 1 000 m", "plus de 900 m"], "Distance moyenne")
    regle(ax, 5, x=.8)
    return fig, q


# ---- radius-not-area
@ment("radius-not-area")
def lits_cercles_rayon():
    g = fr()
    g["nb_lits"] = (g.population / 1000 * champ(g, 131, 3, 7)).round(0)
    c = g.geometry.representative_point()
    fig, ax = agence("Lits d'hospitalisation", "Nombre de lits, tous établissements, 2022", S_ARS)
    g.plot(ax=ax, color="#efefef", edgecolor="white", lw=.5)
    k = 75000 / g.nb_lits.max()
    for p, n in zip(c, g.nb_lits):
        ax.add_patch(Circle((p.x, p.y), k * n, fc="#c51b8a", ec="white", alpha=.65, lw=.4))
    a, b, x1, d = g.total_bounds
    for n, yy in ((2000, .75), (8000, .6), (12000, .4)):
        y = b + yy * (d - b)
        ax.add_patch(Circle((x1 + 130000, y), k * n, fc="none", ec="black", lw=.8))
        ax.text(x1 + 220000, y, f"{n:,} lits".replace(",", " "), va="center", fontsize=8)
    ax.set_xlim(a, x1 + 400000)
    barre(ax, 200)
    return fig, g


@ment("radius-not-area")
def frequentation_scatter_carre():
    g = gp()
    p = lieux(g, 30, 132)
    p["montees"] = np.random.default_rng(132).integers(60, 900, len(p))
    fig, ax = bureau("Montées aux arrêts, un jour ouvrable de 2023", "Source : valideurs du réseau Vitalis, mars 2023 ; fond IGN.")
    g.plot(ax=ax, color="#f3f3f3", edgecolor="#bbbbbb", lw=.4)
    s = lambda n: (np.asarray(n) / 28.0) ** 2
    ax.scatter(p.geometry.x, p.geometry.y, s=s(p.montees), color="#e6550d", alpha=.6, edgecolor="white", lw=.5)
    ax.legend(handles=[ax.scatter([], [], s=s(n), color="#e6550d", alpha=.6, label=f"{n} montées par jour") for n in (100, 400, 800)],
              title="Fréquentation", labelspacing=2.6, handletextpad=1.8, **LEG)
    regle(ax, 5, x=.8)
    return fig, p


@ment("radius-not-area")
def population_carres_cote():
    g = na()
    c = g.geometry.representative_point()
    fig, ax = classe("La population des départements de Nouvelle-Aquitaine en 2021", S_GEO)
    g.plot(ax=ax, color="#f7f4e9", edgecolor="#b9b299", lw=.6)
    k = 110000 / g.population.max()
    for p, n in zip(c, g.population):
        ax.add_patch(Rectangle((p.x - k * n / 2, p.y - k * n / 2), k * n, k * n, fc="#2c7fb8", ec="white", alpha=.8))
    a, b, x1, d = g.total_bounds
    for n, yy in ((200000, .8), (600000, .65), (1500000, .42)):
        y = b + yy * (d - b)
        ax.add_patch(Rectangle((x1 + 20000, y), k * n, k * n, fc="none", ec="black", lw=.8))
        ax.text(x1 + 140000, y, f"{n:,} habitants".replace(",", " "), va="bottom", fontsize=8)
    ax.set_xlim(a - 5000, x1 + 270000)
    ax.set_aspect("equal")
    regle(ax, 50)
    return fig, g


# ---- rainbow-colormap
@ment("rainbow-colormap")
def temperature_jet():
    g = fr()
    X, Y, Z = bosses(141, 80, 8.2, 16.4)
    a, b, c, d = g.total_bounds
    fig, ax = classe("Température moyenne de l'année 2022", "Source : Météo-France, grille interpolée ; fond IGN.")
    m = ax.pcolormesh(a + X * (c - a), b + Y * (d - b), Z, cmap="jet", shading="auto")
    g.boundary.plot(ax=ax, color="white", lw=.4)
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=.6, label="°C")
    fleche(ax, 200)
    return fig, None


@ment("rainbow-colormap")
def densite_six_couleurs_arc_en_ciel():
    g = gp()
    g["dens_log"] = champ(g, 142, 22, 480, 0, 1.6)
    cols = ["#5e3c99", "#2b83ba", "#4dac26", "#ffee33", "#fd8d3c", "#d7191c"]
    i = coupe(g.dens_log, [20, 60, 110, 180, 270, 360, 500])
    fig, ax = agence("Densité bâtie", "Logements par km² en 2021, communes de Grand Poitiers", S_AGU)
    g.plot(ax=ax, color=[cols[k] for k in i], edgecolor="white", lw=.5)
    cases(ax, cols, ["moins de 60", "60 à 109", "110 à 179", "180 à 269", "270 à 359", "360 et plus"], "Logements par km²")
    damier(ax, 10)
    return fig, g


# ---- stock-in-choropleth
@ment("stock-in-choropleth")
def population_aplats():
    g = fr()
    g["pop_2021"] = g.population
    fig, ax = classe("La population des départements en 2021", S_GEO)
    g.plot("pop_2021", ax=ax, scheme="quantiles", k=5, cmap="OrRd", edgecolor="#777777", lw=.4, legend=True,
           legend_kwds=dict(title="Nombre d'habitants", fmt="{:,.0f}", **LEG))
    barre(ax, 200)
    return fig, g


@ment("stock-in-choropleth")
def nb_ecoles_communes():
    g = gp()
    g["nb_ecoles"] = (g.population / 950).round().clip(1, 30).astype(int)
    b = [1, 2, 3, 5, 9, 31]
    i = coupe(g.nb_ecoles, b)
    fig, ax = agence("Les écoles", "Écoles maternelles et élémentaires, rentrée 2022", "Sources : Éducation nationale, annuaire des établissements ; traitements Agence d'urbanisme ; fond IGN.")
    ax.add_collection(contours(g, [VERTS[k] for k in i], "#777777"))
    ax.autoscale()
    ax.set_aspect("equal")
    cases(ax, VERTS, ["1 école", "2 écoles", "3 ou 4 écoles", "5 à 8 écoles", "9 écoles et plus"], "Écoles dans la commune")
    damier(ax, 10)
    return fig, g


@ment("stock-in-choropleth")
def depenses_soins_barre():
    g = fr()
    g["dep_soins"] = (g.population * champ(g, 153, 2.4, 3.6) / 1e3).round(0)
    fig, ax = agence("Les soins de ville", "Dépenses remboursées par l'Assurance maladie, 2022", S_ARS)
    n = BoundaryNorm([0, 500, 1000, 2000, 3500, 8000], 256)
    assert len(set(np.digitize(g.dep_soins, [500, 1000, 2000, 3500]))) == 5, g.dep_soins.describe()
    g.plot("dep_soins", ax=ax, cmap="BuPu", norm=n, edgecolor="#777777", lw=.3)
    fig.colorbar(ScalarMappable(n, "BuPu"), cax=fig.add_axes([.78, .3, .025, .4]), label="Millions d'euros dans l'année")
    barre(ax, 200)
    return fig, g


# ---- too-few-classes
@ment("too-few-classes")
def densite_deux_couleurs():
    g = gp()
    g["dens"] = (g.population / g.superficie_km2).round(0)
    fig, ax = agence("La densité", "Densité de population, communes de Grand Poitiers, 2021", S_AGU)
    m = g.dens.median()
    g.plot(ax=ax, color=np.where(g.dens < m, "#c6dbef", "#08519c"), edgecolor="white", lw=.4)
    cases(ax, ["#c6dbef", "#08519c"], [f"moins de {m:.0f}", f"de {m:.0f} à {g.dens.max():.0f}"], "Habitants par km²")
    damier(ax, 10)
    return fig, g


@ment("too-few-classes")
def apl_quantiles_k2():
    g = fr()
    g["apl"] = champ(g, 162, 1.4, 6.2)
    fig, ax = agence("L'accès au généraliste", "Accessibilité potentielle localisée (APL), 2022", S_ARS)
    g.plot("apl", ax=ax, scheme="quantiles", k=2, cmap="Greens", edgecolor="#666666", lw=.3, legend=True,
           legend_kwds=dict(title="Consultations par an et par habitant", fmt="{:.1f}", **{**LEG, "bbox_to_anchor": (.9, .5)}))
    barre(ax, 200)
    return fig, g


@ment("too-few-classes")
def carreaux_pib_deux_niveaux():
    g = fr()
    q = carreaux(g, 40000)
    q["pib_hab"] = champ(q, 163, 14, 98, 1, 2.0)
    n = BoundaryNorm([14, 30, 98], 2)
    cm = ListedColormap(["#fee6ce", "#a63603"])
    fig, ax = classe("La richesse produite par habitant, 2020", "Source : Insee, comptes régionaux, grille de 40 km ; fond IGN.")
    q.plot("pib_hab", ax=ax, cmap=cm, norm=n)
    g.boundary.plot(ax=ax, color="white", lw=.3)
    fig.colorbar(ScalarMappable(n, cm), ax=ax, shrink=.5, label="Milliers d'euros par habitant", ticks=[14, 30, 98])
    regle(ax, 200)
    return fig, q


# ---- too-many-classes
@ment("too-many-classes")
def age_moyen_douze_classes():
    g = fr()
    g["age_moy"] = champ(g, 171, 36.2, 48.9)
    fig, ax = agence("L'âge moyen", "Âge moyen de la population, 2021", S_ARS)
    g.plot("age_moy", ax=ax, scheme="quantiles", k=12, cmap="Blues", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="Années", fmt="{:.1f}", **LEG))
    barre(ax, 200)
    return fig, g


@ment("too-many-classes")
def temps_gare_neuf_classes_contourf():
    g = gp()
    X, Y, Z = bosses(172, 90, 20, 65, 6)
    a, b, c, d = g.total_bounds
    niv = list(range(20, 70, 5))
    fig, ax = bureau("Temps de trajet vers la gare en transports collectifs, 2023", S_MOB)
    m = ax.contourf(a + X * (c - a), b + Y * (d - b), Z, levels=niv, cmap="YlGnBu")
    g.boundary.plot(ax=ax, color="#444444", lw=.4)
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=.7, label="Minutes", ticks=niv)
    regle(ax, 5, x=.8)
    return fig, None


# ---- unprojected
@ment("unprojected")
def france_en_degres_aspect1():
    g = fr(4326)
    g["tx_pauv"] = champ(g, 181, 8.9, 27.4)
    fig, ax = agence("La pauvreté", "Taux de pauvreté à 60 % du niveau de vie médian, 2020", "Sources : Insee-DGFiP-Cnaf-Cnav-CCMSA, Filosofi ; exploitation de l'observatoire ; fond IGN Admin Express.")
    g.plot("tx_pauv", ax=ax, scheme="fisher_jenks", k=5, cmap="PuBu", edgecolor="grey", lw=.3, legend=True, aspect=1,
           legend_kwds=dict(title="% de la population", fmt="{:.1f}", **LEG))
    barre(ax, 200, k=1 / (111.32 * np.cos(np.radians(42))))
    return fig, g


@ment("unprojected")
def nouvelle_aquitaine_degres_patches():
    g = na(4326)
    g["tx_tc"] = champ(g, 182, 2.1, 15.2)
    i = coupe(g.tx_tc, [2, 5, 8, 11, 16])
    fig, ax = bureau("Part des transports collectifs, 2020", "Source : Insee, recensement 2020, déplacements domicile-travail ; fond IGN.")
    ax.add_collection(contours(g, [BLEUS[k + 1] for k in i], "white", .8))
    ax.autoscale()
    ax.set_aspect("equal")
    cases(ax, BLEUS[1:], ["moins de 5", "5 à moins de 8", "8 à moins de 11", "11 et plus"], "% des actifs")
    regle(ax, 50, k=1 / (111.32 * np.cos(np.radians(43.2))))
    return fig, g


@ment("unprojected")
def europe_degres_cercles():
    g = europe(4326)
    g["migrants_k"] = np.random.default_rng(183).gamma(1.3, 14, len(g)).round(1) + 1
    c = g.geometry.representative_point()
    fig, ax = classe("Les migrants accueillis en Europe en 2022", "Source : Eurostat, HCR ; fond Natural Earth ; Russie non représentée.", (9, 6))
    for geom in g.geometry:
        for q in getattr(geom, "geoms", [geom]):
            ax.fill(*q.exterior.xy, fc="#ece7d8", ec="#aaa088", lw=.5)
    ax.set_aspect(1)
    ax.scatter(c.x, c.y, s=g.migrants_k * 7, color="#8856a7", alpha=.7, edgecolor="white", zorder=4)
    ax.legend(handles=[ax.scatter([], [], s=n * 7, color="#8856a7", alpha=.7, label=f"{n}") for n in (5, 20, 50)], title="Milliers de personnes", labelspacing=1.6, **LEG)
    barre(ax, 500, k=1 / (111.32 * np.cos(np.radians(36))), txt="500 km (au sud de la carte)")
    return fig, g


# =================================================================== HONNÊTES
@honn
def h_apl_jenks():
    g = fr()
    g["apl_2022"] = champ(g, 201, 1.6, 5.4)
    fig, ax = agence("Accès au médecin", "Accessibilité potentielle localisée aux généralistes, 2022", S_ARS)
    g.plot("apl_2022", ax=ax, scheme="fisher_jenks", k=5, cmap="GnBu", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="Consultations par an\net par habitant", fmt="{:.1f}", **LEG))
    barre(ax, 200)
    return fig, g


@honn
def h_densite_quantiles_gp():
    g = gp()
    g["dens"] = g.population / g.superficie_km2
    fig, ax = agence("Habiter", "Densité de population par commune, 2021", S_AGU)
    g.plot("dens", ax=ax, scheme="quantiles", k=5, cmap="Oranges", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="Habitants par km²", fmt="{:.0f}", **LEG))
    damier(ax, 10)
    return fig, g


@honn
def h_vaccins_manquants_hachures():
    g = fr()
    g["couv"] = champ(g, 203, 61, 92)
    g.loc[g.code.isin(["2A", "2B", "48", "23", "90"]), "couv"] = np.nan
    fig, ax = agence("Vaccination HPV", "Couverture vaccinale des filles de 15 ans, 2022", S_ARS)
    g.plot("couv", ax=ax, scheme="user_defined", classification_kwds=dict(bins=[68, 76, 84, 92]), cmap="Blues", edgecolor="#777777", lw=.3, legend=True,
           missing_kwds=dict(color="white", edgecolor="#888888", hatch="////", label="Donnée non disponible"),
           legend_kwds=dict(title="% des jeunes filles", fmt="{:.0f}", **LEG))
    barre(ax, 200)
    return fig, g


@honn
def h_evolution_centree_zero():
    g = gp()
    g["evol"] = champ(g, 204, -1.6, 2.4, 2)
    n = TwoSlopeNorm(0, -2.5, 2.5)
    fig, ax = agence("Gagner des habitants", "Évolution annuelle moyenne de la population, 2015-2021", S_AGU)
    g.plot("evol", ax=ax, cmap="RdBu", norm=n, edgecolor="#888888", lw=.3)
    cb = fig.colorbar(ScalarMappable(n, "RdBu"), cax=fig.add_axes([.76, .3, .025, .4]), ticks=[-2, -1, 0, 1, 2])
    cb.set_label("% par an (0 : population stable)")
    damier(ax, 10)
    return fig, g


@honn
def h_ecart_moyenne_nationale():
    g = fr()
    g["isc_mort"] = champ(g, 205, 74, 128, 0)
    i = coupe(g.isc_mort, [70, 85, 95, 105, 115, 130])
    cols = RDBU5[::-1]
    fig, ax = agence("Mortalité évitable", "Indice comparatif de mortalité, 2018-2020", S_ARS, (8.6, 7.4))
    g.plot(ax=ax, color=[cols[k] for k in i], edgecolor="#666666", lw=.3)
    cases(ax, cols, ["moins de 85", "de 85 à moins de 95", "de 95 à moins de 105\n(proche de la moyenne\nde la France, 100)", "de 105 à moins de 115", "115 et plus"],
          "Indice, base 100 :\nmoyenne de la France")
    barre(ax, 200)
    return fig, g


@honn
def h_typologie_categories():
    g = fr()
    v = champ(g, 206, 0, 1, 3)
    g["typo"] = np.select([v < .33, v < .66], ["Vieillissant et rural", "Familial périurbain"], "Étudiant et urbain")
    fig, ax = agence("Trois profils", "Typologie sociodémographique des départements, 2021", S_ARS)
    g.plot("typo", ax=ax, categorical=True, cmap=ListedColormap(["#0072B2", "#F0E442", "#D55E00"]), edgecolor="white", lw=.5, legend=True,
           legend_kwds=dict(title="Profil dominant", **LEG))
    barre(ax, 200)
    return fig, g


@honn
def h_oui_non_deux_classes():
    g = gp()
    g["plu"] = np.where(champ(g, 207, 0, 1, 2) > .42, "oui", "non")
    fig, ax = agence("Maisons de santé", "Communes dotées d'une maison de santé pluriprofessionnelle, 2023", S_ARS)
    g.plot(ax=ax, color=g.plu.map({"oui": "#1f4e79", "non": "#e3e8ee"}), edgecolor="#888888", lw=.4)
    cases(ax, ["#1f4e79", "#e3e8ee"], ["oui", "non"], "Maison de santé ouverte")
    damier(ax, 10)
    return fig, g


@honn
def h_cercles_population_scatter():
    g = gp()
    c = g.geometry.representative_point()
    fig, ax = bureau("Où vivent les habitants de Grand Poitiers (2021)", "Source : Insee, recensement 2021 ; fond IGN.")
    g.plot(ax=ax, color="#f0f0f0", edgecolor="#bdbdbd", lw=.5)
    ax.scatter(c.x, c.y, s=g.population / 60, color="#2c7fb8", alpha=.75, edgecolor="white")
    ax.legend(handles=[ax.scatter([], [], s=n / 60, color="#2c7fb8", alpha=.75, label=f"{n:,} hab.".replace(",", " ")) for n in (1000, 10000, 50000)],
              title="Population", labelspacing=2.2, handletextpad=1.8, **LEG)
    regle(ax, 5, x=.8)
    return fig, g


@honn
def h_cercles_lits_racine():
    g = fr()
    g["nb_lits"] = (g.population / 1000 * champ(g, 209, 3, 7)).round(0)
    c = g.geometry.representative_point()
    fig, ax = agence("Lits d'hospitalisation", "Nombre de lits, tous établissements, 2022", S_ARS)
    g.plot(ax=ax, color="#efefef", edgecolor="white", lw=.5)
    k = 48000 / np.sqrt(g.nb_lits.max())
    for p, n in zip(c, g.nb_lits):
        ax.add_patch(Circle((p.x, p.y), k * np.sqrt(n), fc="#c51b8a", ec="white", alpha=.65, lw=.4))
    a, b, x1, d = g.total_bounds
    for n, yy in ((500, .75), (2000, .65), (8000, .5)):
        y = b + yy * (d - b)
        ax.add_patch(Circle((x1 + 110000, y), k * np.sqrt(n), fc="none", ec="black", lw=.8))
        ax.text(x1 + 180000, y, f"{n:,} lits".replace(",", " "), va="center", fontsize=8)
    ax.set_xlim(a, x1 + 360000)
    barre(ax, 200)
    return fig, g


@honn
def h_carres_places_velo():
    g = gp()
    p = lieux(g, 34, 210)
    p["places"] = np.random.default_rng(210).integers(4, 120, len(p))
    fig, ax = bureau("Stationnement vélo, septembre 2023", S_MOB)
    g.plot(ax=ax, color="#f7f7f7", edgecolor="#c8c8c8", lw=.5)
    k = 2600 / np.sqrt(120)
    for q, n in zip(p.geometry, p.places):
        s = k * np.sqrt(n)
        ax.add_patch(Rectangle((q.x - s / 2, q.y - s / 2), s, s, fc="#238b45", ec="white", lw=.5))
    a, b, x1, d = g.total_bounds
    ax.text(x1 + 2500, b + .78 * (d - b), "Places (la surface du\ncarré suit le nombre)", fontsize=8)
    for n, yy in ((10, .68), (50, .6), (100, .5)):
        s = k * np.sqrt(n)
        ax.add_patch(Rectangle((x1 + 2500, b + yy * (d - b)), s, s, fc="#238b45", ec="white"))
        ax.text(x1 + 6500, b + yy * (d - b), f"{n} places", fontsize=8)
    ax.set_xlim(a - 500, x1 + 19000)
    ax.set_frame_on(False)
    regle(ax, 5, x=.8)
    return fig, p


@honn
def h_flux_largeur():
    g = gp()
    c = g.geometry.representative_point()
    m = g.population.idxmax()
    g["nav"] = (g.population * .2).round(0)
    fig, ax = bureau("Travailler à Poitiers, vivre autour (2020)", "Source : Insee, recensement 2020, mobilités professionnelles ; fond IGN.")
    g.plot(ax=ax, color="#eeeeea", edgecolor="white")
    seg = [[(c[k].x, c[k].y), (c[m].x, c[m].y)] for k in g.index if k != m]
    ax.add_collection(LineCollection(seg, linewidths=[g.nav[k] / 150 for k in g.index if k != m], colors="#b2182b", alpha=.7))
    ax.legend(handles=[Line2D([], [], color="#b2182b", lw=n / 150, label=f"{n} actifs") for n in (150, 500, 1000)], title="Navetteurs par jour", **LEG)
    regle(ax, 5, x=.8)
    return fig, g


@honn
def h_flux_fleches_regions():
    g = fr()
    r = g.dissolve("region", aggfunc={"population": "sum"}).reset_index()
    c = r.geometry.representative_point()
    o = c[r.region == "Île-de-France"].iloc[0]
    fig, ax = classe("Quitter l'Île-de-France, 2019-2020", "Source : Insee, recensement 2020, migrations résidentielles ; fond IGN simplifié.")
    r.plot(ax=ax, color="#f5f1e3", edgecolor="#b7ae92", lw=.6)
    flux = np.array([12, 38, 41, 8, 15, 22, 25, 31, 55, 47, 40, 36, 20])[:len(r)]
    for q, n, nom in zip(c, flux, r.region):
        if nom != "Île-de-France":
            ax.add_patch(FancyArrowPatch((o.x, o.y), (q.x, q.y), arrowstyle="-|>", mutation_scale=9, lw=n / 9, color="#225ea8", connectionstyle="arc3,rad=.15"))
    ax.legend(handles=[Line2D([], [], color="#225ea8", lw=n / 9, label=f"{n} milliers de personnes") for n in (10, 30, 50)], title="Départs vers la région", **{**LEG, "bbox_to_anchor": (.93, .5)})
    regle(ax, 200)
    return fig, r


@honn
def h_points_rouge_vert_formes():
    g = gp()
    p = lieux(g, 70, 213)
    p["etat"] = np.random.default_rng(213).choice(["Accessible", "À reprendre"], len(p))
    fig, ax = bureau("Accessibilité des arrêts, relevé 2023", S_MOB)
    g.plot(ax=ax, color="#fafafa", edgecolor="#cccccc", lw=.5)
    for e, mk, c in (("Accessible", "o", "#1b7837"), ("À reprendre", "X", "#d7301f")):
        s = p[p.etat == e]
        ax.scatter(s.geometry.x, s.geometry.y, marker=mk, s=46, color=c, label=e)
    ax.legend(title="État de l'arrêt", **LEG)
    regle(ax, 5, x=.8)
    return fig, p


@honn
def h_isolignes_temps():
    g = gp()
    X, Y, Z = bosses(214, 90, 5, 62)
    a, b, c, d = g.total_bounds
    fig, ax = bureau("Temps de trajet vers la gare à 8 h, en minutes (2023)", S_MOB)
    g.plot(ax=ax, color="#f3f3ee", edgecolor="white")
    cs = ax.contour(a + X * (c - a), b + Y * (d - b), Z, levels=[15, 30, 45, 60], colors="#54278f", linewidths=1.2)
    ax.clabel(cs, fmt="%d min", fontsize=8)
    ax.set_aspect("equal")
    ax.legend(handles=[Line2D([], [], color="#54278f", lw=1.2, label="Ligne d'égal temps de trajet")], **{**LEG, "fontsize": 7})
    regle(ax, 5, x=.8)
    return fig, None


@honn
def h_contourf_six_niveaux():
    g = gp()
    X, Y, Z = bosses(215, 90, 0.5, 59, 6)
    a, b, c, d = g.total_bounds
    fig, ax = bureau("Rejoindre l'hôpital en voiture, 2022", "Source : calculs du bureau d'études, OpenStreetMap (réseau de 2022) ; fond IGN.")
    m = ax.contourf(a + X * (c - a), b + Y * (d - b), Z, levels=[0, 10, 20, 30, 40, 50, 60], cmap="viridis_r")
    g.boundary.plot(ax=ax, color="white", lw=.5)
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=.7, label="Temps de trajet, en minutes")
    fleche(ax, 5)
    return fig, None


@honn
def h_raster_no2():
    g = gp()
    _, _, Z = bosses(216, 110, 4, 33, 9)
    a, b, c, d = g.total_bounds
    fig, ax = agence("Le dioxyde d'azote", "Concentration moyenne annuelle modélisée, 2021", "Sources : Atmo Nouvelle-Aquitaine, modélisation fine échelle, maille de 500 m ; exploitation de l'observatoire ; fond IGN.")
    im = ax.imshow(Z, extent=(a, c, b, d), origin="lower", cmap="magma_r")
    g.boundary.plot(ax=ax, color="#222222", lw=.4)
    fig.colorbar(im, cax=fig.add_axes([.76, .3, .025, .4]), label="µg/m³")
    damier(ax, 10)
    return fig, None


@honn
def h_pcolormesh_pluie():
    g = fr()
    X, Y, Z = bosses(217, 80, 480, 1850, 7)
    a, b, c, d = g.total_bounds
    fig, ax = classe("Il pleut plus ici qu'ailleurs : les pluies de 2021", "Source : Météo-France, cumul annuel 2021 interpolé ; fond IGN simplifié.")
    fig.subplots_adjust(bottom=.16)
    m = ax.pcolormesh(a + X * (c - a), b + Y * (d - b), Z, cmap="Blues", shading="auto")
    g.dissolve("region").boundary.plot(ax=ax, color="black", lw=.6)
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, orientation="horizontal", fraction=.04, pad=.03, label="Millimètres dans l'année")
    fleche(ax, 200)
    return fig, None


@honn
def h_hexbin_accidents():
    g = gp()
    r = np.random.default_rng(218)
    c = g.geometry.representative_point()
    w = g.population / g.population.sum()
    k = r.choice(len(g), 2600, p=w)
    x, y = c.x.to_numpy()[k] + r.normal(0, 3500, 2600), c.y.to_numpy()[k] + r.normal(0, 3500, 2600)
    a, b, x1, y1 = g.total_bounds
    fig, ax = bureau("Accidents corporels de la route, 2018-2022", "Source : ONISR, base BAAC ; hexagones de même surface ; fond IGN.")
    g.boundary.plot(ax=ax, color="#777777", lw=.5)
    aire = (x1 - a) / 18 * (y1 - b) / 10 / 2 / 1e6
    m = ax.hexbin(x, y, np.ones(len(x)), reduce_C_function=lambda n: len(n) / aire, gridsize=(18, 10), extent=(a, x1, b, y1), mincnt=1, cmap="YlOrBr", zorder=0)
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=.7, label="Accidents par km², en cinq ans\n(sans couleur : aucun accident)")
    regle(ax, 5, x=.8)
    return fig, None


@honn
def h_carreaux_densite():
    g = gp()
    q = carreaux(g, 1000)
    q["dens_km2"] = champ(q, 219, 0, 2900, 0, 2.5)
    n = BoundaryNorm([0, 25, 100, 400, 1000, 3000], 256)
    coupe(q.dens_km2, [0, 25, 100, 400, 1000, 3000])
    fig, ax = agence("La population au carreau", "Densité de population, carreaux de 1 km, 2019", "Sources : Insee, Filosofi, données carroyées ; traitements Agence d'urbanisme ; fond IGN.")
    q.plot("dens_km2", ax=ax, cmap="YlGnBu", norm=n)
    g.boundary.plot(ax=ax, color="#555555", lw=.4)
    fig.colorbar(ScalarMappable(n, "YlGnBu"), cax=fig.add_axes([.76, .3, .025, .4]), label="Habitants par km²")
    damier(ax, 10)
    return fig, q


@honn
def h_carreaux_niveau_de_vie():
    g = gp()
    q = carreaux(g, 2000)
    q["niv_vie"] = champ(q, 220, 15.2, 33.8)
    fig, ax = agence("Riches et modestes", "Niveau de vie moyen, carreaux de 2 km, 2019", "Sources : Insee-DGFiP-Cnaf, Filosofi 2019, données carroyées ; traitements Agence d'urbanisme ; fond IGN.")
    q.plot("niv_vie", ax=ax, scheme="fisher_jenks", k=6, cmap="cividis_r", edgecolor="white", lw=.2, legend=True,
           legend_kwds=dict(title="Milliers d'euros par an", fmt="{:.1f}", interval=True, **LEG))
    g.dissolve().boundary.plot(ax=ax, color="black", lw=.8)
    damier(ax, 10)
    return fig, q


@honn
def h_voronoi_pharmacies():
    g = gp()
    p = lieux(g, 38, 221)
    v = voronoi(g, p)
    v["hab_ph"] = champ(v, 221, 1300, 5200, 0)
    fig, ax = agence("Une pharmacie pour combien ?", "Habitants par officine, aires de proximité, 2022", "Sources : Finess, Insee (recensement) ; polygones de Voronoï calculés par l'observatoire ; fond IGN.")
    v.plot("hab_ph", ax=ax, scheme="user_defined", classification_kwds=dict(bins=[2000, 3000, 4000, 5200]), cmap="Purples", edgecolor="#777777", lw=.5, legend=True,
           legend_kwds=dict(title="Habitants par officine", fmt="{:.0f}", **LEG))
    p.plot(ax=ax, color="black", markersize=6)
    barre(ax, 5, x=.8)
    return fig, v


@honn
def h_web_mercator_une_ville():
    g = gp(3857)
    g["part_mais"] = champ(g, 222, 31, 97)
    fig, ax = agence("La maison individuelle", "Part des maisons dans les logements, 2021", S_AGU)
    g.plot("part_mais", ax=ax, scheme="fisher_jenks", k=5, cmap="YlOrBr", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="% des logements", fmt="{:.0f}", **LEG))
    barre(ax, 5, x=.8, k=1000 / np.cos(np.radians(46.55)))
    return fig, g


@honn
def h_monde_equal_earth():
    g = mo(8857)
    g["esp_vie"] = champ(g, 223, 53, 84.5)
    fig, ax = classe("L'espérance de vie à la naissance en 2021", S_MON, (11, 6))
    fig.subplots_adjust(right=.84)
    g.plot("esp_vie", ax=ax, scheme="fisher_jenks", k=5, cmap="YlGn", edgecolor="#777777", lw=.3, legend=True,
           legend_kwds=dict(title="Années", fmt="{:.0f}", **LEG))
    barre(ax, 4000, y=.03, txt="4 000 km à l'équateur")
    return fig, g


@honn
def h_monde_cercles_mollweide():
    g = mo("ESRI:54009")
    g["emissions"] = np.random.default_rng(224).gamma(.6, 220, len(g)).round(0) + 2
    c = g.geometry.representative_point()
    fig, ax = classe("Les émissions de CO₂ par pays en 2022", "Source : Global Carbon Project ; fond Natural Earth ; Antarctique non représenté.", (11, 6))
    fig.subplots_adjust(right=.83)
    g.plot(ax=ax, color="#e9e6dc", edgecolor="white", lw=.4)
    ax.scatter(c.x, c.y, s=g.emissions * .6, color="#b35806", alpha=.65, edgecolor="white", lw=.4)
    ax.legend(handles=[ax.scatter([], [], s=n * .6, color="#b35806", alpha=.65, label=f"{n}") for n in (50, 250, 1000)], title="Millions de tonnes", labelspacing=2, **LEG)
    regle(ax, 4000, y=.03, txt="4 000 km à l'équateur")
    return fig, g


@honn
def h_monde_manquants_gris():
    g = mo(8857)
    g["tx_alpha"] = champ(g, 225, 32, 99)
    g.loc[np.arange(len(g)) % 11 == 0, "tx_alpha"] = np.nan
    b = [30, 50, 70, 85, 95, 100]
    fig, ax = classe("Savoir lire et écrire, en 2020", "Source : Unesco, adultes de 15 ans et plus ; fond Natural Earth ; Antarctique non représenté.", (11, 6))
    fig.subplots_adjust(right=.83)
    ok = g.tx_alpha.notna()
    cols = np.where(ok, "x", "#bdbdbd").astype(object)
    cols[ok.to_numpy()] = [ORANGES[k] for k in coupe(g.tx_alpha[ok], b)]
    g.plot(ax=ax, color=list(cols), edgecolor="#555555", lw=.3)
    g[~ok].plot(ax=ax, facecolor="none", edgecolor="#555555", hatch="xxxx", lw=.3)
    h = [Patch(fc=c, ec="#555555", label=t) for c, t in zip(ORANGES, ["moins de 50 %", "50 à moins de 70 %", "70 à moins de 85 %", "85 à moins de 95 %", "95 % et plus"])]
    h.append(Patch(fc="#bdbdbd", ec="#555555", hatch="xxxx", label="Pas de donnée"))
    ax.legend(handles=h, title="Adultes alphabétisés", **LEG)
    fleche(ax, 4000, y=.03, txt="4 000 km à l'équateur")
    return fig, g


@honn
def h_europe_laea():
    g = europe(3035)
    g["lits"] = champ(g, 226, 2.0, 7.9)
    fig, ax = agence("Les lits d'hôpital en Europe", "Lits pour 1 000 habitants, 2020 (hors Russie)", "Sources : Eurostat, OCDE, OMS Europe, extraction de l'observatoire ; fond Natural Earth ; projection de Lambert azimutale équivalente.")
    g.plot("lits", ax=ax, scheme="quantiles", k=4, cmap="PuBuGn", edgecolor="#777777", lw=.4, legend=True,
           legend_kwds=dict(title="Lits pour 1 000 hab.", fmt="{:.1f}", **LEG))
    barre(ax, 500, x=.02, y=.03)
    return fig, g


@honn
def h_afrique_albers():
    g = mo("ESRI:102022")
    g = g[g.continent == "Afrique"].reset_index(drop=True)
    g["fecond"] = champ(g, 227, 1.9, 6.9)
    i = coupe(g.fecond, [1.9, 3, 4, 5, 7])
    fig, ax = classe("La fécondité en Afrique, 2021", "Source : Nations unies, World Population Prospects ; fond Natural Earth.")
    ax.add_collection(contours(g, [VERTS[k + 1] for k in i]))
    ax.autoscale()
    ax.set_aspect("equal")
    cases(ax, VERTS[1:], ["moins de 3", "de 3 à moins de 4", "de 4 à moins de 5", "5 et plus"], "Enfants par femme")
    regle(ax, 1000, txt="1 000 km")
    return fig, g


@honn
def h_petits_multiples_annees():
    g = fr()
    b = [4, 6, 8, 10, 12, 14]
    cm, n = ListedColormap(BLEUS), BoundaryNorm(b, 5)
    fig, axs = plt.subplots(1, 3, figsize=(12, 5.6))
    fig.subplots_adjust(bottom=.24, top=.84, left=.02, right=.98, wspace=.02)
    fig.suptitle("Le chômage recule", x=.03, ha="left", fontsize=16, fontweight="bold")
    for ax, an, (lo, hi) in zip(axs, (2012, 2017, 2022), ((5.5, 13.8), (5, 13.2), (4.2, 12.4))):
        g[f"tx_{an}"] = champ(g, 228, lo, hi)
        coupe(g[f"tx_{an}"], b)
        g.plot(f"tx_{an}", ax=ax, cmap=cm, norm=n, edgecolor="grey", lw=.2)
        ax.set_title(str(an))
        ax.axis("off")
        barre(ax, 200)
    fig.colorbar(ScalarMappable(n, cm), cax=fig.add_axes([.3, .17, .4, .025]), orientation="horizontal", label="Taux de chômage, en % de la population active")
    fig.text(.03, .02, "Sources : Insee, taux de chômage localisés (moyennes annuelles) ; fond IGN Admin Express. Réalisation : pôle études.", fontsize=7)
    return fig, g


@honn
def h_petits_multiples_ages():
    g = gp()
    fig, axs = plt.subplots(2, 2, figsize=(9, 8.4))
    fig.subplots_adjust(left=.03, right=.82, bottom=.07, top=.88, wspace=.03, hspace=.12)
    fig.text(.03, .95, "Quatre âges de la vie", fontsize=16, fontweight="bold")
    fig.text(.03, .92, "Part de chaque groupe d'âge dans la population communale, 2021", fontsize=10)
    n = Normalize(5, 40)
    for ax, (t, lo, hi), s in zip(axs.flat, (("0-14 ans", 11, 24), ("15-29 ans", 9, 33), ("30-59 ans", 28, 40), ("60 ans et plus", 14, 39)), range(4)):
        g[t] = champ(g, 229 + s, lo, hi)
        g.plot(t, ax=ax, cmap="viridis_r", norm=n, edgecolor="white", lw=.3)
        ax.set_title(t, fontsize=10, loc="left")
        ax.set_axis_off()
        regle(ax, 10, x=.7)
    fig.colorbar(ScalarMappable(n, "viridis_r"), cax=fig.add_axes([.86, .3, .02, .4]), label="% de la population")
    fig.text(.03, .02, S_AGU, fontsize=6.5)
    return fig, g


@honn
def h_encart_ile_de_france():
    g = fr()
    g["dens_kine"] = champ(g, 233, 58, 214, 0)
    b = [50, 90, 120, 150, 180, 220]
    g["coul"] = [VIOLETS[k] for k in coupe(g.dens_kine, b)]
    fig, ax = agence("Les kinésithérapeutes", "Densité de professionnels libéraux, 2023", S_ARS)
    g.plot(ax=ax, color=g.coul, edgecolor="#777777", lw=.3)
    cases(ax, VIOLETS, ["moins de 90", "de 90 à moins de 120", "de 120 à moins de 150", "de 150 à moins de 180", "180 et plus"], "Pour 100 000 habitants", anc=(1.01, .35))
    barre(ax, 200)
    az = fig.add_axes([.72, .62, .24, .22])
    z = g[g.region == "Île-de-France"]
    z.plot(ax=az, color=z.coul, edgecolor="#777777", lw=.4)
    az.set_xticks([])
    az.set_yticks([])
    az.set_title("Île-de-France", fontsize=8)
    barre(az, 30, y=.05)
    return fig, g


@honn
def h_localisation_encart():
    g, d = gp(), fr()
    fig, ax = bureau("Grand Poitiers, périmètre d'étude 2023", "Source : IGN Admin Express, statuts de la communauté urbaine ; réalisation bureau d'études.")
    g.plot(ax=ax, color="#fde0c5", edgecolor="#b35806", lw=.6)
    c = g.geometry.representative_point()
    for k in g.population.nlargest(6).index:
        ax.text(c[k].x, c[k].y, g.nom[k], ha="center", fontsize=7)
    regle(ax, 5, x=.8)
    ai = fig.add_axes([.77, .55, .2, .28])
    d.plot(ax=ai, color="#c9c9c9", edgecolor="white", lw=.3)
    d[d.code == "86"].plot(ax=ai, color="#b35806")
    ai.set_axis_off()
    ai.set_title("Dans la France", fontsize=8)
    barre(ai, 200, y=.02)
    return fig, g


@honn
def h_deux_cartes_stock_et_taux():
    g = fr()
    g["nb_deces"] = (g.population * champ(g, 235, 7.5, 14.5) / 1000).round(0)
    g["tx_deces"] = g.nb_deces / g.population * 1000
    fig, (a1, a2) = plt.subplots(1, 2, figsize=(13.5, 6))
    fig.subplots_adjust(left=.02, right=.98, bottom=.1, top=.82, wspace=.25)
    fig.suptitle("Combien de décès, et à quel rythme ? (2022)", fontsize=15, fontweight="bold")
    g.plot(ax=a1, color="#eeeeee", edgecolor="white", lw=.4)
    c = g.geometry.representative_point()
    a1.scatter(c.x, c.y, s=g.nb_deces / 45, color="#4d4d4d", alpha=.7, edgecolor="white", lw=.4)
    a1.legend(handles=[a1.scatter([], [], s=n / 45, color="#4d4d4d", alpha=.7, label=f"{n:,} décès".replace(",", " ")) for n in (2000, 8000, 20000)], loc="lower left", bbox_to_anchor=(-.13, .08), frameon=False, fontsize=7, labelspacing=1.4)
    a1.set_title("Nombre de décès", fontsize=10)
    g.plot("tx_deces", ax=a2, scheme="fisher_jenks", k=5, cmap="Oranges", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="Décès pour 1 000 hab.", fmt="{:.1f}", loc="lower left", bbox_to_anchor=(-.36, .3), frameon=False, fontsize=7))
    a2.set_title("Taux brut de mortalité", fontsize=10)
    for a in (a1, a2):
        a.axis("off")
        barre(a, 200, y=.02)
    fig.text(.02, .02, "Sources : Insee, état civil et estimations de population ; exploitation de l'observatoire régional de la santé ; fond IGN.", fontsize=7)
    return fig, g


@honn
def h_cercles_colores():
    g = gp()
    g["emplois"] = (g.population * champ(g, 236, .15, .62, 2)).round(0)
    g["part_tert"] = champ(g, 237, 32, 91)
    c = g.geometry.representative_point()
    n = BoundaryNorm([30, 50, 65, 80, 95], 256)
    coupe(g.part_tert, [30, 50, 65, 80, 95])
    fig, ax = bureau("Les emplois et leur couleur, 2020", "Source : Insee, recensement 2020, emplois au lieu de travail ; fond IGN.")
    g.plot(ax=ax, color="#f6f6f6", edgecolor="#cccccc", lw=.5)
    m = ax.scatter(c.x, c.y, s=g.emplois / 25, c=g.part_tert, cmap="YlGnBu", norm=n, edgecolor="#444444", lw=.5)
    ax.legend(handles=[ax.scatter([], [], s=k / 25, fc="none", ec="#444444", label=f"{k:,} emplois".replace(",", " ")) for k in (500, 5000, 20000)], title="Nombre d'emplois", labelspacing=1.9, handletextpad=1.8, **{**LEG, "bbox_to_anchor": (1, .8)})
    fig.colorbar(m, cax=fig.add_axes([.78, .14, .02, .34]), label="% d'emplois tertiaires")
    regle(ax, 5, x=.8)
    return fig, g


@honn
def h_degres_aspect_geopandas():
    g = gp(4326)
    g["part_65"] = champ(g, 238, 14, 34)
    fig, ax = agence("Les aînés", "Part des 65 ans et plus, 2021", S_AGU)
    g.plot("part_65", ax=ax, scheme="quantiles", k=4, cmap="BuPu", edgecolor="grey", lw=.3, legend=True,
           legend_kwds=dict(title="% de la population", fmt="{:.1f}", **LEG))
    barre(ax, 5, x=.8, k=1 / (111.32 * np.cos(np.radians(46.55))))
    return fig, g


@honn
def h_region_degres_aspect_corrige():
    g = na(4326)
    g["tx_equip"] = champ(g, 239, 61, 94)
    i = coupe(g.tx_equip, [60, 70, 78, 86, 95])
    fig, ax = bureau("Ménages équipés d'une voiture, 2020", "Source : Insee, recensement 2020 ; fond IGN.")
    ax.add_collection(contours(g, [BLEUS[k + 1] for k in i], "white", .8))
    ax.autoscale()
    ax.set_aspect(1 / np.cos(np.radians(45)))
    cases(ax, BLEUS[1:], ["moins de 70", "70 à moins de 78", "78 à moins de 86", "86 et plus"], "% des ménages")
    regle(ax, 50, k=1 / (111.32 * np.cos(np.radians(45))))
    return fig, g


@honn
def h_points_densite():
    g = gp()
    r = np.random.default_rng(240)
    xs, ys = [], []
    for geom, n in zip(g.geometry, (g.population / 200).round().astype(int)):
        a, b, c, d = geom.bounds
        px, py = r.uniform(a, c, n * 6), r.uniform(b, d, n * 6)
        ins = gpd.GeoSeries.from_xy(px, py).within(geom).to_numpy()
        xs += list(px[ins][:n])
        ys += list(py[ins][:n])
    fig, ax = classe("Un point pour 200 habitants (2021)", S_GEO)
    g.plot(ax=ax, color="white", edgecolor="#999999", lw=.5)
    ax.scatter(xs, ys, s=3, color="#a50f15")
    ax.legend(handles=[Line2D([], [], marker=".", ls="", color="#a50f15", label="200 habitants\n(placés au hasard\ndans la commune)")], **LEG)
    regle(ax, 5, x=.8)
    return fig, None


@honn
def h_sept_classes_viridis():
    g = fr()
    g["part_cadres"] = champ(g, 241, 6.1, 31.5)
    fig, ax = agence("Les cadres", "Part des cadres dans l'emploi, 2020", S_ARS.replace("Assurance maladie (SNDS), Drees, ", ""))
    g.plot("part_cadres", ax=ax, scheme="fisher_jenks", k=7, cmap="viridis_r", edgecolor="white", lw=.3, legend=True,
           legend_kwds=dict(title="% des emplois", fmt="{:.1f}", **LEG))
    barre(ax, 200)
    return fig, g


@honn
def h_trois_classes():
    g = gp()
    g["tx_couv"] = champ(g, 242, 34, 88)
    i = coupe(g.tx_couv, [30, 50, 70, 90])
    fig, ax = agence("L'accueil du jeune enfant", "Taux de couverture en modes d'accueil, 2021", "Sources : Caf de la Vienne, Onape ; traitements Agence d'urbanisme ; fond IGN.")
    g.plot(ax=ax, color=[["#fee6ce", "#fdae6b", "#a63603"][k] for k in i], edgecolor="#777777", lw=.5)
    cases(ax, ["#fee6ce", "#fdae6b", "#a63603"], ["de 30 à moins de 50", "de 50 à moins de 70", "de 70 à moins de 90"], "Places pour 100 enfants\nde moins de 3 ans")
    damier(ax, 10)
    return fig, g


@honn
def h_boundarynorm_barre():
    g = fr()
    g["tx_cam"] = champ(g, 243, 0.4, 3.9, 2)
    b = [0, .8, 1.6, 2.4, 3.2, 4]
    coupe(g.tx_cam, b)
    n, cm = BoundaryNorm(b, 5), ListedColormap(VERTS)
    fig, ax = classe("L'agriculture biologique, 2022", "Source : Agence Bio, Agreste ; fond IGN simplifié.")
    fig.subplots_adjust(bottom=.16)
    g.plot("tx_cam", ax=ax, cmap=cm, norm=n, edgecolor="#888888", lw=.3)
    fig.colorbar(ScalarMappable(n, cm), ax=ax, orientation="horizontal", fraction=.04, pad=.03, label="Fermes bio pour 1 000 hectares cultivés", spacing="proportional")
    fleche(ax, 200)
    return fig, g


@honn
def h_entiers_jointifs():
    g = na()
    g["nb_jours"] = champ(g, 244, 3, 38, 0)
    i = coupe(g.nb_jours, [0, 10, 20, 30, 40])
    fig, ax = classe("Jours de canicule pendant l'été 2022", "Source : Météo-France, stations de référence ; fond IGN.")
    for geom, k in zip(g.geometry, i):
        for q in getattr(geom, "geoms", [geom]):
            ax.fill(*q.exterior.xy, fc=ORANGES[k], ec="#666666", lw=.6)
    ax.set_aspect("equal")
    cases(ax, ORANGES, ["0 à 9 jours", "10 à 19 jours", "20 à 29 jours", "30 à 39 jours"], "Durée cumulée")
    regle(ax, 50)
    return fig, g


@honn
def h_prefectures_etiquettes():
    g = na()
    c = g.geometry.representative_point()
    v = ["Angoulême", "La Rochelle", "Tulle", "Guéret", "Périgueux", "Bordeaux", "Mont-de-Marsan", "Agen", "Pau", "Niort", "Poitiers", "Limoges"]
    codes = ["16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87"]
    nom = dict(zip(codes, v))
    fig, ax = classe("La Nouvelle-Aquitaine et ses départements en 2023", "Source : IGN ; croquis de la classe de première.")
    g.plot(ax=ax, color="#fbf3d5", edgecolor="#8c7a45", lw=.8)
    for p, k, n in zip(c, g.code, g.nom):
        ax.text(p.x, p.y, n, ha="center", fontsize=7.5)
        ax.text(p.x, p.y - 14000, nom[k], ha="center", va="center", fontsize=6.5, color="#7f2704", style="italic")
    ax.legend(handles=[Line2D([], [], color="#8c7a45", label="Limite de département"), Line2D([], [], ls="", marker="$Aa$", color="#7f2704", label="Préfecture")], **LEG)
    regle(ax, 50)
    return fig, g


@honn
def h_noir_et_blanc_trames():
    g = gp()
    v = champ(g, 246, 0, 1, 3)
    g["zonage"] = np.select([v < .3, v < .65], ["Rural autonome", "Couronne"], "Pôle")
    st = {"Pôle": ("#555555", ""), "Couronne": ("#bbbbbb", ""), "Rural autonome": ("white", "....")}
    fig, ax = classe("Ville, couronne, campagne (zonage 2020)", "Source : Insee, zonage en aires d'attraction, simplifié ; fond IGN.")
    for z, (c, h) in st.items():
        g[g.zonage == z].plot(ax=ax, facecolor=c, hatch=h, edgecolor="black", lw=.4)
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=c, hatch=h, ec="black", label=z) for z, (c, h) in st.items()], title="Type de commune", **LEG)
    regle(ax, 5, x=.8)
    return fig, g


@honn
def h_faible_moyen_fort():
    g = mo(8857)
    v = champ(g, 247, 0, 1, 3)
    g["idh"] = np.select([v < .3, v < .6], ["faible", "moyen"], "élevé")
    col = {"faible": "#ffeda0", "moyen": "#fd8d3c", "élevé": "#800026"}
    fig, ax = classe("Le développement humain en 2021", "Source : Pnud, indice de développement humain ; fond Natural Earth ; Antarctique non représenté.", (11, 6))
    g.plot(ax=ax, color=g.idh.map(col), edgecolor="white", lw=.3)
    fig.subplots_adjust(right=.86)
    cases(ax, col.values(), list(col), "Niveau de l'IDH")
    regle(ax, 4000, y=.03, txt="4 000 km à l'équateur")
    return fig, g


@honn
def h_rouge_vert_avec_lettres():
    g = na()
    g["avis"] = np.where(champ(g, 248, 0, 1, 2) > .5, "F", "D")
    c = g.geometry.representative_point()
    fig, ax = agence("Le vote des conseils", "Avis sur le schéma régional de santé, 2023", "Sources : délibérations des conseils territoriaux de santé, relevé de l'observatoire ; fond IGN.")
    g[g.avis == "F"].plot(ax=ax, facecolor="#a6dba0", edgecolor="white")
    g[g.avis == "D"].plot(ax=ax, facecolor="#b2182b", hatch="///", edgecolor="white")
    ax.set_aspect("equal")
    for p, a in zip(c, g.avis):
        ax.text(p.x, p.y, a, ha="center", va="center", fontweight="bold", bbox=dict(fc="white", ec="none", pad=1.5))
    ax.legend(handles=[Patch(fc="#a6dba0", ec="white", label="F : avis favorable"), Patch(fc="#b2182b", ec="white", hatch="///", label="D : avis défavorable")], **LEG)
    barre(ax, 50)
    return fig, g


@honn
def h_lignes_reseau():
    g = gp()
    a, b, c, d = g.total_bounds
    r = np.random.default_rng(249)
    fig, ax = bureau("Trois lignes express à l'étude (2024)", "Source : schéma directeur des mobilités, version soumise à concertation ; fond IGN.")
    g.plot(ax=ax, color="#f4f4f4", edgecolor="#dddddd", lw=.6)
    cx, cy = (a + c) / 2, (b + d) / 2
    for (dx, dy), col, ls, nom in zip(((1, .15), (.5, .8), (-.2, 1)), ("#0072B2", "#D55E00", "#000000"), ("-", "--", ":"), ("Ligne A", "Ligne B", "Ligne C")):
        t = np.linspace(-.33, .33, 12)
        x = cx + t * dx * (c - a) * 1.1 + r.normal(0, 500, 12)
        y = cy + t * dy * (d - b) * 1.1 + r.normal(0, 500, 12)
        ax.plot(x, y, color=col, ls=ls, lw=3, label=nom)
        ax.text(x[-1], y[-1] + 700, nom[-1], fontweight="bold", color=col)
    ax.legend(title="Projet", handlelength=3.5, **LEG)
    regle(ax, 5, x=.8)
    return fig, None


@honn
def h_capteurs_points_cividis():
    g = fr()
    p = lieux(g, 120, 250)
    p["pm25"] = champ(p, 250, 5.2, 17.9)
    fig, ax = agence("Les particules fines", "Moyenne annuelle aux stations, PM2,5, 2022", "Sources : associations agréées de surveillance de la qualité de l'air (Atmo France), Géod'air ; exploitation de l'observatoire ; fond IGN.")
    g.plot(ax=ax, color="#f2f2f2", edgecolor="white", lw=.5)
    m = ax.scatter(p.geometry.x, p.geometry.y, c=p.pm25, cmap="cividis_r", s=34, edgecolor="#444444", lw=.4)
    fig.colorbar(m, cax=fig.add_axes([.76, .3, .025, .4]), label="µg/m³")
    barre(ax, 200)
    return fig, p


@honn
def h_cercles_avec_zero_dit():
    g = gp()
    g["nb_bornes"] = np.where(g.population > 1500, (g.population / 700).round(), 0).astype(int)
    c = g.geometry.representative_point()
    z = g.nb_bornes == 0
    fig, ax = bureau("Bornes de recharge publiques, fin 2023", "Source : schéma des infrastructures de recharge, data.gouv.fr ; fond IGN.")
    g.plot(ax=ax, color="#f1f4f1", edgecolor="#c5cfc5", lw=.5)
    ax.scatter(c[~z].x, c[~z].y, s=g.nb_bornes[~z] * 9, color="#00695c", alpha=.75, edgecolor="white")
    ax.scatter(c[z].x, c[z].y, marker="x", s=18, color="#777777")
    h = [ax.scatter([], [], s=n * 9, color="#00695c", alpha=.75, label=f"{n} bornes") for n in (5, 25, 100)]
    h.append(Line2D([], [], ls="", marker="x", color="#777777", label="aucune borne"))
    ax.legend(handles=h, title="Nombre de bornes", labelspacing=1.8, handletextpad=1.8, **LEG)
    regle(ax, 5, x=.8)
    return fig, g


@honn
def h_isochrones_anneaux():
    g = gp()
    c = g.geometry.representative_point()[g.population.idxmax()]
    fig, ax = bureau("À vélo depuis le centre de Poitiers (2023)", "Source : calcul du bureau d'études à 15 km/h, OpenStreetMap ; fond IGN.")
    g.plot(ax=ax, color="white", edgecolor="#aaaaaa", lw=.5)
    cols = ["#08519c", "#3182bd", "#9ecae1", "#deebf7"]
    prec = None
    for col, m in zip(cols, (10, 20, 30, 40)):
        z = c.buffer(m * 250 * .8)
        anneau = z if prec is None else z.difference(prec)
        gpd.GeoSeries([anneau], crs=2154).plot(ax=ax, color=col, edgecolor="none")
        prec = z
    g.boundary.plot(ax=ax, color="#666666", lw=.4)
    ax.set_aspect("equal")
    cases(ax, cols + ["white"], ["moins de 10 min", "de 10 à moins de 20 min", "de 20 à moins de 30 min", "de 30 à moins de 40 min", "40 min et plus"], "Temps de parcours")
    regle(ax, 5, x=.8)
    return fig, None


@honn
def h_raster_anomalie_centree():
    g = fr()
    X, Y, Z = bosses(254, 80, -2.8, 2.8, 7)
    a, b, c, d = g.total_bounds
    fig, ax = classe("Pluies de l'été 2022 : écart à la normale", "Source : Météo-France, écart à la normale 1991-2020 ; fond IGN.")
    im = ax.imshow(Z * 30, extent=(a, c, b, d), origin="lower", cmap="BrBG", vmin=-90, vmax=90)
    g.boundary.plot(ax=ax, color="#444444", lw=.3)
    cb = fig.colorbar(im, ax=ax, shrink=.6, ticks=[-90, -45, 0, 45, 90])
    cb.ax.set_yticklabels(["-90", "-45", "0 (normale)", "+45", "+90"])
    cb.set_label("Écart, en %")
    fleche(ax, 200)
    return fig, None


@honn
def h_regions_dissoutes():
    g = fr()
    r = g.dissolve("region", aggfunc={"population": "sum", "superficie_km2": "sum"}).reset_index()
    r["dens"] = r.population / r.superficie_km2
    i = coupe(r.dens, [0, 70, 100, 150, 1100])
    fig, ax = classe("La densité des régions métropolitaines en 2021", S_GEO)
    r.plot(ax=ax, color=[VIOLETS[k + 1] for k in i], edgecolor="white", lw=.8)
    cases(ax, VIOLETS[1:], ["moins de 70", "de 70 à moins de 100", "de 100 à moins de 150", "150 et plus"], "Habitants par km²")
    regle(ax, 200)
    return fig, r


@honn
def h_relief_et_courbes():
    g = gp()
    X, Y, Z = bosses(256, 100, 62, 178, 9)
    a, b, c, d = g.total_bounds
    fig, ax = classe("Le relief autour de Poitiers (2020)", "Source : IGN, RGE Alti 2020, lissé ; contours communaux IGN.")
    cm = LinearSegmentedColormap.from_list("relief", ["#f7fcf0", "#c7b98b", "#8c6d31", "#3d2b10"])
    im = ax.imshow(Z, extent=(a, c, b, d), origin="lower", cmap=cm)
    cs = ax.contour(a + X * (c - a), b + Y * (d - b), Z, levels=[80, 100, 120, 140, 160], colors="black", linewidths=.4)
    ax.clabel(cs, fmt="%d m", fontsize=6)
    g.boundary.plot(ax=ax, color="white", lw=.5)
    fig.colorbar(im, ax=ax, shrink=.6, label="Altitude, en mètres")
    regle(ax, 5, x=.8)
    return fig, None


@honn
def h_fond_muet():
    g = fr()
    fig, ax = classe("Fond de carte à compléter : les départements en 2023", "Source : IGN Admin Express ; fond simplifié pour la classe.")
    for geom in g.geometry:
        for q in getattr(geom, "geoms", [geom]):
            ax.add_patch(Polygon(np.asarray(q.exterior.coords), fc="white", ec="black", lw=.6))
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_title("Nom, prénom : ............................", fontsize=9, loc="left")
    regle(ax, 200)
    return fig, None


@honn
def h_commune_en_evidence():
    g = gp()
    m = g.nom.str.contains("Chauvigny")
    assert m.sum() == 1
    fig, ax = agence("Chauvigny", "Situation de la commune dans Grand Poitiers, 2023", S_AGU)
    g[~m].plot(ax=ax, color="#e6e6e6", edgecolor="white", lw=.6)
    g[m].plot(ax=ax, color="#d94801", edgecolor="white", lw=.6)
    ax.set_aspect("equal")
    cases(ax, ["#d94801", "#e6e6e6"], ["Chauvigny", "Autres communes"], None)
    damier(ax, 10)
    return fig, g


@honn
def h_trafic_routier_classes():
    g = gp()
    a, b, c, d = g.total_bounds
    r = np.random.default_rng(259)
    L = []
    for k in range(22):
        x, y = r.uniform(a + .2 * (c - a), c - .2 * (c - a)), r.uniform(b + .2 * (d - b), d - .2 * (d - b))
        th = r.uniform(0, np.pi)
        L.append(LineString([(x - 5000 * np.cos(th), y - 3000 * np.sin(th)), (x, y + r.normal(0, 500)), (x + 5000 * np.cos(th), y + 3000 * np.sin(th))]))
    t = gpd.GeoDataFrame({"tmja": r.integers(900, 38000, 22)}, geometry=L, crs=2154)
    st = [("#9ecae1", 1.2), ("#4292c6", 2.4), ("#08519c", 4), ("#041f3d", 6)]
    i = coupe(t.tmja, [0, 5000, 12000, 25000, 40000])
    fig, ax = bureau("Trafic moyen journalier sur les axes comptés, 2022", "Source : Département de la Vienne, DIR Centre-Ouest, comptages 2022 ; fond IGN.")
    g.plot(ax=ax, color="#f7f7f7", edgecolor="#dcdcdc", lw=.5)
    for geom, k in zip(t.geometry, i):
        ax.plot(*geom.xy, color=st[k][0], lw=st[k][1], solid_capstyle="round")
    lab = ["moins de 5 000", "5 000 à 11 999", "12 000 à 24 999", "25 000 et plus"]
    ax.legend(handles=[Line2D([], [], color=c_, lw=w, label=l) for (c_, w), l in zip(st, lab)], title="Véhicules par jour", **LEG)
    regle(ax, 5, x=.8)
    return fig, t


@honn
def h_densite_lognorm():
    g = fr()
    g["densite_hab"] = g.population / g.superficie_km2
    n = LogNorm(10, 25000)
    fig, ax = agence("La densité", "Habitants par km², échelle logarithmique, 2021", S_ARS.replace("Assurance maladie (SNDS), Drees, ", ""))
    g.plot("densite_hab", ax=ax, cmap="magma_r", norm=n, edgecolor="#777777", lw=.3)
    fig.colorbar(ScalarMappable(n, "magma_r"), cax=fig.add_axes([.76, .3, .025, .4]), label="Habitants par km²")
    barre(ax, 200)
    return fig, g


@honn
def h_secret_statistique():
    g = gp()
    g["tx_rsa"] = champ(g, 261, 2.1, 9.8)
    g.loc[g.population < 700, "tx_rsa"] = np.nan
    s = g.tx_rsa.isna()
    assert s.any()
    ok = g[~s]
    i = coupe(ok.tx_rsa, [2, 4, 6, 8, 10])
    fig, ax = agence("Le RSA", "Part des 15-64 ans couverts par le RSA, 2021", "Sources : Caf et MSA de la Vienne, Insee (recensement) ; traitements Agence d'urbanisme ; fond IGN.\nSecret statistique : communes de moins de 700 habitants non renseignées.")
    ok.plot(ax=ax, color=[BLEUS[k + 1] for k in i], edgecolor="white", lw=.4)
    g[s].plot(ax=ax, facecolor="#eeeeee", edgecolor="#888888", hatch="///", lw=.4)
    ax.set_aspect("equal")
    h = [Patch(fc=c, label=t) for c, t in zip(BLEUS[1:], ["de 2 à moins de 4", "de 4 à moins de 6", "de 6 à moins de 8", "de 8 à moins de 10"])]
    h.append(Patch(fc="#eeeeee", ec="#888888", hatch="///", label="Secret statistique"))
    ax.legend(handles=h, title="% des 15-64 ans", **LEG)
    damier(ax, 10)
    return fig, g
