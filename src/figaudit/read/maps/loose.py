"""Les formes qu'on pose une à une : `ax.fill`, `add_patch`, les marques et les tracés d'`ax.plot`."""

import zlib
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.colors import to_rgba, to_rgba_array
from matplotlib.markers import MarkerStyle
from matplotlib.patches import Ellipse, FancyArrowPatch, FancyBboxPatch, Rectangle, Wedge

from figaudit.read.artists import children
from figaudit.read.maps.colours import NOTHING, packed, repeated
from figaudit.read.maps.drawn import SAMPLE, DrawnLayer
from figaudit.read.maps.facts import CIRCLES, LINES, POINTS, SQUARES
from figaudit.read.maps.outlines import outline_layer

UNMARKED = ("", "None", " ", None, ",")  # les marques de matplotlib qui ne se voient pas, ou à peine
_ORNAMENTS = (FancyArrowPatch, FancyBboxPatch, Wedge)  # des flèches, des cadres, des parts
OF_MANY_SIZES = 1.1  # rapport des aires à partir duquel la taille d'une marque dit quelque chose
FEWEST_SIDES = 8  # sommets : un cercle en a davantage
UNEVEN_RADII = 0.02  # part du rayon dont il peut varier le long d’un cercle
_TURN = np.linspace(0, 2 * np.pi, 65)
_CIRCLE = np.column_stack([np.cos(_TURN), np.sin(_TURN)])
FEWEST_KEYS, MOST_KEYS = 3, 11  # rectangles égaux, l'un sous l'autre, qui peuvent être une légende


def symbol_layer(
    places: np.ndarray,
    colours: np.ndarray,
    values: np.ndarray,
    sizes: Any,
    labels: np.ndarray,
    square: bool,
    artist: Any,
    marks: np.ndarray | None = None,
) -> DrawnLayer | None:
    """Des marques ; des symboles proportionnels si leurs tailles diffèrent."""
    if not len(places):
        return None
    if not len(sizes):
        sizes = [1.0]
    sizes = repeated(np.asarray(sizes, float), len(places))

    shape = POINTS
    if sizes.max() > OF_MANY_SIZES * max(sizes.min(), 1e-12):
        shape = SQUARES if square else CIRCLES

    boxes = np.hstack([places, places])
    none: tuple[np.ndarray, ...] = ()
    return DrawnLayer(
        shape, boxes, colours, sizes, values, labels, (none,) * len(places), artist=artist, marks=marks
    )


def mark_number(path: Any) -> int:
    """Un nombre par forme : deux marques de même tracé ont le même."""
    return zlib.crc32(np.round(path.vertices, 3).tobytes())


def loose_markers(ax: Any) -> DrawnLayer | None:
    """Les marques d'`ax.plot`, sans ligne : chacune mesure `markersize` points de diamètre."""
    lines = [line for line in children(ax).lines if _is_marked(ax, line)]
    if not lines:
        return None

    places = []
    colours = []
    sizes = []
    labels = []
    marks = []
    for line in lines:
        step = len(line.get_xdata()) // SAMPLE + 1
        spots = line.get_xydata()[::step].astype(float)
        places.append(spots)
        colours.append(packed(to_rgba_array(line.get_markerfacecolor()), len(spots)))
        sizes.append(np.full(len(spots), line.get_markersize() ** 2))
        labels.append(np.full(len(spots), str(line.get_label())))
        marks.append(np.full(len(spots), _mark_of(line)))

    every_place = np.concatenate(places)
    return symbol_layer(
        every_place,
        np.concatenate(colours),
        np.full(len(every_place), np.nan),
        np.concatenate(sizes),
        np.concatenate(labels),
        square=all(line.get_marker() == "s" for line in lines),
        artist=None,
        marks=np.concatenate(marks),
    )


def _mark_of(line: Any) -> int:
    """La forme des marques d'une ligne."""
    style = MarkerStyle(line.get_marker())
    return mark_number(style.get_path().transformed(style.get_transform()))


def _is_marked(ax: Any, line: Any) -> bool:
    """Des marques visibles, posées sur la carte, qu'aucun trait ne relie."""
    if not line.get_visible() or line.get_marker() in UNMARKED:
        return False
    if line.get_transform() != ax.transData or not len(line.get_xdata()):
        return False
    return line.get_linestyle() == "None" or len(line.get_xdata()) == 1


def loose_lines(ax: Any) -> DrawnLayer | None:
    """Les tracés (lignes de tram, rues), chacun par son rectangle."""
    traced = [*_plotted(ax), *_collected(ax)]
    if not traced:
        return None

    boxes = []
    for one in traced:
        boxes.append(np.hstack([np.nanmin(one.spots, axis=0), np.nanmax(one.spots, axis=0)]))

    count = len(traced)
    return DrawnLayer(
        LINES,
        boxes=np.array(boxes),
        colours=packed(to_rgba_array([one.colour for one in traced])),
        sizes=np.ones(count),
        values=np.full(count, np.nan),
        labels=np.array([one.label for one in traced]),
        outlines=((),) * count,
        marks=np.array([zlib.crc32(one.dashes.encode()) for one in traced]),
    )


class Traced(NamedTuple):
    """Un tracé : ses points, sa couleur, son nom, ses tirets."""

    spots: np.ndarray
    colour: Any
    label: str
    dashes: str


def _plotted(ax: Any) -> Iterator[Traced]:
    """Les traits d'`ax.plot`."""
    for line in children(ax).lines:
        if _is_traced(ax, line):
            yield Traced(
                line.get_xydata(), line.get_color(), str(line.get_label()), str(line.get_linestyle())
            )


def _collected(ax: Any) -> Iterator[Traced]:
    """Les traits des collections que le dessin a nommées ; les autres sont des contours, un quadrillage."""
    for item in children(ax).collections:
        label = str(item.get_label())
        named = label and not label.startswith("_")
        if not isinstance(item, LineCollection) or not item.get_visible() or not named:
            continue
        colours = item.get_edgecolor()
        dashes = item.get_linestyle()
        if item.get_array() is not None or not len(colours):
            continue
        for rank, spots in enumerate(item.get_segments()):
            if len(spots) > 1:
                yield Traced(spots, colours[rank % len(colours)], label, str(dashes[rank % len(dashes)]))


def rings_of(ax: Any) -> DrawnLayer | None:
    """Les cercles vides, dont une clé des tailles est souvent faite ; `None` s'il n'y en a pas plusieurs."""
    loops = [loop for loop in _empty_loops(ax) if _is_round(loop)]
    if len(loops) < 2:
        return None
    count = len(loops)
    return outline_layer(
        loops,
        [None] * count,
        colours=np.full(count, NOTHING),
        values=np.full(count, np.nan),
        labels=np.full(count, ""),
        artist=None,
    )


def _empty_loops(ax: Any) -> Iterator[np.ndarray]:
    """Les traits fermés, et les ellipses sans fond."""
    for item in children(ax).collections:
        if isinstance(item, LineCollection) and item.get_visible():
            yield from item.get_segments()
    for patch in children(ax).patches:
        in_place = patch.get_data_transform() == ax.transData
        if isinstance(patch, Ellipse) and in_place and _is_empty(patch):
            # Point par point : matplotlib découpe une courbe selon sa taille, et donne trois points à un petit cercle.
            yield patch.get_patch_transform().transform(_CIRCLE)


def _is_empty(patch: Any) -> bool:
    """Rien n'est peint dedans : sans remplissage, ou rempli d'une couleur transparente (`facecolor="none"`)."""
    return not patch.get_fill() or to_rgba(patch.get_facecolor())[3] == 0


def _is_round(loop: np.ndarray) -> bool:
    """Un contour fermé, dont tous les points sont à la même distance du milieu."""
    if len(loop) <= FEWEST_SIDES or not np.allclose(loop[0], loop[-1]):
        return False
    middle = (loop.min(axis=0) + loop.max(axis=0)) / 2
    radii = np.hypot(*(loop - middle).T)
    return bool(np.ptp(radii) < UNEVEN_RADII * radii.max())


def _is_traced(ax: Any, line: Any) -> bool:
    """Un trait visible entre plusieurs points de la carte."""
    if line.get_linestyle() == "None" or not line.get_visible():
        return False
    return line.get_transform() == ax.transData and len(line.get_xdata()) > 1


def loose_shapes(ax: Any) -> Iterator[tuple[float, DrawnLayer | None]]:
    """Les formes posées une à une, par plan ; les disques d'un côté, le reste de l'autre."""
    plans: dict[tuple[float, bool], list[Any]] = {}
    aside = handmade_keys(ax)
    for patch in children(ax).patches:
        if not patch.get_visible() or patch.get_data_transform() != ax.transData:
            continue
        if isinstance(patch, _ORNAMENTS) or patch in aside:
            continue
        plan = (patch.get_zorder(), isinstance(patch, Ellipse))
        plans.setdefault(plan, []).append(patch)

    for (zorder, _), patches in plans.items():
        yield zorder, _patches_layer(patches)


def _patches_layer(patches: Sequence[Any]) -> DrawnLayer | None:
    paths = [patch.get_path().transformed(patch.get_patch_transform()) for patch in patches]
    return outline_layer(
        [path.vertices for path in paths],
        [path.codes for path in paths],
        colours=_patch_colours(patches),
        values=np.full(len(patches), np.nan),
        labels=np.array([str(patch.get_label()) for patch in patches]),
        artist=None,
    )


def patch_colour(patch: Any) -> int:
    """La couleur d'une forme ; « rien » si elle n'est pas remplie."""
    return int(_patch_colours([patch])[0])


def _patch_colours(patches: Sequence[Any]) -> np.ndarray:
    """La couleur de chacune de ces formes ; « rien » si elle n'est pas remplie."""
    faces = np.array([patch.get_facecolor() for patch in patches])
    hatched = np.array([bool(patch.get_hatch()) for patch in patches])
    is_filled = np.array([bool(patch.get_fill()) for patch in patches])
    colours = np.where(hatched, packed(faces, hatch=True), packed(faces))
    return np.where(is_filled, colours, NOTHING)


def handmade_keys(ax: Any) -> list[Any]:
    """Les clés d'une légende faite à la main : des formes hors des données, ou une colonne de rectangles égaux."""
    outside = [patch for patch in children(ax).patches if patch.get_data_transform() != ax.transData]
    if not children(ax).texts:
        return outside

    by_size: dict[tuple[float, float], list[Any]] = {}
    for patch in children(ax).patches:
        if isinstance(patch, Rectangle) and patch not in outside:
            by_size.setdefault((patch.get_width(), patch.get_height()), []).append(patch)

    found = list(outside)
    for rectangles in by_size.values():
        if _is_column(rectangles):
            found.extend(key for key in rectangles if _is_followed(ax, key))
    return found


def _is_column(rectangles: Sequence[Any]) -> bool:
    """Assez de rectangles pour une légende, tous alignés à gauche."""
    lefts = {rectangle.get_x() for rectangle in rectangles}
    return FEWEST_KEYS <= len(rectangles) <= MOST_KEYS and len(lefts) == 1


def _is_followed(ax: Any, key: Any) -> bool:
    """Un texte est écrit juste à droite."""
    right = key.get_x() + key.get_width()
    low = key.get_y()
    high = low + key.get_height()
    for text in children(ax).texts:
        if text.get_transform() != ax.transData:
            continue
        x, y = text.get_unitless_position()
        if right <= x <= right + 2 * key.get_width() and low <= y <= high:
            return True
    return False
