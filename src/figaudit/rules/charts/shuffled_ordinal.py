"""Des tranches, ou des degrés, qui ne se suivent pas : l'œil y lit une progression qui n'y est pas."""

from collections.abc import Iterator

from figaudit.read.facts import AxisFacts, ChartFacts, Panel
from figaudit.read.order import VOCABULARY, Order, normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.labels import WrittenAxis, first_words, is_said_ranked, written_axis

FEWEST = 3  # de deux degrés, aucun ordre n'est mauvais
NEUTRAL = VOCABULARY["neutral"]


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde l'ordre des tranches et des degrés écrits sur chaque axe."""
    if not panel.plotted:
        return

    for axis in (panel.x, panel.y):
        written = written_axis(panel, axis, facts)
        if written and is_shuffled(written) and not is_a_ranking(panel, facts, axis):
            words = first_words(written)
            if written.order.kind == "range":
                yield tell("ranges", fix="sort", words=words)
            else:
                yield tell("degrees", words=words)


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
