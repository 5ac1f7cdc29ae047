"""Chaque commande qui écrit, tuée net au milieu d’un geste : ni fichier à moitié, ni dossier qui manque, ni reste."""

from __future__ import annotations

import os
import random
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
import kills
from test_attack_commands import COMMANDS, SLUG, WRITING, ready

from datakit import cli, safely
from datakit.tools import adapt, evaluation, light, lite

__all__ = ["ready"]  # le kit, tel que les autres attaques le préparent

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="un programme ne se dédouble que sous POSIX")

#: Les commandes qui écrivent, et le nom que porte leur marque si c’est un dossier.
TARGETS = {name: (COMMANDS[name][0], COMMANDS[name][1]) for name in WRITING}
TARGETS["noms"] = (["classe", "--noms", "pages"], "pages")
TARGETS["lite"] = (["--vers", "sortie/lite"], "sortie/lite")
TARGETS["town"] = (["Poitiers"], "build/ville-86194.html")
TARGETS["publish"] = ([SLUG, "--vers", "sortie/publication"], "sortie/publication")
TARGETS["adapt"] = ([SLUG, "--sans", "Pour aller plus loin", "--vers", "sortie/adapte"], "sortie/adapte")
NSI = "04-prenoms-nsi"
ROOT = Path(__file__).parents[2]
FOLDERS = {name: name for name in ("replay", "site", "lite", "publish", "adapt")} | {"noms": "summary"}
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


def filled(folder: Path, *_) -> None:
    """Quelques fichiers à la place de ce qu’une commande calculerait."""
    for rank in range(5):
        safely.write(folder / f"{rank}.json", b"{}")


@pytest.fixture
def quick(monkeypatch):
    """`datakit lite` et `adapt` en moins d’une seconde : leurs vrais dossiers, quelques fichiers."""
    monkeypatch.setattr(adapt, "write", filled)
    monkeypatch.setattr(evaluation, "pages", SimpleNamespace(chromium=lambda *_: None))
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
def test_a_killed_command_tears_nothing(ready, quick, name):
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


@pytest.mark.long
def test_a_killed_evaluation_leaves_whole_draws(ready, quick, monkeypatch):
    """Chaque tirage a son dossier : tuée, la commande n’en laisse pas un à moitié."""
    shutil.copyfile(ROOT / f"solutions/{NSI}.ipynb", ready / f"solutions/{NSI}.ipynb")
    draws = ready / "build/evaluation" / NSI

    def act():
        cli.main(["evaluation", NSI, "--variantes", "1"])

    count = kills.steps(act)
    chance = random.Random(2018)
    for _ in range(KILLS):
        kills.killed(act, chance.randrange(count))
        assert [one for one in draws.glob("[!.]*") if safely.touched(one, "evaluation")] == []
    kills.steps(act)
    assert leftovers(ready) == []


# --- Les commandes qui changent plusieurs fichiers ---


@pytest.mark.parametrize("command", [["rename", SLUG, "18-mon-sujet"], ["remove", SLUG, "--oui"]], ids=str)
def test_a_killed_change_of_several_files_goes_on_when_asked_again(ready, command):
    """Ces fichiers ne changent pas d’un coup : tuée, la commande relancée telle quelle finit ce qu’elle a commencé."""
    welcome = ready / "solutions/00-accueil.ipynb"
    welcome.write_text(welcome.read_text("utf-8").replace("Python", f"{SLUG}.ipynb", 1), "utf-8")
    shutil.copyfile(ready / f"solutions/{SLUG}.ipynb", ready / f"notebooks/{SLUG}.ipynb")
    places = [ready / name for name in ("solutions", "notebooks", "src/datakit/keys")]
    kept = {place: content(place) for place in places}

    def act():
        cli.main(command)

    def afresh():
        for place, files in kept.items():
            shutil.rmtree(place)
            for name, data in files.items():
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                (place / name).write_bytes(data)

    count = kills.steps(act)
    wanted = [content(place) for place in places]
    assert wanted != list(kept.values())

    chance = random.Random(2018)
    for _ in range(KILLS):
        afresh()
        kills.killed(act, chance.randrange(count))
        kills.steps(act)
        assert [content(place) for place in places] == wanted
        assert leftovers(ready) == []


@pytest.mark.parametrize("name", ["noms", "lite"])
def test_a_disk_that_refuses_keeps_the_old_folder(ready, quick, name, capsys):
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
