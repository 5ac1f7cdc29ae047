"""Les mesures d’une figure faite pour un téléphone."""

from typing import Any

WIDTH = 3.73  # pouces : les 358 points d’une page, sur un écran de 390
LEAST = 9.2  # corps des plus petites lettres : 12 points d’écran, marges de la page comprises


def inches(ax: Any) -> float:
    """La largeur du dessin, en pouces."""
    return float(ax.bbox.width / ax.get_figure().dpi)


def slope(ax: Any) -> float:
    """La hauteur d’une forme, pour une largeur de 1."""
    if ax.name != "rectilinear":
        return 1.0
    (west, east), (south, north) = ax.get_xlim(), ax.get_ylim()
    return abs((north - south) / (east - west)) * float(ax.get_aspect())
