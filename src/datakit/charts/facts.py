"""Lire une figure : `read(fig)` donne des faits figés, sans la dessiner ni la changer, sans jamais échouer."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any

import numpy as np
from matplotlib.transforms import Bbox

from datakit import figtext
from datakit.charts import facts_marks as marks
from datakit.charts.facts_axis import read_axis, untouched
from datakit.charts.facts_model import Area, AxisFacts, Bars, ChartFacts, Line, Panel, Points, Shades, Wedge
from datakit.charts.facts_text import figure_words, panel_words

__all__ = ["Area", "AxisFacts", "Bars", "ChartFacts", "Line", "Panel", "Points", "Shades", "Wedge", "read"]


def read(target: Any, data: Any = None) -> ChartFacts:
    """Les faits d'une Figure, ou du graphique d'un Axes (avec ses axes jumeaux et ses encarts).

    Ne lève rien : ce qui n'a pas pu être lu est nommé dans `unread`.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["a", "b"], [1, 2])
    >>> read(fig).panels[0].bars[0].tip.tolist()
    [1.0, 2.0]
    >>> plt.close(fig)
    """
    fig = target.get_figure(root=True) if hasattr(target, "get_figure") else None
    if fig is None or not hasattr(fig, "axes"):
        return ChartFacts(
            unread=(f"un objet de type {type(target).__name__}, qui n’est pas une figure",), data=data
        )
    unread: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            axes = _axes(fig, target)
            with untouched(fig, axes):
                return _read(fig, axes, unread, data)
        except Exception as error:
            return ChartFacts(unread=(f"la figure ({type(error).__name__})",), data=data)


def _axes(fig: Any, target: Any) -> list[Any]:
    """Les systèmes d'axes à lire : visibles, sans les légendes de couleurs."""
    wanted = [target] if hasattr(target, "get_xlim") else target.axes
    if hasattr(target, "get_xlim"):
        wanted += [a for a in fig.axes if a is not target and _overlaid(a, target)]
    every: dict[int, Any] = {}
    for ax in wanted:
        for one in (ax, *getattr(ax, "parasites", ()), *ax.child_axes):
            if one.get_visible() and not hasattr(one, "_colorbar") and type(one).__name__ != "SecondaryAxis":
                every[id(one)] = one
    return list(every.values())


def _overlaid(a: Any, b: Any) -> bool:
    """Vrai si deux systèmes d'axes sont posés l'un sur l'autre (axes jumeaux)."""
    if getattr(a, "_twinned_axes", None) and a._twinned_axes.joined(a, b):
        return True
    if getattr(a, "_parent_axes", b) is not b or a.get_axes_locator() or b.get_axes_locator():
        return False  # un placeur décidera de leur place au moment de dessiner
    return bool(
        np.allclose(a.get_position(original=True).bounds, b.get_position(original=True).bounds, atol=1e-3)
    )


def _read(fig: Any, axes: list[Any], unread: list[str], data: Any) -> ChartFacts:
    panels: list[Panel] = []
    for ax in axes:
        try:
            panels.append(_panel(fig, ax, len(panels), axes, unread))
        except Exception as error:
            panels.append(Panel(len(panels), AxisFacts("x"), AxisFacts("y"), projection="illisible"))
            unread.append(f"un système d’axes ({type(ax).__name__}, {type(error).__name__})")
    return ChartFacts(
        panels=tuple(panels),
        words=figtext.read(fig),
        loose=figure_words(fig),
        face=marks.hexa(fig.get_facecolor()) or "#ffffff",
        unread=tuple(dict.fromkeys(unread)),
        data=data,
    )


def _panel(fig: Any, ax: Any, index: int, axes: list[Any], unread: list[str]) -> Panel:
    flat = ax.name == "rectilinear" or type(ax).__name__.startswith(("Parasite", "Host"))
    bars, seen = marks.read_bars(ax) if flat else ((), set())
    points, areas, rest = marks.read_collections(ax) if flat else ((), (), [*ax.collections, *ax.lines])
    circles, polygons = marks.read_shapes(ax, seen)
    words, legend = panel_words(ax)
    if ax.name not in ("rectilinear", "polar", "3d") and not flat:
        unread.append(f"les axes d’une projection {ax.name}")
    return Panel(
        index=index,
        x=read_axis(ax, "x") if flat else AxisFacts("x", label=ax.get_xlabel()),
        y=read_axis(ax, "y") if flat else AxisFacts("y", label=ax.get_ylabel()),
        title=" ".join(filter(None, (ax.get_title(loc=side) for side in ("left", "center", "right")))),
        projection="rectilinear" if flat else ax.name,
        role="main" if ax in fig.axes else "inset",
        box=tuple(ax.get_position(original=True).bounds),
        points_size=(ax.bbox.width * 72 / fig.dpi, ax.bbox.height * 72 / fig.dpi),
        aspect=ax.get_aspect(),
        face=marks.hexa(ax.get_facecolor()) or marks.hexa(fig.get_facecolor()) or "#ffffff",
        bars=bars,
        lines=marks.read_lines(ax) if ax.name != "3d" else (),
        points=points,
        areas=areas,
        wedges=marks.read_wedges(ax) if flat else (),
        shades=marks.read_shades(ax),
        words=words,
        legend=legend,
        circles=circles,
        polygons=polygons,
        boxes=marks.read_solids(ax) if ax.name == "3d" else np.empty((0, 2)),
        images=len(ax.images) + sum(type(c).__name__ in ("QuadMesh", "PolyQuadMesh") for c in ax.collections),
        others=len(rest)
        + len([p for p in ax.patches if p.get_visible() and id(p) not in seen])
        + len(ax.tables)
        + len(ax.artists),
        reach=_reach(ax, rest, polygons, circles),
        twins=_beside(ax, axes, lambda a: _overlaid(a, ax)),
        shared_x=_beside(ax, axes, lambda a: ax._shared_axes["x"].joined(a, ax)),
        shared_y=_beside(ax, axes, lambda a: ax._shared_axes["y"].joined(a, ax)),
    )


def _beside(ax: Any, axes: Iterable[Any], wanted: Any) -> tuple[int, ...]:
    """Les numéros des autres systèmes d'axes qui conviennent."""
    return tuple(i for i, other in enumerate(axes) if other is not ax and wanted(other))


def _reach(ax: Any, rest: list[Any], *shapes: Any) -> tuple[float, float, float, float]:
    """L'étendue de ce que l'on ne détaille pas, telle que matplotlib l'a déjà notée."""
    if not rest and not ax.images and not any(shapes):
        return (np.nan,) * 4
    box: Bbox = ax.dataLim
    values = (box.x0, box.x1, box.y0, box.y1)
    return values if np.isfinite(values).all() else (np.nan,) * 4
