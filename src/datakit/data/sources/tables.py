"""Des lignes d'un portail au tableau typé : colonnes, types et géométrie selon le schéma annoncé."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit.data import schema
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources.catalogue import few
from figaudit.base.text import plural, quote

Where = Mapping[str, Any]
Names = Sequence[str] | None
GEOMETRY = {"geojson", "geopoint"}
BOOLEANS: dict[str, bool] = FORMATS["booleans"]
# comment chaque type s’écrit ; un zéro en tête n’est jamais celui d’un nombre, c’est un code
LOOKS: dict[str, str] = FORMATS["looks"]
FORMS = LOOKS | FORMATS["forms"]  # ce qui se lit d’une colonne annoncée
_DTYPES: Any = FORMATS["dtypes"]  # la seconde n’existe pas en Parquet
_WGS84 = "EPSG:4326"  # des longitudes et des latitudes en degrés


def typed(frame: pd.DataFrame, fields: Sequence[Field]) -> tuple[Any, list[str]]:
    """Le tableau typé, et ce qu'il faut dire : colonnes imprévues, absentes, valeurs d'un autre type.

    Une valeur qui n'est pas de son type devient une case vide. Une colonne que rien n'annonce prend le type qui
    convient à toutes ses valeurs.

    >>> typed(pd.DataFrame({"n": ["1", "x"]}), [Field("n", "integer")])[1]
    ['colonne «\xa0n\xa0»\xa0: 1 valeur n’est pas du type nombre entier, comme «\xa0x\xa0»\u202f; la case reste vide']
    """
    frame = _named(frame, fields)
    notes = _column_notes(frame, fields)
    kinds = _kinds(frame, fields)
    shape = next((name for name, kind in kinds.items() if kind in GEOMETRY), "")

    columns = {}
    for name, kind in kinds.items():
        column = frame[name] if name in frame else _empty(frame)
        if kind in GEOMETRY and name != shape:
            kind = "string"  # une table n'a qu'une géométrie : les autres restent en texte
        if not kind:
            columns[name] = column
            continue

        columns[name], odd = cast(column, kind)
        if odd:
            notes.append(f"colonne {quote(name)}\u00a0: {odd}")

    if "geometry" in columns and not shape:  # un fichier géographique : la sienne est déjà lue
        return frame.assign(**columns), notes
    return _with_shape(columns, shape, frame.index), notes


def _named(frame: pd.DataFrame, fields: Sequence[Field]) -> pd.DataFrame:
    """Le tableau sous les noms annoncés : un export écrit parfois les titres à la place des noms."""
    titles = {}
    for field in fields:
        if field.name not in frame and field.title in frame:
            titles[field.title] = field.name
    return frame.rename(columns=titles)


def _column_notes(frame: pd.DataFrame, fields: Sequence[Field]) -> list[str]:
    """Les colonnes annoncées qui manquent, et celles que rien n'annonce."""
    known = [field.name for field in fields]
    missing = [name for name in dict.fromkeys(known) if name not in frame]
    extra = [name for name in frame if name not in known and name != "geometry"]

    notes = []
    if missing and len(frame):
        notes.append(f"colonnes annoncées mais absentes\u00a0: {few(missing)}")
    if extra and known:
        notes.append(f"colonnes non annoncées\u00a0: {few(extra)}")
    return notes


def _kinds(frame: pd.DataFrame, fields: Sequence[Field]) -> dict[str, str]:
    """Le type de chaque colonne, annoncé ou deviné ; "" si elle en a déjà un."""
    announced = {field.name: field.type for field in fields}
    located = "geometry" in frame or any(kind in GEOMETRY for kind in announced.values())

    kinds = {}
    for name in dict.fromkeys([*announced, *map(str, frame)]):
        column = frame[name] if name in frame else _empty(frame)
        kind = announced[name] if name in announced else guessed(column)
        if kind == "string" and not located:  # CKAN range un point dans un texte
            kind = guessed(column, GEOMETRY) or kind
        kinds[name] = kind
    return kinds


def _empty(frame: pd.DataFrame) -> pd.Series:
    return pd.Series(pd.NA, index=frame.index, dtype="object")


def _with_shape(columns: Mapping[str, pd.Series], shape: str, index: pd.Index) -> Any:
    """Le tableau de ces colonnes, dont l'une est sa géométrie s'il en a une."""
    table = pd.DataFrame({name: column for name, column in columns.items() if name != shape}, index=index)
    if not shape:
        return table

    import geopandas

    return geopandas.GeoDataFrame(table, geometry=list(columns[shape]), crs=_WGS84)


def guessed(column: pd.Series, among: Iterable[str] = LOOKS) -> str:
    """Le type, parmi ceux-là, de toutes les valeurs d'une colonne que rien n'annonce ; "" si elle en a déjà un.

    >>> guessed(pd.Series(["01004", "86194"])), guessed(pd.Series(["2026-05-01", None]))
    ('string', 'date')
    """
    if column.dtype not in ("object", "str"):
        return ""

    texts = _words(column.dropna())
    if texts.empty:
        return "string"

    for kind in among:
        look = LOOKS[kind]
        # La première valeur écarte presque tous les types ; elle épargne de relire une longue colonne.
        if re.fullmatch(look, texts.iloc[0]) and texts.str.fullmatch(look).all():
            return kind
    return "string"


def cast(column: pd.Series, kind: str) -> tuple[pd.Series, str]:
    """La colonne dans le type annoncé, et ce qu'il faut en dire : combien de valeurs n'en sont pas, et un exemple."""
    if _is_already(column, kind):
        return column, ""

    words = _words(column)
    if kind == "string":
        return words, ""

    words = words.where(words.str.strip() != "")
    read = _shapes(words) if kind in GEOMETRY else _read(words, kind)
    odd = words[words.notna() & read.isna()]
    if odd.empty:
        return read, ""

    # Une colonne dont rien ne se lit, ou qui porte des codes, n'est pas du type annoncé : elle vaut mieux en texte.
    word = schema.TYPES.get(kind, "géométrie")
    codes = odd[odd.str.fullmatch(r"0\d+")]
    if len(codes):
        example = quote(codes.iloc[0][:60])
        return words, _kept_as_text(word, f"{example} commence par un zéro")

    example = quote(odd.iloc[0][:60])
    if len(odd) == words.notna().sum() and kind not in GEOMETRY:
        return words, _kept_as_text(word, f"aucune valeur n’en est, comme {example}")
    return read, _left_empty(word, len(odd), example)


def _is_already(column: pd.Series, kind: str) -> bool:
    """La colonne est-elle déjà du type annoncé, sans nombre infini ?"""
    if str(column.dtype) != _DTYPES.get(kind):
        return False
    return kind != "number" or bool(np.isfinite(column.fillna(0)).all())


def _kept_as_text(word: str, why: str) -> str:
    return f"annoncée {quote(word)}, mais {why}\u202f; elle reste en texte"


def _left_empty(word: str, count: int, example: str) -> str:
    verb = "n’est" if count < 2 else "ne sont"
    left = "la case reste vide" if count < 2 else "leurs cases restent vides"
    return f"{plural(count, 'valeur')} {verb} pas du type {word}, comme {example}\u202f; {left}"


def _words(column: pd.Series) -> pd.Series:
    """Chaque valeur telle qu'elle s'écrit."""
    if column.dtype == "str":
        return column

    def written(value: Any) -> str:
        if isinstance(value, (Mapping, list)):
            return json.dumps(value, ensure_ascii=False)
        return str(value)

    return column.map(written, na_action="ignore").astype("str")


def _read(words: pd.Series, kind: str) -> pd.Series:
    """Des textes dans leur type ; rien pour ceux qui ne s'écrivent pas ainsi, ou n'ont pas de sens."""
    fits = words.str.fullmatch(rf"\s*({FORMS[kind]})\s*").fillna(False)
    return _converted(words.str.strip().where(fits), kind)


def _converted(words: pd.Series, kind: str) -> pd.Series:
    """Des textes bien formés, dans leur type ; rien pour ceux qui n'ont pas de sens (un 32 mars, un nombre infini)."""
    converted: Any = words
    if kind == "date":
        converted = _dates(words)
    elif kind == "datetime":
        converted = _moments(words)
    elif kind == "boolean":
        converted = words.str.lower().map(BOOLEANS)
    elif kind == "integer":
        converted = words.str.replace(r"[.]0*$", "", regex=True)
    elif kind == "number":
        found = words.str.replace(",", ".").astype("float64")
        converted = found.where(np.isfinite(found))
    return converted.astype(_DTYPES[kind])


def _dates(words: pd.Series) -> pd.Series:
    """Des dates, à l'anglaise (2026-05-01, et l'heure qui suit parfois) ou à la française (01/05/2026)."""
    french = pd.to_datetime(words, format="%d/%m/%Y", errors="coerce")
    english = pd.to_datetime(words.str[:10], format="%Y-%m-%d", errors="coerce")
    return english.fillna(french)


def _moments(words: pd.Series) -> pd.Series:
    """Des dates et heures, écrites, ou comptées en millisecondes depuis 1970."""
    counts = words.where(words.str.isdigit()).astype("float64")
    elapsed = pd.to_datetime(counts, unit="ms", utc=True)

    written = words.where(elapsed.isna())
    moments = pd.to_datetime(written, format="ISO8601", utc=True, errors="coerce")
    return moments.fillna(elapsed)


def _shapes(words: pd.Series) -> pd.Series:
    """La géométrie de chaque case."""
    shapes = [None if pd.isna(word) else _shape(word) for word in words]
    return pd.Series(shapes, words.index, dtype="object")


def _shape(value: str) -> Any:
    """La géométrie d'une case, du GeoJSON, {"lon", "lat"} ou « lat,lon », en degrés ; rien si elle est illisible."""
    from shapely.errors import ShapelyError
    from shapely.geometry import Point, shape

    try:
        read = _coordinates(value)
        if "type" in read:
            found = shape(read.get("geometry") or read)
        else:
            found = Point(float(read["lon"]), float(read["lat"]))
        west, south, east, north = found.bounds
    except (*schema.UNREADABLE, LookupError, AttributeError, RecursionError, ShapelyError):
        return None

    # Des mètres, ou des coordonnées échangées, mettraient le lieu hors de la Terre.
    on_earth = -180 <= west <= east <= 180 and -90 <= south <= north <= 90
    return found if on_earth else None


def _coordinates(value: str) -> Any:
    """Ce que dit une case : l'objet qu'elle écrit en JSON, sinon une latitude et une longitude."""
    if value.lstrip()[:1] == "{":
        return json.loads(value)
    latitude, longitude = value.split(",")
    return {"lat": latitude, "lon": longitude}


def placed(table: Any) -> Any:
    """Une table avec sa géométrie, si elle dit où sont les choses : comme un portail la rendrait."""
    where = table.get("geo_point_2d")
    for lon, lat in (("longitude", "latitude"), ("lon", "lat")):
        if where is None and _has_numbers(table, lon, lat):
            both = table[lat].astype("str") + "," + table[lon].astype("str")
            where = both.where(table[[lat, lon]].notna().all(axis=1))
    if where is None or "geometry" in table:
        return table

    import geopandas

    shapes, _ = cast(where, "geopoint")
    plain = table.drop(columns="geo_point_2d", errors="ignore")
    return geopandas.GeoDataFrame(plain, geometry=list(shapes), crs=_WGS84)


def _has_numbers(table: pd.DataFrame, *names: str) -> bool:
    """La table a-t-elle ces colonnes, et en nombres ?"""
    return all(name in table and pd.api.types.is_numeric_dtype(table[name]) for name in names)


def narrowed(table: Any, where: Where, columns: Names, rows: int | None) -> Any:
    """Les mêmes filtres que ceux d'un portail, sur une table déjà là.

    >>> villes = pd.DataFrame({"nom": ["Poitiers", "Niort", "Tours"], "rang": [1, 2, 3]})
    >>> narrowed(villes, {"rang": (2, None)}, ["nom"], 1)["nom"].tolist()
    ['Niort']
    """
    for name, value in where.items():
        if isinstance(value, tuple):
            low, high = value
            table = table if low is None else table[table[name] >= low]
            table = table if high is None else table[table[name] <= high]
        else:
            among = value if isinstance(value, list) else [value]
            table = table[table[name].isin(among)]

    if columns:
        kept = list(columns)
        if "geometry" in table and "geometry" not in kept:
            kept.append("geometry")
        table = table[kept]
    return table.head(rows) if rows else table
