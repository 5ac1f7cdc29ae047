"""Un nuage où la plupart des points en cachent d'autres."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from figaudit.read.crowd import SEE_THROUGH, Crowd, crowd_of
from figaudit.read.facts import Array, ChartFacts, Line, Panel, Points
from figaudit.rules.chart import Said, chart_rule, tell

CROWD = 400  # points : moins, on les compte encore
HIDDEN = 0.75  # part des points cachés sous d'autres
USUAL_SIDE = 6.0  # points : la taille d'une marque de matplotlib


@dataclass(frozen=True)
class Cloud:
    """Des points de même taille ; `side` : leur largeur, en points."""

    x: Array
    y: Array
    side: float


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Dit combien de points en cachent d'autres, s'ils sont nombreux et presque tous cachés."""
    clouds = opaque_clouds(panel)
    if sum(cloud.x.size for cloud in clouds) < CROWD:
        return

    crowd = crowd_in(panel, clouds)
    if crowd.total >= CROWD and crowd.hidden > HIDDEN:
        yield tell("hidden", total=crowd.total, percent=100 * crowd.hidden)


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


def crowd_in(panel: Panel, clouds: list[Cloud]) -> Crowd:
    """Tous ces points réunis, posés sur le cadre."""
    x = np.concatenate([cloud.x for cloud in clouds])
    y = np.concatenate([cloud.y for cloud in clouds])
    width, height = panel.points_size
    side = max(0.5, average_side(clouds))
    return crowd_of(panel.x.fraction(x), panel.y.fraction(y), width, height, side)


RULE = chart_rule("overplotting", check)
