"""Ce qu’un programme tué net laisse : effacé la fois d’après, et jamais rien d’autre."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest

from datakit import safely

needs_posix = pytest.mark.skipif(
    not hasattr(os, "geteuid"),
    reason="sous Windows, rien n’est effacé : interroger un programme l’arrêterait",
)


@pytest.fixture
def dead() -> int:
    """Le numéro d’un programme qui ne tourne plus."""
    running = subprocess.Popen([sys.executable, "-c", ""])
    running.wait()
    return running.pid


@pytest.fixture(autouse=True)
def anew():
    """Chaque essai est un programme neuf : un dossier n’y a pas encore été balayé."""
    safely._sweep.cache_clear()


def left(name: str, number: int, here: str = "") -> str:
    return f".{name}.{here or safely._here()}-{number}-abcd1234.tmp"


@needs_posix
def test_what_a_killed_program_left_is_erased_by_the_next(tmp_path, dead):
    (tmp_path / left("04-prenoms.ipynb", dead)).write_bytes(b"moiti")
    pages = tmp_path / left("classe", dead) / "neuf"
    pages.mkdir(parents=True)
    (pages / "001.html").write_text("Léa D., 5e B", "utf-8")
    safely.write(tmp_path / "autre.txt", b"oui")
    assert [path.name for path in tmp_path.iterdir()] == ["autre.txt"]


@needs_posix
def test_nothing_else_is_erased(tmp_path, dead):
    """Ni ce qui s’écrit en ce moment, ni ce qu’écrit une autre machine, ni ce qu’une personne a nommé."""
    kept = [
        left("a.txt", os.getpid()),
        left("a.txt", os.getppid()),
        left("a.txt", 1),
        left("a.txt", dead, here="0000" if safely._here() != "0000" else "1111"),
        left("a.txt", dead).removeprefix("."),
        ".a.txt.abcd1234.tmp",
        f".a.txt.{safely._here()}-{dead}.tmp",
        f".a.txt.{safely._here()}-{'9' * 40}-abcd1234.tmp",
        "notes.tmp",
    ]
    for name in kept:
        (tmp_path / name).write_bytes(b"")
    safely.write(tmp_path / "autre.txt", b"oui")
    assert {path.name for path in tmp_path.iterdir()} == {*kept, "autre.txt"}


@needs_posix
def test_the_old_content_caught_between_two_gestures_stays(tmp_path, dead):
    """Sans échange d’un seul geste, un programme tué entre les deux laisse ici tout ce que la personne avait."""
    old = tmp_path / left("classe", dead) / "ancien"
    old.mkdir(parents=True)
    (old / "notes.txt").write_bytes(b"mes notes")
    safely.write(tmp_path / "autre.txt", b"oui")
    assert (old / "notes.txt").read_bytes() == b"mes notes"


@needs_posix
def test_a_link_with_such_a_name_leads_nowhere(tmp_path, dead):
    precious = tmp_path / "précieux"
    precious.mkdir()
    (precious / "a.txt").write_bytes(b"oui")
    place = tmp_path / "ici"
    place.mkdir()
    (place / left("a", dead)).symlink_to(precious)
    safely.write(place / "autre.txt", b"oui")
    assert [path.name for path in place.iterdir()] == ["autre.txt"]
    assert (precious / "a.txt").read_bytes() == b"oui"


def test_a_provisional_folder_is_private_while_it_is_filled(tmp_path):
    with safely.folder(tmp_path / "classe", "summary") as fresh:
        assert stat.S_IMODE(fresh.parent.stat().st_mode) == 0o700 or os.name == "nt"
        assert safely._LEFT.fullmatch(fresh.parent.name)


KILLED = """
import os, signal, sys
from pathlib import Path
from datakit import safely
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
safely.os.fsync = die
safely.write(Path(sys.argv[1], "cle.json"), b"x" * 100)
"""


@needs_posix
def test_a_real_kill_leaves_a_name_that_is_recognised(tmp_path):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], env=environment, check=False)
    (one,) = tmp_path.iterdir()
    assert safely._LEFT.fullmatch(one.name)
    safely.write(tmp_path / "cle.json", b"entier")
    assert [path.name for path in tmp_path.iterdir()] == ["cle.json"]
