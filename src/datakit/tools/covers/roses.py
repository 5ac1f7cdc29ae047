"""09 · Les deux roses de Florence Nightingale, redessinées : un pétale par mois, son aire dit les morts."""

from typing import Any

import numpy as np
from matplotlib.patches import Wedge

from datakit.data.load import load
from datakit.tools.covers import frame

_INKS = {"taux_maladies": "#a5c9e1", "taux_blessures": frame.RED, "taux_autres_causes": frame.BLACK}


def draw(ax: Any) -> None:
    """À droite la première année de guerre, à gauche la seconde, comme sur l’affiche de 1858."""
    frame.ground_of(ax, frame.CREAM)
    months = load("nightingale").sort_values("date").reset_index(drop=True)
    most = months[list(_INKS)].to_numpy().max()
    _rose(ax, months.iloc[:12], (760, 395), most, 355)
    _rose(ax, months.iloc[12:], (250, 300), most, 355)


def _rose(ax: Any, months: Any, centre: tuple[float, float], most: float, largest: float) -> None:
    """Douze secteurs, dont les trois causes partent toutes du centre : la plus grande est posée la première."""
    for rank, (_, month) in enumerate(months.iterrows()):
        start = 180 - 30 * (rank + 1)
        for cause, rate in month[list(_INKS)].sort_values(ascending=False).items():
            radius = largest * np.sqrt(rate / most)
            if radius > 0:
                ax.add_patch(
                    Wedge(
                        centre,
                        radius,
                        start,
                        start + 30,
                        facecolor=_INKS[cause],
                        edgecolor=frame.CREAM,
                        linewidth=1.5,
                    )
                )
