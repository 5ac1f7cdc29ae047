"""Deux valeurs échangées entre deux trous : une seule étourderie, dite dans les mots de la copie."""

import ast
from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

from datakit.answers.code import parsed
from datakit.tools.assessment.written import Rewritten

_MOST = 40  # échanges que l’on essaie
_EACH_WAY = "chacun à la place de l’autre"


class _Value(NamedTuple):
    """Ce que l’on peut échanger : son genre, et ce qui s’écrit."""

    kind: str  # number, text, column
    code: str


def exchanged(code: str, solution: str) -> list[Rewritten]:
    """Ce code, où deux valeurs que la solution écrit aussi changent de place : deux nombres, deux textes, ou deux colonnes.

    >>> [one.code for one in exchanged("d = (t.x - 16.2) + (t.y - 44.0)", "d = (t.x - 44.0) + (t.y - 16.2)")]
    ['d = t.x - 44.0 + (t.y - 16.2)', 'd = t.y - 16.2 + (t.x - 44.0)']
    >>> exchanged("r = t.count('e') / t.count('en')", "r = t.count('en') / t.count('e')")[0].fault
    'vous avez échangé `"e"` et `"en"`, chacun à la place de l’autre'
    >>> exchanged("r = 3 + 4", "r = 3 + 5")
    []
    """
    known = {_value(node) for node in ast.walk(parsed(solution))} - {None}
    places: dict[_Value, list[int]] = {}
    nodes = list(enumerate(ast.walk(parsed(code))))
    for rank, node in sorted(nodes, key=_where):  # on les nomme dans l’ordre où ils se lisent
        value = _value(node)
        if value is not None and value in known:
            places.setdefault(value, []).append(rank)

    found = []
    pairs = combinations(places, 2)
    # On remplit un trou d’un nombre ou d’un texte, plus souvent que d’une colonne
    for one, other in sorted(pairs, key=lambda pair: pair[0].kind == "column"):
        if one.kind != other.kind:
            continue
        fault = f"vous avez échangé `{one.code}` et `{other.code}`, {_EACH_WAY}"
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


def _value(node: ast.AST) -> _Value | None:
    """Le nombre, le texte ou la colonne qu’écrit ce nœud ; rien de tout autre."""
    if isinstance(node, ast.Attribute):
        return _Value("column", node.attr)
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return _Value("number", repr(node.value))
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _Value("text", f'"{node.value}"')
    return None


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
