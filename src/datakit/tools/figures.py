"""Les figures d’un carnet exécuté, et le carnet tel que le voit qui participe."""

import base64
import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from datakit.draw.screens import MIME
from datakit.tools import notebook as nb
from datakit.tools.student import MINUTES, minutes

_FIGURE = re.compile(
    r'<img src="data:image/png;base64,([A-Za-z0-9+/=]+)" alt="([^"]*)"[^>]*>(?:<figcaption>(.*?)</figcaption>)?',
    re.DOTALL,
)


@dataclass(frozen=True)
class Figure:
    """Une figure : son image, son texte de remplacement, sa légende, les étiquettes de sa cellule."""

    png: bytes
    alt: str
    caption: str = ""
    tags: frozenset[str] = frozenset()
    more: dict[str, Any] = field(default_factory=dict)  # ses écrans et ses valeurs (voir draw/screens)


def figures(executed: nb.Notebook) -> list[Figure]:
    """Les figures d’un carnet exécuté, dans l’ordre."""
    found = []
    for cell in executed["cells"]:
        for output in cell.get("outputs", ()):
            found += shown_by(output, frozenset(nb.tags(cell)))
    return found


def shown_by(output: dict[str, Any], tags: frozenset[str] = frozenset()) -> list[Figure]:
    """Les figures d’une sortie de cellule."""
    data = output.get("data", {})
    more = data.get(MIME, {})
    found = []
    for image, alt, caption in _FIGURE.findall(data.get("text/html", "")):
        found.append(Figure(base64.b64decode(image), unescape(alt), unescape(caption), tags, more))
    return found


def previews(executed: nb.Notebook, most: int) -> list[Figure]:
    """Les figures qui annoncent un atelier : la plus belle d’abord, et aucune qui trompe exprès."""
    honest = [one for one in figures(executed) if nb.DELIBERATE not in one.tags]
    best = [one for one in honest if nb.BEST in one.tags]
    others = [one for one in honest if nb.BEST not in one.tags]
    return [*best[:1], *others][:most]


def public(executed: nb.Notebook) -> nb.Notebook:
    """Le carnet tel que le voit qui participe, ses réponses en plus : sans note d’animation, minutes écrites."""
    timed = minutes(nb.facts_of(executed))
    cells = []
    for cell in executed["cells"]:
        if not nb.tags(cell) & nb.HIDDEN:
            source = nb.placed(cell["source"].replace(MINUTES, timed))
            cells.append(cell | {"source": source})
    return executed | {"cells": cells}
