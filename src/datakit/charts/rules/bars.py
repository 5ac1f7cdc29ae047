"""Les barres : leur longueur est leur valeur, leur largeur aussi dans un histogramme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from datakit.charts.facts_model import AxisFacts, Bars, ChartFacts, Panel, same
from datakit.charts.measure import bar_lie_factor, bars_by_direction, common_base, joined
from datakit.charts.order import as_range
from datakit.charts.rules.base import ADVICE, ERROR, WARNING, Said, context, labelled, number, quote, rule

_FROM_ELSEWHERE = r"base 100|indice|index|ecart|difference|relative to|par rapport|au-dessus|above|variation|cascade|waterfall"
_INTENSITY = (
    r"densit|taux|moyen|median|mean|average|rate|prix|price|salaire|revenu|score|per |par an|par classe d.un"
    r"|probabilit|risque|esperance|note"
)


@rule(
    "truncated-bars",
    "Barres dont le pied est coupé",
    why="On lit une barre par sa longueur : si son pied est hors du cadre, les écarts paraissent plus grands "
    "qu’ils ne sont.",
    fix="ax.set_ylim(bottom=0)",
)
def truncated_bars(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for axis, bars in bars_by_direction(panel):
        if axis.kind != "date" and panel.role != "inset":
            yield from _cut(panel, facts, axis, bars)
    for area in panel.areas:
        if area.base == 0 and panel.y.scale == "linear" and panel.y.low > 0.02 * np.nanmax(area.y):
            yield (
                WARNING,
                f"La surface part de zéro, mais l’axe commence à {number(panel.y.low)} : "
                "son aire ne représente plus la valeur.",
            )


def _cut(panel: Panel, facts: ChartFacts, axis: AxisFacts, bars: list[Bars]) -> Iterator[Said]:
    base = common_base(bars)
    if base is None:
        return
    if axis.scale != "linear":
        if axis.scale == "log" and all(b.kind in ("bar", "free") for b in bars):
            yield (
                ADVICE,
                "Sur une échelle logarithmique, la longueur d’une barre ne se compare pas : préférez des points.",
            )
        return
    tip = joined(bars)[2]
    longest = float(np.abs(tip - base).max(initial=0))
    missing = max(axis.low - base, base - axis.high, 0.0)
    fix = f"ax.set_{axis.name}lim({'left' if axis.name == 'x' else 'bottom'}=0)"
    if longest and missing > 0.02 * longest:
        level = WARNING if _shown_elsewhere(panel, facts, base) else ERROR
        yield (
            level,
            f"L’axe va de {number(axis.lo)} à {number(axis.hi)} : le pied des barres ({number(base)}) "
            f"n’y est pas.{_factor(panel)}",
            fix,
        )
    elif (
        base > 0 and _rests_on_edge(axis, base, tip) and not re.search(_FROM_ELSEWHERE, context(panel, facts))
    ):
        years = axis.name == "x" and 1500 < base < 2200 and (tip < 2200).all()
        if base > 0.02 * tip.max() and not years:
            yield (
                ERROR,
                f"Les barres sont dessinées à partir de {number(base)}, pas de zéro.{_factor(panel)}",
                fix,
            )


def _rests_on_edge(axis: AxisFacts, base: float, tip: np.ndarray) -> bool:
    return abs(axis.low - base) < 0.005 * axis.span and bool((tip >= base).all()) and not same(tip)


def _factor(panel: Panel) -> str:
    value = bar_lie_factor(panel)
    if value is None or value <= 1.05:
        return ""
    if np.isinf(value):
        return " La plus petite barre disparaît."
    return f" Le dessin multiplie l’écart par {number(value, 1)}."


def _shown_elsewhere(panel: Panel, facts: ChartFacts, base: float) -> bool:
    """Vrai si un autre graphique montre le pied des mêmes barres (axe brisé)."""
    mine = joined(panel.bars)[2]
    for other in facts.panels:
        if other.index != panel.index and other.bars:
            tips, axis = joined(other.bars)[2], other.y if other.bars[0].vertical else other.x
            if tips.shape == mine.shape and np.allclose(tips, mine) and axis.low <= base <= axis.high:
                return True
    return False


@rule(
    "uneven-bins",
    "Classes de largeurs inégales",
    why="Une classe plus large ramasse plus de monde : sa barre grandit sans que rien ne soit plus fréquent.",
    fix="ax.hist(valeurs, bins=range(0, 101, 10))  # ou density=True",
)
def uneven_bins(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for axis, bars in bars_by_direction(panel):
        seat = panel.x if axis is panel.y else panel.y
        if len(bars) <= 4 and common_base(bars) is not None:
            yield from _unequal_widths(panel, facts, seat, axis, bars[0])
        yield from _unequal_names(panel, facts, seat, axis, bars)


def _unequal_widths(
    panel: Panel, facts: ChartFacts, seat: AxisFacts, axis: AxisFacts, one: Bars
) -> Iterator[Said]:
    if one.kind not in ("hist", "stairs") or seat.kind != "number" or one.at.size < 3:
        return
    if seat.written and labelled(seat, one.at):
        return
    edges = np.column_stack([one.at - one.width / 2, one.at + one.width / 2])
    widths = np.diff(seat.warp(edges), axis=1).ravel()
    widths = widths[np.isfinite(widths)]
    height = one.length
    if widths.size < 3 or widths.max() <= 1.25 * widths.min() or same(height):
        return
    if abs(float((height * one.width).sum()) - 1) < 0.02 or re.search(_INTENSITY, context(panel, facts)):
        return
    counted = bool(
        np.allclose(height, np.round(height)) or abs(height.sum() - 1) < 0.01 or abs(height.sum() - 100) < 0.5
    )
    if one.kind == "hist" or counted:
        yield (
            ERROR if counted and one.kind == "hist" else WARNING,
            f"La classe la plus large vaut {number(widths.max() / widths.min(), 1)} fois la plus étroite, "
            "et les barres montrent des effectifs, pas des densités.",
        )


def _unequal_names(
    panel: Panel, facts: ChartFacts, seat: AxisFacts, axis: AxisFacts, bars: list[Bars]
) -> Iterator[Said]:
    """Des tranches écrites (« 0-10, 10-20, 20-50 ») sous des barres de même largeur."""
    names = labelled(seat, np.unique(bars[0].at)) if seat.nominal else []
    ranges = [as_range(n) for n in names]
    closed = [r for r in ranges if r and np.isfinite(r).all()]
    if len(closed) < 3 or not all(ranges) or not same(bars[0].width, 1e-6):
        return
    closed.sort()
    step = 1.0 if all(abs(b[0] - a[1] - 1) < 1e-9 for a, b in pairwise(closed)) else 0.0
    if any(b[0] - a[1] not in (0.0, step) for a, b in pairwise(closed)):
        return
    widths = np.array([high - low + step for low, high in closed])
    heights = np.concatenate([b.length for b in bars])
    counted = (
        np.allclose(heights, np.round(heights))
        or abs(heights.sum() - 100) < 1.5
        or abs(heights.sum() - 1) < 0.02
    )
    if widths.max() > 1.6 * widths.min() and counted and not re.search(_INTENSITY, context(panel, facts)):
        wide = closed[int(widths.argmax())]
        yield (
            f"Les barres ont la même largeur, mais les tranches non : {quote(f'{number(wide[0])}-{number(wide[1])}')} "
            f"est {number(widths.max() / widths.min(), 1)} fois plus large que la plus étroite."
        )
