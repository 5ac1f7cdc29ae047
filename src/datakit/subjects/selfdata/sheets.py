"""Les tables possibles d’un fichier : CSV à préambule, JSON à une liste par clé, archive qui en contient plusieurs."""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

import pandas as pd

from datakit.data import messages as data_messages
from datakit.data.sources import plain
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.subjects import messages
from figaudit.base.text import words

HEAD_ROWS = 40  # lignes d’un CSV où chercher les titres des colonnes

_SHAPES: dict[str, tuple[str, str]] = words(__file__, "formats.toml")["shapes"]


@dataclass(frozen=True)
class Sheet:
    """Une table possible : ses colonnes, ses lignes, ce qui les précède ; en JSON, la clé de sa liste."""

    place: str | None
    columns: list[str]
    rows: list[Any]
    before: list[list[str]] = field(default_factory=list)

    @property
    def top(self) -> str:
        """Le haut du fichier, en une phrase : ce qui précède, les colonnes, la première ligne."""
        lines = [*self.before, self.columns, *self.rows[:1]]
        return " ".join(str(cell) for cell in chain.from_iterable(lines))

    @property
    def titles(self) -> list[str]:
        """Les noms de ses colonnes, que l’on peut montrer."""
        return titles(self.columns)


def titles(row: Iterable[str]) -> list[str]:
    """Les titres de colonnes d’une ligne ; aucun si elle porte un numéro : un compte ou un solde ne s’affiche pas."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if len(cells) < 2 or re.search(r"\d{3}", " ".join(cells)):
        return []
    return cells


def texts(data: bytes) -> Iterator[str]:
    """Le texte du fichier, ou ceux de son archive, dans une limite commune."""
    if data.startswith(b"PK\x03\x04"):
        yield from _texts_of_an_archive(data)
        return

    _refuse_other_shapes(data[:400].decode("latin-1"))
    text = plain.decode(data)[0]
    if not text.strip():
        raise SourceUnavailable(*data_messages.said("file-empty"))
    yield text


def _texts_of_an_archive(data: bytes) -> Iterator[str]:
    """Le texte de chaque CSV, JSON ou TXT d’une archive ; lève si tous ensemble dépassent la taille admise."""
    room = plain.UNZIPPED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            readable = [
                member for member in archive.namelist() if plain.kind(member) in ("csv", "json", "txt")
            ]
            if not readable:
                _refuse_other_shapes("zip: " + " ".join(archive.namelist()))

            for member in readable:
                with archive.open(member) as stream:
                    inside = stream.read(room + 1)
                room -= len(inside)
                if room < 0:
                    raise SourceUnavailable(*data_messages.said("zip-big"))
                yield plain.decode(inside)[0]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        raise SourceUnavailable(*data_messages.said("zip-damaged")) from None


def _refuse_other_shapes(start: str) -> None:
    """Un PDF, un classeur, une page : on dit ce que c’est, et comment obtenir le même export lisible."""
    for mark, (what, todo) in _SHAPES.items():
        if re.search(mark, start, re.IGNORECASE):
            raise InvalidArgument(*messages.said("selfdata-shape", what=what, todo=todo))


def sheets(text: str) -> Iterator[Sheet]:
    """Les tables possibles d’un texte, la plus probable d’abord."""
    if text.lstrip()[:1] in ("[", "{"):
        return _json_sheets(text)
    return _csv_sheets(text)


def _json_sheets(text: str) -> Iterator[Sheet]:
    """Une table par liste d’objets, ce qui s’emboîte mis à plat."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise SourceUnavailable(*data_messages.said("file-damaged", name="JSON")) from None

    lists = data if isinstance(data, dict) else {"": data}
    for place, rows in lists.items():
        if isinstance(rows, list) and rows and all(isinstance(row, dict) for row in rows):
            flat = pd.json_normalize(rows)
            yield Sheet(place, list(flat.columns), flat.values.tolist())


def _csv_sheets(text: str) -> Iterator[Sheet]:
    """Une table par ligne qui pourrait nommer les colonnes : un préambule précède souvent la bonne."""
    lines = []
    for _, row in plain.records(text, plain.delimiter(text)):
        if any(cell.strip() for cell in row):
            lines.append(row)

    for rank, head in enumerate(lines[:HEAD_ROWS]):
        rows = [_aligned(row, len(head)) for row in lines[rank + 1 :]]
        yield Sheet(None, head, rows, lines[:rank])


def _aligned(row: list[str], width: int) -> list[str]:
    """La ligne, à la largeur des titres ; vidée si elle a des cases de trop : on ne saurait pas laquelle."""
    if any(row[width:]):
        row = []
    return [*row[:width], *[""] * (width - len(row))]
