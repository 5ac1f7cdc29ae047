"""De quoi attaquer le kit sans l’abîmer : une copie du dossier, où les carnets font semblant de s’exécuter."""

from __future__ import annotations

import base64
import functools
import os
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from datakit import safely
from datakit.data import package, store
from datakit.tools import build_cache, inputs, notebook as nb, pages, paper, replay, run, site, where

ROOT = Path(__file__).parents[2]
SLUG = "04-prenoms"
modules = functools.cache(where.modules)  # trois secondes de lecture, toujours les mêmes
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def executed(path, *_, notebook=None, **__):
    """Le carnet tel quel, avec deux figures : rien n’est exécuté."""
    done = nb.read(path) if notebook is None else notebook
    figure = (
        f'<figure><img src="data:image/png;base64,{base64.b64encode(PNG).decode()}" alt="Une barre"></figure>'
    )
    output = {"output_type": "display_data", "data": {"text/html": figure}, "metadata": {}}
    cells = [cell for cell in done["cells"] if cell["cell_type"] == "code"]
    for cell in cells[:2]:
        cell["outputs"] = [output]
    return done


def photograph(command, **_):
    """Un faux Chromium, qui écrit là où on le lui dit."""
    target = next(one for one in command if one.startswith(("--print-to-pdf=", "--screenshot=")))
    Path(target.partition("=")[2]).write_bytes(PNG)
    return subprocess.CompletedProcess(command, 0)


@pytest.fixture(scope="session")
def model(tmp_path_factory):
    """Le kit, par liens physiques pour ce qui ne change pas."""
    root = tmp_path_factory.mktemp("kit") / "kit"
    for folder in ("solutions", "notebooks", "binder", "src/datakit/keys"):
        (root / folder).mkdir(parents=True)
    shutil.copytree(ROOT / "datasets", root / "datasets", copy_function=os.link)
    names = [
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "LICENSE-CONTENUS",
        "kit.py",
        "kit_venv.py",
        "binder/requirements.txt",
        "binder/wheels.py",
    ]
    for name in (
        *names,
        "solutions/00-accueil.ipynb",
        f"solutions/{SLUG}.ipynb",
        f"src/datakit/keys/{SLUG}.json",
    ):
        shutil.copyfile(ROOT / name, root / name)
    (root / "src/datakit/__init__.py").write_text("", "utf-8")
    return root


@pytest.fixture(scope="session")
def tables(tmp_path_factory):
    """Les tables que le site publie : celles de l’atelier, la table découpée réduite à deux départements."""
    root = tmp_path_factory.mktemp("tables")
    names = inputs.tables(nb.read(ROOT / f"solutions/{SLUG}.ipynb"))
    files, card = package.reduced(names, {"prenoms_departement": ["79", "86"]})
    for name, data in (files | {package.FILE: package.dump(card)}).items():
        safely.write(root / name, data)
    return root


@pytest.fixture
def kit(model, tables, tmp_path, monkeypatch):
    """Une copie neuve du kit, où l’on se trouve."""
    root = tmp_path / "kit"
    shutil.copytree(model, root, copy_function=os.link)
    for path in (*root.glob("*.*"), *root.glob("solutions/*"), *root.glob("src/datakit/keys/*")):
        if path.is_file():  # ce que les commandes réécrivent n’est pas partagé
            data = path.read_bytes()
            path.unlink()
            path.write_bytes(data)
    monkeypatch.chdir(root)
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    for module in (run, paper, build_cache, replay):
        monkeypatch.setattr(module, "execute", executed)
    monkeypatch.setattr(site, "_rules", lambda *_: [])  # cent figures, à dessiner ailleurs
    monkeypatch.setattr(site, "store", SimpleNamespace(root=lambda: tables, sha256=store.sha256))
    monkeypatch.setattr(
        replay, "_write", lambda session, folder, root: nb.write(folder / "LISEZMOI.md", "séance")
    )
    monkeypatch.setattr(replay, "_write_sheet", lambda *_: None)  # elle relit une vraie séance
    monkeypatch.setattr(pages, "shutil", SimpleNamespace(which=lambda name: "/usr/bin/chromium"))
    monkeypatch.setattr(where, "modules", lambda start: modules(tuple(start)))
    monkeypatch.setattr(pages, "subprocess", SimpleNamespace(run=photograph, SubprocessError=OSError))
    return root
