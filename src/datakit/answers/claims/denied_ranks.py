"""Ce qui dément un rang : « le plus servi », « dépasse toutes les autres », « surtout », « plus que toutes réunies »."""

import re

from datakit.answers.claims.named import (
    Named,
    another_is_ahead,
    as_drawn,
    only_moment,
    only_named,
    value_of_each_name,
)
from datakit.answers.claims.said import A_FEW, WORDS, title_of
from figaudit.base.text import normalise, number
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.words import READ

#: « Au coude à coude » ne se dit plus d’une barre qui fait moins des trois quarts de l’autre.
_CLOSE = 0.75
_PODIUM = 3


def a_rate_is_not_a_count(facts: ChartFacts) -> str:
    """« Sainte-Radégonde gagne le plus d’habitants », quand la figure montre des pourcentages."""
    found = re.search(WORDS["wins-the-most"], title_of(facts))
    if found is None or "%" not in (facts.words.unit or ""):
        return ""
    return str(WORDS["a-rate"].format(found["verb"]))


def not_ahead_of_all(facts: ChartFacts) -> str:
    """« Buxerolles dépasse toutes les autres communes », quand une autre barre est plus longue que la sienne."""
    said = title_of(facts)
    if not re.search(WORDS["ahead-of-all"], said) or re.search(WORDS["not-ahead"], said):
        return ""
    named = only_named(facts) or only_moment(facts)
    return "" if named is None else another_is_ahead(named, 1, "not-ahead-of-all", facts)


def superlative(said: str) -> int:
    """1 pour « le plus servi », « la meilleure note », −1 pour « le moins servi », 0 si le titre ne dit rien de tel."""
    most = re.search(WORDS["the-most"], said) is not None
    least = re.search(WORDS["the-least"], said) is not None
    return most - least


def _best_or_worst(facts: ChartFacts) -> int:
    """1 pour « est la meilleure », −1 pour « est le pire », d’une figure de notes ; ailleurs, le pire est peut-être le plus grand."""
    said = title_of(facts)
    if not re.search(WORDS["marks"], normalise(facts.words.unit or "")):
        return 0
    best = re.search(WORDS["best-mark"], said) is not None
    worst = re.search(WORDS["worst-mark"], said) is not None
    return best - worst


def not_the_most(facts: ChartFacts) -> str:
    """« Victor Hugo est l’arrêt le plus servi », quand une autre barre est plus longue que la sienne."""
    said = title_of(facts)
    direction = superlative(said) or _best_or_worst(facts)
    if not direction or is_not_the_first(facts):
        return ""
    named = only_named(facts)
    if named is None or READ["whole"].match(named.name):
        return ""
    return another_is_ahead(named, direction, "not-the-most" if direction > 0 else "not-the-least", facts)


def is_not_the_first(facts: ChartFacts) -> bool:
    """Vrai pour « l’un des plus servis », « presque le plus servi », ou d’une durée : le premier n’y est pas le plus grand."""
    said, unit = title_of(facts), normalise(facts.words.unit or "")
    is_loose = re.search(f"{WORDS['not-the-first']}|{WORDS['vague']}", said)
    return bool(is_loose or re.search(WORDS["durations"], unit))


def not_mainly(facts: ChartFacts) -> str:
    """« Surtout célibataires », quand la barre « Marié » est plus longue."""
    said = title_of(facts)
    if not re.search(WORDS["mainly"], said) or re.search(
        f"{WORDS['not']}|{WORDS['falls']}|{WORDS['rises']}", said
    ):
        return ""
    named = only_named(facts)
    if named is None or READ["whole"].match(named.name):
        return ""
    return another_is_ahead(named, 1, "not-mainly", facts)


def not_right_behind(facts: ChartFacts) -> str:
    """« Emma domine, Jade la suit », « Hugo talonne Lucas », quand une autre barre est entre les deux."""
    said = title_of(facts)
    panel = facts.panels[0] if len(facts.panels) == 1 else None
    if panel is None or not panel.bars or re.search(WORDS["not-ahead"], said):
        return ""
    values = values_by_name(panel, said, facts)
    ahead, behind = _ahead_and_behind(said, names_said(said, values))
    if not ahead or re.search(WORDS["durations"], normalise(facts.words.unit or "")):
        return ""
    between = [name for name in values if values[behind] < values[name] < values[ahead]]
    if values[ahead] < values[behind]:
        between = [behind]
    if not between:
        return ""
    other = max(between, key=values.__getitem__)
    key = "not-behind" if other == behind else "not-right-behind"
    told = [as_drawn(behind, facts), number(values[behind]), as_drawn(ahead, facts), number(values[ahead])]
    return str(WORDS[key].format(*told, as_drawn(other, facts), number(values[other])))


def not_that_close(facts: ChartFacts) -> str:
    """« Chasseneuil talonne Poitiers », « Manon et Emma sont au coude à coude », quand l’une fait moins des trois quarts de l’autre."""
    said = title_of(facts)
    if (
        len(facts.panels) != 1
        or not re.search(WORDS["close-by"], said)
        or re.search(WORDS["not-ahead"], said)
    ):
        return ""
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    if len(named) != 2 or re.search(WORDS["durations"], normalise(facts.words.unit or "")):
        return ""
    one, two = named
    if min(values[one], values[two]) >= _CLOSE * max(values[one], values[two]):
        return ""
    told = [as_drawn(one, facts), number(values[one]), as_drawn(two, facts), number(values[two])]
    return str(WORDS["not-close"].format(*told))


def not_on_the_podium(facts: ChartFacts) -> str:
    """« Arthur est sur le podium », quand il est dixième ; « rate le podium », quand il y est."""
    said = title_of(facts)
    named = only_named(facts)
    if named is None or not re.search(WORDS["podium"], said) or is_not_the_first(facts):
        return ""
    if any(READ["whole"].match(name) for name in named.values):
        return ""
    rank = 1 + sum(value > named.value for value in named.values.values())
    is_said_off = re.search(WORDS["off-the-podium"], said) is not None
    if (rank > _PODIUM) == is_said_off:
        return ""
    return str(WORDS["not-that-rank"].format(as_drawn(named.name, facts), rank))


def _ahead_and_behind(said: str, named: list[str]) -> tuple[str, str]:
    """Qui est devant, et qui le suit de près, de deux noms ; vides si le titre ne dit rien de tel."""
    if len(named) != 2:
        return "", ""
    first, second = sorted(named, key=said.find)
    if re.search(WORDS["followed-by"], said):
        return first, second
    if re.search(WORDS["follows"], said):
        return second, first
    return "", ""


def not_so_low_there(facts: ChartFacts) -> str:
    """« Moins forte à 7 h », quand 7 h porte la plus longue barre ; « la plus sale à 4 h », quand une autre l’est davantage."""
    said = title_of(facts)
    found = re.search(WORDS["so-there"], said)
    if found is None or len(facts.panels) != 1:
        return ""
    values = value_of_each_name(facts.panels[0])
    named = names_said(found["where"], values)
    if len(named) != 1 or len(values) < A_FEW:
        return ""
    name = named[0]
    is_more = found["side"] == "plus"
    if found["most"]:
        here = Named(name, values[name], values, percent=False)
        direction = 1 if is_more else -1
        return another_is_ahead(here, direction, "not-the-most" if is_more else "not-the-least", facts)
    farthest = min(values.values()) if is_more else max(values.values())
    if values[name] != farthest:
        return ""
    key = "lowest-there" if is_more else "highest-there"
    return str(WORDS[key].format(as_drawn(name, facts), number(values[name])))


def not_so_little_of_it(facts: ChartFacts) -> str:
    """« Tous les quatre ans : cela émet moins », quand cette barre est la plus longue ; de même de « plus », au plus bas."""
    said = title_of(facts)
    found = re.search(WORDS["so-much-of-it"], said)
    named = only_named(facts)
    if found is None or named is None or len(named.values) < A_FEW:
        return ""
    if re.search(f"{WORDS['not']}|{WORDS['vague']}", said.replace(found[0], "")):
        return ""
    is_more = found["side"] == "plus"
    farthest = min(named.values.values()) if is_more else max(named.values.values())
    if named.value != farthest:
        return ""
    key = "lowest-there" if is_more else "highest-there"
    return str(WORDS[key].format(as_drawn(named.name, facts), number(named.value)))


def not_more_than_all(facts: ChartFacts) -> str:
    """« Poitiers a plus d’arrêts que les sept autres réunies », quand les autres barres en font davantage."""
    said = title_of(facts)
    if not re.search(WORDS["more-than-all"], said) or re.search(WORDS["not-ahead"], said):
        return ""
    named = only_named(facts)
    if named is None or any(READ["whole"].match(name) for name in named.values):
        return ""
    others = sum(named.values.values()) - named.value
    if named.value >= others:
        return ""
    return str(
        WORDS["less-than-all"].format(as_drawn(named.name, facts), number(named.value), number(others))
    )
