"""Lire les points, les surfaces, les parts de camembert et les formes isolées."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from matplotlib import collections, patches

from figaudit.read.artists import filled, hexa, in_data, label_of, opaque
from figaudit.read.bars import as_rectangle
from figaudit.read.drawn import MOST_TILES, Area, Points, Tile, Wedge
from figaudit.read.values import Array

# Les couleurs d'un nuage se comptent sur ses premiers points.
_MOST_COLOURS = 200
# Les formes posées une à une : un dessin qui en a davantage est une image, ou une carte.
_MOST_SHAPES = 500
# Les dernières formes posées : c'est là que sont les parts d'un camembert écrasé, ou décalé.
_LAST_SHAPES = 60
# Une bande a au moins quatre abscisses, parcourues dans un sens puis dans l'autre.
_FEWEST_BAND_CORNERS = 8
# Un polygone de plus de sommets n'est ni une case, ni une part.
_MOST_CORNERS = 10


# --- les nuages et les surfaces -------------------------------------------------------------------------------
class Filled(NamedTuple):
    """Les nuages de points, les surfaces remplies, et ce dont on ne retient que l'étendue."""

    points: tuple[Points, ...]
    areas: tuple[Area, ...]
    rest: list[Any]


def read_collections(ax: Any) -> Filled:
    """Ce que sont les objets posés par paquets (`scatter`, `fill_between`, `imshow`…)."""
    points: list[Points] = []
    areas: list[Area] = []
    rest: list[Any] = []
    for item in ax.collections:
        if not item.get_visible():
            continue
        if isinstance(item, collections.PathCollection) and item.get_offset_transform() == ax.transData:
            points.append(_points(item))
        elif _is_area(item, ax):
            areas += _area(item)
        else:
            rest.append(item)

    for shape in ax.patches:
        areas += _drawn_area(shape, ax)
    return Filled(tuple(cloud for cloud in points if cloud.x.size), tuple(areas), rest)


def _drawn_area(shape: Any, ax: Any) -> list[Area]:
    """Une bande tracée comme un seul polygone (`so.Band`, `ax.fill`) : un aller, puis un retour au-dessus des mêmes x."""
    if not isinstance(shape, patches.Polygon) or not shape.get_fill() or not in_data(shape, ax):
        return []

    corners = np.asarray(shape.get_xy(), float)
    if len(corners) < _FEWEST_BAND_CORNERS or not np.isfinite(corners).all():
        return []
    half = (len(corners) - 1) // 2
    there = corners[:half, 0]
    back = corners[half : 2 * half, 0][::-1]
    climbs = bool((np.diff(there) > 0).all())
    if not climbs or not np.array_equal(there, back):
        return []

    x, y = corners.T
    paint: Any = shape.get_facecolor()
    return [Area(x, y, hexa(paint), _flat_edge(y), label_of(shape), shape.get_hatch() or "", float(paint[3]))]


def _is_area(item: Any, ax: Any) -> bool:
    """Vrai pour une surface posée une seule fois (un nuage d'hexagones en est une, répétée)."""
    if not isinstance(item, collections.PolyCollection) or np.size(item.get_offsets()) >= 4:
        return False
    return in_data(item, ax)


def _points(item: Any) -> Points:
    spots = filled(item.get_offsets())
    paints = _paints(item)

    alpha = item.get_alpha()
    if alpha is None:
        alpha = paints[0][3] if len(paints) else 1.0

    # L'empreinte ne dépend pas du processus : des faits rangés se comparent à ceux d'un autre jour.
    prints = {crc32(path.vertices.tobytes()) for path in item.get_paths()[:_MOST_COLOURS]}
    marker = prints.pop() if len(prints) == 1 else 0

    return Points(
        x=spots[:, 0],
        y=spots[:, 1],
        size=np.asarray(item.get_sizes(), float),
        colours=tuple(Counter(hexa(paint) for paint in paints[:_MOST_COLOURS])),
        label=label_of(item),
        alpha=float(np.min(alpha)),
        marker=marker,
    )


def _paints(item: Any) -> Any:
    """Les couleurs d'un nuage : rien s'il suit une palette, celles du bord si les points sont creux."""
    if item.get_array() is not None:
        return ()
    inside = item.get_facecolor()
    return inside if len(inside) else item.get_edgecolor()


def _area(item: Any) -> list[Area]:
    """Une surface ; son bord plat est la valeur que partagent au moins le tiers de ses sommets."""
    pieces = [path.vertices for path in item.get_paths() if len(path.vertices) > 3]
    paints = item.get_facecolor()
    colour = hexa(paints[0]) if len(paints) else ""
    if not pieces or not colour:
        return []

    x, y = np.concatenate(pieces).T
    return [Area(x, y, colour, _flat_edge(y), label_of(item), item.get_hatch() or "", float(paints[0][3]))]


def _flat_edge(y: Array) -> float | None:
    """Le bord plat d'une surface : la valeur que partagent au moins le tiers de ses sommets."""
    values, counts = np.unique(y, return_counts=True)
    return float(values[counts.argmax()]) if counts.max() > len(y) / 3 else None


# --- les parts de camembert -----------------------------------------------------------------------------------
def read_wedges(ax: Any) -> tuple[Wedge, ...]:
    """Les parts de camembert, avec les textes écrits sur chacune."""
    texts = [text for text in ax.texts if text.get_text() and text.get_visible()]
    found = []
    for shape in ax.patches:
        if isinstance(shape, patches.Wedge) and in_data(shape, ax):
            found.append(_wedge(shape, texts))
    return tuple(found)


def _wedge(shape: Any, texts: Sequence[Any]) -> Wedge:
    x, y = shape.center
    return Wedge(
        share=abs(shape.theta2 - shape.theta1) / 360,
        label=label_of(shape),
        written=tuple(text.get_text() for text in texts if on_wedge(text, shape)),
        centre=(float(x), float(y)),
        start=float(shape.theta1),
        radius=float(shape.r),
    )


def on_wedge(text: Any, wedge: Any, reach: float = 1.45) -> bool:
    """Vrai si un texte est posé sur une part, ou en face d'elle à moins de `reach` rayons du centre."""
    x, y = text.get_position()
    dx = float(x) - wedge.center[0]
    dy = float(y) - wedge.center[1]

    low, high = sorted((wedge.theta1, wedge.theta2))
    facing = (np.degrees(np.arctan2(dy, dx)) - low) % 360 < high - low
    # d'un anneau, le trou du milieu n'est à aucune part ; d'un disque, son centre est à toutes
    inner = wedge.r - wedge.width if wedge.width else 0.05 * wedge.r
    return bool(facing and inner <= np.hypot(dx, dy) <= reach * wedge.r)


# --- les formes isolées ---------------------------------------------------------------------------------------
class Shapes(NamedTuple):
    """Les ellipses et les carrés (x, y, largeur, hauteur), les polygones, et les rectangles qui ne sont pas des barres."""

    ellipses: tuple[tuple[float, float, float, float], ...]
    polygons: tuple[Array, ...]
    tiles: tuple[Tile, ...]


def read_shapes(ax: Any, seen: set[int]) -> Shapes:
    """Les formes posées une à une, en unités de données, sauf celles déjà lues (`seen`)."""
    free = [shape for shape in ax.patches if id(shape) not in seen and in_data(shape, ax)]

    polygons = [np.asarray(shape.get_xy(), float) for shape in free if isinstance(shape, patches.Polygon)]
    polygons += _squeezed_wedges(ax)
    tiles = list(_free_tiles(free))

    for item in ax.collections:
        if isinstance(item, collections.PolyCollection) and in_data(item, ax):
            polygons += _small_outlines(item)
            tiles += _tiles_of(item)

    ovals = [*_ovals(free), *_pictures(ax)]
    return Shapes(tuple(ovals), tuple(polygons[:_MOST_SHAPES]), tuple(tiles[:MOST_TILES]))


def _ovals(free: list[Any]) -> list[tuple[float, float, float, float]]:
    """Les ellipses, puis les carrés."""
    ellipses = [shape for shape in free if isinstance(shape, patches.Ellipse)]
    squares = [shape for shape in free if _is_square(shape)]

    found = []
    for shape in [*ellipses, *squares][:_MOST_SHAPES]:
        x, y = np.ravel(shape.get_center())
        found.append((float(x), float(y), float(shape.get_width()), float(shape.get_height())))
    return found


def _pictures(ax: Any) -> list[tuple[float, float, float, float]]:
    """Les images posées à plusieurs sur un même dessin : des pictogrammes, plus ou moins grands.

    D'une image à étendue, sa place et sa taille ; d'une image accrochée à un point, ce point et sa taille en pixels.
    """
    found = []
    if len(ax.images) > 1:
        for one in ax.images:
            left, right, low, high = one.get_extent()
            found.append(((left + right) / 2, (low + high) / 2, abs(right - left), abs(high - low)))
        return found

    for one in ax.artists:
        held: Any = getattr(one, "offsetbox", None)
        if not hasattr(held, "get_zoom") or getattr(one, "xycoords", "") != "data":
            continue
        pixels = np.shape(held.get_data())
        wide = held.get_zoom() * pixels[1]
        high = held.get_zoom() * pixels[0]
        found.append((float(one.xy[0]), float(one.xy[1]), float(wide), float(high)))
    return found


def _is_square(shape: Any) -> bool:
    return type(shape) is patches.Rectangle and bool(np.isclose(shape.get_width(), shape.get_height()))


def _squeezed_wedges(ax: Any) -> Iterator[Array]:
    """Le contour des parts de camembert qu'une transformation a écrasées, ou décalées."""
    for shape in ax.patches[-_LAST_SHAPES:]:
        if isinstance(shape, patches.Wedge) and not in_data(shape, ax):
            path = (shape.get_transform() - ax.transData).transform_path(shape.get_path())
            yield from path.to_polygons(closed_only=False)[:1]


def _free_tiles(free: list[Any]) -> Iterator[Tile]:
    """Les rectangles dessinés un à un."""
    for shape in free:
        box = as_rectangle(shape)
        if box is not None:
            yield _tile(box.get_bbox().get_points(), shape.get_facecolor(), shape.get_hatch())


def _small_outlines(item: Any) -> Iterator[Array]:
    """Les contours d'un paquet de formes qui n'ont que peu de sommets."""
    for path in item.get_paths()[:MOST_TILES]:
        if len(path.vertices) < _MOST_CORNERS:
            yield np.asarray(path.vertices)


def _tiles_of(item: Any) -> Iterator[Tile]:
    """Les rectangles d'un paquet de formes, chacun avec sa couleur."""
    paints = [*item.get_facecolor()] or ["none"]
    for rank, path in enumerate(item.get_paths()[:MOST_TILES]):
        corners = np.asarray(path.vertices)
        if len(corners) == 5 and len(np.unique(corners[:, 0])) == len(np.unique(corners[:, 1])) == 2:
            yield _tile(corners, paints[rank % len(paints)], item.get_hatch())


def _tile(corners: Array, paint: Any, hatch: Any) -> Tile:
    x0, y0 = corners.min(axis=0).tolist()
    x1, y1 = corners.max(axis=0).tolist()
    return Tile(x0, y0, x1, y1, "" if hatch else opaque(paint))


# --- les ombres -----------------------------------------------------------------------------------------------
def count_shadows(ax: Any) -> int:
    """Combien de formes sont une ombre portée, ou s'en donnent une."""
    return sum(_shadowed(artist) for artist in (*ax.patches, *ax.lines))


def _shadowed(artist: Any) -> bool:
    if isinstance(artist, patches.Shadow):
        return True
    if not artist.get_visible():
        return False
    effects = artist.get_path_effects() or ()
    return any("Shadow" in type(effect).__name__ for effect in effects)
