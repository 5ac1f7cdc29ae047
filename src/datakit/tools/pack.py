"""`datakit pack` : tout ce qu’il faut pour une séance, en deux archives.

Celle des élèves n’a ni corrigé, ni fiche, ni diapositives, ni réponses du papier ; celle de qui anime a tout. Les clés
de la première servent à vérifier une réponse : le texte des solutions n’y est pas, ou un mot le ferme ; les valeurs y
sont, voilées : aucune ne se lit en ouvrant un fichier, mais un programme peut lever le voile, comme le fait le kit.
"""

import json
import platform
import re
import subprocess
import sys
import tempfile
import zipfile
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from datakit.answers import seal
from datakit.data import package, store
from datakit.errors import NotebookError
from datakit.tools import (
    archive,
    build_cache,
    cover,
    edition,
    inputs,
    key_recording,
    links,
    messages,
    notebook as nb,
    pages,
    paper,
    sealing,
    sheet,
    slides,
    versions,
)
from datakit.tools.exercises import titles
from datakit.tools.name_origins import places
from datakit.tools.student import participants_text, student
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
# Les évaluations et leurs réponses
_TESTS = (
    "src/datakit/tools/assessment/",
    "src/datakit/tools/evaluation.py",
)
_DATED = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")  # l’heure qu’un PDF porte


@dataclass(frozen=True)
class Choice:
    """Ce que l’on demande d’une archive : la version courte, et ce qui s’y joint."""

    cut: str = ""
    teacher: bool = False
    slides: bool = True
    wheels: bool = False
    word: str = ""  # ce qui ouvre les solutions des élèves ; vide, elles n’y sont pas
    told: bool = False  # dire chaque étape, à qui attend devant l’écran

    @property
    def name(self) -> str:
        """Ce que le nom de l’archive dit de plus que celui de l’atelier et de sa version."""
        more = []
        if self.teacher:
            more.append("-professeur")
        else:
            more.append("-eleves")
        if self.wheels:
            more.append("-hors-ligne")
        if self.word:
            more.append("-scellee")
        return "".join(more)


PUPILS = Choice()  # la séance entière, telle qu’on la donne aux participants


# --- Ce que porte l’archive ---


def contents(root: Path, slug: str, choice: Choice = PUPILS) -> archive.Files:
    """Ce que l’archive contiendra : nom dans l’archive -> octets (ou fichier à copier)."""
    shown = edition.of(root, slug, choice.cut)
    if shown.folder:
        return of_a_session(root, shown, choice)
    solution = versions.standing(nb.read(shown.path), choice.cut)
    files = of_the_kit(root, choice)

    wanted: set[str] = set()
    for name in (WELCOME, slug):
        path = root / "solutions" / f"{name}.ipynb"
        if path.is_file():
            notebook = nb.read_string(archive.read(root, f"solutions/{name}.ipynb").decode())
            cut = choice.cut if name == slug else ""
            wanted |= inputs.tables(versions.cut(notebook, cut))
            files[f"notebooks/{name}.ipynb"] = participants_text(path, cut).encode()
            files |= cover.files(root, cover.of_the_kit(name))
    if choice.teacher:
        files[f"solutions/{slug}.ipynb"] = nb.dump(solution).encode()

    held = of_its_exercises(key_recording.read(root, slug), solution)
    if held:
        files |= _keyed(files[f"notebooks/{slug}.ipynb"], held, f"src/datakit/keys/{slug}.json", choice)
    files |= tables(root, wanted, inputs.place_opened(solution))
    return _completed(root, shown, choice, files)


def of_the_kit(root: Path, choice: Choice) -> archive.Files:
    """Le lanceur et la bibliothèque ; les élèves n’ont pas ce qui fait les évaluations, et qui en dit les réponses."""
    names = [*ROOT_FILES, *build_cache.library(root)]
    if not choice.teacher:
        names = [name for name in names if not name.startswith(_TESTS)]
    return {name: archive.read(root, name) for name in names}


def _completed(root: Path, shown: edition.Edition, choice: Choice, files: archive.Files) -> archive.Files:
    """Les mêmes fichiers, avec ce qui s’imprime, les paquets, le LISEZMOI, et sans lien vers ce qui n’y est pas."""
    whole = files | printed(root, shown, choice)
    if choice.wheels:
        whole |= wheels(root)

    said = _read_me(nb.facts_of(shown.solution), whole, choice)
    whole["LISEZMOI.txt"] = said
    whole["README.md"] = said  # `pip` demande le second
    return linked(whole, links.repository(root))


def _read_me(facts: dict[str, Any], files: archive.Files, choice: Choice) -> bytes:
    """Le LISEZMOI : ce qu’il y a dans l’archive, comment commencer, et où sont les solutions."""
    page = pages.render(
        "session.txt",
        facts=facts,
        held={name.partition("/")[0] for name in files},
        is_sealed=bool(choice.word),
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
    """Les clés de cet atelier seul, avec ou sans le texte des solutions."""
    held = key_recording.read(root, slug)
    if not held or solutions:
        return held
    return sealing.bare(held)


def _keyed(notebook: bytes, held: dict[str, Any], place: str, choice: Choice) -> archive.Files:
    """Le carnet de l’archive et, à `place`, ses clés : entières pour qui anime ; sinon voilées, sans solutions ou scellées."""
    slug = held["slug"]
    if choice.teacher:
        return {place: package.dump(held)}
    if not choice.word:
        return {place: sealing.written(sealing.bare(held))}

    shut = sealing.sealed(held, choice.word)
    given = sealing.marked(nb.read_string(notebook.decode()), shut)
    return {place: sealing.written(shut), f"notebooks/{slug}.ipynb": nb.dump(given).encode()}


def of_its_exercises(held: dict[str, Any], notebook: nb.Notebook) -> dict[str, Any]:
    """Des clés, celles des seuls exercices de ce carnet : une version courte n’emporte pas les autres."""
    is_short = "version" in nb.facts_of(notebook)
    if not held or not is_short:
        return held

    asked = titles(notebook)
    variants = {}
    for code, keys_there in held.get("variants", {}).items():
        variants[code] = {name: key for name, key in keys_there.items() if name in asked}
    own = {name: key for name, key in held["keys"].items() if name in asked}
    return held | {"keys": own, "variants": variants, "places": places(notebook)}


def of_a_session(root: Path, played: edition.Edition, choice: Choice = PUPILS) -> archive.Files:
    """L’archive d’une séance rejouée : son carnet, ses tables et ses clés à côté de lui, ce qui s’imprime."""
    files = of_the_kit(root, choice)

    welcome = root / "solutions" / f"{WELCOME}.ipynb"
    files[f"notebooks/{WELCOME}.ipynb"] = participants_text(welcome).encode()
    solution = versions.standing(nb.read(played.path), played.cut)
    files[f"notebooks/{played.slug}.ipynb"] = _given(played, solution)
    if choice.teacher:
        files[f"solutions/{played.slug}.ipynb"] = nb.dump(solution).encode()
    files |= cover.files(root, cover.of_the_kit(WELCOME)) | cover.files(root, cover.of(nb.facts_of(solution)))
    files |= _beside(played)

    held = of_its_exercises(played.stored, solution)
    place = f"notebooks/{store.SESSION}/{store.SESSION_KEYS}"
    files |= _keyed(files[f"notebooks/{played.slug}.ipynb"], held, place, choice)
    files |= tables(root, inputs.tables(nb.read(welcome)) | inputs.tables(nb.read(played.path)), played.place)
    return _completed(root, played, choice, files)


def _given(played: edition.Edition, solution: nb.Notebook) -> bytes:
    """Le carnet à distribuer d’une séance : celui de son dossier, retouches comprises ; d’une version courte, refait."""
    if played.suffix and played.cut:
        return nb.dump(student(solution, played.place)).encode()
    return played.path.with_name(f"{played.slug}.ipynb").read_bytes()


def _beside(played: edition.Edition) -> archive.Files:
    """Les tables d’une séance, rangées à côté de son carnet ; ses clés et ce qui l’a faite n’en sont pas."""
    beside = played.path.parent / store.SESSION
    others = {edition.EXECUTED, edition.SETTINGS, store.SESSION_KEYS}
    found: archive.Files = {}
    for path in sorted(beside.rglob("*.*")):
        name = path.relative_to(beside).as_posix()
        if path.is_file() and name not in others:
            found[f"notebooks/{store.SESSION}/{name}"] = archive.read(beside, name)
    return found


def printed(root: Path, shown: edition.Edition, choice: Choice) -> archive.Files:
    """Ce qui se projette et s’imprime ; fait à part, pour ne rien remplacer dans build/."""
    with tempfile.TemporaryDirectory() as temporary:
        place, source = Path(temporary), shown.path
        done = None
        if choice.slides:
            step(shown.name, "step-played", choice)
            done = build_cache.played(root, shown)

        step(shown.name, "step-sheet", choice)
        made = sheet.write(
            source,
            place,
            shown.cut,
            name=shown.name,
            held=shown.held,
            folder=shown.folder,
            executed=done,
        )
        found = {f"fiche{path.suffix}": path for path in made}
        if done:
            step(shown.name, "step-slides", choice)
            found["diapositives.html"] = slides.write(source, place, done, name=shown.name)
            for path in paper.write(source, place, done, name=shown.name):
                document = path.stem.removeprefix(f"{shown.name}-").removesuffix(shown.suffix)
                found[f"{document}{path.suffix}"] = path

        if not choice.teacher:
            found = {name: path for name, path in found.items() if _is_for_pupils(name)}
        return {name: _undated(path.read_bytes()) for name, path in found.items()}


def step(name: str, key: str, choice: Choice) -> None:
    """Dit l’étape qui commence, si on l’a demandé : la plus longue prend une minute."""
    if choice.told:
        (said,) = messages.said(key)
        print(f"  {name} : {said}", flush=True)


def _is_for_pupils(name: str) -> bool:
    """Vrai pour les feuilles à remplir : fiche, diapositives et réponses du papier disent la suite."""
    return Path(name).stem == "papier"


def _undated(data: bytes) -> bytes:
    """Les mêmes octets, sans l’heure où un PDF a été fait : deux archives du même atelier sont identiques."""
    return _DATED.sub(rb"\g<1>20000101000000", data)


def welcome(root: Path) -> archive.Files:
    """Le carnet d’accueil, où mènent les premiers liens d’un atelier : il va à côté de lui."""
    path = root / "solutions" / f"{WELCOME}.ipynb"
    if not path.is_file():
        return {}
    return {path.name: participants_text(path).encode()}


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
                source = cover.left_out(cell["source"], files, folder)
                cell["source"] = links.reachable(source, files, folder, address)
        found[name] = nb.dump(notebook).encode()
    return found


def wheels(root: Path) -> archive.Files:
    """Les paquets que `kit.py lab` installe sans réseau, réunis par `kit.py wheels` et gardés pour l’archive suivante."""

    def fill(fresh: Path) -> None:
        command = [sys.executable, str(root / "kit.py"), "wheels", str(fresh)]
        if subprocess.run(command, cwd=root, check=False).returncode:
            raise NotebookError(*messages.said("no-wheels"))

    mark = sys.version + archive.read(root, "binder/requirements.txt").decode()
    folder = build_cache.folder(root, "paquets", mark, fill)
    return {f"paquets/{path.name}": path for path in sorted(folder.glob("*.whl")) if not path.is_symlink()}


# --- La commande ---


def pack(root: Path, slug: str, choice: Choice = PUPILS) -> Path:
    """Écrit l’archive dans build/ et rend son chemin, dont le nom dit ce qu’elle a de plus."""
    if (root / "build").is_symlink():
        raise NotebookError(*messages.said("build-is-a-link"))
    shown = edition.of(root, slug, choice.cut)
    target = root / "build" / f"{shown.name}{shown.suffix}{choice.name}.zip"
    if choice.word:
        _refuse_to_replace_another_word(target, choice.word)
    files = contents(root, slug, choice)
    return archive.save(target, shown.name, files)


def _refuse_to_replace_another_word(target: Path, word: str) -> None:
    """Lève `NotebookError` si l’archive à cette place se ferme par un autre mot : une classe l’a peut-être reçue."""
    if target.is_file() and not _opens(target, word):
        raise NotebookError(*messages.said("sealed-by-another-word", file=f"build/{target.name}"))


def _opens(target: Path, word: str) -> bool:
    """Ce mot ouvre-t-il les solutions de cette archive ? Faux aussi de ce qui ne se lit pas."""
    try:
        found = archive.matching(target, ("*/keys/*.json", f"*/{store.SESSION_KEYS}"))
        return all(sealing.opens(seal.unveiled(json.loads(data)), word) for data in found)
    except (zipfile.BadZipFile, ValueError):
        return False


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
    word = sealing.asked(options.word)
    pupils = Choice(
        options.cut, teacher=False, slides=options.slides, wheels=options.wheels, word=word, told=True
    )
    # Sans paquets : le kit est déjà sur la machine de qui enseigne.
    teacher = Choice(options.cut, teacher=True, slides=options.slides, told=True)
    each(options.slug, partial(_packed, pupils))
    each(options.slug, partial(_packed, teacher))
    sealing.remark(word)
    return 0


def _packed(choice: Choice, root: Path, slug: str) -> Path:
    return pack(root, slug, choice)
