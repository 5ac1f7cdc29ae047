"""Des fichiers de quelques kilooctets qui rempliraient la mémoire : refusés en français, avant d’être lus."""

from __future__ import annotations

import io
import zipfile

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from datakit.data.sources import bounds, plain
from datakit.errors import SourceUnavailable

KILOBYTES = 500 * 1024
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'


def parquet(rows: int, word: str) -> bytes:
    """Un même mot, répété : le fichier n’en garde qu’un."""
    place = pa.array([0] * rows, pa.int32())
    column = pa.DictionaryArray.from_arrays(place, pa.array([word])).cast(pa.large_string())
    buffer = io.BytesIO()
    pq.write_table(pa.table({"a": column}), buffer, compression="zstd")
    return buffer.getvalue()


def workbook(sheet: str, words: bytes = b"") -> bytes:
    """Un classeur dont la première feuille est celle-ci ; `words` : la table de ses textes."""
    buffer = io.BytesIO()
    pd.DataFrame({"a": [1]}).to_excel(buffer, index=False)
    with zipfile.ZipFile(buffer) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    parts["xl/worksheets/sheet1.xml"] = SHEET.format(sheet).encode()
    parts["xl/sharedStrings.xml"] = words

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return buffer.getvalue()


def zipped(content: bytes, name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return buffer.getvalue()


def positions(count: int) -> bytes:
    return b'{"features":[{"geometry":{"type":"LineString","coordinates":[' + b"[0,0]," * count + b"]}}]}"


#: Chaque bombe, à la taille d’une part des vraies bornes.
BOMBS = {
    "lignes.parquet": lambda part: parquet(int(25_000_000 * part), "x"),
    "textes.parquet": lambda part: parquet(int(400_000 * part), "x" * 1000),
    "large.xlsx": lambda part: workbook(
        f'<row r="2000"><c r="XFD{int(2_000 * part) or 2}"><v>1</v></c></row>'
    ),
    "textes.xlsx": lambda part: workbook("", b"<t>a</t>" * int(17_000_000 * part)),
    "points.geojson.zip": lambda part: zipped(positions(int(7_000_000 * part)), "points.geojson"),
    "virgules.csv.zip": lambda part: zipped(b"," * int(21_000_000 * part), "virgules.csv"),
    "lignes.csv.zip": lambda part: zipped(b"\n" * int(21_000_000 * part), "lignes.csv"),
}


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("part", [0.002, pytest.param(1, marks=pytest.mark.long)])
def test_a_small_file_that_would_fill_the_memory_is_refused(name: str, part: float, monkeypatch) -> None:
    """Chaque jour, des bombes et des bornes cinq cents fois plus petites ; dans la preuve longue, les vraies."""
    for bound in ("CELLS", "ARROW", "UNZIPPED"):
        monkeypatch.setattr(bounds, bound, int(getattr(bounds, bound) * part))

    bomb = BOMBS[name](part)
    assert len(bomb) < KILOBYTES
    with pytest.raises(SourceUnavailable) as refused:
        plain.read_bytes(bomb, name)
    assert refused.value.fact.startswith("Une fois lu, ce fichier ferait trop de cases pour un carnet")
    assert "demandez-en une partie" in refused.value.action


def test_a_cell_name_cut_between_two_pieces_is_still_seen(monkeypatch) -> None:
    monkeypatch.setattr(bounds, "_PIECE", 20)
    with pytest.raises(SourceUnavailable, match="trop de cases"):
        bounds.require_workbook(workbook('<row r="2000"><c r="XFD2000"><v>1</v></c></row>'))


def test_what_is_large_and_bearable_is_read() -> None:
    table, _ = plain.read_bytes(parquet(70_000, "mot"), "a.parquet")
    assert table.shape == (70_000, 1)
    assert set(table["a"]) == {"mot"}

    frame = pd.DataFrame({"b": range(300), "c": ["é"] * 300})
    buffer = io.BytesIO()
    frame.to_excel(buffer, index=False)
    table, _ = plain.read_bytes(buffer.getvalue(), "a.xlsx")
    assert table.equals(frame)
