"""Ce que tous ces dessins ont en commun : leurs couleurs, leurs traits de repère, et ce que leur titre nomme."""

import re
from collections.abc import Sequence
from typing import Any

from figaudit.base.colour import PALETTE
from figaudit.base.text import normalise

INK = PALETTE["noir"]
GREY = PALETTE["gris"]
BLUE = PALETTE["bleu"]
ORANGE = PALETTE["orange"]
QUIET = "#b0b0ae"  # ce dont le titre ne parle pas, quand une barre ou une courbe ressort
_GRID = "#e4e4e2"
ZONE: dict[str, Any] = {"alpha": 0.25, "linewidth": 0}
_SHORTEST_NAME = 3  # lettres : plus court, un nom de barre se confond avec un mot du titre
WORD = re.compile(r"\w+")
PAPER = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}  # le repère ne barre pas les mots


def named(names: Any, title: str) -> list[Any]:
    """Les barres que le titre nomme en toutes lettres ; aucune s’il les nomme toutes."""
    words = f" {bare(title)} "
    found = [name for name in names if len(str(name)) >= _SHORTEST_NAME and f" {bare(name)} " in words]
    if len(found) == len(names):
        return []
    return found


def bare(words: Any) -> str:
    """Des mots sans accents ni ponctuation, séparés d’une espace."""
    return " ".join(WORD.findall(normalise(words)))


def embolden(labels: Sequence[Any], chosen: Sequence[bool]) -> None:
    """En gras, les noms de ce qui ressort."""
    for label, stands_out in zip(labels, chosen, strict=True):
        if stands_out:
            label.set_fontweight("bold")
        else:
            label.set_fontweight("normal")


def grid(ax: Any, along: str) -> None:
    ax.grid(axis=along, color=_GRID)
    ax.spines["left"].set_visible(False)
    ax.tick_params(axis="y", length=0)
