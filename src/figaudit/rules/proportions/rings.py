"""Les pourcentages écrits sur les parts d'un camembert, ou au cœur d'un anneau : chacun est l'angle de sa part."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.text import parse_number
from figaudit.read.facts import Array, Panel, Wedge
from figaudit.rules.chart import Said, tell
from figaudit.rules.percents import written_percents
from figaudit.rules.words import WRITTEN

POINTS = 2  # écart permis entre ce qui est écrit et ce qui est dessiné, en points de pourcentage
HEART = 0.3  # part du rayon : un texte plus près du centre parle de l'anneau entier


def ring_against_words(panel: Panel, ring: list[Wedge]) -> Iterator[Said]:
    """La part, ou l'anneau, dont l'angle contredit le pourcentage écrit."""
    drawn = np.array([100 * wedge.share for wedge in ring])

    written = written_percents(ring, panel.legend)
    if written:
        gaps = np.abs(np.array(written) - drawn)
        worst = int(gaps.argmax())
        if gaps[worst] > POINTS:
            yield tell("wedge", written=written[worst], drawn=drawn[worst])

    told = percents_in_the_heart(panel, ring, drawn)
    if len(told) == 1 and np.abs(drawn - parse_number(told[0]).value).min() > POINTS:
        yield tell("ring", written=told[0], drawn=drawn[0])


def percents_in_the_heart(panel: Panel, ring: list[Wedge], drawn: Array) -> list[str]:
    """Les pourcentages écrits au cœur d'un anneau de deux parts qui font un tout."""
    if len(ring) != 2 or not drawn.sum() > 95:
        return []

    x, y = ring[0].centre
    heart = HEART * ring[0].radius
    inside = [word.text for word in panel.words if np.hypot(word.x - x, word.y - y) < heart]
    return WRITTEN["percent"].findall(" ".join(inside))
