"""Les figures de l'atelier des prénoms : étiquettes directes, source écrite, même soin partout."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from datakit import theme
from datakit.colour import CATEGORICAL, PALETTE
from datakit.errors import InvalidArgument
from datakit.figtext import annotate, label_end
from datakit.text import NBSP, NNBSP, number

INSEE = "Insee, fichier des prénoms"


def _spread(values: Sequence[float], gap: float) -> list[float]:
    """Écarte des étiquettes trop proches, sans changer leur ordre."""
    order = sorted(range(len(values)), key=lambda i: values[i])
    placed = [float(values[i]) for i in order]
    for _ in range(40):
        for a in range(len(placed) - 1):
            lack = gap - (placed[a + 1] - placed[a])
            if lack > 1e-9:
                placed[a] -= lack / 2
                placed[a + 1] += lack / 2
    lift = max(0.0, -placed[0])  # aucune étiquette sous l'axe
    placed = [p + lift for p in placed]
    out = [0.0] * len(values)
    for rank, i in enumerate(order):
        out[i] = placed[rank]
    return out


def curves(
    data: Mapping[str, pd.Series],
    *,
    title: str,
    unit: str,
    source: str = INSEE,
    note: str = "",
    subtitle: str = "",
    bands: Mapping[str, pd.DataFrame] | None = None,
    percent: bool = False,
    peaks: bool = False,
) -> Any:
    """Des courbes par année (axe vertical à zéro), chacune nommée au bout de sa ligne.

    `bands` : pour un nom, deux colonnes `bas` et `haut` à remplir (un encadrement) ; `percent` : les valeurs
    sont des parts de 0 à 1 ; `peaks` : nomme et date plutôt le sommet. Un NaN interrompt la courbe.

    >>> fig = curves({"Léa": pd.Series([5, 9], index=[2000, 2001])}, title="Essai", unit="naissances")
    >>> [t.get_text() for t in fig.axes[0].texts]
    ['Léa']
    """
    data = dict(data.items())  # un tableau convient aussi : une courbe par colonne
    if not data:
        raise InvalidArgument("Il n’y a aucune courbe.", "un dictionnaire {nom: série}.", "ajoutez-en une.")
    bands, colours = bands or {}, _colours(len(data))
    fig, ax = theme.figure(width=7.6, height=4.3)
    with theme.style():
        for colour, (name, values) in zip(colours, data.items(), strict=True):
            ax.plot(values.index, values.to_numpy(float), color=colour, label=name)
            if name in bands:
                band = bands[name]
                ax.fill_between(band.index, band["bas"], band["haut"], color=colour, alpha=0.25, linewidth=0)
            if peaks:
                _mark_peak(ax, name, values, colour, percent)
        _tidy_curves(ax, [*data.values(), *(b["haut"] for b in bands.values())], percent, peaks)
        if not peaks:
            _name_curves(ax, data, bands, colours)
    return annotate(fig, title=title, unit=unit, subtitle=subtitle, source=source, note=note)


def _tidy_curves(ax: Any, shown: Sequence[pd.Series], percent: bool, peaks: bool) -> None:
    ax.set_ylim(0, max(float(v.max()) for v in shown) * (1.16 if peaks else 1.06))
    ax.grid(axis="y", color="#e4e4e2")
    ax.spines["left"].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.yaxis.set_major_formatter(lambda v, _: _value(v, percent, None))
    ax.xaxis.set_major_formatter(lambda v, _: f"{v:.0f}")


def _name_curves(
    ax: Any, data: Mapping[str, pd.Series], bands: Mapping[str, Any], colours: list[str]
) -> None:
    ends = {name: values.dropna().iloc[-1] for name, values in data.items()}
    ends |= {name: band[["bas", "haut"]].dropna().iloc[-1].mean() for name, band in bands.items()}
    places = _spread([ends[name] for name in data], ax.get_ylim()[1] * 0.065)
    for colour, (name, values), y in zip(colours, data.items(), places, strict=True):
        label_end(ax, values.dropna().index[-1], y, name, colour)


def _value(x: float, percent: bool, digits: int | None = 0) -> str:
    return f"{number(x * 100, digits)}{NNBSP}%" if percent else number(x, digits)


def _colours(n: int) -> list[str]:
    return (CATEGORICAL * (n // len(CATEGORICAL) + 1))[:n]


def _mark_peak(ax: Any, name: str, values: pd.Series, colour: Any, percent: bool) -> None:
    year, high = values.idxmax(), values.max()
    late = year > values.index[0] + 0.9 * (values.index[-1] - values.index[0])
    ax.plot([year], [high], "o", color=colour, markersize=5)
    ax.annotate(
        f"{name}, {year}{NBSP}: {_value(high, percent)}",
        (year, high),
        xytext=(0 if late else 6, 7),
        textcoords="offset points",
        ha="right" if late else "left",
        fontsize=9.5,
        fontweight="bold",
        color=colour,
    )


def multiples(
    data: Mapping[str, pd.Series],
    *,
    title: str,
    unit: str,
    source: str = INSEE,
    note: str = "",
    ncols: int = 4,
    share_y: bool = False,
    percent: bool = False,
) -> Any:
    """De petits graphiques identiques, un par série, le sommet daté dans chacun. Rend la Figure.

    Même axe des années partout. `share_y` : même axe vertical (on compare les hauteurs) ; sinon chaque série
    remplit son cadre (on compare les formes), et le sous-titre le dit.

    >>> s = pd.Series([5, 9], index=[2000, 2001])
    >>> fig = multiples({"Léa": s, "Zoé": s}, title="Essai", unit="naissances", ncols=2)
    >>> [ax.get_title(loc="left") for ax in fig.axes]
    ['Léa', 'Zoé']
    """
    rows = math.ceil(len(data) / ncols)
    fig, axes = theme.figure(rows, ncols, width=7.6, height=1.35 * rows + 1.1, squeeze=False)
    span = min(v.index[0] for v in data.values()), max(v.index[-1] for v in data.values())
    top = max(float(v.max()) for v in data.values())
    with theme.style():
        for ax in axes.flat[len(data) :]:
            ax.set_axis_off()
        for ax, (name, values) in zip(axes.flat, data.items(), strict=False):
            _one_multiple(ax, values, span, percent)
            ax.set_title(name, loc="left", fontsize=10.5, pad=2)
            ax.set_ylim(0, (top if share_y else float(values.max()) or 1) * 1.3)
    how = "même échelle partout" if share_y else "échelle propre à chaque cadre, sommet daté"
    return annotate(fig, title=title, subtitle=how, unit=unit, source=source, note=note)


def _one_multiple(ax: Any, values: pd.Series, span: tuple[int, int], percent: bool) -> None:
    blue, orange = PALETTE["bleu"], PALETTE["orange"]
    year, high, heights = values.idxmax(), values.max(), values.to_numpy(float)
    ax.fill_between(values.index, 0, heights, color=blue, alpha=0.25, linewidth=0)
    ax.plot(values.index, heights, color=blue, linewidth=1.4)
    ax.plot([year], [high], "o", color=orange, markersize=3.5)
    side = "right" if year > sum(span) / 2 else "left"
    words = f"{year}{NBSP}: {_value(high, percent)}"
    above = {"xytext": (0, 4), "textcoords": "offset points"}
    ax.annotate(words, (year, high), ha=side, fontsize=8, color=orange, **above)
    ax.set(xlim=span, yticks=[])
    ax.set_xticks(span, [str(y) for y in span], fontsize=8)
    ax.get_xticklabels()[0].set_ha("left")
    ax.get_xticklabels()[-1].set_ha("right")
    ax.spines["left"].set_visible(False)


def bars(
    values: pd.Series,
    *,
    title: str,
    unit: str,
    source: str = INSEE,
    note: str = "",
    highlight: Sequence[str] = (),
    percent: bool = False,
) -> Any:
    """Des barres horizontales triées comme `values`, la valeur écrite au bout. Rend la Figure.

    L'axe part de zéro ; `highlight` nomme les barres à faire ressortir (en bleu, et en gras).

    >>> fig = bars(pd.Series({"Léa": 9, "Zoé": 4}), title="Essai", unit="naissances")
    >>> [t.get_text() for t in fig.axes[0].texts]
    ['9', '4']
    """
    fig, ax = theme.figure(width=7.6, height=0.3 * len(values) + 1.3)
    names = [str(name) for name in values.index]
    with theme.style():
        colours = [PALETTE["bleu"] if not highlight or n in highlight else "#9db4c4" for n in names]
        ax.barh(names, values.to_numpy(float), color=colours, height=0.72)
        for y, value in enumerate(values):
            words = (
                f"{number(value * 100, 1)}\u202f%" if percent else number(value, None if value < 100 else 0)
            )
            label_end(ax, value, y, words, PALETTE["noir"], fontweight="normal", fontsize=9.5)
        ax.invert_yaxis()
        ax.set_xlim(0, float(values.max()) * 1.12)
        ax.set_xticks([])
        ax.tick_params(axis="y", length=0)
        for label, name in zip(ax.get_yticklabels(), names, strict=True):
            label.set_fontweight("bold" if name in highlight else "normal")
        ax.spines[["bottom", "left"]].set_visible(False)
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def intervals(
    table: pd.DataFrame,
    *,
    title: str,
    unit: str,
    source: str = INSEE,
    note: str = "",
    reference: float | None = None,
    reference_label: str = "",
    log: bool = False,
) -> Any:
    """Un point et son intervalle par ligne : colonnes `prenom`, `valeur` (ou `ratio`), `bas`, `haut`.

    `reference` : un repère vertical nommé (1 pour un rapport) ; un intervalle qui le touche est dessiné en
    gris : rien ne dit que la différence soit réelle. `log` : « deux fois plus » et « deux fois moins » à même
    distance.

    >>> t = pd.DataFrame({"prenom": ["Léa"], "valeur": [2.0], "bas": [1.2], "haut": [3.1]})
    >>> fig = intervals(t, title="Essai", unit="fois", reference=1, log=True)
    >>> fig.axes[0].get_xscale()
    'log'
    """
    table = table.rename(columns={"ratio": "valeur"})
    fig, ax = theme.figure(width=7.6, height=0.3 * len(table) + 1.6)
    with theme.style():
        for y, row in enumerate(table.itertuples()):
            unclear = reference is not None and row.bas <= reference <= row.haut
            colour = PALETTE["gris"] if unclear else PALETTE["bleu"]
            ax.plot([row.bas, row.haut], [y, y], color=colour, linewidth=5, alpha=0.35, solid_capstyle="butt")
            ax.plot([row.valeur], [y], "o", color=colour, markersize=6)
            label_end(ax, row.haut, y, number(row.valeur, 1 if log else 0), colour, fontsize=9)
        if reference is not None:
            ax.axvline(reference, color=PALETTE["noir"], linewidth=1, zorder=0)
            above = {"xytext": (0, 3), "textcoords": "offset points", "ha": "center", "fontsize": 9}
            ax.annotate(reference_label, (reference, 1), xycoords=("data", "axes fraction"), **above)
        _tidy_intervals(ax, table, log)
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def _tidy_intervals(ax: Any, table: pd.DataFrame, log: bool) -> None:
    ax.set_yticks(range(len(table)), table["prenom"].tolist())
    ax.set_ylim(len(table) - 0.4, -0.6)
    ax.grid(axis="x", color="#e4e4e2")
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    if log:
        _log_axis(ax, table)
    else:
        ax.set_xlim(0, float(table["haut"].max()) * 1.08)


def _log_axis(ax: Any, table: pd.DataFrame) -> None:
    low, high = float(table["bas"].min()) / 1.1, float(table["haut"].max()) * 1.2
    ticks = [t for t in (0.1, 0.2, 0.5, 1, 2, 4, 8) if low <= t <= high]
    ax.set_xscale("log")
    ax.minorticks_off()
    ax.set_xticks(ticks, [f"×{NBSP}{number(t)}" for t in ticks])
    ax.set_xlim(low, high)
