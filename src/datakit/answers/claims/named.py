"""Ce qu’un titre nomme d’une figure, et les valeurs qui y sont dessinées."""

import re
from dataclasses import dataclass

import numpy as np

from datakit.answers import cell
from datakit.answers.claims.said import LONG_ENOUGH, WORDS, title_of
from figaudit.base.text import normalise, number, quote
from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.ranking import is_out_of_the_ranking
from figaudit.titles.series import series_of


@dataclass(frozen=True)
class Named:
    """Le seul nom que dit un titre, sa valeur, et ce que valent tous les autres ; `percent` : ce sont des pourcentages."""

    name: str
    value: float
    values: dict[str, float]
    percent: bool

    @property
    def share(self) -> float:
        """Sa part : elle-même si c’est un pourcentage, sinon celle qu’elle fait du total."""
        if self.percent:
            return self.value / 100
        total = sum(self.values.values())
        return self.value / total if total else 0.0


def only_named(facts: ChartFacts) -> Named | None:
    """Le nom que dit le titre, s’il n’en dit qu’un ; aucun d’une figure de plusieurs graphiques, ou de valeurs négatives."""
    if len(facts.panels) != 1:
        return None
    said = title_of(facts)
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    if len(named) != 1 or min(values.values()) < 0:
        return None
    return Named(named[0], values[named[0]], values, is_a_rate(facts.words.unit or ""))


def is_a_rate(unit: str) -> bool:
    """Vrai si ce que compte une barre est déjà une part, et non une part du total des barres.

    >>> is_a_rate("% des jeux"), is_a_rate("rappels pour cent CV"), is_a_rate("rappels")
    (True, True, False)
    """
    return re.search(WORDS["a-rate-unit"], normalise(unit)) is not None


def may_lack_some() -> bool:
    """Vrai si la cellule n’a gardé qu’une partie de la table, `.head(8)` : le total des barres n’est pas celui de tous."""
    return re.search(r"\.(?:head|tail|nlargest|nsmallest)\(|\[:\d+\]", cell.source()) is not None


def only_moment(facts: ChartFacts) -> Named | None:
    """La seule date que dit le titre, de celles qui sont dessinées ; rien s’il en dit plusieurs."""
    values = value_of_each_moment(facts)
    named = names_said(title_of(facts), values)
    if len(named) != 1 or min(values.values()) < 0:
        return None
    return Named(named[0], values[named[0]], values, is_a_rate(facts.words.unit or ""))


def another_is_ahead(named: Named, direction: int, key: str, facts: ChartFacts) -> str:
    """La phrase qui nomme qui est devant (ou derrière, si `direction` vaut −1) ; rien si personne ne l’est."""
    others = {name: value for name, value in named.values.items() if not is_out_of_the_ranking(name)}
    if not others:
        return ""
    best = max(others, key=lambda name: direction * others[name])
    if direction * (others[best] - named.value) <= 0:
        return ""
    one, two = as_drawn(named.name, facts), as_drawn(best, facts)
    return str(WORDS[key].format(one, number(named.value), two, number(others[best])))


def value_of_each_name(panel: Panel) -> dict[str, float]:
    """La valeur de chaque barre d’une seule série, par son nom, une date ou une heure comprise."""
    if len(panel.bars) != 1:
        return {}
    bars = panel.bars[0]
    axis = panel.x if bars.vertical else panel.y
    names = [normalise(name).strip() for name in axis.names_at(bars.at)]
    return dict(zip(names, map(float, bars.length), strict=False))


def value_of_each_moment(facts: ChartFacts) -> dict[str, float]:
    """La valeur de chaque date, de chaque mois ou de chaque heure d’une seule série."""
    if len(facts.panels) != 1:
        return {}
    named = value_of_each_name(facts.panels[0])
    if named:
        return {name.rstrip("."): value for name, value in named.items()}

    drawn = series_of(facts.panels[0], facts)
    if len(drawn) != 1 or not np.isfinite(drawn[0].years).all():
        return {}
    (series,) = drawn
    years = [str(int(year + 1e-6)) for year in series.years]
    has_twice_the_same = len(set(years)) < len(years)
    if has_twice_the_same:
        return {}
    return dict(zip(years, map(float, series.y), strict=True))


def group_named(words_said: str, values: dict[str, float]) -> list[str]:
    """Les noms qui commencent par un mot que dit cette partie du titre."""
    beginnings = [word.rstrip("sx") for word in re.findall(r"[a-z]+", words_said) if len(word) >= LONG_ENOUGH]
    return [name for name in values if name.startswith(tuple(beginnings))]


def drawn_values(facts: ChartFacts) -> list[float]:
    """Toutes les hauteurs dessinées d’une figure d’un seul graphique : ses barres, ou ses courbes."""
    if len(facts.panels) != 1:
        return []
    panel = facts.panels[0]
    rows = [one.length for one in panel.bars] or [one.y for one in panel.lines]
    found: list[float] = []
    for row in rows:
        heights = np.asarray(row, float)
        found += heights[np.isfinite(heights)].tolist()
    return found


def as_drawn(name: str, facts: ChartFacts) -> str:
    """Un nom entre guillemets, avec les accents et les majuscules de la figure, ou du titre."""
    written = [facts.words.title or ""]
    for panel in facts.panels:
        written += [*panel.x.labels, *panel.y.labels]
    for text in written:
        plain = normalise(text)
        place = plain.find(name)
        if place >= 0 and len(plain) == len(text):
            found = text[place : place + len(name)]
            return quote(found[:1].upper() + found[1:])
    return quote(name)
