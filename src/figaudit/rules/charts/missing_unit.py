"""Une grandeur qui se mesure (une durée, un prix, un débit), sans son unité.

Ce que l'on compte est sa propre unité, et bien des noms d'axe sont une unité (« Heures », « Tausend Gäste ») : la règle
ne parle que des grandeurs qu'elle connaît.
"""

import re
from collections.abc import Iterator

from figaudit.base.findings import Severity
from figaudit.base.language import quoted
from figaudit.read.facts import SUBJECTS, AxisFacts, ChartFacts, Panel
from figaudit.read.order import normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD

# Une parenthèse, un signe, « en euros », ou un mot qui dit que l'on compte.
MARKED = re.compile(r"[(\[%€$°/]|\b(?:en|in) \w|nombre|effectif|indice|index|count|number|rang|habitants")
SIGN = re.compile(r"[%€$°]")


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche l'unité de l'axe des valeurs, là où l'on écrit les unités."""
    values = panel.y if all(bars.vertical for bars in panel.bars) else panel.x
    if not values.label or not values.visible:
        return

    if not facts.words.unit and is_measured(values) and not says_its_unit(values):
        yield tell("unmeasured", Severity.ADVICE, "name-it", name=quoted(values.label), axis=values.name)


def is_measured(axis: AxisFacts) -> bool:
    """Vrai si l'axe nomme une grandeur qui se mesure, et qui ne compte rien."""
    name = normalise(axis.label)
    counts = SUBJECTS["count"].match(name)
    return bool(TOLD["measured"].search(name)) and not counts


def says_its_unit(axis: AxisFacts) -> bool:
    """Vrai si une unité est écrite dans le nom de l'axe, ou le long de l'axe."""
    if any(SIGN.search(label) for label in axis.labels):
        return True
    name = normalise(axis.label)
    return bool(MARKED.search(name) or SUBJECTS["unit"].search(name) or TOLD["unit_word"].search(name))


RULE = chart_rule("missing-unit", check)
