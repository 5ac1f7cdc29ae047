"""« Plus on lit, moins on dort » : le sens, ou la force, du lien que montre un nuage."""

import re

import numpy as np

from figaudit.read.facts import EMPTY, ChartFacts, Panel
from figaudit.titles.words import READ, SAYS, direction_of, told

ENOUGH = 8  # points d'un nuage qui penche
MANY = 30  # points, au-delà desquels une corrélation nulle n'est plus un hasard
LEANS = 0.35  # corrélation dans l'autre sens, à partir de laquelle le titre est démenti
NOTHING = 0.15  # corrélation qui ne montre aucun lien
STRONG = 0.7  # corrélation qui en montre un


def contradicted_link(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que le nuage répond à un titre qui annonce un lien, ou qu'il n'y en a pas."""
    x, y = dots_of(panel)
    correlation = correlation_of(panel, x, y)
    if correlation is None:
        return ""

    direction = announced_direction(said)
    if direction * correlation < -LEANS:
        key = "together" if direction > 0 else "opposite"
        return told(key, correlation=correlation)

    link = bool(direction or SAYS["tied"].search(said)) - bool(SAYS["untied"].search(said))
    if link > 0 and abs(correlation) < NOTHING and x.size > MANY:
        return told("linked", correlation=correlation)
    if link < 0 and abs(correlation) > STRONG:
        return told("not-linked", correlation=correlation)
    return ""


# --- ce que montre le nuage -----------------------------------------------------------------------------------
def dots_of(panel: Panel) -> tuple[np.ndarray, np.ndarray]:
    """Les points de tous les nuages."""
    clouds = [mark for mark in panel.marks if not getattr(mark, "joined", False)]
    clouds = [cloud for cloud in clouds if cloud.x.size == cloud.y.size >= ENOUGH]
    if not clouds:
        return EMPTY, EMPTY

    x = np.concatenate([cloud.x for cloud in clouds])
    y = np.concatenate([cloud.y for cloud in clouds])
    kept = np.isfinite(x) & np.isfinite(y)
    return x[kept], y[kept]


def correlation_of(panel: Panel, x: np.ndarray, y: np.ndarray) -> float | None:
    """La corrélation de ces points, tels qu'ils sont dessinés ; None si elle ne veut rien dire."""
    for axis in (panel.x, panel.y):
        if axis.nominal or axis.inverted:
            return None
    if x.size < ENOUGH or min(np.ptp(x), np.ptp(y)) <= 0:
        return None

    correlation = float(np.corrcoef(panel.x.warp(x), panel.y.warp(y))[0, 1])
    if not np.isfinite(correlation):
        return None
    return correlation


# --- ce qu'annonce le titre -----------------------------------------------------------------------------------
def announced_direction(said: str) -> int:
    """Le sens du lien qu'annonce un titre : 1 si les deux vont ensemble, −1 à l'opposé, 0 s'il ne le dit pas.

    >>> announced_direction("plus on lit, moins on dort"), announced_direction("le prix grimpe avec la surface")
    (-1, 1)
    """
    paired = READ["paired"].search(said)
    if paired:
        return leaning_of(said[paired.start() : paired.end(2)]) * leaning_of(paired[3])

    clauses = READ["joint"].split(said, maxsplit=1)
    if len(clauses) != 3:
        return 0
    left, joint, right = clauses
    more = bool(READ["more"].search(left)) - bool(READ["less"].search(left))
    rises_with_it = joint in ("avec", "with")
    return (direction_of(left) or more) * (direction_of(right) or rises_with_it)


def leaning_of(clause: str) -> int:
    """Le sens d'un « plus … » : −1 pour « moins cher », « plus proche », « plus il recule »."""
    less = len(re.findall(r"\b(moins|less|fewer)\b", clause))
    less += bool(SAYS["down"].search(clause))
    less += bool(SAYS["little"].search(clause))
    if less % 2:
        return -1  # « moins » et « baisse » ensemble s'annulent
    return 1
