"""Des barres d'erreur, ou une bande autour d'une courbe, dont rien ne dit ce qu'elles mesurent."""

import re
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from figaudit.measure import common_base
from figaudit.read.facts import Area, Array, Bars, ChartFacts, Line, Panel, Points, envelope
from figaudit.read.order import normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD
from figaudit.titles.series import words_at_the_end

MARGIN = re.compile(r"incert|err|uncert|interv|marge|band|margin|±")
MOST_CURVES = 12
MOST_SEGMENTS = 400
MOST_SPOTS = 200
FEWEST_BARS = 3
MOSTLY_WITHIN = 0.95  # part d'une courbe qui passe dans la bande
ALONG_THE_EDGE = 0.5  # part d'une courbe qui en suit le bord : elle la borne, elle n'est pas son milieu
MOST_WHISKERS = 0.6  # part des traits verticaux qui passent par un point, ou par un bout de barre


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche un intervalle, puis le mot qui l'explique."""
    if has_error_bars(panel):
        key = "bars"
    elif has_a_band(panel):
        key = "band"
    else:
        return

    if not facts.tells("interval", panel) and not TOLD["band_is_told"].search(facts.told(panel)):
        yield tell(key)


def has_error_bars(panel: Panel) -> bool:
    """Vrai si des barres d'erreur sont dessinées, comme telles ou à la main."""
    if panel.errorbars or whiskers_are_drawn(panel) or is_flanked_by_dashes(panel):
        return True
    return bars_hold_their_dots(panel)


def has_a_band(panel: Panel) -> bool:
    """Vrai si une surface sans nom à elle entoure une courbe."""
    for area in panel.areas:
        if not has_a_name_of_its_own(area) and any(surrounds(area, line) for line in panel.curves):
            return True
    return False


# --- une bande ------------------------------------------------------------------------------------------------
def has_a_name_of_its_own(area: Area) -> bool:
    """Vrai si une bande a un nom à elle (« zone de confort »), qui n'est pas « incertitude » ou « marge »."""
    return bool(area.label) and not MARGIN.search(normalise(area.label))


def surrounds(area: Area, line: Line) -> bool:
    """Vrai si une surface sans bord plat entoure une courbe sur toute sa longueur."""
    if area.base is not None or not area.x.size or line.x.size < 3:
        return False

    places, low, high = envelope(area.x, area.y)
    common = np.isfinite(line.x) & np.isfinite(line.y) & (line.x >= places[0]) & (line.x <= places[-1])
    if common.sum() < 3 or places.size < 3:
        return False

    x = line.x[common]
    y = line.y[common]
    floor = np.interp(x, places, low)
    ceiling = np.interp(x, places, high)
    thickest = (ceiling - floor).max()

    within = (y > floor - 0.01 * thickest) & (y < ceiling + 0.01 * thickest)
    on_floor = np.isclose(y, floor, atol=0.02 * thickest)
    on_ceiling = np.isclose(y, ceiling, atol=0.02 * thickest)
    return bool(within.mean() > MOSTLY_WITHIN and (on_floor | on_ceiling).mean() < ALONG_THE_EDGE)


def is_flanked_by_dashes(panel: Panel) -> bool:
    """Vrai si deux courbes en tirets, sans nom, encadrent une courbe à égale distance."""
    curves = panel.curves[:MOST_CURVES]
    curves = [line for line in curves if line.y.size == curves[0].y.size]
    plain = [line for line in curves if line.style == "-"]
    dashed = [line for line in curves if line.style != "-" and not line.marker and not is_named(line, panel)]

    for one, two in combinations(dashed, 2):
        if one.colour != two.colour:
            continue
        middle = (one.y + two.y) / 2
        if any(np.allclose(middle, line.y, atol=1e-6 * np.ptp(line.y)) for line in plain):
            return True
    return False


def is_named(line: Line, panel: Panel) -> bool:
    """Vrai si la légende nomme cette courbe, ou un mot écrit à son bout : « 97ᵉ », « P3 », « 10th »."""
    return line.label in panel.legend or bool(words_at_the_end(line, panel))


# --- des barres d'erreur tracées à la main --------------------------------------------------------------------
def whiskers_are_drawn(panel: Panel) -> bool:
    """Vrai si des traits passent de part et d'autre de presque tous les points, ou de tous les bouts de barres.

    Ils vont le long de ce que l'on mesure : le long des noms, un trait est une médiane, une cible.
    """
    bars_float = any(common_base([bars]) is None for bars in panel.bars)
    if bars_float or len(panel.areas) > 1 or not 2 <= len(panel.segments) <= MOST_SEGMENTS:
        return False

    spots = measured_spots(panel)
    if not spots.size:
        return False
    free = do_not_close_another(panel.segments)
    measured = [along for along, axis in ((1, panel.y), (0, panel.x)) if not axis.nominal]
    return any(cross_most_spots(panel.segments, free, spots, along) for along in measured)


def measured_spots(panel: Panel) -> Array:
    """Les points marqués, et les bouts des barres : une ligne par point."""
    series = [bars.spots(bars.at, bars.tip) for bars in panel.bars]
    series += marked_spots(panel)

    series = [spots for spots in series if 2 <= len(spots) <= MOST_SPOTS]
    if not series:
        return np.empty((0, 2))
    return np.concatenate(series)


def marked_spots(panel: Panel) -> list[Array]:
    """Les points que l'on voit, série par série ; ceux posés un à un font ensemble une série."""
    series = []
    alone = []
    for mark in panel.marks:
        seen = isinstance(mark, Points) or bool(mark.marker)
        if not seen or mark.x.size != mark.y.size:
            continue
        spots = np.column_stack((mark.x, mark.y))
        if len(spots) == 1:
            alone.append(spots)
        else:
            series.append(spots)

    if alone:
        series.append(np.concatenate(alone))
    return series


def bars_hold_their_dots(panel: Panel) -> bool:
    """Vrai si des barres flottent, chacune autour d'un point : elles disent un intervalle."""
    for axis, _, bars in panel.directions():
        if axis.kind == "date" or len(bars) != 1 or common_base(bars) is not None:
            continue
        if any(fill_these_bars(bars[0], spots) for spots in marked_spots(panel)):
            return True
    return False


def fill_these_bars(bars: Bars, spots: Array) -> bool:
    """Vrai si ces points sont un dans chaque barre, ni à son pied ni à son bout."""
    if len(spots) != bars.at.size or not FEWEST_BARS <= len(spots) <= MOST_SPOTS:
        return False

    along, across = (1, 0) if bars.vertical else (0, 1)
    spots = spots[np.argsort(spots[:, across])]
    order = np.argsort(bars.at)
    on_the_bar = np.abs(spots[:, across] - bars.at[order]) <= bars.width[order] / 2

    low = np.minimum(bars.foot, bars.tip)[order]
    high = np.maximum(bars.foot, bars.tip)[order]
    margin = 0.05 * (high - low)
    value = spots[:, along]
    return bool((on_the_bar & (low + margin < value) & (value < high - margin)).all())


def do_not_close_another(segments: Array) -> Array:
    """Pour chaque trait, vrai si son milieu n'est pas le bout d'un autre : il n'est pas le chapeau d'une moustache."""
    ends = {tuple(spot) for spot in segments.reshape(-1, 2).round(9).tolist()}
    middles = segments.reshape(-1, 2, 2).mean(axis=1).round(9).tolist()
    return np.array([tuple(spot) not in ends for spot in middles])


def cross_most_spots(segments: Array, free: Array, spots: Array, along: int) -> bool:
    """Vrai si la plupart des traits parallèles à un axe (0 : horizontal, 1 : vertical) passent par un de ces points."""
    across = 1 - along
    start = segments[:, along]
    end = segments[:, along + 2]
    low = np.minimum(start, end)
    high = np.maximum(start, end)
    place = segments[:, across]

    parallel = free & (place == segments[:, across + 2]) & (high > low)
    if parallel.sum() < 2:
        return False

    margin = 0.05 * (high - low)
    crossed = 0
    for spot in spots:
        here = parallel & (np.abs(place - spot[across]) <= 1e-6)
        inside = here & (low + margin < spot[along]) & (spot[along] < high - margin)
        if inside.any():
            crossed += 1
    return crossed >= max(2, MOST_WHISKERS * parallel.sum())


RULE = chart_rule("unexplained-interval", check)
