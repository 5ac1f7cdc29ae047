"""`datakit lab` : ouvrir JupyterLab sur l’accueil, en confiant tout au lanceur du kit."""

import os
import subprocess
import sys
from argparse import Namespace

from datakit.tools import notebook as nb


def run(options: Namespace) -> int:
    """`datakit lab` : lance `kit.py lab`, et rend ce qu’il rend."""
    command = [sys.executable, str(nb.project() / "kit.py"), "lab"]
    if options.port:
        command += ["--port", str(options.port)]
    if options.no_browser:
        command.append("--no-browser")

    if os.name == "posix":
        os.execv(sys.executable, command)  # Ctrl+C et les autres signaux vont droit au lanceur
    return subprocess.run(command, check=False).returncode
