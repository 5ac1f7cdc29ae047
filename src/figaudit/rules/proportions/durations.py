"""Un calendrier de tâches : chaque durée écrite sur une barre est sa longueur, dans l'unité de l'axe."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from figaudit.base.language import quoted
from figaudit.base.text import compiled, parse_number
from figaudit.read.facts import AxisFacts, Panel, Tile, same
from figaudit.read.order import VOCABULARY, normalise
from figaudit.rules.chart import Said, tell
from figaudit.rules.proportions.tiles import tiles_with_words


@dataclass(frozen=True)
class Duration:
    """Une durée écrite : « 3 semaines » vaut 3, d'une unité de 7 jours."""

    value: float
    unit: str
    days: float


def durations_against_words(panel: Panel) -> Iterator[Said]:
    """La première tâche dont la longueur contredit la durée écrite dessus."""
    axis = panel.x
    tiles = panel.rectangles if axis.kind == "date" else panel.tiles
    if not is_a_schedule(axis, tiles):
        return

    for tile, word in tiles_with_words(panel, tiles):
        duration = written_duration(word.text)
        if not duration or not is_in_units_of(axis, duration):
            continue

        drawn = tile.size[0] / duration.days if axis.kind == "date" else tile.size[0]
        if abs(duration.value - drawn) > slack_of(axis, duration):
            yield tell("task", text=quoted(word.text), drawn=drawn)
            return


def is_a_schedule(axis: AxisFacts, tiles: list[Tile] | tuple[Tile, ...]) -> bool:
    """Vrai si deux rectangles au moins, de même hauteur, s'étendent le long d'un axe ordinaire."""
    if len(tiles) < 2 or axis.scale != "linear":
        return False
    heights = np.array([tile.size[1] for tile in tiles])
    return same(heights, 1e-6)


def written_duration(text: str) -> Duration | None:
    """La durée qu'écrit un texte ; None s'il n'en écrit pas."""
    found = compiled(VOCABULARY["patterns"]["lasting"]).search(normalise(text))
    if not found:
        return None

    for unit, days in VOCABULARY["lasting"].items():
        if compiled(unit).match(found[2]):
            return Duration(parse_number(found[1]).value, found[2], days)
    return None


def is_in_units_of(axis: AxisFacts, duration: Duration) -> bool:
    """Vrai si l'axe porte des dates, ou l'unité même de cette durée."""
    if axis.kind == "date":
        return True
    return normalise(duration.unit)[:3] in normalise(axis.label)


def slack_of(axis: AxisFacts, duration: Duration) -> float:
    """L'écart permis entre ce qui est écrit et ce qui est dessiné.

    D'une date à l'autre, on compte ou non le dernier jour, et parfois les seuls jours ouvrés : cinq sur sept.
    """
    if axis.kind != "date":
        return 0.5 + 0.05 * duration.value
    if duration.days <= 1:
        return 1 + 0.45 * duration.value
    return 1 + 0.15 * duration.value
