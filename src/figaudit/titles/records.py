"""« Record en 2019 », « au plus bas » : le plus haut, ou le plus bas, est bien là où le titre le dit."""

import re
from collections.abc import Sequence

import numpy as np

from figaudit.base.language import quoted
from figaudit.read.order import MONTHS
from figaudit.titles.languages import ACHIEVEMENT
from figaudit.titles.series import Series
from figaudit.titles.words import READ, SAYS, decade_in, direction_of, told, where_said, years_in

SINCE = re.compile(
    r"\b(?:depuis|since|seit|desde)\b(?: (?:l'(?:an|annee|hiver|ete) |the year |dem jahr |el ano )?(1[5-9]\d\d|20\d\d)\b)?"
)
A_DAY_THEN_A_WORD = re.compile(r"\b\d{1,2}(?:er|st|nd|rd|th|\.)? (?:de |of )?(?P<word>[a-z]+)\b")
A_WORD_THEN_A_DAY = re.compile(r"\b(?P<word>[a-z]+)\.? \d{1,2}(?:st|nd|rd|th)?\b")
CLOSE = 0.03  # part de l'étendue : presque le record est encore le record


def contradicted_record(said: str, series: Sequence[Series]) -> str:
    """Ce que répond une série seule à un titre qui parle de son sommet ou de son creux."""
    direction = bool(SAYS["peak"].search(said)) - bool(SAYS["trough"].search(said))
    if not direction and not READ["time_best"].search(said):
        return ""
    if ACHIEVEMENT.search(said) or READ["next_best"].search(said):
        return ""  # un record du monde est souvent le temps le plus court ; « la deuxième plus chaude » n'est pas un record
    if len(series) != 1:
        return ""
    if SINCE.search(said):
        return contradicted_since(said, series[0], direction)

    told_rank = rank_told(said, series[0], direction)
    if told_rank is None:
        return ""
    value = float(series[0].y[told_rank])

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

    nearest_end = 1 if highest - value < value - lowest else -1
    meant = direction or nearest_end
    best = int(y.argmax() if meant > 0 else y.argmin())
    drawn, spoken_of = read_aloud(series[0], best), read_aloud(series[0], told_rank)
    key = "highest" if meant > 0 else "lowest"
    return told(key, extreme=drawn, value=spoken_of)


def contradicted_since(said: str, series: Series, direction: int) -> str:
    """« Au plus bas depuis 2004 » : depuis cette année-là, rien n'est plus bas que la dernière valeur.

    L'année dite, elle, peut l'être : c'est souvent celle du record d'avant.
    """
    found = SINCE.search(said)
    if not direction or direction_of(said) or not found or not found[1]:
        return ""
    if np.isnan(series.years).any():
        return ""
    start = int(found[1])
    others = set(years_in(said)) - {start}
    if others - {int(np.floor(series.years[-1] + 1e-6))}:
        return ""  # une autre année que celle de la fin : on ne sait pas de quoi le titre parle

    after = np.flatnonzero(np.floor(series.years + 1e-6) > start)
    if after.size < 2:
        return ""
    last = series.y.size - 1
    y = series.y[after]
    best = int(after[y.argmax() if direction > 0 else y.argmin()])
    if abs(series.y[last] - series.y[best]) <= CLOSE * np.ptp(series.y):
        return ""

    drawn, spoken_of = read_aloud(series, best), read_aloud(series, last)
    key = "highest" if direction > 0 else "lowest"
    return told(key, extreme=drawn, value=spoken_of)


def read_aloud(series: Series, rank: int) -> str:
    """Une valeur dessinée, et ce qui est écrit dessous : « 14, pour « août » »."""
    value = float(series.y[rank])
    if len(series.places) != series.y.size or not series.places[rank]:
        return told("value", value=value)
    return told("value-at-place", value=value, place=quoted(series.places[rank]))


def rank_told(said: str, series: Series, direction: int) -> int | None:
    """Le rang de la valeur dont parle le titre : l'année, ou la date qu'il dit, ou la dernière s'il dit « désormais »."""
    years = years_in(said)
    period = decade_in(said) or years
    if period and len(years) <= 1 and np.isfinite(series.years).all():
        there = np.flatnonzero(np.isin(np.floor(series.years + 1e-6), list(period)))
        if there.size:
            values = series.y[there]
            best = values.argmax() if direction > 0 else values.argmin()
            return int(there[best])
    if period:
        return None

    named = [rank for rank, place in enumerate(series.places) if where_said(place, said, "")]
    if len(named) == 1:
        return named[0]
    if names_a_day(said):
        return None  # un jour que l'axe n'écrit pas
    if SAYS["now"].search(said):
        return series.y.size - 1
    return None


def names_a_day(said: str) -> bool:
    """Vrai si le titre dit un jour et son mois, dans l'un des deux sens.

    >>> names_a_day("record high am 21. oktober"), names_a_day("un pic le 3 mars"), names_a_day("record de mars")
    (True, True, False)
    """
    days = [*A_DAY_THEN_A_WORD.finditer(said), *A_WORD_THEN_A_DAY.finditer(said)]
    return any(found["word"] in MONTHS for found in days)
