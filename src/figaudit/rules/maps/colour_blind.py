"""Deux couleurs que la carte demande de distinguer, et qu'une personne daltonienne confond."""

from collections.abc import Iterator

from figaudit.read.maps.facts import Coding, MapFacts
from figaudit.read.maps.palette import confused
from figaudit.read.maps.words import WORDS
from figaudit.rules.map import map_rule


def check(facts: MapFacts) -> Iterator[str]:
    for coding in facts.codings:
        if turns_in_a_circle(coding, facts):
            continue

        # Des catégories se comparent toutes ; un dégradé, d'un bout à l'autre ou d'un côté à l'autre.
        ramp = coding.ramp if coding.ordered else None
        pair = confused(coding.palette, ramp)
        if pair is not None:
            first, second, sight = pair
            name = WORDS["sight"][sight]["name"]
            yield f"Deux couleurs, {first} et {second}, se confondent ({name})."


def turns_in_a_circle(coding: Coding, facts: MapFacts) -> bool:
    """Une grandeur ordonnée que les règles d'ordre laissent : des directions, des heures."""
    return coding.ordered and coding not in facts.ordered


RULE = map_rule("colour-blind", check)
