"""« Au plus bas depuis dix ans », « never have so many », « nunca se ha visto tanto » : la dernière valeur est bien la plus extrême."""

import re

import numpy as np

from figaudit.base.text import compiled
from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.languages import ACHIEVEMENT, KNOWN
from figaudit.titles.series import Series, series_of
from figaudit.titles.title import is_said_unfinished, title_of
from figaudit.titles.words import READ, SPELLED, told, where_said, years_in

_WORDS = KNOWN["extremes"]
SPAN = re.compile(_WORDS["span"].replace("{COUNT}", "|".join([r"\d{1,2}", *SPELLED])))
A_DECADE = 10
CLOSE = 0.03  # part de l'étendue : presque le record est encore le record


def contradicted_extreme(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que répond une série seule à un titre qui dit sa dernière valeur la plus haute, ou la plus basse, depuis tant d'années."""
    del said  # « noch nie so viel » nie, et affirme pourtant : on le lit avant de chercher ce qui nie
    title = title_of(panel, facts)
    series = series_of(panel, facts)
    if len(series) != 1 or panel.twins or ACHIEVEMENT.search(title):
        return ""
    if is_said_unfinished(panel, facts):
        return ""
    if compiled(_WORDS["doubtful"]).search(title) or speaks_of_another_date(title, series[0]):
        return ""

    span = span_told(title)
    high, low = ("highest", "lowest") if span else ("never_so_high", "never_so_low")
    direction = bool(compiled(_WORDS[high]).search(title)) - bool(compiled(_WORDS[low]).search(title))
    if not direction:
        return ""
    return last_is_not_the(direction, span, series[0])


def speaks_of_another_date(title: str, series: Series) -> bool:
    """Vrai si le titre nomme une autre date que la dernière : c'est d'elle qu'il parle."""
    last = series.years[-1]
    if set(years_in(title)) - ({int(last + 1e-6)} if np.isfinite(last) else set()):
        return True
    return any(where_said(place, title) for place in series.places[:-1] if len(place) > 2)


def span_told(title: str) -> int:
    """Depuis combien d'années, dit ce titre ; zéro s'il ne le dit pas.

    >>> span_told("au plus bas depuis dix ans"), span_told("lowest in a decade"), span_told("au plus bas")
    (10, 10, 0)
    """
    found = SPAN.search(title)
    if not found or READ["roughly"].search(title):
        return 0
    if not found[1]:
        return A_DECADE
    return SPELLED.get(found[1]) or int(found[1])


def last_is_not_the(direction: int, span: int, series: Series) -> str:
    """Ce que répond la dernière valeur, si une autre la passe nettement ; `span` : les années dont parle le titre, zéro pour toutes."""
    y = series.y
    if span:
        if np.isnan(series.years).any():
            return ""
        y = y[series.years > series.years[-1] - span + 1e-6]
    if y.size < 3:
        return ""

    best = float(y.max() if direction > 0 else y.min())
    if abs(best - y[-1]) <= CLOSE * float(np.ptp(series.y)):
        return ""
    return told("highest" if direction > 0 else "lowest", extreme=best, value=y[-1])
