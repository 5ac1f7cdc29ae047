"""Un code tel qu’il est tapé, avant que Python ne le lise : un texte sans ses guillemets, une virgule pour un point.

Ces deux fautes ne se voient pas toujours dans ce que Python en lit : `2010-11` y est une soustraction, `0,67` deux nombres.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from datakit.answers.code import parsed
from figaudit.base.text import listing

_A_TEXT = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_PIECE = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class Rewritten:
    """Un code récrit, et la faute que l’on en a ôtée, en mots."""

    code: str
    fault: str


def of_one_thing(code: str, solution: str) -> Iterator[Rewritten]:
    """Ce code, où tous les textes de la solution ont leurs guillemets ; puis, où tous ses nombres ont leur point.

    >>> [one.code for one in of_one_thing("r = t[t.mois == 2010-11]", 'r = t[t.mois == "2010-11"]')]
    ['r = t[t.mois == "2010-11"]']
    >>> [one.code for one in of_one_thing("r = f(0,67)", "r = f(0.67)")]
    ['r = f(0.67)']
    >>> list(of_one_thing('r = t[t.mois == "2010-11"]', 'r = t[t.mois == "2010-11"]'))
    []
    """
    quoted = {f'"{text}"': _pattern_of(text) for text in sorted(_texts(solution), key=solution.find)}
    made, found = _replaced(code, quoted)
    if found:
        shown = listing(f"`{one}`" for one in found)
        yield Rewritten(made, f"il manque des guillemets : {shown}")

    pointed = {number: re.escape(number).replace(r"\.", r",\s?") for number in _decimals(solution)}
    made, found = _replaced(code, pointed)
    if found:
        shown = listing(f"`{one}`" for one in found)
        yield Rewritten(made, f"les décimales suivent un point, et non une virgule : {shown}")


def _texts(solution: str) -> list[str]:
    """Les textes de cette solution qui, sans guillemets, ne se liraient ni comme un nom ni comme un nombre."""
    found = []
    for node in ast.walk(parsed(solution)):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and len(_PIECE.findall(node.value)) > 1
        ):
            found.append(node.value)
    return list(dict.fromkeys(found))


def _decimals(solution: str) -> list[str]:
    """Les nombres à virgule de cette solution, tels qu’elle les écrit."""
    found = []
    for node in ast.walk(parsed(solution)):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            found.append(str(node.value))
    return list(dict.fromkeys(found))


def _pattern_of(text: str) -> str:
    """Ce texte, quels que soient les espaces entre ses morceaux."""
    return r"\s*".join(re.escape(piece) for piece in _PIECE.findall(text))


def _replaced(code: str, patterns: dict[str, str]) -> tuple[str, list[str]]:
    """Ce code, où chaque motif trouvé hors d’un texte devient ce qu’il doit être ; et ce que l’on y a mis."""
    found = []
    for right, pattern in patterns.items():
        made = _outside_texts(code, pattern, right)
        if made != code:
            found.append(right)
            code = made
    return code, found


def _outside_texts(code: str, pattern: str, right: str) -> str:
    """Ce code, où ce motif, hors d’un texte, devient `right`."""
    bare = re.compile(rf"{_A_TEXT.pattern}|(?P<bare>(?<![\w.]){pattern}(?![\w.]))")
    return bare.sub(lambda piece: right if piece["bare"] else piece[0], code)
