"""15 · Un livre ouvert : le début d’un roman, écrit d’une plume qui ne garde des lettres que leur hauteur."""

from typing import Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from datakit.data.load import load
from datakit.tools.covers import frame

# En points de la couverture. Une page : son bas, ses côtés, sa marge.
_PAGES = (36, 606)  # le bord gauche de chacune
_BOTTOM = 24
_WIDE = 558
_HIGH = 582
_MARGIN = 54

_LETTER = 8.2  # la largeur d’une lettre
_SPACE = 1.1 * _LETTER
_LINE = 31  # d’une ligne à la suivante
_ROWS = 17
_FIRST_LINE = _BOTTOM + _HIGH - _MARGIN  # la hauteur où s’écrit la première ligne

_INITIAL = 4  # la lettrine tient sur autant de lignes
_INITIAL_SIDE = _INITIAL * _LINE
_BESIDE_INITIAL = 4  # entre la lettrine et les mots
_ABOVE_LINE = 14  # la lettrine commence au-dessus de la première ligne, à la hauteur de ses grandes lettres
_TALL = "bdfhkltéèêàâîôûABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DEEP = "gjpqyç,"
_RED = 40  # un mot sur quarante est à l’encre rouge, comme une rubrique


def draw(ax: Any) -> None:
    """Deux pages, une lettrine, des lignes qui disent où montent et descendent les lettres."""
    frame.ground_of(ax, frame.OCHRE)
    words = _words()
    for rank, left in enumerate(_PAGES):
        ax.add_patch(Rectangle((left, _BOTTOM), _WIDE, _HIGH, facecolor=frame.CREAM, linewidth=0))
        words = _page(ax, words, left + _MARGIN, left + _WIDE - _MARGIN, initial=rank == 0)


def _words() -> list[str]:
    """Les mots du premier roman de la table, dans l’ordre."""
    texts = load("romans_textes")
    first = texts[texts["roman"] == texts["roman"].iloc[0]]
    return " ".join(first["texte"].astype(str)).split()


def _page(ax: Any, words: list[str], left: float, right: float, initial: bool) -> list[str]:
    """Remplit une page ligne à ligne, de `left` à `right` ; rend les mots qui restent. Un roman en a toujours assez."""
    strokes = []
    inks = []
    used = 0
    for line in range(_ROWS):
        y = _FIRST_LINE - line * _LINE
        x = left
        if initial and line < _INITIAL:
            x = left + _INITIAL_SIDE + _BESIDE_INITIAL

        while x + _width(words[used]) <= right:
            strokes.append(_handwritten(words[used], x, y))
            inks.append(_ink(used))
            x += _width(words[used]) + _SPACE
            used += 1

    ax.add_collection(LineCollection(strokes, colors=inks, linewidths=2, capstyle="round", joinstyle="round"))
    if initial:
        _ornate(ax, left, _FIRST_LINE + _ABOVE_LINE - _INITIAL_SIDE, _INITIAL_SIDE)
    return words[used:]


def _width(word: str) -> float:
    return len(word) * _LETTER


def _ink(rank: int) -> str:
    """L’encre d’un mot, selon son rang dans la page."""
    if rank % _RED == _RED // 2:
        return frame.RED
    return frame.BLACK


def _handwritten(word: str, left: float, base: float) -> Any:
    """Un mot d’un seul trait : chaque lettre monte et redescend, plus haut ou plus bas selon sa forme."""
    points = [(left, base)]
    for rank, letter in enumerate(word):
        start = left + rank * _LETTER
        top = base + 8
        foot = base
        if letter in _TALL:
            top = base + 18
        if letter in _DEEP:
            foot = base - 9
        points += [(start + 4.5, top), (start + 3.4, foot), (start + _LETTER, base + 1.5)]
    return np.asarray(points)


def _ornate(ax: Any, left: float, bottom: float, side: float) -> None:
    """La lettrine : un carré bleu, et un rinceau d’or."""
    ax.add_patch(Rectangle((left, bottom), side, side, facecolor=frame.BLUE, linewidth=0))
    turn = np.linspace(0, 5 * np.pi, 200)
    reach = side * 0.42 * (1 - turn / turn.max() * 0.9)
    x = left + side / 2 + reach * np.cos(turn)
    y = bottom + side / 2 + reach * np.sin(turn)
    ax.plot(x, y, color=frame.SAND, linewidth=6, solid_capstyle="round")
    for angle in np.arange(0, 2 * np.pi, np.pi / 3):
        leaf = side * 0.45
        ax.scatter(
            left + side / 2 + leaf * np.cos(angle),
            bottom + side / 2 + leaf * np.sin(angle),
            s=60,
            color=frame.ORANGE,
        )
