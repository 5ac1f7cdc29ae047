"""Découper une variable en classes : les bornes, leurs effectifs, et ce que ce choix fait perdre."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np

from datakit.maps.breaks import METHODS, chosen, computed, method_name
from datakit.maps.words import refusal
from figaudit.base.numbers import as_numbers
from figaudit.base.text import NBSP, listing, number, plural, quote

MOST = 20  # classes : au-delà, plus personne ne distingue les couleurs
MOST_DIGITS = 6  # décimales d'une borne
_SLACK = 1e-9  # ce que les arrondis de la machine ajoutent à un nombre rond


@dataclass(frozen=True)
class Classes:
    """Un découpage figé : `breaks` (k + 1 bornes), `counts` (k effectifs), `labels`, `fit`, `notes`.

    Chaque classe contient sa borne basse et exclut sa borne haute, sauf la dernière, qui contient les deux.
    `fit` est la part de la variance expliquée par les classes (0 à 1) ; `missing`, le nombre de valeurs
    absentes ou infinies, laissées hors des classes.
    """

    method: str
    title: str
    breaks: tuple[float, ...]
    counts: tuple[int, ...]
    fit: float
    missing: int = 0
    notes: tuple[str, ...] = ()
    values: tuple[float, ...] = field(default=(), repr=False)

    @property
    def k(self) -> int:
        """Le nombre de classes."""
        return len(self.counts)

    @property
    def labels(self) -> tuple[str, ...]:
        """Les classes comme on les dit : « 10 à moins de 20 » ; la dernière contient sa borne haute."""
        words = _written(self.breaks, np.array(self.values))
        labels = [f"{low} à moins de {high}" for low, high in pairwise(words)]
        if labels:
            low, high = words[-2:]
            labels[-1] = f"{low} à {high}"
        return tuple(labels)

    def assign(self, values: Iterable[Any]) -> np.ndarray:
        """Le rang de la classe de chaque valeur, à partir de 0 ; -1 pour une valeur absente ou infinie.

        Lève `InvalidArgument` si une valeur sort des bornes : elle n'a pas de classe.

        >>> classes([1, 2, 3, 4], "equal", 2).assign([1, 2.5, 4, None]).tolist()
        [0, 1, 1, -1]
        """
        y = as_numbers(values)
        outside = y[self._outside(y)]
        if len(outside):
            count = plural(len(outside), "valeur sort", "valeurs sortent")
            reach = span(self.breaks)
            raise refusal("out-of-classes", count=count, span=reach, example=number(outside[0]))
        return np.where(np.isnan(y), -1, _ranks(y, self.breaks))

    def _outside(self, y: np.ndarray) -> np.ndarray:
        """Les valeurs qu'aucune classe ne contient ; une valeur absente n'en est pas une."""
        if not self.k:
            return ~np.isnan(y)
        return (y < self.breaks[0]) | (y > self.breaks[-1])


def span(breaks: Sequence[float]) -> str:
    """D'où à où vont ces classes."""
    if not len(breaks):
        return "vides"
    return f"de {number(breaks[0])} à {number(breaks[-1])}"


def _ranks(y: np.ndarray, breaks: Sequence[float]) -> np.ndarray:
    """Le rang de la classe de chaque valeur."""
    return np.searchsorted(np.asarray(breaks[1:-1]), y, side="right")


def classes(
    values: Iterable[Any], method: str = "quantiles", k: int = 5, breaks: Sequence[float] | None = None
) -> Classes:
    """Découpe des valeurs en `k` classes, ou selon `breaks` (bornes choisies, du minimum au maximum).

    Méthodes : celles de `METHODS`, en français ou en anglais. Les valeurs absentes ou infinies restent dehors
    et sont comptées. Une classe vide ou un nombre de classes réduit est dit dans `notes`.

    >>> made = classes([1, 2, 3, 4, 10], "equal", 3)
    >>> print(*made.labels, made.counts, round(made.fit, 2), sep=", ")
    1 à moins de 4, 4 à moins de 7, 7 à 10, (3, 1, 1), 0.96
    """
    name = "manual" if breaks is not None else method_name(method)
    if name == "manual" and breaks is None:
        raise refusal("no-breaks")
    if isinstance(k, str) and k.strip().isdecimal():  # `"5"` : des bornes entre guillemets se lisent aussi
        k = int(k)
    if isinstance(k, bool) or not isinstance(k, (int, np.integer)) or not 1 <= k <= MOST:
        raise refusal("bad-k", k=k, most=MOST)

    every = as_numbers(values)
    y = every[np.isfinite(every)]
    missing = len(every) - len(y)
    notes = []
    if missing:
        outside = plural(missing, "valeur absente", "valeurs absentes")
        notes.append(f"Hors classes{NBSP}: {outside} (ou infinies).")

    title = METHODS[name].title
    if not len(y):
        return Classes(name, title, (), (), 0.0, missing, (*notes, "Aucune valeur à classer."))

    cut = chosen(y, breaks) if breaks is not None else computed(y, name, k)
    ranks = _ranks(y, cut.bounds)
    counts = np.bincount(ranks, minlength=len(cut.bounds) - 1)
    made = Classes(
        method=name,
        title=title,
        breaks=tuple(float(bound) for bound in cut.bounds),
        counts=tuple(int(count) for count in counts),
        fit=_fit(y, ranks),
        missing=missing,
        values=tuple(np.sort(y).tolist()),
    )
    return replace(made, notes=(*notes, *cut.notes, *vacant(made, ranks)))


def vacant(made: Classes, ranks: np.ndarray) -> list[str]:
    """La phrase qui dit les classes sans aucune de ces valeurs, s'il y en a."""
    empty = [quote(label) for rank, label in enumerate(made.labels) if rank not in ranks]
    if not empty:
        return []
    return [f"{plural(len(empty), 'classe vide', 'classes vides')}{NBSP}: {listing(empty)}."]


def _fit(y: np.ndarray, ranks: np.ndarray) -> float:
    """La part de la variance que les classes expliquent."""
    total = ((y - y.mean()) ** 2).sum()
    if total == 0:
        return 1.0

    within = 0.0
    for rank in np.unique(ranks):
        inside = y[ranks == rank]
        within += ((inside - inside.mean()) ** 2).sum()
    return float(1 - within / total)


def _written(breaks: Sequence[float], y: np.ndarray) -> list[str]:
    """Les bornes écrites avec le moins de décimales possible sans qu'une seule valeur change de classe."""
    for digits in range(MOST_DIGITS + 1):
        short = _rounded(breaks, digits, y)
        if len(set(short)) != len(set(breaks)):
            continue
        if not len(y) or np.array_equal(_ranks(y, short), _ranks(y, breaks)):
            return [number(bound, digits) for bound in short]
    return [number(bound, MOST_DIGITS) for bound in breaks]


def _rounded(breaks: Sequence[float], digits: int, y: np.ndarray) -> list[float]:
    """Les bornes arrondies ; la plus grande valeur au plus près, comme partout ailleurs dans le kit.

    La plus petite s'arrondit vers le bas : « 1 à moins de 44 » exclurait la commune à 0,94 que la classe contient.
    """
    short = [_nearby(bound, digits, y) for bound in breaks]
    if short:
        short[0] = _floored(breaks[0], digits)
        short[-1] = round(breaks[-1], digits)
    return short


def _nearby(bound: float, digits: int, y: np.ndarray) -> float:
    """La borne arrondie au plus près, ou de l'autre côté si le plus près fait changer une valeur de classe.

    Une borne est souvent une valeur observée : l'arrondir vers le haut chasserait cette valeur de sa classe.
    """
    below = np.sum(y < bound)
    for short in (round(bound, digits), _floored(bound, digits), _ceiled(bound, digits)):
        if np.sum(y < short) == below:
            return short
    return round(bound, digits)


def _floored(bound: float, digits: int) -> float:
    step = 10.0**-digits
    return round(math.floor(bound / step + _SLACK) * step, digits)


def _ceiled(bound: float, digits: int) -> float:
    step = 10.0**-digits
    return round(math.ceil(bound / step - _SLACK) * step, digits)
