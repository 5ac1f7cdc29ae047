"""Expliquer une erreur : de ce que la ligne montre à ce que le message dit."""

from collections.abc import Callable, Mapping
from typing import Any

from datakit.answers import blank, hole_remarks
from datakit.answers.exercise import ExerciseFailed, Feedback, Status
from datakit.answers.explain import lessons
from datakit.answers.explain.absent_files import file_error, module_error
from datakit.answers.explain.as_spoken import said_as_spoken
from datakit.answers.explain.attributes import attribute_error
from datakit.answers.explain.closing_words import closing_word
from datakit.answers.explain.commas import (
    ampersand_for_comma,
    brackets_for_several,
    comma_at_the_end_of_a_line,
    comma_in_a_list,
    comma_in_a_number,
    glued_arguments,
    glued_in_a_list,
    spaces_for_commas,
    thousands_apart,
)
from datakit.answers.explain.french import french
from datakit.answers.explain.kinds_mixed import (
    column_for_a_value,
    function_for_a_value,
    number_kept_otherwise,
    quotes_around_a_key,
    quotes_around_a_number,
    text_among_numbers,
)
from datakit.answers.explain.lessons import Where
from datakit.answers.explain.lines import Namespace, frames
from datakit.answers.explain.loops import loop
from datakit.answers.explain.missing_labels import key_error
from datakit.answers.explain.missing_names import name_error
from datakit.answers.explain.misspelt_keywords import misspelt_keyword
from datakit.answers.explain.nearest import say
from datakit.answers.explain.nothing_there import (
    counted_nothing,
    empty_column,
    no_such_axis,
    nothing_left,
    rank_too_far,
)
from datakit.answers.explain.opened_exercises import holes_of, key_of
from datakit.answers.explain.python_says import ancestors_of
from datakit.answers.explain.quotes import quotes
from datakit.answers.explain.remade import remade_below
from datakit.answers.explain.same_owner import of_the_same_owner
from datakit.answers.explain.shapes import shape
from datakit.answers.explain.signs import sign
from datakit.answers.explain.told_in_french import told_by_the_notebook
from datakit.answers.explain.too_many import too_many_values
from datakit.answers.explain.wrong_marks import (
    ampersand_between_values,
    append_for_a_list,
    badly_joined_conditions,
    brackets_for_parentheses,
    french_colour,
    label_for_a_method,
    method_for_a_column,
    parentheses_for_brackets,
    told_by_its_line,
)
from datakit.answers.verdict import MistakeKind, Remark
from datakit.errors import ExplainedError

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
    remark = glued_in_a_list(error, namespace)
    if remark is None:
        not_free = [hole for hole in holes_of(namespace, source) if not hole_remarks.is_a_free_text(hole)]
        remark = hole_remarks.sure(not_free, namespace)
    if remark is None:
        return None
    return Feedback(Status.EXPLANATION, remark.message, kind=remark.kind)


def _explanation(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """La ligne de la personne d’abord, puis l’erreur : ce que l’on cherche soi-même, puis le message de Python."""
    read_in_the_line = (
        closing_word(error, namespace)
        or _in_a_hole(namespace, source)
        or told_by_the_notebook(error, namespace)
        or sign(error, namespace, source)
        or comma_at_the_end_of_a_line(error, source)
        or quotes(error, namespace)
        or shape(error, namespace, source)
        or loop(error, namespace)
        or french(error, namespace)
        or of_the_same_owner(error, namespace, source)
        or said_as_spoken(error, namespace, source)
        or misspelt_keyword(error, namespace, source)
        or label_for_a_method(error, namespace, source)
        or method_for_a_column(error, namespace, source)
        or french_colour(error)
        or parentheses_for_brackets(error, namespace)
        or brackets_for_parentheses(error, namespace)
        or spaces_for_commas(error, namespace)
        or brackets_for_several(error, namespace)
        or thousands_apart(error, namespace)
        or told_by_its_line(error, namespace)
        or badly_joined_conditions(error, source)
        or comma_in_a_number(error, source)
        or comma_in_a_list(error, namespace, source)
        or too_many_values(error, namespace, source)
        or ampersand_for_comma(error, namespace)
        or glued_arguments(error, namespace)
        or no_such_axis(error, namespace)
        or counted_nothing(error, namespace)
        or nothing_left(error, namespace, source)
        or empty_column(error, namespace)
        or rank_too_far(error, namespace)
        or append_for_a_list(error, namespace)
        or function_for_a_value(error, namespace)
        or ampersand_between_values(error)
        or quotes_around_a_number(error, namespace, source)
        or number_kept_otherwise(error, namespace)
        or quotes_around_a_key(error, namespace)
        or column_for_a_value(error, namespace)
        or text_among_numbers(error, namespace)
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


def _in_a_hole(namespace: Namespace, source: str) -> Remark | None:
    """Ce que montre d’elle-même la cellule d’un exercice, comparée à son blanc."""
    return hole_remarks.sure(holes_of(namespace, source), namespace)


def _with_the_other_hole(found: Remark | None, namespace: Namespace, source: str) -> Remark | None:
    """La même explication, et le seul trou de la cellule qu’il faut changer, s’il n’y en a qu’un.

    L’une des deux suffit quand elle dit tout : le trou est d’un autre genre que celui qu’on attend, ou l’explication
    cite déjà ce qu’il faut y mettre.
    """
    filled = holes_of(namespace, source)
    key = key_of(source, namespace)
    question = key.question if key else ""
    hole = hole_remarks.other(filled, namespace, question) or _changed_around(namespace, source)
    if found is None or hole is None:
        return found or hole
    if hole.kind is MistakeKind.WRONG_TYPE:  # le trou est d’un autre genre : c’est lui qui a arrêté Python
        return hole
    if found.kind in {MistakeKind.UNFINISHED, MistakeKind.ERASED_LINE}:  # une ligne manque : elle d’abord
        return found
    if hole_remarks.is_cited(filled, found.message):
        return found
    return Remark(f"{found.message}\n{hole.message}", found.kind or hole.kind)


def _changed_around(namespace: Namespace, source: str) -> Remark | None:
    """Le seul mot donné, autour des trous, que l’on a remplacé par un autre."""
    key = key_of(source, namespace)
    if key is None or holes_of(namespace, source):
        return None
    changed = blank.changed_around(key.blank, source, key.solution)
    if changed is None:
        return None
    said = say("changed-around", typed=changed.typed, given=changed.given)
    return Remark(said, MistakeKind.UNFINISHED)


def _searched(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """Ce que l’on trouve de plus proche de ce que l’erreur nomme."""
    if "llipsis" in str(error):  # un blanc que l’on n’a pas rempli : lessons.toml le dit
        return None
    for name in ancestors_of(error):
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
    return lessons.first(ancestors_of(error), str(error), *places)
