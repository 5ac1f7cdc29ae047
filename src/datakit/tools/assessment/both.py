"""Deux erreurs prévues à la fois : le programme qui les fait toutes les deux, tiré de la solution et de chacune."""

import difflib
import re
from itertools import pairwise

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_ALIKE = 0.5  # une erreur qui récrit plus de la moitié de la solution ne se compose pas
#: « Les totaux sont justes ; mais… » : faux de qui a fait deux fautes.
_REST_IS_RIGHT = re.compile(r"^(?:C’est|La|Le|Les) [^;,.]*(?:justes?|bons|bonnes)(?:\s*[;,] (?:mais )?)")

#: Des bouts de la solution, du premier au dernier exclu, et ce qui les remplace.
Edit = tuple[int, int, tuple[str, ...]]


def composed(right: str, one: str, other: str) -> str:
    """La solution, où l’on fait deux erreurs ; vide si elles touchent au même endroit.

    >>> composed("r = t[t.x > 4].sum()", "r = t[t.x >= 4].sum()", "r = t[t.x > 4].mean()")
    'r = t[t.x >= 4].mean()'
    >>> composed("r = a + b", "r = a", "r = a - b"), composed("r = a + b", "r = a - b", "r = a * b")
    ('r = a', '')
    """
    pieces = _PIECE.findall(right)
    first, second = _edits(pieces, one), _edits(pieces, other)
    if not first or not second:
        return ""

    made = sorted({*first, *second})
    kept = [edit for edit in made if not _is_inside_a_cut(edit, made)]
    if any(_touch(before, after) for before, after in pairwise(kept)):
        return ""
    for start, end, new in reversed(kept):
        pieces[start:end] = new
    return "".join(pieces)


def _edits(pieces: list[str], wrong: str) -> list[Edit]:
    """Ce qui change de la solution à cette erreur ; rien si presque tout change."""
    written = _PIECE.findall(wrong)
    compared = difflib.SequenceMatcher(None, pieces, written, autojunk=False)
    if compared.ratio() < _ALIKE:
        return []
    found = []
    for tag, start, end, first, last in compared.get_opcodes():
        if tag != "equal":
            found.append((start, end, tuple(written[first:last])))
    return found


def _is_inside_a_cut(edit: Edit, others: list[Edit]) -> bool:
    """Ce changement touche-t-il à ce qu’un autre enlève ?"""
    for start, end, new in others:
        if not new and (start, end) != edit[:2] and start <= edit[0] and edit[1] <= end:
            return True
    return False


def _touch(before: Edit, after: Edit) -> bool:
    return after[0] < before[1] or after[:2] == before[:2]


def alone(said: str) -> str:
    """Ce que l’on dit d’une erreur, sans ce qui n’est vrai que si elle est seule.

    >>> alone("C’est juste, en pourcentage ; on demandait une part."), alone("C’est la somme.")
    ('En pourcentage ; on demandait une part.', 'C’est la somme.')
    """
    rest = _REST_IS_RIGHT.sub("", said)
    return rest[:1].upper() + rest[1:]
