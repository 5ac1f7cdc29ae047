"""Ce que plusieurs règles demandent à des barres."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from figaudit.read.facts import AxisFacts, Bars, Line, Panel


def values_axis(panel: Panel, bars: Bars) -> AxisFacts:
    """L'axe où se lit la longueur des barres."""
    if bars.vertical:
        return panel.y
    return panel.x


def are_stacked(bars: Sequence[Bars]) -> bool:
    """Vrai si chaque série, à partir de la deuxième, part du bout de la précédente."""
    if len(bars) < 2 or len({one.at.size for one in bars}) != 1 or not np.allclose(bars[0].foot, 0):
        return False
    for below, above in pairwise(bars):
        if not np.allclose(above.at, below.at) or not np.allclose(above.foot, below.tip):
            return False
    return bool((bars[-1].foot > 0).any())


def is_running_total(bars: Sequence[Bars], line: Line) -> bool:
    """Vrai si une courbe est le cumul, en pour cent, de ces barres : un diagramme de Pareto."""
    if len(bars) != 1:
        return False

    lengths = bars[0].length
    if lengths.size < 2 or line.y.size != lengths.size:
        return False

    running_total = np.cumsum(lengths) / lengths.sum()
    return bool(np.allclose(running_total, line.y / line.y[-1], atol=0.02))
