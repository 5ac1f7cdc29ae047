"""Les bornes d’un titre : « ne dépasse pas 20 % », « reste au-dessus de 390 ppm » ; elles se vérifient, et ne sont pas des valeurs."""

import re
from dataclasses import dataclass

import numpy as np

from datakit.answers.claims.moment import without_its_own_moment
from datakit.answers.claims.named import as_drawn, drawn_values, is_a_rate, only_named
from datakit.answers.claims.said import LONG_ENOUGH, WORDS, numbers_of, title_of, value_of
from figaudit.base.text import normalise, number
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.counts import announced_tally
from figaudit.titles.series import series_of
from figaudit.titles.words import where_said


@dataclass(frozen=True)
class Bound:
    """Une borne qu’un titre annonce ; `side` : 1 si tout est au-dessus d’elle, −1 si tout est dessous."""

    side: int
    told: str

    @property
    def value(self) -> float:
        return value_of(self.told)


def without_bounds(said: str) -> str:
    """Un titre dont les bornes ont perdu leur nombre : ce n’est la valeur d’aucune barre.

    >>> without_bounds("la fraicheur ne depasse pas 20 %, la licence 13 %")
    'la fraicheur ne depasse pas  %, la licence 13 %'
    """
    for _, pattern in WORDS["bounds"]:
        said = re.sub(rf"({pattern}){WORDS['bound-number']}", r"\1", said)
    return said


def bound_of(facts: ChartFacts) -> Bound | None:
    """La seule borne que dit un titre ; rien s’il dit un autre nombre, ou la restreint à un moment."""
    said = whole_title(facts)
    if re.match(r"millier|million|milliard", normalise(facts.words.unit or "")):
        return None  # « plus de 25 000 », d’un axe en milliers
    if len(numbers_of(said)) != 1 or re.search(WORDS["bound-restricted"], said) or _counts_some(said):
        return None
    return bound_written(said, WORDS["bounds"], facts)


def bound_written(said: str, patterns: list[tuple[int, str]], facts: ChartFacts) -> Bound | None:
    """La première borne qu’écrit ce titre d’une de ces façons, si son nombre compte ce que la figure compte."""
    for side, pattern in patterns:
        found = re.search(rf"(?:{pattern})(?P<told>{WORDS['bound-number']})", said)
        if found and _counts_the_unit(said[found.end() :], facts):
            return Bound(side, found["told"])
    return None


def whole_title(facts: ChartFacts) -> str:
    """Un titre dont les milliers ne sont plus séparés, sans « CO2 », « PM10 » ni « km2 »."""
    said = without_its_own_moment(title_of(facts), facts)
    said = re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3}(?!\d))", "", said)
    return re.sub(r"\b[a-z]+\d+\b", "", said)


def _counts_some(said: str) -> bool:
    """Vrai pour « trois thèmes sur cinq restent sous 30 » : la borne ne vaut pas pour les autres."""
    tally = announced_tally(said)
    return tally is not None and tally.count not in {"tous", "toutes"}


def _counts_the_unit(after: str, facts: ChartFacts) -> bool:
    """Vrai si le nombre est celui de l’unité, ou n’en dit aucune : « moins de 20 ans » ne borne pas des habitants."""
    unit = normalise(facts.words.unit or "").split(" ")[0].rstrip("s")
    if is_a_rate(facts.words.unit or "") and re.match(WORDS["rated-thing"], after):
        return True
    following = re.match(r" ?([^\s,.;:!]+)", after)
    if following is None:
        return True
    word = following[1]
    if unit and word.startswith(unit):
        return True
    if _begins_a_name(word, facts):  # « plus de 100 célibataires », sur la barre « Célibataire »
        return True
    return re.fullmatch(WORDS["bound-followed"], word) is not None


def _begins_a_name(word: str, facts: ChartFacts) -> bool:
    """Vrai si ce mot commence le seul nom dessiné que dit le titre."""
    named = only_named(facts)
    return named is not None and len(word) >= LONG_ENOUGH and named.name.startswith(word.rstrip("sx"))


def bound_is_kept(facts: ChartFacts) -> bool | None:
    """Vrai si les valeurs dont parle le titre tiennent toutes dans sa borne, faux si l’une la passe ; rien si l’on ne sait pas."""
    bound = bound_of(facts)
    values = _meant(facts)
    if bound is None or not values:
        return None
    is_kept = all(bound.side * (value - bound.value) >= 0 for value in values)
    if len(values) == 1 or _is_for_all(facts):
        return is_kept
    if is_kept and bound.side < 0:  # tout est dessous : vrai, même si le titre ne parlait que d’un moment
        return True
    return None


def _is_for_all(facts: ChartFacts) -> bool:
    """Vrai si la borne vaut pour tout ce qui est dessiné ; « garder huit ans reste sous 11 » ne parle que d’une barre."""
    said = title_of(facts)
    if facts.panels[0].bars:
        said = re.sub(r"\b(?:reste|demeure)\w*", "", said)
    return re.search(WORDS["bound-for-all"], said) is not None


def not_within_that_bound(facts: ChartFacts) -> str:
    """« Reste sous 800 ppm », quand la courbe monte à 990."""
    bound = bound_of(facts)
    if bound is None or bound_is_kept(facts) is not False:
        return ""
    named = only_named(facts)
    if named is not None:
        key = "named-not-below" if bound.side < 0 else "named-not-above"
        return str(WORDS[key].format(as_drawn(named.name, facts), number(bound.value), number(named.value)))
    farthest = min(_meant(facts), key=lambda value: bound.side * value)
    key = "above-that-bound" if bound.side < 0 else "below-that-bound"
    return str(WORDS[key].format(number(bound.value), number(farthest)))


def _meant(facts: ChartFacts) -> list[float]:
    """La valeur du seul nom que dit un titre, ou celles de sa courbe ; toutes, s’il n’en dit aucun ; rien s’il en dit plusieurs."""
    if len(facts.panels) != 1:
        return []
    named = only_named(facts)
    if named is not None:
        return [named.value]
    said = title_of(facts)
    panel = facts.panels[0]
    if names_said(said, values_by_name(panel, said, facts)):
        return []
    curves = [one for one in series_of(panel, facts) if one.name and where_said(one.name, said)]
    if len(curves) == 1:
        return [float(value) for value in curves[0].y if np.isfinite(value)]
    return [] if curves else drawn_values(facts)
