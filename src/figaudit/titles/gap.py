"""« L'écart se creuse » : celui de deux courbes, en valeur et en proportion."""

import re

import numpy as np

from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.series import Series, series_of
from figaudit.titles.words import SAYS, told, years_in

#: « Depuis 2001 », « since 2001 » : de cette année à la dernière.
SINCE = re.compile(r"\b(?:depuis|since)\b")
CATCHES_UP = re.compile(r"\brattrap|\bcatch|\bcaught")


def contradicted_gap(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que répondent deux courbes à un titre qui annonce que leur écart se creuse, ou se réduit."""
    direction = bool(SAYS["widen"].search(said)) - bool(SAYS["narrow"].search(said))
    if not direction or panel.twins:
        return ""

    series = compared_series(said, panel, facts)
    if len(series) != 2 or series[0].y.size != series[1].y.size:
        return ""

    among = _dates_told(said, series[0])
    one, two = series[0].y[among], series[1].y[among]
    if one.size < 2:
        return ""
    changes_sides = np.ptp(np.sign(one - two)) == 2
    if changes_sides and CATCHES_UP.search(said):  # l'une a rejoint l'autre, puis l'a distancée
        return ""
    gap = np.abs(one - two)
    share = gap / np.maximum(np.abs(one), np.abs(two))
    first, last = gap[0], gap[-1]

    if direction * (last - first) >= -0.1 * max(first, last):
        return ""
    if direction * (share[-1] - share[0]) >= 0:
        return ""  # en proportion, le titre a raison

    key = "widens"
    if direction < 0:
        key = "narrows"
    return told(key, first=first, last=last)


def _dates_told(said: str, series: Series) -> np.ndarray:
    """Les dates dont parle un titre : toutes s'il ne dit pas d'année, celles entre deux années, ou depuis une seule.

    De « rattrape en 2005 », les deux bouts de la table ne disent rien : aucune.
    """
    years, drawn = years_in(said), np.floor(series.years + 1e-6)
    if not years:
        return np.full(drawn.shape, True)
    if len(years) == 1 and not SINCE.search(said):
        return np.full(drawn.shape, False)
    last = years[-1] if len(years) > 1 else drawn.max()
    among: np.ndarray = (drawn >= years[0]) & (drawn <= last)
    return among


def compared_series(said: str, panel: Panel, facts: ChartFacts) -> list[Series]:
    """Les deux séries du dessin ; s'il en a davantage, celles que nomme le titre."""
    series = series_of(panel, facts)
    if len(series) <= 2:
        return series
    return [one for one in series if len(one.name) > 2 and one.name in said]
