"""Les cellules de code : leur longueur, ce qu’elles replient, ce qu’elles impriment, ce qu’elles demandent au kit."""

import ast
import re
from collections.abc import Iterator

from datakit.tools import inputs, notebook as nb
from datakit.tools.rules.facts import SAID, Cell, Facts, Fault, Faults
from figaudit.base import text

MOST_LINES = 12  # d’une cellule que lit une personne débutante
MOST_KEY_LINES = 40  # d’une clé, que les participants ne voient pas : une ligne par erreur prévue
# Les noms de `dk` dans un atelier : une douzaine, et `bet`, qui ne remplace aucune ligne de pandas.
MOST_NAMES = 13
_LINE = re.compile(r"^\s*[^\s#]", re.MULTILINE)  # une ligne de code, ni vide ni commentaire


def long_cell(facts: Facts) -> Faults:
    """Une cellule que l’on lit est trop longue ; le départ et la solution se comptent à part."""
    for cell in facts.code:
        if cell.is_folded:
            continue  # repliée, elle ne se lit pas : elle va d’un trait jusqu’à ce qu’elle montre

        begun = len(_LINE.findall(cell.start))
        solved = len(_LINE.findall(cell.source)) - begun
        longest = max(begun, solved)
        most = MOST_KEY_LINES if cell.tags & nb.HIDDEN else MOST_LINES
        if longest > most:
            yield Fault(f"{longest} lignes de code ; {most} au plus.", cell)


def unlabelled_fold(facts: Facts) -> Faults:
    """Une cellule repliée ne commence pas par un commentaire, la seule ligne visible."""
    for cell in facts.code:
        if cell.is_folded and not cell.source.startswith("# "):
            yield Fault("Le code est replié, et rien ne dit ce qu’il fait.", cell)


def folded_in_a_row(facts: Facts) -> Faults:
    """Deux cellules repliées se lancent de suite, sans rien à lire ou à voir entre les deux."""
    before = None  # la cellule repliée d’avant, si rien ne l’a encore séparée de celle-ci
    read_since = False
    for cell in facts.shown:
        if not cell.is_code:
            read_since = True
            continue

        if not cell.is_folded:
            before = None
            continue

        if before and not read_since:
            yield Fault(f"Le code est replié, comme celui de la {before.where}, juste au-dessus.", cell)
        elif before and not _shows_something(before):
            yield Fault(
                f"Le code est replié, et celui de la {before.where}, avant lui, ne montre rien.", cell
            )
        before = cell
        read_since = False


def _shows_something(cell: Cell) -> bool:
    """La cellule affiche quelque chose : elle appelle de quoi montrer, ou finit sur une valeur."""
    for statement in cell.tree.body:
        if any(called in SAID["folded-in-a-row"]["shows"] for called in _called(statement)):
            return True

    if not cell.tree.body or not isinstance(cell.tree.body[-1], ast.Expr):
        return False
    last = cell.tree.body[-1].value
    if isinstance(last, ast.Call):
        return _name_of(last) not in SAID["folded-in-a-row"]["silent"]
    return True


def _called(statement: ast.AST) -> Iterator[str]:
    """Le nom de ce qu’appelle une instruction, sans entrer dans les fonctions qu’elle définit."""
    if isinstance(statement, ast.FunctionDef | ast.Lambda):
        return
    if isinstance(statement, ast.Call):
        yield _name_of(statement)
    for part in ast.iter_child_nodes(statement):
        yield from _called(part)


def _name_of(call: ast.Call) -> str:
    """Le nom de ce qui est appelé, sans ce qui le porte : `show` pour `dk.show(fig)`."""
    return ast.unparse(call.func).rpartition(".")[2]


def printed_table(facts: Facts) -> Faults:
    """Un tableau est montré autrement que par `dk.table`."""
    for cell in facts.code:
        if re.search(r"\.to_(string|markdown)\(", cell.source) or ".style." in cell.source:
            yield Fault("Un tableau est imprimé comme du texte, ou mis en forme à la main.", cell)


def too_many_names(facts: Facts) -> Faults:
    """L’atelier emploie trop de noms de `dk` dans les cellules que l’on lit."""
    used = set()
    for cell in facts.shown:
        if cell.is_folded:
            continue
        for node in ast.walk(cell.tree):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "dk":
                used.add(node.attr)
    if len(used) > MOST_NAMES:
        yield Fault(f"{len(used)} noms de `dk` ({text.listing(sorted(used))}) ; {MOST_NAMES} au plus.")


def home_code(facts: Facts) -> Faults:
    """Le code du lieu que le carnet ouvre est écrit ailleurs que là où on l’ouvre : rejoué, il nommerait une autre ville."""
    home = inputs.place_of({"cells": [cell.raw for cell in facts.cells]})
    if not home:
        return

    for cell in facts.code:
        opened = {id(given) for given in _given_to_place(cell.tree)}
        for node in ast.walk(cell.tree):
            if isinstance(node, ast.Constant) and node.value == home and id(node) not in opened:
                yield Fault(f"Le code `{home}` y est écrit tel quel.", cell)


def _given_to_place(tree: ast.Module) -> Iterator[ast.expr]:
    """Ce que l’on donne à `dk.place(…)`, que `replay` remplace."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name_of(node) == "place":
            yield from node.args
