"""Lire des valeurs traduites en couleurs : images, grilles, nuages colorés, et leur barre de couleurs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from typing import Any

import numpy as np
from matplotlib import colors, image

from figaudit.read.artists import children, hexa, in_hexadecimal
from figaudit.read.drawn import Shades, Words
from figaudit.read.scale import norm_of
from figaudit.read.values import Array

# D'un champ de plusieurs millions de valeurs, un échantillon régulier suffit à l'étendue et aux classes.
_SAMPLE = 100_000
# Jusque-là, on retient la couleur de chacune des valeurs : une grille d'états (en marche, en panne).
_FEW_STATES = 6
# Une surface de niveaux d'aussi peu de bandes découpe un champ continu.
_FEW_BANDS = 3
# Une image plus large que cela, dont toutes les lignes sont les mêmes et montent, présente une palette.
_GRADIENT_WIDTH = 30
# Les couleurs d'une palette, d'un bout à l'autre : assez pour en suivre la clarté et les teintes.
_RAMP = 33
# Une palette sans dessin est lue comme si elle peignait ces valeurs-là, à pas réguliers.
_KEY_VALUES = 64

Spot = tuple[float, float]


def read_shades(ax: Any, words: Sequence[Words]) -> tuple[Shades, ...]:
    """Les valeurs traduites en couleurs par une palette ; `words` sont les textes posés dessus."""
    spots = [(word.x, word.y) for word in words if word.box and np.isfinite([word.x, word.y]).all()]
    found = []
    for item, values in (*_keys_alone(ax), *_painted(ax)):
        found.append(_shades(item, values, spots))
    return tuple(found)


def _keys_alone(ax: Any) -> Iterator[tuple[Any, Any]]:
    """Les barres de couleurs qui n'expliquent aucun dessin, et les valeurs de leur palette."""
    for one in ax.figure.axes:
        if not hasattr(one, "_colorbar"):
            continue
        key = one._colorbar.mappable
        low, high = key.get_clim()
        drawn = getattr(key, "axes", None) is not None or key.get_array() is not None
        if not drawn and low is not None:
            yield key, np.ma.asarray(np.linspace(low, high, _KEY_VALUES))


def _painted(ax: Any) -> Iterator[tuple[Any, Any]]:
    """Les images et les paquets de formes qui suivent une palette, et leurs valeurs."""
    for item in (*children(ax).images, *children(ax).collections):
        values = item.get_array() if hasattr(item, "get_array") else None
        if values is None or not item.get_visible():
            continue
        if np.ndim(values) < 3 and np.size(values):  # une image en vraies couleurs a trois dimensions
            yield item, np.ma.asarray(values)


def _shades(item: Any, values: Any, spots: Sequence[Spot]) -> Shades:
    """Les valeurs d'un dessin, et la palette et la norme qui les mettent en couleurs."""
    cmap = item.get_cmap()
    norm = copy(item.norm)
    norm.autoscale_None(values)
    bounds = _bounds(norm)
    seen = _sample(values)
    low, high = _ends(seen)

    kinds, cells = np.unique(seen, return_counts=True)
    distinct = int(kinds.size)
    colours = int(cmap.N)
    if _has_few_bands(item, distinct):
        # Les bandes sont celles d'un champ continu : autant de valeurs que l'on veut, une couleur par bande.
        colours = distinct
        distinct = _SAMPLE

    states: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    if distinct <= _FEW_STATES:
        states = _colours(cmap, norm, kinds)
        counts = tuple(cells.tolist())
    return Shades(
        cmap=cmap.name,
        low=low,
        high=high,
        distinct=distinct,
        bounds=bounds,
        largest_class=_largest_class(seen, bounds),
        gradient=_is_gradient(item, values),
        colours=colours,
        ramp=_ramp(cmap),
        norm=norm_of(norm, int(cmap.N), low, high),
        label=_written_on(getattr(item, "colorbar", None)),
        measured=bool((seen % 1).any()),
        states=states,
        counts=counts,
        spots=_under(item, values, norm, spots),
    )


def _sample(values: Any) -> Array:
    """Les valeurs connues, ou assez d'entre elles."""
    step = max(1, values.size // _SAMPLE)
    some = np.asarray(np.ma.compressed(values)[::step], float)
    return some[np.isfinite(some)]


def _ends(seen: Array) -> tuple[float, float]:
    """La plus petite et la plus grande valeur ; NaN s'il n'y en a aucune."""
    if not seen.size:
        return np.nan, np.nan
    return float(seen.min()), float(seen.max())


def _has_few_bands(item: Any, distinct: int) -> bool:
    """Vrai pour une surface de niveaux (`contourf`) de quelques bandes, qu'une barre de couleurs explique."""
    if not getattr(item, "filled", False) or not getattr(item, "colorbar", None):
        return False
    return distinct <= _FEW_BANDS


def _ramp(cmap: Any) -> tuple[str, ...]:
    """Les couleurs d'une palette, d'un bout à l'autre."""
    return tuple(in_hexadecimal(colour[:3]) for colour in cmap(np.linspace(0, 1, _RAMP)).tolist())


def _bounds(norm: Any) -> tuple[float, ...]:
    """Les bornes des classes, si la palette en a."""
    if not isinstance(norm, colors.BoundaryNorm):
        return ()
    return tuple(map(float, norm.boundaries))


def _colours(cmap: Any, norm: Any, kinds: Array) -> tuple[str, ...]:
    """La couleur de chaque valeur, une fois chacune."""
    seen = [hexa(cmap(norm(value))) for value in kinds]
    return tuple(dict.fromkeys(seen))


def _largest_class(seen: Array, bounds: tuple[float, ...]) -> float:
    """La part des valeurs que reçoit la classe la plus remplie ; 0 sans classes."""
    if len(bounds) < 2 or not seen.size:
        return 0.0
    counts, _ = np.histogram(seen, bounds)
    return float(counts.max() / seen.size)


def _is_gradient(item: Any, values: Any) -> bool:
    """Vrai si une image ne fait que montrer une palette, de gauche à droite."""
    if not isinstance(item, image.AxesImage) or values.ndim != 2 or values.shape[1] <= _GRADIENT_WIDTH:
        return False
    first = values[0]
    return bool((values == first).all() and (np.diff(first) >= 0).all())


def _written_on(bar: Any) -> str:
    """Ce qui est écrit le long d'une barre de couleurs."""
    if not bar:
        return ""
    written = (bar.ax.get_xlabel(), bar.ax.get_ylabel(), bar.ax.get_title())
    return " ".join(written).strip()


# --- la couleur sous les textes -------------------------------------------------------------------------------
def _under(item: Any, values: Any, norm: Any, spots: Sequence[Spot]) -> dict[Spot, str]:
    """La couleur de la case où chaque texte est posé ; rien hors du dessin, ou s'il est transparent."""
    if not spots or item.get_alpha() not in (None, 1):
        return {}
    edges = _edges(item, values)
    if edges is None:
        return {}

    x, y = np.array(spots, float).T
    rows = _cells(edges[0], y)
    columns = _cells(edges[1], x)
    in_a_row = (rows >= 0) & (rows < values.shape[0])
    in_a_column = (columns >= 0) & (columns < values.shape[1])
    inside = np.flatnonzero(in_a_row & in_a_column)

    # Une case masquée n'est pas peinte.
    masked = np.ma.getmaskarray(values)[rows[inside], columns[inside]]
    painted = inside[~masked]
    if not painted.size:
        return {}

    seen = np.ma.getdata(values)[rows[painted], columns[painted]]
    paints = item.get_cmap()(norm(seen))
    return {spots[rank]: hexa(paint) for rank, paint in zip(painted, paints, strict=True)}


def _edges(item: Any, values: Any) -> tuple[Array, Array] | None:
    """Les bords des cases d'une image ou d'une grille droite, en ordonnée puis en abscisse."""
    if values.ndim != 2:
        return None
    if isinstance(item, image.AxesImage):
        left, right, bottom, top = item.get_extent()
        first, last = (top, bottom) if item.origin == "upper" else (bottom, top)
        return np.linspace(first, last, len(values) + 1), np.linspace(left, right, values.shape[1] + 1)
    if type(item).__name__ == "QuadMesh":
        grid = item.get_coordinates()
        return grid[:, 0, 1], grid[0, :, 0]
    return None


def _cells(edges: Array, positions: Array) -> Any:
    """Le rang de la case qui contient chaque position, d'après les bords des cases, croissants ou décroissants."""
    if edges[0] > edges[-1]:
        edges, positions = -edges, -positions
    return np.searchsorted(edges, positions) - 1
