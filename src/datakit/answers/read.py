"""Lire la réponse d’une personne : la raccourcir, dire si elle est vide ou pas commencée, en tirer un nombre."""

import math
import numbers
import re
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from datakit import kinds
from figaudit.base import text

WORDS = text.words(__file__, "words.json")

_FEW = 5  # valeurs d’une liste que l’on montre avant « … »
_SIZED = (list, tuple, set, dict, np.ndarray, pd.Series, pd.DataFrame, pd.Index)
# Tout un tableau donné en texte a des millions de signes : y chercher un nombre prendrait dix secondes.
_LONGEST_NUMBER = 1_000
# « 1 234 habitants », « 12 °C », « 50 % des bus » : ce qui suit le dernier chiffre, et son « % »
# « minute 7 », « 3 sur 73 » : un mot devant le nombre, ou le tout dont il est tiré
_NAMED = re.compile(r"^\s*[^\W\d_]+\s+(?=\d+\s*$)|(?<=\d)\s+sur\s+\d+.*$")
_UNIT = re.compile(r"(\d\s*%?)\s*(?:°|[^\W\d_])[^\d]*$")


def say(section: str, kind: str, **details: object) -> str:
    """Une phrase de words.json, remplie."""
    filled = str(WORDS[section][kind]).format(**details)
    return filled.replace(" \n", "\n").strip()


def error(kind: str, /, **details: object) -> list[str]:
    """Les trois phrases d’une erreur : le fait, l’attendu, quoi faire."""
    return text.filled(WORDS["errors"], kind, **details)


def short(value: object, limit: int = 60) -> str:
    """Une valeur en quelques caractères, comme on l’écrirait en français.

    >>> short("Zoé"), short(0.5)
    ('«\\xa0Zoé\\xa0»', '0,5')
    """
    if isinstance(value, (bool, np.bool_)):
        return "vrai" if value else "faux"
    if isinstance(value, (int, np.integer)):
        return _short_integer(int(value))
    if isinstance(value, (float, np.floating, Decimal)):
        return _short_float(float(value))
    if value is None or value is pd.NA or value is pd.NaT:
        return "une valeur manquante"
    if isinstance(value, (list, tuple, set, frozenset, np.ndarray, pd.Index)):
        return _short_list(value)

    if isinstance(value, str):
        return text.quote(_cut(value, limit))
    if value is ... or callable(value) or isinstance(value, (pd.DataFrame, pd.Series, dict)):
        # Ce qu’en écrit Python, sur plusieurs lignes ou en anglais, n’apprendrait rien
        return kinds.kind(value)
    return _cut(repr(value), limit)


def _short_integer(value: int) -> str:
    if abs(value) < 10**15:
        return text.number(value)
    if abs(value) > 10**300:  # au-delà, Python ne sait plus l’écrire
        return "un nombre immense"
    return f"{value:.3e}"


def _short_float(value: float) -> str:
    """Un nombre à virgule, à la française : quatre décimales au plus, trois chiffres s’il est minuscule ou énorme."""
    if np.isnan(value):
        return "une valeur manquante (NaN)"
    if np.isinf(value):
        return "l’infini"
    if value and not 1e-2 <= abs(value) < 1e15:
        return f"{value:.3g}".replace(".", ",")

    decimals = f"{value:.4f}".rstrip("0").partition(".")[2]
    return text.number(value, len(decimals))


def _short_list(values: Any) -> str:
    """Les premières valeurs d’une liste, et « … » s’il en reste."""
    shown: list[str] = []
    for item in values:
        if len(shown) == _FEW:
            break
        shown.append(short(item, 20))

    if len(values) > _FEW:
        shown.append("…")
    return " ; ".join(shown)


def _cut(shown: str, limit: int) -> str:
    if len(shown) <= limit:
        return shown
    return shown[: limit - 1] + "…"


def is_empty(answer: object) -> bool:
    """Vrai pour un texte blanc, une liste ou un tableau sans rien dedans.

    >>> is_empty("  "), is_empty([]), is_empty(0)
    (True, True, False)
    """
    answer = scalar(answer)
    if isinstance(answer, str):
        return not answer.strip()
    return isinstance(answer, _SIZED) and len(answer) == 0


def is_placeholder(answer: object) -> bool:
    """Vrai si la réponse est encore `...`, ou en contient.

    >>> is_placeholder(...), is_placeholder([1, ...]), is_placeholder("...")
    (True, True, True)
    """
    if answer is ...:
        return True
    if isinstance(answer, str):
        return answer.strip() in {"...", "…"}

    if isinstance(answer, dict):
        answer = list(answer.values())
    if isinstance(answer, (list, tuple)):
        # au-delà de mille valeurs, personne n’a écrit la liste à la main
        return any(item is ... for item in answer[:1000])
    return False


def is_number(answer: object) -> bool:
    """Vrai pour un nombre, numpy compris ; ni vrai/faux, ni texte.

    >>> is_number(3), is_number(True), is_number("3")
    (True, False, False)
    """
    if isinstance(answer, (bool, np.bool_)):
        return False
    return isinstance(answer, (numbers.Real, Decimal))


def scalar(answer: object) -> object:
    """Sort la valeur d’un tableau numpy à zéro dimension ; rend le reste tel quel.

    >>> scalar(np.array(2.5))
    2.5
    """
    if isinstance(answer, np.ndarray) and answer.ndim == 0:
        return answer.item()
    return answer


def single(answer: object) -> object:
    """La valeur d’une colonne, d’un tableau ou d’un index qui n’en a qu’une ; le reste tel quel.

    >>> single(pd.Series([5])), single([5])
    (5, [5])
    """
    if isinstance(answer, (pd.Series, pd.DataFrame, pd.Index, np.ndarray)) and answer.size == 1:
        return np.asarray(answer).item()
    return answer


def _as_float(number: Any) -> float:
    """Le nombre, ou l’infini s’il est trop grand."""
    try:
        return float(number)
    except OverflowError:
        return -math.inf if number < 0 else math.inf


def as_number(answer: object) -> text.Parsed | None:
    """Le nombre d’une réponse, écrit comme on veut et suivi ou non de son unité ; `None` s’il n’y en a pas.

    >>> as_number("1 967 habitants").value, as_number(Decimal("0.5")).value, as_number("beaucoup")
    (1967.0, 0.5, None)
    >>> as_number("1 " * 1_000_000)
    """
    answer = single(answer)
    if is_number(answer):
        return text.Parsed(_as_float(answer), False)
    if not isinstance(answer, str) or len(answer) > _LONGEST_NUMBER:
        return None

    try:
        return text.parse_number(_UNIT.sub(r"\1", _NAMED.sub("", answer)))
    except ValueError:
        return None


def one_letter(left: str, right: str) -> bool:
    """Vrai si une lettre au plus manque, dépasse, change ou se déplace.

    >>> one_letter("prnt", "print"), one_letter("prtin", "print"), one_letter("pain", "print")
    (True, True, False)
    """
    return not _shortened(left).isdisjoint(_shortened(right))


def _shortened(word: str) -> set[str]:
    """Le mot, et ce qu’il devient quand on en ôte une lettre."""
    cut = {word[:rank] + word[rank + 1 :] for rank in range(len(word))}
    return cut | {word}
