"""L'allure commune des cartes : couleurs des bords et des fonds, hachures des données manquantes, place des légendes."""

from typing import Any

from matplotlib.patheffects import withStroke

MISSING = "donnée manquante"
EDGE = "#8a8a88"
INK = "#4a4a48"
HATCH: dict[str, Any] = {"facecolor": "white", "hatch": "////", "edgecolor": EDGE, "linewidth": 0.4}
# En dessous du milieu : imprimées en gris, les deux teintes se confondraient
DOTS: dict[str, Any] = {"hatch": "..", "edgecolor": "white", "linewidth": 0}
# Ce que dit le titre : cerné de noir sur blanc, il se voit sur le pâle, le foncé et le gris
RING: dict[str, Any] = {
    "edgecolor": "#1d1d1b",
    "linewidth": 1.8,
    "path_effects": [withStroke(linewidth=4.2, foreground="white")],
}
GROUND: dict[str, Any] = {"color": "#f1efea", "edgecolor": "#b9b7b1", "linewidth": 0.5, "zorder": 1}
BARE: dict[str, Any] = {"frameon": False, "borderpad": 0}
BESIDE: dict[str, Any] = {"loc": "upper left", "bbox_to_anchor": (1.02, 1.0), **BARE}  # à droite de la carte
