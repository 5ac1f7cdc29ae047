"""Ce que le kit dit quand des données manquent ou résistent, et les mots de chaque format : deux fichiers JSON."""

import sys
from typing import Any

from datakit import html
from datakit.text import UNSAFE, filled, words

MESSAGES: dict[str, list[str]] = words(__file__, "messages.json")
FORMATS: dict[str, dict[str, Any]] = words(__file__, "formats.json")  # types, en-têtes, mots des portails


def said(kind: str, /, **details: object) -> list[str]:
    """Le fait, ce qui était attendu et quoi faire : les trois phrases d’une erreur du kit.

    >>> said("file-damaged", name="a.csv")[0]
    'Le fichier a.csv est abîmé, ou n’est pas du format que son nom annonce.'
    """
    shown = {name: clean(value) for name, value in details.items()}
    return filled(MESSAGES, kind, again=MESSAGES["again"][0], **shown)


def clean(text: object) -> str:
    """Un texte venu d'ailleurs, sans ce qui commande un terminal ou retourne le sens de lecture.

    >>> clean("Écoles \\x1b[31mrouges\\u202e")
    'Écoles [31mrouges'
    """
    return UNSAFE.sub("", str(text))


class Notice:
    """Une remarque, discrète : un encadré dans un carnet, une ligne ailleurs."""

    def __init__(self, title: str, *lines: str) -> None:
        self.title, self.lines = clean(title), list(map(clean, lines))

    def __repr__(self) -> str:
        return " ".join([self.title, *self.lines])

    def _repr_html_(self) -> str:
        return html.panel(self.title, *self.lines)


told: set[object] = set()


def tell(title: str, *lines: str, once: object = None) -> None:
    """Dit une remarque ; une seule fois par session pour un même `once`.

    >>> tell("Le jeu est vide.", once="essai"); tell("Le jeu est vide.", once="essai")
    Le jeu est vide.
    """
    if once is None or once not in told:
        told.add(once)
        show: Any = print
        if "ipykernel" in sys.modules:
            from IPython.display import display as show
        show(Notice(title, *lines))
