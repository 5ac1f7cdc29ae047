"""Les lignes des légendes : celles de matplotlib, celle des disques, et celles faites à la main."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.colors import to_rgba_array
from matplotlib.legend import Legend

from figaudit.base.declared import CIRCLES_GID
from figaudit.base.text import normalise
from figaudit.read.artists import children
from figaudit.read.maps.colours import HATCHED, NOTHING, hexes, packed
from figaudit.read.maps.facts import Entry
from figaudit.read.maps.intervals import interval, thousands_sign
from figaudit.read.maps.loose import handmade_keys, patch_colour
from figaudit.read.maps.palette import DIVERGING, SEQUENTIAL, ramp_of
from figaudit.read.maps.words import says

THIN = 4  # points : un trait plus fin n'est pas la clé d'un aplat
MOST_SHAPES = 60  # formes regardées, hors des données : au-delà, ce n'est plus une légende
_LEVEL = 8  # pixels : de combien un texte peut être plus haut ou plus bas qu'une petite clé
_OVERLAP = 2  # pixels : un texte à droite d'une clé peut mordre un peu dessus
FEWEST_NUMBERED = 3  # noms numérotés : moins, ce peut être un hasard
_NUMBERED_NAME = re.compile(r"(\d{1,2})\s+([^\W\d_]{3}.*)")
_STEM = 4  # lettres : « enfant » et « enfants » ont les mêmes, et sont une unité


@dataclass(frozen=True)
class Legends:
    """Les légendes d'une carte : leurs boîtes de matplotlib, leurs lignes, et leurs titres bout à bout."""

    boxes: tuple[Legend, ...]
    entries: tuple[Entry, ...]
    heading: str


def read_legends(ax: Any, panels: Sequence[Any]) -> Legends:
    """Les légendes de la carte `ax` et de sa figure, dont `panels` sont les cartes."""
    hosts = [other for other in ax.figure.axes if other is ax or _may_host_a_legend(other, panels)]
    boxes = _boxes(ax.figure, hosts)

    entries = []
    for box in boxes:
        entries.extend(_box_entries(box))
    entries.extend(_circle_entries(ax))
    entries.extend(_handmade_entries(ax, hosts))

    titles = [box.get_title().get_text() for box in boxes]
    heading = " ".join(title for title in titles if title)
    return Legends(tuple(boxes), _without_numbers(_with_thousands(entries, heading)), heading)


def _boxes(figure: Any, hosts: Sequence[Any]) -> list[Legend]:
    """Les légendes de matplotlib que portent ces axes, puis la figure."""
    held: list[Any] = []
    for host in hosts:
        held.extend(host.get_children())
    held.extend(figure.legends)
    return [child for child in held if isinstance(child, Legend)]


def _box_entries(box: Legend) -> list[Entry]:
    """Les lignes d'une légende de matplotlib : les mots de chacune, et sa clé."""
    found = []
    for text, handle in zip(box.get_texts(), box.legend_handles, strict=False):
        colour, size = _handle(handle)
        found.append(entry(text.get_text(), colour, size))
    return found


def _with_thousands(entries: Sequence[Entry], heading: str) -> tuple[Entry, ...]:
    """Les mêmes lignes, dont les classes sont relues avec le signe que toutes ensemble disent séparer les milliers."""
    sign = thousands_sign([one.text for one in entries], heading)
    if sign == ",":
        return tuple(entries)

    reread = []
    for one in entries:
        span = None if one.missing else interval(one.text, sign)
        reread.append(one._replace(span=span))
    return tuple(reread)


def _without_numbers(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Les mêmes lignes ; des numéros devant des noms (« 1 Bois », « 2 Prés », « 3 Vignes ») n'y sont plus des classes."""
    if not _are_numbered_names([one for one in entries if one.span]):
        return entries
    return tuple(one._replace(span=None) for one in entries)


def _are_numbered_names(classed: Sequence[Entry]) -> bool:
    """Vrai si ces numéros se suivent devant des noms tous autres, que ni leurs mots ni leurs couleurs ne rangent."""
    found = [_NUMBERED_NAME.fullmatch(normalise(one.text)) for one in classed]
    numbered = [one for one in found if one]
    if len(numbered) < FEWEST_NUMBERED or len(numbered) < len(found):
        return False

    ranks = [int(one[1]) for one in numbered]
    names = [one[2] for one in numbered]
    if ranks[0] > 1 or ranks != list(range(ranks[0], ranks[0] + len(ranks))):
        return False

    distinct = {name[:_STEM] for name in names}
    ranked = [name for name in names if says("ordinal", name)]
    if len(distinct) < len(names) or len(ranked) >= len(names) - 1:
        return False
    return ramp_of(hexes(one.colour for one in classed)).shape not in (SEQUENTIAL, DIVERGING)


def _may_host_a_legend(ax: Any, panels: Sequence[Any]) -> bool:
    """Des axes sans carte peuvent porter la légende d'une autre."""
    return not children(ax).collections and ax not in panels


def entry(text: str, colour: int, size: float = 0.0) -> Entry:
    """Une ligne de légende, dont les mots sont lus."""
    missing = says("missing", normalise(text))
    span = None if missing else interval(text)
    return Entry(text, colour, size, span, missing)


def _handle(handle: Any) -> tuple[int, float]:
    """La couleur d'une clé de légende, et l'aire de son symbole."""
    if hasattr(handle, "get_markerfacecolor"):
        return _line_handle(handle)

    face = np.empty((0, 4))
    if hasattr(handle, "get_facecolor"):
        face = to_rgba_array(handle.get_facecolor())
    hatch = None
    if hasattr(handle, "get_hatch"):
        hatch = handle.get_hatch()
    colour = int(packed(face, 1, hatch)[0])

    size = 0.0
    if hasattr(handle, "get_sizes"):
        size = float(next(iter(handle.get_sizes()), 0.0))
    return colour, size


def _line_handle(line: Any) -> tuple[int, float]:
    """Une marque, ou un trait : d'aire négative s'il est fin."""
    if line.get_marker() not in ("", "None", None):
        face = line.get_markerfacecolor()
        size = line.get_markersize() ** 2
    else:
        face = line.get_color()
        wide = line.get_linewidth()
        size = -wide if wide < THIN else 0.0
    return int(packed(to_rgba_array(face), 1)[0]), float(size)


def _circle_entries(ax: Any) -> list[Entry]:
    """Les mots de la légende des disques."""
    found = []
    for artist in ax.artists:
        if artist.get_gid() == CIRCLES_GID:
            for text in artist.findobj(lambda child: hasattr(child, "get_text")):
                found.append(entry(text.get_text(), NOTHING))
    return found


def _handmade_entries(ax: Any, hosts: Sequence[Any]) -> list[Entry]:
    """Une légende faite à la main : des carrés hors des données, chacun suivi d'un texte."""
    spots = [(patch, ax.figure.texts) for patch in ax.figure.patches]
    for host in hosts:
        patches = handmade_keys(host) if host is ax else children(host).patches
        spots.extend((patch, children(host).texts) for patch in patches)

    found = []
    for patch, texts in spots[:MOST_SHAPES]:
        words = _words_beside(patch, texts)
        if words is not None and patch.get_fill():
            found.append(entry(words, patch_colour(patch)))
    return found


def _words_beside(patch: Any, texts: Sequence[Any]) -> str | None:
    """Le texte le plus proche à droite d'une clé, à sa hauteur ; `None` s'il n'y en a pas."""
    box = patch.get_window_extent()
    middle = (box.y0 + box.y1) / 2
    reach = max(box.height, _LEVEL)

    beside = []
    for text in texts:
        x, y = text.get_transform().transform(text.get_unitless_position())
        if x >= box.x1 - _OVERLAP and abs(y - middle) < reach:
            beside.append((x - box.x1, text.get_text()))
    if not beside:
        return None
    _, nearest = min(beside)
    return nearest


# Les hachures


def classed_colours(entries: Sequence[Entry]) -> set[int]:
    """Les couleurs que la légende donne à des classes, chiffrées ou nommées."""
    return {one.colour for one in entries if one.span or says("ordinal", normalise(one.text))}


def unhatched(colours: np.ndarray, classed: set[int]) -> np.ndarray:
    """Sous une hachure, la couleur d'une classe si la légende la range ; sinon, rien."""
    hatched = colours >= HATCHED
    if not hatched.any():
        return colours
    is_a_class = np.isin(colours, list(classed))
    under = np.where(is_a_class, colours - HATCHED, NOTHING)
    return np.where(hatched, under, colours)
