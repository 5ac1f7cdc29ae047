"""Un dossier au nom français, « kit été », sur une machine qui ne dit pas sa langue : le kit y vit comme ailleurs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import borrowed
import pytest
from sampled import sampled

REPOSITORY = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="sous Windows, un nom de fichier n’a pas d’octets à lire"
)

#: De quoi installer le kit, et l’essai qui échouait dans un tel dossier.
COPIED = [
    "kit.py",
    "kit_venv.py",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "LICENSE-CONTENUS",
    "src",
    "datasets",
    "tests/conftest.py",
    "tests/kernels.py",
    "tests/unit/test_tools_audit.py",
]
SILENT = {"vide": {}, "C": {"LC_ALL": "C"}}  # ce que la machine dit de sa langue


def launcher(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("kit_accentue", root / "kit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Une copie du kit, sans un lien vers ce dépôt, installée comme kit.py l’installe."""
    root = tmp_path_factory.mktemp("bureau") / "kit été"
    for name in COPIED:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(REPOSITORY / name, root / name)

    borrowed.environment(root / ".venv")
    kit = launcher(root)
    kit.install_itself(kit.install_with_pip(None))
    return root


def run(folder: Path, language: dict[str, str], *command: str) -> subprocess.CompletedProcess:
    env = {"PATH": os.environ["PATH"], "HOME": os.environ["HOME"]} | language
    return subprocess.run(
        [str(folder / ".venv/bin" / command[0]), *command[1:]],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@pytest.mark.parametrize("name", sampled(SILENT, ["C"]))
def test_python_starts_and_finds_the_kit_of_this_folder(folder: Path, name: str) -> None:
    done = run(folder, SILENT[name], "python", "-c", "import datakit; print(ascii(datakit.__file__))")
    assert done.stdout.strip() == ascii(str(folder / "src/datakit/__init__.py")), done.stdout


@pytest.mark.parametrize("name", sampled(SILENT, ["C"]))
def test_the_command_of_the_kit_answers(folder: Path, name: str) -> None:
    done = run(folder, SILENT[name], "datakit", "--help")
    assert done.returncode == 0, done.stdout


def test_an_audit_runs_whatever_its_child_is_told(folder: Path) -> None:
    """L’audit exécute un script à part : sous LC_ALL=C, ce Python-là mourait avant de commencer."""
    script = folder / "essai été.py"
    script.write_text("import matplotlib.pyplot as plt\nplt.plot([1, 2], label='Été')\n1 / 0\n", "utf-8")
    done = run(folder, SILENT["C"], "datakit", "audit", str(script))
    assert done.returncode == 2, done.stdout
    assert "ZeroDivisionError" in done.stdout
