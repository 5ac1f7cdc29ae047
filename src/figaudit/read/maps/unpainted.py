"""Les territoires dont la carte trace le contour sans les peindre : un fond de contours seuls, sous une couche qui en perd."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from matplotlib.collections import LineCollection, PatchCollection, PolyCollection

from figaudit.read.artists import children
from figaudit.read.maps.drawn import DrawnLayer
from figaudit.read.maps.facts import AREAS, extent

FEWEST_OUTLINES = 5
SAME_OUTLINES = (
    0.75  # part des contours qui sont ceux de territoires peints : c'est le même découpage, non les voisins
)
SAME_PLACE = 1e-4  # part de l'étendue dont deux contours du même territoire peuvent s'écarter
LIKE_OTHERS = 0.25  # aire d'un contour nu, rapportée à celle d'un territoire : moins, c'est un îlot


def unpainted(ax: Any, layers: Sequence[DrawnLayer]) -> int:
    """Combien de contours restent nus, dans un découpage dont presque tous les autres sont peints."""
    painted = [layer.boxes for layer in layers if layer.shape == AREAS]
    if not painted:
        return 0
    boxes = np.concatenate(painted)
    slack = SAME_PLACE * extent(boxes)
    usual = float(np.median(_areas_of(boxes)))

    found = 0
    for loops in _outlines(ax):
        traced = np.array([np.hstack([loop.min(axis=0), loop.max(axis=0)]) for loop in loops])
        territories = traced[_areas_of(traced) > LIKE_OTHERS * usual]
        held = np.array([np.abs(boxes - one).max(axis=1).min() < slack for one in territories], bool)
        if len(held) >= FEWEST_OUTLINES and SAME_OUTLINES <= held.mean() < 1:
            found = max(found, int(np.count_nonzero(~held)))
    return found


def _areas_of(boxes: np.ndarray) -> np.ndarray:
    west, south, east, north = boxes.T
    return (east - west) * (north - south)


def _outlines(ax: Any) -> Iterator[list[np.ndarray]]:
    """Les contours fermés de chaque collection qui ne peint rien."""
    for item in children(ax).collections:
        if not item.get_visible() or not item.get_transform().contains_branch(ax.transData):
            continue
        if isinstance(item, LineCollection):
            loops = [np.asarray(loop) for loop in item.get_segments()]
        elif isinstance(item, PatchCollection | PolyCollection) and not len(item.get_facecolor()):
            loops = [np.asarray(path.vertices) for path in item.get_paths()]
        else:
            continue
        closed = [loop for loop in loops if len(loop) > 3 and np.allclose(loop[0], loop[-1])]
        if len(closed) >= FEWEST_OUTLINES:
            yield closed
