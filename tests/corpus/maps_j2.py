"""Cartes d'un inconnu (jeu j2) : média national, climatologue, collectivité, étudiant pressé."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import geopandas as gpd
import mapclassify
import functools
import shapely
from functools import lru_cache
from matplotlib.collections import PatchCollection, LineCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, LinearSegmentedColormap, TwoSlopeNorm, Normalize
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Polygon, Circle, Rectangle
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from pyproj import Transformer
from shapely.geometry import Point, box, MultiPoint, LineString

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets") + "/"
LIARS = []
HONEST = []


def lisere(f):
    """Entoure de gris les pavés de légende, pour que les classes pâles se voient sur fond blanc."""
    @functools.wraps(f)
    def g():
        fig, t = f()
        for L in [a.get_legend() for a in fig.axes if a.get_legend()] + list(fig.legends):
            for h in L.legend_handles:
                if isinstance(h, Line2D) and h.get_marker() == "o" and h.get_linestyle() == "None":
                    h.set_markeredgecolor("#888888"); h.set_markeredgewidth(.5)
                elif isinstance(h, Patch):
                    h.set_edgecolor("#777777"); h.set_linewidth(.5)
        return fig, t
    return g


def menteuse(regle):
    def deco(f):
        f = lisere(f)
        LIARS.append((f.__name__, f, regle))
        return f
    return deco


def honnete(f):
    f = lisere(f)
    HONEST.append((f.__name__, f))
    return f


# ------------------------------------------------------------------ fonds
@lru_cache(None)
def _lire(nom, data):
    return gpd.read_file(data + nom)


def deps(crs=2154):
    g = _lire("contours_departements.geojson", DATA).copy()
    return g.to_crs(crs) if crs != 4326 else g


def gp(crs=2154):
    g = _lire("contours_grand_poitiers.geojson", DATA)[["code_insee", "nom", "population", "population_2018",
                                                         "superficie_km2", "densite", "evolution_pct",
                                                         "defibrillateurs", "arrets_bus", "geometry"]].copy()
    return g.to_crs(crs) if crs != 4326 else g


def monde(crs="EPSG:8857"):
    g = _lire("contours_monde.geojson", DATA).copy()
    g = g[g.code_iso != "AQ"].reset_index(drop=True)
    return g.to_crs(crs) if crs else g


def europe(crs=3035):
    g = _lire("contours_monde.geojson", DATA)
    g = g[(g.continent == "Europe") & (g.code_iso != "RU")].clip(box(-25, 34, 41, 72)).sort_values("nom").reset_index(drop=True)
    return g.to_crs(crs)


@lru_cache(None)
def _union(data):
    g = deps(2154)
    return shapely.unary_union(g.geometry.simplify(800).buffer(900).values)


def france():
    return _union(DATA)


def champ(g, moy, amp, graine, dec=1, mini=None):
    r = np.random.default_rng(graine)
    c = g.geometry.representative_point()
    x = (c.x - c.x.mean()) / c.x.std()
    y = (c.y - c.y.mean()) / c.y.std()
    z = .6 * np.sin(x * r.uniform(.6, 1.2) + r.uniform(0, 6)) + .6 * np.cos(y * r.uniform(.6, 1.2) + r.uniform(0, 6)) + .4 * r.normal(size=len(g))
    z = np.clip((z - z.mean()) / z.std(), -2.2, 2.2)
    v = np.round(moy + amp * z, dec)
    return np.maximum(v, mini) if mini is not None else np.asarray(v)


def fr(x, d=1):
    s = f"{x:,.{d}f}".replace(",", "\u202f").replace(".", ",")
    return s.replace("-", "−")


def classer(v, bornes):
    """Indice de classe, bornes intérieures ; toutes les classes servent."""
    k = np.digitize(np.asarray(v, float), bornes)
    assert set(k) == set(range(len(bornes) + 1)), np.bincount(k)
    return k


# ------------------------------------------------------------------ barres d'échelle
def marge(ax, f):
    """Décale la carte vers la droite quand une légende occupe le coin nord-ouest."""
    L = ax.get_legend()
    if L is not None and L._loc == 2 and not getattr(ax, "_marge", False):
        x0, x1 = ax.get_xlim(); y0, y1 = ax.get_ylim()
        ax.set_xlim(x0 - f * (x1 - x0), x1); ax.set_ylim(y0, y1 + f / 3 * (y1 - y0)); ax._marge = True


def trait(ax, km, u=1000., fx=.05, fy=.05, suite=""):
    marge(ax, .28)
    x0, x1 = ax.get_xlim(); y0, y1 = ax.get_ylim()
    X, Y = x0 + fx * (x1 - x0), y0 + fy * (y1 - y0)
    ax.plot([X, X + km * u], [Y, Y], color="#222", lw=2.5, solid_capstyle="butt", zorder=9)
    ax.text(X + km * u / 2, Y + .012 * (y1 - y0), f"{km:g} km{suite}", ha="center", va="bottom", fontsize=7.5, zorder=9)


def damier(ax, km, u=1000., fx=.04, fy=.03):
    marge(ax, .12)
    x0, x1 = ax.get_xlim(); y0, y1 = ax.get_ylim()
    X, Y, h = x0 + fx * (x1 - x0), y0 + fy * (y1 - y0), .009 * (y1 - y0)
    for i in range(2):
        ax.add_patch(Rectangle((X + i * km * u / 2, Y), km * u / 2, h, fc="k" if i == 0 else "w", ec="k", lw=.7, zorder=9))
    for i, t in enumerate(["0", f"{km / 2:g}", f"{km:g} km"]):
        ax.text(X + i * km * u / 2, Y + 1.4 * h, t, ha="center", va="bottom", fontsize=7, zorder=9)
    ax.set_xlim(x0, x1); ax.set_ylim(y0, y1)


def reglette(ax, km, u=1000., loc="lower left"):
    ax.add_artist(AnchoredSizeBar(ax.transData, km * u, f"{km:g} km", loc, pad=.4, frameon=False, size_vertical=0,
                                  label_top=True, borderpad=.6))


# ------------------------------------------------------------------ habillages
def une(fig, ax, titre, chapo, source, legtitre=None):
    """Maquette du média : titre fort, sous-titre, pied."""
    ax.set_axis_off()
    fig.text(.04, .955, titre, fontsize=14, fontweight="bold", ha="left")
    fig.text(.04, .915, chapo, fontsize=9.5, color="#444", ha="left")
    fig.text(.04, .02, source, fontsize=7.5, color="#666", ha="left")


def rapport(ax, titre, pied):
    ax.set_title(titre, fontsize=11, loc="left", color="#1b3a5c")
    ax.annotate(pied, (0, 0), xycoords="axes fraction", xytext=(0, -14), textcoords="offset points", fontsize=7, va="top")
    ax.set_axis_off()


# ================================================================== MÉDIA : honnêtes
@honnete
def media_chomage_quantiles():
    g = deps(); g["tx_chom"] = champ(g, 7.4, 1.4, 1)
    fig, ax = plt.subplots(figsize=(8, 8))
    g.plot("tx_chom", scheme="Quantiles", k=5, cmap="YlOrRd", ec="#8c8c8c", lw=.4, ax=ax, legend=True,
           legend_kwds=dict(title="Taux de chômage (%)", loc="upper left", fmt="{:.1f}", frameon=False, fontsize=8))
    une(fig, ax, "Chômage : l'est de la France décroche", "Taux de chômage localisé, 1er trimestre 2024, France métropolitaine",
        "Source : Insee, taux de chômage localisés 2024 — Infographie de la rédaction")
    trait(ax, 200)
    return fig, g


@honnete
def media_europe_age_en():
    g = europe(); g["med_age"] = champ(g, 42.5, 1.9, 2)
    g.loc[g.code_iso.isin(["BY", "MD", "BA"]), "med_age"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 8.4))
    g.plot("med_age", scheme="UserDefined", classification_kwds=dict(bins=[40, 42, 44, 48]), cmap="PuBuGn", ec="#8c8c8c", lw=.5, ax=ax, legend=True,
           missing_kwds=dict(color="#eeeeee", hatch="////", edgecolor="#999999", label="No data"),
           legend_kwds=dict(title="Median age (years)", loc="upper left", fmt="{:.0f}", fontsize=8))
    assert set(np.digitize(g.med_age.dropna(), [40, 42, 44], right=True)) == {0, 1, 2, 3}
    une(fig, ax, "An ageing continent", "Median age of the population on 1 January 2023 (Russia not shown)", "Source: Eurostat, demo_pjanind, 2023. Equal-area projection (ETRS89-LAEA).")
    trait(ax, 500)
    return fig, g


@honnete
def media_monde_internet():
    g = monde(); g["part_internet"] = np.clip(champ(g, 62, 22, 3), 8, 99)
    g.loc[g.code_iso.isin(["KP", "EH", "SO", "TF", "FK", ""]), "part_internet"] = np.nan
    fig, ax = plt.subplots(figsize=(11, 6.4))
    coul = ["#edf8fb", "#b3cde3", "#8c96c6", "#8856a7", "#5b0f5e"]
    k = pd.Series(np.digitize(g.part_internet, [30, 50, 70, 85]), index=g.index)
    assert set(k[g.part_internet.notna()]) == {0, 1, 2, 3, 4}
    g[g.part_internet.isna()].plot(ax=ax, color="white", hatch="xxxx", edgecolor="#aaaaaa", lw=.3)
    for i, c in enumerate(coul):
        g[(k == i) & g.part_internet.notna()].plot(ax=ax, color=c, ec="#888", lw=.25)
    h = [Patch(fc=c, ec="#888", label=l) for c, l in zip(coul, ["moins de 30", "de 30 à moins de 50", "de 50 à moins de 70", "de 70 à moins de 85", "85 et plus"])]
    h.append(Patch(fc="white", ec="#aaa", hatch="xxxx", label="données indisponibles"))
    ax.legend(handles=h, title="Part d'internautes\n(% de la population)", loc="lower left", fontsize=7.5, title_fontsize=8, frameon=False)
    une(fig, ax, "Qui a accès à Internet ?", "Part de la population ayant utilisé Internet en 2022 (Antarctique non représentée)", "Source : UIT, 2022 — projection équivalente Equal Earth")
    trait(ax, 3000, fx=.62, fy=.03, suite=" à l'équateur")
    return fig, g


@honnete
def media_monde_cercles_co2():
    g = monde("ESRI:54009")
    r = np.random.default_rng(4)
    g["co2_mt"] = np.round(r.lognormal(3.4, 1.5, len(g)) * (g.aire_km2 / g.aire_km2.median()) ** .35, 1)
    c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(11, 6.2))
    g.plot(ax=ax, color="#e9e6df", ec="white", lw=.4)
    ax.scatter(c.x, c.y, s=g.co2_mt * .25, color="#c0392b", alpha=.6, ec="white", lw=.4)
    for v in (200, 1000, 3000):
        ax.scatter([], [], s=v * .25, color="#c0392b", alpha=.6, ec="white", label=f"{fr(v, 0)} Mt")
    ax.legend(title="Émissions (millions de tonnes de CO₂)", loc="lower left", labelspacing=2.2, frameon=False, fontsize=8, title_fontsize=8, ncols=3, bbox_to_anchor=(0, -.08), handletextpad=2, columnspacing=3)
    une(fig, ax, "Le poids carbone des pays", "Émissions territoriales de CO₂ en 2022 ; l'aire du disque est proportionnelle", "Source : Global Carbon Project 2023. Projection de Mollweide.")
    trait(ax, 3000, fx=.75, fy=.02, suite=" à l'équateur")
    return fig, g


@honnete
def media_population_cercles():
    g = deps(); c = g.geometry.centroid
    fig, ax = plt.subplots(figsize=(8, 8))
    g.plot(ax=ax, color="#f2f2f2", ec="#bbbbbb", lw=.5)
    ax.scatter(c.x, c.y, s=g.population / 3000, fc="#1f77b4", ec="white", alpha=.7)
    h = [ax.scatter([], [], s=p / 3000, fc="#1f77b4", alpha=.7, ec="white") for p in (200_000, 1_000_000, 2_500_000)]
    ax.legend(h, ["200 000", "1 million", "2,5 millions"], title="Nombre d'habitants", loc="upper left", labelspacing=1.8, handletextpad=1.6, borderpad=1, frameon=False)
    une(fig, ax, "Où vivent les Français", "Population municipale par département au 1er janvier 2021", "Source : Insee, recensement 2021. France métropolitaine.")
    trait(ax, 200)
    return fig, g


@honnete
def media_oui_non_loyers():
    g = deps()
    g["encadre"] = np.where(g.code.isin(["75", "93", "69", "33", "34", "59", "64", "38"]), "oui", "non")
    fig, ax = plt.subplots(figsize=(7.5, 7.8))
    g.plot(color=g.encadre.map({"oui": "#d95f02", "non": "#e8e8e8"}), ec="white", lw=.5, ax=ax)
    ax.legend(handles=[Patch(color="#d95f02", label="au moins une ville où les loyers sont encadrés"), Patch(color="#e8e8e8", label="aucune ville concernée")],
              loc="upper left", fontsize=8, frameon=False)
    for n, xy, xt in [("Lyon", (842000, 6519000), (1000000, 6750000)), ("Bordeaux", (417000, 6421000), (160000, 6480000))]:
        ax.annotate(n, xy, xytext=xt, fontsize=8, arrowprops=dict(arrowstyle="-", lw=.6))
    une(fig, ax, "Huit départements ont des loyers encadrés", "Situation au 1er septembre 2024", "Source : ministère du Logement, 2024 — France métropolitaine")
    trait(ax, 200)
    return fig, g


@honnete
def media_evolution_divergente():
    g = deps(); g["tx_evol"] = champ(g, .1, .6, 5, dec=2)
    b = [-.8, -.4, 0, .4, .8]
    k = classer(g.tx_evol, b)
    pal = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]
    fig, ax = plt.subplots(figsize=(8, 8))
    g.plot(color=[pal[i] for i in k], ec="#777777", lw=.3, ax=ax)
    lab = ["baisse de plus de 0,8", "baisse de 0,4 à 0,8", "baisse de 0 à 0,4", "hausse de 0 à 0,4", "hausse de 0,4 à 0,8", "hausse de plus de 0,8"]
    ax.legend(handles=[Patch(fc=p, ec="#777", label=l) for p, l in zip(pal, lab)][::-1], loc="upper left", fontsize=7, title_fontsize=8, frameon=False,
              title="Évolution annuelle moyenne\nde la population (%)\nbascule à 0 : population stable")
    une(fig, ax, "La France qui gagne des habitants, celle qui en perd", "Évolution annuelle moyenne de la population entre 2015 et 2021", "Source : Insee, recensements 2015 et 2021")
    trait(ax, 200)
    return fig, g


@honnete
def media_categories_media():
    g = deps()
    cats = ["Quotidien régional", "Télévision locale", "Radio locale", "Réseaux sociaux"]
    z = champ(g, 0, 1, 6, 3)
    g["premier_media"] = pd.cut(z, [-9, -.7, 0, .7, 9], labels=cats).astype(str)
    pal = dict(zip(cats, ["#0072B2", "#E69F00", "#F5EFC0", "#222222"]))
    fig, ax = plt.subplots(figsize=(8, 8))
    for c, s in g.groupby("premier_media"):
        s.plot(ax=ax, color=pal[c], ec="white", lw=.5)
    ax.legend(handles=[Patch(color=pal[c], label=c) for c in cats], title="Première source d'information locale", loc="upper left", fontsize=8, frameon=False)
    une(fig, ax, "Dis-moi où tu vis, je te dirai comment tu t'informes", "Réponse la plus citée par département, enquête de mars 2024", "Source : sondage pour la rédaction, 9 600 personnes, mars 2024")
    trait(ax, 200)
    return fig, g


@honnete
def media_deux_dates():
    g = deps(); g["part_bio_2014"] = champ(g, 5.5, 1.8, 7, mini=.4); g["part_bio_2023"] = np.round(g.part_bio_2014 * 1.3 + 3.5, 1)
    b = [4, 6, 8, 11, 14]; cm = plt.get_cmap("Greens"); pal = [cm(x) for x in np.linspace(.12, .95, 6)]
    fig, axs = plt.subplots(1, 2, figsize=(12, 6.6))
    vus = set()
    for ax, c in zip(axs, ["part_bio_2014", "part_bio_2023"]):
        k = np.digitize(g[c], b); vus |= set(k)
        g.plot(color=[pal[i] for i in k], ec="#8c8c8c", lw=.3, ax=ax); ax.set_title(c[-4:], fontsize=12); ax.set_axis_off(); trait(ax, 200)
    assert vus == set(range(6))
    fig.legend(handles=[Patch(color=p, label=l) for p, l in zip(pal, ["moins de 4", "4 à 6", "6 à 8", "8 à 11", "11 à 14", "14 ou plus"])],
               title="Part du bio dans la surface agricole (%) — borne haute exclue", ncols=6, loc="lower center", bbox_to_anchor=(.5, .05), frameon=False)
    fig.suptitle("En neuf ans, l'agriculture biologique a gagné du terrain", fontweight="bold")
    fig.text(.03, .015, "Source : Agence Bio, 2014 et 2023. Mêmes classes pour les deux cartes.", fontsize=7.5)
    return fig, g


@honnete
def media_localisation():
    g = deps()
    fig, ax = plt.subplots(figsize=(6.5, 6.8))
    g.plot(ax=ax, color="#f4f1ea", ec="#c9c3b5", lw=.5)
    v = g[g.nom == "Vienne"]; v.plot(ax=ax, color="#c0392b")
    p = v.geometry.centroid.iloc[0]
    ax.annotate("Vienne\n(Poitiers)", (p.x, p.y), xytext=(180000, 6480000), fontsize=10, fontweight="bold", arrowprops=dict(arrowstyle="->"))
    une(fig, ax, "Où se trouve le département de la Vienne", "Carte de situation, limites départementales de 2024", "Source : IGN, Admin Express 2024")
    trait(ax, 200)
    return fig, g


@honnete
def media_encart_idf():
    g = deps(); g["dens"] = g.densite
    b = [50, 100, 200, 1000]; k = classer(g.dens, b); pal = ["#feedde", "#fdbe85", "#fd8d3c", "#d94701", "#6b2403"]
    g["coul"] = [pal[i] for i in k]
    fig, ax = plt.subplots(figsize=(8.5, 8))
    g.plot(color=g.coul, ec="#8c8c8c", lw=.4, ax=ax)
    ax.set_xlim(None, 1560000); e = fig.add_axes([.75, .6, .22, .22]); i = g[g.region == "Île-de-France"]
    i.plot(color=i.coul, ec="#8c8c8c", lw=.4, ax=e); e.set_ylim(e.get_ylim()[0] - 14000, None); trait(e, 25, fx=.05, fy=.02); e.set_axis_off(); e.set_title("Île-de-France", fontsize=8)
    ax.legend(handles=[Patch(color=p, label=l) for p, l in zip(pal, ["moins de 50", "50 à 99", "100 à 199", "200 à 999", "1 000 et plus"])],
              title="Habitants au km²", loc="upper left", frameon=False, fontsize=8)
    une(fig, ax, "La densité, du Massif central à Paris", "Densité de population par département en 2021", "Source : Insee, recensement 2021")
    trait(ax, 200)
    return fig, g


@honnete
def media_degrade_voiture():
    g = deps(); g["km_an"] = champ(g, 11800, 1300, 8, 0)
    fig, ax = plt.subplots(figsize=(8, 8))
    g.plot("km_an", cmap="cividis_r", ax=ax, ec="#8c8c8c", lw=.3, legend=True, legend_kwds=dict(label="Distance parcourue par voiture (km par an)", shrink=.5, orientation="horizontal", pad=.02))
    hi = g.loc[g.km_an.idxmax()]; p = hi.geometry.centroid
    ax.annotate(f"{hi.nom} : {fr(hi.km_an, 0)} km", (p.x, p.y), xytext=(.02, .93), textcoords="axes fraction", fontsize=8.5, arrowprops=dict(arrowstyle="-"))
    une(fig, ax, "Là où l'on roule le plus", "Kilométrage annuel moyen des voitures particulières, 2022", "Source : SDES, parc automobile 2022 — France métropolitaine")
    trait(ax, 200)
    return fig, g


@honnete
def media_afrique():
    g = _lire("contours_monde.geojson", DATA); g = g[g.continent == "Afrique"].to_crs("+proj=laea +lat_0=2 +lon_0=18 +datum=WGS84 +units=m").reset_index(drop=True)
    g["tx_alpha"] = np.clip(champ(g, 68, 15, 9), 28, 96)
    g.loc[g.nom.isin(["Sahara occidental", "Somaliland", "Libye"]), "tx_alpha"] = np.nan
    fig, ax = plt.subplots(figsize=(7.6, 8.2))
    g.plot("tx_alpha", scheme="EqualInterval", k=5, cmap="YlGn", ec="#555555", lw=.3, ax=ax, legend=True,
           missing_kwds=dict(color="white", edgecolor="#888888", hatch="...", label="non renseigné"),
           legend_kwds=dict(title="Adultes alphabétisés (%)", fmt="{:.0f}", loc="lower left", fontsize=8))
    une(fig, ax, "Savoir lire et écrire en Afrique", "Taux d'alphabétisation des 15 ans et plus, dernière année connue (2018-2022)", "Source : Unesco (ISU), 2023 — projection azimutale équivalente"); ax.set_ylim(ax.get_ylim()[0] - 600000, None)
    trait(ax, 1000, fx=.62, fy=.03)
    return fig, g


@honnete
def media_bretagne_chiffres():
    g = deps(); g = g[g.region == "Bretagne"].reset_index(drop=True); g["px_m2"] = [2350, 2480, 3120, 2790] if len(g) == 4 else champ(g, 2700, 300, 3, 0)
    g["px_m2"] = g.nom.map({"Côtes-d'Armor": 2180, "Finistère": 2340, "Ille-et-Vilaine": 3210, "Morbihan": 2890})
    pal = {2180: "#deebf7", 2340: "#9ecae1", 2890: "#4292c6", 3210: "#084594"}
    fig, ax = plt.subplots(figsize=(9, 6.3))
    g.plot(color=g.px_m2.map(pal), ec="white", lw=1.2, ax=ax)
    for _, r in g.iterrows():
        p = r.geometry.representative_point()
        ax.text(p.x, p.y, f"{r.nom}\n{fr(r.px_m2, 0)} €/m²", ha="center", fontsize=9, bbox=dict(fc="white", ec="none", alpha=.85, pad=1.5))
    une(fig, ax, "Bretagne : l'Ille-et-Vilaine en tête des prix", "Prix médian des maisons anciennes, en euros par m², 2023", "Source : DVF, transactions de 2023 — Notaires de France")
    trait(ax, 50)
    return fig, g


# ================================================================== CLIMAT : honnêtes
def grille(pas=14000):
    x = np.arange(95000, 1250000, pas); y = np.arange(6040000, 7120000, pas)
    X, Y = np.meshgrid(x, y)
    return X, Y, shapely.contains_xy(france(), X, Y)


def nappe(X, Y, graine, n=9, ech=180000.):
    r = np.random.default_rng(graine); Z = np.zeros_like(X, float)
    for _ in range(n):
        cx, cy = r.uniform(X.min(), X.max()), r.uniform(Y.min(), Y.max())
        Z += r.choice([-1, 1]) * r.uniform(.6, 1.2) * np.exp(-((X - cx) ** 2 + (Y - cy) ** 2) / (2 * (ech * r.uniform(.7, 1.5)) ** 2))
    return (Z - Z.mean()) / Z.std()


def fond(ax, lw=.8, c="#222"):
    gpd.GeoSeries([france()]).boundary.plot(ax=ax, color=c, lw=lw)


def toile(titre, pied, taille=(7.6, 7.4)):
    fig, ax = plt.subplots(figsize=taille, constrained_layout=True)
    ax.set_title(titre, fontsize=10.5); ax.set_ylabel(" "); ax.set_xticks([]); ax.set_yticks([])
    ax.set_xlabel(pied, fontsize=7.5); ax.set_aspect("equal")
    return fig, ax


@honnete
def clim_temperature_moyenne():
    X, Y, m = grille(10000)
    T = np.where(m, 12.3 + 1.6 * nappe(X, Y, 11) - (Y - 6.6e6) / 4e5, np.nan)
    fig, ax = toile("Température moyenne annuelle, normale 1991-2020", "Source : réanalyse de type Safran, Météo-France — grille de 10 km, Lambert-93")
    q = ax.pcolormesh(X, Y, T, cmap="inferno", shading="nearest"); fond(ax)
    fig.colorbar(q, ax=ax, label="Température (°C)", shrink=.75); reglette(ax, 200)
    return fig, None


@honnete
def clim_precip_contourf():
    X, Y, m = grille(); P = 850 + 190 * nappe(X, Y, 12); P = np.clip(P, 480, 1480)
    fig, ax = toile("Cumul annuel de précipitations, 2023", "Source : Météo-France, cumuls 2023 interpolés ; projection Lambert-93")
    q = ax.contourf(X, Y, np.ma.array(P, mask=~m), levels=[450, 600, 750, 900, 1050, 1500], cmap="YlGnBu"); fond(ax)
    cb = fig.colorbar(q, ax=ax, shrink=.7, spacing="uniform"); cb.set_label("Précipitations (mm)"); reglette(ax, 200)
    return fig, None


@honnete
def clim_anomalie_centree():
    X, Y, m = grille(); A = np.where(m, np.clip(1.1 + .9 * nappe(X, Y, 13), -1.4, 3.6), np.nan)
    fig, ax = toile("Anomalie de température de l'été 2022 (référence 1991-2020)", "Source : Météo-France, 2022")
    q = ax.pcolormesh(X, Y, A, cmap="RdBu_r", norm=TwoSlopeNorm(0, -4, 4), shading="nearest"); fond(ax)
    cb = fig.colorbar(q, ax=ax, shrink=.7, ticks=[-4, -2, 0, 2, 4]); cb.ax.set_yticklabels(["−4", "−2", "0 (normale)", "+2", "+4"])
    cb.set_label("Écart à la normale (°C)"); reglette(ax, 200)
    return fig, None


@honnete
def clim_anomalie_classes():
    X, Y, m = grille(); A = np.clip(28 * nappe(X, Y, 14), -58, 58)
    fig, ax = toile("Rapport à la normale des pluies d'hiver 2023-2024", "Source : Météo-France, décembre 2023 à février 2024, normale 1991-2020")
    b = [-60, -40, -20, 0, 20, 40, 60]
    M = np.ma.array(A, mask=~m); n = BoundaryNorm(b, 256)
    assert set(np.digitize(M.compressed(), b)) == {1, 2, 3, 4, 5, 6}
    q = ax.pcolormesh(X, Y, M, cmap="BrBG", norm=n, shading="nearest"); fond(ax)
    fig.colorbar(q, ax=ax, orientation="horizontal", shrink=.7, label="Écart à la normale (%) ; brun sous 0 = plus sec, vert au-dessus de 0 = plus humide", ticks=b)
    reglette(ax, 200)
    return fig, None


@honnete
def clim_stations():
    r = np.random.default_rng(15); pts = []
    x0, y0, x1, y1 = france().bounds
    while len(pts) < 90:
        p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
        if france().contains(p): pts.append(p)
    g = gpd.GeoDataFrame({"tx_max": np.round(37 + 2.3 * r.normal(size=90), 1)}, geometry=pts, crs=2154)
    fig, ax = toile("Température maximale relevée du 17 au 25 août 2023", "Source : 90 postes météorologiques, Météo-France 2023")
    gpd.GeoSeries([france()]).plot(ax=ax, color="#f5f5f5", ec="#555555", lw=.7)
    g.plot("tx_max", cmap="viridis", markersize=42, ec="k", lw=.3, ax=ax, legend=True, legend_kwds=dict(label="Maximum (°C)", shrink=.7))
    reglette(ax, 200)
    return fig, g


@honnete
def clim_lacunes_dites():
    X, Y, m = grille(); H = np.where(m, 22 + 6 * nappe(X, Y, 16), np.nan)
    trou = m & (np.hypot(X - 930000, Y - 6420000) < 95000); H[trou] = np.nan
    fig, ax = toile("Humidité des sols superficiels, 15 juillet 2024", "Source : radar satellite (produit SSM, juillet 2024), grille de 14 km")
    q = ax.pcolormesh(X, Y, H, cmap="PuBu", shading="nearest")
    ax.contourf(X, Y, trou.astype(float), levels=[.5, 1.5], colors=["#eeeeee"], hatches=["////"]); fond(ax)
    ax.legend(handles=[Patch(fc="#eeeeee", hatch="////", ec="#777", label="mesure impossible (relief)")], loc="upper left", fontsize=8)
    fig.colorbar(q, ax=ax, shrink=.7, label="Teneur en eau (% du volume)"); reglette(ax, 200)
    return fig, None


@honnete
def clim_europe_laea():
    g = europe(); u = shapely.unary_union(g.geometry.buffer(0).values)
    X, Y = np.meshgrid(np.arange(2.4e6, 6.6e6, 40000), np.arange(1.4e6, 5.5e6, 40000))
    m = shapely.contains_xy(u, X, Y); D = np.where(m, np.clip(24 + 13 * nappe(X, Y, 17, ech=7e5) - (Y - 3.4e6) / 1.4e5, 0, None), np.nan)
    fig, ax = toile("Days above 30 °C, summer 2023", "Source: ERA5-Land, Copernicus, 2023 — ETRS89-LAEA (equal area); Russia not covered")
    q = ax.pcolormesh(X, Y, D, cmap="magma_r", shading="nearest"); g.boundary.plot(ax=ax, color="#555", lw=.3)
    fig.colorbar(q, ax=ax, shrink=.7, label="Hot days (days per year)"); reglette(ax, 500, loc="upper left")
    return fig, None


@honnete
def clim_saisons():
    X, Y, m = grille(20000); fig, axs = plt.subplots(2, 2, figsize=(9, 9), constrained_layout=True)
    for i, (ax, s) in enumerate(zip(axs.flat, ["Hiver", "Printemps", "Été", "Automne"])):
        V = np.where(m, [5, 11, 20, 12.5][i] + 1.7 * nappe(X, Y, 18), np.nan)
        q = ax.pcolormesh(X, Y, V, cmap="plasma", vmin=0, vmax=25, shading="nearest"); fond(ax, .5)
        ax.set_aspect("equal"); ax.set_axis_off(); ax.set_title(s); reglette(ax, 200)
    fig.colorbar(q, ax=axs, shrink=.6, label="Température moyenne (°C)")
    fig.suptitle("Températures saisonnières, année 2023"); fig.supxlabel("Source : Météo-France, 2023, projection Lambert-93", fontsize=8)
    return fig, None


@honnete
def clim_hexbin_foudre():
    r = np.random.default_rng(19); n = 9000
    x = np.r_[r.normal(850000, 130000, n), r.uniform(150000, 1100000, n // 2)]; y = np.r_[r.normal(6420000, 130000, n), r.uniform(6150000, 7000000, n // 2)]
    ok = shapely.contains_xy(france(), x, y); x, y = x[ok], y[ok]
    fig, ax = toile("Densité d'impacts de foudre, 2022", "Source : réseau de détection de la foudre, 2022 ; mailles hexagonales égales")
    fond(ax); pas = 30000.; nx = int((x.max() - x.min()) / pas)
    ny = max(1, int(nx / 1.732 * (y.max() - y.min()) / (x.max() - x.min())))
    aire = (x.max() - x.min()) / nx * (y.max() - y.min()) / ny / 1e6 / 2
    q = ax.hexbin(x, y, C=np.full(len(x), 1 / aire), reduce_C_function=np.sum, gridsize=(nx, ny), cmap="OrRd", mincnt=1)
    ax.legend(handles=[Patch(fc="white", ec="#222", label="en blanc : aucun impact")], loc="upper left", fontsize=8)
    fig.colorbar(q, ax=ax, shrink=.7, label="Impacts par km² et par an"); reglette(ax, 200)
    return fig, None


@honnete
def clim_monde_equal_earth():
    lon, lat = np.meshgrid(np.arange(-180, 180.1, 4), np.arange(-88, 88.1, 4))
    t = Transformer.from_crs(4326, "EPSG:8857", always_xy=True); X, Y = t.transform(lon, lat)
    A = .9 + 1.1 * (lat / 60) ** 2 * .5 + .5 * nappe(lon, lat, 20, ech=35) ; A = np.clip(A[:-1, :-1], -2.4, 2.9)
    fig, ax = toile("Anomalie de température mondiale en 2023 (référence 1991-2020)", "Source : réanalyse ERA5, Copernicus, 2023 — projection équivalente Equal Earth", (11, 5.8))
    q = ax.pcolormesh(X, Y, A, cmap="RdBu_r", vmin=-3, vmax=3); monde().boundary.plot(ax=ax, color="k", lw=.3)
    cb = fig.colorbar(q, ax=ax, shrink=.8, ticks=[-3, -1.5, 0, 1.5, 3]); cb.set_label("Écart à la normale (°C), blanc à 0"); trait(ax, 4000, fx=.02, fy=.02, suite=" (équateur)")
    return fig, None


@honnete
def clim_gel_boundarynorm():
    g = deps(); g["j_gel"] = np.round(champ(g, 48, 19, 21, mini=6))
    b = [0, 20, 35, 50, 65, 110]; assert set(np.digitize(g.j_gel, b)) == {1, 2, 3, 4, 5}
    fig, ax = toile("Nombre annuel moyen de jours de gel, 1991-2020", "Source : Météo-France, normales 1991-2020 agrégées par département")
    cm = plt.get_cmap("GnBu", 5)
    g.plot("j_gel", cmap=cm, norm=BoundaryNorm(b, 5), ec="#666666", lw=.3, ax=ax)
    fig.colorbar(plt.cm.ScalarMappable(BoundaryNorm(b, 5), cm), ax=ax, shrink=.7, label="Jours de gel (jours par an)", ticks=b); reglette(ax, 200)
    return fig, g


@honnete
def clim_degres_aspect_corrige():
    lon, lat = np.meshgrid(np.arange(-5.2, 9.7, .15), np.arange(41.3, 51.2, .1))
    g = deps(4326); u = shapely.unary_union(g.geometry.simplify(.01).values).buffer(.04); m = shapely.contains_xy(u, lon, lat)
    R = np.where(m, 1310 + 160 * nappe(lon, lat, 22, ech=1.8) - 55 * (lat - 46), np.nan)
    fig, ax = toile("Rayonnement solaire global annuel, moyenne 2010-2020", "Source : Copernicus CAMS, 2010-2020 — plate carrée, aspect corrigé à 46,5° N")
    q = ax.pcolormesh(lon, lat, R, cmap="YlOrBr", shading="nearest"); g.boundary.plot(ax=ax, color="#444", lw=.3); ax.set_aspect(1 / np.cos(np.radians(46.5)))
    fig.colorbar(q, ax=ax, shrink=.7, label="Rayonnement (kWh/m² par an)"); trait(ax, 200, u=1 / (111.32 * np.cos(np.radians(42))))
    return fig, None


@honnete
def clim_isolignes():
    X, Y, m = grille(); P = np.ma.array(820 + 170 * nappe(X, Y, 23), mask=~m)
    fig, ax = toile("Isohyètes annuelles, normale 1991-2020", "Source : Météo-France, normales 1991-2020 — courbes cotées en mm")
    fond(ax); c = ax.contour(X, Y, P, levels=np.arange(500, 1400, 100), colors="#1f4e79", linewidths=.9)
    ax.clabel(c, fmt="%d mm", fontsize=7); reglette(ax, 200)
    return fig, None


@honnete
def clim_secheresse_niveaux():
    g = deps(); z = champ(g, 0, 1, 24, 3)
    niv = ["Pas de restriction", "Vigilance", "Alerte", "Alerte renforcée", "Crise"]
    g["niveau"] = pd.Categorical.from_codes(np.digitize(z, [-.6, .1, .7, 1.2]), niv, ordered=True)
    assert g.niveau.nunique() == 5
    fig, ax = toile("Arrêtés de restriction d'eau au 10 août 2023", "Source : VigiEau, ministère de la Transition écologique, 10 août 2023")
    g.plot("niveau", categorical=True, cmap=ListedColormap(["#f7f7f7", "#fed98e", "#fe9929", "#cc4c02", "#5a1d02"]), ec="#888888", lw=.3, ax=ax, legend=True,
           legend_kwds=dict(title="Niveau le plus élevé", loc="upper left", fontsize=8))
    reglette(ax, 200)
    return fig, g


# ================================================================== COLLECTIVITÉ : honnêtes
PIED = "Grand Poitiers, rapport annuel 2023 — Source : {} — Lambert-93"


@honnete
def rap_densite_naturelle():
    g = gp(); fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("densite", scheme="JenksCaspall", k=5, cmap="Oranges", ec="#666666", lw=.5, ax=ax, legend=True,
           legend_kwds=dict(title="Densité (hab./km²)", fmt="{:.0f}", loc="upper left", fontsize=8))
    rapport(ax, "Densité de population des 40 communes, 2021", PIED.format("Insee, RP 2021")); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_webmercator_ville():
    g = gp(3857); g["tx_log_soc"] = champ(g, 11, 4.5, 31, mini=1.)
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("tx_log_soc", scheme="Quantiles", k=4, cmap="BuPu", ec="#8c8c8c", lw=.6, ax=ax, legend=True,
           legend_kwds=dict(title="Logements sociaux (%)", loc="upper left", fontsize=8))
    rapport(ax, "Part des logements sociaux par commune au 1er janvier 2023", "Source : RPLS 2023. Web Mercator, échelle locale à 46,6° N"); damier(ax, 10, u=1000 / np.cos(np.radians(46.55)), fx=.75)
    return fig, g


@honnete
def rap_evolution_zero():
    g = gp(); b = [-2, 0, 2, 5]; k = classer(g.evolution_pct, b)
    pal = ["#b2182b", "#f4a582", "#d1e5f0", "#67a9cf", "#2166ac"]
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(color=[pal[i] for i in k], ec="#555555", lw=.4, ax=ax)
    lab = ["moins de −2", "de −2 à moins de 0", "de 0 à moins de 2", "de 2 à moins de 5", "5 et plus"]
    ax.legend(handles=[Patch(fc=c, ec="#555", label=l) for c, l in zip(pal, lab)], title="Évolution (%)\nrouge : sous 0, baisse\nbleu : 0 et plus, stable ou hausse", loc="upper left", fontsize=8, title_fontsize=8)
    rapport(ax, "Évolution de la population entre 2018 et 2022", PIED.format("Insee, RP 2018 et 2022")); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_categories_communes():
    g = gp(); g["type_com"] = np.select([g.nom == "Poitiers", g.densite > 200, g.densite > 60], ["Ville centre", "Première couronne", "Deuxième couronne"], "Commune rurale")
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("type_com", categorical=True, cmap=ListedColormap(["#E8E2C8", "#56B4E9", "#005A8C", "#1a1a1a"]), categories=["Commune rurale", "Deuxième couronne", "Première couronne", "Ville centre"], ec="white", lw=.6, ax=ax, legend=True,
           legend_kwds=dict(title="Armature territoriale", loc="upper left", fontsize=8))
    rapport(ax, "Armature territoriale retenue au projet 2023-2030", PIED.format("SCoT du Seuil du Poitou, 2023")); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_manquants_defib():
    g = gp(); g["defib_1000"] = np.round(g.defibrillateurs / g.population * 1000, 2)
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("defib_1000", scheme="Quantiles", k=3, cmap="Reds", ec="#777777", lw=.5, ax=ax, legend=True,
           missing_kwds=dict(color="white", hatch="\\\\\\\\", edgecolor="#aaaaaa", label="non recensé"), legend_kwds=dict(title="Défibrillateurs pour 1 000 hab.", loc="upper left", fontsize=8))
    rapport(ax, "Défibrillateurs rapportés à la population, 2022", PIED.format("Géo'DAE 2022, Insee RP 2022")); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_cercles_bus():
    g = gp(); p = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(ax=ax, color="#f3efe4", ec="white", lw=.8)
    cer = gpd.GeoSeries([a.buffer(300 * np.sqrt(v / np.pi)) for a, v in zip(p, g.arrets_bus)], crs=2154)
    cer.plot(ax=ax, color="#2a7f62", alpha=.7, ec="white")
    x0, y0 = g.total_bounds[0] + 4000, g.total_bounds[3] - 4000
    for v, dx in ((10, 0), (50, 3500), (200, 9500)):
        r = 300 * np.sqrt(v / np.pi); ax.add_patch(Circle((x0 + dx, y0), r, fc="none", ec="#2a7f62")); ax.text(x0 + dx, y0 - 3600, str(v), ha="center", fontsize=8)
    ax.text(x0 - 2000, y0 + 3000, "Nombre d'arrêts (aire proportionnelle)", fontsize=8)
    rapport(ax, "Arrêts de bus par commune, septembre 2023", PIED.format("Vitalis, GTFS 2023")); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_oui_non_fibre():
    g = gp(); g["plui"] = np.where(champ(g, 0, 1, 33, 3) > -.3, "approuvé", "en révision")
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("plui", categorical=True, cmap=ListedColormap(["#1b4f72", "#f5cba7"]), ec="white", lw=.6, ax=ax, legend=True, legend_kwds=dict(title="Document d'urbanisme", loc="upper left"))
    rapport(ax, "Communes dont le plan local d'urbanisme est approuvé, décembre 2023", PIED.format("direction de l'urbanisme, 2023")); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_degres_geopandas():
    g = gp(4326); g["tx_tri"] = champ(g, 54, 8, 34)
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("tx_tri", cmap="YlGn", ec="#777777", lw=.4, ax=ax, legend=True, legend_kwds=dict(label="Déchets triés (% du tonnage)", shrink=.6))
    rapport(ax, "Taux de tri des déchets ménagers, 2023", "Source : service déchets, bilan 2023. Longitudes et latitudes, aspect corrigé"); damier(ax, 10, u=1 / (111.32 * np.cos(np.radians(46.5))), fx=.7)
    return fig, g


@honnete
def rap_carreaux_densite():
    u = gp().union_all(); x0, y0, x1, y1 = u.bounds; r = np.random.default_rng(35); C = gp().set_index("nom").geometry["Poitiers"].centroid
    cell = [box(x, y, x + 2000, y + 2000) for x in np.arange(x0, x1, 2000) for y in np.arange(y0, y1, 2000)]
    g = gpd.GeoDataFrame(geometry=[c for c in cell if u.contains(c.centroid)], crs=2154)
    d = g.centroid.distance(C); g["hab_km2"] = np.round(2600 * np.exp(-d / 3800) * r.uniform(.6, 1.4, len(g)) + r.uniform(5, 90, len(g)))
    k = classer(g.hab_km2, [50, 100, 250, 800]); pal = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#7a2f02"]
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(color=[pal[i] for i in k], ax=ax, ec="#cccccc", lw=.2); gpd.GeoSeries([u]).boundary.plot(ax=ax, color="k", lw=.8)
    ax.legend(handles=[Patch(fc=c, ec="#ccc", label=l) for c, l in zip(pal, ["moins de 50", "50 – 99", "100 – 249", "250 – 799", "800 et plus"])], title="Habitants par km²", loc="upper left", fontsize=8)
    rapport(ax, "Population carroyée (carreaux de 2 km), 2019", "Source : Insee, Filosofi 2019, données carroyées"); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_voronoi_eleves():
    u = gp().union_all(); r = np.random.default_rng(36); P = gp().geometry.representative_point()
    v = shapely.voronoi_polygons(MultiPoint(list(P)), extend_to=u)
    g = gpd.GeoDataFrame(geometry=[c.intersection(u) for c in v.geoms], crs=2154); g["elv_classe"] = np.round(r.normal(22.5, 2.2, len(g)), 1)
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("elv_classe", scheme="FisherJenks", k=4, cmap="Purples", ec="#8c8c8c", lw=.8, ax=ax, legend=True, legend_kwds=dict(title="Élèves par classe", fmt="{:.1f}", loc="upper left", fontsize=8))
    ax.scatter(P.x, P.y, s=8, color="k")
    rapport(ax, "Effectif moyen par classe, rentrée 2023 (aires d'attraction des écoles)", PIED.format("rectorat de Poitiers, 2023") + " — points : écoles"); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_cercles_deux_dates():
    g = gp(); p = g.geometry.representative_point(); fig, axs = plt.subplots(1, 2, figsize=(12, 6))
    for ax, c, a in ((axs[0], "population_2018", "2018"), (axs[1], "population", "2022")):
        g.plot(ax=ax, color="#eeeeee", ec="white"); ax.scatter(p.x, p.y, s=g[c] / 40, color="#7b3294", alpha=.6, ec="white"); ax.set_title(a); ax.set_axis_off(); damier(ax, 10, fx=.72)
    h = [axs[0].scatter([], [], s=v / 40, color="#7b3294", alpha=.6) for v in (2000, 10000, 50000)]
    fig.legend(h, ["2 000", "10 000", "50 000"], title="Habitants", ncols=3, loc="lower center", frameon=False, columnspacing=4, handletextpad=2.4, labelspacing=1.4, bbox_to_anchor=(.5, .03)); fig.subplots_adjust(bottom=.22)
    fig.suptitle("Population communale en 2018 et 2022"); fig.text(.02, .02, "Source : Insee, recensements 2018 et 2022", fontsize=7.5)
    return fig, g


@honnete
def rap_lignes_bus():
    g = gp(); P = g.set_index("nom").geometry.representative_point(); fig, ax = plt.subplots(figsize=(8, 7)); g.plot(ax=ax, color="#f7f7f7", ec="#d0d0d0", lw=.6)
    for nom, arr, c, ls in (("Ligne 1", ["Chasseneuil-du-Poitou", "Poitiers", "Saint-Benoît"], "#0072B2", "-"), ("Ligne 2", ["Migné-Auxances", "Poitiers", "Mignaloux-Beauvoir"], "#D55E00", "--"), ("Ligne 3", ["Vouneuil-sous-Biard", "Poitiers", "Buxerolles", "Montamisé"], "#111111", ":")):
        ax.add_line(Line2D([P[a].x for a in arr], [P[a].y for a in arr], color=c, ls=ls, lw=3, label=nom))
        for a in (arr[0], arr[-1]): ax.text(P[a].x, P[a].y + 500, a, fontsize=7, ha="center")
    ax.legend(title="Réseau urbain", loc="upper left")
    rapport(ax, "Schéma des trois lignes structurantes, service 2023", PIED.format("Vitalis, plan du réseau 2023")); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_couronnes_distance():
    g = gp(); C = g.set_index("nom").geometry["Poitiers"].centroid; fig, ax = plt.subplots(figsize=(8, 7)); g.plot(ax=ax, color="#fafafa", ec="#999999", lw=.5)
    for d, c in ((15, "#c6dbef"), (10, "#6baed6"), (5, "#2171b5")):
        gpd.GeoSeries([C.buffer(d * 1000).intersection(g.union_all())]).plot(ax=ax, color=c)
    g.boundary.plot(ax=ax, color="#777", lw=.4); ax.plot(C.x, C.y, "k*", ms=9)
    ax.legend(handles=[Patch(color="#2171b5", label="moins de 5"), Patch(color="#6baed6", label="de 5 à moins de 10"), Patch(color="#c6dbef", label="de 10 à moins de 15"), Patch(fc="#fafafa", ec="#999", label="15 et plus"), Line2D([], [], marker="*", color="k", ls="", label="centre de Poitiers")],
              title="Distance à vol d'oiseau (km)", loc="upper left", fontsize=8)
    rapport(ax, "Éloignement du centre de Poitiers, limites communales 2023", PIED.format("IGN, Admin Express 2023")); damier(ax, 10, fx=.75)
    return fig, g


@honnete
def rap_english_heat_network():
    g = gp(); g["pct_ev"] = champ(g, 4.2, 1.3, 37, mini=.6); b = [3, 4, 5]; k = classer(g.pct_ev, b); pal = ["#edf8e9", "#a1d99b", "#41ab5d", "#00441b"]
    fig, ax = plt.subplots(figsize=(8, 7)); g.assign(c=[pal[i] for i in k]).pipe(lambda t: t.plot(color=t.c, ec="#888888", lw=.4, ax=ax))
    ax.legend(handles=[Patch(fc=c, ec="#888", label=l) for c, l in zip(pal, ["under 3", "3 to under 4", "4 to under 5", "5 or more"])], title="Electric cars (% of fleet)", loc="upper left", fontsize=8)
    rapport(ax, "Electric cars in Greater Poitiers, January 2024", "Source: SDES vehicle register, 2024. Annual report, English edition"); damier(ax, 10, fx=.75)
    return fig, g


# ================================================================== ÉTUDIANT : honnêtes
def anneaux(geom):
    return [p.exterior for p in (geom.geoms if hasattr(geom, "geoms") else [geom])]


@honnete
def etu_fill_boucle():
    g = deps(); g["valeur"] = champ(g, 58, 9, 41)
    fig, ax = plt.subplots(figsize=(7, 7)); n = [0, 0, 0, 0]; coul = ["#fef0d9", "#fdcc8a", "#fc8d59", "#b30000"]
    for v, geom in zip(g.valeur, g.geometry):
        i = 0 if v < 50 else 1 if v < 58 else 2 if v < 66 else 3
        n[i] += 1
        for a in anneaux(geom): ax.fill(*a.xy, fc=coul[i], ec="grey", lw=.3)
    assert min(n) > 0
    for c, l in zip(coul, ["moins de 50 %", "50 à moins de 58 %", "58 à moins de 66 %", "66 % ou plus"]): ax.fill([], [], fc=c, ec="grey", label=l)
    ax.legend(title="Part de propriétaires", loc="upper left", fontsize=8); ax.set_aspect("equal"); ax.axis("off")
    marge(ax, .28); ax.set_title("Propriétaires de leur logement en 2020"); ax.plot([120000, 320000], [6070000, 6070000], "k", lw=3); ax.text(220000, 6080000, "200 km", ha="center", fontsize=8)
    fig.text(.1, .05, "Source : Insee RP 2020. Fait par moi, TD de carto 2024", fontsize=7)
    return fig, g


@honnete
def etu_polygon_main():
    g = gp(); g["rev_med"] = champ(g, 22500, 1700, 42, 0); fig, ax = plt.subplots(figsize=(8, 7)); bornes = np.percentile(g.rev_med, [25, 50, 75]).round(-2)
    k = classer(g.rev_med, bornes); cm = plt.cm.viridis_r; pal = [cm(t) for t in (.05, .35, .65, .95)]
    for i, geom in zip(k, g.geometry): ax.add_patch(Polygon(np.array(anneaux(geom)[0].coords)[:, :2], fc=pal[i], ec="#8c8c8c"))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off"); B = [f"{int(x):,}".replace(",", " ") for x in bornes]
    ax.legend(handles=[Patch(color=pal[0], label=f"< {B[0]}"), Patch(color=pal[1], label=f"[{B[0]} ; {B[1]}["), Patch(color=pal[2], label=f"[{B[1]} ; {B[2]}["), Patch(color=pal[3], label=f"≥ {B[2]}")], title="Revenu médian (€/an/UC)", loc="upper left")
    ax.set_title("Revenu médian à Grand Poitiers, 2021\n(source : Insee Filosofi 2021)"); marge(ax, .12); x1 = ax.get_xlim()[1] - 2000; y1 = ax.get_ylim()[0] + 1500
    ax.annotate("", (x1, y1), (x1 - 10000, y1), arrowprops=dict(arrowstyle="|-|,widthA=.3,widthB=.3", shrinkA=0, shrinkB=0)); ax.text(x1 - 5000, y1 + 500, "10 km", ha="center")
    return fig, g


@honnete
def etu_circle_racine():
    g = deps(); g = g[g.region == "Occitanie"].reset_index(drop=True); g["nb_medecins"] = (g.population / 1000 * 3.1).round().astype(int)
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(ax=ax, color="whitesmoke", ec="silver"); k = 550
    for geom, n in zip(g.geometry, g.nb_medecins): ax.add_patch(Circle((geom.centroid.x, geom.centroid.y), k * n ** .5, fc="teal", alpha=.6, ec="w"))
    x, y = 680000, 6165000
    for n, d in ((500, 0), (2000, 55000), (4000, 125000)):
        ax.add_patch(Circle((x - 300000 + d, 6470000), k * n ** .5, fc="none", ec="teal")); ax.text(x - 300000 + d, 6420000, n, ha="center", fontsize=8)
    ax.text(360000, 6515000, "Nombre de médecins", fontsize=9); ax.set_ylim(None, 6530000); ax.set_xlim(340000, None)
    ax.set_title("Médecins en Occitanie, 2023 (aire des cercles proportionnelle)"); ax.axis("off"); trait(ax, 100, fx=.02, fy=.02); fig.text(.1, .05, "Source : RPPS 2023, Drees", fontsize=8)
    return fig, g


@honnete
def etu_patchcollection():
    g = deps(); g = g[g.region == "Grand Est"].reset_index(drop=True); g["tx_boisement"] = champ(g, 34, 9, 44)
    ps, vs = [], []
    for geom, v in zip(g.geometry, g.tx_boisement):
        for a in anneaux(geom): ps.append(Polygon(np.array(a.coords)[:, :2])); vs.append(v)
    fig, ax = plt.subplots(figsize=(8, 6.5)); pc = PatchCollection(ps, cmap="Greens", ec="k", lw=.4); pc.set_array(np.array(vs)); pc.set_clim(10, 60); ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, label="Taux de boisement (% de la surface)", shrink=.7); ax.set_title("La forêt dans le Grand Est, inventaire 2018-2022"); ax.set_xticks([]); ax.set_yticks([]); ax.set_xlabel("source : IGN, inventaire forestier 2018-2022"); trait(ax, 50)
    return fig, g


@honnete
def etu_degres_corriges():
    g = deps(4326); g = g[g.region == "Nouvelle-Aquitaine"].reset_index(drop=True); g["part_65"] = champ(g, 25, 3, 45); cm = plt.cm.Blues
    fig, ax = plt.subplots(figsize=(7, 7.6)); no = Normalize(15, 33)
    for v, geom in zip(g.part_65, g.geometry):
        for a in anneaux(geom): ax.fill(*a.xy, color=cm(no(v)), ec="k", lw=.4)
    ax.set_aspect(1 / np.cos(np.radians(45))); fig.colorbar(plt.cm.ScalarMappable(no, cm), ax=ax, label="65 ans et plus (% des habitants)", shrink=.6)
    ax.set_title("Vieillir en Nouvelle-Aquitaine (2020)"); ax.set_xlabel("longitude (°)   —   source : Insee RP 2020"); ax.set_ylabel("latitude (°)"); trait(ax, 100, u=1 / (111.32 * np.cos(np.radians(43))), fx=.6, fy=.03)
    return fig, g


@honnete
def etu_carres_racine():
    g = deps(); g = g[g.region == "Hauts-de-France"].reset_index(drop=True); g["nb_lycees"] = [62, 118, 55, 84, 41][: len(g)]
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(ax=ax, color="#eee", ec="#999")
    for geom, n in zip(g.geometry, g.nb_lycees):
        c = geom.centroid; s = 3500 * n ** .5; ax.add_patch(Rectangle((c.x - s / 2, c.y - s / 2), s, s, fc="indianred", ec="k", alpha=.8)); ax.text(c.x, c.y, n, ha="center", va="center", color="k", fontsize=9)
    ax.text(.62, .93, "Chiffre : nombre de lycées\n(aire du carré proportionnelle)", transform=ax.transAxes, fontsize=8); ax.axis("off"); ax.set_title("Lycées des Hauts-de-France, rentrée 2023"); trait(ax, 50); fig.text(.1, .06, "Source : annuaire de l'Éducation nationale, 2023", fontsize=8)
    return fig, g


@honnete
def etu_hachures_gris():
    g = gp(); z = champ(g, 0, 1, 46, 3); g["zone"] = np.digitize(z, [-.6, .4]); sty = [("0.95", ""), ("0.75", "///"), ("0.4", "")]; noms = ["plaine", "vallée", "plateau boisé"]
    fig, ax = plt.subplots(figsize=(8, 7))
    for i, (c, h) in enumerate(sty): g[g.zone == i].plot(ax=ax, fc=c, hatch=h, ec="k", lw=.4)
    ax.legend(handles=[Patch(fc=c, hatch=h, ec="k", label=n) for (c, h), n in zip(sty, noms)], loc="upper left", title="Paysage dominant"); ax.axis("off"); ax.set_title("Paysages de Grand Poitiers (atlas 2022)"); trait(ax, 10, fx=.75); fig.text(.1, .06, "Source : Atlas des paysages de Poitou-Charentes, 2022", fontsize=8)
    return fig, g


@honnete
def etu_points_densite():
    g = deps(); g = g[g.region == "Bretagne"]; r = np.random.default_rng(47); fig, ax = plt.subplots(figsize=(9, 6)); g.plot(ax=ax, color="white", ec="grey")
    for geom, p in zip(g.geometry, g.population):
        n = round(p / 5000); x0, y0, x1, y1 = geom.bounds; xs, ys = r.uniform(x0, x1, 6 * n), r.uniform(y0, y1, 6 * n); ok = np.flatnonzero(shapely.contains_xy(geom, xs, ys))[:n]; ax.plot(xs[ok], ys[ok], "k.", ms=2.5)
    ax.plot([], [], "k.", label="1 point = 5 000 habitants (placé au hasard dans le département)"); ax.legend(loc="lower right", fontsize=8); ax.axis("off"); ax.set_title("Population bretonne en points, 2021"); trait(ax, 50); fig.text(.1, .05, "Source : Insee RP 2021", fontsize=8)
    return fig, g


@honnete
def etu_flux():
    g = gp(); P = g.set_index("nom").geometry.representative_point(); d = {"Buxerolles": 3900, "Chauvigny": 1400, "Lusignan": 900, "Jaunay-Marigny": 2300, "Saint-Benoît": 3000, "Dissay": 800, "Vouneuil-sous-Biard": 2500}
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(ax=ax, color="#f6f6f6", ec="#ccc")
    for n, v in d.items(): ax.plot([P[n].x, P["Poitiers"].x], [P[n].y, P["Poitiers"].y], color="navy", lw=v / 400, solid_capstyle="round", alpha=.7); ax.text(P[n].x, P[n].y + 700, n, fontsize=7, ha="center")
    ax.legend(handles=[Line2D([], [], color="navy", lw=v / 400, label=f"{v}") for v in (800, 2000, 3900)], title="Actifs par jour vers Poitiers", loc="upper left"); ax.axis("off"); ax.set_title("Principaux flux domicile-travail vers Poitiers, 2020"); trait(ax, 10, fx=.75); fig.text(.1, .06, "source : Insee, mobilités professionnelles 2020 (7 flux les plus gros)", fontsize=8)
    return fig, g


@honnete
def etu_quartiers_degres():
    r = np.random.default_rng(48); pts = MultiPoint(np.c_[r.uniform(4.79, 4.90, 14), r.uniform(45.72, 45.79, 14)]); cadre = box(4.78, 45.71, 4.91, 45.80)
    g = gpd.GeoDataFrame(geometry=[p.intersection(cadre) for p in shapely.voronoi_polygons(pts, extend_to=cadre).geoms], crs=4326); g["px_m2"] = np.round(r.normal(4600, 600, len(g)), -1)
    fig, ax = plt.subplots(figsize=(8, 7)); k = classer(g.px_m2, np.quantile(g.px_m2, [1 / 3, 2 / 3])); pal = ["#f1eef6", "#bdc9e1", "#045a8d"]; q = [int(v) for v in np.quantile(g.px_m2, [1 / 3, 2 / 3]).round()]
    for i, geom in zip(k, g.geometry): ax.fill(*geom.exterior.xy, fc=pal[i], ec="k", lw=.6)
    ax.set_aspect(1 / np.cos(np.radians(45.755))); ax.legend(handles=[Patch(fc=pal[0], ec="k", label=f"moins de {q[0]}"), Patch(fc=pal[1], ec="k", label=f"{q[0]} à moins de {q[1]}"), Patch(fc=pal[2], ec="k", label=f"{q[1]} et plus")], title="Prix médian (€/m²)", loc="upper center", bbox_to_anchor=(.5, -.07), ncols=3); fig.subplots_adjust(bottom=.2)
    ax.set_title("Prix des appartements à Lyon, 2023\n(secteurs approchés par Voronoï ; source : DVF 2023)"); trait(ax, 2, u=1 / (111.32 * np.cos(np.radians(45.75))))
    return fig, g


@honnete
def etu_ile_inventee():
    r = np.random.default_rng(49); a = np.linspace(0, 2 * np.pi, 200); ile = shapely.geometry.Polygon(np.c_[(9000 + 1400 * np.sin(3 * a)) * np.cos(a), (7000 + 900 * np.cos(5 * a)) * np.sin(a)])
    fig, ax = plt.subplots(figsize=(8, 6.5)); x = np.arange(-11000, 11001, 250); X, Y = np.meshgrid(x, x); Z = 420 * np.exp(-((X - 1500) ** 2 + Y ** 2) / 2.2e7) + 60 * np.cos(X / 2500); Z = np.where(shapely.contains_xy(ile, X, Y), np.clip(Z, 0, None), np.nan)
    im = ax.imshow(Z, origin="lower", extent=[-11125, 11125, -11125, 11125], cmap="copper_r"); ax.plot(*ile.exterior.xy, "k", lw=1); ax.set_ylim(-9500, 9500); ax.axis("off")
    fig.colorbar(im, ax=ax, label="Altitude (m)", shrink=.7); ax.set_title("Relief de l'île de l'exercice (modèle de terrain fictif, 2024)"); trait(ax, 5); fig.text(.1, .05, "Source : données inventées pour le TD de géomatique, 2024", fontsize=8)
    return fig, None


@honnete
def etu_etiquettes_directes():
    g = deps(); g = g[g.region == "Normandie"].reset_index(drop=True); ag = ["cidre", "lait", "céréales", "lin", "élevage"]; g["prod"] = ag[: len(g)]; pal = ["#E69F00", "#56B4E9", "#F0E442", "#0072B2", "#CC79A7"]
    fig, ax = plt.subplots(figsize=(9, 6))
    for c, geom, p in zip(pal, g.geometry, g["prod"]):
        for a in anneaux(geom): ax.fill(*a.xy, fc=c, ec="k")
        q = geom.representative_point(); ax.text(q.x, q.y, p, ha="center", fontsize=10, weight="bold", bbox=dict(fc="w", ec="none", alpha=.8))
    ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Production emblématique par département normand, 2020"); trait(ax, 50); fig.text(.1, .05, "source : Agreste, recensement agricole 2020", fontsize=8)
    return fig, g


@honnete
def etu_oui_non_hachure():
    g = deps(); g["parc_nat"] = np.isin(g.code, ["73", "05", "04", "06", "38", "13", "30", "48", "12", "64", "65", "21", "52"]); fig, ax = plt.subplots(figsize=(7, 7))
    for p, geom in zip(g.parc_nat, g.geometry):
        for a in anneaux(geom): ax.add_patch(Polygon(np.array(a.coords)[:, :2], fc="0.75" if p else "w", hatch="xxx" if p else None, ec="k", lw=.3))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off"); ax.legend(handles=[Patch(fc="0.75", hatch="xxx", ec="k", label="avec un parc national"), Patch(fc="w", ec="k", label="sans parc national")], loc="upper left"); ax.set_title("Départements ayant un parc national (2024)"); trait(ax, 200); fig.text(.1, .06, "Source : OFB, 2024, France métropolitaine", fontsize=8)
    return fig, g


@honnete
def etu_regions_dissolve():
    g = deps()[["region", "population", "superficie_km2", "geometry"]].dissolve("region", aggfunc="sum").reset_index(); g["dens"] = (g.population / g.superficie_km2).round(1); fig, ax = plt.subplots(figsize=(7.5, 7.5))
    g.plot("dens", scheme="UserDefined", classification_kwds=dict(bins=[70, 100, 150, 1100]), cmap="RdPu", ec="k", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Densité (hab/km²)", fmt="{:.0f}", loc="upper left"))
    assert set(np.digitize(g.dens, [70, 100, 150], right=True)) == {0, 1, 2, 3}
    ax.axis("off"); ax.set_title("Densité des régions métropolitaines, 2021"); trait(ax, 200); fig.text(.1, .06, "source : insee (RP 2021), calculs persos", fontsize=8)
    return fig, g


# ================================================================== MENTEUSES
# --- colour-blind
@menteuse("colour-blind")
def m_rouge_vert_vote():
    g = deps(); g["vote"] = np.where(champ(g, 0, 1, 51, 3) > 0, "pour", "contre")
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot(color=g.vote.map({"pour": "#5a9a3c", "contre": "#c0673a"}), ec="white", lw=.5, ax=ax)
    ax.legend(handles=[Patch(color="#5a9a3c", label="pour"), Patch(color="#c0673a", label="contre")], title="Avis majoritaire", loc="upper left", frameon=False)
    une(fig, ax, "Pour ou contre : la consultation divise", "Avis majoritaire par département, consultation de juin 2024", "Source : Commission nationale du débat public, 2024"); trait(ax, 200)
    return fig, g


@menteuse("colour-blind")
def m_categories_communes_confuses():
    g = gp(); cats = ["Eau", "Assainissement", "Voirie", "Écoles"]; g["poste"] = np.array(cats)[np.digitize(champ(g, 0, 1, 52, 3), [-.7, 0, .7])]
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("poste", categorical=True, categories=cats, cmap=ListedColormap(["#6b8fd6", "#9a86d4", "#8a8a3a", "#b0763a"]), ec="white", lw=.6, ax=ax, legend=True, legend_kwds=dict(title="Premier poste d'investissement", loc="upper left"))
    rapport(ax, "Premier poste d'investissement communal, 2023", PIED.format("comptes administratifs 2023")); damier(ax, 10, fx=.75)
    return fig, g


@menteuse("colour-blind")
def m_fill_trois_couleurs():
    g = deps(); g = g[g.region == "Nouvelle-Aquitaine"].reset_index(drop=True); z = champ(g, 0, 1, 53, 3); k = np.digitize(z, [-.4, .5]); coul = ["#d1605e", "#a07c2c", "#6a8f3a"]; noms = ["océanique", "de transition", "montagnard"]
    fig, ax = plt.subplots(figsize=(7, 7))
    for i, geom in zip(k, g.geometry):
        for a in anneaux(geom): ax.fill(*a.xy, fc=coul[i], ec="#8c8c8c")
    ax.set_aspect("equal"); ax.axis("off"); ax.legend(handles=[Patch(color=c, label=n) for c, n in zip(coul, noms)], title="Type de climat", loc="upper left"); ax.set_title("Climats de Nouvelle-Aquitaine (classification 2020)"); trait(ax, 100, fx=.6); fig.text(.1, .05, "source : Météo-France, 2020", fontsize=8)
    return fig, g


# --- diverging-without-middle
@menteuse("diverging-without-middle")
def m_div_revenu():
    g = deps(); g["rev_med"] = champ(g, 22400, 1500, 54, 0)
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot("rev_med", cmap="RdBu", ec="#777777", lw=.3, ax=ax, legend=True, legend_kwds=dict(label="Niveau de vie médian (€ par an)", shrink=.6))
    une(fig, ax, "La géographie des niveaux de vie", "Niveau de vie médian par département en 2021", "Source : Insee-DGFiP, Filosofi 2021"); trait(ax, 200)
    return fig, g


@menteuse("diverging-without-middle")
def m_div_anomalie_decentree():
    X, Y, m = grille(); A = np.where(m, 1.6 + 1.2 * nappe(X, Y, 55), np.nan)
    fig, ax = toile("Anomalie de température, février 2024 (référence 1991-2020)", "Source : Météo-France, 2024")
    q = ax.pcolormesh(X, Y, A, cmap="PuOr_r", shading="nearest", vmin=-1.3, vmax=5.1); fond(ax)
    fig.colorbar(q, ax=ax, shrink=.7, label="Écart (°C)", ticks=[-1, 1, 3, 5]); reglette(ax, 200)
    return fig, None


@menteuse("diverging-without-middle")
def m_div_quantiles_rapport():
    g = gp(); g["evol_base"] = champ(g, 1.3, 1.7, 56); fig, ax = plt.subplots(figsize=(8, 7))
    assert (g.evol_base < 0).any() and 0 not in np.quantile(g.evol_base, [.2, .4, .6, .8]).round(1)
    g.plot("evol_base", scheme="Quantiles", k=5, cmap="BrBG", ec="#666666", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Évolution (%)", fmt="{:.1f}", loc="upper left", fontsize=8))
    rapport(ax, "Évolution des bases fiscales entre 2022 et 2023", PIED.format("DGFiP, REI 2022 et 2023")); damier(ax, 10, fx=.75)
    return fig, g


# --- empty-class
@menteuse("empty-class")
def m_vide_haut():
    g = deps(); g["tx_pauv"] = np.clip(champ(g, 14, 2.6, 57), 8.5, 19.8); pal = ["#fee5d9", "#fcae91", "#fb6a4a", "#de2d26", "#7a0b10"]
    k = np.digitize(g.tx_pauv, [10, 13, 16, 25]); assert 4 not in k
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot(color=[pal[i] for i in k], ec="#8c8c8c", lw=.4, ax=ax)
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(pal, ["moins de 10", "10 à moins de 13", "13 à moins de 16", "16 à moins de 25", "25 et plus"])], title="Taux de pauvreté (%)", loc="upper left", frameon=False)
    une(fig, ax, "La pauvreté, département par département", "Part de la population sous le seuil de 60 % du niveau de vie médian, 2021", "Source : Insee, Filosofi 2021"); trait(ax, 200)
    return fig, g


@menteuse("empty-class")
def m_vide_milieu_scheme():
    g = gp(); v = champ(g, 50, 16, 58); v = np.where((v >= 40) & (v < 55), v - 18, v); g["tx_fibre"] = np.clip(v, 12, 92)
    assert not ((g.tx_fibre > 40) & (g.tx_fibre <= 52)).any()
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot("tx_fibre", scheme="UserDefined", classification_kwds=dict(bins=[25, 40, 52, 65, 95]), cmap="Blues", ec="#777777", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Locaux fibrés (%)", fmt="{:.0f}", loc="upper left"))
    rapport(ax, "Raccordement à la fibre, 4e trimestre 2023", PIED.format("Arcep 2023")); damier(ax, 10, fx=.75)
    return fig, g


@menteuse("empty-class")
def m_vide_categorie():
    g = deps(); g = g[g.region == "Bourgogne-Franche-Comté"].reset_index(drop=True); k = np.digitize(champ(g, 0, 1, 59, 3), [-.3, .5]); coul = ["#F0E442", "#56B4E9", "#333333", "#D55E00"]; noms = ["plaine", "plateau", "montagne", "littoral"]
    fig, ax = plt.subplots(figsize=(8, 7))
    for i, geom in zip(k, g.geometry):
        for a in anneaux(geom): ax.add_patch(Polygon(np.array(a.coords)[:, :2], fc=coul[i], ec="#8c8c8c"))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off"); ax.legend(handles=[Patch(color=c, label=n) for c, n in zip(coul, noms)], title="Milieu dominant", loc="upper left"); ax.set_title("Milieux de Bourgogne-Franche-Comté, 2018"); trait(ax, 50, fx=.02, fy=.02); fig.text(.1, .05, "source : Corine Land Cover 2018", fontsize=8)
    return fig, g


# --- hidden-missing
@menteuse("hidden-missing")
def m_manquants_zero():
    g = deps(); g["tx_vacc"] = champ(g, 71, 6, 60); g.loc[g.code.isin(["2A", "2B", "48", "23", "09", "15", "05", "70"]), "tx_vacc"] = np.nan
    g["tx_vacc"] = g.tx_vacc.fillna(0)
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot("tx_vacc", scheme="UserDefined", classification_kwds=dict(bins=[64, 69, 74, 90]), cmap="BuGn", ec="#8c8c8c", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Couverture vaccinale (%)", fmt="{:.0f}", loc="upper left"))
    une(fig, ax, "Vaccination des enfants : le point", "Couverture vaccinale à 24 mois, cohorte née en 2021", "Source : Santé publique France, 2023"); trait(ax, 200)
    return fig, g


@menteuse("hidden-missing")
def m_manquants_effaces():
    g = gp(); g["px_m2"] = champ(g, 1900, 320, 61, 0); g.loc[g.population < 900, "px_m2"] = np.nan; t = g.dropna(subset=["px_m2"])
    fig, ax = plt.subplots(figsize=(8, 7)); t.plot("px_m2", scheme="Quantiles", k=4, cmap="YlOrBr", ec="#8c8c8c", lw=.5, ax=ax, legend=True, legend_kwds=dict(title="Prix médian (€/m²)", fmt="{:.0f}", loc="upper left"))
    rapport(ax, "Prix des maisons dans les communes de Grand Poitiers, 2023", PIED.format("DVF 2023")); damier(ax, 10, fx=.75)
    return fig, g


@menteuse("hidden-missing")
def m_manquants_999():
    g = deps(); g["conc_pm25"] = champ(g, 10.5, 1.8, 62); g.loc[g.region.isin(["Corse", "Bretagne"]), "conc_pm25"] = -999
    fig, ax = toile("Concentration moyenne en particules fines PM2,5, 2022", "Source : Géod'air, Ineris, 2022")
    g.plot("conc_pm25", cmap="PuRd", vmin=5, vmax=16, ec="#888888", lw=.3, ax=ax, legend=True, legend_kwds=dict(label="PM2,5 (µg/m³)", shrink=.7)); reglette(ax, 200)
    return fig, g


# --- missing-date
@menteuse("missing-date")
def m_sans_annee_media():
    g = deps(); g["tx_vac"] = champ(g, 8.4, 1.8, 63)
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot("tx_vac", scheme="Quantiles", k=5, cmap="Purples", ec="#8c8c8c", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Logements vacants (%)", fmt="{:.1f}", loc="upper left"))
    une(fig, ax, "Ces logements qui restent vides", "Part de logements vacants d'après le dernier recensement", "Source : Insee, recensement de la population — Infographie de la rédaction"); trait(ax, 200)
    return fig, g


@menteuse("missing-date")
def m_sans_annee_rapport():
    g = gp(); g["kwh_hab"] = champ(g, 2250, 260, 64, 0)
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot("kwh_hab", cmap="YlOrBr", ec="#777777", lw=.4, ax=ax, legend=True, legend_kwds=dict(label="Consommation (kWh par habitant et par an)", shrink=.6))
    rapport(ax, "Consommation électrique résidentielle des communes", "Source : SRD et Enedis, données locales — projection Lambert-93"); damier(ax, 10, fx=.72)
    return fig, g[["nom", "kwh_hab", "geometry"]]


# --- missing-scale
@menteuse("missing-scale")
def m_sans_echelle_nord():
    g = gp(); g["tx_abst"] = champ(g, 47, 5, 65)
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot("tx_abst", scheme="EqualInterval", k=4, cmap="Greys", ec="#8c8c8c", lw=.5, ax=ax, legend=True, legend_kwds=dict(title="Abstention (% des inscrits)", fmt="{:.0f}", loc="upper left"))
    ax.annotate("N", (.95, .95), (.95, .85), xycoords="axes fraction", ha="center", arrowprops=dict(arrowstyle="<-", lw=2)); rapport(ax, "Abstention aux élections européennes du 9 juin 2024", PIED.format("ministère de l'Intérieur, 2024"))
    return fig, g


@menteuse("missing-scale")
def m_sans_echelle_raster():
    X, Y, m = grille(); V = np.where(m, np.clip(4.6 + 1.1 * nappe(X, Y, 66), 1.5, None), np.nan)
    fig, ax = toile("Vitesse moyenne du vent à 50 m, 2010-2020", "Source : atlas éolien, moyenne 2010-2020, projection Lambert-93")
    q = ax.pcolormesh(X, Y, V, cmap="GnBu", shading="nearest"); fond(ax); fig.colorbar(q, ax=ax, shrink=.7, label="Vitesse (m/s)")
    return fig, None


# --- missing-source
@menteuse("missing-source")
def m_sans_source_media():
    g = deps(); g["delai_j"] = champ(g, 52, 14, 67, 0, mini=12)
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot("delai_j", cmap="OrRd", ec="#8c8c8c", lw=.4, ax=ax, legend=True, legend_kwds=dict(label="Délai d'attente (jours)", shrink=.5, orientation="horizontal", pad=.02))
    une(fig, ax, "Ophtalmologue : combien de jours à patienter ?", "Délai médian pour un premier rendez-vous, 2023", "Infographie de la rédaction — France métropolitaine"); trait(ax, 200)
    return fig, g


@menteuse("missing-source")
def m_sans_source_etu():
    g = deps(); g = g[g.region == "Occitanie"].reset_index(drop=True); g["part_vigne"] = champ(g, 12, 5, 68, mini=.5); k = classer(g.part_vigne, [8, 12, 16]); pal = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#4a1486"]
    fig, ax = plt.subplots(figsize=(8, 7))
    for i, geom in zip(k, g.geometry):
        for a in anneaux(geom): ax.fill(*a.xy, fc=pal[i], ec="k", lw=.4)
    ax.set_aspect("equal"); ax.axis("off"); ax.legend(handles=[Patch(fc=c, ec="k", label=l) for c, l in zip(pal, ["moins de 8", "8 à moins de 12", "12 à moins de 16", "16 et plus"])], title="Vigne (% de la SAU)", loc="upper left"); ax.set_title("La vigne en Occitanie en 2020"); trait(ax, 100, fx=.02, fy=.02); fig.text(.1, .05, "Carte : L. Martin, L2 géographie, Lambert-93", fontsize=8)
    return fig, g


# --- missing-unit
@menteuse("missing-unit")
def m_sans_unite_colorbar():
    X, Y, m = grille(); P = np.where(m, 70 + 22 * nappe(X, Y, 69), np.nan)
    fig, ax = toile("Pluies d'octobre 2023", "Source : Météo-France, octobre 2023"); q = ax.pcolormesh(X, Y, P, cmap="Blues", shading="nearest"); fond(ax); fig.colorbar(q, ax=ax, shrink=.7); reglette(ax, 200)
    return fig, None


@menteuse("missing-unit")
def m_sans_unite_densite():
    g = gp(); k = classer(g.densite, [40, 80, 160, 400]); pal = ["#f0f9e8", "#bae4bc", "#7bccc4", "#43a2ca", "#084081"]
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(color=[pal[i] for i in k], ec="#666666", lw=.4, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="#666", label=l) for c, l in zip(pal, ["moins de 40", "40 à moins de 80", "80 à moins de 160", "160 à moins de 400", "400 et plus"])], title="Densité", loc="upper left")
    rapport(ax, "Densité de population des communes en 2021", PIED.format("Insee, RP 2021")); damier(ax, 10, fx=.75)
    return fig, g


@menteuse("missing-unit")
def m_no_unit_europe_en():
    g = europe(); g["nrg_price"] = champ(g, .24, .06, 70, 3, mini=.08)
    fig, ax = plt.subplots(figsize=(8, 8.4)); g.plot("nrg_price", scheme="Quantiles", k=5, cmap="YlOrRd", ec="#8c8c8c", lw=.5, ax=ax, legend=True, legend_kwds=dict(title="Household electricity", fmt="{:.2f}", loc="upper left"))
    une(fig, ax, "Who pays most for electricity?", "Price paid by households, first half of 2023 (Russia not shown)", "Source: Eurostat, 2023. Equal-area projection."); trait(ax, 500)
    return fig, g


# --- non-monotone-ramp
@menteuse("non-monotone-ramp")
def m_rampe_melangee():
    g = deps(); g["tx_nat"] = champ(g, 10.2, 1.3, 71); b = [8.8, 9.8, 10.6, 11.4]; k = classer(g.tx_nat, b); pal = ["#08519c", "#eff3ff", "#3182bd", "#bdd7e7", "#6baed6"]
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot(color=[pal[i] for i in k], ec="#8c8c8c", lw=.4, ax=ax)
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(pal, ["moins de 8,8", "8,8 à moins de 9,8", "9,8 à moins de 10,6", "10,6 à moins de 11,4", "11,4 et plus"])], title="Naissances pour 1 000 habitants", loc="upper left", frameon=False)
    une(fig, ax, "Natalité : la carte des départements", "Taux de natalité en 2022, France métropolitaine", "Source : Insee, état civil 2022"); trait(ax, 200)
    return fig, g


@menteuse("non-monotone-ramp")
def m_rampe_deux_inversees():
    g = gp(); g["part_cadres"] = champ(g, 16, 4, 72)
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot("part_cadres", scheme="Quantiles", k=5, cmap=ListedColormap(["#ffffcc", "#41b6c4", "#a1dab4", "#2c7fb8", "#253494"]), ec="#777777", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Cadres (% des actifs)", fmt="{:.1f}", loc="upper left"))
    rapport(ax, "Part des cadres par commune, 2020", PIED.format("Insee, RP 2020")); damier(ax, 10, fx=.75)
    return fig, g


@menteuse("non-monotone-ramp")
def m_rampe_ocean_raster():
    X, Y, m = grille(); H = np.where(m, 1900 + 260 * nappe(X, Y, 73), np.nan)
    fig, ax = toile("Durée d'ensoleillement, année 2022", "Source : Météo-France, bilan 2022"); q = ax.pcolormesh(X, Y, H, cmap="ocean", shading="nearest"); fond(ax)
    fig.colorbar(q, ax=ax, shrink=.7, label="Ensoleillement (heures par an)"); reglette(ax, 200)
    return fig, None


# --- not-equal-area
@menteuse("not-equal-area")
def m_monde_mercator():
    g = monde("EPSG:3857"); g["esp_vie"] = np.clip(champ(g, 72, 6.5, 74), 53, 84.5)
    fig, ax = plt.subplots(figsize=(11, 8)); g.plot("esp_vie", scheme="Quantiles", k=5, cmap="YlGnBu", ec="#8c8c8c", lw=.3, ax=ax, legend=True, legend_kwds=dict(title="Espérance de vie (années)", fmt="{:.1f}", loc="lower left", bbox_to_anchor=(-.06, 0), fontsize=8))
    une(fig, ax, "Vivre plus longtemps, mais pas partout", "Espérance de vie à la naissance, 2021 (Antarctique non représentée)", "Source : Nations unies, World Population Prospects 2022"); trait(ax, 3000, fx=.45, fy=.04, suite=" à l'équateur")
    return fig, g


@menteuse("not-equal-area")
def m_europe_mercator():
    g = europe(3395); g["part_renouv"] = champ(g, 27, 11, 75, mini=4.); k = classer(g.part_renouv, [15, 25, 35, 45]); pal = ["#f7fcf5", "#c7e9c0", "#74c476", "#238b45", "#00331a"]
    fig, ax = plt.subplots(figsize=(7.4, 9))
    for i, geom in zip(k, g.geometry):
        for a in anneaux(geom): ax.fill(*a.xy, fc=pal[i], ec="grey", lw=.3)
    ax.set_aspect("equal"); ax.legend(handles=[Patch(fc=c, ec="grey", label=l) for c, l in zip(pal, ["moins de 15", "15 à moins de 25", "25 à moins de 35", "35 à moins de 45", "45 et plus"])], title="Énergies renouvelables\n(% de la consommation)", loc="upper left", fontsize=8)
    une(fig, ax, "L'Europe des renouvelables", "Part dans la consommation finale brute en 2022 (hors Russie)", "Source : Eurostat, Shares 2022"); trait(ax, 500, u=1000 / np.cos(np.radians(45)), suite=" à 45° N")
    return fig, g


# --- overlapping-breaks
@menteuse("overlapping-breaks")
def m_bornes_chevauchent():
    g = deps(); g["tx_emploi"] = champ(g, 66, 3.2, 76); k = classer(g.tx_emploi, [62, 65, 68]); pal = ["#ffffb2", "#fecc5c", "#fd8d3c", "#a50021"]
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot(color=[pal[i] for i in k], ec="#8c8c8c", lw=.4, ax=ax)
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(pal, ["55 – 63", "60 – 66", "64 – 70", "68 – 75"])], title="Taux d'emploi (%)", loc="upper left", frameon=False)
    une(fig, ax, "Où travaille-t-on le plus ?", "Taux d'emploi des 15-64 ans en 2021", "Source : Insee, recensement 2021"); trait(ax, 200)
    return fig, g


@menteuse("overlapping-breaks")
def m_bornes_arrondies():
    g = gp(); g["tx_menages_seuls"] = champ(g, 29, 4.5, 77); k = classer(g.tx_menages_seuls, [25, 28.2, 31.6]); pal = ["#f1eef6", "#d7b5d8", "#df65b0", "#980043"]
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(color=[pal[i] for i in k], ec="#777777", lw=.4, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="#777", label=l) for c, l in zip(pal, ["18,0 – 25,4", "25,0 – 28,5", "28,2 – 32,0", "31,6 – 40,0"])], title="Personnes seules (% des ménages)", loc="upper left")
    rapport(ax, "Ménages d'une personne par commune, 2020", PIED.format("Insee, RP 2020")); damier(ax, 10, fx=.75)
    return fig, g


@menteuse("overlapping-breaks")
def m_overlap_student_en():
    g = deps(); g = g[g.region == "Auvergne-Rhône-Alpes"].reset_index(drop=True); g["snow_days"] = champ(g, 32, 14, 78, 0, mini=4); k = classer(g.snow_days, [20, 30, 45]); pal = ["#f7fbff", "#bdd7e7", "#6baed6", "#08519c"]
    fig, ax = plt.subplots(figsize=(8, 7))
    for i, geom in zip(k, g.geometry):
        for a in anneaux(geom): ax.add_patch(Polygon(np.array(a.coords)[:, :2], fc=pal[i], ec="k", lw=.4))
    ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off"); ax.legend(handles=[Patch(fc=c, ec="k", label=l) for c, l in zip(pal, ["up to 20", "15 to 30", "30 to 45", "over 40"])], title="Snow days (days per year)", loc="upper left", fontsize=7, title_fontsize=8); ax.set_title("Snow cover in Auvergne-Rhône-Alpes, winter 2022-2023"); trait(ax, 50); fig.text(.1, .05, "Source: Météo-France, 2023", fontsize=8)
    return fig, g


# --- radius-not-area
@menteuse("radius-not-area")
def m_rayon_circle():
    g = deps(); g = g[g.region == "Pays de la Loire"].reset_index(drop=True); g["nb_ecoles"] = [1020, 640, 310, 480, 610][: len(g)]; fig, ax = plt.subplots(figsize=(8, 7)); g.plot(ax=ax, color="whitesmoke", ec="silver")
    for geom, n in zip(g.geometry, g.nb_ecoles): ax.add_patch(Circle((geom.centroid.x, geom.centroid.y), n * 35, fc="darkorange", alpha=.6, ec="w"))
    x, y = g.total_bounds[0] + 15000, g.total_bounds[3] + 45000
    for n, d in ((300, 0), (600, 38000), (1000, 100000)): ax.add_patch(Circle((x + d, y), n * 35, fc="none", ec="darkorange")); ax.text(x + d, y, n, ha="center", va="center", fontsize=8)
    ax.text(x - 10000, y + 40000, "Nombre d'écoles", fontsize=9); ax.set_ylim(None, y + 60000); ax.axis("off"); ax.set_title("Écoles des Pays de la Loire, rentrée 2022"); trait(ax, 50); fig.text(.1, .05, "Source : Éducation nationale, 2022", fontsize=8)
    return fig, g


@menteuse("radius-not-area")
def m_rayon_scatter_carre():
    g = deps(); c = g.geometry.centroid; g["nb_cinemas"] = (g.population / 32000).round().astype(int); f = lambda v: (v * .42) ** 2
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot(ax=ax, color="#f2f2f2", ec="#bbbbbb", lw=.5); ax.scatter(c.x, c.y, s=f(g.nb_cinemas), fc="#8e44ad", ec="white", alpha=.7)
    h = [ax.scatter([], [], s=f(v), fc="#8e44ad", alpha=.7, ec="white") for v in (10, 30, 75)]; ax.legend(h, ["10", "30", "75"], title="Nombre de cinémas", loc="upper left", labelspacing=2.2, handletextpad=1.8, borderpad=1.4, frameon=False)
    une(fig, ax, "Les salles obscures résistent", "Nombre de cinémas par département en 2023", "Source : CNC, géographie du cinéma 2023"); trait(ax, 200)
    return fig, g


@menteuse("radius-not-area")
def m_rayon_buffer():
    g = gp(); p = g.geometry.representative_point(); fig, ax = plt.subplots(figsize=(8, 7)); g.plot(ax=ax, color="#f3efe4", ec="white", lw=.8)
    g["nb_bornes"] = g.arrets_bus.clip(upper=60); cer = g.assign(geometry=[a.buffer(75 * v) for a, v in zip(p, g.nb_bornes)]); cer.plot(ax=ax, color="#2980b9", alpha=.65, ec="white")
    x0, y0 = g.total_bounds[0] + 3000, g.total_bounds[3] - 5500
    for v, dx in ((10, 0), (30, 4500), (60, 12500)): ax.add_patch(Circle((x0 + dx, y0), 75 * v, fc="none", ec="#2980b9")); ax.text(x0 + dx, y0, v, ha="center", va="center", fontsize=8)
    ax.text(x0 - 1500, y0 + 4800, "Nombre de bornes", fontsize=8)
    rapport(ax, "Bornes de tri par commune, 2023", PIED.format("service déchets, inventaire 2023")); damier(ax, 10, fx=.75)
    return fig, g


# --- rainbow-colormap
@menteuse("rainbow-colormap")
def m_jet_temperature():
    X, Y, m = grille(10000); T = np.where(m, 24 + 3.5 * nappe(X, Y, 79), np.nan)
    fig, ax = toile("Température maximale moyenne, juillet 2022", "Source : Météo-France, juillet 2022"); q = ax.pcolormesh(X, Y, T, cmap="jet", shading="nearest"); fond(ax); fig.colorbar(q, ax=ax, shrink=.7, label="Température (°C)"); reglette(ax, 200)
    return fig, None


@menteuse("rainbow-colormap")
def m_rainbow_scheme():
    g = deps(); g["part_velo"] = champ(g, 3.1, 1.1, 80, mini=.3)
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot("part_velo", scheme="Quantiles", k=6, cmap="gist_rainbow_r", ec="#8c8c8c", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Actifs à vélo (%)", fmt="{:.1f}", loc="upper left"))
    une(fig, ax, "Au travail à vélo", "Part des actifs qui vont travailler à vélo, 2021", "Source : Insee, recensement 2021"); trait(ax, 200)
    return fig, g


@menteuse("rainbow-colormap")
def m_arc_en_ciel_main():
    g = gp(); g["tps_gare"] = champ(g, 24, 8, 81, 0, mini=4); k = classer(g.tps_gare, [15, 20, 25, 32]); pal = ["#5e2ca5", "#1f6fd6", "#2fae4a", "#f2e205", "#e0271b"]
    fig, ax = plt.subplots(figsize=(8, 7))
    for i, geom in zip(k, g.geometry): ax.fill(*anneaux(geom)[0].xy, fc=pal[i], ec="k", lw=.4)
    ax.set_aspect("equal"); ax.axis("off"); ax.legend(handles=[Patch(fc=c, ec="k", label=l) for c, l in zip(pal, ["moins de 15", "15 à moins de 20", "20 à moins de 25", "25 à moins de 32", "32 et plus"])], title="Temps d'accès (minutes)", loc="upper left"); ax.set_title("Temps d'accès en voiture à la gare de Poitiers, 2024"); trait(ax, 10, fx=.75); fig.text(.1, .06, "Source : calcul sur réseau IGN BD Topo 2024", fontsize=8)
    return fig, g


# --- stock-in-choropleth
@menteuse("stock-in-choropleth")
def m_stock_population():
    g = deps(); g["pop_2021"] = g.population
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot("pop_2021", scheme="Quantiles", k=5, cmap="Reds", ec="#8c8c8c", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Nombre d'habitants", fmt="{:.0f}", loc="upper left"))
    une(fig, ax, "Les départements les plus peuplés", "Population municipale au 1er janvier 2021", "Source : Insee, recensement 2021"); trait(ax, 200)
    return fig, g


@menteuse("stock-in-choropleth")
def m_stock_arrets():
    g = gp(); k = classer(g.arrets_bus, [6, 12, 25, 60]); pal = ["#f7fcfd", "#b2e2e2", "#5fb99b", "#238b5a", "#00331a"]
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(color=[pal[i] for i in k], ec="#777777", lw=.4, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="#777", label=l) for c, l in zip(pal, ["moins de 6", "6 à 11", "12 à 24", "25 à 59", "60 et plus"])], title="Arrêts de bus (nombre)", loc="upper left")
    rapport(ax, "Arrêts de bus par commune, 2023", PIED.format("Vitalis, GTFS 2023")); damier(ax, 10, fx=.75)
    return fig, g


@menteuse("stock-in-choropleth")
def m_stock_jobs_en():
    g = deps(); g = g[g.region == "Nouvelle-Aquitaine"].reset_index(drop=True); g["jobs_k"] = (g.population * .0004 * (1 + .1 * champ(g, 0, 1, 82, 2))).round(1)
    ps, vs = [], []
    for geom, v in zip(g.geometry, g.jobs_k):
        for a in anneaux(geom): ps.append(Polygon(np.array(a.coords)[:, :2])); vs.append(v)
    fig, ax = plt.subplots(figsize=(7.5, 7.5)); pc = PatchCollection(ps, cmap="Blues", ec="k", lw=.4); pc.set_array(np.array(vs)); ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal"); ax.axis("off")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Jobs (thousands)"); ax.set_title("Where the jobs are: Nouvelle-Aquitaine, 2020"); trait(ax, 100, fx=.6, fy=.02); fig.text(.1, .05, "Source: Insee, census 2020", fontsize=8)
    return fig, g


# --- too-few-classes
@menteuse("too-few-classes")
def m_deux_classes_densite():
    g = deps(); g["dens"] = g.densite
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot("dens", scheme="Quantiles", k=2, cmap=ListedColormap(["#fde0c5", "#8c2d04"]), ec="#8c8c8c", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Habitants par km²", fmt="{:.0f}", loc="upper left"))
    une(fig, ax, "La France dense et l'autre", "Densité de population par département, 2021", "Source : Insee, recensement 2021"); trait(ax, 200)
    return fig, g


@menteuse("too-few-classes")
def m_deux_classes_contourf():
    X, Y, m = grille(); P = np.ma.array(np.clip(900 + 260 * nappe(X, Y, 83), 420, 1900), mask=~m)
    fig, ax = toile("Précipitations annuelles, normale 1991-2020", "Source : Météo-France, normales 1991-2020"); q = ax.contourf(X, Y, P, levels=[400, 900, 2000], colors=["#d0e3f2", "#1f5f9e"]); fond(ax)
    cb = fig.colorbar(q, ax=ax, shrink=.7, ticks=[400, 900, 2000]); cb.set_label("Précipitations (mm par an)"); reglette(ax, 200)
    return fig, None


# --- too-many-classes
@menteuse("too-many-classes")
def m_dix_classes():
    g = deps(); g["part_rp_chauf"] = champ(g, 31, 9, 84, mini=5.)
    fig, ax = plt.subplots(figsize=(8, 8)); g.plot("part_rp_chauf", scheme="Quantiles", k=10, cmap="Blues", ec="#8c8c8c", lw=.4, ax=ax, legend=True, legend_kwds=dict(title="Chauffage électrique (%)", fmt="{:.1f}", loc="upper left", fontsize=7))
    une(fig, ax, "Qui se chauffe à l'électricité ?", "Part des résidences principales, 2020", "Source : Insee, recensement 2020"); trait(ax, 200)
    return fig, g


@menteuse("too-many-classes")
def m_huit_classes_main():
    g = gp(); g["tx_res_prin"] = champ(g, 88, 4, 85); b = np.quantile(g.tx_res_prin, np.arange(1, 8) / 8).round(1); k = classer(g.tx_res_prin, b); pal = [plt.cm.Greens(t) for t in np.linspace(.05, 1, 8)]
    fig, ax = plt.subplots(figsize=(8, 7)); g.plot(color=[pal[i] for i in k], ec="#777777", lw=.4, ax=ax); L = [f"moins de {fr(b[0])}"] + [f"{fr(i)} à moins de {fr(j)}" for i, j in zip(b[:-1], b[1:])] + [f"{fr(b[-1])} et plus"]
    ax.legend(handles=[Patch(fc=c, ec="#777", label=l) for c, l in zip(pal, L)], title="Résidences principales (%)", loc="upper left", fontsize=7)
    rapport(ax, "Part des résidences principales, 2020", PIED.format("Insee, RP 2020")); damier(ax, 10, fx=.75)
    return fig, g


@menteuse("too-many-classes")
def m_douze_niveaux():
    X, Y, m = grille(); N = np.ma.array(np.clip(1500 + 420 * nappe(X, Y, 86), 405, 2795), mask=~m); b = np.arange(400, 2801, 200)
    fig, ax = toile("Degrés-jours de chauffage, saison 2022-2023", "Source : Météo-France, saison 2022-2023"); q = ax.pcolormesh(X, Y, N, cmap="YlOrRd", norm=BoundaryNorm(b, 256), shading="nearest"); fond(ax)
    fig.colorbar(q, ax=ax, shrink=.7, ticks=b, label="Degrés-jours (°C·j)"); reglette(ax, 200)
    return fig, None


# --- unprojected
@menteuse("unprojected")
def m_degres_fill():
    g = deps(4326); g["part_25"] = champ(g, 29, 2.7, 87); k = classer(g.part_25, [26, 28, 30, 32]); pal = ["#feebe2", "#fbb4b9", "#f768a1", "#c51b8a", "#5c0150"]
    fig, ax = plt.subplots(figsize=(9, 7))
    for i, geom in zip(k, g.geometry):
        for a in anneaux(geom): ax.fill(*a.xy, fc=pal[i], ec="#8c8c8c", lw=.3)
    ax.set_aspect("equal"); ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(pal, ["moins de 26", "26 à moins de 28", "28 à moins de 30", "30 à moins de 32", "32 et plus"])], title="Moins de 25 ans (%)", loc="upper left", fontsize=8); ax.set_title("La part des jeunes en France métropolitaine, 2020"); ax.set_xlabel("source : Insee RP 2020"); trait(ax, 200, u=1 / (111.32 * np.cos(np.radians(42))))
    return fig, g


@menteuse("unprojected")
def m_degres_sans_crs():
    g = deps(4326); g["tx_divorce"] = champ(g, 42, 5, 88); t = gpd.GeoDataFrame(g.drop(columns="geometry"), geometry=g.geometry.values, crs=None)
    fig, ax = plt.subplots(figsize=(9, 7)); t.plot("tx_divorce", scheme="Quantiles", k=5, cmap="PuBu", ec="#8c8c8c", lw=.4, ax=ax, aspect=1, legend=True, legend_kwds=dict(title="Divorces pour 100 mariages", fmt="{:.0f}", loc="upper left", fontsize=8))
    une(fig, ax, "Mariages et divorces", "Divorces pour 100 mariages, moyenne 2018-2022", "Source : ministère de la Justice et Insee, 2018-2022"); trait(ax, 200, u=1 / (111.32 * np.cos(np.radians(42))))
    return fig, t
