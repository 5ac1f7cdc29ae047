"""Un nuage où la plupart des points en cachent d'autres."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from figaudit.read.facts import Array, ChartFacts, Line, Panel, Points
from figaudit.rules.chart import Said, chart_rule, tell

CROWD = 400  # points : moins, on les compte encore
HIDDEN = 0.75  # part des points cachés sous d'autres
SEE_THROUGH = 0.5  # opacité jusqu'à laquelle des points superposés se voient
USUAL_SIDE = 6.0  # points : la taille d'une marque de matplotlib


@dataclass(frozen=True)
class Cloud:
    """Des points de même taille ; `side` : leur largeur, en points."""

    x: Array
    y: Array
    side: float


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cachés : les points qui tombent dans une case, de la taille d'un point, déjà occupée."""
    clouds = opaque_clouds(panel)
    if sum(cloud.x.size for cloud in clouds) < CROWD:
        return

    side = max(0.5, average_side(clouds))
    cells = points_per_cell(panel, clouds, side)
    total = int(cells.sum())
    hidden = 1 - np.count_nonzero(cells) / max(1, total)
    if total >= CROWD and hidden > HIDDEN:
        yield tell("hidden", total=total, percent=100 * hidden)


def opaque_clouds(panel: Panel) -> list[Cloud]:
    """Les nuages, dessinés par `scatter` ou par `plot`, dont les points se cachent les uns les autres."""
    clouds = []

    for points in panel.points:
        if can_hide(points):
            side = float(np.sqrt(np.median(points.size))) if points.size.size else USUAL_SIDE
            clouds.append(Cloud(points.x, points.y, side))

    for line in panel.lines:
        if line.marker and not line.joined and can_hide(line):
            clouds.append(Cloud(line.x, line.y, side_of_marker(line)))

    return clouds


def can_hide(mark: Points | Line) -> bool:
    """Vrai si ces points sont opaques ; des abscisses croissantes sont une courbe en pointillé."""
    climbs = (np.diff(mark.x) > 0).all()
    return mark.alpha > SEE_THROUGH and not climbs


def side_of_marker(line: Line) -> float:
    """La largeur d'une marque : un pixel pour « , », la moitié de la taille pour « . »."""
    if line.marker == ",":
        return 1.0
    if line.marker == ".":
        return line.size / 2
    return line.size


def average_side(clouds: list[Cloud]) -> float:
    """La largeur moyenne d'un point."""
    sides = [cloud.side for cloud in clouds]
    return float(np.average(sides, weights=[cloud.x.size for cloud in clouds]))


def points_per_cell(panel: Panel, clouds: list[Cloud], side: float) -> NDArray[np.int_]:
    """Combien de points tombent dans chaque case d'une grille posée sur le cadre."""
    x = np.concatenate([cloud.x for cloud in clouds])
    y = np.concatenate([cloud.y for cloud in clouds])
    width, height = panel.points_size
    columns = max(1, int(width / side))
    rows = max(1, int(height / side))

    column = panel.x.fraction(x)
    column *= columns  # sur place : un nuage peut avoir un million de points
    row = panel.y.fraction(y)
    row *= rows
    in_frame = (column >= 0) & (column <= columns) & (row >= 0) & (row <= rows)
    if not in_frame.all():
        column = column[in_frame]
        row = row[in_frame]
    return np.bincount(row.astype(int) * (columns + 1) + column.astype(int))


RULE = chart_rule("overplotting", check)
