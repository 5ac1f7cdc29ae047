"""Une figure sans titre."""

from collections.abc import Iterator

from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule, tell


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Le dit une fois pour toute la figure, sur le premier graphique."""
    if panel.index == 0 and not facts.words.title:
        yield tell("untitled")


RULE = chart_rule("missing-title", check, all_axes=True)
