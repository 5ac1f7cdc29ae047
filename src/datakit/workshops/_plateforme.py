"""Références de l'atelier « plateforme » : le catalogue suivi, les compteurs de 2019, l'arbitre."""

from __future__ import annotations

from typing import Any

from datakit import figtext
from datakit.charts.audit import audit
from datakit.data import load, portal
from datakit.data.portal import matching
from datakit.findings import Report
from datakit.maps.audit import audit_map
from datakit.text import listing, number

PARKINGS = "mobilite-parkings-grand-poitiers-donnees-metiers"
_followed: dict[str, Any] = {}


def follow(opened: portal.Portal) -> Any:
    """Le catalogue du portail ouvert ; les corrections porteront sur lui, en ligne ou hors ligne.

    >>> import os; os.environ["DATAKIT_OFFLINE"] = "1"
    >>> len(follow(portal.portal("data.grandpoitiers.fr"))) > 40
    Le réseau est coupé...
    True
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    _followed["catalogue"] = opened.catalogue()
    return _followed["catalogue"].copy()


def catalogue() -> Any:
    """Le catalogue suivi, sinon celui du kit."""
    return _followed.get("catalogue", portal.snapshot())


def oldest() -> str:
    dated = catalogue().dropna(subset=["modifie"])
    return dated.sort_values("modifie")["id"].iloc[0] if len(dated) else "inconnu"


def facets(name: str) -> Any:
    table = load.load("portail_facettes")
    return table[table["facette"] == name].set_index("valeur")["jeux_de_donnees"]


def recent() -> float:
    years = facets("modifié en")
    return float(years["2019"] / years.sum())


def word(answer: object) -> object:
    found = matching(catalogue(), str(answer)) if str(answer).strip() else catalogue().head(0)
    if not len(found):
        return f"Ce mot ne trouve aucun jeu parmi {number(len(catalogue()))}. Qui répare la rue ne parle pas de trous."
    right = matching(found, "signalement")
    if not len(right):
        return "Ce mot trouve des jeux, mais aucun ne dit ce que des gens ont signalé dans la rue."
    if len(found) > 3:
        return f"Ce mot trouve {number(len(found))} jeux : le bon y est, noyé. Cherchez plus précis."
    return []


def themes() -> Any:
    return catalogue()["theme"].dropna().value_counts()


def parkings() -> Any:
    return load.load("parkings_brut")


def largest(n: int) -> float:
    places = parkings()["nb_places"]
    return float(places.nlargest(n).sum() / places.sum())


def judge(fig: Any) -> object:
    """L'audit des cartes ou celui des graphiques, après ce qu'aucun audit ne pardonne : rien ne se présente."""
    words = figtext.read(fig)
    wanted = (("un titre", words.title), ("une unité", words.unit), ("une source", words.source))
    missing = [name for name, found in wanted if not found]
    if missing:
        return f"Il manque {listing(missing)}. Une figure voyage seule : elle doit se présenter."
    return referee(fig)


def referee(fig: Any) -> Report:
    """Le bon arbitre : `audit_map` si la figure vient de `dk.maps`, `audit` sinon."""
    return audit_map(fig) if any(hasattr(ax, "_datakit_map") for ax in fig.axes) else audit(fig)


def figure(title: str = "Cinq parkings ont la plupart des places", start: float = 0) -> Any:
    from datakit.theme import figure

    fig, ax = figure()
    five = parkings().nlargest(5, "nb_places")[::-1]
    ax.barh(five["nom_du_par"], five["nb_places"])
    ax.set_xlim(start, None)
    return figtext.annotate(fig, title=title, unit="places", source="Grand Poitiers, 2022")
