"""L’exercice neuf d’un malentendu, et ce qu’on en attend : celui de son genre d’erreur, ou une question d’évaluation."""

from collections.abc import Mapping
from dataclasses import dataclass

from datakit.tools import report
from figaudit.base import html


@dataclass(frozen=True)
class Fresh:
    """Un exercice neuf, et ce qu’on en attend.

    `goal` : l’objectif de l’atelier qu’il partage avec l’exercice raté ; `setup` : ce qu’un carnet neuf lit d’abord, si l’on y
    répond par du code ; `start` : la ligne à compléter ; `options` : les réponses proposées ; `code` : un programme qui répond.
    """

    question: html.Markup
    answer: str
    goal: str = ""
    setup: str = ""
    start: str = ""
    options: tuple[str, ...] = ()
    code: str = ""


def of_kind(told: Mapping[str, str]) -> Fresh:
    """L’exercice d’un genre d’erreur, tel que `kinds.toml` l’écrit."""
    return Fresh(shown(told["fresh"]), told["answer"])


def shown(text: str) -> html.Markup:
    """Un énoncé, mis en page."""
    return report.shown({"cell_type": "markdown", "source": text}).source
