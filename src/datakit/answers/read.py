"""Lire la réponse d’une personne : la nommer en français, la raccourcir, en tirer un nombre."""

import numbers
import re
from decimal import Decimal
from functools import partial

import numpy as np
import pandas as pd

from figaudit.base import text

WORDS = text.words(__file__, "words.json")
error = partial(text.filled, WORDS["errors"])  # les phrases d’une erreur


def say(section: str, kind: str, **details: object) -> str:
    """Une phrase de words.json, remplie."""
    return str(WORDS[section][kind]).format(**details).replace(" \n", "\n").strip()


def short(value: object, limit: int = 60) -> str:
    """Une valeur en quelques caractères, comme on l’écrirait en français.

    >>> short("Zoé"), short(0.5)
    ('«\\xa0Zoé\\xa0»', '0,5')
    """
    if isinstance(value, (bool, np.bool_)):
        return "vrai" if value else "faux"
    if isinstance(value, (int, np.integer)):
        return text.number(int(value)) if abs(int(value)) < 10**15 else f"{int(value):.3e}"
    if isinstance(value, (float, np.floating, Decimal)):
        return _short_float(float(value))
    if value is None or value is pd.NA or value is pd.NaT:
        return "une valeur manquante"
    if isinstance(value, (list, tuple, set, frozenset, np.ndarray, pd.Index)):
        head = [short(item, 20) for _, item in zip(range(5), value, strict=False)]
        return " ; ".join(head) + (" ; …" if len(value) > 5 else "")
    shown = value if isinstance(value, str) else repr(value)
    shown = shown if len(shown) <= limit else shown[: limit - 1] + "…"
    return text.quote(shown) if isinstance(value, str) else shown


def _short_float(value: float) -> str:
    if np.isnan(value):
        return "une valeur manquante (NaN)"
    if np.isinf(value):
        return "l’infini"
    if value and not 1e-2 <= abs(value) < 1e15:
        return f"{value:.3g}".replace(".", ",")
    return text.number(value, len(f"{value:.4f}".rstrip("0").partition(".")[2]))


def is_empty(answer: object) -> bool:
    """Vrai pour un texte blanc, une liste ou un tableau sans rien dedans.

    >>> is_empty("  "), is_empty([]), is_empty(0)
    (True, True, False)
    """
    if isinstance(answer, str):
        return not answer.strip()
    sized = (list, tuple, set, dict, np.ndarray, pd.Series, pd.DataFrame, pd.Index)
    return isinstance(answer, sized) and len(answer) == 0


def is_placeholder(answer: object) -> bool:
    """Vrai si la réponse est encore `...`, ou en contient.

    >>> is_placeholder(...), is_placeholder([1, ...]), is_placeholder("...")
    (True, True, True)
    """
    if answer is ... or (isinstance(answer, str) and answer.strip() in {"...", "…"}):
        return True
    if isinstance(answer, dict):
        answer = list(answer.values())
    return isinstance(answer, (list, tuple)) and any(item is ... for item in answer[:1000])


def is_number(answer: object) -> bool:
    """Vrai pour un nombre, numpy compris ; ni vrai/faux, ni texte.

    >>> is_number(3), is_number(True), is_number("3")
    (True, False, False)
    """
    return isinstance(answer, (numbers.Real, np.number, Decimal)) and not isinstance(answer, (bool, np.bool_))


def scalar(answer: object) -> object:
    """Sort la valeur d’un tableau numpy à zéro dimension ; rend le reste tel quel.

    >>> scalar(np.array(2.5))
    2.5
    """
    return answer.item() if isinstance(answer, np.ndarray) and answer.ndim == 0 else answer


def single(answer: object) -> object:
    """La valeur d’une colonne, d’un tableau ou d’un index qui n’en a qu’une ; le reste tel quel.

    >>> single(pd.Series([5])), single([5])
    (5, [5])
    """
    boxed = isinstance(answer, (pd.Series, pd.DataFrame, pd.Index, np.ndarray)) and answer.size == 1
    return np.asarray(answer).item() if boxed else answer


_UNIT = re.compile(r"(\d\s*%?)\s*(?:°|[^\W\d_])[^\d]*$")


def as_number(answer: object) -> text.Parsed | None:
    """Le nombre d’une réponse, écrit comme on veut et suivi ou non de son unité ; `None` s’il n’y en a pas.

    >>> as_number("1 967 habitants").value, as_number(Decimal("0.5")).value, as_number("beaucoup")
    (1967.0, 0.5, None)
    """
    answer = single(answer)
    if is_number(answer):
        return text.Parsed(float(answer), False)  # type: ignore[arg-type]
    try:
        return text.parse_number(_UNIT.sub(r"\1", answer)) if isinstance(answer, str) else None
    except ValueError:
        return None
