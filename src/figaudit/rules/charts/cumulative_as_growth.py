"""Un cumul présenté comme une hausse : un total ne peut que monter, même quand ce qu'il additionne recule."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.text import number
from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule
from figaudit.titles.claims import title_in_a_read_language
from figaudit.titles.series import Series, series_of
from figaudit.titles.words import direction_of

FEWEST = 5  # périodes : moins, on ne sait pas si le rythme change
SLOWER = 0.8  # le rythme de la fin, rapporté à celui du début


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Un titre qui annonce une hausse, un axe qui cumule, et un rythme qui ralentit."""
    if panel.twins or not facts.says("running", panel):
        return
    if direction_of(title_in_a_read_language(panel, facts)) <= 0:
        return

    for series in series_of(panel, facts):
        first, last = pace_of(series)
        if first > 0 and last < SLOWER * first:
            yield Said(
                "Le titre annonce une hausse, mais un cumul ne peut que monter : "
                f"ce qui s’ajoute à chaque période passe de {number(first)} à {number(last)}."
            )
            return


def pace_of(series: Series) -> tuple[float, float]:
    """Ce qui s'ajoute à chaque période, en moyenne, dans le premier tiers puis dans le dernier ; (0, 0) sans cumul."""
    steps = np.diff(series.y)
    if series.y.size < FEWEST or (steps < 0).any():
        return 0.0, 0.0
    third = max(1, steps.size // 3)
    return float(steps[:third].mean()), float(steps[-third:].mean())


RULE = chart_rule("cumulative-as-growth", check)
