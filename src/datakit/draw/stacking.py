"""Mettre les graphiques d’une figure rétrécie les uns sous les autres, et décider de sa hauteur."""

import math
from typing import Any

from matplotlib.category import StrCategoryFormatter

from datakit.draw.sizes import WIDTH, slope
from figaudit.base.declared import is_declared
from figaudit.base.figtext import is_ours

_MOST_FORMS = 4  # formes par rangée, quand leur grille se lit par colonnes
_FORM_TITLE = 0.3  # pouces, pour le titre d’une forme
_ROOM_FOR_WORDS = 1.6  # pouces, pour le titre et la source, au-dessus et au-dessous d’une forme
_AROUND = 1.3  # pouces : le titre, la source et la légende d’une carte, ou d’une grille de formes
_MARGINS = 0.3  # pouces, à gauche et à droite d’une grille de formes


def height(fig: Any, wide: float, tall: float, stretch: float) -> float:
    """La hauteur de la version étroite : celle de la grande, ou ce que demande une forme que l’on ne peut étirer."""
    maps = [ax for ax in fig.axes if is_declared(ax)]
    if maps:
        return (WIDTH * _map_slope(maps[0]) + _AROUND) * len(fig.axes) + _AROUND

    in_proportion = tall * WIDTH / wide
    if _is_whole(fig):
        return in_proportion  # étiré, il ne serait plus le même
    if len(fig.axes) == 1 and fig.axes[0].get_aspect() != "auto":
        return max(in_proportion, WIDTH * slope(fig.axes[0]) + _ROOM_FOR_WORDS)
    if _are_forms(fig):
        return max(in_proportion * 1.15 + 0.6, _height_of_forms(fig))
    return tall * 1.05 * stretch


def _map_slope(ax: Any) -> float:
    """La hauteur d’une carte, pour une largeur de 1 ; ses unités valent autant dans les deux sens."""
    (west, east), (south, north) = ax.get_xlim(), ax.get_ylim()
    return abs((north - south) / (east - west))


def _is_whole(fig: Any) -> bool:
    """Vrai d’un dessin entier, une affiche : ni titre posé par le kit, ni axe."""
    if not fig.axes or _are_forms(fig):
        return False
    has_our_words = any(map(is_ours, fig.texts))
    has_an_axis = any(ax.axison for ax in fig.axes)
    return not has_our_words and not has_an_axis


def _are_forms(fig: Any) -> bool:
    """Vrai de plusieurs dessins que l’on ne peut étirer, dont deux images l’une sous l’autre."""
    return len(fig.axes) > 1 and all(ax.get_aspect() != "auto" for ax in fig.axes)


def _height_of_forms(fig: Any) -> float:
    """La hauteur d’une grille de formes que l’on ne peut étirer : chacune aussi large que sa colonne, son titre au-dessus."""
    specs = [ax.get_subplotspec() for ax in fig.axes]
    if len(specs) < 2 or any(spec is None for spec in specs):
        return 0.0
    grid = specs[0].get_gridspec()
    column = (WIDTH - _MARGINS) / grid.ncols
    slopes: dict[int, float] = {}
    for spec, ax in zip(specs, fig.axes, strict=True):
        row = spec.rowspan.start
        slopes[row] = max(slopes.get(row, 0.0), slope(ax))
    return sum(column * highest + _FORM_TITLE for highest in slopes.values()) + _AROUND


def stack(fig: Any) -> float:
    """Met des graphiques côte à côte les uns sous les autres ; rend de combien la figure s’allonge."""
    specs = [ax.get_subplotspec() for ax in fig.axes]
    if not specs or any(spec is None for spec in specs):
        return 1.0
    grid = specs[0].get_gridspec()
    alone = all(spec.num1 == spec.num2 and spec.get_gridspec() is grid for spec in specs)
    if grid.ncols < 2 or not alone:
        return 1.0

    axes = list(fig.axes)
    if _rows_are_named(grid, specs, axes):
        axes.sort(key=lambda ax: ax.get_subplotspec().colspan.start)
        columns = grid.nrows * max(1, _MOST_FORMS // grid.nrows)
    elif grid.ncols == 2 or _each_names_its_bars(specs, axes):
        columns = 1
    else:
        columns = 2

    rows = math.ceil(len(specs) / columns)
    fresh = fig.add_gridspec(rows, columns)
    for rank, ax in enumerate(axes):
        ax.set_subplotspec(fresh[rank])
        if rank % columns == 0:  # au bord gauche, un graphique n’a plus de voisin qui gradue pour lui
            ax.tick_params(labelleft=True)
    return 0.85 * rows / grid.nrows


def _each_names_its_bars(specs: list[Any], axes: list[Any]) -> bool:
    """Vrai si un graphique qui a un voisin à sa gauche écrit ses propres noms : deux n’y tiendraient pas de front."""
    for spec, ax in zip(specs, axes, strict=True):
        if spec.colspan.start == 0 or not isinstance(ax.yaxis.get_major_formatter(), StrCategoryFormatter):
            continue
        if ax.yaxis.get_tick_params().get("labelleft", True):
            return True
    return False


def _rows_are_named(grid: Any, specs: list[Any], axes: list[Any]) -> bool:
    """Vrai d’une grille de formes dont chaque rangée a son nom, à gauche : c’est par colonnes qu’elle se lit."""
    if any(ax.get_aspect() == "auto" for ax in axes):
        return False
    if not 1 < grid.nrows <= _MOST_FORMS:
        return False
    named = {spec.num1 for spec, ax in zip(specs, axes, strict=True) if ax.get_ylabel()}
    first_of_each_row = set(range(0, grid.nrows * grid.ncols, grid.ncols))
    return named == first_of_each_row
