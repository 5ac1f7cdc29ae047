"""Des lignes d'un portail au tableau typé : colonnes, types et géométrie selon le schéma annoncé."""

import json
import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, ClassVar, NamedTuple

import numpy as np
import pandas as pd

from datakit.data import http, schema
from datakit.data.messages import FORMATS, clean, said
from datakit.data.package import Field
from datakit.data.sources import plain
from datakit.errors import ExplainedError, SourceUnavailable
from figaudit.base.text import listing, number, plural, quote

Where = Mapping[str, Any]
Names = Sequence[str] | None
GEOMETRY = {"geojson", "geopoint"}
BOOLEANS: dict[str, bool] = FORMATS["booleans"]
# comment chaque type s’écrit ; un zéro en tête n’est jamais celui d’un nombre, c’est un code
LOOKS: dict[str, str] = FORMATS["looks"]
FORMS = LOOKS | FORMATS["forms"]  # ce qui se lit d’une colonne annoncée
_DTYPES: Any = FORMATS["dtypes"]  # la seconde n’existe pas en Parquet


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
    total: int | None = None  # ce que le portail annonce de lignes
    held: dict[str, Any] = field(default_factory=dict)  # le fichier choisi, parmi combien
    among: int = 0
    notes: list[str] = field(default_factory=list)  # ce que les pages ont appris en chemin
    local: bool = False  # le portail ne filtre pas lui-même : le kit s'en charge

    KIND: ClassVar[str]  # le nom du logiciel
    ROOT: ClassVar[str]  # où est le catalogue
    COUNT: ClassVar[str]  # le mot qui y dit combien il y a de jeux
    ITEMS: ClassVar[str] = "results"  # celui sous lequel ils sont
    PROBE: ClassVar[dict[str, Any]]  # ce qu'on lui demande pour le reconnaître
    SHAPE: ClassVar[str] = ""  # la géométrie préférée quand un jeu en a deux ; "" s'il n'en annonce jamais
    RANGES: ClassVar[bool] = True  # sait-il filtrer par intervalle ?
    MOST: ClassVar[int] = 10_000  # le nombre de jeux que l'on parcourt, ou que l'API laisse parcourir
    SIZE: ClassVar[dict[str, int]]  # combien de jeux il donne par page
    NEXT: ClassVar[str]  # le mot qui demande la suivante : son numéro (« page »), ou combien on en a vus
    QUERY: ClassVar[str] = ""  # le paramètre par lequel il cherche lui-même, s'il a trop de jeux

    @abstractmethod
    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Un jeu du catalogue, traduit."""

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
        names: Counter[str] = Counter()
        page, seen, total, notes = 0, 0, None, []
        while page == 0 or seen < min(total or 0, self.MOST):
            turn = self.SIZE | {self.NEXT: page + 1 if self.NEXT == "page" else seen}
            answer = self.ask(self.ROOT, turn | ({self.QUERY: text} if text else {}))
            results, total, before = answer[self.ITEMS], counted(answer[self.COUNT]), len(found)
            for raw, told in ((raw, self.entry(raw)) for raw in results if isinstance(raw, dict)):
                if (key := raw.get("id") or told["id"]) and key not in found:
                    found[key] = told
                    names[told["id"]] += 1
            page, seen = page + 1, seen + len(results)
            self.visit.got = of(len(found), total, "jeu", "jeux")
            if len(found) == before:  # une page qui n'apporte rien ne sera suivie de rien
                break
        if total and total > len(found):
            notes = [f"le portail annonce {number(total)} jeux\u00a0: en voici {number(len(found))}"]
        # un nom lisible que deux jeux portent n'en désigne aucun
        return [told | ({"id": key} if names[told["id"]] > 1 else {}) for key, told in found.items()], notes

    def walk(self, path: str, ask: Any, read: Any, most: int | None) -> list[Any] | None:
        """Les pages de lignes, jusqu'au total annoncé ; `None` si elles ne sont pas dans le bon format.

        `read(adresse, paramètres)` en rend une : {"part", "ids", "total", "next", "ask"}, ses lignes, leurs
        identifiants, le total annoncé, et de quoi demander la suivante.
        """
        url, seen, starts, goal = self.base + path, 0, set(), most or float("inf")
        parts: list[Any] = []
        ids: list[Any] = []
        while url and seen < min(goal, self.total or goal):
            page = read(url, ask)
            if page is None:
                return None
            part, known = page["part"], page["ids"]
            again = known[0] in starts if known else parts and part.equals(parts[-1])
            if len(part) and again:
                raise http.Failure("loop", self.base)
            self.total = page.get("total", self.total) if self.total is None else self.total
            starts |= set(known[:1])
            parts, ids, seen = [*parts, part], [*ids, known], seen + len(part)
            if seen >= (self.total or goal) and page["next"] and known:  # des pages peuvent se recouvrir
                seen = distinct(ids)
            self.visit.got = of(seen, self.total)
            if self.visit.limits.progress:
                self.visit.limits.progress(seen, self.total or 0, "lignes")
            url, ask = page["next"] if len(part) else "", page.get("ask")
        if url and self.total and not (most and most <= self.total):
            last = page.get("total")
            if last is None:  # rien ne dit s'il en reste : on regarde
                page = read(url, ask)
                last = self.total + (distinct([*ids, page["ids"]]) - distinct(ids) if page else 0)
            if last > self.total:
                told = f"le portail annonce {plural(self.total, 'ligne')}, mais en propose encore"
                self.notes.append(f"{told}\u00a0: en voici {number(seen)}")
        return parts

    def chosen(self, listed: Sequence[Mapping[str, Any]], wanted: str) -> dict[str, Any]:
        """Le fichier `wanted` d'un jeu (son identifiant ou son titre), sinon le premier du format le plus commode."""
        order = [*plain.STRUCTURED[1:], "csv", "tsv", "txt", "zip", "xlsx"]
        files = [translated(one, f"{self.KIND.lower()} file") for one in listed]
        files = [{**one, "format": _format(one)} for one in files if one["url"]]
        known = [one for one in files if one["format"] in order]
        if wanted:
            known = [one for one in files if wanted in (one["id"], one["title"])]
        if not known:
            held = few([one["title"] for one in files]) or "aucun"
            raise http.Failure("portal-file", self.base, held=held, formats=listing(order, "ou"))
        self.held = min(known, key=lambda one: [*map(one["format"].__ne__, order)])
        self.among = len(listed)
        return self.held

    def opened(self) -> tuple[Any, list[str]]:
        """Le contenu du fichier choisi, et ce qu'il faut en dire."""
        file, among = self.held, self.among
        url = http.allowed(file["url"], self.base, self.visit.limits.hosts)
        body, size = self.visit.get(url).body, counted(file["size"])
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
        asked, place = [*where, *(columns or ())], {"id": quote(id), "host": quote(http.host(self.base))}
        require("portal-columns", SourceUnavailable, asked, [f.name for f in declared], **place)
        shapes = [field for field in declared if field.type in GEOMETRY]
        best = "geopoint" if columns else self.SHAPE
        shapes.sort(key=lambda field: (field.name not in (columns or ()), field.type != best))
        kept = [f for f in shapes[:1] if not columns or f.name in columns or f.type == "geopoint"]
        full = not columns or self.local
        simple = [f for f in declared if f not in shapes and (full or f.name in (columns or ()))]
        wanted = [f for f in declared if f in [*kept, *simple]]
        frame, notes = self.rows(id, Asked(where, wanted, not full, most))
        if declared and len(frame) and {w for f in declared for w in (f.name, f.title)}.isdisjoint(frame):
            raise http.Failure("odd", self.base)  # aucune des colonnes annoncées : ce n'est pas ce jeu
        frame = frame.drop(columns=[f.name for f in shapes if f not in kept], errors="ignore")
        if "_geopoint" in frame:  # data-fair le donne sans l'annoncer
            frame = frame.drop(columns="_geopoint" if kept and kept[0].name != "_geopoint" else [])
            kept = kept or [Field("_geopoint", "geopoint")]
        table, odd = typed(frame, [*simple, *kept])
        table = table if self.SHAPE else placed(table)
        if self.local:
            require("portal-columns", SourceUnavailable, asked, list(table), **place)
            table = narrowed(table, where, columns, most)
        return table, notes + self.notes + (odd if len(frame) else ["le jeu est vide"])


def _format(file: Mapping[str, Any]) -> str:
    """Le format d'un fichier, tel que le portail le dit (« CSV », « text/csv », « .csv »), sinon d'après son adresse."""
    told = str(file["format"] or "").strip().lower().rpartition("/")[2].lstrip(".")
    return told.removesuffix("gz").rstrip(".") or plain.kind(file["url"].removesuffix(".gz"))


def table_schema(raw: Any, types: Mapping[str, str]) -> list[Field]:
    """Les colonnes d'un Table Schema, ou de la liste que data-fair donne."""
    found = []
    for one in raw.get("fields", []) if isinstance(raw, dict) else raw:
        kind = next((one[word] for word in ("x-refersTo", "format", "type") if one.get(word) in types), "")
        title = str(one.get("title") or "")
        found.append(Field(one.get("name") or one["key"], types.get(kind, "string"), title))
    return found


def arrow_types(fields: Sequence[Field], seen: pd.DataFrame) -> dict[str, Any]:
    """Les types où lire tout de suite un CSV ; pas les nombres que les lignes déjà vues écrivent comme des codes."""
    import pyarrow as pa

    kinds = {"date": pa.timestamp("ms"), "datetime": pa.timestamp("us", "UTC"), "boolean": pa.bool_()}
    numbers = kinds | {"integer": pa.int64(), "number": pa.float64()}
    coded = [name for name in seen if any(isinstance(value, str) for value in seen[name])]
    found = {f.name: (kinds if f.name in coded else numbers).get(f.type) for f in fields}
    return {name: kind for name, kind in found.items() if kind}


def counted(value: Any) -> int | None:
    """Un nombre annoncé par un portail, ou rien s'il n'en est pas un."""
    return int(value) if re.fullmatch(r"[0-9]{1,15}", str(value)) else None


def of(got: int, total: int | None, one: str = "ligne", many: str | None = None) -> str:
    """« 12 lignes », ou « 12 lignes sur 250 »."""
    return plural(got, one, many) + (f" sur {number(total)}" if total else "")


def few(names: Sequence[object]) -> str:
    """Des noms entre guillemets : les douze premiers, et combien d'autres."""
    return listing([*map(quote, names[:12]), *([f"{len(names) - 12} autres"] if len(names) > 12 else [])])


def distinct(ids: Iterable[Any]) -> int:
    """Combien d'identifiants différents en plusieurs suites ; pyarrow les compte bien plus vite que pandas."""
    import pyarrow as pa
    import pyarrow.compute as pc

    arrays = [x if isinstance(x, pa.ChunkedArray) else pa.array(pd.Series(x, dtype="str")) for x in ids]
    chunks = [chunk for one in arrays for chunk in getattr(one, "chunks", [one])]
    return len(pc.unique(pa.chunked_array([chunk.cast(pa.string()) for chunk in chunks])))


def whole(frame: pd.DataFrame, total: int | None, asked: Asked, host: str) -> tuple[pd.DataFrame, list[str]]:
    """Les lignes reçues, une fois chacune, et ce qui manque au total annoncé ; lève si elles manquent toutes."""
    received, notes = len(frame), []
    if "_id" in frame and frame["_id"].notna().all():
        if distinct([frame["_id"]]) < received:
            frame = frame.drop_duplicates("_id", ignore_index=True)
    elif total and received > total and len(once := frame.astype("str").drop_duplicates()) >= total:
        frame = frame.loc[once.index].reset_index(drop=True)
    if twice := received - len(frame):
        extra = plural(twice, "ligne reçue", "lignes reçues")
        notes = [f"{extra} deux fois, {'gardée' if twice < 2 else 'gardées'} une seule fois"]
    expected = min(total or 0, asked.most or total or 0)
    if expected and not len(frame):
        raise http.Failure("none", host, total=plural(expected, "ligne"))
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
        value = ", ".join(str(one) for one in value if one) if isinstance(value, list) else value
        told[name] = " ".join(clean(value).split()) if isinstance(value, str) else value
    return told


def _told(raw: Any, path: Sequence[str]) -> Any:
    """Ce que `raw` dit au bout d'un chemin de clés ; une liste le dit pour chacun de ses éléments."""
    if isinstance(raw, list) and path:
        return [_told(one, path) or "" for one in raw]
    return _told(raw.get(path[0]), path[1:]) if path and isinstance(raw, Mapping) else raw


def page(records: Iterable[Any], total: Any) -> dict[str, Any]:
    """Une page de lignes JSON, pour `Source.walk` ; colonne par colonne, bien plus rapide que ligne par ligne."""
    rows = [row for row in records if isinstance(row, dict)]
    names = dict.fromkeys(chain.from_iterable(rows))
    columns = {name: [row.get(name) for row in rows] for name in names}
    part = pd.DataFrame(columns, dtype="object")  # un grand entier près d'une case vide doit rester entier
    return {"part": part, "ids": [row["_id"] for row in rows if "_id" in row], "total": counted(total)}


def typed(frame: pd.DataFrame, fields: Sequence[Field]) -> tuple[Any, list[str]]:
    """Le tableau typé, et ce qu'il faut dire : colonnes imprévues, absentes, valeurs d'un autre type.

    Une valeur qui n'est pas de son type devient une case vide. Une colonne que rien n'annonce prend le type qui
    convient à toutes ses valeurs.

    >>> typed(pd.DataFrame({"n": ["1", "x"]}), [Field("n", "integer")])[1]
    ['colonne «\xa0n\xa0»\xa0: 1 valeur n’est pas du type nombre entier, comme «\xa0x\xa0»\u202f; la case reste vide']
    """
    known = {f.name: f for f in fields}
    titles = {f.title: f.name for f in fields if f.name not in frame and f.title in frame}
    frame = frame.rename(columns=titles)  # un export écrit parfois les titres à la place des noms
    missing = [n for n in known if n not in frame]
    extra = [n for n in frame if n not in known and n != "geometry"]
    notes = [f"colonnes annoncées mais absentes\u00a0: {few(missing)}"] if missing and len(frame) else []
    notes += [f"colonnes non annoncées\u00a0: {few(extra)}"] if extra and known else []
    columns, shape = {}, ""
    geometry = {"geometry"} & set(frame) or GEOMETRY & {f.type for f in fields}
    for name in dict.fromkeys([*known, *map(str, frame)]):
        column = frame[name] if name in frame else pd.Series(pd.NA, index=frame.index, dtype="object")
        kind = known[name].type if name in known else guessed(column)
        if kind == "string" and not geometry:
            kind = guessed(column, GEOMETRY) or kind  # CKAN range un point dans un texte
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


def guessed(column: pd.Series, among: Iterable[str] = LOOKS) -> str:
    """Le type, parmi ceux-là, de toutes les valeurs d'une colonne que rien n'annonce ; "" si elle en a déjà un.

    >>> guessed(pd.Series(["01004", "86194"])), guessed(pd.Series(["2026-05-01", None]))
    ('string', 'date')
    """
    if column.dtype not in ("object", "str"):
        return ""
    texts = _words(column.dropna())
    fits = (kind for kind in among if len(texts) and re.fullmatch(LOOKS[kind], texts.iloc[0]))
    return next((kind for kind in fits if texts.str.fullmatch(LOOKS[kind]).all()), "string")


def cast(column: pd.Series, kind: str) -> tuple[pd.Series, str]:
    """La colonne dans le type annoncé, et ce qu'il faut en dire : combien de valeurs n'en sont pas, et un exemple."""
    if str(column.dtype) == _DTYPES.get(kind) and (kind != "number" or np.isfinite(column.fillna(0)).all()):
        return column, ""
    words = _words(column)
    if kind == "string":
        return words, ""
    words = words.where(words.str.strip() != "")
    if kind in GEOMETRY:
        read = pd.Series([None if pd.isna(v) else _shape(v) for v in words], column.index, dtype="object")
    else:
        fits = words.str.fullmatch(rf"\s*({FORMS[kind]})\s*").fillna(False)
        read = _converted(words.str.strip().where(fits), kind)
    odd = words[words.notna() & read.isna()]
    if not len(odd):
        return read, ""
    codes, none = odd[odd.str.fullmatch(r"0\d+")], len(odd) == words.notna().sum() and kind not in GEOMETRY
    word, example, one = schema.TYPES.get(kind, "géométrie"), quote([*codes, *odd][0][:60]), len(odd) < 2
    if none or len(codes):
        why = f"{example} commence par un zéro" if len(codes) else f"aucune valeur n’en est, comme {example}"
        return words, f"annoncée {quote(word)}, mais {why}\u202f; elle reste en texte"
    many = f"{plural(len(odd), 'valeur')} {'n’est' if one else 'ne sont'} pas du type {word}"
    left = "la case reste vide" if one else "leurs cases restent vides"
    return read, f"{many}, comme {example}\u202f; {left}"


def _words(column: pd.Series) -> pd.Series:
    """Chaque valeur telle qu'elle s'écrit."""

    def written(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False) if isinstance(value, (Mapping, list)) else str(value)

    return column if column.dtype == "str" else column.map(written, na_action="ignore").astype("str")


def _converted(words: pd.Series, kind: str) -> pd.Series:
    """Des textes bien formés, dans leur type ; rien pour ceux qui n'ont pas de sens (un 32 mars, un nombre infini)."""
    if kind == "date":
        french = pd.to_datetime(words, format="%d/%m/%Y", errors="coerce")
        words = pd.to_datetime(words.str[:10], format="%Y-%m-%d", errors="coerce").fillna(french)
    elif kind == "datetime":
        elapsed = pd.to_datetime(words.where(words.str.isdigit()).astype("float64"), unit="ms", utc=True)
        words = pd.to_datetime(words.where(elapsed.isna()), format="ISO8601", utc=True, errors="coerce")
        words = words.fillna(elapsed)
    elif kind == "boolean":
        words = words.str.lower().map(BOOLEANS)
    elif kind == "integer":
        words = words.str.replace(r"[.]0*$", "", regex=True)
    elif kind == "number":
        found = words.str.replace(",", ".").astype("float64")
        words = found.where(np.isfinite(found))
    return words.astype(_DTYPES[kind])


def _shape(value: str) -> Any:
    """La géométrie d'une case, du GeoJSON, {"lon", "lat"} ou « lat,lon », en degrés ; rien si elle est illisible."""
    from shapely.errors import ShapelyError
    from shapely.geometry import Point, shape

    try:
        if value.lstrip()[:1] == "{":
            read = json.loads(value)
        else:
            read = dict(zip(("lat", "lon"), value.split(","), strict=True))
        geojson = read.get("geometry") or read if "type" in read else None
        found = shape(geojson) if geojson else Point(float(read["lon"]), float(read["lat"]))
        west, south, east, north = found.bounds
        return found if -180 <= west <= east <= 180 and -90 <= south <= north <= 90 else None
    except (*schema.UNREADABLE, LookupError, AttributeError, RecursionError, ShapelyError):
        return None


def placed(table: Any) -> Any:
    """Une table avec sa géométrie, si elle dit où sont les choses : comme un portail la rendrait."""
    where = table.get("geo_point_2d")
    for lon, lat in (("longitude", "latitude"), ("lon", "lat")):
        if {lon, lat} <= set(table) and all(pd.api.types.is_numeric_dtype(table[n]) for n in (lon, lat)):
            both = table[lat].astype("str") + "," + table[lon].astype("str")
            where = both.where(table[[lat, lon]].notna().all(axis=1)) if where is None else where
    if where is None or "geometry" in table:
        return table
    import geopandas

    plain, shapes = table.drop(columns="geo_point_2d", errors="ignore"), list(cast(where, "geopoint")[0])
    return geopandas.GeoDataFrame(plain, geometry=shapes, crs="EPSG:4326")


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
    kind: str, error: type[ExplainedError], asked: Iterable[str], known: Sequence[str], **details: str
) -> None:
    """Lève `error`, dite par messages.json sous le nom `kind`, s'il manque aux colonnes `known` une de celles demandées."""
    lost = [quote(n) for n in asked if n not in known and n != "geometry" and not n.startswith("_")]
    if lost and known:
        raise error(*said(kind, lost=listing(lost), columns=few(known), **details))
