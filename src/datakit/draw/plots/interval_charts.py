"""Un point et son intervalle par ligne, à côté d’un repère."""

import math
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit.draw.plots.look import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    PAPER,
    embolden,
    grid,
    named,
)
from figaudit.base.colour import readable
from figaudit.base.figtext import annotate
from figaudit.base.text import NBSP, number
from figaudit.base.theme import figure, style

_FAR_ACROSS = 0.8  # part de la largeur au-delà de laquelle une valeur s’écrit à gauche de son point
_UNDER_THE_DOT = 0.015  # part de la largeur : plus court, un bout d’intervalle se cache sous le point
_NEAR_EDGE = 0.12  # part de la largeur : plus près du bord, un mot centré en sortirait


@style()
def intervals(
    table: pd.DataFrame,
    *,
    title: str,
    unit: str,
    source: str,
    note: str = "",
    reference: float | None = None,
    reference_label: str = "",
    log: bool = False,
    highlight: Collection[Any] = (),
) -> Any:
    """Un point et son intervalle par ligne de `table`, nommée par son index : colonnes `valeur`, `bas` et `haut`.

    `reference` : un repère vertical nommé (1 pour un rapport) ; un intervalle qui le touche est gris (rien ne dit que
    la différence soit réelle), un intervalle en dessous est orange. `log` : « deux fois plus » et « deux fois moins »
    à même distance. Une colonne `dit` remplace la valeur écrite à côté du point. Les lignes de `highlight` sont orange ;
    celles que nomme le titre, en gras.

    >>> t = pd.DataFrame({"valeur": [2.0], "bas": [1.2], "haut": [3.1]}, index=["Léa"])
    >>> fig = intervals(t, title="Essai", unit="fois", source="Insee", reference=1, log=True)
    >>> fig.axes[0].get_xscale(), fig.axes[0].texts[-1].get_text()
    ('log', '2,0')
    """
    fig, ax = figure(height=0.38 * len(table) + 1.6)
    rows = table[["bas", "valeur", "haut"]].to_numpy(float)
    colours = [_interval_colour(low, high, reference) for low, _, high in rows]
    for place, name in enumerate(table.index):
        if name in highlight:
            colours[place] = ORANGE

    for place, (low, value, high) in enumerate(rows):
        colour = colours[place]
        ax.plot([low, high], [place, place], color=colour, linewidth=5, alpha=0.35, solid_capstyle="butt")
        ax.plot([value], [place], "o", color=colour, markersize=6)

    if reference is not None:
        _mark_reference(ax, reference, reference_label)

    ax.set_yticks(range(len(table)), table.index.tolist())
    said_by_title = named(table.index, title)
    embolden(ax.get_yticklabels(), [name in said_by_title for name in table.index])
    ax.set_ylim(len(table) - 0.4, -0.6)
    grid(ax, "x")
    lowest = float(table["bas"].min())
    highest = float(table["haut"].max())
    if log:
        _fold_axis(ax, lowest / 1.1, highest * 1.2)
    else:
        ax.set_xlim(0, highest * 1.08)

    said = _interval_words(table, log)
    only_points = (table["bas"] == table["haut"]).all()
    for place, (low, value, high) in enumerate(rows):
        ink = readable(colours[place])
        start, middle, end = (_across(ax, x, place) for x in (low, value, high))
        hangs_left = middle - start > _UNDER_THE_DOT
        hangs_right = end - middle > _UNDER_THE_DOT
        if hangs_left and hangs_right:
            _write_above(ax, value, place, said[place], ink)
        else:
            on_left = middle > _FAR_ACROSS if only_points else not hangs_left
            _write_beside(ax, value, place, said[place], ink, on_left)
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def _interval_words(table: pd.DataFrame, log: bool) -> list[str]:
    """Ce qui s’écrit au-dessus de chaque point : la colonne `dit`, sinon la valeur."""
    if "dit" in table:
        return table["dit"].tolist()
    digits = 1 if log else 0
    return [number(value, digits) for value in table["valeur"]]


def _write_beside(ax: Any, value: float, place: int, words: str, colour: str, on_left: bool) -> None:
    """La valeur, à côté de son point, du côté où il n’a pas d’intervalle : rien ne peut la faire lire comme celle d’un bout."""
    ax.annotate(
        words,
        (value, place),
        (-7 if on_left else 7, 0),
        textcoords="offset points",
        ha="right" if on_left else "left",
        va="center",
        color=colour,
        fontsize=9,
        fontweight="bold",
        annotation_clip=False,
    )


def _write_above(ax: Any, value: float, place: int, words: str, colour: str) -> None:
    """La valeur, au-dessus de son point : au bout de l’intervalle, elle se lirait comme celle du bout."""
    across = _across(ax, value, place)
    anchor = "center"
    if across < _NEAR_EDGE:
        anchor = "left"
    if across > 1 - _NEAR_EDGE:
        anchor = "right"

    ax.annotate(
        words,
        (value, place),
        (0, 4),
        textcoords="offset points",
        ha=anchor,
        va="bottom",
        color=colour,
        fontsize=9,
        fontweight="bold",
        annotation_clip=False,
        bbox=PAPER,
    )


def _across(ax: Any, value: float, place: int) -> float:
    """Où est un point, en part de la largeur du dessin : 0 contre son bord gauche, 1 contre le droit."""
    on_the_screen = ax.transData.transform((value, place))
    return float(ax.transAxes.inverted().transform(on_the_screen)[0])


def _interval_colour(low: float, high: float, reference: float | None) -> str:
    """Gris si l’intervalle touche le repère, orange s’il est tout entier en dessous, bleu sinon."""
    if reference is None:
        return BLUE
    if low <= reference <= high:
        return GREY
    if low <= reference:
        return ORANGE
    return BLUE


def _mark_reference(ax: Any, reference: float, label: str) -> None:
    """Un trait vertical, nommé juste au-dessus du cadre."""
    ax.axvline(reference, color=INK, linewidth=1, zorder=0)
    ax.annotate(
        label,
        (reference, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, 3),
        textcoords="offset points",
        ha="center",
        fontsize=9,
    )


def _fold_axis(ax: Any, low: float, high: float) -> None:
    """Un axe en « fois », deux fois plus et deux fois moins à même distance ; très étendu, une marche par puissance de dix."""
    ends = (low, high)
    steps: Sequence[float] = (0.1, 0.2, 0.5, 1, 2, 4, 8)
    write = _times
    if high > 100 * low:
        ends = (low / 3, high * 2)  # à gauche, la place d’une valeur
        steps = (10.0 ** np.arange(-5, 9)).tolist()
        write = _power_of_ten

    ticks = [step for step in steps if low <= step <= high]
    words = [write(tick) for tick in ticks]
    ax.set(xscale="log", xlim=ends, xticks=ticks, xticklabels=words)
    ax.minorticks_off()


def _times(tick: float) -> str:
    return f"×{NBSP}{number(tick)}"


def _power_of_ten(tick: float) -> str:
    decimals = max(0, -round(math.log10(tick)))
    return number(tick, decimals)
