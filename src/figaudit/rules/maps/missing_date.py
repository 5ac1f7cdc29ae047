"""Une carte où aucune année n'est écrite."""

import math
from collections.abc import Iterator, Sequence

from figaudit.base.text import normalise
from figaudit.read.maps.facts import Entry, MapFacts
from figaudit.read.maps.words import says
from figaudit.rules.map import Said, map_rule, tell
from figaudit.rules.maps.years import all_years


def check(facts: MapFacts) -> Iterator[Said]:
    if facts.text.date:
        return
    if says("year", words_that_may_date(facts)):
        return
    yield tell("none")


def words_that_may_date(facts: MapFacts) -> str:
    """Ce qui est écrit, sans les classes : leurs bornes ne datent rien, si ce ne sont pas toutes des années."""
    words = f"{facts.text.source} {facts.words}"
    classes = [entry for entry in facts.entries if entry.span]
    if all_years(finite_ends(classes)):
        return words

    for text in dict.fromkeys(normalise(entry.text) for entry in classes):
        words = words.replace(text, "")
    return words


def finite_ends(classes: Sequence[Entry]) -> list[float]:
    """Les bornes des classes, celles des classes ouvertes mises à part."""
    ends = []
    for entry in classes:
        if entry.span is not None:
            ends.extend([entry.span.low, entry.span.high])
    return [end for end in ends if math.isfinite(end)]


RULE = map_rule("missing-date", check)
