"""Les exercices : leurs aides, leurs clés ; et les points de reprise, qui ne doivent rien leur demander."""

import ast
import re

from datakit.answers.blank import holes
from datakit.answers.code import parsed
from datakit.errors import NotebookError
from datakit.tools.bindings import free, names_bound, names_read
from datakit.tools.exercises import KEY, exercises_of
from datakit.tools.rules.facts import Cell, Facts, Fault, Faults
from datakit.workshop import BLANK
from figaudit.base import text

_CHECK = re.compile(r"^\s*(?:\w+\s*=\s*)?(\w+)\.(q\w+)\.check\(", re.MULTILINE)
_ASLEEP = re.compile(r"^\s*#\s*([\w.]+\(\))", re.MULTILINE)  # un appel en commentaire, à réveiller
_TELLING = 7  # signes d’un calcul : plus court (`n + 1`), il s’écrit partout sans rien redire


# --- Les exercices ---


def check_without_hint(facts: Facts) -> Faults:
    """Sous une vérification, ou dans la cellule d’après, il manque de quoi demander un indice ou la solution."""
    for rank, cell in enumerate(facts.shown):
        if not cell.is_code:
            continue
        near = cell.source
        for after in facts.shown[rank + 1 : rank + 2]:
            if after.is_code:
                near += after.source

        offered = _ASLEEP.findall(near)
        for owner, question in _CHECK.findall(cell.source):
            calls = [f"{owner}.{question}.hint()", f"{owner}.{question}.solution()"]
            missing = [f"`# {call}`" for call in calls if call not in offered]
            if missing:
                yield Fault(f"{question} : il manque {text.listing(missing)}.", cell)


def check_without_key(facts: Facts) -> Faults:
    """Un exercice vérifié n’a pas de clé, ou une clé est mal placée."""
    keyed = set()
    checked = {}
    for cell in facts.code:
        key = KEY.search(cell.source)
        if key and "cle" in cell.tags:
            keyed.add(key[1])
        for owner, question in _CHECK.findall(cell.source):
            if owner == "ex":
                checked[question] = cell

    for question, cell in checked.items():
        if question not in keyed:
            yield Fault(f"{question} n’a pas de clé.", cell)
    try:
        exercises_of({"cells": [cell.raw for cell in facts.cells]})
    except NotebookError as error:
        yield Fault(error.fact)


def answer_repeated(facts: Facts) -> Faults:
    """Ce qu’un exercice fait écrire, une ligne entière ou le contenu d’un trou, l’est dans une cellule d’après : on le lit avant de chercher."""
    given: set[str] = set()
    filled: set[str] = set()
    for cell in facts.shown:
        if not cell.is_code:
            continue
        for line in cell.start.splitlines():
            if line.strip() in given:
                yield Fault(f"La ligne à compléter y est entière : `{line.strip()}`.", cell)
        for typed in sorted(filled):
            if _written(typed).search(cell.start):
                yield Fault(f"Ce que demande un trou d’avant y est écrit : `{typed}`.", cell)
        given.update(_completed(cell))
        filled.update(_calculations(cell))


def _calculations(cell: Cell) -> list[str]:
    """Ce que la solution met dans les trous de la cellule, quand c’est un calcul : un nom ou un nombre sert à tout."""
    found = []
    for hole in holes(cell.start, cell.source):
        lines = parsed(hole.typed).body
        if len(lines) != 1 or not isinstance(lines[0], ast.Expr):
            continue
        if len(hole.typed) >= _TELLING and not isinstance(lines[0].value, ast.Name | ast.Constant):
            found.append(hole.typed)
    return found


def _written(typed: str) -> re.Pattern[str]:
    """Ce calcul, tel quel ou autrement espacé, et non au milieu d’un nom plus long."""
    signs = re.findall(r"\w+|[^\w\s]", typed)
    return re.compile(r"(?<![\w.])" + r"\s*".join(map(re.escape, signs)) + r"(?!\w)")


def _completed(cell: Cell) -> list[str]:
    """Les lignes de la solution qui remplissent un trou de la cellule."""
    start = cell.start.splitlines()
    filled = []
    for line in start:
        if BLANK in line:
            around = [re.escape(part) for part in line.strip().split(BLANK)]
            filled.append(re.compile(".+".join(around)))

    written = [line.strip() for line in cell.source.splitlines() if line not in start]
    return [line for line in written if any(one.fullmatch(line) for one in filled)]


# --- Les points de reprise ---


def restart_point(facts: Facts) -> Faults:
    """Il manque des reprises, ou l’une d’elles demande ce que les participants calculent."""
    practised = 0
    for section in facts.sections:
        if any(cell.is_code and _CHECK.search(cell.source) for cell in section.cells):
            practised += 1
    points = len([cell for cell in facts.code if "restart" in cell.tags])
    if practised and points < max(1, practised - 1):  # la dernière partie n’en demande pas
        parts = text.plural(practised, "partie")
        yield Fault(f"{text.plural(points, 'point')} de reprise pour {parts} à exercices.")

    to_complete: set[str] = set()
    for cell in facts.shown:
        if not cell.is_code:
            continue
        used = sorted(free(cell.start_tree) & to_complete)
        if used and "restart" in cell.tags:
            yield Fault(f"La reprise dépend de `{used[0]}`, que les participants calculent.", cell)
        for statement in cell.start_tree.body:
            _follow(statement, to_complete)


def _follow(statement: ast.stmt, to_complete: set[str]) -> None:
    """Tient à jour les noms à compléter : ceux qui valent `...`, et ceux qui se calculent à partir d’eux."""
    made = names_bound(statement)
    if _has_blank(statement) or to_complete.intersection(names_read(statement)):
        to_complete.update(made)
    else:
        to_complete.difference_update(made)


def _has_blank(statement: ast.stmt) -> bool:
    """Reste-t-il un blanc dans cette ligne, `...` ou `____` ?"""
    for node in ast.walk(statement):
        for field in ("id", "attr", "value"):
            value = getattr(node, field, "")
            if value is ... or (isinstance(value, str) and BLANK in value):
                return True
    return False
