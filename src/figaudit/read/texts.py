"""Lire les textes d'un graphique : titres, noms d'axes, graduations, étiquettes posées sur les données."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import numpy as np
from matplotlib import patches
from matplotlib.text import Annotation

from figaudit.read.artists import children, hexa, in_data, opaque
from figaudit.read.drawn import Words
from figaudit.read.shapes import on_wedge

# En degrés : une part assez large pour porter un texte.
_WIDE = 30
# Une part porte un texte qui ne va pas jusqu'à son bord (en rayons).
_WITHIN = 0.8
# Plus transparent que cela, un texte est en filigrane : sa couleur ne se juge pas.
_FAINT = 0.35
# La largeur d'une lettre et la hauteur d'une ligne, en corps : à peu près, sans dessiner.
_LETTER = 0.6
_LINE = 1.2
# Quelle part d'un texte est à gauche (ou en dessous) de son ancrage.
_LEFT_OF_ANCHOR = {"left": 0, "right": 1}
_BELOW_ANCHOR = {"bottom": 0, "baseline": 0, "top": 1}


def read_texts(ax: Any) -> tuple[Words, ...]:
    """Les textes visibles d'un système d'axes."""
    found = list(words_of("title", (ax.title, ax._left_title, ax._right_title)))
    if ax.axison:
        for axis in ax._axis_map.values():
            found += _axis_words(axis)
    found += _free_words(ax)

    legend = ax.get_legend()
    if legend and legend.get_visible():  # une entrée représente les autres : elles ont la même taille
        found += words_of("legend", [legend.get_title(), *legend.get_texts()[:1]])
    return tuple(found)


def texts_on(ax: Any) -> list[Any]:
    """Les textes visibles d'un système d'axes, hors des graduations, sans les lire : ce que demande une carte."""
    found = [ax.title, ax._left_title, ax._right_title]
    if ax.axison:
        found += [axis.label for axis in ax._axis_map.values() if axis.get_visible()]
    found += [text for text in children(ax).texts if text.get_visible()]

    legend = ax.get_legend()
    if legend and legend.get_visible():
        found += [legend.get_title(), *legend.get_texts()[:1]]
    return found


def words_of(role: str, texts: Iterable[Any]) -> Iterator[Words]:
    """Ceux de ces textes qui disent quelque chose."""
    for text in texts:
        if text.get_text().strip():
            yield _words(role, text)


def _words(role: str, text: Any) -> Words:
    alpha = text.get_alpha()
    faint = alpha is not None and alpha <= _FAINT
    box = text.get_bbox_patch()
    return Words(
        text=text.get_text().strip(),
        role=role,
        size=float(text.get_fontsize()),
        colour="" if faint else hexa(text.get_color()),
        back=hexa(box.get_facecolor()) if box and box.get_visible() else "",
        outlined=bool(text.get_path_effects()),
    )


def _axis_words(axis: Any) -> Iterator[Words]:
    """Le nom d'un axe, et une graduation qui représente les autres."""
    if not axis.get_visible():
        return
    yield from words_of("axis", [axis.label])

    sides = [axis._major_tick_kw.get(side, True) for side in ("label1On", "label2On")]
    placed = np.size(getattr(axis.major.locator, "locs", 1))
    if any(sides) and placed:
        for tick in axis.majorTicks[:1]:
            label = tick.label1
            yield Words("graduations", "tick", float(label.get_fontsize()), hexa(label.get_color()))


# --- les textes posés sur le dessin ---------------------------------------------------------------------------
def _free_words(ax: Any) -> Iterator[Words]:
    """Les textes libres ; celui que porte une part de camembert a sa couleur pour fond."""
    wedges = [shape for shape in children(ax).patches if _is_wide_wedge(shape)]
    for text in children(ax).texts:
        if not text.get_visible() or not text.get_text().strip():
            continue
        word = _anchored(ax, text)
        if not word.back:
            word = word._replace(back=_page_behind(ax, text) or _wedge_behind(text, wedges))
        yield word


def _page_behind(ax: Any, text: Any) -> str:
    """La couleur de la figure, derrière un texte placé hors du cadre, au-dessus ou à côté ; rien s'il est dedans."""
    if isinstance(text, Annotation) or text.get_transform() is not ax.transAxes:
        return ""
    x, y = text.get_position()
    above = y >= 1 and text.get_va() in ("bottom", "baseline")
    below = y <= 0 and text.get_va() == "top"
    beside = (x >= 1 and text.get_ha() == "left") or (x <= 0 and text.get_ha() == "right")
    return hexa(ax.get_figure(root=True).get_facecolor()) if above or below or beside else ""


def _is_wide_wedge(shape: Any) -> bool:
    return isinstance(shape, patches.Wedge) and abs(shape.theta2 - shape.theta1) > _WIDE


def _wedge_behind(text: Any, wedges: Sequence[Any]) -> str:
    """La couleur de la part qui porte un texte ; rien s'il n'est sur aucune."""
    for wedge in wedges:
        if on_wedge(text, wedge, _WITHIN):
            return opaque(wedge.get_facecolor())
    return ""


def _anchored(ax: Any, text: Any) -> Words:
    """Un texte libre, avec le point des données qu'il commente quand il en a un."""
    word = _words("text", text)
    anchor = _anchor(ax, text)
    if anchor is None:
        return word

    with suppress(Exception):
        x = float(ax.convert_xunits(anchor[0]))
        y = float(ax.convert_yunits(anchor[1]))
        return word._replace(x=x, y=y, box=_box_around(text))
    return word


def _anchor(ax: Any, text: Any) -> Any:
    """Le point des données qu'un texte commente ; None s'il n'en commente aucun."""
    if not isinstance(text, Annotation):
        return text.get_position() if in_data(text, ax) else None
    bar = bar_of(text)
    if bar is not None:
        return bar.get_x() + bar.get_width() / 2, bar.get_y() + bar.get_height() / 2
    if text.xycoords == "data":
        return text.xy
    return None


def bar_of(text: Any) -> Any:
    """La barre au milieu de laquelle une étiquette est posée (`label_type="center"`) ; None pour un autre texte."""
    coords = getattr(text, "xycoords", None)
    # `bar_label` garde la barre dans la valeur d'origine d'une fonction ; une figure copiée, dans un `partial`.
    held = getattr(coords, "__defaults__", None) or getattr(coords, "args", None) or [coords]
    return held[0] if isinstance(held[0], patches.Rectangle) else None


def _box_around(text: Any) -> tuple[float, ...]:
    """Ce que couvre un texte autour de son ancrage, en points ; rien s'il en est écarté autrement qu'en points."""
    shift = _shift(text)
    if shift is None:
        return ()

    size = float(text.get_fontsize())
    lines = text.get_text().split("\n")
    wide = _LETTER * size * max(map(len, lines))
    high = _LINE * size * len(lines)
    if text.get_rotation() % 180:
        wide = high = max(wide, high)

    left = shift[0] - wide * _LEFT_OF_ANCHOR.get(text.get_ha(), 0.5)
    low = shift[1] - high * _BELOW_ANCHOR.get(text.get_va(), 0.5)
    return left, low, left + wide, low + high


def _shift(text: Any) -> Any:
    """De combien de points un texte est écarté de ce qu'il commente ; None si c'est dans une autre unité."""
    if not isinstance(text, Annotation):
        return 0.0, 0.0
    if text.anncoords == "offset points":
        return text.xyann
    in_place = text.anncoords == text.xycoords and tuple(text.xyann) == tuple(text.xy)
    return (0.0, 0.0) if in_place else None
