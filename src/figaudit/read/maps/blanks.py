"""Les cases vides d'une grille : celles que des valeurs entourent manquent ; celles du bord sont hors du sujet."""

from itertools import product
from typing import Any

import numpy as np

SIDE = 120  # cases d'un côté : une grille plus fine est lue une case sur quelques-unes
FEWEST_CELLS = 4  # cases d'une tache : moins, c'est un recoin de la côte
FULL_RIM = 0.95  # part du bord qui a une valeur : à partir de là, la grille emplit son cadre, et tout vide y est un trou


def blanks_inside(array: Any) -> int | None:
    """Combien de taches vides une grille a, hors de celles du bord ; `None` si ce n'est pas une grille de nombres."""
    if np.ndim(array) != 2:
        return None
    step = max(1, max(array.shape) // SIDE)
    kept = np.ma.masked_invalid(array[::step, ::step])
    blank = np.ma.getmaskarray(kept)
    if not blank.any() or blank.all():
        return 0

    rim = np.ones(blank.shape, bool)
    rim[1:-1, 1:-1] = False
    fills_its_frame = 1 - blank[rim].mean() >= FULL_RIM
    if fills_its_frame:
        rim = np.zeros(blank.shape, bool)
    return _count_spots(blank, rim)


def _count_spots(blank: np.ndarray, rim: np.ndarray) -> int:
    """Les taches d'un seul tenant, coins compris, qui ne touchent pas `rim`."""
    left = blank.copy()
    count = 0
    for start in zip(*np.nonzero(blank), strict=True):
        if not left[start]:
            continue
        size, touches = _erase(left, start, rim)
        if size >= FEWEST_CELLS and not touches:
            count += 1
    return count


def _erase(left: np.ndarray, start: tuple[int, ...], rim: np.ndarray) -> tuple[int, bool]:
    """Efface la tache qui contient cette case ; rend combien de cases elle a, et si elle touchait `rim`."""
    rows, columns = left.shape
    to_visit = [start]
    left[start] = False
    touches = False
    size = 0
    while to_visit:
        row, column = to_visit.pop()
        size += 1
        touches = touches or bool(rim[row, column])
        for near in product((row - 1, row, row + 1), (column - 1, column, column + 1)):
            inside = 0 <= near[0] < rows and 0 <= near[1] < columns
            if inside and left[near]:
                left[near] = False
                to_visit.append(near)
    return size, touches
