"""« Les loyers ont doublé », « baissent partout », au-dessus de deux cartes datées : de l'une à l'autre, on le vérifie.

Cette vérification regarde ensemble toutes les cartes d'une figure : `check` les reçoit toutes.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from figaudit.base.findings import Finding, Rule
from figaudit.base.text import normalise
from figaudit.read.maps.facts import MapFacts
from figaudit.rulebook import pages
from figaudit.rules.map import Said, finding_of, tell
from figaudit.rules.maps.everywhere import claim_about_all, speaks_of_a_corner
from figaudit.rules.maps.panels_on_different_scales import are_twins
from figaudit.titles.changes import EVOLVING
from figaudit.titles.claims import is_hedged
from figaudit.titles.languages import readable
from figaudit.titles.words import Multiple, multiple_of, share_a_word

SAME = 0.02  # une couleur se lit à peu près, une valeur s'arrondit
FEWEST = 5  # territoires lus sur les deux cartes
# « kg per 100 traps », « € / m² » : une unité, et rien qui dise de quoi ; le titre le dit.
_ONLY_A_UNIT = re.compile(
    r"(?:[kcmµ]?g|t|tonnes?|[kcm]?m|[cmh]?l|[kmgt]?wh|€|euros?|eur|\$|%|°c) ?(?:/|per\b|par\b|pro\b|je\b|por\b|$)"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def check(maps: Sequence[MapFacts]) -> Iterator[Finding]:
    """Compare, territoire par territoire, les deux cartes d'une figure, de la plus ancienne à la plus récente."""
    dated = sorted((facts for facts in maps if _YEAR.search(facts.subject)), key=lambda facts: facts.subject)
    if len(maps) != 2 or len(dated) != 2 or not are_twins(*dated):
        return
    before, after = dated
    if not set(_YEAR.findall(before.text.title)) <= set(_YEAR.findall(f"{before.subject} {after.subject}")):
        return  # « depuis 1990 » : les deux cartes ne remontent pas si loin
    growths = growths_of(before, after)
    if len(growths) < FEWEST or not names_what_is_painted(before):
        return
    said = not_multiplied(before, growths) or not_all_of_them(before, growths)
    if said is not None:
        yield finding_of(PAGE, said, after.subject)


def not_multiplied(facts: MapFacts, growths: np.ndarray) -> Said | None:
    """« Les loyers ont doublé », et aucun territoire n'a presque doublé."""
    multiple = multiple_told(facts)
    if multiple is None:
        return None
    least, _ = multiple.bounds
    farthest = float(growths.max() if multiple.direction > 0 else 1 / growths.min())
    if farthest >= least:
        return None
    return tell("then-and-now", ratio=multiple.value, farthest=farthest)


def not_all_of_them(facts: MapFacts, growths: np.ndarray) -> Said | None:
    """« Les nitrates ont reculé dans tous les départements », et il en est où ils montent."""
    title = normalise(facts.text.title)
    claim = claim_about_all(title)
    if claim is None or not claim.change or speaks_of_a_corner(title):
        return None
    # `side` vaut 1 pour une baisse partout : un territoire qui monte la dément.
    wrong = growths > 1 + SAME if claim.side > 0 else growths < 1 - SAME
    count = int(np.count_nonzero(wrong))
    if not count:
        return None
    return tell("all-fall" if claim.side > 0 else "all-rise", count=count)


def names_what_is_painted(facts: MapFacts) -> bool:
    """Vrai si le titre de la figure nomme la grandeur que les couleurs montrent."""
    title = normalise(facts.text.title)
    labels = [normalise(coding.label) for coding in facts.ordered]
    return any(share_a_word(title, label) or _ONLY_A_UNIT.match(label) for label in labels)


def multiple_told(facts: MapFacts) -> Multiple | None:
    """Ce par quoi le titre de la figure dit que la grandeur peinte s'est multipliée ; None s'il ne le dit pas."""
    title = facts.text.title
    said = readable(normalise(title), title, [], {})
    if is_hedged(said) or not EVOLVING.search(said):
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
