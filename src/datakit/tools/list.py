"""`datakit list` : une ligne par atelier, lue dans les carnets eux-mêmes ; ses versions courtes, et les durées que le compte dément."""

from argparse import Namespace
from pathlib import Path

from datakit.errors import NotebookError
from datakit.tools import notebook as nb
from datakit.tools.minutes import far, minutes_by_part
from datakit.tools.student import student
from datakit.workshop import workshops
from figaudit.base.text import NBSP, listing


def run(options: Namespace) -> int:
    """`datakit list` : montre la liste, puis les durées annoncées loin de ce qu’il faut à une personne qui débute."""
    folder = nb.project() / "solutions"
    print(workshops(folder))

    told = []
    short: dict[str, list[str]] = {}
    for path in nb.choose(folder):
        told += _durations(path)
        for minutes in _cuts(path):
            short.setdefault(minutes, []).append(path.stem)
    for minutes, slugs in sorted(short.items()):
        print(f"\nVersions courtes, `--minutes {minutes}`{NBSP}: {listing(slugs)}.")
    if told:
        print(f"\nMinutes annoncées, et comptées pour une personne qui débute{NBSP}:")
        print("\n".join(told))
    return 0


def _cuts(path: Path) -> list[str]:
    """Les minutes de chaque version courte d’un atelier ; rien s’il ne se lit pas."""
    try:
        return list(nb.facts_of(nb.read(path)).get("cuts", {}))
    except (NotebookError, TypeError, AttributeError):
        return []


def _durations(path: Path) -> list[str]:
    """La ligne d’un atelier dont la durée annoncée est loin du compte ; rien s’il ne se lit pas, ou si elle tient."""
    try:
        notebook = nb.read(path)
        card = nb.facts_of(notebook)
        if card.get("kind") != "workshop":
            return []
        planned = {part["title"]: part["minutes"] for part in card["sections"]}
        found = sum(minutes_by_part(student(notebook)["cells"], planned).values())
        announced = int(card["minutes"])
    except (NotebookError, KeyError, TypeError, ValueError, AttributeError):
        return []  # `datakit lint` dit ce qui ne va pas

    if not far(announced, found):
        return []
    return [f"  {path.stem}{NBSP}: {announced} annoncées, {found} comptées"]
