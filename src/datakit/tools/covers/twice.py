"""05 · Deux tables, une réalité : chaque lieu est imprimé deux fois, là où le dit l’une, là où le dit l’autre."""

from typing import Any

import numpy as np
from matplotlib.patches import Circle

from datakit.data.load import load
from datakit.tools.covers import frame

_COLUMNS = 11
_RADIUS = 25
_METRES = 111_320  # dans un degré de latitude


def draw(ax: Any) -> None:
    """Les paires de lieux de covoiturage, de la mieux à la moins bien calée ; l’écart est dessiné dans sa direction."""
    frame.ground_of(ax, frame.CREAM)
    pairs = load("covoiturage_paires")
    squeeze = np.cos(np.radians(pairs["latitude_a"]))
    east = ((pairs["longitude_b"] - pairs["longitude_a"]) * squeeze * _METRES).to_numpy()
    north = ((pairs["latitude_b"] - pairs["latitude_a"]) * _METRES).to_numpy()
    away = np.hypot(east, north)
    # Les écarts vont d’un mètre à plus d’un kilomètre : on dessine leur rang, dans leur vraie direction.
    order = np.argsort(away, kind="stable")
    rows = int(np.ceil(len(pairs) / _COLUMNS))
    wide = frame.WIDTH / (_COLUMNS + 0.5)
    high = frame.HEIGHT / (rows + 0.7)
    for place, which in enumerate(order):
        row, column = divmod(place, _COLUMNS)
        centre = np.array([wide * (column + 0.75), frame.HEIGHT - high * (row + 0.82)])
        shift = 23 * (place / len(order)) ** 1.4
        towards = np.array([east[which], north[which]]) / max(away[which], 1)
        _twice(ax, centre - towards * shift, centre + towards * shift)


def _twice(ax: Any, first: Any, second: Any) -> None:
    """Deux disques d’encre ; là où ils se recouvrent, les encres se mêlent."""
    ax.add_patch(Circle(first, _RADIUS, facecolor=frame.SKY, linewidth=0))
    other = ax.add_patch(Circle(second, _RADIUS, facecolor=frame.ORANGE, linewidth=0))
    both = ax.add_patch(Circle(first, _RADIUS, facecolor=frame.NIGHT, linewidth=0))
    both.set_clip_path(other)
