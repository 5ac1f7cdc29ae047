"""Dessiner une carte honnête : aplats pour un ratio, cercles pour un stock ; légende, échelle, histogramme."""

import math
from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from matplotlib import colormaps
from matplotlib.colors import Colormap, LinearSegmentedColormap
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.offsetbox import AnchoredOffsetbox, DrawingArea, TextArea, VPacker
from matplotlib.patches import Circle, Patch, Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from pyproj import Proj

from datakit.maps.classify import Classes, as_numbers, classes, span, vacant
from datakit.maps.project import EARTH, checked, project, projection
from datakit.maps.words import refusal
from figaudit.base.colour import DIVERGING, SEQUENTIAL, to_hex
from figaudit.base.declared import CIRCLES_GID, FAR, declare_map
from figaudit.base.figtext import annotate
from figaudit.base.text import NBSP, NNBSP, normalise, number, quote
from figaudit.base.theme import figure

LARGEST = 30.0  # rayon en points du plus grand cercle
COVERED = 0.35  # part du territoire que les cercles peuvent couvrir sans se cacher les uns les autres
WIDE, TALL = 5.2, 6.1  # la place de la carte seule dans la figure, en pouces
_GROUND: dict[str, Any] = {"color": "#f1efea", "edgecolor": "#b9b7b1", "linewidth": 0.5, "zorder": 1}
MISSING = "donnée manquante"
SCALE_GID = "datakit:scale"
HATCH: dict[str, Any] = {"facecolor": "white", "hatch": "////", "edgecolor": "#8a8a88", "linewidth": 0.4}
EDGE = "#8a8a88"
_INK = "#4a4a48"
_BARE: dict[str, Any] = {"frameon": False, "borderpad": 0}
_BESIDE: dict[str, Any] = {"loc": "upper left", "bbox_to_anchor": (1.02, 1.0), **_BARE}
RAMPS = {"sequential": SEQUENTIAL, "sequentiel": SEQUENTIAL, "diverging": DIVERGING, "divergent": DIVERGING}


def classed(values: np.ndarray, column: str, given: Any, kind: str, ramp: Any, middle: float | None) -> tuple[Classes, np.ndarray, list[str]]:  # fmt: skip
    """Le découpage, calculé au besoin, le rang de classe de chaque ligne (-1 : manquante), les couleurs."""
    if kind == "stock":  # peint en aplats, il tromperait
        raise refusal("painted-stock", quoted=quote(column), column=column)
    if kind != "ratio":
        raise refusal("unknown-kind", kind=kind)
    made = given if isinstance(given, Classes) else classes(values, given or "quantiles")
    return made, made.assign(values), colours_for(ramp, made.k, made.breaks, middle)


def _ready(gdf: Any, column: str) -> tuple[Any, np.ndarray]:
    """Les contours tels qu'il faut les dessiner (des degrés sont projetés, des mètres non), et leurs valeurs."""
    gdf = project(gdf) if checked(gdf, column).crs.is_geographic else gdf
    return gdf, as_numbers(gdf[column])


def _canvas(gdf: Any) -> Any:
    west, south, east, north = gdf.total_bounds
    tall = WIDE * ((north - south) / (east - west) if east > west else 1)
    return figure(height=min(TALL, max(1.8, tall)) + 1.4)[1]


def choropleth(
    gdf: Any, column: str, *, classes: Classes | str | None, title: str, unit: str, source: str, kind: str,
    date: str = "", ramp: Any = "sequential", middle: float | None = None, note: str = "", ax: Any = None, legend_histogram: bool = False,
) -> Any:  # fmt: skip
    """Une carte en aplats de couleur, un dégradé par classe. Renvoie la Figure.

    `classes` : un `Classes` ou une méthode. `kind` : « ratio » ; un « stock » est refusé. `middle` : le milieu d'une
    palette divergente. Manques hachurés, classe vide dite en note ; des degrés sont projetés (voir `project`).

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"taux": [1.0, 2, None]}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(3)])
    >>> fig = choropleth(carres, "taux", classes="quantiles", title="A", unit="%", source="b", kind="ratio")
    >>> [t.get_text() for t in fig.axes[0].get_legend().get_texts()]
    ['[1,5\u202f; 2,0]', '[1,0\u202f; 1,5[', 'donnée manquante (1)']
    """
    gdf, values = _ready(gdf, column)
    made, codes, colours = classed(values, column, classes, kind, ramp, middle)
    axis = _canvas(gdf) if ax is None else ax
    fills, thin = np.array(colours)[codes[codes >= 0]], 0.4 if len(gdf) < 3000 else 0.0
    _paint(axis, gdf, codes >= 0, color=fills, edgecolor=EDGE, linewidth=thin, zorder=2)
    legend(axis, made, colours, unit, int((codes < 0).sum()), legend_histogram)
    note = note if "vide" in note else " ".join(filter(None, [note, *vacant(made, codes)]))
    subtitle = "" if middle is None else f"les deux teintes se séparent à {number(middle)}"
    words = {"title": title, "unit": unit, "source": source, "date": date, "note": note, "subtitle": subtitle}
    return _finish(axis, gdf, words, ax is None, kind=kind, column=column, middle=middle)


def _paint(ax: Any, gdf: Any, known: np.ndarray, **look: Any) -> None:
    """Les contours dont on connaît la valeur, et les autres hachurés."""
    if known.any():
        gdf[known].plot(ax=ax, **look)
    if not known.all():
        gdf[~known].plot(ax=ax, zorder=1, **HATCH)


def _finish(ax: Any, gdf: Any, words: dict[str, str], own: bool, **record: Any) -> Any:
    """Ce que toute carte porte, ses mots, et ce que la relecture a besoin de savoir d'elle.

    Les mots vont sur la figure si elle est à nous, autour de l'axe s'il y en a plusieurs.
    """
    ax.set_axis_off()  # des graduations en mètres ne disent rien à personne
    ax.set_aspect("equal")
    ax.margins(0.12 if _punctual(gdf) else 0.01)  # des points : leurs cercles seraient coupés au bord
    scale_bar(ax, gdf.crs)
    declare_map(ax, **record, crs=gdf.crs, gdf=gdf)
    if own:
        return annotate(ax, **words)
    ax.set_title(words["title"], loc="left", fontsize=11, fontweight="bold")
    source = f"Source{NBSP}: {words['source']}" + (f", {words['date']}" if words["date"] else "")
    foot = "\n".join(filter(None, [words["note"], source]))
    ax.text(0, -0.09, foot, transform=ax.transAxes, fontsize=7.5, color="#5c5c5a", va="top")
    return ax.figure


def symbols(
    gdf: Any, column: str, *, title: str, unit: str, source: str, date: str = "", color: str = "#0072b2", largest: float = LARGEST, note: str = "", label: str = "", ax: Any = None,
) -> Any:  # fmt: skip
    """Des cercles dont l'aire est proportionnelle à la valeur. Renvoie la Figure, ou refuse une valeur négative.

    Le plus grand a `largest` points de rayon, moins s'ils se couvraient ; les petits dessus, zéro n'en a pas.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"n": [10, 40]}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(2)])
    >>> fig = symbols(carres, "n", title="Essai", unit="places", source="essai")
    >>> sizes = fig.axes[0].collections[-1].get_sizes()
    >>> round(float(sizes[0] / sizes[1]), 6)
    4.0
    """
    gdf, values = _ready(gdf, column)
    if (values < 0).any():
        raise refusal("negative-circles", quoted=quote(column), lowest=number(np.nanmin(values)))
    largest = min(largest, _room(gdf, values))
    axis = _canvas(gdf) if ax is None else ax
    _circles(axis, gdf, values, color, largest)
    if label:
        _name_largest(axis, gdf, values, label)
    circle_legend(axis, values, largest, unit)
    words = {"title": title, "unit": unit, "source": source, "date": date, "note": note}
    words["subtitle"] = "aire des cercles proportionnelle au nombre"
    return _finish(axis, gdf, words, ax is None, kind="stock", column=column)


def _room(gdf: Any, values: np.ndarray) -> float:
    """Le rayon du plus grand cercle, en points, pour que tous ensemble ne couvrent pas le territoire."""
    west, south, east, north = gdf.total_bounds
    ground, total = float(gdf.area.sum()), float(np.nansum(values))
    if not ground or not total:  # des points n'ont pas d'étendue
        return float("inf")
    scale = 72 * min(WIDE / (east - west), TALL / (north - south))  # points par mètre
    return scale * (COVERED * ground / np.pi * np.nanmax(values) / total) ** 0.5


def _circles(ax: Any, gdf: Any, values: np.ndarray, color: str, largest: float) -> None:
    """Les contours, puis les cercles, du plus grand au plus petit."""
    missing = np.isnan(values)
    ground = missing if _punctual(gdf) else slice(None)  # un point n'a pas de fond
    _paint(ax, gdf[ground], ~missing[ground], **_GROUND)
    drawn = np.argsort(-values, kind="stable")[: (values > 0).sum()]
    if not len(drawn):
        return
    points = gdf.geometry.iloc[drawn].representative_point()
    sizes = (2 * largest) ** 2 * values[drawn] / values[drawn].max()
    look = {"color": color, "alpha": 0.8, "edgecolor": "white", "linewidth": 0.6, "zorder": 3}
    ax.scatter(points.x, points.y, s=sizes, **look)


def _punctual(gdf: Any) -> bool:
    return bool((gdf.geom_type == "Point").all())


def _name_largest(ax: Any, gdf: Any, values: np.ndarray, label: str) -> None:
    largest = gdf.iloc[np.argsort(-np.nan_to_num(values), kind="stable")[:5]]
    places = largest.geometry.representative_point()
    look = {"ha": "center", "va": "center", "fontsize": 7.5, "color": "#1d1d1b", "zorder": 4}
    look["path_effects"] = [withStroke(linewidth=2.5, foreground="white")]
    for rank, i in enumerate(np.argsort(places.y.to_numpy())):
        shift = (0, 6 if rank % 2 else -6)  # un nom dessus, un dessous : deux voisins se lisent
        name, spot = str(largest[label].iloc[i]), (places.x.iloc[i], places.y.iloc[i])
        ax.annotate(name, spot, shift, textcoords="offset points", **look)


# Les couleurs des classes.


def _colormap(ramp: Any) -> Any:
    known = ramp
    if isinstance(ramp, str):
        known = RAMPS.get(normalise(ramp)) or colormaps.get(ramp)
    if known is None:
        raise refusal("unknown-ramp", name=quote(ramp))
    return known if isinstance(known, Colormap) else LinearSegmentedColormap.from_list("datakit", list(known))


def colours_for(ramp: Any, k: int, breaks: Sequence[float] = (), middle: float | None = None) -> list[str]:
    """`k` couleurs, de la classe basse à la haute, en « #rrggbb ».

    Avec `middle`, le milieu de la palette tombe sur cette valeur : sur une borne, ou dans la classe qui la
    contient. Une palette divergente du kit exige un `middle`, sinon son milieu ne voudrait rien dire.

    >>> colours_for(["#000000", "#ffffff"], 3)
    ['#000000', '#808080', '#ffffff']
    """
    if isinstance(ramp, str) and normalise(ramp).startswith("diverg") and middle is None:
        raise refusal("no-middle")
    colours = _colormap(ramp)
    if middle is None:
        spots = np.linspace(0, 1, k) if k != 1 else np.array([0.6])
    else:
        spots = _around(middle, breaks, k)
    return [to_hex(colours(float(s))[:3]) for s in spots]


def _around(middle: float, breaks: Sequence[float], k: int) -> np.ndarray:
    """Les positions des classes dans la palette, le milieu sur `middle`, un même pas de chaque côté."""
    if not k or not breaks[0] <= middle <= breaks[-1]:
        raise refusal("middle-out", middle=number(middle), span=span(breaks))
    tolerance = 1e-9 * max(1.0, abs(middle))
    below = np.array(breaks[1:]) <= middle + tolerance
    above = np.array(breaks[:-1]) >= middle - tolerance
    offsets: np.ndarray = np.cumsum(above) - np.cumsum(below[::-1])[::-1]
    return 0.5 + 0.5 * offsets / max(np.abs(offsets).max(), 1)


# Ce qui entoure la carte.


def legend(ax: Any, made: Any, colours: Sequence[str], title: str, missing: int, histogram: bool) -> None:
    """La légende à droite de la carte, de la classe la plus haute à la plus basse, manques à la fin."""
    pairs = reversed(list(zip(made.labels, colours, strict=True)))
    handles = [Patch(facecolor=c, edgecolor=EDGE, linewidth=0.4, label=label) for label, c in pairs]
    if missing:
        handles.append(Patch(**HATCH, label=f"{MISSING} ({number(missing)})"))
    look = {"alignment": "left", "fontsize": 9.5, "handleheight": 1.1, "borderaxespad": 0, **_BESIDE}
    ax.legend(handles=handles, title=title, **look).get_title().set_fontweight("bold")
    if histogram and made.k:
        _small_histogram(ax, made, colours)


def nice_below(x: float) -> float:
    """Le plus grand nombre de la suite 1, 2, 5, 10, 20… qui ne dépasse pas `x`.

    >>> nice_below(37), nice_below(0.6)
    (20.0, 0.5)
    """
    power = 10.0 ** math.floor(math.log10(x) + 1e-12)
    return max(m * power for m in (1, 2, 5) if m * power <= x * (1 + 1e-12))


def scale_bar(ax: Any, crs: Any) -> None:
    """La barre d'échelle sous la carte ; rien si la carte est trop vaste pour en avoir une."""
    width = abs(ax.get_xlim()[1] - ax.get_xlim()[0])
    if crs is None or crs.is_geographic or width > FAR:
        return
    x, y = (sum(lim) / 2 for lim in (ax.get_xlim(), ax.get_ylim()))
    factors = (proj := Proj(crs)).get_factors(*proj(x, y, inverse=True), errcheck=False)
    stretch = factors.parallel_scale if 0 < factors.parallel_scale < 1e6 else 1.0  # dessinés par mètre au sol
    metres = nice_below(max(width / stretch / 4, 1))
    words = f"{number(metres / 1000)}{NNBSP}km" if metres >= 1000 else f"{number(metres)}{NNBSP}m"
    look = {"pad": 0.2, "sep": 3, "color": _INK, "fontproperties": FontProperties(size=8.5), **_BARE}
    spot = {"bbox_to_anchor": (0.0, -0.01), "bbox_transform": ax.transAxes}
    bar = AnchoredSizeBar(ax.transData, metres * stretch, words, "upper left", **look, **spot)
    bar.set_gid(SCALE_GID)
    ax.add_artist(bar)


def circle_legend(ax: Any, values: np.ndarray, largest: float, title: str) -> None:
    """Trois cercles emboîtés de valeurs rondes, à la taille exacte de ceux de la carte (`largest` points)."""
    known, missing = values[~np.isnan(values)], int(np.isnan(values).sum())
    highest = float(known.max(initial=0.0))
    whole = bool((known % 1 == 0).all())  # des unités entières : pas de cercle « 0,2 » en légende
    first = nice_below(highest) if highest > 0 else 0.0
    shown = [first, nice_below(first / 3), nice_below(first / 12)] if first else []
    radii = {v: largest * (v / highest) ** 0.5 for v in shown if v >= 1 or not whole}
    largest = max(radii.values(), default=0)
    area = DrawingArea(2 * largest + 60, 2 * largest + 10, 0, 4)
    top = math.inf
    for value, radius in radii.items():
        area.add_artist(Circle((largest, radius), radius, facecolor="none", edgecolor=_INK, linewidth=0.9))
        top = min(2 * radius, top - 11)
        area.add_artist(Line2D([largest, 2 * largest + 6], [2 * radius, top], color=EDGE, linewidth=0.6))
        area.add_artist(Text(2 * largest + 9, top, number(value), va="center", fontsize=9.5))
    parts: list[Any] = [TextArea(title, textprops={"fontweight": "bold", "fontsize": 10}), area]
    if missing:
        row = DrawingArea(175, 16, 0, 0)
        row.add_artist(Rectangle((0, 3), 18, 10, **HATCH))
        row.add_artist(Text(24, 8, f"{MISSING} ({number(missing)})", va="center", fontsize=9.5))
        parts.append(row)
    column = VPacker(children=parts, align="left", pad=0, sep=6)
    box = AnchoredOffsetbox(child=column, pad=0, bbox_transform=ax.transAxes, **_BESIDE)
    box.set_gid(CIRCLES_GID)
    ax.add_artist(box)


def _small_histogram(ax: Any, made: Any, colours: Sequence[Any]) -> None:
    """Un petit histogramme sous la légende : les classes en bandes de couleur, les valeurs en barres grises par-dessus."""
    small = ax.inset_axes((1.04, 0.06, 0.36, 0.2))
    for low, high, colour in zip(made.breaks, made.breaks[1:], colours, strict=False):
        small.axvspan(low, high, facecolor=colour, linewidth=0, zorder=0)
        small.axvline(low, color=EDGE, linewidth=0.7, zorder=1)
    small.hist(made.values, bins=26, color="#3b3b39", edgecolor="white", linewidth=0.4, zorder=2)
    ends = (made.breaks[0], made.breaks[-1])
    if ends[1] > ends[0]:
        small.set_xlim(ends)
    for label, side in zip(small.set_xticks(ends, map(number, ends)), ("left", "right"), strict=True):
        label.label1.set(fontsize=8, ha=side)
    small.set_yticks([])
    small.spines[:].set_visible(False)
    small.tick_params(length=0)


def tissot(gdf: Any, names: Sequence[str], *, title: str, source: str) -> Any:
    """Les ellipses de Tissot : des cercles tous égaux au sol, dessinés dans chaque projection. Renvoie une Figure."""
    gdf = checked(gdf).to_crs(4326)
    west, south, east, north = gdf.total_bounds
    radius = nice_below(max(east - west, north - south) * 111 / 30)
    circles = _equal_circles(gdf.total_bounds, radius)
    columns = min(2, len(names))
    rows = -(-len(names) // columns)
    fig, axes = figure(rows, columns, width=7.6, height=1 + 3.2 * rows, squeeze=False)
    for ax in axes.flat:
        ax.axis("off")
    for ax, name in zip(axes.flat, names, strict=False):
        project(gdf, name).plot(ax=ax, color="#e4e4e2", edgecolor="white", linewidth=0.3)
        project(circles, name).plot(ax=ax, color="#c24e00", alpha=0.55, linewidth=0)
        ax.set_title(f"{projection(name).title}\nconserve {projection(name).keeps}", fontsize=10)
    words = f"chaque tache est un cercle de {number(radius, 0)}\u202fkm de rayon"
    return annotate(fig, title=title, source=source, subtitle=words)


def _equal_circles(bounds: Sequence[float], radius_km: float) -> Any:
    west, south, east, north = bounds
    if east - west > 180:
        lons, lats = np.linspace(-150, 150, 6), np.linspace(-60, 60, 5)
    else:
        lons, lats = (np.linspace(a, b, 6)[1:-1] for a, b in ((west, east), (south, north)))
    # Une ligne par cercle, une colonne par direction
    lon, lat, azimuth = np.broadcast_arrays(*np.ix_(lons, lats, np.linspace(0, 360, 61)))
    x, y, _ = EARTH.fwd(lon, lat, azimuth, np.full(lon.shape, radius_km * 1000))
    return gpd.GeoDataFrame(geometry=shapely.polygons(np.stack([x, y], axis=-1).reshape(-1, 61, 2)), crs=4326)
