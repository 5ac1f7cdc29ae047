"""« L'écart se creuse » : celui de deux courbes, en valeur et en proportion."""

import numpy as np

from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.series import Series, series_of
from figaudit.titles.words import SAYS, told


def contradicted_gap(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que répondent deux courbes à un titre qui annonce que leur écart se creuse, ou se réduit."""
    direction = bool(SAYS["widen"].search(said)) - bool(SAYS["narrow"].search(said))
    if not direction or panel.twins:
        return ""

    series = compared_series(said, panel, facts)
    if len(series) != 2 or series[0].y.size != series[1].y.size:
        return ""

    one, two = series[0].y, series[1].y
    gap = np.abs(one - two)
    share = gap / np.maximum(np.abs(one), np.abs(two))
    first, last = gap[0], gap[-1]

    if direction * (last - first) >= -0.1 * max(first, last):
        return ""
    if direction * (share[-1] - share[0]) >= 0:
        return ""  # en proportion, le titre a raison

    key = "widens"
    if direction < 0:
        key = "narrows"
    return told(key, first=first, last=last)


def compared_series(said: str, panel: Panel, facts: ChartFacts) -> list[Series]:
    """Les deux séries du dessin ; s'il en a davantage, celles que nomme le titre."""
    series = series_of(panel, facts)
    if len(series) <= 2:
        return series
    return [one for one in series if len(one.name) > 2 and one.name in said]
