"""« Pour la troisième année consécutive », « zum dritten Mal in Folge » : les dernières étapes vont toutes dans ce sens."""

import re

import numpy as np

from figaudit.base.numerals import numerals
from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.languages import KNOWN
from figaudit.titles.series import Series, series_of
from figaudit.titles.title import title_of
from figaudit.titles.words import READ, direction_of, told, years_in

_WORDS = KNOWN["streaks"]
MOST_BETWEEN = 25  # lettres entre l'année et « d'affilée » : « trois années de hausse d'affilée »
A_YEAR = 0.1  # écart à un an, en années, de deux étapes qui se suivent
FELT = 0.01  # part de l'étendue : une étape plus petite ne va dans aucun sens


def _streak(count: str) -> re.Pattern[str]:
    """« Troisième année consécutive », « drei Jahre in Folge » : ce qui compte ces fois de suite, dans chaque langue."""
    year = f"(?:{_WORDS['year']})"
    in_a_row = rf"{year}\b[^;:]{{0,{MOST_BETWEEN}}}?\b(?:{_WORDS['running']})"
    right_before = f"(?:{_WORDS['before']}) {year}"
    return re.compile(rf"\b(?:{count}) (?:{in_a_row}|{right_before})\b")


_LONGEST = 5
_ORDINALS = [(int(count), _streak(words)) for count, words in _WORDS["ordinals"].items()]
_CARDINALS = [(count, _streak(word)) for word, count in numerals(2, _LONGEST).items()]
_DIGITS = [(count, _streak(str(count))) for count in range(2, _LONGEST + 1)]
STREAKS = _ORDINALS + _CARDINALS + _DIGITS


def contradicted_streak(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que répond une série seule, année par année, à un titre qui compte ses hausses, ou ses baisses, de suite."""
    count = streak_told(title_of(panel, facts))
    direction = direction_of(said) or counted(said)
    if not count or not direction:
        return ""

    series = series_of(panel, facts)
    if len(series) != 1 or tells_another_year(said, series[0]):
        return ""

    steps = last_steps(series[0], count)
    against = np.flatnonzero(steps * direction < -FELT * np.ptp(series[0].y))
    if not against.size:
        return ""
    at = series[0].y.size - 1 - count + int(against[-1])
    return told("streak", announced=count, before=series[0].y[at], after=series[0].y[at + 1])


def tells_another_year(said: str, series: Series) -> bool:
    """Vrai si le titre dit une année qui n'est pas la dernière dessinée : on ne sait pas où finit ce qu'il compte."""
    others = set(years_in(said))
    if np.isfinite(series.years).all():
        others -= {int(np.floor(series.years[-1] + 1e-6))}
    return bool(others)


def counted(said: str) -> int:
    """« Zum dritten Mal in Folge weniger Gäste » : −1 pour « moins de », 1 pour « plus de »."""
    return bool(READ["more_of_it"].search(said)) - bool(READ["less_of_it"].search(said))


def streak_told(title: str) -> int:
    """Combien de fois de suite, dit ce titre ; zéro s'il ne le dit pas.

    >>> streak_told("hausse pour la troisieme annee consecutive"), streak_told("two years in a row"), streak_told("en 3 ans")
    (3, 2, 0)
    """
    return max((count for count, pattern in STREAKS if pattern.search(title)), default=0)


def last_steps(series: Series, count: int) -> np.ndarray:
    """Les `count` dernières étapes d'une série, si ce sont des années qui se suivent ; rien sinon."""
    years = series.years[-count - 1 :]
    if years.size < count + 1 or not np.allclose(np.diff(years), 1, atol=A_YEAR):
        return np.empty(0)
    return np.diff(series.y[-count - 1 :])
