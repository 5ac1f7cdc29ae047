"""Chaque règle de relecture : une carte coupable, une innocente, une à la limite. Aucune règle sans les trois."""

from __future__ import annotations

import warnings

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
import shapely.affinity
from matplotlib.collections import LineCollection
from matplotlib.colors import LinearSegmentedColormap, ListedColormap
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle

from datakit import maps
from datakit.errors import InvalidArgument
from figaudit.base.colour import SEQUENTIAL
from figaudit.base.findings import Severity
from figaudit.base.theme import figure
from figaudit.rules.maps import RULES

IDS = {
    "stock-in-choropleth", "not-equal-area", "unprojected", "too-many-classes", "too-few-classes", "empty-class",
    "hidden-missing", "non-monotone-ramp", "diverging-without-middle", "rainbow-colormap", "colour-blind",
    "overlapping-breaks", "radius-not-area", "missing-source", "missing-unit", "missing-date", "missing-scale",
    "false-precision", "panels-on-different-scales", "title-contradicts-data", "small-text", "overplotting",
}  # fmt: skip
SPREAD = [float(v) for v in range(1, 41)]
WORDS = {"title": "Essai", "unit": "%", "source": "essai", "date": "2023"}
MISSING = {"color": "white", "hatch": "///", "label": "Données manquantes"}


def squares(values=SPREAD, column="taux", crs=2154, step=10_000.0):
    x0, y0 = (5e5, 66e5) if crs == 2154 else (0.3, 46.5)
    boxes = [shapely.box(x0 + i % 8 * step, y0 + i // 8 * step, x0 + (i % 8 + 1) * step, y0 + (i // 8 + 1) * step) for i in range(len(values))]  # fmt: skip
    return gpd.GeoDataFrame({column: values}, geometry=boxes, crs=crs)


def degrees(values=SPREAD, south=46.5, gap=0.1):
    boxes = [shapely.box(i % 8, south + i // 8 * gap, i % 8 + 1, south + (i // 8 + 1) * gap) for i in range(len(values))]  # fmt: skip
    return gpd.GeoDataFrame({"taux": values}, geometry=boxes, crs=4326)


def tiles(sides, values=SPREAD):
    """Des carrés ou des hexagones tous égaux, posés en quinconce autour de zéro, hors de toute projection."""
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    places = [(i % 8 - 4, i // 8 - 2) for i in range(len(values))]
    shapes = [
        shapely.Polygon(zip(x + 0.5 * np.sin(turn), y + 0.5 * np.cos(turn), strict=True)) for x, y in places
    ]
    return gpd.GeoDataFrame({"taux": values}, geometry=shapes)


def planisphere(*left_out):
    """Une grille de quatre mille kilomètres, où deux carrés du milieu manquent, et ceux que l'on a ôtés de la table."""
    boxes = [
        shapely.box(i % 12 * 4e5, i // 12 * 4e5, i % 12 * 4e5 + 4e5, i // 12 * 4e5 + 4e5) for i in range(96)
    ]
    frame = gpd.GeoDataFrame({"taux": np.arange(96.0)}, geometry=boxes, crs=8857)
    return frame.drop([40, 66, *left_out])


def lands(values=SPREAD, column="taux", crs=2154):
    """Des territoires d'étendues diverses."""
    frame = squares(values, column, crs)
    frame.geometry = [shapely.affinity.scale(g, 1, 0.5 + i % 5 / 10) for i, g in enumerate(frame.geometry)]
    return frame


def kit(values=SPREAD, classes="equal", **options):
    return maps.choropleth(squares(values), "taux", classes=classes, **{"kind": "ratio", **WORDS, **options})


def plain(frame=None, column="taux", kind="ratio", texts=(), **options):
    """Une carte ordinaire de geopandas, relue avec sa table."""
    frame = squares() if frame is None else frame
    ax = figure()[1]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame.plot(column=column, ax=ax, **options)
    ax.set_title(texts[0] if texts else "")
    for words in texts[1:]:
        ax.text(0, 0, words)
    return ax, frame, column, kind


def classed(colours, values=SPREAD, **options):
    k = len(colours)
    return plain(squares(values), scheme="equal_interval", k=k, cmap=ListedColormap(colours), legend=True, legend_kwds={"interval": True, "fmt": "{:.1f}"}, **options)  # fmt: skip


def of_a_row(head):
    """Une carte dont chaque territoire a un nom, Val0 le plus bas, Val39 le plus haut."""
    frame = squares()
    frame["nom"] = [f"Val{i}" for i in range(len(frame))]
    return plain(frame, texts=(head,))


def dated(more=1.0, words="", titles=("2013", "2023")):
    """Deux cartes de la même grandeur ; la seconde vaut `more` fois la première."""
    fig = figure()[0]
    fig.clear()
    for ax, title, factor in zip(fig.subplots(1, 2), titles, (1.0, more), strict=True):
        frame = squares([value * factor for value in SPREAD])
        frame.plot("taux", ax=ax, cmap="Blues", legend=True, legend_kwds={"label": "% des logements"})
        ax.set_title(title)
    fig.text(0, 0, words)
    return fig


def named(labels):
    return plain(scheme="equal_interval", k=len(labels), legend=True, legend_kwds={"labels": labels})


def circles(power, values=(1.0, 10, 100, 1000)):
    frame = squares(list(values))
    ax = figure()[1]
    frame.plot(ax=ax, color="#eeeeee")
    points = frame.geometry.centroid
    ax.scatter(points.x, points.y, s=[v**power for v in values])
    return ax, frame, "taux", None


def between(south, north, crs):
    """Une bande de pays entre deux latitudes, dessinée dans une projection."""
    frame = degrees(SPREAD, south, (north - south) / 5).to_crs(crs)
    return plain(frame)


def written_in(size):
    """Une carte où chaque carré porte son nom, écrit à cette taille."""
    frame = squares()
    ax = figure()[1]
    frame.plot("taux", ax=ax, cmap="Blues", legend=True)
    for point in frame.geometry.centroid:
        ax.text(point.x, point.y, "ici", fontsize=size)
    return ax, frame, "taux", "ratio"


def dotted(count, size, alpha=1.0):
    """Une carte de points, tous de cette taille, autour du même bourg."""
    ax = figure()[1]
    squares().plot(ax=ax, color="#eeeeee")
    x, y = np.random.default_rng(1).normal(scale=4000, size=(2, count))
    frame = gpd.GeoDataFrame(geometry=gpd.points_from_xy(x + 5.2e5, y + 66.2e5), crs=2154)
    frame.plot(ax=ax, markersize=size, alpha=alpha, color="#08519c")
    return ax, frame, None, None


RED_GREEN = ["#c00000", "#e08080", "#f4f0f0", "#80c080", "#008000"]
ORDERED = [SEQUENTIAL[i] for i in (0, 1, 2, 3, 4, 5, 6)]
HOLES = [*SPREAD[:-2], None, None]
# fmt: off
CASES = {
    "stock-in-choropleth": (
        lambda: plain(lands(range(1, 41), "population"), "population", None),
        lambda: plain(lands(range(1, 41), "taux"), "taux", "ratio"),
        lambda: plain(squares(range(1, 41), "population"), "population", None),  # des carreaux tous égaux
    ),
    "not-equal-area": (
        lambda: between(0, 60, 3857),
        lambda: between(0, 60, 8857),
        lambda: between(46, 47, 3857),  # 4 % d'écart, sous le seuil de 10 %
    ),
    "unprojected": (
        lambda: plain(degrees(), aspect=1),
        lambda: plain(degrees().to_crs(2154)),
        lambda: plain(degrees()),  # geopandas étire l'axe vertical comme il faut
    ),
    "too-many-classes": (
        lambda: kit(classes=maps.classes(SPREAD, "equal", 8)),
        lambda: kit(),
        lambda: kit(classes=maps.classes(SPREAD, "equal", 7)),
    ),
    "too-few-classes": (
        lambda: kit(classes=maps.classes(SPREAD, "equal", 2)),
        lambda: kit(),
        lambda: kit([1.0, 2, 3, 4], classes=maps.classes([1.0, 2, 3, 4], "equal", 2)),  # trop peu de valeurs
    ),
    "empty-class": (
        lambda: classed(ORDERED[:5], [1.0, 2, 3, 100]),
        lambda: kit([1.0, 2, 3, 100], classes="equal"),  # la carte du kit le dit d'elle-même
        lambda: kit([1.0, 2, 3, 100], classes="equal", note="Trois classes vides : personne entre 21 et 80."),
    ),
    "hidden-missing": (
        lambda: plain(squares(HOLES)),
        lambda: kit(HOLES),
        lambda: plain(squares(HOLES), legend=True, scheme="equal_interval", missing_kwds=MISSING),
    ),
    "non-monotone-ramp": (
        lambda: kit(ramp=["#222222", "#dddddd", "#444444", "#eeeeee", "#333333"]),
        lambda: kit(ramp="viridis"),
        lambda: kit(ramp=["#0a3d66", "#ffffff", "#8a3a00"]),  # clair au milieu : c'est une palette à deux teintes
    ),
    "diverging-without-middle": (
        lambda: kit(ramp="PuOr"),
        lambda: kit([v - 20.5 for v in SPREAD], classes=maps.classes([v - 20.5 for v in SPREAD], breaks=[-20, -10, 0, 10, 20]), ramp="diverging", middle=0),
        lambda: kit(ramp="PuOr", note="Blanc : la moyenne nationale."),
    ),
    "rainbow-colormap": (
        lambda: plain(cmap="jet"),
        lambda: plain(cmap="viridis"),
        lambda: kit(ramp="Spectral"),  # beaucoup de teintes, mais un milieu pâle
    ),
    "colour-blind": (
        lambda: classed(RED_GREEN),
        lambda: kit(),
        lambda: classed(ORDERED),  # sept bleus : voisins, encore distincts
    ),
    "overlapping-breaks": (
        lambda: named(["1 à 12", "10 à 20", "20 à 30", "30 à 40"]),
        lambda: kit(),
        lambda: plain(scheme="equal_interval", k=4, legend=True),  # « 1.00, 10.75 » puis « 10.75, 20.50 » : l'usage
    ),
    "radius-not-area": (
        lambda: circles(2),
        lambda: circles(1),
        lambda: circles(1.002),  # 1,4 % d'écart, sous 2 %
    ),
    "missing-source": (
        plain,
        kit,
        lambda: plain(texts=("Titre", "Données : Insee")),
    ),
    "missing-unit": (
        plain,
        kit,
        lambda: plain(texts=("Densité (habitants par km²)",), legend=True),
    ),
    "missing-date": (
        plain,
        kit,
        lambda: plain(texts=("La densité en 2023",)),
    ),
    "missing-scale": (
        plain,
        kit,
        lambda: plain(squares(step=4e5).set_crs(8857, allow_override=True)),  # trop vaste pour une barre
    ),
    "title-contradicts-data": (
        lambda: plain(texts=("Le taux diminue du sud au nord",)),
        lambda: plain(texts=("The rate is higher in the north",)),
        lambda: plain(texts=("Non, le taux ne diminue pas du sud au nord",)),
    ),
    "false-precision": (
        lambda: plain(texts=("Taux", "49,11553 %", "25,68636 %")),
        lambda: plain(texts=("Taux", "49,1 %", "25,7 %")),
        lambda: plain(texts=("Taux", "46,58026° N", "0,34037° E")),
    ),
    "small-text": (
        lambda: written_in(4),
        lambda: written_in(9),
        lambda: written_in(6),  # petit, pas encore illisible
    ),
    "overplotting": (
        lambda: dotted(2000, 60),
        lambda: dotted(2000, 0.3),
        lambda: dotted(2000, 60, alpha=0.3),  # transparents : les amas se voient
    ),
    "panels-on-different-scales": (
        lambda: dated(4.0),
        lambda: dated(1.2),
        lambda: dated(4.0, "Chaque carte a sa propre étendue : échelles différentes."),
    ),
}
# fmt: on


FOUR = ["#f7f7f7", "#cccccc", "#888888", "#333333"]
CLASSES = ["moins de 11 %", "11 à moins de 21 %", "21 à moins de 31 %", "31 % et plus"]


def keyed(
    labels=CLASSES, colours=FOUR, hatches=("",) * 4, extra=(), paint=FOUR, title="Taux (%)", head="Essai 2023"
):
    """Des aplats posés classe par classe, et leur légende faite de clés."""
    frame = squares()
    ax = figure()[1]
    for i, (colour, hatch) in enumerate(zip(paint, hatches, strict=False)):
        rows = frame[(frame.taux - 1) // 10 == i]
        rows.plot(ax=ax, color=colour, hatch=hatch, edgecolor="#555555")
    handles = [
        Patch(fc=c, hatch=h, label=t) for c, h, t in zip(colours, [*hatches, ""], labels, strict=False)
    ]
    ax.legend(handles=[*handles, *extra], title=title)
    ax.set_title(head)
    return ax, frame, "taux", "ratio"


def discs(power, stray=False, key=False):
    """Des disques posés un à un, dont quelques-uns tombent chez un voisin ; leur clé parmi eux."""
    frame = squares([10.0 * 1.2**i for i in range(20)], "clubs")
    ax = figure()[1]
    frame.plot(ax=ax, color="#eeeeee")
    scale = 9000 / frame.clubs.max() ** power
    for i, (spot, value) in enumerate(zip(frame.geometry.centroid, frame.clubs, strict=True)):
        ax.add_patch(Circle((spot.x + 1e4 * (stray and i % 10 == 4), spot.y), scale * value**power, fc="red"))
    for i, value in enumerate((100, 200, 300) if key else ()):
        ax.add_patch(Circle((6.2e5, 66e5 + 2e4 * i), scale * value**power, fc="none", ec="k"))
        ax.text(6.35e5, 66e5 + 2e4 * i, f"{value} clubs", va="center")
    ax.text(5e5, 65.9e5, "10 km")
    return ax, None if key else frame, None, None


def two_sides(threshold):
    """Des baisses et des hausses, en deux couleurs coupées à `threshold`."""
    frame = squares([float(value - 20) for value in SPREAD])
    ax = figure()[1]
    above = frame.taux > threshold
    frame.plot(ax=ax, color=np.where(above, "#5e3c99", "#e66101"), edgecolor="white")
    ax.legend(
        handles=[Patch(fc="#5e3c99", label="arriba"), Patch(fc="#e66101", label="abajo")],
        title="Évolution (%)",
    )
    return ax, frame, "taux", None


def reaching(head):
    """Des disques dont le rayon, en kilomètres sur le terrain, est la valeur elle-même."""
    frame = squares([1.1**i for i in range(20)], "valeur")
    ax = figure()[1]
    frame.plot(ax=ax, color="#eeeeee")
    discs = frame.set_geometry(frame.geometry.centroid.buffer(1000 * frame.valeur))
    discs.plot(ax=ax, color="#b2182b")
    ax.set_title(head)
    return ax, discs, None, None


def raster(labels):
    ax = figure()[1]
    colours = ListedColormap(FOUR)
    ax.imshow(np.linspace(0, 99.9, 900).reshape(30, 30), cmap=colours, vmin=0, vmax=100, extent=(5e5, 6e5, 66e5, 67e5))  # fmt: skip
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(FOUR, labels, strict=True)])
    return ax, None, None, None


def heights(label):
    """Une surface, du vert au brun, et sa barre."""
    ax = figure()[1]
    ramp = LinearSegmentedColormap.from_list("", ["#5b8a2f", "#f5f5dc", "#b2452f"])
    x, y = np.meshgrid(np.linspace(5e5, 6e5, 30), np.linspace(66e5, 67e5, 30))
    ax.figure.colorbar(ax.contourf(x, y, x + y, cmap=ramp), ax=ax, label=label)
    ax.set_title("Essai, 2023")
    return ax, None, None, None


def kilowatts(colours, kinds):
    ax = figure()[1]
    squares().plot(ax=ax, color="#eeeeee")
    for i, (colour, kind) in enumerate(zip(colours, kinds, strict=True)):
        ax.scatter([5.1e5 + 1e4 * i] * 3, [66.1e5, 66.2e5, 66.3e5], c=colour, label=kind)
    ax.legend(title="Puissance")
    return ax, None, None, None


def emptied(blank):
    values = [0.0 if i % 8 == 3 else 0.2 + i / 8 for i in range(40)]
    frame = squares(values, "velos")
    frame["releve"] = [np.nan if v == 0 and blank else 3 * v for v in values]
    frame["taux"] = [
        (i % 5 + 1) / v if v else np.nan for i, v in enumerate(values)
    ]  # sans habitant, pas de taux
    return plain(frame, "velos", scheme="equal_interval", k=4, legend=True)


NAMES = ["Veille", "Alerte", "Urgence", "Crise"]
STEPS = ["moins de 25", "25 à moins de 50", "50 à moins de 75", "75 et plus"]
# fmt: off
MORE = {  # une ligne par façon d'écrire : la règle, une coupable (ou rien), des innocentes
    "hachures": ("too-few-classes", None, [lambda: keyed(hatches=("", "..", "//", ""))]),
    "catégorie que rien ne porte": ("empty-class", lambda: keyed(NAMES, paint=FOUR[:3]), [
        lambda: keyed(NAMES), lambda: keyed([*NAMES[:3], "Crise (aucune commune)"], paint=FOUR[:3]),
        lambda: keyed(NAMES, extra=[Line2D([], [], color="red", lw=1, label="Frontière")]),
    ]),
    "trait dans la légende": ("empty-class", None, [lambda: keyed(extra=[Line2D([], [], color="k", ls="--", label="21 % : moyenne")])]),
    "anglais": ("overlapping-breaks", lambda: keyed(["less than 11", "11 to less than 22", "21 to less than 31", "31 and over"]), [
        lambda: keyed(["less than 11", "11 to less than 21", "21 up to 31", "31 and over"]),
        lambda: keyed(["unter 11", "11 bis unter 21", "21 bis unter 31", "31 und mehr"]),
        lambda: keyed(["menos de 11", "11 a menos de 21", "21 a menos de 31", "31 y más"]),
    ]),
    "grille en classes": ("overlapping-breaks", lambda: raster(["0–25 %", "25–50 %", "45–75 %", "75–100 %"]), [lambda: raster(STEPS)]),
    "sortes chiffrées": ("non-monotone-ramp", None, [lambda: kilowatts(["#0072B2", "#E69F00", "#000000"], ["22 kW", "50 kW", "150 kW"])]),
    "disques": ("radius-not-area", lambda: discs(1.0), [lambda: discs(0.5)]),
    "disques chez un voisin": ("radius-not-area", lambda: discs(1.0, stray=True), [lambda: discs(0.5, stray=True)]),
    "clé des disques": ("radius-not-area", lambda: discs(1.0, key=True), [lambda: discs(0.5, key=True)]),
    "zéros": ("hidden-missing", lambda: emptied(True), [lambda: emptied(False)]),
    "monde en degrés": ("unprojected", lambda: between(0, 75, 4326), [lambda: between(0, 75, 8857)]),
    "mers d’un planisphère": ("hidden-missing", lambda: plain(planisphere(*range(1, 9))), [lambda: plain(planisphere())]),
    "tuiles égales": ("not-equal-area", None, [lambda: plain(tiles(6)), lambda: plain(tiles(4))]),
    "plate carrée": ("not-equal-area", lambda: between(0, 75, "+proj=eqc"), [lambda: between(0, 75, 8857)]),
    "source": ("diverging-without-middle", lambda: kit(ramp="PuOr", source="normales 1991-2020"), [lambda: kit(ramp="PuOr", note="Écart à la normale")]),
    "unité": ("missing-unit", lambda: keyed(STEPS, title="Salaire moyen", head="Salaire par département, 2023"), [
        lambda: keyed(STEPS, title="Salaire moyen (€)"), lambda: keyed(STEPS, title="Indice de salaire"), lambda: keyed(STEPS, title="Nombre de clubs"),
        lambda: keyed(STEPS, title="Salaire par heure"), lambda: keyed([f"{t} euros" for t in STEPS], title="Salaire moyen"),
    ]),
    "sans légende": ("missing-unit", lambda: plain(texts=("Densité (habitants par km²)",)), [
        lambda: plain(squares(SPREAD[:4]), texts=("Densité (habitants par km²)",)),
        lambda: plain(texts=("Densité (habitants par km²)", "de 1 à 40")),
    ]),
    "grandeur que nul lexique ne connaît": ("missing-unit", lambda: keyed(STEPS, title="Trajet moyen"), [
        lambda: keyed(STEPS, title="Trajet moyen (min)"), lambda: keyed(STEPS, title="Dairy cows"), lambda: keyed(STEPS, title="Festivals d’été"),
    ]),
    "électricité": ("missing-unit", lambda: keyed(STEPS, title="Household electricity"), [lambda: keyed(STEPS, title="Household electricity (€/kWh)")]),
    "une source se nomme": ("missing-source", lambda: keyed(head="Sources captées pour l’eau, 2022"), [
        lambda: plain(texts=("Essai", "Carte : A. B. Source : Insee")), lambda: plain(texts=("Essai", "Données de l’Insee, 2020")),
        lambda: keyed(head="Revenu médian, 2021\n(source : Insee)"),
    ]),
    "année ou nombre": ("missing-date", lambda: plain(texts=("Au 1er janvier", "2000 m")), [lambda: plain(texts=("Au 1er janvier 2020", "2000 m"))]),
    "bornes qui ressemblent à des années": ("missing-date", lambda: keyed(["moins de 1900", "1900 à 2050", "2050 à 2200", "2200 et plus"], head="Prix au 1er janvier"), [
        lambda: keyed(["1900 à 1920", "1920 à 1950", "1950 à 1970", "1970 à 2000"], head="Construction"),
    ]),
    "dernière classe claire": ("non-monotone-ramp", lambda: classed(["#fff7bc", "#fec44f", "#cc4c02", "#662506", "#e9a3c9"]), [
        lambda: classed(["#fff7bc", "#fec44f", "#ec7014", "#cc4c02", "#662506"]), lambda: classed(["#e9a3c9", "#f7f7f7", "#c7e9c0", "#41ab5d", "#00441b"]),
    ]),
    "l’année n’est pas un milieu": ("diverging-without-middle", lambda: prices("Prix des maisons, 2022"), [lambda: prices("Prix autour de 2 060 €, 2022")]),
    "dans l’année": ("stock-in-choropleth", lambda: spent("Millions d’euros dans l’année"), [lambda: spent("Euros par habitant")]),
    "titre contre des classes peintes": ("title-contradicts-data", lambda: keyed(head="Des taux plus élevés dans le sud, 2023")[0], [
        lambda: keyed(head="Des taux plus élevés dans le nord, 2023")[0],
        lambda: keyed(title="Âge médian (ans)", head="La population la plus jeune est au sud, 2023")[0],
    ]),
    "titre contre une classe": ("title-contradicts-data", lambda: keyed(head="Nulle part moins de 21 % en 2023")[0], [
        lambda: keyed(head="Nulle part moins de 5 % en 2023")[0],
    ]),
    "une lettre sur chacun": ("colour-blind", lambda: lettered(1), [lambda: lettered(40)]),
    "traits d’une collection": ("colour-blind", lambda: traced("solid"), [lambda: traced("dashed")]),
    "clé de cercles vides": ("radius-not-area", lambda: ringed(1.0), [lambda: ringed(0.5)]),
    "points d’ax.plot": ("overplotting", lambda: plotted(8), [lambda: plotted(0.5)]),
    "table sans contours": ("hidden-missing", lambda: unshaped(HOLES), [lambda: unshaped(SPREAD)]),
    "mot sur la barre": ("diverging-without-middle", lambda: prices("Prix des maisons, 2022", "2 060"), [lambda: prices("Prix des maisons, 2022", "2 060 = moyenne\nnationale")]),
    "milliards": ("stock-in-choropleth", lambda: billions("BIP (Mrd. €)", "Kreise, 2021"), [
        lambda: billions("BIP je Einwohner (Tsd. €)", "Kreise, 2021"), lambda: billions("Milliers d’euros", "Prix médian, 2021"),
    ]),
    "degrés Celsius": ("false-precision", lambda: plain(texts=("Wassertemperatur", "21,4312 °C", "19,8821 °C")), [
        lambda: plain(texts=("Wassertemperatur", "46,58026°", "0,34037°")), lambda: plain(texts=("Wassertemperatur", "21,4 °C", "19,9 °C")),
    ]),
    "noms numérotés": ("non-monotone-ramp", lambda: keyed(["1 faible", "2 modéré", "3 fort", "4 très fort"], HUES, paint=HUES), [
        lambda: keyed(["1 Étang", "2 Lande", "3 Pré", "4 Verger"], HUES, paint=HUES)[0],
        lambda: keyed(["1 Teich", "2 Heide", "3 Wiese", "4 Obstgarten"], HUES, paint=HUES)[0],
    ]),
    "milieu écrit à côté de sa couleur": ("diverging-without-middle", lambda: gained("Évolution (%)"), [
        lambda: gained("Évolution (%), blanc : la moyenne du pays, +10 %"), lambda: gained("Veränderung (%), weiß = Landesdurchschnitt, +10 %"),
    ]),
    "milieu écrit ailleurs": ("diverging-without-middle", lambda: gained("Évolution (%), blanc : la moyenne du pays, +2 %"), []),
    "aujourd’hui, sur deux cartes datées": ("title-contradicts-data", lambda: now_and_then("Hoy ningún municipio supera el 30 %", 1.0), [
        lambda: now_and_then("Hoy ningún municipio supera el 30 %", 0.5), lambda: now_and_then("Plus aucune commune au-dessus de 30 % aujourd’hui", 0.5),
    ]),
    "un titre où « media » n’est pas une moyenne": ("stock-in-choropleth", lambda: named_by("Social media users by county, 2023", "Households"), []),
    "un titre qui dit une médiane": ("stock-in-choropleth", lambda: named_by("Haushalte nach Kreis, 2023", "Haushalte"), [
        lambda: named_by("Mittlere Miete nach Kreis, 2023", "Haushalte"), lambda: named_by("Sueldo mediano por provincia, 2023", "Hogares"),
    ]),
    "rapporté à un nombre rond": ("stock-in-choropleth", lambda: named_by("Households for 2023", "Households"), [
        lambda: named_by("Households for every 1,000 people, 2023", "Households"), lambda: named_by("Haushalte auf 1.000 Einwohner, 2023", "Haushalte"),
        lambda: named_by("Hogares cada mil habitantes, 2023", "Hogares"),
    ]),
    "un pluriel seul": ("stock-in-choropleth", lambda: named_by("Where the dogs are, 2023", "Registered dogs"), [
        lambda: named_by("Le soleil, 1991-2020", "Heures d’ensoleillement"), lambda: named_by("How pupils read, 2022", "Reading points"),
    ]),
    "une mesure que le titre ne compte pas": ("stock-in-choropleth", lambda: named_by("Les écoles, 2023", ""), [
        lambda: named_by("Les écoles, 2023", "Bruit de fond (lux)"),
    ]),
    "des millions": ("stock-in-choropleth", lambda: billions("Spending (£ millions)", "Roads, 2023"), [
        lambda: billions("Earnings (£ thousands)", "Jobs, 2023"),
    ]),
    "relief": ("colour-blind", lambda: heights("Humus (%)"), [lambda: heights("Altitude (m)")]),
    "baisses et hausses en mots": ("overlapping-breaks", lambda: keyed(["Rückgang über 2 %", "Rückgang bis 2 %", "Zuwachs unter 3 %", "Zuwachs von 2 bis 9 %"]), [
        lambda: keyed(["Rückgang über 2 %", "Rückgang bis 2 %", "Zuwachs unter 3 %", "Zuwachs von 3 bis 9 %"]),
        lambda: keyed(["pérdida de más de 2 %", "pérdida de hasta 2 %", "aumento de menos de 3 %", "aumento de 3 a 9 %"]),
    ]),
    "le sens écrit après coup": ("overlapping-breaks", None, [
        lambda: keyed(["starker Rückgang (über 2 %)", "leichter Rückgang (bis 2 %)", "leichter Zuwachs (bis 3 %)", "Zuwachs (3 bis 6 %)"]),
        lambda: keyed(["fell over 2%", "fell up to 2%", "rose up to 3%", "rose 3 to 6%"]),
    ]),
    "deux camps": ("too-few-classes", lambda: two_sides(5), [lambda: two_sides(0)]),
    "portées": ("radius-not-area", lambda: reaching("Clubs par bourg, 2023"), [
        lambda: reaching("Portée des émetteurs, 2023"), lambda: reaching("Reichweite der Sender, 2023"), lambda: reaching("Range of the masts, 2023"),
    ]),
    "superlatif": ("title-contradicts-data", lambda: keyed(head="Gaps are widest in the south, 2023")[0], [
        lambda: keyed(head="Gaps are widest in the north, 2023")[0], lambda: keyed(head="Les taux sont plus faibles dans le sud, 2023")[0],
        lambda: keyed(head="Gaps are smallest in the south, 2023")[0],
        lambda: keyed(head="Plus de ménages à faible revenu dans le nord, 2023")[0],
    ]),
    "un territoire de la table": ("title-contradicts-data", lambda: of_a_row("Val12 a le taux le plus élevé, 2023"), [
        lambda: of_a_row("Val39 a le taux le plus élevé, 2023"), lambda: of_a_row("Val12 atteint son taux le plus élevé depuis 1990"),
        lambda: of_a_row("Val12, le plus grand département, vieillit"),
    ]),
    "deux territoires sur trois": ("title-contradicts-data", lambda: plain(texts=("Deux communes sur trois dépassent 30 %",)), [
        lambda: plain(texts=("Deux communes sur trois dépassent 10 %",)), lambda: plain(texts=("Moins d’une commune sur deux dépasse 30 %",)),
    ]),
    "décimales de ce qui est peint": ("false-precision", lambda: plain(texts=("Loyer", "9,115", "25,686")), [
        lambda: plain(texts=("Loyer", "9,115", "85,686")), lambda: plain(texts=("Loyer", "9,1", "25,7")),
    ]),
    "une plante qui pousse": ("title-contradicts-data", lambda: keyed(head="Am meisten Wein wächst im Süden, 2023")[0], [
        lambda: keyed(head="Am meisten Wein wächst im Norden, 2023")[0], lambda: keyed(head="Der Weinbau wächst im Süden am meisten, 2023")[0],
    ]),
    "milieu nommé sur la barre": ("diverging-without-middle", lambda: prices("Prix des maisons, 2022", "1 500 (moyenne)"), [
        lambda: prices("Precios, 2022", "2 060 (media)"), lambda: prices("Prix des maisons, 2022", "moyenne : 2 060"),
    ]),
    "gris dit en mots": ("hidden-missing", lambda: greyed("Graugänse, 2023"), [
        lambda: greyed("Grau: nicht kartiert"), lambda: greyed("En gris, les communes où personne n’est allé"),
    ]),
    "gris dit, mais pas peint": ("hidden-missing", lambda: greyed("Grau: nicht kartiert", "#fd8d3c"), []),
    "un manque qui a un nombre": ("hidden-missing", lambda: surveyed("moins de 11 %"), [
        lambda: surveyed("moins de 50 réponses"), lambda: surveyed("fewer than 5 interviewed"),
    ]),
    "une palette qui tourne": ("non-monotone-ramp", lambda: tides("Horas de sol, 2020", 12), [
        lambda: tides("Hora de la pleamar, 2020", 12), lambda: tides("Mois le plus pluvieux, 2020", 12),
    ]),
    "pas un tour entier": ("non-monotone-ramp", lambda: tides("Hora de la pleamar, 2020", 7), []),
    "des roches": ("non-monotone-ramp", lambda: rocks(), [lambda: rocks(["grès", "schiste", "gneiss", "craie"])]),
    "saisons": ("panels-on-different-scales", lambda: dated(4.0, titles=("Winter", "Sommer")), [lambda: dated(1.2, titles=("été", "hiver"))]),
    "plus ou moins de plages": ("panels-on-different-scales", lambda: banded("Blues"), [lambda: banded("Greens")]),
    "décimales d’une part": ("false-precision", lambda: numbered("% des ménages"), [
        lambda: plain(squares([1000 * value for value in SPREAD]), texts=("Ménages", "12,345", "23,456")),
    ]),
    "parts d’un total": ("stock-in-choropleth", lambda: shared("% du total national"), [lambda: shared("% des emplois")]),
    "la plupart, puis une virgule": ("title-contradicts-data", lambda: keyed(head="In more than half of districts, over 31% in 2023"), [
        lambda: keyed(head="In more than half of districts, over 11% in 2023"),
    ]),
    "un seuil atteint": ("title-contradicts-data", lambda: plain(texts=("Two towns in three beat the 30% target",)), [
        lambda: plain(texts=("Two towns in three beat the 10% target",)), lambda: plain(texts=("Ein Drittel der Gemeinden übertrifft das Ziel von 20 %",)),
    ]),
    "une part de gens dans une part des territoires": ("title-contradicts-data", lambda: keyed(head="In half of districts, one child in three walks, 2023"), [
        lambda: keyed(head="In half of districts, one child in ten walks, 2023"), lambda: keyed(head="In half of districts, walking fell by a third in 2023"),
        lambda: keyed(head="Dans la moitié des communes, le loyer a pris 33 %, 2023"), lambda: keyed(head="In half of districts, only one child in three walks, 2023"),
    ]),
    "deux côtés d’une carte": ("title-contradicts-data", lambda: doctors("Deux fois plus de médecins sur le littoral que dans l’intérieur"), [
        lambda: doctors("Deux fois plus de médecins sur le littoral qu’en 1990"), lambda: doctors("Plus de médecins sur le littoral que dans l’intérieur"),
        lambda: doctors("Twice as many doctors on the coast as inland", "Doctors per 100,000 people", 40), lambda: doctors("Deux fois plus de pluie au nord qu’au sud"),
    ]),
    "deux côtés, en allemand": ("title-contradicts-data", lambda: doctors("Doppelt so viele Ärzte in der Stadt wie auf dem Land", "Ärzte je 100.000 Einwohner"), []),
    "la part d’un lieu nommé": ("title-contradicts-data", lambda: weighed("Drei von vier Bewohnern leben in Val0"), [
        lambda: weighed("Vier von zehn Bewohnern leben in Val0"), lambda: weighed("Trois habitants de Val0 sur quatre ont une voiture"),
        lambda: weighed("Val0 concentre 42 % des habitants"), lambda: weighed("Trois habitants sur quatre vivent en ville"),
        lambda: weighed("Trois habitants sur quatre vivent hors de Val0"), lambda: weighed("Deux habitants sur trois vivent à Val0 ou dans une commune voisine"),
        lambda: weighed("Val0 concentre plus d’un tiers des habitants"), lambda: weighed("Trois étudiants sur quatre vivent à Val0"),
    ]),
    "des événements près d’un lieu": ("title-contradicts-data", lambda: scattered("Nine fires in ten broke out within 5 km of the coast, 2023"), [
        lambda: scattered("Half of the fires broke out within 10 km of the coast, 2023"), lambda: scattered("Nine fires in ten broke out within 5 km of a road, 2023"),
        lambda: scattered("Nine fires broke out within 5 km of the coast, 2023"), lambda: scattered("Almost half of the fires broke out within 8 km of the coast"),
    ]),
    "deux années, une seule légende": ("title-contradicts-data", lambda: two_years("No district above 25% any more"), [
        lambda: two_years("No district above 31% any more"),
    ]),
    "deux dates, un doublement": ("title-contradicts-data", lambda: now_and_then("Les logements vides ont doublé en dix ans", 1.2), [
        lambda: now_and_then("Les logements vides ont doublé en dix ans", 2.0), lambda: now_and_then("Les logements vides ont doublé depuis 1990", 1.2),
        lambda: now_and_then("Les loyers ont doublé en dix ans", 1.2), lambda: now_and_then("Les logements vides n’ont pas doublé", 1.2),
        lambda: now_and_then("Deux fois plus de logements vides au nord", 1.2),
    ]),
    "deux dates, divisé par deux": ("title-contradicts-data", lambda: now_and_then("Les logements vides divisés par deux en dix ans", 0.9), [
        lambda: now_and_then("Les logements vides divisés par deux en dix ans", 0.5),
    ]),
    "des muets peints comme les autres": ("hidden-missing", lambda: noted("Eight of 40 districts sent no return"), [
        lambda: noted("Eight of 40 districts sent a late return"), lambda: noted("Eight of 48 districts sent no return"),
        lambda: noted("8 communes sur 40 n’ont pas de médecin"), lambda: noted("Acht von 40 Kreisen haben keinen Bahnhof"),
    ]),
    "la même faute, dans trois langues": ("hidden-missing", lambda: noted("8 communes sur 40 n’ont pas répondu"), []),
    "un nombre de muets, en allemand": ("hidden-missing", lambda: noted("Acht von 40 Kreisen haben keine Zahlen gemeldet"), []),
    "disques posés un à un": ("radius-not-area", lambda: ports(2), [lambda: ports(1)]),
    "ce que vaut le plus grand disque": ("panels-on-different-scales", lambda: two_discs(3), [lambda: two_discs(1)]),
    "une perte comptée en positif": ("title-contradicts-data", lambda: keyed(title="Habitants perdus (%)", head="Le sud perd le plus, 2023")[0], [
        lambda: keyed(title="Habitants perdus (%)", head="Le nord perd le plus, 2023")[0], lambda: keyed(title="Évolution (%)", head="Le sud perd le plus, 2023")[0],
    ]),
    "écarts de part et d’autre": ("non-monotone-ramp", lambda: keyed(["10 a 20", "hasta 10", "menos del 30", "30 al 40"], TWO_SIDES, paint=TWO_SIDES), [
        lambda: keyed(["more than 10 below", "up to 10 below", "up to 10 above", "10 or more above"], TWO_SIDES, paint=TWO_SIDES),
        lambda: keyed(["baja más de 10", "baja hasta 10", "sube menos de 10", "sube 10 y más"], TWO_SIDES, paint=TWO_SIDES),
    ]),
    "plages d’une teinte": ("too-many-classes", lambda: bands(9), [lambda: bands(7), lambda: bands(1)]),
}
# fmt: on


HUES = ["#2ca02c", "#1f77b4", "#d62728", "#9467bd"]
TWO_SIDES = ["#5e3c99", "#b2abd2", "#fdb863", "#e66101"]


def gained(label):
    """Des baisses et des hausses, de −10 à +30 ; la palette à deux teintes tourne à +10."""
    frame = squares([v - 10 for v in SPREAD])
    return plain(frame, cmap="PuOr", vmin=-10, vmax=30, legend=True, legend_kwds={"label": label})


def now_and_then(title, factor):
    """Deux cartes de la même grandeur, 2013 puis 2023, sous un même titre."""
    fig = dated(factor)
    fig.suptitle(title)
    return fig


def named_by(title, label):
    """Des entiers d’un millier, dont le titre et la barre disent chacun ce qu’ils sont."""
    frame = lands([700.0 + 13 * i for i in range(40)], "valeur")
    return plain(frame, "valeur", kind=None, texts=(title,), legend=True, legend_kwds={"label": label})


def doctors(title, label="Médecins pour 100 000 habitants", more=1):
    """Un taux, de 300 à 334 ; `more` : combien de fois son étendue est plus large."""
    frame = squares([300.0 + more * i * 34 / 39 for i in range(40)], "med")
    return plain(frame, "med", texts=(title,), legend=True, legend_kwds={"label": label})


def weighed(title):
    """Des disques dont l’aire suit une population ; le premier lieu en a quatre dixièmes."""
    frame = squares([280.0, *(10.0 + i for i in range(20))], "population")
    frame["nom"] = [f"Val{i}" for i in range(len(frame))]
    ax = figure()[1]
    frame.plot(ax=ax, color="#eeeeee")
    spots = frame.geometry.centroid
    ax.scatter(spots.x, spots.y, s=frame.population, color="#08519c")
    ax.set_title(title)
    return ax, frame, None, None


def scattered(title):
    """Vingt points, tous de la même taille, et la distance que la table en donne, de 1 à 20 km."""
    ax, frame, *_ = dotted(20, 16)
    frame["km_from_coast"] = np.arange(1.0, 21.0)
    ax.set_title(title)
    return ax, frame, None, None


def two_years(title):
    """Deux cartes en classes, 2008 puis 2023, dont les valeurs se rangent pareil, et une seule légende."""
    frame = squares().rename(columns={"taux": "r2008"})
    frame["r2023"] = frame.r2008 * 0.7
    fig = figure()[0]
    fig.clear()
    for ax, year in zip(fig.subplots(1, 2), (2008, 2023), strict=True):
        ranks = np.digitize(frame[f"r{year}"], [11, 21, 31])
        frame.plot(ax=ax, color=[FOUR[rank] for rank in ranks], edgecolor="#555555")
        ax.set_title(str(year))
    fig.legend(handles=[Patch(fc=c, label=t) for c, t in zip(FOUR, CLASSES, strict=True)], title="Taux (%)")
    fig.suptitle(title)
    return fig, frame, None, None


def noted(note):
    """Quarante territoires, tous peints d’une classe, et ce que la carte dit de ceux qui n’ont rien dit."""
    ax, *_ = keyed()
    ax.text(0, 0, note)
    return ax, None, None, None


def ports(power):
    """Cinq disques posés un à un, dont l’aire suit cette puissance du nombre écrit à côté."""
    ax = figure()[1]
    squares().plot(ax=ax, color="#eeeeee")
    for i, tons in enumerate((24, 18, 12, 8, 5)):
        ax.scatter(5e5 + 2e4 * i, 66e5 + 1e4 * i, s=1500 * (tons / 24) ** power, color="#2b6ca3")
        ax.annotate(f"{tons} Mt", (5e5 + 2e4 * i, 66e5 + 1e4 * i), (0, -24), textcoords="offset points")
    return ax, None, None, None


def two_discs(more):
    """Deux cartes de disques, de 2014 à 2024, aux mêmes aires ; le plus grand y vaut `more` fois plus."""
    fig = figure()[0]
    fig.clear()
    frame = squares()
    spots = frame.geometry.centroid
    for ax, year, largest in zip(fig.subplots(1, 2), (2014, 2024), (2400, 2400 * more), strict=True):
        frame.plot(ax=ax, color="#eeeeee")
        ax.scatter(spots.x, spots.y, s=10 * frame.taux, color="#756bb1")
        ax.set_title(f"{year} (größter Kreis: {largest} Personen)")
    return fig


def prices(title, tick=""):
    """Une palette à deux teintes, de 1 180 à 2 940, et sa barre ; `tick` : ce qui est écrit en son milieu."""
    frame = squares([1180 + 45.13 * i for i in range(40)], "prix")
    made = plain(
        frame, "prix", texts=(title,), cmap="PuOr", legend=True, legend_kwds={"label": "euros par m²"}
    )
    if tick:
        bar = made[0].figure.axes[-1]
        bar.set_yticks([1180, 2060, 2940], ["1 180", tick, "2 940"])
    return made


def lettered(count):
    """Trois catégories rouge, verte et brune, dont une lettre est écrite sur `count` des quarante territoires."""
    frame = squares()
    ax = figure()[1]
    colours, names = ["#2ca02c", "#d62728", "#8c564b"], ["Bois", "Champ", "Lande"]
    frame.plot(ax=ax, color=[colours[i % 3] for i in range(40)])
    for i, spot in enumerate(frame.geometry.centroid[:count]):
        ax.text(spot.x, spot.y, names[i % 3][0])
    ax.legend(handles=[Patch(fc=c, label=f"{n[0]} – {n}") for c, n in zip(colours, names, strict=True)])
    return ax


def traced(dashes):
    """Deux sortes de lignes, rouges et vertes, sur un fond pâle."""
    ax = figure()[1]
    squares().plot(ax=ax, color="#eeeeee")
    for i, (colour, style) in enumerate((("#d62728", "solid"), ("#6a8f1f", dashes))):
        segments = [[(5.1e5, 66.1e5 + 1e3 * j + 2e4 * i), (5.7e5, 66.1e5 + 1e3 * j)] for j in range(3)]
        ax.add_collection(LineCollection(segments, colors=colour, linestyles=style, label=f"ligne {'AB'[i]}"))
    ax.legend()
    return ax


def ringed(power):
    """Des disques faits de contours, et leur clé : trois cercles vides posés l’un dans l’autre, un nombre à leur sommet."""
    frame = squares([10.0 * 1.2**i for i in range(20)], "clubs")
    ax = figure()[1]
    frame.plot(ax=ax, color="#eeeeee")
    scale = 9000 / 400**power
    radii = scale * frame.clubs**power
    gpd.GeoSeries(frame.centroid.buffer(radii)).plot(ax=ax, color="#b2182b")
    for value in (100, 200, 400):
        radius = scale * value**power
        gpd.GeoSeries([shapely.Point(6.2e5, 66e5 + radius).buffer(radius)]).boundary.plot(ax=ax, color="k")
        ax.text(6.35e5, 66e5 + 2 * radius, str(value))
    return ax


def plotted(size):
    """Mille points d’`ax.plot`, autour du même bourg."""
    ax = figure()[1]
    squares().plot(ax=ax, color="#eeeeee")
    x, y = np.random.default_rng(1).normal(scale=4000, size=(2, 1000))
    ax.plot(x + 5.2e5, y + 66.2e5, "o", ms=size, mew=0)
    return ax


def unshaped(values):
    """Des classes peintes à la main, deux territoires compris que la table, sans contours, dit sans donnée."""
    made = keyed()[0]
    painted = pd.DataFrame({"taux": values})
    return made, painted


def spent(label):
    """Des milliers d'entiers, que seule la barre nomme."""
    frame = lands([100.0 + 31 * i for i in range(40)], "valeur")
    return plain(frame, "valeur", kind=None, legend=True, legend_kwds={"label": label})


def billions(label, title):
    """De petits nombres à virgule, que la barre nomme."""
    frame = lands([0.5 + i / 10 for i in range(40)], "valeur")
    kwds = {"label": label}
    return plain(frame, "valeur", kind=None, texts=(title,), legend=True, legend_kwds=kwds)


def bands(k):
    """Une surface découpée en plages, une barre à côté."""
    ax = figure()[1]
    x, y = np.meshgrid(np.linspace(5e5, 6e5, 30), np.linspace(66e5, 67e5, 30))
    ax.figure.colorbar(ax.contourf(x, y, x + y, levels=np.linspace(71e5, 73e5, k + 1), cmap="YlGnBu"), ax=ax)
    ax.set_aspect("equal")
    return ax


def greyed(note, ground="#cccccc"):
    """Deux territoires sans donnée, peints d’une couleur que seule une note nomme."""
    frame = squares(HOLES)
    ax = figure()[1]
    frame[frame.taux.isna()].plot(ax=ax, color=ground)
    frame.dropna().plot("taux", ax=ax, cmap="Blues")
    ax.text(5e5, 65.9e5, note)
    return ax, frame, "taux", "ratio"


def surveyed(label):
    """Des classes peintes à la main ; la plus pâle n’est portée que par des territoires sans donnée."""
    frame = squares([None if value < 11 else value for value in SPREAD])
    made = keyed([label, *CLASSES[1:]])[0]
    return made, frame, "taux", "ratio"


def tides(title, high):
    """Une grille de valeurs, et une palette qui revient à sa première couleur."""
    ax = figure()[1]
    x, y = np.meshgrid(np.linspace(5e5, 6e5, 30), np.linspace(66e5, 67e5, 30))
    mesh = ax.pcolormesh(x, y, (x - 5e5) / 1e5 * high, cmap="twilight", vmin=0, vmax=high)
    ax.figure.colorbar(mesh, ax=ax, label="horas")
    ax.set_title(title)
    return ax, None, None, None


def rocks(names=None):
    """Quatre couleurs, une par dizaine ; la table les nomme, ou non."""
    ax, frame, *_ = keyed(["Gr – grès", "Sc – schiste", "Gn – gneiss", "Cr – craie"], HUES, paint=HUES)
    if names:
        frame["roche"] = [names[int(value - 1) // 10] for value in frame.taux]
    return ax, frame, None, None


def banded(second):
    """Une surface en neuf plages, une autre en quatre, six fois plus basse."""
    fig = figure()[0]
    fig.clear()
    x, y = np.meshgrid(np.linspace(5e5, 6e5, 30), np.linspace(66e5, 67e5, 30))
    rise = (x - 5e5) / 1e5
    drawn = (("2018", 40 + 20 * rise, 9, "Blues"), ("2022", 5 + 5 * rise, 4, second))
    for ax, (year, values, levels, cmap) in zip(fig.subplots(1, 2), drawn, strict=True):
        fig.colorbar(ax.contourf(x, y, values, levels=levels, cmap=cmap), ax=ax, label="mm")
        ax.set_title(year)
    return fig


def numbered(label):
    """Deux nombres à trois chiffres après la virgule."""
    return plain(texts=("Taux", "12,345", "23,456"), legend=True, legend_kwds={"label": label})


def shared(label):
    """Des pour cent qui s’additionnent à cent."""
    frame = lands([100 * value / sum(SPREAD) for value in SPREAD], "valeur")
    return plain(
        frame, "valeur", kind=None, texts=("Essai, 2023",), legend=True, legend_kwds={"label": label}
    )


def test_one_mask_is_not_a_classification():
    assert "too-few-classes" not in maps.audit_map(bands(1)).rules
    assert "too-few-classes" in maps.audit_map(bands(2)).rules


TENS = ["1 à 10", "10 à 20", "20 à 30", "30 à 40"]
SIDED = ["1 bis unter 10", "10 bis unter 20", "20 bis unter 30", "30 bis 40"]


@pytest.mark.parametrize(
    ("labels", "doubtful"),
    [(TENS, True), (SIDED, False), (["[1;10[", "[10;20[", "[20;30[", "[30;40]"], False)],
)
def test_a_value_on_a_bound_written_twice_is_an_advice(labels, doubtful):
    found = [
        one.severity for one in audited(lambda: named(labels)).findings if one.rule == "overlapping-breaks"
    ]
    assert found == [Severity.ADVICE] * doubtful


@pytest.mark.parametrize(("width", "guilty"), [(90_000, False), (20_000, True)])
def test_a_scale_bar_is_not_a_ground(width, guilty):
    """Un trou dit un manque si un fond se voit dessous, pas si l'on a seulement posé une barre d'échelle."""
    frame = squares([float(v) for v in range(1, 65)]).drop(index=27).reset_index(drop=True)
    ax, *rest = plain(frame)
    ax.add_patch(Rectangle((5e5, 6_580_000), width, 10_000, fc="black"))
    assert ("hidden-missing" in maps.audit_map(ax, *rest).rules) is guilty


@pytest.mark.turning(3)
@pytest.mark.parametrize("way", MORE)
def test_ways_of_drawing_the_same(way):
    rule, guilty, innocents = MORE[way]
    if guilty is not None:
        assert rule in audited(guilty).rules
    for innocent in innocents:
        assert rule not in audited(innocent).rules


def audited(case):
    made = case()
    return maps.audit_map(*made) if isinstance(made, tuple) else maps.audit_map(made)


def test_every_rule_is_known_and_tested():
    assert {rule.id for rule in RULES} == IDS == set(CASES)
    for rule in RULES:
        assert rule.title, rule.id
        assert rule.why.endswith((".", "»")), rule.id
        assert rule.fix, rule.id
        assert rule.severity in Severity


@pytest.mark.parametrize("rule", CASES)
def test_guilty(rule):
    report = audited(CASES[rule][0])
    assert rule in report.rules
    found = next(f for f in report.findings if f.rule == rule)
    assert found.message.endswith(".")
    assert found.fix


@pytest.mark.parametrize("rule", CASES)
def test_innocent(rule):
    report = audited(CASES[rule][1])
    assert rule not in report.rules
    assert not [u for u in report.unread if "règle" in u]


@pytest.mark.parametrize("rule", CASES)
def test_borderline(rule):
    report = audited(CASES[rule][2])
    assert rule not in report.rules
    assert not [u for u in report.unread if "règle" in u]


def test_kit_maps_pass():
    assert audited(kit).findings == ()
    assert audited(lambda: kit(HOLES)).ok
    frame = squares([1.0, 40, None, 900])
    assert maps.audit_map(maps.symbols(frame, "taux", **WORDS)).ok


def test_painted_missing_are_named():
    frame = squares(HOLES)
    ax, _, _, _ = plain(frame.fillna({"taux": 0.0}), scheme="equal_interval", legend=True)
    report = maps.audit_map(ax, frame, "taux", "ratio")
    message = next(f.message for f in report.findings if f.rule == "hidden-missing")
    assert message.startswith("2 territoires sans donnée sont peints")


def test_a_declared_kind_wins_over_a_guess():
    frame = squares([v + 0.5 for v in SPREAD])
    ax, *_ = plain(frame)
    assert "stock-in-choropleth" in maps.audit_map(ax, frame, "taux", "stock").rules
    whole = lands([int(v) * 10 for v in SPREAD], "chose")
    ax, *_ = plain(whole, "chose")
    guess = next(f for f in maps.audit_map(ax, whole, "chose").findings if f.rule == "stock-in-choropleth")
    assert guess.severity is Severity.ADVICE  # des nombres entiers ne prouvent rien


def test_unknown_values_are_said_not_guessed():
    ax, *_ = plain(column=None, color=["#eeeeee", "#72aacd", "#0a3d66", "#72aacd"] * 10)
    report = maps.audit_map(ax)
    assert "les valeurs" in report.unread[0]
    other = squares().translate(1e6).to_frame("geometry").assign(taux=SPREAD)
    assert "quelle couleur va à quelle ligne" in maps.audit_map(ax, other, "taux").unread[0]


def test_several_maps_are_read_one_by_one():
    fig, axes = figure(1, 2)
    for ax, title in zip(axes, ("À gauche", "À droite"), strict=True):
        maps.choropleth(squares(), "taux", classes="equal", kind="ratio", ax=ax, ramp="PuOr", **{**WORDS, "title": title})  # fmt: skip
    assert {f.where for f in maps.audit_map(fig).findings} == {"À gauche", "À droite"}


def test_auditing_changes_nothing_and_refuses_what_is_not_a_map():
    fig = kit()
    before = len(fig.axes[0].get_children())
    maps.audit_map(fig)
    assert len(fig.axes[0].get_children()) == before
    unread = maps.audit_map(figure()[0])
    assert unread.unread == ("aucune carte à relire dans cette figure",)
    assert (unread.headline, unread.ok) == ("Pas relu", False)
    for thing in ("une carte", None, np.arange(3)):
        with pytest.raises(InvalidArgument, match="Aucune carte"):
            maps.audit_map(thing)
