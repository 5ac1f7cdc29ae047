"""Où se fabrique chaque nom d’un carnet : la cellule, et l’exercice qu’elle précède."""

from datakit.answers import code
from datakit.tools import notebook as nb
from datakit.tools.bindings import names_bound
from datakit.tools.exercises import BLOCK

#: Un titre de cellule plus long se coupe : on le cherche des yeux, on ne le lit pas.
_LONG = 70


def places(notebook: nb.Notebook) -> dict[str, list[list[str]]]:
    """Par nom qu’une cellule lit et qu’une autre fabrique : chaque cellule qui le fabrique, et l’exercice qui la suit.

    >>> cells = [{"cell_type": "code", "source": source} for source in ("# Le pain\\npain = 2", "ex.q1.check(pain)")]
    >>> places({"cells": cells})
    {'pain': [['Le pain', 'q1']]}
    """
    cells = _shown(notebook)
    following = _exercises_after(cells)
    wanted: set[str] = set()
    for source in cells:
        wanted |= code.inputs(source)

    found: dict[str, list[list[str]]] = {}
    for source, exercise in zip(cells, following, strict=True):
        for name in sorted(filled(source) & wanted):
            found.setdefault(name, []).append([_title(source), exercise])
    return found


def _shown(notebook: nb.Notebook) -> list[str]:
    """Le code que voient les participants, cellule par cellule."""
    cells = [one for one in notebook["cells"] if one["cell_type"] == "code" and not nb.tags(one) & nb.HIDDEN]
    return [BLOCK.sub("", one["source"]) for one in cells]


def _exercises_after(cells: list[str]) -> list[str]:
    """Pour chaque cellule, l’exercice qu’elle vérifie ou qu’elle précède ; vide après le dernier."""
    found: list[str] = []
    coming = ""
    for source in reversed(cells):
        coming = code.checked(source) or coming
        found.append(coming)
    return found[::-1]


def filled(source: str) -> set[str]:
    """Les noms qu’une cellule fabrique au bord de la page, hors des fonctions : ce que les autres peuvent lire."""
    found: set[str] = set()
    for step in code.parsed(source).body:
        found |= names_bound(step)
    return found


def _title(source: str) -> str:
    """Ce que la première ligne dit de la cellule ; son code, à défaut."""
    first = source.strip().partition("\n")[0]
    title = first.lstrip("# ")
    if len(title) > _LONG:
        return title[: _LONG - 1].rstrip() + "…"
    return title
