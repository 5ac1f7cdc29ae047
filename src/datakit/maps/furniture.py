"""Ce qui entoure une carte : légende, échelle, nord, histogramme, cercles de référence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from datakit.text import NNBSP, number, plural

MISSING = "donnée manquante"
SCALE_GID, CIRCLES_GID = "datakit:scale", "datakit:circles"
HATCH: dict[str, Any] = {"facecolor": "white", "hatch": "////", "edgecolor": "#8a8a88", "linewidth": 0.4}
EDGE = "#8a8a88"
FAR = 3_000_000  # mètres : au-delà, l'échelle change trop d'un bord à l'autre pour une barre
_INK = "#4a4a48"


def legend(ax: Any, entries: Sequence[tuple[str, Any]], title: str, missing: int = 0) -> Any:
    """La légende à droite de la carte, de la classe la plus haute à la plus basse, manques à la fin."""
    from matplotlib.patches import Patch

    handles = [Patch(facecolor=c, edgecolor=EDGE, linewidth=0.4, label=label) for label, c in entries]
    handles.reverse()
    if missing:
        handles.append(Patch(**HATCH, label=f"{MISSING} ({number(missing)})"))
    box = ax.legend(
        handles=handles,
        title=title,
        loc="upper left",
        bbox_to_anchor=(1.02, 1.0),
        frameon=False,
        alignment="left",
        fontsize=9.5,
        handleheight=1.1,
        borderpad=0,
        borderaxespad=0,
    )
    box.get_title().set_fontweight("bold")
    return box


def nice_below(x: float) -> float:
    """Le plus grand nombre de la suite 1, 2, 5, 10, 20… qui ne dépasse pas `x`.

    >>> nice_below(37), nice_below(0.6)
    (20.0, 0.5)
    """
    power = 10.0 ** math.floor(math.log10(x) + 1e-12)
    return max(m * power for m in (1, 2, 5) if m * power <= x * (1 + 1e-12))


def _local_factors(ax: Any, crs: Any) -> tuple[float, float]:
    """Au centre de la carte : mètres dessinés par mètre au sol, et écart du nord en degrés."""
    from pyproj import Proj, Transformer

    x, y = (sum(lim) / 2 for lim in (ax.get_xlim(), ax.get_ylim()))
    lon, lat = Transformer.from_crs(crs, 4326, always_xy=True).transform(x, y)
    factors = Proj(crs).get_factors(lon, lat, errcheck=False)
    good = math.isfinite(factors.parallel_scale) and 0 < factors.parallel_scale < 1e6
    return (factors.parallel_scale, factors.meridian_convergence) if good else (1.0, 0.0)


def scale_bar(ax: Any, crs: Any) -> Any:
    """La barre d'échelle sous la carte ; rien si la carte est trop vaste pour en avoir une."""
    from matplotlib.font_manager import FontProperties
    from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar

    width = abs(ax.get_xlim()[1] - ax.get_xlim()[0])
    if crs is None or crs.is_geographic or width > FAR:
        return None
    stretch, _ = _local_factors(ax, crs)
    metres = nice_below(max(width / stretch / 4, 1))
    words = f"{number(metres / 1000)}{NNBSP}km" if metres >= 1000 else f"{number(metres)}{NNBSP}m"
    bar = AnchoredSizeBar(
        ax.transData,
        metres * stretch,
        words,
        loc="upper left",
        pad=0.2,
        sep=3,
        borderpad=0,
        frameon=False,
        color=_INK,
        size_vertical=0,
        fontproperties=FontProperties(size=8.5),
        bbox_to_anchor=(0.0, -0.01),
        bbox_transform=ax.transAxes,
    )
    bar.set_gid(SCALE_GID)
    ax.add_artist(bar)
    return bar


def north_arrow(ax: Any, crs: Any) -> None:
    """La flèche du nord, orientée selon la projection : à demander quand le nord n'est pas vers le haut."""
    _, convergence = _local_factors(ax, crs)
    angle = math.radians(90 + convergence)
    dx, dy = 0.07 * math.cos(angle), 0.07 * math.sin(angle)
    ax.annotate(
        "N",
        xy=(0.97 + dx, 0.06 + dy),
        xytext=(0.97, 0.06),
        xycoords="axes fraction",
        ha="center",
        va="center",
        color=_INK,
        fontsize=9,
        arrowprops={"arrowstyle": "-|>", "color": _INK},
    )


def circle_legend(ax: Any, values: Sequence[float], radii: Sequence[float], title: str, missing: int) -> Any:
    """Des cercles emboîtés, posés sur la même base, à la taille exacte de ceux de la carte (en points)."""
    from matplotlib.lines import Line2D
    from matplotlib.offsetbox import AnchoredOffsetbox, DrawingArea, TextArea, VPacker
    from matplotlib.patches import Circle, Rectangle
    from matplotlib.text import Text

    largest = max(radii, default=0)
    area = DrawingArea(2 * largest + 60, 2 * largest + 10, 0, 4)
    top = math.inf
    for value, radius in zip(values, radii, strict=True):
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
    box = AnchoredOffsetbox(
        "upper left",
        child=VPacker(children=parts, align="left", pad=0, sep=6),
        frameon=False,
        pad=0,
        borderpad=0,
        bbox_to_anchor=(1.02, 1.0),
        bbox_transform=ax.transAxes,
    )
    box.set_gid(CIRCLES_GID)
    ax.add_artist(box)
    return box


def _bars(ax: Any, made: Any, colours: Sequence[Any], bins: int) -> None:
    """L'histogramme : les classes en bandes de couleur, les valeurs en barres grises par-dessus."""
    for low, high, colour in zip(made.breaks, made.breaks[1:], colours, strict=False):
        ax.axvspan(low, high, ymax=1, facecolor=colour, alpha=0.9, linewidth=0, zorder=0)
        ax.axvline(low, color=EDGE, linewidth=0.7, zorder=1)
    ax.hist(made.values, bins=bins, color="#3b3b39", edgecolor="white", linewidth=0.4, zorder=2)
    if made.breaks[-1] > made.breaks[0]:
        ax.set_xlim(made.breaks[0], made.breaks[-1])


def histogram_legend(ax: Any, made: Any, colours: Sequence[Any]) -> Any:
    """Un petit histogramme sous la légende : combien de territoires derrière chaque couleur."""
    from matplotlib.offsetbox import AnchoredOffsetbox, DrawingArea
    from matplotlib.patches import Rectangle
    from matplotlib.text import Text

    wide, tall = 130.0, 60.0
    area = DrawingArea(wide + 20, tall + 14, 0, 14)
    low, high = made.breaks[0], made.breaks[-1]
    span = (high - low) or 1.0
    spots = [wide * (b - low) / span for b in made.breaks]
    for a, b, colour in zip(spots, spots[1:], colours, strict=False):
        area.add_artist(Rectangle((a, 0), b - a, tall, facecolor=colour, linewidth=0))
    counts, edges = np.histogram(made.values, bins=26, range=(low, low + span))
    for n, a in zip(counts, edges, strict=False):
        height = tall * n / max(counts.max(), 1)
        area.add_artist(Rectangle((wide * (a - low) / span, 0), wide / 26 - 0.6, height, facecolor="#3b3b39"))
    area.add_artist(Text(0, -11, number(low), fontsize=8, color=_INK))
    area.add_artist(Text(wide, -11, number(high), fontsize=8, color=_INK, ha="right"))
    box = AnchoredOffsetbox(
        "lower left",
        child=area,
        frameon=False,
        pad=0,
        borderpad=0,
        bbox_to_anchor=(1.02, 0.0),
        bbox_transform=ax.transAxes,
    )
    ax.add_artist(box)
    return box


def histogram(made: Any, *, title: str, unit: str, source: str, date: str = "", ramp: Any = None) -> Any:
    """L'histogramme des valeurs et de ses classes, avec l'effectif de chacune. Renvoie une Figure."""
    from datakit.figtext import annotate
    from datakit.maps.ramps import colours_for
    from datakit.theme import figure, french_axis

    fig, ax = figure(width=7.6, height=3.4)
    _bars(ax, made, colours_for(ramp or "sequential", made.k), 40)
    for low, high, count in zip(made.breaks, made.breaks[1:], made.counts, strict=False):
        if made.breaks[-1] == made.breaks[0] or (high - low) / (made.breaks[-1] - made.breaks[0]) > 0.02:
            ax.text((low + high) / 2, 1.02, str(count), transform=ax.get_xaxis_transform(), ha="center")
    french_axis(ax.xaxis)
    french_axis(ax.yaxis)
    ax.yaxis.get_major_locator().set_params(integer=True)
    ax.set_xlabel(unit)
    ax.set_ylabel("nombre de territoires")
    words = f"{made.title}, {plural(made.k, 'classe')}, effectif de chacune au-dessus"
    return annotate(fig, title=title, subtitle=words, source=source, date=date)


def hatched(gdf: Any, ax: Any) -> None:
    """Dessine les territoires sans donnée : ils existent, on ne sait pas."""
    gdf.plot(ax=ax, zorder=1, **HATCH)


def tidy(ax: Any) -> None:
    """Ôte les axes : sur une carte, les graduations en mètres ne disent rien à personne."""
    ax.set_axis_off()
    ax.set_aspect("equal")
    ax.margins(0.01)


def fit_size(bounds: np.ndarray) -> tuple[float, float]:
    """Les dimensions de la figure (pouces) qui vont à l'étendue de la carte."""
    width, height = bounds[2] - bounds[0], bounds[3] - bounds[1]
    tall = 5.2 * (height / width if width else 1)
    return 7.6, float(min(7.5, max(3.2, tall + 1.4)))
