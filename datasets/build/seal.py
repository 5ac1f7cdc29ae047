"""Tenir `datasets/datapackage.json` : ajouter des tables, recalculer tailles et empreintes, vérifier.

    python datasets/build/seal.py                      recalcule lignes, octets et empreintes des fichiers
    python datasets/build/seal.py --add FRAGMENT.json  ajoute ou remplace les tables décrites (une liste JSON)
    python datasets/build/seal.py --remove NOM         retire une table du catalogue
    python datasets/build/seal.py --check              n'écrit rien ; code 1 si le catalogue est faux

`datakit describe FICHIER.csv` écrit le brouillon d'un fragment. Une table nouvelle ou changée est chargée comme le fera
`dk.load` avant que rien ne soit écrit.

Plusieurs personnes peuvent s'en servir en même temps : un verrou, puis un remplacement d'un seul coup.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import hashlib
import io
import json
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

DATASETS = Path(__file__).resolve().parents[1]
LIMIT = 2 * 1024 * 1024  # octets par fichier : le kit se télécharge et se met à jour par des réseaux d'école
REQUIRED = ("name", "path", "title", "description", "licenses", "sources", "retrieved", "derived")
ORDER = (
    "name",
    "path",
    "title",
    "description",
    "period",
    "type",
    "format",
    "mediatype",
    "encoding",
    "rows",
    "bytes",
    "hash",
    "partition",
    "parts",
    "crs",
    "portal",
    "update",
    "licenses",
    "sources",
    "retrieved",
    "derived",
    "schema",
)
FIELD_ORDER = ("name", "type", "title", "unit", "description", "constraints", "trueValues", "falseValues")
# Ce qu'une personne lit dans une fiche : sa typographie est corrigée.
SPOKEN = {"title", "description", "unit", "derived", "period", "licenses", "sources", "schema", "fields"}
TYPES = {"string", "integer", "year", "number", "boolean", "date", "datetime", "geojson"}
MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet", "geojson": "application/geo+json"}
# Rangés tels quels, sans colonnes
DOCUMENTS = {"zip": "application/zip", "ics": "text/calendar", "json": "application/json"}
HEAD = {
    "name": "datakit",
    "title": "Les données du kit d’ateliers",
    "description": "Les tables que les ateliers emploient, toutes embarquées : rien n’est demandé au réseau.",
    "profile": "data-package",
}


def main(argv: list[str] | None = None) -> int:
    """Rend 0 si tout est juste, 1 si `--check` trouve le catalogue faux, 2 si une fiche ne convient pas."""
    parser = argparse.ArgumentParser(description="Tenir le catalogue des données, datapackage.json.")
    parser.add_argument("--add", metavar="FRAGMENT", action="append", default=[], help="liste JSON de tables")
    parser.add_argument("--remove", metavar="NOM", action="append", default=[], help="table à retirer")
    parser.add_argument("--check", action="store_true", help="ne rien écrire, dire ce qui est faux")
    parser.add_argument("--datasets", type=Path, default=DATASETS, help="dossier des données")
    options = parser.parse_args(argv)

    added = []
    try:
        for path in options.add:
            added += fragment(Path(path))
    except (OSError, ValueError) as problem:
        print(f"Fragment illisible : {problem}", file=sys.stderr)
        return 2

    with locked():
        return run(options.datasets, added, set(options.remove), options.check)


def run(folder: Path, added: list[dict], removed: set[str], check: bool) -> int:
    """Fusionne, recalcule, puis écrit (ou compare, avec `check`)."""
    target = folder / "datapackage.json"
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    resources, wrong = sealed_all(merged(before, added, removed), folder)
    if not wrong:
        wrong = unloadable(resources, before, folder)
    after = written(resources)
    strays = undescribed(folder, resources, target)

    for text in wrong:
        complain(text)
    if check:
        for name in strays:
            complain(f"{name} n’est décrit par aucune table")
        if after != before:
            complain("le catalogue n’est plus à jour : lancez seal.py")
        return int(bool(wrong or strays or after != before))

    if wrong:
        print("Rien n’a été écrit.", file=sys.stderr)
        return 2
    if after != before:
        replace(target, after.encode())

    news = f"{len(resources)} tables au catalogue"
    if strays:
        news += f" ; sans fiche : {', '.join(strays)}"
    print(news)
    return 0


def complain(text: str) -> None:
    """Dit ce qui est à corriger."""
    print("À corriger — " + text, file=sys.stderr)


def merged(before: str, added: list[dict], removed: set[str]) -> list[dict]:
    """Les fiches du catalogue et celles que l'on ajoute, par nom, moins celles que l'on retire."""
    known = by_name(before)
    for raw in added:
        known[raw.get("name", "?")] = raw
    return [known[name] for name in sorted(known) if name not in removed]


def sealed_all(resources: list[dict], folder: Path) -> tuple[list[dict], list[str]]:
    """Les fiches recalculées, et ce qui est faux dans chacune."""
    done = []
    wrong = []
    for raw in resources:
        resource, found = sealed(raw, folder)
        done.append(resource)
        wrong += [f"{raw.get('name', '?')} : {text}" for text in found]
    return done, wrong


def unloadable(resources: list[dict], before: str, folder: Path) -> list[str]:
    """Ce que `dk.load` refuserait : chaque fiche est traduite, et chaque table nouvelle ou changée est chargée.

    Une seule fiche que le kit ne sait pas traduire empêcherait de charger toutes les autres.
    """
    from datakit.data import load, package
    from datakit.errors import ExplainedError

    known = by_name(before)
    found = []
    for resource in resources:
        name = resource["name"]
        try:
            table = package.dataset(resource, folder)
            if resource == known.get(name) or not table.fields:
                continue
            for one in table.parts or [table]:
                load.read(package.content(one), one)
        except ExplainedError as problem:
            found.append(f"{name} : {problem.fact}")
        except package.WrongType as problem:
            found.append(f"{name} : la clé « {problem} » n’est pas du type que le kit attend")
        except (TypeError, ValueError, KeyError, AttributeError):
            found.append(f"{name} : la fiche n’a pas la forme que le kit attend")
    return found


def by_name(catalogue: str) -> dict[str, dict]:
    """Les fiches d'un catalogue, par nom."""
    if not catalogue:
        return {}
    return {raw["name"]: raw for raw in json.loads(catalogue)["resources"]}


def written(resources: list[dict]) -> str:
    """Le texte du catalogue."""
    text = json.dumps({**HEAD, "resources": resources}, ensure_ascii=False, indent=2) + "\n"

    def one_line(part: re.Match) -> str:
        return " ".join(part[0].split())

    return re.sub(r'\{\s+"key": [^}]+\}', one_line, text)  # une part, une ligne


def undescribed(folder: Path, resources: list[dict], target: Path) -> list[str]:
    """Les fichiers de données que rien ne décrit."""
    used = {target}
    for raw in resources:
        used.update(folder.glob(str(raw.get("path") or "?")))

    strays = []
    for path in folder.rglob("*"):
        if path.suffix[1:] in MEDIA | DOCUMENTS and path not in used:
            strays.append(path.name)
    return sorted(strays)


def fragment(path: Path) -> list[dict]:
    """Les tables d'un fragment : une liste JSON, ou un objet qui a une clé « resources »."""
    data = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(data, dict):
        data = data.get("resources", data)
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise ValueError(f"{path} : une liste de tables (objets JSON) est attendue")
    return data


def french(value: Any) -> Any:
    """Les textes de la fiche, avec apostrophes et espaces insécables ; noms, adresses et types restent tels quels."""
    if isinstance(value, list):
        return [french(item) for item in value]
    if isinstance(value, dict):
        return {key: french(item) if key in SPOKEN else item for key, item in value.items()}
    if not isinstance(value, str):
        return value

    text = re.sub(r"(?<=\w)'(?=\w)", "’", value)
    text = re.sub(r" (?=[;!?%])", "\u202f", text)
    text = re.sub(r" (?=:(\s|$))| (?=»)|(?<=«) ", "\u00a0", text)
    # L'espace des milliers : « 12 345 », mais pas celle de « 2,5 678 ».
    return re.sub(r"(?<![\d,.])(\d{1,3}) (?=\d{3}(?!\d))", "\\1\u202f", text)


def sealed(raw: dict, folder: Path) -> tuple[dict, list[str]]:
    """La fiche `raw` recalculée et rangée, et ce qui y est faux."""
    found = descriptor_problems(raw)
    paths = files_of(raw, folder)
    if not paths or not all(path.is_file() for path in paths):
        return raw, [*found, f"fichier absent : {raw.get('path', '')}"]

    for path in paths:
        size = path.stat().st_size
        if size > LIMIT:
            found.append(f"{path.name} : {size} octets : au plus {LIMIT}")
    if found:
        return raw, found

    suffix = raw["path"].rpartition(".")[2]
    if suffix in DOCUMENTS:
        return sealed_document(raw, paths[0], suffix), []
    try:
        return sealed_table(raw, paths, suffix, folder), []
    except ValueError as problem:
        return raw, [str(problem)]


def files_of(raw: dict, folder: Path) -> list[Path]:
    """Le fichier d'une fiche, ou ceux de ses parts quand son chemin porte une étoile."""
    path = str(raw.get("path", ""))
    if "*" in path:
        return sorted(folder.glob(path))
    return [folder / path]


def sealed_document(raw: dict, path: Path, suffix: str) -> dict:
    """La fiche d'un document : sa taille et son empreinte."""
    data = path.read_bytes()
    full = {
        **raw,
        "format": suffix,
        "mediatype": DOCUMENTS[suffix],
        "bytes": len(data),
        "hash": mark(data),
    }
    return ordered(french(full), ORDER)


def sealed_table(raw: dict, paths: list[Path], suffix: str, folder: Path) -> dict:
    """La fiche d'une table, et de chacune de ses parts ; `ValueError` si un fichier ne lui convient pas."""
    measures = [measured(path, raw) for path in paths]
    full: dict[str, Any] = {
        "type": "table",
        "encoding": "utf-8",
        **raw,
        "format": suffix,
        "mediatype": MEDIA[suffix],
        "rows": sum(one["rows"] for one in measures),
        "bytes": sum(one["bytes"] for one in measures),
    }
    if "*" in raw["path"]:
        parts = []
        for path, measure in zip(paths, measures, strict=True):
            parts.append({"key": path.stem, "path": path.relative_to(folder).as_posix(), **measure})
        full["parts"] = parts
    else:
        full["hash"] = measures[0]["hash"]

    full.pop("sha256", None)
    full = french(full)
    fields = [ordered(field, FIELD_ORDER) for field in full["schema"]["fields"]]
    schema = {**full["schema"], "fields": fields}
    schema.setdefault("missingValues", [""])
    return ordered({**full, "schema": schema}, ORDER)


def mark(data: bytes) -> str:
    """L'empreinte d'un contenu, telle que le catalogue l'écrit."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def measured(path: Path, raw: dict) -> dict:
    """Empreinte, octets et lignes d'un fichier ; `ValueError` s'il n'a pas les colonnes que la fiche `raw` décrit."""
    data = path.read_bytes()
    suffix = path.suffix[1:]
    declared = [field["name"] for field in raw["schema"]["fields"]]
    try:
        names, rows = contents(data, suffix)
    except Exception as problem:  # un fichier abîmé peut lever n'importe quoi : on le dit, on n'écrit rien
        raise ValueError(f"{path.name} illisible ({problem})") from problem

    same = names == declared
    if suffix == "geojson":  # l'ordre des propriétés n'y veut rien dire
        same = sorted(names) == sorted(declared)
    if not same:
        raise ValueError(f"{path.name} : colonnes du fichier {names} ≠ colonnes décrites {declared}")
    return {"hash": mark(data), "bytes": len(data), "rows": rows}


def descriptor_problems(raw: dict) -> list[str]:
    """Ce qui manque ou cloche dans une fiche, avant même de lire son fichier."""
    found = [f"clé « {key} » absente ou vide" for key in REQUIRED if not raw.get(key)]
    if not re.fullmatch(r"[a-z][a-z0-9_]*", str(raw.get("name", ""))):
        found.append("nom : lettres minuscules sans accent, chiffres et _ seulement")

    retrieved = raw.get("retrieved")
    if retrieved and not isinstance(retrieved, int):
        found.append(
            f"retrieved : une année, en chiffres et sans guillemets, comme 2026 (ici « {retrieved} »)"
        )

    found += path_problems(raw)
    if not str(raw.get("description", "")).startswith("Une ligne "):
        found.append("description : sa première phrase commence par « Une ligne décrit… » (puis les limites)")
    if str(raw.get("path", "")).endswith(".geojson") and not raw.get("crs"):
        found.append("crs absent (par exemple EPSG:4326)")

    found += field_problems(raw)
    for key in ("licenses", "sources"):
        for item in raw.get(key) or []:
            if not (item.get("title") or item.get("name")):
                found.append(f"{key} : chaque élément a un titre")
                break
    return found


def path_problems(raw: dict) -> list[str]:
    """Ce qui cloche dans le chemin d'une fiche."""
    path = str(raw.get("path", ""))
    suffixes = [*MEDIA, *DOCUMENTS]
    found = []
    if not re.fullmatch(rf"([a-z0-9_]+/)*([a-z0-9_]+|\*)\.({'|'.join(suffixes)})", path):
        known = ", ".join(suffixes)
        found.append(
            f"chemin : un fichier de datasets/ ({known}), ou dossier/*.parquet, une part par fichier"
        )
    if path.endswith("*.parquet") and not raw.get("partition"):
        found.append("partition absente : ce qui distingue une part d'une autre, comme « departement »")
    return found


def field_problems(raw: dict) -> list[str]:
    """Ce qui cloche dans les colonnes d'une fiche ; un document n'en a pas."""
    fields = (raw.get("schema") or {}).get("fields") or []
    suffix = str(raw.get("path", "")).rpartition(".")[2]
    found = []
    if not fields and suffix not in DOCUMENTS:
        found.append("schema.fields vide")

    for field in fields:
        name = field.get("name", "?")
        kind = field.get("type")
        missing = [key for key in ("name", "type", "title") if not field.get(key)]
        if missing:
            found.append(f"colonne {name} : {', '.join(missing)} absent")
        if kind not in TYPES:
            found.append(f"colonne {name} : type « {kind} » inconnu ({sorted(TYPES)})")
    return found


def contents(data: bytes, suffix: str) -> tuple[list[str], int]:
    """Les colonnes et le nombre de lignes d'un fichier."""
    if suffix == "csv":
        return contents_of_csv(data)
    if suffix == "geojson":
        features = json.loads(data)["features"]
        names: dict[str, None] = {}
        for feature in features:
            names |= dict.fromkeys(feature["properties"])
        return ["geometry", *names], len(features)

    import pyarrow.parquet as pq

    file = pq.ParquetFile(io.BytesIO(data))
    return list(file.schema_arrow.names), file.metadata.num_rows


def contents_of_csv(data: bytes) -> tuple[list[str], int]:
    """Les colonnes et le nombre de lignes d'un CSV ; `ValueError` si l'une n'a pas la largeur de l'en-tête."""
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    for line, row in enumerate(rows, start=2):
        if len(row) != len(head):
            raise ValueError(f"ligne {line} : {len(row)} cases au lieu de {len(head)}")
    return head, len(rows)


def ordered(raw: dict, order: tuple[str, ...]) -> dict:
    """`raw`, ses clés dans un ordre fixe : les comparaisons de git restent courtes."""
    known = [key for key in order if key in raw]
    return {key: raw[key] for key in [*known, *sorted(set(raw) - set(known))]}


@contextlib.contextmanager
def locked():
    """Un seul écrivain à la fois : un verrou sur ce fichier même, là où le système en a."""
    with open(__file__, "rb") as stream:
        try:
            import fcntl
        except ImportError:  # Windows : on y tient le catalogue seul
            yield
            return
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def replace(target: Path, data: bytes) -> None:
    """Remplace `target` d'un seul coup."""
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".datapackage.")
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    os.chmod(temporary, 0o644)
    os.replace(temporary, target)


if __name__ == "__main__":
    sys.exit(main())
