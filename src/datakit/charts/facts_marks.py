"""Lire ce qui est dessiné dans un système d'axes : barres, courbes, points, surfaces, parts, couleurs."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from matplotlib import collections, colors, container, image, lines, patches

from datakit.charts.facts_model import Area, Array, Bars, Line, Points, Shades, Wedge, same

_FREE_BARS = 3  # rectangles isolés, de même pied et de même largeur, qui valent une série de barres
_SAMPLE = 100_000


def hexa(colour: Any) -> str:
    """Une couleur de matplotlib en « #rrggbb » ; rien si elle est transparente."""
    try:
        r, g, b, a = colors.to_rgba(colour)
    except (ValueError, TypeError):
        return ""
    return colors.to_hex((r, g, b)) if a > 0 else ""


def _label(artist: Any) -> str:
    label = str(artist.get_label() or "")
    return "" if label.startswith("_") else label


def in_data(artist: Any, ax: Any) -> bool:
    """Vrai si l'objet est placé dans les unités des deux axes (pas une bande, pas un décor)."""
    transform = (
        artist.get_data_transform() if hasattr(artist, "get_data_transform") else artist.get_transform()
    )
    return transform == ax.transData


def read_bars(ax: Any) -> tuple[tuple[Bars, ...], set[int]]:
    """Toutes les séries de barres, et l'identité des rectangles déjà lus."""
    series: list[Bars] = []
    seen: set[int] = set()
    for group in ax.containers:
        if isinstance(group, container.BarContainer):
            rects = [r for r in group.patches if r.axes is ax and r.get_visible()]
            seen.update(map(id, group.patches))
            if rects and in_data(rects[0], ax) and isinstance(rects[0], patches.Rectangle):
                series.append(_bars(rects, group.orientation != "horizontal", _label(group)))
    for step in ax.patches:
        if isinstance(step, patches.StepPatch) and step.get_visible() and step.get_fill():
            series.append(_stairs(step))
            seen.add(id(step))
    free = [
        r
        for r in ax.patches
        if type(r) is patches.Rectangle and id(r) not in seen and r.get_visible() and in_data(r, ax)
    ]
    found = _free(free)
    if found:
        series.append(found)
        seen.update(map(id, free))
    return tuple(s for s in series if s.at.size), seen


def _bars(rects: list[Any], vertical: bool, label: str, kind: str = "") -> Bars:
    x0, y0, w, h = np.array([(*r.get_xy(), r.get_width(), r.get_height()) for r in rects], float).T
    start, width, foot, length = (x0, w, y0, h) if vertical else (y0, h, x0, w)
    good = np.isfinite(start) & np.isfinite(width) & np.isfinite(foot) & np.isfinite(length)
    start, width, foot, length = start[good], width[good], foot[good], length[good]
    touching = len(start) > 1 and np.allclose(
        start[1:], (start + width)[:-1], rtol=0, atol=1e-6 * np.ptp(start)
    )
    drawn = rects if len(rects) < 200 else rects[:1]
    shades = tuple(hexa(r.get_facecolor()) or hexa(r.get_edgecolor()) for r in drawn)
    return Bars(
        vertical,
        start + width / 2,
        np.abs(width),
        foot,
        foot + length,
        shades,
        label,
        kind or ("hist" if touching else "bar"),
        rects[0].get_hatch() or "",
    )


def _stairs(step: Any) -> Bars:
    values, edges, base = step.get_data()
    foot = np.broadcast_to(np.asarray(0 if base is None else base, float), np.shape(values))
    edges, values = np.asarray(edges, float), np.asarray(values, float)
    good = np.isfinite(values)
    middle, width = (edges[1:] + edges[:-1]) / 2, np.diff(edges)
    colour = (hexa(step.get_facecolor()),)
    upright = step.orientation == "vertical"
    return Bars(upright, middle[good], width[good], foot[good], values[good], colour, _label(step), "stairs")


def _free(rects: list[Any]) -> Bars | None:
    """Des rectangles dessinés un à un : une série de barres s'ils ont même pied et même largeur."""
    if len(rects) < _FREE_BARS:
        return None
    for vertical in (True, False):
        bars = _bars(rects, vertical, "", "free")
        apart = bars.at.size > 1 and np.diff(np.sort(bars.at)).min() >= bars.width.max() * 0.99
        if apart and same(bars.foot) and same(bars.width) and not same(bars.tip):
            return bars
    return None


def read_lines(ax: Any) -> tuple[Line, ...]:
    """Les courbes en unités de données (ni repères infinis, ni traits de décor)."""
    caps = {
        id(cap)
        for group in ax.containers
        if isinstance(group, container.ErrorbarContainer)
        for cap in group.lines[1] or ()
    }
    return tuple(
        _line(one)
        for one in ax.lines
        if type(one).__name__ in ("Line2D", "Line3D") or isinstance(one, lines.Line2D)
        if one.get_visible() and id(one) not in caps and type(one).__name__ != "AxLine" and in_data(one, ax)
    )


def _filled(values: Any) -> Array:
    """Des nombres, les valeurs masquées devenues NaN."""
    return np.ma.filled(np.ma.asarray(values, float), np.nan)


def _line(one: Any) -> Line:
    x, y = _filled(one.get_xdata(orig=False)), _filled(one.get_ydata(orig=False))
    marker = (
        one.get_marker()
        if isinstance(one.get_marker(), str)
        else f"forme {hash(str(type(one.get_marker())))}"
    )
    style = one.get_linestyle()
    return Line(
        x,
        y,
        hexa(one.get_color()),
        joined=style not in ("None", "", " ") and one.get_linewidth() > 0,
        style=style + str(one._unscaled_dash_pattern[1] or "") if style == "--" else style,
        marker="" if marker in ("None", "", " ") else marker,
        label=_label(one),
        width=float(one.get_linewidth()),
        alpha=float(one.get_alpha() if one.get_alpha() is not None else colors.to_rgba(one.get_color())[3]),
        size=float(one.get_markersize()),
    )


def read_collections(ax: Any) -> tuple[tuple[Points, ...], tuple[Area, ...], list[Any]]:
    """Nuages de points, surfaces remplies, et le reste (dont on ne retient que l'étendue)."""
    points, areas, rest = [], [], []
    for item in ax.collections:
        if not item.get_visible():
            continue
        if isinstance(item, collections.PathCollection) and item.get_offset_transform() == ax.transData:
            points.append(_points(item))
        elif (
            isinstance(item, collections.PolyCollection)
            and in_data(item, ax)
            and np.size(item.get_offsets()) < 4
        ):
            areas += _area(item)
        else:
            rest.append(item)
    return tuple(p for p in points if p.x.size), tuple(areas), rest


def _points(item: Any) -> Points:
    xy = _filled(item.get_offsets())
    shades: Any = item.get_facecolor() if item.get_array() is None else ()
    if len(shades) == 0 and item.get_array() is None:
        shades = item.get_edgecolor()
    tally = Counter(hexa(c) for c in shades[:200])
    paths = item.get_paths()
    alpha = item.get_alpha()
    if alpha is None and len(shades):
        alpha = float(shades[0][3])
    return Points(
        xy[:, 0],
        xy[:, 1],
        np.asarray(item.get_sizes(), float),
        tuple(tally),
        _label(item),
        float(np.min(alpha)) if alpha is not None else 1.0,
        hash(paths[0].vertices.tobytes()) if len(paths) == 1 else 0,
    )


def _area(item: Any) -> list[Area]:
    """Une surface ; son bord plat est la valeur que partagent au moins le tiers de ses sommets."""
    pieces = [p.vertices for p in item.get_paths() if len(p.vertices) > 3]
    if not pieces:
        return []
    xy = np.concatenate(pieces)
    faces = item.get_facecolor()
    values, counts = np.unique(xy[:, 1], return_counts=True)
    base = float(values[counts.argmax()]) if counts.max() > len(xy) / 3 else None
    colour = hexa(faces[0]) if len(faces) else ""
    return [Area(xy[:, 0], xy[:, 1], colour, base, _label(item), item.get_hatch() or "")] if colour else []


def read_wedges(ax: Any) -> tuple[Wedge, ...]:
    """Les parts de camembert, avec les textes écrits sur chacune."""
    found = [w for w in ax.patches if isinstance(w, patches.Wedge) and w.get_visible() and in_data(w, ax)]
    return tuple(
        Wedge(
            share=abs(w.theta2 - w.theta1) / 360,
            label=_label(w),
            written=tuple(t.get_text() for t in ax.texts if _on_wedge(t, w)),
            centre=(float(w.center[0]), float(w.center[1])),
            start=float(w.theta1),
            radius=float(w.r),
            hole=bool(w.width),
            colour=hexa(w.get_facecolor()),
        )
        for w in found
    )


def _on_wedge(text: Any, wedge: Any) -> bool:
    if not text.get_text() or not text.get_visible():
        return False
    x, y = (float(v) for v in text.get_position())
    dx, dy = x - wedge.center[0], y - wedge.center[1]
    reach = np.hypot(dx, dy)
    inner = wedge.r - wedge.width if wedge.width else 0.05 * wedge.r
    if not inner <= reach <= 1.45 * wedge.r:
        return False
    low, high = sorted((wedge.theta1, wedge.theta2))
    return (np.degrees(np.arctan2(dy, dx)) - low) % 360 < high - low


def read_shades(ax: Any) -> tuple[Shades, ...]:
    """Les valeurs traduites en couleurs par une palette."""
    found = []
    for item in (*ax.images, *ax.collections):
        values = item.get_array() if hasattr(item, "get_array") else None
        if values is None or not item.get_visible() or np.ndim(values) > 2 or np.size(values) == 0:
            continue
        if type(item).__name__ in ("ContourSet", "QuadContourSet", "TriContourSet") and not item.filled:
            continue
        found.append(_shades(item, np.ma.asarray(values)))
    return tuple(found)


def _shades(item: Any, values: Any) -> Shades:
    norm, cmap = item.norm, item.get_cmap()
    flat = np.asarray(np.ma.compressed(values)[:: max(1, values.size // _SAMPLE)], float)
    flat = flat[np.isfinite(flat)]
    bounds = tuple(map(float, norm.boundaries)) if isinstance(norm, colors.BoundaryNorm) else ()
    if isinstance(item, image.AxesImage) and values.ndim == 2:
        rows = values[0]
        gradient = bool(values.shape[1] > 30 and (values == rows).all() and (np.diff(rows) >= 0).all())
    else:
        gradient = False
    largest = 0.0
    if len(bounds) > 1 and flat.size:
        largest = float(np.histogram(flat, bounds)[0].max() / flat.size)
    low, high = (float(flat.min()), float(flat.max())) if flat.size else (np.nan, np.nan)
    distinct = int(np.unique(flat).size)
    return Shades(cmap.name, low, high, distinct, bounds, largest, gradient, int(cmap.N))


def read_solids(ax: Any) -> Array:
    """Les barres d'un dessin en trois dimensions : une ligne (base, sommet) par barre."""
    solids = []
    for item in ax.collections:
        faces = np.asarray(getattr(item, "_faces", ()), float)
        if faces.ndim != 3 or faces.shape[1:] != (4, 3) or len(faces) % 6:
            continue
        boxes = faces.reshape(-1, 24, 3)
        corners = [np.unique(np.round(box, 9), axis=0) for box in boxes[:500]]
        if all(len(c) in (4, 8) for c in corners):  # 4 : une barre de hauteur nulle
            solids += [(c[:, 2].min(), c[:, 2].max()) for c in corners]
    walls = [p for p in ax.patches if type(p).__name__ == "Patch3D"]
    for wall in walls:
        z = np.asarray(getattr(wall, "_segment3d", ()), float)
        if z.ndim == 2 and len(z) in (4, 5):
            up = z[:, np.ptp(z, axis=0).argmax()] if np.ptp(z[:, 2]) == 0 else z[:, 2]
            solids.append((up.min(), up.max()))
    return np.array(solids, float).reshape(-1, 2)


def read_shapes(ax: Any, seen: set[int]) -> tuple[tuple[tuple[float, float, float], ...], tuple[Array, ...]]:
    """Les disques (x, y, rayon) et les polygones isolés, en unités de données."""
    circles: list[tuple[float, float, float]] = []
    polygons: list[Array] = []
    for patch in ax.patches:
        if id(patch) in seen or not patch.get_visible() or not in_data(patch, ax):
            continue
        if isinstance(patch, patches.Circle):
            circles.append((float(patch.center[0]), float(patch.center[1]), float(patch.radius)))
        elif isinstance(patch, patches.Polygon) and len(polygons) < 500:
            polygons.append(np.asarray(patch.get_xy(), float))
    return tuple(circles), tuple(polygons)
