"""Le tampon d’une figure qui trompe exprès : un bandeau en haut de l’image, et un cadre autour d’elle.

Une légende reste dans la page quand l’image la quitte, sur un téléphone ou dans un journal. Le bandeau est dans l’image :
la figure elle-même, que l’on relit et que l’on répare, n’en sait rien.
"""

from typing import Any

import numpy as np
from matplotlib.figure import Figure

from datakit.draw.dark import dark
from figaudit.base.theme import pixels, style
from figaudit.base.typeset import typeset

_HEIGHT = 0.32  # pouces
_LEFT = 0.15  # pouces : le bord gauche du titre, dessous
_SIZE = 11  # corps
_INK = "#1d1d1b"
_FRAME = 0.02  # pouces : l’épaisseur du cadre


def stamped(seen: Any, words: str, dpi: int, on_dark: bool = False) -> Any:
    """Les points d’une figure, sous un bandeau qui porte `words`, et dans un cadre de la même encre.

    >>> page = np.full((200, 400, 4), 255, np.uint8)
    >>> stamped(page, "Figure trompeuse", dpi=100).shape
    (232, 400, 4)
    >>> stamped(page, "", dpi=100) is page
    True
    """
    if not words:
        return seen
    seen = np.asarray(seen)
    band = _band(words, seen.shape[1], dpi)
    if on_dark:
        band = dark(band)
    out = np.vstack([band, seen])
    ink = band[0, 0]
    edge = max(2, round(_FRAME * dpi))
    out[:, :edge] = out[:, -edge:] = out[-edge:] = ink
    return out


def share(height: float, words: str) -> float:
    """La part de l’image que la figure, haute de `height` pouces, y garde sous son bandeau.

    >>> round(share(3.2, "Figure trompeuse"), 2), share(3.2, "")
    (0.91, 1.0)
    """
    return height / (height + _HEIGHT) if words else 1.0


def _band(words: str, width: int, dpi: int) -> Any:
    """Le bandeau, large de `width` points d’image."""
    wide = (
        width + 1
    ) / dpi  # un point de trop, puis coupé : le dessin arrondit parfois au point d’en dessous
    tall = round(_HEIGHT * dpi) / dpi
    with style():
        fig = Figure(figsize=(wide, tall), facecolor=_INK)
        fig.text(
            _LEFT / wide,
            0.5,
            typeset(words),
            color="white",
            fontsize=_SIZE,
            fontweight="bold",
            va="center_baseline",
        )
    return np.asarray(pixels(fig, dpi))[:, :width]
