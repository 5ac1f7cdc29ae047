"""Des contours : leurs rectangles, leurs aires, leurs anneaux, et ce qu'ils sont (territoires, disques, carrés)."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from figaudit.read.maps.drawn import DrawnLayer
from figaudit.read.maps.facts import AREAS, CIRCLES, SQUARES, extent

MOVE_TO = 1  # le code de matplotlib qui commence un anneau
TINY = 1e-300  # pour ne pas diviser par zéro

GRAIN = 1e-6  # part de l'étendue sous laquelle deux bords sont au même endroit
TILED = 0.5  # part des bords gauches qui prolongent un bord droit, à partir de laquelle c'est un carrelage
SAME_FORM = 0.05  # les hauteurs rapportées aux largeurs ne varient pas plus que cela : tous de même forme
FEWEST_ALIKE = 4  # contours : en deçà, deux territoires peuvent se ressembler
MOST_RECTANGLE = 5  # sommets d'un rectangle, le premier répété
FULL = 0.99  # part du rectangle qu'une forme remplit, à partir de laquelle c'en est un
ROUND = 0.03  # écart à π/4, la part de son carré que remplit un disque
MOST_CORNERS = 8  # sommets : un disque en a davantage
SQUARE = 0.02  # écart à 1 de la hauteur rapportée à la largeur
SAME_SIZE = 1.2  # rapport des aires sous lequel des carrés sont des carreaux, pas des symboles


def outline_layer(
    loops: Sequence[np.ndarray],
    codes: Sequence[np.ndarray | None],
    colours: np.ndarray,
    values: np.ndarray,
    labels: np.ndarray,
    artist: Any,
) -> DrawnLayer | None:
    """La couche que font ces contours, un par objet ; `None` si aucun n'a de surface."""
    kept = _drawable(loops)
    if not kept.any():
        return None

    loops = [loop for loop, good in zip(loops, kept, strict=True) if good]
    codes = [code for code, good in zip(codes, kept, strict=True) if good]
    starts = np.cumsum([0, *map(len, loops[:-1])])
    points = np.concatenate(loops)
    cuts = _ring_starts(loops, codes, starts)

    boxes = np.hstack([np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)])
    sizes = _areas(points, starts, cuts)
    rings = _rings(loops, starts, cuts)
    shape = _shape(boxes, sizes, loops)
    return DrawnLayer(shape, boxes, colours[kept], sizes, values[kept], labels[kept], rings, artist)


def _drawable(loops: Sequence[np.ndarray]) -> np.ndarray:
    """Les contours d'au moins trois points, tous finis."""
    every_point_is_finite = len(loops) and np.isfinite(np.concatenate(loops)).all()
    kept = [len(loop) > 2 and (every_point_is_finite or math.isfinite(loop.sum())) for loop in loops]
    return np.array(kept, bool)


def _ring_starts(
    loops: Sequence[np.ndarray], codes: Sequence[np.ndarray | None], starts: np.ndarray
) -> np.ndarray:
    """Où commence chaque anneau, le premier de chaque contour mis à part."""
    moves = [_moves(loop, code) for loop, code in zip(loops, codes, strict=True)]
    leaps = np.concatenate(moves) == MOVE_TO
    leaps[starts] = False
    return np.flatnonzero(leaps)


def _moves(loop: np.ndarray, code: np.ndarray | None) -> np.ndarray:
    """Ce que chaque sommet commande ; rien de particulier si le contour est d'un trait."""
    return np.zeros(len(loop)) if code is None else code


def _areas(points: np.ndarray, starts: np.ndarray, cuts: np.ndarray) -> np.ndarray:
    """L'aire de chaque contour, ses trous ôtés."""
    x, y = (points - points[0]).T  # près de l'origine, l'aire garde ses chiffres
    cross = np.append(x[:-1] * y[1:] - x[1:] * y[:-1], 0.0)
    # D'un anneau à l'autre, le saut ne compte pas.
    cross[cuts - 1] = 0
    cross[starts[1:] - 1] = 0
    return np.abs(np.add.reduceat(cross, starts)) / 2


def _rings(
    loops: Sequence[np.ndarray], starts: np.ndarray, cuts: np.ndarray
) -> tuple[tuple[np.ndarray, ...], ...]:
    """Les anneaux de chaque contour."""
    rings: list[tuple[np.ndarray, ...]] = [(loop,) for loop in loops]
    owners = np.searchsorted(starts, cuts, "right") - 1
    inner: dict[int, list[int]] = {}
    for owner, cut in zip(owners.tolist(), (cuts - starts[owners]).tolist(), strict=True):
        inner.setdefault(owner, []).append(cut)

    for owner, places in inner.items():
        loop = loops[owner]
        rings[owner] = tuple(loop[start:end] for start, end in pairwise([0, *places, len(loop)]))
    return tuple(rings)


def _shape(boxes: np.ndarray, areas: np.ndarray, loops: Sequence[np.ndarray]) -> str:
    """Ce que sont ces contours : des disques ou des carrés de tailles diverses, ou des territoires."""
    width, height = (boxes[:, 2:] - boxes[:, :2]).T
    filled = areas / np.maximum(width * height, TINY)
    tall = height / np.maximum(width, TINY)

    same_form = np.ptp(tall) < SAME_FORM * np.median(tall)
    if not same_form:
        # Des bâtonnets de même largeur ne sont pas des territoires.
        full = filled.min() > FULL
        if full and np.ptp(width) < extent(boxes) * GRAIN and not _are_tiles(boxes):
            return SQUARES
        return AREAS

    fewest_corners = min(map(len, loops))
    fills_like_a_disc = np.abs(filled - np.pi / 4) < ROUND
    if fills_like_a_disc.all() and fewest_corners > MOST_CORNERS:
        return CIRCLES

    of_many_sizes = areas.max() >= SAME_SIZE * areas.min()
    if of_many_sizes and fewest_corners > MOST_RECTANGLE and _are_alike(boxes, loops):
        return CIRCLES

    rectangles = filled.min() >= FULL
    square = abs(np.median(tall) - 1) <= SQUARE
    if rectangles and square and of_many_sizes and not _are_tiles(boxes):
        return SQUARES
    return AREAS


def _are_alike(boxes: np.ndarray, loops: Sequence[np.ndarray]) -> bool:
    """La même figure à plusieurs tailles : octogones, étoiles, disques à peu de sommets."""
    if len(loops) < FEWEST_ALIKE:
        return False
    counts = {len(loop) for loop in loops}
    if len(counts) > 1:
        return False

    # Chaque contour, ramené autour de zéro et à une largeur de un, se superpose aux autres.
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    widths = np.maximum(boxes[:, 2] - boxes[:, 0], TINY)
    centred = np.stack(loops) - centres[:, None]
    forms = centred / widths[:, None, None]
    return bool(np.ptp(forms, axis=0).max() < SAME_FORM)


def _are_tiles(boxes: np.ndarray) -> bool:
    """Ils se touchent, le bord gauche de l'un sur le bord droit d'un autre."""
    grain = extent(boxes) * GRAIN
    left = np.rint(boxes[:, 0] / grain)
    right = np.rint(boxes[:, 2] / grain)
    return bool(np.isin(left, right).mean() > TILED)


def polygons(rings: Sequence[np.ndarray]) -> Any:
    """Un polygone de shapely par anneau."""
    owner = np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
    return shapely.polygons(shapely.linearrings(np.concatenate(rings), indices=owner))
