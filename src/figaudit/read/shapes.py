"""Lire les points, les surfaces, les parts de camembert et les formes isolées."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from matplotlib import collections, patches

from figaudit.read.artists import children, filled, hexa, in_data, label_of, opaque
from figaudit.read.bars import as_rectangle
from figaudit.read.drawn import MOST_TILES, Area, Points, Tile, Wedge
from figaudit.read.values import Array

# Les couleurs d'un nuage se comptent sur ses premiers points.
_MOST_COLOURS = 200
# Les formes posées une à une : un dessin qui en a davantage est une image, ou une carte.
_MOST_SHAPES = 500
# Les dernières formes posées : c'est là que sont les parts d'un camembert écrasé, ou décalé.
_LAST_SHAPES = 60
# Deux côtés qui ne diffèrent que par leurs arrondis.
_SAME_SIDE = 1e-5
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
    for item in children(ax).collections:
        if not item.get_visible():
            continue
        if isinstance(item, collections.PathCollection) and item.get_offset_transform() == ax.transData:
            points.append(_points(item))
        elif _is_area(item, ax):
            areas += _area(item)
        else:
            rest.append(item)

    for shape in children(ax).patches:
        areas += _drawn_area(shape, ax)

    seen = [cloud for cloud in points if cloud.x.size]
    return Filled(tuple(seen), tuple(areas), rest)


def _drawn_area(shape: Any, ax: Any) -> list[Area]:
    """Une bande tracée comme un seul polygone (`so.Band`, `ax.fill`) : un aller, puis un retour au-dessus des mêmes x."""
    if not isinstance(shape, patches.Polygon) or not shape.get_fill() or not in_data(shape, ax):
        return []

    corners = np.asarray(shape.get_xy(), float)
    if len(corners) < _FEWEST_BAND_CORNERS or not np.isfinite(corners).all():
        return []
    if not _goes_there_and_back(corners[:, 0]):
        return []
    return [_as_area(shape, corners, shape.get_facecolor())]


def _goes_there_and_back(x: Array) -> bool:
    """Vrai si ces abscisses vont de gauche à droite, puis reviennent par les mêmes."""
    half = (len(x) - 1) // 2
    there = x[:half]
    back = x[half : 2 * half][::-1]

    climbs = bool((np.diff(there) > 0).all())
    return climbs and np.array_equal(there, back)


def _as_area(item: Any, corners: Array, paint: Any) -> Area:
    """La surface que bordent ces sommets."""
    x, y = corners.T
    return Area(
        x=x,
        y=y,
        colour=hexa(paint),
        base=_flat_edge(y),
        label=label_of(item),
        hatch=item.get_hatch() or "",
        alpha=float(paint[3]),
    )


def _is_area(item: Any, ax: Any) -> bool:
    """Vrai pour une surface posée une seule fois (un nuage d'hexagones en est une, répétée)."""
    if not isinstance(item, collections.PolyCollection) or np.size(item.get_offsets()) >= 4:
        return False
    return in_data(item, ax)


def _points(item: Any) -> Points:
    """Un nuage, posé par `scatter`."""
    spots = filled(item.get_offsets())
    paints = _paints(item)
    colours = [hexa(paint) for paint in paints[:_MOST_COLOURS]]

    return Points(
        x=spots[:, 0],
        y=spots[:, 1],
        size=np.asarray(item.get_sizes(), float),
        colours=tuple(dict.fromkeys(colours)),
        label=label_of(item),
        alpha=_opacity(item, paints),
        marker=_marker(item),
    )


def _opacity(item: Any, paints: Any) -> float:
    """L'opacité d'un nuage : la sienne, à défaut celle de son premier point."""
    alpha = item.get_alpha()
    if alpha is not None:
        return float(np.min(alpha))
    if len(paints):
        return float(paints[0][3])
    return 1.0


def _marker(item: Any) -> int:
    """Le numéro de la forme des points ; 0 s'ils en ont plusieurs."""
    prints = set()
    for path in item.get_paths()[:_MOST_COLOURS]:
        # L'empreinte ne dépend pas du processus : des faits rangés se comparent à ceux d'un autre jour.
        prints.add(crc32(path.vertices.tobytes()))

    if len(prints) != 1:
        return 0
    return prints.pop()


def _paints(item: Any) -> Any:
    """Les couleurs d'un nuage : rien s'il suit une palette, celles du bord si les points sont creux."""
    if item.get_array() is not None:
        return ()

    inside = item.get_facecolor()
    if len(inside):
        return inside
    return item.get_edgecolor()


def _area(item: Any) -> list[Area]:
    """Une surface posée par `fill_between` ; aucune si elle n'a pas de couleur."""
    pieces = [path.vertices for path in item.get_paths() if len(path.vertices) > 3]
    paints = item.get_facecolor()
    if not pieces or not len(paints):
        return []
    if not hexa(paints[0]):
        return []
    return [_as_area(item, np.concatenate(pieces), paints[0])]


def _flat_edge(y: Array) -> float | None:
    """Le bord plat d'une surface : la valeur que partagent au moins le tiers de ses sommets."""
    values, counts = np.unique(y, return_counts=True)
    if counts.max() <= len(y) / 3:
        return None
    return float(values[counts.argmax()])


# --- les parts de camembert -----------------------------------------------------------------------------------
def read_wedges(ax: Any) -> tuple[Wedge, ...]:
    """Les parts de camembert, avec les textes écrits sur chacune."""
    texts = [text for text in children(ax).texts if text.get_text() and text.get_visible()]
    found = []
    for shape in children(ax).patches:
        if isinstance(shape, patches.Wedge) and in_data(shape, ax):
            found.append(_wedge(shape, texts))
    return tuple(found)


def _wedge(shape: Any, texts: Sequence[Any]) -> Wedge:
    """Une part, et ce qui est écrit dessus."""
    x, y = shape.center
    written = [text.get_text() for text in texts if on_wedge(text, shape)]
    return Wedge(
        share=abs(shape.theta2 - shape.theta1) / 360,
        label=label_of(shape),
        written=tuple(written),
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
    angle = np.degrees(np.arctan2(dy, dx))
    facing = (angle - low) % 360 < high - low

    # d'un anneau, le trou du milieu n'est à aucune part ; d'un disque, son centre est à toutes
    inner = 0.05 * wedge.r
    if wedge.width:
        inner = wedge.r - wedge.width

    away = np.hypot(dx, dy)
    return bool(facing and inner <= away <= reach * wedge.r)


# --- les formes isolées ---------------------------------------------------------------------------------------
class Shapes(NamedTuple):
    """Les ellipses et les carrés (x, y, largeur, hauteur), les polygones, et les rectangles qui ne sont pas des barres."""

    ellipses: tuple[tuple[float, float, float, float], ...]
    polygons: tuple[Array, ...]
    tiles: tuple[Tile, ...]


def read_shapes(ax: Any, seen: set[int]) -> Shapes:
    """Les formes posées une à une, en unités de données, sauf celles déjà lues (`seen`)."""
    free = [shape for shape in children(ax).patches if id(shape) not in seen and in_data(shape, ax)]

    polygons = [np.asarray(shape.get_xy(), float) for shape in free if isinstance(shape, patches.Polygon)]
    polygons += _squeezed_wedges(ax)
    tiles = list(_free_tiles(free))

    for item in children(ax).collections:
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
    if len(children(ax).images) > 1:
        return [_stretched_picture(one) for one in children(ax).images]

    for one in children(ax).rest:
        held: Any = getattr(one, "offsetbox", None)
        if hasattr(held, "get_zoom") and getattr(one, "xycoords", "") == "data":
            found.append(_hung_picture(one, held))
    return found


def _stretched_picture(image: Any) -> tuple[float, float, float, float]:
    """Le milieu d'une image à étendue, et sa taille."""
    left, right, low, high = image.get_extent()
    across = (left + right) / 2
    upward = (low + high) / 2
    return across, upward, abs(right - left), abs(high - low)


def _hung_picture(box: Any, held: Any) -> tuple[float, float, float, float]:
    """Le point où une image est accrochée, et sa taille en pixels."""
    x, y = box.xy
    rows, columns = np.shape(held.get_data())[:2]
    zoom = held.get_zoom()
    return float(x), float(y), float(zoom * columns), float(zoom * rows)


def _is_square(shape: Any) -> bool:
    if type(shape) is not patches.Rectangle:
        return False
    width = shape.get_width()
    height = shape.get_height()
    return bool(abs(width - height) <= 1e-8 + _SAME_SIDE * abs(height))


def _squeezed_wedges(ax: Any) -> Iterator[Array]:
    """Le contour des parts de camembert qu'une transformation a écrasées, ou décalées."""
    for shape in children(ax).patches[-_LAST_SHAPES:]:
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
        if _is_a_rectangle(corners):
            paint = paints[rank % len(paints)]
            yield _tile(corners, paint, item.get_hatch())


def _is_a_rectangle(corners: Array) -> bool:
    """Vrai pour quatre coins, le premier répété, sur deux abscisses et deux ordonnées."""
    if len(corners) != 5:
        return False
    return len(np.unique(corners[:, 0])) == len(np.unique(corners[:, 1])) == 2


def _tile(corners: Array, paint: Any, hatch: Any) -> Tile:
    """Le rectangle de ces coins ; hachuré, il n'a pas de couleur sûre."""
    x0, y0 = corners.min(axis=0).tolist()
    x1, y1 = corners.max(axis=0).tolist()
    colour = ""
    if not hatch:
        colour = opaque(paint)
    return Tile(x0, y0, x1, y1, colour)


# --- les ombres -----------------------------------------------------------------------------------------------
def count_shadows(ax: Any) -> int:
    """Combien de formes sont une ombre portée, ou s'en donnent une."""
    return sum(_shadowed(artist) for artist in (*children(ax).patches, *children(ax).lines))


def _shadowed(artist: Any) -> bool:
    if isinstance(artist, patches.Shadow):
        return True
    if not artist.get_visible():
        return False
    effects = artist.get_path_effects() or ()
    return any("Shadow" in type(effect).__name__ for effect in effects)
