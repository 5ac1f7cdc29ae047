"""Ce que chaque atelier sert des programmes officiels : les capacités que cite sa fiche, et le texte dont elles viennent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from figaudit.base.text import words

_WORDS = words(__file__, "programme.toml")
TEXTS: dict[str, dict[str, str]] = _WORDS["text"]
ABILITIES: dict[str, dict[str, Any]] = _WORDS["ability"]
MARK: str = _WORDS["mark"]  # ce qui suit une phrase que l’on n’a pas relue dans le texte officiel


@dataclass(frozen=True)
class Ability:
    """Une capacité attendue : le texte et le chapitre où elle est, ce qu’il en dit, et si on l’y a relu."""

    id: str
    text: str
    level: str
    reference: str
    url: str
    chapter: str
    said: str
    checked: bool

    @property
    def told(self) -> str:
        """La phrase, telle qu’on l’imprime : elle dit d’elle-même si ce n’est qu’un résumé."""
        return self.said if self.checked else f"{self.said} {MARK}"


def ability(id: str) -> Ability:
    """La capacité de cet identifiant. Lève `KeyError` s’il n’est pas dans programme.toml.

    >>> ability("nsi-tri").said
    'Trier une table suivant une colonne.'
    """
    told = ABILITIES[id]
    source = TEXTS[told["text"]]
    return Ability(
        id=id,
        text=source["name"],
        level=source["level"],
        reference=source["reference"],
        url=source["url"],
        chapter=told["chapter"],
        said=told["said"],
        checked=told["checked"],
    )


def cited(facts: Mapping[str, Any]) -> list[Ability]:
    """Les capacités que cite la fiche d’un atelier, dans l’ordre de programme.toml ; un identifiant inconnu est laissé."""
    named = set(facts.get("programme", ()))
    return [ability(id) for id in ABILITIES if id in named]


def caution(shown: Iterable[Ability]) -> str:
    """Ce qu’il faut dire de ces phrases avant qu’on les recopie : citées mot à mot, résumées, ou les deux ; rien s’il n’y en a pas."""
    checked = {one.checked for one in shown}
    if not checked:
        return ""
    if checked == {True}:
        return str(_WORDS["caution"]["quoted"])
    if checked == {False}:
        return str(_WORDS["caution"]["summed-up"])
    return str(_WORDS["caution"]["both"])


@dataclass(frozen=True)
class Served:
    """Une capacité, et les ateliers qui la servent."""

    ability: Ability
    shops: list[dict[str, Any]]


def by_chapter(shops: Iterable[dict[str, Any]], level: str) -> dict[str, list[Served]]:
    """Par chapitre d’un niveau, chaque capacité et les ateliers qui la servent ; rien d’une capacité que nul ne sert."""
    every = list(shops)
    found: dict[str, list[Served]] = {}
    for id in ABILITIES:
        one = ability(id)
        serving = [shop for shop in every if id in shop["facts"].get("programme", ())]
        if one.level == level and serving:
            found.setdefault(f"{one.text} · {one.chapter}", []).append(Served(one, serving))
    return found


def caution_of_a_page(chapters: Mapping[str, list[Served]]) -> str:
    """Ce qu’il faut dire des phrases de ces chapitres avant qu’on les recopie."""
    shown = []
    for served in chapters.values():
        shown += [one.ability for one in served]
    return caution(shown)
