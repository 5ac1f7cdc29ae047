"""Ce qui évolue : « progresse chaque année », « s'effondre », « reste stable », « a doublé », « +12 % ».

Toutes les séries dont parle le titre le démentent, sur toutes les périodes dont il peut parler, ou l'on se tait.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from figaudit.base.language import quoted
from figaudit.base.text import parse_number
from figaudit.read.facts import SUBJECTS, Array, ChartFacts, Panel
from figaudit.read.order import normalise
from figaudit.titles.amounts import contradicted_amount_that_year, contradicted_amounts
from figaudit.titles.changes import contradicted_change, contradicted_ratio
from figaudit.titles.clauses import told_of_each
from figaudit.titles.comparisons import around, opposed, place_of
from figaudit.titles.records import contradicted_record
from figaudit.titles.series import Series, put_end_to_end, series_of
from figaudit.titles.title import is_said_unfinished
from figaudit.titles.words import (
    READ,
    SAYS,
    YEAR,
    cardinal,
    decade_in,
    direction_of,
    multiple_of,
    told,
    where_said,
    years_in,
)

#: « À 8 h », « de 8 h à 17 h » : des heures, et non des valeurs.
HOUR = re.compile(r"(?<![\d.,])(\d{1,2}) ?(?:h\b|heures?\b)(?: ?\d\d\b)?")
HOURS_IN_WORDS = {"minuit": 0, "midi": 12, "midnight": 0, "noon": 12}
#: « Le matin », « la nuit » : un moment dont on ne sait pas les bornes.
PART_OF_A_DAY = re.compile(
    r"\b(?:matin(?:ee)?|apres[- ]midi|soir(?:ee)?|nuit|aube|morning|afternoon|evening|night|dawn)\b"
)
#: « Jusqu'en 2010 » : ce qui suit cette année n'est pas dit.
UNTIL = re.compile(r"\b(?:jusqu'en|jusqu'a|until|till|up to) $")
#: « A toujours été devant » : à chaque date ; « est toujours devant » peut dire « encore ».
EVERY_TIME = re.compile(
    r"\b(?:a|ont|avait|avaient|has|have) (?:toujours|always)\b|\bchaque annee\b|\bevery year\b"
)

#: Ce qu'un titre peut affirmer d'une série, sur une période.
Claim = Callable[[str, Series, Array], str]


CLEAR = 0.03  # part de la première valeur : une variation plus petite se perd dans l'arrondi
HALF_SPREAD = 0.5  # part de l'étendue : du premier au dernier point, la série a vraiment bougé
LONG_ENOUGH = 4  # points : en deçà, rien ne peut avoir repris
SHORTEST_KIND = 4  # lettres : un nom d'axe plus court ne se reconnaît pas dans un titre
ROOT = 5  # lettres : le début d'un mot suffit à le reconnaître, au singulier ou au pluriel
MANY_STEPS = 40  # points : au-delà, « sans cesse » veut dire « dans l'ensemble »
#: « Chaque année », « tous les mois » : pas un pas n'y échappe, si nombreux soient-ils.
EACH_STEP = re.compile(r"\b(?:chaque|tous les|toutes les|every|each|d'an|de mois)")
AS_WRITTEN = 0.01  # part d'un nombre du titre : une valeur si proche est la sienne
LAST = 3  # points : trois points qui descendent encore n'annoncent aucune reprise


@dataclass(frozen=True)
class Spell:
    """Une série, et ses valeurs sur une période dont le titre peut parler."""

    series: Series
    y: Array


def contradicted_evolution(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que répondent les séries dessinées à un titre qui parle de leur évolution."""
    if panel.twins or panel.y.scale != "linear":
        return ""

    series = series_of(panel, facts)
    named = [one for one in series if len(one.name) > 2 and where_said(one.name, said)]
    smallest_wins = SUBJECTS["lowbest"].search(normalise(panel.y.label))  # un temps de course, un rang
    if len(named) == 2 and not smallest_wins:
        contradiction = contradicted_overtaking(said, named)
        if contradiction:
            return contradiction

    if len(named) > 1 and not facts.says("derived", panel, panel.y):
        contradiction = first_of_any(contradicted_course(*told) for told in told_of_each(said, named))
        if contradiction:
            return contradiction

    meant = named or series
    spells = spells_of(said, meant, unfinished=is_said_unfinished(panel, facts))
    if not spells:
        return contradicted_record(said, series)

    whole = put_end_to_end(meant)
    told_as_one = spells_of(said, [whole], unfinished=False) if whole else []
    without_hours = HOUR.sub("", said)
    for claim in claims_about(panel, facts):
        contradiction = contradicted_by_all(claim, without_hours, spells + told_as_one)
        if contradiction:
            return contradiction

    if len(meant) == len(series) and not facts.says("derived", panel, panel.y):
        contradiction = contradicted_for_one(said, spells, panel, facts)
        if contradiction:
            return contradiction
    return contradicted_record(said, series) or contradicted_that_year(said, meant)


def contradicted_course(said: str, series: Series) -> str:
    """Ce que répond une courbe au sens qu'un titre lui donne, sur toutes les périodes dont il peut parler."""
    periods = periods_of(said, series)
    return first_if_all(contradicted_trend(said, series, y) for y in periods)


def claims_about(panel: Panel, facts: ChartFacts) -> tuple[Claim, ...]:
    """Ce que l'on vérifie ; d'une variation ou d'un rang, la hausse se lit autrement : les valeurs seules se vérifient."""
    if facts.says("derived", panel, panel.y):
        return (contradicted_amounts,)
    return (
        contradicted_steps,
        contradicted_trend,
        contradicted_ratio,
        contradicted_change,
        contradicted_amounts,
    )


def contradicted_by_all(claim: Claim, said: str, spells: list[Spell]) -> str:
    """Ce que répond la première période, si toutes démentent le titre."""
    return first_if_all(claim(said, spell.series, spell.y) for spell in spells)


def contradicted_that_year(said: str, meant: list[Series]) -> str:
    """Ce que répond la première série, si toutes démentent la valeur d'une année."""
    return first_if_all(contradicted_amount_that_year(said, one) for one in meant)


def first_if_all(answers: Iterable[str]) -> str:
    """La première de ces réponses, s'il n'en manque aucune."""
    given = list(answers)
    if not given or not all(given):
        return ""
    return given[0]


def first_of_any(answers: Iterable[str]) -> str:
    """La première de ces réponses qui dit quelque chose."""
    return next((one for one in answers if one), "")


# --- « dans les cinq quartiers, moins de… » -------------------------------------------------------------------
def contradicted_for_one(said: str, spells: list[Spell], panel: Panel, facts: ChartFacts) -> str:
    """Le titre dit de toutes les séries dessinées qu'elles montent, ou baissent : une seule qui va à rebours le dément."""
    if READ["roughly"].search(said) or READ["taken_together"].search(said):
        return ""

    direction = direction_of_all(said)
    drawn = {id(spell.series): spell.series for spell in spells}
    kind = normalise(panel.x.label)  # ce que sont les séries, quand l'axe les nomme une à une
    speaks_of_each = (
        tells_how_many("all_of_them", said, len(drawn))
        or (measures_rates(panel, facts) and tells_how_many("in_so_many", said, len(drawn)))
        or names_their_kind(said, kind)
    )
    if not direction or not speaks_of_each:
        return ""

    for rank, series in drawn.items():
        periods = [spell.y for spell in spells if id(spell.series) == rank]
        if all(goes_the_other_way(direction, y) for y in periods):
            return told_of_one(series)
    return ""


def measures_rates(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai de pourcentages : ils ne s'ajoutent pas, et « dans les cinq villes » dit alors chacune, et non leur total."""
    return "%" in facts.context(panel, panel.y)


def tells_how_many(pattern: str, said: str, count: int) -> bool:
    """« Les cinq quartiers », « dans les cinq quartiers » : le titre en dit autant qu'il y a de séries."""
    found = READ[pattern].search(said)
    if not found:
        return False
    how_many, what = (group for group in found.groups() if group)
    return not SUBJECTS["dates"].search(what) and cardinal(how_many, 0) == count


def names_their_kind(said: str, kind: str) -> bool:
    """« In allen Klassen », sur un axe « Klasse » : le titre les nomme toutes, par le nom de l'axe.

    >>> names_their_kind("in allen klassen gesunken", "klasse"), names_their_kind("toutes les semaines", "quartier")
    (True, False)
    """
    found = READ["all_of_a_kind"].search(said)
    if not found or len(kind) < SHORTEST_KIND or SUBJECTS["dates"].search(found[1]):
        return False
    return found[1].startswith(kind[:ROOT])


def direction_of_all(said: str) -> int:
    """Le sens qu'annonce le titre, par un verbe ou par « plus de », « moins de » ; 0 s'ils se contredisent."""
    moved = direction_of(said)
    counted = bool(READ["more_of_it"].search(said)) - bool(READ["less_of_it"].search(said))
    if moved and counted and moved != counted:
        return 0
    return moved or counted


def goes_the_other_way(direction: int, y: Array) -> bool:
    """Vrai si ces valeurs vont, nettement, dans l'autre sens que celui-là."""
    if y.size < 2:
        return False
    change = float(y[-1] - y[0])
    clear = abs(change) > max(CLEAR * abs(float(y[0])), HALF_SPREAD * float(np.ptp(y)))
    return clear and change * direction < 0


def told_of_one(series: Series) -> str:
    """La série qui dément le titre, par son nom si elle en a un."""
    ends = {"first": series.y[0], "last": series.y[-1]}
    if not series.name:
        return told("not-all-unnamed", **ends)
    return told("not-all", name=quoted(series.name), **ends)


# --- deux courbes qui se dépassent ----------------------------------------------------------------------------
def contradicted_overtaking(said: str, named: list[Series]) -> str:
    """« A devance B » : vrai au dernier point, et partout si le titre ne parle pas du présent."""
    in_the_order_said = sorted(named, key=lambda one: place_of(one.name, said))
    names = [one.name for one in in_the_order_said]

    if direction_of(said) and READ["changes_faster"].search(said):
        return contradicted_pace(said, in_the_order_said)

    if hours_said(said) or PART_OF_A_DAY.search(said):
        return first_if_all(opposed(said, names, values) for values in values_at_the_hour(said, named))

    if EVERY_TIME.search(said):
        return first_of_any(opposed(said, names, values) for values in values_at_each_date(named))

    decade = decade_in(said)
    if decade:
        return first_if_all(opposed(said, names, values) for values in values_along(decade, named))

    years = years_in(said)
    if len(years) == 1:
        that_year = values_in(years[0], named)
        if that_year:
            return opposed(said, names, that_year)

    on_average = {}
    at_the_end = {}
    for one in named:
        on_average[one.name] = float(np.mean(one.y))
        at_the_end[one.name] = float(one.y[-1])

    if not SAYS["now"].search(said) and was_ahead_once(said, names, named):
        return ""
    if speaks_of_now(said) or opposed(said, names, on_average):
        return opposed(said, names, at_the_end)
    return ""


def contradicted_pace(said: str, in_the_order_said: list[Series]) -> str:
    """« Augmente plus vite à Lyon qu'à Lille » : ni l'écart, ni le taux ne sont alors plus grands à Lille."""
    one, two = in_the_order_said
    _, between = around(said, [one.name, two.name])
    if not READ["than_the_other"].search(between):
        return ""  # « plus vite qu'à Lille, … à Lyon » : le premier nom n'est pas le plus rapide

    direction = direction_of(said)
    answers = []
    for first, second in zip(periods_of(said, one), periods_of(said, two), strict=False):
        gaps = [direction * float(y[-1] - y[0]) for y in (first, second)]
        rates = [gap / (abs(float(y[0])) or np.inf) for gap, y in zip(gaps, (first, second), strict=True)]
        slower = gaps[0] < (1 - CLEAR) * gaps[1] and rates[0] < (1 - CLEAR) * rates[1]
        ends = {"one_first": first[0], "one_last": first[-1], "two_first": second[0], "two_last": second[-1]}
        answers.append(told("pace", one=quoted(one.name), two=quoted(two.name), **ends) if slower else "")
    return first_if_all(answers)


def was_ahead_once(said: str, names: list[str], named: list[Series]) -> bool:
    """Vrai de « Emma dépasse Louise », sans date, si l'une a bien dépassé l'autre un jour : derrière d'abord, puis devant."""
    if not READ["overtakes"].search(said):
        return False
    behind = False
    for values in values_at_each_date(named):
        is_behind = bool(opposed(said, names, values))
        if behind and not is_behind:
            return True
        behind = behind or is_behind
    return False


def values_in(year: int, named: list[Series]) -> dict[str, float]:
    """La valeur de chaque série cette année-là ; rien si l'une d'elles n'en a pas une, et une seule."""
    found = {}
    for one in named:
        that_year = one.y[np.floor(one.years + 1e-6) == year]
        if that_year.size != 1:
            return {}
        found[one.name] = float(that_year[0])
    return found


def hours_said(said: str) -> set[int]:
    """Les heures que dit un titre.

    >>> hours_said("a 18 heures"), hours_said("de 7 h a midi") == {7, 12}
    ({18}, True)
    """
    hours = {int(found[1]) for found in HOUR.finditer(said)}
    return hours | {hour for word, hour in HOURS_IN_WORDS.items() if re.search(rf"\b{word}\b", said)}


def values_at_the_hour(said: str, named: list[Series]) -> list[dict[str, float]]:
    """La valeur de chaque série à la seule heure que dit le titre ; rien s'il en dit plusieurs, ou si l'une n'en a pas."""
    hours = hours_said(said)
    found = {}
    for one in named:
        there = one.y[np.isin(hours_along(one), list(hours))]
        if len(hours) == 1 and there.size == 1:
            found[one.name] = float(there[0])
    return [found] if len(found) == len(named) else []


def hours_written(series: Series) -> Array | None:
    """L'heure écrite sous chaque valeur ; rien si l'une ne dit pas une heure."""
    written = [HOUR.fullmatch(place) for place in series.places]
    if not written or not all(written):
        return None
    return np.array([float(found[1]) for found in written if found])


def hours_along(series: Series) -> Array:
    """L'heure de chaque valeur : écrite dessous, ou comptée d'heure en heure ; NaN si rien ne la dit."""
    written = hours_written(series)
    if written is not None:
        return written
    goes_by_one = series.end - series.start == series.y.size - 1
    if not series.places and goes_by_one and series.start >= 0 and series.end <= 24:
        return np.arange(series.y.size, dtype=np.float64) + series.start
    return np.full(series.y.size, np.nan)


def values_at_each_date(named: list[Series]) -> list[dict[str, float]]:
    """La valeur de chaque série à chaque date où elles en ont toutes une."""
    shared = set.intersection(*(set(one.years.tolist()) for one in named))
    found = []
    for date in sorted(shared):
        found.append({one.name: float(one.y[one.years == date][0]) for one in named})
    return found


def values_along(years: range, named: list[Series]) -> list[dict[str, float]]:
    """La valeur de chaque série, chacune de ces années où elles en ont toutes une."""
    found = [values_in(year, named) for year in years]
    return [values for values in found if values]


def speaks_of_now(said: str) -> bool:
    """Vrai si le titre dit « désormais », ou « a dépassé » sans dire quand."""
    if SAYS["now"].search(said):
        return True
    return bool(READ["overtakes"].search(said)) and not YEAR.search(said)


# --- ce qui repart -------------------------------------------------------------------------------------------
def contradicted_rebound(said: str, panel: Panel, facts: ChartFacts) -> str:
    """« Repart à la hausse » : le dernier point n'est pas le plus bas d'une descente."""
    if panel.twins or panel.y.scale != "linear" or years_in(said):
        return ""
    series = series_of(panel, facts)
    named = [one for one in series if len(one.name) > 2 and where_said(one.name, said)]

    direction = direction_of(SAYS["rebound"].sub("", said))
    if not direction:
        up_and_down = SAYS["up"].search(said) and SAYS["down"].search(said)
        direction = 0 if up_and_down else 1
    return first_if_all(ends_the_other_way(direction, one.y) for one in named or series)


def ends_the_other_way(direction: int, y: Array) -> str:
    """Ce que répondent des valeurs qui finissent au plus bas (`direction` 1), ou au plus haut (−1)."""
    if y.size < LONG_ENOUGH:
        return ""
    rising = y * direction
    last_steps = np.diff(rising[-LAST:])
    if rising[-1] > rising.min() or (last_steps >= 0).any():
        return ""
    key = "recovery" if direction > 0 else "relapse"
    return told(key, last=y[-1])


# --- les périodes dont parle le titre -------------------------------------------------------------------------
def spells_of(said: str, meant: list[Series], *, unfinished: bool) -> list[Spell]:
    """Chaque série sur chaque période ; aucune si l'une d'elles ne dit rien de la période du titre.

    `unfinished` : la figure dit sa dernière période en cours, et le titre peut ne pas en parler.
    """
    spells = []
    for series in meant:
        periods = periods_of(said, series)
        if not periods:
            return []
        if unfinished:
            periods += [y[:-1] for y in periods if y.size > 2]
        spells += [Spell(series, y) for y in periods]
    return spells


def periods_of(said: str, series: Series) -> list[Array]:
    """Les valeurs des périodes dont peut parler le titre : il n'est démenti que s'il l'est sur toutes."""
    bounded = between_amounts(said, series)
    if bounded.size > 1 and not READ["turns_now"].search(said):
        return [bounded]
    years = years_in(said)
    if not years and HOUR.search(said):
        return between_hours(said, series)
    if not years:
        peak = READ["frompeak"].search(said)
        if peak:
            return [since_the_extreme(series, lowest=bool(peak[1]))]

        if READ["turns_now"].search(said):
            return [series.y, *since_the_turn(said, series)]

    if np.isnan(series.years).any():
        return [series.y, *since_a_lasting_turn(said, series)]
    if not years:
        recent = [] if READ["lately"].search(said) else since_a_lasting_turn(said, series)
        return [lately(said, series), *recent]
    return [period for period in between_years(said, series, years) if period.size > 1]


def between_amounts(said: str, series: Series) -> Array:
    """« Tombe de 10 721 à 2 039 » : les valeurs de l'une à l'autre, si la première se lit avant la seconde ; rien sinon."""
    found = READ["from_to"].search(said)
    if found is None or any(YEAR.fullmatch(one) for one in found.groups()):
        return series.y[:0]
    first, last = (parse_number(one).value for one in found.groups())
    starts = np.flatnonzero(np.abs(series.y - first) <= AS_WRITTEN * abs(first))
    ends = np.flatnonzero(np.abs(series.y - last) <= AS_WRITTEN * abs(last))
    if not starts.size or not ends.size or starts[0] >= ends[-1]:
        return series.y[:0]
    return series.y[starts[0] : ends[-1] + 1]


def between_hours(said: str, series: Series) -> list[Array]:
    """Les valeurs d'une heure dite à l'autre, ou de l'heure d'avant à la seule que dit le titre ; rien si l'axe ne porte pas d'heures."""
    at = hours_written(series)
    if at is None:
        return []
    hours = hours_said(said)
    if len(hours) == 1 and multiple_of(said).value:
        return []  # « sept fois plus qu'ailleurs à 7 h » : on ne sait pas à quelle heure cela se compare
    first, last = min(hours), max(hours)
    if first == last:
        first -= 1
    period = series.y[(at >= first) & (at <= last)]
    return [period] if period.size > 1 else []


def since_the_extreme(series: Series, *, lowest: bool) -> Array:
    """Les valeurs depuis le plus haut point, ou le plus bas."""
    start = int(series.y.argmax())
    if lowest:
        start = int(series.y.argmin())
    return series.y[start:]


def since_the_turn(said: str, series: Series) -> list[Array]:
    """« …et baisse déjà » : les valeurs depuis le sommet (depuis le creux, d'une hausse), s'il y en a après lui."""
    direction = direction_of(said)
    recent = since_the_extreme(series, lowest=direction > 0)
    return [recent] if direction and recent.size > 1 else []


def since_a_lasting_turn(said: str, series: Series) -> list[Array]:
    """« Léa s'effondre », d'une courbe montée puis retombée : la descente, si elle est longue et ample ; rien sinon."""
    recent = since_the_turn(said, series)
    if not recent or recent[0].size < max(LONG_ENOUGH, series.y.size / 4):
        return []
    fallen = abs(float(recent[0][-1] - recent[0][0]))
    return recent if fallen >= HALF_SPREAD * float(np.ptp(series.y)) else []


def lately(said: str, series: Series) -> Array:
    """Les valeurs « depuis dix ans » ; toutes si le titre ne dit pas depuis quand."""
    found = READ["lately"].search(said)
    if not found:
        return series.y

    first_year = series.years[-1] - cardinal(found[1], 0) - 0.1
    recent = series.years >= first_year
    if recent.sum() < 3:
        return series.y
    return series.y[recent]


def between_years(said: str, series: Series, years: list[int]) -> list[Array]:
    """Les valeurs d'une année à l'autre, depuis une année, ou autour de la seule année que dit le titre."""
    whole = np.floor(series.years + 1e-6)
    first, last = years[0], years[-1]

    if UNTIL.search(said[: said.index(str(first))]):
        return [series.y[whole <= first]]
    if len(years) > 1:
        return [series.y[(whole >= first) & (whole <= last)]]
    if str(first) in READ["start"].findall(said):
        return [series.y[whole >= first]]
    if re.search(rf"\b(?:en|in) {first}", said) and first in whole:
        that_year = (whole >= first - 1) & (whole <= first)
        return [series.y[that_year], series.y[whole > 0]]
    return []


# --- le sens --------------------------------------------------------------------------------------------------
def contradicted_steps(said: str, series: Series, y: Array) -> str:
    """« Progresse chaque année » : pas un seul pas dans l'autre sens."""
    each = SAYS["every"].search(said)
    direction = direction_of(said)
    if not each or not direction:
        return ""
    if y.size > MANY_STEPS and not EACH_STEP.search(each[0]):
        return ""
    if speaks_of_years(each[0]) and steps_are_shorter_than_a_year(series):
        return ""

    wrong = np.diff(y) * direction < -0.02 * np.ptp(y)
    if not wrong.any():
        return ""
    rank = int(wrong.argmax())
    return told("each", words=each[0], first=y[rank], last=y[rank + 1])


def speaks_of_years(words: str) -> bool:
    """Vrai si « chaque an », « every year » sont dits."""
    return "year" in words or re.search(r"\b(?:an|ans|annees?)\b", words) is not None


def steps_are_shorter_than_a_year(series: Series) -> bool:
    """Vrai si la série a plusieurs points par an : d'un mois à l'autre, elle peut reculer."""
    if series.years.size < 2:
        return False
    return bool(np.median(np.diff(series.years)) < 0.9)


def contradicted_trend(said: str, series: Series, y: Array) -> str:
    """« Grimpe », « s'effondre », « reste stable » : du début à la fin, et dans l'ensemble."""
    if y.size < 2:
        return ""  # « depuis le pic », quand le pic est le dernier point

    few = max(1, y.size // 12)  # les bouts sont des moyennes : un dernier point n'est pas une tendance
    start = float(y[:few].mean())
    change = float(y[-few:].mean()) - start
    spread = float(np.ptp(y)) or 1.0
    ends = {"first": y[0], "last": y[-1]}

    direction = direction_of(said)
    if direction:
        announced = "rise"
        if direction < 0:
            announced = "fall"
        slope = np.polyfit(np.arange(y.size), y, 1)[0]
        if direction * change < -0.15 * spread and direction * slope < 0:
            return told(announced, **ends)
        little = spread < 0.05 * y.mean() or (spread < 0.15 * y.mean() and abs(change) < 0.03 * y.mean())
        if SAYS["strong"].search(said) and y.min() > 0 and little:
            return told("upheaval", **ends)
        return ""

    moved = abs(change) > max(0.3 * abs(start), 0.6 * spread)
    if moved and y.min() > 0 and SAYS["steady"].search(said):
        return told("steady", **ends)
    return ""
