"""Les trous d'un découpage en territoires : ce que rien ne couvre, et que des territoires entourent."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from figaudit.read.maps.facts import Layer, extent
from figaudit.read.maps.outlines import polygons

SNAP = 1e7  # pas de la grille où l'on confond deux sommets voisins : un dix-millionième de l'étendue
_ROW = 2**24  # plus que de pas sur un côté de la grille : un sommet tient en un entier
_MIX = np.int64(
    -7046029254386353131
)  # brasse deux sommets en un entier, presque toujours différent d'un autre
SLACK = 0.05  # part du côté d'un territoire dont deux bords peuvent s'écarter
MOST_POINTS = 100_000  # sommets des bords : au-delà, on ne cherche plus à les recoller


def holes(layer: Layer, share: float) -> int:
    """Combien de trous le découpage a, d'au moins `share` fois l'aire d'un territoire médian."""
    rings = [ring for outline in layer.outlines for ring in outline if len(ring) > 2]
    least = share * float(np.median(layer.sizes))
    slack = SLACK * least**0.5
    rims = _rims(rings, layer.boxes)

    if _edges_hardly_meet(rims, rings):
        rims = _glued_rims(rings, slack)
    elif _no_rim_turns_backwards(rims, least):
        return 0

    # Chaque face que ces bords enferment, sauf celles qu'un territoire couvre.
    faces = shapely.get_parts(shapely.polygonize(rims))
    spots = shapely.point_on_surface(faces[shapely.area(faces) > least])
    covered = shapely.STRtree(polygons(rings)).query(spots, "dwithin", slack)[0]
    return len(spots) - len(np.unique(covered))


def _rims(rings: Sequence[np.ndarray], boxes: np.ndarray) -> Any:
    """Les lignes faites des côtés que nul autre contour ne longe, à un dix-millionième près."""
    points = np.concatenate(rings)
    corner = boxes[:, :2].min(axis=0)
    spots = np.rint((points - corner) * (SNAP / extent(boxes)))
    ids = (spots[:, 0] * _ROW + spots[:, 1]).astype(np.int64)

    # Un côté va d'un sommet au suivant, et se nomme de même dans les deux sens.
    first = np.minimum(ids[:-1], ids[1:])
    second = np.maximum(ids[:-1], ids[1:])
    sides = (first * _MIX) ^ second
    real = ids[:-1] != ids[1:]
    lasts = np.cumsum([len(ring) for ring in rings])[:-1] - 1
    real[lasts] = False  # d'un anneau au suivant

    lone = np.zeros(len(points) + 1, bool)  # le côté qui mène à chaque sommet est seul
    lone[1 + _alone(sides, np.flatnonzero(real))] = True
    kept = lone[1:] | lone[:-1]
    line = np.cumsum(lone[1:] & ~lone[:-1]) - 1
    return shapely.linestrings(points[kept], indices=line[kept])


def _alone(sides: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Parmi ces rangs, ceux des côtés qui n'y sont qu'une fois."""
    in_order = rows[np.argsort(sides[rows])]
    same_as_next = sides[in_order[1:]] == sides[in_order[:-1]]
    twice = np.append(same_as_next, False) | np.append(False, same_as_next)
    return in_order[~twice]


def _edges_hardly_meet(rims: Any, rings: Sequence[np.ndarray]) -> bool:
    """Plus de la moitié des sommets sont sur un bord : les bords ne coïncident qu'à peu près."""
    count = sum(len(ring) for ring in rings)
    return count / 2 < shapely.get_num_points(rims).sum() < MOST_POINTS


def _glued_rims(rings: Sequence[np.ndarray], slack: float) -> list[Any]:
    """Les bords du découpage, une fois les territoires à peine élargis."""
    coarse = shapely.simplify(polygons(rings), slack, preserve_topology=False)
    whole = shapely.union_all(shapely.buffer(coarse, slack, quad_segs=1))
    return [shapely.boundary(whole)]


def _no_rim_turns_backwards(rims: Any, least: float) -> bool:
    """Aucun trou, à coup sûr : mis bout à bout, le bord d'un trou tournerait à l'envers des autres."""
    tours = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(rims), directed=True))
    if not shapely.is_closed(tours).all():
        return False

    points, owner = shapely.get_coordinates(tours, return_index=True)
    areas = shapely.area(shapely.polygons(shapely.linearrings(points, indices=owner)))
    areas = np.where(shapely.is_ccw(tours), areas, -areas)
    outwards = np.sign(areas.sum())
    return bool((areas * outwards > -least).all())
