"""Ce qu'une carte dessine : quels axes en portent une, et de quelles couches elle est faite.

Une couleur est un entier `0xrrvvbb` ; -1 veut dire « rien » (transparent, hachuré).
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from matplotlib import collections as drawn
from matplotlib.colors import to_rgba_array
from matplotlib.contour import ContourSet
from matplotlib.patches import Ellipse, FancyArrowPatch, FancyBboxPatch, Rectangle, Wedge

from figaudit.base.declared import is_declared

NOTHING = -1
HATCHED = 1 << 24  # ajouté à une couleur hachurée : la légende dira si elle répète une classe
SYMBOLS, GRID = ("circles", "squares"), ("cells", "field")
_SAMPLE = 20_000  # au-delà, un échantillon régulier suffit à lire des valeurs
_COLUMNS = ("boxes", "colours", "sizes", "values", "labels", "loops")


@dataclass(frozen=True, eq=False)
class Layer:
    """Une couche ; `shape` : « areas », « circles », « squares », « points », « cells » (une grille), « field » (plages), « lines »."""

    shape: str
    boxes: np.ndarray  # (n, 4) : ouest, sud, est, nord, en coordonnées de la carte
    colours: np.ndarray  # (n,)
    sizes: np.ndarray  # (n,) : aire dessinée
    values: np.ndarray  # (n,) : ce que les couleurs codent, NaN si le dessin ne le sait pas
    labels: np.ndarray  # (n,) : le nom donné à chaque objet au moment du dessin
    loops: np.ndarray  # (n,) : les anneaux de chaque contour ; `None` pour ce qui n'est pas un polygone
    scale: Any = None  # l'artiste qui tient la palette et la norme

    def keep(self, chosen: np.ndarray) -> Self:
        """La même couche, réduite à certains objets."""
        columns: Any = {name: getattr(self, name)[chosen] for name in _COLUMNS}
        return replace(self, **columns)


def packed(rgba: Any, count: int | None = None, hatch: Any = None) -> np.ndarray:
    """Des couleurs de matplotlib en entiers, répétées jusqu'à `count`."""
    rgba = np.asarray(rgba, float).reshape(-1, 4)
    rgb = np.rint(rgba[:, :3] * 255).astype(int)
    ints = rgb @ [1 << 16, 1 << 8, 1] + HATCHED * bool(hatch)
    ints = np.where(rgba[:, 3] > 0.02, ints, NOTHING)
    return np.resize(ints if len(ints) else [NOTHING], len(ints) if count is None else count)


def hexes(colours: Iterable[int]) -> tuple[str, ...]:
    """Les mêmes, écrites « #rrvvbb ».

    >>> hexes([255])
    ('#0000ff',)
    """
    return tuple(f"#{c:06x}" for c in colours)


def near(a: int, some: Sequence[int], gap: int = 4) -> bool:
    """La couleur `a` est l'une de celles-ci, aux arrondis près."""
    if a == NOTHING or a in some:
        return a != NOTHING
    return any(max(abs((a >> s & 255) - (b >> s & 255)) for s in (16, 8, 0)) <= gap for b in some if b != NOTHING)  # fmt: skip


def extent(boxes: np.ndarray) -> float:
    """La plus grande dimension de ce que ces rectangles couvrent."""
    x, y = np.where(np.isfinite(boxes), boxes, 0.0).reshape(-1, 2).T
    return max(float(np.ptp(x)), float(np.ptp(y)), 1e-12) if len(x) else 1.0


def bars(fig: Any) -> list[Any]:
    """Les barres de couleurs de la figure."""
    return [bar for ax in fig.axes if (bar := getattr(ax, "_colorbar", None)) is not None]


def map_axes(target: Any) -> dict[Any, list[Layer]]:
    """Les axes qui portent une carte et leurs couches ; à défaut, ceux qui pourraient en porter une.

    Des unités égales, des contours ou pas de graduations font une carte ; des barres, des parts, une barre de couleurs
    ou un petit axe de légende n'en sont pas.
    """
    axes = [target] if hasattr(target, "collections") else getattr(target, "axes", [])
    axes = [ax for ax in axes if ax.get_visible() and not hasattr(ax, "_colorbar") and hasattr(ax, "images")]
    found = {ax: layers_of(ax) for ax in axes if not ax.containers}
    for ax, some in list(found.items()):
        bare = ax.get_aspect() != "auto" and not ax.axison  # des rues seules : une carte aussi
        if not some or not (bare or {x.shape for x in some} - {"lines"}):
            del found[ax]
    room = {ax: float(np.prod(ax.get_position().size)) if len(found) > 1 else 1.0 for ax in found}
    sure = [ax for ax, layers in found.items() if _sure(ax, layers, room[ax] < 0.15 * max(room.values()))]
    return {ax: found[ax] for ax in sure or [ax for ax in found if not ax.lines]}


def _sure(ax: Any, layers: Sequence[Layer], small: bool) -> bool:
    if is_declared(ax):
        return True
    key = small and ax.texts and {x.shape for x in layers} <= {*SYMBOLS, "points"}
    if key or any(isinstance(p, Wedge) for p in ax.patches):
        return False
    outlines = any(rings is not None and len(rings[0]) > 5 for x in layers for rings in x.loops[:50])
    return ax.get_aspect() != "auto" or outlines or not (ax.axison or ax.lines)


def layers_of(ax: Any) -> list[Layer]:
    """Les couches d'un axe, de la plus basse à la plus haute ; les contours seuls et les lignes n'en sont pas."""
    artists = [a for a in (*ax.collections, *ax.images) if a.get_visible()]
    found = [(a.get_zorder(), _layer(ax, a)) for a in artists]
    found += [*_loose(ax), (2.0, _markers(ax)), (2.0, _lines(ax))]
    found.sort(key=lambda pair: pair[0])
    return [layer for _, layer in found if layer is not None and (layer.colours != NOTHING).any()]


def _layer(ax: Any, artist: Any) -> Layer | None:
    if isinstance(artist, (drawn.LineCollection, drawn.FillBetweenPolyCollection)):
        return None
    if hasattr(artist, "get_extent"):
        west, east, south, north = artist.get_extent()
        return _raster("cells", artist, [[west, south], [east, north]])
    if isinstance(artist, (ContourSet, drawn.QuadMesh)):
        shape = "field" if isinstance(artist, ContourSet) else "cells"
        corners = artist.get_datalim(ax.transData).get_points()
        return _raster(shape, artist, corners) if getattr(artist, "filled", True) else None
    places: np.ndarray = np.ma.filled(np.ma.asarray(artist.get_offsets(), float), np.nan)
    if isinstance(artist, drawn.PolyCollection) and len(artist.get_paths()) == 1 < len(places):  # hexbin
        return _raster("cells", artist, places)
    paths = artist.get_paths()
    placed = artist.get_offset_transform().contains_branch(ax.transData)
    if placed and isinstance(artist, (drawn.PathCollection, drawn.EllipseCollection)):
        own: Any = artist
        sizes = np.ravel(own.get_sizes() if hasattr(own, "get_sizes") else np.square(own.get_widths()))
        square, step = len(paths) == 1 and len(paths[0].vertices) == 5, len(places) // _SAMPLE + 1
        sizes = sizes[::step] if len(sizes) == len(places) else sizes
        colours = _colours(artist, len(places), step)
        return _symbols(places[::step], *colours, sizes, square, artist.get_label(), artist)
    if not artist.get_transform().contains_branch(ax.transData):
        return None
    return _polygons([p.vertices for p in paths], [p.codes for p in paths], *_colours(artist, len(paths)), artist.get_label(), artist)  # fmt: skip


def _colours(artist: Any, count: int, step: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """La couleur d'un objet sur `step`, et la valeur qu'elle code si le dessin le sait."""
    array, faces = artist.get_array(), artist.get_facecolor()
    kept = len(range(0, count, step))
    values = np.full(kept, np.nan)
    if array is not None and np.size(array) == count:
        values = np.ma.filled(np.ma.ravel(array)[::step].astype(float), np.nan)
        faces = artist.to_rgba(np.ma.masked_invalid(values))
    elif not len(faces) and not isinstance(artist, drawn.PatchCollection):
        faces = artist.get_edgecolor()
    faces = faces[::step] if len(faces) == count else faces
    return packed(faces, kept, artist.get_hatch()), values


def _raster(shape: str, artist: Any, corners: Any) -> Layer | None:
    """Une grille de valeurs ; une photographie est un fond, pas une donnée."""
    array = artist.get_array()
    if array is None or not np.size(array) or (hasattr(artist, "get_extent") and array.ndim != 2):
        return None
    values = np.ma.filled(np.ma.ravel(array).astype(float), np.nan)[:: np.size(array) // _SAMPLE + 1]
    boxes = np.hstack([np.min(corners, axis=0), np.max(corners, axis=0)])[None]
    label, loops = np.array([""], object), np.full(1, None)
    return Layer(shape, boxes, np.zeros(1, int), np.ones(1), values, label, loops, artist)


def _symbols(places: Any, colours: Any, values: Any, sizes: Any, square: bool, label: Any, scale: Any) -> Layer | None:  # fmt: skip
    if not len(places):
        return None
    sizes = np.resize(np.asarray(sizes if len(sizes) else [1.0], float), len(places))
    shape = ("squares" if square else "circles") if sizes.max() > 1.1 * max(sizes.min(), 1e-12) else "points"
    labels, loops = np.full(len(places), label, object), np.full(len(places), None)
    return Layer(shape, np.hstack([places, places]), colours, sizes, values, labels, loops, scale)


def _markers(ax: Any) -> Layer | None:
    """Les marques d'`ax.plot`, sans ligne : chacune mesure `markersize` points de diamètre."""
    lines = [x for x in ax.lines if x.get_visible() and x.get_marker() not in ("", "None", " ", None, ",")]
    lines = [x for x in lines if x.get_transform() == ax.transData and len(x.get_xdata())]
    lines = [x for x in lines if x.get_linestyle() == "None" or len(x.get_xdata()) == 1]
    if not lines:
        return None
    spots = [x.get_xydata()[:: len(x.get_xdata()) // _SAMPLE + 1].astype(float) for x in lines]
    counts, places = [len(s) for s in spots], np.concatenate(spots)
    faces = [packed(to_rgba_array(x.get_markerfacecolor()), n) for x, n in zip(lines, counts, strict=True)]
    sizes, blank = np.repeat([x.get_markersize() ** 2 for x in lines], counts), np.full(len(places), np.nan)
    labels = np.repeat(np.array([str(x.get_label()) for x in lines], object), counts)
    square = all(x.get_marker() == "s" for x in lines)
    return _symbols(places, np.concatenate(faces), blank, sizes, square, labels, None)


def _lines(ax: Any) -> Layer | None:
    """Les tracés (lignes de tram, rues), chacun par son rectangle."""
    lines = [x for x in ax.lines if x.get_linestyle() != "None" and x.get_visible()]
    lines = [x for x in lines if x.get_transform() == ax.transData and len(x.get_xdata()) > 1]
    if not lines:
        return None
    spots = [x.get_xydata() for x in lines]
    boxes = np.array([np.hstack([np.nanmin(s, axis=0), np.nanmax(s, axis=0)]) for s in spots])
    colours, blank = packed(to_rgba_array([x.get_color() for x in lines])), np.full(len(lines), np.nan)
    labels = np.array([str(x.get_label()) for x in lines], object)
    return Layer("lines", boxes, colours, np.ones(len(lines)), blank, labels, np.full(len(lines), None))


def inks(ax: Any) -> set[int]:
    """Les autres couleurs posées sur un axe : son fond, ses traits, ses photographies."""
    some = [packed(ax.get_facecolor()), *(packed(to_rgba_array(x.get_color())) for x in ax.lines)]
    some += [packed(to_rgba_array(a.get_edgecolor())) for a in (*ax.collections, *ax.patches)]
    for photo in (a.get_array() for a in ax.images if np.ndim(a.get_array()) == 3):
        rgb = photo[..., :3].reshape(-1, 3)[:: photo.size // _SAMPLE + 1]
        some.append(packed(to_rgba_array(rgb / 255 if photo.dtype == np.uint8 else rgb)))
    return set(np.concatenate(some).tolist())


def keys(ax: Any) -> list[Any]:
    """Les clés d'une légende faite à la main : des formes hors des données, ou une colonne de rectangles égaux."""
    outside = [p for p in ax.patches if p.get_data_transform() != ax.transData]
    sizes: dict[Any, list[Any]] = {}
    for p in ax.patches if ax.texts else ():
        if isinstance(p, Rectangle) and p not in outside:
            sizes.setdefault((p.get_width(), p.get_height()), []).append(p)
    columns = [some for some in sizes.values() if 2 < len(some) < 12 and len({p.get_x() for p in some}) == 1]
    return outside + [p for some in columns for p in some if _followed(ax, p)]


def _followed(ax: Any, key: Any) -> bool:
    """Un texte est écrit juste à droite."""
    spots = [t.get_unitless_position() for t in ax.texts if t.get_transform() == ax.transData]
    right, low, high = key.get_x() + key.get_width(), key.get_y(), key.get_y() + key.get_height()
    return any(right <= x <= right + 2 * key.get_width() and low <= y <= high for x, y in spots)


def _loose(ax: Any) -> Iterator[tuple[float, Layer | None]]:
    """Les formes posées une à une (`ax.fill`, `add_patch`), par plan."""
    some = [p for p in ax.patches if p.get_visible() and p.get_data_transform() == ax.transData]
    aside = keys(ax)
    some = [p for p in some if not isinstance(p, (FancyArrowPatch, FancyBboxPatch, Wedge)) and p not in aside]
    for zorder, round_ in {(p.get_zorder(), isinstance(p, Ellipse)) for p in some}:
        plan = [p for p in some if (p.get_zorder(), isinstance(p, Ellipse)) == (zorder, round_)]
        paths = [p.get_path().transformed(p.get_patch_transform()) for p in plan]
        faces = [packed([p.get_facecolor()], 1, p.get_hatch())[0] if p.get_fill() else NOTHING for p in plan]
        labels, blank = np.array([str(p.get_label()) for p in plan], object), np.full(len(plan), np.nan)
        rings, codes = [p.vertices for p in paths], [p.codes for p in paths]
        yield zorder, _polygons(rings, codes, np.array(faces), blank, labels, None)


def _polygons(loops: Any, codes: Any, colours: Any, values: Any, label: Any, scale: Any) -> Layer | None:
    """Des contours : leurs rectangles, leurs aires, et ce qu'ils sont (aires, cercles d'un `buffer`, carrés)."""
    finite = len(loops) and np.isfinite(np.concatenate(loops)).all()
    kept = np.array([len(v) > 2 and (finite or math.isfinite(v.sum())) for v in loops], bool)
    if not kept.any():
        return None
    loops, codes = ([x for x, ok in zip(some, kept, strict=True) if ok] for some in (loops, codes))
    starts = np.cumsum([0, *map(len, loops[:-1])])
    points = np.concatenate(loops)
    boxes = np.hstack([np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)])
    x, y = (points - points[0]).T  # l'aire garde ses chiffres
    cross = np.append(x[:-1] * y[1:] - x[1:] * y[:-1], 0.0)
    moves = [np.zeros(len(v)) if code is None else code for v, code in zip(loops, codes, strict=True)]
    leaps = np.concatenate(moves) == 1
    leaps[starts] = False
    cuts = np.flatnonzero(leaps)
    cross[[*cuts - 1, *starts[1:] - 1]] = 0  # d'un anneau à l'autre, le saut ne compte pas
    rings, owner = [[v] for v in loops], np.searchsorted(starts, cuts, "right") - 1
    for i in np.unique(owner):
        rings[i] = np.split(loops[i], cuts[owner == i] - starts[i])
    areas = np.abs(np.add.reduceat(cross, starts)) / 2
    labels, outlines = np.full(len(kept), label, object)[kept], np.fromiter(rings, object, len(rings))
    shape = _shape(boxes, areas, loops)
    return Layer(shape, boxes, colours[kept], areas, values[kept], labels, outlines, scale)


def _shape(boxes: np.ndarray, areas: np.ndarray, loops: Sequence[np.ndarray]) -> str:
    width, height = (boxes[:, 2:] - boxes[:, :2]).T
    filled, tall = areas / np.maximum(width * height, 1e-300), height / np.maximum(width, 1e-300)
    grain = extent(boxes) * 1e-6
    tiled = np.isin(np.rint(boxes[:, 0] / grain), np.rint(boxes[:, 2] / grain)).mean() > 0.5
    if np.ptp(tall) >= 0.05 * np.median(tall):  # des bâtonnets de même largeur ne sont pas des territoires
        return "squares" if filled.min() > 0.99 and np.ptp(width) < grain and not tiled else "areas"
    if (np.abs(filled - np.pi / 4) < 0.03).all() and min(map(len, loops)) > 8:
        return "circles"
    if filled.min() < 0.99 or areas.max() < 1.2 * areas.min() or abs(np.median(tall) - 1) > 0.02:
        return "areas"
    return "areas" if tiled else "squares"


def joined(layers: Sequence[Layer]) -> Layer | None:
    """Plusieurs couches en une ; un contour redessiné ne compte qu'une fois, sous sa dernière couleur."""
    if not layers:
        return None
    scale = next((x.scale for x in reversed(layers) if np.isfinite(x.values).any()), None)
    columns: Any = {n: np.concatenate([getattr(x, n) for x in layers]) for n in _COLUMNS}
    whole = replace(layers[0], scale=scale, **columns)
    if len(layers) == 1:
        return whole
    keys = np.rint(np.nan_to_num(whole.boxes) / (extent(whole.boxes) * 1e-7)).astype(np.int64)
    _, last = np.unique(keys[::-1], axis=0, return_index=True)
    return whole.keep(np.sort(len(keys) - 1 - last))
