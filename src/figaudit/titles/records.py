"""« Record en 2019 », « au plus bas » : le plus haut, ou le plus bas, est bien là où le titre le dit."""

import re
from collections.abc import Sequence

import numpy as np

from figaudit.titles.languages import ACHIEVEMENT
from figaudit.titles.series import Series
from figaudit.titles.words import READ, SAYS, told, where_said, years_in

CLOSE = 0.03  # part de l'étendue : presque le record est encore le record


def contradicted_record(said: str, series: Sequence[Series]) -> str:
    """Ce que répond une série seule à un titre qui parle de son sommet ou de son creux."""
    direction = bool(SAYS["peak"].search(said)) - bool(SAYS["trough"].search(said))
    if not direction and not READ["time_best"].search(said):
        return ""
    if ACHIEVEMENT.search(said):
        return ""  # un record du monde, ou d'un club, est souvent le temps le plus court
    if len(series) != 1 or re.search(r"\b(depuis|since)\b", said):
        return ""

    value = value_told(said, series[0], direction)
    if value is None:
        return ""

    y = series[0].y
    highest, lowest = y.max(), y.min()
    if direction > 0:
        extremes = [highest]
    elif direction < 0:
        extremes = [lowest]
    else:
        extremes = [lowest, highest]  # « le mois le plus sec » : le plus haut, ou le plus bas ?
    if min(abs(value - extreme) for extreme in extremes) <= CLOSE * np.ptp(y):
        return ""

    if direction > 0:
        return told("highest", extreme=highest, value=value)
    return told("lowest", extreme=lowest, value=value)


def value_told(said: str, series: Series, direction: int) -> float | None:
    """La valeur dont parle le titre : celle de l'année, ou de la date qu'il dit, ou la dernière s'il dit « désormais »."""
    years = years_in(said)
    if len(years) == 1 and np.isfinite(series.years).all():
        that_year = np.floor(series.years + 1e-6) == years[0]
        if that_year.any():
            values = series.y[that_year]
            if direction > 0:
                return float(values.max())
            return float(values.min())
    if years:
        return None

    named = [rank for rank, place in enumerate(series.places) if where_said(place, said, "")]
    if len(named) == 1:
        return float(series.y[named[0]])
    if SAYS["now"].search(said):
        return float(series.y[-1])
    return None
