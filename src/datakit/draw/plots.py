"""Les dessins que plusieurs sujets partagent : barres, courbes nommées, intervalles, petits multiples, points empilés, et leurs mots.

Chacun exige un titre, une unité et une source, et rend la Figure. Ce qui est dessiné porte son nom, ou sa valeur, à son
bout : on lit sans chercher une légende.
"""

import math
import re
from collections.abc import Collection, Mapping, Sequence
from itertools import cycle
from typing import Any

import numpy as np
import pandas as pd

from datakit.draw import messages
from datakit.errors import InvalidArgument
from figaudit.base.colour import CATEGORICAL, PALETTE, readable
from figaudit.base.figtext import annotate, balanced, label_end
from figaudit.base.text import NBSP, NNBSP, listing, normalise, number, percent as share
from figaudit.base.theme import figure, french_axis, style

INK = PALETTE["noir"]
GREY = PALETTE["gris"]
BLUE = PALETTE["bleu"]
ORANGE = PALETTE["orange"]
QUIET = "#b0b0ae"  # ce dont le titre ne parle pas, quand une barre ou une courbe ressort
_GRID = "#e4e4e2"
_ZONE: dict[str, Any] = {"alpha": 0.25, "linewidth": 0}
_FAR_ACROSS = 0.8  # part de la largeur au-delà de laquelle une valeur s’écrit à gauche de son point
_NEAR_EDGE = 0.12  # part de la largeur : plus près du bord, un mot centré en sortirait
_SHORTEST_NAME = 3  # lettres : plus court, un nom de barre se confond avec un mot du titre
_WORD = re.compile(r"\w+")
_REST = ("autre", "autres", "divers", "le reste")
_PAPER = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}  # le repère ne barre pas les mots

MANY_BARS = 20  # au-delà, des barres plus serrées et de plus petites lettres, pour tenir sur une page
_LONG_NAME = 28  # lettres : un nom plus long prend deux lignes, et laisse la place aux barres
_TWO_LINES = 0.38  # pouces pour une barre dont le nom a deux lignes
MOST_TIED = 3  # années à égalité que l’on nomme toutes
PER_ROW = 4  # petits multiples par rangée


# --- Barres ---


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
    standing_out = list(highlight) or _named(values.index, title)
    chosen = [name in standing_out for name in values.index]

    letters = 9.5
    height_of_one = 0.28
    if len(values) > MANY_BARS:
        letters = 8
        height_of_one = 0.17
    names = list(values.index.astype(str))
    if len(names) <= MANY_BARS:
        names = [_on_two_lines(name) for name in names]
    folded = any("\n" in name for name in names)
    if folded:
        height_of_one = _TWO_LINES
    fig, ax = figure(height=1.4 + height_of_one * len(values))

    drawn = ax.barh(values.index.astype(str), values, color=_bar_colours(chosen), height=0.75)
    ax.bar_label(drawn, _bar_values(values, percent), padding=4, fontsize=letters, bbox=_PAPER)

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
    _embolden(ax.get_yticklabels(), chosen)

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


def _named(names: Any, title: str) -> list[Any]:
    """Les barres que le titre nomme en toutes lettres ; aucune s’il les nomme toutes."""
    words = f" {_bare(title)} "
    found = [name for name in names if len(str(name)) >= _SHORTEST_NAME and f" {_bare(name)} " in words]
    if len(found) == len(names):
        return []
    return found


def _bare(words: Any) -> str:
    """Des mots sans accents ni ponctuation, séparés d’une espace."""
    return " ".join(_WORD.findall(normalise(words)))


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


def _embolden(labels: Sequence[Any], chosen: Sequence[bool]) -> None:
    """En gras, les noms de ce qui ressort."""
    for label, stands_out in zip(labels, chosen, strict=True):
        if stands_out:
            label.set_fontweight("bold")
        else:
            label.set_fontweight("normal")


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


# --- Courbes ---


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
            ax.fill_between(zones[name].index, low, high, color=colour, **_ZONE)

        if peaks:
            _date_peak(ax, values, colour, f"{name}, ", percent=percent)
        else:
            last_year = values.dropna().index[-1]
            label_end(ax, last_year, height, _name_at_end(name, values, title, mark), readable(colour))

    if not peaks:
        _mark_what_title_says(ax, lines, title, colours=dict(zip(lines, cycle(CATEGORICAL), strict=False)))
    _grid(ax, "y")
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
    words = f" {_bare(title)} "
    if f" {known.index[-1]} " not in words or f" {_bare(last)} " not in words:
        return str(name)
    if mark:
        last += f"{NNBSP}{mark}"
    return f"{name}{NBSP}: {last}"


def _mark_what_title_says(
    ax: Any, lines: Mapping[Any, pd.Series], title: str, colours: Mapping[Any, str]
) -> None:
    """Le sommet dont le titre dit l’année, et l’année où se croisent deux courbes qu’il nomme."""
    for name, values in lines.items():
        if str(values.idxmax()) in _WORD.findall(title):
            _date_peak(ax, values, colours[name])

    words = f" {_bare(title)} "
    said = [values for name, values in lines.items() if f" {_bare(name)} " in words]
    year = _last_crossing(*said) if len(said) == len(lines) == 2 else None
    if year is None:
        return
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


def _grid(ax: Any, along: str) -> None:
    ax.grid(axis=along, color=_GRID)
    ax.spines["left"].set_visible(False)
    ax.tick_params(axis="y", length=0)


# --- Petits multiples ---


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
    rows = math.ceil(len(data) / PER_ROW)
    fig, axes = figure(rows, PER_ROW, height=1.35 * rows + 1.1, squeeze=False)
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
    ax.fill_between(values.index, 0, values.to_numpy(float), color=BLUE, **_ZONE)
    ax.plot(values.astype(float), color=BLUE, linewidth=1.4)
    _date_peak(ax, values, ORANGE, size=8)

    ax.set(xlim=years, yticks=[], ylim=(0, top * 1.3))
    ax.set_title(name, loc="left", fontsize=10.5, pad=2)
    ax.set_xticks(years, [str(year) for year in years], fontsize=8)
    first, last = ax.get_xticklabels()
    first.set_ha("left")
    last.set_ha("right")
    ax.spines["left"].set_visible(False)


# --- Intervalles ---


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
    à même distance. Une colonne `dit` remplace la valeur écrite au-dessus du point. Les lignes de `highlight` sont orange ;
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
    said_by_title = _named(table.index, title)
    _embolden(ax.get_yticklabels(), [name in said_by_title for name in table.index])
    ax.set_ylim(len(table) - 0.4, -0.6)
    _grid(ax, "x")
    lowest = float(table["bas"].min())
    highest = float(table["haut"].max())
    if log:
        _fold_axis(ax, lowest / 1.1, highest * 1.2)
    else:
        ax.set_xlim(0, highest * 1.08)

    said = _interval_words(table, log)
    write = _write_beside if (table["bas"] == table["haut"]).all() else _write_above
    for place, value in enumerate(table["valeur"].astype(float)):
        write(ax, value, place, said[place], readable(colours[place]))
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def _interval_words(table: pd.DataFrame, log: bool) -> list[str]:
    """Ce qui s’écrit au-dessus de chaque point : la colonne `dit`, sinon la valeur."""
    if "dit" in table:
        return table["dit"].tolist()
    digits = 1 if log else 0
    return [number(value, digits) for value in table["valeur"]]


def _write_beside(ax: Any, value: float, place: int, words: str, colour: str) -> None:
    """La valeur, à côté d’un point qui n’a pas d’intervalle : rien ne peut la faire lire comme celle d’un bout."""
    across = ax.transAxes.inverted().transform(ax.transData.transform((value, place)))[0]
    on_left = across > _FAR_ACROSS
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
    across = ax.transAxes.inverted().transform(ax.transData.transform((value, place)))[0]
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
        bbox=_PAPER,
    )


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
        ends = (low / 2, high * 2)
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


# --- Points ---


def piled(values: pd.Series, width: float, start: float = 0) -> tuple[pd.Series, pd.Series]:
    """Range des points par tranches de `width`, à partir de `start` : le milieu de la tranche, et combien y sont déjà.

    Empilés, ils se comptent : la hauteur d’une pile veut dire quelque chose, celle d’un point jeté au hasard, non.

    >>> milieux, rangs = piled(pd.Series([0.1, 0.9, 2.4]), 1)
    >>> milieux.tolist(), rangs.tolist()
    ([0.5, 0.5, 2.5], [0, 1, 0])
    """
    exact = (values - start) / width
    bins = np.floor(exact + 1e-9)  # 0,9 / 0,1 vaut un peu moins que neuf
    middles = start + (bins + 0.5) * width
    return middles, bins.groupby(bins).cumcount()


# --- En mots ---


def tell(
    data: Mapping[str, pd.Series] | pd.Series | pd.DataFrame, unit: str = "naissances", percent: bool = False
) -> str:
    """Dit des données en phrases courtes : la matière d'un texte de remplacement.

    Des courbes (par nom) : sommet et dernière valeur. Des barres (`Series`) : chaque valeur. Des intervalles
    (`valeur`, `bas`, `haut`, le nom en index) : le point et ses bornes. `percent` : des parts de 0 à 1.

    >>> tell({"Léa": pd.Series([5.0, 9.0, 2.0], index=[2000, 2001, 2002])})
    'Léa\xa0: sommet de 9 naissances en 2001, 2 en 2002.'
    >>> tell(pd.Series({"Léa": 0.5, "Zoé": float("nan")}), percent=True)
    'Léa\xa0: 50\u202f%, Zoé\xa0: non renseigné.'
    """
    if isinstance(data, pd.DataFrame) and "haut" in data:
        return _tell_intervals(data, percent)
    if isinstance(data, pd.Series):
        said = [f"{name}{NBSP}: {_told(value, percent)}" for name, value in data.items()]
        return ", ".join(said) + "."
    return " ".join(_tell_curve(str(name), values, unit, percent) for name, values in data.items())


def _told(value: float, percent: bool) -> str:
    """Une valeur en mots : une décimale seulement sous 10, et seulement si elle dit quelque chose."""
    if np.isnan(value):
        return "non renseigné"
    if percent:
        return share(value)
    whole = abs(value) >= 10 or value % 1 == 0
    return number(value, 0 if whole else 1)


def _tell_intervals(table: pd.DataFrame, percent: bool) -> str:
    said = []
    for name, value, low, high in table[["valeur", "bas", "haut"]].itertuples():
        bounds = f"de {_told(low, percent)} à {_told(high, percent)}"
        said.append(f"{name} {_told(value, percent)} ({bounds})")
    return f"{NNBSP}; ".join(said) + "."


def peak_years(values: pd.Series) -> str:
    """Les années du plus haut, toutes celles qui y sont à égalité : de petits nombres en ont souvent plusieurs.

    >>> peak_years(pd.Series([4, 2, 4], index=[1978, 1980, 1981])), peak_years(pd.Series(3, index=range(1990, 1996)))
    ('1978 et 1981', '1990 et 5 autres années')
    """
    tied = values.index[values == values.max()]
    if len(tied) > MOST_TIED:
        return f"{tied[0]} et {len(tied) - 1} autres années"
    return listing(tied)


def _tell_curve(name: str, values: pd.Series, unit: str, percent: bool) -> str:
    """« Emma : sommet de … naissances en 2005, … en 2024. » : le plus haut, puis la dernière année connue."""
    known = values.dropna()
    if known.empty:
        return f"{name}{NBSP}: aucune valeur connue."

    peak = _told(known.max(), percent)
    if not percent:
        peak += f" {unit}"
    said = f"{name}{NBSP}: sommet de {peak} en {peak_years(known)}"

    last_year = known.index[-1]
    if known.iloc[-1] != known.max():
        said += f", {_told(known.iloc[-1], percent)} en {last_year}"
    return f"{said}."
