"""Ranger des faits dans un fichier : des données que JSON sait écrire, d'où les mêmes faits se refont, au bit près.

Ce que JSON n'a pas devient un objet d'une seule clé, qui dit ce qu'il est : `{"tuple": […]}`, `{"array": {…}}`,
`{"float": "nan"}`, `{"Bars": {…}}`.
"""

from __future__ import annotations

import base64
import math
from dataclasses import fields
from typing import Any

import numpy as np

from figaudit.base.figtext import FigText
from figaudit.read.drawn import Area, Bars, Line, Points, Shades, Tile, Wedge, Words
from figaudit.read.panel import AxisFacts, ChartFacts, Panel, Unread
from figaudit.read.scale import Asinh, Classes, Linear, Log, Logit, Sampled, Span, SymLog

# Les seules classes que l'on écrit et que l'on refait ; une autre sorte de faits y ajoute les siennes.
CLASSES: dict[str, Any] = {}


def register(*classes: Any) -> None:
    """Ajoute des classes à celles qui se rangent : des `dataclass` ou des `NamedTuple`."""
    for one in classes:
        CLASSES[one.__name__] = one


register(ChartFacts, FigText, Panel, AxisFacts, Unread)
register(Bars, Line, Points, Area, Wedge, Shades, Tile, Words)
register(Linear, Log, SymLog, Logit, Asinh, Sampled, Span, Classes)


# --- écrire ---------------------------------------------------------------------------------------------------
def to_data(value: Any) -> Any:
    """Des données que JSON sait écrire ; lève `TypeError` pour ce qui n'est pas un fait (un tableau donné, une fonction).

    >>> to_data((1, float("inf")))
    {'tuple': [1, {'float': 'inf'}]}
    """
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"float": str(value)}
    if isinstance(value, np.ndarray):
        return {"array": _array_to_data(value)}
    if isinstance(value, list):
        return [to_data(one) for one in value]
    return _object_to_data(value)


def _object_to_data(value: Any) -> dict[str, Any]:
    name = type(value).__name__
    if CLASSES.get(name) is type(value):
        return {name: {field: to_data(getattr(value, field)) for field in _field_names(value)}}
    if isinstance(value, tuple):
        return {"tuple": [to_data(one) for one in value]}
    if isinstance(value, dict):
        return {"dict": [[to_data(key), to_data(one)] for key, one in value.items()]}
    raise TypeError(f"un objet de type {name} ne se range pas parmi les faits")


def _field_names(value: Any) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value._fields  # type: ignore[attr-defined]
    return tuple(field.name for field in fields(value))


def _array_to_data(values: np.ndarray) -> dict[str, Any]:
    """Des nombres en base64, au bit près ; des textes tels quels."""
    if type(values) is np.ndarray and values.dtype.kind == "U":
        return {"dtype": "str", "shape": list(values.shape), "texts": values.ravel().tolist()}
    if type(values) is not np.ndarray or values.dtype.kind not in "biuf":
        raise TypeError(
            f"un tableau de {values.dtype} ({type(values).__name__}) ne se range pas parmi les faits"
        )
    held = base64.b64encode(np.ascontiguousarray(values).tobytes())
    return {"dtype": values.dtype.str, "shape": list(values.shape), "base64": held.decode("ascii")}


# --- relire ---------------------------------------------------------------------------------------------------
def from_data(data: Any) -> Any:
    """Ce que `to_data` avait écrit.

    >>> from_data(to_data((1, float("inf"))))
    (1, inf)
    """
    if isinstance(data, list):
        return [from_data(one) for one in data]
    if not isinstance(data, dict):
        return data

    [(kind, held)] = data.items()
    if kind == "float":
        return float(held)
    if kind == "tuple":
        return tuple(from_data(one) for one in held)
    if kind == "dict":
        return {from_data(key): from_data(one) for key, one in held}
    if kind == "array":
        return _array_from_data(held)
    return CLASSES[kind](**{field: from_data(one) for field, one in held.items()})


def _array_from_data(held: dict[str, Any]) -> np.ndarray:
    if "texts" in held:
        return np.array(held["texts"], dtype=str).reshape(held["shape"])
    flat = np.frombuffer(base64.b64decode(held["base64"]), held["dtype"])
    return flat.reshape(held["shape"]).copy()  # une copie : un tableau lu d'octets ne s'écrirait pas
