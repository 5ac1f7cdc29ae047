"""Ce que l'on retient d'une carte : des valeurs figées, sans aucun objet de matplotlib, de geopandas ni de pyproj.

Des nombres, des textes, des n-uplets, des dictionnaires et des tableaux de numpy : ces faits se rangent et se rejugent
sans la figure dont ils viennent.
"""

import math
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from figaudit.base.figtext import FigText
from figaudit.base.text import normalise
from figaudit.read.crowd import Crowd
from figaudit.read.maps.colours import NOTHING, from_hexes, near
from figaudit.read.maps.palette import Ramp, ramp_of
from figaudit.read.maps.words import WORDS, says

# Les sortes de couches
AREAS = "areas"  # des territoires
CIRCLES = "circles"  # des disques de tailles diverses
SQUARES = "squares"  # des carrés de tailles diverses
POINTS = "points"  # des marques, toutes de même taille
CELLS = "cells"  # une grille de valeurs
FIELD = "field"  # une surface découpée en plages
LINES = "lines"  # des tracés

AROUND = 0.04  # part d'un tour que des données peuvent laisser vide, ou dépasser
BACK = 20  # écart par composante, sur 255, entre les deux bouts d'une palette qui revient sur elle-même

SYMBOLS = (CIRCLES, SQUARES)
GRID = (CELLS, FIELD)


class Interval(NamedTuple):
    """Une classe de la légende : crochets compris, tels qu'ils sont écrits (« » s'il n'y en a pas)."""

    left: str
    low: float
    high: float
    right: str


class Entry(NamedTuple):
    """Une ligne de légende."""

    text: str
    colour: int
    size: float  # l'aire de son symbole ; 0 pour un aplat, moins que zéro pour un trait
    span: Interval | None  # sa classe ; `None` si ses mots n'en disent pas
    missing: bool  # elle dit les données manquantes


class Limits(NamedTuple):
    """Ce que la carte couvre, en coordonnées du dessin."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """D'ouest en est."""
        return self.east - self.west

    @property
    def height(self) -> float:
        """Du sud au nord."""
        return self.north - self.south


class Label(NamedTuple):
    """Un nombre écrit seul sur la carte, et où."""

    x: float
    y: float
    value: float


class Written(NamedTuple):
    """Un texte de la carte, et sa taille en points."""

    text: str
    size: float


class Projection(NamedTuple):
    """La projection déclarée : son nom, et si ses coordonnées sont des degrés."""

    name: str
    degrees: bool
    code: str = ""  # ce que PROJ relit : « EPSG:3857 »


@dataclass(frozen=True, eq=False)
class Layer:
    """Une couche de la carte : autant d'objets que de lignes dans chaque tableau."""

    shape: str
    boxes: np.ndarray  # (n, 4) : ouest, sud, est, nord, en coordonnées de la carte
    colours: np.ndarray  # (n,) : voir colours.py
    sizes: np.ndarray  # (n,) : aire dessinée
    values: np.ndarray  # (n,) : ce que les couleurs codent, NaN si le dessin ne le sait pas
    labels: np.ndarray  # (n,) : le nom donné à chaque objet au moment du dessin
    # les anneaux de chaque contour ; aucun si ce n'en est pas un
    outlines: tuple[tuple[np.ndarray, ...], ...]
    # combien de trous le découpage a, si on les a déjà comptés : les contours pèsent lourd
    gaps: int | None = field(default=None, kw_only=True)
    # (n,) : un nombre par forme de marque (rond, croix…) ; `None` si ce ne sont pas des marques
    marks: np.ndarray | None = field(default=None, kw_only=True)

    @property
    def centres(self) -> np.ndarray:
        """Le milieu de chaque objet (n, 2)."""
        return (self.boxes[:, :2] + self.boxes[:, 2:]) / 2

    @property
    def extent(self) -> float:
        """La plus grande dimension de ce que la couche couvre."""
        return extent(self.boxes)


def extent(boxes: np.ndarray) -> float:
    """La plus grande dimension de ce que ces rectangles couvrent ; jamais zéro, on divise par elle."""
    if not len(boxes):
        return 1.0
    x, y = np.where(np.isfinite(boxes), boxes, 0.0).reshape(-1, 2).T
    return max(float(np.ptp(x)), float(np.ptp(y)), 1e-12)


@dataclass(frozen=True)
class Scale:
    """L'échelle de couleurs d'une couche : ce que sa palette et sa norme disent, en nombres."""

    cmap: str  # le nom de la palette de matplotlib
    colours: tuple[int, ...]  # 256 couleurs d'un dégradé, d'un bout à l'autre ; aucune pour des classes
    low: float | None  # la valeur du bas ; `None` si le dessin ne l'a pas fixée
    high: float | None
    # la valeur de chaque couleur d'un dégradé ; aucune s'il ne se lit pas à l'envers
    stops: tuple[float, ...]
    blank: int = NOTHING  # la couleur des cases sans valeur ; « rien » si elles sont transparentes


@dataclass(frozen=True, eq=False)
class Coding:
    """Une couche dont les couleurs disent quelque chose."""

    layer: Layer
    palette: tuple[str, ...]  # de la valeur basse à la haute, si elle a un ordre
    continuous: bool  # un dégradé, pas des classes
    ordered: bool  # ces couleurs suivent une grandeur ; faux pour des catégories, ou si rien ne le prouve
    # les bornes des classes, rangées comme `palette` ; vide pour un dégradé
    bounds: tuple[tuple[float, float], ...]
    entries: tuple[Entry, ...]  # les lignes de légende qui parlent d'elle
    seen: np.ndarray  # valeur lue de chaque objet, NaN si elle ne se lit pas
    scale: Scale | None  # `None` si le dessin n'a ni norme ni barre de couleurs
    label: str  # les mots de sa barre de couleurs et de la légende
    keyed: bool  # des nombres à lire : une barre, des classes en légende, des aires (une ombre portée n'en a pas)
    written: tuple[Interval, ...] = ()  # les classes écrites en toutes lettres le long de sa barre

    @property
    def cmap(self) -> str:
        """Le nom de la palette de matplotlib, « » si l'on ne sait pas."""
        return "" if self.scale is None else self.scale.cmap

    @property
    def ramp(self) -> Ramp:
        """Le genre de dégradé."""
        return ramp_of(self.palette, self.cmap)

    @property
    def known(self) -> np.ndarray:
        """Les valeurs lues."""
        return self.seen[np.isfinite(self.seen)]

    @property
    def makes_a_turn(self) -> bool:
        """La palette revient à sa première couleur, et l'échelle fait un tour : douze heures, douze mois, 360 degrés."""
        if self.scale is None or self.scale.low is None or self.scale.high is None or len(self.palette) < 3:
            return False
        first, *_, last = from_hexes(self.palette)
        spread = self.scale.high - self.scale.low
        whole = any(abs(spread - turn) < AROUND * turn for turn in WORDS["usual"]["turns"])
        return whole and near(first, [last], BACK)

    @property
    def ranks(self) -> np.ndarray:
        """Le rang de la classe de chaque objet, d'après sa couleur ; -1 s'il n'a celle d'aucune."""
        colours = self.layer.colours
        found = np.full(len(colours), -1)
        palette = from_hexes(self.palette)
        for colour in np.unique(colours).tolist():
            alike = [rank for rank, one in enumerate(palette) if near(colour, [one])]
            if alike:
                found[colours == colour] = alike[0]
        return found

    @property
    def values(self) -> np.ndarray:
        """Les valeurs connues ; à défaut, les bornes des classes."""
        known = self.known
        return known if len(known) else self.ends

    @property
    def ends(self) -> np.ndarray:
        """Les bornes finies des classes, ou les deux bouts d'un dégradé."""
        ends: list[float | None] = []
        for bound in self.bounds:
            ends.extend(bound)
        if not ends and self.scale is not None:
            ends = [self.scale.low, self.scale.high]
        return np.array([end for end in ends if end is not None and math.isfinite(end)], float)


@dataclass(frozen=True, eq=False)
class Match:
    """La table posée sur le dessin : une ligne de la table par rang de `places`."""

    places: np.ndarray  # (lignes,) : l'objet de chaque ligne, -1 si elle n'est pas dessinée
    columns: dict[str, np.ndarray]  # les colonnes de nombres, NaN dans les cases vides
    skipped: int  # combien de numéros sautent dans l'index de la table ; 0 s'il n'est pas fait d'entiers
    column: str = ""  # la colonne dessinée, reconnue ou donnée ; « » si l'on ne sait pas
    # (lignes,) : ce que cette colonne contient ; `None` si ce ne sont pas des nombres
    values: np.ndarray | None = None

    @property
    def absent(self) -> np.ndarray:
        """Les lignes sans donnée."""
        if self.values is None:
            return np.zeros(len(self.places), bool)
        return ~np.isfinite(self.values)

    @property
    def drawn(self) -> np.ndarray:
        """Les lignes qui sont sur la carte."""
        return self.places >= 0


@dataclass(frozen=True, eq=False)
class MapFacts:
    """Les faits d'une carte ; `None` veut dire « n'a pas pu être lu »."""

    subject: str  # le titre de la carte, à défaut celui de la figure
    # ce que ni le dessin ni la table n'ont dit : les clés de `unread`, dans base/messages.toml
    unread: tuple[str, ...]
    codings: tuple[Coding, ...]
    symbols: Layer | None  # les symboles dont la taille dit quelque chose
    ground: Layer | None  # ce qui est peint sans rien coder : fond, voisins, manques
    drawn: tuple[int, ...]  # toutes les couleurs posées, sur toutes les cartes de la figure
    entries: tuple[Entry, ...]
    match: Match | None  # la table posée sur ce que les couleurs codent
    weighed: Match | None  # la table posée sur les symboles
    projection: Projection | None
    # Combien de fois la projection grossit un territoire plus qu'un autre ; 1 sur une petite carte
    swelling: float | None
    limits: Limits
    stretch: float  # combien une unité verticale est plus longue à l'écran qu'une unité horizontale
    text: FigText
    title: str  # les titres de la carte et de la figure
    words: str  # tout ce qui est écrit autour, sans casse ni accents
    unit: str
    scale_bar: bool  # la carte a une barre d'échelle
    explained: bool  # une légende, une barre de couleurs ou un petit dessin à côté, sur la figure
    kind: str  # « stock » ou « ratio », si quelqu'un l'a dit
    middle: float | None  # le milieu que la carte a déclaré
    labelled: tuple[Label, ...]
    # chaque ligne de la table, si la carte en montre une colonne et que le titre en nomme une
    named: tuple[tuple[str, float], ...]
    beside: dict[str, np.ndarray]  # les colonnes de nombres de la table, si la carte n'en montre aucune
    marked: tuple[str, ...]  # ce qui est écrit sur la carte même, sans casse ni accents
    rings: Layer | None  # des cercles vides de tailles diverses, comme en a une clé
    unpainted: int  # combien de territoires la carte trace sans les peindre, dans un découpage peint
    smallest: Written | None  # le plus petit des textes
    crowd: Crowd  # les points opaques, tous nuages réunis

    @property
    def degrees(self) -> bool:
        """La projection déclarée est en degrés."""
        return self.projection is not None and self.projection.degrees

    @property
    def unsourced(self) -> str:
        """Ce qui est écrit, hors de la phrase qui donne la source."""
        sentence = re.split(r"\.\s|\n", self.text.source)[0]
        return self.words.replace(normalise(sentence), "")

    @property
    def column(self) -> str:
        """La colonne qui se voit."""
        return "" if self.match is None else self.match.column

    def said(self, coding: Coding) -> str:
        """Les mots qui nomment la grandeur peinte."""
        return normalise(f"{coding.label} {self.column.replace('_', ' ')} {self.title}")

    def turns_in_a_circle(self, coding: Coding) -> bool:
        """Des directions, des heures : la légende le dit, ou la palette revient à sa couleur au bout d'un tour entier."""
        said = self.said(coding)
        return says("cyclic", said) or (coding.makes_a_turn and says("moment", said))

    @cached_property
    def ordered(self) -> list[Coding]:
        """Les couleurs qui suivent une grandeur, sauf celles qui font le tour d'un cercle (directions, heures)."""
        found = []
        for coding in self.codings:
            if coding.ordered and coding.palette and not self.turns_in_a_circle(coding):
                found.append(coding)
        return found

    def shaded(self, *shapes: str) -> list[Coding]:
        """Celles d'entre elles qui peignent ces sortes de couches."""
        return [coding for coding in self.ordered if coding.layer.shape in shapes]
