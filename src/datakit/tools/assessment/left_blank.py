"""Une réponse dont il reste un trou : ce que l’on y a déjà mis se juge, et ce qui manque se dit."""

import ast
import io
import math
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from datakit.answers.blank import BLANK
from datakit.answers.code import parsed
from figaudit.base.text import listing

_MOST = 40  # façons de remplir que l’on essaie
_ALL_THAT_IS_LEFT = "Commencé, pas fini : il reste {} à remplir, là où vous lisez `____`."
_BEGUN = "Commencé, pas fini : la réponse n’est pas encore rangée sous son nom."
_COUNTED = ("", "un trou", "deux trous", "trois trous", "quatre trous", "cinq trous")


@dataclass(frozen=True)
class Filled:
    """Un code dont tous les trous sont remplis, ce qu’il y manquait, en mots, et les points que cela coûte."""

    code: str
    fault: str
    lost: int


def is_begun(code: str, start: str) -> bool:
    """A-t-on écrit quelque chose dans la cellule que l’on a reçue ? Un commentaire et un espace ne comptent pas.

    >>> is_begun("r = ____  # rien", "r = ____"), is_begun("a = 3\\nr = ____", "r = ____"), is_begun("", "r = ____")
    (False, True, False)
    """
    return bool(code.strip()) and ast.dump(parsed(code)) != ast.dump(parsed(start))


def told(code: str) -> str:
    """Ce que l’on dit d’une réponse commencée.

    >>> told("r = t[____] + ____")
    'Commencé, pas fini : il reste deux trous à remplir, là où vous lisez `____`.'
    """
    left = _count(code)
    if not 0 < left < len(_COUNTED):
        return _BEGUN
    return _ALL_THAT_IS_LEFT.format(_COUNTED[left])


def filled(code: str, question: Mapping[str, Any]) -> list[Filled]:
    """Ce code, ses trous remplis de ce que la solution y met ; rien s’il n’en reste pas, ou si tous restent.

    >>> asked = {"start": "r = t[____] + ____", "solution": "r = t['a'] + 3", "points": 3}
    >>> [(one.code, one.fault, one.lost) for one in filled("r = t['a'] + ____", asked)][-1]
    ("r = t['a'] + 3", 'un trou reste vide, là où il faut `3`', 2)
    """
    start = str(question.get("start", ""))
    left, holes = _count(code), start.count(BLANK)
    if not 0 < left < holes:
        return []
    lost = left * math.ceil(question["points"] / holes)
    found = []
    for some in product(_contents(start, str(question["solution"])), repeat=left):
        made = code
        for one in some:
            made = made.replace(BLANK, one, 1)
        shown = listing(f"`{one}`" for one in some)
        verb = "reste vide" if left == 1 else "restent vides"
        found.append(Filled(made, f"{_COUNTED[left]} {verb}, là où il faut {shown}", lost))
    return found[:_MOST]


def _count(code: str) -> int:
    """Combien de trous ce code laisse ; un trou cité dans un commentaire n’en est pas un."""
    return sum(isinstance(node, ast.Name) and node.id == BLANK for node in ast.walk(parsed(code)))


def _contents(start: str, solution: str) -> list[str]:
    """Ce que la solution met dans chaque trou ; rien si elle ne s’écrit pas comme la réponse à trous."""
    holed, whole = _pieces(start), _pieces(solution)
    if len(holed) != len(whole):
        return []
    pairs = zip(holed, whole, strict=True)
    return list(dict.fromkeys(right for hole, right in pairs if hole == BLANK))


def _pieces(code: str) -> list[str]:
    try:
        return [token.string for token in tokenize.generate_tokens(io.StringIO(code).readline)]
    except (tokenize.TokenError, SyntaxError):
        return []
