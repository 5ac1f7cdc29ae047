"""04-nsi · Une table que l’on trie : chaque fil est un prénom, chaque colonne un passage de l’algorithme."""

from typing import Any

import numpy as np

from datakit.data.load import load
from datakit.tools.covers import frame

_NAMES = 44


def draw(ax: Any) -> None:
    """Le tri par fusion des prénoms d’une année : mêlés à gauche, rangés à droite."""
    frame.ground_of(ax, frame.BLACK)
    table = load("prenoms_france")
    latest = table[(table["annee"] == table["annee"].max()) & (table["sexe"] == "F")]
    names = latest.sort_values("rang").head(_NAMES).sort_values("prenom")["rang"].tolist()
    # Ordre alphabétique à gauche : pour les rangs, c’est un mélange.
    steps = _passes(names)
    final = {name: rank for rank, name in enumerate(steps[-1])}
    columns = np.linspace(-60, 1130, len(steps))
    heights = np.linspace(frame.HEIGHT - 36, 36, _NAMES)
    inks = frame.ramp(
        (frame.ORANGE, "#ffd9a0", frame.CREAM, "#a5c9e1", frame.SKY, frame.BLUE), np.linspace(0, 1, _NAMES)
    )
    for name in names:
        levels = [heights[step.index(name)] for step in steps]
        across, height = _eased(columns, levels)
        ax.plot(across, height, color=inks[final[name]], linewidth=4.6, solid_capstyle="butt")


def _passes(names: list[int]) -> list[list[int]]:
    """L’état de la table avant le tri, puis après chaque passage de fusion : par 2, par 4, par 8…"""
    steps = [list(names)]
    size = 2
    while size < 2 * len(names):
        last = steps[-1]
        merged = []
        for start in range(0, len(last), size):
            merged += sorted(last[start : start + size])
        steps.append(merged)
        size *= 2
    return steps


def _eased(columns: Any, levels: list[float]) -> tuple[Any, Any]:
    """Une ligne qui va d’un palier au suivant sans angle."""
    across = np.linspace(columns[0], frame.WIDTH + 10, 500)
    place = np.interp(across, columns, np.arange(len(columns)))
    start = np.minimum(place.astype(int), len(columns) - 2)
    share = np.clip((place - start - 0.22) / 0.56, 0, 1)
    smooth = share * share * (3 - 2 * share)
    heights = np.asarray(levels)
    return across, heights[start] + (heights[start + 1] - heights[start]) * smooth
