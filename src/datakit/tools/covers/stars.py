"""02 · Un ciel d’arrêts de bus : chacun à sa place, d’autant plus brillant que des bus y passent."""

from typing import Any

import numpy as np

from datakit.data.load import load
from datakit.tools.covers import frame

_WITHIN = 0.52  # la part des arrêts qui tient dans la largeur ; la campagne sort du cadre


def draw(ax: Any) -> None:
    """Les arrêts du réseau, comme des étoiles."""
    frame.ground_of(ax, frame.mixed(frame.NIGHT, frame.BLACK, 0.45))
    stops = load("vitalis_arrets")
    busiest = stops.loc[stops["passages_jeudi"].idxmax()]
    squeeze = np.cos(np.radians(busiest["latitude"]))
    east = (stops["longitude"] - busiest["longitude"]) * squeeze
    north = stops["latitude"] - busiest["latitude"]
    zoom = 560 / np.hypot(east, north).quantile(_WITHIN)
    x = 590 + zoom * east
    y = 330 + zoom * north

    passing = stops["passages_jeudi"].fillna(0).clip(lower=0)
    bright = np.sqrt(passing / passing.max())
    ax.scatter(x, y, s=2600 * bright**2, color=frame.BLUE, alpha=0.22, linewidth=0)
    ax.scatter(x, y, s=700 * bright**2, color=frame.SKY, alpha=0.4, linewidth=0)
    colours = frame.ramp((frame.SKY, "#a5c9e1", "#ffffff"), bright.clip(0, 0.5) / 0.5)
    ax.scatter(x, y, s=9 + 210 * bright**2, color=colours, linewidth=0)
