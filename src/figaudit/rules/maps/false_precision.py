"""Des nombres écrits sur la carte avec plus de décimales qu'on n'en lit."""

import re
from collections.abc import Iterator

import numpy as np

from figaudit.base.language import quoted
from figaudit.read.maps.facts import MapFacts
from figaudit.rules.map import Said, map_rule, tell

FEWEST = 2  # nombres trop précis
WHOLE = 100  # pour cent
_TOO_FINE = re.compile(r"\d[.,]\d{4,}|\d[.,]\d{3,}\s?%")  # « 12,3456 », « 12,345 % »
# « 12,345 » seul, quand la légende est en pour cent : ce ne sont pas des milliers.
_FINE_SHARE = re.compile(r"[−+-]?\d{1,2}[.,]\d{3,}")
# Des coordonnées ont de la précision ; « 21,3456 °C » est une température.
_PLACE = re.compile(r"°(?!\s?[CF]\b)|[NSEWO]$|epsg|\b(?:lat|lon)", re.IGNORECASE)


def check(facts: MapFacts) -> Iterator[Said]:
    """Cherche deux nombres à trop de décimales, sur la carte ou dans sa légende."""
    written = [*facts.text.texts, *(entry.text for entry in facts.entries)]
    in_percent = shows_percents(facts)
    precise = []
    for one in written:
        if one in (facts.title, facts.text.source) or _PLACE.search(one):
            continue
        if _TOO_FINE.search(one) or (in_percent and _FINE_SHARE.fullmatch(one.strip())):
            precise.append(one)
    if len(precise) >= FEWEST:
        yield tell("decimals", first=quoted(precise[0]), second=quoted(precise[1]))


def shows_percents(facts: MapFacts) -> bool:
    """L'unité est le pour cent, et aucune valeur peinte ne dépasse cent."""
    values = [coding.values for coding in facts.ordered if len(coding.values)]
    within = all(float(np.abs(known).max()) <= WHOLE for known in values)
    return facts.unit.strip().startswith("%") and bool(values) and within


RULE = map_rule("false-precision", check)
