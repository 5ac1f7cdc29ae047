"""Lire un système d'axes : ce qui y est dessiné, puis ce qui y est écrit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from matplotlib.collections import PatchCollection

from figaudit.base.declared import is_declared
from figaudit.read.artists import children, hexa, in_data
from figaudit.read.axes import bands_along, lettered, read_axis
from figaudit.read.bars import all_bars, outlines
from figaudit.read.legends import named, read_legend
from figaudit.read.lines import errorbar_labels, read_lines, read_packed_lines, read_segments
from figaudit.read.panel import AxisFacts, Panel
from figaudit.read.shades import read_shades
from figaudit.read.shapes import Filled, Shapes, count_shadows, read_collections, read_shapes, read_wedges
from figaudit.read.solids import read_solids, read_spaces
from figaudit.read.texts import read_texts
from figaudit.read.values import EMPTY, Array

_MESHES = ("QuadMesh", "PolyQuadMesh")
_INCH = 72  # points
_MOST_CORNERS = 5  # sommets d'un rectangle, le premier répété : un territoire en a davantage


def read_panel(fig: Any, ax: Any, index: int, axes: list[Any]) -> Panel:
    """Les faits d'un système d'axes, le `index`-ième des `axes` de la figure."""
    if _is_flat(ax):
        panel = _drawn(ax, index)
    else:
        panel = _drawn_elsewhere(ax, index)
    words = read_texts(ax)
    entries = read_legend(fig, ax)
    panel = _named_by_legend(panel, {name: entry.colour for name, entry in entries.items()})

    titles = [ax.get_title(loc=side) for side in ("left", "center", "right")]
    return replace(
        panel,
        x=lettered(panel.x, panel.y, words),
        title=" ".join(title for title in titles if title),
        role="main" if ax in fig.axes else "inset",
        box=_place(ax),
        points_size=(ax.bbox.width * _INCH / fig.dpi, ax.bbox.height * _INCH / fig.dpi),
        aspect=ax.get_aspect(),
        face=hexa(ax.get_facecolor()) or hexa(fig.get_facecolor()) or "#ffffff",
        shades=read_shades(ax, words),
        words=words,
        legend=tuple(entries),
        keys=tuple((name, entry.colour) for name, entry in entries.items()),
        key_sizes=tuple((name, entry.area) for name, entry in entries.items() if entry.area),
        shadows=count_shadows(ax),
        images=_count_images(ax),
        twins=_beside(ax, axes, overlaid),
        shared={name: _beside(ax, axes, ax._shared_axes[name].joined) for name in ("x", "y")},
    )


def _is_flat(ax: Any) -> bool:
    """Vrai pour des axes ordinaires, ou pour ceux d'`axes_grid1` qui le sont aussi."""
    return ax.name == "rectilinear" or type(ax).__name__.startswith(("Parasite", "Host"))


def overlaid(a: Any, b: Any) -> bool:
    """Vrai si deux systèmes d'axes sont posés l'un sur l'autre (axes jumeaux)."""
    if getattr(a, "_twinned_axes", None) and a._twinned_axes.joined(a, b):
        return True
    if getattr(a, "_parent_axes", b) is not b or a.get_axes_locator() or b.get_axes_locator():
        return False  # un placeur décidera de leur place au moment de dessiner
    gaps = [abs(x - y) for x, y in zip(_place(a), _place(b), strict=True)]
    return max(gaps) < 1e-3


def _place(ax: Any) -> tuple[float, float, float, float]:
    """Où est un système d'axes dans la figure entière, de 0 à 1 : sa sous-figure ne compte pas pour une figure."""
    box = ax.get_position(original=True)
    part = ax.figure
    if part.figure is not part:
        box = box.transformed(part.transSubfigure - part.figure.transFigure)
    return tuple(box.bounds)


def _beside(ax: Any, axes: list[Any], joined: Callable[[Any, Any], bool]) -> tuple[int, ...]:
    """Les numéros des autres systèmes d'axes qui vont avec celui-ci."""
    found = []
    for rank, other in enumerate(axes):
        if other is not ax and joined(other, ax):
            found.append(rank)
    return tuple(found)


def _count_images(ax: Any) -> int:
    meshes = [item for item in children(ax).collections if type(item).__name__ in _MESHES]
    return len(children(ax).images) + len(meshes)


# --- ce qui est dessiné ---------------------------------------------------------------------------------------
def _drawn(ax: Any, index: int) -> Panel:
    """Ce qui est dessiné dans un système d'axes ordinaire."""
    bars, seen = all_bars(ax)
    filled = read_collections(ax)
    shapes = read_shapes(ax, seen)
    loose = [shape for shape in children(ax).patches if shape.get_visible() and id(shape) not in seen]
    x = read_axis(ax, "x")
    y = read_axis(ax, "y")
    lines = read_lines(ax)
    if x.nominal or y.nominal:
        lines += read_packed_lines(ax)
    found = Panel(
        index=index,
        x=x,
        y=y,
        bars=bars,
        outlines=outlines(ax),
        lines=lines,
        points=filled.points,
        areas=filled.areas,
        wedges=read_wedges(ax),
        ellipses=shapes.ellipses,
        polygons=shapes.polygons,
        tiles=shapes.tiles,
        segments=read_segments(ax),
        bands={name: bands_along(ax, name) for name in ("x", "y")},
        reach=_reach(ax, filled, shapes),
        others=len(filled.rest) + len(loose) + len(children(ax).rest),
        errorbars=errorbar_labels(ax),
    )
    return _without_heights(found) if _is_a_map(ax) else found


def _is_a_map(ax: Any) -> bool:
    """Vrai si ces axes sont le plan d'une carte : elle s'est déclarée, ou des contours y sont posés à l'échelle."""
    if is_declared(ax):
        return True
    if ax.get_aspect() == "auto":
        return False
    for item in children(ax).collections:  # geopandas pose ses contours en un seul paquet
        if isinstance(item, PatchCollection) and in_data(item, ax):
            return any(len(np.asarray(path.vertices)) > _MOST_CORNERS for path in item.get_paths())
    return False


def _without_heights(panel: Panel) -> Panel:
    """Le plan d'une carte : l'ordonnée d'une rivière ou d'un point y dit où, et non combien. On les compte, sans plus."""
    return replace(panel, lines=(), points=(), others=panel.others + len(panel.marks))


def _reach(ax: Any, filled: Filled, shapes: Shapes) -> Array:
    """L'étendue de ce qui n'est pas lu dans le détail (x0, x1, y0, y1) ; vide s'il n'y en a pas."""
    if not (filled.rest or children(ax).images or shapes.ellipses or shapes.polygons):
        return EMPTY
    reach = ax.dataLim.get_points().T.ravel()
    return reach if np.isfinite(reach).all() else EMPTY


def _drawn_elsewhere(ax: Any, index: int) -> Panel:
    """Ce qui est dessiné en polaire, en trois dimensions ou sur une carte : le relief, et combien d'objets."""
    held = children(ax)
    others = len(held.collections) + len(held.lines) + len(held.patches) + len(held.rest)
    if ax.name == "3d":
        return Panel(
            index=index,
            x=read_axis(ax, "x"),
            y=read_axis(ax, "y"),
            projection=ax.name,
            others=others,
            solids=read_solids(ax),
            spaces=read_spaces(ax),
        )
    return Panel(
        index=index,
        x=AxisFacts("x", label=ax.get_xlabel()),
        y=AxisFacts("y", label=ax.get_ylabel()),
        projection=ax.name,
        others=others,
        lines=read_lines(ax),
    )


def _named_by_legend(panel: Panel, names: dict[str, str]) -> Panel:
    """Le graphique, dont chaque tracé sans nom prend celui que la légende donne à sa couleur."""
    marks: list[Any] = [*panel.bars, *panel.lines, *panel.points, *panel.areas]
    taken = {mark.label for mark in marks}
    free = {name: colour for name, colour in names.items() if name not in taken}
    if not free:
        return panel
    return replace(
        panel,
        bars=tuple(named(bars, free) for bars in panel.bars),
        lines=tuple(named(line, free) for line in panel.lines),
        points=tuple(named(cloud, free) for cloud in panel.points),
        areas=tuple(named(area, free) for area in panel.areas),
    )
