"""Les graduations que matplotlib écrit de lui-même, à la française : virgule décimale, espace fine des milliers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from matplotlib.ticker import AutoLocator, ScalarFormatter

from figaudit.base.text import NNBSP

# Entre ces bornes, des graduations entières sont des années : 1990, sans espace
_FIRST_YEAR = 1000
_LAST_YEAR = 2200


class FrenchTicks(ScalarFormatter):
    """Ce qu’écrirait matplotlib, avec nos signes.

    >>> ticks = FrenchTicks()
    >>> ticks.create_dummy_axis()
    >>> ticks.format_ticks([0, 2500, 5000]), ticks.format_ticks([1990, 2000]), ticks.format_ticks([0, 0.25])
    (['0', '2\\u202f500', '5\\u202f000'], ['1990', '2000'], ['0', '0,25'])
    """

    def format_ticks(self, values: Any) -> list[str]:
        written = super().format_ticks(values)
        if _are_years(values):
            return [_french(words, grouped=False) for words in written]
        return [_french(words, grouped=True) for words in written]


def _are_years(places: Any) -> bool:
    return all(float(place).is_integer() and _FIRST_YEAR <= place <= _LAST_YEAR for place in places)


def _counts_years(ax: Any, axis: Any) -> bool:
    """Vrai d’un axe des x, gradué par matplotlib, sous des courbes dont chaque point est une année entière."""
    if axis is not ax.xaxis or type(axis.get_major_locator()) is not AutoLocator:
        return False
    places = [place for line in ax.lines for place in np.ravel(line.get_xdata())]
    if not places or not all(isinstance(place, (int, np.integer)) for place in places):
        return False
    return _are_years(places)


def _french(written: str, grouped: bool) -> str:
    """Une graduation de matplotlib, avec nos signes ; une formule reste comme elle est."""
    if "$" in written:
        return written

    whole, _, decimals = written.partition(".")
    if grouped:
        whole = _grouped(whole)
    decimals = decimals.rstrip("0")  # « 0 », « 0,25 », « 0,5 » : un zéro de plus n’apprend rien
    if decimals:
        return f"{whole},{decimals}"
    return whole


def _grouped(whole: str) -> str:
    """Les chiffres d’un entier, par trois à partir de la droite ; son signe reste devant."""
    digits = whole.lstrip("−-")
    if not digits.isdecimal():
        return whole
    sign = whole[: len(whole) - len(digits)]
    return sign + f"{int(digits):,}".replace(",", NNBSP)


def translate(fig: Any) -> list[tuple[Any, Any]]:
    """Met nos signes aux graduations que personne n’a choisies. Rend chaque jeu de graduations et ce qui l’écrivait."""
    changed = []
    for ax in all_axes(fig):
        for axis in ax._axis_map.values():
            usual = axis.major.formatter
            if _counts_years(ax, axis):
                axis.get_major_locator().set_params(integer=True)  # jamais 1997,5
            if type(usual) is not ScalarFormatter:
                continue
            french = FrenchTicks(useOffset=usual.get_useOffset())
            french.set_axis(axis)
            axis.major.formatter = french  # `set_major_formatter` dirait que quelqu’un l’a choisi
            changed.append((axis, usual))
    return changed


@contextmanager
def in_french(fig: Any) -> Iterator[None]:
    """Le temps d’un dessin, les graduations d’une figure à la française."""
    changed = translate(fig)
    try:
        yield
    finally:
        for axis, usual in changed:
            axis.major.formatter = usual


def all_axes(fig: Any) -> list[Any]:
    """Les dessins d’une figure, et ceux que chacun porte en médaillon."""
    found = []
    for ax in fig.axes:
        found += [ax, *ax.child_axes]
    return found
