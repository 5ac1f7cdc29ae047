"""Les réglages du kit, et pour qui : « kit.py lab » les a, l’environnement de quelqu’un d’autre ne change pas."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import borrowed
import pytest

REPOSITORY = Path(__file__).parents[2]

BUILD = "import sys; from hatchling import build; print(getattr(build, sys.argv[1])(sys.argv[2]))"

#: Ce que sont IPython et JupyterLab dans un environnement : rien n’est ouvert, tout est lu.
LOOK = """
import json
import datakit
from IPython.terminal.ipapp import TerminalIPythonApp
from jupyter_client.provisioning import KernelProvisionerFactory
from jupyterlab.commands import get_app_dir
from jupyterlab_server.settings_utils import _get_overrides

app = TerminalIPythonApp()
app.initialize(["--no-banner"])
overrides, problem = _get_overrides(get_app_dir() + "/settings")
print(json.dumps({
    "kit": datakit.__file__,
    "history": app.shell.history_manager.enabled,
    "explained": hasattr(app.shell, "_datakit_explainer"),
    "overrides": overrides,
    "provisioner": KernelProvisionerFactory.instance().default_provisioner_name,
}))
"""


def build(kind: str, folder: Path) -> Path:
    """La roue du kit, construite comme pip la construirait."""
    done = subprocess.run(
        [sys.executable, "-c", BUILD, kind, str(folder)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    return folder / done.stdout.strip().splitlines()[-1]


def beside(environment: Path) -> set[str]:
    """Les fichiers d’un environnement que ses paquets ne se partagent pas : réglages, pages, extensions."""
    found = set()
    for name in ("etc", "share"):
        for path in (environment / name).rglob("*"):
            found.add(path.relative_to(environment).as_posix())
    return found


def install_wheel(python: Path, wheel: Path) -> None:
    """Installe la roue et elle seule, par pip : celui qu’on emprunte, ou celui que Python porte."""
    pip = [str(python), "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode:
        subprocess.run([str(python), "-m", "ensurepip"], capture_output=True, check=True)
    options = ["--no-index", "--no-deps", "--ignore-installed", "--no-compile"]
    subprocess.run([*pip, "install", *options, str(wheel)], capture_output=True, check=True)


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un environnement où IPython et JupyterLab étaient avant le kit, et dont la personne n’a rien réglé."""
    for name in list(os.environ):
        if name.startswith(("JUPYTER", "IPYTHON", "PYTHON")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "personne"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "personne/ipython"))
    return tmp_path / "env"


@pytest.mark.long  # chaque jour, l’essai suivant regarde ce que la roue pose hors des paquets
def test_installing_the_wheel_changes_nothing_for_the_others(alone: Path, tmp_path: Path) -> None:
    python = borrowed.environment(alone)
    before = beside(alone)
    install_wheel(python, build("build_wheel", tmp_path))
    assert beside(alone) == before

    done = subprocess.run([python, "-c", LOOK], capture_output=True, text=True, check=True, cwd=tmp_path)
    seen = json.loads(done.stdout.splitlines()[-1])
    assert Path(seen.pop("kit")).is_relative_to(alone), "c’est le kit de la roue que l’on regarde"
    local = {"provisioner": "local-provisioner"}
    assert seen == {"history": True, "explained": False, "overrides": {}} | local


@pytest.mark.parametrize("kind", ["build_wheel", "build_editable"])
def test_every_file_of_the_wheel_goes_among_the_packages(tmp_path: Path, kind: str) -> None:
    with zipfile.ZipFile(build(kind, tmp_path)) as wheel:
        outside = [name for name in wheel.namelist() if ".data/" in name]
    assert outside == []
