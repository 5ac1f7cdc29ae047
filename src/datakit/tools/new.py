"""`datakit new` : un atelier de départ, petit et complet, à transformer cellule par cellule."""

import re
from argparse import Namespace
from pathlib import Path

from datakit.errors import InvalidArgument
from datakit.tools import messages, notebook as nb
from figaudit.base.text import quote, slug

MODEL = Path(__file__).parent / "templates" / "atelier.ipynb"
_OWN = "18-mon-sujet"  # le nom que porte le modèle


def skeleton(name: str) -> nb.Notebook:
    """Le carnet de départ de l’atelier `name` (« 18-mon-sujet »). Lève `InvalidArgument` si le nom ne convient pas.

    >>> skeleton("42-marches")["metadata"]["datakit"]["number"]
    42
    """
    refuse_an_unfit_name(name)
    notebook = nb.read(MODEL)
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].replace(_OWN, name)
    notebook["metadata"]["datakit"] |= {"slug": name, "number": int(name[:2])}
    return notebook


def refuse_an_unfit_name(name: str, command: str = "new") -> None:
    """Lève `InvalidArgument` si `name` ne convient pas comme nom d’atelier ; `command` : ce qu’il faut retaper devant un autre."""
    if not nb.SLUG.fullmatch(name):
        proposed = _proposed(name)
        told = {"command": command, "proposed": proposed}
        raise InvalidArgument(*messages.said("workshop-name", name=quote(name[:60]), **told))


def refuse_a_taken_number(root: Path, number: str) -> None:
    """Lève `InvalidArgument` si un atelier porte déjà ce numéro."""
    taken = list((root / "solutions").glob(f"{number}-*.ipynb"))
    if taken:
        raise InvalidArgument(*messages.said("number-taken", slug=number, name=quote(taken[0].stem)))


def _proposed(name: str) -> str:
    """Un nom qui conviendrait, le plus près possible de celui qu’on a donné.

    >>> _proposed("42 Les marchés"), _proposed("!")
    ('42-les-marches', '18-mon-sujet')
    """
    begun = re.match(r"\d\d", name)
    number = begun[0] if begun else "18"
    word = slug(name.lstrip("0123456789- "))[:40] or "mon-sujet"
    return f"{number}-{word}"


def run(options: Namespace) -> int:
    """`datakit new` : écrit solutions/SLUG.ipynb, sans jamais remplacer un carnet."""
    root = nb.project()
    target = root / "solutions" / f"{options.slug}.ipynb"
    notebook = skeleton(options.slug)
    refuse_a_taken_number(root, options.slug[:2])

    nb.write(target, nb.dump(notebook))
    print(messages.said("workshop-written", slug=options.slug)[0])
    return 0
