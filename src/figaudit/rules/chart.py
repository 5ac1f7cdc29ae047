"""La forme commune des règles de graphique : ce qu'elles disent, et comment cela devient des constats."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from figaudit import rulebook
from figaudit.base.findings import Finding, Rule, Severity
from figaudit.base.typeset import typeset
from figaudit.read.facts import ChartFacts, Panel


@dataclass(frozen=True)
class Said:
    """Ce qu'une règle dit d'un graphique. Sans gravité ni réparation, ce sont celles de sa page."""

    message: str
    severity: Severity | None = None
    fix: str = ""


Check = Callable[[Panel, ChartFacts], Iterable[Said]]


def chart_rule(id: str, check: Check, *, all_axes: bool = False) -> Rule:
    """La règle que décrit la page `rules/charts/ID.md`, et que `check(panel, facts)` applique à un graphique.

    `check` est appelée pour chaque graphique de la figure ; avec `all_axes`, aussi pour les axes polaires, en trois
    dimensions ou vides. Une même phrase n'est dite qu'une fois par figure.
    """
    page = rulebook.pages("charts")[id]

    def findings(facts: ChartFacts) -> Iterator[Finding]:
        panels = facts.panels if all_axes else facts.flat
        already_said: set[str] = set()

        for panel in panels:
            for said in check(panel, facts):
                if said.message in already_said:
                    continue
                already_said.add(said.message)
                severity = said.severity or page.severity
                yield Finding(page.id, severity, typeset(said.message), said.fix, facts.place(panel))

    return page.rule(findings)
