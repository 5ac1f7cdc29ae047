"""La cellule que l’on est en train de lancer : son code, et les réglages que ses appels y écrivent."""

import ast
import linecache
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_UNSEEN = ContextVar("unseen", default=False)


@contextmanager
def unseen() -> Iterator[None]:
    """Le temps d’un bloc, la cellule en cours ne se lit pas : celle d’une clé n’est pas celle d’une réponse."""
    before = _UNSEEN.set(True)
    try:
        yield
    finally:
        _UNSEEN.reset(before)


def source() -> str:
    """Le code de la cellule en cours ; rien hors d’un carnet, ni dans le bloc d’`unseen`."""
    if _UNSEEN.get():
        return ""

    frame: Any = sys._getframe()
    while frame and frame.f_locals is not frame.f_globals:
        frame = frame.f_back

    if frame is None or "get_ipython" not in frame.f_globals:
        return ""
    return "".join(linecache.getlines(frame.f_code.co_filename))


def keywords(code: str) -> set[str]:
    """Les réglages qu’un code nomme entre des parenthèses, vides peut-être ; rien d’un code qui ne se lit pas.

    >>> sorted(keywords('fig = barres(t, title="", unit="places")'))
    ['title', 'unit']
    """
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError):
        return set()
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found |= {keyword.arg for keyword in node.keywords if keyword.arg}
    return found
