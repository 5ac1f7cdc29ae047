"""Réparer le code d’une copie, une chose à la fois : ce qui le rend juste est la faute que l’on y a faite.

Chaque réparation ne change qu’un bout du code. Deux bouts différents se réparent ensemble : ce sont deux fautes.
"""

import ast
import copy
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from datakit.answers.code import inputs, names, parsed
from datakit.tools.assessment import (
    endless,
    exchanging,
    gathering,
    left_blank,
    repairing,
    reshaping,
    unread,
    written,
)
from datakit.tools.assessment.handwriting import RETURNS_TOO_EARLY, with_its_return_after_the_loop
from datakit.tools.assessment.repairing import Repaired

_MOST = 40  # réparations d’une seule chose
_MOST_PAIRS = 60  # réparations de deux choses
_MOST_SWAPPED = 3  # échanges que l’on essaie avec une autre réparation
_MOST_TOGETHER = 300  # codes que l’on relance pour deux fautes
_SIGNS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
}
_LINKS: dict[type[ast.AST], str] = {ast.And: "and", ast.Or: "or", ast.BitAnd: "&", ast.BitOr: "|"}
_CALCULATIONS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
}
_WHOLE = re.compile(r"-?\d+")
SIGN = "sign"  # un signe, ou ce qui relie deux conditions : le changer peut faire une erreur aussi bien que la défaire
QUOTES = "quotes"  # un nombre, là où la colonne contient des textes : cela explique aussi une table vide
TABLE = "table"  # une table pour une autre
UNREAD = "unread"  # un signe sans lequel Python ne lit rien : cela explique aussi l’erreur qu’il lève


@dataclass(frozen=True)
class Change:
    """Un bout de code changé : le rang de son nœud, ce qui l’y remplace, et la faute que cela répare, en mots.

    `old` : ce qui y était, si c’est lu ; `lost` : les points que cette faute coûte ; `is_name` : ce qui remplace est un nom, et non un texte.
    `kind` : SIGN ou QUOTES, si la faute en est.
    """

    rank: int
    new: Any
    fault: str
    lost: int = 1
    old: Any = None
    is_name: bool = False
    kind: str = ""


@dataclass(frozen=True)
class Mended:
    """Un code réparé, les fautes que cela ôte, en mots, et les points qu’elles coûtent.

    D’une seule chose réparée, `old` : ce qui y était, et `kind` : SIGN, QUOTES, TABLE ou UNREAD, si la faute en est.
    """

    code: str
    faults: tuple[str, ...]
    lost: int
    old: Any = None
    kind: str = ""


def of_one_thing(code: str, name: str, question: Mapping[str, Any]) -> list[Mended]:
    """Ce code, réparé d’une chose à la fois ; rien de ce qui ne s’analyse pas.

    >>> asked = {"solution": "r = t['a'][t.x <= 4]", "points": 3}
    >>> [one.code for one in of_one_thing("r = t['b'][t.x <= 4]", "r", asked) if "'a'" in one.code]
    ["r = t['a'][t.x <= 4]"]
    >>> of_one_thing("r = t < 4", "r", {"solution": "r = t <= 4", "points": 3})[-1].faults
    ('le signe `<`, là où il faut `<=`',)
    """
    stopped = _running(code, question)
    if stopped:
        return stopped
    changes = _changes(code, question)
    found = _as_written(code, question)
    for fault in dict.fromkeys(one.fault for one in changes):
        same = [one for one in changes if one.fault == fault]
        # partout à la fois, puis à chacune de ses places
        for some in [same] * (len(same) > 1) + [[one] for one in same]:
            found.append(Mended(_changed(code, some), (fault,), same[0].lost, same[0].old, same[0].kind))
    found += _exchanged(code, question)
    after = with_its_return_after_the_loop(code, name)
    if after:
        found.append(Mended(after, (RETURNS_TOO_EARLY,), question["points"] // 2))
    for before, line in _with_its_start_before_the_loop(code):
        fault = f"`{line}` est dans la boucle : tout y recommence à chaque tour"
        found.append(Mended(before, (fault,), question["points"] // 2))
    for shape in _shapes(code, name, question):
        kind = QUOTES if shape.explains else ""
        found.append(Mended(shape.code, (shape.fault,), shape.lost, kind=kind))
    if not question.get("returns"):
        found += with_every_condition(code, question).values()
    return found


def _running(code: str, question: Mapping[str, Any]) -> list[Mended]:
    """Ce code, s’il ne se lance pas ou ne finit pas, réparé de ce qui l’arrête ; rien s’il se lance et finit."""
    third = max(1, question["points"] // 3)
    readable = [one for one in _as_written(code, question) if not unread.is_unread(one.code)]
    return [
        *(one for one in readable if unread.is_unread(code)),
        *(Mended(read.code, (read.fault,), 1, kind=UNREAD) for read in unread.readable(code)),
        *(Mended(made.code, (made.fault,), third) for made in endless.ended(code)),
        *(Mended(one.code, (one.fault,), one.lost, kind=UNREAD) for one in left_blank.filled(code, question)),
    ]


def _exchanged(code: str, question: Mapping[str, Any]) -> list[Mended]:
    """Ce code, où deux valeurs changent de place : les avoir échangées n’est qu’une faute."""
    made = exchanging.exchanged(code, str(question["solution"]))
    return [Mended(one.code, (one.fault,), 1) for one in made]


def _as_written(code: str, question: Mapping[str, Any]) -> list[Mended]:
    """Ce code, récrit avec les guillemets ou les points qui lui manquent."""
    made = written.of_one_thing(code, str(question["solution"]))
    return [Mended(one.code, (one.fault,), 1, kind=UNREAD) for one in made]


def runs(code: str, question: Mapping[str, Any]) -> bool:
    """Ce code se lance-t-il, et finit-il ? Ou bien, rien ne dit ce qu’il faudrait pour cela."""
    return not _running(code, question)


def _shapes(code: str, name: str, question: Mapping[str, Any]) -> list[Repaired]:
    """Ce code, réparé d’une forme, ou de ce qu’il amasse.

    >>> asked = {"solution": "def f(t):\\n    return sorted(t)", "points": 6, "due": [[1]], "returns": "une liste"}
    >>> [one.code for one in _shapes("def f(t):\\n    return t.sort()", "f", asked)]
    ['def f(t):\\n    return sorted(t)']
    >>> asked = {"solution": "def f(t):\\n    return len([x for x in t])", "points": 6, "returns": "un nombre"}
    >>> wrong = "def f(t):\\n    n = 0\\n    for x in t:\\n        n + 1\\n    return n"
    >>> [one.fault for one in _shapes(wrong, "f", asked)][0]
    '`n + 1` calcule et ne range rien : `n = n + 1`'
    """
    return list(repairing.each(code, name, question, (*reshaping.REPAIRS, *gathering.REPAIRS)))


def with_every_condition(code: str, question: Mapping[str, Any]) -> dict[str, Mended]:
    """Ce code, où chaque filtre demande aussi une condition de la solution dont il ne dit pas la colonne ; par colonne.

    >>> asked = {"solution": "r = len(t[(t.a == 1) & (t.b > 2)])"}
    >>> [one.code for one in with_every_condition("r = len(t[t.a == 1])", asked).values()]
    ['r = len(t[(t.a == 1) & (t.b > 2)])']
    """
    found = {}
    for column, condition in _conditions(parsed(str(question["solution"]))).items():
        if column in code:
            continue
        more = _MoreAsked(condition)
        tree = more.visit(parsed(code))
        if more.changed:
            fault = f"il manque une condition sur `{column}`"
            made = ast.unparse(ast.fix_missing_locations(tree))
            found[column] = Mended(made, (fault,), 1, kind=TABLE)
    return found


def _conditions(right: ast.Module) -> dict[str, ast.Compare]:
    """Les conditions sur une colonne, par colonne."""
    found = {}
    for node in ast.walk(right):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute):
            found[node.left.attr] = node
    return found


class _MoreAsked(ast.NodeTransformer):
    """Ajoute une condition à chaque filtre d’une table."""

    def __init__(self, condition: ast.Compare) -> None:
        self.condition, self.changed = condition, False

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if not isinstance(node.slice, (ast.Compare, ast.BinOp)) or not isinstance(node.value, ast.Name):
            return node
        asked = copy.deepcopy(self.condition)
        assert isinstance(asked.left, ast.Attribute)
        asked.left.value = node.value
        self.changed = True
        return ast.Subscript(node.value, ast.BinOp(node.slice, ast.BitAnd(), asked), node.ctx)


def of_another_column(code: str, name: str, question: Mapping[str, Any]) -> list[Mended]:
    """Ce code, réparé d’un texte ou d’une colonne que la solution n’écrit nulle part."""
    known = _texts(parsed(str(question["solution"])))
    made = of_one_thing(code, name, question)
    return [one for one in made if isinstance(one.old, str) and one.old not in known]


def reads_what_is_dropped(code: str, question: Mapping[str, Any], mistake: Mapping[str, Any]) -> bool:
    """Ce code lit-il ce que cette erreur prévue laisse de côté, parmi ce que la fonction reçoit ? Il ne la fait donc pas.

    >>> asked, wrong = {"solution": "def f(t, s):\\n    return t > s"}, {"code": "def f(t, s):\\n    return t"}
    >>> reads_what_is_dropped("def f(t, s):\\n    return t > str(s)", asked, wrong)
    True
    """
    right = parsed(str(question["solution"]))
    dropped = set(_received(right)) - set(names(parsed(mistake.get("code", "")), ast.Load))
    return bool(dropped & set(names(parsed(code), ast.Load)))


def _unlikely(pair: tuple[Change, Change], known: Collection[Any]) -> int:
    """Combien une paire est peu probable : deux fois la même faute, un échange, ce que la solution n’écrit nulle part, d’abord."""
    one, other = pair
    if one.fault == other.fault or (one.old == other.new and one.new == other.old):
        return 0
    if one.kind == other.kind == SIGN:  # les deux bornes d’une classe
        return 1
    return 1 + sum(change.old is None or change.old in known for change in pair)


def _with_its_start_before_the_loop(code: str) -> Iterator[tuple[str, str]]:
    """Ce code, où la première ligne d’une boucle vient avant elle, si elle ne lit aucun nom ; et cette ligne.

    >>> list(_with_its_start_before_the_loop("for x in t:\\n    r = []\\n    r.append(x)"))
    [('r = []\\nfor x in t:\\n    r.append(x)', 'r = []')]
    """
    tree = parsed(code)
    for parent in [tree, *ast.walk(tree)]:
        body = getattr(parent, "body", None)
        if not isinstance(body, list):
            continue
        for rank, loop in enumerate(body):
            if not isinstance(loop, (ast.For, ast.While)) or len(loop.body) < 2:
                continue
            first = loop.body[0]
            if isinstance(first, ast.Assign) and not inputs(ast.unparse(first)):
                body.insert(rank, loop.body.pop(0))
                yield ast.unparse(tree), ast.unparse(first)
                return


def of_two_things(code: str, name: str, question: Mapping[str, Any]) -> list[Mended]:
    """Ce code, réparé de deux choses à la fois ; deux fois la même faute n’en font qu’une."""
    found = []
    for started in _running(code, question):
        for rest in of_one_thing(started.code, name, question):
            found.append(Mended(rest.code, (*started.faults, *rest.faults), started.lost + rest.lost))
    if found:
        return found[:_MOST_TOGETHER]
    changes = _changes(code, question)
    pairs = [pair for pair in combinations(changes, 2) if pair[0].rank != pair[1].rank]
    right = parsed(str(question["solution"]))
    known = {*_texts(right), *map(_number, ast.walk(right))}
    pairs.sort(key=lambda pair: _unlikely(pair, known))
    for pair in pairs[:_MOST_PAIRS]:
        mended = _changed(code, list(pair))
        first, second = pair
        if first.fault == second.fault:
            found.append(Mended(mended, (first.fault,), first.lost, kind=first.kind))
        else:
            found.append(Mended(mended, (first.fault, second.fault), first.lost + second.lost))
    for swapped in _exchanged(code, question)[:_MOST_SWAPPED]:
        for one in _changes(swapped.code, question):
            faults = (*swapped.faults, one.fault)
            found.append(Mended(_changed(swapped.code, [one]), faults, swapped.lost + one.lost))
    after = with_its_return_after_the_loop(code, name)
    if after:
        for one in _changes(after, question):
            lost = question["points"] // 2 + one.lost
            found.append(Mended(_changed(after, [one]), (RETURNS_TOO_EARLY, one.fault), lost))
    for shape in _shapes(code, name, question):
        for one in _changes(shape.code, question):
            faults = (shape.fault, one.fault)
            found.append(Mended(_changed(shape.code, [one]), faults, shape.lost + one.lost))
    return found[:_MOST_TOGETHER]


def _changes(code: str, question: Mapping[str, Any]) -> list[Change]:
    """Chaque bout de ce code que la solution écrit autrement, et ce qu’elle y écrit."""
    tree, right = parsed(code), parsed(str(question["solution"]))
    # un tirage d’avant n’a pas gardé ce que coûte un texte lu pour un autre
    named = question.get("named", 0) or 1
    priced = _priced(question)
    rounded = _decimals_kept(tree)
    steps = _methods(right)
    if isinstance(question.get("due"), int):  # compter se dit aussi par la somme d’une condition
        steps = [*steps, "sum"]
    found: list[Change] = []
    for rank, node in enumerate(ast.walk(tree)):
        found += _another_text(rank, node, tree, right, named)
        found += _without_quotes(rank, node, right, named)
        found += _with_quotes_too_many(rank, node, right, named)
        if node not in rounded:
            found += _another_number(rank, node, right)
        found += _another_name(rank, node, tree, right)
        if not question.get("returns"):
            found += _another_of_its_own(rank, node, tree)
        found += _another_method(rank, node, tree, steps)
        found += _another_sign(rank, node, right, priced)
    return list(dict.fromkeys(found))[:_MOST]


def _another_text(
    rank: int, node: ast.AST, tree: ast.Module, right: ast.Module, named: int
) -> Iterator[Change]:
    """Un texte, ou le nom d’une colonne après un point ; ou un texte, là où la fonction reçoit une valeur de ce nom."""
    old = _text(node)
    if isinstance(node, ast.Attribute) and node.attr not in _methods(tree):
        old = node.attr
    if old is None:
        return
    for new in _texts(right):
        fits = isinstance(node, ast.Constant) or new.isidentifier()
        if new != old and fits:
            fault = f"`{old}` est lu, là où la question porte sur `{new}`"
            yield Change(rank, new, fault, named, old)
    if isinstance(node, ast.Constant):
        for given in _received(right):
            if old != given and old in _texts(right):
                continue
            fault = f"le texte `{old!r}`, là où il faut `{given}`, que la fonction reçoit"
            yield Change(rank, given, fault, is_name=True)


def _without_quotes(rank: int, node: ast.AST, right: ast.Module, named: int) -> Iterator[Change]:
    """Un nombre, là où la solution écrit le texte qui se lit de même : `86` pour `"86"`, `1` pour `"01"`."""
    old = _number(node)
    for new in _texts(right):
        if old is not None and new.isdecimal() and int(new) == old:
            fault = f'la colonne contient des textes, et `{old}` est un nombre ; `"{new}"` est un texte : il faut des guillemets'
            yield Change(rank, new, fault, named, old, kind=QUOTES)


def _with_quotes_too_many(rank: int, node: ast.AST, right: ast.Module, named: int) -> Iterator[Change]:
    """Un texte, là où la solution écrit le nombre qui se lit de même : `"500"` pour `500`."""
    old = _text(node)
    if old is None or not _WHOLE.fullmatch(old):
        return
    for new in dict.fromkeys(map(_signed, ast.walk(right))):
        if new == int(old):
            fault = "un nombre entre guillemets est un texte, et la colonne contient des nombres : ôtez les guillemets"
            yield Change(rank, new, fault, named, old, kind=QUOTES)


def _another_number(rank: int, node: ast.AST, right: ast.Module) -> Iterator[Change]:
    old = _number(node)
    if old is None:
        return
    for new in dict.fromkeys(map(_number, ast.walk(right))):
        if new is not None and new != old:
            yield Change(rank, new, f"le nombre `{old!r}`, là où il faut `{new!r}`", old=old)


def _another_name(rank: int, node: ast.AST, tree: ast.Module, right: ast.Module) -> Iterator[Change]:
    """Une table de l’énoncé pour une autre ; ou une table de l’énoncé, là où la fonction en reçoit une."""
    if not isinstance(node, ast.Name) or node.id not in inputs(tree):
        return
    for new in sorted(inputs(right) - {node.id}):
        yield Change(rank, new, f"`{node.id}` est lu, là où la question porte sur `{new}`", kind=TABLE)
    for received in _received(tree)[:1]:
        fault = f"`{node.id}` est la table de l’énoncé, là où la fonction reçoit `{received}`"
        yield Change(rank, received, fault, 2)


def _another_of_its_own(rank: int, node: ast.AST, tree: ast.Module) -> Iterator[Change]:
    """Une table de l’énoncé, là où il faut celle que la copie en a tirée."""
    if not isinstance(node, ast.Name) or node.id not in inputs(tree):
        return
    for line in tree.body:
        if not isinstance(line, ast.Assign) or node.id not in names(line.value, ast.Load):
            continue
        made = ast.unparse(line.targets[0])
        is_after = node.lineno > line.lineno
        if is_after and made.isidentifier():
            fault = f"`{node.id}` est lu, là où il faut `{made}`, que vous en avez tiré"
            yield Change(rank, made, fault, kind=TABLE)


def _another_method(rank: int, node: ast.AST, tree: ast.Module, steps: list[str]) -> Iterator[Change]:
    if not isinstance(node, ast.Attribute) or node.attr not in _methods(tree):
        return
    for new in steps:
        if new != node.attr:
            yield Change(rank, new, f"le calcul `{node.attr}`, là où il faut `{new}`")


def _another_sign(
    rank: int, node: ast.AST, right: ast.Module, priced: Mapping[tuple[str, str], int]
) -> Iterator[Change]:
    """Un signe qui compare, ou un mot qui relie deux conditions."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        old = _SIGNS.get(type(node.ops[0]), "")
        for sign in _signs(right):
            if old and sign != old:
                fault = f"le signe `{old}`, là où il faut `{sign}`"
                yield Change(rank, sign, fault, priced.get((old, sign), 1), kind=SIGN)
    if isinstance(node, ast.BinOp) and type(node.op) in _CALCULATIONS:
        old = _CALCULATIONS[type(node.op)]
        for sign in _calculations(right):
            if sign != old:
                yield Change(rank, sign, f"le calcul `{old}`, là où il faut `{sign}`", kind=SIGN)
    if isinstance(node, (ast.BoolOp, ast.BinOp)) and type(node.op) in _LINKS:
        old = _LINKS[type(node.op)]
        new = {"and": "or", "or": "and", "&": "|", "|": "&"}[old]
        fault = f"`{old}` relie les conditions, là où il faut `{new}`"
        yield Change(rank, new, fault, priced.get((old, new), 1), kind=SIGN)


def _priced(question: Mapping[str, Any]) -> dict[tuple[str, str], int]:
    """Ce que coûte un signe pour un autre, là où une erreur prévue n’a que cela de faux : le signe écrit, le bon, les points.

    >>> wrong = {"code": "r = t[t > 3]", "points": 1}
    >>> _priced({"solution": "r = t[t >= 3]", "points": 3, "mistakes": [wrong]})
    {('>', '>='): 2}
    """
    found = {}
    right = list(ast.walk(parsed(str(question["solution"]))))
    for one in question.get("mistakes", ()):
        wrong = list(ast.walk(parsed(one.get("code", ""))))
        apart = {(_said(mine), _said(other)) for mine, other in zip(wrong, right, strict=False)}
        apart = {pair for pair in apart if pair[0] != pair[1]}
        if len(wrong) == len(right) and len(apart) == 1:
            found[apart.pop()] = int(question["points"] - one["points"])
    return found


def _said(node: ast.AST) -> str:
    """Ce qu’un nœud dit de lui-même, sans ceux qu’il tient."""
    if type(node) in _SIGNS:
        return _SIGNS[type(node)]  # type: ignore[index]
    if type(node) in _LINKS:
        return _LINKS[type(node)]
    own = [str(getattr(node, name, "")) for name in ("id", "attr", "value", "name") if _is_plain(node, name)]
    return " ".join([type(node).__name__, *own])


def _is_plain(node: ast.AST, name: str) -> bool:
    return not isinstance(getattr(node, name, None), ast.AST)


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def _texts(tree: ast.Module) -> list[str]:
    """Les textes et les noms de colonnes qu’écrit ce code."""
    called = _methods(tree)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr not in called:
            found.append(node.attr)
        text = _text(node)
        if text is not None:
            found.append(text)
    return list(dict.fromkeys(found))


def _number(node: ast.AST) -> Any:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    return None


def _signed(node: ast.AST) -> Any:
    """Le nombre qu’écrit ce nœud, son signe moins compris."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = _number(node.operand)
        return None if value is None else -value
    return _number(node)


def _decimals_kept(tree: ast.Module) -> set[ast.AST]:
    """Les nombres de décimales que gardent les arrondis : ils ne disent rien des données."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("round"):
            found.update(node.args)
    return found


def _received(tree: ast.Module) -> list[str]:
    """Ce que reçoit la première fonction de ce code."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            return [one.arg for one in node.args.args]
    return []


def _methods(tree: ast.Module) -> list[str]:
    """Les méthodes qu’appelle ce code, et les accès par un rang."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found.append(node.func.attr)
        if isinstance(node, ast.Attribute) and node.attr in {"iloc", "loc", "dt", "str"}:
            found.append(node.attr)
    return list(dict.fromkeys(found))


def _calculations(tree: ast.Module) -> list[str]:
    """Les signes des calculs qu’écrit ce code."""
    written = [_CALCULATIONS.get(type(node.op), "") for node in ast.walk(tree) if isinstance(node, ast.BinOp)]
    return [one for one in dict.fromkeys(written) if one]


def _signs(tree: ast.Module) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            found += [_SIGNS[type(one)] for one in node.ops if type(one) in _SIGNS]
    return list(dict.fromkeys(found))


class _Named(ast.NodeTransformer):
    """Met un nom à la place de chacun de ces nœuds."""

    def __init__(self, names: dict[ast.AST, str]) -> None:
        self.names = names

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        return ast.Name(self.names[node], ast.Load()) if node in self.names else node


def _changed(code: str, changes: list[Change]) -> str:
    """Ce code, où chaque bout de ces rangs devient ce que dit son changement."""
    tree = ast.parse(code)
    nodes = list(ast.walk(tree))
    named: dict[ast.AST, str] = {}
    for one in changes:
        node: Any = nodes[one.rank]
        if one.is_name:
            named[node] = str(one.new)
        elif isinstance(node, ast.Compare):
            node.ops = [_node_of(one.new, _SIGNS)]
        elif isinstance(node, (ast.BoolOp, ast.BinOp)):
            node.op = _node_of(one.new, {**_LINKS, **_CALCULATIONS})
        elif isinstance(node, ast.Attribute):
            node.attr = one.new
        elif isinstance(node, ast.Name):
            node.id = one.new
        else:
            node.value = one.new
    return ast.unparse(_Named(named).visit(tree))


def _node_of(written: object, known: dict[Any, str]) -> Any:
    """Le nœud qui s’écrit ainsi."""
    return next(kind() for kind, sign in known.items() if sign == written)
