"""Du schéma d’une table (Table Schema) aux types de pandas, et la vérification d’un tableau."""

import sys

import pandas as pd

from datakit.data.messages import FORMATS, said
from datakit.data.package import TYPES, Dataset, Field
from datakit.errors import SchemaMismatch
from figaudit.base.text import listing, plural, quote

# Ce que lève une valeur qui n’est pas du bon type
UNREADABLE = (ValueError, TypeError, OverflowError, KeyError)
_KINDS = FORMATS["types"]  # le mot français, le type si des cases peuvent être vides, le type sinon


def dtype(field: Field) -> str:
    """Le type pandas d’une colonne : `Int64` et `boolean` là où une case peut rester vide.

    Les entiers sont toujours sur 64 bits en mémoire, même rangés sur 16 dans le fichier : un calcul
    d’élève ne doit pas déborder en silence.

    >>> dtype(Field("n", "integer")), dtype(Field("n", "integer", required=True))
    ('Int64', 'int64')
    """
    return _KINDS.get(field.type, _KINDS["string"])[2 if field.required else 1]


def typed(frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """`frame` avec les colonnes, l’ordre et les types du schéma. `SchemaMismatch` si c’est impossible."""
    if gaps := _gaps(frame, dataset):
        raise _mismatch(dataset, gaps)
    if list(frame.columns) == list(dataset.names) and not problems(frame, dataset):
        return frame
    columns = {}
    for field in dataset.fields:
        try:
            columns[field.name] = cast(frame[field.name], field)
        except UNREADABLE as problem:
            raise _mismatch(dataset, [_unreadable(frame[field.name], field)]) from problem
    frame = frame.assign(**columns)[list(dataset.names)]
    if found := problems(frame, dataset):
        raise _mismatch(dataset, found)
    return frame


def problems(frame: pd.DataFrame, dataset: Dataset) -> list[str]:
    """Ce qui, dans un tableau déjà typé, contredit le schéma : une phrase par écart."""
    found = _gaps(frame, dataset)
    for field in dataset.fields:
        if field.name not in frame:
            continue
        column, expected = frame[field.name], dtype(field)
        bare = field.type == "geojson" and str(column.dtype) == "object" and "geopandas" not in sys.modules
        if str(column.dtype) != expected and not bare:  # sans geopandas, un contour reste tel qu’il est écrit
            found.append(f"la colonne {quote(field.name)} est de type {column.dtype} au lieu de {expected}")
        if field.required and column.hasnans:
            empty = plural(int(column.isna().sum()), "case vide", "cases vides")
            found.append(f"la colonne {quote(field.name)} a {empty}")
    return found


def _gaps(frame: pd.DataFrame, dataset: Dataset) -> list[str]:
    """Les colonnes qui manquent, et celles qui sont de trop."""
    found = [f"la colonne {quote(name)} manque" for name in dataset.names if name not in frame]
    extra = [quote(name) for name in frame.columns if name not in dataset.names]
    return [*found, f"colonnes non déclarées\u00a0: {listing(extra)}"] if extra else found


def _mismatch(dataset: Dataset, found: list[str]) -> SchemaMismatch:
    gaps, columns = "\u202f; ".join(found), listing(dataset.names)
    return SchemaMismatch(*said("table-schema", name=quote(dataset.name), gaps=gaps, columns=columns))


def cast(column: pd.Series, field: Field) -> pd.Series:
    """Une colonne lue comme du texte, dans le type de son champ ; `UNREADABLE` si une valeur ne s’y plie pas."""
    if field.type == "geojson":
        return column
    if field.required and column.hasnans:
        raise ValueError("case vide")
    if field.type == "boolean" and not pd.api.types.is_bool_dtype(column):
        known = dict.fromkeys(field.true_values, True) | dict.fromkeys(field.false_values, False)
        column = column.map(lambda value: known[str(value)], na_action="ignore")
    elif field.type in ("integer", "year", "number") and not pd.api.types.is_numeric_dtype(column):
        column = pd.to_numeric(column)
    elif field.type == "date":
        column = pd.to_datetime(column, format="%Y-%m-%d")
    elif field.type == "datetime":
        column = pd.to_datetime(column, format="ISO8601")
    return column.astype(dtype(field))  # type: ignore[call-overload]


def _unreadable(column: pd.Series, field: Field) -> str:
    """La première valeur qui ne passe pas, nommée avec sa ligne."""
    for position, value in enumerate(column, start=1):
        try:
            cast(pd.Series([value], dtype=column.dtype), field)
        except UNREADABLE:
            shown = "vide" if pd.isna(value) else quote(str(value)[:60])
            where = f"colonne {quote(field.name)}, ligne {position}"
            return f"{where}\u00a0: {shown} au lieu de {TYPES[field.type]}"
    return f"colonne {quote(field.name)}\u00a0: {TYPES[field.type]} attendu"
