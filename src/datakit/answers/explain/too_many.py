"""Une fonction ou une méthode qui reçoit plus de valeurs qu’elle n’en attend."""

import inspect
import re
from collections.abc import Callable

from datakit.answers.blank import Role, holes
from datakit.answers.explain.lines import Namespace
from datakit.answers.explain.nearest import say
from datakit.answers.explain.opened_exercises import key_of
from datakit.answers.verdict import MistakeKind, Remark

#: Un nom de méthode porte celui de sa classe, `Chien.aboyer` ; celui d’une fonction est seul.
_TAKES = re.compile(r"^(?:(\w+)\.)?(\w+)\(\) takes (\d+) positional arguments? but (\d+) (?:was|were) given")


def too_many_values(error: BaseException, namespace: Namespace, source: str = "") -> Remark | None:
    """Combien de valeurs la fonction attend, et combien elle en reçoit ; rien si le message ne le compte pas."""
    found = _TAKES.search(str(error))
    if not isinstance(error, TypeError) or found is None:
        return None

    owner, name = found[1], found[2]
    if _is_another_method(name, source, namespace):
        # ôter les valeurs données ne mènerait pas à celle que l’exercice attend
        return Remark(say("another-method", name=name))
    taken, given = int(found[3]), int(found[4])
    method = _method_of_the_notebook(owner, name, namespace)
    if inspect.isfunction(method) and not _names_the_object(method):
        sentence = "self" if taken == 0 else "maybe-self"
        return Remark(say(sentence, name=name), MistakeKind.UNREADABLE_LINE)
    if owner and not isinstance(method, staticmethod):
        # l’objet lui-même compte pour une valeur, que la personne n’écrit pas
        taken -= 1
        given -= 1
    if taken < 0:
        return None
    if taken == 0:
        return Remark(say("takes-none", name=name))
    return Remark(say("takes", name=name, taken=_values(taken), given=given))


def _is_another_method(name: str, source: str, namespace: Namespace) -> bool:
    """Vrai si cette méthode est dans un trou où la solution en met une autre."""
    key = key_of(source, namespace)
    if key is None:
        return False
    wrong = [hole for hole in holes(key.blank, source, key.solution) if hole.wanted and not hole.right]
    return any(hole.role is Role.METHOD and hole.typed == name for hole in wrong)


def _method_of_the_notebook(owner: str | None, name: str, namespace: Namespace) -> object:
    """La méthode telle que sa classe la range, si cette classe est du carnet."""
    made = getattr(namespace.get(owner or ""), "__dict__", {})
    return made.get(name)


def _names_the_object(method: Callable[..., object]) -> bool:
    """Vrai si la première valeur de la méthode est l’objet, sous son nom d’usage."""
    first = next(iter(inspect.signature(method).parameters), "")
    return first == "self"


def _values(count: int) -> str:
    return f"{count} valeur" if count == 1 else f"{count} valeurs"
