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
    if not nb.SLUG.fullmatch(name):
        raise InvalidArgument(
            *messages.said("workshop-name", name=quote(name[:60]), proposed=_proposed(name))
        )

    notebook = nb.read(MODEL)
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].replace(_OWN, name)
    notebook["metadata"]["datakit"] |= {"slug": name, "number": int(name[:2])}
    return notebook


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
    target = nb.project() / "solutions" / f"{options.slug}.ipynb"
    notebook = skeleton(options.slug)

    number = options.slug[:2]
    taken = list(target.parent.glob(f"{number}-*.ipynb"))
    if taken:
        raise InvalidArgument(*messages.said("number-taken", slug=number, name=quote(taken[0].stem)))

    nb.write(target, nb.dump(notebook))
    print(messages.said("workshop-written", slug=options.slug)[0])
    return 0
