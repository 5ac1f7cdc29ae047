"""Des totaux de lieux de tailles différentes : le plus peuplé arrive en tête, quel que soit le sujet."""

from collections.abc import Iterator

from figaudit.read.facts import SUBJECTS, ChartFacts, Panel
from figaudit.read.order import normalise, order_of
from figaudit.rules.bars import values_axis
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.places import are_places
from figaudit.rules.words import TOLD

FEWEST = 3  # lieux : de deux, on connaît souvent les tailles


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde une seule série de barres, un lieu par barre, qui compte des cas, des accidents, des médecins."""
    if len(panel.bars) != 1 or panel.role == "inset":
        return

    bars = panel.bars[0]
    seat = panel.seat(bars)
    names = seat.names_at(bars.at) if seat.nominal else []
    if len(names) < FEWEST or order_of(names):
        return

    context = facts.context(panel)
    if not (SUBJECTS["places"].search(context) or TOLD["states"].search(context) or are_places(names)):
        return
    told = facts.told(panel)
    if SUBJECTS["per_head"].search(told) or TOLD["more_per_head"].search(told):
        return
    if any("%" in label for label in values_axis(panel, bars).labels):
        return

    counted = f"{normalise(values_axis(panel, bars).label)} {context}"
    if SUBJECTS["tolls"].search(counted) or TOLD["more_tolls"].search(counted):
        yield tell("totals")


RULE = chart_rule("unnormalised-comparison", check)
