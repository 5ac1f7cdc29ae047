"""Le même code, sur d’autres données : une partie des lignes de chaque table. Deux calculs qui s’y suivent sont le même.

Sur une seule table, deux fautes peuvent se compenser, et un autre seuil tomber sur la même valeur. Deux colonnes voisines
rangent souvent les lignes de même : chacune est alors mélangée de son côté. Une fonction, elle, est rejouée là où les
tables de l’énoncé ont changé de nom : elle ne lit que ce qu’elle reçoit.
"""

import ast
from collections.abc import Sequence
from typing import Any

from datakit.answers.code import names, parsed
from datakit.tools.assessment.questions import is_same
from datakit.tools.assessment.replaying import Player

_DRAWS = 4  # autres tables
_KEEP = """\
import pandas as _pd

_tables = {nom: valeur for nom, valeur in list(globals().items()) if isinstance(valeur, _pd.DataFrame)}
"""
#: Une ligne est gardée d’après le numéro qu’elle porte : une table tirée d’une autre garde les mêmes.
_HALVE = """\
for _nom, _table in _tables.items():
    _marque = _pd.util.hash_pandas_object(_table.index.to_series(), index=False).to_numpy()
    globals()[_nom] = _table[(_marque >> {rank}) % 2 == 0].copy()
"""
#: Les mêmes lignes, où chacune de ces colonnes est mélangée de son côté.
_MIX = """\
for _nom, _table in _tables.items():
    _table = _table.copy()
    _nombres = list(_table.select_dtypes("number").columns)
    for _rang, _colonne in enumerate([_une for _une in {columns} or _nombres if _une in _table]):
        _table[_colonne] = _table[_colonne].sample(frac=1, random_state=100 * {rank} + _rang).to_numpy()
    globals()[_nom] = _table
"""
_OTHER = "autre_"  # le début du nom que prend une table de l’énoncé


def values(
    player: Player,
    cells: list[str],
    answers: Sequence[tuple[str, str]],
    *,
    mixed: Sequence[str] | None = None,
) -> list[list[Any]]:
    """Ce que vaut chaque réponse sur d’autres tables, à la suite de ces cellules ; rien là où elle n’a pas de valeur.

    `answers` : un code, vide si les cellules répondent déjà, et l’expression à lire. La première cellule lit les tables.
    `mixed` : au lieu de lignes en moins, ces colonnes y sont mélangées ; toutes celles de nombres, si l’on n’en nomme aucune.
    """
    change = _HALVE if mixed is None else _MIX
    setup, own = cells[0], [source for source in cells[1:] if source.strip() != cells[0].strip()]
    played = [setup, _KEEP]
    asked = []
    for rank in range(_DRAWS):
        tried, names_given = trials(answers, f"ailleurs_{rank}")
        played += [change.format(rank=rank, columns=list(mixed or ())), *own, *tried]
        asked += names_given
    given = player.replayed(played, asked, explained=False)
    if given is None:
        return [[] for _ in answers]
    told = [one.get("value") for one in given]
    return [told[number :: len(answers)] for number in range(len(answers))]


def under_another_name(setup: str, probe: str) -> tuple[str, str]:
    """De quoi donner un autre nom aux tables de l’énoncé, l’ancien n’en gardant aucune ligne ; et la question qui les lit là.

    >>> under_another_name("t = [1]", "[f(t, 2)]")
    ('autre_t, t = t, []', '[f(autre_t, 2)]')
    """
    given = list(dict.fromkeys(names(parsed(setup), ast.Store)))
    moved = [f"{_OTHER}{name}, {name} = {name}, []" for name in given]
    tree = ast.parse(probe, mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in given:
            node.id = f"{_OTHER}{node.id}"
    return "\n".join(moved), ast.unparse(tree)


def trials(answers: Sequence[tuple[str, str]], mark: str) -> tuple[list[str], list[str]]:
    """Les cellules qui essaient chaque réponse à son tour, et le nom où chacune range ce qu’elle vaut.

    Une réponse est oubliée avant d’en essayer une autre : celle qui échoue rendrait sinon la valeur d’avant.

    >>> trials([("r = 3", "r")], "essai")
    (["globals().pop('r', None)", 'r = 3', 'essai_0 = r'], ['essai_0'])
    """
    cells, given = [], []
    for number, (code, probe) in enumerate(answers):
        name = f"{mark}_{number}"
        if code:
            cells += [f"globals().pop({probe!r}, None)", code]
        cells.append(f"{name} = {probe}")
        given.append(name)
    return cells, given


def agree(given: list[Any], due: list[Any]) -> bool:
    """Ces deux calculs donnent-ils la même chose partout où les deux répondent ?

    >>> agree([1, None, 3], [1, 2, 3]), agree([1, 2], [1, 3])
    (True, False)
    """
    pairs = zip(given, due, strict=False)
    return all(is_same(one, other) for one, other in pairs if one is not None and other is not None)


def is_the_same(given: list[Any], due: list[Any]) -> bool:
    """Ces deux calculs sont-ils le même ? L’un donne ce que donne l’autre, partout où celui-ci répond, une fois au moins.

    >>> is_the_same([1, 2], [1, None]), is_the_same([None, 2], [1, 2]), is_the_same([1], [None])
    (True, False, False)
    """
    answered = [(one, other) for one, other in zip(given, due, strict=False) if other is not None]
    return bool(answered) and all(is_same(one, other) for one, other in answered)
