"""Un nombre ou une année : l’écart permis, et la première erreur que l’on reconnaît dans un nombre faux."""

import re
from dataclasses import dataclass

import numpy as np

from datakit.answers import cell, read
from datakit.answers.expect.comparing import Comparator, kept
from datakit.answers.verdict import RIGHT, MistakeKind, Verdict, mistyped, wrong
from datakit.answers.wrong_type import Shape, bad_type

_OUT_OF = re.compile(r"(\d+) sur (\d+)\b")
_ROUNDING = re.compile(r"\bround\(|\bint\(|//|:[,.]\d|\.floor|\.ceil")
_YEAR = "année"
_NOUNS = {"": "un nombre", "%": "un pourcentage", _YEAR: "une année"}
_SHAPES = {"%": Shape.PERCENT, _YEAR: Shape.YEAR}

#: L’écart permis est la demi-unité du dernier chiffre : combien de décimales la question demande, et comment le dire.
_DECIMALS = {0.5: 0, 0.05: 1, 0.005: 2, 0.0005: 3}
#: Un calcul faux se dit en trois chiffres ; plus petit que cela, et loin de la réponse, il est « presque zéro ».
_USEFUL = 3
_TINY = 1e-3
_FAR_ABOVE = 100
#: Un nombre aussi court se montre tel qu’on l’a écrit : 2,05 n’est pas 2.
_SHORT = 5
_PRECISION = {0.5: "à l’unité", 0.05: "au dixième", 0.005: "au centième", 0.0005: "au millième"}

#: Le genre d’erreur que prouve le nombre lui-même ; les autres leçons n’en montrent pas.
_KINDS = {
    "share": MistakeKind.SHARE_OR_PERCENT,
    "maybe-share": MistakeKind.SHARE_OR_PERCENT,
    "maybe-percent": MistakeKind.SHARE_OR_PERCENT,
    "count-for-percent": MistakeKind.SHARE_OR_PERCENT,
    "percent": MistakeKind.SHARE_OR_PERCENT,
    "too-small": MistakeKind.SHARE_OR_PERCENT,
    "too-big": MistakeKind.SHARE_OR_PERCENT,
    "thousands": MistakeKind.THOUSANDS,
    "sign": MistakeKind.WRONG_SIGN,
    "sign-typed": MistakeKind.WRONG_SIGN,
    "inverse": MistakeKind.TURNED_RATIO,
    "rounded": MistakeKind.ROUNDED,
    "close": MistakeKind.ROUNDED,
    "decimals": MistakeKind.WRONG_TYPE,
}


@kept
def number(tolerance: float = 1e-6, relative: float = 0.0, unit: str = "", clue: str = "") -> Comparator:
    """Un nombre, écrit `3.14`, `"3,14"`, `"1 234 habitants"` ou `"50 %"`.

    `tolerance` est l’écart absolu permis, dans l’unité : la moitié de ce qu’arrondit la phrase qui donne le sens ;
    `relative` une part de la référence. Avec `unit="%"`, la référence est en points (12,3 pour 12,3 %) ; sinon un
    « % » écrit vaut une part de 1. Une référence entière, sans tolérance, est un compte : pas d’arrondi.
    `clue` : par où recommencer, à la place de « trop petit », qui ferait monter d’un en un un nombre trouvé à la main.

    >>> number(tolerance=0.01)("3,14", 3.1416).ok
    True
    >>> print(number(unit="%", tolerance=0.1)(0.5, 50).message)
    Vous avez donné une part, de 0 à 1 ; on attend un pourcentage : multipliez par 100.
    >>> print(number(clue="Un seul chiffre, de 0 à 9.")(31, 9).message)
    31 n’est pas la réponse. Un seul chiffre, de 0 à 9.
    """
    expected = _NOUNS.get(unit, f"un nombre (en {unit})")
    shape = _SHAPES.get(unit, Shape.NUMBER)

    def compare(answer: object, reference: float) -> Verdict:
        target = float(reference)
        margin = max(tolerance, abs(target) * relative)

        comma = cell.comma(answer)
        if comma and _is_count(target, margin) and cell.is_only_a_couple(answer):
            comma = read.say("numbers", "whole-number", comma=comma)
            return mistyped(comma, MistakeKind.DECIMAL_COMMA)
        if comma:
            return mistyped(comma, MistakeKind.DECIMAL_COMMA)
        parsed = read.as_number(answer)
        if parsed is None:
            return bad_type(answer, expected, _example(target, margin, unit), shape)

        value = parsed.value
        # « 6,6 % » vaut une part de 1, sauf là où la question compte déjà sur cent
        if parsed.is_percent and unit != "%" and abs(target) <= 1:
            value = value / 100
        verdict = _verdict(Attempt(value, target, margin, unit, clue))
        share = _out_of(answer)
        if verdict.ok or share is None:
            return verdict
        # « 21 sur 48 » en pour cent, c’est 43,75, et non 21
        if unit == "%":
            return _verdict(Attempt(100 * share, target, margin, unit, clue))
        return RIGHT if Attempt(share, target, margin, unit).near(share) else verdict

    return Comparator(expected, compare, foreseen=MistakeKind.OTHER_QUESTION)


def _out_of(answer: object) -> float | None:
    """La part que dit « 3 sur 73 » ; rien d’une autre réponse."""
    found = _OUT_OF.match(answer.strip()) if isinstance(answer, str) else None
    if found is None or not int(found[2]):
        return None
    return int(found[1]) / int(found[2])


@kept
def year() -> Comparator:
    """Une année : quatre chiffres, ni espace, ni décimale, ni arrondi.

    >>> print(year()(1990, 1991).message)
    1990 est trop tôt.
    """
    return number(unit=_YEAR)


def _example(target: float, margin: float, unit: str) -> str:
    """Un nombre de la même allure que la réponse, sans la donner."""
    if unit == _YEAR:
        return "`2001`"
    if _is_count(target, margin):
        return "`41`"
    if abs(target) < 1:
        return "`0.25`"
    return "`12.5`"


def _is_count(target: float, margin: float) -> bool:
    """Une référence entière, que rien ne permet d’arrondir, compte des choses."""
    return margin < 1e-3 and target.is_integer()


@dataclass(frozen=True)
class Attempt:
    """Un nombre donné, celui qu’on attend, l’écart permis et l’unité."""

    value: float
    target: float
    margin: float
    unit: str
    clue: str = ""

    @property
    def is_count(self) -> bool:
        return _is_count(self.target, self.margin)

    @property
    def is_share(self) -> bool:
        """On attend une part de 1."""
        return abs(self.target) <= 1 and not self.unit

    @property
    def gap(self) -> float:
        return abs(self.value - self.target)

    def near(self, candidate: float) -> bool:
        """Vrai à l’écart permis près, et une poussière de plus : 0,1 + 0,2 ne vaut pas tout à fait 0,3."""
        return abs(candidate - self.target) <= self.margin + 1e-12 * max(1.0, abs(self.target))


def _verdict(attempt: Attempt) -> Verdict:
    """Le verdict d’un nombre ; faux, la première erreur que l’on reconnaît, sinon de quel côté il est."""
    if np.isnan(attempt.value):
        return RIGHT if np.isnan(attempt.target) else wrong(read.say("numbers", "nan"))
    if np.isinf(attempt.value):
        return wrong(read.say("numbers", "infinite"))
    if attempt.near(attempt.value):
        return RIGHT

    lesson = _lesson(attempt)
    if lesson:
        return wrong(_said(lesson, attempt), _KINDS.get(lesson))
    if attempt.clue:
        return wrong(read.say("numbers", "clue", value=read.short(attempt.value), clue=attempt.clue))
    return wrong(_too_big_or_too_small(attempt))


def _lesson(attempt: Attempt) -> str:
    """Le nom de la première erreur reconnue, de la plus sûre à la moins sûre ; rien si aucune ne l’est."""
    if attempt.unit == _YEAR:
        return _year_lesson(attempt)
    return (
        _scale_lesson(attempt)
        or _direction_lesson(attempt)
        or _rounding_lesson(attempt)
        or _inverse_lesson(attempt)
        or _nature_lesson(attempt)
    )


def _year_lesson(attempt: Attempt) -> str:
    if not attempt.value.is_integer():
        return "whole-year"
    if abs(attempt.value) < 100 <= attempt.target:
        return "four-digits"
    return "year"


def _scale_lesson(attempt: Attempt) -> str:
    """Cent fois trop, mille fois trop peu : une part, un pourcentage, un point pris pour celui des milliers."""
    if not attempt.target:
        return ""
    if attempt.near(attempt.value * 100):
        return "share" if attempt.unit == "%" else "too-small"
    if attempt.unit == "%" and _nearly(attempt.value * 100, attempt.target):
        return "maybe-share"
    if attempt.near(attempt.value / 100):
        return "percent" if attempt.is_share else "too-big"
    if attempt.target >= 1000 and attempt.near(attempt.value * 1000):
        return "thousands"
    return ""


def _direction_lesson(attempt: Attempt) -> str:
    if not attempt.near(-attempt.value):
        return ""
    typed = re.escape(f"{attempt.value:.10g}")
    if re.search(rf"=\s*{typed}0*\s*(?:#|$)", cell.source() or "", re.MULTILINE):
        return "sign-typed"  # le nombre est écrit tel quel : rien n’a été soustrait
    return "sign"


def _rounding_lesson(attempt: Attempt) -> str:
    """Un résultat trop arrondi, ou à peine à côté ; un compte ne s’arrondit pas."""
    value, target = attempt.value, attempt.target
    if not value or not target or attempt.is_count or not _may_be_rounded(value):
        return ""

    if _rounds(value, target):
        return "rounded"
    # un calcul trop précis pour être un arrondi est un autre calcul
    if attempt.gap < 2 * attempt.margin and value == round(value, _DECIMALS.get(attempt.margin)):
        return "close"
    return ""


def _may_be_rounded(value: float) -> bool:
    """Faux pour un calcul que rien n’arrondit : qu’il tombe sur 1 ne dit pas qu’on a arrondi."""
    source = cell.source()
    if not source or _ROUNDING.search(source):
        return True
    typed = re.escape(f"{value:.10g}").replace(r"\.", "[.,]")
    return bool(re.search(rf"(?:=|\(|\"|/|\*)\s*{typed}0*\s*(?:%|\"|\)|#|$)", source, re.MULTILINE))


def _rounds(value: float, target: float) -> bool:
    """Vrai si `value` arrondit `target`, du millier à la cinquième décimale.

    La moitié ou le double de la réponse n’en sont pas un arrondi ; à la dizaine ou plus, un dixième de trop est un autre nombre :
    personne n’arrondit 14,4 à 10.

    >>> _rounds(14, 14.4), _rounds(10, 14.4), _rounds(1200, 1234)
    (True, False, True)
    """
    gap = abs(value - target)
    to_the_unit = any(value == round(target, digits) for digits in range(6))
    if to_the_unit:
        return gap <= abs(target) / 2
    return gap <= abs(target) / 10 and any(value == round(target, digits) for digits in (-1, -2, -3))


def _inverse_lesson(attempt: Attempt) -> str:
    if attempt.value and attempt.target and attempt.near(1 / attempt.value):
        return "inverse"
    return ""


def _nature_lesson(attempt: Attempt) -> str:
    """Des décimales là où l’on compte ; un pourcentage, à peu près, là où l’on attend une part ; un compte, là où c’est sur cent."""
    if attempt.unit == "%" and _is_only_counted(attempt.value):
        return "count-for-percent"
    if attempt.is_count and not attempt.value.is_integer() and not _is_another_calculation(attempt):
        return "decimals"
    if attempt.is_share and _nearly(attempt.value / 100, attempt.target):
        return "maybe-percent"
    return ""


def _is_another_calculation(attempt: Attempt) -> bool:
    """Vrai pour 976,25 que la cellule calcule, là où l’on attend 800 : l’arrondir ne mènerait à rien."""
    return attempt.gap >= 1 and _is_calculated(attempt.value)


def _is_only_counted(value: float) -> bool:
    """Vrai pour un nombre entier que la cellule compte, `mot.count("i")`, `len(t)`, sans jamais diviser."""
    source = cell.source() or ""
    if not value.is_integer() or value <= 1 or "/" in source or "mean" in source:
        return False
    return re.search(r"\.count\(|\blen\(|\.sum\(", source) is not None


def _nearly(value: float, target: float) -> bool:
    """Vrai à un dixième près : 75 pour 0,81 est un pourcentage mal calculé, 4,3 pour 0,55 n’en est pas un."""
    return bool(target) and abs(value - target) <= abs(target) / 10


def _said(lesson: str, attempt: Attempt) -> str:
    """La phrase d’une erreur reconnue, remplie."""
    return read.say(
        "numbers",
        lesson,
        value=attempt.value,
        thousands=attempt.value * 1000,
        short=read.short(attempt.value),
        side="tard" if attempt.value > attempt.target else "tôt",
        margin=_PRECISION.get(attempt.margin, f"à {read.short(attempt.margin)}"),
    )


def _is_calculated(value: float) -> bool:
    """Vrai si la cellule calcule ce nombre sans l’écrire nulle part : « 30 est trop grand » ne dirait pas ce que l’on a tapé."""
    source = cell.source()
    if not source:
        return False
    written = source.replace("_", "").replace(",", ".")
    # seul à sa place : dans `chance[chance < 1]`, 1 est un réglage du calcul, et non ce qu’il donne
    place = r"(?:(?<![<>=!])=|[(\[,]|\breturn\b|^)\s*[\"']?-?"
    end = r"0*\s*(?=[)\],;#]|[\w %]*[\"']|$)"
    return not re.search(rf"{place}{re.escape(f'{value:.10g}')}{end}", written, re.MULTILINE)


def _in_short(shown: float, attempt: Attempt) -> str:
    """Un calcul faux, en trois chiffres utiles : « environ 719 » pour 719,4659, « presque zéro » pour un cent-millième."""
    if 0 < abs(shown) < _TINY and abs(attempt.target) > _FAR_ABOVE * abs(shown):
        return read.say("numbers", "nearly-zero")
    decimals = len(f"{shown:.10f}".rstrip("0").partition(".")[2])
    if decimals <= _USEFUL - 1 or abs(shown) < 1:
        return read.short(shown)
    rounded = float(f"{shown:.{_USEFUL}g}")
    is_on_the_same_side = (rounded > attempt.target) == (shown > attempt.target)
    if not is_on_the_same_side or attempt.near(rounded) or abs(rounded - attempt.target) < attempt.gap / 2:
        return read.short(shown)
    return read.say("numbers", "about", value=read.short(rounded))


def _too_big_or_too_small(attempt: Attempt) -> str:
    """« 95 est trop grand », sans donner plus de décimales que la question."""
    shown = attempt.value
    decimals = _DECIMALS.get(attempt.margin)
    very_near = attempt.gap <= 2 * attempt.margin  # tout près, 41,2 n’est pas 41
    # pas plus de décimales que la question ; mais 0,6 ne devient pas 1
    short = len(f"{attempt.value:.10g}") <= _SHORT
    if decimals is not None and not very_near and not short and abs(attempt.value) >= 1:
        shown = round(attempt.value, decimals)

    side = "trop grand" if attempt.value > attempt.target else "trop petit"
    said = f"{read.short(shown)} est {side}."
    if _is_calculated(attempt.value):
        said = read.say("numbers", "calculated", value=_in_short(shown, attempt), side=side)
    # on arrondit ce que l’on compte : à un centième près, il manque la précision et non le calcul
    if attempt.is_count and attempt.gap < attempt.target / 100:
        said += " On compte à l’unité près."
    return said
