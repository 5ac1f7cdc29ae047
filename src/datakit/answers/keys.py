"""Les clés des exercices : calculées par le carnet qui les enseigne, rangées en JSON, relues pour vérifier."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from datakit import kinds
from datakit.answers import read, seal
from datakit.answers.expect import Comparator, build
from datakit.errors import DamagedData, InvalidArgument
from figaudit.base.text import plural, quote

MOST = 2000  # valeurs au plus dans une réponse rangée : au-delà, on compare un résumé


@dataclass(frozen=True)
class Key:
    """La clé d’un exercice. `wrong` : des réponses fausses et ce qu’elles apprennent ; `blank` : sa cellule à trous."""

    expect: Comparator
    reference: object = None
    hints: tuple[str, ...] = ()
    wrong: tuple[tuple[object, str], ...] = ()
    meaning: str = ""
    question: str = ""
    solution: str = ""
    blank: str = ""


# --- Une réponse, dans un fichier JSON ---


def encode(value: Any) -> Any:
    """Une réponse, telle que JSON la garde ; `InvalidArgument` si elle est trop grande ou d’un autre genre.

    >>> encode(np.float64(0.5)), encode((1, "b"))
    (0.5, {'tuple': [1, 'b']})
    """
    value = read.scalar(value)
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, (np.bool_, np.number, np.str_)):
        value = value.item()

    if isinstance(value, float) and not math.isfinite(value):
        return {"float": str(value)}
    if isinstance(value, (str, int, float)):  # vrai et faux sont des entiers
        return value
    if isinstance(value, (list, np.ndarray, pd.Index)):
        return _items(value)
    if isinstance(value, tuple):
        return {"tuple": _items(value)}
    if isinstance(value, (set, frozenset)):
        return {"set": _items(sorted(value, key=str))}
    if isinstance(value, pd.Series):
        return {"series": _items(value), "index": _items(value.index), "name": value.name}
    raise InvalidArgument(*read.error("not-kept", given=kinds.kind(value).capitalize()))


def _items(values: Any) -> list[Any]:
    if len(values) > MOST:
        raise InvalidArgument(*read.error("too-long", values=plural(len(values), "valeur"), most=MOST))
    return [encode(value) for value in values]


def decode(stored: Any) -> Any:
    """La réponse que `encode` a rangée.

    >>> decode(encode(pd.Series({"a": 1.5}))).to_dict()
    {'a': 1.5}
    """
    if isinstance(stored, list):
        return [decode(value) for value in stored]
    if not isinstance(stored, dict):
        return stored

    kind, value = next(iter(stored.items()))
    if kind == "series":
        return pd.Series(decode(value), index=decode(stored["index"]), name=stored["name"])
    made_of = {"float": float, "tuple": tuple, "set": set}
    return made_of[kind](decode(value))


# --- Le fichier de clés ---


def load(stored: Mapping[str, Any]) -> Key:
    """La clé d’un exercice, relue de son JSON."""
    wrong = tuple((decode(value), message) for value, message in stored.get("wrong", ()))
    return Key(
        expect=build(stored["expect"]),
        reference=decode(stored.get("reference")),
        hints=tuple(stored["hints"]),
        wrong=wrong,
        meaning=stored.get("meaning", ""),
        question=stored.get("question", ""),
        solution=stored.get("solution", ""),
        blank=stored.get("blank", ""),
    )


def read_file(path: Path) -> dict[str, Any]:
    """Les clés d’un atelier, voilées ou non ; vide si le fichier n’existe pas. `DamagedData` s’il est illisible."""
    try:
        return seal.unveiled(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, RecursionError) as problem:
        told = read.error("keys-unread", name=quote(path.name), error=type(problem).__name__)
        raise DamagedData(*told) from problem


def differences(stored: Any, computed: Any, where: str = "") -> list[str]:
    """Les champs qui ne disent plus la même chose ; deux nombres se valent à une poussière près.

    >>> differences({"meaning": "a", "reference": 0.1}, {"meaning": "b", "reference": 0.1 + 1e-15})
    ['meaning']
    """
    if isinstance(stored, dict) and isinstance(computed, dict):
        found = []
        for name in dict.fromkeys([*stored, *computed]):
            found += differences(stored.get(name), computed.get(name), where or str(name))
        return found

    if isinstance(stored, list) and isinstance(computed, list) and len(stored) == len(computed):
        found = []
        for one, other in zip(stored, computed, strict=True):
            found += differences(one, other, where)
        return list(dict.fromkeys(found))

    return [] if _same(stored, computed) else [where]


def _same(stored: Any, computed: Any) -> bool:
    if read.is_number(stored) and read.is_number(computed):
        return math.isclose(stored, computed, rel_tol=1e-9, abs_tol=1e-12)
    return bool(stored == computed)
