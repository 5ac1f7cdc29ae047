"""Ce qu’un commit essaie, et ce qu’il laisse aux suivants et à la preuve longue."""

import os
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def examples(count):
    """Combien d’exemples tirer au sort dans un essai : `count` dans la preuve longue, le tiers chaque jour."""
    if os.environ.get("DATAKIT_LONG"):
        return count
    return count // 3


def turn():
    """Le nombre qui choisit les échantillons : celui du commit, ou `DATAKIT_TURN=2` pour en jouer d’autres.

    Un même commit joue toujours les mêmes cas : ce qui échoue échoue encore quand on le rejoue.
    """
    asked = os.environ.get("DATAKIT_TURN")
    if asked:
        return int(asked)
    return number_of_the_commit()


@cache
def number_of_the_commit():
    """Le nom du commit, lu comme un nombre ; 0 pour un dossier reçu sans son histoire."""
    try:
        told = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return 0
    return int(told.stdout, 16)


def has_its_turn(rank, count, step):
    """Le cas de ce rang, sur `count`, est-il de ceux de ce tour ? Chacun l’est une fois en `step` tours qui se suivent."""
    step = min(step, count)  # chaque tour a au moins un cas
    return (rank + turn()) % step == 0


def thinned(every, step, names=str):
    """Les cas d’un essai qui en a beaucoup de pareils : un sur `step` à chaque tour, les autres marqués « long »."""
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
