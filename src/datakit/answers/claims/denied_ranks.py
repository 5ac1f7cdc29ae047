"""Ce qui dément un rang : « le plus servi », « dépasse toutes les autres », « surtout », « plus que toutes réunies »."""

import re

from datakit.answers.claims.named import (
    Named,
    another_is_ahead,
    as_drawn,
    only_moment,
    only_named,
)
from datakit.answers.claims.said import WORDS, title_of
from figaudit.base.text import normalise, number
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said
from figaudit.titles.words import READ


def a_rate_is_not_a_count(facts: ChartFacts) -> str:
    """« Saint-Benoît gagne le plus d’habitants », quand la figure montre des pourcentages."""
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


def none_as(facts: ChartFacts) -> tuple[Named, int] | None:
    """Le nom qu’aucun autre n’égale, « aucune n’est aussi dense que Poitiers », et le rang où cela le met : 1, ou −1."""
    found = re.search(WORDS["none-as"], title_of(facts))
    named = only_named(facts) or only_moment(facts)
    if found is None or named is None or not names_said(found["other"], [named.name]):
        return None
    return named, 1 if found["more"] else -1


def not_the_one_none_equals(facts: ChartFacts) -> str:
    """« Aucune commune n’est aussi dense que Buxerolles », quand une autre l’est davantage."""
    placed = none_as(facts)
    if placed is None:
        return ""
    named, direction = placed
    return another_is_ahead(named, direction, "not-the-most" if direction > 0 else "not-the-least", facts)


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
