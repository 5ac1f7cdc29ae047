"""La fiche d’une version courte : ses minutes, ses parties, ses tables, et ce qu’elle tient encore de ses objectifs."""

from collections.abc import Collection, Iterable
from typing import Any

from datakit.tools import inputs, notebook as nb, programme, schedule


def card(facts: dict[str, Any], version: str) -> dict[str, Any]:
    """La fiche d’une version courte : ses minutes, ses parties, ce qu’elle tient encore de ses objectifs."""
    gone = schedule.skipped(facts, version)
    cut = {
        "of": facts["minutes"],  # les minutes de l’atelier entier
        "said": facts["cuts"][version],  # ce que la fiche de l’atelier dit de cette version
        "skipped": gone,
        "door": schedule.door(version),  # les minutes perdues à la porte
    }
    return card_without(facts, gone, version) | {"minutes": int(version), "version": cut}


def card_without(facts: dict[str, Any], gone: Collection[str], version: str = "") -> dict[str, Any]:
    """La fiche sans ces parties : ses minutes (celles de la version, si l’on en donne une), ce qu’elle tient encore."""
    kept = []
    for part in facts["sections"]:
        if part["title"] in gone:
            continue
        minutes = int(part.get("cuts", {}).get(version, part["minutes"]))
        own = {"title": part["title"], "minutes": minutes}
        if part.get("further"):
            own["further"] = True
        kept.append(own)

    made = facts | {"sections": kept, "cuts": {}}
    made["minutes"] = sum(minutes for _, minutes in schedule.steps(made))
    for field in ("objectives", "misconceptions", "material", "programme", "sources"):
        lost = lost_ranks(facts, gone, field, version)
        made[field] = [one for rank, one in enumerate(facts.get(field, ()), 1) if rank not in lost]

    # Ces deux phrases parlent de l’atelier entier : dès qu’il en manque quelque chose, elles promettent trop.
    made["levels"] = _levels_kept(facts, made["programme"])
    if lost_sheets(facts, gone):
        made.pop("paper", None)
    return made


def _levels_kept(facts: dict[str, Any], kept: Collection[str]) -> dict[str, str]:
    """Ce que dit la fiche de chaque niveau, sauf de ceux dont une capacité n’est plus servie."""
    dropped = set(facts.get("programme", ())) - set(kept)
    lessened = {programme.ability(id).level for id in dropped}
    return {level: said for level, said in facts.get("levels", {}).items() if level not in lessened}


def with_what_is_loaded(short: dict[str, Any], whole: nb.Notebook, kept: Iterable[nb.Cell]) -> dict[str, Any]:
    """La fiche `short`, avec les seules tables que chargent ces cellules, et sans les sources des autres (leur champ `tables`).

    Une source qui n’en nomme aucune reste : une loi, une inspiration.
    """
    before = set(nb.facts_of(whole).get("tables", ()))
    tables = still_loaded(whole, kept)
    gone = before - set(tables)

    sources = []
    for source in short["sources"]:
        credited = set(source.get("tables", ()))
        if not credited or not credited <= gone:
            sources.append(source)
    return short | {"tables": tables, "sources": sources}


def still_loaded(notebook: nb.Notebook, kept: Iterable[nb.Cell]) -> list[str]:
    """Les tables de la fiche, sans celles que nommaient les seules cellules ôtées.

    Une table qu’aucune cellule ne nomme reste : un nom composé, ou un outil, peut la charger.
    """
    tables = nb.facts_of(notebook).get("tables", ())
    before = inputs.named(notebook["cells"], tables)
    after = inputs.named(kept, tables)
    gone = before - after
    return [name for name in tables if name not in gone]


def lost_ranks(facts: dict[str, Any], gone: Collection[str], field: str, version: str = "") -> set[int]:
    """Les rangs que seules des parties sautées portaient (`"objectives": [1, 3]` dans la fiche d’une partie).

    Une partie gardée, mais raccourcie, peut en laisser aussi : `"drops": {"45": {"objectives": [3]}}`.
    """
    carried: set[int] = set()
    dropped: set[int] = set()
    for part in facts["sections"]:
        ranks = set(part.get(field, ()))
        if part["title"] in gone:
            left_out = ranks
        else:
            left_out = set(part.get("drops", {}).get(version, {}).get(field, ()))
        dropped.update(left_out)
        carried.update(ranks - left_out)
    return dropped - carried


def lost_sheets(facts: dict[str, Any], gone: Collection[str]) -> set[str]:
    """Les feuilles que seules des parties sautées citaient (`"paper": ["Cinquante jetons"]` dans la fiche d’une partie)."""
    carried: set[str] = set()
    dropped: set[str] = set()
    for part in facts.get("sections", ()):
        if part["title"] in gone:
            dropped.update(part.get("paper", ()))
        else:
            carried.update(part.get("paper", ()))
    return dropped - carried
