"""Un axe de nombres dont rien ne dit ce qu'il mesure."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.facts import AxisFacts, ChartFacts, Panel, in_years
from figaudit.rules.chart import Said, chart_rule, tell


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche le nom de chaque axe, sauf si un sous-titre ou une unité parle pour tout le graphique."""
    if panel.wedges or panel.role == "inset" or is_said_once_for_all(panel, facts):
        return

    for axis in (panel.y, panel.x):
        if needs_a_name(panel, axis) and not a_neighbour_names_it(panel, facts, axis):
            yield tell("unnamed", Severity.ADVICE, "name-it", way=axis.way, axis=axis.name)


def is_said_once_for_all(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si ce qui est mesuré est dit sous le titre, pour tout le graphique."""
    if facts.words.subtitle:
        return True
    no_name_at_all = not panel.x.label and not panel.y.label
    return bool(facts.words.unit) and no_name_at_all


def needs_a_name(panel: Panel, axis: AxisFacts) -> bool:
    """Vrai si l'axe porte des nombres sans nom ; des années se reconnaissent seules."""
    if axis.kind != "number" or axis.written or axis.label or not axis.visible:
        return False
    return not in_years(np.round(panel.extent(axis.name)))


def a_neighbour_names_it(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si un graphique qui partage cet axe lui donne un nom."""
    return any(facts.panels[rank].axis(axis.name).label for rank in panel.shared[axis.name])


RULE = chart_rule("missing-axis-label", check)
