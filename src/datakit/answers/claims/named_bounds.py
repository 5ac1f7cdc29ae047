"""La borne d’un seul nom : « Poitiers dépasse 1 000 », « seule la licence reste sous 20 % » ; son nombre n’est pas une valeur."""

import re
from dataclasses import dataclass

from datakit.answers.claims.bounds import Bound, bound_written, whole_title
from datakit.answers.claims.named import Named, as_drawn, may_lack_some, only_named
from datakit.answers.claims.said import WORDS, numbers_of
from figaudit.base.text import number
from figaudit.read.facts import ChartFacts
from figaudit.titles.words import READ


@dataclass(frozen=True)
class NamedBound:
    """De quel côté d’une borne un titre met un nom, et s’il l’y met seul."""

    bound: Bound
    named: Named
    alone: bool

    @property
    def is_there(self) -> bool:
        """Vrai si le nom est du côté dit."""
        return self._holds(self.named.value)

    @property
    def others_there(self) -> dict[str, float]:
        """Les autres noms, de ce côté-là eux aussi."""
        found = {}
        for name, value in self.named.values.items():
            if name != self.named.name and self._holds(value):
                found[name] = value
        return found

    def _holds(self, value: float) -> bool:
        return self.bound.side * (value - self.bound.value) > 0


def named_bound(facts: ChartFacts) -> NamedBound | None:
    """La borne que dit un titre d’un seul nom ; rien s’il nie, compare, ou dit un autre nombre."""
    said = whole_title(facts)
    named = only_named(facts)
    if named is None or len(numbers_of(said)) != 1 or re.search(WORDS["named-bound-restricted"], said):
        return None
    alone = re.search(WORDS["alone"], said) is not None
    if alone != (re.search(r"\bseul", said) is not None):
        return None
    bound = bound_written(said, WORDS["named-bounds"], facts)
    return NamedBound(bound, named, alone) if bound else None


def named_bound_is_kept(facts: ChartFacts) -> bool:
    """Vrai si le nom est du côté dit, et les autres non si le titre l’y met seul ; il faut alors les voir tous."""
    placed = named_bound(facts)
    if placed is None or not placed.is_there:
        return False
    if not placed.alone:
        return True
    has_a_whole = any(READ["whole"].match(name) for name in placed.named.values)
    return not (placed.others_there or has_a_whole or may_lack_some())


def not_on_that_side_of_the_bound(facts: ChartFacts) -> str:
    """« Poitiers dépasse 3 000 », quand on lit 2 116 ; « seule Poitiers dépasse 1 000 », quand une autre les passe aussi."""
    placed = named_bound(facts)
    if placed is None:
        return ""
    side = placed.bound.side
    way = "above" if side > 0 else "below"
    name, limit = as_drawn(placed.named.name, facts), number(placed.bound.value)
    if not placed.is_there:
        return str(WORDS[f"named-not-{way}"].format(name, limit, number(placed.named.value)))
    others = placed.others_there
    if not placed.alone or not others:
        return ""
    other = max(others, key=lambda one: side * others[one])
    return str(WORDS[f"not-alone-{way}"].format(name, limit, as_drawn(other, facts), number(others[other])))
