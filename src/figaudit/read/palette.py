"""Ce qu'est une suite de couleurs : un dégradé, deux dégradés autour d'un milieu, un arc-en-ciel, un désordre."""

import colorsys
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from figaudit.base.colour import KINDS, distance, oklab, parse, simulate
from figaudit.read.words import WORDS

RAINBOWS, DIVERGING = (set(WORDS["usual"][kind]) for kind in ("rainbows", "diverging"))
SWING = 0.065  # une clarté (de 0 à 1) qui revient de moins que cela ne se remarque pas
SEEN_APART = {"protan": 5.0, "deutan": 5.0, "tritan": 2.5}  # sous cet écart, deux couleurs se confondent


@dataclass(frozen=True)
class Ramp:
    """`shape` : « sequential », « diverging », « rainbow » ou « uneven » ; `middle` : le rang où elle bascule."""

    shape: str
    turns: int
    middle: int = 0


def lightness(colour: str) -> float:
    """La clarté perçue, de 0 à 1."""
    return _oklab(colour)[0]


_oklab = lru_cache(4096)(oklab)
_sight = lru_cache(4096)(simulate)


def turns(palette: Sequence[str]) -> list[int]:
    """Les rangs où la clarté change de sens, sans compter les tremblements.

    >>> turns(["#000000", "#ffffff", "#000000"]), turns(["#000000", "#777777", "#707070", "#ffffff"])
    ([1], [])
    """
    light = [lightness(c) for c in palette]
    found, peak, way = [], 0, 0
    for i, level in enumerate(light):
        step = level - light[peak]
        if way == 0 and abs(step) > SWING:
            way, peak = (1 if step > 0 else -1), i
        elif way * step > 0:
            peak = i
        elif way and abs(step) > SWING:
            found.append(peak)
            way, peak = -way, i
    return found


def _hue(colour: str) -> tuple[float, float]:
    hue, saturation, value = colorsys.rgb_to_hsv(*parse(colour))
    return hue * 360, saturation * value


def _opposed(a: str, b: str) -> bool:
    gap = abs(_hue(a)[0] - _hue(b)[0])
    return min(gap, 360 - gap) > 45 and min(_hue(a)[1], _hue(b)[1]) > 0.12


@lru_cache(512)
def ramp_of(palette: tuple[str, ...], name: str = "") -> Ramp:
    """Le genre d'une palette, de la valeur basse à la haute.

    >>> ramp_of(("#8a3a00", "#f4f1ec", "#0a3d66")).shape, ramp_of(("#eef4f9", "#72aacd", "#0a3d66")).shape
    ('diverging', 'sequential')
    """
    base, bends = name.lower().removesuffix("_r"), turns(palette)
    if base in RAINBOWS:
        return Ramp("rainbow", len(bends))
    if len(palette) < 3 or not bends:
        return Ramp("sequential", 0)
    inner = range(1, len(palette) - 1)
    middle = bends[0] if len(bends) == 1 else min(inner, key=lambda i: abs(i - (len(palette) - 1) / 2))
    pale = math.hypot(*_oklab(palette[middle])[1:]) < 0.12 and not 0.4 < lightness(palette[middle]) < 0.75
    vivid = {round(h / 60) % 6 for h, s in map(_hue, palette) if s > 0.35}
    two = len(bends) == 1 and _opposed(palette[0], palette[-1]) and (pale or len(vivid) < 4)
    # Après le plus sombre, une seule classe claire n'est pas l'autre côté d'un milieu.
    dark = two and lightness(palette[middle]) < min(lightness(palette[0]), lightness(palette[-1]))
    if base in DIVERGING or (two and not (dark and middle in (1, len(palette) - 2) and len(palette) > 3)):
        return Ramp("diverging", len(bends), middle)
    return Ramp("rainbow" if len(vivid) >= 4 else "uneven", len(bends))


def confused(palette: Sequence[str], ramp: Ramp | None) -> tuple[str, str, str] | None:
    """Deux couleurs à distinguer qu'une personne daltonienne confond, et le nom de sa vue ; `None` s'il n'y en a pas.

    `ramp` : `None` pour des catégories, que l'on compare toutes ; un dégradé se compare d'un bout à l'autre, une palette
    à deux teintes d'un côté à l'autre.
    """
    pairs = list(combinations(range(len(palette)), 2))
    if ramp and ramp.shape == "sequential":
        pairs = [(0, len(palette) - 1)]
    elif ramp and ramp.shape == "diverging":
        pairs = [(a, b) for a, b in pairs if a < ramp.middle < b and abs(a + b - 2 * ramp.middle) <= 1]
    elif ramp:
        pairs = [(a, b) for a, b in pairs if b - a > max(1, len(palette) // 6)]
    told = [(palette[a], palette[b]) for a, b in pairs]
    for kind in KINDS:
        for a, b in told:  # ce qui se ressemble déjà pour tout le monde est une autre affaire
            gap = distance(_sight(a, kind), _sight(b, kind))
            if gap < SEEN_APART[kind] and distance(a, b) > gap + 3:
                return a, b, kind
    return None
