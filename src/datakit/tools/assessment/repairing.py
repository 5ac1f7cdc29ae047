"""Réparer un code d’une chose à la fois : une seule boucle, sur des réparations que l’on nomme.

Les réparations sont dans `reshaping.py` (la forme) et `gathering.py` (ce que l’on amasse).
"""

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from datakit.answers.code import parsed


class Cost(Enum):
    """Ce que coûte une faute : un point, un tiers de ceux de la question, ou la moitié."""

    POINT = "point"
    THIRD = "tiers"
    HALF = "moitié"

    def of(self, points: int) -> int:
        """Les points que cela ôte, d’une question qui en vaut tant.

        >>> [cost.of(6) for cost in Cost], Cost.THIRD.of(2)
        ([1, 2, 3], 1)
        """
        if self is Cost.POINT:
            return 1
        return points // 2 if self is Cost.HALF else max(1, points // 3)


@dataclass(frozen=True)
class Seen:
    """Un code à réparer, le nom qu’il définit, et sa question."""

    code: str
    name: str
    question: Mapping[str, Any]

    @cached_property
    def tree(self) -> ast.Module:
        return parsed(self.code)

    @cached_property
    def right(self) -> ast.Module:
        """La solution."""
        return parsed(str(self.question["solution"]))


#: Des codes réparés, et la faute que chacun ôte, en mots ; ou des nœuds, à la place de celui que l’on regarde.
Codes = Iterable[tuple[str, str]]
Nodes = Iterable[tuple[ast.AST, str]]


@dataclass(frozen=True)
class Repair:
    """Une réparation : son nom, ce que coûte la faute, ce que l’on essaie.

    `of_a_value` : elle ne répare pas une fonction ; `explains` : la faute dit mieux que Python pourquoi il s’est arrêté.
    """

    name: str
    cost: Cost
    tries: Callable[[Seen], Codes]
    of_a_value: bool = False
    explains: bool = False


@dataclass(frozen=True)
class Repaired:
    """Un code réparé, la faute que cela ôte, en mots, et les points qu’elle coûte ; `explains`, comme une `Repair`."""

    code: str
    fault: str
    lost: int
    explains: bool = False


def each(code: str, name: str, question: Mapping[str, Any], repairs: Iterable[Repair]) -> Iterator[Repaired]:
    """Ce code, réparé d’une chose à la fois, de toutes les façons que disent ces réparations."""
    seen = Seen(code, name, question)
    for repair in repairs:
        if repair.of_a_value and question.get("returns"):
            continue
        lost = repair.cost.of(question["points"])
        for made, fault in repair.tries(seen):
            yield Repaired(made, fault, lost, repair.explains)


def at_each_node(tries: Callable[[ast.AST, Seen], Nodes]) -> Callable[[Seen], Codes]:
    """De quoi essayer à chaque nœud d’un code ce qui en remplace un."""

    def everywhere(seen: Seen) -> Codes:
        for rank, node in enumerate(ast.walk(seen.tree)):
            for new, fault in tries(node, seen):
                yield replaced(seen.code, rank, new), fault

    return everywhere


class Replaced(ast.NodeTransformer):
    """Met un autre nœud à la place d’un seul."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> Any:
        return self.new if node is self.old else super().visit(node)


def replaced(code: str, rank: int, new: ast.AST) -> str:
    """Ce code, où le nœud de ce rang devient celui-là."""
    tree = ast.parse(code)
    old = list(ast.walk(tree))[rank]
    return ast.unparse(ast.fix_missing_locations(Replaced(old, new).visit(tree)))
