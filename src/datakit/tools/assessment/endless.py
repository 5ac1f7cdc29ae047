"""Une boucle `while` que rien ne fait finir, rendue finie : ce que dit le reste se juge alors.

Ce qu’elle compare doit changer à chaque tour. On ne lance pas un tel code tel quel : il tournerait jusqu’au bout du temps compté.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from datakit.answers.code import names, parsed

_LEAVES = (ast.Return, ast.Break, ast.Raise)


@dataclass(frozen=True)
class Ended:
    """Un code dont la boucle finit, et la faute que l’on en a ôtée, en mots."""

    code: str
    fault: str


def ended(code: str) -> list[Ended]:
    """Ce code, dont la boucle sans fin avance à chaque tour ; rien si toutes ses boucles avancent.

    >>> [one.fault for one in ended("i = 0\\nwhile i < 3:\\n    print(i)")]
    ['rien ne fait avancer `i` : la boucle ne finit pas, il manque `i += 1`']
    >>> [one.code for one in ended("i = 0\\nwhile i < 3:\\n    if a:\\n        i += 1")]
    ['i = 0\\nwhile i < 3:\\n    if a:\\n        pass\\n    i += 1']
    >>> ended("while i < 3:\\n    i += 1"), ended("while pile:\\n    pile.pop()")
    ([], [])
    """
    found = []
    for rank, node in enumerate(ast.walk(parsed(code))):
        if not isinstance(node, ast.While):
            continue
        compared = names(node.test, ast.Load)
        if _moves_on(node.body, set(compared)):
            continue
        for name in dict.fromkeys(compared):
            found += list(_moving(code, rank, name))
    return found


def _moves_on(lines: list[ast.stmt], compared: set[str]) -> bool:
    """Quel que soit le chemin, un tour de ces lignes change-t-il ce que l’on compare, ou sort-il de la boucle ?"""
    for line in lines:
        if isinstance(line, _LEAVES):
            return True
        if isinstance(line, ast.If):
            if _moves_on(line.body, compared) and _moves_on(line.orelse, compared):
                return True
            continue
        if _changes(line, compared):
            return True
    return False


def _changes(line: ast.AST, compared: set[str]) -> bool:
    """Cette ligne change-t-elle l’un de ces noms ? `i = +1` lui rend toujours la même valeur."""
    if isinstance(line, ast.Assign) and isinstance(line.value, ast.UnaryOp):
        return False
    if compared & set(names(line, ast.Store)):
        return True
    calls = [node.func for node in ast.walk(line) if isinstance(node, ast.Call)]
    methods = [one for one in calls if isinstance(one, ast.Attribute)]
    return any(compared & set(names(one.value, ast.Load)) for one in methods)


def _moving(code: str, rank: int, name: str) -> Iterator[Ended]:
    """Ce code, où la boucle de ce rang finit chaque tour par un pas de plus ; son propre pas, s’il n’est pas à sa place, y vient."""
    tree = parsed(code)
    loop = list(ast.walk(tree))[rank]
    assert isinstance(loop, ast.While)
    numbers = [node for node in ast.walk(tree) if isinstance(node, ast.Assign) and _is_a_count(node, name)]
    if not numbers:
        return
    step = f"{name} += 1"
    fault = f"rien ne fait avancer `{name}` : la boucle ne finit pas, il manque `{step}`"
    lost = _Without(name)
    lost.visit(tree)
    if lost.found:
        fault = f"`{lost.found}` ne fait pas avancer `{name}` à chaque tour : la boucle ne finit pas, il faut `{step}` à la fin de chaque tour"
    loop.body += parsed(step).body
    yield Ended(ast.unparse(ast.fix_missing_locations(tree)), fault)


def _is_a_count(line: ast.Assign, name: str) -> bool:
    """Cette ligne fait-elle partir ce nom d’un nombre entier ?"""
    is_a_number = isinstance(line.value, ast.Constant) and type(line.value.value) is int
    return is_a_number and ast.unparse(line.targets[0]) == name


class _Without(ast.NodeTransformer):
    """Ôte d’un code les pas de ce nom qui ne sont pas à leur place, et garde le premier, tel qu’il est écrit."""

    def __init__(self, name: str) -> None:
        self.name, self.found = name, ""

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        return self._dropped(node, ast.unparse(node.target) == self.name)

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        is_a_step = isinstance(node.value, (ast.BinOp, ast.UnaryOp))
        return self._dropped(node, is_a_step and ast.unparse(node.targets[0]) == self.name)

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        is_a_step = isinstance(node.value, ast.BinOp) and ast.unparse(node.value.left) == self.name
        return self._dropped(node, is_a_step)

    def _dropped(self, node: ast.stmt, is_a_step: bool) -> ast.stmt:
        if not is_a_step:
            return node
        self.found = self.found or ast.unparse(node)
        return ast.Pass()
