"""Un kit abîmé : chaque commande le dit, en français, au lieu de tomber sur une faute à elle."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from sampled import thinned

from datakit import cli
from datakit.data import store

SLUG = "04-prenoms"
COMMANDS = {
    "list": [], "build": [SLUG], "lint": [SLUG], "run": [SLUG], "sheet": [SLUG], "slides": [SLUG], "pack": [SLUG, "--sans-diapos"],
    "capytale": [SLUG], "links": [], "images": [SLUG], "new": ["42-essai"],
    "replay": [SLUG, "--commune", "79191", "--vers", "ici"], "refresh": ["ateliers", "--revenir"], "freshness": ["ateliers"],
    "summary": ["solutions"],
}  # fmt: skip


def broken(path: Path, content: bytes = b"\xff{") -> None:
    path.unlink(missing_ok=True)
    path.write_bytes(content)


def emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


DAMAGE = {
    "pyproject illisible": lambda kit: broken(kit / "pyproject.toml"),
    "pyproject vide": lambda kit: broken(kit / "pyproject.toml", b""),
    "carnet illisible": lambda kit: broken(kit / f"solutions/{SLUG}.ipynb"),
    "carnet vide": lambda kit: broken(kit / f"solutions/{SLUG}.ipynb", b'{"nbformat": 4, "cells": []}'),
    "carnet sans texte": lambda kit: broken(kit / f"solutions/{SLUG}.ipynb", b'{"nbformat": 4, "cells": [3]}'),
    "carnet d’un autre temps": lambda kit: broken(kit / f"solutions/{SLUG}.ipynb", b'{"nbformat": 3, "worksheets": []}'),
    "carnet profond": lambda kit: broken(kit / f"solutions/{SLUG}.ipynb", b'{"cells":' + b"[" * 100_000),
    "fiche en liste": lambda kit: broken(
        kit / f"solutions/{SLUG}.ipynb", b'{"nbformat": 4, "cells": [], "metadata": {"datakit": [1]}}'
    ),
    "sections en texte": lambda kit: broken(
        kit / f"solutions/{SLUG}.ipynb",
        b'{"nbformat": 4, "metadata": {"datakit": {"kind": "workshop", "minutes": 60, "sections": ["a", 3]}}, "cells": []}',
    ),
    "clés illisibles": lambda kit: broken(kit / f"src/datakit/keys/{SLUG}.json"),
    "clés en liste": lambda kit: broken(kit / f"src/datakit/keys/{SLUG}.json", b"[[1]]"),
    "tables absentes": lambda kit: emptied(kit / "datasets"),
    "catalogue illisible": lambda kit: broken(kit / "datasets/datapackage.json"),
    "README absent": lambda kit: (kit / "README.md").unlink(),
    "README illisible": lambda kit: broken(kit / "README.md"),
    "licence absente": lambda kit: (kit / "LICENSE").unlink(),
    "solutions vide": lambda kit: emptied(kit / "solutions"),
    "notebooks est un fichier": lambda kit: (shutil.rmtree(kit / "notebooks"), broken(kit / "notebooks")),
    "un dossier nommé carnet": lambda kit: (kit / "solutions/05-dossier.ipynb").mkdir(),
    "un lien mort": lambda kit: (kit / "solutions/05-lien.ipynb").symlink_to("nulle-part"),
}  # fmt: skip


@pytest.mark.parametrize("name", thinned(DAMAGE, 3))
def test_a_damaged_kit_is_said_by_every_command(kit, name, capsys, monkeypatch):
    if "tables" in name or "catalogue" in name:
        monkeypatch.setenv(store.VARIABLE, str(kit / "datasets"))
    DAMAGE[name](kit)
    said = {}
    for command, options in COMMANDS.items():
        code = cli.main([command, *options])
        captured = capsys.readouterr()
        if code not in (0, 1, 2) or re.search("Traceback|Errno|faute du kit", captured.out + captured.err):
            said[command] = captured.err or captured.out
    assert said == {}
