"""Reconnaître l'ordre caché dans des étiquettes : temps, nombres, tranches, échelles de mots.

Les mots (mois, jours, échelles, unités qui se convertissent, sujets d'un titre) sont dans `vocabulary.json`, à côté de ce module.
"""

import math
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache, partial, wraps
from itertools import takewhile
from typing import Any, NamedTuple

from figaudit.base import text
from figaudit.base.text import parse_number

normalise = lru_cache(maxsize=2048)(text.normalise)  # chaque règle relit les mêmes mots
VOCABULARY: dict[str, Any] = text.words(__file__, "vocabulary.json")
_MONTHS, _DAYS = (
    {normalise(word): i for i, words in enumerate(VOCABULARY[kind]) for word in words.split()}
    for kind in ("months", "days")
)
_bare = partial(re.sub, r"[\s\-/.']", "")  # « CAP-BEP », « Bac +2 » : l'écriture varie
_RANKED = [[words.split("|") for words in scale.split(",")] for scale in VOCABULARY["scales"]]
_SCALES = [{_bare(normalise(w)): float(i) for i, words in enumerate(s) for w in words} for s in _RANKED]
_NUM = r"[-−]?\d+(?:[\s\u202f\u00a0]\d{3})*(?:[.,]\d+)?"
_BELOW, _ABOVE, _BETWEEN = (re.compile(p.replace("{N}", _NUM)) for p in VOCABULARY["ranges"])
said = partial(text.filled, VOCABULARY["errors"])  # les phrases d’une erreur


class Order(NamedTuple):
    """Un ordre reconnu : sa nature, la valeur de chaque étiquette, sa finesse ou sa période."""

    kind: str  # time, range, number, scale
    values: tuple[float, ...]
    grain: str = ""  # year, quarter, month, week, day, hour
    cycle: int = 0  # longueur du cycle (12 mois, 7 jours) quand rien ne dit l'année

    @property
    def sorted(self) -> bool:
        """Vrai si les étiquettes se suivent, en montant ou, pour un cycle, en repartant du début."""
        period = len(set(self.values))
        if self.cycle and 1 < period < len(self.values):  # plusieurs années sans le dire : J F M … J F M
            again = all(a == b for a, b in zip(self.values, self.values[period:], strict=False))
            return again and self._replace(values=self.values[:period]).sorted
        steps = [b - a for a, b in zip(self.values, self.values[1:], strict=False)]
        turns = [step + VOCABULARY["turns"].get(self.grain, 0) for step in steps if step < 0]
        if not turns or not self.cycle:
            return not turns
        longest = 1.9 if self.grain == "weekday" else 0.0  # de vendredi à lundi
        onward = max([longest, *(step for step in steps if step > 0)]) or turns[0]
        return len(turns) == 1 and self.values[-1] < self.values[0] and turns[0] <= 1.6 * onward

    @property
    def reversed(self) -> bool:
        """Vrai si elles se suivent toutes à rebours."""
        return not self.sorted and self._replace(values=self.values[::-1]).sorted


def _day(year: str | None, month: str | int | None, day: str | None = None) -> float | None:
    """Des jours depuis l'an zéro, à peu près ; rien si le mois n'en est pas un."""
    if month is None or not 1 <= int(month) <= 12:
        return None
    return int(year or 0) * 365.25 + (int(month) - 1) * 30.4375 + int(day or 1)


def _week(year: str | None, week: int) -> float | None:
    with suppress(ValueError):
        return date.fromisocalendar(int(year), week, 1).toordinal() + 366.0 if year else 7.0 * week
    return None


# La valeur de chaque écriture du temps, d'après ses groupes ; la première qui lit toutes les étiquettes l'emporte.
_VALUES: list[Callable[..., float | None]] = [
    lambda first, second: float(first) * 365.25 if int(second) % 100 == (int(first) + 1) % 100 else None,
    lambda *years: float(next(filter(None, years))) * 365.25,
    _day,
    lambda q, nth, after, year, last, rank: _day(after or year, 3 * int(q or nth or last or rank) - 2),
    lambda half, year: _day(year, 6 * int(half) - 5),
    lambda week, after, year, last: _week(after or year, int(week or last)),
    lambda month, year: _day(year, month),
    lambda day, word, year: _day(year, _MONTHS[word] + 1, day) if word in _MONTHS else None,
    _DAYS.get,
    lambda day, month, year: _day(year, month, day),
    lambda hour, minute: int(hour) + int(minute or 0) / 60,
]


def _dated(values: tuple[float, ...]) -> tuple[float, ...]:
    """L’année écrite une fois vaut pour les étiquettes qui suivent : « avr. 1854, juil., oct., janv. 1855 »."""
    year = 365.25
    known = next((v for v in values if v >= year), None)
    if known is None:
        return values
    base = known - known % year - (year if values[0] < year and values[0] > known % year else 0)
    dated = []
    for value in values:
        base = value - value % year if value >= year else base
        dated.append(base + value % year)
    return tuple(dated)


def _once(read: Callable[..., Order | None]) -> Callable[..., Order | None]:
    """`read`, une fois par jeu d'étiquettes : chaque règle relit les mêmes axes."""
    held = lru_cache(maxsize=256)(read)
    return wraps(read)(lambda words, *context: held(tuple(words), *context))


@_once
def as_time(words: Sequence[str]) -> Order | None:
    """Des étiquettes de temps (années, mois, jours, trimestres, heures), en français ou en anglais."""
    plain = [normalise(w) for w in words]
    cycles = VOCABULARY["cycles"]
    for grain, every in VOCABULARY["initials"].items():  # « J F M A … », une lettre par mois
        for letters in every if len(plain) > 4 and set(map(len, plain)) == {1} else ():
            if (at := (2 * letters).find("".join(plain))) >= 0:
                ranks = tuple(float((at + i) % len(letters)) for i in range(len(plain)))
                return Order("time", ranks, grain, cycles[grain])
    for (grain, pattern), value in zip(VOCABULARY["times"], _VALUES, strict=True):
        found = takewhile(bool, (re.fullmatch(pattern, p) for p in plain))  # un seul autre mot : c'est non
        read = [value(*f.groups()) for f in found if f]
        numbers = tuple(float(v) for v in read if v is not None)
        if len(numbers) == len(plain):
            numbers = _dated(numbers) if grain in cycles else numbers
            without_year = grain in cycles and max(numbers) < 400
            return Order("time", numbers, grain, cycles[grain] if without_year else 0)
    return None


def as_range(word: str) -> tuple[float, float] | None:
    """Les bornes d'une tranche : « 15-29 ans », « moins de 20 », « 75 et plus »."""
    plain = re.sub(r"[$€£]\s?(?=\d)", "", normalise(word))
    with suppress(ValueError):
        if found := _BELOW.match(plain):
            return -math.inf, parse_number(found[1] or found[2]).value
        if found := _ABOVE.match(plain):
            return parse_number(found[1] or found[2]).value, math.inf
        if found := _BETWEEN.match(plain):
            low, high = parse_number(found[1]).value, parse_number(found[3].lstrip("-")).value
            high *= VOCABULARY["minutes"].get(found[4], 1)
            low *= VOCABULARY["minutes"].get(found[2] or found[4], 1)
            return (low, high) if low < high else None
    return None


def as_number(word: str) -> float | None:
    """Le nombre d'une étiquette, avec ou sans unité courte : « 1 200 », « 5 km », « 12 % »."""
    with suppress(ValueError):
        return parse_number(re.sub(r"(?<=\d)\s*[^\W\d_]{1,4}\.?$", "", word.strip().strip("$€£~≈ "))).value
    return None


def _numbered(words: Sequence[str]) -> Order | None:
    """Des noms qui ne diffèrent que par leur numéro : « Étape 1, Étape 2 »."""
    found = [re.fullmatch(r"([a-z\s.°#]*?)[\s\-_]*(\d+)(?:\.\d+)*", normalise(w)) for w in words]
    if all(found) and len({f[1] for f in found if f}) == 1 and found[0] and found[0][1]:
        return Order("scale", tuple(float(f[2]) for f in found if f))
    return None


def _worded(words: Sequence[str], context: str) -> Order | None:
    """Des degrés (« faible, moyen, fort »), ou des lettres là où le graphique parle de notes."""
    plain = [normalise(w).strip(" .") for w in words]
    bare = [_bare(p) for p in plain]
    for scale in _SCALES:
        if all(p in scale for p in bare):
            return Order("scale", tuple(scale[p] for p in bare))
    graded = r"nutri|score|dpe|energ|classe|note|grade|class|niveau|categorie d'age"
    if re.search(graded, normalise(context)) and all(len(p) == 1 and p.isalpha() for p in plain):
        return Order("scale", tuple(float(ord(p)) for p in plain))
    return None


@_once
def order_of(words: Sequence[str], context: str = "") -> Order | None:
    """L'ordre des étiquettes, ou rien si ce ne sont que des noms.

    >>> order_of(["janv.", "févr.", "mars"]).grain, order_of(["0-10", "10-20"]).kind, order_of(["Paris", "Lyon"])
    ('month', 'range', None)
    """
    if len(words) < 2:
        return None
    if time := as_time(words):
        return time
    ranges = [r for r in takewhile(bool, map(as_range, words)) if r]
    if len(ranges) == len(words):
        return Order("range", tuple(max(low, -1e300) for low, _ in ranges))
    numbers = [n for n in takewhile(lambda n: n is not None, map(as_number, words)) if n is not None]
    if len(numbers) == len(words):
        return Order("number", tuple(numbers))
    return _numbered(words) or _worded(words, context)
