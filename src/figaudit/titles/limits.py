"""Le seuil dont parle un titre : un nombre qu'il écrit, ou une ligne tracée sur le dessin."""

import re
from collections.abc import Iterable

import numpy as np

from figaudit.base.text import parse_number
from figaudit.read.facts import AxisFacts, Panel
from figaudit.read.order import normalise
from figaudit.titles.words import NUMBER, YEAR, share_a_word

NEAR = re.compile(rf"^.{{0,30}}?{NUMBER}")  # le nombre suit de près le mot qui l'annonce
CODE = re.compile(r"\b[a-z]+\d+\b")  # « km2 », « CO2 » : ce chiffre ne compte rien
UNIT_LENGTH = 20  # lettres : l'unité suit le nombre de près
EDGE_TO_EDGE = 0.8  # part du cadre que traverse une ligne de seuil


def limit_told(
    after: str, panel: Panel, axis: AxisFacts, flat: Iterable[float] = (), unit: str = ""
) -> float | None:
    """Le seuil : le nombre du titre s'il est de l'ordre des valeurs, ou la seule ligne tracée d'un bord à l'autre.

    `after` : ce que le titre dit après « dépasse » ; `flat` : la hauteur des séries plates, qui sont aussi des lignes ;
    `unit` : ce que compte l'axe, s'il ne le dit pas lui-même.
    """
    after = CODE.sub("", after)
    told = after if counts_what_is_drawn(after, f"{axis.label} {unit}") else YEAR.sub("", after)
    written = NEAR.search(told)
    if written:
        value = parse_number(written[1]).value
        if axis.low <= value <= axis.high:
            return value
        return None

    lines = lines_across(panel, axis) | set(flat)
    if len(lines) == 1:
        return lines.pop()
    return None


def counts_what_is_drawn(after: str, unit: str) -> bool:
    """Vrai pour « 2000 habitants », quand le dessin compte des habitants : ce n'est pas une année."""
    found = YEAR.search(after)
    if found is None:
        return False
    following = after[found.end() :].strip()[:UNIT_LENGTH]
    return share_a_word(following, normalise(unit))


def lines_across(panel: Panel, axis: AxisFacts) -> set[float]:
    """Les hauteurs des lignes tracées en travers de cet axe, d'un bord à l'autre du cadre."""
    lines = {low for low, high in panel.bands[axis.name] if low == high}

    # Le rang, dans un segment (x0, y0, x1, y1), de ce qui reste constant.
    side = 0
    other = panel.y
    if axis.name == "y":
        side = 1
        other = panel.x
    for segment in panel.segments:
        is_level = segment[side] == segment[side + 2]
        length = np.ptp(segment[1 - side :: 2])
        if is_level and length > EDGE_TO_EDGE * other.span:
            lines.add(float(segment[side]))
    return lines
