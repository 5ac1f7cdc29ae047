"""Ce que les couleurs d'une couche codent : sa palette, ses classes, son ordre."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from figaudit.base.text import normalise
from figaudit.read.maps.bars import bar_label, bar_of, classes_on, is_numbered
from figaudit.read.maps.colours import NOTHING, hexes, near, packed
from figaudit.read.maps.drawn import DrawnLayer
from figaudit.read.maps.facts import AREAS, FIELD, GRID, Coding, Entry, Scale
from figaudit.read.maps.legends import Legends, entry
from figaudit.read.maps.palette import DIVERGING, SEQUENTIAL, ramp_of
from figaudit.read.maps.words import says

CLASSES = 20  # plus de couleurs que cela : un dégradé continu, pas des classes
MOST_RANKS = 12  # au-delà, de petits entiers qui se suivent sont des valeurs, pas des numéros de classe
_SAMPLED = 9  # couleurs qui résument un dégradé continu
_FINE = 256  # couleurs d'un dégradé, quand il faut y chercher celle d'un territoire


@dataclass(frozen=True)
class Painted:
    """Une couche à lire, et ce qui sert à la comprendre."""

    layer: DrawnLayer
    bar: Any  # sa barre de couleurs ; `None` si elle n'en a pas
    scale: Any  # l'artiste ou la barre qui tient la palette et la norme ; `None` si rien ne les tient
    shown: np.ndarray  # les couleurs posées ; aucune pour une grille qui en a trop
    entries: tuple[Entry, ...]  # les lignes de légende qui parlent d'elle

    @property
    def on_a_grid(self) -> bool:
        """Une grille de valeurs, ou des plages."""
        return self.layer.shape in GRID

    @property
    def named(self) -> list[Entry]:
        """Les catégories de la légende ; aucune si ce ne sont que quelques mots à côté de classes."""
        named = [one for one in self.entries if not one.span]
        colours = {one.colour for one in named}
        if len(colours) > 1 and len(named) >= len(self.entries) / 2:
            return named
        return []


def read_coding(layer: DrawnLayer, legends: Legends, bars: Sequence[Any], others: Sequence[int]) -> Coding:
    """Ce que les couleurs de cette couche codent ; `others` sont toutes les couleurs de la figure."""
    bar = bar_of(layer, bars)
    scale = layer.artist if layer.valued else bar
    shown = _shown_colours(layer, scale)
    explained_by_a_bar = bar is not None and layer.artist is not None and layer.shape not in GRID
    entries: tuple[Entry, ...] = ()
    if not explained_by_a_bar:
        entries = _own_entries(legends.entries, layer, shown.tolist(), others)
    painted = Painted(layer, bar, scale, shown, entries)

    coding = _unread(painted, legends.heading)
    classes = _legend_classes(entries)
    named = painted.named
    several_colours = len({colour for _, _, colour in classes}) > 1
    if several_colours or (classes and scale is None):
        coding = _classed(coding, classes)
    elif named or scale is None:
        coding = _categories(coding, named)
    else:
        coding = _scaled(coding, painted)

    if scale is None:
        return coding
    return replace(coding, scale=_frozen_scale(scale, coding))


def _unread(painted: Painted, heading: str) -> Coding:
    """La couche telle qu'on la lit avant de savoir ce que ses couleurs disent."""
    layer = painted.layer
    words = [heading]
    if painted.bar is not None:
        words.insert(0, bar_label(painted.bar))
    classed = any(one.span for one in painted.entries)
    return Coding(
        layer=layer.frozen(),
        palette=hexes(painted.shown[:CLASSES]),
        continuous=len(painted.shown) > CLASSES,
        ordered=False,
        bounds=(),
        entries=painted.entries,
        seen=layer.values,
        scale=None,
        label=" ".join(word for word in words if word),
        keyed=painted.bar is not None or layer.shape == AREAS or classed,
        written=() if painted.bar is None else classes_on(painted.bar),
    )


# Les couleurs posées, et la légende qui en parle


def _shown_colours(layer: DrawnLayer, scale: Any) -> np.ndarray:
    """Les couleurs que montre une couche ; aucune pour une grille qui en a trop pour des classes."""
    if layer.shape not in GRID or scale is None:
        return np.unique(layer.colours[layer.colours != NOTHING])

    values = np.unique(layer.values[np.isfinite(layer.values)])
    shown = np.unique(packed(scale.cmap(scale.norm(values))))
    if min(len(values), len(shown)) > CLASSES:
        return shown[:0]
    return shown


def _own_entries(
    entries: Sequence[Entry], layer: DrawnLayer, shown: list[int], others: Sequence[int]
) -> tuple[Entry, ...]:
    """Les lignes de légende qui parlent de cette couche ; sans légende, le nom que le dessin a donné aux objets."""
    coloured = [one for one in entries if one.colour != NOTHING and not one.missing]
    if layer.shape in (AREAS, *GRID):
        # À côté de territoires, un symbole d'une autre couleur dit une taille.
        coloured = [one for one in coloured if not one.size or near(one.colour, shown)]

    hits = {one for one in coloured if near(one.colour, shown)}
    if not hits:
        return _entries_of_labels(layer)

    # Une catégorie peut n'être portée par aucun objet : sa clé ressemble alors à celles des autres.
    sizes: set[float] = set()
    if len(hits) > 1:
        sizes = {one.size for one in hits}
    own = []
    for one in coloured:
        unused = one.size in sizes and not near(one.colour, others)
        if one in hits or one.span or unused:
            own.append(one)
    return tuple(own)


def _entries_of_labels(layer: DrawnLayer) -> tuple[Entry, ...]:
    """Les noms que le dessin a donnés ; ceux qui commencent par « _ » sont de matplotlib."""
    named = dict(zip(layer.labels.tolist(), layer.colours.tolist(), strict=False))
    return tuple(
        entry(label, colour) for label, colour in named.items() if label and not label.startswith("_")
    )


def _legend_classes(entries: Iterable[Entry]) -> list[tuple[float, float, int]]:
    """Les classes chiffrées de la légende et leur couleur, de la plus basse à la plus haute."""
    found: list[tuple[float, float, int]] = []
    for one in entries:
        if one.span is None:
            continue
        drawn = (one.span.low, one.span.high, one.colour)
        if drawn not in found:
            found.append(drawn)
    return sorted(found, key=_by_its_end)


def _by_its_end(one: tuple[float, float, int]) -> tuple[float, float]:
    """Une classe se range d'après sa borne haute, puis d'après la basse."""
    low, high, _ = one
    return high, low


# Ce que les couleurs disent


def _classed(coding: Coding, classes: Sequence[tuple[float, float, int]]) -> Coding:
    """Des classes, que la légende chiffre."""
    palette = hexes(colour for _, _, colour in classes)
    seen = coding.seen
    if _are_ranks(seen):
        seen = np.full(len(seen), np.nan)

    return replace(
        coding,
        palette=palette,
        continuous=False,
        ordered=not _are_kinds(coding, classes, palette),
        bounds=tuple((low, high) for low, high, _ in classes),
        seen=seen,
    )


def _are_kinds(coding: Coding, classes: Sequence[tuple[float, float, int]], palette: tuple[str, ...]) -> bool:
    """« 22 kW », « 50 kW », « 150 kW » sur des points : des sortes, si leurs couleurs ne se suivent pas."""
    if coding.layer.shape in (AREAS, *GRID):
        return False
    if any(low != high for low, high, _ in classes):
        return False
    return ramp_of(palette).shape not in (SEQUENTIAL, DIVERGING)


def _are_ranks(values: np.ndarray) -> bool:
    """De petits entiers consécutifs : des numéros de classe plutôt que des valeurs."""
    distinct = np.unique(values[np.isfinite(values)])
    if not len(distinct):
        return True
    following = np.arange(len(distinct)) + distinct[0]
    return len(distinct) <= MOST_RANKS and np.array_equal(distinct, following)


def _categories(coding: Coding, named: Sequence[Entry]) -> Coding:
    """Des catégories, nommées dans la légende ou inconnues ; leurs noms peuvent dire un ordre."""
    palette = hexes(dict.fromkeys(one.colour for one in named))
    ranked = [one for one in named if says("ordinal", normalise(one.text))]
    # Un seul nom peut ne pas se ranger (« inondation fréquente »).
    ordered = len(named) > 1 and len(ranked) >= len(named) - 1
    return replace(coding, palette=palette or coding.palette, ordered=ordered)


def _scaled(coding: Coding, painted: Painted) -> Coding:
    """Une échelle de couleurs : des classes si elle a des bornes, sinon un dégradé continu."""
    edges = _edges(painted)
    colours = _scale_colours(painted, edges)
    return replace(
        coding,
        palette=hexes(colours),
        continuous=not edges,
        ordered=painted.bar is None or is_numbered(painted.bar),
        bounds=tuple(pairwise(edges)),
    )


def _edges(painted: Painted) -> list[float]:
    """Les bornes des classes d'une échelle de couleurs ; aucune si elle est continue."""
    edges = _written_edges(painted)
    if edges is None:
        edges = _even_edges(painted.scale)
    if edges is None or not 1 < len(edges) <= CLASSES + 1:
        return []
    return [float(edge) for edge in edges]


def _written_edges(painted: Painted) -> Any:
    """Les bornes que l'échelle tient : les niveaux des plages, ou ceux de la norme ; `None` si elle n'en a pas."""
    if painted.layer.shape == FIELD:
        return painted.scale.levels
    return getattr(painted.scale.norm, "boundaries", None)


def _even_edges(scale: Any) -> Any:
    """Des classes égales, quand la palette n'a que quelques couleurs ; sinon `None`."""
    low = scale.norm.vmin
    high = scale.norm.vmax
    count = scale.cmap.N
    if count > CLASSES or low is None or high is None:
        return None
    return np.linspace(low, high, count + 1)


def _scale_colours(painted: Painted, edges: Sequence[float]) -> np.ndarray:
    """Les couleurs d'une échelle : une par classe, ou un échantillon du dégradé."""
    scale = painted.scale
    if not edges:
        return packed(scale.cmap(np.linspace(0, 1, _SAMPLED)))

    if painted.layer.shape == FIELD:
        faces = packed(scale.get_facecolor())
        if len(faces) == len(edges) - 1:
            return faces
    middles = np.array([(low + high) / 2 for low, high in pairwise(edges)])
    return packed(scale.cmap(scale.norm(middles)))


# L'échelle de couleurs, en nombres


def _frozen_scale(scale: Any, coding: Coding) -> Scale:
    """Ce que la palette et la norme de cet artiste disent."""
    colours: tuple[int, ...] = ()
    stops: tuple[float, ...] = ()
    if coding.continuous:
        colours = tuple(packed(scale.cmap(np.linspace(0, 1, _FINE))).tolist())
        stops = _stops(scale.norm, len(coding.palette))
    blank = int(packed(scale.cmap.get_bad())[0])
    return Scale(scale.cmap.name, colours, _end(scale.norm.vmin), _end(scale.norm.vmax), stops, blank)


def _end(bound: Any) -> float | None:
    """Un bout de la norme ; `None` si elle ne l'a pas fixé."""
    return None if bound is None else float(bound)


def _stops(norm: Any, count: int) -> tuple[float, ...]:
    """La valeur de chaque couleur d'une palette continue ; aucune si la norme ne se lit pas à l'envers."""
    if count < 2 or norm.vmin is None:
        return ()
    places = np.arange(count) / (count - 1)
    try:
        values = norm.inverse(places)
    except Exception:  # chaque norme a sa façon de refuser
        return ()
    return tuple(np.asarray(values, float).tolist())
