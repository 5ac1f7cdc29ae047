"""Le juge du duel de l’atelier 08 : le titre d’une figure à deux rangées de points, lu d’après leurs deux médianes."""

import re
from typing import Any

import pandas as pd

from datakit.answers.judges import claims, contradicted
from datakit.answers.verdict import for_two
from figaudit.base import figtext
from figaudit.base.findings import Report

_NAME = re.compile(r"«\s*(.+?)\s*», \d+")
_MEDIAN = re.compile(r"médiane\s*: ([\d,]+) g")


@for_two
def own_duel(fig: Any) -> list[str] | Report:
    """Un titre, que les deux médianes écrites dans la figure ne contredisent pas, puis l’audit.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> for height, said in enumerate(["« muesli », 81 céréales", "médiane : 19,1 g", "« avoine », 17", "médiane : 1,1 g"]):
    ...     _ = ax.text(0, height, said)
    >>> fig = figtext.annotate(fig, title="L’avoine est plus sucrée que le muesli", unit="g de sucres", source="essai")
    >>> print(own_duel(fig)[0][:27])
    Le titre dit le contraire :
    """
    written = figtext.read(fig)
    medians = _medians(fig)
    if written.title and len(medians) == 2:
        faults = contradicted(written.title, written.unit, medians)
        if faults:
            return faults
    return claims(fig)


def _medians(fig: Any) -> pd.Series:
    """Chaque mot de la figure, et la médiane écrite dans sa rangée."""
    texts = [text.get_text() for ax in fig.axes for text in ax.texts]
    names = [found[1] for found in map(_NAME.search, texts) if found]
    values = [float(found[1].replace(",", ".")) for found in map(_MEDIAN.search, texts) if found]
    if len(names) != len(values):
        return pd.Series(dtype=float)
    return pd.Series(values, index=names)
