"""Un trou après un point et devant des parenthèses : le nom d’une méthode."""

import re

from datakit.answers import read
from datakit.answers.blank import Hole
from datakit.answers.hole_remarks.sentences import say
from datakit.answers.hole_remarks.shared import (
    ARTICLE,
    NAME,
    SHOWN,
    TEXT,
    WITH_A_METHOD,
    with_something_extra,
)
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import normalise


def remark(hole: Hole) -> Remark | None:
    """Après un point et devant des parenthèses : le nom d’une méthode, en un mot."""
    without_the_hole = hole.typed.strip("_")
    if without_the_hole != hole.typed and NAME.fullmatch(without_the_hole):
        return Remark(say("underscores", word=without_the_hole), MistakeKind.UNREADABLE_LINE)
    quoted = TEXT.fullmatch(hole.typed.strip(". ()"))
    if quoted:
        return Remark(say("no-quotes", word=quoted[2]), MistakeKind.UNREADABLE_LINE)

    bare = hole.typed.strip(". ")
    # `kevin.idxmax()` : le nom d’avant le point est déjà écrit
    _, _, word = re.sub(r"(?:\(\))+$", "", bare).rpartition(".")
    french = normalise(word).replace(" ", "_")
    methods = read.WORDS["methods"]
    english = methods.get(french) or methods.get(ARTICLE.sub("", french, count=1), "")

    if hole.typed.startswith("."):
        return Remark(say("dot", word=english or word), MistakeKind.UNREADABLE_LINE)
    if WITH_A_METHOD.fullmatch(bare) and word == hole.wanted:
        return Remark(say("owner-written", word=word), MistakeKind.UNREADABLE_LINE)
    if bare.endswith("()"):
        return Remark(say("called", word=english or word), MistakeKind.UNREADABLE_LINE)

    enough = with_something_extra(hole)
    if enough:
        return enough
    pair = read.WORDS["pairs"].get(f"{english or bare} {hole.wanted}")
    if pair:
        typed = say("pair-said", said=bare, typed=english) if english else say("pair-typed", typed=bare)
        said = say(f"pair-{pair}", typed=typed, wanted=hole.wanted)
        return Remark(said, MistakeKind.OTHER_OPERATION)
    if hole.wanted in _said_for(word):
        return Remark(say("english", word=bare, english=hole.wanted), MistakeKind.UNKNOWN_NAME)
    if english and hole.wanted in {"", english}:
        return Remark(say("english", word=bare, english=english), MistakeKind.UNKNOWN_NAME)
    if not NAME.fullmatch(bare):
        return Remark(say("a-method", typed=hole.typed[:SHOWN]), MistakeKind.UNREADABLE_LINE)
    return None


def _said_for(word: str) -> list[str]:
    """Les méthodes que ce mot dit en français selon la question : « le dernier » est parfois le plus grand."""
    plain = ARTICLE.sub("", normalise(word).replace(" ", "_"), count=1)
    found: list[str] = read.WORDS["said-methods"].get(plain, [])
    return found
