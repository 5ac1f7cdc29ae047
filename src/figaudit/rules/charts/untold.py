"""Ce qu'une figure ne dit pas : un trou enjambé, un intervalle sans nom, une courbe arrondie, un titre, une source."""

import re
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from figaudit.base.text import listing, number, quote
from figaudit.measure import common_base
from figaudit.read.facts import SUBJECTS, Area, Bars, ChartFacts, Line, Panel, envelope, in_years, same
from figaudit.read.order import normalise, order_of
from figaudit.rules.charts.every import ADVICE, Said, rule

_FEW = 25  # au-delà, une courbe de points rapprochés n'est pas un lissage
_DECIMALS = re.compile(r"\d[.,](\d{2,})\s*%|\d[.,](\d{3,})(?!\d)")


@rule
def bridged_gap(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    found = order_of(panel.x.labels, facts.context(panel)) if panel.x.nominal and panel.curves else None
    if panel.x.nominal and not (found and found.kind == "time" and not found.cycle):
        return
    for line in panel.curves:
        if found:  # des dates écrites : ce sont elles qui donnent le pas
            line = line._replace(x=np.interp(line.x, panel.x.ticks, found.values))
        x = line.x[np.isfinite(line.x)]
        timed = found or in_years(x) or panel.x.kind == "date" or facts.says("dates", panel, panel.x)
        plain = timed and not line.stepped and line.style == "-"
        hole = gap(line, bool(found or panel.x.kind == "date")) if plain else None
        if hole and not any(hole[0] <= high > low <= hole[1] for low, high in panel.bands["x"]):
            if facts.tells("missing", panel):
                return
            yield f"La courbe enjambe sans le dire un trou de {number(hole[2], 0)} fois le pas des autres mesures."
            return


def gap(line: Line, in_days: bool) -> tuple[float, float, float] | None:
    """Le plus grand trou d'une série au pas régulier : ses bords, et combien de pas il fait."""
    steps = np.diff(line.x)
    joined = np.isfinite(line.y[1:]) & np.isfinite(line.y[:-1]) & np.isfinite(steps)
    if joined.sum() < 6 or (steps[joined] <= 0).any():
        return None
    unit = float(np.median(steps[joined]))
    regular = joined & (np.abs(steps - unit) < 0.15 * unit)
    wide = np.where(joined, steps / unit, 0.0)
    i = int(wide.argmax())
    rare = (wide > 1.7).sum() <= max(2, 0.1 * joined.sum())
    closed = in_days and unit == 1 and wide.max() < 5.5  # une fin de semaine, un pont
    around = regular[max(0, i - 2) : i].all() and regular[i + 1 : i + 3].all() and 0 < i < steps.size - 1
    if wide[i] < 1.7 or not rare or closed or not around or regular.sum() < 0.75 * joined.sum():
        return None
    return float(line.x[i]), float(line.x[i + 1]), float(wide[i])


@rule
def unexplained_interval(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    bars = panel.errorbars or _straddling(panel) or _flanked(panel)
    around = (_around(area, line) for area in panel.areas if not _meant(area) for line in panel.curves)
    if (bars or any(around)) and not facts.tells("interval", panel):
        what = "Les barres d’erreur ne disent pas ce qu’elles sont : écart-type, erreur type, intervalle à 95 % ?"
        band = "La bande autour de la courbe ne dit pas ce qu’elle est : écart-type, intervalle à 95 %, étendue ?"
        yield what if bars else band


def _meant(area: Area) -> bool:
    """Vrai si une bande a un nom à elle (« zone de confort »), qui n'est pas « incertitude » ou « marge »."""
    margin = re.search(r"incert|err|uncert|interv|marge|band|margin|±", normalise(area.label))
    return bool(area.label) and not margin


def _flanked(panel: Panel) -> bool:
    """Vrai si deux courbes en tirets, sans nom, encadrent une courbe à égale distance."""
    curves = [n for n in panel.curves[:12] if n.y.size == panel.curves[0].y.size]
    edges = [n for n in curves if n.style != "-" and not n.marker and n.label not in panel.legend]
    middles = [(a.y + b.y) / 2 for a, b in combinations(edges, 2) if a.colour == b.colour]
    plain = [n.y for n in curves if n.style == "-"]
    return any(np.allclose(m, y, atol=1e-6 * np.ptp(y)) for m in middles for y in plain)


def _straddling(panel: Panel) -> bool:
    """Vrai si des traits passent de part et d'autre de presque tous les points, ou de tous les bouts de barres."""
    floating = [b for b in panel.bars if common_base([b]) is None]
    if floating or len(panel.areas) > 1 or not 2 <= len(panel.segments) <= 400:
        return False
    x0, y0, x1, y1 = panel.segments.T
    ends = set(map(tuple, panel.segments.reshape(-1, 2).round(9).tolist()))
    middles = panel.segments.reshape(-1, 2, 2).mean(axis=1).round(9).tolist()
    free = np.array([tuple(spot) not in ends for spot in middles])  # ne ferme pas une moustache
    centres = [b.spots(b.at, b.tip) for b in panel.bars]
    dots = [m for m in panel.marks if getattr(m, "marker", "") and m.x.size == m.y.size]
    centres += [np.column_stack((m.x, m.y)) for m in dots]
    spots = np.concatenate([c for c in centres if 2 <= len(c) <= 200] or [np.empty((0, 2))])
    for along, across, low, high, still in ((1, 0, y0, y1, (x0, x1)), (0, 1, x0, x1, (y0, y1))):
        low, high = np.minimum(low, high), np.maximum(low, high)
        upright = free & (still[0] == still[1]) & (high > low)
        inside, margin = 0, 0.05 * (high - low)
        for spot in spots if upright.sum() > 1 else ():
            here = upright & np.isclose(still[0], spot[across], rtol=0, atol=1e-6)
            inside += bool((here & (low + margin < spot[along]) & (spot[along] < high - margin)).any())
        if inside >= max(2, 0.6 * upright.sum()):
            return True
    return False


def _around(area: Area, line: Line) -> bool:
    """Vrai si une surface pâle, sans bord plat, entoure une courbe sur toute sa longueur."""
    if area.base is not None or not area.x.size or line.x.size < 3:
        return False
    keys, low, high = envelope(area.x, area.y)
    good = np.isfinite(line.x) & np.isfinite(line.y) & (line.x >= keys[0]) & (line.x <= keys[-1])
    if good.sum() < 3 or keys.size < 3:
        return False
    x, y = line.x[good], line.y[good]
    floor, ceiling = np.interp(x, keys, low), np.interp(x, keys, high)
    thick = ceiling - floor
    within = (y > floor - 0.01 * thick.max()) & (y < ceiling + 0.01 * thick.max())
    edge = np.isclose(y, floor, atol=0.02 * thick.max()) | np.isclose(y, ceiling, atol=0.02 * thick.max())
    return bool(within.mean() > 0.95 and edge.mean() < 0.5)


@rule
def smoothed_line(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if any(_spline(n) for n in panel.curves):
        yield "Une courbe arrondie de part en part : entre les mesures, elle invente."
        return
    dots = [m for m in panel.marks if not getattr(m, "joined", False) and 3 < m.x.size <= _FEW]
    for line in (n for n in panel.curves if np.isfinite(n.x).all() and (np.diff(n.x) > 0).all()):
        for dot in (d for d in dots if line.x.size >= 4 * d.x.size and np.isfinite(d.x).all()):
            order = np.argsort(dot.x)
            x, y = dot.x[order], dot.y[order]
            height = np.ptp(y) or 1.0
            through = np.abs(np.interp(x, line.x, line.y) - y).max() < 0.01 * height
            bent = np.abs(np.interp(line.x, x, y) - line.y).max() > 0.02 * height
            if through and bent:
                yield f"{x.size} points mesurés, et une courbe arrondie qui les relie."
                return


def _spline(line: Line) -> bool:
    """Vrai si une courbe dense est faite d'arcs de cubiques : sa dérivée troisième n'y change que par endroits."""
    if not 60 <= line.y.size <= 5000 or not np.isfinite(line.y).all() or not same(np.diff(line.x), 1e-6):
        return False
    third = np.diff(line.y, 3)
    jumps = np.abs(np.diff(third)) > 1e-3 * np.abs(third).max()
    return bool(np.abs(third).max() > 1e-9 * np.ptp(line.y) and 2 < jumps.sum() < line.y.size / 4)


@rule(all_axes=True)
def false_precision(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    ticks = [s for axis in (panel.x, panel.y) for s in axis.labels]
    texts = [w.text for w in panel.words if w.role == "text"]
    written = [t for t in (*texts, *ticks, *panel.legend) if _DECIMALS.search(t.replace("\\%", "%"))]
    several = len(written) > 1 or re.search(r"\d[.,]\d{4,}", "".join(written))
    if several and not facts.tells("exact", panel):
        yield f"{listing(map(quote, written[:2]))} : aucune lecture ne demande autant de décimales."


@rule
def unsorted_bars(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    bars = panel.bars[0] if len(panel.bars) == 1 else None
    seat = panel.seat(bars) if bars else panel.x
    if not bars or bars.at.size < 5 or not seat.nominal or not _shuffled(bars):
        return
    names = seat.names_at(np.sort(bars.at))
    plain = [normalise(n) for n in names]
    alphabetical = plain in (sorted(plain), sorted(plain)[::-1])
    if names and not alphabetical and not order_of(names, facts.context(panel)):
        yield f"{len(names)} barres sans ordre propre ne sont rangées ni par valeur, ni par nom."


def _shuffled(bars: Bars) -> bool:
    """Vrai si les longueurs ne sont pas rangées, la dernière (« Autres ») mise à part."""
    lengths = bars.length[np.argsort(bars.at)]
    if same(lengths):
        return False
    tries = (lengths, lengths[:-1], lengths[1:])
    return not any((np.diff(v) * way >= 0).all() for v in tries for way in (1, -1))


@rule(all_axes=True)
def missing_title(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.index == 0 and not facts.words.title:
        yield "La figure n’a pas de titre."


@rule
def missing_axis_label(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    # dite sous le titre, pour tout le graphique
    unit = facts.words.unit and not (panel.x.label or panel.y.label)
    if unit or facts.words.subtitle or panel.wedges or panel.role == "inset":
        return
    for axis in (panel.y, panel.x):
        dated = in_years(np.round(panel.extent(axis.name)))
        plain = axis.kind == "number" and not (axis.written or dated or axis.label) and axis.visible
        if plain and not any(facts.panels[i].axis(axis.name).label for i in panel.shared[axis.name]):
            fix = f'ax.set_{axis.name}label("Habitants (milliers)")'
            yield ADVICE, f"L’axe {axis.way} n’a pas de nom.", fix


@rule
def missing_unit(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    values = panel.y if all(b.vertical for b in panel.bars) else panel.x
    # des élèves se comptent : leur nom est leur unité
    counted = SUBJECTS["count"].match(normalise(values.label))
    marked = r"[(\[%€$°/]|\ben \w|nombre|effectif|indice|index|count|number|rang|habitants"
    ticks = any(re.search(r"[%€$°]", label) for label in values.labels)
    said = counted or ticks or facts.words.unit or re.search(marked, values.label.casefold())
    if values.label and values.visible and not said:
        fix = f'ax.set_{values.name}label("Prix (€ par kg)")'
        yield ADVICE, f"L’axe {quote(values.label)} ne dit pas son unité.", fix


@rule(all_axes=True)
def missing_source(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.index == 0 and any(p.drawn for p in facts.panels) and not facts.words.source:
        yield "La figure ne dit pas d’où viennent ses données."
