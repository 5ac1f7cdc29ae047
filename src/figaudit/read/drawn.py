"""Ce qui est dessiné sur un graphique : barres, courbes, points, surfaces, parts, couleurs et mots.

Des valeurs figées, dans les unités des axes, sans aucun objet de matplotlib.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from figaudit.read.scale import Norm
from figaudit.read.values import Array

# Au-delà, une mosaïque de rectangles n'est plus lue : aucune règle ne demande de les voir tous.
MOST_TILES = 600


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
    kind: str = "bar"  # bar, hist, stairs, step, free
    hatch: str = ""
    opaque: bool = True

    @property
    def length(self) -> Array:
        return self.tip - self.foot

    @property
    def tiles(self) -> Iterator[Tile]:
        """Les rectangles que dessinent ces barres ; hachurés ou transparents, ils n'ont pas de couleur sûre."""
        colours = self._sure_colours()
        starts = self.at - self.width / 2
        ends = self.at + self.width / 2

        for rank in range(self.at.size):
            start = float(starts[rank])
            end = float(ends[rank])
            low, high = sorted((float(self.foot[rank]), float(self.tip[rank])))
            if self.vertical:
                yield Tile(start, low, end, high, colours[rank])
            else:
                yield Tile(low, start, high, end, colours[rank])

    def _sure_colours(self) -> tuple[str, ...]:
        """La couleur de chaque barre ; « » si on ne la voit pas telle quelle, ou si l'on ne sait pas laquelle."""
        count = self.at.size
        unsure = ("",) * count
        if self.hatch or not self.opaque:
            return unsure
        if len(self.colours) == count:
            return self.colours
        return self.colours[:1] * count or unsure

    def spots(self, at: Array, value: Array) -> Array:
        """Des points du dessin : une place le long de la série, une valeur."""
        return np.column_stack((at, value) if self.vertical else (value, at))

    def under(self, word: Words) -> Any:
        """Les barres dont la largeur contient l'ancrage d'un texte."""
        along, value = (word.x, word.y) if self.vertical else (word.y, word.x)
        near = np.abs(self.at - along) <= self.width / 2 + 1e-9
        return near & np.isfinite(value)


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
    marker: int  # l'empreinte de sa forme ; 0 s'il en a plusieurs


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
    measured: bool  # des nombres à virgule : une quantité, pas des numéros de classe
    states: tuple[str, ...]  # la couleur de chaque valeur, quand elles sont peu nombreuses
    counts: tuple[int, ...]  # et combien de cases ont chacune
    spots: dict[tuple[float, float], str]  # la couleur de la case où chaque texte est posé

    def place(self, value: float) -> float:
        """Où tombe une valeur sur la palette, de 0 à 1."""
        return float(self.norm.transform(value))

    def under(self, x: float, y: float) -> str:
        """La couleur de la case sous un texte posé là ; rien s'il n'est sur aucune."""
        return self.spots.get((x, y), "")


class Words(NamedTuple):
    """Un texte visible : rôle, taille en points, couleur, fond s'il en a un, ancrage dans les données."""

    text: str
    role: str  # title, axis, tick, text, legend, figure
    size: float
    colour: str
    back: str = ""
    outlined: bool = False
    x: float = np.nan
    y: float = np.nan
    box: tuple[float, ...] = ()  # ce qu'il couvre à peu près autour de l'ancrage, en points : x0, y0, x1, y1
