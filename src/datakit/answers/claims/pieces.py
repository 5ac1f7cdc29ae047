"""Les pièces d’un titre : tant qu’il en reste une que personne n’a lue, la figure ne le confirme pas.

« Saint-Benoît est deuxième avec 42 arrêts » a deux pièces, un rang et un nombre. Que le nombre soit le bon ne dit rien du
rang.
"""

import re
from collections.abc import Callable

import numpy as np

from datakit.answers.claims.bounds import bound_is_kept
from datakit.answers.claims.clock import dates_at
from datakit.answers.claims.denied_curves import side_at_every_date
from datakit.answers.claims.denied_ranks import none_as, superlative
from datakit.answers.claims.moment import days_said, own_day, own_years
from datakit.answers.claims.named import may_lack_some, only_moment, only_named
from datakit.answers.claims.pair import gap_is_right
from datakit.answers.claims.said import WORDS, hours_said, numbers_of, title_of, value_of
from figaudit.base.text import normalise
from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.counts import announced_tally
from figaudit.titles.ranking import rank_told
from figaudit.titles.series import series_of
from figaudit.titles.words import READ, YEAR, direction_of, years_in


def has_an_unread_piece(facts: ChartFacts) -> bool:
    """Vrai si le titre dit une année, un rang, une grandeur, un accord, un « tous » ou un écart que l’on n’a pas su lire."""
    said = title_of(facts)
    return any(re.search(WORDS[f"piece-{name}"], said) and not is_read(facts) for name, is_read in _PIECES)


def gap_said(facts: ChartFacts) -> float | None:
    """L’écart des deux barres que nomme un titre qui dit un écart : « Marie devance Jeanne de 34 732 naissances »."""
    said = title_of(facts)
    if len(facts.panels) != 1 or not re.search(WORDS["piece-gap"], said):
        return None
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    if len(named) != 2:
        return None
    one, other = named
    return abs(values[one] - values[other])


def _never(facts: ChartFacts) -> bool:
    """Une grandeur, un accord : aucune valeur ne dit à partir d’où « loin devant » est vrai."""
    return False


def _are_the_years_drawn(facts: ChartFacts) -> bool:
    """Vrai si la figure porte chaque année du titre : sur un axe, dans ses textes, ou parce qu’on n’y a gardé qu’elle."""
    words = facts.words
    around = [words.subtitle or "", words.unit or "", words.source or "", words.note or ""]
    known = {*own_years(facts), *years_in(normalise(" ".join(around)))}
    for panel in facts.panels:
        for label in (*panel.x.labels, *panel.y.labels):
            known |= set(years_in(normalise(label)))
        for one in series_of(panel, facts):
            years = [int(year) for year in one.years if np.isfinite(year)]
            if years:
                known |= set(range(min(years), max(years) + 1))
    return all(year in known for year in years_in(_without_amounts(facts)))


def _without_amounts(facts: ChartFacts) -> str:
    """Un titre sans ce qu’il compte dans l’unité : « 2000 habitants » n’est pas une année."""
    unit = normalise(facts.words.unit or "").split(" ")[0].rstrip("s")
    said = title_of(facts)
    if not unit:
        return said
    return re.sub(rf"\d+ ?{re.escape(unit)}", "", said)


def _is_the_day_drawn(facts: ChartFacts) -> bool:
    """Vrai si la figure est celle du jour que dit le titre."""
    day = own_day(facts)
    return day is not None and days_said(title_of(facts)) == [(day.day, day.month)]


def _is_the_weekday_drawn(facts: ChartFacts) -> bool:
    """Vrai si un axe nomme le jour de la semaine que dit le titre, ou si la figure est celle d’un tel jour."""
    said = title_of(facts)
    own = own_day(facts)
    if own is not None:
        return WORDS["days"][own.weekday()] in said

    beginnings = {day[:3] for day in WORDS["days"]}
    for panel in facts.panels:
        for label in (*panel.x.labels, *panel.y.labels):
            plain = normalise(label)
            if plain[:3] in beginnings and plain in said:
                return True
    return False


def _are_the_hours_drawn(facts: ChartFacts) -> bool:
    """Vrai si chaque heure du titre est un repère de la figure."""
    return all(_is_drawn_at(hour, facts) for hour in _whole_hours(title_of(facts)))


def _whole_hours(said: str) -> list[int]:
    """Les heures que dit un texte, sans leurs minutes."""
    return [int(hour) for hour in hours_said(said)]


def _is_drawn_at(hour: int, facts: ChartFacts) -> bool:
    """Vrai si l’axe du bas porte cette heure, ou si l’on ne sait pas ce qu’il porte : « 20 heures » est peut-être une durée."""
    for panel in facts.panels:
        if panel.x.kind == "date":
            return _is_dated_at(hour, panel)
        drawn = _hours_on_the_axes(panel)
        if drawn:
            return hour in drawn
    return True


def _hours_on_the_axes(panel: Panel) -> set[int]:
    """Les heures que nomment les repères d’un graphique."""
    found: set[int] = set()
    for axis in (panel.x, panel.y):
        if not axis.nominal:
            continue
        for label in axis.labels:
            found |= set(_whole_hours(normalise(label)))
    return found


def _is_dated_at(hour: int, panel: Panel) -> bool:
    """Vrai si une courbe d’un seul jour passe par cette heure ; de plusieurs jours, toutes les heures y sont."""
    places: list[float] = []
    for line in panel.lines:
        places += [value for value in np.asarray(line.x, float) if np.isfinite(value)]
    if not places:
        return True
    first, last = dates_at(panel.x, (min(places), max(places)))
    return first.date() != last.date() or first.hour <= hour <= last.hour


def _is_the_rank_read(facts: ChartFacts) -> bool:
    """Vrai d’un rang que l’on sait comparer : celui d’un nom que dit le titre, parmi des valeurs toutes différentes."""
    if len(facts.panels) != 1:
        return False
    said = title_of(facts)
    values = values_by_name(facts.panels[0], said, facts)
    named = sorted(names_said(said, values), key=said.find)
    if not named:
        return False
    has_equals = len(set(values.values())) < len(values)
    if has_equals:
        return False
    if READ["last_but_one"].search(said):
        return True
    rank = rank_told(f"nom{said.partition(named[0])[2]}")
    # « Deuxième » du bas n’est pas un démenti ; ce n’est un vrai rang que si le titre dit d’où l’on compte.
    if superlative(said) < 0:
        return bool(rank)
    return rank == 1 + sum(value > values[named[0]] for value in values.values())


def _is_true_of_all(facts: ChartFacts) -> bool:
    """Vrai d’un « tous » ou d’un « jamais » qui borne, qui compte des barres, qui dit un premier rang, un mouvement, ou de
    deux courbes laquelle est devant à chaque date."""
    said = title_of(facts)
    if bound_is_kept(facts) or announced_tally(said):
        return True
    if re.search(WORDS["ahead-of-them"], said) and _is_the_first(facts):
        return True
    if direction_of(said) and any(series_of(panel, facts) for panel in facts.panels):
        return True
    if none_as(facts) is not None and not may_lack_some():
        return True
    return side_at_every_date(facts) > 0


def _is_the_first(facts: ChartFacts) -> bool:
    """Vrai si le seul nom que dit le titre a la plus grande valeur."""
    named = only_named(facts) or only_moment(facts)
    return named is not None and named.value == max(named.values.values())


def _is_the_gap_right(facts: ChartFacts) -> bool:
    """Vrai si l’un des nombres du titre est l’écart des deux barres qu’il nomme, arrondi d’autant."""
    if gap_is_right(facts):
        return True
    gap = gap_said(facts)
    if gap is None:
        return False
    margin = max(_HALF, _ROUNDED * gap)
    told = [value_of(one) for one in numbers_of(YEAR.sub("", title_of(facts)))]
    return any(abs(one - gap) <= margin for one in told)


#: « 35 000 » se dit d’un écart de 34 732.
_ROUNDED = 0.01
#: Et « 34 », de 34,4.
_HALF = 0.5

#: Chaque pièce, sous le nom de son motif, et ce qui dit qu’elle a été lue.
_PIECES: tuple[tuple[str, Callable[[ChartFacts], bool]], ...] = (
    ("year", _are_the_years_drawn),
    ("day", _is_the_day_drawn),
    ("weekday", _is_the_weekday_drawn),
    ("hour", _are_the_hours_drawn),
    ("rank", _is_the_rank_read),
    ("magnitude", _never),
    ("agreement", _never),
    ("all", _is_true_of_all),
    ("gap", _is_the_gap_right),
)
