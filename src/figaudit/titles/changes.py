"""De combien : « a doublé », « divisé par trois », « +12 % », « perd un quart »."""

import re
from dataclasses import dataclass

import numpy as np

from figaudit.base.language import quoted
from figaudit.base.text import compiled, parse_number
from figaudit.read.facts import Array
from figaudit.read.order import VOCABULARY
from figaudit.titles.languages import KNOWN
from figaudit.titles.series import Series
from figaudit.titles.words import READ, agrees_with, direction_of, multiple_of, told, where_said

CLOSE = 0.12  # part de la variation annoncée : « +12 % » pour 11 se dit encore
POINTS = 1.5  # points de pourcentage perdus à l'arrondi
#: Un verbe qui fait passer d'un moment à un autre : « a doublé », « divisé par trois ».
EVOLVING = re.compile(r"\b(?:doubl|tripl|quadrupl|quintupl|decupl|divis|multipli|halv)")
#: « Deux fois plus vite que », « twice as fast as », « doppelt so stark wie » : un rythme et un autre ; « wie 2015 » dit une date.
FASTER_THAN = re.compile(
    r"\b(?:doubled(?: de \w+)?|vite|rapide(?:ment)?|fast(?:er)?|quick(?:ly|er)?|schnell(?:er)?|rapido)"
    r" (?:as|than|que|qu'|wie)\b(?!.{0,12}\b(?:1[5-9]|20)\d\d\b)"
)
#: « Un quart en moins », « a third more » : une variation dont le sens est dit après la part.
STEPS_APART: dict[str, float] = KNOWN["steps_apart"]
#: « Below the 99.8% limit », « l'intervalle à 95 % » : le pour cent d'une limite, et non d'une variation.
OF_A_LIMIT = re.compile(
    r" ?-?(?:limits?|thresholds?|confidence|intervals?|levels?|grenze|konfidenz|schwelle)"
)
FEWEST_STEPS = 4  # pas : moins, on ne sait pas lequel est l'usage
WIDE = 1.7  # pas usuels, au moins, d'un trou
YEAR_AGO = 13  # rang, depuis la fin, du même mois un an plus tôt


# --- un rapport -----------------------------------------------------------------------------------------------
def contradicted_ratio(said: str, series: Series, y: Array) -> str:
    """« A doublé » : le dernier (ou le plus grand) vaut à peu près deux fois le premier (ou le plus petit)."""
    multiple = multiple_of(said)
    if multiple.value <= 1 or (y <= 0).any():
        return ""

    two = two_places(said, series, y)
    if two:
        low, high = sorted(float(y[rank]) for rank in two)
        if agrees_with(said, multiple, [high / low]):
            return ""
        one, other = two
        return told(
            "multiple",
            ratio=multiple.value,
            one=y[one],
            first=quoted(series.places[one]),
            two=y[other],
            second=quoted(series.places[other]),
        )

    if FASTER_THAN.search(said):
        return ""  # deux rythmes se comparent, non deux valeurs d'une même courbe

    ratios = ratios_in_time(said, y, multiple.direction)
    if not ratios or agrees_with(said, multiple, ratios):
        return ""
    if max(ratios) > multiple.value and not READ["since"].search(READ["than_undated"].sub("", said)):
        return ""  # il a pu doubler sur une partie du dessin

    return told("ratio", ratio=multiple.value, first=y[0], last=y[-1])


def ratios_in_time(said: str, y: Array, direction: int) -> list[float]:
    """Les rapports dont parle un titre, toujours de la plus petite valeur à la plus grande quand il dit vrai.

    « A doublé » va d'un point à un autre qui le suit ; « depuis 2011 », du premier au dernier. « Deux fois plus en janvier
    qu'en août » compare deux dates, dans un ordre ou dans l'autre.
    """
    low, high = int(y.argmin()), int(y.argmax())
    last = y.size - 1
    starts: tuple[int, ...] = (0, low)
    ends: tuple[int, ...] = (last, high)
    if direction < 0:
        starts, ends = (0, high), (last, low)

    dated = READ["start"].search(said) or READ["lately"].search(said)
    if dated:
        starts, ends = (0,), (last,)
    if dated or EVOLVING.search(said):
        pairs = [(start, end) for start in starts for end in ends if start < end]
    else:
        pairs = [(start, end) for start in (0, last, low) for end in (0, last, high) if start != end]
        direction = 1

    ratios = [float(y[end] / y[start]) for start, end in pairs]
    if direction < 0:
        return [1 / ratio for ratio in ratios]
    return ratios


def two_places(said: str, series: Series, y: Array) -> list[int]:
    """Les rangs des deux dates que nomme le titre, « décembre » et « août » ; vide s'il n'en nomme pas deux."""
    if len(series.places) != y.size:
        return []
    named = [rank for rank, place in enumerate(series.places) if place and where_said(place, said)]
    return named if len(named) == 2 else []


# --- une variation --------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Change:
    """Une variation annoncée, avec son signe ; `in_percent` : rapportée au départ, ou en points."""

    value: float
    in_percent: bool


def contradicted_change(said: str, series: Series, y: Array) -> str:
    """« +12 % » : entre le premier et le dernier, ou leurs extrêmes, ou les deux derniers."""
    change = announced_change(said, series)
    if change is None or y.size < 2:
        return ""  # un seul point : rien n'a encore varié
    if "%" in said and (y <= 0).any():
        return ""

    pairs = compared_points(y) + around_the_gap(series)
    if says_both_ends(said, series):
        pairs = [(y[0], y[-1])]
    if nearest_gap(change, pairs) <= slack_of(change, y):
        return ""

    first, last = y[0], y[-1]
    if not change.in_percent:
        return told("change", announced=change.value, first=first, last=last, real=last - first)

    with np.errstate(all="ignore"):
        real = 100 * (last / first - 1)
    return told("change-in-percent", announced=change.value, first=first, last=last, real=real)


def announced_change(said: str, series: Series) -> Change | None:
    """La variation qu'annonce un titre, s'il n'en annonce qu'une et dit son sens."""
    found = list(READ["change"].finditer(said)) or series.amounts(said, r"([+\-−]) ?", r"(?!\w)")
    if not found:
        return change_in_words(said)
    if len(found) > 1:
        return None

    written = found[0]
    if OF_A_LIMIT.match(said, written.end()):
        return None
    before = said[max(0, written.start() - 25) : written.start()]
    if written[1]:
        direction = 1 if written[1] == "+" else -1
    elif READ["level"].search(before):
        return None  # « tombe à 12 % » est un niveau
    else:
        direction = direction_of(before)

    if not direction:
        return None
    return Change(direction * parse_number(written[2]).value, in_percent="%" in written[0])


def change_in_words(said: str) -> Change | None:
    """« Perd un quart », « un quart en moins » : moins 25 %."""
    apart = [percent for pattern, percent in STEPS_APART.items() if compiled(pattern).search(said)]
    if len(apart) == 1:
        return Change(apart[0], in_percent=True)

    parts = [part for pattern, part in VOCABULARY["steps"].items() if compiled(pattern).search(said)]
    direction = direction_of(said)
    if len(parts) != 1 or not direction:
        return None
    return Change(direction * (100 * parts[0]), in_percent=True)


def says_both_ends(said: str, series: Series) -> bool:
    """Vrai pour « entre 2011 et 2022 », deux années dessinées : le titre ne parle que de celles-là."""
    found = READ["both_ends"].search(said)
    if found is None:
        return False
    drawn = set(np.floor(series.years + 1e-6))
    return {float(found[1]), float(found[2])} <= drawn


def nearest_gap(change: Change, pairs: list[tuple[float, float]]) -> float:
    """L'écart entre la variation annoncée et la plus proche de celles que montre le dessin."""
    shown: list[float] = []
    with np.errstate(all="ignore"):
        for start, end in pairs:
            shown.append(end - start)
            if change.in_percent:
                shown.append(100 * (end / start - 1))
                shown.append(100 * (end - start))  # des parts, de zéro à un : leur écart est en points

    if not change.in_percent:
        shown.append(0.0)  # une variation plus petite que l'arrondi ne se voit pas
    return float(np.abs(np.array(shown) - change.value).min())


def compared_points(y: Array) -> list[tuple[float, float]]:
    """Les couples (départ, arrivée) dont un titre peut parler."""
    first, before_last, last = y[0], y[-2], y[-1]
    low, high = y.min(), y.max()
    pairs = [
        (first, last),
        (first, high),
        (first, low),
        (high, last),
        (low, last),
        (before_last, last),
    ]
    if y.size >= YEAR_AGO:
        pairs.append((y[-YEAR_AGO], last))
    return pairs


def around_the_gap(series: Series) -> list[tuple[float, float]]:
    """La dernière valeur d'avant le plus grand trou d'une série, et la première d'après : « quand l'enquête est revenue »."""
    steps = np.diff(series.years)
    if steps.size < FEWEST_STEPS or not np.isfinite(steps).all():
        return []

    widest = int(steps.argmax())
    if steps[widest] < WIDE * float(np.median(steps)):
        return []
    return [(series.y[widest], series.y[widest + 1])]


def slack_of(change: Change, y: Array) -> float:
    """L'écart permis : une part de la variation, ou l'arrondi des valeurs."""
    rounding = 0.02 * float(np.abs(y).max())
    if change.in_percent:
        rounding = POINTS
    return max(rounding, CLOSE * abs(change.value))
