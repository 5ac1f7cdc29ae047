"""Un camembert qui ne montre pas les parts d'un tout, en a trop, ou demande de comparer ce qui ne se compare pas."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.facts import SUBJECTS, ChartFacts, Panel, Wedge
from figaudit.read.order import as_time
from figaudit.read.rings import rings
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.percents import written_percents
from figaudit.rules.words import TOLD

MOST_WEDGES = 6
# Écart entre la plus grande et la plus petite part : ni égales, ni distinctes à l'œil
NEARLY_EQUAL = (0.002, 0.05)
WHOLE = 0.95  # somme des parts dessinées, à partir de laquelle le disque est entier


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Juge chaque anneau, puis ce camembert à côté de ceux qui le précèdent."""
    for ring in rings(panel):
        yield from judge_ring(panel, facts, ring)

    if repeats_an_earlier_pie(panel, facts):
        yield tell("several")


def judge_ring(panel: Panel, facts: ChartFacts, ring: list[Wedge]) -> Iterator[Said]:
    """Un tout, peu de parts, des parts que l'œil départage : ce qu'un camembert demande."""
    written = written_percents(ring, panel.legend)
    if written and not add_up_to_hundred(written):
        yield tell("not-a-hundred", Severity.ERROR, total=sum(written))

    if are_averages(panel, facts):
        yield tell("averages")

    if len(ring) > MOST_WEDGES:
        yield tell("many-parts", parts=len(ring))
    elif are_nearly_equal(ring):
        yield tell("equal-parts")

    if are_periods(ring):
        yield tell("periods")


def are_averages(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si le dessin dit des moyennes ou des taux ; « une seule par personne » n'en est pas une."""
    if facts.says("split", panel):
        return False
    said = TOLD["one_each"].sub("", facts.context(panel))
    return bool(SUBJECTS["averages"].search(said))


def add_up_to_hundred(percents: list[float]) -> bool:
    """Vrai si ces pourcentages font cent, à l'arrondi de chacun près."""
    return abs(sum(percents) - 100) <= max(1.5, 0.5 * len(percents))


def are_nearly_equal(ring: list[Wedge]) -> bool:
    """Vrai si quatre parts au moins se valent presque, sans être égales."""
    shares = np.array([wedge.share for wedge in ring])
    least, most = NEARLY_EQUAL
    whole = shares.sum() > WHOLE
    return bool(len(ring) >= 4 and least < float(np.ptp(shares)) < most and whole)


def are_periods(ring: list[Wedge]) -> bool:
    """Vrai si chaque part porte une date (une année, un mois) ; les jours de la semaine se partagent bien."""
    # Sous la date, une part porte souvent son nombre : « 2019, 412 cas », sur deux lignes
    names = [wedge.label.splitlines()[0] for wedge in ring if wedge.label.strip()]
    if len(names) != len(ring) or len(ring) <= 3:
        return False

    time = as_time(names)
    return bool(time and time.grain != "weekday")


def repeats_an_earlier_pie(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si un camembert qui précède a les mêmes parts, d'autres tailles."""
    names = names_of(panel)
    if len(names) <= 2:
        return False

    shares = shares_of(panel)
    for earlier in facts.panels[: panel.index]:
        if names_of(earlier) == names and shares_of(earlier) != shares:
            return True
    return False


def names_of(panel: Panel) -> set[str]:
    """Les noms des parts d'un camembert."""
    return {wedge.label for wedge in panel.wedges if wedge.label}


def shares_of(panel: Panel) -> list[float]:
    """Les parts elles-mêmes."""
    return [wedge.share for wedge in panel.wedges]


RULE = chart_rule("pie-misuse", check, all_axes=True)
