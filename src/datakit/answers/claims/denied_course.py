"""Ce qui dément le cours d’une courbe : « baisse toute la journée », « le soir »."""

import re
from dataclasses import dataclass

import numpy as np

from datakit.answers.claims.clock import clock, hours_of_a_day
from datakit.answers.claims.said import A_FEW, A_TURN, WORDS, title_of, way_said
from figaudit.base.text import normalise, number
from figaudit.read.facts import Array, ChartFacts

#: Du simple au double, on ne dit plus d’une courbe qu’elle reste où elle est.
_DOUBLE = 2


def it_turns_back(facts: ChartFacts) -> str:
    """« Le CO₂ baisse toute la journée », quand la seule courbe remonte en chemin ; de même d’une hausse qui retombe."""
    said = title_of(facts)
    lines = [line for panel in facts.panels for line in panel.lines]
    if not re.search(WORDS["all-along"], said) or len(lines) != 1:
        return ""
    falls = re.search(WORDS["falls"], said) is not None
    rises = re.search(WORDS["rises"], said) is not None
    if not falls and not rises:
        return ""

    heights = np.asarray(lines[0].y, float)
    heights = heights[np.isfinite(heights)]
    if heights.size < A_FEW:
        return ""
    first, last = widest_return(heights, falls)
    if abs(last - first) <= A_TURN * np.ptp(heights):
        return ""
    return str(WORDS["turns-back"].format(number(first), number(last)))


def it_does_not_stay_flat(facts: ChartFacts) -> str:
    """« Le CO₂ ne bouge pas », quand la seule courbe, qui compte du CO₂, passe du simple au double."""
    lines = [line for panel in facts.panels for line in panel.lines]
    found = re.fullmatch(WORDS["stays-flat"], title_of(facts).strip(" ."))
    if found is None or len(lines) != 1:
        return ""
    if found["subject"] not in normalise(f"{facts.words.unit or ''} {lines[0].label}"):
        return ""

    heights = np.asarray(lines[0].y, float)
    heights = heights[np.isfinite(heights)]
    if heights.size < A_FEW or heights.min() < 0 or heights.max() < _DOUBLE * heights.min():
        return ""
    return str(WORDS["does-not-stay"].format(number(heights.min(), 0), number(heights.max(), 0)))


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
    day = single_day(facts)
    if day is None or not told or day.hours[-1] >= min(told):
        return ""
    return str(WORDS["stops-before"].format(clock(day.hours[-1])))


def it_goes_the_other_way_then(facts: ChartFacts) -> str:
    """« Le CO₂ baisse l’après-midi », quand, de midi à 18 h, il monte ; et « culmine le soir », quand il culmine le matin."""
    said = title_of(facts)
    day = single_day(facts)
    span = part_of_the_day(said)
    if day is None or span is None or re.search(WORDS["not"], said):
        return ""
    if re.search(WORDS["peaks"], said):
        return _peaks_elsewhere(day, span)

    way = way_said(said)
    then = day.between(*span)
    if not way or then.values.size < A_FEW:
        return ""
    if re.search(WORDS["all-of-it"], said):
        first, last = widest_return(then.values, falls=way < 0)
        if abs(last - first) > A_TURN * np.ptp(day.values):
            return str(WORDS["turns-back"].format(number(first, 0), number(last, 0)))
    return _ends_the_other_way(then, way)


def _peaks_elsewhere(day: "Day", span: tuple[int, int]) -> str:
    """« Culmine le soir », quand le sommet est à plus d’une heure de là."""
    first, last = span
    top = int(np.argmax(day.values))
    if first - 1 <= day.hours[top] <= last + 1:
        return ""
    return str(WORDS["peaks-elsewhere"].format(number(day.values[top], 0), clock(day.hours[top])))


def _ends_the_other_way(then: "Day", way: int) -> str:
    """« Baisse l’après-midi », quand l’après-midi finit nettement plus haut qu’elle ne commence."""
    first, last = then.values[0], then.values[-1]
    change = float(last - first)
    goes_as_said = (change > 0) == (way > 0)
    if goes_as_said or abs(change) <= A_TURN * np.ptp(then.values):
        return ""
    ends = (number(first, 0), clock(then.hours[0]), number(last, 0), clock(then.hours[-1]))
    return str(WORDS["other-way-then"].format(*ends))


def part_of_the_day(said: str) -> tuple[int, int] | None:
    """De quelle heure à quelle heure va le seul moment que dit un titre : « en fin d’après-midi », de 15 h à 19 h."""
    found = []
    for pattern, first, last in WORDS["parts-of-a-day"]:
        if re.search(pattern, said):
            found.append((first, last))
            said = re.sub(pattern, "", said)
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True)
class Day:
    """Une courbe d’un seul jour : l’heure de chaque point, et sa valeur."""

    hours: Array
    values: Array

    def between(self, first: int, last: int) -> "Day":
        """La partie de la courbe qui va d’une heure à l’autre."""
        inside = (self.hours >= first) & (self.hours <= last)
        return Day(self.hours[inside], self.values[inside])


def single_day(facts: ChartFacts) -> Day | None:
    """La seule courbe d’une figure, si elle ne dure qu’un jour."""
    lines = [(panel.x, line) for panel in facts.panels for line in panel.lines]
    if len(lines) != 1:
        return None
    axis, line = lines[0]
    x = np.asarray(line.x, float)
    y = np.asarray(line.y, float)
    known = np.isfinite(y) & np.isfinite(x)
    if known.sum() < A_FEW:
        return None
    hours = hours_of_a_day(axis, x[known])
    if not hours:
        return None
    return Day(np.array(hours), y[known])
