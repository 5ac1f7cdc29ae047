"""Les faits d'un graphique, réunis : ce que les règles interrogent, et `read`, qui les lit d'une figure.

Ce qui est dessiné est décrit dans `drawn`, les axes et les graphiques dans `panel`, les échelles dans `scale` ;
`figure` lit la figure entière, et confie chaque idée à un lecteur (`axes`, `bars`, `lines`, `shapes`…).
"""

from figaudit.read.drawn import Area, Bars, Line, Points, Shades, Tile, Wedge, Words
from figaudit.read.figure import read
from figaudit.read.panel import SUBJECTS, AxisFacts, ChartFacts, Panel
from figaudit.read.texts import bar_of
from figaudit.read.values import EMPTY, Array, envelope, in_years, same

__all__ = [
    "EMPTY",
    "SUBJECTS",
    "Area",
    "Array",
    "AxisFacts",
    "Bars",
    "ChartFacts",
    "Line",
    "Panel",
    "Points",
    "Shades",
    "Tile",
    "Wedge",
    "Words",
    "bar_of",
    "envelope",
    "in_years",
    "read",
    "same",
]
