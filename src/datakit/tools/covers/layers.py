"""00 · Un sandwich en coupe : une couche par rendez-vous, d’autant plus épaisse que la salle était pleine."""

from typing import Any

import numpy as np

from datakit.data.load import load
from datakit.tools.covers import frame

_FILLINGS = (frame.GREEN, frame.CREAM, frame.RED, frame.SAND, frame.VIOLET, frame.ORANGE, frame.SKY)
_UNTOLD = 20  # la couche d’un rendez-vous dont personne n’a noté l’affluence
_BOTTOM = 110
_TOP = 480


def draw(ax: Any) -> None:
    """Empile les rendez-vous, du plus ancien (en bas) au plus récent, entre deux tranches de pain."""
    frame.ground_of(ax, frame.MIST)
    meetings = load("ateliers").sort_values("date", kind="stable")
    people = np.sqrt(meetings["participants"].fillna(_UNTOLD).to_numpy(dtype=float))
    tops = _BOTTOM + np.cumsum(people) / people.sum() * (_TOP - _BOTTOM)
    _bread(ax, 40, _BOTTOM + 12, dome=False)
    below = float(_BOTTOM)
    for rank, top in enumerate(tops):
        _layer(ax, below, top, rank)
        below = top
    _bread(ax, _TOP - 12, 598, dome=True)


def _layer(ax: Any, below: float, top: float, rank: int) -> None:
    """Une couche, ondulée, qui déborde un peu du pain."""
    start = 96 + 22 * np.sin(rank * 2.1)
    end = frame.WIDTH - 96 + 22 * np.sin(rank * 1.3 + 1)
    across = np.linspace(start, end, 300)
    share = np.linspace(-1, 1, 300)
    rounded = np.sqrt(np.clip(1 - np.abs(share) ** 40, 0, 1))  # les bouts sont arrondis
    ripple = 5 * np.sin(across / 62 + rank * 1.7) * np.sin(across / 200 + rank)
    middle = (below + top) / 2 + ripple
    half = (top - below) / 2 * rounded + 1.5
    ink = _FILLINGS[rank % len(_FILLINGS)]
    ax.fill_between(across, middle - half, middle + half, color=ink, linewidth=0)


def _bread(ax: Any, bottom: float, top: float, dome: bool) -> None:
    """Une tranche de pain, croûte et mie ; celle du dessus est bombée."""
    for inset, ink in ((0, frame.OCHRE), (13, frame.SAND)):
        across = np.linspace(110 + inset, frame.WIDTH - 110 - inset, 400)
        share = np.linspace(-1, 1, 400)
        rounded = (1 - np.abs(share) ** 7) ** 0.5
        low = bottom + inset
        tall = top - bottom - 2 * inset
        if dome:
            ax.fill_between(across, low, low + tall * rounded, color=ink, linewidth=0, zorder=3)
        else:
            ax.fill_between(across, low + tall * (1 - rounded), low + tall, color=ink, linewidth=0, zorder=3)
