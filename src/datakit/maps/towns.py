"""Nommer sur une carte ses plus grandes communes : sans elles, on ne sait pas où l’on est."""

from typing import Any

import numpy as np
from matplotlib.patheffects import withStroke

from figaudit.base.numbers import as_numbers

TOWNS_GID = "datakit:towns"
MOST = 4  # villes nommées : assez pour se repérer, assez peu pour laisser voir les couleurs
FEWEST = 8  # territoires : en dessous, il n’y a pas à se repérer
APART = 0.2  # distance entre deux villes nommées, en part de la carte : leurs noms ne se touchent pas
_NAME, _PEOPLE = "nom", "population"
_INK = "#1d1d1b"


def name_towns(ax: Any, gdf: Any) -> None:
    """Un point et un nom, cerné de blanc, sur les communes les plus peuplées ; rien d’une table qui ne les dit pas.

    >>> import geopandas as gpd, shapely
    >>> from figaudit.base.theme import figure
    >>> carres = [shapely.box(10 * i, 0, 10 * i + 9, 60) for i in range(9)]
    >>> table = gpd.GeoDataFrame({"nom": list("ABCDEFGHI"), "population": range(9)}, geometry=carres, crs=2154)
    >>> ax = figure()[1]
    >>> name_towns(ax, table)
    >>> [word.get_text() for word in ax.texts]
    ['I', 'G', 'E', 'C']
    """
    if _NAME not in gdf.columns or _PEOPLE not in gdf.columns or len(gdf) < FEWEST:
        return

    west, south, east, north = gdf.total_bounds
    apart = APART * max(east - west, north - south)
    places = gdf.geometry.representative_point()
    people = np.nan_to_num(as_numbers(gdf[_PEOPLE]))
    chosen: list[int] = []
    for row in np.argsort(-people, kind="stable").tolist():
        spot = places.iloc[row]
        if all(spot.distance(places.iloc[other]) >= apart for other in chosen):
            chosen.append(row)
        if len(chosen) == MOST:
            break

    for row in chosen:
        _name(ax, places.iloc[row], str(gdf[_NAME].iloc[row]), middle=(west + east) / 2)


def _name(ax: Any, spot: Any, name: str, middle: float) -> None:
    """Le nom va vers le milieu de la carte : il n’en sort pas."""
    inward, side = (5, "left") if spot.x <= middle else (-5, "right")
    ax.annotate(
        name,
        (spot.x, spot.y),
        (inward, 0),
        textcoords="offset points",
        ha=side,
        va="center",
        fontsize=9,
        fontweight="bold",
        color=_INK,
        zorder=5,
        gid=TOWNS_GID,
        path_effects=[withStroke(linewidth=3, foreground="white")],
    )
