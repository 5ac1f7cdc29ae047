"""Ce qu’une table peut dire juste d’une figure : le nombre qui y est écrit, ou le compte de points empilés ; sinon rien."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from figaudit.base.language import written_date
from figaudit.description import place_name
from figaudit.read.facts import Array, AxisFacts, Bars, Line, Panel, Words
from figaudit.rules.proportions.numbers import written_value

_SCALES = (1.0, 100.0, 1e-3, 1e-6)  # telle quelle, en centièmes, en milliers, en millions
_NEAR = 0.06  # de l’axe des valeurs : plus loin, un nombre n’est plus écrit au bout de la barre
_LEAST_STACK = 3  # points : en dessous, deux points l’un sur l’autre ne sont pas une pile


def scale_written(panel: Panel, bars: Bars) -> float:
    """Par combien multiplier chaque barre pour retrouver le nombre écrit à son bout : 100 si 0,18 y porte « 18 ».

    1 si rien n’est écrit, ou si aucune échelle simple ne l’explique.
    """
    lengths, numbers, precisions = [], [], []
    for word in panel.words:
        written = written_value(word.text) if word.role == "text" else None
        length = _length_at(panel, bars, word)
        if written and length:
            lengths.append(length)
            numbers.append(written.value)
            precisions.append(written.precision)
    if not lengths:
        return 1.0

    for scale in _SCALES:
        gaps = np.abs(scale * np.array(lengths) - numbers)
        if (gaps <= 1.001 * np.array(precisions)).all():
            return scale
    return 1.0


def _length_at(panel: Panel, bars: Bars, word: Words) -> float:
    """La longueur de la barre au bout de laquelle un mot est écrit ; zéro s’il n’est au bout d’aucune."""
    under = bars.under(word)
    if under.sum() != 1:
        return 0.0
    place = word.y if bars.vertical else word.x
    values = panel.y if bars.vertical else panel.x
    if abs(place - float(bars.tip[under][0])) > _NEAR * values.span:
        return 0.0
    return float(bars.length[under][0])


def have_no_measure(panel: Panel, bars: Bars, unit: str) -> bool:
    """Vrai si rien ne dit ce que mesure une barre : ni unité, ni graduation, ni nom d’axe."""
    values = panel.y if bars.vertical else panel.x
    return not (unit or values.label or values.visible)


def is_a_rank(panel: Panel, line: Line) -> bool:
    """Vrai d’une courbe qui monte d’une unité à chaque point sur un axe muet : sa hauteur n’est que l’ordre des lignes."""
    return not panel.y.visible and bool(np.all(np.diff(line.y) == 1))


def stacks(x: Array, y: Array) -> list[tuple[float, int]]:
    """Des points empilés, de 1 en 1, à chaque abscisse : leur compte à chacune ; rien s’ils ne le sont pas.

    >>> stacks(np.array([5, 5, 7, 5]), np.array([1, 2, 1, 3]))
    [(5.0, 3), (7.0, 1)]
    """
    heights = defaultdict(list)
    for place, height in zip(x.tolist(), y.tolist(), strict=True):
        heights[float(place)].append(height)
    if max(map(len, heights.values()), default=0) < _LEAST_STACK:
        return []
    for piled in heights.values():
        if sorted(piled) != list(range(1, len(piled) + 1)):
            return []
    return [(place, len(heights[place])) for place in sorted(heights)]


def stack_places(axis: AxisFacts, places: list[float]) -> list[str]:
    """Ce que l’on dit de chaque pile : son mois, si toutes sont au premier jour d’un mois."""
    if axis.kind == "date":
        days = axis.days(places).astype("datetime64[D]")
        months = days.astype("datetime64[M]")
        if (days == months.astype("datetime64[D]")).all():
            return [written_date(day.item(), "mois") for day in days]
    return [place_name(axis, place) for place in places]


def says_its_values(axis: AxisFacts) -> bool:
    """Vrai si un axe est gradué par des nombres ou par des dates ; « 16 h » posé sur 1000 ne dit pas comment écrire 945."""
    if axis.kind == "date":
        return True
    return not any(letter.isalpha() for label in axis.labels for letter in label)
