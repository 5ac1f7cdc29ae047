"""`datakit paper` : un atelier sans ordinateur, en pages A4 tirées des cellules `papier` de son carnet."""

import math
import re
from argparse import Namespace
from dataclasses import dataclass, replace
from pathlib import Path

from datakit.errors import NotebookError
from datakit.tools import build_cache, edition, messages, notebook as nb, pages, report, versions
from datakit.tools.run import execute
from figaudit.base import html
from figaudit.base.text import listing

GIVEN, ANSWERS = "papier", "papier-reponses"  # les deux documents : à distribuer, à garder
_TO_CUT = "Découpez"
FOR_THE_CARDS = 180  # millimètres d’une feuille A4 que laissent le titre et la consigne
TALLEST = 30  # millimètres : au-delà, une carte d’une phrase paraît vide
#: Lignes d’un tableau qui tiennent sur une feuille A4, à sept millimètres l’une (templates/paper.html).
ROWS = 34
#: Là où l’on répond : des pointillés, une case vide.
_ROOM = re.compile(r"…{2,}|<td[^>]*>(?:\s|&nbsp;|\u00a0)*</td>")
_LINE = re.compile(r"<hr ?/?>")
#: Les lignes qui finissent la feuille : plus qu’il n’en tient, le gabarit coupe.
_REST = html.Markup('<div class="suite">' + ROWS * "<hr>" + "</div>")
Sheets = dict[str, list[list[report.Shown]]]  # par document, ses pages ; par page, ce qu’elle montre


def sheets(executed: nb.Notebook) -> Sheets:
    """Les pages à distribuer (« papier ») et celles des réponses : une par titre de niveau 2, avec ce qui le suit.

    >>> cell = {"cell_type": "markdown", "metadata": {"tags": ["papier"]}, "source": "## Trier\\n## Réponses\\n12"}
    >>> {name: len(made) for name, made in sheets({"cells": [cell]}).items()}
    {'papier': 1, 'papier-reponses': 1}
    """
    made: Sheets = {GIVEN: [], ANSWERS: []}
    page: list[report.Shown] = []
    for cell in executed["cells"]:
        if "papier" not in nb.tags(cell):
            continue
        for part in _parts(cell):
            if part.startswith("## "):
                page = []
                document = ANSWERS if part.startswith("## Réponses") else GIVEN
                made[document].append(page)
            page.append(report.shown(cell | {"source": part}))
    return made


def _parts(cell: nb.Cell) -> list[str]:
    """Le texte d’une cellule, coupé à chaque titre de niveau 2 ; d’un code, rien que ses sorties, sous un texte vide."""
    if cell["cell_type"] != "markdown":
        return [""]
    parts = re.split(r"(?m)^(?=## )", nb.placed(cell["source"]))
    return [part for part in parts if part.strip()] or [""]


def card_height(page: list[report.Shown]) -> int:
    """La hauteur, en millimètres, des cartes que cette feuille demande de découper ; 0 si elle n’en demande pas.

    Elles se partagent la feuille : des cartes égales se mélangent, et ne laissent pas une demi-page blanche.

    >>> card_height([report.Shown(html.Markup("Découpez.<thead><tr></tr></thead>" + 9 * "<tr></tr>"))])
    20
    """
    said = "".join(one.source for one in page)
    rows = said.count("<tr") - said.count("<thead")
    if _TO_CUT not in said or rows < 1:
        return 0
    return min(TALLEST, FOR_THE_CARDS // rows)


def ruled(page: list[report.Shown]) -> list[report.Shown]:
    """La même feuille, réglée jusqu’en bas : ce qui en reste va à ses dernières lignes, ou à sa fin si rien n’y attend de réponse.

    >>> texts = ("Pourquoi ?<hr>Fin.", "Pourquoi ? ……", "Pourquoi ?", "Lisez.")
    >>> ["suite" in "".join(one.source for one in ruled([report.Shown(html.Markup(text))])) for text in texts]
    [True, False, True, False]
    """
    said = "".join(one.source for one in page)
    if _TO_CUT in said:
        return page

    for rank, one in reversed(list(enumerate(page))):
        lines = list(_LINE.finditer(one.source))
        if not lines:
            continue
        end = lines[-1].end()
        if _is_in_a_list(one.source[end:]):
            return page
        source = html.Markup(one.source[:end] + _REST + one.source[end:])
        return [*page[:rank], replace(one, source=source), *page[rank + 1 :]]

    if "?" in said and not _ROOM.search(said):
        return [*page, report.Shown(_REST)]
    return page


def _is_in_a_list(after: str) -> bool:
    """Vrai si ce qui suit une ligne ferme une puce qu’il n’a pas ouverte."""
    return after.count("</li>") > after.count("<li")


def length(page: list[report.Shown]) -> int:
    """Combien de feuilles A4 prend cette page : une, sauf si ses tableaux ont plus de lignes qu’une feuille n’en tient.

    >>> [length([report.Shown(html.Markup(rows * "<tr></tr>"))]) for rows in (0, 34, 80)]
    [1, 1, 3]
    """
    shown = "".join(one.source + "".join(one.outputs) for one in page)
    return max(1, math.ceil(shown.count("<tr") / ROWS))


@dataclass(frozen=True)
class Cards:
    """Une feuille de cartes à découper : son titre, et la page où elle est dans papier.pdf."""

    title: str
    page: int


def to_cut(notebook: nb.Notebook) -> list[Cards]:
    """Les feuilles de cartes à découper : celles dont une séance avec ordinateurs a besoin aussi."""
    titles = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown" and "papier" in nb.tags(cell):
            titles += [title for title, body in nb.parts(cell["source"]) if title and _TO_CUT in body]

    numbers = []
    number = 1
    for page in sheets(notebook)[GIVEN]:
        if _TO_CUT in "".join(one.source for one in page):
            numbers.append(number)
        number += length(page)
    return [Cards(title, page) for title, page in zip(titles, numbers, strict=True)]


def write(path: Path, root: Path, executed: nb.Notebook | None = None, *, name: str = "") -> list[Path]:
    """Écrit les feuilles de l’atelier dans build/ (HTML, et PDF si possible) ; rend les fichiers, aucun sans variante.

    `name` : le début de leur nom (celui du carnet, à défaut).
    """
    if not _has_sheets(nb.read(path)):
        return []

    executed = executed or execute(path)
    facts = nb.facts_of(executed)
    written = []
    for document, made in sheets(executed).items():
        if made:
            heights = [card_height(page) for page in made]
            ready = [ruled(page) for page in made] if document == GIVEN else made
            page = pages.render("paper.html", facts=facts, name=document, pages=ready, heights=heights)
            file = f"{name or path.stem}-{document}{versions.suffix(facts)}.html"
            written += pages.printed(root / "build" / file, page)
    return written


def _has_sheets(notebook: nb.Notebook) -> bool:
    return any("papier" in nb.tags(cell) for cell in notebook["cells"])


def run(options: Namespace) -> int:
    """`datakit paper` : écrit les feuilles de chaque atelier, dit où elles sont."""
    root = nb.project()
    for one in edition.chosen(root, options.slug, options.cut):
        if not _has_sheets(one.solution):
            raise NotebookError(*messages.said("no-paper", slug=one.slug))
        made = write(one.path, root, build_cache.played(root, one), name=one.name)
        print(f"{one.name} : {listing(file.name for file in made)} dans build/")
    return 0
