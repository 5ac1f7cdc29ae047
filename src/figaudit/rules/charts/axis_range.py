"""Un cadre qui exagère, écrase ou cache : trop large, trop serré ou trop court."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.facts import SUBJECTS, Array, AxisFacts, Bars, ChartFacts, Panel, in_years
from figaudit.read.order import VOCABULARY, normalise
from figaudit.rules.bars import values_axis
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD
from figaudit.titles.claims import is_hedged
from figaudit.titles.title import title_of

LOUD = re.compile("|".join(VOCABULARY["claims"]["strong"]))  # « bond », « s'envole », « explose »
NARROW = 0.05  # part de l'échelle d'une note en dessous de laquelle un rien y paraît un bond
NEAR_THE_END = 0.05  # d'un pourcentage proche de 0 ou de 100, un rien compte : on juge sur ce qui reste
CRUSHED = 0.15  # part du cadre qu'occupent les données : moins, leurs variations sont écrasées
NEARLY_FLAT = 0.1  # moins encore : même une étendue naturelle cache ce que le titre annonce
FEW_DOTS = 0.1  # part d'un nuage qui peut sortir du cadre sans qu'on le dise…
FEW_ON_A_CURVE = 0.04  # … d'une courbe, où un point caché coupe le trait…
FEW_ON_AN_AREA = 0.02  # … et d'une surface, dont le bord est la valeur
FAR = 8  # étendues d'axe : un point plus loin que cela est une valeur folle, pas un point caché


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Confronte les bornes choisies à la main aux données et aux échelles connues."""
    if panel.role == "inset" or panel.images or panel.aspect == 1.0 or panel.wedges:
        return

    for axis in (panel.y, panel.x):
        if not panel.plotted or axis.auto:
            continue
        if axis.visible:
            yield from crushed(panel, facts, axis)
        # Effacer les graduations n'excuse pas de serrer l'axe : son nom suffit à dire l'échelle.
        if axis.visible or axis.label:
            yield from stretched(panel, facts, axis)

    yield from unspoken_logarithm(panel, facts)
    if not panel.y.auto or not panel.x.auto:
        yield from cut_off(panel, facts)


# --- trop large : les données n'occupent presque rien du cadre ------------------------------------------------
def crushed(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> Iterator[Said]:
    """Un axe dont les données n'occupent qu'une petite part."""
    if axis.scale not in ("linear", "log"):
        return

    low, high = drawn_extent(panel, facts, axis)
    share = float(np.ptp(np.clip(axis.fraction([low, high]), 0, 1)))
    if not 0 < share < CRUSHED:
        return

    hides_a_leap = share < NEARLY_FLAT and announces_a_leap(panel, facts)
    natural = is_natural(panel, facts, axis, high, share)
    from_zero = starts_at_a_true_zero(panel, facts, axis, low, high)
    if (natural or from_zero) and not hides_a_leap:
        return

    yield tell("crushed", way=axis.way, low=axis.lo, high=axis.hi, part=100 * share)


def announces_a_leap(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si un mot fort annonce un bouleversement ; « non, rien n'explose » le nie."""
    if not LOUD.search(facts.context(panel)):
        return False
    return not is_hedged(title_of(panel, facts))


def drawn_extent(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> tuple[float, float]:
    """De la plus petite à la plus grande valeur que montre cet axe.

    De petits multiples ont les mêmes bornes : leur étendue est celle de tous. Un seuil tracé se lit aussi, pas le
    bord du cadre.
    """
    extents = []
    for other in facts.panels:
        theirs = other.axis(axis.name)
        if other.drawn and (theirs is axis or np.allclose((theirs.lo, theirs.hi), (axis.lo, axis.hi))):
            extents.append(other.extent(axis.name))

    edge = 0.02 * axis.span
    for low, high in panel.bands[axis.name]:
        if axis.low + edge < low <= high < axis.high - edge:
            extents.append((low, high))

    return np.fmin.reduce(extents)[0], np.fmax.reduce(extents)[1]


def is_natural(panel: Panel, facts: ChartFacts, axis: AxisFacts, high: float, share: float) -> bool:
    """Vrai si l'axe montre toute l'échelle d'une part, d'une note ou d'un pH."""
    if [axis.low, axis.high] not in VOCABULARY["shares"]:
        return False

    percents = any("%" in label for label in axis.labels)
    if not percents and not facts.says("share", panel, axis):
        return False

    far_below = not high > 0.2 * axis.high
    if far_below and facts.says("modest", panel, axis):
        return False  # le chômage, l'inflation : jamais près de cent, ils ne s'y comparent pas

    is_ph = axis.high == 14
    return share > NEARLY_FLAT or not is_ph  # du pH, un dixième de l'échelle est déjà un monde


def starts_at_a_true_zero(panel: Panel, facts: ChartFacts, axis: AxisFacts, low: float, high: float) -> bool:
    """Vrai si l'axe part du vrai zéro d'une grandeur, et ne dépasse guère les données."""
    if axis.low != 0 or not low > 0 or not high > 0.75 * axis.high:
        return False

    dated = in_years(np.array([low, high]).round()) and not facts.says("unit", panel, axis)
    # « m ü. NN », « m NGF » : zéro y est le niveau de la mer, où ce lac ne descendra jamais.
    above_a_datum = TOLD["above_a_datum"].search(normalise(axis.label))
    return not dated and not above_a_datum and not facts.says("arbitrary", panel, axis)


# --- trop serré : un rien y paraît un bond --------------------------------------------------------------------
def stretched(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> Iterator[Said]:
    """Un axe qui ne montre presque rien de l'échelle d'une note, ou d'un pourcentage."""
    if panel.bands[axis.name]:
        return  # un seuil tracé dit à quoi comparer

    seen = sliver(axis, rated=facts.says("rating", panel, axis))
    if seen and not facts.tells("cut", panel):
        yield tell("stretched", way=axis.way, span=seen.span, whole=seen.whole)


@dataclass(frozen=True)
class Sliver:
    """Une petite part d'une échelle, et cette échelle."""

    span: float
    whole: float


def sliver(axis: AxisFacts, *, rated: bool) -> Sliver | None:
    """Ce qu'un axe montre de l'échelle d'une note ou d'un pourcentage, quand ce n'est presque rien."""
    percent_written = any("%" in label for label in axis.labels)
    is_percentage = percent_written or "%" in normalise(axis.label)

    top = top_of_the_scale(axis, rated=rated and not is_percentage)
    if top is not None:
        if axis.span < NARROW * top:
            return Sliver(axis.span, top)
        return None

    if not is_percentage or SUBJECTS["matter"].search(normalise(axis.label)):
        return None
    if percent_written and axis.high <= 1:
        return sliver_of_a_percentage(axis, whole=1.0)
    return sliver_of_a_percentage(axis, whole=100.0)


def top_of_the_scale(axis: AxisFacts, *, rated: bool) -> float | None:
    """La meilleure note possible : écrite (« note sur 20 »), ou la plus petite des échelles courantes qui convient."""
    written = re.search(VOCABULARY["patterns"]["scale"], normalise(axis.label))
    if written:
        tops = [float(written[1])]
    elif rated:
        tops = [5.0, 10.0, 20.0, 100.0]
    else:
        return None

    for top in tops:
        if top >= axis.high > 1:
            return top
    return None


def sliver_of_a_percentage(axis: AxisFacts, whole: float) -> Sliver | None:
    """Ce qu'un axe montre de 100 % ; près d'un bout, un rien compte : 99,9 ou 99,99 %."""
    to_the_nearest_end = min(axis.low, whole - axis.high)
    if not axis.span < NEAR_THE_END * to_the_nearest_end:
        return None
    if whole == 1:
        return Sliver(100 * axis.span, 100.0)
    return Sliver(axis.span, 100.0)


# --- une échelle logarithmique dont rien ne parle -------------------------------------------------------------
def unspoken_logarithm(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Une courbe sur une échelle logarithmique que ni un mot ni une puissance ne signale."""
    if panel.y.scale != "log" or not panel.curves:
        return
    if panel.y.inverted:
        return  # un profil, de la surface vers le haut ou vers le fond : rien n'y monte

    written = "".join(label for _, label in panel.y.shown)
    # « 10⁴ » dit l'échelle ; « 10 000 », non
    plain_numbers = re.search(r"\d", written) and "^" not in written
    if plain_numbers and not facts.tells("log", panel):
        yield tell("logarithm")


# --- trop court : des données sortent du cadre ----------------------------------------------------------------
def cut_off(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Des barres qui dépassent du cadre, ou des points que l'on ne voit pas."""
    if any(draw_the_same_data(panel, other) for other in facts.others(panel)):
        return  # les mêmes données, vues de plus près

    if any(stick_out(bars, values_axis(panel, bars)) for bars in panel.bars):
        yield tell("bars-out", Severity.ERROR)
        return

    if facts.tells("cut", panel):
        return
    for axis in (panel.y, panel.x):
        if not axis.auto and axis.visible:
            yield from hidden_points(panel, axis)


def draw_the_same_data(panel: Panel, other: Panel) -> bool:
    """Vrai si les données des deux graphiques s'étendent exactement de la même façon."""
    return all(other.extent(name) == panel.extent(name) for name in "xy")


def stick_out(bars: Bars, axis: AxisFacts) -> bool:
    """Vrai si une barre va plus loin que le bord d'un cadre choisi à la main."""
    if axis.auto or axis.kind == "date":
        return False
    beyond = np.where(bars.length >= 0, bars.tip - axis.high, axis.low - bars.tip)
    return float(beyond.max()) > 0.01 * axis.span


def hidden_points(panel: Panel, axis: AxisFacts) -> Iterator[Said]:
    """Les points hors du cadre ; couper une courbe en abscisse, c'est seulement choisir une période."""
    dots = [line for line in panel.lines if not line.joined]
    seen: list[tuple[Sequence[Any], float, int]] = [(panel.points, FEW_DOTS, 2), (dots, FEW_DOTS, 2)]
    if axis.name == "y":
        # d'une surface dont le pied est coupé, c'est `truncated-bars` qui parle
        whole = [area for area in panel.areas if area.base is None or axis.low <= area.base <= axis.high]
        seen += [(panel.curves, FEW_ON_A_CURVE, 1), (whole, FEW_ON_AN_AREA, 1)]

    for marks, few, least in seen:
        percent = percent_outside(marks, panel, axis, few, least)
        if percent:
            yield tell("points-out", percent=percent, way=axis.way, low=axis.low, high=axis.high)
            return


def percent_outside(marks: Sequence[Any], panel: Panel, axis: AxisFacts, few: float, least: int) -> float:
    """Combien de points, pour cent, sortent du cadre le long d'un axe ; zéro s'ils sont peu, ou follement loin."""
    marks = [mark for mark in marks if mark.x.size > 2 and mark.x.shape == mark.y.shape]
    if not marks:
        return 0.0

    x = np.concatenate([mark.x for mark in marks])
    y = np.concatenate([mark.y for mark in marks])
    along, across, other = (y, x, panel.x) if axis.name == "y" else (x, y, panel.y)

    facing = (across >= other.low) & (across <= other.high) & np.isfinite(along)
    margin = 0.01 * axis.span
    outside = facing & ((along > axis.high + margin) | (along < axis.low - margin))

    seen = int(facing.sum())
    hidden = int(outside.sum())
    if seen < 3 or hidden < max(least, few * seen):
        return 0.0
    if is_far(along[outside], axis):
        return 0.0
    return 100 * hidden / seen


def is_far(values: Array, axis: AxisFacts) -> bool:
    """Vrai si l'une de ces valeurs est si loin du cadre que l'y faire tenir écraserait tout."""
    middle = (axis.low + axis.high) / 2
    return float(np.abs(values - middle).max()) > FAR * axis.span


RULE = chart_rule("axis-range", check)
