"""Une archive .zip : les fichiers du kit que l’on y met, et l’archive écrite d’un coup."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.errors import NotebookError
from datakit.tools import messages
from figaudit.base.text import quote

Files = dict[str, Any]  # nom dans l’archive -> des octets, ou un fichier à copier

_COMPRESSED = (".whl", ".parquet", ".pdf")  # ces formats le sont déjà
_DAY = (1980, 1, 1, 0, 0, 0)  # la même pour tous : le premier jour qu’un .zip sache écrire
_UNIX = 3
_FILE = 0o100644  # les droits d’un fichier ordinaire, sous Unix
_PROGRAM = 0o100755  # et ceux d’un programme


def read(root: Path, relative: str) -> bytes:
    """Les octets d’un fichier du kit. Lève `NotebookError` s’il est un lien, manque, ou sort du dossier."""
    home = root.resolve()
    path = home / relative
    if path.resolve() != path or not path.is_relative_to(home) or not path.is_file():
        raise NotebookError(*messages.said("not-a-kit-file", relative=quote(relative)))
    return path.read_bytes()


def zipped(files: Files) -> bytes:
    """Les octets d’une archive : mêmes fichiers, mêmes octets, d’une fois sur l’autre."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for inside, data in sorted(files.items()):
            content = data.read_bytes() if isinstance(data, Path) else data
            made.writestr(_entry(inside), content)
    return buffer.getvalue()


def _entry(inside: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(inside, _DAY)
    entry.create_system = _UNIX
    rights = _PROGRAM if inside.endswith("/kit.py") else _FILE
    entry.external_attr = rights << 16
    entry.compress_type = zipfile.ZIP_STORED if inside.endswith(_COMPRESSED) else zipfile.ZIP_DEFLATED
    return entry


def save(target: Path, top: str, files: Files) -> Path:
    """Écrit l’archive d’un coup, tous ses fichiers sous le dossier `top`."""
    return safely.write(target, zipped({f"{top}/{inside}": data for inside, data in files.items()}))


def matching(path: Path, patterns: Iterable[str]) -> Iterator[bytes]:
    """Les octets de chaque fichier d’une archive dont le nom suit l’un de ces motifs."""
    with zipfile.ZipFile(path) as held:
        for inside in held.namelist():
            if any(fnmatch(inside, pattern) for pattern in patterns):
                yield held.read(inside)
