"""Quelle colonne de la table une carte montre : par ses couleurs, ou par la taille de ses symboles."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from figaudit.base.text import normalise
from figaudit.read.maps.colours import NOTHING, hexes
from figaudit.read.maps.facts import SYMBOLS, Coding, Layer, Match
from figaudit.read.maps.palette import lightness
from figaudit.read.maps.table import Placed

GOOD_FIT = 0.9  # de 0 à 1 : à partir de là, les couleurs montrent bien cette colonne
SAME_ORDER = 0.99  # de 0 à 1 : les tailles suivent cette colonne
FEWEST_ROWS = 4  # valeurs : en deçà, n'importe quelle colonne irait
SAME_VALUE = 0.02  # part de l'étendue d'une colonne sous laquelle deux valeurs sont la même
MOSTLY_SEEN = 0.5  # part des valeurs que le dessin doit dire pour les comparer une à une
MOSTLY_ALIKE = 0.8  # part de celles-là qui doivent être les mêmes
FEW_CLASSES = 3  # couleurs qui peuvent être des classes quel que soit le nombre de lignes
UNSURE = 2  # plages de plus que de couleurs : ranger au hasard donnerait presque autant
LEAST_LETTERS = 3  # un mot plus court ne nomme rien
ROOT = 5  # lettres : le début d'un mot suffit à le reconnaître, quelle que soit sa fin
CLOSEST = 0.85  # part des symboles les mieux rangés : quelques-uns peuvent être mal appariés


def coloured(placed: Placed, coding: Coding, words: str, kinds: Sequence[str]) -> Match:
    """La colonne que les couleurs montrent : les mots `kinds`, les mêmes valeurs, ou des classes de valeurs qui se suivent.

    `words` : ce qui est écrit autour de la carte.
    """
    category = _category(placed, coding.layer, kinds)
    if category is not None:
        return placed.match(category)

    rows = placed.drawn
    spots = placed.places[rows]
    shown = coding.seen[spots]
    colours = coding.layer.colours[spots]
    columns = placed.table.columns
    fits = {name: _fit(values[rows], shown, colours) for name, values in columns.items()}
    highest = round(max(fits.values(), default=0.0), 2)
    tied = [name for name, fit in fits.items() if round(fit, 2) == highest]
    if highest < GOOD_FIT or not tied:
        return placed.match()

    # À égalité, celle dont les valeurs sont dans leurs classes ; la colonne que l'on nomme ; celle des valeurs du dessin.
    best = tied[0]
    if len(tied) > 1:
        classed = {name: _share_in_their_class(columns[name][rows], coding, spots) for name in tied}
        gaps = {name: _median_gap(columns[name][rows], shown) for name in tied}
        best = max(tied, key=lambda name: (classed[name], _share_said(name, words), -gaps[name]))
    if fits[best] < GOOD_FIT:
        return placed.match()
    return placed.match(best, columns[best])


def _share_in_their_class(values: np.ndarray, coding: Coding, spots: np.ndarray) -> float:
    """La part de ces valeurs qui sont entre les bornes de la classe dont leur territoire a la couleur ; 0 sans bornes."""
    if not coding.bounds or len(coding.bounds) != len(coding.palette):
        return 0.0
    ranks = coding.ranks[spots]
    lows, highs = np.array(coding.bounds)[ranks].T
    inside = (ranks >= 0) & (values >= lows) & (values <= highs)
    return float(inside.mean())


def _median_gap(values: np.ndarray, seen: np.ndarray) -> float:
    """L'écart médian entre une colonne et les valeurs que le dessin sait ; infini s'il n'en sait pas."""
    gaps = np.abs(values - seen)
    known = gaps[np.isfinite(gaps)]
    return float(np.median(known)) if len(known) else np.inf


def _category(placed: Placed, layer: Layer, kinds: Sequence[str]) -> str | None:
    """La colonne de mots qui contient ces catégories, ou que leurs couleurs suivent une à une ; `None` s'il n'y en a pas."""
    if not kinds:
        return None
    rows = np.flatnonzero(placed.drawn)
    colours = layer.colours[placed.places[rows]].tolist()
    wanted = set(kinds)
    for name, column in placed.table.gdf.select_dtypes(exclude=["number", "geometry"]).items():
        words = [str(word) for word in column.tolist()]
        empty = column.isna().tolist()
        if {word for word, missing in zip(words, empty, strict=True) if not missing} == wanted:
            return str(name)
        if _follow_each_other([words[row] for row in rows], colours, len(wanted)):
            return str(name)
    return None


def _follow_each_other(words: Sequence[str], colours: Sequence[int], count: int) -> bool:
    """Autant de mots que de catégories, chacun d'une seule couleur, chaque couleur à un seul mot.

    >>> _follow_each_other(["a", "b", "a"], [1, 2, 1], 2), _follow_each_other(["a", "b", "a"], [1, 2, 2], 2)
    (True, False)
    """
    pairs = set(zip(words, colours, strict=True))
    return len(pairs) == len(set(words)) == len(set(colours)) == count > 1


def _share_said(name: str, words: str) -> float:
    """La part des mots de ce nom de colonne qui sont écrits autour de la carte."""
    parts = [part for part in normalise(name).replace("_", " ").split() if len(part) >= LEAST_LETTERS]
    said = sum(part[:ROOT] in words for part in parts)
    return said / max(1, len(parts))


def _fit(values: np.ndarray, seen: np.ndarray, colours: np.ndarray) -> float:
    """De 0 à 1 : à quel point ces valeurs sont celles que les couleurs montrent."""
    known = np.isfinite(values) & (colours != NOTHING)
    values = values[known]
    seen = seen[known]
    colours = colours[known]
    if len(values) < FEWEST_ROWS or not np.ptp(values) or (colours == colours[0]).all():
        return 0.0

    both = np.isfinite(seen)
    alike = np.abs(seen - values)[both] <= SAME_VALUE * np.ptp(values)
    if both.mean() > MOSTLY_SEEN and alike.mean() > MOSTLY_ALIKE:
        return float(alike.mean())

    count, classes = _classes(colours.astype(np.int64).tobytes())
    if count <= max(FEW_CLASSES, len(values) // 2):
        return _in_blocks(values, classes, count)
    lights = np.array([lightness(colour) for colour in hexes(np.unique(colours))])
    return same_order(values, lights[classes])


# Le plus souvent, toutes les colonnes ont les mêmes lignes, donc les mêmes couleurs.
@lru_cache(maxsize=4)
def _classes(colours: bytes) -> tuple[int, np.ndarray]:
    """Combien de couleurs, et le numéro de celle de chaque ligne."""
    distinct, classes = np.unique(np.frombuffer(colours, np.int64), return_inverse=True)
    return len(distinct), classes


def _in_blocks(values: np.ndarray, classes: np.ndarray, count: int) -> float:
    """De 0 à 1 : chaque classe est d'un seul tenant une fois les valeurs triées."""
    in_order = classes[np.argsort(values, kind="stable")]
    blocks = 1 + np.count_nonzero(np.diff(in_order))
    shares = np.bincount(classes) / len(classes)
    by_chance = 1 + (len(values) - 1) * (1 - np.square(shares).sum())
    if by_chance <= count + UNSURE:
        return 0.0
    return 1 - (blocks - count) / (by_chance - count)


def same_order(first: np.ndarray, second: np.ndarray, share: float = 1.0) -> float:
    """De 0 à 1 : deux suites, ou cette part des plus proches, montent (descendent) ensemble : la corrélation des rangs."""
    x = _ranks(first)
    y = _ranks(second)
    if share < 1 and len(x):
        apart = np.abs(x - y)
        kept = apart <= np.quantile(apart, share)
        x = x[kept]
        y = y[kept]
    if len(x) < FEWEST_ROWS:
        return 0.0
    return float(abs(np.corrcoef(x, y)[0, 1]))


def _ranks(values: np.ndarray) -> np.ndarray:
    return np.argsort(np.argsort(values, kind="stable"), kind="stable").astype(float)


def off_a_power(values: np.ndarray, sizes: np.ndarray) -> float:
    """De combien, en logarithmes, les aires s'écartent d'une puissance de ces valeurs : leur rayon ou leur aire les suit."""
    if len(values) < FEWEST_ROWS or not (sizes > 0).all() or not np.ptp(values):
        return np.inf
    x = np.log(values)
    y = np.log(sizes)
    slope = np.cov(x, y)[0, 1] / np.var(x, ddof=1)
    left = y - slope * x
    return float(np.median(np.abs(left - np.median(left))))


def sized(placed: Placed, layer: Layer) -> Match:
    """La colonne que les aires des symboles suivent, dans le même ordre."""
    if layer.shape not in SYMBOLS:
        return placed.match()

    rows = placed.drawn
    sizes = layer.sizes[placed.places[rows]]
    fits = {}
    strays = {}
    for name, values in placed.table.columns.items():
        drawn = values[rows]
        positive = drawn > 0
        fits[name] = same_order(drawn[positive], sizes[positive], CLOSEST)
        strays[name] = off_a_power(drawn[positive], sizes[positive])

    # Deux colonnes peuvent ranger les symboles pareil : celle que les aires suivent de plus près est la bonne.
    best = max(fits, key=lambda name: (round(fits[name], 3), -strays[name]), default=None)
    if best is not None and fits[best] > SAME_ORDER:
        values = placed.table.columns[best]
        return placed.match(best, np.where(np.isfinite(values), values, np.nan))
    return placed.match()
