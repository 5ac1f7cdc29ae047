"""Lire une figure : `read(fig)` donne des faits figés, sans la dessiner ni la changer, sans jamais échouer."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from typing import Any

import numpy as np

from figaudit.base import figtext
from figaudit.read.artists import hexa, sorting_once
from figaudit.read.panel import AxisFacts, ChartFacts, Panel, Unread
from figaudit.read.subplot import overlaid, read_panel
from figaudit.read.texts import words_of
from figaudit.read.values import Array

# Au-delà, une planche de petits graphiques n'est pas lue jusqu'au bout ; ce qui manque est dit.
_MOST_PANELS = 40
# Les valeurs d'un encart que l'on cherche dans l'autre graphique, et la part qu'il faut y retrouver.
_MOST_VALUES = 2000
_MOSTLY = 0.9
_KNOWN = ("rectilinear", "polar", "3d")


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
    fig = _root(target) if hasattr(target, "get_figure") else None
    if fig is None or not hasattr(fig, "axes"):
        kind = type(target).__name__
        return ChartFacts(unread=(Unread("not-a-figure", kind),), data=data)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            axes = axes_to_read(fig, target)
            with _untouched(fig, axes), sorting_once():
                return _read(fig, axes, data)
        except Exception as error:
            return ChartFacts(unread=(Unread("figure", type(error).__name__),), data=data)


def _root(artist: Any) -> Any:
    """La figure entière où se trouve `artist` ; matplotlib 3.8, dans un navigateur, ne sait pas la demander ainsi."""
    found = artist if hasattr(artist, "subfigs") else artist.figure
    while getattr(found, "figure", found) not in (found, None):
        found = found.figure
    return found


def axes_to_read(fig: Any, target: Any) -> list[Any]:
    """Les systèmes d'axes à lire : visibles, sans les légendes de couleurs ni les axes secondaires."""
    is_one_axes = hasattr(target, "get_xlim")
    if is_one_axes:
        wanted = [target]
        wanted += [ax for ax in fig.axes if ax is not target and overlaid(ax, target)]
    else:
        wanted = target.axes

    every = {}
    for ax in wanted:
        for one in (ax, *getattr(ax, "parasites", ()), *ax.child_axes):
            every[id(one)] = one

    found = []
    for one in every.values():
        is_key = hasattr(one, "_colorbar") or type(one).__name__ == "SecondaryAxis"
        if one.get_visible() and not is_key:
            found.append(one)
    return found


@contextmanager
def _untouched(fig: Any, axes: Sequence[Any]) -> Iterator[None]:
    """Rend à la fin les bornes et les drapeaux que la lecture aura changés.

    Demander ses bornes à un axe déclenche le cadrage qu'il avait remis à plus tard : on le défait.
    """
    family = _family(axes)
    waiting = any(any(ax._stale_viewlims.values()) for ax in family)
    stale = family if waiting else []
    frames = [(ax, ax._viewLim.get_points().copy(), dict(ax._stale_viewlims)) for ax in stale]

    artists = [fig, *family]
    for ax in family:
        artists += ax._axis_map.values()
    flags = [(artist, artist._stale) for artist in artists]

    with ExitStack() as stack:
        for ax in stale:
            stack.enter_context(ax.callbacks.blocked())
        for root in {fig, *map(_root, family)}:
            with suppress(Exception):
                stack.enter_context(root.canvas._idle_draw_cntx())
        try:
            yield
        finally:
            for ax, points, limits in frames:
                ax._viewLim.set_points(points)
                ax._stale_viewlims.update(limits)
            for artist, flag in flags:
                artist._stale = flag


def _family(axes: Sequence[Any]) -> list[Any]:
    """Ces systèmes d'axes, et ceux dont les bornes sont liées aux leurs."""
    found: dict[Any, None] = {}
    for ax in axes:
        for group in ax._shared_axes.values():
            for sibling in group.get_siblings(ax):
                found[sibling] = None
    return list(found)


def _read(fig: Any, axes: list[Any], data: Any) -> ChartFacts:
    """Les faits de chaque système d'axes, et les mots de la figure."""
    panels: list[Panel] = []
    unread: list[Unread] = []
    left_out = len(axes) - _MOST_PANELS
    if left_out > 0:
        unread.append(Unread("too-many-charts", str(_MOST_PANELS), left_out))
        axes = axes[:_MOST_PANELS]

    for index, ax in enumerate(axes):
        try:
            panel = read_panel(fig, ax, index, axes)
        except Exception as error:
            panel = Panel(index, AxisFacts("x"), AxisFacts("y"), projection="illisible")
            unread.append(Unread("chart", f"{type(ax).__name__}, {type(error).__name__}"))
        else:
            if panel.projection not in _KNOWN:
                unread.append(Unread("projection", ax.name))
        panels.append(panel)

    panels = [_freed(panel, panels) for panel in panels]
    if panels:  # les textes de la figure vont avec le premier graphique
        first = panels[0]
        panels[0] = replace(first, words=(*first.words, *words_of("figure", _texts_of(fig))))
    return ChartFacts(
        panels=tuple(panels),
        words=figtext.read(fig),
        face=hexa(fig.get_facecolor()) or "#ffffff",
        unread=tuple(dict.fromkeys(unread)),
        data=data,
    )


def _freed(panel: Panel, panels: Sequence[Panel]) -> Panel:
    """Un encart qui ne redessine pas ce que montre un autre graphique, de plus près, est un graphique comme un autre."""
    if panel.role != "inset" or not panel.plotted:
        return panel
    if any(_repeats(panel, other) for other in panels if other is not panel):
        return panel
    return replace(panel, role="main")


def _repeats(inset: Panel, other: Panel) -> bool:
    """Vrai si l'une des séries d'un encart est aussi, tout ou partie, dans l'autre graphique."""
    for mine, theirs in ((inset.marks, other.marks), (inset.bars, other.bars)):
        for one in mine:
            values = _values(one)
            if any(np.isin(values, _values(two)).mean() > _MOSTLY for two in theirs):
                return True
    return False


def _values(mark: Any) -> Array:
    """Les valeurs d'une série : les bouts de ses barres, ou ses ordonnées."""
    values = mark.tip if hasattr(mark, "tip") else mark.y
    return values[:_MOST_VALUES]


def _texts_of(fig: Any) -> Iterator[Any]:
    """Les textes visibles posés sur la figure et sur ses sous-figures."""
    for part in (fig, *getattr(fig, "subfigs", ())):
        for text in part.texts:
            if text.get_visible():
                yield text
