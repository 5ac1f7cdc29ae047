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
_FRENCH_QUOTES = re.compile("[“”„]|«[ \u00a0\u202f]?|[ \u00a0\u202f]?»")
_CURLY_APOSTROPHES = re.compile("[‘’‚]")
_CURLY = 'il faut des guillemets droits, ceux du clavier : `"…"`'
_A_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")


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
    (['r = len(t[t.x > 3])', 'r = len(t)[t.x > 3]'], ['for x in t:\\n    r = x'])
    >>> [one.code for one in readable("if x < a or > b:\\n    n = 1")], readable("r = 3")
    (['if x < a or x > b:\\n    n = 1'], [])
    >>> [one.code for one in readable("r = t.count(“ab”)")], [one.code for one in readable("r = t.count(« ab »)")]
    (['r = t.count("ab")'], ['r = t.count("ab")'])
    """
    problem = _problem(code)
    if problem is None or problem.lineno is None:
        return []
    lines = code.splitlines()
    found: list[Readable] = []
    straight = _with_straight_quotes(code)
    if _problem(straight) is None:
        found.append(Readable(straight, _CURLY))
    for rank in {max(0, problem.lineno - 2), min(problem.lineno, len(lines)) - 1}:
        for line, fault in _mended(lines, rank):
            made = "\n".join([*lines[:rank], line, *lines[rank + 1 :]])
            # le même signe, ajouté à deux places, donne parfois la même ligne
            is_new = all(made != one.code for one in found)
            if is_new and _problem(made) is None:
                found.append(Readable(made, fault))
    return found


def _with_straight_quotes(code: str) -> str:
    """Ce code, où les guillemets d’un traitement de texte sont droits."""
    made = _FRENCH_QUOTES.sub('"', code)
    return _CURLY_APOSTROPHES.sub("'", made)


def is_unread(code: str) -> bool:
    """Python refuse-t-il de lire ce code ?"""
    return _problem(code) is not None


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

    yield from _with_another_bracket(line)
    yield from _with_its_quote(line)
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


def _with_another_bracket(line: str) -> Iterator[tuple[str, str]]:
    """Cette ligne, où un signe fermant oublié vient à la fin, puis partout où il pourrait être ; ou sans celui qui est de trop.

    >>> [made for made, _ in _with_another_bracket("r = t.x.sum( / n")][1]
    'r = t.x.sum() / n'
    >>> [made for made, _ in _with_another_bracket("r = len(t))")][0]
    'r = len(t)'
    """
    missing = _unclosed(line)
    if missing:
        head, colon = (line[:-1], ":") if line.endswith(":") else (line, "")
        yield f"{head}{missing}{colon}", f"il manque `{missing}`"
    for sign in dict.fromkeys(missing):
        for place in _places(line, sign):
            yield f"{line[:place]}{sign}{line[place:]}", f"il manque `{sign}`"

    for place in _unopened(line):
        yield f"{line[:place]}{line[place + 1 :]}", f"`{line[place]}` est de trop"


def _with_its_quote(line: str) -> Iterator[tuple[str, str]]:
    """Cette ligne, où le guillemet qu’elle n’a pas fermé vient partout où il pourrait être, au plus près d’abord.

    >>> [made for made, _ in _with_its_quote('r = t[t.a == "33]')]
    ['r = t[t.a == "33"]', 'r = t[t.a == "33]"']
    """
    left = _A_TEXT.sub(lambda text: " " * len(text[0]), line)
    for quote in "\"'":
        if left.count(quote) != 1:
            continue
        opened = left.index(quote)
        for place in range(opened + 2, len(line) + 1):
            if line[place - 1].isalnum() and line[place : place + 1].isalnum():
                continue
            yield f"{line[:place]}{quote}{line[place:]}", f"il manque un guillemet, `{quote}`"


def _places(line: str, sign: str) -> list[int]:
    """Les places de cette ligne où ce signe peut fermer ce qui précède : hors d’un texte, jamais au milieu d’un nom.

    >>> _places("a( + b", ")")
    [2, 6]
    """
    bare = _without_texts(line)
    opening = next(one for one, closing in _CLOSING.items() if closing == sign)
    found = []
    for place in range(bare.index(opening) + 1, len(bare) + 1):
        before, after = bare[place - 1], bare[place : place + 1]
        ends_a_word = _is_of_a_word(before) and not _is_of_a_word(after)
        if ends_a_word or before in "([{)]}":
            found.append(place)
    return found


def _is_of_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _without_texts(line: str) -> str:
    """La même ligne, et de même longueur, où chaque texte devient un mot : aucun de ses signes n’ouvre ni ne ferme rien."""
    return _A_TEXT.sub(lambda text: "_" * len(text[0]), line)


def _unclosed(line: str) -> str:
    """Ce qui fermerait les parenthèses et crochets qu’ouvre cette ligne, du dernier ouvert au premier.

    >>> _unclosed("r = len(t[t.x > 3]"), _unclosed("r = (1)")
    (')', '')
    """
    waiting: list[str] = []
    for sign in _without_texts(line):
        if sign in _CLOSING:
            waiting.append(_CLOSING[sign])
        elif waiting and sign == waiting[-1]:
            waiting.pop()
    return "".join(reversed(waiting))


def _unopened(line: str) -> list[int]:
    """Les places des signes fermants que rien n’a ouverts.

    >>> _unopened("r = len(t))"), _unopened("r = (1)")
    ([10], [])
    """
    waiting: list[str] = []
    found = []
    for place, sign in enumerate(_without_texts(line)):
        if sign in _CLOSING:
            waiting.append(_CLOSING[sign])
        elif waiting and sign == waiting[-1]:
            waiting.pop()
        elif sign in _CLOSING.values():
            found.append(place)
    return found
