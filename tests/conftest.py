"""Rend importables les faits que plusieurs dossiers d’essais partagent."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
