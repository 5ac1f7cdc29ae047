"""Une grandeur ordonnée, peinte avec toutes les teintes de l'arc-en-ciel."""

from collections.abc import Iterator

from figaudit.read.maps.facts import MapFacts
from figaudit.read.maps.palette import RAINBOW, RAINBOW_NAMES
from figaudit.rules.map import Said, map_rule, tell


def check(facts: MapFacts) -> Iterator[Said]:
    for coding in facts.ordered:
        if coding.ramp.shape != RAINBOW:
            continue
        if coding.cmap.removesuffix("_r") in RAINBOW_NAMES:
            yield tell("named", name=coding.cmap)
        else:
            yield tell("hues")


RULE = map_rule("rainbow-colormap", check)
