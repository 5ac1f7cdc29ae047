"""16 · Un mobile en équilibre : chaque disque est un appareil, son aire dit ce que sa fabrication a rejeté."""

from typing import Any

import numpy as np
from matplotlib.patches import Circle

from datakit.data.load import load
from datakit.tools.covers import frame

_INKS = (frame.BLACK, frame.RED, frame.BLUE, frame.ORANGE, frame.GREEN)
_RADIUS = 4.1  # le rayon du disque d’un kilo
_NARROWER = 0.5  # une tige fait la moitié de celle dont elle pend


def draw(ax: Any) -> None:
    """Chaque tige pend au point exact où ses deux côtés se font équilibre."""
    frame.ground_of(ax, frame.MIST)
    devices = load("numerique_appareils").dropna(subset=["fabrication_kg"])
    weights = devices.groupby("appareil")["fabrication_kg"].mean().sort_values(ascending=False)
    ax.plot([590, 590], [640, 585], color=frame.BLACK, linewidth=2)
    _hang(ax, list(enumerate(weights.astype(float))), 590, 585, 560, 0)


def _hang(ax: Any, hung: list[tuple[int, float]], x: float, y: float, span: float, depth: int) -> None:
    """Accroche ces poids sous le point (x, y) : un disque s’il est seul, sinon une tige et ses deux côtés."""
    if len(hung) == 1:
        _disc(ax, hung[0], x, y)
        return

    left = hung[depth % 2 :: 2]
    right = hung[1 - depth % 2 :: 2]
    # La loi du levier : le bras d’un côté est à la mesure du poids de l’autre.
    share = _weight(right) / (_weight(left) + _weight(right))
    start = x - span * share
    end = start + span
    _rod(ax, start, end, x, y)
    for side, place, drop in ((left, start, 58), (right, end, 100)):
        ax.plot([place, place], [y - 14, y - drop], color=frame.BLACK, linewidth=1.6)
        _hang(ax, side, place, y - drop, span * _NARROWER, depth + 1)


def _weight(hung: list[tuple[int, float]]) -> float:
    return sum(weight for _, weight in hung)


def _rod(ax: Any, start: float, end: float, held: float, y: float) -> None:
    """Une tige courbe, tenue au plus haut."""
    across = np.linspace(start, end, 60)
    reach = np.where(across < held, held - start, end - held)
    fall = 14 * ((across - held) / reach) ** 2
    ax.plot(across, y - fall, color=frame.BLACK, linewidth=3, solid_capstyle="round")


def _disc(ax: Any, device: tuple[int, float], x: float, y: float) -> None:
    """Un appareil : son disque pend sous le fil."""
    rank, weight = device
    radius = _RADIUS * weight**0.5
    ax.add_patch(Circle((x, y - radius), radius, facecolor=_INKS[rank % len(_INKS)], linewidth=0, zorder=3))
