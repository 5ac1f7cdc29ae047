"""Des graphiques jumeaux, côte à côte, dont les axes n'ont pas la même étendue : on les compare pourtant d'un coup d'œil."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.text import number
from figaudit.read.facts import AxisFacts, ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule

FREE = 2.0  # la même chose pour des barres dont matplotlib a choisi le cadre : leur longueur se compare
UNLIKE = 1.5  # l'étendue d'un graphique, rapportée à celle de son jumeau


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Compare l'étendue d'un graphique à celle des jumeaux qui le précèdent."""
    if panel.role == "inset" or panel.images or panel.aspect == 1.0 or panel.wedges:
        return

    yield from unlike_its_twin(panel, facts)


def unlike_its_twin(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Des graphiques jumeaux de la même grandeur, aux étendues très inégales, sans qu'un mot le dise."""
    before = facts.flat[: facts.flat.index(panel)]
    if not before or facts.tells("scaled", panel):
        return
    if any(facts.says("derived", one) for one in facts.flat):
        return

    upright = all(bars.vertical for bars in panel.bars)
    name, seat = ("y", "x") if upright else ("x", "y")
    mine = panel.axis(name)
    for other in before:
        theirs = other.axis(name)
        if are_twins(panel, other, name, seat) and have_unlike_ranges(panel, mine, theirs):
            first = f"{number(theirs.lo)} à {number(theirs.hi)}"
            second = f"{number(mine.lo)} à {number(mine.hi)}"
            yield Said(f"Deux graphiques de la même grandeur : l’un va de {first}, l’autre de {second}.")
            return


def are_twins(panel: Panel, other: Panel, name: str, seat: str) -> bool:
    """Vrai si les deux graphiques montrent la même grandeur, de la même façon, sur les mêmes places."""
    mine, here = panel.axis(name), panel.axis(seat)
    theirs, there = other.axis(name), other.axis(seat)
    if not mine.label or mine.label != theirs.label or mine.scale != theirs.scale:
        return False
    if here.labels != there.labels or (mine.low < 0) != (theirs.low < 0):
        return False
    if bool(panel.bars) is not bool(other.bars):
        return False
    return np.allclose((here.lo, here.hi), (there.lo, there.hi), atol=0.05 * here.span)


def have_unlike_ranges(panel: Panel, mine: AxisFacts, theirs: AxisFacts) -> bool:
    """Vrai si l'une des deux étendues dépasse nettement l'autre : choisie à la main, ou laissée libre sous des barres."""
    smallest, largest = sorted((mine.span, theirs.span))
    if mine.auto and theirs.auto:
        return bool(panel.bars) and largest > FREE * smallest
    return largest > UNLIKE * smallest


RULE = chart_rule("panels-on-different-scales", check)
