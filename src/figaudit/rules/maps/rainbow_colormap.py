"""Une grandeur ordonnée, peinte avec toutes les teintes de l'arc-en-ciel."""

from collections.abc import Iterator

from figaudit.read.maps.facts import MapFacts
from figaudit.read.maps.palette import RAINBOW, RAINBOW_NAMES
from figaudit.rules.map import map_rule


def check(facts: MapFacts) -> Iterator[str]:
    for coding in facts.ordered:
        if coding.ramp.shape != RAINBOW:
            continue
        named = ""
        if coding.cmap.removesuffix("_r") in RAINBOW_NAMES:
            named = f" ({coding.cmap})"
        yield f"La palette traverse toutes les teintes{named}."


RULE = map_rule("rainbow-colormap", check)
