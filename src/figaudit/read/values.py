"""Quelques questions que l'on pose à des nombres dessinés."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
EMPTY: Array = np.empty(0)


def same(values: Array, tolerance: float = 1e-9) -> bool:
    """Vrai si toutes les valeurs sont égales, à l'arrondi près."""
    if not values.size:
        return True
    rounding = 1e-9 * float(np.abs(values).max())
    return float(np.ptp(values)) <= tolerance + rounding


def in_years(x: Array, least: float = 0) -> bool:
    """Vrai si ces nombres sont des années entières, sur `least` ans au moins."""
    if not x.size:
        return False
    plausible = (x >= 1500) & (x <= 2200) & (x == np.round(x))
    return bool(plausible.all() and np.ptp(x) >= least)


def envelope(x: Array, y: Array) -> tuple[Array, Array, Array]:
    """Les abscisses d'une forme, et le plus bas et le plus haut de la forme à chacune."""
    keys, group = np.unique(x, return_inverse=True)
    low = np.full(keys.size, np.inf)
    high = np.full(keys.size, -np.inf)
    np.minimum.at(low, group, y)
    np.maximum.at(high, group, y)
    return keys, low, high
