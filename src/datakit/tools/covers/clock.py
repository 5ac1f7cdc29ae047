"""06 · La journée des bus, sur un cadran de vingt-quatre heures : un trait par passage."""

from typing import Any

import numpy as np

from datakit.data.load import load
from datakit.tools.covers import frame

_INSIDE = 92
_OUTSIDE = 660  # les derniers anneaux sortent du cadre
_RINGS = 22
_DAY = 24 * 60  # minutes
_GAP = 0.12  # part d’un anneau laissée vide à chaque bord


def draw(ax: Any, passing: Any = None) -> None:
    """Un anneau par ligne, la plus fréquente au centre ; minuit en haut, midi en bas. `passing` : d’autres bus."""
    frame.ground_of(ax, frame.ORANGE)
    if passing is None:
        passing = load("bus_passages")
    lines = passing["ligne"].value_counts().index[:_RINGS]
    edges = _INSIDE + (_OUTSIDE - _INSIDE) * np.linspace(0, 1, len(lines) + 1)
    for rank, line in enumerate(lines):
        minutes = passing.loc[passing["ligne"] == line, "minute"].to_numpy(dtype=float)
        turn = np.pi / 2 - 2 * np.pi * (minutes % _DAY) / _DAY
        inside = edges[rank]
        outside = edges[rank + 1]
        gap = (outside - inside) * _GAP
        start = _at(turn, inside + gap)
        end = _at(turn, outside - gap)
        ink = (frame.BLACK, frame.CREAM)[rank % 2]
        frame.strokes(ax, np.stack([start, end], axis=1), colors=ink, linewidths=2.2)


def _at(turn: Any, radius: float) -> Any:
    """Des points à cette distance du centre : un tableau (n, 2)."""
    x = frame.MIDDLE_X + radius * np.cos(turn)
    y = frame.MIDDLE_Y + radius * np.sin(turn)
    return np.column_stack([x, y])
