"""Ce qu'une carte dessine : quels axes en portent une, et de quelles couches elle est faite.

Une couleur est un entier `0xrrvvbb` ; -1 veut dire « rien » (transparent, hachuré).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from matplotlib.collections import (
    Collection,
    EllipseCollection,
    FillBetweenPolyCollection,
    LineCollection,
    PathCollection,
    PolyCollection,
    QuadMesh,
)
from matplotlib.colors import to_rgba_array
from matplotlib.contour import ContourSet
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Wedge
from matplotlib.path import Path

NOTHING = -1
SYMBOLS = ("circles", "squares")
_SAMPLE = 20_000  # au-delà, un échantillon régulier suffit à lire des valeurs


@dataclass(frozen=True, eq=False)
class Layer:
    """Une couche : des aires, des cercles ou carrés, des points, les cellules d'une grille, des plages.

    `shape` : « areas », « circles », « squares », « points », « cells » ou « field ».
    """

    shape: str
    boxes: np.ndarray  # (n, 4) : ouest, sud, est, nord, en coordonnées de la carte
    colours: np.ndarray  # (n,)
    sizes: np.ndarray  # (n,) : aire dessinée
    values: np.ndarray | None = None  # (n,) : ce que les couleurs codent, si le dessin le sait
    scale: Any = None  # l'artiste qui tient la palette et la norme
    labels: tuple[str, ...] = ()  # le nom donné à chaque objet au moment du dessin
    loops: tuple[np.ndarray, ...] = ()  # les contours eux-mêmes

    @property
    def painted(self) -> np.ndarray:
        """Les objets qui ont reçu une couleur."""
        return self.colours != NOTHING

    def keep(self, chosen: np.ndarray) -> Layer:
        """La même couche, réduite à certains objets."""
        values = None if self.values is None else self.values[chosen]
        where = np.flatnonzero(chosen)
        labels, loops = (tuple(x[i] for i in where) if x else () for x in (self.labels, self.loops))
        return Layer(self.shape, self.boxes[chosen], self.colours[chosen], self.sizes[chosen], values, self.scale, labels, loops)  # fmt: skip


def packed(rgba: Any, count: int | None = None) -> np.ndarray:
    """Des couleurs de matplotlib en entiers ; une seule vaut pour `count` objets, une liste se répète."""
    rgba = np.asarray(rgba, float)
    if not rgba.size:
        return np.full(count or 1, NOTHING)
    rgb = np.rint(rgba[:, :3] * 255).astype(int)
    ints = np.where(rgba[:, 3] > 0.02, rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2], NOTHING)
    return ints if count is None or len(ints) == count else np.resize(ints, count)


def hexes(colours: Iterable[int]) -> tuple[str, ...]:
    """Les mêmes, écrites « #rrvvbb ».

    >>> hexes([255])
    ('#0000ff',)
    """
    return tuple(f"#{c:06x}" for c in colours)


def near(a: int, b: int, gap: int = 4) -> bool:
    """La même couleur, aux arrondis près."""
    if a == NOTHING or b == NOTHING:
        return False
    return all(abs((a >> s & 255) - (b >> s & 255)) <= gap for s in (16, 8, 0))


def bars(fig: Any) -> list[Any]:
    """Les barres de couleurs de la figure."""
    return [bar for ax in fig.axes if (bar := getattr(ax, "_colorbar", None)) is not None]


def map_axes(target: Any) -> list[Any]:
    """Les axes qui portent une carte ; à défaut, ceux qui pourraient en porter une.

    Un axe aux unités égales, sans graduations ou chargé de contours, est une carte ; des barres, des courbes, une
    barre de couleurs ou un axe de légende n'en sont pas.
    """
    axes = [target] if hasattr(target, "collections") else getattr(target, "axes", [])
    axes = [ax for ax in axes if ax.get_visible() and not hasattr(ax, "_colorbar") and _flat(ax)]
    found = {ax: layers_of(ax) for ax in axes}
    sure = [ax for ax in axes if found[ax] and _sure(ax, found[ax])]
    return sure or [ax for ax in axes if found[ax] and not ax.lines]


def _flat(ax: Any) -> bool:
    return ax.name == "rectilinear" or hasattr(ax, "projection")


def _sure(ax: Any, layers: Sequence[Layer]) -> bool:
    if hasattr(ax, "_datakit_map"):
        return True
    legend_only = not ax.get_title() and max(len(layer.boxes) for layer in layers) < 10 and len(ax.texts) >= 3
    if legend_only and not any(layer.shape in ("areas", "cells", "field") for layer in layers):
        return False
    if any(isinstance(p, Wedge) for p in ax.patches) or ax.containers:
        return False
    own = any(layer.loops and max(map(len, layer.loops)) > 5 for layer in layers)
    return ax.get_aspect() != "auto" or own or (not ax.axison and not ax.lines)


def layers_of(ax: Any) -> list[Layer]:
    """Les couches d'un axe, de la plus basse à la plus haute ; les contours seuls et les lignes n'en sont pas."""
    found: list[tuple[float, Layer]] = []
    for artist in ax.collections:
        if artist.get_visible() and (layer := _collection(ax, artist)) is not None:
            found.append((artist.get_zorder(), layer))
    found += [(im.get_zorder(), layer) for im in ax.images if (layer := _image(im)) is not None]
    found += _loose(ax) + _markers(ax)
    return [layer for _, layer in sorted(found, key=lambda pair: pair[0]) if layer.painted.any()]


def _collection(ax: Any, artist: Collection) -> Layer | None:
    if isinstance(artist, (LineCollection, FillBetweenPolyCollection)):
        return None
    if isinstance(artist, ContourSet):
        return _raster("field", artist, artist.get_datalim(ax.transData)) if artist.filled else None
    if isinstance(artist, QuadMesh):
        return _raster("cells", artist, artist.get_datalim(ax.transData))
    offsets = np.asarray(artist.get_offsets(), float).reshape(-1, 2)
    placed = artist.get_offset_transform().contains_branch(ax.transData)
    if placed and isinstance(artist, PolyCollection) and len(artist.get_paths()) == 1 and len(offsets) > 1:
        return _raster("cells", artist, artist.get_datalim(ax.transData))  # hexbin
    if placed and isinstance(artist, (PathCollection, EllipseCollection)) and len(offsets):
        return _scatter(artist, offsets)
    if not artist.get_transform().contains_branch(ax.transData) or not artist.get_paths():
        return None
    return _areas(artist)


def _raster(shape: str, artist: Any, box: Any) -> Layer | None:
    array = artist.get_array()
    values = np.ma.filled(np.ma.ravel(array).astype(float), np.nan) if array is not None else np.zeros(0)
    values = values[:: max(1, len(values) // _SAMPLE)]
    boxes = np.asarray(box.extents if hasattr(box, "extents") else box, float).reshape(1, 4)
    return Layer(shape, boxes, np.zeros(1, int), np.ones(1), values, artist) if len(values) else None


def _image(image: Any) -> Layer | None:
    """Un raster à une bande ; une photographie est un fond, pas une donnée."""
    array = image.get_array()
    if array is None or array.ndim != 2 or not image.get_visible():
        return None
    west, east, south, north = image.get_extent()
    return _raster("cells", image, [min(west, east), min(south, north), max(west, east), max(south, north)])


def _scatter(artist: Any, offsets: np.ndarray) -> Layer:
    sizes = getattr(artist, "get_sizes", lambda: artist.get_widths() ** 2)()
    sizes = np.resize(np.asarray(sizes, float), len(offsets)) if len(sizes) else np.ones(len(offsets))
    array = artist.get_array()
    values = None if array is None else np.ma.filled(np.ma.ravel(array).astype(float), np.nan)
    if values is not None and len(values) != len(offsets):
        values = None
    faces = artist.to_rgba(array) if array is not None else artist.get_facecolor()
    if array is None and not len(faces):
        faces = artist.get_edgecolor()
    paths = artist.get_paths()
    square = (
        len(paths) == 1 and len(paths[0].vertices) == 5 and np.allclose(np.abs(paths[0].vertices).max(), 0.5)
    )
    varied = sizes.size and sizes.max() > 1.1 * max(sizes.min(), 1e-12)
    shape = ("squares" if square else "circles") if varied else "points"
    return Layer(shape, np.hstack([offsets, offsets]), packed(faces, len(offsets)), sizes, values, artist if array is not None else None, (artist.get_label(),) * len(offsets) if len(offsets) < _SAMPLE else ())  # fmt: skip


def _areas(artist: Any) -> Layer | None:
    loops = [p.vertices for p in artist.get_paths()]
    codes = [p.codes for p in artist.get_paths()]
    array = artist.get_array()
    if array is not None and np.size(array) == len(loops):
        values = np.ma.filled(np.ma.ravel(array).astype(float), np.nan)
        colours = packed(artist.to_rgba(np.ma.masked_invalid(values)), len(loops))
    else:
        values, colours = None, packed(artist.get_facecolor(), len(loops))
    if artist.get_hatch():
        colours = np.full(len(loops), NOTHING)
    offsets = np.asarray(artist.get_offsets(), float).reshape(-1, 2)
    if artist.get_transform().contains_branch(artist.axes.transData) is False or len(offsets) > 1:
        return None
    return polygons(loops, codes, colours, values, artist if values is not None else None, artist.get_label())


def polygons(
    loops: list[np.ndarray], codes: list[Any], colours: np.ndarray, values: Any, scale: Any, label: str
) -> Layer | None:
    """Une couche faite de contours : leurs rectangles, leurs aires, et ce qu'ils sont (aires, cercles, carrés)."""
    kept = np.array([len(v) > 2 and bool(np.isfinite(v).all()) for v in loops], bool)
    if not kept.any():
        return None
    loops = [v for v, ok in zip(loops, kept, strict=True) if ok]
    codes = [c for c, ok in zip(codes, kept, strict=True) if ok]
    colours, values = colours[kept], None if values is None else values[kept]
    starts = np.cumsum([0, *(len(v) for v in loops[:-1])])
    points = np.concatenate(loops)
    boxes = np.hstack([np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)])
    cross = np.zeros(len(points))
    anchor = np.repeat(points[starts], np.diff([*starts, len(points)]), axis=0)
    local = (
        points - anchor
    )  # près de l'origine : des coordonnées de millions de mètres perdraient des chiffres
    cross[:-1] = local[:-1, 0] * local[1:, 1] - local[1:, 0] * local[:-1, 1]
    cross[starts[1:] - 1] = 0
    for i, code in enumerate(codes):  # plusieurs anneaux : on ne compte pas le saut de l'un à l'autre
        if code is not None and len(jumps := np.flatnonzero(code[1:] == Path.MOVETO)):
            cross[starts[i] + jumps] = 0
    areas = np.abs(np.add.reduceat(cross, starts)) / 2
    labels = (label,) * len(loops)
    return Layer(_shape(boxes, areas, loops), boxes, colours, areas, values, scale, labels, tuple(loops))


def _shape(boxes: np.ndarray, areas: np.ndarray, loops: Sequence[np.ndarray]) -> str:
    """Des polygones qui sont des cercles (un `buffer`) ou des carrés de tailles diverses se lisent par leur aire."""
    width, height = (boxes[:, 2:] - boxes[:, :2]).T
    filled = areas / np.maximum(width * height, 1e-300)
    tall = height / np.maximum(width, 1e-300)
    alike = bool(np.ptp(tall) < 0.05 * np.median(tall))
    round_ = bool((np.abs(filled - np.pi / 4) < 0.03).all()) and min(map(len, loops)) > 8
    if round_ and alike:
        return "circles"
    square = alike and bool((filled > 0.99).all()) and abs(np.median(tall) - 1) < 0.02
    if square and len(areas) > 2 and areas.max() > 1.2 * areas.min() and not _tiled(boxes):
        return "squares"
    return "areas"


def _tiled(boxes: np.ndarray) -> bool:
    """Des rectangles qui se touchent par leurs bords : un découpage, pas des symboles."""
    sides = np.round(boxes / max(float(np.ptp(boxes)), 1e-12), 6)
    return bool(np.isin(sides[:, 0], sides[:, 2]).mean() > 0.5)


def _loose(ax: Any) -> list[tuple[float, Layer]]:
    """Les formes posées une à une : `ax.fill`, `add_patch`."""
    patches = [
        p for p in ax.patches if p.get_visible() and not isinstance(p, (FancyArrowPatch, FancyBboxPatch))
    ]
    patches = [p for p in patches if p.get_data_transform() == ax.transData]
    found = []
    for zorder, group in groupby(sorted(patches, key=lambda p: p.get_zorder()), key=lambda p: p.get_zorder()):
        members = list(group)
        paths = [p.get_path().transformed(p.get_patch_transform()) for p in members]
        loops, codes = [p.vertices for p in paths], [p.codes for p in paths]
        faces = [
            NOTHING if p.get_hatch() or not p.get_fill() else int(packed([p.get_facecolor()])[0])
            for p in members
        ]
        layer = polygons(loops, codes, np.array(faces), None, None, "")
        if layer is not None:
            labels = tuple(str(p.get_label()) for p in members)
            found.append((zorder, Layer(layer.shape, layer.boxes, layer.colours, layer.sizes, labels=labels if len(labels) == len(layer.boxes) else (), loops=layer.loops)))  # fmt: skip
    return found


def _markers(ax: Any) -> list[tuple[float, Layer]]:
    """Les marques d'`ax.plot` : une marque mesure `markersize` points de diamètre."""
    boxes, colours, sizes, squares, labels = [], [], [], [], []
    for line in ax.lines:
        marked = line.get_visible() and line.get_marker() not in ("", "None", " ", None, ",")
        if (
            not marked
            or line.get_linestyle() not in ("None", "", " ", "none")
            or line.get_transform() != ax.transData
        ):
            if not (marked and len(line.get_xdata(orig=False)) == 1):
                continue
        xy = np.column_stack([line.get_xdata(orig=False), line.get_ydata(orig=False)]).astype(float)
        boxes.append(np.hstack([xy, xy]))
        colours.append(packed(to_rgba_array(line.get_markerfacecolor()), len(xy)))
        sizes.append(np.full(len(xy), line.get_markersize() ** 2))
        squares.append(line.get_marker() == "s")
        labels += [str(line.get_label())] * len(xy)
    if not boxes:
        return []
    area = np.concatenate(sizes)
    varied = area.max() > 1.1 * area.min()
    shape = ("squares" if all(squares) else "circles") if varied else "points"
    return [(2.0, Layer(shape, np.concatenate(boxes), np.concatenate(colours), area, labels=tuple(labels)))]


def joined(layers: Sequence[Layer]) -> Layer | None:
    """Plusieurs couches en une ; un contour redessiné ne compte qu'une fois, sous sa dernière couleur."""
    if not layers:
        return None
    boxes = np.concatenate([layer.boxes for layer in layers])
    grain = max(float(np.ptp(boxes[np.isfinite(boxes).all(axis=1)])) if len(boxes) else 1.0, 1e-12) * 1e-7
    keys = np.round(np.nan_to_num(boxes) / grain).astype(np.int64)
    _, last = np.unique(keys[::-1], axis=0, return_index=True)
    chosen = np.zeros(len(keys), bool)
    chosen[len(keys) - 1 - last] = True
    full = [
        layer.values if layer.values is not None else np.full(len(layer.boxes), np.nan) for layer in layers
    ]
    known = any(layer.values is not None for layer in layers)
    scale = next((layer.scale for layer in reversed(layers) if layer.scale is not None), None)
    labels = tuple(t for layer in layers for t in layer.labels or ("",) * len(layer.boxes))
    loops = tuple(v for layer in layers for v in layer.loops)
    whole = Layer(
        layers[0].shape, boxes, np.concatenate([layer.colours for layer in layers]), np.concatenate([layer.sizes for layer in layers]),
        np.concatenate(full) if known else None, scale, labels, loops if len(loops) == len(boxes) else (),
    )  # fmt: skip
    return whole if chosen.all() else whole.keep(chosen)
