"""« Dépasse son niveau de 2019 », « still below its 2019 level » : la dernière valeur, à côté de celle de cette année-là."""

import re

import numpy as np

from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.languages import KNOWN
from figaudit.titles.series import Series, series_of
from figaudit.titles.title import is_said_unfinished, title_of
from figaudit.titles.words import READ, SPELLED, told, where_said

_WORDS = KNOWN["levels"]
LEVEL = re.compile(_WORDS["level"])
DENIED = re.compile(_WORDS["denied"])
SIDES = [(side, re.compile(_WORDS[side])) for side in ("below", "above", "back")]
#: « Plus cher qu'en 2015 », « weniger als 2015 ».
THAN = [("above", re.compile(_WORDS["more_than"])), ("below", re.compile(_WORDS["less_than"]))]
#: « Qu'il y a dix ans », « vor 5 Jahren » : la même chose, sans écrire l'année.
_COUNT = "|".join([r"\d{1,2}", *SPELLED])
AGO = [(re.compile(pattern.replace("{COUNT}", _COUNT)), year) for pattern, year in _WORDS["ago"].items()]
FELT = 0.005  # part de la valeur de l'année dite : plus près d'elle, l'arrondi décide
NEARLY_BACK = 0.03  # la même chose d'un niveau « retrouvé », qui l'est à peu près


def contradicted_level(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que répondent les séries à un titre qui met la dernière valeur au-dessus, ou au-dessous, de celle d'une année."""
    del said  # lu avant toute traduction : une année y est parfois l'adjectif d'un niveau
    title = title_of(panel, facts)
    if panel.twins or not (level_told(title) or any(ago.search(title) for ago, _ in AGO)):
        return ""
    if is_said_unfinished(panel, facts):
        return ""

    series = series_of(panel, facts)
    title = dated(title, series)
    compared = level_told(title)
    if compared is None:
        return ""

    side, year = compared
    meant = [one for one in series if len(one.name) > 2 and where_said(one.name, title)] or series
    answers = [last_value_answers(side, year, one) for one in meant]
    if not answers or not all(answers):
        return ""
    return answers[0]


def dated(title: str, series: list[Series]) -> str:
    """Le titre, où « qu'il y a cinq ans » devient « qu'en 2018 » quand toutes les courbes finissent en 2023."""
    last_years = {float(one.years[-1]) // 1 for one in series if np.isfinite(one.years[-1])}
    if len(last_years) != 1:
        return title

    last = int(last_years.pop())
    for pattern, written in AGO:
        found = pattern.search(title)
        if found:
            count = SPELLED.get(found[1]) or int(found[1])
            return pattern.sub(written.format(year=last - count), title)
    return title


def level_told(title: str) -> tuple[str, int] | None:
    """Le côté, et l'année, du niveau dont parle un titre ; None s'il n'en dit pas un, ou le nie.

    >>> level_told("les nuitees depassent le niveau de 2019"), level_told("still below its 2019 level")
    (('above', 2019), ('below', 2019))
    >>> level_told("mehr wohnungen als 2015"), level_told("moins de lits qu'en 2010")
    (('above', 2015), ('below', 2010))
    >>> level_told("le loyer monte depuis 2019")
    """
    if DENIED.search(title) or READ["roughly"].search(title):
        return None
    for side, than in THAN:
        compared = than.search(title)
        if compared:
            return side, int(next(one for one in compared.groups() if one))

    found = list(LEVEL.finditer(title))
    if len(found) != 1:
        return None
    year = next(one for one in found[0].groups() if one)
    for side, pattern in SIDES:
        if pattern.search(title):
            return side, int(year)
    return None


def last_value_answers(side: str, year: int, series: Series) -> str:
    """Ce que répond la dernière valeur, quand elle est nettement de l'autre côté de toutes celles de cette année."""
    that_year = series.y[np.floor(series.years + 1e-6) == year]
    if not that_year.size or series.years[-1] < year + 1:
        return ""

    last = float(series.y[-1])
    lowest, highest = float(that_year.min()), float(that_year.max())
    if side == "below":
        kept = last <= highest + FELT * abs(highest)
    elif side == "above":
        kept = last >= lowest - FELT * abs(lowest)
    else:
        kept = last >= lowest - NEARLY_BACK * abs(lowest)
    if kept:
        return ""
    return told("level", year=str(year), level=that_year[-1], last=last)
