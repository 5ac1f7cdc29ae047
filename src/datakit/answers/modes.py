"""Comment un carnet est exécuté : par une personne, par un passage strict, ou pour calculer les clés."""

import os

# On vérifie la leçon elle-même : toute réponse qui n’est pas correcte lève une erreur
STRICT = "DATAKIT_STRICT"
RECORD = "DATAKIT_KEYS"  # `datakit build` y met le fichier où les clés s’écrivent
ELSEWHERE = "DATAKIT_ELSEWHERE"  # le lieu où l’on rejoue : une réponse fausse ici peut y être juste


def is_strict() -> bool:
    """Vrai quand l’on vérifie la leçon elle-même (`DATAKIT_STRICT=1`)."""
    return os.environ.get(STRICT, "") not in {"", "0"}


def record() -> str:
    """Le fichier où les clés s’écrivent ; vide quand on ne les calcule pas."""
    return os.environ.get(RECORD, "")


def is_elsewhere() -> bool:
    """Vrai quand on calcule les clés d’un autre lieu que celui du carnet."""
    return bool(os.environ.get(ELSEWHERE))


class ExerciseFailed(AssertionError):
    """En mode strict (`DATAKIT_STRICT=1`), toute réponse qui n’est pas correcte lève cette erreur."""


class NoVerdict(ExerciseFailed):
    """En mode strict, une réponse qui n’a pas pu être jugée : la clé manque, ou vient d’ailleurs."""
