"""Un fichier tout simple (csv, xlsx, parquet, geojson, zip) : encodage et séparateur trouvés, et dits."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import pandas as pd

from datakit.data import http
from datakit.data.messages import said
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.text import listing, number, plural, quote

STRUCTURED = ("xlsx", "parquet", "geojson")  # tout autre fichier est lu comme du CSV
UNZIPPED = 512 * 2**20
_NAMES = {",": "virgule", ";": "point-virgule", "\t": "tabulation", "|": "barre verticale"}


def decode(data: bytes) -> tuple[str, str]:
    """Le texte et son encodage, parmi ceux que l'on rencontre en France.

    >>> decode("é".encode("cp1252"))
    ('é', 'cp1252')
    """
    marks = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))
    found = [encoding for encoding, mark in marks if data.startswith(mark)]
    for encoding in (*found, "utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding).removeprefix("ï»¿"), encoding
    return data.decode("latin-1"), "latin-1"


def delimiter(text: str) -> str:
    """Le séparateur : celui qui coupe les premières lignes en un même nombre de morceaux, le plus grand.

    >>> delimiter("nom;part\\nA;1,5\\nB;2,5")
    ';'
    """
    lines = [line for line in text[:20_000].splitlines()[:20] if line.strip()]
    scores = {}
    for mark in _NAMES:
        widths = [len(row) for row in csv.reader(lines, delimiter=mark)]
        common = max(set(widths), key=widths.count, default=1)
        scores[mark] = (widths.count(common) / max(1, len(widths)) if common > 1 else 0, common)
    best = max(scores, key=lambda mark: scores[mark])
    return best if scores[best][0] else ","


class Split(NamedTuple):
    """Un CSV coupé en cases : ses lignes, son encodage, son séparateur, et les lignes d'une autre largeur."""

    frame: pd.DataFrame
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
            line, cells = self.aside[0]
            cut = f"la ligne {number(line)} a {plural(cells, 'case')} au lieu de {self.width}"
            said.append(f"{lines}\u00a0: {cut}")
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
    mark = mark or delimiter(text)
    data = (data.removeprefix(b"\xef\xbb\xbf") if encoding.startswith("utf-8") else text.encode()) + b"\n"
    header = next(csv.reader(io.StringIO(text[:100_000].lstrip("\r\n"), newline=""), delimiter=mark))
    names = _distinct(names or header)
    for wanted in (types, None) if types else (None,):
        aside: list[tuple[int, int]] = []
        with suppress(ValueError):
            return Split(_cells(data, mark, names, wanted or {}, aside), encoding, mark, len(header), aside)
    raise SourceUnavailable(*said("file-damaged", name="CSV", why="guillemets ou colonnes"))


def _cells(
    data: bytes, mark: str, names: list[str], types: Mapping[str, Any], aside: list[Any]
) -> pd.DataFrame:
    """Les cases d'un CSV, d'un seul bloc (une case peut être plus grande que ceux de pyarrow)."""
    import pyarrow as pa
    from pyarrow import csv as arrow

    def put_aside(row: Any) -> str:
        aside.append((row.number, row.actual_columns))
        return "skip"

    read = arrow.ReadOptions(
        use_threads=False,
        block_size=min(len(data) + 2**20, 2**31 - 1),
        column_names=names,
        skip_rows_after_names=1,
    )
    parse = arrow.ParseOptions(
        delimiter=mark,
        newlines_in_values=True,
        invalid_row_handler=put_aside,
        ignore_empty_lines=len(names) > 1,
    )
    convert = arrow.ConvertOptions(
        column_types=dict.fromkeys(names, pa.string()) | dict(types),
        null_values=[""],
        strings_can_be_null=True,
    )
    gaps: Any = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    return arrow.read_csv(pa.BufferReader(data), read, parse, convert).to_pandas(types_mapper=gaps.get)


def _distinct(names: Sequence[str]) -> list[str]:
    """Les noms d'un en-tête, un par colonne : ni vides, ni répétés."""
    found: list[str] = []
    for rank, name in enumerate(names, start=1):
        name = name.strip("\ufeff \t") or f"colonne_{rank}"
        found.append(name if name not in found else f"{name}_{rank}")
    return found


def read_csv(data: bytes, text_only: bool = False) -> tuple[pd.DataFrame, str]:
    """Un CSV en octets, et comment il a été lu ; `text_only` garde chaque valeur telle qu'elle est écrite."""
    if not data.strip():
        raise SourceUnavailable(*said("file-empty"))
    found = split(data)
    if found.aside:
        (line, cells), width = found.aside[0], found.width
        wanted, shown = plural(width, "case"), plural(cells, "case")
        raise SourceUnavailable(*said("file-ragged", line=number(line), cells=shown, wanted=wanted))
    frame, decimal = found.frame, ""
    for name in () if text_only else frame.columns:
        plain = frame[name].dropna()
        comma = plain.str.contains(",").any()
        # Un code qui commence par zéro (code postal, code Insee) doit rester du texte.
        whole = plain.str.fullmatch(r"-?(0|[1-9]\d{0,14})([.,]\d+)?").all()
        if len(plain) and whole and (not comma or plain.str.fullmatch(r"-?\d+(,\d+)?").all()):
            decimal = ", virgule décimale" if comma else decimal
            frame[name] = pd.to_numeric(frame[name].str.replace(",", "."))
    return frame, f"encodage {found.encoding}, séparateur {_NAMES[found.mark]}{decimal}"


def unzip(data: bytes) -> tuple[str, bytes]:
    """Le seul fichier de données d'une archive ; la taille annoncée et la taille réelle sont bornées."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [m for m in archive.infolist() if not (m.is_dir() or m.filename.startswith("__MACOSX"))]
            wanted = [m for m in members if kind(m.filename) in ("csv", "txt", *STRUCTURED)] or members
            if len(wanted) != 1:
                names = listing(quote(PurePosixPath(m.filename).name) for m in wanted[:6])
                count = plural(len(wanted), "fichier")
                raise InvalidArgument(*said("zip-several", count=count, names=names))
            with archive.open(wanted[0]) as stream:
                content = stream.read(UNZIPPED + 1)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError):
        raise SourceUnavailable(*said("zip-damaged")) from None
    if len(content) > UNZIPPED:
        raise SourceUnavailable(*said("zip-big"))
    return wanted[0].filename, content


def is_page(data: bytes) -> bool:
    """Le contenu est-il une page web (ou du XML) ?"""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def kind(name: str) -> str:
    """L'extension utile d'un nom ou d'une adresse."""
    return PurePosixPath(name.partition("?")[0]).suffix.lower().lstrip(".")


def read(where: str | Path, limits: http.Limits | None = None, text_only: bool = False) -> tuple[Any, str]:
    """La table d'un fichier ou d'une adresse https, et comment elle a été lue (voir `read_csv`).

    Lève `InvalidArgument` (fichier absent, archive à plusieurs fichiers) ou `SourceUnavailable`.
    """
    name = str(where)
    try:
        data = http.get(name, None, limits).body if "://" in name else Path(name).expanduser().read_bytes()
    except OSError as problem:
        shown = quote(Path(name).name)
        raise InvalidArgument(*said("file-missing", name=shown, why=problem.strerror)) from None
    return read_bytes(data, name, text_only)


def read_bytes(data: bytes, name: str, text_only: bool = False) -> tuple[Any, str]:
    """Comme `read`, à partir du contenu ; le format vient du contenu d'abord, du nom ensuite."""
    data, name, format = _opened(data, name)
    return (
        (_table(data, name, format), "fichier lu tel quel")
        if format in STRUCTURED
        else read_csv(data, text_only)
    )


def table(data: bytes, name: str) -> tuple[Any, list[str]]:
    """Un fichier de portail, ses textes tels quels, et ce qu'il faut en dire : une ligne mal coupée est mise de côté."""
    data, name, format = _opened(data, name)
    if format in STRUCTURED:
        return _table(data, name, format), []
    if not data.strip():
        raise SourceUnavailable(*said("file-empty"))
    found = split(data)
    return found.frame, found.notes()


def _opened(data: bytes, name: str) -> tuple[bytes, str, str]:
    """Le contenu, sorti de son archive, son nom et son format."""
    if data[:4] == b"PK\x03\x04" and kind(name) != "xlsx":
        name, data = unzip(data)
    if is_page(data):
        raise SourceUnavailable(*said("file-page"))
    return data, name, "parquet" if data[:4] == b"PAR1" else kind(name)


def _table(data: bytes, name: str, format: str) -> Any:
    try:
        if format == "xlsx":
            if not find_spec("openpyxl"):
                raise InvalidArgument(*said("excel"))
            return pd.read_excel(io.BytesIO(data))
        if format == "parquet":
            return pd.read_parquet(io.BytesIO(data))
        import geopandas

        return geopandas.GeoDataFrame.from_features(json.loads(data)["features"], crs="EPSG:4326")
    except (ValueError, OSError, LookupError, TypeError, RecursionError, zipfile.BadZipFile) as problem:
        shown, why = quote(PurePosixPath(name).name), type(problem).__name__
        raise SourceUnavailable(*said("file-damaged", name=shown, why=why)) from None
