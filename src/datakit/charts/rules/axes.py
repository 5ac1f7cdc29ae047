"""Les axes : le pied et la largeur des barres, le sens, le nombre, l'étendue, les pas et l'ordre."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from datakit.charts.facts import Array, AxisFacts, Bars, ChartFacts, Line, Panel, same
from datakit.charts.measure import common_base, exaggeration, rests_on_edge, tips
from datakit.charts.order import VOCABULARY, Order, as_range, order_of
from datakit.charts.rules.base import ADVICE, ERROR, WARNING, Said, rule
from datakit.text import listing, number, quote

_SHARE_BOUNDS = ((0, 1), (0, 100), (-1, 1), (0, 10), (0, 20))
_SLACK = {"year": 1.25, "quarter": 1.6, "month": 1.6, "weekday": 1.01, "hour": 1.25, "day": 5.0}


@rule(ERROR)
def truncated_bars(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Barres dont le pied est coupé.

    On lit une barre par sa longueur : si son pied est hors du cadre, les écarts paraissent plus grands
    qu’ils ne sont.
    Essayez : ax.set_ylim(bottom=0)
    """
    for axis, _, bars in panel.directions():
        if axis.kind != "date" and panel.role != "inset":
            yield from _cut(panel, facts, axis, bars)
    for area in panel.areas:
        if area.base == 0 and panel.y.scale == "linear" and panel.y.low > 0.02 * np.nanmax(area.y):
            start = f"La surface part de zéro, mais l’axe commence à {number(panel.y.low)}"
            yield WARNING, f"{start} : son aire ne représente plus la valeur."


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
    if longest and missing > 0.02 * longest:
        said = f"L’axe va de {number(axis.lo)} à {number(axis.hi)} : le pied des barres ({number(base)}) n’y est pas."
        yield WARNING if _shown_elsewhere(panel, facts, base) else ERROR, said + _factor(panel), fix
    elif base > 0 and rests_on_edge(axis, base, tip) and not same(tip):
        years = axis.name == "x" and 1500 < base < 2200 and (tip < 2200).all()
        if base > 0.02 * tip.max() and not years and not facts.says("elsewhere", panel):
            said = f"Les barres sont dessinées à partir de {number(base)}, pas de zéro."
            yield ERROR, said + _factor(panel), fix


def _factor(panel: Panel) -> str:
    said = exaggeration(panel)
    return f" {said[0].upper()}{said[1:]}." if said else ""


def _shown_elsewhere(panel: Panel, facts: ChartFacts, base: float) -> bool:
    """Vrai si un autre graphique montre le pied des mêmes barres (axe brisé)."""
    mine = tips(panel.bars)
    for other in (p for p in facts.others(panel) if p.bars):
        theirs, axis = tips(other.bars), other.y if other.bars[0].vertical else other.x
        if theirs.shape == mine.shape and np.allclose(theirs, mine) and axis.low <= base <= axis.high:
            return True
    return False


@rule(ERROR)
def inverted_axis(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Axe retourné.

    On lit « plus haut » comme « plus », et de gauche à droite comme « ensuite » : à l’envers, une hausse
    passe pour une baisse.
    Essayez : ax.invert_yaxis()
    """
    if panel.images or panel.role == "inset" or panel.aspect == 1.0:
        return
    for axis in (panel.y, panel.x):
        if not axis.inverted or facts.says("downwards", panel, axis):
            continue
        if not _upside_down(panel, facts, axis) or _mirror(panel, facts, axis):
            continue
        low, high = panel.extent(axis.name)
        years = 1500 <= low <= high <= 2200 and high - low >= 2
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
        hung = any(not twin.y.inverted for twin in facts.twins(panel))
        return not (hung and facts.says("rain", panel, axis))
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
    dates = np.array(several).T.tolist()
    return len(several) > 1 and all(len(set(ranks)) == len(several) for ranks in dates)


def _mirror(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si un graphique voisin prolonge celui-ci en miroir (pyramide des âges)."""
    side = 1 if axis.name == "x" else 0
    for other in facts.others(panel):
        beside = abs(other.box[side] - panel.box[side]) < 0.02
        if other.bars and panel.bars and beside and not other.axis(axis.name).inverted:
            return other.box[:2] != panel.box[:2]
    return False


@rule(ERROR)
def dual_axis(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Deux échelles superposées.

    Où les courbes se croisent et si elles « se suivent » ne dépend que des deux échelles choisies.
    Essayez : fig, (haut, bas) = plt.subplots(2, sharex=True)  # un graphique par échelle
    """
    for other in facts.twins(panel):
        if other.index <= panel.index or not panel.plotted or not other.plotted or panel.role == "inset":
            continue
        name = "x" if panel.index in other.shared_y else "y"
        if name == "x" and panel.index in other.shared_x:
            continue
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
    return mine.name == "y" and _pareto(panel, other)


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


def _pareto(panel: Panel, other: Panel) -> bool:
    """Vrai si la courbe est le cumul, en pour cent, des barres de l'autre axe (diagramme de Pareto)."""
    for bars, lines in ((panel.bars, other.lines), (other.bars, panel.lines)):
        if len(bars) == 1 and len(lines) == 1 and bars[0].tip.size == lines[0].y.size > 1:
            total = np.cumsum(bars[0].length) / bars[0].length.sum()
            if np.allclose(total, lines[0].y / lines[0].y[-1], atol=0.02):
                return True
    return False


@rule(ERROR)
def uneven_ticks(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Graduations irrégulières.

    À distance égale, on suppose un écart égal : sinon une pente change sans que rien n’ait changé.
    Essayez : ax.plot(annees, valeurs)  # les années en nombres, pas en texte
    """
    for axis in (panel.x, panel.y):
        read = _written(panel, axis, facts) if axis.visible and panel.plotted else None
        if not read or len(read[0]) < 3:
            continue
        words, positions, found = read
        if found.kind not in ("time", "number") or _truthful(axis, positions, found):
            continue
        joined = panel.curves or panel.areas or panel.points
        along = axis.name == "y" and all(b.vertical for b in panel.bars)
        said = listing(map(quote, _excerpt(words, positions, found)))
        level = ERROR if joined or along or found.grain == "year" else WARNING
        yield level, f"{said} sont écrits à distances égales, alors que leurs écarts ne le sont pas."


def _written(panel: Panel, axis: AxisFacts, facts: ChartFacts) -> tuple[list[str], Array, Order] | None:
    """Étiquettes écrites d'un axe, de gauche à droite, leurs positions et leur ordre s'il se reconnaît."""
    if not axis.nominal and not axis.labels:
        return None
    pairs = sorted(axis.shown)
    if axis.inverted:
        pairs.reverse()
    words = [s for _, s in pairs]
    found = order_of(words, facts.context(panel)) if 2 <= len(words) <= 400 else None
    return (words, np.array([p for p, _ in pairs]), found) if found else None


def _truthful(axis: AxisFacts, positions: Array, found: Order) -> bool:
    """Vrai si les nombres écrits suivent leurs positions (échelle linéaire, logarithmique, racine…)."""
    values = np.array(found.values)
    steps = np.diff(values)
    if found.cycle or not ((steps > 0).all() or (steps < 0).all()):
        return True  # l'ordre est l'affaire d'une autre règle
    if found.kind == "time":
        return _steady(positions, values, _SLACK.get(found.grain, 1.6))
    shapes = [values, values**2, np.sqrt(np.abs(values)), 1 / np.where(values == 0, np.nan, values)]
    if (values > 0).all():
        shapes.append(np.log(values))
        if _steady(positions, np.log(values), 1.5):
            return True
    seen = [(p, s) for p in (positions, np.asarray(axis.warp(positions), float)) for s in shapes]
    return any(
        _steady(p, s, 1.15) or (len(s) > 3 and _straight(p, s, 0.03))  # des étiquettes arrondies
        for p, s in seen
        if np.isfinite(s).all()
    )


def _steady(positions: Array, values: Array, slack: float) -> bool:
    slopes = np.abs(np.diff(values) / np.diff(positions))
    return bool(slopes.min() > 0 and slopes.max() / slopes.min() <= slack)


def _excerpt(words: list[str], positions: Array, found: Order) -> list[str]:
    """Trois étiquettes voisines où l'irrégularité est la plus forte."""
    slopes = np.abs(np.diff(found.values) / np.diff(positions))
    jumps = np.abs(np.log((slopes[1:] + 1e-12) / (slopes[:-1] + 1e-12)))
    i = int(jumps.argmax())
    return words[i : i + 3]


@rule(ERROR)
def uneven_bins(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Classes de largeurs inégales.

    Une classe plus large ramasse plus de monde : sa barre grandit sans que rien ne soit plus fréquent.
    Essayez : ax.hist(valeurs, bins=range(0, 101, 10))  # ou density=True
    """
    for _, seat, bars in panel.directions():
        if facts.says("intensity", panel):
            continue
        if len(bars) <= 4 and common_base(bars) is not None:
            yield from _unequal_widths(seat, bars[0])
        yield from _unequal_names(seat, bars)


def _counted(heights: Array, percents: float, shares: float) -> bool:
    """Vrai si les hauteurs sont des effectifs, des pourcentages ou des parts d'un même tout."""
    total = heights.sum()
    return bool(
        np.allclose(heights, np.round(heights)) or abs(total - 100) < percents or abs(total - 1) < shares
    )


def _unequal_widths(seat: AxisFacts, one: Bars) -> Iterator[Said]:
    if one.kind not in ("hist", "stairs") or seat.kind != "number" or one.at.size < 3:
        return
    if seat.written and seat.names_at(one.at):
        return
    edges = np.column_stack([one.at - one.width / 2, one.at + one.width / 2])
    widths = np.diff(seat.warp(edges), axis=1).ravel()
    widths = widths[np.isfinite(widths)]
    if widths.size < 3 or widths.max() <= 1.25 * widths.min() or same(one.length):
        return
    density = abs(float((one.length * one.width).sum()) - 1) < 0.02
    counted = _counted(one.length, 0.5, 0.01)
    if not density and (one.kind == "hist" or counted):
        ratio = number(widths.max() / widths.min(), 1)
        said = f"La classe la plus large vaut {ratio} fois la plus étroite"
        level = ERROR if counted and one.kind == "hist" else WARNING
        yield level, f"{said}, et les barres montrent des effectifs, pas des densités."


def _unequal_names(seat: AxisFacts, bars: list[Bars]) -> Iterator[Said]:
    """Des tranches écrites (« 0-10, 10-20, 20-50 ») sous des barres de même largeur."""
    names = seat.names_at(np.unique(bars[0].at)) if seat.nominal else []
    ranges = [as_range(n) for n in names]
    closed = sorted(r for r in ranges if r and np.isfinite(r).all())
    if len(closed) < 3 or not all(ranges) or not same(bars[0].width, 1e-6):
        return
    step = 1.0 if all(abs(b[0] - a[1] - 1) < 1e-9 for a, b in pairwise(closed)) else 0.0
    if any(b[0] - a[1] not in (0.0, step) for a, b in pairwise(closed)):
        return
    widths = np.array([high - low + step for low, high in closed])
    if widths.max() > 1.6 * widths.min() and _counted(np.concatenate([b.length for b in bars]), 1.5, 0.02):
        low, high = closed[int(widths.argmax())]
        ratio = number(widths.max() / widths.min(), 1)
        said = f"Les barres ont la même largeur, mais les tranches non : {quote(f'{number(low)}-{number(high)}')}"
        yield f"{said} est {ratio} fois plus large que la plus étroite."


@rule(ERROR)
def unordered_time(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Temps dans le désordre.

    On lit un axe du temps de gauche à droite : dans un autre ordre, il invente une évolution.
    Essayez : donnees = donnees.sort_values('date')
    """
    read = _written(panel, panel.x, facts)
    if read and panel.plotted and read[2].kind in ("time", "range") and len(read[0]) > 2:
        yield from _disorder(panel, facts, read[0], read[2])
    yield from _upwards(panel, facts)
    if panel.x.kind != "date" and (read or not facts.says("dates", panel, panel.x)):
        return
    for line in panel.curves:
        x = line.x[np.isfinite(line.x)]
        back = np.diff(x) < 0
        closed = x.size > 3 and x[0] == x[-1]
        if back.any() and not back.all() and not closed and not line.label.startswith("trajectoire"):
            yield "La courbe revient en arrière : les lignes du tableau ne sont pas triées par date."
            return


def _disorder(panel: Panel, facts: ChartFacts, words: list[str], found: Order) -> Iterator[Said]:
    if found.sorted or (facts.says("ranking", panel) and not panel.curves and not panel.areas):
        return
    seen = listing([*map(quote, words[:4]), *(["…"] if len(words) > 4 else [])])
    if found.kind == "range":
        yield WARNING, f"Les tranches ne se suivent pas : {seen}.", "tableau = tableau.sort_index()"
    elif found.reversed:
        yield ERROR, f"Le temps va de droite à gauche : {seen}.", "ax.invert_xaxis()"
    else:
        yield f"L’axe du temps n’est pas dans l’ordre : {seen}."


def _upwards(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Barres horizontales : le temps peut descendre ou monter ; trié par valeur, c'est un palmarès."""
    flat = [b for b in panel.bars if not b.vertical]
    read = _written(panel, panel.y, facts) if flat else None
    if not read or read[2].kind not in ("time", "range") or len(read[0]) < 3:
        return
    words, _, found = read
    steps = np.diff(flat[0].length[np.argsort(flat[0].at)])
    ranked = len(flat) == 1 and ((steps >= 0).all() or (steps <= 0).all())
    if not found.sorted and not found.reversed and not ranked:
        yield WARNING, f"De haut en bas, le temps n’est pas dans l’ordre : {listing(map(quote, words[:4]))}."


@rule(WARNING)
def axis_range(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Étendue de l’axe mal choisie.

    Un cadre immense écrase les variations ; un cadre trop court coupe des données sans le dire.
    Essayez : ax.autoscale()
    """
    if panel.role == "inset" or panel.images or panel.aspect == 1.0 or panel.wedges:
        return
    for axis in (panel.y, panel.x):
        if not axis.auto and axis.visible and axis.scale in ("linear", "log"):
            yield from _too_wide(panel, facts, axis)
    if not panel.y.auto or not panel.x.auto:
        yield from _too_short(panel, facts)


def _too_wide(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> Iterator[Said]:
    extents = [panel.extent(axis.name)]
    for other in facts.others(panel):  # petits multiples : l'étendue commune à des graphiques de mêmes bornes
        theirs = other.axis(axis.name)
        if other.drawn and np.allclose((theirs.lo, theirs.hi), (axis.lo, axis.hi)):
            extents.append(other.extent(axis.name))
    low, high = np.fmin.reduce([e[0] for e in extents]), np.fmax.reduce([e[1] for e in extents])
    if not np.isfinite([low, high]).all() or low == high:
        return
    share = float(np.ptp(np.clip(axis.fraction([low, high]), 0, 1)))
    natural = (axis.low, axis.high) in _SHARE_BOUNDS and facts.says("share", panel, axis)
    if 0 < share < 0.15 and not natural:
        seen = f"L’axe {axis.way} va de {number(axis.lo)} à {number(axis.hi)}, mais les données n’en occupent que"
        yield f"{seen} {number(100 * share)} % : leurs variations sont écrasées."


def _too_short(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    mine = panel.extent("y"), panel.extent("x")
    if any((other.extent("y"), other.extent("x")) == mine for other in facts.others(panel)):
        return  # les mêmes données, vues de plus près
    for bars in panel.bars:
        axis = panel.y if bars.vertical else panel.x
        end = np.where(bars.length >= 0, bars.tip - axis.high, axis.low - bars.tip)
        if not axis.auto and float(end.max()) > 0.01 * axis.span and axis.kind != "date":
            yield ERROR, "Des barres dépassent du cadre : leur longueur visible n’est pas leur valeur."
            return
    marks = [m for m in panel.marks if m.x.size > 2 and m.x.shape == m.y.shape]
    if not marks or panel.y.auto or not panel.y.visible:
        return
    x, y = np.concatenate([m.x for m in marks]), np.concatenate([m.y for m in marks])
    low, high, span = panel.y.low, panel.y.high, panel.y.span
    kept = (x >= panel.x.low) & (x <= panel.x.high) & np.isfinite(y)
    out = kept & ((y > high + 0.01 * span) | (y < low - 0.01 * span))
    far = out.any() and float(np.abs(y[out] - (low + high) / 2).max()) > 8 * span
    if kept.sum() > 2 and out.sum() >= max(2, 0.1 * kept.sum()) and not far:
        share = number(100 * out.sum() / kept.sum(), 0)
        yield f"{share} % des points sortent du cadre vertical ({number(low)} à {number(high)})."


@rule(WARNING)
def line_over_categories(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Courbe entre des catégories.

    Une ligne entre deux points dit « on passe par les valeurs intermédiaires » ; entre deux noms, il n’y
    en a pas.
    Essayez : ax.bar(noms, valeurs)
    """
    if not panel.x.nominal or panel.role == "inset":
        return
    lines = [n for n in panel.curves if not _running_total(panel, facts, n)]
    lines = [n for n in lines if n.x.size == np.unique(n.x).size or n.x.size < 50]
    if not lines or len(lines) >= 8:  # au-delà : coordonnées parallèles
        return
    spots = np.unique(np.concatenate([n.x for n in lines]))
    spots = spots[np.isfinite(spots)]
    names = [s for p, s in panel.x.shown if np.isclose(spots, p).any()]
    regular = spots.size > 2 and same(np.diff(spots), 1e-6)
    if len(names) < 3 or len(names) < len(panel.x.shown) or not regular or spots.size > 3 * len(names):
        return
    if not order_of(names, facts.context(panel)) and any(re.search(r"[^\W\d_]", n) for n in names):
        seen = listing(map(quote, names[:3]))
        yield f"La courbe relie {seen}, des noms sans ordre : sa pente ne veut rien dire."


def _running_total(panel: Panel, facts: ChartFacts, line: Line) -> bool:
    """Vrai pour la courbe d'un diagramme de Pareto : le cumul, jusqu'à 100 %, des barres de l'axe jumeau."""
    beside = panel.bars or any(twin.bars for twin in facts.twins(panel))
    rising = bool((np.diff(line.y) >= 0).all())
    return bool(beside and rising and np.isclose(line.y[-1], (1, 100), rtol=0.01).any())
