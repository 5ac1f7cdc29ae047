"""Des courbes par année, nommées à leur bout ou datées à leur sommet ; en petits multiples, si elles sont nombreuses."""

import math
from collections.abc import Mapping, Sequence
from itertools import cycle
from typing import Any

import numpy as np
import pandas as pd

from datakit.draw import messages
from datakit.draw.plots.look import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    WORD,
    ZONE,
    bare,
    grid,
)
from datakit.errors import InvalidArgument
from figaudit.base.colour import CATEGORICAL, readable
from figaudit.base.figtext import annotate, label_end
from figaudit.base.text import NBSP, NNBSP, number
from figaudit.base.theme import figure, french_axis, style

_PER_ROW = 4  # petits multiples par rangée
_ON_THE_AXIS = 0.05  # part de la hauteur : plus bas, deux courbes se confondent avec l’axe


@style()
def curves(
    data: Mapping[str, pd.Series] | pd.DataFrame,
    *,
    title: str,
    unit: str,
    source: str,
    note: str = "",
    bands: Mapping[str, pd.DataFrame] | None = None,
    percent: bool = False,
    peaks: bool = False,
) -> Any:
    """Des courbes par année (axe vertical à zéro), chacune nommée au bout de sa ligne ; un vide interrompt la sienne.

    `data` : des séries par nom, ou un tableau (une courbe par colonne). `bands` : pour un nom, deux colonnes `bas` et
    `haut` à remplir (un encadrement). `percent` : des parts de 0 à 1. `peaks` : nomme et date plutôt le sommet.

    >>> fig = curves({"Léa": pd.Series([5, 9], index=[2000, 2001])}, title="Essai", unit="naissances", source="Insee")
    >>> [t.get_text() for t in fig.axes[0].texts]
    ['Léa']
    """
    scale = 1
    mark = ""
    if percent:
        scale = 100
        mark = "%"

    lines: dict[Any, pd.Series] = {}
    for name, values in data.items():
        lines[name] = values.astype(float) * scale
    if not lines:
        raise InvalidArgument(*messages.said("curves-empty"))

    zones: dict[Any, pd.DataFrame] = {}
    for name, zone in (bands or {}).items():
        zones[name] = zone[["bas", "haut"]].astype(float) * scale

    headroom = 1.06
    if peaks:
        headroom = 1.16  # un sommet daté prend une ligne de texte au-dessus de lui
    fig, ax = figure(height=4.3)
    ax.set_ylim(0, _highest(lines, zones) * headroom)
    heights = _label_heights(lines, zones, gap=ax.get_ylim()[1] * 0.065)

    colours = cycle(CATEGORICAL)
    for colour, (name, values), height in zip(colours, lines.items(), heights, strict=False):
        ax.plot(values, color=colour, label=name)
        if name in zones:
            low, high = zones[name].to_numpy().T
            ax.fill_between(zones[name].index, low, high, color=colour, **ZONE)

        if peaks:
            _date_peak(ax, values, colour, f"{name}, ", percent=percent)
        else:
            last_year = values.dropna().index[-1]
            label_end(ax, last_year, height, _name_at_end(name, values, title, mark), readable(colour))

    if not peaks:
        _mark_what_title_says(ax, lines, title, colours=dict(zip(lines, cycle(CATEGORICAL), strict=False)))
    grid(ax, "y")
    french_axis(ax.yaxis, suffix=mark)
    ax.locator_params(axis="x", integer=True)  # jamais une graduation à 2002,5, écrite 2002
    ax.xaxis.set_major_formatter("{x:.0f}")
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def _name_at_end(name: Any, values: pd.Series, title: str, mark: str) -> str:
    """Le nom d’une courbe, et sa dernière valeur si le titre dit l’une et l’autre : on la cherche des yeux.

    >>> _name_at_end("Léa", pd.Series([9, 5], index=[2000, 2001]), "Encore 5 Léa en 2001", "")
    'Léa\xa0: 5'
    >>> _name_at_end("Léa", pd.Series([9, 5], index=[2000, 2001]), "Moins de Léa en 2001", "")
    'Léa'
    """
    known = values.dropna()
    last = number(known.iloc[-1], 0)
    words = f" {bare(title)} "
    if f" {known.index[-1]} " not in words or f" {bare(last)} " not in words:
        return str(name)
    if mark:
        last += f"{NNBSP}{mark}"
    return f"{name}{NBSP}: {last}"


def _mark_what_title_says(
    ax: Any, lines: Mapping[Any, pd.Series], title: str, colours: Mapping[Any, str]
) -> None:
    """Le sommet dont le titre dit l’année, et l’année où se croisent deux courbes qu’il nomme."""
    for name, values in lines.items():
        if str(values.idxmax()) in WORD.findall(title):
            _date_peak(ax, values, colours[name])

    words = f" {bare(title)} "
    said = [values for name, values in lines.items() if f" {bare(name)} " in words]
    if len(lines) != 2 or len(said) != 2:
        return
    one, other = said
    year = _last_crossing(one, other)
    if year is not None and _is_seen(one, other, year, ax.get_ylim()[1]):
        _mark_year(ax, year)


def _mark_year(ax: Any, year: Any) -> None:
    """Un trait vertical en pointillé, et son année, en haut à sa gauche."""
    ax.axvline(year, color=GREY, linewidth=1, linestyle=":", zorder=0)
    ax.annotate(
        str(year),
        (year, 1),
        (-4, -4),
        xycoords=("data", "axes fraction"),
        textcoords="offset points",
        ha="right",
        va="top",
        fontsize=9.5,
        color=INK,
    )


def _last_crossing(one: pd.Series, other: pd.Series) -> Any:
    """La première année après laquelle l’ordre de deux courbes ne change plus ; rien s’il n’a jamais changé.

    >>> annees = [2000, 2001, 2002]
    >>> _last_crossing(pd.Series([1, 5, 6], annees), pd.Series([3, 2, 1], annees))
    np.int64(2001)
    """
    apart = (one - other).dropna()
    ahead = apart > 0
    turns = ahead.index[ahead != ahead.shift(fill_value=bool(ahead.iloc[0]))]
    if not len(turns):
        return None
    return turns[-1]


def _is_seen(one: pd.Series, other: pd.Series, year: Any, top: float) -> bool:
    """Vrai si deux courbes se croisent à une hauteur où l’œil les sépare ; contre l’axe, leur ordre ne dit rien.

    >>> annees = [2000, 2001]
    >>> _is_seen(pd.Series([9, 5], annees), pd.Series([7, 9], annees), 2001, top=20_000)
    False
    """
    return bool(max(one[year], other[year]) > _ON_THE_AXIS * top)


def _highest(lines: Mapping[Any, pd.Series], zones: Mapping[str, pd.DataFrame]) -> float:
    """La plus haute valeur dessinée, encadrements compris."""
    tops = [float(values.max()) for values in lines.values()]
    tops += [float(zone["haut"].max()) for zone in zones.values()]
    return max(tops)


def _label_heights(
    lines: Mapping[Any, pd.Series], zones: Mapping[str, pd.DataFrame], gap: float
) -> np.ndarray:
    """À quelle hauteur nommer chaque courbe : au bout de sa ligne, ou au milieu du bout de son encadrement."""
    ends = []
    for name, values in lines.items():
        last = zones.get(name, values).dropna().iloc[-1]  # deux bornes, ou une valeur
        ends.append(float(last.mean()))
    placed = _spread(ends, gap)
    on_the_axis = max(0.0, gap / 2 - placed.min())  # un nom posé à zéro serait barré par l’axe
    return placed + on_the_axis


def _spread(values: Sequence[float], gap: float) -> np.ndarray:
    """Écarte des étiquettes trop proches, sans changer leur ordre ni en mettre sous l'axe.

    Poussées vers le haut depuis la plus basse, ou vers le bas depuis la plus haute, elles s'écarteraient toutes d'un
    côté : la moyenne des deux partage l'écart.
    """
    order = np.argsort(values, kind="stable")
    steps = gap * np.arange(len(values))
    wanted = np.asarray(values, float)[order] - steps

    pushed_up = np.maximum.accumulate(wanted)
    pushed_down = np.minimum.accumulate(wanted[::-1])[::-1]
    placed = (pushed_up + pushed_down) / 2 + steps

    under_the_axis = max(0.0, -placed[0])
    return (placed + under_the_axis)[np.argsort(order)]


def _date_peak(
    ax: Any, values: pd.Series, colour: str, name: str = "", percent: bool = False, size: float = 9.5
) -> None:
    """Marque le sommet d'une courbe, son année et sa valeur, du côté où il reste de la place."""
    rank = int(np.nanargmax(values.to_numpy(float)))
    year = values.index[rank]
    highest = values.iloc[rank]
    ax.plot(year, highest, "o", color=colour, markersize=size / 2)

    words = f"{name}{year}{NBSP}: {number(highest, 0)}"
    if percent:
        words += f"{NNBSP}%"

    turn = 0.5
    aside = 0
    weight = "normal"
    if name:
        turn = 0.9  # un nom est long : il ne va à gauche que tout au bout de la courbe
        aside = 6
        weight = "bold"

    side = "left"
    if rank > turn * (len(values) - 1):
        side = "right"
        aside = 0
    ax.annotate(
        words,
        (year, highest),
        (aside, size * 0.7),
        textcoords="offset points",
        ha=side,
        color=readable(colour),
        fontsize=size,
        fontweight=weight,
    )


@style()
def multiples(
    data: Mapping[str, pd.Series],
    *,
    title: str,
    unit: str,
    source: str,
    note: str = "",
    share_y: bool = False,
) -> Any:
    """De petits graphiques, quatre par rangée, un par série, le sommet daté dans chacun.

    Même axe des années partout. `share_y` : même axe vertical (on compare les hauteurs) ; sinon chaque série
    remplit son cadre (on compare les formes), et le sous-titre le dit.

    >>> s = pd.Series([5, 9], index=[2000, 2001])
    >>> fig = multiples({"Léa": s, "Zoé": s}, title="Essai", unit="naissances", source="Insee")
    >>> [ax.get_title(loc="left") for ax in fig.axes[:2]]
    ['Léa', 'Zoé']
    """
    rows = math.ceil(len(data) / _PER_ROW)
    fig, axes = figure(rows, _PER_ROW, height=1.35 * rows + 1.1, squeeze=False)
    for empty in axes.flat[len(data) :]:
        empty.set_axis_off()

    first_year = min(values.index[0] for values in data.values())
    last_year = max(values.index[-1] for values in data.values())
    tops = [float(values.max()) for values in data.values()]
    for ax, (name, values), own_top in zip(axes.flat, data.items(), tops, strict=False):
        top = own_top or 1.0  # une série toute à zéro garde un axe
        if share_y:
            top = max(tops)
        _small_chart(ax, name, values, (first_year, last_year), top)

    how = "échelle propre à chaque cadre, sommet daté"
    if share_y:
        how = "même échelle partout"
    return annotate(fig, title=title, subtitle=how, unit=unit, source=source, note=note)


def _small_chart(ax: Any, name: str, values: pd.Series, years: tuple[int, int], top: float) -> None:
    """Une courbe pleine et son sommet daté, sans axe des valeurs : les petits graphiques ont tous le même, jusqu’à `top`."""
    ax.fill_between(values.index, 0, values.to_numpy(float), color=BLUE, **ZONE)
    ax.plot(values.astype(float), color=BLUE, linewidth=1.4)
    _date_peak(ax, values, ORANGE, size=8)

    ax.set(xlim=years, yticks=[], ylim=(0, top * 1.3))
    ax.set_title(name, loc="left", fontsize=10.5, pad=2)
    ax.set_xticks(years, [str(year) for year in years], fontsize=8)
    first, last = ax.get_xticklabels()
    first.set_ha("left")
    last.set_ha("right")
    ax.spines["left"].set_visible(False)
