"""Ce que le kit dit quand des données manquent ou résistent, et les mots de chaque format : deux fichiers JSON."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from datakit.messages import Messages, clean
from figaudit.base import html
from figaudit.base.text import words

MESSAGES = Messages(__file__)
FORMATS: dict[str, dict[str, Any]] = words(__file__, "formats.json")  # types, en-têtes, mots des portails


def said(kind: str, /, **details: object) -> list[str]:
    """Le fait, ce qui était attendu et quoi faire : les trois phrases d’une erreur de données.

    >>> said("file-damaged", name="a.csv")[0]
    'Le fichier a.csv est abîmé, ou n’est pas du format que son nom annonce.'
    """
    again = MESSAGES.texts["again"][0]
    return MESSAGES(kind, again=again, **details)


class Notice:
    """Une remarque, discrète : un encadré dans un carnet, une ligne ailleurs."""

    def __init__(self, title: str, *lines: str) -> None:
        self.title = clean(title)
        self.lines = [clean(line) for line in lines]

    def __repr__(self) -> str:
        return " ".join([self.title, *self.lines])

    def _repr_html_(self) -> str:
        return html.panel(self.title, *self.lines)


told: set[object] = set()  # ce qui a déjà été dit pendant cette session
_waiting: list[list[str]] = []  # les remarques que quelqu’un retient, et dira s’il y a lieu


@contextmanager
def held() -> Iterator[list[str]]:
    """Retient les remarques : « on continue sans lui » ne se dit pas avant de savoir si l’on continue.

    >>> with held() as remarks:
    ...     tell("Le portail dort.")
    >>> remarks
    ['Le portail dort.']
    """
    remarks: list[str] = []
    _waiting.append(remarks)
    try:
        yield remarks
    finally:
        _waiting.pop()


def tell(title: str, *lines: str, once: object = None) -> None:
    """Dit une remarque ; une seule fois par session pour un même `once`.

    >>> tell("Le jeu est vide.", once="essai"); tell("Le jeu est vide.", once="essai")
    Le jeu est vide.
    """
    if once is not None and once in told:
        return
    told.add(once)

    notice = Notice(title, *lines)
    if _waiting:
        _waiting[-1].append(repr(notice))
    elif "ipykernel" in sys.modules:
        from IPython.display import display

        display(notice)
    else:
        print(notice)
