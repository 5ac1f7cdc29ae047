"""`datakit lite` : les ateliers dans le navigateur ; un dossier de fichiers, que n’importe quel hébergeur sert."""

import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from argparse import Namespace
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

import datakit
from datakit import safely, text
from datakit.data import http, messages, package
from datakit.errors import NotebookError
from datakit.tools import build as build_
from datakit.tools import capytale, kept, pack, pages, where
from datakit.tools import notebook as nb

KIT = "datakit-sandwichs"
LOCK = "pyodide-lock.json"
CORE = ("pyodide.mjs", "pyodide.js", "pyodide.asm.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")  # fmt: skip
KERNEL = "jupyterlite-pyodide-kernel"
#: Ce que le noyau charge en s’ouvrant ; « comm » absent, il ne s’ouvrirait jamais, sans rien dire.
OPENED = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython")
SETTINGS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
PLUGIN = "@jupyterlite/pyodide-kernel-extension:kernel"
Entry = dict[str, Any]


class Shelf:
    """Les paquets que le navigateur peut charger : ceux d’un verrou de Pyodide, et ceux d’ici qui sont en pur Python."""

    def __init__(self, lock: dict[str, Any], own: dict[str, bytes]) -> None:
        self.lock: dict[str, Any] = lock
        self.wheels: dict[str, bytes] = {}  # nom de fichier -> octets, pour ce que le verrou n’a pas
        self.known: dict[str, Entry | None] = {where.plain(n): e for n, e in lock["packages"].items()}
        for name, data in own.items():
            if where.plain(name.partition("-")[0]) not in self.known:
                self.add(name, data, [])

    def add(self, name: str, data: bytes, needed: Iterable[str]) -> Entry:
        """L’entrée de verrou d’un paquet fait ici ; ce qui s’importe de lui se lit dans l’archive."""
        stem, number = name.split("-")[:2]
        inside = {one.partition("/")[0] for one in zipfile.ZipFile(io.BytesIO(data)).namelist()}
        imports = sorted(one.removesuffix(".py") for one in inside if re.fullmatch(r"\w+(\.py)?", one))
        made = {"name": where.plain(stem), "version": number, "file_name": name, "install_dir": "site"}
        made |= {"sha256": hashlib.sha256(data).hexdigest(), "package_type": "package", "imports": imports}
        made |= {"depends": sorted(needed), "unvendored_tests": False}
        self.wheels[name], self.known[made["name"]] = data, made
        return made

    def find(self, name: str) -> Entry | None:
        """L’entrée du paquet `name`, faite s’il le faut ; `None` si le navigateur ne l’a pas."""
        if name not in self.known:
            try:
                held = distribution(name)
            except PackageNotFoundError:
                held = None
            self.known[name] = None
            if held and (data := repacked(held)):
                asked = [one for one in map(Requirement, held.requires or ()) if _applies(one)]
                needed = {where.plain(one.name) for one in asked} - set(SETTINGS["left"])
                self.add(f"{name.replace('-', '_')}-{held.version}-py3-none-any.whl", data, needed)
        return self.known[name]

    def closure(self, names: Iterable[str]) -> tuple[dict[str, Entry], set[str]]:
        """Tout ce que demandent `names`, de proche en proche ; et ce qui manque."""
        todo, found, missing = list(names), {}, set()
        while todo:
            name = where.plain(todo.pop())
            if name in found or name in missing:
                continue
            entry = self.find(name)
            if entry is None:
                missing.add(name)
            else:
                found[name] = entry
                todo += entry["depends"]
        return found, missing


def _applies(asked: Requirement) -> bool:
    there = {"sys_platform": "emscripten", "platform_system": "Emscripten", "os_name": "posix", "extra": ""}
    return asked.marker is None or asked.marker.evaluate(there)


def repacked(held: Distribution) -> bytes:
    """Un paquet installé, remis en archive ; rien s’il contient du code compilé."""
    files = [f for f in held.files or () if ".." not in f.parts and f.suffix != ".pyc"]
    if not files or any(f.suffix in {".so", ".pyd", ".dylib"} for f in files):
        return b""
    return wheel({f.as_posix(): Path(str(f.locate())).read_bytes() for f in files if f.name != "RECORD"})


def wheel(files: dict[str, bytes]) -> bytes:
    """Une archive de paquet : mêmes fichiers, mêmes octets."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(inside, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def kit(root: Path, sheets: dict[str, nb.Notebook]) -> dict[str, bytes]:
    """La roue du kit, sans ses outils ni ses tables : chacune est demandée au site quand un carnet l’ouvre."""
    names = [n for n in kept.library(root) if "/tools/" not in n]
    names += sorted(p.relative_to(root).as_posix() for p in (root / "src/datakit/keys").glob("*.json"))
    files = {name.removeprefix("src/"): pack.read(root, name) for name in names}
    files[f"datakit/_datasets/{package.FILE}"] = pack.read(root, f"datasets/{package.FILE}")
    for name, sheet in sheets.items():
        files[f"datakit/_notebooks/{name}.ipynb"] = nb.dump(sheet | {"cells": []}).encode()
    stem = f"datakit_sandwichs-{datakit.__version__}"
    told = f"Metadata-Version: 2.1\nName: {KIT}\nVersion: {datakit.__version__}\n"
    files[f"{stem}.dist-info/METADATA"] = told.encode()
    files[f"{stem}.dist-info/WHEEL"] = b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    return {f"{stem}-py3-none-any.whl": wheel(files)}


# --- Le site ---


def official(folder: Path | None) -> tuple[dict[str, Any], str]:
    """Le verrou de Pyodide, et l’adresse d’où viennent ses roues (« » : du dossier même)."""
    if folder is None:
        from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

        address = SETTINGS["cdn"].format(version=PYODIDE_VERSION)
        return http.Visit().json(address + LOCK), address
    absent = [name for name in (LOCK, "pyodide.mjs", "pyodide.asm.wasm") if not (folder / name).is_file()]
    if absent:
        told = {"folder": text.quote(str(folder)), "absent": text.listing(absent)}
        raise NotebookError(*messages.said("no-pyodide", **told))
    return json.loads((folder / LOCK).read_text("utf-8")), ""


def verified(folder: Path, entries: Iterable[Entry]) -> Iterator[tuple[str, bytes]]:
    """Chaque roue de la distribution, si elle est bien celle de son verrou."""
    for entry in entries:
        path = folder / entry["file_name"]
        data = path.read_bytes() if path.is_file() and path.parent == folder else b""
        if hashlib.sha256(data).hexdigest() != entry["sha256"]:
            raise NotebookError(*messages.said("wheel-changed", name=text.quote(path.name)))
        yield entry["file_name"], data


def kernel_wheels() -> dict[str, bytes]:
    """Les roues du noyau lui-même, dans l’extension installée."""
    found = [f for f in distribution(KERNEL).files or () if f.match("pypi/*.whl") and "widgets" not in f.name]
    return {file.name: Path(str(file.locate())).read_bytes() for file in found}


def extensions() -> list[str]:
    """Les extensions de JupyterLab à emporter : le noyau et les réglages de figures, rien d’autre d’ici."""
    held = [file for name in (KERNEL, "jupyterlab-widgets") for file in distribution(name).files or ()]
    found = [
        Path(str(file.locate())).resolve().parent
        for file in held
        if file.match("labextensions/*/*/package.json")
    ]
    return sorted(map(str, found))


def notebooks(root: Path, shelf: Shelf) -> tuple[dict[str, nb.Notebook], set[str]]:
    """Les carnets, chacun avec ce qu’il doit charger ou ce qui lui manque ici ; et les paquets que tous demandent."""
    asked = {path.stem: where.needs(root, path.stem) for path in nb.choose(root / "solutions")}
    missing = {slug: shelf.closure(names)[1] for slug, names in asked.items()}
    shared = set.intersection(*(asked[slug] for slug in asked if not missing[slug]))
    held, made = set(shelf.closure(shared)[0]), {}
    for slug, names in asked.items():
        content = nb.read_string(build_.built(root / "solutions" / f"{slug}.ipynb"))
        there = [name for name in sorted(names - held) if not shelf.closure([name])[1]]
        late = sorted({shelf.closure([name])[0][name]["imports"][0] for name in there})
        made[slug] = opened(content, late, sorted(names - held - set(there)))
    return made, shared


def opened(content: nb.Notebook, late: list[str], absent: list[str]) -> nb.Notebook:
    """Le carnet, dont la première cellule nomme ce que le navigateur doit charger de plus que le kit."""
    cells = content["cells"]
    first = next((n for n, c in enumerate(cells) if re.search(r"^import datakit\b", c["source"], re.M)), 0)
    if late:
        cells[first]["source"] = (
            f"import {', '.join(late)}  # le navigateur les charge ici\n{cells[first]['source']}"
        )
    if absent:
        told = SETTINGS["absent"].format(names=text.listing(f"`{name}`" for name in absent))
        cells.insert(first, {"cell_type": "markdown", "id": "navigateur", "metadata": {}, "source": told})
    content["metadata"]["kernelspec"] = {
        "name": "python",
        "display_name": "Python (Pyodide)",
        "language": "python",
    }
    return content


def settings(address: str) -> dict[str, Any]:
    """Les réglages de JupyterLite : en français, sur l’accueil, sans rien demander ailleurs."""
    here = "./static/pyodide/"
    options = {"lockFileURL": here + LOCK, "packages": [*OPENED, KIT]}
    plugin = {"pyodideUrl": (address or here) + "pyodide.mjs", "disablePyPIFallback": True}
    plugin["loadPyodideOptions"] = options
    told = SETTINGS["site"] | {"litePluginSettings": {PLUGIN: plugin}}
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": told}


def jupyterlite(target: Path, made: dict[str, nb.Notebook], told: dict[str, Any]) -> None:
    """Fait construire le site par `jupyter lite build`."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for slug, content in made.items():
            nb.write(folder / "contents" / f"{slug}.ipynb", nb.dump(content))
        nb.write(folder / "jupyter-lite.json", json.dumps(told))
        config = {"ignore_sys_prefix": ["federated_extensions"], "federated_extensions": extensions()}
        nb.write(folder / "jupyter_lite_config.json", json.dumps({"LiteBuildConfig": config}))
        nb.write(folder / "overrides.json", nb.text_of(Path(__file__).with_name("jupyterlab.json")))
        command = [sys.executable, "-m", "jupyterlite_core", "build", "--apps", "lab", "--no-sourcemaps"]
        command += ["--no-unused-shared-packages", "--contents", str(folder / "contents")]
        command += ["--lite-dir", str(folder), "--output-dir", str(target)]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NotebookError(*messages.said("no-lite", why=(done.stderr or done.stdout)[-1500:]))


def build(root: Path, target: Path, folder: Path | None = None) -> Path:
    """Construit l’édition dans `target`, sous un chemin qui change avec son contenu ; rend ce chemin."""
    lock, address = official(folder)
    shelf = Shelf(lock, kernel_wheels())
    made, shared = notebooks(root, shelf)
    for name, data in kit(root, made).items():
        shelf.add(name, data, shared)
    asked = {name for slug in made for name in where.needs(root, slug)}
    asked = {name for name in asked if not shelf.closure([name])[1]}
    chosen = shelf.closure({*OPENED, KIT, *asked})[0]
    marks = [*sorted(entry["sha256"] for entry in chosen.values()), *map(nb.dump, made.values())]
    marks += [json.dumps(settings(address)), version(KERNEL), version("jupyterlite-core")]
    name = f"{datakit.__version__}-{hashlib.sha256(''.join(marks).encode()).hexdigest()[:8]}"
    shops = {slug: nb.facts_of(content) for slug, content in made.items()}
    with safely.folder(target, "lite") as fresh:
        jupyterlite(fresh / name, made, settings(address))
        for path, data in contents(root, shelf, chosen, folder, address):
            safely.write(fresh / name / path, data)
        told = {"version": name, "shops": shops, "weight": sum(weights(fresh / name).values()), "up": ""}
        for page in ("index.html", "neuf.html"):
            nb.write(fresh / page, pages.render(f"lite/{page}", **told))
        safely.write(fresh / "style.css", (pages.TEMPLATES / "site.css").read_bytes())
    return target / name


def contents(
    root: Path, shelf: Shelf, chosen: dict[str, Entry], folder: Path | None, address: str
) -> Iterator[tuple[str, bytes]]:
    """Ce qui s’ajoute à JupyterLite : Pyodide et ses roues s’il est hébergé ici, le kit, le verrou, les tables."""
    place, theirs = "static/pyodide/", []
    packages = {}
    for name, entry in chosen.items():
        if (own := entry["file_name"]) in shelf.wheels:
            packages[name] = entry
            yield place + own, shelf.wheels[own]
        else:
            packages[name] = entry | {"file_name": address + own}
            theirs.append(entry)
    yield place + LOCK, json.dumps({"info": shelf.lock["info"], "packages": packages}).encode()
    if folder:
        yield from ((place + name, data) for name, data in verified(folder, theirs))
        yield from (
            (place + name, (folder / name).read_bytes()) for name in CORE if (folder / name).is_file()
        )
    for table in package.read(root / "datasets").values():
        for one in table.parts or (table,):
            yield f"datasets/{one.path}", package.content(one)


def run(options: Namespace) -> int:
    """`datakit lite` : construit l’édition, dit où elle est, ce qu’elle pèse et comment l’ouvrir."""
    root = nb.project()
    target = options.to or root / "build" / "lite"
    place = build(root, target, options.pyodide)
    for name, size in weights(place).items():
        print(f"{name:<28} {text.number(size / 1e6, 1):>7} Mo")
    print(f"Édition construite dans {target} ; ouvrez-la avec « datakit serve lite ».")
    return 0


def weights(place: Path) -> dict[str, int]:
    """Le poids de chaque partie de l’édition, en octets."""
    found: dict[str, int] = {}
    for path in (path for path in place.rglob("*") if path.is_file()):
        inside = path.relative_to(place).as_posix()
        part = next(
            (said for start, said in SETTINGS["parts"].items() if inside.startswith(start)), "JupyterLite"
        )
        found[part] = found.get(part, 0) + path.stat().st_size
    return found


# --- Où tourne chaque atelier ---


def missing(root: Path, slug: str) -> tuple[set[str], list[str]]:
    """Ce qui manque à un atelier : dans le navigateur (Pyodide public), puis sur Capytale et Basthon."""
    shelf = Shelf({"packages": {name: {"depends": []} for name in SETTINGS["public"]}}, {})
    return shelf.closure(where.needs(root, slug))[1], capytale.missing(root, slug)


def table(root: Path) -> list[tuple[str, str, str, str]]:
    """Une ligne par atelier : son nom, puis JupyterLab, le navigateur, Capytale et Basthon ; « non » dit pourquoi."""
    rows = []
    for path in nb.workshops(root / "solutions"):
        browser, there = missing(root, path.stem)
        said = [f"non\u202f: {text.listing(sorted(names))}" if names else "oui" for names in (browser, there)]
        rows.append((path.stem, "oui", *said))
    return rows


def markdown(root: Path) -> str:
    """Le tableau du README."""
    head = "| Atelier | JupyterLab, Binder | Navigateur | Capytale, Basthon |\n|---|---|---|---|\n"
    return head + "\n".join(f"| {' | '.join(row)} |" for row in table(root))
