"""Ce qu'une carte montre, lu sur ses artistes : couleurs, légende, cercles, textes, projection."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from matplotlib.collections import PatchCollection, PathCollection, PolyCollection
from matplotlib.colors import to_rgba_array
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar

from datakit import figtext
from datakit.colour import luminance, parse, to_hex
from datakit.maps.classify import as_numbers
from datakit.maps.draw import CIRCLES_GID
from datakit.text import normalise, parse_number

_NUMBER = r"[−-]?\d[\d\s]*(?:[.,]\d+)?"
_INTERVAL = re.compile(rf"^\s*([\[\](]?)\s*({_NUMBER})\s*(?:[;,–]|à|-|to)\s*({_NUMBER})\s*([\[\])]?)")
_CONTINUOUS = 20  # plus de couleurs que cela : un dégradé continu, pas des classes
RAINBOWS = {"jet", "rainbow", "gist_rainbow", "hsv", "nipy_spectral", "gist_ncar", "turbo", "prism"}


class Interval(NamedTuple):
    """Une classe de la légende : crochets compris, tels qu'ils sont écrits."""

    left: str
    low: float
    high: float
    right: str


@dataclass(frozen=True)
class MapFacts:
    """Les faits d'une carte ; `None` veut dire « n'a pas pu être lu »."""

    palette: tuple[str, ...]  # couleurs distinctes, de la valeur basse à la haute
    continuous: bool
    drawn: frozenset[str]  # couleurs posées sur au moins un territoire
    fills: tuple[str, ...] | None  # couleur de chaque valeur connue, alignée sur `values`
    values: np.ndarray | None  # valeurs connues
    missing: int | None  # territoires sans donnée
    missing_painted: bool  # les manquants ont reçu une couleur de classe
    labels: tuple[tuple[str, str], ...]  # (texte, couleur) de la légende
    cmap: str
    sizes: tuple[float, ...]
    gdf: Any
    crs: Any
    limits: tuple[float, float, float, float]
    text: figtext.FigText
    unit: str
    scale: bool
    kind: str
    column: str
    middle: float | None

    @property
    def painted(self) -> bool:
        """La carte porte des aplats de plusieurs couleurs."""
        return len(self.palette) > 1

    @property
    def intervals(self) -> list[Interval]:
        """Les classes de la légende que l'on a su lire, de la plus basse à la plus haute."""
        return sorted(filter(None, (interval(t) for t, _ in self.labels)), key=lambda i: (i.low, i.high))

    @property
    def words(self) -> str:
        """Tous les mots de la figure, sans casse ni accents."""
        return normalise(" ".join([*self.text.texts, self.unit, self.text.subtitle, self.text.title]))


def interval(text: str) -> Interval | None:
    """Lit « [10 ; 20[ », « 10 - 20 » ou « 10.00, 20.00 ».

    >>> interval("[1\u202f234 ; 2\u202f000,5[")
    Interval(left='[', low=1234.0, high=2000.5, right='[')
    """
    found = _INTERVAL.match(text)
    if not found:
        return None
    low, high = (parse_number(found[i].strip()).value for i in (2, 3))
    return Interval(found[1], low, high, found[4])


def map_axes(target: Any) -> list[Any]:
    """Les axes qui portent une carte : des polygones ou des cercles, hors barres de couleurs."""
    fig = getattr(target, "figure", None) or target
    axes = [target] if hasattr(target, "collections") else fig.axes
    return [ax for ax in axes if not hasattr(ax, "_colorbar") and (_polygons(ax) or _points(ax))]


def _polygons(ax: Any) -> list[Any]:
    return [c for c in ax.collections if isinstance(c, (PatchCollection, PolyCollection))]


def _points(ax: Any) -> list[Any]:
    return [c for c in ax.collections if isinstance(c, PathCollection) and len(np.asarray(c.get_offsets()))]


def _colours(collection: Any) -> list[str]:
    array, count = collection.get_array(), len(collection.get_paths())
    rgba = collection.get_facecolor() if array is None else collection.to_rgba(array)
    found = [to_hex(c) for c in np.atleast_2d(rgba).tolist()]
    return found * count if len(found) == 1 else found


def _key(points: np.ndarray) -> tuple[float, ...]:
    """De quoi reconnaître un contour : son rectangle englobant (le dessin change l'ordre des points)."""
    return (*points.min(axis=0)[:2].tolist(), *points.max(axis=0)[:2].tolist()) if len(points) else ()


def _drawn(ax: Any) -> tuple[dict[tuple[float, ...], str], Any]:
    """La couleur de chaque contour dessiné (vide s'il est hachuré), et la couche qui a une échelle de couleurs."""
    found: dict[tuple[float, ...], str] = {}
    scaled = None
    for layer in sorted(_polygons(ax), key=lambda c: c.get_zorder()):
        colours = [""] * len(layer.get_paths()) if layer.get_hatch() else _colours(layer)
        found.update(zip((_key(p.vertices) for p in layer.get_paths()), colours, strict=True))
        scaled = layer if layer.get_array() is not None else scaled
    return found, scaled


def _legend(ax: Any) -> tuple[tuple[tuple[str, str], ...], str]:
    box = ax.get_legend() or next(iter(ax.figure.legends), None)
    ours = [a for a in ax.artists if a.get_gid() == CIRCLES_GID]
    pairs = [(t.get_text(), "") for a in ours for t in a.findobj(lambda x: hasattr(x, "get_text"))]
    if box is None:
        return tuple(pairs), ""
    for handle, text in zip(box.legend_handles, box.get_texts(), strict=False):
        face = getattr(handle, "get_markerfacecolor", None) or handle.get_facecolor
        rgba = to_rgba_array(face())
        pairs.append((text.get_text(), to_hex(rgba[0, :3].tolist()) if len(rgba) else ""))
    return tuple(pairs), box.get_title().get_text()


def _ordered(fills: Sequence[str], values: np.ndarray | None, labels: Any) -> tuple[str, ...]:
    """Les couleurs distinctes, dans l'ordre des valeurs qu'elles portent, sinon de la légende."""
    distinct = list(dict.fromkeys(fills))
    if values is not None and len(values) == len(fills):
        array = np.array(fills)
        return tuple(sorted(distinct, key=lambda c: float(np.median(values[array == c]))))
    ranked = sorted((i.low, c) for t, c in labels if (i := interval(t)))
    return tuple(c for _, c in ranked) or tuple(distinct)


def _continuous(ax: Any, layer: Any) -> bool:
    """Un dégradé sans classes : une barre de couleurs, ou plus de valeurs que de classes possibles."""
    if layer is None or hasattr(layer.norm, "boundaries"):
        return False
    bar = any(hasattr(a, "_colorbar") for a in ax.figure.axes)
    return bar or len(np.unique(np.ravel(layer.get_array()))) > _CONTINUOUS


def read(ax: Any, gdf: Any, column: str | None, kind: str | None) -> tuple[MapFacts, list[str]]:
    """Lit une carte. Renvoie ses faits, et ce qui n'a pas pu être lu."""
    record = getattr(ax, "_datakit_map", {})
    shapes = gdf if gdf is not None else record.get("gdf")
    column = column or record.get("column") or ""
    drawn, layer = _drawn(ax)
    labels, legend_title = _legend(ax)
    fills, every, unread = _paired(drawn, shapes, column)
    finite = np.isfinite(every) if every is not None else np.full(len(fills), True)
    known = [c for c, ok in zip(fills, finite, strict=False) if ok and c]
    values = every[finite] if every is not None else None
    continuous = _continuous(ax, layer)
    palette = _ordered(known, values, labels)
    if continuous:
        palette = tuple(to_hex(c[:3].tolist()) for c in layer.get_cmap()(np.linspace(0, 1, 9)))
    text = figtext.read(ax)
    facts = MapFacts(
        palette=palette,
        continuous=continuous,
        drawn=frozenset(known),
        fills=tuple(known) if values is not None and len(known) == len(values) else None,
        values=values,
        missing=None if every is None else int((~finite).sum()),
        missing_painted=any(c in palette for c, ok in zip(fills, finite, strict=False) if not ok),
        labels=labels,
        cmap=layer.get_cmap().name if layer is not None else "",
        sizes=_sizes(ax),
        gdf=shapes,
        crs=record.get("crs") or getattr(shapes, "crs", None),
        limits=(ax.get_xlim()[0], ax.get_ylim()[0], ax.get_xlim()[1], ax.get_ylim()[1]),
        text=text,
        unit=text.unit or legend_title or _guessed_unit(ax, text.title),
        scale=_has_scale(ax),
        kind=kind or record.get("kind", ""),
        column=column,
        middle=record.get("middle"),
    )
    return facts, unread


def _paired(
    drawn: dict[tuple[float, ...], str], gdf: Any, column: str
) -> tuple[list[str], np.ndarray | None, list[str]]:
    """La couleur et la valeur de chaque ligne de la table ; à défaut, les seules couleurs dessinées."""
    colours = [c for c in drawn.values() if c]
    if gdf is None or column not in gdf.columns:
        asked = "les valeurs (donnez la table et la colonne\u00a0: audit_map(fig, contours, 'colonne'))"
        return colours, None, [asked]
    gdf = gdf[~(gdf.geometry.isna() | gdf.geometry.is_empty)]
    values = as_numbers(gdf[column])
    fills = [drawn.get(tuple(b), "") for b in gdf.bounds.to_numpy().tolist()]
    if any(fills) or not colours:
        return fills, values, []
    lost = "quelle couleur va à quelle ligne (les contours donnés ne sont pas ceux dessinés)"
    return colours, values, [lost]


def _sizes(ax: Any) -> tuple[float, ...]:
    found = max(_points(ax), key=lambda c: len(c.get_offsets()), default=None)
    return () if found is None else tuple(found.get_sizes().tolist())


def _guessed_unit(ax: Any, title: str) -> str:
    """L'unité d'une carte ordinaire : le nom de sa barre de couleurs, ou la parenthèse finale du titre."""
    bars = [a.get_ylabel() or a.get_xlabel() for a in ax.figure.axes if hasattr(a, "_colorbar")]
    found = re.search(r"\(([^()]+)\)\s*$", title)
    return next(filter(None, bars), "") or (found[1] if found else "")


def _has_scale(ax: Any) -> bool:
    bar = any(isinstance(artist, AnchoredSizeBar) for artist in ax.artists)
    return bar or any(re.fullmatch(r"\s*\d[\d\s]*\s?k?m\s*", t.get_text()) for t in ax.texts)


def turns(palette: Sequence[str]) -> int:
    """Combien de fois la luminance change de sens le long de la palette."""
    steps = [b - a for a, b in pairwise(map(luminance, palette)) if abs(b - a) > 0.004]
    return sum((a > 0) != (b > 0) for a, b in pairwise(steps))


def _hue(colour: str) -> tuple[float, float]:
    hue, saturation, _ = colorsys.rgb_to_hsv(*parse(colour))
    return hue * 360, saturation


def rainbow(palette: Sequence[str], cmap: str = "") -> bool:
    """Au moins quatre teintes franches, sans ordre de clarté ni milieu pâle."""
    if cmap in RAINBOWS:
        return True
    sectors = {round(h / 60) % 6 for h, s in map(_hue, palette) if s > 0.4}
    pale = _hue(max(palette, key=luminance, default="#ffffff"))[1] <= 0.4
    return len(sectors) >= 4 and turns(palette) > 0 and not pale


def diverging(palette: Sequence[str], cmap: str = "") -> bool:
    """Un seul retournement de clarté, et deux extrémités de teintes différentes."""
    if len(palette) < 3 or turns(palette) != 1 or rainbow(palette, cmap):
        return False
    gap = abs(_hue(palette[0])[0] - _hue(palette[-1])[0])
    return min(gap, 360 - gap) > 50
