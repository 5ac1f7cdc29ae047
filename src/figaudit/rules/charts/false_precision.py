"""Des nombres écrits avec plus de décimales qu'on n'en lit."""

import re
from collections.abc import Iterator

from figaudit.read.facts import AxisFacts, ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule, tell

DECIMALS = re.compile(r"\d[.,](\d{2,})\s*%|\d[.,](\d{3,})(?!\d)")  # « 12,34 % », « 0,125 »
MANY_DECIMALS = re.compile(r"\d[.,]\d{4,}")  # un seul nombre écrit ainsi suffit


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche deux nombres à trop de décimales, ou un seul qui en a quatre."""
    precise = [text for text in written_texts(panel) if DECIMALS.search(text.replace("\\%", "%"))]
    if len(precise) < 2 and not MANY_DECIMALS.search("".join(precise)):
        return

    if not facts.tells("exact", panel):
        yield tell("decimals", texts=precise[:2])


def written_texts(panel: Panel) -> list[str]:
    """Ce qui est écrit sur le dessin, le long des axes et dans la légende."""
    texts = [word.text for word in panel.words if word.role == "text"]
    return [*texts, *decimals_of(panel.x), *decimals_of(panel.y), *panel.legend]


def decimals_of(axis: AxisFacts) -> list[str]:
    """Les graduations, sauf celles où la virgule ou le point sépare des milliers : « 1,000 », écrit là où l'axe vaut mille."""
    if len(axis.labels) != len(axis.ticks):
        return list(axis.labels)
    found = []
    for label, value in zip(axis.labels, axis.ticks, strict=True):
        digits = re.sub(r"\D", "", label)
        if not digits or float(digits) != abs(value):
            found.append(label)
    return found


RULE = chart_rule("false-precision", check, all_axes=True)
