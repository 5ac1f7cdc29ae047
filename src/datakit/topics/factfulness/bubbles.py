"""Les bulles : richesse, santé, population, des cercles à la surface juste et des noms en français."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Any

import pandas as pd

from datakit import theme
from datakit.colour import CATEGORICAL
from datakit.figtext import annotate
from datakit.text import NBSP, number, plural
from datakit.topics.factfulness.reading import Reading, columns, need, sentence

CONTINENTS = ("Afrique", "Amériques", "Asie", "Europe", "Océanie")
_AREA = 2400.0  # points carrés du plus gros cercle
_LETTER, _LINE = 5.0, 11.0  # place d'une lettre et d'une ligne d'étiquette, en points


def bubble(
    table: pd.DataFrame, *, x: str, y: str, area: str, axes: tuple[str, str], title: str, source: str,
    name: str = "pays", group: str = "continent", label: int | Sequence[str] = 9, note: str = "",
    xlim: tuple[float, float] | None = None, ylim: tuple[float, float] | None = None,
) -> Reading:  # fmt: skip
    """Les bulles de Gapminder : `x` (échelle logarithmique), `y`, une surface proportionnelle à `area`.

    `axes` : noms des deux axes, unité entre parenthèses. `label` : combien de noms écrire (les plus grands), ou
    lesquels. `xlim`, `ylim` : mêmes bornes d’une année à l’autre, pour comparer. Rend `pays` (dessinés),
    `absents` (une valeur manque) et `table` (les lignes dessinées, la plus grande d’abord).

    >>> t = pd.DataFrame({"pays": ["A", "B"], "continent": "Asie", "x": [1, 10], "y": [50, 70], "p": [1e6, 4e6]})
    >>> r = bubble(t, x="x", y="y", area="p", axes=("x ($)", "y (ans)"), title="t", source="s")
    >>> r.fig.axes[0].collections[0].get_sizes().tolist()
    [2400.0, 600.0]
    """
    columns(table, x, y, area, name, group)
    rows = table.dropna(subset=[x, y, area]).astype({x: float, y: float, area: float})
    rows = rows[(rows[x] > 0) & (rows[area] > 0)].sort_values(area, ascending=False).reset_index(drop=True)
    need(rows[y], "les bulles", 2)
    missing = len(table) - len(rows)
    fig, ax = theme.figure(height=5.4)
    with theme.style():
        _circles(ax, rows, (x, y, area, group))
        ax.set(xlabel=axes[0], ylabel=axes[1], xlim=xlim, ylim=ylim)
    absent = f"{plural(missing, 'pays', 'pays')} sans donnée."
    said = f"Surface du cercle{NBSP}: {area} ; le plus gros, {rows[name][0]}, vaut {number(rows[area][0] / 1e6, 0)} millions. {absent}"
    annotate(fig, title=title, source=source, note=note or said)
    wanted = rows.head(label) if isinstance(label, int) else rows[rows[name].isin(list(label))]
    _names(ax, wanted, rows[area][0], (x, y, area, name))
    alt = sentence(
        title,
        f"Nuage de {plural(len(rows), 'cercle')}, surface selon {area}. {axes[0]} en abscisse, {axes[1]} en ordonnée.",
        *(
            f"{r[name]}{NBSP}: {number(r[x], 0)} et {number(r[y], 1)}."
            for r in rows.head(4).to_dict("records")
        ),
        absent,
    )
    return Reading(fig, alt, {"pays": len(rows), "absents": missing}, rows)


def _circles(ax: Any, rows: pd.DataFrame, keys: tuple[str, str, str, str]) -> None:
    x, y, area, group = keys
    known = set(rows[group])
    kinds = [k for k in CONTINENTS if k in known] or sorted(known)
    colour = {kind: CATEGORICAL[i % len(CATEGORICAL)] for i, kind in enumerate(kinds)}
    ax.set_xscale("log")
    ax.minorticks_off()
    sizes = rows[area] / rows[area].iloc[0] * _AREA
    tint = [colour[kind] for kind in rows[group]]
    ax.scatter(rows[x], rows[y], s=sizes, c=tint, alpha=0.6, edgecolors="white", linewidths=0.8)
    theme.french_axis(ax.xaxis, 0)
    theme.french_axis(ax.yaxis, 0)
    ax.grid(color="#ededeb")
    for i, kind in enumerate(reversed(kinds)):
        place = {"transform": ax.transAxes, "ha": "right", "fontsize": 9.5, "fontweight": "bold"}
        ax.text(0.99, 0.03 + 0.055 * i, kind, color=colour[kind], **place)


def _names(ax: Any, rows: pd.DataFrame, biggest: float, keys: tuple[str, str, str, str]) -> None:
    """Écrit chaque nom au-dessus, au-dessous, à droite ou à gauche de son cercle : là où la place est libre."""
    x, y, area, name = keys
    ax.figure.draw_without_rendering()  # la mise en page fixe la taille des axes : sans elle, tout chevauche
    marks = []
    for r in rows.to_dict("records"):
        px, py = ax.transData.transform((r[x], r[y])) * 72 / ax.figure.dpi
        marks.append((r, px, py, sqrt(r[area] / biggest * _AREA) / 2))
    circles = [(px - r, py - r, px + r, py + r) for _, px, py, radius in marks for r in [0.7 * radius]]
    taken: list[tuple[float, ...]] = []
    for r, px, py, radius in marks:
        lift, width = radius + 1, len(r[name]) * _LETTER
        spots = [
            ((0.0, lift), ("center", "bottom"), (px - width / 2, py + lift)),
            ((0.0, -lift), ("center", "top"), (px - width / 2, py - lift - _LINE)),
            ((lift, 0.0), ("left", "center"), (px + lift, py - _LINE / 2)),
            ((-lift, 0.0), ("right", "center"), (px - lift - width, py - _LINE / 2)),
        ]
        boxes = [(left, low, left + width, low + _LINE) for _, _, (left, low) in spots]
        crowd = [3 * sum(_meet(b, t) for t in taken) + sum(_meet(b, c) for c in circles) for b in boxes]
        best = crowd.index(min(crowd))
        taken.append(boxes[best])
        shift, (ha, va), _ = spots[best]
        ax.annotate(r[name], (r[x], r[y]), shift, textcoords="offset points", ha=ha, va=va, fontsize=8.5)


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
