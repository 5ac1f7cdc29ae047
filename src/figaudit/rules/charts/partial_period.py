"""La dernière barre d'une série est une période qui n'est pas finie : elle paraît s'effondrer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from figaudit.base.language import quoted
from figaudit.read.facts import SUBJECTS, Array, ChartFacts, Panel, in_years
from figaudit.read.order import MONTHS, as_time, normalise
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import MONTH_TO_MONTH, TOLD
from figaudit.titles.claims import is_hedged, title_in_a_read_language
from figaudit.titles.title import title_of
from figaudit.titles.words import direction_of

FEWEST = 4  # périodes : moins, une chute n'étonne pas
LOWER = 0.85  # la dernière, rapportée à la moyenne des autres : plus haute, rien ne trompe
LEFT = {"year": 30, "quarter": 10, "month": 3}  # jours qui manquent encore à la période, au moins
DAYS = {"year": 365.25, "quarter": 91.3, "month": 30.4375}

CUE = r"(?:\b(?:au|le|du|del|am|jusqu'au|arrete\w*|as of|as at|up to|through|until|to|on|cut-?off|\w*stand|stichtag|bis(?: zum)?|vom|al|hasta(?: el)?|el|(?:corte|cierre|datos) a|corte|cierre|a fecha de|extract(?:ed|ion)|retrieved|downloaded|exported|accessed|extraite?s?|telechargee?s?|abgerufen|\w*abruf|\w*abfrage|\w*abzug|extraccion|extraid[oa]s?|descarga(?:d[oa]s?)?|consulta(?:d[oa]s?)?)\b\s*:?\s*)"
WRITTEN_DAY = re.compile(
    CUE + r"(?:(\d{1,2})(?:er|st|nd|rd|th|\.)? (?:de |of )?([a-z]+)\.?,? (?:de |del )?((?:19|20)\d\d)"
    r"|([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)"
    r"|(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)"
    r"|((?:19|20)\d\d)-(\d\d)-(\d\d))"
)


# Un mois sans jour ne dit où les données s'arrêtent qu'après « données jusqu'en », « datos hasta », ou en incise : « , bis Mai ».
DATA = r"\b(?:donnees?|chiffres?|releves?|data|figures|counts?|daten|zahlen|werte|datos|cifras|registros?)\b[^.;]{0,20}?"
UNTIL = (
    r"\b(?:jusqu'(?:en|a|au mois d[e']|a fin)|arrete\w* (?:a )?fin|up to|through|until|to the end of"
    r"|bis(?: einschliesslich| ende)?|hasta(?: finales de)?)\s+"
)
# « Stand: Mai 2025 », « situation à fin avril 2025 », « datos actualizados a abril de 2025 » : un mois suffit.
AS_OF = (
    r"\b(?:\w*stand ?:?(?: ende| mitte)?|stichtag ?:?(?: ende)?|as (?:at|of)(?: end| mid|(?: the)? end of)?"
    r"|situation (?:a fin|en|a la fin)|donnees (?:a fin|de fin)|arretee?s? (?:a )?fin|mise?s? a jour (?:a fin|en|fin)"
    r"|(?:actualizad\w*|actualizacion|corte|cierre|datos)(?: de datos)? (?:a|al|en|de)(?: finales de| cierre de)?)\s+"
)
WRITTEN_MONTH = re.compile(
    f"(?:(?:{DATA}|[,;:(–—-] ?){UNTIL}|{AS_OF})" + r"([a-z]+)\.? (?:de |del |of )?((?:19|20)\d\d)"
)
# « 2026 (bis 12. 5.) », « 2026, jusqu'au 12 mai » : l'étiquette de la période dit où elle s'arrête.
STOPS_EARLY = re.compile(r"\b(?:bis|jusqu'(?:au|a|en)|hasta|until|through|up to)\b")
# « nur bis zum 12. Mai » : un aveu, et non la date d'un relevé.
ONLY_UNTIL = re.compile(
    r"\b(?:nur bis|erst bis|seulement jusqu'|uniquement jusqu'|solo hasta|only (?:until|through|up to|to))\b"
)
LAST_MONTH = 11  # le rang de décembre
WHOLE_MONTH = 30  # son dernier jour, à peu près


@dataclass(frozen=True)
class Day:
    """Le jour où les données s'arrêtent."""

    year: int
    month: int
    day: int

    def into(self, grain: str) -> float:
        """Combien de jours de sa période étaient passés."""
        if grain == "year":
            return (self.month - 1) * DAYS["month"] + self.day
        if grain == "quarter":
            return ((self.month - 1) % 3) * DAYS["month"] + self.day
        return float(self.day)


@dataclass(frozen=True)
class Drawn:
    """Une série dans l'ordre du temps : la finesse de ses périodes, la dernière, ses valeurs."""

    grain: str
    year: int
    month: int
    name: str
    values: Array


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Confronte la dernière période dessinée à ce que la figure en dit : le jour où les données s'arrêtent, ou qu'elle n'est pas finie."""
    told = facts.told(panel)
    if facts.says("averages", panel) or facts.says("share", panel, panel.y) or panel.twins:
        return
    drawn = drawn_periods(panel)
    if drawn is None or not is_low_at_the_end(drawn):
        return

    if is_said_partial(drawn, told):
        if is_read_as_a_fall(drawn, panel, facts):
            yield tell("read-as-a-fall", name=quoted(drawn.name))
        return

    day = last_day(told)
    if day is None or SUBJECTS["partial"].search(told):
        return
    if is_in_the_last(drawn, day):
        yield tell("unfinished", name=quoted(drawn.name))


def is_low_at_the_end(drawn: Drawn) -> bool:
    """Vrai si la dernière période est bien plus basse que l'ordinaire des autres."""
    return bool(drawn.values[-1] < LOWER * float(np.mean(drawn.values[:-1])))


def is_read_as_a_fall(drawn: Drawn, panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si le titre annonce une chute que seule la période inachevée montre : une note au bas de la figure n'y change rien."""
    title = title_of(panel, facts)
    if SUBJECTS["partial"].search(title) or MONTH_TO_MONTH.search(title) or is_hedged(title):
        return False
    if direction_of(title_in_a_read_language(panel, facts)) >= 0:
        return False
    whole = drawn.values[:-1]
    return bool(whole[-1] >= float(np.mean(whole[:-1])))


# --- le jour où les données s'arrêtent ------------------------------------------------------------------------
def last_day(told: str) -> Day | None:
    """Le jour qu'écrit un texte après « au », « as of », « Stand », ou la fin du mois ; None s'il n'y en a pas, ou plusieurs."""
    found = {read_day(match) for match in WRITTEN_DAY.finditer(told)} - {None}
    found |= {end_of_month(match) for match in WRITTEN_MONTH.finditer(told)} - {None}
    if len(found) != 1:
        return None
    return found.pop()


def end_of_month(match: re.Match[str]) -> Day | None:
    """La fin du mois qui suit « hasta », « jusqu'en » ; None si ce mot n'est pas un mois."""
    word, year = match.groups()
    if word not in MONTHS:
        return None
    return Day(int(year), MONTHS[word] + 1, WHOLE_MONTH)


def read_day(match: re.Match[str]) -> Day | None:
    """Le jour d'une date écrite, dans l'une de ses quatre écritures."""
    day, word, year, word_first, day_after, year_after, d, m, y, iso_year, iso_month, iso_day = match.groups()
    if day and word in MONTHS:
        return Day(int(year), MONTHS[word] + 1, int(day))
    if day_after and word_first in MONTHS:
        return Day(int(year_after), MONTHS[word_first] + 1, int(day_after))
    if d and int(m) <= 12:
        return Day(int(y), int(m), int(d))
    if iso_year:
        return Day(int(iso_year), int(iso_month), int(iso_day))
    return None


def is_said_partial(drawn: Drawn, told: str) -> bool:
    """Vrai si l'étiquette de la période dit où elle s'arrête (« janv.-avr. », « 2026, bis 12. 5. »), ou si une note le dit : « quatre mois seulement »."""
    name = normalise(drawn.name)
    if MONTH_TO_MONTH.search(name) or STOPS_EARLY.search(name) or ONLY_UNTIL.search(told):
        return True
    if drawn.grain == "year" and (stops_within_the_year(told) or TOLD["some_months"].search(told)):
        return True
    return bool(TOLD["few_periods_only"].search(told) or TOLD["not_whole"].search(told))


def stops_within_the_year(told: str) -> bool:
    """Vrai si une note dit des mois qui se suivent, « janvier-avril », sans aller jusqu'à décembre."""
    spans = MONTH_TO_MONTH.findall(told)
    return any(MONTHS[last] < LAST_MONTH for _, last in spans)


def is_in_the_last(drawn: Drawn, day: Day) -> bool:
    """Vrai si ce jour tombe dans la dernière période, assez loin de sa fin."""
    if drawn.year and drawn.year != day.year:
        return False
    if drawn.grain == "quarter" and (drawn.month - 1) // 3 != (day.month - 1) // 3:
        return False
    if drawn.grain == "month" and drawn.month != day.month:
        return False
    return DAYS[drawn.grain] - day.into(drawn.grain) >= LEFT[drawn.grain]


# --- ce qui est dessiné ---------------------------------------------------------------------------------------
def drawn_periods(panel: Panel) -> Drawn | None:
    """L'unique série de barres debout, ou de points joints, si elle suit des années, des trimestres ou des mois."""
    marks = panel.heights(upright=True)
    if len(marks) != 1:
        return None

    order = np.argsort(marks[0][0])
    at = marks[0][0][order]
    values = marks[0][1][order]
    if at.size < FEWEST or values.min() < 0:
        return None

    if panel.x.kind == "date":
        return dated_periods(panel.x.days(at), values)

    names = panel.x.names_at(at)
    if not names and in_years(at, FEWEST - 1):
        return Drawn("year", int(at[-1]), 0, str(int(at[-1])), values)
    time = as_time(names) if names else None
    if time is None or not time.sorted:
        return None

    grain = time.grain
    if grain == "day":  # « 2025-03 » s'écrit comme un jour : c'est le pas qui dit si ce sont des mois
        grain = grain_of_step(np.array(time.values))
    if grain not in LEFT:
        return None

    last = time.values[-1]
    year = int(last // DAYS["year"])
    month = int((last % DAYS["year"]) // DAYS["month"]) + 1
    return Drawn(grain, year, month, names[-1].strip(), values)


def dated_periods(at: Array, values: Array) -> Drawn | None:
    """La même chose le long d'un axe de dates, en jours depuis 1970 ; None si le pas n'est pas une période."""
    grain = grain_of_step(at)
    if not grain:
        return None

    last = np.datetime64(int(at[-1]), "D")
    year, month = (int(part) for part in str(last).split("-")[:2])
    name = str(year) if grain == "year" else f"{month:02}/{year}"
    return Drawn(grain, year, month, name, values)


def grain_of_step(days: Array) -> str:
    """La période que parcourt chaque pas, en jours : un an, un trimestre, un mois ; « » si ce n'en est pas une."""
    step = float(np.median(np.diff(days)))
    for grain, length in DAYS.items():
        if abs(step - length) <= 0.05 * length:
            return grain
    return ""


RULE = chart_rule("partial-period", check)
