"""Des dates, ou des nombres, écrits à distances égales alors que leurs écarts ne le sont pas."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.facts import Array, AxisFacts, ChartFacts, Panel
from figaudit.read.order import VOCABULARY, normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.labels import WrittenAxis, written_axis
from figaudit.rules.lines import is_straight
from figaudit.rules.words import TOLD

ROUNDED = 1.15  # d'un pas à l'autre, l'arrondi des étiquettes change la pente d'un septième au plus
NEARLY_STRAIGHT = 0.03  # une droite passe à peu près par des étiquettes arrondies
USUAL_SLACK = 1.6  # les mois, les trimestres n'ont pas tous la même durée


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Confronte, sur chaque axe, ce qui est écrit à l'endroit où c'est écrit."""
    if not panel.plotted:
        return

    for axis in (panel.x, panel.y):
        written = written_axis(panel, axis, facts) if axis.visible else None
        if not written or len(written.words) < 3:
            continue
        counts_moments = all(TOLD["numbered_moment"].fullmatch(normalise(word)) for word in written.words)
        if written.order.kind not in ("time", "number") and not counts_moments:
            continue
        if follows_its_positions(axis, written):
            continue

        if written.order.grain == "year" and facts.tells("events", panel):
            continue  # des scrutins, des recensements : l'usage est de les ranger un à un

        lengths = lengths_along(panel, axis)
        narrowest = np.abs(np.diff(written.positions)).min()
        joined = any(length > narrowest for length in lengths)
        if counts_moments and not joined:
            continue  # « Tag 1 », « Tag 30 » : sous des barres, un nom de visite
        if lengths and not joined and not panel.bars:
            continue  # des boîtes, des violons : un nombre y nomme un groupe

        severity = Severity.ERROR if joined or is_misread(panel, axis, written) else Severity.WARNING
        yield tell("uneven", severity, words=around_the_worst_step(written))


def lengths_along(panel: Panel, axis: AxisFacts) -> list[float]:
    """De combien s'étend, le long de cet axe, chaque courbe, nuage ou surface."""
    lengths = []
    for mark in (*panel.marks, *panel.areas):
        values = getattr(mark, axis.name)
        if values.size:
            lengths.append(float(np.ptp(values)))
    return lengths


def is_misread(panel: Panel, axis: AxisFacts, written: WrittenAxis) -> bool:
    """Vrai si l'on croira forcément l'axe : il mesure des barres, ou il écrit des années."""
    measures_bars = axis.name == "y" and all(bars.vertical for bars in panel.bars)
    return measures_bars or written.order.grain == "year"


def around_the_worst_step(written: WrittenAxis) -> list[str]:
    """Les trois étiquettes entre lesquelles l'irrégularité est la plus forte."""
    slopes = np.abs(np.diff(written.order.values) / np.diff(written.positions)) + 1e-12
    changes = np.abs(np.log(slopes[1:] / slopes[:-1]))
    worst = int(changes.argmax())
    return written.words[worst : worst + 3]


# --- ce que disent les étiquettes suit-il leurs places ? ------------------------------------------------------
def follows_its_positions(axis: AxisFacts, written: WrittenAxis) -> bool:
    """Vrai si les nombres écrits suivent leurs positions, dans une échelle ou une autre."""
    order = written.order
    values = np.array(order.values)
    steps = np.diff(values)
    all_one_way = (steps > 0).all() or (steps < 0).all()
    if order.grain == "weekday" or not all_one_way:
        return True  # l'ordre est l'affaire d'une autre règle

    if order.kind == "time":
        return is_steady(written.positions, values, VOCABULARY["slack"].get(order.grain, USUAL_SLACK))
    return fits_some_scale(axis, written.positions, values)


def fits_some_scale(axis: AxisFacts, positions: Array, values: Array) -> bool:
    """Vrai si les nombres sont à leur place dans une échelle linéaire, logarithmique, carrée, en racine ou inverse."""
    shapes = [values, values**2, np.sqrt(np.abs(values)), 1 / np.where(values == 0, np.nan, values)]
    if (values > 0).all():
        shapes.append(np.log(values))

    drawn_at = np.asarray(axis.warp(positions), float)
    for spots in (positions, drawn_at):
        for shape in shapes:
            if not np.isfinite(shape).all():
                continue
            if is_steady(spots, shape, ROUNDED):
                return True
            if len(shape) > 3 and is_straight(spots, shape, NEARLY_STRAIGHT):
                return True

    return False


def is_steady(positions: Array, values: Array, slack: float) -> bool:
    """Vrai si, d'une étiquette à la suivante, la pente reste la même à un facteur `slack` près."""
    slopes = np.abs(np.diff(values) / np.diff(positions))
    return bool(slopes.min() > 0 and slopes.max() / slopes.min() <= slack)


RULE = chart_rule("uneven-ticks", check)
