"""« Les loyers ont doublé », au-dessus de deux cartes datées : de l'une à l'autre, un territoire au moins doit le faire.

Cette vérification regarde ensemble toutes les cartes d'une figure : `check` les reçoit toutes.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from figaudit.base.findings import Finding, Rule
from figaudit.base.text import normalise
from figaudit.read.maps.facts import MapFacts
from figaudit.rulebook import pages
from figaudit.rules.map import finding_of, tell
from figaudit.rules.maps.panels_on_different_scales import are_twins
from figaudit.titles.changes import EVOLVING
from figaudit.titles.claims import is_hedged
from figaudit.titles.languages import readable
from figaudit.titles.words import Multiple, multiple_of, share_a_word

FEWEST = 5  # territoires lus sur les deux cartes
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def check(maps: Sequence[MapFacts]) -> Iterator[Finding]:
    """Compare, territoire par territoire, les deux cartes d'une figure, de la plus ancienne à la plus récente."""
    dated = sorted((facts for facts in maps if _YEAR.search(facts.subject)), key=lambda facts: facts.subject)
    if len(maps) != 2 or len(dated) != 2 or not are_twins(*dated):
        return
    before, after = dated
    if not set(_YEAR.findall(before.text.title)) <= set(_YEAR.findall(f"{before.subject} {after.subject}")):
        return  # « depuis 1990 » : les deux cartes ne remontent pas si loin
    multiple = multiple_told(before)
    growths = growths_of(before, after)
    if multiple is None or len(growths) < FEWEST:
        return

    least, _ = multiple.bounds
    farthest = float(growths.max() if multiple.direction > 0 else 1 / growths.min())
    if farthest < least:
        yield finding_of(PAGE, tell("then-and-now", ratio=multiple.value, farthest=farthest), after.subject)


def multiple_told(facts: MapFacts) -> Multiple | None:
    """Ce par quoi le titre de la figure dit que la grandeur peinte s'est multipliée ; None s'il ne le dit pas."""
    title = facts.text.title
    said = readable(normalise(title), title, [], {})
    named = any(share_a_word(normalise(title), normalise(coding.label)) for coding in facts.ordered)
    if not named or is_hedged(said) or not EVOLVING.search(said):
        return None
    multiple = multiple_of(said)
    return multiple if multiple.value > 1 else None


def growths_of(before: MapFacts, after: MapFacts) -> np.ndarray:
    """Par combien chaque territoire s'est multiplié, quand les deux cartes peignent les mêmes, dans le même ordre."""
    for first, second in zip(before.ordered, after.ordered, strict=False):
        if first.label != second.label or len(first.seen) != len(second.seen):
            continue
        with np.errstate(all="ignore"):
            growths = second.seen / first.seen
        known = np.isfinite(growths) & (first.seen > 0) & (second.seen > 0)
        return growths[known]
    return np.zeros(0)


PAGE = pages("maps")["title-contradicts-data"]
BETWEEN_MAPS: Rule = PAGE.rule(check)
