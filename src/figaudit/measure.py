"""Mesurer l'écart entre un dessin et ses nombres : facteur de mensonge, pied commun des barres."""

from collections.abc import Sequence

import numpy as np

from figaudit.base.errors import InvalidArgument
from figaudit.base.text import number
from figaudit.read.facts import Array, AxisFacts, Bars, Panel, same
from figaudit.read.order import said

Effect = float | Sequence[float]


def _effect(value: Effect, name: str) -> float:
    if isinstance(value, int | float | np.floating | np.integer):
        return float(value)
    first, second = (float(v) for v in value)
    if first == 0:
        raise InvalidArgument(*said("from-zero", name=name))
    return (second - first) / first


def lie_factor(shown: Effect, actual: Effect) -> float:
    """Facteur de mensonge de Tufte : variation montrée par le dessin, divisée par la variation réelle.

    `shown` et `actual` sont deux variations (0,5 pour +50 %), ou deux couples (avant, après) mesurés l'un sur
    le dessin (en centimètres, par exemple), l'autre dans les données. 1 : le dessin est fidèle ; 2 : il double
    l'écart. Lève `InvalidArgument` si rien n'a varié dans les données.
    Source : Edward Tufte, *The Visual Display of Quantitative Information*, 1983, p. 57.

    >>> round(lie_factor(shown=(0.6, 5.3), actual=(18, 27.5)), 1)
    14.8
    >>> lie_factor(0.5, 0.5)
    1.0
    """
    change = _effect(actual, "actual")
    if change == 0:
        raise InvalidArgument(*said("no-change"))
    return _effect(shown, "shown") / change


def tips(bars: Sequence[Bars]) -> Array:
    """Les bouts de toutes les barres de plusieurs séries."""
    return np.concatenate([b.tip for b in bars])


def common_base(bars: Sequence[Bars]) -> float | None:
    """Le pied commun des barres, celles qu'on empile mises à part ; None si elles flottent."""
    at, foot, tip = np.concatenate([b.at for b in bars]), np.concatenate([b.foot for b in bars]), tips(bars)
    if same(foot) or at.size > 5000:
        return float(foot[0]) if same(foot) else None
    near = 1e-6 * (float(np.abs(tip - foot).max(initial=0)) or 1.0)
    ends: dict[float, list[float]] = {}
    for a, t in zip(at[tip != foot], tip[tip != foot], strict=True):
        ends.setdefault(round(float(a), 6), []).append(float(t))
    pairs = zip(at, foot, strict=True)
    stacked = [any(abs(f - t) < near for t in ends.get(round(float(a), 6), ())) for a, f in pairs]
    ground = foot[~np.array(stacked)]
    return float(ground[0]) if ground.size and same(ground, near) else None


def rests_on_edge(axis: AxisFacts, base: float, tip: Array) -> bool:
    """Vrai si les barres montent toutes d'un pied posé au bord du cadre."""
    return abs(axis.low - base) < 0.005 * axis.span and bool((tip >= base).all())


def bar_lie_factor(panel: Panel) -> float | None:
    """Le facteur de mensonge d'un diagramme en barres : 1 si le pied des barres est visible.

    Compare la plus courte et la plus longue barre (d'un même côté du pied). `inf` si la plus courte disparaît,
    None si le graphique n'a pas au moins deux barres différentes posées sur un même pied.
    """
    worst = None
    for axis, _, bars in panel.directions():
        base = common_base(bars)
        if base is None or axis.kind == "date" or axis.scale != "linear":
            continue
        tip, zero = tips(bars), base
        up, down = tip[tip > base] - base, base - tip[tip < base]
        tall = up if up.size >= down.size else down  # le côté le plus fourni
        if base and rests_on_edge(axis, base, tip):
            tall, zero = tall + base, 0.0  # barres dessinées depuis un pied qui n'est pas zéro
        floor = max(axis.low - zero, zero - axis.high, base - zero, 0.0)
        if tall.size < 2 or same(tall):
            continue
        low, high = float(tall.min()), float(tall.max())
        value = np.inf if low <= floor else lie_factor((low - floor, high - floor), (low, high))
        worst = max(worst or 0.0, float(value))
    return worst


def exaggeration(panel: Panel) -> str:
    """Ce que le cadre fait aux écarts entre les barres, en mots ; rien s'il ne les change pas."""
    value = bar_lie_factor(panel)
    if value is None or value <= 1.05:
        return ""
    many = f"le dessin multiplie l’écart par {number(value, 1)}"
    return many if np.isfinite(value) else "la plus petite barre disparaît"
