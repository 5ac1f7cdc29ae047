"""Un trou après un point : le nom d’une colonne."""

import re

import pandas as pd

from datakit.answers import read, slips
from datakit.answers.blank import Hole
from datakit.answers.hole_remarks.sentences import say
from datakit.answers.hole_remarks.shared import (
    NAME,
    SHOWN,
    TEXT,
    Namespace,
    spaced,
    spoken_name,
    with_something_extra,
)
from datakit.answers.verdict import MistakeKind, Remark

#: Une table plus longue ne se fouille pas pendant qu’on attend une explication.
_SEARCHED = 50_000
#: `densite, population` : plusieurs noms, là où un seul va.
_SEVERAL_NAMES = re.compile(r"[\"']?[^\W\d]\w*[\"']?(?:(?:\s*[,;+]\s*|\s+et\s+)[\"']?[^\W\d]\w*[\"']?)+")


def remark(hole: Hole, namespace: Namespace) -> Remark | None:
    """Après un point : le nom d’une colonne, sans guillemets, sans espace."""
    held = _column_holding(hole.typed.strip("\"'«» "), hole, namespace)
    if held:
        said = say("value-of-column", word=hole.typed.strip("\"'«» ")[:SHOWN], column=held)
        return Remark(said, MistakeKind.UNKNOWN_NAME)
    if "_" in hole.wanted and hole.typed.replace(" ", "_") == hole.wanted:  # « bus et train », un seul nom
        return spoken_name(hole, {})
    if _SEVERAL_NAMES.fullmatch(hole.typed) and not TEXT.fullmatch(hole.typed):
        return Remark(slips.say("one-column"), MistakeKind.UNREADABLE_LINE)
    if hole.typed.startswith("."):
        return Remark(say("dot", word=hole.typed.strip(". ()")), MistakeKind.UNREADABLE_LINE)
    bare = hole.typed.removesuffix("()")
    if _is_a_calculation(bare, namespace) and not _is_a_calculation(hole.wanted or hole.typed, namespace):
        return Remark(say("column-wanted", word=bare), MistakeKind.UNKNOWN_NAME)
    if NAME.fullmatch(bare) and hole.typed.endswith("()"):
        return Remark(say("not-called", word=hole.typed.rstrip("()")), MistakeKind.UNREADABLE_LINE)
    quoted = TEXT.fullmatch(hole.typed)
    # « Transports, déplacements » : une valeur, et non un nom de colonne.
    if quoted and not NAME.fullmatch(quoted[2]):
        return Remark(say("value-for-column", word=quoted[2][:SHOWN]), MistakeKind.UNKNOWN_NAME)
    if quoted:
        return Remark(say("no-quotes", word=quoted[2]), MistakeKind.UNREADABLE_LINE)
    due = hole.wanted or hole.typed
    if _is_a_calculation(hole.typed, namespace) and not _is_a_calculation(due, namespace):
        return Remark(say("column-wanted", word=hole.typed), MistakeKind.UNKNOWN_NAME)
    enough = with_something_extra(hole)
    if enough:
        return enough
    if "(" in hole.typed and NAME.fullmatch(hole.wanted):
        return Remark(say("column-alone"), MistakeKind.UNREADABLE_LINE)
    return spoken_name(hole, {}) or spaced(hole)


def _column_holding(text: str, hole: Hole, namespace: Namespace) -> str:
    """La colonne où se lit ce texte de plusieurs mots, dans la table que la ligne ouvre ; vide si aucune ne l’a."""
    owner = re.search(r"([^\W\d]\w*)\.?$", hole.lead.rstrip())
    table = namespace.get(owner[1]) if owner else None
    if NAME.fullmatch(text) or not isinstance(table, pd.DataFrame) or len(table) > _SEARCHED:
        return ""
    for column in table.columns:
        if str(table[column].dtype) == "str" and (table[column] == text).any():
            return str(column)
    return ""


def _is_a_calculation(word: str, namespace: Namespace) -> bool:
    """Vrai pour `max`, `mean`… qu’aucune table du carnet n’a pour colonne."""
    if word not in read.WORDS["methods"].values():
        return False
    tables = [value for value in list(namespace.values()) if isinstance(value, pd.DataFrame)]
    return not any(word in table.columns for table in tables)
