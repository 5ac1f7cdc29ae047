"""Les ateliers : leurs exercices (`a04_prenoms`…), et leur liste, lue dans les carnets eux-mêmes."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from datakit import html
from datakit.text import NBSP, plural


@dataclass(frozen=True)
class Workshops:
    """La liste des ateliers d'un dossier : `rows`, une fiche par carnet, dans l'ordre des numéros."""

    rows: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        lines = (f"{r['slug']}{NBSP}: {r['question']} ({plural(r['minutes'], 'minute')})" for r in self.rows)
        return "\n".join(lines) or "Aucun atelier ici pour l’instant."

    __repr__ = __str__

    def _repr_html_(self) -> str:
        if not self.rows:
            return html.panel("Aucun atelier ici pour l’instant", "Ils sont dans le dossier « notebooks ».")
        columns = ["Atelier", "Question", "Durée", "Public"]
        cells = [
            (
                html.tag("a", f"{row['number']:02d} {row['title']}", href=f"{row['slug']}.ipynb"),
                row["question"],
                plural(row["minutes"], "minute"),
                row["public"],
            )
            for row in self.rows
        ]
        return html.table(cells, columns, f"Les ateliers du kit ({plural(len(cells), 'atelier')})")


def workshops(folder: str | Path = ".") -> Workshops:
    """Les ateliers dont le carnet existe dans `folder` (le dossier du carnet ouvert, à défaut).

    Tout est lu dans les métadonnées des carnets : un atelier absent n'est pas annoncé. Un fichier illisible ou
    sans fiche est laissé de côté, jamais une erreur. L'accueil ne se liste pas lui-même.

    >>> workshops("dossier/qui/manque")
    Aucun atelier ici pour l’instant.
    """
    sheets = [_sheet(path) for path in sorted(Path(folder).glob("[0-9][0-9]-*.ipynb"))]
    found = [sheet for sheet in sheets if sheet and sheet["kind"] == "workshop"]
    return Workshops(tuple(sorted(found, key=lambda sheet: sheet["number"])))


def _sheet(path: Path) -> dict[str, Any] | None:
    try:
        sheet = json.loads(path.read_text("utf-8"))["metadata"]["datakit"]
        keep = {key: str(sheet[key]) for key in ("kind", "title", "question", "public")}
        return keep | {"slug": path.stem, "number": int(sheet["number"]), "minutes": int(sheet["minutes"])}
    except (OSError, ValueError, KeyError, TypeError):
        return None


class _Callable(ModuleType):
    """`dk.workshops()` : importer un atelier donne ce nom au sous-paquet, qui doit rester appelable."""

    def __call__(self, folder: str | Path = ".") -> Workshops:
        return workshops(folder)


sys.modules[__name__].__class__ = _Callable
