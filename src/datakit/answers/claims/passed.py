"""Le seuil que passe la seule courbe d’une figure : « dépasse 1 000 ppm », « le matin », « toute la journée »."""

import re
from dataclasses import dataclass

import numpy as np

from datakit.answers.claims.bounds import bound_written, whole_title
from datakit.answers.claims.denied_course import part_of_the_day, single_day
from datakit.answers.claims.said import WORDS, numbers_of
from figaudit.base.text import number
from figaudit.read.facts import Array, ChartFacts


@dataclass(frozen=True)
class Passing:
    """Le seuil qu’un titre fait passer à une courbe, et ce qu’elle vaut au moment qu’il dit ; `throughout` : d’un bout à l’autre."""

    limit: float
    throughout: bool
    heights: Array

    @property
    def lowest(self) -> float:
        return float(self.heights.min())

    @property
    def highest(self) -> float:
        return float(self.heights.max())

    @property
    def is_kept(self) -> bool:
        if self.throughout:
            return self.lowest > self.limit
        return self.highest > self.limit


def passing_of(facts: ChartFacts) -> Passing | None:
    """Le seuil que dit un titre ; rien s’il le nie, le date autrement que d’une partie du jour, ou dit un autre nombre."""
    said = whole_title(facts)
    bound = bound_written(said, WORDS["passed"], facts)
    if bound is None or len(numbers_of(said)) != 1:
        return None
    around = re.sub("|".join(pattern for _, pattern in WORDS["passed"]), "", said)
    if re.search(WORDS["passed-restricted"], around):
        return None

    heights = _heights_then(said, facts)
    if heights is None or not heights.size:
        return None
    return Passing(bound.value, re.search(WORDS["all-that-time"], said) is not None, heights)


def _heights_then(said: str, facts: ChartFacts) -> Array | None:
    """Les hauteurs de la seule courbe, à la partie du jour que dit le titre s’il en dit une ; rien s’il y en a plusieurs."""
    lines = [line for panel in facts.panels for line in panel.lines]
    if len(lines) != 1 or any(panel.bars for panel in facts.panels):
        return None
    says_a_part = any(re.search(pattern, said) for pattern, _, _ in WORDS["parts-of-a-day"])
    if not says_a_part:
        heights = np.asarray(lines[0].y, float)
        return heights[np.isfinite(heights)]

    day = single_day(facts)
    span = part_of_the_day(said)
    if day is None or span is None:
        return None
    return day.between(*span).values


def threshold_is_passed(facts: ChartFacts) -> bool:
    """Vrai si la courbe passe le seuil que dit le titre, et que le titre n’ajoute rien."""
    passing = passing_of(facts)
    if passing is None or re.search(WORDS["says-more"], whole_title(facts)):
        return False
    return passing.is_kept


def not_past_that_threshold(facts: ChartFacts) -> str:
    """« Dépasse 1 000 ppm toute la journée », quand on lit aussi 498 ; « dépasse 1 500 ppm le matin », quand on y lit 1 422 au plus."""
    passing = passing_of(facts)
    if passing is None or passing.is_kept:
        return ""
    if passing.throughout:
        return str(WORDS["not-throughout"].format(number(passing.limit), number(passing.lowest)))
    return str(WORDS["never-so-high"].format(number(passing.limit), number(passing.highest)))
