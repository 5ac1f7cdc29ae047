"""Les tables du carnet 06, refaites ailleurs : le GTFS d’une ville, borné et ramené à son jour le plus desservi."""

import io
import math
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from datakit.errors import ExplainedError
from datakit.subjects import gtfs, messages
from datakit.subjects.gtfs.archive import COLUMNS, Feed, refused
from datakit.subjects.gtfs.calendar import Calendar
from datakit.subjects.gtfs.rules import ordered, seconds
from figaudit.base.text import number, plural, quote

CALLS = 40_000  # passages gardés au plus : les lignes les moins fréquentes sont laissées
KEPT = 400_000  # passages, tous jours compris, que l’archive de la séance garde : au-delà, ceux de la semaine
KM_A_DEGREE = 111.2  # sur un méridien
AROUND = 0.1  # degrés autour de la commune, une dizaine de kilomètres
FEW = 9  # départs de 7 h à 20 h : l’arrêt que suit le carnet en a davantage
EIGHT = 8 * 60  # l’heure où le carnet part
WORLD = (-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True)
class Network:
    """Un réseau prêt pour le carnet : ses tables, et ce qu’il faut en dire."""

    tables: dict[str, Any]
    notes: list[str]


def tables(data: bytes, box: Sequence[float] = WORLD) -> dict[str, Any]:
    """Les tables d’une archive GTFS, lignes les plus fréquentes : `bus_gtfs`, `bus_arrets` (les quais d’un arrêt, réunis),
    `bus_liaisons`, `bus_passages` ; un quai loin de `box` est laissé. Lève `InvalidArgument` si elle ne convient pas.

    >>> from datakit.data.load import load
    >>> {name: len(table) for name, table in tables(load("bus_gtfs")).items() if name != "bus_gtfs"}
    {'bus_liaisons': 15129, 'bus_passages': 15129, 'bus_arrets': 149}
    """
    return network(data, box).tables


def network(data: bytes, box: Sequence[float] = WORLD, today: date | None = None) -> Network:
    """Les tables d’une archive GTFS (voir `tables`), et ce que l’on en dit à qui prépare la séance."""
    try:
        return _network(data, box, today or date.today())
    except ExplainedError:
        raise
    except Exception as problem:  # une archive d’ailleurs a mille façons de ne pas aller
        raise refused("gtfs-damaged") from problem


def _network(data: bytes, box: Sequence[float], today: date) -> Network:
    """Le réseau d’une archive, sans rien attraper."""
    published = gtfs.read(data)
    feed, expanded = gtfs.expanded(published)
    calendar = Calendar(feed)
    day = calendar.busiest(feed["trips"].rows, today)
    stops = _near(feed["stops"].rows, box)

    calls = _calls(feed, calendar.services(day), stops)
    legs = _legs(calls)
    made = {
        "bus_gtfs": _packed(feed, set(calls["route_id"]), calendar.week(day)),
        "bus_liaisons": legs,
        "bus_passages": _board(legs, day),
        "bus_arrets": calls.groupby("arret", as_index=False)[["longitude", "latitude"]].mean(),
    }

    notes = [_kept(published, calls, day), *_dated(calendar, today)]
    if expanded:
        count = plural(expanded, "course", "courses")
        notes += messages.said("gtfs-told-expanded", count=count)
    left = published["stop_times"].left
    if left:
        count = plural(left, "passage à la demande est laissé", "passages à la demande sont laissés")
        notes += messages.said("gtfs-told-zones", count=count)
    if feed["calendar"].rows.empty:
        monday = day - pd.Timedelta(days=day.weekday())
        notes += messages.said("gtfs-told-week", monday=f"{monday:%d/%m/%Y}")
    return Network(made, notes)


# --- Le trajet que suit le carnet ---


def require_a_journey(made: Mapping[str, Any]) -> None:
    """Lève `InvalidArgument` si le carnet n’a pas de trajet à suivre : entre l’arrêt du plus long blanc et celui d’où
    part le plus de bus, dans les deux sens, à partir de 8 h."""
    board = made["bus_passages"]
    by_day = board[board["minute"].between(7 * 60, 20 * 60)].sort_values("minute").groupby("arret")["minute"]
    often = by_day.nunique() > FEW
    if not often.any():
        raise refused("gtfs-rare", least=FEW + 1)

    gaps = by_day.apply(lambda minutes: minutes.diff().max())
    here = gaps[often].idxmax()
    centre = board["arret"].mode()[0]
    if here == centre:
        raise refused("gtfs-one-stop", stop=quote(here))
    for start, end in ((here, centre), (centre, here)):
        if end not in _reached(made["bus_liaisons"], start):
            raise refused("gtfs-unlinked", start=quote(start), end=quote(end))


def _reached(legs: pd.DataFrame, start: str) -> set[str]:
    """Les arrêts où l’on arrive ce jour-là, parti de `start` à 8 h : une seule lecture, dans l’ordre des départs."""
    arrivals = {start: float(EIGHT)}
    aboard = set()
    columns = ["de", "depart", "vers", "arrivee", "course"]
    for stop, leaves, following, comes, trip in legs[columns].itertuples(index=False, name=None):
        in_time = stop in arrivals and arrivals[stop] + 1 <= leaves
        if trip in aboard or in_time:
            aboard.add(trip)
            arrivals[following] = min(comes, arrivals.get(following, comes))
    return set(arrivals)


# --- Ce que l’on en dit ---


def _kept(feed: Feed, calls: pd.DataFrame, day: pd.Timestamp) -> str:
    """Ce que compte l’archive, et ce que l’atelier en prend."""
    (told,) = messages.said(
        "gtfs-told-kept",
        routes=plural(len(feed["routes"].rows), "ligne"),
        trips=plural(len(feed["trips"].rows), "course"),
        calls=plural(len(feed["stop_times"].rows), "passage"),
        kept=plural(calls["route_id"].nunique(), "ligne"),
        today=plural(calls["trip_id"].nunique(), "course"),
        passing=plural(len(calls), "passage"),
        day=f"{day:%d/%m/%Y}",
    )
    return told


def _dated(told: Calendar, today: date) -> list[str]:
    """Ce qu’il faut dire d’une archive qui n’est plus, ou pas encore, en vigueur."""
    days = {"first": f"{told.first:%d/%m/%Y}", "last": f"{told.last:%d/%m/%Y}"}
    if told.last.date() < today:
        return messages.said("gtfs-told-ended", **days)
    if told.first.date() > today:
        return messages.said("gtfs-told-not-yet", **days)
    return []


# --- Les quais ---


def _near(stops: pd.DataFrame, box: Sequence[float]) -> pd.DataFrame:
    """Les quais proches de `box`, et l’arrêt de chacun : sa station, sinon le même nom dans le même kilomètre."""
    stops = stops.astype({"stop_lat": "float", "stop_lon": "float"})
    stops["stop_name"] = stops["stop_name"].fillna(stops["stop_id"])
    there = _inside(stops["stop_lat"], stops["stop_lon"], box)
    if not there.any():
        raise _elsewhere(stops, box)
    stops = stops[there].copy()

    stops["arret_id"] = stops.parent_station.fillna(_gathered(stops))
    stations = stops.set_index("stop_id").stop_name
    stops["arret"] = stops.arret_id.map(stations).fillna(stops.stop_name)
    return stops


def _gathered(stops: pd.DataFrame) -> pd.Series:
    """Ce qui réunit les quais d’un même nom : celui que l’on a lu le premier, à moins d’un kilomètre."""
    found: dict[Any, str] = {}
    for name, quays in stops.groupby("stop_name", sort=False):
        firsts: list[tuple[float, float]] = []
        for label, latitude, longitude in zip(quays.index, quays.stop_lat, quays.stop_lon, strict=True):
            ranks = [rank for rank, one in enumerate(firsts) if _within_a_walk(one, (latitude, longitude))]
            if not ranks:
                ranks = [len(firsts)]
                firsts.append((latitude, longitude))
            found[label] = f"{name} {ranks[0]}"
    return pd.Series(found, dtype="str")


def _within_a_walk(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Ces deux positions (latitude, longitude) sont-elles à moins d’un kilomètre ?"""
    north = one[0] - other[0]
    east = (one[1] - other[1]) * math.cos(math.radians(one[0]))
    return math.hypot(north, east) * KM_A_DEGREE < 1


def _inside(latitude: pd.Series, longitude: pd.Series, box: Sequence[float]) -> pd.Series:
    """Ces positions sont-elles dans `box`, ou tout autour ?"""
    west, south, east, north = box
    return latitude.between(south - AROUND, north + AROUND) & longitude.between(west - AROUND, east + AROUND)


def _elsewhere(stops: pd.DataFrame, box: Sequence[float]) -> Exception:
    """L’erreur d’un réseau dont aucun quai n’est par ici : coordonnées échangées, ou autre ville."""
    west, south, east, north = box
    swapped = int(_inside(stops["stop_lon"], stops["stop_lat"], box).sum())
    if swapped:
        middle = {"latitude": number((south + north) / 2, 1), "longitude": number((west + east) / 2, 1)}
        count = plural(swapped, "arrêt est", "arrêts sont")
        return refused("gtfs-swapped", count=count, **middle)

    placed = stops[["stop_lat", "stop_lon"]].dropna().median()
    where = {"latitude": number(placed["stop_lat"], 1), "longitude": number(placed["stop_lon"], 1)}
    return refused("gtfs-far", **where)


# --- Les passages ---


def _calls(feed: Feed, running: set[str], stops: pd.DataFrame) -> pd.DataFrame:
    """Les passages des lignes les plus fréquentes, course par course, en minutes depuis 0 h."""
    trips = feed["trips"].rows.merge(feed["routes"].rows, on="route_id")
    today = trips[trips["service_id"].isin(running)]
    times = feed["stop_times"].rows
    times = _timed(times[times["trip_id"].isin(today["trip_id"])])

    calls = times.merge(today, on="trip_id").merge(stops, on="stop_id")
    if calls.empty:
        raise refused("gtfs-idle-here")
    calls = _most_frequent(calls)

    calls = calls.assign(
        arret=_told_apart(calls),
        rank=calls.stop_sequence.astype(int),
        course=calls.trip_id,
        ligne=calls.route_short_name.fillna(calls.route_long_name).fillna(calls.route_id),
        destination=calls.trip_headsign,
        sens=calls.direction_id,
        longitude=calls.stop_lon,
        latitude=calls.stop_lat,
    )
    return calls.sort_values(["trip_id", "rank"], ignore_index=True)


def _timed(times: pd.DataFrame) -> pd.DataFrame:
    """Les passages et leurs minutes depuis 0 h ; une heure absente se déduit de ses voisines de la même course."""
    times = ordered(times)
    came = seconds(times["arrival_time"]).fillna(seconds(times["departure_time"]))
    left = seconds(times["departure_time"]).fillna(seconds(times["arrival_time"]))
    # Chaque course a une heure à ses deux bouts : aucune ne déborde sur la suivante.
    return times.assign(
        arrivee=(came / 60).interpolate().round(2),
        depart=(left / 60).interpolate().round(2),
    )


def _most_frequent(calls: pd.DataFrame) -> pd.DataFrame:
    """Les lignes les plus fréquentes, jusqu’à `CALLS` passages ; la première reste, même trop longue."""
    sizes = calls.groupby("route_id").size().sort_values(ascending=False)
    kept = sizes.index[sizes.cumsum() <= CALLS]
    return calls[calls.route_id.isin(kept if len(kept) else sizes.index[:1])]


def _told_apart(calls: pd.DataFrame) -> pd.Series:
    """Le nom de chaque arrêt ; deux arrêts de même nom, loin l’un de l’autre, se distinguent par un rang."""
    ranks = calls.groupby("arret").arret_id.transform(lambda stops: pd.factorize(stops)[0])
    marks = ranks.map(lambda rank: f" ({rank + 1})" if rank else "")
    return calls.arret + marks


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


# --- L’archive de la séance ---


def _packed(feed: Feed, routes: set[str], week: pd.DataFrame) -> bytes:
    """L’archive, réduite aux lignes gardées : leurs courses, leurs passages et leur calendrier, tels que publiés.

    `week`, le calendrier de la semaine, tient lieu de celui qui manquerait.
    """
    published = feed["calendar"].rows
    calendar = week if published.empty else published

    trips = feed["trips"].rows
    trips = trips[trips["route_id"].isin(routes)]
    times = feed["stop_times"].rows
    calls = times[times["trip_id"].isin(trips["trip_id"])]
    if len(calls) > KEPT:
        trips = trips[trips["service_id"].isin(week["service_id"])]
        calls = times[times["trip_id"].isin(trips["trip_id"])]

    services = set(trips["service_id"])
    dates = feed["calendar_dates"].rows
    made = {
        "routes": _of(feed["routes"].rows, "route_id", routes),
        "trips": trips,
        "stops": _of(feed["stops"].rows, "stop_id", set(calls["stop_id"])),
        "stop_times": calls,
        "calendar": _of(calendar, "service_id", services),
        "calendar_dates": _of(dates, "service_id", services),
    }
    return _zipped(made)


def _of(table: pd.DataFrame, column: str, values: set[str]) -> pd.DataFrame:
    """Les lignes dont la colonne a l’une de ces valeurs."""
    return table[table[column].isin(values)]


def _zipped(made: Mapping[str, pd.DataFrame]) -> bytes:
    """Une archive de ces tables."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in made.items():
            archive.writestr(f"{name}.txt", table[COLUMNS[name]].to_csv(index=False))
    return buffer.getvalue()
