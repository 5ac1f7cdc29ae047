"""Des points empilés, pour qu’ils se comptent."""

import numpy as np
import pandas as pd


def piled(values: pd.Series, width: float, start: float = 0) -> tuple[pd.Series, pd.Series]:
    """Range des points par tranches de `width`, à partir de `start` : le milieu de la tranche, et combien y sont déjà.

    Empilés, ils se comptent : la hauteur d’une pile veut dire quelque chose, celle d’un point jeté au hasard, non.

    >>> milieux, rangs = piled(pd.Series([0.1, 0.9, 2.4]), 1)
    >>> milieux.tolist(), rangs.tolist()
    ([0.5, 0.5, 2.5], [0, 1, 0])
    """
    exact = (values - start) / width
    bins = np.floor(exact + 1e-9)  # 0,9 / 0,1 vaut un peu moins que neuf
    middles = start + (bins + 0.5) * width
    return middles, bins.groupby(bins).cumcount()
