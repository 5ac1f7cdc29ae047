"""Tenir `datasets/datapackage.json` : ajouter des tables, recalculer tailles et empreintes, vérifier.

    python datasets/build/seal.py                      recalcule lignes, octets et empreintes des fichiers
    python datasets/build/seal.py --add FRAGMENT.json  ajoute ou remplace les tables décrites (une liste JSON)
    python datasets/build/seal.py --remove NOM         retire une table du catalogue
    python datasets/build/seal.py --check              n'écrit rien ; code 1 si le catalogue est faux

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
LIMIT = 2 * 1024 * 1024
REQUIRED = ("name", "path", "title", "description", "licenses", "sources", "retrieved", "derived")
ORDER = (
    "name", "path", "title", "description", "period", "type", "format", "mediatype", "encoding",
    "rows", "bytes", "hash", "partition", "parts", "crs", "portal", "update", "licenses", "sources", "retrieved", "derived", "schema",
)  # fmt: skip
SPOKEN = {"title", "description", "unit", "derived", "period", "licenses", "sources", "schema", "fields"}
FIELD_ORDER = ("name", "type", "title", "unit", "description", "constraints", "trueValues", "falseValues")
TYPES = {"string", "integer", "year", "number", "boolean", "date", "datetime", "geojson"}
MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet", "geojson": "application/geo+json"}
DOCUMENTS = {
    "zip": "application/zip",
    "ics": "text/calendar",
    "json": "application/json",
}  # tels quels, sans colonnes
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
    try:
        added = [resource for path in options.add for resource in fragment(Path(path))]
    except (OSError, ValueError) as problem:
        print(f"Fragment illisible : {problem}", file=sys.stderr)
        return 2
    with locked(options.datasets):
        return run(options.datasets, added, set(options.remove), options.check)


def run(folder: Path, added: list[dict], removed: set[str], check: bool) -> int:
    """Fusionne, recalcule, puis écrit (ou compare, avec `check`)."""
    target = folder / "datapackage.json"
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    known = {raw["name"]: raw for raw in (json.loads(before)["resources"] if before else [])}
    known.update({raw.get("name", "?"): raw for raw in added})
    resources = [known[name] for name in sorted(known) if name not in removed]
    wrong = []
    for position, raw in enumerate(resources):
        resources[position], found = sealed(raw, folder)
        wrong += [f"{raw.get('name', '?')} : {text}" for text in found]
    used = {target, *(path for raw in resources for path in folder.glob(str(raw.get("path") or "?")))}
    strays = sorted(
        path.name for path in folder.rglob("*") if path.suffix[1:] in MEDIA | DOCUMENTS and path not in used
    )
    after = json.dumps({**HEAD, "resources": resources}, ensure_ascii=False, indent=2) + "\n"
    after = re.sub(
        r'\{\s+"key": [^}]+\}', lambda part: " ".join(part[0].split()), after
    )  # une part, une ligne
    for text in wrong:
        print("À corriger — " + text, file=sys.stderr)
    if check:
        for name in strays:
            print(f"À corriger — {name} n’est décrit par aucune table", file=sys.stderr)
        if after != before:
            print("À corriger — le catalogue n’est plus à jour : lancez seal.py", file=sys.stderr)
        return int(bool(wrong or strays or after != before))
    if wrong:
        print("Rien n’a été écrit.", file=sys.stderr)
        return 2
    if after != before:
        replace(target, after.encode())
    print(
        f"{len(resources)} tables au catalogue" + (f" ; sans fiche : {', '.join(strays)}" if strays else "")
    )
    return 0


def fragment(path: Path) -> list[dict]:
    """Les tables d'un fragment : une liste JSON, ou un objet qui a une clé « resources »."""
    data = json.loads(path.read_text(encoding="utf-8"))
    data = data.get("resources", data) if isinstance(data, dict) else data
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
    return re.sub(r"(?<![\d,.])(\d{1,3}) (?=\d{3}(?!\d))", "\\1\u202f", text)


def sealed(raw: dict, folder: Path) -> tuple[dict, list[str]]:
    """La fiche `raw` recalculée et rangée, et ce qui y est faux."""
    found = descriptor_problems(raw)
    cut = "*" in str(raw.get("path", ""))
    paths = sorted(folder.glob(raw["path"])) if cut else [folder / str(raw.get("path", ""))]
    if not paths or not all(path.is_file() for path in paths):
        return raw, [*found, f"fichier absent : {raw.get('path', '')}"]
    found += [
        f"{p.name} : {p.stat().st_size} octets : au plus {LIMIT}" for p in paths if p.stat().st_size > LIMIT
    ]
    if found:
        return raw, found
    suffix = raw["path"].rpartition(".")[2]
    if suffix in DOCUMENTS:
        data = paths[0].read_bytes()
        mark = {"bytes": len(data), "hash": "sha256:" + hashlib.sha256(data).hexdigest()}
        return ordered(
            french({**raw, "format": suffix, "mediatype": DOCUMENTS[suffix], **mark}), ORDER
        ), found
    try:
        parts = [measured(path, raw) for path in paths]
    except ValueError as problem:
        return raw, [str(problem)]
    full: dict[str, Any] = {
        "type": "table", "encoding": "utf-8", **raw, "format": suffix, "mediatype": MEDIA[suffix],
        "rows": sum(part["rows"] for part in parts), "bytes": sum(part["bytes"] for part in parts),
    }  # fmt: skip
    if cut:
        full["parts"] = [
            {"key": p.stem, "path": p.relative_to(folder).as_posix(), **part}
            for p, part in zip(paths, parts, strict=True)
        ]
    else:
        full["hash"] = parts[0]["hash"]
    full.pop("sha256", None)
    full = french(full)
    schema = {**full["schema"], "fields": [ordered(field, FIELD_ORDER) for field in full["schema"]["fields"]]}
    schema.setdefault("missingValues", [""])
    return ordered({**full, "schema": schema}, ORDER), found


def measured(path: Path, raw: dict) -> dict:
    """Empreinte, octets et lignes d'un fichier ; `ValueError` s'il n'a pas les colonnes que la fiche `raw` décrit."""
    data, suffix = path.read_bytes(), path.suffix[1:]
    declared = [field["name"] for field in raw["schema"]["fields"]]
    try:
        names, rows = contents(data, suffix)
    except Exception as problem:  # un fichier abîmé peut lever n'importe quoi : on le dit, on n'écrit rien
        raise ValueError(f"{path.name} illisible ({problem})") from problem
    if (sorted(names) != sorted(declared)) if suffix == "geojson" else (names != declared):
        raise ValueError(f"{path.name} : colonnes du fichier {names} ≠ colonnes décrites {declared}")
    return {"hash": "sha256:" + hashlib.sha256(data).hexdigest(), "bytes": len(data), "rows": rows}


def descriptor_problems(raw: dict) -> list[str]:
    """Ce qui manque ou cloche dans une fiche, avant même de lire son fichier."""
    found = [f"clé « {key} » absente ou vide" for key in REQUIRED if not raw.get(key)]
    if not re.fullmatch(r"[a-z][a-z0-9_]*", str(raw.get("name", ""))):
        found.append("nom : lettres minuscules sans accent, chiffres et _ seulement")
    known = "|".join([*MEDIA, *DOCUMENTS])
    if not re.fullmatch(rf"([a-z0-9_]+/)*([a-z0-9_]+|\*)\.({known})", str(raw.get("path", ""))):
        found.append(
            f"chemin : un fichier de datasets/ ({known.replace('|', ', ')}), ou dossier/*.parquet, une part par fichier"
        )
    if str(raw.get("path", "")).endswith("*.parquet") and not raw.get("partition"):
        found.append("partition absente : ce qui distingue une part d'une autre, comme « departement »")
    if not str(raw.get("description", "")).startswith("Une ligne "):
        found.append("description : sa première phrase commence par « Une ligne décrit… » (puis les limites)")
    if str(raw.get("path", "")).endswith(".geojson") and not raw.get("crs"):
        found.append("crs absent (par exemple EPSG:4326)")
    fields = (raw.get("schema") or {}).get("fields") or []
    document = str(raw.get("path", "")).rpartition(".")[2] in DOCUMENTS
    if not fields and not document:
        found.append("schema.fields vide")
    for field in fields:
        missing = [key for key in ("name", "type", "title") if not field.get(key)]
        if missing:
            found.append(f"colonne {field.get('name', '?')} : {', '.join(missing)} absent")
        if field.get("type") not in TYPES:
            found.append(
                f"colonne {field.get('name', '?')} : type « {field.get('type')} » inconnu ({sorted(TYPES)})"
            )
    for key in ("licenses", "sources"):
        if any(not (item.get("title") or item.get("name")) for item in raw.get(key) or []):
            found.append(f"{key} : chaque élément a un titre")
    return found


def contents(data: bytes, suffix: str) -> tuple[list[str], int]:
    """Les colonnes et le nombre de lignes d'un fichier."""
    if suffix == "csv":
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
        uneven = [number for number, row in enumerate(rows, 1) if len(row) != len(rows[0])]
        if uneven:
            raise ValueError(
                f"ligne {uneven[0]} : {len(rows[uneven[0] - 1])} cases au lieu de {len(rows[0])}"
            )
        return rows[0], len(rows) - 1
    if suffix == "geojson":
        features = json.loads(data)["features"]
        names = dict.fromkeys(name for feature in features for name in feature["properties"])
        return ["geometry", *names], len(features)
    import pyarrow.parquet as pq

    file = pq.ParquetFile(io.BytesIO(data))
    return list(file.schema_arrow.names), file.metadata.num_rows


def ordered(raw: dict, order: tuple[str, ...]) -> dict:
    """`raw`, ses clés dans un ordre fixe : les comparaisons de git restent courtes."""
    known = [key for key in order if key in raw]
    return {key: raw[key] for key in [*known, *sorted(set(raw) - set(known))]}


@contextlib.contextmanager
def locked(folder: Path):
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
