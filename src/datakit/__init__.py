"""datakit : lire, questionner et dessiner des données ouvertes, en français.

Une douzaine de noms suffit (`import datakit as dk`) ; chacun n'est chargé qu'à son premier emploi :

- `dk.catalogue()`, `dk.load(nom)`, `dk.describe(nom)` : les tables livrées avec le kit ;
- `dk.place(commune)` : un lieu de France, ses mots et ses communes ;
- `dk.show(fig, alt=…)`, `dk.style()` : montrer une figure, lui donner l'apparence du kit ;
- `dk.table(tableau, légende)`, `dk.move(dessin, réglage=…)` : un tableau qui se lit, une figure que l’on bouge ;
- `dk.audit(fig)`, `dk.audit_map(fig)` : ce qui trompe dans un graphique ou une carte ; `dk.rules()` : les règles ;
- `dk.portal(adresse)`, `dk.refresh(nom)`, `dk.check(table, schéma)` : les données vivantes ;
- `dk.workshops()`, `dk.exercises(atelier)`, `dk.explain_errors()` : les ateliers, et des erreurs expliquées ;
- `dk.expect` : ce qu’un exercice attend, pour qui écrit un atelier ;
- `dk.agenda`, `dk.names`, `dk.dataviz`, `dk.factfulness`, `dk.food`, `dk.maps`, `dk.charts`, `dk.text` : les outils de chaque sujet.
"""

import json
from pathlib import Path
from typing import Any

__version__ = "0.1.0"

# Où vit chaque nom : « module » ou « module:objet ».
_PLACES: dict[str, str] = json.loads(Path(__file__).with_name("facade.json").read_text("utf-8"))
__all__ = [*sorted(_PLACES), "show"]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _PLACES:
        from datakit.text import did_you_mean

        hint = did_you_mean(name, __all__)
        raise AttributeError(f"datakit ne connaît pas {name!r}. {hint}".strip())
    module, _, attribute = _PLACES[name].partition(":")
    found = import_module(module)
    value = getattr(found, attribute) if attribute else found
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


def show(fig: Any, alt: str | None = None, *, caption: str = "") -> None:
    """Montre une figure avec son texte de remplacement `alt` (voir `datakit.theme.show`).

    Sans `alt`, le kit en rédige un brouillon à partir de la figure et le signale.

    >>> import matplotlib.pyplot as plt
    >>> show(plt.figure(), alt="Une figure vide.")
    [Figure] Une figure vide.
    """
    from datakit.charts.describe import describe
    from datakit.theme import show as display

    display(fig, alt, caption=caption, describe=describe)
