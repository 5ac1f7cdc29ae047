"""Les roues de l’édition du navigateur, préparées : sans ce que personne n’y lit, et compilées une fois pour tous.

Un navigateur ne garde pas ce que Python compile : sans cela, chaque ouverture recompile pandas, Matplotlib et le kit.
"""

import hashlib
import io
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from datakit import safely
from datakit.tools import archive
from figaudit.base import text

_SETTINGS = text.words(__file__, "lite.toml")
_LEFT = re.compile("|".join(_SETTINGS["lean"]["left"]))
STDLIB = "python_stdlib.zip"  # la bibliothèque standard, que Pyodide lit dans son archive
_SHARED = ("openblas", "openssl")  # des archives de bibliothèques en C : rien à y compiler
_PROGRAM = Path(__file__).with_name("compiling.py")
_LAUNCHER = Path(__file__).with_name("compiling.mjs")


@dataclass(frozen=True)
class Bench:
    """De quoi préparer des roues : la version de Python qui les lira (« 3.12.7 »), le dossier de Pyodide si on l’a,
    et celui où l’on garde ce qui est déjà compilé."""

    python: str
    core: Path | None
    cache: Path

    @property
    def compilers(self) -> list[list[str]]:
        """Ce qui compile pour cette version, au mieux d’abord : le .pyc d’une version ne se lit dans aucune autre."""
        found = []
        wanted = ".".join(self.python.split(".")[:2])
        options = ["-I", "-X", "no_debug_ranges", str(_PROGRAM)]
        if wanted == f"{sys.version_info.major}.{sys.version_info.minor}":
            found.append([sys.executable, *options])

        other = shutil.which(f"python{wanted}")
        if other:
            found.append([other, *options])

        node = shutil.which("node")
        if node and self.core:
            found.append([node, str(_LAUNCHER), str(self.core.resolve()), str(_PROGRAM)])
        return found

    def kept(self, data: bytes) -> Path:
        """Où se garde cette archive, une fois compilée pour cette version par ce programme."""
        mark = hashlib.sha256(_PROGRAM.read_bytes() + self.python.encode() + data).hexdigest()
        return self.cache / f"{mark[:32]}.zip"


def lean(data: bytes) -> bytes:
    """La même roue, sans ses essais, ses types, ses sources en C, ni ses données d’exemple."""
    files: archive.Files = {}
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        for name in held.namelist():
            if not name.endswith("/") and not _LEFT.search(name):
                files[name] = held.read(name)
    return archive.zipped(files)


def prepared(wheels: Mapping[str, bytes], bench: Bench) -> dict[str, bytes]:
    """Les roues allégées, et compilées si une machine sait le faire ici ; sinon, leurs sources, que le navigateur lira."""
    ready = {}
    for name, data in wheels.items():
        ready[name] = lean(data) if name.endswith(".whl") else data

    asked = {}
    for name, data in ready.items():
        if not name.startswith(_SHARED):
            asked[name] = data
    return ready | compiled(asked, bench)


def compiled(asked: Mapping[str, bytes], bench: Bench) -> dict[str, bytes]:
    """Les archives, compilées ; vide si rien ici ne compile pour cette version de Python."""
    missing = {name: data for name, data in asked.items() if not bench.kept(data).is_file()}
    if missing:
        for name, data in _run(missing, bench).items():
            safely.write(bench.kept(missing[name]), data)

    found = {}
    for name, data in asked.items():
        path = bench.kept(data)
        if not path.is_file():
            return {}
        found[name] = path.read_bytes()
    return found


def _run(wheels: Mapping[str, bytes], bench: Bench) -> dict[str, bytes]:
    """Les mêmes archives, compilées par le premier programme qui y parvient."""
    for command in bench.compilers:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place).resolve()
            for name, data in wheels.items():
                safely.write(folder / name, data)
            done = subprocess.run([*command, str(folder)], capture_output=True, check=False)
            if done.returncode == 0:
                return {name: (folder / name).read_bytes() for name in wheels}
    return {}


def is_compiled(data: bytes) -> bool:
    """Cette roue est-elle compilée ?"""
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return any(name.endswith(".pyc") for name in held.namelist())
