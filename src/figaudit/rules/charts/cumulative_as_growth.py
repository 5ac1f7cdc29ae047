"""Un cumul présenté comme une hausse : un total ne peut que monter, même quand ce qu'il additionne recule."""

from collections.abc import Iterator

import numpy as np

from figaudit.read.facts import ChartFacts, Panel
from figaudit.read.order import normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD
from figaudit.titles.claims import title_in_a_read_language
from figaudit.titles.series import Series, series_of
from figaudit.titles.title import title_of
from figaudit.titles.words import direction_of

FEWEST = 5  # périodes : moins, on ne sait pas si le rythme change
FEWEST_UNSAID = 8  # la même chose, quand aucun mot ne dit que l'on cumule
AS_THE_FIRST = 0.15  # écart entre la première valeur et le premier pas, rapporté à la première
FROM_NOTHING = 2  # premiers pas : au-dessus, la première valeur vient d'ailleurs
SLOWER = 0.8  # le rythme de la fin, rapporté à celui du début


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Un titre qui annonce une hausse, un axe qui cumule, et un rythme qui ralentit."""
    if panel.twins or not announces_growth(panel, facts):
        return

    hastens = announces_haste(panel, facts) or grows_each_time(panel, facts)
    told = says_it_adds_up(panel, facts)
    noted = notes_it_adds_up(panel, facts)
    for series in series_of(panel, facts):
        from_nothing = noted and starts_at_its_own_pace(series)
        unsaid = starts_from_nothing(series) if panel.bars else comes_in_from_nothing(series, panel, facts)
        if not told and not from_nothing and not unsaid:
            continue
        first, last = pace_of(series, since_the_fastest=hastens)
        if first > 0 and last < SLOWER * first:
            yield tell("slower", first=first, last=last)
            return


def announces_growth(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si le titre dit que quelque chose monte, que la croissance continue, ou que le rythme accélère."""
    if direction_of(title_in_a_read_language(panel, facts)) > 0:
        return True

    return bool(TOLD["growth_goes_on"].search(title_of(panel, facts))) or announces_haste(panel, facts)


def announces_haste(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si le titre dit que le rythme accélère : c'est au plus vite qu'il faut alors comparer la fin."""
    title = title_of(panel, facts)
    return bool(TOLD["gathers_pace"].search(title)) and not TOLD["not_gathering"].search(title)


def grows_each_time(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si le titre dit une hausse à chaque période : un cumul ne la montre pas, même quand le rythme est retombé après un pic."""
    return bool(TOLD["each_time"].search(title_of(panel, facts)))


def says_it_adds_up(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si le graphique dit qu'il cumule, ou si l'axe compte « depuis janvier », « seit Jahresbeginn »."""
    if facts.says("running", panel):
        return True
    return bool(TOLD["since_a_start"].search(normalise(panel.y.label)))


def notes_it_adds_up(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si seule une note, ou la source, dit le cumul : elle peut aussi parler d'autre chose."""
    if len(facts.flat) > 1 or facts.says("share", panel, panel.y) or facts.says("averages", panel, panel.y):
        return False
    return facts.tells("running", panel)


def starts_at_its_own_pace(series: Series) -> bool:
    """Vrai si la première valeur est de l'ordre de ce que la deuxième y ajoute : la courbe part de rien."""
    if series.y.size < FEWEST:
        return False
    first_step = float(series.y[1] - series.y[0])
    return 0 <= series.y[0] < FROM_NOTHING * first_step


def starts_from_nothing(series: Series) -> bool:
    """Vrai si la première barre vaut à peu près ce que la deuxième y ajoute, et que chaque pas est plus court : un cumul."""
    steps = np.diff(series.y)
    if series.y.size < FEWEST_UNSAID or series.y[0] <= 0 or not series.places:
        return False
    close = abs(steps[0] - series.y[0]) < AS_THE_FIRST * series.y[0]
    each_shorter = bool((np.diff(steps) < 0).all())
    return close and each_shorter


def comes_in_from_nothing(series: Series, panel: Panel, facts: ChartFacts) -> bool:
    """Vrai pour une courbe qui nomme ce qui arrive à chaque période (des ventes, des demandes), et part de rien, à son propre rythme.

    Un niveau peut monter ainsi (un parc, un taux) ; des ventes, non : la première période en vaudrait une autre.
    """
    if facts.says("share", panel, panel.y) or facts.says("averages", panel, panel.y):
        return False
    named = normalise(f"{panel.y.label} {title_of(panel, facts)}")
    if series.y.size < FEWEST_UNSAID or series.y[0] <= 0 or not TOLD["comes_in"].search(named):
        return False
    first, _ = pace_of(series)
    return bool(abs(first - series.y[0]) < AS_THE_FIRST * series.y[0])


def pace_of(series: Series, since_the_fastest: bool = False) -> tuple[float, float]:
    """Ce qui s'ajoute à chaque période, en moyenne, dans le premier tiers puis dans le dernier ; (0, 0) sans cumul.

    `since_the_fastest` : dans le plus rapide des deux premiers tiers, plutôt que dans le premier.
    """
    steps = np.diff(series.y)
    if series.y.size < FEWEST or (steps < 0).any():
        return 0.0, 0.0
    third = max(1, steps.size // 3)
    first = float(steps[:third].mean())
    middle = float(steps[third:-third].mean()) if steps.size > 2 * third else first
    if since_the_fastest:
        first = max(first, middle)
    return first, float(steps[-third:].mean())


RULE = chart_rule("cumulative-as-growth", check)
