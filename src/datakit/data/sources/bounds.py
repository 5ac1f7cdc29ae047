"""Combien de cases un fichier fera, avant de l'ouvrir : dix mille octets bien choisis peuvent en faire des milliards.

Les bornes de `http` et de `plain` comptent des octets. Un fichier Parquet, un classeur ou un GeoJSON peut tenir en
quelques-uns, et remplir la mémoire une fois lu.
"""

import io
import re
import zipfile
from typing import Any

import pandas as pd

from datakit.data.messages import said
from datakit.errors import SourceUnavailable
from figaudit.base.text import number

CELLS = 20_000_000  # cases qu'un carnet peut porter : déjà plus d'un gigaoctet une fois lues
ARROW = 256 * 2**20  # octets d'une table Parquet dépliée
UNZIPPED = 128 * 2**20  # octets d'un classeur hors de son archive

_BATCH = 2**16  # lignes de Parquet dépliées à la fois
_PIECE = 2**20  # octets de feuille lus à la fois
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')  # le nom d'une case : « XFD1048576 »
_LONGEST_PLACE = 16  # octets d'un tel nom, guillemets compris


def require_text(data: bytes) -> None:
    """Lève `SourceUnavailable` si un texte délimité fait trop de cases, quel que soit son séparateur."""
    rows = data.count(b"\n") + data.count(b"\r")
    separators = max(data.count(mark) for mark in (b",", b";", b"\t", b"|"))
    _require(rows + separators)


def require_json(data: bytes) -> None:
    """Lève `SourceUnavailable` si un JSON fait trop de valeurs."""
    _require(data.count(b",") + data.count(b"[") + data.count(b"{"))


def require_workbook(data: bytes) -> None:
    """Lève `SourceUnavailable` si une feuille d'un classeur est trop grande.

    Une case seule, tout au bout d'une ligne, oblige à remplir la ligne de vide : on compte le rectangle entier.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        # `zipfile` ne rend jamais plus que la taille annoncée : une archive qui ment ne grossit pas.
        if sum(member.file_size for member in archive.infolist()) > UNZIPPED:
            raise _too_large()
        for name in archive.namelist():
            if not name.startswith("xl/worksheets/") or not name.endswith(".xml"):
                continue
            widest = tallest = 0
            kept = b""  # la fin du morceau d'avant : un nom de case peut y être coupé
            with archive.open(name) as sheet:
                while piece := sheet.read(_PIECE):
                    for column, row in _PLACE.findall(kept + piece):
                        widest = max(widest, _rank(column))
                        tallest = max(tallest, int(row))
                    kept = piece[-_LONGEST_PLACE:]
            _require(widest * tallest)


def _rank(letters: bytes) -> int:
    """Le rang d'une colonne.

    >>> _rank(b"A"), _rank(b"Z"), _rank(b"AA"), _rank(b"XFD")
    (1, 26, 27, 16384)
    """
    rank = 0
    for letter in letters:
        rank = rank * 26 + letter - ord("A") + 1
    return rank


def parquet(data: bytes) -> pd.DataFrame:
    """La table d'un fichier Parquet, dépliée par morceaux ; lève `SourceUnavailable` dès qu'elle est trop grande."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = pq.ParquetFile(io.BytesIO(data))
    _require(file.metadata.num_rows * max(1, file.metadata.num_columns))

    size = 0
    batches: list[Any] = []
    for batch in file.iter_batches(_BATCH):
        size += batch.nbytes
        if size > ARROW:
            raise _too_large()
        batches.append(batch)
    return pa.Table.from_batches(batches, schema=file.schema_arrow).to_pandas()


def _require(cells: int) -> None:
    if cells > CELLS:
        raise _too_large()


def _too_large() -> SourceUnavailable:
    return SourceUnavailable(*said("file-cells", count=number(CELLS)))
