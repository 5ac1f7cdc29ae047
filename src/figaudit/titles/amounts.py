"""Des valeurs que le titre écrit, et qui devraient se lire sur le dessin : « passe de 12 à 18 », « dépasse 50 % »."""

import numpy as np

from figaudit.base.text import parse_number
from figaudit.read.facts import Array
from figaudit.titles.series import Series, thousands_in
from figaudit.titles.words import READ, SAYS, YEAR, decade_in, direction_of, told, years_in

USUAL_FACTORS = (1, 1e3, 1e-3, 1e6, 1e-6, 100, 0.01)  # des milliers, des millions, des pour cent
SAME_ORDER = (0.2, 5)  # rapport au-delà duquel le titre ne parle pas de ce que mesure l'axe


def contradicted_amounts(said: str, series: Series, y: Array) -> str:
    """« Passe de 12 à 18 », puis « dépasse 50 »."""
    return contradicted_bounds(said, series, y) or contradicted_reach(said, series, y)


def contradicted_bounds(said: str, series: Series, y: Array) -> str:
    """« Passe de 12 à 18 » : l'un et l'autre se lisent, dans une unité ou une autre."""
    found = READ["from_to"].search(said)
    if not found:
        return ""
    first, last = found.groups()
    if YEAR.fullmatch(first) or YEAR.fullmatch(last):
        return ""

    start = parse_number(first).value
    end = parse_number(last).value
    for factor in USUAL_FACTORS:
        if is_drawn(start, factor, y) and is_drawn(end, factor, y):
            return ""

    if is_of_their_order(end, y) or is_of_their_order(end / series.unit, y):
        return told("bounds", words=found[0], first=y[0], last=y[-1])
    return ""


def is_drawn(value: float, factor: float, y: Array) -> bool:
    """Vrai si l'une des valeurs dessinées est celle-ci, à l'arrondi près."""
    wanted = value * factor
    return bool(np.abs(y - wanted).min() <= 0.04 * abs(wanted) + 0.5 * factor)


def is_of_their_order(value: float, y: Array) -> bool:
    """Vrai si ce nombre est de l'ordre des valeurs dessinées : le titre parle bien de ce que mesure l'axe."""
    least, most = SAME_ORDER
    largest = max(np.abs(y).max(), 1e-12)
    return bool(least < value / largest < most)


def contradicted_reach(said: str, series: Series, y: Array) -> str:
    """« Dépasse 50 » : le maximum y arrive."""
    found = READ["reach"].search(said)
    if not found or YEAR.fullmatch(found[1]):
        return ""

    after = said[found.end(1) : found.end(1) + 10]
    value = parse_number(found[1]).value * thousands_in(after)
    reached = 0.97 * np.array([value, value / series.unit])
    highest = y.max()
    if (highest < reached).all() and (reached < 2.5 * highest).any():
        return told("reach", amount=found[1], highest=highest)
    return ""


def contradicted_amount_that_year(said: str, series: Series) -> str:
    """« 36 jours en 2024 » : la valeur de cette année-là, dans l'unité de l'axe."""
    years = years_in(said)
    if len(years) != 1 or decade_in(said) or direction_of(said) or SAYS["than"].search(said):
        return ""
    here = np.floor(series.years + 1e-6) == years[0]
    if here.sum() != 1:
        return ""
    amounts = series.amounts(said, r"(?<![+\-−\d] )", r"\b(?! ?par)")
    if len(amounts) != 1:
        return ""

    written, unit = amounts[0][1], amounts[0][2]
    value = parse_number(written).value
    drawn = float(series.y[here][0])
    if value > 5 * abs(drawn):
        value /= series.unit
    if (SAYS["atleast"].search(said) and drawn >= value) or (SAYS["atmost"].search(said) and drawn <= value):
        return ""

    gaps = np.abs(np.append(series.y, series.y - drawn)) - value
    least, most = SAME_ORDER
    is_read_somewhere = np.abs(gaps).min() <= 0.02 * value
    if is_read_somewhere or not least < value / max(abs(drawn), 1e-12) < most:
        return ""
    return told("that-year", amount=f"{written} {unit}", year=str(years[0]), drawn=drawn)
