"""Relire un graphique : chaque règle le regarde et dit, en une phrase, ce qui trompe. Leurs pages sont dans rules/charts/."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations, pairwise, product
from typing import Any

import numpy as np

from figaudit import rulebook
from figaudit.base.colour import contrast, distance, oklab, parse, simulate
from figaudit.base.findings import Finding, Rule, Severity
from figaudit.base.text import NBSP, NNBSP, listing, number, parse_number, quote
from figaudit.measure import common_base, exaggeration, rests_on_edge, tips
from figaudit.read.facts import (
    SUBJECTS,
    Array,
    AxisFacts,
    Bars,
    ChartFacts,
    Line,
    Panel,
    Shades,
    Tile,
    Wedge,
    Words,
    envelope,
    in_years,
    same,
)
from figaudit.read.order import VOCABULARY, Order, as_range, as_time, normalise, order_of

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
Said = str | tuple[Severity, str] | tuple[Severity, str, str]
Check = Callable[[Panel, ChartFacts], Iterable[Said]]
RULES: list[Rule] = []
_MOST_WEDGES = 6
_READ = {name: re.compile(pattern) for name, pattern in VOCABULARY["written"].items()}
_FACTORS = (1.0, 100.0, 0.01, 1e3, 1e-3, 1e6, 1e-6)
_TURNS = np.array([(-np.pi, np.pi), (0, 2 * np.pi), (0, 360), (-180, 180)])
_REFERENCE = re.compile(rf"({SUBJECTS['reference'].pattern})[^\d]{{0,20}}?(-?\d+(?:[.,]\d+)?)")
_LOUD = re.compile("|".join(VOCABULARY["claims"]["strong"]))
_TWINS = 9.0  # en dessous, deux séries se confondent (OKLab × 100)
_MOST_SERIES = 8
_SMALLEST = 6.0  # points
_CROWD = 400
_MOST_WORDS = 200
_WAFFLES = (20, 25, 50, 100, 200, 400)
_GRID = 8  # rectangles, au moins, d'une grille d'états


def rule(check: Check | None = None, *, all_axes: bool = False) -> Any:
    """Fait d'une fonction `check(panel, facts)` une règle appliquée à chaque graphique de la figure.

    Son nom donne l'identifiant, et sa page (rules/charts/ID.md) le reste. Elle donne des phrases, ou (sévérité,
    phrase), ou (sévérité, phrase, réparation). `all_axes` : l'appliquer aussi aux axes polaires, en 3D ou vides.
    """
    if check is None:
        return partial(rule, all_axes=all_axes)
    page = rulebook.pages("charts")[check.__name__.replace("_", "-")]

    def run(facts: ChartFacts) -> Iterator[Finding]:
        said: set[str] = set()
        for panel in facts.panels if all_axes else facts.flat:
            for found in check(panel, facts):
                level, message, *mend = (page.severity, found) if isinstance(found, str) else found
                if message not in said:
                    said.add(message)
                    yield Finding(page.id, level, typeset(message), "".join(mend), facts.place(panel))

    RULES.append(page.rule(run))
    return RULES[-1]


def typeset(text: str) -> str:
    """Pose les espaces insécables du français : devant « : », « ; », « % », « ? », « ! », et dans les guillemets.

    >>> typeset("Quoi ? « 5 % »")
    'Quoi\\u202f? «\\xa05\\u202f%\\xa0»'
    """
    text = re.sub(r" (?=[:»])|(?<=«) ", NBSP, text)
    return re.sub(r" (?=[;%?!])", NNBSP, text).replace("'", "’")


# --- les axes : le pied et la largeur des barres, le sens, le nombre, l'étendue, les pas et l'ordre ---------
@rule
def truncated_bars(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for axis, _, bars in panel.directions():
        if axis.kind != "date" and panel.role != "inset":
            yield from _cut(panel, facts, axis, bars)
    for area in panel.areas if panel.y.scale == "linear" else ():
        low, high, base = panel.y.low, float(np.nanmax(area.y)), np.nan if area.base is None else area.base
        cut = base == 0 and low > 0.02 * high
        lifted = base > 0.02 * high and np.nanmin(area.y) == base >= low > base - 0.02 * panel.y.span
        if (cut or lifted) and not facts.says("elsewhere", panel):
            start = "part de zéro, mais l’axe commence" if cut else "commence, comme l’axe,"
            yield WARNING, f"La surface {start} à {number(low)} : son aire ne représente plus la valeur."


def _cut(panel: Panel, facts: ChartFacts, axis: AxisFacts, bars: list[Bars]) -> Iterator[Said]:
    base, tip = common_base(bars), tips(bars)
    if base is None:
        return
    if axis.scale != "linear":
        if axis.scale == "log" and all(b.kind in ("bar", "free") for b in bars):
            said = "Sur une échelle logarithmique, la longueur d’une barre ne se compare pas"
            yield ADVICE, f"{said} : préférez des points."
        return
    longest = float(np.abs(tip - base).max(initial=0))
    missing = max(axis.low - base, base - axis.high, 0.0)
    fix = f"ax.set_{axis.name}lim({'left' if axis.name == 'x' else 'bottom'}=0)"
    factor = f" {effect[0].upper()}{effect[1:]}." if (effect := exaggeration(panel)) else ""
    if longest and missing > 0.02 * longest:
        said = f"L’axe va de {number(axis.lo)} à {number(axis.hi)} : le pied des barres ({number(base)}) n’y est pas."
        mine, sharing = tips(panel.bars), [p for p in facts.others(panel) if p.bars]  # un axe brisé
        theirs = [p.axis(axis.name) for p in sharing if np.array_equal(tips(p.bars), mine)]
        broken = any(other.low <= base <= other.high for other in theirs)
        yield WARNING if broken else ERROR, said + factor, fix
    elif base > 0 and rests_on_edge(axis, base, tip) and not same(tip):
        years = axis.name == "x" and 1500 < base < 2200 and (tip < 2200).all()
        if base > 0.02 * tip.max() and not years and not facts.says("elsewhere", panel):
            said = f"Les barres sont dessinées à partir de {number(base)}, pas de zéro."
            yield ERROR, said + factor, fix


@rule
def inverted_axis(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.images or panel.role == "inset" or panel.aspect == 1.0:
        return
    for axis in (panel.y, panel.x):
        turned = axis.inverted and not facts.says("downwards", panel, axis)
        if not turned or not _upside_down(panel, facts, axis) or _mirror(panel, facts, axis):
            continue
        years = in_years(np.round(panel.extent(axis.name)), 2)
        level, said = ERROR, "Le temps va de droite à gauche."
        if axis.name == "y" or panel.bars:
            said = f"L’axe {axis.way} est retourné : les plus grandes valeurs sont du mauvais côté."
        elif axis.kind != "date" and not years:
            level, said = ERROR if panel.curves else WARNING, f"L’axe {axis.way} va de droite à gauche."
        yield level, said, f"ax.invert_{axis.name}axis()"


def _upside_down(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si l'axe retourné porte une quantité dessinée (pas des noms, ni des rangs, ni une pluie suspendue)."""
    bars = [b for b in panel.bars if b.vertical == (axis.name == "y")]
    if bars and common_base(bars) is not None and axis.kind != "date":
        return not (facts.says("rain", panel, axis) and any(not p.y.inverted for p in facts.others(panel)))
    if axis.nominal or (axis.name == "y" and len(bars) < len(panel.bars)):
        return False  # des noms : l'ordre du temps est l'affaire d'`unordered-time`
    if not axis.visible or not (panel.curves or panel.points or panel.areas or panel.bars):
        return False
    return not (axis.name == "y" and _ranks(panel))


def _ranks(panel: Panel) -> bool:
    """Vrai si les courbes sont des rangs : de petits entiers, tous différents à chaque date."""
    lines = [n.y[np.isfinite(n.y)] for n in panel.lines if n.joined or n.marker]
    values = np.concatenate(lines) if lines else np.empty(0)
    if values.size < 2 or values.min() < 1 or values.max() > 60 or not np.allclose(values, np.round(values)):
        return False
    several = [v for v in lines if v.size == lines[0].size]
    return len(several) > 1 and all(len(set(ranks)) == len(several) for ranks in zip(*several, strict=True))


def _mirror(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si un graphique voisin prolonge celui-ci en miroir (pyramide des âges)."""
    side = 1 if axis.name == "x" else 0
    for other in facts.others(panel):
        beside = abs(other.box[side] - panel.box[side]) < 0.02
        if other.bars and panel.bars and beside and not other.axis(axis.name).inverted:
            return other.box[:2] != panel.box[:2]
    return False


@rule
def dual_axis(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for other in facts.twins(panel):
        if other.index <= panel.index or not panel.plotted or not other.plotted or panel.role == "inset":
            continue
        name = "x" if panel.index in other.shared["y"] else "y"
        mine, theirs = panel.axis(name), other.axis(name)
        if _equivalent(panel, other, mine, theirs):
            continue
        named = f" ({quote(mine.label)} et {quote(theirs.label)})" if mine.label and theirs.label else ""
        spans = [f"{number(axis.lo)} à {number(axis.hi)}" for axis in (mine, theirs)]
        said = f"Deux axes {mine.way[:-1]}ux{named} : l’un va de {spans[0]}, l’autre de {spans[1]}."
        yield ERROR if panel.curves and other.curves else WARNING, said


def _equivalent(panel: Panel, other: Panel, mine: AxisFacts, theirs: AxisFacts) -> bool:
    """Vrai si le second axe n'est que le premier, dans une autre unité (ou le cumul des mêmes barres)."""
    if np.allclose((mine.lo, mine.hi), (theirs.lo, theirs.hi), rtol=1e-6, atol=1e-9 * mine.span):
        return mine.scale == theirs.scale
    if _converted(mine, theirs) or _converted(theirs, mine):
        return True
    first, second = _values(panel, mine.name), _values(other, theirs.name)
    # deux droites se superposent toujours : cela ne prouve rien
    together = first.size == second.size > 2 and not _straight(np.arange(first.size), first, 0.05)
    if together and np.allclose(mine.fraction(first), theirs.fraction(second), atol=0.01):
        return True
    running = [(a.bars, n) for a, b in ((panel, other), (other, panel)) for n in b.lines if len(b.lines) == 1]
    return mine.name == "y" and any(_running_total(bars, line) for bars, line in running)


def _straight(x: np.ndarray, y: Array, slack: float) -> bool:
    """Vrai si une droite passe partout, à une petite part de l'étendue près."""
    return bool(np.abs(np.polyval(np.polyfit(x, y, 1), x) - y).max() < slack * np.ptp(y))


def _values(panel: Panel, name: str) -> Array:
    marks = [getattr(m, name) for m in panel.marks]
    marks += [b.tip for b in panel.bars if b.vertical == (name == "y")]
    return np.concatenate(marks) if marks else np.empty(0)


def _converted(a: AxisFacts, b: AxisFacts) -> bool:
    """Vrai si les bornes se convertissent d'une unité à l'autre ; °C et mm : le diagramme de Gaussen, P = 2 T."""
    one, two = _unit(a.label), _unit(b.label)
    for froms, tos, factor, offset in VOCABULARY["conversions"]:
        if one in froms.split("|") and two in tos.split("|"):
            seen = [factor * v + offset for v in (a.lo, a.hi)]
            if np.allclose(seen, [b.lo, b.hi], rtol=0.01, atol=0.01 * b.span):
                return True
    return False


def _unit(label: str) -> str:
    found = re.search(r"[(\[]([^()\[\]]+)[)\]]\s*$|(?:,|\ben)\s+(\S+)\s*$", label)
    return (found[1] or found[2] if found else label).strip().casefold()


def _running_total(bars: Sequence[Bars], line: Line) -> bool:
    """Vrai si une courbe est le cumul, en pour cent, de ces barres (diagramme de Pareto)."""
    if len(bars) != 1 or not bars[0].tip.size == line.y.size > 1:
        return False
    total = np.cumsum(bars[0].length) / bars[0].length.sum()
    return bool(np.allclose(total, line.y / line.y[-1], atol=0.02))


@rule
def uneven_ticks(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for axis in (panel.x, panel.y):
        read = _written(panel, axis, facts) if axis.visible and panel.plotted else None
        if not read or len(read[0]) < 3:
            continue
        words, positions, found = read
        if found.kind not in ("time", "number") or _truthful(axis, positions, found):
            continue
        across = [np.ptp(v) for m in (*panel.marks, *panel.areas) if (v := getattr(m, axis.name)).size]
        joined = any(length > np.abs(np.diff(positions)).min() for length in across)
        if across and not joined and not panel.bars:
            continue  # des boîtes, des violons : un nombre y nomme un groupe
        along = axis.name == "y" and all(b.vertical for b in panel.bars)
        slopes = np.abs(np.diff(found.values) / np.diff(positions)) + 1e-12
        i = int(np.abs(np.log(slopes[1:] / slopes[:-1])).argmax())  # là où l'irrégularité est la plus forte
        said = listing(map(quote, words[i : i + 3]))
        level = ERROR if joined or along or found.grain == "year" else WARNING
        yield level, f"{said} sont écrits à distances égales, alors que leurs écarts ne le sont pas."


def _written(panel: Panel, axis: AxisFacts, facts: ChartFacts) -> tuple[list[str], Array, Order] | None:
    """Étiquettes écrites d'un axe, de gauche à droite, leurs positions et leur ordre s'il se reconnaît."""
    pairs = sorted(axis.shown, reverse=axis.inverted)
    words = [s for _, s in pairs]
    found = order_of(words, facts.context(panel)) if 2 <= len(words) <= 400 else None
    return (words, np.array([p for p, _ in pairs]), found) if found else None


def _truthful(axis: AxisFacts, positions: Array, found: Order) -> bool:
    """Vrai si les nombres écrits suivent leurs positions (échelle linéaire, logarithmique, racine…)."""
    values = np.array(found.values)
    steps = np.diff(values)
    if found.grain == "weekday" or not ((steps > 0).all() or (steps < 0).all()):
        return True  # l'ordre est l'affaire d'une autre règle
    if found.kind == "time":
        return _steady(positions, values, VOCABULARY["slack"].get(found.grain, 1.6))
    shapes = [values, values**2, np.sqrt(np.abs(values)), 1 / np.where(values == 0, np.nan, values)]
    if (values > 0).all():
        shapes.append(np.log(values))
    spots = (positions, np.asarray(axis.warp(positions), float))
    seen = [(p, s) for p in spots for s in shapes if np.isfinite(s).all()]
    # une droite passe à peu près par des étiquettes arrondies
    return any(_steady(p, s, 1.15) or (len(s) > 3 and _straight(p, s, 0.03)) for p, s in seen)


def _steady(positions: Array, values: Array, slack: float) -> bool:
    slopes = np.abs(np.diff(values) / np.diff(positions))
    return bool(slopes.min() > 0 and slopes.max() / slopes.min() <= slack)


@rule
def uneven_bins(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for upright, seat, values in ((True, panel.x, panel.y), (False, panel.y, panel.x)):
        bars = [b for b in panel.bars if b.vertical is upright]
        outlines = [b for b in panel.outlines if b.vertical is upright]
        edged = [b for b in (*bars[:4], *outlines) if common_base([b]) is not None]
        drawn = [b.length for b in edged] or [h for _, h in panel.heights(upright)]
        if _rated(panel, facts, values, drawn):
            continue
        if edged and len(bars) <= 4:
            yield from _unequal_widths(panel, facts, seat, edged[0])
        marks = panel.heights(upright) if all(same(b.width, 1e-6) for b in bars) else []
        for one in marks[:4]:
            yield from _unequal_names(panel, facts, seat, one)


def _rated(panel: Panel, facts: ChartFacts, values: AxisFacts, drawn: list[Array]) -> bool:
    """Vrai si les hauteurs sont un taux ou une grandeur ; un revenu peut aussi n'être que ce qu'on a découpé en classes."""
    name, told = normalise(values.label), facts.context(panel)
    tally = _READ["tally"].search(name)
    counts = tally or (SUBJECTS["count"].search(name) and not SUBJECTS["sized"].search(name))
    if SUBJECTS["intensity"].search(name) or _READ["per"].search(name):
        return True
    if counts or any(_parts(facts, panel, heights, 0.02) for heights in drawn):
        return not counts and bool(SUBJECTS["intensity"].search(told))
    return bool(SUBJECTS["intensity"].search(told) or SUBJECTS["sized"].search(told))


def _parts(facts: ChartFacts, panel: Panel, heights: Array, slack: float) -> bool:
    """Vrai si ces hauteurs sont les parts d'un tout : leur somme, ou presque quand c'est une répartition annoncée."""
    total = float(heights.sum())
    slack = 0.25 if total < 100 and _READ["whole"].search(facts.context(panel)) else slack
    return abs(total - 100) < 100 * slack or abs(total - 1) < slack


def _counted(
    panel: Panel, facts: ChartFacts, values: AxisFacts, heights: Array, slack: float, edged: bool
) -> bool:
    """Vrai si les hauteurs sont des effectifs, ou les parts d'un même tout."""
    if _parts(facts, panel, heights, slack):
        return True
    written = (*values.labels, values.label, *(w.text for w in panel.words))
    percents = any("%" in s for s in written) or facts.says("share", panel)
    named = facts.says("count", panel, values)
    plain = heights.max() >= 20 and not SUBJECTS["unit"].search(normalise(values.label))
    whole = np.allclose(heights, np.round(heights)) and (edged or named or plain or not values.label)
    return bool(whole or (edged and named)) and not percents


def _unequal_widths(panel: Panel, facts: ChartFacts, seat: AxisFacts, one: Bars) -> Iterator[Said]:
    values = panel.y if one.vertical else panel.x
    if seat.kind != "number" or one.at.size < 3 or same(one.length):
        return
    names = seat.names_at(one.at) if seat.written else []
    if names and not all(map(as_range, names)):
        return
    name = normalise(seat.label)
    spans = SUBJECTS["spans"].search(name)  # ce qui se découpe en classes, et non un temps qui passe
    clock = in_years(one.at.round(), 2) or (_READ["clock"].search(name) and not spans)
    told = spans or _parts(facts, panel, one.length, 0.01) or (not name and facts.says("count", panel))
    if one.kind == "step" and (not told or clock or (np.diff(one.tip) >= 0).all()):
        return  # une courbe en escalier n'est pas toujours un histogramme
    order = np.argsort(one.at)
    edges = np.column_stack([one.at - one.width / 2, one.at + one.width / 2])[order]
    widths = np.diff(np.reshape(seat.warp(edges.ravel()), (-1, 2))).ravel()
    gaps = (edges[1:, 0] - edges[:-1, 1]) / np.maximum(one.width[order][1:], one.width[order][:-1])
    if not np.isfinite(widths).all() or (np.abs(gaps) > 0.15).any():
        return
    density = abs(float((one.length * one.width).sum()) - 1) < 0.02
    uneven = widths.max() > 1.25 * widths.min() and not density
    if uneven and _counted(panel, facts, values, one.length, 0.01, one.kind != "step"):
        ratio = number(widths.max() / widths.min(), 1)
        said = f"La classe la plus large vaut {ratio} fois la plus étroite"
        yield f"{said}, et les hauteurs montrent des effectifs, pas des densités."


def _unequal_names(
    panel: Panel, facts: ChartFacts, seat: AxisFacts, marks: tuple[Array, Array]
) -> Iterator[Said]:
    """Des tranches écrites (« 0-10, 10-20, 20-50 ») à égale distance."""
    values = panel.y if seat is panel.x else panel.x
    names = seat.names_at(np.unique(marks[0])) if seat.nominal else []
    singles = {n: (int(n), int(n)) for n in names if n.isdecimal()}
    ranges = [singles.get(n) or as_range(n) for n in names]
    closed = sorted(r for r in ranges if r and np.isfinite(r).all())
    if len(closed) < 2 or len(singles) == len(names) or not all(ranges) or len(ranges) < 3:
        return
    step = 1.0 if all(abs(b[0] - a[1] - 1) < 1e-9 for a, b in pairwise(closed)) else 0.0
    if any(b[0] - a[1] not in (0.0, step) for a, b in pairwise(closed)):
        return
    widths = np.array([high - low + step for low, high in closed])
    if widths.max() > 1.6 * widths.min() and _counted(panel, facts, values, marks[1], 0.02, False):
        wide = names[ranges.index(closed[int(widths.argmax())])]
        ratio = number(widths.max() / widths.min(), 1)
        said = f"{quote(wide)} est {ratio} fois plus large que la plus étroite"
        yield f"Les classes sont dessinées de même largeur, mais les tranches ne le sont pas : {said}."


@rule
def unordered_time(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for axis in (panel.x, panel.y):
        read = _written(panel, axis, facts) if panel.drawn else None
        if read and read[2].kind in ("time", "range") and len(read[0]) > 2 and not read[2].sorted:
            yield from _disorder(panel, facts, axis, read[0], read[2])
    for line in panel.curves if panel.x.kind == "date" or not _written(panel, panel.x, facts) else ():
        x = line.x[np.isfinite(line.x)]
        back = np.diff(x) < 0
        if panel.x.kind != "date" and not facts.says("dates", panel, panel.x) and not in_years(x, 3):
            continue
        closed = x.size > 3 and x[0] == x[-1]
        if back.any() and not back.all() and not closed and not line.label.startswith("trajectoire"):
            yield "La courbe revient en arrière : les lignes du tableau ne sont pas triées par date."
            return


def _disorder(
    panel: Panel, facts: ChartFacts, axis: AxisFacts, words: list[str], found: Order
) -> Iterator[Said]:
    """Le long d'un axe vertical, le temps peut descendre ou monter ; trié par valeur, il faut le dire."""
    ranked = facts.says("ranking", panel)
    seen = listing([*map(quote, words[:4]), *(["…"] if len(words) > 4 else [])])
    if axis.name == "y":
        if not (found.reversed or ranked or any(b.vertical for b in panel.bars)):
            yield WARNING, f"De haut en bas, le temps n’est pas dans l’ordre : {seen}."
    elif ranked and not panel.curves and not panel.areas:
        return
    elif found.kind == "range":
        yield WARNING, f"Les tranches ne se suivent pas : {seen}.", "tableau = tableau.sort_index()"
    elif found.reversed:
        yield ERROR, f"Le temps va de droite à gauche : {seen}.", "ax.invert_xaxis()"
    else:
        yield f"L’axe du temps n’est pas dans l’ordre : {seen}."


@rule
def axis_range(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.role == "inset" or panel.images or panel.aspect == 1.0 or panel.wedges:
        return
    for axis in (panel.y, panel.x):
        if panel.plotted and not axis.auto and axis.visible and axis.scale in ("linear", "log"):
            yield from _too_wide(panel, facts, axis)
        bare = panel.plotted and axis.visible and not axis.auto and not panel.bands[axis.name]
        seen = _stretched(axis, facts.says("rating", panel, axis)) if bare else ""
        if seen and not facts.tells("cut", panel):
            yield f"L’axe {axis.way} ne montre que {seen} : un rien y paraît un bond."
    told = "".join(s for _, s in panel.y.shown)  # « 10⁴ » dit l'échelle ; « 10 000 », non
    plain = panel.y.scale == "log" and bool(re.search(r"\d", told)) and "^" not in told
    if plain and panel.curves and not facts.tells("log", panel):
        yield "L’axe vertical est logarithmique, et rien ne le dit : une courbe qui s’emballe y paraît droite."
    yield from _unlike(panel, facts)
    if not panel.y.auto or not panel.x.auto:
        yield from _too_short(panel, facts)


def _stretched(axis: AxisFacts, rated: bool) -> str:
    """Ce qu'un axe montre de l'échelle d'une note ou d'un pourcentage, quand ce n'est presque rien."""
    name, written = normalise(axis.label), any("%" in s for s in axis.labels)
    shares = written or "%" in name
    told = re.search(VOCABULARY["patterns"]["scale"], name)
    tops = [float(told[1])] if told else [5.0, 10.0, 20.0, 100.0] if rated and not shares else []
    tops = [top for top in tops if top >= axis.high > 1]  # une note dit rarement son échelle : la plus petite
    whole = bool(tops)
    full = tops[0] if whole else 1.0 if written and axis.high <= 1 else 100.0
    room = 0.02 * min(axis.low, full - axis.high)  # près d'un bout, un rien compte : 99,9 ou 99,99 %
    if not whole and (not shares or SUBJECTS["matter"].search(name)):
        return ""
    points = axis.span * (100 if full == 1 else 1), 100 if full == 1 else full
    few = axis.span < (0.05 * full if whole else room)
    return f"{number(points[0])} point d’une échelle de {number(points[1])}" if few else ""


def _unlike(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Des graphiques jumeaux de la même grandeur, aux étendues très inégales, sans qu'un mot le dise."""
    before = facts.flat[: facts.flat.index(panel)]
    if not before or facts.tells("scaled", panel) or any(facts.says("derived", p) for p in facts.flat):
        return
    name, seat = ("y", "x") if all(b.vertical for b in panel.bars) else ("x", "y")
    mine, here = panel.axis(name), panel.axis(seat)
    for other in before:
        theirs, there = other.axis(name), other.axis(seat)
        kinds = [(a.label, a.scale, b.labels, a.low < 0) for a, b in ((mine, here), (theirs, there))]
        twins = mine.label and kinds[0] == kinds[1] and bool(panel.bars) is bool(other.bars)
        framed = np.allclose((here.lo, here.hi), (there.lo, there.hi), atol=0.05 * here.span)
        low, high = sorted((mine.span, theirs.span))
        if twins and framed and high > 1.5 * low and not (mine.auto and theirs.auto):
            spans = [f"{number(axis.lo)} à {number(axis.hi)}" for axis in (theirs, mine)]
            yield f"Deux graphiques de la même grandeur : l’un va de {spans[0]}, l’autre de {spans[1]}."
            return


def _too_wide(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> Iterator[Said]:
    # petits multiples : l'étendue commune à des graphiques de mêmes bornes
    axes = [(p, p.axis(axis.name)) for p in facts.panels if p.drawn]
    alike = (p for p, a in axes if a is axis or np.allclose((a.lo, a.hi), (axis.lo, axis.hi)))
    extents = [p.extent(axis.name) for p in alike]
    edge = 0.02 * axis.span  # un seuil tracé se lit aussi, pas le bord du cadre
    extents += [b for b in panel.bands[axis.name] if axis.low + edge < b[0] <= b[1] < axis.high - edge]
    low, high = np.fmin.reduce(extents)[0], np.fmax.reduce(extents)[1]
    share = float(np.ptp(np.clip(axis.fraction([low, high]), 0, 1)))
    shares = any("%" in s for s in axis.labels) or facts.says("share", panel, axis)
    natural = [axis.low, axis.high] in VOCABULARY["shares"] and shares
    natural = natural and (high > 0.2 * axis.high or not facts.says("modest", panel, axis))
    natural = natural and (share > 0.1 or axis.high != 14)  # du pH, un dixième est déjà un monde
    # une grandeur qui a un vrai zéro, et dont le cadre ne dépasse guère
    dated = in_years(np.array([low, high]).round()) and not facts.says("unit", panel, axis)
    based = axis.low == 0 and low > 0 and high > 0.75 * axis.high and not dated
    based = based and not facts.says("arbitrary", panel, axis)
    loud = share < 0.1 and _LOUD.search(facts.context(panel))  # le titre parle d'un bond que le cadre cache
    if 0 < share < 0.15 and (loud or not (natural or based)):
        seen = f"L’axe {axis.way} va de {number(axis.lo)} à {number(axis.hi)}"
        yield f"{seen}, mais les données n’en occupent que {number(100 * share)} % : leurs variations sont écrasées."


def _too_short(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if any(all(other.extent(n) == panel.extent(n) for n in "xy") for other in facts.others(panel)):
        return  # les mêmes données, vues de plus près
    for bars in panel.bars:
        axis = panel.y if bars.vertical else panel.x
        end = np.where(bars.length >= 0, bars.tip - axis.high, axis.low - bars.tip)
        if not axis.auto and float(end.max()) > 0.01 * axis.span and axis.kind != "date":
            yield ERROR, "Des barres dépassent du cadre : leur longueur visible n’est pas leur valeur."
            return
    if facts.tells("cut", panel):
        return
    for axis in (panel.y, panel.x):
        if not axis.auto and axis.visible:
            yield from _outside(panel, axis)


def _outside(panel: Panel, axis: AxisFacts) -> Iterator[Said]:
    """Les points hors du cadre ; couper une courbe en abscisse, c'est seulement choisir une période."""
    low, high, span = axis.low, axis.high, axis.span
    kinds: list[tuple[Any, float]] = [(panel.points, 0.1), ([n for n in panel.lines if not n.joined], 0.1)]
    kinds += [(panel.curves, 0.04), (panel.areas, 0.02)] if axis.name == "y" else []
    for marks, few in kinds:
        marks = [m for m in marks if m.x.size > 2 and m.x.shape == m.y.shape]
        if not marks:
            continue
        x, y = np.concatenate([m.x for m in marks]), np.concatenate([m.y for m in marks])
        along, across, other = (y, x, panel.x) if axis.name == "y" else (x, y, panel.y)
        kept = (across >= other.low) & (across <= other.high) & np.isfinite(along)
        out = kept & ((along > high + 0.01 * span) | (along < low - 0.01 * span))
        far = out.any() and float(np.abs(along[out] - (low + high) / 2).max()) > 8 * span
        if kept.sum() > 2 and out.sum() >= max(2 if few == 0.1 else 1, few * kept.sum()) and not far:
            share = number(100 * out.sum() / kept.sum(), 0)
            yield f"{share} % des points sortent du cadre {axis.way} ({number(low)} à {number(high)})."
            return


@rule
def line_over_categories(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    seat = panel.y if panel.y.nominal and not panel.x.nominal else panel.x
    if not seat.nominal or panel.role == "inset" or (seat is panel.y and facts.tells("profile", panel)):
        return
    beside = [p.bars for p in (panel, *facts.twins(panel))]
    lines = [n for n in panel.curves if not any(_running_total(bars, n) for bars in beside)]
    joined = [getattr(n, seat.name) for n in lines]
    joined = [at for at in joined if at.size == np.unique(at).size or (at.size < 50 and seat is panel.x)]
    if seat is panel.x:
        joined += [a.x for a in panel.areas if a.base is not None and a.x.size < 200]
    if not joined or len(joined) >= 8:  # au-delà : coordonnées parallèles
        return
    spots = np.unique(np.concatenate(joined))
    spots = spots[np.isfinite(spots)]
    names = [s for p, s in seat.shown if np.isclose(spots, p).any()]
    regular = spots.size > 2 and same(np.diff(spots), 1e-6)
    if len(names) < 3 or len(names) < len(seat.shown) or not regular or spots.size > 3 * len(names):
        return
    if not order_of(names, facts.context(panel)) and any(re.search(r"[^\W\d_]", n) for n in names):
        yield f"La courbe relie {listing(map(quote, names[:3]))}, des noms sans ordre : sa pente ne veut rien dire."


# --- les formes et leurs nombres : camemberts, relief, tailles qui contredisent ce qui est écrit, classes ---
def rings(panel: Panel) -> list[list[Wedge]]:
    """Les parts, anneau par anneau (même rayon), d'au moins deux parts."""
    found: dict[float, list[Wedge]] = {}
    for wedge in panel.wedges:
        ring = found.setdefault(wedge.radius, [])
        if not any((w.start, w.share) == (wedge.start, wedge.share) for w in ring):
            ring.append(wedge)
    return [ring for ring in found.values() if len(ring) > 1]


def _percents(ring: list[Wedge], legend: tuple[str, ...]) -> list[float]:
    """Le pourcentage écrit sur chaque part (ou dans la légende) ; rien si l'une n'en a pas."""
    entries = [*legend, *[""] * len(ring)]
    texts = [" ; ".join([*w.written, w.label, entry]) for w, entry in zip(ring, entries, strict=False)]
    found = [m[1] for text in texts if (m := _READ["percent"].search(text))]
    return [parse_number(f).value for f in found] if len(found) == len(ring) else []


@rule(all_axes=True)
def pie_misuse(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for ring in rings(panel):
        written = _percents(ring, panel.legend)
        if written and abs(sum(written) - 100) > max(1.5, 0.5 * len(written)):
            total = number(sum(written))
            yield ERROR, f"Les pourcentages écrits font {total} % : ce ne sont pas les parts d’un tout."
        shares = np.array([w.share for w in ring])
        if facts.says("averages", panel) and not facts.says("split", panel):
            yield "Des moyennes ou des taux ne s’ajoutent pas : ce ne sont pas les parts d’un tout."
        if len(ring) > _MOST_WEDGES:
            yield f"{len(ring)} parts : on ne sait plus les comparer ni les nommer."
        elif len(ring) >= 4 and 0.002 < float(np.ptp(shares)) < 0.05 and shares.sum() > 0.95:
            yield "Les parts se valent presque : l’œil ne voit pas laquelle est la plus grande."
        labels = [w.label for w in ring if w.label]
        time = as_time(labels) if len(labels) == len(ring) > 3 else None
        if time and time.grain != "weekday":
            yield "Des périodes ne sont pas les parts d’un tout : une courbe montrerait l’évolution."
    # un camembert qui précède a les mêmes parts, d'autres tailles
    pies = [p.wedges for p in (panel, *facts.panels[: panel.index])]
    (names, sizes), *before = [({w.label for w in pie} - {""}, [w.share for w in pie]) for pie in pies]
    if len(names) > 2 and any(names == theirs and sizes != others for theirs, others in before):
        yield "Comparer des camemberts entre eux est presque impossible : mettez leurs parts en barres côte à côte."


@rule(all_axes=True)
def three_d(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.projection == "3d":
        yield from _empty_depth(panel)
        yield from _between_names(panel, facts)
        return
    if panel.aspect not in (1.0, "equal") and len(panel.wedges) > 1:
        yield "Le camembert est écrasé comme s’il était incliné : ses angles ne sont plus ses parts."
    elif _leaning_pie(panel):
        yield "Un camembert dessiné en ellipse, comme s’il était incliné : ses angles ne sont plus ses parts."
    if _thick_pie(panel):
        yield "Un camembert en épaisseur : la tranche du bord s’ajoute aux parts de devant."
    if _false_sides(panel):
        yield "Des faces dessinées sur les côtés donnent au dessin un faux relief."
    elif panel.shadows:
        yield WARNING, "Une ombre portée donne au dessin un relief qui ne dit rien des données."


def _empty_depth(panel: Panel) -> Iterator[Said]:
    """En trois dimensions, ce dont une dimension ne porte aucune donnée."""
    # des plans qui se croisent montrent l'espace lui-même
    planes = {int(np.ptp(points, axis=0).argmin()) for _, points in panel.spaces}
    if len(panel.solids) > 1 and not same(np.diff(panel.solids)):
        yield f"{len(panel.solids)} barres en trois dimensions : leur hauteur dépend du point de vue."
    elif len(planes) == 1 and all(_flat(kind, points) for kind, points in panel.spaces):
        yield "La profondeur ne porte aucune donnée : une dimension suffit à dire ce que dessine celle-ci."


def _between_names(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Une surface dont chaque ligne porte un nom : entre deux noms, elle dessine ce qui n'existe pas."""
    for axis, points in ((a, p) for a in (panel.x, panel.y) for kind, p in panel.spaces if kind != "cloud"):
        spots = np.unique(np.round(points[:, int(axis.name == "y")], 6))
        names = axis.names_at(spots) if axis.nominal and 1 < spots.size < 40 else []
        found = order_of(names, facts.context(panel)) if len(set(names)) > 1 else None
        if names and (not found or found.kind == "scale" or found.grain == "weekday"):
            yield f"La surface relie {listing(map(quote, names[:2]))}, des noms : un tableau coloré suffit."
            return


def _flat(kind: str, points: Array) -> bool:
    """Vrai si un objet en 3D tient dans un plan, ne dépend que d'une variable, ou étire une forme plate."""
    spread = np.ptp(points, axis=0)
    if (spread <= 1e-9 * spread.max()).any():
        return True
    if kind not in ("surface", "wire"):
        return False
    points = np.unique(np.round(points / spread, 6), axis=0)
    *sides, z = points.T
    seen = [envelope(side, z) for side in sides]
    return any(keys.size <= len(points) / 2 and (high - low).max() < 1e-5 for keys, low, high in seen)


def _leaning_pie(panel: Panel) -> bool:
    """Vrai si des polygones partagent un centre, et ont leur bord sur une même ellipse aplatie."""
    every = [p for p in panel.polygons[-60:] if len(p) > 5]
    for centre in every[-1][:200] if len(every) > 2 else ():
        fans = [p for p in every if (np.abs(p - centre).max(axis=1) < 1e-9).any()]
        if len(fans) < 3:
            continue
        rim = np.concatenate(fans) - centre
        rim = rim[np.abs(rim).max(axis=1) > 1e-9]
        (a, b), *_ = np.linalg.lstsq(rim**2, np.ones(len(rim)))
        if a > 0 and b > 0 and np.abs(rim**2 @ (a, b) - 1).max() < 0.05:
            inches = np.array(panel.points_size) / (panel.x.span, panel.y.span)
            wide, high = inches / np.sqrt((a, b)) if panel.aspect == "auto" else 1 / np.sqrt((a, b))
            return not 0.85 < wide / high < 1.18
    return False


def _thick_pie(panel: Panel) -> bool:
    """Vrai si une part, ou un disque, se répète un peu plus loin sous le camembert."""
    for one, two in combinations(panel.wedges[:200], 2):
        alike = np.allclose((one.share, one.start, one.radius), (two.share, two.start, two.radius))
        if alike and 0 < np.hypot(*np.subtract(one.centre, two.centre)) < 0.5 * one.radius:
            return True
    return False


def _false_sides(panel: Panel) -> bool:
    """Vrai si des parallélogrammes s'appuient sur des barres, ou si plusieurs fuient dans la même direction."""
    corners = set()
    for bars in (b for b in panel.bars if panel.polygons and b.at.size <= 200):
        for side, end in product((bars.at - bars.width / 2, bars.at + bars.width / 2), (bars.foot, bars.tip)):
            corners |= set(map(tuple, np.round(bars.spots(side, end), 6).tolist()))
    resting, fleeing = 0, Counter[tuple[float, float]]()
    for quad in filter(None, map(_slanted, panel.polygons)):
        resting += sum(spot in corners for spot in quad[0]) == 2
        fleeing[quad[1]] += 1
    return resting > 1 or max(fleeing.values(), default=0) > 2


def _slanted(polygon: Array) -> tuple[list[tuple[float, float]], tuple[float, float]] | None:
    """Les sommets d'un parallélogramme penché et la direction où il fuit ; None pour toute autre forme."""
    spots = list(dict.fromkeys(map(tuple, np.round(polygon, 6).tolist())))
    if len(spots) != 4:
        return None
    a, b, c, d = np.array(spots)
    first, second = b - a, c - b
    leaning = [v for v in (first, second) if np.abs(v).min() > 1e-9]
    if not leaning or np.abs(a + c - b - d).max() > 1e-5 * np.ptp(polygon):
        return None
    u, v = np.round(leaning[0] * (1 if leaning[0][0] > 0 else -1), 5).tolist()
    return spots, (u, v)


@rule(all_axes=True)
def misrepresentation(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for axis, _, bars in panel.directions():
        if axis.kind != "date":
            yield from _bars_against_words(panel, bars)
    for ring in rings(panel):
        drawn = np.array([100 * w.share for w in ring])
        written = np.array(_percents(ring, panel.legend) or drawn)
        i = int(np.abs(written - drawn).argmax())
        if abs(written[i] - drawn[i]) > 2:
            yield f"Une part porte « {number(written[i])} % » mais occupe {number(drawn[i])} % du disque."
        (x, y), heart = ring[0].centre, 0.3 * ring[0].radius
        inside = [w.text for w in panel.words if np.hypot(w.x - x, w.y - y) < heart]
        whole = len(ring) == 2 and drawn.sum() > 95
        told = _READ["percent"].findall(" ".join(inside)) if whole else []
        if len(told) == 1 and np.abs(drawn - parse_number(told[0]).value).min() > 2:
            yield f"L’anneau porte « {told[0]} % » mais sa part en occupe {number(drawn[0])} %."
    yield from _bubbles(panel)
    yield from _areas_against_words(panel, facts)
    yield from _spans_against_words(panel)
    yield from _tiles_against_words(panel, facts)
    yield from _lines_against_words(panel)
    yield from _against_data(panel, facts)


def _written_value(text: str) -> tuple[float, float] | None:
    """Le nombre qu'écrit une étiquette, et sa précision (la moitié de son dernier chiffre)."""
    found = _READ["value"].match(text.replace("−", "-").replace("\\%", "%").strip())
    if not found:
        return None
    digits = found[1].strip()
    try:
        value = parse_number(digits).value
    except ValueError:
        return None
    decimals = re.search(r"[.,](\d{1,2})$", digits)
    last = -len(decimals[1]) if decimals else len(digits) - len(digits.rstrip("0")) if value else 0
    unit = VOCABULARY["units"].get(normalise(found[2] or "").split(" ")[0].rstrip("€."), 1.0)
    return value * unit, 0.5 * 10.0**last * unit


def _bars_against_words(panel: Panel, bars: list[Bars]) -> Iterator[Said]:
    """Chaque nombre écrit près d'une barre doit lui être proportionnel, avec le même facteur partout."""
    tiled = any(not same(b.width, 1e-6) for b in bars)  # des largeurs inégales : c'est l'aire qui compte
    if tiled or sum(b.at.size for b in bars) > 300:
        return
    pairs, hidden = [], not (panel.y if bars[0].vertical else panel.x).visible
    for word in panel.words:
        text = word.text.lstrip("+") if hidden else word.text  # sans axe, « +12 % » est la valeur elle-même
        if word.role != "text" or re.match(r"[+(n]", text) or not (value := _written_value(text)):
            continue
        if near := [(b.length[i], b.tip[i], b.foot[i]) for b in bars for i in np.flatnonzero(b.under(word))]:
            sizes = [*np.ravel(near), sum(abs(length) for length, *_ in near)]
            said, slack = abs(value[0]), value[1] + 0.05 * abs(value[0]) + 1e-12
            pairs.append((said, slack, np.abs(sizes), word.text))
    if len(pairs) > 1:
        yield from _mismatched(pairs)


def _mismatched(pairs: list[tuple[float, float, Array, str]]) -> Iterator[Said]:
    def fits(factor: float) -> list[bool]:
        return [bool((np.abs(said - factor * sizes) <= slack).any()) for said, slack, sizes, _ in pairs]

    ratios = {said / s for said, _, sizes, _ in pairs for s in sizes[:4] if s > 0 and said}
    best = max([*_FACTORS, *sorted(ratios)[:60]], key=lambda f: (sum(fits(f)), f == 1.0))
    good = fits(best)
    values, lengths = np.array([(said, sizes[0]) for said, _, sizes, _ in pairs]).T
    # les nombres parlent visiblement d'autre chose que des longueurs : des effectifs sur des moyennes
    elsewhere = np.median(values) > 20 * np.median(lengths) and np.ptp(lengths) < 0.5 * lengths.max()
    if all(good) or (len(pairs) > 2 and sum(good) == 1 and elsewhere):
        return
    value, _, sizes, text = pairs[good.index(False)]
    drawn = float(sizes[np.abs(best * sizes - value).argmin()]) * best
    yield f"La barre marquée {quote(text)} est dessinée comme si elle valait {number(drawn)}."


def _carried(panel: Panel, tiles: Sequence[Tile]) -> Iterator[tuple[Tile, Words]]:
    """Chaque texte posé sur un rectangle, et ce rectangle : le plus petit, s'ils sont emboîtés."""
    for word in (w for w in panel.words[:_MOST_WORDS] if w.role == "text" and np.isfinite(w.x)):
        held = [tile for tile in tiles if tile.holds(word)]
        if held:
            yield min(held, key=lambda tile: float(np.prod(tile.size))), word


def _areas_against_words(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Des rectangles qui pavent leur cadre (une carte à cases) : leurs aires suivent les nombres écrits dedans."""
    if facts.says("averages", panel):
        return
    carried = _carried(panel, panel.rectangles)
    numbered = {tile: (v, w.text) for tile, w in carried if (v := _one_number(w.text)) > 0}
    corners = np.array([tile[:4] for tile in numbered], float).reshape(-1, 4)
    wide, high = (corners[:, 2:] - corners[:, :2]).T
    frame = np.prod(np.ptp(corners.reshape(-1, 2), axis=0)) if len(corners) > 2 else 0
    areas, values = wide * high, np.array([v for v, _ in numbered.values()])
    texts = [text for _, text in numbered.values()]
    rates = any(re.search(r"°|[+−-] ?\d|\b(par|per)\b", t) for t in texts)
    rates = rates or ("%" in "".join(texts) and abs(values.sum() - 100) > 2)
    if not frame or rates or same(areas) or same(wide) or same(high) or not 0.9 < areas.sum() / frame < 1.01:
        return
    ranks = np.corrcoef(areas.argsort().argsort(), values.argsort().argsort())[0, 1]
    worst, times, _ = _misfit(values, areas)
    if ranks > 0.5 and not 0.8 < times < 1.25:
        said = quote(" ".join(texts[worst].split()))
        yield f"Le rectangle marqué {said} occupe {number(times, 2)} fois la place que demande son nombre."


def _misfit(values: Array, areas: Array) -> tuple[int, float, int]:
    """Là où des aires suivent le moins leurs nombres, de combien de fois, et combien les suivent bien."""
    gaps = np.log(areas / values) - np.median(np.log(areas / values))
    worst = int(np.abs(gaps).argmax())
    return worst, float(np.exp(gaps[worst])), int((np.abs(gaps) < 0.1).sum())


def _tiles_against_words(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Des cases toutes pareilles (une gaufre) : la part de chaque couleur est celle qu'écrit la légende, ou le titre."""
    sizes, colours = np.array([t.size for t in panel.tiles]), Counter(t.colour for t in panel.tiles)
    if len(sizes) not in _WAFFLES or "" in colours or np.ptp(sizes, axis=0).max() > 1e-6:
        return
    shares = np.sort([100 * n / len(sizes) for n in colours.values()])
    told = [t for name in panel.legend if not as_range(name) for t in _READ["percent"].findall(name)]
    told = told or list(dict.fromkeys(_READ["percent"].findall(facts.told(panel))))
    said = [parse_number(t).value for t in told]
    said += [100 - said[0]] if len(said) == 1 and len(shares) == 2 else []
    if len(said) == len(shares) > 1 and abs(sum(said) - 100) < 2:
        gaps = np.abs(np.sort(said) - shares)
        if gaps.max() > 1 + 100 / len(sizes):
            i = int(gaps.argmax())
            yield f"{number(shares[i])} % des cases ont la couleur que le texte dit de {number(np.sort(said)[i])} %."


def _spans_against_words(panel: Panel) -> Iterator[Said]:
    """Un calendrier de tâches : chaque durée écrite sur une barre est sa longueur, dans l'unité de l'axe."""
    axis, tiles = panel.x, panel.rectangles if panel.x.kind == "date" else panel.tiles
    heights = np.array([tile.size[1] for tile in tiles])
    if len(tiles) < 2 or not same(heights, 1e-6) or axis.scale != "linear":
        return
    for tile, word in _carried(panel, tiles):
        found = re.search(VOCABULARY["patterns"]["lasting"], normalise(word.text))
        days = next((d for unit, d in VOCABULARY["lasting"].items() if found and re.match(unit, found[2])), 0)
        dated = axis.kind == "date"
        if not found or not days or not (dated or normalise(found[2])[:3] in normalise(axis.label)):
            continue
        said, drawn = parse_number(found[1]).value, tile.size[0] / (days if dated else 1)
        # d'une date à l'autre, on compte ou non le dernier jour, et parfois les seuls jours ouvrés
        slack = 1 + (0.45 if days <= 1 else 0.15) * said if dated else 0.5 + 0.05 * said
        if abs(said - drawn) > slack:
            yield f"La barre marquée {quote(word.text)} dure, sur l’axe, {number(drawn, 1)}."
            return


def _bubbles(panel: Panel) -> Iterator[Said]:
    """Disques : c'est leur aire, et non leur rayon, qui doit suivre le nombre écrit."""
    spots = [(x, y, wide * high) for x, y, wide, high in panel.ellipses]
    for cloud in panel.points:
        if cloud.size.size == cloud.x.size <= 300:
            spots += zip(cloud.x, cloud.y, cloud.size, strict=True)
    spots += [(n.x[0], n.y[0], n.size**2) for n in panel.lines if n.x.size == 1 and n.marker]
    spots += [(w.x, w.y, w.size**2) for w in panel.words if np.isfinite(w.x) and not re.search(r"\w", w.text)]
    words = [(w.x, w.y, v) for w in panel.words if np.isfinite(w.x) and (v := _one_number(w.text)) > 0]
    keys = np.array([(v, area) for name, area in panel.key_sizes if (v := _one_number(name)) > 0], float)
    pairs = [keys.reshape(-1, 2), _beside_discs(panel, spots, words) if 2 <= len(spots) <= 300 else keys[:0]]
    for values, areas in (pair.T for pair in pairs if len(pair) > 1):
        if _squared(values, areas):
            yield "Le rayon (ou le côté) suit les nombres écrits : l’aire, elle, en suit le carré."
        elif min(areas) > 0:
            worst, times, good = _misfit(values, areas)
            if not 0.71 < times < 1.4 and good >= max(3, 0.6 * len(values)):
                said = f"La forme marquée {number(values[worst])} occupe"
                yield f"{said} {number(times, 2)} fois la place que demande son nombre."


def _beside_discs(panel: Panel, spots: list[Any], words: list[Any]) -> Array:
    """Chaque nombre écrit, et l'aire du disque le plus proche ; rien si l'on ne sait pas lequel lui revient."""
    *places, areas = np.array(spots, float).T
    texts = np.array(words, float).reshape(-1, 3)
    axes = enumerate((panel.x, panel.y))
    across = [(axis.fraction(texts[:, i]), axis.fraction(places[i])) for i, axis in axes]
    # des mots sur une même ligne disent à quel disque ils vont par leur seule place le long de la ligne
    apart = [(w[:, None] - p) / (np.ptp(p) or 1) * (len(w) < 2 or np.ptp(w) > 0.02) for w, p in across]
    gaps = np.hypot(*apart)
    if len(words) >= len(spots):  # au plus proche : les années écrites dessous sont d'un autre rang
        texts, nearest = texts[gaps.argmin(axis=0)], np.arange(len(spots))
        paired = len(set(gaps.argmin(axis=0))) == len(spots)
    else:
        nearest = gaps.argmin(axis=1)
        paired = len(set(nearest)) == len(nearest) > 2
    return np.column_stack((texts[:, 2], areas[nearest])) if paired else np.empty((0, 2))


def _squared(values: Array, sizes: Array) -> bool:
    """Vrai si ces aires suivent le carré des nombres ; de deux disques seuls, il faut qu'il soit exact."""
    if min(*values, *sizes) <= 0 or np.ptp(np.log(values)) <= 0.3:
        return False
    slope, at = np.polyfit(np.log(values), np.log(sizes), 1)
    near = np.abs(slope * np.log(values) + at - np.log(sizes)).max() < 0.4
    return bool(slope > 1.5 and near and (values.size > 2 or abs(slope - 2) < 0.05))


def _one_number(text: str) -> float:
    """Le nombre qu'écrit un texte, s'il n'en écrit qu'un (ni rang, ni année, ni exposant) ; zéro sinon."""
    text = re.sub(r"^\$\\mathdefault\{(.*)\}\$$|^\d{1,2}[.)°] (?=\D)", r"\1", text.strip())
    found = re.findall(r"(?<![^\W\d_])\d+(?:[\s\u202f\u00a0]\d{3})*(?:[.,]\d+)?\s*(?:[kKM]\b|Md)?", text)
    found = [f for f in found if len(found) == 1 or not re.fullmatch(r"(1[89]|20)\d\d", f.strip())]
    value = _written_value(found[0]) if len(found) == 1 else None
    return value[0] if value else 0.0


def _lines_against_words(panel: Panel) -> Iterator[Said]:
    """Un nombre posé exactement sur un point d'une courbe doit être son ordonnée."""
    wrong: list[tuple[str, float]] = []
    right = 0
    valued = [(w, v) for w in panel.words if np.isfinite(w.x) and (v := _written_value(w.text))]
    for line in panel.lines[:20] if valued and not panel.bars else ():
        for word, value in valued if 2 <= line.x.size <= 500 and line.x.size == line.y.size else ():
            spot = np.flatnonzero(np.isclose(line.x, word.x) & np.isclose(line.y, word.y))
            if not spot.size or word.text.startswith("+"):
                continue
            y, said, slack = float(line.y[spot[0]]), abs(value[0]), value[1] + 0.02 * abs(value[0])
            if any(abs(said - abs(y) * f) <= slack for f in (1, 100, 1e3, 1e6, 1e-3)):
                right += 1
            else:
                wrong.append((word.text, y))
    if wrong and right + len(wrong) >= 3 and right >= len(wrong):
        yield f"Le point marqué {quote(wrong[0][0])} est dessiné à {number(wrong[0][1])}."


def _against_data(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Avec `data=` : les barres doivent retrouver une colonne du tableau, nom par nom."""
    table = facts.data
    if len(panel.bars) != 1 or not hasattr(table, "select_dtypes"):
        return
    bars = panel.bars[0]
    names = panel.seat(bars).names_at(bars.at)
    words = [table[c] for c in table.columns if table[c].dtype.kind not in "fi"]
    for key in (column.astype(str) for column in (table.index, *words)):
        if not names or not set(names) <= set(key) or len(set(names)) != len(names):
            continue
        rows = table.select_dtypes("number").groupby(key.to_numpy())
        tables = (rows.sum(), rows.mean(), rows.size().to_frame())
        columns = [column for t in tables for column in t.loc[names].to_numpy(float).T]
        if not any(np.allclose(column, bars.tip, rtol=0.01) for column in columns):
            yield WARNING, "Aucune colonne du tableau ne donne la hauteur de ces barres."
        return


@rule(all_axes=True)
def discretised_continuous(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for shades in panel.shades:
        classes = len(shades.bounds) - 1 if shades.bounds else shades.colours if shades.colours <= 5 else 0
        crushed = shades.bounds and classes <= 5 and shades.largest_class > 0.75
        if shades.distinct > 20 and classes > 1 and (classes <= 3 or crushed or not shades.bounds):
            told = (WARNING, ADVICE)[facts.tells("threshold", panel)]
            yield told, f"Les couleurs réduisent une quantité continue à {classes} classes."
    for bars in panel.bars if all(same(b.foot) for b in panel.bars) else ():
        enough = float(np.abs(bars.length).sum()) >= 30
        if bars.kind in ("hist", "stairs") and 2 <= bars.at.size <= 3 and enough:
            edges = np.ptp([bars.at - bars.width / 2, bars.at + bars.width / 2])
            if edges > 2 and not panel.seat(bars).names_at(bars.at):
                yield f"L’histogramme n’a que {bars.at.size} classes : la forme de la distribution disparaît."
    # deux ou trois tranches écrites sous des barres ou en légende (« moins de 50 », « 50 et plus »)
    groups = [panel.seat(bars).names_at(np.unique(bars.at)) for bars in panel.bars[:1]]
    for names in (n for n in (list(panel.legend), *groups) if 2 <= len(n) <= 3):
        level = all(_READ["level"].match(normalise(n)) for n in names)
        cut = all(as_range(_READ["bound"].sub("", normalise(n))) or as_range(n) for n in names)
        ages = _READ["ages"].search(f"{normalise(' '.join(names))} {facts.context(panel)}")
        kind = "niveaux" if level and facts.says("quantity", panel) else "classes" if cut else ""
        if kind == "niveaux" or (kind and not (ages and len(names) == 3)):
            said = f"Une quantité continue est réduite à {len(names)} {kind} : {listing(map(quote, names))}."
            yield ADVICE if level else WARNING, said
            return


# --- lire sans peine : des couleurs que tout le monde distingue, assez peu de marques, les mots qu'il faut --
@rule(all_axes=True)
def rainbow_colormap(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    catalogue = len({s.cmap for p in facts.panels for s in p.shades}) > 3
    for shades in panel.shades:
        rainbow = _READ["rainbows"].fullmatch(shades.cmap) or _rainbow(shades.ramp)
        few = 3 if shades.measured or SUBJECTS["count"].search(normalise(shades.label)) else 8
        plain = shades.gradient or shades.distinct <= few or catalogue
        if rainbow and not (plain or _turning(panel, facts, shades)):
            yield f"La palette {quote(shades.cmap)} représente une quantité."
    series = _series(panel)
    found = order_of([name for name, *_ in series], facts.context(panel)) if len(series) > 5 else None
    if found and found.sorted and not found.cycle and _rainbow([colour for _, colour, _ in series]):
        yield ADVICE, f"{len(series)} séries qui se suivent prennent les couleurs de l’arc-en-ciel."


def _turning(panel: Panel, facts: ChartFacts, shades: Shades) -> bool:
    """Vrai si la palette se referme, et si ce qu'elle peint tourne aussi : un angle, une heure, une saison."""
    gaps = np.abs(_TURNS - (shades.low, shades.high)) < 0.05 * np.diff(_TURNS)
    # ce qui est peint : la barre de couleurs le dit, ou le titre ; les axes, eux, disent où
    painted = _READ["across"].sub("", normalise(shades.label) or facts.context(panel, AxisFacts("x")))
    around = panel.projection == "polar" or SUBJECTS["cycle"].search(painted) or gaps.all(axis=1).any()
    return bool(around and distance(shades.ramp[0], shades.ramp[-1]) < 20)


def _rainbow(ramp: Sequence[str]) -> bool:
    """Vrai si une palette fait le tour des teintes, et que la clarté n'y dit pas l'ordre."""
    light, a, b = np.array([oklab(c) for c in ramp]).T
    moves, vivid, hue = np.diff(light), np.hypot(a, b), np.arctan2(b, a)
    back = min(moves[moves > 0].sum(), -moves[moves < 0].sum())
    hue = hue[vivid > 0.06]
    turn = np.degrees(np.abs(np.angle(np.exp(1j * np.diff(hue)))).sum())
    sectors = len(set(np.floor(np.degrees(hue) / 60)))
    lost = back > 0.15 or np.ptp(light) < 0.15
    third = len(ramp) // 3
    vivid = vivid[third:-third].min() > 0.07 and _middle(ramp) is None
    return bool(lost and sectors >= 4 and 200 < turn < 400 and vivid)


@rule(all_axes=True)
def diverging_off_centre(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for shades in panel.shades:
        middle = _middle(shades.ramp) if shades.distinct > 3 and not shades.gradient else None
        reference = meant_middle(facts.context(panel), shades) if middle is not None else None
        if middle is None or reference is None:
            continue
        spot = shades.place(reference)
        if np.isfinite(spot) and abs(spot - middle) > 0.05:
            said = f"Le milieu de la palette n’est pas {number(reference)}, la valeur de référence"
            level = ERROR if abs(spot - middle) > 0.2 else WARNING
            yield level, f"{said} : des valeurs d’un côté prennent les couleurs de l’autre."


def _middle(ramp: Sequence[str]) -> float | None:
    """La place du milieu d'une palette divergente (le plus clair, ou le plus sombre) ; None pour une autre."""
    light, a, b = np.array([oklab(c) for c in ramp]).T
    ends, last = (light[0], light[-1]), len(ramp) - 1
    peak = int(light.argmax() if light[last // 2] > max(ends) else light.argmin())
    flat = np.flatnonzero(np.abs(light - light[peak]) < 0.005)
    middle = float(flat.mean()) / last
    clear = min(abs(light[peak] - end) for end in ends) > 0.15
    if not clear or not 0.3 < middle < 0.7 or np.hypot(a, b)[peak] > 0.095 or distance(ramp[0], ramp[-1]) < 8:
        return None
    moves = np.diff(light) * (1 if light[peak] > max(ends) else -1)
    steady = (moves[:peak] > -0.02).all() and (moves[peak:] < 0.02).all()
    return (0.5 if abs(middle - 0.5) < 0.04 else middle) if steady else None


def meant_middle(context: str, shades: Shades) -> float | None:
    """La valeur que devrait porter le milieu : écrite (base 100, moyenne…), ou zéro si l'on change de signe."""
    words = normalise(f"{context} {shades.label}")
    if re.search(r"\b(base|indice) 100\b|\b100 ?=|= ?100\b", words):
        return 100.0
    if found := _REFERENCE.search(words):
        value = parse_number(found[2]).value
        return value if shades.low < value < shades.high else None
    if SUBJECTS["signed"].search(words):
        return 0.0
    sides = min(-shades.low, shades.high) / (shades.high - shades.low or 1)
    return 0.0 if sides > 0.05 and not SUBJECTS["arbitrary"].search(words) else None


def _series(panel: Panel) -> list[tuple[str, str, tuple[str, str]]]:
    """Les séries de la légende : nom, couleur et second repère (trait, marque, hachure)."""
    found = [(n.label, n.colour, (n.style if n.joined else "", n.marker)) for n in panel.lines]
    found += [(b.label, b.colours[0], ("bar", b.hatch)) for b in panel.bars if b.colours]
    found += [(p.label, p.colours[0], ("points", str(p.marker))) for p in panel.points if len(p.colours) == 1]
    found += [(a.label, a.colour, ("area", a.hatch)) for a in panel.areas]
    if not (panel.bars or panel.areas or panel.wedges or any(n.label in panel.legend for n in panel.curves)):
        told, seen = {name for name, *_ in found}, {c for p in panel.points for c in p.colours}
        keys = [k for k in panel.keys if k[0] not in told and (k[1] in seen or not seen)]
        found += [(*key, ("", "")) for key in keys]  # des boîtes, un nuage à plusieurs couleurs
    return [s for s in found if s[0] and s[1] and s[0] in panel.legend]


@rule
def colour_blind(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    series = _series(panel)
    if len(series) > 8:  # au-delà, c'est leur nombre qui gêne
        return
    spoken = {w.text for w in panel.words if w.role == "text"}
    found = []
    for (i, (first, one, look)), (j, (second, two, other)) in combinations(enumerate(series), 2):
        stacked = look[0] in ("bar", "area") and j - i > 1  # leur place dans la pile ou le groupe suffit
        if look == other and not {first, second} <= spoken and not stacked and (lost := _lost(one, two)):
            found.append((lost[0], f"{quote(first)} et {quote(second)}", lost[1]))
    states = _states(panel) if not found else ()
    found += [(lost[0], "Deux états de la grille", lost[1]) for lost in states if lost]
    if found:
        minor, named, kind = min(found)
        said = f"{named} ne diffèrent que par leur couleur, et se confondent pour un œil"
        yield ADVICE if minor else WARNING, f"{said} {VOCABULARY['sight'][kind]}."


def _lost(one: str, two: str, share: float = 1.0) -> tuple[bool, str] | None:
    """L'œil qui confond deux couleurs, et si c'est mineur ; None si tous les yeux les distinguent."""
    whole = distance(one, two)
    gaps = {kind: distance(simulate(one, kind), simulate(two, kind)) for kind in VOCABULARY["sight"]}
    worst = min(gaps, key=lambda kind: gaps[kind])
    if whole < _TWINS or gaps[worst] >= min(_TWINS, share * whole):
        return None
    green, red = sorted(oklab(c)[1] for c in (one, two))  # francs : la confusion la plus répandue
    return gaps["deutan"] >= _TWINS and not (green < -0.05 and red > 0.15), worst


def _states(panel: Panel) -> Iterator[tuple[bool, str] | None]:
    """Une grille d'états (en marche, en panne) : ses couleurs, si rien d'autre ne les distingue, deux à deux."""
    written = [w for w in panel.words if w.role == "text" and np.isfinite(w.x)]
    if len(written) > 1 or panel.points or panel.lines:
        return
    for shades in panel.shades if panel.images else ():
        if not shades.measured and not shades.gradient:
            yield from (_lost(one, two, 0.5) for one, two in combinations(shades.states, 2))
    rows: dict[str, set[float]] = {}
    for tile in panel.tiles:
        rows.setdefault(tile.colour, set()).add(round(tile.y0, 6))
    if len(panel.tiles) >= _GRID and "" not in rows and len(rows) <= _MOST_WEDGES:
        mixed = (pair for pair in combinations(rows, 2) if rows[pair[0]] & rows[pair[1]])
        yield from (_lost(one, two, 0.5) for one, two in mixed)


@rule(all_axes=True)
def low_contrast(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    seen = []
    for word in (w for w in panel.words[:_MOST_WORDS] if w.colour and not w.outlined):
        seat = word.back or _seat(panel, word)
        if back := _behind(panel, facts, word) if seat is None else seat:
            value = contrast(word.colour, back)
            seen.append((value / (2.2 if seat else 2.5), value, word))
    share, value, word = min(seen, key=lambda s: s[0], default=(9, 21, Words("", "", 9, "")))
    if value < 4.5:
        said = f"Le texte {quote(word.text[:40])} n’a qu’un contraste de {number(value, 1)} sur son fond"
        yield WARNING if share < 1 else ADVICE, f"{said} (4,5 au moins pour bien lire)."
    if panel.images or len(panel.lines) > 12:
        return
    thin = [n for n in panel.curves if n.width < 4 and n.alpha > 0.02]
    faint = [(contrast(_blended(n, panel.face), panel.face), n) for n in thin]
    alone = not (panel.bars or panel.points or panel.areas) and len(faint) == len(panel.curves)
    for value, line in faint:
        named = line.label and line.label in panel.legend
        if value < 1.4 and (named or (alone and max(faint, key=lambda f: f[0])[0] < 1.4)):
            name = f" {quote(line.label)}" if named else ""
            yield f"La courbe{name} se voit à peine sur le fond (contraste {number(value, 1)})."
            return


def _blended(line: Line, face: str) -> tuple[float, ...]:
    """La couleur d'une courbe transparente, une fois posée sur son fond."""
    pairs = zip(parse(line.colour), parse(face), strict=True)
    return tuple(line.alpha * over + (1 - line.alpha) * under for over, under in pairs)


def _behind(panel: Panel, facts: ChartFacts, word: Words) -> str:
    """La couleur derrière un texte, si on la connaît (fond du graphique ou de la figure)."""
    if word.role in ("title", "axis", "tick", "figure"):
        return facts.face
    if panel.images or panel.areas or panel.others or panel.points:
        return ""
    return panel.face if word.box or not panel.bars else ""


def _seat(panel: Panel, word: Words) -> str | None:
    """La couleur de la barre ou de la case qui porte un texte : « » s'il en déborde, None s'il n'est sur aucune."""
    if word.role != "text" or not word.box or not np.isfinite(word.x):
        return None
    if panel.images:
        x0, y0, x1, y1 = word.box
        centred = abs(x0 + x1) < 1 and abs(y0 + y1) < 1 + 0.4 * word.size
        return next(filter(None, (s.under(word.x, word.y) for s in panel.shades if centred)), "")
    scale = np.array(panel.points_size)
    box = _spot(panel, word.x, word.y) * scale + np.reshape(word.box, (2, 2))
    found = []
    for tile in panel.rectangles:
        edges = np.sort([_spot(panel, *tile[:2]) * scale, _spot(panel, *tile[2:4]) * scale], axis=0)
        common = np.minimum(edges[1], box[1]) - np.maximum(edges[0], box[0])
        if (common > 0).all():
            found.append((float(np.prod(common) / np.prod(box[1] - box[0])), tile.colour))
    if not found:
        return None
    return found[0][1] if len(found) == 1 and found[0][0] > 0.95 else ""


def _spot(panel: Panel, x: float, y: float) -> Array:
    """La place d'un point dans le cadre, de 0 à 1, du bas à gauche au haut à droite."""
    spot = [float(axis.fraction(v)) for axis, v in ((panel.x, x), (panel.y, y))]
    return np.array([1 - f if axis.inverted else f for f, axis in zip(spot, (panel.x, panel.y), strict=True)])


@rule
def too_many_series(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    shared = Counter(n.colour for n in panel.lines)
    lines = [n for n in panel.lines if n.joined and n.x.size > 2]
    lines = [n for n in lines if not _muted(n) or (n.label in panel.legend and shared[n.colour] == 1)]
    for marks in (lines, panel.bars, panel.areas, panel.points):
        colours = {c for m in marks for c in getattr(m, "colours", None) or [getattr(m, "colour", "")]} - {""}
        named = sum(bool(m.label) and m.label in panel.legend for m in marks)
        named = max(named, min(len(panel.legend), len(colours)), _tagged(panel) if marks is lines else 0)
        levels = [name for name in panel.legend if re.fullmatch(r"\W*[\d\W]+", name)]
        if named > _MOST_SERIES and len(colours) > _MOST_SERIES - 2:
            if len(levels) <= len(panel.legend) / 2 or not _graded(colours):  # les degrés d'une même grandeur
                yield f"{named} séries se partagent la légende, et aucune n’est mise en avant."
            return


def _tagged(panel: Panel) -> int:
    """Combien de courbes portent leur nom au bout."""
    ends = [n.y[-1] for n in panel.curves if not _muted(n)]
    edge = panel.x.high - 0.1 * panel.x.span
    heights = np.array([w.y for w in panel.words if w.role == "text" and w.x >= edge])
    return sum(bool(np.isclose(heights, y, atol=0.01 * panel.y.span).any()) for y in ends)


def _graded(colours: set[str]) -> bool:
    """Vrai si ces couleurs se suivent le long d'un seul dégradé."""
    spots = np.array([oklab(c) for c in colours])
    path = spots[np.argsort(spots @ np.linalg.svd(spots - spots.mean(axis=0))[2][0])]
    length = np.linalg.norm(np.diff(path, axis=0), axis=1).sum()
    return bool(length < 1.5 * np.linalg.norm(path[-1] - path[0]))


def _muted(line: Line) -> bool:
    """Vrai pour une courbe en retrait : grise, ou presque transparente."""
    _, a, b = oklab(line.colour) if line.colour else (0, 0, 0)
    return line.alpha < 0.4 or (np.hypot(a, b) < 0.03 and contrast(line.colour or "#ffffff", "#000000") > 3)


@rule
def overplotting(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cachés : les points qui tombent dans une case, de la taille d'un point, déjà occupée."""
    clouds: list[Any] = [(c, np.sqrt(np.median(c.size)) if c.size.size else 6.0) for c in panel.points]
    dots = [n for n in panel.lines if not n.joined and n.marker]
    clouds += [(n, {",": 1.0, ".": n.size / 2}.get(n.marker, n.size)) for n in dots]
    # des abscisses croissantes : une courbe en pointillé
    clouds = [(c, side) for c, side in clouds if c.alpha > 0.5 and not (np.diff(c.x) > 0).all()]
    x, y = (np.concatenate([getattr(c, n) for c, _ in clouds] or [np.empty(0)]) for n in "xy")
    if x.size < _CROWD:
        return
    side = max(0.5, float(np.average([s for _, s in clouds], weights=[c.x.size for c, _ in clouds])))
    columns, rows = (max(1, int(length / side)) for length in panel.points_size)
    i, j = panel.x.fraction(x) * columns, panel.y.fraction(y) * rows
    seen = (i >= 0) & (i <= columns) & (j >= 0) & (j <= rows)
    cells = np.bincount(j[seen].astype(int) * (columns + 1) + i[seen].astype(int))
    total, hidden = int(seen.sum()), 1 - np.count_nonzero(cells) / max(1, seen.sum())
    if total >= _CROWD and hidden > 0.75:
        yield f"{number(total)} points, dont {number(100 * hidden, 0)} % cachés sous d’autres."


@rule(all_axes=True)
def small_text(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if tiny := [w for w in panel.words if w.size < _SMALLEST and re.search(r"\w", w.text)]:
        smallest = min(tiny, key=lambda w: w.size)
        shown = "Les graduations" if smallest.role == "tick" else f"Le texte {quote(smallest.text[:30])}"
        yield f"{shown} : {number(smallest.size, 1)} points (8 au moins, 10 pour projeter)."
