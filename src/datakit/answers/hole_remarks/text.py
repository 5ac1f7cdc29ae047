"""Un trou entre guillemets : un texte, un jour."""

import re

from datakit.answers import xray
from datakit.answers.blank import Hole
from datakit.answers.code import inputs, parsed
from datakit.answers.hole_remarks.sentences import say
from datakit.answers.hole_remarks.shared import (
    SHOWN,
    TEXT,
    Namespace,
    almost,
    half_quoted,
    is_this_code,
    with_something_extra,
)
from datakit.answers.read import one_letter
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import normalise

#: Des mots sans guillemets, là où l’on attend un texte : « La Gravière », « Mon trajet en bus ».
_PLAIN_WORDS = re.compile(r"[^\W\d]\w*(?:[ '’-]+\w+)*")
#: À partir d’autant de mots, ce que Python ne lit pas est une phrase.
_A_SENTENCE = 4
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def remark(hole: Hole, namespace: Namespace) -> Remark | None:
    """Entre guillemets : un texte, dont les guillemets sont déjà écrits."""
    half = half_quoted(hole)
    if half:
        return half
    written = _day_written(hole) or with_something_extra(hole)
    if written:
        return written

    quoted = TEXT.fullmatch(hole.typed)
    due = TEXT.fullmatch(hole.wanted)
    is_a_code = due is not None and is_this_code(hole.typed, due[2])  # sa leçon vient après
    if due and not quoted and not is_a_code and normalise(hole.typed) == normalise(due[2]):
        return Remark(say("keep-quotes", word=hole.typed), MistakeKind.MISSING_QUOTES)
    if quoted:
        return _another_text(hole, quoted[2], namespace)
    if hole.typed[:1] in "\"'[":
        return None
    return _without_its_quotes(hole, namespace)


def _another_text(hole: Hole, word: str, namespace: Namespace) -> Remark | None:
    """Un texte entre guillemets, qui n’est pas celui de la solution."""
    due = TEXT.fullmatch(hole.wanted)
    if due and word != due[2]:
        return almost(word, due[2])
    if word == hole.wanted and _is_a_short_text(namespace.get(word)):  # `"MOT"`, là où `MOT` vaut un texte
        said = say("a-word", word=word, value=xray.told(namespace[hole.wanted]))
        return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
    return None


def _is_a_short_text(value: object) -> bool:
    """Faux d’une phrase : `titre`, dans la solution, est un titre parmi d’autres, et le juge de la question lit celui-ci."""
    return isinstance(value, str) and len(value.split()) < _A_SENTENCE


def _without_its_quotes(hole: Hole, namespace: Namespace) -> Remark | None:
    """Ce qu’on a tapé sans les guillemets qui étaient écrits : un nom du carnet, une phrase, un mot."""
    if hole.typed in namespace and not isinstance(namespace[hole.typed], str):
        said = say("name-for-text", word=hole.typed, given=xray.told(namespace[hole.typed]))
        return Remark(said, MistakeKind.MISSING_QUOTES)
    if _is_a_sentence(hole) or _is_a_text_undressed(hole, namespace):
        return Remark(say("quotes-lost", code=hole.typed[:SHOWN]), MistakeKind.MISSING_QUOTES)
    if hole.typed in namespace or not hole.wanted.strip("\"'"):
        return None

    bare = hole.typed.rstrip(" .)")  # `b.`, comme la liste l’imprime
    if hole.before == "[" and re.search(r"\b(?:et|ou)\b", bare):  # `[a et c]` : la virgule d’abord
        return None
    is_a_sign = not re.search(r"[\w\"']", hole.typed)  # `%`, sans ses guillemets
    if _PLAIN_WORDS.fullmatch(bare) or is_a_sign:
        return Remark(say("keep-quotes", word=bare), MistakeKind.MISSING_QUOTES)
    return None


def _day_written(hole: Hole) -> Remark | None:
    """Un jour écrit autrement que `"1914-08-05"`, là où c’est ce que l’on attend : sans guillemets, à l’envers, incomplet."""
    due = _ISO_DAY.fullmatch(hole.wanted.strip("\"'"))
    if due is None:
        return None
    if hole.typed == due[0]:
        return Remark(say("day-quotes", value=due[0]), MistakeKind.MISSING_QUOTES)

    typed = hole.typed.strip("\"'")
    if typed == f"{due[1]}-{due[3]}-{due[2]}":
        return Remark(say("day-month-first"), MistakeKind.NUMBER_FORMAT)
    if re.fullmatch(r"\d{4}(?:-\d\d)?", typed):
        return Remark(say("day-whole", code=hole.typed), MistakeKind.UNFINISHED)
    if re.fullmatch(r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}", typed):
        return Remark(say("day-year-first"), MistakeKind.NUMBER_FORMAT)
    return None


def _is_a_sentence(hole: Hole) -> bool:
    """Vrai pour une phrase qui a perdu ses guillemets : des mots que Python ne lit pas, hors d’une liste."""
    if hole.before == "[" or parsed(hole.typed).body:
        return False
    return len(hole.typed.split()) >= _A_SENTENCE


def _is_a_text_undressed(hole: Hole, namespace: Namespace) -> bool:
    """Vrai pour `sucres > glucides`, là où des guillemets étaient écrits, si aucun nom du carnet n’a pu être visé."""
    if _PLAIN_WORDS.fullmatch(hole.typed) or (hole.wanted and hole.wanted[0] not in "\"'"):
        return False
    unknown = [name for name in inputs(hole.typed) if name not in namespace]
    for name in unknown:
        if any(one_letter(name, other) for other in namespace):
            return False
    return bool(unknown)
