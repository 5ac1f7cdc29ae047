"""01 · Une façade, la nuit : une fenêtre par jeu de données, éclairée si l’on sait quand il a été cité."""

from typing import Any

import numpy as np
from matplotlib.patches import Rectangle

from datakit.data.load import load
from datakit.tools.covers import frame

_COLUMNS = 11
_DARK = "#17456d"


def draw(ax: Any) -> None:
    """Les jeux de données du portail ; plus la date est récente, plus la fenêtre est claire."""
    frame.ground_of(ax, frame.mixed(frame.NIGHT, frame.BLACK, 0.55))
    seen = load("catalogue_portail")["vu_en"].to_numpy(dtype=float)
    light = frame.spread(seen, 0.35, 1)
    light[np.isnan(light)] = 0  # on ne sait pas quand il a été cité : la fenêtre reste sombre
    shuffled = np.random.default_rng(2017).permutation(len(light))
    rows = int(np.ceil(len(light) / _COLUMNS))
    wide = frame.WIDTH / (_COLUMNS + 0.6)
    high = frame.HEIGHT / (rows + 0.5)
    for place, which in enumerate(shuffled):
        row, column = divmod(place, _COLUMNS)
        left = wide * (column + 0.46)
        bottom = high * (row + 0.38)
        _window(ax, left, bottom, wide * 0.7, high * 0.72, light[which])


def _window(ax: Any, left: float, bottom: float, wide: float, high: float, light: float) -> None:
    """Une fenêtre à deux battants, plus ou moins éclairée."""
    colour = frame.ramp((_DARK, frame.mixed(_DARK, frame.OCHRE, 0.7), frame.ORANGE, "#ffd9a0"), [light])[0]
    ax.add_patch(Rectangle((left, bottom), wide, high, facecolor=colour, linewidth=0))
    bar = frame.mixed(frame.NIGHT, frame.BLACK, 0.55)
    ax.plot([left + wide / 2] * 2, [bottom, bottom + high], color=bar, linewidth=4)
    ax.plot([left, left + wide], [bottom + high * 0.62] * 2, color=bar, linewidth=4)
