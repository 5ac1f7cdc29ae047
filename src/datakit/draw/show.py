"""Montrer une figure, avec le texte que lit un lecteur d’écran."""

import sys
from typing import Any

from IPython.display import display

from datakit import kinds
from datakit.draw import messages, witness
from datakit.draw.screens import OnScreens
from datakit.errors import InvalidArgument
from figaudit.base.text import NBSP
from figaudit.description import describe


def show(fig: Any, alt: str = "", *, caption: str = "", stamp: str = "") -> None:
    """Montre une figure (ou un Axes) avec son texte de remplacement `alt`, lu par les lecteurs d'écran.

    Sans `alt`, le kit en rédige un brouillon à partir de la figure, et la légende le dit. `stamp` s'écrit en bandeau dans
    l'image elle-même : « Figure trompeuse », par exemple, qui la suit où elle va. Lève `InvalidArgument` si l'on passe
    autre chose qu'une figure.

    >>> import matplotlib.pyplot as plt
    >>> show(plt.figure(), alt="Une figure vide.")
    [Figure] Une figure vide.
    """
    if fig is ...:
        print(f"Pas encore de figure{NBSP}: remplacez les trois points par la vôtre.")
        return

    target = getattr(fig, "figure", None) or fig  # un Axes mène à sa figure
    if not hasattr(target, "savefig"):
        raise InvalidArgument(*messages.said("show-figure", given=kinds.kind(fig)))

    written = isinstance(alt, str) and alt.strip()
    if not written:
        alt, warning = _drafted(target)
        caption = f"{caption} ({warning})" if caption else warning

    witness.note(target, alt, caption)
    display(OnScreens(target, alt, caption, stamp))
    _close(target)


def _drafted(fig: Any) -> tuple[str, str]:
    """Un texte de remplacement tiré de la figure, et la phrase qui prévient que personne ne l’a relu."""
    draft = describe(fig)
    if draft:
        return draft, f"Description proposée par le kit, à relire{NBSP}: {draft}"

    missing = "Figure sans description"
    return f"{missing}.", f"{missing}{NBSP}: {missing}."


def _close(fig: Any) -> None:
    """Ferme la figure : sinon le carnet l'afficherait une deuxième fois, sans texte de remplacement."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(fig)
