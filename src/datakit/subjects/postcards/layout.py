"""Où chaque marque se pose sur son fil, et jusqu’où elle peut grandir sans gêner ses voisines."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.marks import WORDS
from datakit.subjects.postcards.threads import Thread
from figaudit.base.text import quote

TALLEST = 20.0  # mm : au-delà, une marque seule remplirait la carte
SHAPE_HEIGHT = 1.8  # une forme d’aire 1 a 1,8 de haut, à peu près
FEW_PLACES = 13  # moins de places que cela : chacune s’écrit au pied du fil
LEAST: float = WORDS["least"]  # mm : en deçà, le côté d’une marque ne se lit plus


@dataclass(frozen=True)
class Layout:
    """La place de chaque marque : `at`, la part du fil ; `rise`, la hauteur au-dessus de lui (mm).

    `feet` : ce qui s’écrit au pied du fil, et où ; `height` : la hauteur de la plus grande marque (mm) ; `lift` : de
    combien le fil se décale vers le milieu de la carte (mm).
    """

    at: np.ndarray
    feet: pd.Series
    height: float
    rise: np.ndarray
    lift: float

    @property
    def unit(self) -> float:
        """Le côté (mm) d’un carré de même aire que la plus grande marque."""
        return self.height / SHAPE_HEIGHT


def clock(value: Any) -> Any:
    """« 14h05 » ou « 14:05 » devient des minutes ; le reste ne change pas."""
    found = re.fullmatch(r"(\d\d?) ?[hH:] ?(\d\d)?", str(value))
    if not found:
        return value
    return 60 * int(found[1]) + int(found[2] or 0)


def lay_out(notes: pd.Series, thread: Thread, sides: np.ndarray, *, leaning: bool) -> Layout:
    """Place une marque par note. `sides` : le côté de chacune (0 à 1) ; `leaning` : si elles s’inclinent.

    Lève `InvalidArgument` si la colonne n’est pas une suite de nombres, ou d’heures.
    """
    timed = notes.astype("str").str.contains("[hH:]")
    values = pd.to_numeric(notes.map(clock), errors="coerce").astype(float)
    if values.isna().any() or timed.nunique() > 1:
        raise InvalidArgument(*messages.said("marks-place", column=quote(notes.name)))

    # Le fil va d’un demi-pas avant la première place à un demi-pas après la dernière.
    step = float(min(np.diff(np.unique(values)), default=1.0))
    start = values.min() - step / 2
    span = np.ptp(values) + step

    rank = values.groupby(values).cumcount().to_numpy()
    together = values.groupby(values).transform("size").to_numpy()
    shift: np.ndarray = np.zeros(len(values))
    if not thread.stacked:  # ceux d’une même place se serrent
        shift = (rank + 0.5) / together - 0.5
    at = ((values - start + 0.92 * step * shift) / span).to_numpy()

    feet = pd.Series(at).groupby(notes.to_numpy()).mean().sort_values()
    if span / step < FEW_PLACES and not timed.any():  # une place où rien n’est noté se lit aussi
        steps = np.arange(values.min(), values.max() + step / 2, step)
        feet = pd.Series((steps - start) / span, index=steps)

    room_each = thread.spill * _apart(thread, rank, leaning) * thread.length() / len(np.unique(at))
    lean: np.ndarray = np.zeros(len(values))
    if leaning:  # deux voisins se penchent l’un vers l’autre : un pied sur deux monte
        lean = (values.rank(method="dense") % 2 * 0.8).to_numpy()
    height, floor = _grow(values, thread, sides, lean, room_each)

    rise = height * floor
    lift = thread.shift * (thread.room - rise.max() - height)  # au milieu de la carte, quoi qu’on y pose
    return Layout(at, feet, height, rise, lift)


def _apart(thread: Thread, rank: np.ndarray, leaning: bool) -> float:
    """Combien une marque peut dépasser sa case : peu si elle penche, beaucoup si elle est seule à sa place."""
    if leaning and thread.stacked:
        return 0.8
    if rank.any():
        return 1.0
    return 1.5


def _grow(
    values: pd.Series, thread: Thread, sides: np.ndarray, lean: np.ndarray, room_each: float
) -> tuple[float, np.ndarray]:
    """La hauteur de la plus grande marque, et l’étage de chacune au-dessus du fil, en hauteurs de marque.

    À l’aise d’abord, toutes aussi hautes ; si la plus petite ne se lit plus, chacune à sa hauteur.
    """
    smallest = min(sides[sides > 0], default=1.0)
    at_ease = np.ones(len(sides))
    as_tall_as_needed = np.maximum(0.4, sides)
    for tall in (at_ease, as_tall_as_needed):
        floor = np.zeros(len(sides))
        if thread.stacked:  # ceux d’une même place s’empilent
            below = (pd.Series(tall, values.index).groupby(values).cumsum() - tall).to_numpy()
            floor = below + lean
        height = min(thread.room / max(1.0, *(floor + tall)), room_each, TALLEST)
        if height * smallest >= SHAPE_HEIGHT * LEAST:
            break
    return height, floor
