"""Le banc d’essai du carnet 04-nsi : lire une table, appeler la fonction d’un élève sur des cas nommés, ranger ce qu’elle rend."""

import ast
import csv
import dis
import inspect
import textwrap
from collections.abc import Callable, Mapping, Sequence
from types import EllipsisType
from typing import Any

import pandas as pd

from datakit.data import store

__all__ = ["read_table", "results"]

# Ce qu’un exercice peut exiger, dans les mots de l’exercice ; tout autre mot est un nom que la fonction doit employer.
_CONSTRUCTS: dict[str, tuple[type[ast.AST], ...]] = {
    "assert": (ast.Assert,),
    "compréhension": (ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp),
}
# Les instructions d’une fonction dont le corps n’est qu’une phrase, ou trois points : elle rend None, et rien d’autre.
_EMPTY = {"RESUME", "NOP", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE"}
_BLANK = "____"


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__


def read_table(name: str) -> list[dict[str, Any]]:
    """Un fichier CSV du kit, en liste de dictionnaires ; ce qui s’écrit en chiffres devient un entier.

    >>> read_table("prenoms_top60.csv")[0]["annee"]
    1900
    """
    with open(store.root() / name, encoding="utf-8", newline="") as file:
        return [_typed(record) for record in csv.DictReader(file)]


def _typed(record: Mapping[str, str]) -> dict[str, Any]:
    typed: dict[str, Any] = {}
    for field, value in record.items():
        if value.isdigit():
            typed[field] = int(value)
        else:
            typed[field] = value
    return typed


def results(
    function: Callable[..., Any], cases: Mapping[str, Sequence[Any]], using: str = ""
) -> pd.Series | EllipsisType:
    """Ce que rend `function` sur chaque cas, en texte : une ligne par cas (`Series` de textes, nommée par les cas).

    `cases` : pour chaque nom, ce que la fonction reçoit. Un dictionnaire s’écrit dans l’ordre de ses clés : deux
    dictionnaires égaux donnent le même texte. `using` : ce que la fonction doit employer (« assert », « compréhension »,
    ou un nom) ; une dernière ligne dit si elle l’emploie. Rend `...` tant que la fonction n’est pas écrite.

    >>> def double(mot):
    ...     return mot + mot
    >>> results(double, {"une lettre": ["a"], "une liste": [[1]]}).to_dict()
    {'une lettre': "'aa'", 'une liste': '[1, 1]'}
    """
    if _is_unwritten(function):
        return ...

    rows = {case: written(function(*given)) for case, given in cases.items()}
    if using:
        rows[f"avec {using}"] = "oui" if _uses(function, using) else "non"
    return pd.Series(rows)


def written(value: Any) -> str:
    """Une valeur en texte, comme `repr`, mais où l’ordre des clés d’un dictionnaire ne compte pas.

    >>> written([{"b": 2, "a": 1}]) == written([{"a": 1, "b": 2}])
    True
    """
    if isinstance(value, dict):
        pairs = [f"{key!r}: {written(value[key])}" for key in sorted(value, key=repr)]
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(one) for one in value) + "]"
    return repr(value)


def _is_unwritten(function: Callable[..., Any]) -> bool:
    """Il reste un blanc dans la fonction, ou son corps est vide."""
    code = function.__code__
    if {_BLANK, ...} & {*code.co_names, *code.co_consts}:
        return True

    instructions = list(dis.get_instructions(function))
    if {one.opname for one in instructions} - _EMPTY:
        return False
    loaded = {one.argval for one in instructions if one.opname in ("LOAD_CONST", "RETURN_CONST")}
    return loaded <= {None}


def _uses(function: Callable[..., Any], what: str) -> bool:
    """La fonction emploie-t-elle `what` ? Dans le doute, quand son texte ne se lit pas, oui."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, SyntaxError, TypeError):
        return True

    for node in ast.walk(tree):
        if isinstance(node, _CONSTRUCTS.get(what, ())):
            return True
        if isinstance(node, ast.Name) and node.id == what:
            return True
        if isinstance(node, ast.Attribute) and node.attr == what:
            return True
    return False
