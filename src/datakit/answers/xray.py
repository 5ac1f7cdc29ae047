"""Ce que vaut un morceau de code, dit en français : un mot, une colonne, une méthode pas encore lancée."""

import ast
from collections.abc import Mapping
from typing import Any

import pandas as pd

from datakit import kinds
from datakit.answers import read
from figaudit.base.text import plural

#: Ce qu’on peut évaluer sans rien lancer : ni appel, ni calcul qui durerait.
_STILL = (
    ast.Expression,
    ast.Name,
    ast.Attribute,
    ast.Constant,
    ast.Subscript,
    ast.UnaryOp,
    ast.USub,
    ast.Load,
    ast.List,
    ast.Tuple,
)


class Unknown:
    """Un morceau qui ne s’évalue pas sans rien lancer."""


UNKNOWN = Unknown()


def value(code: str, namespace: Mapping[str, Any]) -> Any:
    """La valeur d’un nom, d’une colonne, d’un texte ; `UNKNOWN` pour un appel, un calcul, ou ce qui n’existe pas.

    >>> value("a", {"a": 3}), value("len(a)", {"a": []}) is UNKNOWN
    (3, True)
    """
    try:
        tree = ast.parse(code.strip(), mode="eval")
        if not all(isinstance(node, _STILL) for node in ast.walk(tree)):
            return UNKNOWN
        return eval(compile(tree, "<trou>", "eval"), {"__builtins__": {}}, dict(namespace))
    except Exception:  # un nom inconnu, une clé absente : d’autres phrases le disent
        return UNKNOWN


def is_waiting(found: object) -> bool:
    """Vrai pour une méthode ou une fonction que l’on n’a pas lancée."""
    return callable(found) and not isinstance(found, type) and not isinstance(found, Unknown)


def family(found: object) -> str:
    """Le genre de valeur, en un mot qui se compare : « un nombre », « une colonne », « un texte »."""
    found = read.scalar(found)
    if is_waiting(found):
        return "une fonction"
    return kinds.kind(found)


def told(found: object) -> str:
    """Ce qu’est une valeur, en quelques mots.

    >>> print(told("centre"), told(3.5), told(pd.Series([1, 2])), sep=" ; ")
    le texte « centre » ; le nombre 3,5 ; une colonne de 2 valeurs
    """
    found = read.scalar(found)
    if isinstance(found, str):
        return f"le texte {read.short(found)}"
    if read.is_number(found):
        return f"le nombre {read.short(found)}"
    if isinstance(found, pd.DataFrame):
        columns = plural(found.shape[1], "colonne")
        return f"un tableau de {plural(len(found), 'ligne')} et {columns}"
    if isinstance(found, pd.Series):
        return f"une colonne de {plural(len(found), 'valeur')}"
    if isinstance(found, (list, tuple, set, pd.Index)):
        return f"{kinds.kind(found)} de {plural(len(found), 'valeur')}"
    return family(found)
