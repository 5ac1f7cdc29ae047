"""Juste par chance, vu à la seule écriture de la cellule : chaque fonction rend la phrase, ou un texte vide."""

import ast
import re

from datakit.answers import read
from datakit.answers.blank import BLANK
from datakit.answers.code import names, parsed
from datakit.answers.filters import Condition, conditions, same_value
from datakit.answers.written_cell import Written

_COUNTED = re.compile(r"len\(\w+\)|\w+\.shape\[0\]")
_MEAN = re.compile(r"(.+)\.sum\(\) / \d+")
_SUMMARY = re.compile(r"\.(?:max|min|mean|median|sum|std|var|first|last)(?=\(\))")
#: La somme d’années qui se suivent, divisée par la somme d’autres années.
_QUOTIENT = re.compile(r"\w+\.loc\[(\d+):(\d+)\]\.sum\(\) / \w+\.loc\[(\d+):(\d+)\]\.sum\(\)")
#: Deux moyennes de la même table, l’une sur l’autre.
_MEANS_OF_A_TABLE = re.compile(r"(\w+)\.\w+\.mean\(\) / \1\.\w+\.mean\(\)")


def compared_to_itself(written: Written) -> str:
    """`t.fin == t.fin`, qui est toujours vrai."""
    for node in ast.walk(written.tree):
        if not isinstance(node, ast.Compare) or isinstance(node.left, ast.Constant):
            continue
        if ast.dump(node.left) == ast.dump(node.comparators[0]):
            return read.say("luck", "itself", code=ast.unparse(node))
    return ""


def counted_all(written: Written) -> str:
    """`len(t)`, là où la solution compte les lignes qui remplissent une condition."""
    code = _code(written.value)
    if not _COUNTED.fullmatch(code) or code in ast.unparse(written.asked):
        return ""

    counted = set(names(written.value)) if written.value else set()
    for node in ast.walk(written.asked):
        if isinstance(node, ast.Compare) and counted.intersection(names(node.left)):
            return read.say("luck", "counted-all", code=code)
    return ""


def mean_by_hand(written: Written) -> str:
    """`notes.sum() / 5`, là où `.mean()` compterait les notes."""
    found = _MEAN.fullmatch(_code(written.value))
    if found is None:
        return ""

    mean = f"{found[1]}.mean()"
    if mean not in ast.unparse(written.asked):
        return ""
    return read.say("luck", "mean", code=mean)


def is_the_same_quotient(written: Written) -> bool:
    """Vrai pour la somme de dix années sur la somme de dix années, là où la solution divise leurs moyennes, et l’inverse."""
    code = _code(written.value)
    if _MEANS_OF_A_TABLE.fullmatch(code):  # les mêmes lignes en haut et en bas : leur nombre s’en va
        return code.replace(".mean()", ".sum()") in ast.unparse(written.asked)
    found = _QUOTIENT.fullmatch(code)
    if found is None:
        return False

    first, last, first_below, last_below = (int(year) for year in found.groups())
    if last - first != last_below - first_below:
        return False
    means = code.replace(".sum()", ".mean()")
    return means in ast.unparse(written.asked)


def rewrites_a_given_line(written: Written) -> bool:
    """Vrai si une ligne donnée sans trou a été récrite : on a compté autrement, et non par hasard.

    `annees = heures / 1607 - une_saisie`, pour `annees = heures / 1607`.
    """
    mine = {ast.unparse(step) for step in written.tree.body}
    given = [ast.unparse(step) for step in parsed(written.blank).body if isinstance(step, ast.Assign)]
    return any(line not in mine for line in given if BLANK not in line)


def lost_sign(written: Written) -> str:
    """Une ligne à laquelle ne manque que `.abs()`."""
    lines = ast.unparse(written.tree).splitlines()
    for due in written.program.splitlines():
        if ".abs()" in due and due.replace(".abs()", "") in lines:
            return read.say("luck", "sign-kept")
    return ""


def another_calculation(written: Written) -> str:
    """Une ligne où seul un calcul change, `.median()` au lieu de `.sum()`."""
    solved = written.program.splitlines()
    for mine in ast.unparse(written.tree).splitlines():
        if mine in solved:
            continue
        for due in solved:
            call = _other_call(mine, due)
            if call:
                return read.say("luck", "other-calculation", call=call)
    return ""


def _other_call(mine: str, due: str) -> str:
    """Le calcul de `mine` qui n’est pas celui de `due`, quand tout le reste est pareil ; sinon rien."""
    if _SUMMARY.sub("", mine) != _SUMMARY.sub("", due):
        return ""
    for one, other in zip(_SUMMARY.findall(mine), _SUMMARY.findall(due), strict=False):
        if one != other:
            return str(one)
    return ""


def another_condition(written: Written) -> str:
    """Une condition qui n’est pas celle de la solution : `<` pour `<=`, ou une autre valeur."""
    wanted = conditions(written.asked)
    solution = ast.unparse(written.asked)

    for column, given in conditions(written.tree).items():
        if column not in wanted:
            continue
        due = wanted[column]
        if _differ_on_the_edge(given, due):
            return read.say("luck", "edge", typed=given.sign, wanted=due.sign)
        if given.sign == due.sign and _is_another_value(given, due, solution):
            return read.say("luck", "condition", column=column, value=given.value)
    return ""


def _differ_on_the_edge(given: Condition, due: Condition) -> bool:
    """`<` pour `<=`, avec la même borne : seules les lignes pile dessus changent."""
    if given.value != due.value or given.sign == due.sign:
        return False
    return given.sign.rstrip("=") == due.sign.rstrip("=") and given.sign[0] in "<>"


def _is_another_value(given: Condition, due: Condition, solution: str) -> bool:
    """Vrai pour une valeur que la solution n’écrit nulle part ; sous un nom, on ne sait pas ce qui se cache."""
    if given.value in solution or same_value(given.value, due.value):
        return False
    return not given.value.isidentifier()


def _code(value: ast.expr | None) -> str:
    return ast.unparse(value) if value else ""
