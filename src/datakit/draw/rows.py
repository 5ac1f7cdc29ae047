"""Les lignes nommées d’une figure rétrécie : chacune garde sa hauteur, et un nom trop long passe au-dessus de la sienne.

À gauche du dessin, des noms longs ne lui laisseraient presque rien ; au-dessus de leur barre, ils prennent toute la largeur.
"""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.category import StrCategoryFormatter
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedFormatter, FixedLocator

from figaudit.base.figtext import balanced

RISEN = "datakit:risen"  # un nom passé au-dessus de sa ligne
_WORD = re.compile(r"[^\W\d_]{2}")
_LEAST_PITCH = 0.27  # pouces d’une ligne à la suivante, le nom à gauche
_LOADED_PITCH = 0.37  # la même, si le nom se plie en deux, ou si une valeur est écrite au-dessus du point
_PITCH = 0.38  # la même, le nom au-dessus de sa barre
_WORDED_PITCH = 0.64  # et la valeur au-dessus de son point, comme dans un intervalle
_MORE = 0.17  # pouces de plus par ligne, pour un nom qui ne tient pas sur une seule
_LETTERS = 52  # lettres d’une ligne, sur toute la largeur d’un téléphone
_THIN = 0.36  # épaisseur d’une barre, en part de la ligne, quand son nom est au-dessus
_GAP = 2.0  # points entre un nom et sa barre
_POINT = 6.0  # points entre un nom et le milieu de son point
_INSIDE = 3.0  # points entre le bord gauche du dessin et un nom
_LINE = 13.0  # points d’une ligne de mots
_ABOVE_FIRST = 0.85  # part d’une ligne, au-dessus de la première : son nom tient dans le cadre


@dataclass(frozen=True)
class Row:
    """Le nom d’une ligne, et où elle est."""

    name: str
    place: float
    weight: Any
    colour: Any


def has_names(axis: Any) -> bool:
    """Vrai d’un axe gradué par des noms : ceux d’un tableau, ou ceux qu’on lui a donnés."""
    return isinstance(axis.get_major_formatter(), (FixedFormatter, StrCategoryFormatter))


def has_named_rows(ax: Any) -> bool:
    """Vrai si l’axe des y porte des noms, même posés un à un."""
    if has_names(ax.yaxis):
        return True
    if not isinstance(ax.yaxis.get_major_locator(), FixedLocator):
        return False
    return any(_WORD.search(label.get_text()) for label in ax.get_yticklabels())


def rows_of(ax: Any) -> list[Row]:
    """Les lignes nommées à gauche d’un dessin ; aucune si son axe des y porte des nombres."""
    if not ax.axison or not has_named_rows(ax):
        return []
    if not ax.yaxis.get_tick_params().get("labelleft", True):
        return []
    low, high = sorted(ax.get_ylim())
    found = []
    for place, label in zip(ax.get_yticks(), ax.get_yticklabels(), strict=True):
        name = " ".join(label.get_text().split())
        if name and low <= place <= high:
            found.append(Row(name, float(place), label.get_fontweight(), label.get_color()))
    return found


def put_above(ax: Any) -> None:
    """Écrit chaque nom au-dessus de sa ligne, contre le bord gauche ; les barres s’amincissent pour leur faire place."""
    found = rows_of(ax)
    if not found:
        return

    size = ax.get_yticklabels()[0].get_fontsize()
    bars = _thinned(ax)
    up = _POINT if not bars else _GAP
    if _says_above(ax):
        up += _LINE
    for row in found:
        ax.annotate(
            "\n".join(balanced(row.name, _LETTERS)),
            (0, row.place + _half(ax, bars)),
            (_INSIDE if ax.spines["left"].get_visible() else 0, up),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            ha="left",
            va="bottom",
            fontsize=size,
            fontweight=row.weight,
            color=row.colour,
            annotation_clip=False,
            in_layout=False,
            gid=RISEN,
        )
    ax.tick_params(axis="y", labelleft=False, length=0)
    _open_top(ax, found)


def height_wanted(ax: Any, found: list[Row], above: bool) -> float:
    """La hauteur du dessin, en pouces, où chacune de ces lignes a sa place."""
    if len(found) < 2:
        return 0.0
    if above:
        pitch = _WORDED_PITCH if _says_above(ax) else _PITCH
        pitch += _MORE * (max(len(balanced(row.name, _LETTERS)) for row in found) - 1)
    else:
        lines = _lines_of_names(ax)
        pitch = _LOADED_PITCH if _says_above(ax) or lines > 1 else _LEAST_PITCH
        pitch += _MORE * max(0, lines - 2)
    places = sorted(row.place for row in found)
    low, high = sorted(ax.get_ylim())
    return float(pitch * (high - low) / np.diff(places).min())


def _thinned(ax: Any) -> list[Rectangle]:
    """Les barres du dessin, amincies autour de leur milieu."""
    bars = [bar for bar in ax.patches if isinstance(bar, Rectangle) and bar.get_height()]
    for bar in bars:
        middle = bar.get_y() + bar.get_height() / 2
        bar.set_height(_THIN * np.sign(bar.get_height()))
        bar.set_y(middle - bar.get_height() / 2)
    return bars


def _half(ax: Any, bars: list[Rectangle]) -> float:
    """De la ligne au haut de sa barre, dans le sens de l’axe."""
    if not bars:
        return 0.0
    return -_THIN / 2 if ax.yaxis_inverted() else _THIN / 2


def _lines_of_names(ax: Any) -> int:
    """Les lignes du nom le plus plié."""
    return max((label.get_text().count("\n") + 1 for label in ax.get_yticklabels()), default=1)


def _says_above(ax: Any) -> bool:
    """Vrai si des valeurs sont écrites au-dessus de leurs points."""
    written = [text for text in ax.texts if text.get_text().strip() and text.get_gid() != RISEN]
    return any(text.get_verticalalignment() == "bottom" for text in written)


def _open_top(ax: Any, found: list[Row]) -> None:
    """Le premier nom tient dans le cadre : une ligne entière s’ouvre au-dessus de lui."""
    bottom, top = ax.get_ylim()
    places = [row.place for row in found]
    if ax.yaxis_inverted():
        ax.set_ylim(bottom, min(top, min(places) - _ABOVE_FIRST))
    else:
        ax.set_ylim(bottom, max(top, max(places) + _ABOVE_FIRST))
