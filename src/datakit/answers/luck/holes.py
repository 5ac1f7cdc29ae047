"""Juste par chance, vu dans les trous : une valeur qui n’est pas celle de la question, et dont la réponse tombe juste."""

import ast
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from datakit.answers import arithmetic, hole_remarks, read, xray
from datakit.answers.blank import Hole, Role
from datakit.answers.code import parsed
from datakit.answers.filters import same_value

_FREE = re.compile(r"choi|votre|vôtre|au hasard|libre")  # un trou où chacun met ce qu’il veut
_TEXT = re.compile(r"""["']([^"'\n]*)["']""")
_YEAR = re.compile(r"[12]\d{3}")
_NOTHING = {"np.nan", "pd.NA", "None"}
_COMPARED = re.compile(r"[<>]=?\s*$")  # le trou suit un signe d’ordre

Namespace = Mapping[str, Any]


def to_look_at(holes: Sequence[Hole]) -> str:
    """« Juste, par chance », et le trou à regarder s’il n’y en a qu’un qui diffère de la solution."""
    differing = [hole for hole in holes if not hole.right and hole.wanted]
    pointed = ""
    if len(differing) == 1:
        hole = differing[0]
        kind = "hole" if hole.total > 1 else "only-hole"
        pointed = read.say("luck", kind, where=hole_remarks.ordinal(hole), code=hole.typed)
    return read.say("luck", "other-rows", hole=pointed)


def another_year(holes: Sequence[Hole]) -> str:
    """Une autre année que celle de la question, pour nom de colonne ou de ligne : `t[2001]`."""
    for hole in holes:
        if not _YEAR.fullmatch(hole.typed) or not _YEAR.fullmatch(hole.wanted):
            continue
        if hole.typed != hole.wanted and hole.before.endswith("["):
            return read.say("luck", "other-value", code=hole.typed)
    return ""


def another_threshold(holes: Sequence[Hole]) -> str:
    """Un autre nombre que celui de la question, juste après `<`, `>`, `<=` ou `>=`."""
    for hole in holes:
        if not _COMPARED.search(hole.lead) or not hole.wanted:
            continue
        typed, wanted = arithmetic.result(hole.typed), arithmetic.result(hole.wanted)
        if read.is_number(typed) and read.is_number(wanted) and typed != wanted:
            return another_value([hole], {})
    return ""


def invented(holes: Sequence[Hole]) -> str:
    """`18`, là où la solution dit qu’il n’y a rien, `np.nan` : un nombre inventé, et non une mesure."""
    for hole in holes:
        if hole.wanted in _NOTHING and read.is_number(arithmetic.result(hole.typed)):
            return read.say("luck", "invented", code=hole.typed)
    return ""


def take_another_path(holes: Sequence[Hole]) -> bool:
    """`.mean() * 336` pour `.sum() * 0.5` : l’opération et son nombre changent ensemble, ce n’est pas un hasard."""
    roles = {hole.role for hole in _differing(holes)}
    return Role.METHOD in roles and len(roles) > 1


def hold_the_same_data(holes: Sequence[Hole], namespace: Namespace) -> bool:
    """`~occupe` pour `~minutes.occupe` : un autre nom du carnet, et les mêmes valeurs aux mêmes lignes."""
    differing = _differing(holes)
    return bool(differing) and all(_is_the_same_column(hole, namespace) for hole in differing)


def _differing(holes: Sequence[Hole]) -> list[Hole]:
    """Les trous remplis autrement que dans la solution."""
    return [hole for hole in holes if hole.wanted and not hole.right]


def _is_the_same_column(hole: Hole, namespace: Namespace) -> bool:
    if hole.typed.startswith("~") != hole.wanted.startswith("~"):
        return False
    typed, wanted = (xray.value(code.removeprefix("~"), namespace) for code in (hole.typed, hole.wanted))
    if not isinstance(typed, pd.Series) or not isinstance(wanted, pd.Series):
        return False
    if not typed.index.is_unique or not wanted.index.isin(typed.index).all():
        return False
    return list(typed.loc[wanted.index]) == list(wanted)


def are_free(holes: Sequence[Hole]) -> bool:
    """Vrai si une note, à côté d’un trou, dit que chacun y met ce qu’il veut : `# votre seuil`."""
    return any(_FREE.search(hole.note) for hole in holes)


def another_value(holes: Sequence[Hole], namespace: Namespace) -> str:
    """Une valeur écrite qui n’est pas celle de la question ; sinon rien."""
    if are_free(holes):
        return ""
    differing = [hole for hole in holes if hole.wanted and not _worth_the_same(hole, namespace)]
    if _are_in_another_order(differing) or _same_product(differing):
        return ""

    for hole in differing:
        if _is_a_piece(hole):
            continue
        if hole.is_the_whole_line and "calcul" not in hole.note:
            continue  # trouvé à la main, ou lu dans la table : rien ne dit que c’est un hasard
        if _is_written(hole.typed) and hole.role is not Role.METHOD:
            kind = "other-value" if _is_written(hole.wanted) else "worked-out"
            return read.say("luck", kind, code=hole.typed)
    return ""


def worked_out_by_hand(holes: Sequence[Hole], namespace: Namespace) -> str:
    """`181 / 2`, dans le seul trou qui diffère : un nombre trouvé à part, et non une chance ; sinon rien."""
    differing = [hole.typed for hole in holes if hole.wanted and not hole.right]
    if len(differing) != 1:
        return ""
    tree = parsed(differing[0])
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        return ""
    # Un autre nom du carnet, qui vaut presque autant : rien n’est calculé.
    if isinstance(tree.body[0].value, ast.Name):
        return ""

    numbers = {name: value for name, value in namespace.items() if read.is_number(value)}
    in_numbers = _WithNumbers(numbers).visit(tree.body[0].value)
    if arithmetic.result_of(in_numbers) is ...:
        return ""
    return differing[0]


class _WithNumbers(ast.NodeTransformer):
    """Remplace chaque nom d’un nombre par ce nombre."""

    def __init__(self, numbers: Mapping[str, Any]) -> None:
        self.numbers = numbers

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id not in self.numbers:
            return node
        return ast.copy_location(ast.Constant(float(self.numbers[node.id])), node)


# --- Ce qui revient au même ---


def _are_in_another_order(holes: Sequence[Hole]) -> bool:
    """`70 + 1950` pour `1950 + 70`."""
    return sorted(hole.typed for hole in holes) == sorted(hole.wanted for hole in holes)


def _same_product(holes: Sequence[Hole]) -> bool:
    """`/ 24 / 1` pour `/ 8 / 3` : le même calcul, ses facteurs réunis."""
    typed, wanted = 1.0, 1.0
    for hole in holes:
        given, due = xray.value(hole.typed, {}), xray.value(hole.wanted, {})
        if not read.is_number(given) or not read.is_number(due) or hole.before not in {"*", "/"}:
            return False
        typed *= given
        wanted *= due

    has_one_sign = len({hole.before for hole in holes}) == 1
    return has_one_sign and math.isclose(typed, wanted)


def _is_a_piece(hole: Hole) -> bool:
    """« bless » pour « blessé », là où l’on cherche un morceau de mot."""
    typed, wanted = _TEXT.fullmatch(hole.typed), _TEXT.fullmatch(hole.wanted)
    if typed is None or wanted is None:
        return False
    return len(typed[1]) > 2 and typed[1] in wanted[1]


def _is_written(code: str) -> bool:
    """Vrai pour un nombre ou un texte écrit, et non calculé."""
    found = xray.value(code, {})
    return isinstance(found, str) or read.is_number(found)


def _worth_the_same(hole: Hole, namespace: Namespace) -> bool:
    """Vrai si le trou contient ce que la solution y met, ou ce que vaut le nom qu’elle y met."""
    if hole.right or same_value(hole.typed, hole.wanted):
        return True

    typed, wanted = hole_remarks.values(hole, namespace)
    # `8 * 60` vaut 480 : des chiffres et quatre signes, écrits par le carnet
    if arithmetic.is_in_numbers(hole.wanted):
        wanted = eval(hole.wanted)

    if isinstance(typed, str) and isinstance(wanted, str):
        return typed == wanted
    if isinstance(typed, str) and read.is_number(wanted):  # "2023" pour 2023
        return typed.strip() == f"{wanted:g}"
    return read.is_number(typed) and read.is_number(wanted) and bool(typed == wanted)
