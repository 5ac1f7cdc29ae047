"""Une couleur de carte est un entier, `0xrrvvbb` ; -1 veut dire « rien » (transparent)."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np

NOTHING = -1
HATCHED = 0x1000000  # ajouté à une couleur hachurée : la légende dira si elle répète une classe
FAINT = 0.02  # opacité sous laquelle on ne voit rien
NEUTRAL = 16  # écart entre le rouge, le vert et le bleu, sur 255, sous lequel une couleur est un gris
ALIKE = 4  # écart par composante (sur 255) que laissent les arrondis d'une même couleur


def packed(rgba: Any, count: int | None = None, hatch: Any = None) -> np.ndarray:
    """Des couleurs de matplotlib en entiers, répétées jusqu'à `count`."""
    rgba = np.asarray(rgba, float).reshape(-1, 4)
    rgb = np.rint(rgba[:, :3] * 255).astype(int)
    ints = rgb @ [0x10000, 0x100, 1]
    if hatch:
        ints = ints + HATCHED
    ints = np.where(rgba[:, 3] > FAINT, ints, NOTHING)

    if count is None:
        return ints
    if not len(ints):
        return np.full(count, NOTHING)
    return repeated(ints, count)


def repeated(values: np.ndarray, count: int) -> np.ndarray:
    """Ces valeurs, reprises du début jusqu'à en faire `count` ; d'une seule, `np.resize` mettrait un million de copies bout à bout."""
    if len(values) == 1:
        return np.full(count, values[0])
    return np.resize(values, count)


def hexes(colours: Iterable[int]) -> tuple[str, ...]:
    """Les mêmes, écrites « #rrvvbb ».

    >>> hexes([255])
    ('#0000ff',)
    """
    return tuple(f"#{colour:06x}" for colour in colours)


def from_hexes(colours: Iterable[str]) -> list[int]:
    """Des couleurs écrites, en entiers.

    >>> from_hexes(["#0000ff"])
    [255]
    """
    return [int(colour[1:], 16) for colour in colours]


@lru_cache(maxsize=4096)
def _channels(colour: int) -> bytes:
    """Le rouge, le vert et le bleu, de 0 à 255 ; la hachure n'y change rien."""
    return colour.to_bytes(4, "big")[1:]


def is_neutral(colour: int) -> bool:
    """Un gris, clair ou foncé.

    >>> is_neutral(0xC9C9C9), is_neutral(0xC94040), is_neutral(NOTHING)
    (True, False, False)
    """
    if colour == NOTHING:
        return False
    channels = _channels(int(colour))
    return max(channels) - min(channels) < NEUTRAL


def near(colour: int, others: Sequence[int], gap: int = ALIKE) -> bool:
    """Cette couleur est l'une des autres, aux arrondis près.

    >>> near(0x102030, [0x112131]), near(0x102030, [0x302010])
    (True, False)
    """
    if colour == NOTHING:
        return False
    if colour in others:
        return True

    red, green, blue = _channels(int(colour))
    for other in others:
        if other == NOTHING:
            continue
        other_red, other_green, other_blue = _channels(int(other))
        if abs(red - other_red) > gap:
            continue
        if abs(green - other_green) <= gap and abs(blue - other_blue) <= gap:
            return True
    return False
