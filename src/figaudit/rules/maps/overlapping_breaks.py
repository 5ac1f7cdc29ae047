"""Une légende où une même valeur va dans deux classes."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from figaudit.base.findings import Severity
from figaudit.base.text import normalise
from figaudit.read.maps.facts import Coding, Interval, MapFacts
from figaudit.read.maps.words import WORDS
from figaudit.rules.map import Said, map_rule, tell

# Ce qui dit de quel côté va la borne : un crochet, « moins de », « unter »… ; « 10.00, 20.00 » est l'écriture de geopandas,
# où c'est la borne haute qui est comprise.
_SIDED = re.compile(
    r"[\[\]()<>≤≥]|\d, +[−-]?\d"
    r"|\b(?:moins|plus|inclus|exclu|compris|jusqu|under|less|fewer|below|over|more|above|up|unter|weniger|uber|mehr|menos|mas|hasta)"
)
_MOVES = re.compile("|".join(WORDS["usual"][way] for way in ("falls", "rises")))


def check(facts: MapFacts) -> Iterator[Said]:
    """Cherche deux classes qui se mordent ; à défaut, une valeur posée sur une borne que deux classes écrivent."""
    for coding in facts.codings:
        if hides_a_sign(coding):
            continue
        bitten = value_of_two_classes(coding)
        if bitten is not None:
            yield tell("shared", value=bitten)
            continue

        doubtful = value_on_a_bound(coding)
        if doubtful is not None:
            yield tell("doubtful", Severity.ADVICE, value=doubtful)


def value_of_two_classes(coding: Coding) -> float | None:
    """Une valeur que deux classes de la légende contiennent ; None s'il n'y en a pas."""
    for first, second in pairwise(classes_in_order(coding)):
        if overlap(first, second) and are_classes(first, second) and are_neighbours(first, second, coding):
            return max(second.low, first.low)
    return None


def hides_a_sign(coding: Coding) -> bool:
    """« Léger recul (moins de 2 %) » : le sens, écrit ailleurs qu'en tête, n'est pas dans les bornes lues."""
    for entry in coding.entries:
        words = normalise(entry.text)
        if entry.span and _MOVES.search(words) and not _MOVES.match(words):
            return True
    return False


def are_neighbours(first: Interval, second: Interval, coding: Coding) -> bool:
    """Elles se suivent aussi dans la légende : deux classes écrites loin l'une de l'autre ne se lisent pas ensemble."""
    written = [entry.span for entry in coding.entries if entry.span]
    if first not in written or second not in written:
        return True  # le long d'une barre de couleurs
    return abs(written.index(first) - written.index(second)) == 1


def value_on_a_bound(coding: Coding) -> float | None:
    """Une valeur dessinée, égale à une borne écrite deux fois (« 10 à 20 », « 20 à 30 ») sans dire de quel côté elle va."""
    unsided = [one.span for one in coding.entries if one.span and not _SIDED.search(normalise(one.text))]
    for first, second in pairwise(sorted(unsided, key=by_its_bounds)):
        touching = first.high == second.low and are_classes(first, second)
        if touching and np.isclose(coding.known, second.low).any():
            return second.low
    return None


def classes_in_order(coding: Coding) -> list[Interval]:
    """Les classes de la légende ou de la barre, de la plus basse à la plus haute."""
    spans = [*coding.written, *(entry.span for entry in coding.entries if entry.span)]
    return sorted(spans, key=by_its_bounds)


def by_its_bounds(span: Interval) -> tuple[float, float]:
    """Une classe se range d'après sa borne haute, puis d'après la basse."""
    return span.high, span.low


def overlap(first: Interval, second: Interval) -> bool:
    """Elles ont plus qu'une borne en commun, ou une borne que leurs crochets donnent aux deux."""
    if first.high > second.low:
        return True
    return first.high == second.low and first.right == "]" and second.left == "["


def are_classes(first: Interval, second: Interval) -> bool:
    """Deux tranches qui se suivent ; « moins de 5 », « moins de 10 », ce sont des distances, l'une dans l'autre."""
    return first.low < first.high < second.high and second.low > -math.inf


RULE = map_rule("overlapping-breaks", check)
