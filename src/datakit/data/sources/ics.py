"""Un agenda (.ics) en tableau : une ligne par rendez-vous, les répétitions dépliées par la bibliothèque, et bornées."""

import re
import time
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from icalendar import Calendar, vDDDTypes
from recurring_ical_events import of

from datakit.data.messages import said, tell
from datakit.errors import SourceUnavailable
from figaudit.base.text import UNSAFE, plural

COLUMNS = {"titre": "str", "debut": "datetime64[s]", "fin": "datetime64[s]", "journee": "bool", "lieu": "str"}

# Les bornes que disent les messages « ics-long » et « ics-many » : une répétition de quelques octets peut valoir des millions de lignes.
SIZE = 4 * 2**20  # caractères
ROWS = 20_000  # rendez-vous, une fois les répétitions dépliées
SECONDS = 20
_YEARS = range(1900, 2200)
_WIDEST = 300  # caractères d’un titre ou d’un lieu

_HOME = ZoneInfo("Europe/Paris")
_DAY = timedelta(days=1)
# Plus serrée qu’un jour, ou qui n’avance pas : un rendez-vous de chaque seconde remplirait la machine.
_ENDLESS = r"(?im)^(?:R|EX)RULE\b.*(?:SECONDLY|MINUTELY|HOURLY|BY(?:SECOND|MINUTE|HOUR)|INTERVAL=0+\b).*\n"

Events = list[tuple[datetime, Any]]  # un rendez-vous et ses exceptions : leur début, et eux


def read(text: str) -> pd.DataFrame:
    """Les rendez-vous d’un agenda : `titre`, `debut`, `fin` (exclue), `journee` (entière ?) et `lieu`, à l’heure de Paris.

    Une répétition sans fin s’arrête un an après le dernier début écrit. Organisateur, invités et description ne sont
    pas lus : ils nomment parfois des personnes. Lève `SourceUnavailable` si l’agenda est vide, coupé, trop long ou trop répété.
    """
    _require_whole(text)
    plain, endless = _without_endless(text)
    every = _series(plain)
    if not every:
        raise SourceUnavailable(*said("ics-undated"))

    rows = _rows(every)
    if not rows:
        raise SourceUnavailable(*said("ics-cancelled"))

    if endless:
        many = plural(endless, "répétition revient", "répétitions reviennent")
        tell(f"{many} plus d’une fois par jour : seul le premier rendez-vous est gardé.")
    table = pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
    return table.sort_values(["debut", "titre"], ignore_index=True)


def _require_whole(text: str) -> None:
    """Lève si l’agenda est trop long, coupé avant sa fin, ou sans aucun rendez-vous."""
    if not text.strip():
        raise SourceUnavailable(*said("file-empty"))
    if len(text) > SIZE:
        raise SourceUnavailable(*said("ics-long"))

    lines = {line.strip().upper() for line in text.splitlines()}
    if "END:VCALENDAR" not in lines:
        raise SourceUnavailable(*said("ics-cut"))
    if "BEGIN:VEVENT" not in lines:
        raise SourceUnavailable(*said("ics-empty"))


def _without_endless(text: str) -> tuple[str, int]:
    """L’agenda, sans les répétitions trop serrées, et combien il y en avait."""
    lines = re.sub(r"\r\n?", "\n", text + "\n")
    lines = re.sub(r"\n[ \t]", "", lines)  # une ligne trop longue se poursuit sur une ligne décalée
    return re.subn(_ENDLESS, "", lines)


def _series(text: str) -> list[Events]:
    """Les rendez-vous, chacun avec ses exceptions : ils portent le même UID."""
    found: dict[str, Events] = {}
    for calendar in Calendar.from_ical(text, multiple=True):
        for event in calendar.walk("VEVENT"):
            start = _moment(event, "DTSTART")
            if start and start.year in _YEARS:
                key = str(event.get("UID", id(event)))
                found.setdefault(key, []).append((start, event))
    return list(found.values())


def _rows(every: list[Events]) -> list[list[Any]]:
    """Une ligne par rendez-vous, répétitions dépliées ; lève s’il y en a trop, ou s’il y faut trop de temps."""
    starts = [start for series in every for start, _ in series]
    first = min(starts) - _DAY
    last = max(starts) + 366 * _DAY
    limit = time.monotonic() + SECONDS
    rows = []
    for series in every:
        # Une série à la fois : une seule, mal écrite, n’empêche pas de lire les autres.
        alone = Calendar()
        alone.subcomponents = [event for _, event in series]
        for event in of(alone, skip_bad_series=True).between(first, last):
            if event.get("STATUS") != "CANCELLED":
                rows.append(_row(event))

        if len(rows) > ROWS or time.monotonic() > limit:
            raise SourceUnavailable(*said("ics-many"))
    return rows


def _row(event: Any) -> list[Any]:
    """La ligne d’un rendez-vous, dans l’ordre de `COLUMNS`."""
    start = _moment(event, "DTSTART")
    whole = not isinstance(event["DTSTART"].dt, datetime)  # une date sans heure : la journée entière

    end = _moment(event, "DTEND") or start
    shortest = start + _DAY if whole else start
    title = _said(event, "SUMMARY") or "(sans titre)"
    return [title, start, max(end, shortest), whole, _said(event, "LOCATION") or None]


def _said(event: Any, name: str) -> str:
    """Ce que dit un champ, sur une ligne, sans rien qui commande un terminal."""
    text = UNSAFE.sub(" ", str(event.get(name, "")))
    return text.replace("\n", " ").strip()[:_WIDEST]


def _moment(event: Any, name: str) -> Any:
    """Une date ou une heure, à la montre de Paris ; rien si elle manque ou ne se lit pas."""
    value = event.get(name)
    if not isinstance(value, vDDDTypes):
        return None

    moment = value.dt
    if isinstance(moment, datetime):
        if moment.tzinfo:
            moment = moment.astimezone(_HOME)
        return moment.replace(tzinfo=None)
    if isinstance(moment, date):
        return datetime(moment.year, moment.month, moment.day)
    return None
