"""Les fils d’une carte postale : où chaque note se pose, et vers où une marque y pousse."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from datakit.subjects.marks import WORDS

WIDTH, HEIGHT = 148, 105  # une carte A6, en millimètres


class Spot(NamedTuple):
    """Un point de la carte (mm), et l’angle vers lequel une marque y pousse (90 : vers le haut)."""

    x: Any
    y: Any
    towards: Any


@dataclass(frozen=True)
class Thread:
    """Un fil, et la place que les marques y trouvent (voir `marks.toml`)."""

    name: str
    room: float
    spill: float
    stacked: bool
    way: str
    shift: float

    @property
    def hangs(self) -> bool:
        """Vrai si les marques pendent : elles gardent alors leur gauche et leur droite."""
        return self.name == "guirlande"

    def spot(self, t: Any, lift: float = 0) -> Spot:
        """Le point du fil à la part `t` de sa longueur, décalé de `lift` s’il peut l’être."""
        part = np.asarray(t, float)
        if self.name == "guirlande":
            return _garland(part, lift)
        if self.name == "vague":
            return _wave(part, lift)
        return _FIXED[self.name](part)

    def length(self) -> float:
        """Sa longueur, en millimètres."""
        along = self.spot(np.linspace(0, 1, 400))
        return float(np.hypot(np.diff(along.x), np.diff(along.y)).sum())


def _garland(t: np.ndarray, lift: float) -> Spot:
    sag = 20 * (2 * t - 1) ** 2
    return Spot(12 + 124 * t, 78 + sag + lift, np.full(t.shape, -90.0))


def _wave(t: np.ndarray, lift: float) -> Spot:
    swell = 7 * np.sin(2.4 * np.pi * t)
    return Spot(12 + 124 * t, 26 + swell + lift, np.full(t.shape, 90.0))


def _staves(t: np.ndarray) -> Spot:
    """Quatre lignes, lues comme un texte."""
    line = np.minimum(np.floor(t * 4), 3)
    return Spot(14 + 120 * (t * 4 - line), 82 - 20 * line, np.full(t.shape, 90.0))


def _sun(t: np.ndarray) -> Spot:
    turn = np.pi * (0.46 - 1.92 * t)
    return _around((74, 59), turn, wide=22, high=22)


def _spiral(t: np.ndarray) -> Spot:
    """De 7 à 36 mm du cœur, à vitesse à peu près constante le long du fil."""
    radius = np.sqrt(7.0**2 + (36.0**2 - 7.0**2) * t)
    turn = np.pi / 2 - (radius - 7) * 0.46
    return _around((79, 56), turn, wide=1.45 * radius, high=radius)  # décalée : son tour s’arrête à gauche


def _bouquet(t: np.ndarray) -> Spot:
    turn = np.pi * (0.97 - 0.94 * t)
    return _around((74, 28), turn, wide=40, high=34)


def _around(centre: tuple[float, float], turn: np.ndarray, wide: Any, high: Any) -> Spot:
    """Sur une ellipse ; une marque y pousse vers le dehors."""
    x = centre[0] + wide * np.cos(turn)
    y = centre[1] + high * np.sin(turn)
    return Spot(x, y, np.degrees(turn))


#: Les fils qui remplissent la carte : ils ne se décalent pas.
_FIXED: dict[str, Callable[[np.ndarray], Spot]] = {
    "portées": _staves,
    "soleil": _sun,
    "spirale": _spiral,
    "bouquet": _bouquet,
}

THREADS = {name: Thread(name, **settings) for name, settings in WORDS["threads"].items()}
