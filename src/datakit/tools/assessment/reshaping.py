"""Réparer la forme d’une copie : un `return` oublié, un `print` à sa place, une clé écrite comme un attribut.

Une chose à la fois. Ce que l’on y remplace est un morceau que la solution écrit autrement, ou qui ne rend rien.
"""

import ast
import copy
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from datakit.answers.code import inputs, parsed
from datakit.tools.assessment.handwriting import function_named
from datakit.tools.assessment.repairing import Cost, Repair, Replaced, at_each_node, replaced
from figaudit.base.text import listing

_ACCESSES = {"iloc", "loc"}
_SHOWN = "vues"  # la liste où l’on garde ce qu’une boucle affichait
_UNCOUNTED = "il reste à compter les lignes : `len(…)` d’une table, `.sum()` d’une condition"
_SHOWN_ONLY = "la valeur est affichée, et rien ne la range sous `{}`"


# --- Ce que la fonction rend ---


def _with_a_return(code: str, name: str) -> Iterator[tuple[str, str]]:
    """La fonction qui ne rend rien, où l’on rend l’un des noms qu’elle remplit, le premier d’abord.

    >>> [fault for _, fault in _with_a_return("def f(t):\\n    r = []\\n    for x in t:\\n        r.append(x)", "f")]
    ['il manque `return r`, à la fin']
    """
    function = function_named(name, parsed(code))
    if function is None or _rends(function):
        return
    filled = [one.targets[0] for one in function.body if isinstance(one, ast.Assign)]
    for target in filled:
        if not isinstance(target, ast.Name):
            continue
        tree = parsed(code)
        mended = function_named(name, tree)
        assert mended
        mended.body.append(ast.Return(ast.Name(target.id, ast.Load())))
        yield ast.unparse(ast.fix_missing_locations(tree)), f"il manque `return {target.id}`, à la fin"


def _with_what_was_printed(code: str, name: str) -> Iterator[tuple[str, str]]:
    """La fonction qui affiche au lieu de rendre, où l’on rend ce qu’elle affiche : d’une boucle, tout, une fois finie.

    >>> [made for made, _ in _with_what_was_printed("def f(t):\\n    print(len(t))", "f")]
    ['def f(t):\\n    return len(t)']
    """
    tree = parsed(code)
    function = function_named(name, tree)
    if function is None or _rends(function):
        return
    last = function.body[-1]
    if _prints(last):
        function.body[-1] = ast.Return(last.value.args[0])  # type: ignore[attr-defined]
        yield (
            ast.unparse(ast.fix_missing_locations(tree)),
            "`print` affiche et ne rend rien : à sa place, il faut `return`",
        )
        return

    printed = [node for node in ast.walk(function) if _prints(node)]
    if len(printed) != 1:
        return
    (only,) = printed
    shown = ast.unparse(only.value.args[0])  # type: ignore[attr-defined]
    only.value = parsed(f"{_SHOWN}.append({shown})").body[0].value  # type: ignore[attr-defined]
    function.body.insert(0, parsed(f"{_SHOWN} = []").body[0])
    function.body.append(ast.Return(ast.Name(_SHOWN, ast.Load())))
    fault = "`print` affiche et ne rend rien : gardez ces valeurs dans une liste, et rendez-la par un `return` placé après la boucle"
    yield ast.unparse(ast.fix_missing_locations(tree)), fault


def _with_a_late_return(code: str, name: str) -> Iterator[tuple[str, str]]:
    """La fonction dont un `return` finit une condition de sa boucle, après une autre ligne : il vient après la boucle.

    >>> asked = "def f(t):\\n    r = []\\n    for x in t:\\n        if x:\\n            r.append(x)\\n            return r"
    >>> [made.splitlines()[-1] for made, _ in _with_a_late_return(asked, "f")]
    ['    return r']
    """
    tree = parsed(code)
    function = function_named(name, tree)
    for rank, loop in enumerate(function.body if function else []):
        if not isinstance(loop, (ast.For, ast.While)):
            continue
        for test in loop.body:
            if isinstance(test, ast.If) and len(test.body) > 1 and isinstance(test.body[-1], ast.Return):
                assert function
                function.body.insert(rank + 1, test.body.pop())
                yield (
                    ast.unparse(tree),
                    "le `return` est dans la boucle : elle s’arrête à la première ligne qui convient",
                )
                return


def _rends(function: ast.FunctionDef) -> bool:
    return any(isinstance(node, ast.Return) and node.value for node in ast.walk(function))


def _prints(node: ast.AST) -> bool:
    """Cette ligne affiche-t-elle une valeur, une seule ?"""
    if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Call):
        return False
    call = node.value
    return isinstance(call.func, ast.Name) and call.func.id == "print" and len(call.args) == 1


# --- Ce qui manque à une valeur ---


def _with_a_step(
    code: str, name: str, right: ast.Module, *, counts: bool = False
) -> Iterator[tuple[str, str]]:
    """Ce code, où ce nom reçoit un calcul ou une colonne de plus, ou chaque colonne, son calcul.

    `counts` : la réponse est un nombre de lignes ; d’une condition, `.sum()` le donne.

    >>> asked = ast.parse("r = t.x.sum() / t.y.sum()")
    >>> [made for made, _ in _with_a_step("r = t.x / t.y", "r", asked)][0]
    'r = t.x.sum() / t.y.sum()'
    """
    columns = _columns(right)
    for step in _steps(right):
        fault = f"il manque `.{step}()`"
        tree: Any = parsed(code)
        alone = _bare_columns(tree, columns)
        for node in alone:
            tree = Replaced(node, _call(node, step)).visit(tree)
        if alone:
            yield ast.unparse(ast.fix_missing_locations(tree)), fault
        for rank, line in _lines_of(code, name):
            yield replaced(code, rank, _with_value(line, _call(line.value, step))), fault
        if len(alone) > 1:
            for rank, one in enumerate(ast.walk(parsed(code))):
                if ast.dump(one) in map(ast.dump, alone):
                    yield replaced(code, rank, _call(one, step)), fault
    yield from _with_a_column(code, name, right)
    if counts:
        for rank, line in _lines_of(code, name):
            yield replaced(code, rank, _with_value(line, _call(line.value, "sum"))), _UNCOUNTED


def _with_a_column(code: str, name: str, right: ast.Module) -> Iterator[tuple[str, str]]:
    """Ce code, où ce nom ne reçoit qu’une colonne : l’une de celles que la solution lit hors d’une condition."""
    for column in _columns(right):
        if column in _only_compared(right):
            continue
        for rank, line in _lines_of(code, name):
            read = ast.Attribute(line.value, column, ast.Load())
            yield replaced(code, rank, _with_value(line, read)), f"il manque `.{column}`, à la fin"


def _only_compared(right: ast.Module) -> set[str]:
    """Les colonnes que la solution ne lit que dans une condition : aucune ne manque à la fin d’un calcul.

    >>> _only_compared(ast.parse("r = t[t.ville == 'Niort'].age.sum()"))
    {'ville'}
    """
    compared: list[str] = []
    read: list[str] = []
    for node in ast.walk(right):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute):
            compared.append(node.left.attr)
        if isinstance(node, ast.Attribute):
            read.append(node.attr)
    return {column for column in compared if read.count(column) == compared.count(column)}


def _with_a_rank(code: str, name: str, right: ast.Module) -> Iterator[tuple[str, str]]:
    """Ce code, où ce nom ne reçoit que l’élément de ce rang, quand la solution en lit un.

    >>> list(_with_a_rank("r = t.counts", "r", ast.parse("r = t.counts[0]")))
    [('r = t.counts[0]', 'il manque `[0]`, à la fin')]

    D’une table que le carnet donne, `hasard[8]`, il manque là où on la lit, et non à la fin.

    >>> list(_with_a_rank("r = (hasard >= 5).mean()", "r", ast.parse("r = (hasard[8] >= 5).mean()")))
    [('r = (hasard[8] >= 5).mean()', 'il manque `[8]`, après `hasard`')]
    """
    given = inputs(ast.unparse(right))
    for node in ast.walk(right):
        if not isinstance(node, ast.Subscript) or _rank(node.slice) is None:
            continue
        if isinstance(node.value, ast.Name) and node.value.id in given:
            ranked = _Ranked(node)
            tree = ranked.visit(parsed(code))
            if ranked.changed:
                fault = f"il manque `[{_rank(node.slice)}]`, après `{node.value.id}`"
                yield ast.unparse(ast.fix_missing_locations(tree)), fault
            continue
        for rank, line in _lines_of(code, name):
            read = ast.Subscript(line.value, node.slice, ast.Load())
            yield (
                replaced(code, rank, _with_value(line, read)),
                f"il manque `[{_rank(node.slice)}]`, à la fin",
            )


class _Ranked(ast.NodeTransformer):
    """Lit ce rang d’une table partout où le code la lit entière."""

    def __init__(self, asked: ast.Subscript) -> None:
        self.asked, self.changed = asked, False

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if ast.dump(node.value) != ast.dump(self.asked.value):
            self.generic_visit(node)
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if ast.dump(node) != ast.dump(self.asked.value):
            return node
        self.changed = True
        return copy.deepcopy(self.asked)


def _without_its_last_step(code: str, name: str) -> Iterator[tuple[str, str]]:
    """Ce code, où ce nom ne reçoit pas le dernier calcul qu’on y fait.

    >>> list(_without_its_last_step("r = len(t).sum()", "r"))
    [('r = len(t)', '`.sum()` est de trop, à la fin')]
    """
    for rank, line in _lines_of(code, name):
        last = line.value
        if isinstance(last, ast.Call) and isinstance(last.func, ast.Attribute) and not last.args:
            shorter = _with_value(line, last.func.value)
            yield replaced(code, rank, shorter), f"`.{last.func.attr}()` est de trop, à la fin"


def _stored(code: str, name: str) -> Iterator[tuple[str, str]]:
    """Ce code, où ce nom reçoit ce que l’on ne fait qu’afficher.

    >>> list(_stored("r = print(len(t))", "r"))[0][0], list(_stored("print(len(t))", "r"))[0][0]
    ('r = len(t)', 'r = len(t)')
    """
    tree = parsed(code)
    for rank, line in _lines_of(code, name):
        call = line.value
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "print" and len(call.args) == 1:
            yield replaced(code, rank, _with_value(line, call.args[0])), _SHOWN_ONLY.format(name)
    if _lines_of(code, name) or not tree.body:
        return
    last = tree.body[-1]
    if isinstance(last, ast.Expr):
        value = last.value.args[0] if _prints(last) else last.value  # type: ignore[attr-defined]
        tree.body[-1] = ast.Assign([ast.Name(name, ast.Store())], value, lineno=0)
        yield ast.unparse(tree), _SHOWN_ONLY.format(name)


def _with_quotes(code: str, right: ast.Module) -> Iterator[tuple[str, str]]:
    """Ce code, où un nom que rien ne donne devient le texte ou la colonne que la solution écrit ainsi, partout.

    >>> list(_with_quotes("r = t[age].max()", ast.parse("r = t.age.max()")))[0][0]
    "r = t['age'].max()"
    """
    texts = [node.value for node in ast.walk(right) if isinstance(node, ast.Constant)]
    known = {*_columns(right), *(one for one in texts if isinstance(one, str))}
    bare = sorted(known & inputs(code))
    if not bare:
        return
    quoted = _Quoted(set(bare)).visit(parsed(code))
    shown = listing(f'`"{one}"`' for one in bare)
    yield ast.unparse(ast.fix_missing_locations(quoted)), f"il manque des guillemets : {shown}"


class _Quoted(ast.NodeTransformer):
    """Fait un texte de chacun de ces noms."""

    def __init__(self, bare: set[str]) -> None:
        self.bare = bare

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Constant(node.id) if node.id in self.bare else node


def _lines_of(code: str, name: str) -> list[tuple[int, ast.Assign]]:
    """Les lignes qui donnent sa valeur à ce nom, et leur rang."""
    found = []
    for rank, node in enumerate(ast.walk(parsed(code))):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            found.append((rank, node))
    return found


def _called(node: ast.AST, code: str, right: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """Une méthode que l’on a nommée sans l’appeler."""
    if not isinstance(node, ast.Attribute) or node.attr not in _steps(right):
        return
    called = [ast.unparse(one.func) for one in ast.walk(parsed(code)) if isinstance(one, ast.Call)]
    if ast.unparse(node) not in called:
        yield ast.Call(node, [], []), f"`.{node.attr}` n’est pas appelée : il manque ses parenthèses, `()`"


def _parenthesised(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Des conditions reliées par `&` sans leurs parenthèses : Python lit `a >= (3 & b) < 5`."""
    if not isinstance(node, ast.Compare) or len(node.ops) < 2:
        return
    made: ast.expr | None = None
    link: ast.operator = ast.BitAnd()
    left = node.left
    for sign, other in zip(node.ops, node.comparators, strict=True):
        is_linked = isinstance(other, ast.BinOp) and isinstance(other.op, (ast.BitAnd, ast.BitOr))
        is_last = other is node.comparators[-1]
        if is_linked == is_last:
            return
        after = other.left if isinstance(other, ast.BinOp) and is_linked else other
        one = ast.Compare(left, [sign], [after])
        made = one if made is None else ast.BinOp(made, link, one)
        if isinstance(other, ast.BinOp) and is_linked:
            link, left = other.op, other.right
    assert made
    yield made, "chaque condition doit avoir ses parenthèses"


def _column_by_column(code: str, right: ast.Module) -> Iterator[tuple[str, str]]:
    """Ce code, où `&` relie les conditions de colonnes que reliaient `and` ou une seule comparaison double.

    >>> list(_column_by_column("r = 3 <= t.x < 5", ast.parse("r = (t.x >= 3) & (t.x < 5)")))[0][0]
    'r = (3 <= t.x) & (t.x < 5)'
    """
    if not any(isinstance(node, (ast.BitAnd, ast.BitOr)) for node in ast.walk(right)):
        return
    linked = _Linked()
    tree = linked.visit(parsed(code))
    if linked.fault:
        yield ast.unparse(ast.fix_missing_locations(tree)), linked.fault


class _Linked(ast.NodeTransformer):
    """Relie par `&` ou `|` ce que reliaient `and`, `or`, ou deux signes à la suite."""

    fault = ""

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        self.generic_visit(node)
        is_and = isinstance(node.op, ast.And)
        self.fault = f"entre deux colonnes, `{'and' if is_and else 'or'}` ne va pas : il faut `{'&' if is_and else '|'}`"
        made = node.values[0]
        for other in node.values[1:]:
            made = ast.BinOp(made, ast.BitAnd() if is_and else ast.BitOr(), other)
        return made

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        if len(node.ops) != 2 or isinstance(node.comparators[0], ast.BinOp):
            return node
        middle, last = node.comparators
        self.fault = "une colonne ne se compare pas deux fois d’un coup : deux conditions, reliées par `&`"
        first = ast.Compare(node.left, node.ops[:1], [middle])
        return ast.BinOp(first, ast.BitAnd(), ast.Compare(middle, node.ops[1:], [last]))


def _at_a_rank(node: ast.AST, right: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """Un rang pour un autre ; ou `.iloc(…)`, qui s’écrit avec des crochets."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _ACCESSES:
        for given in node.args[:1]:
            read = ast.Subscript(node.func, given, ast.Load())
            yield read, f"`.{node.func.attr}` s’écrit avec des crochets : `.{node.func.attr}[…]`"
    if not isinstance(node, ast.Subscript) or _rank(node.slice) is None:
        return
    for other in ast.walk(right):
        if isinstance(other, ast.Subscript) and _rank(other.slice) not in (None, _rank(node.slice)):
            read = ast.Subscript(node.value, other.slice, ast.Load())
            yield read, f"le rang `[{_rank(node.slice)}]`, là où il faut `[{_rank(other.slice)}]`"


def _rank(inside: ast.expr) -> int | None:
    """Le nombre entier qu’écrivent ces crochets, son signe compris ; rien d’autre chose."""
    written = ast.unparse(inside)
    return int(written) if written.removeprefix("-").isdecimal() else None


def _steps(right: ast.Module) -> list[str]:
    """Les calculs que la solution appelle sans rien leur donner."""
    found = []
    for node in ast.walk(right):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
            found.append(node.func.attr)
    return list(dict.fromkeys(found))


def _columns(right: ast.Module) -> list[str]:
    """Les colonnes que lit la solution."""
    called = [node.func for node in ast.walk(right) if isinstance(node, ast.Call)]
    found = []
    for node in ast.walk(right):
        if isinstance(node, ast.Attribute) and node not in called and node.attr not in {"iloc", "loc"}:
            found.append(node.attr)
        if is_a_key(node):
            found.append(node.slice.value)  # type: ignore[attr-defined]
    return [one for one in dict.fromkeys(found) if one.isidentifier()]


def _bare_columns(tree: ast.Module, columns: list[str]) -> list[ast.expr]:
    """Les colonnes dont ce code ne tire rien : ni calcul, ni comparaison."""
    used: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Attribute, ast.Compare)):
            used |= set(ast.iter_child_nodes(node))
    found = []
    for node in ast.walk(tree):
        named = node.attr if isinstance(node, ast.Attribute) else None
        if is_a_key(node):
            named = node.slice.value  # type: ignore[attr-defined]
        if named in columns and node not in used:
            found.append(node)
    return found  # type: ignore[return-value]


def _call(held: Any, step: str) -> ast.Call:
    return ast.Call(ast.Attribute(held, step, ast.Load()), [], [])


# --- Un morceau pour un autre ---


def _with_keys(code: str, right: ast.Module) -> Iterator[tuple[str, str]]:
    """Ce code, où une clé écrite comme un attribut, ou sans ses guillemets, est un texte entre crochets, partout.

    >>> [made for made, _ in _with_keys("r = l.age > l.age + l[nom]", ast.parse("l['age']"))]
    ["r = l['age'] > l['age'] + l[nom]"]
    >>> [made for made, _ in _with_keys("for l in t:\\n    r = l[age]", ast.parse("l['age']"))]
    ["for l in t:\\n    r = l['age']"]
    """
    keys = {node.slice.value for node in ast.walk(right) if is_a_key(node)}  # type: ignore[attr-defined]
    rows = _rows(code)
    for key in sorted(keys):
        as_attribute = _Keyed(key, None)
        tree = as_attribute.visit(parsed(code))
        if as_attribute.changed:
            yield ast.unparse(ast.fix_missing_locations(tree)), f'`.{key}`, là où il faut `["{key}"]`'
        bare = _Keyed(key, rows)
        tree = bare.visit(parsed(code))
        if bare.changed:
            yield (
                ast.unparse(ast.fix_missing_locations(tree)),
                f'`[{key}]` est un nom ; la clé est un texte, `["{key}"]`',
            )


class _Keyed(ast.NodeTransformer):
    """Met une clé entre crochets et guillemets, là où elle est un attribut ; ou, si l’on donne les lignes, un nom entre leurs crochets."""

    def __init__(self, key: str, rows: Collection[str] | None) -> None:
        self.key, self.rows, self.changed = key, rows, False

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        self.generic_visit(node)
        if self.rows is not None or node.attr != self.key or not isinstance(node.value, ast.Name):
            return node
        self.changed = True
        return ast.Subscript(node.value, ast.Constant(self.key), ast.Load())

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        self.generic_visit(node)
        is_the_name = isinstance(node.slice, ast.Name) and node.slice.id == self.key
        if is_the_name and self.rows and ast.unparse(node.value) in self.rows:
            self.changed = True
            node.slice = ast.Constant(self.key)
        return node


def _sorted(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """La liste rangée, au lieu de ce que rend `.sort()`, c’est-à-dire rien."""
    if not isinstance(node, (ast.Return, ast.Assign)) or not isinstance(node.value, ast.Call):
        return
    method = node.value.func
    if isinstance(method, ast.Attribute) and method.attr == "sort":
        listed = ast.Call(ast.Name("sorted", ast.Load()), [method.value], node.value.keywords)
        yield (
            _with_value(node, listed),
            "`.sort()` range sur place et ne rend rien : `sorted(…)` rend la liste rangée",
        )


def _untexted(node: ast.AST, question: Mapping[str, Any]) -> Iterator[tuple[ast.expr, str]]:
    """La valeur, au lieu du texte que `str(…)` en fait."""
    due = question.get("due")
    if question.get("returns") and isinstance(due, list):
        due = due[0]
    if isinstance(due, str) or not isinstance(node, (ast.Return, ast.Assign)):
        return
    call = node.value
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "str" and call.args:
        yield _with_value(node, call.args[0]), "`str(…)` en fait un texte"


def _with_a_start(node: ast.AST, right: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """`d.get(cle, 0)`, là où la clé n’y est pas encore ; ou le départ que la solution donne à `.get`."""
    starts = [other.args[1] for other in ast.walk(right) if _is_a_get(other)]  # type: ignore[attr-defined]
    if not starts:
        return
    start = ast.unparse(starts[0])
    if _is_a_get(node):
        assert isinstance(node, ast.Call)
        assert isinstance(node.func, ast.Attribute)
        held, (key, old) = node.func.value, node.args
        if ast.unparse(old) != start:
            yield _get(held, key, start), f"le départ `{ast.unparse(old)}`, là où il faut `{start}`"
    added = _added(node)
    if added:
        target, value = added
        if isinstance(target, ast.Subscript):
            whole = ast.BinOp(_get(target.value, target.slice, start), ast.Add(), value)
            fault = f"la première fois, la clé n’est pas encore dans le dictionnaire : `.get({ast.unparse(target.slice)}, {start})`"
            yield ast.Assign([target], whole, lineno=0), fault  # type: ignore[misc]


def _added(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    """La cible et ce qu’on lui ajoute, de `d[c] += x` ou de `d[c] = d[c] + x`."""
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
        return node.target, node.value
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp):
        target, whole = node.targets[0], node.value
        if isinstance(whole.op, ast.Add) and ast.unparse(whole.left) == ast.unparse(target):
            return target, whole.right
    return None


def _is_a_get(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr == "get" and len(node.args) == 2


def _get(held: ast.expr, key: ast.expr, start: str) -> ast.Call:
    return ast.Call(ast.Attribute(held, "get", ast.Load()), [key, ast.Name(start, ast.Load())], [])


def is_a_key(node: ast.AST) -> bool:
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Constant):
        return False
    return isinstance(node.slice.value, str)


def _rows(code: str) -> set[str]:
    """Les lignes que parcourt ce code : « ligne », de `for ligne in table`."""
    walks = [node for node in ast.walk(parsed(code)) if isinstance(node, (ast.For, ast.comprehension))]
    return {ast.unparse(one.target) for one in walks}


def _with_value(node: ast.Return | ast.Assign, value: ast.expr) -> Any:
    """La même ligne, qui rend ou range cette valeur."""
    return ast.Return(value) if isinstance(node, ast.Return) else ast.Assign(node.targets, value, lineno=0)


# --- Toutes ces réparations ---

REPAIRS = (
    Repair(
        "rendre ce que l’on affiche", Cost.HALF, lambda seen: _with_what_was_printed(seen.code, seen.name)
    ),
    Repair("rendre ce que l’on remplit", Cost.HALF, lambda seen: _with_a_return(seen.code, seen.name)),
    Repair("rendre après la boucle", Cost.HALF, lambda seen: _with_a_late_return(seen.code, seen.name)),
    Repair(
        "écrire une clé entre crochets et guillemets",
        Cost.POINT,
        lambda seen: _with_keys(seen.code, seen.right),
    ),
    Repair(
        "mettre un nom entre guillemets",
        Cost.POINT,
        lambda seen: _with_quotes(seen.code, seen.right),
        explains=True,
    ),
    Repair(
        "ajouter le calcul ou la colonne qui manque",
        Cost.POINT,
        lambda seen: _with_a_step(
            seen.code, seen.name, seen.right, counts=isinstance(seen.question.get("due"), int)
        ),
        of_a_value=True,
    ),
    Repair(
        "ôter le dernier calcul",
        Cost.POINT,
        lambda seen: _without_its_last_step(seen.code, seen.name),
        of_a_value=True,
    ),
    Repair(
        "ne garder qu’un rang",
        Cost.POINT,
        lambda seen: _with_a_rank(seen.code, seen.name, seen.right),
        of_a_value=True,
    ),
    Repair(
        "ranger ce que l’on affiche", Cost.POINT, lambda seen: _stored(seen.code, seen.name), of_a_value=True
    ),
    Repair(
        "relier par `&`", Cost.POINT, lambda seen: _column_by_column(seen.code, seen.right), of_a_value=True
    ),
    Repair(
        "appeler une méthode",
        Cost.POINT,
        at_each_node(lambda node, seen: _called(node, seen.code, seen.right)),
    ),
    Repair(
        "mettre chaque condition entre parenthèses",
        Cost.POINT,
        at_each_node(lambda node, _: _parenthesised(node)),
    ),
    Repair("lire un autre rang", Cost.POINT, at_each_node(lambda node, seen: _at_a_rank(node, seen.right))),
    Repair("ranger par `sorted`", Cost.THIRD, at_each_node(lambda node, _: _sorted(node))),
    Repair(
        "partir de zéro la première fois",
        Cost.THIRD,
        at_each_node(lambda node, seen: _with_a_start(node, seen.right)),
    ),
    Repair(
        "ne pas en faire un texte", Cost.HALF, at_each_node(lambda node, seen: _untexted(node, seen.question))
    ),
)
