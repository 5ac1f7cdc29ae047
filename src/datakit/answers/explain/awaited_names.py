"""Ce qu’attend l’exercice à la place d’un nom inconnu."""

import ast
import re

import pandas as pd

from datakit.answers.blank import Hole, Role, holes
from datakit.answers.code import checked, names, parsed, rank, renewed
from datakit.answers.explain.lines import Namespace
from datakit.answers.explain.nearest import say, spelled, yes_or_no
from datakit.answers.explain.opened_exercises import Place, key_of, knows_the_names, place_of, rank_of
from datakit.answers.explain.unknown_name import Unknown, is_made_above
from datakit.answers.hole_remarks.shared import awaited_kind
from datakit.answers.verdict import MistakeKind, Remark

#: `____.double.sum()` : la colonne que la ligne lit juste après le trou.
_READ_AFTER = re.compile(r"\.([^\W\d]\w*)(?!\w|\()")


def is_an_offered_letter(unknown: Unknown) -> bool:
    """Vrai pour `[a, c]`, quand la question propose des lettres, ou que la solution en donne entre guillemets.

    Une archive garde ses solutions sous un mot : ce qui est proposé se lit aussi sans elles.
    """
    key = key_of(unknown.source, unknown.namespace)
    if key is None or len(unknown.name) != 1:
        return False
    is_listed = re.search(rf"^- {re.escape(unknown.name)}\. ", key.question, re.MULTILINE) is not None
    options = key.expect.spec[1].get("options", ()) if key.expect.spec else ()
    is_a_choice = unknown.name in options
    return is_listed or is_a_choice or re.search(r"""(["'])[a-z]\1""", key.solution) is not None


def fills_a_text(unknown: Unknown) -> bool:
    """Vrai pour `count(i)`, où la ligne donnée disait `count("____")` : ce trou-là avait ses guillemets.

    Le blanc suffit à le savoir : une archive garde ses solutions sous un mot.
    """
    key = key_of(unknown.source, unknown.namespace)
    if key is None:
        return False
    for hole in holes(key.blank, unknown.source, key.solution):
        if hole.role is Role.TEXT and hole.typed == unknown.name:
            return True
    return False


def written_in_the_question(unknown: Unknown) -> Remark | None:
    """`k`, une lettre par laquelle la question explique un calcul, et qu’aucune cellule ne fabrique."""
    key = key_of(unknown.source, unknown.namespace)
    if key is None or len(unknown.name) != 1 or not knows_the_names(unknown.namespace):
        return None
    if not re.search(rf"(?<![\w’']){re.escape(unknown.name)}(?!\w)", key.question):
        return None
    return Remark(say("letter-of-the-question", name=unknown.name), MistakeKind.UNKNOWN_NAME)


def made_or_spelled_out(name: str, namespace: Namespace, source: str) -> Remark | None:
    """Le nom se fabrique dans une cellule connue, ou dit un nombre, un vrai, un faux."""
    place = place_of(name, source, namespace)
    tree = parsed(source)
    makes_it_itself = name in names(tree, ast.Store) and name not in renewed(tree)
    if place and not makes_it_itself:
        return Remark(_where(place, source, namespace), MistakeKind.CELL_NOT_RUN)
    if is_made_above(name, namespace):
        return Remark(say("above"), MistakeKind.CELL_NOT_RUN)
    return spelled(name) or yes_or_no(name)


def made_above(name: str, namespace: Namespace, source: str) -> Remark | None:
    """Le nom que lit une boucle ou une fonction se crée dans une cellule plus haut, que l’on n’a pas lancée."""
    place = place_of(name, source, namespace)
    if place is None or rank(place.exercise) > rank_of(source, namespace):
        return None
    return Remark(_where(place, source, namespace), MistakeKind.CELL_NOT_RUN)


def made_nowhere(namespace: Namespace) -> Remark:
    """Ce qui reste à dire d’un nom que rien n’éclaire."""
    said = say("nowhere") if knows_the_names(namespace) else say("ran")
    return Remark(said, MistakeKind.CELL_NOT_RUN)


def awaited_in_the_hole(name: str, source: str, namespace: Namespace) -> Remark | None:
    """Ce que l’on attend dans le trou que ce nom remplit seul ; rien si l’on ne sait pas."""
    key = key_of(source, namespace)
    if key is None or not knows_the_names(namespace):
        return None
    is_a_list_of_ranks = bool(key.expect.spec and key.expect.spec[1].get("among"))
    for hole in holes(key.blank, source, key.solution):
        if is_a_list_of_ranks and hole.typed.strip("[]") == name:
            return Remark(say("nowhere-none"), MistakeKind.UNKNOWN_NAME)
        kind = awaited_kind(hole) if hole.typed.strip("[]") == name else ""
        if kind == "name" and hole.rest.startswith(f".{name}."):
            return Remark(say("nowhere-column-after", name=name), MistakeKind.UNKNOWN_NAME)
        if kind == "number" and re.search(rf"`{re.escape(name)}`", key.question, re.IGNORECASE):
            return Remark(say("nowhere-number-of", name=name), MistakeKind.UNKNOWN_NAME)
        if kind == "name":
            return Remark(_awaited_name(hole, key.question, namespace), MistakeKind.UNKNOWN_NAME)
        if kind:
            return Remark(say(f"nowhere-{kind}"), MistakeKind.UNKNOWN_NAME)
    return None


def _awaited_name(hole: Hole, question: str, namespace: Namespace) -> str:
    """Quel nom va dans ce trou : une table, qui a la colonne que lit la suite ; un nom que la question écrit, ou pas."""
    if f"`{hole.wanted}`" in question:
        return say("nowhere-asked-name")
    if not isinstance(namespace.get(hole.wanted), pd.DataFrame):
        return say("nowhere-name")
    column = _READ_AFTER.match(hole.rest)
    if column is None:
        return say("nowhere-table")
    return say("nowhere-table-with", column=column[1])


def _where(place: Place, source: str, namespace: Namespace) -> str:
    """La cellule qui fabrique le nom, et où la trouver ; un exercice d’ailleurs, une version courte peut ne pas l’avoir."""
    here = rank_of(source, namespace)
    if not place.exercise or here == rank(""):  # l’une des deux cellules ne se situe pas
        return say("made", title=place.title)
    if place.exercise == checked(source):
        return say("made-just-above", title=place.title, number=place.exercise[1:])
    if rank(place.exercise) > here:
        return say("made-later", title=place.title)
    return say("made-before", title=place.title)
