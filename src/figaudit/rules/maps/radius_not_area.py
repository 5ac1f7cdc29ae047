"""Des symboles dont l'aire ne suit pas la valeur, le plus souvent parce que c'est leur rayon qui la suit."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from figaudit.base.text import normalise
from figaudit.read.maps.facts import Label, Layer, MapFacts
from figaudit.read.maps.intervals import numbers
from figaudit.read.maps.words import says
from figaudit.rules.map import Said, map_rule, tell

EXAGGERATED = 1.25  # puissance de la valeur que suit l'aire : 1 est juste, 2 un rayon proportionnel
RADIUS = 2  # celle d'un rayon proportionnel
NEAR_RADIUS = 0.05  # écart à 2 admis quand il n'y a que deux symboles
VALUES_SPREAD = 1.5  # rapport entre la plus grande valeur et la plus petite : en deçà, rien ne se voit
SIZES_SPREAD = 1.2  # le même, pour les aires
STRAY = 0.15  # part de la variation des aires que la puissance peut laisser inexpliquée
CLEARLY_APART = 0.1  # écart de logarithmes entre deux valeurs dont on compare les aires
MOST_COMPARED = 60  # symboles comparés deux à deux
CLOSEST = 0.75  # part des symboles qui doivent suivre la puissance
FEWEST_LABELS = 4  # nombres écrits sur la carte pour croire que chacun est celui d'un symbole
SAME_LENGTH = 0.02  # écart admis entre un rayon et la distance écrite
METRES = (1, 1000)  # une distance s'écrit en mètres ou en kilomètres
OFF_KEY = 0.15  # part de la hauteur d'un disque dont le nombre de la clé peut s'écarter
NOT_BESIDE = 9  # plus cher que toute autre place : ce nombre n'est pas à droite du disque


class Weights(NamedTuple):
    """Des symboles et ce qu'ils montrent : une aire, une valeur."""

    sizes: np.ndarray
    values: np.ndarray


class Power(NamedTuple):
    """La puissance de la valeur que suit l'aire, et ce qu'elle laisse inexpliqué."""

    exponent: float
    stray: float


def check(facts: MapFacts) -> Iterator[Said]:
    exponent = exaggerated_power(facts)
    if exponent is not None:
        yield tell("power", power=exponent)


def exaggerated_power(facts: MapFacts) -> float | None:
    """La puissance de la valeur que suivent les aires, quand elle les exagère."""
    if facts.symbols is None:
        return None

    for weights in (of_the_table(facts), of_the_legend(facts)):
        power = power_followed(weights)
        if draws_distances(facts, weights):
            return None
        if power is not None and exaggerates(power, weights):
            return power.exponent
    if power_followed(of_the_table(facts)) or power_followed(of_the_legend(facts)):
        return None  # l'une ou l'autre suffit ; les nombres écrits sur la carte sont moins sûrs

    for weights in (*of_the_rings(facts), *of_the_labels(facts.symbols, facts.labelled)):
        power = power_followed(weights)
        if draws_distances(facts, weights):
            return None
        if power is not None:
            return power.exponent if exaggerates(power, weights) else None
    return None


def power_followed(weights: Weights) -> Power | None:
    """La puissance de la valeur que suivent ces aires ; `None` si elles varient trop peu, ou ne suivent rien."""
    logs = logarithms(weights)
    if logs is None:
        return None
    values, sizes = logs
    power = power_of(values, sizes)
    follows = power.stray < STRAY * np.std(sizes)
    return power if follows else None


def draws_distances(facts: MapFacts, weights: Weights) -> bool:
    """Le rayon de chaque disque est, sur le terrain, la distance que sa valeur dit : une portée, pas une quantité."""
    if facts.symbols is None or facts.degrees or not len(weights.values):
        return False
    west, _, east, _ = facts.symbols.boxes.T
    if not (east > west).all():
        return False  # des marques : leur taille n'est pas sur le terrain

    named = facts.weighed.column.replace("_", " ") if facts.weighed else ""
    if not says("reach", f"{facts.words} {normalise(named)}"):
        return False
    radii = np.sqrt(weights.sizes / np.pi)
    return any(np.allclose(radii, metres * weights.values, rtol=SAME_LENGTH) for metres in METRES)


def exaggerates(power: Power, weights: Weights) -> bool:
    """L'aire grandit plus vite que la valeur ; avec deux symboles seulement, il faut reconnaître un rayon."""
    if power.exponent <= EXAGGERATED:
        return False
    return len(weights.values) > 2 or abs(power.exponent - RADIUS) < NEAR_RADIUS


def logarithms(weights: Weights) -> tuple[np.ndarray, np.ndarray] | None:
    """Les valeurs et les aires en logarithmes ; `None` si elles varient trop peu pour en juger."""
    sizes, values = weights
    good = np.isfinite(values) & (values > 0) & (sizes > 0)
    x = np.log(values[good])
    y = np.log(sizes[good])
    if len(x) < 2 or np.ptp(x) < math.log(VALUES_SPREAD) or np.ptp(y) < math.log(SIZES_SPREAD):
        return None
    return x, y


def power_of(values: np.ndarray, sizes: np.ndarray) -> Power:
    """La pente médiane, que quelques symboles mal appariés ne déplacent pas."""
    ranks = np.unique(np.linspace(0, len(values) - 1, MOST_COMPARED).astype(int))
    some = np.argsort(values)[ranks]
    values_apart = values[some][:, None] - values[some]
    sizes_apart = sizes[some][:, None] - sizes[some]
    clear = values_apart > CLEARLY_APART
    exponent = float(np.median(sizes_apart[clear] / values_apart[clear]))

    left = sizes - exponent * values
    stray = np.quantile(np.abs(left - np.median(left)), CLOSEST)
    return Power(exponent, float(stray))


# D'où l'on sait ce que les symboles montrent


NOTHING_READ = Weights(np.zeros(0), np.zeros(0))


def of_the_table(facts: MapFacts) -> Weights:
    """Ce que la table dit de chaque symbole."""
    match = facts.weighed
    if match is None or match.values is None or facts.symbols is None:
        return NOTHING_READ
    return Weights(facts.symbols.sizes[match.places[match.drawn]], match.values[match.drawn])


def of_the_legend(facts: MapFacts) -> Weights:
    """La légende des tailles : un symbole et un nombre par ligne."""
    sizes = []
    values = []
    for entry in facts.entries:
        if entry.size <= 0:
            continue
        found = numbers(normalise(entry.text))
        if len(found) == 1:
            sizes.append(entry.size)
            values.append(found[0].value)
    return Weights(np.array(sizes), np.array(values))


def of_the_rings(facts: MapFacts) -> Iterator[Weights]:
    """Une clé des tailles faite de cercles vides, un nombre à droite de chacun."""
    if facts.rings is None:
        return
    ranks = of_the_key(facts.rings, facts.labelled)
    if ranks:
        values = np.array([label.value for label in facts.labelled])
        yield Weights(facts.rings.sizes[ranks], values)


def of_the_labels(symbols: Layer, labelled: Sequence[Label]) -> Iterator[Weights]:
    """Les nombres écrits sur la carte : une clé des tailles, à défaut un nombre par symbole."""
    written = np.array([label.value for label in labelled])
    for ranks_of in (of_the_key, of_the_nearest):
        ranks = ranks_of(symbols, labelled)
        if ranks:
            yield Weights(symbols.sizes[ranks], written)


def of_the_key(symbols: Layer, labelled: Sequence[Label]) -> list[int]:
    """La clé des tailles, dessinée parmi les symboles : le disque que chaque nombre suit, à sa hauteur ou à son sommet."""
    _, south, _, north = symbols.boxes.T
    if not labelled or not (north > south).all():
        return []

    best: list[int] = []
    least = OFF_KEY
    for levels in (north, (south + north) / 2):
        ranks = [followed_by(label, symbols, levels) for label in labelled]
        off = farthest_off(labelled, symbols, ranks, levels)
        all_different = len(set(ranks)) == len(ranks) > 1
        if off < least and all_different:
            best = ranks
            least = off
    return best


def followed_by(label: Label, symbols: Layer, levels: np.ndarray) -> int:
    """Le disque que ce nombre suit : à gauche, tout près, à la hauteur `levels`."""
    west, south, east, north = symbols.boxes.T
    tall = np.maximum(north - south, 1e-12)
    cost = np.abs(levels - label.y) / tall + np.maximum(label.x - east, 0) / symbols.extent
    beside = label.x > (west + east) / 2
    return int(np.where(beside, cost, NOT_BESIDE).argmin())


def farthest_off(
    labelled: Sequence[Label], symbols: Layer, ranks: Sequence[int], levels: np.ndarray
) -> float:
    """De combien de hauteurs de disque le nombre le plus mal placé s'écarte du sien."""
    _, south, _, north = symbols.boxes.T
    tall = np.maximum(north - south, 1e-12)
    return max(abs(levels[rank] - label.y) / tall[rank] for rank, label in zip(ranks, labelled, strict=True))


def of_the_nearest(symbols: Layer, labelled: Sequence[Label]) -> list[int]:
    """Le symbole le plus proche de chaque nombre, ou le même rang si tous les symboles ont le leur."""
    if len(labelled) < FEWEST_LABELS:
        return []
    centres = symbols.centres
    if len(labelled) == len(centres):  # écrits dans l'ordre où les symboles ont été posés
        return list(range(len(centres)))

    ranks = []
    for label in labelled:
        apart = ((centres - (label.x, label.y)) ** 2).sum(axis=1)
        ranks.append(int(np.argmin(apart)))
    if len(set(ranks)) < len(ranks):  # deux nombres pour un symbole : ce ne sont pas les leurs
        return []
    return ranks


RULE = map_rule("radius-not-area", check)
