"""Ce que les essais empruntent à ce Python, là où il lui manque quelque chose."""

import importlib.util
import subprocess
import sys
import sysconfig

import borrowed
import pytest


def test_a_python_made_without_pip_still_runs_one(monkeypatch):
    """Sans cela, l’essai de l’édition du navigateur se passait en silence dans un .venv fait par uv."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    command = borrowed.pip()
    assert command[:2] != [sys.executable, "-m"]
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("pip "), done.stderr


def test_a_python_without_pip_nor_its_archive_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(sysconfig, "get_config_var", lambda name: str(tmp_path))
    with pytest.raises(FileNotFoundError, match="ni pip dans"):
        borrowed.pip()
