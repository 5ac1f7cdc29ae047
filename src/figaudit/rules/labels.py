"""Ce qui est écrit le long d'un axe, et l'ordre que l'on y reconnaît."""

from dataclasses import dataclass

import numpy as np

from figaudit.base.text import listing, quote
from figaudit.read.facts import Array, AxisFacts, ChartFacts, Panel
from figaudit.read.order import Order, order_of

MOST_LABELS = 400  # au-delà, ce n'est plus un axe que l'on lit
SHOWN = 4  # étiquettes citées avant « … »


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
    order = order_of(words, facts.context(panel))
    if order is None:
        return None

    positions = np.array([position for position, _ in labels])
    return WrittenAxis(words, positions, order)


def first_words(written: WrittenAxis) -> str:
    """Les premières étiquettes, citées."""
    seen = [quote(word) for word in written.words[:SHOWN]]
    if len(written.words) > SHOWN:
        seen.append("…")
    return listing(seen)
