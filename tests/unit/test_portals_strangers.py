"""Des portails écrits par quelqu'un qui n'avait pas lu le kit : ce qu'ils font, et ce qu'une personne lit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import portal_strangers as strangers
import pytest

CASES = [case for case in strangers.CASES if not case.tls or shutil.which("openssl")]


@pytest.mark.network
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_portal_nobody_here_wrote(case):
    source = str(Path(__file__).parents[2] / "src")
    path = os.pathsep.join([source, os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, strangers.__file__, "-v", case.name]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode == 0, done.stdout + done.stderr
