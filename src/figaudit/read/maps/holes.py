"""Les trous d'un découpage en territoires : ce que rien ne couvre, et que des territoires entourent."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from contourpy import LineType, contour_generator
from PIL import Image, ImageDraw

from figaudit.read.maps.facts import Layer, extent
from figaudit.read.maps.outlines import polygons

SNAP = 1e7  # pas de la grille où l'on confond deux sommets voisins : un dix-millionième de l'étendue
_ROW = 2**24  # plus que de pas sur un côté de la grille : un sommet tient en un entier
# Brasse deux sommets en un entier, presque toujours différent d'un autre
_MIX = np.int64(-7046029254386353131)
SLACK = 0.05  # part du côté d'un territoire dont deux bords peuvent s'écarter
MOST_POINTS = 100_000  # sommets des bords : au-delà, on ne cherche plus à les recoller
# Points d'une image sur le côté du plus petit trou cherché : deux bords qui ne s'écartent que d'un point s'y touchent.
POINTS_ACROSS = 10
MOST_ACROSS = 1500  # points sur le côté de l'image : le monde, et ses petits pays, en demandent davantage


def holes(layer: Layer, share: float) -> int:
    """Combien de trous le découpage a, d'au moins `share` fois l'aire d'un territoire médian."""
    if layer.gaps is not None:
        return layer.gaps

    rings = [ring for outline in layer.outlines for ring in outline if len(ring) > 2]
    least = share * float(np.median(layer.sizes))
    slack = SLACK * least**0.5
    rims = _rims(rings, layer.boxes)

    if _edges_hardly_meet(rims, rings):
        step = least**0.5 / POINTS_ACROSS
        if extent(layer.boxes) < MOST_ACROSS * step:
            return _holes_of_a_picture(rings, layer.boxes, least, step)
        rims = _glued_rims(rings, slack)
    elif _no_rim_turns_backwards(rims, least):
        return 0

    return _uncovered_faces(rims, rings, least, slack)


def _uncovered_faces(rims: Any, rings: Sequence[np.ndarray], least: float, slack: float) -> int:
    """Combien de faces ces bords enferment, sans celles qu'un territoire couvre, ni les trop petites."""
    faces = shapely.get_parts(shapely.polygonize(rims))
    large = faces[shapely.area(faces) > least]
    spots = shapely.point_on_surface(large)

    territories = shapely.STRtree(polygons(rings))
    covered, _ = territories.query(spots, "dwithin", slack)
    return len(spots) - len(np.unique(covered))


def _rims(rings: Sequence[np.ndarray], boxes: np.ndarray) -> Any:
    """Les lignes faites des côtés que nul autre contour ne longe, à un dix-millionième près."""
    points = np.concatenate(rings)
    vertices = _vertex_numbers(points, boxes)
    sides = _side_numbers(vertices)

    # Du dernier sommet d'un anneau au premier du suivant, il n'y a pas de côté.
    real = vertices[:-1] != vertices[1:]
    sizes = [len(ring) for ring in rings]
    lasts = np.cumsum(sizes)[:-1] - 1
    real[lasts] = False

    alone = _alone(sides, np.flatnonzero(real))
    return _lines_of_sides(points, alone)


def _vertex_numbers(points: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Le numéro de chaque sommet ; deux sommets presque confondus ont le même."""
    corner = boxes[:, :2].min(axis=0)
    steps = SNAP / extent(boxes)
    spots = np.rint((points - corner) * steps)
    numbers = spots[:, 0] * _ROW + spots[:, 1]
    return numbers.astype(np.int64)


def _side_numbers(vertices: np.ndarray) -> np.ndarray:
    """Le numéro du côté qui va de chaque sommet au suivant, le même dans les deux sens."""
    start = vertices[:-1]
    end = vertices[1:]
    first = np.minimum(start, end)
    second = np.maximum(start, end)
    return (first * _MIX) ^ second


def _alone(sides: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Parmi ces rangs, ceux des côtés qui n'y sont qu'une fois."""
    in_order = rows[np.argsort(sides[rows])]
    numbers = sides[in_order]
    same_as_next = numbers[1:] == numbers[:-1]

    twice = np.zeros(len(in_order), bool)
    twice[:-1] |= same_as_next
    twice[1:] |= same_as_next
    return in_order[~twice]


def _lines_of_sides(points: np.ndarray, sides: np.ndarray) -> Any:
    """Les côtés de ces rangs, ceux qui se suivent réunis en une ligne ; le côté `i` va du sommet `i` au sommet `i + 1`."""
    led_to = np.zeros(len(points), bool)
    led_to[sides + 1] = True
    left = np.zeros(len(points), bool)
    left[sides] = True

    kept = led_to | left
    starts = left & ~led_to
    line = np.cumsum(starts) - 1
    return shapely.linestrings(points[kept], indices=line[kept])


def _edges_hardly_meet(rims: Any, rings: Sequence[np.ndarray]) -> bool:
    """Plus de la moitié des sommets sont sur un bord : les bords ne coïncident qu'à peu près."""
    vertices = sum(len(ring) for ring in rings)
    on_a_rim = shapely.get_num_points(rims).sum()
    return vertices / 2 < on_a_rim < MOST_POINTS


# --- des bords qui ne coïncident qu'à peu près : une image du découpage -----------------------------------------
def _holes_of_a_picture(rings: Sequence[np.ndarray], boxes: np.ndarray, least: float, step: float) -> int:
    """Combien de taches d'au moins `least` restent vides, entourées, sur une image des territoires, un point tous les `step`.

    Élargir et réunir les contours dirait la même chose, pour sept fois le prix.
    """
    corner = np.nanmin(boxes[:, :2], axis=0)
    width, height = (np.ceil((np.nanmax(boxes[:, 2:], axis=0) - corner) / step) + 3).astype(int).tolist()

    picture = Image.new("1", (width, height))
    pen = ImageDraw.Draw(picture)
    for ring in rings:
        spots = (ring - corner) / step + 1
        pen.polygon(spots.ravel().tolist(), fill=1, outline=1)

    painted = np.asarray(picture).astype(float)
    loops: Any = contour_generator(z=painted, line_type=LineType.Separate).lines(0.5)
    # Le bord d'un vide tourne à l'envers du bord d'un territoire.
    return sum(_signed_area(loop) < -least / step**2 for loop in loops)


def _signed_area(loop: np.ndarray) -> float:
    """L'aire d'une boucle, positive si elle tourne dans le sens direct."""
    x, y = (loop - loop[0]).T
    return float(x[:-1] @ y[1:] - x[1:] @ y[:-1]) / 2


def _glued_rims(rings: Sequence[np.ndarray], slack: float) -> list[Any]:
    """Les bords du découpage, une fois les territoires à peine élargis."""
    coarse = shapely.simplify(polygons(rings), slack, preserve_topology=False)
    whole = shapely.union_all(shapely.buffer(coarse, slack, quad_segs=1))
    return [shapely.boundary(whole)]


def _no_rim_turns_backwards(rims: Any, least: float) -> bool:
    """Aucun trou, à coup sûr : mis bout à bout, le bord d'un trou tournerait à l'envers des autres."""
    end_to_end = shapely.line_merge(shapely.multilinestrings(rims), directed=True)
    tours = shapely.get_parts(end_to_end)
    if not shapely.is_closed(tours).all():
        return False

    points, owner = shapely.get_coordinates(tours, return_index=True)
    loops = shapely.polygons(shapely.linearrings(points, indices=owner))
    sizes = shapely.area(loops)

    signed = np.where(shapely.is_ccw(tours), sizes, -sizes)
    outwards = np.sign(signed.sum())
    return bool((signed * outwards > -least).all())
