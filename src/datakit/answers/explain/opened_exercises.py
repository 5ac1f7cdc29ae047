"""Les exercices que le carnet a ouverts : celui que vérifie la cellule, et ce que le carnet tient de code."""

import re
from dataclasses import dataclass

from datakit.answers import blank, cell, code, read
from datakit.answers.exercise import Exercise, Exercises
from datakit.answers.explain.lines import Namespace
from datakit.answers.keys import Key


@dataclass(frozen=True)
class Place:
    """La cellule qui fabrique un nom : son titre, et l’exercice qu’elle précède (vide après le dernier)."""

    title: str
    exercise: str


_METHOD = re.compile(r"\.(\w+)\(")


def opened(namespace: Namespace) -> list[Exercises]:
    """Les ateliers ouverts dans le carnet."""
    return [value for value in list(namespace.values()) if isinstance(value, Exercises)]


def key_of(source: str, namespace: Namespace) -> Key | None:
    """La clé de l’exercice que vérifie la cellule `source` ; rien si elle n’en vérifie aucun."""
    exercise = exercise_of(source, namespace)
    return exercise.known if exercise else None


def exercise_of(source: str, namespace: Namespace) -> Exercise | None:
    """L’exercice que vérifie la cellule `source` ; rien si elle n’en vérifie aucun."""
    name = code.checked(source)
    if not name:
        return None
    for exercises in opened(namespace):
        if name in exercises.stored:
            found: Exercise = getattr(exercises, name)
            return found
    return None


def fills_a_column_hole(name: str, source: str, namespace: Namespace) -> bool:
    """Vrai si la cellule met ce nom dans un trou qui suit un point : la table d’avant le point, elle, est donnée."""
    key = key_of(source, namespace)
    if key is None:
        return False
    holes = blank.holes(key.blank, source, key.solution)
    return any(hole.role is blank.Role.COLUMN and hole.typed == name for hole in holes)


def usual_methods(namespace: Namespace) -> set[str]:
    """Les méthodes que le carnet emploie (ses cellules déjà lancées, ses blancs, ses solutions), et les plus courantes."""
    held = cell.history()[:-1]  # la dernière cellule lancée est celle qui vient d’échouer
    for exercises in opened(namespace):
        for key in exercises.stored.values():
            held += [key.get("solution", ""), key.get("blank", "")]
    return {*_METHOD.findall("\n".join(held)), *read.WORDS["usual"], *read.WORDS["methods"].values()}


def place_of(name: str, source: str, namespace: Namespace) -> Place | None:
    """La dernière cellule qui fabrique `name` avant l’exercice que vérifie `source` ; rien si le carnet n’en dit rien."""
    here = code.rank(code.checked(source))
    found = None
    for exercises in opened(namespace):
        for title, exercise in exercises.places.get(name, ()):
            if found is None or code.rank(exercise) <= here:
                found = Place(title, exercise)
    return found


def knows_the_names(namespace: Namespace) -> bool:
    """Vrai si les exercices ouverts disent où se fabrique chaque nom du carnet."""
    return any(exercises.places for exercises in opened(namespace))


def holes_of(namespace: Namespace, source: str) -> list[blank.Hole]:
    """Ce que la cellule d’un exercice met dans chaque trou de son blanc ; vide pour une autre cellule."""
    key = key_of(source, namespace)
    if key is None:
        return []
    return blank.holes(key.blank, source, key.solution)
