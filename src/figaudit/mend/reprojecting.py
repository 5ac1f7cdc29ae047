"""Changer la projection d'une carte déjà dessinée : tout ce qui est posé dans ses coordonnées se déplace."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.patches import Ellipse, PathPatch, Polygon
from matplotlib.text import Text

from figaudit.base.declared import declare_map, declared_map, is_declared
from figaudit.read.maps.facts import Limits, MapFacts
from figaudit.read.maps.projections import towards
from figaudit.rules.maps.not_equal_area import METRES, looks_like_mercator, plate_carree_ratio

MERCATOR = "EPSG:3857"
DEGREES = "EPSG:4326"
EUROPE = "EPSG:3035"  # une azimutale équivalente, faite pour l'Europe
WORLD = "EPSG:8857"  # Equal Earth
EUROPEAN = (-32.0, 27.0, 52.0, 75.0)  # ouest, sud, est, nord : ce que la première couvre sans tordre
NAMES = {EUROPE: "LAEA Europe", WORLD: "Equal Earth"}
ON_EACH_SIDE = 40  # points le long de chaque bord : une fois projeté, il est courbe
MARGIN = 0.03
_MERCATOR_NAMED = re.compile(r"(?:(?:web|pseudo)[ -]?)?mercator|epsg ?:? ?3857", re.IGNORECASE)

Move = Callable[[Any], np.ndarray]


def with_equal_areas(ax: Any, facts: MapFacts) -> None:
    """Redessine la carte dans une projection qui garde les surfaces, si l'on sait d'où partent ses coordonnées."""
    source = source_of(facts)
    if source is None or ax.images or hasattr(ax, "projection"):
        return

    target = target_of(facts, source)
    transformer = towards(source, target)

    def move(points: Any) -> np.ndarray:
        east, north = transformer.transform(*np.asarray(points, float).T)
        return np.column_stack([east, north])

    border = move(border_of_the_view(ax, facts.limits))
    move_everything(ax, move)
    frame(ax, border)
    if is_declared(ax):
        declare_map(ax, **(declared_map(ax) | {"crs": transformer.target_crs}))
    rename_the_projection(ax.figure, NAMES[target])
    ax.set_aspect("equal")
    ax.set_axis_off()  # les graduations étaient celles d'avant


def source_of(facts: MapFacts) -> str | None:
    """La projection du dessin : dite ou retrouvée, à défaut devinée ; `None` si rien ne la dit."""
    if facts.projection is not None:
        return facts.projection.code or None
    if looks_like_mercator(facts, METRES):
        return MERCATOR
    if plate_carree_ratio(facts) > 1:
        return DEGREES
    return None


def target_of(facts: MapFacts, source: str) -> str:
    """Celle de l'Europe si la carte y tient, sinon celle du monde."""
    west, south, east, north = towards(source, DEGREES).transform_bounds(*facts.limits)
    least_west, least_south, most_east, most_north = EUROPEAN
    inside = least_west <= west and least_south <= south and east <= most_east and north <= most_north
    return EUROPE if inside else WORLD


def move_everything(ax: Any, move: Move) -> None:
    """Déplace contours, marques, traits, formes et textes."""
    for item in ax.collections:
        if item.get_offset_transform().contains_branch(ax.transData):
            item.set_offsets(move(item.get_offsets()))
        elif item.get_transform().contains_branch(ax.transData):
            for path in item.get_paths():
                path.vertices = move(path.vertices)

    for line in ax.lines:
        if line.get_transform() == ax.transData:
            line.set_data(*move(line.get_xydata()).T)
    for patch in ax.patches:
        move_patch(patch, move)
    for text in ax.texts:
        if text.get_transform() == ax.transData:
            text.set_position(move([text.get_unitless_position()])[0])


def move_patch(patch: Any, move: Move) -> None:
    """Une forme posée à la main : tous ses points, ou son centre si c'est un disque."""
    if patch.axes is None or patch.get_data_transform() != patch.axes.transData:
        return
    if isinstance(patch, Polygon):
        patch.set_xy(move(patch.get_xy()))
    elif isinstance(patch, PathPatch):
        patch.get_path().vertices = move(patch.get_path().vertices)
    elif isinstance(patch, Ellipse):
        patch.set_center(move([patch.get_center()])[0])


def border_of_the_view(ax: Any, limits: Limits) -> np.ndarray:
    """Des points le long du cadre de la carte, ramené à ce qu'elle couvre."""
    west, east = np.clip(sorted(ax.get_xlim()), limits.west, limits.east)
    south, north = np.clip(sorted(ax.get_ylim()), limits.south, limits.north)
    x, y = np.linspace(west, east, ON_EACH_SIDE), np.linspace(south, north, ON_EACH_SIDE)
    sides = [(x, np.full_like(x, south)), (x, np.full_like(x, north))]
    sides += [(np.full_like(y, west), y), (np.full_like(y, east), y)]
    return np.concatenate([np.column_stack(side) for side in sides])


def frame(ax: Any, border: np.ndarray) -> None:
    """Cadre la carte sur ces points, une petite marge autour."""
    shown = border[np.isfinite(border).all(axis=1)]
    low, high = shown.min(axis=0), shown.max(axis=0)
    margin = MARGIN * (high - low)
    ax.set_xlim(low[0] - margin[0], high[0] + margin[0])
    ax.set_ylim(low[1] - margin[1], high[1] + margin[1])


def rename_the_projection(fig: Any, name: str) -> None:
    """Ce qui disait Mercator dit la nouvelle projection."""
    for text in fig.findobj(Text):
        if _MERCATOR_NAMED.search(text.get_text()):
            text.set_text(_MERCATOR_NAMED.sub(name, text.get_text()))
