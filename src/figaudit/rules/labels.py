"""Ce qui est écrit le long d'un axe, et l'ordre que l'on y reconnaît."""

import re
from dataclasses import dataclass
from functools import cache

import numpy as np

from figaudit.base.language import enumerated, quoted
from figaudit.base.text import compiled
from figaudit.read.facts import SUBJECTS, Array, AxisFacts, ChartFacts, Panel
from figaudit.read.order import Order, normalise, order_of
from figaudit.rules.words import DEGREE_ADVERBS, DEGREES, TOLD

MOST_LABELS = 400  # au-delà, ce n'est plus un axe que l'on lit
SHOWN = 4  # étiquettes citées avant « … »
LAST_DOT = re.compile(r"^(\d{1,2}\.\d{1,2})\.$")  # « 04.03. » : le 4 mars, à l'allemande
# « 1st (most deprived) », « Q3 », « 2. Quintil » : le rang d'un groupe, en tête de son nom.
RANK = re.compile(r"(?:[a-z]+ ?)?(\d{1,2})(?!\d)")
DAY_DOT = re.compile(r"\b(\d{1,2})\. ?(?=[^\W\d_])")  # « 28. Apr », « 3. Quartal » : le point de l'allemand


@dataclass(frozen=True)
class WrittenAxis:
    """Les étiquettes d'un axe, de gauche à droite (ou de bas en haut), leurs positions et leur ordre."""

    words: list[str]
    positions: Array
    order: Order


def written_axis(panel: Panel, axis: AxisFacts, facts: ChartFacts) -> WrittenAxis | None:
    """Les étiquettes écrites d'un axe ; None si l'on ne leur reconnaît pas d'ordre."""
    labels = sorted(axis.shown, reverse=axis.inverted)
    if not 2 <= len(labels) <= MOST_LABELS:
        return None

    words = [word for _, word in labels]
    order = order_written(words, facts.context(panel))
    if order is None:
        return None

    positions = np.array([position for position, _ in labels])
    return WrittenAxis(words, positions, order)


def order_written(words: list[str], context: str) -> Order | None:
    """L'ordre de ces étiquettes : un temps, des nombres, des tranches, des degrés.

    >>> order_written(["28. Apr", "2. Mai"], "").grain, order_written(["gut", "sehr gut", "ungenügend"], "").values
    ('month', (4.0, 5.0, 0.0))
    >>> order_written(["04.03.", "05.03.", "28.02."], "").sorted
    False
    >>> order_written(["De acuerdo", "Ni acuerdo ni desacuerdo", "En desacuerdo"], "").reversed
    True
    """
    order = order_of(words, context)
    if order is not None and (order.sorted or order.reversed):
        return order
    ranks = order_of_quantiles(words, context)
    if ranks is not None:
        return ranks
    if order is not None:
        return order

    without_dots = [LAST_DOT.sub(r"\1", DAY_DOT.sub(r"\1 ", word)) for word in words]
    if without_dots != words:
        order = order_of(without_dots, context)
    return order or order_of_degrees(words)


def order_of_quantiles(words: list[str], context: str) -> Order | None:
    """L'ordre de quintiles, de déciles : leur rang, en tête de chaque nom ; None si rien ne dit que ce sont des quantiles.

    >>> order_of_quantiles(["1st (most deprived)", "3rd", "2nd"], "deprivation quintile").values
    (1.0, 3.0, 2.0)
    >>> order_of_quantiles(["1er", "15e", "2e"], "arrondissement")
    """
    plain = [normalise(word) for word in words]
    if not TOLD["quantiles"].search(f"{context} {' '.join(plain)}"):
        return None
    found = [RANK.match(word) for word in plain]
    ranks = tuple(float(one[1]) for one in found if one)
    if len(ranks) < len(words) or len(set(ranks)) < len(ranks):
        return None
    return Order("scale", ranks, "degree")


def order_of_degrees(words: list[str]) -> Order | None:
    """L'ordre de degrés dont l'échelle est dans `words.json` ; None si l'un d'eux n'y est pas."""
    return order_among(words, DEGREES) or order_among(adverbs_of(words), DEGREE_ADVERBS)


def order_among(words: list[str], scales: list[str]) -> Order | None:
    """L'ordre de ces mots dans la première échelle qui les tient tous."""
    bare = [bare_word(word) for word in words]
    for scale in scales:
        ranks = ranks_of(scale)
        if bare and all(word in ranks for word in bare):
            return Order("scale", tuple(ranks[word] for word in bare), "degree")
    return None


def adverbs_of(words: list[str]) -> list[str]:
    """Ce qui précède le mot par lequel toutes ces étiquettes finissent ; rien si elles n'en partagent pas.

    >>> adverbs_of(["Muy satisfecho", "Nada satisfecho"]), adverbs_of(["Très utile", "Inutile"])
    (['muy', 'nada'], [])
    """
    split = [normalise(word).split() for word in words]
    if any(len(parts) < 2 for parts in split) or len({parts[-1] for parts in split}) > 1:
        return []
    return [" ".join(parts[:-1]) for parts in split]


@cache
def ranks_of(scale: str) -> dict[str, float]:
    """Le rang de chaque mot d'une échelle ; des mots séparés d'une barre ont le même."""
    ranks = {}
    for rank, ways in enumerate(scale.split(",")):
        for word in ways.split("|"):
            ranks[bare_word(word)] = float(rank)
    return ranks


def bare_word(word: str) -> str:
    """Un mot sans accents, ni espaces, ni ponctuation."""
    return compiled(r"[\W_]").sub("", normalise(word))


def is_said_ranked(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si le graphique dit qu'il classe ; « la cantine s'améliore », « ha mejorado » n'en disent rien."""
    said = TOLD["not_a_ranking"].sub("", facts.context(panel))
    return bool(SUBJECTS["ranking"].search(said))


def first_words(written: WrittenAxis) -> str:
    """Les premières étiquettes, citées."""
    seen = [quoted(word) for word in written.words[:SHOWN]]
    if len(written.words) > SHOWN:
        seen.append("…")
    return enumerated(seen)
