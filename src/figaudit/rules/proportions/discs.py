"""Les nombres écrits près de disques : c'est leur aire, et non leur rayon, qui doit les suivre."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from figaudit.read.facts import Array, AxisFacts, Panel
from figaudit.rules.chart import Said, tell
from figaudit.rules.proportions.misfit import misfit_of
from figaudit.rules.proportions.numbers import only_number, thousands_sign, ungrouped

MOST_DISCS = 300
ENOUGH_GOOD = 0.6  # part des disques qui suivent leur nombre, pour dire qu'un autre ne le suit pas
FAITHFUL = (0.71, 1.4)  # l'aire d'un disque, rapportée à celle que demande son nombre
VARIED = 0.3  # logarithme de la plus grande valeur sur la plus petite : moins, aucune loi ne se lit
ON_THE_LINE = 0.4  # écart toléré, en logarithme, entre une aire et celle que dit la loi
STEEP = 1.5  # exposant de l'aire : à mi-chemin de 1, fidèle, et de 2, le carré
EXACTLY_TWO = 0.05  # écart de l'exposant à 2, quand deux disques seuls le disent
SAME_LINE = 0.02  # part du cadre : des mots à la même hauteur sont écrits sur une ligne


@dataclass(frozen=True)
class Disc:
    """Une forme ronde ou carrée : son centre, et son aire à un facteur près."""

    x: float
    y: float
    area: float


@dataclass(frozen=True)
class Label:
    """Un nombre écrit quelque part sur le dessin."""

    x: float
    y: float
    value: float


def discs_against_words(panel: Panel) -> Iterator[Said]:
    """Les disques de la légende, puis ceux du dessin : leurs aires suivent-elles les nombres écrits ?"""
    in_legend = legend_pairs(panel)
    if len(in_legend) > 1:
        yield from judge_areas(*in_legend.T)

    discs = drawn_discs(panel)
    if 2 <= len(discs) <= MOST_DISCS:
        on_drawing = pairs_by_place(panel, discs, written_labels(panel))
        if len(on_drawing) > 1:
            yield from judge_areas(*on_drawing.T)


def judge_areas(values: Array, areas: Array) -> Iterator[Said]:
    """Des aires qui suivent le carré de leurs nombres, ou une seule qui s'en écarte."""
    if follow_the_square(values, areas):
        yield tell("square")
        return
    if not min(areas) > 0:
        return

    misfit = misfit_of(values, areas)
    least, most = FAITHFUL
    enough_good = misfit.good >= max(3, ENOUGH_GOOD * len(values))
    if enough_good and not least < misfit.times < most:
        yield tell("disc", value=values[misfit.worst], times=misfit.times)


def follow_the_square(values: Array, areas: Array) -> bool:
    """Vrai si ces aires suivent le carré des nombres ; de deux disques seuls, il faut qu'il soit exact."""
    if min(*values, *areas) <= 0 or np.ptp(np.log(values)) <= VARIED:
        return False

    x = np.log(values)
    y = np.log(areas)
    slope, at = np.polyfit(x, y, 1)
    on_the_line = np.abs(slope * x + at - y).max() < ON_THE_LINE
    exact = abs(slope - 2) < EXACTLY_TWO
    return bool(slope > STEEP and on_the_line and (values.size > 2 or exact))


# --- les disques et les nombres ------------------------------------------------------------------------------
def legend_pairs(panel: Panel) -> Array:
    """Le nombre et l'aire de chaque disque de la légende : une ligne par disque."""
    pairs = []
    sign = thousands_sign(panel)
    for name, area in panel.key_sizes:
        value = only_number(ungrouped(name, sign))
        if value > 0:
            pairs.append((value, area))
    return np.array(pairs, float).reshape(-1, 2)


def drawn_discs(panel: Panel) -> list[Disc]:
    """Tout ce qui peut tenir lieu de disque : ellipses, points d'un nuage, marques seules, pictogrammes."""
    discs = [Disc(x, y, width * height) for x, y, width, height in panel.ellipses]

    for cloud in panel.points:
        if cloud.size.size == cloud.x.size <= MOST_DISCS:
            discs += [Disc(*spot) for spot in zip(cloud.x, cloud.y, cloud.size, strict=True)]

    for line in panel.lines:
        if line.x.size == 1 and line.marker:
            discs.append(Disc(line.x[0], line.y[0], line.size**2))

    for word in panel.words:
        pictogram = not re.search(r"\w", word.text)
        if pictogram and np.isfinite(word.x):
            discs.append(Disc(word.x, word.y, word.size**2))

    return discs


def written_labels(panel: Panel) -> list[Label]:
    """Les textes posés dans le dessin qui n'écrivent qu'un nombre."""
    labels = []
    sign = thousands_sign(panel)
    for word in panel.words:
        value = only_number(ungrouped(word.text, sign)) if np.isfinite(word.x) else 0.0
        if value > 0:
            labels.append(Label(word.x, word.y, value))
    return labels


def pairs_by_place(panel: Panel, discs: list[Disc], labels: list[Label]) -> Array:
    """Chaque nombre écrit, et l'aire du disque le plus proche ; rien si l'on ne sait pas lequel lui revient."""
    values = np.array([label.value for label in labels])
    areas = np.array([disc.area for disc in discs])
    gaps = distances(panel, discs, labels)

    if len(labels) >= len(discs):
        # Le mot de chaque disque : les années écrites dessous sont d'un autre rang
        nearest = gaps.argmin(axis=0)
        one_each = len(set(nearest)) == len(discs)
        values = values[nearest]
    else:
        nearest = gaps.argmin(axis=1)  # le disque de chaque mot
        one_each = len(set(nearest)) == len(labels) > 2
        areas = areas[nearest]

    if not one_each:
        return np.empty((0, 2))
    return np.column_stack((values, areas))


def distances(panel: Panel, discs: list[Disc], labels: list[Label]) -> Array:
    """De chaque mot à chaque disque, rapportée à l'étendue des disques : une ligne par mot."""
    labels_x = np.array([one.x for one in labels])
    labels_y = np.array([one.y for one in labels])
    discs_x = np.array([one.x for one in discs])
    discs_y = np.array([one.y for one in discs])

    across = distances_along(panel.x, labels_x, discs_x)
    upward = distances_along(panel.y, labels_y, discs_y)
    for gaps in (across, upward):
        if face_each_other(gaps):
            return np.abs(gaps)
    return np.hypot(across, upward)


def face_each_other(gaps: Array) -> bool:
    """Vrai si, le long d'un axe, chaque mot est juste en face d'un disque, et d'un seul."""
    facing = np.abs(gaps) <= SAME_LINE
    return bool((facing.sum(axis=0) == 1).all() and (facing.sum(axis=1) == 1).all())


def distances_along(axis: AxisFacts, words: Array, places: Array) -> Array:
    """La même chose le long d'un seul axe.

    Des mots sur une même ligne disent à quel disque ils vont par leur seule place le long de cette ligne : leur écart
    en travers ne compte pas.
    """
    word_at = axis.fraction(words)
    disc_at = axis.fraction(places)
    gaps = (word_at[:, None] - disc_at) / (np.ptp(disc_at) or 1)

    on_one_line = len(word_at) > 1 and np.ptp(word_at) <= SAME_LINE
    if on_one_line:
        return gaps * 0
    return gaps
