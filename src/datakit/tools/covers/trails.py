"""11 · Le sillage des pays : d’une année à l’autre, moins d’enfants par femme, des vies plus longues."""

from typing import Any

import numpy as np

from datakit.data.load import load
from datakit.tools.covers import frame

_COUNTRIES = 64  # les plus peuplés
_YEARS = 7  # chaque point du sillage est une moyenne : il ondule sans trembler
_INKS = {
    "Afrique": frame.ORANGE,
    "Asie": frame.SAND,
    "Europe": frame.SKY,
    "Amériques": frame.MIST,
    "Océanie": frame.GREY,
}


def draw(ax: Any) -> None:
    """Un trait par pays, de 1960 à la dernière année connue, et un disque pour sa population de cette année-là."""
    frame.ground_of(ax, frame.VIOLET)
    world = load("gapminder_monde").dropna(subset=["fecondite", "esperance_de_vie", "population"])
    world = world.sort_values(["pays", "annee"])
    largest = world.groupby("pays")["population"].last().nlargest(_COUNTRIES).index
    for name in largest:
        country = world[world["pays"] == name]
        ink = _INKS[country["continent"].iloc[0]]
        smooth = country[["fecondite", "esperance_de_vie"]].rolling(_YEARS, center=True, min_periods=1).mean()
        x = np.interp(smooth["fecondite"], [1, 9.2], [1130, 10])
        y = np.interp(smooth["esperance_de_vie"], [27, 84], [10, 590])
        points = np.column_stack([x, y])
        steps = np.stack([points[:-1], points[1:]], axis=1)
        widths = np.linspace(1, 7, len(steps))
        frame.strokes(ax, steps, colors=ink, linewidths=widths, capstyle="round")
        size = 40 + country["population"].iloc[-1] / 2.5e5
        ax.scatter(*points[-1], s=size, color=ink, edgecolor=frame.VIOLET, linewidth=1.4, zorder=3)
