"""L'étendue d'une carte : assez petite pour que l'échelle y soit partout la même, ou non."""

from figaudit.base.declared import FAR
from figaudit.read.maps.facts import MapFacts

FAR_DEGREES = 30  # d'ouest en est : environ trois mille kilomètres à l'équateur, comme FAR


def is_local(facts: MapFacts) -> bool:
    """Une ville, une région, un pays d'Europe : pas un continent."""
    far = FAR_DEGREES if facts.degrees else FAR
    return facts.limits.width < far
