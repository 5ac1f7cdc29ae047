"""Un temps qui ne se suit pas dans l'ordre : on croit lire une évolution."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.facts import SUBJECTS, Array, AxisFacts, ChartFacts, Line, Panel, in_years
from figaudit.read.order import normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.labels import WrittenAxis, first_words, is_said_ranked, written_axis


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde l'ordre de ce qui est écrit sur les axes, puis si une courbe revient en arrière."""
    for axis in (panel.x, panel.y):
        written = written_axis(panel, axis, facts)
        if written and is_out_of_order(written):
            yield from disorder(panel, facts, axis, written)

    if any(turns_back(panel, facts, line) for line in timed_curves(panel, facts)):
        yield tell("backwards")


# --- ce qui est écrit sur un axe ------------------------------------------------------------------------------
def is_out_of_order(written: WrittenAxis) -> bool:
    """Vrai si ces étiquettes sont un temps dans le désordre."""
    order = written.order
    return order.kind == "time" and len(written.words) > 2 and not order.sorted


def disorder(panel: Panel, facts: ChartFacts, axis: AxisFacts, written: WrittenAxis) -> Iterator[Said]:
    """Le long d'un axe vertical, le temps peut descendre ou monter ; trié par valeur, il faut le dire."""
    order = written.order
    seen = first_words(written)
    ranked = is_said_ranked(panel, facts)

    if axis.name == "y":
        stacked_in_order = order.reversed or any(bars.vertical for bars in panel.bars)
        if not stacked_in_order and not ranked:
            yield tell("downwards", Severity.WARNING, words=seen)
        return

    if ranked and not panel.curves and not panel.areas:
        return

    if order.reversed:
        yield tell("leftwards", Severity.ERROR, "flip", words=seen)
    else:
        yield tell("disorder", words=seen)


# --- une courbe qui revient en arrière ------------------------------------------------------------------------
def timed_curves(panel: Panel, facts: ChartFacts) -> list[Line]:
    """Les courbes, si leur abscisse peut être un temps en nombres."""
    if panel.x.kind == "date" or not written_axis(panel, panel.x, facts):
        return panel.curves
    return []


def turns_back(panel: Panel, facts: ChartFacts, line: Line) -> bool:
    """Vrai si la courbe avance et recule dans le temps, sans se refermer ni être une trajectoire."""
    x = line.x[np.isfinite(line.x)]
    if not is_timed(panel, facts, x):
        return False

    backwards = np.diff(x) < 0
    if not backwards.any() or backwards.all():
        return False

    closed = x.size > 3 and x[0] == x[-1]
    return not closed and not line.label.startswith("trajectoire")


def is_timed(panel: Panel, facts: ChartFacts, x: Array) -> bool:
    """Vrai si l'abscisse est un temps : un axe qui a son propre nom le dit lui-même, quoi que dise le titre."""
    if panel.x.kind == "date" or in_years(x, 3):
        return True
    if panel.x.label:
        return bool(SUBJECTS["dates"].search(normalise(panel.x.label)))
    return facts.says("dates", panel, panel.x)


RULE = chart_rule("unordered-time", check)
