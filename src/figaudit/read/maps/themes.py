"""Trier les couches d'une carte : celles dont les couleurs codent une donnée, les symboles proportionnels, le fond."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from figaudit.read.maps.colours import NOTHING, near, packed
from figaudit.read.maps.drawn import DrawnLayer, joined
from figaudit.read.maps.facts import AREAS, CIRCLES, GRID, LINES, POINTS, SYMBOLS, Entry
from figaudit.read.maps.loose import OF_MANY_SIZES

FEWEST_SIZES = 3  # marques posées une à une, dont les tailles peuvent dire quelque chose
FEWEST_DOTS = 4  # marques à partir desquelles leurs couleurs peuvent dire quelque chose
VAST = 3  # fois l'aire médiane : un contour plus grand peut être un fond, s'il en contient d'autres
MOST_VAST = 200  # grands contours regardés
# Un territoire peut contenir, lui compris, deux contours, ou le quart de la carte, sans être un fond.
FEWEST_INSIDE = 2
SHARE_INSIDE = 4
BAR_GAP = 6  # écart par composante, sur 255, à une couleur de la barre


@dataclass(frozen=True)
class Sorted:
    """Les couches d'une carte, triées ; `None` pour ce qu'elle n'a pas."""

    themes: list[DrawnLayer]  # celles dont les couleurs codent une donnée
    symbols: DrawnLayer | None  # les symboles proportionnels
    ground: DrawnLayer | None  # ce qui est peint sans rien coder


def sort_layers(layers: Sequence[DrawnLayer], entries: Sequence[Entry], bars: Sequence[Any]) -> Sorted:
    """Trie les couches d'une carte, dont on connaît la légende et les barres de couleurs."""
    grids = [layer for layer in layers if layer.shape in GRID]
    areas, ground = _areas(layers, entries, bars)
    return Sorted(
        themes=[*grids, *areas, *_dots_and_lines(layers, entries)],
        symbols=_symbols(layers),
        ground=ground,
    )


def _symbols(layers: Sequence[DrawnLayer]) -> DrawnLayer | None:
    """La couche de symboles proportionnels la plus fournie."""
    found = [layer for layer in layers if layer.shape in SYMBOLS]
    found = found or _of_single_marks(layers)
    return max(found, key=lambda layer: len(layer.boxes), default=None)


def _of_single_marks(layers: Sequence[DrawnLayer]) -> list[DrawnLayer]:
    """Les marques posées une à une, réunies par forme et par couleur ; des symboles si leurs tailles diffèrent."""
    alike: dict[tuple[int, ...], list[DrawnLayer]] = {}
    for layer in layers:
        if layer.shape == POINTS and len(layer.boxes) == 1 and layer.marks is not None:
            alike.setdefault((int(layer.colours[0]), int(layer.marks[0])), []).append(layer)

    found = []
    for marks in alike.values():
        together = joined(marks)
        if together is None or len(together.boxes) < FEWEST_SIZES:
            continue
        if together.sizes.max() > OF_MANY_SIZES * together.sizes.min():
            found.append(replace(together, shape=CIRCLES))
    return found


def _areas(
    layers: Sequence[DrawnLayer], entries: Sequence[Entry], bars: Sequence[Any]
) -> tuple[list[DrawnLayer], DrawnLayer | None]:
    """Les territoires dont la couleur code quelque chose (une couche au plus), et le fond."""
    # Réunis en une couche : un fond redessiné par-dessus ne se voit plus.
    base = joined([layer for layer in layers if layer.shape == AREAS])
    if base is None:
        return [], None

    coded = _coded(base, entries, bars)
    rest = ~coded
    ground = None
    if (base.colours[rest] != NOTHING).any():
        ground = base.keep(rest)

    colours = np.unique(base.colours[coded]).tolist()
    if len(colours) > 1 or (colours and _is_told(base, entries, colours)):
        return [base.keep(coded)], ground
    return [], ground


def _is_told(base: DrawnLayer, entries: Sequence[Entry], colours: Sequence[int]) -> bool:
    """Une seule couleur, mais qui code : le dessin le sait, ou la légende en fait une classe."""
    if base.valued:
        return True
    return any(entry.span and near(entry.colour, colours) for entry in entries)


def _dots_and_lines(layers: Sequence[DrawnLayer], entries: Sequence[Entry]) -> list[DrawnLayer]:
    """Les marques et les tracés de plusieurs couleurs."""
    told = [entry.colour for entry in entries]
    dots = [layer for layer in layers if _may_be_coded(layer, told)]
    valued = [layer for layer in dots if layer.valued]

    # Les marques sans valeur se réunissent : c'est d'une couche à l'autre que leurs couleurs changent.
    flat = joined([layer for layer in dots if not layer.valued])
    drawn = [] if flat is None else [flat]
    drawn += [_in_the_legend(layer, told) for layer in layers if layer.shape == LINES]

    several = [layer for layer in drawn if len(np.unique(layer.colours)) > 1]
    return valued + several


def _may_be_coded(layer: DrawnLayer, told: Sequence[int]) -> bool:
    """Vrai pour des marques assez nombreuses, ou que la légende nomme."""
    if layer.shape not in (*SYMBOLS, POINTS):
        return False
    return len(layer.boxes) >= FEWEST_DOTS or _is_named(layer, told)


def _in_the_legend(layer: DrawnLayer, told: Sequence[int]) -> DrawnLayer:
    """Les tracés d'une couche dont la légende dit la couleur."""
    kept = [near(colour, told) for colour in layer.colours.tolist()]
    return layer.keep(np.array(kept))


def _is_named(layer: DrawnLayer, told: Sequence[int]) -> bool:
    """La légende nomme la couleur de ces quelques marques."""
    return all(near(colour, told) for colour in np.unique(layer.colours).tolist())


def _coded(base: DrawnLayer, entries: Sequence[Entry], bars: Sequence[Any]) -> np.ndarray:
    """Les aires dont le dessin sait la valeur ; à défaut, celles dont la couleur est dans la légende ou la barre.

    Sans l'une ni l'autre, toutes, hors des grands fonds.
    """
    if base.valued:
        return np.isfinite(base.values)

    distinct = np.unique(base.colours).tolist()
    told = [entry.colour for entry in entries if not entry.missing]
    known = [colour for colour in distinct if near(colour, told)]
    classed = any(entry.span for entry in entries)
    if len(known) > 1 or (known and classed):
        return np.isin(base.colours, known)

    kept = (base.colours != NOTHING) & ~_backgrounds(base)
    if bars:
        shown = np.unique(packed(bars[0].cmap(np.linspace(0, 1, 256)))).tolist()
        in_the_bar = [colour for colour in distinct if near(colour, shown, BAR_GAP)]
        kept &= np.isin(base.colours, in_the_bar)
    return kept


def _backgrounds(base: DrawnLayer) -> np.ndarray:
    """Les contours bien plus grands que les autres, et qui en contiennent beaucoup."""
    found = np.zeros(len(base.boxes), bool)
    x, y = base.centres.T
    most_inside = max(FEWEST_INSIDE, len(x) // SHARE_INSIDE)
    vast = np.flatnonzero(base.sizes > VAST * np.median(base.sizes))
    for rank in vast[:MOST_VAST]:
        west, south, east, north = base.boxes[rank]
        inside = (x > west) & (x < east) & (y > south) & (y < north)
        found[rank] = inside.sum() > most_inside
    return found
