"""Les lignes que garde une réponse, et ce qu’elle en tire : l’un peut être juste sans l’autre.

Une réponse et sa solution sont ramenées à une seule expression, leurs noms remplacés par ce qu’ils valent. On greffe alors
les lignes de l’une dans le calcul de l’autre : ce qui devient juste ne tenait qu’à l’autre moitié.
"""

import ast
import copy
from dataclasses import dataclass
from itertools import pairwise

from datakit.answers.code import names, parsed
from datakit.tools.assessment.handwriting import function_named

#: Ce qui, entre crochets, n’est pas une condition : un nom de colonne, une liste de noms, une tranche, un rang.
_NO_CONDITION = (ast.Constant, ast.List, ast.Slice, ast.UnaryOp, ast.Tuple)


def single(code: str, name: str) -> ast.expr | None:
    """L’expression que vaut ce nom, les autres noms remplacés par ce qu’ils valent ; rien si le code fait autre chose.

    >>> ast.unparse(single("d = t[t.x > 3]\\nr = len(d)", "r"))
    'len(t[t.x > 3])'
    >>> single("for x in t:\\n    r = x", "r")
    """
    known: dict[str, ast.expr] = {}
    for line in parsed(code).body:
        if not isinstance(line, ast.Assign) or not isinstance(line.targets[0], ast.Name):
            return None
        known[line.targets[0].id] = _Inlined(known).visit(_Plain().visit(copy.deepcopy(line.value)))
    return known.get(name)


def are_the_same(code: str, solution: str, name: str) -> bool:
    """Ces deux codes font-ils, nom pour nom, le même calcul ?

    >>> are_the_same("d = t[t['x'] > 3]\\nr = len(d)", "r = len(t[t.x > 3])", "r"), are_the_same("r = 3", "r = 4", "r")
    (True, False)
    """
    given, due = single(code, name), single(solution, name)
    return given is not None and due is not None and ast.unparse(given) == ast.unparse(due)


def with_its_rows(code: str, solution: str, name: str) -> str:
    """La solution, sur les lignes que garde ce code ; vide s’il n’en garde pas d’une seule façon.

    >>> with_its_rows("d = t[t.x > 3]\\nr = d.y", "r = len(t[t.x >= 3])", "r")
    'r = len(t[t.x > 3])'
    """
    host, giver = single(solution, name), single(code, name)
    if host is None or giver is None or _reads_other_rows(giver):
        return ""
    if _rows(host) and _rows(host).keys() == _rows(giver).keys():
        return solution  # ce sont les mêmes, écrites pareil
    return _grafted(host, giver, name)


def with_the_right_rows(code: str, solution: str, name: str) -> str:
    """Ce code, sur les lignes que garde la solution ; vide si l’un ou l’autre n’en garde pas d’une seule façon.

    >>> with_the_right_rows("r = t.y.max()", "r = len(t[t.x >= 3])", "r")
    'r = t[t.x >= 3].y.max()'
    """
    return _grafted(single(code, name), single(solution, name), name)


def with_its_condition(code: str, solution: str, name: str) -> str:
    """La solution d’une fonction, qui garde les lignes que garde celle de ce code ; vide si l’une ne le dit pas par un test.

    >>> with_its_condition("def f(a):\\n    for y in a:\\n        if y > 3:\\n            print(y)", "def f(t):\\n    return [x for x in t if x == 3]", "f")
    'def f(t):\\n    return [x for x in t if x > 3]'
    """
    giver, host = function_named(name, parsed(code)), function_named(name, parsed(solution))
    made = copy.deepcopy(host)
    kept, replaced = _tested(giver), _tested(made)
    if giver is None or made is None or kept is None or replaced is None:
        return ""
    test = _Renamed(_same_names(kept, giver, replaced, made)).visit(copy.deepcopy(kept.test))
    replaced.put(test)
    return ast.unparse(ast.fix_missing_locations(made))


def with_the_right_condition(code: str, solution: str, name: str) -> str:
    """La fonction de ce code, qui garde les lignes que garde la solution ; vide si l’une ne le dit pas par un test.

    >>> with_the_right_condition("def f(a):\\n    return [y for y in a if y]", "def f(t):\\n    return [x for x in t if x == 3]", "f")
    'def f(a):\\n    return [y for y in a if y == 3]'
    """
    return with_its_condition(solution, code, name)


@dataclass(frozen=True)
class _Test:
    """Ce qu’une fonction demande à chaque ligne : le nom de la ligne, sa condition, et où elle est écrite."""

    row: str
    test: ast.expr
    places: tuple[ast.If | ast.comprehension, ...]

    def put(self, test: ast.expr) -> None:
        """Écrit cette condition à la place de l’autre."""
        for place in self.places:
            if isinstance(place, ast.comprehension):
                place.ifs = [test]
            else:
                place.test = test
            test = ast.Constant(True)


def _tested(function: ast.FunctionDef | None) -> _Test | None:
    """Le test de la seule boucle de cette fonction ; de plusieurs `if` l’un dans l’autre, tous à la fois."""
    if function is None:
        return None
    loops = [node for node in ast.walk(function) if isinstance(node, (ast.For, ast.comprehension))]
    if len(loops) != 1:
        return None
    (loop,) = loops
    row = loop.target
    if not isinstance(row, ast.Name):
        return None
    if isinstance(loop, ast.comprehension):
        return _Test(row.id, _all_of(loop.ifs), (loop,)) if loop.ifs else None

    places = [node for node in ast.walk(loop) if isinstance(node, ast.If)]
    is_one_inside_the_other = all(after in before.body for before, after in pairwise(places))
    if not places or not is_one_inside_the_other or any(place.orelse for place in places):
        return None
    return _Test(row.id, _all_of([place.test for place in places]), tuple(places))


def _all_of(tests: list[ast.expr]) -> ast.expr:
    return tests[0] if len(tests) == 1 else ast.BoolOp(ast.And(), tests)


def _same_names(
    kept: _Test, giver: ast.FunctionDef, replaced: _Test, host: ast.FunctionDef
) -> dict[str, str]:
    """Le nom que chaque paramètre, et la ligne, de l’une porte dans l’autre."""
    pairs = zip(giver.args.args, host.args.args, strict=False)
    return {one.arg: other.arg for one, other in pairs} | {kept.row: replaced.row}


class _Renamed(ast.NodeTransformer):
    """Donne un autre nom à ceux que voici."""

    def __init__(self, renamed: dict[str, str]) -> None:
        self.renamed = renamed

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Name(self.renamed.get(node.id, node.id), node.ctx)


def _grafted(host: ast.expr | None, giver: ast.expr | None, name: str) -> str:
    """Le calcul de `host`, sur les lignes de `giver`."""
    if host is None or giver is None:
        return ""
    given, old = _rows(giver), _rows(host)
    if len(given) != 1 or len(old) > 1:
        return ""
    (rows,) = given.values()
    # hors de tout filtre, c’est toute la table que l’on lisait
    replaced = {*old, _table(rows)}
    made = ast.unparse(_Replaced(replaced, rows).visit(copy.deepcopy(host)))
    return "" if made == ast.unparse(host) else f"{name} = {made}"


def _reads_other_rows(tree: ast.expr) -> bool:
    """Cette expression lit-elle aussi sa table en entier, hors de ses filtres ?

    >>> _reads_other_rows(ast.parse("len(t[t.x > 3]) / len(t)", mode="eval").body)
    True
    """
    rows = _rows(tree)
    left = ast.unparse(_Replaced(set(rows), ast.Constant(0)).visit(copy.deepcopy(tree)))
    tables = {_table(one) for one in rows.values()}
    return bool(tables & set(names(parsed(left))))


def _rows(tree: ast.AST) -> dict[str, ast.expr]:
    """Les tables filtrées de cette expression, de la plus grande à rien d’elle-même."""
    found: dict[str, ast.expr] = {}
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Subscript) and _is_a_filter(node):
            found[ast.unparse(node)] = node
        else:
            waiting += ast.iter_child_nodes(node)
    return found


def _is_a_filter(node: ast.Subscript) -> bool:
    is_a_rank = isinstance(node.value, ast.Attribute) and node.value.attr in {"iloc", "loc"}
    return not is_a_rank and not isinstance(node.slice, _NO_CONDITION)


def _table(rows: ast.expr) -> str:
    """Le nom de la table dont ces lignes sont tirées."""
    while isinstance(rows, (ast.Subscript, ast.Attribute)):
        rows = rows.value
    return ast.unparse(rows)


class _Plain(ast.NodeTransformer):
    """Écrit `t.x` la colonne que l’on a écrite `t["x"]`."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        self.generic_visit(node)
        written = node.slice.value if isinstance(node.slice, ast.Constant) else None
        if isinstance(written, str) and written.isidentifier():
            return ast.Attribute(node.value, written, ast.Load())
        return node


class _Inlined(ast.NodeTransformer):
    """Met à la place de chaque nom l’expression qu’il vaut."""

    def __init__(self, known: dict[str, ast.expr]) -> None:
        self.known = known

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return copy.deepcopy(self.known.get(node.id, node))


class _Replaced(ast.NodeTransformer):
    """Met une expression à la place de celles qui s’écrivent ainsi."""

    def __init__(self, written: set[str], new: ast.expr) -> None:
        self.written, self.new = written, new

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.expr) and ast.unparse(node) in self.written:
            return self.new
        return super().visit(node)  # type: ignore[no-any-return]
