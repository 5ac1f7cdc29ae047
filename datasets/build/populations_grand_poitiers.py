"""Rebâtir `populations_grand_poitiers.csv` depuis le paquet npm `@etalab/decoupage-administratif`.

    python datasets/build/populations_grand_poitiers.py            demande les six versions à npm et compare
    python datasets/build/populations_grand_poitiers.py --write    remplace aussi la table (puis lancez seal.py)
    python datasets/build/populations_grand_poitiers.py --from DOSSIER    lit des archives .tgz déjà téléchargées

Chaque version du paquet porte un millésime des populations légales. Le fichier `epci.json` donne les membres de
Grand Poitiers et leurs deux populations jusqu'en 2022 ; pour 2023, `communes.json` donne la population municipale.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@etalab/decoupage-administratif"
VERSIONS = {2018: "1.1.1", 2019: "2.3.1", 2020: "3.1.1", 2021: "4.1.0", 2022: "5.3.0", 2023: "6.0.0"}
GRAND_POITIERS = "200069854"  # SIREN de la communauté urbaine
TABLE = Path(__file__).resolve().parents[1] / "populations_grand_poitiers.csv"
COLUMNS = ("code_insee", "nom", "millesime", "population_municipale", "population_totale", "version_paquet")


def main(argv: list[str] | None = None) -> int:
    """Rend 0 si la table rebâtie est celle du kit, 1 sinon."""
    parser = argparse.ArgumentParser(description="Rebâtir les populations des communes de Grand Poitiers.")
    parser.add_argument("--write", action="store_true", help="remplacer la table du kit")
    parser.add_argument("--from", dest="source", type=Path, help="dossier d'archives npm déjà téléchargées")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.source or Path(temporary)
        rows = []
        for year, version in VERSIONS.items():
            rows += vintage(year, archive(folder, version))

    text = as_csv(rows)
    if options.write:
        TABLE.write_text(text, encoding="utf-8", newline="")
    same = TABLE.read_text(encoding="utf-8") == text
    print(f"{len(rows)} lignes, {'identiques' if same else 'DIFFÉRENTES'} à {TABLE.name}")
    return int(not same)


def archive(folder: Path, version: str) -> Path:
    """L'archive d'une version, demandée au client npm ordinaire si elle n'est pas déjà dans `folder`."""
    path = folder / f"etalab-decoupage-administratif-{version}.tgz"
    if not path.exists():
        command = ["npm", "pack", "--silent", f"{PACKAGE}@{version}"]
        subprocess.run(command, cwd=folder, check=True, timeout=300)
    return path


def vintage(year: int, path: Path) -> list[dict]:
    """Les lignes d'un millésime, dans l'ordre des codes Insee des 40 communes."""
    with tarfile.open(path) as packed:
        groups = {group["code"]: group for group in read(packed, "epci")}
        every = read(packed, "communes")
    members = groups[GRAND_POITIERS]["membres"]
    communes = {one["code"]: one for one in every if one.get("type") == "commune-actuelle"}

    recent = year >= 2023  # depuis, le paquet ne donne plus la population totale
    rows = []
    for member in sorted(members, key=lambda found: found["code"]):
        commune = communes[member["code"]]
        rows.append(
            {
                "code_insee": member["code"],
                "nom": commune["nom"],
                "millesime": year,
                "population_municipale": commune["population"] if recent else member["populationMunicipale"],
                "population_totale": "" if recent else member["populationTotale"],
                "version_paquet": VERSIONS[year],
            }
        )
    return rows


def read(packed: tarfile.TarFile, name: str) -> list[dict]:
    """Un fichier JSON de l'archive, lu sans rien extraire sur le disque."""
    stream = packed.extractfile(f"package/data/{name}.json")
    if stream is None:
        raise ValueError(f"{name}.json manque dans l'archive")
    return json.load(stream)


def as_csv(rows: list[dict]) -> str:
    """Les lignes en CSV : virgules, UTF-8, fins de ligne « \\n »."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


if __name__ == "__main__":
    sys.exit(main())
