"""Des tranches, ou des degrés, qui ne se suivent pas : l'œil y lit une progression qui n'y est pas."""

from collections.abc import Iterator

import numpy as np

from figaudit.read.facts import AxisFacts, ChartFacts, Panel
from figaudit.read.order import VOCABULARY, Order, normalise
from figaudit.rules.bars import are_stacked
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.labels import WrittenAxis, first_words, is_said_ranked, order_written, written_axis
from figaudit.rules.words import TOLD

FEWEST = 3  # de deux degrés, aucun ordre n'est mauvais
NEUTRAL = VOCABULARY["neutral"]


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde l'ordre des tranches et des degrés : écrits sur chaque axe, puis empilés."""
    if not panel.plotted:
        return

    for axis in (panel.x, panel.y):
        written = written_axis(panel, axis, facts)
        if written and is_shuffled(written) and not is_a_ranking(panel, facts, axis):
            yield told_of(written, "ranges", "degrees")

    stacked = written_in_a_stack(panel, facts)
    if stacked and is_shuffled(stacked):
        yield told_of(stacked, "ranges-stacked", "degrees-stacked")


def told_of(written: WrittenAxis, ranges: str, degrees: str) -> Said:
    """Ce que l'on dit de tranches, ou de degrés, qui ne se suivent pas."""
    words = first_words(written)
    if written.order.kind == "range":
        return tell(ranges, fix="sort", words=words)
    return tell(degrees, words=words)


def written_in_a_stack(panel: Panel, facts: ChartFacts) -> WrittenAxis | None:
    """Le nom de chaque étage d'une pile, du pied au bout ; les sans-réponse mis à part, None si l'on n'y lit pas d'ordre."""
    for _, _, bars in panel.directions():
        words = [one.label for one in bars if not TOLD["no_answer"].search(normalise(one.label))]
        if len(words) < FEWEST or not all(words) or not are_stacked(bars):
            continue
        order = order_written(words, facts.context(panel))
        if order:
            return WrittenAxis(words, np.arange(len(words), dtype=np.float64), order)
    return None


def is_a_ranking(panel: Panel, facts: ChartFacts, axis: AxisFacts) -> bool:
    """Vrai si le graphique dit qu'il classe, ou si des barres debout ne font que porter des nombres sur cet axe."""
    if axis.name == "y" and any(bars.vertical for bars in panel.bars):
        return True
    return is_said_ranked(panel, facts) and not panel.curves and not panel.areas


def is_shuffled(written: WrittenAxis) -> bool:
    """Vrai si ces étiquettes vont du moins au plus, et n'y vont pas dans l'ordre."""
    order = written.order
    graded = order.kind == "range" or order.grain == "degree"
    if not graded or len(set(order.values)) < FEWEST:
        return False
    return not any(follows(one) for one in without_the_neutral(written))


def follows(order: Order) -> bool:
    """Vrai si l'ordre monte, ou descend."""
    return order.sorted or order.reversed


def without_the_neutral(written: WrittenAxis) -> list[Order]:
    """L'ordre entier ; et, si une réponse neutre est mise à part à un bout, l'ordre des autres."""
    order = written.order
    found = [order]
    if normalise(written.words[-1]) in NEUTRAL:
        found.append(order._replace(values=order.values[:-1]))
    if normalise(written.words[0]) in NEUTRAL:
        found.append(order._replace(values=order.values[1:]))
    return found


RULE = chart_rule("shuffled-ordinal", check)
