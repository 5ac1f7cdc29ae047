"""Le manuscrit du carnet 15, dessiné : une double page, ses colonnes et sa lettrine, une pièce, et le trou qu’elle bouche.

Un dessin, et non un fac-similé : le texte et le décor sont inventés. Les tailles et les places viennent du manifeste, en
pixels, comptées depuis le coin en haut à gauche.
"""

from typing import Any

import numpy as np
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.patches import Circle, Ellipse, Rectangle
from matplotlib.patheffects import withStroke

#: Une place du manifeste : son coin en haut à gauche, sa largeur, sa hauteur.
Box = tuple[float, float, float, float]

INK = "#3b2a1a"
PARCHMENT = "#f4e9cf"
EDGE = "#b89b6a"  # le bord d’une page
GOLD = "#c9971c"
BLUE = "#1f4e8c"
RED = "#a3161e"
_FOLD = "#cbb083"  # la pliure, entre deux pages
_RULING = "#d8b98c"  # les lignes que le copiste a tracées
_STEM = "#3f6b3a"
_FLOWER = 42  # rayon
_COLUMNS = (560, 1960)  # depuis le bord gauche de la page
_TOP, _BOTTOM = 760, 4760
_COLUMN = 1180  # largeur d’une colonne
_INITIAL = 640  # ce que la lettrine prend aux premières lignes de la première colonne
_RED_WORDS = 0.05
_SQUARES = 7  # carreaux d’or, de chaque côté d’une pièce
_AROUND = 80  # pixels laissés autour de la double page


def open_book(ax: Any, wide: float, high: float, seed: int = 1) -> None:
    """Une double page ouverte : le parchemin, la pliure, et sur chaque page deux colonnes et leur décor."""
    _block(ax, (0, 0, wide, high), facecolor=PARCHMENT, edgecolor=EDGE)
    ax.plot([wide / 2, wide / 2], [0, high], color=_FOLD, linewidth=2)
    for left in (0, wide / 2):
        write(ax, left, np.random.default_rng(seed))
        adorn(ax, left)


def leaf(ax: Any, left: float, wide: float, high: float) -> None:
    """Une page seule, encore blanche."""
    _block(ax, (left, 0, wide, high), facecolor=PARCHMENT, edgecolor=EDGE, linewidth=0.6)


def cut(ax: Any, box: Box, colour: str) -> None:
    """Un trou dans une page petite : blanc comme ce qui n’est plus là, cerné d’une couleur que l’on voit."""
    _block(ax, box, facecolor="white", edgecolor=colour, linewidth=1.8, zorder=3)


def write(
    ax: Any, left: float, chance: np.random.Generator, stroke: int = 24, line: int = 130, where: Any = None
) -> None:
    """Deux colonnes d’une écriture inventée, sur la page qui commence à `left`.

    `stroke` : d’un jambage au suivant ; `line` : d’une ligne à la suivante. `where` : la transformation d’un détail.
    """
    rules: list[Any] = []
    black: list[Any] = []
    red: list[Any] = []
    for start in _COLUMNS:
        column = left + start
        for low in range(_TOP, _BOTTOM, line):
            beside_initial = start == _COLUMNS[0] and low < _TOP + 600
            begins = column + _INITIAL if beside_initial else column
            rules.append([(begins, low), (column + _COLUMN + 20, low)])
            _words(begins, low, column + _COLUMN, (stroke, line), chance, (black, red))

    for lines, colour, width in ((rules, _RULING, 0.4), (black, INK, 0.6), (red, RED, 0.6)):
        ax.add_collection(LineCollection(lines, colors=colour, linewidths=width, **_placed(ax, where)))


def _words(
    x: float,
    low: int,
    end: float,
    pace: tuple[int, int],
    chance: np.random.Generator,
    inks: tuple[list[Any], list[Any]],
) -> None:
    """Les mots d’une ligne, jambage après jambage ; de temps en temps, un mot à l’encre rouge."""
    stroke, line = pace
    black, red = inks
    while x < end - 60:
        word = black
        if chance.random() < _RED_WORDS:
            word = red

        for _ in range(chance.integers(3, 12)):
            lean = chance.integers(-8, 8)
            word.append([(x, low - 12), (x + lean, low - 12 - 0.45 * line)])
            x += stroke
            if x > end:
                break
        x += 1.6 * stroke


def adorn(ax: Any, left: float, where: Any = None) -> None:
    """La lettrine, et la tige fleurie de la marge."""
    placed = _placed(ax, where)
    middle = (left + 840, 960)
    _block(ax, (left + 560, 660, 560, 640), facecolor=BLUE, edgecolor=GOLD, linewidth=1.5, **placed)
    ax.add_patch(Ellipse(middle, 340, 420, fill=False, edgecolor=PARCHMENT, linewidth=2.5, **placed))
    ax.add_patch(Ellipse(middle, 120, 200, facecolor=RED, edgecolor=GOLD, **placed))

    y = np.linspace(560, 4900, 200)
    x = left + 330 + 90 * np.sin(y / 260)
    ax.plot(x, y, color=_STEM, linewidth=1, **placed)
    for rank, colour in enumerate((BLUE, RED, GOLD)):
        places = zip(x[rank * 4 :: 12] + 70, y[rank * 4 :: 12], strict=True)
        flowers = [Circle(place, _FLOWER) for place in places]
        ax.add_collection(PatchCollection(flowers, facecolor=colour, edgecolor="none", **placed))


def piece(ax: Any, box: Box, words: str = "", where: Any = None) -> None:
    """Une pièce d’azur quadrillée d’or : le fond des images de ces chroniques, et rien de ce qui y est peint."""
    x, y, wide, high = box
    placed = _placed(ax, where)
    _block(ax, box, facecolor=BLUE, edgecolor=GOLD, linewidth=3, zorder=3, **placed)
    steps = np.linspace(0, 1, _SQUARES + 1)[1:-1]
    grid = [[(x + wide * step, y), (x + wide * step, y + high)] for step in steps]
    grid += [[(x, y + high * step), (x + wide, y + high * step)] for step in steps]
    ax.add_collection(LineCollection(grid, colors=GOLD, linewidths=0.7, zorder=4, **placed))
    over_the_grid = [withStroke(linewidth=4, foreground=BLUE)]
    _name(ax, box, words, color="white", fontweight="bold", path_effects=over_the_grid)


def hole(ax: Any, box: Box, words: str = "un trou", where: Any = None) -> None:
    """La place vide qu’une pièce a laissée."""
    _block(ax, box, facecolor="white", edgecolor=INK, linestyle="--", zorder=3, **_placed(ax, where))
    _name(ax, box, words, color="black", fontsize=10, fontweight="bold")


def _block(ax: Any, box: Box, **look: Any) -> None:
    """Un rectangle plein, à cette place."""
    x, y, wide, high = box
    ax.add_patch(Rectangle((x, y), wide, high, **look))


def _name(ax: Any, box: Box, words: str, **look: Any) -> None:
    x, y, wide, high = box
    if words:
        ax.text(x + wide / 2, y + high / 2, words, ha="center", va="center", zorder=5, **look)


def frame(ax: Any, wide: float, high: float, left: float = 0) -> None:
    """Le cadre d’un dessin large de `wide` et haut de `high`, sans axes, et le haut en haut."""
    ax.set(xlim=(left - _AROUND, left + wide + _AROUND), ylim=(high + _AROUND, -_AROUND))
    ax.set(aspect="equal", xticks=[], yticks=[], frame_on=False)


def _placed(ax: Any, where: Any) -> dict[str, Any]:
    """De quoi placer un dessin : où le manifeste le dit, ou là où mène `where`."""
    if where is None:
        return {}
    return {"transform": where + ax.transData}
