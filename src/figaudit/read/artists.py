"""Ce que l'on demande à tout objet de matplotlib : sa couleur, son nom, ses nombres, s'il est dans les données."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from matplotlib import colors

from figaudit.read.values import Array

NO_MARKER = ("None", "", " ", None)


def hexa(colour: Any) -> str:
    """Une couleur de matplotlib en « #rrggbb » ; rien si elle est transparente, ou n'en est pas une.

    >>> hexa("C0"), hexa("none"), hexa((1, 0, 0, 0.5))
    ('#1f77b4', '', '#ff0000')
    """
    try:
        red, green, blue, alpha = colors.to_rgba(colour)
    except (ValueError, TypeError):
        return ""
    if alpha <= 0:
        return ""
    return _written(red, green, blue)


@lru_cache(maxsize=4096)
def _written(red: float, green: float, blue: float) -> str:
    """« #rrggbb » : une figure répète peu de couleurs, très souvent."""
    return colors.to_hex((red, green, blue))


def opaque(colour: Any) -> str:
    """La couleur, si elle cache ce qui est derrière ; rien sinon."""
    alpha = colors.to_rgba(colour)[3]
    return hexa(colour) if alpha == 1 else ""


def first_colour(colours: Any) -> str:
    """La première d'une ou de plusieurs couleurs."""
    return hexa(np.ravel(colors.to_rgba_array(colours))[:4])


def label_of(artist: Any) -> str:
    """Le nom donné à un objet ; « » pour ceux que matplotlib lui donne de lui-même."""
    label = str(artist.get_label() or "")
    return "" if label.startswith("_") else label


def filled(values: Any) -> Array:
    """Des nombres, les valeurs masquées devenues NaN."""
    return np.ma.filled(np.ma.asarray(values, float), np.nan)


def in_data(artist: Any, ax: Any) -> bool:
    """Vrai si l'objet est visible, et placé dans les unités des deux axes (pas une bande, pas un décor)."""
    if not artist.get_visible():
        return False
    placed = getattr(artist, "get_data_transform", artist.get_transform)
    return bool(placed() == ax.transData)
