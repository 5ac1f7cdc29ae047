"""Replacer les noms d’une carte ou d’un nuage rétrécis : chacun contre son point, sans couvrir ni un autre nom ni un autre cercle.

Les plus gros cercles choisissent d’abord, et peu sont nommés : trop de noms se liraient chacun comme celui du voisin. Un nom posé à tant de points d’un grand cercle flotte loin du petit qu’il devient. Il y revient, du côté que la figure lui
donnait, sinon d’un autre ; si rien n’est libre, il s’efface : un nom absent vaut mieux qu’illisible. Celui que dit le titre, on le cherche,
celui du plus gros cercle aussi : ils restent.
"""

import re
from itertools import product
from typing import Any

import numpy as np
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))  # à droite, à gauche, dessus, dessous
_ALIGNED = {1: "left", -1: "right", 0: "center"}
_RAISED = {1: "bottom", -1: "top", 0: "center"}
_GAP = 4.0  # points entre un nom et le bord de son cercle
_LEAST_CIRCLE = 2.0  # points de rayon : plus petit, un point de repère s’écrit sous un nom sans l’abîmer
TOUCH = 4.0  # points d’image : le cadre d’un mot déborde ses lettres d’autant, en haut et en bas
_NEAR = 2.0  # points entre un nom et le cercle d’un autre : plus près, on le lirait comme le sien
_MOST = 6  # noms que l’on range : sur un téléphone, davantage ne se rattachent plus à leur point
_CLOUD = 40  # points : en dessous, ce n’est pas un nuage, et ses mots sont des remarques
_SMALL = 0.6  # un cercle de ce rayon, comparé à celui que l’on nomme, s’écrit sous un nom cerné de blanc
_LEADERS = (16.0, 30.0, 44.0)  # points entre un cercle et le nom qu’un trait lui ramène, essayés dans l’ordre
_MOST_CROSSED = 3  # cercles qu’un trait traverse, le sien compris : au-delà, on ne sait plus d’où il part
_LEADER = "trait d’un nom"
_STEPS = 20  # endroits d’un trait que l’on regarde
_CORNERS = (*SIDES, (1, 1), (-1, 1), (1, -1), (-1, -1))
_SAME = 2.0  # points d’image entre un point et le milieu de son cercle


def part(ax: Any, marks: np.ndarray) -> None:
    """Range les noms de la carte, ceux qui ne peuvent pas bouger d’abord ; `marks` : ses cercles, milieu puis rayon."""
    arrange(ax, marks, [text for text in ax.texts if text.get_text().strip()])


def part_cloud(ax: Any, marks: np.ndarray) -> bool:
    """Range les noms d’un nuage de points ; faux si ce n’en est pas un."""
    if len(marks) < _CLOUD:
        return False
    names = [text for text in ax.texts if isinstance(text, Annotation) and _names_a_mark(text, marks)]
    if len(names) < 2:
        return False
    arrange(ax, marks, names)
    return True


def arrange(ax: Any, marks: np.ndarray, names: list[Any]) -> None:
    """Range ces noms-là, les traits d’un rangement d’avant ôtés ; un nom déjà effacé le reste."""
    for leader in [text for text in ax.texts if text.get_gid() == _LEADER]:
        leader.remove()
    names = [name for name in names if name.get_visible() and name.get_gid() != _LEADER]
    circles = marks[marks[:, 2] > _LEAST_CIRCLE * ax.get_figure().dpi / 72]
    title = getattr(getattr(ax.get_figure(), "_figaudit_text", None), "title", "")

    def order(name: Any) -> tuple[bool, bool, float]:
        return _follows_a_spot(name), not _is_said(name, title), -_radius(name, circles)

    kept: list[Bbox] = []
    placed = 0
    for name in sorted(names, key=order):
        follows = _follows_a_spot(name)
        box = None
        if not follows:
            box = _as_written(name, circles, kept)
        elif placed < _MOST:
            box = _beside_its_spot(name, circles, kept) or _with_a_leader(name, marks, circles, kept)
        if box is None and (_is_said(name, title) or (not follows and _names_the_biggest(name, circles))):
            box = name.get_window_extent()  # cerné de blanc, il se lit là où il est
        if box is None:
            name.set_visible(False)
            continue
        kept.append(box)
        placed += follows


def _spot(text: Any) -> np.ndarray:
    """Le point que le nom désigne, en points d’image."""
    across, upward = text.xy
    spot = text.convert_xunits(across), text.convert_yunits(upward)  # une date, sur un axe du temps
    return np.asarray(text.axes.transData.transform(spot))


def _radius(text: Any, circles: np.ndarray) -> float:
    """Le rayon du cercle que ce nom désigne ; 0 s’il n’en désigne pas."""
    if not isinstance(text, Annotation):
        return 0.0
    is_own = np.hypot(*(circles[:, :2] - _spot(text)).T) < _SAME
    return float(circles[is_own, 2].max(initial=0))


def _names_the_biggest(text: Any, circles: np.ndarray) -> bool:
    """Nomme-t-il le plus gros cercle ? C’est le premier que l’on regarde."""
    radius = _radius(text, circles)
    return radius > 0 and radius == circles[:, 2].max()


def _names_a_mark(text: Any, marks: np.ndarray) -> bool:
    if text.xycoords != "data":
        return False
    return bool((np.hypot(*(marks[:, :2] - _spot(text)).T) < _SAME).any())


def _is_said(text: Any, title: str) -> bool:
    """Le titre dit-il ce nom ?"""
    words = [re.escape(word) for word in text.get_text().split()]
    said = r"\s".join(words)  # une espace, insécable ou non
    return re.search(rf"(?<![\w-]){said}(?![\w-])", title) is not None


def _follows_a_spot(text: Any) -> bool:
    return isinstance(text, Annotation) and text.anncoords == "offset points" and text.arrow_patch is None


def _as_written(text: Any, circles: np.ndarray, kept: list[Bbox]) -> Bbox | None:
    """La place d’un nom qui ne bouge pas, si elle est libre ; le nombre écrit dans un cercle est à sa place."""
    box = text.get_window_extent()
    around = [circle for circle in circles if not box.contains(*circle[:2])]
    return box if _is_free(box, around, kept) else None


def _beside_its_spot(text: Any, circles: np.ndarray, kept: list[Bbox]) -> Bbox | None:
    """La première place libre autour du point que le nom désigne.

    Dans le cadre de la carte, sans mordre un cercle, si l’on peut ; sinon en en mordant un bien plus petit que le sien
    et à l’écart de lui, ou en sortant du cadre.
    """
    fig = text.axes.get_figure()
    spot = _spot(text)
    is_own = np.hypot(*(circles[:, :2] - spot).T) < _SAME
    radius = circles[is_own, 2].max(initial=0)
    written = text.get_window_extent()
    inside = written.contains(*spot) and written.width < 2 * radius
    if inside and _is_free(written, circles[:0], kept):
        return written  # écrit dans son cercle, il y est chez lui

    far = radius * 72 / fig.dpi + _GAP

    others = circles[~is_own] + [0, 0, _NEAR * fig.dpi / 72]
    blocking = others[_block(others, spot, radius)]
    for frame, around in ((text.axes.bbox, others), (text.axes.bbox, blocking), (fig.bbox, others)):
        box = _first_free(text, far, frame, around, kept)
        if box is not None and _is_nearest(box, circles, is_own):
            return box
    return None


def _is_nearest(box: Bbox, circles: np.ndarray, is_own: np.ndarray) -> bool:
    """Le cercle le plus proche du nom est-il le sien ? On le lirait sinon comme celui d’un autre."""
    across, upward, radius = circles.T
    beside = np.maximum.reduce([box.x0 - across, across - box.x1, 0 * across])
    above = np.maximum.reduce([box.y0 - upward, upward - box.y1, 0 * upward])
    away = np.hypot(beside, above) - radius
    own = away[is_own].min(initial=np.inf)
    return bool(not is_own.any() or own <= away[~is_own].min(initial=np.inf))


def _with_a_leader(text: Any, marks: np.ndarray, circles: np.ndarray, kept: list[Bbox]) -> Bbox | None:
    """Plus loin, là où rien n’est dessiné, avec un trait qui ramène au cercle par le chemin le plus libre."""
    radius = _radius(text, circles)
    if not radius:  # un nom sans cercle n’a pas où ramener le regard
        return None

    fig = text.axes.get_figure()
    found: list[tuple[int, int, Any, tuple[int, int]]] = []
    for far, corner in product(_LEADERS, _CORNERS):
        _put(text, corner, radius * 72 / fig.dpi + far)
        box = text.get_window_extent()
        if _is_within(box, text.axes.bbox) and _is_free(box, marks, kept):
            found.append((_crossed(text, circles, kept), len(found), text.xyann, corner))
    if not found:
        return None

    crossed, _, text.xyann, (across, upward) = min(found)
    if crossed > _MOST_CROSSED:
        return None

    text.set(ha=_ALIGNED[across], va=_RAISED[upward])
    _draw_leader(text)
    return text.get_window_extent()


def _crossed(text: Any, circles: np.ndarray, kept: list[Bbox]) -> int:
    """Combien de cercles et de noms le trait traverserait, le sien compris."""
    start = _spot(text)
    end = start + np.array(text.xyann) * text.axes.get_figure().dpi / 72
    path = np.linspace(start, end, _STEPS)

    count = sum(any(box.contains(*spot) for spot in path) for box in kept)
    for *middle, radius in circles:
        from_the_middle = np.hypot(*(path - middle).T)
        count += bool((from_the_middle < radius).any())
    return count


def _draw_leader(text: Any) -> None:
    """Un trait du nom au milieu de son cercle."""
    line = {"arrowstyle": "-", "color": text.get_color(), "linewidth": 0.7, "shrinkA": 0, "shrinkB": 0}
    place = {"textcoords": "offset points", "zorder": text.get_zorder(), "gid": _LEADER}
    text.axes.annotate("", text.xy, text.xyann, arrowprops=line, **place)


def _block(circles: np.ndarray, spot: np.ndarray, radius: float) -> np.ndarray:
    """Quels cercles un nom ne peut pas mordre : ceux qui touchent le sien, et ceux qui ne sont pas bien plus petits."""
    touch = np.hypot(*(circles[:, :2] - spot).T) <= circles[:, 2] + radius
    return touch | (circles[:, 2] > radius * _SMALL)


def _first_free(text: Any, far: float, frame: Any, circles: np.ndarray, kept: list[Bbox]) -> Bbox | None:
    """Essaie les quatre côtés, à `far` points ; rend le premier cadre libre, le nom y étant."""
    for side in _sides(text):
        _put(text, side, far)
        box = text.get_window_extent()
        if _is_within(box, frame) and _is_free(box, circles, kept):
            return box
    return None


def _sides(text: Any) -> list[tuple[int, int]]:
    """Les quatre côtés, celui de la grande figure d’abord."""
    across, upward = text.xyann
    if abs(across) >= abs(upward):
        first = (1 if across >= 0 else -1, 0)
    else:
        first = (0, 1 if upward > 0 else -1)
    return [first, *(side for side in SIDES if side != first)]


def _put(text: Any, side: tuple[int, int], far: float) -> None:
    across, upward = side
    text.xyann = (far * across, far * upward)
    text.set(ha=_ALIGNED[across], va=_RAISED[upward])


def _is_within(box: Any, frame: Any) -> bool:
    is_beside = frame.x0 - TOUCH <= box.x0 and box.x1 <= frame.x1 + TOUCH
    is_between = frame.y0 - TOUCH <= box.y0 and box.y1 <= frame.y1 + TOUCH
    return bool(is_beside and is_between)


def _is_free(box: Any, circles: Any, kept: list[Bbox]) -> bool:
    if any(_overlap(box, other) for other in kept):
        return False
    return not any(_bites(box, *circle) for circle in circles)


def _overlap(one: Any, other: Any) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    upward = min(one.y1, other.y1) - max(one.y0, other.y0)
    return bool(across > TOUCH and upward > TOUCH)


def _bites(box: Any, across: float, upward: float, radius: float) -> bool:
    """Le cercle mord-il le mot ? L’effleurer n’est pas le mordre."""
    beside = max(box.x0 - across, across - box.x1, 0)
    above = max(box.y0 + TOUCH - upward, upward - box.y1 + TOUCH, 0)
    return bool(np.hypot(beside, above) < radius - 1)
