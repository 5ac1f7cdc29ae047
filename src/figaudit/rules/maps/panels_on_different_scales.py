"""Des cartes jumelles, d'une date à l'autre, dont les mêmes couleurs ne valent pas la même chose.

Cette règle regarde ensemble toutes les cartes d'une figure : `check` les reçoit toutes.
"""

import re
from collections.abc import Iterator, Sequence

from matplotlib import colormaps

from figaudit.base.findings import Finding, Rule
from figaudit.base.text import normalise
from figaudit.read.maps.facts import Coding, MapFacts
from figaudit.rulebook import pages
from figaudit.rules.map import finding_of, tell

IN_COMMON = 0.6  # part de leurs deux étendues réunies que deux échelles doivent partager

# Ce qui change d'une date à l'autre dans le titre d'une carte : des nombres, un mois, une saison.
_DATES = re.compile(
    r"[\d\W_]+|\b(?:jan|fev|feb|mar|avr|apr|abr|mai|may|jui|jun|jul|aou|aug|ago|sep|oct|okt|nov|dec|dez|dic|ene)[a-z]*\b"
    r"|\b(?:hivers?|printemps|etes?|automnes?|winter|spring|summer|autumn|fall|fruhling|fruhjahr|sommer|herbst|inviernos?|primaveras?|veranos?|otonos?)\b"
)
_SAID = re.compile(
    r"echelles? (?:differ|propre|indep|distinct)|scales? (?:differ|of its own|are not)|(?:own|different|separate) (?:colou?r )?scales?"
    r"|eigene (?:farb)?skala|unterschiedliche skal|escalas? (?:distint|propia|diferent|indep)"
    r"|(?:pas|not|nicht|no) (?:comparables?|vergleichbar)"
)


def check(maps: Sequence[MapFacts]) -> Iterator[Finding]:
    """Compare chaque carte à celles qui la précèdent."""
    for rank, second in enumerate(maps):
        for first in maps[:rank]:
            ranges = unlike_ranges(first, second)
            if ranges is None:
                continue
            low, high, other_low, other_high = ranges
            said = tell("unlike", low=low, high=high, other_low=other_low, other_high=other_high)
            yield finding_of(PAGE, said, second.subject)
            return


def unlike_ranges(first: MapFacts, second: MapFacts) -> tuple[float, float, float, float] | None:
    """Les étendues de deux cartes de la même grandeur, si les mêmes couleurs n'y disent pas les mêmes valeurs."""
    if not are_twins(first, second) or _SAID.search(first.words + second.words):
        return None

    for one, other in zip(first.ordered, second.ordered, strict=False):
        if not same_colours(one, other) or one.label != other.label:
            continue
        low, high = range_of(one)
        other_low, other_high = range_of(other)
        together = max(high, other_high) - min(low, other_low)
        shared = min(high, other_high) - max(low, other_low)
        if together > 0 and shared < IN_COMMON * together:
            return low, high, other_low, other_high
    return None


def same_colours(one: Coding, other: Coding) -> bool:
    """La même suite de couleurs, ou la même palette de matplotlib coupée en plus ou moins de plages."""
    if one.palette == other.palette:
        return True
    return one.cmap in colormaps and one.cmap == other.cmap


def are_twins(first: MapFacts, second: MapFacts) -> bool:
    """Vrai si leurs titres ne diffèrent que par une date."""
    both_named = bool(first.subject and second.subject) and first.subject != second.subject
    return both_named and undated(first.subject) == undated(second.subject)


def undated(subject: str) -> str:
    """Un titre sans sa date."""
    return _DATES.sub(" ", normalise(subject)).strip()


def range_of(coding: Coding) -> tuple[float, float]:
    """La plus petite valeur et la plus grande que disent ces couleurs ; deux fois zéro si elles n'en disent pas."""
    ends = coding.ends
    if len(ends) < 2:
        return 0.0, 0.0
    return float(ends.min()), float(ends.max())


PAGE = pages("maps")["panels-on-different-scales"]
RULE: Rule = PAGE.rule(check)
