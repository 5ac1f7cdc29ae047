"""Une boucle que Python refuse : ses rangs pris pour ses éléments, ou sa longueur pour une suite."""

import re

from datakit.answers.explain.lines import Namespace, broken, frames_of, masked, text_of
from datakit.answers.explain.nearest import say
from datakit.answers.verdict import MistakeKind, Remark

_NAME = r"[^\W\d]\w*"
_A_NUMBER = re.compile(r"'int' object is not iterable")
_NOT_A_NUMBER = re.compile(r"'(?:str|list|dict|tuple)' object cannot be interpreted as an integer")
_TEXT_AND_RANK = re.compile(r"can only concatenate str \(not .int|for \+: 'int' and 'str'")
_UNARY_PLUS = re.compile(r"bad operand type for unary \+")
#: `for i in len(mot)`
_OVER_A_LENGTH = re.compile(rf"\bfor\s+{_NAME}\s+in\s+(len\(([^()]+)\))")
#: `for i in 10`, `for i in n`
_OVER_A_NUMBER = re.compile(rf"\bfor\s+{_NAME}\s+in\s+({_NAME}|\d+)\s*(?::|\]|\)|\bif\b)")
_RANGE_OF_A_NAME = re.compile(rf"\brange\(\s*({_NAME})\s*\)")
#: `for i in range(…)`
_RANKS = re.compile(rf"\bfor\s+({_NAME})\s+in\s+range\(\s*(?:len\(\s*({_NAME})\s*\))?")
#: `total =+ 1`
_EQUAL_PLUS = re.compile(rf"^\s*({_NAME})\s*=\+")
#: `liste = liste.append(…)`
_APPENDED_AND_KEPT = re.compile(rf"^\s*({_NAME})\s*=\s*\1\.(append|sort|extend|insert|remove|reverse)\(")


def loop(error: BaseException, namespace: Namespace) -> Remark | None:
    """Ce que la ligne d’une boucle montre d’elle-même ; rien si elle ne suffit pas."""
    line = masked(broken(error, namespace).text)
    if isinstance(error, AttributeError):
        return _kept_nothing(error, line)
    if not isinstance(error, TypeError):
        return None
    return (
        _over_a_number(error, line)
        or _range_of_a_sequence(error, line)
        or _rank_for_an_element(error, namespace, line)
        or _equal_plus(error, line)
    )


def _over_a_number(error: TypeError, line: str) -> Remark | None:
    """`for i in len(mot)`, `for i in 10` : un nombre ne se parcourt pas."""
    if not _A_NUMBER.search(str(error)):
        return None
    length = _OVER_A_LENGTH.search(line)
    if length:
        said = say("loop-over-length", number=length[1], sequence=length[2])
        return Remark(said, MistakeKind.WRONG_TYPE)
    number = _OVER_A_NUMBER.search(line)
    if number:
        return Remark(say("loop-over-number", number=number[1]), MistakeKind.WRONG_TYPE)
    return None


def _range_of_a_sequence(error: TypeError, line: str) -> Remark | None:
    """`range(mot)` : il lui faut le nombre de tours."""
    found = _RANGE_OF_A_NAME.search(line)
    if found is None or not _NOT_A_NUMBER.search(str(error)):
        return None
    return Remark(say("range-of-sequence", name=found[1]), MistakeKind.WRONG_TYPE)


def _rank_for_an_element(error: TypeError, namespace: Namespace, line: str) -> Remark | None:
    """`for lettre in range(len(mot))`, puis `lettre` pris pour une lettre : c’est son rang."""
    here = frames_of(error, namespace)
    if not here or not _TEXT_AND_RANK.search(str(error)):
        return None
    for name, sequence in _RANKS.findall(text_of(here[-1].f_code)):
        is_a_rank = type(here[-1].f_locals.get(name)) is int
        if not is_a_rank or not re.search(rf"(?<![\w.\[]){name}\b", line):
            continue
        kind = "rank-for-element" if sequence else "rank-in-loop"
        return Remark(say(kind, name=name, sequence=sequence), MistakeKind.WRONG_TYPE)
    return None


def _equal_plus(error: TypeError, line: str) -> Remark | None:
    """`total =+ 1` : le signe s’écrit dans l’autre sens."""
    found = _EQUAL_PLUS.match(line)
    if found is None or not _UNARY_PLUS.search(str(error)):
        return None
    return Remark(say("equal-plus", name=found[1]), MistakeKind.UNREADABLE_LINE)


def _kept_nothing(error: AttributeError, line: str) -> Remark | None:
    """`liste = liste.append(x)`, au deuxième tour : le premier a remplacé la liste par rien."""
    found = _APPENDED_AND_KEPT.match(line)
    if found is None or error.obj is not None:
        return None
    said = say("kept-nothing", name=found[1], method=found[2])
    return Remark(said, MistakeKind.WRONG_TYPE)
