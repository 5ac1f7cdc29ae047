"""12 · Une carte postale de données : chaque chose remarquée est une fleur."""

from typing import Any

import numpy as np
from matplotlib.patches import Ellipse

from datakit.data.load import load
from datakit.tools.covers import frame

_PETALS = (frame.ORANGE, frame.SKY, frame.RED, frame.OCHRE, frame.BLUE)


def draw(ax: Any) -> None:
    """Une fleur par chose notée : autant de pétales que de fois, une couleur par chose, la tige dit le moment."""
    frame.ground_of(ax, frame.CREAM)
    notes = load("carnets_simules").sort_values(["personne", "moment"], kind="stable").reset_index(drop=True)
    things = list(notes["quoi"].value_counts().index)
    people = list(dict.fromkeys(notes["personne"]))
    moment = frame.spread(notes["moment"], 0, 1)
    drawn = np.random.default_rng(2020)
    order = drawn.permutation(len(notes))
    for place, which in enumerate(order):
        note = notes.loc[which]
        x = 40 + place / (len(notes) - 1) * (frame.WIDTH - 80)
        rank = people.index(note["personne"])
        top = 90 + 430 * moment[which] + 12 * (rank % 5)
        bend = 26 * np.sin(which * 1.3)
        _stem(ax, x, top, bend)
        ink = _PETALS[things.index(note["quoi"]) % len(_PETALS)]
        _flower(ax, x + bend, top, int(note["combien"]), ink, which)


def _stem(ax: Any, x: float, top: float, bend: float) -> None:
    """Une tige qui part du bas et se courbe."""
    up = np.linspace(0, 1, 30)
    ax.plot(x + bend * up**2, -5 + (top + 5) * up, color=frame.GREEN, linewidth=2.2, zorder=1)


def _flower(ax: Any, x: float, y: float, count: int, ink: str, turn: float) -> None:
    """Un cœur, et un pétale par fois comptée."""
    petals = max(1, min(count, 12))
    for petal in range(petals):
        angle = 360 * petal / petals + turn * 40
        towards = np.radians(angle)
        centre = (x + 16 * np.cos(towards), y + 16 * np.sin(towards))
        ax.add_patch(Ellipse(centre, 27, 13, angle=angle, facecolor=ink, linewidth=0, zorder=2))
    ax.scatter([x], [y], s=64, color=frame.BLACK, linewidth=0, zorder=3)
