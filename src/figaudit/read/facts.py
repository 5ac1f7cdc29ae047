"""Lire une figure : `read(fig)` donne des faits figés, sans la dessiner ni la changer, sans jamais échouer."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from matplotlib import collections, colors, container, image, patches, ticker
from matplotlib.category import StrCategoryFormatter
from matplotlib.text import Annotation
from numpy.typing import NDArray

from figaudit.base import figtext
from figaudit.read.order import VOCABULARY, normalise
from figaudit.read.scale import Linear, Norm, Scale, norm_of, scale_of

Array = NDArray[np.float64]
EMPTY: Array = np.empty(0)
_MOST_TICKS = 200
_FREE_BARS = 2  # rectangles isolés, de même pied et de même largeur, qui valent une série de barres
_SAMPLE = 100_000
_MOST_PANELS = 40
_MOST_TILES = 600
_FEW_STATES = 6
_FEW_BANDS = 3
_THICK = 8  # points
_WIDE = 30  # degrés
_SPELT = ticker.FuncFormatter | ticker.PercentFormatter | ticker.StrMethodFormatter
_STEPS = {"steps": True, "steps-pre": True, "steps-post": False}
SUBJECTS = {name: re.compile("|".join(words)) for name, words in VOCABULARY["subjects"].items()}


def same(values: Array, tolerance: float = 1e-9) -> bool:
    """Vrai si toutes les valeurs sont égales, à l'arrondi près."""
    spread = float(np.ptp(values)) if values.size else 0.0
    return spread <= tolerance + 1e-9 * float(np.abs(values).max(initial=0))


def in_years(x: Array, least: float = 0) -> bool:
    """Vrai si ces nombres sont des années entières, sur `least` ans au moins."""
    return bool(x.size and ((x >= 1500) & (x <= 2200) & (x == np.round(x))).all() and np.ptp(x) >= least)


def envelope(x: Array, y: Array) -> tuple[Array, Array, Array]:
    """Les abscisses d'une forme, et le plus bas et le plus haut de la forme à chacune."""
    keys, group = np.unique(x, return_inverse=True)
    low, high = np.full(keys.size, np.inf), np.full(keys.size, -np.inf)
    np.minimum.at(low, group, y)
    np.maximum.at(high, group, y)
    return keys, low, high


# --- ce que l'on retient : des valeurs figées, sans aucun objet de matplotlib ----------------------------------
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

    # vrai si l'axe porte des noms (catégories, ou étiquettes écrites qui ne sont pas des nombres)
    @property
    def nominal(self) -> bool:
        return self.kind == "category" or self.written

    @property
    def shown(self) -> list[tuple[float, str]]:
        """Les étiquettes écrites dans le cadre, chacune avec sa position."""
        pairs = zip(self.ticks.tolist(), map(str.strip, self.labels), strict=False)
        return [(p, s) for p, s in pairs if s and self.low - 1e-9 <= p <= self.high + 1e-9]

    def warp(self, values: Any) -> Array:
        """Les valeurs dans l'échelle de l'axe : leur logarithme, par exemple."""
        return self.spacing.transform(values)

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

    def names_at(self, positions: Sequence[float] | Array) -> list[str]:
        """Les étiquettes écrites sous ces positions ; liste vide s'il en manque une."""
        names = [self.name_at(float(p)) for p in positions[:400]]
        return names if all(n.strip() for n in names) else []


class Tile(NamedTuple):
    """Un rectangle, en unités de données, et sa couleur si l'on en est sûr."""

    x0: float
    y0: float
    x1: float
    y1: float
    colour: str

    @property
    def size(self) -> tuple[float, float]:
        return self.x1 - self.x0, self.y1 - self.y0

    def holds(self, word: Words) -> bool:
        return self.x0 <= word.x <= self.x1 and self.y0 <= word.y <= self.y1


class Bars(NamedTuple):
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
    opaque: bool = True

    @property
    def length(self) -> Array:
        return self.tip - self.foot

    @property
    def tiles(self) -> Iterator[Tile]:
        """Les rectangles que dessinent ces barres ; hachurés ou transparents, ils n'ont pas de couleur sûre."""
        colours = self.colours if len(self.colours) == self.at.size else self.colours[:1] * self.at.size
        plain = self.opaque and not self.hatch and len(colours) == self.at.size
        for i, (low, high) in enumerate(zip(self.at - self.width / 2, self.at + self.width / 2, strict=True)):
            along, up = (float(low), float(high)), sorted((float(self.foot[i]), float(self.tip[i])))
            (x0, x1), (y0, y1) = (along, up) if self.vertical else (up, along)
            yield Tile(x0, y0, x1, y1, colours[i] if plain else "")

    def spots(self, at: Array, value: Array) -> Array:
        """Des points du dessin : une place le long de la série, une valeur."""
        return np.column_stack((at, value) if self.vertical else (value, at))

    def under(self, word: Words) -> Any:
        """Les barres dont la largeur contient l'ancrage d'un texte."""
        along, up = (word.x, word.y) if self.vertical else (word.y, word.x)
        return (np.abs(self.at - along) <= self.width / 2 + 1e-9) & np.isfinite(up)


class Line(NamedTuple):
    """Une courbe, ou des points tracés par `plot` (`joined` faux)."""

    x: Array
    y: Array
    colour: str
    joined: bool
    style: str
    marker: str
    label: str
    width: float
    alpha: float
    size: float
    stepped: bool  # une courbe en escalier


class Points(NamedTuple):
    """Un nuage de points (`scatter`) ; `size` en points carrés, comme le paramètre `s`."""

    x: Array
    y: Array
    size: Array
    colours: tuple[str, ...]
    label: str
    alpha: float
    marker: int


class Area(NamedTuple):
    """Une surface remplie ; `base` est son bord plat, s'il y en a un."""

    x: Array
    y: Array
    colour: str
    base: float | None
    label: str
    hatch: str
    alpha: float


class Wedge(NamedTuple):
    """Une part de camembert ; `share` de 0 à 1, `written` les textes écrits dessus."""

    share: float
    label: str
    written: tuple[str, ...]
    centre: tuple[float, float]
    start: float
    radius: float


class Shades(NamedTuple):
    """Des valeurs traduites en couleurs : palette, étendue, bornes des classes."""

    cmap: str
    low: float
    high: float
    distinct: int
    bounds: tuple[float, ...]
    largest_class: float  # part des valeurs dans la classe la plus remplie
    gradient: bool  # une simple bande de présentation de la palette
    colours: int
    ramp: tuple[str, ...]  # ses couleurs, d'un bout à l'autre
    norm: Norm
    label: str  # ce qu'écrit la barre de couleurs
    measured: bool = True  # des nombres à virgule : une quantité, pas des numéros de classe
    states: tuple[str, ...] = ()  # la couleur de chaque valeur, quand elles sont peu nombreuses
    spots: dict[tuple[float, float], str] = {}  # la couleur de la case où chaque texte est posé

    def place(self, value: float) -> float:
        """Où tombe une valeur sur la palette, de 0 à 1."""
        return float(self.norm.transform(value))

    def under(self, x: float, y: float) -> str:
        """La couleur de la case sous un texte posé là ; rien s'il n'est sur aucune."""
        return self.spots.get((x, y), "")


class Words(NamedTuple):
    """Un texte visible : rôle, taille en points, couleur, fond s'il en a un, ancrage dans les données."""

    text: str
    role: str
    size: float
    colour: str
    back: str = ""
    outlined: bool = False
    x: float = np.nan
    y: float = np.nan
    box: tuple[float, ...] = ()  # ce qu'il couvre à peu près autour de l'ancrage, en points : x0, y0, x1, y1


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

    # vrai si des barres, des courbes, des points ou des surfaces y sont dessinés
    plotted = property(lambda self: bool(self.bars or self.lines or self.points or self.areas))
    # vrai si quelque chose y est dessiné
    drawn = property(lambda self: bool(self.plotted or self.others or self.images))
    # les courbes et les nuages : tout ce qui a des `x` et des `y`
    marks = property(lambda self: (*self.lines, *self.points))

    @cached_property
    def rectangles(self) -> list[Tile]:
        """Tous les rectangles dessinés, barres comprises."""
        return [*(tile for bars in self.bars for tile in bars.tiles), *self.tiles][:_MOST_TILES]

    @cached_property
    def curves(self) -> list[Line]:
        """Les courbes qui portent des données : ni repères, ni segments de deux points."""
        lines = [n for n in self.lines if n.joined and n.x.size > 2 and n.colour]
        # trois points de suite
        lines = [n for n in lines if np.isfinite(n.y[2:] + n.y[1:-1] + n.y[:-2]).any()]
        return [n for n in lines if np.unique(n.y[np.isfinite(n.y)][:1000]).size > 1]

    def axis(self, name: str) -> AxisFacts:
        return self.x if name == "x" else self.y

    def seat(self, bars: Bars) -> AxisFacts:
        """L'axe où des barres sont posées."""
        return self.x if bars.vertical else self.y

    def directions(self) -> Iterator[tuple[AxisFacts, AxisFacts, list[Bars]]]:
        """Les barres verticales, puis les horizontales : axe des valeurs, axe où elles sont posées, séries."""
        for axis, seat, upright in ((self.y, self.x, True), (self.x, self.y, False)):
            if bars := [b for b in self.bars if b.vertical is upright]:
                yield axis, seat, bars

    def heights(self, upright: bool) -> list[tuple[Array, Array]]:
        """Où sont posées les valeurs, et ces valeurs : celles des barres, ou à défaut des points et des courbes."""
        bars = [(b.at, b.length) for b in self.bars if b.vertical is upright]
        marks = [(m.x, m.y) if upright else (m.y, m.x) for m in self.marks if 1 < m.x.size == m.y.size < 50]
        return bars or [(at, value) for at, value in marks if np.isfinite(value).all()]

    def extent(self, name: str) -> tuple[float, float]:
        """Plus petite et plus grande valeur dessinées selon « x » ou « y » (NaN s'il n'y en a pas)."""
        parts = [getattr(mark, name) for mark in (*self.marks, *self.areas)]
        for bar in self.bars:
            along = bar.vertical == (name == "y")
            parts += [bar.foot, bar.tip] if along else [bar.at - bar.width / 2, bar.at + bar.width / 2]
        parts.append(self.reach[:2] if name == "x" else self.reach[2:])
        parts = [p for p in parts if p.size and not np.isnan(p).all()]
        low = min((float(np.nanmin(p)) for p in parts), default=np.nan)
        return low, max((float(np.nanmax(p)) for p in parts), default=np.nan)


@dataclass(frozen=True, eq=False)
class ChartFacts:
    """Tout ce qui a été lu d'une figure ; `unread` dit ce qui ne l'a pas été."""

    panels: tuple[Panel, ...] = ()
    words: figtext.FigText = field(default_factory=figtext.FigText)
    face: str = "#ffffff"
    unread: tuple[str, ...] = ()
    data: Any = None

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
        return (panel.title.strip() or f"graphique {panel.index + 1}") if len(self.panels) > 1 else ""

    def context(self, panel: Panel, *axes: AxisFacts) -> str:
        """Ce que disent le titre et les noms d'axes, sans accents ni majuscules."""
        names = [a.label for a in axes or (panel.x, panel.y)]
        return normalise(
            " ".join([panel.title, self.words.title, self.words.subtitle, self.words.unit, *names])
        )

    def told(self, panel: Panel) -> str:
        """Tout ce qui est écrit sur le graphique et autour, sans accents ni majuscules."""
        words = (panel.title, *self.words.texts, *panel.legend, *(w.text for w in panel.words))
        figure = self.panels[0].words if self.panels else ()
        return normalise(" ; ".join([*words, *(w.text for w in figure if w.role == "figure")]))

    def tells(self, subject: str, panel: Panel) -> bool:
        """Vrai si un texte, où qu'il soit, parle d'un des sujets de `vocabulary.json`."""
        return bool(SUBJECTS[subject].search(self.told(panel)))

    def says(self, subject: str, panel: Panel, *axes: AxisFacts) -> bool:
        """Vrai si le titre ou les noms d'axes parlent d'un des sujets de `vocabulary.json`."""
        return bool(SUBJECTS[subject].search(self.context(panel, *axes)))


# --- lire la figure -------------------------------------------------------------------------------------------
def read(target: Any, data: Any = None) -> ChartFacts:
    """Les faits d'une Figure, ou du graphique d'un Axes (avec ses axes jumeaux et ses encarts).

    Ne lève rien : ce qui n'a pas pu être lu est nommé dans `unread`.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["a", "b"], [1, 2])
    >>> read(fig).panels[0].bars[0].tip.tolist()
    [1.0, 2.0]
    >>> plt.close(fig)
    """
    fig = _root(target) if hasattr(target, "get_figure") else None
    if fig is None or not hasattr(fig, "axes"):
        kind = type(target).__name__
        return ChartFacts(unread=(f"un objet de type {kind}, qui n’est pas une figure",), data=data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            axes = _axes(fig, target)
            with _untouched(fig, axes):
                return _read(fig, axes, data)
        except Exception as error:
            return ChartFacts(unread=(f"la figure ({type(error).__name__})",), data=data)


def _root(artist: Any) -> Any:
    """La figure entière où se trouve `artist` ; matplotlib 3.8, dans un navigateur, ne sait pas la demander ainsi."""
    found = artist if hasattr(artist, "subfigs") else artist.figure
    while getattr(found, "figure", found) not in (found, None):
        found = found.figure
    return found


def _axes(fig: Any, target: Any) -> list[Any]:
    """Les systèmes d'axes à lire : visibles, sans les légendes de couleurs."""
    wanted = target.axes
    if hasattr(target, "get_xlim"):
        wanted = [target, *(a for a in fig.axes if a is not target and _overlaid(a, target))]
    every = {id(one): one for ax in wanted for one in (ax, *getattr(ax, "parasites", ()), *ax.child_axes)}
    seen = [one for one in every.values() if one.get_visible() and not hasattr(one, "_colorbar")]
    return [one for one in seen if type(one).__name__ != "SecondaryAxis"]


def _overlaid(a: Any, b: Any) -> bool:
    """Vrai si deux systèmes d'axes sont posés l'un sur l'autre (axes jumeaux)."""
    if getattr(a, "_twinned_axes", None) and a._twinned_axes.joined(a, b):
        return True
    if getattr(a, "_parent_axes", b) is not b or a.get_axes_locator() or b.get_axes_locator():
        return False  # un placeur décidera de leur place au moment de dessiner
    here, there = (ax.get_position(original=True).bounds for ax in (a, b))
    return max(abs(x - y) for x, y in zip(here, there, strict=True)) < 1e-3


@contextmanager
def _untouched(fig: Any, axes: Sequence[Any]) -> Iterator[None]:
    """Rend à la fin les bornes et les drapeaux que la lecture aura changés.

    Demander ses bornes à un axe déclenche le cadrage qu'il avait remis à plus tard : on le défait.
    """
    family = list({s: ax for ax in axes for g in ax._shared_axes.values() for s in g.get_siblings(ax)})
    stale = family if any(any(ax._stale_viewlims.values()) for ax in family) else []
    kept = [(ax, ax._viewLim.get_points().copy(), dict(ax._stale_viewlims)) for ax in stale]
    artists = [fig, *family, *(axis for ax in family for axis in ax._axis_map.values())]
    flags = [(artist, artist._stale) for artist in artists]
    with ExitStack() as stack:
        for ax in stale:
            stack.enter_context(ax.callbacks.blocked())
        for root in {fig, *map(_root, family)}:
            with suppress(Exception):
                stack.enter_context(root.canvas._idle_draw_cntx())
        try:
            yield
        finally:
            for ax, points, lims in kept:
                ax._viewLim.set_points(points)
                ax._stale_viewlims.update(lims)
            for artist, flag in flags:
                artist._stale = flag


def _read(fig: Any, axes: list[Any], data: Any) -> ChartFacts:
    panels, unread, more = [], [], len(axes) - _MOST_PANELS
    if more > 0:
        unread.append(f"{more} graphiques au-delà des {_MOST_PANELS} premiers")
        axes = axes[:_MOST_PANELS]
    for i, ax in enumerate(axes):
        try:
            panels.append(_panel(fig, ax, i, axes))
            if panels[-1].projection not in ("rectilinear", "polar", "3d"):
                unread.append(f"les axes d’une projection {ax.name}")
        except Exception as error:
            panels.append(Panel(i, AxisFacts("x"), AxisFacts("y"), projection="illisible"))
            unread.append(f"un système d’axes ({type(ax).__name__}, {type(error).__name__})")
    texts = [t for part in (fig, *getattr(fig, "subfigs", ())) for t in part.texts if t.get_visible()]
    for first in panels[:1]:  # les textes de la figure vont avec le premier graphique
        panels[0] = replace(first, words=(*first.words, *_words("figure", texts)))
    face = _hexa(fig.get_facecolor()) or "#ffffff"
    return ChartFacts(tuple(panels), figtext.read(fig), face, tuple(dict.fromkeys(unread)), data)


def _panel(fig: Any, ax: Any, index: int, axes: list[Any]) -> Panel:
    flat = ax.name == "rectilinear" or type(ax).__name__.startswith(("Parasite", "Host"))
    drawn = _drawn(ax) if flat else _drawn_elsewhere(ax)
    words, entries = _panel_words(ax)
    for one in fig.legends if not entries else ():
        entries |= _keys(one)
    keys = {name: colour for name, (colour, _) in entries.items()}
    marks = {kind: drawn.get(kind, ()) for kind in ("bars", "lines", "points", "areas")}
    taken = {mark.label for kind in marks.values() for mark in kind}
    free = {name: colour for name, colour in keys.items() if name not in taken}
    drawn |= {kind: tuple(_named(mark, free) for mark in found) for kind, found in marks.items()}
    drawn["x"] = _lettered(drawn["x"], drawn["y"], words)
    title = " ".join(filter(None, (ax.get_title(loc=side) for side in ("left", "center", "right"))))
    return Panel(
        index=index, title=title, projection="rectilinear" if flat else ax.name,
        role="main" if ax in fig.axes else "inset", box=tuple(ax.get_position(original=True).bounds),
        points_size=(ax.bbox.width * 72 / fig.dpi, ax.bbox.height * 72 / fig.dpi), aspect=ax.get_aspect(),
        face=_hexa(ax.get_facecolor()) or _hexa(fig.get_facecolor()) or "#ffffff", shades=_all_shades(ax, words), words=words,
        legend=tuple(keys), keys=tuple(keys.items()),
        key_sizes=tuple((name, area) for name, (_, area) in entries.items() if area),
        shadows=sum(map(_shadowed, (*ax.patches, *ax.lines))),
        images=len(ax.images) + sum(type(c).__name__ in ("QuadMesh", "PolyQuadMesh") for c in ax.collections),
        twins=_beside(ax, axes, _overlaid),
        shared={name: _beside(ax, axes, ax._shared_axes[name].joined) for name in ("x", "y")}, **drawn,
    )  # fmt: skip


def _drawn(ax: Any) -> dict[str, Any]:
    """Ce qui est dessiné dans un système d'axes ordinaire."""
    bars, seen = _all_bars(ax)
    points, areas, rest = _collections(ax)
    ellipses, polygons, tiles = _shapes(ax, seen)
    loose = [p for p in ax.patches if p.get_visible() and id(p) not in seen]
    reach = ax.dataLim.get_points().T.ravel() if rest or ax.images or ellipses or polygons else EMPTY
    found = {
        "x": _axis(ax, "x"), "y": _axis(ax, "y"), "bars": bars, "outlines": _outlines(ax), "lines": _lines(ax),
        "points": points, "areas": areas, "wedges": _wedges(ax), "ellipses": ellipses,
        "polygons": polygons, "tiles": tiles, "segments": _segments(ax), "bands": {name: _bands(ax, name) for name in "xy"},
        "reach": reach if np.isfinite(reach).all() else EMPTY, "others": len([*rest, *loose, *ax.tables, *ax.artists]),
    }  # fmt: skip
    errors = [g for g in _errorbars(ax) if any(len(c.get_paths()) for c in g.lines[2])]
    return found | {"errorbars": tuple(map(_label, errors))}


def _drawn_elsewhere(ax: Any) -> dict[str, Any]:
    """Ce qui est dessiné en polaire, en trois dimensions ou sur une carte : le relief, et combien d'objets."""
    solid = ax.name == "3d"
    every = [*ax.collections, *ax.lines, *ax.patches, *ax.tables, *ax.artists]
    return {
        "x": _axis(ax, "x") if solid else AxisFacts("x", label=ax.get_xlabel()),
        "y": _axis(ax, "y") if solid else AxisFacts("y", label=ax.get_ylabel()), "others": len(every),
        "lines": () if solid else _lines(ax), "solids": _solids(ax) if solid else EMPTY,
        "spaces": _spaces(ax) if solid else (),
    }  # fmt: skip


def _beside(ax: Any, axes: list[Any], joined: Callable[[Any, Any], bool]) -> tuple[int, ...]:
    """Les numéros des autres systèmes d'axes qui vont avec celui-ci."""
    return tuple(i for i, other in enumerate(axes) if other is not ax and joined(other, ax))


# --- les axes : bornes, échelle, graduations ------------------------------------------------------------------
def _axis(ax: Any, name: str) -> AxisFacts:
    axis = ax._axis_map[name]
    lo, hi = (float(v) for v in (ax.get_xlim() if name == "x" else ax.get_ylim()))
    kind = _kind(axis)
    locs, labels, written = _ticks(axis, kind, min(lo, hi), max(lo, hi))
    seen = axis.get_tick_params()
    sides = ("labelbottom", "labeltop") if name == "x" else ("labelleft", "labelright")
    shown = axis.get_visible() and ax.axison and any(seen.get(s, True) for s in sides) and locs.size > 0
    seen = bool(shown and any(labels or ("?",)))
    name_written = axis.get_label_text() if axis.get_visible() else ""
    auto, spacing = (
        bool(axis._get_autoscale_on()),
        scale_of(axis.get_transform(), min(lo, hi), max(lo, hi), locs),
    )
    told = name_written, auto, seen, locs, labels, written, spacing
    return AxisFacts(name, lo, hi, axis.get_scale(), kind, *told)


def _kind(axis: Any) -> str:
    held = axis.get_converter() if hasattr(axis, "get_converter") else axis.converter  # avant matplotlib 3.10
    converter = type(held).__name__ if axis.have_units() or held else ""
    if "StrCategory" in converter:
        return "category"
    names = converter + type(axis.get_major_formatter()).__name__ + type(axis.get_major_locator()).__name__
    return "date" if any(word in names for word in ("Date", "Period", "TimeSeries")) else "number"


def _ticks(axis: Any, kind: str, low: float, high: float) -> tuple[Array, tuple[str, ...], bool]:
    """Positions, étiquettes, et si elles ont été écrites à la main."""
    formatter = axis.get_major_formatter()
    mapping = getattr(axis.units, "_mapping", None)
    if kind == "category" and mapping and isinstance(formatter, StrCategoryFormatter):
        return np.array(list(mapping.values()), float), tuple(map(str, mapping)), True
    func = getattr(formatter, "func", None)
    if isinstance(func, partial) and getattr(func.func, "__name__", "") == "_format_with_dict":
        table = func.args[0]
        texts = (s.get_text() if hasattr(s, "get_text") else s for s in table.values())
        return np.array(list(table), float), tuple(map(str, texts)), True
    try:
        locs = np.asarray(axis.get_majorticklocs(), float)
    except Exception:
        return EMPTY, (), False
    if isinstance(formatter, ticker.FixedFormatter):
        seq = tuple(map(str, formatter.seq))
        return locs[: len(seq)], seq[: locs.size], bool(locs.size)
    pad = (high - low) * 1e-6
    locs = locs[(locs >= low - pad) & (locs <= high + pad)][:_MOST_TICKS]
    if isinstance(formatter, ticker.NullFormatter):
        return EMPTY, (), False
    plain = isinstance(formatter, ticker.ScalarFormatter) and axis.get_scale() == "log"
    if plain or isinstance(formatter, _SPELT):
        with suppress(Exception):
            return locs, tuple(map(str, copy(formatter).format_ticks(locs.tolist()))), False
    return locs, (), False


# --- ce qui est dessiné : barres, courbes, points, surfaces, parts, couleurs ----------------------------------
def _hexa(colour: Any) -> str:
    """Une couleur de matplotlib en « #rrggbb » ; rien si elle est transparente."""
    try:
        r, g, b, a = colors.to_rgba(colour)
    except (ValueError, TypeError):
        return ""
    return colors.to_hex((r, g, b)) if a > 0 else ""


def _opaque(colour: Any) -> str:
    """La couleur, si elle cache ce qui est derrière ; rien sinon."""
    return _hexa(colour) if colors.to_rgba(colour)[3] == 1 else ""


def _label(artist: Any) -> str:
    label = str(artist.get_label() or "")
    return "" if label.startswith("_") else label


def _filled(values: Any) -> Array:
    """Des nombres, les valeurs masquées devenues NaN."""
    return np.ma.filled(np.ma.asarray(values, float), np.nan)


def _in_data(artist: Any, ax: Any) -> bool:
    """Vrai si l'objet est visible, et placé dans les unités des deux axes (pas une bande, pas un décor)."""
    placed = getattr(artist, "get_data_transform", artist.get_transform)
    return bool(artist.get_visible() and placed() == ax.transData)


def _all_bars(ax: Any) -> tuple[tuple[Bars, ...], set[int]]:
    """Toutes les séries de barres, et l'identité des formes déjà lues."""
    series: list[Bars] = []
    seen: set[int] = set()
    for group in ax.containers:
        if isinstance(group, container.BarContainer):
            seen.update(map(id, group.patches))
            rects = [r for r in group.patches if r.axes is ax and r.get_visible()]
            if rects and isinstance(rects[0], patches.Rectangle) and _in_data(rects[0], ax):
                series.append(_bars(rects, group.orientation != "horizontal", _label(group)))
    for shape in (p for p in ax.patches if p.get_fill()):
        if found := _steps(shape, ax):
            series.append(found)
            seen.add(id(shape))
    free = {id(p): box for p in ax.patches if id(p) not in seen and _in_data(p, ax) and (box := _box(p))}
    if loose := _free(list(free.values())):
        series.append(loose)
        seen.update(free)
    return tuple(s for s in (*series, *_thick(ax)) if s.at.size), seen


def _thick(ax: Any) -> Iterator[Bars]:
    """Les traits parallèles posés sur un même pied, gros ou coiffés d'un point : des barres sans le nom."""
    dots = [n.get_xydata() for n in ax.lines if n.get_marker() not in ("None", "", " ", None)]
    dots += [c.get_offsets() for c in ax.collections if isinstance(c, collections.PathCollection)]
    for item in (c for c in ax.collections if isinstance(c, collections.LineCollection) and _in_data(c, ax)):
        ends = np.array([p for p in item.get_segments()[:300] if len(p) == 2], float)
        capped = (np.shape(d) == ends[:, 1].shape and np.allclose(d, ends[:, 1]) for d in dots if len(ends))
        if np.min(item.get_linewidth()) < _THICK and not any(capped):
            continue
        for upright in (True, False) if len(ends) > 2 else ():
            at, foot, tip = ends[:, 0, 1 - upright], ends[:, 0, int(upright)], ends[:, 1, int(upright)]
            if same(at - ends[:, 1, 1 - upright]) and same(foot) and not same(tip):
                width = np.full(at.size, 0.8 * np.diff(np.sort(at)).min())
                colours = tuple(map(_hexa, item.get_colors()[:1]))
                yield Bars(upright, at, width, foot, tip, colours, _label(item), "free")


def _bars(rects: list[Any], vertical: bool, label: str, kind: str = "") -> Bars:
    boxes = np.array([(*r.get_xy(), r.get_width(), r.get_height()) for r in rects], float)
    x, y, width, height = boxes[np.isfinite(boxes).all(axis=1)].T
    start, width, foot, length = (x, width, y, height) if vertical else (y, height, x, width)
    ends = (start + width)[:-1]
    touching = len(start) > 1 and np.allclose(start[1:], ends, rtol=0, atol=1e-6 * np.ptp(start))
    kind, hatch = kind or ("hist" if touching else "bar"), rects[0].get_hatch() or ""
    drawn = rects if len(rects) < 200 else rects[:1]
    colours = tuple(_hexa(r.get_facecolor()) or _hexa(r.get_edgecolor()) for r in drawn)
    looks = colours, label, kind, hatch, bool(_opaque(rects[0].get_facecolor()))
    return Bars(vertical, start + width / 2, np.abs(width), foot, foot + length, *looks)


def _steps(shape: Any, ax: Any) -> Bars | None:
    """Les barres d'un contour en marches, fait par `stairs` ou par `hist` ; None pour une autre forme."""
    if not isinstance(shape, patches.StepPatch):
        polygon = isinstance(shape, patches.Polygon) and _in_data(shape, ax)
        return _staircase(shape, shape.get_xy()) if polygon else None
    values, edges, base = (np.asarray(0 if part is None else part, float) for part in shape.get_data())
    good = np.isfinite(values) if shape.get_visible() else np.zeros(values.size, bool)
    sides = (edges[1:] + edges[:-1]) / 2, np.diff(edges), np.broadcast_to(base, values.shape), values
    at, width, foot, tip = (side[good] for side in sides)
    colour, upright = (_hexa(shape.get_facecolor()),), shape.orientation == "vertical"
    return Bars(upright, at, width, foot, tip, colour, _label(shape), "stairs")


def _outlines(ax: Any) -> tuple[Bars, ...]:
    """Les histogrammes dont on ne voit que le contour : marches vides, courbes en escalier."""
    found: list[Any] = [_steps(shape, ax) for shape in ax.patches if not shape.get_fill()]
    for item in (c for c in ax.collections if isinstance(c, collections.PolyCollection) and _in_data(c, ax)):
        steps = [_staircase(item, np.asarray(p.vertices)) for p in item.get_paths()[:1]]
        found += [one._replace(kind="step") for one in steps if one]
    for line in (n for n in ax.lines if n.get_drawstyle() in _STEPS and _in_data(n, ax)):
        x, y = _filled(line.get_xdata(orig=False)), _filled(line.get_ydata(orig=False))
        if x.size > 3 and np.isfinite(x).all() and (np.diff(x) > 0).all():
            tip = y[1:] if _STEPS[line.get_drawstyle()] else y[:-1]
            at, width, colour = (x[1:] + x[:-1]) / 2, np.diff(x), (_hexa(line.get_color()),)
            found.append(Bars(True, at, width, np.zeros(at.size), tip, colour, _label(line), "step"))
    return tuple(b for b in found if b and b.at.size)


def _box(shape: Any) -> Any:
    """Un rectangle, qu'il ait été dessiné comme tel ou comme un polygone à quatre coins droits ; None sinon."""
    if type(shape) is patches.Rectangle:
        return shape
    corners = np.unique(np.round(shape.get_xy(), 9), axis=0) if isinstance(shape, patches.Polygon) else EMPTY
    if len(corners) != 4 or len(np.unique(corners[:, 0])) != 2 or len(np.unique(corners[:, 1])) != 2:
        return None
    return patches.Rectangle(corners[0], *np.ptp(corners, axis=0), facecolor=shape.get_facecolor())


def _staircase(shape: Any, xy: Any) -> Bars | None:
    """Le contour d'un histogramme (`histtype="step"`) : des marches au-dessus d'un même pied."""
    xy = np.asarray(xy, float)
    moves = np.diff(xy, axis=0)
    if not 8 <= len(xy) < 1000 or not np.isfinite(xy).all():
        return None
    if np.abs(moves).min(axis=1).max() > 1e-9 * np.ptp(xy):
        return None  # un trait penché
    upright = bool(moves[np.abs(moves).max(axis=1) > 0][0][0] == 0)  # le premier trait monte du pied
    (along, value), base = xy.T if upright else xy.T[::-1], xy[:, int(upright)].min()
    flat = (np.diff(along) != 0) & (value[1:] != base)
    at, width = ((along[1:] + along[:-1]) / 2)[flat], np.abs(np.diff(along))[flat]
    if at.size < 3 or width.sum() > 1.001 * np.ptp(along):
        return None
    colour = _hexa(np.ravel(colors.to_rgba_array(shape.get_facecolor()))[:4])
    foot = np.full(at.size, base)
    return Bars(upright, at, width, foot, value[1:][flat], (colour,), _label(shape), "stairs")


def _free(rects: list[Any]) -> Bars | None:
    """Des rectangles dessinés un à un : une série de barres s'ils ont même pied et même largeur."""
    for vertical in (True, False) if len(rects) >= _FREE_BARS else ():
        bars = _bars(rects, vertical, "")
        starts, ends = np.sort(bars.at - bars.width / 2), np.sort(bars.at + bars.width / 2)
        apart = bars.at.size > 1 and (starts[1:] - ends[:-1]).min() >= -0.01 * bars.width.max()
        if apart and same(bars.foot) and not same(bars.tip) and (same(bars.width) or bars.kind == "hist"):
            return bars._replace(kind=bars.kind if bars.kind == "hist" and not same(bars.width) else "free")
    return None


def _errorbars(ax: Any) -> list[Any]:
    return [group for group in ax.containers if isinstance(group, container.ErrorbarContainer)]


def _bands(ax: Any, name: str) -> list[tuple[float, float]]:
    """Ce que couvrent, sur un axe, les repères et les bandes tracés d'un bord à l'autre (`axhline`, `axvspan`)."""
    way, side = getattr(ax, f"get_{name}axis_transform")(which="grid"), int(name == "y")
    spots = [n.get_xydata()[:, side] for n in ax.lines if n.get_transform() == way and n.get_visible()]
    tall = [p for p in ax.patches if p.get_data_transform() == way and p.get_visible()]
    spots += [p.get_patch_transform().transform(p.get_path().vertices)[:, side] for p in tall]
    return [(float(s.min()), float(s.max())) for s in spots]


def _segments(ax: Any) -> Array:
    """Les traits droits de deux points, dessinés un à un ou en paquet (`vlines`, barres d'erreur)."""
    found: list[Any] = []
    for one in (n for n in ax.lines if 1 < len(n.get_xdata(orig=False)) < 12 and _in_data(n, ax)):
        xy = _filled(one.get_xydata())
        pieces = np.split(xy, np.flatnonzero(np.isnan(xy).any(axis=1)))
        pieces = [p[~np.isnan(p).any(axis=1)] for p in pieces]
        found += [p for p in pieces if len(p) == 2] if all(len(p) < 3 for p in pieces) else []
    for item in ax.collections:
        if isinstance(item, collections.LineCollection) and _in_data(item, ax):
            found += [s for s in item.get_segments()[:2000] if len(s) == 2]
    return np.array([np.ravel(_filled(s)) for s in found[:4000]], float).reshape(-1, 4)


def _lines(ax: Any) -> tuple[Line, ...]:
    """Les courbes en unités de données (ni repères infinis, ni traits de décor)."""
    caps = {id(cap) for group in _errorbars(ax) for cap in group.lines[1] or ()}
    lines = [one for one in ax.lines if id(one) not in caps and type(one).__name__ != "AxLine"]
    return tuple(_line(one) for one in lines if _in_data(one, ax))


def _line(one: Any) -> Line:
    marker, style = one.get_marker(), one.get_linestyle()
    marker = marker if isinstance(marker, str) else f"forme {type(marker)}"
    joined, wide = style not in ("None", "", " ") and one.get_linewidth() > 0, float(one.get_linewidth())
    style += str(one._unscaled_dash_pattern[1] or "") if style == "--" else ""
    alpha = float(one.get_alpha() if one.get_alpha() is not None else colors.to_rgba(one.get_color())[3])
    x, y = (_filled(get(orig=False)) for get in (one.get_xdata, one.get_ydata))
    looks = _hexa(one.get_color()), joined, style, "" if marker in ("None", "", " ") else marker, _label(one)
    return Line(x, y, *looks, wide, alpha, float(one.get_markersize()), one.get_drawstyle() != "default")


def _collections(ax: Any) -> tuple[tuple[Points, ...], tuple[Area, ...], list[Any]]:
    """Nuages de points, surfaces remplies, et le reste (dont on ne retient que l'étendue)."""
    points, areas, rest = [], [], []
    for item in (c for c in ax.collections if c.get_visible()):
        filled = isinstance(item, collections.PolyCollection) and np.size(item.get_offsets()) < 4
        if isinstance(item, collections.PathCollection) and item.get_offset_transform() == ax.transData:
            points.append(_points(item))
        elif filled and _in_data(item, ax):
            areas += _area(item)
        else:
            rest.append(item)
    return tuple(p for p in points if p.x.size), tuple(areas), rest


def _points(item: Any) -> Points:
    xy, paths, alpha = _filled(item.get_offsets()), item.get_paths(), item.get_alpha()
    shades: Any = ()
    if item.get_array() is None:
        shades = item.get_facecolor() if len(item.get_facecolor()) else item.get_edgecolor()
    if alpha is None:
        alpha = float(shades[0][3]) if len(shades) else 1.0
    colours = tuple(Counter(_hexa(c) for c in shades[:200]))
    marker = hash(paths[0].vertices.tobytes()) if len(paths) == 1 else 0
    sizes = np.asarray(item.get_sizes(), float)
    return Points(xy[:, 0], xy[:, 1], sizes, colours, _label(item), float(np.min(alpha)), marker)


def _area(item: Any) -> list[Area]:
    """Une surface ; son bord plat est la valeur que partagent au moins le tiers de ses sommets."""
    pieces = [p.vertices for p in item.get_paths() if len(p.vertices) > 3]
    colour = _hexa(item.get_facecolor()[0]) if len(item.get_facecolor()) else ""
    if not pieces or not colour:
        return []
    x, y = np.concatenate(pieces).T
    values, counts = np.unique(y, return_counts=True)
    base = float(values[counts.argmax()]) if counts.max() > len(y) / 3 else None
    alpha = float(item.get_facecolor()[0][3])
    return [Area(x, y, colour, base, _label(item), item.get_hatch() or "", alpha)]


def _wedges(ax: Any) -> tuple[Wedge, ...]:
    """Les parts de camembert, avec les textes écrits sur chacune."""
    texts = [t for t in ax.texts if t.get_text() and t.get_visible()]
    wedges = [w for w in ax.patches if isinstance(w, patches.Wedge) and _in_data(w, ax)]
    written = [tuple(t.get_text() for t in texts if _on_wedge(t, w)) for w in wedges]
    spots = [(tuple(map(float, w.center)), float(w.theta1), float(w.r)) for w in wedges]
    shares = [abs(w.theta2 - w.theta1) / 360 for w in wedges]
    return tuple(
        map(Wedge, shares, map(_label, wedges), written, *zip(*spots, strict=True)) if wedges else ()
    )


def _on_wedge(text: Any, wedge: Any, reach: float = 1.45) -> bool:
    x, y = (float(v) for v in text.get_position())
    dx, dy = x - wedge.center[0], y - wedge.center[1]
    inner = wedge.r - wedge.width if wedge.width else 0.05 * wedge.r
    low, high = sorted((wedge.theta1, wedge.theta2))
    facing = (np.degrees(np.arctan2(dy, dx)) - low) % 360 < high - low
    return bool(facing and inner <= np.hypot(dx, dy) <= reach * wedge.r)


def _all_shades(ax: Any, words: Sequence[Words]) -> tuple[Shades, ...]:
    """Les valeurs traduites en couleurs par une palette."""
    found = []
    spots = [(w.x, w.y) for w in words if w.box and np.isfinite([w.x, w.y]).all()]
    for bar in (one._colorbar for one in ax.figure.axes if hasattr(one, "_colorbar")):
        key, (low, high) = bar.mappable, bar.mappable.get_clim()
        if getattr(key, "axes", None) is None and key.get_array() is None and low is not None:
            found.append(
                _shades(key, np.ma.asarray(np.linspace(low, high, 64)), spots)
            )  # une clé sans dessin
    for item in (*ax.images, *ax.collections):
        values = item.get_array() if hasattr(item, "get_array") else None
        if values is not None and item.get_visible() and np.ndim(values) < 3 and np.size(values):
            found.append(_shades(item, np.ma.asarray(values), spots))
    return tuple(found)


def _shades(item: Any, values: Any, spots: Sequence[tuple[float, float]]) -> Shades:
    norm, cmap, bar = copy(item.norm), item.get_cmap(), getattr(item, "colorbar", None)
    norm.autoscale_None(values)
    flat = np.asarray(np.ma.compressed(values)[:: max(1, values.size // _SAMPLE)], float)
    flat = flat[np.isfinite(flat)]
    low, high = (float(flat.min()), float(flat.max())) if flat.size else (np.nan, np.nan)
    distinct, tones = int(np.unique(flat).size), int(cmap.N)
    if getattr(item, "filled", False) and bar and distinct <= _FEW_BANDS:  # des bandes d'un champ continu
        distinct, tones = _SAMPLE, distinct
    bounds = tuple(map(float, norm.boundaries)) if isinstance(norm, colors.BoundaryNorm) else ()
    largest = float(np.histogram(flat, bounds)[0].max() / flat.size) if len(bounds) > 1 and flat.size else 0.0
    wide = isinstance(item, image.AxesImage) and values.ndim == 2 and values.shape[1] > 30
    gradient = bool(wide and (values == values[0]).all() and (np.diff(values[0]) >= 0).all())
    ramp = tuple(colors.to_hex(c) for c in cmap(np.linspace(0, 1, 33)))

    edges, opaque = _edges(item, values), item.get_alpha() in (None, 1)

    def _under(x: float, y: float) -> str:
        steps = [(e, v) if e[0] < e[-1] else (-e, -v) for e, v in zip(edges, (y, x), strict=False)]
        at = tuple(int((e < v).sum()) - 1 for e, v in steps)
        inside = edges and opaque and all(0 <= i < n for i, n in zip(at, values.shape, strict=True))
        return _hexa(cmap(norm(values[at]))) if inside and values[at] is not np.ma.masked else ""

    label = " ".join((bar.ax.get_xlabel(), bar.ax.get_ylabel(), bar.ax.get_title())) if bar else ""
    classes = distinct, bounds, largest, gradient, tones
    states = [_hexa(cmap(norm(v))) for v in np.unique(flat)] if distinct <= _FEW_STATES else ()
    named = label.strip(), bool((flat % 1).any()), tuple(dict.fromkeys(states))
    seats = {spot: _under(*spot) for spot in spots} if edges and opaque else {}
    return Shades(cmap.name, low, high, *classes, ramp, norm_of(norm, cmap.N, low, high), *named, seats)


def _edges(item: Any, values: Any) -> tuple[Array, ...]:
    """Les bords des cases d'une image ou d'une grille droite, en ordonnée puis en abscisse."""
    if isinstance(item, image.AxesImage):
        left, right, bottom, top = item.get_extent()
        first, last = (top, bottom) if item.origin == "upper" else (bottom, top)
        return np.linspace(first, last, len(values) + 1), np.linspace(left, right, values.shape[-1] + 1)
    grid = item.get_coordinates() if type(item).__name__ == "QuadMesh" and values.ndim == 2 else None
    return () if grid is None else (grid[:, 0, 1], grid[0, :, 0])


def _shadowed(artist: Any) -> bool:
    """Vrai pour une ombre portée, ou une forme qui s'en donne une."""
    effects = {type(e).__name__ for e in artist.get_path_effects() or ()} if artist.get_visible() else set()
    return isinstance(artist, patches.Shadow) or any("Shadow" in name for name in effects)


def _spaces(ax: Any) -> tuple[tuple[str, Array], ...]:
    """Les courbes, surfaces et nuages d'un dessin en trois dimensions, et leurs points."""
    found: list[tuple[str, Any]] = [("line", np.transpose(n._verts3d)) for n in ax.lines]
    for item in ax.collections:
        if (faces := getattr(item, "_faces", None)) is not None and np.ndim(faces) == 3:
            faces = np.where(np.expand_dims(getattr(item, "_invalid_vertices", False), -1), np.nan, faces)
            sheets = len(faces) > 1 and (np.ptp(faces, axis=1)[:, :2] == 0).all(axis=0).any()
            kind, parts = ("line", faces) if sheets else ("surface", faces.reshape(1, -1, 3))
            found += [(kind, _filled(part)) for part in parts]
        elif hasattr(item, "_vec"):
            found.append(("surface", _filled(item._vec[:3].T)))
        elif hasattr(item, "_segments3d"):
            found.append(("wire", np.concatenate([np.asarray(s, float) for s in item._segments3d])))
        elif hasattr(item, "_offsets3d"):
            found.append(("cloud", np.transpose([_filled(c) for c in item._offsets3d])))
    return tuple((kind, p[np.isfinite(p).all(axis=1)]) for kind, p in found if np.ndim(p) == 2 and len(p) > 2)


def _solids(ax: Any) -> Array:
    """Les barres d'un dessin en trois dimensions : une ligne (base, sommet) par barre ; aucune pour un volume."""
    blocks: list[tuple[float, ...]] = []
    for item in ax.collections:
        faces = np.asarray(getattr(item, "_faces", ()), float)
        if faces.ndim != 3 or faces.shape[1:] != (4, 3) or len(faces) % 6:
            continue
        corners = [np.unique(np.round(box, 9), axis=0) for box in faces.reshape(-1, 24, 3)[:500]]
        if all(len(c) in (4, 8) for c in corners):  # 4 : une barre de hauteur nulle
            blocks += [(*c.min(axis=0).tolist(), c[:, 2].max()) for c in corners]
    blocks.sort()
    if any(a[:2] == b[:2] and b[2] > a[3] + 1e-6 for a, b in pairwise(blocks)):
        return EMPTY  # des blocs l'un au-dessus de l'autre, sans se toucher
    solids = [block[2:] for block in blocks]
    for wall in [p for p in ax.patches if type(p).__name__ == "Patch3D"]:
        z = np.asarray(getattr(wall, "_segment3d", ()), float)
        if z.ndim == 2 and len(z) in (4, 5):
            up = z[:, np.ptp(z, axis=0).argmax()] if np.ptp(z[:, 2]) == 0 else z[:, 2]
            solids.append((up.min(), up.max()))
    return np.array(solids, float).reshape(-1, 2)


def _shapes(ax: Any, seen: set[int]) -> tuple[Any, tuple[Array, ...], tuple[Tile, ...]]:
    """Les ellipses et les carrés (x, y, largeur, hauteur), les polygones et les rectangles isolés, en unités de données."""
    free = [p for p in ax.patches if id(p) not in seen and _in_data(p, ax)]
    ovals: list[Any] = [p for p in free if isinstance(p, patches.Ellipse)]
    squares = [p for p in free if type(p) is patches.Rectangle and np.isclose(p.get_width(), p.get_height())]
    sizes = [(*np.ravel(p.get_center()), p.get_width(), p.get_height()) for p in (*ovals, *squares)]
    polygons = [np.asarray(p.get_xy(), float) for p in free if isinstance(p, patches.Polygon)]
    for one in (p for p in ax.patches[-60:] if isinstance(p, patches.Wedge) and not _in_data(p, ax)):
        path = (one.get_transform() - ax.transData).transform_path(one.get_path())  # écrasé, ou décalé
        polygons += path.to_polygons(closed_only=False)[:1]
    boxes = [(box.get_bbox().get_points(), p) for p in free if (box := _box(p))]
    tiles = [_tile(corners, p.get_facecolor(), p.get_hatch()) for corners, p in boxes]
    for side in (c for c in ax.collections if isinstance(c, collections.PolyCollection) and _in_data(c, ax)):
        colours = [*side.get_facecolor()] or ["none"]
        for i, corners in enumerate(np.asarray(q.vertices) for q in side.get_paths()[:_MOST_TILES]):
            if len(corners) < 10:
                polygons.append(corners)
            if len(corners) == 5 and len(np.unique(corners[:, 0])) == len(np.unique(corners[:, 1])) == 2:
                tiles.append(_tile(corners, colours[i % len(colours)], side.get_hatch()))
    ovals = [tuple(map(float, e)) for e in sizes[:500]]
    return tuple(ovals), tuple(polygons[:500]), tuple(tiles[:_MOST_TILES])


def _tile(corners: Array, colour: Any, hatch: Any) -> Tile:
    (x0, y0), (x1, y1) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    return Tile(x0, y0, x1, y1, "" if hatch else _opaque(colour))


# --- les mots : titres, noms d'axes, graduations, étiquettes, légendes ----------------------------------------
def _words(role: str, texts: Iterable[Any]) -> list[Words]:
    """Ceux de ces textes qui disent quelque chose."""
    found = []
    for text in (t for t in texts if t.get_text().strip()):
        faint, box = text.get_alpha() is not None and text.get_alpha() <= 0.35, text.get_bbox_patch()
        back = _hexa(box.get_facecolor()) if box and box.get_visible() else ""
        colour, outlined = "" if faint else _hexa(text.get_color()), bool(text.get_path_effects())
        found.append(Words(text.get_text().strip(), role, float(text.get_fontsize()), colour, back, outlined))
    return found


def _anchored(ax: Any, text: Any) -> list[Words]:
    """Un texte libre, avec le point des données qu'il commente quand il en a un."""
    words, place = _words("text", [text]), None
    if not isinstance(text, Annotation):
        place = text.get_position() if _in_data(text, ax) else None
    elif bar := bar_of(text):
        place = bar.get_x() + bar.get_width() / 2, bar.get_y() + bar.get_height() / 2
    elif text.xycoords == "data":
        place = text.xy
    if place is not None:
        with suppress(Exception):
            x, y = float(ax.convert_xunits(place[0])), float(ax.convert_yunits(place[1]))
            return [w._replace(x=x, y=y, box=_box_of(text)) for w in words]
    return words


def bar_of(text: Any) -> Any:
    """La barre au milieu de laquelle une étiquette est posée (`label_type="center"`) ; rien pour un autre texte."""
    coords = getattr(text, "xycoords", None)
    bar = (getattr(coords, "__defaults__", None) or getattr(coords, "args", None) or [coords])[0]
    return bar if isinstance(bar, patches.Rectangle) else None


def _box_of(text: Any) -> tuple[float, ...]:
    """Ce que couvre un texte autour de son ancrage, en points ; rien s'il en est écarté autrement qu'en points."""
    lines, size, shift = text.get_text().split("\n"), float(text.get_fontsize()), (0.0, 0.0)
    if isinstance(text, Annotation) and text.anncoords == "offset points":
        shift = text.xyann
    elif isinstance(text, Annotation) and (text.anncoords, *text.xyann) != (text.xycoords, *text.xy):
        return ()
    wide, high = 0.6 * size * max(map(len, lines)), 1.2 * size * len(lines)
    if text.get_rotation() % 180:
        wide = high = max(wide, high)
    left = shift[0] - wide * {"left": 0, "right": 1}.get(text.get_ha(), 0.5)
    low = shift[1] - high * {"bottom": 0, "baseline": 0, "top": 1}.get(text.get_va(), 0.5)
    return left, low, left + wide, low + high


def _keys(legend: Any) -> dict[str, tuple[str, float]]:
    """Les entrées d'une légende, la couleur de chacune, et l'aire de son disque en points carrés (ou zéro)."""
    found = {}
    for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=False):
        colour: Any = getattr(handle, "get_color", getattr(handle, "get_facecolor", tuple))()
        hexa = _hexa(np.ravel(colors.to_rgba_array(colour))[:4]) if np.size(colour) else ""
        marked = getattr(handle, "get_marker", str)() not in ("None", "", " ", None)
        sizes: Any = handle.get_sizes() if hasattr(handle, "get_sizes") else ()
        area = float(sizes[0]) if np.size(sizes) else float(handle.get_markersize()) ** 2 if marked else 0.0
        found[text.get_text()] = hexa, area
    return found


def _named(mark: Any, keys: dict[str, str]) -> Any:
    """Un tracé sans nom prend celui de la légende qui a sa couleur, si elle est seule à l'avoir."""
    drawn = getattr(mark, "colour", None) or (mark.colours[0] if getattr(mark, "colours", ()) else "")
    names = [name for name, colour in keys.items() if colour == drawn] if drawn and not mark.label else []
    return mark._replace(label=names[0]) if len(names) == 1 else mark


def _lettered(x: AxisFacts, y: AxisFacts, words: Sequence[Words]) -> AxisFacts:
    """Un axe sans graduations, dont les étiquettes sont écrites à la main sous le cadre."""
    below = [w for w in words if w.role == "text" and np.isfinite(w.x) and not y.low <= w.y <= y.high]
    if x.visible or len(below) < 3 or not same(np.array([w.y for w in below]), 1e-6):
        return x
    spots = np.array([w.x for w in below])
    return x._replace(ticks=spots, labels=tuple(w.text for w in below), written=True, visible=True)


def _panel_words(ax: Any) -> tuple[tuple[Words, ...], dict[str, tuple[str, float]]]:
    """Les textes visibles d'un système d'axes, et les entrées de sa légende."""
    found = _words("title", (ax.title, ax._left_title, ax._right_title))
    for axis in ax._axis_map.values() if ax.axison else ():
        if axis.get_visible():
            found += _words("axis", [axis.label])
            sides = [axis._major_tick_kw.get(side, True) for side in ("label1On", "label2On")]
            written = any(sides) and np.size(getattr(axis.major.locator, "locs", 1))
            for one in (tick.label1 for tick in axis.majorTicks[:1] if written):  # un représentant suffit
                found.append(Words("graduations", "tick", float(one.get_fontsize()), _hexa(one.get_color())))
    wedges = [w for w in ax.patches if isinstance(w, patches.Wedge) and abs(w.theta2 - w.theta1) > _WIDE]
    for text in (t for t in ax.texts if t.get_visible()):
        seats = [w for w in wedges if _on_wedge(text, w, 0.8)]  # une part assez large pour porter le texte
        back = _opaque(seats[0].get_facecolor()) if seats else ""
        found += [w._replace(back=w.back or back) for w in _anchored(ax, text)]
    legend = ax.get_legend()
    entries = [legend.get_title(), *legend.get_texts()[:1]] if legend and legend.get_visible() else []
    return (*found, *_words("legend", entries)), _keys(legend) if entries else {}
