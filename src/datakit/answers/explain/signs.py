"""Un seul signe manque, est de trop ou en remplace un autre : un point, un `=`, un crochet, une barre."""

import ast
import re

import pandas as pd

from datakit.answers import read
from datakit.answers.code import names, parsed
from datakit.answers.explain.lines import Namespace, broken, masked
from datakit.answers.explain.nearest import say
from datakit.answers.explain.opened_exercises import key_of
from datakit.answers.verdict import MistakeKind, Remark

_NAME = r"[^\W\d]\w*"
#: `carte superficie_km2`, `carte,superficie_km2` : une table et l’une de ses colonnes, sans leur point.
_WITHOUT_DOT = re.compile(rf"(?<![\w.])({_NAME})( +| *, *)({_NAME})")
#: `libre = 1950 + 70 = 2020` : un calcul, puis son résultat.
_RESULT_TOO = re.compile(rf"^\s*({_NAME}\s*=(?![=]).*?[^=!<>\s])\s*=\s*-?[\d.,]+\s*$")
#: `ecarts.mean() \ 2`
_BACKSLASH = "after line continuation character"
#: `counts[0][0]` : deux crochets à la suite.
_TWO_BRACKETS = re.compile(r"(\[[^\[\]]*\])\[[^\[\]]*\]")
#: `trajet[ici](centre)` : une fonction ouverte comme un tableau, dont le résultat se lance.
_BRACKETS_THEN_PARENTHESES = re.compile(rf"({_NAME})\[[^\[\]]*\]\(")
#: `filles.rank() Léa`, `filles["Léa"] sum` : un mot que rien ne relie à ce qui se ferme.
_AFTER_CLOSING = re.compile(rf"[)\]] +({_NAME})\s*$")
#: `rang = le premier rang` : des mots, et rien d’autre, à droite du `=`.
_ONLY_WORDS = re.compile(r"^\s*[^\W\d]\w*\s*=\s*[^\W\d_][^\W_]*(?:[ '’][^\W_]+)+\s*$")
#: `libre = 1er janvier 2021` : une année, parmi les mots d’une date.
_YEAR_AMONG_WORDS = re.compile(r"^\s*[^\W\d]\w*\s*=[\w\s'’,-]*[^\W\d_][\w\s'’,-]*\b((?:1[89]|20)\d\d)\s*$")
#: Ce que dit Python de deux valeurs que rien ne relie.
_SOMETHING_BETWEEN = re.compile("invalid syntax|forgot a comma|invalid decimal literal")
#: Après un nombre, un mot du langage, ou un mot français qui relie ; « 2 x 3 » se dit ailleurs.
_NOT_A_FACTOR = re.compile("if|else|for|in|and|or|is|not|et|ou|x|si|sinon|sur|fois")
_JOINING = {"if", "else", "for", "in", "and", "or", "is", "not"}
_STATEMENT = re.compile(r"\s*(?:if|elif|for|while|def|with)\b")
#: `100 apres.count("i")`, `2 (n + 1)` : un nombre, puis ce qui se calcule, sans rien entre eux.
_NUMBER_THEN_CODE = re.compile(rf"(?<![\w.,])(\d[\d_]*(?:\.\d+)?) ?({_NAME}(?:\.{_NAME})*)(?=([\[(.])?)")
#: `f(2 3)` : entre les parenthèses d’une fonction, c’est une virgule qui manque.
_IN_A_CALL = re.compile(r"\w\([^()]*$")
#: `0.077 52` : deux nombres que rien ne relie ; rien de `9 265`, ni de `12 000 000`, dont l’espace sépare des milliers.
_TWO_NUMBERS = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?) (\d+(?:\.\d+)?)(?![\w.,])")


def sign(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """Le seul signe qui gêne Python, quand la ligne le montre à coup sûr."""
    return (
        _lost_equal(error, namespace, source)
        or _colon_for_equal(error, source)
        or _dot_missing(error, namespace)
        or _result_too(error, namespace)
        or _backslash(error, namespace)
        or _one_bracket_too_many(error, namespace)
        or _swapped_brackets(error, namespace)
        or _star_missing(error, namespace)
        or _nothing_between_numbers(error, namespace)
        or _words_for_a_number(error, namespace, source)
        or _word_after_a_closing(error, namespace)
    )


def _lost_equal(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`aplats ["b", "d"]`, quand le blanc commençait par `aplats =`."""
    key = key_of(source, namespace)
    if key is None or not isinstance(error, (SyntaxError, TypeError, NameError, KeyError)):
        return None
    line = broken(error, namespace).text
    kept = names(parsed(source), ast.Store)
    for name in names(parsed(key.blank), ast.Store):
        if name not in kept and re.match(rf"\s*{re.escape(name)} +[\[(\"'\w]", line):
            return Remark(say("lost-equal", name=name), MistakeKind.UNREADABLE_LINE)
    return None


def _colon_for_equal(error: BaseException, source: str) -> Remark | None:
    """`ensemble : a / b`, que Python lit comme une annotation : le nom n’a pas reçu de valeur."""
    if not isinstance(error, NameError):
        return None
    for step in parsed(source).body:
        if not isinstance(step, ast.AnnAssign) or step.value is not None:
            continue
        if isinstance(step.target, ast.Name) and step.target.id == error.name:
            return Remark(say("colon-for-equal", name=error.name), MistakeKind.UNREADABLE_LINE)
    return None


def _dot_missing(error: BaseException, namespace: Namespace) -> Remark | None:
    """`carte superficie_km2` ou `carte,superficie_km2` : un point relie une table à sa colonne."""
    if not isinstance(error, (SyntaxError, NameError)):
        return None
    unknown = getattr(error, "name", None)
    for owner, between, column in _WITHOUT_DOT.findall(masked(broken(error, namespace).text)):
        table = namespace.get(owner)
        if not isinstance(table, pd.DataFrame) or column not in table.columns:
            continue
        if unknown and unknown != column:
            continue
        kind = "dot-for-comma" if "," in between else "dot-missing"
        return Remark(say(kind, code=f"{owner}.{column}"), MistakeKind.UNREADABLE_LINE)
    return None


def _result_too(error: BaseException, namespace: Namespace) -> Remark | None:
    """`libre = 1950 + 70 = 2020` : Python trouve le résultat tout seul."""
    if not isinstance(error, SyntaxError) or "cannot assign to" not in str(error):
        return None
    found = _RESULT_TOO.match(masked(broken(error, namespace).text).rstrip())
    if found is None:
        return None
    return Remark(say("result-too", code=found[1]), MistakeKind.UNREADABLE_LINE)


def _backslash(error: BaseException, namespace: Namespace) -> Remark | None:
    r"""`a \ b` : la barre qui divise penche de l’autre côté."""
    if _BACKSLASH not in str(error):
        return None
    return Remark(say("backslash"), MistakeKind.UNREADABLE_LINE)


def _one_bracket_too_many(error: BaseException, namespace: Namespace) -> Remark | None:
    """`counts[0][0]`, où `counts[0]` est déjà un nombre."""
    if not isinstance(error, TypeError) or not re.search("'(?:int|float)' object is not sub", str(error)):
        return None
    found = _TWO_BRACKETS.search(broken(error, namespace).text)
    if found is None:
        return None
    return Remark(say("second-bracket", first=found[1]), MistakeKind.UNREADABLE_LINE)


def _swapped_brackets(error: BaseException, namespace: Namespace) -> Remark | None:
    """`trajet[ici](centre)`, pour `trajet(ici)[centre]` : chaque signe a pris la place de l’autre."""
    if not isinstance(error, TypeError) or "'function' object is not subscriptable" not in str(error):
        return None
    found = _BRACKETS_THEN_PARENTHESES.search(masked(broken(error, namespace).text))
    if found is None:
        return None
    return Remark(say("swapped-brackets", name=found[1]), MistakeKind.UNREADABLE_LINE)


def _line_with_something_between(error: BaseException, namespace: Namespace) -> str:
    """La ligne où Python lit deux valeurs que rien ne relie ; vide s’il se plaint d’autre chose."""
    if not isinstance(error, SyntaxError) or not _SOMETHING_BETWEEN.search(str(error)):
        return ""
    return masked(broken(error, namespace).text)


def _star_missing(error: BaseException, namespace: Namespace) -> Remark | None:
    """`100 apres.count("i")`, que l’on lit « cent fois » : Python n’a pas de multiplication sans signe.

    D’un nom seul, `100 places`, on ne sait s’il est une valeur ou une unité : on dit les deux.
    """
    line = _line_with_something_between(error, namespace)
    if _STATEMENT.match(line):  # `if age > 2 print(age)` : ce qui manque là est `:`
        return None
    for found in _NUMBER_THEN_CODE.finditer(line):
        value, code, opening = found.groups()
        name = code.partition(".")[0]
        ends_the_number = re.fullmatch(r"[eE]\d+|_\d*", name)  # `1e9`, `3_449_000`
        if _NOT_A_FACTOR.fullmatch(name) or ends_the_number or _IN_A_CALL.search(line[: found.start()]):
            continue
        if opening or "." in code or "_" in code:
            return Remark(say("star-missing", number=value, code=code), MistakeKind.UNREADABLE_LINE)
        if name in namespace and not callable(namespace[name]):
            return Remark(say("star-or-unit", number=value, code=code), MistakeKind.UNREADABLE_LINE)
    return None


def _nothing_between_numbers(error: BaseException, namespace: Namespace) -> Remark | None:
    """`0.077 52` : un signe manque entre les deux nombres, ou l’espace est de trop."""
    line = _line_with_something_between(error, namespace)
    for found in _TWO_NUMBERS.finditer(line):
        first, second = found.groups()
        are_thousands = len(second) == 3 and "." not in first
        is_a_year = len(first) == len(second) == 2
        is_a_fraction = re.match(r"\d/\d", line[found.start(2) :])  # `2 1/2`
        before = line[: found.start()]
        is_one_of_several = re.search(r"\[[^\]]*$", before) or _IN_A_CALL.search(before)
        if are_thousands or is_a_year or is_a_fraction or is_one_of_several:
            continue
        return Remark(say("numbers-side-by-side", first=first, second=second), MistakeKind.UNREADABLE_LINE)
    return None


def _words_for_a_number(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`rang = le premier rang`, là où l’exercice attend un nombre : des guillemets n’y changeraient rien."""
    key = key_of(source, namespace)
    if key is None or not isinstance(error, SyntaxError) or not read.is_number(key.reference):
        return None
    line = masked(broken(error, namespace).text)
    year = _YEAR_AMONG_WORDS.match(line)
    if year and key.expect.spec[0] == "year":
        return Remark(say("year-alone", year=year[1]), MistakeKind.NUMBER_FORMAT)
    if not _ONLY_WORDS.match(line):
        return None
    return Remark(say("words-for-a-number"), MistakeKind.TEXT_FOR_NUMBER)


def _word_after_a_closing(error: BaseException, namespace: Namespace) -> Remark | None:
    """`filles.rank() Léa` : rien ne relie ce mot à ce qui précède."""
    if not isinstance(error, SyntaxError) or "invalid syntax" not in str(error):
        return None
    found = _AFTER_CLOSING.search(masked(broken(error, namespace).text).rstrip())
    if found is None or found[1] in _JOINING:
        return None
    return Remark(say("word-after-closing", word=found[1]), MistakeKind.UNREADABLE_LINE)
