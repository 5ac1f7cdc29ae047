"""Lire les courbes, les traits de deux points, et les séries à barres d'erreur."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib import collections, colors, container

from figaudit.read.artists import NO_MARKER, children, filled, hexa, in_data, label_of
from figaudit.read.drawn import Line
from figaudit.read.values import Array

# Une courbe coupée en morceaux de deux points n'en a jamais beaucoup ; au-delà, on ne la découpe pas.
_MOST_CUTS = 12
# Les morceaux d'un paquet de traits qui peuvent faire une courbe posée sur des noms.
_MOST_PIECES = 60
# De quoi reconnaître une règle ou une grille sans lire chaque trait d'un dessin qui en a des milliers.
_MOST_SEGMENTS = 4000
_MOST_SEGMENTS_EACH = 2000


def read_lines(ax: Any) -> tuple[Line, ...]:
    """Les courbes en unités de données (ni repères infinis, ni traits de décor)."""
    caps: set[int] = set()
    for group in _errorbars(ax):
        caps.update(map(id, group.lines[1] or ()))

    found = []
    for line in children(ax).lines:
        if id(line) in caps or type(line).__name__ == "AxLine":
            continue
        if in_data(line, ax):
            found.append(_line(line))
    return tuple(found)


def read_packed_lines(ax: Any) -> tuple[Line, ...]:
    """Les courbes d'un paquet de traits (`LineCollection`) : d'un seul tenant, ou faites de traits bout à bout."""
    found = []
    for item in children(ax).collections:
        if not isinstance(item, collections.LineCollection) or not in_data(item, ax):
            continue
        pieces = [filled(piece) for piece in item.get_segments()[:_MOST_PIECES]]
        for piece in _end_to_end(pieces):
            if len(piece) > 2:
                found.append(_packed_line(item, piece))
    return tuple(found)


def _end_to_end(pieces: list[Array]) -> list[Array]:
    """Les mêmes morceaux, ceux qui commencent où finit le précédent réunis en un seul."""
    joined: list[Array] = []
    for piece in pieces:
        if joined and len(piece) and np.array_equal(joined[-1][-1], piece[0]):
            joined[-1] = np.concatenate([joined[-1], piece[1:]])
        elif len(piece):
            joined.append(piece)
    return joined


def _packed_line(item: Any, piece: Array) -> Line:
    colour = hexa(item.get_colors()[0]) if len(item.get_colors()) else ""
    width = float(np.min(item.get_linewidth()))
    return Line(
        x=piece[:, 0],
        y=piece[:, 1],
        colour=colour,
        joined=True,
        style="-",
        marker="",
        label=label_of(item),
        width=width,
        alpha=1.0 if item.get_alpha() is None else float(np.min(item.get_alpha())),
        size=0.0,
        stepped=False,
    )


def _line(line: Any) -> Line:
    width = float(line.get_linewidth())
    style = line.get_linestyle()
    joined = style not in ("None", "", " ") and width > 0
    if style == "--":  # deux tirets différents ne se confondent pas
        style += str(line._unscaled_dash_pattern[1] or "")

    alpha = line.get_alpha()
    if alpha is None:
        alpha = colors.to_rgba(line.get_color())[3]

    return Line(
        x=filled(line.get_xdata(orig=False)),
        y=filled(line.get_ydata(orig=False)),
        colour=hexa(line.get_color()),
        joined=joined,
        style=style,
        marker=_marker(line),
        label=label_of(line),
        width=width,
        alpha=float(alpha),
        size=float(line.get_markersize()),
        stepped=line.get_drawstyle() != "default",
    )


def _marker(line: Any) -> str:
    """Le nom du point d'une courbe ; « » si elle n'en a pas."""
    marker = line.get_marker()
    if not isinstance(marker, str):
        return f"forme {type(marker)}"
    return "" if marker in NO_MARKER else marker


def _errorbars(ax: Any) -> list[Any]:
    return [group for group in ax.containers if isinstance(group, container.ErrorbarContainer)]


def errorbar_labels(ax: Any) -> tuple[str, ...]:
    """L'étiquette de chaque série qui porte des barres d'erreur."""
    found = []
    for group in _errorbars(ax):
        if any(len(bars.get_paths()) for bars in group.lines[2]):
            found.append(label_of(group))
    return tuple(found)


def read_segments(ax: Any) -> Array:
    """Les traits droits de deux points, dessinés un à un ou en paquet (`vlines`, barres d'erreur)."""
    found: list[Any] = []
    for line in children(ax).lines:
        if 1 < len(line.get_xdata(orig=False)) < _MOST_CUTS and in_data(line, ax):
            found += _cut(filled(line.get_xydata()))
    for item in children(ax).collections:
        if isinstance(item, collections.LineCollection) and in_data(item, ax):
            found += _pairs(item)
    rows = [np.ravel(filled(ends)) for ends in found[:_MOST_SEGMENTS]]
    return np.array(rows, float).reshape(-1, 4)


def _cut(spots: Array) -> list[Array]:
    """Une courbe trouée, si elle n'est faite que de traits de deux points : ces traits."""
    holes = np.flatnonzero(np.isnan(spots).any(axis=1))
    pieces = []
    for piece in np.split(spots, holes):
        pieces.append(piece[~np.isnan(piece).any(axis=1)])
    if any(len(piece) > 2 for piece in pieces):
        return []
    return [piece for piece in pieces if len(piece) == 2]


def _pairs(item: Any) -> Iterator[Any]:
    for ends in item.get_segments()[:_MOST_SEGMENTS_EACH]:
        if len(ends) == 2:
            yield ends
