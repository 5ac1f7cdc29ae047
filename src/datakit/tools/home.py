"""Les deux commandes par lesquelles on commence : `datakit list` et `datakit lab`."""

import os
import subprocess
import sys
from argparse import Namespace

from datakit import text
from datakit.tools import notebook as nb


def list_run(options: Namespace) -> int:
    """`datakit list` : une ligne par atelier, lue dans les carnets eux-mêmes."""
    for path in nb.choose(nb.project() / "solutions"):
        facts = nb.facts_of(nb.read(path))
        minutes = f"{text.number(facts['minutes'])} min" if facts.get("minutes") else "durée à dire"
        print(f"{path.stem:<26} {minutes:>8}   {facts.get('question') or facts.get('title') or ''}")
    return 0


def lab_run(options: Namespace) -> int:
    """`datakit lab` : ouvre JupyterLab sur l’accueil, en confiant tout au lanceur du kit."""
    command = [sys.executable, str(nb.project() / "kit.py"), "lab"]
    command += ["--port", str(options.port)] if options.port else []
    command += ["--no-browser"] if options.no_browser else []
    if os.name == "posix":
        os.execv(sys.executable, command)  # Ctrl+C et les autres signaux vont droit au lanceur
    return subprocess.run(command, check=False).returncode
