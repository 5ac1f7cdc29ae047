"""Une ou deux couleurs pour une grandeur qui varie beaucoup, sans seuil nommé qui couperait vraiment en deux."""

import re
from collections.abc import Iterator

import numpy as np

from figaudit.base.text import normalise
from figaudit.read.maps.facts import AREAS, FIELD, GRID, Coding, MapFacts
from figaudit.read.maps.words import says
from figaudit.rules.map import Said, map_rule, tell

FEWEST = 3  # deux couleurs coupent le territoire en deux camps
# « Stadtmittel », « Landesschnitt » ; « Ziel erreicht » ; ni le « Jahresmittel », ni le nom d'un seul.
_REASON = re.compile(
    r"\b(?:stadt|landes|bundes|kreis|orts|regional|bezirks)(?:mittel|schnitt)|\b(?:ziel|meta|goal|objectif) (?:\w+ )?(?:erreicht|verfehlt|alcanzad|cumplid|met\b|reached|missed|atteint|manque)"
)
MANY = 8  # valeurs différentes à partir desquelles deux couleurs en cachent trop


def check(facts: MapFacts) -> Iterator[Said]:
    for coding in facts.shaded(AREAS, *GRID):
        if coding.continuous or len(coding.palette) >= FEWEST:
            continue
        if separates_signs(coding) or is_one_mask(coding) or says_yes_or_no(coding):
            continue

        hidden = what_is_hidden(coding)
        if hidden is not None and not names_a_threshold(facts):
            yield hidden


def separates_signs(coding: Coding) -> bool:
    """Les classes se séparent à zéro : des hausses et des baisses."""
    if 0 in coding.ends[1:-1]:
        return True

    if len(coding.seen) != len(coding.ranks):
        return False  # une grille : ses cases n'ont pas chacune leur couleur

    signs = []
    for rank in range(len(coding.palette)):
        painted = coding.seen[coding.ranks == rank]
        signs.append(set(np.sign(painted[np.isfinite(painted) & (painted != 0)])))
    return sorted(map(sorted, signs)) == [[-1], [1]]


def is_one_mask(coding: Coding) -> bool:
    """Une seule plage de couleur : un masque, pas des classes."""
    return len(coding.palette) < 2 and coding.layer.shape == FIELD


def says_yes_or_no(coding: Coding) -> bool:
    """La légende nomme un état et son contraire, sans nombre : « arrêté en vigueur », « aucun arrêté »."""
    if any(entry.span for entry in coding.entries):
        return False
    names = [normalise(entry.text) for entry in coding.entries]
    return len(names) == 2 and sum(says("negation", name) for name in names) == 1


def what_is_hidden(coding: Coding) -> Said | None:
    """Ce que deux couleurs cacheraient ; `None` si cela varie peu."""
    count = len(coding.palette)
    distinct = count_distinct(coding)
    if distinct >= MANY:
        return tell("distinct", count=count, values=distinct)
    if coding.layer.shape in GRID and are_numbered(coding):
        return tell("continuous", count=count)
    if coding.layer.shape == FIELD:  # des plages découpent une surface continue
        return tell("continuous", count=count)
    return None


def are_numbered(coding: Coding) -> bool:
    """La légende donne des bornes à ses couleurs : ce sont des tranches d'une grandeur, pas un masque."""
    spans = [entry.span for entry in coding.entries if entry.span]
    return len(spans) == len(coding.palette) and all(span.low < span.high for span in spans)


def count_distinct(coding: Coding) -> int:
    """Combien de valeurs différentes ; à défaut de les lire, combien d'objets."""
    known = coding.known
    if len(known):
        return len(np.unique(known))
    return len(coding.layer.boxes)


def names_a_threshold(facts: MapFacts) -> bool:
    """Un seuil coupe vraiment en deux : une norme, une moyenne, une majorité ; le nom d'un institut n'en est pas un."""
    return says("threshold", facts.unsourced) or _REASON.search(facts.unsourced) is not None


RULE = map_rule("too-few-classes", check)
