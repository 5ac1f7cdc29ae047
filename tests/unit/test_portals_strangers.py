"""Des portails écrits par quelqu'un qui n'avait pas lu le kit : ce qu'ils font, et ce qu'une personne lit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sampled import sampled

HERE = Path(__file__).parent
SETS = {"portal_strangers.py": 40, "portal_strangers_b.py": 32, "portal_strangers_c.py": 30}
EVERY_DAY = ["portal_strangers_c.py"]  # les autres, chaque semaine


def names(file):
    return re.findall(r'case\(name="(\w+)"', (HERE / file).read_text("utf-8"))


@pytest.mark.network
@pytest.mark.parametrize("file", sampled(SETS, EVERY_DAY))
def test_portals_nobody_here_wrote(file):
    """Tous les cas d'un fichier, plusieurs à la fois : ils attendent plus qu'ils ne calculent."""
    able = [case for case in names(file) if "certificat" not in case or shutil.which("openssl")]
    path = os.pathsep.join([str(HERE.parents[1] / "src"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, str(HERE / file), "-v", "-j", "4", *able]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path})
    failed = re.findall(r"^KO .*(?:\n {6}.*)*", done.stdout, re.MULTILINE)
    assert not failed, "\n".join(failed)
    assert f"{len(able)}/{len(able)}" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("file", SETS)
def test_the_sets_are_whole(file):
    assert len(names(file)) == SETS[file]
