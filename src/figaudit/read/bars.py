"""Lire les barres, quel que soit l'outil qui les a dessinées : `bar`, `hist`, `stairs`, rectangles, gros traits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib import collections, container, patches

from figaudit.read.artists import NO_MARKER, children, filled, first_colour, hexa, in_data, label_of, opaque
from figaudit.read.drawn import Bars
from figaudit.read.values import Array, same

# Des rectangles isolés, de même pied et de même largeur, qui valent une série de barres.
_FEWEST_FREE = 2
# En points : un trait si gros se lit comme une barre.
_THICK = 8
# La couleur de chaque barre n'est demandée que si elles sont moins nombreuses.
_MOST_COLOURS = 200
# Un contour en marches a au moins deux barres et un pied ; au-delà, c'est une courbe.
_FEWEST_CORNERS = 8
_MOST_CORNERS = 1000
# Ce que dit `drawstyle` d'une courbe en escalier : vrai si la marche monte avant le point.
_STEPS_BEFORE = {"steps": True, "steps-pre": True, "steps-post": False}


def all_bars(ax: Any) -> tuple[tuple[Bars, ...], set[int]]:
    """Toutes les séries de barres, et l'identité (`id`) des formes ainsi lues."""
    series: list[Bars] = []
    seen: set[int] = set()

    for group in ax.containers:
        if isinstance(group, container.BarContainer):
            seen.update(map(id, group.patches))
            series += _grouped(group, ax)

    for shape in children(ax).patches:
        if not shape.get_fill():
            continue
        steps = _steps(shape, ax)
        if steps is not None:
            series.append(steps)
            seen.add(id(shape))

    for item in children(ax).collections:
        series += _packed(item, ax)

    free = _free_rectangles(ax, seen)
    loose = _free(list(free.values()))
    if loose is not None:
        series.append(loose)
        seen.update(free)

    series += _thick(ax)
    return tuple(bars for bars in series if bars.at.size), seen


def _grouped(group: Any, ax: Any) -> list[Bars]:
    """La série que dessine un appel à `bar`, `barh` ou `hist`."""
    rects = [rect for rect in group.patches if rect.axes is ax and rect.get_visible()]
    if not rects:
        return []

    first = rects[0]
    if not isinstance(first, patches.Rectangle) or not in_data(first, ax):
        return []
    vertical = group.orientation != "horizontal"
    return [_from_rectangles(rects, vertical, label_of(group))]


def _from_rectangles(rects: list[Any], vertical: bool, label: str) -> Bars:
    boxes = np.array([(*rect.get_xy(), rect.get_width(), rect.get_height()) for rect in rects], float)
    x, y, wide, high = boxes[np.isfinite(boxes).all(axis=1)].T
    if vertical:
        start, width, foot, length = x, wide, y, high
    else:
        start, width, foot, length = y, high, x, wide

    drawn = rects if len(rects) < _MOST_COLOURS else rects[:1]
    return Bars(
        vertical=vertical,
        at=start + width / 2,
        width=np.abs(width),
        foot=foot,
        tip=foot + length,
        colours=tuple(hexa(rect.get_facecolor()) or hexa(rect.get_edgecolor()) for rect in drawn),
        label=label,
        kind="hist" if _touching(start, width) else "bar",
        hatch=rects[0].get_hatch() or "",
        opaque=bool(opaque(rects[0].get_facecolor())),
    )


def _touching(start: Array, width: Array) -> bool:
    """Vrai si chaque barre commence là où finit la précédente : les classes d'un histogramme."""
    if len(start) < 2:
        return False
    ends = (start + width)[:-1]
    return np.allclose(start[1:], ends, rtol=0, atol=1e-6 * np.ptp(start))


def _free_rectangles(ax: Any, seen: set[int]) -> dict[int, Any]:
    """Les rectangles dessinés un à un, d'après l'identité de leur forme."""
    found = {}
    for shape in children(ax).patches:
        if id(shape) in seen or not in_data(shape, ax):
            continue
        rectangle = as_rectangle(shape)
        if rectangle is not None:
            found[id(shape)] = rectangle
    return found


def _free(rects: list[Any]) -> Bars | None:
    """Des rectangles dessinés un à un : une série de barres s'ils ont même pied et même largeur."""
    if len(rects) < _FEWEST_FREE:
        return None
    for vertical in (True, False):
        bars = _from_rectangles(rects, vertical, "")
        if not _apart(bars) or not same(bars.foot) or same(bars.tip):
            continue
        if same(bars.width):
            return bars._replace(kind="free")
        if bars.kind == "hist":
            return bars
    return None


def _packed(item: Any, ax: Any) -> list[Bars]:
    """Les rectangles d'un seul paquet (`so.Bars`) : une série de barres s'ils ont même pied et ne se recouvrent pas."""
    if not isinstance(item, collections.PatchCollection) or not in_data(item, ax):
        return []

    boxes = [_corners(path) for path in item.get_paths()[:_MOST_COLOURS]]
    if len(boxes) < _FEWEST_FREE or any(box is None for box in boxes):
        return []

    paints = item.get_facecolor()
    colour = paints[0] if len(paints) else "none"
    rects = []
    for low, high in boxes:
        width, height = high - low
        rects.append(patches.Rectangle(low, width, height, facecolor=colour))

    bars = _free(rects)
    if bars is None:
        return []
    return [bars._replace(label=label_of(item))]


def _corners(path: Any) -> Any:
    """Le coin bas et le coin haut d'un contour rectangulaire ; None pour un autre contour."""
    corners = np.asarray(path.vertices, float)
    if len(corners) != 5 or len(np.unique(corners[:, 0])) != 2 or len(np.unique(corners[:, 1])) != 2:
        return None
    return corners.min(axis=0), corners.max(axis=0)


def _apart(bars: Bars) -> bool:
    """Vrai si ces barres ne se recouvrent pas."""
    if bars.at.size < 2:
        return False
    starts = np.sort(bars.at - bars.width / 2)
    ends = np.sort(bars.at + bars.width / 2)
    return bool((starts[1:] - ends[:-1]).min() >= -0.01 * bars.width.max())


def as_rectangle(shape: Any) -> Any:
    """Un rectangle, qu'il ait été dessiné comme tel ou comme un polygone à quatre coins droits ; None sinon."""
    if type(shape) is patches.Rectangle:
        return shape
    if not isinstance(shape, patches.Polygon):
        return None
    corners = np.unique(np.round(shape.get_xy(), 9), axis=0)
    if len(corners) != 4 or len(np.unique(corners[:, 0])) != 2 or len(np.unique(corners[:, 1])) != 2:
        return None
    width, height = np.ptp(corners, axis=0)
    return patches.Rectangle(corners[0], width, height, facecolor=shape.get_facecolor())


# --- des traits qui sont des barres ---------------------------------------------------------------------------
def _thick(ax: Any) -> Iterator[Bars]:
    """Les traits parallèles posés sur un même pied, gros ou coiffés d'un point : des barres sans le nom."""
    bundles = []
    for item in children(ax).collections:
        if isinstance(item, collections.LineCollection) and in_data(item, ax):
            bundles.append(item)
    if not bundles:
        return

    dots = _dots(ax)
    for item in bundles:
        ends = np.array([part for part in item.get_segments()[:300] if len(part) == 2], float)
        if len(ends) <= 2:
            continue
        if np.min(item.get_linewidth()) >= _THICK or _capped(ends[:, 1], dots):
            yield from _parallel(item, ends)


def _dots(ax: Any) -> list[Any]:
    """Les places de tous les points dessinés, objet par objet."""
    found = [line.get_xydata() for line in children(ax).lines if line.get_marker() not in NO_MARKER]
    for item in children(ax).collections:
        if isinstance(item, collections.PathCollection):
            found.append(item.get_offsets())
    return found


def _capped(tops: Array, dots: list[Any]) -> bool:
    """Vrai si un même objet pose un point au bout de chaque trait."""
    return any(np.shape(spots) == tops.shape and np.allclose(spots, tops) for spots in dots)


def _parallel(item: Any, ends: Array) -> Iterator[Bars]:
    """Les barres que forment des traits, debout ou couchés, s'ils partent d'un même pied."""
    for upright in (True, False):
        across = 0 if upright else 1
        along = 1 - across
        at, foot, tip = ends[:, 0, across], ends[:, 0, along], ends[:, 1, along]
        if not same(at - ends[:, 1, across]) or not same(foot) or same(tip):
            continue
        # Un trait n'a pas de largeur : celle d'une barre ordinaire, les quatre cinquièmes de l'intervalle.
        width = np.full(at.size, 0.8 * np.diff(np.sort(at)).min())
        colours = tuple(map(hexa, item.get_colors()[:1]))
        yield Bars(upright, at, width, foot, tip, colours, label_of(item), "free")


# --- des contours en marches ----------------------------------------------------------------------------------
def outlines(ax: Any) -> tuple[Bars, ...]:
    """Les histogrammes dont on ne voit que le contour : marches vides, courbes en escalier."""
    found: list[Bars | None] = []
    for shape in children(ax).patches:
        if not shape.get_fill():
            found.append(_steps(shape, ax))
    for item in children(ax).collections:
        if _is_polygon(item, ax):
            found.append(_filled_steps(item))
    for line in children(ax).lines:
        found.append(_stepped_line(line, ax))
    return tuple(bars for bars in found if bars is not None and bars.at.size)


def _is_polygon(item: Any, ax: Any) -> bool:
    return isinstance(item, collections.PolyCollection) and in_data(item, ax)


def _steps(shape: Any, ax: Any) -> Bars | None:
    """Les barres d'un contour en marches, fait par `stairs` ou par `hist` ; None pour une autre forme."""
    if isinstance(shape, patches.StepPatch):
        return _stairs(shape)
    if isinstance(shape, patches.Polygon) and in_data(shape, ax):
        return _staircase(shape, shape.get_xy())
    return None


def _stairs(shape: Any) -> Bars:
    """Ce que `stairs` a dessiné ; rien d'une forme cachée."""
    data = shape.get_data()
    values = np.asarray(data.values, float)
    edges = np.asarray(data.edges, float)
    base = np.asarray(0 if data.baseline is None else data.baseline, float)

    kept = np.isfinite(values) if shape.get_visible() else np.zeros(values.size, bool)
    return Bars(
        vertical=shape.orientation == "vertical",
        at=((edges[1:] + edges[:-1]) / 2)[kept],
        width=np.diff(edges)[kept],
        foot=np.broadcast_to(base, values.shape)[kept],
        tip=values[kept],
        colours=(hexa(shape.get_facecolor()),),
        label=label_of(shape),
        kind="stairs",
    )


def _staircase(shape: Any, corners: Any) -> Bars | None:
    """Le contour d'un histogramme (`histtype="step"`) : des marches au-dessus d'un même pied."""
    corners = np.asarray(corners, float)
    if not _FEWEST_CORNERS <= len(corners) < _MOST_CORNERS or not np.isfinite(corners).all():
        return None
    moves = np.diff(corners, axis=0)
    slanted = np.abs(moves).min(axis=1).max() > 1e-9 * np.ptp(corners)
    if slanted:
        return None

    moved = moves[np.abs(moves).max(axis=1) > 0]
    if len(moved) == 0:  # tous ses points se confondent
        return None
    first_move = moved[0]
    upright = bool(first_move[0] == 0)  # le premier trait monte du pied
    along, value = corners.T if upright else corners.T[::-1]
    base = value.min()
    flat = (np.diff(along) != 0) & (value[1:] != base)
    at = ((along[1:] + along[:-1]) / 2)[flat]
    width = np.abs(np.diff(along))[flat]
    if at.size < 3 or width.sum() > 1.001 * np.ptp(along):
        return None

    return Bars(
        vertical=upright,
        at=at,
        width=width,
        foot=np.full(at.size, base),
        tip=value[1:][flat],
        colours=(first_colour(shape.get_facecolor()),),
        label=label_of(shape),
        kind="stairs",
    )


def _filled_steps(item: Any) -> Bars | None:
    """Un contour en marches rempli par `fill_between(step=…)`."""
    paths = item.get_paths()
    if not paths:
        return None
    bars = _staircase(item, paths[0].vertices)
    return bars._replace(kind="step") if bars is not None else None


def _stepped_line(line: Any, ax: Any) -> Bars | None:
    """Une courbe en escalier, lue comme les barres qu'elle borde, posées sur zéro."""
    style = line.get_drawstyle()
    if style not in _STEPS_BEFORE or not in_data(line, ax):
        return None
    x = filled(line.get_xdata(orig=False))
    y = filled(line.get_ydata(orig=False))
    if x.size <= 3 or not np.isfinite(x).all() or not (np.diff(x) > 0).all():
        return None

    at = (x[1:] + x[:-1]) / 2
    tip = y[1:] if _STEPS_BEFORE[style] else y[:-1]
    colours = (hexa(line.get_color()),)
    return Bars(True, at, np.diff(x), np.zeros(at.size), tip, colours, label_of(line), "step")
