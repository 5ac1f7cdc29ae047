"""Un code que Python ne lit pas, rendu lisible en y changeant un seul signe : ce que dit le reste se juge alors.

On n’essaie que là où Python s’arrête, et l’on ne garde que ce qu’il lit ensuite.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_LONE_EQUAL = re.compile(r"(?<![=<>!+*/-])=(?!=)")
_OPENS_A_BLOCK = re.compile(r"\s*(if|elif|else|for|while|def)\b")
_SIGN = r"(<=|>=|==|!=|<|>)"
#: `… x < 3 or > 5` : le second signe n’a rien à sa gauche.
_NOTHING_ON_THE_LEFT = re.compile(
    rf"(?:\bif |\bwhile |\(|\band |\bor )\s*([^<>=!]+?)\s*{_SIGN}(.*?)\b(or|and)\s*{_SIGN}"
)
_INDENT = "    "


@dataclass(frozen=True)
class Readable:
    """Un code que Python lit, et la faute que l’on en a ôtée, en mots."""

    code: str
    fault: str


def readable(code: str) -> list[Readable]:
    """Ce code, rendu lisible de chaque façon possible ; rien s’il l’est déjà, ou si un seul changement n’y suffit pas.

    >>> [one.code for one in readable("if a = 3:\\n    b = 1")]
    ['if a == 3:\\n    b = 1']
    >>> [one.code for one in readable("r = len(t[t.x > 3]")], [one.code for one in readable("for x in t:\\nr = x")]
    (['r = len(t[t.x > 3])'], ['for x in t:\\n    r = x'])
    >>> [one.code for one in readable("if x < a or > b:\\n    n = 1")], readable("r = 3")
    (['if x < a or x > b:\\n    n = 1'], [])
    """
    problem = _problem(code)
    if problem is None or problem.lineno is None:
        return []
    lines = code.splitlines()
    found = []
    for rank in {max(0, problem.lineno - 2), min(problem.lineno, len(lines)) - 1}:
        for line, fault in _mended(lines, rank):
            made = "\n".join([*lines[:rank], line, *lines[rank + 1 :]])
            if _problem(made) is None:
                found.append(Readable(made, fault))
    return found


def _problem(code: str) -> SyntaxError | None:
    try:
        compile(code, "<copie>", "exec", dont_inherit=True)
    except SyntaxError as problem:
        return problem
    except (ValueError, RecursionError, MemoryError):
        return None
    return None


def _mended(lines: list[str], rank: int) -> Iterator[tuple[str, str]]:
    """Chaque façon de récrire cette ligne."""
    line = lines[rank]
    for sign in _LONE_EQUAL.finditer(line):
        yield f"{line[: sign.start()]}=={line[sign.end() :]}", "un seul `=` range ; pour comparer, `==`"

    missing = _unclosed(line)
    if missing:
        head, colon = (line[:-1], ":") if line.endswith(":") else (line, "")
        yield f"{head}{missing}{colon}", f"il manque `{missing}`"
    if _OPENS_A_BLOCK.match(line) and not line.rstrip().endswith(":"):
        yield f"{line.rstrip()}:", "il manque `:`, à la fin de la ligne"

    alone = _NOTHING_ON_THE_LEFT.search(line)
    if alone:
        at = alone.start(5)
        fault = f"`{alone[4]} {alone[5]}` : de chaque côté de `{alone[4]}`, la condition s’écrit en entier"
        yield f"{line[:at]}{alone[1]} {line[at:]}", fault

    if line.startswith("return"):
        yield f"{_INDENT}{line}", "ce `return` est sorti de la fonction : il se décale de quatre espaces"
    if rank and lines[rank - 1].rstrip().endswith(":"):
        yield f"{_INDENT}{line}", "la ligne qui suit `:` se décale de quatre espaces"
    if rank and line.startswith(" "):
        before = len(lines[rank - 1]) - len(lines[rank - 1].lstrip())
        yield " " * before + line.lstrip(), "cette ligne n’est pas alignée sur celle d’avant"


def _unclosed(line: str) -> str:
    """Ce qui fermerait les parenthèses et crochets qu’ouvre cette ligne, du dernier ouvert au premier.

    >>> _unclosed("r = len(t[t.x > 3]"), _unclosed("r = (1)")
    (')', '')
    """
    waiting: list[str] = []
    for sign in re.sub(r"\"[^\"]*\"|'[^']*'", "", line):
        if sign in _CLOSING:
            waiting.append(_CLOSING[sign])
        elif waiting and sign == waiting[-1]:
            waiting.pop()
    return "".join(reversed(waiting))
