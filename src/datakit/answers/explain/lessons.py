"""Les leçons tirées du message anglais de Python ou de pandas, ou de la ligne de la personne (lessons.toml)."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from datakit import kinds
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base import text

#: Au-delà, ce que cite un message est un texte entier : on n’en redit que le début.
_LONG = 120
#: Une leçon ne reprend jamais plus de trois morceaux de ce qu’elle a lu.
_MISSING = ("", "", "")


class Where(StrEnum):
    """Où une leçon se lit : dans le message, dans la ligne de la personne, ou loin du carnet, dans une bibliothèque."""

    MESSAGE = "message"
    LINE = "line"
    LIBRARY = "library"


@dataclass(frozen=True)
class Lesson:
    """Ce qu’on dit d’une erreur. `error` : son genre, ou l’un de ceux dont il descend.

    `classes` : les morceaux retenus nomment des genres de valeurs, que l’on dit en français.
    """

    error: str
    says: str
    pattern: str = ""
    where: Where = Where.MESSAGE
    kind: MistakeKind | None = None
    classes: bool = False

    def told(self, read: str) -> str:
        """La phrase, remplie de ce que le motif retient de `read` ; rien s’il n’y est pas."""
        match = re.search(self.pattern, read)
        if match is None:
            return ""
        groups = [group[:_LONG] for group in match.groups() if group is not None]
        if self.classes:
            groups = [kinds.named(group) for group in groups]
        return self.says.format(*groups, *_MISSING)


@cache
def every_lesson() -> list[Lesson]:
    """Toutes les leçons, la plus précise d’abord ; lues à la première erreur, et une seule fois."""
    made = []
    for row in text.words(__file__, "lessons.toml")["lesson"]:
        where = Where(row.pop("where", Where.MESSAGE))
        kind = MistakeKind(row.pop("kind")) if "kind" in row else None
        made.append(Lesson(**row, where=where, kind=kind))
    return made


def first(errors: Collection[str], read: str, *places: Where) -> Remark | None:
    """La première leçon de ces genres d’erreur que `read` contient. `errors` : le genre et ceux dont il descend."""
    for one in every_lesson():
        if one.error in errors and one.where in places:
            told = one.told(read)
            if told:
                return Remark(told, one.kind)
    return None


def lesson(errors: Collection[str], message: str) -> str:
    """Ce que le message d’une erreur apprend, ou rien.

    >>> print(lesson(["ZeroDivisionError"], "division by zero").split(".")[0])
    Le nombre sous la barre de division vaut zéro
    """
    found = first(errors, message, Where.MESSAGE)
    return found.message if found else ""
