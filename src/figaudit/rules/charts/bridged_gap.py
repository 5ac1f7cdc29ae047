"""Une courbe qui enjambe, sans le dire, des périodes où rien n'a été mesuré."""

from collections.abc import Iterator

import numpy as np

from figaudit.read.facts import ChartFacts, Line, Panel, in_years
from figaudit.read.order import Order, order_of
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.gaps import Gap, widest_gap
from figaudit.rules.words import TOLD


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche, dans chaque courbe tracée d'un trait plein, un trou que rien ne signale."""
    order = written_dates(panel, facts)
    if panel.x.nominal and not order:
        return

    for line in panel.curves:
        hole = unmarked_hole(panel, facts, line, order)
        if hole:
            if not facts.tells("missing", panel) and not TOLD["no_survey"].search(facts.told(panel)):
                yield tell("bridged", steps=hole.steps)
            return


def written_dates(panel: Panel, facts: ChartFacts) -> Order | None:
    """Les dates écrites sous la courbe : ce sont elles qui donnent le pas ; None si ce n'en sont pas."""
    if not panel.x.nominal or not panel.curves:
        return None

    order = order_of(panel.x.labels, facts.context(panel))
    if order and order.kind == "time" and not order.cycle:
        return order
    return None


def unmarked_hole(panel: Panel, facts: ChartFacts, line: Line, order: Order | None) -> Gap | None:
    """Le trou que la courbe enjambe ; None si elle n'en a pas, ou si une bande tracée le montre."""
    if order:
        line = line._replace(x=np.interp(line.x, panel.x.ticks, order.values))

    drawn_through = line.style == "-"
    if not drawn_through or not (order or is_time(panel, facts, line)):
        return None

    in_days = bool(order) or (panel.x.kind == "date" and panel.x.unit_days == 1)
    hole = widest_gap(line, in_days=in_days)
    if hole and not is_shaded(panel, hole):
        return hole
    return None


def is_time(panel: Panel, facts: ChartFacts, line: Line) -> bool:
    """Vrai si l'abscisse d'une courbe est un temps."""
    x = line.x[np.isfinite(line.x)]
    return in_years(x) or panel.x.kind == "date" or facts.says("dates", panel, panel.x)


def is_shaded(panel: Panel, hole: Gap) -> bool:
    """Vrai si une bande verticale tient dans le trou : quelqu'un l'a montré."""
    return any(hole.start <= high > low <= hole.end for low, high in panel.bands["x"])


RULE = chart_rule("bridged-gap", check)
