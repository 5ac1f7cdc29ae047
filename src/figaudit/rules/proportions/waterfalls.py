"""Une cascade : chaque barre part d'où finit la précédente, et un total ramène au niveau atteint."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from figaudit.base.language import quoted
from figaudit.read.facts import Bars, Panel
from figaudit.rules.chart import Said, tell

FEWEST_STEPS = 2  # barres qui flottent, chacune posée sur la fin de la précédente
MOST_BARS = 60
CLOSE = 0.01  # part de la plus haute barre : un total arrondi


@dataclass(frozen=True)
class Step:
    """Une barre de la cascade : sa place, et les deux niveaux entre lesquels elle va."""

    at: float
    low: float
    high: float


@dataclass(frozen=True)
class WrongTotal:
    """Un total, posé sur zéro, qui n'arrive pas au niveau où mènent les étapes."""

    at: float
    drawn: float
    reached: float


def waterfall_against_total(panel: Panel) -> Iterator[Said]:
    """Le total qui contredit les étapes d'une cascade."""
    for _, seat, bars in panel.directions():
        wrong = wrong_total(steps_in_order(bars))
        if wrong:
            name = seat.name_at(wrong.at).strip()
            key = "named-total" if name else "total"
            yield tell(key, name=quoted(name), drawn=wrong.drawn, reached=wrong.reached)


def steps_in_order(bars: list[Bars]) -> list[Step]:
    """Les barres de gauche à droite (ou de haut en bas) ; aucune si deux d'entre elles ont la même place."""
    steps = []
    for one in bars:
        for at, foot, tip in zip(one.at, one.foot, one.tip, strict=True):
            if foot != tip:
                steps.append(Step(float(at), float(min(foot, tip)), float(max(foot, tip))))

    places = {round(step.at, 6) for step in steps}
    if len(places) < len(steps) or len(steps) > MOST_BARS:
        return []
    return sorted(steps, key=lambda step: step.at, reverse=not bars[0].vertical)


def wrong_total(steps: list[Step]) -> WrongTotal | None:
    """Le premier total qui ne rejoint pas le niveau atteint ; None s'il n'y en a pas, ou si ce n'est pas une cascade."""
    if len(steps) < FEWEST_STEPS + 2:
        return None

    near = CLOSE * max(step.high for step in steps)
    level = steps[0].high
    floating = 0
    wrong = None
    for step in steps[1:]:
        if abs(step.low) > near:
            following = level_after(step, level, near)
            if following is None:
                return None
            level = following
            floating += 1
            continue

        agrees = abs(step.high - level) <= near
        if not agrees and (wrong is not None or floating < FEWEST_STEPS):
            return None
        if not agrees:
            wrong = WrongTotal(step.at, step.high, level)
        level = step.high

    starts_from_zero = abs(steps[0].low) <= near
    if floating < FEWEST_STEPS or not starts_from_zero:
        return None
    return wrong


def level_after(step: Step, level: float, near: float) -> float | None:
    """Où mène une étape qui part de ce niveau ; None si elle part d'ailleurs."""
    if np.isclose(step.low, level, rtol=0, atol=near):
        return step.high
    if np.isclose(step.high, level, rtol=0, atol=near):
        return step.low
    return None
