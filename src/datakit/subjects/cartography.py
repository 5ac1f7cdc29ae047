"""Juger les réponses de l'atelier des cartes, sur la carte de qui répond : découpages, réparations, carte signée."""

from typing import Any

import pandas as pd

from datakit import maps
from datakit.answers.judges import affirms, unsigned
from datakit.errors import InvalidArgument
from figaudit.base import figtext
from figaudit.base.declared import is_declared
from figaudit.base.findings import Report
from figaudit.base.text import NBSP, percent, plural
from figaudit.rules.maps.too_few_classes import FEWEST
from figaudit.rules.maps.too_many_classes import MOST

# Ce que l’on veut faire croire : les classes que l’on regarde, la part des territoires qu’il y faut, et leur nom.
HEADLINES = {
    "vide": (slice(0, 1), 0.75, "la classe la plus claire"),
    "dense": (slice(-2, None), 0.5, "les deux classes les plus foncées"),
}


def headline(answer: Any, carte: pd.DataFrame, *, claim: str) -> bool | str:
    """Un découpage de `carte.densite` qui fait dire au territoire qu’il est presque « vide », ou « dense ».

    >>> carte = pd.DataFrame({"densite": [1, 2, 3, 4, 100.0]})
    >>> headline(maps.classes(carte.densite, "equal", 3), carte, claim="vide")
    True
    >>> headline(maps.classes(carte.densite, "quantiles", 3), carte, claim="vide")
    '40\u202f% des territoires sont dans la classe la plus claire\xa0; il en faut 75\u202f%.'
    """
    where, need, place = HEADLINES[claim]
    if not isinstance(answer, maps.Classes):
        return "Donnez le découpage lui-même, celui que rend `dk.maps.classes(…)`."
    total, shared = sum(answer.counts), sum(answer.counts[where])
    if list(answer.values) != sorted(carte["densite"].dropna()):
        return "Ce découpage n’a pas été calculé sur `carte.densite`."
    if not min(FEWEST, len(set(answer.values))) <= answer.k <= MOST:
        return f"Il a {plural(answer.k, 'classe')}{NBSP}: gardez-en de {FEWEST} à {MOST}, sinon personne ne vous croira."
    said = f"{percent(shared / total, 0)} des territoires sont dans {place}{NBSP}; il en faut {percent(need, 0)}."
    return shared >= need * total or said


def signed(fig: Any, carte: Any) -> list[str] | Report | str:
    """La carte que l'on signe : titre qui affirme, unité, source, puis la relecture.

    >>> from datakit import load
    >>> carte = maps.project(load("contours_grand_poitiers"))
    >>> words = {"unit": "habitants par km²", "source": "Insee", "date": "2023", "kind": "ratio"}
    >>> fig = maps.choropleth(carte, "densite", classes="equal", title="Le sud est plus dense", **words)
    >>> signed(fig, carte).ok, signed(figtext.annotate(fig, title="Densité", source="Insee"), carte)[0][:20]
    (True, 'Il manque une unité.')
    """
    ours = any(is_declared(ax) for ax in fig.axes)  # une carte du kit connaît déjà sa table
    return [*unsigned(fig), *affirms(figtext.read(fig).title)] or mended(fig, None if ours else carte)


def mended(fig: Any, carte: Any, *, column: str | None = None) -> Report | list[str] | str:
    """La relecture d'une carte réparée, avec la table d’origine, où les cases vides le sont ; elle doit se présenter."""
    try:
        report = maps.audit_map(fig, carte, column)
    except InvalidArgument as refusal:
        return f"{refusal.fact} {refusal.action}"
    if not report.measures:
        return f"{' '.join(report.unread).capitalize()}."
    undated = ["Il manque une date\u00a0: une carte vieillit, sans elle on la croit d’aujourd’hui."]
    missing = unsigned(fig) + undated * ("missing-date" in report.rules)
    return (report.ok and missing) or report
