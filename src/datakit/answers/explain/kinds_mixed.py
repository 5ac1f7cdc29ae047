"""Un texte, une colonne ou une fonction là où il faut un nombre."""

import ast
import builtins
import re

from datakit.answers.code import names, parsed
from datakit.answers.explain.lines import Namespace, broken, frames_of, masked
from datakit.answers.explain.nearest import say, spelled
from datakit.answers.explain.opened_exercises import key_of
from datakit.answers.explain.python_says import SHORT
from datakit.answers.verdict import MistakeKind, Remark

#: Ce que Python et pandas disent d’un texte là où il faut un nombre.
_MIXED = re.compile(
    "ufunc|[Ii]nvalid comparison|not supported|unsupported operand|multiply sequence|must be an instance|concatenate str|as an integer|'str' object has no"
)
_QUOTED = re.compile(r"""(["'])(-?\d+(?:\.\d+)?|[^\W\d]\w*)\1""")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_QUOTED_WORD = re.compile(r"""int\((["'])(\w+)\1\)""")
#: Un nom qu’aucun point ne précède, et qu’on ne lance ni n’ouvre ; ni celui d’un réglage, `key=len`.
_BARE_NAME = re.compile(r"(?<![\w.=])([^\W\d]\w*)\b(?!\s*[(\[.])")
_TEXT_AND_NUMBER = re.compile(
    "'(?:str' and '(?:int|float)|(?:int|float)' and 'str)'|can only concatenate str .not .(?:int|float)"
)
#: Ce que Python dit d’une fonction qu’on compare, ou qu’on donne à `float`, sans la lancer.
_FUNCTION_READ = re.compile("(?:between instances|must be a).*builtin_function_or_method")


def function_for_a_value(error: BaseException, namespace: Namespace) -> Remark | None:
    """`len > 1`, `float(len)` : une fonction de Python, sans ses parenthèses, là où il faut ce qu’elle rend."""
    if not isinstance(error, TypeError) or not _FUNCTION_READ.search(str(error)):
        return None
    for name in _BARE_NAME.findall(masked(broken(error, namespace).text)):
        if callable(getattr(builtins, name, None)) and name not in namespace:
            return Remark(say("function-alone", name=name), MistakeKind.UNFINISHED)
    return None


def _in_the_function(error: BaseException, namespace: Namespace) -> set[str]:
    """Les noms qui ont une valeur dans la fonction arrêtée, ses paramètres compris ; hors d’une fonction, aucun."""
    found: set[str] = set()
    for frame in frames_of(error, namespace):  # une compréhension a le sien
        if frame.f_locals is not frame.f_globals:
            found.update(frame.f_locals)
    return found


def text_among_numbers(error: BaseException, namespace: Namespace) -> Remark | None:
    """`debut < fin`, où `debut` vaut « Marie » : le nom qui vaut un texte, quand ce texte n’a aucun chiffre."""
    here = frames_of(error, namespace)
    if not here or not isinstance(error, TypeError) or not _TEXT_AND_NUMBER.search(str(error)):
        return None

    held = []
    line = masked(broken(error, namespace).text)
    for name in dict.fromkeys(_BARE_NAME.findall(line)):
        value = here[-1].f_locals.get(name)
        # un texte se compare à tout sans erreur
        is_only_compared = re.search(rf"[=!]=\s*{name}\b|\b{name}\s*[=!]=", line)
        if isinstance(value, str) and not is_only_compared:
            held.append((name, value))
    if len(held) != 1:
        return None

    name, value = held[0]
    if not value or any(character.isdigit() for character in value):
        return None
    said = say("text-among-numbers", name=name, value=value[:SHORT])
    return Remark(said, MistakeKind.WRONG_TYPE)


def number_kept_otherwise(error: BaseException, namespace: Namespace) -> Remark | None:
    """`autres = "1281"`, ou `autres = 1281,`, et plus bas un calcul : le nom qui n’a pas gardé un nombre."""
    here = frames_of(error, namespace)
    if not here or not isinstance(error, TypeError) or not _MIXED.search(str(error)):
        return None

    line = masked(broken(error, namespace).text)
    for name in dict.fromkeys(_BARE_NAME.findall(line)):
        value = here[-1].f_locals.get(name)
        if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
            said = say("number-in-quotes", name=name, value=value.strip())
            return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
        if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], (int, float)):
            return Remark(say("comma-at-the-end", name=name), MistakeKind.UNREADABLE_LINE)
    return None


def quotes_around_a_number(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """Un nombre entre guillemets, ou un nom du carnet, là où Python attendait un nombre."""
    if not _MIXED.search(str(error)):
        return None
    key = key_of(source, namespace)
    made_here = names(parsed(source), ast.Store)
    received = _in_the_function(error, namespace)
    line = broken(error, namespace).text
    for quote, held in _QUOTED.findall(line):
        if f"[{quote}{held}{quote}]" in line:  # le nom d’une colonne, ou une clé
            continue
        if key is not None and f'"{held}"' in key.solution:  # ces guillemets-là sont les bons
            continue
        given = f"`{quote}{held}{quote}` est un texte"
        word = spelled(held)
        if word:
            return Remark(f"{given}. {word.message}", MistakeKind.TEXT_FOR_NUMBER)
        if not held.isidentifier():
            said = f"{given} : sans guillemets, `{held}` est un nombre."
            return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
        if held in namespace or held in made_here:
            said = f"{given} : sans guillemets, `{held}` est une valeur du carnet."
            return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
        if held in received:
            said = f"{given} : sans guillemets, `{held}` est ce que la fonction a reçu."
            return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
    return None


def quotes_around_a_key(error: BaseException, namespace: Namespace) -> Remark | None:
    """`int("annee")` dans une fonction qui a reçu une ligne : c’est sa clé, `ligne["annee"]`, que l’on voulait lire."""
    if not isinstance(error, ValueError) or "invalid literal for int()" not in str(error):
        return None
    here = frames_of(error, namespace)
    if not here:
        return None
    for quote, word in _QUOTED_WORD.findall(broken(error, namespace).text):
        for owner, value in here[-1].f_locals.items():
            if isinstance(value, dict) and word in value and repr(word) in str(error):
                code = f"{owner}[{quote}{word}{quote}]"
                return Remark(say("a-key-in-quotes", word=word, code=code), MistakeKind.MISSING_QUOTES)
    return None


def column_for_a_value(error: BaseException, namespace: Namespace) -> Remark | None:
    """Une colonne entière, dans une boucle qui attend une valeur ; rien si la ligne relie des conditions."""
    if not isinstance(error, ValueError) or "truth value of a" not in str(error):
        return None
    line = masked(broken(error, namespace).text)
    if re.search(r"[&|~]|\b(?:and|or|not|if|while)\b", line) or " for " not in line:
        return None
    return Remark(say("column-for-a-value"), MistakeKind.WRONG_TYPE)
