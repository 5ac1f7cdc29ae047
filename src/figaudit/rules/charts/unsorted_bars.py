"""Des barres sans ordre propre qui ne sont rangées ni par valeur, ni par nom."""

from collections.abc import Iterator

import numpy as np

from figaudit.read.facts import Array, Bars, ChartFacts, Panel, same
from figaudit.read.order import normalise, order_of
from figaudit.rules.chart import Said, chart_rule, tell

FEW_BARS = 5  # moins, on les compare sans les ranger


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde une seule série de barres, posée sur des noms."""
    if len(panel.bars) != 1:
        return
    bars = panel.bars[0]
    seat = panel.seat(bars)
    if bars.at.size < FEW_BARS or not seat.nominal or are_sorted(bars):
        return

    names = seat.names_at(np.sort(bars.at))
    if names and not are_alphabetical(names) and not order_of(names, facts.context(panel)):
        yield tell("unsorted", total=len(names))


def are_sorted(bars: Bars) -> bool:
    """Vrai si les longueurs sont rangées, la première ou la dernière (« Autres ») mise à part."""
    lengths = bars.length[np.argsort(bars.at)]
    if same(lengths):
        return True
    return any(go_one_way(some) for some in (lengths, lengths[:-1], lengths[1:]))


def go_one_way(values: Array) -> bool:
    """Vrai si ces valeurs ne font que monter, ou que descendre."""
    steps = np.diff(values)
    return bool((steps >= 0).all() or (steps <= 0).all())


def are_alphabetical(names: list[str]) -> bool:
    """Vrai si ces noms sont dans l'ordre de l'alphabet, dans un sens ou dans l'autre."""
    plain = [normalise(name) for name in names]
    return plain == sorted(plain) or plain == sorted(plain)[::-1]


RULE = chart_rule("unsorted-bars", check)
