"""Rapprocher ce qui est dessiné de la table : quelle ligne est où, quelle colonne se voit, où il en manque."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
import shapely

from figaudit.base.numbers import as_numbers
from figaudit.base.text import normalise
from figaudit.read.marks import GRID, NOTHING, SYMBOLS, Layer, extent, hexes
from figaudit.read.palette import lightness
from figaudit.read.projections import towards

# Les projections où l'on dessine souvent une table qui n'y est pas.
USUAL = (3857, 4326, 2154, 3035, 8857, "ESRI:54030", "ESRI:54009", "+proj=eqc")
LARGE = 5_000  # objets : au-delà, on ne cherche plus la ligne de chacun de proche en proche


@dataclass(frozen=True, eq=False)
class Match:
    """Une table posée sur le dessin : `places[i]` est l'objet de la ligne `i`, -1 s'il n'est pas dessiné."""

    gdf: Any
    places: np.ndarray
    column: str = ""  # la colonne reconnue, ou donnée
    values: np.ndarray | None = None  # une par ligne, NaN si elle manque

    @property
    def absent(self) -> np.ndarray:
        """Les lignes sans donnée."""
        return np.zeros(len(self.places), bool) if self.values is None else ~np.isfinite(self.values)

    def at(self, column: Any) -> Self:
        """La même, dont on connaît la colonne dessinée."""
        return replace(self, column=str(column), values=as_numbers(self.gdf[column]))

    def columns(self) -> dict[Any, np.ndarray]:
        """Les colonnes de nombres : ni mots, ni vrai ou faux."""
        return {n: c.to_numpy(float, na_value=np.nan) for n, c in self.gdf.items() if c.dtype.kind in "iuf"}


def placed(gdf: Any, layer: Layer) -> Match | None:
    """Retrouve chaque ligne sur la carte, quitte à changer la table de projection ; `None` si rien ne coïncide."""
    shapes = getattr(gdf, "geometry", None)
    if shapes is None or not len(gdf) or layer.shape in GRID:
        return None
    size, spots = extent(layer.boxes), (layer.boxes[:, :2] + layer.boxes[:, 2:]) / 2
    whole, own = shapes.total_bounds, shapes.crs
    for crs in (None, *(USUAL if own is not None else ())):
        bounds = whole if crs is None else np.array(towards(own, crs).transform_bounds(*whole))
        near = (bounds[:2] <= spots.max(axis=0) + size).all()
        near = near and (bounds[2:] >= spots.min(axis=0) - size).all()
        if not np.isfinite(bounds).all() or not near or extent(bounds) > 50 * size:
            continue
        moved = shapes if crs is None else shapes.to_crs(crs)
        if ((places := _places(moved.array, layer, spots, size * 1e-6)) >= 0).mean() > 0.3:
            return Match(gdf if crs is None else gdf.set_geometry(moved), places)
    return None


def _places(shapes: Any, layer: Layer, spots: np.ndarray, slack: float) -> np.ndarray:
    """L'objet de chaque ligne : dans l'ordre de la table si chacun est chez soi, sinon celui qui est posé dessus."""
    if len(spots) == len(shapes):
        bounds = shapely.bounds(shapes)
        if ((spots >= bounds[:, :2] - slack) & (spots <= bounds[:, 2:] + slack)).mean() > 0.9:
            return np.arange(len(shapes))
    places = np.full(len(shapes), -1)
    if len(spots) <= LARGE:
        inside = shapely.points(spots)
        if layer.shape == "areas":  # un symbole, lui, est posé en son centre
            inside = shapely.point_on_surface(_outlines([max(rings, key=len) for rings in layer.loops]))
        found, rows = shapely.STRtree(shapes).query(inside, "dwithin", slack)
        places[rows] = found
    return places


def coloured(match: Match, layer: Layer, seen: np.ndarray, words: str, kinds: Sequence[str]) -> Match:
    """La colonne que les couleurs montrent : les mots `kinds`, les mêmes valeurs, ou des classes de valeurs qui se suivent."""
    for name, column in match.gdf.select_dtypes(exclude=["number", "geometry"]).items() if kinds else ():
        if set(column.dropna().map(str)) == set(kinds):
            return replace(match, column=str(name))
    on = match.places >= 0
    spots = match.places[on]
    known = match.columns()
    fits = {n: _fit(v[on], seen[spots], layer.colours[spots]) for n, v in known.items()}
    best = max(fits, key=lambda n: (round(fits[n], 2), _named(n, words)), default=None)
    good = best is not None and fits[best] >= 0.9
    return replace(match, column=str(best), values=known[best]) if good else match


def _named(name: Any, words: str) -> float:
    parts = [p for p in normalise(name).replace("_", " ").split() if len(p) > 2]
    return sum(p[:5] in words for p in parts) / max(1, len(parts))


def _fit(values: np.ndarray, seen: np.ndarray, colours: np.ndarray) -> float:
    """De 0 à 1 : à quel point ces valeurs sont celles que les couleurs montrent."""
    known = np.isfinite(values) & (colours != NOTHING)
    values, seen, colours = values[known], seen[known], colours[known]
    if len(values) < 4 or not np.ptp(values) or (colours == colours[0]).all():
        return 0.0
    both = np.isfinite(seen)
    alike = np.abs(seen - values)[both] <= 0.02 * np.ptp(values)
    if both.mean() > 0.5 and alike.mean() > 0.8:
        return float(alike.mean())
    distinct, codes = np.unique(colours, return_inverse=True)
    # Chaque classe est d'un seul tenant une fois les valeurs triées ; `chance` : si elles étaient rangées au hasard.
    if len(distinct) <= max(3, len(values) // 2):
        runs = 1 + np.count_nonzero(np.diff(codes[np.argsort(values, kind="stable")]))
        chance = 1 + (len(values) - 1) * (1 - np.square(np.bincount(codes) / len(codes)).sum())
        return 1 - (runs - len(distinct)) / (chance - len(distinct)) if chance > len(distinct) + 2 else 0.0
    return same_order(values, np.array([lightness(c) for c in hexes(distinct)])[codes])


def same_order(a: np.ndarray, b: np.ndarray, share: float = 1.0) -> float:
    """De 0 à 1 : deux suites, ou cette part des plus proches, montent-elles (descendent-elles) ensemble ? (corrélation des rangs)"""
    x, y = (np.argsort(np.argsort(v, kind="stable"), kind="stable").astype(float) for v in (a, b))
    if share < 1 and len(a):
        kept = np.abs(x - y) <= np.quantile(np.abs(x - y), share)
        x, y = x[kept], y[kept]
    return float(abs(np.corrcoef(x, y)[0, 1])) if len(x) > 3 else 0.0


def sized(match: Match, layer: Layer) -> Match:
    """La colonne que les aires des symboles suivent, dans le même ordre."""
    on = match.places >= 0
    sizes, fits = layer.sizes[match.places[on]], {}
    for name, values in match.columns().items() if layer.shape in SYMBOLS else ():
        known = values[on] > 0
        fits[name] = same_order(values[on][known], sizes[known], 0.85)
    best = max(fits, key=fits.__getitem__, default="")
    return match.at(best) if fits.get(best, 0) > 0.99 else match


def _outlines(rings: Sequence[np.ndarray]) -> Any:
    owner = np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
    return shapely.polygons(shapely.linearrings(np.concatenate(rings), indices=owner))


def _rims(rings: Sequence[np.ndarray], layer: Layer) -> Any:
    """Les lignes faites des côtés que nul autre contour ne longe, à un dix-millionième près."""
    points = np.concatenate(rings)
    spots = np.rint((points - layer.boxes[:, :2].min(axis=0)) * (1e7 / extent(layer.boxes)))
    ids = (spots[:, 0] * 2**24 + spots[:, 1]).astype(np.int64)
    sides = np.minimum(ids[:-1], ids[1:]) * np.int64(-7046029254386353131) ^ np.maximum(ids[:-1], ids[1:])
    real = ids[:-1] != ids[1:]
    real[np.cumsum([len(ring) for ring in rings])[:-1] - 1] = False  # d'un anneau au suivant
    at = np.flatnonzero(real)
    at = at[np.argsort(sides[at])]
    again = sides[at[1:]] == sides[at[:-1]]
    lone = np.zeros(len(points) + 1, bool)
    lone[1 + at[~(np.append(again, False) | np.append(False, again))]] = True
    kept, line = lone[1:] | lone[:-1], np.cumsum(lone[1:] & ~lone[:-1]) - 1
    return shapely.linestrings(points[kept], indices=line[kept])


def holes(layer: Layer, share: float) -> int:
    """Combien de trous le découpage a, d'au moins `share` fois l'aire d'un territoire médian."""
    rings = [ring for rings in layer.loops for ring in rings if len(ring) > 2]
    count, least = sum(map(len, rings)), share * float(np.median(layer.sizes))
    lines, slack = _rims(rings, layer), 0.05 * least**0.5
    if count / 2 < shapely.get_num_points(lines).sum() < 100_000:  # des bords qui ne coïncident qu'à peu près
        coarse = shapely.simplify(_outlines(rings), slack, preserve_topology=False)
        lines = [shapely.boundary(shapely.union_all(shapely.buffer(coarse, slack, quad_segs=1)))]
    else:
        tours = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(lines), directed=True))
        if shapely.is_closed(tours).all():  # mis bout à bout, le bord d'un trou tourne à l'envers des autres
            points, tour = shapely.get_coordinates(tours, return_index=True)
            areas = shapely.area(shapely.polygons(shapely.linearrings(points, indices=tour)))
            areas = np.where(shapely.is_ccw(tours), areas, -areas)
            if (areas * np.sign(areas.sum()) > -least).all():
                return 0
    faces = shapely.get_parts(shapely.polygonize(lines))
    spots = shapely.point_on_surface(faces[shapely.area(faces) > least])
    return len(spots) - len(np.unique(shapely.STRtree(_outlines(rings)).query(spots, "dwithin", slack)[0]))
