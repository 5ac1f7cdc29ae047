"""Les barres de couleurs d'une figure : à quelle carte elles vont, ce qui y est écrit."""

from collections.abc import Collection, Sequence
from typing import Any

from matplotlib.ticker import FuncFormatter

from figaudit.base.text import normalise
from figaudit.read.maps.drawn import DrawnLayer
from figaudit.read.maps.facts import Interval
from figaudit.read.maps.intervals import has_number, interval, thousands_sign
from figaudit.read.maps.words import says


def bars_of(fig: Any) -> list[Any]:
    """Les barres de couleurs de la figure."""
    bars = [getattr(ax, "_colorbar", None) for ax in fig.axes]
    return [bar for bar in bars if bar is not None]


def own_bars(ax: Any, panels: Collection[Any]) -> list[Any]:
    """Celles de cette carte, ou que plusieurs cartes se partagent."""
    bars = bars_of(ax.figure)
    if len(panels) < 2:
        return bars
    return [bar for bar in bars if _belongs(bar, ax)]


def _belongs(bar: Any, ax: Any) -> bool:
    owner = getattr(bar.mappable, "axes", None)
    parents = getattr(bar.ax, "_colorbar_info", {}).get("parents", [])
    if owner is ax or ax in parents:
        return True
    return owner is None and not parents


def bar_of(layer: DrawnLayer, bars: Sequence[Any]) -> Any:
    """La barre de cette couche, ou une barre faite à part, de la même palette ; `None` s'il n'y en a pas."""
    for bar in bars:
        if bar.mappable is layer.artist:
            return bar

    for bar in bars:
        made_apart = getattr(bar.mappable, "axes", None) is None
        if made_apart and (not layer.valued or bar.cmap == layer.artist.cmap):
            return bar
    return None


def bar_label(bar: Any) -> str:
    """Les mots d'une barre de couleurs."""
    words = [bar.ax.get_ylabel(), bar.ax.get_xlabel(), bar.ax.get_title()]
    return " ".join(word for word in words if word)


def is_numbered(bar: Any) -> bool:
    """La barre porte des nombres, ou des mots qui se rangent ; sinon, ce sont des catégories."""
    words = [normalise(word) for word in written_on(bar)]
    if not words:
        return True
    return any(has_number(word) or says("ordinal", word) for word in words)


def written_on(bar: Any) -> list[str]:
    """Les mots posés à la main le long d'une barre de couleurs ; aucun si ses graduations sont des nombres."""
    formatter = bar.long_axis.get_major_formatter()
    written = getattr(formatter, "seq", ())
    if isinstance(formatter, FuncFormatter):  # ce que `set_ticklabels` pose sur des graduations choisies
        places = getattr(bar.long_axis.get_major_locator(), "locs", ())
        written = [formatter(place, rank) for rank, place in enumerate(places)]
    return [str(word) for word in written if str(word).strip()]


def classes_on(bar: Any) -> tuple[Interval, ...]:
    """Les classes écrites le long d'une barre (« 4 – 7 », « 7 – 9 ») ; aucune si l'un de ces mots n'en est pas une."""
    words = written_on(bar)
    sign = thousands_sign(words, bar_label(bar))
    found = []
    for word in words:
        span = interval(word, sign)
        if span is None or span.low == span.high:
            return ()
        found.append(span)
    return tuple(found)
