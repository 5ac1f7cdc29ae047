"""Ce que les carnets affirment sans le calculer : d’où on le tient, quand on l’a vérifié, quand le revoir.

`solutions/affirmations.csv` en tient la liste, une affirmation par ligne, séparée par des points-virgules :

- `atelier` : le carnet, comme 11-factualite ;
- `affirmation` : ses mots, tels que le carnet les écrit (une espace y vaut l’autre) ;
- `source`, `adresse` : qui le dit, et où le lire (l’adresse peut manquer : un livre n’en a pas) ;
- `lecture` : ce que l’on a relu ce jour-là, « source », « table » du kit, ou rien, « mémoire » : la source est connue ;
- `verifiee`, `revoir` : deux jours, AAAA-MM-JJ ; le second est vide quand le fait ne bougera plus.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from datakit.errors import NotebookError
from datakit.tools import messages, notebook as nb
from figaudit.base.text import listing, quote

FILE = "affirmations.csv"
COLUMNS = ("atelier", "affirmation", "source", "adresse", "lecture", "verifiee", "revoir")
FROM_MEMORY = "mémoire"
READINGS = ("source", "table", FROM_MEMORY)


@dataclass(frozen=True)
class Claim:
    """Une affirmation d’un carnet (`slug`, `words`), sa source, si on l’a lue, quand on l’a vérifiée, quand la revoir."""

    slug: str
    words: str
    source: str
    address: str
    reading: str
    checked: date
    review: date | None

    def is_due(self, today: date) -> bool:
        """Le jour de la revoir est-il venu ?

        >>> Claim("x", "…", "Insee", "", "table", date(2026, 1, 5), date(2027, 1, 5)).is_due(date(2027, 1, 5))
        True
        """
        return self.review is not None and self.review <= today


def read(folder: Path) -> list[Claim]:
    """Les affirmations de `folder` (solutions/), dans l’ordre du fichier ; aucune s’il manque.

    Lève `NotebookError` devant une colonne ou un champ qui manque, ou un jour mal écrit : la ligne est dite.
    """
    path = folder / FILE
    if not path.is_file():
        return []

    rows = csv.DictReader(nb.text_of(path).splitlines(), delimiter=";")
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise NotebookError(*messages.said("claim-column", name=quote(missing[0]), file=FILE))
    return [_claim(row, number) for number, row in enumerate(rows, 2)]  # la ligne 1 est celle des titres


def _claim(row: dict[str, str], number: int) -> Claim:
    """Une ligne du fichier, vérifiée ; lève `NotebookError` en nommant la ligne et ce qui y manque."""
    for name in ("atelier", "affirmation", "source", "lecture", "verifiee"):
        if not (row[name] or "").strip():
            raise NotebookError(*messages.said("claim-empty", name=quote(name), line=number, file=FILE))

    if row["lecture"] not in READINGS:
        wrong = {"reading": quote(row["lecture"][:40]), "known": listing(READINGS, "ou")}
        raise NotebookError(*messages.said("claim-reading", line=number, file=FILE, **wrong))

    return Claim(
        slug=row["atelier"],
        words=row["affirmation"],
        source=row["source"],
        address=row["adresse"] or "",
        reading=row["lecture"],
        checked=_day(row["verifiee"], number),
        review=_day(row["revoir"], number) if row["revoir"] else None,
    )


def _day(written: str, number: int) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        said = messages.said("claim-day", day=quote(written[:40]), line=number, file=FILE)
        raise NotebookError(*said) from None


def forsaken(claims: Iterable[Claim], folder: Path) -> list[Claim]:
    """Les affirmations que leur carnet ne dit plus : il a changé, leur source ne couvre plus rien."""
    written: dict[str, str] = {}
    found = []
    for claim in claims:
        if claim.slug not in written:
            written[claim.slug] = _written(folder / f"{claim.slug}.ipynb")
        if _flat(claim.words) not in written[claim.slug]:
            found.append(claim)
    return found


def _written(path: Path) -> str:
    if not path.is_file():
        return ""
    return _flat("\n".join(cell["source"] for cell in nb.read(path)["cells"]))


def _flat(words: str) -> str:
    """Les mots, sans gras ni italique, toute espace valant l’autre.

    >>> _flat("**0,077 kWh**\\n  d’électricité")
    '0,077 kWh d’électricité'
    """
    return " ".join(words.replace("*", "").split())


def from_memory(claims: Iterable[Claim]) -> list[Claim]:
    """Les affirmations dont la source est connue, mais n’a pas été relue."""
    return [claim for claim in claims if claim.reading == FROM_MEMORY]


def due(claims: Iterable[Claim], today: date) -> list[Claim]:
    """Les affirmations qu’il est temps de revoir, la plus ancienne d’abord."""
    late = [claim for claim in claims if claim.is_due(today)]
    return sorted(late, key=lambda claim: (claim.review or today, claim.slug))
