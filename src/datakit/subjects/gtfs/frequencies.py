"""Les courses que l’archive ne donne que par leur cadence (« toutes les dix minutes »), écrites une à une."""

from dataclasses import replace

import numpy as np
import pandas as pd

from datakit.subjects.gtfs.archive import Feed, File, refused
from datakit.subjects.gtfs.rules import ordered, seconds
from figaudit.base.text import number

MOST = 200_000  # courses dépliées : au-delà, ce n’est plus un réseau de ville


def expanded(feed: Feed) -> tuple[dict[str, File], int]:
    """L’archive, chaque course à cadence remplacée par celles qu’elle vaut, et combien il y en a.

    Une course dit les durées d’un quai à l’autre ; frequencies.txt, de quelle heure à quelle heure elle repart, et
    toutes les combien de secondes. La dernière part avant l’heure de fin.
    """
    rates = feed["frequencies"].rows
    if rates.empty:
        return dict(feed), 0

    departures = _departures(rates)
    trips = feed["trips"].rows
    given = trips[~trips["trip_id"].isin(rates["trip_id"])]
    copies = departures.merge(trips, on="trip_id")
    copies["trip_id"] = copies["course"]

    stop_times = ordered(feed["stop_times"].rows)
    model = stop_times["trip_id"].isin(rates["trip_id"])
    shifted = _shifted(stop_times[model], departures)

    made = {**feed, "frequencies": _without_rows(feed["frequencies"])}
    made["trips"] = _with_rows(feed["trips"], [given, copies[trips.columns]])
    made["stop_times"] = _with_rows(feed["stop_times"], [stop_times[~model], shifted])
    return made, len(departures)


def _departures(rates: pd.DataFrame) -> pd.DataFrame:
    """Une ligne par course à écrire : son modèle, son heure de départ en secondes, et son nom."""
    start = seconds(rates["start_time"]).to_numpy()
    length = seconds(rates["end_time"]).to_numpy() - start
    headway = rates["headway_secs"].astype("float64").to_numpy()
    counts = np.maximum(0, np.ceil(length / headway)).astype("int64")
    if counts.sum() > MOST:
        raise refused("gtfs-frequencies", count=number(int(counts.sum())), most=number(MOST))

    # Chaque plage se répète autant de fois qu’un bus y part ; `rank` : le premier, le deuxième… de sa plage.
    made_before = np.cumsum(counts) - counts
    rank = np.arange(counts.sum()) - np.repeat(made_before, counts)
    leaves = np.repeat(start, counts) + rank * np.repeat(headway, counts)
    model = np.repeat(rates["trip_id"].to_numpy(), counts)
    found = pd.DataFrame({"trip_id": model, "leaves": leaves})
    found["course"] = found["trip_id"].astype("str") + "@" + clock(found["leaves"])
    return found.drop_duplicates("course")  # deux plages qui se touchent ne font pas deux bus


def _shifted(model: pd.DataFrame, departures: pd.DataFrame) -> pd.DataFrame:
    """Les passages des modèles, aux heures de chaque départ."""
    came = seconds(model["arrival_time"])
    left = seconds(model["departure_time"])
    first = left.fillna(came).groupby(model["trip_id"]).transform("first")
    timed = model.assign(came=came - first, left=left - first)

    calls = departures.merge(timed, on="trip_id")
    calls["arrival_time"] = clock(calls["leaves"] + calls["came"])
    calls["departure_time"] = clock(calls["leaves"] + calls["left"])
    calls["trip_id"] = calls["course"]
    return calls[list(model.columns)]


def clock(times: pd.Series) -> pd.Series:
    """Des secondes depuis 0 h, à la façon d’un GTFS ; rien si l’heure n’est pas connue.

    >>> clock(pd.Series([90360.0, float("nan")])).tolist()
    ['25:06:00', nan]
    """
    whole = times.fillna(0).astype("int64")
    written = [_clock(second) for second in whole.tolist()]
    return pd.Series(written, times.index, dtype="str").where(times.notna())


def _clock(second: int) -> str:
    minutes, rest = divmod(second, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{rest:02d}"


def _with_rows(file: File, parts: list[pd.DataFrame]) -> File:
    return replace(file, rows=pd.concat(parts, ignore_index=True).astype("str"))


def _without_rows(file: File) -> File:
    return replace(file, rows=file.rows.iloc[:0])
