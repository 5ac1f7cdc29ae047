"""Ce qui dément les courbes que nomme un titre : « n’a jamais rattrapé », « monte jusqu’en 2010 »."""

import re

import numpy as np

from datakit.answers.claims.denied_course import widest_return
from datakit.answers.claims.named import as_drawn
from datakit.answers.claims.said import A_FEW, A_TURN, WORDS, title_of, way_said
from figaudit.base.text import number
from figaudit.read.facts import Array, ChartFacts
from figaudit.titles.evolution import values_at_each_date
from figaudit.titles.series import Series, series_of
from figaudit.titles.words import where_said, years_in


def ahead_at_least_once(facts: ChartFacts) -> str:
    """« Emma n’a jamais rattrapé Léa », quand Emma est au-dessus de Léa à une date au moins."""
    said = title_of(facts)
    named = _named(facts)
    if len(named) != 2 or not re.search(WORDS["never-ahead"], said):
        return ""
    as_told = sorted(named, key=lambda series: said.find(series.name))
    first, second = (series.name for series in as_told)
    ahead = [values for values in values_at_each_date(named) if values[first] > values[second]]
    if not ahead:
        return ""
    widest = max(ahead, key=lambda values: values[first] - values[second])
    one, two = as_drawn(first, facts), as_drawn(second, facts)
    return str(WORDS["was-ahead"].format(number(widest[first]), one, number(widest[second]), two))


def side_at_every_date(facts: ChartFacts) -> int:
    """De « A est toujours devant B » : 1 si A l’est à chaque date, −1 s’il ne l’est pas même à la dernière ; sinon 0.

    « Toujours » peut vouloir dire « encore » : derrière un jour, mais devant à la fin, on ne dément pas.
    """
    said = title_of(facts)
    found = re.search(WORDS["always-ahead"], said)
    named = sorted(_named(facts), key=lambda series: said.find(series.name.rstrip("s")))
    if found is None or len(named) != 2 or re.search(WORDS["not-ahead"], said):
        return 0

    ahead, behind = named
    if not found["ahead"]:  # « A est toujours derrière B »
        ahead, behind = behind, ahead
    gaps = [values[ahead.name] - values[behind.name] for values in values_at_each_date(named)]
    if not gaps:
        return 0
    if min(gaps) > 0:
        return 1
    if gaps[-1] < 0:
        return -1
    return 0


def not_ahead_even_at_the_end(facts: ChartFacts) -> str:
    """« Emma est toujours devant Louise », quand c’est Louise qui finit devant."""
    if side_at_every_date(facts) >= 0:
        return ""
    named = _named(facts)
    last = values_at_each_date(named)[-1]
    low, high = sorted(last, key=last.__getitem__)
    one, two = as_drawn(low, facts), as_drawn(high, facts)
    return str(WORDS["on-that-side-at-last"].format(one, number(last[low]), two, number(last[high])))


def turns_on_the_way(facts: ChartFacts) -> str:
    """« Emma n’a cessé de monter depuis 1990 », quand elle redescend nettement en chemin."""
    said = title_of(facts)
    named = _named(facts)
    way = way_said(said)
    if len(named) != 1 or not way or not re.search(WORDS["never-stops"], said):
        return ""

    (series,) = named
    values = series.y
    years = years_in(said)
    if years:
        values = values[whole_years(series) >= years[0]]
    if values.size < A_FEW:
        return ""
    first, last = widest_return(values, falls=way < 0)
    if abs(last - first) <= A_TURN * np.ptp(values):
        return ""
    return str(WORDS["turns-back"].format(number(first), number(last)))


def peaks_in_another_order(facts: ChartFacts) -> str:
    """« Elodie culmine avant Aurélie », quand le sommet d’Aurélie est plus ancien."""
    said = title_of(facts)
    found = re.search(WORDS["peaks-before"], said)
    named = sorted(_named(facts), key=lambda one: said.find(one.name))
    if found is None or len(named) != 2 or years_in(said):
        return ""
    first, second = (int(one.years[one.y.argmax()]) for one in named)
    is_before = found["when"] == "avant"
    if first == second or (first < second) == is_before:
        return ""
    one, two = (as_drawn(series.name, facts) for series in named)
    return str(WORDS["peaks-in-order"].format(one, first, two, second))


def turns_before_that_year(facts: ChartFacts) -> str:
    """« Léa monte jusqu’en 2010 », quand elle retombe nettement dès 2001."""
    said = title_of(facts)
    found = re.search(WORDS["until"], said)
    named = _named(facts)
    way = way_said(said)
    if found is None or len(named) != 1 or not way:
        return ""

    (series,) = named
    year = int(found["year"])
    known = whole_years(series) <= year
    values, years = series.y[known], series.years[known]
    if values.size < A_FEW or int(years[-1]) != year:
        return ""
    turn = int(values.argmin() if way < 0 else values.argmax())
    if abs(values[turn] - values[-1]) <= A_TURN * np.ptp(values):
        return ""
    return str(WORDS["turns-before"].format(year, int(years[turn]), number(values[turn]), number(values[-1])))


def _named(facts: ChartFacts) -> list[Series]:
    """Les séries que nomme le titre d’une figure d’un seul graphique."""
    if len(facts.panels) != 1:
        return []
    said = title_of(facts)
    drawn = [one for one in series_of(facts.panels[0], facts) if one.name]
    return [one for one in drawn if where_said(one.name, said) or where_said(one.name.rstrip("s"), said)]


def whole_years(series: Series) -> Array:
    """L’année de chaque point ; lue sur un axe, 2018,9999999 est 2019."""
    return np.floor(series.years + 1e-6)
