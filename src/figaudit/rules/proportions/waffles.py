"""Des cases toutes pareilles (une gaufre) : la part de chaque couleur est celle qu'écrit la légende, ou le titre."""

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
    if not is_a_waffle(panel):
        return

    drawn = colour_shares(panel)
    told = told_shares(panel, facts, len(drawn))
    if len(drawn) < 2 or len(told) != len(drawn) or not abs(told.sum() - 100) < 2:
        return

    gaps = np.abs(told - drawn)
    one_tile = 100 / len(panel.tiles)
    if gaps.max() > ROUNDING + one_tile:
        worst = int(gaps.argmax())
        yield tell("waffle", drawn=drawn[worst], told=told[worst])


def is_a_waffle(panel: Panel) -> bool:
    """Vrai si un compte rond de cases pareilles ont chacune une couleur sûre."""
    if len(panel.tiles) not in WAFFLES:
        return False
    if any(not tile.colour for tile in panel.tiles):
        return False

    sizes = np.array([tile.size for tile in panel.tiles])
    return bool(np.ptp(sizes, axis=0).max() <= 1e-6)


def colour_shares(panel: Panel) -> Array:
    """La part des cases de chaque couleur, pour cent, de la plus petite à la plus grande."""
    counts = Counter(tile.colour for tile in panel.tiles)
    return np.sort([100 * count / len(panel.tiles) for count in counts.values()])


def told_shares(panel: Panel, facts: ChartFacts, colours: int) -> Array:
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
    if len(told) == 1 and colours == 2:
        told.append(100 - told[0])
    return np.sort(told)
