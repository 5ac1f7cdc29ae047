"""Faire une règle de carte : sa page et sa vérification, qui portent le même nom."""

from collections.abc import Callable, Iterable, Iterator

from figaudit import rulebook
from figaudit.base.findings import Finding, Rule
from figaudit.read.maps.facts import MapFacts
from figaudit.rules.said import Said, finding_of, tell

FOLDER = "rules/maps"  # où sont ses phrases

__all__ = ["FOLDER", "Said", "finding_of", "map_rule", "tell"]

Check = Callable[[MapFacts], Iterable[Said]]


def map_rule(id: str, check: Check) -> Rule:
    """La règle dont `rules/maps/ID.md` est la page, et `ID.toml` les phrases ; `check` la vérifie."""
    page = rulebook.pages("maps")[id]

    def findings(facts: MapFacts) -> Iterator[Finding]:
        for said in check(facts):
            yield finding_of(page, said)

    return page.rule(findings)
