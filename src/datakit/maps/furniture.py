"""Ce qui entoure une carte : légende, échelle, nord, histogramme, cercles de référence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.offsetbox import AnchoredOffsetbox, DrawingArea, TextArea, VPacker
from matplotlib.patches import Circle, Patch, Rectangle
from matplotlib.text import Text
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from pyproj import Proj, Transformer

from datakit.figtext import annotate
from datakit.maps.ramps import colours_for
from datakit.text import NNBSP, number, plural
from datakit.theme import figure, french_axis

MISSING = "donnée manquante"
SCALE_GID, CIRCLES_GID = "datakit:scale", "datakit:circles"
HATCH: dict[str, Any] = {"facecolor": "white", "hatch": "////", "edgecolor": "#8a8a88", "linewidth": 0.4}
EDGE = "#8a8a88"
FAR = 3_000_000  # mètres : au-delà, l'échelle change trop d'un bord à l'autre pour une barre
_INK = "#4a4a48"
_BARE: dict[str, Any] = {"frameon": False, "borderpad": 0}
_BESIDE: dict[str, Any] = {"loc": "upper left", "bbox_to_anchor": (1.02, 1.0), **_BARE}


def legend(ax: Any, made: Any, colours: Sequence[str], title: str, missing: int, histogram: bool) -> None:
    """La légende à droite de la carte, de la classe la plus haute à la plus basse, manques à la fin."""
    pairs = reversed(list(zip(made.labels, colours, strict=True)))
    handles = [Patch(facecolor=c, edgecolor=EDGE, linewidth=0.4, label=label) for label, c in pairs]
    if missing:
        handles.append(Patch(**HATCH, label=f"{MISSING} ({number(missing)})"))
    look = {"alignment": "left", "fontsize": 9.5, "handleheight": 1.1, "borderaxespad": 0, **_BESIDE}
    box = ax.legend(handles=handles, title=title, **look)
    box.get_title().set_fontweight("bold")
    if histogram and made.k:
        _small_histogram(ax, made, colours)


def nice_below(x: float) -> float:
    """Le plus grand nombre de la suite 1, 2, 5, 10, 20… qui ne dépasse pas `x`.

    >>> nice_below(37), nice_below(0.6)
    (20.0, 0.5)
    """
    power = 10.0 ** math.floor(math.log10(x) + 1e-12)
    return max(m * power for m in (1, 2, 5) if m * power <= x * (1 + 1e-12))


def _local_factors(ax: Any, crs: Any) -> tuple[float, float]:
    """Au centre de la carte : mètres dessinés par mètre au sol, et écart du nord en degrés."""
    x, y = (sum(lim) / 2 for lim in (ax.get_xlim(), ax.get_ylim()))
    lon, lat = Transformer.from_crs(crs, 4326, always_xy=True).transform(x, y)
    factors = Proj(crs).get_factors(lon, lat, errcheck=False)
    good = math.isfinite(factors.parallel_scale) and 0 < factors.parallel_scale < 1e6
    return (factors.parallel_scale, factors.meridian_convergence) if good else (1.0, 0.0)


def scale_bar(ax: Any, crs: Any) -> Any:
    """La barre d'échelle sous la carte ; rien si la carte est trop vaste pour en avoir une."""
    width = abs(ax.get_xlim()[1] - ax.get_xlim()[0])
    if crs is None or crs.is_geographic or width > FAR:
        return None
    stretch, _ = _local_factors(ax, crs)
    metres = nice_below(max(width / stretch / 4, 1))
    words = f"{number(metres / 1000)}{NNBSP}km" if metres >= 1000 else f"{number(metres)}{NNBSP}m"
    look = {"pad": 0.2, "sep": 3, "color": _INK, "fontproperties": FontProperties(size=8.5), **_BARE}
    spot = {"bbox_to_anchor": (0.0, -0.01), "bbox_transform": ax.transAxes}
    bar = AnchoredSizeBar(ax.transData, metres * stretch, words, "upper left", **look, **spot)
    bar.set_gid(SCALE_GID)
    ax.add_artist(bar)
    return bar


def north_arrow(ax: Any, crs: Any) -> None:
    """La flèche du nord, orientée selon la projection : à demander quand le nord n'est pas vers le haut."""
    _, convergence = _local_factors(ax, crs)
    angle = math.radians(90 + convergence)
    dx, dy = 0.07 * math.cos(angle), 0.07 * math.sin(angle)
    look = {"ha": "center", "va": "center", "color": _INK, "fontsize": 9, "xycoords": "axes fraction"}
    arrow = {"arrowstyle": "-|>", "color": _INK}
    ax.annotate("N", (0.97 + dx, 0.06 + dy), (0.97, 0.06), arrowprops=arrow, **look)


def circle_legend(ax: Any, known: Any, largest: float, title: str, missing: int) -> Any:
    """Trois cercles emboîtés de valeurs rondes, à la taille exacte de ceux de la carte (`largest` points)."""
    highest = float(known.max(initial=0.0))
    whole = bool((known % 1 == 0).all())  # des unités entières : pas de cercle « 0,2 » en légende
    first = nice_below(highest) if highest > 0 else 0.0
    values = [first, nice_below(first / 3), nice_below(first / 12)] if first else []
    radii = {v: largest * (v / highest) ** 0.5 for v in values if v >= 1 or not whole}
    largest = max(radii.values(), default=0)
    area = DrawingArea(2 * largest + 60, 2 * largest + 10, 0, 4)
    top = math.inf
    for value, radius in radii.items():
        area.add_artist(Circle((largest, radius), radius, facecolor="none", edgecolor=_INK, linewidth=0.9))
        height = min(2 * radius, top - 11)
        top = height
        area.add_artist(Line2D([largest, 2 * largest + 6], [2 * radius, height], color=EDGE, linewidth=0.6))
        area.add_artist(Text(2 * largest + 9, height, number(value), va="center", fontsize=9.5))
    parts: list[Any] = [TextArea(title, textprops={"fontweight": "bold", "fontsize": 10}), area]
    if missing:
        row = DrawingArea(175, 16, 0, 0)
        row.add_artist(Rectangle((0, 3), 18, 10, **HATCH))
        row.add_artist(Text(24, 8, f"{MISSING} ({number(missing)})", va="center", fontsize=9.5))
        parts.append(row)
    column = VPacker(children=parts, align="left", pad=0, sep=6)
    box = AnchoredOffsetbox(child=column, pad=0, bbox_transform=ax.transAxes, **_BESIDE)
    box.set_gid(CIRCLES_GID)
    ax.add_artist(box)
    return box


def _bars(ax: Any, made: Any, colours: Sequence[Any], bins: int) -> None:
    """L'histogramme : les classes en bandes de couleur, les valeurs en barres grises par-dessus."""
    for low, high, colour in zip(made.breaks, made.breaks[1:], colours, strict=False):
        ax.axvspan(low, high, facecolor=colour, linewidth=0, zorder=0)
        ax.axvline(low, color=EDGE, linewidth=0.7, zorder=1)
    ax.hist(made.values, bins=bins, color="#3b3b39", edgecolor="white", linewidth=0.4, zorder=2)
    if made.breaks[-1] > made.breaks[0]:
        ax.set_xlim(made.breaks[0], made.breaks[-1])


def _small_histogram(ax: Any, made: Any, colours: Sequence[Any]) -> None:
    """Un petit histogramme sous la légende : combien de territoires derrière chaque couleur."""
    small = ax.inset_axes((1.04, 0.06, 0.36, 0.2))
    _bars(small, made, colours, 26)
    ends = (made.breaks[0], made.breaks[-1])
    for label, side in zip(small.set_xticks(ends, map(number, ends)), ("left", "right"), strict=True):
        label.label1.set(fontsize=8, ha=side)
    small.set_yticks([])
    small.spines[:].set_visible(False)
    small.tick_params(length=0)


def histogram(made: Any, *, title: str, unit: str, source: str, date: str = "", ramp: Any = None) -> Any:
    """L'histogramme des valeurs et de ses classes, avec l'effectif de chacune. Renvoie une Figure."""
    fig, ax = figure(width=7.6, height=3.4)
    _bars(ax, made, colours_for(ramp or "sequential", made.k), 40)
    span = made.breaks[-1] - made.breaks[0]
    for low, high, count in zip(made.breaks, made.breaks[1:], made.counts, strict=False):
        if not span or (high - low) / span > 0.02:
            ax.text((low + high) / 2, 1.02, str(count), transform=ax.get_xaxis_transform(), ha="center")
    french_axis(ax.xaxis)
    french_axis(ax.yaxis)
    ax.yaxis.get_major_locator().set_params(integer=True)
    ax.set_xlabel(unit)
    ax.set_ylabel("nombre de territoires")
    words = f"{made.title}, {plural(made.k, 'classe')}, effectif de chacune au-dessus"
    return annotate(fig, title=title, subtitle=words, source=source, date=date)
