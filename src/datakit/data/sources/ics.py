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
SIZE, ROWS, SECONDS = 4 * 2**20, 20_000, 20
_YEARS, _HOME, _DAY = range(1900, 2200), ZoneInfo("Europe/Paris"), timedelta(days=1)
_SAID = ("SUMMARY", "LOCATION")  # d’un rendez-vous ; les autres champs nomment parfois des personnes
# Plus serrée qu’un jour, ou qui n’avance pas : un rendez-vous de chaque seconde remplirait la machine.
_ENDLESS = r"(?im)^(?:R|EX)RULE\b.*(?:SECONDLY|MINUTELY|HOURLY|BY(?:SECOND|MINUTE|HOUR)|INTERVAL=0+\b).*\n"


def read(text: str) -> pd.DataFrame:
    """Les rendez-vous d’un agenda : `titre`, `debut`, `fin` (exclue), `journee` (entière ?) et `lieu`, à l’heure de Paris.

    Une répétition sans fin s’arrête un an après le dernier début écrit. Organisateur, invités et description ne sont
    pas lus. Lève `SourceUnavailable` si l’agenda est vide, trop long ou trop répété.
    """
    plain = re.sub(r"\n[ \t]", "", re.sub(r"\r\n?", "\n", text[:SIZE] + "\n"))
    plain, endless = re.subn(_ENDLESS, "", plain)
    series: dict[str, Any] = {}  # un rendez-vous et ses exceptions portent le même UID
    for event in [one for found in Calendar.from_ical(plain, multiple=True) for one in found.walk("VEVENT")]:
        if (start := _moment(event, "DTSTART")) and start.year in _YEARS:
            series.setdefault(str(event.get("UID", id(event))), []).append((start, event))
    starts = [start for one in series.values() for start, _ in one]
    rows, limit, alone = list[Any](), time.monotonic() + SECONDS, Calendar()
    for one in series.values() if len(text) <= SIZE else ():
        alone.subcomponents = [event for _, event in one]
        found = of(alone, skip_bad_series=True).between(min(starts) - _DAY, max(starts) + 366 * _DAY)
        rows += [_row(event) for event in found if event.get("STATUS") != "CANCELLED"]
        if len(rows) > ROWS or time.monotonic() > limit:
            rows = []
            break
    if not rows:
        raise SourceUnavailable(*said("ics-bounds"))
    if endless:
        many = plural(endless, "répétition revient", "répétitions reviennent")
        tell(f"{many} plus d’une fois par jour : seul le premier rendez-vous est gardé.")
    table = pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
    return table.sort_values(["debut", "titre"], ignore_index=True)


def _row(event: Any) -> list[Any]:
    said = (UNSAFE.sub(" ", str(event.get(name, ""))) for name in _SAID)
    title, place = (one.replace("\n", " ").strip()[:300] for one in said)
    start, whole = _moment(event, "DTSTART"), not isinstance(event["DTSTART"].dt, datetime)
    end = max(_moment(event, "DTEND") or start, start + whole * _DAY)
    return [title or "(sans titre)", start, end, whole, place or None]


def _moment(event: Any, name: str) -> Any:
    """Une date ou une heure, à la montre de Paris ; rien si elle manque ou ne se lit pas."""
    moment = event[name].dt if isinstance(event.get(name), vDDDTypes) else None
    if isinstance(moment, datetime):
        return (moment.astimezone(_HOME) if moment.tzinfo else moment).replace(tzinfo=None)
    return datetime(moment.year, moment.month, moment.day) if isinstance(moment, date) else None
