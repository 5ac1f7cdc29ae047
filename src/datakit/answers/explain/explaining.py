"""Expliquer une erreur : de ce que la ligne montre à ce que le message dit."""

import ast
import builtins
import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from datakit import kinds
from datakit.answers import blank, filters, hole_remarks, read, spoken, written_cell
from datakit.answers.cell import COMMA
from datakit.answers.code import names, parsed
from datakit.answers.exercise import ExerciseFailed, Feedback, Status
from datakit.answers.explain import lessons
from datakit.answers.explain.absent_files import file_error, module_error
from datakit.answers.explain.attributes import attribute_error
from datakit.answers.explain.french import french
from datakit.answers.explain.lessons import Where
from datakit.answers.explain.lines import Namespace, broken, frames, frames_of, masked, opened
from datakit.answers.explain.missing_labels import key_error
from datakit.answers.explain.missing_names import name_error, of_the_same_owner
from datakit.answers.explain.nearest import say, spelled
from datakit.answers.explain.opened_exercises import key_of
from datakit.answers.explain.quotes import quotes
from datakit.answers.explain.remade import remade_below
from datakit.answers.explain.shapes import shape
from datakit.answers.explain.signs import sign
from datakit.answers.explain.too_many import too_many_values
from datakit.answers.verdict import MistakeKind, Remark
from datakit.errors import ExplainedError
from figaudit.base.text import listing, normalise, plural

#: Les messages qui ne disent pas ce qui ne va pas : la ligne elle-même, ses textes mis de côté, l’éclaire.
_VAGUE = re.compile(
    "invalid (syntax|decimal|non-printable|imaginary|character '[€$£])|leading zeros|unexpected indent|"
    "division by zero|not callable|not subscriptable|after dictionary key|assign to literal"
)
#: « 1 967 », « 1.234.567 » : des milliers séparés par une espace, ou des millions par des points.
_THOUSANDS = re.compile(
    r"(?<![\w.,])(?:\d{1,3}|\d+(?=[ \u202f\xa0]000))(?:(?:[ \u202f\xa0]\d{3})+|(?:\.\d{3}){2,})(?!\w)"
)
#: « 4,115,000 » : des millions écrits à l’anglaise.
_THOUSANDS_BY_COMMAS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3}){2,}(?![\w.,])")
#: `code = FR 86.092.001 CE` : un texte sans guillemets, dont les chiffres ne sont pas des milliers.
_WORDS_ASSIGNED = re.compile(r"=\s*[^\W\d_]+ \d.*")
#: Ce que Python dit d’une virgule qui a fait deux valeurs d’une seule.
_ONE_TOO_MANY = re.compile(
    "tuple|unpack|positional arg|broadcast|Inclusive|inhomogen|: bool, |(?:float|int|bool) expected at most|"
    r"explicit base|round\(\) takes at most"
)
#: `(1, 2)[0] = 3` : ce message nomme un p-uplet, et la virgule n’y est pour rien.
_NOT_OF_A_COMMA = re.compile("item assignment")
#: Ce que disent Python et pandas de deux suites qui n’ont pas la même longueur.
_LENGTHS = re.compile("shape mismatch|same length|same first dimension|Length of values")
#: Ce que disent Python et pandas d’un maximum ou d’un minimum de rien.
_OF_NOTHING = re.compile(r"arg(?:max|min) of an empty|is (?:an )?empty|zero-size array to reduction")
_LIST = re.compile(r"\[([^\[\]]*)\]")
#: `round(2,5, 1)` : la première de ces virgules.
_ROUNDED = re.compile(r"(?<=\bround\()(\d+),(\d+)(?=\s*,\s*\d+\))")
_GLUED = re.compile(r"(\d+),(\d+)")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
#: `breaks=0, 50, 100` : le nom d’un réglage, et plusieurs nombres.
_SEVERAL_NUMBERS = re.compile(r"([^\W\d]\w*) ?= ?(-?\d[\d.]*(?: ?, ?-?\d[\d.]*)+)")
#: `catalogue.mots_cles` : une table, et l’une de ses colonnes.
_COLUMN_READ = re.compile(r"(?<![\w.])([^\W\d]\w*)\.([^\W\d]\w*)")
#: Ce que Python et pandas disent d’un texte là où il faut un nombre.
_MIXED = re.compile(
    "ufunc|[Ii]nvalid comparison|not supported|unsupported operand|multiply sequence|must be an instance|concatenate str|as an integer|'str' object has no"
)
#: Ce que Python dit d’une ligne où un signe manque : ce n’est pas la valeur qui gêne.
_PRECISE = re.compile(
    "unterminated|never closed|does not match|unmatched|expected ':'|indent|not a string|outside"
)
#: Ce qui sépare une valeur du reste de la ligne : d’abord au plus large, puis au plus près.
_AROUND_A_VALUE = re.compile(r"(?<![=<>!])=(?!=)|[()\[\]{}*/]|, ")
_AROUND_A_PART = re.compile(r"[=()\[\]{}*/+:<>-]|, ")
_ASSIGNED = re.compile(r"^\s*[^\W\d]\w*\s*=(?!=)")  # le nom qui reçoit la valeur
#: Ce qu’un nom inconnu peut dire : un nombre en lettres, un aveu.
_OF_NAMES = {"words", "help", "digits"}
_QUOTED = re.compile(r"""(["'])(-?\d+(?:\.\d+)?|[^\W\d]\w*)\1""")
_QUOTED_WORD = re.compile(r"""int\((["'])(\w+)\1\)""")
_METHOD_GIVEN = re.compile(r"\.(\w+)\(([^(),=]+)\)")
#: `(755) & (9265)`
_NUMBERS_JOINED = re.compile(r"\(\(?(\d[\d.]*)\)? & \(?(\d[\d.]*)\)?\)")
_CALLED = r"\(([^(),]+)\)"
#: Un nom qu’aucun point ne précède, et qu’on ne lance ni n’ouvre ; ni celui d’un réglage, `key=len`.
_BARE_NAME = re.compile(r"(?<![\w.=])([^\W\d]\w*)\b(?!\s*[(\[.])")
#: Ce que Python dit d’un texte et d’un nombre que l’on compare, ou que l’on additionne.
#: Les types de Python ; d’une colonne, `&` et `|` sont les bons signes.
_SIGN_OF_COLUMNS = re.compile(
    r"unsupported operand type\(s\) for ([&|]): '(?:str|int|float|bool|list)' and '(?:str|int|float|bool|list)'"
)
_TEXT_AND_NUMBER = re.compile(
    "'(?:str' and '(?:int|float)|(?:int|float)' and 'str)'|can only concatenate str .not .(?:int|float)"
)
#: Ce que Python dit d’une fonction qu’on compare, ou qu’on donne à `float`, sans la lancer.
_FUNCTION_READ = re.compile("(?:between instances|must be a).*builtin_function_or_method")
_SHORT = 30  # un texte plus long ne se recopie pas dans une phrase

#: Les erreurs dont Python donne de quoi chercher soi-même le nom le plus proche.
_SPECIAL: dict[str, Callable[..., Remark | None]] = {
    "KeyError": key_error,
    "AttributeError": attribute_error,
    "ModuleNotFoundError": module_error,
    "FileNotFoundError": file_error,
}
#: Descendent de `KeyError` sans parler d’une clé.
_NOT_SPECIAL = {"ZoneInfoNotFoundError"}


def explain(
    error: BaseException, namespace: Mapping[str, Any] | None = None, source: str = ""
) -> Feedback | None:
    """L’explication d’une erreur, ou `None` si le kit n’en a pas.

    `namespace` : les variables du carnet, pour proposer le nom le plus proche ; `source` : la cellule. Ne lève jamais
    d’erreur.

    >>> explain(NameError("name 'vente' is not defined", name="vente"), {"ventes": 1})
    Explication
    Python ne connaît pas le nom « vente ». Vouliez-vous dire « ventes » ?
    >>> explain(RuntimeError("inconnu")) is None
    True
    """
    if isinstance(error, ExerciseFailed):
        return None
    if isinstance(error, ExplainedError):  # ces erreurs-là parlent déjà français
        return _beside_an_explained_error(error, namespace or {}, source)
    try:
        found = _explanation(error, namespace or {}, source)
    except Exception:
        return None
    if found is None or not found.message:
        return None
    return Feedback(Status.EXPLANATION, found.message, kind=found.kind)


def _beside_an_explained_error(error: ExplainedError, namespace: Namespace, source: str) -> Feedback | None:
    """La virgule décimale d’une liste, `[50,5, 100]`, que l’erreur a lue comme deux nombres ; sinon, un trou mal rempli."""
    remark = _glued_in_a_list(error, namespace)
    if remark is None:
        not_free = [hole for hole in _holes(namespace, source) if not hole_remarks.is_a_free_text(hole)]
        remark = hole_remarks.sure(not_free, namespace)
    if remark is None:
        return None
    return Feedback(Status.EXPLANATION, remark.message, kind=remark.kind)


def _explanation(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """La ligne de la personne d’abord, puis l’erreur : ce que l’on cherche soi-même, puis le message de Python."""
    read_in_the_line = (
        _in_a_hole(namespace, source)
        or sign(error, namespace, source)
        or quotes(error, namespace)
        or shape(error, namespace, source)
        or french(error, namespace)
        or of_the_same_owner(error, namespace, source)
        or _said_as_spoken(error, namespace, source)
        or _label_for_a_method(error, namespace, source)
        or _french_colour(error)
        or _parentheses_for_brackets(error, namespace)
        or _spaces_for_commas(error, namespace)
        or _brackets_for_several(error, namespace)
        or _thousands_apart(error, namespace)
        or _told_by_its_line(error, namespace)
        or _badly_joined_conditions(error, source)
        or _comma_in_a_number(error, source)
        or _comma_in_a_list(error, namespace)
        or too_many_values(error, namespace, source)
        or _ampersand_for_comma(error, namespace)
        or _no_such_axis(error, namespace)
        or _nothing_left(error, namespace, source)
        or _empty_column(error, namespace)
        or _rank(error, namespace)
        or _append_for_a_list(error, namespace)
        or _function_for_a_value(error, namespace)
        or _ampersand_between_values(error)
        or _quotes_around_a_number(error, namespace, source)
        or _quotes_around_a_key(error, namespace)
        or _column_for_a_value(error, namespace)
        or _text_among_numbers(error, namespace)
    )
    if read_in_the_line:
        return read_in_the_line

    if isinstance(error, NameError):
        found: Remark | None = name_error(error, namespace, source)
    else:
        found = remade_below(error, namespace, source)
        if found:
            return found
        found = _searched(error, namespace, source) or _read_in_the_message(error, namespace)
    return _with_the_other_hole(found, namespace, source)


def _holes(namespace: Namespace, source: str) -> list[blank.Hole]:
    """Ce que la cellule d’un exercice met dans chaque trou de son blanc ; vide pour une autre cellule."""
    key = key_of(source, namespace)
    if key is None:
        return []
    return blank.holes(key.blank, source, key.solution)


def _in_a_hole(namespace: Namespace, source: str) -> Remark | None:
    """Ce que montre d’elle-même la cellule d’un exercice, comparée à son blanc."""
    return hole_remarks.sure(_holes(namespace, source), namespace)


def _with_the_other_hole(found: Remark | None, namespace: Namespace, source: str) -> Remark | None:
    """La même explication, et le seul trou de la cellule qu’il faut changer, s’il n’y en a qu’un.

    L’une des deux suffit quand elle dit tout : le trou est d’un autre genre que celui qu’on attend, ou l’explication
    cite déjà ce qu’il faut y mettre.
    """
    filled = _holes(namespace, source)
    hole = hole_remarks.other(filled, namespace) or _changed_around(namespace, source)
    if found is None or hole is None:
        return found or hole
    if hole.kind is MistakeKind.WRONG_TYPE:  # le trou est d’un autre genre : c’est lui qui a arrêté Python
        return hole
    if found.kind is MistakeKind.UNFINISHED:  # une ligne manque : elle d’abord
        return found
    if hole_remarks.is_cited(filled, found.message):
        return found
    return Remark(f"{found.message}\n{hole.message}", found.kind or hole.kind)


def _changed_around(namespace: Namespace, source: str) -> Remark | None:
    """Le seul mot donné, autour des trous, que l’on a remplacé par un autre."""
    key = key_of(source, namespace)
    if key is None or _holes(namespace, source):
        return None
    changed = blank.changed_around(key.blank, source, key.solution)
    if changed is None:
        return None
    said = say("changed-around", typed=changed.typed, given=changed.given)
    return Remark(said, MistakeKind.UNFINISHED)


def _said_as_spoken(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """« 15,5 kg », « cinq jours », « 8 h 27 » : ce que la ligne dit comme on le dirait."""
    if not isinstance(error, (SyntaxError, NameError)) or _PRECISE.search(str(error)):
        return None
    unknown = getattr(error, "name", None)
    line = _ASSIGNED.sub("", masked(broken(error, namespace).text))
    for cut in (_AROUND_A_VALUE, _AROUND_A_PART):
        for piece in cut.split(line):
            if piece.strip() in namespace or (unknown and unknown not in piece):
                continue
            said = spoken.written(piece)
            # « heure » : un nom du carnet, peut-être, dit à moitié
            if unknown and said and said.kind == "digits":
                continue
            if said and _fits(said.kind, error, piece):
                if said.kind == "hour" and _replaces_a_begun_line(error, source, namespace):
                    return Remark(say("keep-the-line"), MistakeKind.UNFINISHED)
                told = _of_the_percent(piece, source, namespace) or said.message
                return Remark(told, MistakeKind.NUMBER_FORMAT)
    return None


def _replaces_a_begun_line(error: BaseException, source: str, namespace: Namespace) -> bool:
    """Vrai si la ligne fautive donne une valeur à un nom que le blanc, lui, commençait à calculer."""
    key = key_of(source, namespace)
    assigned = _ASSIGNED.match(broken(error, namespace).text)
    if key is None or assigned is None:
        return False
    name = assigned[0].strip(" =")
    return written_cell.is_begun_in(key.blank, name)


def _of_the_percent(piece: str, source: str, namespace: Namespace) -> str:
    """« 70 % » dans la cellule d’un exercice : une part ou un pourcentage, selon ce que l’on y attend."""
    key = key_of(source, namespace)
    if key is None or key.expect.spec[0] != "number":
        return ""
    due = 100 if key.expect.spec[1].get("unit") == "%" else key.reference
    return spoken.as_percent(piece, due)


def _fits(kind: str, error: BaseException, piece: str) -> bool:
    """Vrai si cette lecture explique l’erreur : un nom inconnu ne peut être qu’un nombre en lettres, ou un aveu."""
    if isinstance(error, NameError):
        return kind in _OF_NAMES
    if kind == "comma":  # sans unité, deux nombres et une virgule sont peut-être deux valeurs
        return bool(re.search(r"[^\W\d_]|[€$£%]", piece))
    return kind != "day"


def _ancestors(error: BaseException) -> list[str]:
    """Le genre d’une erreur, puis ceux dont il descend."""
    return [one.__name__ for one in type(error).__mro__]


def _parentheses_for_brackets(error: BaseException, namespace: Namespace) -> Remark | None:
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


def _called_for_nothing(error: BaseException, namespace: Namespace) -> Remark | None:
    """`message()`, où `message` est un texte : son nom suffit."""
    found = opened(error, namespace, r"(\(\))")
    called = [one for one in found if isinstance(one.value, (str, list, dict, tuple))]
    if len(called) != 1 or called[0].name in dir(builtins):
        return None
    return Remark(say("no-parentheses", name=called[0].name, what=kinds.kind(called[0].value)))


def _spaces_for_commas(error: BaseException, namespace: Namespace) -> Remark | None:
    """`[0 50 100 3000]` : des nombres que seules des espaces séparent ; un seul, `[1 967]`, a les siennes entre ses milliers."""
    if not isinstance(error, SyntaxError) or not _VAGUE.search(str(error)):
        return None
    for inside in _LIST.findall(masked(broken(error, namespace).text)):
        numbers = inside.split()
        is_one_number = _THOUSANDS.fullmatch(inside.strip())
        if len(numbers) < 3 or is_one_number or not all(map(_PLAIN_NUMBER.fullmatch, numbers)):
            continue
        said = say("commas-between", code=f"[{', '.join(numbers)}]")
        return Remark(said, MistakeKind.UNREADABLE_LINE)
    return None


def _brackets_for_several(error: BaseException, namespace: Namespace) -> Remark | None:
    """`breaks=0, 50, 100` : les nombres d’un même réglage ont perdu leurs crochets."""
    if "positional argument follows keyword" not in str(error):
        return None
    found = _SEVERAL_NUMBERS.search(broken(error, namespace).text)
    if found is None:
        return None
    said = say("brackets-for-several", name=found[1], code=f"{found[1]}=[{found[2]}]")
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _thousands_apart(error: BaseException, namespace: Namespace) -> Remark | None:
    """`1 967` : un nombre s’écrit d’un trait."""
    if not isinstance(error, SyntaxError) or not _VAGUE.search(str(error)):
        return None
    line = masked(broken(error, namespace).text)
    numbers = _THOUSANDS.findall(_WORDS_ASSIGNED.sub("", line))
    if not numbers:
        return None

    joined = dict.fromkeys(f"`{re.sub('[^0-9]', '', number)}`" for number in numbers)
    said = f"Un nombre s’écrit sans espace ni point entre les milliers : {listing(joined)}."
    return Remark(said, MistakeKind.NUMBER_FORMAT)


def _told_by_its_line(error: BaseException, namespace: Namespace) -> Remark | None:
    """Un message vague s’éclaire par la ligne elle-même, `assert table == []` aussi ; un message précis dit déjà tout."""
    if not isinstance(error, AssertionError) and not _VAGUE.search(str(error)):
        return None
    line = masked(broken(error, namespace).text)
    return lessons.first(_ancestors(error), line, Where.LINE)


def _badly_joined_conditions(error: BaseException, source: str) -> Remark | None:
    """`t[a == 1 and b == 2]` : entre deux colonnes, `&` et des parenthèses."""
    if not isinstance(error, (TypeError, ValueError)):
        return None
    mended = filters.mended(source)
    if mended is None:
        return None
    sentence = {"and": "filter-and", "or": "filter-or", "": "filter"}[mended.word]
    return Remark(say(sentence, code=mended.code[:120]), MistakeKind.CONDITION)


def _label_for_a_method(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`lavage.mercredi()` : une valeur que l’on lance, là où l’exercice attend une méthode."""
    if not isinstance(error, TypeError) or "not callable" not in str(error):
        return None
    differing = [hole for hole in _holes(namespace, source) if not hole.right]
    if len(differing) != 1 or differing[0].role is not blank.Role.METHOD:
        return None
    hole = differing[0]
    said = hole_remarks.say("a-method", typed=hole.typed[:_SHORT])
    return Remark(f"{hole_remarks.where(hole)}, {said}", MistakeKind.UNKNOWN_NAME)


def _french_colour(error: BaseException) -> Remark | None:
    """« gris clair » : matplotlib ne connaît que les noms anglais."""
    if not isinstance(error, ValueError) or ("olor" not in str(error) and "RGBA" not in str(error)):
        return None
    for word in re.findall(r"'([^']+)'", str(error))[:1]:
        english = read.WORDS["colours"].get(normalise(word))
        if english:
            return Remark(say("french-colour", word=word, english=english), MistakeKind.UNKNOWN_NAME)
    return None


def _comma_in_a_number(error: BaseException, source: str) -> Remark | None:
    """Une virgule décimale, là où Python attendait un nombre."""
    if not _ONE_TOO_MANY.search(str(error)) or _NOT_OF_A_COMMA.search(str(error)):
        return None
    thousands = _THOUSANDS_BY_COMMAS.search(masked(source))
    if thousands:
        joined = thousands[0].replace(",", "")
        said = say("commas-in-thousands", written=thousands[0], value=joined)
        return Remark(said, MistakeKind.NUMBER_FORMAT)
    comma = COMMA.search(masked(source))
    if "round()" in str(error):
        comma = _ROUNDED.search(masked(source))
    if comma is None:
        return None
    return _of_a_comma(comma)


def _of_a_comma(comma: re.Match[str]) -> Remark:
    thousands = ""
    if len(comma[2]) == 3:  # trois chiffres après la virgule : des milliers, peut-être
        thousands = read.say("numbers", "comma-thousands", typed=comma[1] + comma[2])
    said = say("comma", written=comma[0], before=comma[1], after=comma[2], thousands=thousands)
    return Remark(said, MistakeKind.DECIMAL_COMMA)


def _comma_in_a_list(error: BaseException, namespace: Namespace) -> Remark | None:
    """`[12,5, 8]`, là où deux suites n’ont pas la même longueur."""
    if not _LENGTHS.search(str(error)):
        return None
    return _glued_in_a_list(error, namespace)


def _glued_in_a_list(error: BaseException, namespace: Namespace) -> Remark | None:
    """La virgule collée d’une liste dont les autres sont suivies d’une espace."""
    for inside in _LIST.findall(masked(broken(error, namespace).text)):
        pieces = [piece.strip() for piece in inside.split(", ")]
        glued = [_GLUED.fullmatch(piece) for piece in pieces]
        commas = [comma for comma in glued if comma]
        if commas and len(pieces) > 1:
            return _of_a_comma(commas[0])
    return None


def _ampersand_for_comma(error: BaseException, namespace: Namespace) -> Remark | None:
    """`between(755 & 9265)` : la fonction attend deux valeurs, et n’en reçoit qu’une."""
    if "missing 1 required positional" not in str(error):
        return None
    found = _NUMBERS_JOINED.search(broken(error, namespace).text)
    if found is None:
        return None
    said = say("comma-for-ampersand", code=f"{found[1]}, {found[2]}")
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _nothing_left(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """Un maximum cherché dans rien : la première table que la cellule a vidée, et par quoi."""
    if not isinstance(error, ValueError) or not _OF_NOTHING.search(str(error)):
        return None
    for step in parsed(source).body:
        if not isinstance(step, ast.Assign) or not isinstance(step.targets[0], ast.Name):
            continue
        name = step.targets[0].id
        made = namespace.get(name)
        if not isinstance(made, (pd.DataFrame, pd.Series)) or len(made):
            continue
        kind = "empty-join" if ".merge(" in ast.unparse(step.value) else "empty-table"
        return Remark(say(kind, name=name))
    return None


def _no_such_axis(error: BaseException, namespace: Namespace) -> Remark | None:
    """`ecarts.mean(2)`, `t.loc("a")` : pandas a pris pour un axe ce qui est entre les parenthèses."""
    if "No axis named" not in str(error):
        return None
    line = broken(error, namespace).text
    if re.search(r"\.i?loc\s*\(", line):
        return Remark(say("loc-brackets"), MistakeKind.UNREADABLE_LINE)
    for method, inside in _METHOD_GIVEN.findall(line):
        if inside.strip("\"'") in str(error):
            return Remark(say("not-between", name=method, inside=inside), MistakeKind.UNREADABLE_LINE)
    return None


def _empty_column(error: BaseException, namespace: Namespace) -> Remark | None:
    """`t.mots.value_counts().index[0]`, quand toutes les cases de `mots` sont vides : il n’y a pas de première valeur."""
    if not isinstance(error, (IndexError, ValueError)):
        return None
    for name, column in _COLUMN_READ.findall(broken(error, namespace).text):
        table = namespace.get(name)
        if isinstance(table, pd.DataFrame) and column in table and table[column].isna().all():
            return Remark(say("empty-column", column=column))
    return None


def _rank(error: BaseException, namespace: Namespace) -> Remark | None:
    """`t.iloc[500]`, `t.iloc["Alric"]`, dans une table dont les lignes sont numérotées : de 0 à combien."""
    if not isinstance(error, (IndexError, TypeError)) or "position" not in str(error):
        return None
    for one in opened(error, namespace, r"\.iloc\[([^\[\]]+)\]"):
        if not isinstance(one.value, pd.DataFrame) or not len(one.value):
            continue
        if pd.api.types.is_integer_dtype(one.value.index):
            rows = plural(len(one.value), "ligne")
            said = say("rank", name=f"`{one.name}`", rows=rows, last=len(one.value) - 1)
            return Remark(said, MistakeKind.WRONG_TYPE)
    return None


def _append_for_a_list(error: BaseException, namespace: Namespace) -> Remark | None:
    """`t[noms.append("a")]` : la méthode ne rend rien, et la table cherche une colonne « None »."""
    if not isinstance(error, (KeyError, TypeError)) or "None" not in str(error):
        return None
    found = opened(error, namespace, r"\.append\(([^()]+)\)")
    lists = [one for one in found if isinstance(one.value, list)]
    if len(lists) != 1:
        return None
    said = say("append-gives-nothing", name=lists[0].name, inside=lists[0].inside)
    return Remark(said, MistakeKind.WRONG_TYPE)


def _function_for_a_value(error: BaseException, namespace: Namespace) -> Remark | None:
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


def _ampersand_between_values(error: BaseException) -> Remark | None:
    """`if a == b & c > d` : entre deux conditions d’un `if`, hors d’une colonne, `&` ne relie que des nombres."""
    found = _SIGN_OF_COLUMNS.match(str(error))
    if not isinstance(error, TypeError) or found is None:
        return None
    word, french = ("and", "et") if found[1] == "&" else ("or", "ou")
    return Remark(say("sign-of-columns", sign=found[1], word=word, french=french), MistakeKind.CONDITION)


def _text_among_numbers(error: BaseException, namespace: Namespace) -> Remark | None:
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
    said = say("text-among-numbers", name=name, value=value[:_SHORT])
    return Remark(said, MistakeKind.WRONG_TYPE)


def _quotes_around_a_number(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
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


def _quotes_around_a_key(error: BaseException, namespace: Namespace) -> Remark | None:
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


def _column_for_a_value(error: BaseException, namespace: Namespace) -> Remark | None:
    """Une colonne entière, dans une boucle qui attend une valeur ; rien si la ligne relie des conditions."""
    if not isinstance(error, ValueError) or "truth value of a" not in str(error):
        return None
    line = masked(broken(error, namespace).text)
    if re.search(r"[&|~]|\b(?:and|or|not|if|while)\b", line) or " for " not in line:
        return None
    return Remark(say("column-for-a-value"), MistakeKind.WRONG_TYPE)


def _searched(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """Ce que l’on trouve de plus proche de ce que l’erreur nomme."""
    if "llipsis" in str(error):  # un blanc que l’on n’a pas rempli : lessons.toml le dit
        return None
    for name in _ancestors(error):
        if name in _NOT_SPECIAL:
            return None
        if name in _SPECIAL:
            return _SPECIAL[name](error, namespace, source)
    return None


def _read_in_the_message(error: BaseException, namespace: Namespace) -> Remark | None:
    """Ce que le message dit ; l’erreur est souvent née plus loin que le carnet, dans pandas."""
    places = [Where.MESSAGE]
    inside = frames(error)
    if inside and inside[-1].f_globals is not namespace:
        places.append(Where.LIBRARY)
    return lessons.first(_ancestors(error), str(error), *places)
