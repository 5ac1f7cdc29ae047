"""Dire ce qu’il faut installer, au lieu d’un nom de module anglais."""

from figaudit.base.errors import ExplainedError
from figaudit.base.language import explained


class MissingLibrary(ExplainedError):
    """Une bibliothèque manque pour ce que l’on demande."""


def without_maps(error: ImportError) -> MissingLibrary:
    """L’erreur à lever quand la relecture des cartes ne trouve pas de quoi lire une carte.

    >>> without_maps(ModuleNotFoundError(name="geopandas")).fact
    'Une carte ne se relit pas sans geopandas, qui n’est pas installé ici.'
    """
    return explained(MissingLibrary, "without-maps", library=str(error.name))
