"""Des portails écrits par quelqu'un qui n'avait pas lu le kit : ce qu'ils font, et ce qu'une personne lit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE, SETS = Path(__file__).parent, ("portal_strangers.py", "portal_strangers_b.py")
CASES = [
    (name, case)
    for name in SETS
    for case in re.findall(r'case\(name="(\w+)"', (HERE / name).read_text("utf-8"))
]


@pytest.mark.network
@pytest.mark.parametrize(("name", "case"), CASES, ids=[case for _, case in CASES])
def test_a_portal_nobody_here_wrote(name, case):
    if "certificat" in case and not shutil.which("openssl"):
        pytest.skip("openssl absent")
    path = os.pathsep.join([str(HERE.parents[1] / "src"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, str(HERE / name), "-v", case]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_sets_are_whole():
    assert len(CASES) == 72
