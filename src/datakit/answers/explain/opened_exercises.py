"""Les exercices que le carnet a ouverts : celui que vérifie la cellule, et ce que le carnet tient de code."""

import ast
import re
from dataclasses import dataclass

from datakit.answers import blank, cell, code, read
from datakit.answers.exercise import Exercise, Exercises
from datakit.answers.explain.lines import Namespace
from datakit.answers.keys import Key

#: Ce que les clés disent d’une cellule qui demande un nom avant de le refaire.
RENEWS = "renews"


@dataclass(frozen=True)
class Place:
    """La cellule qui fabrique un nom : son titre, l’exercice qu’elle précède (vide après le dernier).

    `renews` : elle demande ce nom avant de le refaire ; `absent` : les versions courtes où elle n’est pas.
    """

    title: str
    exercise: str
    renews: bool = False
    absent: frozenset[str] = frozenset()


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


def places_of(name: str, namespace: Namespace) -> list[Place]:
    """Les cellules du carnet qui fabriquent ce nom, ou le refont, dans l’ordre."""
    found = []
    for exercises in opened(namespace):
        for title, exercise, *said in exercises.places.get(name, ()):
            marks = " ".join(said).split()
            absent = frozenset(marks) - {RENEWS}
            found.append(Place(title, exercise, RENEWS in marks, absent))
    return found


def place_of(name: str, source: str, namespace: Namespace) -> Place | None:
    """La dernière cellule qui crée `name` avant la cellule `source` ; rien si le carnet n’en dit rien.

    Le carnet ouvert est peut-être une version courte : une cellule qui s’y trouve à coup sûr passe devant.
    """
    here = rank_of(source, namespace)
    creating = []
    for place in places_of(name, namespace):
        if not place.renews and not is_the_cell(place, source):
            creating.append(place)

    above = [place for place in creating if code.rank(place.exercise) <= here]
    for place in reversed(above):
        if _is_there(place, source, namespace):
            return place
    if above:
        return above[-1]
    for place in creating:
        if _is_there(place, source, namespace):
            return place
    return None


def _is_there(place: Place, source: str, namespace: Namespace) -> bool:
    """Vrai si cette cellule est dans chaque version où est l’exercice que vérifie `source`."""
    absent: frozenset[str] = frozenset()
    for exercise in places_of(code.checked(source), namespace):
        absent |= exercise.absent
    return place.absent <= absent


def rank_of(source: str, namespace: Namespace) -> int:
    """Le numéro de l’exercice que la cellule vérifie, ou qu’elle précède ; au-delà de tous si on ne sait pas."""
    exercise = code.checked(source)
    if exercise:
        return code.rank(exercise)
    for name in code.names(code.parsed(source), ast.Store):
        for place in places_of(name, namespace):
            if is_the_cell(place, source):
                return code.rank(place.exercise)
    return code.rank("")


def is_the_cell(place: Place, source: str) -> bool:
    """Vrai si la cellule `source` porte ce titre."""
    first = source.strip().partition("\n")[0].lstrip("# ")
    return first.startswith(place.title.removesuffix("…"))


def knows_the_names(namespace: Namespace) -> bool:
    """Vrai si les exercices ouverts disent où se fabrique chaque nom du carnet."""
    return any(exercises.places for exercises in opened(namespace))


def holes_of(namespace: Namespace, source: str) -> list[blank.Hole]:
    """Ce que la cellule d’un exercice met dans chaque trou de son blanc ; vide pour une autre cellule."""
    key = key_of(source, namespace)
    if key is None:
        return []
    return blank.holes(key.blank, source, key.solution)
