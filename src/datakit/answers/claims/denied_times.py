"""Ce qui dément un rapport : « sept fois plus que », « trois fois moins »."""

import re
from dataclasses import dataclass

from datakit.answers.claims.named import as_drawn
from datakit.answers.claims.pair import pair_said
from datakit.answers.claims.said import WORDS, title_of
from figaudit.base.text import number
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said, values_by_name, where_named
from figaudit.titles.words import YEAR, multiple_of

#: « 9 fois » se dit de 8,7.
_HALF_A_TIME = 0.5
#: « 40 fois » se dit de 43 : un grand rapport s’arrondit davantage.
_ROUND_TIMES = 0.1
#: « 1,5 fois » ne se dit pas de 1,9 : un petit rapport s’arrondit moins.
_SMALL_TIMES = 0.15


@dataclass(frozen=True)
class Times:
    """Le rapport qu’un titre annonce entre deux noms, et ce que font leurs valeurs, la plus grande sur la plus petite."""

    told: float
    more: str
    less: str
    values: dict[str, float]

    @property
    def drawn(self) -> float:
        return self.values[self.more] / self.values[self.less]

    @property
    def is_right(self) -> bool:
        """Vrai si l’on arrondirait ainsi ce rapport."""
        return abs(self.told - self.drawn) <= min(_HALF_A_TIME, _SMALL_TIMES * self.drawn)

    @property
    def is_wrong(self) -> bool:
        """Vrai si aucun arrondi n’y mène."""
        return abs(self.told - self.drawn) > max(_HALF_A_TIME, _ROUND_TIMES * self.drawn)


def times_said(facts: ChartFacts) -> Times | None:
    """Le rapport annoncé entre les deux seuls noms que dit un titre ; rien s’il en dit d’autres, ou aucun rapport."""
    said = title_of(facts)
    told = multiple_of(YEAR.sub("", said))
    if len(facts.panels) != 1 or told.value <= 1 or told.least:
        return None
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    pair = None if named else pair_said(facts)
    if pair and pair.subject:  # « 8 ans », « 4 ans » : le nombre nomme la barre
        values = pair.values
        named = list(values)
    if len(named) != 2 or min(values[name] for name in named) <= 0:
        return None
    less, more = sorted(named, key=values.__getitem__)
    return Times(told.value, more, less, values)


def not_so_many_times(facts: ChartFacts) -> str:
    """« Poitiers est 7 fois plus peuplée que Buxerolles », quand l’une divisée par l’autre fait 8,7."""
    times = times_said(facts)
    said = title_of(facts)
    if times is None or not times.is_wrong or re.search(f"{WORDS['vague']}|{WORDS['not']}", _less(said)):
        return ""
    more, less = (number(times.values[name]) for name in (times.more, times.less))
    drawn = number(times.drawn, 1)
    return str(WORDS["not-so-many-times"].format(number(times.told), more, less, drawn))


def times_turned_round(facts: ChartFacts) -> str:
    """« La licence vaut sept fois les formats », quand ce sont les formats qui valent sept fois la licence."""
    times = times_said(facts)
    said = title_of(facts)
    if times is None or re.search(f"{WORDS['vague']}|{WORDS['not']}", _less(said)):
        return ""

    before, _, after = said.partition(" fois ")
    greater, smaller = times.more, times.less
    if after.startswith("moins"):  # « la licence vaut sept fois moins » : le petit se dit alors d’abord
        greater, smaller = smaller, greater
    first = where_named(smaller, said)
    second = where_named(greater, said)
    if first is None or second is None:
        return ""
    if not first[0] < len(before) < second[0]:
        return ""

    told = []
    for name in (times.more, times.less):
        told += [number(times.values[name]), as_drawn(name, facts)]
    return str(WORDS["turned-round"].format(*told))


def times_without_names(facts: ChartFacts) -> float:
    """Le rapport d’un titre qui ne nomme pas les deux barres qu’il compare ; zéro s’il les nomme, ou compare à autre chose."""
    said = title_of(facts)
    if len(re.findall(r"\bfois\b", said)) != 1 or not re.search(WORDS["times-of-it"], said):
        return 0
    if len(facts.panels) != 1 or not facts.panels[0].bars:
        return 0
    if re.search(f"{WORDS['vague']}|{WORDS['not']}", _less(said)):
        return 0
    if times_said(facts):
        return 0
    return multiple_of(YEAR.sub("", said)).value


def _less(said: str) -> str:
    """Un titre sans le « moins » de « trois fois moins », qui ne nie rien, ni le « plus de » de « trois fois plus de »."""
    return re.sub(r"\bfois (?:moins|plus)\b", "fois", said)
