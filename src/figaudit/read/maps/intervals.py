"""Les nombres et les classes qu'une légende écrit, comme les gens les écrivent."""

import math
import re
from collections.abc import Sequence
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
_DOTTED_THOUSANDS = re.compile(r"[−-]?[1-9]\d{0,2}(\.\d{3})+")  # 16.500, en allemand et en espagnol
_IN_THOUSANDS = {",": _ENGLISH_THOUSANDS, ".": _DOTTED_THOUSANDS}
_TWO_SIDED = re.compile(r"(?P<left>[<≤])\s*[a-z]\w*\s*(?P<right>[<≤])")  # « 7 ≤ x < 9 »
_CLOSED = {"<": ("]", "["), "≤": ("[", "]")}  # le crochet que vaut chaque signe, à gauche puis à droite
_BETWEEN = pattern(WORDS["usual"]["between"])
_MOVED = re.compile(rf"(?:(?P<fall>{WORDS['usual']['falls']})|{WORDS['usual']['rises']})\b(?=.*\d)")
_ASIDE = re.compile(rf"(?P<under>{WORDS['usual']['under']})|{WORDS['usual']['over']}")
_OF = re.compile(WORDS["usual"]["of"])
_NUMBERED = re.compile(r"\d{1,2}\s?[.):=]\s+(?=[a-z]{2})")
_BRACKETS = "[]()"
_BESIDE = 18  # lettres de part et d'autre d'un nombre, où l'on cherche « moins de » ou « et plus »


class Written(NamedTuple):
    """Un nombre, et où il est dans le texte."""

    value: float
    start: int
    end: int


def numbers(text: str, thousands: str = ",") -> list[Written]:
    """Les nombres d'un texte, dans l'ordre ; `thousands` : le signe qui, suivi de trois chiffres, y sépare les milliers.

    >>> [one.value for one in numbers("de 1 234 à 16,500")]
    [1234.0, 16500.0]
    >>> [one.value for one in numbers("1.000 bis 2.500", thousands=".")]
    [1000.0, 2500.0]
    >>> [one.value for one in numbers("196,347 à 2 892,036", thousands="")]
    [196.347, 2892.036]
    """
    in_thousands = _IN_THOUSANDS.get(thousands)
    found = []
    for spot in _NUMBER.finditer(text):
        written = spot[0].replace("+", "")
        if in_thousands and in_thousands.fullmatch(written):
            written = written.replace(thousands, "")
        try:
            value = parse_number(written).value
        except ValueError:
            continue
        found.append(Written(value, *spot.span()))
    return found


def has_number(text: str) -> bool:
    """Un nombre au moins y est écrit."""
    return _NUMBER.search(text) is not None


def thousands_sign(texts: Sequence[str], around: str) -> str:
    """Le signe qui sépare les milliers dans ces classes (« , », « . ») ; « » si la virgule y est celle des décimales.

    >>> thousands_sign(["9,561 à 41,889", "196,347 à 2 892,036"], "habitants"), thousands_sign(["1,000 to 2,500"], "people")
    ('', ',')
    """
    plain = [normalise(text) for text in texts]
    written = [spot[0] for text in plain for spot in _NUMBER.finditer(text)]
    if _has_dotted_thousands(plain, written, around):
        return "."
    if any(_has_a_decimal_comma(one) for one in written):
        return ""
    return ","


def _has_dotted_thousands(plain: Sequence[str], written: Sequence[str], around: str) -> bool:
    """Les nombres à point sont des milliers : leurs mots sont allemands ou espagnols, ou leurs bornes l'imposent."""
    with_a_dot = [one for one in written if "." in one]
    if not with_a_dot or not all(_DOTTED_THOUSANDS.fullmatch(one) for one in with_a_dot):
        return False
    if says("dotted", normalise(f"{around} {' '.join(plain)}")):
        return True
    return any(_goes_down(text) for text in plain)


def _has_a_decimal_comma(written: str) -> bool:
    """Ce nombre ne se lit que d'une façon : « 12,5 », « 0,125 », « 2 892,036 », et non « 16,500 »."""
    return "," in written and "." not in written and not _ENGLISH_THOUSANDS.fullmatch(written)


def _goes_down(plain: str) -> bool:
    """« 200–1.000 » : lu comme une décimale, le second nombre serait plus petit que le premier."""
    values = [written.value for written in numbers(plain)]
    return len(values) == 2 and values[1] < values[0]


def interval(text: str, thousands: str = ",") -> Interval | None:
    """Lit « [10 ; 20[ », « de 10 à 20 % », « 10.00, 20.00 », « moins de 10 », « over 20 », « 0 % » ; sinon `None`.

    >>> interval("[1\u202f234 ; 2\u202f000,5[")
    Interval(left='[', low=1234.0, high=2000.5, right='[')
    >>> interval("moins de 10 %").high, interval("20 et plus").low, interval("Zone 3")
    (10.0, 20.0, None)
    >>> interval("baisse de 2 à 4 %")[1:3], interval("hausse de moins de 2 %")[1:3]
    ((-4.0, -2.0), (0.0, 2.0))
    >>> interval("Rückgang über 2 %")[1:3], interval("aumento de hasta 3 %")[1:3]
    ((-inf, -2.0), (0.0, 3.0))
    >>> interval("5 to 10 below")[1:3], interval("up to 5 above")[1:3], interval("10 or below")[1:3]
    ((-10.0, -5.0), (0.0, 5.0), (-inf, 10.0))
    >>> interval("1. Forêt"), interval("3 : risque fort").low
    (None, 3.0)
    >>> interval("7 ≤ x < 9")
    Interval(left='[', low=7.0, high=9.0, right='[')
    """
    plain = normalise(text)
    moved = _change(plain) or _gap(plain)
    if moved is not None:
        return moved

    found = numbers(plain, thousands)
    if not found or says("month", plain):
        return None

    first = found[0]
    if len(found) > 1:
        sided = _TWO_SIDED.fullmatch(plain[first.end : found[1].start].strip())
        if sided:
            left = _CLOSED[sided["left"]][0]
            right = _CLOSED[sided["right"]][1]
            return Interval(left, first.value, found[1].value, right)
    if len(found) > 1 and _BETWEEN.fullmatch(plain[first.end : found[1].start]):
        return _between(plain, first, found[1])

    before = plain[: first.start]
    if before.endswith("±"):
        return _span(-first.value, first.value)

    beside = plain[max(0, first.start - _BESIDE) : first.end + _BESIDE]
    if says("below", beside):
        return Interval("", -math.inf, first.value, _closed(beside, "≤", "]"))
    if says("above", beside):
        return Interval(_closed(beside, "≥", "["), first.value, math.inf, "")

    if len(found) == 1 and not before.strip() and not _is_numbered(plain):
        return _span(first.value, first.value)
    return None


def _is_numbered(plain: str) -> bool:
    """« 1. Forêt », « 2 : vigne » : un numéro devant un nom, si ce nom ne se range pas lui-même."""
    numbered = _NUMBERED.match(plain)
    return numbered is not None and not says("ordinal", plain[numbered.end() :])


def _span(low: float, high: float) -> Interval:
    """Une classe écrite sans crochets."""
    return Interval("", low, high, "")


def _closed(beside: str, sign: str, bracket: str) -> str:
    """Le crochet que vaut « ≤ » ou « ≥ » ; « » pour tout autre mot."""
    return bracket if sign in beside else ""


def _change(plain: str) -> Interval | None:
    """« Baisse de 2 à 4 % », « hausse de moins de 2 % » ; `None` pour ce qui ne dit pas un sens."""
    moved = _MOVED.match(plain)
    if not moved:
        return None

    rest = plain[moved.end() :].strip()
    of = _OF.match(rest)
    if of:
        rest = rest[of.end() :]
    size = interval(rest)
    if size is None:
        return None
    return _signed(size, falls=bool(moved["fall"]))


def _gap(plain: str) -> Interval | None:
    """« 5 to 10 below », « más de 10 por encima » : un écart et son côté ; `None` pour un nombre seul, ou sans côté."""
    aside = _ASIDE.search(plain)
    if not aside:
        return None
    size = interval(plain[: aside.start()])
    if size is None or size.low == size.high:
        return None
    return _signed(size, falls=bool(aside["under"]))


def _signed(size: Interval, falls: bool) -> Interval:
    """Une ampleur, du côté des baisses ou de celui des hausses."""
    low = max(size.low, 0.0)
    if falls:
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
