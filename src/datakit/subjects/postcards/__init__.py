"""Les cartes postales du carnet 12 : une carte de données (A6, recto et verso), et les notes d’une salle, qu’un appel efface.

- `card` dessine la carte, sa clé et son verso, et juge si l’on peut l’accrocher ;
- `threads` tient les fils le long desquels les marques se posent ;
- `layout` dit où chaque marque se pose, et jusqu’où elle peut grandir ;
- `notes` garde ce que la salle a écrit, en mémoire seulement, et relit ses lignes une à une ;
- `glance` montre une figure une seconde.

Les marques elles-mêmes viennent de `datakit.subjects.marks`.
"""

from datakit.subjects.marks import confused
from datakit.subjects.postcards.card import Card, worth_pinning  # noqa: F401 (un juge, nommé par sa place)
from datakit.subjects.postcards.glance import Glance
from datakit.subjects.postcards.notes import Notes

__all__ = ["Card", "Glance", "Notes", "confused"]


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__
