"""Un billet, une maison agrandis des deux côtés : leur côté suit les nombres écrits, leur aire en suit le carré."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from figaudit.read.facts import Array, Panel, Tile, Words
from figaudit.rules.chart import Said, tell
from figaudit.rules.proportions.numbers import only_number

FEWEST, MOST = 3, 30  # rectangles : de deux, une même proportion peut être un hasard
ALIKE = 0.03  # écart toléré d'une proportion, ou d'un côté rapporté à son nombre
VARIED = 1.3  # le plus grand côté, rapporté au plus petit

#: Où le nombre d'un rectangle est écrit : dedans, au-dessus, au-dessous.
PLACES: tuple[Callable[[Tile, Words], bool], ...] = (
    lambda tile, word: tile.y0 <= word.y <= tile.y1,
    lambda tile, word: word.y > tile.y1,
    lambda tile, word: word.y < tile.y0,
)


def enlarged_against_words(panel: Panel) -> Iterator[Said]:
    """Des rectangles de même forme, dont le côté suit les nombres écrits tous au même endroit."""
    tiles = panel.tiles
    if not FEWEST <= len(tiles) <= MOST or not are_one_shape(tiles):
        return

    heights = np.array([tile.size[1] for tile in tiles])
    for place in PLACES:
        values = numbers_written(panel, tiles, place)
        if values.all() and are_constant(heights / values):
            yield tell("square")
            return


def are_one_shape(tiles: Sequence[Tile]) -> bool:
    """Vrai si ces rectangles ont tous la même forme, et des tailles diverses."""
    widths, heights = np.array([tile.size for tile in tiles]).T
    if min(widths.min(), heights.min()) <= 0 or heights.max() < VARIED * heights.min():
        return False
    return are_constant(widths / heights)


def are_constant(ratios: Array) -> bool:
    """Vrai si ces rapports sont tous le même, à l'arrondi près."""
    return bool(np.ptp(ratios) <= ALIKE * np.median(ratios))


def numbers_written(panel: Panel, tiles: Sequence[Tile], place: Callable[[Tile, Words], bool]) -> Array:
    """Le nombre écrit à cet endroit de chaque rectangle, le plus près de son milieu ; zéro s'il n'y en a pas."""
    words = [word for word in panel.words if word.role == "text" and np.isfinite(word.x)]
    found = []
    for tile in tiles:
        middle = (tile.x0 + tile.x1) / 2
        here = [word for word in words if tile.x0 <= word.x <= tile.x1 and place(tile, word)]
        here = [word for word in here if only_number(word.text) > 0]
        nearest = min(here, key=lambda word: (abs(word.x - middle), abs(word.y - tile.y1)), default=None)
        found.append(only_number(nearest.text) if nearest else 0.0)
    return np.array(found)
