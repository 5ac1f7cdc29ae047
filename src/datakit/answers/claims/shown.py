"""Une valeur que l’on montre à qui relit son titre, et ce que ce titre en attend : un écart, une part, une perte."""

import re
from dataclasses import dataclass

from datakit.answers.claims.named import is_a_rate
from datakit.answers.claims.said import WORDS, title_of
from figaudit.base.text import number
from figaudit.read.facts import ChartFacts
from figaudit.titles.shares import spelled_shares

A_PAIR = 2


@dataclass(frozen=True)
class Shown:
    """Une valeur dessinée : son nom, tel que la figure l’écrit, et ce qui la situe, « le plus bas des 12 »."""

    name: str
    value: float
    beside: str = ""

    def told(self, digits: int | None, unit: str = "") -> str:
        situated = f" ({self.beside})" if self.beside else ""
        written = f"{number(self.value, digits)} {unit}".strip()
        return f"{self.name} : {written}{situated}"


def rank_among(value: float, values: list[float], things: str = "") -> str:
    """« le plus haut des 12 », « 2e sur 12 » ; rien de deux valeurs, qui se rangent à vue."""
    if len(values) <= A_PAIR:
        return ""
    above = sum(other > value for other in values)
    if not above:
        return str(WORDS["highest-of"].format(f"{len(values)}{things}"))
    if not any(other < value for other in values):
        return str(WORDS["lowest-of"].format(f"{len(values)}{things}"))
    return str(WORDS["rank-of"].format(above + 1, f"{len(values)}{things}"))


def unit_of(facts: ChartFacts) -> str:
    """L’unité, sans ce qui la précise : « kWh par jour, en moyenne sur quatre ans »."""
    unit = re.split(r"[,;(]", facts.words.unit or "")[0].strip()
    return "" if unit.isdigit() else unit


def compares(facts: ChartFacts) -> bool:
    """Vrai si le titre compte d’une valeur à l’autre : « divise par cinq », « évite dix tonnes »."""
    return re.search(WORDS["counts-between"], title_of(facts)) is not None


def says_a_part(facts: ChartFacts) -> bool:
    """Vrai si le titre dit une part, « la moitié », « presque tous » ; un pourcentage n’en est pas une sous des pourcentages."""
    if is_a_rate(facts.words.unit or "") and not says_a_loss(facts):
        return False
    said = title_of(facts)
    return bool(re.search(WORDS["a-part"], said) or spelled_shares(said))


def says_a_loss(facts: ChartFacts) -> bool:
    """Vrai si le titre dit ce qui change d’une barre à l’autre : « perd un rappel sur trois », « tombe d’un tiers »."""
    return re.search(WORDS["a-loss"], title_of(facts)) is not None
