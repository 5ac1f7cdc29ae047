"""Ce qui dément les courbes que nomme un titre : « n’a jamais rattrapé », « monte jusqu’en 2010 »."""

import re

import numpy as np

from datakit.answers.claims.denied_course import widest_return
from datakit.answers.claims.named import as_drawn
from datakit.answers.claims.said import A_FEW, A_TURN, WORDS, title_of
from figaudit.base.text import number
from figaudit.read.facts import ChartFacts
from figaudit.titles.evolution import values_at_each_date
from figaudit.titles.series import Series, series_of
from figaudit.titles.words import where_said, years_in


def ahead_at_least_once(facts: ChartFacts) -> str:
    """« Emma n’a jamais rattrapé Léa », quand Emma est au-dessus de Léa à une date au moins."""
    said = title_of(facts)
    named = _named(facts)
    if len(named) != 2 or not re.search(WORDS["never-ahead"], said):
        return ""
    first, second = (one.name for one in sorted(named, key=lambda one: said.find(one.name)))
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
    named = sorted(_named(facts), key=lambda one: said.find(one.name.rstrip("s")))
    if found is None or len(named) != 2 or re.search(WORDS["not-ahead"], said):
        return 0
    first, second = (one.name for one in (named if found["ahead"] else reversed(named)))
    gaps = [values[first] - values[second] for values in values_at_each_date(named)]
    if gaps and min(gaps) > 0:
        return 1
    return -1 if gaps and gaps[-1] < 0 else 0


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
    falls, rises = (re.search(WORDS[way], said) is not None for way in ("falls", "rises"))
    if len(named) != 1 or falls == rises or not re.search(WORDS["never-stops"], said):
        return ""
    years = years_in(said)
    series = named[0]
    values = series.y[np.floor(series.years + 1e-6) >= years[0]] if years else series.y
    if values.size < A_FEW:
        return ""
    first, last = widest_return(values, falls)
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
    falls, rises = (re.search(WORDS[way], said) is not None for way in ("falls", "rises"))
    if found is None or len(named) != 1 or falls == rises:
        return ""
    series, year = named[0], int(found["year"])
    known = np.floor(series.years + 1e-6) <= year
    values, years = series.y[known], series.years[known]
    if values.size < A_FEW or int(years[-1]) != year:
        return ""
    turn = int(values.argmin() if falls else values.argmax())
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
