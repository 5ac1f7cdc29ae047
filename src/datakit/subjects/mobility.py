"""Le GTFS d’une ville, borné et ramené à son jour le plus desservi : les tables de l’atelier « mobilités »."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import pandas as pd

from datakit.data.messages import FORMATS
from datakit.errors import ExplainedError, InvalidArgument
from datakit.subjects import messages

LARGEST, CALLS, AROUND = 256 * 2**20, 40_000, 0.1  # octets par fichier, passages gardés, degrés autour
_FILES: dict[str, str] = FORMATS["gtfs"]  # les colonnes que l’on lit de chaque fichier


def tables(data: bytes, box: Sequence[float] = (-180, -90, 180, 90)) -> dict[str, Any]:
    """Les tables d’une archive GTFS, lignes les plus fréquentes : `bus_gtfs`, `bus_arrets` (les quais d’un arrêt, réunis),
    `bus_liaisons`, `bus_passages` ; un quai loin de `box` est laissé. Lève `InvalidArgument` si elle ne convient pas.

    >>> from datakit.data.load import load
    >>> {name: len(table) for name, table in tables(load("bus_gtfs")).items() if name != "bus_gtfs"}
    {'bus_liaisons': 14753, 'bus_passages': 14753, 'bus_arrets': 103}
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            feed = {name: _read(archive, name, columns.split()) for name, columns in _FILES.items()}
        day, trips = _busiest(feed)
        calls = _calls(feed, trips, box)
        after = calls[["trip_id", "arret", "arrivee"]].shift(-1)
        legs = calls.rename(columns={"arret": "de"}).assign(vers=after.arret, arrivee=after.arrivee)
        legs = legs[after.trip_id == legs.trip_id].sort_values("depart", kind="stable", ignore_index=True)
        board = legs.assign(jour=day, arret=legs.de, commune=None, minute=legs.depart.astype(int))
        board["heure"] = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in board.minute]
        return {
            "bus_gtfs": _packed(feed, calls, f"{day:%Y%m%d}"), "bus_liaisons": legs, "bus_passages": board,
            "bus_arrets": calls.groupby("arret", as_index=False)[["longitude", "latitude"]].mean(),
        }  # fmt: skip
    except ExplainedError:
        raise
    except Exception as problem:  # une archive d’ailleurs a mille façons de ne pas aller
        raise InvalidArgument(*messages.said("gtfs-damaged", why=str(problem)[:80])) from problem


def _read(archive: zipfile.ZipFile, name: str, columns: list[str]) -> pd.DataFrame:
    """Une table, en texte, comptée en lisant ; rien n’est déplié sur le disque. Un calendrier peut manquer."""
    found = [one for one in archive.namelist() if one.rpartition("/")[2] == f"{name}.txt"]
    if not found and name.startswith("calendar"):
        return pd.DataFrame(columns=columns, dtype="str")
    with archive.open([*found, f"{name}.txt"][0]) as stream:
        text = stream.read(LARGEST + 1)
    if len(text) > LARGEST:
        raise InvalidArgument(*messages.said("gtfs-big", name=name))
    table = pd.read_csv(io.BytesIO(text), dtype="str", encoding="utf-8-sig", skipinitialspace=True)
    return table.rename(columns=str.strip).reindex(columns=columns).astype("str")


def _busiest(feed: dict[str, pd.DataFrame]) -> tuple[pd.Timestamp, pd.DataFrame]:
    """Le premier des jours aux courses les plus nombreuses, et ses courses."""
    week, dates, trips = feed["calendar"], feed["calendar_dates"], feed["trips"].merge(feed["routes"])

    def running(day: pd.Timestamp) -> pd.DataFrame:
        code, name = f"{day:%Y%m%d}", day.day_name().lower()
        usual = week[(week[name] == "1") & (week.start_date <= code) & (week.end_date >= code)]
        more, less = (dates.service_id[(dates.date == code) & (dates.exception_type == n)] for n in "12")
        return trips[trips.service_id.isin({*usual.service_id, *more} - {*less})]

    first = pd.to_datetime(pd.concat([week.start_date, dates.date]).min(), format="%Y%m%d")
    day = max(pd.date_range(first, periods=70), key=lambda day: len(running(day)))
    return day, running(day)


def _calls(feed: dict[str, pd.DataFrame], trips: pd.DataFrame, box: Sequence[float]) -> pd.DataFrame:
    """Les passages des lignes les plus fréquentes, course par course, en minutes depuis 0 h."""
    stops = feed["stops"].astype({"stop_lat": "float", "stop_lon": "float"})
    stops = stops[stops.stop_lon.between(box[0] - AROUND, box[2] + AROUND)]
    stops = stops[stops.stop_lat.between(box[1] - AROUND, box[3] + AROUND)]
    near = stops.stop_name + stops.stop_lat.round(2).astype("str") + stops.stop_lon.round(2).astype("str")
    stops["arret_id"] = stops.parent_station.fillna(near)  # même nom, même kilomètre : même arrêt
    stops["arret"] = stops.arret_id.map(stops.set_index("stop_id").stop_name).fillna(stops.stop_name)
    calls = feed["stop_times"].merge(trips, on="trip_id").merge(stops, on="stop_id")
    if calls.empty:
        raise InvalidArgument(*messages.said("gtfs-far"))
    sizes = calls.groupby("route_id").size().sort_values(ascending=False)
    calls = calls[calls.route_id.isin(sizes.index[(sizes.cumsum() <= CALLS) | (sizes == sizes.max())])]
    twins = calls.groupby("arret").arret_id.transform(lambda ids: pd.factorize(ids)[0])
    calls = calls.assign(arret=calls.arret + twins.map(lambda rank: f" ({rank + 1})" if rank else ""), rank=calls.stop_sequence.astype(int),
        course=calls.trip_id, ligne=calls.route_short_name.fillna(calls.route_long_name), destination=calls.trip_headsign, sens=calls.direction_id, longitude=calls.stop_lon, latitude=calls.stop_lat,
    ).sort_values(["trip_id", "rank"], ignore_index=True)  # fmt: skip
    for name, column in (("arrivee", calls.arrival_time), ("depart", calls.departure_time)):
        calls[name] = (pd.to_timedelta(column).dt.total_seconds() / 60).interpolate().round(2)
    return calls  # une heure peut dépasser 24 h, ou se déduire des voisines


def _packed(feed: dict[str, pd.DataFrame], calls: pd.DataFrame, day: str) -> bytes:
    """L’archive réduite aux passages gardés, son calendrier à ce jour."""
    running = {"service_id": calls.service_id.unique(), "start_date": day, "end_date": day}
    week, buffer = pd.DataFrame(dict.fromkeys(_FILES["calendar"].split(), 1) | running), io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in (feed | {"calendar": week}).items():
            for key in {"route_id", "trip_id", "stop_id", "service_id"} & {*table.columns}:
                table = table[table[key].isin(calls[key])]
            archive.writestr(f"{name}.txt", table.to_csv(index=False))
    return buffer.getvalue()
