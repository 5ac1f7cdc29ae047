"""Les noms d’une cellule : ceux qu’elle laisse derrière elle, ceux qu’elle attend des cellules d’avant."""

import ast

from datakit.answers.code import names, renewed


def free(tree: ast.Module) -> set[str]:
    """Les noms lus avant d’être écrits dans la cellule, sauf ceux qu’une boucle ou une fonction se donne.

    >>> free(ast.parse("n = len(ventes)\\nprint(n)")) - {"len", "print"}
    {'ventes'}
    """
    return _free(tree.body)


def _free(statements: list[ast.stmt]) -> set[str]:
    made: set[str] = set()
    found: set[str] = set()
    for statement in statements:
        found |= names_read(statement) - made
        made |= names_bound(statement)
    return found


def names_bound(statement: ast.stmt) -> set[str]:
    """Les noms qu’une instruction laisse derrière elle ; d’une fonction ou d’une classe, son nom seul.

    >>> sorted(names_bound(ast.parse("import pandas as pd").body[0]))
    ['pd']
    """
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return {statement.name}

    found = set(names(statement, ast.Store))
    for node in ast.walk(statement):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found.update((alias.asname or alias.name).partition(".")[0] for alias in node.names)
    return found


def names_read(statement: ast.stmt) -> set[str]:
    """Les noms qu’une instruction demande autour d’elle : ni ceux d’une boucle, ni ceux que garde une fonction."""
    inside = _inside(statement)
    found = _free(inside)
    own: set[str] = set()
    for node in _around(statement, inside):
        found.update(names(node, ast.Load))
        found |= renewed(node)
        own |= _own(node)
        if inside:  # la variable d’une boucle, le nom que donne un `with`
            own.update(names(node, ast.Store))
    return found - own


def _inside(statement: ast.stmt) -> list[ast.stmt]:
    """Les instructions qu’une boucle, une condition, un `with` ou un `try` tient dans ses blocs."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return []
    found = list(getattr(statement, "body", ()))
    for handler in getattr(statement, "handlers", ()):
        found += handler.body
    return [*found, *getattr(statement, "orelse", ()), *getattr(statement, "finalbody", ())]


def _around(statement: ast.stmt, inside: list[ast.stmt]) -> list[ast.AST]:
    """Ce qu’une instruction lit elle-même, hors de ses blocs ; d’une instruction sans bloc, elle entière."""
    if not inside:
        return [statement]
    found: list[ast.AST] = []
    for node in ast.iter_child_nodes(statement):
        if isinstance(node, ast.ExceptHandler) and node.type:
            found.append(node.type)
        elif not isinstance(node, (ast.stmt, ast.ExceptHandler)):
            found.append(node)
    return found


def _own(tree: ast.AST) -> set[str]:
    """Les noms qu’un code se donne : arguments, variables d’une compréhension ou d’une fonction."""
    own: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            own.add(node.arg)
        elif isinstance(node, ast.comprehension):
            own.update(names(node.target, ast.Store))
        elif isinstance(node, ast.FunctionDef):
            own.update(names(node, ast.Store))
    return own
