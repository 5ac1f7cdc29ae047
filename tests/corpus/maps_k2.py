"""Cartes d'un syndicat mixte de transport, d'une épidémiologiste, d'une ONG du climat et de deux lycéennes."""
import textwrap
from functools import lru_cache
import geopandas as gpd
import mapclassify
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon, Rectangle
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from pyproj import Transformer
from shapely.geometry import LineString, MultiPoint, Point, box

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets") + "/"
LIARS = []
HONEST = []


def menteuse(regle):
    def deco(f):
        LIARS.append((f.__name__, f, regle))
        return f
    return deco


def honnete(f):
    HONEST.append((f.__name__, f))
    return f


# ------------------------------------------------------------------ outils
@lru_cache(None)
def _lire(chemin):
    return gpd.read_file(chemin)


def _dep(crs=2154):
    g = _lire(DATA + "contours_departements.geojson")[["code", "nom", "region", "superficie_km2", "geometry"]]
    return g.to_crs(crs)


def _com(crs=2154):
    g = _lire(DATA + "contours_grand_poitiers.geojson")[["code_insee", "nom", "superficie_km2", "geometry"]]
    return g.to_crs(crs)


def _pop(g):
    """population (habitants) de la table d'origine, à part pour ne pas traîner des colonnes inutiles"""
    f = "contours_departements.geojson" if "code" in g else "contours_grand_poitiers.geojson"
    return _lire(DATA + f)["population"].to_numpy()


def _monde(crs="+proj=eqearth +datum=WGS84"):
    g = _lire(DATA + "contours_monde.geojson")[["code_iso", "nom", "continent", "geometry"]]
    return g[g["continent"] != "Antarctique"].reset_index(drop=True).to_crs(crs)


def _v(g, seed, lo, hi, b=0.35):
    r = np.random.default_rng(seed)
    c = g.geometry.representative_point()
    x = (c.x - c.x.min()) / np.ptp(c.x)
    y = (c.y - c.y.min()) / np.ptp(c.y)
    z = np.sin(3 * x + r.uniform(0, 6)) + np.cos(4 * y + r.uniform(0, 6)) + b * r.normal(size=len(g))
    z = ((z - z.min()) / np.ptp(z)).to_numpy()
    return np.round(lo + (hi - lo) * z, 1)


def _cl(v, coupures):
    return np.digitize(np.asarray(v, float), coupures)


def _long(crs, km, lon, lat):
    """longueur, en unités de la carte, de km kilomètres vers l'est au point (lon, lat)"""
    t = Transformer.from_crs(4326, crs, always_xy=True)
    d = km / (111.32 * np.cos(np.radians(lat)))
    x, y = t.transform([lon - d / 2, lon + d / 2], [lat, lat])
    return float(np.hypot(x[1] - x[0], y[1] - y[0]))


def _large(ax):
    """fait de la place dans l'Atlantique pour la légende des cartes de France"""
    x0, x1 = ax.get_xlim()
    if ax.get_legend() is not None and (3e4 < x0 < 2e5 and 1.2e6 < x1 < 1.36e6):
        ax.set_xlim(x0 - 300000, x1)
    elif ax.get_legend() is not None and -6.5 < x0 < -4.5 and 9 < x1 < 11:
        ax.set_xlim(x0 - 3.6, x1)


def _barre_rect(ax, longueur, texte, x=0.5, y=0.03):
    """syndicat : barre à deux segments"""
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    ax.set_xlim(x0, x1), ax.set_ylim(y0, y1)
    X, Y, h = x0 + x * (x1 - x0), y0 + y * (y1 - y0), 0.009 * (y1 - y0)
    ax.add_patch(Rectangle((X, Y), longueur / 2, h, fc="black", ec="black", lw=0.6, zorder=9))
    ax.add_patch(Rectangle((X + longueur / 2, Y), longueur / 2, h, fc="white", ec="black", lw=0.6, zorder=9))
    ax.text(X + longueur, Y + 1.6 * h, texte, fontsize=7, ha="right", va="bottom")
    ax.text(X, Y + 1.6 * h, "0", fontsize=7, ha="center", va="bottom")


def _barre_ancre(ax, longueur, texte, loc="lower left"):
    """épidémiologiste : AnchoredSizeBar"""
    _large(ax)
    ax.add_artist(AnchoredSizeBar(ax.transData, longueur, texte, loc, frameon=False, pad=0.3, size_vertical=0))


def _barre_trait(ax, longueur, texte, x=0.05, y=0.05):
    """ONG, lycéennes : un trait et un texte"""
    _large(ax)
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    X, Y = x0 + x * (x1 - x0), y0 + y * (y1 - y0)
    ax.plot([X, X + longueur], [Y, Y], color="black", lw=2, solid_capstyle="butt")
    ax.text(X + longueur / 2, Y + 0.012 * (y1 - y0), texte, ha="center", va="bottom", fontsize=7)
    ax.set_xlim(x0, x1), ax.set_ylim(y0, y1)


def _pied(fig, texte):
    texte = textwrap.fill(texte.replace(" :", "\xa0:"), int(100 * fig.get_figwidth() / 6.6)).replace("\xa0", " ")
    fig.text(0.02, 0.012, texte, fontsize=7, color="0.3", va="bottom")


def _carte(titre, taille=(6.6, 6.4), **k):
    fig, ax = plt.subplots(figsize=taille)
    ax.set_title(textwrap.fill(titre.replace(" :", "\xa0:").replace(" %", "\xa0%").replace(" < ", "\xa0<\xa0"),
                               int(50 * taille[0] / 6.6)).replace("\xa0", " "), fontsize=11, loc="left", fontweight="bold", **k)
    ax.axis("off")
    return fig, ax


SMT = "Réalisation : syndicat mixte de transport du Haut-Poitou. "
SPF = "Champ : France métropolitaine. Source : Santé publique France, "
FR = "Champ : France métropolitaine. Source : "
ONG = "Antarctique et terres australes non représentées. Source : "


def _nord(ax):
    ax.annotate("N", (0.95, 0.97), (0.95, 0.88), xycoords="axes fraction", ha="center", va="center",
                arrowprops=dict(arrowstyle="<|-", color="black"), fontsize=9)


def _parties(geom):
    return list(getattr(geom, "geoms", [geom]))


def _remplir(ax, g, couleurs, **k):
    """à la main : un ax.fill par morceau, les grands d'abord (enclaves par-dessus)"""
    ordre = np.argsort(-g.geometry.area.to_numpy())
    for i in ordre:
        for p in _parties(g.geometry.iloc[i]):
            x, y = p.exterior.xy
            ax.fill(x, y, facecolor=couleurs[i], **{"edgecolor": "white", "linewidth": 0.5, **k})


def _patchs(g, valeurs_couleurs, **k):
    ps, cs = [], []
    for i in np.argsort(-g.geometry.area.to_numpy()):
        for p in _parties(g.geometry.iloc[i]):
            ps.append(Polygon(np.asarray(p.exterior.coords)))
            cs.append(valeurs_couleurs[i])
    return PatchCollection(ps, facecolor=cs, **{"edgecolor": "white", "linewidth": 0.5, **k})


BLEUS5 = ["#f7fbff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
ORANGES4 = ["#feedde", "#fdbe85", "#fd8d3c", "#a63603"]
VERTS5 = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]
ROUGES6 = ["#fff0e6", "#fdd0a2", "#fdae6b", "#f16913", "#b93a05", "#6b2003"]
VIOLETS5 = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#4a1486"]


# =================================================================== MENTEUSES
# --- colour-blind
@menteuse("colour-blind")
def zones_tarifaires_rouge_vert():
    g = _com()
    c = g.geometry.centroid
    d = np.hypot(c.x - c.x.mean(), c.y - c.y.mean())
    g["zone"] = np.where(d < 9000, "Zone urbaine", "Zone périurbaine")
    fig, ax = _carte("Zonage tarifaire du réseau, septembre 2023")
    teintes = {"Zone urbaine": "#c8553d", "Zone périurbaine": "#7f8f2f"}
    g.plot(ax=ax, color=g["zone"].map(teintes), edgecolor="white", lw=0.6)
    ax.legend(handles=[Patch(fc=t, label=z) for z, t in teintes.items()], loc="upper right", fontsize=8)
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : grille tarifaire du syndicat, 2023.")
    return fig, g[["code_insee", "nom", "zone", "geometry"]]


@menteuse("colour-blind")
def paysages_lyceennes():
    g = _dep()
    r = np.random.default_rng(4)
    noms = ["Plaine céréalière", "Forêt dominante", "Élevage", "Littoral"]
    teintes = ["#c79a3b", "#8aa33f", "#5b3a29", "#2b6ca3"]   # ocre et vert mousse : frères pour un deutéranope
    g["paysage"] = [noms[i] for i in r.integers(0, 4, len(g))]
    fig, ax = _carte("Le paysage dominant de chaque département (2022)")
    _remplir(ax, g, [teintes[noms.index(p)] for p in g["paysage"]])
    for n, t in zip(noms, teintes):
        ax.scatter([], [], marker="s", s=70, color=t, label=n)
    ax.legend(loc="lower left", fontsize=7, bbox_to_anchor=(0, 0.08))
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Agreste, 2022 ; contours IGN. Travail de NSI, terminale.")
    return fig, g[["code", "nom", "paysage", "geometry"]]


@menteuse("colour-blind")
def stations_air_points():
    g = _dep()
    r = np.random.default_rng(11)
    pts = g.sample(60, random_state=3).geometry.representative_point()
    etat = r.choice(["Seuil OMS respecté", "Seuil OMS dépassé"], 60)
    p = gpd.GeoDataFrame({"etat": etat}, geometry=pts.values, crs=2154)
    fig, ax = _carte("Particules fines : 60 stations face au seuil de l'OMS, 2021")
    g.plot(ax=ax, color="#f2f2f2", edgecolor="0.75", lw=0.4)
    for e, c in [("Seuil OMS respecté", "#6a9a3a"), ("Seuil OMS dépassé", "#c4703a")]:
        q = p[p["etat"] == e]
        ax.scatter(q.geometry.x, q.geometry.y, s=42, color=c, edgecolor="none", label=e)
    ax.legend(loc="lower left", fontsize=8, bbox_to_anchor=(0, 0.08))
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Fédération Atmo, bilan 2021.")
    return fig, p


# --- diverging-without-middle
@menteuse("diverging-without-middle")
def incidence_rdbu_quantiles():
    g = _dep()
    g["tx_inc"] = _v(g, 21, 42, 188)
    fig, ax = _carte("Incidence de la coqueluche, 2023")
    g.plot("tx_inc", ax=ax, scheme="quantiles", k=6, cmap="RdBu_r", edgecolor="white", lw=0.4, legend=True,
           legend_kwds=dict(title="Cas pour 100 000 hab.", title_fontsize=7, fmt="{:.0f}", loc="lower left", fontsize=7,
                            bbox_to_anchor=(0, 0.07)))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "réseau Sentinelles, 2023.")
    return fig, g


@menteuse("diverging-without-middle")
def pluie_brbg_raster():
    d = _dep()
    xs, ys = np.linspace(99000, 1243000, 150), np.linspace(6045000, 7111000, 140)
    X, Y = np.meshgrid(xs, ys)
    Z = 820 + 260 * np.sin(X / 210000) + 220 * np.cos(Y / 190000 + 1) + 60 * np.sin((X + Y) / 60000)
    Z = np.where(shapely.contains_xy(d.union_all(), X, Y), Z, np.nan)
    fig, ax = _carte("Cumul annuel des précipitations en 2022")
    m = ax.pcolormesh(X, Y, Z, cmap="BrBG", shading="nearest", rasterized=True)
    d.boundary.plot(ax=ax, color="0.3", lw=0.3)
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=0.6, label="mm")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Météo-France, réanalyse SAFRAN, 2022.")
    return fig, None


@menteuse("diverging-without-middle")
def evolution_frequentation_puor():
    g = _com()
    g["evol_freq"] = _v(g, 33, -6, 19)
    fig, ax = _carte("Évolution de la fréquentation des cars, 2018-2023")
    g.plot("evol_freq", ax=ax, scheme="equal_interval", k=5, cmap="PuOr", edgecolor="0.5", lw=0.4, legend=True,
           legend_kwds=dict(title="Évolution (%)", title_fontsize=7, fmt="{:.0f}", loc="upper right", fontsize=7))
    _barre_rect(ax, 10000, "10 km")
    _nord(ax)
    _pied(fig, SMT + "Source : billettique, 2018 et 2023.")
    return fig, g


# --- empty-class
@menteuse("empty-class")
def eau_potable_classe_vide():
    g = _monde()
    g["acces_eau"] = np.clip(_v(g, 41, 22, 78), 0, 100)
    fig, ax = _carte("Population ayant accès à une eau gérée en toute sécurité, 2020", (9, 5))
    g.plot("acces_eau", ax=ax, scheme="user_defined", classification_kwds=dict(bins=[20, 40, 60, 80, 100]),
           cmap="YlGnBu", edgecolor="0.7", lw=0.3, legend=True,
           legend_kwds=dict(title="% de la population", labels=["20 et moins", "plus de 20 à 40", "plus de 40 à 60",
                            "plus de 60 à 80", "plus de 80"], loc="lower left", fontsize=7))
    _barre_trait(ax, _long(g.crs, 4000, 0, 0), "4 000 km à l'équateur", 0.75, 0.03)
    _pied(fig, ONG + "OMS / UNICEF, programme JMP, 2020.")
    return fig, g


@menteuse("empty-class")
def desserte_categorie_fantome():
    g = _com()
    r = np.random.default_rng(8)
    g["desserte"] = r.choice(["Ligne urbaine", "Car interurbain", "Aucune"], len(g))
    t = {"Ligne urbaine": "#1b3a6b", "Car interurbain": "#7fb8de", "Transport à la demande": "#e69f00", "Aucune": "#e3e3e3"}
    fig, ax = _carte("Mode de desserte principal par commune, janvier 2024")
    ax.add_collection(_patchs(g, [t[d] for d in g["desserte"]]))
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=c, ec="0.6", label=n) for n, c in t.items()], fontsize=8, loc="upper right",
              title="Desserte")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : plan de transport, 2024.")
    return fig, g[["code_insee", "nom", "desserte", "geometry"]]


@menteuse("empty-class")
def bacheliers_trou_au_milieu():
    g = _dep()
    v = _v(g, 52, 74, 97)
    g["tx_bac"] = np.where((v >= 82) & (v < 86), v + 4.2, v)          # personne entre 82 et 86
    cols = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#4a1486"]
    noms = ["moins de 78 %", "78 à moins de 82 %", "82 à moins de 86 %", "86 à moins de 92 %", "92 % et plus"]
    k = np.digitize(g["tx_bac"], [78, 82, 86, 92])
    fig, ax = _carte("Réussite au bac général par département, session 2023")
    _remplir(ax, g, [cols[i] for i in k])
    for c, n in zip(cols, noms):
        ax.fill([], [], facecolor=c, edgecolor="0.6", label=n)
    ax.legend(loc="lower left", fontsize=7, title="Taux de réussite", bbox_to_anchor=(0, 0.08))
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "DEPP, 2023. Deux élèves de terminale NSI.")
    return fig, g


# --- hidden-missing
@menteuse("hidden-missing")
def vaccination_fillna_zero():
    g = _dep()
    g["couv_vac"] = _v(g, 61, 52, 91)
    g.loc[g.sample(14, random_state=2).index, "couv_vac"] = np.nan
    g["couv_vac"] = g["couv_vac"].fillna(0)
    fig, ax = _carte("Couverture vaccinale contre la grippe des 65 ans et plus, 2022")
    g.plot("couv_vac", ax=ax, scheme="fisher_jenks", k=5, cmap="BuPu", edgecolor="0.6", lw=0.4, legend=True,
           legend_kwds=dict(title="% vaccinés", title_fontsize=7, fmt="{:.0f}", loc="lower left", fontsize=7, bbox_to_anchor=(0, 0.07)))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "SNDS, 2022.")
    return fig, g


@menteuse("hidden-missing")
def temps_trajet_moins_999():
    g = _com()
    g["tps_moy"] = _v(g, 62, 12, 55)
    g.loc[g.sample(5, random_state=4).index, "tps_moy"] = -999
    cols = VERTS5
    k = _cl(g["tps_moy"], [20, 28, 36, 45])
    fig, ax = _carte("Temps moyen de trajet vers le centre en bus, 2023")
    ax.add_collection(_patchs(g, [cols[i] for i in k], edgecolor="0.6"))
    ax.autoscale_view()
    ax.set_aspect("equal")
    noms = ["moins de 20 min", "20 à moins de 28 min", "28 à moins de 36 min", "36 à moins de 45 min", "45 min et plus"]
    ax.legend(handles=[Patch(fc=c, ec="0.6", label=n) for c, n in zip(cols, noms)], loc="upper right", fontsize=7)
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : enquête mobilité 2023.")
    return fig, g


@menteuse("hidden-missing")
def renouvelables_pays_effaces():
    g = _monde()
    g["part_enr"] = _v(g, 63, 3, 88)
    g.loc[g.sample(30, random_state=6).index, "part_enr"] = np.nan
    g = g.dropna(subset=["part_enr"])
    fig, ax = _carte("Part des énergies renouvelables dans l'électricité, 2021", (9, 5))
    g.plot("part_enr", ax=ax, cmap="Greens", edgecolor="0.6", lw=0.3, scheme="quantiles", k=5, legend=True,
           legend_kwds=dict(title="% de la production", title_fontsize=7, fmt="{:.0f}", loc="lower left", fontsize=7))
    _barre_trait(ax, _long(g.crs, 4000, 0, 0), "4 000 km à l'équateur", 0.75, 0.03)
    _pied(fig, ONG + "Ember, 2021.")
    return fig, g


# --- missing-date
@menteuse("missing-date")
def densite_sans_annee():
    g = _com()
    g["dens"] = np.round(_pop(g) / g["superficie_km2"], 1)
    fig, ax = _carte("Densité de population des communes du ressort territorial")
    g.plot("dens", ax=ax, scheme="quantiles", k=5, cmap="OrRd", edgecolor="0.6", lw=0.5, legend=True,
           legend_kwds=dict(title="Habitants par km²", title_fontsize=7, fmt="{:.0f}", fontsize=7, loc="upper right"))
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : Insee, recensement de la population.")
    return fig, g


@menteuse("missing-date")
def medecins_dernier_trimestre():
    g = _dep()
    g["apl"] = _v(g, 72, 48, 162)
    fig, ax = _carte("Médecins généralistes : densité au dernier trimestre connu")
    g.plot("apl", ax=ax, scheme="fisher_jenks", k=6, cmap="YlGnBu", edgecolor="0.6", lw=0.4, legend=True,
           legend_kwds=dict(title="Médecins pour 100 000 hab.", title_fontsize=7, fmt="{:.0f}", loc="lower left", fontsize=7,
                            bbox_to_anchor=(0, 0.07)))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, "Champ : France métropolitaine. Source : RPPS, Drees, mise à jour trimestrielle.")
    return fig, g


# --- missing-scale
@menteuse("missing-scale")
def part_bus_sans_echelle():
    g = _com()
    g["pm_tc"] = _v(g, 81, 2, 19)
    fig, ax = _carte("Part des actifs allant au travail en transport collectif, 2020")
    g.plot("pm_tc", ax=ax, scheme="natural_breaks", k=5, cmap="PuBu", edgecolor="0.6", lw=0.4, legend=True,
           legend_kwds=dict(title="% des actifs occupés", title_fontsize=7, fmt="{:.1f}", fontsize=7, loc="upper right"))
    _pied(fig, SMT + "Source : Insee, RP 2020.")
    return fig, g


@menteuse("missing-scale")
def internat_nord_mais_pas_echelle():
    g = _dep()
    g = g[g["region"] == "Nouvelle-Aquitaine"].reset_index(drop=True)
    g["pct_int"] = [6.1, 7.4, 9.2, 14.8, 11.5, 4.2, 8.8, 10.3, 7.7, 12.9, 6.6, 9.9]
    cols = ORANGES4
    k = _cl(g["pct_int"], [7, 9, 11])
    fig, ax = _carte("Lycéens internes en Nouvelle-Aquitaine, rentrée 2023", (6, 6.6))
    _remplir(ax, g, [cols[i] for i in k], edgecolor="0.4")
    for c, n in zip(cols, ["moins de 7 %", "7 à moins de 9 %", "9 à moins de 11 %", "11 % et plus"]):
        ax.fill([], [], facecolor=c, edgecolor="0.4", label=n)
    ax.legend(loc="lower right", fontsize=8, title="Part des lycéens")
    ax.set_aspect("equal")
    _nord(ax)
    for nom, geo in zip(g["nom"], g.geometry):
        ax.text(*geo.representative_point().coords[0], nom, fontsize=5.5, ha="center")
    _pied(fig, "Source : rectorat, rentrée 2023. Contours : IGN. Lambert 93.")
    return fig, g


# --- missing-source
@menteuse("missing-source")
def tabac_sans_source():
    g = _dep()
    g["tabac"] = _v(g, 91, 17, 34)
    fig, ax = _carte("Fumeurs quotidiens parmi les 18-75 ans, 2021")
    g.plot("tabac", ax=ax, cmap="Purples", edgecolor="0.6", lw=0.3, legend=True,
           legend_kwds=dict(label="% des 18-75 ans", shrink=0.6))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, "France métropolitaine.")
    return fig, g


@menteuse("missing-source")
def realisation_sans_source():
    g = _com()
    g["velo"] = np.round(_v(g, 92, 0.4, 6.3), 1)
    cols = BLEUS5
    k = _cl(g["velo"], [1.5, 2.5, 3.5, 5])
    fig, ax = _carte("Déplacements domicile-travail à vélo, 2022")
    ax.add_collection(_patchs(g, [cols[i] for i in k], edgecolor="0.5"))
    ax.autoscale_view()
    ax.set_aspect("equal")
    noms = ["moins de 1,5 %", "1,5 à moins de 2,5 %", "2,5 à moins de 3,5 %", "3,5 à moins de 5 %", "5 % et plus"]
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=n) for c, n in zip(cols, noms)], fontsize=7, loc="upper right",
              title="Part des actifs")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, "Réalisation : service mobilités, mars 2024. Projection Lambert 93. Tous droits réservés.")
    return fig, g


# --- missing-unit
@menteuse("missing-unit")
def offre_sans_unite():
    g = _com()
    g["offre"] = _v(g, 101, 3, 64)
    fig, ax = _carte("L'offre de transport public par commune en 2023")
    g.plot("offre", ax=ax, scheme="quantiles", k=5, cmap="GnBu", edgecolor="0.6", lw=0.4, legend=True,
           legend_kwds=dict(fmt="{:.0f}", fontsize=7, loc="upper right"))
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : base GTFS du réseau, 2023.")
    return fig, g


@menteuse("missing-unit")
def hospitalisation_taux_de_quoi():
    g = _dep()
    g["tx_hosp"] = _v(g, 102, 12, 79)
    fig, ax = _carte("Bronchiolite : taux d'hospitalisation, hiver 2022-2023")
    norm = Normalize(10, 80)
    g.plot("tx_hosp", ax=ax, cmap="YlOrRd", norm=norm, edgecolor="white", lw=0.3)
    fig.colorbar(ScalarMappable(norm, "YlOrRd"), ax=ax, shrink=0.6, label="Taux d'hospitalisation")
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "OSCOUR, 2023.")
    return fig, g


# --- non-monotone-ramp
@menteuse("non-monotone-ramp")
def chomage_bleus_melanges():
    g = _dep()
    g["tx_chom"] = _v(g, 111, 4.5, 12.5)
    cols = ["#6baed6", "#deebf7", "#08519c", "#9ecae1", "#3182bd"]
    k = _cl(g["tx_chom"], [6, 7.5, 9, 10.5])
    fig, ax = _carte("Taux de chômage localisé, 4e trimestre 2022")
    _remplir(ax, g, [cols[i] for i in k], edgecolor="0.4", linewidth=0.3)
    noms = ["moins de 6 %", "6 à moins de 7,5 %", "7,5 à moins de 9 %", "9 à moins de 10,5 %", "10,5 % et plus"]
    for c, n in zip(cols, noms):
        ax.fill([], [], facecolor=c, edgecolor="0.4", label=n)
    ax.legend(loc="lower left", fontsize=7, bbox_to_anchor=(0, 0.08))
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Insee, 2022. Deux élèves de terminale NSI.")
    return fig, g


@menteuse("non-monotone-ramp")
def retards_deux_dernieres_inversees():
    g = _com()
    g["pct_retard"] = _v(g, 112, 3, 31)
    cm = ListedColormap(["#feedde", "#fdbe85", "#fd8d3c", "#7f2704", "#d94801"])
    bn = BoundaryNorm([0, 7, 12, 18, 24, 35], cm.N)
    fig, ax = _carte("Courses en retard de plus de cinq minutes, 2023")
    g.plot("pct_retard", ax=ax, cmap=cm, norm=bn, edgecolor="0.5", lw=0.4)
    fig.colorbar(ScalarMappable(bn, cm), ax=ax, shrink=0.6, label="% des courses", spacing="uniform")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : système d'aide à l'exploitation, 2023.")
    return fig, g


@menteuse("non-monotone-ramp")
def ensoleillement_aller_retour():
    d = _dep()
    X, Y = np.meshgrid(np.linspace(99000, 1243000, 140), np.linspace(6045000, 7111000, 130))
    Z = 2750 - (Y - 6045000) / 1066000 * 1150 + 90 * np.sin(X / 90000)
    Z = np.where(shapely.contains_xy(d.union_all(), X, Y), Z, np.nan)
    cm = LinearSegmentedColormap.from_list("soleil", ["#fff5f0", "#8a2d1c", "#f0a58f", "#5a1409"])
    fig, ax = _carte("Durée d'ensoleillement en 2021")
    m = ax.imshow(Z, origin="lower", extent=(99000, 1243000, 6045000, 7111000), cmap=cm)
    d.boundary.plot(ax=ax, color="white", lw=0.3)
    fig.colorbar(m, ax=ax, shrink=0.6, label="heures par an")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Météo-France, 2021.")
    return fig, None


# --- not-equal-area
@menteuse("not-equal-area")
def co2_monde_web_mercator():
    g = _monde(3857)
    g["co2_hab"] = np.round(_v(g, 121, 0.2, 15), 1)
    fig, ax = _carte("Émissions de CO2 par habitant dans le monde, 2021", (8, 7))
    g.plot("co2_hab", ax=ax, scheme="quantiles", k=5, cmap="OrRd", edgecolor="0.6", lw=0.3, legend=True,
           legend_kwds=dict(title="Tonnes par habitant", title_fontsize=7, fmt="{:.1f}", loc="lower left", fontsize=7))
    _barre_trait(ax, _long(3857, 4000, 0, 0), "4 000 km à l'équateur", 0.7, 0.03)
    _pied(fig, ONG + "Global Carbon Project, 2021.")
    return fig, g


@menteuse("not-equal-area")
def europe_mercator_forets():
    m = _lire(DATA + "contours_monde.geojson")[["code_iso", "nom", "continent", "geometry"]]
    m = m.clip(box(-25, 34, 42, 71.5))
    e = m[m["continent"] == "Europe"].to_crs(3395)
    e["pct_foret"] = _v(e, 122, 9, 72)
    fig, ax = _carte("Part de la forêt dans la superficie des pays d'Europe, 2020", (7, 7.6))
    m[m["continent"] != "Europe"].to_crs(3395).plot(ax=ax, color="#eeeeee", hatch="....", edgecolor="0.75", lw=0.3)
    e.plot("pct_foret", ax=ax, scheme="fisher_jenks", k=5, cmap="YlGn", edgecolor="0.5", lw=0.4, legend=True,
           legend_kwds=dict(title="% de la superficie", title_fontsize=7, fmt="{:.0f}", loc="upper left", fontsize=7))
    leg = ax.get_legend()
    ax.add_artist(leg)
    ax.legend(handles=[Patch(fc="#eeeeee", ec="0.75", hatch="....", label="hors étude")], loc="lower right", fontsize=7)
    _barre_trait(ax, _long(3395, 500, 10, 50), "500 km à 50° N", 0.05, 0.04)
    _pied(fig, "Source : FAO, évaluation des ressources forestières, 2020. Contours : Natural Earth.")
    return fig, e


@menteuse("not-equal-area")
def world_miller_access():
    g = _monde("+proj=mill +datum=WGS84")
    g["elec"] = _v(g, 123, 21, 100)
    cols = ["#f1eef6", "#bdc9e1", "#74a9cf", "#2171a8", "#023858"]
    q = mapclassify.Quantiles(g["elec"], k=5)
    fig, ax = _carte("Access to electricity, 2021", (9, 6.4))
    ax.add_collection(_patchs(g, [cols[i] for i in q.yb], edgecolor="0.6", linewidth=0.3))
    ax.autoscale_view()
    ax.set_aspect("equal")
    b = [g["elec"].min(), *q.bins]
    ax.legend(handles=[Patch(fc=cols[i], ec="0.6", label=f"{'from' if i == 0 else 'above'} {b[i]:.1f} up to {b[i+1]:.1f}")
                       for i in range(5)], title="% of population", loc="lower left", fontsize=7)
    _barre_trait(ax, _long(g.crs, 4000, 0, 0), "4,000 km at the equator", 0.7, 0.03)
    _pied(fig, "Antarctica and southern lands not shown. Source: World Bank, 2021. Boundaries: Natural Earth.")
    return fig, g


# --- overlapping-breaks
@menteuse("overlapping-breaks")
def age_moyen_chevauchement():
    g = _dep()
    g["pct_75"] = _v(g, 131, 4.5, 17.5)
    k = _cl(g["pct_75"], [8, 11, 14])
    cols = ["#feebe2", "#fbb4b9", "#c51b8a", "#7a0177"]
    fig, ax = _carte("Part des 75 ans et plus, 2021")
    ax.add_collection(_patchs(g, [cols[i] for i in k]))
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=c, ec="0.6", label=n) for c, n in
                       zip(cols, ["4 – 9", "8 – 12", "10 – 15", "13 – 18"])],
              title="% de la population", fontsize=8, loc="lower left", bbox_to_anchor=(0, 0.07))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, FR + "Insee, RP 2021.")
    return fig, g


@menteuse("overlapping-breaks")
def revenu_une_borne_de_trop():
    g = _com()
    g["rev_med"] = np.round(_v(g, 132, 18.2, 29.8), 1)
    k = _cl(g["rev_med"], [21, 23, 25, 27])
    cols = ["#edf8fb", "#b3cde3", "#8c96c6", "#8856a7", "#810f7c"]
    fig, ax = _carte("Revenu médian des usagers par commune, 2020")
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="0.5", lw=0.4)
    noms = ["moins de 21", "21 à moins de 23", "23 à moins de 25", "24 à moins de 27", "27 et plus"]
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=n) for c, n in zip(cols, noms)], fontsize=7, loc="upper right",
              title="Milliers d'euros par an")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : Insee, Filosofi 2020.")
    return fig, g


# --- radius-not-area
@menteuse("radius-not-area")
def abonnes_rayon_circle():
    g = _com()
    g["abonnes"] = np.round(_pop(g) * 0.08 + 30)
    fig, ax = _carte("Abonnés au réseau par commune, 2023")
    g.plot(ax=ax, color="#f0f0ea", edgecolor="0.7", lw=0.5)
    for (x, y), a in sorted(zip([(p.x, p.y) for p in g.geometry.representative_point()], g["abonnes"]), key=lambda t: -t[1]):
        ax.add_patch(Circle((x, y), radius=1.0 * a, fc="#2b6ca3", ec="white", alpha=0.75, lw=0.5))
    x0, y0 = g.total_bounds[2] - 3000, g.total_bounds[1] + 1500
    for a in (7000, 3000, 1000):
        ax.add_patch(Circle((x0, y0 + a), radius=1.0 * a, fc="none", ec="black", lw=0.7))
        ax.text(x0, y0 + 2 * a + 150, f"{a:,} abonnés".replace(",", " "), fontsize=6, ha="center")
    ax.set_aspect("equal")
    ax.autoscale_view()
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : billettique, 2023.")
    return fig, g


@menteuse("radius-not-area")
def deces_scatter_carre():
    g = _dep()
    g["nb_deces"] = np.round(_v(g, 142, 20, 400) + _pop(g) / 8000)
    p = g.geometry.representative_point()
    fig, ax = _carte("Décès par overdose enregistrés, cumul 2018-2022")
    g.plot(ax=ax, color="#f4f4f4", edgecolor="0.8", lw=0.4)
    ax.scatter(p.x, p.y, s=(g["nb_deces"] / 20) ** 2, color="#a63603", alpha=0.6, edgecolor="white", lw=0.4)
    for n in (100, 300, 600):
        ax.scatter([], [], s=(n / 20) ** 2, color="#a63603", alpha=0.6, label=f"{n} décès")
    ax.legend(loc="lower left", fontsize=7, labelspacing=3, borderpad=1.5, bbox_to_anchor=(0, 0.1), frameon=False)
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "CépiDc, 2022.")
    return fig, g


@menteuse("radius-not-area")
def eleves_carres_cote():
    g = _dep()
    g = g[g["region"].isin(["Bretagne", "Pays de la Loire"])].reset_index(drop=True)
    g["nb_eleves"] = np.array([24500, 36100, 44800, 30200, 58900, 33600, 12100, 22700, 27300])
    fig, ax = _carte("Élèves de lycée par département dans le Grand Ouest, 2022", (7.4, 5.4))
    _remplir(ax, g, ["#eef2ee"] * len(g), edgecolor="0.6")
    for n, geo in zip(g["nb_eleves"], g.geometry):
        c = geo.representative_point()
        cote = n * 1.0
        ax.add_patch(Rectangle((c.x - cote / 2, c.y - cote / 2), cote, cote, fc="#4a1486", alpha=0.75))
    X, Y = g.total_bounds[0] + 20000, g.total_bounds[1] + 30000
    for n in (15000, 30000, 60000):
        ax.add_patch(Rectangle((X, Y), n, n, fc="none", ec="black", lw=0.8))
        ax.text(X + n / 2, Y + n + 3000, f"{n // 1000} 000 élèves", fontsize=6, ha="center")
        X += n + 30000
    ax.set_aspect("equal")
    ax.autoscale_view()
    _barre_trait(ax, 50000, "50 km", 0.03, 0.03)
    _pied(fig, "Source : rectorats de Rennes et de Nantes, rentrée 2022. Travail de NSI.")
    return fig, g


# --- rainbow-colormap
@menteuse("rainbow-colormap")
def temperature_jet():
    d = _dep()
    X, Y = np.meshgrid(np.linspace(99000, 1243000, 140), np.linspace(6045000, 7111000, 130))
    Z = 16.5 - (Y - 6045000) / 1066000 * 5.5 - 3 * np.exp(-((X - 980000) ** 2 + (Y - 6450000) ** 2) / 1.2e10)
    Z = np.where(shapely.contains_xy(d.union_all(), X, Y), Z, np.nan)
    fig, ax = _carte("Température moyenne annuelle, 2022")
    m = ax.imshow(Z, origin="lower", extent=(99000, 1243000, 6045000, 7111000), cmap="jet")
    d.boundary.plot(ax=ax, color="black", lw=0.3)
    fig.colorbar(m, ax=ax, shrink=0.6, label="Température (°C)")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Météo-France, 2022.")
    return fig, None


@menteuse("rainbow-colormap")
def licencies_six_couleurs_arc_en_ciel():
    g = _dep()
    g["tx_lic"] = _v(g, 152, 11, 34)
    cols = ["#7b3fa0", "#3b6fd4", "#3fa66b", "#f2e24a", "#f29b38", "#d7332b"]
    k = _cl(g["tx_lic"], [15, 18, 21, 25, 29])
    fig, ax = _carte("Licenciés sportifs par département, 2022")
    _remplir(ax, g, [cols[i] for i in k])
    noms = ["moins de 15", "15 à moins de 18", "18 à moins de 21", "21 à moins de 25", "25 à moins de 29", "29 et plus"]
    for c, n in zip(cols, noms):
        ax.fill([], [], facecolor=c, label=n)
    ax.legend(loc="lower left", fontsize=7, title="Pour 100 habitants", bbox_to_anchor=(0, 0.08))
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Injep, recensement des licences, 2022.")
    return fig, g


# --- stock-in-choropleth
@menteuse("stock-in-choropleth")
def population_en_aplats():
    g = _dep()
    g["pop_2021"] = _pop(g)
    fig, ax = _carte("Population des départements en 2021")
    g.plot("pop_2021", ax=ax, scheme="quantiles", k=5, cmap="YlOrBr", edgecolor="0.6", lw=0.4, legend=True,
           legend_kwds=dict(title="Nombre d'habitants", title_fontsize=7, fmt="{:,.0f}", loc="lower left", fontsize=7,
                            bbox_to_anchor=(0, 0.07)))
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "Insee, RP 2021.")
    return fig, g


@menteuse("stock-in-choropleth")
def arrets_en_aplats():
    g = _com()
    r = np.random.default_rng(162)
    g["nb_arrets"] = (_pop(g) / 260 + r.integers(1, 18, len(g))).astype(int)
    q = mapclassify.NaturalBreaks(g["nb_arrets"], k=5)
    fig, ax = _carte("Arrêts de bus par commune, 2024")
    ax.add_collection(_patchs(g, [BLEUS5[i] for i in q.yb], edgecolor="0.5"))
    ax.autoscale_view()
    ax.set_aspect("equal")
    b = [g["nb_arrets"].min() - 1, *q.bins.astype(int)]
    ax.legend(handles=[Patch(fc=BLEUS5[i], ec="0.5", label=f"{b[i] + 1} à {b[i + 1]} arrêts") for i in range(5)],
              fontsize=7, loc="upper right")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : référentiel des arrêts, 2024.")
    return fig, g


@menteuse("stock-in-choropleth")
def passages_aux_urgences_en_aplats():
    g = _dep()
    g["passages"] = np.round(_pop(g) * 0.0021 * _v(g, 163, 0.6, 1.5))
    fig, ax = _carte("Gastro-entérite : passages aux urgences, janvier 2023")
    norm = LogNorm(g["passages"].min(), g["passages"].max())
    g.plot("passages", ax=ax, cmap="BuPu", norm=norm, edgecolor="white", lw=0.3)
    fig.colorbar(ScalarMappable(norm, "BuPu"), ax=ax, shrink=0.6, label="Nombre de passages")
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "OSCOUR, janvier 2023.")
    return fig, g


# --- too-few-classes
@menteuse("too-few-classes")
def menages_sans_voiture_deux_classes():
    g = _dep()
    g["sans_voiture"] = _v(g, 171, 4, 58)
    k = _cl(g["sans_voiture"], [30])
    cols = ["#d9e6f2", "#1f4e79"]
    fig, ax = _carte("Ménages sans voiture, 2020")
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="white", lw=0.4)
    ax.legend(handles=[Patch(fc=cols[0], label="de 4 à moins de 30 %"), Patch(fc=cols[1], label="de 30 à 58 %")],
              title="Part des ménages", loc="lower left", fontsize=8, bbox_to_anchor=(0, 0.07))
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "Insee, RP 2020.")
    return fig, g


@menteuse("too-few-classes")
def densite_une_couleur():
    g = _com()
    g["dens"] = np.round(_pop(g) / g["superficie_km2"], 1)
    fig, ax = _carte("La densité de population du Grand Poitiers en 2021")
    _remplir(ax, g, ["#3182bd"] * len(g))
    ax.fill([], [], facecolor="#3182bd", label=f"de {g['dens'].min():.0f} à {g['dens'].max():.0f} habitants par km²")
    ax.legend(loc="upper right", fontsize=8, title="Densité")
    ax.set_aspect("equal")
    _barre_trait(ax, 10000, "10 km", 0.6)
    _pied(fig, "Source : Insee, RP 2021. Deux élèves de terminale NSI.")
    return fig, g


# --- too-many-classes
@menteuse("too-many-classes")
def pauvrete_dix_classes():
    g = _dep()
    g["tx_pauv"] = _v(g, 181, 8.5, 27.5)
    fig, ax = _carte("Taux de pauvreté par département, 2020")
    g.plot("tx_pauv", ax=ax, scheme="quantiles", k=10, cmap="YlOrRd", edgecolor="0.6", lw=0.4, legend=True,
           legend_kwds=dict(title="% de la population", title_fontsize=7, fmt="{:.1f}", loc="lower left", fontsize=6.5,
                            bbox_to_anchor=(0, 0.06)))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, FR + "Insee, Filosofi 2020.")
    return fig, g


@menteuse("too-many-classes")
def distance_arret_huit_classes():
    g = _com()
    g["dist"] = _v(g, 182, 180, 1900)
    bornes = [100, 300, 500, 700, 900, 1100, 1400, 1700, 2000]
    cm = plt.get_cmap("Blues", 8)
    bn = BoundaryNorm(bornes, 8)
    fig, ax = _carte("Distance moyenne à l'arrêt le plus proche, 2023")
    g.plot("dist", ax=ax, cmap=cm, norm=bn, edgecolor="0.5", lw=0.4)
    fig.colorbar(ScalarMappable(bn, cm), ax=ax, shrink=0.7, label="mètres", spacing="uniform", ticks=bornes)
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : traitement SIG du syndicat, 2023.")
    return fig, g


# --- unprojected
@menteuse("unprojected")
def france_en_degres_aspect_un():
    g = _dep(4326)
    g["tx_inc"] = _v(g, 191, 18, 96)
    fig, ax = _carte("Incidence de la maladie de Lyme, 2022", (6.8, 5.4))
    g.plot("tx_inc", ax=ax, aspect=1, scheme="quantiles", k=5, cmap="PuBu", edgecolor="0.6", lw=0.3, legend=True,
           legend_kwds=dict(title="Cas pour 100 000 hab.", title_fontsize=7, fmt="{:.0f}", loc="lower left", fontsize=7,
                            bbox_to_anchor=(0, 0.07)))
    _barre_ancre(ax, _long(4326, 200, 2, 46.5), "200 km (est-ouest, à 46,5° N)")
    _pied(fig, SPF + "réseau Sentinelles, 2022.")
    return fig, g


@menteuse("unprojected")
def lyceennes_longitude_latitude():
    g = _dep(4326)
    g["pct_num"] = _v(g, 192, 9, 41)
    cols = VERTS5
    k = _cl(g["pct_num"], [15, 21, 27, 34])
    fig, ax = _carte("Élèves suivant la spécialité NSI, 2023", (6.8, 5.4))
    _remplir(ax, g, [cols[i] for i in k], edgecolor="0.5", linewidth=0.3)
    noms = ["moins de 15", "15 à moins de 21", "21 à moins de 27", "27 à moins de 34", "34 et plus"]
    for c, n in zip(cols, noms):
        ax.fill([], [], facecolor=c, edgecolor="0.5", label=n)
    ax.legend(loc="lower left", fontsize=7, title="Pour 1 000 lycéens", bbox_to_anchor=(0, 0.09))
    ax.set_aspect("equal")
    _barre_trait(ax, _long(4326, 200, 2, 46.5), "200 km (est-ouest, à 46,5° N)")
    _pied(fig, FR + "DEPP, 2023. Contours IGN.")
    return fig, g


# =================================================================== HONNÊTES
MQ = dict(color="#e0e0e0", hatch="////", edgecolor="0.5", label="Donnée manquante")


def _leg(ax, cols, noms, titre=None, ec="0.5", **k):
    hs = [Patch(fc=c, ec=ec, label=n) for c, n in zip(cols, noms)]
    return ax.legend(handles=hs, title=titre, **{"fontsize": 7, "title_fontsize": 7, "loc": "upper right", **k})


BG = dict(loc="lower left", bbox_to_anchor=(0, 0.07), title_fontsize=7)


# ------------------------------------------------- syndicat mixte de transport
@honnete
def population_cercles():
    g = _com()
    g["pop_2022"] = _pop(g)
    p = g.geometry.representative_point()
    fig, ax = _carte("Population des communes du ressort, 2022")
    g.plot(ax=ax, color="#f1eee6", edgecolor="0.7", lw=0.5)
    o = np.argsort(-g["pop_2022"].to_numpy())
    ax.scatter(p.x.iloc[o], p.y.iloc[o], s=g["pop_2022"].iloc[o] / 50, color="#2b6ca3", alpha=0.75, edgecolor="white", lw=0.5)
    for n in (1000, 10000, 50000):
        ax.scatter([], [], s=n / 50, color="#2b6ca3", alpha=0.75, label=f"{n:,} habitants".replace(",", " "))
    ax.legend(loc="upper right", fontsize=7, labelspacing=2.6, borderpad=1.6, frameon=False)
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : Insee, RP 2022.")
    return fig, g


@honnete
def densite_legende_geopandas():
    g = _com()
    g["dens"] = np.round(_pop(g) / g["superficie_km2"], 1)
    fig, ax = _carte("Densité de population des communes, 2022")
    g.plot("dens", ax=ax, scheme="quantiles", k=5, cmap="OrRd", edgecolor="0.6", lw=0.5, legend=True,
           legend_kwds=dict(title="Habitants par km²", title_fontsize=7, fmt="{:.0f}", fontsize=7, loc="upper right"))
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : Insee, RP 2022.")
    return fig, g


@honnete
def zones_tarifaires_numerotees():
    g = _com()
    c = g.geometry.centroid
    d = np.hypot(c.x - c.x.mean(), c.y - c.y.mean()).to_numpy()
    g["zone"] = np.select([d < 8000, d < 16000], ["Zone 1", "Zone 2"], "Zone 3")
    t = {"Zone 1": "#1b3a6b", "Zone 2": "#e69f00", "Zone 3": "#f3ebc8"}
    fig, ax = _carte("Zonage tarifaire en vigueur au 1er septembre 2024")
    g.plot(ax=ax, color=g["zone"].map(t), edgecolor="white", lw=0.7)
    for pt, z in zip(g.geometry.representative_point(), g["zone"]):
        ax.text(pt.x, pt.y, z[-1], fontsize=7, ha="center", va="center", color="white" if z == "Zone 1" else "black")
    _leg(ax, t.values(), t.keys(), "Zone tarifaire")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : grille tarifaire, 2024.")
    return fig, g[["code_insee", "nom", "zone", "geometry"]]


@honnete
def parc_relais_oui_non():
    g = _com()
    g["parc_relais"] = np.where(np.random.default_rng(5).random(len(g)) < 0.3, "oui", "non")
    t = {"oui": "#08519c", "non": "#e6e6e6"}
    fig, ax = _carte("Communes dotées d'un parc relais, 2024")
    g.plot(ax=ax, color=g["parc_relais"].map(t), edgecolor="white", lw=0.7)
    _leg(ax, t.values(), ["avec parc relais", "sans parc relais"])
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : inventaire du syndicat, 2024.")
    return fig, g[["code_insee", "nom", "parc_relais", "geometry"]]


@honnete
def part_modale_web_mercator_agglo():
    g = _com(3857)
    g["pm_tc"] = _v(g, 203, 2, 18)
    fig, ax = _carte("Part des transports collectifs dans l'agglomération, 2022")
    g.plot("pm_tc", ax=ax, scheme="natural_breaks", k=5, cmap="PuBuGn", edgecolor="0.6", lw=0.4, legend=True,
           legend_kwds=dict(title="% des déplacements", title_fontsize=7, fmt="{:.1f}", fontsize=7, loc="upper right"))
    _barre_rect(ax, _long(3857, 10, 0.35, 46.55), "10 km")
    _pied(fig, SMT + "Source : enquête mobilité certifiée Cerema, 2022.")
    return fig, g


@honnete
def frequentation_divergente_centree():
    g = _com()
    g["evol"] = _v(g, 204, -9, 21)
    n = TwoSlopeNorm(0, -22, 22)
    fig, ax = _carte("Fréquentation des lignes : évolution 2019-2023")
    g.plot("evol", ax=ax, cmap="PuOr", norm=n, edgecolor="0.5", lw=0.4)
    cb = fig.colorbar(ScalarMappable(n, "PuOr"), ax=ax, shrink=0.65, ticks=[-20, -10, 0, 10, 20])
    cb.set_ticklabels(["−20 %", "−10 %", "0 (stabilité)", "+10 %", "+20 %"])
    cb.set_label("Évolution des montées, en %")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : billettique, 2019 et 2023.")
    return fig, g


@honnete
def abonnements_classe_neutre():
    g = _com()
    g["evol_abo"] = _v(g, 205, -12, 13)
    cols = ["#b35806", "#f1a340", "#f7f7f7", "#998ec3", "#542788"]
    k = _cl(g["evol_abo"], [-6, -1, 1.05, 6.05])   # données au dixième : +1,0 est stable
    fig, ax = _carte("Abonnements annuels : où gagne-t-on, où perd-on ? 2022-2023")
    ax.add_collection(_patchs(g, [cols[i] for i in k], edgecolor="0.5"))
    ax.autoscale_view()
    ax.set_aspect("equal")
    _leg(ax, cols, ["baisse de plus de 6 %", "baisse de plus de 1 à 6 %", "stabilité (de −1 à +1 %)",
                    "hausse de plus de 1 à 6 %", "hausse de plus de 6 %"], "Variation du nombre d'abonnés")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : fichier clients, 2022 et 2023.")
    return fig, g


@honnete
def plan_de_reseau():
    g = _com()
    centre = g.geometry.representative_point().iloc[list(g["nom"]).index("Poitiers")]
    fig, ax = _carte("Les quatre lignes structurantes du réseau, 2024")
    g.plot(ax=ax, color="#f4f4f0", edgecolor="0.8", lw=0.4)
    styles = [("A", 20, "#08306b", "-"), ("B", 110, "#e69f00", "--"), ("C", 200, "#7fb8de", "-."), ("D", 300, "#111111", ":")]
    for nom, ang, c, ls in styles:
        a = np.radians(ang + np.array([0, 3, -4, 6, 2]))
        r = np.array([0, 3500, 7000, 10000, 13000])
        x, y = centre.x + r * np.cos(a), centre.y + r * np.sin(a)
        ax.add_line(Line2D(x, y, color=c, ls=ls, lw=2.5))
        ax.scatter(x, y, s=16, color="white", edgecolor=c, zorder=4)
        ax.annotate(f"Ligne {nom}", (x[-1], y[-1]), xytext=(4, 4), textcoords="offset points", fontsize=9, color=c)
    ax.legend(handles=[Line2D([], [], color=c, ls=ls, lw=2.5, label=f"Ligne {n}") for n, _, c, ls in styles], fontsize=7,
              loc="upper right")
    _barre_rect(ax, 10000, "10 km")
    _nord(ax)
    ax.get_legend().set_bbox_to_anchor((0.9, 1))
    _pied(fig, SMT + "Source : plan de réseau, janvier 2024.")
    return fig, None


@honnete
def carte_de_localisation():
    g = _dep()[["code", "nom", "geometry"]]
    fig, ax = _carte("Où se trouve la Vienne ? Découpage 2024", (5, 5))
    g.plot(ax=ax, color="#ececec", edgecolor="white", lw=0.5)
    v = g[g["code"] == "86"]
    v.plot(ax=ax, color="#a63603")
    c = v.geometry.iloc[0].centroid
    ax.annotate("Vienne", (c.x, c.y), xytext=(-70, 55), textcoords="offset points", fontsize=10, fontweight="bold",
                arrowprops=dict(arrowstyle="-"))
    _barre_rect(ax, 200000, "200 km", 0.03)
    _pied(fig, "France métropolitaine. Source : IGN, Admin Express 2024.")
    return fig, g


@honnete
def voronoi_stations_velo():
    g = _com()
    u = g.union_all()
    r = np.random.default_rng(208)
    pts = MultiPoint([p for p in (Point(*q) for q in r.uniform(u.bounds[:2], u.bounds[2:], (130, 2))) if u.contains(p)])
    vor = gpd.GeoDataFrame(geometry=list(shapely.voronoi_polygons(pts).geoms), crs=2154)
    vor["geometry"] = vor.intersection(u)
    vor["rotation"] = np.round(_v(vor, 209, 0.3, 6.8), 1)
    fig, ax = _carte("Vélos partagés : taux de rotation par aire de station, 2023")
    vor.plot("rotation", ax=ax, scheme="quantiles", k=5, cmap="PuBu", edgecolor="0.6", lw=0.4, legend=True,
             legend_kwds=dict(title="Trajets par vélo et par jour", title_fontsize=7, fmt="{:.1f}", fontsize=7, loc="upper right"))
    ax.scatter([p.x for p in pts.geoms], [p.y for p in pts.geoms], s=3, color="black")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Polygones de Voronoï des stations (points noirs). Source : exploitant, 2023.")
    return fig, vor


@honnete
def trois_annees_meme_legende():
    g = _com()
    for i, a in enumerate((2013, 2018, 2023)):
        g[f"tx_{a}"] = np.round(_v(g, 210 + 20 * i, 3, 15.5) + 0.6 * i, 1)
    b = [0, 5, 8, 11, 14, 25]
    cm = ListedColormap(BLEUS5)
    bn = BoundaryNorm(b, 5)
    fig, axs = plt.subplots(1, 3, figsize=(11, 4.4))
    for ax, a in zip(axs, (2013, 2018, 2023)):
        g.plot(f"tx_{a}", ax=ax, cmap=cm, norm=bn, edgecolor="0.6", lw=0.3)
        _cl(g[f"tx_{a}"], b[1:-1])
        ax.set_title(str(a), fontsize=10)
        ax.axis("off")
        _barre_rect(ax, 10000, "10 km")
    fig.suptitle("Part des actifs utilisant le bus ou le car", fontweight="bold")
    fig.legend(handles=[Patch(fc=c, ec="0.5", label=n) for c, n in zip(BLEUS5, [
        "moins de 5 %", "5 à moins de 8 %", "8 à moins de 11 %", "11 à moins de 14 %", "14 % et plus"])],
        loc="lower center", ncol=5, fontsize=8, bbox_to_anchor=(0.5, 0.06))
    _pied(fig, SMT + "Source : Insee, RP 2013, 2018 et 2023.")
    return fig, g


@honnete
def zoom_encart_poitiers():
    g = _com()
    g["freq_h"] = _v(g, 211, 0.5, 11.5)
    k = _cl(g["freq_h"], [2, 4, 6, 9])
    cols = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"]
    fig, ax = _carte("Passages de bus par heure de pointe et par arrêt, 2024")
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="0.5", lw=0.4)
    _leg(ax, cols, ["moins de 2 par heure", "2 à moins de 4", "4 à moins de 6", "6 à moins de 9", "9 par heure et plus"],
         "Passages par heure")
    _barre_rect(ax, 10000, "10 km")
    z = fig.add_axes([0.66, 0.06, 0.3, 0.26])
    g.plot(ax=z, color=[cols[i] for i in k], edgecolor="0.5", lw=0.4)
    c = g[g["nom"] == "Poitiers"].geometry.iloc[0].centroid
    z.set_xlim(c.x - 6000, c.x + 6000), z.set_ylim(c.y - 6000, c.y + 6000)
    z.set_xticks([]), z.set_yticks([]), z.set_xlabel(""), z.set_ylabel("")
    z.set_title("Zoom sur Poitiers", fontsize=7)
    _barre_rect(z, 4000, "4 km", 0.05, 0.05)
    _pied(fig, SMT + "Source : base GTFS, 2024.")
    return fig, g


@honnete
def isochrones_buffers():
    g = _com()
    c = g[g["nom"] == "Poitiers"].geometry.iloc[0].centroid
    gares = gpd.GeoSeries([Point(c.x, c.y), Point(c.x + 3500, c.y + 7500), Point(c.x - 7000, c.y - 5500)], crs=2154)
    fig, ax = _carte("À quelle distance d'une gare ? Réseau 2024")
    g.plot(ax=ax, color="#fafafa", edgecolor="0.7", lw=0.4)
    for rayon, col in [(5000, "#c6dbef"), (2500, "#6baed6"), (1000, "#08519c")]:
        gpd.GeoSeries([gares.buffer(rayon).union_all()], crs=2154).plot(ax=ax, color=col)
    gares.plot(ax=ax, color="white", edgecolor="black", markersize=30, marker="^", zorder=5)
    _leg(ax, ["#08519c", "#6baed6", "#c6dbef"], ["moins de 1 km", "de 1 à moins de 2,5 km", "de 2,5 à 5 km"],
         "Distance à vol d'oiseau")
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Triangle : gare. Source : SNCF Réseau, 2024.")
    return fig, None


@honnete
def stationnement_velo_manquants_dits():
    g = _com()
    g["pl_velo"] = _v(g, 213, 1, 38)
    g.loc[g.sample(9, random_state=1).index, "pl_velo"] = np.nan
    fig, ax = _carte("Places de stationnement vélo, 2023")
    g.plot("pl_velo", ax=ax, scheme="quantiles", k=4, cmap="YlGnBu", edgecolor="0.5", lw=0.4, legend=True, missing_kwds=MQ,
           legend_kwds=dict(title="Places pour 1 000 habitants", title_fontsize=7, fmt="{:.0f}", fontsize=7, loc="upper right"))
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Hachures : commune n'ayant pas répondu. Source : enquête auprès des mairies, 2023.")
    return fig, g


@honnete
def navetteurs_epaisseur_traits():
    g = _com()
    p = g.geometry.representative_point()
    i0 = list(g["nom"]).index("Poitiers")
    flux = np.round(_pop(g) * 0.24)
    fig, ax = _carte("Navettes quotidiennes vers Poitiers, 2021")
    g.plot(ax=ax, color="#f5f5f5", edgecolor="0.8", lw=0.4)
    seg = [[(a.x, a.y), (p.iloc[i0].x, p.iloc[i0].y)] for i, a in enumerate(p) if i != i0]
    lw = [flux[i] / 250 for i in range(len(g)) if i != i0]
    ax.add_collection(LineCollection(seg, linewidths=lw, color="#4a1486", alpha=0.7, capstyle="round"))
    ax.legend(handles=[Line2D([], [], color="#4a1486", lw=n / 250, label=f"{n} actifs") for n in (250, 1000, 2000)],
              fontsize=7, loc="upper right", labelspacing=1.2)
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Épaisseur proportionnelle au flux. Source : Insee, mobilités professionnelles 2021.")
    return fig, None


@honnete
def degres_aspect_corrige():
    g = _com(4326)
    g["pct_60min"] = _v(g, 215, 18, 96)
    k = _cl(g["pct_60min"], [35, 50, 65, 80])
    fig, ax = _carte("Habitants à moins d'une heure du CHU en transport collectif, 2023")
    g.plot(ax=ax, color=[VIOLETS5[i] for i in k], edgecolor="0.6", lw=0.4, aspect=1 / np.cos(np.radians(46.55)))
    _leg(ax, VIOLETS5, ["moins de 35 %", "35 à moins de 50 %", "50 à moins de 65 %", "65 à moins de 80 %", "80 % et plus"],
         "Part des habitants")
    _barre_rect(ax, _long(4326, 10, 0.35, 46.55), "10 km")
    _pied(fig, SMT + "Source : calculateur d'itinéraires, 2023.")
    return fig, g


@honnete
def carreaux_accessibilite():
    u = _com().union_all()
    x0, y0, x1, y1 = u.bounds
    cs = [box(x, y, x + 2000, y + 2000) for x in np.arange(x0, x1, 2000) for y in np.arange(y0, y1, 2000)]
    g = gpd.GeoDataFrame(geometry=[c for c in cs if c.centroid.within(u)], crs=2154)
    g["part_couv"] = _v(g, 216, 0, 100, 0.6)
    fig, ax = _carte("Part des habitants à moins de 500 m d'un arrêt, par carreau de 2 km, 2023")
    g.plot("part_couv", ax=ax, cmap="cividis", vmin=0, vmax=100, legend=True,
           legend_kwds=dict(label="% des habitants du carreau", shrink=0.6))
    gpd.GeoSeries([u], crs=2154).boundary.plot(ax=ax, color="black", lw=0.7)
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : Insee, données carroyées ; GTFS 2023.")
    return fig, g


@honnete
def arrets_accessibles_formes_differentes():
    g = _com()
    u = g.union_all()
    r = np.random.default_rng(217)
    pts = [p for p in (Point(*q) for q in r.uniform(u.bounds[:2], u.bounds[2:], (120, 2))) if u.contains(p)]
    a = gpd.GeoDataFrame({"acces": r.choice(["accessible", "non accessible"], len(pts))}, geometry=pts, crs=2154)
    fig, ax = _carte("Accessibilité des arrêts prioritaires aux fauteuils roulants, 2024")
    g.plot(ax=ax, color="#f3f3f3", edgecolor="0.75", lw=0.5)
    for e, m, c in [("accessible", "o", "#1a7a3c"), ("non accessible", "X", "#c0392b")]:
        q = a[a["acces"] == e]
        ax.scatter(q.geometry.x, q.geometry.y, marker=m, s=45, color=c, edgecolor="white", lw=0.5, label=f"arrêt {e}")
    ax.legend(loc="upper right", fontsize=8)
    _barre_rect(ax, 10000, "10 km")
    _pied(fig, SMT + "Source : schéma directeur d'accessibilité, 2024.")
    return fig, a


# ------------------------------------------------- épidémiologiste
@honnete
def incidence_grippe_quantiles():
    g = _dep()
    g["tx_inc"] = _v(g, 301, 68, 412)
    fig, ax = _carte("Incidence des syndromes grippaux, semaine 5 de 2023")
    g.plot("tx_inc", ax=ax, scheme="quantiles", k=5, cmap="YlOrRd", edgecolor="0.6", lw=0.4, legend=True,
           legend_kwds=dict(title="Cas pour 100 000 hab.", fmt="{:.0f}", fontsize=7, **BG))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "réseau Sentinelles, 2023.")
    return fig, g


@honnete
def depistage_manquants_hachures():
    g = _dep()
    g["tx_dep"] = _v(g, 302, 21, 49)
    g.loc[g.sample(11, random_state=8).index, "tx_dep"] = np.nan
    fig, ax = _carte("Dépistage organisé du cancer colorectal, 2021-2022")
    g.plot("tx_dep", ax=ax, scheme="fisher_jenks", k=5, cmap="GnBu", edgecolor="0.6", lw=0.4, legend=True, missing_kwds=MQ,
           legend_kwds=dict(title="% de la population cible", fmt="{:.1f}", fontsize=7, **BG))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "dépistages organisés, 2022.")
    return fig, g


@honnete
def cas_legionellose_cercles():
    g = _dep()
    g["nb_cas"] = np.round(_pop(g) / 34000 + _v(g, 303, 1, 25))
    p = g.geometry.representative_point()
    fig, ax = _carte("Cas déclarés de légionellose, 2022")
    g.plot(ax=ax, color="#f4f4f4", edgecolor="0.75", lw=0.4)
    ax.scatter(p.x, p.y, s=g["nb_cas"] * 3, color="#7a0177", alpha=0.6, edgecolor="white", lw=0.4)
    for n in (10, 40, 80):
        ax.scatter([], [], s=n * 3, color="#7a0177", alpha=0.6, label=f"{n} cas")
    ax.legend(loc="lower left", fontsize=7, labelspacing=1.5, frameon=False, bbox_to_anchor=(0, 0.07))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "déclarations obligatoires, 2022.")
    return fig, g


@honnete
def cercles_sur_aplats_de_taux():
    g = _dep()
    g["tx"] = _v(g, 304, 3, 29)
    g["cas"] = np.round(_pop(g) * g["tx"] / 1e5)
    p = g.geometry.representative_point()
    k = _cl(g["tx"], [8, 13, 18, 23])
    cols = ["#fff7ec", "#fdd49e", "#fc8d59", "#d7301f", "#7f0000"]
    fig, ax = _carte("Tuberculose : nombre de cas et taux de déclaration, 2021")
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="0.6", lw=0.3)
    ax.scatter(p.x, p.y, s=g["cas"] * 0.9, facecolor="none", edgecolor="black", lw=0.8)
    l1 = _leg(ax, cols, ["moins de 8", "8 à moins de 13", "13 à moins de 18", "18 à moins de 23", "23 et plus"],
              "Cas pour 100 000 hab.", **BG)
    ax.add_artist(l1)
    hs = [ax.scatter([], [], s=n * 0.9, facecolor="none", edgecolor="black", label=f"{n} cas") for n in (50, 150, 300)]
    ax.legend(handles=hs, loc="upper right", fontsize=7, labelspacing=1.6, frameon=False, title="Nombre de cas")
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "déclarations obligatoires, 2021.")
    return fig, g


@honnete
def smr_base_cent():
    g = _dep()
    g["smr"] = _v(g, 305, 71, 134)
    cols = ["#2166ac", "#92c5de", "#f7f7f7", "#f4a582", "#b2182b"]
    k = _cl(g["smr"], [85, 95, 105, 115])
    fig, ax = _carte("Mortalité prématurée standardisée, 2018-2022")
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="0.5", lw=0.3)
    _leg(ax, cols, ["moins de 85", "85 à moins de 95", "95 à moins de 105 :\nproche de la moyenne",
                    "105 à moins de 115", "115 et plus"], "Indice, base 100 =\nmoyenne nationale", **BG)
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "CépiDc-Inserm, 2018-2022.")
    return fig, g


@honnete
def quatre_saisons_barre_commune():
    g = _dep()
    saisons = ["2019-2020", "2020-2021", "2021-2022", "2022-2023"]
    fig, axs = plt.subplots(2, 2, figsize=(7.6, 7.6))
    n = Normalize(0, 60)
    for i, (ax, s) in enumerate(zip(axs.flat, saisons)):
        g[s] = _v(g, 306 + i, 3, 58 if i != 1 else 22)
        g.plot(s, ax=ax, cmap="magma_r", norm=n, edgecolor="white", lw=0.2)
        ax.set_title(f"Saison {s}", fontsize=9)
        ax.axis("off")
        _barre_ancre(ax, 200000, "200 km")
    fig.suptitle("Bronchiolite : passages aux urgences des moins de 2 ans", fontweight="bold")
    fig.colorbar(ScalarMappable(n, "magma_r"), ax=list(axs.flat), shrink=0.6, label="Passages pour 1 000 enfants")
    _pied(fig, SPF + "OSCOUR, 2019-2023.")
    return fig, g


@honnete
def agregats_lisa():
    g = _dep()
    v = _v(g, 312, 0, 10, 0.1)
    g["lisa"] = np.select([v > 7.2, v < 2.6], ["Agrégat de taux élevés", "Agrégat de taux faibles"], "Non significatif")
    t = {"Agrégat de taux élevés": "#b2182b", "Agrégat de taux faibles": "#7fb8de", "Non significatif": "#f0f0f0"}
    fig, ax = _carte("Agrégats spatiaux du diabète traité (LISA, p < 0,05), 2020")
    g.plot(ax=ax, color=g["lisa"].map(t), edgecolor="0.6", lw=0.3)
    _leg(ax, t.values(), t.keys(), **BG)
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "SNDS, 2020.")
    return fig, g[["code", "nom", "lisa", "geometry"]]


@honnete
def hexbin_moyenne():
    d = _dep()
    u = d.union_all()
    r = np.random.default_rng(313)
    xy = r.uniform(u.bounds[:2], u.bounds[2:], (9000, 2))
    xy = xy[shapely.contains_xy(u, xy[:, 0], xy[:, 1])]
    val = 22 + 9 * np.sin(xy[:, 0] / 170000) + 6 * np.cos(xy[:, 1] / 150000) + r.normal(0, 2, len(xy))
    fig, ax = _carte("Délai moyen d'intervention du Smur, maille hexagonale, 2022")
    h = ax.hexbin(xy[:, 0], xy[:, 1], C=val, gridsize=28, cmap="viridis_r", linewidths=0.2)
    d.dissolve("region").boundary.plot(ax=ax, color="white", lw=0.5)
    ax.set_aspect("equal")
    fig.colorbar(h, ax=ax, shrink=0.6, label="minutes (moyenne des interventions)")
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, FR + "Drees, SAE 2022.")
    return fig, None


@honnete
def seuil_epidemique_franchi():
    g = _dep()
    g["epidemie"] = _v(g, 314, 0, 10) > 5.5
    fig, ax = _carte("Départements en épidémie de gastro-entérite, semaine 2 de 2024")
    g[~g["epidemie"]].plot(ax=ax, color="#e8eef4", edgecolor="white", lw=0.5)
    g[g["epidemie"]].plot(ax=ax, color="#8c2d04", edgecolor="white", lw=0.5)
    _leg(ax, ["#8c2d04", "#e8eef4"], ["seuil franchi", "seuil non franchi"], **BG)
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "réseau Sentinelles, 2024.")
    return fig, g[["code", "nom", "epidemie", "geometry"]]


@honnete
def france_et_zoom_idf():
    g = _dep()
    g["apl"] = _v(g, 315, 1.8, 5.1)
    q = mapclassify.Quantiles(g["apl"], k=5)
    cols = ["#f7fcf0", "#ccebc5", "#7bccc4", "#2b8cbe", "#084081"]
    c = [cols[i] for i in q.yb]
    b = [g["apl"].min(), *q.bins]
    fig, ax = _carte("Accessibilité aux généralistes, 2022", (7.4, 6.4))
    g.plot(ax=ax, color=c, edgecolor="0.6", lw=0.3)
    _leg(ax, cols, [f"{'de' if i == 0 else 'plus de'} {b[i]:.1f} à {b[i + 1]:.1f}".replace(".", ",") for i in range(5)],
         "Consultations par an\net par habitant", **BG)
    _barre_ancre(ax, 200000, "200 km")
    z = fig.add_axes([0.79, 0.74, 0.19, 0.18])
    g.plot(ax=z, color=c, edgecolor="0.4", lw=0.4)
    i = g[g["region"] == "Île-de-France"].total_bounds
    z.set_xlim(i[0], i[2]), z.set_ylim(i[1], i[3])
    z.set_xticks([]), z.set_yticks([]), z.set_xlabel(""), z.set_ylabel("")
    z.set_title("Île-de-France", fontsize=7)
    _barre_ancre(z, 50000, "50 km")
    _pied(fig, FR + "Drees, 2022.")
    return fig, g


@honnete
def vaccination_coverage_english():
    g = _dep()
    g["mcv2"] = _v(g, 316, 78, 97)
    g.loc[g.sample(6, random_state=12).index, "mcv2"] = np.nan
    fig, ax = _carte("Measles vaccination coverage (two doses) at 24 months, 2021")
    g.plot("mcv2", ax=ax, scheme="quantiles", k=4, cmap="PuBu", edgecolor="0.6", lw=0.4, legend=True,
           missing_kwds={**MQ, "label": "No data"},
           legend_kwds=dict(title="% of children", fmt="{:.1f}", fontsize=7, **BG))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, "Metropolitan France. Source: Santé publique France, health certificates, 2021.")
    return fig, g


@honnete
def cercles_aire_cas_couleur_taux():
    g = _dep()
    g["taux"] = _v(g, 317, 12, 88)
    g["nb"] = np.round(_pop(g) * g["taux"] / 1e5)
    p = g.geometry.representative_point()
    o = np.argsort(-g["nb"].to_numpy())
    fig, ax = _carte("Tentatives de suicide hospitalisées : nombre et taux, 2022")
    g.plot(ax=ax, color="#f7f7f7", edgecolor="0.7", lw=0.4)
    m = ax.scatter(p.x.iloc[o], p.y.iloc[o], s=g["nb"].iloc[o] / 3, c=g["taux"].iloc[o], cmap="YlOrBr", edgecolor="0.3", lw=0.4)
    fig.colorbar(m, ax=ax, shrink=0.55, label="Séjours pour 100 000 hab.")
    hs = [ax.scatter([], [], s=n / 3, facecolor="none", edgecolor="0.2", label=f"{n} séjours") for n in (100, 400, 1000)]
    ax.legend(handles=hs, fontsize=7, labelspacing=1.8, frameon=False, loc="lower left", bbox_to_anchor=(0, 0.07))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, FR + "Drees, PMSI 2022.")
    return fig, g


@honnete
def surface_lissee_contourf():
    d = _dep()
    X, Y = np.meshgrid(np.linspace(99000, 1243000, 150), np.linspace(6045000, 7111000, 140))
    Z = 46 + 17 * np.sin(X / 260000 + 0.4) + 15 * np.cos(Y / 220000)
    Z = np.where(shapely.contains_xy(d.union_all(), X, Y), Z, np.nan)
    niv = np.linspace(np.nanmin(Z), np.nanmax(Z), 8).round(0)
    niv[0], niv[-1] = np.floor(np.nanmin(Z)), np.ceil(np.nanmax(Z))
    fig, ax = _carte("Incidence lissée de la borréliose de Lyme, 2019-2022")
    m = ax.contourf(X, Y, Z, levels=niv, cmap="OrRd")
    d.boundary.plot(ax=ax, color="0.5", lw=0.3)
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=0.6, label="Cas pour 100 000 hab. et par an")
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, SPF + "lissage par noyau, 2019-2022.")
    return fig, None


@honnete
def sept_classes_pas_une_de_plus():
    g = _dep()
    g["tx_mort"] = _v(g, 318, 5.5, 15.8)
    fig, ax = _carte("Taux brut de mortalité, 2022")
    g.plot("tx_mort", ax=ax, scheme="quantiles", k=7, cmap="Reds", edgecolor="0.6", lw=0.3, legend=True,
           legend_kwds=dict(title="Décès pour 1 000 hab.", fmt="{:.1f}", fontsize=7, **BG))
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, FR + "Insee, état civil 2022.")
    return fig, g


@honnete
def trois_classes_equipement():
    g = _dep()
    g["lits"] = _v(g, 319, 2.1, 8.4)
    cols = ["#deebf7", "#6baed6", "#08519c"]
    k = _cl(g["lits"], [4, 6])
    fig, ax = _carte("Lits de court séjour, 2021")
    ax.add_collection(_patchs(g, [cols[i] for i in k]))
    ax.autoscale_view()
    ax.set_aspect("equal")
    _leg(ax, cols, ["faible : moins de 4", "moyen : de 4 à moins de 6", "élevé : 6 et plus"], "Lits pour 1 000 hab.", **BG)
    _barre_ancre(ax, 200000, "200 km")
    _pied(fig, FR + "Drees, SAE 2021.")
    return fig, g


# ------------------------------------------------- ONG du climat
@honnete
def co2_par_habitant_equal_earth():
    g = _monde()
    g["co2_hab"] = np.round(0.1 + _v(g, 401, 0.2, 17, 0.5), 1)
    g.loc[g.sample(13, random_state=21).index, "co2_hab"] = np.nan
    fig, ax = _carte("Émissions de CO2 par habitant, 2022", (9, 5))
    g.plot("co2_hab", ax=ax, scheme="quantiles", k=5, cmap="YlOrBr", edgecolor="0.7", lw=0.3, legend=True, missing_kwds=MQ,
           legend_kwds=dict(title="Tonnes par habitant", title_fontsize=7, fmt="{:.1f}", loc="lower left", fontsize=7))
    _barre_trait(ax, _long(g.crs, 4000, 0, 0), "4 000 km à l'équateur", 0.75, 0.03)
    _pied(fig, ONG + "Global Carbon Project, 2022. Projection Equal Earth.")
    return fig, g


@honnete
def renouvelables_mollweide():
    g = _monde("+proj=moll +datum=WGS84")
    g["part_enr"] = _v(g, 402, 2, 94)
    k = _cl(g["part_enr"], [20, 40, 60, 80])
    fig, ax = _carte("Part des renouvelables dans l'électricité, 2023", (9, 5))
    ax.add_collection(_patchs(g, [VERTS5[i] for i in k], edgecolor="0.6", linewidth=0.3))
    ax.autoscale_view()
    ax.set_aspect("equal")
    _leg(ax, VERTS5, ["moins de 20 %", "20 à moins de 40 %", "40 à moins de 60 %", "60 à moins de 80 %", "80 % et plus"],
         "% de la production", loc="lower left")
    _barre_trait(ax, _long(g.crs, 4000, 0, 0), "4 000 km à l'équateur", 0.75, 0.02)
    _pied(fig, ONG + "Ember, 2023. Projection de Mollweide.")
    return fig, g


@honnete
def emissions_totales_cercles_monde():
    g = _monde()
    r = np.random.default_rng(403)
    g["mt_co2"] = np.round(r.lognormal(3.6, 1.5, len(g))).clip(1, 5200)
    p = g.geometry.representative_point()
    fig, ax = _carte("Émissions territoriales de CO2 par pays, 2022", (9, 5))
    g.plot(ax=ax, color="#ececec", edgecolor="white", lw=0.3)
    ax.scatter(p.x, p.y, s=g["mt_co2"] / 3, color="#b93a05", alpha=0.6, edgecolor="white", lw=0.3)
    for n in (100, 500, 1500):
        ax.scatter([], [], s=n / 3, color="#b93a05", alpha=0.6, label=f"{n} Mt".replace("1500", "1 500"))
    ax.legend(loc="lower left", fontsize=7, labelspacing=1.8, title="Millions de tonnes", frameon=False)
    _barre_trait(ax, _long(g.crs, 4000, 0, 0), "4 000 km à l'équateur", 0.75, 0.03)
    _pied(fig, ONG + "Global Carbon Project, 2022. L'aire des cercles est proportionnelle aux émissions.")
    return fig, g


@honnete
def anomalies_monde_centrees():
    crs = "+proj=eqearth +datum=WGS84"
    lo, la = np.meshgrid(np.linspace(-180, 180, 121), np.linspace(-58, 84, 61))
    X, Y = Transformer.from_crs(4326, crs, always_xy=True).transform(lo, la)
    lc, lac = (lo[1:, 1:] + lo[:-1, :-1]) / 2, (la[1:, 1:] + la[:-1, :-1]) / 2
    Z = 0.7 + 1.3 * (lac > 40) * (lac - 40) / 44 + 0.9 * np.sin(np.radians(lc * 2)) * np.cos(np.radians(lac)) - 0.35
    fig, ax = _carte("Anomalie de température en 2023 par rapport à 1991-2020", (9, 5))
    m = ax.pcolormesh(X, Y, Z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -2.5, 2.5), rasterized=True)
    _monde(crs).boundary.plot(ax=ax, color="black", lw=0.3)
    ax.set_aspect("equal")
    cb = fig.colorbar(m, ax=ax, orientation="horizontal", shrink=0.6, pad=0.04, ticks=[-2, -1, 0, 1, 2])
    cb.set_label("Écart en °C (0 = normale 1991-2020)")
    _barre_trait(ax, _long(crs, 4000, 0, 0), "4 000 km à l'équateur", 0.75, 0.03)
    _pied(fig, "Au sud de 58° S : hors carte. Source : Copernicus, ERA5, 2023.")
    return fig, None


@honnete
def temperature_lambert_inferno():
    d = _dep()
    X, Y = np.meshgrid(np.linspace(99000, 1243000, 150), np.linspace(6045000, 7111000, 140))
    Z = 17 - (Y - 6045000) / 1066000 * 5.5 - 4 * np.exp(-((X - 990000) ** 2 + (Y - 6450000) ** 2) / 1.3e10)
    Z = np.where(shapely.contains_xy(d.union_all(), X, Y), Z, np.nan)
    fig, ax = _carte("Température moyenne annuelle, normale 1991-2020")
    m = ax.imshow(Z, origin="lower", extent=(99000, 1243000, 6045000, 7111000), cmap="inferno")
    d.boundary.plot(ax=ax, color="white", lw=0.3)
    fig.colorbar(m, ax=ax, shrink=0.6, label="°C")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Météo-France, normales 1991-2020.")
    return fig, None


@honnete
def europe_laea_forets():
    m = _lire(DATA + "contours_monde.geojson")[["code_iso", "nom", "continent", "geometry"]].clip(box(-25, 34, 42, 71.5))
    m["geometry"] = m.segmentize(1)
    e = m[m["continent"] == "Europe"].to_crs(3035)
    e["pct_foret"] = _v(e, 406, 9, 72)
    k = _cl(e["pct_foret"], [20, 32, 44, 56])
    fig, ax = _carte("Part de la forêt dans la superficie des pays d'Europe, 2020", (7, 7))
    m[m["continent"] != "Europe"].to_crs(3035).plot(ax=ax, color="#eeeeee", hatch="....", edgecolor="0.75", lw=0.3)
    e.plot(ax=ax, color=[VERTS5[i] for i in k], edgecolor="0.5", lw=0.4)
    hs = [Patch(fc=c, ec="0.5", label=n) for c, n in zip(VERTS5, ["moins de 20 %", "20 à moins de 32 %", "32 à moins de 44 %",
                                                                 "44 à moins de 56 %", "56 % et plus"])]
    ax.legend(handles=hs + [Patch(fc="#eeeeee", ec="0.75", hatch="....", label="hors étude")], loc="upper left", fontsize=7)
    ax.set_xlim(ax.get_xlim()[0] - 1900000, ax.get_xlim()[1])
    _barre_trait(ax, 500000, "500 km", 0.05, 0.04)
    _pied(fig, "Source : FAO, 2020. Contours : Natural Earth. Projection LAEA Europe.")
    return fig, e


@honnete
def africa_rain_days_english():
    g = _monde("+proj=laea +lat_0=3 +lon_0=18 +datum=WGS84")
    g = g[g["continent"] == "Afrique"].reset_index(drop=True)
    lat = g.geometry.representative_point().to_crs(4326).y
    g["rain_days"] = np.round(8 + 140 * np.exp(-((lat - 3) ** 2) / 160) + _v(g, 407, 0, 25), 1)
    fig, ax = _carte("Days with more than 1 mm of rain, 2021", (6.4, 6.6))
    g.plot("rain_days", ax=ax, scheme="quantiles", k=5, cmap="Blues", edgecolor="0.5", lw=0.4, legend=True,
           legend_kwds=dict(title="Days per year", title_fontsize=7, fmt="{:.0f}", fontsize=7, loc="lower left", bbox_to_anchor=(0, 0.1)))
    _barre_trait(ax, 1000000, "1,000 km", 0.05, 0.03)
    _pied(fig, "National averages. Source: CHIRPS v2.0, 2021. Boundaries: Natural Earth.")
    return fig, g


@honnete
def banquise_azimutale():
    crs = "+proj=laea +lat_0=90 +lon_0=0 +datum=WGS84"
    lo, la = np.meshgrid(np.linspace(-180, 180, 121), np.linspace(58, 90, 41))
    X, Y = Transformer.from_crs(4326, crs, always_xy=True).transform(lo, la)
    lac = (la[1:, 1:] + la[:-1, :-1]) / 2
    lc = (lo[1:, 1:] + lo[:-1, :-1]) / 2
    Z = 100 / (1 + np.exp(-(lac - 76 - 3 * np.cos(np.radians(lc + 40))) / 2))
    fig, ax = _carte("Concentration de la banquise arctique, septembre 2020", (6.6, 6.4))
    m = ax.pcolormesh(X, Y, Z, cmap="Blues_r", vmin=0, vmax=100, rasterized=True)
    t = _lire(DATA + "contours_monde.geojson").clip(box(-180, 58, 180, 84)).segmentize(1).to_crs(crs)
    t.plot(ax=ax, color="#d8d2c4", edgecolor="0.4", lw=0.3)
    ax.set_aspect("equal")
    fig.colorbar(m, ax=ax, shrink=0.6, label="% de la surface couverte de glace")
    _barre_trait(ax, 1000000, "1 000 km", 0.03, 0.02)
    ax.legend(handles=[Patch(fc="#d8d2c4", ec="0.4", label="terres émergées")], loc="upper right", fontsize=7)
    _pied(fig, "Source : NSIDC, septembre 2020. Projection azimutale équivalente, au nord de 58° N.")
    return fig, None


@honnete
def carreaux_secheresse():
    u = _dep().union_all()
    x0, y0, x1, y1 = u.bounds
    s = 25000
    cs = [box(x, y, x + s, y + s) for x in np.arange(x0, x1, s) for y in np.arange(y0, y1, s)]
    g = gpd.GeoDataFrame(geometry=[c for c in cs if c.centroid.within(u)], crs=2154)
    g["jours"] = _v(g, 410, 4, 71)
    k = _cl(g["jours"], [15, 28, 41, 55])
    cols = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"]
    fig, ax = _carte("Jours de sol très sec, maille de 25 km, été 2022")
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="white", lw=0.2)
    _leg(ax, cols, ["moins de 15 jours", "15 à moins de 28 jours", "28 à moins de 41 jours", "41 à moins de 55 jours",
                    "55 jours et plus"], "Jours de sol très sec", **BG)
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "Météo-France, indice SWI, 2022.")
    return fig, g


@honnete
def horizons_2050_2100():
    d = _dep()
    X, Y = np.meshgrid(np.linspace(99000, 1243000, 110), np.linspace(6045000, 7111000, 100))
    dedans = shapely.contains_xy(d.union_all(), X, Y)
    fig, axs = plt.subplots(1, 2, figsize=(9.6, 5.2))
    for ax, h, f in zip(axs, (2050, 2100), (1, 2.1)):
        Z = np.where(dedans, f * (14 + 8 * np.sin(X / 300000) - (Y - 6045000) / 1066000 * 9 + 4), np.nan)
        m = ax.imshow(Z, origin="lower", extent=(99000, 1243000, 6045000, 7111000), cmap="YlOrRd", vmin=0, vmax=60)
        d.boundary.plot(ax=ax, color="0.4", lw=0.2)
        ax.set_title(f"Horizon {h}", fontsize=10)
        ax.axis("off")
        _barre_trait(ax, 200000, "200 km")
    fig.suptitle("Nuits tropicales par an, scénario RCP 8.5", fontweight="bold")
    fig.colorbar(m, ax=list(axs), shrink=0.6, label="Nuits à plus de 20 °C par an")
    _pied(fig, FR + "DRIAS, jeu 2020.")
    return fig, None


@honnete
def climats_couleurs_et_trames():
    g = _dep()
    c = g.geometry.representative_point()
    x, y = c.x, c.y
    g["climat"] = np.select([(y < 6320000) & (x > 620000), x > 920000, x < 480000],
                            ["Méditerranéen", "Montagnard et continental", "Océanique franc"], "Océanique altéré")
    st = {"Océanique franc": ("#1b3a6b", ""), "Océanique altéré": ("#a9cbe6", "..."), "Montagnard et continental": ("#f0f0f0", "\\\\\\"),
          "Méditerranéen": ("#e69f00", "xxx")}
    fig, ax = _carte("Grands types de climat, période 1991-2020")
    for n, (col, h) in st.items():
        g[g["climat"] == n].plot(ax=ax, color=col, hatch=h, edgecolor="0.35", lw=0.3)
    ax.legend(handles=[Patch(fc=col, hatch=h, ec="0.35", label=n) for n, (col, h) in st.items()], fontsize=7, **BG)
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "d'après Joly et al., normales 1991-2020.")
    return fig, g[["code", "nom", "climat", "geometry"]]


@honnete
def rapport_a_la_normale_brbg():
    g = _dep()
    g["rapport"] = _v(g, 413, 48, 139)
    cols = ["#8c510a", "#dfc27d", "#f5f5f5", "#80cdc1", "#01665e"]
    k = _cl(g["rapport"], [70, 90, 110, 125])
    fig, ax = _carte("Pluie de l'hiver 2022-2023 rapportée à la normale")
    g.plot(ax=ax, color=[cols[i] for i in k], edgecolor="0.5", lw=0.3)
    _leg(ax, cols, ["moins de 70 % (déficit fort)", "70 à moins de 90 %", "90 à moins de 110 % :\nproche de la normale",
                    "110 à moins de 125 %", "125 % et plus (excédent)"], "100 % = normale 1991-2020", **BG)
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "Météo-France, bilan 2023.")
    return fig, g


@honnete
def net_zero_pledges_english():
    g = _monde()
    g["net_zero"] = np.where(_v(g, 414, 0, 10, 1.2) > 4.4, "yes", "no")
    t = {"yes": "#08519c", "no": "#dddddd"}
    fig, ax = _carte("Countries with a net-zero target enshrined in law or policy, 2023", (9, 5))
    ax.add_collection(_patchs(g, [t[v] for v in g["net_zero"]], linewidth=0.3))
    ax.autoscale_view()
    ax.set_aspect("equal")
    _leg(ax, t.values(), ["target adopted", "no target adopted"], loc="lower left", ec="0.7")
    _barre_trait(ax, _long(g.crs, 4000, 0, 0), "4,000 km at the equator", 0.75, 0.03)
    _pied(fig, "Antarctica and southern lands not shown. Source: Net Zero Tracker, 2023. Equal Earth projection.")
    return fig, g[["code_iso", "nom", "net_zero", "geometry"]]


@honnete
def densite_log_viridis():
    g = _dep()
    g["dens"] = np.round(_pop(g) / g["superficie_km2"], 1)
    n = LogNorm(10, 25000)
    fig, ax = _carte("Densité de population exposée aux canicules, 2021")
    g.plot("dens", ax=ax, cmap="viridis_r", norm=n, edgecolor="white", lw=0.2)
    fig.colorbar(ScalarMappable(n, "viridis_r"), ax=ax, shrink=0.6, label="Habitants par km² (échelle logarithmique)")
    _barre_trait(ax, 200000, "200 km")
    _pied(fig, FR + "Insee, RP 2021.")
    return fig, g


# ------------------------------------------------- lycéennes
@honnete
def specialite_maths_fill():
    g = _dep()
    g["pct_maths"] = _v(g, 501, 24, 51)
    k = _cl(g["pct_maths"], [31, 36, 42])
    fig, ax = _carte("Lycéens de terminale suivant la spécialité maths, 2023")
    _remplir(ax, g, [ORANGES4[i] for i in k], edgecolor="0.5", linewidth=0.3)
    for c, n in zip(ORANGES4, ["moins de 31 %", "31 à moins de 36 %", "36 à moins de 42 %", "42 % et plus"]):
        ax.fill([], [], facecolor=c, edgecolor="0.5", label=n)
    ax.legend(fontsize=7, **BG)
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "DEPP, 2023. Deux élèves de terminale NSI.")
    return fig, g


@honnete
def regions_cercles_racine():
    g = _dep()
    g["hab"] = _pop(g)
    r = g.dissolve("region", aggfunc={"hab": "sum"}).reset_index()
    fig, ax = _carte("Habitants par région, 2022 (l'aire du cercle suit la population)")
    _remplir(ax, r, ["#eef0ea"] * len(r), edgecolor="0.6")
    for n, geo in zip(r["hab"], r.geometry):
        c = geo.representative_point()
        ax.add_patch(Circle((c.x, c.y), 30 * np.sqrt(n), fc="#3182bd", ec="white", alpha=0.75))
    X, Y = 180000, 6160000
    for n in (12e6, 5e6, 1e6):
        R = 30 * np.sqrt(n)
        ax.add_patch(Circle((X, Y + R), R, fc="none", ec="black", lw=0.7))
        ax.text(X, Y + 2 * R + 4000, f"{n / 1e6:.0f} M hab.", fontsize=6, ha="center")
    ax.set_aspect("equal")
    ax.autoscale_view()
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "Insee, 2022. Travail de NSI.")
    return fig, r


@honnete
def eleves_carres_racine():
    g = _dep()
    g = g[g["region"].isin(["Bretagne", "Pays de la Loire"])].reset_index(drop=True)
    g["nb_eleves"] = np.array([24500, 36100, 44800, 30200, 58900, 33600, 12100, 22700, 27300])
    fig, ax = _carte("Élèves de lycée dans le Grand Ouest, rentrée 2022", (7.4, 5.4))
    _remplir(ax, g, ["#eef2ee"] * len(g), edgecolor="0.6")
    for n, geo in zip(g["nb_eleves"], g.geometry):
        c = geo.representative_point()
        a = 200 * np.sqrt(n)
        ax.add_patch(Rectangle((c.x - a / 2, c.y - a / 2), a, a, fc="#4a1486", alpha=0.75))
    X, Y = g.total_bounds[0] + 10000, g.total_bounds[1] + 35000
    for n in (15000, 30000, 60000):
        a = 200 * np.sqrt(n)
        ax.add_patch(Rectangle((X, Y), a, a, fc="none", ec="black", lw=0.8))
        ax.text(X + a / 2, Y + a + 3000, f"{n // 1000} 000 élèves", fontsize=6, ha="center")
        X += a + 22000
    ax.set_aspect("equal")
    ax.autoscale_view()
    _barre_trait(ax, 50000, "50 km", 0.03, 0.03)
    _pied(fig, "Source : rectorats de Rennes et de Nantes, rentrée 2022. Travail de NSI.")
    return fig, g


@honnete
def semis_un_point_pour_dix_mille():
    g = _dep()
    r = np.random.default_rng(504)
    xs, ys = [], []
    for geo, n in zip(g.geometry, (_pop(g) // 10000)):
        a, b, c, d = geo.bounds
        x, y = r.uniform(a, c, 60 * n + 60), r.uniform(b, d, 60 * n + 60)
        ok = shapely.contains_xy(geo, x, y)
        xs.append(x[ok][:n]), ys.append(y[ok][:n])
    fig, ax = _carte("Un point pour 10 000 habitants, 2021")
    _remplir(ax, g, ["#f6f6f6"] * len(g), edgecolor="0.8", linewidth=0.3)
    ax.scatter(np.concatenate(xs), np.concatenate(ys), s=1.2, color="#08306b", label="10 000 habitants")
    ax.legend(fontsize=8, markerscale=3, **BG)
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "Insee, RP 2021. Points tirés au hasard dans chaque département.")
    return fig, None


@honnete
def cantine_bio_oui_non_hachures():
    g = _com()
    g["cantine_bio"] = np.random.default_rng(505).choice(["oui", "non"], len(g))
    fig, ax = _carte("Communes dont la cantine dépasse 20 % de bio, 2023")
    for v, c, h in [("oui", "#4d9221", "///"), ("non", "#f3f3f3", "")]:
        g[g["cantine_bio"] == v].plot(ax=ax, color=c, hatch=h, edgecolor="0.4", lw=0.4)
    ax.legend(handles=[Patch(fc="#4d9221", hatch="///", ec="0.4", label="oui"), Patch(fc="#f3f3f3", ec="0.4", label="non")],
              loc="upper right", fontsize=8, title="Objectif atteint")
    _barre_trait(ax, 10000, "10 km", 0.6)
    _pied(fig, "Source : ma-cantine.agriculture.gouv.fr, 2023. Travail de NSI.")
    return fig, g[["code_insee", "nom", "cantine_bio", "geometry"]]


@honnete
def densite_six_classes_ouverte():
    g = _dep()
    g["dens"] = np.round(_pop(g) / g["superficie_km2"], 1)
    k = _cl(g["dens"], [30, 60, 100, 200, 1000])
    fig, ax = _carte("Densité de population par département, 2021")
    _remplir(ax, g, [ROUGES6[i] for i in k], edgecolor="0.5", linewidth=0.3)
    for c, n in zip(ROUGES6, ["moins de 30", "30 à moins de 60", "60 à moins de 100", "100 à moins de 200", "200 à moins de 1 000",
                              "1 000 et plus"]):
        ax.fill([], [], facecolor=c, edgecolor="0.5", label=n)
    ax.legend(fontsize=7, title="Habitants par km²", **BG)
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "Insee, RP 2021.")
    return fig, g


@honnete
def noir_et_blanc_pour_la_photocopie():
    g = _dep()
    g["pct_boursiers"] = _v(g, 508, 14, 39)
    gris = ["#f5f5f5", "#cccccc", "#969696", "#5c5c5c", "#1a1a1a"]
    k = _cl(g["pct_boursiers"], [19, 23, 28, 33])
    fig, ax = _carte("Lycéens boursiers, rentrée 2022")
    _remplir(ax, g, [gris[i] for i in k], edgecolor="0.4", linewidth=0.3)
    for c, n in zip(gris, ["moins de 19 %", "19 à moins de 23 %", "23 à moins de 28 %", "28 à moins de 33 %", "33 % et plus"]):
        ax.fill([], [], facecolor=c, edgecolor="0.4", label=n)
    ax.legend(fontsize=7, **BG)
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "DEPP, RERS 2022.")
    return fig, g


@honnete
def internat_manquants_points():
    g = _dep()
    g["tx_int"] = _v(g, 509, 2, 17)
    vide = g.sample(8, random_state=30).index
    g.loc[vide, "tx_int"] = np.nan
    k = _cl(g["tx_int"].fillna(0), [6, 10, 13])
    cols = ["#f1eef6", "#bdc9e1", "#74a9cf", "#0570b0"]
    c = ["#ffffff" if np.isnan(v) else cols[i] for v, i in zip(g["tx_int"], k)]
    fig, ax = _carte("Part des lycéens internes, rentrée 2021")
    _remplir(ax, g, c, edgecolor="0.5", linewidth=0.3)
    for geo in g.loc[vide].geometry:
        for p in _parties(geo):
            ax.fill(*p.exterior.xy, facecolor="none", edgecolor="0.3", hatch="xxxx", linewidth=0.3)
    for co, n in zip(cols, ["moins de 6 %", "6 à moins de 10 %", "10 à moins de 13 %", "13 % et plus"]):
        ax.fill([], [], facecolor=co, edgecolor="0.5", label=n)
    ax.fill([], [], facecolor="white", edgecolor="0.3", hatch="xxxx", label="pas de donnée")
    ax.legend(fontsize=7, **BG)
    ax.set_aspect("equal")
    _barre_trait(ax, 200000, "200 km", 0.05, 0.02)
    _pied(fig, FR + "DEPP, 2021. Deux élèves de terminale NSI.")
    return fig, g
