"""Les instruments : le fossé, deux groupes en entier ; les bulles, tous les pays d’une année."""

from itertools import cycle
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.patheffects import withStroke
from matplotlib.ticker import MaxNLocator

from datakit.draw import places
from datakit.draw.clashes import marks_of
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.factfulness.reading import Reading
from figaudit.base import figtext, theme
from figaudit.base.colour import CATEGORICAL, PALETTE, contrast, readable
from figaudit.base.text import NBSP, listing, number, percent, plural, quote

BINS = 12  # classes où l’on range les deux groupes du fossé
NAMED = 9  # pays nommés dans les bulles : les plus peuplés, là où il reste de la place
LARGEST = 2400.0  # points carrés du plus gros cercle
# Un continent garde sa couleur d’une figure à l’autre. Deux à deux, même à travers l’opacité des cercles, elles restent à
# onze ou plus (voir `distance`) pour un œil protanope, deutéranope ou tritanope.
CONTINENTS = {
    "Afrique": "#e08a00",
    "Amériques": "#9f6080",
    "Asie": "#6cc7ec",
    "Europe": "#0d2a6c",
    "Océanie": "#8b2a10",
}
OPACITY = 0.8
#: Une année d’avant, derrière les cercles : un contour, que l’on ne prend pas pour un continent.
GHOST = "#8f8f8b"
_SEEN = 3.0  # contraste d’une forme sur du blanc ; plus pâle, un cercle est cerné plus foncé, et non de blanc


def _known(values: pd.Series, what: str, least: int = 1) -> pd.Series:
    """Les valeurs connues ; lève `InvalidArgument` s’il y en a trop peu."""
    known = values.dropna().astype(float)
    if len(known) < least:
        name = what[:1].upper() + what[1:]
        found = plural(len(known), "valeur connue")
        raise InvalidArgument(*messages.said("facts-values", name=name, found=found, least=least))
    return known


# --- Le fossé ---


@theme.style()
def gap(
    left: pd.Series, right: pd.Series, *, names: tuple[str, str], title: str, unit: str, source: str
) -> Reading:
    """Le fossé : deux groupes en entier, et ce qu’ils ont en commun, plutôt que deux moyennes.

    Rend `recouvrement` (de 0, aucun point commun, à 1, mêmes distributions ; il dépend un peu du découpage, en douze classes),
    `dedans` (part du groupe de gauche dans l’étendue de celui de droite) et `depasse` (chance qu’un membre de
    gauche dépasse un membre de droite, ex æquo pour moitié).

    >>> a, b = pd.Series([1, 2, 3]), pd.Series([8, 9])
    >>> gap(a, b, names=("a", "b"), title="t", unit="u", source="s")["recouvrement"]
    0.0
    """
    a = _known(left, names[0]).to_numpy()
    b = _known(right, names[1]).to_numpy()
    edges = np.histogram_bin_edges(np.concatenate([a, b]), BINS)
    shares = [np.histogram(group, edges)[0] / len(group) for group in (a, b)]
    common = np.minimum(*shares)

    fig, axes = theme.figure(2, 1, sharex=True, sharey=True, height=4.8)
    told = [f"{title.rstrip('. ')}."]
    for rank, group in enumerate((a, b)):
        ax = axes[rank]
        colour = CONTINENTS.get(names[rank], CATEGORICAL[rank])
        _draw_group(ax, edges, shares[rank], common, colour)

        mean = number(group.mean(), 1)
        ax.set_title(f"{names[rank]}, moyenne {mean}", color=readable(colour), fontsize=10)
        ax.axvline(group.mean(), color=PALETTE["noir"], linestyle="--", linewidth=1.2)
        span = f"de {number(group.min(), 1)} à {number(group.max(), 1)} ({unit})"
        told.append(f"{names[rank]}{NBSP}: moyenne {mean}, {span}.")
    axes[1].xaxis.set_major_locator(MaxNLocator(8, steps=[1, 2, 5, 10]))
    theme.french_axis(axes[1].xaxis)
    axes[1].set_xlabel(unit)

    both = percent(common.sum(), 0)
    axes[0].set_title(f"foncé{NBSP}: {both} en commun", loc="right", fontsize=10)
    figtext.annotate(fig, title=title, unit="% de chaque groupe", source=source)
    told.append(f"Les deux distributions ont {both} en commun.")
    return Reading(fig, " ".join(told), _distances(a, b, common))


def _draw_group(ax: Any, edges: np.ndarray, share: np.ndarray, common: np.ndarray, colour: str) -> None:
    """En clair, le groupe ; par-dessus, en foncé, ce qu'il partage avec l'autre."""
    left = edges[:-1]
    width = np.diff(edges)
    ax.bar(left, share * 100, width, align="edge", color=colour, alpha=0.35)
    ax.bar(left, common * 100, width, align="edge", color=colour)
    theme.french_axis(ax.yaxis, 0, "%")


def _distances(a: np.ndarray, b: np.ndarray, common: np.ndarray) -> dict[str, float]:
    """Ce que deux moyennes ne disent pas : ce qui se recouvre, qui dépasse qui, qui est dans l’étendue de l’autre."""
    above = (a[:, None] > b).mean()
    above_or_equal = (a[:, None] >= b).mean()
    inside = (a >= b.min()) & (a <= b.max())
    return {
        "recouvrement": float(common.sum()),
        "depasse": float((above + above_or_equal) / 2),
        "dedans": float(inside.mean()),
    }


# --- Les bulles ---


def bubble(
    table: pd.DataFrame,
    *,
    x: str,
    y: str,
    area: str,
    axes: tuple[str, str],
    title: str,
    source: str,
    xlim: tuple[float, float] | None = None,
    ylim: tuple[float, float] | None = None,
    before: pd.DataFrame | None = None,
) -> Any:
    """Les bulles de Gapminder : `x` (échelle logarithmique), `y`, une surface proportionnelle à `area`.

    `table` nomme aussi chaque `pays` et son `continent` ; les neuf plus grands sont écrits, et les deux extrêmes. `axes` : noms des deux
    axes, unité entre parenthèses. `xlim`, `ylim` : mêmes bornes d’une année à l’autre, pour comparer. `before` : les mêmes
    pays une année d’avant (colonne `annee`), en gris derrière les cercles.

    >>> t = pd.DataFrame({"pays": ["A", "B"], "continent": "Asie", "x": [1, 10], "y": [50, 70], "p": [1e6, 4e6]})
    >>> fig = bubble(t, x="x", y="y", area="p", axes=("x ($)", "y (ans)"), title="t", source="s")
    >>> fig.axes[0].collections[0].get_sizes().tolist()
    [2400.0, 600.0]
    """
    lost = [column for column in (x, y, area, "pays", "continent") if column not in table.columns]
    if lost:
        columns = listing(table.columns, "ou")
        raise InvalidArgument(*messages.said("facts-column", lost=listing(map(quote, lost)), columns=columns))

    if table.empty:
        raise InvalidArgument(*messages.said("facts-no-row"))
    unknown = [column for column in (x, y, area) if table[column].isna().all()]
    if unknown:
        raise InvalidArgument(*messages.said("facts-no-value", columns=listing(map(quote, unknown))))

    rows = _drawable(table, x, y, area)
    _known(rows[y], "les bulles", 2)

    marks = rows[[x, y, "pays", "continent"]].set_axis(["x", "y", "name", "group"], axis=1)
    marks["size"] = rows[area] / rows[area][0] * LARGEST
    fig, ax = theme.figure(height=5.4)
    _circles(ax, marks)
    ax.set(xlabel=axes[0], ylabel=axes[1], xlim=xlim, ylim=ylim)

    absent = f"{plural(len(table) - len(rows), 'pays', 'pays')} sans donnée."
    biggest = f"Le plus gros cercle, {rows['pays'][0]}, vaut {number(rows[area][0] / 1e6, 0)} millions"
    note = f"{biggest}. {absent}"
    told = f"un cercle, un pays ; sa surface{NBSP}: {area}"
    if before is not None:
        ghosts = _drawable(before, x, y, area)
        year = before["annee"].iloc[0]
        _ghosts(ax, ghosts[x], ghosts[y], ghosts[area] / rows[area][0] * LARGEST)
        ghost = pd.DataFrame({"name": [f"{ghosts['pays'][0]}, {year}"], "x": ghosts[x][0], "y": ghosts[y][0]})
        _write_names(ax, ghost, PALETTE["gris"])
        told = f"{told} ; en gris, les mêmes en {year}"
    figtext.annotate(fig, title=title, subtitle=told, source=source, note=note)
    _write_names(ax, pd.concat([marks.head(NAMED), _ends(marks)]), PALETTE["noir"])
    _part_names(ax)
    return fig


def _drawable(table: pd.DataFrame, x: str, y: str, area: str) -> pd.DataFrame:
    """Les pays que l’on peut dessiner, du plus gros cercle au plus petit."""
    rows = table.dropna(subset=[x, y, area]).astype({x: float, y: float, area: float})
    rows = rows[(rows[x] > 0) & (rows[area] > 0)]  # ni logarithme, ni surface de zéro
    return rows.sort_values(area, ascending=False).reset_index(drop=True)


def _ghosts(ax: Any, x: pd.Series, y: pd.Series, sizes: pd.Series) -> None:
    """Une année d’avant : des cercles vides au contour gris, derrière ceux que l’on lit."""
    ax.scatter(x, y, s=sizes, facecolors="none", edgecolors=GHOST, linewidths=0.8, zorder=0.5)


def _ends(marks: pd.DataFrame) -> pd.DataFrame:
    """Le pays le plus bas et le plus haut, s’ils ne sont pas déjà nommés : leur valeur suit leur nom."""
    ends = marks.loc[[marks["y"].idxmin(), marks["y"].idxmax()]]
    ends = ends[ends.index >= NAMED]
    told = [f"{name}{NBSP}: {number(y, 0)}" for name, y in zip(ends["name"], ends["y"], strict=True)]
    return ends.assign(name=told)


@theme.style()
def _circles(ax: Any, marks: pd.DataFrame) -> None:
    """Un cercle par pays, sur une échelle logarithmique, et le nom de chaque continent dans sa couleur."""
    groups = sorted(set(marks["group"]))
    colour = dict(zip(groups, cycle(CATEGORICAL), strict=False)) | CONTINENTS
    edge = {group: _edge(colour[group]) for group in groups}
    ax.set_xscale("log")
    ax.minorticks_off()
    ax.scatter(
        marks["x"],
        marks["y"],
        s=marks["size"],
        c=marks["group"].map(colour),
        alpha=OPACITY,
        edgecolors=marks["group"].map(edge),
        linewidths=0.8,
    )
    theme.french_axis(ax.xaxis, 0)
    theme.french_axis(ax.yaxis, 0)
    ax.grid(color="#ededeb")

    look: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "ha": "right"}
    look |= {"fontsize": 9.5, "fontweight": "bold"}
    for rank, group in enumerate(reversed(groups)):
        height = 0.03 + 0.055 * rank
        corner = (0.99, height)
        ax.annotate("●", corner, (0, 0), color=colour[group], **look)
        ax.annotate(group, corner, (-14, 0), color=readable(colour[group]), **look)


def _edge(colour: str) -> str:
    """Le bord d’un cercle : blanc, pour le détacher de ses voisins ; plus foncé que lui s’il est pâle."""
    if contrast(colour, "#ffffff") >= _SEEN:
        return "white"
    return readable(colour)


def _write_names(ax: Any, marks: pd.DataFrame, colour: str) -> None:
    """Écrit chaque nom au milieu de son cercle, cerné de blanc."""
    outline = withStroke(linewidth=2.5, foreground="white")
    look: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": 9, "color": colour}
    for mark in marks.itertuples():
        spot = (mark.x, mark.y)
        ax.annotate(mark.name, spot, (0, 0), textcoords="offset points", path_effects=[outline], **look)


def _part_names(ax: Any) -> None:
    """Range les noms des cercles : dedans, à côté, au bout d’un trait ; celui qui ne désignerait pas le sien s’efface."""
    ax.figure.draw_without_rendering()  # la mise en page fixe la taille des axes : sans elle, tout chevauche
    names = [text for text in ax.texts if text.xycoords == "data"]
    places.arrange(ax, marks_of(ax), names)
