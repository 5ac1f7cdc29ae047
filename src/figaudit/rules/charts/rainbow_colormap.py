"""Les couleurs de l'arc-en-ciel pour une quantité, ou pour des séries qui se suivent : elles n'ont pas d'ordre."""

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from matplotlib import colormaps

from figaudit.base.colour import distance, oklab, parse
from figaudit.base.findings import Severity
from figaudit.base.language import quoted
from figaudit.read.facts import SUBJECTS, Array, AxisFacts, ChartFacts, Panel, Shades
from figaudit.read.order import normalise, order_of
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.palettes import middle_of
from figaudit.rules.series import legend_series
from figaudit.rules.words import WRITTEN

CATALOGUE = 3  # palettes différentes : au-delà, la figure montre des palettes
FEW_VALUES = 3  # valeurs mesurées, ou comptées : moins, rien ne se perd
FEW_CLASSES = 8  # la même chose pour des numéros de classe, que rien n'ordonne
MANY_SERIES = 5
MANY_COLOURS = 12  # un nuage d'autant de couleurs suit une quantité : des noms n'en auraient pas tant
# Écart (de 0 à 1) permis à chaque teinte primaire : l'arrondi d'une palette de 256 couleurs
ON_THE_RAMP = 0.02
USUAL_RAINBOWS = ("jet", "rainbow", "gist_rainbow", "hsv", "turbo", "nipy_spectral", "gist_ncar")

VIVID = 0.06  # intensité de couleur (OKLab) en dessous de laquelle une teinte ne se nomme pas
GREYISH = 0.07  # la même intensité : une palette qui y descend en son milieu passe par le gris
TURN = (200, 400)  # degrés que parcourt la teinte d'un arc-en-ciel
SECTORS = 4  # sixièmes du cercle des teintes que traverse un arc-en-ciel
WANDERING = 0.15  # clarté (de 0 à 1) perdue en revenant en arrière, ou étendue trop faible pour dire l'ordre

# Les bornes d'un tour complet, en radians et en degrés.
FULL_TURNS = np.array([(-np.pi, np.pi), (0, 2 * np.pi), (0, 360), (-180, 180)])


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde chaque palette, puis les couleurs des séries qui se suivent."""
    if not is_a_catalogue(facts):
        for shades in panel.shades:
            if (
                paints_a_quantity(shades)
                and is_rainbow_palette(shades)
                and not turns_with_it(panel, facts, shades)
            ):
                yield tell("palette", name=quoted(shades.cmap))

    series = legend_series(panel)
    names = [one.name for one in series]
    colours = [one.colour for one in series]
    if len(series) > MANY_SERIES and follow_in_order(names, facts.context(panel)) and is_rainbow(colours):
        severity = Severity.WARNING if are_amounts(names) else Severity.ADVICE
        yield tell("series", severity, total=len(series))

    if dots_follow_a_rainbow(panel) and not SUBJECTS["cycle"].search(facts.context(panel, AxisFacts("x"))):
        yield tell("dots")


# --- ce qui est peint -----------------------------------------------------------------------------------------
def is_a_catalogue(facts: ChartFacts) -> bool:
    """Vrai si la figure essaie plusieurs palettes : c'est elles qu'elle montre."""
    palettes = {shades.cmap for panel in facts.panels for shades in panel.shades}
    return len(palettes) > CATALOGUE


def paints_a_quantity(shades: Shades) -> bool:
    """Vrai si une palette représente assez de valeurs pour que leur ordre compte."""
    counted = shades.measured or SUBJECTS["count"].search(normalise(shades.label))
    few = FEW_VALUES if counted else FEW_CLASSES
    return not shades.gradient and shades.distinct > few


def turns_with_it(panel: Panel, facts: ChartFacts, shades: Shades) -> bool:
    """Vrai si la palette se referme, et si ce qu'elle peint tourne aussi : un angle, une heure, une saison."""
    if not distance(shades.ramp[0], shades.ramp[-1]) < 20:
        return False
    if panel.projection == "polar" or spans_a_full_turn(shades):
        return True
    return bool(SUBJECTS["cycle"].search(what_is_painted(panel, facts, shades)))


def spans_a_full_turn(shades: Shades) -> bool:
    """Vrai si les valeurs vont de zéro à un tour, en degrés ou en radians, ou d'un demi-tour à l'autre."""
    gaps = np.abs(FULL_TURNS - (shades.low, shades.high))
    return bool((gaps < 0.05 * np.diff(FULL_TURNS)).all(axis=1).any())


def what_is_painted(panel: Panel, facts: ChartFacts, shades: Shades) -> str:
    """Ce que disent les couleurs : la barre de couleurs le dit, ou le titre ; les axes, eux, disent où."""
    no_axis = AxisFacts("x")
    words = normalise(shades.label) or facts.context(panel, no_axis)
    return WRITTEN["across"].sub("", words)


def dots_follow_a_rainbow(panel: Panel) -> bool:
    """Vrai si un nuage prend beaucoup de couleurs, toutes d'une même palette d'arc-en-ciel."""
    for cloud in panel.points:
        one_for_each_name = len(cloud.colours) <= len(panel.legend)
        if len(cloud.colours) < MANY_COLOURS or one_for_each_name:
            continue
        if any(lie_on(cloud.colours, ramp) for ramp in rainbows()):
            return True
    return False


def lie_on(colours: Sequence[str], ramp: Array) -> bool:
    """Vrai si toutes ces couleurs sont, à l'arrondi près, sur cette palette, et la parcourent largement."""
    places = []
    for colour in colours:
        gaps = np.abs(ramp - parse(colour)).max(axis=1)
        places.append(int(gaps.argmin()))
        if gaps.min() > ON_THE_RAMP:
            return False
    return bool(np.ptp(places) > len(ramp) / 2)


@cache
def rainbows() -> tuple[Array, ...]:
    """Les couleurs des palettes d'arc-en-ciel les plus courantes."""
    spots = np.linspace(0, 1, 256)
    return tuple(colormaps[name](spots)[:, :3] for name in USUAL_RAINBOWS)


def are_amounts(names: list[str]) -> bool:
    """Vrai si ces noms sont des années, ou des nombres : la couleur représente une quantité."""
    order = order_of(names)
    return bool(order and order.kind in ("time", "number"))


def follow_in_order(names: list[str], context: str) -> bool:
    """Vrai si ces noms se suivent dans l'ordre, sans tourner comme les mois."""
    order = order_of(names, context)
    return bool(order and order.sorted and not order.cycle)


# --- l'arc-en-ciel --------------------------------------------------------------------------------------------
def is_rainbow_palette(shades: Shades) -> bool:
    """Vrai si la palette porte un nom d'arc-en-ciel, ou en fait le tour."""
    return bool(WRITTEN["rainbows"].fullmatch(shades.cmap)) or is_rainbow(shades.ramp)


def is_rainbow(ramp: Sequence[str]) -> bool:
    """Vrai si une palette fait le tour des teintes, et que la clarté n'y dit pas l'ordre."""
    light, red_green, yellow_blue = np.array([oklab(colour) for colour in ramp]).T
    vividness = np.hypot(red_green, yellow_blue)
    hues = np.degrees(np.arctan2(yellow_blue, red_green))

    third = len(ramp) // 3
    grey_in_the_middle = vividness[third:-third].min() <= GREYISH
    if grey_in_the_middle or middle_of(ramp) is not None:
        return False  # une palette divergente passe par le gris
    return lightness_is_lost(light) and goes_round(hues[vividness > VIVID])


def lightness_is_lost(light: Array) -> bool:
    """Vrai si la clarté revient en arrière, ou ne change guère : elle ne dit plus l'ordre."""
    moves = np.diff(light)
    back = min(moves[moves > 0].sum(), -moves[moves < 0].sum())
    return bool(back > WANDERING or np.ptp(light) < WANDERING)


def goes_round(hues: Array) -> bool:
    """Vrai si ces teintes, en degrés, font à peu près le tour du cercle."""
    steps = np.angle(np.exp(1j * np.radians(np.diff(hues))))
    turn = np.degrees(np.abs(steps).sum())
    sectors = len(set(np.floor(hues / 60)))
    least, most = TURN
    return bool(sectors >= SECTORS and least < turn < most)


RULE = chart_rule("rainbow-colormap", check, all_axes=True)
