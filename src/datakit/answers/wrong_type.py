"""Une réponse du mauvais genre de valeur : ce qu’on a reçu, ce qu’on attend, et le geste qui mène de l’un à l’autre."""

import re
from enum import StrEnum

import numpy as np
import pandas as pd

from datakit import kinds
from datakit.answers import cell, read
from datakit.answers.verdict import MistakeKind, Verdict, mistyped


class Shape(StrEnum):
    """Ce qu’on attend, pour reconnaître le geste qui manque."""

    NUMBER = "number"
    PERCENT = "percent"
    YEAR = "year"
    TEXT = "text"
    CHOICE = "choice"
    COLUMN = "column"
    FIGURE = "figure"
    OTHER = "other"


#: Ce qu’une boîte d’une seule valeur contient déjà, et ce qu’un calcul tire d’un tableau.
_ONE_VALUE = {Shape.NUMBER, Shape.TEXT, Shape.CHOICE}
_CALCULATED = {Shape.NUMBER, Shape.PERCENT}
_NUMBERS = {Shape.NUMBER, Shape.PERCENT, Shape.YEAR}
_BOXES = (list, tuple, pd.Series, np.ndarray, pd.Index)
_GROUPED = (pd.api.typing.DataFrameGroupBy, pd.api.typing.SeriesGroupBy)

#: Le genre d’erreur que montre un geste oublié (voir `ways_out` dans words.json) ; les autres gestes n’en montrent pas.
_KINDS = {
    "comma": MistakeKind.DECIMAL_COMMA,
    "quotes": MistakeKind.MISSING_QUOTES,
    "parentheses": MistakeKind.UNFINISHED,
    "grouped": MistakeKind.UNFINISHED,
    "only-row": MistakeKind.UNFINISHED,
    "only-value": MistakeKind.UNFINISHED,
    "calculation": MistakeKind.UNFINISHED,
    "column-calculation": MistakeKind.UNFINISHED,
    "column": MistakeKind.UNFINISHED,
    "column-for-name": MistakeKind.UNFINISHED,
}


def bad_type(answer: object, expected: str, example: str = "", shape: Shape = Shape.OTHER) -> Verdict:
    """Une réponse du mauvais genre : ce qu’on a reçu, ce qu’on attend (`expected`, en mots), et comment y passer.

    >>> print(bad_type([1, 2], "un nombre", "0,5").message)
    Vous avez donné une liste ; on attend un nombre, par exemple 0,5.
    >>> print(bad_type(3, "un texte", shape=Shape.TEXT).message)
    Vous avez donné un nombre ; on attend un texte. On attend un nom, un mot : il s’écrit entre guillemets.
    """
    given = "Votre réponse ne contient rien (None)"
    if answer is not None:
        given = f"Vous avez donné {kinds.kind(answer)}"
    such = f", par exemple {example}" if example else ""

    step = _missing_step(answer, shape)
    fact = f"{given} ; on attend {expected}."  # quand un trou l’explique, l’exemple s’y taperait
    said = f"{given} ; on attend {expected}{such}. {_told(step, answer)}".rstrip()

    if isinstance(answer, str) and shape in _NUMBERS:
        return mistyped(said, MistakeKind.TEXT_FOR_NUMBER, fact)
    return mistyped(said, _KINDS.get(step, MistakeKind.WRONG_TYPE), fact)


def _told(step: str, answer: object) -> str:
    if not step:
        return ""
    name = getattr(answer, "__name__", "fonction")
    return str(read.WORDS["ways_out"][step]).format(name=name, value=answer)


def _missing_step(answer: object, shape: Shape) -> str:
    """Le nom, dans `ways_out`, du geste qui manque ; rien si l’on ne le reconnaît pas."""
    if answer is None:
        return _nothing_given(shape)
    if isinstance(answer, _GROUPED):
        return "grouped"
    if isinstance(answer, _BOXES) and len(answer) == 1 and shape in _ONE_VALUE:
        return "only-row" if isinstance(answer, pd.Series) else "only-value"
    if isinstance(answer, (pd.Series, pd.DataFrame)):
        return _table_given(answer, shape)
    if isinstance(answer, np.ndarray) and shape in _CALCULATED:
        return _array_given()
    if read.is_number(answer) and shape is Shape.TEXT:
        return _number_for_text(answer)
    if callable(answer) and not isinstance(answer, type):
        return "parentheses"
    return ""


def _array_given() -> str:
    """Une suite de nombres : une virgule l’a faite, si la cellule en montre une ; sinon il manque un calcul."""
    source = cell.source()
    return "comma" if not source or cell.COMMA.search(source) else "calculation"


def _number_for_text(answer: object) -> str:
    """Un nombre là où l’on attend un nom : un calcul rend la valeur de ce nom, et un nombre tapé n’en est pas un."""
    source = cell.source()
    if re.search(r"\.(?:min|max)\(", source):
        return "value-for-name"
    if re.search(r"\.arg(?:min|max)\(", source):
        return "rank-for-name"
    if source and f"{answer:g}" not in source:
        return ""
    return "quotes"


def _nothing_given(shape: Shape) -> str:
    if shape is Shape.FIGURE:
        return "shown"
    if "print(" in cell.source():
        return "printed"
    return "nothing"


def _table_given(answer: pd.Series | pd.DataFrame, shape: Shape) -> str:
    if shape in _CALCULATED:
        return "calculation" if isinstance(answer, pd.Series) else "column-calculation"
    if shape is Shape.TEXT and isinstance(answer, pd.Series):
        return "column-for-name"
    if shape is Shape.COLUMN and isinstance(answer, pd.DataFrame):
        return "column"
    return ""
