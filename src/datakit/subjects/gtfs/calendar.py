"""Quels jours roulent quelles courses : le calendrier de la semaine, et les dates qui y dérogent."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from datakit.subjects.gtfs.archive import Feed, refused
from datakit.subjects.gtfs.rules import DAYS

SEARCHED = 70  # jours où chercher le plus desservi
_ADDED = "1"  # ce que calendar_dates.txt écrit d’un jour ajouté


@dataclass(frozen=True)
class Service:
    """Une ligne de calendar.txt : les jours de la semaine où le service roule, et entre quelles dates."""

    name: str
    runs: tuple[bool, ...]  # du lundi au dimanche
    start: str  # « 20260302 » : à cette forme, deux dates se comparent comme des textes
    end: str


class Calendar:
    """Les jours d’une archive."""

    def __init__(self, feed: Feed) -> None:
        self._services = [_service(row) for row in feed["calendar"].rows.to_dict("records")]
        self._added: dict[str, set[str]] = defaultdict(set)
        self._removed: dict[str, set[str]] = defaultdict(set)
        for row in feed["calendar_dates"].rows.to_dict("records"):
            side = self._added if row["exception_type"] == _ADDED else self._removed
            side[row["date"]].add(row["service_id"])

        days = [*self._added]
        for service in self._services:
            days += [service.start, service.end]
        if not days:
            raise refused("gtfs-idle")
        self.first = pd.Timestamp(min(days))
        self.last = pd.Timestamp(max(days))

    def weekly(self, day: pd.Timestamp) -> set[str]:
        """Les services que calendar.txt fait rouler ce jour-là."""
        code = f"{day:%Y%m%d}"
        found = set()
        for service in self._services:
            if service.runs[day.weekday()] and service.start <= code <= service.end:
                found.add(service.name)
        return found

    def services(self, day: pd.Timestamp) -> set[str]:
        """Les services qui roulent ce jour-là : ceux de la semaine, ceux qu’une date ajoute, moins ceux qu’elle ôte."""
        code = f"{day:%Y%m%d}"
        return (self.weekly(day) | self._added[code]) - self._removed[code]

    def busiest(self, trips: pd.DataFrame, today: date) -> pd.Timestamp:
        """Le premier des jours aux courses les plus nombreuses ; lève s’il n’en roule aucune.

        On cherche depuis aujourd’hui si l’archive a commencé il y a longtemps, et d’abord parmi les jours que dit le
        seul calendrier de la semaine : ce jour-là, qui ne lit que lui compte juste.
        """
        start = self.first
        now = pd.Timestamp(today)
        if start + pd.Timedelta(days=SEARCHED) < now <= self.last:
            start = now

        counts = trips["service_id"].value_counts().to_dict()
        best = start
        most = (False, 0)
        for day in pd.date_range(start, min(self.last, start + pd.Timedelta(days=SEARCHED - 1))):
            running = self.services(day)
            count = sum(counts.get(service, 0) for service in running)
            rank = (running == self.weekly(day), count)
            if count and rank > most:
                best = day
                most = rank

        if not most[1]:
            raise refused("gtfs-idle")
        return best

    def week(self, day: pd.Timestamp) -> pd.DataFrame:
        """Le calendar.txt de la semaine de `day`, du lundi au dimanche, pour une archive qui n’a que des dates."""
        monday = day - pd.Timedelta(days=day.weekday())
        runs = [self.services(monday + pd.Timedelta(days=rank)) for rank in range(len(DAYS))]
        sunday = monday + pd.Timedelta(days=6)
        bounds = {"start_date": f"{monday:%Y%m%d}", "end_date": f"{sunday:%Y%m%d}"}

        rows = []
        for name in sorted(set().union(*runs)):
            flags = {column: str(int(name in running)) for column, running in zip(DAYS, runs, strict=True)}
            rows.append({"service_id": name, **flags, **bounds})
        return pd.DataFrame(rows)


def _service(row: Mapping[Any, Any]) -> Service:
    runs = tuple(row[name] == "1" for name in DAYS)
    return Service(row["service_id"], runs, row["start_date"], row["end_date"])
