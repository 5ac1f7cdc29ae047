"""Faire une règle de graphique : sa page et sa vérification, qui portent le même nom."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from figaudit import rulebook
from figaudit.base.findings import Finding, Rule
from figaudit.base.language import FRENCH, current
from figaudit.base.typeset import typeset
from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.said import Said, finding_of, tell

__all__ = ["Said", "chart_rule", "tell"]

Check = Callable[[Panel, ChartFacts], Iterable[Said]]


def chart_rule(id: str, check: Check, *, all_axes: bool = False) -> Rule:
    """La règle dont `rules/charts/ID.md` est la page, et `ID.toml` les phrases ; `check(panel, facts)` la vérifie.

    `check` est appelée pour chaque graphique de la figure ; avec `all_axes`, aussi pour les axes polaires, en trois
    dimensions ou vides. Une même phrase n'est dite qu'une fois par figure.
    """
    page = rulebook.pages("charts")[id]

    def findings(facts: ChartFacts) -> Iterator[Finding]:
        panels = facts.panels if all_axes else facts.flat
        already_said: set[str] = set()

        for panel in panels:
            for said in check(panel, facts):
                found = finding_of(page, said, facts.place(panel))
                if found.message in already_said:
                    continue
                already_said.add(found.message)
                yield in_french_type(found)

    return page.rule(findings)


def in_french_type(found: Finding) -> Finding:
    """Le même constat, avec les espaces et les apostrophes du français si c'est la langue du moment."""
    if current() != FRENCH:
        return found
    return replace(found, message=typeset(found.message))
