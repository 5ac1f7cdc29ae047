"""Les textes posés sur des rectangles."""

from collections.abc import Iterator, Sequence

import numpy as np

from figaudit.read.facts import Panel, Tile, Words
from figaudit.rules.words import MOST_WORDS


def tiles_with_words(panel: Panel, tiles: Sequence[Tile]) -> Iterator[tuple[Tile, Words]]:
    """Chaque texte posé sur un rectangle, et ce rectangle : le plus petit, s'ils sont emboîtés."""
    for word in panel.words[:MOST_WORDS]:
        if word.role != "text" or not np.isfinite(word.x):
            continue

        under = [tile for tile in tiles if tile.holds(word)]
        if under:
            yield min(under, key=area_of), word


def area_of(tile: Tile) -> float:
    """L'aire d'un rectangle, en unités de données."""
    width, height = tile.size
    return width * height
