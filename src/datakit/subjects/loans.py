"""Le juge de la dernière figure du carnet 15 : un titre ne nomme pas une partie quand les barres comptent le tout."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from datakit.answers import judges
from datakit.answers.drawn import lengths_of_bars
from datakit.answers.verdict import for_two
from datakit.subjects import messages
from figaudit.base import figtext
from figaudit.base.text import normalise
from figaudit.report import Report

_UNIT = "milliers de prêts"
#: Une partie des imprimés ou des films, sans accents : « les magazines », « les romans ».
_A_PART = re.compile(
    r"\b(?:magazines?|revues?|journal|journaux|periodiques?|romans?|bd|bandes? dessinees?|mangas?|albums?|"
    r"documentaires?|dessins? animes?|contes?|poesie)\b"
)


@for_two
def loans(fig: Any, totals: Mapping[str, Sequence[float]]) -> list[str] | Report:
    """Une figure libre des prêts, avec sa note ; `totals` : les prêts de chaque année, par support.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.bar([2012, 2013], [300, 320])
    >>> fig = figtext.annotate(fig, title="Les magazines montent en 2013", unit="milliers de prêts", source="BM")
    >>> loans(fig, {"imprimés": [300, 320]})[0][-60:]
    'ôtre, ou filtrez la table pour ne garder que ce qu’il nomme.'
    >>> fig = figtext.annotate(fig, title="Les prêts de films baissent", unit="milliers de prêts", source="BM")
    >>> loans(fig, {"films": [90, 80], "imprimés": [300, 320]})[0][:24]
    'Le titre nomme les films'
    """
    title = normalise(figtext.read(fig).title)
    drawn = lengths_of_bars(fig)
    for support, lengths in totals.items():
        if len(drawn) != len(lengths) or not np.allclose(drawn, sorted(lengths), rtol=1e-3):
            continue
        part = _A_PART.search(title)
        if part:
            return messages.said("loans-part", part=part[0], support=support)
        other = _named_instead(title, support, totals)
        if other:
            return messages.said("loans-other", other=other, support=support)
        return judges.claims(fig, noted=True, units=[_UNIT])
    return judges.claims(fig, noted=True)


def _named_instead(title: str, drawn: str, supports: Iterable[str]) -> str:
    """L’autre support que nomme le titre, quand il ne nomme pas celui que les barres comptent ; sinon rien."""
    named = [one for one in supports if normalise(one).rstrip("s") in title]
    return "" if drawn in named else next(iter(named), "")
