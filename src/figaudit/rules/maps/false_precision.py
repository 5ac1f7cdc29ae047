"""Des nombres écrits sur la carte avec plus de décimales qu'on n'en lit."""

import re
from collections.abc import Iterator

import numpy as np

from figaudit.base.language import quoted
from figaudit.base.text import parse_number
from figaudit.read.maps.facts import Coding, MapFacts
from figaudit.rules.map import Said, map_rule, tell

FEWEST = 2  # nombres trop précis
OPEN_CLASS = 2  # fois sa borne : ce qu'une classe ouverte peut contenir
# « 12,3456 », « 12,345 % », « 23456,789 », « 23 456,789 »
_TOO_FINE = re.compile(r"\d[.,]\d{4,}|\d[.,]\d{3,}\s?%|\d{4}[.,]\d{3}|\d[\s\u202f]\d{3}[.,]\d{3}")
_THOUSANDS_OR_FINE = re.compile(r"[−+-]?\d{1,3}[.,]\d{3}")  # « 12,345 » : douze mille, ou douze virgule trois
# Des coordonnées ont de la précision ; « 21,3456 °C » est une température.
_PLACE = re.compile(r"°(?!\s?[CF]\b)|[NSEWO]$|epsg|\b(?:lat|lon)", re.IGNORECASE)


def check(facts: MapFacts) -> Iterator[Said]:
    """Cherche deux nombres à trop de décimales, sur la carte ou dans sa légende."""
    written = [*facts.text.texts, *(entry.text for entry in facts.entries)]
    fine = are_decimals([one for one in written if _THOUSANDS_OR_FINE.fullmatch(one.strip())], facts)
    precise = []
    for one in written:
        if one in (facts.title, facts.text.source) or _PLACE.search(one):
            continue
        if _TOO_FINE.search(one) or (fine and _THOUSANDS_OR_FINE.fullmatch(one.strip())):
            precise.append(one)
    if len(precise) >= FEWEST:
        yield tell("decimals", first=quoted(precise[0]), second=quoted(precise[1]))


def are_decimals(written: list[str], facts: MapFacts) -> bool:
    """« 12,345 » est une des valeurs peintes, et non douze mille : tous ces nombres tombent entre la plus petite et la plus grande."""
    painted = [coding for coding in facts.ordered if len(coding.values)]
    if not written or not painted:
        return False
    numbers = np.array([parse_number(one).value for one in written])
    low, high = ends_of(painted[0])
    return bool((numbers >= low).all() and (numbers <= high).all() and (1000 * np.abs(numbers) > high).all())


def ends_of(coding: Coding) -> tuple[float, float]:
    """La plus petite et la plus grande valeur ; de classes dont la dernière est ouverte, « 50 et plus », elle peut doubler."""
    low, high = float(coding.values.min()), float(coding.values.max())
    if coding.continuous or len(coding.known) or low < 0:
        return low, high
    return 0.0, OPEN_CLASS * high


RULE = map_rule("false-precision", check)
