"""Les noms écrits sous ce qui est dessiné : un titre les cite, une règle les compte."""

from figaudit.read.facts import Array, AxisFacts


def names_under(axis: AxisFacts, places: Array) -> list[str]:
    """Le nom que porte l'axe sous chacune de ces places ; aucun s'il porte des nombres, ou s'il en manque un."""
    if not axis.nominal:
        return []
    return axis.names_at(places)
