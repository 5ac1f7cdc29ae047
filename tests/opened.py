"""Un JupyterLab ouvert pour de bon par `kit.lab`, dans un dossier d’essai, et ce qu’on lui demande."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
LANGUAGE = "@jupyterlab/translation-extension:plugin"

#: kit.py, tel quel, qui croit habiter un dossier d’essai et se sert du Python de ces essais.
LAUNCHER = """
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
import kit

kit.ROOT = Path(sys.argv[2])
kit.VENV = kit.ROOT / "venv"
kit.VENV.mkdir(exist_ok=True)
kit.venv_python = lambda: Path(sys.executable)
sys.exit(kit.lab(18_960, browser=False))
"""


@dataclass(frozen=True)
class Lab:
    """L’adresse d’un JupyterLab, son jeton, et le dossier où il range ses affaires."""

    address: str
    token: str
    home: Path

    def ask(self, path: str, data: dict | None = None) -> dict:
        request = urllib.request.Request(self.address + path)
        request.add_header("Authorization", f"token {self.token}")
        if data is not None:
            request.data = json.dumps(data).encode()
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


@contextlib.contextmanager
def lab(root: Path) -> Iterator[Lab]:
    """Ouvre JupyterLab sur `root` comme « kit.py lab » le fait, et le ferme à la fin."""
    env = {name: value for name, value in os.environ.items() if name != "MPLBACKEND"}
    process = subprocess.Popen(
        [sys.executable, "-c", LAUNCHER, str(REPOSITORY), str(root)],
        env=env | {"PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield opening(process, root / "venv/kit-jupyter")
    finally:
        process.terminate()
        process.communicate(timeout=60)


def opening(process: subprocess.Popen, home: Path) -> Lab:
    """Attend la phrase qui donne l’adresse."""
    told = []
    for line in process.stdout or ():
        told.append(line)
        if "JupyterLab est ouvert" in line:
            page = line.split()[-1]
            return Lab(page.partition("/lab")[0], page.partition("token=")[2], home)
    raise AssertionError("".join(told))


def language(settings: dict) -> str:
    """La langue que JupyterLab prend de lui-même, lue dans ce qu’il dit de ses réglages."""
    return settings["schema"]["properties"]["locale"]["default"]
