"""Reconnaître l'ordre caché dans des étiquettes : temps, nombres, tranches, échelles de mots.

Les mots (mois, jours, échelles, unités qui se convertissent, sujets d'un titre) sont dans `vocabulary.json`, à côté de ce module.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache, wraps
from itertools import pairwise
from typing import Any, NamedTuple

from figaudit.base import text
from figaudit.base.text import compiled, normalise, parse_number

VOCABULARY: dict[str, Any] = text.words(__file__, "vocabulary.json")

_NUMBER = r"[-−]?\d+(?:[\s\u202f\u00a0]\d{3})*(?:[.,]\d+)?"
_BELOW, _ABOVE, _BETWEEN = (re.compile(p.replace("{N}", _NUMBER)) for p in VOCABULARY["ranges"])
# « 1.000 », « 1,000 » : mille, à l'allemande ou à l'anglaise.
_GROUPED = re.compile(r"(?<![\d.,])([1-9]\d{0,2})[.,](\d{3})(?![\d.,])")
_RANKED = re.compile(r"([a-z\s.°#]*?)[\s\-_]*(\d+)(?:\.\d+)*")
_JOINTS = re.compile(r"[\s\-/.']")
_FOOTNOTE = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜ]+$")  # l'appel d'une note : « 2024¹ »
_SHORT_UNIT = re.compile(r"(?<=\d)\s*[^\W\d_]{1,4}\.?$")
# Un suivi commence avant quelque chose, puis compte le temps qui passe.
_BEFORE = re.compile(VOCABULARY["moments"]["before"])
_AFTER = re.compile(VOCABULARY["moments"]["after"])
# Un jour dit, ce qui le précède, ce qui le suit : « J », « J-2 », « J+1 ».
_AROUND = re.compile(r"(?P<name>[a-z]+)\s?(?P<shift>(?P<sign>[+\-−])\s?\d+)?")
# « Ni d'accord, ni en désaccord » est le milieu de son échelle, comme « neutre ».
_NEITHER = re.compile(VOCABULARY["neither"])
_LENGTHS = [(re.compile(unit), days) for unit, days in VOCABULARY["moments"]["days"]]
# Là où le graphique parle de notes, des lettres seules se suivent : A, B, C…
_GRADED = re.compile(r"nutri|score|dpe|energ|classe|note|grade|class|niveau|categorie d'age")

# En jours. Un ordre n'a pas besoin d'un calendrier exact : les mois se valent, les années aussi.
_YEAR = 365.25
_MONTH = 30.4375
# Une année écrite de deux chiffres est de ce siècle jusque-là : « 69 » est 2069, « 70 » est 1970.
_NEXT_CENTURY = 70
# Les nombres d'un cycle sans année (un mois, un jour) restent sous celui-là.
_LONGEST_CYCLE = 400
# De vendredi à lundi : trois jours, dont deux ne sont pas ouvrés. Cela reste un pas, pas un retour en arrière.
_WEEKEND = 1.9
# Moins d'abréviations pourraient être autre chose que des mois, ou des jours.
_FEWEST_ABBREVIATED = 5
# Le pas qui repart du début d'un cycle n'est pas plus long que les autres, à peu de chose près.
_SLACK = 1.6


class Order(NamedTuple):
    """Un ordre reconnu : sa nature, la valeur de chaque étiquette, sa finesse ou sa période."""

    kind: str  # time, range, number, scale
    values: tuple[float, ...]
    grain: str = ""  # year, quarter, month, week, day, weekday, hour
    cycle: int = 0  # longueur du cycle (12 mois, 7 jours) quand rien ne dit l'année

    @property
    def sorted(self) -> bool:
        """Vrai si les étiquettes se suivent, en montant ou, pour un cycle, en repartant du début."""
        period = len(set(self.values))
        if self.cycle and 1 < period < len(self.values):
            return self._repeats(period) and self._replace(values=self.values[:period]).sorted

        steps = [after - before for before, after in pairwise(self.values)]
        backward = [step for step in steps if step < 0]
        if not backward:
            return True
        if not self.cycle:
            return False
        return len(backward) == 1 and self._starts_again(backward[0], steps)

    def _repeats(self, period: int) -> bool:
        """Vrai pour plusieurs années qui ne disent pas leur nom : J F M … J F M."""
        shifted = self.values[period:]
        return all(one == other for one, other in zip(self.values, shifted, strict=False))

    def _starts_again(self, backward: float, steps: list[float]) -> bool:
        """Vrai si l'unique pas en arrière repart du début du cycle : d'octobre à janvier, puis à mars."""
        if self.values[-1] >= self.values[0]:
            return False
        turn = backward + self._turn
        longest = max(0.0, *steps)
        if self.grain == "weekday":
            longest = max(longest, _WEEKEND)
        return turn <= _SLACK * (longest or turn)

    @property
    def _turn(self) -> float:
        """La longueur du cycle, comptée comme les valeurs ; une année a 52 semaines, ou les 53 qu'on y lit."""
        if max(self.values) < self.cycle:  # des rangs, de 0 à 11 pour des mois, et non des jours
            return self.cycle
        turn: float = VOCABULARY["turns"].get(self.grain, 0)
        return max(turn, *self.values) if self.grain == "week" else turn

    @property
    def reversed(self) -> bool:
        """Vrai si elles se suivent toutes à rebours."""
        return not self.sorted and self._replace(values=self.values[::-1]).sorted


def _once(read: Callable[..., Order | None]) -> Callable[..., Order | None]:
    """`read`, une fois par jeu d'étiquettes : chaque règle relit les mêmes axes."""
    held = lru_cache(maxsize=256)(read)

    @wraps(read)
    def once(words: Sequence[str], *context: str) -> Order | None:
        return held(tuple(words), *context)

    return once


@_once
def order_of(words: Sequence[str], context: str = "") -> Order | None:
    """L'ordre des étiquettes, ou rien si ce ne sont que des noms.

    >>> order_of(["janv.", "févr.", "mars"]).grain, order_of(["0-10", "10-20"]).kind, order_of(["Paris", "Lyon"])
    ('month', 'range', None)
    """
    if len(words) < 2:
        return None

    time = as_time(words, context)
    if time is not None:
        return time

    ranges = _read_all(as_range, words)
    if ranges is not None:
        return Order("range", tuple(max(low, -1e300) for low, _ in ranges))

    numbers = _read_all(as_number, words)
    if numbers is not None:
        return Order("number", tuple(numbers))

    return _around_a_day(words) or _numbered(words) or _worded(words, context) or _moments(words)


def _read_all(read: Callable[[str], Any], words: Sequence[str]) -> list[Any] | None:
    """Ce que `read` lit de chaque étiquette ; None dès qu'une seule lui échappe."""
    found = []
    for word in words:
        value = read(word)
        if value is None:
            return None
        found.append(value)
    return found


# --- le temps -------------------------------------------------------------------------------------------------
@_once
def as_time(words: Sequence[str], context: str = "") -> Order | None:
    """Des étiquettes de temps (années, mois, jours, trimestres, heures), en français, anglais, espagnol ou allemand.

    Une écriture ambiguë (« S1 » est une semaine, ou un échantillon) ne compte que si `context` parle de ce temps.
    """
    plain = [normalise(_FOOTNOTE.sub("", word)) for word in words]
    initials = _initials(plain) or _short_days(plain)
    if initials is not None:
        return initials

    # La première écriture qui lit toutes les étiquettes l'emporte, sauf si une autre, seule, les lit dans l'ordre :
    # « Mar 12, Mar 26, Apr 11 » sont des jours de 31 et de 30, non des années.
    readings = list(_readings(plain, normalise(context)))
    in_order = [reading for reading in readings if reading.sorted]
    for reading in (*in_order, *readings):
        return reading
    return _abbreviated(plain)


def _readings(plain: list[str], context: str) -> Iterator[Order]:
    """Ce que lit chaque écriture qui lit toutes ces étiquettes."""
    for writing in VOCABULARY["times"]:
        if not _fits(writing, context):
            continue
        values = _dates(plain, writing)
        if values is not None:
            yield _dated(values, writing["grain"])


def _fits(writing: dict[str, str], context: str) -> bool:
    """Vrai si le graphique parle du temps que demande une écriture ambiguë, et pas d'autre chose."""
    needed = writing.get("needs")
    if needed and not compiled(needed).search(context):
        return False
    refused = writing.get("unless")
    return not (refused and compiled(refused).search(context))


def _initials(plain: list[str]) -> Order | None:
    """« J F M A … » : une lettre par mois, ou par jour de la semaine."""
    if len(plain) < 5 or any(len(word) != 1 for word in plain):
        return None
    written = "".join(plain)
    for grain, cycles in VOCABULARY["initials"].items():
        for letters in cycles:
            start = (2 * letters).find(written)
            if start >= 0:
                ranks = [float((start + rank) % len(letters)) for rank in range(len(plain))]
                return Order("time", tuple(ranks), grain, VOCABULARY["cycles"][grain])
    return None


def _short_days(plain: list[str]) -> Order | None:
    """« Mo Di Mi … », « lu ma me … » : deux lettres par jour, d'une seule langue."""
    found = [word.rstrip(".") for word in plain]
    if len(found) < 3 or any(len(word) != 2 for word in found):
        return None
    for written in VOCABULARY["short_days"]:
        days = written.split()
        if all(word in days for word in found):
            ranks = tuple(float(days.index(word)) for word in found)
            return Order("time", ranks, "weekday", VOCABULARY["cycles"]["weekday"])
    return None


def _abbreviated(plain: list[str]) -> Order | None:
    """« E, F, M, A, My, Jn… », « L, Ma, Me, J… » : des abréviations de toute longueur, si elles se suivent une à une.

    Une seule de ces abréviations ne dirait rien ; cinq mois, ou cinq jours de suite, ne se lisent pas par hasard.
    """
    found = [word.rstrip(".") for word in plain]
    if len(found) < _FEWEST_ABBREVIATED or not all(word.isalpha() for word in found):
        return None

    for grain, names in _NAMES_IN_A_CYCLE.items():
        length = len(names)
        if len(found) > length:
            continue
        for start in range(length):
            ranks = [(start + step) % length for step in range(len(found))]
            if all(_shortens(word, names[rank]) for word, rank in zip(found, ranks, strict=True)):
                return Order("time", tuple(float(rank) for rank in ranks), grain, length)
    return None


def _shortens(word: str, names: Sequence[str]) -> bool:
    """Vrai si ce mot garde la première lettre de l'un de ces noms, et des suivantes dans leur ordre."""
    return any(_keeps_letters_of(name, word) for name in names)


def _keeps_letters_of(name: str, word: str) -> bool:
    """Vrai si les lettres de `word` sont dans `name`, dans le même ordre, la première en tête.

    >>> _keeps_letters_of("juin", "jn"), _keeps_letters_of("juin", "nj"), _keeps_letters_of("mars", "rs")
    (True, False, False)
    """
    if not name.startswith(word[:1]):
        return False
    left = iter(name)  # chaque lettre se cherche après la précédente
    return all(letter in left for letter in word)


def _dates(plain: list[str], writing: dict[str, str]) -> tuple[float, ...] | None:
    """La valeur de chaque étiquette, si elles sont toutes de cette écriture."""
    value_of = _READINGS[writing["reading"]]
    pattern = compiled(writing["pattern"])
    found = []
    for word in plain:
        match = pattern.fullmatch(word)
        if match is None:
            return None
        value = value_of(*match.groups())
        if value is None:
            return None
        found.append(float(value))
    return tuple(found)


def _dated(values: tuple[float, ...], grain: str) -> Order:
    """L'ordre de ces instants, et leur cycle si rien ne dit leur année."""
    cycle = VOCABULARY["cycles"].get(grain, 0)
    if not cycle:
        return Order("time", values, grain)
    values = _with_years(values)
    if max(values) >= _LONGEST_CYCLE:
        cycle = 0
    return Order("time", values, grain, cycle)


def _with_years(values: tuple[float, ...]) -> tuple[float, ...]:
    """L’année écrite une fois vaut pour les étiquettes qui suivent : « avr. 1854, juil., oct., janv. 1855 »."""
    written = [value for value in values if value >= _LONGEST_CYCLE]
    if not written:
        return values

    first = written[0]
    start = first - first % _YEAR
    if values[0] < _LONGEST_CYCLE and values[0] > first % _YEAR:
        start -= _YEAR  # « oct., janv. 1855 » : octobre est de l'année d'avant

    dated = []
    for value in values:
        if value >= _LONGEST_CYCLE:
            start = value - value % _YEAR
        dated.append(start + value % _YEAR)
    return tuple(dated)


def _ranks(kind: str) -> dict[str, int]:
    """Le rang de chaque mois, ou de chaque jour, d'après les façons de l'écrire."""
    found = {}
    for rank, ways in enumerate(VOCABULARY[kind]):
        for word in ways.split():
            found[normalise(word)] = rank
    return found


MONTHS = _ranks("months")
_DAYS = _ranks("days")
# Le rang d'un trimestre, en chiffres romains ou en toutes lettres.
_RANKS = {word: rank for rank, ways in enumerate(VOCABULARY["ordinals"], 1) for word in ways.split()}
# Les noms de chaque mois, de chaque jour : janvier, lundi d'abord.
_NAMES_IN_A_CYCLE = {
    grain: [normalise(ways).split() for ways in VOCABULARY[kind]]
    for grain, kind in (("month", "months"), ("weekday", "days"))
}


# Ce que lit chaque écriture du temps, d'après les groupes de son expression dans vocabulary.json : des jours
# depuis l'an zéro, à peu près, ou le rang dans un cycle ; None si ce n'en est pas une.
def _day(year: str | None, month: str | int, day: str | None = None) -> float | None:
    if not 1 <= int(month) <= 12:
        return None
    return _full(year) * _YEAR + (int(month) - 1) * _MONTH + int(day or 1)


def _full(year: str | None) -> int:
    """Une année entière : « 23 » est 2023, « 85 » est 1985 ; zéro si rien ne la dit."""
    if not year:
        return 0
    written = int(year)
    if written >= 100:
        return written
    return written + (2000 if written < _NEXT_CENTURY else 1900)


def _year(*ways: str | None) -> float | None:
    return next(float(written) for written in ways if written) * _YEAR


def _school_year(first: str, second: str) -> float | None:
    """« 2019-2020 » ; pas « 2010-2020 », qui est une tranche."""
    follows = int(second) % 100 == (int(first) + 1) % 100
    return float(first) * _YEAR if follows else None


def _short_year(year: str) -> float | None:
    """« '23 », « FY23 »."""
    return _full(year) * _YEAR


def _half_year(letter: str | None, ordinal: str | None, year: str) -> float | None:
    """« S1 2020 », « H1 2020 », « 1. Halbjahr 2020 »."""
    return _day(year, 6 * int(letter or ordinal or 0) - 5)


def _semester(winter: str | None, year: str, next_year: str | None) -> float | None:
    """« WS 2019/20 » commence en octobre, « SoSe 2020 » en avril : les semestres des universités allemandes."""
    if not winter:
        return None if next_year else _day(year, 4)
    if next_year and int(next_year) % 100 != (int(year) + 1) % 100:
        return None
    return _day(year, 10)


def _quarter(
    letter: str | None,
    ordinal: str | None,
    year_after: str | None,
    year_before: str | None,
    letter_after: str | None,
    ordinal_after: str | None,
) -> float | None:
    """« T1 2020 », « 1er trimestre 2020 », « 2020 T1 », « 2020, 1er trimestre »."""
    written = letter or ordinal or letter_after or ordinal_after or ""
    return _day(year_after or year_before, _first_month(written))


def _first_month(quarter: str) -> int:
    """Le premier mois d'un trimestre : « 2 », « II », « segundo » commencent en avril."""
    rank = _RANKS.get(quarter) or int(quarter)
    return 3 * rank - 2


def _quarter_and_year(
    digit: str | None, short: str | None, roman: str | None, year: str | None
) -> float | None:
    """« 1T 2023 », « 1T23 », « I/2023 » : sans l'année, ce serait une tonne, ou un numéro."""
    return _day(short or year, _first_month(digit or roman or ""))


def _year_and_quarter(year: str, digit: str | None, roman: str | None) -> float | None:
    """« 2023 1T », « 2023/I »."""
    return _day(year, _first_month(digit or roman or ""))


def _span_of_months(first: str, last: str, year: str | None) -> float | None:
    """« ene-mar », « Apr–Jun 2023 » : du premier mois au dernier."""
    if last not in MONTHS:
        return None
    return _written_month(None, first, year)


def _week(
    week: str | None, year_after: str | None, year_before: str | None, week_after: str | None
) -> float | None:
    """« S12 2020 », « 2020 S12 », ou « semaine 12 »."""
    rank = int(week or week_after or 0)
    year = year_after or year_before
    if not year:
        return 7.0 * rank
    try:
        return date.fromisocalendar(int(year), rank, 1).toordinal() + 366.0
    except ValueError:
        return None


def _month(month: str, year: str) -> float | None:
    return _day(year, month)


def _written_month(day: str | None, word: str, year: str | None) -> float | None:
    if word not in MONTHS:
        return None
    return _day(year, MONTHS[word] + 1, day)


def _english_day(word: str, day: str, year: str | None) -> float | None:
    return _written_month(day, word, year)


def _weekday(word: str) -> float | None:
    return _DAYS.get(word)


def _iso_day(year: str, month: str, day: str | None) -> float | None:
    return _day(year, month, day)


def _french_day(day: str, month: str, year: str | None) -> float | None:
    return _day(year, month, day)


def _hour(hour: str, minute: str | None) -> float | None:
    return int(hour) + int(minute or 0) / 60


_READINGS: dict[str, Callable[..., float | None]] = {
    "school_year": _school_year,
    "year": _year,
    "day": _iso_day,
    "quarter": _quarter,
    "quarter_and_year": _quarter_and_year,
    "year_and_quarter": _year_and_quarter,
    "half_year": _half_year,
    "semester": _semester,
    "short_year": _short_year,
    "span_of_months": _span_of_months,
    "week": _week,
    "month": _month,
    "written_month": _written_month,
    "english_day": _english_day,
    "weekday": _weekday,
    "french_day": _french_day,
    "hour": _hour,
}


# --- les tranches et les nombres ------------------------------------------------------------------------------
def as_range(word: str) -> tuple[float, float] | None:
    """Les bornes d'une tranche : « 15-29 ans », « moins de 20 », « 75 et plus »."""
    plain = re.sub(r"[$€£]\s?(?=\d)", "", normalise(word))
    plain = _ungrouped(plain)
    try:
        if found := _BELOW.match(plain):
            return -math.inf, parse_number(found[1] or found[2]).value
        if found := _ABOVE.match(plain):
            return parse_number(found[1] or found[2]).value, math.inf
        if found := _BETWEEN.match(plain):
            return _between(*found.groups())
    except ValueError:
        return None
    return None


def _ungrouped(plain: str) -> str:
    """Un texte dont les milliers ne sont plus séparés, si l'un de ses nombres est rond : « 1.000 bis 1.999 ».

    On n'écrit guère trois décimales dont la dernière est nulle : « 1.25 - 1.50 » reste des nombres à virgule.
    """
    is_grouped = any(found[2].endswith("0") for found in _GROUPED.finditer(plain))
    return _GROUPED.sub(r"\1\2", plain) if is_grouped else plain


def _between(first: str, first_unit: str, second: str, second_unit: str) -> tuple[float, float] | None:
    """Deux bornes, dans une même unité (« 30 s à 2 min »), si elles montent."""
    minutes = VOCABULARY["minutes"]
    low = parse_number(first).value * minutes.get(first_unit or second_unit, 1)
    high = parse_number(second.lstrip("-")).value * minutes.get(second_unit, 1)
    return (low, high) if low < high else None


def as_number(word: str) -> float | None:
    """Le nombre d'une étiquette, avec ou sans unité courte : « 1 200 », « 5 km », « 12 % »."""
    bare = _SHORT_UNIT.sub("", word.strip().strip("$€£~≈ "))
    try:
        return parse_number(bare).value
    except ValueError:
        return None


# --- les rangs et les degrés ----------------------------------------------------------------------------------
def _numbered(words: Sequence[str]) -> Order | None:
    """Des noms qui ne diffèrent que par leur numéro : « Étape 1, Étape 2 »."""
    found = _read_all(_RANKED.fullmatch, [normalise(word) for word in words])
    if found is None:
        return None
    names = {match[1] for match in found}
    if len(names) != 1 or names == {""}:
        return None
    return Order("scale", tuple(float(match[2]) for match in found))


def _worded(words: Sequence[str], context: str) -> Order | None:
    """Des degrés (« faible, moyen, fort »), ou des lettres là où le graphique parle de notes."""
    plain = [normalise(word).strip(" .") for word in words]
    bare = [_bare(word) for word in plain]
    neither = [bool(_NEITHER.match(word)) for word in plain]
    for scale in _SCALES:
        ranks = scale.ranks_of(bare, neither)
        if ranks is not None:
            return Order("scale", ranks, scale.grain)

    are_letters = all(len(word) == 1 and word.isalpha() for word in plain)
    if are_letters and _GRADED.search(normalise(context)):
        return Order("scale", tuple(float(ord(word)) for word in plain))
    return None


def _moments(words: Sequence[str]) -> Order | None:
    """Un suivi : « Avant, Après 1 mois, Après 6 mois », « Baseline, 3 months, 1 year »."""
    plain = [normalise(word) for word in words]
    if not _BEFORE.fullmatch(plain[0]):
        return None

    days = [0.0]
    for word in plain[1:]:
        found = _AFTER.fullmatch(word)
        if found is None:
            return None
        days.append(float(found[1]) * _length_of(found[2]))
    return Order("scale", tuple(days))


def _around_a_day(words: Sequence[str]) -> Order | None:
    """Ce qui précède et suit un jour dit, ou un mois : « J−2, J−1, J, J+1 »."""
    found = [_AROUND.fullmatch(normalise(word)) for word in words]
    names = {one["name"] for one in found if one}
    if None in found or len(names) > 1:
        return None

    signs = {one["sign"] for one in found if one}
    if len(signs) == 1:
        return None  # « S-1, S-2 », sans jour dit ni après : des numéros
    shifts = [float((one["shift"] or "0").replace("−", "-").replace(" ", "")) for one in found if one]
    return Order("scale", tuple(shifts))


def _length_of(unit: str) -> float:
    """Combien de jours dure une unité de temps écrite : un mois, une semaine, une heure."""
    for written, days in _LENGTHS:
        if written.match(unit):
            return float(days)
    return 1.0


def _bare(word: str) -> str:
    """Un mot sans espaces, tirets ni virgules : « CAP-BEP », « Bac +2 », « teils, teils », l'écriture varie."""
    return _JOINTS.sub("", word).replace(",", "")


class _Scale(NamedTuple):
    """Le rang de chaque mot d'une échelle ; `grain` : « degree » si ces mots vont du moins au plus."""

    ranks: dict[str, float]
    grain: str

    def ranks_of(self, bare: Sequence[str], neither: Sequence[bool]) -> tuple[float, ...] | None:
        """Le rang de chaque mot ; None dès que l'un d'eux n'est pas de cette échelle."""
        found = []
        for word, middle in zip(bare, neither, strict=True):
            rank = self.rank_of(word, middle)
            if rank is None:
                return None
            found.append(rank)
        return tuple(found)

    def rank_of(self, bare: str, neither: bool) -> float | None:
        """Le rang d'un mot ; « ni l'un ni l'autre » a celui de la réponse neutre, si l'échelle en a une."""
        if neither:
            neutral = [self.ranks[word] for word in _NEUTRAL if word in self.ranks]
            return neutral[0] if neutral else None
        return self.ranks.get(bare)


def _scale(written: str) -> _Scale:
    """Une échelle écrite ; des mots séparés d'une barre ont le même rang.

    Les saisons et les heures tournent : leur premier mot est aussi le dernier. Des chiffres romains sont des numéros.
    """
    found = {}
    steps = written.split(",")
    for rank, ways in enumerate(steps):
        for word in ways.split("|"):
            found[_bare(normalise(word))] = float(rank)

    turns = steps[0] == steps[-1]
    numbered = steps[0] == "i"
    grain = "" if turns or numbered else "degree"
    return _Scale(found, grain)


_NEUTRAL = [_bare(word) for word in VOCABULARY["neutral"]]
_SCALES = [_scale(written) for written in VOCABULARY["scales"]]
