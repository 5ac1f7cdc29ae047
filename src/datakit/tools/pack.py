"""`datakit pack` : tout ce qu’il faut pour une séance, en deux archives.

Celle des élèves n’a ni corrigé, ni fiche, ni diapositives, ni réponses du papier ; celle de qui anime a tout. Les clés
de la première servent à vérifier une réponse : sans le texte des solutions, elles en gardent les valeurs, que lit qui
ouvre leur fichier.
"""

import platform
import re
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from datakit.data import package, store
from datakit.errors import NotebookError
from datakit.tools import (
    archive,
    edition,
    inputs,
    kept,
    keys,
    links,
    messages,
    notebook as nb,
    pages,
    paper,
    sheet,
    slides,
    versions,
)
from datakit.tools.student import built
from figaudit.base.text import number

ROOT_FILES = (
    "kit.py",
    "kit_venv.py",
    "pyproject.toml",
    "LICENSE",
    "LICENSE-CONTENUS",
    "binder/requirements.txt",
    "binder/wheels.py",  # depuis l’archive aussi, on prépare une salle sans réseau
)
WELCOME = "00-accueil"
_DATED = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")  # l’heure qu’un PDF porte


@dataclass(frozen=True)
class Choice:
    """Ce que l’on demande d’une archive : la version courte, et ce qui s’y joint."""

    cut: str = ""
    teacher: bool = False
    slides: bool = True
    wheels: bool = False

    @property
    def name(self) -> str:
        """Ce que le nom de l’archive dit de plus que celui de l’atelier."""
        more = []
        if self.cut:
            more.append(f"-{self.cut}")
        if self.teacher:
            more.append("-professeur")
        else:
            more.append("-eleves")
        if self.wheels:
            more.append("-hors-ligne")
        return "".join(more)


PUPILS = Choice()  # la séance entière, telle qu’on la donne aux participants


# --- Ce que porte l’archive ---


def contents(root: Path, slug: str, choice: Choice = PUPILS) -> archive.Files:
    """Ce que l’archive contiendra : nom dans l’archive -> octets (ou fichier à copier)."""
    if edition.is_session(Path(slug)):
        return of_a_session(root, edition.session(Path(slug)), choice)
    source = nb.workshop(root / "solutions", slug)
    solution = nb.read(source)
    files: archive.Files = {name: archive.read(root, name) for name in (*ROOT_FILES, *kept.library(root))}

    wanted: set[str] = set()
    for name in (WELCOME, slug):
        path = root / "solutions" / f"{name}.ipynb"
        if path.is_file():
            notebook = nb.read_string(archive.read(root, f"solutions/{name}.ipynb").decode())
            wanted |= inputs.tables(notebook)
            files[f"notebooks/{name}.ipynb"] = built(path).encode()
    if choice.teacher:
        files[f"solutions/{slug}.ipynb"] = archive.read(root, f"solutions/{slug}.ipynb")

    held = carried(root, slug, choice.teacher)
    if held:
        files[f"src/datakit/keys/{slug}.json"] = package.dump(held)
    files |= tables(root, wanted, inputs.place_opened(solution))
    return _completed(root, edition.of_the_kit(source), choice, files)


def _completed(root: Path, shown: edition.Edition, choice: Choice, files: archive.Files) -> archive.Files:
    """Les mêmes fichiers, avec ce qui s’imprime, les paquets, le LISEZMOI, et sans lien vers ce qui n’y est pas."""
    whole = files | printed(root, shown, choice)
    if choice.wheels:
        whole |= wheels(root)

    short = versions.cut(nb.read(shown.path), choice.cut)
    said = _welcome(nb.facts_of(short), whole)
    whole["LISEZMOI.txt"] = said
    whole["README.md"] = said  # `pip` demande le second
    return linked(whole, links.repository(root))


def _welcome(facts: dict[str, Any], files: archive.Files) -> bytes:
    """Le LISEZMOI : ce qu’il y a dans l’archive, et comment commencer."""
    page = pages.render(
        "session.txt",
        facts=facts,
        held={name.partition("/")[0] for name in files},
        system=platform.system(),
        python=f"{sys.version_info[0]}.{sys.version_info[1]}",
    )
    return page.encode()


def tables(root: Path, names: set[str], place: Any = None) -> archive.Files:
    """Les fichiers des tables `names`, et un `datapackage.json` réduit à elles ; d’une table découpée, les parts du lieu."""
    archive.read(root, f"datasets/{package.FILE}")
    files, card = package.reduced(names, inputs.parts(place), package.read(root / "datasets"))
    for name in files:
        archive.read(root, f"datasets/{name}")  # refuse un lien qui mènerait hors du kit

    files[package.FILE] = package.dump(card)
    return {f"datasets/{name}": data for name, data in files.items()}


def carried(root: Path, slug: str, solutions: bool) -> dict[str, Any]:
    """Les clés de cet atelier seul, sans le texte des solutions pour l’archive des participants."""
    held = keys.read(root, slug)
    if not held or solutions:
        return held
    return _bare(held)


def _bare(held: dict[str, Any]) -> dict[str, Any]:
    """Des clés, sans le texte des solutions."""
    bare = {}
    for name, key in held.get("keys", {}).items():
        bare[name] = {field: value for field, value in key.items() if field != "solution"}
    return held | {"keys": bare, "digests": {}}


def of_a_session(root: Path, played: edition.Edition, choice: Choice = PUPILS) -> archive.Files:
    """L’archive d’une séance rejouée : son carnet, ses tables et ses clés à côté de lui, ce qui s’imprime."""
    files: archive.Files = {name: archive.read(root, name) for name in (*ROOT_FILES, *kept.library(root))}

    welcome = root / "solutions" / f"{WELCOME}.ipynb"
    files[f"notebooks/{WELCOME}.ipynb"] = built(welcome).encode()
    files[f"notebooks/{played.slug}.ipynb"] = played.path.with_name(f"{played.slug}.ipynb").read_bytes()
    if choice.teacher:
        files[f"solutions/{played.slug}.ipynb"] = played.path.read_bytes()
    files |= _beside(played, choice.teacher)

    files |= tables(root, inputs.tables(nb.read(welcome)) | inputs.tables(nb.read(played.path)), played.place)
    return _completed(root, played, choice, files)


def _beside(played: edition.Edition, solutions: bool) -> archive.Files:
    """Les tables et les clés d’une séance, rangées à côté de son carnet ; sans le texte des solutions, si on le demande."""
    beside = played.path.parent / store.SESSION
    found: archive.Files = {}
    for path in sorted(beside.rglob("*.*")):
        name = path.relative_to(beside).as_posix()
        if path.is_file() and name not in {edition.EXECUTED, edition.SETTINGS}:
            found[f"notebooks/{store.SESSION}/{name}"] = archive.read(beside, name)

    if not solutions:
        found[f"notebooks/{store.SESSION}/{store.SESSION_KEYS}"] = package.dump(_bare(played.stored))
    return found


def printed(root: Path, shown: edition.Edition, choice: Choice) -> archive.Files:
    """Ce qui se projette et s’imprime ; fait à part, pour ne rien remplacer dans build/."""
    with tempfile.TemporaryDirectory() as temporary:
        place, source = Path(temporary), shown.path
        made = sheet.write(source, place, choice.cut, name=shown.name, held=shown.held, folder=shown.folder)
        found = {f"fiche{path.suffix}": path for path in made}
        if choice.slides:
            done = nb.read(kept.shown(root, shown))
            found["diapositives.html"] = slides.write(source, place, done, name=shown.name)
            for path in paper.write(source, place, done, name=shown.name):
                found[path.name.removeprefix(f"{shown.name}-")] = path

        if not choice.teacher:
            found = {name: path for name, path in found.items() if _is_for_pupils(name)}
        return {name: _undated(path.read_bytes()) for name, path in found.items()}


def _is_for_pupils(name: str) -> bool:
    """Vrai pour les feuilles à remplir : fiche, diapositives et réponses du papier disent la suite."""
    return Path(name).stem == "papier"


def _undated(data: bytes) -> bytes:
    """Les mêmes octets, sans l’heure où un PDF a été fait : deux archives du même atelier sont identiques."""
    return _DATED.sub(rb"\g<1>20000101000000", data)


def linked(files: archive.Files, address: str) -> archive.Files:
    """Les mêmes fichiers, dont aucun carnet ne mène à ce que l’archive n’emporte pas."""
    found = dict(files)
    for name, data in files.items():
        if not name.endswith(".ipynb"):
            continue
        notebook = nb.read_string(data.decode())
        folder = Path(name).parent.as_posix()
        for cell in notebook["cells"]:
            if cell["cell_type"] == "markdown":
                cell["source"] = links.reachable(cell["source"], files, folder, address)
        found[name] = nb.dump(notebook).encode()
    return found


def wheels(root: Path) -> archive.Files:
    """Les paquets que `kit.py lab` installe sans réseau, réunis par `kit.py wheels` et gardés pour l’archive suivante."""

    def fill(fresh: Path) -> None:
        command = [sys.executable, str(root / "kit.py"), "wheels", str(fresh)]
        if subprocess.run(command, cwd=root, check=False).returncode:
            raise NotebookError(*messages.said("no-wheels"))

    mark = sys.version + archive.read(root, "binder/requirements.txt").decode()
    folder = kept.folder(root, "paquets", mark, fill)
    return {f"paquets/{path.name}": path for path in sorted(folder.glob("*.whl")) if not path.is_symlink()}


# --- La commande ---


def pack(root: Path, slug: str, choice: Choice = PUPILS) -> Path:
    """Écrit l’archive dans build/ et rend son chemin, dont le nom dit ce qu’elle a de plus."""
    if (root / "build").is_symlink():
        raise NotebookError(*messages.said("build-is-a-link"))
    files = contents(root, slug, choice)
    name = edition.session(Path(slug)).name if edition.is_session(Path(slug)) else slug
    return archive.save(root / "build" / f"{name}{choice.name}.zip", name, files)


def each(slugs: list[str], make: Callable[[Path, str], Path]) -> int:
    """Fait une archive par atelier demandé, et dit où elle est et ce qu’elle pèse."""
    root = nb.project()
    for one in edition.chosen(root, slugs):
        target = make(root, str(one.folder or one.slug))
        size = number(target.stat().st_size / 1e6, 1)
        print(f"{one.name} : {size} Mo dans build/{target.name}", flush=True)
    return 0


def run(options: Namespace) -> int:
    """`datakit pack` : deux archives par atelier demandé, celle des élèves et celle de qui anime."""
    pupils = Choice(options.cut, teacher=False, slides=options.slides, wheels=options.wheels)
    teacher = Choice(options.cut, teacher=True, slides=options.slides)  # sur une machine où le kit est déjà
    each(options.slug, partial(_packed, pupils))
    return each(options.slug, partial(_packed, teacher))


def _packed(choice: Choice, root: Path, slug: str) -> Path:
    return pack(root, slug, choice)
