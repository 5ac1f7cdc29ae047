"""Rapprocher ce qui est dessiné de la table : quelle ligne est où, quelle colonne se voit, où il en manque."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from pyproj import CRS, Transformer

from datakit.maps.classify import as_numbers
from datakit.maps.marks import NOTHING, SYMBOLS, Layer, extent, hexes
from datakit.maps.palette import lightness
from datakit.text import normalise

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

    def at(self, column: Any) -> Match:
        """La même, dont on connaît la colonne dessinée."""
        return replace(self, column=str(column), values=as_numbers(self.gdf[column]))

    def columns(self) -> list[Any]:
        """Les colonnes de nombres qui varient."""
        names = [n for n in self.gdf.columns if n != self.gdf.geometry.name]
        return [n for n in names if pd.api.types.is_numeric_dtype(self.gdf[n]) and self.gdf[n].nunique() > 1]


def placed(gdf: Any, layer: Layer) -> Match | None:
    """Retrouve chaque ligne sur la carte, quitte à changer la table de projection ; `None` si rien ne coïncide."""
    if not hasattr(gdf, "geometry") or not len(gdf):
        return None
    low, high = np.nanmin(layer.boxes, axis=0)[:2], np.nanmax(layer.boxes, axis=0)[2:]
    size = extent(layer.boxes)
    for crs in (None, *(USUAL if gdf.crs is not None else ())):
        bounds = gdf.total_bounds
        if crs is not None:
            bounds = np.array(
                Transformer.from_crs(gdf.crs, CRS(crs), always_xy=True).transform_bounds(*bounds)
            )
        near = (
            (bounds[:2] <= high + size).all()
            and (bounds[2:] >= low - size).all()
            and extent(bounds) < 50 * size
        )
        if not np.isfinite(bounds).all() or not near:
            continue
        moved = gdf if crs is None else gdf.to_crs(crs)
        if layer.shape in ("cells", "field"):
            return Match(moved, np.full(len(gdf), -1))
        places = (
            _same(moved, layer)
            if layer.loops[0] is not None and layer.shape == "areas"
            else _close(moved, layer)
        )
        if (places >= 0).mean() > 0.3:
            return Match(moved, places)
    return None


def _same(gdf: Any, layer: Layer) -> np.ndarray:
    """Le même rectangle englobant : le contour d'une ligne, ou à défaut celui d'un de ses morceaux."""
    grain = extent(layer.boxes) * 1e-6
    index = {tuple(k): i for i, k in enumerate(np.rint(layer.boxes / grain).tolist())}
    places = np.array([index.get(tuple(k), -1) for k in np.rint(gdf.bounds.to_numpy() / grain).tolist()])
    if "MultiPolygon" in set(gdf.geom_type[places < 0]):
        pieces = gdf.geometry.reset_index(drop=True)[places < 0].explode()
        for row, key in zip(pieces.index, np.rint(pieces.bounds.to_numpy() / grain).tolist(), strict=True):
            places[row] = max(places[row], index.get(tuple(key), -1))
    return places


def _close(gdf: Any, layer: Layer) -> np.ndarray:
    """Des symboles : dans l'ordre de la table si chacun est chez soi, sinon le plus proche du centre."""
    west, south, east, north = gdf.bounds.to_numpy().T[:, :, None]
    x, y = (layer.boxes[:, :2] + layer.boxes[:, 2:]).T / 2
    slack = extent(layer.boxes) * 1e-6
    where = np.arange(len(gdf))
    if max(len(x), len(gdf)) > LARGE:
        return where - where - 1
    home = (x >= west - slack) & (x <= east + slack) & (y >= south - slack) & (y <= north + slack)
    if len(x) != len(gdf) or home.diagonal().mean() < 0.8:
        where = np.argmin(((west + east) / 2 - x) ** 2 + ((south + north) / 2 - y) ** 2, axis=1)
    return np.where(home[np.arange(len(gdf)), where], where, -1)


def coloured(match: Match, layer: Layer, seen: np.ndarray, words: str) -> Match:
    """La colonne que les couleurs montrent : mêmes valeurs, sinon des classes de valeurs qui se suivent."""
    on = match.places >= 0
    spots = match.places[on]
    fits = {n: _fit(as_numbers(match.gdf[n])[on], seen[spots], layer.colours[spots]) for n in match.columns()}
    best = max(fits, key=lambda n: (round(fits[n], 2), _named(n, words)), default=None)
    return match if best is None or fits[best] < 0.9 else match.at(best)


def _named(name: Any, words: str) -> float:
    parts = [p for p in normalise(name).replace("_", " ").split() if len(p) > 2]
    return sum(p[:5] in words for p in parts) / max(1, len(parts))


def _fit(values: np.ndarray, seen: np.ndarray, colours: np.ndarray) -> float:
    """De 0 à 1 : à quel point ces valeurs sont celles que les couleurs montrent."""
    known = np.isfinite(values) & (colours != NOTHING)
    values, seen = values[known], seen[known]
    distinct, codes = np.unique(colours[known], return_inverse=True)
    if len(values) < 4 or not np.ptp(values) or len(distinct) < 2:
        return 0.0
    both = np.isfinite(seen)
    alike = np.abs(seen - values)[both] <= 0.02 * np.ptp(values)
    if both.mean() > 0.5 and alike.mean() > 0.8:
        return float(alike.mean())
    if len(distinct) <= max(
        3, len(values) // 2
    ):  # chaque classe d'un seul tenant, une fois les valeurs triées
        runs = 1 + np.count_nonzero(np.diff(codes[np.argsort(values, kind="stable")]))
        return 1 - (runs - len(distinct)) / len(values) if runs <= 2 * len(distinct) else 0.0
    return same_order(values, np.array([lightness(c) for c in hexes(distinct)])[codes])


def same_order(a: np.ndarray, b: np.ndarray) -> float:
    """De 0 à 1 : deux suites montent-elles (ou descendent-elles) ensemble ? (corrélation des rangs)"""
    x, y = (np.argsort(np.argsort(v, kind="stable"), kind="stable").astype(float) for v in (a, b))
    return float(abs(np.corrcoef(x, y)[0, 1])) if len(a) > 3 else 0.0


def sized(match: Match, layer: Layer) -> Match:
    """La colonne que les aires des symboles suivent, dans le même ordre."""
    on = match.places >= 0
    sizes = layer.sizes[match.places[on]]
    for name in match.columns() if layer.shape in SYMBOLS else []:
        values = as_numbers(match.gdf[name])[on]
        known = values > 0
        if same_order(values[known], sizes[known]) > 0.99:
            return match.at(name)
    return match


def holes(layer: Layer, share: float) -> int:
    """Combien de trous un découpage a : des bords que personne ne partage, dont le tour se lit à rebours.

    `share` : aire d'un trou, rapportée à celle d'un territoire médian, à partir de laquelle il compte.
    """
    count = np.array([len(v) for v in layer.loops])
    if count.sum() > 200_000:
        return 0
    points = np.concatenate(layer.loops)
    points = points - points.min(axis=0)
    grain = max(float(points.max()), 1e-12) * 1e-6
    _, ids = np.unique(np.rint(points / grain) @ [1, 2**22], return_inverse=True)
    ids, owner = ids.ravel(), np.repeat(np.arange(len(count)), count)
    inside = (owner[:-1] == owner[1:]) & (ids[:-1] != ids[1:])
    starts, ends, owner = ids[:-1][inside], ids[1:][inside], owner[:-1][inside]
    cross = (points[:-1, 0] * points[1:, 1] - points[1:, 0] * points[:-1, 1])[inside] / 2
    cross *= np.sign(np.bincount(owner, cross, len(count)))[owner]  # tous parcourus dans le même sens
    key = np.minimum(starts, ends) * (ids.max() + 1) + np.maximum(starts, ends)
    _, which, times = np.unique(key, return_inverse=True, return_counts=True)
    if (times == 2).mean() < 0.4:
        return 0  # ces contours ne se touchent pas exactement : on ne sait pas
    free = times[which] == 1
    root = np.arange(ids.max() + 1)
    for a, b in zip(starts[free].tolist(), ends[free].tolist(), strict=True):
        root[_find(root, a)] = _find(root, b)
    rings = np.array([_find(root, a) for a in starts[free].tolist()], int)
    return int((np.bincount(rings, cross[free]) < -share * np.median(layer.sizes)).sum()) if len(rings) else 0


def _find(root: np.ndarray, i: int) -> int:
    while root[i] != i:
        root[i] = root[root[i]]
        i = root[i]
    return i
