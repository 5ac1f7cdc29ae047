"""Un titre qui affirme autre chose que ce que montre le dessin."""

from collections.abc import Iterator

from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.titles.claims import contradiction


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Confronte le titre aux valeurs dessinées."""
    told = contradiction(panel, facts)
    if told:
        yield tell("told", told=told)


RULE = chart_rule("title-contradicts-data", check)
