"""Plier les mots d’une figure rétrécie : les noms d’un axe, les remarques, les titres, et une graduation sur deux s’il le faut."""

import re
from collections.abc import Iterable
from typing import Any

from datakit.draw import rows
from datakit.draw.clashes import crowded, faults, named_ticks
from datakit.draw.sizes import LEAST, WIDTH
from figaudit.base.declared import is_declared
from figaudit.base.figtext import balanced
from figaudit.base.text import MONTHS, normalise

_LETTER = 0.55  # la largeur d’une lettre, en corps, en moyenne
_NAME = 17  # lettres par ligne pour le nom d’une barre, à gauche
_MOST_NAMES = 12
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = tuple(normalise(month) for month in MONTHS)
_BESIDE = 0.2  # part de la largeur qu’un mot peut prendre à droite du dessin : au-delà, il se plie
_REMARK = 22  # lettres par ligne pour une remarque écrite dans le dessin, quand la place manque
_FEW_TICKS = 5  # en dessous, en ôter une sur deux ne laisserait plus de repère
_DIGIT = re.compile(r"\d")


def fold_names(fig: Any) -> None:
    """Les noms longs d’un axe, sur plusieurs lignes ; des jours et des mois, en abrégé."""
    for ax in fig.axes:
        _shorten_dates(ax)
        if rows.has_named_rows(ax) and len(ax.yaxis.get_ticklabels()) <= _MOST_NAMES:
            _fold_names_of(
                ax.yaxis, _NAME
            )  # plus nombreuses, leurs lignes sont trop serrées pour se dédoubler
        if rows.has_names(ax.xaxis):
            _fold_names_of(ax.xaxis, _slot(ax))


def _fold_names_of(axis: Any, room: int) -> None:
    """Plie tous les noms d’un axe, si l’un d’eux a une ligne de plus de `room` lettres."""
    names = [label.get_text() for label in axis.get_ticklabels()]
    lines = "\n".join(names).split("\n")
    if any(len(line) > room for line in lines):
        axis.set_ticks(axis.get_ticklocs(), [_folded(name, room) for name in names])


def _shorten_dates(ax: Any) -> None:
    """Abrège les jours ou les mois écrits sous un graphique, si l’un d’eux est plus large que sa place."""
    names = [label.get_text() for label in ax.xaxis.get_ticklabels()]
    if names and any(len(name) > _slot(ax) for name in names):
        shorter = _shortened(names)
        if shorter != names:
            ax.xaxis.set_ticks(ax.xaxis.get_ticklocs(), shorter)


def _shortened(names: list[str]) -> list[str]:
    """Des jours en « lun. », des mois en initiales, s’il n’y a que cela : leur ordre les fait reconnaître.

    >>> _shortened(["lundi", "mardi"]), _shortened(["janv.", "févr."]), _shortened(["mars 2004", "mai 2004"])
    (['lun.', 'mar.'], ['J', 'F'], ['mars 2004', 'mai 2004'])
    """
    bare = [normalise(name).rstrip(".") for name in names]
    if all(_begins_one(name, _DAYS) for name in bare):
        return [f"{name[:3]}." for name in bare]
    if all(_begins_one(name, _MONTHS) for name in bare):
        return [name[:1].upper() for name in bare]
    return names


def _begins_one(name: str, whole: Iterable[str]) -> bool:
    return any(one.startswith(name) for one in whole)


def _slot(ax: Any) -> int:
    """Combien de lettres tiennent sous une graduation, en travers."""
    count = max(1, len(ax.xaxis.get_ticklocs()))
    width = 72 * WIDTH * 0.8 * ax.get_position().width
    return max(4, int(width / count / (_LETTER * LEAST)))


def _folded(words: str, room: int) -> str:
    lines = []
    for part in words.split("\n"):
        lines += balanced(part, room)
    return "\n".join(lines)


def fold_words(fig: Any) -> None:
    """Une remarque écrite dans le dessin prend plusieurs lignes si elle en sort, puis si des mots se chevauchent encore."""
    written = [text for ax in fig.axes for text in ax.texts]
    for text in [*written, *_titles(fig)]:
        box = text.get_window_extent()
        if box.x0 < 0 or box.x1 > fig.bbox.x1:
            _fold(text, _letters_inside(text, box, fig.bbox.x1))

    for ax in fig.axes:
        _thin(ax.xaxis)

    if faults(fig):
        # Un nom de ligne, au-dessus de la sienne, a déjà sa place
        remarks = [text for text in written if text.get_gid() != rows.RISEN]
        for text in remarks:
            longest = max(len(line) for line in text.get_text().split("\n"))
            if longest > _REMARK:
                _fold(text, _REMARK)


def _titles(fig: Any) -> list[Any]:
    """Les titres des graphiques, à gauche, au milieu et à droite, puis ce que disent leurs axes du bas."""
    titles: list[Any] = []
    for ax in fig.axes:
        titles += [ax.title, ax._left_title, ax._right_title]
    return titles + [ax.xaxis.label for ax in fig.axes]


def fold_beside(fig: Any) -> None:
    """Un mot écrit à droite du dessin s’y plie, s’il lui prend trop de largeur."""
    for ax in fig.axes:
        if is_declared(ax):
            continue
        for text in ax.texts:
            words = text.get_text()
            beside = text.get_window_extent().x1 - ax.bbox.x1
            if beside > _BESIDE * fig.bbox.width and "\n" not in words:
                _fold(text, len(words) // 2 + 2)


def _fold(text: Any, room: int) -> None:
    """Plie un texte, en deux lignes au moins ; pas s’il est posé lettre à lettre, que le dessin peut souligner."""
    if "mono" in " ".join(text.get_fontfamily()).lower():
        return

    words = text.get_text()
    text.set_text(_folded(words, max(8, min(room, len(words) // 2 + 2))))


def _letters_inside(text: Any, box: Any, edge: float) -> int:
    """Combien de lettres d’une ligne tiennent entre les bords de la figure, depuis l’endroit où elle est écrite."""
    middle = (box.x0 + box.x1) / 2
    rooms = {"left": edge - box.x0, "right": box.x1, "center": 2 * min(middle, edge - middle)}
    letters = max(len(line) for line in text.get_text().split("\n"))
    return int(rooms[text.get_horizontalalignment()] / box.width * letters)


def _thin(axis: Any) -> None:
    """Une graduation de nombres sur deux, si elles se touchent : leurs noms se lisent encore."""
    ticks = named_ticks(axis)
    names = [tick.label1.get_text() for tick in ticks]
    if len(ticks) < _FEW_TICKS or not all(_DIGIT.search(name) for name in names):
        return
    if not crowded(ticks):
        return
    one_in_two = [name if rank % 2 == 0 else "" for rank, name in enumerate(names)]
    axis.set_ticks([tick.get_loc() for tick in ticks], one_in_two)
