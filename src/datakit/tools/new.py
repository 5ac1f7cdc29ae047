"""`datakit new` : un atelier de départ, petit et complet, à transformer cellule par cellule."""

import os
import re
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

from datakit.errors import InvalidArgument
from datakit.tools import messages, notebook as nb
from datakit.workshop import workshops
from figaudit.base.text import quote, slug

MODEL = Path(__file__).parent / "templates" / "atelier.ipynb"
_OWN = "18-mon-sujet"  # le nom que porte le modèle


def skeleton(name: str) -> nb.Notebook:
    """Le carnet de départ de l’atelier `name` (« 18-mon-sujet »). Lève `InvalidArgument` si le nom ne convient pas.

    >>> skeleton("42-marches")["metadata"]["datakit"]["number"]
    42
    """
    if not nb.SLUG.fullmatch(name):
        number = re.match(r"\d\d", name)
        proposed = f"{number[0] if number else '18'}-{slug(name.lstrip('0123456789- '))[:40] or 'mon-sujet'}"
        raise InvalidArgument(*messages.said("workshop-name", name=quote(name[:60]), proposed=proposed))
    notebook = nb.read(MODEL)
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].replace(_OWN, name)
    notebook["metadata"]["datakit"] |= {"slug": name, "number": int(name[:2])}
    return notebook


def run(options: Namespace) -> int:
    """`datakit new` : écrit solutions/SLUG.ipynb, sans jamais remplacer un carnet."""
    root = nb.project()
    target = root / "solutions" / f"{options.slug}.ipynb"
    notebook = skeleton(options.slug)
    if taken := next(target.parent.glob(f"{options.slug[:2]}-*.ipynb"), None):
        raise InvalidArgument(*messages.said("number-taken", slug=options.slug[:2], name=quote(taken.stem)))
    nb.write(target, nb.dump(notebook))
    print(messages.said("workshop-written", slug=options.slug)[0])
    return 0


def list_run(options: Namespace) -> int:
    """`datakit list` : une ligne par atelier, lue dans les carnets eux-mêmes."""
    print(workshops(nb.project() / "solutions"))
    return 0


def lab_run(options: Namespace) -> int:
    """`datakit lab` : ouvre JupyterLab sur l’accueil, en confiant tout au lanceur du kit."""
    command = [sys.executable, str(nb.project() / "kit.py"), "lab"]
    command += ["--port", str(options.port)] if options.port else []
    command += ["--no-browser"] if options.no_browser else []
    if os.name == "posix":
        os.execv(sys.executable, command)  # Ctrl+C et les autres signaux vont droit au lanceur
    return subprocess.run(command, check=False).returncode
