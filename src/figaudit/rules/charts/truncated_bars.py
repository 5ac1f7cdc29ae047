"""Des barres, ou une surface, dont le pied n'est pas dans le cadre : leur longueur ne dit plus la valeur."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.measure import common_base, exaggeration, rests_on_edge, tips
from figaudit.read.facts import SUBJECTS, Area, Array, AxisFacts, Bars, ChartFacts, Panel, same
from figaudit.read.order import normalise
from figaudit.rules.chart import Said, chart_rule, tell

INDEX_BASES = (1.0, 100.0)  # là où commence un indice
NEGLIGIBLE = 0.02  # ce qui manque se voit à partir d'un cinquantième de la plus grande longueur


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde le pied des barres, puis celui des surfaces remplies."""
    if panel.role != "inset":
        for axis, _, bars in panel.directions():
            if axis.kind != "date":
                yield from cut_bars(panel, facts, axis, bars)

    if panel.y.scale == "linear":
        for area in panel.areas:
            yield from cut_area(panel, facts, area)


# --- les barres -----------------------------------------------------------------------------------------------
def cut_bars(panel: Panel, facts: ChartFacts, axis: AxisFacts, bars: list[Bars]) -> Iterator[Said]:
    """Des barres posées sur un même pied : le cadre le montre-t-il, et ce pied est-il zéro ?"""
    base = common_base(bars)
    if base is None:
        return

    if axis.scale != "linear":
        if axis.scale == "log" and are_plain(bars):
            yield tell("logarithm", Severity.ADVICE)
        return

    if hides_the_base(axis, bars, base):
        severity = Severity.WARNING if base_is_shown_nearby(panel, facts, axis, base) else Severity.ERROR
        yield told_with_its_effect("cut", severity, panel, axis, base)
    elif starts_above_zero(panel, facts, axis, bars, base):
        yield told_with_its_effect("lifted", Severity.ERROR, panel, axis, base)


def are_plain(bars: list[Bars]) -> bool:
    """Vrai si ce sont des barres, et non un histogramme ou des marches."""
    return all(one.kind in ("bar", "free") for one in bars)


def hides_the_base(axis: AxisFacts, bars: list[Bars], base: float) -> bool:
    """Vrai si le cadre laisse dehors le pied des barres, et plus qu'un rien de leur longueur."""
    longest = float(np.abs(tips(bars) - base).max(initial=0))
    missing = max(axis.low - base, base - axis.high, 0.0)
    return bool(longest and missing > NEGLIGIBLE * longest)


def base_is_shown_nearby(panel: Panel, facts: ChartFacts, axis: AxisFacts, base: float) -> bool:
    """Vrai si un autre graphique montre le pied des mêmes barres : c'est un axe brisé."""
    mine = tips(panel.bars)

    for other in facts.others(panel):
        if not other.bars or not np.array_equal(tips(other.bars), mine):
            continue
        theirs = other.axis(axis.name)
        if theirs.low <= base <= theirs.high:
            return True

    return False


def starts_above_zero(
    panel: Panel, facts: ChartFacts, axis: AxisFacts, bars: list[Bars], base: float
) -> bool:
    """Vrai si les barres partent toutes, avec le cadre, d'un pied qui n'est pas zéro."""
    tip = tips(bars)
    if base <= 0 or same(tip) or not rests_on_edge(axis, base, tip):
        return False
    if base <= NEGLIGIBLE * tip.max() or are_spans_of_years(axis, base, tip):
        return False
    if facts.says("indexed", panel) and base in INDEX_BASES:
        return False
    return not facts.says("elsewhere", panel)


def are_spans_of_years(axis: AxisFacts, base: float, tip: Array) -> bool:
    """Vrai si des barres couchées vont d'une année à une autre : rien ne les ferait partir de l'an zéro."""
    return axis.name == "x" and 1500 < base < 2200 and bool((tip < 2200).all())


def told_with_its_effect(key: str, severity: Severity, panel: Panel, axis: AxisFacts, base: float) -> Said:
    """Ce qui ne va pas, et ce que le cadre fait aux écarts s'il les change ; la réparation remet zéro dans le cadre."""
    times = exaggeration(panel)
    if times is not None and np.isfinite(times):
        key = f"{key}-times"
    elif times is not None:
        key = f"{key}-gone"
    return tell(key, severity, f"zero-{axis.name}", low=axis.lo, high=axis.hi, base=base, times=times)


# --- les surfaces ---------------------------------------------------------------------------------------------
def cut_area(panel: Panel, facts: ChartFacts, area: Area) -> Iterator[Said]:
    """Une surface au bord plat : coupée par le cadre, ou posée avec lui au-dessus de zéro."""
    if area.base is None:
        return

    low = panel.y.low
    if is_cut(area, area.base, low):
        key = "area-cut"
    elif is_lifted(area, area.base, panel.y):
        key = "area-lifted"
    else:
        return

    # Le profil d'une étape part de la vallée : une altitude n'a pas de zéro auquel comparer.
    has_no_true_zero = SUBJECTS["arbitrary"].search(normalise(panel.y.label))
    if not has_no_true_zero and not facts.says("elsewhere", panel) and not facts.says("indexed", panel):
        yield tell(key, Severity.WARNING, low=low)


def is_cut(area: Area, base: float, low: float) -> bool:
    """Vrai si la surface part de zéro, que le cadre ne montre pas."""
    return base == 0 and low > NEGLIGIBLE * float(np.nanmax(area.y))


def is_lifted(area: Area, base: float, axis: AxisFacts) -> bool:
    """Vrai si la surface part, avec le cadre, d'un bord qui n'est pas zéro."""
    if base <= NEGLIGIBLE * float(np.nanmax(area.y)):
        return False
    if np.nanmin(area.y) != base:
        return False
    return base >= axis.low > base - NEGLIGIBLE * axis.span


RULE = chart_rule("truncated-bars", check)
