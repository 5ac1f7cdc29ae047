"""De quelles couches un axe est fait : ses collections, ses images, et les formes posées une à une."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib import collections
from matplotlib.contour import ContourSet

from figaudit.read.artists import children
from figaudit.read.maps.blanks import blanks_inside
from figaudit.read.maps.colours import NOTHING, packed, repeated
from figaudit.read.maps.drawn import SAMPLE, DrawnLayer
from figaudit.read.maps.facts import CELLS, FIELD
from figaudit.read.maps.loose import loose_lines, loose_markers, loose_shapes, mark_number, symbol_layer
from figaudit.read.maps.outlines import outline_layer

_LINES_PLANE = 2.0  # le plan où matplotlib pose ce que dessine `ax.plot`
_NEVER_A_LAYER = (collections.LineCollection, collections.FillBetweenPolyCollection)
_SQUARE_CORNERS = 5  # sommets d'une marque carrée, le premier répété


def layers_of(ax: Any) -> list[DrawnLayer]:
    """Les couches d'un axe, de la plus basse à la plus haute ; les contours seuls et les lignes n'en sont pas."""
    found: list[tuple[float, DrawnLayer | None]] = []
    for artist in (*children(ax).collections, *children(ax).images):
        if artist.get_visible():
            found.append((artist.get_zorder(), _layer(ax, artist)))
    found.extend(loose_shapes(ax))
    found.append((_LINES_PLANE, loose_markers(ax)))
    found.append((_LINES_PLANE, loose_lines(ax)))

    found.sort(key=lambda pair: pair[0])
    layers = [layer for _, layer in found if layer is not None]
    return [layer for layer in layers if (layer.colours != NOTHING).any()]


def _layer(ax: Any, artist: Any) -> DrawnLayer | None:
    """La couche que dessine une collection ou une image ; `None` si elle ne montre ni objets ni valeurs."""
    if isinstance(artist, _NEVER_A_LAYER):
        return None
    if _is_image(artist):
        west, east, south, north = artist.get_extent()
        return _grid_layer(CELLS, artist, [[west, south], [east, north]])
    if isinstance(artist, ContourSet):
        return _contour_layer(ax, artist)
    if isinstance(artist, collections.QuadMesh):
        return _grid_layer(CELLS, artist, _corners(ax, artist))

    places: np.ndarray = np.ma.filled(np.ma.asarray(artist.get_offsets(), float), np.nan)
    paths = artist.get_paths()
    if _is_hexbin(artist, paths, places):
        return _grid_layer(CELLS, artist, places)
    if _is_scatter(ax, artist):
        return _scatter_layer(artist, paths, places)
    if artist.get_transform().contains_branch(ax.transData):
        return _polygons_layer(artist, paths)
    return None


def _is_image(artist: Any) -> bool:
    return hasattr(artist, "get_extent")


def _is_hexbin(artist: Any, paths: Sequence[Any], places: np.ndarray) -> bool:
    """Un seul polygone, répété à beaucoup d'endroits."""
    return isinstance(artist, collections.PolyCollection) and len(paths) == 1 < len(places)


def _is_scatter(ax: Any, artist: Any) -> bool:
    """Des marques posées sur la carte."""
    if not isinstance(artist, (collections.PathCollection, collections.EllipseCollection)):
        return False
    return artist.get_offset_transform().contains_branch(ax.transData)


def _corners(ax: Any, artist: Any) -> np.ndarray:
    return artist.get_datalim(ax.transData).get_points()


def _contour_layer(ax: Any, artist: Any) -> DrawnLayer | None:
    """Des plages de couleur ; des lignes de niveau seules n'en sont pas."""
    if not artist.filled:
        return None
    return _grid_layer(FIELD, artist, _corners(ax, artist))


def _grid_layer(shape: str, artist: Any, corners: Any) -> DrawnLayer | None:
    """Une grille de valeurs ; une photographie est un fond, pas une donnée."""
    array = artist.get_array()
    if array is None or not np.size(array):
        return None
    if _is_image(artist) and array.ndim != 2:
        return None

    step = np.size(array) // SAMPLE + 1
    values = np.ma.filled(np.ma.ravel(array).astype(float), np.nan)[::step]
    box = np.hstack([np.min(corners, axis=0), np.max(corners, axis=0)])
    return DrawnLayer(
        shape,
        boxes=box[None],
        colours=np.zeros(1, int),
        sizes=np.ones(1),
        values=values,
        labels=np.array([""]),
        outlines=((),),
        artist=artist,
        gaps=blanks_inside(array),
    )


def _scatter_layer(artist: Any, paths: Sequence[Any], places: np.ndarray) -> DrawnLayer | None:
    """Les marques de `ax.scatter`, une sur `step` si elles sont trop nombreuses."""
    if isinstance(artist, collections.EllipseCollection):
        sizes = np.ravel(np.square(artist.get_widths()))
    else:
        sizes = np.ravel(artist.get_sizes())

    step = len(places) // SAMPLE + 1
    if len(sizes) == len(places):
        sizes = sizes[::step]
    colours, values = _colours(artist, len(places), step)
    square = len(paths) == 1 and len(paths[0].vertices) == _SQUARE_CORNERS

    kept = places[::step]
    labels = _labels(artist, len(kept))
    marks = _marks(paths, len(places), step)
    return symbol_layer(kept, colours, values, sizes, labels, square, artist, marks)


def _marks(paths: Sequence[Any], count: int, step: int) -> np.ndarray | None:
    """La forme d'une marque sur `step` ; `None` si le dessin n'en dit pas une par marque, ou une pour toutes."""
    numbers = np.array([mark_number(path) for path in paths])
    if len(numbers) not in (1, count):
        return None
    return repeated(numbers, count)[::step]


def _polygons_layer(artist: Any, paths: Sequence[Any]) -> DrawnLayer | None:
    loops = [path.vertices for path in paths]
    codes = [path.codes for path in paths]
    colours, values = _colours(artist, len(paths))
    return outline_layer(loops, codes, colours, values, _labels(artist, len(paths)), artist)


def _labels(artist: Any, count: int) -> np.ndarray:
    """Le nom de l'artiste, que portent tous ses objets."""
    return np.full(count, str(artist.get_label() or ""))


def _colours(artist: Any, count: int, step: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """La couleur d'un objet sur `step`, et la valeur qu'elle code si le dessin le sait."""
    array = artist.get_array()
    faces = artist.get_facecolor()
    kept = len(range(0, count, step))
    values = np.full(kept, np.nan)

    if array is not None and np.size(array) == count:
        values = np.ma.filled(np.ma.ravel(array)[::step].astype(float), np.nan)
        faces = artist.to_rgba(np.ma.masked_invalid(values))
    elif not len(faces) and not isinstance(artist, collections.PatchCollection):
        faces = artist.get_edgecolor()

    if len(faces) == count:
        faces = faces[::step]
    return packed(faces, kept, artist.get_hatch()), values
