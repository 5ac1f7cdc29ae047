"""Pourquoi un résultat est manquant (NaN) : ce que la cellule lit, et qui ne contient rien."""

import ast
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
from pandas.api.types import is_integer_dtype

from datakit.answers import filters, read
from datakit.answers.verdict import MistakeKind, Remark


def why(tree: ast.AST, namespace: Mapping[str, Any]) -> Remark | None:
    """La raison que la cellule montre d’elle-même ; rien si elle ne la montre pas.

    >>> t = pd.DataFrame({"pib": [None, None], "vie": [70, 80]})
    >>> print(why(ast.parse("x = (t.vie * t.pib).sum()"), {"t": t}).message)
    Votre résultat est manquant (NaN) : dans `t`, la colonne `pib` n’a aucune valeur.
    """
    for table, bounds, of_loc in _slices(tree):
        found = _of_a_slice(table, bounds, of_loc, namespace)
        if found:
            return found

    emptied = _emptied(tree, namespace)
    if emptied:
        quoted = filters.number_in_quotes(tree, namespace[emptied])
        if quoted:
            return quoted
        return Remark(read.say("numbers", "missing-emptied", name=emptied), MistakeKind.CONDITION)

    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
            continue
        name, column = node.value.id, node.attr
        if _is_without_values(namespace.get(name), column):
            return Remark(read.say("numbers", "missing-column", table=name, column=column))
    return None


def _emptied(tree: ast.AST, namespace: Mapping[str, Any]) -> str:
    """Le nom que la cellule donne à une sélection où il ne reste aucune ligne ; rien s’il n’y en a pas."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Subscript):
            continue
        target = node.targets[0]
        if not isinstance(target, ast.Name):
            continue
        kept = namespace.get(target.id)
        if isinstance(kept, (pd.DataFrame, pd.Series)) and kept.empty:
            return target.id
    return ""


def _is_without_values(table: object, column: str) -> bool:
    if not isinstance(table, pd.DataFrame) or column not in table.columns:
        return False
    return len(table) > 0 and bool(table[column].isna().all())


def _slices(tree: ast.AST) -> Iterator[tuple[str, tuple[int, int], bool]]:
    """Chaque `t[a:b]` ou `t.loc[a:b]` de la cellule, entre deux nombres : la table, les bornes, et s’il y a `.loc`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Slice):
            continue
        first, last = _written_number(node.slice.lower), _written_number(node.slice.upper)
        if first is None or last is None:
            continue
        of_loc = isinstance(node.value, ast.Attribute) and node.value.attr == "loc"
        owner = node.value.value if of_loc and isinstance(node.value, ast.Attribute) else node.value
        if isinstance(owner, ast.Name):
            yield owner.id, (first, last), of_loc


def _written_number(bound: ast.expr | None) -> int | None:
    """Le nombre entier écrit là ; « 1918-1927 » en est un aussi, leur différence."""
    if isinstance(bound, ast.Constant) and isinstance(bound.value, int):
        return bound.value
    if isinstance(bound, ast.BinOp) and isinstance(bound.op, ast.Sub):
        left, right = _written_number(bound.left), _written_number(bound.right)
        if left is not None and right is not None:
            return left - right
    return None


def _is_sorted(table: pd.DataFrame | pd.Series) -> bool:
    """Vrai pour des lignes rangées : ailleurs, « de 18 à 27 » ne dit pas lesquelles."""
    return len(table) > 0 and table.index.is_monotonic_increasing


def _of_a_slice(
    name: str, bounds: tuple[int, int], of_loc: bool, namespace: Mapping[str, Any]
) -> Remark | None:
    """Des bornes à l’envers, hors de la table, ou des années lues comme des rangs."""
    table = namespace.get(name)
    if not isinstance(table, (pd.DataFrame, pd.Series)) or not is_integer_dtype(table.index):
        return None
    first, last = bounds
    if first > last and last in table.index:
        code = f"{name}.loc[{last}:{first}]"
        said = read.say("numbers", "missing-order", first=first, last=last, code=code)
        return Remark(said, MistakeKind.CONDITION)
    if not of_loc and first > len(table):
        said = read.say("numbers", "missing-loc", code=f"{name}.loc[{first}:{last}]")
        return Remark(said)
    if of_loc and _is_sorted(table) and table.loc[first:last].empty:
        lines = {"start": table.index.min(), "end": table.index.max()}
        said = read.say("numbers", "missing-outside", first=first, last=last, table=name, **lines)
        return Remark(said, MistakeKind.CONDITION)
    return None
