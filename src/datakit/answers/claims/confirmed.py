"""Ce qui confirme un titre : vrai de cette figure, il serait faux si les mêmes noms portaient d’autres valeurs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from datakit.answers.claims.absent import ranked_but_unwritten
from datakit.answers.claims.bounds import bound_is_kept
from datakit.answers.claims.denied import denial
from datakit.answers.claims.denied_curves import side_at_every_date, whole_years
from datakit.answers.claims.denied_hours import moves_at_an_hour_not_seen
from datakit.answers.claims.denied_ranks import is_not_the_first, none_as, superlative
from datakit.answers.claims.denied_shares import loosely_says_a_share
from datakit.answers.claims.denied_sides import moments_compared
from datakit.answers.claims.denied_times import times_said, times_without_names
from datakit.answers.claims.denominator import base_left_unsaid
from datakit.answers.claims.named import is_a_rate, value_of_each_moment
from datakit.answers.claims.named_bounds import named_bound_is_kept
from datakit.answers.claims.pair import gap_is_right
from datakit.answers.claims.part_of_a_bar import part_of_a_bar_is_right
from datakit.answers.claims.passed import threshold_is_passed
from datakit.answers.claims.pieces import gap_said, has_an_unread_piece
from datakit.answers.claims.said import (
    A_FEW,
    A_TURN,
    WORDS,
    hours_said,
    is_written,
    numbers_of,
    title_of,
)
from figaudit.base.text import normalise
from figaudit.read.facts import Array, Bars, ChartFacts, Panel
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.counts import announced_tally
from figaudit.titles.series import Series, series_of
from figaudit.titles.shares import spelled_shares
from figaudit.titles.words import (
    READ,
    SAYS,
    YEAR,
    direction_of,
    multiple_of,
    speaks_of_another_quantity,
    where_said,
    years_in,
)

#: Assez loin des valeurs dessinées pour que tout niveau, tout rapport et toute part y changent.
_FAR = 5
_SMALL = 0.1  # et, de même, assez près de zéro


def is_confirmed(facts: ChartFacts) -> bool:
    """Vrai si chaque pièce du titre est lue, et s’il dit d’un nom sa valeur, ou ce que d’autres valeurs démentiraient."""
    if speaks_of_another_quantity(title_of(facts), facts.words.unit or ""):
        return False
    if has_an_unread_piece(facts) or ranked_but_unwritten(facts):
        return False
    if gap_is_right(facts):  # comparée à l’autre barre : la base de l’unité n’y est pour rien
        return True
    if part_of_a_bar_is_right(facts):
        return True
    if base_left_unsaid(facts):
        return False
    if says_a_value_of_a_name(facts) or bound_is_kept(facts) or named_bound_is_kept(facts):
        return True
    if threshold_is_passed(facts):
        return True
    unsure = (
        _announces_a_change,
        _announces_a_part_of_the_bars,
        _begins_at_another_moment,
        _compares_with_what_has_no_name,
        _misses_a_step,
        _says_a_cause,
        _says_a_number_not_its_own,
        _says_the_others_of_a_bar,
        _says_another_ratio,
        _says_the_most_of_what_is_not_read,
        times_without_names,
        _turns_back_in_between,
        loosely_says_a_share,
        moves_at_an_hour_not_seen,
    )
    if any(cannot_tell(facts) for cannot_tell in unsure):
        return False
    return side_at_every_date(facts) > 0 or any(denial(other) for other in redrawn(facts))


def _announces_a_change(facts: ChartFacts) -> bool:
    """Vrai si le titre dit de combien une série a changé : depuis quand, et jusqu’où, il y a plusieurs façons de le lire."""
    said = YEAR.sub("", title_of(facts))
    is_a_fraction = re.search(r"%|\bmoitie\b|\btiers\b|\bquart", said)
    if not multiple_of(said).value and not is_a_fraction:
        return False
    return any(series_of(panel, facts) for panel in facts.panels)


def _announces_a_part_of_the_bars(facts: ChartFacts) -> bool:
    """Vrai si le titre dit une part de ce qui est compté : rien n’assure que toutes les barres de la table sont dessinées."""
    if "%" in (facts.words.unit or ""):
        return False
    said = title_of(facts)
    if re.search(WORDS["a-percentage"], said):
        return True
    if announced_tally(said):  # « quatre thèmes sur cinq restent sous 40 » compte les barres elles-mêmes
        return False
    return bool(spelled_shares(said) or READ["most"].search(said) or re.search(WORDS["nearly-all"], said))


def _compares_with_what_has_no_name(facts: ChartFacts) -> bool:
    """Vrai pour « les sergents sont plus nombreux que les soldats », quand aucune barre ne se nomme « soldats »."""
    said = title_of(facts)
    if not re.search(WORDS["more-than"], said) or re.search(WORDS["ahead-of-all"], said):
        return False
    if moments_compared(facts) is not None or none_as(facts) is not None:
        return False
    named = [names_said(said, values_by_name(panel, said, facts)) for panel in facts.panels]
    return max(map(len, named), default=0) < 2


def _says_another_ratio(facts: ChartFacts) -> bool:
    """Vrai pour un « n fois » qui n’est pas l’arrondi de ce que font les deux barres nommées."""
    times = times_said(facts)
    if times is None:
        return False
    if not times.is_right:
        return True
    said = title_of(facts)
    if times.drawn < times.told:
        return re.search(WORDS["more-than-times"], said) is not None
    if times.drawn > times.told:
        return re.search(WORDS["nearly-times"], said) is not None
    return False


def _says_the_most_of_what_is_not_read(facts: ChartFacts) -> bool:
    """Vrai pour « le plus vieux », « la plus agréable » : la longueur d’une barre ne dit pas si le mot lui va."""
    said = title_of(facts)
    if not READ["best"].search(said):
        return False
    if superlative(said):
        return is_not_the_first(facts)
    return not (SAYS["first"].search(said) or SAYS["last"].search(said))


def _turns_back_in_between(facts: ChartFacts) -> bool:
    """Vrai pour « baisse », « s’effondre depuis 2011 », quand une courbe du titre revient nettement en chemin."""
    said = title_of(facts)
    since_always = re.search(WORDS["since"], said)
    is_all_the_way = direction_of(said) and not years_in(said) and not hours_said(said)
    if not is_all_the_way and not since_always:
        return False
    return any(_turns_back(one, years_in(said)) for one in _meant_series(facts))


def _meant_series(facts: ChartFacts) -> list[Series]:
    """Les courbes que nomme le titre ; toutes, s’il n’en nomme aucune."""
    said = title_of(facts)
    drawn = [one for panel in facts.panels for one in series_of(panel, facts)]
    return [one for one in drawn if one.name and where_said(one.name, said)] or drawn


def _misses_a_step(facts: ChartFacts) -> bool:
    """Vrai pour « augmente chaque année », « monte sans arrêt », quand un pas au moins va dans l’autre sens, si petit soit-il."""
    said = title_of(facts)
    direction = direction_of(said)
    if not direction or not (SAYS["every"].search(said) or re.search(WORDS["at-each-step"], said)):
        return False
    return any((direction * np.diff(one.y) < 0).any() for one in _meant_series(facts))


def _begins_at_another_moment(facts: ChartFacts) -> bool:
    """Vrai pour « recule dès 2019 », quand le recul avait commencé avant, ou quand on ne sait pas le lire."""
    title = (facts.words.title or "").lower()
    direction = direction_of(title_of(facts))
    found = re.search(WORDS["begins-at"], title)
    if found is None or not direction:
        return False
    if found["year"] is None:
        return True
    year = int(found["year"])
    return any(_turn_year(one, direction) not in (year - 1, year) for one in _meant_series(facts))


def _turn_year(series: Series, direction: int) -> int | None:
    """L’année du sommet d’une courbe qui baisse, du creux d’une courbe qui monte ; rien si l’axe n’en dit pas."""
    turn = series.y.argmax() if direction < 0 else series.y.argmin()
    year = whole_years(series)[turn]
    if not np.isfinite(year):
        return None
    return int(year)


def _says_a_cause(facts: ChartFacts) -> bool:
    """Vrai pour « le chauffage fait exploser décembre » : une figure montre combien, et non pourquoi."""
    return re.search(WORDS["a-cause"], title_of(facts)) is not None


def _says_a_number_not_its_own(facts: ChartFacts) -> bool:
    """Vrai pour « les mariés l’emportent de 50 hommes » : l’ordre se lit, ce nombre n’est la valeur d’aucun nom dit."""
    said = YEAR.sub("", title_of(facts))
    said = re.sub(WORDS["an-hour"], "", said)
    if announced_tally(said):
        return False

    said = re.sub(WORDS["no-value"], "", said)
    known = _values_told(said, facts)
    in_a_name = _numbers_in_names(facts)
    for told in numbers_of(said):
        if told not in in_a_name and not any(is_written(told, value) for value in known):
            return True
    return False


def _says_the_others_of_a_bar(facts: ChartFacts) -> bool:
    """Vrai pour « plus que les autres », quand une barre se nomme « autre » : on ne sait pas si c’est d’elle que l’on parle."""
    if not re.search(WORDS["the-others"], title_of(facts)):
        return False
    labels = [label for panel in facts.panels for label in (*panel.x.labels, *panel.y.labels)]
    return any(normalise(label).rstrip("s") == "autre" for label in labels)


def _values_told(said: str, facts: ChartFacts) -> list[float]:
    """Ce qu’un nombre du titre peut être : un point d’une courbe, la valeur d’un nom dit, ou l’écart de deux."""
    found: list[float] = []
    for panel in facts.panels:
        for line in panel.lines:
            found += list(line.y)
        values = values_by_name(panel, said, facts)
        found += [values[name] for name in names_said(said, values)]
    gap = gap_said(facts)
    if gap is not None:
        found.append(gap)
    return found


def _numbers_in_names(facts: ChartFacts) -> set[str]:
    """Les nombres que portent déjà les noms d’une figure : « 25 » de « 25 à 34 ans »."""
    found: set[str] = set()
    for panel in facts.panels:
        names = [line.label for line in panel.lines]
        for label in (*panel.x.labels, *panel.y.labels, *names):
            found |= set(numbers_of(normalise(label)))
    return found


def _turns_back(series: Series, years: list[int]) -> bool:
    """Vrai si, depuis la première année dite, la série s’éloigne de là où elle finit de plus du quart de son étendue."""
    values = np.asarray(series.y, float)
    if years and np.isfinite(series.years).all():
        values = values[whole_years(series) >= years[0]]
    values = values[np.isfinite(values)]
    if values.size < A_FEW:
        return False
    along = values if values[-1] < values[0] else -values
    back = float(np.max(along - np.minimum.accumulate(along)))
    return back > A_TURN * float(np.ptp(values))


def says_a_value_of_a_name(facts: ChartFacts) -> bool:
    """Vrai si le titre donne à chaque nom qu’il dit, dans le même ordre, le nombre que porte sa barre."""
    if len(facts.panels) != 1 or re.search(WORDS["not"], _without_only(title_of(facts))):
        return False
    said = title_of(facts)
    if re.search(WORDS["a-saving"], said):  # « évite 46 tonnes » est un écart, et non la valeur d’une barre
        return False
    is_a_part = re.search(WORDS["a-percentage"], said) and not is_a_rate(facts.words.unit or "")
    if is_a_part:  # et non une valeur
        return False
    values = values_by_name(facts.panels[0], said, facts) or value_of_each_moment(facts)
    named = [values[name] for name in names_said(said, values)]
    told = numbers_of(said)
    return bool(named) and len(named) == len(told) and all(map(is_written, told, named))


def _without_only(said: str) -> str:
    """Un titre sans « ne… que », qui restreint et ne nie pas."""
    return re.sub(WORDS["only"], "", said)


def redrawn(facts: ChartFacts) -> Iterator[ChartFacts]:
    """La même figure, où les mêmes noms et les mêmes dates porteraient d’autres valeurs."""
    for change in (_mirrored, _turned, _raised, _shrunk):
        panels = tuple(_changed(panel, change) for panel in facts.panels)
        yield replace(facts, panels=panels)


def _changed(panel: Panel, change: Callable[[Array], Array]) -> Panel:
    """Le même graphique, dont chaque série suit ce changement."""
    bars = tuple(_changed_bars(one, change) for one in panel.bars)
    lines = tuple(one._replace(y=change(one.y)) for one in panel.lines)
    points = tuple(one._replace(y=change(one.y)) for one in panel.points)
    return replace(panel, bars=bars, lines=lines, points=points)


def _changed_bars(bars: Bars, change: Callable[[Array], Array]) -> Bars:
    return bars._replace(tip=bars.foot + change(bars.length))


def _mirrored(values: Array) -> Array:
    """Les plus grandes valeurs deviennent les plus petites : un ordre, une hausse s’y renversent."""
    if not np.isfinite(values).any():
        return values
    return np.nanmin(values) + np.nanmax(values) - values


def _turned(values: Array) -> Array:
    """Chacun prend la valeur d’un autre, plus loin : qui était premier ou dernier n’est plus ni l’un ni l’autre."""
    order = np.argsort(values, kind="stable")
    turned = np.empty_like(values)
    turned[order] = np.roll(values[order], values.size // 2)
    return turned


def _raised(values: Array) -> Array:
    """Toutes montées d’autant : les rapports et les parts se resserrent."""
    if not np.isfinite(values).any():
        return values
    return values + _FAR * np.nanmax(np.abs(values))


def _shrunk(values: Array) -> Array:
    return values * _SMALL
