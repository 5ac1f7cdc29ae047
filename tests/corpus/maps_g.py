"""Jeu de cartes d'essai « g » : un journal régional de l'Est, une agence de l'eau, une école d'urbanisme, une fédération de randonnée, un service départemental d'incendie, un lycéen en SNT, un institut de sondage, une thésarde en géographie de la santé."""
from functools import lru_cache

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import shapely
from matplotlib import colormaps
from matplotlib.cm import ScalarMappable
from matplotlib.collections import PatchCollection
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, LogNorm, Normalize, TwoSlopeNorm, to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from shapely.geometry import LineString, MultiPoint, Point, box

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets") + "/"
LIARS = []
HONEST = []

EST = ["08", "10", "51", "52", "54", "55", "57", "67", "68", "88"]
GRAND_EST = EST + ["21", "25", "39", "70", "90"]
OUEST = ["16", "17", "79", "86", "85", "36", "37", "49", "87"]


def menteuse(regle):
    def deco(f):
        LIARS.append((f.__name__, f, regle))
        return f
    return deco


def honnete(f):
    HONEST.append((f.__name__, f))
    return f


# ------------------------------------------------------------------ données
@lru_cache(None)
def _lire(chemin):
    return gpd.read_file(chemin)


@lru_cache(None)
def _lire_proj(chemin, crs):
    return _lire(chemin).to_crs(crs)


def dep(codes=None, crs=2154):
    g = _lire_proj(DATA + "contours_departements.geojson", crs)
    if codes is not None:
        g = g[g.code.isin(codes)]
    return g.reset_index(drop=True).copy()


def gp(crs=2154):
    return _lire_proj(DATA + "contours_grand_poitiers.geojson", crs).copy()


def monde(crs="+proj=eqearth", continents=None):
    g = _lire(DATA + "contours_monde.geojson")
    g = g[g.code_iso != "AQ"]
    if continents:
        g = g[g.continent.isin(continents)]
    return g.to_crs(crs).reset_index(drop=True)


def europe(crs=3035):
    g = _lire(DATA + "contours_monde.geojson")
    g = g[(g.continent == "Europe") & (g.code_iso != "RU")].copy()
    g["geometry"] = g.geometry.intersection(box(-25, 34, 42, 71.5))
    g = g[~g.is_empty]
    return g.to_crs(crs).reset_index(drop=True)


def champ(g, graine, bas, haut, puissance=1.0, bruit=0.2):
    """Valeurs inventées, lisses dans l'espace, étalées de bas à haut."""
    r = np.random.default_rng(graine)
    c = g.geometry.representative_point()
    x = (c.x - c.x.min()) / (c.x.max() - c.x.min())
    y = (c.y - c.y.min()) / (c.y.max() - c.y.min())
    a, b, p, q = r.uniform(1, 4, 4)
    z = np.sin(a * x + p) + np.cos(b * y + q) + r.normal(0, bruit * 2, len(g))
    u = np.asarray(z).argsort().argsort() / (len(g) - 1)
    return bas + (haut - bas) * u ** puissance


def sous_bassins(codes, n, graine):
    u = shapely.union_all(dep(codes).geometry.values).buffer(0)
    x0, y0, x1, y1 = u.bounds
    r = np.random.default_rng(graine)
    pts = [p for p in (Point(a, b) for a, b in zip(r.uniform(x0, x1, n * 4), r.uniform(y0, y1, n * 4))) if u.contains(p)][:n]
    v = shapely.voronoi_polygons(MultiPoint(pts), extend_to=u)
    geo = [p.intersection(u) for p in v.geoms]
    return gpd.GeoDataFrame({"id_bv": [f"BV{i:02d}" for i in range(len(geo))]}, geometry=geo, crs=2154)


def carreaux(emprise, pas):
    x0, y0, x1, y1 = emprise.bounds
    geo = [box(x, y, x + pas, y + pas) for x in np.arange(x0 // pas * pas, x1, pas) for y in np.arange(y0 // pas * pas, y1, pas)]
    geo = [c for c in geo if emprise.contains(c.centroid)]
    return gpd.GeoDataFrame({"id_car": range(len(geo))}, geometry=geo, crs=2154)


def hexagones(emprise, r):
    x0, y0, x1, y1 = emprise.bounds
    geo, dx, dy = [], r * 3 ** 0.5, r * 1.5
    for j, y in enumerate(np.arange(y0, y1 + dy, dy)):
        for x in np.arange(x0 + (j % 2) * dx / 2, x1 + dx, dx):
            t = np.radians(np.arange(30, 390, 60))
            h = shapely.Polygon(np.c_[x + r * np.cos(t), y + r * np.sin(t)])
            if emprise.contains(h.centroid):
                geo.append(h)
    return gpd.GeoDataFrame({"hex": range(len(geo))}, geometry=geo, crs=2154)


# ------------------------------------------------------------------ habillage
def parties(geom):
    return list(geom.geoms) if hasattr(geom, "geoms") else [geom]


def chemin(geom):
    ps = []
    for p in parties(geom):
        ps.append(Path(np.asarray(p.exterior.coords)[:, :2], closed=True))
        ps += [Path(np.asarray(i.coords)[:, :2], closed=True) for i in p.interiors]
    return Path.make_compound_path(*ps)


def nu(fig, ax):
    ax.set_axis_off()
    return ax


def barre_trait(ax, km, k=1000.0, ou=(0.05, 0.05), suffixe=""):
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    x, y = x0 + ou[0] * (x1 - x0), y0 + ou[1] * (y1 - y0)
    ax.add_line(Line2D([x, x + km * k], [y, y], color="black", lw=2.5, solid_capstyle="butt"))
    ax.text(x + km * k / 2, y + 0.012 * (y1 - y0), f"{km:g} km{suffixe}".replace(".", ","), ha="center", va="bottom", fontsize=8)


def barre_ancree(ax, km, k=1000.0, loc="lower left", suffixe=""):
    ax.add_artist(AnchoredSizeBar(ax.transData, km * k, f"{km:g} km{suffixe}", loc, pad=0.4, frameon=False, size_vertical=km * k / 40, color="0.15"))


def barre_damier(ax, km, k=1000.0, ou=(0.04, 0.05)):
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    x, y, h = x0 + ou[0] * (x1 - x0), y0 + ou[1] * (y1 - y0), (y1 - y0) * 0.012
    for i in range(2):
        ax.add_patch(Rectangle((x + i * km * k / 2, y), km * k / 2, h, fc=["black", "white"][i], ec="black", lw=0.7, zorder=9))
    for i, t in enumerate(["0", f"{km / 2:g}", f"{km:g} km"]):
        ax.text(x + i * km * k / 2, y + 1.4 * h, t.replace(".", ","), ha="center", va="bottom", fontsize=7, zorder=9)


def barre_fleche(ax, km, k=1000.0, ou=(0.05, 0.06), couleur="0.1"):
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    x, y = x0 + ou[0] * (x1 - x0), y0 + ou[1] * (y1 - y0)
    ax.annotate("", (x, y), (x + km * k, y), arrowprops=dict(arrowstyle="|-|,widthA=0.25,widthB=0.25", color=couleur, shrinkA=0, shrinkB=0))
    ax.annotate(f"{km:g} km", (x + km * k / 2, y), xytext=(0, 4), textcoords="offset points", ha="center", fontsize=8, color=couleur)


def nord(ax, x=0.95, y=0.93):
    ax.annotate("N", xy=(x, y), xytext=(x, y - 0.1), xycoords="axes fraction", ha="center", arrowprops=dict(arrowstyle="<-"), fontsize=10)


def pied(fig, texte):
    fig.text(0.02, 0.015, texte, fontsize=7, color="0.35")


def cases(ax, couleurs, textes, titre, loc="upper left", **kw):
    if loc.endswith("left") and "bbox_to_anchor" not in kw:
        x0, x1 = ax.get_xlim()
        ax.set_xlim(x0 - 0.38 * (x1 - x0), x1)
    return ax.legend(handles=[Patch(fc=c, ec="0.4", lw=0.5, label=t) for c, t in zip(couleurs, textes)], title=titre, loc=loc, frameon=False, fontsize=8, title_fontsize=8, alignment="left", **kw)


def cases_main(ax, couleurs, textes, titre, x=0.02, y=0.95, pas=0.055):
    ax.text(x, y, titre, transform=ax.transAxes, fontsize=8, weight="bold", va="bottom")
    for i, (c, t) in enumerate(zip(couleurs, textes)):
        ax.add_patch(Rectangle((x, y - (i + 1) * pas), 0.05, pas * 0.8, transform=ax.transAxes, fc=c, ec="0.3", lw=0.5, clip_on=False))
        ax.text(x + 0.065, y - (i + 0.6) * pas, t, transform=ax.transAxes, fontsize=8, va="center")


def rampe(nom, n, a=0.12, b=0.92):
    return [to_hex(c) for c in colormaps[nom](np.linspace(a, b, n))]


KDEG = 1 / (111.32 * np.cos(np.radians(46.5)))       # un kilomètre d'est en ouest, en degrés, à 46,5° N
KMERC = 1000 / np.cos(np.radians(46.55))             # un kilomètre à Poitiers, en mètres Web Mercator


# ================================================================== MENTEUSES
# --- colour-blind
@menteuse("colour-blind")
def urba_zonage_rouge_vert():
    g = gp()
    r = np.random.default_rng(1)
    g["zone"] = r.choice(["Urbaine", "Agricole", "À urbaniser"], len(g), p=[.35, .4, .25])
    coul = {"Urbaine": "#c8473a", "Agricole": "#7a7d1f", "À urbaniser": "#b06a1c"}
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=g.zone.map(coul), ec="white", lw=.6, ax=ax)
    cases(ax, coul.values(), coul.keys(), "Zone dominante du PLUi")
    ax.set_title("Le zonage dominant des communes de Grand Poitiers en 2023")
    barre_ancree(ax, 10, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : atelier 2 de l'école d'urbanisme, d'après le projet de PLUi, 2023. Fond : IGN.")
    return fig, g


@menteuse("colour-blind")
def incendie_evolution_rdylgn():
    g = dep(OUEST)
    g["evol_interv"] = champ(g, 2, -12, 12)
    fig, ax = plt.subplots(figsize=(7, 7))
    norm = TwoSlopeNorm(0, -12, 12)
    g.plot("evol_interv", cmap="RdYlGn_r", norm=norm, ec="0.3", lw=.5, ax=ax)
    cb = fig.colorbar(ScalarMappable(norm, "RdYlGn_r"), ax=ax, shrink=.6, ticks=[-12, -6, 0, 6, 12])
    cb.set_label("Évolution 2022-2023 (%), 0 = stable")
    ax.set_title("Interventions pour feux d'espaces naturels")
    barre_damier(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : états-majors des Sdis, bilan 2023")
    return fig, g


@menteuse("colour-blind")
def rando_sentiers_etat():
    d = dep(["86", "79", "16", "87"])
    r = np.random.default_rng(3)
    x0, y0, x1, y1 = d.total_bounds
    n = 45
    s = gpd.GeoDataFrame({"etat": r.choice(["balisage refait", "balisage à reprendre"], n)}, geometry=gpd.points_from_xy(r.uniform(x0 + 3e4, x1 - 3e4, n), r.uniform(y0 + 3e4, y1 - 3e4, n)), crs=2154)
    fig, ax = plt.subplots(figsize=(7, 6))
    d.plot(color="#f3f1ea", ec="0.6", ax=ax)
    for e, c in [("balisage refait", "#6b8e23"), ("balisage à reprendre", "#c0602b")]:
        p = s[s.etat == e]
        ax.scatter(p.geometry.x, p.geometry.y, c=c, s=45, label=e, ec="white", lw=.5)
    ax.legend(title="Départs de sentier", loc="upper left")
    ax.set_title("Où en est le balisage ? Relevé des bénévoles, printemps 2024")
    barre_fleche(ax, 50)
    nu(fig, ax)
    pied(fig, "Source : comité de randonnée, tournées d'avril 2024")
    return fig, s


@menteuse("colour-blind")
def sondage_bleu_violet():
    g = dep()
    r = np.random.default_rng(4)
    reg = {k: r.integers(0, 3) for k in g.region.unique()}
    for i, k in enumerate(sorted(reg)):
        reg[k] = i % 3
    noms = ["La télévision", "Les réseaux sociaux", "La presse locale"]
    g["media_1er"] = [noms[reg[k]] for k in g.region]
    coul = ["#4a6fd0", "#7d63d0", "#5d66cf"]
    fig, ax = plt.subplots(figsize=(7, 7))
    for geom, m in zip(g.geometry, g.media_1er):
        ax.add_patch(PathPatch(chemin(geom), fc=coul[noms.index(m)], ec="white", lw=.4))
    ax.autoscale_view()
    ax.set_aspect("equal")
    cases_main(ax, coul, noms, "Premier média cité")
    fig.suptitle("« Où vous informez-vous d'abord ? » par région, 2024")
    barre_trait(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : enquête de l'institut, 6 000 personnes, mars 2024. Fond : IGN Admin Express.")
    return fig, g


# --- diverging-without-middle
@menteuse("diverging-without-middle")
def these_apl_brbg():
    g = dep()
    g["apl_mg"] = champ(g, 5, 1.8, 5.6)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("apl_mg", cmap="BrBG", legend=True, ax=ax, ec="white", lw=.3, legend_kwds={"label": "APL aux médecins généralistes (consultations par an et par habitant)", "shrink": .6})
    ax.set_title("Accessibilité aux médecins généralistes, 2022")
    barre_trait(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : calculs de l'autrice d'après Drees, 2022")
    return fig, g


@menteuse("diverging-without-middle")
def journal_loyer_rdbu_classes():
    g = dep(GRAND_EST)
    g["loyer_m2"] = champ(g, 6, 6.5, 13.5)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    bornes = [6.5, 8, 9.5, 11, 12.5, 13.5]
    coul = ["#2166ac", "#92c5de", "#f7f7f7", "#f4a582", "#b2182b"]
    k = np.clip(np.digitize(g.loyer_m2, bornes) - 1, 0, 4)
    for geom, i in zip(g.geometry, k):
        for p in parties(geom):
            ax.fill(*np.asarray(p.exterior.coords)[:, :2].T, fc=coul[i], ec="0.4", lw=.5)
    ax.set_aspect("equal")
    cases(ax, coul, [f"de {a:g} à moins de {b:g}".replace(".", ",") for a, b in zip(bornes, bornes[1:])], "Loyer (€/m²)", loc="lower left")
    ax.set_title("Ce que coûte un loyer dans l'Est en 2023", loc="left", weight="bold")
    barre_ancree(ax, 100, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : observatoire des loyers, 2023 – Infographie de la rédaction")
    return fig, g


@menteuse("diverging-without-middle")
def eau_temperature_puor():
    u = shapely.union_all(dep(["57", "54", "88", "55"]).geometry.values)
    g = carreaux(u, 12000)
    g["temp_eau"] = champ(g, 7, 11.2, 19.4, bruit=.05)
    fig, ax = plt.subplots(figsize=(6, 6.5))
    g.plot("temp_eau", cmap="PuOr_r", ax=ax)
    sm = ScalarMappable(Normalize(g.temp_eau.min(), g.temp_eau.max()), "PuOr_r")
    cb = fig.colorbar(sm, ax=ax, orientation="horizontal", shrink=.7, pad=.03)
    cb.set_ticks([11.2, 19.4], labels=["11,2 °C", "19,4 °C"])
    cb.set_label("Température moyenne des cours d'eau en août")
    ax.set_title("Des rivières plus ou moins chaudes, août 2022")
    barre_damier(ax, 50)
    nu(fig, ax)
    pied(fig, "Source : réseau de suivi thermique du bassin, 2022")
    return fig, g


@menteuse("diverging-without-middle")
def sondage_confiance_deux_teintes():
    g = europe()
    g["confiance"] = champ(g, 8, 22, 81)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    cm = LinearSegmentedColormap.from_list("orange_bleu", ["#b35806", "#f6e8d5", "#f7f7f7", "#d8daeb", "#2b3f8f"])
    g.plot("confiance", cmap=cm, scheme="quantiles", k=6, legend=True, ec="0.5", lw=.4, ax=ax, legend_kwds={"title": "Ont confiance (%)", "fmt": "{:.0f}", "loc": "upper left", "fontsize": 8})
    ax.set_title("Confiance dans les institutions européennes, 2023")
    barre_ancree(ax, 500, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : baromètre de l'institut, vague d'automne 2023")
    return fig, g


# --- empty-class
@menteuse("empty-class")
def journal_chomage_classe_vide():
    g = dep(EST)
    g["tx_chom"] = champ(g, 9, 5.6, 9.7)
    bornes = [5, 6, 7, 8, 9, 10, 12]
    coul = rampe("Reds", 6)
    k = np.digitize(g.tx_chom, bornes) - 1
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=[coul[i] for i in k], ec="white", ax=ax)
    cases(ax, coul, [f"de {a} à moins de {b} %" for a, b in zip(bornes, bornes[1:])], "Taux de chômage", loc="lower left")
    ax.set_title("Le chômage dans le Grand Est au 4e trimestre 2023")
    barre_ancree(ax, 50, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Insee, taux de chômage localisés, 2023")
    return fig, g


@menteuse("empty-class")
def these_vaccin_user_defined():
    g = dep()
    g["couv_vacc"] = champ(g, 10, 41, 78)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("couv_vacc", cmap="YlGnBu", scheme="user_defined", classification_kwds={"bins": [50, 60, 70, 80, 90]}, legend=True, ec="0.6", lw=.3, ax=ax,
           legend_kwds={"title": "Couverture vaccinale (%)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    ax.set_title("Vaccination contre la grippe des plus de 65 ans, hiver 2022-2023")
    barre_trait(ax, 200, ou=(.7, .03))
    nu(fig, ax)
    pied(fig, "Source : Santé publique France, 2023, traitements de l'autrice")
    return fig, g


@menteuse("empty-class")
def urba_formes_categorie_absente():
    g = gp()
    c = ["Pavillonnaire", "Bourg ancien", "Grand ensemble", "Zone d'activités"]
    r = np.random.default_rng(11)
    g["forme"] = r.choice(c[:3], len(g), p=[.5, .3, .2])
    coul = dict(zip(c, ["#F0E442", "#56B4E9", "#0B3C6F", "#D55E00"]))
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PatchCollection([PathPatch(chemin(p)) for p in g.geometry], fc=[coul[f] for f in g.forme], ec="white", lw=.7)
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect(1)
    cases(ax, coul.values(), coul.keys(), "Forme urbaine dominante")
    ax.set_title("Formes urbaines dominantes, Grand Poitiers, 2024")
    barre_fleche(ax, 10, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : relevés de terrain des étudiants, janvier 2024")
    return fig, g


@menteuse("empty-class")
def rando_dens_sentiers_barre_trop_longue():
    g = dep()
    g["km_par_100km2"] = champ(g, 12, 4, 38)
    norm = BoundaryNorm([0, 10, 20, 30, 40, 50, 60], 256)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("km_par_100km2", cmap="Greens", norm=norm, ec="white", lw=.4, ax=ax)
    fig.colorbar(ScalarMappable(norm, "Greens"), ax=ax, shrink=.6, label="km de sentiers balisés pour 100 km²")
    ax.set_title("La densité de sentiers balisés en 2023")
    barre_damier(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : fédération de randonnée, base des itinéraires, 2023")
    return fig, g


# --- hidden-missing
@menteuse("hidden-missing")
def these_mortalite_fillna0():
    g = dep()
    g["tx_mortalite"] = champ(g, 13, 5.5, 12.5)
    r = np.random.default_rng(13)
    g.loc[r.choice(len(g), 9, replace=False), "tx_mortalite"] = np.nan
    g["valeur"] = g.tx_mortalite.fillna(0)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("valeur", cmap="OrRd", legend=True, ax=ax, ec="white", lw=.3, legend_kwds={"label": "Décès pour 1 000 habitants", "shrink": .6})
    ax.set_title("Mortalité par département, 2021")
    barre_ancree(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : CépiDc, 2021")
    return fig, g


@menteuse("hidden-missing")
def eau_nitrates_moins_999():
    g = sous_bassins(EST, 45, 14)
    g["no3"] = champ(g, 14, 4, 58)
    g.loc[[3, 11, 19, 27, 40], "no3"] = -999
    bornes = [10, 25, 40, 50]
    coul = rampe("YlOrBr", 5)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot(color=[coul[i] for i in np.digitize(g.no3, bornes)], ec="0.5", lw=.4, ax=ax)
    cases(ax, coul, ["moins de 10", "de 10 à moins de 25", "de 25 à moins de 40", "de 40 à moins de 50", "50 et plus"], "Nitrates (mg/L)", loc="lower left")
    ax.set_title("Nitrates dans les sous-bassins, percentile 90, 2022")
    barre_fleche(ax, 50, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : agence de l'eau, réseau de contrôle 2022")
    return fig, g


@menteuse("hidden-missing")
def urba_velo_communes_effacees():
    g = gp()
    g["places_velo_1000"] = champ(g, 130, 2, 41, 1.3)
    g.loc[np.random.default_rng(130).choice(len(g), 9, replace=False), "places_velo_1000"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("places_velo_1000", cmap="PuBu", legend=True, ec="0.4", lw=.5, ax=ax, legend_kwds={"label": "Places de vélo pour 1 000 habitants", "shrink": .6})
    ax.set_title("Stationnement des vélos, Grand Poitiers, 2024")
    barre_trait(ax, 5)
    nu(fig, ax)
    pied(fig, "Source : portail de données ouvertes de Grand Poitiers, 2024")
    return fig, g


@menteuse("hidden-missing")
def journal_petits_multiples_trou():
    g = dep(GRAND_EST)
    g["tx_2015"] = champ(g, 15, 3, 11)
    g["tx_2023"] = champ(g, 15, 4, 14)
    g.loc[g.code.isin(["55", "70", "39"]), "tx_2015"] = np.nan
    fig, axs = plt.subplots(1, 2, figsize=(10, 5))
    norm = Normalize(3, 14)
    for ax, c in zip(axs, ["tx_2015", "tx_2023"]):
        g.dropna(subset=[c]).plot(c, cmap="Purples", norm=norm, ec="0.5", lw=.5, ax=ax)
        ax.set(xlim=g.total_bounds[[0, 2]], ylim=g.total_bounds[[1, 3]], title=c[-4:])
        nu(fig, ax)
    barre_ancree(axs[0], 100)
    fig.colorbar(ScalarMappable(norm, "Purples"), ax=axs, shrink=.7, label="Logements vacants (%)")
    fig.suptitle("La vacance gagne du terrain dans l'Est")
    pied(fig, "Source : fichiers Lovac, 2015 et 2023")
    return fig, g


# --- missing-date
@menteuse("missing-date")
def rando_adherents_sans_annee():
    g = dep()
    g["lic_1000"] = champ(g, 16, 1.2, 6.8)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("lic_1000", cmap="Greens", scheme="equal_interval", k=5, legend=True, ec="white", lw=.4, ax=ax, legend_kwds={"title": "Licenciés pour 1 000 hab.", "fmt": "{:.1f}", "loc": "lower left"})
    ax.set_title("Où marche-t-on le plus ?")
    barre_damier(ax, 200, ou=(.72, .03))
    nu(fig, ax)
    pied(fig, "Source : fichier des licences de la fédération ; Insee pour la population")
    return fig, g


@menteuse("missing-date")
def incendie_delais_derniere_campagne():
    g = gp()
    g["delai_min"] = champ(g, 17, 6, 21)
    coul = rampe("YlOrRd", 4)
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, v in zip(g.geometry, g.delai_min):
        ax.add_patch(Polygon(np.asarray(geom.exterior.coords)[:, :2], fc=coul[np.digitize(v, [10, 14, 18])], ec="white", lw=.6))
    ax.autoscale_view()
    ax.set_aspect("equal")
    cases_main(ax, coul, ["moins de 10 min", "de 10 à 13 min", "de 14 à 17 min", "18 min et plus"], "Délai moyen d'arrivée")
    fig.suptitle("Délai d'arrivée des secours, dernière campagne de mesure")
    barre_trait(ax, 10, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : service départemental d'incendie et de secours, logiciel d'alerte. Carte n° 14, échelle graphique.")
    return fig, g


@menteuse("missing-date")
def eau_stations_localisation_sans_date():
    b = dep(EST)
    r = np.random.default_rng(18)
    u = shapely.union_all(b.geometry.values)
    pts = [p for p in (Point(x, y) for x, y in zip(r.uniform(*u.bounds[::2], 120), r.uniform(*u.bounds[1::2], 120))) if u.contains(p)][:50]
    s = gpd.GeoDataFrame({"station": range(len(pts))}, geometry=pts, crs=2154)
    fig, ax = plt.subplots(figsize=(7, 6))
    b.plot(color="#eef3f6", ec="0.6", ax=ax)
    s.plot(ax=ax, marker="v", color="#08519c", markersize=28, label="Station de mesure")
    ax.legend(loc="lower left")
    ax.set_title("Les stations de mesure du réseau de surveillance")
    barre_ancree(ax, 50, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : agence de l'eau ; fond IGN")
    return fig, s


# --- missing-scale
@menteuse("missing-scale")
def lyceen_departements_sans_echelle():
    g = dep()
    g["part_fibre"] = champ(g, 19, 48, 96)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(column="part_fibre", cmap="viridis", legend=True, ax=ax, legend_kwds={"label": "Logements raccordables à la fibre (%)"})
    ax.set_title("La fibre dans les départements en 2023 (exposé de SNT)")
    nu(fig, ax)
    pied(fig, "Source : Arcep, 2023")
    return fig, g


@menteuse("missing-scale")
def these_iris_nord_sans_barre():
    g = gp()
    g["part_75"] = champ(g, 20, 5, 19)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("part_75", scheme="equal_interval", k=5, cmap="PuRd", ec="0.5", lw=.4, legend=True, ax=ax, legend_kwds={"title": "75 ans et plus (%)", "fmt": "{:.0f}", "loc": "upper left"})
    nord(ax)
    ax.set_title("Part des 75 ans et plus dans Grand Poitiers, 2020")
    nu(fig, ax)
    pied(fig, "Source : Insee, recensement de la population 2020, traitements de l'autrice")
    return fig, g


@menteuse("missing-scale")
def incendie_casernes_encart_sans_barre():
    g = dep(OUEST)
    r = np.random.default_rng(21)
    c = g.representative_point()
    s = gpd.GeoDataFrame({"nb_sp": r.integers(60, 900, len(g))}, geometry=c, crs=2154)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="0.92", ec="white", ax=ax)
    ax.scatter(c.x, c.y, s=s.nb_sp * .8, fc="#b2182b", alpha=.8, ec="white")
    for v in (200, 800):
        ax.scatter([], [], s=v * .8, fc="#b2182b", alpha=.8, label=f"{v} pompiers")
    ax.legend(title="Effectif", loc="upper left", labelspacing=2, borderpad=1.2)
    enc = ax.inset_axes([.78, .02, .22, .22])
    dep().plot(color="0.85", ax=enc)
    g.plot(color="#b2182b", ax=enc)
    nu(fig, enc)
    ax.set_title("Sapeurs-pompiers volontaires au 31 décembre 2022")
    nu(fig, ax)
    pied(fig, "Source : Sdis, rapport d'activité 2022")
    return fig, s


# --- missing-source
@menteuse("missing-source")
def journal_revenu_sans_source():
    g = dep(GRAND_EST)
    g["rev_med"] = champ(g, 22, 20100, 26800).round(-2)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("rev_med", cmap="Blues", scheme="quantiles", k=5, legend=True, ec="white", ax=ax, legend_kwds={"title": "Revenu médian (€/an)", "fmt": "{:,.0f}", "loc": "lower left", "fontsize": 8})
    ax.set_title("Le niveau de vie médian dans l'Est, 2021")
    barre_ancree(ax, 100, loc="lower right")
    nu(fig, ax)
    pied(fig, "Carte : service infographie")
    return fig, g


@menteuse("missing-source")
def lyceen_monde_sans_source():
    g = monde()
    g["internet"] = champ(g, 23, 12, 97)
    fig, ax = plt.subplots(figsize=(10, 5))
    g.plot("internet", cmap="cividis_r", legend=True, ax=ax, legend_kwds={"label": "Habitants connectés (%)", "orientation": "horizontal", "shrink": .5, "pad": .02})
    ax.set_title("Internet dans le monde en 2022 – Léo, seconde 4")
    barre_trait(ax, 3000, suffixe=" (équateur)")
    nu(fig, ax)
    return fig, g


@menteuse("missing-source")
def urba_hexbin_sans_source():
    r = np.random.default_rng(24)
    x = np.r_[r.normal(497500, 3500, 1500), r.normal(493000, 7000, 700)]
    y = np.r_[r.normal(6612000, 3500, 1500), r.normal(6608000, 6000, 700)]
    fig, ax = plt.subplots(figsize=(7, 6))
    gp().boundary.plot(ax=ax, color="0.6", lw=.5)
    hb = ax.hexbin(x, y, gridsize=28, mincnt=1, cmap="magma_r")
    fig.colorbar(hb, ax=ax, shrink=.7, label="Permis de construire par hexagone")
    ax.set_title("Les permis de construire déposés de 2018 à 2023")
    barre_damier(ax, 10)
    nu(fig, ax)
    fig.text(.02, .015, "Projection Lambert-93. Master 1, atelier cartographie.", fontsize=7)
    return fig, None


# --- missing-unit
@menteuse("missing-unit")
def eau_prix_sans_unite():
    g = dep()
    g["prix_eau"] = champ(g, 25, 3.1, 5.4)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("prix_eau", cmap="GnBu", legend=True, ec="0.7", lw=.3, ax=ax, legend_kwds={"label": "Prix de l'eau", "shrink": .6})
    ax.set_title("Le prix de l'eau au robinet en 2022")
    barre_ancree(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : observatoire Sispea, 2022")
    return fig, g


@menteuse("missing-unit")
def journal_densite_sans_unite():
    g = dep(EST)
    coul = rampe("Oranges", 4)
    k = np.digitize(g.densite, [35, 60, 150])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=[coul[i] for i in k], ec="white", ax=ax)
    cases(ax, coul, ["moins de 35", "de 35 à 59", "de 60 à 149", "150 et plus"], "Densité", loc="lower left")
    ax.set_title("La densité dans le Grand Est, 2021")
    barre_trait(ax, 50, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@menteuse("missing-unit")
def these_distance_raster_sans_unite():
    r = np.random.default_rng(26)
    X, Y = np.meshgrid(np.linspace(4.6e5, 5.4e5, 90), np.linspace(6.57e6, 6.65e6, 90))
    px, py = r.uniform(4.65e5, 5.35e5, 8), r.uniform(6.575e6, 6.645e6, 8)
    Z = np.min([np.hypot(X - a, Y - b) for a, b in zip(px, py)], axis=0) / 700 + 2
    fig, ax = plt.subplots(figsize=(7, 6))
    im = ax.imshow(Z, extent=(4.6e5, 5.4e5, 6.57e6, 6.65e6), origin="lower", cmap="YlOrRd")
    ax.scatter(px, py, marker="+", c="black", s=50, label="Maternité")
    ax.legend(loc="upper right")
    fig.colorbar(im, ax=ax, shrink=.8, label="Éloignement")
    ax.set_title("Éloignement de la maternité la plus proche, 2023")
    barre_fleche(ax, 20)
    nu(fig, ax)
    pied(fig, "Source : calculs de l'autrice d'après Finess, 2023")
    return fig, None


# --- non-monotone-ramp
@menteuse("non-monotone-ramp")
def incendie_classes_melangees():
    g = dep(OUEST + ["33", "24", "44"])
    g["interv_1000"] = champ(g, 27, 42, 88)
    coul = ["#fdd0a2", "#7f2704", "#fd8d3c", "#fff5eb", "#d94801"]
    b = [50, 60, 70, 80]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    g.plot(color=[coul[i] for i in np.digitize(g.interv_1000, b)], ec="0.4", lw=.5, ax=ax)
    cases(ax, coul, ["moins de 50", "50 à 59", "60 à 69", "70 à 79", "80 et plus"], "Interventions pour\n1 000 habitants")
    ax.set_title("La charge des secours en 2022")
    barre_ancree(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : statistiques des Sdis, 2022")
    return fig, g


@menteuse("non-monotone-ramp")
def eau_piezo_ocean():
    X, Y = np.meshgrid(np.linspace(0, 1, 80), np.linspace(0, 1, 80))
    Z = 120 + 60 * np.sin(3 * X + .4) * np.cos(2 * Y) + 25 * X * Y
    fig, ax = plt.subplots(figsize=(7, 6))
    m = ax.pcolormesh(9.9e5 + X * 6e4, 6.77e6 + Y * 6e4, Z, cmap="ocean", shading="auto")
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=.8, label="Altitude du toit de la nappe (m)")
    ax.set_title("La nappe d'Alsace, hautes eaux de 2021")
    barre_trait(ax, 10)
    nu(fig, ax)
    pied(fig, "Source : réseau piézométrique du bassin, 2021")
    return fig, None


@menteuse("non-monotone-ramp")
def urba_bleu_replie():
    g = gp()
    g["part_maisons"] = champ(g, 28, 35, 98)
    cm = LinearSegmentedColormap.from_list("bleus", ["#deebf7", "#6baed6", "#08306b", "#2171b5", "#9ecae1"])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("part_maisons", cmap=cm, legend=True, ax=ax, ec="white", lw=.5, legend_kwds={"label": "Part des maisons (%)", "shrink": .7})
    ax.set_title("La part des maisons individuelles, 2020")
    barre_fleche(ax, 10)
    nu(fig, ax)
    pied(fig, "Source : Insee, RP 2020, exploitation principale")
    return fig, g


@menteuse("non-monotone-ramp")
def sondage_deux_classes_permutees():
    g = dep()
    g["part_favorable"] = champ(g, 29, 31, 72)
    coul = ["#edf8e9", "#bae4b3", "#238b45", "#74c476", "#00441b"]
    norm = BoundaryNorm([30, 40, 48, 56, 64, 73], 5)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("part_favorable", cmap=ListedColormap(coul), norm=norm, ax=ax, ec="white", lw=.4)
    fig.colorbar(ScalarMappable(norm, ListedColormap(coul)), ax=ax, shrink=.6, label="Favorables (%)")
    ax.set_title("« Êtes-vous favorable à la semaine de quatre jours ? », 2024")
    barre_damier(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : enquête de l'institut, février 2024")
    return fig, g


# --- not-equal-area
@menteuse("not-equal-area")
def lyceen_monde_web_mercator():
    g = monde(3857)
    g["part_smartphone"] = champ(g, 30, 15, 92)
    fig, ax = plt.subplots(figsize=(9, 7))
    g.plot("part_smartphone", cmap="YlGnBu", legend=True, ax=ax, ec="0.5", lw=.2, legend_kwds={"label": "Habitants équipés d'un smartphone (%)", "shrink": .6})
    ax.set_title("Les smartphones dans le monde en 2021")
    barre_trait(ax, 3000, suffixe=" à l'équateur")
    nu(fig, ax)
    pied(fig, "Source : Union internationale des télécommunications, 2021")
    return fig, g


@menteuse("not-equal-area")
def sondage_europe_mercator():
    g = europe(3395)
    g["euro_pour"] = champ(g, 31, 28, 83)
    coul = rampe("Blues", 4)
    fig, ax = plt.subplots(figsize=(6.5, 7.5))
    for geom, v in zip(g.geometry, g.euro_pour):
        for p in parties(geom):
            ax.fill(*np.asarray(p.exterior.coords)[:, :2].T, fc=coul[np.digitize(v, [40, 55, 70])], ec="white", lw=.4)
    ax.set_aspect("equal")
    cases(ax, coul, ["moins de 40 %", "40 à moins de 55 %", "55 à moins de 70 %", "70 % et plus"], "Attachés à l'Union")
    ax.set_title("L'attachement à l'Union européenne, 2023")
    barre_ancree(ax, 500, k=1000 / np.cos(np.radians(50)), loc="lower left", suffixe=" à 50° N")
    nu(fig, ax)
    pied(fig, "Source : baromètre de l'institut, 2023")
    return fig, g


@menteuse("not-equal-area")
def these_monde_miller():
    g = monde("+proj=mill")
    g["esp_vie"] = champ(g, 32, 53, 84)
    fig, ax = plt.subplots(figsize=(10, 6))
    g.plot("esp_vie", scheme="quantiles", k=6, cmap="PuBuGn", legend=True, ax=ax, ec="0.6", lw=.2, legend_kwds={"title": "Espérance de vie (années)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 7, "title_fontsize": 7})
    ax.set_title("L'espérance de vie à la naissance, 2020")
    barre_ancree(ax, 3000, loc="lower right", suffixe=" à l'équateur")
    nu(fig, ax)
    pied(fig, "Source : OMS, 2020, traitements de l'autrice")
    return fig, g


@menteuse("not-equal-area")
def journal_ameriques_mercator():
    g = _lire(DATA + "contours_monde.geojson")
    g = g[g.continent.isin(["Amérique du Nord", "Amérique du Sud", "Amérique"]) | g.code_iso.isin(["US", "CA", "MX", "BR", "AR", "CL", "PE", "CO", "GL", "VE", "BO"])].to_crs(3857).reset_index(drop=True)
    g["part_foret"] = champ(g, 33, 4, 78)
    fig, ax = plt.subplots(figsize=(6, 7.5))
    pc = PatchCollection([PathPatch(chemin(p)) for p in g.geometry], cmap="Greens", ec="0.5", lw=.3)
    pc.set_array(g.part_foret.values)
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Surface boisée (%)")
    ax.set_title("Les forêts des Amériques, 2020")
    barre_fleche(ax, 2000)
    ax.text(.05, .02, "à l'équateur", transform=ax.transAxes, fontsize=7)
    nu(fig, ax)
    pied(fig, "Source : FAO, 2020")
    return fig, g


# --- overlapping-breaks
@menteuse("overlapping-breaks")
def lyceen_classes_chevauchees():
    g = dep()
    g["zone_blanche"] = champ(g, 34, 0.5, 38)
    coul = rampe("Purples", 4)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(color=[coul[i] for i in np.digitize(g.zone_blanche, [10, 20, 30])], ec="0.6", lw=.3, ax=ax)
    cases(ax, coul, ["0–10 %", "8–20 %", "18–30 %", "28–40 %"], "Surface mal couverte en 4G", loc="lower left")
    ax.set_title("Les zones mal couvertes par le mobile, 2022")
    barre_ancree(ax, 200, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Arcep, données de couverture 2022")
    return fig, g


@menteuse("overlapping-breaks")
def these_temps_seuils_croises():
    g = gp()
    g["tps_pharma"] = champ(g, 35, 2, 24)
    coul = rampe("YlGnBu", 5)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=[coul[i] for i in np.digitize(g.tps_pharma, [5, 10, 15, 20])], ec="white", lw=.5, ax=ax)
    cases_main(ax, coul, ["moins de 5 min", "de 5 à 10 min", "de 10 à 16 min", "de 15 à 20 min", "plus de 20 min"], "Trajet jusqu'à la pharmacie")
    ax.set_title("À combien de minutes de la pharmacie ? 2023")
    barre_damier(ax, 10, ou=(.72, .04))
    nu(fig, ax)
    pied(fig, "Source : calculs de l'autrice, Finess et OpenStreetMap, 2023")
    return fig, g


@menteuse("overlapping-breaks")
def eau_rendement_moins_plus():
    g = sous_bassins(["67", "68", "88", "57", "54"], 36, 36)
    g["rdt_reseau"] = champ(g, 36, 58, 94)
    lab = ["moins de 70 %", "entre 65 et 80 %", "entre 80 et 90 %", "plus de 85 %"]
    g["classe"] = np.digitize(g.rdt_reseau, [70, 80, 87])
    coul = rampe("PuBu", 4)
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    for i in range(4):
        g[g.classe == i].plot(color=coul[i], ec="0.5", lw=.4, ax=ax)
    ax.legend([Line2D([], [], marker="s", ls="", ms=11, color=c) for c in coul], lab, title="Rendement des réseaux", loc="lower left", bbox_to_anchor=(-.1, 0))
    ax.set_title("L'eau qui arrive au robinet, exercice 2021")
    barre_fleche(ax, 50, ou=(.62, .04))
    nu(fig, ax)
    pied(fig, "Source : Sispea, exercice 2021")
    return fig, g


# --- radius-not-area
@menteuse("radius-not-area")
def journal_cercles_rayon():
    g = dep(EST)
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#f0ede6", ec="0.7", ax=ax)
    for p, v in zip(c, g.population):
        ax.add_patch(Circle((p.x, p.y), v * .03, fc="#d95f0e", alpha=.75, ec="white"))
    x0, y0 = g.total_bounds[:2]
    for v, dx in [(250000, 15000), (1000000, 65000)]:
        ax.add_patch(Circle((x0 + dx, y0 + 35000), v * .03, fc="none", ec="0.2"))
        ax.text(x0 + dx, y0 - 4000, f"{v:,} hab.".replace(",", " "), ha="center", fontsize=7)
    ax.set_title("La population des départements du Grand Est, 2021")
    ax.autoscale_view()
    barre_ancree(ax, 50, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Insee, populations légales 2021")
    return fig, g


@menteuse("radius-not-area")
def incendie_scatter_carre():
    g = gp()
    g["nb_interv"] = (g.population * np.random.default_rng(37).uniform(.05, .12, len(g))).round()
    g["nb_interv"] = g.nb_interv.clip(upper=1600)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="0.94", ec="0.75", ax=ax)
    c = g.geometry.centroid
    ax.scatter(c.x, c.y, s=(g.nb_interv / 40) ** 2, c="#cb181d", alpha=.6, ec="white", lw=.5)
    for v in (200, 600, 1600):
        ax.scatter([], [], s=(v / 40) ** 2, c="#cb181d", alpha=.6, label=f"{v} interventions")
    ax.legend(loc="upper left", labelspacing=1.6, frameon=False, borderpad=1.2)
    ax.set_title("Interventions des secours par commune, 2023")
    barre_trait(ax, 10, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : Sdis, système d'information opérationnel, 2023")
    return fig, g


@menteuse("radius-not-area")
def rando_buffer_lineaire():
    g = dep()
    g["nb_clubs"] = champ(g, 38, 3, 70, 1.8).round().astype(int)
    ronds = g.copy()
    ronds["geometry"] = [p.buffer(v * 620) for p, v in zip(g.representative_point(), g.nb_clubs)]
    fig, ax = plt.subplots(figsize=(7, 7))
    g.boundary.plot(ax=ax, color="0.7", lw=.4)
    ronds.plot(ax=ax, color="#31a354", alpha=.7, ec="white", lw=.4)
    for v, y in [(20, 6.2e6), (70, 6.13e6)]:
        leg = Point(1.6e5, y).buffer(v * 620)
        ax.fill(*leg.exterior.xy, fc="none", ec="0.2")
        ax.annotate(f"{v} clubs", (2.15e5, y), va="center", fontsize=8)
    ax.set_title("Les clubs de randonnée en 2023")
    barre_damier(ax, 200, ou=(.72, .02))
    nu(fig, ax)
    pied(fig, "Source : annuaire de la fédération, septembre 2023")
    return fig, ronds


@menteuse("radius-not-area")
def lyceen_carres_cote():
    g = europe()
    g["abonnes_millions"] = champ(g, 39, 1, 60, 2.2).round(1)
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot(color="#eeeeee", ec="white", ax=ax)
    for p, v in zip(c, g.abonnes_millions):
        d = v * 6500
        ax.add_patch(Rectangle((p.x - d / 2, p.y - d / 2), d, d, fc="#54278f", alpha=.6, ec="white", lw=.4))
    x0, y1 = g.total_bounds[0] - 1.3e6, g.total_bounds[3]
    for v, dy in [(10, 3e5), (50, 8e5)]:
        ax.add_patch(Rectangle((x0, y1 - dy), v * 6500, v * 6500, fc="none", ec="black"))
        ax.text(x0 + 3.7e5, y1 - dy + v * 3250, f"{v} millions d'abonnés", va="center", fontsize=8)
    ax.set_xlim(left=x0 - 1e5)
    ax.set_title("Les abonnés à l'internet fixe en Europe, 2022")
    barre_ancree(ax, 500, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Eurostat, 2022 (valeurs arrondies)")
    return fig, g


# --- rainbow-colormap
@menteuse("rainbow-colormap")
def lyceen_jet():
    g = dep()
    g["debit_moy"] = champ(g, 40, 35, 310)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("debit_moy", cmap="jet", legend=True, ax=ax, legend_kwds={"label": "Débit moyen (Mbit/s)", "shrink": .6})
    ax.set_title("Le débit internet par département, 2023")
    barre_trait(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : tests de débit compilés en classe de SNT, mai 2023")
    return fig, g


@menteuse("rainbow-colormap")
def eau_pluie_contourf_spectral():
    X, Y = np.meshgrid(np.linspace(8e5, 1.05e6, 70), np.linspace(6.7e6, 6.95e6, 70))
    Z = 700 + 500 * np.exp(-((X - 9.9e5) / 4e4) ** 2 - ((Y - 6.78e6) / 7e4) ** 2) + 90 * np.sin(X / 4e4) + 70 * np.cos(Y / 3e4)
    fig, ax = plt.subplots(figsize=(7, 6))
    cs = ax.contourf(X, Y, Z, levels=[500, 600, 700, 800, 900, 1000, 1400], cmap="nipy_spectral")
    dep(EST).boundary.plot(ax=ax, color="white", lw=.6)
    ax.set(xlim=(8e5, 1.05e6), ylim=(6.7e6, 6.95e6))
    ax.set_aspect("equal")
    fig.colorbar(cs, ax=ax, label="Précipitations annuelles (mm)", shrink=.8)
    ax.set_title("Pluies de l'année hydrologique 2020-2021")
    barre_ancree(ax, 50)
    nu(fig, ax)
    pied(fig, "Source : Météo-France, réseau climatologique, 2021")
    return fig, None


@menteuse("rainbow-colormap")
def these_arc_en_ciel_main():
    g = dep(OUEST + ["33", "24", "44", "35", "53", "72"])
    g["tx_als"] = champ(g, 41, 18, 62)
    coul = ["#6a00a8", "#1f3fff", "#00b5d8", "#19b34a", "#ffe600", "#ff8c00", "#e00000"]
    b = [24, 30, 36, 42, 48, 55]
    fig, ax = plt.subplots(figsize=(6.5, 7.5))
    g.plot(color=[coul[i] for i in np.digitize(g.tx_als, b)], ec="0.2", lw=.4, ax=ax)
    cases(ax, coul, ["moins de 24", "24 à 29", "30 à 35", "36 à 41", "42 à 47", "48 à 54", "55 et plus"], "Hospitalisations\npour 1 000 hab.", loc="upper left")
    ax.set_title("Recours à l'hôpital dans l'Ouest, 2019")
    barre_fleche(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : PMSI 2019, calculs de l'autrice")
    return fig, g


@menteuse("rainbow-colormap")
def rando_turbo_hexagones():
    u = shapely.union_all(gp().geometry.values)
    g = hexagones(u, 1800)
    g["freq_jour"] = champ(g, 42, 5, 480, 1.5, .1)
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PatchCollection([Polygon(np.asarray(p.exterior.coords)) for p in g.geometry], cmap="turbo")
    pc.set_array(g.freq_jour.to_numpy())
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.7, label="Passages de marcheurs par jour et par km de sentier")
    ax.set_title("La fréquentation des sentiers, été 2023")
    barre_damier(ax, 10)
    nu(fig, ax)
    pied(fig, "Source : éco-compteurs et traces GPS, juillet-août 2023")
    return fig, g


# --- stock-in-choropleth
@menteuse("stock-in-choropleth")
def lyceen_population_aplats():
    g = dep()
    g["pop_2021"] = g.population
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("pop_2021", cmap="OrRd", scheme="quantiles", k=5, legend=True, ec="0.6", lw=.3, ax=ax, legend_kwds={"title": "Nombre d'habitants", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    ax.set_title("La population des départements en 2021")
    barre_ancree(ax, 200, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Insee, 2021")
    return fig, g


@menteuse("stock-in-choropleth")
def incendie_nb_feux_aplats():
    g = dep(OUEST + ["33", "40", "24"])
    g["nb_feux"] = champ(g, 43, 40, 1250, 1.6).round().astype(int)
    coul = rampe("YlOrRd", 5)
    fig, ax = plt.subplots(figsize=(6.5, 7))
    for geom, v in zip(g.geometry, g.nb_feux):
        ax.add_patch(PathPatch(chemin(geom), fc=coul[np.digitize(v, [100, 250, 500, 900])], ec="white", lw=.6))
    ax.autoscale_view()
    ax.set_aspect("equal")
    cases(ax, coul, ["moins de 100 feux", "100 à 249 feux", "250 à 499 feux", "500 à 899 feux", "900 feux et plus"], "Départs de feu")
    ax.set_title("Nombre de départs de feu pendant l'été 2022")
    barre_trait(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : base des incendies de forêt, 2022")
    return fig, g


@menteuse("stock-in-choropleth")
def urba_logements_log():
    g = gp()
    g["nb_logements"] = (g.population / 2.1).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 6))
    norm = LogNorm(g.nb_logements.min(), g.nb_logements.max())
    g.plot("nb_logements", cmap="cividis_r", norm=norm, ec="white", lw=.5, ax=ax)
    fig.colorbar(ScalarMappable(norm, "cividis_r"), ax=ax, shrink=.7, label="Nombre de logements (échelle logarithmique)")
    ax.set_title("Le parc de logements de Grand Poitiers, 2020")
    barre_fleche(ax, 10)
    nu(fig, ax)
    pied(fig, "Source : Insee, RP 2020, fichier logement")
    return fig, g


@menteuse("stock-in-choropleth")
def these_medecins_aplats():
    g = dep(GRAND_EST)
    g["nb_medecins"] = (g.population * champ(g, 44, .0007, .0011)).round().astype(int)
    norm = BoundaryNorm([0, 250, 400, 600, 1400], 256)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("nb_medecins", cmap="BuPu", norm=norm, ec="0.5", lw=.5, ax=ax)
    fig.colorbar(ScalarMappable(norm, "BuPu"), ax=ax, shrink=.7, label="Médecins généralistes en exercice")
    ax.set_title("Les généralistes dans l'Est au 1er janvier 2023")
    barre_damier(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : RPPS, 2023, traitements de l'autrice")
    return fig, g


# --- too-few-classes
@menteuse("too-few-classes")
def journal_densite_deux_classes():
    g = dep()
    g["dens"] = g.densite
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("dens", scheme="user_defined", classification_kwds={"bins": [100, g.dens.max()]}, cmap="Blues", legend=True, ec="0.5", lw=.3, ax=ax, legend_kwds={"title": "Habitants au km²", "fmt": "{:.0f}", "loc": "lower left"})
    ax.set_title("La densité de population en France, 2021")
    barre_ancree(ax, 200, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@menteuse("too-few-classes")
def eau_conso_une_couleur():
    g = sous_bassins(EST, 40, 45)
    g["conso_l"] = champ(g, 45, 85, 240)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#6baed6", ec="white", ax=ax)
    cases(ax, ["#6baed6"], ["de 85 à 240 L"], "Eau consommée par jour\net par habitant", loc="lower left")
    ax.set_title("La consommation d'eau domestique, 2021")
    barre_trait(ax, 50, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : agence de l'eau, redevances 2021")
    return fig, g


@menteuse("too-few-classes")
def these_specialistes_quantiles2():
    g = dep()
    g["spe_100k"] = champ(g, 46, 62, 410, 1.4)
    m = g.spe_100k.median()
    fig, ax = plt.subplots(figsize=(7, 7))
    pc = PatchCollection([PathPatch(chemin(p)) for p in g.geometry], fc=np.where(g.spe_100k < m, "#e7d4e8", "#762a83"), ec="white", lw=.4)
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal")
    cases(ax, ["#e7d4e8", "#762a83"], [f"de 62 à {m:.0f}", f"de {m:.0f} à 410"], "Spécialistes pour 100 000 hab.", loc="lower left")
    ax.set_title("La densité de médecins spécialistes, 2022")
    barre_fleche(ax, 200, ou=(.72, .03))
    nu(fig, ax)
    pied(fig, "Source : Drees, RPPS 2022")
    return fig, g


# --- too-many-classes
@menteuse("too-many-classes")
def sondage_neuf_quantiles():
    g = dep()
    g["abstention"] = champ(g, 47, 18, 41)
    fig, ax = plt.subplots(figsize=(7, 7.5))
    g.plot("abstention", scheme="quantiles", k=9, cmap="YlOrRd", legend=True, ec="0.5", lw=.3, ax=ax, legend_kwds={"title": "Abstention déclarée (%)", "fmt": "{:.1f}", "loc": "lower left", "fontsize": 7})
    ax.set_title("L'intention de s'abstenir, avril 2022")
    barre_ancree(ax, 200, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : enquête électorale de l'institut, avril 2022")
    return fig, g


@menteuse("too-many-classes")
def urba_douze_gris():
    u = shapely.union_all(gp().geometry.values)
    g = carreaux(u, 2500)
    g["taux_imper"] = champ(g, 48, 1, 71, 1.3, .08)
    b = np.arange(0, 73, 6)
    coul = rampe("Greys", 12, .05, 1)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot(color=[coul[i] for i in np.digitize(g.taux_imper, b) - 1], ax=ax)
    cases(ax, coul, [f"de {i} à moins de {j} %" for i, j in zip(b, b[1:])], "Sols imperméabilisés", loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_title("L'imperméabilisation des sols, 2021")
    barre_trait(ax, 10)
    nu(fig, ax)
    pied(fig, "Source : images Sentinel-2, été 2021, traitement de l'atelier")
    fig.subplots_adjust(right=.74)
    return fig, g


@menteuse("too-many-classes")
def incendie_dix_boundarynorm():
    g = dep()
    g["alea"] = champ(g, 49, 2, 99)
    norm = BoundaryNorm(np.arange(0, 101, 10), 256)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("alea", cmap="Oranges", norm=norm, ec="white", lw=.3, ax=ax)
    fig.colorbar(ScalarMappable(norm, "Oranges"), ax=ax, shrink=.6, ticks=range(0, 101, 10), label="Indice de danger de feu (sur 100)")
    ax.set_title("Le danger de feu de forêt, 15 juillet 2023")
    barre_damier(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : Météo-France, indice forêt météo, 15 juillet 2023")
    return fig, g


# --- unprojected
@menteuse("unprojected")
def lyceen_degres_aspect1():
    g = dep(crs=4326)
    g["part_ados_reseaux"] = champ(g, 50, 61, 94)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("part_ados_reseaux", cmap="BuPu", legend=True, ax=ax, aspect=1, ec="white", lw=.3, legend_kwds={"label": "Ados sur un réseau social (%)", "shrink": .7})
    ax.set_title("Les ados et les réseaux sociaux, 2023")
    barre_trait(ax, 200, k=KDEG)
    nu(fig, ax)
    pied(fig, "Source : enquête de la classe de SNT et estimations, 2023")
    return fig, g


@menteuse("unprojected")
def journal_est_fill_degres():
    g = dep(GRAND_EST, crs=4326)
    g["part_frontaliers"] = champ(g, 51, 0.4, 22, 1.2)
    coul = rampe("Reds", 4)
    fig, ax = plt.subplots(figsize=(8, 6))
    for geom, v in zip(g.geometry, g.part_frontaliers):
        for p in parties(geom):
            ax.fill(*np.asarray(p.exterior.coords)[:, :2].T, fc=coul[np.digitize(v, [3, 8, 15])], ec="white", lw=.6)
    ax.set_aspect("equal")
    cases(ax, coul, ["moins de 3 %", "3 à moins de 8 %", "8 à moins de 15 %", "15 % et plus"], "Actifs travaillant\nà l'étranger", loc="lower left")
    ax.set_title("Les frontaliers de l'Est, 2020", loc="left")
    barre_ancree(ax, 100, k=KDEG, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Insee, recensement 2020, fichier mobilités")
    return fig, g


@menteuse("unprojected")
def rando_points_degres():
    g = dep(crs=4326)
    c = g.representative_point()
    g["nb_gites"] = champ(g, 52, 4, 120, 1.6).round().astype(int)
    fig, ax = plt.subplots(figsize=(8, 6))
    ax.add_collection(PatchCollection([PathPatch(chemin(p)) for p in g.geometry], fc="#f2efe6", ec="0.7", lw=.4))
    ax.scatter(c.x, c.y, s=g.nb_gites * 1.5, c="#8c510a", alpha=.7, ec="white", lw=.4)
    for v in (20, 60, 120):
        ax.scatter([], [], s=v * 1.5, c="#8c510a", alpha=.7, label=f"{v} gîtes")
    ax.set_aspect(1)
    ax.legend(loc="lower left", title="Gîtes d'étape", labelspacing=1.2)
    ax.set_title("Les gîtes d'étape en 2024")
    barre_fleche(ax, 200, k=KDEG, ou=(.75, .03))
    nu(fig, ax)
    pied(fig, "Source : fédération de randonnée, guide 2024")
    return fig, g


# ================================================================== HONNÊTES
# --- journal régional
@honnete
def journal_h_chomage_quantiles():
    g = dep(GRAND_EST)
    g["tx_chom"] = champ(g, 101, 4.8, 9.9)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("tx_chom", scheme="quantiles", k=5, cmap="Reds", legend=True, ec="white", ax=ax, legend_kwds={"title": "Taux de chômage (%)", "fmt": "{:.1f}", "loc": "lower left"})
    ax.set_title("Le chômage dans l'Est au 3e trimestre 2023")
    barre_ancree(ax, 100, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Insee, 2023")
    return fig, g


@honnete
def journal_h_population_cercles():
    g = dep(EST)
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#f0ede6", ec="0.7", ax=ax)
    for p, v in zip(c, g.population):
        ax.add_patch(Circle((p.x, p.y), 28 * v ** .5, fc="#d95f0e", alpha=.75, ec="white"))
    x0, y0 = g.total_bounds[:2]
    for v, dx in [(250000, 15000), (1000000, 65000)]:
        ax.add_patch(Circle((x0 + dx, y0 + 35000), 28 * v ** .5, fc="none", ec="0.2"))
        ax.text(x0 + dx, y0 - 6000, f"{v:,} hab.".replace(",", " "), ha="center", fontsize=7)
    ax.autoscale_view()
    ax.set_title("La population du Grand Est, 2021")
    barre_ancree(ax, 50, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Insee, populations légales 2021")
    return fig, g


@honnete
def journal_h_evolution_centree():
    g = dep(GRAND_EST)
    g["evol_pop"] = champ(g, 102, -7.5, 4.5)
    norm = TwoSlopeNorm(0, -8, 8)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("evol_pop", cmap="PuOr", norm=norm, ec="0.5", lw=.5, ax=ax)
    cb = fig.colorbar(ScalarMappable(norm, "PuOr"), ax=ax, shrink=.7, ticks=[-8, -4, 0, 4, 8])
    cb.set_label("Évolution de la population, 2011-2021 (%)")
    ax.set_title("Qui gagne, qui perd des habitants ?")
    barre_trait(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : Insee, recensements 2011 et 2021")
    return fig, g


@honnete
def journal_h_petits_multiples():
    g = dep(EST)
    annees = [2008, 2014, 2021]
    for i, a in enumerate(annees):
        g[f"vac_{a}"] = champ(g, 103, 5 + i, 10 + 2 * i)
    b = [5, 7, 9, 11, 15]
    norm = BoundaryNorm(b, 256)
    fig, axs = plt.subplots(1, 3, figsize=(12, 4.5))
    for ax, a in zip(axs, annees):
        g.plot(f"vac_{a}", cmap="Purples", norm=norm, ec="0.6", lw=.5, ax=ax)
        ax.set_title(str(a))
        nu(fig, ax)
    barre_ancree(axs[0], 100, loc="lower right")
    fig.colorbar(ScalarMappable(norm, "Purples"), ax=axs, shrink=.7, label="Logements vacants (%)")
    fig.suptitle("Treize ans de vacance dans le Grand Est")
    pied(fig, "Source : Insee, recensements")
    return fig, g


@honnete
def journal_h_presse_categories():
    g = dep(GRAND_EST)
    t = ["L'Est du matin", "La Gazette des Vosges", "Le Courrier de Bourgogne"]
    coul = ["#E69F00", "#56B4E9", "#0B5D46"]
    x = g.representative_point().x
    g["titre"] = np.select([g.code.isin(["21", "25", "39", "70", "90"]), x > 9e5], [t[2], t[1]], t[0])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("titre", categorical=True, categories=t, cmap=ListedColormap(coul), legend=True, ec="white", ax=ax, legend_kwds={"loc": "lower left", "title": "Titre le plus lu"})
    ax.set_title("Les titres de presse les plus lus en 2023")
    barre_damier(ax, 100, ou=(.7, .03))
    nu(fig, ax)
    pied(fig, "Source : diffusion déclarée, 2023")
    return fig, g


@honnete
def journal_h_localisation():
    g = dep(EST)
    villes = pd.DataFrame({"ville": ["Strasbourg", "Metz", "Nancy", "Reims", "Troyes", "Mulhouse"], "lon": [7.75, 6.18, 6.18, 4.03, 4.08, 7.34], "lat": [48.58, 49.12, 48.69, 49.26, 48.30, 47.75]})
    v = gpd.GeoDataFrame(villes, geometry=gpd.points_from_xy(villes.lon, villes.lat), crs=4326).to_crs(2154)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#fbf7ec", ec="#b9ad8d", ax=ax)
    v.plot(ax=ax, color="black", markersize=18)
    for n, p in zip(v.ville, v.geometry):
        ax.annotate(n, (p.x, p.y), xytext=(4, 4), textcoords="offset points", fontsize=9)
    ax.set_title("Où sont nos rédactions ? (janvier 2024)")
    barre_fleche(ax, 50, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Fond : IGN, Admin Express. Source : la rédaction, janvier 2024")
    return fig, v


@honnete
def journal_h_encart_paris():
    g = dep()
    g["part_cadres"] = champ(g, 104, 9, 38, 1.5)
    coul = rampe("Blues", 5)
    col = [coul[i] for i in np.digitize(g.part_cadres, [12, 16, 22, 30])]
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot(color=col, ec="white", lw=.3, ax=ax)
    enc = ax.inset_axes([.82, .72, .24, .24])
    m = g.code.isin(["75", "92", "93", "94"])
    g.plot(color=col, ec="white", lw=.3, ax=enc)
    x0, y0, x1, y1 = g[m].total_bounds
    enc.set(xlim=(x0, x1), ylim=(y0, y1), title="Paris et petite couronne", xticks=[], yticks=[], xlabel="", ylabel="")
    enc.title.set_fontsize(7)
    barre_trait(enc, 10)
    cases(ax, coul, ["moins de 12", "12 à moins de 16", "16 à moins de 22", "22 à moins de 30", "30 et plus"], "Cadres parmi les actifs (%)", loc="lower left")
    ax.set_title("Les cadres en 2020")
    barre_ancree(ax, 200, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Insee, recensement 2020")
    return fig, g


@honnete
def journal_h_zero_reel():
    g = dep(GRAND_EST)
    v = champ(g, 105, -4, 12).clip(0)
    g["cin_100k"] = v
    coul = ["#ffffff"] + rampe("YlOrBr", 3, .25, .9)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=[coul[0 if x == 0 else 1 + np.digitize(x, [3, 7])] for x in v], ec="0.4", lw=.6, ax=ax)
    cases(ax, coul, ["aucun festival", "moins de 3", "de 3 à moins de 7", "7 et plus"], "Festivals pour\n100 000 habitants", loc="lower left")
    ax.set_title("L'offre de festivals, été 2023")
    barre_trait(ax, 100, ou=(.7, .04))
    nu(fig, ax)
    pied(fig, "Source : recensement de la rédaction auprès des Drac, 2023 (les quinze départements ont répondu)")
    return fig, g


# --- agence de l'eau
@honnete
def eau_h_nitrates_manquants_dits():
    g = sous_bassins(EST, 45, 14)
    g["no3"] = champ(g, 14, 4, 58)
    g.loc[[3, 11, 19, 27, 40], "no3"] = np.nan
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot("no3", cmap="YlOrBr", scheme="user_defined", classification_kwds={"bins": [10, 25, 40, 58]}, ec="0.5", lw=.4, ax=ax, legend=True,
           missing_kwds={"color": "white", "hatch": "///", "edgecolor": "0.6", "label": "Pas de mesure"}, legend_kwds={"title": "Nitrates (mg/L)", "fmt": "{:.0f}", "loc": "lower left"})
    ax.set_title("Nitrates dans les sous-bassins, percentile 90, 2022")
    barre_fleche(ax, 50, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : agence de l'eau, réseau de contrôle 2022")
    return fig, g


@honnete
def eau_h_nappe_raster():
    X, Y = np.meshgrid(np.linspace(0, 1, 80), np.linspace(0, 1, 80))
    Z = 150 + 40 * X + 25 * np.sin(3 * Y) * X
    fig, ax = plt.subplots(figsize=(7, 6))
    m = ax.pcolormesh(9.9e5 + X * 6e4, 6.77e6 + Y * 6e4, Z, cmap="GnBu", shading="auto")
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=.8, label="Altitude du toit de la nappe (m)")
    ax.set_title("La nappe d'Alsace, basses eaux de 2022")
    barre_trait(ax, 10)
    nu(fig, ax)
    pied(fig, "Source : réseau piézométrique du bassin, 2022")
    return fig, None


@honnete
def eau_h_isohyetes():
    X, Y = np.meshgrid(np.linspace(8e5, 1.05e6, 70), np.linspace(6.7e6, 6.95e6, 70))
    Z = 700 + 500 * np.exp(-((X - 9.9e5) / 4e4) ** 2 - ((Y - 6.78e6) / 7e4) ** 2) + 90 * np.sin(X / 4e4) + 70 * np.cos(Y / 3e4)
    fig, ax = plt.subplots(figsize=(7, 6))
    cs = ax.contourf(X, Y, Z, levels=[540, 660, 780, 900, 1020, 1300], cmap="Blues")
    li = ax.contour(X, Y, Z, levels=[660, 780, 900, 1020], colors="white", linewidths=.6)
    ax.clabel(li, fmt="%d mm", fontsize=7)
    dep(EST).boundary.plot(ax=ax, color="0.3", lw=.6)
    ax.set(xlim=(8e5, 1.05e6), ylim=(6.7e6, 6.95e6))
    ax.set_aspect("equal")
    fig.colorbar(cs, ax=ax, label="Précipitations annuelles (mm)", shrink=.8)
    ax.set_title("Pluies de l'année hydrologique 2021-2022")
    barre_ancree(ax, 50)
    nu(fig, ax)
    pied(fig, "Source : Météo-France, 2022")
    return fig, None


@honnete
def eau_h_conformite_oui_non():
    g = sous_bassins(EST, 60, 106)
    g["conforme"] = np.random.default_rng(106).random(len(g)) > .3
    coul = {True: "#c6dbef", False: "#08306b"}
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=g.conforme.map(coul), ec="white", ax=ax)
    cases(ax, ["#c6dbef", "#08306b"], ["oui", "non"], "Bon état écologique atteint ?", loc="lower left")
    ax.set_title("L'état écologique des masses d'eau, état des lieux 2019")
    barre_damier(ax, 100, ou=(.7, .03))
    nu(fig, ax)
    pied(fig, "Source : agence de l'eau, état des lieux 2019")
    return fig, g


@honnete
def eau_h_rivieres_debits():
    d = dep(["54", "57", "88"])
    r = np.random.default_rng(107)
    x0, y0, x1, y1 = d.total_bounds
    lignes, debits = [], []
    for i in range(9):
        t = np.linspace(0, 1, 30)
        x = x0 + (x1 - x0) * (.15 + .08 * i + .06 * np.sin(4 * t + i))
        lignes.append(LineString(np.c_[x, y0 + (y1 - y0) * (.1 + .8 * t)]))
        debits.append(r.integers(5, 140))
    g = gpd.GeoDataFrame({"module_m3s": debits}, geometry=lignes, crs=2154)
    fig, ax = plt.subplots(figsize=(7, 6))
    d.plot(color="#f7f7f2", ec="0.75", ax=ax)
    for l, q in zip(g.geometry, g.module_m3s):
        ax.add_line(Line2D(*l.xy, color="#2171b5", lw=q / 20))
    ax.legend(handles=[Line2D([], [], color="#2171b5", lw=v / 20, label=f"{v} m³/s") for v in (20, 60, 120)], title="Débit moyen", loc="upper left")
    ax.set_title("Les débits des rivières lorraines, module 1991-2020")
    barre_ancree(ax, 25, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : HydroPortail, 1991-2020")
    return fig, g


@honnete
def eau_h_ecart_normale_classes():
    g = sous_bassins(EST, 40, 108)
    g["ecart_pluie"] = champ(g, 108, -38, 36)
    coul = ["#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571"]
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot(color=[coul[i] for i in np.digitize(g.ecart_pluie, [-25, -10, 10, 25])], ec="0.5", lw=.4, ax=ax)
    cases(ax, coul, ["moins de −25 %", "de −25 à moins de −10 %", "normale (de −10 à moins de +10 %)", "de +10 à moins de +25 %", "+25 % et plus"], "Écart à la normale", loc="upper left", bbox_to_anchor=(.98, 1))
    ax.set_title("Pluies d'avril 2023 par rapport à la normale 1991-2020")
    barre_trait(ax, 50)
    nu(fig, ax)
    pied(fig, "Source : Météo-France, agence de l'eau, mai 2023")
    fig.subplots_adjust(right=.7)
    return fig, g


@honnete
def eau_h_stations_symboles():
    b = dep(EST)
    u = shapely.union_all(b.geometry.values)
    r = np.random.default_rng(109)
    pts = [p for p in (Point(x, y) for x, y in zip(r.uniform(*u.bounds[::2], 120), r.uniform(*u.bounds[1::2], 120))) if u.contains(p)][:45]
    s = gpd.GeoDataFrame({"type_st": r.choice(["Hydrométrie", "Qualité", "Piézomètre"], len(pts))}, geometry=pts, crs=2154)
    fig, ax = plt.subplots(figsize=(7, 6))
    b.plot(color="#eef3f6", ec="0.6", ax=ax)
    for t, m, c in [("Hydrométrie", "v", "#0072B2"), ("Qualité", "o", "#D55E00"), ("Piézomètre", "s", "black")]:
        q = s[s.type_st == t]
        ax.scatter(q.geometry.x, q.geometry.y, marker=m, c=c, s=30, label=t)
    ax.legend(loc="lower left", title="Stations")
    ax.set_title("Le réseau de surveillance au 1er janvier 2024")
    barre_ancree(ax, 50, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : agence de l'eau ; fond IGN")
    return fig, s


# --- école d'urbanisme
@honnete
def urba_h_web_mercator_ville():
    g = gp(3857)
    fig, ax = plt.subplots(figsize=(7, 6))
    coul = rampe("YlGnBu", 5)
    g.plot(color=[coul[i] for i in np.digitize(g.densite, [50, 100, 200, 500])], ec="white", lw=.5, ax=ax)
    cases(ax, coul, ["moins de 50", "50 à 99", "100 à 199", "200 à 499", "500 et plus"], "Habitants au km²")
    ax.set_title("La densité dans Grand Poitiers, 2021 (Web Mercator)")
    barre_trait(ax, 10, k=KMERC, ou=(.72, .04))
    nu(fig, ax)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@honnete
def urba_h_carroyage_habitants():
    u = shapely.union_all(gp()[lambda d: d.nom.isin(["Poitiers", "Buxerolles", "Saint-Benoît", "Biard"])].geometry.values)
    g = carreaux(u, 500)
    g["hab_km2"] = champ(g, 110, 0, 6200, 2.2, .1).round(-1) + 20
    fig, ax = plt.subplots(figsize=(7, 6))
    pc = PatchCollection([Rectangle((c.bounds[0], c.bounds[1]), 500, 500) for c in g.geometry], cmap="magma_r", ec="none")
    pc.set_array(g.hab_km2.values)
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.7, label="Habitants au km² (carreaux de 500 m)")
    ax.set_title("La densité carroyée du cœur d'agglomération, 2019")
    barre_damier(ax, 2)
    nu(fig, ax)
    pied(fig, "Source : Insee, données carroyées Filosofi 2019")
    return fig, g


@honnete
def urba_h_hexbin_permis():
    r = np.random.default_rng(24)
    x = np.r_[r.normal(497500, 3500, 1500), r.normal(493000, 7000, 700)]
    y = np.r_[r.normal(6612000, 3500, 1500), r.normal(6608000, 6000, 700)]
    fig, ax = plt.subplots(figsize=(7, 6))
    gp().boundary.plot(ax=ax, color="0.6", lw=.5)
    hb = ax.hexbin(x, y, gridsize=28, mincnt=1, cmap="magma_r")
    ax.set_aspect("equal")
    fig.colorbar(hb, ax=ax, shrink=.7, label="Permis de construire par hexagone de même surface")
    ax.set_title("Les permis de construire déposés de 2018 à 2023")
    barre_damier(ax, 10)
    nu(fig, ax)
    pied(fig, "Source : base Sitadel, 2018-2023")
    return fig, None


@honnete
def urba_h_zonage_etiquete():
    g = gp()
    r = np.random.default_rng(1)
    g["zone"] = r.choice(["U", "A", "AU"], len(g), p=[.35, .4, .25])
    coul = {"U": "#555555", "A": "#F0E442", "AU": "#56B4E9"}
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=g.zone.map(coul), ec="white", lw=.6, ax=ax)
    for p, z in zip(g.representative_point(), g.zone):
        ax.text(p.x, p.y, z, ha="center", va="center", fontsize=7, color="white" if z == "U" else "black")
    cases(ax, coul.values(), ["U : urbaine", "A : agricole", "AU : à urbaniser"], "Zone dominante du PLUi")
    ax.set_title("Le zonage dominant en 2023")
    barre_ancree(ax, 10, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : projet de PLUi, 2023")
    return fig, g


@honnete
def urba_h_velo_manquants_legende():
    g = gp()
    g["places_velo_1000"] = champ(g, 130, 2, 41, 1.3)
    g.loc[np.random.default_rng(130).choice(len(g), 9, replace=False), "places_velo_1000"] = np.nan
    manque = g.places_velo_1000.isna()
    fig, ax = plt.subplots(figsize=(7, 6))
    g[~manque].plot("places_velo_1000", cmap="PuBu", legend=True, ec="0.4", lw=.5, ax=ax, legend_kwds={"label": "Places de vélo pour 1 000 habitants", "shrink": .6})
    g[manque].plot(color="0.93", hatch="....", ec="0.6", lw=.4, ax=ax)
    ax.legend(handles=[Patch(fc="0.93", ec="0.6", hatch="....", label="donnée non disponible")], loc="upper left")
    ax.set_title("Stationnement des vélos, Grand Poitiers, 2024")
    barre_trait(ax, 5, ou=(.78, .04))
    nu(fig, ax)
    pied(fig, "Source : portail de données ouvertes de Grand Poitiers, 2024")
    return fig, g


@honnete
def urba_h_arrets_semis():
    g = gp()
    r = np.random.default_rng(111)
    xs, ys = [], []
    for geom, n in zip(g.geometry, g.arrets_bus.fillna(0)):
        x0, y0, x1, y1 = geom.bounds
        k = 0
        while k < min(int(n), 25):
            p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
            if geom.contains(p):
                xs.append(p.x)
                ys.append(p.y)
                k += 1
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="white", ec="0.7", lw=.5, ax=ax)
    ax.plot(xs, ys, ".", ms=3, color="#006d2c", label="un arrêt de bus (position tirée dans la commune,\n25 points au plus par commune)")
    ax.legend(loc="upper left", fontsize=7)
    ax.set_title("Un semis d'arrêts de bus, 2024")
    barre_fleche(ax, 10, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : GTFS du réseau urbain, 2024")
    return fig, g


@honnete
def urba_h_sept_classes():
    g = gp()
    g["prix_m2"] = champ(g, 112, 1150, 2950)
    b = [1400, 1600, 1800, 2000, 2300, 2600]
    coul = rampe("YlOrRd", 7, .03, .97)
    fig, ax = plt.subplots(figsize=(7.5, 6))
    g.plot(color=[coul[i] for i in np.digitize(g.prix_m2, b)], ec="white", lw=.5, ax=ax)
    cases_main(ax, coul, ["moins de 1 400", "1 400 à 1 599", "1 600 à 1 799", "1 800 à 1 999", "2 000 à 2 299", "2 300 à 2 599", "2 600 et plus"], "Prix médian des maisons (€/m²)", x=-.1)
    ax.set_title("Les prix des maisons, ventes de 2022")
    barre_ancree(ax, 10, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : demandes de valeurs foncières, 2022")
    return fig, g


# --- fédération de randonnée
@honnete
def rando_h_degres_aspect_corrige():
    g = dep(crs=4326)
    g["km_100km2"] = champ(g, 113, 4, 38)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("km_100km2", cmap="Greens", scheme="equal_interval", k=5, legend=True, ec="white", lw=.4, ax=ax, legend_kwds={"title": "km balisés pour 100 km²", "fmt": "{:.0f}", "loc": "lower left"})
    ax.set_title("La densité de sentiers balisés en 2023")
    barre_trait(ax, 200, k=KDEG, ou=(.7, .03))
    nu(fig, ax)
    pied(fig, "Source : base des itinéraires de la fédération, 2023")
    return fig, g


@honnete
def rando_h_itineraires():
    d = dep(OUEST)
    r = np.random.default_rng(114)
    x0, y0, x1, y1 = d.total_bounds
    noms = ["GR 48", "GR 36", "GR 364", "Voie de Tours"]
    st = [("#D55E00", "-"), ("#0072B2", "--"), ("black", ":"), ("#009E73", "-.")]
    geo = [LineString(np.c_[np.linspace(x0 + 4e4, x1 - 4e4, 25), y0 + (y1 - y0) * (.2 + .17 * i) + np.cumsum(r.normal(0, 5e3, 25))]) for i in range(4)]
    g = gpd.GeoDataFrame({"nom": noms}, geometry=geo, crs=2154)
    fig, ax = plt.subplots(figsize=(7, 6))
    d.plot(color="#f6f4ec", ec="0.75", ax=ax)
    for l, n, (c, s) in zip(g.geometry, noms, st):
        ax.plot(*l.xy, color=c, ls=s, lw=2, label=n)
    ax.legend(title="Itinéraires", loc="upper left")
    ax.set_title("Les grands itinéraires de l'Ouest, édition 2024")
    barre_damier(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : topoguides de la fédération, 2024")
    return fig, g


@honnete
def rando_h_clubs_scatter():
    g = dep()
    g["nb_clubs"] = champ(g, 38, 3, 70, 1.8).round().astype(int)
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(color="#f5f5f0", ec="0.75", lw=.4, ax=ax)
    ax.scatter(c.x, c.y, s=g.nb_clubs * 4, c="#31a354", alpha=.75, ec="white", lw=.4)
    ax.legend(handles=[ax.scatter([], [], s=v * 4, c="#31a354", alpha=.75, label=f"{v} clubs") for v in (10, 30, 70)], loc="lower left", labelspacing=1.3, title="Clubs affiliés")
    ax.set_title("Les clubs de randonnée en 2023")
    barre_ancree(ax, 200, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : annuaire de la fédération, septembre 2023")
    return fig, g


@honnete
def rando_h_relief_fond():
    X, Y = np.meshgrid(np.linspace(0, 1, 150), np.linspace(0, 1, 150))
    Z = np.sin(9 * X) * np.cos(7 * Y) + .3 * np.sin(23 * X * Y)
    gy, gx = np.gradient(Z)
    ext = (9.5e5, 9.9e5, 6.76e6, 6.8e6)
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    ax.imshow(gx - gy, extent=ext, origin="lower", cmap="Greys", alpha=.5)
    r = np.random.default_rng(115)
    t = np.linspace(0, 1, 60)
    trace = np.c_[9.54e5 + 3.2e4 * t, 6.765e6 + 2.6e4 * t + 2500 * np.sin(9 * t)]
    ax.plot(trace[:, 0], trace[:, 1], color="#b2182b", lw=2.5, label="Sentier des crêtes")
    ax.scatter(*trace[::15].T, marker="^", c="black", s=50, zorder=3, label="Refuge")
    for (x, y), n in zip(trace[::15], ["Col nord", "Le Ballon", "La Chaume", "Lac Vert"]):
        ax.annotate(n, (x, y), xytext=(6, -10), textcoords="offset points", fontsize=8)
    ax.legend(loc="upper left")
    ax.set_title("L'étape du 12 juin 2024 sur fond ombré")
    barre_fleche(ax, 5)
    nu(fig, ax)
    pied(fig, "Source : fédération de randonnée, 2024 ; relief : modèle numérique de terrain IGN")
    return fig, None


@honnete
def rando_h_taux_et_nombre():
    g = dep(OUEST + ["33", "24", "44"])
    g["licencies"] = champ(g, 116, 600, 5200, 1.4).round()
    g["part_femmes"] = champ(g, 117, 52, 68)
    coul = rampe("PuBuGn", 4, .25, .95)
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.boundary.plot(ax=ax, color="0.7", lw=.5)
    ax.scatter(c.x, c.y, s=g.licencies / 6, c=[coul[i] for i in np.digitize(g.part_femmes, [56, 60, 64])], ec="0.3", lw=.5)
    l1 = cases(ax, coul, ["moins de 56 %", "56 à moins de 60 %", "60 à moins de 64 %", "64 % et plus"], "Part de femmes", loc="upper left")
    ax.add_artist(l1)
    ax.legend(handles=[ax.scatter([], [], s=v / 6, fc="none", ec="0.3", label=f"{v} licenciés") for v in (1000, 5000)], loc="lower left", bbox_to_anchor=(0, .12), labelspacing=1.6, frameon=False)
    ax.set_title("Combien de licenciés, quelle part de femmes ? 2023")
    barre_trait(ax, 100, ou=(.7, .02))
    nu(fig, ax)
    pied(fig, "Source : fichier des licences, saison 2022-2023")
    return fig, g


# --- service d'incendie
@honnete
def incendie_h_delais():
    g = gp()
    g["delai_min"] = champ(g, 17, 6, 21)
    coul = rampe("YlOrRd", 4)
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, v in zip(g.geometry, g.delai_min):
        ax.add_patch(Polygon(np.asarray(geom.exterior.coords)[:, :2], fc=coul[np.digitize(v, [10, 14, 18])], ec="white", lw=.6))
    ax.autoscale_view()
    ax.set_aspect("equal")
    cases_main(ax, coul, ["moins de 10 min", "de 10 à moins de 14 min", "de 14 à moins de 18 min", "18 min et plus"], "Délai moyen d'arrivée")
    fig.suptitle("Délai d'arrivée des secours en 2023")
    barre_trait(ax, 10, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : Sdis, logiciel d'alerte, 2023")
    return fig, g


@honnete
def incendie_h_casernes_zones():
    d = dep(["86"])
    u = shapely.union_all(d.geometry.values)
    g = sous_bassins(["86"], 12, 118)
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(6, 7))
    g.plot(color="white", ec="0.3", ls="--", lw=.8, ax=ax)
    d.boundary.plot(ax=ax, color="black", lw=1.2)
    ax.scatter(c.x, c.y, marker="s", c="#b2182b", s=50)
    ax.legend(handles=[Line2D([], [], marker="s", ls="", color="#b2182b", label="Centre de secours"), Line2D([], [], ls="--", color="0.3", label="Limite de premier appel")], loc="upper left", fontsize=8)
    ax.set_title("Secteurs de premier appel, règlement opérationnel 2023")
    barre_ancree(ax, 20, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Sdis de la Vienne (secteurs simplifiés), 2023")
    return fig, g


@honnete
def incendie_h_nombres_ecrits():
    g = dep(OUEST)
    g["nb_cis"] = np.random.default_rng(119).integers(32, 78, len(g))
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#efe6dc", ec="white", lw=1.2, ax=ax)
    for p, n, v in zip(g.representative_point(), g.nom, g.nb_cis):
        ax.annotate(f"{n}\n{v}", (p.x, p.y), ha="center", va="center", fontsize=8)
    ax.set_title("Nombre de centres de secours par département en 2022")
    barre_fleche(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : Direction générale de la sécurité civile, 2022")
    return fig, g


@honnete
def incendie_h_danger_barre_continue():
    g = dep()
    g["ifm"] = champ(g, 49, 2, 99)
    fig, ax = plt.subplots(figsize=(7, 7))
    pc = PatchCollection([PathPatch(chemin(p)) for p in g.geometry], cmap="Oranges", ec="white", lw=.3)
    pc.set_array(g.ifm.values)
    pc.set_clim(0, 100)
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.6, ticks=range(0, 101, 10), label="Indice de danger de feu (sur 100)")
    ax.set_title("Le danger de feu de forêt, 15 juillet 2023")
    barre_damier(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : Météo-France, indice forêt météo, 15 juillet 2023")
    return fig, g


@honnete
def incendie_h_risque_rose_gris():
    g = dep(OUEST)
    noms = ["Feu de forêt", "Inondation", "Accident industriel"]
    g["risque"] = [noms[i % 3] for i in range(len(g))]
    st = {"Feu de forêt": ("#D55E00", ""), "Inondation": ("#9ecae1", "//"), "Accident industriel": ("#444444", "")}
    fig, ax = plt.subplots(figsize=(7, 6))
    for n, (c, h) in st.items():
        g[g.risque == n].plot(color=c, hatch=h, ec="white", ax=ax)
    ax.legend(handles=[Patch(fc=c, hatch=h, ec="white", label=n) for n, (c, h) in st.items()], title="Premier risque cité", loc="upper left")
    ax.set_title("Le premier risque du schéma départemental, 2021")
    barre_trait(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : schémas départementaux d'analyse des risques, 2021")
    return fig, g


@honnete
def incendie_h_tampons_isochrones():
    g = gp()
    cs = g[g.nom.isin(["Poitiers", "Lusignan", "Chauvigny", "Dissay"])].centroid
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="0.95", ec="0.8", lw=.5, ax=ax)
    for r, c in [(9000, "#fdbe85"), (6000, "#fd8d3c"), (3000, "#a63603")]:
        z = shapely.union_all([p.buffer(r) for p in cs])
        for p in parties(z):
            ax.fill(*p.exterior.xy, color=c, alpha=.9)
    ax.plot([p.x for p in cs], [p.y for p in cs], "k*", ms=9)
    cases(ax, ["#a63603", "#fd8d3c", "#fdbe85"], ["3 km et moins", "plus de 3 à 6 km", "plus de 6 à 9 km"], "Distance au centre de secours")
    ax.set_title("À vol d'oiseau du centre de secours, 2024")
    barre_ancree(ax, 10, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : Sdis, 2024 ; fond IGN")
    return fig, g


# --- lycéen
@honnete
def lyceen_h_monde_equal_earth():
    g = monde()
    g["internet"] = champ(g, 23, 12, 97)
    fig, ax = plt.subplots(figsize=(10, 5))
    g.plot("internet", cmap="cividis_r", legend=True, ax=ax, legend_kwds={"label": "Habitants connectés (%)", "orientation": "horizontal", "shrink": .5, "pad": .02})
    ax.set_title("Internet dans le monde en 2022")
    barre_trait(ax, 3000, suffixe=" (équateur)")
    nu(fig, ax)
    pied(fig, "Source : UIT, 2022")
    return fig, g


@honnete
def lyceen_h_fibre_viridis():
    g = dep()
    g["part_fibre"] = champ(g, 19, 48, 96)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(column="part_fibre", cmap="viridis", legend=True, ax=ax, legend_kwds={"label": "Logements raccordables à la fibre (%)"})
    ax.set_title("La fibre en 2023 (exposé de SNT)")
    barre_trait(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : Arcep, 2023")
    return fig, g


@honnete
def lyceen_h_mercator_points_cables():
    g = monde(3857)
    fig, ax = plt.subplots(figsize=(9, 7))
    g.plot(color="#e6e6e6", ec="white", lw=.3, ax=ax)
    v = pd.DataFrame({"ville": ["Marseille", "Mumbai", "Singapour", "Miami", "Fortaleza"], "lon": [5.37, 72.8, 103.8, -80.2, -38.5], "lat": [43.3, 19, 1.3, 25.8, -3.7]})
    p = gpd.GeoDataFrame(v, geometry=gpd.points_from_xy(v.lon, v.lat), crs=4326).to_crs(3857)
    ax.scatter(p.geometry.x, p.geometry.y, c="#08519c", s=40, zorder=3)
    for n, q in zip(p.ville, p.geometry):
        ax.annotate(n, (q.x, q.y), xytext=(5, 5), textcoords="offset points", fontsize=8)
    ax.set_title("Cinq villes où arrivent les câbles sous-marins, 2023")
    barre_trait(ax, 3000, suffixe=" à l'équateur")
    nu(fig, ax)
    pied(fig, "Source : cartes de câbles consultées en octobre 2023")
    return fig, p


@honnete
def lyceen_h_entiers_sans_recouvrement():
    g = dep(GRAND_EST)
    g["antennes_100km2"] = np.round(champ(g, 120, 2, 39)).astype(int)
    coul = rampe("Purples", 4)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color=[coul[i] for i in np.digitize(g.antennes_100km2, [10, 20, 30])], ec="0.6", lw=.5, ax=ax)
    cases(ax, coul, ["0–9", "10–19", "20–29", "30–39"], "Antennes 4G pour 100 km²", loc="lower left")
    ax.set_title("Les antennes 4G dans l'Est, 2022")
    barre_ancree(ax, 100, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : ANFR, 2022 (valeurs arrondies à l'entier)")
    return fig, g


@honnete
def lyceen_h_trace_gps_degres():
    t = np.linspace(0, 2 * np.pi, 200)
    lon, lat = .34 + .02 * np.cos(t) + .004 * np.cos(5 * t), 46.58 + .012 * np.sin(t)
    fig, ax = plt.subplots(figsize=(6, 6))
    ax.plot(lon, lat, color="#0072B2", lw=2)
    ax.set_aspect(1 / np.cos(np.radians(46.58)))
    ax.annotate("départ : le lycée", (lon[0], lat[0]), xytext=(-70, 20), textcoords="offset points", arrowprops={"arrowstyle": "->"})
    ax.set(xlabel="longitude (°)", ylabel="latitude (°)", title="Ma trace GPS autour de Poitiers, 14 mai 2024")
    ax.margins(.15)
    barre_trait(ax, 1, k=KDEG)
    fig.subplots_adjust(bottom=.16)
    pied(fig, "Source : téléphone de Léo, export GPX, 14 mai 2024")
    return fig, None


# --- institut de sondage
@honnete
def sondage_h_europe_laea():
    g = europe()
    g["euro_pour"] = champ(g, 31, 28, 83)
    coul = rampe("Blues", 4)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    for geom, v in zip(g.geometry, g.euro_pour):
        for p in parties(geom):
            ax.fill(*np.asarray(p.exterior.coords)[:, :2].T, fc=coul[np.digitize(v, [40, 55, 70])], ec="white", lw=.4)
    ax.set_aspect("equal")
    cases(ax, coul, ["moins de 40 %", "40 à moins de 55 %", "55 à moins de 70 %", "70 % et plus"], "Attachés à l'Union")
    ax.set_title("L'attachement à l'Union européenne, 2023")
    barre_ancree(ax, 500, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : baromètre de l'institut, 2023")
    return fig, g


@honnete
def sondage_h_legende_geopandas():
    g = dep()
    g["part_favorable"] = champ(g, 29, 14, 72)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("part_favorable", scheme="user_defined", classification_kwds={"bins": [30, 40, 55, 72]}, cmap="YlGn", legend=True, ec="0.6", lw=.3, ax=ax, legend_kwds={"title": "Favorables (%)", "fmt": "{:.0f}", "loc": "lower left"})
    ax.set_title("Pour la semaine de quatre jours, février 2024")
    barre_damier(ax, 200, ou=(.72, .02))
    nu(fig, ax)
    pied(fig, "Source : enquête de l'institut, février 2024")
    return fig, g


@honnete
def sondage_h_ecart_moyenne():
    g = dep()
    g["optimistes"] = champ(g, 121, 31, 63)
    m = 47
    norm = TwoSlopeNorm(m, 31, 63)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("optimistes", cmap="PuOr", norm=norm, ec="0.6", lw=.3, ax=ax)
    cb = fig.colorbar(ScalarMappable(norm, "PuOr"), ax=ax, shrink=.6)
    cb.set_ticks([31, 39, m, 55, 63], labels=["31", "39", "47 (moyenne nationale)", "55", "63"])
    cb.set_label("Se disent optimistes (%)")
    ax.set_title("L'optimisme autour de la moyenne nationale, 2024")
    barre_ancree(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : enquête de l'institut, janvier 2024")
    return fig, g


@honnete
def sondage_h_media_okabe():
    g = dep()
    noms = ["La télévision", "Les réseaux sociaux", "La presse locale"]
    coul = ["#0072B2", "#F0E442", "#D55E00"]
    reg = {k: i % 3 for i, k in enumerate(sorted(g.region.unique()))}
    g["media_1er"] = [noms[reg[k]] for k in g.region]
    r = g.dissolve("region", as_index=False)
    fig, ax = plt.subplots(figsize=(7, 7))
    for geom, m in zip(r.geometry, r.media_1er):
        ax.add_patch(PathPatch(chemin(geom), fc=coul[noms.index(m)], ec="white", lw=.8))
    ax.autoscale_view()
    ax.set_aspect("equal")
    cases_main(ax, coul, noms, "Premier média cité", y=.3)
    fig.suptitle("« Où vous informez-vous d'abord ? » par région, 2024")
    barre_trait(ax, 200, ou=(.7, .03))
    nu(fig, ax)
    pied(fig, "Source : enquête de l'institut, 6 000 personnes, mars 2024")
    return fig, r


@honnete
def sondage_h_points_enquete():
    g = dep()
    r = np.random.default_rng(122)
    i = r.choice(len(g), 70)
    c = g.representative_point().iloc[i]
    fig, ax = plt.subplots(figsize=(7, 7))
    ax.add_collection(PatchCollection([PathPatch(chemin(p)) for p in g.geometry], fc="0.93", ec="white", lw=.4))
    ax.scatter(c.x + r.normal(0, 12e3, 70), c.y + r.normal(0, 12e3, 70), s=14, c="#7a0177", label="un point d'enquête")
    ax.set_aspect("equal")
    ax.legend(loc="lower left")
    ax.set_title("Les 70 points d'enquête de la vague de mars 2024")
    barre_fleche(ax, 200, ou=(.72, .03))
    nu(fig, ax)
    pied(fig, "Source : direction des terrains de l'institut, mars 2024. Fond : IGN.")
    return fig, None


@honnete
def sondage_h_deux_cartes():
    g = dep()
    g["abst_2017"] = champ(g, 123, 17, 31)
    g["abst_2022"] = champ(g, 123, 20, 36)
    b = [17, 22, 26, 30, 37]
    coul = rampe("YlOrRd", 4)
    fig, axs = plt.subplots(1, 2, figsize=(11, 6))
    for ax, c in zip(axs, ["abst_2017", "abst_2022"]):
        g.plot(color=[coul[i - 1] for i in np.digitize(g[c], b)], ec="white", lw=.3, ax=ax)
        ax.set_title("Abstention " + c[-4:])
        nu(fig, ax)
    barre_ancree(axs[0], 200)
    fig.legend(handles=[Patch(fc=k, label=f"de {x} à moins de {y} %") for k, x, y in zip(coul, b, b[1:])], loc="lower center", ncol=4, bbox_to_anchor=(.5, .05), frameon=False, title="Part des inscrits")
    pied(fig, "Source : ministère de l'Intérieur, premiers tours de 2017 et 2022 (valeurs redressées)")
    return fig, g


# --- thésarde
@honnete
def these_h_apl_sequentiel():
    g = dep()
    g["apl_mg"] = champ(g, 5, 1.8, 5.6)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("apl_mg", cmap="YlGnBu", legend=True, ax=ax, ec="white", lw=.3, legend_kwds={"label": "APL (consultations par an et par habitant)", "shrink": .6})
    ax.set_title("Accessibilité aux médecins généralistes, 2022")
    barre_trait(ax, 200)
    nu(fig, ax)
    pied(fig, "Source : calculs de l'autrice d'après Drees, 2022")
    return fig, g


@honnete
def these_h_secret_statistique():
    g = gp()
    g["tx_ald"] = champ(g, 124, 12, 26)
    g.loc[g.population < 700, "tx_ald"] = np.nan
    coul = rampe("PuRd", 4)
    fig, ax = plt.subplots(figsize=(7, 6))
    for geom, v in zip(g.geometry, g.tx_ald):
        kw = dict(fc="white", hatch="xxx", ec="0.6") if np.isnan(v) else dict(fc=coul[np.digitize(v, [15, 19, 23])], ec="white")
        ax.add_patch(Polygon(np.asarray(geom.exterior.coords)[:, :2], lw=.5, **kw))
    ax.autoscale_view()
    ax.set_aspect("equal")
    h = [Patch(fc=c, label=t) for c, t in zip(coul, ["moins de 15 %", "15 à moins de 19 %", "19 à moins de 23 %", "23 % et plus"])]
    ax.legend(handles=h + [Patch(fc="white", ec="0.6", hatch="xxx", label="secret statistique")], title="Habitants en affection\nde longue durée", loc="upper left", fontsize=8)
    ax.set_title("Affections de longue durée, 2021")
    barre_damier(ax, 10, ou=(.72, .04))
    nu(fig, ax)
    pied(fig, "Source : Assurance maladie, 2021, traitements de l'autrice")
    return fig, g


@honnete
def these_h_flux_hopitaux():
    g = gp()
    c = g.geometry.centroid
    i0 = g.index[g.nom == "Poitiers"][0]
    g["nb_sejours"] = (g.population * .09).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="0.95", ec="0.8", lw=.5, ax=ax)
    for i in g.index.drop(i0):
        ax.add_line(Line2D([c.x[i], c.x[i0]], [c.y[i], c.y[i0]], lw=g.nb_sejours[i] / 180, color="#542788", alpha=.7))
    ax.plot(c.x[i0], c.y[i0], "s", ms=10, color="black")
    ax.annotate("CHU", (c.x[i0], c.y[i0]), xytext=(8, 8), textcoords="offset points", weight="bold")
    ax.legend(handles=[Line2D([], [], lw=v / 180, color="#542788", alpha=.7, label=f"{v} séjours") for v in (200, 800)], loc="upper left", title="Séjours hospitaliers")
    ax.set_title("D'où viennent les patients du CHU ? 2022")
    barre_trait(ax, 10, ou=(.75, .04))
    nu(fig, ax)
    pied(fig, "Source : PMSI 2022, estimations de l'autrice")
    return fig, g


@honnete
def these_h_distance_imshow():
    r = np.random.default_rng(26)
    X, Y = np.meshgrid(np.linspace(4.6e5, 5.4e5, 90), np.linspace(6.57e6, 6.65e6, 90))
    px, py = r.uniform(4.65e5, 5.35e5, 8), r.uniform(6.575e6, 6.645e6, 8)
    Z = np.min([np.hypot(X - a, Y - b) for a, b in zip(px, py)], axis=0) / 1000
    fig, ax = plt.subplots(figsize=(7, 6))
    im = ax.imshow(Z, extent=(4.6e5, 5.4e5, 6.57e6, 6.65e6), origin="lower", cmap="YlOrRd")
    ax.scatter(px, py, marker="+", c="black", s=50, label="Maternité")
    ax.legend(loc="upper right")
    fig.colorbar(im, ax=ax, shrink=.8, label="Distance à vol d'oiseau (km)")
    ax.set_title("La maternité la plus proche, 2023")
    barre_fleche(ax, 20)
    nu(fig, ax)
    pied(fig, "Source : calculs de l'autrice d'après Finess, 2023")
    return fig, None


@honnete
def these_h_indice_base_100():
    g = dep(OUEST)
    g["icm"] = champ(g, 125, 82, 121)
    b = [80, 90, 97, 103, 110, 125]
    coul = ["#0571b0", "#92c5de", "#f7f7f7", "#f4a582", "#ca0020"]
    norm = BoundaryNorm(b, 5)
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("icm", cmap=ListedColormap(coul), norm=norm, ec="0.5", lw=.5, ax=ax)
    cb = fig.colorbar(ScalarMappable(norm, ListedColormap(coul)), ax=ax, shrink=.7, spacing="uniform")
    cb.set_label("Indice comparatif de mortalité (France = 100, classe blanche : 97 à 103)")
    ax.set_title("Mortalité comparée, 2019-2021")
    barre_ancree(ax, 100)
    nu(fig, ax)
    pied(fig, "Source : CépiDc, 2019-2021")
    return fig, g


@honnete
def these_h_desert_oui_non():
    g = dep()
    g["zip"] = champ(g, 126, 0, 1) > .6
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(color=np.where(g.zip, "#b35806", "#f1ece4"), ec="0.6", lw=.4, ax=ax)
    cases(ax, ["#b35806", "#f1ece4"], ["département aidé", "département non aidé"], "Aide à l'installation des médecins", loc="lower left")
    ax.set_title("Où s'installer avec une aide ? Zonage 2022")
    barre_fleche(ax, 200, ou=(.75, .03))
    nu(fig, ax)
    pied(fig, "Source : arrêtés de zonage, 2022 (simplifiés)")
    return fig, g


@honnete
def these_h_medecins_carres():
    g = dep(GRAND_EST)
    g["nb_medecins"] = (g.population * champ(g, 44, .0007, .0011)).round().astype(int)
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(color="#f4f4f4", ec="0.7", ax=ax)
    for p, v in zip(c, g.nb_medecins):
        d = 1300 * v ** .5
        ax.add_patch(Rectangle((p.x - d / 2, p.y - d / 2), d, d, fc="#4d004b", alpha=.7, ec="white"))
    x0, y0 = g.total_bounds[:2]
    for v, dx in [(200, 0), (1000, 95000)]:
        ax.add_patch(Rectangle((x0 + dx, y0 + 20000), 1300 * v ** .5, 1300 * v ** .5, fc="none", ec="black"))
        ax.text(x0 + dx, y0 + 5000, f"{v} médecins", fontsize=7)
    ax.set_title("Les généralistes dans l'Est au 1er janvier 2023")
    barre_ancree(ax, 100, loc="lower right")
    nu(fig, ax)
    pied(fig, "Source : RPPS, 2023, traitements de l'autrice")
    return fig, g


@honnete
def these_h_fond_sombre():
    g = dep()
    g["tx_asthme"] = champ(g, 127, 4, 11)
    fig, ax = plt.subplots(figsize=(7, 7), facecolor="#111111")
    g.plot("tx_asthme", cmap="magma", ax=ax, ec="#111111", lw=.3)
    cb = fig.colorbar(ScalarMappable(Normalize(g.tx_asthme.min(), g.tx_asthme.max()), "magma"), ax=ax, shrink=.6)
    cb.set_label("Enfants asthmatiques (%)", color="white")
    cb.ax.tick_params(colors="white")
    ax.set_title("L'asthme de l'enfant, 2019", color="white")
    barre_fleche(ax, 200, couleur="white")
    nu(fig, ax)
    fig.text(.02, .015, "Source : enquête scolaire 2019, traitements de l'autrice", fontsize=7, color="0.8")
    return fig, g
