"""Une couche pendant la lecture : elle tient encore l'artiste de matplotlib qui l'a dessinée."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Self

import numpy as np

from figaudit.read.maps.facts import Layer

SAMPLE = 20_000  # objets ou valeurs : au-delà, un échantillon régulier suffit à lire des valeurs
SAME_SPOT = 1e-7  # part de l'étendue sous laquelle deux rectangles sont le même contour redessiné


@dataclass(frozen=True, eq=False)
class DrawnLayer(Layer):
    """Une couche et son artiste ; `frozen()` n'en garde que les faits."""

    artist: Any = None  # celui qui tient la palette et la norme ; `None` si la couche n'en a pas

    @property
    def valued(self) -> bool:
        """Le dessin sait ce que ses couleurs codent."""
        return bool(np.isfinite(self.values).any())

    def keep(self, chosen: np.ndarray) -> Self:
        """La même couche, réduite à certains objets."""
        rows = np.arange(len(self.colours))[chosen]
        marks = None if self.marks is None else self.marks[rows]
        return replace(
            self,
            boxes=self.boxes[rows],
            colours=self.colours[rows],
            sizes=self.sizes[rows],
            values=self.values[rows],
            labels=self.labels[rows],
            outlines=tuple(self.outlines[row] for row in rows),
            marks=marks,
        )

    def frozen(self) -> Layer:
        """Les faits de cette couche."""
        return Layer(
            self.shape,
            self.boxes,
            self.colours,
            self.sizes,
            self.values,
            self.labels,
            self.outlines,
            gaps=self.gaps,
            marks=self.marks,
        )


def joined(layers: Sequence[DrawnLayer]) -> DrawnLayer | None:
    """Plusieurs couches en une ; un contour redessiné ne compte qu'une fois, sous sa dernière couleur."""
    if not layers:
        return None

    artist = None
    for layer in layers:
        if layer.valued:
            artist = layer.artist
    whole = DrawnLayer(
        layers[0].shape,
        boxes=np.concatenate([layer.boxes for layer in layers]),
        colours=np.concatenate([layer.colours for layer in layers]),
        sizes=np.concatenate([layer.sizes for layer in layers]),
        values=np.concatenate([layer.values for layer in layers]),
        labels=np.concatenate([layer.labels for layer in layers]),
        outlines=tuple(chain.from_iterable(layer.outlines for layer in layers)),
        artist=artist,
        marks=_joined_marks(layers),
    )
    if len(layers) == 1:
        return whole

    grain = whole.extent * SAME_SPOT
    spots = np.rint(np.nan_to_num(whole.boxes) / grain).astype(np.int64)
    _, last_from_the_end = np.unique(spots[::-1], axis=0, return_index=True)
    return whole.keep(np.sort(len(spots) - 1 - last_from_the_end))


def _joined_marks(layers: Sequence[DrawnLayer]) -> np.ndarray | None:
    """Les formes des marques de plusieurs couches ; `None` si l'une n'en a pas."""
    marks = [layer.marks for layer in layers if layer.marks is not None]
    if len(marks) < len(layers):
        return None
    return np.concatenate(marks)
