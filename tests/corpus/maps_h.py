"""Jeu de cartes d'essai « h » : un quotidien national, une chambre d'agriculture, un bureau d'études mobilité, une ONG de santé, un office de tourisme, une étudiante en géomatique, un professeur d'histoire-géographie, une préfecture."""
import functools

import geopandas as gpd
import mapclassify
import matplotlib
import numpy as np
import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import (BoundaryNorm, CenteredNorm, LinearSegmentedColormap,
                               ListedColormap, Normalize, TwoSlopeNorm)
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon, Rectangle
from shapely.geometry import Point, box
from shapely.geometry import Polygon as ShPolygon

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
@functools.lru_cache(maxsize=None)
def _lire(chemin, crs):
    g = gpd.read_file(chemin)
    return g if crs == 4326 else g.to_crs(crs)


def _dep(crs=2154):
    return _lire(DATA + "contours_departements.geojson", crs).copy()


def _gp(crs=2154):
    return _lire(DATA + "contours_grand_poitiers.geojson", crs).copy()


def _monde(crs=4326, sans_pole=True):
    g = _lire(DATA + "contours_monde.geojson", 4326).copy()
    if sans_pole:
        g = g[g.code_iso != "AQ"]
    return g if crs == 4326 else g.to_crs(crs)


def _champ(g, graine, lo, hi, bruit=0.5, ndigits=1):
    """Valeurs plausibles : un gradient spatial et du bruit, entre lo et hi."""
    r = np.random.default_rng(graine)
    b = g.geometry.bounds
    x = ((b.minx + b.maxx) / 2).to_numpy()
    y = ((b.miny + b.maxy) / 2).to_numpy()
    x, y = (x - x.mean()) / x.std(), (y - y.mean()) / y.std()
    a = r.uniform(0, 6.28)
    z = np.cos(a) * x + np.sin(a) * y + bruit * r.normal(size=len(g)) + 0.4 * np.sin(2 * x + a)
    z = (z - z.min()) / (z.max() - z.min())
    return np.round(lo + z * (hi - lo), ndigits)


def _anneaux(geom):
    for p in getattr(geom, "geoms", [geom]):
        yield np.asarray(p.exterior.coords)


# ------------------------------------------------------------------ habillages
def _marge(ax):
    """Une marge d'océan à gauche de la métropole, pour la légende."""
    x0, x1 = ax.get_xlim()
    if 0.9e6 < x1 - x0 < 1.25e6 and 0 < x0 < 2e5:
        ax.set_xlim(x0 - 260e3, x1)


def _barre(ax, km, par_km=1000.0, x=0.06, y=0.05, suffixe=""):
    _marge(ax)
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    xs, ys = x0 + x * (x1 - x0), y0 + y * (y1 - y0)
    ax.plot([xs, xs + km * par_km], [ys, ys], color="k", lw=2.5, solid_capstyle="butt")
    ax.text(xs + km * par_km / 2, ys + 0.012 * (y1 - y0), f"{km:g} km{suffixe}".replace(".", ","), ha="center", va="bottom", fontsize=8)
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)


def _damier(ax, km, par_km=1000.0, x=0.05, y=0.04):
    _marge(ax)
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    xs, ys, h = x0 + x * (x1 - x0), y0 + y * (y1 - y0), 0.01 * (y1 - y0)
    for i, c in enumerate(["black", "white", "black", "white"]):
        ax.add_patch(Rectangle((xs + i * km * par_km / 4, ys), km * par_km / 4, h, fc=c, ec="black", lw=0.6, zorder=9))
    ax.text(xs, ys + 1.6 * h, "0", fontsize=7, ha="center")
    ax.text(xs + km * par_km, ys + 1.6 * h, f"{km:g} km", fontsize=7, ha="center")


def _fleche_km(ax, km, par_km=1000.0, x=0.05, y=0.04):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    xs, ys = x0 + x * (x1 - x0), y0 + y * (y1 - y0)
    ax.annotate("", xy=(xs + km * par_km, ys), xytext=(xs, ys), arrowprops=dict(arrowstyle="|-|", lw=1, mutation_scale=3))
    ax.annotate(f"{km:g} km", (xs + km * par_km / 2, ys), xytext=(0, 4), textcoords="offset points", ha="center", fontsize=8)


def _nord(ax, x=0.94, y=0.93):
    ax.annotate("N", xy=(x, y), xytext=(x, y - 0.09), xycoords="axes fraction", ha="center",
                arrowprops=dict(arrowstyle="<-", lw=1.5), fontsize=10)


def _legende_classes(ax, bornes, couleurs, titre, fmt="{:g} à {:g}", **kw):
    h = [Patch(fc=c, ec="0.4", lw=0.4, label=fmt.format(a, b).replace(".", ",")) for a, b, c in zip(bornes[:-1], bornes[1:], couleurs)]
    kw = {"loc": "lower left", "bbox_to_anchor": (0.0, 0.1), "fontsize": 8, "frameon": False, **kw}
    ax.legend(handles=h, title=titre, title_fontsize=8, **kw)


def _une(titre, sous=None, taille=(7.2, 7.4)):
    """La une du quotidien : titre gras à gauche, sous-titre gris."""
    fig, ax = plt.subplots(figsize=taille)
    ax.set_axis_off()
    fig.suptitle(titre, x=0.06, ha="left", fontweight="bold", fontsize=14)
    if sous:
        fig.text(0.06, 0.915, sous, color="0.35", fontsize=9.5)
    return fig, ax


# ================================================================== LE QUOTIDIEN NATIONAL
@menteuse("rainbow-colormap")
def journal_chomage_jet():
    g = _dep()
    g["tx_chom"] = _champ(g, 1, 4.6, 12.8)
    fig, ax = _une("Le chômage, du Cantal aux Pyrénées-Orientales", "Taux de chômage localisé au 2e trimestre 2023, en % de la population active")
    g.plot("tx_chom", cmap="jet", ax=ax, edgecolor="white", linewidth=0.3, legend=True, legend_kwds={"label": "Taux de chômage (%)", "shrink": 0.5})
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : Insee, taux de chômage localisés, 2023. Infographie : la rédaction.", fontsize=7.5)
    return fig, g


@menteuse("stock-in-choropleth")
def journal_population_aplats():
    g = _dep()
    fig, ax = _une("Où vivent les Français ?", "Nombre d'habitants par département en 2021")
    g.plot("population", scheme="quantiles", k=5, cmap="Reds", ax=ax, edgecolor="w", linewidth=0.4, legend=True,
           legend_kwds={"title": "Habitants", "fmt": "{:.0f}", "loc": "lower left", "bbox_to_anchor": (0, 0.1), "fontsize": 8})
    _damier(ax, 200)
    fig.text(0.06, 0.03, "Source : Insee, recensement de la population 2021", fontsize=7.5)
    return fig, g


@menteuse("radius-not-area")
def journal_manifs_points():
    g = _dep()
    r = np.random.default_rng(3)
    g["manifestants"] = np.round(g.population * r.uniform(0.004, 0.012, len(g)), -2)
    c = g.geometry.representative_point()
    fig, ax = _une("Retraites : 1,2 million de personnes dans la rue", "Manifestants comptés par département le 7 mars 2023")
    g.plot(ax=ax, color="#eeeeee", edgecolor="white")
    ech = lambda v: (np.asarray(v) / 420.0) ** 2
    ax.scatter(c.x, c.y, s=ech(g.manifestants), color="#c0392b", alpha=0.65, linewidth=0.4, edgecolor="white")
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#c0392b", alpha=0.65, ms=np.sqrt(ech(v)), label=f"{v:,}".replace(",", " ")) for v in (2000, 5000, 10000)],
              title="Nombre de manifestants", loc="lower left", bbox_to_anchor=(0, 0.1), frameon=False, fontsize=8, labelspacing=1.6)
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : ministère de l'intérieur, 2023", fontsize=7.5)
    return fig, g


@menteuse("hidden-missing")
def journal_abstention_zero():
    g = _dep()
    g["abstention"] = _champ(g, 4, 38, 62)
    g.loc[g.code.isin(["2A", "2B", "48", "90", "70", "23"]), "abstention"] = np.nan
    g["abstention"] = g["abstention"].fillna(0)
    fig, ax = _une("La carte de l'abstention", "Part des inscrits n'ayant pas voté, législatives de juin 2022")
    g.plot("abstention", cmap="Purples", ax=ax, edgecolor="0.6", linewidth=0.3, vmin=0, vmax=65, legend=True, legend_kwds={"label": "% des inscrits", "orientation": "horizontal", "shrink": 0.5, "pad": 0.02})
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : ministère de l'intérieur, juin 2022 (dépouillement en cours)", fontsize=7.5)
    return fig, g


@menteuse("missing-date")
def journal_medecins_sans_annee():
    g = _dep()
    g["med_100k"] = _champ(g, 5, 92, 241, ndigits=0)
    fig, ax = _une("Déserts médicaux : la France à deux vitesses", "Médecins généralistes pour 100 000 habitants")
    g.plot("med_100k", scheme="fisher_jenks", k=5, cmap="BuPu", ax=ax, edgecolor="w", linewidth=0.4, legend=True,
           legend_kwds={"title": "Généralistes pour 100 000 hab.", "fmt": "{:.0f}", "loc": "lower left", "bbox_to_anchor": (0, 0.1), "fontsize": 8})
    _damier(ax, 200)
    fig.text(0.06, 0.03, "Source : Drees, répertoire partagé des professionnels de santé. Projection : Lambert-93 (EPSG 2154).", fontsize=7.5)
    return fig, g


@menteuse("missing-source")
def journal_loyers_sans_source():
    g = _dep()
    g["loyer_m2"] = _champ(g, 6, 7.4, 17.9)
    b = [7, 9, 11, 13, 15, 18]
    cm = ListedColormap(matplotlib.colormaps["YlOrBr"](np.linspace(0.1, 0.9, 5)))
    fig, ax = _une("Se loger coûte deux fois plus cher à l'Est", "Loyer moyen des appartements, en euros par m², 2022")
    g.plot("loyer_m2", ax=ax, cmap=cm, norm=BoundaryNorm(b, 5), edgecolor="w", linewidth=0.4)
    _legende_classes(ax, b, cm.colors, "€ par m²")
    _barre(ax, 200)
    return fig, g


@menteuse("overlapping-breaks")
def journal_pauvrete_chevauche():
    g = _dep()
    g["tx_pauv"] = _champ(g, 7, 9.1, 27.6)
    b = [9, 12, 15, 18, 22, 28]
    cols = ["#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#7f0000"]
    fig, ax = _une("Un Français sur sept sous le seuil de pauvreté", "Taux de pauvreté à 60 % du niveau de vie médian, 2020")
    g.plot(ax=ax, color=[cols[i] for i in np.clip(np.digitize(g.tx_pauv, b) - 1, 0, 4)], edgecolor="w", linewidth=0.4)
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["9 à 12 %", "12,1 à 15 %", "15,1 à 18 %", "17 à 22 %", "22,1 à 28 %"])],
              title="Taux de pauvreté", loc="lower left", bbox_to_anchor=(0, 0.1), frameon=False, fontsize=8)
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : Insee-DGFiP-Cnaf, Filosofi 2020", fontsize=7.5)
    return fig, g


@honnete
def journal_emploi_quantiles():
    g = _dep()
    g["tx_emploi"] = _champ(g, 8, 58, 73)
    fig, ax = _une("L'emploi résiste à l'Ouest", "Taux d'emploi des 15-64 ans en 2021")
    g.plot("tx_emploi", scheme="quantiles", k=5, cmap="GnBu", ax=ax, edgecolor="w", linewidth=0.4, legend=True,
           legend_kwds={"title": "Taux d'emploi (%)", "fmt": "{:.1f}", "loc": "lower left", "bbox_to_anchor": (0, 0.1), "fontsize": 8, "frameon": False})
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : Insee, recensement 2021", fontsize=7.5)
    return fig, g


@honnete
def journal_population_cercles():
    g = _dep()
    c = g.geometry.representative_point()
    fig, ax = _une("Où vivent les Français ?", "Habitants par département en 2021 ; aire des cercles proportionnelle")
    g.plot(ax=ax, color="#f1efe9", edgecolor="0.75", linewidth=0.4)
    k = 1 / 3500
    o = g.population.sort_values(ascending=False).index
    ax.scatter(c.x[o], c.y[o], s=g.population[o] * k, color="#1f5a99", alpha=0.7, edgecolor="white", linewidth=0.5)
    ax.legend(handles=[ax.scatter([], [], s=v * k, color="#1f5a99", alpha=0.7, label=t) for v, t in [(200000, "200 000 hab."), (1000000, "1 million d'hab."), (2500000, "2,5 millions d'hab.")]],
              loc="lower left", bbox_to_anchor=(0, 0.1), frameon=False, fontsize=8, labelspacing=1.8)
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : Insee, recensement 2021", fontsize=7.5)
    return fig, g


@honnete
def journal_evolution_centree():
    g = _dep()
    g["evol_pop"] = _champ(g, 9, -0.9, 1.6, ndigits=2)
    fig, ax = _une("La France qui gagne des habitants, celle qui en perd", "Évolution annuelle moyenne de la population, 2015-2021")
    g.plot("evol_pop", cmap="PuOr_r", norm=TwoSlopeNorm(0, -1.0, 1.7), ax=ax, edgecolor="0.5", linewidth=0.3)
    cb = fig.colorbar(ax.collections[0], ax=ax, shrink=0.5, ticks=[-1, -0.5, 0, 0.8, 1.6])
    cb.ax.set_yticklabels(["-1", "-0,5", "0 (stable)", "+0,8", "+1,6"])
    cb.set_label("% par an")
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : Insee, recensements 2015 et 2021", fontsize=7.5)
    return fig, g


@honnete
def journal_localisation():
    g = _dep()
    fig, ax = _une("Le Lot, théâtre du procès de l'année", "Carte de localisation", taille=(6, 6.4))
    g.plot(ax=ax, color="#e6e6e6", edgecolor="white", linewidth=0.6)
    lot = g[g.code == "46"]
    lot.plot(ax=ax, color="#b2182b")
    p = lot.geometry.iloc[0].representative_point()
    ax.annotate("Lot", (p.x, p.y), xytext=(-70, 25), textcoords="offset points", fontsize=11, arrowprops=dict(arrowstyle="-"))
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : IGN, Admin Express 2023", fontsize=7.5)
    return fig, g


@honnete
def journal_encart_idf():
    g = _dep()
    g["prix_m2"] = _champ(g, 10, 1100, 4200, ndigits=0)
    for dep, prix in (("75", 9450), ("92", 6720), ("93", 4130), ("94", 5280)):
        g.loc[g.code == dep, "prix_m2"] = prix
    b = [1000, 1800, 2500, 3300, 4500, 10000]
    cm = ListedColormap(["#f7fcf0", "#bae4bc", "#7bccc4", "#43a2ca", "#084081"])
    nm = BoundaryNorm(b, 5)
    fig, ax = _une("Immobilier : les prix dans l'ancien", "Prix médian des appartements au 1er semestre 2023")
    g.plot("prix_m2", cmap=cm, norm=nm, ax=ax, edgecolor="0.6", linewidth=0.3)
    _legende_classes(ax, b, cm.colors, "Prix médian (€/m²)", fmt="de {:g} à moins de {:g}", loc="upper left", bbox_to_anchor=(-0.05, 0.92))
    _barre(ax, 200)
    ins = ax.inset_axes([0.74, 0.74, 0.28, 0.26])
    g[g.code.isin(["75", "92", "93", "94"])].plot("prix_m2", cmap=cm, norm=nm, ax=ins, edgecolor="0.6", linewidth=0.5)
    ins.set_xticks([])
    ins.set_yticks([])
    ins.set(xlabel="", ylabel="")
    ins.set_title("Paris et petite couronne", fontsize=7.5)
    _barre(ins, 10)
    fig.text(0.06, 0.03, "Source : notaires de France, 2023", fontsize=7.5)
    return fig, g


@honnete
def journal_petits_multiples():
    g = _dep()
    base = _champ(g, 11, 6, 12)
    fig, axs = plt.subplots(1, 3, figsize=(12, 4.8))
    n = Normalize(4, 13)
    for ax, an, d in zip(axs, (2013, 2018, 2023), (0.9, 0, -1.4)):
        g[f"tx_{an}"] = np.round(base + d, 1)
        g.plot(f"tx_{an}", ax=ax, cmap="Oranges", norm=n, edgecolor="w", linewidth=0.2)
        ax.set_title(str(an))
        ax.set_axis_off()
        _barre(ax, 200)
    fig.colorbar(ScalarMappable(n, "Oranges"), ax=axs, shrink=0.7, label="Taux de chômage (%)")
    fig.suptitle("Dix ans de recul du chômage", fontweight="bold")
    fig.text(0.1, 0.03, "Source : Insee, taux de chômage localisés 2013, 2018 et 2023", fontsize=8)
    return fig, g


@honnete
def journal_arrivee_en_tete():
    g = _dep()
    z = _champ(g, 12, 0, 3)
    g["parti"] = np.select([z < 1.1, z < 2.1], ["Liste A", "Liste B"], "Liste C")
    pal = {"Liste A": "#0b3c6f", "Liste B": "#f2b134", "Liste C": "#b9c7d6"}
    fig, ax = _une("Qui est arrivé en tête ?", "Liste arrivée première aux élections européennes de juin 2024")
    for n, s in g.groupby("parti"):
        s.plot(ax=ax, color=pal[n], edgecolor="white", linewidth=0.5)
    ax.legend(handles=[Patch(color=c, label=n) for n, c in pal.items()], loc="lower left", bbox_to_anchor=(0, 0.1), frameon=False)
    _barre(ax, 200)
    fig.text(0.06, 0.03, "Source : ministère de l'intérieur, juin 2024", fontsize=7.5)
    return fig, g


# ================================================================== LA CHAMBRE D'AGRICULTURE
def _chambre(ax, source, titre):
    ax.set_title(titre, fontsize=11, loc="center")
    ax.set(xlabel="", ylabel="")
    ax.set_xticks([])
    ax.set_yticks([])
    ax.annotate(source + "\nTraitement : Chambre régionale d'agriculture, service études", (0, -0.02), xycoords="axes fraction", va="top", fontsize=7)


@menteuse("too-many-classes")
def agri_sau_deciles():
    g = _dep()
    g["part_sau"] = _champ(g, 20, 11, 79)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(column="part_sau", scheme="Quantiles", k=10, cmap="Greens", ax=ax, linewidth=0.2, edgecolor="0.4", legend=True,
           legend_kwds=dict(title="SAU / superficie (%)", fmt="{:.1f}", fontsize=7, loc="lower left"))
    _barre(ax, 200, x=0.35)
    _chambre(ax, "Source : Agreste, recensement agricole 2020", "Part de la surface agricole utilisée dans le territoire en 2020")
    return fig, g


@menteuse("diverging-without-middle")
def agri_evolution_brbg():
    g = _dep()
    g["evol_cheptel"] = _champ(g, 21, -31, 9)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("evol_cheptel", cmap="BrBG", ax=ax, edgecolor="0.5", linewidth=0.2, legend=True,
           legend_kwds={"label": "Évolution du cheptel bovin (%)", "shrink": 0.6})
    _barre(ax, 200)
    _chambre(ax, "Source : BDNI, 2010 et 2020", "Évolution du cheptel bovin entre 2010 et 2020")
    return fig, g


@menteuse("empty-class")
def agri_bio_legende_en_trop():
    g = _dep()
    g["pct_bio"] = _champ(g, 22, 1.5, 23.5)
    cols = ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c", "#00341a"]
    b = [0, 5, 10, 15, 20, 25, 40]
    fig, ax = plt.subplots(figsize=(7, 7))
    pats, fc = [], []
    for geom, v in zip(g.geometry, g.pct_bio):
        for a in _anneaux(geom):
            pats.append(Polygon(a))
            fc.append(cols[np.digitize(v, b) - 1])
    ax.add_collection(PatchCollection(pats, facecolor=fc, edgecolor="0.5", linewidth=0.3))
    ax.autoscale()
    ax.set_aspect("equal")
    _legende_classes(ax, b, cols, "Part de la SAU en bio (%)", fmt="{:g} à moins de {:g}")
    _barre(ax, 200)
    _chambre(ax, "Source : Agence Bio, 2022", "L'agriculture biologique en 2022")
    return fig, g


@menteuse("non-monotone-ramp")
def agri_irrigation_inversee():
    g = _dep()
    g["part_irrig"] = _champ(g, 23, 0.4, 29)
    cols = ["#eff3ff", "#6baed6", "#bdd7e7", "#3182bd", "#08519c"]   # deux teintes interverties
    b = [0, 3, 8, 14, 20, 30]
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("part_irrig", cmap=ListedColormap(cols), norm=BoundaryNorm(b, 5), ax=ax, edgecolor="0.4", linewidth=0.3)
    _legende_classes(ax, b, cols, "Part de SAU irriguée (%)", fmt="de {:g} à moins de {:g}")
    _barre(ax, 200)
    _chambre(ax, "Source : Agreste, RA 2020", "L'irrigation en 2020")
    return fig, g


@menteuse("stock-in-choropleth")
def agri_tonnage_ble():
    g = _dep()
    g["prod_ble_kt"] = np.round(g.superficie_km2 * _champ(g, 24, 0.02, 0.32, ndigits=3), 0)
    fig, ax = plt.subplots(figsize=(7, 7))
    cm = plt.get_cmap("YlOrBr", 5)
    b = [0, 200, 500, 900, 1500, 3200]
    for geom, v in zip(g.geometry, g.prod_ble_kt):
        for a in _anneaux(geom):
            ax.fill(a[:, 0], a[:, 1], fc=cm(int(np.clip(np.digitize(v, b) - 1, 0, 4))), ec="0.5", lw=0.3)
    ax.set_aspect("equal")
    _legende_classes(ax, b, [cm(i) for i in range(5)], "Production (milliers de tonnes)", fmt="{:g} à moins de {:g}")
    _barre(ax, 200)
    _chambre(ax, "Source : Agreste, statistique agricole annuelle 2022", "Production de blé tendre par département, récolte 2022")
    return fig, g


@menteuse("missing-unit")
def agri_rendement_nu():
    g = _dep()
    g["rdt"] = _champ(g, 25, 42, 91, ndigits=0)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("rdt", cmap="YlOrBr", scheme="natural_breaks", k=5, ax=ax, edgecolor="0.5", linewidth=0.3, legend=True,
           legend_kwds={"title": "Rendement", "fmt": "{:.0f}", "loc": "lower left"})
    _barre(ax, 200, x=0.35)
    _chambre(ax, "Source : Agreste, statistique agricole annuelle 2022", "Le rendement du blé tendre en 2022")
    return fig, g


@menteuse("hidden-missing")
def agri_revenu_moins999():
    g = _dep()
    g["rcai"] = _champ(g, 26, 14, 61)
    g.loc[g.code.isin(["75", "92", "93", "94", "2A", "90", "06"]), "rcai"] = -999
    cols = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#662506"]
    idx = np.digitize(g.rcai, [25, 35, 45, 55])
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(ax=ax, color=[cols[i] for i in idx], edgecolor="0.5", linewidth=0.3)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=t) for c, t in zip(cols, ["moins de 25", "25 à moins de 35", "35 à moins de 45", "45 à moins de 55", "55 et plus"])],
              title="RCAI par exploitant\n(milliers d'euros)", loc="lower left", fontsize=8)
    _barre(ax, 200, x=0.38)
    _chambre(ax, "Source : Rica, 2021", "Résultat courant avant impôt moyen par exploitant en 2021")
    return fig, g


@honnete
def agri_rendement_bornes():
    g = _dep()
    g["rdt_qx"] = _champ(g, 27, 41, 94, ndigits=0)
    b = [40, 50, 60, 70, 80, 95]
    cm = plt.get_cmap("YlOrBr", 5)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("rdt_qx", cmap=cm, norm=BoundaryNorm(b, 5), ax=ax, edgecolor="0.4", linewidth=0.3)
    ax.legend(handles=[Patch(fc=cm(i), ec="0.4", label=t) for i, t in enumerate(["40 à 49", "50 à 59", "60 à 69", "70 à 79", "80 à 94"])],
              title="Quintaux par hectare", loc="lower left")
    _barre(ax, 200, x=0.35)
    _chambre(ax, "Source : Agreste, statistique agricole annuelle 2022", "Rendement du blé tendre, récolte 2022")
    return fig, g


@honnete
def agri_bio_manquants_hachures():
    g = _dep()
    g["pct_bio"] = _champ(g, 28, 2, 24)
    g.loc[g.code.isin(["75", "92", "93", "94", "90"]), "pct_bio"] = np.nan
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("pct_bio", scheme="equal_interval", k=5, cmap="Greens", ax=ax, edgecolor="0.5", linewidth=0.3, legend=True,
           missing_kwds={"color": "white", "hatch": "////", "edgecolor": "0.6", "label": "Secret statistique"},
           legend_kwds={"title": "Part de la SAU en bio (%)", "loc": "lower left", "fontsize": 8, "fmt": "{:.1f}"})
    _barre(ax, 200, x=0.38)
    _chambre(ax, "Source : Agence Bio, 2022", "L'agriculture biologique en 2022")
    return fig, g


@honnete
def agri_parcelles_hachurees():
    r = np.random.default_rng(29)
    cells = [box(i * 300, j * 200, (i + 1) * 300 - r.uniform(5, 60), (j + 1) * 200 - r.uniform(5, 40)) for i in range(9) for j in range(8)]
    g = gpd.GeoDataFrame({"culture": r.choice(["Blé", "Maïs", "Prairie", "Tournesol"], len(cells))}, geometry=cells, crs=2154)
    sty = {"Blé": ("#e8d36b", ""), "Maïs": ("#5b8c3a", "///"), "Prairie": ("#bfe0b0", "..."), "Tournesol": ("#b5651d", "xx")}
    fig, ax = plt.subplots(figsize=(7.5, 5.5))
    for n, s in g.groupby("culture"):
        s.plot(ax=ax, color=sty[n][0], hatch=sty[n][1], edgecolor="0.2", linewidth=0.5)
    ax.legend(handles=[Patch(fc=c, hatch=h, ec="0.2", label=n) for n, (c, h) in sty.items()], loc="upper left", bbox_to_anchor=(1, 1))
    x0, x1 = ax.get_xlim()
    ax.set_ylim(-250, None)
    ax.plot([0, 500], [-120, -120], "k-", lw=3)
    ax.text(250, -100, "500 m", ha="center", va="bottom", fontsize=8)
    _chambre(ax, "Source : registre parcellaire graphique (RPG), 2023", "Assolement de l'exploitation pilote, campagne 2023")
    fig.tight_layout()
    return fig, g


@honnete
def agri_zone_vulnerable_oui_non():
    g = _gp()
    z = _champ(g, 30, 0, 1)
    g["zv_nitrates"] = np.where(z > 0.45, "oui", "non")
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("zv_nitrates", categorical=True, cmap=ListedColormap(["#f0e9d8", "#2b6c8f"]), ax=ax, edgecolor="w", legend=True,
           legend_kwds={"title": "Commune en zone vulnérable\naux nitrates", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    _barre(ax, 10)
    _chambre(ax, "Source : DREAL Nouvelle-Aquitaine, arrêté de 2021", "Zone vulnérable nitrates : communes classées en 2021")
    fig.tight_layout()
    return fig, g


@honnete
def agri_pluie_raster():
    g = _gp()
    x0, y0, x1, y1 = g.total_bounds
    yy, xx = np.mgrid[0:1:120j, 0:1:160j]
    r = np.random.default_rng(31)
    pluie = 640 + 140 * xx - 60 * yy + 35 * np.sin(5 * xx + 3 * yy) + r.normal(0, 4, xx.shape)
    fig, ax = plt.subplots(figsize=(8, 6))
    im = ax.imshow(pluie, extent=[x0, x1, y0, y1], cmap="Blues", origin="lower")
    g.boundary.plot(ax=ax, color="0.3", linewidth=0.5)
    fig.colorbar(im, ax=ax, shrink=0.7, label="Cumul annuel (mm)")
    _damier(ax, 10)
    _chambre(ax, "Source : Météo-France, normales 1991-2020", "Pluviométrie moyenne annuelle, 1991-2020")
    return fig, None


@honnete
def agri_reserve_utile_contour():
    g = _dep()
    vienne = g[g.code == "86"]
    x0, y0, x1, y1 = vienne.total_bounds
    xx, yy = np.meshgrid(np.linspace(x0, x1, 90), np.linspace(y0, y1, 110))
    z = 110 + 55 * np.sin((xx - x0) / 26000) * np.cos((yy - y0) / 31000)
    fig, ax = plt.subplots(figsize=(6, 7))
    cs = ax.contourf(xx, yy, z, levels=[50, 70, 90, 110, 130, 150, 170], cmap="YlGn")
    from matplotlib.path import Path
    a = max(_anneaux(vienne.geometry.iloc[0]), key=len)
    for c in ax.collections:
        c.set_clip_path(Path(a), ax.transData)
    ax.plot(a[:, 0], a[:, 1], "k", lw=0.8)
    ax.set_aspect("equal")
    fig.colorbar(cs, ax=ax, shrink=0.6, label="Réserve utile (mm)")
    _barre(ax, 20)
    _chambre(ax, "Source : INRAE, référentiel pédologique, 2019", "Réserve utile des sols de la Vienne (modèle 2019)")
    return fig, None


@honnete
def agri_sept_classes():
    g = _dep()
    g["part_sau"] = _champ(g, 32, 8, 81)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("part_sau", scheme="quantiles", k=7, cmap="YlGn", ax=ax, edgecolor="0.5", linewidth=0.2, legend=True,
           legend_kwds={"title": "SAU / superficie (%)", "fmt": "{:.0f}", "fontsize": 8, "loc": "lower left"})
    _barre(ax, 200, x=0.35)
    _chambre(ax, "Source : Agreste, recensement agricole 2020", "Part de la surface agricole en 2020")
    return fig, g


# ================================================================== LE BUREAU D'ÉTUDES MOBILITÉ
def _cartouche(fig, texte):
    fig.text(0.98, 0.015, texte, ha="right", fontsize=6.5, bbox=dict(fc="white", ec="0.6", boxstyle="square"))


@menteuse("radius-not-area")
def mob_gares_circle():
    g = _gp()
    r = np.random.default_rng(40)
    g["montees_jour"] = (g.arrets_bus.fillna(1) * r.uniform(8, 30, len(g))).round()
    fig, ax = plt.subplots(figsize=(9, 6.5))
    g.plot(ax=ax, color="#f5f5f5", edgecolor="0.7", linewidth=0.5)
    ech = 5000 / g.montees_jour.max()
    for p, v in zip(g.geometry.representative_point(), g.montees_jour):
        ax.add_patch(Circle((p.x, p.y), v * ech, fc="#6a3d9a", ec="w", alpha=0.7))
    x1, y1 = g.total_bounds[2] + 6000, g.total_bounds[1] + 4000
    for i, v in enumerate((500, 1500, 3000)):
        ax.add_patch(Circle((x1, y1 + i * 9000), v * ech, fc="#6a3d9a", ec="w", alpha=0.7))
        ax.text(x1 + 5500, y1 + i * 9000, f"{v} montées", va="center", fontsize=8)
    ax.set_xlim(None, x1 + 16000)
    ax.set_axis_off()
    _barre(ax, 10)
    ax.set_title("Montées par jour ouvré dans le réseau de bus, 2022")
    _cartouche(fig, "Source : billettique de l'exploitant, 2022 | Fond : IGN")
    return fig, g


@menteuse("colour-blind")
def mob_bilan_rouge_vert():
    g = _gp()
    z = _champ(g, 41, 0, 3)
    g["desserte"] = np.select([z < 1, z < 2], ["Insuffisante", "À la demande"], "Satisfaisante")
    pal = {"Satisfaisante": "#4f9a3a", "À la demande": "#b08a3e", "Insuffisante": "#c8603a"}
    fig, ax = plt.subplots(figsize=(9, 6))
    g.plot(ax=ax, color=g.desserte.map(pal), edgecolor="white", linewidth=0.6)
    ax.legend(handles=[Patch(color=c, label=n) for n, c in pal.items()], title="Desserte en heure creuse", loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_axis_off()
    _fleche_km(ax, 10)
    ax.set_title("Qualité de la desserte en bus par commune, diagnostic 2023")
    _cartouche(fig, "Source : GTFS du réseau, mars 2023")
    fig.tight_layout()
    return fig, g


@menteuse("unprojected")
def mob_temps_trajet_degres():
    g = _dep(4326)
    g["tps_dom_trav"] = _champ(g, 42, 17, 41, ndigits=0)
    fig, ax = plt.subplots(figsize=(8, 6.5))
    pats, v = [], []
    for geom, t in zip(g.geometry, g.tps_dom_trav):
        for a in _anneaux(geom):
            pats.append(Polygon(a, closed=True))
            v.append(t)
    pc = PatchCollection(pats, cmap="PuBu", edgecolor="0.5", linewidth=0.3)
    pc.set_array(np.array(v))
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, label="Temps domicile-travail médian (minutes)", shrink=0.7)
    _barre(ax, 200, par_km=1 / 77.4)
    ax.set_title("Temps médian pour aller travailler, 2021")
    _cartouche(fig, "Source : Insee, RP 2021, distancier Metric")
    return fig, g


@menteuse("too-few-classes")
def mob_arrets_deux_couleurs():
    g = _gp()
    g["dens_arrets"] = np.round(g.arrets_bus.fillna(0) / g.superficie_km2, 2)
    fig, ax = plt.subplots(figsize=(9, 6))
    s = 0.8
    g.plot(ax=ax, color=np.where(g.dens_arrets < s, "#deebf7", "#3182bd"), edgecolor="0.5", linewidth=0.5)
    ax.legend(handles=[Patch(color="#deebf7", label="moins de 0,8"), Patch(color="#3182bd", label="0,8 à 6")], title="Arrêts de bus par km²", loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_axis_off()
    _damier(ax, 10)
    ax.set_title("Densité d'arrêts de bus par commune, 2023")
    _cartouche(fig, "Source : GTFS du réseau, 2023")
    fig.tight_layout()
    return fig, g


@menteuse("missing-scale")
def mob_part_velo_sans_echelle():
    g = _gp()
    g["part_velo"] = _champ(g, 44, 0.8, 9.6)
    fig, ax = plt.subplots(figsize=(9, 6))
    g.plot("part_velo", cmap="BuGn", scheme="quantiles", k=4, ax=ax, edgecolor="0.6", linewidth=0.4, legend=True,
           legend_kwds={"title": "Part modale du vélo (%)", "fmt": "{:.1f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    ax.set_axis_off()
    _nord(ax)
    ax.set_title("Le vélo domicile-travail à l'échelle communale, 2021")
    _cartouche(fig, "Source : Insee, recensement 2021, fichier mobilités professionnelles")
    fig.tight_layout()
    return fig, g


@menteuse("rainbow-colormap")
def mob_isochrones_arcenciel():
    g = _gp()
    x0, y0, x1, y1 = g.total_bounds
    p = g[g.nom == "Poitiers"].geometry.iloc[0].centroid
    xx, yy = np.meshgrid(np.linspace(x0, x1, 120), np.linspace(y0, y1, 120))
    t = np.hypot((xx - p.x) * 1.1, yy - p.y) / 640 + 4 * np.sin(xx / 5000) * np.cos(yy / 4000) + 4
    fig, ax = plt.subplots(figsize=(9, 6))
    cols = ["#3b4cc0", "#1fb8d3", "#35c44a", "#f4e61e", "#f58b1e", "#d7191c"]
    cs = ax.contourf(xx, yy, t, levels=[0, 10, 20, 30, 40, 50, 75], colors=cols)
    g.boundary.plot(ax=ax, color="w", linewidth=0.6)
    fig.colorbar(cs, ax=ax, label="Temps d'accès à la gare (minutes)", shrink=0.7)
    ax.set_axis_off()
    _barre(ax, 10)
    ax.set_title("Accessibilité de la gare de Poitiers en voiture, mardi 14 mars 2023, 8 h")
    _cartouche(fig, "Source : simulation OSRM sur données OpenStreetMap, 2023")
    return fig, None


@honnete
def mob_web_mercator_ville():
    g = _gp(3857)
    fig, ax = plt.subplots(figsize=(9, 6))
    g.plot("densite", scheme="user_defined", classification_kwds={"bins": [50, 100, 250, 700, 2200]}, cmap="Purples", ax=ax, edgecolor="0.6", linewidth=0.4,
           legend=True, legend_kwds={"title": "Habitants par km²", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    ax.set_axis_off()
    _barre(ax, 10, par_km=1000 / np.cos(np.radians(46.55)))
    ax.set_title("Densité de population du Grand Poitiers, 2021")
    _cartouche(fig, "Source : Insee, RP 2021 | Web Mercator, pour superposition au fond web")
    fig.tight_layout()
    return fig, g


@honnete
def mob_flux_lignes():
    g = _gp()
    r = np.random.default_rng(46)
    p = g.set_index("nom").geometry.representative_point()
    o = p["Poitiers"]
    d = g[g.nom != "Poitiers"].copy()
    d["flux"] = (d.population * r.uniform(0.1, 0.35, len(d))).round()
    fig, ax = plt.subplots(figsize=(9, 6))
    g.plot(ax=ax, color="#f4f4f0", edgecolor="0.8")
    segs = [[(p[n].x, p[n].y), (o.x, o.y)] for n in d.nom]
    ax.add_collection(LineCollection(segs, linewidths=d.flux / 250, color="#00688b", alpha=0.6, capstyle="round"))
    ax.legend(handles=[Line2D([], [], color="#00688b", alpha=0.6, lw=v / 250, label=f"{v} actifs") for v in (250, 1000, 2500)], title="Navetteurs vers Poitiers", loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_axis_off()
    _barre(ax, 10)
    ax.set_title("Flux domicile-travail vers Poitiers, 2021")
    _cartouche(fig, "Source : Insee, RP 2021, mobilités professionnelles")
    fig.tight_layout()
    return fig, d


@honnete
def mob_hexbin_trottinettes():
    g = _gp()
    v = g[g.nom == "Poitiers"]
    c = v.geometry.iloc[0].centroid
    r = np.random.default_rng(47)
    x, y = c.x + r.normal(0, 1500, 6000), c.y + r.normal(0, 1900, 6000)
    fig, ax = plt.subplots(figsize=(7, 7))
    hb = ax.hexbin(x, y, gridsize=24, cmap="magma_r", mincnt=1)
    v.boundary.plot(ax=ax, color="k", linewidth=1)
    ax.set_aspect("equal")
    fig.colorbar(hb, ax=ax, label="Trajets débutés par maille hexagonale (nombre)", shrink=0.7)
    ax.set_axis_off()
    _barre(ax, 2)
    ax.set_title("Départs de trottinettes en libre-service, juin 2023")
    _cartouche(fig, "Source : opérateur, données GBFS, juin 2023")
    return fig, None


@honnete
def mob_communes_degres_aspect():
    g = _gp(4326)
    g["tx_motor"] = _champ(g, 48, 71, 96)
    fig, ax = plt.subplots(figsize=(9, 6))
    cm = plt.get_cmap("BuPu", 5)
    n = BoundaryNorm([70, 76, 81, 86, 91, 97], 5)
    for geom, v in zip(g.geometry, g.tx_motor):
        for a in _anneaux(geom):
            ax.fill(a[:, 0], a[:, 1], fc=cm(n(v)), ec="white", lw=0.5)
    ax.set_aspect(1 / np.cos(np.radians(46.55)))
    _legende_classes(ax, n.boundaries, [cm(i) for i in range(5)], "Ménages motorisés (%)", fmt="{:g} à moins de {:g}", loc="upper left", bbox_to_anchor=(1, 1))
    _barre(ax, 10, par_km=1 / 76.6)
    ax.set_xlabel("longitude (°)")
    ax.set_ylabel("latitude (°)")
    ax.set_title("Taux de motorisation des ménages, 2021")
    _cartouche(fig, "Source : Insee, RP 2021")
    fig.tight_layout()
    return fig, g


@honnete
def mob_isochrones_anneaux():
    g = _gp()
    v = g[g.nom == "Poitiers"].geometry.iloc[0].centroid
    fig, ax = plt.subplots(figsize=(9, 6))
    g.plot(ax=ax, color="#f7f7f7", edgecolor="0.7")
    tp = gpd.GeoDataFrame({"minutes": [30, 20, 10]}, geometry=[v.buffer(t * 250) for t in (30, 20, 10)], crs=2154)
    for (_, l), c in zip(tp.iterrows(), ["#deebf7", "#9ecae1", "#3182bd"]):
        gpd.GeoSeries([l.geometry]).plot(ax=ax, color=c, edgecolor="w")
        ax.text(v.x, v.y + l.minutes * 250 - 1300, f"{l.minutes} min", ha="center", fontsize=8)
    ax.set_axis_off()
    _barre(ax, 10)
    ax.set_title("À 10, 20 et 30 minutes à vélo (15 km/h, vol d'oiseau), 2023")
    _cartouche(fig, "Source : calcul du bureau d'études, fond IGN 2023")
    return fig, tp


@honnete
def mob_cercles_sur_densite():
    g = _gp()
    fig, ax = plt.subplots(figsize=(9.5, 6))
    b = [0, 50, 100, 250, 700, 2200]
    cm = plt.get_cmap("Greys", 8)
    cols = [cm(i) for i in range(5)]
    g.plot("densite", cmap=ListedColormap(cols), norm=BoundaryNorm(b, 5), ax=ax, edgecolor="w", linewidth=0.5)
    rayon = lambda v: 3600 * np.sqrt(v / 245)
    pc = PatchCollection([Circle((p.x, p.y), rayon(v)) for p, v in zip(g.geometry.representative_point(), g.arrets_bus.fillna(0))], fc="#e6761b", ec="w", alpha=0.75, lw=0.6)
    ax.add_collection(pc)
    x, y = g.total_bounds[2] + 6000, g.total_bounds[1] + 3000
    for v, dy in ((200, 0), (50, 9000), (10, 14500)):
        ax.add_patch(Circle((x, y + dy), rayon(v), fc="#e6761b", ec="w", alpha=0.75))
        ax.text(x + 5500, y + dy, f"{v} arrêts", va="center", fontsize=8)
    ax.set_xlim(None, x + 14000)
    ax.set_axis_off()
    _legende_classes(ax, b, cols, "Habitants par km²", fmt="{:g} à moins de {:g}", loc="upper right", bbox_to_anchor=(1.0, 1.0))
    _barre(ax, 10)
    ax.set_title("Arrêts de bus et densité de population, 2021")
    _cartouche(fig, "Source : Insee, RP 2021 ; GTFS du réseau 2021")
    return fig, g


@honnete
def mob_reseau_lignes():
    g = _gp()
    v = g[g.nom == "Poitiers"].geometry.iloc[0]
    c = v.centroid
    fig, ax = plt.subplots(figsize=(7, 7))
    gpd.GeoSeries([v]).plot(ax=ax, color="#efefef", edgecolor="0.6")
    t = np.linspace(-4000, 4000, 40)
    for nom, col, ls, xx, yy in [("Ligne A", "#0072B2", "-", t, 500 * np.sin(t / 900)), ("Ligne B", "#E69F00", "--", 400 * np.cos(t / 700), t), ("Ligne C", "#000000", ":", t * 0.7, t * 0.8)]:
        ax.plot(c.x + xx, c.y + yy, color=col, ls=ls, lw=3, label=nom)
        ax.annotate(nom, (c.x + xx[-1], c.y + yy[-1]), fontsize=8, xytext=(4, 4), textcoords="offset points")
    ax.legend(loc="lower right")
    ax.set_axis_off()
    ax.set_aspect("equal")
    _barre(ax, 2)
    ax.set_title("Projet de réseau à haut niveau de service, horizon 2030")
    _cartouche(fig, "Source : plan de mobilité, version de 2023")
    return fig, None


# ================================================================== L'ONG DE SANTÉ
def _ong(titre, taille=(10, 5.6)):
    fig = plt.figure(figsize=taille)
    ax = fig.add_axes([0.02, 0.1, 0.96, 0.78])
    ax.axis("off")
    ax.set_title(titre, fontsize=12, color="#8c1d18", loc="left")
    return fig, ax


@menteuse("not-equal-area")
def ong_mortalite_mercator():
    w = _monde()
    w["mort_inf"] = np.clip(_champ(w, 50, 2, 88), 2, None)
    w = w.to_crs(3395)
    fig, ax = _ong("Mortalité infantile dans le monde, 2021", (9, 7.5))
    w.plot("mort_inf", scheme="quantiles", k=5, cmap="Reds", ax=ax, edgecolor="w", linewidth=0.2, legend=True,
           legend_kwds={"title": "Décès pour 1 000 naissances", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    _barre(ax, 3000, x=0.4, suffixe=" à l'équateur")
    fig.text(0.02, 0.03, "Source : OMS, Observatoire mondial de la santé, 2021", fontsize=8)
    return fig, w


@menteuse("not-equal-area")
def ong_europe_webmercator():
    w = _monde()
    e = w.cx[-24:44, 35:71]
    e = e[(e.continent == "Europe") & ~e.code_iso.isin(["RU"])].copy()
    e["couv_rougeole"] = _champ(e, 51, 71, 98)
    e = e.clip(box(-25, 34, 45, 72)).to_crs(3857)
    fig, ax = _ong("Couverture vaccinale contre la rougeole (2 doses), Europe, 2022", (7, 8))
    pats, v = [], []
    for geom, t in zip(e.geometry, e.couv_rougeole):
        for a in _anneaux(geom):
            pats.append(Polygon(a))
            v.append(t)
    pc = PatchCollection(pats, cmap="YlGnBu", edgecolor="white", linewidth=0.4)
    pc.set_array(np.array(v))
    ax.add_collection(pc)
    ax.autoscale()
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=0.5, label="Enfants vaccinés (%)")
    _barre(ax, 500, par_km=1000 / np.cos(np.radians(50)), suffixe=" à 50° N")
    fig.text(0.02, 0.03, "Source : ECDC et OMS Europe, 2022", fontsize=8)
    return fig, e


@menteuse("hidden-missing")
def ong_paludisme_effaces():
    w = _monde(8857)
    w["inc_tb"] = _champ(w, 52, 3, 480, bruit=0.3, ndigits=0)
    w.loc[w.code_iso.isin(["SD", "LY", "KP", "SY", "VE", "ER", "SO", "TM", "DZ", "IR"]), "inc_tb"] = np.nan
    fig, ax = _ong("Incidence de la tuberculose, 2022")
    w.plot(ax=ax, color="#e9e9e9", edgecolor="white", linewidth=0.3)
    w.dropna(subset=["inc_tb"]).plot("inc_tb", ax=ax, cmap="YlOrRd", edgecolor="white", linewidth=0.2, legend=True, legend_kwds={"label": "Nouveaux cas pour 100 000 hab.", "shrink": 0.6})
    _barre(ax, 3000, x=0.06, suffixe=" (équateur)")
    fig.text(0.02, 0.03, "Source : OMS, Global Tuberculosis Report 2023 (données 2022). Projection Equal Earth.", fontsize=8)
    return fig, w


@menteuse("radius-not-area")
def ong_cas_cholera_buffer():
    w = _monde()
    a = w[w.continent == "Afrique"].to_crs("ESRI:102022")
    r = np.random.default_rng(53)
    a["cas"] = np.round(r.lognormal(7, 0.75, len(a)), 0)
    k = 520000 / a.cas.max()
    cercles = gpd.GeoSeries([p.buffer(v * k) for p, v in zip(a.geometry.representative_point(), a.cas)], crs=a.crs)
    fig, ax = _ong("Choléra : cas déclarés en Afrique, 2023", (7.5, 7.5))
    a.plot(ax=ax, color="#f3efe6", edgecolor="0.7", linewidth=0.5)
    cercles.plot(ax=ax, color="#8c1d18", alpha=0.6, edgecolor="w")
    for v, y in ((1000, -3.9e6), (4000, -2.9e6)):
        gpd.GeoSeries([Point(-3.2e6, y).buffer(v * k)]).plot(ax=ax, color="#8c1d18", alpha=0.6)
        ax.text(-2.5e6, y, f"{v:,} cas".replace(",", " "), va="center", fontsize=8)
    _barre(ax, 1000, x=0.7)
    fig.text(0.02, 0.03, "Source : OMS Afro, bulletin de janvier 2024 (cas de 2023)", fontsize=8)
    return fig, a


@menteuse("empty-class")
def ong_esperance_vie_bins():
    w = _monde(8857)
    z = _champ(w, 54, 0, 1, ndigits=3)
    w["esp_vie"] = np.round(np.where(z < 0.4, 53 + z * 28, 70.5 + (z - 0.4) * 24), 1)
    bins = [60, 65, 67.5, 70, 75, 85]
    w.loc[w.esp_vie.between(67.4, 70), "esp_vie"] = 66.3
    w.loc[w.code_iso.isin(["IN", "PK", "EG", "BO"]), "esp_vie"] = 66.9
    cm = plt.get_cmap("YlGnBu", 6)
    fig, ax = _ong("Espérance de vie à la naissance, 2021")
    n = BoundaryNorm([50] + bins, 6)
    w.plot("esp_vie", cmap=cm, norm=n, ax=ax, edgecolor="w", linewidth=0.2)
    _legende_classes(ax, n.boundaries, [cm(i) for i in range(6)], "Années", fmt="{:g} à moins de {:g}")
    _barre(ax, 3000, x=0.45, suffixe=" (équateur)")
    fig.text(0.02, 0.03, "Source : Nations unies, World Population Prospects 2022 (année 2021). Projection Equal Earth.", fontsize=8)
    return fig, w


@menteuse("unprojected")
def ong_europe_degres():
    w = _monde()
    e = w[(w.continent == "Europe")].clip(box(-25, 34, 45, 72))
    e["med_1000"] = _champ(e, 55, 1.6, 6.3)
    fig, ax = _ong("Médecins en exercice en Europe, 2021", (9, 6.5))
    e.plot("med_1000", ax=ax, cmap="PuBuGn", scheme="equal_interval", k=5, edgecolor="w", linewidth=0.4, aspect=1, legend=True,
           legend_kwds={"title": "Médecins pour 1 000 hab.", "fmt": "{:.1f}", "loc": "upper left", "fontsize": 8})
    _barre(ax, 500, par_km=1 / 71.5, x=0.7, suffixe=" à 50° N")
    fig.text(0.02, 0.03, "Source : Eurostat, hlth_rs_phys, 2021", fontsize=8)
    return fig, e


@menteuse("overlapping-breaks")
def ong_acces_eau_chevauche():
    w = _monde()
    a = w[w.continent == "Afrique"].to_crs("ESRI:102022")
    a["acces_eau"] = _champ(a, 56, 37, 99, ndigits=0)
    cols = ["#ffffcc", "#a1dab4", "#41b6c4", "#225ea8"]
    fig, ax = _ong("Accès à l'eau potable de base, Afrique, 2020", (7.5, 7.5))
    a.plot(ax=ax, color=[cols[i] for i in np.digitize(a.acces_eau, [50, 65, 80])], edgecolor="0.5", linewidth=0.4)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=t) for c, t in zip(cols, ["30–50", "45–65", "60–80", "75–100"])], title="% de la population", loc="lower left")
    _barre(ax, 1000, x=0.7)
    fig.text(0.02, 0.03, "Source : JMP OMS/Unicef, 2020", fontsize=8)
    return fig, a


@menteuse("missing-date")
def ong_malnutrition_sans_date():
    w = _monde()
    a = w[w.continent == "Afrique"].to_crs("ESRI:102022")
    a["tx_mam"] = _champ(a, 57, 1.8, 16.4)
    fig, ax = _ong("Malnutrition aiguë des enfants de moins de 5 ans", (7.5, 7.5))
    a.plot("tx_mam", cmap="OrRd", ax=ax, edgecolor="w", linewidth=0.4, legend=True, legend_kwds={"label": "% des enfants", "shrink": 0.5})
    _barre(ax, 1000, x=0.1)
    fig.text(0.02, 0.03, "Source : Unicef, OMS, Banque mondiale, estimations conjointes", fontsize=8)
    return fig, a


@honnete
def ong_monde_equal_earth_manquants():
    w = _monde(8857)
    w["couv_dtp3"] = _champ(w, 58, 38, 99, ndigits=0)
    w.loc[w.code_iso.isin(["KP", "EH", "TW", "GL", "SO"]), "couv_dtp3"] = np.nan
    fig, ax = _ong("Couverture vaccinale DTP3, 2022")
    w.plot("couv_dtp3", scheme="quantiles", k=5, cmap="YlGnBu", ax=ax, edgecolor="w", linewidth=0.2, legend=True,
           missing_kwds={"color": "lightgrey", "label": "pas de donnée"}, legend_kwds={"title": "Enfants d'un an (%)", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 7})
    _barre(ax, 3000, x=0.45, suffixe=" (équateur)")
    fig.text(0.02, 0.03, "Source : OMS/Unicef, Wuenic 2022. Projection Equal Earth (équivalente).", fontsize=8)
    return fig, w


@honnete
def ong_missions_continents():
    w = _monde("ESRI:54009")
    w["present"] = w.code_iso.isin(["ML", "NE", "TD", "CD", "HT", "AF", "YE", "BD", "UA", "SS", "CF", "MM"])
    fig, ax = _ong("Les pays d'intervention de l'association en 2023")
    w[~w.present].plot(ax=ax, color="#d9d9d9", edgecolor="w", linewidth=0.2)
    w[w.present].plot(ax=ax, color="#8c1d18", edgecolor="w", linewidth=0.2)
    ax.legend(handles=[Patch(color="#8c1d18", label="Mission ouverte"), Patch(color="#d9d9d9", label="Pas de mission")], loc="lower left")
    _barre(ax, 3000, x=0.45, suffixe=" (équateur)")
    fig.text(0.02, 0.03, "Source : rapport d'activité 2023. Projection de Mollweide.", fontsize=8)
    return fig, w


@honnete
def ong_localisation_mercator_points():
    w = _monde(3857)
    w = w.cx[-1.9e7:1.9e7, -7e6:1.2e7]
    pts = gpd.GeoDataFrame({"hopital": ["Bamako", "Port-au-Prince", "Sanaa", "Cox's Bazar"]}, geometry=gpd.points_from_xy([-8, -72.3, 44.2, 92], [12.6, 18.5, 15.4, 21.4]), crs=4326).to_crs(3857)
    fig, ax = _ong("Nos quatre hôpitaux de campagne, 2023", (9, 6))
    w.plot(ax=ax, color="#e3e3e3", edgecolor="w", linewidth=0.3)
    pts.plot(ax=ax, color="#8c1d18", marker="P", markersize=70)
    for p, n in zip(pts.geometry, pts.hopital):
        ax.annotate(n, (p.x, p.y), xytext=(6, 5), textcoords="offset points", fontsize=9)
    ax.set_xlim(-1.2e7, 1.3e7)
    ax.set_ylim(-4.5e6, 6e6)
    _barre(ax, 3000, suffixe=" (équateur)")
    fig.text(0.02, 0.03, "Source : rapport d'activité 2023 ; fond Natural Earth", fontsize=8)
    return fig, pts


@honnete
def ong_europe_laea():
    w = _monde()
    e = w[w.continent == "Europe"].clip(box(-25, 34, 45, 72)).to_crs(3035)
    e["lits_1000"] = _champ(e, 60, 2.0, 8.1)
    fig, ax = _ong("Lits d'hôpital en Europe, 2021", (7.5, 7))
    e.plot("lits_1000", cmap="viridis_r", ax=ax, edgecolor="w", linewidth=0.3, legend=True, legend_kwds={"label": "Lits pour 1 000 habitants", "shrink": 0.6})
    _barre(ax, 500)
    fig.text(0.02, 0.03, "Source : Eurostat, 2021. Projection LAEA Europe (EPSG 3035).", fontsize=8)
    return fig, e


@honnete
def ong_afrique_buffer_racine():
    w = _monde()
    a = w[w.continent == "Afrique"].to_crs("ESRI:102022")
    r = np.random.default_rng(61)
    a["cas"] = np.round(r.lognormal(7.5, 1.0, len(a)), 0)
    k = 480000 / np.sqrt(a.cas.max())
    fig, ax = _ong("Rougeole : cas déclarés en Afrique, 2023 (aire des disques proportionnelle)", (7.5, 7.5))
    a.plot(ax=ax, color="#f3efe6", edgecolor="0.7", linewidth=0.5)
    gpd.GeoSeries(a.geometry.representative_point().buffer(np.sqrt(a.cas) * k), crs=a.crs).plot(ax=ax, color="#225e8a", alpha=0.6, edgecolor="w")
    for v, y in ((1000, -3.9e6), (5000, -3.2e6), (15000, -2.2e6)):
        gpd.GeoSeries([Point(-3.2e6, y).buffer(np.sqrt(v) * k)]).plot(ax=ax, color="#225e8a", alpha=0.6)
        ax.text(-2.5e6, y, f"{v:,} cas".replace(",", " "), va="center", fontsize=8)
    _barre(ax, 1000, x=0.7)
    fig.text(0.02, 0.03, "Source : OMS Afro, 2023", fontsize=8)
    return fig, a


@honnete
def ong_pm25_pcolormesh():
    lon, lat = np.meshgrid(np.linspace(0, 900, 91), np.linspace(0, 600, 61))
    z = 18 + 22 * np.exp(-((lon - 500) ** 2 + (lat - 280) ** 2) / 4e4) + 6 * np.sin(lon / 90)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    m = ax.pcolormesh(lon, lat, z, cmap="inferno_r", shading="auto")
    ax.set_aspect("equal")
    fig.colorbar(m, label="PM2,5 (µg/m³)", shrink=0.8)
    ax.plot([500], [280], "wo", mec="k")
    ax.annotate("N'Djamena", (500, 280), xytext=(6, 6), textcoords="offset points", color="white", fontsize=9)
    ax.set_axis_off()
    ax.plot([30, 230], [25, 25], "k", lw=3)
    ax.text(130, 33, "200 km", ha="center", fontsize=8)
    ax.set_title("Particules fines autour de N'Djamena, moyenne 2022")
    fig.text(0.05, 0.03, "Source : modèle Copernicus CAMS, 2022", fontsize=8)
    return fig, None


# ================================================================== L'OFFICE DE TOURISME
def _ot(titre, taille=(9, 6)):
    fig, ax = plt.subplots(figsize=taille, facecolor="#fffdf7")
    ax.set_axis_off()
    ax.set_title(titre, fontsize=13, family="serif", color="#1d3557")
    return fig, ax


@menteuse("colour-blind")
def ot_ambiances_quatre_teintes():
    g = _gp()
    z = _champ(g, 70, 0, 4)
    g["ambiance"] = np.select([z < 1, z < 2, z < 3], ["Vallées", "Bocage", "Ville"], "Forêts")
    pal = {"Vallées": "#3f7fbf", "Bocage": "#8fae4c", "Ville": "#d99a56", "Forêts": "#7f78bd"}
    fig, ax = _ot("Quatre ambiances à découvrir, guide 2024")
    for n, c in pal.items():
        g[g.ambiance == n].plot(ax=ax, color=c, edgecolor="#fffdf7", linewidth=0.8)
    ax.legend(handles=[Patch(color=c, label=n) for n, c in pal.items()], loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    _fleche_km(ax, 10)
    fig.text(0.02, 0.02, "Source : office de tourisme, guide 2024", fontsize=8)
    fig.tight_layout()
    return fig, g


@menteuse("too-few-classes")
def ot_nuitees_mediane():
    g = _gp()
    r = np.random.default_rng(71)
    g["nuitees_hab"] = np.round(r.lognormal(0.8, 1.1, len(g)), 1)
    fig, ax = _ot("Où dort-on le plus ? Nuitées touristiques 2023")
    g.plot("nuitees_hab", scheme="quantiles", k=2, cmap="Blues", ax=ax, edgecolor="0.6", linewidth=0.5, legend=True,
           legend_kwds={"title": "Nuitées par habitant", "fmt": "{:.1f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    _barre(ax, 10)
    fig.text(0.02, 0.02, "Source : taxe de séjour, 2023", fontsize=8)
    fig.tight_layout()
    return fig, g


@menteuse("missing-unit")
def ot_intensite_sans_unite():
    g = _gp()
    g["intens"] = _champ(g, 72, 2, 47)
    fig, ax = _ot("L'intensité touristique en 2023")
    g.plot("intens", cmap="YlOrRd", ax=ax, edgecolor="w", linewidth=0.5, legend=True, legend_kwds={"shrink": 0.6})
    _damier(ax, 10)
    fig.text(0.02, 0.02, "Source : Insee, fichier des hébergements, 2023", fontsize=8)
    return fig, g


@menteuse("missing-source")
def ot_lits_conception():
    g = _gp()
    g["lits_km2"] = _champ(g, 73, 0.2, 11.5)
    fig, ax = _ot("Capacité d'hébergement au km², saison 2023")
    g.plot("lits_km2", scheme="quantiles", k=5, cmap="PuBu", ax=ax, edgecolor="0.6", linewidth=0.4, legend=True,
           legend_kwds={"title": "Lits par km²", "fmt": "{:.1f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    _barre(ax, 10)
    _nord(ax)
    fig.text(0.02, 0.02, "Conception et mise en page : office de tourisme, mai 2023. Ne pas jeter sur la voie publique.", fontsize=8)
    fig.tight_layout()
    return fig, g


@menteuse("radius-not-area")
def ot_visiteurs_carres():
    g = _gp()
    r = np.random.default_rng(74)
    sites = g.sample(12, random_state=4).copy()
    sites["visiteurs"] = np.round(r.lognormal(9.6, 1.0, 12), -2)
    fig, ax = _ot("La fréquentation des sites en 2023")
    g.plot(ax=ax, color="#f1ead8", edgecolor="w")
    k = 11000 / sites.visiteurs.max()
    for p, v in zip(sites.geometry.representative_point(), sites.visiteurs):
        c = v * k
        ax.add_patch(Rectangle((p.x - c / 2, p.y - c / 2), c, c, fc="#1d3557", ec="w", alpha=0.75))
    x, y = g.total_bounds[2] + 3000, g.total_bounds[1] + 2000
    m = sites.visiteurs.max()
    for v in (round(m / 8, -3), round(m / 3, -3), round(m * 0.8, -3)):
        ax.add_patch(Rectangle((x, y), v * k, v * k, fc="#1d3557", ec="w", alpha=0.75))
        ax.text(x + 10500, y + v * k / 2, f"{v:,.0f} visiteurs".replace(",", " "), va="center", fontsize=8)
        y += v * k + 2500
    ax.set_xlim(None, x + 24000)
    _barre(ax, 10)
    fig.text(0.02, 0.02, "Source : observatoire du tourisme, billetteries 2023", fontsize=8)
    return fig, sites


@menteuse("non-monotone-ramp")
def ot_photos_ocean():
    r = np.random.default_rng(75)
    x, y = np.r_[r.normal(4000, 1500, 4000), r.normal(8500, 900, 1500)], np.r_[r.normal(3500, 1300, 4000), r.normal(6000, 900, 1500)]
    fig, ax = _ot("Où nos visiteurs prennent-ils leurs photos ? Été 2023")
    cm = LinearSegmentedColormap.from_list("cuivre", ["#fff4e6", "#7a3b10", "#f3c79a", "#3a1805"])
    hb = ax.hexbin(x, y, gridsize=26, cmap=cm, mincnt=1)
    ax.set_aspect("equal")
    fig.colorbar(hb, ax=ax, label="Photos publiées par maille (nombre)", shrink=0.7)
    _barre(ax, 2)
    fig.text(0.02, 0.02, "Source : Flickr, photos géolocalisées, juin-août 2023", fontsize=8)
    return fig, None


@honnete
def ot_points_interet_formes():
    g = _gp()
    r = np.random.default_rng(76)
    p = g.geometry.representative_point()
    t = r.choice(["Musée", "Église romane", "Baignade"], len(g))
    poi = gpd.GeoDataFrame({"categorie": t}, geometry=p.values, crs=2154)
    fig, ax = _ot("Les incontournables 2024")
    g.plot(ax=ax, color="#f1ead8", edgecolor="w")
    for n, m, c in [("Musée", "s", "#1d3557"), ("Église romane", "^", "#c1121f"), ("Baignade", "o", "#2a9d8f")]:
        poi[poi.categorie == n].plot(ax=ax, marker=m, color=c, markersize=45, label=n)
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    _barre(ax, 10)
    fig.text(0.02, 0.02, "Source : base Tourinsoft, 2024", fontsize=8)
    fig.tight_layout()
    return fig, poi


@honnete
def ot_trois_classes():
    g = _gp()
    g["lits_100hab"] = _champ(g, 77, 0.3, 14)
    fig, ax = _ot("Lits touristiques pour 100 habitants, 2023")
    cols = ["#e0f3db", "#a8ddb5", "#2b8cbe"]
    g.plot(ax=ax, color=[cols[i] for i in np.digitize(g.lits_100hab, [4, 8])], edgecolor="w")
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["moins de 4", "4 à moins de 8", "8 et plus"])], title="Lits pour 100 hab.", loc="upper left", bbox_to_anchor=(1, 1))
    _barre(ax, 10)
    fig.text(0.02, 0.02, "Source : Insee et observatoire du tourisme, 2023", fontsize=8)
    fig.tight_layout()
    return fig, g


@honnete
def ot_plan_centre():
    r = np.random.default_rng(78)
    bat = [box(x, y, x + r.uniform(20, 70), y + r.uniform(20, 70)) for x in range(0, 1200, 90) for y in range(0, 900, 90)]
    g = gpd.GeoDataFrame(geometry=bat, crs=2154)
    fig, ax = _ot("Le centre à pied : 5 minutes autour de Notre-Dame, plan 2024")
    g.plot(ax=ax, color="#d8cfc0", edgecolor="none")
    ax.add_patch(Circle((600, 450), 350, fc="none", ec="#c1121f", ls="--", lw=1.6))
    ax.plot(600, 450, "*", ms=16, color="#c1121f")
    ax.text(615, 465, "Notre-Dame-la-Grande", fontsize=9)
    ax.text(600, 810, "5 min à pied", ha="center", color="#c1121f", fontsize=9)
    ax.plot([30, 230], [-40, -40], "k", lw=3)
    ax.text(130, -30, "200 m", ha="center", va="bottom", fontsize=8)
    fig.text(0.02, 0.02, "Source : © les contributeurs d'OpenStreetMap, 2024", fontsize=8)
    return fig, None


@honnete
def ot_carres_en_aire():
    g = _gp()
    r = np.random.default_rng(79)
    s = g.sample(14, random_state=9).copy()
    s["visiteurs"] = np.round(r.lognormal(9.5, 1.0, 14), -2)
    fig, ax = _ot("Fréquentation des sites, 2023 (aire du carré = visiteurs)")
    g.plot(ax=ax, color="#f1ead8", edgecolor="w")
    k = 9000 / np.sqrt(s.visiteurs.max())
    for p, v in zip(s.geometry.representative_point(), s.visiteurs):
        c = k * v ** 0.5
        ax.add_patch(Rectangle((p.x - c / 2, p.y - c / 2), c, c, fc="#457b9d", ec="w", alpha=0.8))
    x, y = g.total_bounds[2] + 3000, g.total_bounds[1] + 2000
    for v in (5000, 20000, 60000):
        c = k * v ** 0.5
        ax.add_patch(Rectangle((x, y), c, c, fc="#457b9d", ec="w", alpha=0.8))
        ax.text(x + 11000, y + c / 2, f"{v:,} visiteurs".replace(",", " "), va="center", fontsize=8)
        y += c + 2500
    ax.set_xlim(None, x + 24000)
    _barre(ax, 10)
    fig.text(0.02, 0.02, "Source : observatoire du tourisme, 2023", fontsize=8)
    return fig, s


@honnete
def ot_hexagones_visiteurs():
    r = np.random.default_rng(80)
    R = 500.0
    cells = []
    for i in range(14):
        for j in range(11):
            cx, cy = i * 1.5 * R, (j + 0.5 * (i % 2)) * np.sqrt(3) * R
            cells.append(ShPolygon([(cx + R * np.cos(t), cy + R * np.sin(t)) for t in np.arange(6) * np.pi / 3]))
    g = gpd.GeoDataFrame(geometry=cells, crs=2154)
    g["nb_visiteurs"] = _champ(g, 80, 40, 2600, bruit=0.2, ndigits=0)
    fig, ax = _ot("Téléphones de visiteurs par hexagone de 0,65 km², 15 août 2023")
    g.plot("nb_visiteurs", scheme="quantiles", k=5, cmap="YlOrRd", ax=ax, edgecolor="w", linewidth=0.5, legend=True,
           legend_kwds={"title": "Visiteurs par hexagone", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    _barre(ax, 2)
    fig.text(0.02, 0.02, "Source : opérateur de téléphonie, août 2023", fontsize=8)
    fig.tight_layout()
    return fig, g


# ================================================================== L'ÉTUDIANTE EN GÉOMATIQUE
@menteuse("rainbow-colormap")
def etud_temperature_hsv():
    xx, yy = np.meshgrid(np.arange(0, 8000, 100), np.arange(0, 6000, 100))
    z = 24 + 9 * np.exp(-((xx - 4200) ** 2 + (yy - 3100) ** 2) / 4e6) + np.sin(xx / 700)
    fig, ax = plt.subplots(figsize=(8, 6))
    m = ax.pcolormesh(xx, yy, z, cmap="gist_rainbow_r", shading="nearest")
    plt.colorbar(m, label="Température de surface (°C)", shrink=0.8)
    ax.set_aspect(1)
    ax.set(xticks=[], yticks=[], title="Îlot de chaleur urbain, 19 juillet 2022")
    _barre(ax, 2)
    fig.text(0.1, 0.04, "Source : USGS, Landsat 8 Collection 2, scène du 19/07/2022", fontsize=8)
    return fig, None


@menteuse("too-many-classes")
def etud_ndvi_huit():
    r = np.random.default_rng(91)
    from scipy.spatial import Voronoi
    pts = r.uniform(0, 10000, (260, 2))
    vor = Voronoi(np.r_[pts, pts * [-1, 1], pts * [1, -1], [20000, 0] + pts * [-1, 1], [0, 20000] + pts * [1, -1]])
    polys = [ShPolygon(vor.vertices[vor.regions[vor.point_region[i]]]) for i in range(len(pts))]
    g = gpd.GeoDataFrame(geometry=polys, crs=2154)
    g["part_veg"] = _champ(g, 91, 3, 79)
    b = np.arange(0, 81, 10)
    fig, ax = plt.subplots(figsize=(7.6, 6.4))
    cm = plt.get_cmap("Greens", 8)
    g.plot("part_veg", cmap=cm, norm=BoundaryNorm(b, 8), ax=ax, edgecolor="w", linewidth=0.3)
    fig.colorbar(ax.collections[0], ax=ax, ticks=b, label="Couvert végétal (% de la surface)", spacing="uniform")
    ax.set(xticks=[], yticks=[], xlabel="", ylabel="", title="Végétalisation par quartier (Voronoï), 2022")
    _barre(ax, 2)
    fig.text(0.1, 0.04, "Source : Sentinel-2, mosaïque d'août 2022 ; mémoire de master 2", fontsize=8)
    return fig, g


@menteuse("diverging-without-middle")
def etud_revenu_quantiles_rdbu():
    g = _dep()
    g["evol_rev"] = _champ(g, 92, -2.5, 11.4)
    q = mapclassify.Quantiles(g.evol_rev, k=6)
    cm = plt.get_cmap("RdBu_r", 6)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot(ax=ax, color=[cm(i) for i in q.yb], edgecolor="0.5", linewidth=0.3)
    bb = np.r_[g.evol_rev.min(), q.bins]
    _legende_classes(ax, np.round(bb, 1), [cm(i) for i in range(6)], "Évolution du revenu médian (%)", fmt="{:.1f} à {:.1f}", loc="lower left", bbox_to_anchor=(0, 0))
    ax.set_axis_off()
    _barre(ax, 200, x=0.4)
    ax.set_title("Évolution du revenu médian, 2015-2020")
    fig.text(0.1, 0.05, "Source : Insee, Filosofi 2015 et 2020", fontsize=8)
    return fig, g


@menteuse("non-monotone-ramp")
def etud_altitude_creux():
    g = _dep()
    g["part_foret"] = _champ(g, 93, 4, 66)
    cm = LinearSegmentedColormap.from_list("foret", ["#0b3d0b", "#dff0d8", "#1a5c1a", "#eaf6e6"])
    fig, ax = plt.subplots(figsize=(7, 7))
    pats, v = [], []
    for geom, t in zip(g.geometry, g.part_foret):
        for a in _anneaux(geom):
            pats.append(Polygon(a))
            v.append(t)
    pc = PatchCollection(pats, cmap=cm, edgecolor="0.5", linewidth=0.3)
    pc.set_array(v)
    ax.add_collection(pc)
    ax.autoscale()
    ax.set_aspect("equal")
    ax.set_axis_off()
    fig.colorbar(pc, ax=ax, label="Taux de boisement (%)", shrink=0.6)
    _barre(ax, 200)
    ax.set_title("Taux de boisement par département, 2021")
    fig.text(0.1, 0.05, "Source : IGN, inventaire forestier 2021", fontsize=8)
    return fig, g


@menteuse("missing-scale")
def etud_age_sans_barre():
    g = _dep()
    g["age_moy"] = _champ(g, 94, 36.8, 48.2)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("age_moy", cmap="YlGnBu", ax=ax, legend=True, edgecolor="w", linewidth=0.3, legend_kwds={"label": "Âge moyen (années)", "shrink": 0.6})
    ax.set_axis_off()
    ax.set_title("Âge moyen de la population, 2021")
    fig.text(0.1, 0.05, "Source : Insee, RP 2021. Projection Lambert-93.", fontsize=8)
    return fig, g


@honnete
def etud_indice_100():
    g = _dep()
    g["indice_rev"] = _champ(g, 95, 78, 134, ndigits=0)
    fig, ax = plt.subplots(figsize=(7, 7))
    b = [75, 85, 95, 105, 120, 135]
    cols = ["#b35806", "#f1a340", "#f7f7f7", "#998ec3", "#542788"]
    g.plot("indice_rev", cmap=ListedColormap(cols), norm=BoundaryNorm(b, 5), ax=ax, edgecolor="0.5", linewidth=0.3)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=t) for c, t in zip(cols, ["75 à 84", "85 à 94", "95 à 104 (proche de la moyenne)", "105 à 119", "120 à 134"])],
              title="Indice, moyenne nationale = 100", loc="lower left", fontsize=8)
    ax.set_axis_off()
    _barre(ax, 200, x=0.45)
    ax.set_title("Revenu médian comparé à la moyenne nationale, 2020")
    fig.text(0.1, 0.05, "Source : Insee, Filosofi 2020", fontsize=8)
    return fig, g


@honnete
def etud_voronoi_continu():
    r = np.random.default_rng(96)
    from scipy.spatial import Voronoi
    pts = r.uniform(0, 10000, (120, 2))
    vor = Voronoi(np.r_[pts, pts * [-1, 1], pts * [1, -1], [20000, 0] + pts * [-1, 1], [0, 20000] + pts * [1, -1]])
    g = gpd.GeoDataFrame(geometry=[ShPolygon(vor.vertices[vor.regions[vor.point_region[i]]]) for i in range(120)], crs=2154)
    g["no2"] = _champ(g, 96, 8, 44)
    fig, ax = plt.subplots(figsize=(7.5, 6.4))
    g.plot("no2", ax=ax, cmap="viridis_r", edgecolor="w", linewidth=0.3, legend=True, legend_kwds={"label": "NO₂ (µg/m³)", "shrink": 0.8})
    ax.scatter(*pts.T, s=5, c="k")
    ax.set(xticks=[], yticks=[], xlabel="", ylabel="", title="NO₂ moyen 2022 aux capteurs, polygones de Voronoï")
    _barre(ax, 2)
    fig.text(0.1, 0.04, "Source : campagne de mesure du laboratoire, 2022", fontsize=8)
    return fig, g


@honnete
def etud_carroyage():
    r = np.random.default_rng(97)
    cells = [box(i, j, i + 1000, j + 1000) for i in range(0, 16000, 1000) for j in range(0, 12000, 1000)]
    g = gpd.GeoDataFrame(geometry=cells, crs=3035)
    c = g.geometry.centroid
    g["ind"] = np.round(20 + 3800 * np.exp(-((c.x - 8000) ** 2 + (c.y - 6000) ** 2) / 1.2e7) * r.uniform(0.6, 1.2, len(g)))
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot("ind", scheme="fisher_jenks", k=6, cmap="OrRd", ax=ax, legend=True, legend_kwds={"title": "Habitants par carreau de 1 km²", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    ax.set_axis_off()
    ax.set_ylim(-1800, None)
    _barre(ax, 2, y=0.03)
    ax.set_title("Population carroyée à 1 km, 2019")
    fig.text(0.05, 0.02, "Source : Insee, données carroyées, Filosofi 2019", fontsize=8)
    fig.tight_layout()
    return fig, g


@honnete
def etud_lisa_marques():
    g = _dep()
    z = _champ(g, 98, -2, 2)
    g["lisa"] = np.select([z > 0.9, z < -0.9], ["Haut-Haut", "Bas-Bas"], "Non significatif")
    pal = {"Haut-Haut": "#ca0020", "Bas-Bas": "#0571b0", "Non significatif": "#eeeeee"}
    fig, ax = plt.subplots(figsize=(7, 7))
    for n, c in pal.items():
        g[g.lisa == n].plot(ax=ax, color=c, edgecolor="0.6", linewidth=0.3)
    ax.legend(handles=[Patch(fc=c, ec="0.6", label=n) for n, c in pal.items()], title="I de Moran local (p < 0,05)", loc="lower left")
    ax.set_axis_off()
    _barre(ax, 200, x=0.4)
    ax.set_title("Agrégats spatiaux du taux de chômage, 2023")
    fig.text(0.1, 0.05, "Source : Insee, chômage localisé 2023 ; calculs de l'auteure (PySAL)", fontsize=8)
    return fig, g


@honnete
def etud_stock_et_taux():
    g = _dep()
    g["tx_vac"] = _champ(g, 99, 4, 16)
    g["log_vac"] = (g.population * 0.55 * g.tx_vac / 100).round()
    c = g.geometry.representative_point()
    fig, (a1, a2) = plt.subplots(1, 2, figsize=(12, 6))
    g.plot(ax=a1, color="0.94", edgecolor="0.75", linewidth=0.3)
    a1.scatter(c.x, c.y, s=g.log_vac / 400, c="#444488", alpha=0.7, edgecolor="w", linewidth=0.4)
    a1.legend(handles=[a1.scatter([], [], s=v / 400, c="#444488", alpha=0.7, label=f"{v:,}".replace(",", " ")) for v in (10000, 40000, 100000)], title="Logements vacants (nombre)", loc="lower left", fontsize=8, labelspacing=1.4)
    a1.set_title("Combien ? Le nombre")
    g.plot("tx_vac", scheme="quantiles", k=5, cmap="PuRd", ax=a2, edgecolor="w", linewidth=0.3, legend=True, legend_kwds={"title": "% des logements", "fmt": "{:.1f}", "loc": "lower left", "fontsize": 8})
    a2.set_title("Quelle part ? Le taux")
    for a in (a1, a2):
        a.set_axis_off()
        _barre(a, 200, x=0.5)
    fig.suptitle("Les logements vacants en 2020")
    fig.text(0.1, 0.04, "Source : Insee, RP 2020", fontsize=8)
    return fig, g


# ================================================================== LE PROFESSEUR D'HISTOIRE-GÉOGRAPHIE
@menteuse("not-equal-area")
def prof_idh_miller():
    w = _monde("ESRI:54003")
    w["urb"] = _champ(w, 110, 16, 98, ndigits=0)
    cols = ["#fee5d9", "#fcae91", "#fb6a4a", "#a50f15"]
    fig, ax = plt.subplots(figsize=(10, 7))
    w.plot(ax=ax, color=[cols[i] for i in np.digitize(w.urb, [40, 60, 80])], edgecolor="w", linewidth=0.2)
    ax.legend(handles=[Patch(color=c, label=t) for c, t in zip(cols, ["moins de 40", "40 à moins de 60", "60 à moins de 80", "80 et plus"])], title="Population urbaine (%)", loc="lower left")
    ax.axis("off")
    _barre(ax, 3000, x=0.42, suffixe=" à l'équateur")
    ax.set_title("L'urbanisation du monde en 2020 (classe de 2de)")
    fig.text(0.1, 0.08, "Source : ONU, World Urbanization Prospects (année 2020)", fontsize=8)
    return fig, w


@menteuse("stock-in-choropleth")
def prof_population_monde():
    w = _monde(8857)
    r = np.random.default_rng(111)
    w["pop_m"] = np.round(w.aire_km2 / 1e6 * r.lognormal(3.6, 0.9, len(w)), 1)
    fig, ax = plt.subplots(figsize=(10, 5.6))
    w.plot("pop_m", scheme="user_defined", classification_kwds={"bins": [5, 20, 60, 200]}, cmap="YlOrRd", ax=ax, edgecolor="w", linewidth=0.2, legend=True,
           legend_kwds={"title": "Millions d'habitants", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    ax.axis("off")
    _barre(ax, 3000, x=0.45, suffixe=" (équateur)")
    ax.set_title("La population des États en 2022")
    fig.text(0.1, 0.05, "Source : ONU, WPP 2022 (valeurs simulées pour l'exercice)", fontsize=8)
    return fig, w


@menteuse("unprojected")
def prof_europe_nord_degres():
    w = _monde()
    e = w[w.code_iso.isin(["SE", "NO", "FI", "DK", "EE", "LV", "LT", "IS", "GB", "IE", "NL", "DE", "PL"])].clip(box(-26, 46, 32, 72))
    e["pib_hab"] = _champ(e, 112, 21, 94, bruit=0.9, ndigits=0)
    cm, n = plt.get_cmap("Blues", 5), BoundaryNorm([20, 35, 55, 65, 80, 95], 5)
    fig, ax = plt.subplots(figsize=(9, 5.6))
    for geom, v in zip(e.geometry, e.pib_hab):
        for a in _anneaux(geom):
            ax.fill(a[:, 0], a[:, 1], fc=cm(n(v)), ec="0.4", lw=0.4)
    ax.set_aspect("equal")
    ax.set_xlabel("longitude")
    ax.set_ylabel("latitude")
    _legende_classes(ax, n.boundaries, [cm(i) for i in range(5)], "PIB par habitant\n(milliers de $)", fmt="{:g} à moins de {:g}", loc="upper left", bbox_to_anchor=(1, 1))
    _barre(ax, 500, par_km=1 / 55.8, suffixe=" à 60° N")
    fig.subplots_adjust(right=0.8)
    ax.set_title("Le PIB par habitant en Europe du Nord, 2022")
    fig.text(0.1, 0.01, "Source : Banque mondiale, 2022", fontsize=8)
    return fig, e


@menteuse("too-few-classes")
def prof_densite_deux():
    g = _dep()
    fig, ax = plt.subplots(figsize=(7, 7))
    cm = ListedColormap(["#fde0c5", "#eb4a40"])
    g.plot("densite", cmap=cm, norm=BoundaryNorm([0, 100, 21000], 2), ax=ax, edgecolor="w", linewidth=0.4)
    fig.colorbar(ax.collections[0], ax=ax, label="Habitants par km²", shrink=0.5, ticks=[0, 100, 21000])
    ax.axis("off")
    _barre(ax, 200)
    ax.set_title("La densité de population en France, 2021 (classe de 3e)")
    fig.text(0.1, 0.06, "Source : Insee, recensement 2021", fontsize=8)
    return fig, g


@menteuse("empty-class")
def prof_regions_categorie_absente():
    g = _dep().dissolve("region", aggfunc={"population": "sum", "superficie_km2": "sum"}).reset_index()
    g["dens"] = (g.population / g.superficie_km2).round(0)
    b = [0, 60, 80, 120, 200, 500, 1100]
    cols = ["#fff5eb", "#fdd0a2", "#fdae6b", "#f16913", "#a63603", "#4a1503"]
    fig, ax = plt.subplots(figsize=(7, 7))
    for geom, v in zip(g.geometry, g.dens):
        for a in _anneaux(geom):
            ax.add_patch(Polygon(a, fc=cols[np.digitize(v, b) - 1], ec="0.4", lw=0.5))
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.axis("off")
    _legende_classes(ax, b, cols, "Habitants par km²", fmt="de {:g} à moins de {:g}")
    _barre(ax, 200)
    ax.set_title("Densité des régions françaises en 2021")
    fig.text(0.1, 0.06, "Source : Insee, recensement 2021", fontsize=8)
    return fig, g


@honnete
def prof_idh_equal_earth():
    w = _monde(8857)
    w["idh"] = _champ(w, 113, 0.39, 0.96, ndigits=3)
    cols = ["#ffffcc", "#a1dab4", "#41b6c4", "#225ea8"]
    fig, ax = plt.subplots(figsize=(10, 5.6))
    w.plot(ax=ax, color=[cols[i] for i in np.digitize(w.idh, [0.55, 0.7, 0.8])], edgecolor="w", linewidth=0.2)
    ax.legend(handles=[Patch(color=c, label=t) for c, t in zip(cols, ["faible (moins de 0,55)", "moyen (0,55 à moins de 0,70)", "élevé (0,70 à moins de 0,80)", "très élevé (0,80 et plus)"])], title="IDH (indice sans unité, de 0 à 1)", loc="lower left", fontsize=8)
    ax.axis("off")
    _barre(ax, 3000, x=0.45, suffixe=" (équateur)")
    ax.set_title("Le développement humain dans le monde, 2021")
    fig.text(0.1, 0.05, "Source : Pnud, 2021 (valeurs simulées). Projection Equal Earth.", fontsize=8)
    return fig, w


@honnete
def prof_relief_gris():
    yy, xx = np.mgrid[0:200, 0:260]
    r = np.random.default_rng(114)
    z = 300 + 1500 * np.exp(-((xx - 170) ** 2 + (yy - 90) ** 2) / 4000) + 80 * np.sin(xx / 9) * np.cos(yy / 11) + 300
    fig, ax = plt.subplots(figsize=(8, 6))
    im = ax.imshow(z, cmap="Greys", extent=[0, 26000, 0, 20000])
    ax.contour(np.linspace(0, 26000, 260), np.linspace(20000, 0, 200), z, levels=np.arange(600, 2200, 300), colors="k", linewidths=0.4)
    fig.colorbar(im, ax=ax, label="Altitude (m)", shrink=0.7)
    ax.plot(6000, 7000, "ks")
    ax.text(6400, 7200, "Le bourg", fontsize=9, bbox=dict(fc="w", ec="none", pad=1))
    ax.axis("off")
    _barre(ax, 5)
    ax.set_title("Relief d'un massif (croquis de classe, 2023)")
    fig.text(0.1, 0.06, "Source : d'après IGN, BD Alti 2023", fontsize=8)
    return fig, None


@honnete
def prof_regions_a_nommer():
    g = _dep().dissolve("region").reset_index()
    fig, ax = plt.subplots(figsize=(7.5, 7.5))
    g.plot(ax=ax, color="#fbf6e9", edgecolor="0.3", linewidth=0.9)
    for p, n in zip(g.geometry.representative_point(), g.region):
        ax.annotate(n.replace("-", "-\n", 1), (p.x, p.y), ha="center", va="center", fontsize=6.5)
    ax.axis("off")
    _barre(ax, 200)
    ax.set_title("Les régions de métropole depuis 2016")
    fig.text(0.1, 0.06, "Source : IGN, Admin Express 2023", fontsize=8)
    return fig, g


@honnete
def prof_points_de_comptage():
    g = _dep()
    r = np.random.default_rng(116)
    xs, ys = [], []
    for geom, n in zip(g.geometry, (g.population / 50000).round().astype(int)):
        p = gpd.GeoSeries([geom]).sample_points(max(n, 1), rng=r).iloc[0]
        for q in getattr(p, "geoms", [p]):
            xs.append(q.x)
            ys.append(q.y)
    fig, ax = plt.subplots(figsize=(7, 7))
    g.boundary.plot(ax=ax, color="0.8", linewidth=0.4)
    ax.scatter(xs, ys, s=4, c="#6b0f1a", linewidth=0)
    ax.axis("off")
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=2.5, color="#6b0f1a", label="1 point = 50 000 habitants")], loc="lower left", bbox_to_anchor=(0, 0.1))
    _barre(ax, 200)
    ax.set_title("La population française en 2021, par points")
    fig.text(0.1, 0.06, "Source : Insee, recensement 2021 ; points placés au hasard dans chaque département", fontsize=8)
    return fig, None


# ================================================================== LA PRÉFECTURE
def _prefecture(titre, taille=(9, 6.2)):
    fig, ax = plt.subplots(figsize=taille)
    ax.set_xticks([])
    ax.set_yticks([])
    ax.xaxis.label.set_visible(False)
    ax.yaxis.label.set_visible(False)
    fig.suptitle("PRÉFECTURE — " + titre, fontsize=11, fontweight="bold", color="#000091")
    return fig, ax


@menteuse("diverging-without-middle")
def pref_delinquance_rdbu():
    g = _gp()
    g["evol_cambr"] = _champ(g, 120, -6, 38)
    fig, ax = _prefecture("Évolution des cambriolages, 2021-2023")
    g.plot("evol_cambr", cmap="RdBu_r", ax=ax, edgecolor="0.5", linewidth=0.4)
    fig.colorbar(ax.collections[0], ax=ax, shrink=0.7, label="Évolution (%)")
    _damier(ax, 10)
    fig.text(0.1, 0.04, "Source : SSMSI, base communale 2023", fontsize=8)
    return fig, g


@menteuse("colour-blind")
def pref_risques_rouge_vert():
    g = _gp()
    z = _champ(g, 121, 0, 3)
    g["alea"] = np.select([z < 1, z < 2], ["PPR approuvé", "PPR prescrit"], "Sans PPR")
    pal = {"PPR approuvé": "#4f9a3a", "PPR prescrit": "#f0f0f0", "Sans PPR": "#c8603a"}
    fig, ax = _prefecture("Plans de prévention des risques, état au 1er janvier 2024")
    g.plot(ax=ax, color=[pal[v] for v in g.alea], edgecolor="0.4", linewidth=0.5)
    ax.legend(handles=[Patch(fc=c, ec="0.4", label=n) for n, c in pal.items()], loc="upper left", bbox_to_anchor=(1, 1))
    _barre(ax, 10)
    fig.text(0.1, 0.04, "Source : DDT, Gaspar, 2024", fontsize=8)
    fig.subplots_adjust(right=0.78)
    return fig, g


@menteuse("hidden-missing")
def pref_fibre_trous():
    g = _gp()
    g["tx_fibre"] = _champ(g, 122, 31, 99, ndigits=0)
    g.loc[[3, 9, 17, 22, 31], "tx_fibre"] = np.nan
    fig, ax = _prefecture("Locaux raccordables à la fibre, 3e trimestre 2023")
    g.plot("tx_fibre", scheme="quantiles", k=5, cmap="GnBu", ax=ax, edgecolor="0.5", linewidth=0.4, legend=True,
           legend_kwds={"title": "% des locaux", "fmt": "{:.0f}", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    _barre(ax, 10)
    fig.text(0.1, 0.04, "Source : Arcep, Ma connexion internet, T3 2023", fontsize=8)
    fig.subplots_adjust(right=0.78)
    return fig, g


@menteuse("overlapping-breaks")
def pref_logement_social():
    g = _gp()
    g["tx_sru"] = _champ(g, 123, 0.5, 29)
    cols = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#54278f"]
    fig, ax = _prefecture("Taux de logements sociaux (loi SRU), 2022")
    g.plot(ax=ax, color=[cols[i] for i in np.digitize(g.tx_sru, [5, 12, 20])], edgecolor="0.5", linewidth=0.5)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=t) for c, t in zip(cols, ["moins de 5 %", "de 5 à moins de 12 %", "de 10 à moins de 20 %", "20 % et plus"])], title="Part de logements sociaux", loc="upper left", bbox_to_anchor=(1, 1))
    _barre(ax, 10)
    fig.text(0.1, 0.04, "Source : RPLS, 1er janvier 2022", fontsize=8)
    fig.subplots_adjust(right=0.76)
    return fig, g


@menteuse("missing-source")
def pref_dotation_sans_source():
    g = _gp()
    g["dgf_hab"] = _champ(g, 124, 81, 243, ndigits=0)
    fig, ax = _prefecture("Dotation globale de fonctionnement par habitant, 2023")
    g.plot("dgf_hab", cmap="cividis_r", ax=ax, edgecolor="w", linewidth=0.4, legend=True, legend_kwds={"label": "Euros par habitant", "shrink": 0.7})
    _damier(ax, 10)
    _nord(ax)
    fig.text(0.1, 0.04, "Document de travail, reproduction interdite. Lambert-93.", fontsize=8)
    return fig, g


@menteuse("missing-scale")
def pref_maires_sans_echelle():
    g = _gp()
    z = _champ(g, 125, 30, 78, ndigits=0)
    g["part_inscr"] = z
    fig, ax = _prefecture("Participation au 1er tour, 30 juin 2024")
    cm, n = plt.get_cmap("Blues", 5), BoundaryNorm([30, 40, 50, 60, 70, 80], 5)
    pc = PatchCollection([Polygon(a) for ge in g.geometry for a in _anneaux(ge)], cmap=cm, norm=n, edgecolor="w")
    pc.set_array(np.concatenate([[v] * len(list(_anneaux(ge))) for ge, v in zip(g.geometry, z)]))
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, label="% des inscrits", shrink=0.7)
    fig.text(0.1, 0.04, "Source : bureau des élections, résultats du 30 juin 2024", fontsize=8)
    return fig, g


@menteuse("missing-unit")
def pref_delais_sans_unite():
    g = _gp()
    g["delai_sdis"] = _champ(g, 126, 6, 24, ndigits=0)
    cols = ["#fee8c8", "#fdbb84", "#e34a33", "#7f0000"]
    fig, ax = _prefecture("Délai d'arrivée des secours, 2023")
    g.plot(ax=ax, color=[cols[i] for i in np.digitize(g.delai_sdis, [10, 15, 20])], edgecolor="w")
    ax.legend(handles=[Patch(color=c, label=t) for c, t in zip(cols, ["6 – 9", "10 – 14", "15 – 19", "20 – 24"])], title="Délai", loc="upper left", bbox_to_anchor=(1, 1))
    _barre(ax, 10)
    fig.text(0.1, 0.04, "Source : SDIS, bilan opérationnel 2023", fontsize=8)
    fig.subplots_adjust(right=0.8)
    return fig, g


@menteuse("too-many-classes")
def pref_neuf_tranches():
    g = _gp()
    g["part_60"] = _champ(g, 127, 14, 41)
    b = [14, 17, 20, 23, 26, 29, 32, 35, 38, 42]
    cols = [matplotlib.colormaps["PuBu"](t) for t in np.linspace(0.05, 1, 9)]
    fig, ax = _prefecture("Population de 60 ans et plus, 2021")
    g.plot("part_60", cmap=ListedColormap(cols), norm=BoundaryNorm(b, 9), ax=ax, edgecolor="0.5", linewidth=0.4)
    _legende_classes(ax, b, cols, "% de la population", fmt="de {:g} à moins de {:g}", loc="upper left", bbox_to_anchor=(1, 1))
    _barre(ax, 10)
    fig.text(0.1, 0.04, "Source : Insee, RP 2021", fontsize=8)
    fig.subplots_adjust(right=0.76)
    return fig, g


@honnete
def pref_secheresse_niveaux():
    g = _gp()
    z = _champ(g, 128, 0, 4)
    niv = ["Vigilance", "Alerte", "Alerte renforcée", "Crise"]
    g["niveau"] = pd.Categorical([niv[min(int(v), 3)] for v in z], niv, ordered=True)
    cols = ["#ffffb2", "#fecc5c", "#f1732c", "#8b0018"]
    fig, ax = _prefecture("Restrictions d'eau, arrêté du 12 août 2023")
    g.plot("niveau", categorical=True, cmap=ListedColormap(cols), ax=ax, edgecolor="0.4", linewidth=0.4, legend=True,
           legend_kwds={"title": "Niveau de gravité", "loc": "upper left", "bbox_to_anchor": (1, 1)})
    _barre(ax, 10)
    fig.text(0.1, 0.04, "Source : DDT, arrêté préfectoral du 12 août 2023", fontsize=8)
    fig.subplots_adjust(right=0.78)
    return fig, g


@honnete
def pref_evolution_classes_zero():
    g = _gp()
    v = g.evolution_pct
    cols = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]
    b = [-4, -2, 0, 2, 5]
    fig, ax = _prefecture("Évolution de la population communale, 2018-2021")
    g.plot(ax=ax, color=[cols[i] for i in np.digitize(v, b)], edgecolor="0.5", linewidth=0.5)
    ax.legend(handles=[Patch(fc=c, ec="0.5", label=t) for c, t in zip(cols, ["baisse de plus de 4 %", "baisse de 2 à 4 %", "baisse de moins de 2 %", "0 à moins de 2 % (stable ou hausse)", "hausse de 2 à moins de 5 %", "hausse de 5 % et plus"])], fontsize=8, loc="upper left", bbox_to_anchor=(1, 1))
    _damier(ax, 10)
    fig.text(0.1, 0.04, "Source : Insee, populations légales 2018 et 2021", fontsize=8)
    fig.subplots_adjust(right=0.7)
    return fig, g


@honnete
def pref_manquants_note():
    g = _gp()
    g["tx_vac"] = _champ(g, 130, 4, 15)
    g.loc[[2, 11, 25], "tx_vac"] = np.nan
    fig, ax = _prefecture("Logements vacants, 2022")
    g[g.tx_vac.isna()].plot(ax=ax, color="0.8", hatch="xxx", edgecolor="w")
    g.dropna(subset=["tx_vac"]).plot("tx_vac", cmap="Purples", ax=ax, edgecolor="0.5", linewidth=0.4, legend=True, legend_kwds={"label": "% des logements", "shrink": 0.7})
    ax.legend(handles=[Patch(fc="0.8", hatch="xxx", ec="w", label="Données non disponibles (3 communes)")], loc="lower right", fontsize=8)
    _barre(ax, 10)
    fig.text(0.1, 0.04, "Source : Lovac, 2022", fontsize=8)
    return fig, g


@honnete
def pref_part_centrednorm():
    g = _gp()
    g["ecart_dep"] = _champ(g, 131, -6.5, 8.2)
    fig, ax = _prefecture("Taux de pauvreté : écart à la moyenne du département, 2020")
    g.plot("ecart_dep", cmap="PRGn_r", norm=CenteredNorm(0, 9), ax=ax, edgecolor="0.5", linewidth=0.4)
    cb = fig.colorbar(ax.collections[0], ax=ax, shrink=0.7, ticks=[-8, -4, 0, 4, 8], label="Écart en points de %, 0 = moyenne départementale")
    cb.ax.axhline(0, color="k", lw=1)
    _barre(ax, 10)
    fig.text(0.1, 0.04, "Source : Insee, Filosofi 2020", fontsize=8)
    return fig, g


@honnete
def pref_localisation_brigades():
    g = _gp()
    p = g.sample(8, random_state=5)
    fig, ax = _prefecture("Implantation des brigades de gendarmerie, 2024")
    g.plot(ax=ax, facecolor="#f6f6f6", edgecolor="0.6")
    for q, n in zip(p.geometry.representative_point(), p.nom):
        ax.plot(q.x, q.y, marker="D", color="#000091", ms=7)
        ax.annotate(n, (q.x, q.y), xytext=(6, 4), textcoords="offset points", fontsize=7.5)
    _barre(ax, 10)
    _nord(ax)
    fig.text(0.1, 0.04, "Source : groupement de gendarmerie, janvier 2024", fontsize=8)
    return fig, p
