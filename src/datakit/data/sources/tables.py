"""Des lignes d'un portail au tableau typé : colonnes, types et géométrie selon le schéma annoncé."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

import pandas as pd

from datakit.data import http, schema
from datakit.data.package import Field
from datakit.text import listing, quote

Where = Mapping[str, Any]
GEOMETRY = {"geojson", "geopoint"}
YES, NO = ("true", "True", "1", "oui", "Oui"), ("false", "False", "0", "non", "Non")


class Source(Protocol):
    """Ce qu'un logiciel de portail sait faire : un module par logiciel, et rien d'autre à écrire."""

    KIND: str  # son nom
    SHAPE: str  # la géométrie préférée quand un jeu en a deux : « geopoint » ou « geojson »

    def recognises(self, base: str, limits: http.Limits) -> bool: ...
    def entries(self, base: str, limits: http.Limits) -> Iterator[dict[str, Any]]: ...
    def fields(self, base: str, id: str, limits: http.Limits) -> list[Field]: ...
    def rows(
        self, base: str, id: str, asked: Asked, limits: http.Limits
    ) -> tuple[pd.DataFrame, list[str]]: ...


class Asked(NamedTuple):
    """Ce que l'on demande d'un jeu : un filtre, des colonnes, celles-là seulement ou toutes, un nombre de lignes."""

    where: Where
    names: list[str]
    fields: Sequence[Field]
    narrowed: bool = False
    most: int | None = None


def load(
    source: Source,
    base: str,
    id: str,
    where: Where,
    columns: Sequence[str] | None,
    most: int | None,
    limits: http.Limits,
) -> tuple[Any, list[str]]:
    """Le jeu `id` d'un portail, typé selon le schéma qu'il annonce, et ce qu'il faut en dire."""
    declared = source.fields(base, id, limits)
    shapes = [field for field in declared if field.type in GEOMETRY]
    best = "geopoint" if columns else source.SHAPE
    shapes.sort(key=lambda field: (field.name not in (columns or ()), field.type != best))
    kept = [f for f in shapes[:1] if not columns or f.name in columns or f.type == "geopoint"]
    declared = [f for f in declared if f in kept or (f not in shapes and (not columns or f.name in columns))]
    asked = Asked(where, [f.name for f in declared], declared, bool(columns), most)
    frame, notes = source.rows(base, id, asked, limits)
    if frame.empty:
        return pd.DataFrame(columns=[f.name for f in declared if f not in kept]), ["le jeu est vide"]
    frame = frame.drop(columns=[f.name for f in shapes if f not in kept], errors="ignore")
    if "_geopoint" in frame and not kept:  # data-fair le donne sans l'annoncer
        declared = [*declared, Field("_geopoint", "geopoint")]
    table, said = typed(frame, declared)
    return table, notes + said


def columns_of(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Un tableau à partir de lignes JSON, colonne par colonne (bien plus rapide que ligne par ligne)."""
    names = list(dict.fromkeys(name for row in (*rows[:1], *rows[-1:]) for name in row))
    if any(len(row) > len(names) for row in rows):
        names = list(dict.fromkeys(name for row in rows for name in row))
    return pd.DataFrame({name: [row.get(name) for row in rows] for name in names})


def read_csv(body: bytes, fields: Sequence[Field]) -> pd.DataFrame | None:
    """Des lignes CSV sans en-tête, lues directement dans leurs types ; `None` si elles ne s'y plient pas."""
    import pyarrow as pa
    from pyarrow import csv

    kinds = {
        "Int64": pa.int64(),
        "float64": pa.float64(),
        "boolean": pa.bool_(),
        "datetime64[s]": pa.timestamp("ms"),
    }
    columns = {f.name: kinds.get(schema.dtype(f), pa.string()) for f in fields}
    try:
        table = csv.read_csv(
            pa.BufferReader(body),
            read_options=csv.ReadOptions(column_names=list(columns)),
            parse_options=csv.ParseOptions(newlines_in_values=True),
            convert_options=csv.ConvertOptions(
                column_types=columns, null_values=[""], strings_can_be_null=True
            ),
        )
    except ValueError:
        return None
    nullable = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    return table.to_pandas(types_mapper=nullable.get)


def typed(frame: pd.DataFrame, fields: Sequence[Field]) -> tuple[Any, list[str]]:
    """Le tableau typé, et ce qu'il faut dire : colonnes imprévues, absentes, valeurs illisibles."""
    known = {f.name: f for f in fields}
    notes = []
    missing = [quote(n) for n in known if n not in frame]
    extra = [quote(n) for n in frame if n not in known]
    if missing and len(frame):
        notes.append(f"colonnes annoncées mais absentes\u00a0: {listing(missing)}")
    if extra and known:
        notes.append(f"colonnes non annoncées\u00a0: {listing(extra)}")
    columns = {}
    for name in frame.columns:
        field = known.get(str(name))
        if field is None or field.type in GEOMETRY:
            columns[name] = frame[name]
            continue
        try:
            columns[name] = _cast(frame[name], replace(field, true_values=YES, false_values=NO))
        except (ValueError, TypeError, OverflowError):
            notes.append(
                f"la colonne {quote(name)} contient autre chose que {schema.TYPES.get(field.type, field.type)}"
            )
            columns[name] = frame[name].astype("str")
    table = pd.DataFrame(columns, index=frame.index)
    where = next((n for n, f in known.items() if f.type in GEOMETRY and n in table), None)
    return (located(table, where) if where else table), notes


def _cast(column: pd.Series, field: Field) -> pd.Series:
    """Comme pour une table du kit, sauf les dates : un portail dit le fuseau, et la seconde n'existe pas en Parquet."""
    if field.type not in ("date", "datetime"):
        return schema.cast(column, field)
    dates = pd.to_datetime(column, format="ISO8601", utc=True)
    return dates if field.type == "datetime" else dates.dt.tz_localize(None).astype("datetime64[ms]")


def _point(value: Any) -> tuple[float, float] | None:
    """(longitude, latitude) depuis « lat,lon », {lat, lon} ou rien."""
    if isinstance(value, Mapping):
        return float(value["lon"]), float(value["lat"])
    lat, lon = str(value).split(",")
    return float(lon), float(lat)


def _shape(value: Any) -> Any:
    from shapely.geometry import Point, shape

    if value is None or value != value or value == "":
        return None
    try:
        if isinstance(value, str) and value.lstrip()[:1] == "{":
            value = json.loads(value)
        if isinstance(value, Mapping) and ("type" in value):
            return shape(value.get("geometry") or value)
        return Point(_point(value))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def located(table: pd.DataFrame, name: str) -> Any:
    """Le tableau avec sa géométrie (EPSG:4326), lue dans la colonne `name`."""
    import geopandas

    geometry = geopandas.GeoSeries([_shape(v) for v in table[name]], index=table.index, crs="EPSG:4326")
    return geopandas.GeoDataFrame(table.drop(columns=name), geometry=geometry)


def placed(table: Any) -> Any:
    """Une table du kit avec sa géométrie, si elle dit où sont les choses : comme un portail la rendrait."""
    if "geo_point_2d" in table:
        return located(table, "geo_point_2d")
    if {"longitude", "latitude"} <= set(table):
        import geopandas

        points = geopandas.points_from_xy(table["longitude"], table["latitude"], crs="EPSG:4326")
        return geopandas.GeoDataFrame(table, geometry=points)
    return table


def kept(table: Any, where: Where, columns: Sequence[str] | None, rows: int | None) -> Any:
    """Les mêmes filtres que ceux d'un portail, sur une table déjà là.

    >>> villes = pd.DataFrame({"nom": ["Poitiers", "Niort", "Tours"], "rang": [1, 2, 3]})
    >>> kept(villes, {"rang": (2, None)}, ["nom"], 1)["nom"].tolist()
    ['Niort']
    """
    for name, value in where.items():
        column = table[name]
        if isinstance(value, tuple):
            low, high = value
            chosen = (column >= low if low is not None else True) & (
                column <= high if high is not None else True
            )
        else:
            chosen = column.isin(value if isinstance(value, list) else [value])
        table = table[chosen]
    if columns:
        table = table[
            [*columns, *(["geometry"] if "geometry" in table and "geometry" not in columns else [])]
        ]
    return table.head(rows) if rows else table
