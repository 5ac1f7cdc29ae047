"""Les figures d’un carnet exécuté, et le carnet tel que le voit qui participe."""

import base64
import re
from dataclasses import dataclass
from html import unescape

from datakit.tools import notebook as nb
from datakit.tools.student import MINUTES, minutes

_FIGURE = re.compile(r'<img src="data:image/png;base64,([A-Za-z0-9+/=]+)" alt="([^"]*)"')


@dataclass(frozen=True)
class Figure:
    """Une figure : son image, et son texte de remplacement."""

    png: bytes
    alt: str


def figures(executed: nb.Notebook) -> list[Figure]:
    """Les figures d’un carnet exécuté, dans l’ordre."""
    found = []
    for cell in executed["cells"]:
        for output in cell.get("outputs", ()):
            for image, alt in _FIGURE.findall(output.get("data", {}).get("text/html", "")):
                found.append(Figure(base64.b64decode(image), unescape(alt)))
    return found


def public(executed: nb.Notebook) -> nb.Notebook:
    """Le carnet tel que le voit qui participe, ses réponses en plus : sans note d’animation, minutes écrites."""
    timed = minutes(nb.facts_of(executed))
    cells = []
    for cell in executed["cells"]:
        if not nb.tags(cell) & nb.HIDDEN:
            source = nb.placed(cell["source"].replace(MINUTES, timed))
            cells.append(cell | {"source": source})
    return executed | {"cells": cells}
