"""Replacer les noms d’une carte rétrécie : chacun contre son point, sans couvrir ni un autre nom ni un autre cercle.

Un nom posé à tant de points d’un grand cercle flotte loin du petit qu’il devient. Il y revient, du côté que la figure lui
donnait, sinon d’un autre ; si rien n’est libre, il s’efface : un nom absent vaut mieux qu’illisible. Celui que dit le titre, on le cherche : il reste.
"""

import re
from typing import Any

import numpy as np
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))  # à droite, à gauche, dessus, dessous
_ALIGNED = {1: "left", -1: "right", 0: "center"}
_RAISED = {1: "bottom", -1: "top", 0: "center"}
_GAP = 4.0  # points entre un nom et le bord de son cercle
_LEAST_CIRCLE = 2.0  # points de rayon : plus petit, un point de repère s’écrit sous un nom sans l’abîmer
TOUCH = 4.0  # points d’image : le cadre d’un mot déborde ses lettres d’autant, en haut et en bas
_NEAR = 2.0  # points entre un nom et le cercle d’un autre : plus près, on le lirait comme le sien
_SMALL = 0.6  # un cercle de ce rayon, comparé à celui que l’on nomme, s’écrit sous un nom cerné de blanc
_SAME = 2.0  # points d’image entre un point et le milieu de son cercle


def part(ax: Any, marks: np.ndarray) -> None:
    """Range les noms de la carte, ceux qui ne peuvent pas bouger d’abord ; `marks` : ses cercles, milieu puis rayon."""
    scale = ax.get_figure().dpi / 72
    circles = marks[marks[:, 2] > _LEAST_CIRCLE * scale]
    names = [text for text in ax.texts if text.get_text().strip()]
    kept: list[Bbox] = []
    title = getattr(getattr(ax.get_figure(), "_figaudit_text", None), "title", "")
    for name in sorted(names, key=lambda one: (_follows_a_spot(one), not _is_said(one, title))):
        place = _beside_its_spot if _follows_a_spot(name) else _as_written
        box = place(name, circles, kept)
        if box is None and _is_said(name, title):
            box = name.get_window_extent()  # cerné de blanc, il se lit là où il est
        if box is None:
            name.set_visible(False)
        else:
            kept.append(box)


def _is_said(text: Any, title: str) -> bool:
    """Le titre dit-il ce nom ?"""
    return re.search(rf"(?<![\w-]){re.escape(text.get_text())}(?![\w-])", title) is not None


def _follows_a_spot(text: Any) -> bool:
    return isinstance(text, Annotation) and text.anncoords == "offset points" and text.arrow_patch is None


def _as_written(text: Any, circles: np.ndarray, kept: list[Bbox]) -> Bbox | None:
    """La place d’un nom qui ne bouge pas, si elle est libre ; le nombre écrit dans un cercle est à sa place."""
    box = text.get_window_extent()
    around = [circle for circle in circles if not box.contains(*circle[:2])]
    return box if _is_free(box, around, kept) else None


def _beside_its_spot(text: Any, circles: np.ndarray, kept: list[Bbox]) -> Bbox | None:
    """La première place libre autour du point que le nom désigne.

    Dans le cadre de la carte, sans mordre un cercle, si l’on peut ; sinon en en mordant un bien plus petit que le sien
    et à l’écart de lui, ou en sortant du cadre.
    """
    fig = text.axes.get_figure()
    spot = text.axes.transData.transform(text.xy)
    is_own = np.hypot(*(circles[:, :2] - spot).T) < _SAME
    radius = circles[is_own, 2].max(initial=0)
    far = radius * 72 / fig.dpi + _GAP

    others = circles[~is_own] + [0, 0, _NEAR * fig.dpi / 72]
    blocking = others[_block(others, spot, radius)]
    for frame, around in ((text.axes.bbox, others), (text.axes.bbox, blocking), (fig.bbox, others)):
        box = _first_free(text, far, frame, around, kept)
        if box is not None:
            return box
    return None


def _block(circles: np.ndarray, spot: np.ndarray, radius: float) -> np.ndarray:
    """Quels cercles un nom ne peut pas mordre : ceux qui touchent le sien, et ceux qui ne sont pas bien plus petits."""
    touch = np.hypot(*(circles[:, :2] - spot).T) <= circles[:, 2] + radius
    return touch | (circles[:, 2] > radius * _SMALL)


def _first_free(text: Any, far: float, frame: Any, circles: np.ndarray, kept: list[Bbox]) -> Bbox | None:
    """Essaie les quatre côtés, à `far` points ; rend le premier cadre libre, le nom y étant."""
    for side in _sides(text):
        _put(text, side, far)
        box = text.get_window_extent()
        if _is_within(box, frame) and _is_free(box, circles, kept):
            return box
    return None


def _sides(text: Any) -> list[tuple[int, int]]:
    """Les quatre côtés, celui de la grande figure d’abord."""
    across, upward = text.xyann
    if abs(across) >= abs(upward):
        first = (1 if across >= 0 else -1, 0)
    else:
        first = (0, 1 if upward > 0 else -1)
    return [first, *(side for side in SIDES if side != first)]


def _put(text: Any, side: tuple[int, int], far: float) -> None:
    across, upward = side
    text.xyann = (far * across, far * upward)
    text.set(ha=_ALIGNED[across], va=_RAISED[upward])


def _is_within(box: Any, frame: Any) -> bool:
    beside = frame.x0 - TOUCH <= box.x0 and box.x1 <= frame.x1 + TOUCH
    return bool(beside and frame.y0 - TOUCH <= box.y0 and box.y1 <= frame.y1 + TOUCH)


def _is_free(box: Any, circles: Any, kept: list[Bbox]) -> bool:
    if any(_overlap(box, other) for other in kept):
        return False
    return not any(_bites(box, *circle) for circle in circles)


def _overlap(one: Any, other: Any) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    upward = min(one.y1, other.y1) - max(one.y0, other.y0)
    return bool(across > TOUCH and upward > TOUCH)


def _bites(box: Any, across: float, upward: float, radius: float) -> bool:
    """Le cercle mord-il le mot ? L’effleurer n’est pas le mordre."""
    beside = max(box.x0 - across, across - box.x1, 0)
    above = max(box.y0 + TOUCH - upward, upward - box.y1 + TOUCH, 0)
    return bool(np.hypot(beside, above) < radius - 1)
