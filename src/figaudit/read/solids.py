"""Lire un dessin en trois dimensions : ses barres, et les points de ce qu'il montre d'autre."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from figaudit.read.artists import children, filled
from figaudit.read.values import EMPTY, Array

# Des blocs plus nombreux sont un volume, ou un relief : on n'en compare pas les hauteurs.
_MOST_BLOCKS = 500


# --- les barres -----------------------------------------------------------------------------------------------
class _Block(NamedTuple):
    """Un pavé : sa place, sa base et son sommet."""

    x: float
    y: float
    base: float
    top: float


def read_solids(ax: Any) -> Array:
    """Les barres d'un dessin en trois dimensions : une ligne (base, sommet) par barre ; aucune pour un volume."""
    blocks: list[_Block] = []
    for item in children(ax).collections:
        blocks += _blocks(item)
    blocks.sort()
    if any(_floats_above(upper, lower) for lower, upper in pairwise(blocks)):
        return EMPTY

    heights = [(block.base, block.top) for block in blocks]
    heights += _walls(ax)
    return np.array(heights, float).reshape(-1, 2)


def _floats_above(upper: _Block, lower: _Block) -> bool:
    """Vrai si un bloc est au-dessus d'un autre, sans le toucher."""
    return upper[:2] == lower[:2] and upper.base > lower.top + 1e-6


def _blocks(item: Any) -> Iterator[_Block]:
    """Les pavés que dessine `bar3d` : six faces de quatre coins pour chacun."""
    faces = np.asarray(getattr(item, "_faces", ()), float)
    if faces.ndim != 3 or faces.shape[1:] != (4, 3) or len(faces) % 6:
        return
    boxes = faces.reshape(-1, 24, 3)[:_MOST_BLOCKS]
    corners = [np.unique(np.round(box, 9), axis=0) for box in boxes]
    if not all(len(one) in (4, 8) for one in corners):  # 4 : une barre de hauteur nulle
        return
    for one in corners:
        x, y, base = one.min(axis=0).tolist()
        yield _Block(x, y, base, float(one[:, 2].max()))


def _walls(ax: Any) -> Iterator[tuple[float, float]]:
    """Les barres plates posées dans l'espace (`ax.bar(…, zdir="y")`)."""
    for shape in children(ax).patches:
        if type(shape).__name__ != "Patch3D":
            continue
        corners = np.asarray(getattr(shape, "_segment3d", ()), float)
        if corners.ndim != 2 or len(corners) not in (4, 5):
            continue
        longest = np.ptp(corners, axis=0).argmax()
        lying = np.ptp(corners[:, 2]) == 0
        along = corners[:, longest] if lying else corners[:, 2]
        yield along.min(), along.max()


# --- le reste -------------------------------------------------------------------------------------------------
def read_spaces(ax: Any) -> tuple[tuple[str, Array], ...]:
    """Les courbes, surfaces et nuages d'un dessin en trois dimensions : le genre de chacun, et ses points."""
    found: list[tuple[str, Any]] = [("line", np.transpose(line._verts3d)) for line in children(ax).lines]
    for item in children(ax).collections:
        found += _space(item)

    kept = []
    for kind, points in found:
        if np.ndim(points) == 2 and len(points) > 2:
            kept.append((kind, points[np.isfinite(points).all(axis=1)]))
    return tuple(kept)


def _space(item: Any) -> list[tuple[str, Any]]:
    """Ce qu'est un objet de l'espace, et ses points."""
    faces = getattr(item, "_faces", None)
    if faces is not None and np.ndim(faces) == 3:
        return _faces(item, faces)
    if hasattr(item, "_vec"):
        return [("surface", filled(item._vec[:3].T))]
    if hasattr(item, "_segments3d"):
        wires = [np.asarray(segment, float) for segment in item._segments3d]
        return [("wire", np.concatenate(wires))]
    if hasattr(item, "_offsets3d"):
        return [("cloud", np.transpose([filled(along) for along in item._offsets3d]))]
    return []


def _faces(item: Any, faces: Any) -> list[tuple[str, Any]]:
    """Une surface ; ou autant de courbes que de faces, si ce ne sont que des rideaux parallèles."""
    absent = np.expand_dims(getattr(item, "_invalid_vertices", False), -1)
    faces = np.where(absent, np.nan, faces)
    if len(faces) > 1 and _curtains(faces):
        return [("line", filled(face)) for face in faces]
    return [("surface", filled(faces.reshape(-1, 3)))]


def _curtains(faces: Any) -> bool:
    """Vrai si aucune face ne s'étend le long d'un des deux axes du sol."""
    flat = np.ptp(faces, axis=1)[:, :2] == 0
    return bool(flat.all(axis=0).any())
