"""Ce qu’un titre libre affirme, relu sur la figure : démenti, confirmé, ou seulement de quoi le vérifier soi-même.

Un titre est démenti quand une valeur dessinée dit le contraire. Il est confirmé quand la figure ne le dément pas, et
qu’une figure où les mêmes noms porteraient d’autres valeurs le démentirait : il disait donc quelque chose, et c’est vrai.
De tout autre titre, la machine ne sait rien ; elle donne ce qui se lit.
"""

from dataclasses import dataclass
from typing import Any

from matplotlib.figure import Figure

from datakit.answers.claims.confirmed import is_confirmed
from datakit.answers.claims.denied import denial
from datakit.answers.claims.evidence import recalled
from datakit.answers.claims.said import WORDS, standing_in_time, with_names_as_said
from figaudit.base import figtext
from figaudit.base.declared import declared_map, is_declared
from figaudit.base.typeset import typeset
from figaudit.description import observed
from figaudit.read.facts import read


@dataclass(frozen=True)
class Reading:
    """Ce que la figure répond à son titre : `denied`, pourquoi il est faux ; `confirmed`, vrai si elle le confirme ; `seen`, ce
    qui s’y lit."""

    denied: str = ""
    confirmed: bool = False
    seen: str = ""


def reading(fig: Any) -> Reading:
    """Ce que les valeurs dessinées répondent au titre d’une figure.

    >>> from figaudit.base import figtext
    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre"], [640, 410])
    >>> reading(figtext.annotate(fig, title="La gare a plus de places que le théâtre", unit="places", source="GP")).confirmed
    True
    >>> reading(figtext.annotate(fig, title="Aucune place à la gare", unit="places", source="GP")).denied
    'Le titre dit qu’il n’y en a pas : on lit 640 pour «\xa0Gare\xa0».'
    """
    drawn = read(as_bars(fig))
    facts = standing_in_time(with_names_as_said(drawn))
    denied = denial(facts)
    if denied:
        return Reading(denied=denied)
    confirmed = is_confirmed(facts)
    recall = "" if confirmed else recalled(drawn)
    if recall:
        return Reading(seen=typeset(recall))
    told = observed(fig)
    if not told:
        return Reading(confirmed=confirmed)
    return Reading(confirmed=confirmed, seen=WORDS["confirmed" if confirmed else "seen"].format(told))


def as_bars(fig: Any) -> Any:
    """Des barres qui portent le titre d’une carte du kit et les valeurs de ses territoires ; toute autre figure, telle quelle."""
    for ax in fig.axes:
        record = declared_map(ax) if is_declared(ax) else {}
        table, column = record.get("gdf"), record.get("column")
        if table is None or column not in table or "nom" not in table:
            continue
        known = table.dropna(subset=[column])
        written = figtext.read(fig)
        bars = Figure()
        bars.subplots().barh(known["nom"].astype(str), known[column])
        return figtext.annotate(bars, title=written.title, unit=written.unit, source=written.source)
    return fig
