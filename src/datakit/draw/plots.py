"""Les dessins que plusieurs sujets partagent : barres, courbes nommées, intervalles, petits multiples, et leurs mots.

Chacun exige un titre, une unité et une source, et rend la Figure. Ce qui est dessiné porte son nom, ou sa valeur, à son
bout : on lit sans chercher une légende.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from itertools import cycle
from typing import Any

import numpy as np
import pandas as pd

from datakit.draw import messages
from datakit.errors import InvalidArgument
from figaudit.base.colour import CATEGORICAL, PALETTE
from figaudit.base.figtext import annotate, label_end
from figaudit.base.text import NBSP, NNBSP, number, percent as share
from figaudit.base.theme import figure, french_axis, style

INK, GREY, BLUE, ORANGE = (PALETTE[name] for name in ("noir", "gris", "bleu", "orange"))
QUIET = "#b0b0ae"
_ZONE: dict[str, Any] = {"alpha": 0.25, "linewidth": 0}
_PAPER = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}  # le repère ne barre pas les mots


@style()
def bars(
    values: pd.Series, *, title: str, unit: str, source: str, note: str = "",
    highlight: Collection[Any] = (), percent: bool = False,
) -> Any:  # fmt: skip
    """Barres horizontales, la plus longue en haut, étiquetées ; celles de `highlight` ressortent (orange, en gras).

    `percent` : les valeurs sont des parts de 0 à 1. Les barres partent toutes de zéro.

    >>> fig = bars(pd.Series({"Zoé": 4, "Léa": 9}), title="Essai", unit="naissances", source="Insee")
    >>> [t.get_text() for t in fig.axes[0].texts]
    ['9', '4']
    """
    values = values.astype(float).sort_values(ascending=False, kind="stable") * (100 if percent else 1)
    many, chosen = len(values) > 20, [name in highlight for name in values.index]
    size = 8 if many else 9.5
    fig, ax = figure(height=1.4 + (0.17 if many else 0.28) * len(values))
    colours = [ORANGE if one else QUIET if any(chosen) else BLUE for one in chosen]
    drawn = ax.barh(values.index.astype(str), values, color=colours, height=0.75)
    digits, suffix = (1, f"{NNBSP}%") if percent else (None, "")
    said = [number(v, 0 if abs(v) >= 100 and not percent else digits) + suffix for v in values]
    ax.bar_label(drawn, said, padding=4, fontsize=size)
    ax.invert_yaxis()
    ax.margins(x=0.12, y=0.01)
    ax.set_xticks([])
    ax.tick_params(axis="y", length=0, labelsize=size)
    ax.spines[["bottom", "left"]].set_visible(False)
    for label, one in zip(ax.get_yticklabels(), chosen, strict=True):
        label.set_fontweight("bold" if one else "normal")
    if (values < 0).any():
        ax.axvline(0, color=GREY, linewidth=1)
    return annotate(fig, title=title, unit=unit, source=source, note=note)


@style()
def curves(
    data: Mapping[str, pd.Series] | pd.DataFrame, *, title: str, unit: str, source: str, note: str = "",
    bands: Mapping[str, pd.DataFrame] | None = None, percent: bool = False, peaks: bool = False,
) -> Any:  # fmt: skip
    """Des courbes par année (axe vertical à zéro), chacune nommée au bout de sa ligne ; un vide interrompt la sienne.

    `data` : des séries par nom, ou un tableau (une courbe par colonne). `bands` : pour un nom, deux colonnes `bas` et
    `haut` à remplir (un encadrement). `percent` : des parts de 0 à 1. `peaks` : nomme et date plutôt le sommet.

    >>> fig = curves({"Léa": pd.Series([5, 9], index=[2000, 2001])}, title="Essai", unit="naissances", source="Insee")
    >>> [t.get_text() for t in fig.axes[0].texts]
    ['Léa']
    """
    scale = 100 if percent else 1
    data = {name: values.astype(float) * scale for name, values in data.items()}
    zones = {name: band[["bas", "haut"]].astype(float) * scale for name, band in (bands or {}).items()}
    if not data:
        raise InvalidArgument(*messages.said("curves-empty"))
    fig, ax = figure(height=4.3)
    top = max(float(values.max()) for values in (*data.values(), *(zone["haut"] for zone in zones.values())))
    ax.set_ylim(0, top * (1.16 if peaks else 1.06))
    ends = {name: zones.get(name, values).dropna().iloc[-1].mean() for name, values in data.items()}
    heights = _spread(list(ends.values()), ax.get_ylim()[1] * 0.065)
    for colour, (name, values), height in zip(cycle(CATEGORICAL), data.items(), heights, strict=False):
        ax.plot(values, color=colour, label=name)
        if name in zones:
            ax.fill_between(zones[name].index, *zones[name].to_numpy().T, color=colour, **_ZONE)
        if peaks:
            _date_peak(ax, values, colour, f"{name}, ", percent=percent)
        else:
            label_end(ax, values.dropna().index[-1], height, name, colour)
    _grid(ax, "y")
    french_axis(ax.yaxis, suffix="%" if percent else "")
    ax.locator_params(axis="x", integer=True)  # jamais une graduation à 2002,5, écrite 2002
    ax.xaxis.set_major_formatter("{x:.0f}")
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def _grid(ax: Any, along: str) -> None:
    ax.grid(axis=along, color="#e4e4e2")
    ax.spines["left"].set_visible(False)
    ax.tick_params(axis="y", length=0)


def _spread(values: Sequence[float], gap: float) -> Any:
    """Écarte des étiquettes trop proches, sans changer leur ordre ni en mettre sous l'axe."""
    order, steps = np.argsort(values, kind="stable"), gap * np.arange(len(values))
    wanted = np.asarray(values, float)[order] - steps
    pushed_up, pushed_down = np.maximum.accumulate(wanted), np.minimum.accumulate(wanted[::-1])[::-1]
    placed = (pushed_up + pushed_down) / 2 + steps
    return (placed + max(0.0, -placed[0]))[np.argsort(order)]


def _date_peak(
    ax: Any, values: pd.Series, colour: str, name: str = "", percent: bool = False, size: float = 9.5
) -> None:
    """Marque le sommet d'une courbe, son année et sa valeur, du côté où il reste de la place."""
    spot = values.idxmax(), values.max()
    late = values.index.get_loc(spot[0]) > (0.9 if name else 0.5) * (len(values) - 1)
    ax.plot(*spot, "o", color=colour, markersize=size / 2)
    words = f"{name}{spot[0]}{NBSP}: {number(spot[1], 0)}" + (f"{NNBSP}%" if percent else "")
    look = {"color": colour, "fontsize": size, "fontweight": "bold" if name else "normal"}
    where = (6 if name and not late else 0, size * 0.7)
    ax.annotate(words, spot, where, textcoords="offset points", ha="right" if late else "left", **look)


@style()
def multiples(
    data: Mapping[str, pd.Series], *, title: str, unit: str, source: str, note: str = "", share_y: bool = False
) -> Any:  # fmt: skip
    """De petits graphiques, quatre par rangée, un par série, le sommet daté dans chacun.

    Même axe des années partout. `share_y` : même axe vertical (on compare les hauteurs) ; sinon chaque série
    remplit son cadre (on compare les formes), et le sous-titre le dit.

    >>> s = pd.Series([5, 9], index=[2000, 2001])
    >>> fig = multiples({"Léa": s, "Zoé": s}, title="Essai", unit="naissances", source="Insee")
    >>> [ax.get_title(loc="left") for ax in fig.axes[:2]]
    ['Léa', 'Zoé']
    """
    rows = math.ceil(len(data) / 4)
    fig, axes = figure(rows, 4, height=1.35 * rows + 1.1, squeeze=False)
    span = min(v.index[0] for v in data.values()), max(v.index[-1] for v in data.values())
    highest = max(float(v.max()) for v in data.values())
    for ax in axes.flat[len(data) :]:
        ax.set_axis_off()
    for ax, (name, values) in zip(axes.flat, data.items(), strict=False):
        ax.fill_between(values.index, 0, values.to_numpy(float), color=BLUE, **_ZONE)
        ax.plot(values.astype(float), color=BLUE, linewidth=1.4)
        _date_peak(ax, values, ORANGE, size=8)
        ax.set(xlim=span, yticks=[], ylim=(0, (highest if share_y else float(values.max()) or 1) * 1.3))
        ax.set_title(name, loc="left", fontsize=10.5, pad=2)
        ax.set_xticks(span, [str(year) for year in span], fontsize=8)
        for label, end in zip(ax.get_xticklabels(), ("left", "right"), strict=True):
            label.set_ha(end)
        ax.spines["left"].set_visible(False)
    how = "même échelle partout" if share_y else "échelle propre à chaque cadre, sommet daté"
    return annotate(fig, title=title, subtitle=how, unit=unit, source=source, note=note)


@style()
def intervals(
    table: pd.DataFrame, *, title: str, unit: str, source: str, note: str = "",
    reference: float | None = None, reference_label: str = "", log: bool = False,
) -> Any:  # fmt: skip
    """Un point et son intervalle par ligne de `table`, nommée par son index : colonnes `valeur`, `bas` et `haut`.

    `reference` : un repère vertical nommé (1 pour un rapport) ; un intervalle qui le touche est gris (rien ne dit que
    la différence soit réelle), un intervalle en dessous est orange. `log` : « deux fois plus » et « deux fois moins »
    à même distance. Une colonne `dit` remplace la valeur écrite au bout.

    >>> t = pd.DataFrame({"valeur": [2.0], "bas": [1.2], "haut": [3.1]}, index=["Léa"])
    >>> fig = intervals(t, title="Essai", unit="fois", source="Insee", reference=1, log=True)
    >>> fig.axes[0].get_xscale(), fig.axes[0].texts[0].get_text()
    ('log', '2,0')
    """
    fig, ax = figure(height=0.3 * len(table) + 1.6)
    for y, row in enumerate(table.itertuples()):
        colour = BLUE
        if reference is not None and row.bas <= reference:
            colour = GREY if row.haut >= reference else ORANGE
        ax.plot([row.bas, row.haut], [y, y], color=colour, linewidth=5, alpha=0.35, solid_capstyle="butt")
        ax.plot([row.valeur], [y], "o", color=colour, markersize=6)
        said = getattr(row, "dit", number(row.valeur, 1 if log else 0))
        label_end(ax, row.haut, y, said, colour, fontsize=9, bbox=_PAPER)
    if reference is not None:
        ax.axvline(reference, color=INK, linewidth=1, zorder=0)
        above = {"xytext": (0, 3), "textcoords": "offset points", "ha": "center", "fontsize": 9}
        ax.annotate(reference_label, (reference, 1), xycoords=("data", "axes fraction"), **above)
    ax.set_yticks(range(len(table)), table.index.tolist())
    ax.set_ylim(len(table) - 0.4, -0.6)
    _grid(ax, "x")
    if log:
        _fold_axis(ax, float(table["bas"].min()) / 1.1, float(table["haut"].max()) * 1.2)
    else:
        ax.set_xlim(0, float(table["haut"].max()) * 1.08)
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def _fold_axis(ax: Any, low: float, high: float) -> None:
    """Un axe en « fois », deux fois plus et deux fois moins à même distance ; très étendu, une marche par puissance de dix."""
    wide, marks = high > 100 * low, (0.1, 0.2, 0.5, 1, 2, 4, 8)
    ticks = [t for t in (10.0 ** np.arange(-5, 9) if wide else marks) if low <= t <= high]
    words = [number(t, max(0, -round(math.log10(t)))) if wide else f"×{NBSP}{number(t)}" for t in ticks]
    ax.set(xscale="log", xlim=(low / (1 + wide), high * (1 + wide)), xticks=ticks, xticklabels=words)
    ax.minorticks_off()


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

    def say(x: float) -> str:
        if np.isnan(x):
            return "non renseigné"
        return share(x) if percent else number(x, 0 if abs(x) >= 10 or x % 1 == 0 else 1)

    if isinstance(data, pd.DataFrame) and "haut" in data:
        rows = data[["valeur", "bas", "haut"]].itertuples()
        return f"{NNBSP}; ".join(f"{r[0]} {say(r[1])} (de {say(r[2])} à {say(r[3])})" for r in rows) + "."
    if isinstance(data, pd.Series):
        return ", ".join(f"{name}{NBSP}: {say(value)}" for name, value in data.items()) + "."
    parts = []
    for name, values in data.items():
        known = values.dropna()
        if known.empty:
            parts.append(f"{name}{NBSP}: aucune valeur connue.")
            continue
        end = "" if known.idxmax() == known.index[-1] else f", {say(known.iloc[-1])} en {known.index[-1]}"
        words = say(known.max()) + ("" if percent else f" {unit}")
        parts.append(f"{name}{NBSP}: sommet de {words} en {known.idxmax()}{end}.")
    return " ".join(parts)
