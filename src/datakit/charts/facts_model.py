"""Ce que l'on retient d'une figure : des valeurs figées, sans aucun objet de matplotlib."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from datakit.figtext import FigText

Array = NDArray[np.float64]
EMPTY: Array = np.empty(0)


def same(values: Array, tolerance: float = 1e-9) -> bool:
    """Vrai si toutes les valeurs sont égales, à l'arrondi près."""
    spread = float(np.ptp(values)) if values.size else 0.0
    return spread <= tolerance + 1e-9 * float(np.abs(values).max(initial=0))


@dataclass(frozen=True, eq=False)
class AxisFacts:
    """Un axe : bornes (`lo` > `hi` s'il est retourné), échelle, graduations, ce qui y est écrit."""

    name: str
    lo: float = 0.0
    hi: float = 1.0
    scale: str = "linear"
    kind: str = "number"  # number, date, category
    label: str = ""
    auto: bool = True  # bornes choisies par matplotlib
    visible: bool = True  # des étiquettes de graduation se lisent
    ticks: Array = field(default_factory=lambda: EMPTY)
    labels: tuple[str, ...] = ()
    written: bool = False  # étiquettes écrites à la main
    warp: Callable[[Any], Any] = field(default=lambda v: v, repr=False)

    @property
    def inverted(self) -> bool:
        return self.lo > self.hi

    @property
    def low(self) -> float:
        return min(self.lo, self.hi)

    @property
    def high(self) -> float:
        return max(self.lo, self.hi)

    @property
    def span(self) -> float:
        return self.high - self.low

    @property
    def nominal(self) -> bool:
        """Vrai si l'axe porte des noms (catégories, ou étiquettes écrites qui ne sont pas des nombres)."""
        return self.kind == "category" or self.written

    def fraction(self, values: Any) -> Array:
        """Place des valeurs sur l'axe, de 0 à 1, dans son échelle (logarithmique, etc.)."""
        low, high = (float(self.warp(np.array([v]))[0]) for v in (self.low, self.high))
        return (np.asarray(self.warp(np.asarray(values, float)), float) - low) / ((high - low) or 1.0)

    def name_at(self, position: float, reach: float = 0.45) -> str:
        """L'étiquette écrite au plus près d'une position, ou rien."""
        if not self.labels:
            return ""
        nearest = int(np.argmin(np.abs(self.ticks - position)))
        return self.labels[nearest] if abs(self.ticks[nearest] - position) <= reach else ""


@dataclass(frozen=True, eq=False)
class Bars:
    """Une série de barres : milieu, largeur, pied et bout de chacune, dans les unités de l'axe."""

    vertical: bool
    at: Array
    width: Array
    foot: Array
    tip: Array
    colours: tuple[str, ...] = ()
    label: str = ""
    kind: str = "bar"  # bar, hist, stairs, free
    hatch: str = ""

    @property
    def length(self) -> Array:
        return self.tip - self.foot


@dataclass(frozen=True, eq=False)
class Line:
    """Une courbe, ou des points tracés par `plot` (`joined` faux)."""

    x: Array
    y: Array
    colour: str
    joined: bool = True
    style: str = "-"
    marker: str = ""
    label: str = ""
    width: float = 1.5
    alpha: float = 1.0
    size: float = 6.0


@dataclass(frozen=True, eq=False)
class Points:
    """Un nuage de points (`scatter`) ; `size` en points carrés, comme le paramètre `s`."""

    x: Array
    y: Array
    size: Array
    colours: tuple[str, ...] = ()
    label: str = ""
    alpha: float = 1.0
    marker: int = 0


@dataclass(frozen=True, eq=False)
class Area:
    """Une surface remplie ; `base` est son bord plat, s'il y en a un."""

    x: Array
    y: Array
    colour: str
    base: float | None = None
    label: str = ""
    hatch: str = ""


@dataclass(frozen=True)
class Wedge:
    """Une part de camembert ; `share` de 0 à 1."""

    share: float
    label: str = ""
    written: tuple[str, ...] = ()
    centre: tuple[float, float] = (0.0, 0.0)
    start: float = 0.0
    radius: float = 1.0
    hole: bool = False
    colour: str = ""


@dataclass(frozen=True)
class Shades:
    """Des valeurs traduites en couleurs : palette, bornes des classes, étendue."""

    cmap: str
    low: float
    high: float
    distinct: int
    bounds: tuple[float, ...] = ()
    largest_class: float = 0.0  # part des valeurs dans la classe la plus remplie
    gradient: bool = False  # une simple bande de présentation de la palette
    colours: int = 256


@dataclass(frozen=True)
class Words:
    """Un texte visible : rôle, taille en points, couleur, fond s'il en a un, ancrage dans les données."""

    text: str
    role: str
    size: float
    colour: str
    back: str = ""
    x: float = float("nan")
    y: float = float("nan")
    outlined: bool = False
    on_bar: bool = False  # posé par `bar_label` au milieu d'une barre


@dataclass(frozen=True, eq=False)
class Panel:
    """Un système d'axes et ce qui y est dessiné."""

    index: int
    x: AxisFacts
    y: AxisFacts
    title: str = ""
    projection: str = "rectilinear"
    role: str = "main"  # main, inset
    box: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    points_size: tuple[float, float] = (400.0, 300.0)
    aspect: float | str = "auto"
    face: str = "#ffffff"
    bars: tuple[Bars, ...] = ()
    lines: tuple[Line, ...] = ()
    points: tuple[Points, ...] = ()
    areas: tuple[Area, ...] = ()
    wedges: tuple[Wedge, ...] = ()
    shades: tuple[Shades, ...] = ()
    words: tuple[Words, ...] = ()
    legend: tuple[str, ...] = ()
    circles: tuple[tuple[float, float, float], ...] = ()
    polygons: tuple[Array, ...] = ()
    boxes: Array = field(default_factory=lambda: EMPTY)  # barres 3D : base et sommet
    images: int = 0
    others: int = 0
    twins: tuple[int, ...] = ()
    shared_x: tuple[int, ...] = ()
    shared_y: tuple[int, ...] = ()
    reach: tuple[float, float, float, float] = (np.nan,) * 4  # étendue des dessins que l'on ne détaille pas

    @property
    def drawn(self) -> bool:
        """Vrai si des données y sont dessinées."""
        return bool(self.bars or self.lines or self.points or self.areas or self.others or self.images)

    @property
    def marks(self) -> tuple[Any, ...]:
        """Les courbes et les nuages : tout ce qui a des `x` et des `y`."""
        return (*self.lines, *self.points)

    @property
    def flat(self) -> bool:
        return self.projection == "rectilinear"

    def extent(self, name: str) -> tuple[float, float]:
        """Plus petite et plus grande valeur dessinées selon « x » ou « y » (NaN s'il n'y en a pas)."""
        parts = [getattr(mark, name) for mark in (*self.marks, *self.areas)]
        for bar in self.bars:
            along = bar.vertical == (name == "y")
            parts += [bar.foot, bar.tip] if along else [bar.at - bar.width / 2, bar.at + bar.width / 2]
        i = 0 if name == "x" else 2
        parts.append(np.array(self.reach[i : i + 2]))
        low = min((float(np.nanmin(p)) for p in parts if p.size and not np.isnan(p).all()), default=np.nan)
        high = max((float(np.nanmax(p)) for p in parts if p.size and not np.isnan(p).all()), default=np.nan)
        return low, high


@dataclass(frozen=True, eq=False)
class ChartFacts:
    """Tout ce qui a été lu d'une figure ; `unread` dit ce qui ne l'a pas été."""

    panels: tuple[Panel, ...] = ()
    words: FigText = field(default_factory=FigText)
    loose: tuple[Words, ...] = ()  # textes posés sur la figure, hors des axes
    face: str = "#ffffff"
    unread: tuple[str, ...] = ()
    data: Any = None

    @property
    def flat(self) -> tuple[Panel, ...]:
        """Les systèmes d'axes ordinaires (ni polaires, ni 3D, ni cartes) où quelque chose est dessiné."""
        return tuple(p for p in self.panels if p.flat and p.drawn)

    def place(self, panel: Panel) -> str:
        """De quel graphique on parle, quand la figure en a plusieurs."""
        if len(self.panels) < 2:
            return ""
        return panel.title.strip() or f"graphique {panel.index + 1}"
