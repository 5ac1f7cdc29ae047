"""Lire les mots d'une figure : titres, noms d'axes, graduations, étiquettes, légendes."""

from __future__ import annotations

from typing import Any

from matplotlib import patches, rcParams
from matplotlib.font_manager import FontProperties
from matplotlib.text import Annotation, Text

from datakit.charts.facts_marks import hexa, in_data
from datakit.charts.facts_model import Words

_DEFAULTS: Any = rcParams


def _words(
    text: Text, role: str, x: float = float("nan"), y: float = float("nan"), on_bar: bool = False
) -> Words:
    box = text.get_bbox_patch()
    back = hexa(box.get_facecolor()) if box is not None and box.get_visible() else ""
    alpha = text.get_alpha()
    return Words(
        text.get_text().strip(),
        role,
        float(text.get_fontsize()),
        hexa(text.get_color()) if alpha is None or alpha > 0.35 else "",
        back,
        x,
        y,
        bool(text.get_path_effects()),
        on_bar,
    )


def _anchored(ax: Any, text: Text) -> Words:
    """Un texte libre, avec le point des données qu'il commente quand il en a un."""
    place, on_bar = text.get_position(), False
    if isinstance(text, Annotation):
        if isinstance(text.xycoords, patches.Rectangle):
            rect = text.xycoords
            place, on_bar = (rect.get_x() + rect.get_width() / 2, rect.get_y() + rect.get_height() / 2), True
        elif text.xycoords == "data":
            place = text.xy
        else:
            return _words(text, "text")
    elif not in_data(text, ax):
        return _words(text, "text")
    try:
        x, y = float(ax.convert_xunits(place[0])), float(ax.convert_yunits(place[1]))
    except Exception:
        return _words(text, "text")
    return _words(text, "text", x, y, on_bar)


def panel_words(ax: Any) -> tuple[tuple[Words, ...], tuple[str, ...]]:
    """Les textes visibles d'un système d'axes, et les entrées de sa légende."""
    found: list[Words | None] = []
    for title in (ax.title, ax._left_title, ax._right_title):
        found.append(_words(title, "title"))
    if ax.axison:
        for axis in ax._axis_map.values():
            if axis.get_visible():
                found.append(_words(axis.label, "axis"))
                found.append(_ticks(axis))
    found += [_anchored(ax, text) for text in ax.texts if text.get_visible()]
    legend = ax.get_legend()
    entries: tuple[str, ...] = ()
    if legend is not None and legend.get_visible():
        texts = legend.get_texts()
        entries = tuple(t.get_text() for t in texts)
        found += [_words(t, "legend") for t in texts[:1]]
    return tuple(w for w in found if w is not None and w.text), entries


def _ticks(axis: Any) -> Words | None:
    """Un représentant des étiquettes de graduation, lu dans les réglages (les étiquettes ne sont pas créées)."""
    kept, name = axis._major_tick_kw, f"{axis.axis_name}tick"
    if not any(kept.get(k, True) for k in ("label1On", "label2On")):
        return None
    ticks = axis.__dict__.get("majorTicks")  # créées à la demande : on ne les demande pas
    if ticks:
        return Words(
            "graduations", "tick", float(ticks[0].label1.get_fontsize()), hexa(ticks[0].label1.get_color())
        )
    colour = kept.get("labelcolor", _DEFAULTS.get(f"{name}.labelcolor", "inherit"))
    if isinstance(colour, str) and colour == "inherit":
        colour = kept.get("color", _DEFAULTS.get(f"{name}.color", "black"))
    size = FontProperties(size=kept.get("labelsize", _DEFAULTS.get(f"{name}.labelsize", 10)))
    return Words("graduations", "tick", size.get_size_in_points(), hexa(colour))


def figure_words(fig: Any) -> tuple[Words, ...]:
    """Les textes posés sur la figure elle-même."""
    loose = [
        t
        for t in (*fig.texts, *(t for sub in getattr(fig, "subfigs", ()) for t in sub.texts))
        if t.get_visible()
    ]
    return tuple(w for t in loose if (w := _words(t, "figure")).text)
