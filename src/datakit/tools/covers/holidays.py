"""07 · Une tapisserie de vacances : une rangée par année, une maille par jour, plus claire quand plus de zones sont libres."""

from typing import Any

import numpy as np
import pandas as pd

from datakit.data.load import load
from datakit.tools.covers import frame

_OPENS = (10, 8)  # du 8 octobre…
_DAYS = 222  # … à la mi-mai : entre les deux étés, qui sont les mêmes pour tout le monde
_INKS = (frame.RED, frame.ORANGE, frame.SAND, frame.CREAM)  # aucune zone en vacances, une, deux, les trois


def draw(ax: Any) -> None:
    """Les petites vacances des trois zones, année scolaire après année scolaire."""
    table = load("vacances_scolaires")
    start = pd.to_datetime(table["premier_jour"])
    end = pd.to_datetime(table["dernier_jour"])
    school = start.dt.year - (start.dt.month < 8)
    first = school.min()
    free = np.zeros((school.max() - first + 1, _DAYS), dtype=int)
    for which in table.index[table["zone"].isin(["A", "B", "C"])]:
        opening = pd.Timestamp(int(school[which]), *_OPENS)
        since = max(0, (start[which] - opening).days)
        until = max(0, (end[which] - opening).days + 1)
        free[school[which] - first, since:until] += 1

    from matplotlib.colors import ListedColormap

    ink = ListedColormap(list(_INKS))
    across = np.linspace(0, frame.WIDTH, _DAYS + 1)
    down = np.linspace(frame.HEIGHT, 0, len(free) + 1)
    ax.pcolormesh(across, down, np.minimum(free, 3), cmap=ink, vmin=0, vmax=3, linewidth=0)
