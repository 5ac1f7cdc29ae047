"""Des moyennes, ou des taux, empilés : leur somme ne veut rien dire, et la hauteur de la pile la donne pourtant à lire."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from figaudit.read.facts import SUBJECTS, Area, AxisFacts, Bars, ChartFacts, Panel, envelope
from figaudit.read.order import normalise
from figaudit.rules.bars import are_stacked, values_axis
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD

MOST_AREAS = 20
ENOUGH_PILES = 3  # deux piles peuvent être égales par hasard
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


def make_wholes(bars: Sequence[Bars]) -> bool:
    """Vrai si toutes les piles font cent, ou un, ou la même chose : les vingt-quatre heures d'un jour."""
    tops = bars[-1].tip
    if tops.size >= ENOUGH_PILES and np.allclose(tops, tops[0], rtol=A_WHOLE):
        return True
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
    if is_a_mean_of_one_thing(label, panel, facts):
        return True
    return facts.says("unadding", panel)


def is_a_mean_of_one_thing(label: str, panel: Panel, facts: ChartFacts) -> bool:
    """Vrai d'une attente, d'un âge, d'un prix moyens : chacun en a un. Les étapes d'un parcours, elles, s'ajoutent."""
    if not TOLD["averaged"].search(label) or TOLD["of_each"].search(label):
        return False
    if TOLD["steps"].search(facts.told(panel)):
        return False
    stacked = normalise(" ; ".join(panel.legend))
    return bool(TOLD["one_value"].search(facts.context(panel))) and not TOLD["one_value"].search(stacked)


RULE = chart_rule("stacked-averages", check)
