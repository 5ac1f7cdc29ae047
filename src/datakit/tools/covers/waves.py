"""04 · Des prénoms comme des vagues : une ligne par prénom, de 1900 à nos jours."""

from typing import Any

import numpy as np
import pandas as pd

from datakit.data.load import load
from datakit.tools.covers import frame

_LINES = 30
_CREST = 135
_LIT = 6  # une ligne sur six, en couleur


def draw(ax: Any) -> None:
    """Les prénoms qui ont le plus compté une année, l’un derrière l’autre, d’une crue à l’autre et retour."""
    frame.ground_of(ax, frame.NIGHT)
    names = load("prenoms_france")
    table = names.pivot_table(index="prenom", columns="annee", values="nombre", aggfunc="sum", fill_value=0)
    shares = table / table.sum(axis=0)
    by_peak = _one_name_a_peak(shares)
    there_and_back = [*by_peak[::2], *by_peak[1::2][::-1]]

    across = frame.spread(table.columns, -4, frame.WIDTH + 4)
    for rank, name in enumerate(there_and_back):
        rise = shares.loc[name].rolling(3, center=True, min_periods=1).mean().to_numpy()
        base = 490 - rank * (465 / (_LINES - 1))
        height = base + _CREST * (rise / rise.max())
        colour = frame.CREAM
        if rank % _LIT == 3:
            colour = frame.ORANGE
        ax.fill_between(across, base - 40, height, color=frame.NIGHT, linewidth=0, zorder=rank)
        ax.plot(across, height, color=colour, linewidth=2.2, zorder=rank)


def _one_name_a_peak(shares: pd.DataFrame) -> list[str]:
    """À intervalles réguliers, le prénom le plus donné de ceux dont la crue tombe là ; de la première crue à la dernière."""
    inside = shares.columns[6:-6]  # une crue coupée par le bord ne se lit pas comme une vague
    peaks = shares.idxmax(axis=1)
    highest = shares[peaks.isin(inside)].max(axis=1).sort_values(ascending=False)

    kept: list[str] = []
    for year in np.linspace(float(inside[0]), float(inside[-1]), _LINES):
        gaps = (peaks[highest.index] - year).abs()
        fresh = gaps[(gaps <= 2) & ~gaps.index.isin(kept)]
        kept.append(str(fresh.index[0]))
    return kept
