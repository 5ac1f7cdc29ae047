"""La part qu’une barre fait d’une autre : « vide, elle consomme 18 % d’un jour normal », « août fait 40 % de décembre »."""

import re
from dataclasses import dataclass

from datakit.answers.claims.named import as_drawn, is_a_rate, value_of_each_moment
from datakit.answers.claims.said import WORDS, is_written, numbers_of, title_of, value_of
from datakit.answers.claims.shown import A_PAIR, says_a_loss
from figaudit.base.text import number
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said, values_by_name

#: « 18 % » se dit de 17,6 ; « près de 20 % » aussi, et « 50 % », non.
_ROUNDED = 0.6
_NEARLY = 3.0
#: Plus court, un mot d’un nom, « de », « un », est aussi dans tous les titres.
_A_SMALL_WORD = 4


@dataclass(frozen=True)
class Part:
    """Le pourcentage qu’un titre dit, les deux barres qu’il compare ainsi, et ce qu’elles font vraiment l’une de l’autre.

    `side` : 1 de « plus de 18 % », −1 de « moins de 18 % » ; `is_loose` : « près de », « environ ».
    """

    told: float
    part: str
    base: str
    values: dict[str, float]
    side: int
    is_loose: bool

    @property
    def drawn(self) -> float:
        return 100 * self.values[self.part] / self.values[self.base]

    @property
    def is_right(self) -> bool:
        if self.side:
            return self.side * (self.drawn - self.told) > 0
        return abs(self.drawn - self.told) <= (_NEARLY if self.is_loose else _ROUNDED)

    @property
    def is_wrong(self) -> bool:
        if self.side:
            return self.side * (self.drawn - self.told) < -_ROUNDED
        return abs(self.drawn - self.told) > _NEARLY


def part_said(facts: ChartFacts) -> Part | None:
    """La part d’une barre dans une autre, si le titre les dit toutes deux ; rien d’une perte, ni d’un titre qui nie."""
    said = title_of(facts)
    found = re.search(WORDS["part-of-a-bar"], said)
    if found is None or len(facts.panels) != 1 or is_a_rate(facts.words.unit or "") or says_a_loss(facts):
        return None
    if re.search(WORDS["not-a-part-of-a-bar"], said):
        return None
    denied = re.sub(r"\b(?:plus|moins)\b", "", re.sub(WORDS["only"], "", said))
    if re.search(WORDS["not"], denied):
        return None
    values = values_by_name(facts.panels[0], said, facts) or value_of_each_moment(facts)
    base = _said_in(said[found.start("base") :], values)
    part = _said_in(said[: found.start("told")], values)
    if not base or not part or base == part or values[base] <= 0:
        return None
    side = {"plus": 1, "moins": -1}.get(found["side"] or "", 0)
    return Part(value_of(found["told"]), part, base, values, side, found["loose"] is not None)


def _said_in(words_said: str, values: dict[str, float]) -> str:
    """Le seul de ces noms que disent ces mots ; de deux barres, celle dont ils disent un mot que l’autre n’a pas."""
    named = names_said(words_said, values)
    if named:
        return named[0] if len(named) == 1 else ""
    if len(values) != A_PAIR:
        return ""
    told = set(re.findall(r"[a-z]+", words_said))
    owners = {
        word: name for name in values for word in re.findall(r"[a-z]+", name) if len(word) >= _A_SMALL_WORD
    }
    shared = set.intersection(*(set(re.findall(r"[a-z]+", name)) for name in values))
    found = {owners[word] for word in told & owners.keys() - shared}
    return found.pop() if len(found) == 1 else ""


def part_of_a_bar_is_right(facts: ChartFacts) -> bool:
    """Vrai si la part dite est bien celle des deux barres, et si le titre ne dit pas d’autre nombre."""
    part = part_said(facts)
    if part is None or not part.is_right:
        return False
    others = [told for told in numbers_of(title_of(facts)) if value_of(told) != part.told]
    drawn = [part.values[part.part], part.values[part.base]]
    return all(any(is_written(told, value) for value in drawn) for told in others)


def not_that_part_of_the_bar(facts: ChartFacts) -> str:
    """« Vide, elle consomme 50 % d’un jour normal », quand elle en consomme 18."""
    part = part_said(facts)
    if part is None or not part.is_wrong:
        return ""
    mine, base = part.values[part.part], part.values[part.base]
    shown = (as_drawn(part.part, facts), number(mine), as_drawn(part.base, facts), number(base))
    return str(WORDS["not-that-part-of-a-bar"].format(*shown, number(part.drawn, 0)))
