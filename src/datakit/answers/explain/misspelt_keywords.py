"""Un mot de Python mal écrit, `retrun`, `fro`, `Def` : on le reconnaît à ce que la cellule se lit, une fois corrigé."""

import ast
import keyword
import re

from datakit.answers.explain.lines import Namespace, broken, masked
from datakit.answers.explain.nearest import say
from datakit.answers.read import one_letter
from datakit.answers.verdict import MistakeKind, Remark

#: Plus court, un mot de Python ressemble à tout : `in`, `is`, `or`.
_LONG_ENOUGH = 3
_WORD = re.compile(r"(?<![\w.])[^\W\d_]+(?!\w)")


def misspelt_keyword(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`retrun resultat` : le mot de Python que l’on a voulu écrire ; rien si la cellule ne se lit pas mieux avec lui."""
    if not isinstance(error, SyntaxError) or not error.lineno:
        return None
    for typed in _WORD.findall(masked(broken(error, namespace).text)):
        for meant in _alike(typed):
            if _reads_farther(_with_it(source, error.lineno, typed, meant), error.lineno):
                return Remark(say("misspelt-keyword", typed=typed, meant=meant), MistakeKind.UNKNOWN_NAME)
    return None


def _alike(typed: str) -> list[str]:
    """Les mots de Python qui s’écrivent presque ainsi : à une lettre près, ou à une majuscule près."""
    if keyword.iskeyword(typed):
        return []
    plain = typed.casefold()
    found = []
    for word in keyword.kwlist:
        is_near = len(word) >= _LONG_ENOUGH and one_letter(plain, word)
        is_turned = sorted(plain) == sorted(word) and len(word) < _LONG_ENOUGH
        if plain == word or is_near or is_turned:
            found.append(word)
    return found


def _with_it(source: str, row: int, typed: str, meant: str) -> str:
    """La cellule, où ce mot de cette ligne est corrigé."""
    lines = source.splitlines()
    if row > len(lines):
        return source
    lines[row - 1] = re.sub(rf"(?<![\w.]){re.escape(typed)}(?!\w)", meant, lines[row - 1], count=1)
    return "\n".join(lines)


def _reads_farther(source: str, row: int) -> bool:
    """Vrai si Python lit la cellule, ou ne s’arrête plus que plus bas."""
    try:
        ast.parse(source)
    except SyntaxError as error:
        return (error.lineno or 0) > row
    return True
