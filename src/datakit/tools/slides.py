"""`datakit slides` : les diapositives d'un atelier, en un seul fichier qui ne demande rien au réseau."""

import re
from argparse import Namespace
from pathlib import Path

from datakit.text import plural
from datakit.tools import notebook as nb
from datakit.tools import pages, report
from datakit.tools.run import execute


def sections(executed: nb.Notebook) -> list[list[report.Shown]]:
    """Les diapositives : celles que le carnet marque, sinon une par titre, et une par figure.

    Une cellule `animateur` devient la note de qui parle, sur la diapositive qui précède. Le code et les
    exercices ne sont montrés que si le carnet le demande (`slide_type`).
    """
    cells = [cell for cell in executed["cells"] if not nb.tags(cell) & {"cle", "papier"}]
    marked = any(_kind(cell) in ("slide", "subslide", "fragment") for cell in cells)
    slides: list[list[report.Shown]] = []
    for cell in cells:
        note = "animateur" in nb.tags(cell)
        kept = cell if note else _kept(cell, marked)
        if not kept or (note and not slides):
            continue
        if not note and (not slides or not marked or _kind(cell) in ("slide", "subslide")):
            slides.append([])
        slides[-1].append(report.shown(kept))
    return slides


def _kind(cell: nb.Cell) -> str:
    return cell.get("metadata", {}).get("slideshow", {}).get("slide_type", "")


def _kept(cell: nb.Cell, marked: bool) -> nb.Cell | None:
    """Ce qu’une diapositive montre d’une cellule : ses figures, sinon son texte, ou le code d’une cellule marquée."""
    figures = [o for o in cell.get("outputs", ()) if "<figure" in o.get("data", {}).get("text/html", "")]
    prose, source = cell["cell_type"] == "markdown", cell["source"]
    if marked and _kind(cell) in ("", "skip", "notes", "-"):
        return None
    if not marked:
        source = _short(source) if prose else ""
    elif figures and not prose:
        source = ""
    return cell | {"source": source, "outputs": figures} if source or figures else None


def _short(source: str) -> str:
    """D’un texte du carnet, ce qui tient sur une diapositive : le titre et les deux premières phrases."""
    level, name = next((title for title in nb.headings(source) if title[0] <= 2), (0, ""))
    if not level:
        return ""
    prose = [line for line in source.splitlines() if line.strip() and line[0] not in "#<|>-!`["]
    sentences = re.split(r"(?<=[.!?…])\s+", " ".join(prose))
    return f"{'#' * level} {name}\n\n{' '.join(sentences[:2])}"


def deck(executed: nb.Notebook) -> str:
    """Le fichier complet : aspect, diapositives, programme, tout dedans."""
    question = nb.facts_of(executed).get("question", "")
    return pages.render("slides.html", question=question, slides=sections(executed))


def write(path: Path, root: Path, executed: nb.Notebook | None = None) -> Path:
    """Écrit build/SLUG-diapos.html ; rend son chemin."""
    target = root / "build" / f"{path.stem}-diapos.html"
    nb.write(target, deck(executed or execute(path)))
    return target


def run(options: Namespace) -> int:
    """`datakit slides` : écrit les diapositives."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        target = write(path, root)
        count = target.read_text("utf-8").count("<section")
        print(f"{path.stem} : {plural(count, 'diapositive')} dans build/{target.name}")
    return 0
