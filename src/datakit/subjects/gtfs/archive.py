"""Une archive GTFS et ses fichiers : ce qu’ils contiennent, tel quel, et la ligne où chaque chose est écrite."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from datakit.data.messages import FORMATS
from datakit.data.sources import delimited, plain
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.subjects import messages
from figaudit.base.text import listing, quote

LARGEST = 256 * 2**20  # octets par fichier, une fois déplié
SHOWN = 12  # noms qu’un message cite

# Les colonnes que l’on lit de chaque fichier, et celles sans lesquelles il ne sert à rien.
COLUMNS: dict[str, list[str]] = {name: text.split() for name, text in FORMATS["gtfs"].items()}
NEEDED: dict[str, list[str]] = {name: text.split() for name, text in FORMATS["gtfs needed"].items()}
CALENDARS = ("calendar", "calendar_dates")
OPTIONAL = (*CALENDARS, "frequencies")
# À la place d’un arrêt, la zone d’un passage à la demande : il a un créneau, et pas d’heure.
ZONES = ["location_id", "location_group_id"]


@dataclass(frozen=True)
class File:
    """Un fichier de l’archive : ses lignes, numérotées de 0 comme elles y sont, son texte, et combien de lignes sont laissées."""

    name: str
    rows: pd.DataFrame
    text: str
    left: int = 0

    def line(self, rank: int) -> int:
        """La ligne du fichier où commence l’enregistrement `rank` : une case peut en couvrir plusieurs."""
        for position, (line, _) in enumerate(delimited.records(self.text, ",")):
            if position == rank + 1:  # l’en-tête est le premier enregistrement
                return line
        return 0


Feed = Mapping[str, File]


def files(data: bytes) -> dict[str, File]:
    """Les fichiers d’une archive GTFS, lus en texte. Lève `InvalidArgument` s’il en manque, ou si l’un ne se lit pas."""
    with _opened(data) as archive:
        members = _members(archive)
        found = {}
        for name in COLUMNS:
            if name in members:
                found[name] = _file(archive, members[name], name)
            elif name not in OPTIONAL:
                held = listing([quote(one) for one in archive.namelist()[:SHOWN]]) or "rien"
                raise refused("gtfs-file", name=name, held=held)
            else:
                found[name] = File(name, pd.DataFrame(columns=COLUMNS[name], dtype="str"), "")
    return found


def refused(kind: str, **details: object) -> InvalidArgument:
    """L’erreur à lever, que messages.json nomme `kind`."""
    return InvalidArgument(*messages.said(kind, **details))


def _opened(data: bytes) -> zipfile.ZipFile:
    """L’archive ; lève, en disant ce que c’est, si ce n’en est pas une."""
    if not data.strip():
        raise refused("gtfs-empty")
    if plain.is_page(data):
        raise refused("gtfs-page")
    if data[:2] != b"PK":
        raise refused("gtfs-not-zip")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):  # son sommaire est à la fin : elle manque
        raise refused("gtfs-cut") from None


def _members(archive: zipfile.ZipFile) -> dict[str, str]:
    """Où est chaque fichier du GTFS dans l’archive ; il est parfois dans un dossier."""
    found: dict[str, str] = {}
    for member in archive.namelist():
        path = PurePosixPath(member)
        if path.suffix == ".txt" and path.parts[0] != "__MACOSX":
            found.setdefault(path.stem, member)
    if not found and any(member.endswith(".zip") for member in archive.namelist()):
        raise refused("gtfs-nested")
    return found


def _file(archive: zipfile.ZipFile, member: str, name: str) -> File:
    """Un fichier, compté en lisant : rien n’est déplié sur le disque."""
    try:
        with archive.open(member) as stream:
            data = stream.read(LARGEST + 1)
    except RuntimeError:
        raise refused("gtfs-locked") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        raise refused("gtfs-cut") from None
    if len(data) > LARGEST:
        raise refused("gtfs-big", name=name)

    try:
        text = _text(data, name)
        rows = _rows(text)
    except SourceUnavailable as problem:
        raise refused("gtfs-text", name=name, why=problem.fact) from problem
    kept = rows[~_on_demand(rows)]
    return File(name, _with_columns(kept, name), text, len(rows) - len(kept))


def _text(data: bytes, name: str) -> str:
    """Le texte d’un fichier, sans la marque qui le précède parfois."""
    text, _ = delimited.decode(data)
    text = text.lstrip("\ufeff\r\n")
    if not text.strip():
        raise refused("gtfs-hollow", name=name)
    return text


def _rows(text: str) -> pd.DataFrame:
    """Les lignes d’un CSV, en texte, sous leur rang ; celles qui sont vides sont ôtées."""
    try:
        # `keep_default_na` : un arrêt peut s’appeler « NA ». `skip_blank_lines` : les rangs restent ceux du fichier.
        frame = pd.read_csv(
            io.StringIO(text),
            dtype="str",
            skipinitialspace=True,
            keep_default_na=False,
            na_values=[""],
            skip_blank_lines=False,
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        raise delimited.torn(text, ",") from None
    if not isinstance(frame.index, pd.RangeIndex):  # pandas prend pour index ce qui dépasse de l’en-tête
        raise delimited.torn(text, ",")

    frame.columns = [str(name).strip() for name in frame.columns]
    if " ," in text or " \n" in text or " \r" in text:
        frame = frame.apply(_stripped)
    return frame[frame.notna().any(axis=1)]


def _stripped(column: Any) -> Any:
    return column.str.strip() if column.dtype == "str" else column


def _on_demand(rows: pd.DataFrame) -> pd.Series:
    """Les passages à la demande : ils nomment une zone, et aucun arrêt."""
    in_a_zone = pd.Series(False, index=rows.index)
    for column in ZONES:
        if column in rows and "stop_id" in rows:
            in_a_zone |= rows[column].notna() & rows["stop_id"].isna()
    return in_a_zone


def _with_columns(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Les colonnes que l’on lit ; lève, en citant celles du fichier, s’il en manque une nécessaire."""
    missing = [quote(column) for column in NEEDED[name] if column not in rows]
    if missing:
        seen = listing([quote(column) for column in list(rows)[:SHOWN]])
        raise refused("gtfs-column", name=name, columns=listing(missing), seen=seen)
    return rows.reindex(columns=COLUMNS[name]).astype("str")
