"""Ce qui dément un mouvement à une heure dite : « grimpe à 6 h », quand on lit autant à 5 h."""

import re
from dataclasses import dataclass

import numpy as np

from datakit.answers.claims.named import value_of_each_name
from datakit.answers.claims.said import WORDS, title_of
from figaudit.base.text import number
from figaudit.read.facts import ChartFacts, Panel

#: Un pas d’une heure à l’autre se remarque s’il fait au moins ce tiers du plus grand pas de la figure.
_A_STEP = 1 / 3


@dataclass(frozen=True)
class _Move:
    """Ce qu’un titre fait bouger à une heure (1, une hausse), et ce qui se lit juste avant, à cette heure, juste après."""

    direction: int
    hour: int
    before: float | None
    there: float | None
    after: float | None
    widest: float

    @property
    def is_seen(self) -> bool:
        """Vrai si l’on arrive à cette heure par un pas de ce sens, qui se remarque."""
        if self.before is None or self.there is None:
            return False
        step = self.direction * (self.there - self.before)
        return step > 0 and step >= _A_STEP * self.widest

    @property
    def is_contrary(self) -> bool:
        """Vrai si ni le pas d’avant ni celui d’après ne vont dans ce sens."""
        if self.before is None or self.there is None or self.after is None:
            return False
        step_before = self.direction * (self.there - self.before)
        step_after = self.direction * (self.after - self.there)
        return step_before <= 0 and step_after <= 0


def not_moving_at_that_hour(facts: ChartFacts) -> str:
    """« Monte à 5 h », quand on lit 38 à 4 h, à 5 h et à 6 h."""
    move = _move_said(facts)
    if move is None or not move.is_contrary:
        return ""
    verb = "monter" if move.direction > 0 else "baisser"
    read = [number(value) for value in (move.before, move.there, move.after) if value is not None]
    return str(WORDS["not-there"].format(verb, f"{move.hour} h", *read))


def moves_at_an_hour_not_seen(facts: ChartFacts) -> bool:
    """Vrai si le titre fait bouger à une heure ce qui n’y bouge pas nettement, ou ce qui ne s’y lit pas."""
    move = _move_said(facts)
    return move is not None and not move.is_seen


def _move_said(facts: ChartFacts) -> _Move | None:
    """Le mouvement qu’un titre date d’une heure ; rien s’il le nie, ou n’en date aucun."""
    said = title_of(facts)
    found = re.search(WORDS["moves-at"], said)
    if found is None or re.search(WORDS["not"], said):
        return None
    direction = 1 if found["up"] else -1
    hour = int(found["hour"])
    values = _by_hour(facts)
    steps = [abs(values[one + 1] - values[one]) for one in values if one + 1 in values]
    return _Move(
        direction,
        hour,
        before=values.get(hour - 1),
        there=values.get(hour),
        after=values.get(hour + 1),
        widest=max(steps, default=0.0),
    )


def _by_hour(facts: ChartFacts) -> dict[int, float]:
    """Ce qui se lit à chaque heure d’une figure d’une seule série ; rien si ses noms ne sont pas des heures."""
    if len(facts.panels) != 1:
        return {}
    panel = facts.panels[0]
    if panel.bars:
        return _by_hour_of_bars(panel)
    if len(panel.lines) != 1 or panel.x.kind == "date" or panel.x.nominal:
        return {}

    line = panel.lines[0]
    places = np.asarray(line.x, float)
    if not np.isfinite(places).all() or places.min() < 0 or places.max() > 24:
        return {}
    found = {}
    for place, value in zip(places, np.asarray(line.y, float), strict=True):
        if place == int(place):
            found[int(place)] = float(value)
    return found


def _by_hour_of_bars(panel: Panel) -> dict[int, float]:
    """La valeur de chaque barre qui porte le nom d’une heure, « 8 h » ou « 8 »."""
    found = {}
    for name, value in value_of_each_name(panel).items():
        hour = re.match(r"(\d{1,2}) ?h?$", name)
        if hour:
            found[int(hour[1])] = value
    return found
