"""Une palette à deux teintes dont le milieu n'est pas sur la valeur de référence."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.facts import ChartFacts, Panel, Shades
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.palettes import meant_middle, middle_of

FEW_VALUES = 3
OFF_CENTRE = 0.05  # part de la palette entre son milieu et la référence : au-delà, cela se voit…
FAR_OFF_CENTRE = 0.2  # … et là, des valeurs d'un côté prennent franchement les couleurs de l'autre


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche, pour chaque palette à deux teintes, où tombe la valeur de référence."""
    for shades in panel.shades:
        if shades.distinct > FEW_VALUES and not shades.gradient:
            yield from off_centre(shades, facts.context(panel))


def off_centre(shades: Shades, context: str) -> Iterator[Said]:
    """De combien la référence est à côté du milieu."""
    middle = middle_of(shades.ramp)
    if middle is None:
        return
    reference = meant_middle(context, shades)
    if reference is None:
        return

    gap = abs(shades.place(reference) - middle)
    if np.isfinite(gap) and gap > OFF_CENTRE:
        severity = Severity.ERROR if gap > FAR_OFF_CENTRE else Severity.WARNING
        yield tell("off-centre", severity, reference=reference)


RULE = chart_rule("diverging-off-centre", check, all_axes=True)
