"""Deux instruments contre deux instincts : le fossé, et les bulles ; chacun titré, sourcé, décrit et chiffré."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from datakit import html, theme
from datakit.colour import CATEGORICAL, PALETTE
from datakit.errors import InvalidArgument
from datakit.figtext import annotate
from datakit.text import NBSP, listing, number, percent, plural, quote

CONTINENTS = ("Afrique", "Amériques", "Asie", "Europe", "Océanie")
_AREA = 2400.0  # points carrés du plus gros cercle
_LETTER, _LINE = 5.0, 11.0  # place d'une lettre et d'une ligne d'étiquette, en points


@dataclass(frozen=True, eq=False)
class Reading:
    """Une lecture : `fig` à montrer avec `alt`, `numbers` à citer, `table` pour le détail, `text` à lire avec.

    Sans figure, c’est la table qui s’affiche.

    >>> Reading(None, "Deux barres.", {"part": 0.5})["part"]
    0.5
    """

    fig: Any
    alt: str
    numbers: Mapping[str, float] = field(default_factory=dict)
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    text: str = ""

    def __getitem__(self, name: str) -> float:
        return self.numbers[name]

    def __str__(self) -> str:
        return self.text or self.alt

    __repr__ = __str__

    def _repr_html_(self) -> str:
        if self.fig:
            shown = html.Markup(theme.Shown(theme.to_png(self.fig), self.alt)._repr_html_())
        elif len(self.table):
            shown = html.table(self.table.to_dict("records"), list(self.table), "Ligne par ligne")
        else:
            return html.panel("Pas encore commencé", self.text, tone="todo")
        return html.join(html.panel("En mots", self.text) if self.text else "", shown)


def finish(
    fig: Any, title: str, said: Sequence[str], numbers: Mapping[str, float], table: pd.DataFrame | None = None,
    **texts: str,
) -> Reading:  # fmt: skip
    """Termine une figure : écrit ses textes (`unit`, `source`, `note`…) et rend sa lecture, `alt` fait du titre et de `said`.

    >>> finish(theme.figure()[0], "Un titre.", ["Une barre."], {}, source="Insee, 2023").alt
    'Un titre. Une barre.'
    """
    annotate(fig, title=title, **texts)
    alt = " ".join([f"{title.rstrip('. ')}.", *said])
    return Reading(fig, alt, numbers, pd.DataFrame() if table is None else table)


def _known(values: pd.Series, what: str, least: int = 1) -> pd.Series:
    """Les valeurs connues, en nombres ; lève `InvalidArgument` s’il en manque."""
    known = values.dropna().astype(float)
    if len(known) < least:
        raise InvalidArgument(
            f"{what[:1].upper() + what[1:]}{NBSP}: {plural(len(known), 'valeur connue')}, il en faut {least}.",
            "une colonne de nombres sans trop de vides.",
            "vérifiez l’année choisie et le filtre.",
        )
    return known


def _columns(table: pd.DataFrame, *names: str) -> None:
    lost = [name for name in names if name not in table.columns]
    if lost:
        raise InvalidArgument(
            f"Colonne absente{NBSP}: {listing(map(quote, lost))}.",
            f"une des colonnes {listing(table.columns, 'ou')}.",
            "vérifiez l’orthographe, accents compris.",
        )


def gap(
    left: pd.Series, right: pd.Series, *, names: tuple[str, str], title: str, unit: str, source: str,
    bins: int = 12, note: str = "",
) -> Reading:  # fmt: skip
    """Le fossé : deux groupes en entier, et ce qu’ils ont en commun, plutôt que deux moyennes.

    Rend `recouvrement` (de 0, aucun point commun, à 1, mêmes distributions ; il dépend un peu de `bins`),
    `dedans` (part du groupe de gauche dans l’étendue de celui de droite) et `depasse` (chance qu’un membre de
    gauche dépasse un membre de droite, ex æquo pour moitié).

    >>> a, b = pd.Series([1, 2, 3]), pd.Series([8, 9])
    >>> gap(a, b, names=("a", "b"), title="t", unit="u", source="s")["recouvrement"]
    0.0
    """
    groups = a, b = _known(left, names[0]).to_numpy(), _known(right, names[1]).to_numpy()
    edges = np.histogram_bin_edges(np.concatenate(groups), bins)
    shares = [np.histogram(group, edges)[0] / len(group) for group in groups]
    common = np.minimum(*shares)
    numbers = {
        "recouvrement": float(common.sum()),
        "depasse": float(((a[:, None] > b).mean() + (a[:, None] >= b).mean()) / 2),
        "dedans": float(((a >= b.min()) & (a <= b.max())).mean()),
    }
    fig, axes = theme.figure(2, 1, sharex=True, sharey=True, height=4.8)
    for ax, name, group, share, colour in zip(axes, names, groups, shares, CATEGORICAL, strict=False):
        _histogram(ax, f"{name}, moyenne {number(group.mean(), 1)}", edges, (share, common), colour)
        ax.axvline(group.mean(), color=PALETTE["noir"], linestyle="--", linewidth=1.2)
    theme.french_axis(axes[1].xaxis)
    axes[1].set_xlabel(unit)
    both = percent(common.sum(), 0)
    said = [
        f"{name}{NBSP}: moyenne {number(g.mean(), 1)}, de {number(g.min(), 1)} à {number(g.max(), 1)} ({unit})."
        for name, g in zip(names, groups, strict=True)
    ]
    return finish(
        fig, title, [*said, f"Les deux distributions ont {both} en commun."], numbers,
        unit="% de chaque groupe", source=source,
        note=note or f"Foncé{NBSP}: ce que les deux groupes ont en commun ({both}).",
    )  # fmt: skip


@theme.style()
def _histogram(ax: Any, title: str, edges: Any, layers: Sequence[Any], colour: str) -> None:
    """Des colonnes claires (le groupe), et par-dessus les foncées (ce qu’il partage avec l’autre)."""
    for heights, alpha in zip(layers, (0.35, None), strict=True):
        ax.bar(edges[:-1], heights * 100, np.diff(edges), align="edge", color=colour, alpha=alpha)
    ax.set_title(title, color=colour, fontsize=10)
    theme.french_axis(ax.yaxis, 0, "%")


def bubble(
    table: pd.DataFrame, *, x: str, y: str, area: str, axes: tuple[str, str], title: str, source: str,
    name: str = "pays", group: str = "continent", label: int = 9, note: str = "",
    xlim: tuple[float, float] | None = None, ylim: tuple[float, float] | None = None,
) -> Reading:  # fmt: skip
    """Les bulles de Gapminder : `x` (échelle logarithmique), `y`, une surface proportionnelle à `area`.

    `axes` : noms des deux axes, unité entre parenthèses. `label` : combien de noms écrire (les plus grands).
    `xlim`, `ylim` : mêmes bornes d’une année à l’autre, pour comparer. Rend `pays` (dessinés),
    `absents` (une valeur manque) et `table` (les lignes dessinées, la plus grande d’abord).

    >>> t = pd.DataFrame({"pays": ["A", "B"], "continent": "Asie", "x": [1, 10], "y": [50, 70], "p": [1e6, 4e6]})
    >>> r = bubble(t, x="x", y="y", area="p", axes=("x ($)", "y (ans)"), title="t", source="s")
    >>> r.fig.axes[0].collections[0].get_sizes().tolist()
    [2400.0, 600.0]
    """
    _columns(table, x, y, area, name, group)
    rows = table.dropna(subset=[x, y, area]).astype({x: float, y: float, area: float})
    rows = rows[(rows[x] > 0) & (rows[area] > 0)].sort_values(area, ascending=False).reset_index(drop=True)
    _known(rows[y], "les bulles", 2)
    marks = pd.DataFrame({"x": rows[x], "y": rows[y], "name": rows[name], "group": rows[group]})
    marks["size"] = rows[area] / rows[area][0] * _AREA
    fig, ax = theme.figure(height=5.4)
    _circles(ax, marks)
    ax.set(xlabel=axes[0], ylabel=axes[1], xlim=xlim, ylim=ylim)
    missing = len(table) - len(rows)
    absent = f"{plural(missing, 'pays', 'pays')} sans donnée."
    biggest = f"le plus gros, {rows[name][0]}, vaut {number(rows[area][0] / 1e6, 0)} millions"
    reading = finish(
        fig, title,
        [f"Nuage de {plural(len(rows), 'cercle')}, surface selon {area}. {axes[0]} en abscisse, {axes[1]} en ordonnée.",
         *(f"{r.name}{NBSP}: {number(r.x, 0)} et {number(r.y, 1)}." for r in marks.head(4).itertuples(name="R")),
         absent],
        {"pays": len(rows), "absents": missing}, rows,
        source=source, note=note or f"Surface du cercle{NBSP}: {area} ; {biggest}. {absent}",
    )  # fmt: skip
    _names(ax, marks.head(label))
    return reading


@theme.style()
def _circles(ax: Any, marks: pd.DataFrame) -> None:
    known = set(marks["group"])
    kinds = [k for k in CONTINENTS if k in known] or sorted(known)
    colour = {kind: CATEGORICAL[i % len(CATEGORICAL)] for i, kind in enumerate(kinds)}
    ax.set_xscale("log")
    ax.minorticks_off()
    look: dict[str, Any] = {"alpha": 0.6, "edgecolors": "white", "linewidths": 0.8}
    ax.scatter(marks["x"], marks["y"], s=marks["size"], c=[colour[kind] for kind in marks["group"]], **look)
    theme.french_axis(ax.xaxis, 0)
    theme.french_axis(ax.yaxis, 0)
    ax.grid(color="#ededeb")
    for i, kind in enumerate(reversed(kinds)):
        place = {"transform": ax.transAxes, "ha": "right", "fontsize": 9.5, "fontweight": "bold"}
        ax.text(0.99, 0.03 + 0.055 * i, kind, color=colour[kind], **place)


def _names(ax: Any, marks: pd.DataFrame) -> None:
    """Écrit chaque nom au-dessus, au-dessous, à droite ou à gauche de son cercle : là où la place est libre."""
    ax.figure.draw_without_rendering()  # la mise en page fixe la taille des axes : sans elle, tout chevauche
    centres = ax.transData.transform(marks[["x", "y"]]) * 72 / ax.figure.dpi
    radii = np.sqrt(marks["size"]) / 2
    circles = [(px, py, 0.7 * r, 0.7 * r) for (px, py), r in zip(centres, radii, strict=True)]
    sides = (
        (0, 1, "center", "bottom"),
        (0, -1, "center", "top"),
        (1, 0, "left", "center"),
        (-1, 0, "right", "center"),
    )
    taken: list[tuple[float, ...]] = []
    for mark, (px, py), radius in zip(marks.itertuples(), centres, radii, strict=True):
        lift, half, tall = radius + 1, len(mark.name) * _LETTER / 2, _LINE / 2
        boxes = [(px + i * (lift + half), py + j * (lift + tall), half, tall) for i, j, *_ in sides]
        crowd = [3 * sum(_meet(b, t) for t in taken) + sum(_meet(b, c) for c in circles) for b in boxes]
        best = crowd.index(min(crowd))
        taken.append(boxes[best])
        i, j, ha, va = sides[best]
        look = {"textcoords": "offset points", "ha": ha, "va": va, "fontsize": 8.5}
        ax.annotate(mark.name, (mark.x, mark.y), (i * lift, j * lift), **look)


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    """Deux rectangles (centre, demi-côtés) se touchent-ils ?"""
    return abs(a[0] - b[0]) < a[2] + b[2] and abs(a[1] - b[1]) < a[3] + b[3]
