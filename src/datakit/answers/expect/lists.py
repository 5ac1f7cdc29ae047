"""Une suite de valeurs : une liste, un tuple, un ensemble, une colonne, un tableau numpy."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from datakit.answers import read
from datakit.answers.expect.comparing import Comparator, kept
from datakit.answers.verdict import RIGHT, MistakeKind, Verdict, mistyped, wrong
from datakit.answers.wrong_type import bad_type
from figaudit.base.text import listing, normalise, number, plural

_SEPARATOR = re.compile(r"\s*(?:[,;/+&]|\bet\b)\s*")  # « a, c et d »
_SUITES = (list, tuple, set, frozenset, np.ndarray, pd.Series, pd.Index)
# « befg » : des lettres de réponses, sans rien entre elles
_GLUED_LETTERS = re.compile(r"[a-h]{2,8}", re.IGNORECASE)
_PRINTED_LETTER = re.compile(r"([a-z])[.)] +\w")
_ARTICLE = re.compile(r"^(?:l'|(?:les?|la|une?|des) )")
#: Un mot plus court que cela en devient trop facilement un autre.
_SHORTEST_WORD = 4
#: `"1, 3, 5"` : plusieurs nombres dans un seul texte.
_NUMBERS = re.compile(r"\s*-?\d+(?:\s*,\s*-?\d+)+\s*")
_LISTED = 30  # valeurs qu’une personne a pu écrire une à une
#: Davantage d’écarts ne se nomment pas un par un : il faut d’abord relire.
_FEW = 2


@kept
def items(ordered: bool = True, tolerance: float = 1e-6, among: int = 0) -> Comparator:
    """Une suite de valeurs (liste, tuple, Series, tableau numpy) ; les textes sans casse ni accents.

    `among` : on a jugé, une par une, des choses numérotées de 1 à `among` ; une réponse fausse dit combien d’accords.

    >>> items()(["Léa", "zoé"], ["Léa", "Zoé"]).ok, items(ordered=False)({2, 1}, [1, 2]).ok
    (True, True)
    """

    def compare(answer: Any, reference: Any) -> Verdict:
        answer = _split(answer, reference)
        if not _is_flat(answer):
            return bad_type(answer, "une liste", _example(reference))

        given, wanted = list(answer), list(reference)
        if len(given) == 1 and isinstance(given[0], (list, tuple)):
            said = "Vous avez donné une liste dans une liste : retirez une paire de crochets."
            return wrong(said, MistakeKind.WRONG_TYPE)
        if among and _are_ranks(given, among) and set(given) != set(wanted):
            return _agreements(set(given), set(wanted), among)
        if among and not _all_numbers(given):
            return _not_a_number(next(one for one in given if not read.is_number(one)))
        if among and not _are_ranks(given, among):
            return _no_such_rank(given, among)
        if len(given) != len(wanted):
            return _another_count(given, wanted, ordered, tolerance)
        if _all_numbers(wanted):
            return _compare_numbers(given, wanted, ordered, tolerance)
        return _compare_values(given, wanted, ordered)

    return Comparator("une liste", compare, foreseen=MistakeKind.OTHER_QUESTION)


def _are_ranks(given: list[Any], last: int) -> bool:
    return all(read.is_number(one) and one in range(1, last + 1) for one in given)


def _no_such_rank(given: list[Any], last: int) -> Verdict:
    """« 0 », « 9 », quand les choses à juger portent les numéros 1 à 7."""
    stranger = next(one for one in given if one not in range(1, last + 1))
    said = f"{read.short(stranger)} ne devrait pas s’y trouver : les numéros vont de 1 à {number(last)}."
    if stranger < 0 or not float(stranger).is_integer():  # `1-3`, `1/3`, `1.3` : deux numéros, sans doute
        said = f"{said} Entre deux numéros, on met une virgule : `[1, 2]`."
    return wrong(said, MistakeKind.OTHER_QUESTION)


def _agreements(given: set[Any], wanted: set[Any], among: int) -> Verdict:
    """Combien de fois on a dit comme la clé, oui ou non ; où, s’il ne reste qu’un ou deux désaccords à discuter."""
    apart = sorted(given ^ wanted)
    agreed = plural(among - len(apart), "accord")
    said = f"{agreed} sur {number(among)} : relisez là où vous hésitiez."
    if len(apart) <= _FEW:
        said = f"{agreed} sur {number(among)}. Reste à discuter : {listing(f'le {rank}' for rank in apart)}."
    return wrong(said, MistakeKind.OTHER_QUESTION)


def count(given: int, wanted: int, noun: str) -> str:
    """Combien on a donné, combien on attend."""
    return f"Vous avez {plural(given, noun)} ; on en attend {number(wanted)}."


def _split(answer: Any, reference: Any) -> Any:
    """« Léa, Zoé » ou `["Léa, Zoé"]` : deux textes dans un seul, si aucun de ceux qu’on attend n’a de virgule."""
    lone = answer
    if isinstance(answer, list) and len(answer) == 1:
        lone = answer[0]
    if not isinstance(lone, str):
        return answer

    separator = _SEPARATOR
    if not _SEPARATOR.search(lone):
        separator = re.compile(r"\s+")  # `["a c e g"]`, si chaque valeur attendue tient en un mot
    for value in reference:
        if not isinstance(value, str) or separator.search(value):
            return answer
    return separator.split(lone.strip()) if separator.search(lone.strip()) else answer


def _is_flat(answer: Any) -> bool:
    return isinstance(answer, _SUITES) and getattr(answer, "ndim", 1) == 1


def _all_numbers(values: Any) -> bool:
    return all(read.is_number(value) for value in values)


def _example(reference: Any) -> str:
    if _all_numbers(reference):
        return "`[12, 15]`"
    if all(len(str(value)) == 1 for value in reference):
        return '`["a", "b"]`'
    return '`["Léa", "Zoé"]`'


def _another_count(given: list[Any], wanted: list[Any], ordered: bool, tolerance: float) -> Verdict:
    """Trop ou trop peu de valeurs : combien, et la première qui n’a rien à y faire, s’il y en a une."""
    counted = count(len(given), len(wanted), "valeur")
    if len(given) > _LISTED or len(wanted) > _LISTED:
        return wrong(counted)

    strangers = _strangers(given, wanted, tolerance)
    if strangers:
        return wrong(f"{counted} {_stranger(strangers[0], wanted)}")
    if len(given) < len(wanted):
        if ordered and not _are_in_order(given, wanted):
            return wrong(
                f"{counted} Ce que vous avez convient, mais pas dans cet ordre : il en manque aussi."
            )
        return wrong(f"{counted} Ce que vous avez convient : il en manque.")
    return wrong(f"{counted} Une valeur y est plusieurs fois.")


def _are_in_order(given: list[Any], wanted: list[Any]) -> bool:
    """Vrai si les valeurs données se suivent comme celles qu’on attend, quelques-unes manquant."""
    due = [_letter(_plain(value)) for value in wanted]
    letters = _letters([_plain(value) for value in given], due)
    places = [due.index(one) for one in letters if one in due]
    return places == sorted(places)


def _strangers(given: list[Any], wanted: list[Any], tolerance: float) -> list[Any]:
    """Ce qu’on a donné et qui n’est pas parmi ce qu’on attend."""
    due = [_plain(value) for value in wanted]
    if not _all_numbers(wanted):
        plain = _letters(given, due)
        return [value for value, read_as in zip(given, plain, strict=True) if read_as not in due]

    found = []
    for value in given:
        if not read.is_number(value) or not np.isclose(due, float(value), rtol=0, atol=tolerance).any():
            found.append(value)
    return found


def _stranger(value: Any, wanted: list[Any]) -> str:
    """Ce qu’il faut dire d’une valeur qui n’a rien à faire dans la liste."""
    if isinstance(value, str) and _are_letters(wanted) and len(_letter(_plain(value))) != 1:
        return _letters_wanted(value)
    if _all_numbers(wanted) and not read.is_number(value):
        return _not_a_number(value).message
    if read.is_number(value) and all(isinstance(one, str) for one in wanted):
        return f"{read.short(value)} est un nombre : on attend des noms, donc des textes."
    return f"{read.short(value)} ne devrait pas s’y trouver."


def _letters_wanted(value: str) -> str:
    """Ce qu’il faut dire d’un texte là où l’on attend des lettres ; celles de « befg » sont collées."""
    if not value.strip():
        return "Un des textes est vide : on attend des lettres, une par réponse."
    said = f"{read.short(value)} : on attend des lettres, une par réponse."
    letters = value.replace(" ", "")
    if not _GLUED_LETTERS.fullmatch(letters):
        return said
    apart = ", ".join(f'"{letter}"' for letter in letters)
    return f"{said} Chacune a ses guillemets, et une virgule la sépare de la suivante : `[{apart}]`."


def _are_letters(values: list[Any]) -> bool:
    return all(isinstance(one, str) and len(one) == 1 for one in values)


def _letters(given: list[Any], due: list[Any]) -> list[Any]:
    """Ce qu’on a donné, sans casse, accents, article ni pluriel ; une lettre, sans son point ni sa parenthèse."""
    plain = [_plain(value) for value in given]
    if _are_letters(due):
        return [_letter(one) for one in plain]
    return [_same_word(one, due) for one in plain]


def _same_word(plain: Any, due: list[Any]) -> Any:
    """« courbes », « une courbe », là où l’on attend « courbe » : le mot attendu ; sinon, ce qu’on a donné."""
    if not isinstance(plain, str) or plain in due:
        return plain
    bare = _ARTICLE.sub("", plain)
    if len(bare) < _SHORTEST_WORD:
        return plain
    for one in due:
        if isinstance(one, str) and bare.rstrip("s") == one.rstrip("s"):
            return one
    return plain


def _compare_values(given: list[Any], wanted: list[Any], ordered: bool) -> Verdict:
    """Deux suites de textes, ou de valeurs de toute sorte, aussi longues l’une que l’autre."""
    due = [_plain(value) for value in wanted]
    mine = _letters(given, due)

    for value, plain in zip(given, mine, strict=True):
        if isinstance(value, str) and _are_letters(due) and len(str(plain)) > 1:
            return wrong(_letters_wanted(value))
        if plain not in due and _is_the_start_of_one(plain, due):
            return wrong(f"{read.short(value)} : donnez le nom entier.", MistakeKind.UNKNOWN_NAME)
        if plain not in due and _is_almost_one(plain, due):
            said = f"{read.short(value)} ne s’écrit pas tout à fait ainsi : recopiez le mot de la question."
            return wrong(said, MistakeKind.UNKNOWN_NAME)
        if plain not in due and _without_spaces(plain) in map(_without_spaces, due):
            return wrong(f"{read.short(value)} s’écrit sans espace.", MistakeKind.UNKNOWN_NAME)
        if plain not in due:
            return wrong(_stranger(value, wanted))
    if sorted(mine, key=str) != sorted(due, key=str):
        return wrong("Une valeur est répétée, une autre manque.")
    if ordered and mine != due:
        return _disorder([one == other for one, other in zip(mine, due, strict=True)])
    return RIGHT


def _disorder(in_place: Sequence[bool]) -> Verdict:
    """Les bonnes valeurs, mal rangées, et combien sont à leur place."""
    well_placed = sum(in_place)
    placed = "aucune n’est à sa place."
    if well_placed:
        placed = f"{number(well_placed)} sur {number(len(in_place))} à leur place."
    return wrong(f"Ce sont les bonnes valeurs, mais pas dans le bon ordre : {placed}", MistakeKind.REVERSED)


def _is_the_start_of_one(plain: Any, due: list[Any]) -> bool:
    """« tablette » pour « tablette, dix ans » : le bon nom, coupé."""
    if not isinstance(plain, str) or len(plain) < 3:
        return False
    longer = [one for one in due if isinstance(one, str) and re.search(rf"\b{re.escape(plain)}\b", one)]
    return len(longer) == 1


def _is_almost_one(plain: Any, due: list[Any]) -> bool:
    """« nuage de points » pour « nuage » : le bon mot, à sa suite près."""
    if not isinstance(plain, str) or len(plain) < 4:
        return False
    return any(isinstance(one, str) and plain.startswith(f"{one} ") for one in due)


def _without_spaces(plain: Any) -> Any:
    return re.sub(r"\s", "", plain) if isinstance(plain, str) else plain


def _letter(plain: Any) -> Any:
    """« b. », « b) » ou « b. Les arrêts de bus » : la lettre d’une proposition, telle qu’elle est imprimée."""
    if not isinstance(plain, str):
        return plain
    printed = _PRINTED_LETTER.match(plain)
    if printed:
        return printed[1]
    return plain.strip(" .)")


def _plain(value: Any) -> Any:
    return normalise(value) if isinstance(value, str) else value


def _compare_numbers(given: Sequence[Any], wanted: Sequence[Any], ordered: bool, tolerance: float) -> Verdict:
    """Deux suites de nombres aussi longues l’une que l’autre ; le message ne donne jamais la réponse."""
    for value in given:
        if not read.is_number(value):
            return _not_a_number(value)

    close = partial(np.isclose, rtol=0, atol=tolerance + 1e-12, equal_nan=True)
    left, right = np.array(given, float), np.array(wanted, float)
    in_place = close(left, right)
    if in_place.all():
        return RIGHT

    left_sorted = np.sort(left)
    in_any_order = close(left_sorted, np.sort(right))
    if in_any_order.all():
        return _disorder(np.atleast_1d(in_place).tolist()) if ordered else RIGHT
    if ordered:
        row = int(np.argmin(in_place))
        which = "Votre première valeur" if row == 0 else f"Votre {row + 1}e valeur"
        return wrong(f"{which}, {read.short(left[row])}, n’est pas la bonne.")
    stranger = left_sorted[int(np.argmin(in_any_order))]
    return wrong(f"{read.short(stranger)} ne devrait pas s’y trouver.")


def _not_a_number(value: object) -> Verdict:
    said = f"{read.short(value)} n’est pas un nombre"
    if isinstance(value, str) and _NUMBERS.fullmatch(value):
        said = f"{read.short(value)} n’est qu’un texte"
        return mistyped(
            f"{said} : ôtez les guillemets, et ces nombres en font plusieurs.", MistakeKind.TEXT_FOR_NUMBER
        )
    if isinstance(value, str) and read.as_number(value):
        return mistyped(f"{said} : retirez les guillemets.", MistakeKind.TEXT_FOR_NUMBER)
    if isinstance(value, str):
        return mistyped(f"{said} : écrivez-le en chiffres.", MistakeKind.TEXT_FOR_NUMBER)
    return mistyped(f"{said}.")
