"""Écarter les remarques d’une figure rétrécie : deux mots qui se touchent, ou qu’une courbe barre, ne se lisent plus.

Une remarque se déplace d’une ligne ou deux, jamais plus : elle reste près de ce qu’elle nomme. Là où les lignes du dessin
portent un nom, ou des barres, rien ne bouge : une remarque y parle de sa ligne.
"""

import re
from typing import Any

import numpy as np
from matplotlib.cbook import STEP_LOOKUP_MAP
from matplotlib.path import Path
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

_DIGIT = re.compile(r"\d")
# Ce que l’on essaie, en largeurs et en hauteurs du mot, de ce qui l’éloigne le moins à ce qui l’éloigne le plus
_MOVES = ((0, 1), (0, -1), (0.5, 0), (-0.5, 0), (0.5, 1), (-0.5, 1), (0.5, -1), (-0.5, -1), (0, 2), (0, -2))
_BACK_INSIDE = (0, 1, -1, 2)  # les hauteurs essayées, le mot rentré dans le cadre
_EDGE = 2.0  # points d’image : le cadre d’un mot déborde ses lettres d’autant


def part(ax: Any, marks: np.ndarray) -> None:
    """Déplace chaque remarque gênée vers la première place libre ; `marks` : les points du dessin, milieu puis rayon."""
    if ax.patches or _has_named_rows(ax):
        return

    words = [text for text in ax.texts if text.get_text().strip() and text.get_visible()]
    strokes = _strokes(ax)
    for word in filter(_can_move, words):
        others = [_letters(text) for text in words if text is not word]
        shift = _free_shift(ax, _letters(word), others, strokes, marks)
        if shift is not None:
            _move(ax, word, *shift)


def _free_shift(
    ax: Any, box: Bbox, others: list[Bbox], strokes: list[Path], marks: np.ndarray
) -> tuple[float, float] | None:
    """De combien déplacer un mot gêné ; rien s’il ne l’est pas, ou si nulle place n’est libre."""
    if _is_free(box, others, strokes, marks):
        return None
    for shift in _shifts(ax, box):
        moved = box.translated(*shift)
        if _fits(ax, moved) and _is_free(moved, others, strokes, marks):
            return shift
    return None


def _has_named_rows(ax: Any) -> bool:
    """L’axe des y porte-t-il des noms, plutôt que des nombres ?"""
    labels = [label.get_text().strip() for label in ax.yaxis.get_ticklabels()]
    return any(label and not _DIGIT.search(label) for label in labels)


def _can_move(text: Any) -> bool:
    if not isinstance(text, Annotation):
        return True
    return text.arrow_patch is None and text.anncoords in ("data", "offset points")


def _letters(text: Any) -> Bbox:
    return text.get_window_extent().padded(-_EDGE)


def _shifts(ax: Any, box: Bbox) -> list[tuple[float, float]]:
    """De combien se déplacer, en points d’image, du plus petit pas au plus grand ; d’abord, rentrer dans le cadre."""
    line = box.height + 2 * _EDGE
    shifts = [(across * box.width, upward * line) for across, upward in _MOVES]

    lacking = ax.bbox.x0 + 2 * _EDGE - box.x0
    is_cut_on_the_left = 0 < lacking < box.width
    if is_cut_on_the_left:
        shifts = [(lacking, upward * line) for upward in _BACK_INSIDE] + shifts
    return shifts


def _fits(ax: Any, box: Bbox) -> bool:
    is_beside = ax.bbox.x0 < box.x0 and box.x1 < ax.get_figure().bbox.x1
    is_between = ax.bbox.y0 < box.y0 and box.y1 < ax.bbox.y1 + box.height
    return bool(is_beside and is_between)


def _is_free(box: Bbox, others: list[Bbox], strokes: list[Path], marks: np.ndarray) -> bool:
    if any(box.overlaps(other) for other in others):
        return False
    if any(stroke.intersects_bbox(box, filled=False) for stroke in strokes):
        return False

    across, upward, radius = marks.T
    beside = np.maximum.reduce([box.x0 - across, across - box.x1, 0 * across])
    above = np.maximum.reduce([box.y0 - upward, upward - box.y1, 0 * upward])
    bites = np.hypot(beside, above) < radius
    return not bites.any()


def _strokes(ax: Any) -> list[Path]:
    """Les traits du dessin : ses courbes, en escalier s’il le faut, et le bord gauche de son cadre."""
    found = []
    for line in ax.lines:
        if line.get_linestyle() in ("None", "none", " ", "") or not line.get_visible():
            continue
        steps = STEP_LOOKUP_MAP[line.get_drawstyle()](*line.get_xydata().T)
        spots = line.get_transform().transform(np.column_stack(steps))
        spots = spots[np.isfinite(spots).all(axis=1)]
        if len(spots) > 1:
            found.append(Path(spots))
    if ax.axison and ax.spines["left"].get_visible():
        found.append(Path([(ax.bbox.x0, ax.bbox.y0), (ax.bbox.x0, ax.bbox.y1)]))
    return found


def _move(ax: Any, text: Any, across: float, upward: float) -> None:
    if isinstance(text, Annotation) and text.anncoords == "offset points":
        points = 72 / ax.get_figure().dpi
        x, y = text.xyann
        text.xyann = (x + across * points, y + upward * points)
        return

    frame = ax.transData if isinstance(text, Annotation) else text.get_transform()
    x, y = frame.transform(text.get_unitless_position())
    text.set_position(frame.inverted().transform((x + across, y + upward)))
