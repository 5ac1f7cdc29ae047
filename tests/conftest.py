"""Rend importables les faits que plusieurs dossiers d’essais partagent."""

import gc
import os
import sys
from collections import defaultdict
from pathlib import Path
from zlib import crc32

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
    families = defaultdict(list)
    for item in items:
        if item.get_closest_marker("turning"):
            families[function(item)].append(item)

    left = set()
    for cases in families.values():
        step = cases[0].get_closest_marker("turning").args[0]
        for rank, item in enumerate(sorted(cases, key=by_lot)):
            if not has_its_turn(rank, len(cases), step):
                left.add(item)
    return [item for item in items if item not in left]


def by_lot(item):
    """Un ordre tiré au sort, toujours le même : trois cas sur neuf ne sont pas la même faute dans trois ateliers."""
    return crc32(item.nodeid.encode())


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
