"""Un fichier de la personne qui porte le nom d’une bibliothèque : il est nommé, en français."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from datakit import shadows

ACT = "import datakit as dk\ntry:\n    print(dk.load('ateliers').shape)\nexcept Exception as problem:\n    print(problem)\n"


def said(folder, *first) -> str:
    """Ce que dit un programme neuf qui travaille dans ce dossier, comme un carnet ouvert hors du kit.

    `first` : les dossiers que PYTHONPATH fait passer devant ceux du kit.
    """
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([*map(str, first), *filter(None, sys.path)]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", ACT], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


@pytest.mark.turning(3)
@pytest.mark.parametrize(
    "name",
    [
        "pandas.py",
        "random.py",
        "json.py",
        "typing.py",
        "re.py",
        pytest.param("numpy/__init__.py", marks=pytest.mark.long),
    ],
)
def test_a_file_that_hides_a_library_is_named(tmp_path, name):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x = 1\n", "utf-8")
    first, _, action = said(tmp_path).strip().splitlines()
    hidden = name.partition(".")[0].partition("/")[0]
    shown = name.partition("/")[0]
    assert first == (
        f"Le fichier «\u00a0{shown}\u00a0», posé à côté de ce carnet, "
        f"prend la place de la bibliothèque «\u00a0{hidden}\u00a0»."
    )
    assert "Renommer" in action


def test_a_file_brought_by_pythonpath_is_named_with_its_folder(tmp_path):
    far, here = tmp_path / "outils", tmp_path / "ici"
    for folder in (far, here):
        folder.mkdir()
    (far / "csv.py").write_text("x = 1\n", "utf-8")
    first, _, action = said(here, far).strip().splitlines()
    assert first == (
        f"Le fichier «\u00a0csv.py\u00a0», dans le dossier «\u00a0{far}\u00a0», "
        "prend la place de la bibliothèque «\u00a0csv\u00a0»."
    )
    assert "PYTHONPATH" in action


def test_a_file_that_hides_nothing_is_not_blamed(tmp_path, monkeypatch):
    """Un fichier du bon nom que Python n’a pas pris, ou un module à soi, ne gênent personne."""
    for name in ("pandas.py", "mon_aide.py"):
        (tmp_path / name).write_text("x = 1\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    import mon_aide

    assert mon_aide.x == 1
    assert shadows.blamed() is None
