"""Rend les modules d'aide de ce dossier importables."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def in_a_kernel(monkeypatch):
    """Fait croire à un module que ce carnet a un noyau : ses écrans s’y construisent."""
    pytest.importorskip("anywidget")
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    shell.kernel = object()

    def pretend(module):
        monkeypatch.setattr(module, "get_ipython", lambda: shell)

    return pretend


@pytest.fixture(autouse=True)
def new_session():
    """Ce qui se dit une fois par session se redit au test suivant."""
    from datakit.data import messages

    messages.told.clear()
