"""Faire une règle de carte : sa page et sa vérification, qui portent le même nom."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from figaudit import rulebook
from figaudit.base.findings import Finding, Rule, Severity
from figaudit.base.language import ENGLISH, current, say
from figaudit.read.maps.facts import MapFacts

FOLDER = "rules/maps"


@dataclass(frozen=True)
class Said:
    """Ce qu'une règle dit d'une carte : une phrase de son catalogue, et ce qui la complète.

    Sans gravité ni réparation, ce sont celles de sa page ; `fix` est une autre phrase du catalogue.
    """

    key: str
    values: dict[str, Any]
    severity: Severity | None = None
    fix: str = ""


def tell(key: str, /, severity: Severity | None = None, fix: str = "", **values: Any) -> Said:
    """Une phrase à dire ; « count » l'accorde.

    >>> tell("holes", count=2).values
    {'count': 2}
    """
    return Said(key, values, severity, fix)


Check = Callable[[MapFacts], Iterable[Said]]


def map_rule(id: str, check: Check) -> Rule:
    """La règle dont `rules/maps/ID.md` est la page, et `ID.toml` les phrases ; `check` la vérifie."""
    page = rulebook.pages("maps")[id]

    def findings(facts: MapFacts) -> Iterator[Finding]:
        for said in check(facts):
            yield finding_of(page, said)

    return page.rule(findings)


def finding_of(page: rulebook.Page, said: Said, where: str = "") -> Finding:
    """Le constat, dans la langue du moment ; le français du titre et de la raison est celui de la page.

    `where` : la carte dont on parle, quand la règle en regarde plusieurs.
    """
    message = say(FOLDER, page.id, said.key, **said.values)
    fix = say(FOLDER, page.id, said.fix) if said.fix else ""
    severity = said.severity or page.severity
    if current() != ENGLISH:
        return Finding(page.id, severity, message, fix, where)

    return Finding(
        page.id,
        severity,
        message,
        fix or say(FOLDER, page.id, "fix"),
        where,
        why=say(FOLDER, page.id, "why"),
        title=say(FOLDER, page.id, "title"),
    )
