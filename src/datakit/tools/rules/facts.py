"""Ce que les règles lisent d’un carnet, et ce qu’elles rendent."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from datakit.answers.code import parsed
from datakit.errors import NotebookError
from datakit.tools import notebook as nb
from datakit.tools.student import strip_solution
from figaudit.base import text

SAID = text.words(__file__, "rules.toml")  # par règle : son titre, sa raison, son remède, ses mots


class Cell:
    """Une cellule, telle que les règles la lisent."""

    def __init__(self, number: int, raw: nb.Cell) -> None:
        self.number = number
        self.raw = raw
        self.where = nb.name_of(number, raw)
        self.source: str = raw["source"]
        self.tags = nb.tags(raw)
        self.is_code = raw["cell_type"] == "code"
        self.is_text = raw["cell_type"] == "markdown"
        self.is_folded = bool(raw.get("metadata", {}).get("jupyter", {}).get("source_hidden"))

    @cached_property
    def tree(self) -> ast.Module:
        """L’arbre du code ; vide s’il ne s’analyse pas (magie IPython, erreur voulue)."""
        return _tree(self.source)

    @cached_property
    def start(self) -> str:
        """Le code tel que le reçoivent les participants, sa solution retirée ; entier si un repère est fautif."""
        try:
            return strip_solution(self.source)
        except NotebookError:
            return self.source

    @cached_property
    def start_tree(self) -> ast.Module:
        """L’arbre du code de départ."""
        return _tree(self.start)


def _tree(source: str) -> ast.Module:
    lines = [line for line in source.splitlines() if not line.lstrip().startswith(("%", "!"))]
    return parsed("\n".join(lines))


@dataclass(frozen=True)
class Heading:
    """Un titre du carnet, et la cellule où il est."""

    cell: Cell
    level: int
    name: str


@dataclass(frozen=True)
class Section:
    """Un titre de niveau 2, et les cellules montrées sous lui, la sienne comprise."""

    name: str
    cells: list[Cell]


class Facts:
    """Ce que les règles savent d’un carnet : son nom, sa fiche, ses cellules."""

    def __init__(self, notebook: nb.Notebook, slug: str) -> None:
        self.slug = slug
        self.card = nb.facts_of(notebook)
        self.is_workshop = self.card.get("kind", "workshop") != "index"
        self.cells = [Cell(number, raw) for number, raw in enumerate(notebook["cells"], 1)]
        self.code = [cell for cell in self.cells if cell.is_code]
        self.prose = [cell for cell in self.cells if cell.is_text]
        #: Celles que voient les participants.
        self.shown = [cell for cell in self.cells if not cell.tags & nb.HIDDEN]

    @cached_property
    def headings(self) -> list[Heading]:
        """Les titres que voient les participants."""
        found = []
        for cell in self.shown:
            if cell.is_text:
                found += [Heading(cell, level, name) for level, name in nb.headings(cell.source)]
        return found

    @cached_property
    def sections(self) -> list[Section]:
        """Les parties du carnet. D’une cellule à plusieurs titres, la dernière partie garde la cellule."""
        found: list[Section] = []
        for cell in self.shown:
            if cell.is_text:
                found += [Section(name, []) for level, name in nb.headings(cell.source) if level == 2]
            if found:
                found[-1].cells.append(cell)
        return found

    @property
    def announced(self) -> list[dict]:
        """Les sections que la fiche annonce ; aucune si ce n’en est pas la liste."""
        value = self.card.get("sections")
        if not isinstance(value, list):
            return []
        return [item for item in value if isinstance(item, dict)]


@dataclass(frozen=True)
class Fault:
    """Ce qui ne va pas, et la cellule où on le voit ; sans cellule, c’est le carnet entier."""

    message: str
    cell: Cell | None = None

    @property
    def where(self) -> str:
        """La cellule, nommée à une personne."""
        return self.cell.where if self.cell else ""


Faults = Iterator[Fault]
