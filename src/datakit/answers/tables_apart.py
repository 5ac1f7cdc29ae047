"""Un tableau entier et une colonne, de part et d’autre d’un signe : c’est dit avant de calculer, car la mémoire n’y suffirait pas.

`eclaire & vide` : pandas chercherait chaque ligne de la colonne parmi les colonnes du tableau, et ferait un tableau aussi
large que la colonne est longue.
"""

import ast
from collections.abc import Mapping
from typing import Any

import pandas as pd

from datakit.answers import read, xray
from datakit.answers.code import names
from datakit.errors import ExplainedError

#: Au-delà de tant de cases, le tableau né du calcul fige une petite machine ; en deçà, pandas répond de lui-même.
_MOST_CELLS = 5_000_000
_SIGNS = {
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}

Namespace = Mapping[str, Any]


class ApartTables(ast.NodeTransformer):
    """Dans le carnet, met une erreur expliquée à la place d’une opération que la machine ne finirait pas."""

    def __init__(self, namespace: Namespace) -> None:
        self.namespace = namespace

    def visit_Module(self, node: ast.Module) -> ast.AST:
        made: set[str] = set()  # ce que la cellule vient de nommer : on n’en sait encore rien
        for place, step in enumerate(node.body):
            self.known = {name: value for name, value in self.namespace.items() if name not in made}
            node.body[place] = self.visit(step)
            if isinstance(step, ast.Assign):
                for target in step.targets:
                    made.update(names(target))
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return node  # les noms d’une fonction sont les siens

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        sign = _SIGNS.get(type(node.op), "")
        said = apart(node.left, sign, node.right, self.known) if sign else []
        if not said:
            return self.generic_visit(node)

        call = f"__import__({__name__!r}, fromlist=['refuse']).refuse(*{said!r})"
        refusal = ast.parse(call, mode="eval").body
        for part in ast.walk(refusal):
            ast.copy_location(part, node)
        return refusal


def apart(left: ast.expr, sign: str, right: ast.expr, namespace: Namespace) -> list[str]:
    """Ce qu’il faut dire d’un tableau entier et d’une colonne que rapproche un signe ; rien si le calcul peut se faire.

    >>> table = pd.DataFrame({"a": range(3000), "b": True})
    >>> signs = ast.parse("oui & table", mode="eval").body
    >>> print(apart(signs.left, "&", signs.right, {"oui": table.a > 2, "table": table})[2].partition("`")[2])
    table.b`.
    >>> apart(signs.left, "&", signs.right, {"oui": table.a > 2, "table": table.b})
    []
    """
    one, other = _seen(left, namespace), _seen(right, namespace)
    if isinstance(one, pd.DataFrame):
        one, other, left, right = other, one, right, left
    if not isinstance(one, pd.Series) or not isinstance(other, pd.DataFrame):
        return []
    if len(one) * len(other) < _MOST_CELLS:
        return []

    column, table = ast.unparse(left), ast.unparse(_bare(right))
    tried = _to_try(one, table, other, namespace)
    given = xray.told(other)
    return read.error("table-and-column", table=table, given=given, column=column, sign=sign, tried=tried)


def refuse(fact: str, expected: str, action: str) -> None:
    """Ce que la cellule lance à la place du calcul."""
    raise ExplainedError(fact, expected, action)


def _bare(node: ast.expr) -> ast.expr:
    """`vide`, dans `~vide` : un signe devant ne change rien à ses lignes."""
    while isinstance(node, ast.UnaryOp):
        node = node.operand
    return node


def _seen(node: ast.expr, namespace: Namespace) -> Any:
    """Ce qui a les mêmes lignes que ce morceau, sans rien calculer : `a.b`, pour `~(a.b > 3)`."""
    node = _bare(node)
    if isinstance(node, ast.Compare):
        return _seen(node.left, namespace)
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return xray.UNKNOWN
    return xray.value(ast.unparse(node), namespace)


def _to_try(column: pd.Series, name: str, table: pd.DataFrame, namespace: Namespace) -> str:
    """Une colonne à essayer, dans un tableau qui a les lignes de celle-ci ; à défaut, dans celui qu’on a tapé."""
    known = {name: table, **namespace}
    for other, value in known.items():
        if isinstance(value, pd.DataFrame) and not other.startswith("_") and value.index.equals(column.index):
            return f"{other}.{_column_like(column, value)}"
    return f"{name}.{_column_like(column, table)}"


def _column_like(column: pd.Series, table: pd.DataFrame) -> str:
    """Le nom d’une colonne du même genre : vraie ou fausse, un nombre ; la dernière, si aucune ne l’est."""
    alike = [str(one) for one in table.columns if table[one].dtype == column.dtype]
    return alike[0] if alike else str(table.columns[-1])
