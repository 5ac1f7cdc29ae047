"""Une quantité continue réduite à deux ou trois classes, par des couleurs, des barres ou des tranches écrites."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.facts import Bars, ChartFacts, Panel, Shades, same
from figaudit.read.order import as_range, normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import WRITTEN

FEW_CLASSES = 3
MANY_VALUES = 20  # valeurs différentes : moins, ce sont peut-être déjà des classes
FEW_COLOURS = 5  # une palette sans bornes écrites, mais de si peu de couleurs, coupe aussi en classes
CRUSHED = 0.75  # part des valeurs dans la classe la plus remplie
APART = (
    0.25  # de la plus grande borne : plus écartées, des tranches laissent de côté ce qu'il y a entre elles
)
ENOUGH = 30  # observations d'un histogramme : moins, deux ou trois classes suffisent


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Regarde les couleurs, puis les histogrammes, puis les tranches écrites sous des barres ou en légende."""
    for shades in panel.shades:
        yield from coloured_in_classes(panel, facts, shades)

    if all(same(bars.foot) for bars in panel.bars):
        for bars in panel.bars:
            yield from crude_histogram(panel, bars)

    if panel.projection == "polar":
        return  # une rose des vents range ses vitesses en tranches
    for names in groups_of_names(panel):
        said = cut_into_names(panel, facts, names)
        if said:
            yield said
            return


# --- des couleurs ---------------------------------------------------------------------------------------------
def coloured_in_classes(panel: Panel, facts: ChartFacts, shades: Shades) -> Iterator[Said]:
    """Une palette qui ramène beaucoup de valeurs à très peu de couleurs."""
    classes = classes_of(shades)
    if shades.distinct <= MANY_VALUES or classes <= 1:
        return

    without_bounds = not shades.bounds
    crushed = classes <= FEW_COLOURS and shades.largest_class > CRUSHED
    if classes <= FEW_CLASSES or without_bounds or crushed:
        severity = Severity.ADVICE if facts.tells("threshold", panel) else Severity.WARNING
        yield tell("colours", severity, classes=classes)


def classes_of(shades: Shades) -> int:
    """En combien de classes une palette coupe ses valeurs ; zéro si elle passe d'une couleur à l'autre sans saut."""
    if shades.bounds:
        return len(shades.bounds) - 1
    if shades.colours <= FEW_COLOURS:
        return shades.colours
    return 0


# --- des barres -----------------------------------------------------------------------------------------------
def crude_histogram(panel: Panel, bars: Bars) -> Iterator[Said]:
    """Un histogramme de deux ou trois classes."""
    classes = bars.at.size
    if bars.kind not in ("hist", "stairs") or not 2 <= classes <= FEW_CLASSES:
        return
    enough = float(np.abs(bars.length).sum()) >= ENOUGH
    if not enough:
        return

    extent = np.ptp([bars.at - bars.width / 2, bars.at + bars.width / 2])
    if extent > 2 and not panel.seat(bars).names_at(bars.at):
        yield tell("histogram", classes=classes)


# --- des tranches écrites -------------------------------------------------------------------------------------
def groups_of_names(panel: Panel) -> list[list[str]]:
    """Deux ou trois noms qui vont ensemble : ceux de la légende, ou ceux que portent les barres."""
    groups = [list(panel.legend)]
    for bars in panel.bars[:1]:
        groups.append(panel.seat(bars).names_at(np.unique(bars.at)))
    return [names for names in groups if 2 <= len(names) <= FEW_CLASSES]


def cut_into_names(panel: Panel, facts: ChartFacts, names: list[str]) -> Said | None:
    """Ce qu'il faut dire de tranches (« moins de 50 », « 50 et plus ») ou de niveaux (« faible », « fort »)."""
    levels = are_levels(names)
    if levels and facts.says("quantity", panel):
        kind = "levels"
    elif are_ranges(names) and touch(names) and not are_ages(facts, panel, names):
        kind = "ranges"
    else:
        return None

    usual = len(names) == FEW_CLASSES and all(is_closed(name) for name in names)
    severity = Severity.ADVICE if levels or usual else Severity.WARNING
    return tell(kind, severity, total=len(names), names=names)


def are_levels(names: list[str]) -> bool:
    """Vrai si ces noms sont des degrés : « faible », « très élevé »."""
    return all(WRITTEN["level"].match(normalise(name)) for name in names)


def are_ranges(names: list[str]) -> bool:
    """Vrai si ces noms sont des tranches, introduites ou non par un mot : « petits (moins de 50) »."""
    return all(is_range(name) for name in names)


def is_range(name: str) -> bool:
    """Vrai si ce nom dit une borne, ou deux."""
    return range_in(name) is not None


def range_in(name: str) -> tuple[float, float] | None:
    """Les bornes que dit ce nom, introduites ou non par un mot."""
    without_introduction = WRITTEN["bound"].sub("", normalise(name))
    return as_range(without_introduction) or as_range(name)


def touch(names: list[str]) -> bool:
    """Vrai si ces tranches se touchent ; « moins de 30 ans » et « plus de 65 ans » sont deux groupes que l'on compare."""
    ranges = sorted(one for one in map(range_in, names) if one)
    widest = max(abs(bound) for one in ranges for bound in one if np.isfinite(bound))
    return all(after[0] - before[1] <= APART * widest for before, after in pairwise(ranges))


def are_ages(facts: ChartFacts, panel: Panel, names: list[str]) -> bool:
    """Vrai si ces tranches sont des groupes d'âge : trois, ou deux dont on dit les deux bornes (« 15-24 », « 25-64 »)."""
    words = f"{normalise(' '.join(names))} {facts.context(panel)} {normalise(facts.words.title)}"
    if not WRITTEN["ages"].search(words):
        return False
    return len(names) == 3 or all(is_closed(name) for name in names)


def is_closed(name: str) -> bool:
    """Vrai si une tranche dit ses deux bornes."""
    bounds = as_range(name)
    return bounds is not None and bool(np.isfinite(bounds).all())


RULE = chart_rule("discretised-continuous", check, all_axes=True)
