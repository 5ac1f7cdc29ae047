"""Le lieu que nomme un titre, « In Berlin ist die Quote am höchsten », comparé aux nombres écrits sur la carte."""

import re
from itertools import pairwise

from figaudit.base.text import normalise
from figaudit.read.maps.facts import MapFacts
from figaudit.read.maps.intervals import numbers
from figaudit.titles.categories import names_said
from figaudit.titles.claims import is_hedged
from figaudit.titles.languages import readable
from figaudit.titles.ranking import contradicted_first_place

FEWEST = 5  # lieux nommés et chiffrés : de moins, un titre peut parler d'un autre
_SPLIT_WORD = re.compile(r"- (?=[a-z])")  # « Nieder- sachsen », coupé à la fin d'une ligne
_NAME_THEN_VALUE = re.compile(r"([a-z][^\d:;()]{1,40}?)[\s,:]+([-−+]?\d[\d.,]*)(?: ?%| ?‰)?")
_VALUE = re.compile(r"[-−+]?\d[\d.,]*(?: ?%| ?‰)?")


def contradicted_name(facts: MapFacts) -> str:
    """Ce que répondent les nombres écrits à un titre qui met un lieu en tête, ou en queue ; « » s'ils n'y répondent rien."""
    values = values_by_name(facts.marked)
    if len(values) < FEWEST:
        return ""

    title = facts.text.title or facts.subject or facts.title
    said = readable(normalise(title), title, [], values)
    named = names_said(said, values)
    if len(named) != 1 or is_hedged(said):
        return ""
    return contradicted_first_place(said, named[0], values)


def values_by_name(marked: tuple[str, ...]) -> dict[str, float]:
    """Le nombre écrit avec chaque nom, sur la carte : dans le même texte, ou dans celui qui le suit.

    >>> values_by_name(("nieder- sachsen", "17,1 %", "berlin 20,7 %", "200 km"))
    {'niedersachsen': 17.1, 'berlin': 20.7}
    """
    found = {}
    for text, after in pairwise((*marked, "")):
        written = text
        if not re.search(r"\d", text) and _VALUE.fullmatch(after):
            written = f"{text} {after}"
        pair = _NAME_THEN_VALUE.fullmatch(_SPLIT_WORD.sub("", written))
        if pair:
            found[pair[1].strip()] = numbers(pair[2])[0].value
    return found
