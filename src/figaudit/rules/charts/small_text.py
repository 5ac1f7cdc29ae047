"""Un texte trop petit pour être lu."""

import re
from collections.abc import Iterator

from figaudit.base.language import quoted
from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule, tell

SMALLEST = 6.0  # points


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Dit le plus petit des textes."""
    tiny = [word for word in panel.words if word.size < SMALLEST and re.search(r"\w", word.text)]
    if not tiny:
        return

    smallest = min(tiny, key=lambda word: word.size)
    if smallest.role == "tick":
        yield tell("ticks", size=smallest.size)
    else:
        yield tell("text", text=quoted(smallest.text[:30]), size=smallest.size)


RULE = chart_rule("small-text", check, all_axes=True)
