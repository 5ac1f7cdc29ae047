"""Ce que l’on essaie chaque jour, et ce que l’on laisse aux jours suivants et à la preuve longue."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest


def examples(count):
    """Combien d’exemples tirer au sort dans un essai : `count` dans la preuve longue, le tiers chaque jour."""
    if os.environ.get("DATAKIT_LONG"):
        return count
    return count // 3


def today():
    """Le jour de la preuve, qui fait tourner les échantillons ; `DATAKIT_DAY=2026-12-01` rejoue ceux de ce jour-là."""
    asked = os.environ.get("DATAKIT_DAY")
    if asked:
        return date.fromisoformat(asked)
    return datetime.now(UTC).date()


def has_its_turn(rank, count, step):
    """Le cas de ce rang, sur `count`, est-il de ceux du jour ? Chacun l’est une fois en `step` jours."""
    step = min(step, count)  # chaque jour a au moins un cas
    return (rank + today().toordinal()) % step == 0


def thinned(every, step, names=str):
    """Les cas d’un essai qui en a beaucoup de pareils : un sur `step` chaque jour, les autres marqués « long »."""
    every = list(every)
    cases = []
    for rank, one in enumerate(every):
        marks = [] if has_its_turn(rank, len(every), step) else [pytest.mark.long]
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
