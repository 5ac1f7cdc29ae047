"""Un nom inconnu qui est un texte d’une table ou d’une liste du carnet."""

import re

import pandas as pd

from datakit.answers.explain.lines import Namespace
from datakit.answers.explain.nearest import say
from figaudit.base.text import normalise

#: Un tableau plus long ne se fouille pas pendant qu’on attend une explication ; un plus petit, jusqu’à tant de textes.
_LONG_TABLE = 50_000
_MOST_TEXTS = 5000


def held_text(name: str, namespace: Namespace, source: str) -> str:
    """Ce qu’il faut dire d’un nom qui est un texte du carnet : « sucres », ou « sucres-glucides » pris pour un calcul ; « == » écrit deux fois."""
    if re.search(rf"==\s*{name}\s*==", source):
        return say("equals-twice")
    hyphenated = re.search(rf"(?<![\w-]){name}(?:-[^\W\d]\w*)+", source)
    held = _held(hyphenated[0], namespace) if hyphenated else None
    held = held or _held(name, namespace)
    if held is None:
        return ""
    owner, written = held
    return say("held", owner=owner, name=written)


def _held(name: str, namespace: Namespace) -> tuple[str, str] | None:
    """Le tableau où ce nom est une étiquette ou un texte, tel quel ou à un accent près, et comment il s’y écrit."""
    wanted = normalise(name)
    alike = None
    for owner, value in list(namespace.items()):
        if owner.startswith("_") or not isinstance(value, (pd.DataFrame, pd.Series)):
            continue
        if len(value) > _LONG_TABLE:
            continue
        for one in _texts(value):
            if not one.strip("_") or normalise(one) != wanted:
                continue
            if one == name:
                return owner, one
            alike = alike or (owner, one)
    return alike


def _texts(table: pd.DataFrame | pd.Series) -> list[str]:
    """Les noms de colonnes et les textes d’un tableau."""
    found: list[object] = []
    parts: list[pd.Index | pd.Series] = [table.index]
    if isinstance(table, pd.DataFrame):
        found += list(table.columns)
        parts += [table[column] for column in table.columns]
    else:
        parts.append(table)

    for part in parts:
        if str(part.dtype) in {"str", "category"}:
            found += list(part.unique())
    return [one for one in found[:_MOST_TEXTS] if isinstance(one, str)]
