"""Rend importables les faits que plusieurs dossiers d’essais partagent."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

os.environ["DATAKIT_PROGRESS"] = "non"  # un essai ne touche pas à l’avancée de qui le lance

#: Les longs d’abord : un fichier qui commence le dernier se finit seul, l’autre cœur à l’arrêt.
LONG_FIRST = ("browser", "notebooks")


def pytest_collection_modifyitems(items):
    folder = {name: rank for rank, name in enumerate(LONG_FIRST)}
    items.sort(key=lambda item: folder.get(item.path.parent.name, len(folder)))
