"""Ce qui gêne l'œil sur une carte : le plus petit de ses textes, et ses points les uns sur les autres."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from matplotlib.collections import PathCollection

from figaudit.read.artists import children
from figaudit.read.crowd import SEE_THROUGH, Crowd, crowd_of
from figaudit.read.maps.facts import Written
from figaudit.read.maps.loose import UNMARKED
from figaudit.read.texts import texts_on

_INCH = 72  # points
_LEGIBLE = re.compile(r"\w")
_LEAST_SIDE = 0.5  # points : plus petite, une marque ne cache rien


def smallest_text(ax: Any, boxes: Sequence[Any]) -> Written | None:
    """Le plus petit des textes de la carte et de ses légendes ; `None` si rien n'y est écrit."""
    texts = texts_on(ax)
    for box in boxes:
        texts += [box.get_title(), *box.get_texts()]

    legible = [text for text in texts if _LEGIBLE.search(text.get_text())]
    if not legible:
        return None
    smallest = min(legible, key=lambda text: text.get_fontsize())
    return Written(smallest.get_text().strip(), float(smallest.get_fontsize()))


def crowd_on(ax: Any) -> Crowd:
    """Les points opaques de la carte, tous nuages réunis."""
    clouds = [*_opaque_clouds(ax), *_opaque_markers(ax)]
    if not clouds:
        return Crowd()

    left, right = ax.get_xlim()
    bottom, top = ax.get_ylim()
    spots = np.concatenate([cloud.spots for cloud in clouds]).astype(float)
    x = (spots[:, 0] - left) / ((right - left) or 1.0)
    y = (spots[:, 1] - bottom) / ((top - bottom) or 1.0)

    counts = [len(cloud.spots) for cloud in clouds]
    side = max(_LEAST_SIDE, float(np.average([cloud.side for cloud in clouds], weights=counts)))
    width, height = _frame(ax)
    return crowd_of(x, y, width, height, side)


class Cloud(NamedTuple):
    """Des points de même sorte : où ils sont, et leur largeur, en points."""

    spots: np.ndarray
    side: float


def _opaque_markers(ax: Any) -> Iterator[Cloud]:
    """Les marques d'`ax.plot`, sans trait, qui se cachent les unes les autres."""
    for line in children(ax).lines:
        if not line.get_visible() or line.get_marker() in UNMARKED or line.get_linestyle() != "None":
            continue
        if line.get_transform() != ax.transData or not len(line.get_xdata()):
            continue
        alpha = 1.0 if line.get_alpha() is None else line.get_alpha()
        if alpha > SEE_THROUGH:
            yield Cloud(line.get_xydata(), float(line.get_markersize()))


def _opaque_clouds(ax: Any) -> Iterator[Cloud]:
    """Les nuages de `scatter` dont les points se cachent les uns les autres."""
    for item in children(ax).collections:
        if not isinstance(item, PathCollection) or not item.get_visible():
            continue
        if item.get_offset_transform() != ax.transData:
            continue
        points = np.asarray(item.get_offsets())
        if len(points) and len(item.get_sizes()) and _opacity(item) > SEE_THROUGH:
            yield Cloud(np.ma.getdata(item.get_offsets()), float(np.sqrt(np.median(item.get_sizes()))))


def _opacity(item: Any) -> float:
    alpha = item.get_alpha()
    if alpha is not None:
        return float(np.min(alpha))
    paints = item.get_facecolor()
    return float(paints[0][3]) if len(paints) else 0.0


def _frame(ax: Any) -> tuple[float, float]:
    """La largeur et la hauteur du cadre, en points ; une carte dont l'aspect est fixé n'en remplit qu'une partie."""
    dpi = ax.figure.dpi
    width = ax.bbox.width * _INCH / dpi
    height = ax.bbox.height * _INCH / dpi
    if ax.get_aspect() == "auto":
        return width, height

    left, right = ax.get_xlim()
    bottom, top = ax.get_ylim()
    across = abs(right - left) or 1.0
    up = (abs(top - bottom) or 1.0) * float(ax.get_aspect())
    unit = min(width / across, height / up)
    return unit * across, unit * up
