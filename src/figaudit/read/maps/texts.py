"""Ce qui est écrit sur une carte et autour : titres, unité, nombres posés dessus, barre d'échelle."""

import re
from collections.abc import Sequence
from typing import Any

from matplotlib.text import Annotation
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar

from figaudit.base.figtext import FigText, titles_above
from figaudit.base.text import NBSP, normalise
from figaudit.read.artists import children
from figaudit.read.maps.bars import bar_label, bars_of, written_on
from figaudit.read.maps.facts import Label
from figaudit.read.maps.intervals import numbers
from figaudit.read.maps.legends import Legends

TOP = 0.85  # hauteur, de 0 à 1, au-dessus de laquelle un texte de la figure tient lieu de titre
_DISTANCE = re.compile(r"\s*\d[\d\s]*\s?k?m\s*")  # « 10 km » : ce qu'on écrit sous une barre d'échelle
_LETTERS = re.compile(r"[^\W\d_]{2}")  # « 13 = moyenne » ; « 13 » seul est une graduation
_LAST_PARENTHESIS = re.compile(r"\(([^()]+)\)\s*$")


def titles_of(ax: Any) -> list[str]:
    """Les titres de la figure et de la carte ; s'il n'y en a aucun, ce qui est écrit tout en haut."""
    fig = ax.figure
    above = getattr(fig, "_suptitle", None)
    titles = []
    if above:
        titles.append(above.get_text())
    titles += titles_above(ax)

    if not any(titles):
        for text in fig.texts:
            if text.get_position()[1] > TOP:
                titles.append(text.get_text())
    return titles


def subject_of(ax: Any, text: FigText) -> str:
    """Le titre de la carte, à défaut celui de la figure."""
    title = ax.get_title(loc="left") or ax.get_title() or text.title
    return title.replace(NBSP, " ")


def words_around(ax: Any, titles: Sequence[str], legends: Legends, text: FigText) -> str:
    """Tout ce qui est écrit sur la carte et autour, sans casse ni accents."""
    words = list(titles)
    for box in legends.boxes:
        words.append(box.get_title().get_text())
        words.extend(line.get_text() for line in box.get_texts())
    for bar in bars_of(ax.figure):
        words.append(bar_label(bar))
        words.extend(word for word in written_on(bar) if _LETTERS.search(word))
    words.extend([*text.texts, text.unit, text.title, text.subtitle, text.note])
    return normalise(" ".join(words))


def unit_of(text: FigText, legends: Legends, bars: Sequence[Any]) -> str:
    """L'unité : celle qu'un axe ou la figure nomme, à défaut le titre de la légende, d'une barre, ou sa parenthèse."""
    if text.unit:
        return text.unit
    if legends.heading:
        return legends.heading
    for bar in bars:
        if bar_label(bar):
            return bar_label(bar)
    parenthesis = _LAST_PARENTHESIS.search(text.title)
    if not parenthesis:
        return ""
    return parenthesis[1]


def has_scale_bar(ax: Any) -> bool:
    """La carte a une barre d'échelle, ou une distance écrite seule."""
    if any(isinstance(artist, AnchoredSizeBar) for artist in ax.artists):
        return True
    return any(_DISTANCE.fullmatch(text.get_text()) for text in children(ax).texts)


def marked_on(ax: Any) -> tuple[str, ...]:
    """Ce qui est écrit sur la carte même, sans casse ni accents : une lettre, un nom par territoire."""
    return tuple(normalise(text.get_text()) for text in children(ax).texts if spot_of(ax, text) is not None)


def spot_of(ax: Any, text: Any) -> tuple[float, float] | None:
    """Le point de la carte qu'un texte commente : là où `text` l'écrit, ce qu'`annotate` désigne ; `None` pour un autre."""
    if isinstance(text, Annotation):
        return text.xy if text.xycoords == "data" else None
    return text.get_unitless_position() if text.get_transform() == ax.transData else None


def labels_of(ax: Any) -> tuple[Label, ...]:
    """Les nombres écrits seuls sur la carte, hors des graduations d'une échelle."""
    spots = []
    scale_levels = set()
    for text in children(ax).texts:
        spot = spot_of(ax, text)
        if spot is None:
            continue
        x, y = spot
        plain = normalise(text.get_text())
        spots.append((x, y, plain))
        if _DISTANCE.fullmatch(plain):
            scale_levels.add(y)

    labels = []
    for x, y, plain in spots:
        found = numbers(plain)
        if y not in scale_levels and len(found) == 1:
            labels.append(Label(float(x), float(y), found[0].value))
    return tuple(labels)
