"""Faire une règle de carte : sa page et sa vérification, qui portent le même nom."""

from collections.abc import Callable, Iterable

from figaudit import rulebook
from figaudit.base.findings import Finding, Rule
from figaudit.read.maps.facts import MapFacts

Check = Callable[[MapFacts], Iterable[Finding | str]]


def map_rule(id: str, check: Check) -> Rule:
    """La règle dont `rules/maps/ID.md` est la page, et que `check` vérifie."""
    return rulebook.pages("maps")[id].rule(check)
