"""Une figure qui ne dit pas d'où viennent ses données."""

from collections.abc import Iterator

from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule, tell


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Le dit une fois pour toute la figure, sur le premier graphique."""
    something_is_drawn = any(one.drawn for one in facts.panels)
    if panel.index == 0 and something_is_drawn and not facts.words.source:
        yield tell("unsourced")


RULE = chart_rule("missing-source", check, all_axes=True)
