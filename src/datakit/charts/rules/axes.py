"""Les axes : leur sens, leur nombre, leur étendue."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from datakit.charts.facts_model import AxisFacts, ChartFacts, Panel
from datakit.charts.measure import common_base
from datakit.charts.rules.base import (
    ERROR,
    WARNING,
    Said,
    context,
    number,
    quote,
    real_lines,
    rule,
)

_DOWNWARDS = (
    r"profond|depth|rang\b|rank|classement|position|\bplace\b|magnitude|pression|pressure|\bhpa\b|\bmbar\b"
    r"|invers|renvers|decroiss|decreas|revers|flipped|descend|\bbp\b|before present|avant le present|\bma\b"
    r"|cm-1|cm\$\^|wave ?number|nombre d'onde|ppm|chemical shift|declinaison|right ascension|ascension|golf"
    r"|temps de course|couple|compte a rebours|countdown|redshift|effective temp|teff|spectral"
)
_RAIN = r"pluie|precipit|rain|mm\b"


@rule(
    "inverted-axis",
    "Axe retourné",
    why="On lit « plus haut » comme « plus », et de gauche à droite comme « ensuite » : à l’envers, une hausse "
    "passe pour une baisse.",
    fix="ax.invert_yaxis()",
)
def inverted_axis(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.images or panel.role == "inset" or panel.aspect == 1.0:
        return
    for axis in (panel.y, panel.x):
        if not axis.inverted or re.search(_DOWNWARDS, context(panel, facts, axis)):
            continue
        if _upside_down(panel, facts, axis) and not _mirror(panel, facts, axis):
            where = "vertical" if axis.name == "y" else "horizontal"
            fix = f"ax.invert_{axis.name}axis()"
            if axis.name == "y" or panel.bars:
                yield (
                    ERROR,
                    f"L’axe {where} est retourné : les plus grandes valeurs sont du mauvais côté.",
                    fix,
                )
            elif axis.kind == "date" or _years(panel, axis):
                yield ERROR, "Le temps va de droite à gauche.", fix
            else:
                yield (
                    WARNING if not real_lines(panel) else ERROR,
                    f"L’axe {where} va de droite à gauche.",
                    fix,
                )


def _upside_down(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si l'axe retourné porte une quantité dessinée (pas des noms, ni des rangs, ni une pluie suspendue)."""
    bars = [b for b in panel.bars if b.vertical == (axis.name == "y")]
    others = [b for b in panel.bars if b.vertical != (axis.name == "y")]
    if bars and common_base(bars) is not None and axis.kind != "date":
        hung = any(not facts.panels[i].y.inverted for i in panel.twins if i < len(facts.panels))
        return not (hung and re.search(_RAIN, context(panel, facts, axis)))
    if axis.name == "y" and (others or axis.kind == "category" or axis.written):
        return False
    if axis.name == "x" and axis.nominal:
        return False  # des noms : l'ordre du temps est l'affaire d'`unordered-time`
    if not axis.visible or not (real_lines(panel) or panel.points or panel.areas or panel.bars):
        return False
    return not (axis.name == "y" and _ranks(panel))


def _ranks(panel: Panel) -> bool:
    """Vrai si les courbes sont des rangs : de petits entiers, tous différents à chaque date."""
    lines = [n.y[np.isfinite(n.y)] for n in panel.lines if n.joined or n.marker]
    values = np.concatenate(lines) if lines else np.empty(0)
    if values.size < 2 or values.min() < 1 or values.max() > 60 or not np.allclose(values, np.round(values)):
        return False
    several = [v for v in lines if v.size == lines[0].size]
    return len(several) > 1 and all(
        len(set(column)) == len(several) for column in np.array(several).T.tolist()
    )


def _mirror(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si un graphique voisin prolonge celui-ci en miroir (pyramide des âges)."""
    for other in facts.panels:
        theirs = other.x if axis.name == "x" else other.y
        beside = (
            abs(other.box[1] - panel.box[1]) < 0.02
            if axis.name == "x"
            else abs(other.box[0] - panel.box[0]) < 0.02
        )
        if other.index != panel.index and other.bars and panel.bars and beside and not theirs.inverted:
            return other.box[:2] != panel.box[:2]
    return False


def _years(panel: Panel, axis: AxisFacts) -> bool:
    low, high = panel.extent(axis.name)
    return bool(1500 <= low <= high <= 2200) and high - low >= 2


_CONVERSIONS = [  # facteurs exacts ou usuels entre deux unités d'une même grandeur
    ("km", "mi", 0.621371), ("m", "ft", 3.28084), ("cm", "in", 0.393701), ("kg", "lb", 2.20462), ("l", "gal", 0.264172),
    ("km/h", "mph", 0.621371), ("m/s", "km/h", 3.6), ("h", "min", 60), ("min", "s", 60), ("kwh", "mj", 3.6),
    ("mm", "inches", 0.0393701), ("cm", "inches", 0.393701), ("km", "miles", 0.621371), ("m", "feet", 3.28084),
    ("kcal", "kj", 4.184), ("kg", "g", 1000), ("m", "cm", 100), ("km", "m", 1000), ("rad", "deg", 57.29578),
    ("jours", "heures", 24), ("heures", "minutes", 60),
]  # fmt: skip


@rule(
    "dual-axis",
    "Deux échelles superposées",
    why="Où les courbes se croisent et si elles « se suivent » ne dépend que des deux échelles choisies.",
    fix="fig, (haut, bas) = plt.subplots(2, sharex=True)  # un graphique par échelle",
)
def dual_axis(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for i in panel.twins:
        other = facts.panels[i]
        if i <= panel.index or not other.drawn or panel.role == "inset":
            continue
        name = "y" if panel.index not in other.shared_y else "x"
        mine, theirs = (panel.y, other.y) if name == "y" else (panel.x, other.x)
        if panel.index in other.shared_y and panel.index in other.shared_x:
            continue
        if not (_quantity(panel) and _quantity(other)) or _equivalent(panel, other, mine, theirs, facts):
            continue
        level = ERROR if real_lines(panel) and real_lines(other) else WARNING
        labels = [quote(a.label) for a in (mine, theirs) if a.label]
        named = f" ({' et '.join(labels)})" if len(labels) == 2 else ""
        yield (
            level,
            (
                f"Deux axes {'verticaux' if name == 'y' else 'horizontaux'}{named} : l’un va de {number(mine.lo)} à "
                f"{number(mine.hi)}, l’autre de {number(theirs.lo)} à {number(theirs.hi)}."
            ),
        )


def _quantity(panel: Panel) -> bool:
    return bool(panel.bars or panel.marks or panel.areas)


def _equivalent(panel: Panel, other: Panel, mine: AxisFacts, theirs: AxisFacts, facts: ChartFacts) -> bool:
    """Vrai si le second axe n'est que le premier, dans une autre unité (ou le cumul des mêmes barres)."""
    if np.allclose((mine.lo, mine.hi), (theirs.lo, theirs.hi), rtol=1e-6, atol=1e-9 * mine.span):
        return mine.scale == theirs.scale
    if _converted(mine, theirs) or _converted(theirs, mine):
        return True
    first, second = _values(panel, mine.name), _values(other, theirs.name)
    together = first.size > 2 and first.size == second.size and not _straight(first)
    if together and np.allclose(mine.fraction(first), theirs.fraction(second), atol=0.01):
        return True
    return mine.name == "y" and _pareto(panel, other)


def _straight(values: np.ndarray) -> bool:
    """Vrai si une droite y passe partout : deux droites se superposent toujours, cela ne prouve rien."""
    steps = np.arange(values.size)
    fitted = np.polyval(np.polyfit(steps, values, 1), steps)
    return bool(np.abs(fitted - values).max() < 0.05 * np.ptp(values))


def _values(panel: Panel, name: str) -> np.ndarray:
    marks = [getattr(m, name) for m in panel.marks]
    marks += [b.tip for b in panel.bars if b.vertical == (name == "y")]
    return np.concatenate(marks) if marks else np.empty(0)


def _converted(a: AxisFacts, b: AxisFacts) -> bool:
    one, two = (_unit(axis.label) for axis in (a, b))
    close = lambda f: np.allclose([f(a.lo), f(a.hi)], [b.lo, b.hi], rtol=0.01, atol=0.01 * b.span)  # noqa: E731
    if one in ("°c", "c", "celsius") and two in ("°f", "f", "fahrenheit"):
        return bool(close(lambda v: 1.8 * v + 32))
    if one in ("°c", "c", "celsius") and two in ("k", "kelvin"):
        return bool(close(lambda v: v + 273.15))
    if one in ("°c", "c") and two == "mm":
        return bool(close(lambda v: 2 * v))  # diagramme ombrothermique de Gaussen : P = 2 T
    known = [f for u, v, f in _CONVERSIONS if (u, v) == (one, two)]
    return any(close(lambda v, f=f: f * v) for f in known)


def _unit(label: str) -> str:
    found = re.search(r"[(\[]([^()\[\]]+)[)\]]\s*$|(?:,|\ben)\s+(\S+)\s*$", label)
    return (found[1] or found[2]).strip().casefold() if found else label.strip().casefold()


def _pareto(panel: Panel, other: Panel) -> bool:
    """Vrai si la courbe est le cumul, en pour cent, des barres de l'autre axe (diagramme de Pareto)."""
    for bars, lines in ((panel.bars, other.lines), (other.bars, panel.lines)):
        if len(bars) == 1 and len(lines) == 1 and bars[0].tip.size == lines[0].y.size > 1:
            total = np.cumsum(bars[0].length) / bars[0].length.sum()
            if np.allclose(total, lines[0].y / lines[0].y[-1], atol=0.02):
                return True
    return False


@rule(
    "axis-range",
    "Étendue de l’axe mal choisie",
    why="Un cadre immense écrase les variations ; un cadre trop court coupe des données sans le dire.",
    fix="ax.autoscale()",
    severity=WARNING,
)
def axis_range(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.role == "inset" or panel.images or panel.aspect == 1.0 or panel.wedges:
        return
    for axis in (panel.y, panel.x):
        if axis.auto or not axis.visible or axis.scale not in ("linear", "log"):
            continue
        yield from _too_wide(panel, facts, axis)
    if not panel.y.auto or not panel.x.auto:
        yield from _too_short(panel, facts)


def _too_wide(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> Iterator[Said]:
    low, high = panel.extent(axis.name)
    for other in facts.panels:  # petits multiples : l'étendue commune à des graphiques de mêmes bornes
        theirs = other.x if axis.name == "x" else other.y
        if (
            other.index != panel.index
            and other.drawn
            and np.allclose((theirs.lo, theirs.hi), (axis.lo, axis.hi))
        ):
            low, high = (
                np.nanmin([low, other.extent(axis.name)[0]]),
                np.nanmax([high, other.extent(axis.name)[1]]),
            )
    if not np.isfinite([low, high]).all() or low == high:
        return
    seen = np.clip(axis.fraction([low, high]), 0, 1)
    share = float(seen[1] - seen[0])
    bounds = (axis.low, axis.high)
    natural = bounds in ((0, 1), (0, 100), (-1, 1), (0, 10), (0, 20)) and re.search(
        r"%|part|taux|proba|proportion|score|note|share|rate|correl|satisf|frequen",
        context(panel, facts, axis),
    )
    if 0 < share < 0.15 and not natural:
        yield (
            WARNING,
            (
                f"L’axe {'vertical' if axis.name == 'y' else 'horizontal'} va de {number(axis.lo)} à {number(axis.hi)}, "
                f"mais les données n’en occupent que {number(100 * share)} % : leurs variations sont écrasées."
            ),
        )


def _too_short(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    twin_view = any(_same_data(panel, p) for p in facts.panels if p.index != panel.index)
    for bars in [b for b in panel.bars if not twin_view]:
        axis = panel.y if bars.vertical else panel.x
        end = np.where(bars.length >= 0, bars.tip - axis.high, axis.low - bars.tip)
        if bars.at.size and not axis.auto and float(end.max()) > 0.01 * axis.span and axis.kind != "date":
            yield ERROR, "Des barres dépassent du cadre : leur longueur visible n’est pas leur valeur."
            return
    marks = [m for m in panel.marks if m.x.size > 2 and m.x.shape == m.y.shape]
    if not marks or panel.y.auto or twin_view or not panel.y.visible:
        return
    x, y = np.concatenate([m.x for m in marks]), np.concatenate([m.y for m in marks])
    kept = (x >= panel.x.low) & (x <= panel.x.high) & np.isfinite(y)
    out = kept & ((y > panel.y.high + 0.01 * panel.y.span) | (y < panel.y.low - 0.01 * panel.y.span))
    far = out.any() and float(np.abs(y[out] - (panel.y.low + panel.y.high) / 2).max()) > 8 * panel.y.span
    if kept.sum() > 2 and out.sum() >= max(2, 0.1 * kept.sum()) and not far:
        yield (
            WARNING,
            (
                f"{number(100 * out.sum() / kept.sum(), 0)} % des points sortent du cadre vertical "
                f"({number(panel.y.low)} à {number(panel.y.high)})."
            ),
        )


def _same_data(a: Panel, b: Panel) -> bool:
    return a.extent("y") == b.extent("y") and a.extent("x") == b.extent("x")
