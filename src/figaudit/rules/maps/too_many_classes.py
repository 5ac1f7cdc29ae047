"""Plus de classes que l'œil ne distingue de teintes d'un même dégradé."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.maps.facts import FIELD, Coding, MapFacts
from figaudit.read.maps.palette import DIVERGING
from figaudit.read.maps.words import says
from figaudit.rules.map import Said, map_rule, tell

MOST = 7  # teintes d'un même dégradé que l'on distingue sûrement (Brewer, ColorBrewer)


def check(facts: MapFacts) -> Iterator[Said]:
    for coding in facts.ordered:
        count = len(coding.palette)
        if coding.continuous or count <= MOST or each_value_has_its_colour(coding):
            continue
        severity = Severity.ADVICE if is_helped(coding, facts) else Severity.WARNING
        yield tell("count", severity, count=count)


def each_value_has_its_colour(coding: Coding) -> bool:
    """Ni légende ni bornes, et autant de couleurs que de valeurs : un dégradé sur peu de territoires, pas des classes."""
    if coding.entries or coding.bounds or coding.scale is not None:
        return False
    return len(np.unique(coding.known)) == len(coding.palette)


def is_helped(coding: Coding, facts: MapFacts) -> bool:
    """Deux teintes se partagent les classes, sept au plus de chaque côté, ou des plages qui se touchent se suivent à l'œil."""
    count = len(coding.palette)
    if coding.ramp.shape == DIVERGING and longest_side(coding) <= MOST:
        return True
    if coding.layer.shape != FIELD:
        return False
    return count == MOST + 1 or says("relief", facts.said(coding))


def longest_side(coding: Coding) -> int:
    """Combien de classes a le plus long des deux côtés, milieu compris."""
    middle = coding.ramp.middle
    return max(middle + 1, len(coding.palette) - middle)


RULE = map_rule("too-many-classes", check)
