"""La lecture d'une carte, étape par étape : de ses axes à ses faits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely

from figaudit.base import figtext
from figaudit.base.declared import declared_map
from figaudit.read.artists import sorting_once
from figaudit.read.maps.bars import bars_of, own_bars
from figaudit.read.maps.codings import read_coding
from figaudit.read.maps.drawn import DrawnLayer
from figaudit.read.maps.facts import AREAS, Coding, Layer, Limits, MapFacts, Projection
from figaudit.read.maps.legends import Legends, classed_colours, read_legends, unhatched
from figaudit.read.maps.loose import rings_of
from figaudit.read.maps.marks import crowd_on, smallest_text
from figaudit.read.maps.matching import Matched, match_table, unmatched
from figaudit.read.maps.panels import Panels, inks, map_axes
from figaudit.read.maps.projections import area_ratio
from figaudit.read.maps.table import Table
from figaudit.read.maps.texts import (
    has_scale_bar,
    labels_of,
    marked_on,
    subject_of,
    titles_of,
    unit_of,
    words_around,
)
from figaudit.read.maps.themes import Sorted, sort_layers
from figaudit.read.maps.unpainted import unpainted

# Du sud au nord : en deçà, aucune projection ne gonfle un territoire assez pour que cela se voie.
SMALL_DEGREES = 10
SMALL_METRES = 1e6
HALF_TURN = 180.5  # une carte pas plus haute que cela est en degrés, ou toute petite
_MEASURED = 40  # contours où l'on mesure la projection, du sud au nord


@dataclass(frozen=True)
class Given:
    """Ce que l'on sait d'une carte avant de la lire : par qui la fait relire, à défaut par ce qu'elle déclare."""

    gdf: Any  # la table ; `None` si l'on n'en a pas
    column: str | None
    kind: str
    crs: Any  # la projection déclarée ; `None` si elle ne l'est pas
    middle: float | None


def _given(ax: Any, gdf: Any, column: str | None, kind: str | None) -> Given:
    record = declared_map(ax)
    if gdf is None:
        gdf = record.get("gdf")
    return Given(
        gdf=gdf,
        column=column or record.get("column"),
        kind=kind or record.get("kind", ""),
        crs=record.get("crs"),
        middle=record.get("middle"),
    )


def read_maps(
    target: Any, gdf: Any = None, column: str | None = None, kind: str | None = None
) -> list[MapFacts]:
    """Les faits de chaque carte d'une Figure ou d'un Axes, sans rien dessiner ni changer ; aucune s'il n'y en a pas.

    La table `gdf`, la colonne dessinée et son genre (« stock » ou « ratio ») ne sont demandés que si on les sait.
    """
    with sorting_once():
        panels = map_axes(target)
        inked = {colour for ax in panels for colour in inks(ax)}
        return [_read(ax, _given(ax, gdf, column, kind), panels, inked) for ax in panels]


def _read(ax: Any, given: Given, panels: Panels, inked: set[int]) -> MapFacts:
    """Lit une carte parmi les `panels` de la figure, `inked` de ces autres couleurs."""
    legends = read_legends(ax, list(panels))
    panels, legends = _without_hatches(panels, legends)

    bars = own_bars(ax, panels)
    layers = panels[ax]
    drawn = _drawn_colours(panels)
    themes = sort_layers(layers, legends.entries, bars)
    codings = tuple(read_coding(layer, legends, bars, [*drawn, *inked]) for layer in themes.themes)

    text = figtext.read(ax)
    titles = titles_of(ax)
    words = words_around(ax, titles, legends, text)
    matched = _matched(given, codings, themes, words)
    crs = _crs(ax, given, matched)
    limits = _limits(layers)
    swelling, unmeasured = _swelling(matched, crs, limits)

    subject = subject_of(ax, text)
    return MapFacts(
        subject=subject,
        unread=(*_unread(given, matched), *unmeasured, *_unseen(ax)),
        codings=matched.codings,
        symbols=_frozen(themes.symbols),
        ground=_frozen(themes.ground),
        drawn=drawn,
        entries=legends.entries,
        match=matched.match,
        weighed=matched.weighed,
        projection=_projection(crs),
        swelling=swelling,
        limits=limits,
        stretch=_stretch(ax),
        text=text,
        title=" ".join(title for title in titles if title),
        words=words,
        unit=unit_of(text, legends, bars),
        scale_bar=has_scale_bar(ax),
        explained=_is_explained(ax, panels, legends),
        kind=given.kind,
        middle=given.middle,
        labelled=labels_of(ax),
        named=_named(matched, subject),
        beside=_beside(given, matched),
        marked=marked_on(ax),
        rings=_frozen(rings_of(ax)),
        unpainted=unpainted(ax, layers),
        smallest=smallest_text(ax, legends.boxes),
        crowd=crowd_on(ax),
    )


def _unread(given: Given, matched: Matched) -> list[str]:
    """Ce que le dessin et la table n'ont pas dit."""
    if given.gdf is None:
        if any(not len(coding.values) for coding in matched.codings):
            return ["values"]
        return []

    if matched.match is not None:
        if not matched.match.column:
            return ["column"]
        return []
    if matched.codings and matched.weighed is None:
        return ["rows"]
    return []


def _unseen(ax: Any) -> list[str]:
    """Ce que cartopy ne dessinera qu'au dernier moment, et qu'on ne peut pas lire avant."""
    if any(hasattr(artist, "_feature") for artist in ax.get_children()):
        return ["cartopy"]
    return []


# Les couches


def _without_hatches(panels: Panels, legends: Legends) -> tuple[Panels, Legends]:
    """Les couches et la légende, où une couleur hachurée est celle d'une classe, ou rien."""
    classed = classed_colours(legends.entries)

    plain: Panels = {}
    for ax, layers in panels.items():
        plain[ax] = [replace(layer, colours=unhatched(layer.colours, classed)) for layer in layers]

    entries = []
    for entry in legends.entries:
        colour = int(unhatched(np.array(entry.colour), classed))
        entries.append(entry._replace(colour=colour))
    return plain, replace(legends, entries=tuple(entries))


def _drawn_colours(panels: Panels) -> tuple[int, ...]:
    """Toutes les couleurs posées sur les cartes de la figure."""
    colours = [layer.colours for layers in panels.values() for layer in layers]
    return tuple(np.unique(np.concatenate(colours)).tolist())


def _frozen(layer: DrawnLayer | None) -> Layer | None:
    return None if layer is None else layer.frozen()


def _limits(layers: Sequence[DrawnLayer]) -> Limits:
    """Ce que toutes les couches couvrent ensemble."""
    boxes = np.concatenate([layer.boxes for layer in layers])
    west, south = np.nanmin(boxes, axis=0)[:2].tolist()
    east, north = np.nanmax(boxes, axis=0)[2:].tolist()
    return Limits(west, south, east, north)


def _is_explained(ax: Any, panels: Panels, legends: Legends) -> bool:
    """Vrai si la figure porte de quoi lire ses couleurs, sur cette carte ou à côté."""
    beside = [other for other in ax.figure.axes if other not in panels]
    drawn_beside = any(other.has_data() for other in beside)
    legend = bool(ax.figure.legends) or any(other.get_legend() for other in ax.figure.axes)
    return bool(legends.entries) or legend or bool(bars_of(ax.figure)) or drawn_beside


def _stretch(ax: Any) -> float:
    """Combien une unité verticale est plus longue à l'écran qu'une unité horizontale."""
    if ax.get_aspect() != "auto":
        return float(ax.get_aspect())
    width, height = ax.get_position().size * ax.figure.get_size_inches()
    left, right = ax.get_xlim()
    bottom, top = ax.get_ylim()
    across = abs(width / (right - left))
    up = abs(height / (top - bottom))
    return float(up / across)


# La table et la projection


def _matched(given: Given, codings: tuple[Coding, ...], themes: Sorted, words: str) -> Matched:
    if given.gdf is None:
        return unmatched(codings)
    return match_table(Table(given.gdf), codings, themes.symbols, words, given.column)


def _named(matched: Matched, title: str) -> tuple[tuple[str, float], ...]:
    """Le nom et la valeur de chaque ligne, si la colonne dessinée se lit et que le titre en nomme une."""
    both = ((matched.match, matched.match_place), (matched.weighed, matched.weighed_place))
    for match, place in both:
        if match is None or place is None or match.values is None:
            continue
        names = place.table.named_in(title)
        known = match.drawn & np.isfinite(match.values)
        return tuple((names[row], float(match.values[row])) for row in np.flatnonzero(known) if names)
    return ()


def _beside(given: Given, matched: Matched) -> dict[str, np.ndarray]:
    """Ce que la table dit de plus : des points semés n'en montrent aucune colonne, mais elle peut dire leur distance."""
    if given.gdf is None or matched.match is not None or matched.weighed is not None:
        return {}
    return Table(given.gdf).columns


def _crs(ax: Any, given: Given, matched: Matched) -> Any:
    """La projection du dessin : déclarée, à défaut celle où la table coïncide avec lui ; `None` si l'on ne sait pas."""
    if given.crs:
        return given.crs
    for place in (matched.match_place, matched.weighed_place):
        if place is not None and place.shapes is not None:
            return place.shapes.crs
    drawn = getattr(ax, "projection", None)  # celle d'axes de cartopy, qui est aussi un CRS de pyproj
    return drawn if hasattr(drawn, "is_geographic") else None


def _projection(crs: Any) -> Projection | None:
    if crs is None:
        return None
    return Projection(crs.name, bool(crs.is_geographic), crs.to_string())


def _swelling(matched: Matched, crs: Any, limits: Limits) -> tuple[float | None, list[str]]:
    """Combien de fois la projection grossit un territoire plus qu'un autre ; et si cela n'a pas pu être mesuré."""
    if crs is None:
        return None, []
    in_degrees = crs.is_geographic or limits.height <= HALF_TURN
    small = SMALL_DEGREES if in_degrees else SMALL_METRES
    areas = [coding.layer for coding in matched.codings if coding.layer.shape == AREAS]
    if limits.height < small or not areas:
        return 1.0, []

    try:
        return area_ratio(_measured_shapes(matched, areas[0], crs), crs), []
    except Exception:  # une projection que PROJ ne sait pas mesurer : on le dit, sans accuser
        return 1.0, ["swelling"]


def _measured_shapes(matched: Matched, layer: Layer, crs: Any) -> Any:
    """Quelques contours, du sud au nord, où mesurer la projection : ceux de la table, à défaut le centre de ceux du dessin."""
    if matched.match_place is not None and matched.match_place.shapes is not None:
        shapes = matched.match_place.shapes
    else:
        from geopandas import GeoSeries

        shapes = GeoSeries(shapely.points(layer.centres), crs=crs)

    tops = shapely.bounds(shapes.array)[:, 3]
    from_south_to_north = np.argsort(tops)
    ranks = np.linspace(0, len(tops) - 1, _MEASURED).astype(int)  # les deux bouts compris
    return shapes.iloc[from_south_to_north[ranks]]
