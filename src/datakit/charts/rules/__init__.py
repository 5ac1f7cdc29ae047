"""Les règles de la relecture d'un graphique, dans l'ordre où on les présente."""

from datakit.charts.rules import axes, legibility, shapes
from datakit.findings import Rule

RULES = tuple(
    r for module in (axes, shapes, legibility) for r in vars(module).values() if isinstance(r, Rule)
)
