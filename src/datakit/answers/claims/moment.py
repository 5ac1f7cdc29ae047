"""L’année ou le jour d’une figure qui n’en montre qu’un, comparés à ceux de son titre."""

import re
from datetime import datetime

import numpy as np

from datakit.answers import cell
from datakit.answers.claims.clock import dates_at
from datakit.answers.claims.said import WORDS, title_of
from figaudit.base.text import MONTHS, normalise
from figaudit.read.facts import ChartFacts
from figaudit.titles.series import series_of
from figaudit.titles.words import years_in


def not_of_that_moment(facts: ChartFacts) -> str:
    """« En 1979, Céline est la plus donnée », sur les barres de 1980 ; « le 12 février », sur la courbe du 5."""
    said = title_of(facts)
    years = own_years(facts)
    if years and years_in(said) and not years & set(years_in(said)):
        return str(WORDS["another-year"].format(max(years)))
    day = own_day(facts)
    if day is None or not days_said(said) or (day.day, day.month) in days_said(said):
        return ""
    return str(WORDS["another-day"].format(day.day, MONTHS[day.month - 1]))


def own_years(facts: ChartFacts) -> set[int]:
    """L’année d’une figure qui n’en montre qu’une : son sous-titre la dit, ou la cellule n’a gardé que ses lignes."""
    if any(series_of(panel, facts) for panel in facts.panels) or _names_years(facts):
        return set()

    source = cell.source()
    is_its_cell = ".check(" in source  # une cellule de clé dessine d’autres figures
    if is_its_cell:
        kept = {int(year) for year in re.findall(WORDS["year-kept"], source)}
        if kept:
            return kept
    written = set(years_in(normalise(facts.words.subtitle or "")))
    return written if len(written) == 1 else set()


def _names_years(facts: ChartFacts) -> bool:
    """Vrai si un axe porte des années."""
    for panel in facts.panels:
        for label in (*panel.x.labels, *panel.y.labels):
            if years_in(normalise(label)):
                return True
    return False


def own_day(facts: ChartFacts) -> datetime | None:
    """Le jour d’une figure dont toutes les courbes tiennent en un seul ; sinon rien."""
    days = {}
    for panel in facts.panels:
        if panel.x.kind != "date":
            return None
        for line in panel.lines:
            known = np.asarray(line.x, float)[np.isfinite(line.y)]
            if not known.size:
                continue
            for date in dates_at(panel.x, (known.min(), known.max())):
                days[date.date()] = date
    if len(days) != 1:
        return None
    (moment,) = days.values()
    return moment


def days_said(said: str) -> list[tuple[int, int]]:
    """Les jours que dit un titre : « le 5 février » est le cinq du mois deux.

    >>> days_said("le 5 fevrier, le co2 monte")
    [(5, 2)]
    """
    found = re.findall(WORDS["piece-day"], said)
    return [(int(day), WORDS["months"].index(month) + 1) for day, month in found]


def without_its_own_moment(said: str, facts: ChartFacts) -> str:
    """Un titre où la figure n’est plus datée : le « 5 » du 5 février, le « 1970 » des cercles de 1970 ne sont pas des valeurs."""
    if own_day(facts) is not None:
        said = re.sub(WORDS["piece-day"], "", said)
    for year in own_years(facts):
        said = re.sub(rf"\ben {year}\b", "", said)
    return said
