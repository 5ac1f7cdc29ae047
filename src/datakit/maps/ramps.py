"""Une couleur par classe : dégradé simple, dégradé à deux teintes autour d'un milieu, palette au choix."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib import colormaps
from matplotlib.colors import Colormap, LinearSegmentedColormap

from datakit.colour import DIVERGING, SEQUENTIAL, luminance, parse, to_hex
from datakit.maps.words import refusal
from datakit.text import normalise, number, quote

RAMPS = {"sequential": SEQUENTIAL, "sequentiel": SEQUENTIAL, "diverging": DIVERGING, "divergent": DIVERGING}
RAINBOWS = {"jet", "rainbow", "gist_rainbow", "hsv", "nipy_spectral", "gist_ncar", "turbo", "prism"}


def _colormap(ramp: Any) -> Any:
    if isinstance(ramp, Colormap):
        return ramp
    if not isinstance(ramp, str):
        return LinearSegmentedColormap.from_list("datakit", list(ramp))
    if normalise(ramp) in RAMPS:
        return LinearSegmentedColormap.from_list("datakit", RAMPS[normalise(ramp)])
    if ramp in colormaps:
        return colormaps[ramp]
    raise refusal("unknown-ramp", name=quote(ramp))


def colours_for(ramp: Any, k: int, breaks: Sequence[float] = (), middle: float | None = None) -> list[str]:
    """`k` couleurs, de la classe basse à la haute, en « #rrggbb ».

    Avec `middle`, le milieu de la palette tombe sur cette valeur : sur une borne, ou dans la classe qui la
    contient. Une palette divergente du kit exige un `middle`, sinon son milieu ne voudrait rien dire.

    >>> colours_for(["#000000", "#ffffff"], 3)
    ['#000000', '#808080', '#ffffff']
    """
    if isinstance(ramp, str) and normalise(ramp).startswith("diverg") and middle is None:
        raise refusal("no-middle")
    colours = _colormap(ramp)
    if middle is None:
        spots = np.linspace(0, 1, k) if k != 1 else np.array([0.6])
    else:
        spots = _around(middle, breaks, k)
    return [to_hex(colours(float(s))[:3]) for s in spots]


def _around(middle: float, breaks: Sequence[float], k: int) -> np.ndarray:
    """Les positions des classes dans la palette, le milieu sur `middle`, un même pas de chaque côté."""
    if not k or not breaks[0] <= middle <= breaks[-1]:
        span = f"de {number(breaks[0])} à {number(breaks[-1])}" if k else "vides"
        raise refusal("middle-out", middle=number(middle), span=span)
    tolerance = 1e-9 * max(1.0, abs(middle))
    below = sum(b <= middle + tolerance for b in breaks[1:])
    on_break = any(abs(b - middle) <= tolerance for b in breaks)
    centre = below - 0.5 if on_break else float(below)
    offsets = np.arange(k) - centre
    offsets = np.sign(offsets) * np.ceil(np.abs(offsets))
    reach = max(np.abs(offsets).max(), 1)
    return 0.5 + 0.5 * offsets / reach


def turns(palette: Sequence[str]) -> int:
    """Combien de fois la luminance change de sens le long de la palette."""
    steps = [b - a for a, b in pairwise(map(luminance, palette)) if abs(b - a) > 0.004]
    return sum((a > 0) != (b > 0) for a, b in pairwise(steps))


def _hue(colour: str) -> tuple[float, float]:
    hue, saturation, _ = colorsys.rgb_to_hsv(*parse(colour))
    return hue * 360, saturation


def rainbow(palette: Sequence[str], cmap: str = "") -> bool:
    """Au moins quatre teintes franches, sans ordre de clarté ni milieu pâle."""
    if cmap in RAINBOWS:
        return True
    sectors = {round(h / 60) % 6 for h, s in map(_hue, palette) if s > 0.4}
    pale = _hue(max(palette, key=luminance, default="#ffffff"))[1] <= 0.4
    return len(sectors) >= 4 and turns(palette) > 0 and not pale


def diverging(palette: Sequence[str], cmap: str = "") -> bool:
    """Un seul retournement de clarté, et deux extrémités de teintes différentes."""
    if len(palette) < 3 or turns(palette) != 1 or rainbow(palette, cmap):
        return False
    gap = abs(_hue(palette[0])[0] - _hue(palette[-1])[0])
    return min(gap, 360 - gap) > 50
