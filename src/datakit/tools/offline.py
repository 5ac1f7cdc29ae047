"""L’édition du navigateur sans réseau : ce qu’un appareil garde après une visite, et qui le garde.

Le travailleur (`templates/lite/service-worker.js`) garde ce qui passe, puis ce qui manque encore de la liste faite ici.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from datakit import safely
from datakit.data import package
from datakit.tools import inputs, notebook as nb, pages
from datakit.tools.light import Light

WORKER = "service-worker.js"
LIST = "reserve.json"
_TABLES = "datasets/"
_DATED = "all.json"  # la liste des carnets de JupyterLite, qui dit l’heure où on l’a faite


def tables(
    notebooks: Iterable[nb.Notebook], known: Mapping[str, package.Dataset], lighter: Light
) -> set[str]:
    """Les fichiers de tables que ces carnets lisent, tels que le site les range."""
    found = set()
    for notebook in notebooks:
        for name in inputs.marks(notebook, known, inputs.place_opened(notebook)):
            path = package.find(name, known).path
            found.add(_TABLES + lighter.paths.get(path, path))
    return found


def mark(folder: Path) -> str:
    """Huit caractères qui changent dès qu’un fichier de `folder` change : un appareil ne garde qu’une fois chaque version."""
    found = hashlib.sha256((pages.TEMPLATES / "lite" / WORKER).read_bytes())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != _DATED:
            found.update(path.relative_to(folder).as_posix().encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()[:8]


def listed(folder: Path, wanted: set[str]) -> list[str]:
    """Ce qu’il faut garder d’une édition : des tables, les fichiers `wanted` ; de tout le reste, chaque fichier."""
    names = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and path.name != WORKER and (name in wanted or not name.startswith(_TABLES)):
            names.append(name)
    return names


def write(home: Path, version: str, names: list[str]) -> None:
    """Écrit le travailleur, à la porte et là où JupyterLite le cherche, et la liste de ce qu’il doit garder."""
    folder = home / version
    safely.write(folder / LIST, json.dumps(names, ensure_ascii=False).encode())

    program = pages.render(f"lite/{WORKER}", version=version).encode()
    for place in (home, folder):
        safely.write(place / WORKER, program)
