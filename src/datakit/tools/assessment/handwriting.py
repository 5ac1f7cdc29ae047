"""Ce que montre le code d’une copie, sans l’exécuter : une réponse écrite à la main, un `return` dans une boucle, un `print`."""

import ast
from collections.abc import Iterator
from typing import Any

from datakit.answers.code import inputs, names, parsed
from datakit.tools.assessment.questions import is_same, plain

#: Ce qui calcule, dans une fonction.
_WORKS = (ast.For, ast.While, ast.comprehension, ast.Call, ast.BinOp, ast.Subscript, ast.Compare)
#: Les méthodes qui changent une valeur sur place, et ne rendent rien.
_IN_PLACE = {"append", "clear", "extend", "insert", "remove", "reverse", "sort", "update"}
_TOO_PLAIN: tuple[Any, ...] = (0, 1, "", [], {})  # des valeurs que tout code écrit
#: Les décimales que garde un arrondi trop court, et comment il se dit.
_SHORT = {"0": "à l’unité", "None": "à l’unité", "1": "au dixième"}
#: Une faute, telle qu’elle se dit après « sauf ceci : ».
RETURNS_TOO_EARLY = (
    "le `return` est dans la boucle, hors de toute condition : elle s’arrête à son premier tour"
)


def as_a_sentence(fault: str) -> str:
    """Une faute dite seule : sa majuscule, et son point.

    >>> as_a_sentence("le signe `<`")
    'Le signe `<`.'
    """
    return f"{fault[0].upper()}{fault[1:]}."


def inside_a_sentence(said: str) -> str:
    """Une phrase que d’autres mots précèdent : sans sa majuscule.

    >>> inside_a_sentence("Deux fautes.")
    'deux fautes.'
    """
    return f"{said[:1].lower()}{said[1:]}"


def is_by_hand(code: str, name: str, solution: str) -> bool:
    """Vrai si rien ne tire la réponse des données : un nombre, un texte, un calcul de nombres recopiés, une fonction sans calcul.

    Une question dont la solution ne lit aucune donnée se calcule sur les nombres de l’énoncé.

    >>> is_by_hand("r = -2.34", "r", "r = len(t)"), is_by_hand("r = 48 / 21", "r", "r = len(t)")
    (True, True)
    >>> is_by_hand("r = len(t)\\nt = 3", "r", "r = len(t)")
    False
    >>> is_by_hand("r = 0\\nfor x in t:\\n    if x > 3:\\n        r = r + 1", "r", "r = len(t)")
    False
    >>> is_by_hand("r = 760 * 8", "r", "r = 8 * 760"), is_by_hand("r = len(t)", "r", "r = len(t)")
    (False, False)
    >>> is_by_hand("def f(x):\\n    if x == 1:\\n        return 3\\n    return 4", "f", ""), is_by_hand("def f(x):\\n    return x + 1", "f", "")
    (True, False)
    """
    function = function_named(name, parsed(code))
    if function:
        return _is_constant(function)

    tree = parsed(code)
    if _is_worked_out(tree, name):
        return False
    assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
    if not assigned:
        return False
    own = [node for node in assigned if _stores(node, name)]
    value = (own or assigned)[-1].value
    if isinstance(value, ast.UnaryOp):
        value = value.operand
    if isinstance(value, ast.Constant):
        return True
    return bool(inputs(solution)) and not _reads_a_name(code)


def _is_worked_out(tree: ast.Module, name: str) -> bool:
    """Ce nom reçoit-il sa valeur dans une boucle ou sous une condition qui lisent d’autres noms ? Un compte, un maximum cherché."""
    for block in ast.walk(tree):
        if not isinstance(block, (ast.For, ast.While, ast.If)):
            continue
        reads_data = set(names(block, ast.Load)) - {name}
        if reads_data and any(_stores(node, name) for node in ast.walk(block)):
            return True
    return False


def _stores(node: ast.AST, name: str) -> bool:
    """Cette ligne donne-t-elle une valeur à ce nom ?"""
    if isinstance(node, ast.Assign):
        return name in [ast.unparse(target) for target in node.targets]
    return isinstance(node, ast.AugAssign) and ast.unparse(node.target) == name


def is_calculated(code: str) -> bool:
    """Vrai si ce code fait un calcul, fût-ce sur les seuls nombres de l’énoncé.

    >>> is_calculated("r = 140 * 5 / 1000"), is_calculated("r = -23.42")
    (True, False)
    """
    return any(isinstance(node, ast.BinOp) for node in ast.walk(parsed(code)))


def with_its_return_after_the_loop(code: str, name: str) -> str:
    """Ce code, où le `return` qui finit une boucle de cette fonction vient après elle ; vide s’il n’y en a pas.

    >>> with_its_return_after_the_loop("def f(t):\\n    for x in t:\\n        n = x\\n        return n", "f")
    'def f(t):\\n    for x in t:\\n        n = x\\n    return n'
    """
    tree = parsed(code)
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef) or function.name != name:
            continue
        for rank, loop in enumerate(function.body):
            if not isinstance(loop, (ast.For, ast.While)):
                continue
            if len(loop.body) > 1 and isinstance(loop.body[-1], ast.Return):
                function.body.insert(rank + 1, loop.body.pop())
                return ast.unparse(tree)
    return ""


def _reads_a_name(code: str) -> bool:
    return any(
        isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) for node in ast.walk(parsed(code))
    )


def _is_constant(function: ast.FunctionDef) -> bool:
    """Vrai si rien n’y est calculé, ni rendu de ce qu’elle reçoit.

    Une condition qui choisit entre deux réponses toutes faites n’en est pas un calcul.

    >>> _is_constant(ast.parse("def f(t):\\n    return t").body[0]), _is_constant(ast.parse("def f(t):\\n    m = 0\\n    return m").body[0])
    (False, True)
    """
    tests = [node.test for node in ast.walk(function) if isinstance(node, (ast.If, ast.IfExp))]
    choosing = {id(part) for test in tests for part in ast.walk(test)}
    written = set(names(function, ast.Store))
    for node in ast.walk(function):
        if id(node) in choosing:
            continue
        reads_from_outside = (
            isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in written
        )
        if reads_from_outside or isinstance(node, _WORKS):
            return False
    return True


def holds_an_answer(code: str, due: Any) -> bool:
    """Vrai si une valeur attendue y est écrite toute faite, dans une liste ou un dictionnaire aussi.

    >>> holds_an_answer('def f(x):\\n    return {"Léa": [1970, 1971]}[x]', [[1970, 1971], []])
    True
    >>> holds_an_answer("def f(x):\\n    m = 0\\n    return m", [1970, 0])
    False
    """
    awaited = [one for one in due if one not in _TOO_PLAIN] if isinstance(due, list) else [due]
    for node in ast.walk(parsed(code)):
        if not isinstance(node, (ast.Constant, ast.List, ast.Tuple, ast.Dict)):
            continue
        try:
            held = plain(ast.literal_eval(node))
        except ValueError:  # une liste qui contient un calcul
            continue
        if any(is_same(held, one) for one in awaited):
            return True
    return False


def returns_in_a_loop(code: str, name: str) -> bool:
    """Vrai si cette fonction a un `return` dans une boucle.

    >>> returns_in_a_loop("def f(t):\\n    for x in t:\\n        return x", "f"), returns_in_a_loop("def f(t):\\n    return t", "f")
    (True, False)
    """
    function = function_named(name, parsed(code))
    if function is None:
        return False
    loops = [node for node in ast.walk(function) if isinstance(node, (ast.For, ast.While))]
    return any(isinstance(part, ast.Return) for loop in loops for part in ast.walk(loop))


def stops_at_the_first_turn(code: str, name: str) -> bool:
    """Vrai si une boucle de cette fonction finit par un `return`, hors de toute condition.

    >>> stops_at_the_first_turn("def f(t):\\n    for x in t:\\n        n = x\\n        return n", "f")
    True
    >>> stops_at_the_first_turn("def f(t):\\n    for x in t:\\n        if x:\\n            return x", "f")
    False
    """
    function = function_named(name, parsed(code))
    if function is None:
        return False
    loops = [node for node in ast.walk(function) if isinstance(node, (ast.For, ast.While))]
    return any(isinstance(statement, ast.Return) for loop in loops for statement in loop.body)


def why_nothing(code: str, name: str) -> str:
    """Pourquoi cette fonction ne rend rien, quand son code le montre ; vide s’il ne le montre pas.

    >>> why_nothing("def f(t):\\n    print(t)", "f")
    'Votre réponse affiche au lieu de rendre : à la place de `print`, il faut `return`.'
    >>> why_nothing("def f(t):\\n    return t.sort()", "f")
    'Votre réponse rend ce que rend `.sort()`, c’est-à-dire rien : cette méthode change la liste sur place.'
    """
    function = function_named(name, parsed(code))
    if function is None:
        return ""
    returned = list(_returned(function))
    for value in returned:
        method = (
            value.func.attr if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) else ""
        )
        if method in _IN_PLACE:
            return f"Votre réponse rend ce que rend `.{method}()`, c’est-à-dire rien : cette méthode change la liste sur place."
    called = {
        node.func.id
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    if not returned and "print" in called and _prints_in_a_loop(function):
        return "Votre réponse affiche au lieu de rendre : gardez dans la boucle ce que vous affichez, et rendez-le par un `return` placé après elle."
    if not returned and "print" in called:
        return "Votre réponse affiche au lieu de rendre : à la place de `print`, il faut `return`."
    return ""


def looks_inside_a_text(code: str, solution: str) -> bool:
    """Vrai si ce code cherche par `in` un morceau d’un texte que la solution compare par `==`, dans un sens ou dans l’autre.

    >>> looks_inside_a_text("def f(t, n):\\n    return t['nom'] in n", "r = l['nom'] == n")
    True
    >>> looks_inside_a_text("r = n in l['nom']", "r = l['nom'] == n"), looks_inside_a_text("r = n in t", "r = l['nom'] == n")
    (True, False)
    """
    compared: set[str] = set()
    for node in ast.walk(parsed(solution)):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq):
            compared.update(_keys([node.left, *node.comparators]))

    tree = parsed(code)
    received = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    searched: set[str] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], ast.In):
            continue
        searched.update(_keys(node.comparators))
        where = node.comparators[0]
        # `in [prenom]` compare des textes entiers ; `in prenom`, des lettres
        if isinstance(where, ast.Name) and where.id in received:
            searched.update(_keys([node.left]))
    return bool(searched & compared)


def _keys(sides: list[ast.expr]) -> Iterator[str]:
    """Les clés que lisent ces expressions : « nom », de `ligne["nom"]`."""
    for side in sides:
        if isinstance(side, ast.Subscript) and isinstance(side.slice, ast.Constant):
            yield str(side.slice.value)


def _prints_in_a_loop(function: ast.FunctionDef) -> bool:
    loops = [node for node in ast.walk(function) if isinstance(node, (ast.For, ast.While))]
    inside = [part for loop in loops for part in ast.walk(loop)]
    called = [part.func for part in inside if isinstance(part, ast.Call)]
    return any(isinstance(one, ast.Name) and one.id == "print" for one in called)


def _returned(function: ast.FunctionDef) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value:
            yield node.value


def function_named(name: str, tree: ast.Module) -> ast.FunctionDef | None:
    """La fonction de ce nom, telle que ce programme la définit en dernier."""
    found = None
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            found = node
    return found


def rounded_short(code: str, name: str) -> str:
    """« au dixième », « à l’unité », si ce code arrondit ainsi ce qu’il range sous ce nom, ou ce que rend cette fonction ; rien sinon.

    >>> rounded_short("r = round(a / b, 1)", "r"), rounded_short("r = (a / b).round()", "r"), rounded_short("r = round(a, 2)", "r")
    ('au dixième', 'à l’unité', '')
    """
    for node in ast.walk(parsed(code)):
        is_stored = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
        if not is_stored and not isinstance(node, ast.Return):
            continue
        call = node.value  # type: ignore[attr-defined]
        if not isinstance(call, ast.Call):
            continue
        given = call.args
        if isinstance(call.func, ast.Name) and call.func.id == "round":
            given = call.args[1:]
        elif not isinstance(call.func, ast.Attribute) or call.func.attr != "round":
            continue
        written = ast.unparse(given[0]) if given else "0"
        if written in _SHORT:
            return _SHORT[written]
    return ""
