"""Ce qui dément de quel côté penche une comparaison : « toujours moins que », « mieux notée que »."""

import re
from dataclasses import dataclass

from datakit.answers.claims.named import as_drawn, group_named, value_of_each_moment
from datakit.answers.claims.said import WORDS, title_of
from figaudit.base.text import number
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said, values_by_name


def not_always_on_that_side(facts: ChartFacts) -> str:
    """« Le compteur donne toujours moins que la fiche », quand l’une des barres « compteur » dépasse la barre « fiche »."""
    said = title_of(facts)
    found = re.search(WORDS["always-more"], said)
    if found is None or len(facts.panels) != 1:
        return ""
    values = values_by_name(facts.panels[0], said, facts)
    ours = group_named(found["one"], values)
    theirs = group_named(found["other"], values)
    if not ours or not theirs:
        return ""
    sign = 1 if found["side"] == "plus" else -1
    for mine in ours:
        for other in theirs:
            if sign * values[mine] < sign * values[other]:
                one, two = as_drawn(mine, facts), as_drawn(other, facts)
                return str(
                    WORDS["not-on-that-side"].format(one, number(values[mine]), two, number(values[other]))
                )
    return ""


def not_better_than(facts: ChartFacts) -> str:
    """« La licence est mieux notée que les formats », quand la barre « formats » est plus longue."""
    said = title_of(facts)
    found = re.search(WORDS["better-than"], said) or re.search(WORDS["more-of-one"], said)
    if found is None or re.search(WORDS["not"], _without_less(said)) or len(facts.panels) != 1:
        return ""
    values = values_by_name(facts.panels[0], said, facts)
    ours, theirs = names_said(found["one"], values), names_said(found["other"], values)
    if len(ours) != 1 or len(theirs) != 1:
        return ""
    sign = -1 if "moins" in found["side"] else 1
    mine, other = values[ours[0]], values[theirs[0]]
    if sign * mine >= sign * other:
        return ""
    one, two = as_drawn(ours[0], facts), as_drawn(theirs[0], facts)
    return str(WORDS["not-better-than"].format(one, number(mine), two, number(other)))


@dataclass(frozen=True)
class Moments:
    """Deux moments qu’un titre compare, leurs valeurs, et le sens : 1 si le premier doit l’emporter."""

    sign: int
    first: str
    second: str
    values: dict[str, float]

    @property
    def is_contrary(self) -> bool:
        return self.sign * self.values[self.first] <= self.sign * self.values[self.second]


def moments_compared(facts: ChartFacts) -> Moments | None:
    """Les deux moments de « plus forte en décembre qu’en août », s’ils sont dessinés ; rien d’un titre qui nie."""
    said = title_of(facts)
    loose = f"{WORDS['not']}|{WORDS['vague']}"
    if len(facts.panels) != 1 or re.search(loose, re.sub(r"\b(?:plus|moins)\b", "", said)):
        return None
    values = value_of_each_moment(facts)
    for pattern, sign in (("then-and-then", 1), ("then-and-then-low", -1)):
        found = re.search(WORDS[pattern], said)
        if found is None:
            continue
        theirs = names_said(found["other"], values)
        ours = [name for name in names_said(said[: found.start("other")], values) if name not in theirs]
        if len(ours) == 1 and len(theirs) == 1:
            is_less = found["side"] == "moins"
            return Moments(-sign if is_less else sign, ours[0], theirs[0], values)
    return _month_over_month(said, values)


def _month_over_month(said: str, values: dict[str, float]) -> Moments | None:
    """Les deux mois de « janvier dépasse décembre », de « juillet consomme moins qu’août », s’ils sont dessinés."""
    found = re.search(WORDS["then-and-then-subject"].replace("{MONTHS}", "|".join(WORDS["months"])), said)
    if found is None:
        return None
    first, other = names_said(found["first"], values), names_said(found["other"], values)
    if len(first) != 1 or len(other) != 1:
        return None
    return Moments(-1 if found["side"] == "moins" else 1, first[0], other[0], values)


def not_more_then_than_then(facts: ChartFacts) -> str:
    """« Plus forte en août qu’en décembre », quand la barre d’août est la plus courte des deux."""
    moments = moments_compared(facts)
    if moments is None or not moments.is_contrary:
        return ""
    told = []
    for name in (moments.first, moments.second):
        told += [as_drawn(name, facts), number(moments.values[name])]
    return str(WORDS["not-then"].format(*told))


def _without_less(said: str) -> str:
    """Un titre sans le « moins » de « moins bien notée », qui ne nie rien."""
    return re.sub(r"\bmoins\b", "", said)
