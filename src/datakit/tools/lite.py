"""`datakit lite` : les ateliers dans le navigateur ; un dossier de fichiers, que n’importe quel hébergeur sert."""

import copy
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import distribution, version
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

import datakit
from datakit import safely
from datakit.data import http, package
from datakit.errors import InvalidArgument, NotebookError, SourceUnavailable
from datakit.tools import (
    archive,
    build_cache,
    cover,
    edition,
    inputs,
    key_recording as stored,
    light,
    messages,
    notebook as nb,
    offline,
    pages,
    sealing,
    wheels,
)
from datakit.tools.edition import Edition
from datakit.tools.shelf import Entry, Shelf
from datakit.tools.where import Shop
from figaudit.base import text

PLACE = "static/pyodide/"  # où Pyodide se range dans l’édition
LOCK = "pyodide-lock.json"
#: De Pyodide, ce qui s’héberge ; d’une version à l’autre, ses deux programmes finissent par .js ou par .mjs.
CORE = (
    "pyodide.mjs",
    "pyodide.js",
    "pyodide.asm.mjs",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
)
_REQUIRED = (LOCK, "pyodide.mjs", "pyodide.asm.wasm")  # ce sans quoi un dossier n’est pas une distribution
KERNEL = "jupyterlite-pyodide-kernel"
OPENS = re.compile(r"^(?=import datakit\b)", re.MULTILINE)
SETTINGS = text.words(__file__, "lite.toml")
_MOST_SAID = 1500  # lettres d’une erreur de JupyterLite que l’on recopie


# --- D’où vient Pyodide ---


@dataclass(frozen=True)
class Pyodide:
    """Une distribution de Pyodide : son verrou, et le dossier où elle est, ou l’adresse de son serveur public."""

    lock: dict[str, Any]
    folder: Path | None = None
    address: str = ""

    @property
    def home(self) -> str:
        """L’adresse où le navigateur prend Pyodide : son serveur, ou le site lui-même."""
        return self.address or f"./{PLACE}"

    def wheel(self, entry: Entry) -> bytes | None:
        """Une roue de la distribution, vérifiée ; rien quand elle reste sur son serveur."""
        return verified(self.folder, entry) if self.folder else None


def official(folder: Path | None) -> Pyodide:
    """La distribution de `folder`, ou celle du serveur public. Lève `NotebookError` si ni l’un ni l’autre n’en donne une."""
    if folder is None:
        from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

        address = SETTINGS["cdn"].format(version=PYODIDE_VERSION)
        try:
            lock = http.Visit().json(address + LOCK)
        except SourceUnavailable as error:
            raise NotebookError(*messages.said("lite-offline", why=error.fact)) from error
        return Pyodide(lock, address=address)

    absent = [name for name in _REQUIRED if not (folder / name).is_file()]
    if absent:
        where = text.quote(str(folder))
        raise NotebookError(*messages.said("no-pyodide", folder=where, absent=text.listing(absent)))
    return Pyodide(json.loads((folder / LOCK).read_text("utf-8")), folder)


def verified(folder: Path, entry: Entry) -> bytes:
    """Une roue de la distribution, si elle est bien celle de son verrou."""
    path = folder / entry["file_name"]
    data = path.read_bytes() if path.is_file() and path.parent == folder else b""
    if hashlib.sha256(data).hexdigest() != entry["sha256"]:
        raise NotebookError(*messages.said("wheel-changed", name=text.quote(path.name)))
    return data


def installed(name: str, pattern: str) -> list[Path]:
    """Les fichiers d’un paquet installé : le noyau porte ses propres roues, et ses extensions de JupyterLab."""
    found = []
    for file in distribution(name).files or ():
        if file.match(pattern):
            found.append(Path(str(file.locate())).resolve())
    return sorted(found)


def stocked(pyodide: Pyodide) -> Shelf:
    """Les paquets du verrou, et les roues que porte le noyau."""
    shelf = Shelf(pyodide.lock)
    for path in installed(KERNEL, "pypi/*.whl"):
        stem = canonicalize_name(path.name.partition("-")[0])
        if "widgets" not in path.name and stem not in shelf.known:
            shelf.add(path.name, path.read_bytes())
    return shelf


# --- Les carnets, et la roue du kit ---


@dataclass(frozen=True)
class Offer:
    """Ce que l’édition propose : ses carnets, les paquets que tous demandent, et tous ceux que l’on héberge."""

    sheets: dict[str, nb.Notebook]
    shared: set[str]
    hosted: set[str]


def shops(root: Path, shown: Iterable[Edition]) -> dict[str, Shop]:
    """Ce que demande chaque atelier, ou la séance qui prend sa place."""
    found = {}
    for one in shown:
        session = one if one.folder is not None else None
        found[one.slug] = Shop(root, one.slug, session=session)
    return found


def notebooks(every: Mapping[str, Shop], shelf: Shelf) -> Offer:
    """Les carnets, chacun avec ce qu’il doit charger de plus, ou ce qui lui manque ici."""
    asked = {slug: shop.needs() for slug, shop in every.items()}

    whole = []  # ce que demande chaque atelier à qui rien ne manque
    for names in asked.values():
        _, missing = shelf.closure(names)
        if not missing:
            whole.append(names)
    shared = set.intersection(*whole)
    held = set(shelf.closure(shared)[0])
    taken = set(shelf.closure(set().union(*whole))[0])

    sheets = {}
    hosted = set(shared)
    for slug, names in asked.items():
        late = {name for name in names - held if shelf.serves(name, taken)}
        hosted |= late
        absent = sorted(names - held - late)
        sheets[slug] = opened(every[slug].content, _import_names(shelf, late), absent)
    return Offer(sheets, shared, hosted)


def _import_names(shelf: Shelf, names: Iterable[str]) -> list[str]:
    """Sous quel nom chaque paquet s’importe."""
    entries, _ = shelf.closure(names)
    return sorted({entries[name]["imports"][0] for name in names})


def opened(content: nb.Notebook, late: list[str], absent: list[str]) -> nb.Notebook:
    """Le carnet, dont la première cellule et chaque reprise nomment ce que le navigateur charge de plus que le kit."""
    cells = content["cells"]
    starts = []
    for rank, cell in enumerate(cells):
        if cell["cell_type"] == "code" and OPENS.search(cell["source"]):
            starts.append(rank)

    if late:
        line = f"import {', '.join(late)}  # le navigateur charge ceci en plus\n"
        for rank in starts:
            cells[rank]["source"] = OPENS.sub(line, cells[rank]["source"], count=1)
    if absent:
        told = SETTINGS["absent"].format(names=text.listing(f"`{name}`" for name in absent))
        warning = {"cell_type": "markdown", "id": "navigateur", "metadata": {}, "source": told}
        cells.insert(starts[0], warning)

    content["metadata"] |= {"kernelspec": SETTINGS["kernelspec"], "absent": absent}
    return content


def answer_keys(root: Path, word: str = "", shown: Iterable[Edition] = ()) -> dict[str, dict[str, Any]]:
    """Les clés de chaque atelier, ou de la séance qui prend sa place ; avec un mot, elles ne s’ouvrent que sur lui."""
    found = {}
    for path in sorted(stored.folder(root).glob("*.json")):
        archive.read(root, path.relative_to(root).as_posix())  # refuse un lien qui mènerait hors du kit
        found[path.stem] = stored.read(root, path.stem)
    for one in shown:
        if one.folder is not None:
            found[one.slug] = one.stored

    if not word:
        return found
    return {slug: sealing.sealed(held, word) for slug, held in found.items()}


def marked(sheets: dict[str, nb.Notebook], keys: dict[str, dict[str, Any]]) -> dict[str, nb.Notebook]:
    """Les carnets, chacun avec la marque de ses clés si elles sont scellées."""
    given = {}
    for slug, sheet in sheets.items():
        held = keys.get(slug, {})
        given[slug] = sealing.marked(sheet, held) if "seal" in held else sheet
    return given


def gathered(root: Path, shown: Iterable[Edition]) -> dict[str, package.Dataset]:
    """Les tables du site : celles du kit, et par-dessus celles des séances.

    Lève `InvalidArgument` si deux ateliers y liraient, sous le même nom, deux tables différentes.
    """
    of_the_kit = package.read(root / "datasets")
    found = dict(of_the_kit)
    taken: dict[str, str] = {}  # l’empreinte de chaque table qu’un atelier lit
    for one in shown:
        known = package.merged(of_the_kit, one.known)
        notebook = nb.read(one.given)
        place = one.place or inputs.place_opened(notebook)
        for name, mark in inputs.marks(notebook, known, place).items():
            if taken.setdefault(name, mark) != mark:
                table, slug = text.quote(name.partition("/")[0]), text.quote(one.slug)
                raise InvalidArgument(*messages.said("lite-clash", table=table, slug=slug))
        found = package.merged(found, one.known)
    return found


def card(root: Path, tables: Mapping[str, package.Dataset], lighter: light.Light | None = None) -> bytes:
    """La fiche des tables du site : celle du kit, où les séances ont écrit les leurs, et le CSV de celles qui y passent."""
    data = archive.read(root, f"datasets/{package.FILE}")
    changed = lighter.resources if lighter else {}
    if not changed and dict(tables) == package.read(root / "datasets"):
        return data

    resources = []
    for name, table in tables.items():
        raw = dict(table.raw)
        if name in changed:
            raw = changed[name]
        elif table.parts:
            raw["parts"] = [_entry(part) for part in table.parts]
        resources.append(raw)
    return package.dump(json.loads(data) | {"resources": resources})


def _entry(part: package.Dataset) -> dict[str, Any]:
    """Ce que la fiche de sa table dit d’une part."""
    entries = {entry["key"]: entry for entry in part.raw["parts"]}
    return dict(entries[part.key])


def kit(
    root: Path,
    sheets: dict[str, nb.Notebook],
    keys: dict[str, dict[str, Any]],
    tables: Mapping[str, package.Dataset] | None = None,
    lighter: light.Light | None = None,
) -> tuple[str, bytes]:
    """La roue du kit, sans ses outils ; le site donne ses tables, sauf celles qu’un carnet ouvre par leur nom de fichier."""
    names = [name for name in build_cache.library(root) if "/tools/" not in name]
    files: archive.Files = {name.removeprefix("src/"): archive.read(root, name) for name in names}
    for slug, held in keys.items():
        if lighter is not None:
            held = lighter.rekeyed(held)
        files[f"datakit/keys/{slug}.json"] = sealing.written(held)
    files["datakit/__init__.py"] += SETTINGS["hushed"].encode()

    if tables is None:
        tables = package.read(root / "datasets")
    files[f"datakit/_datasets/{package.FILE}"] = card(root, tables, lighter)
    code = "".join("".join(nb.sources(sheet)) for sheet in sheets.values())
    for table in tables.values():
        if f'"{table.path}"' in code:
            files[f"datakit/_datasets/{table.path}"] = package.content(table)

    for slug, sheet in sheets.items():
        files[f"datakit/_notebooks/{slug}.ipynb"] = nb.dump(sheet | {"cells": []}).encode()

    stem = f"datakit_sandwichs-{datakit.__version__}"
    for name, told in SETTINGS["wheel"].items():
        files[f"{stem}.dist-info/{name}"] = told.format(version=datakit.__version__).encode()
    return f"{stem}-py3-none-any.whl", archive.zipped(files)


# --- Le dossier ---


def build(
    root: Path, target: Path, folder: Path | None = None, word: str = "", sessions: Iterable[str] = ()
) -> Path:
    """Construit l’édition dans `target`, sous un chemin qui change avec son contenu ; rend ce chemin.

    `word` : ce qui ouvre les solutions ; sans lui, chacun les lit après un essai. `sessions` : des dossiers de `datakit
    replay` ; chacun prend la place de l’atelier du kit.
    """
    shown = edition.every(root, sessions)
    tables = gathered(root, shown)
    pyodide = official(folder)
    shelf = stocked(pyodide)
    offer = notebooks(shops(root, shown), shelf)
    keys = answer_keys(root, word, shown)
    sheets = marked(offer.sheets, keys)
    lighter = light.lightened(tables, root / "build" / "cache" / "tables")
    wheel, data = kit(root, sheets, keys, tables, lighter)
    shelf.add(wheel, data, offer.shared)

    told = configuration(pyodide)
    (kernel,) = told["jupyter-config-data"]["litePluginSettings"].values()
    opening = kernel["loadPyodideOptions"]["packages"]
    chosen, _ = shelf.closure({*opening, *offer.hosted})
    ready = wheels.prepared(hosted(chosen, shelf, pyodide), bench(root, pyodide))
    packages = locked(chosen, ready, pyodide)

    with safely.folder(target, "lite") as fresh:
        made = fresh / "edition"
        jupyterlite(made, sheets, told, root)
        for path, content in contents(given(tables, lighter), packages, ready, pyodide):
            safely.write(made / path, content)

        # Sous un chemin qui change avec son contenu, rien de ce qu’un appareil garde ne peut être d’une autre version.
        name = f"{datakit.__version__}-{offline.mark(made)}"
        made.rename(fresh / name)
        names = []
        if pyodide.folder:  # sinon Python reste sur son serveur : garder le reste ne servirait à rien
            whole = [sheet for sheet in sheets.values() if not sheet["metadata"]["absent"]]
            names = offline.listed(fresh / name, offline.tables(whole, tables, lighter))
        offline.write(fresh, name, names)
        _write_pages(fresh, name, sheets, is_hosted=bool(names))
    return target / name


def configuration(pyodide: Pyodide) -> dict[str, Any]:
    """Ce que JupyterLite lit en s’ouvrant : les réglages du site, et où prendre Pyodide."""
    site = copy.deepcopy(SETTINGS["site"])
    (kernel,) = site["litePluginSettings"].values()
    kernel["pyodideUrl"] = f"{pyodide.home}pyodide.mjs"
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": site}


def jupyterlite(target: Path, sheets: dict[str, nb.Notebook], told: dict[str, Any], root: Path) -> None:
    """Fait construire le site par `jupyter lite build`."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for slug, content in sheets.items():
            nb.write(folder / "contents" / f"{slug}.ipynb", nb.dump(content))
            for name, data in cover.files(root, cover.of(nb.facts_of(content)), folder="").items():
                safely.write(folder / "contents" / name, data)

        config = copy.deepcopy(SETTINGS["build"])
        config["contents"] = [str(folder / "contents")]
        config["output_dir"] = str(target)
        config["federated_extensions"] = _extensions()
        nb.write(folder / "jupyter_lite_config.json", json.dumps({"LiteBuildConfig": config}))
        nb.write(folder / "jupyter-lite.json", json.dumps(told))
        nb.write(folder / "overrides.json", nb.text_of(Path(__file__).with_name("jupyterlab.json")))

        command = [sys.executable, "-m", "jupyterlite_core", "build"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            why = (done.stderr or done.stdout)[-_MOST_SAID:]
            raise NotebookError(*messages.said("no-lite", why=why))

    english, french = SETTINGS["splash"]
    for app in SETTINGS["build"]["apps"]:
        page = target / app / "index.html"
        nb.write(page, nb.text_of(page).replace(english, french))


def _extensions() -> list[str]:
    """Les extensions de JupyterLab à porter : le noyau et les réglages de figures et les paris, rien d’autre d’ici."""
    cards = {
        KERNEL: "labextensions/*/*/package.json",
        "jupyterlab-widgets": "labextensions/*/*/package.json",
        "anywidget": "labextensions/anywidget/package.json",
    }
    found = []
    for name, pattern in cards.items():
        for card in installed(name, pattern):
            found.append(str(card.parent))
    return found


def bench(root: Path, pyodide: Pyodide) -> wheels.Bench:
    """De quoi préparer les roues pour le Python de cette distribution."""
    return wheels.Bench(pyodide.lock["info"]["python"], pyodide.folder, root / "build" / "cache" / "roues")


def hosted(chosen: Mapping[str, Entry], shelf: Shelf, pyodide: Pyodide) -> dict[str, bytes]:
    """Les archives que le site héberge, par nom de fichier : celles d’ici, et celles de Pyodide s’il est à côté."""
    found = {}
    for entry in chosen.values():
        data = shelf.wheels.get(entry["file_name"]) or pyodide.wheel(entry)
        if data:
            found[entry["file_name"]] = data
    if pyodide.folder and (pyodide.folder / wheels.STDLIB).is_file():
        found[wheels.STDLIB] = (pyodide.folder / wheels.STDLIB).read_bytes()
    return found


def locked(chosen: Mapping[str, Entry], ready: Mapping[str, bytes], pyodide: Pyodide) -> dict[str, Entry]:
    """Les entrées du verrou : l’empreinte de ce que le site héberge, l’adresse de ce qui reste sur son serveur."""
    packages = {}
    for name, entry in chosen.items():
        file = entry["file_name"]
        if file in ready:
            packages[name] = entry | {"sha256": hashlib.sha256(ready[file]).hexdigest()}
        else:
            packages[name] = entry | {"file_name": pyodide.address + file}
    return packages


def given(tables: Mapping[str, package.Dataset], lighter: light.Light) -> Iterator[tuple[str, bytes]]:
    """Chaque fichier de table du site, sous le chemin que sa fiche lui donne."""
    yield from lighter.files.items()
    for name, table in tables.items():
        if name not in lighter.resources:
            for one in table.parts or (table,):
                yield one.path, package.content(one)


def contents(
    tables: Iterable[tuple[str, bytes]],
    packages: Mapping[str, Entry],
    ready: Mapping[str, bytes],
    pyodide: Pyodide,
) -> Iterator[tuple[str, bytes]]:
    """Ce qui s’ajoute à JupyterLite : Pyodide et ses roues s’il est hébergé ici, le kit, le verrou, les tables."""
    for file, data in ready.items():
        yield PLACE + file, data
    yield PLACE + LOCK, json.dumps({"info": pyodide.lock["info"], "packages": packages}).encode()

    if pyodide.folder:
        for path in pyodide.folder.iterdir():
            if path.name in CORE and path.name not in ready:
                yield PLACE + path.name, path.read_bytes()

    for inside, data in tables:
        yield f"datasets/{inside}", data


def _write_pages(fresh: Path, name: str, sheets: dict[str, nb.Notebook], is_hosted: bool) -> None:
    """La porte de l’édition, « repartir à neuf », et la porte là où un lien suivi sur un téléphone la cherche."""
    places = {"index.html": "", "neuf.html": "", f"{name}/tree/index.html": "../../"}
    number = version("jupyterlite-core")
    for place, up in places.items():
        facts = {"version": name, "sheets": sheets, "jupyterlite": number, "hosted": is_hosted}
        facts["up"] = up
        page = pages.render(f"lite/{Path(place).name}", **facts)
        nb.write(fresh / place, page)
    safely.write(fresh / "style.css", (pages.TEMPLATES / "site.css").read_bytes())
    pages.copy_faces(fresh)


def run(options: Namespace) -> int:
    """`datakit lite` : construit l’édition, dit où elle est, ce qu’elle pèse et comment l’ouvrir."""
    root = nb.project()
    target = options.to or root / "build" / "lite"
    place = build(root, target, options.pyodide, sealing.asked(options.word), options.sessions)
    size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
    megabytes = text.number(size / 1e6, 0)
    print(f"Édition construite dans {target} ({megabytes} Mo).\nMontrez-la : datakit serve")
    kit_wheels = place.glob(f"{PLACE}datakit_sandwichs-*.whl")
    if not any(wheels.is_compiled(path.read_bytes()) for path in kit_wheels):
        print(*messages.said("lite-not-compiled"))
    sealing.remark(options.word or "")
    return 0
