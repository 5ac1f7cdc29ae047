"""Des lignes d'un portail au tableau typé : colonnes, types et géométrie selon le schéma annoncé."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, ClassVar, NamedTuple

import pandas as pd

from datakit.data import http, schema
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.text import listing, quote

Where = Mapping[str, Any]
Names = Sequence[str] | None
GEOMETRY = {"geojson", "geopoint"}
YES, NO = ("true", "True", "1", "oui", "Oui"), ("false", "False", "0", "non", "Non")


class Asked(NamedTuple):
    """Ce que l'on demande d'un jeu : un filtre, des colonnes, celles-là seulement ou toutes, un nombre de lignes."""

    where: Where
    fields: Sequence[Field]
    narrowed: bool = False
    most: int | None = None


@dataclass
class Source(ABC):
    """Un portail interrogé par l'API de son logiciel : une classe par logiciel, et rien d'autre à écrire."""

    base: str
    limits: http.Limits

    KIND: ClassVar[str]  # le nom du logiciel
    SHAPE: ClassVar[str]  # la géométrie préférée quand un jeu en a deux : « geopoint » ou « geojson »
    ROOT: ClassVar[str]  # où est le catalogue
    COUNT: ClassVar[str]  # le mot qui y dit combien il y a de jeux
    PROBE: ClassVar[dict[str, int]]  # ce qu'on lui demande pour le reconnaître
    MOST: ClassVar[float] = float("inf")  # le nombre de jeux que l'API laisse parcourir

    @abstractmethod
    def turn(self, page: int, seen: int) -> dict[str, Any]: ...
    @abstractmethod
    def entry(self, raw: dict[str, Any]) -> dict[str, Any]: ...
    @abstractmethod
    def fields(self, id: str) -> list[Field]: ...
    @abstractmethod
    def rows(self, id: str, asked: Asked) -> tuple[pd.DataFrame, list[str]]: ...

    def recognised(self) -> bool:
        """Le portail parle-t-il cette langue ? On le lui demande."""
        answer = http.get_json(self.base + self.ROOT, self.PROBE, self.limits)
        return isinstance(answer, dict) and {self.COUNT, "results"} <= set(answer)

    def entries(self) -> Iterator[dict[str, Any]]:
        """Chaque jeu du catalogue, traduit."""
        page, seen, count = 0, 0, 1
        while seen < min(count, self.MOST):
            answer = http.get_json(self.base + self.ROOT, self.turn(page, seen), self.limits)
            if not answer["results"]:
                return
            yield from map(self.entry, answer["results"])
            page, seen, count = page + 1, seen + len(answer["results"]), answer[self.COUNT]

    def load(self, id: str, where: Where, columns: Names, most: int | None) -> tuple[Any, list[str]]:
        """Le jeu `id`, typé selon le schéma que le portail annonce, et ce qu'il faut en dire."""
        declared = self.fields(id)
        shapes = [field for field in declared if field.type in GEOMETRY]
        best = "geopoint" if columns else self.SHAPE
        shapes.sort(key=lambda field: (field.name not in (columns or ()), field.type != best))
        kept = [f for f in shapes[:1] if not columns or f.name in columns or f.type == "geopoint"]
        plain = [f for f in declared if f not in shapes and (not columns or f.name in columns)]
        declared = [f for f in declared if f in kept or f in plain]
        frame, notes = self.rows(id, Asked(where, declared, bool(columns), most))
        if frame.empty:
            return pd.DataFrame(columns=[f.name for f in plain]), ["le jeu est vide"]
        frame = frame.drop(columns=[f.name for f in shapes if f not in kept], errors="ignore")
        if "_geopoint" in frame and not kept:  # data-fair le donne sans l'annoncer
            declared = [*declared, Field("_geopoint", "geopoint")]
        table, said = typed(frame, declared)
        return table, notes + said


def translated(raw: Mapping[str, Any], words: str, **otherwise: str) -> dict[str, Any]:
    """Une entrée de catalogue dans les mots du kit : le premier chemin de formats.json qui dise quelque chose.

    >>> translated({"slug": "parcs", "topics": [{"title": "Vert"}]}, "datafair entry", url="https://a.fr")["theme"]
    'Vert'
    """
    told = {}
    for name, paths in FORMATS[words].items():
        found = [_told(raw, path.split(".")) for path in paths]
        value = next((one for one in found if one not in (None, "", [])), otherwise.get(name, ""))
        told[name] = ", ".join(map(str, value)) if isinstance(value, list) else value
    return told


def _told(raw: Any, path: Sequence[str]) -> Any:
    """Ce que `raw` dit au bout d'un chemin de clés ; une liste le dit pour chacun de ses éléments."""
    if isinstance(raw, list) and path:
        return [_told(one, path) or "" for one in raw]
    return _told(raw.get(path[0]), path[1:]) if path and isinstance(raw, Mapping) else raw


def columns_of(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """Un tableau à partir de lignes JSON, colonne par colonne (bien plus rapide que ligne par ligne)."""
    names = dict.fromkeys(chain.from_iterable(rows))
    return pd.DataFrame({name: [row.get(name) for row in rows] for name in names})


def read_csv(body: bytes, fields: Sequence[Field]) -> pd.DataFrame | None:
    """Des lignes CSV sans en-tête, lues directement dans leurs types ; `None` si elles ne s'y plient pas."""
    import pyarrow as pa
    from pyarrow import csv

    kinds = {"Int64": "int64", "float64": "float64", "boolean": "bool", "datetime64[s]": "timestamp[ms]"}
    columns = {f.name: kinds.get(schema.dtype(f), "string") for f in fields}
    named = csv.ReadOptions(column_names=list(columns))
    quoted = csv.ParseOptions(newlines_in_values=True)
    read = csv.ConvertOptions(column_types=columns, null_values=[""], strings_can_be_null=True)
    try:
        table = csv.read_csv(pa.BufferReader(body), named, quoted, read)
    except ValueError:
        return None
    return table.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}.get)


def typed(frame: pd.DataFrame, fields: Sequence[Field]) -> tuple[Any, list[str]]:
    """Le tableau typé, et ce qu'il faut dire : colonnes imprévues, absentes, valeurs illisibles."""
    known = {f.name: f for f in fields}
    missing = [quote(n) for n in known if n not in frame]
    extra = [quote(n) for n in frame if n not in known]
    notes = [f"colonnes annoncées mais absentes\u00a0: {listing(missing)}"] if missing and len(frame) else []
    notes += [f"colonnes non annoncées\u00a0: {listing(extra)}"] if extra and known else []
    shape, columns = None, {}
    for name, column in frame.items():
        field, columns[name] = known.get(str(name)), column
        if field is None:
            continue
        if field.type in GEOMETRY:
            shape = shape or field.name
            continue
        try:
            columns[name] = _cast(column, replace(field, true_values=YES, false_values=NO))
        except schema.UNREADABLE:
            kind = schema.TYPES.get(field.type, field.type)
            notes.append(f"la colonne {quote(name)} contient autre chose que {kind}")
            columns[name] = column.astype("str")
    table = pd.DataFrame(columns, index=frame.index)
    return (located(table, shape) if shape else table), notes


def _cast(column: pd.Series, field: Field) -> pd.Series:
    """Comme pour une table du kit, sauf les dates : un portail dit le fuseau, et la seconde n'existe pas en Parquet."""
    if field.type not in ("date", "datetime"):
        return schema.cast(column, field)
    dates = pd.to_datetime(column, format="ISO8601", utc=True)
    return dates if field.type == "datetime" else dates.dt.tz_localize(None).astype("datetime64[ms]")


def _shape(value: Any) -> Any:
    """La géométrie d'une case : du GeoJSON, {lon, lat} ou « lat,lon » ; rien si elle est vide ou illisible."""
    from shapely.geometry import Point, shape

    try:
        if isinstance(value, str) and value.lstrip()[:1] == "{":
            value = json.loads(value)
        if isinstance(value, Mapping) and "type" in value:
            return shape(value.get("geometry") or value)
        lat, lon = (value["lat"], value["lon"]) if isinstance(value, Mapping) else str(value).split(",")
        return Point(float(lon), float(lat))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def located(table: pd.DataFrame, name: str) -> Any:
    """Le tableau avec sa géométrie (EPSG:4326), lue dans la colonne `name`."""
    import geopandas

    geometry = geopandas.GeoSeries([_shape(v) for v in table[name]], index=table.index, crs="EPSG:4326")
    return geopandas.GeoDataFrame(table.drop(columns=name), geometry=geometry)


def placed(table: Any) -> Any:
    """Une table du kit avec sa géométrie, si elle dit où sont les choses : comme un portail la rendrait."""
    if "geo_point_2d" not in table and {"longitude", "latitude"} <= set(table):
        import geopandas

        points = geopandas.points_from_xy(table["longitude"], table["latitude"], crs="EPSG:4326")
        return geopandas.GeoDataFrame(table, geometry=points)
    return located(table, "geo_point_2d") if "geo_point_2d" in table else table


def kept(table: Any, where: Where, columns: Names, rows: int | None) -> Any:
    """Les mêmes filtres que ceux d'un portail, sur une table déjà là.

    >>> villes = pd.DataFrame({"nom": ["Poitiers", "Niort", "Tours"], "rang": [1, 2, 3]})
    >>> kept(villes, {"rang": (2, None)}, ["nom"], 1)["nom"].tolist()
    ['Niort']
    """
    for name, value in where.items():
        if isinstance(value, tuple):
            low, high = value
            table = table if low is None else table[table[name] >= low]
            table = table if high is None else table[table[name] <= high]
        else:
            table = table[table[name].isin(value if isinstance(value, list) else [value])]
    if columns:
        table = table[[*columns, *({"geometry"} & set(table) - set(columns))]]
    return table.head(rows) if rows else table
