"""Relire un graphique : ce qui trompe, pourquoi, et comment le réparer."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from datakit.charts import facts, mend
from datakit.charts.measure import exaggeration
from datakit.charts.rules import RULES
from datakit.findings import Report, run_rules


@dataclass(frozen=True)
class ChartReport(Report):
    """Le rapport d'une figure ; `before_after()` la dessine à côté de sa version réparée."""

    figure: Any = field(default=None, repr=False, compare=False)

    def before_after(self) -> Any:
        """Une figure « avant / après » : ce qui se répare mécaniquement est réparé sur une copie."""
        return mend.before_after(self)


def audit(fig_or_axes: Any, *, data: Any = None) -> ChartReport:
    """Relit une Figure ou un Axes et dit ce qui peut tromper, du plus grave au simple conseil.

    La figure n'est ni dessinée ni modifiée, et rien n'est jamais levé. `data` (facultatif) est le tableau d'où
    viennent les nombres : les barres lui sont comparées.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["2018", "2019"], [88, 90])
    >>> audit(fig).ok
    True
    >>> _ = ax.set_ylim(87, 91)
    >>> sorted(audit(fig).rules - {"missing-title", "missing-source", "missing-axis-label"})
    ['truncated-bars']
    >>> plt.close(fig)
    """
    read = facts.read(fig_or_axes, data)
    report = run_rules(RULES, read, read.words.title, read.unread, _measures(read))
    figure = getattr(fig_or_axes, "figure", None) or fig_or_axes
    return ChartReport(report.findings, report.subject, report.unread, report.measures, figure)


def _measures(read: facts.ChartFacts) -> list[tuple[str, str]]:
    """Le facteur de mensonge de chaque graphique en barres."""
    found = []
    for panel in read.flat:
        with suppress(Exception):
            if said := exaggeration(panel):
                found.append((f"Facteur de mensonge {read.place(panel)}".strip(), said))
    return found
