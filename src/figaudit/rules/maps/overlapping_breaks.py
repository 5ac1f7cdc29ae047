"""Une légende où une même valeur va dans deux classes."""

import math
from collections.abc import Iterator
from itertools import pairwise

from figaudit.read.maps.facts import Coding, Interval, MapFacts
from figaudit.rules.map import Said, map_rule, tell


def check(facts: MapFacts) -> Iterator[Said]:
    for coding in facts.codings:
        for first, second in pairwise(classes_in_order(coding)):
            if overlap(first, second) and are_classes(first, second):
                shared = max(second.low, first.low)
                yield tell("shared", value=shared)
                break


def classes_in_order(coding: Coding) -> list[Interval]:
    """Les classes de la légende ou de la barre, de la plus basse à la plus haute."""
    spans = [*coding.written, *(entry.span for entry in coding.entries if entry.span)]
    return sorted(spans, key=lambda span: (span.high, span.low))


def overlap(first: Interval, second: Interval) -> bool:
    """Elles ont plus qu'une borne en commun, ou une borne que leurs crochets donnent aux deux."""
    if first.high > second.low:
        return True
    return first.high == second.low and first.right == "]" and second.left == "["


def are_classes(first: Interval, second: Interval) -> bool:
    """Deux tranches qui se suivent ; « moins de 5 », « moins de 10 », ce sont des distances, l'une dans l'autre."""
    return first.low < first.high < second.high and second.low > -math.inf


RULE = map_rule("overlapping-breaks", check)
