"""Le juge de la dernière figure du carnet 15 : un titre ne nomme pas une partie quand les barres comptent le tout."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from datakit.answers import judges
from datakit.answers.drawn import lengths_of_bars
from datakit.answers.verdict import for_two
from datakit.subjects import messages
from figaudit.base import figtext
from figaudit.base.text import normalise
from figaudit.report import Report

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
    """
    part = _A_PART.search(normalise(figtext.read(fig).title))
    drawn = lengths_of_bars(fig)
    for support, lengths in totals.items():
        if part and len(drawn) == len(lengths) and np.allclose(drawn, sorted(lengths), rtol=1e-3):
            return messages.said("loans-part", part=part[0], support=support)
    return judges.claims(fig, noted=True)
