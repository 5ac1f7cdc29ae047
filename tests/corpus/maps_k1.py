"""Cartes d'un institut statistique régional, d'un journaliste de données pigiste,
d'une association de protection de la nature et d'un bureau de géomarketing."""
from functools import lru_cache

import geopandas as gpd
import mapclassify
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib import patheffects
import numpy as np
import pandas as pd
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon, Rectangle
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from shapely.geometry import MultiPoint, Point, box

plt.rcParams["figure.max_open_warning"] = 0
HALO = [patheffects.withStroke(linewidth=2, foreground="white")]

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


# ------------------------------------------------------------------ données
@lru_cache(None)
def _lire(nom):
    return gpd.read_file(DATA + f"contours_{nom}.geojson")


@lru_cache(None)
def _proj(nom, crs):
    return _lire(nom).to_crs(crs)


def dep(crs=2154):
    return _proj("departements", crs)[["code", "nom", "region", "population", "superficie_km2", "densite", "geometry"]].copy()


def region(nom, crs=2154):
    d = dep(crs)
    return d[d.region == nom].reset_index(drop=True)


def gp(crs=2154):
    return _proj("grand_poitiers", crs)[["code_insee", "nom", "population", "superficie_km2", "densite", "geometry"]].copy()


def monde(crs):
    m = _lire("monde")
    return m[m.continent != "Antarctique"][["code_iso", "nom", "continent", "geometry"]].to_crs(crs).reset_index(drop=True)


@lru_cache(None)
def _europe():
    m = _lire("monde")
    e = gpd.clip(m[m.continent == "Europe"], box(-24, 34, 42, 71.5))
    return e[["code_iso", "nom", "geometry"]].sort_values("nom").reset_index(drop=True)


def europe(crs):
    return _europe().copy().to_crs(crs)


def champ(g, seed, lo, hi, bruit=0.35, expo=1.0):
    """Des valeurs inventées, un peu lisses dans l'espace, de lo à hi."""
    rng = np.random.default_rng(seed)
    p = g.geometry.representative_point()
    x, y = p.x.to_numpy(), p.y.to_numpy()
    x, y = (x - x.min()) / np.ptp(x), (y - y.min()) / np.ptp(y)
    a, b, c, d = rng.uniform(1.5, 4, 4)
    z = np.sin(a * x + c) + np.cos(b * y + d) + bruit * rng.normal(size=len(g))
    z = ((z - z.min()) / np.ptp(z)) ** expo
    return lo + z * (hi - lo)


def teintes(nom, n, a=0.12, b=0.95):
    return [matplotlib.colors.to_hex(plt.get_cmap(nom)(t)) for t in np.linspace(a, b, n)]


def rang(v, bornes):
    k = np.digitize(np.asarray(v, float), bornes[1:-1])
    return k


def fr(x, d=1):
    return f"{x:,.{d}f}".replace(",", " ").replace(".", ",").replace("-", "\u2212")


# ------------------------------------------------------------------ habillages
def regle_km(ax, km, fx=0.04, fy=0.04, metres=1000.0, suffixe=""):
    """La barre d'échelle de l'institut : un trait, deux butées, un chiffre."""
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)
    L = km * metres
    X, Y, h = x0 + fx * (x1 - x0), y0 + fy * (y1 - y0), 0.012 * (y1 - y0)
    ax.add_line(Line2D([X, X, X, X + L, X + L, X + L], [Y + h, Y - h, Y, Y, Y - h, Y + h], color="black", lw=1.3))
    ax.text(X + L / 2, Y + 1.3 * h, f"{km:,} km".replace(",", " ") + suffixe, ha="center", va="bottom", fontsize=8, path_effects=HALO)


def regle_bicolore(ax, km, fx=0.04, fy=0.03, metres=1000.0):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)
    L, h = km * metres, 0.012 * (y1 - y0)
    X, Y = x0 + fx * (x1 - x0), y0 + fy * (y1 - y0)
    ax.add_patch(Rectangle((X, Y), L / 2, h, fc="black", ec="black", lw=0.8))
    ax.add_patch(Rectangle((X + L / 2, Y), L / 2, h, fc="white", ec="black", lw=0.8))
    for t, s in ((0, "0"), (L / 2, f"{km / 2:g}"), (L, f"{km:g} km")):
        ax.text(X + t, Y + 1.4 * h, s, ha="center", va="bottom", fontsize=7, path_effects=HALO)


def regle_ancree(ax, km, loc="lower left", metres=1000.0):
    ax.add_artist(AnchoredSizeBar(ax.transData, km * metres, f"{km:g} km", loc, pad=0.4, frameon=True,
                                  size_vertical=km * metres * 0.03, fontproperties=FontProperties(size=8)))


def regle_fleche(ax, km, fx=0.05, fy=0.04, metres=1000.0):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    X, Y = x0 + fx * (x1 - x0), y0 + fy * (y1 - y0)
    ax.annotate("", xy=(X + km * metres, Y), xytext=(X, Y), arrowprops=dict(arrowstyle="|-|,widthA=.3,widthB=.3", lw=1.2, shrinkA=0, shrinkB=0))
    ax.annotate(f"{km:g} km", xy=(X + km * metres / 2, Y), xytext=(0, 4), textcoords="offset points", ha="center", fontsize=8, path_effects=HALO)


def institut(titre, source, taille=(8, 7)):
    fig, ax = plt.subplots(figsize=taille)
    ax.set_axis_off()
    ax.set_title(titre, loc="left", fontsize=11, fontweight="bold")
    fig.text(0.06, 0.02, source, fontsize=7.5, color="#333333")
    return fig, ax


def journal(titre, chapo, credit, taille=(7.5, 8)):
    fig = plt.figure(figsize=taille, facecolor="#fbf9f4")
    ax = fig.add_axes([0.04, 0.08, 0.92, 0.76])
    ax.axis("off")
    fig.text(0.05, 0.95, titre, fontsize=15, fontweight="bold", family="serif")
    fig.text(0.05, 0.905, chapo, fontsize=9.5, color="#444444", family="serif")
    fig.text(0.05, 0.03, credit, fontsize=7, color="#666666")
    return fig, ax


def legende(ax, couleurs, textes, titre, **kw):
    h = [Patch(facecolor=c, edgecolor="#555555", lw=0.4, label=t) for c, t in zip(couleurs, textes)]
    kw.setdefault("loc", "upper left")
    kw.setdefault("bbox_to_anchor", (1.0, 1.0))
    kw.setdefault("handles", h)
    return ax.legend(title=titre, fontsize=8, title_fontsize=8.5, frameon=False, **kw)


def par_classes(ax, g, col, bornes, couleurs, textes, titre, lw=0.4, bord="white", **kw):
    k = rang(g[col], bornes)
    g.plot(ax=ax, color=[couleurs[i] for i in k], edgecolor=bord, linewidth=lw)
    return legende(ax, couleurs, textes, titre, **kw)


def tranches(b, d=1, unite=""):
    return [f"{fr(b[i], d)} à moins de {fr(b[i + 1], d)}{unite}" if i < len(b) - 2 else f"{fr(b[i], d)} à {fr(b[i + 1], d)}{unite}" for i in range(len(b) - 1)]


def patchs(g):
    out, idx = [], []
    for i, geom in enumerate(g.geometry):
        for p in getattr(geom, "geoms", [geom]):
            out.append(Polygon(np.asarray(p.exterior.coords)[:, :2], closed=True))
            idx.append(i)
    return out, np.array(idx)


def cercles_legende(ax, valeurs, rayon, X, Y, texte, titre):
    """Cercles emboîtés (posés sur la même base), en unités de la carte."""
    R = rayon(max(valeurs))
    for v in sorted(valeurs, reverse=True):
        r = rayon(v)
        ax.add_patch(Circle((X, Y + r), r, fc="none", ec="black", lw=0.8))
        ax.plot([X, X + 1.25 * R], [Y + 2 * r, Y + 2 * r], color="black", lw=0.6)
        ax.text(X + 1.3 * R, Y + 2 * r, texte(v), fontsize=7.5, va="center")
    ax.text(X - R, Y + 2.5 * R, titre, fontsize=8, fontweight="bold")


def grille(emprise, pas, crs=2154):
    x0, y0, x1, y1 = emprise
    xs, ys = np.arange(np.floor(x0 / pas) * pas, x1, pas), np.arange(np.floor(y0 / pas) * pas, y1, pas)
    return gpd.GeoDataFrame(geometry=[box(x, y, x + pas, y + pas) for x in xs for y in ys], crs=crs)


def contour_gp(crs=2154):
    return gp(crs).geometry.union_all()


def points_gp(n, seed, crs=2154):
    rng = np.random.default_rng(seed)
    u = contour_gp(crs)
    x0, y0, x1, y1 = u.bounds
    X, Y = rng.uniform(x0, x1, n * 4), rng.uniform(y0, y1, n * 4)
    ok = shapely.contains_xy(u, X, Y)
    return X[ok][:n], Y[ok][:n]


def voronoi(X, Y, u, crs=2154):
    v = shapely.voronoi_polygons(MultiPoint(list(zip(X, Y))), extend_to=u)
    return gpd.GeoDataFrame(geometry=[c.intersection(u) for c in v.geoms], crs=crs)


def surface(seed, nx=120, ny=100):
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.linspace(0, 1, nx), np.linspace(0, 1, ny))
    z = np.zeros_like(x)
    for _ in range(7):
        cx, cy, s = rng.uniform(0, 1), rng.uniform(0, 1), rng.uniform(0.12, 0.35)
        z += rng.uniform(0.4, 1) * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * s * s))
    return (z - z.min()) / np.ptp(z)


COS_GP = np.cos(np.radians(46.55))

# =====================================================================
#                              MENTEUSES
# =====================================================================


# --- colour-blind
@menteuse("colour-blind")
def avis_plu_rouge_vert():
    g = gp()
    v = champ(g, 3, 0, 1)
    g["avis"] = np.where(v > 0.6, "Favorable", np.where(v > 0.38, "Sans avis rendu", "Défavorable"))
    pal = {"Favorable": "#7d9a3c", "Défavorable": "#cf7a3a", "Sans avis rendu": "#e9e9e9"}
    fig, ax = institut("Avis des conseils municipaux sur le PLUi, Grand Poitiers, 2023", "Source : délibérations municipales, relevé de l'institut, 2023. Projection Lambert 93.")
    g.plot(ax=ax, color=g.avis.map(pal), edgecolor="white", linewidth=0.6)
    legende(ax, pal.values(), pal.keys(), "Avis rendu")
    regle_km(ax, 10)
    return fig, g


@menteuse("colour-blind")
def secteurs_commerciaux_bleu_violet():
    g = gp()
    v = champ(g, 17, 0, 1)
    g["secteur"] = pd.cut(v, [-0.1, 0.3, 0.5, 0.72, 1.1], labels=["Alpha", "Bravo", "Charlie", "Delta"]).astype(str)
    pal = {"Alpha": "#6f86c9", "Bravo": "#9a7bc9", "Charlie": "#f3d36b", "Delta": "#4a4a4a"}
    fig, ax = plt.subplots(figsize=(8, 6.5))
    for s, sous in g.groupby("secteur"):
        sous.plot(ax=ax, color=pal[s], edgecolor="white", lw=0.5)
    ax.axis("off")
    ax.set_title("Découpage de la force de vente en quatre secteurs — campagne 2024")
    ax.legend(handles=[Patch(color=c, label="Secteur " + s) for s, c in pal.items()], loc="upper left", bbox_to_anchor=(1, 1))
    ax.annotate("Source : fichier commercial de l'enseigne, janvier 2024", (0, -0.03), xycoords="axes fraction", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, g


@menteuse("colour-blind")
def evolution_emploi_rouge_vert():
    g = dep()
    g["evol_emploi"] = champ(g, 8, -5.8, 6.0)
    b = [-6, -3, -1, 1, 3, 6]
    pal = ["#d73027", "#fc8d59", "#f7f7f7", "#91cf60", "#1a9850"]
    fig, ax = journal("L'emploi salarié, gagnants et perdants", "Évolution de l'emploi salarié privé entre 2018 et 2023, en %", "Source : Urssaf, 2018-2023. Lambert 93.", (12, 8))
    par_classes(ax, g, "evol_emploi", b, pal, ["\u22126 à moins de \u22123 %", "\u22123 à moins de \u22121 %", "\u22121 à moins de 1 % (stable)", "1 à moins de 3 %", "3 à 6 %"],
                "Évolution (%)", bord="#888888")
    regle_km(ax, 200, 0.06, 0.02)
    return fig, g


# --- diverging-without-middle
@menteuse("diverging-without-middle")
def revenu_bleu_rouge():
    g = dep()
    g["rev_median"] = champ(g, 21, 19200, 28900, expo=1.3)
    fig, ax = institut("Niveau de vie médian par département en 2021", "Source : Insee-DGFiP, Filosofi 2021. Projection Lambert 93.")
    g.plot("rev_median", cmap="RdBu", ax=ax, edgecolor="grey", linewidth=0.3, legend=True,
           legend_kwds={"label": "Niveau de vie médian (euros par an)", "shrink": 0.6})
    regle_km(ax, 200)
    return fig, g


@menteuse("diverging-without-middle")
def evolution_prix_decentree():
    g = gp()
    g["evol_prix"] = champ(g, 5, -2.8, 12.4, expo=0.9)
    fig, ax = plt.subplots(figsize=(8, 6))
    nor = Normalize(-3, 12.5)
    p, i = patchs(g)
    ax.add_collection(PatchCollection(p, array=g.evol_prix.to_numpy()[i], cmap="PuOr", norm=nor, edgecolor="white", linewidth=0.4))
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.set_title("Prix des maisons anciennes : évolution 2019-2023")
    cb = fig.colorbar(ScalarMappable(nor, "PuOr"), ax=ax, shrink=0.6)
    cb.set_label("Évolution du prix au m² (%)")
    fig.text(0.1, 0.04, "Source : DVF, millésimes 2019 et 2023, calculs du cabinet", fontsize=7)
    regle_ancree(ax, 10)
    return fig, g


@menteuse("diverging-without-middle")
def pluie_brun_vert_classes():
    u = contour_gp()
    m = grille(u.bounds, 5000)
    m["pluie_mm"] = champ(m, 2, 602, 848, 0.15)
    b = [600, 650, 700, 750, 800, 850]
    pal = ["#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571"]
    fig, ax = plt.subplots(figsize=(8, 6))
    par_classes(ax, m, "pluie_mm", b, pal, tranches(b, 0), "Cumul annuel (mm)", bord="#bbbbbb")
    gpd.GeoSeries([u], crs=2154).boundary.plot(ax=ax, color="black", lw=1)
    ax.axis("off")
    ax.set_title("Pluie de l'année 2022 par maille de 5 km, autour de Poitiers", fontsize=10)
    ax.text(0, -0.04, "Source : réanalyse météorologique 2022, traitement Vienne Nature Vive", transform=ax.transAxes, fontsize=7)
    regle_km(ax, 10, 0.05, -0.0)
    return fig, m


# --- empty-class
@menteuse("empty-class")
def chomage_classes_vides():
    g = dep()
    g["tx_chom"] = champ(g, 31, 4.6, 10.4)
    b = [4, 6, 8, 10.5, 13, 16]
    fig, ax = institut("Taux de chômage localisé au 4e trimestre 2023", "Source : Insee, taux de chômage localisés, T4 2023.")
    par_classes(ax, g, "tx_chom", b, teintes("OrRd", 5), tranches(b), "En % de la population active")
    regle_km(ax, 200)
    return fig, g


@menteuse("empty-class")
def densite_communes_trou_au_milieu():
    g = gp()
    g["dens"] = g["densite"]
    v = np.sort(g.dens.to_numpy())
    b = [0, 40, 80, 160, 700, 1000, 2200]
    g.loc[(g.dens >= 700) & (g.dens < 1000), "dens"] = 640.0
    g["dens"] = g.dens.clip(upper=2150)
    fig, ax = institut("Densité de population des communes de Grand Poitiers en 2021", "Source : Insee, recensement de la population 2021.")
    pal = teintes("PuBu", 6)
    ax.add_collection(PatchCollection(patchs(g)[0], facecolors=[pal[k] for k in rang(g.dens, b)[patchs(g)[1]]], edgecolor="white", lw=0.5))
    ax.autoscale_view()
    ax.set_aspect(1)
    legende(ax, pal, tranches(b, 0), "Habitants par km²")
    regle_km(ax, 10)
    return fig, g


@menteuse("empty-class")
def stations_types_type_absent():
    X, Y = points_gp(60, 44)
    t = np.random.default_rng(4).choice(["Mare", "Haie", "Prairie humide"], 60)
    g = gpd.GeoDataFrame({"milieu": t}, geometry=gpd.points_from_xy(X, Y), crs=2154)
    sty = {"Mare": ("o", "#0072B2"), "Haie": ("s", "#E69F00"), "Prairie humide": ("^", "#111111"), "Tourbière": ("D", "#f781bf")}
    fig, ax = plt.subplots(figsize=(8, 6.5))
    gp().plot(ax=ax, color="#f2f0ea", edgecolor="#bbbbbb", lw=0.4)
    for k, (mk, c) in sty.items():
        s = g[g.milieu == k]
        ax.scatter(s.geometry.x, s.geometry.y, marker=mk, c=c, s=38, label=k, edgecolor="white", lw=0.4)
    ax.legend(title="Milieu suivi", loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    ax.axis("off")
    ax.set_title("Stations suivies par nos bénévoles, saison 2023")
    fig.text(0.1, 0.05, "Source : base naturaliste de l'association, 2023", fontsize=7)
    regle_fleche(ax, 10)
    return fig, g


# --- hidden-missing
@menteuse("hidden-missing")
def loyers_zero_pour_inconnu():
    g = gp()
    g["loyer_m2"] = champ(g, 12, 7.1, 12.3).round(1)
    g.loc[[3, 11, 24, 28, 33], "loyer_m2"] = np.nan
    g["loyer_m2"] = g["loyer_m2"].fillna(0)
    fig, ax = institut("Loyer médian des appartements en 2022", "Source : observatoire local des loyers, 2022.")
    g.plot("loyer_m2", cmap="Blues", ax=ax, edgecolor="#888888", lw=0.5, legend=True, legend_kwds={"label": "Loyer médian (€/m²)", "shrink": 0.6})
    regle_km(ax, 10)
    return fig, g


@menteuse("hidden-missing")
def mediane_moins_999():
    g = dep()
    g["delai_j"] = champ(g, 61, 12, 88).round(0)
    g.loc[g.code.isin(["2A", "2B", "48", "23", "09"]), "delai_j"] = -999
    b = [-1000, 30, 45, 60, 90]
    fig, ax = journal("Ophtalmologue : combien de jours d'attente ?", "Délai médian d'obtention d'un rendez-vous, en jours, 2024", "Source : plateforme de prise de rendez-vous, relevé de mars 2024", (9, 8))
    par_classes(ax, g, "delai_j", b, teintes("YlOrBr", 4), ["Moins de 30 jours", "30 à 44 jours", "45 à 59 jours", "60 jours et plus"], "Délai médian (jours)",
                loc="lower left", bbox_to_anchor=(0, 0.08))
    regle_km(ax, 200, 0.06, 0.02)
    return fig, g


@menteuse("hidden-missing")
def velo_communes_effacees():
    g = gp()
    g["velo_pct"] = champ(g, 9, 0.6, 8.4)
    g.loc[[5, 13, 19, 27, 30, 36], "velo_pct"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 6.5))
    g.plot(column="velo_pct", scheme="UserDefined", classification_kwds={"bins": [2, 4, 6, 8.5]}, cmap="YlGn", ax=ax, edgecolor="#999999", lw=0.4,
           legend=True, legend_kwds={"title": "Part du vélo (%)", "loc": "upper left", "bbox_to_anchor": (1, 1), "fmt": "{:.1f}"})
    ax.set_axis_off()
    ax.set_title("Part du vélo dans les trajets domicile-travail, 2021")
    fig.text(0.1, 0.06, "Source : Insee, recensement 2021 ; carte : Vélocité & Nature", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, g


# --- conseils
@menteuse("missing-date")
def medecins_sans_annee():
    g = dep()
    g["dens_med"] = champ(g, 71, 62, 139)
    b = [60, 80, 95, 110, 140]
    fig, ax = institut("Densité de médecins généralistes par département", "Source : Ameli, répertoire des professionnels de santé. Projection Lambert 93.")
    par_classes(ax, g, "dens_med", b, teintes("PuBuGn", 4), tranches(b, 0), "Médecins pour 100 000 habitants")
    regle_km(ax, 200)
    return fig, g


@menteuse("missing-date")
def panier_moyen_sans_millesime():
    X, Y = points_gp(24, 90)
    v = voronoi(X, Y, contour_gp())
    v["panier"] = champ(v, 3, 28, 61)
    fig, ax = plt.subplots(figsize=(8, 6))
    v.plot("panier", cmap="viridis_r", ax=ax, edgecolor="white", legend=True, legend_kwds={"label": "Panier moyen (€ par ticket)", "shrink": 0.6})
    ax.plot(X, Y, "k.", ms=4)
    ax.axis("off")
    ax.set_title("Panier moyen par zone d'influence des points de vente")
    fig.text(0.1, 0.05, "Source : tickets de caisse de l'enseigne, derniers douze mois", fontsize=7)
    regle_ancree(ax, 10)
    return fig, v


@menteuse("missing-scale")
def diplomes_sans_echelle():
    g = dep()
    g["part_sup"] = champ(g, 81, 19, 51)
    fig, ax = institut("Part des diplômés du supérieur chez les 25-34 ans en 2020", "Source : Insee, recensement 2020. Projection Lambert 93.")
    g.plot("part_sup", cmap="cividis_r", ax=ax, edgecolor="white", lw=0.3, legend=True, legend_kwds={"label": "Part (%)", "shrink": 0.6})
    return fig, g


@menteuse("missing-scale")
def maille_chouettes_nord_seulement():
    u = contour_gp()
    m = gpd.clip(grille(u.bounds, 4000), u).explode(index_parts=False).reset_index(drop=True)
    m["taux"] = champ(m, 13, 4, 58)
    b = [0, 15, 30, 45, 60]
    fig, ax = journal("Chouette chevêche : où l'entend-on ?", "Part des points d'écoute avec au moins un chant, printemps 2023", "Source : enquête Chevêche 2023, 412 points d'écoute", (8, 7))
    par_classes(ax, m, "taux", b, teintes("Purples", 4), tranches(b, 0, " %"), "Points positifs (%)", bord="#dddddd", loc="lower right", bbox_to_anchor=(1, 0))
    ax.annotate("N", xy=(0.95, 0.97), xytext=(0.95, 0.87), xycoords="axes fraction", ha="center", arrowprops=dict(arrowstyle="<-", lw=1.5))
    return fig, m


@menteuse("missing-source")
def vacance_sans_source():
    g = gp()
    g["tx_vac"] = champ(g, 91, 3.1, 14.6)
    b = [3, 6, 9, 12, 15]
    fig, ax = institut("Taux de logements vacants par commune en 2021", "Projection Lambert 93.")
    par_classes(ax, g, "tx_vac", b, teintes("Reds", 4), tranches(b), "En % du parc de logements")
    regle_km(ax, 10)
    return fig, g


@menteuse("missing-source")
def bruit_signature_seule():
    z = 42 + 33 * surface(6)
    x0, y0, x1, y1 = contour_gp().bounds
    fig, ax = plt.subplots(figsize=(8, 6.3))
    im = ax.imshow(z, extent=[x0, x1, y0, y1], origin="lower", cmap="magma_r")
    gp().boundary.plot(ax=ax, color="white", lw=0.4)
    fig.colorbar(im, ax=ax, shrink=0.7, label="Niveau sonore Lden (dB(A))")
    ax.set(xticks=[], yticks=[], xlabel="", ylabel="")
    ax.set_title("Exposition au bruit routier en 2022")
    fig.text(0.13, 0.05, "Réalisation : pôle cartographie — dessin J. M., mise en page L. B.", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, None


@menteuse("missing-unit")
def loyers_valeur():
    g = gp()
    g["valeur"] = champ(g, 101, 6.4, 12.2)
    fig, ax = institut("Loyers à Grand Poitiers en 2023", "Source : observatoire local des loyers, 2023.")
    g.plot("valeur", cmap="BuPu", scheme="Quantiles", k=4, ax=ax, edgecolor="#888888", lw=0.5, legend=True,
           legend_kwds={"title": "valeur", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    regle_km(ax, 10)
    return fig, g


@menteuse("missing-unit")
def acces_gare_sans_unite():
    g = region("Nouvelle-Aquitaine")
    g["acces"] = [18.2, 11.4, 23.5, 41.0, 33.7, 12.9, 21.6, 27.3, 46.1, 16.8, 30.2, 13.7][: len(g)]
    b = [8, 15, 25, 50]
    fig, ax = journal("La gare, plus ou moins loin", "Temps d'accès médian à la gare la plus proche, par département, 2023", "Source : horaires ouverts SNCF 2023, calcul d'itinéraires", (8, 8))
    par_classes(ax, g, "acces", b, teintes("GnBu", 3, 0.25), tranches(b, 0), "Temps d'accès", loc="lower right", bbox_to_anchor=(1, 0.02))
    regle_km(ax, 100, 0.05, 0.03)
    return fig, g


# --- non-monotone-ramp
@menteuse("non-monotone-ramp")
def pauvrete_bleus_melanges():
    g = dep()
    g["tx_pauv"] = champ(g, 111, 9.2, 23.8)
    b = [9, 12, 14, 16, 19, 24]
    pal = ["#6baed6", "#deebf7", "#08519c", "#9ecae1", "#3182bd"]
    fig, ax = institut("Taux de pauvreté par département en 2021", "Source : Insee-DGFiP, Filosofi 2021.")
    par_classes(ax, g, "tx_pauv", b, pal, tranches(b), "En % de la population")
    regle_km(ax, 200)
    return fig, g


@menteuse("non-monotone-ramp")
def canopee_deux_classes_permutees():
    g = gp()
    g["canopee"] = champ(g, 112, 4, 49)
    b = [0, 10, 20, 30, 40, 50]
    pal = ["#edf8e9", "#74c476", "#bae4b3", "#31a354", "#006d2c"]
    fig, ax = plt.subplots(figsize=(8, 6.5))
    for k, c in enumerate(pal):
        g[rang(g.canopee, b) == k].plot(ax=ax, color=c, edgecolor="#888888", lw=0.4)
    legende(ax, pal, tranches(b, 0, " %"), "Couvert arboré (% de la commune)")
    ax.axis("off")
    ax.set_title("Le couvert arboré des communes en 2020", loc="left")
    fig.text(0.1, 0.06, "Source : traitement d'images Sentinel-2 de juin 2020, association Vienne Nature Vive", fontsize=7)
    regle_ancree(ax, 10)
    return fig, g


@menteuse("non-monotone-ramp")
def frequentation_clair_fonce_clair():
    u = contour_gp()
    c = gpd.clip(grille(u.bounds, 2500), u).explode(index_parts=False).reset_index(drop=True)
    c["clients_1000"] = champ(c, 113, 12, 240, 0.1)
    cm = LinearSegmentedColormap.from_list("maison", ["#fff5eb", "#7f2704", "#fdd0a2", "#a63603"])
    fig, ax = plt.subplots(figsize=(8, 6))
    c.plot("clients_1000", cmap=cm, ax=ax, legend=True, legend_kwds={"label": "Clients pour 1 000 ménages", "shrink": 0.6})
    ax.axis("off")
    ax.set_title("Taux d'emprise de l'enseigne par carreau de 2,5 km, 2023", fontsize=10)
    fig.text(0.1, 0.05, "Source : cartes de fidélité 2023 ; ménages : Insee 2021", fontsize=7)
    regle_km(ax, 10)
    return fig, c


# --- not-equal-area
@menteuse("not-equal-area")
def monde_mercator_internet():
    m = monde(4326)
    m["geometry"] = m.geometry.intersection(box(-180, -58, 180, 80))
    m = m.to_crs(3395)
    m["internet_pct"] = champ(m, 121, 12, 99)
    b = [0, 30, 50, 70, 85, 100]
    fig, ax = journal("La planète connectée", "Part de la population utilisant internet, 2022", "Source : Union internationale des télécommunications, 2022", (10, 8))
    par_classes(ax, m, "internet_pct", b, teintes("YlGnBu", 5), tranches(b, 0, " %"), "Part de la population (%)", lw=0.2, loc="lower left", bbox_to_anchor=(0, 0.1))
    regle_km(ax, 5000, 0.05, 0.03, suffixe=" à l'équateur")
    return fig, m


@menteuse("not-equal-area")
def europe_web_mercator_renouvelables():
    e = europe(3857)
    e["part_enr"] = champ(e, 122, 11, 68)
    fig, ax = institut("Part des énergies renouvelables dans la consommation finale, Europe, 2022", "Source : Eurostat, 2022. Champ : Europe hors Russie.", (8, 8))
    e.plot("part_enr", cmap="Greens", ax=ax, edgecolor="#777777", lw=0.3, legend=True, legend_kwds={"label": "Part (%)", "shrink": 0.5})
    regle_km(ax, 500, 0.04, 0.95, metres=1000 / np.cos(np.radians(50)), suffixe=" (à 50° N)")
    return fig, e


# --- overlapping-breaks
@menteuse("overlapping-breaks")
def resid_secondaires_chevauchement():
    g = dep()
    g["part_rs"] = champ(g, 131, 1, 47, expo=1.5)
    b = [0, 9, 19, 28, 50]
    fig, ax = institut("Part des résidences secondaires en 2020", "Source : Insee, recensement 2020.")
    par_classes(ax, g, "part_rs", b, teintes("YlOrBr", 4), ["0 – 10", "8 – 20", "18 – 30", "26 – 50"], "En % des logements")
    regle_km(ax, 200)
    return fig, g


@menteuse("overlapping-breaks")
def age_moyen_une_paire():
    g = gp()
    g["age_moy"] = champ(g, 132, 37.2, 47.8)
    b = [37, 39.5, 42, 44.5, 48]
    pal = teintes("RdPu", 4)
    fig, ax = plt.subplots(figsize=(8, 6.5))
    for (_, r), k in zip(g.iterrows(), rang(g.age_moy, b)):
        for p in getattr(r.geometry, "geoms", [r.geometry]):
            ax.fill(*p.exterior.xy, fc=pal[k], ec="white", lw=0.5)
    ax.set_aspect("equal")
    ax.axis("off")
    legende(ax, pal, ["37,0 – 39,5 ans", "39,5 – 42,5 ans", "42,0 – 44,5 ans", "44,5 – 48,0 ans"], "Âge moyen (années)")
    ax.set_title("Âge moyen des habitants, 2021")
    fig.text(0.1, 0.06, "Source : Insee, RP 2021, exploitation principale", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, g


@menteuse("overlapping-breaks")
def equipement_fibre_recouvrement():
    g = region("Occitanie")
    g["fibre"] = champ(g, 133, 51, 98)
    b = [50, 70, 85, 100]
    fig, ax = journal("La fibre avance, pas partout", "Part des locaux raccordables, fin 2023", "Source : Arcep, T4 2023", (8, 7.5))
    par_classes(ax, g, "fibre", b, teintes("Blues", 3, 0.2, 0.85), ["de 50 % à 75 %", "de 70 % à 90 %", "85 % et plus"], "Locaux raccordables (%)", loc="upper left", bbox_to_anchor=(0, 1))
    regle_km(ax, 50, 0.05, 0.02)
    return fig, g


# --- radius-not-area
@menteuse("radius-not-area")
def population_rayon_scatter():
    g = dep()
    d = g.sort_values("population", ascending=False)
    c = d.geometry.representative_point()
    diam = d.population / d.population.max() * 40  # points
    fig, ax = institut("Population des départements en 2021", "Source : Insee, recensement 2021.")
    g.plot(ax=ax, color="#eeeeee", edgecolor="white", lw=0.5)
    ax.scatter(c.x, c.y, s=diam ** 2, c="#4575b4", alpha=0.7, edgecolor="white", lw=0.5)
    for v in (500000, 1000000, 2500000):
        ax.scatter([], [], s=(v / d.population.max() * 40) ** 2, c="#4575b4", alpha=0.7, label=f"{v:,} habitants".replace(",", " "))
    ax.legend(title="Nombre d'habitants", loc="upper left", bbox_to_anchor=(1, 1), labelspacing=2, frameon=False)
    regle_km(ax, 200)
    return fig, d


@menteuse("radius-not-area")
def magasins_ca_rayon_proportionnel():
    X, Y = points_gp(18, 55)
    ca = np.round(np.random.default_rng(55).lognormal(1.0, 0.6, 18), 1)
    g = gpd.GeoDataFrame({"ca_meur": ca}, geometry=gpd.points_from_xy(X, Y), crs=2154)
    fig, ax = plt.subplots(figsize=(8, 6.5))
    gp().plot(ax=ax, color="#f4f1ea", edgecolor="#cccccc", lw=0.5)
    r = lambda v: 420 * v
    for x, y, v in sorted(zip(X, Y, ca), key=lambda t: -t[2]):
        ax.add_patch(Circle((x, y), r(v), fc="#e08214", ec="white", lw=0.6, alpha=0.8))
    x0, y0, x1, y1 = contour_gp().bounds
    ax.set_xlim(x0, x1 + 17000)
    cercles_legende(ax, [1, 4, 8], r, x1 + 5000, y0 + 3000, lambda v: f"{v} M€", "Chiffre d'affaires")
    ax.axis("off")
    ax.set_title("Chiffre d'affaires des points de vente, exercice 2023")
    fig.text(0.1, 0.06, "Source : comptabilité du réseau, 2023", fontsize=7)
    regle_ancree(ax, 10)
    return fig, g


@menteuse("radius-not-area")
def zones_humides_carres_cote():
    g = gp()
    g["zh_ha"] = np.round(champ(g, 141, 12, 300, 0.8, 1.6))
    c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8, 6.5))
    g.plot(ax=ax, color="#f7f7f2", edgecolor="#bbbbbb", lw=0.5)
    k = 16.0
    for x, y, v in zip(c.x, c.y, g.zh_ha):
        ax.add_patch(Rectangle((x - k * v / 2, y - k * v / 2), k * v, k * v, fc="#1b7f79", ec="white", lw=0.5, alpha=0.85))
    x0, y0, x1, y1 = g.total_bounds
    ax.set_xlim(x0, x1 + 16000)
    yy = y0
    for v in (50, 150, 300):
        ax.add_patch(Rectangle((x1 + 2500, yy), k * v, k * v, fc="none", ec="black", lw=0.9))
        ax.text(x1 + 8200, yy + k * v / 2, f"{v} ha", va="center", fontsize=8)
        yy += k * v + 1500
    ax.text(x1 + 1500, yy + 500, "Surface de\nzones humides", fontsize=8, fontweight="bold")
    ax.axis("off")
    ax.set_title("Zones humides inventoriées par commune, 2022")
    fig.text(0.1, 0.06, "Source : inventaire communal des zones humides, 2022", fontsize=7)
    regle_km(ax, 10)
    return fig, g


# --- rainbow-colormap
@menteuse("rainbow-colormap")
def temperature_jet():
    z = 12 + 9 * surface(15)
    x0, y0, x1, y1 = contour_gp().bounds
    fig, ax = plt.subplots(figsize=(8, 6.3))
    im = ax.pcolormesh(np.linspace(x0, x1, z.shape[1]), np.linspace(y0, y1, z.shape[0]), z, cmap="jet", shading="auto")
    gp().boundary.plot(ax=ax, color="black", lw=0.3)
    ax.set_aspect("equal")
    ax.axis("off")
    fig.colorbar(im, ax=ax, shrink=0.7, label="Température nocturne (°C)")
    ax.set_title("Îlot de chaleur : température à 3 h, nuit du 19 août 2022")
    fig.text(0.1, 0.05, "Source : réseau de capteurs citoyens, août 2022", fontsize=7)
    regle_fleche(ax, 10)
    return fig, None


@menteuse("rainbow-colormap")
def prix_immobilier_arc_en_ciel_doux():
    g = dep()
    g["prix_m2"] = champ(g, 152, 980, 4900, expo=1.6)
    pal = ["#7b5fc4", "#4f94d6", "#5cc08a", "#f0d94c", "#f09a3e", "#d9453d"]
    b = [900, 1300, 1700, 2200, 2900, 3700, 5000]
    fig, ax = journal("Combien coûte le mètre carré ?", "Prix médian des appartements anciens, 2023, en €/m²", "Source : demandes de valeurs foncières, 2023", (11.5, 8))
    par_classes(ax, g, "prix_m2", b, pal, tranches(b, 0), "Prix médian (€/m²)")
    regle_km(ax, 200, 0.06, 0.02)
    return fig, g


# --- stock-in-choropleth
@menteuse("stock-in-choropleth")
def habitants_en_aplats():
    g = gp()
    g["pop_2021"] = g.population
    fig, ax = institut("Population des communes de Grand Poitiers en 2021", "Source : Insee, recensement de la population 2021.")
    g.plot("pop_2021", scheme="UserDefined", classification_kwds={"bins": [1000, 2500, 5000, 90000]}, cmap="Oranges", ax=ax, edgecolor="#888888", lw=0.5, legend=True,
           legend_kwds={"title": "Nombre d'habitants", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    regle_km(ax, 10)
    return fig, g


@menteuse("stock-in-choropleth")
def ecoles_departements_degrade():
    g = dep()
    g["nb_ecoles"] = np.round(g.population / 1300 * np.random.default_rng(162).uniform(0.75, 1.35, len(g)))
    fig, ax = journal("Où sont les écoles ?", "Nombre d'écoles maternelles et élémentaires, rentrée 2023", "Source : Depp, répertoire des établissements, 2023", (9, 8))
    p, i = patchs(g)
    pc = PatchCollection(p, cmap="Blues", edgecolor="white", lw=0.3)
    pc.set_array(g.nb_ecoles.to_numpy()[i])
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=0.5, label="Nombre d'écoles")
    regle_km(ax, 200)
    return fig, g


@menteuse("stock-in-choropleth")
def tonnage_dechets():
    g = gp()
    g["tonnage"] = (g.population * np.random.default_rng(163).uniform(0.42, 0.61, len(g))).round()
    b = [0, 500, 1000, 2500, 60000]
    fig, ax = plt.subplots(figsize=(8, 6.5))
    par_classes(ax, g, "tonnage", b, teintes("PuBuGn", 4), ["moins de 500 t", "500 à 999 t", "1 000 à 2 499 t", "2 500 t et plus"], "Déchets ménagers (tonnes)", bord="white")
    ax.axis("off")
    ax.set_title("Les déchets ménagers collectés en 2022", loc="left")
    fig.text(0.1, 0.06, "Source : rapport annuel du service de collecte, 2022", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, g


# --- too-few-classes
@menteuse("too-few-classes")
def densite_deux_couleurs():
    g = dep()
    g["dens"] = g.densite
    fig, ax = institut("Densité de population par département en 2021", "Source : Insee, recensement 2021. Projection Lambert 93.")
    par_classes(ax, g, "dens", [0, 100, 25000], ["#c6dbef", "#08519c"], ["14 à moins de 100", "100 à 21 000"], "Habitants par km²")
    regle_km(ax, 200)
    return fig, g


@menteuse("too-few-classes")
def prix_terrain_coupe_mediane():
    g = gp()
    g["prix_ter"] = champ(g, 172, 22, 214, 0.5, 1.7)
    m = float(np.round(g.prix_ter.median()))
    cm = ListedColormap(["#fdd49e", "#b30000"])
    nor = BoundaryNorm([20, m, 220], 2)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("prix_ter", cmap=cm, norm=nor, ax=ax, edgecolor="white", lw=0.5)
    fig.colorbar(ScalarMappable(nor, cm), ax=ax, shrink=0.5, label="Prix du terrain à bâtir (€/m²)")
    ax.axis("off")
    ax.set_title("Prix médian du terrain à bâtir, 2023")
    fig.text(0.1, 0.05, "Source : DVF 2023, traitement du bureau d'études", fontsize=7)
    regle_ancree(ax, 10)
    return fig, g


# --- too-many-classes
@menteuse("too-many-classes")
def deciles_de_bleu():
    g = dep()
    g["part_65"] = champ(g, 181, 12.5, 30.1)
    fig, ax = institut("Part des 65 ans ou plus en 2021", "Source : Insee, recensement 2021.", (9, 7))
    g.plot("part_65", scheme="Quantiles", k=10, cmap="Blues", ax=ax, edgecolor="grey", lw=0.2, legend=True,
           legend_kwds={"title": "En % de la population", "loc": "upper left", "bbox_to_anchor": (1, 1), "fmt": "{:.1f}"})
    regle_km(ax, 200)
    return fig, g


@menteuse("too-many-classes")
def sols_huit_paliers():
    z = 2 + 77 * surface(19)
    x0, y0, x1, y1 = contour_gp().bounds
    niv = np.arange(0, 81, 10)
    fig, ax = plt.subplots(figsize=(8, 6.3))
    im = ax.imshow(z, extent=[x0, x1, y0, y1], origin="lower", cmap=plt.get_cmap("YlGnBu", 8), norm=BoundaryNorm(niv, 8))
    fig.colorbar(im, ax=ax, shrink=0.7, ticks=niv, label="Taux d'imperméabilisation (%)")
    ax.set(xticks=[], yticks=[], xlabel="", ylabel="")
    ax.set_title("Imperméabilisation des sols, 2021")
    fig.text(0.13, 0.05, "Source : occupation du sol régionale 2021, association Vienne Nature Vive", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, None


# --- unprojected
@menteuse("unprojected")
def france_en_degres_ecrasee():
    g = dep(4326)
    g["part_agri"] = champ(g, 191, 21, 78)
    b = [20, 35, 50, 65, 80]
    fig, ax = institut("Part de la surface agricole en 2020", "Source : Agreste, recensement agricole 2020.")
    k = rang(g.part_agri, b)
    pal = teintes("YlGn", 4)
    g.plot(ax=ax, color=[pal[i] for i in k], edgecolor="white", lw=0.4, aspect=1)
    legende(ax, pal, tranches(b, 0), "En % de la superficie")
    regle_km(ax, 200, metres=1 / (111.32 * np.cos(np.radians(46.5))), suffixe=" (est-ouest, à 46,5° N)")
    return fig, g


@menteuse("unprojected")
def nouvelle_aquitaine_fill_equal():
    g = region("Nouvelle-Aquitaine", 4326)
    g["conso_bio"] = champ(g, 192, 4.2, 17.8)
    cm, nor = plt.get_cmap("BuGn"), Normalize(4, 18)
    fig, ax = plt.subplots(figsize=(7, 7.5))
    for geom, v in zip(g.geometry, g.conso_bio):
        for p in getattr(geom, "geoms", [geom]):
            ax.fill(*p.exterior.xy, facecolor=cm(nor(v)), edgecolor="white", lw=0.6)
    ax.set_aspect("equal")
    ax.axis("off")
    fig.colorbar(ScalarMappable(nor, cm), ax=ax, shrink=0.6, label="Surfaces en bio (% de la SAU)")
    ax.set_title("L'agriculture biologique en Nouvelle-Aquitaine, 2022")
    fig.text(0.1, 0.05, "Source : Agence Bio, 2022", fontsize=7)
    regle_km(ax, 100, metres=1 / (111.32 * np.cos(np.radians(45))), fx=0.6, suffixe="\n(est-ouest, à 45° N)")
    return fig, g


# =====================================================================
#                              HONNÊTES
# =====================================================================

# ------------------------------------------------------- l'institut statistique
@honnete
def h_chomage_quantiles_geopandas():
    g = dep()
    g["tx_chom"] = champ(g, 201, 4.8, 12.1)
    fig, ax = institut("Taux de chômage localisé au 3e trimestre 2023", "Source : Insee, taux de chômage localisés, T3 2023. Projection Lambert 93.", (9, 7))
    g.plot("tx_chom", scheme="Quantiles", k=5, cmap="OrRd", ax=ax, edgecolor="#888888", lw=0.3, legend=True,
           legend_kwds={"title": "% de la population active", "fmt": "{:.1f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    regle_km(ax, 200)
    return fig, g


@honnete
def h_densite_communes():
    g = gp()
    b = [0, 40, 80, 160, 500, 2500]
    fig, ax = institut("Densité de population des communes de Grand Poitiers en 2021", "Source : Insee, recensement de la population 2021.")
    par_classes(ax, g, "densite", b, teintes("YlGnBu", 5), ["moins de 40", "40 à moins de 80", "80 à moins de 160", "160 à moins de 500", "500 et plus"], "Habitants par km²")
    regle_km(ax, 10)
    return fig, g


@honnete
def h_evolution_population_centree():
    g = gp()
    g["evol"] = champ(g, 203, -1.9, 1.9)
    b = [-2, -1, -0.25, 0.25, 1, 2]
    fig, ax = institut("Évolution annuelle moyenne de la population, 2015-2021", "Source : Insee, recensements 2015 et 2021.")
    par_classes(ax, g, "evol", b, ["#b35806", "#f1a340", "#f7f7f7", "#998ec3", "#542788"],
                ["\u22122 à moins de \u22121 % (baisse)", "\u22121 à moins de \u22120,25 %", "\u22120,25 à moins de 0,25 % : stable (autour de 0)", "0,25 à moins de 1 %", "1 à 2 % (hausse)"],
                "En % par an", bord="#999999")
    regle_km(ax, 10)
    return fig, g


@honnete
def h_population_cercles_scatter():
    g = dep()
    d = g.sort_values("population", ascending=False).reset_index(drop=True)
    c = d.geometry.representative_point()
    k = 900 / d.population.max()
    fig, ax = institut("Population des départements en 2021", "Source : Insee, recensement 2021. L'aire des cercles est proportionnelle à la population.")
    g.plot(ax=ax, color="#eeeeee", edgecolor="white", lw=0.5)
    ax.scatter(c.x, c.y, s=k * d.population, c="#4575b4", alpha=0.7, edgecolor="white", lw=0.5)
    for v in (250000, 1000000, 2500000):
        ax.scatter([], [], s=k * v, c="#4575b4", alpha=0.7, label=f"{v:,} habitants".replace(",", " "))
    ax.legend(title="Nombre d'habitants", loc="upper left", bbox_to_anchor=(1, 1), labelspacing=1.8, frameon=False)
    regle_km(ax, 200)
    return fig, d


@honnete
def h_velo_manquants_hachures():
    g = gp()
    g["pl_velo_1000"] = champ(g, 205, 2.5, 38)
    g.loc[[1, 7, 12, 23, 33, 35], "pl_velo_1000"] = np.nan
    fig, ax = institut("Places de stationnement vélo pour 1 000 habitants en 2023", "Source : enquête auprès des communes, 2023 (six communes n'ont pas répondu).", (9, 7))
    g.plot("pl_velo_1000", scheme="UserDefined", classification_kwds={"bins": [10, 20, 30, 38]}, cmap="PuBu", ax=ax, edgecolor="#777777", lw=0.4, legend=True,
           missing_kwds={"color": "white", "edgecolor": "#777777", "hatch": "////", "label": "Pas de réponse"},
           legend_kwds={"title": "Places pour 1 000 hab.", "fmt": "{:.1f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    regle_km(ax, 10)
    return fig, g


@honnete
def h_sept_classes_tout_juste():
    g = dep()
    g["part_prop"] = champ(g, 206, 34, 74.5)
    b = [33, 42, 48, 53, 58, 63, 68, 75]
    fig, ax = institut("Part des ménages propriétaires de leur logement en 2020", "Source : Insee, recensement 2020. Projection Lambert 93.")
    par_classes(ax, g, "part_prop", b, teintes("viridis_r", 7, 0, 1), tranches(b, 0), "En % des ménages")
    regle_km(ax, 200)
    return fig, g


@honnete
def h_trois_classes_nouvelle_aquitaine():
    g = region("Nouvelle-Aquitaine")
    g["tx_emploi"] = [61.4, 65.2, 64.6, 68.9, 63.1, 70.4, 66.3, 62.7, 69.5, 67.8, 65.9, 63.6][: len(g)]
    b = [61, 64, 67, 71]
    fig, ax = institut("Taux d'emploi des 15-64 ans en Nouvelle-Aquitaine, 2021", "Source : Insee, recensement 2021.")
    par_classes(ax, g, "tx_emploi", b, ["#deebf7", "#9ecae1", "#3182bd"], tranches(b, 0), "En % des 15-64 ans")
    for _, r in g.iterrows():
        p = r.geometry.representative_point()
        ax.text(p.x, p.y, r.code, ha="center", va="center", fontsize=8)
    regle_km(ax, 100, 0.02, 0.02)
    return fig, g


@honnete
def h_quatre_dates_meme_legende():
    g = gp()
    base = champ(g, 208, 8, 30)
    fig, axs = plt.subplots(2, 2, figsize=(9, 8))
    nor = Normalize(5, 40)
    for a, an, d in zip(axs.flat, (1990, 1999, 2010, 2021), (0, 2.5, 5, 9)):
        g[f"p65_{an}"] = base + d
        g.plot(f"p65_{an}", cmap="BuPu", norm=nor, ax=a, edgecolor="#888888", lw=0.3)
        a.set_axis_off()
        a.set_title(an, fontsize=10)
        regle_km(a, 10)
    fig.colorbar(ScalarMappable(nor, "BuPu"), ax=axs, shrink=0.6, label="Part des 65 ans ou plus (% de la population)")
    fig.suptitle("Trente ans de vieillissement dans Grand Poitiers", x=0.1, ha="left", fontweight="bold")
    fig.text(0.08, 0.04, "Source : Insee, recensements 1990, 1999, 2010 et 2021.", fontsize=7.5)
    return fig, g


@honnete
def h_encart_petite_couronne():
    g = dep()
    g["tx_hlm"] = champ(g, 209, 6, 33)
    b = [5, 10, 15, 20, 35]
    pal = teintes("Oranges", 4)
    fig, ax = institut("Part des logements sociaux par département en 2022", "Source : SDES, répertoire du parc locatif social 2022.", (9, 8))
    par_classes(ax, g, "tx_hlm", b, pal, tranches(b, 0), "En % des résidences principales", bbox_to_anchor=(0.98, 0.6))
    regle_km(ax, 200)
    e = ax.inset_axes([0.86, 0.68, 0.28, 0.28])
    pc = g[g.code.isin(["75", "92", "93", "94"])]
    pc.plot(ax=e, color=[pal[i] for i in rang(pc.tx_hlm, b)], edgecolor="white", lw=0.6)
    e.set(xticks=[], yticks=[], xlabel="", ylabel="")
    e.set_title("Paris et petite couronne", fontsize=7.5)
    regle_km(e, 10, 0.05, 0.03)
    return fig, g


@honnete
def h_zonage_oui_non():
    g = gp()
    g["frr"] = np.where(champ(g, 210, 0, 1) > 0.55, "oui", "non")
    fig, ax = institut("Communes classées en zone France ruralités revitalisation en 2024", "Source : arrêté de classement, juin 2024 (situation simulée).")
    g.plot(ax=ax, color=g.frr.map({"oui": "#2c7fb8", "non": "#eeeeee"}), edgecolor="#888888", lw=0.5)
    legende(ax, ["#2c7fb8", "#eeeeee"], ["Commune classée", "Commune non classée"], "Classement")
    regle_km(ax, 10)
    return fig, g


@honnete
def h_vieillissement_continu():
    g = dep()
    g["ind_vieil"] = champ(g, 211, 48, 154)
    fig, ax = institut("Indice de vieillissement par département en 2021", "Source : Insee, recensement 2021. Projection Lambert 93.", (9, 7))
    g.plot("ind_vieil", cmap="viridis_r", ax=ax, edgecolor="white", lw=0.3, legend=True,
           legend_kwds={"label": "Personnes de 65 ans ou plus pour 100 jeunes de moins de 20 ans", "shrink": 0.7})
    regle_bicolore(ax, 200)
    return fig, g


@honnete
def h_habitants_par_medecin():
    g = region("Occitanie")
    g["hab_par_med"] = champ(g, 212, 820, 1690)
    b = [800, 1000, 1200, 1400, 1700]
    fig, ax = institut("Nombre d'habitants par médecin généraliste en Occitanie, 2023", "Source : répertoire des professionnels de santé 2023 ; Insee, RP 2021.")
    par_classes(ax, g, "hab_par_med", b, teintes("YlOrBr", 4), tranches(b, 0), "Habitants par médecin")
    regle_km(ax, 50, 0.02, 0.02)
    return fig, g


@honnete
def h_divergent_centre_moyenne():
    g = gp()
    g["rev_med"] = champ(g, 213, 18900, 27600)
    m = 22500
    fig, ax = institut("Niveau de vie médian comparé à celui de la région, 2021", "Source : Insee-DGFiP, Filosofi 2021.", (9, 7))
    nor = TwoSlopeNorm(vcenter=m, vmin=18500, vmax=28000)
    g.plot("rev_med", cmap="PuOr", norm=nor, ax=ax, edgecolor="#999999", lw=0.4)
    cb = fig.colorbar(ScalarMappable(nor, "PuOr"), ax=ax, shrink=0.6, ticks=[18500, 20500, m, 25000, 28000])
    cb.ax.set_yticklabels(["18 500", "20 500", "22 500 = médiane régionale", "25 000", "28 000"])
    cb.set_label("Niveau de vie médian (€ par an)")
    regle_km(ax, 10)
    return fig, g


@honnete
def h_typologie_quatre_categories():
    g = dep()
    g["profil"] = pd.cut(champ(g, 214, 0, 1), [-1, 0.3, 0.5, 0.75, 2], labels=["Agricole", "Industriel", "Tertiaire", "Touristique"]).astype(str)
    pal = {"Agricole": "#f0e442", "Industriel": "#333333", "Tertiaire": "#56b4e9", "Touristique": "#c44e00"}
    fig, ax = institut("Profil économique dominant des départements en 2020", "Source : Insee, Flores 2020, typologie de l'institut.")
    for nom, s in g.groupby("profil"):
        s.plot(ax=ax, color=pal[nom], edgecolor="white", lw=0.5)
    legende(ax, pal.values(), pal.keys(), "Profil dominant")
    regle_km(ax, 200)
    return fig, g


@honnete
def h_carreaux_densite_log():
    u = contour_gp()
    c = gpd.clip(grille(u.bounds, 2000), u).explode(index_parts=False).reset_index(drop=True)
    c = c[c.area > 1e4].reset_index(drop=True)
    c["dens"] = np.exp(champ(c, 215, np.log(6), np.log(4200), 0.25))
    fig, ax = institut("Densité de population par carreau de 2 km, 2019", "Source : Insee, données carroyées 2019. Échelle de couleurs logarithmique.", (9, 7))
    c.plot("dens", cmap="magma_r", norm=LogNorm(5, 5000), ax=ax, legend=True, legend_kwds={"label": "Habitants par km²", "shrink": 0.7})
    gpd.GeoSeries([u], crs=2154).boundary.plot(ax=ax, color="black", lw=0.8)
    regle_km(ax, 10)
    return fig, c


@honnete
def h_minutes_entieres_sans_recouvrement():
    g = gp()
    g["min_urg"] = champ(g, 216, 4, 34).round().astype(int)
    b = [0, 10, 20, 30, 40]
    fig, ax = institut("Temps d'accès au service d'urgences le plus proche, 2023", "Source : distancier de l'institut, 2023. Temps arrondis à la minute.")
    par_classes(ax, g, "min_urg", b, teintes("PuRd", 4), ["0 – 9", "10 – 19", "20 – 29", "30 – 39"], "Minutes en voiture")
    regle_km(ax, 10)
    return fig, g


@honnete
def h_fisher_jenks_main():
    g = dep()
    g["tx_nata"] = champ(g, 217, 7.1, 14.9)
    fj = mapclassify.FisherJenks(g.tx_nata, k=5)
    b = [float(g.tx_nata.min())] + list(fj.bins)
    pal = teintes("GnBu", 5)
    fig, ax = institut("Taux de natalité par département en 2022", "Source : Insee, état civil 2022. Discrétisation de Jenks.")
    g.plot(ax=ax, color=[pal[i] for i in fj.yb], edgecolor="white", lw=0.4)
    legende(ax, pal, [f"{fr(b[i])} – {fr(b[i + 1])}" for i in range(5)], "Naissances pour 1 000 habitants\n(borne haute comprise)")
    regle_km(ax, 200)
    return fig, g


@honnete
def h_part_jeunes_boundarynorm():
    g = region("Bretagne")
    g = pd.concat([g, region("Pays de la Loire"), region("Normandie")], ignore_index=True)
    g["part_jeunes"] = champ(g, 218, 13.2, 21.7)
    niv = [13, 15, 17, 19, 22]
    cm = ListedColormap(["#fef0d9", "#fdcc8a", "#fc8d59", "#b30000"])
    nor = BoundaryNorm(niv, 4)
    fig, ax = institut("Part des 15-29 ans dans le Grand Ouest en 2021", "Source : Insee, recensement 2021.", (9, 7))
    p, i = patchs(g)
    ax.add_collection(PatchCollection(p, array=g.part_jeunes.to_numpy()[i], cmap=cm, norm=nor, edgecolor="white", lw=0.5))
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(ScalarMappable(nor, cm), ax=ax, shrink=0.5, ticks=niv, label="% de la population", spacing="uniform")
    regle_km(ax, 100)
    return fig, g


# ------------------------------------------------------- le journaliste pigiste
@honnete
def h_web_mercator_une_ville():
    g = gp(3857)
    g["loyer"] = champ(g, 221, 7.2, 13.4)
    b = [7, 8.5, 10, 11.5, 14]
    fig, ax = journal("Poitiers, le loyer fait le grand écart", "Loyer d'annonce moyen des appartements, 2023, en €/m²", "Source : carte des loyers 2023, ministère chargé du logement. Web Mercator.", (8, 7.5))
    par_classes(ax, g, "loyer", b, teintes("YlOrRd", 4), tranches(b), "Loyer (€/m²)", loc="lower right", bbox_to_anchor=(1.02, 0))
    regle_km(ax, 10, 0.02, 0.02, metres=1000 / COS_GP)
    return fig, g


@honnete
def h_monde_equal_earth_fecondite():
    m = monde(8857)
    m["isf"] = champ(m, 222, 0.9, 6.6)
    b = [0, 1.5, 2.1, 3, 4.5, 7]
    fig, ax = journal("Combien d'enfants par femme ?", "Indice conjoncturel de fécondité, 2021", "Source : Nations unies, World Population Prospects 2022. Projection équivalente Equal Earth.", (11, 6.5))
    par_classes(ax, m, "isf", b, teintes("PuBuGn", 5), ["moins de 1,5", "1,5 à moins de 2,1", "2,1 à moins de 3", "3 à moins de 4,5", "4,5 et plus"],
                "Enfants par femme", lw=0.2, loc="lower left", bbox_to_anchor=(0.0, 0.1))
    regle_km(ax, 5000, 0.02, 0.02, metres=860.6, suffixe=" à l'équateur")
    return fig, m


@honnete
def h_europe_laea():
    e = europe(3035)
    e["part_enr"] = champ(e, 223, 11, 68)
    fig, ax = journal("Renouvelables : l'Europe à plusieurs vitesses", "Part des renouvelables dans l'électricité, 2022, en %", "Source : Eurostat, 2022. Champ : Europe hors Russie. Projection équivalente LAEA Europe.", (9, 8))
    e.plot("part_enr", cmap="YlGn", ax=ax, edgecolor="#777777", lw=0.3, legend=True, legend_kwds={"label": "Part (%)", "shrink": 0.5, "orientation": "horizontal", "pad": 0.02})
    regle_km(ax, 500, 0.01, 0.38)
    return fig, e


@honnete
def h_monde_mollweide_manquants():
    m = monde("ESRI:54009")
    m["indice_cpi"] = champ(m, 224, 11, 90).round()
    m.loc[m.code_iso.isin(["EH", "GL", "FK", "KP", "LY", "NC"]), "indice_cpi"] = np.nan
    b = [0, 25, 40, 55, 70, 100]
    pal = teintes("Purples_r", 5, 0.05, 0.85)
    fig, ax = journal("La corruption perçue", "Score de perception, de 0 (très corrompu) à 100 points (très intègre), 2023", "Source : baromètre international, 2023. Projection équivalente de Mollweide.", (11, 6.5))
    ok = m[m.indice_cpi.notna()]
    ok.plot(ax=ax, color=[pal[i] for i in rang(ok.indice_cpi, b)], edgecolor="white", lw=0.2)
    m[m.indice_cpi.isna()].plot(ax=ax, facecolor="white", edgecolor="#777777", hatch="/////", lw=0.3)
    h = [Patch(fc=c, ec="#555555", lw=0.4, label=t) for c, t in zip(pal, ["moins de 25", "25 à 39", "40 à 54", "55 à 69", "70 et plus"])]
    h.append(Patch(fc="white", ec="#777777", hatch="/////", label="Pas de score"))
    ax.legend(handles=h, title="Score (points sur 100)", loc="lower left", fontsize=8, frameon=False, bbox_to_anchor=(0, 0.1))
    regle_km(ax, 5000, 0.02, 0.02, metres=900.3, suffixe=" à l'équateur")
    return fig, m


@honnete
def h_afrique_laea_electricite():
    a = _lire("monde")
    a = a[a.continent == "Afrique"][["code_iso", "nom", "geometry"]].to_crs("+proj=laea +lat_0=2 +lon_0=18 +datum=WGS84 +units=m").reset_index(drop=True)
    a["elec"] = champ(a, 225, 9, 99)
    fig, ax = journal("L'Afrique s'éclaire", "Part de la population ayant accès à l'électricité, 2021", "Source : Banque mondiale, 2021. Projection azimutale équivalente de Lambert.", (8, 8.5))
    a.plot("elec", scheme="EqualInterval", k=5, cmap="cividis", ax=ax, edgecolor="white", lw=0.4, legend=True,
           legend_kwds={"title": "% de la population", "fmt": "{:.0f}", "loc": "lower left", "bbox_to_anchor": (0, 0.12)})
    regle_km(ax, 1000, 0.05, 0.04)
    return fig, a


@honnete
def h_degres_aspect_corrige():
    g = dep(4326)
    g["abstention"] = champ(g, 226, 23.5, 38.4)
    b = [23, 27, 30, 33, 39]
    pal = teintes("Greys", 4, 0.15, 0.85)
    fig, ax = journal("L'abstention, carte d'un vote boudé", "Premier tour de l'élection présidentielle de 2022, en % des inscrits", "Source : ministère de l'Intérieur, résultats 2022.", (9, 8))
    p, i = patchs(g)
    ax.add_collection(PatchCollection(p, facecolors=[pal[k] for k in rang(g.abstention, b)[i]], edgecolor="white", lw=0.4))
    ax.autoscale_view()
    ax.set_aspect(1 / np.cos(np.radians(46.5)))
    legende(ax, pal, tranches(b, 0), "% des inscrits", loc="lower left", bbox_to_anchor=(0, 0.08))
    regle_km(ax, 200, 0.06, 0.02, metres=1 / (111.32 * np.cos(np.radians(46.5))), suffixe=" à 46,5° N")
    return fig, g


@honnete
def h_carres_aire_proportionnelle():
    g = region("Bretagne")
    g = pd.concat([g, region("Pays de la Loire")], ignore_index=True)
    g["emplois"] = (g.population * np.random.default_rng(227).uniform(0.34, 0.43, len(g))).round(-2)
    fig, ax = journal("Où travaille-t-on dans l'Ouest ?", "Emplois au lieu de travail, 2021. L'aire des carrés suit le nombre d'emplois.", "Source : Insee, recensement 2021.", (9, 7))
    g.plot(ax=ax, color="#ece7dc", edgecolor="white", lw=1)
    cote = lambda v: 90 * np.sqrt(v)
    for _, r in g.iterrows():
        p, c = r.geometry.representative_point(), cote(r.emplois)
        ax.add_patch(Rectangle((p.x - c / 2, p.y - c / 2), c, c, fc="#3b6e8f", ec="white", alpha=0.9))
    x0, y0, x1, y1 = g.total_bounds
    yy = y0
    for v in (100000, 300000, 600000):
        ax.add_patch(Rectangle((x0 + 10000, yy), cote(v), cote(v), fc="none", ec="black"))
        ax.text(x0 + 90000, yy + cote(v) / 2, f"{v:,} emplois".replace(",", " "), va="center", fontsize=8)
        yy += cote(v) + 8000
    ax.set_ylim(y0 - 35000, y1 + 5000)
    regle_km(ax, 100, 0.05, 0.01)
    return fig, g


@honnete
def h_elections_listes_hachures():
    g = gp()
    g["liste"] = pd.cut(champ(g, 228, 0, 1), [-1, 0.4, 0.65, 2], labels=["Liste A", "Liste B", "Liste C"]).astype(str)
    sty = {"Liste A": ("#d9534f", ""), "Liste B": ("#7fb77e", "////"), "Liste C": ("#f5f5f5", "....")}
    fig, ax = journal("Qui est arrivé en tête ?", "Liste en tête par commune, élections européennes de juin 2024", "Source : ministère de l'Intérieur, juin 2024 (listes anonymisées).", (8, 7))
    for nom, (c, h) in sty.items():
        g[g.liste == nom].plot(ax=ax, facecolor=c, hatch=h, edgecolor="#333333", lw=0.5)
    ax.legend(handles=[Patch(fc=c, hatch=h, ec="#333333", label=n) for n, (c, h) in sty.items()], title="En tête", loc="lower right", frameon=False)
    regle_km(ax, 10)
    return fig, g


@honnete
def h_avant_apres():
    g = gp()
    g["v12"] = champ(g, 229, 3.2, 11.5)
    g["v22"] = (g.v12 + champ(g, 230, -1.5, 3.2)).clip(3.05, 14.7)
    b = [3, 6, 9, 15]
    pal = ["#fee6ce", "#fdae6b", "#d94801"]
    fig, axs = plt.subplots(1, 2, figsize=(11, 5))
    for a, c, an in zip(axs, ("v12", "v22"), (2012, 2022)):
        g.plot(ax=a, color=[pal[i] for i in rang(g[c], b)], edgecolor="white", lw=0.4)
        a.axis("off")
        a.set_title(f"En {an}")
        regle_km(a, 10)
    legende(axs[1], pal, ["3 à moins de 6 %", "6 à moins de 9 %", "9 à 15 %"], "Demandeurs d'emploi\n(% des 15-64 ans)")
    fig.suptitle("Dix ans de demandeurs d'emploi", fontweight="bold", family="serif")
    fig.text(0.1, 0.03, "Source : France Travail, 2012 et 2022", fontsize=7)
    return fig, g


@honnete
def h_localisation_commune():
    g = gp()
    fig, ax = journal("Où se trouve Ligugé ?", "Localisation de la commune dans Grand Poitiers, limites de 2024", "Source : IGN, Admin Express 2024.", (7.5, 7))
    g.plot(ax=ax, color="#e6e2d8", edgecolor="white", lw=0.7)
    l = g[g.nom == "Ligugé"]
    l.plot(ax=ax, color="#b2182b")
    p = l.geometry.representative_point().iloc[0]
    ax.annotate("Ligugé", xy=(p.x, p.y), xytext=(30, -45), textcoords="offset points", fontsize=11, fontweight="bold", arrowprops=dict(arrowstyle="-"))
    regle_km(ax, 10)
    return fig, g


@honnete
def h_vrais_zeros_expliques():
    g = gp()
    v = champ(g, 231, -1.2, 6.5)
    g["bars_1000"] = np.where(v < 0.25, 0, v)
    b = [-0.5, 0.2, 2, 4, 7]
    fig, ax = journal("Le dernier café", "Cafés et bars pour 1 000 habitants, 2022", "Source : Insee, base permanente des équipements 2022. Toutes les communes sont renseignées ; « 0 » : aucun café dans la commune.", (8.5, 7.5))
    par_classes(ax, g, "bars_1000", b, ["#f7f7f7", "#fdd49e", "#fc8d59", "#b30000"], ["0 (aucun café)", "plus de 0 à moins de 2", "2 à moins de 4", "4 à 6,5"], "Cafés pour 1 000 hab.",
                bord="#888888", loc="lower right", bbox_to_anchor=(1.05, 0))
    regle_km(ax, 10)
    return fig, g


@honnete
def h_flux_navetteurs_traits():
    g = gp()
    c = g.geometry.representative_point()
    o = g.index[g.nom == "Poitiers"][0]
    g["navetteurs"] = (g.population * 0.28).round()
    fig, ax = journal("Tous les matins, vers Poitiers", "Actifs se rendant chaque jour travailler à Poitiers, 2021", "Source : Insee, mobilités professionnelles 2021.", (8.5, 7.5))
    g.plot(ax=ax, color="#efebe2", edgecolor="white", lw=0.6)
    seg = [[(c[i].x, c[i].y), (c[o].x, c[o].y)] for i in g.index if i != o]
    lw = [g.navetteurs[i] / 350 for i in g.index if i != o]
    ax.add_collection(LineCollection(seg, linewidths=lw, colors="#1f4e79", alpha=0.8, capstyle="round"))
    ax.legend(handles=[Line2D([], [], color="#1f4e79", lw=v / 350, label=f"{v:,} actifs".replace(",", " ")) for v in (350, 1000, 2500)], title="Largeur du trait", loc="lower right", frameon=False)
    regle_km(ax, 10)
    return fig, g


@honnete
def h_monde_points_reportages():
    m = monde(8857)
    rng = np.random.default_rng(233)
    s = m.sample(25, random_state=3).geometry.representative_point()
    fig, ax = journal("Nos reportages à l'étranger", "Les 25 pays où nos correspondants se sont rendus en 2023", "Source : rédaction, agenda 2023. Projection Equal Earth.", (11, 6.5))
    m.plot(ax=ax, color="#dddddd", edgecolor="white", lw=0.3)
    ax.scatter(s.x, s.y, s=30, c="#c0392b", edgecolor="white", lw=0.6, label="Un reportage")
    ax.legend(loc="lower left", frameon=False, bbox_to_anchor=(0, 0.1))
    regle_km(ax, 5000, 0.02, 0.02, metres=860.6, suffixe=" à l'équateur")
    return fig, m


# ------------------------------------------------------- l'association de protection de la nature


@honnete
def h_contourf_bruit():
    z = 40 + 34 * surface(242)
    x0, y0, x1, y1 = contour_gp().bounds
    fig, ax = plt.subplots(figsize=(8, 6.3))
    X, Y = np.meshgrid(np.linspace(x0, x1, z.shape[1]), np.linspace(y0, y1, z.shape[0]))
    cs = ax.contourf(X, Y, z, levels=[40, 46, 52, 58, 64, 70, 75], cmap="BuPu")
    gp().boundary.plot(ax=ax, color="#555555", lw=0.3)
    ax.set_aspect("equal")
    ax.set_axis_off()
    fig.colorbar(cs, ax=ax, shrink=0.7, label="Niveau sonore Lden, en dB(A)")
    ax.set_title("Le silence se fait rare : bruit modélisé en 2023")
    fig.text(0.13, 0.05, "Source : modèle acoustique régional, 2023", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, None


@honnete
def h_mailles_especes_menacees():
    u = contour_gp()
    m = grille(u.bounds, 5000)
    m = m[m.intersects(u)].reset_index(drop=True)
    m["part_menac"] = champ(m, 243, 3, 39)
    b = [0, 10, 20, 30, 40]
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    par_classes(ax, m, "part_menac", b, teintes("Reds", 4), tranches(b, 0, " %"), "Part d'espèces menacées\n(% des espèces observées)")
    gpd.GeoSeries([u], crs=2154).boundary.plot(ax=ax, color="black", lw=0.9)
    ax.axis("off")
    ax.set_title("Flore menacée par maille de 5 km, inventaires 2018-2023", loc="left")
    fig.text(0.1, 0.05, "Source : atlas floristique de l'association, 2018-2023", fontsize=7)
    regle_km(ax, 10, 0.03, -0.01)
    return fig, m


@honnete
def h_hexbin_moyenne():
    X, Y = points_gp(3000, 244)
    rng = np.random.default_rng(1)
    v = 24 + 10 * np.sin(X / 9000) + 6 * np.cos(Y / 7000) + rng.normal(0, 1.2, len(X))
    fig, ax = plt.subplots(figsize=(8, 6.3))
    hb = ax.hexbin(X, Y, C=v, reduce_C_function=np.mean, gridsize=18, cmap="YlGn", mincnt=1, edgecolors="white", linewidths=0.3)
    gpd.GeoSeries([contour_gp()], crs=2154).boundary.plot(ax=ax, color="#444444", lw=0.8)
    ax.set_aspect("equal")
    ax.axis("off")
    fig.colorbar(hb, ax=ax, shrink=0.7, label="Passereaux contactés par heure d'écoute (moyenne)")
    ax.set_title("Les oiseaux des champs au printemps 2023")
    fig.text(0.1, 0.05, "Source : 3 000 points d'écoute, avril-juin 2023", fontsize=7)
    regle_ancree(ax, 10)
    return fig, None


@honnete
def h_observations_formes_et_couleurs():
    X, Y = points_gp(75, 245)
    esp = np.random.default_rng(5).choice(["Triton marbré", "Rainette verte", "Crapaud calamite"], 75)
    g = gpd.GeoDataFrame({"espece": esp}, geometry=gpd.points_from_xy(X, Y), crs=2154)
    sty = {"Triton marbré": ("^", "#000000"), "Rainette verte": ("o", "#56b4e9"), "Crapaud calamite": ("s", "#e69f00")}
    fig, ax = plt.subplots(figsize=(8, 6.5))
    gp().plot(ax=ax, color="#f3f3ee", edgecolor="#c5c5c5", lw=0.4)
    for k, (mk, c) in sty.items():
        s = g[g.espece == k]
        s.plot(ax=ax, marker=mk, color=c, markersize=36, label=k, edgecolor="white", linewidth=0.4)
    ax.legend(title="Espèce observée", loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    ax.axis("off")
    ax.set_title("Amphibiens observés au printemps 2024")
    fig.text(0.1, 0.05, "Source : base naturaliste de l'association, mars-juin 2024", fontsize=7)
    regle_fleche(ax, 10)
    return fig, g


@honnete
def h_occupation_du_sol_raster():
    z = surface(246)
    k = np.digitize(z, [0.18, 0.45, 0.72])
    pal = ["#5d5d5d", "#f6e8a6", "#74a9cf", "#0b3d1e"]
    noms = ["Bâti", "Cultures", "Prairies et landes", "Forêt"]
    x0, y0, x1, y1 = contour_gp().bounds
    fig, ax = plt.subplots(figsize=(8.5, 6.3))
    ax.imshow(k, extent=[x0, x1, y0, y1], origin="lower", cmap=ListedColormap(pal), vmin=-0.5, vmax=3.5, interpolation="nearest")
    legende(ax, pal, noms, "Occupation du sol")
    ax.set(xticks=[], yticks=[], xlabel="", ylabel="")
    ax.set_title("Ce qui couvre le sol en 2021 (carte simplifiée)")
    fig.text(0.13, 0.05, "Source : occupation du sol régionale à 20 m, 2021", fontsize=7)
    regle_bicolore(ax, 10, 0.05, 0.62)
    return fig, None


@honnete
def h_zones_protegees_hachures():
    rng = np.random.default_rng(247)
    X, Y = points_gp(9, 247)
    g = gpd.GeoDataFrame({"nom": [f"Site {i + 1}" for i in range(9)]}, geometry=[Point(x, y).buffer(r) for x, y, r in zip(X, Y, rng.uniform(900, 4200, 9))], crs=2154)
    g["geometry"] = g.intersection(contour_gp())
    fig, ax = plt.subplots(figsize=(8, 6.5))
    gp().plot(ax=ax, color="#faf8f2", edgecolor="#cccccc", lw=0.4)
    g.plot(ax=ax, facecolor="#b8dcc0", edgecolor="#1b5e20", hatch="///", lw=0.8)
    for _, r in g.iterrows():
        ax.annotate(r.nom, (r.geometry.centroid.x, r.geometry.centroid.y), fontsize=7, ha="center", bbox=dict(fc="white", ec="none", pad=0.5))
    ax.legend(handles=[Patch(fc="#b8dcc0", ec="#1b5e20", hatch="///", label="Espace naturel protégé")], loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    ax.axis("off")
    ax.set_title("Neuf sites sous protection en 2024")
    fig.text(0.1, 0.05, "Source : registre des espaces naturels sensibles, janvier 2024 (contours schématiques)", fontsize=7)
    regle_km(ax, 10)
    return fig, g


@honnete
def h_nappe_pcolormesh():
    z = 2 + 36 * surface(248, 70, 60)
    x0, y0, x1, y1 = contour_gp().bounds
    fig, ax = plt.subplots(figsize=(8, 6.3))
    im = ax.pcolormesh(np.linspace(x0, x1, 71), np.linspace(y0, y1, 61), z, cmap="Blues_r")
    ax.contour(np.linspace(x0, x1, 70), np.linspace(y0, y1, 60), z, levels=[10, 20, 30], colors="black", linewidths=0.5)
    ax.set_aspect("equal")
    ax.axis("off")
    fig.colorbar(im, ax=ax, shrink=0.7, label="Profondeur de la nappe (mètres)")
    ax.set_title("À quelle profondeur est l'eau ? Étiage de septembre 2022")
    fig.text(0.1, 0.05, "Source : réseau piézométrique départemental, septembre 2022. Isolignes : 10, 20 et 30 m.", fontsize=7)
    regle_ancree(ax, 10)
    return fig, None


@honnete
def h_presence_absence_communes():
    g = gp()
    g["loutre"] = champ(g, 249, 0, 1) > 0.5
    pal = {True: "#08519c", False: "#f0f0f0"}
    fig, ax = plt.subplots(figsize=(8, 6.5))
    for k, s in g.groupby("loutre"):
        s.plot(ax=ax, color=pal[k], edgecolor="#999999", lw=0.5)
    legende(ax, ["#08519c", "#f0f0f0"], ["Présence confirmée", "Prospectée, non trouvée"], "Loutre d'Europe")
    ax.axis("off")
    ax.set_title("La loutre est-elle là ? Bilan 2023, toutes communes prospectées", fontsize=10)
    fig.text(0.1, 0.06, "Source : enquête Loutre, prospection de 2023", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, g


@honnete
def h_anomalie_pluie_centree():
    z = -44 + 88 * surface(250)
    x0, y0, x1, y1 = contour_gp().bounds
    fig, ax = plt.subplots(figsize=(8.5, 6.3))
    im = ax.imshow(z, extent=[x0, x1, y0, y1], origin="lower", cmap="BrBG", vmin=-45, vmax=45)
    gp().boundary.plot(ax=ax, color="#666666", lw=0.3)
    cb = fig.colorbar(im, ax=ax, shrink=0.7, ticks=[-40, -20, 0, 20, 40])
    cb.ax.set_yticklabels(["\u221240", "\u221220", "0 (normale)", "+20", "+40"])
    cb.set_label("Écart à la normale 1991-2020 (%)")
    ax.set(xticks=[], yticks=[], xlabel="", ylabel="")
    ax.set_title("Pluie de mai 2022 : l'écart à la normale")
    fig.text(0.13, 0.05, "Source : réanalyse météorologique, mai 2022", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, None


@honnete
def h_buffer_aire_proportionnelle():
    g = gp()
    g["zh_ha"] = np.round(champ(g, 251, 14, 310, 0.8, 1.5))
    c = g.geometry.representative_point()
    r = lambda v: 145.0 * np.sqrt(v)
    bul = gpd.GeoDataFrame({"zh_ha": g.zh_ha}, geometry=[p.buffer(r(v)) for p, v in zip(c, g.zh_ha)], crs=2154)
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    g.plot(ax=ax, color="#f7f7f2", edgecolor="#bbbbbb", lw=0.5)
    bul.plot(ax=ax, color="#1b7f79", alpha=0.75, edgecolor="white", lw=0.5)
    x0, y0, x1, y1 = g.total_bounds
    ax.set_xlim(x0 - 1000, x1 + 15000)
    cercles_legende(ax, [50, 150, 300], r, x1 + 4000, y0 + 2000, lambda v: f"{v} ha", "Zones humides (ha)")
    ax.axis("off")
    ax.set_title("Surface de zones humides inventoriées, 2022")
    fig.text(0.1, 0.06, "Source : inventaire communal, 2022. Aire du cercle proportionnelle à la surface.", fontsize=7)
    regle_km(ax, 10)
    return fig, bul


@honnete
def h_voronoi_nitrates_seuil():
    X, Y = points_gp(38, 253)
    v = voronoi(X, Y, contour_gp())
    v["nitrates"] = champ(v, 253, 6, 74)
    b = [0, 10, 25, 50, 75]
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    par_classes(ax, v, "nitrates", b, teintes("YlOrBr", 4), ["moins de 10", "10 à moins de 25", "25 à moins de 50", "50 et plus (hors norme)"], "Nitrates (mg/L)")
    ax.plot(X, Y, "k.", ms=3)
    ax.axis("off")
    ax.set_title("Nitrates : zone d'influence des 38 captages suivis, 2023")
    fig.text(0.1, 0.05, "Source : contrôle sanitaire des eaux, 2023. Points : captages.", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, v


# ------------------------------------------------------- le bureau de géomarketing
@honnete
def h_voronoi_part_de_marche():
    X, Y = points_gp(26, 261)
    v = voronoi(X, Y, contour_gp())
    v["pdm"] = champ(v, 261, 4, 37)
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    v.plot("pdm", cmap="cividis_r", ax=ax, edgecolor="white", legend=True, legend_kwds={"label": "Part de marché estimée (% des dépenses)", "shrink": 0.7})
    ax.scatter(X, Y, c="black", s=10, marker="x")
    ax.axis("off")
    ax.set_title("Part de marché par zone d'influence (×), exercice 2023")
    fig.text(0.1, 0.05, "Source : cartes de fidélité et panel consommateurs, 2023", fontsize=7)
    regle_ancree(ax, 10)
    return fig, v


@honnete
def h_isochrones_trois_anneaux():
    g = gp()
    p = g[g.nom == "Poitiers"].geometry.representative_point().iloc[0]
    t = np.linspace(0, 2 * np.pi, 90)
    def iso(r, ph):
        rr = r * (1 + 0.18 * np.sin(3 * t + ph) + 0.08 * np.cos(7 * t))
        return np.column_stack([p.x + rr * np.cos(t), p.y + rr * np.sin(t)])
    pal = ["#54278f", "#9e9ac8", "#dadaeb"]
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    g.plot(ax=ax, color="#fafafa", edgecolor="#cccccc", lw=0.5)
    for r, c in ((18000, pal[2]), (11500, pal[1]), (5500, pal[0])):
        ax.add_patch(Polygon(iso(r, 0.4), closed=True, fc=c, ec="white"))
    g.boundary.plot(ax=ax, color="#888888", lw=0.3)
    ax.plot(p.x, p.y, "k*", ms=12)
    legende(ax, pal, ["0 à 5 min", "plus de 5 à 10 min", "plus de 10 à 15 min"], "Temps de trajet\nen voiture (minutes)")
    ax.axis("off")
    ax.set_title("Zone de chalandise théorique du projet (★), étude 2024")
    fig.text(0.1, 0.05, "Source : calcul d'itinéraires sur réseau routier ouvert, février 2024", fontsize=7)
    regle_km(ax, 10)
    return fig, None


@honnete
def h_magasins_ca_cercles():
    X, Y = points_gp(18, 55)
    ca = np.round(np.random.default_rng(55).lognormal(1.0, 0.6, 18), 1)
    g = gpd.GeoDataFrame({"ca_meur": ca}, geometry=gpd.points_from_xy(X, Y), crs=2154)
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    gp().plot(ax=ax, color="#f4f1ea", edgecolor="#cccccc", lw=0.5)
    r = lambda v: 1150 * np.sqrt(v)
    for x, y, v in sorted(zip(X, Y, ca), key=lambda t: -t[2]):
        ax.add_patch(Circle((x, y), r(v), fc="#e08214", ec="white", lw=0.6, alpha=0.8))
    x0, y0, x1, y1 = contour_gp().bounds
    ax.set_xlim(x0 - 1000, x1 + 17000)
    cercles_legende(ax, [1, 4, 8], r, x1 + 5000, y0 + 3000, lambda v: f"{v} M€", "Chiffre d'affaires")
    ax.axis("off")
    ax.set_title("Chiffre d'affaires des points de vente, exercice 2023")
    fig.text(0.1, 0.06, "Source : comptabilité du réseau, 2023. Aire du cercle proportionnelle au chiffre d'affaires.", fontsize=7)
    regle_ancree(ax, 10)
    return fig, g


@honnete
def h_hexagones_taux_emprise():
    u = contour_gp()
    x0, y0, x1, y1 = u.bounds
    R = 2600
    hx = []
    for j, y in enumerate(np.arange(y0, y1 + R, 1.5 * R)):
        for x in np.arange(x0 + (j % 2) * R * np.sqrt(3) / 2, x1 + R, R * np.sqrt(3)):
            a = np.radians(np.arange(30, 390, 60))
            hx.append(shapely.Polygon(np.column_stack([x + R * np.cos(a), y + R * np.sin(a)])))
    g = gpd.GeoDataFrame(geometry=hx, crs=2154)
    g = g[g.centroid.within(u)].reset_index(drop=True)
    g["emprise"] = champ(g, 263, 14, 236, 0.2)
    b = [0, 50, 100, 150, 200, 250]
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    par_classes(ax, g, "emprise", b, teintes("RdPu", 5), tranches(b, 0), "Clients pour\n1 000 ménages")
    ax.axis("off")
    ax.set_title("Taux d'emprise de l'enseigne, 2023")
    fig.text(0.1, 0.05, "Source : cartes de fidélité 2023 ; ménages : Insee 2021", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, g


@honnete
def h_carreaux_revenu_web_mercator():
    g = gp(3857)
    poi = g[g.nom == "Poitiers"].geometry.iloc[0]
    c = grille(poi.bounds, 400, 3857)
    c = c[c.centroid.within(poi)].reset_index(drop=True)
    c["niv_vie"] = champ(c, 264, 12800, 33900, 0.15)
    fig, ax = plt.subplots(figsize=(8.5, 7))
    gpd.GeoSeries([poi.envelope.buffer(400)], crs=3857).plot(ax=ax, color="#f1f1f1")
    c.plot("niv_vie", cmap="YlGnBu", ax=ax, legend=True, legend_kwds={"label": "Niveau de vie moyen (€ par an)", "shrink": 0.7})
    gpd.GeoSeries([poi], crs=3857).boundary.plot(ax=ax, color="black", lw=1)
    ax.axis("off")
    ax.set_title("Niveau de vie par carreau dans la commune de Poitiers, 2019", fontsize=10)
    fig.text(0.1, 0.05, "Source : Insee, Filosofi carroyé 2019. Web Mercator (échelle corrigée).", fontsize=7)
    regle_km(ax, 2, metres=1000 / COS_GP)
    return fig, c


@honnete
def h_taux_dessous_stock_dessus():
    g = gp()
    g["tx_equip"] = champ(g, 265, 31, 88)
    b = [30, 50, 70, 90]
    pal = ["#eff3ff", "#bdd7e7", "#6baed6"]
    fig, ax = plt.subplots(figsize=(9, 6.5))
    l1 = par_classes(ax, g, "tx_equip", b, pal, tranches(b, 0), "Foyers équipés (%)", bord="#999999")
    ax.add_artist(l1)
    c = g.geometry.representative_point()
    k = 700 / g.population.max()
    ax.scatter(c.x, c.y, s=g.population * k, fc="#333333", ec="white", lw=0.5, alpha=0.8)
    h = [Line2D([], [], marker="o", ls="", mfc="#333333", mec="white", ms=np.sqrt(v * k), label=f"{v:,} habitants".replace(",", " ")) for v in (2000, 10000, 50000)]
    ax.legend(handles=h, title="Population 2021", loc="upper left", bbox_to_anchor=(1, 0.6), frameon=False, labelspacing=1.3, fontsize=8, title_fontsize=8.5)
    ax.axis("off")
    ax.set_title("Potentiel et équipement des foyers, 2023")
    fig.text(0.1, 0.05, "Source : panel du bureau d'études 2023 ; Insee, RP 2021. Aire des cercles proportionnelle à la population.", fontsize=7)
    regle_km(ax, 10)
    return fig, g


@honnete
def h_un_point_cent_menages():
    X, Y = points_gp(700, 266)
    fig, ax = plt.subplots(figsize=(8, 6.5))
    gp().plot(ax=ax, color="#f6f6f6", edgecolor="#cccccc", lw=0.4)
    ax.scatter(X, Y, s=3, c="#7a0177")
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=3, color="#7a0177", label="1 point = 100 ménages")], loc="upper left", bbox_to_anchor=(0.75, 1), frameon=False)
    ax.axis("off")
    ax.set_title("Les ménages de la zone d'étude en 2020")
    fig.text(0.1, 0.05, "Source : Insee, recensement 2020. Placement aléatoire des points.", fontsize=7)
    regle_ancree(ax, 10)
    return fig, None


@honnete
def h_secteurs_etiquetes():
    g = gp()
    x = g.geometry.representative_point()
    g["secteur"] = np.where(x.x < x.x.quantile(0.3), "Ouest", np.where(x.x > x.x.quantile(0.72), "Est", np.where(x.y > x.y.median(), "Nord", "Sud")))
    pal = {"Ouest": "#0072b2", "Nord": "#f0e442", "Sud": "#d9d9d9", "Est": "#5a2d0c"}
    s = g.dissolve("secteur").reset_index()
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    g.plot(ax=ax, color=g.secteur.map(pal), edgecolor="white", lw=0.4)
    s.boundary.plot(ax=ax, color="black", lw=1.2)
    for _, r in s.iterrows():
        p = r.geometry.representative_point()
        ax.text(p.x, p.y, r.secteur, fontweight="bold", ha="center", bbox=dict(fc="white", ec="none", alpha=0.85, pad=2))
    legende(ax, pal.values(), pal.keys(), "Secteur commercial")
    ax.axis("off")
    ax.set_title("Sectorisation de la force de vente, campagne 2024")
    fig.text(0.1, 0.05, "Source : direction commerciale, janvier 2024 ; fond : IGN 2024", fontsize=7)
    regle_bicolore(ax, 10)
    return fig, g


@honnete
def h_deux_indicateurs_deux_unites():
    g = gp()
    g["panier"], g["freq"] = champ(g, 268, 24, 63), champ(g, 269, 0.8, 4.6)
    fig, axs = plt.subplots(1, 2, figsize=(12, 5))
    for a, c, cm, t, u in ((axs[0], "panier", "Oranges", "Panier moyen", "€ par ticket"), (axs[1], "freq", "Purples", "Fréquence de visite", "visites par mois et par client")):
        g.plot(c, cmap=cm, ax=a, edgecolor="#999999", lw=0.3, legend=True, legend_kwds={"label": u, "shrink": 0.6})
        a.axis("off")
        a.set_title(t)
        regle_km(a, 10)
    fig.suptitle("Comportement d'achat par commune, 2023")
    fig.text(0.1, 0.04, "Source : cartes de fidélité de l'enseigne, 2023", fontsize=7)
    return fig, g


@honnete
def h_zones_primaire_secondaire_tertiaire():
    g = gp()
    p = g[g.nom == "Poitiers"].geometry.representative_point().iloc[0]
    d = g.geometry.representative_point().distance(p)
    g["zone"] = pd.cut(d, [-1, 9000, 18000, 99000], labels=["Primaire", "Secondaire", "Tertiaire"])
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    g.plot("zone", categorical=True, cmap=ListedColormap(["#7f0000", "#fc8d59", "#fee8c8"]), ax=ax, edgecolor="white", lw=0.5, legend=True,
           legend_kwds={"title": "Zone de chalandise", "loc": "upper left", "bbox_to_anchor": (1, 1), "frameon": False})
    ax.plot(p.x, p.y, "k*", ms=12)
    ax.axis("off")
    ax.set_title("Zone de chalandise du projet (★), étude 2024")
    fig.text(0.1, 0.05, "Source : enquête clientèle, mars 2024", fontsize=7)
    regle_ancree(ax, 10)
    return fig, g


@honnete
def h_points_quotient_classes():
    X, Y = points_gp(40, 271)
    g = gpd.GeoDataFrame({"note": np.random.default_rng(271).uniform(2.1, 4.9, 40).round(1)}, geometry=gpd.points_from_xy(X, Y), crs=2154)
    niv = [2, 3, 3.5, 4, 5]
    pal = ["#f1eef6", "#bdc9e1", "#74a9cf", "#045a8d"]
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    gp().plot(ax=ax, color="#fdfdfb", edgecolor="#cccccc", lw=0.5)
    k = rang(g.note, niv)
    ax.scatter(X, Y, s=70, c=[pal[i] for i in k], edgecolor="black", lw=0.6)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=8, mfc=c, mec="black", label=t) for c, t in zip(pal, ["2,0 à 2,9", "3,0 à 3,4", "3,5 à 3,9", "4,0 à 5,0"])],
              title="Note moyenne\n(étoiles sur 5)", loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    ax.axis("off")
    ax.set_title("Satisfaction par point de vente, avis de 2023")
    fig.text(0.1, 0.05, "Source : avis clients en ligne, année 2023", fontsize=7)
    regle_fleche(ax, 10)
    return fig, g


@honnete
def h_tension_locative_manquants_gris_dits():
    g = dep()
    g["tension"] = champ(g, 272, 0.6, 8.8)
    g.loc[g.code.isin(["2A", "2B", "48", "15", "23"]), "tension"] = np.nan
    cm = plt.get_cmap("YlOrRd").copy()
    fig, ax = plt.subplots(figsize=(9, 7.5))
    g.plot("tension", cmap=cm, ax=ax, edgecolor="white", lw=0.3, legend=True, legend_kwds={"label": "Demandes par offre (rapport)", "shrink": 0.6},
           missing_kwds={"color": "#d0d0d0", "hatch": "xxx", "edgecolor": "white"})
    ax.legend(handles=[Patch(fc="#d0d0d0", ec="white", hatch="xxx", label="Moins de 50 annonces : non calculé")], loc="lower left", bbox_to_anchor=(0, 0.08), frameon=False)
    ax.axis("off")
    ax.set_title("Tension locative : demandes reçues par annonce, 2023")
    fig.text(0.1, 0.05, "Source : portail d'annonces partenaire, 2023. Projection Lambert 93.", fontsize=7)
    regle_km(ax, 200, 0.05, 0.03)
    return fig, g


@honnete
def h_fond_de_plan_et_magasins():
    """Un fond de plan gris (relief en RVB) sous les points, une seule agglomération en Web Mercator."""
    x0, y0, x1, y1 = contour_gp(3857).bounds
    gy, gx = np.gradient(surface(273, 240, 200))
    relief = np.clip(0.88 + 6 * (gx - gy), 0.7, 0.98)
    X, Y = points_gp(14, 273, 3857)
    fig, ax = plt.subplots(figsize=(8.5, 6.5))
    ax.imshow(np.dstack([relief] * 3), extent=[x0, x1, y0, y1], origin="lower")
    gp(3857).boundary.plot(ax=ax, color="#777777", lw=0.4)
    ax.scatter(X, Y, s=60, marker="v", c="#b10026", edgecolor="white", lw=0.7, label="Magasin de l'enseigne")
    ax.legend(loc="upper left", frameon=True)
    ax.axis("off")
    ax.set_title("Le réseau de magasins au 1er janvier 2024")
    fig.text(0.1, 0.05, "Source : direction du réseau, 2024 ; relief et limites : IGN 2023. Web Mercator (échelle corrigée).", fontsize=7)
    regle_bicolore(ax, 10, 0.7, 0.05, metres=1000 / COS_GP)
    return fig, None
