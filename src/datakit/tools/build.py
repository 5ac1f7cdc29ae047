"""De la solution au carnet des participants : une fonction pure, puis une écriture."""

import copy
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from datakit import text
from datakit.errors import NotebookError
from datakit.tools import notebook as nb

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
_NEAR_MARKER = re.compile(r"^\s*#+\s*(BEGIN|END)\s+SOLUTION\b.*$", re.IGNORECASE)
_KEPT_METADATA = ("tags", "slideshow")


def student(notebook: nb.Notebook) -> nb.Notebook:
    """Le carnet des participants, tiré d’une solution qui n’est pas modifiée.

    Retire les solutions, les cellules d’animation et les sorties (sauf `keep_output`).
    Lève `NotebookError` si un repère est seul, imbriqué ou jamais refermé.

    >>> source = "x = ...\\n### BEGIN SOLUTION\\nx = 1\\n### END SOLUTION"
    >>> cell = {"cell_type": "code", "id": "q1", "source": source}
    >>> student({"cells": [cell], "metadata": {}})["cells"][0]["source"]
    'x = ...'
    """
    cells = []
    for number, cell in enumerate(notebook["cells"], 1):
        source = strip_solution(cell["source"], nb.name_of(number, cell))
        if "animateur" in nb.tags(cell):
            continue
        if cell["source"].strip() and not source.strip():
            raise _marker_error(nb.name_of(number, cell), "il ne reste rien une fois la solution retirée")
        cells.append(_cleaned(cell, source))
    metadata = notebook.get("metadata", {})
    kept = {key: copy.deepcopy(metadata[key]) for key in ("kernelspec", "datakit") if key in metadata}
    return {
        "cells": cells,
        "metadata": kept | {"language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _cleaned(cell: nb.Cell, source: str) -> nb.Cell:
    metadata = {
        key: copy.deepcopy(cell["metadata"][key]) for key in _KEPT_METADATA if key in cell.get("metadata", {})
    }
    clean = {"cell_type": cell["cell_type"], "id": cell.get("id", ""), "metadata": metadata, "source": source}
    if "attachments" in cell:
        clean["attachments"] = copy.deepcopy(cell["attachments"])
    if cell["cell_type"] == "code":
        kept = "keep_output" in nb.tags(cell)
        outputs = stable_outputs(cell) if kept else []
        clean |= {"execution_count": counted(outputs), "outputs": outputs}
    return clean


def counted(outputs: list[dict]) -> int | None:
    """Le numéro d’exécution à garder : nbval refuse de comparer une cellule qui n’en a pas."""
    return 1 if outputs else None


def stable_outputs(cell: nb.Cell) -> list[dict]:
    """Les sorties d’une cellule sans rien qui change d’une exécution à l’autre."""
    outputs = copy.deepcopy(cell.get("outputs", []))
    for output in outputs:
        if "execution_count" in output:
            output["execution_count"] = None
        if "metadata" in output:
            output["metadata"] = {}
        output.pop("transient", None)
    return outputs


def strip_solution(source: str, where: str = "cellule") -> str:
    """Retire les blocs compris entre les deux repères, et les repères.

    >>> strip_solution("a = ...\\n### BEGIN SOLUTION\\na = 2\\n### END SOLUTION\\nprint(a)")
    'a = ...\\nprint(a)'
    """
    kept: list[str] = []
    opened = False
    for line in source.splitlines():
        mark = line.strip()
        if mark == BEGIN:
            if opened:
                raise _marker_error(where, "un bloc de solution en contient un autre")
            opened = True
        elif mark == END:
            if not opened:
                raise _marker_error(where, f"« {END} » ne referme rien")
            opened = False
        elif _NEAR_MARKER.match(line):
            raise _marker_error(where, f"le repère {text.quote(mark)} est mal écrit")
        elif not opened:
            kept.append(line)
    if opened:
        raise _marker_error(where, f"« {BEGIN} » n’est jamais refermé")
    return "\n".join(kept).rstrip("\n")


def _marker_error(where: str, fact: str) -> NotebookError:
    return NotebookError(
        f"{where[:1].upper()}{where[1:]} : {fact}.",
        f"« {BEGIN} », la solution, « {END} », sous une ligne « nom = ...  # À compléter ».",
        "Corrigez la cellule dans solutions/, puis relancez `datakit build`.",
    )


def built(path: Path) -> str:
    """Le texte du carnet des participants pour la solution `path`."""
    try:
        return nb.dump(student(nb.read(path)))
    except NotebookError as error:
        raise NotebookError(f"{path.stem} — {error.fact}", error.expected, error.action) from error


def build(root: Path, names: Sequence[str] = (), check: bool = False) -> tuple[list[str], list[str]]:
    """Construit les carnets demandés ; rend ceux qui différaient, et ceux qui n’ont pas de solution.

    `check=True` n’écrit rien.
    """
    different = []
    for source in nb.choose(root / "solutions", names):
        target = root / "notebooks" / source.name
        content = built(source)
        if not target.is_file() or target.read_text("utf-8") != content:
            different.append(source.stem)
            if not check:
                nb.write(target, content)
    known = {path.name for path in (root / "solutions").glob("*.ipynb")}
    orphans = (
        [] if names else sorted(p.stem for p in (root / "notebooks").glob("*.ipynb") if p.name not in known)
    )
    return different, orphans


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit build`."""
    parser.add_argument("slug", nargs="*", help="les carnets à construire (tous par défaut)")
    parser.add_argument(
        "--check", action="store_true", help="ne rien écrire ; dire lesquels ne sont pas à jour"
    )


def run(options: Namespace) -> int:
    """`datakit build` : 0 si tout est à jour ou construit, 1 si `--check` trouve des différences."""
    root = nb.project()
    different, orphans = build(root, options.slug, options.check)
    for slug in different:
        print(
            f"{slug} : "
            + ("notebooks/ n’est pas à jour, lancez `datakit build`" if options.check else "construit")
        )
    for slug in orphans:
        print(f"{slug} : ce carnet n’a pas de solution dans solutions/")
    if not different and not orphans:
        print("Les carnets sont à jour.")
    return 1 if orphans or (options.check and different) else 0
