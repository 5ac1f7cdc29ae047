"""Une couleur de la légende qu'aucun territoire de la carte ne porte, sans que la carte le dise."""

import re
from collections.abc import Iterator, Sequence

from figaudit.base.language import say
from figaudit.read.maps.colours import from_hexes, near
from figaudit.read.maps.facts import GRID, Coding, MapFacts
from figaudit.read.maps.palette import DIVERGING
from figaudit.read.maps.words import says
from figaudit.rules.map import FOLDER, Said, map_rule, tell

CODED_BOUNDS = re.compile(r"(-?\d+\.\d+), +(-?\d+\.\d+)")


def check(facts: MapFacts) -> Iterator[Said]:
    if says("empty", facts.words):
        return

    for coding in facts.codings:
        if coding.continuous or coding.layer.shape in GRID:
            continue
        unused = unused_classes(coding, facts.drawn)
        if 0 < len(unused) < len(coding.palette):
            yield tell("unused", classes=unused)


def unused_classes(coding: Coding, drawn: Sequence[int]) -> list[str]:
    """Les classes, en mots, dont la couleur n'est posée nulle part."""
    if is_told_by_a_bar(coding):
        return unused_bounds(coding, drawn)
    return [in_words(entry.text.strip()) for entry in coding.entries if not near(entry.colour, drawn)]


def in_words(label: str) -> str:
    """La classe « 55.15, 81.24 » de mapclassify est écrite pour du code : ses deux bornes se disent comme partout."""
    bounds = CODED_BOUNDS.fullmatch(label)
    if bounds is None:
        return label
    low, high = (float(bound) for bound in bounds.groups())
    return say(FOLDER, "empty-class", "range", low=low, high=high)


def is_told_by_a_bar(coding: Coding) -> bool:
    """Une barre de couleurs tient lieu de légende ; celle d'une palette à deux teintes peut être plus longue d'un côté."""
    return coding.scale is not None and not coding.entries and coding.ramp.shape != DIVERGING


def unused_bounds(coding: Coding, drawn: Sequence[int]) -> list[str]:
    """Les mêmes, lues sur les bornes de la barre."""
    unused = []
    for (low, high), colour in zip(coding.bounds, from_hexes(coding.palette), strict=True):
        if not near(colour, drawn):
            unused.append(say(FOLDER, "empty-class", "range", low=low, high=high))
    return unused


RULE = map_rule("empty-class", check)
