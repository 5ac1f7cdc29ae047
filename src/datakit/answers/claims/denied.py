"""Ce qui dément un titre : une valeur dessinée dit le contraire de ce qu’il affirme."""

import re
from dataclasses import dataclass

import numpy as np
from matplotlib.dates import num2date

from datakit.answers.claims.said import A_FEW, A_TURN, LONG_ENOUGH, WORDS, numbers_of, title_of, value_of
from figaudit.base.text import normalise, number, percent, quote
from figaudit.read.facts import ChartFacts, Panel
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.claims import contradiction
from figaudit.titles.shares import spelled_shares
from figaudit.titles.words import READ, YEAR, multiple_of, years_in

#: « Presque tous » ne se dit plus sous quatre sur cinq.
_NEARLY_ALL = 0.8
#: Une part s’arrondit à l’entier : 49,6 % se lit encore « la moitié ».
_ROUNDED = 0.005
#: Ce qu’un titre arrondit quand il dit une valeur : « 20 minutes » pour 19.
_ROUGHLY = 0.08
#: De 10 à 15, on ne dit plus que rien ne change.
_FROM_SINGLE_TO_MORE = 1.5
#: « Une sur trois » ne se dit plus de la moitié : au-delà, ce n’est pas un arrondi.
_OTHER_PART = 0.1
#: « 9 fois » se dit de 8,7.
_HALF_A_TIME = 0.5
#: « 40 fois » se dit de 43 : un grand rapport s’arrondit davantage.
_ROUND_TIMES = 0.1
#: « 1,5 fois » ne se dit pas de 1,9 : un petit rapport s’arrondit moins.
_SMALL_TIMES = 0.15


def denial(facts: ChartFacts) -> str:
    """Ce que répond le premier graphique qui dément le titre ; rien si aucun ne le dément."""
    for panel in facts.panels:
        told = contradiction(panel, facts)
        if told:
            return told
    answers = (
        _a_rate_is_not_a_count,
        _there_are_some,
        _not_nearly_all,
        _not_that_half,
        _not_that_part,
        _another_value_than_told,
        _not_always_that,
        _something_changes,
        _it_turns_back,
        _not_drawn_so_late,
        _not_always_on_that_side,
        _not_ahead_of_all,
        _not_the_most,
        _not_mainly,
        _not_so_low_there,
        _not_so_little_of_it,
        _not_better_than,
        _not_on_that_side,
        _not_more_than_all,
        _not_so_many_times,
        _times_turned_round,
        _beyond_any_ratio,
    )
    for answer in answers:
        told = answer(facts)
        if told:
            return told
    return ""


@dataclass(frozen=True)
class _Named:
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


def _only_named(facts: ChartFacts) -> _Named | None:
    """Le nom que dit le titre, s’il n’en dit qu’un ; aucun d’une figure de plusieurs graphiques, ou de valeurs négatives."""
    if len(facts.panels) != 1:
        return None
    said = title_of(facts)
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    if len(named) != 1 or min(values.values()) < 0:
        return None
    return _Named(named[0], values[named[0]], values, "%" in (facts.words.unit or ""))


def _a_rate_is_not_a_count(facts: ChartFacts) -> str:
    """« Sainte-Radégonde gagne le plus d’habitants », quand la figure montre des pourcentages."""
    found = re.search(WORDS["wins-the-most"], title_of(facts))
    if found is None or "%" not in (facts.words.unit or ""):
        return ""
    return str(WORDS["a-rate"].format(found["verb"]))


def _there_are_some(facts: ChartFacts) -> str:
    """« Aucun de ces hommes n’était marié », quand la barre « Marié » n’est pas à zéro."""
    said = title_of(facts)
    if not re.search(WORDS["none"], said) or re.search(WORDS["compares"], said):
        return ""
    named = _only_named(facts)
    if named is None or named.value <= 0:
        return ""
    return str(WORDS["there-are-some"].format(number(named.value), _as_drawn(named.name, facts)))


def _not_nearly_all(facts: ChartFacts) -> str:
    """« Presque tous étaient mariés », quand la barre « Marié » n’en fait que la moitié."""
    if not re.search(WORDS["nearly-all"], title_of(facts)):
        return ""
    return _too_small(facts, "not-nearly-all", _NEARLY_ALL)


def _not_that_half(facts: ChartFacts) -> str:
    """« Plus de la moitié citent leur licence », quand la barre « Licence » est à 13 %."""
    if not re.search(WORDS["more-than-half"], title_of(facts)):
        return ""
    return _too_small(facts, "not-half", 0.5)


def _not_that_part(facts: ChartFacts) -> str:
    """« Deux annonces sur trois parlent d’emploi », quand la barre « emploi » n’en fait qu’un tiers."""
    said = title_of(facts)
    told = spelled_shares(said)
    is_loose = re.search(f"{WORDS['vague']}|{WORDS['not']}", said)
    if len(told) != 1 or is_loose or "%" in (facts.words.unit or ""):
        return ""
    named = _only_named(facts)
    if named is None or abs(named.share - told[0] / 100) <= _OTHER_PART:
        return ""
    name, value = _as_drawn(named.name, facts), number(named.value)
    total = number(sum(named.values.values()))
    told_part, drawn_part = percent(told[0] / 100, 0), percent(named.share, 0)
    return str(WORDS["not-that-part"].format(told_part, name, value, total, drawn_part))


def _too_small(facts: ChartFacts, key: str, least: float) -> str:
    said = title_of(facts)
    named = _only_named(facts)
    if named is None or named.share >= least - _ROUNDED:
        return ""
    if re.search(WORDS["not"], said) or re.search(WORDS["turns-away"], said):
        return ""
    return str(WORDS[key].format(_as_drawn(named.name, facts), percent(named.share, 0)))


def _another_value_than_told(facts: ChartFacts) -> str:
    """« La fiche annonce 300 places », quand la barre « fiche » en fait 140."""
    said = title_of(facts)
    told = _told_in_the_unit(facts)
    if not told or _is_not_plain(said):
        return ""
    named = _only_named(facts)
    if named is None or _is_near(named.value, told):
        return ""
    clause = next((one for one in re.split(r"[,;:](?!\d)", said) if told in _whole(one)), "")
    if not names_said(clause, [named.name]):  # « le compteur dit 70 places, la fiche le double »
        return ""
    value = number(named.value)
    return str(WORDS["another-value"].format(_as_written(told), _as_drawn(named.name, facts), value))


def _told_in_the_unit(facts: ChartFacts) -> str:
    """Le nombre que dit le titre, s’il n’en dit qu’un, devant l’unité ou après « reste à » ; sinon rien."""
    said = re.sub(WORDS["an-hour"], "", YEAR.sub("", _whole(title_of(facts))))
    said = re.sub(r"\b[a-z]+\d+\b", "", said)  # « CO2 », « PM10 »
    unit = re.escape(normalise(facts.words.unit or "").split(" ")[0].rstrip("s"))
    told = numbers_of(said)
    if len(told) != 1 or not unit:
        return ""
    in_the_unit = re.search(rf"\d ?{unit}|\breste(?:nt)? a \d", said)
    return told[0] if in_the_unit else ""


def _whole(said: str) -> str:
    """Un titre dont les milliers ne sont plus séparés."""
    return re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3}(?!\d))", "", said)


def _is_not_plain(said: str) -> bool:
    """Vrai si le titre nie, compare ou reste vague : son nombre n’est pas celui d’une barre."""
    return re.search(f"{WORDS['vague']}|{WORDS['compared']}|{WORDS['not']}", said) is not None


def _as_written(told: str) -> str:
    return number(value_of(told))


def _is_near(value: float, told: str) -> bool:
    """Vrai si l’on arrondirait ainsi cette valeur dans un titre."""
    return abs(value_of(told) - value) <= max(0.5, _ROUGHLY * abs(value))


def _not_always_that(facts: ChartFacts) -> str:
    """« Toutes les sources disent 228 places », « le trajet dure toujours 20 minutes », quand une valeur dessinée est autre."""
    said = title_of(facts)
    told = _told_in_the_unit(facts)
    if not told or not re.search(WORDS["always"], said):
        return ""
    if _is_not_plain(said):
        return ""
    others = [value for value in _drawn_values(facts) if not _is_near(value, told)]
    if not others:
        return ""
    farthest = max(others, key=lambda value: abs(value - value_of(told)))
    return str(WORDS["not-always"].format(_as_written(told), number(farthest)))


def _something_changes(facts: ChartFacts) -> str:
    """« Une minute de retard ne coûte rien », « cela ne change rien », quand les valeurs dessinées vont du simple au double."""
    values = _drawn_values(facts)
    if not re.search(WORDS["nothing-changes"], title_of(facts)) or len(values) < 2:
        return ""
    low, high = min(values), max(values)
    if low < 0 or high < _FROM_SINGLE_TO_MORE * low:
        return ""
    return str(WORDS["something-changes"].format(number(low), number(high)))


def _it_turns_back(facts: ChartFacts) -> str:
    """« Le CO₂ baisse toute la journée », quand la seule courbe remonte en chemin ; de même d’une hausse qui retombe."""
    said = title_of(facts)
    lines = [line for panel in facts.panels for line in panel.lines]
    if not re.search(WORDS["all-along"], said) or len(lines) != 1:
        return ""
    heights = np.asarray(lines[0].y, float)
    heights = heights[np.isfinite(heights)]
    falls = re.search(WORDS["falls"], said)
    if heights.size < A_FEW or not (falls or re.search(WORDS["rises"], said)):
        return ""
    along = heights if falls else -heights
    so_far = np.minimum.accumulate(along)
    rank = int(np.argmax(along - so_far))
    if along[rank] - so_far[rank] <= A_TURN * np.ptp(heights):
        return ""
    back = so_far[rank] if falls else -so_far[rank]
    return str(WORDS["turns-back"].format(number(float(back)), number(float(heights[rank]))))


def _not_drawn_so_late(facts: ChartFacts) -> str:
    """« Le CO₂ redescend le soir », quand la seule courbe, d’un seul jour, s’arrête à 9 h 33."""
    lines = [(panel.x, line) for panel in facts.panels for line in panel.lines]
    said = title_of(facts)
    told = [hour for pattern, hour in WORDS["moments"] if re.search(pattern, said)]
    if len(lines) != 1 or not told or lines[0][0].kind != "date":
        return ""
    axis, line = lines[0]
    known = np.asarray(line.x, float)[np.isfinite(np.asarray(line.y, float))]
    if known.size < A_FEW:
        return ""
    first, last = (num2date(float(axis.days(place))) for place in (known.min(), known.max()))
    if first.date() != last.date() or last.hour >= min(told):
        return ""
    return str(WORDS["stops-before"].format(f"{last.hour} h {last.minute:02}"))


def _not_always_on_that_side(facts: ChartFacts) -> str:
    """« Le compteur donne toujours moins que la fiche », quand l’une des barres « compteur » dépasse la barre « fiche »."""
    said = title_of(facts)
    found = re.search(WORDS["always-more"], said)
    if found is None or len(facts.panels) != 1:
        return ""
    values = values_by_name(facts.panels[0], said, facts)
    ours = _group_named(found["one"], values)
    theirs = _group_named(found["other"], values)
    if not ours or not theirs:
        return ""
    sign = 1 if found["side"] == "plus" else -1
    for mine in ours:
        for other in theirs:
            if sign * values[mine] < sign * values[other]:
                one, two = _as_drawn(mine, facts), _as_drawn(other, facts)
                return str(
                    WORDS["not-on-that-side"].format(one, number(values[mine]), two, number(values[other]))
                )
    return ""


def _not_ahead_of_all(facts: ChartFacts) -> str:
    """« Buxerolles dépasse toutes les autres communes », quand une autre barre est plus longue que la sienne."""
    said = title_of(facts)
    if not re.search(WORDS["ahead-of-all"], said) or re.search(WORDS["not-ahead"], said):
        return ""
    named = _only_named(facts)
    return "" if named is None else _another_is_ahead(named, 1, "not-ahead-of-all", facts)


def superlative(said: str) -> int:
    """1 pour « le plus servi », « la meilleure note », −1 pour « le moins servi », 0 si le titre ne dit rien de tel."""
    most = re.search(WORDS["the-most"], said) is not None
    least = re.search(WORDS["the-least"], said) is not None
    return most - least


def _not_the_most(facts: ChartFacts) -> str:
    """« Victor Hugo est l’arrêt le plus servi », quand une autre barre est plus longue que la sienne."""
    said = title_of(facts)
    direction = superlative(said)
    if not direction or is_not_the_first(facts):
        return ""
    named = _only_named(facts)
    if named is None or READ["whole"].match(named.name):
        return ""
    return _another_is_ahead(named, direction, "not-the-most" if direction > 0 else "not-the-least", facts)


def is_not_the_first(facts: ChartFacts) -> bool:
    """Vrai pour « l’un des plus servis », « presque le plus servi », ou d’une durée : le premier n’y est pas le plus grand."""
    said, unit = title_of(facts), normalise(facts.words.unit or "")
    is_loose = re.search(f"{WORDS['not-the-first']}|{WORDS['vague']}", said)
    return bool(is_loose or re.search(WORDS["durations"], unit))


def _not_mainly(facts: ChartFacts) -> str:
    """« Surtout célibataires », quand la barre « Marié » est plus longue."""
    said = title_of(facts)
    if not re.search(WORDS["mainly"], said) or re.search(
        f"{WORDS['not']}|{WORDS['falls']}|{WORDS['rises']}", said
    ):
        return ""
    named = _only_named(facts)
    if named is None or READ["whole"].match(named.name):
        return ""
    return _another_is_ahead(named, 1, "not-mainly", facts)


def _another_is_ahead(named: _Named, direction: int, key: str, facts: ChartFacts) -> str:
    """La phrase qui nomme qui est devant (ou derrière, si `direction` vaut −1) ; rien si personne ne l’est."""
    others = {name: value for name, value in named.values.items() if not READ["whole"].match(name)}
    if not others:
        return ""
    best = max(others, key=lambda name: direction * others[name])
    if direction * (others[best] - named.value) <= 0:
        return ""
    one, two = _as_drawn(named.name, facts), _as_drawn(best, facts)
    return str(WORDS[key].format(one, number(named.value), two, number(others[best])))


def _not_so_low_there(facts: ChartFacts) -> str:
    """« La pollution est moins forte à 7 h », quand 7 h porte la plus longue barre ; de même de « plus forte », au plus bas."""
    said = title_of(facts)
    found = re.search(WORDS["so-there"], said)
    if found is None or len(facts.panels) != 1:
        return ""
    values = _value_of_each_name(facts.panels[0])
    named = names_said(found["where"], values)
    if len(named) != 1 or len(values) < A_FEW:
        return ""
    name = named[0]
    is_more = found["side"] == "plus"
    farthest = min(values.values()) if is_more else max(values.values())
    if values[name] != farthest:
        return ""
    key = "lowest-there" if is_more else "highest-there"
    return str(WORDS[key].format(_as_drawn(name, facts), number(values[name])))


def _not_so_little_of_it(facts: ChartFacts) -> str:
    """« Tous les quatre ans : cela émet moins », quand cette barre est la plus longue ; de même de « plus », au plus bas."""
    said = title_of(facts)
    found = re.search(WORDS["so-much-of-it"], said)
    named = _only_named(facts)
    if found is None or named is None or len(named.values) < A_FEW:
        return ""
    if re.search(f"{WORDS['not']}|{WORDS['vague']}", said.replace(found[0], "")):
        return ""
    is_more = found["side"] == "plus"
    farthest = min(named.values.values()) if is_more else max(named.values.values())
    if named.value != farthest:
        return ""
    key = "lowest-there" if is_more else "highest-there"
    return str(WORDS[key].format(_as_drawn(named.name, facts), number(named.value)))


def _value_of_each_name(panel: Panel) -> dict[str, float]:
    """La valeur de chaque barre d’une seule série, par son nom, une date ou une heure comprise."""
    if len(panel.bars) != 1:
        return {}
    bars = panel.bars[0]
    axis = panel.x if bars.vertical else panel.y
    names = [normalise(name).strip() for name in axis.names_at(bars.at)]
    return dict(zip(names, map(float, bars.length), strict=False))


def _not_better_than(facts: ChartFacts) -> str:
    """« La licence est mieux notée que les formats », quand la barre « formats » est plus longue."""
    said = title_of(facts)
    found = re.search(WORDS["better-than"], said)
    if found is None or re.search(WORDS["not"], _without_less(said)) or len(facts.panels) != 1:
        return ""
    values = values_by_name(facts.panels[0], said, facts)
    ours, theirs = names_said(found["one"], values), names_said(found["other"], values)
    if len(ours) != 1 or len(theirs) != 1:
        return ""
    sign = -1 if "moins" in found["side"] else 1
    mine, other = values[ours[0]], values[theirs[0]]
    if sign * mine >= sign * other:
        return ""
    one, two = _as_drawn(ours[0], facts), _as_drawn(theirs[0], facts)
    return str(WORDS["not-better-than"].format(one, number(mine), two, number(other)))


def _not_on_that_side(facts: ChartFacts) -> str:
    """« La fiche annonce moitié moins que le compteur de 2022 », quand la fiche annonce le double."""
    said = title_of(facts)
    found = re.search(WORDS["side-of"], said)
    if found is None or len(facts.panels) != 1:
        return ""
    if re.search(f"{WORDS['not']}|{WORDS['vague']}|{WORDS['together']}", _without_less(said)):
        return ""
    values = values_by_name(facts.panels[0], said, facts)
    years = years_in(found["other"])
    ours = _group_named(found["one"], values)
    theirs = [
        name for name in _group_named(found["other"], values) if all(str(year) in name for year in years)
    ]
    if not ours or not theirs:
        return ""
    sign = 1 if found["side"] == "plus" else -1
    if max(sign * values[mine] for mine in ours) >= min(sign * values[other] for other in theirs):
        return ""
    one, two = _as_drawn(ours[0], facts), _as_drawn(theirs[0], facts)
    return str(WORDS["less-than-that"].format(one, number(values[ours[0]]), two, number(values[theirs[0]])))


def _not_more_than_all(facts: ChartFacts) -> str:
    """« Poitiers a plus d’arrêts que les sept autres réunies », quand les autres barres en font davantage."""
    said = title_of(facts)
    if not re.search(WORDS["more-than-all"], said) or re.search(WORDS["not-ahead"], said):
        return ""
    named = _only_named(facts)
    if named is None or any(READ["whole"].match(name) for name in named.values):
        return ""
    others = sum(named.values.values()) - named.value
    if named.value >= others:
        return ""
    return str(
        WORDS["less-than-all"].format(_as_drawn(named.name, facts), number(named.value), number(others))
    )


def _without_less(said: str) -> str:
    """Un titre sans le « moins » de « moins bien notée », qui ne nie rien."""
    return re.sub(r"\bmoins\b", "", said)


@dataclass(frozen=True)
class _Times:
    """Le rapport qu’un titre annonce entre deux noms, et ce que font leurs valeurs, la plus grande sur la plus petite."""

    told: float
    more: str
    less: str
    values: dict[str, float]

    @property
    def drawn(self) -> float:
        return self.values[self.more] / self.values[self.less]

    @property
    def is_right(self) -> bool:
        """Vrai si l’on arrondirait ainsi ce rapport."""
        return abs(self.told - self.drawn) <= min(_HALF_A_TIME, _SMALL_TIMES * self.drawn)

    @property
    def is_wrong(self) -> bool:
        """Vrai si aucun arrondi n’y mène."""
        return abs(self.told - self.drawn) > max(_HALF_A_TIME, _ROUND_TIMES * self.drawn)


def times_said(facts: ChartFacts) -> _Times | None:
    """Le rapport annoncé entre les deux seuls noms que dit un titre ; rien s’il en dit d’autres, ou aucun rapport."""
    said = title_of(facts)
    told = multiple_of(YEAR.sub("", said))
    if len(facts.panels) != 1 or told.value <= 1 or told.least:
        return None
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    if len(named) != 2 or min(values[name] for name in named) <= 0:
        return None
    less, more = sorted(named, key=values.__getitem__)
    return _Times(told.value, more, less, values)


def _not_so_many_times(facts: ChartFacts) -> str:
    """« Poitiers est 7 fois plus peuplée que Buxerolles », quand l’une divisée par l’autre fait 8,7."""
    times = times_said(facts)
    said = title_of(facts)
    if times is None or not times.is_wrong or re.search(f"{WORDS['vague']}|{WORDS['not']}", _less(said)):
        return ""
    more, less = (number(times.values[name]) for name in (times.more, times.less))
    drawn = number(times.drawn, 1)
    return str(WORDS["not-so-many-times"].format(number(times.told), more, less, drawn))


def _times_turned_round(facts: ChartFacts) -> str:
    """« La licence vaut sept fois les formats », quand ce sont les formats qui valent sept fois la licence."""
    times = times_said(facts)
    said = title_of(facts)
    if times is None or re.search(f"{WORDS['vague']}|{WORDS['not']}", _less(said)):
        return ""
    before, _, after = said.partition(" fois ")
    greater, smaller = (times.less, times.more) if after.startswith("moins") else (times.more, times.less)
    if smaller not in before or greater in before or greater not in after:
        return ""
    told = []
    for name in (times.more, times.less):
        told += [number(times.values[name]), _as_drawn(name, facts)]
    return str(WORDS["turned-round"].format(*told))


def _beyond_any_ratio(facts: ChartFacts) -> str:
    """« Trois fois moins de CO₂ », quand la plus longue barre ne fait que deux fois la plus courte."""
    told = times_without_names(facts)
    values = _drawn_values(facts)
    if not told or len(values) < 2 or min(values) <= 0:
        return ""
    widest = max(values) / min(values)
    if told <= widest + max(_HALF_A_TIME, _SMALL_TIMES * widest):
        return ""
    high, low = number(max(values)), number(min(values))
    return str(WORDS["beyond-any-ratio"].format(number(told), high, low, number(widest, 1)))


def times_without_names(facts: ChartFacts) -> float:
    """Le rapport d’un titre qui ne nomme pas les deux barres qu’il compare ; zéro s’il les nomme, ou compare à autre chose."""
    said = title_of(facts)
    if len(re.findall(r"\bfois\b", said)) != 1 or not re.search(WORDS["times-of-it"], said):
        return 0
    if (
        len(facts.panels) != 1
        or not facts.panels[0].bars
        or re.search(f"{WORDS['vague']}|{WORDS['not']}", _less(said))
    ):
        return 0
    return 0 if times_said(facts) else multiple_of(YEAR.sub("", said)).value


def _less(said: str) -> str:
    """Un titre sans le « moins » de « trois fois moins », qui ne nie rien."""
    return re.sub(r"\bfois moins\b", "fois", said)


def _group_named(words_said: str, values: dict[str, float]) -> list[str]:
    """Les noms qui commencent par un mot que dit cette partie du titre."""
    said = [word.rstrip("sx") for word in re.findall(r"[a-z]+", words_said) if len(word) >= LONG_ENOUGH]
    return [name for name in values if any(name.startswith(word) for word in said)]


def _drawn_values(facts: ChartFacts) -> list[float]:
    """Toutes les hauteurs dessinées d’une figure d’un seul graphique : ses barres, ou ses courbes."""
    if len(facts.panels) != 1:
        return []
    panel = facts.panels[0]
    found = [one.length for one in panel.bars] or [one.y for one in panel.lines]
    values = [float(value) for row in found for value in np.asarray(row, float)]
    return [value for value in values if np.isfinite(value)]


def _as_drawn(name: str, facts: ChartFacts) -> str:
    """Un nom entre guillemets, avec les accents et les majuscules de la figure, ou du titre."""
    written = [facts.words.title or ""]
    for panel in facts.panels:
        written += [*panel.x.labels, *panel.y.labels]
    for text in written:
        place = normalise(text).find(name)
        if place >= 0 and len(normalise(text)) == len(text):
            found = text[place : place + len(name)]
            return quote(found[:1].upper() + found[1:])
    return quote(name)
