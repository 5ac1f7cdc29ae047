"""Les noms qui manqueraient à un carnet coupé : lus par une cellule gardée, écrits par une cellule ôtée seule."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from datakit.answers.code import parsed
from datakit.tools import bindings, messages, notebook as nb


@dataclass(frozen=True)
class Missing:
    """Un nom que lit une cellule gardée, et que faisait une cellule ôtée."""

    name: str
    reader: str
    maker: str

    def __str__(self) -> str:
        (said,) = messages.said("version-missing", name=self.name, reader=self.reader, maker=self.maker)
        return said


def lacking(cells: Iterable[tuple[nb.Cell, str]]) -> list[Missing]:
    """Les noms que lisent des cellules gardées, et que seules écrivaient des cellules ôtées (celles dont il ne reste rien)."""
    found = []
    made: set[str] = set()  # les noms qu’une cellule gardée a déjà écrits
    lost: dict[str, str] = {}  # par nom, la cellule ôtée qui l’écrivait
    for number, (cell, left) in enumerate(cells, 1):
        if cell["cell_type"] != "code":
            continue

        where = nb.name_of(number, cell)
        tree = parsed(cell["source"])
        written = _written(tree)
        is_cut = not left.strip()
        if is_cut:
            lost |= dict.fromkeys(written, where)
            continue

        for name in sorted(bindings.free(tree) - made):
            if name in lost:
                maker = lost.pop(name)  # une fois dit, il n’est pas redit
                found.append(Missing(name, where, maker))
        made |= written
    return found


def _written(tree: ast.Module) -> set[str]:
    """Les noms qu’une cellule écrit."""
    written: set[str] = set()
    for statement in tree.body:
        written |= bindings.names_bound(statement)
    return written
