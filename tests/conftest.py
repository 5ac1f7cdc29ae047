"""Rend importables les faits que plusieurs dossiers d’essais partagent."""

import gc
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from kernels import pytest_configure as pytest_configure
from sampled import played_now

os.environ["DATAKIT_PROGRESS"] = "non"  # un essai ne touche pas à l’avancée de qui le lance


def pytest_collection_modifyitems(config, items):
    leave_to_the_long_proof(config, items)
    items.sort(key=waits_for_the_played_notebooks)


def waits_for_the_played_notebooks(item):
    """Les diapositives prennent les corrigés que nbval joue à côté (tests/played.py) : elles passent en dernier."""
    return item.path.name == "test_slides.py"


def leave_to_the_long_proof(config, items):
    """« python3 kit.py test --long » lance tous les essais ; la preuve de chaque jour, ceux de son tour."""
    kept = set(played_now(items))
    left = [item for item in items if item not in kept]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item in kept]


# Ramasser les objets morts relit tous les vivants, soit un sixième du calcul : c’est fait moins souvent, dès la collecte.
gc.set_threshold(50_000, 20, 20)


def pytest_collection_finish():
    """Les modules et les essais vivent jusqu’au bout : ils ne sont plus relus."""
    gc.freeze()


def pytest_sessionfinish():
    """IPython referme à la sortie chaque carnet qu'on a joué, et relirait chaque fois tout ce qui vit."""
    gc.freeze()
