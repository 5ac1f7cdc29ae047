"""Un axe de dates gradué à la française : « 25 août », « août 2008 », « 5 h 15 »."""

from typing import Any

from matplotlib.dates import num2date
from matplotlib.ticker import Formatter

from figaudit.base.text import MONTHS, moment

# Au bord d’un graphique, la place manque : un mois long y prend son abréviation d’usage.
_SHORT = {
    "janvier": "janv.",
    "février": "févr.",
    "juillet": "juil.",
    "septembre": "sept.",
    "octobre": "oct.",
    "novembre": "nov.",
    "décembre": "déc.",
}
_MONTHS = [_SHORT.get(month, month) for month in MONTHS]


def french_dates(axis: Any, form: str) -> None:
    """Gradue un axe de dates : `form` comme pour `text.moment`, les mois en abrégé.

    >>> from figaudit.base.theme import figure
    >>> _, ax = figure()
    >>> french_dates(ax.xaxis, "jour")
    >>> ax.xaxis.get_major_formatter()(13879)
    '1ᵉʳ janv.'
    """
    axis.set_major_formatter(FrenchDates(form))


class FrenchDates(Formatter):
    """Les graduations d’un axe de dates, en français."""

    def __init__(self, form: str) -> None:
        self.form = form

    def __call__(self, value: float, _position: int | None = None) -> str:
        return moment(num2date(value), self.form, _MONTHS)
