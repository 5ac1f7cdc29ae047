"""Deux séries, ou deux états, que seule la couleur distingue, et qu'un œil daltonien confond."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from figaudit.base.colour import are_red_and_green, distance, simulate
from figaudit.base.findings import Severity
from figaudit.base.language import quoted
from figaudit.read.facts import ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.series import Series, legend_series

TWINS = 9.0  # en dessous, deux couleurs se confondent (OKLab × 100)
MOST_SERIES = 8  # au-delà, c'est leur nombre qui gêne
SMALLEST_GRID = 8  # rectangles, au moins, d'une grille d'états
MOST_STATES = 6
HALF = 0.5  # d'une grille, on ne dit que ce qui perd la moitié de son écart

EYES = ("protan", "deutan")  # deux façons de mal voir les couleurs

# La palette d'Okabe et Ito (2008), éprouvée avec des personnes daltoniennes : le calcul, plus sévère, n'en juge pas.
PROVEN = frozenset(["#000000", "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7"])


@dataclass(frozen=True)
class Confusion:
    """Ce que confond un œil : qui se confond, de quel œil, et si c'est mineur (une teinte voisine, rare).

    `named` : les deux séries, entre guillemets ; aucune si ce sont des états.
    """

    minor: bool
    named: tuple[str, ...]
    eye: str


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche deux séries qui se confondent, à défaut deux états d'une grille, et dit le plus gênant."""
    series = legend_series(panel)
    if len(series) > MOST_SERIES:
        return

    confusions = confused_series(panel, series) or confused_states(panel)
    if not confusions:
        return

    worst = min(confusions, key=lambda one: (one.minor, one.named, one.eye))
    severity = Severity.ADVICE if worst.minor else Severity.WARNING
    if worst.named:
        first, second = worst.named
        yield tell(f"series-{worst.eye}", severity, first=first, second=second)
    else:
        yield tell(f"states-{worst.eye}", severity)


# --- deux séries ----------------------------------------------------------------------------------------------
def confused_series(panel: Panel, series: list[Series]) -> list[Confusion]:
    """Les couples de séries que seule la couleur distingue, et qu'un œil confond."""
    written = {word.text for word in panel.words if word.role == "text"}
    found = []

    for (i, one), (j, two) in combinations(enumerate(series), 2):
        both_named = {one.name, two.name} <= written  # chacune porte son nom sur le dessin
        # Leur rang dans la pile, ou le groupe
        told_apart_by_place = one.look[0] in ("bar", "area") and j - i > 1
        if one.look != two.look or both_named or told_apart_by_place:
            continue

        confusion = confusion_between(one.colour, two.colour, (quoted(one.name), quoted(two.name)))
        if confusion:
            found.append(confusion)

    return found


def confusion_between(
    one: str, two: str, named: tuple[str, ...] = (), share: float = 1.0
) -> Confusion | None:
    """Qui confond deux couleurs ; None si tous les yeux les distinguent.

    `share` : ne compter que la confusion qui ne laisse pas cette part de l'écart d'origine.
    """
    if {one.lower(), two.lower()} <= PROVEN:
        return None

    whole = distance(one, two)
    gaps = {eye: distance(simulate(one, eye), simulate(two, eye)) for eye in EYES}
    worst_eye = min(gaps, key=lambda eye: gaps[eye])
    if whole < TWINS or gaps[worst_eye] >= min(TWINS, share * whole):
        return None

    only_the_rarest_eye = gaps["deutan"] >= TWINS
    minor = only_the_rarest_eye and not are_red_and_green(one, two)
    return Confusion(minor, named, worst_eye)


# --- deux états d'une grille ----------------------------------------------------------------------------------
def confused_states(panel: Panel) -> list[Confusion]:
    """Dans une grille d'états (en marche, en panne) que rien d'autre ne distingue, ceux qu'un œil confond."""
    written = [word for word in panel.words if word.role == "text" and np.isfinite(word.x)]
    if len(written) > 1 or panel.points or panel.lines:
        return []

    found = []
    for one, two in [*pairs_of_an_image(panel), *pairs_of_tiles(panel)]:
        confusion = confusion_between(one, two, share=HALF)
        if confusion:
            found.append(confusion)
    return found


def pairs_of_an_image(panel: Panel) -> Iterator[tuple[str, str]]:
    """Les couleurs, deux à deux, d'une image qui peint des numéros et non une quantité."""
    if not panel.images:
        return
    for shades in panel.shades:
        if not shades.measured and not shades.gradient:
            yield from combinations(shades.states, 2)


def pairs_of_tiles(panel: Panel) -> Iterator[tuple[str, str]]:
    """Les couleurs, deux à deux, que des rectangles mêlent sur une même ligne."""
    rows: dict[str, set[float]] = {}
    for tile in panel.tiles:
        rows.setdefault(tile.colour, set()).add(round(tile.y0, 6))

    colours_are_sure = "" not in rows
    if len(panel.tiles) < SMALLEST_GRID or not colours_are_sure or len(rows) > MOST_STATES:
        return

    for one, two in combinations(rows, 2):
        if rows[one] & rows[two]:
            yield one, two


RULE = chart_rule("colour-blind", check)
