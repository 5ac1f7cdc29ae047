"""Un fichier tout simple (csv, xlsx, parquet, geojson, ics, zip) : ouvert, sorti de son archive, lu selon son contenu."""

import errno
import io
import json
import os
import zipfile
import zlib
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import pandas as pd

from datakit import safely
from datakit.data import http
from datakit.data.messages import said
from datakit.data.sources import bounds, delimited
from datakit.data.sources.delimited import Split, decode, delimiter, joined, read_csv, records, split
from datakit.errors import InvalidArgument, SourceUnavailable
from figaudit.base.text import listing, plural, quote

__all__ = [
    "STRUCTURED",
    "UNZIPPED",
    "Content",
    "Split",
    "decode",
    "delimiter",
    "is_page",
    "joined",
    "kind",
    "listed",
    "opened",
    "read",
    "read_bytes",
    "read_csv",
    "records",
    "split",
    "table",
    "unzip",
]

STRUCTURED = ("ics", "xlsx", "parquet", "geojson")  # tout autre fichier est lu comme du CSV
UNZIPPED = 512 * 2**20  # octets qu'une archive a le droit de rendre : un zip piégé grossit mille fois
_AS_IS = "fichier lu tel quel"

# Par quoi commence chaque sorte de fichier
_ZIP_MARK = b"PK\x03\x04"
_GZIP_MARK = b"\x1f\x8b"
_PARQUET_MARK = b"PAR1"
_CALENDAR_MARK = b"BEGIN:VCALENDAR"
_BLANK = b"\xef\xbb\xbf \t\r\n"


class Content(NamedTuple):
    """Le contenu d'un fichier, hors de son archive ; son format ; et le nom qu'il y portait."""

    data: bytes
    format: str
    name: str


def read(where: str | Path, limits: http.Limits | None = None) -> tuple[Any, str]:
    """La table d'un fichier ou d'une adresse https, et comment elle a été lue (voir `read_csv`).

    Lève `InvalidArgument` (fichier absent, archive à plusieurs fichiers) ou `SourceUnavailable`.
    """
    return read_bytes(*opened(where, limits))


def read_bytes(data: bytes, name: str) -> tuple[Any, str]:
    """Comme `read`, à partir du contenu."""
    content = _unwrapped(data, name)
    if content.format in STRUCTURED:
        return _table(content), _AS_IS

    bounds.require_text(content.data)
    return read_csv(content.data)


def table(data: bytes, name: str) -> tuple[Any, list[str]]:
    """Un fichier de portail, ses textes tels quels, et ce qu'il faut en dire : une ligne mal coupée est mise de côté."""
    content = _unwrapped(data, name)
    if content.format in STRUCTURED:
        return _table(content), []

    bounds.require_text(content.data)
    found = split(content.data)
    return joined([found.table]), found.notes()


def listed(where: str | Path | pd.DataFrame) -> tuple[list[tuple[int, list[str]]], str]:
    """Les lignes d'une table, chacune avec son numéro, en-tête comprise, telles qu'écrites ; et comment elle a été lue."""
    if not isinstance(where, (str, Path)):
        return _numbered(where), ""

    content = _unwrapped(*opened(where))
    if content.format in STRUCTURED:
        return _numbered(_table(content)), _AS_IS

    bounds.require_text(content.data)
    text, mark, reading = delimited.opened(content.data)
    rows = list(records(text, mark))
    for rank, (_, row) in enumerate(rows):  # l'en-tête est la première ligne qui dise quelque chose
        if any(cell.strip() for cell in row):
            return rows[rank:], reading
    return rows, reading


def _numbered(frame: pd.DataFrame) -> list[tuple[int, list[str]]]:
    """L'en-tête et les lignes d'un tableau, en textes, numérotées comme dans un fichier."""
    words = frame.astype("str").where(frame.notna(), "")
    head = [str(name) for name in words.columns]
    return list(enumerate([head, *words.values.tolist()], start=1))


def opened(where: str | Path, limits: http.Limits | None = None) -> tuple[bytes, str]:
    """Le contenu d'un fichier ou d'une adresse, et son nom."""
    name = str(where).replace("webcal://", "https://", 1)  # l’abonnement à un agenda s’écrit ainsi
    if "://" in name:
        return http.get(name, None, limits).body, name

    try:
        local = Path(os.path.expanduser(name))
        if local.is_char_device():  # /dev/zero ne finit jamais
            raise OSError(errno.ENODEV, "")
        return local.read_bytes(), name
    except OSError as problem:
        shown = quote(Path(name).name)
        raise InvalidArgument(*said("file-missing", name=shown, why=safely.reason(problem))) from None


def _unwrapped(data: bytes, name: str) -> Content:
    """Le contenu hors de son archive, et son format, qui vient du contenu d'abord, du nom ensuite."""
    given = data
    try:
        if data[:4] == _ZIP_MARK and kind(name) != "xlsx":  # un classeur Excel est un zip qui doit le rester
            name, data = unzip(data)
        if data[:2] == _GZIP_MARK:
            name = name.removesuffix(".gz")
            data = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data, UNZIPPED + 1)
    # RuntimeError : un zip à mot de passe ; NotImplementedError : une compression inconnue
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise SourceUnavailable(*said("zip-damaged")) from None

    if data is not given and len(data) > UNZIPPED:
        raise SourceUnavailable(*said("zip-big"))
    if is_page(data):
        raise SourceUnavailable(*said("file-page"))
    return Content(data, _format(data, name), name)


def _format(data: bytes, name: str) -> str:
    """Le format d'un contenu : ce que disent ses premiers octets, sinon son nom."""
    if data[:4] == _PARQUET_MARK:
        return "parquet"
    if data.lstrip(b"\xef\xbb\xbf\r\n ")[:15].upper() == _CALENDAR_MARK:
        return "ics"
    return kind(name)


def unzip(data: bytes) -> tuple[str, bytes]:
    """Le seul fichier de données d'une archive, et un octet de trop s'il est trop grand.

    Rien n'est extrait sur le disque : un membre nommé « ../../.bashrc » n'y écrirait rien.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [member for member in archive.infolist() if _is_a_file(member)]
        tables = [member for member in members if kind(member.filename) in ("csv", "txt", *STRUCTURED)]
        wanted = tables or members
        if len(wanted) != 1:
            names = listing(quote(PurePosixPath(member.filename).name) for member in wanted[:6])
            count = plural(len(wanted), "fichier")
            raise InvalidArgument(*said("zip-several", count=count, names=names))

        # Lu jusqu'à la borne, jamais d'après la taille que l'archive annonce : elle peut mentir.
        with archive.open(wanted[0]) as stream:
            return wanted[0].filename, stream.read(UNZIPPED + 1)


def _is_a_file(member: zipfile.ZipInfo) -> bool:
    """Ni un dossier, ni ce que macOS ajoute à une archive."""
    return not member.is_dir() and not member.filename.startswith("__MACOSX")


def is_page(data: bytes) -> bool:
    """Le contenu est-il une page web (ou du XML) ?"""
    return data.lstrip(_BLANK)[:1] == b"<"


def kind(name: str) -> str:
    """L'extension utile d'un nom ou d'une adresse."""
    bare = name.partition("?")[0]
    return PurePosixPath(bare).suffix.lower().lstrip(".")


def _table(content: Content) -> Any:
    """Le tableau d'un fichier structuré ; lève, expliqué, s'il est abîmé."""
    if content.format == "xlsx" and not find_spec("openpyxl"):
        raise InvalidArgument(*said("excel"))

    readers = {"ics": _calendar, "xlsx": _workbook, "parquet": bounds.parquet, "geojson": _geojson}
    try:
        return readers[content.format](content.data)
    except SourceUnavailable:
        raise
    except Exception as problem:  # chaque lecteur a ses façons d'échouer devant un fichier abîmé
        shown = quote(PurePosixPath(content.name).name)
        raise SourceUnavailable(*said("file-damaged", name=shown)) from problem


def _calendar(data: bytes) -> pd.DataFrame:
    from datakit.data.sources import ics

    text, _ = decode(data)
    return ics.read(text)


def _workbook(data: bytes) -> pd.DataFrame:
    bounds.require_workbook(data)
    cells = pd.read_excel(io.BytesIO(data), dtype="object")
    return cells.infer_objects()  # un code reste un texte


def _geojson(data: bytes) -> Any:
    import geopandas

    bounds.require_json(data)
    features = json.loads(data)["features"]
    return geopandas.GeoDataFrame.from_features(features, crs="EPSG:4326")
