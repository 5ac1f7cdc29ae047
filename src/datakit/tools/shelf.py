"""Les paquets que le navigateur peut charger : ceux d’un verrou de Pyodide, et ceux d’ici qui sont en pur Python."""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from datakit.tools import archive
from figaudit.base import text

_SETTINGS = text.words(__file__, "shelf.toml")
PUBLIC: list[str] = _SETTINGS["public"]  # ce que Pyodide porte déjà
THERE: dict[str, str] = _SETTINGS["there"]  # les conditions d’une dépendance, dans le navigateur
_LEFT = set(_SETTINGS["left"])  # ce que l’on n’emporte pas
_SOURCE_ONLY = set(_SETTINGS["source_only"])  # ce qui tourne aussi sans sa moitié compilée
_COMPILED = {".so", ".pyd", ".dylib"}
_WHEEL = "-none-any.whl"  # la fin du nom d’une roue en pur Python

Entry = dict[str, Any]  # ce que le verrou de Pyodide dit d’un paquet


class Shelf:
    """Des paquets, par nom ; un paquet d’ici y entre quand on le cherche."""

    def __init__(self, lock: Entry) -> None:
        self.lock = lock
        self.known: dict[str, Entry | None] = {}  # `None` : cherché, et absent du navigateur
        for name, entry in lock["packages"].items():
            self.known[canonicalize_name(name)] = entry
        self.wheels: dict[str, bytes] = {}  # nom de fichier -> octets, pour ce que le verrou n’a pas

    def add(self, name: str, data: bytes, needed: Iterable[str] = ()) -> None:
        """Fait l’entrée de verrou d’un paquet fait ici ; ce qui s’importe de lui se lit dans l’archive."""
        stem, number = name.split("-")[:2]
        held = zipfile.ZipFile(io.BytesIO(data))
        made: Entry = {
            "name": canonicalize_name(stem),
            "version": number,
            "file_name": name,
            "install_dir": "site",
            "sha256": hashlib.sha256(data).hexdigest(),
            "package_type": "package",
            "imports": _importable(held),
            "depends": sorted({*needed, *self._kept_apart(held)}),
            "unvendored_tests": False,
        }
        self.wheels[name] = data
        self.known[made["name"]] = made

    def _kept_apart(self, held: zipfile.ZipFile) -> set[str]:
        """Ce qu’une roue importe de ce que Pyodide range hors de la bibliothèque standard, comme ssl."""
        code = b"".join(held.read(one) for one in held.namelist() if one.endswith(".py"))
        found = set()
        for name, entry in self.known.items():
            is_apart = entry is not None and entry.get("package_type") == "cpython_module"
            if is_apart and f"\nimport {name}\n".encode() in code:
                found.add(name)
        return found

    def find(self, name: str) -> Entry | None:
        """L’entrée du paquet `name`, faite s’il le faut ; `None` si le navigateur ne l’a pas."""
        if name not in self.known:
            self.known[name] = None
            with suppress(PackageNotFoundError):
                self._repack(name, distribution(name))
        return self.known[name]

    def _repack(self, name: str, held: Distribution) -> None:
        """Remet en archive un paquet installé, s’il est en pur Python, ou s’il tourne sans ce qu’il a de compilé."""
        files = [file for file in held.files or () if ".." not in file.parts and file.suffix != ".pyc"]
        if name in _SOURCE_ONLY:
            files = [file for file in files if file.suffix not in _COMPILED]
        if not files or any(file.suffix in _COMPILED for file in files):
            return

        content: archive.Files = {}
        for file in files:
            if file.name != "RECORD":
                content[file.as_posix()] = Path(str(file.locate()))
        wheel = f"{name.replace('-', '_')}-{held.version}-py3{_WHEEL}"
        self.add(wheel, archive.zipped(content), _needed(held) - _LEFT)

    def closure(self, names: Iterable[str]) -> tuple[dict[str, Entry], set[str]]:
        """Tout ce que demandent `names`, de proche en proche ; et ce qui manque."""
        found: dict[str, Entry] = {}
        missing: set[str] = set()
        todo = {str(canonicalize_name(name)) for name in names}
        while todo:
            name = todo.pop()
            entry = self.find(name)
            if entry is None:
                missing.add(name)
                continue
            found[name] = entry
            asked = {str(canonicalize_name(one)) for one in entry["depends"]}
            todo |= asked - found.keys() - missing
        return found, missing

    def serves(self, name: str, taken: set[str]) -> bool:
        """Ce paquet servira-t-il ? Rien n’y manque, et ce qu’un atelier entier n’emporte pas (`taken`) est léger."""
        found, missing = self.closure([name])
        if missing:
            return False
        for one, entry in found.items():
            is_more = one not in taken and entry["package_type"] == "package"
            if is_more and not entry["file_name"].endswith(_WHEEL):
                return False
        return True


def _needed(held: Distribution) -> set[str]:
    """Ce qu’un paquet installé demande, là où il tournera."""
    needed: set[str] = set()
    for line in held.requires or ():
        asked = Requirement(line)
        if not asked.marker or asked.marker.evaluate(THERE):
            needed.add(canonicalize_name(asked.name))
    return needed


def _importable(held: zipfile.ZipFile) -> list[str]:
    """Les noms que l’on importe d’une roue : ses modules et ses paquets, au premier niveau."""
    first = {one.partition("/")[0] for one in held.namelist()}
    return sorted(one.removesuffix(".py") for one in first if re.fullmatch(r"\w+(\.py)?", one))
