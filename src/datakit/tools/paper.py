"""`datakit paper` : un atelier sans ordinateur, en pages A4 tirées des cellules `papier` de son carnet."""

import re
from argparse import Namespace
from pathlib import Path

from datakit.errors import NotebookError
from datakit.tools import messages, notebook as nb, pages, report
from datakit.tools.run import execute
from figaudit.base.text import listing


def sheets(executed: nb.Notebook) -> dict[str, list[list[report.Shown]]]:
    """Les pages à distribuer (« papier ») et celles des réponses : une par titre de niveau 2, avec ce qui le suit.

    >>> cell = {"cell_type": "markdown", "metadata": {"tags": ["papier"]}, "source": "## Trier\\n## Réponses\\n12"}
    >>> {name: len(made) for name, made in sheets({"cells": [cell]}).items()}
    {'papier': 1, 'papier-reponses': 1}
    """
    made: dict[str, list[list[report.Shown]]] = {"papier": [], "papier-reponses": []}
    page: list[report.Shown] = []
    for cell in executed["cells"]:
        if "papier" not in nb.tags(cell):
            continue
        prose = nb.placed(cell["source"]) if cell["cell_type"] == "markdown" else ""
        for part in list(filter(str.strip, re.split(r"(?m)^(?=## )", prose))) or [""]:
            if part.startswith("## "):
                page = []
                made["papier-reponses" if part.startswith("## Réponses") else "papier"].append(page)
            page.append(report.shown(cell | {"source": part}))
    return made


def write(path: Path, root: Path, executed: nb.Notebook | None = None) -> list[Path]:
    """Écrit les feuilles de l’atelier dans build/ (HTML, et PDF si possible) ; rend les fichiers, aucun sans variante."""
    written = []
    if any("papier" in nb.tags(cell) for cell in nb.read(path)["cells"]):
        for name, made in sheets(executed := executed or execute(path)).items():
            page = pages.render("paper.html", facts=nb.facts_of(executed), name=name, pages=made)
            written += pages.printed(root / "build" / f"{path.stem}-{name}.html", page) if made else []
    return written


def run(options: Namespace) -> int:
    """`datakit paper` : exécute chaque carnet, écrit ses feuilles, dit où elles sont."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        if not (made := write(path, root)):
            raise NotebookError(*messages.said("no-paper", slug=path.stem))
        print(f"{path.stem} : {listing(p.name for p in made)} dans build/")
    return 0
