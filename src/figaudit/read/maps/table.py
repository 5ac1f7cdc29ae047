"""La table donnée avec la carte : où est chacune de ses lignes, et ce que ses colonnes contiennent."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import shapely

from figaudit.base.numbers import as_numbers
from figaudit.read.maps.facts import AREAS, GRID, Layer, Match, extent
from figaudit.read.maps.outlines import polygons
from figaudit.read.maps.projections import roughly

# Les projections où l'on dessine souvent une table qui n'y est pas.
USUAL = (3857, 4326, 2154, 3035, 8857, "ESRI:54030", "ESRI:54009", "+proj=eqc")
LARGE = 5_000  # objets : au-delà, on ne cherche plus la ligne de chacun de proche en proche
FOUND = 0.3  # part des lignes à retrouver sur le dessin pour croire que c'est la même carte
AT_HOME = 0.9  # part des coordonnées à leur place pour croire que tout est dans l'ordre de la table
SLACK = 1e-6  # part de l'étendue que les arrondis peuvent déplacer
NUMBERS = "biufcm"  # les genres de numpy dont une colonne ne nomme rien : vrai ou faux, nombres, durées
LEAST_LETTERS = 3  # d'un nom : plus court, un titre en contient par hasard
TOO_WIDE = 50  # fois l'étendue du dessin : une table plus vaste est dans d'autres coordonnées


class Table:
    """La table d'une carte, pendant la lecture ; ses colonnes ne sont lues qu'une fois."""

    def __init__(self, gdf: Any) -> None:
        self.gdf = gdf

    @cached_property
    def _every(self) -> list[tuple[Any, Any]]:
        """Toutes ses colonnes, par leur nom : pandas les fabrique une à une, à chaque fois qu'on les demande."""
        return list(self.gdf.items())

    @cached_property
    def columns(self) -> dict[str, np.ndarray]:
        """Les colonnes de nombres : ni mots, ni vrai ou faux."""
        found = {}
        for name, column in self._every:
            if column.dtype.kind in "iuf":
                found[str(name)] = column.to_numpy(float, na_value=np.nan)
        return found

    @cached_property
    def skipped(self) -> int:
        """Combien de numéros sautent dans son index ; 0 s'il n'est pas fait d'entiers."""
        index = self.gdf.index
        if index.inferred_type != "integer":
            return 0
        return int(index.max()) + 1 - len(index)

    def named_in(self, title: str) -> list[str]:
        """Le nom de chaque ligne, si le titre en dit un : une colonne de mots tous différents ; vide sinon."""
        for _, column in self._every:
            if column.dtype.kind in NUMBERS or column.dtype == "geometry":
                continue
            names = [str(word) for word in column.tolist()]
            told = any(name in title for name in names if len(name) >= LEAST_LETTERS)
            if told and len(set(names)) == len(names):
                return names
        return []

    def has(self, column: Any) -> bool:
        """Cette colonne existe."""
        return column in self.gdf.columns


@dataclass(frozen=True, eq=False)
class Placed:
    """La table posée sur une couche : les contours sont dans les coordonnées du dessin."""

    table: Table
    places: np.ndarray  # l'objet de chaque ligne, -1 si elle n'est pas dessinée
    shapes: Any  # les contours (une GeoSeries) ; `None` si la table n'en a pas

    @property
    def drawn(self) -> np.ndarray:
        """Les lignes qui sont sur la carte."""
        return self.places >= 0

    def match(self, column: str = "", values: np.ndarray | None = None) -> Match:
        """Les faits de ce rapprochement."""
        return Match(self.places, self.table.columns, self.table.skipped, column, values)

    def at(self, column: Any) -> Match:
        """Les mêmes, dont on connaît la colonne dessinée ; lève `InvalidArgument` si c'est du texte."""
        return self.match(str(column), as_numbers(self.table.gdf[column]))


def placed(table: Table, layer: Layer) -> Placed | None:
    """Retrouve chaque ligne sur la carte, quitte à changer la table de projection ; `None` si rien ne coïncide."""
    shapes = getattr(table.gdf, "geometry", None)
    if not len(table.gdf) or layer.shape in GRID:
        return None
    if shapes is None:
        return _in_row_order(table, layer)

    size = layer.extent
    nearest = layer.centres.min(axis=0) - size
    farthest = layer.centres.max(axis=0) + size
    others = USUAL if shapes.crs is not None else ()
    own_bounds = _around(shapes)

    best = None
    most = FOUND
    for crs in (None, *others):
        bounds = own_bounds
        if crs is not None:
            bounds = roughly(own_bounds, shapes.crs, crs)
        if not np.isfinite(bounds).all() or extent(bounds) > TOO_WIDE * size:
            continue
        if (bounds[:2] > farthest).any() or (bounds[2:] < nearest).any():
            continue

        moved = shapes if crs is None else shapes.to_crs(crs)
        places = _places(moved.array, layer)
        found = (places >= 0).mean()
        if found > most:
            best, most = Placed(table, places, moved), found
        if (
            found > AT_HOME
        ):  # deux projections se ressemblent près de l'équateur : on garde celle qui retrouve le plus
            break
    return best


def _around(shapes: Any) -> np.ndarray:
    """Le rectangle qui contient tous ces contours : ouest, sud, est, nord ; les contours vides n'y comptent pas."""
    bounds = shapely.bounds(shapes.array)
    return np.concatenate([np.fmin.reduce(bounds[:, :2]), np.fmax.reduce(bounds[:, 2:])])


def _in_row_order(table: Table, layer: Layer) -> Placed | None:
    """Une table sans contours, d'autant de lignes que la carte a de territoires : elle est peut-être dans leur ordre."""
    if layer.shape != AREAS or len(layer.boxes) != len(table.gdf):
        return None
    return Placed(table, np.arange(len(table.gdf)), None)


def _places(shapes: Any, layer: Layer) -> np.ndarray:
    """L'objet de chaque ligne : dans l'ordre de la table si chacun est chez soi, sinon celui qui est posé dessus."""
    spots = layer.centres
    slack = layer.extent * SLACK
    if len(spots) == len(shapes):
        bounds = shapely.bounds(shapes)
        at_home = (spots >= bounds[:, :2] - slack) & (spots <= bounds[:, 2:] + slack)
        if at_home.mean() > AT_HOME:
            return np.arange(len(shapes))

    places = np.full(len(shapes), -1)
    if len(spots) <= LARGE:
        found, rows = shapely.STRtree(shapes).query(_points_inside(layer), "dwithin", slack)
        places[rows] = found
    return places


def _points_inside(layer: Layer) -> Any:
    """Un point de chaque objet ; un symbole, lui, est posé en son centre."""
    if layer.shape != AREAS:
        return shapely.points(layer.centres)
    largest = [max(rings, key=len) for rings in layer.outlines]
    return shapely.point_on_surface(polygons(largest))
