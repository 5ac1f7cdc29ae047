"""« python3 kit.py lock » : refaire le verrou, une version exacte par paquet."""

from __future__ import annotations

import shutil
import tempfile
import tomllib
from pathlib import Path

import kit_venv

HEADER = """\
# Le verrou du kit : une version exacte par paquet, pour Python 3.11 et plus, Linux, macOS et Windows.
# Fait par « python3 kit.py lock » depuis pyproject.toml : ne pas modifier à la main.
# Les lignes « extra == 'dev' » servent à « kit.py test » ; « pip install -r » (Binder) les ignore.
"""

# Un seul verrou pour tous les systèmes et tous les Python permis, sans un mot sur la machine qui le fait.
OPTIONS = [
    "--universal",
    "--quiet",
    "--python-version",
    "3.11",
    "--fork-strategy",
    "fewest",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
]


def write_lock(upgrade: bool) -> int:
    """Refait le verrou : toutes les dépendances d’abord, puis celles d’une installation ordinaire."""
    uv = shutil.which("uv")
    if uv is None:
        raise kit_venv.KitError(
            "uv n’est pas installé.",
            "uv, qui calcule le verrou pour tous les systèmes.",
            "installez-le (« pipx install uv »).",
        )

    with tempfile.TemporaryDirectory() as temporary:
        build = Path(temporary) / "build.txt"
        everything = Path(temporary) / "everything.txt"
        base = Path(temporary) / "base.txt"

        build.write_text("\n".join(build_requirements()) + "\n", "utf-8")
        if kit_venv.LOCK.exists() and not upgrade:
            # Les versions d’hier, que uv garde tant qu’elles conviennent.
            everything.write_text(kit_venv.requirements(kit_venv.LOCK.read_text("utf-8"), dev=True), "utf-8")

        compiled = [uv, "pip", "compile", "pyproject.toml", str(build), *OPTIONS]
        kit_venv.run([*compiled, "--all-extras", "--output-file", str(everything)])
        kit_venv.run([*compiled, "--constraint", str(everything), "--output-file", str(base)])
        merged = merge(everything.read_text("utf-8"), base.read_text("utf-8"))

    kit_venv.LOCK.write_text(merged, "utf-8", newline="\n")
    pins = sum("==" in line for line in merged.splitlines())
    kit_venv.say(f"Verrou refait : {pins} lignes dans {kit_venv.LOCK.name}.")
    return 0


def build_requirements() -> list[str]:
    """De quoi construire le kit : l’installation se fait sans isolation, donc depuis le verrou."""
    project = tomllib.loads((kit_venv.ROOT / "pyproject.toml").read_text("utf-8"))
    # « editables » est demandé par hatchling au moment d’une installation modifiable (-e).
    return [*project["build-system"]["requires"], "editables"]


def merge(everything: str, base: str) -> str:
    """Un seul fichier : les lignes que seule la vérification demande reçoivent la marque « dev »."""
    ordinary = set(base.splitlines())
    lines = []
    for line in sorted({*everything.splitlines(), *ordinary}):
        if line in ordinary:
            lines.append(line)
        else:
            lines.append(only_for_checks(line))
    return HEADER + "\n".join(lines) + "\n"


def only_for_checks(line: str) -> str:
    """La ligne avec la marque « dev », jointe à la condition qu’elle porte déjà."""
    if " ; " not in line:
        return f"{line} ; {kit_venv.DEV}"
    pin, marker = line.split(" ; ", 1)
    return f"{pin} ; ({marker}) and {kit_venv.DEV}"
