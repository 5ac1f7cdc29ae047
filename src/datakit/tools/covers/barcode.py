"""08 · Un code-barres de ce que l’on mange : une barre par produit, du moins sucré au plus sucré."""

from typing import Any

import numpy as np

from datakit.data.load import load
from datakit.tools.covers import frame

_BARS = 96
_BOTTOM = 45
_HIGH = 540  # la hauteur d’une barre : cent grammes
_PARTS = {
    "sucres_100g": frame.RED,
    "autres_glucides": frame.ORANGE,
    "matieres_grasses_100g": "#ffd9a0",
    "proteines_100g": frame.SKY,
}


def draw(ax: Any) -> None:
    """Ce que contiennent cent grammes de produit : sucres, autres glucides, graisses, protéines, puis le reste."""
    frame.ground_of(ax, frame.CREAM)
    columns = ["sucres_100g", "glucides_100g", "matieres_grasses_100g", "proteines_100g"]
    foods = load("openfoodfacts")[columns].astype(float).dropna()
    foods = foods[
        (foods["glucides_100g"] >= foods["sucres_100g"])
        & (foods.drop(columns="sucres_100g").sum(axis=1) <= 100)
    ]
    foods["autres_glucides"] = foods["glucides_100g"] - foods["sucres_100g"]
    foods = foods.sort_values(columns, kind="stable").iloc[np.linspace(0, len(foods) - 1, _BARS).astype(int)]

    widths = np.tile([10, 5, 7, 13, 5, 9, 6, 12], _BARS // 8).astype(float)
    gaps = np.tile([4, 3, 5, 3, 6, 3, 4, 5], _BARS // 8).astype(float)
    scale = (frame.WIDTH - 80) / (widths + gaps).sum()
    lefts = 40 + np.concatenate([[0], np.cumsum(widths + gaps)[:-1]]) * scale
    bottom = np.full(_BARS, float(_BOTTOM))
    ax.bar(lefts, _HIGH, widths * scale, bottom, align="edge", color=frame.BLACK, linewidth=0)
    for part, ink in _PARTS.items():
        height = foods[part].to_numpy() * _HIGH / 100
        ax.bar(lefts, height, widths * scale, bottom, align="edge", color=ink, linewidth=0)
        bottom = bottom + height
