"""La pile d’une erreur et la ligne de la personne : où cela s’est arrêté, ce qu’elle y a écrit."""

import builtins
import inspect
import linecache
import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any

Namespace = Mapping[str, Any]

_TEXT_OR_COMMENT = re.compile(r""""[^"]*("|$)|'[^']*('|$)|#.*""")


@dataclass(frozen=True)
class Line:
    """Une ligne de code : son numéro (0 s’il n’est pas connu) et son texte.

    `function` : la fonction d’une autre cellule où elle se trouve, si le kit l’essayait ; vide dans la cellule lancée.
    """

    number: int
    text: str
    function: str = ""


def frames(error: BaseException) -> list[FrameType]:
    """Les appels en cours quand l’erreur est née, le plus ancien d’abord."""
    return [frame for frame, _ in traceback.walk_tb(error.__traceback__)]


def frames_of(error: BaseException, namespace: Namespace) -> list[FrameType]:
    """Ceux de ces appels qui sont dans le code du carnet."""
    return [frame for frame in frames(error) if frame.f_globals is namespace]


def broken(error: BaseException, namespace: Namespace) -> Line:
    """La dernière ligne de la cellule lancée avant l’erreur, pas d’une cellule d’au-dessus.

    Une fonction que le kit essaie fait exception : d’où qu’elle vienne, c’est elle que l’on écrit.
    """
    if isinstance(error, SyntaxError):
        return Line(error.lineno or 0, error.text or "")

    number, file, function = 0, "", ""
    called_by_the_kit = False
    for frame, row in traceback.walk_tb(error.__traceback__):
        here = frame.f_code.co_filename
        of_the_notebook = frame.f_globals is namespace
        if of_the_notebook and number and here != file and called_by_the_kit:
            number, file, function = row, here, frame.f_code.co_name
        elif here == file or (of_the_notebook and not number):
            number, file = row, here
        called_by_the_kit = str(frame.f_globals.get("__name__")).startswith("datakit.")
    return Line(number, linecache.getline(file, number), function)


def masked(code: str) -> str:
    """Le code sans ses commentaires, ni ce que contiennent ses textes.

    >>> masked("ville = 'Poitiers'  # la mienne")
    'ville = "…"  '
    """
    return _TEXT_OR_COMMENT.sub(_mask, code)


def _mask(found: re.Match[str]) -> str:
    if found[0].startswith("#"):
        return ""
    if len(found[0]) == 2:  # un texte vide
        return '""'
    return '"…"'


def text_of(code: CodeType) -> str:
    """Le texte d’une fonction ou d’une cellule, ses textes et ses commentaires mis de côté ; vide s’il ne se retrouve pas."""
    lines = linecache.getlines(code.co_filename)
    if code.co_name != "<module>" and lines:
        lines = inspect.getblock(lines[code.co_firstlineno - 1 :])
    return "\n".join(masked(line.rstrip("\n")) for line in lines)


def known(path: str, namespace: Namespace) -> Any:
    """Ce que désigne `prix.append` ; rien si un de ses noms manque."""
    first, *rest = path.split(".")
    value = namespace.get(first, getattr(builtins, first, None))
    for name in rest:
        value = getattr(value, name, None)
    return value


@dataclass(frozen=True)
class Opened:
    """Ce que la ligne ouvre, `l(0)` ou `d[cle]` : le nom d’un contenant, sa valeur, ce qu’elle y cherche."""

    name: str
    value: Any
    inside: str


def opened(error: BaseException, namespace: Namespace, brackets: str) -> list[Opened]:
    """Les contenants que la ligne ouvre ; `brackets` : le motif de ce qui les ouvre."""
    held = dict(namespace)
    for frame in frames_of(error, namespace):
        held |= frame.f_locals

    found = []
    for name, inside in re.findall(rf"\b(\w+){brackets}", broken(error, namespace).text):
        value = held.get(name)
        if hasattr(value, "__getitem__") and not callable(value):
            found.append(Opened(name, value, inside))
    return found
