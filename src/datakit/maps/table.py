"""Rapprocher ce qui est dessiné de la table : quelle ligne est où, quelle colonne se voit, ce qui manque."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from datakit.maps.classify import as_numbers
from datakit.maps.marks import NOTHING, SYMBOLS, Layer
from datakit.maps.palette import lightness
from datakit.text import normalise

# Les projections où l'on dessine souvent une table qui n'y est pas.
USUAL = (3857, 4326, 2154, 3035, 8857, "ESRI:54030", "ESRI:54009", "+proj=eqc")
LARGE = 5_000  # objets : au-delà, on ne cherche plus la ligne de chacun de proche en proche


@dataclass(frozen=True, eq=False)
class Match:
    """Une table posée sur le dessin : `places[i]` est l'objet de la ligne `i`, -1 s'il n'est pas dessiné."""

    gdf: Any
    crs: Any
    places: np.ndarray
    column: str = ""
    values: np.ndarray | None = None  # une par ligne, NaN si elle manque
    sure: bool = False  # la colonne a été reconnue à ce qui est dessiné, ou donnée


def placed(gdf: Any, layer: Layer) -> Match | None:
    """Retrouve chaque ligne sur la carte, quitte à changer la table de projection ; `None` si rien ne coïncide."""
    if not hasattr(gdf, "geometry") or not len(gdf) or not len(layer.boxes):
        return None
    drawn = np.array([*np.nanmin(layer.boxes, axis=0)[:2], *np.nanmax(layer.boxes, axis=0)[2:]])
    for crs in (None, *USUAL):
        try:
            moved = gdf if crs is None else gdf.to_crs(crs)
        except Exception:
            continue  # sans projection déclarée, ou hors de celle-ci
        if _covers(moved.total_bounds, drawn):
            places = _near(moved, layer) if layer.shape in (*SYMBOLS, "points") else _same(moved, layer)
            if (places >= 0).mean() > 0.3:
                return Match(moved, moved.crs, places)
            if crs is None and layer.shape in ("cells", "field"):
                return Match(moved, moved.crs, places)
    return None


def _covers(bounds: np.ndarray, drawn: np.ndarray) -> bool:
    size = max(float(np.ptp(drawn[[0, 2]])), float(np.ptp(drawn[[1, 3]])), 1e-9)
    return bool(np.isfinite(bounds).all() and (bounds[:2] <= drawn[2:] + size).all() and (bounds[2:] >= drawn[:2] - size).all() and np.ptp(bounds) < 1e3 * (abs(drawn).max() + size))  # fmt: skip


def _same(gdf: Any, layer: Layer) -> np.ndarray:
    """Le même rectangle englobant : le contour d'une ligne, ou à défaut celui d'un de ses morceaux."""
    grain = max(float(np.nanmax(np.ptp(layer.boxes, axis=0))), 1e-9) * 1e-6
    index = {tuple(k): i for i, k in enumerate(np.rint(layer.boxes / grain).tolist())}
    keys = np.rint(gdf.bounds.to_numpy() / grain).tolist()
    places = np.array([index.get(tuple(k), -1) for k in keys])
    lost = places < 0
    if lost.any() and "MultiPolygon" in set(gdf.geom_type[lost]):
        pieces = gdf.geometry.reset_index(drop=True)[lost].explode()
        for row, key in zip(pieces.index, np.rint(pieces.bounds.to_numpy() / grain).tolist(), strict=True):
            places[row] = max(places[row], index.get(tuple(key), -1))
    return places


def _near(gdf: Any, layer: Layer) -> np.ndarray:
    """Des symboles : posés dans l'ordre de la table, sinon l'objet le plus proche du centre."""
    west, south, east, north = gdf.bounds.to_numpy().T
    x, y = (layer.boxes[:, :2] + layer.boxes[:, 2:]).T / 2
    grain = 1e-6 * max(float(np.ptp(x)), float(np.ptp(y)), 1e-9)
    if len(x) == len(gdf):
        inside = (x >= west - grain) & (x <= east + grain) & (y >= south - grain) & (y <= north + grain)
        if inside.mean() > 0.8:
            return np.arange(len(x))
    places = np.full(len(gdf), -1)
    if max(len(x), len(gdf)) <= LARGE:
        where = np.argmin(
            (((west + east) / 2)[:, None] - x) ** 2 + (((south + north) / 2)[:, None] - y) ** 2, axis=1
        )
        px, py = x[where], y[where]
        good = (px >= west - grain) & (px <= east + grain) & (py >= south - grain) & (py <= north + grain)
        places[good] = where[good]
    return places


def numeric(gdf: Any) -> Iterator[tuple[str, np.ndarray]]:
    """Les colonnes de nombres qui varient."""
    for name in gdf.columns:
        series = gdf[name]
        if name != gdf.geometry.name and pd.api.types.is_numeric_dtype(series) and series.nunique() > 1:
            yield str(name), as_numbers(series)


def coloured(match: Match, layer: Layer, seen: np.ndarray | None, words: str, column: str | None) -> Match:
    """La colonne que les couleurs montrent : mêmes valeurs, sinon des classes de valeurs qui se suivent."""
    if column is not None and column in match.gdf.columns:
        return _with(match, column, as_numbers(match.gdf[column]), True)
    on = match.places >= 0
    spots = match.places[on]
    best: tuple[float, float, str, np.ndarray] | None = None
    for name, values in numeric(match.gdf):
        fit = _fit(values[on], None if seen is None else seen[spots], layer.colours[spots])
        named = _named(name, words)
        if fit > 0.9 and (best is None or (round(fit, 2), named) > best[:2]):
            best = (round(fit, 2), named, name, values)
    return match if best is None else _with(match, best[2], best[3], True)


def _with(match: Match, column: str, values: np.ndarray, sure: bool) -> Match:
    return Match(match.gdf, match.crs, match.places, column, values, sure)


def _named(name: str, words: str) -> float:
    parts = [p for p in normalise(name).replace("_", " ").split() if len(p) > 2]
    return sum(p[:5] in words for p in parts) / max(1, len(parts))


def _fit(values: np.ndarray, seen: np.ndarray | None, colours: np.ndarray) -> float:
    """De 0 à 1 : à quel point ces valeurs sont celles que les couleurs montrent."""
    known = np.isfinite(values) & (colours != NOTHING)
    values, colours = values[known], colours[known]
    if len(values) < 4 or len(np.unique(values)) < 2:
        return 0.0
    if seen is not None:
        shown = seen[known]
        both = np.isfinite(shown)
        close = np.abs(shown - values) <= 0.02 * max(float(np.ptp(values)), 1e-12)
        if both.mean() > 0.5 and close[both].mean() > 0.8:
            return float(close[both].mean())
    distinct, codes = np.unique(colours, return_inverse=True)
    if len(distinct) < 2:
        return 0.0
    order = np.argsort(values, kind="stable")
    if len(distinct) <= max(3, len(values) // 2):
        runs = 1 + int((np.diff(codes[order]) != 0).sum())
        return max(0.0, 1 - (runs - len(distinct)) / len(values)) if runs <= 2 * len(distinct) else 0.0
    light = np.array([lightness(f"#{c:06x}") for c in distinct])[codes]
    return float(abs(np.corrcoef(_ranks(values), _ranks(light))[0, 1]))


def _ranks(values: np.ndarray) -> np.ndarray:
    return np.argsort(np.argsort(values, kind="stable"), kind="stable").astype(float)


def sized(match: Match, layer: Layer, column: str | None) -> Match:
    """La colonne que les aires des symboles suivent, dans le même ordre."""
    if column is not None and column in match.gdf.columns:
        return _with(match, column, as_numbers(match.gdf[column]), True)
    on = match.places >= 0
    sizes = layer.sizes[match.places[on]]
    for name, values in numeric(match.gdf):
        known = np.isfinite(values[on]) & (values[on] > 0)
        if (
            known.sum() >= 4
            and abs(np.corrcoef(_ranks(values[on][known]), _ranks(sizes[known]))[0, 1]) > 0.99
        ):
            return _with(match, name, values, True)
    return match


def holes(loops: Sequence[np.ndarray], size: float) -> int:
    """Combien de trous d'au moins `size` un découpage a : des bords que personne ne partage, parcourus à rebours."""
    if not loops or sum(map(len, loops)) > 200_000:
        return 0
    points = np.concatenate(loops)
    points = points - points.min(axis=0)
    grain = max(float(points.max()), 1e-12) * 1e-6
    _, ids = np.unique(np.rint(points / grain).astype(np.int64), axis=0, return_inverse=True)
    ids = ids.ravel()
    owner = np.repeat(np.arange(len(loops)), [len(v) for v in loops])
    inside = (owner[:-1] == owner[1:]) & (ids[:-1] != ids[1:])
    starts, ends = ids[:-1][inside], ids[1:][inside]
    cross = (points[:-1, 0] * points[1:, 1] - points[1:, 0] * points[:-1, 1])[inside] / 2
    cross *= np.sign(np.bincount(owner[:-1][inside], cross, len(loops)))[
        owner[:-1][inside]
    ]  # tous dans le même sens
    key = np.minimum(starts, ends) * (ids.max() + 1) + np.maximum(starts, ends)
    _, which, count = np.unique(key, return_inverse=True, return_counts=True)
    if (count == 2).mean() < 0.4:
        return 0  # ces contours ne se touchent pas exactement : on ne sait pas
    free = count[which] == 1
    return _clockwise(starts[free], ends[free], cross[free], size)


def _clockwise(starts: np.ndarray, ends: np.ndarray, cross: np.ndarray, size: float) -> int:
    """Le nombre de boucles de bords libres dont l'aire orientée est négative : un vide entouré."""
    root = {int(i): int(i) for i in np.union1d(starts, ends)}

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for a, b in zip(starts.tolist(), ends.tolist(), strict=True):
        root[find(a)] = find(b)
    area: dict[int, float] = {}
    for a, part in zip(starts.tolist(), cross.tolist(), strict=True):
        area[find(a)] = area.get(find(a), 0.0) + part
    return sum(a < -size for a in area.values())
