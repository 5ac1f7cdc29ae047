"""L'étendue d'une carte : assez petite pour que l'échelle y soit partout la même, ou non."""

import numpy as np

from figaudit.base.declared import FAR
from figaudit.read.maps.facts import AREAS, MapFacts

FAR_DEGREES = 30  # d'ouest en est : environ trois mille kilomètres à l'équateur, comme FAR
FEWEST_TILES = 4  # formes : moins, elles peuvent être égales par hasard
ALIKE = 0.02  # écart entre les côtés de deux tuiles, rapporté au plus grand


def is_local(facts: MapFacts) -> bool:
    """Une ville, une région, un pays d'Europe : pas un continent."""
    far = FAR_DEGREES if facts.degrees else FAR
    return facts.limits.width < far


def is_made_of_tiles(facts: MapFacts) -> bool:
    """Des carrés ou des hexagones tous égaux, un par territoire : leur place n'est pas une projection."""
    painted = [coding.layer.boxes for coding in facts.codings if coding.layer.shape == AREAS]
    if not painted:
        return False
    boxes = np.concatenate(painted)
    if len(boxes) < FEWEST_TILES:
        return False
    sides = boxes[:, 2:] - boxes[:, :2]
    return bool((np.ptp(sides, axis=0) <= ALIKE * sides.max(axis=0)).all())
