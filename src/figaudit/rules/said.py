"""Ce qu'une règle dit : une phrase du catalogue qui porte son nom, à côté de sa page, dans la langue du moment."""

from dataclasses import dataclass
from typing import Any

from figaudit import rulebook
from figaudit.base.findings import Finding, Severity
from figaudit.base.language import ENGLISH, current, say


@dataclass(frozen=True)
class Said:
    """Une phrase du catalogue, et ce qui la complète.

    Sans gravité ni réparation, ce sont celles de la page ; `fix` est une autre phrase du catalogue, que complètent les
    mêmes valeurs.
    """

    key: str
    values: dict[str, Any]
    severity: Severity | None = None
    fix: str = ""


def tell(key: str, /, severity: Severity | None = None, fix: str = "", **values: Any) -> Said:
    """Une phrase à dire ; « count » l'accorde.

    >>> tell("holes", count=2).values
    {'count': 2}
    """
    return Said(key, values, severity, fix)


def finding_of(page: rulebook.Page, said: Said, where: str = "") -> Finding:
    """Le constat, dans la langue du moment ; le français du titre et de la raison est celui de la page.

    `where` : le graphique, ou la carte, dont on parle.
    """
    folder = f"rules/{page.family}"
    message = say(folder, page.id, said.key, **said.values)
    fix = say(folder, page.id, said.fix, **said.values) if said.fix else ""
    severity = said.severity or page.severity
    if current() != ENGLISH:
        return Finding(page.id, severity, message, fix, where)

    return Finding(
        page.id,
        severity,
        message,
        fix or say(folder, page.id, "fix"),
        where,
        why=say(folder, page.id, "why"),
        title=say(folder, page.id, "title"),
    )
