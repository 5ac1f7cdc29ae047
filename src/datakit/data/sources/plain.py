"""Un fichier tout simple (csv, xlsx, parquet, geojson, zip) : encodage et séparateur trouvés, et dits."""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

import pandas as pd

from datakit import safely
from datakit.data import http
from datakit.data.messages import said
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.text import listing, plural, quote

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
    for encoding in found or ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding), encoding
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


def read_csv(data: bytes, text_only: bool = False) -> tuple[pd.DataFrame, str]:
    """Un CSV en octets, et comment il a été lu ; `text_only` garde chaque valeur telle qu'elle est écrite."""
    if not data.strip():
        raise SourceUnavailable(*said("file-empty"))
    text, encoding = decode(data)
    mark = delimiter(text)
    frame = pd.read_csv(
        io.StringIO(text), sep=mark, dtype="str", keep_default_na=False, na_values=[""], engine="c"
    )
    decimal = ""
    for name in () if text_only else frame.columns:
        plain = frame[name].dropna()
        comma = plain.str.contains(",").any()
        # Un code qui commence par zéro (code postal, code Insee) doit rester du texte.
        number = plain.str.fullmatch(r"-?(0|[1-9]\d{0,14})([.,]\d+)?").all()
        if len(plain) and number and (not comma or plain.str.fullmatch(r"-?\d+(,\d+)?").all()):
            decimal = ", virgule décimale" if comma else decimal
            frame[name] = pd.to_numeric(frame[name].str.replace(",", "."))
    return frame, f"encodage {encoding}, séparateur {_NAMES[mark]}{decimal}"


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


def kind(name: str) -> str:
    """L'extension utile d'un nom ou d'une adresse."""
    return PurePosixPath(name.partition("?")[0]).suffix.lower().lstrip(".")


def read(where: str | Path, limits: http.Limits | None = None, text_only: bool = False) -> tuple[Any, str]:
    """La table d'un fichier ou d'une adresse https, et comment elle a été lue (voir `read_csv`).

    Lève `InvalidArgument` (fichier absent, archive à plusieurs fichiers) ou `SourceUnavailable`.
    """
    name = str(where)
    try:
        data = (
            http.get(name, None, limits).read()
            if "://" in name
            else Path(os.path.expanduser(name)).read_bytes()
        )
    except OSError as problem:
        shown = quote(Path(name).name)
        raise InvalidArgument(*said("file-missing", name=shown, why=safely.reason(problem))) from None
    return read_bytes(data, name, text_only)


def read_bytes(data: bytes, name: str, text_only: bool = False) -> tuple[Any, str]:
    """Comme `read`, à partir du contenu ; le format vient du contenu d'abord, du nom ensuite."""
    if data[:4] == b"PK\x03\x04" and kind(name) != "xlsx":
        name, data = unzip(data)
    if data.lstrip()[:1] == b"<":
        raise SourceUnavailable(*said("file-page"))
    format = "parquet" if data[:4] == b"PAR1" else kind(name)
    if format not in STRUCTURED:
        return read_csv(data, text_only)
    try:
        return _table(data, format), "fichier lu tel quel"
    except (ValueError, OSError, KeyError, zipfile.BadZipFile) as problem:
        shown, why = quote(PurePosixPath(name).name), type(problem).__name__
        raise SourceUnavailable(*said("file-damaged", name=shown, why=why)) from None


def _table(data: bytes, format: str) -> Any:
    if format == "xlsx":
        if not find_spec("openpyxl"):
            raise InvalidArgument(*said("excel"))
        return pd.read_excel(io.BytesIO(data))
    if format == "parquet":
        return pd.read_parquet(io.BytesIO(data))
    import geopandas

    return geopandas.GeoDataFrame.from_features(json.loads(data)["features"], crs="EPSG:4326")
