"""Un texte coupé en cases (CSV) : son encodage et son séparateur trouvés, ses lignes fautives nommées."""

import collections
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import pandas as pd

from datakit.data.messages import said
from datakit.errors import SourceUnavailable
from figaudit.base.text import number, plural

_NAMES = {",": "virgule", ";": "point-virgule", "\t": "tabulation", "|": "barre verticale"}
# Par quoi commence un texte qui annonce son encodage
_MARKS = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))
_WIDEST = 4_000  # colonnes lues, deux millisecondes chacune ; les fichiers publics les plus larges en ont deux mille
_HUGE = 2**31 - 1  # la plus grande case que le module csv et pyarrow acceptent

# Ce qui suffit à trouver le séparateur, et l'en-tête : un début de fichier, même de très longues lignes.
_SAMPLE_CHARACTERS = 20_000
_SAMPLE_LINES = 20
_HEADER_CHARACTERS = 100_000

# Un code qui commence par zéro (code postal, code Insee) doit rester du texte ; au-delà de quinze chiffres, un
# nombre à virgule perdrait les derniers.
_NUMBER = r"-?(0|[1-9]\d{0,14})([.,]\d+)?"
_NUMBER_WITH_COMMA = r"-?\d+(,\d+)?"


def decode(data: bytes) -> tuple[str, str]:
    """Le texte et son encodage, parmi ceux que l'on rencontre en France.

    >>> decode("é".encode("cp1252"))
    ('é', 'cp1252')
    """
    for encoding, mark in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding), encoding

    for encoding in ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding), encoding
    return data.decode("latin-1"), "latin-1"  # lit n'importe quels octets


def _decoded(data: bytes, encoding: str) -> str:
    """Le texte d'un fichier qui annonce son encodage ; lève, avec la ligne, s'il ne s'y tient pas."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        before = problem.object[: problem.start].decode(encoding, "ignore")
        line = before.count("\n") + 1
        raise SourceUnavailable(*said("file-encoding", encoding=encoding, line=line)) from None


def records(text: str, mark: str) -> Iterator[tuple[int, list[str]]]:
    """Chaque enregistrement d'un CSV, et la ligne où il commence ; une ligne vide n'a aucune case.

    Lève `SourceUnavailable`, avec la ligne, si un guillemet n'est pas refermé.

    >>> list(records('a,b\\n"1\\n2",3\\n\\n4,5', ","))
    [(1, ['a', 'b']), (2, ['1\\n2', '3']), (4, []), (5, ['4', '5'])]
    """
    csv.field_size_limit(_HUGE)  # un contour tient dans une seule case, et elle est longue
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error:
        raise SourceUnavailable(*said("file-quote", line=line)) from None


def delimiter(text: str) -> str:
    """Le séparateur : celui qui coupe les premières lignes en un même nombre de morceaux, le plus grand.

    >>> delimiter("nom;part\\nA;1,5\\nB;2,5")
    ';'
    """
    start = text[:_SAMPLE_CHARACTERS].splitlines()[:_SAMPLE_LINES]
    lines = [line for line in start if line.strip()]

    best = ","
    highest = (0.0, 1)  # ce que vaut un texte que rien ne coupe
    for mark in _NAMES:
        score = _regularity(lines, mark)
        if score > highest:
            best = mark
            highest = score
    return best


def _regularity(lines: list[str], mark: str) -> tuple[float, int]:
    """La part des lignes que `mark` coupe en un même nombre de morceaux, et ce nombre."""
    widths = [len(row) for row in csv.reader(lines, delimiter=mark)]
    if not widths:
        return 0.0, 1

    common = max(sorted(set(widths), reverse=True), key=widths.count)  # à égalité, le plus large
    if common == 1:
        return 0.0, 1
    return widths.count(common) / len(widths), common


def opened(data: bytes) -> tuple[str, str, str]:
    """Le texte d'un CSV, son séparateur, et comment il a été lu."""
    text, encoding = decode(data)
    if "\0" in text:
        raise SourceUnavailable(*said("file-binary"))
    if not text.strip():
        raise SourceUnavailable(*said("file-empty"))

    mark = delimiter(text)
    return text, mark, f"encodage {encoding}, séparateur {_NAMES[mark]}"


def read_csv(data: bytes) -> tuple[pd.DataFrame, str]:
    """Un CSV en octets, et comment il a été lu ; `SourceUnavailable`, avec la ligne fautive, s'il est abîmé."""
    text, mark, reading = opened(data)
    try:
        frame = pd.read_csv(
            io.StringIO(text),
            sep=mark,
            engine="c",
            dtype="str",
            keep_default_na=False,
            na_values=[""],
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        raise torn(text, mark) from None
    if not isinstance(frame.index, pd.RangeIndex):  # pandas prend pour index ce qui dépasse de l'en-tête
        raise torn(text, mark)
    if len(frame.columns) > _WIDEST:
        raise SourceUnavailable(*said("file-wide", found=number(len(frame.columns)), most=number(_WIDEST)))

    with_comma = False
    for name in frame.columns:
        column = frame[name]
        written = column.dropna()
        if _are_numbers(written):
            with_comma = with_comma or bool(written.str.contains(",").any())
            frame[name] = pd.to_numeric(column.str.replace(",", "."))

    if with_comma:
        reading += ", virgule décimale"
    return frame, reading


def _are_numbers(written: pd.Series) -> bool:
    """Ces textes sont-ils tous des nombres, écrits de la même façon ?"""
    if written.empty or not written.str.fullmatch(_NUMBER).all():
        return False

    # La virgule et le point dans une même colonne : « 1.234 » pourrait valoir mille, ou un.
    if written.str.contains(",").any():
        return bool(written.str.fullmatch(_NUMBER_WITH_COMMA).all())
    return True


def torn(text: str, mark: str) -> SourceUnavailable:
    """Pourquoi un CSV ne se lit pas : un guillemet jamais refermé, sinon la première ligne trop longue."""
    written = [(line, row) for line, row in records(text, mark) if row]
    (_, head), *rows = written
    for line, row in rows:
        if len(row) > len(head):
            found = plural(len(row), "case")
            return SourceUnavailable(*said("file-row", line=line, found=found, due=len(head)))
    return SourceUnavailable(*said("file-damaged", name="CSV"))


class Split(NamedTuple):
    """Un CSV coupé en cases : ses lignes, son encodage, son séparateur, et les lignes d'une autre largeur."""

    table: Any  # de pyarrow
    encoding: str
    mark: str
    width: int
    aside: list[tuple[int, int]]  # (ligne, nombre de cases)

    def notes(self) -> list[str]:
        """Ce qu'il faut dire d'un fichier qui devrait être en UTF-8, et régulier."""
        found: list[str] = []
        if self.encoding not in ("utf-8", "utf-8-sig"):
            found.append(f"le texte n’est pas en UTF-8, mais en {self.encoding}\u00a0: vérifiez les accents")

        if self.aside:
            lines = plural(len(self.aside), "ligne mise de côté", "lignes mises de côté")
            line, width = self.aside[0]
            cells = plural(width, "case")
            found.append(f"{lines}\u00a0: la ligne {number(line)} a {cells} au lieu de {self.width}")
        return found


def split(
    data: bytes,
    mark: str = "",
    names: Sequence[str] = (),
    types: Mapping[str, Any] | None = None,
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
    header = _header(text, mark)
    names = _distinct(names or header)
    if text.count('"') % 2:
        _require_closed(text, mark)

    # Dans les types annoncés d'abord ; si une seule valeur ne s'y plie pas, tout reste en texte.
    attempts: list[Mapping[str, Any]] = [types, {}] if types else [{}]
    lines = _lines(data, text, encoding)
    for wanted in attempts:
        aside: list[tuple[int, int]] = []
        with suppress(ValueError):
            table = _cells(lines, mark, names, wanted, aside)
            return Split(table, encoding, mark, len(header), aside)
    raise SourceUnavailable(*said("file-damaged", name="CSV"))


def _header(text: str, mark: str) -> list[str]:
    """L'en-tête : la première ligne qui ne soit pas vide."""
    start = text[:_HEADER_CHARACTERS].lstrip("\r\n")
    return next(csv.reader(io.StringIO(start, newline=""), delimiter=mark))


def _distinct(names: Sequence[str]) -> list[str]:
    """Les noms d'un en-tête, un par colonne : ni vides, ni répétés."""
    found: list[str] = []
    for rank, name in enumerate(names, start=1):
        name = name.strip("\ufeff \t") or f"colonne_{rank}"
        found.append(name if name not in found else f"{name}_{rank}")
    return found


def _require_closed(text: str, mark: str) -> None:
    """Lève, avec la ligne, si un guillemet n'est vraiment jamais refermé : pyarrow avalerait la fin du fichier."""
    collections.deque(records(text, mark), maxlen=0)


def _lines(data: bytes, text: str, encoding: str) -> bytes:
    """Les octets que pyarrow lira : en UTF-8, sans marque d'encodage, et finis par un seul retour à la ligne."""
    if not encoding.startswith("utf-8"):
        data = text.encode()
    data = data.removeprefix(b"\xef\xbb\xbf")

    # Dans une table d'une seule colonne, une ligne vide de plus serait une case.
    return data.removesuffix(b"\n").removesuffix(b"\r") + b"\n"


def _cells(
    data: bytes,
    mark: str,
    names: list[str],
    types: Mapping[str, Any],
    aside: list[tuple[int, int]],
) -> Any:
    """Les cases d'un CSV, d'un seul bloc (une case peut être plus grande que ceux de pyarrow)."""
    import pyarrow as pa
    from pyarrow import csv as arrow

    def put_aside(row: Any) -> str:
        aside.append((row.number, row.actual_columns))
        return "skip"

    read = arrow.ReadOptions(
        use_threads=False,
        block_size=min(len(data) + 2**20, _HUGE),
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
    return arrow.read_csv(pa.BufferReader(data), read, parse, convert)


def joined(tables: Sequence[Any]) -> pd.DataFrame:
    """Des tables de pyarrow, l'une sous l'autre."""
    import pyarrow as pa

    # Les types de pandas qui gardent une case vide sans changer les autres valeurs
    gaps: Any = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    with suppress(pa.ArrowInvalid):
        return pa.concat_tables(tables).to_pandas(types_mapper=gaps.get)

    # Une page lue en nombres et la suivante en texte ne s'assemblent que dans pandas.
    frames = [one.to_pandas(types_mapper=gaps.get) for one in tables]
    return pd.concat(frames, ignore_index=True)
