"""13 · L’empreinte d’une maison : quatre ans d’électricité, un trait qui s’épaissit les jours où l’on consomme."""

from typing import Any

import numpy as np

from datakit.data.load import load
from datakit.tools.covers import frame

_RINGS = 17
_SMOOTHED = 3  # jours dont chaque point est la moyenne
_STEPS = 9000  # petits traits bout à bout : on n’en voit pas les jointures
_LIGHTEST = 5  # kWh par jour : en deçà, le trait le plus fin
_HEAVIEST = 50  # au-delà, le plus épais


def draw(ax: Any) -> None:
    """Les jours, enroulés du centre vers le bord."""
    frame.ground_of(ax, frame.SAND)
    days = load("maison_jours").sort_values("date")["total_kwh"].astype(float).interpolate()
    smooth = days.rolling(_SMOOTHED, center=True, min_periods=1).mean().to_numpy()
    fine = np.interp(np.linspace(0, len(smooth) - 1, _STEPS), np.arange(len(smooth)), smooth)

    # La racine : un jour prend la même longueur de trait au centre qu’au bord.
    along = np.sqrt(np.linspace(0.0004, 1, len(fine)))
    turn = 2 * np.pi * _RINGS * along
    x, y = _finger(turn, along)
    points = np.column_stack([x, y])
    steps = np.stack([points[:-1], points[1:]], axis=1)
    heavy = np.clip((fine[:-1] - _LIGHTEST) / (_HEAVIEST - _LIGHTEST), 0, 1)
    widths = 2 + 14 * heavy**1.1
    frame.strokes(ax, steps, colors=frame.BLACK, linewidths=widths, capstyle="butt")


def _finger(turn: Any, along: Any) -> tuple[Any, Any]:
    """Une spirale déformée comme les crêtes d’un doigt couché."""
    wide = 640 * along
    high = 430 * along
    sway = 46 * along * np.sin(2 * turn + 0.6) + 26 * along * np.sin(3 * turn + 4 * along)
    x = frame.MIDDLE_X + (wide + sway) * np.cos(turn) + 50 * along * np.sin(turn)
    y = frame.MIDDLE_Y + (high + sway) * np.sin(turn) - 60 * along * np.cos(2 * turn)
    return x, y
