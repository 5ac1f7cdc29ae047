"""Les tables du carnet 06, refaites ailleurs : le GTFS d’une ville, borné et ramené à son jour le plus desservi."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from datakit.data.messages import FORMATS
from datakit.errors import ExplainedError, InvalidArgument
from datakit.subjects import messages

LARGEST = 256 * 2**20  # octets par fichier, une fois déplié
CALLS = 40_000  # passages gardés au plus : les lignes les moins fréquentes sont laissées
AROUND = 0.1  # degrés autour de la commune, une dizaine de kilomètres
DAYS = 70  # jours où chercher le plus desservi, depuis le premier annoncé

_FILES: dict[str, str] = FORMATS["gtfs"]  # les colonnes que l’on lit de chaque fichier


def tables(data: bytes, box: Sequence[float] = (-180, -90, 180, 90)) -> dict[str, Any]:
    """Les tables d’une archive GTFS, lignes les plus fréquentes : `bus_gtfs`, `bus_arrets` (les quais d’un arrêt, réunis),
    `bus_liaisons`, `bus_passages` ; un quai loin de `box` est laissé. Lève `InvalidArgument` si elle ne convient pas.

    >>> from datakit.data.load import load
    >>> {name: len(table) for name, table in tables(load("bus_gtfs")).items() if name != "bus_gtfs"}
    {'bus_liaisons': 14753, 'bus_passages': 14753, 'bus_arrets': 103}
    """
    try:
        feed = _feed(data)
        day, trips = _busiest(feed)
        calls = _calls(feed, trips, box)
        legs = _legs(calls)
        return {
            "bus_gtfs": _packed(feed, calls, f"{day:%Y%m%d}"),
            "bus_liaisons": legs,
            "bus_passages": _board(legs, day),
            "bus_arrets": calls.groupby("arret", as_index=False)[["longitude", "latitude"]].mean(),
        }
    except ExplainedError:
        raise
    except Exception as problem:  # une archive d’ailleurs a mille façons de ne pas aller
        raise InvalidArgument(*messages.said("gtfs-damaged", why=str(problem)[:80])) from problem


def _feed(data: bytes) -> dict[str, pd.DataFrame]:
    """Les fichiers de l’archive, chacun avec les seules colonnes que l’on lit."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: _read(archive, name, columns.split()) for name, columns in _FILES.items()}


def _read(archive: zipfile.ZipFile, name: str, columns: list[str]) -> pd.DataFrame:
    """Une table, en texte, comptée en lisant ; rien n’est déplié sur le disque. Un calendrier peut manquer."""
    wanted = f"{name}.txt"
    held = [member for member in archive.namelist() if member.rpartition("/")[2] == wanted]
    if not held and name.startswith("calendar"):
        return pd.DataFrame(columns=columns, dtype="str")

    member = held[0] if held else wanted  # absent, il se dira par son nom
    with archive.open(member) as stream:
        text = stream.read(LARGEST + 1)
    if len(text) > LARGEST:
        raise InvalidArgument(*messages.said("gtfs-big", name=name))

    table = pd.read_csv(io.BytesIO(text), dtype="str", encoding="utf-8-sig", skipinitialspace=True)
    return table.rename(columns=str.strip).reindex(columns=columns).astype("str")


def _busiest(feed: Mapping[str, pd.DataFrame]) -> tuple[pd.Timestamp, pd.DataFrame]:
    """Le premier des jours aux courses les plus nombreuses, et ses courses."""
    trips = feed["trips"].merge(feed["routes"])
    starts = pd.concat([feed["calendar"].start_date, feed["calendar_dates"].date])
    first = pd.to_datetime(starts.min(), format="%Y%m%d")

    busiest = first
    most = -1
    for day in pd.date_range(first, periods=DAYS):
        count = int(trips.service_id.isin(_services(feed, day)).sum())
        if count > most:
            busiest, most = day, count
    return busiest, trips[trips.service_id.isin(_services(feed, busiest))]


def _services(feed: Mapping[str, pd.DataFrame], day: pd.Timestamp) -> set[str]:
    """Les services qui roulent ce jour-là : ceux de la semaine, ceux qu’une date ajoute, moins ceux qu’elle ôte."""
    week = feed["calendar"]
    dates = feed["calendar_dates"]
    code = f"{day:%Y%m%d}"
    weekday = day.day_name().lower()

    usual = week[(week[weekday] == "1") & (week.start_date <= code) & (week.end_date >= code)]
    today = dates[dates.date == code]
    added = today[today.exception_type == "1"]
    removed = today[today.exception_type == "2"]
    return {*usual.service_id, *added.service_id} - {*removed.service_id}


def _calls(feed: Mapping[str, pd.DataFrame], trips: pd.DataFrame, box: Sequence[float]) -> pd.DataFrame:
    """Les passages des lignes les plus fréquentes, course par course, en minutes depuis 0 h."""
    stops = _stops(feed["stops"], box)
    calls = feed["stop_times"].merge(trips, on="trip_id").merge(stops, on="stop_id")
    if calls.empty:
        raise InvalidArgument(*messages.said("gtfs-far"))
    calls = _most_frequent(calls)

    calls = calls.assign(
        arret=_told_apart(calls),
        rank=calls.stop_sequence.astype(int),
        course=calls.trip_id,
        ligne=calls.route_short_name.fillna(calls.route_long_name),
        destination=calls.trip_headsign,
        sens=calls.direction_id,
        longitude=calls.stop_lon,
        latitude=calls.stop_lat,
    )
    calls = calls.sort_values(["trip_id", "rank"], ignore_index=True)
    calls["arrivee"] = _minutes(calls.arrival_time)
    calls["depart"] = _minutes(calls.departure_time)
    return calls


def _stops(stops: pd.DataFrame, box: Sequence[float]) -> pd.DataFrame:
    """Les quais proches de `box`, et l’arrêt de chacun : sa station, sinon le même nom dans le même kilomètre."""
    west, south, east, north = box
    stops = stops.astype({"stop_lat": "float", "stop_lon": "float"})
    stops = stops[stops.stop_lon.between(west - AROUND, east + AROUND)]
    stops = stops[stops.stop_lat.between(south - AROUND, north + AROUND)]

    near = stops.stop_name + stops.stop_lat.round(2).astype("str") + stops.stop_lon.round(2).astype("str")
    stops["arret_id"] = stops.parent_station.fillna(near)
    stations = stops.set_index("stop_id").stop_name
    stops["arret"] = stops.arret_id.map(stations).fillna(stops.stop_name)
    return stops


def _most_frequent(calls: pd.DataFrame) -> pd.DataFrame:
    """Les lignes les plus fréquentes, jusqu’à `CALLS` passages ; la première reste, même trop longue."""
    sizes = calls.groupby("route_id").size().sort_values(ascending=False)
    kept = (sizes.cumsum() <= CALLS) | (sizes == sizes.max())
    return calls[calls.route_id.isin(sizes.index[kept])]


def _told_apart(calls: pd.DataFrame) -> pd.Series:
    """Le nom de chaque arrêt ; deux arrêts de même nom, loin l’un de l’autre, se distinguent par un rang."""
    ranks = calls.groupby("arret").arret_id.transform(lambda stops: pd.factorize(stops)[0])
    marks = ranks.map(lambda rank: f" ({rank + 1})" if rank else "")
    return calls.arret + marks


def _minutes(times: pd.Series) -> pd.Series:
    """Des minutes depuis 0 h : une heure peut dépasser 24 h, ou se déduire des voisines."""
    return (pd.to_timedelta(times).dt.total_seconds() / 60).interpolate().round(2)


def _legs(calls: pd.DataFrame) -> pd.DataFrame:
    """D’un arrêt au suivant de la même course, dans l’ordre des départs."""
    following = calls[["trip_id", "arret", "arrivee"]].shift(-1)
    legs = calls.rename(columns={"arret": "de"})
    legs = legs.assign(vers=following.arret, arrivee=following.arrivee)
    legs = legs[following.trip_id == legs.trip_id]
    return legs.sort_values("depart", kind="stable", ignore_index=True)


def _board(legs: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Les départs de chaque arrêt, comme on les lit sous l’abribus."""
    board = legs.assign(jour=day, arret=legs.de, commune=None, minute=legs.depart.astype(int))
    board["heure"] = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in board.minute]
    return board


def _packed(feed: Mapping[str, pd.DataFrame], calls: pd.DataFrame, day: str) -> bytes:
    """L’archive réduite aux passages gardés, son calendrier à ce jour."""
    every_day = dict.fromkeys(_FILES["calendar"].split(), 1)
    running = {"service_id": calls.service_id.unique(), "start_date": day, "end_date": day}
    calendar = pd.DataFrame(every_day | running)

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in {**feed, "calendar": calendar}.items():
            kept = _kept(table, calls)
            archive.writestr(f"{name}.txt", kept.to_csv(index=False))
    return buffer.getvalue()


def _kept(table: pd.DataFrame, calls: pd.DataFrame) -> pd.DataFrame:
    """Les lignes d’un fichier dont il reste un passage."""
    for key in ("route_id", "trip_id", "stop_id", "service_id"):
        if key in table.columns:
            table = table[table[key].isin(calls[key])]
    return table
