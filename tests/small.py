"""Extension de pytest : un carnet vierge sur deux est joué à chaque tour, et peint ses figures en petit.

Le corrigé de chaque carnet est joué chaque jour à côté : il a les mêmes cellules, trous remplis.

nbval ne garde aucune image : il suffit que chaque figure se place et se peigne, et le nombre de ses points n’y change rien. À leur
taille, elles sont peintes dans les corrigés que relisent les diapositives (tests/played.py), dans le site (tests/browser),
dans les pages des règles, et toutes par la preuve longue.
"""

import os

import pytest
from played import play
from sampled import has_its_turn

#: Joué avant un carnet : un quart des points par pouce d’un carnet que l’on lit.
SMALL = """
from figaudit.base import theme

def _small(fig, dpi=144, usual=theme.pixels):  # un carnet peut effacer ses noms : celui-ci garde l’ancien
    return usual(fig, 36)

theme.pixels = _small
"""


def pytest_ignore_collect(collection_path):
    """Laisse les carnets de l’autre tour, sauf celui que l’on nomme sur la ligne de commande, et sauf en preuve longue."""
    if collection_path.suffix != ".ipynb" or os.environ.get("DATAKIT_LONG"):
        return None

    every = sorted(collection_path.parent.glob("*.ipynb"))
    if has_its_turn(every.index(collection_path), len(every), 2):
        return None
    return True


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup(item):
    if item.cell_num == 0 and not os.environ.get("DATAKIT_LONG"):
        play(item.parent.kernel, SMALL)
