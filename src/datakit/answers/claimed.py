"""Ce qu’un titre libre affirme, relu sur la figure : démenti, confirmé, ou seulement de quoi le vérifier soi-même.

Un titre est démenti quand une valeur dessinée dit le contraire. Il est confirmé quand la figure ne le dément pas, et
qu’une figure où les mêmes noms porteraient d’autres valeurs le démentirait : il disait donc quelque chose, et c’est vrai.
De tout autre titre, la machine ne sait rien ; elle donne ce qui se lit.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from matplotlib.dates import num2date
from matplotlib.figure import Figure

from figaudit.base import figtext
from figaudit.base.declared import declared_map, is_declared
from figaudit.base.text import normalise, number, percent, quote, words
from figaudit.description import observed
from figaudit.read.facts import Array, AxisFacts, Bars, ChartFacts, Panel, read
from figaudit.read.order import as_time
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.claims import contradiction
from figaudit.titles.series import Series, series_of
from figaudit.titles.shares import spelled_shares
from figaudit.titles.words import READ, SAYS, YEAR, multiple_of, years_in

_WORDS = words(__file__, "claimed.toml")

#: Une figure de plus de noms n’est pas une comparaison que l’on relit nom par nom.
_MOST_NAMES = 60
#: « Presque tous » ne se dit plus sous quatre sur cinq.
_NEARLY_ALL = 0.8
#: Une part s’arrondit à l’entier : 49,6 % se lit encore « la moitié ».
_ROUNDED = 0.005
#: Deux dates ne font pas une évolution.
_A_FEW = 3
#: Plus court, un mot d’un nom ne suffit pas à le reconnaître dans un titre.
_LONG_ENOUGH = 5
#: Ce qu’un nombre écrit arrondit, en part de la valeur : « 60 % » pour 60,4.
_WRITTEN = 0.006
#: Ce qu’un titre arrondit quand il dit une valeur : « 20 minutes » pour 19.
_ROUGHLY = 0.08
#: De 10 à 15, on ne dit plus que rien ne change.
_FROM_SINGLE_TO_MORE = 1.5
#: Une courbe qui remonte de plus du quart de son étendue ne baisse pas « toute la journée ».
_A_TURN = 0.25
#: Assez loin des valeurs dessinées pour que tout niveau, tout rapport et toute part y changent.
_FAR = 5
#: « Une sur trois » ne se dit plus de la moitié : au-delà, ce n’est pas un arrondi.
_OTHER_PART = 0.1
#: « 9 fois » se dit de 8,7.
_HALF_A_TIME = 0.5
#: « 40 fois » se dit de 43 : un grand rapport s’arrondit davantage.
_ROUND_TIMES = 0.1
#: « 1,5 fois » ne se dit pas de 1,9 : un petit rapport s’arrondit moins.
_SMALL_TIMES = 0.15
_SMALL = 0.1


@dataclass(frozen=True)
class Reading:
    """Ce que la figure répond à son titre : `denied`, pourquoi il est faux ; `confirmed`, vrai si elle le confirme ; `seen`, ce
    qui s’y lit."""

    denied: str = ""
    confirmed: bool = False
    seen: str = ""


def reading(fig: Any) -> Reading:
    """Ce que les valeurs dessinées répondent au titre d’une figure.

    >>> from figaudit.base import figtext
    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre"], [640, 410])
    >>> reading(figtext.annotate(fig, title="La gare a plus de places que le théâtre", unit="places", source="GP")).confirmed
    True
    >>> reading(figtext.annotate(fig, title="Aucune place à la gare", unit="places", source="GP")).denied
    'Le titre dit qu’il n’y en a pas : on lit 640 pour «\xa0Gare\xa0».'
    """
    facts = standing_in_time(with_names_as_said(read(as_bars(fig))))
    denied = denial(facts)
    if denied:
        return Reading(denied=denied)
    confirmed = is_confirmed(facts)
    told = observed(fig)
    if not told:
        return Reading(confirmed=confirmed)
    return Reading(confirmed=confirmed, seen=_WORDS["confirmed" if confirmed else "seen"].format(told))


def as_bars(fig: Any) -> Any:
    """Des barres qui portent le titre d’une carte du kit et les valeurs de ses territoires ; toute autre figure, telle quelle."""
    for ax in fig.axes:
        record = declared_map(ax) if is_declared(ax) else {}
        table, column = record.get("gdf"), record.get("column")
        if table is None or column not in table or "nom" not in table:
            continue
        known = table.dropna(subset=[column])
        written = figtext.read(fig)
        bars = Figure()
        bars.subplots().barh(known["nom"].astype(str), known[column])
        return figtext.annotate(bars, title=written.title, unit=written.unit, source=written.source)
    return fig


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


# --- les noms, tels que le titre les dit -----------------------------------------------------------------------
def with_names_as_said(facts: ChartFacts) -> ChartFacts:
    """Les mêmes faits, où un nom long porte le mot que le titre en dit : « Formation, emploi » devient « formation »."""
    title = normalise(facts.words.title or "")
    panels = []
    for panel in facts.panels:
        x, y = (_axis_as_said(axis, title) for axis in (panel.x, panel.y))
        panels.append(panel if (x, y) == (panel.x, panel.y) else replace(panel, x=x, y=y))
    return replace(facts, panels=tuple(panels))


def _axis_as_said(axis: AxisFacts, title: str) -> AxisFacts:
    if not axis.nominal or len(axis.labels) > _MOST_NAMES:
        return axis
    labels = [normalise(label).strip() for label in axis.labels]
    found = {}
    for rank, label in enumerate(labels):
        said = _word_of(label, title)
        if said and label not in title:
            found[rank] = said
    once = {rank: said for rank, said in found.items() if _names_only(said, labels)}
    once |= {rank: spelled for rank, label in enumerate(labels) if (spelled := _spelled_in(label, title))}
    if not once:
        return axis
    told = tuple(once.get(rank, label) for rank, label in enumerate(axis.labels))
    return axis._replace(labels=told)


def _spelled_in(label: str, title: str) -> str:
    """« tous les 4 ans » tel que le titre l’écrit, « tous les quatre ans » ; rien s’il ne le dit pas."""
    spelled = re.sub(r"\b\d{1,2}\b", lambda found: _WORDS["digits"].get(found[0], found[0]), label)
    return spelled if spelled != label and spelled in title else ""


def _word_of(label: str, title: str) -> str:
    """Le premier mot d’un nom que dit aussi le titre, à sa terminaison près."""
    for word in re.findall(r"[a-z]+", label):
        if len(word) < _LONG_ENOUGH:
            continue
        found = re.search(rf"\b{re.escape(word.rstrip('sx'))}(?:e?s|x)?\b", title)
        if found:
            return found[0]
    return ""


def _names_only(said: str, labels: list[str]) -> bool:
    """Vrai si un seul nom contient ce mot."""
    start = said.rstrip("sx")
    return sum(re.search(rf"\b{re.escape(start)}", label) is not None for label in labels) == 1


def standing_in_time(facts: ChartFacts) -> ChartFacts:
    """Les mêmes faits, où des barres couchées sur des dates sont debout : de bas en haut ou de gauche à droite, le temps se lit
    pareil."""
    return replace(facts, panels=tuple(map(_standing, facts.panels)))


def _standing(panel: Panel) -> Panel:
    if not panel.bars or any(one.vertical for one in panel.bars):
        return panel
    names = [label for label in panel.y.labels if label.strip()]
    if not panel.y.nominal or len(names) < _A_FEW or not as_time(names):
        return panel
    low, high = panel.y.low, panel.y.high
    along = panel.y._replace(name="x", lo=low, hi=high)
    bars = tuple(one._replace(vertical=True) for one in panel.bars)
    return replace(panel, x=along, y=panel.x._replace(name="y"), bars=bars)


# --- ce que figaudit ne lit pas d’un titre ---------------------------------------------------------------------
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
    said = _title(facts)
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    if len(named) != 1 or min(values.values()) < 0:
        return None
    return _Named(named[0], values[named[0]], values, "%" in (facts.words.unit or ""))


def _title(facts: ChartFacts) -> str:
    return normalise(facts.words.title or "")


def _a_rate_is_not_a_count(facts: ChartFacts) -> str:
    """« Sainte-Radégonde gagne le plus d’habitants », quand la figure montre des pourcentages."""
    found = re.search(_WORDS["wins-the-most"], _title(facts))
    if found is None or "%" not in (facts.words.unit or ""):
        return ""
    return str(_WORDS["a-rate"].format(found["verb"]))


def _there_are_some(facts: ChartFacts) -> str:
    """« Aucun de ces hommes n’était marié », quand la barre « Marié » n’est pas à zéro."""
    said = _title(facts)
    if not re.search(_WORDS["none"], said) or re.search(_WORDS["compares"], said):
        return ""
    named = _only_named(facts)
    if named is None or named.value <= 0:
        return ""
    return str(_WORDS["there-are-some"].format(number(named.value), _as_drawn(named.name, facts)))


def _not_nearly_all(facts: ChartFacts) -> str:
    """« Presque tous étaient mariés », quand la barre « Marié » n’en fait que la moitié."""
    if not re.search(_WORDS["nearly-all"], _title(facts)):
        return ""
    return _too_small(facts, "not-nearly-all", _NEARLY_ALL)


def _not_that_half(facts: ChartFacts) -> str:
    """« Plus de la moitié citent leur licence », quand la barre « Licence » est à 13 %."""
    if not re.search(_WORDS["more-than-half"], _title(facts)):
        return ""
    return _too_small(facts, "not-half", 0.5)


def _not_that_part(facts: ChartFacts) -> str:
    """« Deux annonces sur trois parlent d’emploi », quand la barre « emploi » n’en fait qu’un tiers."""
    said = _title(facts)
    told = spelled_shares(said)
    is_loose = re.search(f"{_WORDS['vague']}|{_WORDS['not']}", said)
    if len(told) != 1 or is_loose or "%" in (facts.words.unit or ""):
        return ""
    named = _only_named(facts)
    if named is None or abs(named.share - told[0] / 100) <= _OTHER_PART:
        return ""
    name, value = _as_drawn(named.name, facts), number(named.value)
    total = number(sum(named.values.values()))
    told_part, drawn_part = percent(told[0] / 100, 0), percent(named.share, 0)
    return str(_WORDS["not-that-part"].format(told_part, name, value, total, drawn_part))


def _too_small(facts: ChartFacts, key: str, least: float) -> str:
    said = _title(facts)
    named = _only_named(facts)
    if named is None or re.search(_WORDS["not"], said) or named.share >= least - _ROUNDED:
        return ""
    return str(_WORDS[key].format(_as_drawn(named.name, facts), percent(named.share, 0)))


def _another_value_than_told(facts: ChartFacts) -> str:
    """« La fiche annonce 300 places », quand la barre « fiche » en fait 140."""
    said = _title(facts)
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
    return str(_WORDS["another-value"].format(_as_written(told), _as_drawn(named.name, facts), value))


def _told_in_the_unit(facts: ChartFacts) -> str:
    """Le nombre que dit le titre, s’il n’en dit qu’un, devant l’unité ou après « reste à » ; sinon rien."""
    said = re.sub(_WORDS["an-hour"], "", YEAR.sub("", _whole(_title(facts))))
    said = re.sub(r"\b[a-z]+\d+\b", "", said)  # « CO2 », « PM10 »
    unit = re.escape(normalise(facts.words.unit or "").split(" ")[0].rstrip("s"))
    told = _numbers_of(said)
    if len(told) != 1 or not unit:
        return ""
    in_the_unit = re.search(rf"\d ?{unit}|\breste(?:nt)? a \d", said)
    return told[0] if in_the_unit else ""


def _whole(said: str) -> str:
    """Un titre dont les milliers ne sont plus séparés."""
    return re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3}(?!\d))", "", said)


def _is_not_plain(said: str) -> bool:
    """Vrai si le titre nie, compare ou reste vague : son nombre n’est pas celui d’une barre."""
    return re.search(f"{_WORDS['vague']}|{_WORDS['compared']}|{_WORDS['not']}", said) is not None


def _value(told: str) -> float:
    """Un nombre tel qu’un titre l’écrit, virgule comprise."""
    return float(told.replace(",", "."))


def _as_written(told: str) -> str:
    return number(_value(told))


def _is_near(value: float, told: str) -> bool:
    """Vrai si l’on arrondirait ainsi cette valeur dans un titre."""
    return abs(_value(told) - value) <= max(0.5, _ROUGHLY * abs(value))


def _not_always_that(facts: ChartFacts) -> str:
    """« Toutes les sources disent 228 places », « le trajet dure toujours 20 minutes », quand une valeur dessinée est autre."""
    said = _title(facts)
    told = _told_in_the_unit(facts)
    if not told or not re.search(_WORDS["always"], said):
        return ""
    if _is_not_plain(said):
        return ""
    others = [value for value in _drawn_values(facts) if not _is_near(value, told)]
    if not others:
        return ""
    farthest = max(others, key=lambda value: abs(value - _value(told)))
    return str(_WORDS["not-always"].format(_as_written(told), number(farthest)))


def _something_changes(facts: ChartFacts) -> str:
    """« Une minute de retard ne coûte rien », « cela ne change rien », quand les valeurs dessinées vont du simple au double."""
    values = _drawn_values(facts)
    if not re.search(_WORDS["nothing-changes"], _title(facts)) or len(values) < 2:
        return ""
    low, high = min(values), max(values)
    if low < 0 or high < _FROM_SINGLE_TO_MORE * low:
        return ""
    return str(_WORDS["something-changes"].format(number(low), number(high)))


def _it_turns_back(facts: ChartFacts) -> str:
    """« Le CO₂ baisse toute la journée », quand la seule courbe remonte en chemin ; de même d’une hausse qui retombe."""
    said = _title(facts)
    lines = [line for panel in facts.panels for line in panel.lines]
    if not re.search(_WORDS["all-along"], said) or len(lines) != 1:
        return ""
    heights = np.asarray(lines[0].y, float)
    heights = heights[np.isfinite(heights)]
    falls = re.search(_WORDS["falls"], said)
    if heights.size < _A_FEW or not (falls or re.search(_WORDS["rises"], said)):
        return ""
    along = heights if falls else -heights
    so_far = np.minimum.accumulate(along)
    rank = int(np.argmax(along - so_far))
    if along[rank] - so_far[rank] <= _A_TURN * np.ptp(heights):
        return ""
    back = so_far[rank] if falls else -so_far[rank]
    return str(_WORDS["turns-back"].format(number(float(back)), number(float(heights[rank]))))


def _not_drawn_so_late(facts: ChartFacts) -> str:
    """« Le CO₂ redescend le soir », quand la seule courbe, d’un seul jour, s’arrête à 9 h 33."""
    lines = [(panel.x, line) for panel in facts.panels for line in panel.lines]
    said = _title(facts)
    told = [hour for pattern, hour in _WORDS["moments"] if re.search(pattern, said)]
    if len(lines) != 1 or not told or lines[0][0].kind != "date":
        return ""
    axis, line = lines[0]
    known = np.asarray(line.x, float)[np.isfinite(np.asarray(line.y, float))]
    if known.size < _A_FEW:
        return ""
    first, last = (num2date(float(axis.days(place))) for place in (known.min(), known.max()))
    if first.date() != last.date() or last.hour >= min(told):
        return ""
    return str(_WORDS["stops-before"].format(f"{last.hour} h {last.minute:02}"))


def _not_always_on_that_side(facts: ChartFacts) -> str:
    """« Le compteur donne toujours moins que la fiche », quand l’une des barres « compteur » dépasse la barre « fiche »."""
    said = _title(facts)
    found = re.search(_WORDS["always-more"], said)
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
                    _WORDS["not-on-that-side"].format(one, number(values[mine]), two, number(values[other]))
                )
    return ""


def _not_ahead_of_all(facts: ChartFacts) -> str:
    """« Buxerolles dépasse toutes les autres communes », quand une autre barre est plus longue que la sienne."""
    said = _title(facts)
    if not re.search(_WORDS["ahead-of-all"], said) or re.search(_WORDS["not-ahead"], said):
        return ""
    named = _only_named(facts)
    return "" if named is None else _another_is_ahead(named, 1, "not-ahead-of-all", facts)


def _superlative(said: str) -> int:
    """1 pour « le plus servi », « la meilleure note », −1 pour « le moins servi », 0 si le titre ne dit rien de tel."""
    most = re.search(_WORDS["the-most"], said) is not None
    least = re.search(_WORDS["the-least"], said) is not None
    return most - least


def _not_the_most(facts: ChartFacts) -> str:
    """« Victor Hugo est l’arrêt le plus servi », quand une autre barre est plus longue que la sienne."""
    said = _title(facts)
    direction = _superlative(said)
    if not direction or _is_not_the_first(facts):
        return ""
    named = _only_named(facts)
    if named is None or READ["whole"].match(named.name):
        return ""
    return _another_is_ahead(named, direction, "not-the-most" if direction > 0 else "not-the-least", facts)


def _is_not_the_first(facts: ChartFacts) -> bool:
    """Vrai pour « l’un des plus servis », « presque le plus servi », ou d’une durée : le premier n’y est pas le plus grand."""
    said, unit = _title(facts), normalise(facts.words.unit or "")
    is_loose = re.search(f"{_WORDS['not-the-first']}|{_WORDS['vague']}", said)
    return bool(is_loose or re.search(_WORDS["durations"], unit))


def _not_mainly(facts: ChartFacts) -> str:
    """« Surtout célibataires », quand la barre « Marié » est plus longue."""
    said = _title(facts)
    if not re.search(_WORDS["mainly"], said) or re.search(
        f"{_WORDS['not']}|{_WORDS['falls']}|{_WORDS['rises']}", said
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
    return str(_WORDS[key].format(one, number(named.value), two, number(others[best])))


def _not_so_low_there(facts: ChartFacts) -> str:
    """« La pollution est moins forte à 7 h », quand 7 h porte la plus longue barre ; de même de « plus forte », au plus bas."""
    said = _title(facts)
    found = re.search(_WORDS["so-there"], said)
    if found is None or len(facts.panels) != 1:
        return ""
    values = _value_of_each_name(facts.panels[0])
    named = names_said(found["where"], values)
    if len(named) != 1 or len(values) < _A_FEW:
        return ""
    name = named[0]
    is_more = found["side"] == "plus"
    farthest = min(values.values()) if is_more else max(values.values())
    if values[name] != farthest:
        return ""
    key = "lowest-there" if is_more else "highest-there"
    return str(_WORDS[key].format(_as_drawn(name, facts), number(values[name])))


def _not_so_little_of_it(facts: ChartFacts) -> str:
    """« Tous les quatre ans : cela émet moins », quand cette barre est la plus longue ; de même de « plus », au plus bas."""
    said = _title(facts)
    found = re.search(_WORDS["so-much-of-it"], said)
    named = _only_named(facts)
    if found is None or named is None or len(named.values) < _A_FEW:
        return ""
    if re.search(f"{_WORDS['not']}|{_WORDS['vague']}", said.replace(found[0], "")):
        return ""
    is_more = found["side"] == "plus"
    farthest = min(named.values.values()) if is_more else max(named.values.values())
    if named.value != farthest:
        return ""
    key = "lowest-there" if is_more else "highest-there"
    return str(_WORDS[key].format(_as_drawn(named.name, facts), number(named.value)))


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
    said = _title(facts)
    found = re.search(_WORDS["better-than"], said)
    if found is None or re.search(_WORDS["not"], _without_less(said)) or len(facts.panels) != 1:
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
    return str(_WORDS["not-better-than"].format(one, number(mine), two, number(other)))


def _not_on_that_side(facts: ChartFacts) -> str:
    """« La fiche annonce moitié moins que le compteur de 2022 », quand la fiche annonce le double."""
    said = _title(facts)
    found = re.search(_WORDS["side-of"], said)
    if found is None or len(facts.panels) != 1:
        return ""
    if re.search(f"{_WORDS['not']}|{_WORDS['vague']}|{_WORDS['together']}", _without_less(said)):
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
    return str(_WORDS["less-than-that"].format(one, number(values[ours[0]]), two, number(values[theirs[0]])))


def _not_more_than_all(facts: ChartFacts) -> str:
    """« Poitiers a plus d’arrêts que les sept autres réunies », quand les autres barres en font davantage."""
    said = _title(facts)
    if not re.search(_WORDS["more-than-all"], said) or re.search(_WORDS["not-ahead"], said):
        return ""
    named = _only_named(facts)
    if named is None or any(READ["whole"].match(name) for name in named.values):
        return ""
    others = sum(named.values.values()) - named.value
    if named.value >= others:
        return ""
    return str(
        _WORDS["less-than-all"].format(_as_drawn(named.name, facts), number(named.value), number(others))
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


def _times(facts: ChartFacts) -> _Times | None:
    """Le rapport annoncé entre les deux seuls noms que dit un titre ; rien s’il en dit d’autres, ou aucun rapport."""
    said = _title(facts)
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
    times = _times(facts)
    said = _title(facts)
    if times is None or not times.is_wrong or re.search(f"{_WORDS['vague']}|{_WORDS['not']}", _less(said)):
        return ""
    more, less = (number(times.values[name]) for name in (times.more, times.less))
    drawn = number(times.drawn, 1)
    return str(_WORDS["not-so-many-times"].format(number(times.told), more, less, drawn))


def _times_turned_round(facts: ChartFacts) -> str:
    """« La licence vaut sept fois les formats », quand ce sont les formats qui valent sept fois la licence."""
    times = _times(facts)
    said = _title(facts)
    if times is None or re.search(f"{_WORDS['vague']}|{_WORDS['not']}", _less(said)):
        return ""
    before, _, after = said.partition(" fois ")
    greater, smaller = (times.less, times.more) if after.startswith("moins") else (times.more, times.less)
    if smaller not in before or greater in before or greater not in after:
        return ""
    told = []
    for name in (times.more, times.less):
        told += [number(times.values[name]), _as_drawn(name, facts)]
    return str(_WORDS["turned-round"].format(*told))


def _beyond_any_ratio(facts: ChartFacts) -> str:
    """« Trois fois moins de CO₂ », quand la plus longue barre ne fait que deux fois la plus courte."""
    told = _times_without_names(facts)
    values = _drawn_values(facts)
    if not told or len(values) < 2 or min(values) <= 0:
        return ""
    widest = max(values) / min(values)
    if told <= widest + max(_HALF_A_TIME, _SMALL_TIMES * widest):
        return ""
    high, low = number(max(values)), number(min(values))
    return str(_WORDS["beyond-any-ratio"].format(number(told), high, low, number(widest, 1)))


def _times_without_names(facts: ChartFacts) -> float:
    """Le rapport d’un titre qui ne nomme pas les deux barres qu’il compare ; zéro s’il les nomme, ou compare à autre chose."""
    said = _title(facts)
    if len(re.findall(r"\bfois\b", said)) != 1 or not re.search(_WORDS["times-of-it"], said):
        return 0
    if (
        len(facts.panels) != 1
        or not facts.panels[0].bars
        or re.search(f"{_WORDS['vague']}|{_WORDS['not']}", _less(said))
    ):
        return 0
    return 0 if _times(facts) else multiple_of(YEAR.sub("", said)).value


def _less(said: str) -> str:
    """Un titre sans le « moins » de « trois fois moins », qui ne nie rien."""
    return re.sub(r"\bfois moins\b", "fois", said)


def _group_named(words_said: str, values: dict[str, float]) -> list[str]:
    """Les noms qui commencent par un mot que dit cette partie du titre."""
    said = [word.rstrip("sx") for word in re.findall(r"[a-z]+", words_said) if len(word) >= _LONG_ENOUGH]
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


# --- ce que la figure confirme ---------------------------------------------------------------------------------
def is_confirmed(facts: ChartFacts) -> bool:
    """Vrai si le titre dit d’un nom sa valeur, ou ce que d’autres valeurs démentiraient."""
    if _speaks_of_another_quantity(facts):
        return False
    if says_a_value_of_a_name(facts):
        return True
    unsure = (
        _announces_a_change,
        _announces_a_part_of_the_bars,
        _compares_with_what_has_no_name,
        _says_an_hour_not_drawn,
        _says_a_year_not_drawn,
        _says_another_ratio,
        _says_the_most_of_what_is_not_read,
        _times_without_names,
        _turns_back_in_between,
    )
    if any(cannot_tell(facts) for cannot_tell in unsure):
        return False
    return any(denial(other) for other in redrawn(facts))


def _speaks_of_another_quantity(facts: ChartFacts) -> bool:
    """Vrai pour « Poitiers est la plus peuplée », quand l’unité est celle d’une densité, ou d’une étendue."""
    unit = normalise(facts.words.unit or "")
    said = re.sub(_WORDS["share-of"], "", _title(facts))
    if not unit:
        return False
    told = [units for quantity, units in _WORDS["quantities"] if re.search(quantity, said)]
    return any(not re.search(units, unit) for units in told)


def _announces_a_change(facts: ChartFacts) -> bool:
    """Vrai si le titre dit de combien une série a changé : depuis quand, et jusqu’où, il y a plusieurs façons de le lire."""
    said = YEAR.sub("", _title(facts))
    if not multiple_of(said).value and not re.search(r"%|\bmoitie\b|\btiers\b|\bquart", said):
        return False
    return any(series_of(panel, facts) for panel in facts.panels)


def _announces_a_part_of_the_bars(facts: ChartFacts) -> bool:
    """Vrai si le titre dit une part de ce qui est compté : rien n’assure que toutes les barres de la table sont dessinées."""
    if "%" in (facts.words.unit or ""):
        return False
    said = _title(facts)
    return bool(spelled_shares(said) or READ["most"].search(said) or re.search(_WORDS["nearly-all"], said))


def _compares_with_what_has_no_name(facts: ChartFacts) -> bool:
    """Vrai pour « les sergents sont plus nombreux que les soldats », quand aucune barre ne se nomme « soldats »."""
    said = _title(facts)
    if not re.search(_WORDS["more-than"], said) or re.search(_WORDS["ahead-of-all"], said):
        return False
    named = [names_said(said, values_by_name(panel, said, facts)) for panel in facts.panels]
    return max(map(len, named), default=0) < 2


def _says_an_hour_not_drawn(facts: ChartFacts) -> bool:
    """Vrai pour « monte à 19 heures », quand aucun repère de la figure n’est cette heure."""
    return any(not _is_drawn_at(hour, facts) for hour in _hours_of(_title(facts)))


def _hours_of(said: str) -> list[int]:
    """Les heures que dit un titre : « 19 heures », « 8 h 30 », « midi »."""
    hours = [int(one) for one in re.findall(_WORDS["hour"], said)]
    return hours + [hour for pattern, hour in _WORDS["hours-in-words"] if re.search(pattern, said)]


def _is_drawn_at(hour: int, facts: ChartFacts) -> bool:
    """Vrai si l’axe du bas porte cette heure, ou si l’on ne sait pas ce qu’il porte : « 20 heures » est peut-être une durée."""
    for panel in facts.panels:
        axis = panel.x
        if axis.kind == "date":
            return _is_dated_at(hour, panel)
        names = [normalise(label) for one in (panel.x, panel.y) if one.nominal for label in one.labels]
        drawn = {int(found[0]) for name in names if (found := re.findall(_WORDS["hour"], name))}
        if drawn:
            return hour in drawn
    return True


def _is_dated_at(hour: int, panel: Panel) -> bool:
    """Vrai si une courbe d’un seul jour passe par cette heure ; de plusieurs jours, toutes les heures y sont."""
    places = [value for line in panel.lines for value in np.asarray(line.x, float) if np.isfinite(value)]
    if not places:
        return True
    first, last = (num2date(float(panel.x.days(place))) for place in (min(places), max(places)))
    return first.date() != last.date() or first.hour <= hour <= last.hour


def _says_a_year_not_drawn(facts: ChartFacts) -> bool:
    """Vrai pour « les prêts baissent depuis 1990 », quand la courbe commence en 2011."""
    years = years_in(_title(facts))
    drawn = [one.years for panel in facts.panels for one in series_of(panel, facts)]
    known = [float(year) for row in drawn for year in row if np.isfinite(year)]
    if not years or not known:
        return False
    return years[0] < int(min(known)) or years[-1] > int(max(known))


def _says_another_ratio(facts: ChartFacts) -> bool:
    """Vrai pour un « n fois » qui n’est pas l’arrondi de ce que font les deux barres nommées."""
    times = _times(facts)
    return times is not None and not times.is_right


def _says_the_most_of_what_is_not_read(facts: ChartFacts) -> bool:
    """Vrai pour « le plus vieux », « la plus agréable » : la longueur d’une barre ne dit pas si le mot lui va."""
    said = _title(facts)
    if not READ["best"].search(said):
        return False
    if _superlative(said):
        return _is_not_the_first(facts)
    return not (SAYS["first"].search(said) or SAYS["last"].search(said))


def _turns_back_in_between(facts: ChartFacts) -> bool:
    """Vrai pour « s’effondre depuis 2011 », « de plus en plus », quand une courbe du titre revient nettement en chemin."""
    said = _title(facts)
    if not re.search(_WORDS["since"], said):
        return False
    return any(_turns_back(one, years_in(said)) for panel in facts.panels for one in series_of(panel, facts))


def _turns_back(series: Series, years: list[int]) -> bool:
    """Vrai si, depuis la première année dite, la série s’éloigne de là où elle finit de plus du quart de son étendue."""
    values = np.asarray(series.y, float)
    if years and np.isfinite(series.years).all():
        values = values[np.floor(series.years + 1e-6) >= years[0]]
    values = values[np.isfinite(values)]
    if values.size < _A_FEW:
        return False
    along = values if values[-1] < values[0] else -values
    back = float(np.max(along - np.minimum.accumulate(along)))
    return back > _A_TURN * float(np.ptp(values))


def says_a_value_of_a_name(facts: ChartFacts) -> bool:
    """Vrai si le titre donne à chaque nom qu’il dit, dans le même ordre, le nombre que porte sa barre."""
    if len(facts.panels) != 1 or re.search(_WORDS["not"], _without_only(_title(facts))):
        return False
    said = _title(facts)
    values = values_by_name(facts.panels[0], said, facts)
    named = [values[name] for name in names_said(said, values)]
    told = _numbers_of(said)
    return bool(named) and len(named) == len(told) and all(map(_is_written, named, told))


def _without_only(said: str) -> str:
    """Un titre sans « ne… que », qui restreint et ne nie pas."""
    return re.sub(_WORDS["only"], "", said)


def _numbers_of(said: str) -> list[str]:
    """Les nombres d’un titre, sans espace entre les milliers."""
    written = re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3})", "", said)
    return re.findall(r"(?<![\d,.])\d+(?:[.,]\d+)?(?![\d,.]*\d)", written)


def _is_written(value: float, told: str) -> bool:
    """Vrai si ce nombre est la valeur, arrondie à autant de décimales qu’il en porte."""
    decimals = len(told.replace(",", ".").partition(".")[2])
    return abs(_value(told) - value) <= max(0.5 / 10**decimals, _WRITTEN * abs(value))


def redrawn(facts: ChartFacts) -> Iterator[ChartFacts]:
    """La même figure, où les mêmes noms et les mêmes dates porteraient d’autres valeurs."""
    for change in (_mirrored, _turned, _raised, _shrunk):
        panels = tuple(_changed(panel, change) for panel in facts.panels)
        yield replace(facts, panels=panels)


def _changed(panel: Panel, change: Callable[[Array], Array]) -> Panel:
    """Le même graphique, dont chaque série suit ce changement."""
    bars = tuple(_changed_bars(one, change) for one in panel.bars)
    lines = tuple(one._replace(y=change(one.y)) for one in panel.lines)
    points = tuple(one._replace(y=change(one.y)) for one in panel.points)
    return replace(panel, bars=bars, lines=lines, points=points)


def _changed_bars(bars: Bars, change: Callable[[Array], Array]) -> Bars:
    return bars._replace(tip=bars.foot + change(bars.length))


def _mirrored(values: Array) -> Array:
    """Les plus grandes valeurs deviennent les plus petites : un ordre, une hausse s’y renversent."""
    if not values.size:
        return values
    return np.nanmin(values) + np.nanmax(values) - values


def _turned(values: Array) -> Array:
    """Chacun prend la valeur d’un autre, plus loin : qui était premier ou dernier n’est plus ni l’un ni l’autre."""
    order = np.argsort(values, kind="stable")
    turned = np.empty_like(values)
    turned[order] = np.roll(values[order], values.size // 2)
    return turned


def _raised(values: Array) -> Array:
    """Toutes montées d’autant : les rapports et les parts se resserrent."""
    if not values.size:
        return values
    return values + _FAR * np.nanmax(np.abs(values))


def _shrunk(values: Array) -> Array:
    return values * _SMALL
