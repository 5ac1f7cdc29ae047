"""Combien de points en cachent d'autres, sur un cadre."""

from typing import NamedTuple

import numpy as np

from figaudit.read.values import Array

#: Opacité jusqu'à laquelle des points superposés se voient.
SEE_THROUGH = 0.5


class Crowd(NamedTuple):
    """Un nuage : combien de points sont dans le cadre, et la part de ceux qui sont cachés."""

    total: int = 0
    hidden: float = 0.0


def crowd_of(x: Array, y: Array, width: float, height: float, side: float) -> Crowd:
    """Compte les points qui tombent dans une case, de la taille d'un point, déjà occupée.

    `x`, `y` : où sont les points, de 0 à 1 d'un bord à l'autre du cadre ; elles sont changées. `width`, `height`,
    `side` : le cadre et la largeur d'un point, dans une même unité.
    """
    columns = max(1, int(width / side))
    rows = max(1, int(height / side))

    x *= columns  # sur place : un nuage peut avoir un million de points
    y *= rows
    in_frame = (x >= 0) & (x <= columns) & (y >= 0) & (y <= rows)
    if not in_frame.all():
        x = x[in_frame]
        y = y[in_frame]
    cells = np.bincount(y.astype(int) * (columns + 1) + x.astype(int))

    total = int(cells.sum())
    return Crowd(total, float(1 - np.count_nonzero(cells) / max(1, total)))
