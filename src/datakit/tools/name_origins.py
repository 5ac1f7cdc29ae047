"""Où se fabrique chaque nom d’un carnet : la cellule, et l’exercice qu’elle précède."""

from datakit.answers import code
from datakit.answers.explain.opened_exercises import RENEWS
from datakit.tools import notebook as nb, versions
from datakit.tools.bindings import free, names_bound
from datakit.tools.exercises import BLOCK

#: Un titre de cellule plus long se coupe : on le cherche des yeux, on ne le lit pas.
_LONG = 70


def places(notebook: nb.Notebook) -> dict[str, list[list[str]]]:
    """Par nom qu’une cellule lit et qu’une autre fabrique : chaque cellule qui le fabrique, et l’exercice qui la suit.

    Viennent après, s’il y a lieu, ses marques : `RENEWS` pour une cellule qui demande ce nom avant de le refaire, et
    chaque version courte où elle n’est pas. Un exercice qu’une version n’a pas y est de même, sous son nom.

    >>> cells = [{"cell_type": "code", "source": source} for source in ("# Le pain\\npain = 2", "ex.q1.check(pain)")]
    >>> places({"cells": cells})
    {'pain': [['Le pain', 'q1']]}
    """
    shown = [
        cell for cell in notebook["cells"] if cell["cell_type"] == "code" and not nb.tags(cell) & nb.HIDDEN
    ]
    cells = [BLOCK.sub("", cell["source"]) for cell in shown]
    following = _exercises_after(cells)
    absent = _absent(notebook)
    wanted: set[str] = set()
    for source in cells:
        wanted |= code.inputs(source)

    found: dict[str, list[list[str]]] = {}
    for cell, source, exercise in zip(shown, cells, following, strict=True):
        lacking = absent.get(cell["source"], [])
        renews = free(code.parsed(source))
        for name in sorted(filled(source) & wanted):
            marks = [RENEWS, *lacking] if name in renews else lacking
            found.setdefault(name, []).append(_entry(source, exercise, marks))
        if lacking and code.checked(source):
            found[exercise] = [_entry(source, exercise, lacking)]
    return found


def _entry(source: str, exercise: str, marks: list[str]) -> list[str]:
    """Une cellule, telle que les clés la gardent ; ses marques, s’il y en a, en un mot chacune."""
    if not marks:
        return [_title(source), exercise]
    return [_title(source), exercise, " ".join(marks)]


def _absent(notebook: nb.Notebook) -> dict[str, list[str]]:
    """Par cellule que n’ont pas toutes les versions courtes, celles où elle manque."""
    found: dict[str, list[str]] = {}
    for version in nb.facts_of(notebook).get("cuts", {}):
        for cell, left in versions.remaining(notebook, version):
            if not left.strip():
                found.setdefault(cell["source"], []).append(version)
    return found


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
