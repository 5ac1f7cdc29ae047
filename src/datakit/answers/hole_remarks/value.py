"""Un trou qui attend un nom du carnet, un nombre ou un calcul : ce qu’il a de trop, ce qui est déjà écrit autour."""

import ast
import re

import pandas as pd

from datakit.answers import arithmetic, read, slips, spoken, xray
from datakit.answers.blank import Hole
from datakit.answers.code import parsed
from datakit.answers.hole_remarks import numbers
from datakit.answers.hole_remarks.sentences import noted, say
from datakit.answers.hole_remarks.shared import (
    NAME,
    TEXT,
    WITH_A_METHOD,
    Namespace,
    almost,
    day_in_one_go,
    half_quoted,
    is_a_number_wanted,
    spaced,
    spoken_name,
    wants_a_function,
    with_something_extra,
)
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import suggest

#: `velos.copie`, `"flux".ville` : un nom du carnet, derrière un point de trop.
_DOTTED = re.compile(r"""(?:[^\W\d][\w.]*|"[^"]*")\.([^\W\d]\w*)""")
#: `bruit=b` : le nom d’un réglage, et sa valeur.
_KEYWORD = re.compile(r"([^\W\d]\w*) ?= ?([^=].*)")
#: `pas minutes.occupe`
_NOT = re.compile(r"(?:pas|non) +([^\W\d][\w.]*)")
#: `annee == 1990`, `"annee" == 1990` : un nom, un signe, une valeur.
_CONDITION = re.compile(r"""["']?([^\W\d][\w.]*)["']? ?([<>=!]=|[<>]) ?(\S+)""")
#: `index[cle]`
_OPENED = re.compile(r"([^\W\d]\w*)\[([^\W\d]\w*)\]")
_NOTHING = re.compile(r"rien|vide|aucune?|manquante?|absente?|inconnue?|none|null?")
_SIGNS = {"<", ">", "*", "/"}
_COMPARED = re.compile(r"([<>=!]=)\s*$")
_OPERATIONS = ("**", "*", "/", "+", "-")


def remark(hole: Hole, namespace: Namespace) -> Remark | None:
    """Un nom du carnet, un nombre, un calcul : ce que l’on attend se lit dans la solution."""
    slip = slips.slip(hole, namespace) or numbers.quotes_around_a_list(hole)
    if slip:
        return slip
    quoted = TEXT.fullmatch(hole.typed)
    if quoted:
        return _quoted(hole, quoted[2], namespace)

    # L’ordre compte : le premier qui reconnaît une faute la dit, du plus sûr au moins sûr.
    return (
        _nothing_in_words(hole, namespace)
        or _case_only(hole, namespace)
        or _almost_the_name(hole, namespace)
        or _not_in_french(hole)
        or _condition_again(hole)
        or numbers.count_for_a_list(hole)
        or numbers.words_in_a_list(hole, namespace)
        or numbers.apart_in_a_list(hole)
        or numbers.labelled(hole)
        or spoken_name(hole, namespace)
        or numbers.several_for_a_number(hole)
        or numbers.comma_in_a_calculation(hole, namespace)
        or numbers.and_for_a_sign(hole)
        or numbers.worth_another(hole, namespace)
        or _dotted(hole, namespace)
        or numbers.letter_for_a_digit(hole, namespace)
        or half_quoted(hole)
        or _copied_minus(hole)
        or _already_written(hole)
        or _turned_round(hole)
        or _several_for_a_name(hole, namespace)
        or _waiting(hole, namespace)
        or numbers.first_calculated(hole)
        or numbers.choice_before_a_sign(hole)
        or numbers.pointed(hole, namespace)
        or with_something_extra(hole)
        or numbers.without_its_minus(hole, namespace)
        or numbers.digits_apart(hole, namespace)
        or numbers.times_sign(hole)
        or _yes_or_no(hole, namespace)
        or _sign_again(hole)
        or numbers.said_aloud(hole, namespace)
        or spaced(hole)
    )


def _nothing_in_words(hole: Hole, namespace: Namespace) -> Remark | None:
    """« rien », là où la solution dit qu’il n’y a pas de valeur, `np.nan`."""
    if hole.wanted != "np.nan" or hole.typed in namespace or not _NOTHING.fullmatch(hole.typed.casefold()):
        return None
    return Remark(say("nothing", code=hole.typed, value=hole.wanted), MistakeKind.UNKNOWN_NAME)


def _case_only(hole: Hole, namespace: Namespace) -> Remark | None:
    """`np.NaN`, là où l’on attend `np.nan`."""
    if hole.typed.casefold() != hole.wanted.casefold() or hole.typed in namespace:
        return None
    return Remark(say("case-only", code=hole.typed, value=hole.wanted), MistakeKind.UNKNOWN_NAME)


def _almost_the_name(hole: Hole, namespace: Namespace) -> Remark | None:
    """`annonce` pour `annoncees`, `°F` pour `fahrenheit` : un nom inconnu, et celui du carnet qui convient au trou."""
    typed = hole.typed.strip("° ")
    if not NAME.fullmatch(typed) or not NAME.fullmatch(hole.wanted) or typed in namespace:
        return None
    wanted = namespace.get(hole.wanted)
    if len(typed) == 1:
        names = [name for name, value in namespace.items() if name[:1] == typed.casefold() != name]
        alike = [name for name in names if type(namespace[name]) is type(wanted) and callable(wanted)]
    else:
        alike = suggest(typed, [hole.wanted], 1)
    if len(alike) != 1:
        return None
    return Remark(say("abbreviated", code=hole.typed, name=alike[0]), MistakeKind.UNKNOWN_NAME)


def _not_in_french(hole: Hole) -> Remark | None:
    """`pas minutes.occupe` : « pas » s’écrit `~`."""
    found = _NOT.fullmatch(hole.typed)
    if found is None or arithmetic.is_in_numbers(hole.wanted):  # « non arrêtées », là où va leur nombre
        return None
    return Remark(say("not-sign", value=f"~{found[1]}"), MistakeKind.CONDITION)


def _condition_again(hole: Hole) -> Remark | None:
    """`annee == 1990`, derrière `camille.annee ==`."""
    found = _CONDITION.fullmatch(hole.typed)
    if found is None or not re.search(rf"\b{re.escape(found[1])} ?{found[2]}\s*$", hole.lead):
        return None
    said = say("condition-again", given=f"{found[1]} {found[2]}", value=found[3])
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _yes_or_no(hole: Hole, namespace: Namespace) -> Remark | None:
    """« oui », « non », « vrai », « faux », là où la table l’écrit en chiffres."""
    word = hole.typed.casefold()
    if word not in read.WORDS["yes-no"] and word not in read.WORDS["truth"]:
        return None
    if hole.typed in namespace or not is_a_number_wanted(hole, namespace):
        return None
    return Remark(say("yes-no-number"), MistakeKind.TEXT_FOR_NUMBER)


def _sign_again(hole: Hole) -> Remark | None:
    """`= 3` derrière un `=`, `- 3` derrière un `-`."""
    if hole.typed.startswith("="):
        return Remark(say("equal"), MistakeKind.UNREADABLE_LINE)
    if hole.before in _OPERATIONS and hole.typed.startswith(hole.before):
        rest = hole.typed.strip(f"{hole.before} ")
        return Remark(say("already", sign=hole.before, value=rest), MistakeKind.UNREADABLE_LINE)
    return None


def _dotted(hole: Hole, namespace: Namespace) -> Remark | None:
    """`velos.copie`, `"flux".ville` : le dernier nom est déjà celui d’une table, et rien ne le précède."""
    found = _DOTTED.fullmatch(hole.typed)
    if found is None or not NAME.fullmatch(hole.wanted):
        return None
    if xray.value(hole.typed, namespace) is not xray.UNKNOWN:
        return None
    name = found[1]
    if name != hole.wanted and not isinstance(namespace.get(name), pd.DataFrame):
        return None
    return Remark(say("dotted", code=hole.typed, name=name), MistakeKind.UNKNOWN_NAME)


def _several_for_a_name(hole: Hole, namespace: Namespace) -> Remark | None:
    """`[feu]`, `"rouge", "vert"` : une liste, là où la solution met le nom d’une liste."""
    if not NAME.fullmatch(hole.wanted) or read.is_number(xray.value(hole.wanted, namespace)):
        return None
    tree = parsed(f"({hole.typed})").body
    if len(tree) != 1 or not isinstance(tree[0], ast.Expr):
        return None
    if not isinstance(tree[0].value, (ast.List, ast.Tuple)):
        return None
    return Remark(say("one-name"), MistakeKind.UNKNOWN_NAME)


def _turned_round(hole: Hole) -> Remark | None:
    """`cle[index]`, là où la solution lit `index[cle]`."""
    typed = _OPENED.fullmatch(hole.typed)
    if typed is None or hole.wanted != f"{typed[2]}[{typed[1]}]":
        return None
    return Remark(say("turned-round", code=hole.typed), MistakeKind.UNREADABLE_LINE)


def _copied_minus(hole: Hole) -> Remark | None:
    """`−200`, copié du texte : ce signe n’est pas celui du clavier."""
    sign = re.search("[−–—]", hole.typed)
    if sign is None:
        return None
    value = re.sub("[−–—] ?", "-", hole.typed)
    said = say("minus", sign=sign[0], value=value)
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _already_written(hole: Hole) -> Remark | None:
    """`< 7` derrière un `<`, `5*` devant un `*`, `bruit=b` derrière `bruit=` : ce qui est déjà écrit autour du trou."""
    typed = hole.typed
    has_one_comma = typed.endswith(",") and "," not in typed[:-1]
    if has_one_comma and hole.after in {",", "}", "]", ")"}:
        return Remark(say("already-comma", value=typed[:-1].strip()), MistakeKind.UNREADABLE_LINE)

    method = WITH_A_METHOD.fullmatch(typed)
    if method and method[1] == hole.wanted:
        kind = "already-method" if _is_called_next(method[2], hole) else "extra-method"
        said = say(kind, method=method[2], value=method[1])
        return Remark(said, MistakeKind.UNREADABLE_LINE)

    keyword = _KEYWORD.fullmatch(typed)
    if keyword and hole.before == "=" and not hole.is_the_whole_line:
        said = say("already-keyword", name=keyword[1], value=keyword[2])
        return Remark(said, MistakeKind.UNREADABLE_LINE)

    value = typed.strip("<>=!*/ ")
    compared = _COMPARED.search(hole.lead)  # `<= 4`, derrière un `<=`
    if compared and typed.startswith(compared[1]) and value:
        return Remark(say("already-sign", sign=compared[1], value=value), MistakeKind.UNREADABLE_LINE)
    if hole.before in _SIGNS and typed[:1] in _SIGNS:
        return Remark(say("already-sign", sign=hole.before, value=value), MistakeKind.UNREADABLE_LINE)
    if hole.after in _SIGNS and typed[-1:] == hole.after:
        return Remark(say("already-sign", sign=hole.after, value=value), MistakeKind.UNREADABLE_LINE)
    return None


def _is_called_next(method: str, hole: Hole) -> bool:
    """Vrai si la ligne lance déjà cette méthode juste après le trou : `(~____).mean()`."""
    return re.match(rf"[)\]\s]*\.{method}\s*\(", hole.rest) is not None


def _quoted(hole: Hole, word: str, namespace: Namespace) -> Remark | None:
    """Un texte là où la solution met un nom ou un nombre."""
    wanted = xray.value(hole.wanted, namespace) if hole.wanted else xray.UNKNOWN
    if TEXT.fullmatch(hole.wanted) or (isinstance(wanted, str) and wanted == word):
        return None
    day = day_in_one_go(word, hole)
    if day:
        return day
    if isinstance(wanted, str) and word not in namespace:
        return almost(word, wanted)
    if word == hole.wanted and wants_a_function(hole):  # quoi qu’une autre cellule ait rangé sous ce nom
        return Remark(say("name-wanted", word=word), MistakeKind.TEXT_FOR_NUMBER)
    if word in namespace and not (read.is_number(wanted) and spoken.written(word)):
        if namespace[word] is ...:
            return Remark(say("a-word-unfilled", word=word), MistakeKind.TEXT_FOR_NUMBER)
        said = say("a-word", word=word, value=xray.told(namespace[word]))
        return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
    if read.is_number(wanted):
        in_words = spoken.written(word)
        told = spoken.as_percent(word, wanted) or (in_words.message if in_words else "")
        if spoken.is_hour(word):  # ni l’heure entre guillemets, ni les heures à virgule ne sont ce nombre
            told = say("hour-quoted")
        is_a_number_quoted = told or read.as_number(word) or xray.value(word, namespace) is not xray.UNKNOWN
        said = say("text-for-number" if is_a_number_quoted else "word-for-number", code=hole.typed)
        told = f" {told}" if told else ""
        return Remark(f"{said}{told}{noted(hole)}", MistakeKind.TEXT_FOR_NUMBER)
    if NAME.fullmatch(hole.wanted):
        return Remark(say("name-wanted", word=word), MistakeKind.TEXT_FOR_NUMBER)
    return None


def _waiting(hole: Hole, namespace: Namespace) -> Remark | None:
    """`ecarts.mean`, une méthode que l’on n’a pas lancée."""
    if not parsed(hole.typed).body or hole.after == "(":
        return None
    if wants_a_function(hole):
        return None
    found = xray.value(hole.typed, namespace)
    wanted = xray.value(hole.wanted, namespace) if hole.wanted else xray.UNKNOWN
    if not xray.is_waiting(found) or xray.is_waiting(wanted):
        return None
    if isinstance(wanted, pd.DataFrame):  # la lancer n’en ferait pas une table
        return None
    if wanted is xray.UNKNOWN and "(" not in hole.wanted:  # la solution, elle aussi, ne nomme qu’une fonction
        return None
    return Remark(say("waiting", code=hole.typed), MistakeKind.UNFINISHED)
