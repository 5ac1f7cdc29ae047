"""Des lignes d'un portail au tableau typé : colonnes, types et géométrie selon le schéma annoncé."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from math import isfinite
from typing import Any, ClassVar, NamedTuple

import numpy as np
import pandas as pd

from datakit.data import http, schema
from datakit.data.messages import FORMATS, said
from datakit.data.package import Field
from datakit.data.sources import plain
from datakit.errors import DatakitError, SourceUnavailable
from datakit.text import listing, number, plural, quote

Where = Mapping[str, Any]
Names = Sequence[str] | None
GEOMETRY = {"geojson", "geopoint"}
BOOLEANS = dict.fromkeys(("true", "1", "oui", "vrai"), True) | dict.fromkeys(
    ("false", "0", "non", "faux"), False
)


class Asked(NamedTuple):
    """Ce que l'on demande d'un jeu : un filtre, des colonnes, celles-là seulement ou toutes, un nombre de lignes."""

    where: Where
    fields: Sequence[Field]
    narrowed: bool = False
    most: int | None = None


@dataclass
class Source(ABC):
    """Une visite à un portail, par l'API de son logiciel : une classe par logiciel, et rien d'autre à écrire."""

    base: str
    visit: http.Visit
    local: bool = False  # le portail ne filtre pas lui-même : le kit s'en charge

    KIND: ClassVar[str]  # le nom du logiciel
    ROOT: ClassVar[str]  # où est le catalogue
    COUNT: ClassVar[str]  # le mot qui y dit combien il y a de jeux
    ITEMS: ClassVar[str] = "results"  # celui sous lequel ils sont
    PROBE: ClassVar[dict[str, int]]  # ce qu'on lui demande pour le reconnaître
    SHAPE: ClassVar[str] = ""  # la géométrie préférée quand un jeu en a deux ; "" s'il n'en annonce jamais
    RANGES: ClassVar[bool] = True  # sait-il filtrer par intervalle ?
    MOST: ClassVar[int] = 10_000  # le nombre de jeux que l'on parcourt, ou que l'API laisse parcourir
    QUERY: ClassVar[str] = ""  # le paramètre par lequel il cherche lui-même, s'il a trop de jeux

    @abstractmethod
    def turn(self, page: int, seen: int) -> dict[str, Any]: ...
    @abstractmethod
    def entry(self, raw: dict[str, Any]) -> dict[str, Any]: ...
    @abstractmethod
    def fields(self, id: str) -> list[Field]: ...
    @abstractmethod
    def rows(self, id: str, asked: Asked) -> tuple[Any, list[str]]: ...

    def ask(self, path: str, params: Mapping[str, Any] | None = None) -> Any:
        """Une réponse JSON de l'API."""
        return self.visit.json(self.base + path, params)

    def recognised(self) -> bool:
        """Le portail parle-t-il cette langue ? On le lui demande."""
        answer = self.ask(self.ROOT, self.PROBE)
        return isinstance(answer, dict) and {self.COUNT, self.ITEMS} <= set(answer)

    def entries(self, text: str = "") -> tuple[list[dict[str, Any]], list[str]]:
        """Chaque jeu du catalogue une fois, traduit, et ce qu'il faut en dire ; `text` : ceux-là seulement."""
        found: dict[Any, dict[str, Any]] = {}
        page, seen, total, notes = 0, 0, None, []
        while page == 0 or seen < min(total or 0, self.MOST):
            answer = self.ask(self.ROOT, self.turn(page, seen) | ({self.QUERY: text} if text else {}))
            results, total, before = answer[self.ITEMS], counted(answer[self.COUNT]), len(found)
            known = [raw for raw in results if isinstance(raw, dict)]
            found |= {told["id"]: told for told in map(self.entry, known) if told["id"]}
            page, seen = page + 1, seen + len(results)
            self.visit.got = of(len(found), total, "jeu", "jeux")
            if len(found) == before:  # une page qui n'apporte rien ne sera suivie de rien
                break
        if total and total > len(found):
            notes = [
                f"le portail annonce {plural(total, 'jeu', 'jeux')}\u00a0: en voici {number(len(found))}"
            ]
        return list(found.values()), notes

    def walk(self, path: str, ask: Any, read: Any, total: int | None, most: int | None) -> Any:
        """Les pages de lignes, jusqu'au total annoncé ; `None` si elles ne sont pas dans le bon format.

        `read(adresse, paramètres)` en rend une : {"frame", "next", "ask"}, ses lignes et de quoi demander la suivante.
        """
        url, seen, starts = self.base + path, 0, set()
        frames: list[pd.DataFrame] = []
        goal = min(most or total or float("inf"), total or float("inf"))
        while url and seen < goal:
            page = read(url, ask)
            if page is None:
                return None
            frame = page["frame"]
            start = repr(frame.iloc[0].get("_id") or frame.iloc[0].tolist()) if len(frame) else ""
            if start in starts and ("_id" in frame or frame.equals(frames[-1])):
                raise http.failure("loop", self.base)
            starts.add(start)
            frames.append(frame)
            seen += len(frame)
            if (
                seen >= goal and page["next"] and "_id" in frame
            ):  # des pages qui se recouvrent donnent deux fois la même ligne
                seen = pd.concat([one["_id"] for one in frames]).nunique()
            self.visit.got = of(seen, total)
            if self.visit.limits.progress:
                self.visit.limits.progress(seen, total or 0, "lignes")
            url, ask = page["next"] if len(frame) else "", page.get("ask")
        return pd.concat(frames, ignore_index=True)

    def file(self, files: Sequence[Mapping[str, Any]], wanted: str) -> Mapping[str, Any]:
        """Le fichier `wanted` d'un jeu (son identifiant ou son titre), sinon le premier du format le plus commode."""
        order = [*plain.STRUCTURED[1:], "csv", "zip", "xlsx"]
        known = [one for one in files if one["format"] in order]
        if wanted:
            known = [one for one in files if wanted in (one["id"], one["title"])]
        if not known:
            held = listing(quote(one["title"]) for one in files[:9]) or "aucun"
            raise http.failure("portal-file", self.base, held=held, formats=listing(order, "ou"))
        return min(
            known, key=lambda one: order.index(one["format"]) if one["format"] in order else len(order)
        )

    def opened(self, file: Mapping[str, Any], among: int) -> tuple[Any, list[str]]:
        """Le contenu d'un fichier du jeu, et ce qu'il faut en dire."""
        url = http.allowed(file["url"], self.base, self.visit.limits.hosts)
        body, size = self.visit.get(url).body, counted(file.get("size"))
        frame, notes = plain.table(body, f"{file['title']}.{file['format']}")
        if size and len(body) < size:
            notes.append(f"le portail annonce {plural(size, 'octet')} et n’en donne que {number(len(body))}")
        if among > 1:
            notes.append(f"le fichier {quote(file['title'])}, parmi {among}")
        return frame, notes

    def load(self, id: str, where: Where, columns: Names, most: int | None) -> tuple[Any, list[str]]:
        """Le jeu `id`, typé selon le schéma que le portail annonce, et ce qu'il faut en dire."""
        declared = self.fields(id)
        self.local |= not self.RANGES and any(isinstance(value, tuple) for value in where.values())
        self._require([*where, *(columns or ())], [f.name for f in declared], id)
        shapes = [field for field in declared if field.type in GEOMETRY]
        best = "geopoint" if columns else self.SHAPE
        shapes.sort(key=lambda field: (field.name not in (columns or ()), field.type != best))
        kept = [f for f in shapes[:1] if not columns or f.name in columns or f.type == "geopoint"]
        full = not columns or self.local
        simple = [f for f in declared if f not in shapes and (full or f.name in (columns or ()))]
        asked = Asked(where, [f for f in declared if f in kept or f in simple], not full, most)
        frame, notes = self.rows(id, asked)
        frame = frame.drop(columns=[f.name for f in shapes if f not in kept], errors="ignore")
        if "_geopoint" in frame:  # data-fair le donne sans l'annoncer
            frame = frame.drop(columns="_geopoint" if kept and kept[0].name != "_geopoint" else [])
            kept = kept or [Field("_geopoint", "geopoint")]
        table, odd = typed(frame, [*simple, *kept])
        table = table if self.SHAPE else placed(table)
        if self.local:
            self._require([*where, *(columns or ())], list(table), id)
            table = narrowed(table, where, columns, most)
        return table, notes + (odd if len(frame) else ["le jeu est vide"])

    def _require(self, asked: Iterable[str], known: Sequence[str], id: str) -> None:
        named = [name for name in asked if not name.startswith("_") and name != "geometry"] if known else ()
        require(
            "portal-columns", SourceUnavailable, named, known, id=quote(id), host=quote(http.host(self.base))
        )


def table_schema(raw: Any, types: Mapping[str, str]) -> list[Field]:
    """Les colonnes d'un Table Schema, ou de la liste que data-fair donne."""
    found = []
    for one in raw.get("fields", []) if isinstance(raw, dict) else raw:
        name = one.get("name") or one["key"]
        kind = one.get("format") if one.get("format") in types else one.get("type", "string")
        found.append(
            Field(
                name, "geopoint" if name == "_geopoint" else types.get(kind, "string"), one.get("title", "")
            )
        )
    return found


def arrow_types(fields: Sequence[Field], seen: pd.DataFrame) -> dict[str, Any]:
    """Les types où lire tout de suite un CSV ; pas les nombres que les lignes déjà vues écrivent comme des codes."""
    import pyarrow as pa

    kinds = {"date": pa.timestamp("ms"), "datetime": pa.timestamp("us", "UTC"), "boolean": pa.bool_()}
    numbers = {"integer": pa.int64(), "number": pa.float64()}
    known = {f.name: kinds.get(f.type) or numbers.get(f.type) for f in fields}
    texts = [f.name for f in fields if f.type in numbers and f.name in seen and seen[f.name].dtype == "str"]
    return {name: kind for name, kind in known.items() if kind is not None and name not in texts}


def counted(value: Any) -> int | None:
    """Un nombre annoncé par un portail, ou rien s'il n'en est pas un."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def of(got: int, total: int | None, one: str = "ligne", many: str | None = None) -> str:
    """« 12 lignes », ou « 12 lignes sur 250 ».

    >>> of(12, 250)
    '12 lignes sur 250'
    """
    return plural(got, one, many) + (f" sur {number(total)}" if total else "")


def whole(frame: pd.DataFrame, total: int | None, asked: Asked, host: str) -> tuple[pd.DataFrame, list[str]]:
    """Les lignes reçues, une fois chacune, et ce qui manque au total annoncé ; lève si elles manquent toutes."""
    received, notes = len(frame), []
    if "_id" in frame and frame["_id"].notna().all():
        again = frame["_id"].duplicated()
        frame = frame[~again].reset_index(drop=True) if again.any() else frame
    elif (
        total is not None and received > total and len(once := frame.astype("str").drop_duplicates()) >= total
    ):
        frame = frame.loc[once.index].reset_index(drop=True)
    if twice := received - len(frame):
        extra = plural(twice, "ligne reçue", "lignes reçues")
        notes = [f"{extra} deux fois, {'gardée' if twice < 2 else 'gardées'} une seule fois"]
    expected = min(total or 0, asked.most or total or 0)
    if expected and not len(frame):
        raise http.failure("none", host, total=plural(expected, "ligne"))
    if len(frame) < expected:
        notes.append(f"le portail annonce {plural(expected, 'ligne')} et n’en donne que {number(len(frame))}")
    return frame.head(asked.most or len(frame)), notes


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


def typed(frame: pd.DataFrame, fields: Sequence[Field]) -> tuple[Any, list[str]]:
    """Le tableau typé, et ce qu'il faut dire : colonnes imprévues, absentes, valeurs d'un autre type.

    Une valeur qui n'est pas de son type devient une case vide. Une colonne que rien n'annonce prend le type qui
    convient à toutes ses valeurs.

    >>> typed(pd.DataFrame({"n": ["1", "x"]}), [Field("n", "integer")])[1]
    ['colonne «\xa0n\xa0»\xa0: 1 valeur n’est pas du type nombre entier, comme «\xa0x\xa0»\u202f; la case reste vide']
    """
    known = {f.name: f for f in fields}
    missing = [quote(n) for n in known if n not in frame]
    extra = [quote(n) for n in frame if n not in known and n != "geometry"]
    notes = [f"colonnes annoncées mais absentes\u00a0: {listing(missing)}"] if missing and len(frame) else []
    notes += [f"colonnes non annoncées\u00a0: {listing(extra)}"] if extra and known else []
    columns, shape = {}, ""
    geometry = {"geometry"} & set(frame) or GEOMETRY & {f.type for f in fields}
    for name in dict.fromkeys([*known, *map(str, frame)]):
        column = frame[name] if name in frame else pd.Series(pd.NA, index=frame.index, dtype="object")
        kind = known[name].type if name in known else guessed(column)
        if kind == "string" and not geometry and (seen := guessed(column)) in GEOMETRY:
            kind = seen  # CKAN range un point dans un texte
        if kind in GEOMETRY:
            kind, shape = ("string", shape) if shape else (kind, name)
        columns[name], odd = cast(column, kind) if kind else (column, "")
        notes += [f"colonne {quote(name)}\u00a0: {odd}"] if odd else []
    if "geometry" in columns and not shape:
        return frame.assign(**columns), notes
    table = pd.DataFrame({n: c for n, c in columns.items() if n != shape}, index=frame.index)
    if not shape:
        return table, notes
    import geopandas

    return geopandas.GeoDataFrame(table, geometry=list(columns[shape]), crs="EPSG:4326"), notes


def guessed(column: pd.Series) -> str:
    """Le type qui convient à toutes les valeurs d'une colonne de texte que rien n'annonce ; "" si elle en a un.

    >>> guessed(pd.Series(["01004", "86194"])), guessed(pd.Series(["2026-05-01", None]))
    ('string', 'date')
    """
    if column.dtype != "object" and column.dtype != "str":
        return ""
    texts = column.dropna()
    if column.dtype == "object" and not all(isinstance(value, str) for value in texts):
        scalar = {
            "integer": "integer",
            "floating": "number",
            "mixed-integer-float": "number",
            "boolean": "boolean",
        }
        return scalar.get(pd.api.types.infer_dtype(texts), "string")
    texts = texts.astype("str")
    fits = (kind for kind, form in _LOOKS.items() if len(texts) and re.fullmatch(form, texts.iloc[0]))
    return next((kind for kind in fits if texts.str.fullmatch(_LOOKS[kind]).all()), "string")


def cast(column: pd.Series, kind: str) -> tuple[pd.Series, str]:
    """La colonne dans le type annoncé, et ce qu'il faut en dire : combien de valeurs n'en sont pas, et un exemple."""
    if kind not in GEOMETRY:
        with suppress(*schema.UNREADABLE):
            return _fast(column, kind), ""
    values, odd, read = [], [], _READ[kind]
    for value in column:
        blank = isinstance(value, str) and not value.strip() and kind != "string"
        empty = value is None or value is pd.NA or value != value or blank
        try:
            values.append(None if empty else read(value))
        except (*schema.UNREADABLE, ArithmeticError, LookupError, AttributeError, RecursionError):
            values.append(None)
            odd.append(value)
    if not odd:
        return pd.Series(values, column.index, dtype=_DTYPES[kind]), ""
    word, example = schema.TYPES.get(kind, "géométrie"), quote(str(odd[0])[:60])
    if code := next((v for v in odd if isinstance(v, str) and _CODE.fullmatch(v)), ""):
        return column.map(_text, na_action="ignore").astype(
            "str"
        ), f"annoncée {quote(word)}, mais {quote(code)} commence par un zéro\u202f; elle reste en texte"
    if len(odd) == column.notna().sum() and kind not in GEOMETRY:
        return column.map(_text, na_action="ignore").astype(
            "str"
        ), f"annoncée {quote(word)}, mais aucune valeur n’en est, comme {example}\u202f; elle reste en texte"
    one, case = len(odd) < 2, "la case reste vide" if len(odd) < 2 else "leurs cases restent vides"
    many = f"{plural(len(odd), 'valeur')} {'n’est' if one else 'ne sont'} pas du type {word}"
    return pd.Series(values, column.index, dtype=_DTYPES[kind]), f"{many}, comme {example}\u202f; {case}"


def _fast(column: pd.Series, kind: str) -> pd.Series:
    """D'un seul geste, quand toutes les valeurs sont du type et bien écrites ; lève sinon."""
    if str(column.dtype) == _DTYPES[kind]:
        if kind == "number" and not np.isfinite(column.fillna(0)).all():
            raise ValueError
        return column
    found = pd.api.types.infer_dtype(column, skipna=True)
    if kind == "string" and found == "string":
        return column.astype("str")
    if found == "integer" and kind == "integer":
        whole: Any = column.where(column.notna(), None)
        return pd.Series(pd.array(whole, dtype="Int64"), column.index)
    if found in ("integer", "floating", "mixed-integer-float") and kind == "number":
        return _fast(column.astype("float64"), kind)
    if found == "string" and kind == "datetime":
        return pd.to_datetime(column, format="ISO8601", utc=True).astype(_DTYPES[kind])
    if found == "string" and kind == "date":
        return pd.to_datetime(column, format="%Y-%m-%d").astype(_DTYPES[kind])
    raise ValueError


def _integer(value: Any) -> int:
    if isinstance(value, str) and (_CODE.fullmatch(value) or not _WHOLE.fullmatch(value.strip())):
        raise ValueError
    found = int(value.strip().partition(".")[0]) if isinstance(value, str) else int(value)
    if (
        isinstance(value, bool)
        or not -(2**63) <= found < 2**63
        or (isinstance(value, float) and found != value)
    ):
        raise ValueError
    return found


def _number(value: Any) -> float:
    if isinstance(value, str) and (_CODE.fullmatch(value) or not _DECIMAL.fullmatch(value.strip())):
        raise ValueError
    found = float(value.strip().replace(",", ".") if isinstance(value, str) else value)
    if isinstance(value, bool) or not isfinite(found):
        raise ValueError
    return found


def _instant(value: Any) -> datetime:
    found = datetime.fromisoformat(value.strip())
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (Mapping, list)) else str(value)


def _shape(value: Any) -> Any:
    """La géométrie d'une case : du GeoJSON, {lon, lat} ou « lat,lon », en degrés ; lève si elle est illisible."""
    from shapely.errors import ShapelyError
    from shapely.geometry import Point, shape

    if isinstance(value, str) and value.lstrip()[:1] == "{":
        value = json.loads(value)
    if isinstance(value, Mapping) and "type" in value:
        try:
            found = shape(value.get("geometry") or value)
        except ShapelyError:
            raise ValueError from None
    else:
        lat, lon = (value["lat"], value["lon"]) if isinstance(value, Mapping) else str(value).split(",")
        found = Point(_number(lon), _number(lat))
    west, south, east, north = found.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise ValueError
    return found


_CODE, _WHOLE, _DECIMAL = map(
    re.compile, (r"0\d+", r"[+-]?\d{1,19}(\.0*)?", r"[+-]?(\d+([.,]\d*)?|\.\d+)([eE][+-]?\d+)?")
)
_DTYPES: dict[str, Any] = {"integer": "Int64", "number": "float64", "boolean": "boolean", "string": "str", "geojson": "object", "geopoint": "object",
           "date": "datetime64[ms]", "datetime": "datetime64[us, UTC]"}  # fmt: skip
_READ: dict[str, Callable[[Any], Any]] = {
    "string": _text, "integer": _integer, "number": _number, "geojson": _shape, "geopoint": _shape,
    "boolean": lambda value: BOOLEANS[str(value).strip().lower()],
    "date": lambda value: datetime.fromisoformat(value.strip()).replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0),
    "datetime": _instant,
}  # fmt: skip
_LOOKS = {  # sans schéma : ce dont chaque type a l'air, et qu'aucun code ne peut avoir
    "boolean": r"(?i:true|false|vrai|faux|oui|non)",
    "integer": r"-?(0|[1-9]\d{0,17})",
    "number": r"-?(0|[1-9]\d{0,14})([.,]\d+)?",
    "date": r"\d{4}-\d\d-\d\d",
    "geopoint": r"-?\d{1,2}\.\d+\s*,\s*-?\d{1,3}\.\d+",
    "geojson": r"""\s*\{\s*"type"\s*:\s*"(Multi)?(Point|LineString|Polygon)".*""",
    "datetime": r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*",
}


def located(table: pd.DataFrame, name: str) -> Any:
    """Le tableau avec sa géométrie (EPSG:4326), lue dans la colonne `name`."""
    import geopandas

    shapes = list(cast(table[name], "geopoint")[0])
    return geopandas.GeoDataFrame(table.drop(columns=name), geometry=shapes, crs="EPSG:4326")


def placed(table: Any) -> Any:
    """Une table avec sa géométrie, si elle dit où sont les choses : comme un portail la rendrait."""
    if "geometry" in table:
        return table
    if "geo_point_2d" in table:
        return located(table, "geo_point_2d")
    for lon, lat in (("longitude", "latitude"), ("lon", "lat")):
        if {lon, lat} <= set(table) and all(pd.api.types.is_numeric_dtype(table[n]) for n in (lon, lat)):
            both = table[lat].astype("str") + "," + table[lon].astype("str")
            return located(table.assign(_point=both.where(table[[lat, lon]].notna().all(axis=1))), "_point")
    return table


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
            table = table[table[name].isin(value if isinstance(value, list) else [value])]
    if columns:
        table = table[[*columns, *({"geometry"} & set(table) - set(columns))]]
    return table.head(rows) if rows else table


def require(
    kind: str, error: type[DatakitError], asked: Iterable[str], known: Sequence[str], **details: str
) -> None:
    """Lève `error`, dite par messages.json sous le nom `kind`, s'il manque aux colonnes `known` une de celles demandées."""
    lost = [quote(name) for name in asked if name not in known]
    if lost:
        columns = listing(map(quote, known))
        raise error(*said(kind, lost=listing(lost), columns=columns, **details))
