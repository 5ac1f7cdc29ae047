"""Un indice dont l'année de base est un creux, ou un sommet : tout ce qui suit paraît monter, ou baisser."""

from collections.abc import Iterator

import numpy as np

from figaudit.read.facts import Array, ChartFacts, Panel
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.titles.series import Series, series_of

BASE = 100.0
FEWEST = 5  # dates : moins, on ne sait pas ce qui est ordinaire
APART = 10.0  # points d'indice entre la base et la plus proche des autres dates ordinaires
USUAL_STEPS = 2.5  # et de ce nombre de fois le pas ordinaire d'une date à l'autre
SHOCKS = (2009, 2020)  # deux années où presque tout s'est arrêté : ce qui part d'elles remonte
REBOUND = 1.1  # ce que vaut la date suivante, si la base était un creux
# Ce que vaut celle d'après, si le creux a duré : des prix, eux, ne montent pas ainsi en deux ans.
LATER_REBOUND = 1.5
# Une année encore à demi fermée : ce qui en part ne le dit qu'en montant de moitié dès la suivante.
STILL_SHUT = 2021
FROM_ABOVE = 1.2  # ce que vaut l'indice avant la base, puis après, si elle est le fond d'une vallée


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Cherche, dans un indice 100, une base qui n'est pas une date ordinaire."""
    if not facts.says("indexed", panel, panel.y) and "100" not in panel.y.label:
        return

    indices = [one for one in series_of(panel, facts) if base_of(one) is not None]
    if not indices:
        return
    if all(is_a_bottom(one) for one in indices):
        yield tell("bottom", base=name_of_the_base(indices[0]))
    elif all(is_a_top(one) for one in indices):
        yield tell("top", base=name_of_the_base(indices[0]))


def base_of(series: Series) -> int | None:
    """Le rang de la seule date qui vaut cent ; None si aucune, ou plusieurs."""
    found = np.flatnonzero(np.isclose(series.y, BASE, atol=1e-6))
    if series.y.size < FEWEST or found.size != 1:
        return None
    return int(found[0])


def is_a_bottom(series: Series) -> bool:
    """Vrai si la base est le fond d'un creux ou d'une vallée, ou si l'indice part d'une année noire dont il se relève."""
    if starts_in_a_shock(series):
        return True
    base = base_of(series) or 0
    return stands_out(series.y, base) or is_down_in_a_valley(series.y, base)


def is_a_top(series: Series) -> bool:
    """Vrai si la base est bien plus haute que toutes les autres."""
    return stands_out(-series.y, base_of(series) or 0)


def stands_out(y: Array, base: int) -> bool:
    """Vrai si la valeur de ce rang, entre deux autres, est loin sous elles, et sous toutes."""
    if not 0 < base < y.size - 1:
        return False

    beside = np.array([y[base - 1], y[base + 1]])
    others = np.delete(y, base)
    steps = np.abs(np.diff(y))
    usual = float(np.median(np.delete(steps, [base - 1, base])))
    depth = float(beside.min() - y[base])
    return bool(y[base] < others.min()) and depth > max(APART, USUAL_STEPS * usual)


def is_down_in_a_valley(y: Array, base: int) -> bool:
    """Vrai si cette date est la plus basse de toutes, et que l'on venait d'aussi haut qu'on remonte : d'un cinquième au moins.

    D'un sommet, on ne le dit pas : la dernière date d'avant une crise est souvent la plus haute, et une base ordinaire.
    """
    if not 0 < base < y.size - 1:
        return False

    lowest = bool(y[base] < np.delete(y, base).min())
    before = float(y[:base].max())
    after = float(y[base + 1 :].max())
    return lowest and min(before, after) > FROM_ABOVE * float(y[base])


def starts_in_a_shock(series: Series) -> bool:
    """Vrai si l'indice commence une année noire, et remonte aussitôt, ou bien plus haut une date plus tard."""
    first = series.years[0]
    if base_of(series) != 0 or not np.isfinite(first):
        return False
    if int(first) == STILL_SHUT:
        return bool(series.y[1:].min() > LATER_REBOUND * BASE)
    if int(first) not in SHOCKS:
        return False
    at_once = series.y[1:].min() > REBOUND * BASE
    later = series.y[1] > BASE and series.y[2:].min() > LATER_REBOUND * BASE
    return bool(at_once or later)


def name_of_the_base(series: Series) -> str:
    """Le nom de la date de base : ce qui est écrit dessous, à défaut son année."""
    rank = base_of(series) or 0
    if series.places:
        return series.places[rank]
    year = series.years[rank]
    return f"{year:.0f}" if np.isfinite(year) else ""


RULE = chart_rule("base-year-picked", check)
