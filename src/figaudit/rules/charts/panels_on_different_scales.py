"""Des graphiques jumeaux, côte à côte, dont les axes n'ont pas la même étendue : on les compare pourtant d'un coup d'œil."""

from collections.abc import Iterator, Sequence

import numpy as np

from figaudit.read.facts import AxisFacts, ChartFacts, Panel
from figaudit.read.order import normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD
from figaudit.titles.words import SPELLED

FREE = 2.0  # la même chose pour des barres dont matplotlib a choisi le cadre : leur longueur se compare
FREE_CURVES = 5.0  # et pour des courbes : leur forme se lit encore, mais plus leur hauteur
TWO = ("deux", "two", "dos", "zwei", "beiden", "beide")
MOST_COUNTED = 8  # graphiques : au-delà, un titre ne les compte plus d'un mot
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

    if is_a_histogram(panel):
        yield from unlike_along_its_classes(panel, before, facts)

    upright = all(bars.vertical for bars in panel.bars)
    name = "y" if upright else "x"
    mine = panel.axis(name)
    for other in before:
        theirs = other.axis(name)
        if are_twins(facts, panel, other, name) and have_unlike_ranges(panel, mine, theirs, facts):
            yield tell("unlike", low=theirs.lo, high=theirs.hi, other_low=mine.lo, other_high=mine.hi)
            return


def is_a_histogram(panel: Panel) -> bool:
    """Vrai si tout ce qui est dessiné est un histogramme debout."""
    return bool(panel.bars) and all(bars.kind == "hist" and bars.vertical for bars in panel.bars)


def unlike_along_its_classes(panel: Panel, before: Sequence[Panel], facts: ChartFacts) -> Iterator[Said]:
    """Des histogrammes de la même grandeur, dont l'un est étiré en largeur : leur dispersion ne se compare plus."""
    mine = panel.x
    for other in before:
        theirs = other.x
        same_quantity = bool(mine.label) and mine.label == theirs.label and mine.scale == theirs.scale
        if is_a_histogram(other) and same_quantity and have_unlike_ranges(panel, mine, theirs, facts):
            yield tell("unlike", low=theirs.lo, high=theirs.hi, other_low=mine.lo, other_high=mine.hi)
            return


def are_twins(facts: ChartFacts, panel: Panel, other: Panel, name: str) -> bool:
    """Vrai si les deux graphiques montrent la même grandeur, de la même façon, sur les mêmes places."""
    seat = "x" if name == "y" else "y"
    mine, here = panel.axis(name), panel.axis(seat)
    theirs, there = other.axis(name), other.axis(seat)
    if mine.scale != theirs.scale or (mine.low < 0) != (theirs.low < 0):
        return False
    if here.labels != there.labels or bool(panel.bars) is not bool(other.bars):
        return False
    quantity = name_of_the_quantity(facts, panel, name)
    if not quantity or quantity != name_of_the_quantity(facts, other, name):
        return False
    return np.allclose((here.lo, here.hi), (there.lo, there.hi), atol=0.05 * here.span)


def name_of_the_quantity(facts: ChartFacts, panel: Panel, name: str) -> str:
    """Le nom de l'axe ; dans une rangée dont seul le premier en porte un, le sien vaut pour tous."""
    label = panel.axis(name).label
    if label or name == "x":
        return label

    for first in facts.flat:
        same_row = are_side_by_side(first, panel)
        same_seat = first.x.label == panel.x.label
        if same_row and same_seat and first.y.label and first.box[0] < panel.box[0]:
            return first.y.label
    return ""


def are_side_by_side(one: Panel, other: Panel) -> bool:
    """Vrai si deux graphiques ont le même bas et la même hauteur, à un millième de la figure."""
    _, low, _, height = one.box
    _, other_low, _, other_height = other.box
    return abs(low - other_low) < 1e-3 and abs(height - other_height) < 1e-3


def are_compared_by_the_title(facts: ChartFacts) -> bool:
    """Vrai si le titre de la figure parle de tous les graphiques à la fois : « dans les quatre villes », « partout », « autant »."""
    title = normalise(f"{facts.words.title} {facts.words.subtitle}")
    if TOLD["all_alike"].search(title):
        return True
    counted = TOLD["all_of_them"].search(title)
    return (
        counted is not None
        and 2 <= len(facts.flat) <= MOST_COUNTED
        and count_told(counted[1]) == len(facts.flat)
    )


def count_told(word: str) -> int:
    """Combien de graphiques dit ce mot ; zéro s'il n'en dit rien.

    >>> count_told("beiden"), count_told("cuatro"), count_told("5"), count_told("villes")
    (2, 4, 5, 0)
    """
    if word in TWO:
        return 2
    return int(word) if word.isdecimal() else SPELLED.get(word, 0)


def have_unlike_ranges(panel: Panel, mine: AxisFacts, theirs: AxisFacts, facts: ChartFacts) -> bool:
    """Vrai si l'une des deux étendues dépasse nettement l'autre : choisie à la main, ou laissée libre sous des barres."""
    smallest, largest = sorted((mine.span, theirs.span))
    if mine.auto and theirs.auto:
        free = FREE if panel.bars or are_compared_by_the_title(facts) else FREE_CURVES
        return largest > free * smallest
    return largest > UNLIKE * smallest


RULE = chart_rule("panels-on-different-scales", check)
