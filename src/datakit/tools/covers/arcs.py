"""17 · Ce que sait un perroquet : après chaque lettre, laquelle ? Un arc par paire de lettres qui se suivent."""

from collections import Counter
from itertools import pairwise
from typing import Any

import numpy as np

from datakit.data.load import load
from datakit.tools.covers import frame

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SEEN = 0.05  # une paire vingt fois plus rare que la première n’a pas d’arc
_FLAT = 0.66  # les grands arcs tiennent dans le cadre


def draw(ax: Any) -> None:
    """Les lettres de a à z sur une ligne ; vers l’avant l’arc passe au-dessus, vers l’arrière au-dessous."""
    frame.ground_of(ax, frame.GREEN)
    texts = load("declaration_langues")
    text = " ".join(texts.loc[texts["langue"] == "français", "texte"]).lower()
    counts: Counter[str] = Counter()
    for one, two in pairwise(text):
        if one in _LETTERS and two in _LETTERS and one != two:
            counts[one + two] += 1

    place = dict(zip(_LETTERS, np.linspace(60, frame.WIDTH - 60, len(_LETTERS)), strict=True))
    most = max(counts.values())
    for pair, count in sorted(counts.items(), key=lambda item: item[1]):
        if count >= _SEEN * most:
            _arc(ax, place[pair[0]], place[pair[1]], count / most)

    seen = [text.count(letter) for letter in _LETTERS]
    sizes = 20 + 900 * np.asarray(seen) / max(seen)
    ax.scatter(
        list(place.values()),
        [frame.MIDDLE_Y] * len(_LETTERS),
        s=sizes,
        color=frame.CREAM,
        linewidth=0,
        zorder=3000,
    )


def _arc(ax: Any, start: float, end: float, share: float) -> None:
    """Un demi-cercle d’une lettre à la suivante, d’autant plus épais que la paire est fréquente."""
    turn = np.linspace(0, np.pi, 120)
    radius = (end - start) / 2
    x = (start + end) / 2 - radius * np.cos(turn)
    y = frame.MIDDLE_Y + radius * _FLAT * np.sin(turn)
    ink = frame.SAND
    if end < start:
        ink = frame.ORANGE
    faded = frame.mixed(frame.GREEN, ink, 0.6 + 0.4 * round(share * 3) / 3)
    ax.plot(x, y, color=faded, linewidth=1 + 13 * share, solid_capstyle="butt", zorder=1000 * share)
