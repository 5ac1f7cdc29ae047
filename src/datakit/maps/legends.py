"""Les légendes d'une carte : celle des classes, son petit histogramme, et celle des cercles."""

import math
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.offsetbox import AnchoredOffsetbox, DrawingArea, TextArea, VPacker
from matplotlib.patches import Circle, Patch, Rectangle
from matplotlib.text import Text

from datakit.maps.classify import Classes
from datakit.maps.look import BESIDE, DOTS, EDGE, HATCH, INK, MISSING
from datakit.maps.scale import nice_below
from figaudit.base.declared import CIRCLES_GID
from figaudit.base.text import number

LINE = 11  # points entre deux nombres de la légende des cercles : ils ne se touchent pas
WHOLE = 100  # à partir de là, des décimales au bout d'un axe encombrent sans rien dire
_BINS = 26  # barres du petit histogramme
_STRIP = 0.28  # hauteur de la bande des classes, en part de la plus haute barre


def legend(
    ax: Any,
    made: Classes,
    colours: Sequence[str],
    title: str,
    missing: int,
    histogram: bool,
    dotted: Collection[int] = (),
) -> None:
    """La légende à droite de la carte, de la classe la plus haute à la plus basse, manques à la fin.

    `dotted` : les rangs des classes à points blancs, comme sur la carte.
    """
    handles = []
    for rank in reversed(range(made.k)):
        look = DOTS if rank in dotted else {"edgecolor": EDGE, "linewidth": 0.4}
        handles.append(Patch(facecolor=colours[rank], label=made.labels[rank], **look))
    if missing:
        handles.append(Patch(**HATCH, label=_missing(missing)))

    box = ax.legend(
        handles=handles,
        title=title,
        alignment="left",
        fontsize=9.5,
        handleheight=1.1,
        borderaxespad=0,
        **BESIDE,
    )
    box.get_title().set_fontweight("bold")
    if histogram and made.k:
        _small_histogram(ax, made, colours)


def _missing(count: int) -> str:
    return f"{MISSING} ({number(count)})"


def _small_histogram(ax: Any, made: Classes, colours: Sequence[str]) -> None:
    """Un petit histogramme sous la légende : les valeurs en barres grises, les classes en une bande de couleur à leur pied."""
    small = ax.inset_axes((1.04, 0.04, 0.42, 0.32))
    counts, _, _ = small.hist(made.values, bins=_BINS, color=INK, edgecolor="white", linewidth=0.4)
    foot = _STRIP * counts.max()
    for low, high, colour in zip(made.breaks, made.breaks[1:], colours, strict=False):
        small.bar(low, -foot, high - low, align="edge", color=colour, edgecolor=EDGE, linewidth=0.5)
    small.set_ylim(-foot, 1.05 * counts.max())

    lowest = made.breaks[0]
    highest = made.breaks[-1]
    if highest > lowest:
        small.set_xlim(lowest, highest)
    ends = [_short(lowest, highest), _short(highest, highest)]
    left, right = small.set_xticks([lowest, highest], ends)
    left.label1.set(fontsize=9, ha="left")
    right.label1.set(fontsize=9, ha="right")
    small.set_yticks([])
    small.spines[:].set_visible(False)
    small.tick_params(length=0)
    small.set_title("combien de territoires", fontsize=9, loc="left")


def _short(value: float, highest: float) -> str:
    """Un bout d’axe, arrondi comme les bornes de la légende quand il va jusqu’à cent ou plus."""
    if highest >= WHOLE:
        return number(value, 0)
    return number(value)


class CircleLegend(AnchoredOffsetbox):
    """Trois cercles emboîtés de valeurs rondes, à la taille exacte de ceux de la carte."""

    def __init__(self, ax: Any, radii: dict[float, float], title: str, missing: int) -> None:
        self.radii = radii
        self.title = title
        self.missing = missing
        super().__init__(child=self._drawn(), pad=0, bbox_transform=ax.transAxes, **BESIDE)
        self.set_gid(CIRCLES_GID)

    def shrink(self, ratio: float) -> None:
        """Suit une carte dont les cercles rétrécissent : leurs rayons sont multipliés par `ratio`."""
        self.radii = {value: radius * ratio for value, radius in self.radii.items()}
        drawn = self._drawn()
        figure = self.get_figure()
        if figure is not None:
            drawn.set_figure(figure)
        self.set_child(drawn)

    def _drawn(self) -> VPacker:
        heading = TextArea(self.title, textprops={"fontweight": "bold", "fontsize": 10})
        parts: list[Any] = [heading, _nested_circles(self.radii)]
        if self.missing:
            parts.append(_missing_row(self.missing))
        return VPacker(children=parts, align="left", pad=0, sep=6)


def circle_legend(ax: Any, values: np.ndarray, largest: float, title: str) -> None:
    """La légende des cercles, à droite de la carte ; le plus grand y a `largest` points de rayon."""
    missing = int(np.isnan(values).sum())
    ax.add_artist(CircleLegend(ax, _radii(values, largest), title, missing))


def _radii(values: np.ndarray, largest: float) -> dict[float, float]:
    """La plus grande valeur, puis deux valeurs rondes, et leur rayon."""
    known = values[~np.isnan(values)]
    highest = float(known.max(initial=0.0))
    if highest <= 0:
        return {}

    whole = bool((known % 1 == 0).all())
    radii = {highest: largest}
    top = 2 * largest
    for share in (1 / 4, 1 / 16):
        lower = min(share, _share_below(top, largest))
        value = nice_below(highest * lower) if lower > 0 else 0.0
        if not value or (value < 1 and whole):  # des unités entières : pas de cercle « 0,2 » en légende
            break
        radii[value] = largest * (value / highest) ** 0.5
        top = 2 * radii[value]
    return radii


def _share_below(top: float, largest: float) -> float:
    """La part du plus grand cercle dont le sommet est une ligne sous `top` : leurs deux nombres se lisent à leur hauteur."""
    return max(0.0, (top - LINE) / (2 * largest)) ** 2


def _nested_circles(radii: dict[float, float]) -> DrawingArea:
    """Les cercles posés au même endroit, chacun relié à son nombre ; sans celui dont le nombre toucherait un autre."""
    largest = max(radii.values(), default=0)
    area = DrawingArea(2 * largest + 60, 2 * largest + 10, 0, 4)
    above = math.inf
    for value, radius in radii.items():
        top = 2 * radius
        if top > above - LINE:
            continue
        area.add_artist(Circle((largest, radius), radius, facecolor="none", edgecolor=INK, linewidth=0.9))
        area.add_artist(Line2D([largest, 2 * largest + 6], [top, top], color=EDGE, linewidth=0.6))
        area.add_artist(Text(2 * largest + 9, top, number(value), va="center", fontsize=9.5))
        above = top
    return area


def _missing_row(count: int) -> DrawingArea:
    row = DrawingArea(175, 16, 0, 0)
    row.add_artist(Rectangle((0, 3), 18, 10, **HATCH))
    row.add_artist(Text(24, 8, _missing(count), va="center", fontsize=9.5))
    return row
