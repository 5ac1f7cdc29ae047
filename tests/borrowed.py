"""Un environnement Python neuf, qui emprunte les paquets de celui des essais sans rien lui ajouter."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path


def environment(folder: Path) -> Path:
    """Crée un environnement dans `folder` et rend son Python ; ce qu’on y installera passera avant l’emprunt."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    # En ASCII : un fichier .pth se lit dans la langue du système.
    line = f"import site; site.addsitedir({sysconfig.get_path('purelib')!a})\n"
    (site_packages(folder) / "emprunt.pth").write_text(line, "ascii")
    if os.name == "nt":
        return folder / "Scripts" / "python.exe"
    return folder / "bin" / "python"


def site_packages(folder: Path) -> Path:
    if os.name == "nt":
        return folder / "Lib" / "site-packages"
    return next(folder.glob("lib/python*/site-packages"))


def jupyter(folder: Path) -> None:
    """Donne aussi à cet environnement le JupyterLab emprunté : ses pages, ses noyaux, ses extensions."""
    (folder / "share").symlink_to(Path(sys.prefix, "share"))
    shutil.copytree(Path(sys.prefix, "etc/jupyter"), folder / "etc/jupyter")
