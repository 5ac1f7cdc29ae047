"""Mesurer l'écart entre un dessin et ses nombres : facteur de mensonge, pied commun des barres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from datakit.charts.facts_model import Array, Bars, Panel, same
from datakit.errors import InvalidArgument

Effect = float | Sequence[float]


def _effect(value: Effect, name: str) -> float:
    if isinstance(value, int | float | np.floating | np.integer):
        return float(value)
    first, second = (float(v) for v in value)
    if first == 0:
        raise InvalidArgument(
            f"La première valeur de {name} est nulle.",
            "une valeur de départ différente de zéro, pour calculer une variation.",
            "partez d’une autre valeur, ou donnez directement les deux variations.",
        )
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
        raise InvalidArgument(
            "Rien n’a varié dans les données\u00a0: le facteur de mensonge n’existe pas.",
            "deux valeurs différentes.",
            "comparez deux autres valeurs.",
        )
    return _effect(shown, "shown") / change


def joined(bars: Sequence[Bars]) -> tuple[Array, Array, Array]:
    """Milieu, pied et bout de toutes les barres de plusieurs séries de même sens."""
    return tuple(np.concatenate([getattr(b, n) for b in bars]) for n in ("at", "foot", "tip"))  # type: ignore


def common_base(bars: Sequence[Bars]) -> float | None:
    """Le pied commun des barres, celles qu'on empile mises à part ; None si elles flottent."""
    at, foot, tip = joined(bars)
    if same(foot) or at.size > 5000:
        return float(foot[0]) if same(foot) else None
    scale = float(np.abs(tip - foot).max(initial=0)) or 1.0
    tips: dict[float, list[float]] = {}
    for a, t, f in zip(at, tip, foot, strict=True):
        if abs(t - f) > 0:
            tips.setdefault(round(float(a), 6), []).append(float(t))
    resting = np.array(
        [
            any(abs(f - t) < 1e-6 * scale for t in tips.get(round(float(a), 6), ()))
            for a, f in zip(at, foot, strict=True)
        ]
    )
    ground = foot[~resting]
    return float(ground[0]) if ground.size and same(ground, 1e-6 * scale) else None


def bars_by_direction(panel: Panel) -> list[tuple[Any, list[Bars]]]:
    """Les barres d'un graphique, avec l'axe qui porte leurs valeurs."""
    pairs = ((panel.y, True), (panel.x, False))
    found = [(axis, [b for b in panel.bars if b.vertical is up]) for axis, up in pairs]
    return [(axis, bars) for axis, bars in found if bars]


def bar_lie_factor(panel: Panel) -> float | None:
    """Le facteur de mensonge d'un diagramme en barres : 1 si le pied des barres est visible.

    Compare la plus courte et la plus longue barre (d'un même côté du pied). `inf` si la plus courte disparaît,
    None si le graphique n'a pas au moins deux barres différentes posées sur un même pied.
    """
    worst = None
    for axis, bars in bars_by_direction(panel):
        base = common_base(bars)
        if base is None or axis.kind == "date" or axis.scale != "linear":
            continue
        _, _, tip = joined(bars)
        tall, zero = _tops(tip, base), base
        if base and abs(axis.low - base) < 0.005 * axis.span and (tip >= base).all():
            tall, zero = tall + base, 0.0  # barres dessinées depuis un pied qui n'est pas zéro
        floor = max(axis.low - zero, zero - axis.high, base - zero, 0.0)
        if tall.size < 2 or same(tall):
            continue
        low, high = float(tall.min()), float(tall.max())
        value = np.inf if low <= floor else lie_factor((low - floor, high - floor), (low, high))
        worst = max(worst or 0.0, float(value))
    return worst


def _tops(tip: Array, base: float) -> Array:
    """Longueurs des barres du côté le plus fourni."""
    up, down = tip[tip > base] - base, base - tip[tip < base]
    return up if up.size >= down.size else down
