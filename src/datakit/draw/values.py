"""Les valeurs que porte une figure, et où elles sont sur son image : de quoi les lire au survol, au clavier, en tableau."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from figaudit.base.declared import declared_map, is_declared
from figaudit.base.numbers import as_numbers
from figaudit.base.text import NBSP, NNBSP, number
from figaudit.description import place_name
from figaudit.read.facts import AxisFacts, Bars, Line, Panel, Points, read
from figaudit.read.figure import axes_to_read

MOST = 1500  # au-delà, un tableau ne se lit plus, et des points si nombreux se confondent
_ON_A_TICK = 0.01
_LEAST_CURVE = 3  # points : en dessous, un trait est un repère plus qu’une courbe


@dataclass(frozen=True)
class Value:
    """Une valeur dessinée : à quoi elle se rapporte, ce qu’elle vaut, et où elle est dans les unités du graphique."""

    place: str
    said: str
    height: float
    x: float
    y: float


@dataclass(frozen=True)
class Series:
    """Des valeurs dans l’ordre où on les lit ; `panel` est le rang de leur graphique, `heard` dit si l’ordre a un sens."""

    name: str
    panel: int
    values: list[Value]
    heard: bool = False


def series(fig: Any) -> list[Series]:
    """Les séries d’une figure ; aucune si elle en porte trop, ou si l’on ne sait pas la lire.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.bar(["Léa", "Zoé"], [4, 9])
    >>> [(one.place, one.said) for one in series(fig)[0].values]
    [('Léa', '4'), ('Zoé', '9')]
    """
    try:
        found = _read(fig)
    except Exception:  # comme la relecture d’une figure, celle-ci ne lève rien
        return []
    if sum(len(one.values) for one in found) > MOST:
        return []
    return [one for one in found if one.values]


def _read(fig: Any) -> list[Series]:
    """Les séries d’une figure : celles de ses cartes, si elle en a ; sinon, celles de ses graphiques."""
    facts = read(fig)
    axes = axes_to_read(fig, fig)
    unit = facts.words.unit
    found: list[Series] = []

    maps = [panel.index for panel in facts.panels if is_declared(axes[panel.index])]
    for index in maps:
        found += _of_map(index, declared_map(axes[index]), unit)
    if maps:
        return found

    for panel in facts.panels:
        if panel.projection == "rectilinear":
            found += _of_chart(panel, unit, alone=len(facts.panels) == 1)
    return found


def _of_chart(panel: Panel, unit: str, alone: bool) -> Iterator[Series]:
    """Les barres et les courbes d’un graphique ; s’il n’en a pas, ses points."""
    curves = [line for line in panel.lines if line.joined and line.x.size >= _LEAST_CURVE]
    lines = [line for line in curves if _says_places(panel.x, line.x)]
    several = len(panel.bars) + len(lines) > 1 or not alone

    named = [
        bars for bars in panel.bars if panel.seat(bars).nominal or _says_places(panel.seat(bars), bars.at)
    ]
    for rank, bars in enumerate(named, 1):
        name = _name(panel, bars.label, "barres", rank, several)
        yield Series(name, panel.index, list(_of_bars(panel, bars, unit)), heard=True)
    for rank, line in enumerate(lines, 1):
        name = _name(panel, line.label, "courbe", rank, several)
        yield Series(name, panel.index, list(_of_line(panel, line, unit)), heard=True)
    if panel.bars or curves:
        return

    # Des points tracés un à un, sans nom, sont une seule série.
    unnamed = Series(panel.title, panel.index, [])
    for mark in panel.marks:
        if getattr(mark, "joined", False):
            continue
        values = list(_of_points(panel, mark, unit))
        if mark.label:
            yield Series(mark.label, panel.index, values)
        else:
            unnamed.values.extend(values)
    yield unnamed


def _says_places(axis: AxisFacts, at: Any) -> bool:
    """Vrai si l’on sait écrire ce que vaut l’axe à chaque point : il se voit, et il n’est pas gradué par des mots.

    « 7 h 00 » posé sur 7 ne dit pas comment écrire 7,4.
    """
    if not axis.visible:
        return False
    if axis.kind != "number" and not axis.written:
        return True
    if not any(letter.isalpha() for label in axis.labels for letter in label):
        return True
    return all(axis.name_at(float(one), _ON_A_TICK) for one in at.tolist())


def _name(panel: Panel, label: str, kind: str, rank: int, several: bool) -> str:
    """Le nom d’une série : sa légende, sinon le titre de son graphique, sinon son rang."""
    if label:
        return label
    if panel.title:
        return panel.title
    if several:
        return f"{kind} {rank}"
    return ""


def _of_bars(panel: Panel, bars: Bars, unit: str) -> Iterator[Value]:
    seat = panel.seat(bars)
    for at, foot, tip in zip(bars.at.tolist(), bars.foot.tolist(), bars.tip.tolist(), strict=True):
        length = tip - foot
        if not np.isfinite(length):
            continue
        x, y = (at, tip) if bars.vertical else (tip, at)
        yield Value(place_name(seat, at), _with_unit(length, unit), length, x, y)


def _of_line(panel: Panel, line: Line, unit: str) -> Iterator[Value]:
    for x, y in zip(line.x.tolist(), line.y.tolist(), strict=True):
        if np.isfinite(x) and np.isfinite(y):
            yield Value(place_name(panel.x, x), _with_unit(y, unit), y, x, y)


def _of_points(panel: Panel, mark: Line | Points, unit: str) -> Iterator[Value]:
    """Chaque point d’un nuage, par son nom s’il en porte un ; rien de ceux dont un axe ne se lit pas."""
    for x, y in zip(mark.x.tolist(), mark.y.tolist(), strict=True):
        if not np.isfinite(x) or not np.isfinite(y):
            continue
        across, up = place_name(panel.x, x), place_name(panel.y, y)
        named = _word_at(panel, x, y)
        if panel.y.nominal and panel.x.visible:
            yield Value(up, _with_unit(x, unit), x, x, y)
        elif panel.x.visible and panel.y.visible and panel.x.nominal:
            yield Value(across, _with_unit(y, unit), y, x, y)
        elif panel.x.visible and panel.y.visible:
            yield Value(named or across, f"{across}{NNBSP}; {up}" if named else up, y, x, y)
        elif named and panel.x.visible:
            yield Value(named, across, x, x, y)


def _word_at(panel: Panel, x: float, y: float) -> str:
    """Le mot posé sur un point, s’il y en a un : son nom."""
    for word in panel.words:
        if word.role == "text" and (word.x, word.y) == (x, y):
            return word.text.replace("\n", " ")
    return ""


def _of_map(panel: int, known: dict[str, Any], unit: str) -> Iterator[Series]:
    """Les valeurs d’une carte : chaque contour par son nom, du plus haut au plus bas ; rien si l’on ne sait pas son nom."""
    table = known["gdf"]
    names = _names_of(table)
    if names is None or len(table) > MOST:
        return

    values = []
    heights = as_numbers(table[known["column"]]).tolist()
    spots = table.geometry.representative_point()
    for place, height, spot in zip(names, heights, spots, strict=True):
        if np.isfinite(height) and spot is not None and not spot.is_empty:
            values.append(Value(str(place), _with_unit(height, unit), height, spot.x, spot.y))
    values.sort(key=lambda one: -one.height)
    yield Series("", panel, values)


def _names_of(table: Any) -> Any:
    """La colonne qui nomme les contours : « nom… », sinon la première dont les mots sont tous différents."""
    worded = [name for name in table.columns if name != table.geometry.name and _is_worded(table[name])]
    preferred = [name for name in worded if str(name).startswith("nom")]
    for name in (*preferred, *worded):
        return table[name]
    return None


def _is_worded(column: Any) -> bool:
    words = column.dropna()
    if len(words) != len(column) or words.duplicated().any():
        return False
    return all(isinstance(word, str) and not word[:1].isdigit() for word in words)


def _with_unit(value: float, unit: str) -> str:
    """« 12 % », « 5 214 naissances » ; d’une unité qui est une phrase, le nombre seul."""
    said = number(value)
    if unit.startswith("%"):
        return f"{said}{NNBSP}%"
    if unit and len(unit.split()) == 1:
        return f"{said}{NBSP}{unit}"
    return said


def spots(fig: Any, found: list[Series]) -> list[list[tuple[float, float]]]:
    """Où est chaque valeur sur l’image de `fig`, en centièmes de sa largeur et de sa hauteur, depuis le haut à gauche.

    La figure vient d’être dessinée : ses graphiques sont à leur place.
    """
    axes = axes_to_read(fig, fig)
    width, height = fig.bbox.size
    places = []
    for one in found:
        points = np.array([(value.x, value.y) for value in one.values], float).reshape(-1, 2)
        drawn = axes[one.panel].transData.transform(points)
        across = np.round(100 * drawn[:, 0] / width, 1)
        down = np.round(100 - 100 * drawn[:, 1] / height, 1)
        places.append(list(zip(across.tolist(), down.tolist(), strict=True)))
    return places
