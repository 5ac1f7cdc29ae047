"""Un signe ou un mot pour un autre : des parenthèses pour des crochets, `and` pour `&`, une étiquette pour une méthode."""

import builtins
import re
from types import BuiltinFunctionType

import pandas as pd

from datakit import kinds
from datakit.answers import blank, filters, hole_remarks, read
from datakit.answers.explain import lessons
from datakit.answers.explain.lessons import Where
from datakit.answers.explain.lines import Namespace, broken, masked, opened
from datakit.answers.explain.nearest import columns, say
from datakit.answers.explain.opened_exercises import holes_of
from datakit.answers.explain.python_says import SHORT, VAGUE, ancestors_of
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import normalise

#: `len[liste]`
_OPENED_WITH_A_BRACKET = re.compile(r"(?<![\w.])([^\W\d]\w*)\[")
_CALLED = r"\(([^(),]+)\)"
#: Ce que Python dit d’un texte et d’un nombre que l’on compare, ou que l’on additionne.
#: Les types de Python ; d’une colonne, `&` et `|` sont les bons signes.
_SIGN_OF_COLUMNS = re.compile(
    r"unsupported operand type\(s\) for ([&|]): '(?:str|int|float|bool|list)' and '(?:str|int|float|bool|list)'"
)


def parentheses_for_brackets(error: BaseException, namespace: Namespace) -> Remark | None:
    """`liste(0)` : un contenant se lit entre crochets."""
    if "not callable" not in str(error):
        return None
    found = opened(error, namespace, _CALLED)
    if not found:
        return _called_for_nothing(error, namespace)
    first = found[0]
    if first.name in dir(builtins):
        return Remark(say("shadowed", name=first.name))
    return Remark(say("brackets", name=first.name, what=kinds.kind(first.value), inside=first.inside))


def brackets_for_parentheses(error: BaseException, namespace: Namespace) -> Remark | None:
    """`len[liste]` : ce que l’on donne à une fonction de Python va entre parenthèses."""
    if not isinstance(error, TypeError) or "not subscriptable" not in str(error):
        return None
    for name in _OPENED_WITH_A_BRACKET.findall(masked(broken(error, namespace).text)):
        if name not in namespace and isinstance(getattr(builtins, name, None), BuiltinFunctionType):
            return Remark(say("function-brackets", name=name), MistakeKind.UNREADABLE_LINE)
    return None


def _called_for_nothing(error: BaseException, namespace: Namespace) -> Remark | None:
    """`message()`, où `message` est un texte : son nom suffit."""
    found = opened(error, namespace, r"(\(\))")
    called = [one for one in found if isinstance(one.value, (str, list, dict, tuple))]
    if len(called) != 1 or called[0].name in dir(builtins):
        return None
    return Remark(say("no-parentheses", name=called[0].name, what=kinds.kind(called[0].value)))


def told_by_its_line(error: BaseException, namespace: Namespace) -> Remark | None:
    """Un message vague s’éclaire par la ligne elle-même, `assert table == []` aussi ; un message précis dit déjà tout."""
    if not isinstance(error, AssertionError) and not VAGUE.search(str(error)):
        return None
    line = masked(broken(error, namespace).text)
    return lessons.first(ancestors_of(error), line, Where.LINE)


def badly_joined_conditions(error: BaseException, source: str) -> Remark | None:
    """`t[a == 1 and b == 2]` : entre deux colonnes, `&` et des parenthèses."""
    if not isinstance(error, (TypeError, ValueError)):
        return None
    mended = filters.mended(source)
    if mended is None:
        return None
    sentence = {"and": "filter-and", "or": "filter-or", "": "filter"}[mended.word]
    return Remark(say(sentence, code=mended.code[:120]), MistakeKind.CONDITION)


def label_for_a_method(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`lavage.mercredi()` : une valeur que l’on lance, là où l’exercice attend une méthode."""
    if not isinstance(error, TypeError) or "not callable" not in str(error):
        return None
    differing = [hole for hole in holes_of(namespace, source) if not hole.right]
    if len(differing) != 1 or differing[0].role is not blank.Role.METHOD:
        return None
    hole = differing[0]
    said = hole_remarks.say("a-method", typed=hole.typed[:SHORT])
    return Remark(f"{hole_remarks.where(hole)}, {said}", MistakeKind.UNKNOWN_NAME)


def french_colour(error: BaseException) -> Remark | None:
    """« gris clair » : matplotlib ne connaît que les noms anglais."""
    if not isinstance(error, ValueError) or ("olor" not in str(error) and "RGBA" not in str(error)):
        return None
    for word in re.findall(r"'([^']+)'", str(error))[:1]:
        english = read.WORDS["colours"].get(normalise(word))
        if english:
            return Remark(say("french-colour", word=word, english=english), MistakeKind.UNKNOWN_NAME)
    return None


def append_for_a_list(error: BaseException, namespace: Namespace) -> Remark | None:
    """`t[noms.append("a")]` : la méthode ne rend rien, et la table cherche une colonne « None »."""
    if not isinstance(error, (KeyError, TypeError)) or "None" not in str(error):
        return None
    found = opened(error, namespace, r"\.append\(([^()]+)\)")
    lists = [one for one in found if isinstance(one.value, list)]
    if len(lists) != 1:
        return None
    said = say("append-gives-nothing", name=lists[0].name, inside=lists[0].inside)
    return Remark(said, MistakeKind.WRONG_TYPE)


def ampersand_between_values(error: BaseException) -> Remark | None:
    """`if a == b & c > d` : entre deux conditions d’un `if`, hors d’une colonne, `&` ne relie que des nombres."""
    found = _SIGN_OF_COLUMNS.match(str(error))
    if not isinstance(error, TypeError) or found is None:
        return None
    word, french = ("and", "et") if found[1] == "&" else ("or", "ou")
    return Remark(say("sign-of-columns", sign=found[1], word=word, french=french), MistakeKind.CONDITION)


def method_for_a_column(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`m1960.pop * …` : `pop` est un geste de tous les tableaux, là où l’exercice attend une colonne."""
    if not isinstance(error, TypeError) or "'method'" not in str(error):
        return None
    for hole in holes_of(namespace, source):
        owner = re.search(rf"([^\W\d]\w*)\.{re.escape(hole.typed)}\b", source)
        table = namespace.get(owner[1]) if owner else None
        if hole.role is not blank.Role.COLUMN or not isinstance(table, pd.DataFrame):
            continue
        if hole.typed not in table.columns and hasattr(pd.DataFrame, hole.typed):
            said = say("method-for-column", name=hole.typed, columns=columns(table.columns))
            return Remark(said, MistakeKind.UNKNOWN_NAME)
    return None
