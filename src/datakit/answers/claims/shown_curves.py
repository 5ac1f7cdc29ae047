"""Les courbes que nomme un titre, aux moments qu’il dit."""

import re
from itertools import pairwise

import numpy as np

from datakit.answers.claims.clock import clock, dates_at, hours_of_a_day
from datakit.answers.claims.said import WORDS, hours_said, title_of
from datakit.answers.claims.shown import Shown, rank_among
from figaudit.base.text import listing
from figaudit.description import told_at
from figaudit.read.facts import ChartFacts, Line, Panel
from figaudit.titles.categories import names_said, plain_name
from figaudit.titles.words import years_in

#: Davantage ne se lisent plus d’un coup d’œil.
_MOST_CURVES = 2
_MOST_MOMENTS = 4
_MOST_CROSSINGS = 4
# Heures.
_A_MINUTE = 1 / 60
#: Une mesure de chaque heure n’en a pas de plus proche.
_HALF_AN_HOUR = 1 / 2


def curves_said(panel: Panel, facts: ChartFacts) -> tuple[list[Shown], bool]:
    """Les courbes que nomme le titre, aux moments qu’il dit, et vrai ; à défaut, leurs bouts et leur sommet."""
    curves = [line for line in _joined_up(panel) if len(line.x) > 2 and np.isfinite(line.y).all()]
    said = title_of(facts)
    named = [line for line in curves if _is_curve_said(line, said)]
    meant = named or curves
    if not 0 < len(meant) <= _MOST_CURVES:
        return [], False

    shown: list[Shown] = []
    says_a_moment = False
    for line in meant:
        ranks = _moments_said(panel, line, said)
        if ranks:
            says_a_moment = True
            ranks = _around(ranks, line, said)
        else:
            ranks = _top_and_ends(line, len(meant))
        shown += [_at_its_moment(panel, line, rank, curves) for rank in ranks]
    return shown, bool(named) or says_a_moment


def _joined_up(panel: Panel) -> list[Line]:
    """Les courbes d’un graphique ; des bouts sans nom, d’une couleur, qui se suivent sans se recouvrir, n’en font qu’une.

    Un trajet se dessine d’un trait par bus : à 8 h 56, on lit la courbe, et non l’un de ses bouts.
    """
    pieces = sorted((line for line in panel.lines if len(line.x)), key=lambda line: line.x[0])
    follow_on = all(one.x[-1] < other.x[0] for one, other in pairwise(pieces))
    look_alike = len({(line.colour, line.style, line.joined) for line in pieces}) == 1
    have_no_name = all(not line.label or line.label.startswith("_") for line in pieces)
    if len(pieces) < 2 or not (follow_on and look_alike and have_no_name):
        return panel.curves
    x = np.concatenate([line.x for line in pieces])
    y = np.concatenate([line.y for line in pieces])
    return [pieces[0]._replace(x=x, y=y)]


def _is_curve_said(line: Line, said: str) -> bool:
    """Vrai si le titre dit le nom de cette courbe, au singulier ou au pluriel."""
    name = plain_name(line.label)
    if not name or name.startswith("_"):
        return False
    return bool(names_said(said, [name, name.rstrip("s")]))


def _moments_said(panel: Panel, line: Line, said: str) -> list[int]:
    """Les points de la courbe dont le titre dit l’année, le mois et l’année, ou l’heure ; aucun s’il en dit trop."""
    on_a_day = hours_of_a_day(panel.x, line.x)
    if on_a_day:
        found = _nearest(hours_said(said), on_a_day)
    elif panel.x.kind == "date":
        found = _dates_said(panel, line, said)
    elif years_in(said):
        found = [rank for rank, place in enumerate(line.x) if place in years_in(said)]
    else:
        hours = hours_said(said)
        found = [rank for rank, place in enumerate(line.x) if _is_at_one_of(hours, place)]

    if len(found) > _MOST_MOMENTS:
        return []
    return found


def _is_at_one_of(hours: list[float], place: float) -> bool:
    """Vrai si ce point d’un axe gradué en heures est à l’une de ces heures, à la demi-minute près."""
    return any(abs(place - hour) < _A_MINUTE / 2 for hour in hours)


def _nearest(told: list[float], hours: list[float]) -> list[int]:
    """Le point le plus proche de chaque heure dite, s’il en est à moins d’une demi-heure."""
    found = []
    for hour in told:
        apart = np.abs(np.array(hours) - hour)
        rank = int(np.argmin(apart))
        if apart[rank] <= _HALF_AN_HOUR:
            found.append(rank)
    return found


def _dates_said(panel: Panel, line: Line, said: str) -> list[int]:
    """Les points d’un axe de dates : « janvier 1855 », ou « 1855 » s’il n’y en a qu’un par an."""
    years = years_in(said)
    months = [month for month, name in enumerate(WORDS["months"], 1) if re.search(rf"\b{name}\b", said)]

    found = []
    for rank, date in enumerate(dates_at(panel.x, line.x)):
        is_its_year = date.year in years or (months and not years)
        is_its_month = date.month in months or not months
        if is_its_year and is_its_month:
            found.append(rank)
    return found


def _around(places: list[int], line: Line, said: str) -> list[int]:
    """Les moments dits, le sommet ou le creux si le titre en parle ; de « depuis 2011 », « dès mars », d’où l’on vient et où l’on va."""
    found = set(places)
    top = int(np.argmax(line.y))
    if re.search(WORDS["since-then"], said):
        last = len(line.x) - 1
        found |= {top, last}
    if re.search(f"{WORDS['peaks']}|{WORDS['piece-all']}", said):
        found.add(top)
    if re.search(WORDS["lows"], said):
        found.add(int(np.argmin(line.y)))
    return sorted(found)


def _top_and_ends(line: Line, curves: int) -> list[int]:
    """Le sommet d’une courbe, et, si elle est seule, son creux et ses bouts : deux courbes se comparent par leur sommet et leur fin."""
    top = int(np.argmax(line.y))
    last = len(line.x) - 1
    if curves > 1:
        return sorted({top, last})
    bottom = int(np.argmin(line.y))
    return sorted({0, top, bottom, last})


def _at_its_moment(panel: Panel, line: Line, rank: int, curves: list[Line]) -> Shown:
    """Un point d’une courbe : son nom, son moment, et s’il est au-dessus des autres."""
    name = _moment_of(panel, line, rank)
    if _has_a_name(line):
        name = f"{line.label}, {name}"
    value = float(line.y[rank])
    is_at_an_end = rank in {0, len(line.x) - 1}  # la table y est coupée : plus haut, peut-être, un an avant
    if rank == int(np.argmax(line.y)):
        return Shown(name, value, WORDS["its-highest-drawn" if is_at_an_end else "its-top"])
    if rank == int(np.argmin(line.y)) and len(curves) == 1:
        return Shown(name, value, WORDS["its-lowest-drawn" if is_at_an_end else "its-bottom"])

    there = _values_at(float(line.x[rank]), curves)
    if len(there) < len(curves):  # une courbe n’y passe pas : on ne peut pas les ranger
        return Shown(name, value)
    return Shown(name, value, rank_among(value, there, " courbes"))


def _has_a_name(line: Line) -> bool:
    """Vrai si la courbe porte un nom que l’on lit ; matplotlib en donne un à chacune, « _child0 », qui ne se voit pas."""
    return bool(line.label) and not line.label.startswith("_")


def _moment_of(panel: Panel, line: Line, rank: int) -> str:
    """« à 7 h 30 » d’une courbe d’un jour, « 1985 » d’une autre."""
    hours = hours_of_a_day(panel.x, line.x)
    if hours:
        return f"à {clock(hours[rank])}"
    return told_at(panel.x, line.x, float(line.x[rank]))


def _values_at(place: float, curves: list[Line]) -> list[float]:
    """Ce que vaut à cet endroit chacune des courbes qui y passent."""
    found = []
    for line in curves:
        there = line.y[line.x == place]
        if len(there):
            found.append(float(there[0]))
    return found


def crossing(panel: Panel, facts: ChartFacts) -> str:
    """« Les deux courbes se croisent en 1985 », si le titre dit que l’une dépasse l’autre ; rien d’un autre titre."""
    said = title_of(facts)
    named = [line for line in panel.curves if _is_curve_said(line, said)]
    if len(named) != 2 or not re.search(WORDS["crosses"], said):
        return ""
    one, other = named
    if not np.array_equal(one.x, other.x):
        return ""

    ahead = one.y > other.y
    turns = [rank for rank in range(1, len(ahead)) if ahead[rank] != ahead[rank - 1]]
    if not turns:
        return str(WORDS["never-cross"])
    if len(turns) > _MOST_CROSSINGS:
        return ""
    moments = [told_at(panel.x, one.x, float(one.x[rank])) for rank in turns]
    return str(WORDS["cross"].format(listing(moments)))
