"""Le juge de la dernière figure du carnet 14 : une mesure du bureau, son unité, et les heures où le capteur s’est tu."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from datakit.answers import judges
from datakit.answers.verdict import MistakeKind, Reason, for_two
from datakit.data.load import load
from datakit.subjects import messages
from figaudit.base import figtext
from figaudit.base.text import moment, normalise
from figaudit.report import Report


@dataclass(frozen=True)
class _Measure:
    """Une colonne du bureau : les façons d’écrire son unité, ce qui la nomme dans un titre (sans accents), et son nom."""

    units: list[str]
    said: str
    name: str


_MEASURES = {
    "temperature": _Measure(["°C", "degrés", "celsius"], r"\btemperatures?\b", "la température"),
    "humidite": _Measure(["%", "pour cent"], r"\bhumidite\b", "l’humidité"),
    "lumiere": _Measure(["lux"], r"\b(?:lumiere|lux|luminosite|eclairement)\b", "la lumière"),
    "co2": _Measure(["ppm", "parties par million"], r"\b(?:co ?[2₂]|ppm)", "le CO₂"),
}
_FEW_POINTS = 2  # deux points ne font qu’un repère
_AN_HOUR = 60  # minutes sans mesure : au-delà, la courbe s’interrompt à l’œil
#: Ce qui dit d’une journée qu’on la montre entière.
_WHOLE_DAY = re.compile(r"\b(?:toute la journee|du matin au soir|jusqu.au soir|toute la soiree)\b")
_EVENING = 17  # heure : une courbe qui s’arrête avant ne montre pas le soir
#: Ce qui avoue un silence, dans le titre ou dans la note.
_SILENCE = re.compile(
    r"\bmesur|interromp|interrup|manqu|arret|coup[eu]|silence|\bmuet|\btrous?\b|incompl|enregistr|"
    r"\bpannes?\b|eteint|\btai[st]|\btu\b|donnees?\b|\bcommence|\d ?h\b|\brien (?:avant|apres|jusqu)"
)


@for_two
def office(fig: Any, banned: Mapping[str, str] | None = None) -> list[str] | Report:
    """Une courbe du bureau : l’unité et le titre nomment ce qui est dessiné, et un silence d’une heure est dit.

    `banned` : comme pour `judges.claims`. Une figure qui ne dessine aucune colonne telle quelle est libre.

    >>> from figaudit.base.theme import figure
    >>> bureau = load("capteurs_bureau").set_index("instant")
    >>> fig, ax = figure()
    >>> _ = ax.plot(bureau.lumiere.loc["2015-02-12"])
    >>> print(*office(figtext.annotate(fig, title="Le matin s’allume d’un coup", unit="ppm", source="UCI")))
    L’unité dit « ppm » : ce qui est dessiné se compte en lux.
    """
    curves = _curves(fig)
    faults = _other_measure(fig, curves) + _not_the_whole_day(fig, curves) + _untold_silence(fig, curves)
    return faults or judges.claims(fig, banned)


def _curves(fig: Any) -> list[tuple[str, pd.Series]]:
    """Les colonnes du bureau que dessinent les courbes, et ce qui en est dessiné, minute par minute."""
    office = load("capteurs_bureau").set_index("instant")
    office.index = office.index.round("min")
    found = []
    for ax in fig.axes:
        for line in ax.lines:
            drawn = _by_minute(line)
            for name in _MEASURES:
                known = drawn.dropna()
                if len(known) > _FEW_POINTS and known.equals(office[name].astype(float).reindex(known.index)):
                    found.append((name, drawn))
    return found


def _by_minute(line: Any) -> pd.Series:
    """Les hauteurs d’une courbe, sous l’instant de chacune ; rien d’un axe qui n’est pas fait d’instants."""
    instants = pd.Index(line.get_xdata(orig=True))
    if not isinstance(instants, pd.DatetimeIndex):
        return pd.Series(dtype=float)
    return pd.Series(line.get_ydata(orig=True), instants.round("min"), dtype=float)


def _other_measure(fig: Any, curves: list[tuple[str, pd.Series]]) -> list[str]:
    """Des lux dits en ppm, ou un titre sur le CO₂ quand c’est la lumière qui est dessinée."""
    if not curves:
        return []
    drawn = {name for name, _ in curves}
    title = normalise(figtext.read(fig).title)
    named = {name for name, measure in _MEASURES.items() if re.search(measure.said, title)}

    faults = _other_unit(fig, curves)
    if named and not named & drawn:
        told = _MEASURES[min(named)].name
        faults += messages.said("sensors-other-measure", told=told, drawn=_MEASURES[min(drawn)].name)
    return faults


def _other_unit(fig: Any, curves: list[tuple[str, pd.Series]]) -> list[str]:
    """L’unité de la figure, si elle n’est celle d’aucune des courbes ; elle s’écrit de plusieurs façons."""
    faults: list[list[str]] = []
    for name, _ in curves:
        tried = [judges.misnamed_unit(fig, unit) for unit in _MEASURES[name].units]
        if not all(tried):
            return []
        faults.append(tried[0])
    return list(faults[0])


def _not_the_whole_day(fig: Any, curves: list[tuple[str, pd.Series]]) -> list[str]:
    """« Toute la journée », quand la courbe s’arrête à 9 h 33."""
    told = _WHOLE_DAY.search(normalise(figtext.read(fig).title))
    if told is None or not curves:
        return []
    last = max(drawn.dropna().index[-1] for _, drawn in curves)
    if last.hour >= _EVENING:
        return []
    (said,) = messages.said("sensors-not-the-day", hour=moment(last, "heure"))
    return [Reason(said, MistakeKind.DENIED_TITLE)]


def _untold_silence(fig: Any, curves: list[tuple[str, pd.Series]]) -> list[str]:
    """La courbe s’interrompt plus d’une heure, et ni le titre ni la note n’en disent rien."""
    written = figtext.read(fig)
    said = normalise(" | ".join((written.title, written.subtitle, written.note)))
    if _SILENCE.search(said):
        return []
    for _, drawn in curves:
        silent = drawn.index[drawn.isna()]
        if len(silent) > _AN_HOUR:
            first, last = moment(silent[0], "heure"), moment(silent[-1], "heure")
            return messages.said("sensors-silence", first=first, last=last)
    return []
