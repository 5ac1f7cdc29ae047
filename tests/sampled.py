"""Ce qu’un commit essaie, et ce qu’il laisse aux suivants et à la preuve longue."""

import os
import subprocess
from collections import defaultdict
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest

ROOT = Path(__file__).parents[1]
#: Un essai lourd (marqué `heavy` : plus d’une demi-seconde de calcul) est joué un commit sur trois.
HEAVY_STEP = 3


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


def played_now(items):
    """Les essais à jouer : tous dans la preuve longue ; chaque jour, ni ceux marqués « long », ni ceux d’un autre tour."""
    if os.environ.get("DATAKIT_LONG"):
        return items
    return those_of_this_turn([item for item in items if not item.get_closest_marker("long")])


def those_of_this_turn(items):
    """Tous les essais, sauf ceux qui reviendront à un autre tour : chaque famille en garde quelques-uns."""
    families = defaultdict(list)
    for item in items:
        name, step = family(item)
        if name:
            families[name, step].append(item)

    left = set()
    for (_, step), cases in families.items():
        for rank, item in enumerate(sorted(cases, key=by_lot)):
            if not has_its_turn(rank, len(cases), step):
                left.add(item)
    return [item for item in items if item not in left]


def family(item):
    """Les essais entre lesquels on tire, et un sur combien : les cas d’un même essai, ou les essais lourds d’un fichier."""
    turning = item.get_closest_marker("turning")
    if turning:
        return function(item), turning.args[0]
    if item.get_closest_marker("heavy"):
        return file(item), HEAVY_STEP
    return "", 0


def by_lot(item):
    """Un ordre tiré au sort, toujours le même : trois cas sur neuf ne sont pas la même faute dans trois ateliers.

    Deux essais d’un fichier qui ont les mêmes cas les tirent ensemble : ce qu’un cas prépare sert à tous.
    """
    case = item.nodeid.removeprefix(function(item)) or item.nodeid
    return crc32(f"{file(item)}{case}".encode())


def function(item):
    """L’essai dont ceci est un cas."""
    return item.nodeid.partition("[")[0]


def file(item):
    return item.nodeid.partition("::")[0]


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
