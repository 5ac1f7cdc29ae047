"""Un texte trop petit pour être lu."""

import re
from collections.abc import Iterator

from figaudit.base.text import number, quote
from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule

SMALLEST = 6.0  # points


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Dit le plus petit des textes."""
    tiny = [word for word in panel.words if word.size < SMALLEST and re.search(r"\w", word.text)]
    if not tiny:
        return

    smallest = min(tiny, key=lambda word: word.size)
    shown = "Les graduations" if smallest.role == "tick" else f"Le texte {quote(smallest.text[:30])}"
    yield Said(f"{shown} : {number(smallest.size, 1)} points (8 au moins, 10 pour projeter).")


RULE = chart_rule("small-text", check, all_axes=True)
