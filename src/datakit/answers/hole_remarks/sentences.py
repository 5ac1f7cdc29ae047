"""Les phrases d’un trou : comment on le situe, ce que le commentaire de sa ligne en dit."""

from datakit.answers import read
from datakit.answers.blank import Hole


def say(kind: str, **details: object) -> str:
    """Une phrase de words.json, section `holes`, remplie."""
    return read.say("holes", kind, **details)


def where(hole: Hole) -> str:
    """« Dans le trou », ou « Dans le deuxième trou » s’il y en a plusieurs."""
    if hole.total == 1:
        return say("where")
    return say("where-rank", rank=ordinal(hole))


def ordinal(hole: Hole) -> str:
    """« deuxième » ; rien d’un trou qui est le seul."""
    if hole.total == 1:
        return ""
    ordinals = read.WORDS["ordinals"]
    if hole.rank > len(ordinals):
        return f"{hole.rank}e"
    return str(ordinals[hole.rank - 1])


def noted(hole: Hole) -> str:
    """Ce que le commentaire de la ligne dit de ce trou ; s’il n’en est qu’un morceau, le commentaire parle d’autre chose."""
    if not hole.note or not hole.is_the_whole_line:
        return ""
    return " " + say("note", note=hole.note)
