"""figaudit : ce qui trompe dans une figure matplotlib, et comment le réparer.

- `audit(fig)` relit un graphique, `audit_map(fig)` une carte ; `explain()` montre les règles ;
- `describe(fig)` écrit le texte de remplacement d'une figure ;
- `assert_honest(fig)` le vérifie dans un essai ; `%load_ext figaudit` ajoute `%%figaudit` à un carnet ;
- `lie_factor` mesure une exagération ; `spoil` gâche une figure honnête, pour apprendre à la lire.

Chaque nom n'est chargé qu'à son premier emploi : un graphique ne demande que numpy et matplotlib.
"""

from typing import Any

__version__ = "0.1.0"

_MODULES = {
    "assert_honest": "figaudit.testing",
    "audit": "figaudit.report",
    "audit_map": "figaudit.maps",
    "describe": "figaudit.description",
    "explain": "figaudit.rulebook",
    "lie_factor": "figaudit.measure",
    "spoil": "figaudit.mend",
    "territory": "figaudit.examples",
}
__all__ = sorted(_MODULES)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"figaudit ne connaît pas {name!r}.")

    from importlib import import_module

    value = getattr(import_module(_MODULES[name]), name)
    globals()[name] = value
    return value


def load_ipython_extension(shell: Any) -> None:
    """Ce qu’appelle `%load_ext figaudit` : ajoute `%%figaudit`, qui relit les figures d’une cellule."""
    from figaudit.magic import register

    register(shell)


def __dir__() -> list[str]:
    return __all__
