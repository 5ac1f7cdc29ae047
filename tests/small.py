"""Extension de pytest : chaque carnet vierge que nbval joue peint ses figures, mais en petit.

nbval ne garde aucune image : il suffit que chaque figure se place et se peigne, et le nombre de ses points n’y change rien. À leur
taille, elles sont peintes dans les corrigés que relisent les diapositives (tests/played.py), dans le site (tests/browser),
dans les pages des règles, et toutes par la preuve longue.
"""

import os

import pytest
from played import play

#: Joué avant un carnet : un quart des points par pouce d’un carnet que l’on lit.
SMALL = """
from figaudit.base import theme

def _small(fig, dpi=144, usual=theme.pixels):  # un carnet peut effacer ses noms : celui-ci garde l’ancien
    return usual(fig, 36)

theme.pixels = _small
"""


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup(item):
    if item.cell_num == 0 and not os.environ.get("DATAKIT_LONG"):
        play(item.parent.kernel, SMALL)
