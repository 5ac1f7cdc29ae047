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

from typing import Any

__version__ = "0.1.0"

_PLACES = {
    "catalogue": "datakit.data.load:catalogue",
    "load": "datakit.data.load:load",
    "describe": "datakit.data.package:describe",
    "place": "datakit.data.place:place",
    "style": "datakit.theme:style",
    "figure": "datakit.theme:figure",
    "table": "datakit.tables:table",
    "show": "datakit.topics.moving:show",
    "move": "datakit.topics.moving:move",
    "annotate": "datakit.figtext:annotate",
    "audit": "datakit.charts.audit:audit",
    "audit_map": "datakit.maps.audit:audit_map",
    "rules": "datakit.rulebook:rules",
    "explain_errors": "datakit.answers.explain:install",
    "portal": "datakit.data.portal:portal",
    "refresh": "datakit.data.live:refresh",
    "check": "datakit.data.check:check",
    "workshops": "datakit.workshop:workshops",
    "exercises": "datakit.workshop:exercises",
    "expect": "datakit.answers.expect",
    "agenda": "datakit.topics.agenda",
    "charts": "datakit.charts",
    "maps": "datakit.maps",
    "dataviz": "datakit.topics.dataviz",
    "names": "datakit.topics.names",
    "factfulness": "datakit.topics.factfulness",
    "food": "datakit.topics.food",
    "postcards": "datakit.topics.postcards",
    "selfdata": "datakit.topics.selfdata",
    "soldiers": "datakit.topics.soldiers",
    "text": "datakit.text",
}
__all__ = sorted(_PLACES)


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
