"""datakit : lire, questionner et dessiner des données ouvertes, en français.

Une douzaine de noms suffit (`import datakit as dk`) ; chacun n'est chargé qu'à son premier emploi :

- `dk.catalogue()`, `dk.load(nom)`, `dk.describe(nom)` : les tables livrées avec le kit ;
- `dk.place(commune)` : un lieu de France, ses mots et ses communes ;
- `dk.show(fig, alt=…)`, `dk.style()` : montrer une figure, lui donner l'apparence du kit ;
- `dk.table(tableau, légende)`, `dk.move(dessin, réglage=…)` : un tableau qui se lit, une figure que l’on bouge ;
- `dk.bet` : parier avant de voir, et retrouver son pari à côté de la vérité ;
- `dk.clicks` : choisir dans des menus, et voir s’écrire la ligne de code ;
- `dk.audit(fig)`, `dk.audit_map(fig)` : ce qui trompe dans un graphique ou une carte ; `dk.rules()` : les règles ;
- `dk.portal(adresse)`, `dk.refresh(nom)`, `dk.check(table, schéma)` : les données vivantes ;
- `dk.workshops()`, `dk.exercises(atelier)`, `dk.explain_errors()` : les ateliers, et des erreurs expliquées ;
- `dk.expect` : ce qu’un exercice attend, pour qui écrit un atelier ;
- `dk.agenda`, `dk.names`, `dk.dataviz`, `dk.factfulness`, `dk.food`, `dk.maps`, `dk.charts`, `dk.text` : les outils de chaque sujet.
"""

import os

os.environ.setdefault("FIGAUDIT_LANG", "fr")  # le kit parle français, quelle que soit la machine

__version__ = "0.1.0"

# Chaque nom public, et où il se trouve : un module, ou « module:nom ». `__init__.pyi` dit la même chose aux éditeurs.
_PLACES = {
    "agenda": "datakit.subjects.agenda",
    "annotate": "figaudit.base.figtext:annotate",
    "audit": "datakit.audits:audit",
    "audit_map": "datakit.audits:audit_map",
    "bet": "datakit.draw.bet",
    "catalogue": "datakit.data.load:catalogue",
    "charts": "figaudit.charts",
    "check": "datakit.data.check:check",
    "clicks": "datakit.draw.clicks",
    "dataviz": "datakit.subjects.dataviz",
    "describe": "datakit.data.package:describe",
    "exercises": "datakit.workshop:exercises",
    "expect": "datakit.answers.expect",
    "explain_errors": "datakit.answers.explain:explain_errors",
    "factfulness": "datakit.subjects.factfulness",
    "figure": "figaudit.base.theme:figure",
    "food": "datakit.subjects.food",
    "load": "datakit.data.load:load",
    "maps": "datakit.maps",
    "move": "datakit.draw.move:move",
    "names": "datakit.subjects.names",
    "place": "datakit.data.place:place",
    "portal": "datakit.data.portal:portal",
    "postcards": "datakit.subjects.postcards",
    "refresh": "datakit.data.live:refresh",
    "rules": "datakit.audits:rules",
    "selfdata": "datakit.subjects.selfdata",
    "show": "datakit.draw.show:show",
    "soldiers": "datakit.subjects.soldiers",
    "style": "figaudit.base.theme:style",
    "table": "datakit.draw.table:table",
    "text": "figaudit.base.text",
    "workshops": "datakit.workshop:workshops",
}
__all__ = sorted(_PLACES)


def __getattr__(name: str) -> object:
    """Le nom public `name`, chargé à son premier emploi."""
    if name not in _PLACES:
        from figaudit.base.text import did_you_mean

        hint = did_you_mean(name, __all__)
        raise AttributeError(f"datakit ne connaît pas {name!r}. {hint}".strip())

    from importlib import import_module

    module, _, attribute = _PLACES[name].partition(":")
    try:
        value = import_module(module)
    except Exception:
        # Un « pandas.py » à côté du carnet suffit : l’erreur anglaise, née très loin, ne le nommerait pas.
        from datakit.shadows import blamed

        hidden = blamed()
        if hidden:
            raise hidden from None
        raise
    if attribute:
        value = getattr(value, attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
