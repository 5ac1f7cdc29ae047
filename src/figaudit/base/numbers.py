"""Une colonne de nombres, telle qu’une carte la lit."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from figaudit.base.errors import InvalidArgument
from figaudit.base.language import explained


def as_numbers(values: Iterable[Any]) -> np.ndarray:
    """Un tableau de nombres, NaN pour les absents et les infinis ; lève `InvalidArgument` si c'est du texte."""
    if not hasattr(values, "__len__"):
        values = list(values)
    series = pd.Series(values)
    if series.dtype == "datetime64[ns]" or isinstance(series.dtype, pd.CategoricalDtype):
        raise _not_numbers()

    try:
        numbers = pd.to_numeric(series).to_numpy(dtype=float, na_value=np.nan)
    except (TypeError, ValueError):
        raise _not_numbers() from None
    return np.where(np.isfinite(numbers), numbers, np.nan)


def _not_numbers() -> InvalidArgument:
    return explained(InvalidArgument, "not-numbers")
