"""Plus de séries nommées que l'on n'en suit des yeux, sans qu'aucune soit mise en avant."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from figaudit.base.colour import contrast, oklab
from figaudit.read.facts import ChartFacts, Line, Panel
from figaudit.rules.chart import Said, chart_rule, tell

MOST_SERIES = 8
FEW_COLOURS = 6  # au plus : des séries qui partagent peu de couleurs vont par groupes
CROWD = 12  # séries qui se distinguent chacune par sa couleur et son trait : davantage, ce ne sont plus des groupes
FAINT = 0.4  # opacité en dessous de laquelle une courbe est en retrait
GREY = 0.03  # intensité de couleur (OKLab) en dessous de laquelle une courbe est grise
ONE_RAMP = 1.5  # longueur du chemin que font des couleurs, rapportée au trajet direct

BESIDE = 0.01  # part de la hauteur du dessin qui sépare un nom du bout de sa courbe

LEVEL = re.compile(r"\W*[\d\W]+")  # « 10–20 », « 5 % » : un degré, non un nom


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Compte les courbes, à défaut les barres, les surfaces, puis les nuages que nomme la légende."""
    curves = coloured_curves(panel)

    for marks in (curves, panel.bars, panel.areas, panel.points):
        colours = colours_of(marks)
        in_the_legend = named_marks(panel, marks, colours)
        at_their_end = curves_named_at_their_end(panel) if marks is curves else 0
        named = max(in_the_legend, at_their_end)
        if named <= MOST_SERIES:
            continue
        if len(colours) <= FEW_COLOURS and not crowd_of_looks(panel, marks):
            continue

        if not grade_one_quantity(panel, colours):
            where = "crowd" if in_the_legend >= at_their_end else "crowd-at-their-end"
            yield tell(where, total=named)
        return


# --- ce que l'on compte ---------------------------------------------------------------------------------------
def coloured_curves(panel: Panel) -> list[Line]:
    """Les courbes qui ne sont pas en retrait ; une courbe grise compte si la légende la nomme, seule de sa couleur."""
    sharing = Counter(line.colour for line in panel.lines)
    kept = []
    for line in panel.lines:
        if not line.joined or line.x.size <= 2:
            continue
        alone_in_the_legend = line.label in panel.legend and sharing[line.colour] == 1
        if alone_in_the_legend or not is_muted(line):
            kept.append(line)
    return kept


def is_muted(line: Line) -> bool:
    """Vrai pour une courbe en retrait : grise, ou presque transparente."""
    if line.alpha < FAINT:
        return True

    if not line.colour:
        return True

    _, red_green, yellow_blue = oklab(line.colour)
    is_grey = np.hypot(red_green, yellow_blue) < GREY
    is_pale = contrast(line.colour, "#000000") > 3
    return bool(is_grey and is_pale)


def crowd_of_looks(panel: Panel, marks: Sequence[Any]) -> bool:
    """Vrai si la légende nomme une foule de séries dont chacune a son trait : peu de couleurs, mais autant d'allures que de noms."""
    named = [mark for mark in marks if mark.label and mark.label in panel.legend]
    looks = {(mark.colour, mark.style, mark.marker) for mark in named if isinstance(mark, Line)}
    return len(looks) == len(named) > CROWD


def colours_of(marks: Sequence[Any]) -> set[str]:
    """Toutes les couleurs de ces séries."""
    colours: set[str] = set()
    for mark in marks:
        several = getattr(mark, "colours", ())
        if several:
            colours.update(several)
        else:
            colours.add(getattr(mark, "colour", ""))
    return colours - {""}


def named_marks(panel: Panel, marks: Sequence[Any], colours: set[str]) -> int:
    """Combien de ces séries la légende nomme : par leur nom, ou à défaut par leur couleur."""
    by_name = sum(bool(mark.label) and mark.label in panel.legend for mark in marks)
    by_colour = min(len(panel.legend), len(colours))
    return max(by_name, by_colour)


def curves_named_at_their_end(panel: Panel) -> int:
    """Combien de courbes portent leur nom au bout : un mot par courbe, à sa hauteur sur le dessin."""
    edge = panel.x.high - 0.1 * panel.x.span
    at_the_end = [word.y for word in panel.words if word.role == "text" and word.x >= edge]
    free = panel.y.fraction(at_the_end).tolist()

    named = 0
    for line in panel.curves:
        if is_muted(line) or not free:
            continue
        end = float(panel.y.fraction(line.y[-1]))
        nearest = min(free, key=lambda height: abs(height - end))
        if abs(nearest - end) <= BESIDE:
            free.remove(nearest)
            named += 1
    return named


# --- les degrés d'une même grandeur ---------------------------------------------------------------------------
def grade_one_quantity(panel: Panel, colours: set[str]) -> bool:
    """Vrai si la légende gradue une grandeur, de couleurs qui se suivent."""
    levels = [name for name in panel.legend if LEVEL.fullmatch(name)]
    return len(levels) > len(panel.legend) / 2 and follow_one_ramp(colours)


def follow_one_ramp(colours: set[str]) -> bool:
    """Vrai si ces couleurs se suivent le long d'un seul dégradé."""
    spots = np.array([oklab(colour) for colour in colours])
    main_direction = np.linalg.svd(spots - spots.mean(axis=0))[2][0]
    path = spots[np.argsort(spots @ main_direction)]

    length = np.linalg.norm(np.diff(path, axis=0), axis=1).sum()
    direct = np.linalg.norm(path[-1] - path[0])
    return bool(length < ONE_RAMP * direct)


RULE = chart_rule("too-many-series", check)
