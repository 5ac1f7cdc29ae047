"""Des noms de territoires : pays, régions, grandes villes, tels que quatre langues les écrivent."""

from collections.abc import Sequence

from figaudit.base import text
from figaudit.read.order import normalise

MOST = 0.6  # part des noms à reconnaître : une liste n'est jamais complète

_LISTS: dict[str, str] = text.words(__file__, "places.json")
_KNOWN = {name for listed in _LISTS.values() for name in listed.split(", ")}


def are_places(names: Sequence[str]) -> bool:
    """Vrai si la plupart de ces noms sont ceux de territoires.

    >>> are_places(["Texas", "Ohio", "Montana"]), are_places(["Mosquitoes", "Dogs", "Georgia"])
    (True, False)
    """
    known = [name for name in names if normalise(name).strip() in _KNOWN]
    return len(known) >= MOST * len(names)
