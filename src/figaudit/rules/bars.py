"""Ce que plusieurs règles demandent à des barres."""

from collections.abc import Sequence

import numpy as np

from figaudit.read.facts import AxisFacts, Bars, Line, Panel


def values_axis(panel: Panel, bars: Bars) -> AxisFacts:
    """L'axe où se lit la longueur des barres."""
    if bars.vertical:
        return panel.y
    return panel.x


def is_running_total(bars: Sequence[Bars], line: Line) -> bool:
    """Vrai si une courbe est le cumul, en pour cent, de ces barres : un diagramme de Pareto."""
    if len(bars) != 1:
        return False

    lengths = bars[0].length
    if lengths.size < 2 or line.y.size != lengths.size:
        return False

    running_total = np.cumsum(lengths) / lengths.sum()
    return bool(np.allclose(running_total, line.y / line.y[-1], atol=0.02))
