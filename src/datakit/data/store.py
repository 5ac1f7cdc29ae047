"""Où vivent les fichiers de données, et comment les lire sans se tromper de fichier ni d'octets."""

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
SESSION = "seance"  # le dossier qu’écrivent `replay` et `pack` à côté du carnet : ses clés et ses tables
SESSION_KEYS = "cles.json"


def root() -> Path:
    """Le dossier des données : `DATAKIT_DATASETS`, sinon `datasets/` du dépôt, sinon la copie installée."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(os.path.expanduser(chosen))  # « ~inconnu » reste tel quel

    here = Path(__file__).resolve()
    repository = here.parents[3] / "datasets"
    installed = here.parents[1] / "_datasets"
    for place in (repository, installed):
        if (place / CARD).is_file():
            return place
    return repository


def session() -> Path | None:
    """Le dossier `seance` à côté du carnet, s’il porte des tables : elles passent avant celles du kit.

    `DamagedData` si le dossier du carnet n’existe plus.
    """
    try:
        folder = Path.cwd() / SESSION
    except FileNotFoundError:
        raise DamagedData(*said("folder-gone")) from None
    return folder if (folder / CARD).is_file() else None


def personal() -> Path | None:
    """Le dossier où noter l’avancée : `DATAKIT_PROGRESS`, sinon celui de la session ; `None` si elle vaut « non »."""
    chosen = os.environ.get("DATAKIT_PROGRESS", "")
    if not chosen:
        from platformdirs import user_data_path

        return user_data_path("datakit")

    if chosen.casefold() in {"non", "off", "0"}:
        return None
    return Path(os.path.expanduser(chosen))


def inside(folder: Path, relative: str) -> Path:
    """Le chemin de `relative` dans `folder` ; `InvalidArgument` s’il en sort (« .. », chemin absolu, lien).

    Ce chemin vient d’un catalogue, et un catalogue vient parfois d’ailleurs : sans cela, il ferait lire n’importe
    quel fichier de la machine.

    >>> inside(Path("/donnees"), "communes.csv").name
    'communes.csv'
    """
    base = Path(folder).resolve()
    if not _is_plain(relative):
        raise InvalidArgument(*said("path", path=quote(relative)))

    path = (base / relative).resolve()  # après avoir suivi les liens : l’un d’eux peut mener dehors
    if base not in path.parents:
        raise InvalidArgument(*said("path", path=quote(relative)))
    return path


def _is_plain(relative: str) -> bool:
    """Ce chemin est-il relatif, et écrit de la même façon pour tous les systèmes ?"""
    # « \ » sépare les dossiers sous Windows seulement ; l’octet nul arrête un nom en C.
    if "\\" in relative or "\0" in relative:
        return False
    return not PurePosixPath(relative).is_absolute()


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
        raise _unread(path, problem) from None

    found = sha256(data)
    if expected and found != expected:
        marks = {"expected": expected[:12], "found": found[:12]}
        name = quote(path.name)
        raise DamagedData(*said("data-changed", name=name, size=number(len(data)), **marks))
    return data


def _unread(path: Path, problem: OSError) -> DamagedData:
    """L’erreur d’un fichier de données qui n’a pas pu être lu."""
    if isinstance(problem, FileNotFoundError):
        kind = "away" if sys.platform == "emscripten" else "missing"
    elif isinstance(problem, PermissionError):
        kind = "forbidden"
    else:
        kind = "unreadable"

    folder = quote(str(path.parent))
    why = safely.reason(problem)
    return DamagedData(*said(f"data-{kind}", name=quote(path.name), folder=folder, why=why))


def _brought(path: Path) -> bytes:
    """Dans un navigateur, une table vient du site d’où vient le carnet, quand on l’ouvre ; ailleurs, rien."""
    if sys.platform != "emscripten":
        return b""

    home = root().resolve()
    if home not in path.parents:
        return b""

    import js

    site = js.location.href.partition("/extensions/")[0]
    address = f"{site}/datasets/{path.relative_to(home).as_posix()}"
    asked: Any = js.XMLHttpRequest.new()
    asked.open("GET", address, False)
    asked.responseType = "arraybuffer"
    with suppress(Exception):  # le site ne répond pas : l’erreur du fichier absent le dira
        asked.send()

    if asked.status != 200:
        return b""
    return asked.response.to_bytes()
