"""Une figure sans titre."""

from collections.abc import Iterator

from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.titles.title import largest_free_text


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Le dit une fois pour toute la figure, sur le premier graphique ; un grand texte posé sur un graphique en tient lieu."""
    if panel.index > 0 or facts.words.title:
        return
    if not any(largest_free_text(one) for one in facts.panels):
        yield tell("untitled")


RULE = chart_rule("missing-title", check, all_axes=True)
