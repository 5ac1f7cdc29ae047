"""La barre d'échelle d'une carte, et les nombres ronds."""

import math
from typing import Any

from matplotlib.font_manager import FontProperties
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from pyproj import Proj

from datakit.maps.look import BARE, INK
from figaudit.base.declared import FAR
from figaudit.base.text import NNBSP, number

SCALE_GID = "datakit:scale"
SHARE = 4  # la barre fait au plus le quart de la carte
MOST_STRETCHED = 1e6  # au-delà, PROJ n'a pas su mesurer l'échelle à cet endroit
_SLACK = 1e-12  # ce que les arrondis de la machine ajoutent à un nombre rond


def nice_below(x: float) -> float:
    """Le plus grand nombre de la suite 1, 2, 5, 10, 20… qui ne dépasse pas `x`.

    >>> nice_below(37), nice_below(0.6)
    (20.0, 0.5)
    """
    power = 10.0 ** math.floor(math.log10(x) + _SLACK)
    return max(digit * power for digit in (1, 2, 5) if digit * power <= x * (1 + _SLACK))


def scale_bar(ax: Any, crs: Any) -> None:
    """La barre d'échelle sous la carte ; rien si la carte est trop vaste pour en avoir une."""
    left, right = ax.get_xlim()
    bottom, top = ax.get_ylim()
    width = abs(right - left)
    if crs is None or crs.is_geographic or width > FAR:
        return

    stretch = _drawn_per_metre(crs, (left + right) / 2, (bottom + top) / 2)
    metres = nice_below(max(width / stretch / SHARE, 1))
    words = f"{number(metres)}{NNBSP}m" if metres < 1000 else f"{number(metres / 1000)}{NNBSP}km"
    bar = AnchoredSizeBar(
        ax.transData,
        metres * stretch,
        words,
        "upper left",
        pad=0.2,
        sep=3,
        color=INK,
        fontproperties=FontProperties(size=8.5),
        bbox_to_anchor=(0.0, -0.01),
        bbox_transform=ax.transAxes,
        **BARE,
    )
    bar.set_gid(SCALE_GID)
    ax.add_artist(bar)


def _drawn_per_metre(crs: Any, x: float, y: float) -> float:
    """Combien d'unités la projection dessine, à cet endroit, pour un mètre au sol."""
    proj = Proj(crs)
    lon, lat = proj(x, y, inverse=True)
    stretch = proj.get_factors(lon, lat, errcheck=False).parallel_scale
    if 0 < stretch < MOST_STRETCHED:
        return stretch
    return 1.0
