"""Les valeurs que porte une figure, et où elles sont sur son image : de quoi les lire au survol, au clavier, en tableau."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from datakit.draw.tellable import (
    have_no_measure,
    is_a_rank,
    says_its_values,
    scale_written,
    stack_places,
    stacks,
)
from figaudit.base.colour import PALETTE, readable, to_hex
from figaudit.base.declared import declared_map, is_declared
from figaudit.base.figtext import FigText
from figaudit.base.numbers import as_numbers
from figaudit.base.text import NBSP, NNBSP, number
from figaudit.description import place_name
from figaudit.read.facts import AxisFacts, Bars, Line, Panel, Points, read
from figaudit.read.figure import axes_to_read

MOST = 1500  # au-delà, un tableau ne se lit plus, et des points si nombreux se confondent
_ON_A_TICK = 0.01
_EVEN = 1e-6  # deux longueurs plus proches sont la même
_CELLS = 5  # barres toutes pareilles : dès ce nombre, ce sont les cases d’une grille
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
    words = facts.words
    found: list[Series] = []

    maps = [panel.index for panel in facts.panels if is_declared(axes[panel.index])]
    for index in maps:
        found += _of_map(index, declared_map(axes[index]), words)
    if maps:
        return found

    for panel in facts.panels:
        if panel.projection == "rectilinear":
            found += _of_chart(panel, words, alone=len(facts.panels) == 1)
    return found


def _of_chart(panel: Panel, words: FigText, alone: bool) -> Iterator[Series]:
    """Les barres et les courbes d’un graphique ; s’il n’en a pas, ses points."""
    unit = words.unit
    curves = [line for line in panel.lines if line.joined and line.x.size >= _LEAST_CURVE]
    lines = [line for line in curves if _says_places(panel.x, line.x) and not is_a_rank(panel, line)]
    bars = [one for one in _gathered(panel.bars) if _tells_lengths(panel, one)]
    bars = [one for one in bars if not have_no_measure(panel, one, unit)]

    values = [list(_of_bars(panel, one, unit)) for one in bars]
    values += [list(_of_line(panel, line, unit)) for line in lines]
    names = _names_of_series(panel, [*bars, *lines], words, alone)
    for name, its_values in zip(names, values, strict=True):
        yield Series(name, panel.index, its_values, heard=True)
    if not panel.bars and not curves:
        yield from _of_marks(panel, words)


def _names_of_series(panel: Panel, drawn: list[Bars | Line], words: FigText, alone: bool) -> list[str]:
    """Le nom de chaque série ; à celles qui n’en ont pas, ce qu’elles mesurent, ou leur rang."""
    names = [_own_name(panel, one) for one in drawn]
    unnamed = names.count("")
    rank = 0
    for place, one in enumerate(drawn):
        if names[place]:
            continue
        rank += 1
        quantity = _quantity(panel, one, words)
        if unnamed == 1 and alone:
            names[place] = quantity or " ".join(words.title.split())
        else:
            names[place] = _ranked(panel, rank, unnamed, quantity)
    return names


def _of_marks(panel: Panel, words: FigText) -> Iterator[Series]:
    """Les points d’un nuage ; tracés un à un, sans nom, ils sont une seule série."""
    nameless = Series(panel.title or _point_quantity(panel, words) or words.title, panel.index, [])
    marks = [mark for mark in panel.marks if not getattr(mark, "joined", False)]
    counts = list(_of_stacks(panel, marks))
    if counts:
        nameless.values.extend(counts)
        yield nameless
        return

    for mark in marks:
        points = list(_of_points(panel, mark, words.unit))
        if mark.label:
            yield Series(mark.label, panel.index, points)
        else:
            nameless.values.extend(points)
    yield nameless


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


def _gathered(all_bars: Sequence[Bars]) -> list[Bars]:
    """Les séries de barres ; celles qui n’ont pas de nom et sont de la même couleur n’en font qu’une.

    Un carnet qui dessine ses barres une à une en ferait autrement autant de séries.
    """
    found: list[Bars] = []
    for bars in all_bars:
        like = [rank for rank, one in enumerate(found) if _go_together(one, bars)]
        if like:
            found[like[0]] = _joined(found[like[0]], bars)
        else:
            found.append(bars)
    return found


def _go_together(one: Bars, other: Bars) -> bool:
    if one.label or other.label or one.vertical != other.vertical:
        return False
    return len({*one.colours, *other.colours}) == 1


def _joined(one: Bars, other: Bars) -> Bars:
    """Deux séries de barres bout à bout."""
    return one._replace(
        at=np.concatenate([one.at, other.at]),
        width=np.concatenate([one.width, other.width]),
        foot=np.concatenate([one.foot, other.foot]),
        tip=np.concatenate([one.tip, other.tip]),
        colours=(*one.colours, *other.colours),
    )


def _tells_lengths(panel: Panel, bars: Bars) -> bool:
    """Vrai si la longueur d’une barre est sa valeur, et si l’on sait dire à quoi elle se rapporte.

    Un dessin dont les deux axes vont à la même échelle, un carré, des cases toutes pareilles, plusieurs barres au même
    endroit : leurs côtés sont ceux du dessin, pas des données.
    """
    seat = panel.seat(bars)
    if not seat.nominal and not _says_places(seat, bars.at):
        return False
    share_a_place = np.unique(bars.at).size < bars.at.size
    if panel.aspect != "auto" or share_a_place:
        return False
    if _are_all_of_one_shape(bars):
        return False
    lengths_differ = float(np.ptp(bars.length)) > _EVEN
    return bars.at.size < _CELLS or lengths_differ


def _are_all_of_one_shape(bars: Bars) -> bool:
    """Vrai de barres plus ou moins larges, et longues d’autant : des carrés."""
    if bars.at.size < 2 or not np.ptp(bars.width):
        return False
    return float(np.ptp(bars.width / np.abs(bars.length))) < _EVEN


def _own_name(panel: Panel, one: Bars | Line) -> str:
    """Le nom que le graphique donne à une série : sa légende, ou le mot écrit de sa couleur."""
    if one.label:
        return one.label
    colours = set(one.colours) if isinstance(one, Bars) else {one.colour}
    if len(colours) != 1:
        return ""
    (colour,) = colours
    if colour in _inks_of_everyone():
        return ""

    names = _words_in_the_colour(panel, colour)
    if len(names) == 1 and any(letter.isalpha() for letter in names[0]):
        return names[0]
    return ""


def _words_in_the_colour(panel: Panel, colour: str) -> list[str]:
    """Les mots écrits de cette couleur dans le dessin, ou de la même assombrie ; aucun qui porte un chiffre."""
    inks = {to_hex(colour), readable(colour)}
    found = []
    for word in panel.words:
        has_a_digit = any(letter.isdigit() for letter in word.text)
        if word.role == "text" and not has_a_digit and to_hex(word.colour) in inks:
            found.append(" ".join(word.text.split()))
    return found


def _inks_of_everyone() -> set[str]:
    """L’encre et les gris : un mot écrit ainsi ne nomme pas une série."""
    return {PALETTE["noir"], PALETTE["gris"], PALETTE["gris clair"]}


def _ranked(panel: Panel, rank: int, unnamed: int, quantity: str) -> str:
    """Le titre du graphique, s’il n’a qu’elle ; sinon son rang, et ce qu’elle mesure : « série 2 (durée du trajet) »."""
    if unnamed == 1 and panel.title:
        return panel.title
    about = panel.title or quantity
    return f"série {rank} ({about})" if about else f"série {rank}"


def _quantity(panel: Panel, one: Bars | Line, words: FigText) -> str:
    """Ce que mesure une série : le nom de l’axe de ses valeurs, sinon l’unité de la figure."""
    axis = panel.x if isinstance(one, Bars) and not one.vertical else panel.y
    return _said_of(axis, words)


def _point_quantity(panel: Panel, words: FigText) -> str:
    """Ce que disent des points : posés sur des noms, leur autre axe ; sinon, ce que l’on lit en hauteur."""
    return _said_of(panel.x if panel.y.nominal or not panel.y.visible else panel.y, words)


def _said_of(axis: AxisFacts, words: FigText) -> str:
    return " ".join((axis.label or words.unit).split())


def _of_bars(panel: Panel, bars: Bars, unit: str) -> Iterator[Value]:
    seat = panel.seat(bars)
    scale = scale_written(panel, bars)
    for at, foot, tip in zip(bars.at.tolist(), bars.foot.tolist(), bars.tip.tolist(), strict=True):
        length = tip - foot
        if not np.isfinite(length):
            continue
        x, y = (at, tip) if bars.vertical else (tip, at)
        yield Value(place_name(seat, at), _with_unit(scale * length, unit), length, x, y)


def _of_line(panel: Panel, line: Line, unit: str) -> Iterator[Value]:
    for x, y in zip(line.x.tolist(), line.y.tolist(), strict=True):
        if np.isfinite(x) and np.isfinite(y):
            yield Value(place_name(panel.x, x), _with_unit(y, unit), y, x, y)


def _of_stacks(panel: Panel, marks: Sequence[Line | Points]) -> Iterator[Value]:
    """Des points empilés, un par personne : combien il y en a à chaque abscisse."""
    if not marks or not panel.x.visible:
        return
    counts = stacks(np.concatenate([mark.x for mark in marks]), np.concatenate([mark.y for mark in marks]))
    named = stack_places(panel.x, [place for place, _ in counts])
    for name, (place, count) in zip(named, counts, strict=True):
        yield Value(name, number(count), count, place, count)


def _of_points(panel: Panel, mark: Line | Points, unit: str) -> Iterator[Value]:
    """Chaque point d’un nuage, par son nom s’il en porte un ; rien de ceux dont un axe ne se lit pas."""
    for x, y in zip(mark.x.tolist(), mark.y.tolist(), strict=True):
        if not np.isfinite(x) or not np.isfinite(y):
            continue
        value = _of_point(panel, x, y, unit)
        if value is not None:
            yield value


def _of_point(panel: Panel, x: float, y: float, unit: str) -> Value | None:
    """Un point : son nom, et celui de ses deux axes qui dit un nombre ; les deux nombres, si ce sont des nombres."""
    if not panel.x.visible:
        return None
    across, up = place_name(panel.x, x), place_name(panel.y, y)
    named = _word_at(panel, x, y)
    if panel.y.nominal:
        said = _said_along(panel.x, x, unit) or named
        return Value(up, said, x, x, y) if said else None
    if panel.y.visible and panel.x.nominal:
        return Value(across, _with_unit(y, unit), y, x, y)

    if panel.y.visible:
        said = f"{across}{NNBSP}; {up}" if named else up
        return Value(named or across, said, y, x, y)
    if named:
        return Value(named, across, x, x, y)
    return None


def _said_along(axis: AxisFacts, x: float, unit: str) -> str:
    """Ce que vaut un point le long d’un axe : un nom, une date, un nombre ; rien si l’axe ne dit pas comment l’écrire."""
    if axis.kind == "date":
        return place_name(axis, x)
    if not says_its_values(axis):
        return axis.name_at(x)
    if axis.nominal:
        return place_name(axis, x)
    return _with_unit(x, unit)


def _word_at(panel: Panel, x: float, y: float) -> str:
    """Le mot posé sur un point, s’il y en a un : son nom."""
    for word in panel.words:
        if word.role == "text" and (word.x, word.y) == (x, y):
            return word.text.replace("\n", " ")
    return ""


def _of_map(panel: int, known: dict[str, Any], words: FigText) -> Iterator[Series]:
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
            values.append(Value(str(place), _with_unit(height, words.unit), height, spot.x, spot.y))
    values.sort(key=lambda one: -one.height)
    yield Series(words.unit or words.title, panel, values)


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
