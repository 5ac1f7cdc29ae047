"""Ce qui est écrit sous les axes : pas réguliers, temps dans l'ordre, noms sans ordre."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from datakit.charts.facts_model import AxisFacts, ChartFacts, Line, Panel, same
from datakit.charts.order import Order, order_of
from datakit.charts.rules.base import (
    ERROR,
    WARNING,
    Said,
    axis_order,
    context,
    listing,
    quote,
    real_lines,
    rule,
)

_SLACK = {"year": 1.25, "quarter": 1.6, "month": 1.6, "weekday": 1.01, "hour": 1.25, "day": 5.0}
_RANKED = r"classe|palmares|ranking|ranked|trie|tri |top \d|top\d|sorted|record|les plus|les moins|du plus|de la plus"


@rule(
    "uneven-ticks",
    "Graduations irrégulières",
    why="À distance égale, on suppose un écart égal : sinon une pente change sans que rien n’ait changé.",
    fix="ax.plot(annees, valeurs)  # les années en nombres, pas en texte",
)
def uneven_ticks(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for axis in (panel.x, panel.y):
        read = axis_order(panel, axis, facts) if axis.visible else None
        if not read or len(read[0]) < 3 or not (panel.bars or panel.lines or panel.points or panel.areas):
            continue
        words, positions, found = read
        if found.kind not in ("time", "number") or _truthful(axis, positions, found):
            continue
        joined = bool(real_lines(panel) or panel.areas or panel.points)
        along = axis.name == "y" and not any(not b.vertical for b in panel.bars)
        yield (
            ERROR if joined or along or found.grain == "year" else WARNING,
            (
                f"{listing(map(quote, _excerpt(words, positions, found)))} sont écrits à distances égales, "
                "alors que leurs écarts ne le sont pas."
            ),
        )


def _truthful(axis: AxisFacts, positions: np.ndarray, found: Order) -> bool:
    """Vrai si les nombres écrits suivent leurs positions (échelle linéaire, logarithmique, racine…)."""
    values = np.array(found.values)
    steps = np.diff(values)
    if found.cycle or not ((steps > 0).all() or (steps < 0).all()):
        return True  # l'ordre est l'affaire d'une autre règle
    seen = [positions, np.asarray(axis.warp(positions), float)]
    if found.kind == "time":
        return _steady(positions, values, _SLACK.get(found.grain, 1.6))
    shapes = [values, values**2, np.sqrt(np.abs(values)), 1 / np.where(values == 0, np.nan, values)]
    if (values > 0).all():
        shapes.append(np.log(values))
        if _steady(positions, np.log(values), 1.5):
            return True
    return any(_steady(p, s, 1.15) or _straight(p, s) for p in seen for s in shapes if np.isfinite(s).all())


def _steady(positions: np.ndarray, values: np.ndarray, slack: float) -> bool:
    slopes = np.abs(np.diff(values) / np.diff(positions))
    return bool(slopes.min() > 0 and slopes.max() / slopes.min() <= slack)


def _straight(positions: np.ndarray, values: np.ndarray) -> bool:
    """Vrai si une droite passe à moins de 3 % de l'étendue de chaque valeur (étiquettes arrondies)."""
    fitted = np.polyval(np.polyfit(positions, values, 1), positions)
    return bool(np.abs(fitted - values).max() <= 0.03 * np.ptp(values)) and len(values) > 3


def _excerpt(words: list[str], positions: np.ndarray, found: Order) -> list[str]:
    """Trois étiquettes voisines où l'irrégularité est la plus forte."""
    slopes = np.abs(np.diff(found.values) / np.diff(positions))
    jumps = np.abs(np.log((slopes[1:] + 1e-12) / (slopes[:-1] + 1e-12)))
    i = int(jumps.argmax())
    return words[i : i + 3]


@rule(
    "unordered-time",
    "Temps dans le désordre",
    why="On lit un axe du temps de gauche à droite : dans un autre ordre, il invente une évolution.",
    fix="donnees = donnees.sort_values('date')",
)
def unordered_time(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    read = axis_order(panel, panel.x, facts)
    if read and (panel.bars or panel.lines or panel.points or panel.areas):
        words, _, found = read
        if found.kind in ("time", "range") and len(words) > 2 and not found.sorted:
            yield from _disorder(panel, facts, words, found)
    yield from _upwards(panel, facts)
    if panel.x.kind == "date" or (
        re.search(r"annee|\byear|\bdate", context(panel, facts, panel.x)) and not read
    ):
        for line in real_lines(panel):
            x = line.x[np.isfinite(line.x)]
            back = np.diff(x) < 0
            closed = x.size > 3 and x[0] == x[-1]
            if back.any() and not back.all() and not closed and not line.label.startswith("trajectoire"):
                yield "La courbe revient en arrière : les lignes du tableau ne sont pas triées par date."
                return


def _disorder(panel: Panel, facts: ChartFacts, words: list[str], found: Order) -> Iterator[Said]:
    ranked = bool(re.search(_RANKED, context(panel, facts)))
    lines = real_lines(panel) or panel.areas
    if ranked and not lines:
        return
    seen = listing([*map(quote, words[:4]), *(["…"] if len(words) > 4 else [])])
    if found.kind == "range":
        yield WARNING, f"Les tranches ne se suivent pas : {seen}.", "tableau = tableau.sort_index()"
    elif found.reversed:
        yield ERROR, f"Le temps va de droite à gauche : {seen}.", "ax.invert_xaxis()"
    else:
        yield ERROR, f"L’axe du temps n’est pas dans l’ordre : {seen}."


def _upwards(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Barres horizontales : le temps peut descendre ou monter ; trié par valeur, c'est un palmarès."""
    flat = [b for b in panel.bars if not b.vertical]
    read = axis_order(panel, panel.y, facts) if flat else None
    if not read or read[2].kind not in ("time", "range") or len(read[0]) < 3:
        return
    words, _, found = read
    order = np.argsort(flat[0].at)
    lengths = flat[0].length[order]
    ranked = len(flat) == 1 and ((np.diff(lengths) >= 0).all() or (np.diff(lengths) <= 0).all())
    if not found.sorted and not found.reversed and not ranked:
        yield WARNING, f"De haut en bas, le temps n’est pas dans l’ordre : {listing(map(quote, words[:4]))}."


@rule(
    "line-over-categories",
    "Courbe entre des catégories",
    why="Une ligne entre deux points dit « on passe par les valeurs intermédiaires » ; entre deux noms, il n’y "
    "en a pas.",
    fix="ax.bar(noms, valeurs)",
    severity=WARNING,
)
def line_over_categories(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    axis = panel.x
    if not axis.nominal or panel.role == "inset":
        return
    lines = [n for n in real_lines(panel) if not _running_total(panel, facts, n)]
    lines = [n for n in lines if n.x.size == np.unique(n.x).size or n.x.size < 50]
    if not lines or len(lines) >= 8:  # au-delà : coordonnées parallèles
        return
    spots = np.unique(np.concatenate([n.x for n in lines]))
    spots = spots[np.isfinite(spots)]
    shown = [(p, s.strip()) for p, s in zip(axis.ticks.tolist(), axis.labels, strict=False) if s.strip()]
    shown = [(p, s) for p, s in shown if axis.low <= p <= axis.high]
    names = [s for p, s in shown if np.isclose(spots, p).any()]
    regular = spots.size > 2 and same(np.diff(spots), 1e-6)
    if len(names) < 3 or len(names) < len(shown) or not regular or spots.size > 3 * len(names):
        return
    if not order_of(names, context(panel, facts)) and any(re.search(r"[^\W\d_]", n) for n in names):
        seen = listing(map(quote, names[:3]))
        yield f"La courbe relie {seen}, des noms sans ordre : sa pente ne veut rien dire."


def _running_total(panel: Panel, facts: ChartFacts, line: Line) -> bool:
    """Vrai pour la courbe d'un diagramme de Pareto : le cumul, jusqu'à 100 %, des barres de l'axe jumeau."""
    beside = panel.bars or any(facts.panels[i].bars for i in panel.twins)
    return (
        bool(beside)
        and bool((np.diff(line.y) >= 0).all())
        and bool(np.isclose(line.y[-1], (1, 100), rtol=0.01).any())
    )
