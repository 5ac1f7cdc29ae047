"""Cartes : une série trompeuse et une série honnête (français, anglais, espagnol, allemand)."""
from functools import lru_cache
from pathlib import Path

import geopandas as gpd
import mapclassify  # noqa: F401  (chargé une fois, pour scheme=)
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.colors import BoundaryNorm, CenteredNorm, ListedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch, Polygon, Rectangle, RegularPolygon

ICI = Path(__file__).parents[2] / "datasets"

LIARS, HONEST = [], []
BLEUS = ["#dbe9f6", "#a6cbe5", "#6baed6", "#3182bd", "#08519c"]
VERTS = ["#e0f3db", "#a8ddb5", "#66bd8a", "#31a354", "#00592a"]
ORANGES = ["#fee6ce", "#fdbe85", "#fd8d3c", "#d9560b", "#8c2d04"]
VIOLETS = ["#e7e1ef", "#c9b5d8", "#a48cc4", "#7a52a5", "#4a1486"]
OKABE = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00"]


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


@lru_cache
def _dep():
    return gpd.read_file(ICI / "contours_departements.geojson").to_crs(2154)


@lru_cache
def _gp():
    return gpd.read_file(ICI / "contours_grand_poitiers.geojson").to_crs(2154)


@lru_cache
def _monde(crs):
    w = gpd.read_file(ICI / "contours_monde.geojson")
    w = w[w.continent != "Antarctique"]
    w = w[w.code_iso != "AQ"]
    g = pd.read_csv(ICI / "gapminder_monde.csv").query("annee == 2015")[["pays", "fecondite", "esperance_de_vie"]]
    w = w.merge(g, left_on="nom", right_on="pays", how="left")
    return w if crs == 4326 else w.to_crs(crs)


def dep():
    return _dep().copy()


def gp():
    return _gp().copy()


def monde(crs=8857):
    return _monde(crs).copy()


def spatial(g, seed, lo, hi, bruit=0.15):
    """Une valeur inventée, qui varie doucement dans l'espace."""
    r = np.random.default_rng(seed)
    c = g.geometry.representative_point()
    x = (c.x - c.x.min()) / (c.x.max() - c.x.min())
    y = (c.y - c.y.min()) / (c.y.max() - c.y.min())
    a = r.uniform(0, 6.28)
    v = np.cos(a) * x + np.sin(a) * y + 0.4 * np.sin(4 * x + a) + r.normal(0, bruit, len(g))
    v = (v - v.min()) / (v.max() - v.min())
    return (lo + v * (hi - lo)).round(1)


def champ(seed, ny=40, nx=50, lo=0.0, hi=1.0):
    r = np.random.default_rng(seed)
    y, x = np.mgrid[0:1:ny * 1j, 0:1:nx * 1j]
    z = sum(r.normal() * np.cos(r.uniform(1, 6) * x + r.uniform(1, 6) * y + r.uniform(0, 6)) for _ in range(6))
    z = (z - z.min()) / (z.max() - z.min())
    return lo + z * (hi - lo)


def quartiers(seed, nx=5, ny=4, pas=1.0, jeu=0.25):
    r = np.random.default_rng(seed)
    px = np.arange(nx + 1)[None, :] * pas + r.uniform(-jeu, jeu, (ny + 1, nx + 1)) * pas
    py = np.arange(ny + 1)[:, None] * pas + r.uniform(-jeu, jeu, (ny + 1, nx + 1)) * pas
    return [np.array([(px[j, i], py[j, i]), (px[j, i + 1], py[j, i + 1]), (px[j + 1, i + 1], py[j + 1, i + 1]), (px[j + 1, i], py[j + 1, i])])
            for j in range(ny) for i in range(nx)]


def echelle(ax, longueur, texte, par=1.0, ou=(0.02, -0.035)):
    """Une barre d'échelle : longueur dans l'unité du texte, par = unités de la carte."""
    x0, x1 = ax.get_xlim()
    y0, y1 = ax.get_ylim()
    x, y = x0 + ou[0] * (x1 - x0), y0 + ou[1] * (y1 - y0)
    ax.plot([x, x + longueur * par], [y, y], color="black", lw=3, solid_capstyle="butt", scalex=False, scaley=False, clip_on=False)
    ax.text(x + longueur * par + 0.012 * (x1 - x0), y, texte, fontsize=9, va="center", bbox={"facecolor": "white", "edgecolor": "none", "pad": 1} if ou[1] > 0 else None)


def pied(fig, texte):
    fig.text(0.02, 0.02, texte, fontsize=9, color="#222222")


def classes(ax, g, col, coupes, couleurs, noms, titre, absent=None, loc="upper left", ancre=(1.0, 1.0), bord="#555555"):
    """Aplats par classes, légende à côté."""
    v = g[col].to_numpy(float)
    idx = np.digitize(np.nan_to_num(v, nan=-1e9), coupes)
    teintes = [couleurs[i] if np.isfinite(x) else "#bdbdbd" for i, x in zip(idx, v)]
    g.plot(ax=ax, color=teintes, edgecolor=bord, linewidth=0.4)
    h = [Patch(facecolor=c, edgecolor=bord, label=n) for c, n in zip(couleurs, noms)]
    if absent:
        h.append(Patch(facecolor="#bdbdbd", edgecolor=bord, label=absent))
    ax.legend(handles=h, title=titre, loc=loc, bbox_to_anchor=ancre, fontsize=9, title_fontsize=9, frameon=False)
    ax.set_axis_off()


def toile(titre, w=9, h=6, droite=0.68):
    fig, ax = plt.subplots(figsize=(w, h))
    fig.subplots_adjust(left=0.03, right=droite, bottom=0.12, top=0.9)
    if titre:
        ax.set_title(titre, fontsize=12, loc="left")
    return fig, ax


def legende_ronds(ax, valeurs, taille, fmt, titre, couleur="#0072B2", ancre=(1.02, 0.7)):
    ms = [np.sqrt(taille(v)) for v in valeurs]
    h = [Line2D([], [], ls="", marker="o", ms=m, mfc=couleur, mec="white", alpha=0.8, label=fmt.format(v)) for m, v in zip(ms, valeurs)]
    ax.legend(handles=h, title=titre, loc="upper left", bbox_to_anchor=ancre, fontsize=9, title_fontsize=9, frameon=False,
              labelspacing=max(1.2, max(ms) / 10), handlelength=max(2, max(ms) / 9), borderpad=1)


def aplats(ax, polys, teintes, bord="#444444"):
    for p, t in zip(polys, teintes):
        ax.add_patch(Polygon(p, closed=True, facecolor=t, edgecolor=bord, linewidth=0.6))
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_axis_off()


def legende(ax, couleurs, noms, titre, ancre=(1.0, 1.0)):
    ax.legend(handles=[Patch(facecolor=c, edgecolor="#444444", label=n) for c, n in zip(couleurs, noms)], title=titre, loc="upper left",
              bbox_to_anchor=ancre, fontsize=9, title_fontsize=9, frameon=False)


DENS = [40, 70, 100, 200]
DENS_FR = ["moins de 40", "de 40 à moins de 70", "de 70 à moins de 100", "de 100 à moins de 200", "200 et plus"]
SRC_DEP = "Source : Insee, recensement de la population 2023. Projection Lambert-93."

# ───────────────────────────── cartes trompeuses ─────────────────────────────


@liar("stock-in-choropleth")
def l_population_aplats():
    g = dep()
    fig, ax = toile("Population des départements, 2023")
    classes(ax, g, "population", [250000, 450000, 700000, 1200000], BLEUS,
            ["moins de 250 000", "de 250 000 à moins de 450 000", "de 450 000 à moins de 700 000", "de 700 000 à moins de 1 200 000", "1 200 000 et plus"], "Habitants")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, SRC_DEP)
    return fig, g


@liar("stock-in-choropleth")
def l_arrets_bus_aplats():
    g = gp()
    fig, ax = toile("Arrêts de bus par commune de Grand Poitiers, 2024", droite=0.95)
    g.plot(column="arrets_bus", cmap="Greens", legend=True, ax=ax, edgecolor="#555555", linewidth=0.4, legend_kwds={"label": "Nombre d’arrêts", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : Vitalis, arrêts du réseau, 2024. Projection Lambert-93.")
    return fig, g


@liar("stock-in-choropleth")
def l_school_pupils_patches():
    polys = quartiers(3)
    v = np.random.default_rng(3).integers(180, 2400, len(polys))
    cuts = [500, 1000, 1500, 2000]
    fig, ax = toile("Primary pupils enrolled by ward, Marlow Bay, 2024")
    aplats(ax, polys, [ORANGES[i] for i in np.digitize(v, cuts)])
    legende(ax, ORANGES, ["under 500", "500 to 999", "1,000 to 1,499", "1,500 to 1,999", "2,000 and over"], "Number of pupils")
    echelle(ax, 1, "1 km")
    pied(fig, "Source: Marlow Bay Council, school census, January 2024.")
    return fig


@liar("stock-in-choropleth")
def l_fallzahlen():
    g = gp()
    r = np.random.default_rng(8)
    g["faelle"] = (g.population * r.uniform(0.01, 0.02, len(g))).round()
    fig, ax = toile("Gemeldete Grippefälle nach Gemeinde, Winter 2023/24")
    classes(ax, g, "faelle", [15, 30, 60, 200], VIOLETS, ["unter 15", "15 bis 29", "30 bis 59", "60 bis 199", "200 und mehr"], "Anzahl der Fälle")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Quelle: Gesundheitsamt, Meldedaten 2023/24 (erfunden). Lambert-93.")
    return fig, g


@liar("radius-not-area")
def l_ronds_population_rayon():
    g = gp()
    p = g.geometry.representative_point()
    fig, ax = toile("Population des communes de Grand Poitiers, 2023")
    g.plot(ax=ax, color="#f0f0f0", edgecolor="#999999", linewidth=0.5)
    def taille(v):
        return (v / 1600) ** 2 + 0
    ax.scatter(p.x, p.y, s=taille(g.population), color="#0072B2", alpha=0.8, edgecolor="white")
    legende_ronds(ax, [10000, 40000, 80000], taille, "{:.0f}", "Habitants")
    ax.set_axis_off()
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : Insee, recensement 2023. Projection Lambert-93.")
    return fig, g


@liar("radius-not-area")
def l_circle_patches_radius():
    r = np.random.default_rng(11)
    x = np.tile([9, 24, 39, 54, 69, 84, 92], 2)[:14] + r.uniform(-2, 2, 14)
    y = np.repeat([18, 50], 7) + np.tile([5, -5], 7) + r.uniform(-2, 2, 14)
    v = np.array([12, 160, 25, 100, 40, 140, 52, 60, 75, 31, 88, 18, 120, 44])
    fig, ax = toile("Visitors to the reserve's hides, 2023 (thousands)", w=9)
    ax.add_patch(Rectangle((0, 0), 100, 70, facecolor="#eef3e6", edgecolor="#777777"))
    for a, b, c in zip(x, y, v):
        ax.add_patch(Circle((a, b), radius=c * 0.05, facecolor="#D55E00", alpha=0.75, edgecolor="white"))
        ax.text(a, b - c * 0.05 - 2.5, f"{c}", ha="center", fontsize=9)
    ax.set(xlim=(-2, 102), ylim=(-5, 72), aspect="equal")
    ax.set_axis_off()
    for i, c in enumerate([40, 100, 160]):
        ax.add_patch(Circle((112, 50 - 20 * i), radius=c * 0.05, facecolor="#D55E00", alpha=0.75, clip_on=False))
        ax.text(122, 50 - 20 * i, f"{c} thousand", fontsize=9, va="center")
    echelle(ax, 20, "20 km")
    pied(fig, "Source: Reserve Trust, visitor counters, 2023.")
    return fig


@liar("radius-not-area")
def l_circulos_hospitales():
    d = pd.DataFrame({"ciudad": ["Alba", "Brío", "Cuesta", "Dehesa", "Encina", "Fuente"], "x": [12, 34, 60, 25, 72, 48], "y": [10, 38, 22, 52, 48, 60], "camas": [120, 240, 480, 300, 960, 180]})
    fig, ax = toile("Camas de hospital por ciudad, provincia de Montalto, 2023")
    ax.add_patch(Polygon([(0, 0), (80, -4), (90, 50), (60, 72), (8, 66)], facecolor="#f3efe4", edgecolor="#777777"))
    def talla(v):
        return (v * 0.05) ** 2
    for t in d.itertuples():
        ax.plot(t.x, t.y, "o", ms=t.camas * 0.05, color="#009E73", alpha=0.8, mec="white")
        ax.annotate(t.ciudad, (t.x, t.y), xytext=(0, -t.camas * 0.025 - 12), textcoords="offset points", ha="center", fontsize=9)
    legende_ronds(ax, [240, 480, 960], talla, "{:.0f} camas", "Número de camas", "#009E73")
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 20, "20 km")
    pied(fig, "Fuente: Consejería de Sanidad, 2023 (datos ficticios).")
    return fig


@liar("radius-not-area")
def l_emplois_seaborn():
    g = dep()
    p = g.geometry.representative_point()
    d = pd.DataFrame({"x": p.x, "y": p.y, "hab": g.population / 1e6})
    d = d[d.hab > 0.8]
    fig, ax = toile("Les départements de plus de 800 000 habitants, 2023")
    g.plot(ax=ax, color="#eeeeee", edgecolor="#aaaaaa", linewidth=0.4)
    def taille(v):
        return (v * 14) ** 2
    ax.scatter(d.x, d.y, s=taille(d.hab), color="#CC79A7", edgecolor="#333333", alpha=0.7)
    legende_ronds(ax, [1, 1.5, 2.5], taille, "{:.1f}", "Population\n(millions d’habitants)", "#CC79A7")
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, SRC_DEP)
    return fig, g


@liar("rainbow-colormap")
def l_bruit_jet():
    z = champ(21, 60, 80, 40, 78)
    fig, ax = toile("Niveau sonore moyen de jour (Lden), centre-ville, 2022", droite=0.95)
    im = ax.imshow(z, cmap="jet", origin="lower", extent=(0, 4, 0, 3))
    fig.colorbar(im, ax=ax, label="Niveau sonore, dB(A)", shrink=0.8)
    ax.set_axis_off()
    echelle(ax, 1, "1 km")
    pied(fig, "Source : ville de Valmont, carte stratégique du bruit, 2022.")
    return fig


@liar("rainbow-colormap")
def l_choropleth_rainbow():
    g = dep()
    g["taux"] = spatial(g, 22, 5, 14)
    fig, ax = toile("Taux de chômage localisé, 4e trimestre 2023", droite=0.95)
    g.plot(column="taux", cmap="gist_rainbow", legend=True, ax=ax, edgecolor="white", linewidth=0.3, legend_kwds={"label": "% de la population active", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source : valeurs simulées pour l’exercice, 2023. Projection Lambert-93.")
    return fig, g


@liar("rainbow-colormap")
def l_rainfall_spectral():
    z = champ(23, 50, 60, 300, 1900)
    fig, ax = toile("Annual rainfall over the Teal basin, 2021", droite=0.95)
    m = ax.pcolormesh(np.linspace(0, 120, 61), np.linspace(0, 100, 51), z, cmap="nipy_spectral")
    fig.colorbar(m, ax=ax, label="Rainfall (mm)")
    ax.set(xlabel="Easting (km)", ylabel="Northing (km)", aspect="equal")
    fig.subplots_adjust(left=0.1, bottom=0.15)
    pied(fig, "Source: Teal Basin Authority, rain gauges, 2021. UTM grid.")
    return fig


@liar("diverging-without-middle")
def l_densite_divergente():
    g = dep()
    fig, ax = toile("Densité de population par département, 2023")
    classes(ax, g, "densite", DENS, ["#2166ac", "#92c5de", "#f7f7f7", "#f4a582", "#b2182b"], DENS_FR, "Habitants au km²")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, SRC_DEP)
    return fig, g


@liar("diverging-without-middle")
def l_evolution_sans_zero():
    g = gp()
    g["evol"] = spatial(g, 31, -2, 9)
    fig, ax = toile("Évolution de la population par commune, 2018-2023", droite=0.95)
    g.plot(column="evol", cmap="RdBu", vmin=-2, vmax=9, legend=True, ax=ax, edgecolor="#444444", linewidth=0.4, legend_kwds={"label": "Évolution, %", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : recensement simulé, 2018 et 2023. Projection Lambert-93.")
    return fig, g


@liar("diverging-without-middle")
def l_elevation_coolwarm():
    z = champ(33, 50, 70, 120, 980)
    fig, ax = toile("Elevation of Kestrel Forest, lidar survey 2020", droite=0.95)
    m = ax.pcolormesh(np.linspace(0, 14, 71), np.linspace(0, 10, 51), z, cmap="coolwarm")
    fig.colorbar(m, ax=ax, label="Elevation (m above sea level)", shrink=0.8)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 2, "2 km")
    pied(fig, "Source: National Lidar Programme, 2020.")
    return fig


@liar("diverging-off-centre")
def l_anomalia_descentrada():
    z = champ(34, 36, 48, -0.5, 3.5)
    fig, ax = toile("Anomalía de temperatura en la península, julio de 2022", droite=0.95)
    im = ax.imshow(z, cmap="RdBu_r", origin="lower", extent=(0, 960, 0, 720), vmin=-0.5, vmax=3.5)
    fig.colorbar(im, ax=ax, label="Anomalía respecto a 1991-2020 (°C)", shrink=0.8)
    ax.set_axis_off()
    echelle(ax, 200, "200 km")
    pied(fig, "Fuente: servicio meteorológico (datos simulados), 2022.")
    return fig


@liar("non-monotone-ramp")
def l_rampe_desordre():
    g = dep()
    fig, ax = toile("Densité de population, départements, 2023")
    classes(ax, g, "densite", DENS, [BLEUS[2], BLEUS[0], BLEUS[4], BLEUS[1], BLEUS[3]], DENS_FR, "Habitants au km²")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, SRC_DEP)
    return fig, g


@liar("non-monotone-ramp")
def l_isochrones_desordre():
    y, x = np.mgrid[-10:10:80j, -12:12:90j]
    t = 2.6 * np.hypot(x, 1.3 * y) * (1 + 0.2 * np.sin(3 * np.arctan2(y, x)))
    c = ["#08519c", "#bdd7e7", "#3182bd", "#eff3ff"]
    fig, ax = toile("Temps de trajet à vélo depuis la gare, 2024")
    ax.contourf(x, y, t, levels=[0, 8, 16, 24, 60], colors=c)
    ax.plot(0, 0, "k*", ms=12)
    ax.set_aspect("equal")
    ax.set_axis_off()
    legende(ax, c, ["moins de 8 min", "de 8 à moins de 16 min", "de 16 à moins de 24 min", "24 min et plus"], "Durée (minutes)")
    echelle(ax, 5, "5 km")
    pied(fig, "Source : calcul d’itinéraires sur OpenStreetMap, mars 2024.")
    return fig


@liar("non-monotone-ramp")
def l_armut_rampe():
    polys = quartiers(43, 6, 4)
    v = np.random.default_rng(43).uniform(4, 38, len(polys))
    c = ["#fcbba1", "#67000d", "#fff5f0", "#cb181d", "#fb6a4a"]
    fig, ax = toile("Armutsquote nach Stadtteil, Neuburg 2022")
    aplats(ax, polys, [c[i] for i in np.digitize(v, [10, 17, 24, 31])])
    legende(ax, c, ["unter 10 %", "10 bis unter 17 %", "17 bis unter 24 %", "24 bis unter 31 %", "31 % und mehr"], "Anteil der Haushalte (%)")
    echelle(ax, 1, "1 km")
    pied(fig, "Quelle: Statistisches Amt Neuburg, 2022 (erfunden).")
    return fig


@liar("overlapping-breaks")
def l_bornes_chevauchantes():
    g = gp()
    g["part"] = spatial(g, 51, 3, 48)
    fig, ax = toile("Part des ménages sans voiture, 2021")
    classes(ax, g, "part", [10, 20, 30, 40], ORANGES, ["0 à 10", "8 à 20", "18 à 30", "28 à 40", "38 à 50"], "% des ménages")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : enquête simulée auprès des ménages, 2021. Lambert-93.")
    return fig, g


@liar("overlapping-breaks")
def l_age_breaks():
    polys = quartiers(52, 5, 5)
    v = np.random.default_rng(52).integers(20, 70, len(polys))
    fig, ax = toile("Median age by census tract, Port Ellis, 2021")
    aplats(ax, polys, [VERTS[i] for i in np.digitize(v, [30, 40, 50, 60])])
    legende(ax, VERTS, ["20–30", "30–40", "40–50", "50–60", "60–70"], "Median age (years)")
    echelle(ax, 1, "1 km")
    pied(fig, "Source: Port Ellis census, 2021.")
    return fig


@liar("overlapping-breaks")
def l_isocronas_solapadas():
    y, x = np.mgrid[-8:8:70j, -8:8:70j]
    t = 6 * np.hypot(x, y) * (1 + 0.15 * np.cos(4 * np.arctan2(y, x)))
    c = VIOLETS[::-1][:4]
    fig, ax = toile("Tiempo de llegada de la ambulancia, Valdehondo, 2023")
    ax.contourf(x, y, t, levels=[0, 10, 20, 30, 120], colors=c)
    ax.set_aspect("equal")
    ax.set_axis_off()
    legende(ax, c, ["0-15 min", "10-25 min", "20-35 min", "más de 30 min"], "Minutos desde el aviso")
    echelle(ax, 4, "4 km")
    pied(fig, "Fuente: servicio de emergencias, 2023 (simulación).")
    return fig


@liar("empty-class")
def l_classe_vide():
    g = gp()
    v = spatial(g, 61, 12, 38)
    g["part"] = np.where((v > 20) & (v < 28), v - 9, v)
    fig, ax = toile("Part des logements construits avant 1946, 2020")
    classes(ax, g, "part", [15, 20, 28, 33], VERTS, ["moins de 15", "de 15 à moins de 20", "de 20 à moins de 28", "de 28 à moins de 33", "33 et plus"], "% des logements")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : fichier des logements (simulé), 2020. Lambert-93.")
    return fig, g


@liar("empty-class")
def l_empty_turnout():
    polys = quartiers(62, 6, 4)
    v = np.random.default_rng(62).uniform(42, 69, len(polys))
    fig, ax = toile("Turnout by polling district, mayoral election, May 2024")
    aplats(ax, polys, [BLEUS[i] for i in np.digitize(v, [50, 60, 70, 80])])
    legende(ax, BLEUS, ["under 50", "50 to under 60", "60 to under 70", "70 to under 80", "80 and over"], "Turnout (% of voters)")
    echelle(ax, 1, "1 km")
    pied(fig, "Source: Returning Officer, May 2024 (invented figures).")
    return fig


@liar("hidden-missing")
def l_velo_absents_zero():
    g = gp()
    g["pour1000"] = spatial(g, 71, 0.6, 6.5)
    g.loc[g.index % 4 == 1, "pour1000"] = np.nan
    g["pour1000"] = g.pour1000.fillna(0)
    fig, ax = toile("Places de stationnement vélo pour 1 000 habitants, 2024")
    classes(ax, g, "pour1000", [1.5, 3, 4.5], BLEUS[:4], ["moins de 1,5", "de 1,5 à moins de 3", "de 3 à moins de 4,5", "4,5 et plus"], "Places pour 1 000 habitants")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : recensement simulé des places vélo, 2024. Lambert-93.")
    return fig, g


@liar("hidden-missing")
def l_world_missing_dropped():
    w = monde()
    fig, ax = toile("Life expectancy at birth, 2015", w=10, h=5, droite=0.95)
    w.plot(column="esperance_de_vie", cmap="viridis", legend=True, ax=ax, edgecolor="#666666", linewidth=0.2, legend_kwds={"label": "Years", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 5000, "5,000 km at the equator", 1000)
    pied(fig, "Source: Gapminder, 2015. Equal Earth projection.")
    return fig, w


@liar("hidden-missing")
def l_raster_trous():
    z = champ(73, 40, 50, 5, 42)
    z[10:19, 22:35] = np.nan
    z[28:33, 5:12] = np.nan
    fig, ax = toile("Dioxyde d’azote dans l’air, moyenne de février 2023", droite=0.95)
    cm = plt.get_cmap("Purples").with_extremes(bad=plt.get_cmap("Purples")(0.0))
    im = ax.imshow(np.ma.masked_invalid(z), cmap=cm, vmin=0, vmax=45, origin="lower", extent=(0, 25, 0, 20))
    fig.colorbar(im, ax=ax, label="NO₂ (µg/m³)", shrink=0.8)
    ax.set_axis_off()
    echelle(ax, 5, "5 km")
    pied(fig, "Source : satellite, produit mensuel de niveau 3, février 2023.")
    return fig


@liar("hidden-missing")
def l_impfquote_luecken():
    g = gp()
    g["quote"] = spatial(g, 74, 55, 92)
    g.loc[g.index % 5 == 2, "quote"] = np.nan
    fig, ax = toile("Impfquote gegen Masern bei Schulanfängern, 2023")
    g.dropna(subset="quote").pipe(lambda h: classes(ax, h, "quote", [65, 75, 85], VERTS[:4], ["unter 65", "65 bis unter 75", "75 bis unter 85", "85 und mehr"], "Geimpfte Kinder (%)"))
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Quelle: Gesundheitsamt, Einschulung 2023 (erfunden). Lambert-93.")
    return fig, g


@liar("missing-date")
def l_sans_date():
    g = gp()
    g["revenu"] = spatial(g, 81, 19.5, 29)
    fig, ax = toile("Niveau de vie médian par commune")
    classes(ax, g, "revenu", [21, 23, 25, 27], VIOLETS, ["moins de 21", "de 21 à moins de 23", "de 23 à moins de 25", "de 25 à moins de 27", "27 et plus"], "Milliers d’euros par an")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : Insee, fichier localisé (valeurs simulées). Projection Lambert-93.")
    return fig, g


@liar("missing-date")
def l_undated_flood():
    z = champ(82, 40, 60, 0, 3)
    fig, ax = toile("Modelled flood depth, lower Arden valley", droite=0.95)
    im = ax.imshow(z, cmap="Blues", origin="lower", extent=(0, 6, 0, 4))
    fig.colorbar(im, ax=ax, label="Water depth (m)", shrink=0.7)
    ax.set_axis_off()
    echelle(ax, 1, "1 km")
    pied(fig, "Source: River Agency hydraulic model. National grid.")
    return fig


@liar("missing-scale")
def l_sans_echelle():
    polys = quartiers(83, 6, 4)
    v = np.random.default_rng(83).uniform(2, 30, len(polys))
    fig, ax = toile("Part des logements vacants par quartier, 2023")
    aplats(ax, polys, [ORANGES[i] for i in np.digitize(v, [6, 12, 18, 24])])
    legende(ax, ORANGES, ["moins de 6", "de 6 à moins de 12", "de 12 à moins de 18", "de 18 à moins de 24", "24 et plus"], "% des logements")
    pied(fig, "Source : ville de Sainte-Aube, observatoire de l’habitat, 2023.")
    return fig


@liar("missing-scale")
def l_sin_escala():
    g = gp()
    g["tasa"] = spatial(g, 84, 10, 44)
    fig, ax = toile("Médicos por cada 10 000 habitantes, 2022")
    classes(ax, g, "tasa", [15, 22, 29, 36], BLEUS, ["menos de 15", "de 15 a menos de 22", "de 22 a menos de 29", "de 29 a menos de 36", "36 o más"], "Médicos por 10 000 hab.")
    pied(fig, "Fuente: colegio de médicos, 2022 (datos simulados). Proyección Lambert-93.")
    return fig, g


@liar("missing-source")
def l_sans_source():
    g = dep()
    fig, ax = toile("Densité de population par département, 2023")
    classes(ax, g, "densite", DENS, VERTS, DENS_FR, "Habitants au km²")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Projection Lambert-93.")
    return fig, g


@liar("missing-source")
def l_soil_no_source():
    z = champ(86, 40, 40, 4.5, 8)
    fig, ax = toile("Topsoil pH on Hollow Farm, autumn 2023", droite=0.95)
    m = ax.pcolormesh(np.linspace(0, 800, 41), np.linspace(0, 800, 41), z, cmap="cividis")
    fig.colorbar(m, ax=ax, label="pH (no unit)")
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 200, "200 m")
    return fig


@liar("missing-unit")
def l_sans_unite():
    g = dep()
    g["p"] = spatial(g, 87, 480, 1750)
    fig, ax = toile("Précipitations par département, 2022", droite=0.95)
    g.plot(column="p", cmap="Blues", legend=True, ax=ax, edgecolor="#666666", linewidth=0.3, legend_kwds={"label": "Précipitations", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source : valeurs simulées d’après les normales, 2022. Lambert-93.")
    return fig, g


@liar("missing-unit")
def l_ronds_sans_unite():
    r = np.random.default_rng(88)
    x, y, v = r.uniform(0, 10, 15), r.uniform(0, 8, 15), r.integers(20, 400, 15)
    fig, ax = toile("La production des fermes du canton, 2023")
    ax.add_patch(Rectangle((-1, -1), 12, 10, facecolor="#f3f3ec", edgecolor="#888888"))
    ax.scatter(x, y, s=v * 2, color="#009E73", alpha=0.75, edgecolor="white")
    legende_ronds(ax, [50, 200, 400], lambda q: q * 2, "{}", "Production", "#009E73")
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 2, "2 km")
    pied(fig, "Source : chambre d’agriculture, 2023.")
    return fig


@liar("not-equal-area")
def l_mercator_superficie():
    w = monde(3857)
    fig, ax = toile("Le Groenland face à l’Afrique : la place des pays sur Terre, 2023", w=9, h=7, droite=0.97)
    w["c"] = np.where(w.continent == "Afrique", "#E69F00", np.where(w.nom.str.contains("Groenland"), "#0072B2", "#dddddd"))
    w.plot(ax=ax, color=w["c"], edgecolor="#777777", linewidth=0.2)
    ax.legend(handles=[Patch(color="#E69F00", label="Afrique (superficie, km²)"), Patch(color="#0072B2", label="Groenland (superficie, km²)")], loc="lower left", fontsize=9)
    ax.set_axis_off()
    echelle(ax, 4000, "4 000 km à l’équateur", 1000, (0.5, 0.05))
    pied(fig, "Source : Natural Earth, 2023. Projection Mercator.")
    return fig, w


@liar("not-equal-area")
def l_mercator_fertility():
    w = monde(3857)
    fig, ax = toile("Where fertility is below two children, share of land area, 2015", w=9, h=7, droite=0.97)
    classes(ax, w, "fecondite", [2, 3, 4], BLEUS[:4], ["under 2", "2 to under 3", "3 to under 4", "4 and over"], "Children per woman", "no data", "lower left", (0, 0.05))
    echelle(ax, 4000, "4,000 km at the equator", 1000, (0.5, 0.05))
    pied(fig, "Source: Gapminder, 2015. Web Mercator.")
    return fig, w


@liar("not-equal-area")
def l_miller_wald():
    w = monde("+proj=mill")
    w["wald"] = spatial(w, 93, 2, 80)
    fig, ax = toile("Wie viel Fläche der Erde ist bewaldet? Waldanteil 2020", w=10, h=6.5, droite=0.97)
    w.plot(column="wald", cmap="Greens", legend=True, ax=ax, edgecolor="#777777", linewidth=0.2, legend_kwds={"label": "Waldanteil an der Landesfläche (%)", "shrink": 0.6})
    ax.set_axis_off()
    echelle(ax, 4000, "4000 km am Äquator", 1000)
    pied(fig, "Quelle: simulierte Werte, 2020. Miller-Projektion.")
    return fig, w


@liar("unprojected")
def l_departements_degres():
    g = dep().to_crs(4326)
    fig, ax = toile("Densité de population par département, 2023")
    classes(ax, g, "densite", DENS, BLEUS, DENS_FR, "Habitants au km²")
    ax.set_aspect("equal")
    echelle(ax, 2, "environ 150 km")
    pied(fig, "Source : Insee, recensement de la population 2023.")
    return fig, g


@liar("unprojected")
def l_world_degrees():
    w = monde(4326)
    fig, ax = toile("Fertility rate by country, 2015", w=10, h=5.5, droite=0.97)
    w.plot(column="fecondite", cmap="Purples", legend=True, ax=ax, edgecolor="#777777", linewidth=0.2, aspect="equal",
           missing_kwds={"color": "#bdbdbd", "label": "no data"}, legend_kwds={"label": "Children per woman", "shrink": 0.7})
    ax.legend(handles=[Patch(color="#bdbdbd", label="no data")], loc="lower left", fontsize=9)
    ax.set_axis_off()
    echelle(ax, 45, "5,000 km at the equator", 1.0, (0.4, 0.05))
    pied(fig, "Source: Gapminder, 2015.")
    return fig, w


@liar("unprojected")
def l_raster_lonlat():
    z = champ(96, 40, 40, -12, 9)
    fig, ax = toile("Température moyenne de janvier 2021, Scandinavie", w=7, h=6, droite=0.95)
    im = ax.imshow(z, cmap="RdBu_r", norm=CenteredNorm(0), origin="lower", extent=(5, 30, 55, 71), aspect="equal")
    fig.colorbar(im, ax=ax, label="Température (°C)", shrink=0.7)
    ax.set(xlabel="Longitude (°E)", ylabel="Latitude (°N)")
    fig.subplots_adjust(left=0.12, bottom=0.16)
    echelle(ax, 5, "environ 280 km à 60° N", 1.0, (0.04, 0.06))
    pied(fig, "Source : réanalyse simulée, janvier 2021.")
    return fig


@liar("too-few-classes")
def l_deux_classes():
    g = dep()
    fig, ax = toile("Densité de population par département, 2023")
    classes(ax, g, "densite", [100], [BLEUS[1], BLEUS[4]], ["moins de 100", "100 et plus"], "Habitants au km²")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, SRC_DEP)
    return fig, g


@liar("too-few-classes")
def l_two_class_income():
    polys = quartiers(98, 7, 5)
    v = np.random.default_rng(98).uniform(18, 74, len(polys))
    fig, ax = toile("Household income by tract, Fairhaven, 2022")
    aplats(ax, polys, [VIOLETS[1] if k < 45 else VIOLETS[4] for k in v])
    legende(ax, [VIOLETS[1], VIOLETS[4]], ["under 45", "45 and over"], "Median income\n(thousand dollars)")
    echelle(ax, 1, "1 mile")
    pied(fig, "Source: household survey, 2022 (invented).")
    return fig


@liar("too-many-classes")
def l_douze_classes():
    g = dep()
    b = [25, 35, 45, 55, 65, 80, 95, 110, 140, 200, 400]
    c = [plt.get_cmap("Blues")(k) for k in np.linspace(0.1, 1, 12)]
    noms = ["moins de 25"] + [f"de {i} à moins de {j}" for i, j in zip(b, b[1:])] + ["400 et plus"]
    fig, ax = toile("Densité de population par département, 2023")
    classes(ax, g, "densite", b, c, noms, "Habitants au km²")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, SRC_DEP)
    return fig, g


@liar("too-many-classes")
def l_elf_klassen():
    g = gp()
    g["anteil"] = spatial(g, 99, 0.5, 54.5)
    b = list(range(5, 55, 5))
    c = [plt.get_cmap("YlOrBr")(k) for k in np.linspace(0.08, 1, 11)]
    fig, ax = toile("Anteil der Pendler mit dem Fahrrad, 2022")
    classes(ax, g, "anteil", b, c, ["unter 5"] + [f"{i} bis unter {i + 5}" for i in b[:-1]] + ["50 und mehr"], "Pendler (%)")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Quelle: Pendlerbefragung 2022 (erfunden). Lambert-93.")
    return fig, g


@liar("colour-blind")
def l_rouge_vert_conformite():
    polys = quartiers(101, 6, 5)
    k = np.random.default_rng(101).integers(0, 3, len(polys))
    c = ["#d7301f", "#3f8f2f", "#a05a1c"]
    fig, ax = toile("Conformité de l’eau de baignade par secteur, été 2023")
    aplats(ax, polys, [c[i] for i in k])
    legende(ax, c, ["non conforme", "conforme", "à surveiller"], "Avis sanitaire\n(catégorie)")
    echelle(ax, 1, "1 km")
    pied(fig, "Source : agence sanitaire, contrôles de l’été 2023.")
    return fig


@liar("colour-blind")
def l_dots_red_green():
    r = np.random.default_rng(102)
    fig, ax = toile("Votes by household group, Elmtree borough, June 2023")
    ax.add_patch(Rectangle((-0.2, -0.2), 6.4, 5.4, facecolor="#fafafa", edgecolor="#777777"))
    for c, n, m in (("#c8402a", "Party A", (2, 3)), ("#5d8a1f", "Party B", (4, 2))):
        ax.scatter(np.clip(r.normal(m[0], 1.1, 160), 0, 6), np.clip(r.normal(m[1], 1, 160), 0, 5), s=14, color=c, label=n)
    ax.legend(title="1 dot = 50 votes", loc="upper left", bbox_to_anchor=(1, 1), fontsize=9, title_fontsize=9)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 1, "1 km")
    pied(fig, "Source: borough election office, June 2023 (invented).")
    return fig


@liar("colour-blind")
def l_lignes_tram():
    t = np.linspace(0, 10, 60)
    fig, ax = toile("Réseau de tramway projeté, 2026")
    for c, n, k in (("#b5651d", "ligne A", 0.0), ("#7a8b1f", "ligne B", 1.8), ("#c0392b", "ligne C", 3.6)):
        ax.plot(t, 3 + 2 * np.sin(0.6 * t + k), lw=4, color=c, label=n)
    ax.legend(title="Lignes", loc="upper left", bbox_to_anchor=(1, 1), fontsize=9)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 2, "2 km")
    pied(fig, "Source : syndicat des transports, avant-projet, 2026.")
    return fig


@liar("panels-on-different-scales")
def l_deux_cartes_deux_echelles():
    g = gp()
    g["a"] = spatial(g, 111, 4, 12)
    g["b"] = spatial(g, 111, 14, 42)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5))
    fig.suptitle("Part des logements chauffés au bois : 2013 et 2023", fontsize=12)
    for ax, col, an in zip(axs, "ab", (2013, 2023)):
        g.plot(column=col, cmap="YlOrBr", legend=True, ax=ax, edgecolor="#555555", linewidth=0.4, legend_kwds={"label": "% des logements", "orientation": "horizontal", "pad": 0.02})
        ax.set_title(str(an), fontsize=11)
        ax.set_axis_off()
        echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : enquêtes logement simulées, 2013 et 2023. Lambert-93.")
    return fig, g


@liar("panels-on-different-scales")
def l_ozone_panels():
    fig, axs = plt.subplots(1, 3, figsize=(12, 4.2))
    fig.suptitle("Ozone over Sandler County compared, July 2019, 2021 and 2023", fontsize=12)
    for ax, an, hi in zip(axs, (2019, 2021, 2023), (60, 95, 150)):
        im = ax.imshow(champ(112, 30, 30, hi * 0.4, hi), cmap="viridis", origin="lower", extent=(0, 30, 0, 30))
        fig.colorbar(im, ax=ax, label="Ozone (µg/m³)", shrink=0.7)
        ax.set_title(f"July {an}", fontsize=11)
        ax.set_axis_off()
        echelle(ax, 10, "10 km")
    pied(fig, "Source: county air monitoring (simulated), 2019–2023.")
    return fig


@liar("title-contradicts-data")
def l_titre_contraire():
    g = gp()
    c = g.geometry.representative_point()
    r = np.random.default_rng(113)
    x = (c.x - c.x.min()) / (c.x.max() - c.x.min())
    g["taux"] = (6 + 14 * x + r.normal(0, 0.8, len(g))).round(1)
    fig, ax = toile("La pauvreté diminue d’ouest en est, 2021")
    classes(ax, g, "taux", [8, 11, 14, 17], ORANGES, ["moins de 8", "de 8 à moins de 11", "de 11 à moins de 14", "de 14 à moins de 17", "17 et plus"], "Taux de pauvreté, %")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : fichier fiscal simulé, 2021. Projection Lambert-93.")
    return fig, g


@liar("misrepresentation")
def l_ronds_contre_nombres():
    n = ["Aubier", "Brissac", "Corme", "Doué", "Esnes"]
    x, y = [1, 4, 7, 3, 6.5], [2, 5, 3, 7.5, 7]
    v = [420, 95, 260, 150, 60]
    faux = [260, 420, 95, 150, 420]
    fig, ax = toile("Nouveaux abonnés des médiathèques, 2023")
    ax.add_patch(Rectangle((-1, 0), 10, 9.5, facecolor="#f5f2ea", edgecolor="#888888"))
    ax.scatter(x, y, s=[3 * k for k in faux], color="#56B4E9", edgecolor="#333333")
    for a, b, c, m in zip(x, y, v, n):
        ax.text(a, b, str(c), ha="center", va="center", fontsize=10)
        ax.text(a, b - 1.1, m, ha="center", fontsize=9)
    legende_ronds(ax, [100, 250, 400], lambda q: 3 * q, "{}", "Abonnés", "#56B4E9")
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 2, "2 km")
    pied(fig, "Source : réseau des médiathèques, rapport 2023.")
    return fig


@liar("false-precision")
def l_fausse_precision():
    polys = quartiers(114, 4, 3)
    v = np.random.default_rng(114).uniform(20, 60, len(polys))
    fig, ax = toile("Part d’habitants satisfaits des parcs, sondage (n = 240), 2023")
    cuts = [30, 40, 50]
    aplats(ax, polys, [VERTS[i] for i in np.digitize(v, cuts)])
    for p, k in zip(polys, v):
        ax.text(*p.mean(axis=0), f"{k:.5f} %".replace(".", ","), ha="center", fontsize=9, bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})
    legende(ax, VERTS[:4], ["moins de 30", "de 30 à moins de 40", "de 40 à moins de 50", "50 et plus"], "% des répondants")
    echelle(ax, 1, "1 km")
    pied(fig, "Source : sondage municipal, 240 personnes, 2023.")
    return fig


@liar("small-text")
def l_texte_minuscule():
    g = gp()
    fig, ax = toile("Densité des communes de Grand Poitiers, 2023")
    classes(ax, g, "densite", [50, 100, 200, 500], BLEUS, ["moins de 50", "de 50 à moins de 100", "de 100 à moins de 200", "de 200 à moins de 500", "500 et plus"], "Habitants au km²")
    for n, p in zip(g.nom, g.geometry.representative_point()):
        ax.text(p.x, p.y, n, fontsize=3.5, ha="center")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : Insee, recensement 2023. Projection Lambert-93.")
    return fig, g


@liar("overplotting")
def l_points_superposes():
    d = pd.read_parquet(ICI / "communes_france.parquet", columns=["longitude", "latitude", "population_2023"]).dropna()
    d = d[d.latitude.between(41, 52) & d.longitude.between(-6, 10)].iloc[::3]
    p = gpd.GeoSeries(gpd.points_from_xy(d.longitude, d.latitude), crs=4326).to_crs(2154)
    fig, ax = toile("Les communes de France, un point par commune (une sur trois), 2023", droite=0.95)
    ax.scatter(p.x, p.y, s=60, color="#0072B2", label="une commune")
    ax.legend(loc="upper left", fontsize=9)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source : Insee, code officiel géographique 2023. Lambert-93.")
    return fig


# ───────────────────────────── cartes honnêtes ─────────────────────────────


@honest
def h_densite_dep():
    g = dep()
    fig, ax = toile("Densité de population par département, 2023")
    classes(ax, g, "densite", DENS, BLEUS, DENS_FR, "Habitants au km²")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, SRC_DEP)
    return fig, g


@honest
def h_nombre_de_medecins_taux():
    g = gp()
    g["med"] = spatial(g, 84, 10, 44)
    fig, ax = toile("Nombre de médecins pour 10 000 habitants, 2022")
    classes(ax, g, "med", [15, 22, 29, 36], VERTS, ["moins de 15", "de 15 à moins de 22", "de 22 à moins de 29", "de 29 à moins de 36", "36 et plus"], "Médecins pour\n10 000 habitants")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : ordre des médecins (valeurs simulées), 2022. Lambert-93.")
    return fig, g


@honest
def h_population_ronds():
    g = dep()
    p = g.geometry.representative_point()
    fig, ax = toile("Population des départements, 2023")
    g.plot(ax=ax, color="#f0f0f0", edgecolor="#999999", linewidth=0.4)
    ax.scatter(p.x, p.y, s=g.population / 4000, color="#0072B2", alpha=0.7, edgecolor="white")
    legende_ronds(ax, [250000, 1000000, 2500000], lambda v: v / 4000, "{:.0f}", "Habitants")
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, SRC_DEP)
    return fig, g


@honest
def h_circles_sqrt_patches():
    r = np.random.default_rng(11)
    x = np.tile([9, 24, 39, 54, 69, 84, 92], 2)[:14] + r.uniform(-2, 2, 14)
    y = np.repeat([18, 50], 7) + np.tile([5, -5], 7) + r.uniform(-2, 2, 14)
    v = np.array([12, 160, 25, 100, 40, 140, 52, 60, 75, 31, 88, 18, 120, 44])
    fig, ax = toile("Visitors to the reserve's hides, 2023 (thousands)", w=9)
    ax.add_patch(Rectangle((0, 0), 100, 70, facecolor="#eef3e6", edgecolor="#777777"))
    for a, b, c in zip(x, y, v):
        ax.add_patch(Circle((a, b), radius=0.6 * np.sqrt(c), facecolor="#D55E00", alpha=0.75, edgecolor="white"))
    ax.set(xlim=(-2, 102), ylim=(-5, 72), aspect="equal")
    ax.set_axis_off()
    for i, c in enumerate([40, 100, 160]):
        ax.add_patch(Circle((112, 50 - 20 * i), radius=0.6 * np.sqrt(c), facecolor="#D55E00", alpha=0.75, clip_on=False))
        ax.text(122, 50 - 20 * i, f"{c} thousand", fontsize=9, va="center")
    echelle(ax, 20, "20 km")
    pied(fig, "Source: Reserve Trust, visitor counters, 2023.")
    return fig


@honest
def h_camas_markersize():
    d = pd.DataFrame({"ciudad": ["Alba", "Brío", "Cuesta", "Dehesa", "Encina", "Fuente"], "x": [12, 34, 60, 25, 72, 48], "y": [10, 38, 22, 52, 48, 60], "camas": [120, 240, 480, 300, 960, 180]})
    fig, ax = toile("Camas de hospital por ciudad, provincia de Montalto, 2023")
    ax.add_patch(Polygon([(0, 0), (80, -4), (90, 50), (60, 72), (8, 66)], facecolor="#f3efe4", edgecolor="#777777"))
    for t in d.itertuples():
        ax.plot(t.x, t.y, "o", ms=1.4 * np.sqrt(t.camas), color="#009E73", alpha=0.8, mec="white")
        ax.annotate(t.ciudad, (t.x, t.y), xytext=(0, -0.7 * np.sqrt(t.camas) - 12), textcoords="offset points", ha="center", fontsize=9)
    legende_ronds(ax, [240, 480, 960], lambda v: 1.96 * v, "{:.0f} camas", "Número de camas", "#009E73")
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 20, "20 km")
    pied(fig, "Fuente: Consejería de Sanidad, 2023 (datos ficticios).")
    return fig


@honest
def h_carres_proportionnels():
    r = np.random.default_rng(203)
    x, y = np.meshgrid([1, 4, 7, 10], [1, 4, 7])
    v = r.integers(40, 900, 12)
    fig, ax = toile("Surfaces commerciales ouvertes par canton, 2019-2023")
    ax.add_patch(Rectangle((-1, -1), 13, 10, facecolor="#f4f4f4", edgecolor="#888888"))
    for a, b, c in zip(x.flat, y.flat, v):
        k = np.sqrt(c) * 0.07
        ax.add_patch(Rectangle((a - k / 2, b - k / 2), k, k, facecolor="#7a52a5", edgecolor="white"))
    for i, c in enumerate([100, 400, 900]):
        k = np.sqrt(c) * 0.07
        ax.add_patch(Rectangle((13, 7 - 3 * i - k / 2), k, k, facecolor="#7a52a5", clip_on=False))
        ax.text(15.5, 7 - 3 * i, f"{c} m²", fontsize=9, va="center")
    ax.set(xlim=(-1.5, 12.5), ylim=(-1.8, 9.2), aspect="equal")
    ax.set_axis_off()
    echelle(ax, 2, "2 km", ou=(0.05, 0.09))
    pied(fig, "Source : chambre de commerce, autorisations 2019-2023. La surface du carré suit la valeur.")
    return fig


@honest
def h_bruit_viridis():
    fig, ax = toile("Niveau sonore moyen de jour (Lden), centre-ville, 2022", droite=0.95)
    im = ax.imshow(champ(21, 60, 80, 40, 78), cmap="inferno", origin="lower", extent=(0, 4, 0, 3))
    fig.colorbar(im, ax=ax, label="Niveau sonore, dB(A)", shrink=0.8)
    ax.set(xlabel="Distance vers l’est (km)", ylabel="Distance vers le nord (km)")
    fig.subplots_adjust(left=0.11, bottom=0.16)
    pied(fig, "Source : ville de Valmont, carte stratégique du bruit, 2022.")
    return fig


@honest
def h_vent_cyclique():
    a = champ(205, 40, 50, 0, 360)
    fig, ax = toile("Direction du vent dominant, 12 mars 2023 à midi", droite=0.95)
    im = ax.imshow(a, cmap="twilight", vmin=0, vmax=360, origin="lower", extent=(0, 100, 0, 80))
    cb = fig.colorbar(im, ax=ax, label="Direction d’où vient le vent (°)", ticks=[0, 90, 180, 270, 360], shrink=0.8)
    cb.ax.set_yticklabels(["0° N", "90° E", "180° S", "270° O", "360° N"])
    ax.set_axis_off()
    echelle(ax, 20, "20 km")
    pied(fig, "Source : modèle météorologique (simulé), 12 mars 2023. Échelle de couleur cyclique.")
    return fig


@honest
def h_rainfall_ylgnbu():
    fig, ax = toile("Annual rainfall over the Teal basin, 2021", droite=0.95)
    m = ax.pcolormesh(np.linspace(0, 120, 61), np.linspace(0, 100, 51), champ(23, 50, 60, 300, 1900), cmap="YlGnBu")
    fig.colorbar(m, ax=ax, label="Rainfall (mm)")
    ax.set(xlabel="Easting (km)", ylabel="Northing (km)", aspect="equal")
    fig.subplots_adjust(left=0.1, bottom=0.15)
    pied(fig, "Source: Teal Basin Authority, rain gauges, 2021. UTM grid.")
    return fig


@honest
def h_evolution_centree():
    g = gp()
    g["evol"] = spatial(g, 31, -2, 9)
    fig, ax = toile("Évolution de la population par commune, 2018-2023", droite=0.95)
    g.plot(column="evol", cmap="RdBu", norm=TwoSlopeNorm(0, -9, 9), legend=True, ax=ax, edgecolor="#444444", linewidth=0.4, legend_kwds={"label": "Évolution, %", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : recensement simulé, 2018 et 2023. Projection Lambert-93.")
    return fig, g


@honest
def h_anomalia_dos_pendientes():
    fig, ax = toile("Anomalía de temperatura en la península, julio de 2022", droite=0.95)
    im = ax.imshow(champ(34, 36, 48, -1, 3.5), cmap="RdBu_r", origin="lower", extent=(0, 960, 0, 720), norm=TwoSlopeNorm(0, -1, 3.5))
    fig.colorbar(im, ax=ax, label="Anomalía respecto a 1991-2020 (°C)", shrink=0.8, ticks=[-1, -0.5, 0, 1, 2, 3])
    ax.set_axis_off()
    echelle(ax, 200, "200 km")
    pied(fig, "Fuente: servicio meteorológico (datos simulados), 2022.")
    return fig


@honest
def h_indice_100():
    g = dep()
    g["ind"] = spatial(g, 209, 72, 128)
    c = ["#2166ac", "#92c5de", "#f2f2f2", "#f4a582", "#b2182b"]
    fig, ax = toile("Prix des loyers par rapport à la moyenne nationale, 2023")
    classes(ax, g, "ind", [85, 95, 105, 115], c, ["moins de 85", "de 85 à moins de 95", "de 95 à moins de 105 (moyenne)", "de 105 à moins de 115", "115 et plus"], "Indice (France = 100)")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source : observatoire des loyers (simulé), 2023. Lambert-93.")
    return fig, g


@honest
def h_vote_50():
    polys = quartiers(210, 7, 5)
    v = np.random.default_rng(210).uniform(32, 68, len(polys))
    c = ["#8c510a", "#d8b365", "#80cdc1", "#01665e"]
    fig, ax = toile("Yes share in the bypass referendum, by ward, 9 May 2024")
    aplats(ax, polys, [c[i] for i in np.digitize(v, [40, 50, 60])])
    legende(ax, c, ["under 40 (No wins)", "40 to under 50 (No wins)", "50 to under 60 (Yes wins)", "60 and over (Yes wins)"], "Yes votes (% of valid)")
    echelle(ax, 1, "1 km")
    pied(fig, "Source: Returning Officer, 9 May 2024 (invented).")
    return fig


@honest
def h_elevation_gray():
    fig, ax = toile("Elevation of Kestrel Forest, lidar survey 2020", droite=0.95)
    z = champ(33, 50, 70, 120, 980)
    m = ax.pcolormesh(np.linspace(0, 14, 71), np.linspace(0, 10, 51), z, cmap="YlOrBr")
    cs = ax.contour(np.linspace(0.1, 13.9, 70), np.linspace(0.1, 9.9, 50), z, levels=[300, 500, 700, 900], colors="black", linewidths=0.6)
    ax.clabel(cs, fontsize=9, fmt="%d m")
    fig.colorbar(m, ax=ax, label="Elevation (m above sea level)", shrink=0.8)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 2, "2 km")
    pied(fig, "Source: National Lidar Programme, 2020.")
    return fig


@honest
def h_isochrones():
    y, x = np.mgrid[-10:10:80j, -12:12:90j]
    t = 2.6 * np.hypot(x, 1.3 * y) * (1 + 0.2 * np.sin(3 * np.arctan2(y, x)))
    c = BLEUS[::-1][:4]
    fig, ax = toile("Temps de trajet à vélo depuis la gare, 2024")
    ax.contourf(x, y, t, levels=[0, 8, 16, 24, 60], colors=c)
    ax.plot(0, 0, "*", color="white", mec="black", ms=12)
    ax.set_aspect("equal")
    ax.set_axis_off()
    legende(ax, c, ["moins de 8 min", "de 8 à moins de 16 min", "de 16 à moins de 24 min", "24 min et plus"], "Durée (minutes)")
    echelle(ax, 5, "5 km")
    pied(fig, "Source : calcul d’itinéraires sur OpenStreetMap, mars 2024.")
    return fig


@honest
def h_isocronas():
    y, x = np.mgrid[-8:8:70j, -8:8:70j]
    t = 6 * np.hypot(x, y) * (1 + 0.15 * np.cos(4 * np.arctan2(y, x)))
    c = VIOLETS[::-1][:4]
    fig, ax = toile("Tiempo de llegada de la ambulancia, Valdehondo, 2023", droite=0.95)
    cf = ax.contourf(x, y, t, levels=[0, 10, 20, 30], colors=c, extend="max")
    fig.colorbar(cf, ax=ax, label="Minutos desde el aviso (punta: más de 30)", shrink=0.8)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 4, "4 km")
    pied(fig, "Fuente: servicio de emergencias, 2023 (simulación).")
    return fig


@honest
def h_armut():
    polys = quartiers(43, 6, 4)
    v = np.random.default_rng(43).uniform(4, 38, len(polys))
    fig, ax = toile("Armutsquote nach Stadtteil, Neuburg 2022")
    aplats(ax, polys, [ORANGES[i] for i in np.digitize(v, [10, 17, 24, 31])])
    legende(ax, ORANGES, ["unter 10 %", "10 bis unter 17 %", "17 bis unter 24 %", "24 bis unter 31 %", "31 % und mehr"], "Anteil der Haushalte (%)")
    echelle(ax, 1, "1 km")
    pied(fig, "Quelle: Statistisches Amt Neuburg, 2022 (erfunden).")
    return fig


@honest
def h_fond_sombre():
    g = dep()
    g["part"] = spatial(g, 215, 3, 41)
    c = ["#26334d", "#3d5f8f", "#5b93c4", "#9cc9e3", "#eaf6ff"]
    fig, ax = toile("Part du réseau ferré électrifié, 2023")
    classes(ax, g, "part", [10, 18, 26, 34], c, ["moins de 10", "de 10 à moins de 18", "de 18 à moins de 26", "de 26 à moins de 34", "34 et plus"], "% de la longueur\n(du sombre au clair)", bord="#8899aa")
    fig.set_facecolor("#0b1320")
    ax.set_title("Part du réseau ferré électrifié, 2023", fontsize=12, loc="left", color="white")
    for t in [*ax.get_legend().get_texts(), ax.get_legend().get_title()]:
        t.set_color("white")
    x0, y0 = ax.get_xlim()[0], ax.get_ylim()[0]
    ax.plot([x0 + 4e4, x0 + 24e4], [y0 + 5e4] * 2, color="white", lw=3)
    ax.text(x0 + 4e4, y0 + 7e4, "200 km", color="white", fontsize=9)
    fig.text(0.02, 0.02, "Source : valeurs simulées, 2023. Projection Lambert-93.", color="white", fontsize=9)
    return fig, g


@honest
def h_age_entiers():
    polys = quartiers(52, 5, 5)
    v = np.random.default_rng(52).integers(20, 70, len(polys))
    fig, ax = toile("Median age by census tract, Port Ellis, 2021")
    aplats(ax, polys, [VERTS[i] for i in np.digitize(v, [30, 40, 50, 60])])
    legende(ax, VERTS, ["20–29", "30–39", "40–49", "50–59", "60–69"], "Median age (years)")
    echelle(ax, 1, "1 km")
    pied(fig, "Source: Port Ellis census, 2021.")
    return fig


@honest
def h_crochets():
    g = gp()
    g["part"] = spatial(g, 51, 3, 48)
    fig, ax = toile("Part des ménages sans voiture, 2021")
    g.plot(column="part", scheme="user_defined", classification_kwds={"bins": [10, 20, 30, 40, 50]}, cmap="Oranges", edgecolor="#555555", linewidth=0.4, legend=True, ax=ax,
           legend_kwds={"labels": ["[0 ; 10]", "]10 ; 20]", "]20 ; 30]", "]30 ; 40]", "]40 ; 50]"], "title": "% des ménages", "loc": "upper left", "bbox_to_anchor": (1, 1), "fontsize": 9})
    ax.set_axis_off()
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : enquête simulée auprès des ménages, 2021. Lambert-93.")
    return fig, g


@honest
def h_quantiles_intervalles():
    g = dep()
    g["tx"] = spatial(g, 218, 6, 19)
    fig, ax = toile("Unemployment rate by département, Q4 2023")
    g.plot(column="tx", scheme="quantiles", k=5, cmap="Purples", edgecolor="#666666", linewidth=0.3, legend=True, ax=ax,
           legend_kwds={"interval": True, "fmt": "{:.1f}", "title": "% of labour force\n(quintiles)", "loc": "upper left", "bbox_to_anchor": (1, 1), "fontsize": 9})
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source: simulated labour survey, Q4 2023. Lambert-93 projection.")
    return fig, g


@honest
def h_turnout_full():
    polys = quartiers(62, 6, 4)
    v = np.random.default_rng(62).uniform(42, 69, len(polys))
    fig, ax = toile("Turnout by polling district, mayoral election, May 2024")
    aplats(ax, polys, [BLEUS[1:][i] for i in np.digitize(v, [48, 55, 62])])
    legende(ax, BLEUS[1:], ["under 48", "48 to under 55", "55 to under 62", "62 and over"], "Turnout (% of voters)")
    echelle(ax, 1, "1 km")
    pied(fig, "Source: Returning Officer, May 2024 (invented figures).")
    return fig


@honest
def h_velo_absents_dits():
    g = gp()
    g["pour1000"] = spatial(g, 71, 0.6, 6.5)
    g.loc[g.index % 4 == 1, "pour1000"] = np.nan
    fig, ax = toile("Places de stationnement vélo pour 1 000 habitants, 2024")
    g.plot(column="pour1000", cmap="Blues", legend=True, ax=ax, edgecolor="#555555", linewidth=0.4, missing_kwds={"color": "#eeeeee", "hatch": "///", "edgecolor": "#777777"},
           legend_kwds={"label": "Places pour 1 000 habitants", "shrink": 0.6})
    ax.legend(handles=[Patch(facecolor="#eeeeee", hatch="///", edgecolor="#777777", label="donnée absente")], loc="lower right", fontsize=9)
    ax.set_axis_off()
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : recensement simulé des places vélo, 2024. Lambert-93.")
    return fig, g


@honest
def h_world_no_data():
    w = monde()
    fig, ax = toile("Life expectancy at birth, 2015", w=10, h=5, droite=0.8)
    classes(ax, w, "esperance_de_vie", [60, 66, 72, 78], VERTS, ["under 60", "60 to under 66", "66 to under 72", "72 to under 78", "78 and over"], "Years", "no data")
    echelle(ax, 5000, "5,000 km at the equator", 1000)
    pied(fig, "Source: Gapminder, 2015. Equal Earth projection.")
    return fig, w


@honest
def h_raster_nuages():
    z = champ(73, 40, 50, 5, 42)
    z[10:19, 22:35] = np.nan
    z[28:33, 5:12] = np.nan
    fig, ax = toile("Dioxyde d’azote dans l’air, moyenne de février 2023", droite=0.95)
    im = ax.imshow(np.ma.masked_invalid(z), cmap=plt.get_cmap("viridis").with_extremes(bad="#c8c8c8"), vmin=0, vmax=45, origin="lower", extent=(0, 25, 0, 20))
    fig.colorbar(im, ax=ax, label="NO₂ (µg/m³)", shrink=0.8)
    ax.legend(handles=[Patch(facecolor="#c8c8c8", edgecolor="#333333", label="nuages : pas de mesure")], loc="upper right", fontsize=9)
    ax.set_axis_off()
    echelle(ax, 5, "5 km")
    pied(fig, "Source : satellite, produit mensuel de niveau 3, février 2023.")
    return fig


@honest
def h_impfquote():
    g = gp()
    g["quote"] = spatial(g, 74, 55, 92)
    g.loc[g.index % 5 == 2, "quote"] = np.nan
    fig, ax = toile("Impfquote gegen Masern bei Schulanfängern, 2023")
    classes(ax, g, "quote", [65, 75, 85], VERTS[:4], ["unter 65", "65 bis unter 75", "75 bis unter 85", "85 und mehr"], "Geimpfte Kinder (%)", "keine Angabe")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Quelle: Gesundheitsamt, Einschulung 2023 (erfunden). Lambert-93.")
    return fig, g


@honest
def h_vrai_zero():
    g = gp()
    v = spatial(g, 224, -3, 11)
    g["acc"] = v.clip(lower=0)
    c = ["#ffffff"] + BLEUS[1:]
    fig, ax = toile("Accidents de vélo pour 10 000 habitants, 2023")
    classes(ax, g, "acc", [0.01, 3, 6, 9], c, ["0 (aucun accident)", "plus de 0 à moins de 3", "de 3 à moins de 6", "de 6 à moins de 9", "9 et plus"], "Accidents pour\n10 000 habitants")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : fichier des accidents (simulé), 2023 ; toutes les communes ont répondu. Lambert-93.")
    return fig, g


@honest
def h_date_dans_source():
    g = gp()
    g["revenu"] = spatial(g, 81, 19.5, 29)
    fig, ax = toile("Niveau de vie médian par commune")
    classes(ax, g, "revenu", [21, 23, 25, 27], VIOLETS, ["moins de 21", "de 21 à moins de 23", "de 23 à moins de 25", "de 25 à moins de 27", "27 et plus"], "Milliers d’euros par an")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : Insee, fichier localisé, millésime 2021 (valeurs simulées). Projection Lambert-93.")
    return fig, g


@honest
def h_flood_dated():
    fig, ax = toile("Modelled flood depth, lower Arden valley", droite=0.95)
    im = ax.imshow(champ(82, 40, 60, 0, 3), cmap="Blues", origin="lower", extent=(0, 6, 0, 4))
    fig.colorbar(im, ax=ax, label="Water depth (m)", shrink=0.7)
    ax.set_axis_off()
    echelle(ax, 1, "1 km")
    pied(fig, "Data: River Agency hydraulic model, run of 14 November 2023. National grid.")
    return fig


@honest
def h_echelle_en_mots():
    z = champ(227, 24, 30, 0, 60)
    fig, ax = toile("Part des sols artificialisés, carreaux de 200 m, 2022", droite=0.95)
    m = ax.pcolormesh(z, cmap="Oranges", edgecolors="white", linewidth=0.2)
    fig.colorbar(m, ax=ax, label="% de la surface du carreau", shrink=0.8)
    ax.set_aspect("equal")
    ax.set_axis_off()
    pied(fig, "Échelle : un carreau = 200 m de côté. Source : observatoire des sols (simulé), 2022.")
    return fig


@honest
def h_escala_numerica():
    g = gp()
    g["tasa"] = spatial(g, 84, 10, 44)
    fig, ax = toile("Médicos por cada 10 000 habitantes, 2022")
    classes(ax, g, "tasa", [15, 22, 29, 36], BLEUS, ["menos de 15", "de 15 a menos de 22", "de 22 a menos de 29", "de 29 a menos de 36", "36 o más"], "Médicos por 10 000 hab.")
    pied(fig, "Escala 1:400 000. Fuente: colegio de médicos, 2022 (datos simulados). Lambert-93.")
    return fig, g


@honest
def h_unite_dans_titre():
    g = dep()
    g["p"] = spatial(g, 87, 480, 1750)
    fig, ax = toile("Précipitations de l’année 2022 (mm)", droite=0.95)
    g.plot(column="p", cmap="Blues", legend=True, ax=ax, edgecolor="#666666", linewidth=0.3, legend_kwds={"label": "Cumul annuel (mm)", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source : valeurs simulées d’après les normales, 2022. Lambert-93.")
    return fig, g


@honest
def h_equal_earth_superficie():
    w = monde()
    fig, ax = toile("Le Groenland face à l’Afrique : la place des pays sur Terre, 2023", w=10, h=5.5, droite=0.97)
    w["c"] = np.where(w.continent == "Afrique", "#E69F00", np.where(w.nom.str.contains("Groenland"), "#0072B2", "#dddddd"))
    w.plot(ax=ax, color=w["c"], edgecolor="#777777", linewidth=0.2)
    ax.legend(handles=[Patch(color="#E69F00", label="Afrique (superficie, km²)"), Patch(color="#0072B2", label="Groenland (superficie, km²)")], loc="lower left", fontsize=9)
    ax.set_axis_off()
    echelle(ax, 4000, "4 000 km à l’équateur", 1000, (0.5, 0.03))
    pied(fig, "Source : Natural Earth, 2023. Projection Equal Earth, équivalente.")
    return fig, w


@honest
def h_mollweide_fertility():
    w = monde("ESRI:54009")
    fig, ax = toile("Fertility rate by country, 2015", w=10, h=5, droite=0.8)
    classes(ax, w, "fecondite", [2, 3, 4], VIOLETS[:4], ["under 2", "2 to under 3", "3 to under 4", "4 and over"], "Children per woman", "no data")
    echelle(ax, 5000, "5,000 km at the equator", 1000)
    pied(fig, "Source: Gapminder, 2015. Mollweide projection (equal-area).")
    return fig, w


@honest
def h_mercator_navigation():
    w = monde(3857)
    d = gpd.GeoSeries(gpd.points_from_xy([-4.5, -9.1, -25.7, -61.1], [48.4, 38.7, 37.7, 14.6]), crs=4326).to_crs(3857)
    fig, ax = toile("Escales de la course transatlantique, édition 2023", w=8, h=6, droite=0.97)
    w.plot(ax=ax, color="#e6e2d8", edgecolor="#888888", linewidth=0.4)
    ax.plot(d.x, d.y, "o-", color="#0072B2", ms=8)
    for n, a, b in zip(["Brest", "Lisbonne", "Açores", "Martinique"], d.x, d.y):
        ax.annotate(n, (a, b), xytext=(8, 6), textcoords="offset points", fontsize=10)
    ax.set(xlim=(-8e6, 1.2e6), ylim=(0.8e6, 7e6))
    ax.set_axis_off()
    echelle(ax, 1000, "1 000 km à l’équateur", 1000)
    pied(fig, "Source : comité de course, 2023. Projection Mercator (caps conservés).")
    return fig


@honest
def h_cylindrique_equivalente():
    lat = np.linspace(-90, 90, 37)
    z = 28 * np.cos(np.deg2rad((lat[:-1] + lat[1:]) / 2))[:, None] - 4 + champ(234, 36, 72, -4, 4)
    fig, ax = toile("Température moyenne annuelle de surface, 2022", w=10, h=4.8, droite=0.97)
    m = ax.pcolormesh(np.linspace(-180, 180, 73) * np.pi / 180 * 6371, np.sin(np.deg2rad(lat)) * 6371, z, cmap="magma")
    fig.colorbar(m, ax=ax, label="Température (°C)", shrink=0.8)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.plot([-18000, -13000], [-7200, -7200], color="black", lw=3)
    ax.text(-12500, -7400, "5 000 km à l’équateur", fontsize=9)
    pied(fig, "Source : réanalyse simulée, 2022. Projection cylindrique équivalente de Lambert.")
    return fig


@honest
def h_degres_corriges():
    g = gp().to_crs(4326)
    fig, ax = toile("Densité des communes de Grand Poitiers, 2023")
    classes(ax, g, "densite", [50, 100, 200, 500], BLEUS, ["moins de 50", "de 50 à moins de 100", "de 100 à moins de 200", "de 200 à moins de 500", "500 et plus"], "Habitants au km²")
    ax.set_aspect(1 / np.cos(np.deg2rad(46.55)))
    echelle(ax, 10, "10 km", 1 / 76.6)
    pied(fig, "Source : Insee, 2023. Projection équirectangulaire, parallèle de référence 46,55° N.")
    return fig, g


@honest
def h_zonage_deux_statuts():
    polys = quartiers(236, 6, 5)
    k = np.random.default_rng(236).integers(0, 2, len(polys))
    fig, ax = toile("Secteurs soumis au permis de louer, arrêté du 3 avril 2023")
    aplats(ax, polys, [["#e0e0e0", "#0072B2"][i] for i in k])
    legende(ax, ["#e0e0e0", "#0072B2"], ["hors zone", "permis obligatoire"], "Statut réglementaire")
    echelle(ax, 1, "1 km")
    pied(fig, "Source : ville de Sainte-Aube, arrêté municipal, 2023.")
    return fig


@honest
def h_rouge_vert_hachures():
    polys = quartiers(101, 6, 5)
    k = np.random.default_rng(101).integers(0, 3, len(polys))
    c, h = ["#8c1c13", "#a7d49b", "#f2e6b8"], ["xx", "", ".."]
    fig, ax = toile("Conformité de l’eau de baignade par secteur, été 2023")
    for p, i in zip(polys, k):
        ax.add_patch(Polygon(p, facecolor=c[i], hatch=h[i], edgecolor="#333333", linewidth=0.6))
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.legend(handles=[Patch(facecolor=a, hatch=b, edgecolor="#333333", label=n) for a, b, n in zip(c, h, ["non conforme", "conforme", "à surveiller"])],
              title="Avis sanitaire\n(catégorie)", loc="upper left", bbox_to_anchor=(1, 1), fontsize=9)
    echelle(ax, 1, "1 km")
    pied(fig, "Source : agence sanitaire, contrôles de l’été 2023.")
    return fig


@honest
def h_dots_shapes():
    r = np.random.default_rng(102)
    fig, ax = toile("Votes by household group, Elmtree borough, June 2023")
    ax.add_patch(Rectangle((-0.2, -0.2), 6.4, 5.4, facecolor="#fafafa", edgecolor="#777777"))
    for c, mk, n, m in (("#D55E00", "o", "Party A", (2, 3)), ("#0072B2", "^", "Party B", (4, 2))):
        ax.scatter(np.clip(r.normal(m[0], 1.1, 160), 0, 6), np.clip(r.normal(m[1], 1, 160), 0, 5), s=14, color=c, marker=mk, label=n)
    ax.legend(title="1 dot = 50 votes", loc="upper left", bbox_to_anchor=(1, 1), fontsize=9, title_fontsize=9)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 1, "1 km")
    pied(fig, "Source: borough election office, June 2023 (invented).")
    return fig


@honest
def h_lignes_tram_etiquetees():
    t = np.linspace(0, 10, 60)
    fig, ax = toile("Réseau de tramway projeté, 2026", droite=0.9)
    for c, n, k, ls in (("#0072B2", "ligne A", 0.0, "-"), ("#E69F00", "ligne B", 1.8, "--"), ("#000000", "ligne C", 4.4, ":")):
        y = 3 + 2 * np.sin(0.6 * t + k)
        ax.plot(t, y, lw=4, color=c, ls=ls, label=n)
        ax.text(10.15, y[-1], n, fontsize=10, va="center")
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 2, "2 km")
    pied(fig, "Source : syndicat des transports, avant-projet, 2026.")
    return fig


@honest
def h_occupation_sols():
    z = np.digitize(champ(239, 40, 50), [0.2, 0.4, 0.55, 0.7, 0.85])
    noms = ["eau", "prairie", "culture", "forêt", "bâti", "carrière"]
    c = ["#56B4E9", "#F0E442", "#E69F00", "#007755", "#CC79A7", "#333333"]
    fig, ax = toile("Occupation du sol, commune de Bellerive, 2021")
    ax.imshow(z, cmap=ListedColormap(c), norm=BoundaryNorm(np.arange(-0.5, 6), 6), origin="lower", extent=(0, 10, 0, 8))
    ax.set_axis_off()
    legende(ax, c, noms, "Catégories")
    echelle(ax, 2, "2 km")
    pied(fig, "Source : interprétation d’images aériennes, 2021 (fictif).")
    return fig


@honest
def h_deux_cartes_meme_echelle():
    g = gp()
    g["a"] = spatial(g, 111, 4, 24)
    g["b"] = spatial(g, 111, 14, 42)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5))
    fig.suptitle("Part des logements chauffés au bois : 2013 et 2023", fontsize=12)
    fig.subplots_adjust(right=0.86, bottom=0.1)
    for ax, col, an in zip(axs, "ab", (2013, 2023)):
        g.plot(column=col, cmap="YlOrBr", vmin=0, vmax=45, ax=ax, edgecolor="#555555", linewidth=0.4)
        ax.set_title(str(an), fontsize=11)
        ax.set_axis_off()
        echelle(ax, 10, "10 km", 1000)
    fig.colorbar(plt.cm.ScalarMappable(Normalize(0, 45), "YlOrBr"), cax=fig.add_axes((0.89, 0.2, 0.02, 0.6)), label="% des logements")
    pied(fig, "Source : enquêtes logement simulées, 2013 et 2023. Lambert-93.")
    return fig, g


@honest
def h_ozone_common():
    fig, axs = plt.subplots(1, 3, figsize=(12, 4.2), layout="constrained")
    fig.suptitle("Ozone over Sandler County, July 2019, 2021 and 2023", fontsize=12)
    for ax, an, hi in zip(axs, (2019, 2021, 2023), (60, 95, 150)):
        im = ax.imshow(champ(112, 30, 30, hi * 0.4, hi), cmap="viridis", vmin=0, vmax=160, origin="lower", extent=(0, 30, 0, 30))
        ax.set_title(f"July {an}", fontsize=11)
        ax.set_axis_off()
        echelle(ax, 10, "10 km")
    fig.colorbar(im, ax=axs, label="Ozone (µg/m³), same scale", shrink=0.7)
    fig.supxlabel("Source: county air monitoring (simulated), 2019–2023.", fontsize=9, x=0.02, ha="left")
    return fig


@honest
def h_panneaux_deux_grandeurs():
    g = gp()
    g["dens"] = g.densite
    g["age"] = spatial(g, 241, 34, 52)
    fig, axs = plt.subplots(1, 2, figsize=(11, 5))
    fig.suptitle("Deux portraits de Grand Poitiers, 2023 : densité et âge médian", fontsize=12)
    g.plot(column="dens", cmap="Blues", norm=LogNorm(20, 2500), legend=True, ax=axs[0], edgecolor="#555555", linewidth=0.4, legend_kwds={"label": "Habitants au km² (échelle log)", "orientation": "horizontal", "pad": 0.02})
    g.plot(column="age", cmap="Oranges", legend=True, ax=axs[1], edgecolor="#555555", linewidth=0.4, legend_kwds={"label": "Âge médian (ans)", "orientation": "horizontal", "pad": 0.02})
    for ax, t in zip(axs, ("Densité", "Âge médian")):
        ax.set_title(t, fontsize=11)
        ax.set_axis_off()
        echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : Insee, 2023 ; âges simulés. Projection Lambert-93.")
    return fig, g


@honest
def h_titre_vrai_ouest_est():
    g = gp()
    c = g.geometry.representative_point()
    r = np.random.default_rng(113)
    g["taux"] = (6 + 14 * (c.x - c.x.min()) / (c.x.max() - c.x.min()) + r.normal(0, 0.8, len(g))).round(1)
    fig, ax = toile("La pauvreté augmente d’ouest en est, 2021")
    classes(ax, g, "taux", [8, 11, 14, 17], ORANGES, ["moins de 8", "de 8 à moins de 11", "de 11 à moins de 14", "de 14 à moins de 17", "17 et plus"], "Taux de pauvreté, %")
    echelle(ax, 10, "10 km", 1000)
    pied(fig, "Source : fichier fiscal simulé, 2021. Projection Lambert-93.")
    return fig, g


@honest
def h_mediatheques_vraies():
    n = ["Aubier", "Brissac", "Corme", "Doué", "Esnes"]
    x, y, v = [1, 4, 7, 3, 6.5], [2, 5, 3, 7.5, 7], [420, 95, 260, 150, 60]
    fig, ax = toile("Nouveaux abonnés des médiathèques, 2023")
    ax.add_patch(Rectangle((-1, 0), 10, 9.5, facecolor="#f5f2ea", edgecolor="#888888"))
    ax.scatter(x, y, s=[3 * k for k in v], color="#56B4E9", edgecolor="#333333")
    for a, b, c, m in zip(x, y, v, n):
        ax.text(a, b - 1.3, f"{m} : {c}", ha="center", fontsize=9)
    legende_ronds(ax, [100, 250, 400], lambda q: 3 * q, "{}", "Abonnés", "#56B4E9")
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 2, "2 km", ou=(0.65, 0.05))
    pied(fig, "Source : réseau des médiathèques, rapport 2023.")
    return fig


@honest
def h_bivariee():
    g = gp()
    g["rev"] = spatial(g, 251, 19, 29)
    g["veh"] = spatial(g, 252, 60, 95)
    pal = [["#e8e8e8", "#ace4e4", "#5ac8c8"], ["#dfb0d6", "#a5add3", "#5698b9"], ["#be64ac", "#8c62aa", "#3b4994"]]
    i = np.digitize(g.rev, g.rev.quantile([1 / 3, 2 / 3]))
    j = np.digitize(g.veh, g.veh.quantile([1 / 3, 2 / 3]))
    fig, ax = toile("Niveau de vie et équipement automobile, 2021")
    g.plot(ax=ax, color=[pal[a][b] for a, b in zip(i, j)], edgecolor="white", linewidth=0.5)
    ax.set_axis_off()
    echelle(ax, 10, "10 km", 1000)
    lg = fig.add_axes((0.77, 0.55, 0.15, 0.225))
    for a in range(3):
        for b in range(3):
            lg.add_patch(Rectangle((b, a), 1, 1, facecolor=pal[a][b]))
    lg.set(xlim=(0, 3), ylim=(0, 3), xticks=[], yticks=[])
    lg.set_xlabel("ménages motorisés\n(%), par tiers →", fontsize=9)
    lg.set_ylabel("niveau de vie\n(k€ par an), tiers →", fontsize=9)
    pied(fig, "Source : données simulées, 2021 ; classes en tiers. Projection Lambert-93.")
    return fig, g


@honest
def h_dot_density():
    r = np.random.default_rng(253)
    polys = quartiers(253, 5, 4, jeu=0)
    fig, ax = toile("Einwohner von Seefeld, 2023: ein Punkt steht für 25 Personen")
    for p in polys:
        ax.add_patch(Polygon(p, facecolor="white", edgecolor="#999999"))
        n = r.integers(4, 60)
        ax.plot(r.uniform(p[0, 0] + 0.03, p[1, 0] - 0.03, n), r.uniform(p[0, 1] + 0.03, p[2, 1] - 0.03, n), ".", ms=4, color="#0072B2")
    ax.legend(handles=[Line2D([], [], ls="", marker=".", color="#0072B2", label="25 Personen")], loc="upper left", bbox_to_anchor=(1, 1), fontsize=9)
    ax.set_aspect("equal")
    ax.set_axis_off()
    ax.set_ylim(-0.4, 4.1)
    echelle(ax, 1, "1 km", ou=(0.05, 0.02))
    pied(fig, "Quelle: Einwohnermelderegister Seefeld, 31.12.2023 (erfunden). Lage der Punkte zufällig im Bezirk.")
    return fig


@honest
def h_communes_fines():
    d = pd.read_parquet(ICI / "communes_france.parquet", columns=["longitude", "latitude"]).dropna()
    d = d[d.latitude.between(41, 52) & d.longitude.between(-6, 10)].iloc[::6]
    p = gpd.GeoSeries(gpd.points_from_xy(d.longitude, d.latitude), crs=4326).to_crs(2154)
    fig, ax = toile("Densité des communes de France par hexagone, 2023", droite=0.95)
    hb = ax.hexbin(p.x, p.y, gridsize=22, cmap="Blues", mincnt=1)
    fig.colorbar(hb, ax=ax, label="Communes par hexagone (une commune sur six)", shrink=0.8)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source : Insee, code officiel géographique 2023. Lambert-93.")
    return fig


@honest
def h_dorling():
    g = dep()
    p = g.geometry.representative_point()
    g["tx"] = spatial(g, 255, 6, 19)
    fig, ax = toile("Chômage (couleur) et population (surface) des départements, 2023", droite=0.95)
    sc = ax.scatter(p.x, p.y, s=g.population / 3500, c=g.tx, cmap="YlOrBr", edgecolor="#444444")
    fig.colorbar(sc, ax=ax, label="Chômage, % des actifs", shrink=0.7)
    ax.legend(handles=[Line2D([], [], ls="", marker="o", mfc="white", mec="#444444", ms=np.sqrt(v / 3500), label=f"{v // 1000} 000 hab.") for v in (500000, 2000000)], loc="lower left", fontsize=9, labelspacing=1.5)
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000, (0.6, 0.02))
    pied(fig, "Source : Insee 2023 pour la population, chômage simulé. Cercles centrés sur les départements.")
    return fig


@honest
def h_hexagones_tuiles():
    r = np.random.default_rng(256)
    v = r.uniform(5, 30, 24)
    cuts = [10, 15, 20, 25]
    fig, ax = toile("Pupils eating school meals, one hexagon per district, 2023")
    for k in range(24):
        i, j = k % 6, k // 6
        ax.add_patch(RegularPolygon((i * 1.74 + 0.87 * (j % 2), j * 1.5), 6, radius=1, facecolor=VIOLETS[np.digitize(v[k], cuts)], edgecolor="white", lw=1.5))
    ax.set(xlim=(-1.2, 11), ylim=(-1.2, 6), aspect="equal")
    ax.set_axis_off()
    legende(ax, VIOLETS, ["under 10", "10 to under 15", "15 to under 20", "20 to under 25", "25 and over"], "Pupils (%)")
    pied(fig, "Source: Education Office, 2023 (invented). Tile map, not to scale: every district has the same area.")
    return fig


@honest
def h_flux_largeur():
    x0, y0 = 5, 4
    d = [("Nord", 5, 8, 900), ("Est", 10, 5, 450), ("Sud", 6, 0, 1800), ("Ouest", 0, 3, 300)]
    fig, ax = toile("Navetteurs quotidiens vers Clairville, 2021")
    for n, a, b, v in d:
        ax.add_patch(FancyArrowPatch((a, b), (x0, y0), arrowstyle="-", lw=v / 150, color="#0072B2", alpha=0.7, connectionstyle="arc3,rad=0.15"))
        ax.text(a, b + (0.35 if b > 1 else -0.75), f"{n} : {v}", ha="center", fontsize=9)
    ax.plot(x0, y0, "o", color="#D55E00", ms=14)
    ax.set(xlim=(-1, 11.5), ylim=(-1, 9.2), aspect="equal")
    ax.set_axis_off()
    ax.legend(handles=[Line2D([], [], color="#0072B2", alpha=0.7, lw=v / 150, label=f"{v} personnes") for v in (300, 900, 1800)], title="Navetteurs par jour\n(largeur du trait)", loc="upper left", bbox_to_anchor=(1, 1), fontsize=9)
    echelle(ax, 2, "2 km")
    pied(fig, "Source : recensement, fichier des mobilités 2021 (fictif).")
    return fig


@honest
def h_camemberts_sur_carte():
    fig, ax = toile("Mode de chauffage des logements, trois bourgs, 2022")
    ax.add_patch(Rectangle((0, 0), 10, 8, facecolor="#f2f2ea", edgecolor="#888888"))
    for n, a, b, p in (("Aulne", 2, 2, [30, 70]), ("Bois", 5, 5.5, [55, 45]), ("Chêne", 8, 2.5, [20, 80])):
        ax.pie(p, center=(a, b), radius=0.9, colors=["#E69F00", "#0072B2"], startangle=90, counterclock=False, frame=True, wedgeprops={"edgecolor": "white"})
        ax.text(a, b - 1.4, f"{n} : {p[0]} % / {p[1]} %", ha="center", fontsize=9)
    ax.set(xlim=(-0.3, 10.3), ylim=(-0.8, 8.3), aspect="equal")
    ax.set_axis_off()
    legende(ax, ["#E69F00", "#0072B2"], ["bois", "autre énergie"], "% des logements")
    ax.plot([0.5, 2.5], [-0.4, -0.4], color="black", lw=3)
    ax.text(2.7, -0.5, "2 km", fontsize=9)
    pied(fig, "Source : enquête logement communale, 2022 (fictif).")
    return fig


@honest
def h_heatmap_seaborn():
    z = pd.DataFrame(champ(259, 10, 12, 5, 40).round(0))
    fig, ax = toile("Épaisseur de neige par maille de 1 km, 5 février 2023", droite=0.97)
    sns.heatmap(z, cmap="Blues", annot=True, fmt=".0f", annot_kws={"size": 9}, square=True, ax=ax, cbar_kws={"label": "Épaisseur (cm)", "shrink": 0.8})
    ax.set(xticks=[], yticks=[], xlabel="ouest – est (1 case = 1 km)", ylabel="sud – nord (1 case = 1 km)")
    fig.subplots_adjust(left=0.08, bottom=0.14)
    pied(fig, "Source : relevés nivologiques de la station, 5 février 2023.")
    return fig


@honest
def h_tres_asymetrique_log():
    g = dep()
    fig, ax = toile("Bevölkerungsdichte der Départements, 2023", droite=0.95)
    g.plot(column="densite", cmap="viridis", norm=LogNorm(10, 25000), legend=True, ax=ax, edgecolor="#555555", linewidth=0.3, legend_kwds={"label": "Einwohner je km² (logarithmische Skala)", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Quelle: Insee, Zensus 2023. Lambert-93.")
    return fig, g


@honest
def h_trois_classes_ordinales():
    polys = quartiers(261, 6, 4)
    k = np.random.default_rng(261).integers(0, 3, len(polys))
    c = ["#fee6ce", "#fd8d3c", "#8c2d04"]
    fig, ax = toile("Vigilancia por incendios, comarca de Robledal, 18 de agosto de 2023")
    aplats(ax, polys, [c[i] for i in k])
    legende(ax, c, ["baja", "media", "alta"], "Nivel de alerta\n(escala oficial de tres)")
    echelle(ax, 1, "10 km")
    pied(fig, "Fuente: protección civil, boletín del 18 de agosto de 2023.")
    return fig


@honest
def h_part_du_total():
    g = dep()
    g["jeunes"] = spatial(g, 262, 18, 31)
    fig, ax = toile("Effectif des moins de 20 ans rapporté à la population, 2023")
    classes(ax, g, "jeunes", [20, 23, 26, 29], VERTS, ["moins de 20", "de 20 à moins de 23", "de 23 à moins de 26", "de 26 à moins de 29", "29 et plus"], "% de la population")
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source : estimations simulées, 2023. Projection Lambert-93.")
    return fig, g


@honest
def h_continuous_256():
    g = dep()
    g["ens"] = spatial(g, 263, 1600, 2900)
    fig, ax = toile("Sunshine by département, 2022", droite=0.95)
    g.plot(column="ens", cmap="cividis", legend=True, ax=ax, edgecolor="white", linewidth=0.2, legend_kwds={"label": "Hours of sunshine per year", "shrink": 0.7})
    ax.set_axis_off()
    echelle(ax, 200, "200 km", 1000)
    pied(fig, "Source: simulated climate normals, 2022. Lambert-93 projection.")
    return fig, g


@honest
def h_localisation_fontaines():
    r = np.random.default_rng(264)
    fig = Figure(figsize=(8, 6))
    ax = fig.add_axes((0.05, 0.1, 0.68, 0.78))
    for p in quartiers(264, 5, 4):
        ax.add_patch(Polygon(p, facecolor="#f1ede2", edgecolor="#aaaaaa"))
    ax.plot(r.uniform(0.2, 4.8, 30), r.uniform(0.2, 3.8, 30), "o", color="#0072B2", mec="white", ms=7, label="fontaine à boire")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1), fontsize=9)
    ax.set_title("Les 30 fontaines à boire de la ville, juin 2024", fontsize=12, loc="left")
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_axis_off()
    echelle(ax, 1, "1 km")
    pied(fig, "Source : ville de Sainte-Aube, service des eaux, juin 2024.")
    return fig
