"""Le GTFS d’une ville, borné et ramené à son jour le plus desservi : les tables de l’atelier « mobilités »."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import numpy as np
import pandas as pd

from datakit.errors import DatakitError, InvalidArgument
from datakit.topics.messages import lesson

LARGEST, CALLS = 256 * 2**20, 40_000  # octets dépliés, par fichier ; passages gardés pour une séance
_FILES = {
    "routes": "route_id route_short_name route_long_name",
    "trips": "route_id service_id trip_id trip_headsign direction_id",
    "stops": "stop_id stop_name stop_lat stop_lon parent_station",
    "stop_times": "trip_id arrival_time departure_time stop_id stop_sequence",
    "calendar": "service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date",
    "calendar_dates": "service_id date exception_type",
}
_NAMES = {
    "trip_id": "course", "route_short_name": "ligne", "trip_headsign": "destination", "direction_id": "sens",
    "stop_lon": "longitude", "stop_lat": "latitude", "departure_time": "depart", "arrival_time": "arrivee",
}  # fmt: skip


def tables(data: bytes) -> dict[str, Any]:
    """Les tables d’une archive GTFS : `bus_gtfs` (ses lignes les plus fréquentes), `bus_arrets` (les quais d’un même
    arrêt, réunis), `bus_liaisons` et `bus_passages`. Lève `InvalidArgument` si l’archive ne convient pas.

    >>> from datakit.data.load import load
    >>> {name: len(table) for name, table in tables(load("bus_gtfs")).items() if name != "bus_gtfs"}
    {'bus_arrets': 103, 'bus_liaisons': 14753, 'bus_passages': 4476}
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            feed = {name: _read(archive, name, columns.split()) for name, columns in _FILES.items()}
        day, every = _busiest(feed)
        sizes = every.groupby("route_id").size().sort_values(ascending=False)
        calls = every[every.route_id.isin(sizes.index[(sizes.cumsum() <= CALLS) | (sizes == sizes.max())])]
        stops = calls.groupby("arret", as_index=False)[["longitude", "latitude"]].mean()
        made = {"bus_gtfs": _packed(feed, calls, day), "bus_arrets": stops, "bus_liaisons": _legs(calls)}
        return made | {"bus_passages": _board(_legs(every), day)}
    except DatakitError:
        raise
    except Exception as problem:  # une archive d’ailleurs a mille façons de ne pas aller
        raise InvalidArgument(*lesson("gtfs-damaged", why=str(problem)[:80])) from problem


def _read(archive: zipfile.ZipFile, name: str, columns: list[str]) -> pd.DataFrame:
    """Une table, en texte, comptée en lisant ; rien n’est déplié sur le disque. Un calendrier peut manquer."""
    if f"{name}.txt" not in archive.namelist() and name.startswith("calendar"):
        return pd.DataFrame(columns=columns, dtype="str")
    with archive.open(f"{name}.txt") as stream:
        text = stream.read(LARGEST + 1)
    if len(text) > LARGEST:
        raise InvalidArgument(*lesson("gtfs-big", name=name))
    table = pd.read_csv(io.BytesIO(text), dtype="str", encoding="utf-8-sig", skipinitialspace=True)
    return table.rename(columns=str.strip).reindex(columns=columns).astype("str")


def _busiest(feed: dict[str, pd.DataFrame]) -> tuple[pd.Timestamp, pd.DataFrame]:
    """Le premier des jours aux courses les plus nombreuses, et les passages de ce jour, course par course."""
    week, dates, trips = feed["calendar"], feed["calendar_dates"], feed["trips"].merge(feed["routes"])

    def running(day: pd.Timestamp) -> pd.DataFrame:
        code = f"{day:%Y%m%d}"
        usual = week[
            (week[day.day_name().lower()] == "1") & (week.start_date <= code) & (week.end_date >= code)
        ]
        more, less = (dates.service_id[(dates.date == code) & (dates.exception_type == n)] for n in "12")
        return trips[trips.service_id.isin({*usual.service_id, *more} - {*less})]

    first = pd.to_datetime(pd.concat([week.start_date, dates.date]).min(), format="%Y%m%d")
    day = max(pd.date_range(first, periods=70), key=lambda day: len(running(day)))
    stops = feed["stops"].astype({"stop_lat": "float", "stop_lon": "float"})
    near = stops.stop_name + stops.stop_lat.round(2).astype("str") + stops.stop_lon.round(2).astype("str")
    stops["zone"] = stops.parent_station.fillna(near)  # même nom, même kilomètre : même arrêt
    calls = feed["stop_times"].merge(running(day), on="trip_id").merge(stops, on="stop_id")
    twins = calls.groupby("stop_name").zone.transform(lambda zone: pd.factorize(zone)[0])
    calls["arret"] = calls.stop_name + twins.map(lambda rank: f" ({rank + 1})" if rank else "")
    calls = calls.astype({"stop_sequence": "int"}).sort_values(
        ["trip_id", "stop_sequence"], ignore_index=True
    )
    for column in ("arrival_time", "departure_time"):  # au-delà de 24 h, ou à déduire des voisines
        calls[column] = (pd.to_timedelta(calls[column]).dt.total_seconds() / 60).interpolate().round(2)
    return day, calls.rename(columns=_NAMES)


def _legs(calls: pd.DataFrame) -> pd.DataFrame:
    """Les liaisons : d’un arrêt au suivant de la même course, par heure de départ."""
    after = calls[["course", "arret", "arrivee"]].shift(-1)
    legs = calls.rename(columns={"arret": "de"}).assign(vers=after.arret, arrivee=after.arrivee)
    return legs[after.course == legs.course].sort_values("depart", kind="stable", ignore_index=True)


def _board(legs: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Les départs de vingt-quatre arrêts au plus : les douze mieux desservis, puis d’autres, jusqu’à vingt départs."""
    counts = legs.de.value_counts()
    ranks = np.linspace(12, max(12, (counts >= 20).sum() - 1), 12).astype(int)
    kept = counts.index[np.unique([*range(12), *ranks]).clip(max=len(counts) - 1)]
    board = legs[legs.de.isin(kept)].assign(jour=day, arret_id=legs.zone, arret=legs.de, commune=None)
    hours = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in board.depart.astype(int)]
    return board.assign(minute=board.depart.astype(int), heure=hours)


def _packed(feed: dict[str, pd.DataFrame], calls: pd.DataFrame, day: pd.Timestamp) -> bytes:
    """L’archive réduite aux passages gardés, son calendrier à ce jour."""
    kept, code = calls.rename(columns={"course": "trip_id"}), f"{day:%Y%m%d}"
    week = {one.day_name().lower(): int(one == day) for one in pd.date_range(day, periods=7)}
    dated = pd.DataFrame(
        {"service_id": kept.service_id.unique(), **week, "start_date": code, "end_date": code}
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in (feed | {"calendar": dated}).items():
            for key in {"route_id", "trip_id", "stop_id", "service_id"} & {*table.columns}:
                table = table[table[key].isin(kept[key])]
            archive.writestr(f"{name}.txt", table.to_csv(index=False))
    return buffer.getvalue()
