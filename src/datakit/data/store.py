"""Où vivent les fichiers de données, et comment les lire et les écrire sans les abîmer."""

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

from datakit import safely
from datakit.data.messages import said
from datakit.errors import DamagedData, InvalidArgument
from figaudit.base.text import number, quote

VARIABLE = "DATAKIT_DATASETS"
CARD = "datapackage.json"  # le fichier qui décrit les tables d’un dossier
# À côté d’un carnet : les tables de la séance, écrites par `datakit replay` ou `datakit pack`.
SESSION = "seance"  # le dossier qu’écrit `replay` à côté du carnet : ses clés et ses tables
SESSION_KEYS = "cles.json"


def root() -> Path:
    """Le dossier des données : `DATAKIT_DATASETS`, sinon `datasets/` du dépôt, sinon la copie installée."""
    if chosen := os.environ.get(VARIABLE):
        return Path(os.path.expanduser(chosen))  # « ~inconnu » reste tel quel
    here = Path(__file__).resolve()
    places = (here.parents[3] / "datasets", here.parents[1] / "_datasets")
    return next((place for place in places if (place / CARD).is_file()), places[0])


def session() -> Path | None:
    """Le dossier `seance` à côté du carnet, s’il porte des tables : elles passent avant celles du kit."""
    folder = Path.cwd() / SESSION
    return folder if (folder / CARD).is_file() else None


def personal() -> Path | None:
    """Le dossier où noter l’avancée : `DATAKIT_PROGRESS`, sinon celui de la session ; `None` si elle vaut « non »."""
    chosen = os.environ.get("DATAKIT_PROGRESS", "")
    if not chosen:
        from platformdirs import user_data_path

        return user_data_path("datakit")
    return None if chosen.casefold() in {"non", "off", "0"} else Path(os.path.expanduser(chosen))


def inside(folder: Path, relative: str) -> Path:
    """Le chemin de `relative` dans `folder` ; `InvalidArgument` s’il en sort (« .. », chemin absolu, lien).

    >>> inside(Path("/donnees"), "communes.csv").name
    'communes.csv'
    """
    base = Path(folder).resolve()
    plain = "\\" not in relative and "\0" not in relative and not PurePosixPath(relative).is_absolute()
    path = (base / relative).resolve() if plain else base
    if base not in path.parents:
        raise InvalidArgument(*said("path", path=quote(relative)))
    return path


def _brought(path: Path) -> bytes:
    """Dans un navigateur, une table vient du site d’où vient le carnet, quand on l’ouvre ; ailleurs, rien."""
    home = root().resolve()
    if sys.platform != "emscripten" or home not in path.parents:
        return b""
    import js

    asked: Any = js.XMLHttpRequest.new()
    site = js.location.href.partition("/extensions/")[0]
    asked.open("GET", f"{site}/datasets/{path.relative_to(home).as_posix()}", False)
    asked.responseType = "arraybuffer"
    with suppress(Exception):  # le site ne répond pas : l’erreur du fichier absent le dira
        asked.send()
    return asked.response.to_bytes() if asked.status == 200 else b""


def sha256(data: bytes) -> str:
    """L’empreinte SHA-256 de `data`, en 64 caractères hexadécimaux.

    >>> sha256(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(data).hexdigest()


def read(path: Path, expected: str = "") -> bytes:
    """Le contenu de `path`, vérifié : son empreinte doit être `expected` (si elle est donnée).

    L’empreinte porte sur les octets mêmes qui seront lus : un fichier changé entre-temps ne passe pas.
    `DamagedData` si le fichier manque, est interdit de lecture ou a changé.
    """
    try:
        data = _brought(path) or path.read_bytes()
    except OSError as problem:
        missing = "away" if sys.platform == "emscripten" else "missing"
        kinds = {FileNotFoundError: missing, PermissionError: "forbidden"}
        kind, folder = kinds.get(type(problem), "unreadable"), quote(str(path.parent))
        details = {"name": quote(path.name), "folder": folder, "why": safely.reason(problem)}
        raise DamagedData(*said(f"data-{kind}", **details)) from None
    found = sha256(data)
    if expected and found != expected:
        marks = {"expected": expected[:12], "found": found[:12]}
        raise DamagedData(*said("data-changed", name=quote(path.name), size=number(len(data)), **marks))
    return data
