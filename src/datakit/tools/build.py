"""`datakit build` : les clés de chaque atelier, et son carnet pour les participants."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from datakit import safely
from datakit.data import store
from datakit.errors import NotebookError
from datakit.tools import (
    cover,
    edition,
    key_recording,
    messages,
    notebook as nb,
    run as executing,
    sealing,
    versions,
)
from datakit.tools.student import participants_text, student
from figaudit.base import text


def build(root: Path, names: Sequence[str] = (), check: bool = False, again: bool = False) -> list[str]:
    """Construit les clés et les carnets demandés ; rend une phrase par chose faite, ou à faire si `check`.

    `check=True` n’écrit et n’exécute rien ; `again=True` recalcule les clés même si rien n’a changé.
    """
    said = []
    for path in nb.choose(root / "solutions", names):
        if check:
            said += _late(root, path)
        else:
            said += _made(root, path, again)
    return said


def _late(root: Path, path: Path) -> list[str]:
    """Ce qui n’est pas à jour dans un atelier ; rien n’est écrit."""
    command = f"lancez `datakit build {path.stem}`"
    notebook = nb.read(path)
    facts = key_recording.stale(root, path.stem, notebook)
    if not facts and key_recording.retell(root, path.stem, notebook, write=False):
        facts = ["les blancs rangés avec les clés ne sont plus ceux du carnet"]
    said = [f"{path.stem} : {fact}, {command}" for fact in facts]
    if _differs(root / "notebooks" / path.name, participants_text(path)):
        said.append(f"{path.stem} : notebooks/ n’est pas à jour, {command}")
    return said


def _made(root: Path, path: Path, again: bool) -> list[str]:
    """Recalcule et écrit ce qui n’est pas à jour dans un atelier ; rend ce qui a été fait."""
    said = []
    notebook = nb.read(path)
    if key_recording.stale(root, path.stem, notebook) or again:
        count = key_recording.refresh(root, path)
        said.append(f"{path.stem} : {text.plural(count, 'clé')}")
    else:
        if key_recording.retell(root, path.stem, notebook):
            said.append(f"{path.stem} : blancs rangés avec les clés")
        cleaned = nb.dump(executing.update(notebook, notebook))
        if cleaned != nb.dump(notebook):
            nb.write(path, cleaned)
            said.append(f"{path.stem} : sorties enregistrées vidées")

    target = root / "notebooks" / path.name
    content = participants_text(path)
    if _differs(target, content):
        nb.write(target, content)
        said.append(f"{path.stem} : construit")
    return said


def _differs(target: Path, content: str) -> bool:
    return not target.is_file() or nb.text_of(target) != content


def orphans(root: Path) -> list[str]:
    """Une phrase par carnet, ou par fichier de clés, qui n’a plus de solution."""
    known = {path.stem for path in (root / "solutions").glob("*.ipynb")}
    made = [*(root / "notebooks").glob("*.ipynb"), *key_recording.folder(root).glob("*.json")]
    fact = "pas de solution de ce nom dans solutions/, supprimez ce fichier"
    return [f"{path.parent.name}/{path.name} : {fact}" for path in sorted(made) if path.stem not in known]


def withheld(root: Path, path: Path, word: str) -> Path:
    """Un dossier à distribuer : le carnet et ses clés, dont chaque solution ne s’ouvre que sur un mot, ou à une date."""
    sealing.refuse_unfit(word)
    held = sealing.sealed(key_recording.read(root, path.stem), word)
    given = sealing.marked(nb.read_string(participants_text(path)), held)

    target = root / "build" / "sans-solutions" / path.stem
    with safely.folder(target, "build") as fresh:
        nb.write(fresh / path.name, nb.dump(given))
        for name, data in cover.files(root, cover.of_the_kit(path.stem), folder="").items():
            safely.write(fresh / name, data)
        safely.write(fresh / store.SESSION / store.SESSION_KEYS, sealing.written(held))
    return target


# --- Une version courte ---


def shortened(root: Path, path: Path, version: str) -> Path:
    """Construit et exécute une version courte, corrigée puis vierge, dans build/courtes ; rend son dossier.

    Lève `NotebookError` en disant quel nom manque, et la cellule ôtée qui le faisait.
    """
    notebook = nb.read(path)
    short = versions.standing(notebook, version)
    target = root / "build" / "courtes" / f"{path.stem}-{version}"
    with safely.folder(target, "build") as fresh:
        solution = fresh / f"{path.stem}{edition.CORRECTED}.ipynb"
        given = fresh / path.name
        nb.write(solution, nb.dump(short))
        nb.write(given, nb.dump(student(short)))
        try:
            executing.execute(solution)
            executing.execute(given, variables={"DATAKIT_STRICT": ""})  # vierge, elle va jusqu’au bout
        except NotebookError as error:
            raise _stopped(error, notebook, version, path.stem) from error
    return target


def _stopped(error: NotebookError, notebook: nb.Notebook, version: str, name: str) -> NotebookError:
    """L’erreur d’une version courte qui s’arrête : ce qui l’arrête, et les cellules de code qu’elle n’a pas."""
    dropped = []
    for number, (cell, left) in enumerate(versions.remaining(notebook, version), 1):
        if cell["cell_type"] == "code" and not left.strip() and "cle" not in nb.tags(cell):
            dropped.append(cell.get("id") or str(number))
    said = text.listing(dropped) or "aucune"
    return NotebookError(
        *messages.said("version-stops", name=name, cut=version, why=error.fact, dropped=said)
    )


# --- La commande ---


def run(options: Namespace) -> int:
    """`datakit build` : 0 si tout est à jour ou construit, 1 si `--verifier` trouve des différences."""
    root = nb.project()
    if options.sans_solutions is not None:
        for path in nb.workshops(root / "solutions", options.slug):
            given = withheld(root, path, options.sans_solutions)
            print(f"{path.stem} : {given.relative_to(root)}/, à donner tel quel")
        sealing.remark(options.sans_solutions)
        return 0

    said = build(root, options.slug, options.check, options.again)
    is_late = options.check and bool(said)
    if options.cut:
        _shorten(root, options, said)
        return int(is_late)
    alone = [] if options.slug else orphans(root)
    print("\n".join([*said, *alone]) or "Les carnets et leurs clés sont à jour.")
    return int(is_late or bool(alone))


def _shorten(root: Path, options: Namespace, built: Sequence[str]) -> None:
    """La version courte des ateliers demandés ; sans nom, de tous ceux qui ont cette version. `built` : ce qui vient d’être construit."""
    for line in built:
        print(line)
    for path in nb.workshops(root / "solutions", options.slug):
        if not options.slug and options.cut not in nb.facts_of(nb.read(path)).get("cuts", {}):
            continue
        made = shortened(root, path, options.cut)
        print(f"{path.stem} : {options.cut} minutes, exécuté, dans {made.relative_to(root)}/")
