"""Réparer une carte : chaque règle dont la réparation est une ligne de code, appliquée à une copie et relue.

Ce qu'une figure ne sait pas (une source, une date, une projection, les nombres que ses classes ont effacés) ne se
répare pas ici : il faut redessiner.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.text import Text

from figaudit.base.language import say
from figaudit.mend.copying import copy_figure
from figaudit.mend.painting import (
    bars_of,
    circles_in_place,
    hatch,
    paint_by_value,
    ramp_between,
    repaint,
    safe_categories,
)
from figaudit.mend.reprojecting import with_equal_areas
from figaudit.mend.symbols import resize_symbols
from figaudit.read.maps.facts import AREAS, GRID, Coding, MapFacts
from figaudit.read.maps.palette import DIVERGING
from figaudit.read.maps.panels import map_axes
from figaudit.read.maps.reader import read_maps
from figaudit.rules.maps import RULES
from figaudit.rules.maps.empty_class import unused_classes
from figaudit.rules.maps.hidden_missing import ground_like_a_class, painted_like_the_others
from figaudit.rules.maps.panels_on_different_scales import PAGE as TWINS
from figaudit.rules.maps.radius_not_area import exaggerated_power
from figaudit.rules.maps.unprojected import degrees_of_longitude, has_the_wrong_shape

READABLE = 8  # points
MANY_POINTS = 100  # un nuage plus petit n'est pas ce qui gêne
SMALL_POINT = 2  # aire, en points au carré
SEE_THROUGH = 0.2
ROOM_FOR_A_NOTE = 0.01  # part de la figure : une note s'écrit tout en bas, à gauche
LINE_OF_NOTES = 0.03
NEED_VALUES = ("stock-in-choropleth", "too-many-classes", "too-few-classes")


@dataclass(frozen=True)
class Given:
    """Ce que l'on donne avec une carte : sa table, la colonne dessinée, son genre."""

    gdf: Any = None
    column: str | None = None
    kind: str | None = None


class MendedMap(NamedTuple):
    """Une copie réparée, les règles qui n'y ont plus rien à redire, et pourquoi les autres accusent encore."""

    figure: Figure
    done: list[str]
    left: dict[str, str]


#: Un changement reçoit l'Axes d'une carte, et ce que l'on en a lu.
MapChange = Callable[[Any, MapFacts], object]


def mended_map(fig: Figure, gdf: Any = None, column: str | None = None, kind: str | None = None) -> MendedMap:
    """Une copie réparée, et ce qui l'est. La table et le reste sont ceux d'`audit_map`."""
    copy = copy_figure(fig)
    given = Given(gdf, column, kind)
    done: list[str] = []
    left: dict[str, str] = {}

    for rule in RULES:
        if rule.id not in MAP_MENDS:
            continue
        if not is_accused(rule.id, read(copy, given)):
            continue

        for ax, facts in zip(map_axes(copy), read(copy, given), strict=True):
            if rule.id == TWINS.id or is_accused(rule.id, [facts]):
                MAP_MENDS[rule.id](ax, facts)
        after = read(copy, given)
        if is_accused(rule.id, after):
            left[rule.id] = why_not(rule.id, after)
        else:
            done.append(rule.id)

    return MendedMap(copy, done, left)


def why_not(id: str, maps: list[MapFacts]) -> str:
    """Pourquoi cette règle accuse encore : le plus souvent, il manque ce que la figure ne sait pas."""
    without_values = any(not len(coding.known) for facts in maps for coding in facts.codings)
    without_projection = all(facts.projection is None for facts in maps)
    if id in NEED_VALUES and without_values:
        key = "left-values"
    elif id == "not-equal-area" and without_projection:
        key = "left-projection"
    else:
        key = "left-redraw"
    return say("mend", "messages", key)


def read(fig: Figure, given: Given) -> list[MapFacts]:
    """Les faits de chaque carte de la figure."""
    return read_maps(fig, given.gdf, given.column, given.kind)


def is_accused(id: str, maps: list[MapFacts]) -> bool:
    """Vrai si cette règle trouve à redire à l'une de ces cartes, ou à les voir ensemble."""
    rule = next(rule for rule in RULES if rule.id == id)
    if id == TWINS.id:
        return bool(list(rule.run(maps)))
    return any(list(rule.run(facts)) for facts in maps)


# --- les couleurs ---------------------------------------------------------------------------------------------
def from_light_to_dark(ax: Any, facts: MapFacts) -> None:
    """Une seule teinte, du clair au foncé."""
    for coding in facts.ordered:
        repaint(ax, coding, ramp_between("sequential", len(coding.palette)))


def colours_all_eyes_see(ax: Any, facts: MapFacts) -> None:
    """Du clair au foncé pour une grandeur, une palette à deux teintes sûres si elle a un milieu, huit couleurs pour des noms."""
    for coding in facts.codings:
        count = len(coding.palette)
        if not (coding.ordered or coding.continuous):
            repaint(ax, coding, safe_categories(count))
        elif coding.ramp.shape == DIVERGING:
            repaint(ax, coding, ramp_between("diverging", count))
        else:
            repaint(ax, coding, ramp_between("sequential", count))


def paint_every_value(ax: Any, facts: MapFacts) -> None:
    """Un dégradé continu à la place des classes, là où les valeurs se lisent."""
    for coding in facts.shaded(AREAS):
        if not coding.continuous and len(coding.known) == len(coding.seen):
            paint_by_value(ax, coding, coding.seen, label=coding.label or facts.unit)


def turn_into_circles(ax: Any, facts: MapFacts) -> None:
    """Des disques, dont l'aire est la valeur, sur des territoires gris."""
    for coding in facts.shaded(AREAS):
        if len(coding.known):
            circles_in_place(ax, coding)


def share_the_colours(ax: Any, facts: MapFacts) -> None:
    """Les mêmes bornes de couleurs pour toutes les cartes de la figure."""
    painted = [item for one in ax.figure.axes for item in bars_of(one) if item.get_clim()[0] is not None]
    low = min(item.get_clim()[0] for item in painted)
    high = max(item.get_clim()[1] for item in painted)
    for item in painted:
        item.set_clim(low, high)


# --- les tailles, les axes ------------------------------------------------------------------------------------
def area_follows_value(ax: Any, facts: MapFacts) -> None:
    """Des aires proportionnelles aux valeurs, sur la carte et dans la légende ; la plus grande ne change pas."""
    exponent = exaggerated_power(facts)
    if exponent is not None:
        resize_symbols(ax, 1 / exponent)


def project_degrees(ax: Any, facts: MapFacts) -> None:
    """Un degré de longitude dessiné aussi court qu'il l'est au milieu de la carte ; du monde entier, une projection."""
    if has_the_wrong_shape(facts):
        ax.set_aspect(degrees_of_longitude(facts.limits))
    else:
        with_equal_areas(ax, facts)


def shrink_points(ax: Any, facts: MapFacts) -> None:
    """De petits points transparents, dont les amas se voient."""
    for item in ax.collections:
        if isinstance(item, PathCollection) and len(np.asarray(item.get_offsets())) > MANY_POINTS:
            item.set_sizes([SMALL_POINT])
            item.set_alpha(SEE_THROUGH)
            item.set_linewidth(0)
    for line in ax.lines:
        if line.get_linestyle() == "None" and len(line.get_xdata()) > MANY_POINTS:
            line.set_markersize(SMALL_POINT**0.5)
            line.set_alpha(SEE_THROUGH)
            line.set_markeredgewidth(0)


# --- les mots -------------------------------------------------------------------------------------------------
def enlarge_texts(ax: Any, facts: MapFacts) -> None:
    """Aucun texte de la carte ni de ses légendes sous la taille que l'on lit sur du papier."""
    for text in ax.findobj(Text):
        if text.get_fontsize() < READABLE:
            text.set_fontsize(READABLE)


def say_what_is_missing(ax: Any, facts: MapFacts) -> None:
    """Ce qui est sans donnée est hachuré, jamais peint comme une classe ; une note dit ce que sont hachures et blancs."""
    hatched = outlines_without_data(facts)
    if hatched:
        hatch(ax, hatched)
    for item in bars_of(ax):
        held = item.get_cmap().copy()
        held.set_bad("none")
        item.set_cmap(held)

    key = "note-hatched" if hatched else "note-missing"
    add_a_note(ax.figure, say("mend", "messages", key))


def outlines_without_data(facts: MapFacts) -> list[tuple[np.ndarray, ...]]:
    """Le contour des territoires que la table sait vides, et de ceux du fond qui ont la couleur d'une classe."""
    found = []
    for coding in facts.codings:
        if coding.layer.shape != AREAS:
            continue
        if facts.match is not None and painted_like_the_others(coding, facts.match):
            places = facts.match.places[facts.match.absent & facts.match.drawn]
            found += [coding.layer.outlines[place] for place in places]
        if facts.ground is not None:
            alike = np.flatnonzero(ground_like_a_class(coding, facts))
            found += [facts.ground.outlines[place] for place in alike]
    return found


def name_empty_classes(ax: Any, facts: MapFacts) -> None:
    """Une note dit quelles classes sont vides."""
    names = []
    for coding in facts.codings:
        if not coding.continuous and coding.layer.shape not in GRID:
            names += unused_classes(coding, facts.drawn)
    add_a_note(ax.figure, say("mend", "messages", "note-empty", classes=names))


def close_each_class_once(ax: Any, facts: MapFacts) -> None:
    """Chaque classe de la légende va de sa borne au début de la suivante, exclu."""
    for coding in facts.codings:
        entries = [entry for entry in coding.entries if entry.span]
        entries.sort(key=lambda entry: (entry.span.high, entry.span.low) if entry.span else (0.0, 0.0))
        rename(ax, entries, coding)


def rename(ax: Any, entries: list[Any], coding: Coding) -> None:
    """Réécrit les lignes de légende de ces classes, de la plus basse à la plus haute."""
    legend = ax.get_legend()
    if legend is None:
        return

    texts = {text.get_text(): text for text in legend.get_texts()}
    for rank, entry in enumerate(entries):
        written = texts.get(entry.text)
        if written is None or not all(map(math.isfinite, entry.span[1:3])):
            continue
        last = rank == len(entries) - 1
        high = entry.span.high if last else entries[rank + 1].span.low
        if high > entry.span.low:
            key = "last-class" if last else "class"
            written.set_text(say("mend", "messages", key, low=entry.span.low, high=high))


def say_nothing_more(ax: Any, facts: MapFacts) -> None:
    """Un titre qui nomme ce que disent les couleurs, et n'affirme plus rien."""
    for side in ("left", "center", "right"):
        if ax.get_title(loc=side):
            ax.set_title("", loc=side)
    labels = [coding.label for coding in facts.codings if coding.label]
    ax.set_title(labels[0] if labels else facts.unit)

    if getattr(ax.figure, "_suptitle", None):
        ax.figure.suptitle("")


def add_a_note(fig: Any, words: str) -> None:
    """Écrit une phrase au bas de la figure, au-dessus de celles qui y sont."""
    below = [text for text in fig.texts if text.get_position()[1] < 0.5]
    fig.text(ROOM_FOR_A_NOTE, ROOM_FOR_A_NOTE + LINE_OF_NOTES * len(below), words, fontsize=8)


#: Ce que change chaque réparation ; comment le dire une fois fait est dans messages.toml.
MAP_MENDS: dict[str, MapChange] = {
    "rainbow-colormap": from_light_to_dark,
    "non-monotone-ramp": from_light_to_dark,
    "diverging-without-middle": from_light_to_dark,
    "colour-blind": colours_all_eyes_see,
    "too-many-classes": paint_every_value,
    "too-few-classes": paint_every_value,
    "stock-in-choropleth": turn_into_circles,
    "panels-on-different-scales": share_the_colours,
    "radius-not-area": area_follows_value,
    "not-equal-area": with_equal_areas,
    "unprojected": project_degrees,
    "overplotting": shrink_points,
    "small-text": enlarge_texts,
    "hidden-missing": say_what_is_missing,
    "empty-class": name_empty_classes,
    "overlapping-breaks": close_each_class_once,
    "title-contradicts-data": say_nothing_more,
}
