"""Un calcul de nombres écrits, `8 * 60` : le reconnaître, et le faire sans rien lancer d’autre."""

import ast
import re
from typing import Any

from datakit.answers.code import parsed

_ARITHMETIC = (ast.BinOp, ast.UnaryOp, ast.Constant, ast.operator, ast.unaryop)
#: Un calcul de nombres, entre parenthèses peut-être.
_IN_NUMBERS = re.compile(r"[\d\s.*/+()-]*\d[\d\s.*/+()-]*")
#: Un calcul plus long n’est pas fait : personne ne l’écrit dans une cellule.
_LONGEST = 40
#: Ni la base ni l’exposant d’une puissance ne dépassent ce nombre.
_LARGEST = 99


def is_in_numbers(code: str) -> bool:
    """Vrai si un code n’est fait que de chiffres, de signes et de parenthèses.

    >>> is_in_numbers("8 * 60"), is_in_numbers("8 * minutes")
    (True, False)
    """
    return bool(_IN_NUMBERS.fullmatch(code))


def result(code: str) -> Any:
    """Le résultat d’un calcul de nombres écrits ; `...` si autre chose y entre.

    >>> result("1 / 2"), result("total / 2"), result("10**9"), result("9**9**9")
    (0.5, Ellipsis, 1000000000, Ellipsis)
    """
    tree = parsed(code)
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        return ...
    return result_of(tree.body[0].value)


def same_result(one: str, other: str) -> bool:
    """Deux calculs de nombres écrits valent-ils le même nombre ?

    >>> same_result("10**9", "1e9"), same_result("total / 2", "total / 2")
    (True, False)
    """
    counted = result(one)
    return counted is not ... and bool(counted == result(other))


def result_of(value: ast.expr) -> Any:
    """Le même, d’un calcul déjà lu."""
    parts = list(ast.walk(value))
    if not all(isinstance(part, _ARITHMETIC) for part in parts):
        return ...
    powers = [part for part in parts if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Pow)]
    if len(parts) > _LONGEST or not all(_is_a_short_power(one) for one in powers):  # 9**9**9 ne finirait pas
        return ...

    try:
        return eval(compile(ast.Expression(value), "<calcul>", "eval"), {"__builtins__": {}})
    except Exception:  # une division par zéro : la cellule, elle, l’a déjà dit
        return ...


def _is_a_short_power(power: ast.BinOp) -> bool:
    """Vrai pour `10**9` : deux nombres écrits, un exposant de deux chiffres au plus."""
    base, exponent = power.left, power.right
    if not isinstance(base, ast.Constant) or not isinstance(exponent, ast.Constant):
        return False
    return base.value in range(_LARGEST + 1) and exponent.value in range(_LARGEST + 1)
