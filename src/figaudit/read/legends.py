"""Lire les légendes, et rendre à un tracé le nom que la sienne lui donne."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from figaudit.read.artists import NO_MARKER, first_colour


class Entry(NamedTuple):
    """Ce qui accompagne un nom dans une légende : sa couleur, l'aire de son disque en points carrés (ou zéro)."""

    colour: str
    area: float


def read_legend(fig: Any, ax: Any) -> dict[str, Entry]:
    """Les entrées de la légende d'un système d'axes ; s'il n'en a pas, celles des légendes de la figure."""
    legend = ax.get_legend()
    if legend and legend.get_visible():
        entries = _entries(legend)
        if entries:
            return entries

    entries = {}
    for legend in fig.legends:
        entries |= _entries(legend)
    return entries


def _entries(legend: Any) -> dict[str, Entry]:
    found = {}
    for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=False):
        found[text.get_text()] = Entry(_colour(handle), _area(handle))
    return found


def _colour(handle: Any) -> str:
    """La couleur d'un échantillon : celle d'un trait, ou d'un fond."""
    for getter in ("get_color", "get_facecolor"):
        if hasattr(handle, getter):
            colour = getattr(handle, getter)()
            return first_colour(colour) if np.size(colour) else ""
    return ""


def _area(handle: Any) -> float:
    """L'aire d'un disque, ou du carré où tient un point ; zéro pour un trait ou un aplat."""
    if hasattr(handle, "get_sizes"):
        sizes = handle.get_sizes()
        if np.size(sizes):
            return float(sizes[0])
    if hasattr(handle, "get_marker") and handle.get_marker() not in NO_MARKER:
        return float(handle.get_markersize()) ** 2
    return 0.0


def named(mark: Any, names: Mapping[str, str]) -> Any:
    """Un tracé sans nom prend celui de la légende qui a sa couleur, si elle est seule à l'avoir."""
    drawn = _drawn_colour(mark)
    if mark.label or not drawn:
        return mark
    matching = [name for name, colour in names.items() if colour == drawn]
    return mark._replace(label=matching[0]) if len(matching) == 1 else mark


def _drawn_colour(mark: Any) -> str:
    """La couleur d'un tracé ; la première, s'il en a plusieurs."""
    if hasattr(mark, "colour"):
        return mark.colour
    return mark.colours[0] if mark.colours else ""
