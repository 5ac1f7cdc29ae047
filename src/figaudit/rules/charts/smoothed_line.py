"""Une courbe arrondie entre ses mesures : là, elle invente."""

from collections.abc import Iterator

import numpy as np

from figaudit.read.facts import ChartFacts, Line, Panel, Points, in_years, same
from figaudit.rules.chart import Said, chart_rule, tell

FEW_DOTS = 25  # au-delà, une courbe de points rapprochés n'est pas un lissage
DENSER = 4  # fois plus de points sur la courbe que de mesures
ON_THE_DOT = 0.01  # part de la hauteur : la courbe passe par la mesure
BENT = 0.02  # part de la hauteur : la courbe s'écarte du segment qui joint deux mesures
DENSER_THAN_YEARS = 15  # points par année : davantage qu'un par mois
MOST_DEGREES = 9
DENSE = (60, 5000)  # points d'une courbe arrondie de part en part


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche une courbe faite d'arcs, puis une courbe qui arrondit entre quelques points."""
    if any(is_a_spline(line) for line in panel.curves):
        yield tell("spline")
        return

    if any(is_a_polynomial(panel, line) for line in panel.curves):
        yield tell("polynomial")
        return

    dots = [
        mark for mark in panel.marks if not getattr(mark, "joined", False) and 3 < mark.x.size <= FEW_DOTS
    ]
    for line in panel.curves:
        for dot in dots:
            if goes_forward(line) and rounds_off(line, dot):
                yield tell("rounded", total=dot.x.size)
                return


def is_a_spline(line: Line) -> bool:
    """Vrai si une courbe dense est faite d'arcs de cubiques : sa dérivée troisième n'y change que par endroits."""
    least, most = DENSE
    if not least <= line.y.size <= most or not np.isfinite(line.y).all():
        return False
    if not same(np.diff(line.x), 1e-6):
        return False

    third = np.diff(line.y, 3)
    largest = np.abs(third).max()
    jumps = (np.abs(np.diff(third)) > 1e-3 * largest).sum()
    is_curved = largest > 1e-9 * np.ptp(line.y)
    return bool(is_curved and 2 < jumps < line.y.size / 4)


def is_a_polynomial(panel: Panel, line: Line) -> bool:
    """Vrai si une courbe dense, le long d'années, est exactement un polynôme, et qu'aucune mesure n'est dessinée."""
    least, most = DENSE
    if not least <= line.y.size <= most or len(panel.marks) > 1 or panel.bars:
        return False
    if not np.isfinite(line.y).all() or not goes_forward(line):
        return False
    years = np.round(line.x[[0, -1]])
    if not in_years(years, 2) or line.x.size < DENSER_THAN_YEARS * np.ptp(line.x):
        return False

    x = np.linspace(-1, 1, line.x.size)
    if not same(np.diff(line.x), 1e-6):
        return False
    for degree in range(3, MOST_DEGREES + 1):
        fitted = np.polynomial.Polynomial.fit(x, line.y, degree)
        if np.abs(fitted(x) - line.y).max() < 1e-6 * np.ptp(line.y):
            return True
    return False


def goes_forward(line: Line) -> bool:
    """Vrai si la courbe va toujours vers la droite."""
    return bool(np.isfinite(line.x).all() and (np.diff(line.x) > 0).all())


def rounds_off(line: Line, dots: Line | Points) -> bool:
    """Vrai si la courbe passe par ces points, et s'écarte des segments qui les joignent."""
    if line.x.size < DENSER * dots.x.size or not np.isfinite(dots.x).all():
        return False

    order = np.argsort(dots.x)
    x = dots.x[order]
    y = dots.y[order]
    height = np.ptp(y) or 1.0

    passes_through = np.abs(np.interp(x, line.x, line.y) - y).max() < ON_THE_DOT * height
    bent = np.abs(np.interp(line.x, x, y) - line.y).max() > BENT * height
    return bool(passes_through and bent)


RULE = chart_rule("smoothed-line", check)
