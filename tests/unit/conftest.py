"""Rend les modules d'aide de ce dossier importables."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def new_session():
    """Ce qui se dit une fois par session se redit au test suivant."""
    from datakit.data import messages

    messages.told.clear()
