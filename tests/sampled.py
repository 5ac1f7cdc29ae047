"""Ce que l’on essaie chaque jour, et ce que l’on laisse à la preuve longue."""

import os
from pathlib import Path

import pytest


def examples(count):
    """Combien d’exemples tirer au sort dans un essai : `count` dans la preuve longue, le tiers chaque jour."""
    if os.environ.get("DATAKIT_LONG"):
        return count
    return count // 3


def thinned(every, step, names=str):
    """Les cas d’un essai qui en a beaucoup de pareils : un sur `step` chaque jour, les autres marqués « long »."""
    cases = []
    for rank, one in enumerate(every):
        marks = [pytest.mark.long] if rank % step else []
        values = one if isinstance(one, tuple) else (one,)
        cases.append(pytest.param(*values, id=names(one), marks=marks))
    return cases


def sampled(every, daily):
    """Les cas d’un essai : ceux de `daily` chaque jour, les autres marqués « long » (voir tests/conftest.py)."""
    cases = []
    for one in every:
        name = one.stem if isinstance(one, Path) else one
        marks = [] if name in daily else [pytest.mark.long]
        cases.append(pytest.param(one, id=name, marks=marks))
    return cases
