"""Mesurer l'écart entre un dessin et ses nombres : facteur de mensonge, pied commun des barres."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from figaudit.base.errors import InvalidArgument
from figaudit.base.language import explained
from figaudit.read.facts import Array, AxisFacts, Bars, Panel, same

Effect = float | Sequence[float]

# Une pile se reconnaît barre par barre : au-delà, chercher coûterait plus que toute la relecture.
_MOST_STACKED = 5000
# En part de l'axe : un pied posé au bord du cadre, à l'épaisseur d'un trait près.
_EDGE = 0.005
# En dessous, personne ne voit l'exagération.
_NOTICEABLE = 1.05


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
        raise explained(InvalidArgument, "no-change")
    return _effect(shown, "shown") / change


def _effect(value: Effect, name: str) -> float:
    """Une variation, donnée telle quelle ou par ses deux bouts."""
    if isinstance(value, int | float | np.floating | np.integer):
        return float(value)
    first, second = (float(end) for end in value)
    if first == 0:
        raise explained(InvalidArgument, "from-zero", name=name)
    return (second - first) / first


def tips(bars: Sequence[Bars]) -> Array:
    """Les bouts de toutes les barres de plusieurs séries."""
    return np.concatenate([one.tip for one in bars])


def common_base(bars: Sequence[Bars]) -> float | None:
    """Le pied commun des barres, celles qu'on empile mises à part ; None si elles flottent."""
    at = np.concatenate([one.at for one in bars])
    foot = np.concatenate([one.foot for one in bars])
    tip = tips(bars)
    if same(foot):
        return float(foot[0])
    if at.size > _MOST_STACKED:
        return None

    near = 1e-6 * (float(np.abs(tip - foot).max()) or 1.0)
    ground = foot[~_stacked(at, foot, tip, near)]
    if not ground.size or not same(ground, near):
        return None
    return float(ground[0])


def _stacked(at: Array, foot: Array, tip: Array, near: float) -> NDArray[np.bool_]:
    """Pour chaque barre, vrai si elle est posée sur le bout d'une autre, à la même place."""
    ends: dict[float, list[float]] = {}
    drawn = tip != foot
    for place, end in zip(at[drawn].tolist(), tip[drawn].tolist(), strict=True):
        ends.setdefault(round(place, 6), []).append(end)

    found = []
    for place, start in zip(at.tolist(), foot.tolist(), strict=True):
        below = ends.get(round(place, 6), [])
        found.append(any(abs(start - end) < near for end in below))
    return np.array(found)


def rests_on_edge(axis: AxisFacts, base: float, tip: Array) -> bool:
    """Vrai si les barres montent toutes d'un pied posé au bord du cadre."""
    on_edge = abs(axis.low - base) < _EDGE * axis.span
    return on_edge and bool((tip >= base).all())


def bar_lie_factor(panel: Panel) -> float | None:
    """Le facteur de mensonge d'un diagramme en barres : 1 si le pied des barres est visible.

    Compare la plus courte et la plus longue barre (d'un même côté du pied). `inf` si la plus courte disparaît,
    None si le graphique n'a pas au moins deux barres différentes posées sur un même pied.
    """
    worst = None
    for axis, _, bars in panel.directions():
        value = _lie_along(axis, bars)
        if value is not None:
            worst = max(worst or 0.0, value)
    return worst


def _lie_along(axis: AxisFacts, bars: list[Bars]) -> float | None:
    """Le facteur de mensonge des barres dressées le long d'un axe."""
    base = common_base(bars)
    if base is None or axis.kind == "date" or axis.scale != "linear":
        return None

    tip = tips(bars)
    lengths = _longer_side(tip, base)
    zero = base
    if base and rests_on_edge(axis, base, tip):  # dessinées depuis un pied qui n'est pas zéro
        lengths = lengths + base
        zero = 0.0
    if lengths.size < 2 or same(lengths):
        return None

    shortest, longest = float(lengths.min()), float(lengths.max())
    hidden = max(axis.low - zero, zero - axis.high, base - zero, 0.0)
    if shortest <= hidden:
        return np.inf
    return lie_factor((shortest - hidden, longest - hidden), (shortest, longest))


def _longer_side(tip: Array, base: float) -> Array:
    """Les longueurs des barres d'un seul côté du pied : celui qui en a le plus."""
    up = tip[tip > base] - base
    down = base - tip[tip < base]
    return up if up.size >= down.size else down


def exaggeration(panel: Panel) -> float | None:
    """Par combien le cadre multiplie les écarts entre les barres : `inf` si la plus petite disparaît, None s'il n'y change rien."""
    value = bar_lie_factor(panel)
    if value is None or value <= _NOTICEABLE:
        return None
    return value
