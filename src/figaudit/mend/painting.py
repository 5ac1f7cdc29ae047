"""Repeindre une carte : ses territoires, sa légende et sa barre de couleurs changent ensemble."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from matplotlib import collections, patches, path as paths
from matplotlib.cm import ScalarMappable
from matplotlib.colors import LinearSegmentedColormap, ListedColormap, Normalize, to_hex, to_rgba
from matplotlib.lines import Line2D

from figaudit.base import colour as colours
from figaudit.read.maps.facts import Coding

#: Huit couleurs que tous les yeux distinguent (Okabe et Ito, 2008).
CATEGORIES = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#000000")
RAMPS = {"sequential": colours.SEQUENTIAL, "diverging": colours.DIVERGING}
SAME_COLOUR = 0.03  # écart par composante, de 0 à 1, que laissent les arrondis d'une même couleur
MANY_COLOURS = 64  # d'une palette qui en a autant, on change le dégradé ; d'une autre, chaque couleur
GROUND = "#e4e4e4"
LARGEST_CIRCLE = 600.0  # points² : l'aire du plus grand disque


def ramp_between(kind: str, count: int) -> list[str]:
    """`count` couleurs d'un bout à l'autre d'un dégradé sûr.

    >>> ramp_between("sequential", 2)
    ['#eef4f9', '#0a3d66']
    """
    ramp = LinearSegmentedColormap.from_list("figaudit", RAMPS[kind])
    return [to_hex(ramp(place)) for place in np.linspace(0, 1, max(count, 2))][:count]


def safe_categories(count: int) -> list[str]:
    """`count` couleurs de catégories ; aucune au-delà de huit, l'œil n'en distingue pas davantage."""
    if count > len(CATEGORIES):
        return []
    return list(CATEGORIES[:count])


def repaint(ax: Any, coding: Coding, new: Sequence[str]) -> None:
    """Donne à chaque couleur d'une échelle la nouvelle de même rang, partout où elle est."""
    old = [to_rgba(one) for one in coding.palette]
    if len(new) != len(old):
        return

    for item in coloured_by_value(ax):
        if is_painted_by(item, old):
            item.set_cmap(new_cmap(item, old, new))
            if isinstance(item, collections.Collection):
                item.update_scalarmappable()  # sans attendre le dessin : on relit la copie avant
    for item in painted_one_by_one(ax):
        change_colours(item, old, new)


def bars_of(ax: Any) -> list[Any]:
    """Ce qui suit une palette, sur cet Axes."""
    return [item for item in (*ax.images, *ax.collections) if item.get_array() is not None]


def coloured_by_value(ax: Any) -> Iterator[Any]:
    """Ce qui suit une palette : les couches de la carte, et ce dont les barres de la figure sont la légende."""
    yield from bars_of(ax)
    for other in ax.figure.axes:
        bar = getattr(other, "_colorbar", None)
        if bar is not None and isinstance(bar.mappable, ScalarMappable):
            yield bar.mappable


def is_painted_by(item: Any, old: Sequence[tuple[float, ...]]) -> bool:
    """Vrai si la palette de cet objet passe par la première couleur de l'échelle, et par la dernière."""
    ramp = item.get_cmap()(np.linspace(0, 1, 256))
    for end in (old[0], old[-1]):
        gaps = np.abs(ramp - end).max(axis=1)
        if not gaps.min() < SAME_COLOUR:
            return False
    return True


def new_cmap(item: Any, old: Sequence[tuple[float, ...]], new: Sequence[str]) -> Any:
    """La palette de cet objet, où chaque couleur est remplacée par celle qui la suit dans la nouvelle échelle."""
    held = item.get_cmap()
    if held.N >= MANY_COLOURS:
        return LinearSegmentedColormap.from_list("figaudit", list(new))

    replaced = []
    for colour in held(np.arange(held.N)):
        rank = nearest(colour, old)
        replaced.append(to_hex(colour) if rank is None else new[rank])
    made = ListedColormap(replaced)
    made.set_bad(held.get_bad())
    return made


def nearest(colour: Any, old: Sequence[tuple[float, ...]]) -> int | None:
    """Le rang de cette couleur dans l'échelle ; None si elle n'en est pas."""
    gaps = np.abs(np.array(old)[:, :3] - np.asarray(colour, float)[:3]).max(axis=1)
    if gaps.min() > SAME_COLOUR:
        return None
    return int(gaps.argmin())


def painted_one_by_one(ax: Any) -> Iterator[Any]:
    """Ce qui porte ses propres couleurs : des contours, des formes, et les cases des légendes."""
    for item in ax.collections:
        if item.get_array() is None:
            yield item
    yield from ax.patches
    yield from ax.lines

    for legend in legends_of(ax):
        yield from legend.legend_handles


def legends_of(ax: Any) -> list[Any]:
    """Les légendes de cet Axes, et celles de sa figure."""
    found = [ax.get_legend(), *ax.figure.legends, *ax.artists]
    return [one for one in found if hasattr(one, "legend_handles")]


def change_colours(item: Any, old: Sequence[tuple[float, ...]], new: Sequence[str]) -> None:
    """Remplace les couleurs d'un objet qui sont dans l'échelle."""
    if isinstance(item, collections.Collection):
        change_faces(item, old, new)
    elif isinstance(item, patches.Patch):
        rank = nearest(item.get_facecolor(), old)
        if rank is not None:
            item.set_facecolor(new[rank])
    elif isinstance(item, Line2D):
        change_marker(item, old, new)


def change_faces(item: Any, old: Sequence[tuple[float, ...]], new: Sequence[str]) -> None:
    """La même chose pour un paquet de formes."""
    faces = np.array(item.get_facecolor(), float)
    for row, face in enumerate(faces):
        rank = nearest(face, old)
        if rank is not None:
            faces[row, :3] = to_rgba(new[rank])[:3]
    item.set_facecolor(faces)


def change_marker(line: Line2D, old: Sequence[tuple[float, ...]], new: Sequence[str]) -> None:
    """La même chose pour une marque."""
    rank = nearest(to_rgba(line.get_markerfacecolor()), old)
    if rank is not None:
        line.set_color(new[rank])
        line.set_markerfacecolor(new[rank])


# --- redessiner les territoires ---------------------------------------------------------------------------------
def paint_by_value(ax: Any, coding: Coding, values: np.ndarray, label: str) -> None:
    """Peint chaque territoire d'un dégradé continu, et pose sa barre à la place de la légende."""
    clear_the_scale(ax, coding)
    shapes = [as_path(rings) for rings in coding.layer.outlines]
    ramp = LinearSegmentedColormap.from_list("figaudit", RAMPS["sequential"])
    norm = Normalize(float(np.nanmin(values)), float(np.nanmax(values)))

    painted = collections.PathCollection(
        shapes, array=values, cmap=ramp, norm=norm, edgecolor="white", linewidth=0.4
    )
    ax.add_collection(painted)
    ax.figure.colorbar(painted, ax=ax, label=label)


def hatch(ax: Any, outlines: Sequence[Sequence[np.ndarray]]) -> None:
    """Recouvre ces territoires de hachures grises sur fond blanc : la marque de ce que l'on ne sait pas."""
    shapes = [as_path(rings) for rings in outlines]
    over = max((item.get_zorder() for item in ax.collections), default=1) + 0.1
    covered = collections.PathCollection(
        shapes, facecolor="white", edgecolor="#999999", hatch="////", linewidth=0.4, zorder=over
    )
    ax.add_collection(covered)


def circles_in_place(ax: Any, coding: Coding) -> None:
    """Des territoires gris, un disque au milieu de chacun ; sa légende donne deux valeurs."""
    clear_the_scale(ax, coding)
    shapes = [as_path(rings) for rings in coding.layer.outlines]
    ax.add_collection(collections.PathCollection(shapes, facecolor=GROUND, edgecolor="white", linewidth=0.4))

    known = np.isfinite(coding.seen) & (coding.seen > 0)
    values = coding.seen[known]
    x, y = coding.layer.centres[known].T
    per_unit = LARGEST_CIRCLE / float(values.max())
    ax.scatter(x, y, s=values * per_unit, color=colours.SEQUENTIAL[4], alpha=0.7, edgecolor="white")

    handles = []
    for value in (values.max(), values.max() / 4):
        side = float(np.sqrt(value * per_unit))
        name = f"{value:.0f}"
        handles.append(
            Line2D([], [], linestyle="", marker="o", markersize=side, color=colours.SEQUENTIAL[4], label=name)
        )
    ax.legend(handles=handles, title=coding.label or None)


def clear_the_scale(ax: Any, coding: Coding) -> None:
    """Ôte les territoires peints, leur légende et leur barre."""
    old = [to_rgba(one) for one in coding.palette]

    # La barre d'abord : elle rend sa place à l'Axes de ce qu'elle légende.
    for other in list(ax.figure.axes):
        bar = getattr(other, "_colorbar", None)
        if bar is not None and is_painted_by(bar.mappable, old):
            other.remove()

    for item in list(ax.collections):
        if wears_the_scale(item, old):
            item.remove()
    for shape in list(ax.patches):
        if nearest(shape.get_facecolor(), old) is not None:
            shape.remove()

    for legend in legends_of(ax):
        legend.remove()


def wears_the_scale(item: Any, old: Sequence[tuple[float, ...]]) -> bool:
    """Vrai si cet objet suit la palette de l'échelle, ou porte surtout ses couleurs."""
    if item.get_array() is not None:
        return is_painted_by(item, old)
    faces = np.array(item.get_facecolor(), float)
    if not len(faces):
        return False
    worn = [nearest(face, old) is not None for face in faces]
    return float(np.mean(worn)) > 0.5


def as_path(rings: Sequence[np.ndarray]) -> Any:
    """Le contour d'un territoire, trous compris."""
    loops = [paths.Path(ring, closed=True) for ring in rings]
    return paths.Path.make_compound_path(*loops)
