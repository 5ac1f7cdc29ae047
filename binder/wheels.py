"""« python3 kit.py wheels DOSSIER » : réunir les paquets qui installent le kit sans réseau.

Chaque paquet déjà dans .venv est repris de là, refait depuis ses fichiers installés ; seul le reste se télécharge.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import os
import re
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackagePath, distributions
from pathlib import Path

import kit_venv

PACKED = 0.35  # ce que pèse un paquet rangé, rapporté à ses fichiers installés (mesuré sur tout le verrou)

# Ce que l’installation a ajouté au paquet, et qui ne voyage pas avec lui.
NOT_PACKED = {
    "RECORD",
    "RECORD.jws",
    "INSTALLER",
    "REQUESTED",
    "direct_url.json",
    "uv_cache.json",
    "uv_build.json",
}


@dataclass(frozen=True)
class Member:
    """Un fichier du paquet : sa place dans l’archive, son contenu, ses droits."""

    name: str
    data: bytes
    mode: int


class Changed(Exception):
    """Un fichier installé n’est plus celui du paquet : mieux vaut le télécharger que d’en refaire un faux."""


def gather(folder: str, dev: bool) -> int:
    """Remplit un dossier de quoi installer le kit sans réseau : repris de .venv, et téléchargé pour le reste."""
    target = Path(os.path.realpath(os.path.expanduser(folder)))
    target.mkdir(parents=True, exist_ok=True)

    wanted = kit_venv.requirements(kit_venv.LOCK.read_text("utf-8"), dev)
    repack_installed(wanted, target)
    download_missing(wanted, target)

    files = list(target.glob("*.whl"))
    size = kit_venv.gigabytes(sum(file.stat().st_size for file in files))
    kit_venv.say(f"{len(files)} paquets réunis, {size}, pour ce système et Python {kit_venv.venv_version()}.")
    kit_venv.say("Sur la machine sans réseau : python3 kit.py lab --offline DOSSIER")
    return 0


def download_missing(wanted: str, target: Path) -> None:
    """Demande à pip si `target` suffit à installer le verrou ; sinon, lui fait chercher ce qui manque."""
    pip = kit_venv.venv_pip()
    with tempfile.TemporaryDirectory() as temporary:
        listed = Path(temporary) / "requirements.txt"
        listed.write_text(wanted, "utf-8")
        given = ["--no-deps", "--find-links", str(target), "-r", str(listed)]
        if kit_venv.succeeds([*pip, "install", "--dry-run", "--ignore-installed", "--no-index", *given]):
            return

        kit_venv.say("Téléchargement de ce que cette installation n’a pas (quelques minutes)…")
        kit_venv.run([*pip, "wheel", "--wheel-dir", str(target), *given])


# --- Refaire un paquet depuis ses fichiers installés -------------------------------------------------------


def repack_installed(wanted: str, target: Path) -> None:
    """Range dans `target` chaque paquet de .venv qui a la version du verrou ; le poids est dit d’abord."""
    found = installed(wanted)
    weight = 0
    for package in found:
        for file in package.files or ():
            weight += file.size or 0
    size = kit_venv.gigabytes(PACKED * weight)
    plural = "s" if len(found) > 1 else ""
    kit_venv.say(
        f"À reprendre de cette installation : {len(found)} paquet{plural}, environ {size} une fois rangés."
    )

    told = time.monotonic()
    for done, package in enumerate(found):
        if time.monotonic() - told > 5:
            told = time.monotonic()
            kit_venv.say(f"   … {done} sur {len(found)}")
        repack(package, target)


def installed(wanted: str) -> list[Distribution]:
    """Les paquets de .venv dont la version est celle du verrou."""
    pinned = set()
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", wanted, re.M):
        pinned.add((plain(name), version))

    folders = [str(folder) for folder in kit_venv.site_packages()]
    return [one for one in distributions(path=folders) if (plain(one.name), one.version) in pinned]


def plain(name: str) -> str:
    """Le nom d’un paquet, tel que tous les outils l’écrivent."""
    return re.sub(r"[-_.]+", "-", name).lower()


def repack(package: Distribution, target: Path) -> Path | None:
    """Refait le paquet d’origine ; rien si l’un de ses fichiers a changé ou manque."""
    stem = stem_of(package)
    tags = tags_of(package)
    if not stem or not tags:
        return None

    path = target / f"{stem}-{tags}.whl"
    part = path.with_suffix(".part")
    try:
        write_wheel(part, stem, members(package, stem))
    except (OSError, ValueError, Changed):
        part.unlink(missing_ok=True)
        return None
    os.replace(part, path)
    return path


def stem_of(package: Distribution) -> str:
    """Le nom et la version du paquet, tels que son dossier d’informations les écrit : « pandas-3.1.1 »."""
    for file in package.files or ():
        if file.match("*.dist-info/METADATA"):
            return file.parts[0].removesuffix(".dist-info")
    return ""


def tags_of(package: Distribution) -> str:
    """Pour quels Python et quels systèmes le paquet est fait : « py2.py3-none-any »."""
    tags = re.findall(r"^Tag: ([^-\s]+)-([^-\s]+)-(\S+)$", package.read_text("WHEEL") or "", re.M)
    parts = []
    for column in zip(*tags, strict=True):
        parts.append(".".join(dict.fromkeys(column)))
    return "-".join(parts)


def write_wheel(path: Path, stem: str, found: Iterator[Member]) -> None:
    """Écrit l’archive, et à la fin la liste de ses fichiers avec leurs empreintes, que pip vérifie."""
    record = f"{stem}.dist-info/RECORD"
    lines = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        for member in found:
            lines.append(f'"{member.name}",sha256={sha256(member.data)},{len(member.data)}\n')
            entry = zipfile.ZipInfo(member.name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = member.mode << 16  # sans quoi un programme du paquet ne se lancerait plus
            archive.writestr(entry, member.data, zipfile.ZIP_DEFLATED, 3)
        lines.append(f"{record},,\n")
        archive.writestr(record, "".join(lines))


def sha256(data: bytes) -> str:
    """Une empreinte, comme la liste des fichiers d’un paquet l’écrit."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def members(package: Distribution, stem: str) -> Iterator[Member]:
    """Chaque fichier du paquet, à sa place d’origine ; lève `Changed` s’il n’est plus celui qui a été installé."""
    refuse_missing(package)
    generated = generated_commands(package)
    for file in dict.fromkeys(package.files or ()):
        if was_added(file, stem):
            continue

        real = Path(os.path.normpath(str(file.locate())))
        data = real.read_bytes()
        mode = real.stat().st_mode
        if file.hash and file.hash.value != sha256(data):
            raise Changed(f"{file} a changé")

        if ".." not in file.parts:
            yield Member(file.as_posix(), data, mode)
        elif real.parent.name not in ("bin", "Scripts"):
            yield Member(f"{stem}.data/data/{real.relative_to(kit_venv.VENV).as_posix()}", data, mode)
        elif command_name(real) not in generated:
            yield Member(f"{stem}.data/scripts/{real.name}", for_any_python(data), mode)


def refuse_missing(package: Distribution) -> None:
    """Depuis Python 3.12, `files` tait ceux qui manquent : la liste du paquet, elle, les nomme."""
    listed = set()
    for row in csv.reader((package.read_text("RECORD") or "").splitlines()):
        if not row[0].endswith(".pyc"):
            listed.add(row[0])

    present = {str(file) for file in package.files or ()}
    missing = listed - present
    if missing:
        raise Changed(f"{missing.pop()} manque")


def was_added(file: PackagePath, stem: str) -> bool:
    """L’installation, ou Python en le lisant, a-t-il ajouté ce fichier ?"""
    if file.suffix == ".pyc":
        return True
    return file.parts[0] == f"{stem}.dist-info" and file.name in NOT_PACKED


def generated_commands(package: Distribution) -> set[str]:
    """Les commandes que l’installation engendre d’elle-même, et refera."""
    found = set()
    for entry in package.entry_points:
        if entry.group in ("console_scripts", "gui_scripts"):
            found.add(entry.name)
    return found


def command_name(path: Path) -> str:
    """Le nom d’une commande : sous Windows, son fichier y ajoute une fin à lui."""
    return re.sub(r"(-script\.pyw?|\.exe)$", "", path.name)


def for_any_python(script: bytes) -> bytes:
    """Le programme tel que le paquet le donne : à l’installation, sa première ligne nommera le Python du lieu."""
    return re.sub(rb"\A#!.*python[^\r\n]*", b"#!python", script)
