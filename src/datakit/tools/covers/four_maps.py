"""03 · La même carte quatre fois : mêmes communes, mêmes nombres, quatre découpages, quatre messages."""

from typing import Any

import numpy as np
from matplotlib.collections import PathCollection
from matplotlib.patches import Rectangle
from matplotlib.path import Path

from datakit.data.load import load
from datakit.maps import project
from datakit.tools.covers import frame

_PANELS = (
    ("population", "equal", (frame.CREAM, "#a5c9e1", frame.BLUE, frame.NIGHT), frame.ORANGE),
    ("population", "ranks", ("#ffd9a0", frame.ORANGE, frame.RED, frame.VIOLET), frame.NIGHT),
    ("densite", "ranks", (frame.MIST, frame.SKY, frame.GREEN, frame.BLACK), frame.SAND),
    ("superficie_km2", "ranks", (frame.PALE, frame.OCHRE, frame.VIOLET, frame.BLACK), frame.SKY),
)
_BORDER = 1.2
_FEW = 40  # communes : au-delà, des bords aussi épais cacheraient les plus petites


def draw(ax: Any, towns: Any = None) -> None:
    """Quatre panneaux côte à côte, chacun avec ses couleurs et ses classes ; `towns` : les communes d’un autre lieu."""
    towns = project(load("contours_grand_poitiers") if towns is None else towns)
    border = _BORDER * min(1, _FEW / len(towns))
    left, bottom, right, top = towns.total_bounds
    panel_wide = frame.WIDTH / 2
    panel_high = frame.HEIGHT / 2
    zoom = min(panel_wide / (right - left), panel_high / (top - bottom)) * 0.88
    for rank, (column, cut, colours, ground) in enumerate(_PANELS):
        row, place = divmod(rank, 2)
        corner = (place * panel_wide, (1 - row) * panel_high)
        panel = ax.add_patch(Rectangle(corner, panel_wide, panel_high, facecolor=ground, linewidth=0))
        middle = (corner[0] + panel_wide / 2, corner[1] + panel_high / 2)
        paths = [_path(one, zoom, ((left + right) / 2, (bottom + top) / 2), middle) for one in towns.geometry]
        faces = [colours[which] for which in _classes(towns[column].to_numpy(dtype=float), cut)]
        drawn = PathCollection(paths, facecolors=faces, edgecolors=ground, linewidths=border)
        ax.add_collection(drawn)
        drawn.set_clip_path(panel)


def _classes(values: Any, cut: str) -> Any:
    """La classe de chaque commune, de 0 à 3 : à parts égales de l’étendue, ou à effectifs égaux."""
    if cut == "equal":
        return np.minimum(3, frame.spread(values, 0, 4).astype(int))
    return np.argsort(np.argsort(values)) * 4 // len(values)


def _path(shape: Any, zoom: float, origin: tuple[float, float], middle: tuple[float, float]) -> Path:
    """Le contour d’une commune, posé dans son panneau."""
    rings = []
    for part in getattr(shape, "geoms", [shape]):
        points = np.asarray(part.exterior.coords)[:, :2]
        rings.append(Path((points - origin) * zoom + middle, closed=True))
    return Path.make_compound_path(*rings)
