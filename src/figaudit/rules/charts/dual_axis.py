"""Deux échelles superposées : selon les bornes choisies, deux courbes se croisent, se suivent ou s'écartent à volonté."""

import re
from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.base.language import quoted
from figaudit.read.facts import EMPTY, Array, AxisFacts, ChartFacts, Panel
from figaudit.read.order import VOCABULARY
from figaudit.rules.bars import is_running_total
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.lines import is_straight

# Où une unité s'écrit dans un nom d'axe : « Distance (km) », « Masse [g] », « Prix, € », « Temperatur in °C (durchgezogen) ».
UNIT = re.compile(r"[(\[,]\s*([^()\[\],]+)|\b(?:en|in)\s+([^\s(),]+)")


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Compare les bornes de deux systèmes d'axes posés l'un sur l'autre."""
    if panel.role == "inset" or not panel.plotted:
        return

    for other in facts.twins(panel):
        if other.index <= panel.index or not other.plotted:
            continue

        name = "x" if panel.index in other.shared["y"] else "y"
        mine = panel.axis(name)
        theirs = other.axis(name)
        if not tell_the_same(panel, other, mine, theirs) and not hang_face_to_face(panel, other):
            yield two_scales(panel, other, mine, theirs)


def two_scales(panel: Panel, other: Panel, mine: AxisFacts, theirs: AxisFacts) -> Said:
    """Les deux axes, leurs noms et leurs bornes."""
    severity = Severity.ERROR if panel.curves and other.curves else Severity.WARNING
    key = mine.way
    if mine.label and theirs.label:
        key = f"{mine.way}-named"

    return tell(
        key,
        severity,
        first=quoted(mine.label),
        second=quoted(theirs.label),
        low=mine.lo,
        high=mine.hi,
        other_low=theirs.lo,
        other_high=theirs.hi,
    )


# --- un second axe qui ne fait que redire le premier ----------------------------------------------------------
def tell_the_same(panel: Panel, other: Panel, mine: AxisFacts, theirs: AxisFacts) -> bool:
    """Vrai si le second axe n'est que le premier, dans une autre unité, ou le cumul des mêmes barres."""
    if have_the_same_bounds(mine, theirs):
        return mine.scale == theirs.scale
    if is_converted(mine, theirs) or is_converted(theirs, mine):
        return True
    if draw_at_the_same_heights(panel, other, mine, theirs):
        return True
    return mine.name == "y" and (accumulates(other, panel) or accumulates(panel, other))


def hang_face_to_face(panel: Panel, other: Panel) -> bool:
    """Vrai si des barres pendent du haut, au-dessus de ce que montre l'autre axe : la pluie sur le débit d'une crue."""
    hanging = [one for one in (panel, other) if one.y.inverted]
    return len(hanging) == 1 and bool(hanging[0].bars) and not hanging[0].curves


def have_the_same_bounds(mine: AxisFacts, theirs: AxisFacts) -> bool:
    """Vrai si les deux axes vont du même nombre au même nombre."""
    ours = (mine.lo, mine.hi)
    return np.allclose(ours, (theirs.lo, theirs.hi), rtol=1e-6, atol=1e-9 * mine.span)


def is_converted(mine: AxisFacts, theirs: AxisFacts) -> bool:
    """Vrai si les bornes se convertissent d'une unité à l'autre ; °C et mm : le diagramme de Gaussen, P = 2 T."""
    my_units = units_written_in(mine.label)
    their_units = units_written_in(theirs.label)

    for from_units, to_units, factor, offset in VOCABULARY["conversions"]:
        if my_units.isdisjoint(from_units.split("|")) or their_units.isdisjoint(to_units.split("|")):
            continue
        converted = [factor * bound + offset for bound in (mine.lo, mine.hi)]
        if np.allclose(converted, [theirs.lo, theirs.hi], rtol=0.01, atol=0.01 * theirs.span):
            return True

    return False


def units_written_in(label: str) -> set[str]:
    """Ce qui peut être l'unité, dans un nom d'axe : entre parenthèses, après « en » ou une virgule ; le nom entier, s'il n'en montre pas.

    >>> sorted(units_written_in("Temperatur in °C (durchgezogen)")), units_written_in("Heures")
    (['durchgezogen', '°c'], {'heures'})
    """
    found = [first or second for first, second in UNIT.findall(label)]
    return {unit.strip().casefold() for unit in found or [label]}


def draw_at_the_same_heights(panel: Panel, other: Panel, mine: AxisFacts, theirs: AxisFacts) -> bool:
    """Vrai si les deux axes dessinent les mêmes points aux mêmes endroits."""
    first = values_along(panel, mine.name)
    second = values_along(other, theirs.name)
    if first.size != second.size or first.size < 3:
        return False
    if is_straight(np.arange(first.size, dtype=float), first, 0.05):
        return False  # deux droites se superposent toujours : cela ne prouve rien
    return np.allclose(mine.fraction(first), theirs.fraction(second), atol=0.01)


def values_along(panel: Panel, name: str) -> Array:
    """Toutes les valeurs dessinées selon « x » ou « y »."""
    values = [getattr(mark, name) for mark in panel.marks]
    for bars in panel.bars:
        if bars.vertical == (name == "y"):
            values.append(bars.tip)
    if not values:
        return EMPTY
    return np.concatenate(values)


def accumulates(curved: Panel, barred: Panel) -> bool:
    """Vrai si la seule courbe de l'un est le cumul des barres de l'autre."""
    return len(curved.lines) == 1 and is_running_total(barred.bars, curved.lines[0])


RULE = chart_rule("dual-axis", check)
