"""Ce que l'on demande à tout objet de matplotlib : sa couleur, son nom, ses nombres, s'il est dans les données."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from matplotlib import colors
from matplotlib.collections import Collection
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text

from figaudit.read.values import Array

NO_MARKER = ("None", "", " ", None)


class Children(NamedTuple):
    """Ce que porte un système d'axes, rangé par genre ; `rest` : les tables, les images accrochées à un point…"""

    lines: tuple[Any, ...]
    patches: tuple[Any, ...]
    collections: tuple[Any, ...]
    images: tuple[Any, ...]
    texts: tuple[Any, ...]
    rest: tuple[Any, ...]


_KINDS = (Line2D, Patch, Collection, AxesImage, Text)  # dans l'ordre de `Children`
_sorted_once: ContextVar[dict[Any, Children] | None] = ContextVar("figaudit_children", default=None)


@contextmanager
def sorting_once() -> Iterator[None]:
    """Le temps d'un bloc qui ne change rien aux axes, ce qu'ils portent n'est rangé qu'une fois."""
    token = _sorted_once.set({})
    try:
        yield
    finally:
        _sorted_once.reset(token)


def children(ax: Any) -> Children:
    """Ce que porte un système d'axes : `ax.lines`, `ax.patches` et les autres le rangent à nouveau à chaque appel."""
    held = _sorted_once.get()
    if held is not None and ax in held:
        return held[ax]

    by_kind = [tuple([one for one in ax._children if isinstance(one, kind)]) for kind in _KINDS]
    rest = tuple([one for one in ax._children if not isinstance(one, _KINDS)])
    found = Children._make([*by_kind, rest])
    if held is not None:
        held[ax] = found
    return found


def hexa(colour: Any) -> str:
    """Une couleur de matplotlib en « #rrggbb » ; rien si elle est transparente, ou n'en est pas une.

    >>> hexa("C0"), hexa("none"), hexa((1, 0, 0, 0.5))
    ('#1f77b4', '', '#ff0000')
    """
    if type(colour) is np.ndarray and colour.ndim == 1:
        colour = tuple(colour.tolist())
    if type(colour) is tuple and all(type(part) is float for part in colour):
        return _of_numbers(colour)
    return _read(colour)


# Une figure répète peu de couleurs, très souvent. Un nom n'est pas retenu : « C0 » dépend du style.
@lru_cache(maxsize=4096)
def _of_numbers(colour: tuple[float, ...]) -> str:
    return _read(colour)


def _read(colour: Any) -> str:
    try:
        red, green, blue, alpha = colors.to_rgba(colour)
    except (ValueError, TypeError):
        return ""
    if alpha <= 0:
        return ""
    return in_hexadecimal((red, green, blue))


def in_hexadecimal(rgb: Sequence[float]) -> str:
    """Trois nombres de 0 à 1, en « #rrggbb » ; `to_hex`, de matplotlib, relirait d'abord la couleur."""
    return "#" + "".join([f"{round(255 * part):02x}" for part in rgb])


def opaque(colour: Any) -> str:
    """La couleur, si elle cache ce qui est derrière ; rien sinon."""
    alpha = colors.to_rgba(colour)[3]
    return hexa(colour) if alpha == 1 else ""


def first_colour(colours: Any) -> str:
    """La première d'une ou de plusieurs couleurs."""
    return hexa(np.ravel(colors.to_rgba_array(colours))[:4])


def label_of(artist: Any) -> str:
    """Le nom donné à un objet ; « » pour ceux que matplotlib lui donne de lui-même."""
    label = str(artist.get_label() or "")
    return "" if label.startswith("_") else label


def filled(values: Any) -> Array:
    """Des nombres, les valeurs masquées devenues NaN."""
    if type(values) is np.ndarray:
        return np.asarray(values, float)
    return np.ma.filled(np.ma.asarray(values, float), np.nan)


def in_data(artist: Any, ax: Any) -> bool:
    """Vrai si l'objet est visible, et placé dans les unités des deux axes (pas une bande, pas un décor)."""
    if not artist.get_visible():
        return False
    placed = getattr(artist, "get_data_transform", artist.get_transform)
    own = placed()
    # Le plus souvent, c'est le même objet ; sinon, comparer deux transformations en compare tous les morceaux.
    return own is ax.transData or bool(own == ax.transData)
