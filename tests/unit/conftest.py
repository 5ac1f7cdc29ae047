"""Rend les modules d'aide de ce dossier importables."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
