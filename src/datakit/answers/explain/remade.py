"""Un nom du carnet qu’une cellule d’un exercice plus loin a refait : tout lancer, puis revenir en arrière, le casse."""

import ast
from types import ModuleType

from datakit.answers import cell, code
from datakit.answers.exercise import Exercises
from datakit.answers.explain.lines import Namespace, frames_of
from datakit.answers.explain.nearest import say
from datakit.answers.explain.opened_exercises import Place, is_the_cell, place_of, places_of
from datakit.answers.verdict import MistakeKind, Remark


def remade_below(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """Le nom que lit la ligne fautive, s’il tient d’une cellule d’un exercice plus loin ; et la cellule à relancer."""
    here = code.rank(code.checked(source))
    for name in _names_read(error, namespace):
        cells = places_of(name, namespace)
        above = {cell.title for cell in cells if code.rank(cell.exercise) <= here}
        below = [cell for cell in cells if code.rank(cell.exercise) > here and cell.title not in above]
        last = _last_made(name)
        if not below or not last or not _is_below(last, below, here):
            continue
        place = place_of(name, source, namespace)
        if place is None or code.rank(place.exercise) > here:
            continue
        return Remark(say("remade-below", name=name, title=place.title), MistakeKind.CELL_NOT_RUN)
    return None


def _names_read(error: BaseException, namespace: Namespace) -> list[str]:
    """Les tables, les listes, les nombres que lit le code arrêté : celui de la cellule, ou de la fonction qu’elle appelle."""
    here = frames_of(error, namespace)
    if not here:
        return []
    read = [name for name in here[-1].f_code.co_names if name in namespace]
    return [name for name in read if not _is_always_the_same(namespace[name])]


def _is_always_the_same(value: object) -> bool:
    """Vrai pour un module, une fonction, les exercices : les refaire ne change rien."""
    return isinstance(value, (ModuleType, Exercises)) or callable(value)


def _last_made(name: str) -> str:
    """La dernière cellule lancée qui a donné une valeur à ce nom, celle qui vient d’échouer exceptée."""
    for held in reversed(cell.history()[:-1]):
        if name in code.names(code.parsed(held), ast.Store):
            return held
    return ""


def _is_below(source: str, cells: list[Place], here: int) -> bool:
    """Vrai pour la cellule d’un exercice plus loin, ou pour l’une de celles-ci."""
    exercise = code.checked(source)
    if exercise:
        return code.rank(exercise) > here
    return any(is_the_cell(cell, source) for cell in cells)
