"""Des nombres écrits sur la carte avec plus de décimales qu'on n'en lit."""

import re
from collections.abc import Iterator

from figaudit.base.language import quoted
from figaudit.read.maps.facts import MapFacts
from figaudit.rules.map import Said, map_rule, tell

FEWEST = 2  # nombres trop précis
_TOO_FINE = re.compile(r"\d[.,]\d{4,}|\d[.,]\d{3,}\s?%")  # « 12,3456 », « 12,345 % »
# Des coordonnées ont de la précision ; « 21,3456 °C » est une température.
_PLACE = re.compile(r"°(?!\s?[CF]\b)|[NSEWO]$|epsg|\b(?:lat|lon)", re.IGNORECASE)


def check(facts: MapFacts) -> Iterator[Said]:
    """Cherche deux nombres à trop de décimales, sur la carte ou dans sa légende."""
    written = [*facts.text.texts, *(entry.text for entry in facts.entries)]
    precise = []
    for one in written:
        if one not in (facts.title, facts.text.source) and _TOO_FINE.search(one) and not _PLACE.search(one):
            precise.append(one)
    if len(precise) >= FEWEST:
        yield tell("decimals", first=quoted(precise[0]), second=quoted(precise[1]))


RULE = map_rule("false-precision", check)
