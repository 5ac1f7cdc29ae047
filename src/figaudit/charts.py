"""Ce qui mesure, décrit et gâche une figure : `describe`, `lie_factor`, `bar_lie_factor`, `spoil`."""

from typing import TYPE_CHECKING, Any

from figaudit.description import describe
from figaudit.measure import bar_lie_factor, lie_factor

if TYPE_CHECKING:
    from figaudit.mend import spoil

__all__ = ["bar_lie_factor", "describe", "lie_factor", "spoil"]


def __getattr__(name: str) -> Any:
    """`spoil` n’est chargé qu’à son premier emploi : décrire une figure ne lit ni les règles ni leurs pages."""
    if name != "spoil":
        raise AttributeError(f"figaudit.charts ne connaît pas {name!r}.")

    from figaudit.mend import spoil

    return spoil
