"""Le courant d’un lieu, pour le carnet 16 : celui de France continentale, sauf là où le réseau électrique est à part."""

from dataclasses import dataclass
from typing import Any

from datakit.data.load import load

CONTINENT = 52  # grammes par kWh en France continentale (ADEME, 2022)
ORDER = "arrêté du 10 avril 2012"  # le texte officiel qui donne le facteur de chaque réseau à part


@dataclass(frozen=True)
class Grid:
    """Un réseau à part : son nom, où il est (« en Corse »), et les grammes qu’y émet un kWh."""

    name: str
    where: str
    grams: float

    @property
    def times(self) -> int:
        """Combien de fois un kWh y émet plus qu’en France continentale."""
        return round(self.grams / CONTINENT)


def grid_apart(place: Any) -> Grid | None:
    """Le réseau du lieu, s’il n’est pas celui de France continentale.

    >>> from datakit.data.place import place
    >>> grid_apart(place("2B033"))
    Grid(name='Corse', where='en Corse', grams=583.0)
    >>> grid_apart(place("86194")) is None
    True
    """
    grids = load("electricite_reseaux").set_index("departement")
    if not place.departements or not set(place.departements) <= set(grids.index):
        return None

    row = grids.loc[place.departements[0]]
    return Grid(str(row["reseau"]), str(row["dans"]), float(row["g_par_kwh"]))
