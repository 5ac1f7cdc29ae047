"""Des moyennes, ou des taux, empilés : leur somme ne veut rien dire, et la hauteur de la pile la donne pourtant à lire."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from figaudit.read.facts import SUBJECTS, Area, AxisFacts, Bars, ChartFacts, Panel, envelope
from figaudit.read.order import normalise
from figaudit.rules.bars import values_axis
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD

MOST_AREAS = 20
A_WHOLE = 0.02  # part d'un tout : des piles qui font cent sont des parts, quel que soit leur nom


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche des barres empilées dont l'axe, ou à défaut le titre, nomme une moyenne ou un taux."""
    for _, _, bars in panel.directions():
        if not are_stacked(bars) or make_wholes(bars):
            continue
        if names_what_does_not_add(panel, facts, values_axis(panel, bars[0])):
            yield tell("added")
            return

    if areas_are_stacked(panel.areas) and names_what_does_not_add(panel, facts, panel.y):
        yield tell("added")


def areas_are_stacked(areas: Sequence[Area]) -> bool:
    """Vrai si chaque surface, à partir de la deuxième, part du bord haut de la précédente, sans faire cent en tout."""
    if not 2 <= len(areas) <= MOST_AREAS:
        return False

    edges = [envelope(area.x, area.y) for area in areas]
    for (places, _, high), (above, low, _) in pairwise(edges):
        if places.size != above.size or not np.allclose(high, low):
            return False
    tops = edges[-1][2]
    return not any(np.allclose(tops, whole, rtol=A_WHOLE) for whole in (1.0, 100.0))


def are_stacked(bars: Sequence[Bars]) -> bool:
    """Vrai si chaque série, à partir de la deuxième, part du bout de la précédente."""
    if len(bars) < 2 or len({one.at.size for one in bars}) != 1 or not np.allclose(bars[0].foot, 0):
        return False
    for below, above in pairwise(bars):
        if not np.allclose(above.at, below.at) or not np.allclose(above.foot, below.tip):
            return False
    return bool((bars[-1].foot > 0).any())


def make_wholes(bars: Sequence[Bars]) -> bool:
    """Vrai si toutes les piles font cent, ou un."""
    tops = bars[-1].tip
    return any(np.allclose(tops, whole, rtol=A_WHOLE) for whole in (1.0, 100.0))


def names_what_does_not_add(panel: Panel, facts: ChartFacts, values: AxisFacts) -> bool:
    """Vrai si ce que mesure un axe ne s'ajoute pas : une température, un taux, une médiane."""
    if facts.says("split", panel) or facts.tells("contributions", panel):
        return False
    label = normalise(values.label)
    if TOLD["mean_size"].search(label):
        return True
    if SUBJECTS["count"].search(label):
        return False
    return facts.says("unadding", panel)


RULE = chart_rule("stacked-averages", check)
