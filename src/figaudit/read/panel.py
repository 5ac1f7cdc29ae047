"""Un axe, un graphique, une figure : les faits que les règles interrogent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from figaudit.base import figtext
from figaudit.base.findings import word
from figaudit.read.drawn import MOST_TILES, Area, Bars, Line, Points, Shades, Tile, Wedge, Words
from figaudit.read.order import VOCABULARY, normalise
from figaudit.read.scale import Linear, Scale
from figaudit.read.values import EMPTY, Array

SUBJECTS = {name: re.compile("|".join(words)) for name, words in VOCABULARY["subjects"].items()}

# À moins d'une demi-unité d'une étiquette, une position porte ce nom : les catégories sont à une unité l'une de l'autre.
_REACH = 0.45
# Au-delà, des noms ne se lisent plus un à un.
_MOST_NAMES = 400
# Des points si nombreux ne sont plus des valeurs que l'on compare une à une, comme des barres.
_MOST_HEIGHTS = 50


class AxisFacts(NamedTuple):
    """Un axe : bornes (`lo` > `hi` s'il est retourné), échelle, graduations, ce qui y est écrit."""

    name: str
    lo: float = 0.0
    hi: float = 1.0
    scale: str = "linear"
    kind: str = "number"  # number, date, category
    label: str = ""
    auto: bool = True  # bornes choisies par matplotlib
    visible: bool = True  # des étiquettes de graduation se lisent
    ticks: Array = EMPTY
    labels: tuple[str, ...] = ()
    written: bool = False  # étiquettes écrites à la main
    spacing: Scale = Linear()
    unit_days: float = (
        1.0  # le long d'un axe de dates, combien de jours vaut une unité : pandas compte en mois, en années
    )

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
    def way(self) -> str:
        return "vertical" if self.name == "y" else "horizontal"

    @property
    def nominal(self) -> bool:
        """Vrai si l'axe porte des noms (catégories, ou étiquettes écrites qui ne sont pas des nombres)."""
        return self.kind == "category" or self.written

    @property
    def shown(self) -> list[tuple[float, str]]:
        """Les étiquettes écrites dans le cadre, chacune avec sa position."""
        found = []
        first, last = self.low - 1e-9, self.high + 1e-9
        for position, label in zip(self.ticks.tolist(), self.labels, strict=False):
            label = label.strip()
            if label and first <= position <= last:
                found.append((position, label))
        return found

    def days(self, values: Any) -> Array:
        """Des places d'un axe de dates, en jours depuis 1970 ; trois jours plus loin si ce sont des mois, qui n'ont pas tous la même longueur."""
        days = np.asarray(values, float) * self.unit_days
        if self.unit_days > 27:
            days += 3
        return days

    def warp(self, values: Any) -> Array:
        """Les valeurs dans l'échelle de l'axe : leur logarithme, par exemple."""
        return self.spacing.transform(values)

    def fraction(self, values: Any) -> Array:
        """Place des valeurs sur l'axe, de 0 à 1, dans son échelle (logarithmique, etc.)."""
        low, high = self.warp([self.low, self.high]).tolist()
        return (self.warp(values) - low) / ((high - low) or 1.0)

    def name_at(self, position: float, reach: float = _REACH) -> str:
        """L'étiquette écrite au plus près d'une position, ou rien."""
        if not self.labels:
            return ""
        nearest = int(np.argmin(np.abs(self.ticks - position)))
        if abs(self.ticks[nearest] - position) > reach:
            return ""
        return self.labels[nearest]

    def names_at(self, positions: Sequence[float] | Array) -> list[str]:
        """Les étiquettes écrites sous ces positions ; liste vide s'il en manque une."""
        if not self.labels:
            return []

        places = np.asarray(positions[:_MOST_NAMES], float)
        away = np.abs(places[:, None] - self.ticks)
        if (away.min(axis=1) > _REACH).any():
            return []

        names = [self.labels[nearest] for nearest in away.argmin(axis=1)]
        if not all(name.strip() for name in names):
            return []
        return names


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
    outlines: tuple[Bars, ...] = ()
    lines: tuple[Line, ...] = ()
    points: tuple[Points, ...] = ()
    areas: tuple[Area, ...] = ()
    wedges: tuple[Wedge, ...] = ()
    shades: tuple[Shades, ...] = ()
    words: tuple[Words, ...] = ()
    legend: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()  # les entrées de la légende, et leur couleur
    key_sizes: tuple[tuple[str, float], ...] = ()  # l'aire de chaque disque de la légende
    ellipses: tuple[tuple[float, float, float, float], ...] = ()  # x, y, largeur, hauteur ; et les carrés
    polygons: tuple[Array, ...] = ()
    tiles: tuple[Tile, ...] = ()  # les rectangles qui ne sont pas des barres
    solids: Array = field(default_factory=lambda: EMPTY)  # barres 3D : base et sommet
    spaces: tuple[tuple[str, Array], ...] = ()  # en 3D : genre de l'objet, et ses points (x, y, z)
    shadows: int = 0  # formes à l'ombre portée
    # traits de deux points (x0, y0, x1, y1) ; repères et bandes
    segments: Array = field(default_factory=lambda: np.empty((0, 4)))
    bands: dict[str, list[tuple[float, float]]] = field(default_factory=lambda: {"x": [], "y": []})
    errorbars: tuple[str, ...] = ()  # l'étiquette de chaque série à barres d'erreur
    images: int = 0
    others: int = 0  # ce que l'on ne détaille pas, et son étendue
    reach: Array = field(default_factory=lambda: EMPTY)  # x0, x1, y0, y1
    twins: tuple[int, ...] = ()
    shared: dict[str, tuple[int, ...]] = field(default_factory=dict)  # par axe : « x », « y »

    @property
    def plotted(self) -> bool:
        """Vrai si des barres, des courbes, des points ou des surfaces y sont dessinés."""
        return bool(self.bars or self.lines or self.points or self.areas)

    @property
    def drawn(self) -> bool:
        """Vrai si quelque chose y est dessiné."""
        return bool(self.plotted or self.others or self.images)

    @property
    def marks(self) -> tuple[Line | Points, ...]:
        """Les courbes et les nuages : tout ce qui a des `x` et des `y`."""
        return (*self.lines, *self.points)

    @cached_property
    def rectangles(self) -> list[Tile]:
        """Tous les rectangles dessinés, barres comprises."""
        found: list[Tile] = []
        for bars in self.bars:
            found.extend(bars.tiles)
        found.extend(self.tiles)
        return found[:MOST_TILES]

    @cached_property
    def curves(self) -> list[Line]:
        """Les courbes qui portent des données : ni repères, ni segments de deux points."""
        return [line for line in self.lines if _carries_data(line)]

    def axis(self, name: str) -> AxisFacts:
        return self.x if name == "x" else self.y

    def seat(self, bars: Bars) -> AxisFacts:
        """L'axe où des barres sont posées."""
        return self.x if bars.vertical else self.y

    def directions(self) -> Iterator[tuple[AxisFacts, AxisFacts, list[Bars]]]:
        """Les barres verticales, puis les horizontales : axe des valeurs, axe où elles sont posées, séries."""
        upright = [bars for bars in self.bars if bars.vertical]
        if upright:
            yield self.y, self.x, upright
        lying = [bars for bars in self.bars if not bars.vertical]
        if lying:
            yield self.x, self.y, lying

    def heights(self, upright: bool) -> list[tuple[Array, Array]]:
        """Où sont posées les valeurs, et ces valeurs : celles des barres, ou à défaut des points et des courbes."""
        bars = [(b.at, b.length) for b in self.bars if b.vertical is upright]
        if bars:
            return bars

        found = []
        for mark in self.marks:
            if not 1 < mark.x.size == mark.y.size < _MOST_HEIGHTS:
                continue
            at, value = (mark.x, mark.y) if upright else (mark.y, mark.x)
            if np.isfinite(value).all():
                found.append((at, value))
        return found

    def extent(self, name: str) -> tuple[float, float]:
        """Plus petite et plus grande valeur dessinées selon « x » ou « y » (NaN s'il n'y en a pas)."""
        if name == "x":
            return self._extent_along_x
        return self._extent_along_y

    # Plusieurs règles la demandent, et un nuage peut avoir un million de points : on ne la cherche qu'une fois.
    @cached_property
    def _extent_along_x(self) -> tuple[float, float]:
        return _extent(self._drawn_along("x"))

    @cached_property
    def _extent_along_y(self) -> tuple[float, float]:
        return _extent(self._drawn_along("y"))

    def _drawn_along(self, name: str) -> Iterator[Array]:
        """Toutes les valeurs dessinées selon un axe, objet par objet."""
        for mark in (*self.marks, *self.areas):
            yield getattr(mark, name)
        for bars in self.bars:
            if bars.vertical == (name == "y"):
                yield bars.foot
                yield bars.tip
            else:
                yield bars.at - bars.width / 2
                yield bars.at + bars.width / 2
        yield self.reach[:2] if name == "x" else self.reach[2:]


def _extent(parts: Iterable[Array]) -> tuple[float, float]:
    """Plus petite et plus grande valeur de plusieurs tableaux, sans compter les NaN ; NaN s'il n'y en a pas d'autre."""
    low = np.nan
    high = np.nan
    for part in parts:
        if part.size:
            low = np.fmin(low, np.fmin.reduce(part))
            high = np.fmax(high, np.fmax.reduce(part))
    return float(low), float(high)


def _carries_data(line: Line) -> bool:
    """Vrai si une courbe a trois points de suite, et plus d'une ordonnée."""
    if not line.joined or not line.colour or line.x.size <= 2:
        return False
    in_a_row = np.isfinite(line.y[2:] + line.y[1:-1] + line.y[:-2])
    if not in_a_row.any():
        return False
    some = line.y[np.isfinite(line.y)][:1000]
    return np.unique(some).size > 1


class Unread(NamedTuple):
    """Ce qui n'a pas pu être lu : de quoi il s'agit (`unread-…` dans base/messages.toml), ce qui le précise, combien."""

    what: str
    detail: str = ""
    many: int = 0


@dataclass(frozen=True, eq=False)
class ChartFacts:
    """Tout ce qui a été lu d'une figure ; `unread` dit ce qui ne l'a pas été."""

    panels: tuple[Panel, ...] = ()
    words: figtext.FigText = field(default_factory=figtext.FigText)
    face: str = "#ffffff"
    unread: tuple[Unread, ...] = ()
    data: Any = None  # le tableau donné avec la figure, tel quel

    @cached_property
    def flat(self) -> tuple[Panel, ...]:
        """Les systèmes d'axes ordinaires (ni polaires, ni 3D, ni cartes) où quelque chose est dessiné."""
        return tuple(p for p in self.panels if p.projection == "rectilinear" and p.drawn)

    def others(self, panel: Panel) -> list[Panel]:
        return [p for p in self.panels if p is not panel]

    def twins(self, panel: Panel) -> list[Panel]:
        return [self.panels[i] for i in panel.twins]

    def place(self, panel: Panel) -> str:
        """De quel graphique on parle, quand la figure en a plusieurs."""
        if len(self.panels) < 2:
            return ""
        return panel.title.strip() or word("chart-rank", count=panel.index + 1)

    def context(self, panel: Panel, *axes: AxisFacts) -> str:
        """Ce que disent le titre et les noms d'axes, sans accents ni majuscules."""
        words = [panel.title, self.words.title, self.words.subtitle, self.words.lead, self.words.unit]
        words += [axis.label for axis in axes or (panel.x, panel.y)]
        return normalise(" ".join(words))

    def told(self, panel: Panel) -> str:
        """Tout ce qui est écrit sur le graphique et autour, sans accents ni majuscules."""
        words = [panel.title, *self.words.texts, *panel.legend]
        words += [word.text for word in panel.words]
        if self.panels:  # les textes de la figure vont avec le premier graphique
            words += [word.text for word in self.panels[0].words if word.role == "figure"]
        return normalise(" ; ".join(words))

    def tells(self, subject: str, panel: Panel) -> bool:
        """Vrai si un texte, où qu'il soit, parle d'un des sujets de `vocabulary.json`."""
        return bool(SUBJECTS[subject].search(self.told(panel)))

    def says(self, subject: str, panel: Panel, *axes: AxisFacts) -> bool:
        """Vrai si le titre ou les noms d'axes parlent d'un des sujets de `vocabulary.json`."""
        return bool(SUBJECTS[subject].search(self.context(panel, *axes)))
