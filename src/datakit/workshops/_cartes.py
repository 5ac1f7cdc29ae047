"""Ce que l'atelier des cartes ouvre et recalcule : le territoire choisi, les références, les juges."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from datakit import figtext, maps
from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.text import NBSP, did_you_mean, listing, percent, quote


@dataclass(frozen=True)
class Territory:
    """Un terrain de jeu : sa table, son nom dans une phrase, le nom de ses unités."""

    table: str
    place: str
    units: str


TERRITORIES = {
    "grand-poitiers": Territory("contours_grand_poitiers", "Grand Poitiers", "communes"),
    "vienne": Territory("contours_vienne", "la Vienne", "communes"),
    "france": Territory("contours_departements", "la France métropolitaine", "départements"),
}
WORDS = {"source": "Insee (population), IGN (contours de 2018)", "date": "2023"}
DENSITY = {"unit": "habitants par km²", "kind": "ratio", **WORDS}
DEFIBRILLATORS = {
    "kind": "ratio",
    "unit": "défibrillateurs recensés pour 1 000 habitants",
    "source": "inventaire de Grand Poitiers",
    "date": "2016",
}
_chosen = "grand-poitiers"


@cache
def table(name: str) -> Any:
    """Les contours d'une table du kit, en Lambert-93."""
    return maps.project(load(name), "lambert-93")


def open_territory(name: str = "") -> Any:
    """Les contours du territoire (`TERRITOIRE` dans le carnet), en Lambert-93 ; les exercices le suivent.

    Sans nom, celui que l'on a déjà choisi, ou Grand Poitiers. Lève `InvalidArgument` si le nom n'est pas dans `TERRITORIES`.

    >>> open_territory("vienne").shape[0]
    265
    >>> len(open_territory("grand-poitiers"))
    40
    """
    global _chosen
    name = name or _chosen
    if name not in TERRITORIES:
        known = listing((quote(n) for n in TERRITORIES), "ou")
        raise InvalidArgument(
            f"Le territoire {quote(name)} n’est pas prêt.", f"{known}.", did_you_mean(name, TERRITORIES)
        )
    _chosen = name
    return current().copy()


def where() -> Territory:
    """Le territoire choisi."""
    return TERRITORIES[_chosen]


def current() -> Any:
    """Les contours du territoire choisi."""
    return table(where().table)


def counts(method: str) -> tuple[int, ...]:
    """Les effectifs des cinq classes de densité."""
    return maps.classes(current()["densite"], method, 5).counts


def moved() -> int:
    """Combien de territoires changent de rang des quantiles à Fisher-Jenks."""
    values = current()["densite"]
    ranks = [maps.classes(values, m, 5).assign(values) for m in ("quantiles", "fisher-jenks")]
    return int((ranks[0] != ranks[1]).sum())


def headline(end: str) -> Any:
    """Le juge d'un découpage qui doit appuyer un titre : « vide » (bas) ou « dense » (haut)."""

    def judge(answer: Any) -> Any:
        if not isinstance(answer, maps.Classes):
            return "Donnez le découpage lui-même, celui que rend `dk.maps.classes(…)`."
        total = sum(answer.counts)
        if total != len(current()):
            return "Ce découpage n’a pas été calculé sur `carte.densite`."
        if not 3 <= answer.k <= 7:
            return f"Il a {answer.k} classes{NBSP}: gardez-en de 3 à 7, sinon personne ne vous croira."
        share = answer.counts[0] / total if end == "vide" else sum(answer.counts[-2:]) / total
        need, place = (0.75, "la classe la plus claire") if end == "vide" else (0.5, "les deux plus foncées")
        said = (
            f"{percent(share, 0)} des {where().units} sont dans {place}{NBSP}; il en faut {percent(need, 0)}."
        )
        return share >= need or said

    return judge


def world() -> Any:
    """Les pays du monde, en degrés."""
    return load("contours_monde")


def africas(projection: str = "") -> float:
    """Combien de Groenlands tiendraient dans l'Afrique : au sol, ou sur une carte dans `projection`."""
    lands = world()
    areas = maps.project(lands, projection).area if projection else lands["aire_km2"]
    return float(areas[lands["continent"] == "Afrique"].sum() / areas[lands["nom"] == "Groenland"].sum())


def by_intercommunality() -> Any:
    """La Vienne par intercommunalité, densités recalculées."""
    return maps.aggregate(
        table("contours_vienne"),
        by="intercommunalite",
        sums=["population", "superficie_km2"],
        ratios={"densite": ("population", "superficie_km2")},
    )


def equipped() -> Any:
    """Grand Poitiers, avec le taux de défibrillateurs, manquant là où l'inventaire se tait."""
    towns = table("contours_grand_poitiers")
    return towns.assign(taux=1000 * towns["defibrillateurs"].astype(float) / towns["population"])


def mended(column: str, reference: Any = current) -> Any:
    """Le juge d'une carte réparée : la relecture, avec les données d'origine."""
    return lambda fig: maps.audit_map(fig, reference(), column)


def signed(fig: Any) -> Any:
    """Le juge de la dernière carte : une relecture sans reproche, un titre qui affirme."""
    report = maps.audit_map(fig)
    if not report.ok:
        return report
    words = figtext.read(fig).title.split()
    return (
        len(words) >= 4 or "Le titre décrit plus qu’il n’affirme : dites en une phrase ce que l’on doit voir."
    )


def plain(column: str = "densite", **options: Any) -> Any:
    """Une carte telle que geopandas la dessine, sans un mot."""
    import warnings

    from datakit.theme import figure

    fig, ax = figure()
    options = {"scheme": "equal_interval", "k": 5, "legend": True, **options}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        options.pop("gdf", current()).plot(column=column, ax=ax, **options)
    return fig


def density(**options: Any) -> Any:
    """La carte de densité du kit, à modifier pour en faire une bonne ou une mauvaise réponse."""
    options = {
        "title": "Quelques points denses, beaucoup d’espace",
        "classes": "fisher-jenks",
        **DENSITY,
        **options,
    }
    return maps.choropleth(current(), "densite", **options)
