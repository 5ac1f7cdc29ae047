"""« Toutes les communes perdent des habitants », sur un axe qui dit leur évolution : aucune n'est au-dessus de zéro."""

import numpy as np

from figaudit.base.language import quoted
from figaudit.read.facts import Array, AxisFacts, ChartFacts, Panel
from figaudit.titles.counts import counts_what_is_seated
from figaudit.titles.names import names_under
from figaudit.titles.title import title_of
from figaudit.titles.words import READ, told

FELT = 0.005  # part de la plus grande variation : plus près de zéro, l'arrondi décide


def contradicted_sign(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que répondent des variations à un titre qui les dit toutes du même signe."""
    del said  # lu avant toute traduction : « gana » y devient une première place
    title = title_of(panel, facts)
    claim = READ["all_gain"].search(title)
    if claim is None or READ["denied_for_some"].search(title) or panel.twins:
        return ""

    who, gains, _ = claim.groups()
    direction = 1 if gains else -1
    for axis, seat, upright in ((panel.y, panel.x, True), (panel.x, panel.y, False)):
        marks = panel.heights(upright)
        if len(marks) != 1 or not facts.says("derived", panel, axis):
            continue
        at, changes = marks[0]
        if names_what_is_seated(who, seat, at):
            return told_of_the_worst(direction, changes, names_under(seat, at))
    return ""


def names_what_is_seated(who: str, seat: AxisFacts, at: Array) -> bool:
    """Vrai si ce dont parle le titre est ce que porte l'axe : ses mois, ses villes, et non des gens."""
    if counts_what_is_seated(who, seat, at):
        return True
    return bool(names_under(seat, at) and READ["kind_of_place"].search(who))


def told_of_the_worst(direction: int, changes: Array, names: list[str]) -> str:
    """La variation qui va le plus nettement à rebours, par son nom si elle en a un ; « » si aucune n'y va."""
    against = -direction * changes
    worst = int(np.argmax(against))
    if against[worst] <= FELT * float(np.abs(changes).max()):
        return ""
    if not names:
        return told("not-all-signs-unnamed", value=changes[worst])
    return told("not-all-signs", name=quoted(names[worst]), value=changes[worst])
