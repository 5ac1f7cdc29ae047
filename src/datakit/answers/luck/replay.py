"""La cellule rejouée en silence sur d’autres lignes, à côté de la solution.

Rejouer ne lit que des tables et ne touche à rien : chaque table est copiée, réduite à quelques lignes tirées au hasard,
et seules les écritures connues pour n’avoir aucun effet sont rejouées. Une cellule qui appelle une fonction du carnet,
affiche ou modifie n’est pas rejouée. On ne rejoue qu’une cellule proche de la solution, à quelques signes près : une
autre façon de faire n’est jamais mise en doute.
"""

import ast
import random
import re
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from datakit.answers import code, read
from datakit.answers.blank import BLANK

#: Lignes d’un jour inventé : assez pour qu’un filtre y garde quelque chose, assez peu pour rejouer en un clin d’œil.
_ROWS = 1000
#: Jours rejoués au plus, et le temps qu’on s’y donne, en secondes.
_DAYS = 6
_BUDGET = 0.04
#: Une valeur plus longue, qui n’est pas une table, ne se réduit pas : la parcourir pourrait durer.
_LONGEST = 5000
#: Signes qui peuvent différer de la solution ; au-delà, c’est une autre façon de faire.
_FEW_SIGNS = 6
_FUNCTIONS = {
    "len",
    "sum",
    "min",
    "max",
    "round",
    "abs",
    "sorted",
    "set",
    "list",
    "int",
    "float",
    "str",
    "range",
    "tuple",
}
_MODULES = {"np", "pd"}

Namespace = Mapping[str, Any]
Same = Callable[[Any, Any], bool]


class Luck(StrEnum):
    """Ce que montre la cellule rejouée : toujours comme la solution, une fois autrement, ou rien de sûr."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Cells:
    """Les deux codes à comparer, et le nom, ou l’expression, qui porte la réponse dans chacun."""

    typed: str
    solution: str
    answer: str


def replayed(cells: Cells, namespace: Namespace, same: Same) -> Luck:
    """Compare la cellule et la solution sur des jours inventés ; `same` dit si deux réponses se valent.

    >>> t = pd.DataFrame({"n": [3, -1, -2]})
    >>> lucky = Cells("m = t.n.max()", "m = t.n.abs().max()", "m")
    >>> print(replayed(lucky, {"t": t}, lambda one, other: one == other))
    different
    >>> print(replayed(Cells("m = len(t)", "m = t.n.count()", "m"), {"t": t}, lambda one, other: one == other))
    same
    """
    typed, solution = _steps(cells.typed), _steps(cells.solution)
    if not typed or not solution or _distance(typed, solution) > _FEW_SIGNS:
        return Luck.UNKNOWN

    held = _held(typed, solution, namespace)
    if held is None:
        return Luck.UNKNOWN
    return _compared(typed, solution, cells.answer, held, same)


def _compared(typed: str, solution: str, answer: str, held: dict[str, Any], same: Same) -> Luck:
    """Rejoue les deux codes, jour après jour, tant que le temps le permet."""
    first, second = compile(typed, "<cellule>", "exec"), compile(solution, "<solution>", "exec")
    seen = []
    until = time.process_time() + _BUDGET

    for day in _days(held, solution):
        if time.process_time() > until:
            break
        due = _run(second, answer, day)
        mine = _run(first, answer, day)
        if _is_nothing(due) or _is_nothing(mine):
            continue
        if not same(mine, due):
            return Luck.DIFFERENT
        seen.append(due)

    # des jours qui se ressemblent tous ne prouvent rien
    return Luck.SAME if len(seen) > 1 and any(not same(one, seen[0]) for one in seen) else Luck.UNKNOWN


def _run(code_: Any, answer: str, day: Mapping[str, Any]) -> Any:
    """La réponse de ce code, ce jour-là ; rien s’il ne va pas au bout."""
    scope = dict(day)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(code_, scope)
            return read.scalar(eval(answer, scope))
    except Exception:  # ce jour-là ne convient pas à ce code : une clé absente, une table vide
        return None


def _is_nothing(answer: Any) -> bool:
    if answer is None:
        return True
    return read.is_number(answer) and not np.isfinite(float(answer))


# --- Ce que l’on accepte de rejouer ---


def _steps(source: str) -> str:
    """Le code à rejouer : les lignes `a = …`, sans les blancs, les vérifications ni ce qui s’affiche ; vide si l’une gêne."""
    kept = []
    for step in code.parsed(source).body:
        if isinstance(step, ast.Expr) or BLANK in ast.unparse(step):
            continue
        if not isinstance(step, ast.Assign) or not all(is_harmless(node) for node in ast.walk(step)):
            return ""
        kept.append(ast.unparse(step))
    return "\n".join(kept)


def is_harmless(node: ast.AST) -> bool:
    """Vrai pour un bout de code sans effet : aucune fonction du carnet, aucune table modifiée."""
    if isinstance(node, (ast.Await, ast.Yield, ast.YieldFrom, ast.Lambda, ast.NamedExpr)):
        return False
    if isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, (ast.Store, ast.Del)):
        return False
    if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
        return False
    if isinstance(node, ast.keyword):
        return node.arg != "inplace"
    if not isinstance(node, ast.Call):
        return True

    called = node.func
    if isinstance(called, ast.Name):
        return called.id in _FUNCTIONS
    return isinstance(called, ast.Attribute) and called.attr in read.WORDS["harmless"]


def _distance(typed: str, solution: str) -> int:
    """Le nombre de signes et de mots qui séparent deux codes, leurs lignes communes mises à part."""
    mine, due = typed.splitlines(), solution.splitlines()
    left = _tokens(line for line in mine if line not in due)
    right = _tokens(line for line in due if line not in mine)
    while left and right and left[0] == right[0]:
        del left[0], right[0]
    while left and right and left[-1] == right[-1]:
        del left[-1], right[-1]
    return max(len(left), len(right))


def _tokens(lines: Iterable[str]) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", "\n".join(lines))


def _held(typed: str, solution: str, namespace: Namespace) -> dict[str, Any] | None:
    """Les noms que lisent les deux codes ; rien si l’un manque, ou ne peut pas se rejouer vite."""
    held = {}
    for name in sorted(code.inputs(typed) | code.inputs(solution)):
        value = namespace.get(name, ...)
        if value is ... or (callable(value) and not _is_table(value)):
            return None
        if not _is_table(value) and hasattr(value, "__len__") and len(value) > _LONGEST:
            return None
        if type(value).__name__ == "module" and name not in _MODULES:
            return None
        held[name] = value
    if not any(_is_table(value) for value in held.values()):
        return None
    return held


# --- Les jours inventés ---


def _days(held: dict[str, Any], solution: str) -> Iterator[dict[str, Any]]:
    """Des jours plus ou moins chargés, toujours les mêmes.

    Un sur deux a des lignes pile sur les bornes ; un sur trois est le contraire du vrai, là où des écarts ont deux signes.
    """
    for rank in range(_DAYS):
        drawn = random.Random(rank)
        part = (0.9, 0.6, 0.4, 0.75, 0.25, 0.5)[rank]
        day = {name: _another_date(value, drawn) for name, value in held.items() if not _is_table(value)}
        for name, table in _smaller(held, part, drawn).items():
            if rank % 2 == 0:
                table = _on_the_edge(name, table, solution, held, drawn)
            if rank % 3 == 1:
                table = _reversed(table)
            day[name] = table
        yield day


def _is_table(value: Any) -> bool:
    return isinstance(value, (pd.DataFrame, pd.Series))


def _another_date(value: Any, drawn: random.Random) -> Any:
    """Une autre date, à quelques mois près, à la place de celle du carnet ; toute autre valeur telle quelle."""
    if isinstance(value, (pd.Timestamp, date)):
        return value + pd.Timedelta(days=drawn.randrange(-120, 120))
    return value


def _reversed(table: Any) -> Any:
    """La table, dont les colonnes d’écarts, tantôt positifs et tantôt négatifs, changent de signe."""
    if isinstance(table, pd.Series):
        return -table if _has_two_signs(table) else table
    changed = {name: -table[name] for name in table.columns if _has_two_signs(table[name])}
    return table.assign(**{str(name): column for name, column in changed.items() if isinstance(name, str)})


def _has_two_signs(column: Any) -> bool:
    if not isinstance(column, pd.Series) or not pd.api.types.is_numeric_dtype(column):
        return False
    if pd.api.types.is_bool_dtype(column):
        return False
    return bool((column < 0).any() and (column > 0).any())


def _smaller(held: dict[str, Any], part: float, drawn: random.Random) -> dict[str, Any]:
    """Chaque table, réduite à une part de ses lignes, dans le même ordre ; deux tables de mêmes lignes le restent."""
    found: dict[str, Any] = {}
    chosen: list[tuple[pd.Index, list[int]]] = []
    for name, table in held.items():
        if not _is_table(table):
            continue
        rows = next((rows for index, rows in chosen if index.equals(table.index)), None)
        if rows is None:
            count = max(1, min(_ROWS, round(part * len(table)))) if len(table) else 0
            rows = sorted(drawn.sample(range(len(table)), count))
            chosen.append((table.index, rows))
        found[name] = table.iloc[rows].copy()
    return found


def _on_the_edge(name: str, table: Any, solution: str, held: Namespace, drawn: random.Random) -> Any:
    """La table, dont quelques lignes tombent pile sur les bornes que compare la solution : `<` n’y vaut plus `<=`."""
    for column, edge in _edges(name, solution, held):
        rows = [row for row in range(len(table)) if drawn.random() < 0.2]
        if isinstance(table, pd.Series) and not column and pd.api.types.is_numeric_dtype(table):
            table = table.astype(float)
            table.iloc[rows] = edge
        elif (
            isinstance(table, pd.DataFrame)
            and column in table
            and pd.api.types.is_numeric_dtype(table[column])
        ):
            changed = table[column].astype(float).to_numpy().copy()
            changed[rows] = edge
            table = table.assign(**{column: changed})
    return table


def _edges(name: str, solution: str, held: Namespace) -> Iterator[tuple[str, float]]:
    """Les bornes auxquelles la solution compare cette table : sa colonne (vide pour une Series), et la borne."""
    for node in ast.walk(code.parsed(solution)):
        if not isinstance(node, ast.Compare) or isinstance(
            node.ops[0], (ast.Eq, ast.NotEq, ast.In, ast.NotIn)
        ):
            continue
        edge = _edge(node.comparators[0], held)
        if edge is None:
            continue
        written = ast.unparse(node.left)
        if written == name:
            yield "", edge
        found = re.fullmatch(rf"{re.escape(name)}(?:\.(\w+)|\[['\"](.+)['\"]\])", written)
        if found:
            yield found[1] or found[2], edge


def _edge(compared: ast.expr, held: Namespace) -> float | None:
    """La borne écrite dans la comparaison, un nombre ou un nom du carnet."""
    value: Any = None
    if isinstance(compared, ast.Name):
        value = held.get(compared.id)
    elif isinstance(compared, ast.Constant):
        value = compared.value
    return float(value) if read.is_number(value) else None
