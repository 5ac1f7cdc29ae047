"""Une colonne (Series) : les mêmes étiquettes, les mêmes valeurs, dans n’importe quel ordre."""

import numpy as np
import pandas as pd
from pandas.api import types as ptypes

from datakit.answers import read
from datakit.answers.expect.comparing import Comparator, kept
from datakit.answers.expect.lists import count
from datakit.answers.verdict import RIGHT, MistakeKind, Verdict, mistyped, wrong
from datakit.answers.wrong_type import Shape, bad_type
from figaudit.base.text import plural, quote


@kept
def series(tolerance: float = 1e-6) -> Comparator:
    """Une Series : mêmes étiquettes d’index, mêmes valeurs (à `tolerance` près), dans n’importe quel ordre.

    >>> juste, donnee = pd.Series({"a": 1.0, "b": 2.0}), pd.Series({"b": 2.0, "a": 1.5})
    >>> print(series()(donnee, juste).message)
    Pour « a », vous avez 1,5 ; on attend 1.
    """

    def compare(answer: object, reference: pd.Series) -> Verdict:
        if not isinstance(answer, pd.Series):
            return bad_type(answer, "une colonne", shape=Shape.COLUMN)

        labels = _compare_labels(answer, reference)
        if not labels.ok:
            return labels
        return _compare_values(answer.reindex(reference.index), reference, tolerance)

    return Comparator("une colonne", compare)


def _compare_labels(answer: pd.Series, reference: pd.Series) -> Verdict:
    """Les étiquettes d’abord : une en double, une de moins, une de trop ; dire où est la différence apprend plus que « faux »."""
    given, wanted = answer.index, reference.index
    if given.has_duplicates and not wanted.has_duplicates:
        twice = _label(given[given.duplicated()][0])
        return wrong(f"La ligne {twice} apparaît plusieurs fois : chaque ligne a un nom à elle.")
    if given.nlevels != wanted.nlevels:
        levels = plural(given.nlevels, "nom")
        return wrong(f"Chaque ligne a {levels} ; on en attend {wanted.nlevels}.")

    counted = count(len(given), len(wanted), "ligne")
    missing = wanted.difference(given, sort=False)
    if len(missing):
        return wrong(f"Il manque la ligne {_label(missing[0])}{_renamed(given, wanted)}. {counted}")
    extra = given.difference(wanted, sort=False)
    if len(extra):
        return wrong(f"La ligne {_label(extra[0])} est de trop. {counted}")
    if len(given) != len(wanted):
        return wrong(counted)
    return RIGHT


def _renamed(given: pd.Index, wanted: pd.Index) -> str:
    """Le nom de l’index attendu, quand ce n’est pas celui qu’on a donné."""
    if not wanted.name or wanted.name == given.name:
        return ""
    return f" (chaque ligne doit porter le nom de sa colonne {quote(wanted.name)})"


def _label(label: object) -> str:
    if isinstance(label, float):
        return f"{label:g}"
    if read.is_number(label):
        return str(label)
    return quote(str(label)[:60])


def _compare_values(given: pd.Series, wanted: pd.Series, tolerance: float) -> Verdict:
    """Deux colonnes de même longueur et de même index."""
    numeric = _is_numeric(wanted)
    if numeric and not _is_numeric(given):
        return _not_numeric(given)
    if ptypes.is_string_dtype(wanted) and ptypes.is_numeric_dtype(given):
        return mistyped("Vous avez des nombres ; on attend du texte.")

    same = _same_numbers(given, wanted, tolerance) if numeric else _same_objects(given, wanted)
    if same.all():
        return RIGHT

    row = int(np.argmin(same))
    label = wanted.index[row]
    place = f"{'Pour' if isinstance(label, str) else 'À la ligne'} {_label(label)}"
    mine, due = read.short(given.iloc[row]), read.short(wanted.iloc[row])
    said = f"{place}, vous avez {mine} ; on attend {due}."

    scale = _scale(given, wanted) if numeric else ""
    if scale:
        return wrong(f"{said} {scale}", MistakeKind.SHARE_OR_PERCENT)
    return wrong(said)


def _is_numeric(column: pd.Series) -> bool:
    return ptypes.is_numeric_dtype(column) and not ptypes.is_bool_dtype(column)


def _not_numeric(given: pd.Series) -> Verdict:
    if ptypes.is_string_dtype(given):
        what, kind = "du texte", MistakeKind.TEXT_FOR_NUMBER
    else:
        what, kind = f"des valeurs de type {given.dtype}", MistakeKind.WRONG_TYPE
    return mistyped(f"Vous avez {what} ; on attend des nombres (voyez `pd.to_numeric`).", kind)


def _numbers(column: pd.Series) -> np.ndarray:
    return column.to_numpy(dtype=float, na_value=np.nan)


def _same_numbers(given: pd.Series, wanted: pd.Series, tolerance: float) -> np.ndarray:
    return np.isclose(_numbers(given), _numbers(wanted), rtol=0, atol=tolerance + 1e-12, equal_nan=True)


def _same_objects(given: pd.Series, wanted: pd.Series) -> np.ndarray:
    """Les lignes égales, une case vide valant une case vide."""
    left, right = given.to_numpy(dtype=object), wanted.to_numpy(dtype=object)
    left_empty, right_empty = np.asarray(pd.isna(given)), np.asarray(pd.isna(wanted))

    same = left_empty & right_empty
    for row in np.flatnonzero(~left_empty & ~right_empty):
        same[row] = bool(left[row] == right[row])
    return same


def _scale(given: pd.Series, wanted: pd.Series) -> str:
    """Reconnaît une colonne entière en pourcentages au lieu de parts, ou l’inverse."""
    left, right = _numbers(given), _numbers(wanted)
    used = np.isfinite(right) & (right != 0)
    ratio = left[used] / right[used]
    if not len(ratio):
        return ""
    if np.allclose(ratio, 100, rtol=1e-6):
        return "Toutes vos valeurs sont cent fois trop grandes : on attend des parts de 1."
    if np.allclose(ratio, 0.01, rtol=1e-6):
        return "Toutes vos valeurs sont cent fois trop petites : on attend des pourcentages."
    return ""
