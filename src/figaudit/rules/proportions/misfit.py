"""Des aires qui devraient suivre des nombres : laquelle s'en écarte, et de combien."""

from dataclasses import dataclass

import numpy as np

from figaudit.read.facts import Array

CLOSE = 0.1  # écart de logarithme : à un dixième près, une aire suit son nombre


@dataclass(frozen=True)
class Misfit:
    """L'aire qui suit le moins son nombre : son rang, de combien de fois, et combien d'autres le suivent bien."""

    worst: int
    times: float
    good: int


def misfit_of(values: Array, areas: Array) -> Misfit:
    """Compare des aires à leurs nombres, la plupart étant supposées justes.

    >>> misfit_of(np.array([1.0, 2.0, 3.0]), np.array([10.0, 20.0, 60.0])).worst
    2
    """
    ratios = np.log(areas / values)
    gaps = ratios - np.median(ratios)
    worst = int(np.abs(gaps).argmax())
    good = int((np.abs(gaps) < CLOSE).sum())
    return Misfit(worst, float(np.exp(gaps[worst])), good)
