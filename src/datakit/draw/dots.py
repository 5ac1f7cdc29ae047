"""Rétrécir les points, les cercles et les traits d’une figure avec elle : à leur taille d’avant, ils se couvriraient."""

from typing import Any

import numpy as np
from matplotlib.collections import PathCollection

from datakit.draw.clashes import marks_of
from datakit.draw.sizes import inches
from figaudit.base.declared import CIRCLES_GID, is_declared

_MOST_MARKS = 800  # points dont on compare les écarts
_LEAST_MARK = 4.5  # points, le diamètre d’une marque : plus petite, on ne verrait plus ni elle ni sa couleur
_APART = 0.8  # part de leur écart que deux marques voisines remplissent : au-delà, on ne les compte plus
# Les points d’une figure deux fois plus étroite mordraient les mots : étirée, elle les a d’un quart plus petits
_MARKS = 0.75


def spacing(ax: Any) -> float:
    """Combien de points d’image séparent, au moins, deux points voisins d’un semis ; 0 s’il n’y en a pas deux."""
    spots = marks_of(ax)[:, :2].round(1)
    spots = np.unique(spots[np.isfinite(spots).all(axis=1)], axis=0)  # une année sans valeur n’a pas de place
    if not 1 < len(spots) <= _MOST_MARKS:
        return 0.0
    apart = np.hypot(*(spots[:, None] - spots).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    return float(np.median(apart.min(axis=1)))


def keep_apart(fig: Any, before: list[float]) -> None:
    """Des points à part, ou qui se touchaient à peine, se colleraient sur une figure étroite : un jour reste entre eux."""
    for ax, was in zip(fig.axes, before, strict=True):
        marks = marks_of(ax)
        now = spacing(ax)
        if is_declared(ax) or not was or not len(marks):
            continue
        across = 2 * float(np.median(marks[:, 2]))
        if across > was or across <= _APART * now:
            continue  # ils se chevauchaient déjà, ou se distinguent encore
        ratio = _APART * now / across
        for line in ax.lines:
            size = line.get_markersize()
            line.set_markersize(max(size * ratio, min(size, _LEAST_MARK)))
        for cloud in ax.collections:
            if isinstance(cloud, PathCollection):
                sizes = cloud.get_sizes()
                cloud.set_sizes(np.maximum(sizes * ratio**2, np.minimum(sizes, _LEAST_MARK**2)))


def shrink(fig: Any) -> None:
    """Des points plus petits ; ceux d’une carte, ou d’une légende, disent un nombre et gardent leur taille."""
    for ax in fig.axes:
        if is_declared(ax) or ax.get_legend() is not None:
            continue
        for line in ax.lines:
            line.set_markersize(line.get_markersize() * _MARKS)
        for cloud in ax.collections:
            if isinstance(cloud, PathCollection):
                cloud.set_sizes(cloud.get_sizes() * _MARKS**2)


def shrink_circles(fig: Any, widths: list[float]) -> None:
    """Les cercles d’une carte rétrécissent comme elle, et leur légende avec eux : ils se couvriraient les uns les autres."""
    for ax, before in zip(fig.axes, widths, strict=True):
        legends = [box for box in ax.artists if box.get_gid() == CIRCLES_GID]
        ratio = inches(ax) / before
        if not legends or ratio >= 1:
            continue
        for box in legends:
            box.shrink(ratio)
        for cloud in ax.collections:
            if isinstance(cloud, PathCollection):
                cloud.set_sizes(cloud.get_sizes() * ratio**2)


def shorten_leaders(fig: Any, widths: list[float]) -> None:
    """Le trait d’un nom raccourcit comme sa carte : aussi long, il le porterait contre le nom d’une autre ville."""
    for ax, before in zip(fig.axes, widths, strict=True):
        ratio = inches(ax) / before
        if not is_declared(ax) or ratio >= 1:
            continue
        for text in ax.texts:
            if getattr(text, "arrow_patch", None) is not None and text.anncoords == "offset points":
                across, upward = text.xyann
                text.xyann = (across * ratio, upward * ratio)
