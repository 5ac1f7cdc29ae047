"""Les trous d'une série au pas régulier."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from figaudit.read.facts import Line

ENOUGH_STEPS = 6  # il faut quelques pas pour savoir lequel est l'usage
SAME_STEP = 0.15  # part du pas usuel : un mois de 28 jours est encore un mois
WIDE = 1.7  # pas, au moins, d'un trou
MOSTLY_REGULAR = 0.75  # part des pas qui ont la durée usuelle
BRIDGE = 5.5  # jours : plus court, ce n'est qu'une fin de semaine ou un pont


@dataclass(frozen=True)
class Gap:
    """Un trou : où il commence, où il finit, et combien de pas il fait."""

    start: float
    end: float
    steps: float


def widest_gap(line: Line, in_days: bool) -> Gap | None:
    """Le plus grand trou d'une série au pas régulier ; None si elle n'en a pas. `in_days` : son abscisse est en jours."""
    steps = np.diff(line.x)
    joined = np.isfinite(line.y[1:]) & np.isfinite(line.y[:-1]) & np.isfinite(steps)
    if joined.sum() < ENOUGH_STEPS or (steps[joined] <= 0).any():
        return None

    usual = float(np.median(steps[joined]))
    regular = joined & (np.abs(steps - usual) < SAME_STEP * usual)
    widths = np.where(joined, steps / usual, 0.0)
    widest = int(widths.argmax())
    if widths[widest] < WIDE:
        return None
    if in_days and usual == 1 and widths[widest] < BRIDGE:
        return None

    most_allowed = max(2, 0.1 * joined.sum())
    rare = (widths > WIDE).sum() <= most_allowed
    mostly_regular = regular.sum() >= MOSTLY_REGULAR * joined.sum()
    if not rare or not mostly_regular or not is_between_regular_steps(regular, widest):
        return None

    return Gap(float(line.x[widest]), float(line.x[widest + 1]), float(widths[widest]))


def is_between_regular_steps(regular: NDArray[np.bool_], rank: int) -> bool:
    """Vrai si les deux pas d'avant et les deux d'après sont réguliers, et qu'il y en a de chaque côté."""
    if not 0 < rank < regular.size - 1:
        return False
    before = regular[max(0, rank - 2) : rank]
    after = regular[rank + 1 : rank + 3]
    return bool(before.all() and after.all())
