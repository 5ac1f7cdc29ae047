"""Comparer des listes, des colonnes et des tableaux : la première différence, nommée."""

import re
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from pandas.api import types as ptypes

from datakit import text as fr
from datakit.answers import read
from datakit.answers.verdict import RIGHT, Comparator, Verdict, bad_type, wrong


def items(ordered: bool = True, tolerance: float = 1e-6) -> Comparator:
    """Une suite de valeurs (liste, tuple, Series, tableau numpy) ; les textes sans casse ni accents.

    >>> items()(["Léa", "zoé"], ["Léa", "Zoé"]).ok, items(ordered=False)({2, 1}, [1, 2]).ok
    (True, True)
    """

    def compare(answer: Any, reference: Any) -> Verdict:
        lone = answer[0] if isinstance(answer, list) and len(answer) == 1 else answer
        if isinstance(lone, str) and all(isinstance(v, str) and not re.search("[,;]", v) for v in reference):
            answer = re.split(r"\s*[,;]\s*", lone) if re.search("[,;]", lone) else answer
        flat = isinstance(answer, (list, tuple, set, frozenset, np.ndarray, pd.Series, pd.Index))
        if not flat or getattr(answer, "ndim", 1) != 1:
            numbers = all(read.is_number(value) for value in reference)
            return bad_type(answer, "une liste", "`[12, 15]`" if numbers else '`["Léa", "Zoé"]`')
        given, wanted = list(answer), list(reference)
        if len(given) == 1 and isinstance(given[0], (list, tuple)):
            return wrong("Vous avez donné une liste dans une liste : retirez une paire de crochets.")
        if len(given) != len(wanted):
            return wrong(_count(len(given), len(wanted), "valeur"))
        if all(read.is_number(value) for value in wanted):
            return _compare_numbers(given, wanted, ordered, tolerance)
        given, wanted = [_key(value) for value in given], [_key(value) for value in wanted]
        missing = [value for value in given if value not in wanted]
        if missing:
            original = list(answer)[given.index(missing[0])]
            return wrong(f"{read.short(original)} ne devrait pas s’y trouver.")
        if sorted(given, key=str) != sorted(wanted, key=str):
            return wrong("Une valeur est répétée, une autre manque.")
        if ordered and given != wanted:
            return wrong("Ce sont les bonnes valeurs, mais pas dans le bon ordre.")
        return RIGHT

    return Comparator("une liste", compare)


def _compare_numbers(given: list[Any], wanted: list[Any], ordered: bool, tolerance: float) -> Verdict:
    """Deux suites de nombres aussi longues l’une que l’autre ; le message ne donne jamais la réponse."""
    for value in given:
        if not read.is_number(value):
            quotes = " : retirez les guillemets" if isinstance(value, str) else ""
            return Verdict(False, f"{read.short(value)} n’est pas un nombre{quotes}.", False)
    left, right = np.array(given, float), np.array(wanted, float)
    close = partial(np.isclose, rtol=0, atol=tolerance + 1e-12, equal_nan=True)
    same, sorted_ = close(left, right), close(np.sort(left), np.sort(right))
    if same.all() or (sorted_.all() and not ordered):
        return RIGHT
    if sorted_.all():
        return wrong("Ce sont les bonnes valeurs, mais pas dans le bon ordre.")
    if ordered:
        row = int(np.argmin(same))
        return wrong(f"Votre valeur n°\u00a0{row + 1}, {read.short(left[row])}, n’est pas la bonne.")
    return wrong(f"{read.short(np.sort(left)[int(np.argmin(sorted_))])} ne devrait pas s’y trouver.")


def _key(value: object) -> object:
    return fr.normalise(value) if isinstance(value, str) else value


def series(tolerance: float = 1e-6) -> Comparator:
    """Une Series : mêmes étiquettes d’index, mêmes valeurs (à `tolerance` près), dans n’importe quel ordre.

    >>> juste, donnee = pd.Series({"a": 1.0, "b": 2.0}), pd.Series({"b": 2.0, "a": 1.5})
    >>> print(series()(donnee, juste).message)
    Pour « a », vous avez 1,5 ; on attend 1.
    """

    def compare(answer: object, reference: object) -> Verdict:
        assert isinstance(reference, pd.Series)
        if not isinstance(answer, pd.Series):
            return bad_type(answer, "une colonne (Series)")
        if not (verdict := _compare_index(answer.index, reference.index)).ok:
            return verdict
        return _compare_columns(answer.reindex(reference.index), reference, tolerance)

    return Comparator("une colonne (Series)", compare)


def _compare_index(given: pd.Index, wanted: pd.Index) -> Verdict:
    if given.has_duplicates and not wanted.has_duplicates:
        twice = _label(given[given.duplicated()][0])
        return wrong(f"L’étiquette {twice} apparaît plusieurs fois dans l’index : il en faut une par ligne.")
    if given.nlevels != wanted.nlevels:
        levels = fr.plural(given.nlevels, "niveau", "niveaux")
        return wrong(f"L’index a {levels} ; on en attend {wanted.nlevels}.")
    missing, extra = wanted.difference(given, sort=False), given.difference(wanted, sort=False)
    count = _count(len(given), len(wanted), "ligne")
    if len(missing):
        renamed = wanted.name and wanted.name != given.name
        name = f" (on attend {fr.quote(wanted.name)} en index)" if renamed else ""
        return wrong(f"Il manque la ligne {_label(missing[0])} dans l’index{name}. {count}")
    if len(extra):
        return wrong(f"La ligne {_label(extra[0])} est de trop. {count}")
    return RIGHT if len(given) == len(wanted) else wrong(count)


def _compare_columns(given: pd.Series, wanted: pd.Series, tolerance: float) -> Verdict:
    """Compare deux colonnes de même longueur et même index."""
    numeric = ptypes.is_numeric_dtype(wanted) and not ptypes.is_bool_dtype(wanted)
    if numeric and (not ptypes.is_numeric_dtype(given) or ptypes.is_bool_dtype(given)):
        what = "du texte" if ptypes.is_string_dtype(given) else f"des valeurs de type {given.dtype}"
        said = f"Vous avez {what} ; on attend des nombres (voyez `pd.to_numeric`)."
        return Verdict(False, said, False)
    if ptypes.is_string_dtype(wanted) and ptypes.is_numeric_dtype(given):
        return Verdict(False, "Vous avez des nombres ; on attend du texte.", False)
    if numeric:
        left, right = (c.to_numpy(dtype=float, na_value=np.nan) for c in (given, wanted))
        same = np.isclose(left, right, rtol=0, atol=tolerance + 1e-12, equal_nan=True)
    else:
        left, right = given.to_numpy(dtype=object), wanted.to_numpy(dtype=object)
        blank = np.asarray(pd.isna(given)), np.asarray(pd.isna(wanted))
        both = ~blank[0] & ~blank[1]
        same = blank[0] & blank[1]
        same[both] = np.fromiter((bool(a == b) for a, b in zip(left[both], right[both], strict=True)), bool)
    if same.all():
        return RIGHT
    row = int(np.argmin(same))
    scale = _same_ratio(left, right) if numeric else ""
    label = wanted.index[row]
    place = f"{'Pour' if isinstance(label, str) else 'À la ligne'} {_label(label)}"
    mine, due = read.short(given.iloc[row]), read.short(wanted.iloc[row])
    return wrong(f"{place}, vous avez {mine} ; on attend {due}.{scale}")


def _same_ratio(left: np.ndarray, right: np.ndarray) -> str:
    """Reconnaît une colonne entière en pourcentages au lieu de parts, ou l’inverse."""
    used = np.isfinite(right) & (right != 0)
    ratio = left[used] / right[used]
    lessons = {100: "grandes : on attend des parts de 1", 0.01: "petites : on attend des pourcentages"}
    found = lessons.items() if len(ratio) else ()
    said = [words for factor, words in found if np.allclose(ratio, factor, rtol=1e-6)]
    return f" Toutes vos valeurs sont cent fois trop {said[0]}." if said else ""


def _label(label: object) -> str:
    if read.is_number(label):
        return f"{label:g}" if isinstance(label, float) else str(label)
    return fr.quote(str(label)[:60])


def _count(given: int, wanted: int, noun: str) -> str:
    return f"Vous avez {fr.plural(given, noun)} ; on en attend {fr.number(wanted)}."
