"""Des cartes jumelles, d'une date à l'autre, dont les mêmes couleurs ne valent pas la même chose.

Cette règle regarde ensemble toutes les cartes d'une figure : `check` les reçoit toutes.
"""

import re
import statistics
from collections.abc import Iterator, Sequence

from matplotlib import colormaps

from figaudit.base.findings import Finding, Rule
from figaudit.base.text import normalise
from figaudit.read.maps.facts import Coding, MapFacts
from figaudit.rulebook import pages
from figaudit.rules.map import Said, finding_of, tell

FEWEST = 3  # disques : de moins, le plus grand ne dit pas l'échelle
UNLIKE = 1.5  # fois : un même disque qui vaut tant de fois plus sur une carte que sur l'autre
IN_COMMON = 0.6  # part de leurs deux étendues réunies que deux échelles doivent partager

# Ce qui change d'une date à l'autre dans le titre d'une carte : des nombres, un mois, une saison.
_DATES = re.compile(
    r"[\d\W_]+|\b(?:jan|fev|feb|mar|avr|apr|abr|mai|may|jui|jun|jul|aou|aug|ago|sep|oct|okt|nov|dec|dez|dic|ene)[a-z]*\b"
    r"|\b(?:hivers?|printemps|etes?|automnes?|winter|spring|summer|autumn|fall|fruhling|fruhjahr|sommer|herbst|inviernos?|primaveras?|veranos?|otonos?)\b"
)
# « Größter Kreis: 2.400 Personen », « max. 310 » : ce que vaut le plus grand disque d'une carte.
_LARGEST = re.compile(
    r"\b(?:grosste[rsn]?|hochste[rsn]?|maximum|max|plus grande?|largest|biggest|highest|mayor|maximo|maxima)\b[^\d]{0,25}?"
    r"(\d{1,3}(?:[ .,\u202f]\d{3})+|\d+)\b"
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
            if not are_twins(first, second) or _SAID.search(first.words + second.words):
                continue
            said = unlike_colours(first, second) or unlike_discs(first, second) or unlike_keys(first, second)
            if said is not None:
                yield finding_of(PAGE, said, second.subject)
                return


def unlike_colours(first: MapFacts, second: MapFacts) -> Said | None:
    """Les mêmes couleurs, deux étendues."""
    ranges = unlike_ranges(first, second)
    if ranges is None:
        return None
    low, high, other_low, other_high = ranges
    return tell("unlike", low=low, high=high, other_low=other_low, other_high=other_high)


def unlike_discs(first: MapFacts, second: MapFacts) -> Said | None:
    """Deux cartes de disques de la même taille, dont le plus grand ne vaut pas le même nombre, comme leurs titres le disent."""
    values = largest_told(first), largest_told(second)
    discs = largest_disc(first), largest_disc(second)
    if not all(values) or not all(discs):
        return None
    worth = (values[1] / values[0]) / (discs[1] / discs[0])
    if 1 / UNLIKE < worth < UNLIKE:
        return None
    return tell("unlike-discs", value=values[0], other=values[1])


def unlike_keys(first: MapFacts, second: MapFacts) -> Said | None:
    """Deux cartes de symboles, dont chacune a sa légende : un même symbole n'y vaut pas le même nombre."""
    if first.symbols is None or second.symbols is None or first.unit != second.unit:
        return None
    one, other = worth_of_an_area(first), worth_of_an_area(second)
    if not one or not other or 1 / UNLIKE < one / other < UNLIKE:
        return None
    return tell("unlike-keys", ratio=max(one / other, other / one))


def worth_of_an_area(facts: MapFacts) -> float:
    """Ce que vaut une unité d'aire, d'après les symboles de la légende ; 0 si elle n'en montre pas deux, ou n'en dit rien de constant."""
    worths = [
        entry.span.high / entry.size
        for entry in facts.entries
        if entry.span is not None and entry.size > 0 and entry.span.low == entry.span.high > 0
    ]
    if len(worths) < 2 or max(worths) > UNLIKE * min(worths):
        return 0.0
    return statistics.median(worths)


def largest_told(facts: MapFacts) -> float:
    """Le plus grand nombre que dit le titre d'une carte ; 0 s'il ne le dit pas.

    Le signe des milliers tombe : deux nombres sont comparés, écrits de la même façon.
    """
    found = _LARGEST.search(normalise(facts.subject))
    return float(re.sub(r"\D", "", found[1])) if found else 0.0


def largest_disc(facts: MapFacts) -> float:
    """L'aire du plus grand symbole ; 0 s'il y en a trop peu."""
    if facts.symbols is None or len(facts.symbols.sizes) < FEWEST:
        return 0.0
    return float(facts.symbols.sizes.max())


def unlike_ranges(first: MapFacts, second: MapFacts) -> tuple[float, float, float, float] | None:
    """Les étendues de deux cartes de la même grandeur, si les mêmes couleurs n'y disent pas les mêmes valeurs."""
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
