"""Les nombres écrits près des barres : chacune a la longueur de son nombre, avec le même facteur pour toutes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from figaudit.base.language import quoted
from figaudit.read.facts import Array, Bars, Panel, Words, same
from figaudit.rules.bars import values_axis
from figaudit.rules.chart import Said, tell
from figaudit.rules.proportions.numbers import thousands_sign, ungrouped, written_value

AFTER_ITS_NAME = re.compile(r"^[^\W\d][^:\d]*: ?")  # « Visitent : 12 000 »
MOST_BARS = 300
CLOSE = 0.05  # part de la valeur écrite dont une longueur peut s'écarter
USUAL_FACTORS = (1.0, 100.0, 0.01, 1e3, 1e-3, 1e6, 1e-6)  # des pour cent, des milliers, des millions
MOST_FACTORS = 60


@dataclass(frozen=True)
class Numbered:
    """Un nombre écrit, et les longueurs qu'il peut décrire : la barre, son bout, son pied, la pile entière."""

    text: str
    value: float
    slack: float
    sizes: Array

    def fits(self, factor: float) -> bool:
        """Vrai si l'une de ces longueurs est ce nombre, une fois multipliée."""
        return bool((np.abs(self.value - factor * self.sizes) <= self.slack).any())


def bars_against_words(panel: Panel, bars: list[Bars]) -> Iterator[Said]:
    """La barre dont la longueur contredit le nombre écrit dessus."""
    if any(not same(one.width, 1e-6) for one in bars):
        return  # des largeurs inégales : c'est l'aire qui compte
    if grow_both_ways(bars):
        return
    if sum(one.at.size for one in bars) > MOST_BARS:
        return

    values = values_axis(panel, bars[0])
    numbered = []
    sign = thousands_sign(panel)
    for word in panel.words:
        found = number_on_a_bar(word, bars, sign, signed_is_a_value=not values.visible)
        if found:
            numbered.append(found)

    if len(numbered) > 1:
        yield from mismatched(numbered)


def grow_both_ways(bars: list[Bars]) -> bool:
    """Vrai pour des carrés, ou des rectangles semblables : leur surface dit la valeur, et non leur longueur."""
    widths = np.concatenate([one.width for one in bars])
    lengths = np.concatenate([np.abs(one.length) for one in bars])
    if same(widths, 1e-6) or not widths.all():
        return False
    return same(lengths / widths, 1e-6)


def number_on_a_bar(
    word: Words, bars: list[Bars], thousands: str, *, signed_is_a_value: bool
) -> Numbered | None:
    """Le nombre qu'écrit un texte, et les longueurs des barres qu'il surmonte ; None s'il n'en est pas un.

    « +12 % » commente d'ordinaire une évolution, « objectif : 80 » un but ; sur un dessin sans axe, c'est la valeur même.
    """
    text = word.text
    if signed_is_a_value:
        text = AFTER_ITS_NAME.sub("", text).lstrip("+")
    if word.role != "text" or re.match(r"[+(n]", text):
        return None
    written = written_value(ungrouped(text, thousands))
    if not written:
        return None

    sizes: list[float] = []
    pieces: list[float] = []
    for one in bars:
        for i in np.flatnonzero(one.under(word)):
            sizes += [one.length[i], one.tip[i], one.foot[i]]
            pieces.append(abs(one.length[i]))
    if not pieces:
        return None

    value = abs(written.value)
    if value == len(pieces) > 1 and same(np.array(pieces), 1e-6):
        return None  # un trait par unité : le nombre compte les traits de sa rangée
    stacked = sum(pieces)
    slack = written.precision + CLOSE * value + 1e-12
    return Numbered(word.text, value, slack, np.abs([*sizes, stacked]))


def mismatched(numbered: list[Numbered]) -> Iterator[Said]:
    """Le premier nombre qui n'est pas à l'échelle que suivent les autres."""
    factor = best_factor(numbered)
    good = [one.fits(factor) for one in numbered]
    if all(good):
        return
    if len(good) > 2 and sum(good) == 1 and speak_of_something_else(numbered):
        return

    wrong = numbered[good.index(False)]
    nearest = int(np.abs(factor * wrong.sizes - wrong.value).argmin())
    drawn = float(wrong.sizes[nearest]) * factor
    yield tell("bar", text=quoted(wrong.text), drawn=drawn)


def best_factor(numbered: list[Numbered]) -> float:
    """Le facteur, le même pour toutes les barres, qui accorde le plus de nombres à leurs longueurs."""
    ratios = set()
    for one in numbered:
        for size in one.sizes[:4]:
            if size > 0 and one.value:
                ratios.add(one.value / size)

    def agreements(factor: float) -> tuple[int, bool]:
        return sum(one.fits(factor) for one in numbered), factor == 1.0

    return max([*USUAL_FACTORS, *sorted(ratios)[:MOST_FACTORS]], key=agreements)


def speak_of_something_else(numbered: list[Numbered]) -> bool:
    """Vrai si les nombres ne parlent visiblement pas des longueurs : des effectifs sur des moyennes."""
    values = np.array([one.value for one in numbered])
    lengths = np.array([one.sizes[0] for one in numbered])
    return bool(np.median(values) > 20 * np.median(lengths) and np.ptp(lengths) < 0.5 * lengths.max())
