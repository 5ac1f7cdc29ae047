"""Ce que le texte d’une fonction montre de sa propre faute : une ligne qui ne garde rien, deux orthographes, un nom qui n’est pas à elle."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from datakit.answers import read
from datakit.answers.code import names
from figaudit.base.text import listing, normalise

#: Ce qui rend un nouveau texte, et laisse l’ancien tel quel.
_OF_A_TEXT = {"replace", "lower", "upper", "strip", "capitalize", "title"}
#: Une ligne plus longue ne se cite pas dans une phrase.
_LONGEST = 60
#: Ce qu’un nom venu d’une autre ligne peut valoir, pour qu’on s’en étonne : des données, et non un outil.
_DATA = (list, dict, str, int, float, tuple)


def say(kind: str, **details: object) -> str:
    """Une phrase de words.json, section `trials`, remplie."""
    return read.say("trials", kind, **details)


def proved(tree: ast.AST | None, cases: Mapping[str, Sequence[Any]]) -> str:
    """La cause que le texte de la fonction prouve ; rien s’il n’en prouve aucune.

    >>> tree = ast.parse("def f(mot):\\n    r = ''\\n    for l in mot:\\n        r + l\\n    return r")
    >>> print(proved(tree, {}))
    La ligne `r + l` calcule, mais ne garde rien : le résultat se perd. Pour le garder : `r = r + l`.
    """
    if tree is None:
        return ""
    return _lost(tree) or _two_spellings(tree) or _asked_among_values(tree) or _text_for_number(tree, cases)


def suspected(tree: ast.AST | None, known: Mapping[str, Any]) -> str:
    """Ce que le texte de la fonction laisse soupçonner, quand rien d’autre n’explique sa faute ; `known` : les noms du carnet."""
    if tree is None:
        return ""
    return _name_in_quotes(tree) or _not_received(tree, known)


def _lost(tree: ast.AST) -> str:
    """`resultat + lettre`, `resultat == lettre`, `mot.replace(…)`, seuls sur leur ligne : rien n’en est gardé."""
    for step in ast.walk(tree):
        if not isinstance(step, ast.Expr) or len(ast.unparse(step)) > _LONGEST:
            continue
        line, value = ast.unparse(step).replace("'", '"'), step.value
        if isinstance(value, ast.BinOp) and _is_a_place(value.left):
            return say("lost-value", line=line, name=ast.unparse(value.left).replace("'", '"'))
        if isinstance(value, ast.Compare) and isinstance(value.ops[0], ast.Eq) and _is_a_place(value.left):
            return say("lost-comparison", line=line, name=ast.unparse(value.left).replace("'", '"'))
        if _changes_a_text(value):
            return say("lost-change", line=line, name=value.func.value.id)  # type: ignore[attr-defined]
    return ""


def _is_a_place(node: ast.AST) -> bool:
    """Vrai pour `total` ou `d[cle]`, que l’on peut écrire à gauche d’un `=`."""
    return isinstance(node, (ast.Name, ast.Subscript))


def _changes_a_text(value: ast.AST) -> bool:
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Attribute):
        return False
    return value.func.attr in _OF_A_TEXT and isinstance(value.func.value, ast.Name)


def _two_spellings(tree: ast.AST) -> str:
    """`résultat = …` et `resultat` : deux noms pour Python, un seul pour qui les lit."""
    first_written: dict[str, str] = {}
    for name in _own_names(tree):
        other = first_written.setdefault(normalise(name), name)
        if other != name:
            return say("two-spellings", first=other, second=name)
    return ""


def _asked_among_values(tree: ast.AST) -> str:
    """`if cle in d.values()`, puis `d[cle]`."""
    opened = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Subscript)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], (ast.In, ast.NotIn)):
            continue
        where = node.comparators[0]
        if not isinstance(where, ast.Call) or not isinstance(where.func, ast.Attribute):
            continue
        owner = ast.unparse(where.func.value)
        if where.func.attr == "values" and f"{owner}[{ast.unparse(node.left)}]" in opened:
            return say("in-values", name=owner)
    return ""


def _text_for_number(tree: ast.AST, cases: Mapping[str, Sequence[Any]]) -> str:
    """`ligne["rang"] == "1"`, quand les rangs des essais sont des nombres."""
    counted = set(_keys_of_numbers(list(cases.values())))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Compare):
            continue
        sides = [node.left, *node.comparators]
        keys = [_key_read(side) for side in sides]
        texts = [side.value for side in sides if isinstance(side, ast.Constant)]
        for key in keys:
            for text in texts:
                if key in counted and isinstance(text, str) and text.isdigit():
                    return say("text-for-number", text=f'"{text}"', key=key)
    return ""


def _key_read(node: ast.AST) -> str:
    """`rang`, dans `ligne["rang"]`."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return str(node.slice.value)
    return ""


def _keys_of_numbers(given: Any) -> Iterator[str]:
    """Les clés qui, dans les essais, portent un nombre."""
    if isinstance(given, dict):
        for key, value in given.items():
            if isinstance(value, int):
                yield str(key)
    if isinstance(given, (list, tuple)):
        for one in given:
            yield from _keys_of_numbers(one)


def _name_in_quotes(tree: ast.AST) -> str:
    """`ACCENTS.get("lettre", "lettre")`, dans une boucle dont le nom est `lettre`."""
    walked = [
        node.target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name)
    ]
    for node in ast.walk(tree):
        given = node.args if isinstance(node, ast.Call) else []
        for one in given:
            if isinstance(one, ast.Constant) and one.value in walked:
                return say("name-in-quotes", name=one.value)
    return ""


def _not_received(tree: ast.AST, known: Mapping[str, Any]) -> str:
    """`cle in petit`, où `petit` vient d’une autre ligne du carnet ; un nom en majuscules est une constante, et lui peut."""
    own = set(_own_names(tree))
    received = _received(tree)
    for name in names(tree, ast.Load):
        is_data = isinstance(known.get(name), _DATA)
        if is_data and name not in own and name != name.upper() and not name.startswith("_"):
            return say("not-received", name=name, given=listing(f"`{one}`" for one in received) or "rien")
    return ""


def _received(tree: ast.AST) -> list[str]:
    function = next((node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)), None)
    return [one.arg for one in function.args.args] if function else []


def _own_names(tree: ast.AST) -> list[str]:
    """Les noms de la fonction : ce qu’elle reçoit, puis ce qu’elle range."""
    stored = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            stored.append(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            stored.append(node.id)
    return list(dict.fromkeys(stored))
