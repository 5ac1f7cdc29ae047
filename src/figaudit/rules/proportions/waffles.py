"""Des cases toutes pareilles (une gaufre), dessinées une à une ou en image : la part de chaque couleur est celle qu'écrit la légende, ou le titre."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from figaudit.base.text import parse_number
from figaudit.read.facts import Array, ChartFacts, Panel
from figaudit.read.order import as_range
from figaudit.rules.chart import Said, tell
from figaudit.rules.words import WRITTEN

WAFFLES = (20, 25, 50, 100, 200, 400)  # cases d'une gaufre : un compte rond, une grille carrée
ROUNDING = 1.0  # point de pourcentage perdu à l'arrondi d'un texte


def waffle_against_words(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """La couleur dont la part de cases contredit le pourcentage écrit."""
    counts = cells_by_colour(panel)
    cells = sum(counts)
    if cells not in WAFFLES or len(counts) < 2:
        return

    one_tile = 100 / cells
    if not panel.tiles and not says_what_a_cell_is(panel, facts, one_tile):
        return

    drawn = np.sort([100 * count / cells for count in counts])
    told = told_shares(panel, facts, len(drawn), one_tile)
    if len(told) != len(drawn) or not abs(told.sum() - 100) < 2:
        return

    gaps = np.abs(told - drawn)
    if gaps.max() > ROUNDING + one_tile:
        worst = int(gaps.argmax())
        yield tell("waffle", drawn=drawn[worst], told=told[worst])


def says_what_a_cell_is(panel: Panel, facts: ChartFacts, one_tile: float) -> bool:
    """Vrai si un texte donne la part d'une case : sans lui, une image ou des points rangés sont peut-être autre chose."""
    written = WRITTEN["percent"].findall(facts.told(panel))
    return one_tile in [parse_number(text).value for text in written]


def cells_by_colour(panel: Panel) -> list[int]:
    """Combien de cases a chaque couleur d'une gaufre : des rectangles, des points rangés, ou une image sans axes."""
    if panel.tiles:
        return tiles_by_colour(panel)
    if panel.x.visible or panel.y.visible:
        return []  # des axes : les cases portent autre chose que leur nombre
    if panel.points:
        return points_by_colour(panel)
    if len(panel.shades) == 1 and not panel.shades[0].measured:
        return list(panel.shades[0].counts)
    return []


def tiles_by_colour(panel: Panel) -> list[int]:
    """Des rectangles pareils, qui ont chacun une couleur sûre ; rien s'ils diffèrent."""
    if any(not tile.colour for tile in panel.tiles):
        return []

    sizes = np.array([tile.size for tile in panel.tiles])
    if np.ptp(sizes, axis=0).max() > 1e-6:
        return []
    return list(Counter(tile.colour for tile in panel.tiles).values())


def points_by_colour(panel: Panel) -> list[int]:
    """Des points d'une même taille, un à chaque place d'une grille ; rien s'il en manque, ou s'ils mêlent leurs couleurs."""
    places = {spot for cloud in panel.points for spot in zip(cloud.x.tolist(), cloud.y.tolist(), strict=True)}
    rows = {y for _, y in places}
    columns = {x for x, _ in places}
    sizes = np.concatenate([cloud.size for cloud in panel.points])
    if len(rows) * len(columns) != len(places) or np.ptp(sizes) > 0:
        return []

    counts: Counter[str] = Counter()
    for cloud in panel.points:
        if len(cloud.colours) != 1:
            return []
        counts[cloud.colours[0]] += cloud.x.size
    return list(counts.values())


def told_shares(panel: Panel, facts: ChartFacts, colours: int, one_tile: float) -> Array:
    """Les pourcentages de la légende, à défaut ceux de tous les textes, de la plus petite à la plus grande part.

    De deux couleurs, un seul pourcentage suffit : l'autre est le reste.
    """
    written = []
    for name in panel.legend:
        if not as_range(name):  # « 20-30 % » est une classe, non une part
            written += WRITTEN["percent"].findall(name)
    if not written:
        written = list(dict.fromkeys(WRITTEN["percent"].findall(facts.told(panel))))

    told = [parse_number(text).value for text in written]
    if len(told) > 1 and abs(sum(told) - 100) >= 2:
        told = [share for share in told if share != one_tile]  # « une case = 1 % » : la clé, non une part
    if len(told) == 1 and colours == 2:
        told.append(100 - told[0])
    return np.sort(told)
