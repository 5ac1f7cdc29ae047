"""Un trou où tout est juste, à un signe près : des guillemets, des parenthèses, un `=` seul, un début qui manque."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from datakit.answers import arithmetic, read
from datakit.answers.blank import Hole, Role
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import normalise

_QUOTES = re.compile(r"[\"'«»“”‘’]")
_SPACES = re.compile(r"\s")
_NAME = re.compile(r"[^\W\d]\w*")
#: `"liste"`, `« liste »` : un nom seul, entre guillemets.
_QUOTED_NAME = re.compile(r"[\"'«“]\s*([^\W\d]\w*)\s*[\"'»”]")
#: `int ligne`, `len liste` : une fonction, et ce qu’on lui donne.
_CALLED = re.compile(r"([^\W\d]\w*)\(")
#: Un `=` seul, ni `==`, ni `<=`.
_LONE_EQUAL = re.compile(r"(?<![=<>!])=(?!=)")
#: « est dans », « dans » : ce que Python écrit `in`.
_IS_IN = re.compile(r"(?:\b(?:n )?est (?:pas )?)?\bdans\b")
#: `bottom=0` : le nom d’un réglage, et sa valeur.
_SETTING = re.compile(r"([^\W\d]\w*) ?={1,2} ?(.+)")
#: `3949, 994, 1091` : plusieurs nombres entiers, séparés comme il faut.
_NUMBERS = re.compile(r"-?\d+(?:\s*,\s*-?\d+)+")
#: Ce que l’on a pu écrire autour de ces nombres, ou entre eux : une étiquette devant chacun, des guillemets, des points.
_AROUND_NUMBERS = re.compile(r"[\s\d,;.«»“”\"'-]*(?:[^\W\d]\w*\s*={1,2}[\s\d,;.«»“”\"'-]+)*")
_ARTICLE = re.compile(r"(?:l['’]|(?:les?|la|une?|des)\s)", re.IGNORECASE)
#: « à Paris », « dans la Vienne »
_PREPOSITION = re.compile(
    r"(?:[àa]|en|aux?|dans|de|du|vers|sur|chez)\s(?:l['’]|(?:les?|la)\s)?", re.IGNORECASE
)
#: À partir d’autant de mots, ce que la solution met dans un trou est une phrase.
_A_SENTENCE = 4
_TEXT = re.compile(r"""(["'])([^"'\n]*)\1""")

Namespace = Mapping[str, Any]


def say(kind: str, **details: object) -> str:
    """Une phrase de words.json, section `slips`, remplie."""
    return read.say("slips", kind, **details)


def slip(hole: Hole, namespace: Namespace) -> Remark | None:
    """Ce qui seul sépare le trou de ce qu’il attend ; rien s’il y a davantage, ou si l’on n’en sait rien."""
    if not hole.wanted:
        return None
    return (
        _true_or_false(hole, namespace)
        or _numbers_of_a_list(hole)
        or _number_in_french_quotes(hole)
        or _quotes_only(hole)
        or _one_equal(hole)
        or _setting_copied(hole)
        or _colon_again(hole)
        or _parentheses_only(hole)
        or _in_french(hole)
        or _beginning_missing(hole)
    )


def with_an_article(holes: Sequence[Hole]) -> str:
    """« un camembert », « à Paris », là où un des trous attend « camembert », « Paris » : la phrase qui le dit, ou rien."""
    due = {found[2] for hole in holes if (found := _TEXT.fullmatch(hole.wanted))}
    for hole in holes:
        typed = _TEXT.fullmatch(hole.typed)
        if typed is None or hole.role is Role.PROSE or typed[2] in due:
            continue
        if len(hole.wanted.split()) >= _A_SENTENCE:  # un titre, que chacun écrit comme il veut
            continue
        bare = _ARTICLE.sub("", typed[2], count=1)
        if bare in due:
            return say("article", word=bare, typed=typed[2])
        bare = _PREPOSITION.sub("", typed[2], count=1)
        if bare in due:
            return say("preposition", word=bare, typed=typed[2])
    return ""


def _true_or_false(hole: Hole, namespace: Namespace) -> Remark | None:
    """`true`, `"True"`, `Vrai`, `oui`, là où l’on attend `True` ou `False`."""
    if hole.wanted not in {"True", "False"} or hole.typed in {"True", "False"}:
        return None
    word = _QUOTES.sub("", hole.typed).strip()
    value = read.WORDS["truth"].get(word.casefold()) or read.WORDS["yes-no"].get(word.casefold())
    if value:
        return Remark(say("truth", typed=hole.typed, value=value), MistakeKind.UNKNOWN_NAME)
    is_an_unknown_word = _NAME.fullmatch(word) is not None and word not in namespace
    is_a_text = re.fullmatch(r"""(["']).*\1""", hole.typed) is not None
    if is_an_unknown_word or is_a_text:
        return Remark(say("true-or-false", typed=hole.typed), MistakeKind.UNKNOWN_NAME)
    return None


def _numbers_of_a_list(hole: Hole) -> Remark | None:
    """`xywh=3949,994`, `x=3949, y=994`, `« 3949,994 »`, `3949.994` : les nombres d’une liste, et autre chose."""
    if hole.before != "[" or not _NUMBERS.fullmatch(hole.wanted.strip("[]")):
        return None
    typed = hole.typed.strip("[] ")
    if _NUMBERS.fullmatch(typed) or not _AROUND_NUMBERS.fullmatch(typed):
        return None
    given = re.findall(r"-?\d+", typed)
    if len(given) != hole.wanted.count(",") + 1:
        return None
    said = say("numbers-alone", value=", ".join(given))
    return Remark(said, MistakeKind.NUMBER_FORMAT)


def _number_in_french_quotes(hole: Hole) -> Remark | None:
    """`« -200 »` : un nombre n’a pas de guillemets."""
    if not re.search("[«»“”]", hole.typed) or not arithmetic.is_in_numbers(hole.wanted):
        return None
    value = re.sub("[«»“”]", "", hole.typed).strip().replace("−", "-").replace("–", "-")
    if not arithmetic.is_in_numbers(value):
        return None
    return Remark(say("number-without-quotes", value=value), MistakeKind.TEXT_FOR_NUMBER)


def _bare(code: str, *signs: re.Pattern[str]) -> str:
    """Le code, sans ses espaces ni ces signes."""
    for one in (*signs, _SPACES):
        code = one.sub("", code)
    return code


def _quotes_only(hole: Hole) -> Remark | None:
    """`cle in "index"`, `int("ligne["nombre"]")` : le bon code, et des guillemets de trop, ou en moins."""
    is_code = re.search(r"[ (\[]", hole.wanted) and not _NUMBERS.fullmatch(hole.wanted.strip("[]"))
    if hole.role in {Role.TEXT, Role.PROSE} or not is_code:
        return None
    if _bare(hole.typed, _QUOTES) != _bare(hole.wanted, _QUOTES):
        return None

    due = _QUOTED_NAME.findall(hole.wanted)
    extra = [word for word in _QUOTED_NAME.findall(hole.typed) if word not in due]
    if extra:
        return Remark(say("quotes-around-a-name", word=extra[0]), MistakeKind.TEXT_FOR_NUMBER)

    if len(_QUOTED_NAME.findall(hole.typed)) > len(due) > 0:
        return Remark(say("quotes-twice", word=due[0]), MistakeKind.TEXT_FOR_NUMBER)

    given = len(_QUOTES.findall(hole.typed))
    wanted = len(_QUOTES.findall(hole.wanted))
    if given < wanted and due:
        return Remark(say("quotes-missing", word=due[0]), MistakeKind.MISSING_QUOTES)
    if given > wanted:
        kind = "quotes-outside" if due else "quotes-none"
        word = due[0] if due else ""
        return Remark(say(kind, word=word), MistakeKind.UNREADABLE_LINE)
    return None


def _one_equal(hole: Hole) -> Remark | None:
    """`ligne["sexe"] = sexe` : un seul signe, là où il faut comparer."""
    if "==" not in hole.wanted or not _LONE_EQUAL.search(hole.typed):
        return None
    compared = _LONE_EQUAL.sub("==", hole.typed, count=1)
    if "(" in hole.typed and _bare(compared) != _bare(hole.wanted):  # `f(a=1)` : un réglage, peut-être
        return None
    return Remark(say("one-equal"), MistakeKind.CONDITION)


def _setting_copied(hole: Hole) -> Remark | None:
    """`bottom=0`, là où l’on attend `0` : le nom du réglage a été recopié avec sa valeur."""
    found = _SETTING.fullmatch(hole.typed)
    if found is None or hole.before == "=":
        return None
    if _bare(found[2]) != _bare(hole.wanted):
        return None
    return Remark(say("setting", name=found[1], value=hole.wanted), MistakeKind.UNREADABLE_LINE)


def _colon_again(hole: Hole) -> Remark | None:
    """`cle in index:` : les deux-points sont déjà écrits."""
    rest = hole.typed.rstrip()
    if not rest.endswith(":") or not hole.rest.lstrip().startswith(":"):
        return None
    return Remark(say("colon-again"), MistakeKind.UNREADABLE_LINE)


def _parentheses_only(hole: Hole) -> Remark | None:
    """`int ligne["nombre"]`, `len liste > 1` : les parenthèses d’une fonction manquent."""
    called = _CALLED.search(hole.wanted)
    signs = re.compile("[()]")
    if called is None or hole.typed.count("(") >= hole.wanted.count("("):
        return None
    if _bare(hole.typed, signs) != _bare(hole.wanted, signs):
        return None
    return Remark(say("parentheses-missing", name=called[1]), MistakeKind.UNREADABLE_LINE)


def _in_french(hole: Hole) -> Remark | None:
    """`cle est dans index` : « est dans » s’écrit `in`."""
    if " in " not in hole.wanted:
        return None
    found = _IS_IN.search(hole.typed)
    if found is None:
        return None
    kind = "not-in" if "pas" in normalise(found[0]).split() else "in"
    return Remark(say(kind, words=found[0].strip()), MistakeKind.UNREADABLE_LINE)


def _beginning_missing(hole: Hole) -> Remark | None:
    """`in index`, `["sexe"] == sexe` : la fin est juste, et rien ne la précède."""
    typed = _bare(hole.typed)
    started = re.match(r"\[|(?:not )?in\b|[=!<>]=?", hole.typed)
    if started is None or not _bare(hole.wanted).endswith(typed):
        return None
    if _bare(hole.wanted) == typed:
        return None
    kind = "name-before-bracket" if started[0] == "[" else "name-before"
    return Remark(say(kind, sign=started[0]), MistakeKind.UNFINISHED)
