"""Où vivent les fichiers de données, et comment les lire et les écrire sans les abîmer."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path, PurePosixPath

from datakit.errors import DamagedData, InvalidArgument
from datakit.text import number, quote

VARIABLE = "DATAKIT_DATASETS"
CARD = "datapackage.json"  # le fichier qui décrit les tables d’un dossier
SESSION = (
    "seance"  # à côté d’un carnet : les tables de la séance, écrites par `datakit replay` ou `datakit pack`
)
AGAIN = (
    "remettez l’original avec «\u00a0git checkout -- datasets\u00a0» (si le kit vient de git), "
    "ou téléchargez le kit à nouveau."
)


def root() -> Path:
    """Le dossier des données : `DATAKIT_DATASETS`, sinon `datasets/` du dépôt, sinon la copie installée."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    here = Path(__file__).resolve()
    places = (here.parents[3] / "datasets", here.parents[1] / "_datasets")
    return next((place for place in places if (place / CARD).is_file()), places[0])


def session() -> Path | None:
    """Le dossier `seance` à côté du carnet, s’il porte des tables : elles passent avant celles du kit."""
    folder = Path.cwd() / SESSION
    return folder if (folder / CARD).is_file() else None


def inside(folder: Path, relative: str) -> Path:
    """Le chemin de `relative` dans `folder` ; `InvalidArgument` s’il en sort (« .. », chemin absolu, lien).

    >>> inside(Path("/donnees"), "communes.csv").name
    'communes.csv'
    """
    base = Path(folder).resolve()
    plain = "\\" not in relative and "\0" not in relative and not PurePosixPath(relative).is_absolute()
    path = (base / relative).resolve() if plain else base
    if base not in path.parents:
        raise InvalidArgument(
            f"Le chemin {quote(relative)} sort du dossier des données.",
            "un nom de fichier de ce dossier, comme «\u00a0communes.csv\u00a0».",
            "corrigez ce chemin dans datapackage.json, ou téléchargez le kit à nouveau.",
        )
    return path


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
        data = path.read_bytes()
    except OSError as problem:
        why, action = f"ne peut pas être lu ({problem.strerror})", AGAIN
        if isinstance(problem, FileNotFoundError):
            why = "manque"
        elif isinstance(problem, PermissionError):
            why = "existe, mais votre compte n’a pas le droit de le lire"
            action = (
                "donnez-vous le droit de lecture sur ce fichier, ou placez le kit dans un dossier à vous."
            )
        here = f"un fichier lisible, {quote(path.name)}, dans {quote(str(path.parent))}."
        raise DamagedData(f"Le fichier {quote(path.name)} {why}.", here, action) from None
    found = sha256(data)
    if expected and found != expected:
        raise DamagedData(
            f"Le fichier {quote(path.name)} ({number(len(data))} octets) n’est plus celui du kit. "
            "Un tableur l’a peut-être enregistré, ou la copie est incomplète.",
            f"une empreinte qui commence par {expected[:12]}\u202f; la sienne commence par {found[:12]}.",
            AGAIN,
        )
    return data


def write(path: Path, data: bytes) -> Path:
    """Écrit `data` dans `path` d’un seul coup : jamais de fichier à moitié écrit, même à plusieurs."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path
