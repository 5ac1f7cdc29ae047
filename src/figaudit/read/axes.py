"""Lire un axe : bornes, échelle, graduations, et ce que couvrent les repères et les bandes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from copy import copy
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from matplotlib import ticker
from matplotlib.category import StrCategoryFormatter
from matplotlib.dates import AutoDateFormatter, AutoDateLocator

from figaudit.read.artists import children
from figaudit.read.drawn import Words
from figaudit.read.panel import AxisFacts
from figaudit.read.scale import Linear, scale_of
from figaudit.read.values import EMPTY, Array, same

# Plus de graduations que cela ne tiennent pas sur un axe : matplotlib les a mal comptées.
_MOST_TICKS = 200
# À moins de trois, des mots sous le cadre peuvent être des remarques.
_FEWEST_LETTERED = 3
# Ce que valent, en jours, les périodes de pandas : année, trimestre, mois, semaine, jour ouvré, heure, minute, seconde.
_PERIODS = {
    **dict.fromkeys(("Y", "YE", "A", "YS"), 365.2425),
    **dict.fromkeys(("Q", "QE", "QS"), 91.310625),
    **dict.fromkeys(("M", "ME", "MS"), 30.436875),
    "W": 7.0,
    "B": 1.4,
    **dict.fromkeys(("H", "h"), 1 / 24),
    **dict.fromkeys(("T", "min"), 1 / 1440),
    **dict.fromkeys(("S", "s"), 1 / 86400),
}
_SPELT = ticker.FuncFormatter | ticker.PercentFormatter | ticker.StrMethodFormatter
# Ce que matplotlib pose de lui-même : où sont les graduations, et ce qu'elles écrivent.
_AUTOMATIC = {
    (ticker.AutoLocator, ticker.ScalarFormatter),
    (AutoDateLocator, AutoDateFormatter),
}
_LABELLED = {"x": ("labelbottom", "labeltop"), "y": ("labelleft", "labelright")}


class _Ticks(NamedTuple):
    """Les graduations d'un axe, si elles disent quelque chose ; `written` : leurs étiquettes ont été écrites à la main."""

    places: Array = EMPTY
    labels: tuple[str, ...] = ()
    written: bool = False
    automatic: bool = False  # celles que matplotlib choisira : il y en aura, et aucune règle ne demande où


def read_axis(ax: Any, name: str) -> AxisFacts:
    """L'axe « x » ou « y » d'un système d'axes."""
    axis = ax._axis_map[name]
    bounds = ax.get_xlim() if name == "x" else ax.get_ylim()
    lo, hi = float(bounds[0]), float(bounds[1])
    low, high = min(lo, hi), max(lo, hi)

    kind = _kind(axis)
    ticks = _ticks(axis, kind, low, high)
    spacing = scale_of(axis.get_transform(), low, high, ticks.places)
    return AxisFacts(
        name=name,
        lo=lo,
        hi=hi,
        scale="linear" if isinstance(spacing, Linear) else axis.get_scale(),
        kind=kind,
        label=axis.get_label_text() if axis.get_visible() else "",
        auto=bool(axis._get_autoscale_on()),
        visible=_ticks_are_seen(ax, name, ticks),
        ticks=ticks.places,
        labels=ticks.labels,
        written=ticks.written,
        spacing=spacing,
        unit_days=_unit_days(axis) if kind == "date" else 1.0,
    )


def _kind(axis: Any) -> str:
    """Ce que porte un axe : des catégories, des dates, ou des nombres."""
    # avant matplotlib 3.10, un axe n'a pas de fonction pour le dire
    held = axis.get_converter() if hasattr(axis, "get_converter") else axis.converter
    converter = type(held).__name__ if axis.have_units() or held else ""
    if "StrCategory" in converter:
        return "category"

    names = converter + type(axis.get_major_formatter()).__name__ + type(axis.get_major_locator()).__name__
    if any(word in names for word in ("Date", "Period", "TimeSeries")):
        return "date"
    return "number"


def _unit_days(axis: Any) -> float:
    """Combien de jours vaut une unité d'un axe de dates : pandas y range des périodes par leur numéro depuis 1970."""
    formatter = axis.get_major_formatter()
    if "TimeSeries" not in type(formatter).__name__:
        return 1.0
    freq = str(getattr(getattr(formatter, "freq", None), "freqstr", getattr(formatter, "freq", "")))
    written = freq.lstrip("0123456789").split("-")[0]
    return _PERIODS.get(written, 1.0)


def _ticks_are_seen(ax: Any, name: str, ticks: _Ticks) -> bool:
    """Vrai si des étiquettes de graduation se lisent sur cet axe."""
    axis = ax._axis_map[name]
    if not axis.get_visible() or not ax.axison:
        return False
    if not ticks.places.size and not ticks.automatic:
        return False
    sides = axis.get_tick_params()
    if not any(sides.get(side, True) for side in _LABELLED[name]):
        return False
    return not ticks.labels or any(ticks.labels)


def _ticks(axis: Any, kind: str, low: float, high: float) -> _Ticks:
    """Les graduations d'un axe, de la plus sûre des façons de les lire à la plus générale."""
    formatter = axis.get_major_formatter()
    categories = getattr(axis.units, "_mapping", None)
    if kind == "category" and categories and isinstance(formatter, StrCategoryFormatter):
        return _Ticks(np.array(list(categories.values()), float), tuple(map(str, categories)), True)

    table = _table_of(formatter)
    if table is not None:
        return _Ticks(np.array(list(table), float), tuple(map(_text_of, table.values())), True)

    if _are_automatic(axis, formatter) and np.isfinite([low, high]).all():
        return _Ticks(automatic=True)
    try:
        places = np.asarray(axis.get_majorticklocs(), float)
    except Exception:
        return _Ticks()

    if isinstance(formatter, ticker.FixedFormatter):
        labels = tuple(map(str, formatter.seq))
        return _Ticks(places[: len(labels)], labels[: places.size], bool(places.size))
    if isinstance(formatter, ticker.NullFormatter):
        return _Ticks()

    margin = (high - low) * 1e-6  # une graduation posée sur le bord y reste, à l'arrondi près
    inside = (places >= low - margin) & (places <= high + margin)
    places = places[inside][:_MOST_TICKS]
    return _Ticks(places, _spelt(axis, formatter, places))


def _are_automatic(axis: Any, formatter: Any) -> bool:
    """Vrai si matplotlib choisit les graduations, et les écrit comme d'ordinaire ; les calculer coûterait le dixième d'une relecture."""
    if axis.get_scale() == "log":
        return False  # des nombres ordinaires y sont une forme choisie
    return (type(axis.get_major_locator()), type(formatter)) in _AUTOMATIC


def _table_of(formatter: Any) -> Any:
    """La table « position : étiquette » qu'une bibliothèque a donnée à l'axe ; None s'il n'y en a pas."""
    function = getattr(formatter, "func", None)
    if not isinstance(function, partial):
        return None
    if getattr(function.func, "__name__", "") != "_format_with_dict":
        return None
    return function.args[0]


def _text_of(label: Any) -> str:
    return str(label.get_text() if hasattr(label, "get_text") else label)


def _spelt(axis: Any, formatter: Any, places: Array) -> tuple[str, ...]:
    """Ce qu'écrit une graduation dont la forme a été choisie ; rien pour les nombres ordinaires de matplotlib."""
    plain_on_log = isinstance(formatter, ticker.ScalarFormatter) and axis.get_scale() == "log"
    if plain_on_log or isinstance(formatter, _SPELT):
        with suppress(Exception):
            return tuple(map(str, copy(formatter).format_ticks(places.tolist())))
    return ()


def lettered(x: AxisFacts, y: AxisFacts, words: Sequence[Words]) -> AxisFacts:
    """L'axe horizontal ; s'il n'a pas de graduations, avec les étiquettes écrites à la main sous le cadre."""
    if x.visible:
        return x

    below = []
    for word in words:
        if word.role == "text" and np.isfinite(word.x) and not y.low <= word.y <= y.high:
            below.append(word)
    if len(below) < _FEWEST_LETTERED or not same(np.array([word.y for word in below]), 1e-6):
        return x

    spots = np.array([word.x for word in below])
    labels = tuple(word.text for word in below)
    return x._replace(ticks=spots, labels=labels, written=True, visible=True)


def bands_along(ax: Any, name: str) -> list[tuple[float, float]]:
    """Ce que couvrent, sur un axe, les repères et les bandes tracés d'un bord à l'autre (`axhline`, `axvspan`)."""
    across = ax.get_xaxis_transform if name == "x" else ax.get_yaxis_transform
    placed = across(which="grid")
    side = 0 if name == "x" else 1

    found = []
    for line in children(ax).lines:
        if line.get_transform() == placed and line.get_visible():
            found.append(line.get_xydata()[:, side])
    for shape in children(ax).patches:
        if shape.get_data_transform() == placed and shape.get_visible():
            corners = shape.get_patch_transform().transform(shape.get_path().vertices)
            found.append(corners[:, side])
    return [(float(spots.min()), float(spots.max())) for spots in found]
