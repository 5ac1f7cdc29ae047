"""Ce qui se garde d’une construction à l’autre dans build/cache : refait quand ce qui le donne a changé, jamais avant."""

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path

from datakit import safely
from datakit.data import package
from datakit.tools import inputs, key_recording, notebook as nb, versions
from datakit.tools.edition import Edition
from datakit.tools.run import STRICT, execute
from datakit.tools.screens import ASKED

STAMP = "empreinte.txt"  # dans un dossier gardé, l’empreinte de ce qui l’a donné
_SUFFIXES = {".py", ".css", ".js", ".json", ".html", ".md", ".txt", ".toml", ".geojson"}


# --- L’empreinte ---


def library(root: Path) -> list[str]:
    """Les fichiers de la bibliothèque, sans les caches ni les clés ; un dossier lié n’est pas suivi."""
    names = []
    for path in (root / "src").rglob("*.*"):
        name = path.relative_to(root).as_posix()
        if path.suffix not in _SUFFIXES or "__pycache__" in name:
            continue
        if not name.startswith("src/datakit/keys/"):
            names.append(name)
    return sorted(names)


def stamp(root: Path, *others: Path | bytes, tools: bool = False) -> str:
    """L’empreinte de Python, de la bibliothèque (avec `tools`, des outils et des gabarits aussi) et de `others`."""
    code = [root / name for name in library(root) if tools or "/tools/" not in name]
    digest = hashlib.sha256(sys.version.encode())
    for one in (*code, root / "binder/requirements.txt", *others):
        digest.update(hashlib.sha256(_content(one)).digest())
    return digest.hexdigest()


def _content(one: Path | bytes) -> bytes:
    """Les octets d’un fichier, rien s’il manque ; ou ceux que l’on donne."""
    if isinstance(one, bytes):
        return one
    return one.read_bytes() if one.is_file() else b""


# --- Le dossier ---


def folder(root: Path, name: str, mark: str, fill: Callable[[Path], object]) -> Path:
    """Le dossier gardé `name`, rempli par `fill` s’il n’est pas là, intact, avec l’empreinte `mark`."""
    place = root / "build" / "cache" / name
    if not _is_fresh(place, mark):
        with safely.folder(place, "site") as fresh:
            fill(fresh)
            nb.write(fresh / STAMP, mark)
    return place


def _is_fresh(place: Path, mark: str) -> bool:
    """Ce dossier est-il là, intact, et fait de ce que dit l’empreinte ?"""
    known = place / STAMP
    if safely.touched(place, "site") != [] or not known.is_file():
        return False
    return known.read_text("utf-8") == mark


def shown(root: Path, one: Edition) -> Path:
    """Le carnet exécuté d’un atelier du kit, tel que gardé ; celui d’une séance, tel qu’elle l’a gardé."""
    return one.made or executed(root, one.path)


def played(root: Path, one: Edition) -> nb.Notebook:
    """Le carnet exécuté, coupé à la version demandée : ce qui se projette et s’imprime d’une version en est tiré."""
    return versions.cut(nb.read(shown(root, one)), one.cut)


def executed(root: Path, path: Path) -> Path:
    """Le carnet `path` exécuté, tel que gardé : refait si lui, ses clés, ses tables ou la bibliothèque ont changé."""
    notebook = nb.read(path)
    tables = package.read(root / "datasets")
    wanted = [tables[name].raw for name in sorted(inputs.tables(notebook) & set(tables))]

    read: list[Path | bytes] = [
        path,
        key_recording.folder(root) / f"{path.stem}.json",
        json.dumps(wanted).encode(),
        Path(__file__).with_name("run.py"),
    ]
    if nb.facts_of(notebook).get("kind") != "workshop":  # l’accueil montre tout le kit
        read += [root / "datasets" / package.FILE, *sorted(path.parent.glob("*.ipynb"))]

    def fill(fresh: Path) -> None:
        # qui attend sans rien voir croit la commande en panne
        waiting = f"{path.stem}\u00a0: le carnet s’exécute une fois, et se garde ; une minute ou deux…"
        print(waiting, file=sys.stderr, flush=True)
        nb.write(fresh / path.name, nb.dump(execute(path, variables=STRICT | ASKED)))

    return folder(root, f"carnets/{path.stem}", stamp(root, *read), fill) / path.name
