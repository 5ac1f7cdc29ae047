"""Ce que partagent les réparations et leurs contraires : à quoi ressemble un changement, et à quoi il s'applique."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from figaudit.read import facts
from figaudit.read.figure import axes_to_read

#: Un changement reçoit un Axes, et ce que l'on en a lu.
Change = Callable[[Any, facts.Panel], object]


def apply_change(fig: Figure, read: facts.ChartFacts, change: Change, places: set[str] | None = None) -> None:
    """Applique un changement aux graphiques principaux d'une figure ; `places` : à ceux-là seulement."""
    for ax, panel in zip(axes_to_read(fig, fig), read.panels, strict=False):
        if panel.role == "main" and (places is None or read.place(panel) in places):
            change(ax, panel)


def coloured_by_value(ax: Any) -> list[Any]:
    """Ce dont les couleurs traduisent des valeurs."""
    return [item for item in (*ax.images, *ax.collections) if item.get_array() is not None]


def texts(ax: Any) -> list[Any]:
    """Le titre, les noms d'axes et les textes libres."""
    return [ax.title, ax.xaxis.label, ax.yaxis.label, *ax.texts]


def drawn_curves(ax: Any) -> list[Any]:
    """Les courbes de plus de trois points, toutes différentes d'un repère."""
    found = []
    for line in ax.lines:
        if len(line.get_xdata()) <= 3:
            continue
        if np.ptp(line.get_ydata(orig=False)) > 0:
            found.append(line)
    return found


def reorder(line: Any, keys: Any) -> None:
    """Range les points d'une courbe du plus petit au plus grand de ces nombres, un par point."""
    order = np.argsort(keys, kind="stable")
    x, y = line.get_data()
    line.set_data(np.asarray(x)[order], np.asarray(y)[order])
