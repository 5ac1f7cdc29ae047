"""Ce qui est dessiné sur une figure libre : ses barres, leurs longueurs et leurs noms ; ses courbes."""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from figaudit.base.text import normalise

#: Deux points ne font qu’un repère : une courbe en a davantage.
_FEW_POINTS = 2


def is_drawn(fig: Any) -> bool:
    """Vrai si l’un des axes de la figure porte une image ou des données."""
    return any(_has_drawing(ax) for ax in fig.axes)


def _has_drawing(ax: Any) -> bool:
    """Vrai si l’axe porte une image, ou des données (un axe vide a des bornes à l’envers)."""
    return bool(ax.images) or ax.dataLim.x0 <= ax.dataLim.x1


def bar_rows(ax: Any) -> list[Any]:
    """Les rangées de barres d’un axe."""
    return [one for one in ax.containers if hasattr(one, "datavalues")]


def lengths_of_bars(fig: Any) -> list[float]:
    """La longueur des barres d’une figure, de la plus courte à la plus longue."""
    return sorted(lengths_drawn(fig))


def lengths_drawn(fig: Any) -> list[float]:
    """La longueur des barres d’une figure, dans l’ordre où elles sont dessinées."""
    return lengths(rows_drawn(fig))


def rows_drawn(fig: Any) -> list[Any]:
    """Les rangées de barres d’une figure, dans l’ordre où elles sont dessinées."""
    rows = []
    for ax in fig.axes:
        rows += bar_rows(ax)
    return rows


def lengths(rows: Sequence[Any]) -> list[float]:
    lengths = []
    for row in rows:
        lengths += [float(value) for value in row.datavalues]
    return lengths


def marks_across(fig: Any, upright: bool) -> list[float]:
    """Où passent les repères droits d’une figure, en travers de ses barres : `axvline` si elles sont couchées, sinon `axhline`."""
    found = []
    for ax in fig.axes:
        for line in ax.lines:
            places = numbers(line.get_ydata() if upright else line.get_xdata())
            if len(places) > 1 and np.ptp(places) == 0:
                found.append(float(places[0]))
    return found


def curves_told(fig: Any, plain_title: str) -> dict[str, pd.Series]:
    """Les courbes que le titre nomme ; toutes celles qui ont un nom, s’il n’en nomme aucune."""
    curves = _named_curves(fig)
    told = {name: heights for name, heights in curves.items() if _is_named(name, plain_title)}
    return told or curves


def _named_curves(fig: Any) -> dict[str, pd.Series]:
    """Les courbes qui portent un nom, et leurs hauteurs connues, rangées par année ; rien de leurs repères."""
    curves = {}
    for ax in fig.axes:
        for line in ax.lines:
            name = str(line.get_label())
            across, heights = line.get_xdata(), line.get_ydata()
            if name.startswith("_") or len(across) <= _FEW_POINTS:
                continue
            try:
                curve = pd.Series(np.asarray(heights, float), np.asarray(across, float)).dropna()
            except (TypeError, ValueError):  # un axe de mots
                continue
            if len(curve):
                curves[name] = curve.sort_index()
    return curves


def _is_named(name: str, plain_title: str) -> bool:
    return re.search(rf"\b{re.escape(normalise(name))}\b", plain_title) is not None


def numbers(values: Any) -> Any:
    """Les hauteurs d’une courbe, sans ses trous ; rien d’un axe de mots."""
    try:
        heights = np.asarray(values, float)
    except (TypeError, ValueError):
        return []
    return heights[np.isfinite(heights)]


def names_of_bars(fig: Any) -> list[str]:
    """Les noms écrits au pied des barres, sans accents ni majuscules."""
    names = []
    for ax in fig.axes:
        for row in bar_rows(ax):
            along = ax.yaxis if row.orientation == "horizontal" else ax.xaxis
            names += [normalise(label.get_text()) for label in along.get_ticklabels()]
    return names


def lengths_by_name(fig: Any) -> dict[str, float]:
    """Chaque barre sous le nom écrit à son pied, sans accents ni majuscules ; rien si un nom en porte plusieurs."""
    lengths = lengths_drawn(fig)
    names = names_of_bars(fig)
    if len(names) != len(lengths) or len(set(names)) != len(names):
        return {}
    return dict(zip(names, lengths, strict=True))
