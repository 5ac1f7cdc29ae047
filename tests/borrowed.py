"""Ce que les essais empruntent à ce Python : ses paquets, pour un environnement neuf, et son pip."""

from __future__ import annotations

import ensurepip
import importlib.util
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


def pip() -> list[str]:
    """Le début d’une commande pip. Un .venv fait par uv n’a pas pip : on lance alors celui que Python garde pour
    `ensurepip`, depuis son archive, sans rien installer."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]

    # Debian range cette archive hors de Python, et le dit ainsi.
    elsewhere = sysconfig.get_config_var("WHEEL_PKG_DIR")
    folder = Path(elsewhere or Path(ensurepip.__file__).with_name("_bundled"))
    kept = sorted(folder.glob("pip-*.whl"))
    if not kept:
        raise FileNotFoundError(f"ni pip dans {sys.prefix}, ni son archive dans {folder}")
    return [sys.executable, str(kept[-1] / "pip")]


def jupyter(folder: Path) -> None:
    """Donne aussi à cet environnement le JupyterLab emprunté : ses pages, ses noyaux, ses extensions."""
    (folder / "share").symlink_to(Path(sys.prefix, "share"))
    shutil.copytree(Path(sys.prefix, "etc/jupyter"), folder / "etc/jupyter")
