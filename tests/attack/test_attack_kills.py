"""Chaque commande qui écrit, tuée net au milieu d’un geste : ni fichier à moitié, ni dossier qui manque, ni reste."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
import kills
from test_attack_commands import COMMANDS, WRITING, ready

from datakit import cli, safely
from datakit.tools import light, lite

__all__ = ["ready"]  # le kit, tel que les autres attaques le préparent

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="un programme ne se dédouble que sous POSIX")

#: Les commandes qui écrivent, et le nom que porte leur marque si c’est un dossier.
TARGETS = {name: (COMMANDS[name][0], COMMANDS[name][1]) for name in WRITING}
TARGETS["noms"] = (["classe", "--noms", "pages"], "pages")
TARGETS["lite"] = (["--vers", "sortie/lite"], "sortie/lite")
FOLDERS = {"replay": "replay", "site": "site", "noms": "summary", "lite": "lite"}
#: Chaque jour, de quoi voir un dossier et un fichier ; la preuve longue vise toutes les commandes.
DAILY = ("noms", "lite", "new")
KILLS = int(os.environ.get("DATAKIT_KILLS", "4"))

#: Le carnet d’un élève, dont `--noms` fait une page.
PUPIL = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "id": "a", "source": "ex = dk.exercises(\\"04-prenoms\\")", "metadata": {}, "outputs": [], "execution_count": null}]}'


class Bare:
    """Une étagère de paquets vide : l’édition du navigateur se construit sans Pyodide."""

    lock: dict = {"info": {}}
    wheels: dict = {}

    def add(self, *_):
        return None

    def closure(self, _):
        return {}, set()


@pytest.fixture
def quick_lite(monkeypatch):
    """`datakit lite` en moins d’une seconde : ses vrais dossiers et ses vraies pages, quelques fichiers."""
    monkeypatch.setattr(
        lite,
        "official",
        lambda _: lite.Pyodide({"info": {"python": "0.0.0"}}, address="https://exemple.invalid/"),
    )
    monkeypatch.setattr(lite, "stocked", lambda _: Bare())
    monkeypatch.setattr(lite, "notebooks", lambda *_: lite.Offer({}, set(), set()))
    monkeypatch.setattr(lite.light, "lightened", lambda *_: light.Light({}, {}, {}, {}))
    monkeypatch.setattr(lite, "kit", lambda *_: ("a.whl", b"roue"))
    monkeypatch.setattr(
        lite, "jupyterlite", lambda target, *_: safely.write(target / "lab/index.html", b"<p>")
    )
    monkeypatch.setattr(lite, "contents", lambda *_: [(f"files/{n}.ipynb", b"{}") for n in range(5)])


def content(target: Path):
    """Ce que porte la cible : les octets d’un fichier, ceux de chaque fichier d’un dossier ; rien si elle manque."""
    if target.is_dir():
        found = sorted(path for path in target.rglob("*") if path.is_file())
        return {path.relative_to(target).as_posix(): path.read_bytes() for path in found}
    return target.read_bytes() if target.is_file() else None


def whole(name: str, target: Path) -> bool:
    """La cible est-elle d’un seul tenant ? Un dossier porte la marque de chacun de ses fichiers."""
    if name in FOLDERS:
        return safely.touched(target, FOLDERS[name]) == []
    return target.stat().st_size > 0


def leftovers(kit: Path) -> list[str]:
    return [path.relative_to(kit).as_posix() for path in kit.rglob(".*") if path.name.endswith(".tmp")]


@pytest.mark.parametrize(
    "name", [name if name in DAILY else pytest.param(name, marks=pytest.mark.long) for name in TARGETS]
)
def test_a_killed_command_tears_nothing(ready, quick_lite, name):
    options, place = TARGETS[name]
    target = ready / place
    command = "summary" if name == "noms" else name

    for pupil in ("léa", "tom", "zoé"):
        (ready / f"classe/{pupil}.ipynb").write_text(PUPIL, "utf-8")

    def act():
        if name == "new":  # cette commande ne remplace rien : chaque fois, un atelier neuf
            target.unlink(missing_ok=True)
        cli.main([command, *options])

    before = content(target)
    count = kills.steps(act)
    after = content(target)
    assert count > 2
    assert whole(name, target)

    chance = random.Random(f"{name}-2018")
    for _ in range(KILLS):
        # Une fois sur deux, dans les derniers gestes : c’est là que l’ancien laisse sa place.
        first = 0 if chance.random() < 0.5 else max(0, count - 12)
        kills.killed(act, chance.randrange(first, count))
        seen = content(target)
        if name == "new" and seen is None:
            continue
        assert seen is not None, "la cible ne manque jamais"
        assert whole(name, target)
        if name not in FOLDERS:
            assert seen in (before, after)

    kills.steps(act)
    assert whole(name, target)
    assert leftovers(ready) == []


@pytest.mark.parametrize("name", ["noms", "lite"])
def test_a_disk_that_refuses_keeps_the_old_folder(ready, quick_lite, name, capsys):
    """Les autres commandes sont dans test_attack_commands.py ; celles-ci écrivent un dossier de plus."""
    resource = pytest.importorskip("resource")
    (ready / "classe/léa.ipynb").write_text(PUPIL, "utf-8")
    options, place = TARGETS[name]
    command = "summary" if name == "noms" else name
    assert cli.main([command, *options]) == 0
    before = content(ready / place)

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        code = cli.main([command, *options])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert code == 2
    assert "plus gros que permis" in capsys.readouterr().err
    assert content(ready / place) == before
    assert leftovers(ready) == []
