"""Compter ce qui se gêne dans une figure : des mots qui se chevauchent, en sortent, ou que le dessin barre."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from datakit.draw.places import TOUCH
from figaudit.base.declared import is_declared
from figaudit.base.ticks import all_axes

_MOST_WORDS = 500  # au-delà, ce n’est plus une figure que l’on lit sur un téléphone
_BITE = 1.0  # points d’image d’un mot que le bord d’une barre peut couvrir sans en manger les lettres
# L’espace qui sépare deux graduations voisines, en corps : en dessous, elles se lisent d’un trait
_BREATH = 0.3


def faults(fig: Any) -> int:
    """Combien de mots se chevauchent, sortent de la figure, ou sont barrés par ce qu’elle dessine."""
    return _collisions(fig) + _struck(fig)


def _struck(fig: Any) -> int:
    """Combien de mots le pied du dessin barre, combien une marque couvre, combien de graduations se touchent."""
    count = 0
    for ax in fig.axes:
        if not ax.get_visible() or is_declared(ax):  # les noms d’une carte y sont posés sur elle
            continue
        seen = [text for text in ax.texts if text.get_visible() and text.get_text().strip()]
        words = [text.get_window_extent() for text in seen]
        if ax.axison and "bottom" in ax.spines and ax.spines["bottom"].get_visible():
            count += sum(_straddles(box, ax.bbox.y0) for box in words)
        if ax.axison:
            count += crowded(named_ticks(ax.xaxis))
        count += _covered(words, marks_of(ax))
        count += _bitten(words, [bar.get_window_extent() for bar in ax.patches if isinstance(bar, Rectangle)])
    return count


def _bitten(words: list[Any], bars: list[Any]) -> int:
    """Combien de mots le bord d’une barre coupe ; écrit tout entier dans la barre, un mot se lit."""
    count = 0
    for box in words:
        for bar in bars:
            beside = bar.x0 - TOUCH < box.x0 and box.x1 < bar.x1 + TOUCH
            within = bar.y0 - _BITE < box.y0 and box.y1 < bar.y1 + _BITE
            across = min(box.x1, bar.x1) - max(box.x0, bar.x0)
            upward = min(box.y1, bar.y1) - max(box.y0, bar.y0)
            if not (beside and within) and across > TOUCH and upward > _BITE:
                count += 1
                break
    return count


def _straddles(box: Any, height: float) -> bool:
    return bool(box.y0 < height - TOUCH and box.y1 > height + TOUCH)


def marks_of(ax: Any) -> np.ndarray:
    """Les points du dessin, en points d’image : milieu, puis rayon."""
    scale = ax.get_figure().dpi / 72
    found = []
    for line in ax.lines:
        if line.get_marker() in ("None", "none", "", " ", None):
            continue
        for across, upward in line.get_transform().transform(line.get_xydata()):
            found.append((across, upward, line.get_markersize() / 2 * scale))
    for cloud in ax.collections:
        sizes = cloud.get_sizes() if hasattr(cloud, "get_sizes") else []
        if not len(sizes):
            continue
        spots = cloud.get_offset_transform().transform(cloud.get_offsets())
        radii = np.resize(np.sqrt(sizes) / 2 * scale, len(spots))
        found += zip(*spots.T, radii, strict=True)
    return np.array(found, dtype=float).reshape(-1, 3)


def _covered(words: list[Any], marks: np.ndarray) -> int:
    """Combien de mots une marque mord."""
    count = 0
    across, upward, radius = marks.T
    reach = radius - 1  # effleurer n’est pas couvrir
    for box in words:
        beside = np.maximum(box.x0 - across, across - box.x1)
        above = np.maximum(box.y0 + TOUCH - upward, upward - box.y1 + TOUCH)
        count += bool(((beside < reach) & (above < reach)).any())
    return count


def _collisions(fig: Any) -> int:
    """Combien de mots se chevauchent ou sortent de la figure."""
    fig.draw_without_rendering()
    boxes = np.array(list(_boxes(fig)))
    if not len(boxes):
        return 0
    if len(boxes) > _MOST_WORDS:
        return len(boxes) ** 2

    left, bottom, right, top = boxes.T
    across = np.minimum.outer(right, right) - np.maximum.outer(left, left)
    upward = np.minimum.outer(top, top) - np.maximum.outer(bottom, bottom)
    touching = (across > TOUCH) & (upward > TOUCH)
    overlaps = (int(touching.sum()) - len(boxes)) // 2

    width, height = fig.bbox.x1, fig.bbox.y1
    outside = (left < -TOUCH) | (bottom < -TOUCH) | (right > width + TOUCH) | (top > height + TOUCH)
    return overlaps + int(outside.sum())


def _boxes(fig: Any) -> Iterator[tuple[float, float, float, float]]:
    """La place de chaque mot que l’on voit, en points d’image."""
    for text in _seen_words(fig):
        if not text.get_visible() or not text.get_text().strip():
            continue
        box = text.get_window_extent()
        if box.width > 0:
            yield box.x0, box.y0, box.x1, box.y1


def _seen_words(fig: Any) -> Iterator[Any]:
    """Les mots de la figure, ceux de ses dessins et de leurs légendes, et les graduations dans leur cadre."""
    yield from fig.texts
    for ax in all_axes(fig):
        if not ax.get_visible():
            continue
        yield from (*ax.texts, ax.title, ax._left_title, ax._right_title)
        for box in (ax.get_legend(), *ax.artists):
            if box is not None:
                yield from box.findobj(Text)
        if ax.axison:
            yield from _axis_words(ax)


def _axis_words(ax: Any) -> Iterator[Any]:
    for axis in ax._axis_map.values():
        if not axis.get_visible():  # celui que cache un dessin à deux échelles
            continue
        low, high = sorted(axis.get_view_interval())
        yield axis.label
        for tick in axis.get_major_ticks():
            if low <= tick.get_loc() <= high:
                yield from (tick.label1, tick.label2)


def named_ticks(axis: Any) -> list[Any]:
    """Les graduations écrites que l’on voit, de gauche à droite ; aucune d’un axe caché."""
    if not axis.get_visible():
        return []
    low, high = sorted(axis.get_view_interval())
    seen = [tick for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
    named = [tick for tick in seen if tick.label1.get_text().strip()]
    return sorted(named, key=lambda tick: float(tick.get_loc()), reverse=bool(axis.get_inverted()))


def crowded(ticks: list[Any]) -> int:
    """Combien de graduations voisines se touchent presque."""
    count = 0
    for left, right in pairwise(ticks):
        space = right.label1.get_window_extent().x0 - left.label1.get_window_extent().x1
        letter = left.label1.get_fontsize() * left.label1.get_figure().dpi / 72
        count += bool(space < _BREATH * letter)
    return count
