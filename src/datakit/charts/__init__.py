"""Des graphiques qui ne peuvent pas mentir en silence : lire, mesurer, relire, décrire, réparer, gâcher une figure."""

from datakit.charts.describe import describe
from datakit.charts.measure import bar_lie_factor, lie_factor

__all__ = ["bar_lie_factor", "describe", "lie_factor", "spoil"]


def __getattr__(name: str) -> object:
    """`spoil` n’est chargé qu’à son premier emploi : montrer une figure ne lit ni les règles ni leurs pages."""
    if name != "spoil":
        raise AttributeError(f"datakit.charts ne connaît pas {name!r}.")
    from datakit.charts.mend import spoil

    return spoil
