"""Un nom inconnu, et ce que sa cellule en montre."""

import re
from dataclasses import dataclass
from enum import StrEnum

from datakit.answers.blank import Role, holes
from datakit.answers.code import stands_alone
from datakit.answers.exercise import Exercises
from datakit.answers.explain.lines import Namespace
from datakit.answers.explain.nearest import say
from datakit.answers.explain.opened_exercises import key_of
from datakit.answers.hole_remarks.shared import awaited_kind
from datakit.answers.read import one_letter
from figaudit.base.text import normalise

#: Ce que la cellule de préparation apporte, et le blanc qu’elle apprend à lire.
_PREPARATION = {"pd", "np", "plt", "dk", "ex", "viz", "datakit", "____"}
#: Ce qu’un carnet contient déjà, vide.
_SHELL = {"In", "Out", "exit", "quit", "open", "get_ipython"}


def named_in(message: str) -> str:
    found = re.findall(r"'(\w+)'", message)
    return found[0] if found else ""


@dataclass(frozen=True)
class Unknown:
    """Un nom inconnu, et ce que sa cellule en montre.

    `own` : les noms du carnet qui iraient à sa place ; `alike` : ceux qui ne changent qu’un accent ou une majuscule ;
    `is_text` : des guillemets pourraient lui manquer ; `alone` : il remplit toute la place d’un texte.
    """

    name: str
    namespace: Namespace
    source: str
    own: list[str]
    alike: list[str]
    place: "Seat"
    is_text: bool
    alone: bool

    @property
    def quoted(self) -> str:
        """Le conseil de mettre des guillemets."""
        return say("quotes", name=self.name.strip("_"))


def as_seen(name: str, namespace: Namespace, source: str) -> Unknown:
    own = _fitting(own_names(namespace), name, source, namespace)
    alike = [other for other in own if normalise(other) == normalise(name)]
    place = _seat(name, source)
    is_text = place is not Seat.GIVEN and not fills_a_hole_without_quotes(name, source, namespace)
    alone = is_text and stands_alone(name, source)
    return Unknown(name, namespace, source, own, alike, place, is_text, alone)


class Seat(StrEnum):
    """Où se lit un nom : devant un point (c’est un objet), entre crochets ou après un `==` (un texte, sans doute), donné à un dessin."""

    OWNER = "owner"
    TEXT = "text"
    GIVEN = "given"
    ELSEWHERE = "elsewhere"


def _seat(name: str, source: str) -> Seat:
    """Où le nom se tient dans la ligne : devant un point, là où irait un texte, donné à un dessin, ou ailleurs."""
    word = rf"(?<![\w.]){re.escape(name)}\b"
    if re.search(rf"{word}\s*\.[^\W\d]", source):
        return Seat.OWNER
    if re.search(rf"(?:[=!]=|\[)\s*{word}\s*[\])]", source):
        return Seat.TEXT
    if re.search(rf"\bax\.\w+\((?:[^()=]*,)?\s*{word}\s*[,)]", source):  # `ax.plot(x, y)` veut des valeurs
        return Seat.GIVEN
    return Seat.ELSEWHERE


def own_names(namespace: Namespace) -> list[str]:
    """Les noms du carnet, sans les réponses qui restent à faire."""
    kept = []
    for other, value in list(namespace.items()):
        if not other.startswith("_") and other not in _SHELL and value is not ...:
            kept.append(other)
    return kept


def _fitting(own: list[str], name: str, source: str, namespace: Namespace) -> list[str]:
    """Parmi les noms du carnet, ceux qui iraient dans le trou que ce nom remplit ; tous, s’il n’en remplit aucun."""
    key = key_of(source, namespace)
    if key is None:
        return own
    for hole in holes(key.blank, source, key.solution):
        bare = re.sub(r"""(["']).*?\1""", "", hole.typed)  # un mot entre guillemets n’est pas un nom
        if hole.wanted and re.search(rf"\b{re.escape(name)}\b", bare):
            return [other for other in own if re.search(rf"\b{re.escape(other)}\b", hole.wanted)]
    return own


def reads_like(name: str, other: str) -> bool:
    """Vrai à une lettre près ; « moins » et « poids » ne se ressemblent que pour une machine."""
    return len(name) > 2 and one_letter(normalise(name), normalise(other))


def fills_a_hole_without_quotes(name: str, source: str, namespace: Namespace) -> bool:
    """Vrai si ce nom remplit un trou dont le blanc n’a pas écrit les guillemets : les ajouter égarerait.

    Sauf si la solution, elle, en met.
    """
    key = key_of(source, namespace)
    if key is None:
        return False
    for hole in holes(key.blank, source, key.solution):
        if hole.typed.strip("[]") != name or hole.role in {Role.TEXT, Role.PROSE}:
            continue
        if awaited_kind(hole) == "numbers":
            return True
        if not hole.wanted or hole.wanted[0] not in "\"'[":
            return True
    return False


def is_made_above(name: str, namespace: Namespace) -> bool:
    """Vrai pour un nom de la préparation, ou qu’une solution de l’atelier attend du carnet."""
    if name in _PREPARATION:
        return True
    opened = [value for value in list(namespace.values()) if isinstance(value, Exercises)]
    return any(name in exercises.inputs for exercises in opened)
