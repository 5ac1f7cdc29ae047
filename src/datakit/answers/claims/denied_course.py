"""Ce qui dément le cours d’une courbe : « baisse toute la journée », « le soir »."""

import re
from dataclasses import dataclass

import numpy as np

from datakit.answers.claims.clock import clock, hours_of_a_day
from datakit.answers.claims.said import A_FEW, A_TURN, WORDS, title_of
from figaudit.base.text import number
from figaudit.read.facts import Array, ChartFacts


def it_turns_back(facts: ChartFacts) -> str:
    """« Le CO₂ baisse toute la journée », quand la seule courbe remonte en chemin ; de même d’une hausse qui retombe."""
    said = title_of(facts)
    lines = [line for panel in facts.panels for line in panel.lines]
    if not re.search(WORDS["all-along"], said) or len(lines) != 1:
        return ""
    heights = np.asarray(lines[0].y, float)
    heights = heights[np.isfinite(heights)]
    falls = re.search(WORDS["falls"], said)
    if heights.size < A_FEW or not (falls or re.search(WORDS["rises"], said)):
        return ""
    first, last = widest_return(heights, falls=bool(falls))
    if abs(last - first) <= A_TURN * np.ptp(heights):
        return ""
    return str(WORDS["turns-back"].format(number(first), number(last)))


def widest_return(heights: Array, falls: bool) -> tuple[float, float]:
    """D’où à où une courbe remonte le plus, si elle est dite baisser ; retombe le plus, si elle est dite monter."""
    along = heights if falls else -heights
    so_far = np.minimum.accumulate(along)
    rank = int(np.argmax(along - so_far))
    first = so_far[rank] if falls else -so_far[rank]
    return float(first), float(heights[rank])


def not_drawn_so_late(facts: ChartFacts) -> str:
    """« Le CO₂ redescend le soir », quand la seule courbe, d’un seul jour, s’arrête à 9 h 33."""
    said = title_of(facts)
    told = [hour for pattern, hour in WORDS["moments"] if re.search(pattern, said)]
    day = _single_day(facts)
    if day is None or not told or day.hours[-1] >= min(told):
        return ""
    return str(WORDS["stops-before"].format(clock(day.hours[-1])))


def it_goes_the_other_way_then(facts: ChartFacts) -> str:
    """« Le CO₂ baisse l’après-midi », quand, de midi à 18 h, il monte ; et « culmine le soir », quand il culmine le matin."""
    said = title_of(facts)
    day = _single_day(facts)
    span = _part_of_the_day(said)
    if day is None or span is None or re.search(WORDS["not"], said):
        return ""
    first, last = span
    if re.search(WORDS["peaks"], said):
        top = int(np.argmax(day.values))
        if first - 1 <= day.hours[top] <= last + 1:
            return ""
        return str(WORDS["peaks-elsewhere"].format(number(day.values[top], 0), clock(day.hours[top])))

    falls, rises = (re.search(WORDS[way], said) is not None for way in ("falls", "rises"))
    inside = (day.hours >= first) & (day.hours <= last)
    if falls == rises or inside.sum() < A_FEW:
        return ""
    hours, values = day.hours[inside], day.values[inside]
    if re.search(WORDS["all-of-it"], said):
        back = widest_return(values, falls)
        if abs(back[1] - back[0]) > A_TURN * np.ptp(day.values):
            return str(WORDS["turns-back"].format(number(back[0], 0), number(back[1], 0)))
    change = float(values[-1] - values[0])
    if (change > 0) == rises or abs(change) <= A_TURN * np.ptp(values):
        return ""
    ends = [number(values[0], 0), clock(hours[0]), number(values[-1], 0), clock(hours[-1])]
    return str(WORDS["other-way-then"].format(*ends))


def _part_of_the_day(said: str) -> tuple[int, int] | None:
    """De quelle heure à quelle heure va le seul moment que dit un titre : « en fin d’après-midi », de 15 h à 19 h."""
    found = []
    for pattern, first, last in WORDS["parts-of-a-day"]:
        if re.search(pattern, said):
            found.append((first, last))
            said = re.sub(pattern, "", said)
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True)
class _Day:
    """Une courbe d’un seul jour : l’heure de chaque point, et sa valeur."""

    hours: Array
    values: Array


def _single_day(facts: ChartFacts) -> _Day | None:
    """La seule courbe d’une figure, si elle ne dure qu’un jour."""
    lines = [(panel.x, line) for panel in facts.panels for line in panel.lines]
    if len(lines) != 1:
        return None
    axis, line = lines[0]
    x, y = np.asarray(line.x, float), np.asarray(line.y, float)
    known = np.isfinite(y) & np.isfinite(x)
    if known.sum() < A_FEW:
        return None
    hours = hours_of_a_day(axis, x[known])
    return _Day(np.array(hours), y[known]) if hours else None
