"""Ce qu'un titre dit d'un lieu et du reste : deux fois plus ici que là, une part des gens, ou des événements, à tel endroit."""

import re
from itertools import permutations
from typing import Any

import numpy as np

from figaudit.base import text
from figaudit.base.language import quoted
from figaudit.base.text import NBSP, normalise, number, parse_number
from figaudit.read.maps.facts import Coding, MapFacts
from figaudit.rules.map import Said, tell
from figaudit.rules.maps.parts import NEARLY, in_numbers
from figaudit.rules.maps.stock_in_choropleth import kind_of
from figaudit.titles.categories import names_said
from figaudit.titles.claims import is_hedged
from figaudit.titles.languages import readable
from figaudit.titles.shares import Told, announced_share
from figaudit.titles.words import multiple_of, share_a_word

FEWEST = 5  # lieux, ou événements : de moins, une part ne veut rien dire
STEM = 4  # lettres : le début d'un mot suffit à le reconnaître

_WORDS: dict[str, Any] = text.words(__file__, "told_places.json")
_BETWEEN = [
    re.compile(rf"\b(?:{here})\b[^;:]{{0,40}}?{_WORDS['than']}(?:{there})\b")
    for sides in _WORDS["sides"]
    for here, there in permutations(sides)
]
_LIVES = _WORDS["lives"]
_HOLDS = _WORDS["holds"]
_WITHIN = re.compile(_WORDS["within"])
_PEOPLE = re.compile(_WORDS["people"])
_TOGETHER = _WORDS["together"]
_PERCENT = re.compile(r"\d+ %")


def contradicted_place(facts: MapFacts) -> Said | None:
    """Ce que la carte, ou sa table, répond à un titre qui oppose un lieu aux autres ; None si elle n'y répond rien."""
    return contradicted_gap(facts) or contradicted_part(facts) or contradicted_nearness(facts)


# --- « deux fois plus sur le littoral que dans l'intérieur » -----------------------------------------------------
def contradicted_gap(facts: MapFacts) -> Said | None:
    """Deux parts d'une même carte ne peuvent différer plus que sa plus grande valeur ne diffère de sa plus petite."""
    title = normalise(facts.subject)
    if is_hedged(title) or not compares_two_sides(title):
        return None
    multiple = multiple_of(readable(title, facts.subject, [], {}))
    if multiple.value <= 1:
        return None

    least, _ = multiple.bounds
    for coding in facts.ordered:
        values = coding.values
        if not is_a_rate(coding, facts) or not share_a_word(title, normalise(coding.label)):
            continue
        low, high = float(values.min()), float(values.max())
        if low > 0 and high < least * low:
            return tell("gap", ratio=multiple.value, low=low, high=high)
    return None


def compares_two_sides(title: str) -> bool:
    """Vrai si le titre compare deux côtés d'une même carte.

    >>> compares_two_sides("twice as many doctors on the coast as inland"), compares_two_sides("deux fois plus qu'en 2010")
    (True, False)
    """
    return any(between.search(title) for between in _BETWEEN)


def is_a_rate(coding: Coding, facts: MapFacts) -> bool:
    """Un rapport : des comptes de deux lieux, eux, s'ajoutent, et leurs sommes diffèrent autant qu'on veut."""
    return len(coding.values) > 1 and kind_of(coding, facts).name == "ratio"


# --- « trois habitants sur quatre vivent à Poitiers » ------------------------------------------------------------
def contradicted_part(facts: MapFacts) -> Said | None:
    """La part d'un lieu nommé dans le total des symboles, quand ce n'est pas celle que dit le titre."""
    values = {normalise(name): value for name, value in facts.named}
    if facts.symbols is None or facts.weighed is None or len(values) < FEWEST or min(values.values()) < 0:
        return None

    raw = normalise(facts.subject)
    title = in_numbers(raw)
    announced = announced_share(title)
    named = names_said(title, values)
    if announced is None or len(named) != 1 or is_unsure(raw):
        return None
    if not places_a_share(title, named[0]) or not counts_the_same(raw, facts):
        return None

    share = 100 * values[named[0]] / sum(values.values())
    # « Trois sur quatre » est une part à peu près, même écrite « 75 % » par notre lecture.
    if Told(announced.value, spelled=True).matches(raw, share):
        return None
    name = next(name for name, _ in facts.named if normalise(name) == named[0])
    return tell("part", announced=announced.value, name=quoted(name), drawn=share)


def places_a_share(title: str, name: str) -> bool:
    """Vrai si le titre met une part de tous en ce lieu ; « 20 % des habitants de Metz sont âgés » n'en dit rien.

    >>> places_a_share("75 % bewohnern leben in der stadt metz", "metz"), places_a_share("20 % des habitants de metz", "metz")
    (True, False)
    """
    there = rf"\b{re.escape(name)}\b(?!{_TOGETHER})"
    return bool(
        re.search(rf"{_PERCENT.pattern}[^;:]*?{_LIVES}{there}", title)
        or re.search(rf"{there}[^;:,]{{0,15}}{_HOLDS}[^;:]*?{_PERCENT.pattern}", title)
    )


def counts_the_same(title: str, facts: MapFacts) -> bool:
    """Vrai si le titre parle des gens que comptent les symboles, ou de ce que leur légende nomme."""
    drawn = "" if facts.weighed is None else facts.weighed.column.replace("_", " ")
    label = normalise(f"{facts.unit} {drawn}")
    if _PEOPLE.search(label):
        return _PEOPLE.search(title) is not None
    return share_a_word(title, label)


def is_unsure(title: str) -> bool:
    """Le titre doute, nie, ou ne dit qu'à peu près : « près de la moitié »."""
    return is_hedged(title) or NEARLY.search(title) is not None


# --- « neuf incendies sur dix à moins de 10 km de la côte » ------------------------------------------------------
def contradicted_nearness(facts: MapFacts) -> Said | None:
    """La part des événements à cette distance du lieu que nomme une colonne de la table."""
    raw = normalise(facts.subject)
    title = in_numbers(raw)
    within = _WITHIN.search(title)
    announced = announced_share(title)
    if within is None or announced is None or is_unsure(_WITHIN.sub("", raw)):
        return None

    reach = parse_number(within[1]).value
    unit = "km" if within[2].startswith("k") else "m"
    place = title[within.end() :].split(",")[0]
    for column, distances in facts.beside.items():
        known = distances[np.isfinite(distances)]
        if len(known) < FEWEST or not measures_the_distance(column, unit, place):
            continue
        near = int(np.count_nonzero(known <= reach))
        share = 100 * near / len(known)
        if not Told(announced.value, spelled=True).matches(title[: within.start()], share):
            far = f"{number(reach)}{NBSP}{unit}"
            return tell("near", announced=announced.value, reach=far, near=near, all=len(known))
    return None


def measures_the_distance(column: str, unit: str, place: str) -> bool:
    """« km_from_coast » : l'unité du titre, et l'un des mots de son lieu.

    >>> measures_the_distance("km_from_coast", "km", "the coast"), measures_the_distance("hectares", "km", "the coast")
    (True, False)
    """
    words = normalise(column.replace("_", " ")).split()
    stems = {word[:STEM] for word in place.split() if len(word) >= STEM}
    return unit in words and any(word[:STEM] in stems for word in words)
