"""Deux valeurs échangées entre deux trous : une seule étourderie, dite dans les mots de la copie."""

import ast
from collections.abc import Iterator
from itertools import combinations, product

from datakit.answers.code import parsed
from datakit.tools.assessment.written import Rewritten

_MOST = 40  # échanges que l’on essaie
_EACH_WAY = "chacun à la place de l’autre"


def exchanged(code: str, solution: str) -> list[Rewritten]:
    """Ce code, où deux valeurs que la solution écrit aussi changent de place : deux nombres, deux textes, ou deux colonnes.

    >>> [one.code for one in exchanged("d = (t.x - 16.2) + (t.y - 44.0)", "d = (t.x - 44.0) + (t.y - 16.2)")]
    ['d = t.x - 44.0 + (t.y - 16.2)', 'd = t.y - 16.2 + (t.x - 44.0)']
    >>> exchanged("r = t.count('e') / t.count('en')", "r = t.count('en') / t.count('e')")[0].fault
    'vous avez échangé `"e"` et `"en"`, chacun à la place de l’autre'
    >>> exchanged("r = 3 + 4", "r = 3 + 5")
    []
    """
    known = {_written(node) for node in _leaves(parsed(solution))}
    places: dict[str, list[int]] = {}
    nodes = list(enumerate(ast.walk(parsed(code))))
    for rank, node in sorted(nodes, key=_where):  # on les nomme dans l’ordre où ils se lisent
        said = _written(node)
        if said in known:
            places.setdefault(said, []).append(rank)

    found = []
    pairs = combinations([one for one in places if one], 2)
    for one, other in sorted(pairs, key=lambda pair: _is_a_column(pair[0])):
        if _kind(one) != _kind(other):
            continue
        fault = f"vous avez échangé `{one[1:]}` et `{other[1:]}`, {_EACH_WAY}"
        for first, second in _ways(places[one], places[other]):
            found.append(Rewritten(_with_places_changed(code, first, second), fault))
    return found[:_MOST]


def _ways(ones: list[int], others: list[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Les places à échanger : toutes ensemble, puis deux à deux."""
    yield ones, others
    if len(ones) > 1 or len(others) > 1:
        for one, other in product(ones, others):
            yield [one], [other]


def _where(ranked: tuple[int, ast.AST]) -> tuple[int, int]:
    """La ligne d’un nœud, et où il y finit."""
    node = ranked[1]
    return getattr(node, "end_lineno", 0), getattr(node, "end_col_offset", 0)


def _leaves(tree: ast.Module) -> list[ast.AST]:
    return [node for node in ast.walk(tree) if _written(node)]


def _written(node: ast.AST) -> str:
    """Un nombre, un texte ou une colonne, tels qu’ils s’écrivent, derrière la lettre de leur genre ; vide de tout autre nœud."""
    if isinstance(node, ast.Attribute):
        return f"c{node.attr}"
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return f"n{node.value!r}"
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return f't"{node.value}"'
    return ""


def _kind(written: str) -> str:
    return written[0]


def _is_a_column(written: str) -> bool:
    """On remplit un trou d’un nombre ou d’un texte, plus souvent que d’une colonne."""
    return _kind(written) == "c"


def _with_places_changed(code: str, ones: list[int], others: list[int]) -> str:
    """Ce code, où ce qui est à ces rangs va à la place de ce qui est aux autres, et l’inverse."""
    tree = ast.parse(code)
    nodes = list(ast.walk(tree))
    one, other = _held(nodes[ones[0]]), _held(nodes[others[0]])
    for rank in ones:
        _put(nodes[rank], other)
    for rank in others:
        _put(nodes[rank], one)
    return ast.unparse(tree)


def _held(node: ast.AST) -> object:
    if isinstance(node, ast.Attribute):
        return node.attr
    assert isinstance(node, ast.Constant)
    return node.value


def _put(node: ast.AST, held: object) -> None:
    if isinstance(node, ast.Attribute):
        node.attr = str(held)
    if isinstance(node, ast.Constant):
        node.value = held  # type: ignore[assignment]
