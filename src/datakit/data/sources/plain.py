"""Un fichier tout simple (csv, xlsx, parquet, geojson, zip) : encodage et séparateur trouvés, et dits."""

import collections
import csv
import errno
import io
import json
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import pandas as pd

from datakit import safely
from datakit.data import http
from datakit.data.messages import said
from datakit.errors import InvalidArgument, SourceUnavailable
from figaudit.base.text import listing, number, plural, quote

STRUCTURED = ("ics", "xlsx", "parquet", "geojson")  # tout autre fichier est lu comme du CSV
_AS_IS = "fichier lu tel quel"
UNZIPPED = 512 * 2**20
_NAMES = {",": "virgule", ";": "point-virgule", "\t": "tabulation", "|": "barre verticale"}


def decode(data: bytes) -> tuple[str, str]:
    """Le texte et son encodage, parmi ceux que l'on rencontre en France.

    >>> decode("é".encode("cp1252"))
    ('é', 'cp1252')
    """
    marks = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))
    for encoding in [encoding for encoding, mark in marks if data.startswith(mark)]:
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError as problem:
            line = problem.object[: problem.start].decode(encoding, "ignore").count("\n") + 1
            raise SourceUnavailable(*said("file-encoding", encoding=encoding, line=line)) from None
    for encoding in ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding), encoding
    return data.decode("latin-1"), "latin-1"


def records(text: str, mark: str) -> Iterator[tuple[int, list[str]]]:
    """Chaque enregistrement d'un CSV, et la ligne où il commence ; une ligne vide n'a aucune case.

    Lève `SourceUnavailable`, avec la ligne, si un guillemet n'est pas refermé.

    >>> list(records('a,b\\n"1\\n2",3\\n\\n4,5', ","))
    [(1, ['a', 'b']), (2, ['1\\n2', '3']), (4, []), (5, ['4', '5'])]
    """
    csv.field_size_limit(2**31 - 1)  # un contour tient dans une seule case, et elle est longue
    reader, line = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True), 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error:
        raise SourceUnavailable(*said("file-quote", line=line)) from None


def _torn(text: str, mark: str) -> SourceUnavailable:
    """Pourquoi un CSV ne se lit pas : un guillemet jamais refermé, sinon la première ligne trop longue."""
    (_, head), *rows = [found for found in records(text, mark) if found[1]]
    for line, row in rows:
        if len(row) > len(head):
            found = plural(len(row), "case")
            return SourceUnavailable(*said("file-row", line=line, found=found, due=len(head)))
    return SourceUnavailable(*said("file-damaged", name="CSV", why="ses lignes ne se découpent pas"))


def delimiter(text: str) -> str:
    """Le séparateur : celui qui coupe les premières lignes en un même nombre de morceaux, le plus grand.

    >>> delimiter("nom;part\\nA;1,5\\nB;2,5")
    ';'
    """
    lines = [line for line in text[:20_000].splitlines()[:20] if line.strip()]
    scores = {}
    for mark in _NAMES:
        widths = [len(row) for row in csv.reader(lines, delimiter=mark)]
        common = max(
            sorted(set(widths), reverse=True), key=widths.count, default=1
        )  # à égalité, le plus large
        scores[mark] = (widths.count(common) / max(1, len(widths)) if common > 1 else 0, common)
    best = max(scores, key=lambda mark: scores[mark])
    return best if scores[best][0] else ","


def _text(data: bytes) -> tuple[str, str, str]:
    """Le texte d'un CSV, son séparateur, et comment il a été lu."""
    text, encoding = decode(data)
    if "\0" in text:
        raise SourceUnavailable(*said("file-binary"))
    if not text.strip():
        raise SourceUnavailable(*said("file-empty"))
    mark = delimiter(text)
    return text, mark, f"encodage {encoding}, séparateur {_NAMES[mark]}"


def read_csv(data: bytes) -> tuple[pd.DataFrame, str]:
    """Un CSV en octets, et comment il a été lu ; `SourceUnavailable`, avec la ligne fautive, s'il est abîmé."""
    text, mark, reading = _text(data)
    try:
        asked: Any = {"dtype": "str", "keep_default_na": False, "na_values": [""]}
        frame = pd.read_csv(io.StringIO(text), sep=mark, engine="c", **asked)
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        raise _torn(text, mark) from None
    if not isinstance(frame.index, pd.RangeIndex):  # pandas prend pour index ce qui dépasse de l'en-tête
        raise _torn(text, mark)
    decimal = ""
    for name in frame.columns:
        plain = frame[name].dropna()
        comma = plain.str.contains(",").any()
        # Un code qui commence par zéro (code postal, code Insee) doit rester du texte.
        whole = plain.str.fullmatch(r"-?(0|[1-9]\d{0,14})([.,]\d+)?").all()
        if len(plain) and whole and (not comma or plain.str.fullmatch(r"-?\d+(,\d+)?").all()):
            decimal = ", virgule décimale" if comma else decimal
            frame[name] = pd.to_numeric(frame[name].str.replace(",", "."))
    return frame, reading + decimal


class Split(NamedTuple):
    """Un CSV coupé en cases : ses lignes, son encodage, son séparateur, et les lignes d'une autre largeur."""

    table: Any  # de pyarrow
    encoding: str
    mark: str
    width: int
    aside: list[tuple[int, int]]  # (ligne, nombre de cases)

    def notes(self) -> list[str]:
        """Ce qu'il faut dire d'un fichier qui devrait être en UTF-8, et régulier."""
        said: list[str] = []
        if self.encoding not in ("utf-8", "utf-8-sig"):
            said.append(f"le texte n’est pas en UTF-8, mais en {self.encoding}\u00a0: vérifiez les accents")
        if self.aside:
            lines = plural(len(self.aside), "ligne mise de côté", "lignes mises de côté")
            line, cells = number(self.aside[0][0]), plural(self.aside[0][1], "case")
            said.append(f"{lines}\u00a0: la ligne {line} a {cells} au lieu de {self.width}")
        return said


def split(
    data: bytes, mark: str = "", names: Sequence[str] = (), types: Mapping[str, Any] | None = None
) -> Split:
    """Un CSV en octets, chaque valeur telle qu'elle est écrite, ou lue dans `types` (de pyarrow) si toutes s'y plient.

    Une ligne qui n'a pas la largeur de l'en-tête est mise de côté. `names` : les noms des colonnes, à la place du sien.

    >>> split(b"code;nom\\n01004;A\\n86194;B;C\\n").aside
    [(3, 3)]
    """
    text, encoding = decode(data)
    if not text.strip():
        raise SourceUnavailable(*said("file-empty"))
    mark = mark or delimiter(text)
    data = data.removeprefix(b"\xef\xbb\xbf") if encoding.startswith("utf-8") else text.encode()
    # d’une seule colonne, une ligne vide est une case
    data = data.removesuffix(b"\n").removesuffix(b"\r") + b"\n"
    header = next(csv.reader(io.StringIO(text[:100_000].lstrip("\r\n"), newline=""), delimiter=mark))
    names = _distinct(names or header)
    if text.count('"') % 2:  # lève, avec la ligne, si l'un d'eux n'est vraiment jamais refermé
        collections.deque(records(text, mark), maxlen=0)
    for wanted in (types, None) if types else (None,):
        aside: list[tuple[int, int]] = []
        with suppress(ValueError):
            return Split(_cells(data, mark, names, wanted or {}, aside), encoding, mark, len(header), aside)
    raise SourceUnavailable(*said("file-damaged", name="CSV"))


def _cells(data: bytes, mark: str, names: list[str], types: Mapping[str, Any], aside: list[Any]) -> Any:
    """Les cases d'un CSV, d'un seul bloc (une case peut être plus grande que ceux de pyarrow)."""
    import pyarrow as pa
    from pyarrow import csv as arrow

    def put_aside(row: Any) -> str:
        aside.append((row.number, row.actual_columns))
        return "skip"

    block = min(len(data) + 2**20, 2**31 - 1)
    read = arrow.ReadOptions(use_threads=False, block_size=block, column_names=names, skip_rows_after_names=1)
    parse = arrow.ParseOptions(delimiter=mark, newlines_in_values=True, invalid_row_handler=put_aside)
    parse.ignore_empty_lines = len(names) > 1
    types = dict.fromkeys(names, pa.string()) | dict(types)
    convert = arrow.ConvertOptions(column_types=types, null_values=[""], strings_can_be_null=True)
    return arrow.read_csv(pa.BufferReader(data), read, parse, convert)


def joined(tables: Sequence[Any]) -> pd.DataFrame:
    """Des tables de pyarrow, l'une sous l'autre."""
    import pyarrow as pa

    gaps: Any = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    with suppress(pa.ArrowInvalid):
        return pa.concat_tables(tables).to_pandas(types_mapper=gaps.get)
    return pd.concat([one.to_pandas(types_mapper=gaps.get) for one in tables], ignore_index=True)


def _distinct(names: Sequence[str]) -> list[str]:
    """Les noms d'un en-tête, un par colonne : ni vides, ni répétés."""
    found: list[str] = []
    for rank, name in enumerate(names, start=1):
        name = name.strip("\ufeff \t") or f"colonne_{rank}"
        found.append(name if name not in found else f"{name}_{rank}")
    return found


def table(data: bytes, name: str) -> tuple[Any, list[str]]:
    """Un fichier de portail, ses textes tels quels, et ce qu'il faut en dire : une ligne mal coupée est mise de côté."""
    data, format, name = _unwrapped(data, name)
    if format in STRUCTURED:
        return _table(data, format, name), []
    found = split(data)
    return joined([found.table]), found.notes()


def listed(where: str | Path | pd.DataFrame) -> tuple[list[tuple[int, list[str]]], str]:
    """Les lignes d'une table, chacune avec son numéro, en-tête comprise, telles qu'écrites ; et comment elle a été lue."""
    reading, frame = "", where
    if isinstance(where, (str, Path)):
        data, format, name = _unwrapped(*opened(where))
        if format not in STRUCTURED:
            text, mark, reading = _text(data)
            rows = list(records(text, mark))
            first = next((rank for rank, (_, row) in enumerate(rows) if any(map(str.strip, row))), 0)
            return rows[first:], reading
        frame, reading = _table(data, format, name), _AS_IS
    words = frame.astype("str").where(frame.notna(), "")  # type: ignore[union-attr]
    return list(enumerate([list(map(str, words.columns)), *words.values.tolist()], 1)), reading


def unzip(data: bytes) -> tuple[str, bytes]:
    """Le seul fichier de données d'une archive, et un octet de trop s'il est trop grand."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [m for m in archive.infolist() if not (m.is_dir() or m.filename.startswith("__MACOSX"))]
        wanted = [m for m in members if kind(m.filename) in ("csv", "txt", *STRUCTURED)] or members
        if len(wanted) != 1:
            names = listing(quote(PurePosixPath(m.filename).name) for m in wanted[:6])
            count = plural(len(wanted), "fichier")
            raise InvalidArgument(*said("zip-several", count=count, names=names))
        with archive.open(wanted[0]) as stream:
            return wanted[0].filename, stream.read(UNZIPPED + 1)


def is_page(data: bytes) -> bool:
    """Le contenu est-il une page web (ou du XML) ?"""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def kind(name: str) -> str:
    """L'extension utile d'un nom ou d'une adresse."""
    return PurePosixPath(name.partition("?")[0]).suffix.lower().lstrip(".")


def read(where: str | Path, limits: http.Limits | None = None) -> tuple[Any, str]:
    """La table d'un fichier ou d'une adresse https, et comment elle a été lue (voir `read_csv`).

    Lève `InvalidArgument` (fichier absent, archive à plusieurs fichiers) ou `SourceUnavailable`.
    """
    return read_bytes(*opened(where, limits))


def opened(where: str | Path, limits: http.Limits | None = None) -> tuple[bytes, str]:
    name = str(where).replace("webcal://", "https://", 1)  # l’abonnement à un agenda s’écrit ainsi
    try:
        local = Path(os.path.expanduser(name))
        if local.is_char_device():  # /dev/zero ne finit jamais
            raise OSError(errno.ENODEV, "")
        return (http.get(name, None, limits).body if "://" in name else local.read_bytes()), name
    except OSError as problem:
        shown = quote(Path(name).name)
        raise InvalidArgument(*said("file-missing", name=shown, why=safely.reason(problem))) from None


def _unwrapped(data: bytes, name: str) -> tuple[bytes, str, str]:
    """Le contenu hors de son archive, et son format, qui vient du contenu d'abord, du nom ensuite."""
    given = data
    try:
        if data[:4] == b"PK\x03\x04" and kind(name) != "xlsx":
            name, data = unzip(data)
        if data[:2] == b"\x1f\x8b":
            name, data = name.removesuffix(".gz"), zlib.decompressobj(31).decompress(data, UNZIPPED + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise SourceUnavailable(*said("zip-damaged")) from None
    if data is not given and len(data) > UNZIPPED:
        raise SourceUnavailable(*said("zip-big"))
    if is_page(data):
        raise SourceUnavailable(*said("file-page"))
    calendar = data.lstrip(b"\xef\xbb\xbf\r\n ")[:15].upper() == b"BEGIN:VCALENDAR"
    return data, "parquet" if data[:4] == b"PAR1" else "ics" if calendar else kind(name), name


def read_bytes(data: bytes, name: str) -> tuple[Any, str]:
    """Comme `read`, à partir du contenu."""
    data, format, name = _unwrapped(data, name)
    return (_table(data, format, name), _AS_IS) if format in STRUCTURED else read_csv(data)


def _table(data: bytes, format: str, name: str) -> Any:
    if format == "xlsx" and not find_spec("openpyxl"):
        raise InvalidArgument(*said("excel"))
    try:
        if format == "ics":
            from datakit.data.sources import ics

            return ics.read(decode(data)[0])
        if format == "xlsx":
            return pd.read_excel(io.BytesIO(data), dtype="object").infer_objects()  # un code reste un texte
        if format == "parquet":
            return pd.read_parquet(io.BytesIO(data))
        import geopandas

        return geopandas.GeoDataFrame.from_features(json.loads(data)["features"], crs="EPSG:4326")
    except SourceUnavailable:
        raise
    except Exception as problem:  # chaque lecteur a ses façons d'échouer devant un fichier abîmé
        raise SourceUnavailable(*said("file-damaged", name=quote(PurePosixPath(name).name))) from problem
