"""Les nombres et les classes qu'une légende écrit, comme les gens les écrivent."""

import math
import re
from typing import NamedTuple

from figaudit.base.text import normalise, parse_number
from figaudit.read.maps.facts import Interval
from figaudit.read.maps.words import WORDS, pattern, says

_NUMBER = re.compile(
    r"(?<![\w.,])"  # ni la fin d'un mot, ni celle d'un autre nombre
    r"[−+-]?\d+"
    r"(?:[ '\u202f\u00a0]\d{3})*"  # milliers
    r"(?:[.,]\d+)*"  # décimales
    r"(?:e[+-]?\d+)?",
    re.IGNORECASE,
)
_ENGLISH_THOUSANDS = re.compile(r"[−-]?[1-9]\d{0,2}(,\d{3})+")  # 16,500
_BETWEEN = pattern(WORDS["usual"]["between"])
_FALL = r"(?P<fall>baisse|recul|perte|diminution|decrease|decline|loss)"
_RISE = r"(?:hausse|gain|increase|rise)"
_MOVED = re.compile(rf"(?:{_FALL}|{_RISE})\b(?=.*\d)")
_BRACKETS = "[]()"
_BESIDE = 18  # lettres de part et d'autre d'un nombre, où l'on cherche « moins de » ou « et plus »


class Written(NamedTuple):
    """Un nombre, et où il est dans le texte."""

    value: float
    start: int
    end: int


def numbers(text: str) -> list[Written]:
    """Les nombres d'un texte, dans l'ordre.

    >>> [one.value for one in numbers("de 1 234 à 16,500")]
    [1234.0, 16500.0]
    """
    found = []
    for spot in _NUMBER.finditer(text):
        written = spot[0].replace("+", "")
        if _ENGLISH_THOUSANDS.fullmatch(written):
            written = written.replace(",", "")
        try:
            value = parse_number(written).value
        except ValueError:
            continue
        found.append(Written(value, *spot.span()))
    return found


def has_number(text: str) -> bool:
    """Un nombre au moins y est écrit."""
    return _NUMBER.search(text) is not None


def interval(text: str) -> Interval | None:
    """Lit « [10 ; 20[ », « de 10 à 20 % », « 10.00, 20.00 », « moins de 10 », « over 20 », « 0 % » ; sinon `None`.

    >>> interval("[1\u202f234 ; 2\u202f000,5[")
    Interval(left='[', low=1234.0, high=2000.5, right='[')
    >>> interval("moins de 10 %").high, interval("20 et plus").low, interval("Zone 3")
    (10.0, 20.0, None)
    >>> interval("baisse de 2 à 4 %")[1:3], interval("hausse de moins de 2 %")[1:3]
    ((-4.0, -2.0), (0.0, 2.0))
    """
    plain = normalise(text)
    moved = _change(plain)
    if moved is not None:
        return moved

    found = numbers(plain)
    if not found or says("month", plain):
        return None

    first = found[0]
    if len(found) > 1 and _BETWEEN.fullmatch(plain[first.end : found[1].start]):
        return _between(plain, first, found[1])

    before = plain[: first.start]
    if before.endswith("±"):
        return _span(-first.value, first.value)

    beside = plain[max(0, first.start - _BESIDE) : first.end + _BESIDE]
    if says("below", beside):
        return _span(-math.inf, first.value)
    if says("above", beside):
        return _span(first.value, math.inf)

    if len(found) == 1 and not before.strip():
        return _span(first.value, first.value)
    return None


def _span(low: float, high: float) -> Interval:
    """Une classe écrite sans crochets."""
    return Interval("", low, high, "")


def _change(plain: str) -> Interval | None:
    """« Baisse de 2 à 4 % », « hausse de moins de 2 % » ; `None` pour ce qui ne dit pas un sens."""
    moved = _MOVED.match(plain)
    if not moved:
        return None

    rest = plain[moved.end() :].strip().removeprefix("de ").removeprefix("of ")
    size = interval(rest)
    if size is None:
        return None

    low = max(size.low, 0.0)
    if moved["fall"]:
        return _span(-size.high, -low)
    return _span(low, size.high)


def _between(plain: str, first: Written, second: Written) -> Interval:
    """Deux bornes, et les crochets qui les touchent."""
    left = plain[: first.start].strip()[-1:]
    right = plain[second.end :].strip()[:1]
    if left not in _BRACKETS:
        left = ""
    if right not in _BRACKETS:
        right = ""
    return Interval(left, first.value, second.value, right)
