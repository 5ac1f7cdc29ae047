"""Ce que plusieurs règles demandent à une suite de points."""

import numpy as np

from figaudit.read.facts import Array


def is_straight(x: Array, y: Array, slack: float) -> bool:
    """Vrai si une droite passe par tous ces points, à une part `slack` de leur étendue près."""
    line = np.polyval(np.polyfit(x, y, 1), x)
    return bool(np.abs(line - y).max() < slack * np.ptp(y))
