"""Un fichier à côté du carnet qui prend la place d’une bibliothèque : « pandas.py », « random.py »."""

import sys
from importlib.machinery import PathFinder
from pathlib import Path

from datakit.errors import ExplainedError
from datakit.messages import said
from figaudit.base.text import quote


def blamed() -> ExplainedError | None:
    """L’erreur à montrer si un fichier du dossier où l’on travaille cache une bibliothèque ; `None` s’il n’y en a pas.

    Seul un fichier que Python a vraiment pris à sa place est nommé : les autres ne gênent personne.
    """
    here = Path.cwd()
    elsewhere = [place for place in sys.path if Path(place or ".").resolve() != here.resolve()]
    for name, module in sorted(sys.modules.items()):
        file = _beside(here, getattr(module, "__file__", None))
        if file and "." not in name and PathFinder.find_spec(name, elsewhere):
            return ExplainedError(*said("shadow", file=quote(file), name=quote(name)))
    return None


def _beside(here: Path, file: str | None) -> str:
    """Le nom d’un fichier, ou d’un dossier de code, posé dans ce dossier-ci ; « » pour tout autre."""
    if not file:
        return ""

    path = Path(file)
    if path.name == "__init__.py":
        path = path.parent
    return path.name if path.parent == here else ""
