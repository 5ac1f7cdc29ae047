"""Du schéma d’une table (Table Schema) aux types de pandas, et la vérification d’un tableau."""

import sys
from typing import Any

import pandas as pd

from datakit.data.messages import FORMATS, said
from datakit.data.package import TYPES, Dataset, Field
from datakit.errors import SchemaMismatch
from figaudit.base.text import listing, plural, quote

# Ce que lève une valeur qui n’est pas du bon type
UNREADABLE = (ValueError, TypeError, OverflowError, KeyError)
_KINDS = FORMATS["types"]  # le mot français, le type si des cases peuvent être vides, le type sinon
_NUMBERS = ("integer", "year", "number")


def dtype(field: Field) -> str:
    """Le type pandas d’une colonne : `Int64` et `boolean` là où une case peut rester vide.

    Les entiers sont toujours sur 64 bits en mémoire, même rangés sur 16 dans le fichier : un calcul
    d’élève ne doit pas déborder en silence.

    >>> dtype(Field("n", "integer")), dtype(Field("n", "integer", required=True))
    ('Int64', 'int64')
    """
    _, with_gaps, full = _KINDS.get(field.type, _KINDS["string"])
    return full if field.required else with_gaps


def typed(frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """`frame` avec les colonnes, l’ordre et les types du schéma. `SchemaMismatch` si c’est impossible."""
    gaps = _gaps(frame, dataset)
    if gaps:
        raise _mismatch(dataset, gaps)

    in_order = list(frame.columns) == list(dataset.names)
    if in_order and not problems(frame, dataset):
        return frame

    columns = {}
    for field in dataset.fields:
        try:
            columns[field.name] = cast(frame[field.name], field)
        except UNREADABLE as problem:
            raise _mismatch(dataset, [_unreadable(frame[field.name], field)]) from problem
    frame = frame.assign(**columns)[list(dataset.names)]

    left = problems(frame, dataset)
    if left:
        raise _mismatch(dataset, left)
    return frame


def problems(frame: pd.DataFrame, dataset: Dataset) -> list[str]:
    """Ce qui, dans un tableau déjà typé, contredit le schéma : une phrase par écart."""
    found = _gaps(frame, dataset)
    for field in dataset.fields:
        if field.name not in frame:
            continue

        column = frame[field.name]
        name = quote(field.name)
        expected = dtype(field)
        if str(column.dtype) != expected and not _is_bare_outline(column, field):
            found.append(f"la colonne {name} est de type {column.dtype} au lieu de {expected}")

        if field.required and column.hasnans:
            empty = plural(int(column.isna().sum()), "case vide", "cases vides")
            found.append(f"la colonne {name} a {empty}")
    return found


def _is_bare_outline(column: pd.Series, field: Field) -> bool:
    """Sans geopandas, un contour reste tel qu’il est écrit : ce n’est pas une faute de la table."""
    without = "geopandas" not in sys.modules
    return field.type == "geojson" and str(column.dtype) == "object" and without


def _gaps(frame: pd.DataFrame, dataset: Dataset) -> list[str]:
    """Les colonnes qui manquent, et celles qui sont de trop."""
    found = [f"la colonne {quote(name)} manque" for name in dataset.names if name not in frame]
    extra = [quote(name) for name in frame.columns if name not in dataset.names]
    if extra:
        found.append(f"colonnes non déclarées\u00a0: {listing(extra)}")
    return found


def _mismatch(dataset: Dataset, found: list[str]) -> SchemaMismatch:
    gaps = "\u202f; ".join(found)
    columns = listing(dataset.names)
    return SchemaMismatch(*said("table-schema", name=quote(dataset.name), gaps=gaps, columns=columns))


def cast(column: pd.Series, field: Field) -> pd.Series:
    """Une colonne lue comme du texte, dans le type de son champ ; `UNREADABLE` si une valeur ne s’y plie pas."""
    if field.type == "geojson":
        return column
    if field.required and column.hasnans:
        raise ValueError("case vide")

    if field.type == "boolean" and not pd.api.types.is_bool_dtype(column):
        column = _booleans(column, field)
    elif field.type in _NUMBERS and not pd.api.types.is_numeric_dtype(column):
        column = pd.to_numeric(column)
    elif field.type == "date":
        column = pd.to_datetime(column, format="%Y-%m-%d")
    elif field.type == "datetime":
        column = pd.to_datetime(column, format="ISO8601")
    return column.astype(dtype(field))  # type: ignore[call-overload]


def _booleans(column: pd.Series, field: Field) -> pd.Series:
    """Une colonne de « oui » et de « non », dans les mots que son champ déclare ; `KeyError` pour tout autre mot."""
    known = dict.fromkeys(field.true_values, True)
    known |= dict.fromkeys(field.false_values, False)

    def read(value: Any) -> bool:
        return known[str(value)]

    return column.map(read, na_action="ignore")


def _unreadable(column: pd.Series, field: Field) -> str:
    """La première valeur qui ne passe pas, nommée avec sa ligne."""
    expected = TYPES[field.type]
    for position, value in enumerate(column, start=1):
        try:
            cast(pd.Series([value], dtype=column.dtype), field)
        except UNREADABLE:
            shown = "vide" if pd.isna(value) else quote(str(value)[:60])
            where = f"colonne {quote(field.name)}, ligne {position}"
            return f"{where}\u00a0: {shown} au lieu de {expected}"
    return f"colonne {quote(field.name)}\u00a0: {expected} attendu"
