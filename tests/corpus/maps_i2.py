# -*- coding: utf-8 -*-
"""Cartes d'un cabinet, d'une ONG, d'une thésarde et d'un lycéen (valeurs inventées, graines fixes)."""
import functools

import matplotlib
matplotlib.use("Agg")
import geopandas as gpd
import matplotlib.patheffects as pe
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import shapely
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.colors import (BoundaryNorm, CenteredNorm, LinearSegmentedColormap, ListedColormap, LogNorm,
                               Normalize, TwoSlopeNorm)
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Polygon as MplPolygon, Rectangle
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from pyproj import Transformer
from shapely.geometry import LineString, Point, Polygon, box

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets") + "/"
LIARS = []   # triplets (nom, fonction, règle attendue)
HONEST = []  # couples (nom, fonction)


def ment(regle):
    def deco(f):
        LIARS.append((f.__name__, f, regle))
        return f
    return deco


def honnete(f):
    HONEST.append((f.__name__, f))
    return f


# ------------------------------------------------------------------ données
@functools.lru_cache(None)
def _lire(nom, crs):
    g = gpd.read_file(DATA + "contours_" + nom + ".geojson")
    return g.to_crs(crs)


def deps(crs=2154):
    return _lire("departements", crs).copy()


def gpo(crs=2154):
    return _lire("grand_poitiers", crs).copy()


EQUAL_EARTH = "EPSG:8857"
MOLL = "+proj=moll +lon_0=0 +datum=WGS84 +units=m"
AFR = "+proj=laea +lat_0=2 +lon_0=18 +datum=WGS84 +units=m"
AMS = "+proj=laea +lat_0=-20 +lon_0=-60 +datum=WGS84 +units=m"
ASE = "+proj=laea +lat_0=12 +lon_0=108 +datum=WGS84 +units=m"


@functools.lru_cache(None)
def _monde(crs, emprise):
    g = gpd.read_file(DATA + "contours_monde.geojson")
    g = g[g["nom"] != "Antarctique"]
    if emprise:
        g = gpd.clip(g, box(*emprise))
    return g.to_crs(crs).reset_index(drop=True)


def monde(crs=EQUAL_EARTH, emprise=None):
    return _monde(crs, emprise).copy()


def afrique(crs=AFR):
    g = monde(crs)
    return g[g.continent == "Afrique"].reset_index(drop=True)


def europe(crs="EPSG:3035"):
    g = monde(crs, (-25, 34, 45, 71.5))
    return g[g.continent == "Europe"].reset_index(drop=True)


@functools.lru_cache(None)
def _regions():
    return deps().dissolve("region", aggfunc={"population": "sum", "superficie_km2": "sum"}).reset_index()


def regions():
    return _regions().copy()


def champ(g, a, b, graine, bruit=0.25):
    """Une grandeur plausible, structurée dans l'espace, étendue de a à b."""
    r = np.random.default_rng(graine)
    c = g.geometry.representative_point()
    x = (c.x - c.x.min()) / (c.x.max() - c.x.min())
    y = (c.y - c.y.min()) / (c.y.max() - c.y.min())
    p = r.uniform(0, 6, 2)
    z = np.sin(3 * x + p[0]) + np.cos(2.5 * y + p[1]) + bruit * 2 * r.normal(size=len(g))
    z = (z - z.min()) / (z.max() - z.min())
    return np.round(a + (b - a) * np.asarray(z), 1)


def grille(n=60, m=50, graine=0, a=0.0, b=1.0):
    """Un raster lisse inventé."""
    r = np.random.default_rng(graine)
    yy, xx = np.mgrid[0:1:m * 1j, 0:1:n * 1j]
    z = np.zeros_like(xx)
    for _ in range(7):
        cx, cy, s = r.uniform(0, 1), r.uniform(0, 1), r.uniform(0.12, 0.35)
        z += r.uniform(0.4, 1) * np.exp(-((xx - cx) ** 2 + (yy - cy) ** 2) / (2 * s * s))
    z = (z - z.min()) / (z.max() - z.min())
    return a + (b - a) * z


# ------------------------------------------------------------------ habillages
def barre(ax, km, k=1000.0, xy=(0.05, 0.05), txt=None):
    """Barre d'échelle simple : un trait et son étiquette (k = unités de carte par km)."""
    x0, x1 = ax.get_xlim(); y0, y1 = ax.get_ylim()
    if k == 1000 and 0 < x0 < 1.2e5 and x1 > 1.2e6:          # France entière : de la place à gauche pour la légende
        x0 -= 330000
    elif k < 1 and x0 < -5 and x1 > 9:
        x0 -= 5
    x = x0 + xy[0] * (x1 - x0); y = y0 + xy[1] * (y1 - y0)
    ax.plot([x, x + km * k], [y, y], color="k", lw=2.5, solid_capstyle="butt", zorder=9)
    ax.text(x + km * k / 2, y + 0.012 * (y1 - y0), txt or f"{km:,} km".replace(",", " "), ha="center", va="bottom",
            fontsize=8, zorder=9)
    ax.set_xlim(x0, x1); ax.set_ylim(y0, y1)


def barre_damier(ax, km, k=1000.0, xy=(0.05, 0.04)):
    """Barre à deux carreaux, 0 – moitié – tout."""
    x0, x1 = ax.get_xlim(); y0, y1 = ax.get_ylim()
    x = x0 + xy[0] * (x1 - x0); y = y0 + xy[1] * (y1 - y0); h = 0.010 * (y1 - y0); d = km * k / 2
    ax.add_patch(Rectangle((x, y), d, h, fc="k", ec="k", lw=.8, zorder=9))
    ax.add_patch(Rectangle((x + d, y), d, h, fc="w", ec="k", lw=.8, zorder=9))
    for i, t in enumerate(["0", f"{km / 2:g}", f"{km:g} km"]):
        ax.text(x + i * d, y + 1.6 * h, t, ha="center", va="bottom", fontsize=7, zorder=9)
    ax.set_xlim(x0, x1); ax.set_ylim(y0, y1)


def barre_ancree(ax, km, k=1000.0, loc="lower right", txt=None):
    ax.add_artist(AnchoredSizeBar(ax.transData, km * k, txt or f"{km:g} km", loc, pad=0.4, sep=3, frameon=True,
                                  size_vertical=0, fontproperties=matplotlib.font_manager.FontProperties(size=8)))


def pied(fig, texte):
    fig.text(0.02, 0.015, texte, fontsize=7, color="#444")


def source_ax(ax, texte):
    ax.text(0.0, -0.03, texte, transform=ax.transAxes, fontsize=7, va="top", color="#333")


def toile(w=7, h=6.5):
    fig, ax = plt.subplots(figsize=(w, h))
    ax.set_axis_off()
    return fig, ax


def legende(ax, couleurs, textes, titre, **kw):
    kw = {"loc": "upper left", "fontsize": 8, "title_fontsize": 8, "frameon": False, **kw}
    leg = ax.legend(handles=[Patch(fc=c, ec="#666", lw=.4, label=t) for c, t in zip(couleurs, textes)], title=titre, **kw)
    ax.add_artist(leg)
    return leg


def teintes(cmap, n):
    return [matplotlib.colors.to_hex(c) for c in plt.get_cmap(cmap)(np.linspace(0.12, 0.95, n))]


def nb(v):
    return f"{v:,.0f}".replace(",", " ")


def ronds(ax, s_par_unite, valeurs, unite, titre, couleur="#0072B2", **kw):
    """Légende de cercles : la surface (s de scatter) suit la valeur."""
    kw = {"loc": "upper left", "fontsize": 8, "title_fontsize": 8, "frameon": False, "labelspacing": 1.5,
          "borderpad": 1, "handletextpad": 1.4, **kw}
    hs = [Line2D([], [], ls="", marker="o", mfc=couleur, mec="w", alpha=.75, ms=np.sqrt(v * s_par_unite),
                 label=f"{nb(v)} {unite}") for v in valeurs]
    return ax.legend(handles=hs, title=titre, **kw)


def anneaux(geom):
    for p in getattr(geom, "geoms", [geom]):
        yield np.asarray(p.exterior.coords)


def cellules(masque, n, graine, crs):
    """Polygones de Voronoï inventés, découpés sur un contour."""
    r = np.random.default_rng(graine)
    x0, y0, x1, y1 = masque.bounds
    pts = []
    while len(pts) < n:
        p = Point(r.uniform(x0, x1), r.uniform(y0, y1))
        if masque.contains(p):
            pts.append(p)
    v = shapely.voronoi_polygons(shapely.MultiPoint(pts), extend_to=masque.envelope)
    g = gpd.GeoDataFrame(geometry=[c.intersection(masque) for c in v.geoms], crs=crs)
    return g, pts


# =================================================================== MENTEUSES
# --- colour-blind
@ment("colour-blind")
def cabinet_rouge_vert_secteurs():
    g = deps()
    y = g.centroid.y
    g["secteur"] = np.where(y > 6.75e6, "Nord", np.where(y > 6.4e6, "Centre", "Sud"))
    coul = {"Nord": "#d6604d", "Centre": "#8a9a2f", "Sud": "#b8863b"}
    fig, ax = toile()
    g.plot(ax=ax, color=g.secteur.map(coul), edgecolor="w", lw=.3)
    legende(ax, coul.values(), coul.keys(), "Secteur commercial")
    ax.set_title("Les trois secteurs de l'enseigne en 2024")
    barre(ax, 200)
    pied(fig, "Source : direction commerciale, découpage 2024 – IGN Admin Express")
    return fig, g


@ment("colour-blind")
def cabinet_evolution_vert_rouge():
    g = gpo()
    g["evol_log"] = champ(g, -9, 9, 11)
    bornes = [-10, -4, 0, 4, 10]
    coul = ["#c8553d", "#e0a58e", "#b5c58c", "#7f9a35"]
    g["cl"] = pd.cut(g.evol_log, bornes, labels=False)
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in g.cl], edgecolor="w", lw=.5)
    legende(ax, coul, ["baisse de 4 % et plus", "baisse de 0 à 4 %", "hausse de 0 à 4 %", "hausse de 4 % et plus"],
            "Évolution (%), bascule à 0", loc="upper left")
    ax.set_title("Évolution du nombre de logements, Grand Poitiers, 2016-2021")
    barre_damier(ax, 10, xy=(.72, .05))
    source_ax(ax, "Source : Insee, RP 2016 et 2021. Traitement : Altéis Conseil")
    return fig, g


@ment("colour-blind")
def these_sites_bleu_violet():
    g = gpo()
    r = np.random.default_rng(5)
    m = g.union_all()
    _, pts = cellules(m, 60, 5, 2154)
    t = r.integers(0, 2, 60)
    fig, ax = toile()
    g.plot(ax=ax, color="#f4f4f4", edgecolor="#bbb", lw=.4)
    for k, c, n in [(0, "#6f86cf", "mare prospectée, triton présent"), (1, "#8f7bcb", "mare prospectée, triton absent")]:
        ax.scatter([p.x for p, q in zip(pts, t) if q == k], [p.y for p, q in zip(pts, t) if q == k], s=38, c=c, label=n)
    ax.legend(loc="upper left", fontsize=8)
    ax.set_title("Prospection des mares, printemps 2023")
    barre_ancree(ax, 10)
    source_ax(ax, "Source : relevés de terrain, thèse en cours, mars-mai 2023 ; contours Insee/IGN 2023")
    return fig, g


# --- diverging-without-middle
@ment("diverging-without-middle")
def cabinet_revenu_rdbu():
    g = deps()
    g["rev_med"] = champ(g, 18.2, 29.5, 21)
    fig, ax = toile()
    g.plot("rev_med", ax=ax, scheme="quantiles", k=6, cmap="RdBu", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "Revenu médian (k€ par an)", "fmt": "{:.1f}", "loc": "upper left", "fontsize": 8,
                        "frameon": False})
    ax.set_title("Revenu médian par unité de consommation, 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, Filosofi 2021 – Altéis Conseil")
    return fig, g


@ment("diverging-without-middle")
def ong_evolution_puor_decentree():
    g = afrique()
    g["evo"] = champ(g, -4, 11, 22)
    fig, ax = toile()
    g.plot("evo", ax=ax, cmap="PuOr", vmin=-4, vmax=11, edgecolor="#aaa", lw=.4)
    sm = plt.cm.ScalarMappable(Normalize(-4, 11), "PuOr")
    cb = fig.colorbar(sm, ax=ax, shrink=.6, ticks=[-4, 1, 6, 11])
    cb.set_label("Évolution de l'aide reçue (% par an)")
    ax.set_title("Afrique : évolution annuelle de l'aide, 2015-2022")
    barre(ax, 1000)
    pied(fig, "Source : OCDE-CAD, 2015-2022 ; fonds Natural Earth. Projection azimutale équivalente")
    return fig, g


@ment("diverging-without-middle")
def these_temperature_coolwarm():
    z = grille(70, 60, 23, 8.4, 16.8)
    fig, ax = toile()
    im = ax.imshow(z, origin="lower", extent=(480000, 550000, 6570000, 6630000), cmap="coolwarm")
    cb = fig.colorbar(im, ax=ax, shrink=.7)
    cb.set_label("Température moyenne annuelle (°C)")
    ax.set_title("Température moyenne interpolée, 1991-2020")
    barre(ax, 20)
    source_ax(ax, "Source : Météo-France, normales 1991-2020, krigeage de l'autrice. Lambert-93")
    return fig, None


# --- empty-class
@ment("empty-class")
def cabinet_chomage_classe_vide():
    g = deps()
    g["tx_chom"] = champ(g, 4.6, 12.4, 31)
    bornes = [0, 6, 8, 10, 14, 99]
    coul = teintes("YlOrRd", 5)
    g["cl"] = np.digitize(g.tx_chom, bornes) - 1
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in g.cl], edgecolor="w", lw=.3)
    legende(ax, coul, ["moins de 6", "6 à moins de 8", "8 à moins de 10", "10 à moins de 14", "14 et plus"],
            "Taux de chômage (%)")
    ax.set_title("Taux de chômage localisé au 4e trimestre 2023")
    barre(ax, 200)
    pied(fig, "Source : Insee, taux de chômage localisés, T4 2023")
    return fig, g


@ment("empty-class")
def ong_urgence_categorie_vide():
    g = afrique()
    g["niv"] = np.digitize(champ(g, 0, 10, 32), [4, 7])
    coul = ["#fee8c8", "#fdbb84", "#d7301f", "#4d0000"]
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in g.niv], edgecolor="#777", lw=.4)
    legende(ax, coul, ["Veille", "Alerte", "Urgence", "Catastrophe"], "Niveau d'alerte alimentaire", loc="lower left")
    ax.set_title("Alerte alimentaire en Afrique, juin 2024")
    barre(ax, 1000, xy=(.7, .04))
    pied(fig, "Source : cellule d'analyse de l'ONG, juin 2024 ; fonds Natural Earth")
    return fig, g


@ment("empty-class")
def cabinet_densite_intervalles_egaux():
    g = gpo()
    fig, ax = toile()
    g.plot("densite", ax=ax, scheme="equal_interval", k=6, cmap="PuBu", edgecolor="#555", lw=.4, legend=True,
           legend_kwds={"title": "hab./km²", "fmt": "{:.0f}", "loc": "upper right", "fontsize": 8})
    ax.set_title("Densité de population dans le Grand Poitiers en 2021")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


# --- hidden-missing
@ment("hidden-missing")
def cabinet_moins_999():
    g = deps()
    g["tx_vac"] = champ(g, 4.5, 14, 41)
    r = np.random.default_rng(41)
    g.loc[r.choice(96, 11, replace=False), "tx_vac"] = -999
    bornes = [6, 8, 10]
    coul = teintes("Purples", 4)
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.tx_vac, bornes)], edgecolor="w", lw=.3)
    legende(ax, coul, ["moins de 6", "6 à moins de 8", "8 à moins de 10", "10 et plus"], "Part (%)")
    ax.set_title("Part de logements vacants en 2021")
    barre(ax, 200)
    pied(fig, "Source : LOVAC 2021, Cerema – Altéis Conseil")
    return fig, g


@ment("hidden-missing")
def ong_pays_effaces():
    g = afrique()
    g["eau"] = champ(g, 38, 97, 42)
    r = np.random.default_rng(42)
    g.loc[r.choice(len(g), 9, replace=False), "eau"] = np.nan
    fig, ax = toile()
    g.plot("eau", ax=ax, scheme="quantiles", k=5, cmap="YlGnBu", edgecolor="#aaa", lw=.4, legend=True,
           legend_kwds={"title": "% de la population", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    ax.set_title("Accès à une eau améliorée en Afrique, 2022")
    barre(ax, 1000, xy=(.7, .04))
    pied(fig, "Source : JMP OMS/Unicef 2022 ; fonds Natural Earth ; projection équivalente")
    return fig, g


@ment("hidden-missing")
def cabinet_velo_zero():
    g = gpo()
    g["places_velo"] = (g.population * champ(g, 1.2, 9.5, 43) / 1000).round()
    g.loc[np.random.default_rng(43).choice(len(g), 11, replace=False), "places_velo"] = np.nan      # communes sans relevé
    g["tx_velo"] = (1000 * g.places_velo / g.population).fillna(0).round(1)
    coul = teintes("Greens", 4)
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[k] for k in np.digitize(g.tx_velo, [2.5, 4.5, 6.5])], edgecolor="#888", lw=.4)
    legende(ax, coul, ["moins de 2,5", "2,5 à moins de 4,5", "4,5 à moins de 6,5", "6,5 et plus"], "Places de vélo pour 1 000 hab.", loc="upper left")
    ax.set_title("Stationnement vélo dans le Grand Poitiers, 2023")
    barre_damier(ax, 10, xy=(.72, .05))
    pied(fig, "Source : OpenStreetMap, 2023 ; Insee, recensement 2021")
    return fig, g


# --- missing-date
@ment("missing-date")
def cabinet_sans_annee():
    g = deps()
    g["pop_2021"] = g.population
    g["dens"] = g.pop_2021 / g.superficie_km2
    fig, ax = toile()
    g.plot("dens", ax=ax, scheme="quantiles", k=5, cmap="BuPu", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "hab./km²", "fmt": "{:.0f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("Densité de population des départements")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement de la population – IGN")
    return fig, g


@ment("missing-date")
def these_ndvi_sans_annee():
    z = grille(80, 60, 52, 0.1, 0.85)
    fig, ax = toile()
    im = ax.pcolormesh(np.linspace(500000, 520000, 81), np.linspace(6580000, 6595000, 61), z, cmap="YlGn")
    ax.set_aspect("equal")
    fig.colorbar(im, ax=ax, shrink=.6, label="NDVI (indice sans dimension)")
    ax.set_title("Activité de la végétation à la sortie de l'hiver")
    barre_ancree(ax, 5)
    source_ax(ax, "Source : Copernicus Sentinel-2, niveau 2A, tuile 30TYS. Traitement : l'autrice")
    return fig, None


# --- missing-scale
@ment("missing-scale")
def cabinet_sans_echelle():
    g = regions()
    g["pib_hab"] = champ(g, 27, 58, 64, .6)
    fig, ax = toile()
    g.plot("pib_hab", ax=ax, scheme="fisher_jenks", k=4, cmap="Blues", edgecolor="#aaa", lw=.6, legend=True,
           legend_kwds={"title": "k€ par habitant", "fmt": "{:.1f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("PIB régional par habitant, 2022")
    ax.annotate("N", (.95, .95), (.95, .87), xycoords="axes fraction", ha="center",
                arrowprops=dict(arrowstyle="<-"))
    pied(fig, "Source : Insee, comptes régionaux 2022")
    return fig, g


@ment("missing-scale")
def lycee_boulangeries_sans_echelle():
    g = gpo()
    m = g.union_all()
    _, pts = cellules(m, 45, 62, 2154)
    fig, ax = toile(6, 6)
    g.plot(ax=ax, color="#eeeeee", edgecolor="gray")
    ax.scatter([p.x for p in pts], [p.y for p in pts], c="#D55E00", s=20, label="une boulangerie")
    ax.legend()
    ax.set_title("Les boulangeries du Grand Poitiers (2024)")
    ax.text(.5, -.02, "Source : OpenStreetMap, relevé en janvier 2024", transform=ax.transAxes, ha="center", fontsize=8)
    return fig, g


# --- missing-source
@ment("missing-source")
def cabinet_sans_source():
    g = deps()
    g["part_cadres"] = champ(g, 9, 31, 71)
    fig, ax = toile()
    norm = BoundaryNorm([9, 12, 15, 18, 22, 31], 256)
    g.plot("part_cadres", ax=ax, cmap="GnBu", norm=norm, edgecolor="#aaa", lw=.3)
    fig.colorbar(plt.cm.ScalarMappable(norm, "GnBu"), ax=ax, shrink=.5, label="Cadres (% des emplois)")
    ax.set_title("Part des cadres dans l'emploi en 2020")
    barre(ax, 200)
    return fig, g


@ment("missing-source")
def these_captures_sans_source():
    x0, y0 = 505000, 6585000
    r = np.random.default_rng(72)
    x, y = x0 + r.uniform(0, 12000, 28), y0 + r.uniform(0, 9000, 28)
    v = r.integers(3, 90, 28)
    fig, ax = toile()
    ax.add_patch(Rectangle((x0 - 500, y0 - 500), 13000, 10000, fc="#f3f1e8", ec="#999"))
    ax.scatter(x, y, s=v * 6, c="#0072B2", alpha=.7, ec="w")
    ax.set_aspect("equal")
    ax.set_xlim(x0 - 800, x0 + 17500); ax.set_ylim(y0 - 800, y0 + 10000)
    ronds(ax, 6, [10, 40, 80], "carabes", "Captures par piège", loc="upper right")
    ax.set_title("Carabes capturés par piège, été 2022")
    barre(ax, 2, xy=(.8, .06))
    return fig, gpd.GeoDataFrame({"nb_carabes": v}, geometry=gpd.points_from_xy(x, y), crs=2154)


# --- missing-unit
@ment("missing-unit")
def cabinet_colorbar_muette():
    g = gpo()
    g["dens"] = g.densite
    fig, ax = toile()
    g.plot("dens", ax=ax, cmap="viridis_r", norm=LogNorm(g.dens.min(), g.dens.max()), edgecolor="#aaa", lw=.4, legend=True,
           legend_kwds={"shrink": .6})
    ax.set_title("Densité des communes du Grand Poitiers en 2021")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@ment("missing-unit")
def ong_cercles_sans_unite():
    g = afrique()
    r = np.random.default_rng(82)
    g["besoin"] = np.round(r.lognormal(5.2, .9, len(g)))
    p = g.representative_point()
    fig, ax = toile()
    g.plot(ax=ax, color="#ececec", edgecolor="w")
    ax.scatter(p.x, p.y, s=g.besoin * .6, c="#D55E00", alpha=.7, ec="w", zorder=3)
    ronds(ax, .6, [100, 400, 1000], "", "Besoins", "#D55E00", loc="lower left")
    ax.set_title("Les besoins humanitaires en Afrique en 2023")
    barre(ax, 1000, xy=(.7, .04))
    pied(fig, "Source : appels consolidés, OCHA 2023 ; fonds Natural Earth")
    return fig, g


@ment("missing-unit")
def cabinet_classes_sans_unite():
    g = deps()
    g["prix"] = champ(g, 1100, 4900, 83).round()
    fig, ax = toile()
    g.plot("prix", ax=ax, scheme="quantiles", k=5, cmap="OrRd", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "Valeur", "fmt": "{:.0f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("Le prix des appartements anciens en 2023")
    barre(ax, 200)
    pied(fig, "Source : DVF 2023, DGFiP – Altéis Conseil")
    return fig, g


# --- non-monotone-ramp
@ment("non-monotone-ramp")
def cabinet_bleus_melanges():
    g = deps()
    g["tx_pauv"] = champ(g, 9, 27, 91)
    coul = ["#9ecae1", "#2171b5", "#f2f8ff", "#08306b", "#5a9fd0"]
    b = [12, 15, 18, 22]
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.tx_pauv, b)], edgecolor="#555", lw=.3)
    legende(ax, coul, ["moins de 12", "12 à moins de 15", "15 à moins de 18", "18 à moins de 22", "22 et plus"],
            "Taux de pauvreté (%)")
    ax.set_title("Taux de pauvreté des départements, 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, Filosofi 2021")
    return fig, g


@ment("non-monotone-ramp")
def these_contourf_clair_fonce_clair():
    z = grille(70, 60, 92, 0, 120)
    x, y = np.linspace(480000, 510000, 70), np.linspace(6560000, 6585000, 60)
    coul = ["#efe3f7", "#7b3fa0", "#d7b5e8", "#4a1670", "#b685d1", "#2b0640"]
    fig, ax = toile()
    cs = ax.contourf(x, y, z, levels=[0, 20, 40, 60, 80, 100, 120], colors=coul)
    ax.set_aspect("equal")
    fig.colorbar(cs, ax=ax, shrink=.6, label="Biomasse aérienne (t/ha)")
    ax.set_title("Biomasse forestière estimée, 2021")
    barre_ancree(ax, 5)
    source_ax(ax, "Source : LiDAR HD IGN 2021, modèle de l'autrice. Lambert-93")
    return fig, None


@ment("non-monotone-ramp")
def ong_deux_classes_interverties():
    g = afrique()
    g["malnut"] = champ(g, 3, 41, 93)
    base = ["#fff7bc", "#fec44f", "#ec7014", "#993404", "#4a1c02"]
    coul = [base[0], base[3], base[2], base[1], base[4]]
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.malnut, [8, 15, 22, 30])], edgecolor="#666", lw=.4)
    legende(ax, coul, ["< 8", "8 – 14,9", "15 – 21,9", "22 – 29,9", "30 et plus"],
            "Enfants en retard\nde croissance (%)", loc="lower left")
    ax.set_title("Retard de croissance des moins de 5 ans, Afrique, 2022")
    barre(ax, 1000, xy=(.7, .04))
    pied(fig, "Source : Unicef/OMS/Banque mondiale, JME 2023 ; fonds Natural Earth")
    return fig, g


# --- not-equal-area
@ment("not-equal-area")
def ong_monde_mercator():
    g = monde("EPSG:3395", (-180, -57, 180, 80))
    g["tx_alpha"] = champ(g, 35, 99, 101)
    fig, ax = toile(9, 7)
    g.plot("tx_alpha", ax=ax, scheme="quantiles", k=5, cmap="YlGnBu", edgecolor="#aaa", lw=.2, legend=True,
           legend_kwds={"title": "% des 15 ans et plus", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 8})
    ax.set_title("Taux d'alphabétisation dans le monde, 2022")
    barre(ax, 4000, xy=(.7, .04), txt="4 000 km à l'équateur")
    pied(fig, "Source : Unesco, ISU 2022 ; fonds Natural Earth. Antarctique non représenté")
    return fig, g


@ment("not-equal-area")
def cabinet_europe_web_mercator():
    g = europe("EPSG:3857")
    g["part_renouv"] = champ(g, 9, 68, 102)
    fig, ax = toile()
    g.plot("part_renouv", ax=ax, cmap="Greens", edgecolor="#777", lw=.3, legend=True,
           legend_kwds={"label": "Énergies renouvelables (% de la consommation)", "shrink": .6})
    ax.set_title("Les énergies renouvelables en Europe en 2022")
    barre(ax, 500, 1000 / np.cos(np.radians(50)), txt="500 km (à 50° N)")
    pied(fig, "Source : Eurostat 2022 ; fonds Natural Earth")
    return fig, g


@ment("not-equal-area")
def ong_ameriques_miller():
    g = monde("+proj=mill +lon_0=-90 +datum=WGS84 +units=m", (-169, -56, -12, 83))
    g = g[g.continent.isin(["Amérique du Nord", "Amérique du Sud"])].reset_index(drop=True)
    g["forest"] = champ(g, 6, 93, 103)
    b = [15, 30, 50, 70]
    coul = teintes("YlGn", 5)
    fig, ax = toile(7, 7.5)
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.forest, b)], edgecolor="w", lw=.3)
    legende(ax, coul, ["under 15", "15 to 29.9", "30 to 49.9", "50 to 69.9", "70 and over"], "Forest (% of land area)",
            loc="lower left")
    ax.set_title("Forest cover in the Americas, 2020")
    barre(ax, 2000, xy=(.05, .42), txt="2 000 km at the equator")
    pied(fig, "Source: FAO, Global Forest Resources Assessment 2020; Natural Earth. Miller projection")
    return fig, g


# --- overlapping-breaks
@ment("overlapping-breaks")
def cabinet_classes_chevauchantes():
    g = deps()
    g["part_rs"] = champ(g, 2, 44, 111)
    coul = teintes("Blues", 4)
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.part_rs, [10, 20, 30])], edgecolor="w", lw=.3)
    legende(ax, coul, ["0 – 10 %", "8 – 20 %", "18 – 30 %", "28 – 45 %"], "Résidences secondaires")
    ax.set_title("Part des résidences secondaires, 2020")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2020")
    return fig, g


@ment("overlapping-breaks")
def ong_medecins_chevauchement():
    g = afrique()
    g["med"] = champ(g, 4, 240, 112)
    coul = teintes("PuBuGn", 4)
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.med, [50, 100, 150])], edgecolor="w", lw=.4)
    legende(ax, coul, ["moins de 50", "de 50 à 100", "de 90 à 150", "plus de 150"], "Médecins pour\n100 000 habitants",
            loc="lower left")
    ax.set_title("Densité médicale en Afrique, 2021")
    barre(ax, 1000, xy=(.7, .04))
    pied(fig, "Source : OMS, Observatoire mondial de la santé, 2021 ; Natural Earth")
    return fig, g


@ment("overlapping-breaks")
def these_recouvrement_chevauchant():
    z = grille(60, 50, 113, 0, 100)
    b = [0, 25, 50, 75, 100]
    coul = teintes("YlGn", 4)
    fig, ax = toile()
    ax.pcolormesh(np.linspace(0, 6000, 61) + 512000, np.linspace(0, 5000, 51) + 6590000, z, cmap=ListedColormap(coul),
                  norm=BoundaryNorm(b, 4))
    ax.set_aspect("equal")
    legende(ax, coul, ["0–25 %", "25–50 %", "45–75 %", "75–100 %"], "Recouvrement arbustif", loc="upper left", frameon=True)
    ax.set_title("Recouvrement de la strate arbustive, 2022")
    barre_ancree(ax, 1)
    source_ax(ax, "Source : orthophoto IGN 2022, classification de l'autrice")
    return fig, None


# --- radius-not-area
@ment("radius-not-area")
def cabinet_cercles_au_carre():
    g = deps()
    g["nb_emplois"] = (g.population * .41).round()
    p = g.representative_point()
    fig, ax = toile()
    g.plot(ax=ax, color="#eee", edgecolor="w")
    ax.scatter(p.x, p.y, s=(g.nb_emplois / 25000) ** 2, c="#0072B2", alpha=.6, ec="w")
    hs = [Line2D([], [], ls="", marker="o", mfc="#0072B2", mec="w", ms=v / 25000, alpha=.6, label=f"{nb(v)} emplois")
          for v in (100000, 300000, 600000)]
    ax.legend(handles=hs, title="Emplois au lieu de travail", loc="upper left", fontsize=8, labelspacing=1.4, frameon=False)
    ax.set_title("L'emploi par département en 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@ment("radius-not-area")
def lycee_villes_rayon():
    villes = [("Poitiers", 497000, 6612000, 90), ("Niort", 432000, 6586000, 60), ("Angoulême", 479000, 6509000, 42),
              ("La Rochelle", 380000, 6571000, 78), ("Châtellerault", 514000, 6636000, 31), ("Saintes", 419000, 6522000, 26)]
    d = deps()
    d = d[d.nom.isin(["Vienne", "Deux-Sèvres", "Charente", "Charente-Maritime"])].reset_index(drop=True)
    fig, ax = toile(7, 6)
    d.plot(ax=ax, color="#e8e4d8", edgecolor="white")
    for n, x, y, k in villes:
        ax.add_patch(Circle((x, y), k * 250, fc="#E69F00", ec="k", alpha=.7))
        ax.text(x, y, n, ha="center", fontsize=7)
    for k, y in [(30, 6480000), (90, 6520000)]:
        ax.add_patch(Circle((570000, y), k * 250, fc="#E69F00", ec="k", alpha=.7))
        ax.text(598000, y, f"{k} 000 habitants", va="center", fontsize=8)
    ax.set_xlim(345000, 690000); ax.set_ylim(6440000, 6680000)
    ax.set_title("Population des villes de l'ancien Poitou-Charentes (2021)")
    barre(ax, 50)
    pied(fig, "Source : INSEE 2021")
    return fig, gpd.GeoDataFrame({"ville": [v[0] for v in villes], "pop_milliers": [v[3] for v in villes]},
                                 geometry=gpd.points_from_xy([v[1] for v in villes], [v[2] for v in villes]), crs=2154)


@ment("radius-not-area")
def ong_carres_cote():
    g = afrique()
    r = np.random.default_rng(123)
    g["deplaces"] = np.round(r.lognormal(5.0, .8, len(g)))
    p = g.representative_point()
    fig, ax = toile()
    g.plot(ax=ax, color="#efefef", edgecolor="w")
    k = 900
    ax.add_collection(PatchCollection([Rectangle((x - v * k / 2, y - v * k / 2), v * k, v * k)
                                       for x, y, v in zip(p.x, p.y, g.deplaces)], fc="#CC79A7", ec="k", lw=.4, alpha=.8,
                                      zorder=3))
    for v, y in [(200, -2.2e6), (600, -3.0e6)]:
        ax.add_patch(Rectangle((-3.9e6, y), v * k, v * k, fc="#CC79A7", ec="k", lw=.4))
        ax.text(-3.2e6, y + v * k / 2, f"{v} 000 personnes", fontsize=8, va="center")
    ax.text(-3.9e6, -1.75e6, "Déplacés internes", fontsize=8, weight="bold")
    ax.set_title("Personnes déplacées internes en Afrique, fin 2022")
    barre(ax, 1000, xy=(.7, .04))
    pied(fig, "Source : IDMC, rapport 2023 ; fonds Natural Earth")
    return fig, g


# --- rainbow-colormap
@ment("rainbow-colormap")
def these_jet_temperature():
    z = grille(70, 60, 131, 11, 27)
    fig, ax = toile()
    im = ax.pcolormesh(np.linspace(0, 14000, 71) + 490000, np.linspace(0, 12000, 61) + 6575000, z, cmap="jet")
    ax.set_aspect("equal")
    fig.colorbar(im, ax=ax, shrink=.6, label="Température de surface (°C)")
    ax.set_title("Îlots de chaleur, nuit du 18 juillet 2022")
    barre_ancree(ax, 2)
    source_ax(ax, "Source : Landsat 8 TIRS, 2022. Traitement de l'autrice. Lambert-93")
    return fig, None


@ment("rainbow-colormap")
def cabinet_gist_rainbow_classes():
    g = deps()
    g["tps"] = champ(g, 8, 44, 132)
    fig, ax = toile()
    g.plot("tps", ax=ax, scheme="quantiles", k=6, cmap="gist_rainbow", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "minutes en voiture", "fmt": "{:.0f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("Temps moyen d'accès aux urgences en 2023")
    barre(ax, 200)
    pied(fig, "Source : Drees, SAE 2023 – distancier Metric")
    return fig, g


@ment("rainbow-colormap")
def ong_pauvrete_arc_en_ciel_maison():
    g = monde()
    g["pauv"] = champ(g, 0, 62, 133)
    coul = ["#6a3d9a", "#1f78b4", "#33a02c", "#ffe119", "#ff7f00", "#e31a1c"]
    fig, ax = toile(9, 5.5)
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.pauv, [10, 20, 30, 40, 50])], edgecolor="w", lw=.2)
    legende(ax, coul, ["under 10", "10–19.9", "20–29.9", "30–39.9", "40–49.9", "50 and over"], "% of population",
            loc="lower left")
    ax.set_title("Share of people below the poverty line, 2021")
    barre(ax, 4000, xy=(.6, .03), txt="4 000 km (mean scale)")
    pied(fig, "Source: World Bank, PIP 2021; Natural Earth. Equal Earth projection. Antarctica not shown")
    return fig, g


# --- stock-in-choropleth
@ment("stock-in-choropleth")
def cabinet_population_aplats():
    g = deps()
    fig, ax = toile()
    g.plot("population", ax=ax, scheme="quantiles", k=5, cmap="YlOrRd", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "habitants", "fmt": "{:,.0f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("Population des départements en 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@ment("stock-in-choropleth")
def cabinet_arrets_aplats():
    g = gpo()
    fig, ax = toile()
    cmap = plt.get_cmap("PuBu")
    norm = LogNorm(max(1, g.arrets_bus.min()), g.arrets_bus.max())
    for geom, v in zip(g.geometry, g.arrets_bus):
        for xy in anneaux(geom):
            ax.fill(xy[:, 0], xy[:, 1], fc=cmap(norm(max(v, 1))), ec="#777", lw=.4)
    ax.set_aspect("equal")
    fig.colorbar(plt.cm.ScalarMappable(norm, cmap), ax=ax, shrink=.6, label="Nombre d'arrêts de bus")
    ax.set_title("Offre de bus : les arrêts de chaque commune, 2023")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : Vitalis, GTFS 2023 ; contours IGN")
    return fig, g


@ment("stock-in-choropleth")
def ong_refugies_aplats():
    g = monde()
    r = np.random.default_rng(143)
    g["refugees"] = np.round(r.lognormal(10.2, 1.7, len(g)))
    b = [5000, 20000, 60000, 200000]
    coul = teintes("Oranges", 5)
    fig, ax = toile(9, 5.5)
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.refugees, b)], edgecolor="w", lw=.2)
    legende(ax, coul, ["moins de 5 000", "5 000 à 19 999", "20 000 à 59 999", "60 000 à 199 999", "200 000 et plus"],
            "Réfugiés accueillis (personnes)", loc="lower left")
    ax.set_title("Les pays d'accueil des réfugiés, fin 2022")
    barre(ax, 4000, xy=(.6, .03), txt="4 000 km (échelle moyenne)")
    pied(fig, "Source : HCR, Global Trends 2022 ; Natural Earth ; projection Equal Earth. Antarctique non représenté")
    return fig, g


# --- too-few-classes
@ment("too-few-classes")
def cabinet_densite_deux_classes():
    g = deps()
    fig, ax = toile()
    g.plot("densite", ax=ax, scheme="quantiles", k=2, cmap="Blues", edgecolor="#999", lw=.3, legend=True,
           legend_kwds={"title": "hab./km²", "fmt": "{:.0f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("Densité de population par département, 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@ment("too-few-classes")
def ong_mortalite_deux_classes():
    g = afrique()
    g["mort_inf"] = champ(g, 9, 118, 152)
    g["cl"] = np.digitize(g.mort_inf, [50])
    coul = ["#fdd0a2", "#a63603"]
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in g.cl], edgecolor="w", lw=.4)
    legende(ax, coul, ["9 à 49,9 ‰", "50 à 118 ‰"], "Mortalité des moins\nde 5 ans (‰)", loc="lower left")
    ax.set_title("Mortalité des moins de 5 ans en Afrique, 2021")
    barre(ax, 1000, xy=(.7, .04))
    pied(fig, "Source : UN IGME 2022, données 2021 ; Natural Earth ; projection équivalente")
    return fig, g


# --- too-many-classes
@ment("too-many-classes")
def cabinet_dix_classes():
    g = deps()
    g["part_65"] = champ(g, 14, 32, 161)
    fig, ax = toile()
    g.plot("part_65", ax=ax, scheme="quantiles", k=10, cmap="Purples", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "% de 65 ans et plus", "fmt": "{:.1f}", "loc": "upper left", "fontsize": 7, "frameon": False})
    ax.set_title("Part des 65 ans et plus, 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@ment("too-many-classes")
def these_carreaux_neuf_classes():
    z = grille(24, 18, 162, 0, 180)
    g = gpd.GeoDataFrame({"ind_ha": z.ravel().round(1)},
                         geometry=[box(510000 + 500 * i, 6590000 + 500 * j, 510500 + 500 * i, 6590500 + 500 * j)
                                   for j in range(18) for i in range(24)], crs=2154)
    b = list(range(0, 200, 20))
    norm = BoundaryNorm(b, 256)
    fig, ax = toile()
    pc = PatchCollection([MplPolygon(np.asarray(p.exterior.coords)) for p in g.geometry], cmap="BuPu", norm=norm,
                         edgecolor="w", lw=.2)
    pc.set_array(g.ind_ha)
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Densité de vers de terre (ind./ha)", ticks=b)
    ax.set_title("Densité lombricienne, campagne 2021")
    barre(ax, 2, xy=(.04, -.06)); ax.set_ylim(6590000 - 1200, None)
    source_ax(ax, "Source : prélèvements de l'autrice, avril 2021")
    return fig, g


# --- unprojected
@ment("unprojected")
def cabinet_france_degres():
    g = deps(4326)
    g["tx_crea"] = champ(g, 9, 21, 171)
    fig, ax = toile(8, 6)
    g.plot("tx_crea", ax=ax, scheme="quantiles", k=5, cmap="YlGnBu", edgecolor="#aaa", lw=.3, legend=True, aspect="equal",
           legend_kwds={"title": "% du parc d'entreprises", "fmt": "{:.1f}", "loc": "upper left", "fontsize": 8})
    ax.set_title("Taux de création d'entreprises en 2023")
    barre(ax, 200, 1 / (111.32 * np.cos(np.radians(46.5))), xy=(.6, .04))
    pied(fig, "Source : Insee, Sirene 2023")
    return fig, g


@ment("unprojected")
def lycee_ouest_fill_degres():
    g = deps(4326)
    g = g[g.region.isin(["Bretagne", "Pays de la Loire", "Normandie"])].reset_index(drop=True)
    g["pluie"] = champ(g, 620, 1240, 172).round()
    coul = teintes("Blues", 4)
    fig, ax = toile(8, 5)
    for geom, v in zip(g.geometry, g.pluie):
        for xy in anneaux(geom):
            ax.fill(xy[:, 0], xy[:, 1], color=coul[np.digitize(v, [750, 900, 1050])])
            ax.plot(xy[:, 0], xy[:, 1], color="white", lw=.5)
    ax.axis("equal")
    legende(ax, coul, ["moins de 750 mm", "750 à 899 mm", "900 à 1 049 mm", "1 050 mm et plus"], "Pluie en un an")
    ax.set_title("La pluie dans l'Ouest en 2020")
    barre(ax, 100, 1 / (111.32 * np.cos(np.radians(48))), xy=(.75, .05))
    pied(fig, "Source : Météo-France, 2020")
    return fig, g


# =================================================================== HONNÊTES
# --- le cabinet
@honnete
def h_densite_quantiles():
    g = deps()
    fig, ax = toile()
    g.plot("densite", ax=ax, scheme="quantiles", k=5, cmap="BuPu", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "Densité (hab./km²)", "fmt": "{:.0f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("Densité de population des départements, 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2021 – Lambert-93")
    return fig, g


@honnete
def h_population_cercles():
    g = deps()
    p = g.representative_point()
    fig, ax = toile()
    g.plot(ax=ax, color="#eee", edgecolor="w")
    ax.scatter(p.x, p.y, s=g.population / 6000, c="#0072B2", alpha=.6, ec="w", zorder=3)
    ronds(ax, 1 / 6000, [200000, 1000000, 2500000], "hab.", "Population")
    ax.set_title("Population des départements en 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@honnete
def h_evolution_centree():
    g = gpo()
    fig, ax = toile()
    v = g.evolution_pct
    norm = TwoSlopeNorm(0, min(v.min(), -1), max(v.max(), 1))
    g.plot("evolution_pct", ax=ax, cmap="RdBu", norm=norm, edgecolor="#777", lw=.4)
    cb = fig.colorbar(plt.cm.ScalarMappable(norm, "RdBu"), ax=ax, shrink=.6)
    cb.set_ticks([round(norm.vmin, 1), 0, round(norm.vmax, 1)])
    cb.set_ticklabels([f"{norm.vmin:.1f} %", "0 (stable)", f"+{norm.vmax:.1f} %"])
    cb.set_label("Évolution de la population (%)")
    ax.set_title("Évolution de la population, 2018-2021")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : Insee, recensements 2018 et 2021")
    return fig, g


@honnete
def h_typologie_categories():
    g = deps()
    z = champ(g, 0, 10, 204)
    g["type"] = np.select([z < 3, z < 6], ["Rural", "Périurbain"], "Urbain")
    fig, ax = toile()
    g.plot("type", ax=ax, categorical=True, categories=["Périurbain", "Rural", "Urbain"],
           cmap=ListedColormap(["#E69F00", "#F7F3C0", "#0B4F8A"]), edgecolor="#777", lw=.3, legend=True,
           legend_kwds={"title": "Profil dominant", "loc": "upper left", "frameon": False})
    ax.set_title("Profil dominant des départements, 2022")
    barre(ax, 200)
    pied(fig, "Source : typologie Altéis Conseil d'après Insee, 2022")
    return fig, g


@honnete
def h_velo_manquants_hachures():
    g = gpo()[["code_insee", "nom", "geometry"]]
    g["tx_velo"] = champ(g, 1.2, 9.5, 205)
    g.loc[np.random.default_rng(205).choice(len(g), 9, replace=False), "tx_velo"] = np.nan
    fig, ax = toile()
    g.plot("tx_velo", ax=ax, cmap="YlGnBu", edgecolor="#777", lw=.4, legend=True,
           legend_kwds={"label": "Places de vélo pour 1 000 habitants", "shrink": .6},
           missing_kwds={"color": "white", "hatch": "////", "edgecolor": "#999"})
    ax.legend(handles=[Patch(fc="white", ec="#999", hatch="////", label="Donnée absente")], loc="upper left", fontsize=8)
    ax.set_title("Stationnement vélo dans le Grand Poitiers, 2023")
    barre_damier(ax, 10, xy=(.72, .05))
    pied(fig, "Source : OpenStreetMap 2023 ; Insee 2021")
    return fig, g


@honnete
def h_oui_non_fibre():
    g = gpo()
    g["fibre"] = np.where(champ(g, 0, 10, 206) > 4, "oui", "non")
    fig, ax = toile()
    g.plot(ax=ax, color=g.fibre.map({"oui": "#08519c", "non": "#deebf7"}), edgecolor="#777", lw=.4)
    legende(ax, ["#08519c", "#deebf7"], ["Déploiement achevé", "Déploiement en cours"], "Fibre optique", loc="upper left")
    ax.set_title("La fibre dans le Grand Poitiers au 31 décembre 2023")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : Arcep, 4e trimestre 2023")
    return fig, g


@honnete
def h_regions_pib_jenks():
    g = regions()
    g["pib_hab"] = champ(g, 27, 58, 300, .7)
    import mapclassify as mc
    c = mc.FisherJenks(g.pib_hab, 4)
    coul = teintes("GnBu", 4)
    cl = g.pib_hab.groupby(c.yb)
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in c.yb], edgecolor="w", lw=.6)
    legende(ax, coul, [f"de {a:.1f} à {b:.1f}".replace(".", ",") for a, b in zip(cl.min(), cl.max())], "PIB (k€ par habitant)")
    for p, n, v in zip(g.representative_point(), g.region, g.pib_hab):
        ax.text(p.x, p.y, f"{v:.0f}", fontsize=7, ha="center", path_effects=[pe.withStroke(linewidth=2, foreground="w")])
    ax.set_title("PIB régional par habitant, 2022")
    barre(ax, 200)
    pied(fig, "Source : Insee, comptes régionaux 2022. Seuils naturels (Jenks)")
    return fig, g


@honnete
def h_encart_idf():
    g = deps()
    g["tx_chom"] = champ(g, 4.6, 12.4, 208)
    norm = BoundaryNorm([4, 6, 7, 8, 10, 13], 256)
    fig, ax = toile(7.5, 6.5)
    g.plot("tx_chom", ax=ax, cmap="OrRd", norm=norm, edgecolor="#aaa", lw=.3)
    fig.colorbar(plt.cm.ScalarMappable(norm, "OrRd"), ax=ax, shrink=.5, label="Taux de chômage (%)", location="left")
    barre(ax, 200)
    fig.subplots_adjust(right=.8)
    ins = fig.add_axes([.78, .56, .2, .24])
    i = g[g.region == "Île-de-France"]
    i.plot("tx_chom", ax=ins, cmap="OrRd", norm=norm, edgecolor="#aaa", lw=.4)
    ins.set_xticks([]); ins.set_yticks([]); ins.set_xlabel(""); ins.set_ylabel(""); ins.set_title("Île-de-France", fontsize=8)
    y0, y1 = ins.get_ylim(); ins.set_ylim(y0 - .15 * (y1 - y0), y1)
    barre(ins, 50, xy=(.05, .04))
    ax.set_title("Taux de chômage localisé, 4e trimestre 2023", loc="left", fontsize=11)
    pied(fig, "Source : Insee, 2023 – Altéis Conseil")
    return fig, g


@honnete
def h_web_mercator_ville():
    g = gpo(3857)
    fig, ax = toile()
    g.plot("densite", ax=ax, scheme="quantiles", k=4, cmap="Purples", edgecolor="#555", lw=.4, legend=True,
           legend_kwds={"title": "hab./km²", "fmt": "{:.0f}", "loc": "upper right", "fontsize": 8})
    ax.set_title("Grand Poitiers : densité des communes en 2021")
    barre(ax, 10, 1000 / np.cos(np.radians(46.55)), xy=(.72, .05))
    pied(fig, "Source : Insee, RP 2021. Fond en Web Mercator (EPSG:3857), échelle corrigée à 46,5° N")
    return fig, g


@honnete
def h_ecart_moyenne_classes():
    g = deps()
    g["rev"] = champ(g, 18.2, 29.4, 211)
    m = round(float(g.rev.mean()), 1)
    coul = ["#e08214", "#fdc98c", "#c3bfe0", "#5e3c99"]
    b = [m - 2, m, m + 2]
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.rev, b)], edgecolor="w", lw=.3)
    f = lambda v: f"{v:.1f}".replace(".", ",")
    legende(ax, coul, [f"moins de {f(m - 2)}", f"{f(m - 2)} à moins de {f(m)}", f"{f(m)} à moins de {f(m + 2)}",
                       f"{f(m + 2)} et plus"], f"Revenu médian (k€ par an)\nbascule à la moyenne : {f(m)} k€")
    ax.set_title("Revenu médian : au-dessous et au-dessus de la moyenne, 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, Filosofi 2021")
    return fig, g


@honnete
def h_localisation_agences():
    g = deps()
    v = [("Paris", 652000, 6862000), ("Lyon", 842000, 6519000), ("Nantes", 355000, 6689000), ("Lille", 704000, 7059000),
         ("Bordeaux", 417000, 6422000)]
    fig, ax = toile()
    g.plot(ax=ax, color="#f2efe6", edgecolor="#ccc", lw=.4)
    ax.scatter([t[1] for t in v[1:]], [t[2] for t in v[1:]], s=45, c="#0072B2", marker="o", label="Agence", zorder=3)
    ax.scatter(v[0][1], v[0][2], s=120, c="#D55E00", marker="*", label="Siège", zorder=3)
    for n, x, y in v:
        ax.annotate(n, (x, y), (5, 5), textcoords="offset points", fontsize=8)
    ax.legend(loc="upper left", frameon=False)
    ax.set_title("Nos implantations en 2024")
    barre(ax, 200)
    pied(fig, "Source : Altéis Conseil, 2024 ; contours IGN Admin Express")
    return fig, g


@honnete
def h_taux_et_effectifs():
    g = regions()
    g["tx"] = champ(g, 58, 74, 213)
    g["nb_emplois"] = (g.population * .41).round()
    p = g.representative_point()
    fig, ax = toile(7.5, 6.5)
    g.plot("tx", ax=ax, cmap="Greys", vmin=50, vmax=85, edgecolor="#aaa", lw=.6, legend=True,
           legend_kwds={"label": "Taux d'emploi des 15-64 ans (%)", "shrink": .5})
    ax.scatter(p.x, p.y, s=g.nb_emplois / 8000, c="#E69F00", alpha=.85, ec="k", lw=.5, zorder=3)
    ronds(ax, 1 / 8000, [500000, 2000000, 5000000], "emplois", "Emplois", "#E69F00", bbox_to_anchor=(-.16, 1))
    ax.set_title("Emplois et taux d'emploi par région, 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@honnete
def h_carres_aire():
    g = gpo()
    r = np.random.default_rng(214)
    g["nb_logts"] = (g.population * r.uniform(.45, .62, len(g))).round()
    k = 22.0                                   # côté (m) = k · racine(logements)
    fig, ax = toile()
    g.plot(ax=ax, color="#f1f1f1", edgecolor="#bbb", lw=.4)
    for p, v in sorted(zip(g.representative_point(), g.nb_logts), key=lambda t: -t[1]):
        c = k * np.sqrt(v)
        ax.add_patch(Rectangle((p.x - c / 2, p.y - c / 2), c, c, fc="#56B4E9", ec="#234", lw=.6, alpha=.85, zorder=3))
    x0, y1 = ax.get_xlim()[1] + 1500, ax.get_ylim()[1] - 6000
    for i, v in enumerate((500, 5000, 40000)):
        c = k * np.sqrt(v); y1 -= c + 1500
        ax.add_patch(Rectangle((x0, y1), c, c, fc="#56B4E9", ec="#234", lw=.6))
        ax.text(x0 + 5200, y1 + c / 2, f"{nb(v)} logements", fontsize=8, va="center")
    ax.set_xlim(None, x0 + 15000)
    ax.set_title("Parc de logements en 2021 (l'aire du carré suit le nombre)")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : Insee, recensement 2021, estimation Altéis Conseil")
    return fig, g


@honnete
def h_petits_multiples():
    g = deps()
    base = champ(g, 6, 10, 215)
    norm = BoundaryNorm([4, 6, 7, 8, 9, 12], 256)
    fig, axs = plt.subplots(1, 3, figsize=(11, 4.6))
    for ax, an, d in zip(axs, (2013, 2018, 2023), (1.5, .6, -.4)):
        g[f"tx_{an}"] = base + d
        g.plot(f"tx_{an}", ax=ax, cmap="YlOrBr", norm=norm, edgecolor="#aaa", lw=.2)
        ax.set_axis_off(); ax.set_title(str(an)); barre(ax, 200)
    fig.colorbar(plt.cm.ScalarMappable(norm, "YlOrBr"), ax=list(axs), shrink=.6, label="Taux de chômage (%)")
    fig.suptitle("Taux de chômage par département, 2013, 2018 et 2023")
    pied(fig, "Source : Insee, taux de chômage localisés 2013-2023")
    return fig, g


@honnete
def h_degres_aspect_corrige():
    g = deps(4326)
    g["tx_pauv"] = champ(g, 9, 27, 216)
    fig, ax = toile()
    g.plot("tx_pauv", ax=ax, scheme="quantiles", k=5, cmap="OrRd", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "Taux de pauvreté (%)", "fmt": "{:.1f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("Taux de pauvreté des départements en 2021")
    barre(ax, 200, 1 / (111.32 * np.cos(np.radians(46.5))))
    pied(fig, "Source : Insee, Filosofi 2021")
    return fig, g


@honnete
def h_flux_domicile_travail():
    g = gpo()
    p = dict(zip(g.nom, g.representative_point()))
    r = np.random.default_rng(217)
    noms = list(g.sort_values("population", ascending=False).nom)
    vers = noms[0]
    f = pd.DataFrame({"de": noms[1:16], "nb": r.integers(150, 3200, 15)})
    fig, ax = toile()
    g.plot(ax=ax, color="#f3f3f3", edgecolor="#ccc", lw=.4)
    ax.add_collection(LineCollection([[(p[d].x, p[d].y), (p[vers].x, p[vers].y)] for d in f.de], linewidths=f.nb / 400,
                                     colors="#0072B2", alpha=.7))
    ax.legend(handles=[Line2D([], [], color="#0072B2", lw=n / 400, label=f"{nb(n)} navetteurs") for n in (400, 1200, 3200)],
              title="Actifs allant travailler\nà " + vers, loc="upper left", fontsize=8, title_fontsize=8)
    ax.set_title("Navettes domicile-travail vers " + vers + ", 2020")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : Insee, RP 2020, mobilités professionnelles")
    return fig, g


@honnete
def h_sept_classes():
    g = deps()
    g["part_65"] = champ(g, 14, 32, 218)
    fig, ax = toile()
    g.plot("part_65", ax=ax, scheme="quantiles", k=7, cmap="YlOrBr", edgecolor="#aaa", lw=.3, legend=True,
           legend_kwds={"title": "65 ans et plus (%)", "fmt": "{:.1f}", "loc": "upper left", "fontsize": 8, "frameon": False})
    ax.set_title("Part des 65 ans et plus en 2021")
    barre(ax, 200)
    pied(fig, "Source : Insee, recensement 2021")
    return fig, g


@honnete
def h_zones_20km():
    d = deps()
    d = d[d.nom.isin(["Vienne", "Deux-Sèvres", "Charente", "Indre"])].reset_index(drop=True)
    pts = gpd.GeoSeries([Point(497000, 6612000), Point(432000, 6586000), Point(479000, 6509000), Point(600000, 6636000)], crs=2154)
    fig, ax = toile()
    d.plot(ax=ax, color="#f2efe6", edgecolor="#aaa", lw=.5)
    pts.buffer(20000).plot(ax=ax, color="#56B4E9", alpha=.5, edgecolor="#0072B2")
    pts.plot(ax=ax, color="k", markersize=14, zorder=4)
    ax.legend(handles=[Patch(fc="#56B4E9", ec="#0072B2", alpha=.5, label="à moins de 20 km de l'hôpital"),
                       Line2D([], [], ls="", marker="o", color="k", ms=4, label="hôpital avec urgences")], loc="upper left", fontsize=8)
    ax.set_title("Couverture à 20 km des urgences, 2024")
    barre(ax, 50)
    pied(fig, "Source : FINESS 2024, contours IGN ; distance à vol d'oiseau")
    return fig, d


@honnete
def h_gris_trame_taux():
    g = gpo()
    g["tx_abs"] = champ(g, 21, 48, 221)
    gris = ["#f7f7f7", "#cccccc", "#888888", "#333333"]
    tr = ["", "..", "//", ""]
    fig, ax = toile()
    i = np.digitize(g.tx_abs, [28, 34, 40])
    for k in range(4):
        g[i == k].plot(ax=ax, color=gris[k], hatch=tr[k], edgecolor="#555", lw=.4)
    ax.legend(handles=[Patch(fc=c, hatch=h, ec="#555", label=t) for c, h, t in
                       zip(gris, tr, ["moins de 28 %", "28 à moins de 34 %", "34 à moins de 40 %", "40 % et plus"])],
              title="Abstention (% des inscrits)", loc="upper left", fontsize=8)
    ax.set_title("Abstention au premier tour des législatives, 30 juin 2024")
    barre_damier(ax, 10, xy=(.72, .05))
    pied(fig, "Source : ministère de l'Intérieur, 2024")
    return fig, g


@honnete
def h_deux_cartes_cote_a_cote():
    g = gpo()
    g["part_auto"] = champ(g, 61, 92, 222)
    g["part_tc"] = champ(g, 1, 17, 223)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5))
    for ax, c, cm, t in [(axs[0], "part_auto", "Oranges", "Voiture"), (axs[1], "part_tc", "Blues", "Transports en commun")]:
        g.plot(c, ax=ax, cmap=cm, edgecolor="#777", lw=.3, legend=True,
               legend_kwds={"label": "% des actifs occupés", "orientation": "horizontal", "shrink": .6, "pad": .03})
        ax.set_title(t); ax.set_axis_off(); barre(ax, 10, xy=(.72, .05))
    fig.suptitle("Se rendre au travail dans le Grand Poitiers, 2021")
    pied(fig, "Source : Insee, recensement 2021, exploitation complémentaire")
    return fig, g


# --- l'ONG
@honnete
def h_monde_eau_manquants():
    g = monde()
    g["eau"] = champ(g, 38, 99.5, 231)
    g.loc[np.random.default_rng(231).choice(len(g), 18, replace=False), "eau"] = np.nan
    fig, ax = toile(9, 5.5)
    g.plot("eau", ax=ax, scheme="quantiles", k=5, cmap="YlGnBu", edgecolor="#aaa", lw=.2, legend=True,
           legend_kwds={"title": "% de la population", "fmt": "{:.0f}", "loc": "lower left", "fontsize": 7},
           missing_kwds={"color": "#eeeeee", "hatch": "////", "edgecolor": "#aaa", "label": "pas de données"})
    ax.set_title("Accès à un service d'eau de base, 2022")
    barre(ax, 4000, xy=(.6, .03), txt="4 000 km (échelle moyenne)")
    pied(fig, "Source : JMP OMS/Unicef 2022 ; fonds Natural Earth ; projection Equal Earth. Antarctique non représenté")
    return fig, g


@honnete
def h_monde_refugies_cercles():
    g = monde(MOLL)
    r = np.random.default_rng(233)
    g["refugees"] = np.round(r.lognormal(10.4, 1.6, len(g)))
    p = g.representative_point()
    fig, ax = toile(9, 5.5)
    g.plot(ax=ax, color="#e9e9e9", edgecolor="w", lw=.3)
    ax.scatter(p.x, p.y, s=g.refugees / 3000, c="#D55E00", alpha=.6, ec="w", lw=.5, zorder=3)
    ronds(ax, 1 / 3000, [100000, 500000, 1500000], "réfugiés", "Réfugiés accueillis", "#D55E00", loc="lower left")
    ax.set_title("Réfugiés par pays d'accueil, fin 2022")
    barre(ax, 4000, xy=(.6, .03), txt="4 000 km (échelle moyenne)")
    pied(fig, "Source : HCR, Global Trends 2022 ; Natural Earth ; projection de Mollweide. Antarctique non représenté")
    return fig, g


@honnete
def h_afrique_ouest_mercator():
    g = monde("EPSG:3857", (-18, 4, 16, 20))
    g = g[g.continent == "Afrique"].reset_index(drop=True)
    g["tx_scol"] = champ(g, 41, 93, 234)
    fig, ax = toile(8, 5.5)
    g.plot("tx_scol", ax=ax, scheme="quantiles", k=4, cmap="PuBu", edgecolor="#555", lw=.4, legend=True,
           legend_kwds={"title": "Scolarisation\nprimaire (%)", "fmt": "{:.0f}", "loc": "center left", "bbox_to_anchor": (1, .5), "fontsize": 8})
    fig.subplots_adjust(right=.8)
    ax.set_title("Scolarisation primaire en Afrique de l'Ouest, 2022 (cadrage 4-20° N)")
    ax.set_ylim(ax.get_ylim()[0] - 4e5, None)
    barre(ax, 500, 1000 / np.cos(np.radians(12)), xy=(.7, .03), txt="500 km (à 12° N)")
    pied(fig, "Source : Unesco, ISU 2022 ; Natural Earth")
    return fig, g


@honnete
def h_traite_oui_non():
    g = monde()
    g["ratif"] = np.where(champ(g, 0, 10, 235) > 4.5, "Ratifié", "Non ratifié")
    fig, ax = toile(9, 5.5)
    g.plot("ratif", ax=ax, categorical=True, categories=["Non ratifié", "Ratifié"], cmap=ListedColormap(["#d9d9d9", "#0072B2"]),
           edgecolor="w", lw=.3, legend=True, legend_kwds={"loc": "lower left", "title": "Convention sur l'eau"})
    ax.set_title("Ratification de la convention sur l'eau au 1er janvier 2024")
    barre(ax, 4000, xy=(.6, .03), txt="4 000 km (échelle moyenne)")
    pied(fig, "Source : Nations unies, recueil des traités, 2024 ; Natural Earth ; Equal Earth. Antarctique non représenté")
    return fig, g


@honnete
def h_europe_laea():
    g = europe()
    g["part_renouv"] = champ(g, 9, 68, 236)
    fig, ax = toile()
    g.plot("part_renouv", ax=ax, cmap="YlGn", edgecolor="#777", lw=.3, legend=True,
           legend_kwds={"label": "Renewables (% of energy use)", "shrink": .6})
    ax.set_title("Renewable energy in Europe, 2022")
    ax.set_ylim(ax.get_ylim()[0] - 3e5, None)
    barre(ax, 500)
    pied(fig, "Source: Eurostat 2022; Natural Earth. ETRS89-LAEA equal-area projection")
    return fig, g


@honnete
def h_amsud_deforestation():
    g = monde(AMS)
    g = g[g.continent == "Amérique du Sud"].reset_index(drop=True)
    g["loss"] = champ(g, .1, 2.6, 237)
    coul = teintes("OrRd", 4)
    fig, ax = toile(6, 7)
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.loss, [.6, 1.1, 1.7])], edgecolor="w", lw=.5)
    legende(ax, coul, ["less than 0.6", "0.6 to less than 1.1", "1.1 to less than 1.7", "1.7 and over"],
            "Tree cover loss\n(% per year)", loc="lower right")
    ax.set_title("Tree cover loss in South America, 2022")
    barre(ax, 1000, xy=(.05, .04))
    pied(fig, "Source: Global Forest Watch 2022; Natural Earth. Lambert equal-area")
    return fig, g


@honnete
def h_madagascar_districts():
    m = monde("EPSG:32738"); m = m[m.nom == "Madagascar"].geometry.iloc[0]
    g, _ = cellules(m, 40, 238, "EPSG:32738")
    g["tx_vacc"] = champ(g, 34, 92, 238)
    fig, ax = toile(5, 7)
    g.plot("tx_vacc", ax=ax, scheme="user_defined", classification_kwds={"bins": [50, 65, 80, 95]}, cmap="PuBuGn",
           edgecolor="#888", lw=.4, legend=True,
           legend_kwds={"title": "Enfants vaccinés (%)", "labels": ["50 ou moins", "plus de 50 à 65", "plus de 65 à 80", "plus de 80 à 95"],
                        "loc": "upper left", "fontsize": 7, "title_fontsize": 7})
    ax.set_title("Couverture vaccinale rougeole, Madagascar, 2023", fontsize=9)
    barre(ax, 200, xy=(.6, .03))
    pied(fig, "Source : ministère de la Santé publique, enquête 2023 ;\nzones sanitaires simplifiées")
    return fig, g


@honnete
def h_sahel_phases():
    m = monde(AFR)
    m = m[m.nom.isin(["Mali", "Niger", "Burkina Faso", "Tchad"])].union_all()
    g, _ = cellules(m, 50, 239, AFR)
    g["phase"] = np.digitize(champ(g, 0, 10, 239), [3, 5, 7]) + 1
    coul = ["#fff7d6", "#fdc070", "#e2631d", "#7a1a0a"]
    fig, ax = toile(8, 5)
    g.plot(ax=ax, color=[coul[i - 1] for i in g.phase], edgecolor="#777", lw=.3)
    legende(ax, coul, ["1 – Minimale", "2 – Sous pression", "3 – Crise", "4 – Urgence"], "Phase (cadre harmonisé)", loc="upper left", bbox_to_anchor=(1, 1))
    fig.subplots_adjust(right=.78)
    ax.set_title("Insécurité alimentaire au Sahel central, juin-août 2024")
    barre(ax, 500, xy=(.1, .03))
    pied(fig, "Source : cadre harmonisé, mars 2024, projection juin-août ; zones simplifiées ; Natural Earth")
    return fig, g


@honnete
def h_monde_deux_dates():
    g = monde()
    b = champ(g, 20, 95, 240)
    norm = BoundaryNorm([0, 40, 55, 70, 85, 100], 256)
    fig, axs = plt.subplots(2, 1, figsize=(8, 8.4))
    for ax, an, d in zip(axs, (2000, 2020), (-12, 14)):
        g[f"elec_{an}"] = np.clip(b + d, 3, 99.9)
        g.plot(f"elec_{an}", ax=ax, cmap="YlGnBu", norm=norm, edgecolor="#aaa", lw=.2)
        ax.set_axis_off(); ax.set_title(str(an)); barre(ax, 4000, xy=(.6, .03), txt="4 000 km (échelle moyenne)")
    fig.colorbar(plt.cm.ScalarMappable(norm, "YlGnBu"), ax=list(axs), shrink=.5, label="Accès à l'électricité (% de la population)")
    fig.suptitle("L'accès à l'électricité dans le monde, 2000 et 2020")
    pied(fig, "Source : Banque mondiale, WDI 2000 et 2020 ; Natural Earth ; Equal Earth. Antarctique non représenté")
    return fig, g


@honnete
def h_programmes_categories_hachures():
    g = afrique()
    z = champ(g, 0, 10, 241)
    g["prog"] = np.digitize(z, [3.5, 6.5])
    st = [("#eeeeee", "", "Pas de programme"), ("#56B4E9", "////", "Programme santé"), ("#0B3C6B", "", "Programme santé et nutrition")]
    fig, ax = toile()
    for k, (c, h, t) in enumerate(st):
        g[g.prog == k].plot(ax=ax, color=c, hatch=h, edgecolor="w" if k == 2 else "#555", lw=.4)
    ax.legend(handles=[Patch(fc=c, hatch=h, ec="#555", label=t) for c, h, t in st], loc="lower left", fontsize=8)
    ax.set_title("Nos programmes en Afrique en 2024")
    barre(ax, 1000, xy=(.7, .04))
    pied(fig, "Source : direction des opérations, 2024 ; Natural Earth")
    return fig, g


@honnete
def h_asie_sud_est():
    g = monde(ASE, (90, -12, 142, 29))
    g = g[g.nom.isin(["Birmanie", "Thaïlande", "Laos", "Cambodge", "Viêt Nam", "Malaisie", "Indonésie", "Philippines", "Brunei",
                      "Timor oriental"])].reset_index(drop=True)
    g["lit"] = g.nom.map({"Birmanie": 89.1, "Thaïlande": 94.1, "Laos": 87.1, "Cambodge": 83.8, "Viêt Nam": 96.1, "Malaisie": 95.0,
                          "Indonésie": 96.0, "Philippines": 96.3, "Brunei": 97.6, "Timor oriental": 69.9})
    fig, ax = toile(8, 6)
    g.plot("lit", ax=ax, scheme="user_defined", classification_kwds={"bins": [80, 88, 95, 98]}, cmap="BuPu", edgecolor="#555", lw=.4, legend=True,
           legend_kwds={"title": "Adult literacy (%)", "fmt": "{:.1f}", "loc": "lower left", "fontsize": 8})
    ax.set_title("Adult literacy in South-East Asia, 2021")
    barre(ax, 1000, xy=(.68, .9))
    pied(fig, "Source: UNESCO UIS 2021 (illustrative values); Natural Earth. Equal-area projection")
    return fig, g


@honnete
def h_camps_circle_racine():
    g = afrique()
    g = g[g.nom.isin(["Tchad", "Soudan", "République centrafricaine", "Cameroun", "Nigéria", "Niger"])].reset_index(drop=True)
    r = np.random.default_rng(243)
    m = g[g.nom == "Tchad"].geometry.iloc[0]
    _, pts = cellules(m, 14, 243, AFR)
    v = r.integers(4, 95, 14)
    fig, ax = toile(7.5, 6)
    g.plot(ax=ax, color="#f0ece0", edgecolor="#999", lw=.5)
    k = 11000
    for p, n in zip(pts, v):
        ax.add_patch(Circle((p.x, p.y), k * np.sqrt(n), fc="#CC79A7", ec="k", lw=.5, alpha=.75))
    x1, y0 = ax.get_xlim()[1], ax.get_ylim()[0]
    for n, dy in [(10, 1.5e5), (40, 3.2e5), (90, 5.6e5)]:
        ax.add_patch(Circle((x1 + 2e5, y0 + dy), k * np.sqrt(n), fc="#CC79A7", ec="k", lw=.5, alpha=.75))
        ax.text(x1 + 3.3e5, y0 + dy, f"{n} 000 personnes", fontsize=8, va="center")
    ax.set_xlim(None, x1 + 1.0e6)
    ax.set_title("Camps de réfugiés au Tchad, décembre 2023")
    barre(ax, 500)
    pied(fig, "Source : HCR, décembre 2023 (positions schématiques) ; Natural Earth")
    return fig, gpd.GeoDataFrame({"nb_milliers": v}, geometry=list(pts), crs=AFR)


@honnete
def h_points_un_pour_mille():
    g = gpo()
    r = np.random.default_rng(244)
    xs, ys = [], []
    for geom, n in zip(g.geometry, (g.population / 200).round().astype(int)):
        x0, y0, x1, y1 = geom.bounds
        shapely.prepare(geom)
        k = 0
        while k < n:
            X, Y = r.uniform(x0, x1, 4 * n + 9), r.uniform(y0, y1, 4 * n + 9)
            ok = np.flatnonzero(shapely.contains_xy(geom, X, Y))[: n - k]
            xs += list(X[ok]); ys += list(Y[ok]); k += len(ok)
    fig, ax = toile()
    g.plot(ax=ax, color="#fafafa", edgecolor="#999", lw=.5)
    ax.scatter(xs, ys, s=2.5, c="k", lw=0)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", color="k", ms=2.5, label="1 point = 200 habitants")], loc="upper left")
    ax.set_title("Où vivent les habitants du Grand Poitiers, 2021")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : Insee, recensement 2021 ; points placés au hasard dans chaque commune")
    return fig, g


@honnete
def h_europe_solde_diverge():
    g = europe()
    g["solde"] = champ(g, -7, 7, 245)
    coul = ["#b2182b", "#f4a582", "#92c5de", "#2166ac"]
    fig, ax = toile()
    g.plot(ax=ax, color=[coul[i] for i in np.digitize(g.solde, [-3, 0, 3])], edgecolor="w", lw=.4)
    legende(ax, coul, ["moins de −3", "de −3 à moins de 0 (déficit)", "de 0 à moins de 3 (excédent)", "3 et plus"],
            "Solde migratoire (‰)\nbascule à 0", loc="lower left", bbox_to_anchor=(1, .4))
    fig.subplots_adjust(right=.7, left=.02)
    ax.set_title("Solde migratoire en Europe, 2019")
    ax.set_ylim(ax.get_ylim()[0] - 3e5, None)
    barre(ax, 500)
    pied(fig, "Source : Eurostat 2019 ; Natural Earth ; ETRS89-LAEA")
    return fig, g


# --- la thésarde
def cadre(n, m, pas, x0=505000, y0=6585000):
    return x0 + pas * np.arange(n + 1), y0 + pas * np.arange(m + 1)


@honnete
def h_ndvi_viridis():
    z = grille(80, 60, 251, .08, .87)
    X, Y = cadre(80, 60, 100)
    fig, ax = toile()
    im = ax.pcolormesh(X, Y, z, cmap="viridis")
    ax.set_aspect("equal")
    fig.colorbar(im, ax=ax, shrink=.6, label="NDVI (indice sans unité)")
    ax.set_title("NDVI, 14 mai 2022")
    barre_ancree(ax, 2)
    source_ax(ax, "Source : Copernicus Sentinel-2 L2A, 14 mai 2022. Lambert-93")
    return fig, None


@honnete
def h_altitude_contourf():
    z = grille(80, 60, 252, 60, 1180)
    fig, ax = toile()
    x, y = np.linspace(700000, 740000, 80), np.linspace(6470000, 6500000, 60)
    cs = ax.contourf(x, y, z, levels=[0, 200, 400, 600, 800, 1000, 1200], cmap="YlOrBr")
    ax.contour(x, y, z, levels=[200, 400, 600, 800, 1000], colors="k", linewidths=.3)
    ax.set_aspect("equal")
    fig.colorbar(cs, ax=ax, shrink=.6, label="Altitude (m)")
    ax.set_title("Relief du massif d'étude (MNT 2021)")
    barre_ancree(ax, 10, loc="lower left")
    source_ax(ax, "Source : IGN, RGE Alti 25 m, 2021")
    return fig, None


@honnete
def h_hexbin_observations():
    r = np.random.default_rng(253)
    x = np.r_[r.normal(510000, 2500, 900), r.normal(516000, 1800, 700), r.uniform(505000, 520000, 500)]
    y = np.r_[r.normal(6590000, 1800, 900), r.normal(6594000, 1300, 700), r.uniform(6585000, 6598000, 500)]
    fig, ax = toile()
    hb = ax.hexbin(x, y, gridsize=(20, 11), extent=(504000, 521000, 6584000, 6599000), cmap="cividis_r", mincnt=1)
    ax.set_aspect("equal")
    fig.colorbar(hb, ax=ax, shrink=.6, label="Observations par hexagone\n(tous de même aire : 0,6 km²)")
    ax.set_title("Observations naturalistes d'amphibiens, 2015-2023")
    barre_ancree(ax, 2)
    source_ax(ax, "Source : Faune-France, extraction 2023. Blanc : aucune observation")
    return fig, None


@honnete
def h_tripcolor_biomasse():
    r = np.random.default_rng(255)
    x, y = 505000 + r.uniform(0, 9000, 160), 6585000 + r.uniform(0, 7000, 160)
    v = 40 + 35 * np.sin((x - 505000) / 2500) + 30 * np.cos((y - 6585000) / 2200) + r.normal(0, 4, 160)
    v = np.clip(v, 2, None)
    fig, ax = toile()
    tp = ax.tripcolor(x, y, v, cmap="YlGn", shading="flat", edgecolors="#888", lw=.15)
    ax.plot(x, y, "k.", ms=2, label="placette")
    ax.set_aspect("equal"); ax.legend(loc="upper right", fontsize=8)
    fig.colorbar(tp, ax=ax, shrink=.6).set_label("Biomasse (t/ha)")
    ax.set_title("Biomasse interpolée par triangulation, 2021")
    barre_ancree(ax, 2, loc="lower left")
    source_ax(ax, "Source : placettes de l'autrice, 2021")
    return fig, gpd.GeoDataFrame({"biomasse": v.round(1)}, geometry=gpd.points_from_xy(x, y), crs=2154)


@honnete
def h_occupation_sol():
    z = np.digitize(grille(80, 60, 256, 0, 10), [2, 4.5, 7])
    coul = ["#0072B2", "#FFF7B8", "#E69F00", "#1b3d2f"]
    X, Y = cadre(80, 60, 50)
    fig, ax = toile()
    ax.pcolormesh(X, Y, z, cmap=ListedColormap(coul), vmin=-.5, vmax=3.5)
    ax.set_aspect("equal")
    legende(ax, coul, ["Eau", "Prairie", "Culture", "Forêt"], "Occupation du sol", loc="upper left", bbox_to_anchor=(1.01, 1))
    ax.set_title("Occupation du sol, bassin d'étude, 2020")
    barre_ancree(ax, 1)
    source_ax(ax, "Source : OSO Theia 2020, regroupé par l'autrice")
    fig.subplots_adjust(right=.8)
    return fig, None


@honnete
def h_voronoi_shannon():
    m = box(505000, 6585000, 517000, 6594000)
    g, pts = cellules(m, 30, 257, 2154)
    g["shannon"] = champ(g, 1.1, 3.6, 257)
    fig, ax = toile()
    g.plot("shannon", ax=ax, cmap="cividis", edgecolor="#aaa", lw=.5, legend=True,
           legend_kwds={"label": "Indice de Shannon H' (bits)", "shrink": .6})
    ax.scatter([p.x for p in pts], [p.y for p in pts], c="w", ec="k", s=14, label="point d'écoute")
    ax.legend(loc="upper right", fontsize=8)
    ax.set_title("Diversité des oiseaux nicheurs autour de chaque point, 2023")
    barre_ancree(ax, 2)
    source_ax(ax, "Source : 30 points d'écoute, mai 2023 ; polygones de Voronoï")
    return fig, g


@honnete
def h_raster_nuages_dits():
    z = grille(80, 60, 258, 9, 29)
    n = grille(80, 60, 259, 0, 1) > .72
    zm = np.ma.masked_where(n, z)
    X, Y = cadre(80, 60, 100)
    fig, ax = toile()
    im = ax.pcolormesh(X, Y, zm, cmap="inferno")
    ax.add_patch(Rectangle((X[0], Y[0]), X[-1] - X[0], Y[-1] - Y[0], fc="#bdbdbd", hatch="xxx", ec="#888", zorder=0))
    ax.set_aspect("equal")
    fig.colorbar(im, ax=ax, shrink=.6, label="Température de surface (°C)")
    ax.legend(handles=[Patch(fc="#bdbdbd", hatch="xxx", ec="#888", label="nuages : pas de donnée")], loc="upper right", fontsize=8)
    ax.set_title("Température de surface, 18 juillet 2022")
    barre_ancree(ax, 2, loc="lower left")
    source_ax(ax, "Source : Landsat 8 TIRS, 18 juillet 2022")
    return fig, None


@honnete
def h_anomalie_centree():
    z = grille(80, 60, 260, -1.8, 3.1)
    X, Y = cadre(80, 60, 500)
    fig, ax = toile()
    im = ax.pcolormesh(X, Y, z, cmap="RdBu_r", norm=CenteredNorm(0, 3.2))
    ax.set_aspect("equal")
    cb = fig.colorbar(im, ax=ax, shrink=.6, ticks=[-3, -1.5, 0, 1.5, 3])
    cb.set_label("Écart à la normale (°C)\nblanc = 0 : conforme à la normale")
    ax.set_title("Anomalie de température, été 2022 (référence 1991-2020)")
    barre_ancree(ax, 10)
    source_ax(ax, "Source : Météo-France, 2022")
    return fig, None


@honnete
def h_stations_nitrates():
    g = gpo()
    r = np.random.default_rng(261)
    _, pts = cellules(g.union_all(), 40, 261, 2154)
    v = r.gamma(4, 7, 40).round(1)
    fig, ax = toile()
    g.plot(ax=ax, color="#f5f5f5", edgecolor="#ccc", lw=.4)
    sc = ax.scatter([p.x for p in pts], [p.y for p in pts], c=v, cmap="YlOrRd", s=48, ec="k", lw=.5, vmin=0)
    fig.colorbar(sc, ax=ax, shrink=.6, label="Nitrates (mg/L)")
    ax.set_title("Nitrates dans les eaux souterraines, moyenne 2022")
    barre_damier(ax, 10, xy=(.72, .05))
    source_ax(ax, "Source : ADES, 2022 (40 stations)")
    return fig, gpd.GeoDataFrame({"no3_mg_l": v}, geometry=list(pts), crs=2154)


@honnete
def h_carreaux_densite_population():
    r = np.random.default_rng(262)
    z = (grille(22, 16, 262, 0, 1) ** 4 * 3200 + r.uniform(0, 60, (16, 22))).round()
    g = gpd.GeoDataFrame({"dens": z.ravel()}, geometry=[box(490000 + 1000 * i, 6605000 + 1000 * j, 491000 + 1000 * i, 6606000 + 1000 * j)
                                                        for j in range(16) for i in range(22)], crs=2154)
    b = [0, 50, 200, 600, 1500, 3300]
    pc = PatchCollection([MplPolygon(np.asarray(p.exterior.coords)) for p in g.geometry], cmap="BuPu", norm=BoundaryNorm(b, 256), ec="#aaa", lw=.2)
    pc.set_array(g.dens)
    fig, ax = toile()
    ax.add_collection(pc)
    ax.set_xlim(489500, 512500); ax.set_ylim(6603000, 6621500); ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.6, ticks=b, label="Habitants par km² (carreaux de 1 km)")
    ax.set_title("Population carroyée à 1 km, 2019")
    barre(ax, 5, xy=(.03, .02))
    source_ax(ax, "Source : Insee, données carroyées Filosofi 2019")
    return fig, g


@honnete
def h_isolignes_pluie():
    z = grille(80, 60, 263, 620, 1180)
    x, y = np.linspace(480000, 550000, 80), np.linspace(6570000, 6630000, 60)
    g = gpo()
    fig, ax = toile()
    g.plot(ax=ax, color="#f7f5ee", edgecolor="#ccc", lw=.4)
    cs = ax.contour(x, y, z, levels=range(650, 1200, 100), colors="#0072B2", linewidths=1.2)
    ax.clabel(cs, fmt="%d mm", fontsize=7)
    ax.set_aspect("equal")
    ax.set_title("Isohyètes annuelles (mm), 1991-2020")
    barre_ancree(ax, 10)
    source_ax(ax, "Source : Météo-France, normales 1991-2020")
    return fig, None


@honnete
def h_captures_buffer_racine():
    r = np.random.default_rng(264)
    x, y = 505000 + r.uniform(0, 12000, 26), 6585000 + r.uniform(0, 9000, 26)
    v = r.integers(3, 90, 26)
    g = gpd.GeoDataFrame({"nb_carabes": v}, geometry=gpd.points_from_xy(x, y), crs=2154)
    k = 65
    fig, ax = toile(8, 6)
    ax.add_patch(Rectangle((504300, 6584300), 13400, 10400, fc="#f3f1e8", ec="#999"))
    g.geometry.buffer(k * np.sqrt(v)).plot(ax=ax, color="#009E73", alpha=.6, edgecolor="k", lw=.4, aspect="equal")
    for n, yy in [(10, 6592600), (40, 6591500), (80, 6590000)]:
        xy = np.asarray(Point(518900, yy).buffer(k * np.sqrt(n)).exterior.coords)
        ax.fill(xy[:, 0], xy[:, 1], color="#009E73", alpha=.6)
        ax.text(519800, yy, f"{n} carabes", va="center", fontsize=8)
    ax.set_xlim(504000, 523500); ax.set_ylim(6584000, 6595000)
    ax.set_title("Carabes capturés par piège (aire proportionnelle), été 2022")
    barre(ax, 2, xy=(.75, .05))
    source_ax(ax, "Source : pièges Barber de l'autrice, juin-août 2022. Lambert-93")
    return fig, g


@honnete
def h_probabilite_presence():
    z = grille(80, 60, 265, 0, 1)
    x, y = np.linspace(480000, 550000, 80), np.linspace(6570000, 6630000, 60)
    fig, ax = toile()
    cs = ax.contourf(x, y, z * 100, levels=[0, 20, 40, 60, 80, 100], cmap="PuBuGn")
    ax.set_aspect("equal")
    h = [Patch(fc=cs.cmap(cs.norm(v)), ec="#777", label=t) for v, t in
         zip((10, 30, 50, 70, 90), ("moins de 20 %", "20 à moins de 40 %", "40 à moins de 60 %", "60 à moins de 80 %", "80 % et plus"))]
    ax.legend(handles=h, title="Probabilité de présence", loc="upper left", bbox_to_anchor=(1.01, 1), fontsize=8)
    fig.subplots_adjust(right=.75)
    ax.set_title("Genette : probabilité de présence modélisée, 2020")
    barre_ancree(ax, 10)
    source_ax(ax, "Source : modèle MaxEnt de l'autrice, données SINP 2010-2020")
    return fig, None


@honnete
def h_sst_mollweide():
    lon, lat = np.meshgrid(np.linspace(-180, 180, 121), np.linspace(-80, 80, 81))
    X, Y = Transformer.from_crs(4326, MOLL, always_xy=True).transform(lon, lat)
    la = np.linspace(-79, 79, 80)[:, None]; lo = np.linspace(-178, 178, 120)[None, :]
    z = 29 * np.cos(np.radians(la)) ** 2 - 1 + 1.2 * np.sin(np.radians(3 * lo)) * np.cos(np.radians(la))
    g = monde(MOLL)
    fig, ax = toile(9, 5.5)
    im = ax.pcolormesh(X, Y, z, cmap="plasma")
    g.plot(ax=ax, color="#dddddd", edgecolor="#888", lw=.2)
    ax.set_aspect("equal")
    fig.colorbar(im, ax=ax, shrink=.6, label="Température de surface de la mer (°C)")
    ax.set_title("Température de surface de la mer, moyenne 2019 (gris : terres émergées)")
    barre(ax, 4000, xy=(.02, .01), txt="4 000 km (échelle moyenne)")
    pied(fig, "Source : NOAA OISST v2, 2019 ; Natural Earth ; projection de Mollweide, 80° S – 80° N")
    return fig, None


@honnete
def h_vent_quiver():
    x, y = np.meshgrid(np.linspace(480000, 550000, 14), np.linspace(6570000, 6630000, 12))
    u, v = 4 + 2 * np.sin(x / 14000), 1.5 + 1.5 * np.cos(y / 11000)
    g = gpo()
    fig, ax = toile()
    g.plot(ax=ax, color="#f4f1e6", edgecolor="#bbb", lw=.4)
    q = ax.quiver(x, y, u, v, color="#0B4F8A", scale=110, width=.003)
    ax.quiverkey(q, .85, 1.0, 5, "5 m/s", labelpos="E")
    ax.set_aspect("equal")
    ax.set_title("Vent moyen à 10 m, hiver 2022", loc="left")
    barre_ancree(ax, 10)
    source_ax(ax, "Source : ERA5-Land, décembre 2021 – février 2022 ; contours IGN")
    return fig, g


# --- le lycéen (SNT)
@honnete
def h_commerces_marqueurs():
    g = gpo()
    _, pts = cellules(g.union_all(), 40, 271, 2154)
    fig, ax = toile(6.5, 6)
    g.plot(ax=ax, color="#eeeeee", edgecolor="gray", lw=.5)
    ax.scatter([p.x for p in pts[:20]], [p.y for p in pts[:20]], c="#E69F00", marker="^", s=40, ec="k", lw=.4, label="boulangerie")
    ax.scatter([p.x for p in pts[20:]], [p.y for p in pts[20:]], c="#0072B2", marker="s", s=30, ec="k", lw=.4, label="pharmacie")
    ax.legend(loc="upper left")
    ax.set_title("Boulangeries et pharmacies autour de Poitiers (2024)")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : OpenStreetMap, janvier 2024")
    return fig, g


@honnete
def h_villes_circle_racine():
    villes = [("Poitiers", 497000, 6612000, 90), ("Niort", 432000, 6586000, 60), ("Angoulême", 479000, 6509000, 42),
              ("La Rochelle", 380000, 6571000, 78), ("Châtellerault", 514000, 6636000, 31), ("Saintes", 419000, 6522000, 26)]
    d = deps()
    d = d[d.nom.isin(["Vienne", "Deux-Sèvres", "Charente", "Charente-Maritime"])].reset_index(drop=True)
    fig, ax = toile(7, 6)
    d.plot(ax=ax, color="#e8e4d8", edgecolor="white")
    for n, x, y, k in villes:
        ax.add_patch(Circle((x, y), 1900 * k ** .5, fc="#E69F00", ec="k", alpha=.7))
        ax.text(x, y, n, ha="center", fontsize=7)
    for k, y in [(30, 6470000), (90, 6505000)]:
        ax.add_patch(Circle((570000, y), 1900 * k ** .5, fc="#E69F00", ec="k", alpha=.7))
        ax.text(594000, y, f"{k} 000 habitants", va="center", fontsize=8)
    ax.set_xlim(345000, 690000); ax.set_ylim(6440000, 6680000)
    ax.set_title("Population des villes de l'ancien Poitou-Charentes (2021)")
    barre(ax, 50)
    pied(fig, "Source : INSEE 2021")
    return fig, gpd.GeoDataFrame({"ville": [v[0] for v in villes], "pop_milliers": [v[3] for v in villes]},
                                 geometry=gpd.points_from_xy([v[1] for v in villes], [v[2] for v in villes]), crs=2154)


@honnete
def h_fill_quatre_couleurs():
    g = deps()
    coul = ["#ffffcc", "#a1dab4", "#41b6c4", "#225ea8"]
    fig, ax = plt.subplots(figsize=(7, 6.5))
    for geom, d in zip(g.geometry, g.densite):
        if d < 50: c = coul[0]
        elif d < 100: c = coul[1]
        elif d < 300: c = coul[2]
        else: c = coul[3]
        for xy in anneaux(geom):
            ax.fill(xy[:, 0], xy[:, 1], facecolor=c, edgecolor="gray", linewidth=.3)
    ax.axis("equal"); ax.axis("off")
    legende(ax, coul, ["moins de 50", "de 50 à moins de 100", "de 100 à moins de 300", "300 et plus"], "habitants par km²")
    ax.set_title("Exposé de SNT : la densité en France (2021)")
    barre(ax, 200)
    ax.annotate("Source : INSEE 2021", (0, 0), xycoords="figure fraction", xytext=(8, 8), textcoords="offset points", fontsize=8)
    return fig, g


@honnete
def h_lignes_bus_styles():
    g = gpo()
    g = g[g.nom.isin(list(g.sort_values("densite", ascending=False).nom[:9]))].reset_index(drop=True)
    c = g.union_all().centroid
    fig, ax = toile(6.5, 6)
    g.plot(ax=ax, color="#f0f0f0", edgecolor="#bbb", lw=.5)
    r = np.random.default_rng(274)
    for n, col, ls, a in [("ligne 1", "#0072B2", "-", .3), ("ligne 2", "#E69F00", "--", 1.5), ("ligne 3", "#000000", ":", 2.5)]:
        t = np.linspace(-8000, 8000, 12)
        x = c.x + t * np.cos(a) + r.normal(0, 250, 12); y = c.y + t * np.sin(a) + r.normal(0, 250, 12)
        ax.add_line(Line2D(x, y, color=col, ls=ls, lw=2.2, label=n))
        ax.text(x[-1], y[-1], n[-1], weight="bold")
    ax.legend(loc="upper right")
    ax.set_title("Trois lignes de bus que je prends (2024)")
    barre(ax, 5)
    pied(fig, "Source : plan du réseau Vitalis 2024 (tracés simplifiés)")
    return fig, g


@honnete
def h_temperatures_villes():
    v = pd.DataFrame({"ville": ["Brest", "Lille", "Paris", "Strasbourg", "Nantes", "Lyon", "Bordeaux", "Toulouse", "Marseille", "Nice"],
                      "x": [146000, 704000, 652000, 1050000, 355000, 842000, 417000, 574000, 893000, 1044000],
                      "y": [6838000, 7059000, 6862000, 6842000, 6689000, 6519000, 6422000, 6279000, 6247000, 6298000],
                      "t": [12.1, 11.6, 13.0, 12.2, 13.1, 13.9, 14.7, 14.8, 16.3, 16.9]})
    fig, ax = toile()
    deps().plot(ax=ax, color="#eeeeee", edgecolor="w", lw=.4)
    sc = ax.scatter(v.x, v.y, c=v.t, cmap="plasma_r", s=140, ec="k")
    for _, l in v.iterrows():
        ax.annotate(f"{l.ville}\n{l.t} °C", (l.x, l.y), (8, 4), textcoords="offset points", fontsize=7)
    fig.colorbar(sc, ax=ax, shrink=.6, label="température moyenne (°C)")
    ax.set_title("Température moyenne de 10 villes en 2022")
    barre(ax, 200)
    pied(fig, "Source : Météo-France 2022")
    return fig, gpd.GeoDataFrame(v, geometry=gpd.points_from_xy(v.x, v.y), crs=2154)


@honnete
def h_anneaux_distance():
    g = gpo()
    fig, ax = toile(6.5, 6)
    g.plot(ax=ax, color="#f5f5f5", edgecolor="#bbb", lw=.5)
    for d in (5, 10, 20):
        ax.add_patch(Circle((497000, 6612000), d * 1000, fill=False, ec="#0072B2", lw=1.2, ls="--"))
        ax.text(497000, 6612000 + d * 1000, f"{d} km", ha="center", va="bottom", fontsize=8, color="#0072B2")
    ax.scatter(497000, 6612000, marker="*", s=120, c="k", label="mon lycée")
    ax.legend(loc="upper left")
    ax.set_title("À quelle distance du lycée habite-t-on ? (2024)")
    barre(ax, 10, xy=(.72, .05))
    pied(fig, "Source : contours IGN 2024, distances à vol d'oiseau calculées en Python")
    return fig, g


@honnete
def h_degres_set_aspect():
    g = deps(4326)
    g = g[g.region.isin(["Bretagne", "Pays de la Loire", "Normandie"])].reset_index(drop=True)
    g["pluie"] = champ(g, 620, 1240, 277).round()
    coul = teintes("Blues", 4)
    fig, ax = toile(7, 6)
    for geom, v in zip(g.geometry, g.pluie):
        for xy in anneaux(geom):
            ax.fill(xy[:, 0], xy[:, 1], color=coul[np.digitize(v, [750, 900, 1050])])
            ax.plot(xy[:, 0], xy[:, 1], color="white", lw=.5)
    ax.set_aspect(1 / np.cos(np.radians(48)))
    legende(ax, coul, ["moins de 750 mm", "750 à 899 mm", "900 à 1 049 mm", "1 050 mm et plus"], "Pluie en un an")
    ax.set_title("La pluie dans l'Ouest en 2020")
    barre(ax, 100, 1 / (111.32 * np.cos(np.radians(48))), xy=(.05, .04))
    pied(fig, "Source : Météo-France, 2020")
    return fig, g


