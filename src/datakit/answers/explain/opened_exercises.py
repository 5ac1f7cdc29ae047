"""Les exercices que le carnet a ouverts : celui que vérifie la cellule, et ce que le carnet tient de code."""

import re

from datakit.answers import cell, code
from datakit.answers.exercise import Exercises
from datakit.answers.explain.lines import Namespace
from datakit.answers.keys import Key

_METHOD = re.compile(r"\.(\w+)\(")


def opened(namespace: Namespace) -> list[Exercises]:
    """Les ateliers ouverts dans le carnet."""
    return [value for value in list(namespace.values()) if isinstance(value, Exercises)]


def key_of(source: str, namespace: Namespace) -> Key | None:
    """La clé de l’exercice que vérifie la cellule `source` ; rien si elle n’en vérifie aucun."""
    name = code.checked(source)
    if not name:
        return None
    for exercises in opened(namespace):
        if name in exercises.stored:
            known: Key | None = getattr(exercises, name).known
            return known
    return None


def methods(namespace: Namespace) -> set[str]:
    """Les méthodes que le carnet emploie : dans ses cellules déjà lancées, ses blancs, ses solutions, ses indices."""
    held = cell.history()
    for exercises in opened(namespace):
        for key in exercises.stored.values():
            held += [key.get("solution", ""), key.get("blank", "")]
    return set(_METHOD.findall("\n".join(held)))
