"""Des barres couchées, la plus longue en haut, leur valeur à leur bout."""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit.draw.plots.look import BLUE, GREY, ORANGE, PAPER, QUIET, embolden, named
from figaudit.base.figtext import annotate, balanced
from figaudit.base.text import NBSP, NNBSP, normalise, number
from figaudit.base.theme import figure, style

_REST = ("autre", "autres", "divers", "le reste")
_MANY_BARS = 20  # au-delà, des barres plus serrées et de plus petites lettres, pour tenir sur une page
_LONG_NAME = 28  # lettres : un nom plus long prend deux lignes, et laisse la place aux barres
_TWO_LINES = 0.38  # pouces pour une barre dont le nom a deux lignes


@style()
def bars(
    values: pd.Series,
    *,
    title: str,
    unit: str,
    source: str,
    note: str = "",
    highlight: Collection[Any] = (),
    percent: bool = False,
    tile: float = 0,
) -> Any:
    """Barres horizontales, la plus longue en haut, étiquetées ; celles de `highlight` ressortent (orange, en gras).

    Sans `highlight`, celles que le titre nomme ressortent. `percent` : les valeurs sont des parts de 0 à 1. Les barres
    partent toutes de zéro. `tile` : ce que vaut un carreau, pour compter deux ou trois longueurs au lieu de les deviner.

    >>> fig = bars(pd.Series({"Zoé": 4, "Léa": 9}), title="Essai", unit="naissances", source="Insee")
    >>> [t.get_text() for t in fig.axes[0].texts]
    ['9', '4']
    """
    values = _others_last(values.astype(float).sort_values(ascending=False, kind="stable"))
    if percent:
        values = values * 100
    standing_out = list(highlight) or named(values.index, title)
    chosen = [name in standing_out for name in values.index]

    letters = 9.5
    height_of_one = 0.28
    if len(values) > _MANY_BARS:
        letters = 8
        height_of_one = 0.17
    names = list(values.index.astype(str))
    if len(names) <= _MANY_BARS:
        names = [_on_two_lines(name) for name in names]
    folded = any("\n" in name for name in names)
    if folded:
        height_of_one = _TWO_LINES
    fig, ax = figure(height=1.4 + height_of_one * len(values))

    drawn = ax.barh(values.index.astype(str), values, color=_bar_colours(chosen), height=0.75)
    ax.bar_label(drawn, _bar_values(values, percent), padding=4, fontsize=letters, bbox=PAPER)

    ax.invert_yaxis()
    ax.margins(x=0.12, y=0.01)
    ax.set_xticks([])
    if folded:
        ax.set_yticks(range(len(names)), names)
    if tile:
        _tile(ax, tile, float(values.max()))
        worth = f"{number(tile)}{NBSP}{unit}".strip()
        note = f"Un carreau vaut {worth}. {note}".strip()
    ax.tick_params(axis="y", length=0, labelsize=letters)
    ax.spines[["bottom", "left"]].set_visible(False)
    embolden(ax.get_yticklabels(), chosen)

    if (values < 0).any():
        ax.axvline(0, color=GREY, linewidth=1)
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def _others_last(values: pd.Series) -> pd.Series:
    """Le reste en dernier : « Autres » n’a pas de rang parmi ce que l’on compare.

    >>> _others_last(pd.Series({"Concerts": 9.0, "Autres": 5.0, "Sport": 4.0})).index.tolist()
    ['Concerts', 'Sport', 'Autres']
    """
    rest = [normalise(str(name)) in _REST for name in values.index]
    return pd.concat([values[~np.array(rest)], values[rest]])


def _on_two_lines(name: str) -> str:
    """Un nom long, sur deux lignes : coupé d’un « … », il ne se reconnaîtrait plus.

    >>> _on_two_lines("Julie"), _on_two_lines("Les Légendaires : le cycle d’Anathos")
    ('Julie', 'Les Légendaires :\\nle cycle d’Anathos')
    """
    if len(name) <= _LONG_NAME:
        return name
    return "\n".join(balanced(name, max(_LONG_NAME, len(name) // 2 + 4)))


def _tile(ax: Any, worth: float, longest: float) -> None:
    """Découpe les barres en carreaux : des traits couleur du papier, qui ne se voient que sur elles."""
    ax.set_xticks(np.arange(worth, longest, worth), minor=True)
    ax.tick_params(axis="x", which="minor", length=0)
    ax.grid(axis="x", which="minor", color="white", linewidth=1.5)
    ax.set_axisbelow(False)


def _bar_colours(chosen: Sequence[bool]) -> list[str]:
    """Bleu partout si rien ne ressort ; sinon orange pour ce qui ressort, gris pour le reste."""
    if not any(chosen):
        return [BLUE] * len(chosen)

    colours = []
    for stands_out in chosen:
        if stands_out:
            colours.append(ORANGE)
        else:
            colours.append(QUIET)
    return colours


def _bar_values(values: pd.Series, percent: bool) -> list[str]:
    """La valeur de chaque barre ; si une voisine a une décimale, toutes en ont une.

    >>> _bar_values(pd.Series([10.0, 9.5]), percent=False)
    ['10,0', '9,5']
    """
    written = [_bar_value(value, percent) for value in values]
    decimals = max((len(one.partition(",")[2]) for one in written), default=0)
    if percent or decimals != 1 or values.abs().max() >= 100:
        return written
    return [number(value, 1) for value in values]


def _bar_value(value: float, percent: bool) -> str:
    if percent:
        return f"{number(value, 1)}{NNBSP}%"
    if abs(value) >= 100:  # une décimale n’apprend plus rien
        return number(value, 0)
    return number(value)
