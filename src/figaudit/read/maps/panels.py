"""Quels axes d'une figure portent une carte."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.colors import to_rgba_array
from matplotlib.patches import Wedge

from figaudit.base.declared import is_declared
from figaudit.read.artists import children
from figaudit.read.maps.colours import packed
from figaudit.read.maps.drawn import SAMPLE, DrawnLayer
from figaudit.read.maps.facts import LINES, POINTS, SYMBOLS
from figaudit.read.maps.layers import layers_of

Panels = dict[Any, list[DrawnLayer]]  # les axes qui portent une carte, et leurs couches

SMALL = 0.15  # part du plus grand axe sous laquelle un axe peut n'être qu'une légende
MOST_CORNERS = 5  # sommets d'un rectangle, le premier répété : un territoire en a davantage
_LOOKED_AT = 50  # contours regardés dans chaque couche


def map_axes(target: Any) -> Panels:
    """Les axes qui portent une carte et leurs couches ; à défaut, ceux qui pourraient en porter une.

    Des unités égales, des contours ou pas de graduations font une carte ; des barres, des parts, une barre de couleurs
    ou un petit axe de légende n'en sont pas.
    """
    found = {}
    for ax in _axes(target):
        layers = layers_of(ax)
        if _may_be_a_map(ax, layers):
            found[ax] = layers

    small = _small(list(found))
    chosen = [ax for ax, layers in found.items() if _is_surely_a_map(ax, layers, ax in small)]
    if not chosen:
        chosen = [ax for ax in found if not children(ax).lines]
    return {ax: found[ax] for ax in chosen}


def _axes(target: Any) -> list[Any]:
    """Les axes visibles, sans les barres de couleurs ni les diagrammes en barres."""
    is_one_axes = hasattr(target, "collections")
    axes = [target] if is_one_axes else getattr(target, "axes", [])

    found = []
    for ax in axes:
        if not ax.get_visible() or hasattr(ax, "_colorbar"):
            continue
        if hasattr(ax, "images") and not ax.containers:
            found.append(ax)
    return found


def _may_be_a_map(ax: Any, layers: Sequence[DrawnLayer]) -> bool:
    """Il y a autre chose que des tracés ; ou bien des tracés seuls, sans cadre et à l'échelle : des rues."""
    if not layers:
        return False
    if any(layer.shape != LINES for layer in layers):
        return True
    return ax.get_aspect() != "auto" and not ax.axison


def _small(axes: Sequence[Any]) -> set[Any]:
    """Les axes bien plus petits que le plus grand d'entre eux."""
    if len(axes) < 2:  # un axe seul n'est petit à côté de rien ; savoir sa place a un prix
        return set()
    room = {ax: float(np.prod(ax.get_position().size)) for ax in axes}
    largest = max(room.values())
    return {ax for ax in axes if room[ax] < SMALL * largest}


def _is_surely_a_map(ax: Any, layers: Sequence[DrawnLayer], small: bool) -> bool:
    if is_declared(ax):
        return True
    if small and children(ax).texts and _only_marks(layers):  # la légende des tailles
        return False
    if any(isinstance(patch, Wedge) for patch in children(ax).patches):  # un camembert
        return False
    if ax.get_aspect() != "auto" or _has_outlines(layers):
        return True
    return not ax.axison and not children(ax).lines


def _only_marks(layers: Sequence[DrawnLayer]) -> bool:
    return all(layer.shape in (*SYMBOLS, POINTS) for layer in layers)


def _has_outlines(layers: Sequence[DrawnLayer]) -> bool:
    """Des formes plus compliquées qu'un rectangle."""
    for layer in layers:
        for rings in layer.outlines[:_LOOKED_AT]:
            if rings and len(rings[0]) > MOST_CORNERS:
                return True
    return False


def inks(ax: Any) -> set[int]:
    """Les autres couleurs posées sur un axe : son fond, ses traits, ses photographies."""
    held = children(ax)
    found = [to_rgba_array(line.get_color()) for line in held.lines]
    found += [item.get_edgecolor() for item in held.collections]
    edges = [patch.get_edgecolor() for patch in held.patches]
    found.append(np.array([ax.get_facecolor(), *edges]))
    for image in held.images:
        pixels = image.get_array()
        if np.ndim(pixels) == 3:
            found.append(_photograph(pixels))
    return set(np.unique(packed(np.concatenate(found))).tolist())


def _photograph(pixels: Any) -> np.ndarray:
    """Les couleurs d'une photographie, ou d'un échantillon de ses points."""
    rgb = pixels[..., :3].reshape(-1, 3)[:: pixels.size // SAMPLE + 1]
    if pixels.dtype == np.uint8:
        rgb = rgb / 255
    return to_rgba_array(rgb)
