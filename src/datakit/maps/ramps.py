"""Les couleurs des classes."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib import colormaps
from matplotlib.colors import Colormap, LinearSegmentedColormap

from datakit.maps.classify import span
from datakit.maps.words import refusal
from figaudit.base.colour import DIVERGING, SEQUENTIAL, to_hex
from figaudit.base.text import normalise, number, quote

RAMPS = {
    "sequential": SEQUENTIAL,
    "sequentiel": SEQUENTIAL,
    "diverging": DIVERGING,
    "divergent": DIVERGING,
}
#: Des points et des lignes n'ont pas de bord : leur teinte la plus pâle se voit encore sur du blanc.
WITHOUT_AREA = SEQUENTIAL[3:]
ALONE = 0.6  # place, dans la palette, de la couleur d'une classe unique : ni pâle ni sombre
_SLACK = 1e-9  # part du milieu que les arrondis de la machine peuvent déplacer


def colours_for(ramp: Any, k: int, breaks: Sequence[float] = (), middle: float | None = None) -> list[str]:
    """`k` couleurs, de la classe basse à la haute, en « #rrggbb ».

    Avec `middle`, le milieu de la palette tombe sur cette valeur : sur une borne, ou dans la classe qui la
    contient. Une palette divergente du kit exige un `middle`, sinon son milieu ne voudrait rien dire.

    >>> colours_for(["#000000", "#ffffff"], 3)
    ['#000000', '#808080', '#ffffff']
    """
    if middle is None and isinstance(ramp, str) and normalise(ramp).startswith("diverg"):
        raise refusal("no-middle")

    colours = _colormap(ramp)
    places = _evenly(k) if middle is None else _around(middle, breaks, k)
    return [to_hex(colours(float(place))[:3]) for place in places]


def _colormap(ramp: Any) -> Any:
    """La palette que ce nom, cette liste de couleurs ou cette palette de matplotlib désigne."""
    known = ramp
    if isinstance(ramp, str):
        known = RAMPS.get(normalise(ramp)) or colormaps.get(ramp)
    if known is None:
        raise refusal("unknown-ramp", name=quote(ramp))
    if isinstance(known, Colormap):
        return known
    return LinearSegmentedColormap.from_list("datakit", list(known))


def _evenly(k: int) -> np.ndarray:
    """Des places réparties d'un bout à l'autre de la palette."""
    if k == 1:
        return np.array([ALONE])
    return np.linspace(0, 1, k)


def _around(middle: float, breaks: Sequence[float], k: int) -> np.ndarray:
    """Les places des classes dans la palette, le milieu sur `middle`, un même pas de chaque côté."""
    if not k or not breaks[0] <= middle <= breaks[-1]:
        raise refusal("middle-out", middle=number(middle), span=span(breaks))

    slack = _SLACK * max(1.0, abs(middle))
    below = np.array(breaks[1:]) <= middle + slack
    above = np.array(breaks[:-1]) >= middle - slack
    steps_up = np.cumsum(above)
    steps_down = np.cumsum(below[::-1])[::-1]
    offsets: np.ndarray = steps_up - steps_down
    return 0.5 + 0.5 * offsets / max(np.abs(offsets).max(), 1)
