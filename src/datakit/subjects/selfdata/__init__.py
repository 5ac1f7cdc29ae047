"""Les exports du carnet 13, ouverts sur votre machine : ce qui est reconnu est dit, rien ne part, tout s’efface ; et la lettre qui les demande.

- `export` reconnaît un fichier à ses colonnes, et en fait une table ;
- `sheets` trouve les tables possibles d’un fichier, `formats` ce que chacune pourrait être ;
- `cells` lit les cases, comme les écrivent les banques, les opérateurs et les tableurs ;
- `letters` écrit la lettre d’accès, et la juge ;
- `forget` oublie tout.
"""

from datakit.subjects.selfdata.export import Export, read  # noqa: F401 (`Export` : ce que rend `read`)
from datakit.subjects.selfdata.forget import erase
from datakit.subjects.selfdata.letters import Letter, letter, precise  # noqa: F401 (un juge, nommé par sa place)

__all__ = ["erase", "letter", "read"]


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__
