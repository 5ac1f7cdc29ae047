"""Copier une figure matplotlib."""

import copyreg
import io
import pickle
from functools import partial
from itertools import count
from types import FunctionType
from typing import Any

from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from figaudit.base.errors import InvalidArgument
from figaudit.base.language import explained
from figaudit.read import facts


def copy_figure(fig: Figure) -> Figure:
    """Une copie indépendante ; lève `InvalidArgument` si la figure contient ce qui ne se copie pas.

    Pas `deepcopy` : un objet de la copie s'y retirerait encore de l'original.
    """
    manager = fig.canvas.manager
    labels = labels_on_bars(fig)
    placed = [text.xycoords for text, _ in labels]

    fig.canvas.manager = None  # sans lui, pyplot n'inscrit pas la copie
    try:
        for text, bar in labels:
            text.xycoords = bar  # l'étiquette au milieu d'une barre suivrait celle de l'original
        copy = pickled_copy(fig)
    except Exception as error:
        raise explained(InvalidArgument, "uncopied", kind=type(error).__name__) from error
    finally:
        fig.canvas.manager = manager
        for (text, _), coords in zip(labels, placed, strict=True):
            text.xycoords = coords

    for text, bar in labels_on_bars(copy):
        text.xycoords = partial(visible_part, bar)
    return copy


def labels_on_bars(fig: Figure) -> list[tuple[Any, Any]]:
    """Chaque étiquette posée au milieu d'une barre, et cette barre."""
    found = []
    for ax in fig.axes:
        for text in ax.texts:
            bar = facts.bar_of(text)
            if bar:
                found.append((text, bar))
    return found


def visible_part(bar: Any, renderer: Any) -> Bbox:
    """La partie d'une barre que montre le cadre."""
    frame = bar.axes.get_window_extent(renderer)
    shown = Bbox.intersection(frame, bar.get_window_extent(renderer))
    return shown or Bbox.null()


def pickled_copy(fig: Figure) -> Figure:
    """Une figure, écrite en mémoire puis relue."""
    room = io.BytesIO()
    writer = _FigurePickler(room)
    writer.dump(fig)

    reader: Any = pickle.Unpickler(io.BytesIO(room.getvalue()))
    reader.persistent_load = writer.shared.get
    return reader.load()


class _FigurePickler(pickle.Pickler):
    """Écrit une figure ; une fonction (`lambda`), ou une classe née dans une fonction (celle de geopandas), ne s'écrit
    pas : les deux figures se la partagent."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file)
        self.shared: dict[int, Any] = {}
        # Depuis Python 3.14 un compteur ne se copie plus, et matplotlib compte ainsi les catégories d'un axe.
        self.dispatch_table = copyreg.dispatch_table | {count: _same_counter}

    def persistent_id(self, one: Any) -> int | None:
        born_in_a_function = isinstance(one, type) and "<locals>" in one.__qualname__
        if type(one) is not FunctionType and not born_in_a_function:
            return None
        self.shared[id(one)] = one
        return id(one)


def _same_counter(counter: Any) -> tuple[Any, tuple[int]]:
    """De quoi refaire un compteur là où il en est : il s'écrit « count(3) »."""
    return count, (int(repr(counter).removeprefix("count(").removesuffix(")")),)
