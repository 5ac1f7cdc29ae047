"""Changer la taille des symboles d'une carte, là où ils sont et dans leur légende."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib import collections, patches
from matplotlib.lines import Line2D


def resize_symbols(ax: Any, power: float) -> None:
    """Élève l'aire de chaque symbole à cette puissance ; le plus grand garde la sienne."""
    sized = list(with_an_area(ax))
    largest = max((float(np.max(area)) for _, area in sized), default=0.0)
    for item, area in sized:
        put_area(item, largest * (area / largest) ** power)


def with_an_area(ax: Any) -> Iterator[tuple[Any, np.ndarray]]:
    """Chaque symbole, et son aire : nuages, marques, disques, sur la carte puis dans ses légendes."""
    held = [*ax.collections, *ax.patches, *ax.lines]
    legends = [
        one for one in (ax.get_legend(), *ax.figure.legends, *ax.artists) if hasattr(one, "legend_handles")
    ]
    for legend in legends:
        held += legend.legend_handles

    for item in held:
        area = area_of(item)
        if area is not None and area.size and area.min() > 0:
            yield item, area


def area_of(item: Any) -> np.ndarray | None:
    """L'aire d'un symbole, à la manière de ce genre de symbole ; None si ce n'en est pas un."""
    if isinstance(item, collections.PathCollection):
        sizes = np.asarray(item.get_sizes(), float)
        return sizes if sizes.size else None
    if isinstance(item, Line2D) and item.get_marker() not in ("", "None", None, " "):
        return np.array([float(item.get_markersize()) ** 2])
    if isinstance(item, patches.Circle):
        return np.array([float(item.get_radius()) ** 2])
    return None


def put_area(item: Any, area: np.ndarray) -> None:
    """Donne cette aire à un symbole."""
    if isinstance(item, collections.PathCollection):
        item.set_sizes(area)
    elif isinstance(item, Line2D):
        item.set_markersize(float(np.sqrt(area[0])))
    else:
        item.set_radius(float(np.sqrt(area[0])))
