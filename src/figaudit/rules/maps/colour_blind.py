"""Deux couleurs que la carte demande de distinguer, et qu'une personne daltonienne confond."""

import re
from collections.abc import Iterator
from itertools import combinations

from figaudit.base.language import say
from figaudit.base.text import normalise
from figaudit.read.maps.colours import from_hexes
from figaudit.read.maps.facts import GRID, Coding, MapFacts
from figaudit.read.maps.palette import confused, crossed
from figaudit.read.maps.words import says
from figaudit.rules.map import FOLDER, Said, map_rule, tell

MOSTLY_WRITTEN = 0.8  # part des territoires qui portent leur lettre ou leur nom
_CODE = re.compile(r"\s*[–—:=.)-]\s*|\s+")  # ce qui suit la lettre : « B – Bosque »
# Les couleurs d'une grille de deux, trois ou quatre classes de côté, dont un ou deux croisements peuvent n'arriver nulle part.
SQUARES = (4, 7, 8, 9, 14, 15, 16)


def check(facts: MapFacts) -> Iterator[Said]:
    for coding in facts.codings:
        if turns_in_a_circle(coding, facts) or is_unnamed(coding, facts):
            continue
        if is_written_on_each(coding, facts) or is_relief(coding, facts):
            continue

        pair = pair_confused(coding)
        if pair is not None:
            first, second, sight = pair
            seen_as = say(FOLDER, "colour-blind", sight)
            yield tell("confused", first=first, second=second, sight=seen_as)


def pair_confused(coding: Coding) -> tuple[str, str, str] | None:
    """Deux couleurs à distinguer que l'on confond, et le nom de la vue."""
    if is_bivariate(coding):
        return crossed(coding.palette)
    # Des catégories se comparent toutes ; un dégradé, d'un bout à l'autre ou d'un côté à l'autre.
    follows = coding.ordered or coding.continuous
    ramp = coding.ramp if follows else None
    return confused(coding.palette, ramp, marked_apart(coding))


def marked_apart(coding: Coding) -> list[tuple[str, str]]:
    """Les couples de couleurs que la forme des marques distingue aussi : un rond, une croix."""
    if coding.layer.marks is None:
        return []

    shapes = {}
    for name, colour in zip(coding.palette, from_hexes(coding.palette), strict=True):
        shapes[name] = set(coding.layer.marks[coding.layer.colours == colour].tolist())

    found = []
    for first, second in combinations(coding.palette, 2):
        both_seen = shapes[first] and shapes[second]
        if both_seen and not shapes[first] & shapes[second]:
            found.append((first, second))
    return found


def is_bivariate(coding: Coding) -> bool:
    """Un carré de couleurs que la légende ne nomme pas une à une : deux grandeurs croisées, qui se lisent sur leur grille."""
    if coding.ordered or coding.continuous or coding.entries:
        return False
    return len(coding.palette) in SQUARES


def is_unnamed(coding: Coding, facts: MapFacts) -> bool:
    """Des catégories sans légende : rien ne demande de reconnaître leurs couleurs, un nom écrit dessus les dit."""
    explained = facts.entries or (is_bivariate(coding) and facts.explained)
    return not (coding.ordered or coding.continuous or explained)


def is_written_on_each(coding: Coding, facts: MapFacts) -> bool:
    """Des catégories dont la lettre ou le nom, que la légende répète, est écrit sur presque chaque territoire."""
    if coding.ordered or coding.continuous or not coding.entries:
        return False

    names = [normalise(entry.text) for entry in coding.entries]
    codes = [_CODE.split(name, maxsplit=1)[0] for name in names]
    for known in (names, codes):
        if len(set(known)) < len(known) or not set(known) <= set(facts.marked):
            continue
        told = sum(mark in known for mark in facts.marked)
        if told >= MOSTLY_WRITTEN * len(coding.layer.boxes):
            return True
    return False


def is_relief(coding: Coding, facts: MapFacts) -> bool:
    """Une surface d'altitudes aux teintes d'usage : vallées et sommets ne se touchent pas, des plages les séparent."""
    follows = coding.ordered or coding.continuous
    return follows and coding.layer.shape in GRID and says("relief", facts.said(coding))


def turns_in_a_circle(coding: Coding, facts: MapFacts) -> bool:
    """Un dégradé que les règles d'ordre laissent : des directions (« N », « E », « S »), des heures."""
    follows = coding.ordered or coding.continuous
    return follows and facts.turns_in_a_circle(coding)


RULE = map_rule("colour-blind", check)
