"""Des classes de largeurs inégales, dont les hauteurs montrent des effectifs : la plus large paraît la plus fournie."""

import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from figaudit.base.language import quoted
from figaudit.measure import common_base
from figaudit.read.facts import SUBJECTS, Array, AxisFacts, Bars, ChartFacts, Panel, in_years, same
from figaudit.read.order import as_range, normalise
from figaudit.rules.bars import values_axis
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import TOLD, WRITTEN
from figaudit.titles.names import names_under

MOST_SERIES = 4  # au-delà de quatre séries, ce n'est plus un histogramme
WIDER = 1.25  # la plus large des classes dessinées, rapportée à la plus étroite
WIDER_IN_WORDS = 1.6  # la même chose pour des tranches écrites : « 0-4, 5-9, 10-17 » se lit encore
SAME_AREA = 0.02  # écart toléré entre l'aire d'un histogramme et un, qui est celle d'une densité
GAP = 0.15  # part d'une classe : plus écartées, ce ne sont pas les classes d'un même histogramme

STEM = 4  # lettres : le début d'une unité la reconnaît au singulier, au pluriel, dans « Altersjahr »
PER_ONE = re.compile(r"\b(?:par|per|pro|je|por) (?:an? |cada )?([a-z]{2,})")
UNIT_OF_THE_SEAT = re.compile(r"\((?:en |in )?([a-z]{2,})\)")

Range = tuple[float, float]


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde d'abord la largeur des classes dessinées, puis celle des tranches écrites sous des barres égales."""
    yield from uneven(panel, facts, upright=True)
    yield from uneven(panel, facts, upright=False)


def uneven(panel: Panel, facts: ChartFacts, *, upright: bool) -> Iterator[Said]:
    """Les classes rangées le long d'un axe : l'horizontal si les barres sont debout."""
    if upright:
        seat, values = panel.x, panel.y
    else:
        seat, values = panel.y, panel.x

    bars = [one for one in panel.bars if one.vertical is upright]
    histograms = histograms_among(bars, panel, upright)
    heights = [one.length for one in histograms]
    if not heights:
        heights = [height for _, height in panel.heights(upright)]
    if not heights or heights_are_rates(panel, facts, values, heights):
        return
    if are_per_unit(values, seat):
        return

    if histograms and len(bars) <= MOST_SERIES:
        yield from uneven_widths(panel, facts, seat, histograms[0])

    bars_look_equal = all(same(one.width, 1e-6) for one in bars)
    if bars_look_equal:
        for at, height in panel.heights(upright)[:MOST_SERIES]:
            yield from uneven_names(panel, facts, seat, at, height)


def histograms_among(bars: list[Bars], panel: Panel, upright: bool) -> list[Bars]:
    """Les premières séries de barres, et les contours en marches, s'ils ont un même pied."""
    outlines = [one for one in panel.outlines if one.vertical is upright]
    return [one for one in (*bars[:MOST_SERIES], *outlines) if common_base([one]) is not None]


# --- que montrent les hauteurs ? ------------------------------------------------------------------------------
def heights_are_rates(panel: Panel, facts: ChartFacts, values: AxisFacts, heights: list[Array]) -> bool:
    """Vrai si les hauteurs sont un taux ou une grandeur, que la largeur d'une classe ne gonfle pas.

    Un revenu est une grandeur, mais il peut aussi n'être que ce que l'on a découpé en classes.
    """
    name = normalise(values.label)
    if SUBJECTS["intensity"].search(name) or WRITTEN["per"].search(name):
        return True
    if TOLD["per_width"].search(name) or TOLD["is_density"].search(facts.told(panel)):
        return True  # « par tranche de 100 euros » : la largeur est déjà divisée

    if names_a_tally(name):
        return False
    around = facts.context(panel)
    if SUBJECTS["intensity"].search(around):
        return True
    if any(add_up_to_a_whole(facts, panel, height, 0.02) for height in heights):
        return False  # des parts d'un tout : la grandeur nommée n'est que ce qui a été découpé
    return SUBJECTS["sized"].search(around) is not None


def are_per_unit(values: AxisFacts, seat: AxisFacts) -> bool:
    """Vrai si les hauteurs sont déjà divisées par la largeur : « personnes par année », sur un axe « âge (années) »."""
    divided = PER_ONE.search(normalise(values.label))
    unit = UNIT_OF_THE_SEAT.search(normalise(seat.label))
    if divided is None or unit is None:
        return False
    return unit[1][:STEM] in divided[1]


def names_a_tally(name: str) -> bool:
    """Vrai si le nom de l'axe dit que l'on y compte : « nombre de logements », « habitants »."""
    if WRITTEN["tally"].search(name):
        return True
    return bool(SUBJECTS["count"].search(name) and not SUBJECTS["sized"].search(name))


def add_up_to_a_whole(facts: ChartFacts, panel: Panel, heights: Array, slack: float) -> bool:
    """Vrai si ces hauteurs sont les parts d'un tout : leur somme, ou presque quand c'est une répartition annoncée."""
    total = float(heights.sum())
    if total < 100 and WRITTEN["whole"].search(facts.context(panel)):
        slack = 0.25  # une répartition annoncée oublie parfois une classe
    return abs(total - 100) < 100 * slack or abs(total - 1) < slack


def are_counts(
    panel: Panel, facts: ChartFacts, values: AxisFacts, heights: Array, slack: float, *, edged: bool
) -> bool:
    """Vrai si les hauteurs sont des effectifs, ou les parts d'un même tout. `edged` : ce sont des barres."""
    if add_up_to_a_whole(facts, panel, heights, slack):
        return True
    if edged and names_whole_counts(values, heights):
        return True  # « Répartition des salaires » ne fait pas des parts de ce que l'axe compte
    if are_percents(panel, facts, values):
        return False

    named = facts.says("count", panel, values)
    if edged and named:
        return True
    if not np.allclose(heights, np.round(heights)):
        return False

    large_without_unit = heights.max() >= 20 and not SUBJECTS["unit"].search(normalise(values.label))
    return bool(edged or named or large_without_unit or not values.label)


def names_whole_counts(values: AxisFacts, heights: Array) -> bool:
    """Vrai si l'axe nomme un compte, sans « % », et ne porte que des nombres entiers."""
    name = normalise(values.label)
    if "%" in "".join([name, *values.labels]) or not SUBJECTS["count"].search(name):
        return False
    return bool(np.allclose(heights, np.round(heights)))


def are_percents(panel: Panel, facts: ChartFacts, values: AxisFacts) -> bool:
    """Vrai si un « % », ou le mot « part », dit que les hauteurs sont des parts de chaque classe."""
    written = [*values.labels, values.label]
    written += [word.text for word in panel.words]
    return any("%" in text for text in written) or facts.says("share", panel)


# --- des classes dessinées de largeurs inégales ---------------------------------------------------------------
def uneven_widths(panel: Panel, facts: ChartFacts, seat: AxisFacts, bars: Bars) -> Iterator[Said]:
    """Un histogramme dont une classe est nettement plus large qu'une autre."""
    if seat.kind != "number" or bars.at.size < 3 or same(bars.length):
        return
    if seat.written and not names_are_ranges(seat.names_at(bars.at)):
        return
    if bars.kind == "step" and not is_a_histogram(panel, facts, seat, bars):
        return

    edges = class_edges(bars)
    # Sur un axe logarithmique, la largeur est celle que l'on voit.
    drawn = np.reshape(seat.warp(edges.ravel()), (-1, 2))
    widths = drawn[:, 1] - drawn[:, 0]
    if not np.isfinite(widths).all() or not touch(edges, bars):
        return
    if not widths.max() > WIDER * widths.min() or shows_a_density(bars):
        return

    values = values_axis(panel, bars)
    if are_counts(panel, facts, values, bars.length, 0.01, edged=bars.kind != "step"):
        yield tell("drawn", ratio=widths.max() / widths.min())


def names_are_ranges(names: list[str]) -> bool:
    """Vrai si chaque barre porte une tranche (« 15-29 ans »), ou si aucune ne porte de nom."""
    return all(as_range(name) for name in names)


def is_a_histogram(panel: Panel, facts: ChartFacts, seat: AxisFacts, bars: Bars) -> bool:
    """Vrai si une courbe en escalier est l'histogramme de ce qui se découpe en classes, et non un temps qui passe."""
    name = normalise(seat.label)
    cut_in_classes = SUBJECTS["spans"].search(name)
    parts = add_up_to_a_whole(facts, panel, bars.length, 0.01)
    counted_without_name = not name and facts.says("count", panel)
    if not (cut_in_classes or parts or counted_without_name):
        return False

    is_an_hour = WRITTEN["clock"].search(name) and not cut_in_classes
    if is_an_hour or in_years(bars.at.round(), 2):
        return False
    only_climbs = (np.diff(bars.tip) >= 0).all()
    return not only_climbs


def class_edges(bars: Bars) -> Array:
    """Le début et la fin de chaque classe, dans l'ordre : une ligne par classe."""
    edges = np.column_stack([bars.at - bars.width / 2, bars.at + bars.width / 2])
    return edges[np.argsort(bars.at)]


def touch(edges: Array, bars: Bars) -> bool:
    """Vrai si chaque classe commence où finit la précédente."""
    width = bars.width[np.argsort(bars.at)]
    between = edges[1:, 0] - edges[:-1, 1]
    gaps = np.abs(between / np.maximum(width[1:], width[:-1]))
    return not (gaps > GAP).any()


def shows_a_density(bars: Bars) -> bool:
    """Vrai si l'aire de l'histogramme vaut un : les largeurs inégales sont déjà corrigées."""
    area = float((bars.length * bars.width).sum())
    return abs(area - 1) < SAME_AREA


# --- des tranches écrites de largeurs inégales, à égale distance ----------------------------------------------
def uneven_names(
    panel: Panel, facts: ChartFacts, seat: AxisFacts, at: Array, heights: Array
) -> Iterator[Said]:
    """Des tranches écrites (« 0-10, 10-20, 20-50 ») à égale distance."""
    names = names_under(seat, np.unique(at))
    ranges = [read_range(name) for name in names]
    if len(ranges) < 3 or None in ranges:
        return
    if all(name.isdecimal() for name in names):
        return  # des nombres seuls ne sont pas des tranches

    closed = closed_ranges(ranges)
    if len(closed) < 2:
        return
    step = step_between(closed)
    if not touch_each_other(closed, step):
        return

    widths = np.array([high - low + step for low, high in closed])
    if not widths.max() > WIDER_IN_WORDS * widths.min():
        return

    values = panel.y if seat is panel.x else panel.x
    if are_counts(panel, facts, values, heights, 0.02, edged=False):
        widest = names[ranges.index(closed[int(widths.argmax())])]
        yield tell("written", name=quoted(widest), ratio=widths.max() / widths.min())


def read_range(name: str) -> Range | None:
    """Les bornes qu'écrit une étiquette ; « 3 » va de 3 à 3."""
    if name.isdecimal():
        return float(name), float(name)
    return as_range(name)


def closed_ranges(ranges: list[Range | None]) -> list[Range]:
    """Celles de ces tranches qui ont deux bornes (ni « 75 et plus », ni « moins de 20 »), dans l'ordre."""
    return sorted(one for one in ranges if one and np.isfinite(one).all())


def step_between(ranges: list[Range]) -> float:
    """Ce qui sépare la fin d'une tranche du début de la suivante : un pour « 0-9, 10-19 », rien pour « 0-10, 10-20 »."""
    one_apart = all(abs(after[0] - before[1] - 1) < 1e-9 for before, after in pairwise(ranges))
    return 1.0 if one_apart else 0.0


def touch_each_other(ranges: list[Range], step: float) -> bool:
    """Vrai si chaque tranche commence où finit la précédente, au pas près."""
    return all(after[0] - before[1] in (0.0, step) for before, after in pairwise(ranges))


RULE = chart_rule("uneven-bins", check)
