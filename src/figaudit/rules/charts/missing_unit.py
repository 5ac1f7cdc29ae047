"""Une grandeur qui se mesure, sans son unité."""

import re
from collections.abc import Iterator

from figaudit.base.findings import Severity
from figaudit.base.language import quoted
from figaudit.read.facts import SUBJECTS, AxisFacts, ChartFacts, Panel
from figaudit.read.order import normalise
from figaudit.rules.chart import Said, chart_rule, tell

# Une parenthèse, un signe, « en euros », ou un mot qui dit que l'on compte.
MARKED = re.compile(r"[(\[%€$°/]|\ben \w|nombre|effectif|indice|index|count|number|rang|habitants")
SIGN = re.compile(r"[%€$°]")


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche l'unité de l'axe des valeurs, là où l'on écrit les unités."""
    values = panel.y if all(bars.vertical for bars in panel.bars) else panel.x
    if not values.label or not values.visible:
        return

    if not facts.words.unit and not says_its_unit(values) and not counts(values):
        yield tell("unmeasured", Severity.ADVICE, "name-it", name=quoted(values.label), axis=values.name)


def says_its_unit(axis: AxisFacts) -> bool:
    """Vrai si une unité est écrite dans le nom de l'axe, ou le long de l'axe."""
    if any(SIGN.search(label) for label in axis.labels):
        return True
    return bool(MARKED.search(axis.label.casefold()))


def counts(axis: AxisFacts) -> bool:
    """Vrai si l'axe nomme ce qu'il compte : des élèves sont leur propre unité."""
    return bool(SUBJECTS["count"].match(normalise(axis.label)))


RULE = chart_rule("missing-unit", check)
