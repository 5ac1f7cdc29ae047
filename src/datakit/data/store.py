"""Où vivent les fichiers de données, et comment les lire et les écrire sans les abîmer."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path, PurePosixPath

from ..errors import DamagedData, InvalidArgument
from ..text import number, quote

VARIABLE = "DATAKIT_DATASETS"
_AGAIN = "Remettez-le avec « git checkout -- datasets », ou téléchargez le kit à nouveau."


def root() -> Path:
    """Le dossier des données : `DATAKIT_DATASETS`, sinon `datasets/` du dépôt, sinon la copie installée."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    here = Path(__file__).resolve()
    places = (here.parents[3] / "datasets", here.parents[1] / "_datasets")
    return next((place for place in places if (place / "datapackage.json").is_file()), places[0])


def inside(folder: Path, relative: str) -> Path:
    """Le chemin de `relative` dans `folder` ; `InvalidArgument` s’il en sort (« .. », chemin absolu, lien).

    >>> inside(Path("/donnees"), "communes.csv").name
    'communes.csv'
    """
    base = Path(folder).resolve()
    plain = PurePosixPath(relative)
    path = (base / relative).resolve()
    if (
        not relative
        or "\\" in relative
        or plain.is_absolute()
        or not path.is_relative_to(base)
        or path == base
    ):
        raise InvalidArgument(
            f"Le chemin {quote(relative)} sort du dossier des données.",
            f"Tous les fichiers restent dans {quote(str(base))}.",
            "Donnez un nom de fichier simple, comme « communes.csv ».",
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

    L’empreinte est calculée sur les octets mêmes qui seront lus : un fichier changé entre-temps
    ne passe pas. `DamagedData` si le fichier manque, est interdit de lecture ou a changé.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise DamagedData(
            f"Le fichier {quote(path.name)} manque.", f"Attendu dans {quote(str(path.parent))}.", _AGAIN
        ) from None
    except PermissionError:
        raise DamagedData(
            f"Le fichier {quote(path.name)} existe, mais votre compte n’a pas le droit de le lire.",
            f"Attendu : un fichier lisible dans {quote(str(path.parent))}.",
            "Donnez-vous le droit de lecture sur ce fichier, ou placez le kit dans un dossier à vous.",
        ) from None
    except OSError as problem:
        raise DamagedData(
            f"Le fichier {quote(path.name)} ne peut pas être lu ({problem.strerror}).", "", _AGAIN
        ) from None
    if expected and sha256(data) != expected:
        raise DamagedData(
            f"Le fichier {quote(path.name)} a changé depuis sa publication ({number(len(data))} octets).",
            f"Son empreinte devrait commencer par {expected[:12]} ; elle commence par {sha256(data)[:12]}. "
            "Il a pu être modifié par un tableur ou mal copié.",
            _AGAIN,
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
