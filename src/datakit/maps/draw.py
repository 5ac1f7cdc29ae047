"""Dessiner une carte honnête : aplats pour un ratio, cercles pour un stock."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.patheffects import withStroke

from datakit.figtext import annotate
from datakit.maps import furniture
from datakit.maps.classify import Classes, as_numbers, classes, vacant
from datakit.maps.project import checked, project
from datakit.maps.ramps import colours_for
from datakit.maps.words import refusal
from datakit.text import NBSP, number, quote
from datakit.theme import figure

LARGEST = 30.0  # rayon en points du plus grand cercle
COVERED = 0.35  # part du territoire que les cercles peuvent couvrir sans se cacher les uns les autres
WIDE, TALL = 5.2, 6.1  # la place de la carte seule dans la figure, en pouces
_GROUND = "#f1efea"


def classed(
    gdf: Any, column: str, given: Any, kind: str, ramp: Any, middle: float | None
) -> tuple[Classes, np.ndarray, list[str]]:
    """Le découpage, calculé au besoin, le rang de classe de chaque ligne (-1 : manquante), les couleurs."""
    if kind == "stock":  # peint en aplats, il tromperait
        raise refusal("painted-stock", quoted=quote(column), column=column)
    if kind != "ratio":
        raise refusal("unknown-kind", kind=kind)
    values = as_numbers(gdf[column])
    made = given if isinstance(given, Classes) else classes(values, given or "quantiles")
    return made, made.assign(values), colours_for(ramp, made.k, made.breaks, middle)


def _ready(gdf: Any, column: str) -> Any:
    """Les contours tels qu'il faut les dessiner : des degrés sont projetés, des mètres restent tels quels."""
    return project(gdf) if checked(gdf, column).crs.is_geographic else gdf


def _canvas(gdf: Any, ax: Any) -> tuple[Any, Any]:
    if ax is not None:
        return ax.figure, ax
    west, south, east, north = gdf.total_bounds
    tall = WIDE * ((north - south) / (east - west) if east > west else 1)
    return figure(height=min(TALL, max(1.8, tall)) + 1.4)


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
    north: bool = False,
) -> Any:
    """Une carte en aplats de couleur, un dégradé par classe. Renvoie la Figure.

    `classes` : un `Classes` ou une méthode. `kind` : « ratio » ; un « stock » est refusé. `middle` : le milieu d'une
    palette divergente. Manques hachurés, classe vide dite en note ; des degrés sont projetés (voir `project`).

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"taux": [1.0, 2, None]}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(3)])
    >>> fig = choropleth(carres, "taux", classes="quantiles", title="A", unit="%", source="b", kind="ratio")
    >>> [t.get_text() for t in fig.axes[0].get_legend().get_texts()]
    ['[1,5\u202f; 2,0]', '[1,0\u202f; 1,5[', 'donnée manquante (1)']
    """
    gdf = _ready(gdf, column)
    made, codes, colours = classed(gdf, column, classes, kind, ramp, middle)
    fig, axis = _canvas(gdf, ax)
    _paint(axis, gdf, codes, colours)
    furniture.legend(axis, made, colours, unit, int((codes < 0).sum()), legend_histogram)
    note = note if "vide" in note else " ".join(filter(None, [note, *vacant(made, codes)]))
    subtitle = "" if middle is None else f"les deux teintes se séparent à {number(middle)}"
    words = {"title": title, "unit": unit, "source": source, "date": date, "note": note, "subtitle": subtitle}
    _finish(axis, gdf, words, ax is None, north, kind=kind, column=column, middle=middle)
    return fig


def _paint(ax: Any, gdf: Any, codes: np.ndarray, colours: list[str]) -> None:
    known = codes >= 0
    if known.any():
        thin = 0.4 if len(gdf) < 3000 else 0.0
        fills = np.array(colours)[codes[known]]
        gdf[known].plot(ax=ax, color=fills, edgecolor=furniture.EDGE, linewidth=thin, zorder=2)
    if not known.all():
        gdf[~known].plot(ax=ax, zorder=1, **furniture.HATCH)


def _finish(ax: Any, gdf: Any, words: dict[str, str], own: bool, north: bool, **record: Any) -> None:
    """Ce que toute carte porte, ses mots, et ce que la relecture a besoin de savoir d'elle.

    Les mots vont sur la figure si elle est à nous, autour de l'axe s'il y en a plusieurs.
    """
    ax.set_axis_off()  # des graduations en mètres ne disent rien à personne
    ax.set_aspect("equal")
    ax.margins(0.12 if _punctual(gdf) else 0.01)  # des points : leurs cercles seraient coupés au bord
    furniture.scale_bar(ax, gdf.crs)
    if north:
        furniture.north_arrow(ax, gdf.crs)
    ax._datakit_map = {**record, "crs": gdf.crs, "gdf": gdf}
    if own:
        annotate(ax, **words)
        return
    ax.set_title(words["title"], loc="left", fontsize=11, fontweight="bold")
    source = f"Source{NBSP}: {words['source']}" + (f", {words['date']}" if words["date"] else "")
    foot = "\n".join(filter(None, [words["note"], source]))
    ax.text(0, -0.09, foot, transform=ax.transAxes, fontsize=7.5, color="#5c5c5a", va="top")


def symbols(
    gdf: Any,
    column: str,
    *,
    title: str,
    unit: str,
    source: str,
    date: str = "",
    color: str = "#0072b2",
    largest: float = LARGEST,
    note: str = "",
    label: str = "",
    ax: Any = None,
    north: bool = False,
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
    gdf = _ready(gdf, column)
    values = _positive(gdf, column)
    largest = min(largest, _room(gdf, values))
    fig, axis = _canvas(gdf, ax)
    missing = np.isnan(values)
    _ground(axis, gdf, missing)
    _circles(axis, gdf, values, color, largest)
    _name_largest(axis, gdf, values, label)
    furniture.circle_legend(axis, values[~missing], largest, unit, int(missing.sum()))
    subtitle = "aire des cercles proportionnelle au nombre"
    words = {"title": title, "unit": unit, "source": source, "date": date, "note": note, "subtitle": subtitle}
    _finish(axis, gdf, words, ax is None, north, kind="stock", column=column)
    return fig


def _ground(ax: Any, gdf: Any, missing: np.ndarray) -> None:
    if not missing.all() and not _punctual(gdf):
        gdf[~missing].plot(ax=ax, color=_GROUND, edgecolor="#b9b7b1", linewidth=0.5, zorder=1)
    if missing.any():
        gdf[missing].plot(ax=ax, zorder=1, **furniture.HATCH)


def _positive(gdf: Any, column: str) -> np.ndarray:
    values = as_numbers(gdf[column])
    if (values < 0).any():
        raise refusal("negative-circles", quoted=quote(column), lowest=number(np.nanmin(values)))
    return values


def _room(gdf: Any, values: np.ndarray) -> float:
    """Le rayon du plus grand cercle, en points, pour que tous ensemble ne couvrent pas le territoire."""
    west, south, east, north = gdf.total_bounds
    ground, total = float(gdf.area.sum()), float(np.nansum(values))
    if not ground or not total:  # des points n'ont pas d'étendue
        return float("inf")
    scale = 72 * min(WIDE / (east - west), TALL / (north - south))  # points par mètre
    return scale * (COVERED * ground / np.pi * np.nanmax(values) / total) ** 0.5


def _circles(ax: Any, gdf: Any, values: np.ndarray, color: str, largest: float) -> None:
    drawn = np.flatnonzero(values > 0)
    drawn = drawn[np.argsort(-values[drawn], kind="stable")]
    if not len(drawn):
        return
    points = gdf.geometry.iloc[drawn].representative_point()
    sizes = (2 * largest) ** 2 * values[drawn] / values[drawn].max()
    look = {"color": color, "alpha": 0.8, "edgecolor": "white", "linewidth": 0.6, "zorder": 3}
    ax.scatter(points.x, points.y, s=sizes, **look)


def _punctual(gdf: Any) -> bool:
    return bool((gdf.geom_type == "Point").all())


def _name_largest(ax: Any, gdf: Any, values: np.ndarray, label: str) -> None:
    largest = gdf.iloc[np.argsort(-np.nan_to_num(values), kind="stable")[: 5 if label else 0]]
    places = largest.geometry.representative_point()
    look = {"ha": "center", "va": "center", "fontsize": 7.5, "color": "#1d1d1b", "zorder": 4}
    look["path_effects"] = [withStroke(linewidth=2.5, foreground="white")]
    for rank, i in enumerate(np.argsort(places.y.to_numpy())):
        shift = (0, 6 if rank % 2 else -6)  # un nom dessus, un dessous : deux voisins se lisent
        name, spot = str(largest[label].iloc[i]), (places.x.iloc[i], places.y.iloc[i])
        ax.annotate(name, spot, shift, textcoords="offset points", **look)
