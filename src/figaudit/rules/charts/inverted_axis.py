"""Un axe retourné : les grandes valeurs en bas, ou le temps qui va de droite à gauche, sans raison qui se lise."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.measure import common_base
from figaudit.read.facts import SUBJECTS, Array, AxisFacts, Bars, ChartFacts, Panel, in_years
from figaudit.read.order import normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD

MOST_RANKS = 60  # un classement plus long que cela n'est plus un classement
FIRST_RANKS = 3  # un classement montre les premiers, ou presque
SAME_PLACE = 0.02  # part de la figure : deux graphiques rangés sur la même ligne, ou la même colonne


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche, sur chacun des deux axes, une quantité dessinée à l'envers."""
    if panel.images or panel.role == "inset" or panel.aspect == 1.0:
        return

    for axis in (panel.y, panel.x):
        if not axis.inverted or goes_down_by_custom(panel, facts, axis):
            continue
        if not carries_a_quantity(panel, facts, axis):
            continue
        if is_mirrored_by_a_neighbour(panel, facts, axis):
            continue
        yield turned(panel, axis)


def turned(panel: Panel, axis: AxisFacts) -> Said:
    """Ce qu'un axe retourné fait à la lecture."""
    if axis.name == "y" or panel.bars:
        return tell("turned", Severity.ERROR, "flip", way=axis.way, axis=axis.name)

    years = np.round(panel.extent(axis.name))
    if axis.kind == "date" or in_years(years, 2):
        return tell("time", Severity.ERROR, "flip", axis=axis.name)

    severity = Severity.ERROR if panel.curves else Severity.WARNING
    return tell("leftwards", severity, "flip", way=axis.way, axis=axis.name)


def goes_down_by_custom(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si l'usage est de descendre, une profondeur, une magnitude, un rang, ou si l'axe dit ce que veut dire « plus haut ».

    Un titre qui parle de rang n'excuse pas un axe qui porte autre chose, des visiteurs ou des euros.
    """
    name = normalise(axis.label)
    if facts.says("downwards", panel, axis) or TOLD["turned_by_custom"].search(name):
        return True
    if TOLD["which_way_is_up"].search(name) or TOLD["axis_is_turned"].search(facts.told(panel)):
        return True
    if SUBJECTS["ranks"].search(name):
        return True
    if not facts.says("ranks", panel, axis):
        return False

    values = [mark.y if axis.name == "y" else mark.x for mark in panel.marks]
    if not values or not are_small_whole_numbers(np.concatenate(values)):
        return False
    return not axis.label or float(np.concatenate(values).min()) <= FIRST_RANKS


# --- ce qui se retourne sans tromper --------------------------------------------------------------------------
def carries_a_quantity(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si l'axe porte une quantité dessinée : ni des noms, ni des rangs, ni une pluie suspendue au plafond."""
    bars = bars_along(panel, axis)
    if bars and axis.kind != "date" and common_base(bars) is not None:
        return not is_hanging_rain(panel, facts, axis)

    if axis.nominal:
        return False  # des noms : l'ordre du temps est l'affaire de `unordered-time`
    if axis.name == "y" and len(bars) < len(panel.bars):
        return False  # des barres couchées : l'axe vertical ne fait que les ranger
    if not axis.visible:
        return False
    if not (panel.curves or panel.marks or panel.areas or panel.bars):
        return False

    return not (axis.name == "y" and draws_ranks(panel))


def bars_along(panel: Panel, axis: AxisFacts) -> list[Bars]:
    """Les barres dont la longueur se lit sur cet axe."""
    upright = axis.name == "y"
    return [bars for bars in panel.bars if bars.vertical == upright]


def is_hanging_rain(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si une pluie, ou ce qui lui ressemble, pend du haut d'un graphique qui en montre un autre à l'endroit."""
    if not facts.says("rain", panel, axis):
        return False
    return any(not other.y.inverted for other in facts.others(panel))


def draws_ranks(panel: Panel) -> bool:
    """Vrai si les courbes sont des rangs : de petits entiers, tous différents à chaque date."""
    curves = [line.y[np.isfinite(line.y)] for line in panel.lines if line.joined or line.marker]
    if not curves or not are_small_whole_numbers(np.concatenate(curves)):
        return False

    several = [ranks for ranks in curves if ranks.size == curves[0].size]
    if len(several) < 2:
        return False
    if panel.y.label and min(ranks.min() for ranks in several) > FIRST_RANKS:
        return False  # un nom d'axe, et des nombres qui ne commencent pas par les premiers rangs
    return all(len(set(at_one_date)) == len(several) for at_one_date in zip(*several, strict=True))


def are_small_whole_numbers(values: Array) -> bool:
    """Vrai si ces valeurs pourraient être des rangs."""
    if values.size < 2 or values.min() < 1 or values.max() > MOST_RANKS:
        return False
    return bool(np.allclose(values, np.round(values)))


def is_mirrored_by_a_neighbour(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si un graphique voisin prolonge celui-ci en miroir : une pyramide des âges."""
    if not panel.bars:
        return False

    side = 1 if axis.name == "x" else 0
    for other in facts.others(panel):
        aligned = abs(other.box[side] - panel.box[side]) < SAME_PLACE
        if other.bars and aligned and not other.axis(axis.name).inverted:
            return other.box[:2] != panel.box[:2]

    return False


RULE = chart_rule("inverted-axis", check)
