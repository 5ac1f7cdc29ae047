"""Jeu d'essai : cartes trompeuses (LIARS) et cartes honnêtes mais difficiles (HONEST)."""
from pathlib import Path
from functools import lru_cache

import geopandas as gpd
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection, PolyCollection
from matplotlib.colors import (BoundaryNorm, CenteredNorm, LinearSegmentedColormap, ListedColormap,
                               LightSource, LogNorm, Normalize, TwoSlopeNorm, to_hex)
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch, Polygon as MplPolygon, Rectangle
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box
from shapely.ops import unary_union, voronoi_diagram

D = Path(__file__).parents[2] / "datasets"
OKABE = ["#E69F00", "#56B4E9", "#009E73", "#0072B2", "#CC79A7", "#D55E00"]


# ------------------------------------------------------------------ données
@lru_cache
def _deps():
    g = gpd.read_file(f"{D}/contours_departements.geojson").to_crs(2154)
    c = pd.read_parquet(f"{D}/communes_france.parquet").groupby("departement")[["population_2018", "population_2023"]].sum()
    g = g.merge(c, left_on="code", right_index=True)
    g["evolution_pct"] = (g.population_2023 / g.population_2018 - 1) * 100
    p = g.geometry.representative_point()
    x, y = (p.x - 6.5e5) / 4e5, (p.y - 6.6e6) / 4e5
    rng = np.random.default_rng(11)
    g["chomage_pct"] = (7.3 + 1.5 * y * np.sin(2 * x + 1) - 0.8 * x + rng.normal(0, .7, len(g))).clip(4, 13).round(1)
    g["bio_pct"] = (11 - 6 * y + 2 * x + rng.normal(0, 2, len(g))).clip(1.5, 32).round(1)
    g["age_moyen"] = (42.5 - np.log10(g.densite) + 1.3 * np.cos(x * 2) + rng.normal(0, .8, len(g))).round(1)
    g["prix_m2"] = (900 + 700 * np.log10(g.densite) + 250 * (x - y) + rng.normal(0, 150, len(g))).clip(700).round(-1)
    g["solde_pts"] = (3.5 * np.sin(2.2 * x) + 2.5 * y + rng.normal(0, 1, len(g))).round(1)
    return g


def deps():
    return _deps().copy()


@lru_cache
def _gp():
    g = gpd.read_file(f"{D}/contours_grand_poitiers.geojson").to_crs(2154)
    v = pd.read_csv(f"{D}/domicile_travail_vienne.csv", dtype={"code_insee": str})
    return g.merge(v.drop(columns="nom"), on="code_insee", how="left")


def gp():
    return _gp().copy()


@lru_cache
def _com(dep):
    return gpd.read_parquet(f"{D}/france/contours_communes/{dep}.parquet")


def com(dep, crs=2154):
    return _com(dep).to_crs(crs)


@lru_cache
def _vienne():
    v = pd.read_csv(f"{D}/domicile_travail_vienne.csv", dtype={"code_insee": str}).drop(columns="nom")
    g = com("86").merge(v, on="code_insee", how="left")
    g["densite"] = g.population_2023 / (g.area / 1e6)
    g["evolution"] = (g.population_2023 / g.population_2018 - 1) * 100
    return g


def vienne():
    return _vienne().copy()


@lru_cache
def _monde():
    w = gpd.read_file(f"{D}/contours_monde.geojson")
    e = pd.read_csv(f"{D}/electricite_pays.csv")
    return w.merge(e, left_on="nom", right_on="pays", how="left", suffixes=("", "_e"))


def monde():
    return _monde().copy()


def pts(df, crs=2154):
    return gpd.GeoDataFrame(df, geometry=gpd.points_from_xy(df.longitude, df.latitude), crs=4326).to_crs(crs)


def carreaux(nx=14, ny=11, pas=1000, x0=480000, y0=6600000, seed=0):
    rng = np.random.default_rng(seed)
    cells, rows = [], []
    for i in range(nx):
        for j in range(ny):
            cells.append(box(x0 + i * pas, y0 + j * pas, x0 + (i + 1) * pas, y0 + (j + 1) * pas))
            d = np.hypot(i - nx / 2 + .5, j - ny / 2 + .5)
            rows.append((i, j, d))
    g = gpd.GeoDataFrame(rows, columns=["i", "j", "d"], geometry=cells, crs=2154)
    g["bruit"] = rng.normal(0, 1, len(g))
    return g


def hexagones(n=11, r=1000, x0=480000, y0=6600000, seed=3):
    out = []
    for i in range(n):
        for j in range(n):
            cx = x0 + i * 1.5 * r
            cy = y0 + (j + .5 * (i % 2)) * np.sqrt(3) * r
            a = np.deg2rad(np.arange(0, 360, 60))
            out.append(Polygon(np.c_[cx + r * np.cos(a), cy + r * np.sin(a)]))
    g = gpd.GeoDataFrame(geometry=out, crs=2154)
    c = g.centroid
    g["x"] = (c.x - c.x.mean()) / 1e4
    g["y"] = (c.y - c.y.mean()) / 1e4
    g["e"] = np.random.default_rng(seed).normal(0, 1, len(g))
    return g


def voronoi(n=40, seed=5, taille=24000, x0=480000, y0=6600000):
    rng = np.random.default_rng(seed)
    p = rng.uniform(0, taille, (n, 2)) * np.array([1.25, 1]) + np.array([x0, y0])
    cadre = MultiPoint(p).convex_hull.buffer(2500)
    polys = [c.intersection(cadre) for c in voronoi_diagram(MultiPoint(p), envelope=cadre).geoms]
    g = gpd.GeoDataFrame(geometry=polys, crs=2154)
    c = g.centroid
    g["x"] = (c.x - c.x.mean()) / taille
    g["y"] = (c.y - c.y.mean()) / taille
    g["e"] = rng.normal(0, 1, n)
    return g


# ------------------------------------------------------------------ petits outils, chacun son école
def echelle(ax, km, xy=(.06, .05)):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = x0 + xy[0] * (x1 - x0), y0 + xy[1] * (y1 - y0)
    ax.plot([x, x + km * 1000], [y, y], color="black", lw=2, solid_capstyle="butt")
    ax.text(x + km * 500, y + .012 * (y1 - y0), f"{km} km", ha="center", va="bottom", fontsize=8)


def scalebar(ax, metres, label):
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y, h = x1 - metres - .12 * (x1 - x0), y0 - .045 * (y1 - y0), .009 * (y1 - y0)
    for k in range(2):
        ax.add_patch(Rectangle((x + k * metres / 2, y), metres / 2, h, fc="black" if k == 0 else "white", ec="black", lw=.7, zorder=9, clip_on=False))
    ax.text(x + metres + .01 * (x1 - x0), y, label, ha="left", va="center", fontsize=8, zorder=9)
    ax.set_xlim(x0, x1)
    ax.set_ylim(y0, y1)


def pied(fig, texte, taille=8):
    fig.text(.02, .015, texte, fontsize=taille, color="#444444")


def legende_classes(ax, bornes, couleurs, titre, fmt="{:g} à {:g}", **k):
    h = [Patch(facecolor=c, edgecolor="0.5", label=fmt.format(a, b)) for a, b, c in zip(bornes[:-1], bornes[1:], couleurs)]
    return ax.legend(handles=h, title=titre, frameon=False, fontsize=8, title_fontsize=9, **k)


def classer(v, bornes):
    return np.clip(np.digitize(v, bornes[1:-1], right=False), 0, len(bornes) - 2)


# =========================================================================
#                               TROMPEUSES
# =========================================================================
# --- colour-blind
def l_cb_rouge_vert():
    g = gp()
    g["cat"] = np.where(g.arrets_bus >= 20, "20 arrêts ou plus", "moins de 20 arrêts")
    fig, ax = plt.subplots(figsize=(7, 6.5))
    for cat, coul in {"moins de 20 arrêts": "#d9534f", "20 arrêts ou plus": "#479f40"}.items():
        g[g.cat == cat].plot(ax=ax, color=coul, edgecolor="white", linewidth=.6)
    ax.legend(handles=[Patch(color="#d9534f", label="moins de 20 arrêts"), Patch(color="#479f40", label="20 arrêts ou plus")],
              title="Desserte en bus", loc="upper left", frameon=False)
    ax.set_axis_off()
    ax.set_title("Les communes de Grand Poitiers bien et mal desservies, en 2023")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Vitalis, horaires 2023")
    return fig


def l_cb_points():
    a = pts(pd.read_csv(f"{D}/stationnement_velos.csv"))
    fond = gp()
    fond = fond[fond.nom == "Poitiers"]
    a = gpd.clip(a, fond)
    etat = np.where(np.random.default_rng(4).random(len(a)) < .4, "hors service", "en service")
    fig = plt.figure(figsize=(6.5, 7))
    ax = fig.add_subplot()
    fond.plot(ax=ax, facecolor="#f2f2f2", edgecolor="#999999")
    for e, c in (("hors service", "#d62728"), ("en service", "#2ca02c")):
        s = a[etat == e]
        ax.scatter(s.geometry.x, s.geometry.y, s=26, color=c, label=e, edgecolors="none")
    ax.legend(title="État des arceaux")
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Poitiers : l'état des arceaux à vélos en mars 2024", fontsize=12)
    echelle(ax, 1)
    pied(fig, "Source : ville de Poitiers, relevé de mars 2024 (état simulé)")
    return fig


def l_cb_quatre_cultures():
    g = voronoi(36, seed=9)
    noms = np.array(["colza", "maïs", "tournesol", "prairie"])
    coul = dict(zip(noms, ["#c8553d", "#8a7a3a", "#6f8f3f", "#9c6b2f"]))
    g["culture"] = noms[np.digitize(g.x + .4 * g.e, [-.35, 0, .35])]
    ax = g.plot(color=g.culture.map(coul), edgecolor="white", figsize=(7, 6))
    ax.legend(handles=[Patch(facecolor=coul[n], label=n) for n in noms], title="Culture dominante", loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_axis_off()
    ax.set_title("Culture dominante par îlot, plaine de Neuville, 2023")
    ax.figure.subplots_adjust(left=.03, right=.74)
    scalebar(ax, 5000, "5 km")
    ax.figure.text(.1, .04, "Source : registre parcellaire graphique 2023 (parcelles simulées)", fontsize=8)
    return ax.figure


# --- diverging-without-middle
def l_div_densite():
    g = gp()
    fig, ax = plt.subplots(figsize=(7, 7))
    g.plot("niveau_de_vie_median_eur", cmap="RdBu", ax=ax, edgecolor="white", lw=.5, legend=True,
           legend_kwds={"label": "Niveau de vie médian (euros par an)", "orientation": "horizontal", "shrink": .7, "pad": .03, "ticks": [20000, 22000, 24000, 26000]})
    ax.axis("off")
    ax.set_title("Niveau de vie médian par commune, Grand Poitiers, 2021")
    echelle(ax, 10)
    pied(fig, "Source : Insee, Filosofi 2021")
    return fig, g


def l_div_evolution_decalee():
    g = vienne()
    g = g[g.epci == g[g.nom == "Poitiers"].epci.iloc[0]]
    fig, ax = plt.subplots(figsize=(7, 7), layout="constrained")
    norm = Normalize(g.evolution.min(), g.evolution.max())
    g.plot(column="evolution", cmap="PuOr", norm=norm, ax=ax, edgecolor="#777777", linewidth=.4)
    fig.colorbar(ScalarMappable(norm, "PuOr"), ax=ax, shrink=.6, label="Évolution de la population (%)")
    ax.set_axis_off()
    ax.set_title("Évolution de la population entre 2018 et 2023, Grand Poitiers")
    scalebar(ax, 10000, "10 km")
    fig.supxlabel("Source : Insee, recensement de la population 2018 et 2023", fontsize=8, x=.02, ha="left")
    return fig, g


def l_div_classes_prix():
    g = deps()
    q = np.quantile(g.prix_m2, np.linspace(0, 1, 7)).round(-1)
    couls = ["#762a83", "#af8dc3", "#e7d4e8", "#d9f0d3", "#7fbf7b", "#1b7837"]
    k = classer(g.prix_m2, q)
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot(ax=ax, color=[couls[i] for i in k], edgecolor="white", linewidth=.4)
    legende_classes(ax, q, couls, "Prix médian\n(euros par m²)", "{:.0f} à {:.0f}", loc="lower left")
    ax.set_title("Le prix des maisons anciennes en 2023")
    ax.axis("off")
    echelle(ax, 200, (.68, .02))
    pied(fig, "Source : notaires de France, 2023 (valeurs simulées) ; six classes de même effectif")
    return fig, g


# --- empty-class
def l_vide_densite():
    g = gp()
    b = [0, 50, 150, 400, 1500, 2200]
    couls = ["#ffffcc", "#c2e699", "#78c679", "#31a354", "#006837"]
    b = [0, 50, 150, 300, 450, 2200]
    g = g[~g.nom.isin(["Poitiers", "Buxerolles", "Saint-Benoît", "Croutelle"])]
    b = [0, 50, 150, 300, 600, 1200]
    k = classer(g.densite, b)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot(ax=ax, color=np.array(couls)[k], edgecolor="white", linewidth=.5)
    gp()[["nom", "geometry"]].pipe(lambda d: d[~d.nom.isin(g.nom)]).plot(ax=ax, color="#999999", edgecolor="white")
    h = [Patch(fc=c, ec="0.6", label=f"{lo} à moins de {hi}") for lo, hi, c in zip(b, b[1:], couls)]
    h.append(Patch(fc="#999999", label="agglomération, hors champ"))
    ax.legend(handles=h, title="Habitants par km²", loc="upper left", fontsize=8, frameon=False)
    ax.axis("off")
    ax.set_title("La densité autour de l'agglomération de Poitiers en 2023")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Insee, recensement 2023")
    return fig, g


def l_vide_milieu():
    g = hexagones(10, seed=8)
    v = np.where(g.x < 0, 4 + 3 * np.abs(np.sin(3 * g.y)), 24 + 5 * np.abs(np.cos(2 * g.y)))
    g["part"] = v.round(1)
    b = [0, 5, 10, 20, 27, 35]
    cmap = ListedColormap(plt.get_cmap("Purples")(np.linspace(.15, .95, 5)))
    fig, ax = plt.subplots(figsize=(6.5, 6))
    g.plot(column="part", cmap=cmap, norm=BoundaryNorm(b, 5), ax=ax, ec="white", lw=.4)
    for i in range(5):
        ax.add_patch(Rectangle((1.02, .55 + i * .07), .05, .06, transform=ax.transAxes, fc=cmap(i), ec="none", clip_on=False))
        ax.text(1.09, .58 + i * .07, f"{b[i]} – {b[i+1]} %", transform=ax.transAxes, va="center", fontsize=9)
    ax.text(1.02, .93, "Part de logements vacants", transform=ax.transAxes, fontsize=9)
    ax.set_axis_off()
    fig.subplots_adjust(right=.7)
    ax.set_title("Logements vacants de part et d'autre du fleuve, 2022", loc="left")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : fichier LOVAC 2022 (valeurs simulées)")
    return fig, g


def l_vide_haut():
    g = deps()
    bins = [5, 6.5, 8, 9.5, 15, 20]
    lab = ["moins de 5", "5 à 6,5", "6,5 à 8", "8 à 9,5", "9,5 à 15", "15 à 20"]
    c = ["#feedde", "#fdd0a2", "#fdae6b", "#fd8d3c", "#e6550d", "#a63603"]
    idx = np.searchsorted(bins, g.chomage_pct)
    f, a = plt.subplots(1, 1, figsize=(8, 7))
    a.set_aspect("equal")
    for i in range(6):
        sub = g.loc[idx == i]
        if len(sub):
            sub.plot(ax=a, fc=c[i], ec="w", lw=.3)
    a.legend([Patch(fc=x) for x in c], lab, title="Taux de chômage (%)", loc="lower left", frameon=False)
    a.set_title("Taux de chômage par département, 4ᵉ trimestre 2023")
    a.axis("off")
    echelle(a, 200, (.7, .02))
    pied(f, "Source : Insee, taux localisés T4 2023 (valeurs simulées)")
    return f, g


# --- hidden-missing
def l_manque_troue():
    g = gp()
    g["par_arceau"] = g.places_velo / g.population * 1000
    g.loc[g.nom.isin(["Lusignan", "Dissay", "Chauvigny", "Rouillé"]), "par_arceau"] = [3.1, 4.4, 2.2, 1.7]
    v = gp()
    rng = np.random.default_rng(2)
    g["part_velo"] = v.velo_pct
    g.loc[rng.choice(g.index, 9, replace=False), "part_velo"] = np.nan
    g = g.drop(columns="par_arceau")
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.dropna(subset=["part_velo"]).plot("part_velo", scheme="UserDefined", classification_kwds={"bins": [.5, 1, 2, 5.5]},
                                        cmap=ListedColormap(["#c7e9c0", "#74c476", "#238b45", "#00441b"]),
                                        ax=ax, edgecolor="white", legend=True,
                                        legend_kwds={"title": "Part du vélo (%)", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.axis("off")
    ax.set_title("Aller au travail à vélo dans Grand Poitiers, 2021")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


def l_manque_zero():
    g = deps()
    g.loc[g.code.isin(["2A", "2B", "48", "15", "23", "09", "04"]), "bio_pct"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 7))
    b = [0, 4, 8, 12, 15, 20]
    cm = plt.get_cmap("YlGn", 5)
    nn = BoundaryNorm(b, 5)
    g.assign(v=g.bio_pct.fillna(0)).plot(column="v", cmap=cm, norm=nn, ax=ax, edgecolor="0.7", linewidth=.3)
    legende_classes(ax, b, [cm(i) for i in range(5)], "Part de la surface\nagricole en bio (%)", loc="lower left")
    ax.axis("off")
    ax.set_title("L'agriculture biologique par département en 2022")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Agence Bio, 2022 (valeurs simulées)")
    return fig, g


def l_manque_couleur_de_rampe():
    g = hexagones(11, seed=12)
    g["taux"] = (18 + 8 * g.x + 4 * g.y + 1.5 * g.e).round(1)
    g.loc[[14, 15, 27, 60, 61, 88, 99], "taux"] = np.nan
    cmap = mpl.colormaps["Blues"].resampled(5)
    fig, ax = plt.subplots(figsize=(6.5, 6.5))
    g.plot("taux", cmap=cmap, ax=ax, edgecolor="white", missing_kwds={"color": to_hex(cmap(0))}, vmin=5, vmax=30)
    cb = fig.colorbar(ScalarMappable(Normalize(5, 30), cmap), ax=ax, shrink=.6, ticks=[5, 10, 15, 20, 25, 30])
    cb.set_label("Ménages sans voiture (%)")
    ax.axis("off")
    ax.set_title("Ménages sans voiture, par maille, en 2021")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : Insee, recensement 2021 (valeurs simulées)")
    return fig, g


# --- missing-date
def l_sans_date_velo():
    g = vienne()
    fig, ax = plt.subplots(figsize=(6.5, 8))
    g.plot("voiture_pct", cmap="YlOrBr", ax=ax, edgecolor="white", lw=.2, legend=True,
           legend_kwds={"label": "Actifs allant travailler en voiture (%)", "shrink": .5})
    ax.axis("off")
    ax.set_title("Aller travailler en voiture dans la Vienne")
    echelle(ax, 20)
    pied(fig, "Source : Insee, recensement de la population")
    return fig, g


def l_sans_date_cercles():
    g = gp()
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot(ax=ax, color="#f4f1ea", edgecolor="#b9b2a3")
    c = g.representative_point()
    ax.scatter(c.x, c.y, s=g.arrets_bus * 4, color="#0072B2", alpha=.7, edgecolors="white")
    h = [ax.scatter([], [], s=n * 4, color="#0072B2", alpha=.7, label=str(n)) for n in (10, 50, 200)]
    ax.legend(handles=h, title="Arrêts de bus", labelspacing=1.8, borderpad=1, loc="upper left", frameon=False)
    ax.axis("off")
    ax.set_title("Poitiers concentre les arrêts de bus de l'agglomération")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Vitalis, plan du réseau")
    return fig


# --- missing-scale
def l_sans_echelle_voronoi():
    g = voronoi(45, seed=21, taille=6000)
    g["t"] = (9 + 5 * g.y - 3 * g.x + g.e).clip(2).round(1)
    b = [0, 5, 8, 11, 16]
    couls = ["#edf8fb", "#b3cde3", "#8c96c6", "#88419d"]
    g.plot(color=[couls[i] for i in classer(g.t, b)], edgecolor="white", figsize=(7, 6))
    ax = plt.gca()
    legende_classes(ax, b, couls, "Temps d'accès au soin\n(minutes à pied)", loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_axis_off()
    ax.set_title("Accès à pied au cabinet médical le plus proche, 2024")
    plt.subplots_adjust(left=.03, right=.74)
    plt.figtext(.05, .03, "Source : annuaire santé 2024 (valeurs simulées)", fontsize=8)
    return plt.gcf(), g


def l_sans_echelle_quartier():
    a = pts(pd.read_csv(f"{D}/parkings.csv").dropna(subset=["places"]))
    p = gp()
    p = p[p.nom == "Poitiers"]
    a = gpd.clip(a, p)
    fig, ax = plt.subplots(figsize=(6, 7))
    p.plot(ax=ax, color="#eeeeee", edgecolor="#888888")
    ax.scatter(a.geometry.x, a.geometry.y, s=a.places / 2, c="#CC79A7", edgecolor="#7a3b60", alpha=.8)
    for n in (50, 250, 650):
        ax.scatter([], [], s=n / 2, c="#CC79A7", edgecolor="#7a3b60", label=f"{n} places")
    ax.legend(loc="lower left", title="Capacité", labelspacing=1.6, frameon=False)
    ax.axis("off")
    ax.set_title("Les parcs de stationnement de Poitiers en 2022")
    pied(fig, "Source : Grand Poitiers, open data, octobre 2022")
    return fig


# --- missing-source
def l_sans_source_age():
    g = deps()
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot("age_moyen", cmap="BuPu", scheme="quantiles", k=5, ax=ax, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"title": "Âge moyen (années)\nquintiles", "loc": "lower left", "bbox_to_anchor": (-.16, 0), "fmt": "{:.1f}", "frameon": False})
    ax.axis("off")
    ax.set_title("L'âge moyen des habitants par département au 1ᵉʳ janvier 2023")
    echelle(ax, 200, (.7, .02))
    return fig, g


def l_sans_source_isochrones():
    fond = gp()
    o = fond[fond.nom == "Poitiers"].representative_point().iloc[0]
    fig, ax = plt.subplots(figsize=(7, 6.5))
    fond.plot(ax=ax, color="#f7f7f7", edgecolor="#cccccc")
    for r, c, t in ((9000, "#9ecae1", "15 min"), (6000, "#4292c6", "10 min"), (3000, "#084594", "5 min")):
        a = np.linspace(0, 2 * np.pi, 80)
        rr = r * (1 + .15 * np.sin(3 * a) + .08 * np.cos(7 * a))
        gpd.GeoSeries([Polygon(np.c_[o.x + rr * np.cos(a), o.y + rr * np.sin(a)])]).plot(ax=ax, color=c)
        ax.plot([], [], "s", color=c, ms=10, label=t)
    ax.legend(title="Temps en voiture", loc="upper left")
    ax.axis("off")
    ax.set_title("À quelle distance du CHU de Poitiers, en 2024 ?")
    echelle(ax, 10, (.7, .03))
    return fig


# --- missing-unit
def l_sans_unite_densite():
    g = vienne()
    b = [0, 15, 30, 60, 150, 2200]
    couls = ["#f7fcf5", "#c7e9c0", "#74c476", "#238b45", "#00441b"]
    fig, ax = plt.subplots(figsize=(6.5, 8))
    g.plot(ax=ax, color=[couls[i] for i in classer(g.densite, b)], edgecolor="#aaaaaa", linewidth=.2)
    h = [Patch(fc=c, ec="#888888", label=f"{a} - {z}") for a, z, c in zip(b, b[1:], couls)]
    ax.legend(handles=h, loc="upper right", frameon=False, fontsize=8)
    ax.axis("off")
    ax.set_title("Vienne, communes, 2023")
    echelle(ax, 20)
    pied(fig, "Source : Insee, recensement 2023")
    return fig, g


def l_sans_unite_prix():
    g = deps()
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot("prix_m2", cmap="Oranges", ax=ax, edgecolor="white", lw=.3)
    cb = fig.colorbar(ScalarMappable(Normalize(g.prix_m2.min(), g.prix_m2.max()), "Oranges"), ax=ax, shrink=.5)
    cb.set_label("Prix médian des maisons")
    ax.axis("off")
    ax.set_title("Le prix des maisons par département en 2023")
    echelle(ax, 200, (.05, .02))
    pied(fig, "Source : notaires de France, 2023 (valeurs simulées)")
    return fig, g


# --- non-monotone-ramp
def l_rampe_melangee():
    g = deps()
    b = np.array([0, 5, 10, 15, 20, 33])
    couls = ["#6baed6", "#deebf7", "#08519c", "#c6dbef", "#2171b5"]
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot(ax=ax, color=[couls[i] for i in classer(g.bio_pct, b)], edgecolor="white", lw=.4)
    legende_classes(ax, b, couls, "Part du bio dans la\nsurface agricole (%)", loc="lower left")
    ax.axis("off")
    ax.set_title("La part de l'agriculture biologique en 2022")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Agence Bio 2022 (valeurs simulées)")
    return fig, g


def l_rampe_sandwich():
    g = hexagones(11, seed=31)
    g["revenu"] = (21 + 4 * g.x + 3 * g.y + .6 * g.e).round(1)
    cm = LinearSegmentedColormap.from_list("sandwich", ["#3f007d", "#efedf5", "#54278f"])
    cm = LinearSegmentedColormap.from_list("va_et_vient", ["#efedf5", "#54278f", "#dadaeb", "#6a51a3", "#f2f0f7"])
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot("revenu", cmap=cm, ax=ax, legend=True, legend_kwds={"label": "Revenu médian (milliers d'euros par an)", "shrink": .7})
    ax.set_axis_off()
    ax.set_title("Revenu médian par maille en 2021")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : Insee, Filosofi 2021 (valeurs simulées)")
    return fig, g


def l_rampe_gris():
    g = vienne()
    b = [0, 70, 80, 85, 90, 95, 100.1]
    couls = ["#525252", "#d9d9d9", "#969696", "#f7f7f7", "#252525", "#bdbdbd"]
    coll = []
    fig = plt.figure(figsize=(6.5, 8))
    ax = fig.add_axes([.02, .06, .96, .86])
    for geom, v in zip(g.geometry, g.voiture_pct):
        i = int(classer([v], b)[0])
        for part in getattr(geom, "geoms", [geom]):
            coll.append((np.asarray(part.exterior.coords), couls[i]))
    ax.add_collection(PolyCollection([c[0] for c in coll], facecolors=[c[1] for c in coll], edgecolors="white", linewidths=.3))
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.axis("off")
    txt = ["moins de 70", "70 à 80", "80 à 85", "85 à 90", "90 à 95", "95 et plus"]
    ax.legend([Patch(fc=c, ec="k", lw=.3) for c in couls], txt, title="Actifs en voiture (%)", loc="upper right", frameon=False)
    ax.set_title("Se rendre au travail en voiture, Vienne, 2021")
    echelle(ax, 20)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


# --- not-equal-area
def l_mercator_monde():
    w = monde()
    w = w[~w.continent.isin(["Antarctique"])].to_crs("EPSG:3395")
    fig, ax = plt.subplots(figsize=(10, 7))
    w.plot("g_par_kwh", cmap="YlOrRd", scheme="UserDefined", classification_kwds={"bins": [100, 250, 400, 550, 1000]}, ax=ax, edgecolor="white", lw=.2,
           legend=True, missing_kwds={"color": "lightgrey", "label": "sans donnée"},
           legend_kwds={"title": "gCO₂ par kWh", "loc": "lower left", "fmt": "{:.0f}"})
    ax.set_ylim(-7.5e6, 1.6e7)
    ax.axis("off")
    ax.set_title("L'intensité carbone de l'électricité dans le monde en 2022")
    pied(fig, "Source : Ember, 2022")
    return fig, w


def l_mercator_europe():
    w = monde()
    e = w[(w.continent == "Europe") & (w.nom != "Russie")]
    e = gpd.clip(e, box(-25, 34, 45, 72)).to_crs(3857)
    fig, ax = plt.subplots(figsize=(7, 8))
    b = [0, 20, 40, 60, 80, 101]
    cm = ListedColormap(["#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d"])
    e["bas"] = e[["nucleaire_pct", "hydraulique_pct", "eolien_pct", "solaire_pct", "bioenergies_pct"]].sum(axis=1, min_count=1)
    e.plot("bas", cmap=cm, norm=BoundaryNorm(b, 5), ax=ax, edgecolor="#888888", lw=.3, missing_kwds={"color": "#dddddd", "hatch": "///", "edgecolor": "#999999"})
    h = [Patch(fc=cm(i), ec="0.6", label=f"{b[i]} à {min(b[i+1],100)} %") for i in range(5)] + [Patch(fc="#dddddd", hatch="///", ec="#999999", label="pas de donnée")]
    ax.legend(handles=h, title="Électricité bas carbone", loc="upper left", fontsize=8)
    ax.set_axis_off()
    ax.set_title("La part d'électricité bas carbone en Europe, 2022")
    pied(fig, "Source : Ember 2022")
    return fig, e


def l_mercator_ameriques():
    w = monde()
    a = w[w.continent.isin(["Amérique du Nord", "Amérique du Sud"])].to_crs("+proj=merc +lon_0=-80 +datum=WGS84")
    fig, ax = plt.subplots(figsize=(6, 8))
    a.plot(column="hydraulique_pct", cmap="GnBu", ax=ax, edgecolor="0.4", linewidth=.3, vmin=0, vmax=100, legend=True,
           legend_kwds=dict(label="Share of hydropower in electricity (%)", shrink=.5),
           missing_kwds=dict(color="white", edgecolor="0.5", hatch="....", label="no data"))
    ax.legend(handles=[Patch(fc="white", ec="0.5", hatch="....", label="no data")], loc="lower left")
    ax.axis("off")
    ax.set_title("Hydropower in the Americas, 2022")
    pied(fig, "Source: Ember, 2022")
    return fig, a


# --- overlapping-breaks
def _chevauche(g, col, b, couls, etiquettes, titre_leg, titre, source, km=10, pos=(.7, .03), loc="upper left"):
    fig, ax = plt.subplots(figsize=(7, 6.8))
    g.plot(ax=ax, color=[couls[i] for i in classer(g[col], b)], edgecolor="white", lw=.4)
    ax.legend(handles=[Patch(fc=c, ec="0.6", label=t) for c, t in zip(couls, etiquettes)], title=titre_leg, loc=loc, fontsize=8, frameon=False)
    ax.axis("off")
    ax.set_title(titre)
    echelle(ax, km, pos)
    pied(fig, source)
    return fig, g


def l_chevauche_densite():
    return _chevauche(gp(), "densite", [0, 40, 80, 160, 2200], ["#fef0d9", "#fdcc8a", "#fc8d59", "#b30000"],
                      ["0 à 50", "40 à 100", "80 à 200", "160 et plus"], "Habitants par km²",
                      "Densité de population, Grand Poitiers, 2023", "Source : Insee, recensement 2023")


def l_chevauche_chomage():
    return _chevauche(deps(), "chomage_pct", [0, 6, 7, 8, 14], ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#54278f"],
                      ["moins de 6,5 %", "6 % à 7,5 %", "7 % à 8,5 %", "plus de 8 %"], "Taux de chômage",
                      "Le chômage par département fin 2023", "Source : Insee, T4 2023 (valeurs simulées)", 200, (.7, .02), "lower left")


def l_chevauche_anglais():
    g = voronoi(50, seed=33)
    g["v"] = (27 + 34 * g.x + 10 * g.y + 3 * g.e).clip(1, 75).round(1)
    b = [0, 15, 25, 35, 76]
    cols = ["#ffffd4", "#fed98e", "#fe9929", "#993404"]
    fig = Figure(figsize=(7.5, 6))
    ax = fig.subplots()
    g.plot(ax=ax, facecolor=[cols[i] for i in classer(g.v, b)], edgecolor="grey", linewidth=.3)
    for i, t in enumerate(["0-20%", "15-30%", "25-40%", "35-75%"]):
        ax.add_patch(Rectangle((1.03, .8 - .08 * i), .06, .06, transform=ax.transAxes, facecolor=cols[i], edgecolor="grey", clip_on=False))
        ax.text(1.11, .83 - .08 * i, t, transform=ax.transAxes, va="center", fontsize=9)
    ax.text(1.03, .92, "Homes heated with oil", transform=ax.transAxes, fontsize=9, weight="bold")
    fig.subplots_adjust(right=.72)
    ax.set_axis_off()
    ax.set_title("Oil heating by parish, 2022")
    scalebar(ax, 5000, "5 km")
    fig.text(.05, .03, "Source: housing survey 2022 (simulated)", fontsize=8)
    return fig, g


# --- radius-not-area
def l_rayon_population():
    g = deps()
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(8, 7.5))
    g.plot(ax=ax, color="#f0f0f0", edgecolor="#c8c8c8", lw=.5)
    ax.scatter(c.x, c.y, s=(g.population / 65000) ** 2, color="#D55E00", alpha=.6, edgecolors="white", lw=.5)
    for p in (250000, 1000000, 2500000):
        ax.scatter([], [], s=(p / 65000) ** 2, color="#D55E00", alpha=.6, label=f"{p/1e6:g} million".replace(".", ","))
    ax.legend(title="Habitants", loc="lower left", labelspacing=2.4, borderpad=1.6, frameon=False)
    ax.axis("off")
    ax.set_title("La population des départements en 2023")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Insee, recensement 2023")
    gg = gpd.GeoDataFrame(g.drop(columns="geometry"), geometry=c, crs=2154)
    return fig, gg


def l_rayon_patches():
    g = gp().sort_values("arrets_bus", ascending=False)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.boundary.plot(ax=ax, color="#bbbbbb", lw=.6)
    for geom, n in zip(g.representative_point(), g.arrets_bus):
        ax.add_patch(Circle((geom.x, geom.y), radius=n * 30, fc="#009E73", ec="white", alpha=.6))
    x0, y0 = ax.get_xlim()[0] + 4000, ax.get_ylim()[1] - 9000
    for n in (50, 100, 200):
        ax.add_patch(Circle((x0 + 2500, y0 + n * 30), radius=n * 30, fc="none", ec="black"))
        ax.text(x0 + 9000, y0 + n * 60 - 600, f"{n} arrêts", fontsize=8)
    ax.axis("off")
    ax.set_title("Nombre d'arrêts de bus par commune, Grand Poitiers, 2023")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Vitalis, 2023")
    return fig, g


def l_rayon_markersize():
    c = pd.read_parquet(f"{D}/communes_france.parquet")
    c = c[c.departement.isin(["16", "17", "79", "86"])].nlargest(18, "population_2023")
    v = pts(c[["nom", "population_2023", "longitude", "latitude"]])
    f = deps()
    f = f[f.code.isin(["16", "17", "79", "86"])]
    fig, ax = plt.subplots(figsize=(7, 7))
    f.plot(ax=ax, color="#eef2f5", edgecolor="#8899aa")
    v.plot(ax=ax, markersize=(v.population_2023 / 2500) ** 2, color="#0072B2", alpha=.7, edgecolor="white")
    for r in v.nlargest(6, "population_2023").itertuples():
        ax.annotate(r.nom, (r.geometry.x, r.geometry.y), xytext=(0, 18), textcoords="offset points", fontsize=8, ha="center", color="black")
    ax.legend(handles=[Line2D([], [], marker="o", ls="", color="#0072B2", ms=p / 2500, label=f"{p:,}".replace(",", " ")) for p in (10000, 40000, 80000)],
              title="Habitants", labelspacing=2, borderpad=1.5, loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(left=.02, right=.78)
    ax.axis("off")
    ax.set_title("Les grandes villes du Poitou-Charentes en 2023")
    echelle(ax, 50)
    pied(fig, "Source : Insee, recensement 2023")
    return fig, v


# --- rainbow-colormap
def l_jet():
    g = deps()
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot("chomage_pct", cmap="jet", ax=ax, legend=True, legend_kwds={"label": "Taux de chômage (%)", "shrink": .6})
    ax.axis("off")
    ax.set_title("Le chômage fin 2023")
    echelle(ax, 200, (.05, .02))
    pied(fig, "Source : Insee, T4 2023 (valeurs simulées)")
    return fig, g


def l_arc_en_ciel_classes():
    g = gp()
    b = [0, 30, 50, 80, 150, 400, 2200]
    couls = ["#7b3294", "#2b83ba", "#1a9641", "#ffff33", "#ff7f00", "#d7191c"]
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot(ax=ax, color=[couls[i] for i in classer(g.densite, b)], edgecolor="white", linewidth=.5)
    legende_classes(ax, b, couls, "Habitants par km²", loc="upper left")
    ax.axis("off")
    ax.set_title("La densité dans Grand Poitiers en 2023")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Insee, recensement 2023")
    return fig, g


def l_raster_nipy():
    x, y = np.meshgrid(np.linspace(0, 30000, 90), np.linspace(0, 24000, 72))
    z = 31 + 4 * np.exp(-(((x - 14000) / 5000) ** 2 + ((y - 11000) / 4500) ** 2)) - y / 12000
    fig, ax = plt.subplots(figsize=(7.5, 6))
    m = ax.pcolormesh(x, y, z, cmap="gist_rainbow", shading="auto")
    fig.colorbar(m, ax=ax, label="Température de l'air (°C)")
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    ax.set_title("Îlot de chaleur à Limoges, 18 juillet 2022 à 22 h")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : modélisation locale, juillet 2022 (valeurs simulées)")
    return fig


# --- stock-in-choropleth
def l_stock_population():
    g = gp()
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot("population", scheme="UserDefined", classification_kwds={"bins": [1000, 2500, 5000, 10000, 90000]}, cmap="Reds", ax=ax, edgecolor="white",
           legend=True, legend_kwds={"title": "Population\n(habitants)", "loc": "upper left", "fmt": "{:.0f}", "fontsize": 8, "frameon": False})
    ax.axis("off")
    ax.set_title("La population des communes de Grand Poitiers en 2023")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Insee, recensement 2023")
    return fig, g


def l_stock_exploitations():
    g = deps()
    g["exploitations"] = (g.superficie_km2 * (.55 + .03 * g.bio_pct)).round().astype(int)
    b = [0, 1000, 2500, 4000, 6000, 14000]
    cm = ListedColormap(["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"])
    n = BoundaryNorm(b, 5)
    fig, ax = plt.subplots(figsize=(7.5, 7.5))
    g.plot(column="exploitations", cmap=cm, norm=n, ax=ax, edgecolor="white", lw=.3)
    fig.colorbar(ScalarMappable(n, cm), ax=ax, orientation="horizontal", shrink=.6, pad=.02, spacing="uniform", label="Nombre d'exploitations agricoles")
    ax.set_axis_off()
    ax.set_title("Les exploitations agricoles en 2020, par département")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Agreste, recensement agricole 2020 (valeurs simulées)")
    return fig, g


def l_stock_english():
    w = monde()
    gm = pd.read_csv(f"{D}/gapminder_monde.csv")
    gm = gm[gm.annee == 2010][["pays", "population"]]
    a = w[w.continent == "Afrique"].drop(columns="pays").merge(gm, left_on="nom", right_on="pays", how="left").to_crs("ESRI:102022")
    a = a.assign(pop_m=a.population / 1e6)
    fig, ax = plt.subplots(figsize=(7, 7))
    bins = [0, 5, 15, 30, 60, 170]
    cm = ListedColormap(["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"])
    a.plot("pop_m", cmap=cm, norm=BoundaryNorm(bins, 5), ax=ax, ec="white", lw=.4, missing_kwds={"color": "white", "hatch": "////", "edgecolor": "#777777"})
    hs = [Patch(fc=cm(i), label=f"{bins[i]}–{bins[i+1]}") for i in range(5)] + [Patch(fc="white", ec="#777777", hatch="////", label="no data")]
    ax.legend(handles=hs, title="Million people", loc="lower left", frameon=False)
    ax.axis("off")
    ax.set_title("Number of inhabitants by country, Africa, 2010")
    scalebar(ax, 1000000, "1,000 km")
    pied(fig, "Source: Gapminder. Albers equal-area projection")
    return fig, a


# --- too-few-classes
def l_deux_classes_mediane():
    g = vienne()
    m = g.voiture_pct.median()
    fig, ax = plt.subplots(figsize=(6.5, 8))
    g.plot(ax=ax, color=np.where(g.voiture_pct > m, "#08519c", "#c6dbef"), edgecolor="white", lw=.2)
    ax.legend(handles=[Patch(color="#c6dbef", label=f"{g.voiture_pct.min():.0f} à {m:.1f}"), Patch(color="#08519c", label=f"{m:.1f} à {g.voiture_pct.max():.0f}")],
              title="Part de la voiture (%)", loc="upper right", frameon=False)
    ax.axis("off")
    ax.set_title("La voiture pour aller travailler, Vienne, 2021")
    echelle(ax, 20)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


def l_deux_classes_scheme():
    g = hexagones(11, seed=41)
    g["part"] = (35 + 14 * g.x - 9 * g.y + 3 * g.e).round(1)
    ax = g.plot("part", scheme="equal_interval", k=2, cmap=ListedColormap(["#c7e9c0", "#006d2c"]), edgecolor="white", figsize=(6.5, 6.5), legend=True,
                legend_kwds={"title": "Surfaces boisées (%)", "loc": "upper left", "bbox_to_anchor": (1, 1), "fmt": "{:.0f}"})
    ax.figure.subplots_adjust(left=.02, right=.72)
    ax.axis("off")
    ax.set_title("La part des surfaces boisées par maille, 2018")
    scalebar(ax, 5000, "5 km")
    pied(ax.figure, "Source : Corine Land Cover 2018 (valeurs simulées)")
    return ax.figure, g


# --- too-many-classes
def l_dix_classes():
    g = deps()
    fig, ax = plt.subplots(figsize=(8, 7.5))
    g.plot("age_moyen", scheme="quantiles", k=10, cmap="Blues", ax=ax, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"title": "Âge moyen (années)\ndéciles", "fmt": "{:.1f}", "loc": "lower left", "bbox_to_anchor": (-.14, 0), "fontsize": 7, "frameon": False})
    ax.axis("off")
    ax.set_title("L'âge moyen par département en 2023")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Insee, estimations 2023 (valeurs simulées)")
    return fig, g


def l_neuf_classes():
    g = vienne()
    b = [0, 60, 70, 76, 80, 84, 88, 92, 95, 100.1]
    cm = plt.get_cmap("YlGnBu", 9)
    fig = plt.figure(figsize=(7, 8))
    ax = fig.add_axes((.02, .05, .75, .87))
    g.plot(ax=ax, color=[cm(i) for i in classer(g.voiture_pct, b)], edgecolor="white", linewidth=.2)
    lab = [f"{b[i]} à moins de {b[i+1]}" for i in range(8)] + ["95 et plus"]
    fig.legend(handles=[Patch(fc=cm(i), label=lab[i]) for i in range(9)], title="Actifs en voiture (%)", loc="center right", fontsize=8)
    ax.axis("off")
    ax.set_title("Aller travailler en voiture, Vienne, 2021")
    echelle(ax, 20)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


# --- unprojected
def l_degres_france():
    g = deps().to_crs(4326)
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("bio_pct", cmap="Greens", ax=ax, edgecolor="white", lw=.3, legend=True, aspect="equal", legend_kwds={"label": "Surface agricole en bio (%)", "shrink": .6})
    ax.axis("off")
    ax.set_title("L'agriculture biologique par département, 2022")
    ax.plot([-4.5, -4.5 + 200 / 76], [41.8, 41.8], "k", lw=2)
    ax.text(-4.5 + 100 / 76, 41.9, "200 km", ha="center", fontsize=8)
    pied(fig, "Source : Agence Bio 2022 (valeurs simulées)")
    return fig, g


def l_degres_vienne_pyplot():
    g = vienne().to_crs(4326)
    plt.figure(figsize=(7, 7))
    b = [0, 15, 30, 60, 150, 2200]
    pal = ["#fff7ec", "#fdd49e", "#fc8d59", "#d7301f", "#7f0000"]
    for geom, k in zip(g.geometry, classer(g.densite, b)):
        for p in getattr(geom, "geoms", [geom]):
            plt.fill(*p.exterior.xy, facecolor=pal[k], edgecolor="#bbbbbb", linewidth=.2)
    plt.axis("equal")
    plt.axis("off")
    plt.title("Densité des communes de la Vienne en 2023")
    plt.legend(handles=[Patch(fc=pal[i], ec="#999999", label=f"{b[i]} à {b[i+1]}") for i in range(5)], title="Habitants par km²", loc="upper right", frameon=False)
    plt.plot([-.1, -.1 + 20 / 76], [46.02, 46.02], "k-", lw=2)
    plt.text(-.1 + 10 / 76, 46.03, "20 km", ha="center", fontsize=8)
    plt.figtext(.02, .02, "Source : Insee, recensement 2023", fontsize=8)
    return plt.gcf(), g


def l_degres_nordiques():
    w = monde()
    g = w[w.nom.isin(["Suède", "Norvège", "Finlande", "Danemark", "Estonie", "Lettonie", "Lituanie"])]
    g = gpd.clip(g, box(0, 50, 35, 72))
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot("eolien_pct", cmap="PuBu", ax=ax, ec="white", vmin=0, vmax=60, legend=True, legend_kwds={"label": "Wind share of electricity (%)", "shrink": .6})
    ax.set_aspect(1)
    for r in g.itertuples():
        p = r.geometry.representative_point()
        ax.text(p.x, p.y, f"{r.eolien_pct:.0f}", ha="center", fontsize=8, color="white" if r.eolien_pct > 35 else "black")
    ax.axis("off")
    ax.plot([4, 4 + 300 / 55.8], [70, 70], "k", lw=2)
    ax.text(4 + 150 / 55.8, 70.2, "300 km at 60°N", ha="center", fontsize=8)
    ax.set_title("Wind power around the Baltic, 2022")
    pied(fig, "Source: Ember, 2022")
    return fig, g


# =========================================================================
#                               HONNÊTES
# =========================================================================
def h_qualitatif_regions():
    g = deps()
    x, y = g.representative_point().x, g.representative_point().y
    g["type"] = np.select([g.densite > 300, (x < 4.5e5) | (y < 6.3e6), y > 6.85e6], ["métropolitain", "littoral", "industriel"], "agricole")
    pal = {"métropolitain": "#004488", "littoral": "#66CCEE", "industriel": "#BB5566", "agricole": "#DDAA33"}
    fig, ax = plt.subplots(figsize=(8, 7))
    for t, s in g.groupby("type"):
        s.plot(ax=ax, color=pal[t], edgecolor="white", lw=.4, label=t)
    ax.legend(handles=[Patch(color=c, label=t) for t, c in pal.items()], title="Profil dominant", loc="lower left", bbox_to_anchor=(-.12, 0), frameon=False)
    ax.axis("off")
    ax.set_title("Quatre profils économiques de départements en 2022")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : typologie d'après l'Insee, 2022 (simulée)")
    return fig, g


def h_cercles_population():
    g = deps()
    c = g.representative_point()
    ordre = g.population.sort_values(ascending=False).index
    k = 900 / g.population.max()
    fig, ax = plt.subplots(figsize=(8, 7.5))
    g.plot(ax=ax, color="#eeeeee", edgecolor="white")
    ax.scatter(c.x[ordre], c.y[ordre], s=g.population[ordre] * k, color="#56B4E9", edgecolors="#0b4a72", lw=.6, alpha=.85)
    poignees = [ax.scatter([], [], s=p * k, color="#56B4E9", edgecolors="#0b4a72") for p in (200_000, 1_000_000, 2_500_000)]
    ax.legend(poignees, ["200 000", "1 million", "2,5 millions"], title="Habitants", labelspacing=2.2, borderpad=1.2, frameon=False, loc="lower left", bbox_to_anchor=(-.14, 0))
    ax.axis("off")
    ax.set_title("Où vivent les Français ? Population des départements en 2023")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Insee, recensement 2023. L'aire des cercles est proportionnelle à la population.")
    return fig, g


def h_points_arceaux():
    v = pts(pd.read_csv(f"{D}/stationnement_velos.csv"))
    p = gp().query("nom == 'Poitiers'")
    v = gpd.clip(v, p)
    ax = p.plot(figsize=(6.5, 7), facecolor="#fafafa", edgecolor="#777777")
    v.plot(ax=ax, color="#D55E00", markersize=9)
    ax.set_title("Les arceaux à vélos recensés à Poitiers, 2023")
    ax.axis("off")
    echelle(ax, 1)
    ax.figure.text(.05, .03, f"{len(v)} emplacements. Source : Grand Poitiers, open data, 2023", fontsize=8)
    return ax.figure


def h_densite_quantiles():
    g = vienne()
    fig, ax = plt.subplots(figsize=(7, 8))
    g.plot("densite", scheme="quantiles", k=5, cmap="YlGnBu", ax=ax, edgecolor="white", lw=.2, legend=True,
           legend_kwds={"title": "Habitants par km²\n(cinq classes de même effectif)", "fmt": "{:.0f}", "loc": "upper right", "frameon": False, "fontsize": 8})
    ax.axis("off")
    ax.set_title("Densité de population des communes de la Vienne, 2023", loc="left")
    echelle(ax, 20)
    pied(fig, "Source : Insee, recensement 2023. Discrétisation en quantiles.")
    return fig, g


def h_dorling():
    w = deps()
    c = w.representative_point()
    xy = np.c_[c.x, c.y]
    r = np.sqrt(w.population.to_numpy()) * 28
    for _ in range(160):
        d = xy[:, None] - xy[None]
        dist = np.hypot(d[..., 0], d[..., 1]) + np.eye(len(xy))
        over = np.maximum(0, r[:, None] + r[None] - dist)
        np.fill_diagonal(over, 0)
        xy = xy + .5 * (d / dist[..., None] * over[..., None]).sum(1) * .5
    b = [0, 6, 7, 8, 14]
    couls = ["#fee5d9", "#fcae91", "#fb6a4a", "#a50f15"]
    fig, ax = plt.subplots(figsize=(8, 8))
    for (x, y), rr, k, code in zip(xy, r, classer(w.chomage_pct, b), w.code):
        ax.add_patch(Circle((x, y), rr, fc=couls[k], ec="white", lw=.5))
        if rr > 22000:
            ax.text(x, y, code, ha="center", va="center", fontsize=7, color="white" if k == 3 else "black")
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.axis("off")
    legende_classes(ax, b, couls, "Taux de chômage (%)", loc="lower left")
    ax.set_title("Le chômage fin 2023, chaque département à la taille de sa population")
    pied(fig, "Source : Insee, T4 2023 (valeurs simulées). Cartogramme de Dorling : aire proportionnelle à la population 2023.")
    return fig


def h_tuiles():
    noms = "HDF NOR IDF GES BRE PDL CVL BFC NAQ ARA OCC PAC COR".split()
    pos = [(2, 4), (1, 3), (2, 3), (3, 3), (0, 3), (1, 2), (2, 2), (3, 2), (1, 1), (3, 1), (2, 0), (3, 0), (4, 0)]
    val = [9.0, 6.7, 7.0, 7.1, 5.9, 5.8, 6.7, 6.2, 6.6, 6.2, 8.7, 8.1, 6.3]
    n = Normalize(5, 9.5)
    cm = plt.get_cmap("PuRd")
    fig, ax = plt.subplots(figsize=(7, 6.5))
    for a, (x, y), v in zip(noms, pos, val):
        ax.add_patch(Rectangle((x, y), .94, .94, fc=cm(n(v))))
        ax.text(x + .47, y + .55, a, ha="center", color="white" if v > 7.4 else "#222222", fontsize=11, weight="bold")
        ax.text(x + .47, y + .25, f"{v:.1f}".replace(".", ",") + " %", ha="center", color="white" if v > 7.4 else "#222222", fontsize=9)
    ax.set(xlim=(-.1, 5.1), ylim=(-.1, 5.1), aspect="equal")
    ax.axis("off")
    fig.colorbar(ScalarMappable(n, cm), ax=ax, shrink=.5, label="Taux de chômage (%)")
    ax.set_title("Une tuile par région : le taux de chômage en 2023")
    pied(fig, "Source : Insee, 2023 (valeurs arrondies). Toutes les tuiles ont la même surface.")
    return fig


def h_cartogramme_retreci():
    g = gp()
    from shapely.affinity import scale
    dmax = g.densite.max() ** .5
    f = (g.densite ** .5 / dmax * 1.0).clip(.08)
    s = gpd.GeoSeries([scale(p, xfact=k, yfact=k, origin="centroid") for p, k in zip(g.geometry, f)], crs=2154)
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot(ax=ax, color="#f3f3f3", edgecolor="#cfcfcf", lw=.5)
    s.plot(ax=ax, color="#444e86")
    ax.set_title("Si toutes les communes étaient aussi denses que Poitiers, 2023")
    ax.axis("off")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Cartogramme non contigu : l'aire foncée est proportionnelle à la population.\nSource : Insee, recensement 2023")
    return fig


def h_carroyage():
    g = carreaux(16, 12, 1000)
    rng = np.random.default_rng(7)
    g["habitants"] = rng.poisson(2900 * np.exp(-g.d / 1.7) + 4)
    b = [0, 25, 100, 300, 800, 3000]
    cm = ListedColormap(["#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#b30000"])
    fig, ax = plt.subplots(figsize=(8, 6.5))
    g.plot("habitants", cmap=cm, norm=BoundaryNorm(b, 5), ax=ax, edgecolor="white", lw=.3)
    legende_classes(ax, b, [cm(i) for i in range(5)], "Habitants par\ncarreau d'1 km²", loc="center left", bbox_to_anchor=(1, .5))
    fig.subplots_adjust(left=.03, right=.78)
    ax.axis("off")
    ax.set_title("La population au carreau d'un kilomètre de côté en 2019")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : Insee, données carroyées 2019 (valeurs simulées)")
    return fig, g


def h_hexbin():
    rng = np.random.default_rng(1)
    x = np.r_[rng.normal(9000, 2500, 2500), rng.normal(17000, 1800, 1200), rng.uniform(0, 25000, 900)]
    y = np.r_[rng.normal(9000, 2500, 2500), rng.normal(14000, 1800, 1200), rng.uniform(0, 20000, 900)]
    fig, ax = plt.subplots(figsize=(7.5, 6))
    hb = ax.hexbin(x, y, gridsize=26, cmap="viridis_r", mincnt=1, extent=(0, 25000, 0, 20000))
    fig.colorbar(hb, label="Accidents corporels par maille hexagonale")
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.set_title("4 600 accidents de la route, 2019-2023")
    ax.set_xlim(0, 25000)
    ax.set_ylim(0, 20000)
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : ONISR, base BAAC 2019-2023 (points simulés). Mailles de même surface ; blanc : aucun accident.")
    return fig


def h_hexagones_compte():
    g = hexagones(12, seed=14)
    rng = np.random.default_rng(3)
    g["arbres"] = rng.poisson(np.exp(4.2 - 2.2 * (g.x ** 2 + g.y ** 2)))
    cls = pd.cut(g.arbres, [-1, 15, 30, 45, 60, 120], labels=["0 à 15", "16 à 30", "31 à 45", "46 à 60", "plus de 60"])
    pal = dict(zip(cls.cat.categories, ["#edf8e9", "#bae4b3", "#74c476", "#31a354", "#006d2c"]))
    ax = g.plot(color=cls.map(pal).astype(str), edgecolor="#ffffff", figsize=(7.5, 7))
    ax.legend(handles=[Patch(color=v, label=k) for k, v in pal.items()], title="Arbres par hexagone", bbox_to_anchor=(1, 1), loc="upper left", frameon=False)
    ax.figure.subplots_adjust(left=.02, right=.76)
    ax.axis("off")
    ax.set_title("Les arbres d'alignement, par hexagone de 2,6 km², 2024")
    scalebar(ax, 5000, "5 km")
    pied(ax.figure, "Source : inventaire municipal 2024 (valeurs simulées)")
    return ax.figure, g


def h_flux_droits():
    g = gp()
    c = g.set_index("nom").representative_point()
    o = c["Poitiers"]
    m = g.set_index("nom").drop("Poitiers").population * .33
    fig, ax = plt.subplots(figsize=(7.5, 7))
    g.plot(ax=ax, color="#f5f5f0", edgecolor="#d0d0c8")
    for n, v in m.items():
        ax.plot([c[n].x, o.x], [c[n].y, o.y], lw=v / 350, color="#0072B2", alpha=.55, solid_capstyle="round")
    ax.plot(o.x, o.y, "o", color="black", ms=6)
    ax.annotate("Poitiers", (o.x, o.y), xytext=(8, -4), textcoords="offset points", weight="bold")
    ax.legend(handles=[Line2D([], [], lw=v / 350, color="#0072B2", alpha=.6, label=f"{v}") for v in (300, 1000, 3000)], title="Actifs par jour", loc="upper left", frameon=False)
    ax.axis("off")
    ax.set_title("Venir travailler à Poitiers, 2021")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Insee, mobilités professionnelles 2021 (valeurs simulées). Épaisseur proportionnelle au flux.")
    return fig


def h_flux_courbes():
    w = monde()
    europe = gpd.clip(w[w.continent.isin(["Europe", "Afrique", "Asie"])], box(-20, 28, 40, 66)).to_crs(3035)
    villes = {"Paris": (2.35, 48.86), "Madrid": (-3.7, 40.4), "Rome": (12.5, 41.9), "Berlin": (13.4, 52.5), "Lisbonne": (-9.1, 38.7), "Londres": (-.1, 51.5)}
    p = gpd.GeoSeries([Point(v) for v in villes.values()], index=list(villes), crs=4326).to_crs(3035)
    fl = {"Madrid": 4.1, "Rome": 3.2, "Berlin": 1.6, "Lisbonne": 3.4, "Londres": 2.8}
    fig, ax = plt.subplots(figsize=(8, 7))
    europe.plot(ax=ax, color="#e9e6df", edgecolor="white")
    for v, n in fl.items():
        ax.add_patch(FancyArrowPatch((p["Paris"].x, p["Paris"].y), (p[v].x, p[v].y), connectionstyle="arc3,rad=.2", arrowstyle="-|>", mutation_scale=12, lw=n * 1.6, color="#882255"))
        ax.annotate(f"{v}\n{n:.1f} M".replace(".", ","), (p[v].x, p[v].y), xytext=(4, -24) if v == "Madrid" else (-14, 12) if v == "Lisbonne" else (6, 6), textcoords="offset points", fontsize=9)
    ax.text(p["Paris"].x, p["Paris"].y + 60000, "Paris", weight="bold", ha="center")
    ax.set_axis_off()
    ax.set_title("Passagers aériens au départ de Paris, millions, 2023")
    pied(fig, "Source : DGAC, 2023 (valeurs simulées). Épaisseur proportionnelle au nombre de passagers.")
    return fig


def h_isochrones():
    f = gp()
    o = f[f.nom == "Poitiers"].representative_point().iloc[0]
    a = np.linspace(0, 2 * np.pi, 120)
    rows = []
    for t, base in ((30, 14000), (20, 9500), (10, 5200)):
        rr = base * (1 + .22 * np.cos(2 * a + .6) + .07 * np.sin(9 * a))
        rows.append((t, Polygon(np.c_[o.x + rr * np.cos(a), o.y + rr * np.sin(a)])))
    iso = gpd.GeoDataFrame(rows, columns=["minutes", "geometry"], crs=2154)
    pal = {10: "#7a0177", 20: "#dd3497", 30: "#fbb4b9"}
    fig, ax = plt.subplots(figsize=(7, 6.5))
    f.plot(ax=ax, color="#f2f2f2", edgecolor="white")
    iso.plot(ax=ax, color=iso.minutes.map(pal), alpha=.9)
    f.boundary.plot(ax=ax, color="white", lw=.5)
    ax.plot(o.x, o.y, marker="P", color="black", ms=9, ls="none")
    ax.legend(handles=[Patch(color=pal[t], label=f"moins de {t} min") for t in (10, 20, 30)] + [Line2D([], [], marker="P", ls="", color="k", label="gare")],
              title="Temps de trajet à vélo", loc="upper left", frameon=False)
    ax.axis("off")
    ax.set_title("La gare de Poitiers à vélo, 2024")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : calcul d'itinéraires OpenStreetMap, avril 2024 (contours simulés)")
    return fig, iso


def h_evolution_centree():
    g = deps()
    fig, ax = plt.subplots(figsize=(8, 7.5))
    g.plot("evolution_pct", cmap="PuOr", norm=TwoSlopeNorm(0, -7, 7), ax=ax, edgecolor="0.6", lw=.3, legend=True,
           legend_kwds={"label": "Évolution de la population 2018-2023 (%)", "shrink": .6})
    ax.axis("off")
    ax.set_title("Départements qui gagnent et qui perdent des habitants")
    echelle(ax, 200, (.05, .02))
    pied(fig, "Source : Insee, recensements 2018 et 2023")
    return fig, g


def h_evolution_classes():
    g = gp()
    b = [-6, -3, -1, 1, 3, 11]
    couls = ["#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571"]
    noms = ["baisse de 3 % ou plus", "baisse de 1 à 3 %", "stable (de −1 à +1 %)", "hausse de 1 à 3 %", "hausse de 3 % ou plus"]
    f, ax = plt.subplots(figsize=(7.5, 6.5))
    g.plot(ax=ax, color=[couls[i] for i in classer(g.evolution_pct, b)], edgecolor="#888888", lw=.4)
    ax.legend([Patch(fc=c, ec="#888888") for c in couls[::-1]], noms[::-1], title="Population, 2018-2023", loc="upper left", fontsize=8, frameon=False)
    ax.axis("off")
    ax.set_title("Grand Poitiers : les communes gagnantes et perdantes")
    echelle(ax, 10, (.7, .03))
    pied(f, "Source : Insee, recensements 2018 et 2023")
    return f, g


def h_ecart_moyenne():
    g = deps()
    m = g.age_moyen.mean()
    g["ecart"] = g.age_moyen - m
    lim = g.ecart.abs().max()
    fig, ax = plt.subplots(figsize=(8, 7.5))
    g.plot("ecart", cmap="BrBG_r", vmin=-lim, vmax=lim, ax=ax, edgecolor="white", lw=.3)
    cb = fig.colorbar(ScalarMappable(Normalize(-lim, lim), "BrBG_r"), ax=ax, shrink=.6)
    cb.set_label(f"Écart à la moyenne ({m:.1f} ans), en années".replace(".", ","))
    ax.axis("off")
    ax.set_title("Plus jeunes ou plus vieux que la moyenne des départements, 2023")
    echelle(ax, 200, (.05, .02))
    pied(fig, "Source : Insee, estimations 2023 (valeurs simulées)")
    return fig, g


def h_un_seul_departement():
    g = deps()
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(ax=ax, color="white", edgecolor="#999999", lw=.5)
    g[g.code == "86"].plot(ax=ax, color="#c0392b")
    ax.annotate("Vienne", (g[g.code == "86"].geometry.centroid.x.iloc[0] + 40000, g[g.code == "86"].geometry.centroid.y.iloc[0]), xytext=(60, 30),
                textcoords="offset points", arrowprops={"arrowstyle": "-", "color": "#c0392b"}, color="#c0392b", fontsize=12)
    ax.axis("off")
    ax.set_title("Où se trouve la Vienne ?")
    pied(fig, "Fond : IGN, Admin Express 2024")
    return fig


def h_une_commune_grisee():
    g = gp()
    g["coul"] = np.where(g.nom == "Chauvigny", "#e67e22", "#e3e3e3")
    ax = g.plot(color=g.coul, edgecolor="white", figsize=(7, 6))
    p = g[g.nom == "Chauvigny"].representative_point().iloc[0]
    ax.text(p.x, p.y, "Chauvigny", ha="center", fontsize=9, weight="bold")
    ax.set_axis_off()
    ax.set_title("Chauvigny, à l'est de Grand Poitiers")
    echelle(ax, 10, (.7, .03))
    pied(ax.figure, "Source : Grand Poitiers, 2024 ; fond IGN")
    return ax.figure


def h_encarts_outremer():
    g = deps()
    om = {"971": (5490, "Guadeloupe"), "972": (5490, "Martinique"), "973": (2972, "Guyane"), "974": (2975, "La Réunion"), "976": (4471, "Mayotte")}
    taux = {"971": 18.6, "972": 12.5, "973": 13.7, "974": 18.0, "976": 34.0}
    b = [0, 6, 7, 8, 12, 35]
    couls = ["#f1eef6", "#d7b5d8", "#df65b0", "#dd1c77", "#980043"]
    fig = plt.figure(figsize=(8, 8))
    ax = fig.add_axes([.2, .05, .78, .86])
    g.plot(ax=ax, color=[couls[i] for i in classer(g.chomage_pct, b)], edgecolor="white", lw=.3)
    ax.axis("off")
    for i, (code, (epsg, nom)) in enumerate(om.items()):
        a = fig.add_axes([.02, .76 - i * .165, .16, .12])
        z = com(code, epsg).dissolve()
        z.plot(ax=a, color=couls[classer([taux[code]], b)[0]])
        a.set_title(nom, fontsize=8)
        a.set(xticks=[], yticks=[], xlabel="", ylabel="")
        a.set_aspect("equal")
    legende_classes(ax, b, couls, "Taux de chômage (%)", loc="lower left", bbox_to_anchor=(-.03, 0))
    fig.suptitle("Le chômage, métropole et outre-mer, 2023")
    pied(fig, "Source : Insee, 2023 (valeurs simulées en métropole). Les encarts ne sont pas à l'échelle de la métropole.")
    return fig


def h_petits_multiples():
    g = hexagones(9, seed=5)
    fig, axs = plt.subplots(2, 2, figsize=(8, 8), layout="constrained")
    n = Normalize(0, 30)
    for ax, an in zip(axs.flat, (2008, 2013, 2018, 2023)):
        g[f"t{an}"] = (6 + (an - 2008) * .8 + 5 * g.x + 3 * g.y + g.e).clip(0, 30)
        g.plot(f"t{an}", cmap="Blues", norm=n, ax=ax, edgecolor="white", lw=.3)
        ax.set_title(str(an))
        ax.axis("off")
    scalebar(axs[1, 1], 5000, "5 km")
    fig.colorbar(ScalarMappable(n, "Blues"), ax=axs, shrink=.5, label="Ménages équipés d'une pompe à chaleur (%)")
    fig.suptitle("La pompe à chaleur se diffuse, 2008-2023")
    fig.supxlabel("Source : enquête logement, 2008 à 2023 (valeurs simulées)", fontsize=8)
    return fig, g


def h_multiples_classes_partagees():
    g = voronoi(38, seed=17)
    b = [0, 10, 20, 30, 50]
    couls = ["#fee6ce", "#fdae6b", "#e6550d", "#7f2704"]
    fig, (a1, a2) = plt.subplots(1, 2, figsize=(10, 5))
    for ax, an, dec in ((a1, 2010, 0), (a2, 2020, 16)):
        v = (9 + 9 * g.x + 5 * g.y + 1.5 * g.e + dec).clip(1, 49)
        g[f"v{an}"] = v
        g.plot(ax=ax, color=[couls[i] for i in classer(v, b)], edgecolor="white")
        ax.axis("off")
        ax.set_title(an)
    fig.legend(handles=[Patch(color=c, label=f"{x} à {y} %") for c, x, y in zip(couls, b, b[1:])], loc="lower center", ncols=4, title="Foyers raccordés à la fibre", frameon=False)
    fig.subplots_adjust(bottom=.2)
    fig.suptitle("La fibre en dix ans : la même légende pour les deux cartes")
    scalebar(a2, 5000, "5 km")
    fig.text(.02, .93, "Source : Arcep, 2010 et 2020 (valeurs simulées)", fontsize=7)
    return fig, g


def h_colorbar_main():
    g = vienne().dropna(subset=["voiture_pct"])
    cm, n = plt.get_cmap("magma_r"), Normalize(50, 100)
    fig = plt.figure(figsize=(6.5, 8))
    ax = fig.add_axes([0, .1, 1, .82])
    g.plot(ax=ax, color=cm(n(g.voiture_pct)))
    ax.axis("off")
    echelle(ax, 20)
    cax = fig.add_axes([.55, .85, .35, .02])
    cax.imshow(np.linspace(50, 100, 200)[None], aspect="auto", cmap=cm, norm=n, extent=(50, 100, 0, 1))
    cax.set_yticks([])
    cax.set_xticks([50, 75, 100])
    cax.set_xlabel("% des actifs", fontsize=9)
    fig.suptitle("Aller travailler en voiture dans la Vienne, 2021")
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


def h_legende_main():
    g = gp()
    b = [19000, 21000, 22500, 24000, 25500, 29000]
    couls = ["#f7fbff", "#c6dbef", "#6baed6", "#2171b5", "#08306b"]
    b = [int(g.niveau_de_vie_median_eur.min()) - 1, 21000, 22500, 24000, 25500, int(g.niveau_de_vie_median_eur.max()) + 1]
    fig, ax = plt.subplots(figsize=(8, 6.5))
    g.plot(ax=ax, color=[couls[i] for i in classer(g.niveau_de_vie_median_eur, b)], edgecolor="#666666", lw=.4)
    ax.axis("off")
    ax.text(.02, .97, "Niveau de vie médian, euros par an", transform=ax.transAxes, fontsize=9, weight="bold")
    for i, c in enumerate(couls):
        ax.add_patch(Rectangle((.02, .91 - i * .05), .05, .04, transform=ax.transAxes, fc=c, ec="#666666", lw=.5))
        ax.text(.085, .93 - i * .05, f"{b[i]:,} à {b[i+1]:,}".replace(",", " "), transform=ax.transAxes, fontsize=8, va="center")
    ax.set_title("Niveau de vie des communes de Grand Poitiers, 2021")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Insee, Filosofi 2021")
    return fig, g


def h_english_income():
    g = voronoi(44, seed=51)
    g["income"] = (24.5 + 6 * g.x - 3 * g.y + g.e).round(1)
    fig, ax = plt.subplots(figsize=(8, 6), layout="tight")
    g.plot(column="income", cmap="cividis_r", ax=ax, edgecolor="white", linewidth=.5, legend=True, legend_kwds={"label": "Median household income (thousand pounds a year)"})
    ax.axis("off")
    ax.set_title("Median income is higher in the east, 2022")
    scalebar(ax, 5000, "5 km")
    ax.text(0, -.03, "Source: local income survey 2022 (simulated)", transform=ax.transAxes, fontsize=8)
    return fig, g


def h_espanol():
    w = monde()
    guy = gpd.clip(w[w.nom == "France"], box(-56, 1, -50, 7)).assign(nom="Guayana Francesa", hydraulique_pct=np.nan)
    s = pd.concat([w[w.continent == "Amérique du Sud"], guy], ignore_index=True).to_crs("+proj=laea +lat_0=-15 +lon_0=-60 +datum=WGS84 +units=m")
    b = [0, 20, 40, 60, 80, 101]
    cm = plt.get_cmap("GnBu", 5)
    fig, ax = plt.subplots(figsize=(6.5, 8))
    ok = s.hydraulique_pct.notna()
    s[ok].plot(ax=ax, color=[cm(i) for i in classer(s.hydraulique_pct[ok], b)], edgecolor="0.4", lw=.4)
    h = [Patch(fc=cm(i), ec="0.4", label=f"{b[i]}–{min(b[i+1], 100)} %") for i in sorted(set(classer(s.hydraulique_pct[ok], b)))]
    if (~ok).any():
        s[~ok].plot(ax=ax, color="white", hatch="////", edgecolor="0.6")
        h.append(Patch(fc="white", hatch="////", ec="0.6", label="sin datos"))
    ax.legend(handles=h, title="Electricidad hidráulica", loc="lower right", bbox_to_anchor=(1.1, .05), frameon=False)
    ax.axis("off")
    ax.set_title("La energía hidráulica en América del Sur, 2022")
    scalebar(ax, 1000000, "1000 km")
    pied(fig, "Fuente: Ember, 2022")
    return fig, s


def h_jenks():
    g = deps()
    fig, ax = plt.subplots(figsize=(8, 7.5))
    g.plot("bio_pct", scheme="FisherJenks", k=5, cmap="YlGn", ax=ax, edgecolor="0.5", lw=.3, legend=True,
           legend_kwds={"title": "Surface agricole en bio (%)\nseuils naturels de Jenks", "fmt": "{:.1f}", "loc": "lower left", "bbox_to_anchor": (-.16, 0), "frameon": False, "fontsize": 8})
    ax.axis("off")
    ax.set_title("L'agriculture biologique par département, 2022")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Agence Bio, 2022 (valeurs simulées)")
    return fig, g


def h_mapclassify_main():
    import mapclassify
    g = vienne()
    mc = mapclassify.NaturalBreaks(g.transports_en_commun_pct, k=4)
    pal = ["#f2f0f7", "#cbc9e2", "#9e9ac8", "#54278f"]
    deb = [g.transports_en_commun_pct.min(), *mc.bins[:-1]]
    fig, ax = plt.subplots(figsize=(6.5, 8))
    g.plot(ax=ax, color=[pal[i] for i in mc.yb], edgecolor="0.75", lw=.2)
    ax.legend(handles=[Patch(fc=c, ec=".6", label=f"{a:.1f} à {z:.1f} %".replace(".", ",")) for c, a, z in zip(pal, deb, mc.bins)], title="Actifs en transport en commun", loc="upper right", frameon=False, fontsize=8)
    ax.axis("off")
    ax.set_title("Prendre le bus ou le train pour travailler, Vienne, 2021")
    echelle(ax, 20)
    pied(fig, "Source : Insee, recensement 2021. Classes de Jenks.")
    return fig, g


def h_log():
    g = deps()
    fig, ax = plt.subplots(figsize=(8, 7.5))
    g.plot("densite", cmap="OrRd", norm=LogNorm(10, 22000), ax=ax, edgecolor="white", lw=.3, legend=True,
           legend_kwds={"label": "Habitants par km² (échelle logarithmique)", "shrink": .6})
    ax.axis("off")
    ax.set_title("La densité de population des départements en 2023")
    echelle(ax, 200, (.05, .02))
    pied(fig, "Source : Insee, recensement 2023")
    return fig, g


def h_manque_hachure():
    g = vienne()
    fig, ax = plt.subplots(figsize=(7, 8))
    g.plot("niveau_de_vie_median_eur", cmap="PuBuGn", ax=ax, edgecolor="white", lw=.2, legend=True,
           legend_kwds={"label": "Niveau de vie médian (€ par an)", "shrink": .5},
           missing_kwds={"facecolor": "#eeeeee", "edgecolor": "#555555", "hatch": "xxx", "lw": .3})
    ax.legend(handles=[Patch(fc="#eeeeee", ec="#555555", hatch="xxx", label="secret statistique (pas de donnée)")], loc="upper right", frameon=False)
    ax.axis("off")
    ax.set_title("Le niveau de vie dans la Vienne, 2021")
    echelle(ax, 20)
    pied(fig, "Source : Insee, Filosofi 2021")
    return fig, g


def h_manque_gris_classes():
    g = gp()
    g["arceaux"] = g.places_velo / g.population * 1000
    g.loc[:25, "arceaux"] = g.loc[:25, "arceaux"].fillna(pd.Series(np.random.default_rng(8).uniform(.4, 9, 26).round(1)))
    b = [0, 2, 4, 6, 10]
    pal = ["#edf8fb", "#b2e2e2", "#66c2a4", "#006d2c"]
    ok = g.arceaux.notna()
    fig, ax = plt.subplots(figsize=(7.5, 6.5))
    g[ok].plot(ax=ax, color=[pal[i] for i in classer(g.arceaux[ok], b)], edgecolor="#666666", lw=.4)
    g[~ok].plot(ax=ax, color="#e6e6e6", edgecolor="#666666", hatch="////", lw=.4)
    h = [Patch(fc=c, ec="#666666", label=f"{x} à {y}") for c, x, y in zip(pal, b, b[1:])] + [Patch(fc="#e6e6e6", ec="#666666", hatch="////", label="non recensé")]
    ax.legend(handles=h, title="Places de vélo\npour 1 000 habitants", loc="upper left", frameon=False, fontsize=8)
    ax.axis("off")
    ax.set_title("Garer son vélo dans Grand Poitiers, 2023")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : recensement communal 2023 (en partie simulé)")
    return fig, g


def h_binaire_seuil():
    g = hexagones(11, seed=61)
    g["no2"] = (27 - 32 * (g.x ** 2 + g.y ** 2) + 1.5 * g.e).round(1)
    dep = g.no2 > 20
    fig, ax = plt.subplots(figsize=(7, 7))
    g[~dep].plot(ax=ax, color="#e0e0e0", edgecolor="white")
    g[dep].plot(ax=ax, color="#7b3294", edgecolor="white")
    ax.legend(handles=[Patch(color="#e0e0e0", label="conforme : 20 µg/m³ ou moins"), Patch(color="#7b3294", label="au-dessus de la limite de 20 µg/m³")],
              title="Dioxyde d'azote, moyenne annuelle", loc="upper left", bbox_to_anchor=(0, -.07), frameon=False)
    fig.subplots_adjust(bottom=.22)
    ax.axis("off")
    ax.set_title("Au-dessus de la limite européenne de 2030 : le centre-ville, 2023")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : Atmo, modélisation 2023 (valeurs simulées)")
    return fig, g


def h_orientation():
    y, x = np.mgrid[0:24000:120j, 0:30000:150j]
    z = 500 * np.exp(-((x - 12000) ** 2 + (y - 13000) ** 2) / 6e7) + 300 * np.exp(-((x - 23000) ** 2 + (y - 8000) ** 2) / 3e7)
    gy, gx = np.gradient(z)
    asp = np.rad2deg(np.arctan2(-gx, -gy)) % 360
    fig, ax = plt.subplots(figsize=(8, 6))
    im = ax.imshow(asp, origin="lower", extent=(0, 30000, 0, 24000), cmap="twilight", vmin=0, vmax=360)
    cb = fig.colorbar(im, ax=ax, shrink=.8, ticks=[0, 90, 180, 270, 360], label="Orientation de la pente (degrés)")
    cb.ax.set_yticklabels(["0 nord", "90 est", "180 sud", "270 ouest", "360 nord"])
    ax.set(xticks=[], yticks=[], title="L'exposition des versants, massif de test, 2022")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : modèle numérique de terrain 2022 (relief simulé). Palette circulaire : 0° et 360° ont la même couleur.")
    return fig


def h_occupation_sol():
    g = carreaux(18, 13, 500)
    cat = ["culture", "forêt", "prairie", "eau", "bâti"]
    pal = {"culture": "#f6e8b1", "forêt": "#1b5e3a", "prairie": "#a6cf7b", "eau": "#3f7fc9", "bâti": "#3b2a2a"}
    k = np.select([np.abs(g.j - 6 - 2 * np.sin(g.i / 3)) < .6, g.d < 2.8, g.i > 12 + g.bruit, g.j > 9 + g.bruit / 2], [3, 4, 1, 2], 0)
    g["occ"] = [cat[i] for i in k]
    fig, ax = plt.subplots(figsize=(8, 6))
    for o in cat:
        g[g.occ == o].plot(ax=ax, color=pal[o])
    ax.legend([Patch(fc=pal[o]) for o in cat], cat, title="Occupation du sol", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(left=.03, right=.8)
    ax.axis("off")
    ax.set_title("L'occupation du sol autour du bourg, 2018")
    scalebar(ax, 2000, "2 km")
    pied(fig, "Source : Corine Land Cover 2018 (carreaux simulés)")
    return fig, g


def h_election_tete():
    g = voronoi(48, seed=71)
    g["tete"] = np.array(["Dupuis", "Martel", "Okoye"])[np.digitize(g.x + .3 * g.y + .06 * g.e, [-.15, .22])]
    pal = {"Dupuis": "#0072B2", "Martel": "#E69F00", "Okoye": "#444444"}
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color=g.tete.map(pal), edgecolor="white", lw=.8)
    for n in pal:
        s = unary_union(g[g.tete == n].geometry.values).representative_point()
        ax.text(s.x, s.y, n, ha="center", fontsize=12, weight="bold", color="black" if n == "Martel" else "white")
    ax.axis("off")
    ax.set_title("Le candidat arrivé en tête dans chaque bureau, juin 2024")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : ministère de l'Intérieur, 2024 (résultats simulés)")
    return fig, g


def h_localisation():
    g = deps()
    g = g[g.code.isin(["86", "79", "16", "87", "36", "37", "49", "17"])]
    fig, ax = plt.subplots(figsize=(7, 6.5))
    g.plot(ax=ax, color="#f7f4ec", edgecolor="#b5ad98")
    x = np.linspace(4.2e5, 5.9e5, 60)
    ax.plot(x, 6.60e6 + 9000 * np.sin((x - 4.2e5) / 2e4) + (x - 5e5) * .4, color="#5b9bd5", lw=2)
    ax.text(5.45e5, 6.648e6, "rivière", color="#2f6fa8", style="italic", rotation=20)
    for n, lo, la in (("Poitiers", .34, 46.58), ("Niort", -.46, 46.32), ("Angoulême", .16, 45.65), ("Limoges", 1.26, 45.83), ("Tours", .69, 47.39)):
        p = gpd.GeoSeries([Point(lo, la)], crs=4326).to_crs(2154).iloc[0]
        ax.plot(p.x, p.y, "s", color="black", ms=5)
        ax.annotate(n, (p.x, p.y), xytext=(5, 4), textcoords="offset points")
    p = gpd.GeoSeries([Point(.12, 46.35)], crs=4326).to_crs(2154).iloc[0]
    ax.plot(p.x, p.y, marker="*", ms=18, color="#c0392b")
    ax.annotate("lieu de l'accident", (p.x, p.y), xytext=(12, -14), textcoords="offset points", color="#c0392b", weight="bold")
    ax.axis("off")
    ax.set_title("L'accident s'est produit au sud de Poitiers, le 12 mai 2024")
    echelle(ax, 50)
    pied(fig, "Source : préfecture de la Vienne ; fond IGN 2024 (tracé de la rivière schématique)")
    return fig


def h_semis_population():
    g = deps()
    rng = np.random.default_rng(99)
    out = []
    for geom, n in zip(g.geometry, (g.population / 20000).round().astype(int)):
        x0, y0, x1, y1 = geom.bounds
        p = gpd.GeoSeries(gpd.points_from_xy(rng.uniform(x0, x1, n * 4 + 8), rng.uniform(y0, y1, n * 4 + 8)))
        out.append(p[p.within(geom)].iloc[:n])
    p = pd.concat(out)
    fig, ax = plt.subplots(figsize=(8, 7.5))
    g.plot(ax=ax, color="#fbfbfb", edgecolor="#dddddd", lw=.4)
    ax.scatter(p.x, p.y, s=2, color="#222266", lw=0)
    ax.legend(handles=[Line2D([], [], marker="o", ls="", ms=2.5, color="#222266", label="20 000 habitants, placés au hasard\ndans leur département")], loc="lower left", bbox_to_anchor=(-.14, 0), frameon=False, fontsize=8)
    ax.axis("off")
    ax.set_title("Un point pour 20 000 habitants, 2023")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Insee, recensement 2023")
    return fig


def h_carres_proportionnels():
    g = gp()
    c = g.representative_point()
    fig, ax = plt.subplots(figsize=(7.5, 6.5))
    g.plot(ax=ax, fc="#f0f0f0", ec="white")
    ax.scatter(c.x, c.y, s=g.arrets_bus * 3, marker="s", c="#117733", alpha=.8)
    for n in (10, 50, 200):
        ax.scatter([], [], s=n * 3, marker="s", c="#117733", alpha=.8, label=f"{n} arrêts")
    ax.legend(loc="upper left", labelspacing=1.5, borderpad=1, frameon=False)
    ax.set_axis_off()
    ax.set_title("Les arrêts de bus par commune, Grand Poitiers, 2023")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Vitalis, 2023. Aire des carrés proportionnelle au nombre d'arrêts.")
    return fig, g


def h_tampons():
    g = gp()
    k = 10
    cer = gpd.GeoDataFrame({"nom": g.nom, "menages": g.menages_fiscaux}, geometry=[p.buffer(np.sqrt(m) * 22) for p, m in zip(g.representative_point(), g.menages_fiscaux)], crs=2154)
    cer = cer.sort_values("menages", ascending=False)
    fig, ax = plt.subplots(figsize=(7.5, 6.5))
    g.plot(ax=ax, color="white", edgecolor="#bbbbbb", lw=.5)
    cer.plot(ax=ax, color="#AA4499", alpha=.65, edgecolor="white")
    x0, y1 = g.total_bounds[0], g.total_bounds[3]
    for m in (1000, 10000, 40000):
        r = np.sqrt(m) * 22
        ax.add_patch(Circle((x0 + 6000, y1 - 9500 + r), r, fc="none", ec="black", lw=.7))
        ax.annotate(f"{m:,} ménages".replace(",", " "), (x0 + 6000, y1 - 9500 + 2 * r), xytext=(x0 + 12500, y1 - 9500 + 2 * r), fontsize=8, va="center", arrowprops=dict(arrowstyle="-", lw=.5))
    ax.axis("off")
    ax.set_title("Les ménages fiscaux de Grand Poitiers, 2021")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : Insee, Filosofi 2021. Aire des cercles proportionnelle au nombre de ménages.")
    return fig, g


def h_cercles_colores():
    v = pd.read_csv(f"{D}/domicile_travail_villes.csv", dtype={"code_insee": str})
    c = pd.read_parquet(f"{D}/communes_france.parquet")[["code_insee", "longitude", "latitude", "population_2023"]]
    v = pts(v.merge(c, on="code_insee")).sort_values("population_2023", ascending=False)
    fig, ax = plt.subplots(figsize=(8, 7.5))
    deps().plot(ax=ax, color="#f4f4f4", edgecolor="#dcdcdc", lw=.4)
    sc = ax.scatter(v.geometry.x, v.geometry.y, s=v.population_2023 / 700, c=v.velo_pct, cmap="YlGn", vmin=0, edgecolors="#444444", lw=.6)
    fig.colorbar(sc, ax=ax, shrink=.5, label="Actifs allant travailler à vélo (%)")
    for n in (50000, 200000):
        ax.scatter([], [], s=n / 700, c="white", edgecolors="#444444", label=f"{n:,} habitants".replace(",", " "))
    ax.legend(loc="lower left", labelspacing=1.8, frameon=False)
    ax.axis("off")
    ax.set_title("Le vélo pour aller travailler dans quelques villes, 2021")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Insee, recensement 2021. Aire : population ; couleur : part du vélo.")
    return fig, v


def h_sept_classes():
    g = vienne()
    b = [0, 65, 72, 78, 84, 90, 95, 100.1]
    lab = ["moins de 65", "65 à 72", "72 à 78", "78 à 84", "84 à 90", "90 à 95", "95 et plus"]
    pal = ["#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#0c2c84"]
    fig, ax = plt.subplots(figsize=(7, 8))
    idx = classer(g.voiture_pct, b)
    for k in range(7):
        g[idx == k].plot(ax=ax, color=pal[k], edgecolor="#999999", lw=.2)
    ax.legend(handles=[Patch(fc=p, ec="#999999", label=t) for p, t in zip(pal, lab)], title="Actifs en voiture (%)", loc="upper right", fontsize=8, frameon=False)
    ax.axis("off")
    ax.set_title("La voiture pour aller travailler, Vienne, 2021")
    echelle(ax, 20)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


def h_valeurs_ecrites():
    r = deps().dissolve("region", aggfunc={"population": "sum", "superficie_km2": "sum"}).reset_index()
    r["densite"] = r.population / r.superficie_km2
    fig, ax = plt.subplots(figsize=(8, 7.5))
    b = [0, 60, 90, 130, 200, 1100]
    pal = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
    k = classer(r.densite, b)
    r.plot(ax=ax, color=[pal[i] for i in k], edgecolor="white")
    for geom, d, i in zip(r.geometry, r.densite, k):
        p = geom.representative_point()
        ax.text(p.x, p.y, f"{d:.0f}", ha="center", va="center", color="white" if i > 2 else "black", fontsize=10)
    used = sorted(set(k))
    ax.legend(handles=[Patch(fc=pal[i], ec=".6", label=f"{b[i]} à {b[i+1]}") for i in used], title="Habitants par km²", loc="lower left", bbox_to_anchor=(-.1, 0), frameon=False)
    ax.axis("off")
    ax.set_title("La densité des régions métropolitaines, 2023")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Insee, recensement 2023")
    return fig, r


def h_monde_equal_earth():
    w = monde()
    w = w[w.continent != "Antarctique"].to_crs("EPSG:8857")
    fig, ax = plt.subplots(figsize=(11, 6))
    fig.subplots_adjust(left=.01, right=.98, bottom=.06, top=.92)
    w.plot("g_par_kwh", cmap="YlOrBr", ax=ax, edgecolor="white", lw=.2, legend=True, vmin=0, vmax=800,
           legend_kwds={"label": "gCO₂ par kWh", "shrink": .6, "extend": "max"}, missing_kwds={"color": "#d9d9d9", "hatch": "/////", "edgecolor": "#888888"})
    ax.legend(handles=[Patch(fc="#d9d9d9", ec="#888888", hatch="/////", label="pas de donnée")], loc="lower left", frameon=False)
    ax.axis("off")
    ax.set_title("L'intensité carbone de l'électricité en 2022")
    pied(fig, "Source : Ember, 2022. Projection Equal Earth, équivalente.")
    return fig, w


def h_monde_mollweide():
    w = monde()
    gm = pd.read_csv(f"{D}/gapminder_monde.csv")
    gm = gm[gm.annee == 2015][["pays", "esperance_de_vie"]]
    w = w[w.continent != "Antarctique"].drop(columns="pays").merge(gm, left_on="nom", right_on="pays", how="left").to_crs("ESRI:54009")
    b = [40, 55, 65, 70, 75, 85]
    cm = ListedColormap(["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"])
    fig, ax = plt.subplots(figsize=(11, 6))
    w.plot("esperance_de_vie", cmap=cm, norm=BoundaryNorm(b, 5), ax=ax, edgecolor=".5", lw=.2, missing_kwds=dict(color="white", hatch="/////", edgecolor="#aaaaaa"))
    hs = [Patch(fc=cm(i), ec=".5", label=f"{b[i]}–{b[i+1]}") for i in range(5)] + [Patch(fc="white", hatch="/////", ec="#aaaaaa", label="no data")]
    ax.legend(handles=hs, title="Life expectancy\n(years)", loc="lower left", frameon=False, fontsize=8)
    ax.axis("off")
    ax.set_title("Life expectancy at birth, 2015")
    pied(fig, "Source: Gapminder, 2015. Mollweide equal-area projection.")
    return fig, w


def h_villes_mercator():
    f = deps().to_crs(3857)
    c = pd.read_parquet(f"{D}/communes_france.parquet")
    c = c[~c.departement.str.startswith("97")].nlargest(10, "population_2023")
    v = pts(c, 3857)
    fig, ax = plt.subplots(figsize=(7.5, 7.5))
    f.dissolve().plot(ax=ax, color="#e8eef2", edgecolor="#9fb3c1")
    v.plot(ax=ax, color="#1b3a57", markersize=22)
    for r in v.itertuples():
        ax.annotate(r.nom, (r.geometry.x, r.geometry.y), xytext=(5, 3), textcoords="offset points", fontsize=9)
    ax.axis("off")
    ax.set_title("Les dix plus grandes villes de France métropolitaine, 2023")
    pied(fig, "Source : Insee, recensement 2023. Projection Web Mercator.")
    return fig


def h_degres_equateur():
    w = monde()
    g = w[w.nom.isin(["Kenya", "Ouganda", "Rwanda", "Burundi", "Gabon", "Congo", "République démocratique du Congo", "Cameroun", "Tanzanie", "Guinée équatoriale"])].copy()
    vals = {"Kenya": 76, "Ouganda": 45, "Rwanda": 49, "Burundi": 10, "Gabon": 91, "Congo": 50, "République démocratique du Congo": 21, "Cameroun": 65, "Tanzanie": 43, "Guinée équatoriale": 67}
    g["acces"] = g.nom.map(vals)
    b = [0, 25, 50, 75, 100]
    pal = ["#fff7bc", "#fec44f", "#d95f0e", "#7f3300"]
    fig, ax = plt.subplots(figsize=(8, 5.5))
    g.plot(ax=ax, color=[pal[i] for i in classer(g.acces, b)], edgecolor="white", aspect="equal")
    ax.legend(handles=[Patch(fc=p, label=f"{x} à {y} %") for p, x, y in zip(pal, b, b[1:])], title="Accès à l'électricité", loc="lower left", frameon=False)
    ax.axis("off")
    ax.set_title("L'accès à l'électricité autour de l'équateur, 2021")
    scalebar_deg = 500 / 111.2
    ax.plot([33, 33 + scalebar_deg], [-13.2, -13.2], "k", lw=2)
    ax.text(33 + scalebar_deg / 2, -13, "500 km", ha="center", fontsize=8)
    pied(fig, "Source : Banque mondiale, 2021 (valeurs arrondies)")
    return fig, g


def h_degres_aspect_corrige():
    g = gp().to_crs(4326)
    ax = g.plot("densite", scheme="UserDefined", classification_kwds={"bins": [30, 60, 150, 500, 2200]}, cmap="PuBu", edgecolor="0.5", lw=.4, figsize=(7.5, 6.5),
                legend=True, legend_kwds={"title": "Habitants par km²", "fmt": "{:.0f}", "loc": "upper left", "frameon": False, "fontsize": 8})
    ax.set_title("La densité dans Grand Poitiers, 2023")
    ax.set_axis_off()
    d = 10 / (111.32 * np.cos(np.deg2rad(46.5)))
    ax.plot([.6, .6 + d], [46.32, 46.32], color="k", lw=2)
    ax.text(.6 + d / 2, 46.325, "10 km", ha="center", fontsize=8)
    pied(ax.figure, "Source : Insee, recensement 2023")
    return ax.figure, g


def h_isothermes():
    x = np.linspace(8e4, 1.26e6, 120)
    y = np.linspace(6.03e6, 7.13e6, 110)
    X, Y = np.meshgrid(x, y)
    T = 16.8 - (Y - 6.03e6) / 1.75e5 - 2.2 * np.exp(-((X - 9.5e5) ** 2 + (Y - 6.45e6) ** 2) / 1.2e10)
    fig, ax = plt.subplots(figsize=(8, 7))
    cf = ax.contourf(X, Y, T, levels=[10, 11, 12, 13, 14, 15, 16, 17], cmap="YlOrRd")
    ct = ax.contour(X, Y, T, levels=[11, 12, 13, 14, 15, 16], colors="#444444", linewidths=.6)
    ax.clabel(ct, fmt="%d °C", fontsize=8)
    deps().dissolve().boundary.plot(ax=ax, color="black", lw=1)
    fig.colorbar(cf, ax=ax, shrink=.7, label="Température moyenne annuelle (°C)")
    ax.axis("off")
    ax.set_title("Les isothermes de l'année 2022")
    pied(fig, "Source : Météo-France, 2022 (champ simulé)")
    return fig


def h_relief():
    y, x = np.mgrid[0:24000:160j, 0:30000:200j]
    z = 120 + 900 * np.exp(-((x - 9000) ** 2 + (y - 15000) ** 2) / 5e7) + 550 * np.exp(-((x - 22000) ** 2 + (y - 9000) ** 2) / 3.5e7) + 20 * np.sin(x / 900) * np.cos(y / 1100)
    ombre = LightSource(315, 45).hillshade(z, vert_exag=3, dx=150, dy=150)
    fig, ax = plt.subplots(figsize=(8, 6.2))
    im = ax.imshow(z, origin="lower", extent=(0, 30000, 0, 24000), cmap="YlOrBr", vmin=100, vmax=1050)
    ax.imshow(ombre, origin="lower", extent=(0, 30000, 0, 24000), cmap="gray", alpha=.25)
    ax.plot([9000], [15000], "^", color="black")
    ax.annotate("1 020 m", (9000, 15000), xytext=(6, 4), textcoords="offset points")
    fig.colorbar(im, ax=ax, shrink=.8, label="Altitude (m)")
    ax.axis("off")
    ax.set_title("Le relief du canton")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : MNT IGN, 2021 (relief simulé)")
    return fig


def h_reseau_bus():
    f = gp().query("nom == 'Poitiers'")
    x0, y0, x1, y1 = f.total_bounds
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    lignes = {"1": ("#0072B2", .3), "2": ("#E69F00", 1.3), "3": ("#444444", 2.3)}
    t = np.linspace(-1, 1, 50)
    fig, ax = plt.subplots(figsize=(7, 7))
    f.plot(ax=ax, color="#f6f6f6", edgecolor="#cccccc")
    for n, (c, a) in lignes.items():
        x = cx + 3000 * t * np.cos(a) + 350 * np.sin(3 * t + a)
        y = cy + 3000 * t * np.sin(a) + 350 * np.cos(4 * t)
        ax.plot(x, y, color=c, lw=4, solid_capstyle="round")
        ax.text(x[-1], y[-1], n, color="white", weight="bold", bbox=dict(boxstyle="circle", fc=c, ec="white"), ha="center", va="center")
        ax.plot(x[::8], y[::8], "o", color="white", mec=c, ms=5)
    ax.axis("off")
    ax.set_title("Les trois lignes à haut niveau de service, projet 2027")
    echelle(ax, 1)
    pied(fig, "Source : Grand Poitiers, schéma 2024 (tracés simulés)")
    return fig


def h_marge_50():
    g = voronoi(50, seed=81)
    g["oui_pct"] = (51 + 34 * g.x + 16 * g.y + 3 * g.e).clip(22, 79).round(1)
    b = [20, 35, 45, 50, 55, 65, 80]
    pal = ["#b35806", "#f1a340", "#fee0b6", "#d8daeb", "#998ec3", "#542788"]
    fig, ax = plt.subplots(figsize=(8.5, 6))
    g.plot(ax=ax, color=[pal[i] for i in classer(g.oui_pct, b)], edgecolor="white")
    ax.legend(handles=[Patch(fc=p, label=f"{x} à {y} %") for p, x, y in zip(pal, b, b[1:])], title="Part du « oui »\nmajorité à 50 %", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(left=.02, right=.78)
    ax.axis("off")
    ax.set_title("Consultation sur le tramway : le oui l'emporte au-delà de 50 %, 2023")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : métropole, consultation de mars 2023 (résultats simulés)")
    return fig, g


def h_bruit_db():
    x, y = np.meshgrid(np.linspace(0, 6000, 120), np.linspace(0, 4800, 96))
    d1 = np.abs(y - 2400 - 500 * np.sin(x / 1200))
    z = 76 - 11 * np.log10(1 + d1 / 25)
    b = [50, 55, 60, 65, 70, 80]
    cm = ListedColormap(plt.get_cmap("Purples")(np.linspace(.1, 1, 5)))
    fig, ax = plt.subplots(figsize=(8, 5.8))
    m = ax.pcolormesh(x, y, z, cmap=cm, norm=BoundaryNorm(b, 5), shading="nearest")
    fig.colorbar(m, ax=ax, ticks=b, shrink=.8, label="Niveau sonore Lden (dB)")
    ax.set_aspect(1)
    ax.axis("off")
    ax.set_title("Le bruit de la rocade, carte stratégique 2022")
    scalebar(ax, 1000, "1 km")
    pied(fig, "Source : Cerema, carte de bruit 2022 (champ simulé)")
    return fig


def h_zones_vacances():
    g = deps()
    z = {"Auvergne-Rhône-Alpes": "A", "Bourgogne-Franche-Comté": "A", "Nouvelle-Aquitaine": "A", "Île-de-France": "C", "Occitanie": "C"}
    g["zone"] = np.where(g.code.isin(["2A", "2B"]), "Corse", g.region.map(z).fillna("B"))
    r = g.dissolve("zone")
    pal = {"A": "#DDAA33", "B": "#004488", "C": "#BB5566", "Corse": "#cccccc"}
    fig, ax = plt.subplots(figsize=(7.5, 7))
    r.plot(ax=ax, color=[pal[i] for i in r.index], edgecolor="white")
    for zone, geom in r.geometry.items():
        if zone == "Corse":
            continue
        for part in getattr(geom, "geoms", [geom]):
            if part.area > 1e10:
                p = part.representative_point()
                ax.text(p.x, p.y, f"Zone {zone}", color="white" if zone != "A" else "black", ha="center", fontsize=11)
    ax.text(.99, 0, "Corse :\ncalendrier propre", transform=ax.transAxes, fontsize=8, ha="right", va="top")
    ax.axis("off")
    ax.set_title("Les trois zones de vacances scolaires, 2023-2024")
    echelle(ax, 200, (.03, .02))
    pied(fig, "Source : ministère de l'Éducation nationale, 2023")
    return fig


def h_presence_absence():
    g = gp()
    g["etat"] = np.where(g.arrets_bus >= 30, "oui", "non")
    g["bibliotheque"] = np.where(g.population > 2500, "avec bibliothèque", "sans bibliothèque")
    fig, ax = plt.subplots(figsize=(7.5, 6.5))
    g.drop(columns="etat").plot("bibliotheque", categorical=True, cmap=ListedColormap(["#44AA99", "#e8e8e8"]), ax=ax, edgecolor="white", legend=True,
                                legend_kwds={"loc": "upper left", "frameon": False})
    ax.axis("off")
    ax.set_title("Les communes dotées d'une bibliothèque, Grand Poitiers, 2023")
    echelle(ax, 10, (.7, .03))
    pied(fig, "Source : ministère de la Culture, 2023 (données simulées)")
    return fig, g


def h_points_pourcentage():
    g = deps()
    fig, ax = plt.subplots(figsize=(8, 7.5))
    m = float(np.ceil(g.solde_pts.abs().max()))
    im = g.plot("solde_pts", cmap="RdBu", norm=CenteredNorm(0, m), ax=ax, edgecolor="white", lw=.3)
    cb = plt.colorbar(ax.collections[0], ax=ax, orientation="horizontal", shrink=.5, pad=.02)
    cb.set_label("Évolution de la participation 2017-2022 (points de pourcentage)")
    ax.axis("off")
    ax.set_title("Où la participation a reculé (rouge) ou progressé (bleu)")
    echelle(ax, 200, (.03, .02))
    pied(fig, "Source : ministère de l'Intérieur, 2017 et 2022 (valeurs simulées)")
    return fig, g


def h_distance_hopital():
    g = vienne()
    hop = g[g.nom.isin(["Poitiers", "Châtellerault", "Montmorillon", "Loudun"])].representative_point()
    c = g.representative_point()
    g["km"] = np.min([c.distance(h) for h in hop], axis=0) / 1000
    fig, ax = plt.subplots(figsize=(7, 8))
    g.plot("km", cmap="viridis_r", ax=ax, legend=True, legend_kwds={"label": "Distance à vol d'oiseau à l'hôpital le plus proche (km)", "shrink": .6})
    hop.plot(ax=ax, marker="P", color="white", edgecolor="black", markersize=90)
    ax.axis("off")
    ax.set_title("À quelle distance d'un hôpital vit-on dans la Vienne ? 2024")
    echelle(ax, 20)
    pied(fig, "Source : Finess 2024 (quatre sites, croix blanches) ; distance depuis un point intérieur de la commune")
    return fig, g


def h_voronoi_contours():
    rng = np.random.default_rng(13)
    p = rng.uniform(0, 8000, (22, 2))
    cadre = box(-400, -400, 8400, 8400)
    cel = [c.intersection(cadre) for c in voronoi_diagram(MultiPoint(p), envelope=cadre).geoms]
    fig, ax = plt.subplots(figsize=(6.5, 7))
    gpd.GeoSeries(cel).boundary.plot(ax=ax, color="#888888", lw=.8)
    ax.scatter(*p.T, marker="+", color="#117733", s=70, lw=2, label="pharmacie")
    ax.legend(loc="upper left", bbox_to_anchor=(0, -.01), frameon=False)
    ax.set_axis_off()
    ax.set_title("La pharmacie la plus proche, à vol d'oiseau, 2024")
    scalebar(ax, 2000, "2 km")
    pied(fig, "Source : annuaire santé, 2024 (positions simulées)")
    return fig


def h_zoom_idf():
    g = deps()
    b = [0, 50, 100, 200, 1000, 22000]
    pal = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#662506"]
    g["c"] = [pal[i] for i in classer(g.densite, b)]
    fig, ax = plt.subplots(figsize=(8.5, 7.5))
    g.plot(ax=ax, color=g.c, edgecolor="white", lw=.3)
    ax.axis("off")
    z = fig.add_axes([.68, .62, .28, .26])
    i = g[g.code.isin(["75", "92", "93", "94"])]
    i.plot(ax=z, color=i.c, edgecolor="white")
    for r in i.itertuples():
        q = r.geometry.representative_point()
        z.text(q.x, q.y, r.code, color="white", ha="center", va="center", fontsize=8)
    z.set(xticks=[], yticks=[], xlabel="", ylabel="", title="Paris et petite couronne")
    z.title.set_fontsize(8)
    legende_classes(ax, b, pal, "Habitants par km²", loc="lower left", bbox_to_anchor=(-.12, 0))
    ax.set_title("La densité de population par département, 2023", loc="left")
    echelle(ax, 200, (.65, .02))
    pied(fig, "Source : Insee, recensement 2023")
    return fig, g


def h_europe_laea():
    w = monde()
    e = gpd.clip(w[(w.continent == "Europe") & (w.nom != "Russie")], box(-25, 34, 42, 72)).to_crs(3035)
    fig, ax = plt.subplots(figsize=(8, 7.5))
    ax.set_facecolor("#eef3f7")
    e.plot("nucleaire_pct", cmap="Purples", vmin=0, vmax=70, ax=ax, edgecolor=".5", lw=.3, missing_kwds={"color": "#c9b18f", "edgecolor": ".3", "hatch": "xxxx"}, legend=True, legend_kwds={"label": "Nuclear share of electricity (%)", "shrink": .6})
    ax.legend(handles=[Patch(fc="#c9b18f", ec=".3", hatch="xxxx", label="no data")], loc="upper left")
    ax.set(xticks=[], yticks=[], xlabel="", ylabel="")
    ax.set_title("Nuclear power in Europe, 2022")
    scalebar(ax, 500000, "500 km")
    pied(fig, "Source: Ember, 2022. Lambert azimuthal equal-area projection.")
    return fig, e


def h_batonnets():
    r = deps().dissolve("region", aggfunc={"population_2018": "sum", "population_2023": "sum"})
    fig, ax = plt.subplots(figsize=(8, 7.5))
    r.plot(ax=ax, color="#f2efe9", edgecolor="#c9c2b4")
    for _, s in r.iterrows():
        p = s.geometry.representative_point()
        for k, (v, c) in enumerate(((s.population_2018, "#9ecae1"), (s.population_2023, "#08519c"))):
            ax.add_patch(Rectangle((p.x - 16000 + 17000 * k, p.y - 20000), 15000, v / 100, fc=c))
    ax.add_patch(Rectangle((1.5e5, 6.15e6), 15000, 5e6 / 100, fc="#777777"))
    ax.text(1.72e5, 6.165e6, "5 millions d'habitants", fontsize=8)
    ax.legend(handles=[Patch(fc="#9ecae1", label="2018"), Patch(fc="#08519c", label="2023")], title="Population", loc="upper left", frameon=False)
    ax.axis("off")
    ax.set_title("La population des régions métropolitaines, 2018 et 2023")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Insee, recensements 2018 et 2023. Hauteur proportionnelle à la population.")
    return fig


def h_trame_bertin():
    g = deps()
    x0, y0, x1, y1 = g.total_bounds
    xx, yy = np.meshgrid(np.arange(x0, x1, 22000), np.arange(y0, y1, 22000))
    p = gpd.GeoDataFrame(geometry=gpd.points_from_xy(xx.ravel(), yy.ravel()), crs=2154)
    p = gpd.sjoin(p, g[["chomage_pct", "bio_pct", "geometry"]], predicate="within").reset_index(drop=True)
    fig, ax = plt.subplots(figsize=(8, 7.5))
    ax.scatter(p.geometry.x, p.geometry.y, s=p.bio_pct * 3, color="#1b7837", lw=0)
    g.boundary.plot(ax=ax, color="#cccccc", lw=.3)
    ax.legend(handles=[ax.scatter([], [], s=v * 3, color="#1b7837", label=f"{v} %") for v in (5, 10, 20)], title="Surface en bio", loc="lower left", bbox_to_anchor=(-.1, 0), frameon=False)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("L'agriculture biologique en trame de points à la Bertin, 2022")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Agence Bio, 2022 (valeurs simulées). Aire des points proportionnelle au taux du département.")
    return fig, p


def h_risque_ordonne():
    g = voronoi(42, seed=91)
    niv = ["faible", "modéré", "fort", "très fort"]
    g["alea"] = pd.Categorical(np.array(niv)[np.digitize(np.abs(g.y - .15 * np.sin(6 * g.x)) + .02 * g.e, [.08, .2, .33])[:]][::1], niv, ordered=True)
    g["alea"] = pd.Categorical([niv[3 - niv.index(a)] for a in g.alea], niv, ordered=True)
    pal = dict(zip(niv, ["#deebf7", "#9ecae1", "#4292c6", "#08306b"]))
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color=[pal[a] for a in g.alea], edgecolor="white")
    ax.legend(handles=[Patch(fc=pal[n], label=n) for n in reversed(niv)], title="Aléa inondation", loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    fig.subplots_adjust(left=.02, right=.8)
    ax.axis("off")
    ax.set_title("L'aléa d'inondation le long de la rivière, plan de 2021")
    scalebar(ax, 5000, "5 km")
    pied(fig, "Source : plan de prévention des risques 2021 (zonage simulé)")
    return fig, g


def h_hausse_stable_baisse():
    g = deps()
    e = g.evolution_pct
    g["tendance"] = np.select([e > 1, e < -1], ["hausse", "baisse"], "stable")
    pal = {"hausse": "#2166ac", "stable": "#e6e6e6", "baisse": "#b2182b"}
    fig, ax = plt.subplots(figsize=(7.5, 7))
    for t in pal:
        g.loc[g.tendance == t].plot(ax=ax, fc=pal[t], ec="white", lw=.4, hatch={"baisse": "///"}.get(t))
    ax.legend(handles=[Patch(fc=pal["hausse"], label="hausse de plus de 1 %"), Patch(fc=pal["stable"], label="stable (−1 % à +1 %)"), Patch(fc=pal["baisse"], ec="white", hatch="///", label="baisse de plus de 1 %")],
              title="Population", loc="lower left", bbox_to_anchor=(-.14, 0), frameon=False, fontsize=8)
    ax.axis("off")
    ax.set_title("Les départements qui grandissent, stagnent ou se vident, 2018-2023")
    echelle(ax, 200, (.7, .02))
    pied(fig, "Source : Insee, recensements 2018 et 2023")
    return fig, g


def h_points_trois_signes():
    v = pd.read_csv(f"{D}/covoiturage_lieux.csv").drop_duplicates(["longitude", "latitude"])
    v = pts(v[v.departement.astype(str).isin(["16", "86", "87"])])
    f = deps()
    f = f[f.code.isin(["16", "86", "87"])]
    v["genre"] = v["type"].where(v["type"].isin(["Parking", "Sortie d'autoroute"]), "Aire aménagée")
    fig, ax = plt.subplots(figsize=(7, 7))
    f.plot(ax=ax, color="#f7f7f7", edgecolor="#888888")
    for t, m, c in (("Parking", "o", "#0072B2"), ("Sortie d'autoroute", "^", "#D55E00"), ("Aire aménagée", "s", "#333333")):
        s = v[v.genre == t]
        if len(s):
            ax.plot(s.geometry.x, s.geometry.y, m, color=c, ms=6, ls="", label=t)
    ax.legend(title="Lieux de covoiturage", loc="lower right", frameon=False, fontsize=8)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Où covoiturer en Charente, Vienne et Haute-Vienne, 2021")
    echelle(ax, 50)
    pied(fig, "Source : base nationale des lieux de covoiturage, juin 2021")
    return fig


def h_anneau_ville_nue():
    c = com("86").query("nom in ['Poitiers','Buxerolles','Saint-Benoît','Biard','Migné-Auxances','Chasseneuil-du-Poitou','Montamisé','Mignaloux-Beauvoir','Ligugé','Fontaine-le-Comte','Vouneuil-sous-Biard','Croutelle']")
    fig, ax = plt.subplots(figsize=(7, 7))
    c.plot(ax=ax, color="white", edgecolor="black", lw=1)
    for r in c.itertuples():
        p = r.geometry.representative_point()
        ax.text(p.x, p.y, r.nom.replace("-", "-\n", 1), ha="center", va="center", fontsize=8)
    ax.axis("off")
    ax.set_title("Poitiers et ses voisines")
    echelle(ax, 5, (.75, .02))
    pied(fig, "Fond : IGN, Admin Express, 2024")
    return fig


def h_taux_patchcollection():
    g = deps()
    g = g[~g.code.isin(["2A", "2B"])]
    b = np.array([38, 41, 42, 43, 46])
    cm = ListedColormap(["#f6eff7", "#bdc9e1", "#67a9cf", "#02818a"])
    patches, vals = [], []
    for geom, v in zip(g.geometry, g.age_moyen):
        for p in getattr(geom, "geoms", [geom]):
            patches.append(MplPolygon(np.asarray(p.exterior.coords)))
            vals.append(v)
    pc = PatchCollection(patches, cmap=cm, norm=BoundaryNorm(b, 4), edgecolor="white", linewidth=.4)
    pc.set_array(np.array(vals))
    fig, ax = plt.subplots(figsize=(7.5, 7))
    ax.add_collection(pc)
    ax.autoscale_view()
    ax.set_aspect("equal", "box")
    ax.axis("off")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Âge moyen (années)")
    ax.set_title("L'âge moyen en France continentale, 2023")
    echelle(ax, 200, (.05, .02))
    pied(fig, "Source : Insee, estimations 2023 (valeurs simulées)")
    return fig, g


def h_voisins_fond():
    g = deps()
    na = g[g.region == "Nouvelle-Aquitaine"]
    autres = g[g.region != "Nouvelle-Aquitaine"]
    fig, ax = plt.subplots(figsize=(7, 7.5))
    autres.plot(ax=ax, color="#f4f4f4", edgecolor="#e2e2e2")
    b = [0, 50, 80, 110, 200]
    pal = ["#feebe2", "#fbb4b9", "#f768a1", "#ae017e"]
    na.plot(ax=ax, color=[pal[i] for i in classer(na.densite, b)], edgecolor="white")
    x0, y0, x1, y1 = na.total_bounds
    ax.set_xlim(x0 - 4e4, x1 + 4e4)
    ax.set_ylim(y0 - 2e4, y1 + 2e4)
    for r in na.itertuples():
        q = r.geometry.representative_point()
        ax.text(q.x, q.y, r.nom.replace("-", "-\n", 1), ha="center", va="center", fontsize=7, color="white" if r.densite > 110 else "black")
    legende_classes(ax, b, pal, "Habitants par km²", loc="lower right", bbox_to_anchor=(1, .1))
    ax.axis("off")
    ax.set_title("La densité en Nouvelle-Aquitaine, 2023")
    scalebar(ax, 100000, "100 km")
    pied(fig, "Source : Insee, recensement 2023. En gris clair : autres régions, hors sujet.")
    return fig, na


LIARS = [
    ("cb_rouge_vert", l_cb_rouge_vert, "colour-blind"),
    ("cb_points", l_cb_points, "colour-blind"),
    ("cb_quatre_cultures", l_cb_quatre_cultures, "colour-blind"),
    ("div_niveau_de_vie", l_div_densite, "diverging-without-middle"),
    ("div_evolution_decalee", l_div_evolution_decalee, "diverging-without-middle"),
    ("div_classes_prix", l_div_classes_prix, "diverging-without-middle"),
    ("vide_densite", l_vide_densite, "empty-class"),
    ("vide_milieu", l_vide_milieu, "empty-class"),
    ("vide_haut", l_vide_haut, "empty-class"),
    ("manque_troue", l_manque_troue, "hidden-missing"),
    ("manque_zero", l_manque_zero, "hidden-missing"),
    ("manque_couleur_de_rampe", l_manque_couleur_de_rampe, "hidden-missing"),
    ("sans_date_voiture", l_sans_date_velo, "missing-date"),
    ("sans_date_cercles", l_sans_date_cercles, "missing-date"),
    ("sans_echelle_voronoi", l_sans_echelle_voronoi, "missing-scale"),
    ("sans_echelle_parkings", l_sans_echelle_quartier, "missing-scale"),
    ("sans_source_age", l_sans_source_age, "missing-source"),
    ("sans_source_isochrones", l_sans_source_isochrones, "missing-source"),
    ("sans_unite_densite", l_sans_unite_densite, "missing-unit"),
    ("sans_unite_prix", l_sans_unite_prix, "missing-unit"),
    ("rampe_melangee", l_rampe_melangee, "non-monotone-ramp"),
    ("rampe_va_et_vient", l_rampe_sandwich, "non-monotone-ramp"),
    ("rampe_gris", l_rampe_gris, "non-monotone-ramp"),
    ("mercator_monde", l_mercator_monde, "not-equal-area"),
    ("mercator_europe", l_mercator_europe, "not-equal-area"),
    ("mercator_ameriques", l_mercator_ameriques, "not-equal-area"),
    ("chevauche_densite", l_chevauche_densite, "overlapping-breaks"),
    ("chevauche_chomage", l_chevauche_chomage, "overlapping-breaks"),
    ("chevauche_anglais", l_chevauche_anglais, "overlapping-breaks"),
    ("rayon_population", l_rayon_population, "radius-not-area"),
    ("rayon_patches", l_rayon_patches, "radius-not-area"),
    ("rayon_markersize", l_rayon_markersize, "radius-not-area"),
    ("jet_chomage", l_jet, "rainbow-colormap"),
    ("arc_en_ciel_classes", l_arc_en_ciel_classes, "rainbow-colormap"),
    ("arc_en_ciel_raster", l_raster_nipy, "rainbow-colormap"),
    ("stock_population", l_stock_population, "stock-in-choropleth"),
    ("stock_exploitations", l_stock_exploitations, "stock-in-choropleth"),
    ("stock_english", l_stock_english, "stock-in-choropleth"),
    ("deux_classes_mediane", l_deux_classes_mediane, "too-few-classes"),
    ("deux_classes_scheme", l_deux_classes_scheme, "too-few-classes"),
    ("dix_classes", l_dix_classes, "too-many-classes"),
    ("neuf_classes", l_neuf_classes, "too-many-classes"),
    ("degres_france", l_degres_france, "unprojected"),
    ("degres_vienne_pyplot", l_degres_vienne_pyplot, "unprojected"),
    ("degres_nordiques", l_degres_nordiques, "unprojected"),
]

HONEST = [
    ("qualitatif_regions", h_qualitatif_regions),
    ("cercles_population", h_cercles_population),
    ("points_arceaux", h_points_arceaux),
    ("densite_quantiles", h_densite_quantiles),
    ("dorling", h_dorling),
    ("tuiles", h_tuiles),
    ("cartogramme_retreci", h_cartogramme_retreci),
    ("carroyage", h_carroyage),
    ("hexbin", h_hexbin),
    ("hexagones_compte", h_hexagones_compte),
    ("flux_droits", h_flux_droits),
    ("flux_courbes", h_flux_courbes),
    ("isochrones", h_isochrones),
    ("evolution_centree", h_evolution_centree),
    ("evolution_classes", h_evolution_classes),
    ("ecart_moyenne", h_ecart_moyenne),
    ("un_seul_departement", h_un_seul_departement),
    ("une_commune_grisee", h_une_commune_grisee),
    ("encarts_outremer", h_encarts_outremer),
    ("petits_multiples", h_petits_multiples),
    ("multiples_classes_partagees", h_multiples_classes_partagees),
    ("colorbar_main", h_colorbar_main),
    ("legende_main", h_legende_main),
    ("english_income", h_english_income),
    ("espanol", h_espanol),
    ("jenks", h_jenks),
    ("mapclassify_main", h_mapclassify_main),
    ("log", h_log),
    ("manque_hachure", h_manque_hachure),
    ("manque_gris_classes", h_manque_gris_classes),
    ("binaire_seuil", h_binaire_seuil),
    ("orientation", h_orientation),
    ("occupation_sol", h_occupation_sol),
    ("election_tete", h_election_tete),
    ("localisation", h_localisation),
    ("semis_population", h_semis_population),
    ("carres_proportionnels", h_carres_proportionnels),
    ("tampons", h_tampons),
    ("cercles_colores", h_cercles_colores),
    ("sept_classes", h_sept_classes),
    ("valeurs_ecrites", h_valeurs_ecrites),
    ("monde_equal_earth", h_monde_equal_earth),
    ("monde_mollweide", h_monde_mollweide),
    ("villes_mercator", h_villes_mercator),
    ("degres_equateur", h_degres_equateur),
    ("degres_aspect_corrige", h_degres_aspect_corrige),
    ("isothermes", h_isothermes),
    ("relief", h_relief),
    ("reseau_bus", h_reseau_bus),
    ("marge_50", h_marge_50),
    ("bruit_db", h_bruit_db),
    ("zones_vacances", h_zones_vacances),
    ("presence_absence", h_presence_absence),
    ("points_pourcentage", h_points_pourcentage),
    ("distance_hopital", h_distance_hopital),
    ("voronoi_contours", h_voronoi_contours),
    ("zoom_idf", h_zoom_idf),
    ("europe_laea", h_europe_laea),
    ("batonnets", h_batonnets),
    ("trame_bertin", h_trame_bertin),
    ("risque_ordonne", h_risque_ordonne),
    ("hausse_stable_baisse", h_hausse_stable_baisse),
    ("points_trois_signes", h_points_trois_signes),
    ("anneau_ville_nue", h_anneau_ville_nue),
    ("taux_patchcollection", h_taux_patchcollection),
    ("voisins_fond", h_voisins_fond),
]
