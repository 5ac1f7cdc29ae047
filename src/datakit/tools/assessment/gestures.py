"""Les gestes de Python qu’une réponse demande, et ceux que la séance n’a pas fait écrire."""

import ast
import re
from collections.abc import Iterable

from datakit.answers.code import parsed

FILTER = "un filtre"
_ACCESSES = {"iloc", "loc", "str", "dt"}
_LINKS: dict[type[ast.operator], str] = {ast.BitAnd: "`&`", ast.BitOr: "`|`"}
_SNIPPET = re.compile(r"`([^`]+)`")


def of(code: str) -> list[str]:
    """Les gestes qu’écrit ce code, dans l’ordre : ce qu’il appelle, un filtre, ce qui relie deux conditions.

    >>> of('r = len(t[(t.age > 3) & (t.ville == "Lyon")])'), of("r = t.x.sum()")
    (['`len`', 'un filtre', '`&`'], ['`sum`'])
    """
    return list(dict.fromkeys(name for node in ast.walk(parsed(code)) for name in _named(node)))


def shapes(code: str) -> list[str]:
    """Ce que ce code parcourt, choisit ou retient, quand il n’appelle rien.

    >>> shapes("r = [x for x in t if x > 3]"), shapes("for x in t:\\n    m = x"), shapes("r = 3 * 4")
    (['un parcours', 'une condition'], ['un parcours', 'une valeur retenue'], [])
    """
    found = []
    for node in ast.walk(parsed(code)):
        if isinstance(node, (ast.For, ast.While, ast.comprehension)):
            found.append("un parcours")
        if isinstance(node, (ast.If, ast.IfExp)) or (isinstance(node, ast.comprehension) and node.ifs):
            found.append("une condition")
        if isinstance(node, (ast.For, ast.While)) and any(
            isinstance(one, ast.Assign) for one in ast.walk(node)
        ):
            found.append("une valeur retenue")
    return list(dict.fromkeys(found))


def redoes(code: str, missed: str) -> bool:
    """Ce code refait-il tous les gestes de celui-là ? Quand celui-là n’appelle rien, c’est la même forme qu’il doit avoir.

    >>> redoes("r = t[t.x > 3].y.sum()", "r = t.x.sum()"), redoes("r = len(t)", "r = t.x.sum()")
    (True, False)
    >>> redoes("r = [x for x in t if x > 3]", "for x in t:\\n    if x > m:\\n        m = x"), redoes("r = 5 * 6", "r = 7 // 2")
    (False, True)
    """
    asked = set(of(missed))
    if asked:
        return asked <= set(of(code))
    return set(shapes(missed)) == set(shapes(code)) and (bool(shapes(missed)) or not of(code))


def unwritten(code: str, lessons: Iterable[str]) -> list[str]:
    """Les gestes de ce code que rien n’écrit dans ces leçons.

    >>> unwritten("r = t.sort_values('age').nom.sum()", ["r = t.age.sum()"])
    ['`sort_values`']
    """
    known = {name for lesson in lessons for name in of(lesson)}
    return [name for name in of(code) if name not in known]


def example(gesture: str, reminder: str, *, of_a_text: bool = False) -> str:
    """Le premier exemple que ce rappel donne d’un geste ; vide s’il n’en donne aucun. `of_a_text` : un exemple qui compare un texte d’abord.

    >>> example("un filtre", "`len(t)` compte ; `t[t.age == 12]` garde des lignes."), example("`mean`", "`len(t)` compte.")
    ('`t[t.age == 12]`', '')
    """
    snippets = _SNIPPET.findall(reminder)
    if of_a_text:
        snippets.sort(key=lambda one: not compares_a_text(one))
    for snippet in snippets:
        if gesture in of(snippet) or gesture == f"`{snippet}`":
            return f"`{snippet}`"
    return ""


def compares_a_text(code: str) -> bool:
    """Ce code compare-t-il une colonne à un texte ? Ses guillemets sont alors ce que l’exemple doit montrer.

    >>> compares_a_text('t[t.code == "25"]'), compares_a_text("t[t.age == 12]")
    (True, False)
    """
    compared = [node.comparators for node in ast.walk(parsed(code)) if isinstance(node, ast.Compare)]
    values = [one.value for each in compared for one in each if isinstance(one, ast.Constant)]
    return any(isinstance(one, str) for one in values)


def recalled(code: str, lessons: Iterable[str], reminder: str) -> tuple[str, ...]:
    """Les gestes de ce code que rien n’écrit dans ces leçons, chacun avec l’exemple qu’en donne le rappel.

    >>> recalled("r = len(t)", ["r = t.sum()"], "`len(table)` compte les lignes.")
    ('`len` : `len(table)`',)
    """
    told = []
    of_a_text = compares_a_text(code)
    for gesture in unwritten(code, lessons):
        shown = example(gesture, reminder, of_a_text=of_a_text)
        told.append(gesture if shown in ("", gesture) else f"{gesture} : {shown}")
    return tuple(told)


def _named(node: ast.AST) -> list[str]:
    """Le geste de ce nœud, s’il en est un."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return [f"`{node.func.id}`"]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return [f"`{node.func.attr}`"]
    if isinstance(node, ast.Attribute) and node.attr in _ACCESSES:
        return [f"`{node.attr}`"]
    if isinstance(node, ast.Subscript) and isinstance(node.slice, (ast.Compare, ast.BinOp)):
        return [FILTER]
    if isinstance(node, ast.BinOp) and type(node.op) in _LINKS:
        return [_LINKS[type(node.op)]]
    return []
