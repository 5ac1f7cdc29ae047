"""Des nombres qui sont des années."""

from collections.abc import Iterable

FIRST, LAST = 1700, 2100  # les années que des cartes montrent


def all_years(values: Iterable[float]) -> bool:
    """Tous ces nombres sont des années ; vrai s'il n'y en a aucun."""
    return all(FIRST <= value <= LAST for value in values)
