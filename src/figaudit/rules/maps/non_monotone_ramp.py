"""Un dégradé dont la clarté va et vient, pour une grandeur qui, elle, monte."""

from collections.abc import Iterator

from figaudit.read.maps.facts import MapFacts
from figaudit.read.maps.palette import QUALITATIVE_NAMES, UNEVEN, is_for_categories
from figaudit.read.maps.words import says
from figaudit.rules.map import Said, map_rule, tell


def check(facts: MapFacts) -> Iterator[Said]:
    for coding in facts.ordered:
        if coding.ramp.shape != UNEVEN:
            continue
        if says("relief", facts.said(coding)):  # du vert au brun puis au blanc : l'usage
            continue
        if is_for_categories(coding.palette) or coding.cmap.removesuffix("_r").lower() in QUALITATIVE_NAMES:
            yield tell("categories")
            continue
        yield tell("turns", count=coding.ramp.turns)


RULE = map_rule("non-monotone-ramp", check)
