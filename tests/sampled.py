"""Ce que l’on essaie chaque jour, et ce que l’on laisse à la preuve longue."""

from pathlib import Path

import pytest


def sampled(every, daily):
    """Les cas d’un essai : ceux de `daily` chaque jour, les autres marqués « long » (voir tests/conftest.py)."""
    cases = []
    for one in every:
        name = one.stem if isinstance(one, Path) else one
        marks = [] if name in daily else [pytest.mark.long]
        cases.append(pytest.param(one, id=name, marks=marks))
    return cases
