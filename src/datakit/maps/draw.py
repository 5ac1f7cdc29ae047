"""Dessiner une carte honnête : aplats pour un ratio, cercles pour un stock ; légende, échelle, histogramme."""

from typing import Any, NamedTuple

import numpy as np
from matplotlib.patheffects import withStroke

from datakit.maps.classify import Classes, classes, vacant
from datakit.maps.ground import draw_ground
from datakit.maps.legends import circle_legend, legend
from datakit.maps.look import DOTS, EDGE, GROUND, HATCH, RING
from datakit.maps.project import checked, project
from datakit.maps.ramps import WITHOUT_AREA, colours_for
from datakit.maps.scale import scale_bar
from datakit.maps.towns import name_towns, said_by
from datakit.maps.words import refusal
from figaudit.base.colour import PALETTE
from figaudit.base.declared import declare_map
from figaudit.base.figtext import annotate
from figaudit.base.numbers import as_numbers
from figaudit.base.text import NBSP, number, quote
from figaudit.base.theme import figure

LARGEST = 30.0  # rayon en points du plus grand cercle
COVERED = 0.35  # part du territoire que les cercles peuvent couvrir sans se cacher les uns les autres
WIDE, TALL = 5.2, 6.1  # la place de la carte seule dans la figure, en pouces
LEAST_TALL = 1.8  # la même, pour un territoire tout en largeur
CROWDED = 3000  # contours : au-delà, leurs traits noirciraient la carte
NAMED = 5  # cercles dont on écrit le nom


class Painted(NamedTuple):
    """Ce qu'il faut pour peindre des aplats."""

    made: Classes
    ranks: np.ndarray  # le rang de classe de chaque ligne, -1 si sa valeur manque
    colours: list[str]  # une par classe


def classed(
    values: np.ndarray, column: str, given: Any, kind: str, ramp: Any, middle: float | None
) -> Painted:
    """Le découpage, calculé au besoin, le rang de classe de chaque ligne, les couleurs ; refuse de peindre un stock."""
    if kind == "stock":  # peint en aplats, il tromperait
        raise refusal("painted-stock", quoted=quote(column), column=column)
    if kind != "ratio":
        raise refusal("unknown-kind", kind=kind)

    if given is not None and not isinstance(given, (Classes, str)):
        raise refusal("classes-unnamed", given=given)
    made = given if isinstance(given, Classes) else classes(values, given or "quantiles")
    ranks = made.assign(values)
    return Painted(made, ranks, colours_for(ramp, made.k, made.breaks, middle))


def choropleth(
    gdf: Any,
    column: str,
    *,
    classes: Classes | str | None,
    title: str,
    unit: str,
    source: str,
    kind: str,
    date: str = "",
    ramp: Any = "sequential",
    middle: float | None = None,
    note: str = "",
    ax: Any = None,
    legend_histogram: bool = False,
) -> Any:
    """Une carte en aplats de couleur, un dégradé par classe. Renvoie la Figure.

    `classes` : un `Classes` ou une méthode. `kind` : « ratio » ; un « stock » est refusé. `middle` : le milieu d'une
    palette divergente. Manques hachurés, classe vide dite en note ; des degrés sont projetés (voir `project`).

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"taux": [1.0, 2, None]}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(3)])
    >>> fig = choropleth(carres, "taux", classes="quantiles", title="A", unit="%", source="b", kind="ratio")
    >>> [t.get_text() for t in fig.axes[0].get_legend().get_texts()]
    ['1,5 à 2,0', '1,0 à moins de 1,5', 'donnée manquante (1)']
    """
    gdf, values = _ready(gdf, column)
    if ramp == "sequential" and not gdf.area.any():
        ramp = WITHOUT_AREA
    made, ranks, colours = classed(values, column, classes, kind, ramp, middle)

    axis = _canvas(gdf) if ax is None else ax
    known = ranks >= 0
    fills = np.array(colours)[ranks[known]]
    thin = 0.4 if len(gdf) < CROWDED else 0.0
    _paint(axis, gdf, known, color=fills, edgecolor=EDGE, linewidth=thin, zorder=2)
    dotted = _below(made, middle) if ramp == "diverging" else []  # une autre palette se montre comme elle est
    low = np.isin(ranks, dotted)
    if low.any():
        gdf[low].plot(ax=axis, facecolor="none", zorder=2.2, **DOTS)
    named = said_by(gdf, title)
    if named.any():  # ce que dit le titre se trouve d'un regard, aussi dans une classe pâle
        _paint(axis, gdf[named], known[named], facecolor="none", zorder=2.5, **RING)
    legend(axis, made, colours, unit, int((~known).sum()), legend_histogram, dotted)

    if "vide" not in note:  # qui l'a déjà dit ne se répète pas
        note = " ".join(said for said in (note, *vacant(made, ranks)) if said)
    subtitle = ""
    if middle is not None:
        subtitle = f"les deux teintes se séparent à {number(middle)}"
    words = {
        "title": title,
        "unit": unit,
        "source": source,
        "date": str(date),
        "note": note,
        "subtitle": subtitle,
    }
    return _finish(axis, gdf, words, ax is None, kind=kind, column=column, middle=middle)


def _below(made: Classes, middle: float | None) -> list[int]:
    """Les rangs des classes qui sont sous le milieu d’une palette divergente."""
    if middle is None:
        return []
    return [rank for rank in range(made.k) if made.breaks[rank + 1] <= middle]


def symbols(
    gdf: Any,
    column: str,
    *,
    title: str,
    unit: str,
    source: str,
    date: str = "",
    color: str = PALETTE["bleu"],
    largest: float = LARGEST,
    note: str = "",
    label: str = "",
    ax: Any = None,
) -> Any:
    """Des cercles dont l'aire est proportionnelle à la valeur. Renvoie la Figure, ou refuse une valeur négative.

    Le plus grand a `largest` points de rayon, moins s'ils se couvraient ; les petits dessus, zéro n'en a pas.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"n": [10, 40]}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(2)])
    >>> fig = symbols(carres, "n", title="Essai", unit="places", source="essai")
    >>> sizes = fig.axes[0].collections[-1].get_sizes()
    >>> round(float(sizes[0] / sizes[1]), 6)
    4.0
    """
    gdf, values = _ready(gdf, column)
    if (values < 0).any():
        raise refusal("negative-circles", quoted=quote(column), lowest=number(np.nanmin(values)))

    largest = min(largest, _room(gdf, values))
    axis = _canvas(gdf) if ax is None else ax
    _circles(axis, gdf, values, color, largest)
    if label:
        _name_largest(axis, gdf, values, label)
    circle_legend(axis, values, largest, unit)

    words = {
        "title": title,
        "unit": unit,
        "source": source,
        "date": str(date),
        "note": note,
        "subtitle": "aire des cercles proportionnelle au nombre",
    }
    return _finish(axis, gdf, words, ax is None, kind="stock", column=column)


# Ce que toute carte a en commun


def _ready(gdf: Any, column: str) -> tuple[Any, np.ndarray]:
    """Les contours tels qu'il faut les dessiner (des degrés sont projetés, des mètres non), et leurs valeurs."""
    if checked(gdf, column).crs.is_geographic:
        gdf = project(gdf)
    return gdf, as_numbers(gdf[column])


def _canvas(gdf: Any) -> Any:
    """Un axe dont la figure a les proportions du territoire."""
    west, south, east, north = gdf.total_bounds
    slope = 1
    if east > west:
        slope = (north - south) / (east - west)
    height = min(TALL, max(LEAST_TALL, WIDE * slope))
    _, ax = figure(height=height + 1.4)
    return ax


def _paint(ax: Any, gdf: Any, known: np.ndarray, **look: Any) -> None:
    """Les contours dont on connaît la valeur, et les autres hachurés."""
    if known.any():
        gdf[known].plot(ax=ax, **look)
    if not known.all():
        gdf[~known].plot(ax=ax, zorder=1, **HATCH)


def _finish(ax: Any, gdf: Any, words: dict[str, str], own: bool, **record: Any) -> Any:
    """Ce que toute carte porte, ses mots, et ce que la relecture a besoin de savoir d'elle.

    Les mots vont sur la figure si elle est à nous, autour de l'axe s'il y en a plusieurs.
    """
    ax.set_axis_off()  # des graduations en mètres ne disent rien à personne
    ax.set_aspect("equal")
    ax.margins(0.01)
    if _punctual(gdf):
        ax.margins(0.12)  # les cercles de points seraient coupés au bord
    scale_bar(ax, gdf.crs)
    if not _punctual(gdf):
        draw_ground(ax, gdf)
    if own:  # plusieurs petites cartes côte à côte n'ont pas la place des noms
        name_towns(ax, gdf, words["title"])
    declare_map(ax, **record, crs=gdf.crs, gdf=gdf)
    if own:
        return annotate(ax, **words)
    return _write_around(ax, words)


def _write_around(ax: Any, words: dict[str, str]) -> Any:
    """Le titre au-dessus de l'axe, la note et la source dessous. Renvoie la Figure."""
    ax.set_title(words["title"], loc="left", fontsize=11, fontweight="bold")
    source = f"Source{NBSP}: {words['source']}"
    if words["date"]:
        source += f", {words['date']}"
    foot = [line for line in (words["note"], source) if line]
    ax.text(0, -0.09, "\n".join(foot), transform=ax.transAxes, fontsize=7.5, color="#5c5c5a", va="top")
    return ax.figure


def _punctual(gdf: Any) -> bool:
    """Des points, et rien d'autre."""
    return bool((gdf.geom_type == "Point").all())


# Les cercles


def _room(gdf: Any, values: np.ndarray) -> float:
    """Le rayon du plus grand cercle, en points, pour que tous ensemble ne couvrent pas le territoire."""
    west, south, east, north = gdf.total_bounds
    ground = float(gdf.area.sum())
    total = float(np.nansum(values))
    if not ground or not total:  # des points n'ont pas d'étendue
        return float("inf")

    points_per_metre = 72 * min(WIDE / (east - west), TALL / (north - south))
    largest_area = COVERED * ground / np.pi * np.nanmax(values) / total
    return points_per_metre * largest_area**0.5


def _circles(ax: Any, gdf: Any, values: np.ndarray, color: str, largest: float) -> None:
    """Les contours, puis les cercles, du plus grand au plus petit."""
    missing = np.isnan(values)
    ground = np.full(len(gdf), True)
    if _punctual(gdf):  # un point n'a pas de fond
        ground = missing
    _paint(ax, gdf[ground], ~missing[ground], **GROUND)

    drawn = np.argsort(-values, kind="stable")[: (values > 0).sum()]
    if not len(drawn):
        return
    points = gdf.geometry.iloc[drawn].representative_point()
    sizes = (2 * largest) ** 2 * values[drawn] / values[drawn].max()
    ax.scatter(
        points.x, points.y, s=sizes, color=color, alpha=0.8, edgecolor="white", linewidth=0.6, zorder=3
    )


def _name_largest(ax: Any, gdf: Any, values: np.ndarray, label: str) -> None:
    """Le nom des plus grands cercles, cerné de blanc."""
    largest = gdf.iloc[np.argsort(-np.nan_to_num(values), kind="stable")[:NAMED]]
    places = largest.geometry.representative_point()
    outline = [withStroke(linewidth=2.5, foreground="white")]
    for rank, row in enumerate(np.argsort(places.y.to_numpy())):
        shift = 6 if rank % 2 else -6  # un nom dessus, un dessous : deux voisins se lisent
        ax.annotate(
            str(largest[label].iloc[row]),
            (places.x.iloc[row], places.y.iloc[row]),
            (0, shift),
            textcoords="offset points",
            ha="center",
            va="center",
            fontsize=7.5,
            color="#1d1d1b",
            zorder=4,
            path_effects=outline,
        )
