"""Un relief qui ne porte aucune donnée, vrai ou dessiné : profondeur, épaisseur, faces, ombres."""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from figaudit.base.colour import oklab
from figaudit.base.findings import Severity
from figaudit.read.facts import Array, AxisFacts, Bars, ChartFacts, Panel, envelope, same
from figaudit.read.order import order_of
from figaudit.rules.chart import Said, chart_rule, tell

Spot = tuple[float, float]

MOST_POLYGONS = 60  # les derniers dessinés : une carte en a des milliers, un camembert quelques-uns
MOST_BARS = 200
MOST_WEDGES = 200
ROUND = (0.85, 1.18)  # rapport des deux axes d'une ellipse qui passe encore pour un cercle
TINY = 1e-9
SAME_HEIGHT = 1e-5  # part de l'étendue en deçà de laquelle deux hauteurs sont la même
FITS = 0.05  # écart toléré à un, que vaut l'équation d'une ellipse le long de son bord
GREY = 0.03  # intensité de couleur (OKLab) en dessous de laquelle une ombre est grise
PALE = 0.95  # clarté (de 0 à 1) au-delà de laquelle ce n'est plus une ombre, mais un fond
HALF_COVERED = 0.5  # part de la largeur d'une barre : une ombre est presque toute cachée


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """En trois dimensions, cherche ce que la profondeur n'apporte pas ; à plat, un relief imité."""
    if panel.projection == "3d":
        yield from empty_depth(panel)
        yield from surface_between_names(panel, facts)
    else:
        yield from imitated_depth(panel)


# --- en trois dimensions --------------------------------------------------------------------------------------
def empty_depth(panel: Panel) -> Iterator[Said]:
    """Ce dont une dimension ne porte aucune donnée."""
    if len(panel.solids) > 1 and not same(np.diff(panel.solids)):
        yield tell("bars", total=len(panel.solids))
        return

    # des plans qui se croisent montrent l'espace lui-même
    flattest_sides = {int(np.ptp(points, axis=0).argmin()) for _, points in panel.spaces}
    if len(flattest_sides) == 1 and all(is_flat(kind, points) for kind, points in panel.spaces):
        yield tell("flat")


def is_flat(kind: str, points: Array) -> bool:
    """Vrai si un objet tient dans un plan, ne dépend que d'une variable, ou étire une forme plate."""
    spread = np.ptp(points, axis=0)
    if (spread <= TINY * spread.max()).any():
        return True
    if kind not in ("surface", "wire"):
        return False

    points = np.unique(np.round(points / spread, 6), axis=0)
    height = points[:, 2]
    return depends_on_one_side(points[:, 0], height) or depends_on_one_side(points[:, 1], height)


def depends_on_one_side(side: Array, height: Array) -> bool:
    """Vrai si la hauteur ne change que le long de ce côté."""
    places, low, high = envelope(side, height)
    return bool(places.size <= height.size / 2 and (high - low).max() < SAME_HEIGHT)


def surface_between_names(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Une surface dont chaque ligne porte un nom : entre deux noms, elle dessine ce qui n'existe pas."""
    surfaces = [points for kind, points in panel.spaces if kind != "cloud"]

    for axis in (panel.x, panel.y):
        for points in surfaces:
            names = names_along(axis, points)
            if names and not follow_without_a_gap(names, facts.context(panel)):
                yield tell("surface", names=names[:2])
                return


def names_along(axis: AxisFacts, points: Array) -> list[str]:
    """Les noms que porte un axe sous les lignes d'une surface."""
    column = 1 if axis.name == "y" else 0
    spots = np.unique(np.round(points[:, column], 6))
    if not axis.nominal or not 1 < spots.size < 40:
        return []
    return axis.names_at(spots)


def follow_without_a_gap(names: list[str], context: str) -> bool:
    """Vrai si l'on passe d'un nom au suivant sans saut : des dates, des nombres, des tranches."""
    if len(set(names)) < 2:
        return False
    order = order_of(names, context)
    if not order:
        return False
    return order.kind != "scale" and order.grain != "weekday"


# --- à plat : un relief imité ---------------------------------------------------------------------------------
def imitated_depth(panel: Panel) -> Iterator[Said]:
    """Un camembert penché ou épais, des faces sur le côté des barres, une ombre."""
    if panel.aspect not in (1.0, "equal") and len(panel.wedges) > 1:
        yield tell("crushed-pie")
    elif is_a_leaning_pie(panel):
        yield tell("leaning-pie")

    if is_a_thick_pie(panel):
        yield tell("thick-pie")

    if has_false_sides(panel):
        yield tell("sides")
    elif has_rounded_tops(panel):
        yield tell("cylinders")
    elif panel.shadows or has_grey_doubles(panel):
        yield tell("shadow", Severity.WARNING)


def is_a_leaning_pie(panel: Panel) -> bool:
    """Vrai si des polygones partagent un centre, et ont leur bord sur une même ellipse aplatie."""
    polygons = [polygon for polygon in panel.polygons[-MOST_POLYGONS:] if len(polygon) > 5]
    if len(polygons) <= 2:
        return False

    for centre in polygons[-1][:200]:
        slices = [polygon for polygon in polygons if passes_through(polygon, centre)]
        if len(slices) < 3:
            continue

        ellipse = fitted_ellipse(np.concatenate(slices) - centre)
        if ellipse is not None:
            return not looks_round(panel, ellipse)

    return False


def passes_through(polygon: Array, spot: Array) -> bool:
    """Vrai si ce point est l'un des sommets du polygone."""
    return bool((np.abs(polygon - spot).max(axis=1) < TINY).any())


def fitted_ellipse(points: Array) -> Array | None:
    """Les coefficients (a, b) de l'ellipse a·x² + b·y² = 1 qui passe par ces points, centre mis à part."""
    rim = points[np.abs(points).max(axis=1) > TINY]
    coefficients, *_ = np.linalg.lstsq(rim**2, np.ones(len(rim)))
    if not (coefficients > 0).all():
        return None

    gaps = np.abs(rim**2 @ coefficients - 1)
    return coefficients if gaps.max() < FITS else None


def looks_round(panel: Panel, ellipse: Array) -> bool:
    """Vrai si, une fois dessinée, cette ellipse passe pour un cercle."""
    width, height = 1 / np.sqrt(ellipse)
    if panel.aspect == "auto":
        width *= panel.points_size[0] / panel.x.span
        height *= panel.points_size[1] / panel.y.span

    least, most = ROUND
    return bool(least < width / height < most)


def is_a_thick_pie(panel: Panel) -> bool:
    """Vrai si une part, ou un disque, se répète un peu plus loin sous le camembert."""
    for one, two in combinations(panel.wedges[:MOST_WEDGES], 2):
        shift = math.dist(one.centre, two.centre)
        if not 0 < shift < 0.5 * one.radius:
            continue
        if np.allclose((one.share, one.start, one.radius), (two.share, two.start, two.radius)):
            return True
    return False


# --- des faces dessinées sur le côté --------------------------------------------------------------------------
def has_false_sides(panel: Panel) -> bool:
    """Vrai si des parallélogrammes s'appuient sur des barres, ou si plusieurs fuient dans la même direction."""
    corners = corners_of_bars(panel)
    resting = 0
    fleeing: Counter[Spot] = Counter()

    for polygon in panel.polygons:
        spots = distinct_spots(polygon)
        direction = leaning_direction(polygon, spots)
        if direction is None:
            continue
        fleeing[direction] += 1
        if sum(spot in corners for spot in spots) == 2:
            resting += 1

    return resting > 1 or max(fleeing.values(), default=0) > 2


def corners_of_bars(panel: Panel) -> set[Spot]:
    """Les quatre coins de chaque barre ; aucun si rien ne pourrait s'y appuyer."""
    corners: set[Spot] = set()
    if not panel.polygons:
        return corners

    for bars in panel.bars:
        if bars.at.size > MOST_BARS:
            continue
        for side in (bars.at - bars.width / 2, bars.at + bars.width / 2):
            for end in (bars.foot, bars.tip):
                corners.update(distinct_spots(bars.spots(side, end)))
    return corners


def distinct_spots(points: Array) -> list[Spot]:
    """Des points arrondis, sans répétition, dans l'ordre."""
    rounded = np.round(points, 6).tolist()
    return list(dict.fromkeys((x, y) for x, y in rounded))


def leaning_direction(polygon: Array, spots: list[Spot]) -> Spot | None:
    """La direction où fuit un parallélogramme penché ; None pour toute autre forme."""
    if len(spots) != 4:
        return None

    a, b, c, d = np.array(spots)
    slanted = [side for side in (b - a, c - b) if np.abs(side).min() > TINY]
    closes = np.abs(a + c - b - d).max() <= 1e-5 * np.ptp(polygon)
    if not slanted or not closes:
        return None

    side = slanted[0]
    if side[0] <= 0:
        side = -side
    x, y = np.round(side, 5).tolist()
    return x, y


# --- des cylindres, des ombres dessinées à la main ------------------------------------------------------------
def has_rounded_tops(panel: Panel) -> bool:
    """Vrai si des ellipses, larges comme les barres, sont posées au bout d'au moins deux d'entre elles."""
    ovals = np.array(panel.ellipses).reshape(-1, 4)
    if not 2 <= len(ovals) <= MOST_BARS:
        return False

    for bars in panel.bars:
        if bars.at.size > MOST_BARS:
            continue
        across, along = (0, 1) if bars.vertical else (1, 0)
        capped = 0
        for at, tip, width in zip(bars.at, bars.tip, bars.width, strict=True):
            centred = np.isclose(ovals[:, across], at) & np.isclose(ovals[:, along], tip)
            as_wide = np.isclose(ovals[:, across + 2], width, rtol=0.1)
            capped += bool((centred & as_wide).any())
        if capped > 1:
            return True
    return False


def has_grey_doubles(panel: Panel) -> bool:
    """Vrai si une série grise, sans nom, redouble une autre un peu plus loin : son ombre."""
    for shade in panel.bars:
        if shade.label or not is_grey(shade):
            continue
        if any(is_shifted(shade, bars) for bars in panel.bars if bars is not shade):
            return True
    return False


def is_grey(bars: Bars) -> bool:
    """Vrai si ces barres sont toutes d'un même gris, ou noires."""
    colours = set(bars.colours)
    if len(colours) != 1 or "" in colours:
        return False
    light, red_green, yellow_blue = oklab(colours.pop())
    return bool(light < PALE and np.hypot(red_green, yellow_blue) < GREY)


def is_shifted(shade: Bars, bars: Bars) -> bool:
    """Vrai si la première série est la seconde, décalée partout du même peu."""
    if shade.vertical is not bars.vertical or not 1 < shade.at.size == bars.at.size <= MOST_BARS:
        return False

    aside = shade.at - bars.at
    further = shade.tip - bars.tip
    covers = np.abs(aside) < HALF_COVERED * bars.width
    if not covers.all() or not same(aside, 1e-6) or not same(further, 1e-6):
        return False

    moved = abs(aside[0]) > TINY
    return bool(moved and not same(bars.tip))


RULE = chart_rule("three-d", check, all_axes=True)
