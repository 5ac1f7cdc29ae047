"""Le lieu que nomme un titre, « In Berlin ist die Quote am höchsten », comparé aux nombres de la carte ou de sa table."""

import re
from itertools import pairwise
from typing import Any

from figaudit.base import text
from figaudit.base.language import quoted
from figaudit.base.text import normalise
from figaudit.read.maps.facts import MapFacts
from figaudit.read.maps.intervals import numbers
from figaudit.titles.categories import names_said
from figaudit.titles.claims import is_hedged
from figaudit.titles.languages import readable
from figaudit.titles.ranking import contradicted_first_place
from figaudit.titles.words import told

FEWEST = 5  # lieux nommés et chiffrés : de moins, un titre peut parler d'un autre
NEAR = 0.02  # part de l'étendue des valeurs : un titre arrondit
ROOT = 5  # lettres : le début d'un mot suffit à le reconnaître, « éolique », « éolien »
_SPLIT_WORD = re.compile(r"- (?=[a-z])")  # « Nieder- sachsen », coupé à la fin d'une ligne
_IN_BRACKETS = re.compile(r" ?\([a-z .-]+\)")  # « Leipzig (Stadt) »
_NAME_THEN_VALUE = re.compile(r"([a-z][^\d:;()]{1,40}?)[\s,:]+([-−+]?\d[\d.,]*)(?: ?%| ?‰)?")
_VALUE = re.compile(r"[-−+]?\d[\d.,]*(?: ?%| ?‰)?")

_WORDS: dict[str, Any] = text.words(__file__, "directions.json")
_HIGHEST = re.compile(_WORDS["highest_of_all"])
_LOWEST = re.compile(_WORDS["lowest_of_all"])
_MOST_OF_A_KIND = re.compile(_WORDS["most_of_a_kind"])
_NOT_THE_FIRST = re.compile(_WORDS["not_the_first"])
_CHANGES: dict[str, Any] = text.words(__file__, "everywhere.json")
# Ce qui fait parler le titre d'un manque, d'un coin de la carte, ou d'une variation.
_POINT = "(?:" + "|".join(" ".join(_WORDS["points"].values()).split()) + ")"
_ELSEWHERE = [
    re.compile(_WORDS[words].replace("{POINT}", _POINT)) for words in ("scarce", "named", "centre", "edge")
]
_CHANGE = re.compile("|".join([_WORDS["rises"], _WORDS["falls"], _CHANGES["up"], _CHANGES["down"]]))


def contradicted_name(facts: MapFacts) -> str:
    """Ce que répondent les nombres à un titre qui met un lieu en tête, ou en queue ; « » s'ils n'y répondent rien."""
    values = values_by_name(facts.marked)
    if len(values) < FEWEST:
        return contradicted_row(facts)

    title = facts.text.title or facts.subject or facts.title
    said = readable(normalise(title), title, [], values)
    named = names_said(said, values)
    if len(named) != 1 or is_hedged(said):
        return ""
    return contradicted_first_place(said, named[0], values)


def contradicted_row(facts: MapFacts) -> str:
    """« L'Argentine, championne de l'éolien » : la ligne de la table que nomme le titre, si elle n'est pas la première."""
    values = dict(facts.named)
    title = normalise(facts.subject)
    said = names_said(title, [normalise(name) for name in values])
    if len(values) < FEWEST or len(said) != 1:
        return ""

    name = next(name for name in values if normalise(name) == said[0])
    around = title.replace(said[0], "")
    highest = max(values, key=values.__getitem__)
    lowest = min(values, key=values.__getitem__)
    measured = " ".join([coding.label for coding in facts.ordered] + [facts.unit, facts.column])
    direction = end_told(around, normalise(measured))
    best = highest if direction > 0 else lowest
    if not direction or abs(values[name] - values[best]) <= NEAR * (values[highest] - values[lowest]):
        return ""
    key = "first" if direction > 0 else "last"
    return told(key, name=quoted(name), value=values[name], best=quoted(best), best_value=values[best])


def end_told(title: str, legend: str) -> int:
    """1 si le titre met un lieu en tête de la grandeur peinte, −1 s'il l'y met en queue, 0 s'il dit autre chose.

    >>> end_told(", el pais mas eolico", "electricidad eolica (%)"), end_told(", la plus belle des villes", "velo (%)")
    (1, 0)
    """
    if any(words.search(title) for words in (_NOT_THE_FIRST, _CHANGE, *_ELSEWHERE)):
        return 0
    highest = _HIGHEST.search(title) is not None
    if not highest:
        kind = _MOST_OF_A_KIND.search(title)
        highest = kind is not None and kind[1][:ROOT] in legend
    return highest - bool(_LOWEST.search(title))


def values_by_name(marked: tuple[str, ...]) -> dict[str, float]:
    """Le nombre écrit avec chaque nom, sur la carte : dans le même texte, ou dans celui qui le suit.

    >>> values_by_name(("nieder- sachsen", "17,1 %", "berlin 20,7 %", "200 km"))
    {'niedersachsen': 17.1, 'berlin': 20.7}
    >>> values_by_name(("71", "leipzig (stadt)", "104", "dresden", "48", "chemnitz", "29", "zwickau", "17", "bautzen"))["leipzig"]
    71.0
    """
    found = {}
    written_first = [bool(_VALUE.fullmatch(text)) for text in marked]
    if written_first[:1] == [True] and sum(written_first) >= FEWEST:
        # « 71 », puis « Leipzig » : ici, chaque nombre vient avant son nom
        marked = tuple(reversed(marked))
    for one, after in pairwise((*marked, "")):
        written = _IN_BRACKETS.sub("", one)
        if not re.search(r"\d", written) and _VALUE.fullmatch(after):
            written = f"{written} {after}"
        pair = _NAME_THEN_VALUE.fullmatch(_SPLIT_WORD.sub("", written))
        if pair:
            found[pair[1].strip()] = numbers(pair[2])[0].value
    return found
