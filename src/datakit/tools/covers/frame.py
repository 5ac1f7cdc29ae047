"""Le cadre commun des couvertures : 1200 × 630 points, un fond, aucun mot ; et de quoi y placer des nombres."""

import io
from collections.abc import Sequence
from typing import Any

import numpy as np
from PIL import Image

from figaudit.base import theme
from figaudit.base.colour import DIVERGING, PALETTE, SEQUENTIAL, parse, to_hex

WIDTH = 1200
HEIGHT = 630  # le format d’un aperçu de lien, et d’une carte du site
MIDDLE_X = WIDTH // 2
MIDDLE_Y = HEIGHT // 2
_DPI = 100
LIGHT = 60_000  # octets : une couverture s’affiche d’un coup, même sur un téléphone en 3G
# Bords adoucis compris ; on garde la première palette qui tient dans ce poids
_COLOURS = (
    96,
    48,
    32,
    24,
    16,
    12,
    8,
    4,
)

# Les encres : celles du kit, et elles seules.
BLUE = PALETTE["bleu"]
ORANGE = PALETTE["orange"]
GREEN = PALETTE["vert"]
VIOLET = PALETTE["violet"]
OCHRE = PALETTE["ocre"]
SKY = PALETTE["ciel"]
RED = PALETTE["rouge"]
BLACK = PALETTE["noir"]
GREY = PALETTE["gris"]
PALE = PALETTE["gris clair"]
NIGHT = SEQUENTIAL[-1]
MIST = SEQUENTIAL[1]
CREAM = DIVERGING[3]
SAND = DIVERGING[2]


def canvas(ground: str = CREAM) -> tuple[Any, Any]:
    """Une figure aux bords perdus, et ses axes : l’origine en bas à gauche, un point par unité.

    >>> fig, ax = canvas()
    >>> ax.get_xlim() == (0, WIDTH), ax.get_ylim() == (0, HEIGHT)
    (True, True)
    """
    fig, ax = theme.figure(width=WIDTH / _DPI, height=HEIGHT / _DPI)
    fig.set_layout_engine("none")
    ax.set_position((0, 0, 1, 1))
    ax.set_axis_off()
    ax.set_xlim(0, WIDTH)
    ax.set_ylim(0, HEIGHT)
    ground_of(ax, ground)
    return fig, ax


def ground_of(ax: Any, colour: str) -> None:
    """Choisit le fond du dessin."""
    ax.figure.set_facecolor(colour)


def png(fig: Any) -> bytes:
    """L’image, en peu d’octets : une palette de quelques encres, sans date ni version."""
    shown = np.asarray(theme.pixels(fig, _DPI))
    image = Image.fromarray(shown[:, :, :3])
    data = b""
    for colours in _COLOURS:
        data = _saved(image, colours)
        if len(data) <= LIGHT:
            break
    return data


def _saved(image: Image.Image, colours: int) -> bytes:
    made = io.BytesIO()
    image.quantize(colours, kmeans=1, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def strokes(ax: Any, points: Any, **look: Any) -> None:
    """Trace des segments, chacun avec son épaisseur ou sa couleur ; `points` : un tableau (n, 2, 2)."""
    from matplotlib.collections import LineCollection

    ax.add_collection(LineCollection(list(points), **look))


def spread(values: Any, start: float, end: float) -> Any:
    """Étale des nombres entre deux bords : le plus petit à `start`, le plus grand à `end`.

    >>> spread([0, 5, 10], 100, 200).tolist()
    [100.0, 150.0, 200.0]
    """
    numbers = np.asarray(values, dtype=float)
    low = np.nanmin(numbers)
    high = np.nanmax(numbers)
    return start + (numbers - low) / (high - low) * (end - start)


def mixed(first: str, second: str, share: float) -> str:
    """La couleur située entre deux autres : `share` va de 0 (la première) à 1 (la seconde).

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(parse(first), parse(second), strict=True)
    return to_hex([one + (other - one) * share for one, other in pairs])


def ramp(colours: Sequence[str], shares: Any) -> Any:
    """Une couleur par nombre de 0 à 1, le long d’une rampe : un tableau (n, 4)."""
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("cover", list(colours))(np.asarray(shares, dtype=float))
