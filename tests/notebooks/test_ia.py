"""L’atelier 17 : ce que sa version de 55 minutes dit de ChatGPT, et un texte par prénom."""

from __future__ import annotations

import ast
from pathlib import Path

import datakit as dk
from datakit.tools import notebook as nb, versions
from datakit.tools.student import student

SOLUTION = nb.read(Path(__file__).parents[2] / "solutions/17-intelligence-artificielle.ipynb")
NAMES = [
    "Léa",
    "Chloé",
    "Inès",
    "Zoé",
    "Hugo",
    "Enzo",
    "Mohamed",
    "Noah",
    "Tom",
    "Théo",
    "Raphaël",
    "Jade",
    "Emma",
    "Louise",
    "Alice",
    "Adam",
    "Liam",
    "Gabriel",
    "Jules",
    "Arthur",
    "Aya",
    "Fatou",
    "Yasmine",
    "Nour",
    "Kevin",
    "Nathalie",
    "Gwenn",
    "Maël",
    "Ana",
    "Lou",
]


def source(identifier):
    (found,) = [cell["source"] for cell in SOLUTION["cells"] if cell.get("id") == identifier]
    return found


def functions(identifier):
    """Les fonctions d’une cellule, sans ce qu’elle dessine."""
    tree = ast.parse(source(identifier))
    kept = [step for step in tree.body if isinstance(step, (ast.FunctionDef, ast.Import, ast.ImportFrom))]
    return ast.unparse(ast.Module(kept, []))


def test_the_short_session_says_what_it_shares_with_chatgpt():
    given = student(versions.standing(SOLUTION, "55"))
    text = "\n".join(nb.sources(given, "markdown"))
    assert "**Et ChatGPT ?**" in text.replace("\u202f", " ")
    assert "On y revient à la fin" not in text, "la partie où l’on y revient n’est pas dans cette version"


def test_thirty_names_give_thirty_texts(capsys):
    names = {"dk": dk}
    before, _, _ = source("suite-reprise").partition("verne = ")
    exec(before, names)
    exec(functions("suite-reprise"), names)
    (opening,) = [line for line in source("suite-reprise").splitlines() if line.startswith("verne")]
    exec(opening, names)
    written = []
    for name in NAMES:
        exec(source("suite-mecanisme").replace('"Les"', repr(name)), names)
        written.append(capsys.readouterr().out.rpartition(name)[2])
    assert len(NAMES) == 30
    assert len(set(written)) == len(NAMES)
