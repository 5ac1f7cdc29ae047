"""Un dégradé dont la clarté va et vient, pour une grandeur qui, elle, monte."""

from collections.abc import Iterator

from figaudit.read.maps.facts import MapFacts
from figaudit.read.maps.palette import QUALITATIVE_NAMES, UNEVEN, is_for_categories
from figaudit.read.maps.words import says
from figaudit.rules.map import map_rule


def check(facts: MapFacts) -> Iterator[str]:
    for coding in facts.ordered:
        if coding.ramp.shape != UNEVEN:
            continue
        if says("relief", facts.said(coding)):  # du vert au brun puis au blanc : l'usage
            continue
        if is_for_categories(coding.palette) or coding.cmap.removesuffix("_r").lower() in QUALITATIVE_NAMES:
            yield "Cette palette est faite pour des catégories\u202f: ses couleurs n’ont pas d’ordre."
            continue
        turns = coding.ramp.turns
        yield f"La clarté change {turns} fois de sens entre la plus petite et la plus grande valeur."


RULE = map_rule("non-monotone-ramp", check)
