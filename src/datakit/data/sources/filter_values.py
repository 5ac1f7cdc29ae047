"""Les valeurs d'un filtre, telles qu'une adresse les porte."""

from datetime import date
from typing import Any


def plain(value: Any) -> Any:
    """Une valeur de Python : un nombre pris dans un tableau est de numpy, que peu de logiciels savent écrire.

    >>> import numpy
    >>> plain(numpy.int64(7)), plain("Poitiers")
    (7, 'Poitiers')
    """
    to_python = getattr(value, "item", None)
    return to_python() if callable(to_python) else value


def as_query_text(value: Any) -> str:
    """Une valeur en texte, comme une API l'attend : « true », une date à l'anglaise.

    >>> as_query_text(True), as_query_text(date(2024, 3, 1)), as_query_text(3)
    ('true', '2024-03-01', '3')
    """
    value = plain(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):  # une date et heure aussi
        return value.isoformat()
    return str(value)
