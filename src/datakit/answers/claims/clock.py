"""Les heures d’une figure qui ne dure qu’un jour."""

from collections.abc import Iterable
from datetime import datetime

from matplotlib.dates import num2date

from figaudit.read.facts import AxisFacts


def dates_at(axis: AxisFacts, places: Iterable[float]) -> list[datetime]:
    """Ces places d’un axe de dates, en dates."""
    return [num2date(float(axis.days(place))) for place in places]


def hours_of_a_day(axis: AxisFacts, places: Iterable[float]) -> list[float]:
    """L’heure de chacune de ces places, si elles tiennent en un seul jour ; rien sinon, ni d’un axe sans dates."""
    if axis.kind != "date":
        return []
    dates = dates_at(axis, places)
    if not dates or dates[0].date() != dates[-1].date():
        return []
    return [date.hour + date.minute / 60 for date in dates]


def clock(hour: float) -> str:
    """Une heure telle qu’on la dit.

    >>> clock(9.55)
    '9 h 33'
    """
    whole, minutes = divmod(round(60 * float(hour)), 60)
    return f"{whole} h {minutes:02}"
