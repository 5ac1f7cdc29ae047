"""Rend importables les faits que plusieurs dossiers d’essais partagent."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

os.environ["DATAKIT_PROGRESS"] = "non"  # un essai ne touche pas à l’avancée de qui le lance
