"""Rend importables les faits que plusieurs dossiers d’essais partagent."""

import gc
import os
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from kernels import pytest_configure as pytest_configure
from sampled import has_its_turn

os.environ["DATAKIT_PROGRESS"] = "non"  # un essai ne touche pas à l’avancée de qui le lance


def pytest_collection_modifyitems(config, items):
    leave_to_the_long_proof(config, items)
    items.sort(key=waits_for_the_played_notebooks)


def waits_for_the_played_notebooks(item):
    """Les diapositives prennent les corrigés que nbval joue à côté (tests/played.py) : elles passent en dernier."""
    return item.path.name == "test_slides.py"


def leave_to_the_long_proof(config, items):
    """Met de côté les essais marqués « long », et les cas d’un essai « turning » dont ce n’est pas le tour.

    « python3 kit.py test --long » les lance tous.
    """
    if os.environ.get("DATAKIT_LONG"):
        return
    short = [item for item in items if not item.get_closest_marker("long")]
    kept = those_of_this_turn(short)
    if len(kept) < len(items):
        left = set(items).difference(kept)
        config.hook.pytest_deselected(items=[item for item in items if item in left])
        items[:] = kept


def those_of_this_turn(items):
    """Tous les essais, sauf les cas de ceux marqués « turning » qui reviendront à un autre tour."""
    counts = Counter(function(item) for item in items)
    ranks = Counter()
    kept = []
    for item in items:
        name = function(item)
        marker = item.get_closest_marker("turning")
        if not marker or has_its_turn(ranks[name], counts[name], marker.args[0]):
            kept.append(item)
        ranks[name] += 1
    return kept


def function(item):
    """L’essai dont ceci est un cas."""
    return item.nodeid.partition("[")[0]


# Ramasser les objets morts relit tous les vivants, soit un sixième du calcul : c’est fait moins souvent, dès la collecte.
gc.set_threshold(50_000, 20, 20)


def pytest_collection_finish():
    """Les modules et les essais vivent jusqu’au bout : ils ne sont plus relus."""
    gc.freeze()


def pytest_sessionfinish():
    """IPython referme à la sortie chaque carnet qu'on a joué, et relirait chaque fois tout ce qui vit."""
    gc.freeze()
