"""Ce qui dément une égalité : « tous ont autant de places », « la fiche et le compteur donnent la même taille »."""

import re

from datakit.answers.claims.named import as_drawn, group_named, value_of_each_name
from datakit.answers.claims.said import WORDS, title_of
from figaudit.base.text import normalise, number
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said
from figaudit.titles.comparisons import SAME

#: Deux noms, ou davantage, peuvent se valoir.
_A_PAIR = 2
#: « protéine » et « protéines » commencent pareil.
_SAME_BEGINNING = 5


def not_all_alike(facts: ChartFacts) -> str:
    """« Les dix communes ont autant d’habitants », quand la plus longue barre dépasse nettement la plus courte."""
    said = title_of(facts)
    if not re.search(WORDS["all-alike"], said) or _is_not_plain(said) or _of_something_else(facts):
        return ""
    values = _bars(facts)
    if len(values) < _A_PAIR:
        return ""
    highest = max(values, key=values.__getitem__)
    lowest = min(values, key=values.__getitem__)
    return _unequal(highest, lowest, values, facts)


def not_those_two_alike(facts: ChartFacts) -> str:
    """« Le compteur et la fiche donnent la même taille », « autant de sel dans l’avoine que dans le riz », quand rien, d’un côté,
    ne vaut ce qu’il y a de l’autre."""
    said = title_of(facts)
    found = next(filter(None, (re.search(pattern, said) for pattern in WORDS["two-alike"])), None)
    if found is None or _is_not_plain(said) or _of_something_else(facts):
        return ""
    values = _bars(facts)
    ours, theirs = _said_in(found["one"], values), _said_in(found["other"], values)
    if not ours or not theirs or set(ours) & set(theirs):
        return ""
    pairs = [(one, other) for one in ours for other in theirs]
    if any(_are_alike(values[one], values[other]) for one, other in pairs):
        return ""
    return _unequal(*pairs[0], values, facts)


def _bars(facts: ChartFacts) -> dict[str, float]:
    """Les barres d’une figure d’un seul graphique, par leur nom."""
    return value_of_each_name(facts.panels[0]) if len(facts.panels) == 1 else {}


def _said_in(side: str, values: dict[str, float]) -> list[str]:
    """Les barres que dit un côté du titre ; à défaut, toutes celles qui commencent par un de ses mots."""
    return names_said(side, values) or group_named(side, values)


def _is_not_plain(said: str) -> bool:
    return re.search(f"{WORDS['not']}|{WORDS['nearly-alike']}", said) is not None


def _of_something_else(facts: ChartFacts) -> bool:
    """« Autant de chances », quand la figure compte des hommes : elle n’en dit rien."""
    found = re.search(WORDS["alike-in-what"], title_of(facts))
    if found is None:
        return False
    return found["what"][:_SAME_BEGINNING].rstrip("s") not in normalise(facts.words.unit or "")


def _are_alike(one: float, other: float) -> bool:
    return abs(one - other) <= SAME * max(abs(one), abs(other))


def _unequal(first: str, second: str, values: dict[str, float], facts: ChartFacts) -> str:
    one, two = values[first], values[second]
    if _are_alike(one, two):
        return ""
    told = (as_drawn(first, facts), number(one), as_drawn(second, facts), number(two))
    return str(WORDS["not-alike"].format(*told))
