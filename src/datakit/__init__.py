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

# chaque nom, au bout du module qui le tient
_NAMED = """
data.load:catalogue data.load:load data.package:describe data.place:place data.portal:portal data.live:refresh
data.check:check draw.table:table draw.show:show draw.move:move audits:audit audits:audit_map audits:rules
workshop:workshops workshop:exercises answers.expect maps
subjects.agenda subjects.dataviz subjects.names subjects.factfulness subjects.food subjects.postcards
subjects.selfdata subjects.soldiers
"""
_PLACES = {one.replace(":", ".").rpartition(".")[2]: f"datakit.{one}" for one in _NAMED.split()}
_PLACES |= {"style": "figaudit.base.theme:style", "figure": "figaudit.base.theme:figure"}
_PLACES |= {
    "annotate": "figaudit.base.figtext:annotate",
    "charts": "figaudit.charts",
    "text": "figaudit.base.text",
}
_PLACES["explain_errors"] = "datakit.answers.explain:install"
__all__ = sorted(_PLACES)


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _PLACES:
        from figaudit.base.text import did_you_mean

        hint = did_you_mean(name, __all__)
        raise AttributeError(f"datakit ne connaît pas {name!r}. {hint}".strip())
    module, _, attribute = _PLACES[name].partition(":")
    found = import_module(module)
    value = getattr(found, attribute) if attribute else found
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
