"""Une courbe qui relie des noms sans ordre : sa pente ne veut rien dire."""

import re
from collections.abc import Iterator

import numpy as np

from figaudit.read.facts import Array, AxisFacts, ChartFacts, Line, Panel, same
from figaudit.read.order import normalise, order_of
from figaudit.rules.bars import is_running_total
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD

RANKED = re.compile(r"(\d{1,2})[.):]?\s+[^\W\d_]")  # « 2 Urgent », « 3. Modéré »
MANY_CURVES = 8  # au-delà, ce sont des coordonnées parallèles
MOST_POINTS = 50  # une courbe plus longue qui repasse par les mêmes noms dessine autre chose
MOST_CORNERS = 200  # de même pour le contour d'une surface


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche des courbes qui relient, un à un, des noms régulièrement espacés."""
    seat = panel.y if panel.y.nominal and not panel.x.nominal else panel.x
    if not seat.nominal or panel.role == "inset":
        return
    if seat is panel.y and facts.tells("profile", panel):
        return

    if len(panel.curves) > 1 and facts.tells("criteria", panel):
        return  # des coordonnées parallèles : chaque courbe est le profil d'un objet

    if TOLD["follow_in_order"].search(normalise(seat.label)):
        return  # l'axe dit dans quel ordre ses noms se suivent : les stations d'une ligne, des degrés

    joined = joined_places(panel, facts, seat)
    if not joined or len(joined) >= MANY_CURVES:
        return

    names = names_joined(seat, np.concatenate(joined))
    if are_numbered_degrees(names, seat):
        return  # « 1 Immédiat », « 2 Urgent » : des catégories de gravité, que leur numéro range

    if names and not have_an_order(names, facts.context(panel)):
        yield tell("joined", names=names[:3])


def joined_places(panel: Panel, facts: ChartFacts, seat: AxisFacts) -> list[Array]:
    """Les places que relie chaque courbe, ou chaque surface, le long de l'axe des noms."""
    places = []

    for line in panel.curves:
        at = getattr(line, seat.name)
        goes_once = at.size == np.unique(at).size
        short = at.size < MOST_POINTS and seat is panel.x
        if (goes_once or short) and not is_pareto(panel, facts, line):
            places.append(at)

    if seat is panel.x:
        places += [area.x for area in panel.areas if area.base is not None and area.x.size < MOST_CORNERS]
    return places


def is_pareto(panel: Panel, facts: ChartFacts, line: Line) -> bool:
    """Vrai si la courbe est le cumul des barres, sur le même axe ou sur son jumeau."""
    return any(is_running_total(beside.bars, line) for beside in (panel, *facts.twins(panel)))


def names_joined(seat: AxisFacts, places: Array) -> list[str]:
    """Les noms que relient ces places, si elles sont régulières et les prennent tous ; aucun sinon."""
    spots = np.unique(places)
    spots = spots[np.isfinite(spots)]
    names = [word for position, word in seat.shown if np.isclose(spots, position).any()]

    regular = spots.size > 2 and same(np.diff(spots), 1e-6)
    if not regular or spots.size > 3 * len(names):
        return []
    if len(names) < 3 or len(names) < len(seat.shown):
        return []
    return names


def have_an_order(names: list[str], context: str) -> bool:
    """Vrai si ces noms se suivent (des mois, des tranches, des degrés), ou ne sont que des nombres et des signes."""
    if order_of(names, context):
        return True
    return not any(re.search(r"[^\W\d_]", name) for name in names)


def are_numbered_degrees(names: list[str], seat: AxisFacts) -> bool:
    """Vrai si des numéros qui se suivent rangent ces noms, et que leur axe parle de niveaux : « 1. Paris » n'est qu'un palmarès."""
    if not names or not TOLD["ordered_kind"].search(normalise(seat.label)):
        return False

    found = [RANKED.match(name.strip()) for name in names]
    ranks = [int(one[1]) for one in found if one]
    first = ranks[0] if ranks else 0
    upwards = list(range(first, first + len(names)))
    downwards = list(range(first, first - len(names), -1))
    return ranks in (upwards, downwards)


RULE = chart_rule("line-over-categories", check)
