"""`datakit lab` : ouvrir JupyterLab sur l’accueil, comme `python3 kit.py lab`."""

import subprocess
import sys
from argparse import ArgumentParser, Namespace

from datakit.tools import notebook as nb


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit lab`."""
    parser.add_argument("--port", type=int, help="port souhaité (8888 d’ordinaire)")
    parser.add_argument("--no-browser", action="store_true", help="afficher seulement l’adresse")


def run(options: Namespace) -> int:
    """`datakit lab` : confie tout au lanceur du kit."""
    command = [sys.executable, str(nb.project() / "kit.py"), "lab"]
    command += ["--port", str(options.port)] if options.port else []
    command += ["--no-browser"] if options.no_browser else []
    return subprocess.run(command, check=False).returncode
