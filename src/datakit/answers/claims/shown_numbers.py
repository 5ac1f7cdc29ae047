"""Ce qui fait le nombre que dit un titre : un écart, un rapport, la valeur d’une barre."""

import re
from itertools import combinations

import numpy as np

from datakit.answers.claims.bounds import whole_title
from datakit.answers.claims.pair import sense_said
from datakit.answers.claims.said import WORDS, half_of, is_written, numbers_of, title_of, value_of
from datakit.answers.claims.shown import A_PAIR, Shown, compares, says_a_part, unit_of
from datakit.answers.claims.shown_bars import bars_drawn, make_a_whole
from figaudit.base.text import number, percent
from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.words import YEAR

#: « Presque 10 % » se dit encore de 9,49.
_NEAR = 0.06
#: De 22,7 à 22,5, « 1 fois plus » n’apprend rien.
_LEAST_TIMES = 1.1
#: Cent fois la plus longue barre : le titre compte dans une autre unité qu’elle.
_FAR_ABOVE = 100


def numbers_compared(shown: list[Shown], is_named: bool, digits: int | None, facts: ChartFacts) -> str:
    """L’écart et le rapport de deux valeurs si le titre compte, ou ce qui fait le nombre qu’il dit."""
    told = _numbers_told(shown, facts)
    says_alone = re.search(r"\bseule?s?\b", title_of(facts)) is not None
    if says_alone or not is_named:
        bound = _counted_below(told, facts)
        if bound:
            return bound

    if is_named:
        together = _together(shown, facts)
        if together:
            return together

    are_the_two = is_named or len(_drawn(facts)) == len(shown)
    counts = bool(told) or compares(facts) or says_a_part(facts)
    if len(shown) == A_PAIR and are_the_two and counts:
        return _between(shown[0].value, shown[1].value, digits, facts)

    beside_the_other = _beside_the_only_other(shown, digits, facts)
    if beside_the_other:
        return beside_the_other

    if len(told) != 1:
        return ""
    return _where_it_comes_from(told[0], is_named, digits, facts)


def _together(shown: list[Shown], facts: ChartFacts) -> str:
    """« Ensemble : 86, 61 % du total », de deux barres qu’un titre réunit et dont il dit la part."""
    if len(shown) != A_PAIR or not re.search(r"\b(?:et|ou)\b", title_of(facts)):
        return ""
    if compares(facts) or not says_a_part(facts):
        return ""
    parts = bars_drawn(facts.panels[0])
    if not parts or not make_a_whole(parts, unit_of(facts)):
        return ""
    both = sum(one.value for one in shown)
    return str(WORDS["both-of-all"].format(number(both), percent(both / sum(parts.values()), 0)))


def _counted_below(told: list[str], facts: ChartFacts) -> str:
    """« Sous 120 : 24 sur 40 », d’un titre qui compte les barres d’un côté d’une borne."""
    found = re.search(rf"{WORDS['one-side']}(?P<told>{WORDS['bound-number']})", whole_title(facts))
    if found is None or found["told"] not in told:
        return ""
    values = list(bars_drawn(facts.panels[0]).values())
    if not values:
        return ""
    limit = value_of(found["told"])
    if not min(values) < limit < max(values):
        return ""
    below = sum(value < limit for value in values)
    return str(WORDS["counted-below"].format(number(limit), below, len(values)))


def _between(one: float, other: float, digits: int | None, facts: ChartFacts) -> str:
    """« L’écart est de 7,9 : 20 % de 39,5 » ; ou combien de fois la plus petite tient dans la plus grande."""
    high = max(one, other)
    low = min(one, other)
    gap = number(high - low, digits)
    more = number(high, digits)
    says_more = sense_said(title_of(facts)) > 0
    if low > 0 and says_a_part(facts) and says_more:
        return str(WORDS["gap-and-part"].format(gap, percent((high - low) / low, 0), number(low, digits)))
    if low <= 0 or high / low < _LEAST_TIMES:
        return str(WORDS["gap-of"].format(gap))
    if says_a_part(facts):
        part_of_the_gap = percent((high - low) / high, 0)
        if compares(facts):
            return str(WORDS["gap-and-part"].format(gap, part_of_the_gap, more))
        # La part est peut-être celle du total : l’une dans l’autre n’en dirait rien.
        if len(_drawn(facts)) > A_PAIR:
            return ""
        part = percent(low / high, 0)
        return str(WORDS["part-and-gap"].format(number(low, digits), part, more, part_of_the_gap))
    times = number(high / low, 1)
    return str(WORDS["gap-and-times"].format(gap, more, times, number(low, digits)))


def _beside_the_only_other(shown: list[Shown], digits: int | None, facts: ChartFacts) -> str:
    """« 4,6 fait 18 % de 26,1 (jour moyen) », d’un titre qui ne nomme qu’une des deux barres, et en dit la part."""
    if len(shown) != 1 or shown[0].beside or compares(facts) or not says_a_part(facts):
        return ""
    drawn = bars_drawn(facts.panels[0])
    others = [name for name in drawn if name != shown[0].name]
    if len(drawn) != A_PAIR or len(others) != 1:
        return ""

    (other,) = others
    value, whole = shown[0].value, drawn[other]
    if not 0 < value < whole:
        return ""
    part = percent(value / whole, 0)
    return str(WORDS["part-of-the-other"].format(number(value, digits), part, number(whole, digits), other))


def _numbers_told(shown: list[Shown], facts: ChartFacts) -> list[str]:
    """Les nombres que dit un titre, et que ni une valeur montrée, ni un nom, ni une date n’expliquent."""
    said = YEAR.sub("", title_of(facts))
    said = re.sub(WORDS["an-hour"], "", said)
    said = re.sub(WORDS["no-value"], "", said)
    of_a_name: set[str] = set()
    for one in shown:
        of_a_name |= set(re.findall(r"\d+", one.name))

    told = []
    for written in numbers_of(said):
        is_shown = any(_is_near(written, one.value) for one in shown)
        if written not in of_a_name and not is_shown:
            told.append(written)
    return told


def _is_near(written: str, value: float) -> bool:
    """Vrai si cette valeur, déjà montrée, répond d’elle-même à ce nombre : « presque 10 % » pour 9,49."""
    return abs(value_of(written) - value) <= max(half_of(written), _NEAR * abs(value))


def _drawn(facts: ChartFacts) -> list[float]:
    panel = facts.panels[0]
    rows = [one.length for one in panel.bars] or [one.y for one in panel.curves]
    found: list[float] = []
    for row in rows:
        found += [float(value) for value in row if np.isfinite(value)]
    return found


def _where_it_comes_from(written: str, is_named: bool, digits: int | None, facts: ChartFacts) -> str:
    """Les deux seules barres dont l’écart ou le rapport fait ce nombre ; à défaut, si rien n’est nommé, la plus proche."""
    told = value_of(written)
    drawn = bars_drawn(facts.panels[0])
    if not drawn or _is_in_another_order(told, drawn, facts):
        return ""

    same = [name for name in drawn if is_written(written, drawn[name])]
    if len(same) == 1:
        return str(WORDS["is-the-value-of"].format(number(told), same[0]))
    if same:
        return ""

    made = _made_by_two(written, drawn, digits)
    if len(made) == 1:
        return made[0]
    if is_named:
        return ""
    nearest = min(drawn, key=lambda name: abs(drawn[name] - told))
    return str(WORDS["nearest-to"].format(number(told), nearest, number(drawn[nearest], digits)))


def _is_in_another_order(told: float, drawn: dict[str, float], facts: ChartFacts) -> bool:
    """Vrai pour « 30 000 prêts », d’une figure qui compte en milliers : 30,5 en est, et « rien n’est à 30 000 » égarerait."""
    counts_in_thousands = re.match(r"millier|million|milliard", unit_of(facts)) is not None
    return counts_in_thousands and told > _FAR_ABOVE * max(map(abs, drawn.values()))


def _made_by_two(written: str, drawn: dict[str, float], digits: int | None) -> list[str]:
    """Une phrase par paire de barres dont l’écart, ou le rapport, est ce nombre."""
    told = value_of(written)
    margin = half_of(written)
    found = []
    for one, other in combinations(drawn, 2):
        high, low = sorted((one, other), key=drawn.__getitem__, reverse=True)
        pair = (number(told), high, number(drawn[high], digits), low, number(drawn[low], digits))
        if abs(drawn[high] - drawn[low] - told) <= margin:
            found.append(str(WORDS["makes-the-gap"].format(*pair)))
        if drawn[low] > 0 and abs(drawn[high] / drawn[low] - told) <= margin:
            found.append(str(WORDS["makes-the-times"].format(*pair)))
    return found


def decimals_written(panel: Panel, facts: ChartFacts) -> int | None:
    """Combien de décimales la figure écrit près de ses valeurs ; rien si elle n’en écrit aucune."""
    values = _drawn(facts)
    found = []
    for word in panel.words:
        text = re.sub(r"[ \u202f\u00a0]", "", word.text)
        if word.role != "text" or not re.fullmatch(r"\d+(?:,\d+)?", text):
            continue
        if any(abs(value_of(text) - value) <= half_of(text) for value in values):
            found.append(len(text.partition(",")[2]))
    return max(found, default=None)
