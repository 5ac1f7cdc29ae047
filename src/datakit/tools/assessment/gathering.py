"""Réparer ce qu’un code amasse : un ajout qui ne range rien, un départ hors de la fonction, un rang pris pour une ligne.

Une chose à la fois. Ce qui s’amasse est un nom qui part d’une valeur vide : `r = []`, `n = 0`.
"""

import ast
import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from datakit.answers.code import names, parsed
from datakit.tools.assessment.handwriting import function_named
from datakit.tools.assessment.repairing import Codes, Cost, Nodes, Repair, Seen, at_each_node
from datakit.tools.assessment.reshaping import is_a_key

_LOOPS = (ast.For, ast.While)
_A_SET = "un ensemble (`set`, `{…}`) perd l’ordre et les doublons ; il faut une liste, `[…]`"


def _starts(tree: ast.Module) -> dict[str, Any]:
    """Les noms qui partent d’une valeur vide ou d’un nombre, et cette valeur."""
    found: dict[str, Any] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = _start(node.value)
            if value is not None:
                found.setdefault(node.targets[0].id, value)
    return found


def _start(value: ast.expr) -> Any:
    """Ce dont part un nom : une liste ou un dictionnaire vide, un nombre ; rien d’autre."""
    if isinstance(value, ast.List) and not value.elts:
        return []
    if isinstance(value, ast.Dict) and not value.keys:
        return {}
    if isinstance(value, ast.Constant) and type(value.value) in (int, float):
        return value.value
    return None


def _in_a_loop(tree: ast.Module) -> set[ast.AST]:
    loops = [node for node in ast.walk(tree) if isinstance(node, _LOOPS)]
    return {part for loop in loops for part in ast.walk(loop)}


# --- Ce que l’on ajoute à ce que l’on a déjà ---


def _in_each_loop(tries: Callable[[ast.AST, Mapping[str, Any]], Nodes]) -> Callable[[Seen], Codes]:
    """De quoi essayer, à chaque nœud d’une boucle, ce qui en remplace un ; `tries` reçoit aussi d’où part chaque nom."""

    def inside(seen: Seen) -> Codes:
        starts, looped = _starts(seen.tree), _in_a_loop(seen.tree)
        return at_each_node(lambda node, _: tries(node, starts) if node in looped else ())(seen)

    return inside


def _kept(node: ast.AST, starts: Mapping[str, Any]) -> Iterator[tuple[ast.AST, str]]:
    """`n = n + 1`, au lieu de `n + 1`."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.BinOp):
        held = node.value.left
        if isinstance(held, ast.Name) and held.id in starts:
            written = ast.unparse(node)
            kept = ast.Assign([ast.Name(held.id, ast.Store())], node.value, lineno=0)
            yield kept, f"`{written}` calcule et ne range rien : `{held.id} = {written}`"


def _to_a_list(node: ast.AST, starts: Mapping[str, Any]) -> Iterator[tuple[ast.AST, str]]:
    """`r.append(x)`, au lieu de `r += x`."""
    if not isinstance(node, ast.AugAssign) or not isinstance(node.target, ast.Name):
        return
    if starts.get(node.target.id) == [] and not isinstance(node.value, (ast.List, ast.ListComp)):
        added = _append(node.target.id, node.value)
        yield added, f"`{ast.unparse(node)}` : à une liste, une valeur s’ajoute par `{ast.unparse(added)}`"


def _not_stored(node: ast.AST, _: Mapping[str, Any]) -> Iterator[tuple[ast.AST, str]]:
    """`r.append(x)`, au lieu de `r = r.append(x)`."""
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
        return
    name = node.targets[0].id
    if _appends(node.value, name):
        added = ast.Expr(node.value)
        yield added, f"`.append(…)` ne rend rien : `{ast.unparse(added)}`, sans `{name} =` devant"


@dataclass(frozen=True)
class _Replacement:
    """Une ligne qui donne à un nom, parti de `start`, une valeur où rien de ce qu’il gardait ne reste."""

    written: str
    name: str
    value: ast.expr
    start: Any


def _replacement(node: ast.AST, starts: Mapping[str, Any]) -> _Replacement | None:
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
        return None
    name, value = node.targets[0].id, node.value
    if name not in starts or _appends(value, name):
        return None
    if name in names(value, ast.Load) or _start(value) in ([], {}):
        return None
    return _Replacement(ast.unparse(node), name, value, starts[name])


def _with_its_sign_before(node: ast.AST, starts: Mapping[str, Any]) -> Iterator[tuple[ast.AST, str]]:
    """`n += 1`, au lieu de `n = +1`."""
    line = _replacement(node, starts)
    if line is None or line.start in ([], {}):
        return
    signed = _behind_its_plus(line.value)
    if signed is not None:
        yield _counting(line, signed)


def _instead_of_replacing(node: ast.AST, starts: Mapping[str, Any]) -> Iterator[tuple[ast.AST, str]]:
    """La ligne qui remplace ce que l’on avait gardé, devenue un ajout."""
    line = _replacement(node, starts)
    if line is None or line.start == {}:
        return
    if line.start == []:
        added = _append(line.name, line.value)
        yield added, f"`{line.written}` remplace ce qu’on avait gardé : `{ast.unparse(added)}`"
    elif _behind_its_plus(line.value) is None:
        yield _counting(line, line.value)


def _behind_its_plus(value: ast.expr) -> ast.expr | None:
    """Ce que précède un signe plus, `+1` ; None s’il n’y en a pas."""
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.UAdd):
        return value.operand
    return None


def _counting(line: _Replacement, value: ast.expr) -> tuple[ast.AST, str]:
    added = ast.AugAssign(ast.Name(line.name, ast.Store()), ast.Add(), value)
    said = f"`{line.written}` remplace ce qu’on avait compté : pour ajouter, `{ast.unparse(added)}`"
    return added, said


def _append(name: str, value: ast.expr) -> ast.Expr:
    method = ast.Attribute(ast.Name(name, ast.Load()), "append", ast.Load())
    return ast.Expr(ast.Call(method, [value], []))


def _appends(value: ast.expr, name: str) -> bool:
    """Cette expression est-elle `name.append(…)` ?"""
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Attribute):
        return False
    return value.func.attr == "append" and ast.unparse(value.func.value) == name


def _counted(node: ast.AST, right: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """`n += 1`, là où l’on additionne une valeur et où la solution compte des lignes."""
    if not isinstance(node, ast.AugAssign) or isinstance(node.value, ast.Constant):
        return
    called = [part.func for part in ast.walk(right) if isinstance(part, ast.Call)]
    if any(isinstance(one, ast.Name) and one.id == "len" for one in called):
        one = ast.AugAssign(node.target, node.op, ast.Constant(1))
        yield one, f"`{ast.unparse(node)}` additionne des valeurs ; pour compter, `{ast.unparse(one)}`"


def _unwrapped(node: ast.AST, starts: Mapping[str, Any]) -> Iterator[tuple[ast.AST, str]]:
    """`return r`, au lieu d’un dernier calcul fait sur ce que l’on a amassé."""
    if not isinstance(node, ast.Return) or node.value is None or isinstance(node.value, ast.Name):
        return
    kept: list[ast.expr] = [ast.Name(one, ast.Load()) for one in names(node.value) if one in starts]
    if isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "str":
        return  # un texte se dit autrement
    if isinstance(node.value, ast.Call) and len(node.value.args) == 1:
        kept += [one for one in node.value.args if isinstance(one, ast.ListComp)]
    for held in kept:
        plain = ast.Return(held)
        fault = f"`{ast.unparse(node)}`, là où il faut `{ast.unparse(plain)}`"
        if isinstance(held, ast.ListComp) and isinstance(node.value, ast.Call):
            fault = f"`{ast.unparse(node.value.func)}(…)` est de trop, autour de la liste que l’on rend"
        yield plain, fault


# --- Une liste, et non un ensemble ---


def _as_a_list(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    if isinstance(node, ast.SetComp):
        yield ast.ListComp(node.elt, node.generators), _A_SET


def _without_a_set(code: str) -> Iterator[tuple[str, str]]:
    """Ce code, où ce qui part de `set()` part d’une liste vide, et où l’on y ajoute par `.append`."""
    tree = parsed(code)
    changed = False
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and ast.unparse(node.value) == "set()":
            node.value = ast.List([], ast.Load())
            changed = True
        if isinstance(node, ast.Attribute) and node.attr == "add":
            node.attr = "append"
    if changed:
        yield ast.unparse(tree), _A_SET


# --- Où l’on commence, où l’on s’arrête ---


def _with_a_start(code: str, name: str) -> Iterator[tuple[str, str]]:
    """Ce code, où la fonction donne d’abord une valeur vide à ce qu’elle remplit sans l’avoir commencé.

    >>> list(_with_a_start("def f(t):\\n    for x in t:\\n        n += 1\\n    return n", "f"))[0][1]
    'il manque le départ, `n = 0`, avant la boucle'
    """
    filled: dict[str, str] = {}
    function = function_named(name, parsed(code))
    for node in ast.walk(function) if function else ():
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            filled.setdefault(node.target.id, "0")
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp):
            started = ast.unparse(node.targets[0])
            if started == ast.unparse(node.value.left):
                filled.setdefault(started, "0")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append":
            filled.setdefault(ast.unparse(node.func.value), "[]")

    known = _starts(parsed(code))
    for started, value in filled.items():
        if started in known or not started.isidentifier():
            continue
        tree = parsed(code)
        mended = function_named(name, tree)
        assert mended
        line = f"{started} = {value}"
        mended.body.insert(0, parsed(line).body[0])
        yield ast.unparse(tree), f"il manque le départ, `{line}`, avant la boucle"


def _with_its_start_inside(code: str, name: str) -> Iterator[tuple[str, str]]:
    """Ce code, où la valeur de départ écrite avant la fonction devient sa première ligne.

    >>> list(_with_its_start_inside("r = []\\ndef f(t):\\n    r.append(t)\\n    return r", "f"))[0][0]
    'def f(t):\\n    r = []\\n    r.append(t)\\n    return r'
    """
    tree = parsed(code)
    function = function_named(name, tree)
    if function is None:
        return
    for line in list(tree.body):
        if not isinstance(line, ast.Assign) or _start(line.value) is None:
            continue
        started = ast.unparse(line.targets[0])
        if started not in names(function):
            continue
        tree.body.remove(line)
        function.body = [one for one in function.body if not isinstance(one, ast.Global)]
        function.body.insert(0, line)
        fault = f"`{ast.unparse(line)}` est hors de la fonction : le deuxième appel repart de ce qu’a laissé le premier"
        yield ast.unparse(tree), fault
        return


def _with_its_line_back_in_the_loop(code: str) -> Iterator[tuple[str, str]]:
    """Ce code, où la ligne qui suit une boucle et lit ce qu’elle donne y revient.

    >>> list(_with_its_line_back_in_the_loop("for x in t:\\n    y = x\\nr.append(y)"))[0][0]
    'for x in t:\\n    y = x\\n    r.append(y)'
    """
    tree = parsed(code)
    for parent in ast.walk(tree):
        body = getattr(parent, "body", None)
        if not isinstance(body, list):
            continue
        for loop, line in itertools.pairwise(body):
            if not isinstance(loop, _LOOPS) or isinstance(line, (ast.Return, *_LOOPS)):
                continue
            if set(names(loop, ast.Store)) & set(names(line, ast.Load)) and isinstance(line, ast.Expr):
                body.remove(line)
                loop.body.append(line)
                fault = f"`{ast.unparse(line)}` est après la boucle : cette ligne n’est lue qu’une fois"
                yield ast.unparse(tree), fault
                return


# --- Une ligne, et non un rang ou toute la table ---


def _over_the_rows(code: str) -> Iterator[tuple[str, str]]:
    """Ce code, où la boucle qui lit des clés parcourt les lignes, et non leurs rangs.

    >>> list(_over_the_rows("for x in range(len(t)):\\n    n = x['a']"))[0][0]
    "for x in t:\\n    n = x['a']"
    """
    tree = parsed(code)
    for loop in ast.walk(tree):
        if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name):
            continue
        table = _ranked(loop.iter)
        reads_keys = any(
            is_a_key(part) and ast.unparse(part.value) == loop.target.id  # type: ignore[attr-defined]
            for part in ast.walk(loop)
        )
        if table and reads_keys:
            fault = f"`{ast.unparse(loop.iter)}` donne des rangs ; pour les lignes, `for {loop.target.id} in {table}`"
            loop.iter = ast.Name(table, ast.Load())
            yield ast.unparse(tree), fault


def _one_row_at_a_time(code: str) -> Iterator[tuple[str, str]]:
    """Ce code, où la boucle lit une clé de sa ligne, et non de la table entière.

    >>> list(_one_row_at_a_time("for x in t:\\n    n = t['a']"))[0][0]
    "for x in t:\\n    n = x['a']"
    """
    tree = parsed(code)
    for loop in ast.walk(tree):
        if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name):
            continue
        ranked = _ranked(loop.iter)
        table = ranked or ast.unparse(loop.iter)
        row = f"{table}[{loop.target.id}]" if ranked else loop.target.id
        told = ""
        for part in ast.walk(loop):
            if is_a_key(part) and ast.unparse(part.value) == table:  # type: ignore[attr-defined]
                told = told or ast.unparse(part)
                part.value = parsed(row).body[0].value  # type: ignore[attr-defined]
        if told:
            yield ast.unparse(tree), f"`{told}` lit toute la table ; la ligne est `{row}`"


def _ranked(walked: ast.expr) -> str:
    """La table dont une boucle parcourt les rangs : « t », de `range(len(t))` ; vide si elle ne le fait pas."""
    written = ast.unparse(walked)
    table = written.removeprefix("range(len(").removesuffix("))")
    return table if table.isidentifier() and written != table else ""


def _of_the_row(node: ast.AST, tree: ast.Module, right: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """La valeur de la ligne, là où l’on donne à `int(…)` un texte qui en nomme la clé."""
    if not isinstance(node, ast.Call) or ast.unparse(node.func) not in {"int", "float"} or not node.args:
        return
    given = node.args[0]
    if not isinstance(given, ast.Constant) or not isinstance(given.value, str):
        return
    keys = [one.slice.value for one in ast.walk(right) if is_a_key(one)]  # type: ignore[attr-defined]
    rows = [one.target for one in ast.walk(tree) if isinstance(one, (ast.For, ast.comprehension))]
    for key in keys:
        for row in rows[-1:]:
            if str(key) not in given.value:
                continue
            read = ast.Subscript(ast.Name(ast.unparse(row), ast.Load()), ast.Constant(key), ast.Load())
            fault = f'`"{given.value}"` est un texte ; la valeur de la ligne se lit sans ces guillemets : `{ast.unparse(read)}`'
            yield ast.Call(node.func, [read], []), fault


# --- Toutes ces réparations ---

REPAIRS = (
    Repair("ranger ce que l’on calcule", Cost.POINT, _in_each_loop(_kept)),
    Repair("ajouter à une liste", Cost.POINT, _in_each_loop(_to_a_list)),
    Repair("ne pas ranger ce que rend `.append`", Cost.POINT, _in_each_loop(_not_stored)),
    Repair("mettre le signe avant l’égal", Cost.POINT, _in_each_loop(_with_its_sign_before)),
    Repair("ajouter au lieu de remplacer", Cost.THIRD, _in_each_loop(_instead_of_replacing)),
    Repair(
        "rendre ce que l’on a amassé",
        Cost.THIRD,
        at_each_node(lambda node, seen: _unwrapped(node, _starts(seen.tree))),
    ),
    Repair(
        "compter au lieu d’additionner",
        Cost.THIRD,
        at_each_node(lambda node, seen: _counted(node, seen.right)),
    ),
    Repair(
        "lire la valeur de la ligne",
        Cost.POINT,
        at_each_node(lambda node, seen: _of_the_row(node, seen.tree, seen.right)),
    ),
    Repair(
        "faire une liste d’un ensemble écrit d’un trait",
        Cost.POINT,
        at_each_node(lambda node, _: _as_a_list(node)),
    ),
    Repair("parcourir les lignes, et non leurs rangs", Cost.POINT, lambda seen: _over_the_rows(seen.code)),
    Repair(
        "lire une clé de la ligne, et non de la table", Cost.POINT, lambda seen: _one_row_at_a_time(seen.code)
    ),
    Repair("faire une liste d’un ensemble", Cost.POINT, lambda seen: _without_a_set(seen.code)),
    Repair("commencer ce que l’on remplit", Cost.THIRD, lambda seen: _with_a_start(seen.code, seen.name)),
    Repair(
        "commencer dans la fonction", Cost.HALF, lambda seen: _with_its_start_inside(seen.code, seen.name)
    ),
    Repair(
        "remettre une ligne dans la boucle",
        Cost.HALF,
        lambda seen: _with_its_line_back_in_the_loop(seen.code),
    ),
)
