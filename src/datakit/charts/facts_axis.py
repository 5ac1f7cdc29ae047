"""Lire les axes : bornes, échelle, graduations ; sans dessiner ni déclencher le cadrage automatique."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from typing import Any

import numpy as np
from matplotlib import ticker

from datakit.charts.facts_model import AxisFacts

_MOST_TICKS = 200


@contextmanager
def untouched(fig: Any, axes: Sequence[Any]) -> Iterator[None]:
    """Rend à la fin les bornes et les drapeaux que la lecture aura changés.

    Demander ses bornes à un axe déclenche le cadrage qu'il avait remis à plus tard : on le défait.
    """
    family = list(
        {id(s): s for ax in axes for g in ax._shared_axes.values() for s in g.get_siblings(ax)}.values()
    )
    stale = family if any(any(ax._stale_viewlims.values()) for ax in family) else []
    kept = [(ax, ax._viewLim.get_points().copy(), dict(ax._stale_viewlims)) for ax in stale]
    artists = [fig, *family, *(axis for ax in family for axis in ax._axis_map.values())]
    flags = [(artist, artist._stale) for artist in artists]
    with ExitStack() as stack:
        for ax in stale:
            stack.enter_context(ax.callbacks.blocked())
        for f in {id(r): r for r in (fig, *(ax.get_figure(root=True) for ax in family))}.values():
            with suppress(Exception):
                stack.enter_context(f.canvas._idle_draw_cntx())
        try:
            yield
        finally:
            for ax, points, lims in kept:
                ax._viewLim.set_points(points)
                ax._stale_viewlims.update(lims)
            for artist, flag in flags:
                artist._stale = flag


def read_axis(ax: Any, name: str) -> AxisFacts:
    """Lit un axe de matplotlib."""
    axis = ax._axis_map[name]
    lo, hi = (float(v) for v in (ax.get_xlim() if name == "x" else ax.get_ylim()))
    converter = type(axis.get_converter()).__name__ if axis.have_units() or axis.get_converter() else ""
    kind = _kind(axis, converter)
    locs, labels, written = _ticks(axis, kind, min(lo, hi), max(lo, hi))
    shown = axis.get_visible() and ax.axison and _labelled(axis) and locs.size > 0
    return AxisFacts(
        name=name,
        lo=lo,
        hi=hi,
        scale=axis.get_scale(),
        kind=kind,
        label=axis.get_label_text() if axis.get_visible() else "",
        auto=bool(axis._get_autoscale_on()),
        visible=bool(shown and any(labels or ("?",))),
        ticks=locs,
        labels=labels,
        written=written,
        warp=axis.get_transform().transform,
    )


def _labelled(axis: Any) -> bool:
    seen = axis.get_tick_params()
    sides = ("labelbottom", "labeltop") if axis.axis_name == "x" else ("labelleft", "labelright")
    return any(seen.get(side, True) for side in sides)


def _kind(axis: Any, converter: str) -> str:
    if "StrCategory" in converter:
        return "category"
    names = converter + type(axis.get_major_formatter()).__name__ + type(axis.get_major_locator()).__name__
    return "date" if any(word in names for word in ("Date", "Period", "TimeSeries")) else "number"


def _ticks(axis: Any, kind: str, low: float, high: float) -> tuple[np.ndarray, tuple[str, ...], bool]:
    """Positions, étiquettes, et si elles ont été écrites à la main."""
    formatter = axis.get_major_formatter()
    mapping = getattr(axis.units, "_mapping", None)
    if kind == "category" and mapping and isinstance(formatter, _category_formatter()):
        return np.array(list(mapping.values()), float), tuple(map(str, mapping)), True
    func = getattr(formatter, "func", None)
    by_hand = isinstance(func, partial) and getattr(func.func, "__name__", "") == "_format_with_dict"
    if isinstance(func, partial) and by_hand:
        table = func.args[0]
        return (
            np.array(list(table), float),
            tuple(str(getattr(s, "get_text", lambda s=s: s)()) for s in table.values()),
            True,
        )
    try:
        locs = np.asarray(axis.get_majorticklocs(), float)
    except Exception:
        return np.empty(0), (), False
    if isinstance(formatter, ticker.FixedFormatter):
        seq = tuple(map(str, formatter.seq))
        return locs[: len(seq)], seq[: locs.size], bool(locs.size)
    pad = (high - low) * 1e-6
    locs = locs[(locs >= low - pad) & (locs <= high + pad)][:_MOST_TICKS]
    if isinstance(formatter, ticker.NullFormatter):
        return locs[:0], (), False
    if type(formatter) is ticker.FuncFormatter:
        with suppress(Exception):
            return locs, tuple(map(str, formatter.format_ticks(locs.tolist()))), False
    return locs, (), False


def _category_formatter() -> type:
    from matplotlib.category import StrCategoryFormatter

    return StrCategoryFormatter
