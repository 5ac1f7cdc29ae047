"""Lire du code Python sans l’exécuter : son arbre, les noms qu’il lit, ceux qu’il écrit."""

import ast
import builtins
import re
from collections.abc import Iterator

#: Une vérification, même dans une cellule que Python ne lit pas.
_CHECKED = re.compile(r"^[^#\n]*\b\w+\.(q\d+)\.check\(", re.MULTILINE)

#: Ce que lève Python devant un code qu’il ne lit pas. Cent mille « - » de suite épuisent son analyseur, qui dit alors
#: que la mémoire manque : une seule cellule d’élève ne doit pas arrêter la lecture de toute une classe.
UNPARSED = (SyntaxError, ValueError, RecursionError, MemoryError)


def parsed(source: str) -> ast.Module:
    """L’arbre d’un code ; vide s’il ne s’analyse pas.

    >>> parsed("1 +").body
    []
    """
    try:
        return ast.parse(source)
    except UNPARSED:
        return ast.Module([], [])


def names(tree: ast.AST, context: type[ast.expr_context] = ast.expr_context) -> list[str]:
    """Les noms lus (`ast.Load`) ou écrits (`ast.Store`) par un code ; tous, à défaut.

    >>> names(ast.parse("a = b"), ast.Store)
    ['a']
    """
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, context):
            found.append(node.id)
    return found


def renewed(tree: ast.AST) -> set[str]:
    """Les noms qu’un code complète, et qui doivent donc exister avant lui : `gestes |= {…}`.

    >>> renewed(ast.parse("total = 0\\ngestes |= {}"))
    {'gestes'}
    """
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
    return found


def inputs(code: str | ast.Module) -> set[str]:
    """Les noms qu’un code attend des cellules d’avant.

    >>> inputs("n = len(ventes)")
    {'ventes'}
    >>> inputs("def double(x): return 2 * x")
    set()
    """
    tree = parsed(code) if isinstance(code, str) else code
    read = set(names(tree, ast.Load))
    written = set(names(tree, ast.Store))
    received = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return read - written - received - set(dir(builtins))


def checked(source: str) -> str:
    """Le nom de l’exercice que vérifie une cellule ; vide si elle n’en vérifie aucun.

    >>> checked("x = 2\\nex.q12.check(x)"), checked("# ex.q1.check(x)")
    ('q12', '')
    """
    found = _CHECKED.search(source)
    return found[1] if found else ""


def rank(exercise: str) -> int:
    """Le numéro d’un exercice ; au-delà de tous les autres pour une cellule qui n’en vérifie pas.

    >>> rank("q12"), rank("") > 1000
    (12, True)
    """
    return int(exercise[1:]) if exercise else 10**6


def stands_alone(name: str, source: str) -> bool:
    """Vrai si ce nom est là où un texte tiendrait : seul à droite d’un `=`, comparé, dans une liste, entre parenthèses.

    >>> stands_alone("Marie", "p = Marie"), stands_alone("Marie", "Marie.sum()")
    (True, False)
    """
    for node in ast.walk(parsed(source)):
        for value in _values(node):
            if isinstance(value, ast.Name) and value.id == name:
                return True
    return False


def _values(node: ast.AST) -> Iterator[ast.expr]:
    """Les valeurs qu’un bout de code range, compare, énumère ou donne à une fonction."""
    if isinstance(node, (ast.Assign, ast.keyword)):
        yield node.value
    elif isinstance(node, ast.Compare):
        yield from node.comparators
    elif isinstance(node, (ast.List, ast.Tuple)):
        yield from node.elts
    elif isinstance(node, ast.Call):
        yield from node.args


def texts(tree: ast.AST) -> list[str]:
    """Les textes écrits dans un code.

    >>> texts(ast.parse("a = ['x', 1]"))
    ['x']
    """
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
    return found
