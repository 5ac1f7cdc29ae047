"""Un fichier qui prend la place d’une bibliothèque : « pandas.py », « random.py », à côté du carnet ou sur PYTHONPATH."""

import os
import sys
from importlib.machinery import PathFinder

# La bibliothèque cachée peut être celle qui lirait nos phrases (« json.py »), ou dont Python lui-même est fait
# (« typing.py », « re.py ») : les phrases sont donc écrites ici, et ce module n’emploie que ce que Python a déjà chargé.
_EXPECTED = "un fichier à vous qui porte un autre nom que ceux des bibliothèques."
_BESIDE = "Le fichier {file}, posé à côté de ce carnet, prend la place de la bibliothèque {name}."
_BESIDE_ACTION = "renommez-le (clic droit dessus, Renommer), par exemple en y ajoutant « mon_ » devant, puis relancez le noyau."
_FARTHER = "Le fichier {file}, dans le dossier {folder}, prend la place de la bibliothèque {name}."
_FARTHER_ACTION = "renommez-le, ou ôtez ce dossier de la variable PYTHONPATH, puis relancez le noyau."

#: Les dossiers où l’on installe des bibliothèques : ce qui s’y trouve est à sa place.
_INSTALLED = ("site-packages", "dist-packages")


def blamed() -> Exception | None:
    """L’erreur à montrer si un fichier de la personne cache une bibliothèque ; `None` s’il n’y en a pas.

    Seul un fichier que Python a vraiment pris à sa place est nommé : les autres ne gênent personne.
    """
    here = os.getcwd()
    for folder in [here, *_added()]:
        elsewhere = [
            place for place in sys.path if os.path.realpath(place or here) != os.path.realpath(folder)
        ]
        for name, module in sorted(sys.modules.items()):
            file = _inside(folder, getattr(module, "__file__", None))
            if file and "." not in name and PathFinder.find_spec(name, elsewhere):
                return _said(file, name, "" if folder == here else folder)
    return None


def _added() -> list[str]:
    """Les dossiers que PYTHONPATH fait passer devant, sauf ceux du kit et des bibliothèques installées."""
    ours = os.path.dirname(os.path.dirname(__file__))
    added = []
    for place in os.environ.get("PYTHONPATH", "").split(os.pathsep):
        folder = os.path.normpath(place) if place else ours
        if folder != ours and not _is_installed(folder):
            added.append(folder)
    return added


def _is_installed(folder: str) -> bool:
    """Vrai pour le dossier de Python lui-même, ou d’un installeur de bibliothèques."""
    name = os.path.basename(folder)
    return name in _INSTALLED or os.path.isfile(os.path.join(folder, "site.py")) or name == "lib-dynload"


def _inside(folder: str, file: str | None) -> str:
    """Le nom d’un fichier, ou d’un dossier de code, posé dans ce dossier-ci ; « » pour tout autre."""
    if not file:
        return ""

    place, name = os.path.split(file)
    if name == "__init__.py":
        place, name = os.path.split(place)
    return name if place == folder else ""


def _said(file: str, name: str, folder: str) -> Exception:
    """L’erreur qui nomme ce fichier, et son dossier s’il n’est pas celui du carnet."""
    fact, action = (_FARTHER, _FARTHER_ACTION) if folder else (_BESIDE, _BESIDE_ACTION)
    shown = fact.format(file=_quoted(file), name=_quoted(name), folder=_quoted(folder))
    try:
        from datakit.errors import ExplainedError
    except Exception:  # faite, elle aussi, de la bibliothèque cachée
        return ImportError(f"{shown}\nAttendu\u00a0: {_EXPECTED}\nÀ faire\u00a0: {action}")
    return ExplainedError(shown, _EXPECTED, action)


def _quoted(text: str) -> str:
    """Un nom entre guillemets, sans ce qui commande un terminal ou retourne le sens de lecture."""
    return f"«\u00a0{''.join(sign for sign in text if sign.isprintable())}\u00a0»"
