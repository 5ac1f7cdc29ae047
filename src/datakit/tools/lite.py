"""`datakit lite` : les ateliers dans le navigateur ; un dossier de fichiers, que n’importe quel hébergeur sert."""

import copy
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
from contextlib import suppress
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name as plain

import datakit
from datakit import safely
from datakit.data import http, package
from datakit.errors import NotebookError
from datakit.tools import capytale, kept, messages, notebook as nb, pack, pages
from datakit.tools.where import Shop
from figaudit.base import text

PLACE, LOCK = "static/pyodide/", "pyodide-lock.json"
CORE = ("pyodide.mjs", "pyodide.js", "pyodide.asm.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")  # fmt: skip
KERNEL = "jupyterlite-pyodide-kernel"
OPENS = re.compile(r"^(?=import datakit\b)", re.MULTILINE)
SETTINGS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
THERE, LEFT = SETTINGS["there"], set(SETTINGS["left"])
Entry = dict[str, Any]


class Shelf:
    """Les paquets que le navigateur peut charger : ceux d’un verrou de Pyodide, et ceux d’ici qui sont en pur Python."""

    def __init__(self, lock: Entry) -> None:
        self.lock, packages = lock, lock["packages"]
        self.known: dict[str, Entry | None] = {plain(name): entry for name, entry in packages.items()}
        self.wheels: dict[str, bytes] = {}  # nom de fichier -> octets, pour ce que le verrou n’a pas

    def add(self, name: str, data: bytes, needed: Iterable[str] = ()) -> None:
        """Fait l’entrée de verrou d’un paquet fait ici ; ce qui s’importe de lui se lit dans l’archive."""
        stem, number = name.split("-")[:2]
        held = zipfile.ZipFile(io.BytesIO(data))
        inside = {one.partition("/")[0] for one in held.namelist()}
        code = b"".join(held.read(one) for one in held.namelist() if one.endswith(".py"))
        # ce que Pyodide range hors de la bibliothèque standard, comme ssl
        apart = (n for n, e in self.known.items() if e and e.get("package_type") == "cpython_module")
        needed = {*needed, *(n for n in apart if f"\nimport {n}\n".encode() in code)}
        imports = sorted(one.removesuffix(".py") for one in inside if re.fullmatch(r"\w+(\.py)?", one))
        made: Entry = {"name": plain(stem), "version": number, "file_name": name, "install_dir": "site"}
        made |= {"sha256": hashlib.sha256(data).hexdigest(), "package_type": "package", "imports": imports}
        made |= {"depends": sorted(needed), "unvendored_tests": False}
        self.wheels[name], self.known[made["name"]] = data, made

    def find(self, name: str) -> Entry | None:
        """L’entrée du paquet `name`, faite s’il le faut ; `None` si le navigateur ne l’a pas."""
        if name not in self.known:
            self.known[name] = None
            with suppress(PackageNotFoundError):
                self.repack(name, distribution(name))
        return self.known[name]

    def repack(self, name: str, held: Distribution) -> None:
        """Remet en archive un paquet installé, s’il est en pur Python."""
        files = [f for f in held.files or () if ".." not in f.parts and f.suffix != ".pyc"]
        if files and not any(f.suffix in {".so", ".pyd", ".dylib"} for f in files):
            asked = map(Requirement, held.requires or ())
            needed = {plain(one.name) for one in asked if not one.marker or one.marker.evaluate(THERE)}
            data = pack.archive({f.as_posix(): Path(str(f.locate())) for f in files if f.name != "RECORD"})
            self.add(f"{name.replace('-', '_')}-{held.version}-py3-none-any.whl", data, needed - LEFT)

    def closure(self, names: Iterable[str]) -> tuple[dict[str, Entry], set[str]]:
        """Tout ce que demandent `names`, de proche en proche ; et ce qui manque."""
        todo, found = {plain(name) for name in names}, dict[str, Entry | None]()
        while todo:
            name = todo.pop()
            found[name] = entry = self.find(name)
            todo |= {plain(one) for one in (entry["depends"] if entry else ())} - set(found)
        return {n: entry for n, entry in found.items() if entry}, {n for n in found if not found[n]}

    def serves(self, name: str, taken: set[str]) -> bool:
        """Ce paquet servira-t-il ? Rien n’y manque, et ce qu’un atelier entier n’emporte pas (`taken`) est léger."""
        found, missing = self.closure([name])
        heavy = (e for one, e in found.items() if one not in taken and e["package_type"] == "package")
        return not missing and all(entry["file_name"].endswith("-none-any.whl") for entry in heavy)


def kit(root: Path, sheets: dict[str, nb.Notebook]) -> tuple[str, bytes]:
    """La roue du kit, sans ses outils ; le site donne ses tables, sauf celles qu’un carnet ouvre par leur nom de fichier."""
    names = [n for n in kept.library(root) if "/tools/" not in n]
    names += sorted(p.relative_to(root).as_posix() for p in (root / "src/datakit/keys").glob("*.json"))
    files: pack.Files = {name.removeprefix("src/"): pack.read(root, name) for name in names}
    files[f"datakit/_datasets/{package.FILE}"] = pack.read(root, f"datasets/{package.FILE}")
    files["datakit/__init__.py"] += SETTINGS["hushed"].encode()
    code = "".join(source for sheet in sheets.values() for source in nb.sources(sheet))
    named = (one for one in package.read(root / "datasets").values() if f'"{one.path}"' in code)
    files |= {f"datakit/_datasets/{one.path}": package.content(one) for one in named}
    files |= {f"datakit/_notebooks/{n}.ipynb": nb.dump(s | {"cells": []}).encode() for n, s in sheets.items()}
    stem = f"datakit_sandwichs-{datakit.__version__}"
    for name, told in SETTINGS["wheel"].items():
        files[f"{stem}.dist-info/{name}"] = told.format(version=datakit.__version__).encode()
    return f"{stem}-py3-none-any.whl", pack.archive(files)


def official(folder: Path | None) -> tuple[dict[str, Any], str]:
    """Le verrou de Pyodide, et l’adresse d’où viennent ses roues (« » : du dossier même)."""
    if folder is None:
        from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

        address = SETTINGS["cdn"].format(version=PYODIDE_VERSION)
        return http.Visit().json(address + LOCK), address
    if absent := [one for one in (LOCK, "pyodide.mjs", "pyodide.asm.wasm") if not (folder / one).is_file()]:
        told = {"folder": text.quote(str(folder)), "absent": text.listing(absent)}
        raise NotebookError(*messages.said("no-pyodide", **told))
    return json.loads((folder / LOCK).read_text("utf-8")), ""


def verified(folder: Path, entry: Entry) -> bytes:
    """Une roue de la distribution, si elle est bien celle de son verrou."""
    path = folder / entry["file_name"]
    data = path.read_bytes() if path.is_file() and path.parent == folder else b""
    if hashlib.sha256(data).hexdigest() != entry["sha256"]:
        raise NotebookError(*messages.said("wheel-changed", name=text.quote(path.name)))
    return data


def installed(name: str, pattern: str) -> list[Path]:
    """Les fichiers d’un paquet installé : le noyau porte ses propres roues, et ses extensions de JupyterLab."""
    found = (Path(str(file.locate())) for file in distribution(name).files or () if file.match(pattern))
    return sorted(path.resolve() for path in found)


def notebooks(root: Path, shelf: Shelf) -> tuple[dict[str, nb.Notebook], set[str], set[str]]:
    """Les carnets, chacun avec ce qu’il doit charger ou ce qui lui manque ici ; ce que tous demandent ; ce qu’on héberge."""
    shops = {path.stem: Shop(root, path.stem) for path in nb.choose(root / "solutions")}
    asked = {slug: shop.needs() for slug, shop in shops.items()}
    whole = [names for names in asked.values() if not shelf.closure(names)[1]]
    shared = set.intersection(*whole)
    held, taken = (set(shelf.closure(names)[0]) for names in (shared, set().union(*whole)))
    made, hosted = {}, set(shared)
    for slug, names in asked.items():
        late = {name for name in names - held if shelf.serves(name, taken)}
        hosted |= late
        imports = sorted({shelf.closure([name])[0][name]["imports"][0] for name in late})
        made[slug] = opened(shops[slug].content, imports, sorted(names - held - late))
    return made, shared, hosted


def opened(content: nb.Notebook, late: list[str], absent: list[str]) -> nb.Notebook:
    """Le carnet, dont la première cellule et chaque reprise nomment ce que le navigateur charge de plus que le kit."""
    cells = content["cells"]
    starts = [n for n, c in enumerate(cells) if c["cell_type"] == "code" and OPENS.search(c["source"])]
    for cell in (cells[n] for n in starts if late):
        line = f"import {', '.join(late)}  # le navigateur charge ceci en plus\n"
        cell["source"] = OPENS.sub(line, cell["source"], count=1)
    if absent:
        told = SETTINGS["absent"].format(names=text.listing(f"`{name}`" for name in absent))
        cells.insert(starts[0], {"cell_type": "markdown", "id": "navigateur", "metadata": {}, "source": told})
    content["metadata"] |= {"kernelspec": SETTINGS["kernelspec"], "absent": absent}
    return content


def jupyterlite(target: Path, made: dict[str, nb.Notebook], told: dict[str, Any]) -> None:
    """Fait construire le site par `jupyter lite build`."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for slug, content in made.items():
            nb.write(folder / "contents" / f"{slug}.ipynb", nb.dump(content))
        config = SETTINGS["build"] | {"contents": [str(folder / "contents")], "output_dir": str(target)}
        cards = "labextensions/*/*/package.json"  # le noyau et les réglages de figures, rien d’autre d’ici
        held = (card for one in (KERNEL, "jupyterlab-widgets") for card in installed(one, cards))
        config["federated_extensions"] = [str(card.parent) for card in held]
        nb.write(folder / "jupyter_lite_config.json", json.dumps({"LiteBuildConfig": config}))
        nb.write(folder / "jupyter-lite.json", json.dumps(told))
        nb.write(folder / "overrides.json", nb.text_of(Path(__file__).with_name("jupyterlab.json")))
        command = [sys.executable, "-m", "jupyterlite_core", "build"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NotebookError(*messages.said("no-lite", why=(done.stderr or done.stdout)[-1500:]))
        for page in (target / app / "index.html" for app in SETTINGS["build"]["apps"]):
            nb.write(page, nb.text_of(page).replace(*SETTINGS["splash"]))


def build(root: Path, target: Path, folder: Path | None = None) -> Path:
    """Construit l’édition dans `target`, sous un chemin qui change avec son contenu ; rend ce chemin."""
    lock, address = official(folder)
    shelf = Shelf(lock)
    for path in installed(KERNEL, "pypi/*.whl"):
        if "widgets" not in path.name and plain(path.name.partition("-")[0]) not in shelf.known:
            shelf.add(path.name, path.read_bytes())
    made, shared, hosted = notebooks(root, shelf)
    shelf.add(*kit(root, made), shared)
    site = copy.deepcopy(SETTINGS["site"])
    (kernel,) = site["litePluginSettings"].values()
    kernel["pyodideUrl"] = (address or f"./{PLACE}") + "pyodide.mjs"
    chosen = shelf.closure({*kernel["loadPyodideOptions"]["packages"], *hosted})[0]
    told = {"jupyter-lite-schema-version": 0, "jupyter-config-data": site}
    marks = json.dumps([chosen, made, told, SETTINGS, version("jupyterlite-core")], sort_keys=True).encode()
    name = f"{datakit.__version__}-{hashlib.sha256(marks).hexdigest()[:8]}"
    with safely.folder(target, "lite") as fresh:
        jupyterlite(fresh / name, made, told)
        for path, data in contents(root, shelf, chosen, folder, address):
            safely.write(fresh / name / path, data)
        for page, up in {"index.html": "", "neuf.html": "", f"{name}/tree/index.html": "../../"}.items():
            nb.write(fresh / page, pages.render(f"lite/{Path(page).name}", version=name, sheets=made, up=up))
        safely.write(fresh / "style.css", (pages.TEMPLATES / "site.css").read_bytes())
    return target / name


def contents(
    root: Path, shelf: Shelf, chosen: dict[str, Entry], folder: Path | None, address: str
) -> Iterator[tuple[str, bytes]]:
    """Ce qui s’ajoute à JupyterLite : Pyodide et ses roues s’il est hébergé ici, le kit, le verrou, les tables."""
    packages = {}
    for name, entry in chosen.items():
        own = shelf.wheels.get(entry["file_name"]) or (folder and verified(folder, entry))
        packages[name] = entry if own else entry | {"file_name": address + entry["file_name"]}
        if own:
            yield PLACE + entry["file_name"], own
    yield PLACE + LOCK, json.dumps({"info": shelf.lock["info"], "packages": packages}).encode()
    for path in (one for one in folder.iterdir() if one.name in CORE) if folder else ():
        yield PLACE + path.name, path.read_bytes()
    for table in package.read(root / "datasets").values():
        for one in table.parts or (table,):
            yield f"datasets/{one.path}", package.content(one)


def run(options: Namespace) -> int:
    """`datakit lite` : construit l’édition, dit où elle est, ce qu’elle pèse et comment l’ouvrir."""
    root = nb.project()
    target = options.to or root / "build" / "lite"
    place = build(root, target, options.pyodide)
    size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
    print(f"Édition construite dans {target} ({text.number(size / 1e6, 0)} Mo).\nMontrez-la : datakit serve")
    return 0


def table(root: Path) -> list[tuple[str, ...]]:
    """Une ligne par atelier : son nom, puis JupyterLab, le navigateur, Capytale et Basthon ; « non » dit pourquoi."""
    public, rows = Shelf({"packages": {name: {"depends": []} for name in SETTINGS["public"]}}), []
    for slug in (path.stem for path in nb.workshops(root / "solutions")):
        shop = Shop(root, slug)
        missing = (), public.closure(shop.needs())[1], capytale.survey(shop)[1]
        said = (f"non\u202f: {text.listing(sorted(names))}" if names else "oui" for names in missing)
        rows.append((slug, *said))
    return rows


def markdown(root: Path) -> str:
    """Le tableau du README."""
    head = "| Atelier | JupyterLab, Binder | Navigateur | Capytale, Basthon |\n|---|---|---|---|\n"
    return head + "\n".join(f"| {' | '.join(row)} |" for row in table(root))
