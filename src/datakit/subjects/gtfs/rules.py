"""Ce sans quoi un compte serait faux : chaque règle lève en nommant le fichier, la ligne et la valeur.

Les mêmes que gtfs-validator (clé répétée, valeur mal écrite, renvoi vers rien, heure qui recule), sur les seules
colonnes que l’on lit.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit.subjects.gtfs.archive import Feed, File, refused
from figaudit.base.text import listing, number, plural, quote

# Ce qui distingue une ligne d’une autre, fichier par fichier.
KEYS = {
    "routes": ["route_id"],
    "trips": ["trip_id"],
    "stops": ["stop_id"],
    "stop_times": ["trip_id", "stop_sequence"],
    "calendar": ["service_id"],
    "calendar_dates": ["service_id", "date"],
    "frequencies": ["trip_id", "start_time"],
}
# Les fichiers qui ont au moins une ligne, et la phrase qui refuse.
_NEVER_EMPTY = {
    "routes": "gtfs-no-routes",
    "trips": "gtfs-no-trips",
    "stops": "gtfs-no-stops",
    "stop_times": "gtfs-no-stop-times",
}
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

_TIME = r"\d{1,3}:[0-5]\d:[0-5]\d"
_COUNT = r"\d{1,9}"
_DEGREES = r"[+-]?\d{1,3}(\.\d+)?"
# Comment s’écrit chaque colonne : le motif, la phrase qui refuse, et si une case peut rester vide.
_LOOKS = [
    ("stop_times", ["arrival_time", "departure_time"], _TIME, "gtfs-time", True),
    ("stop_times", ["stop_sequence"], _COUNT, "gtfs-rank", False),
    ("stops", ["stop_lat", "stop_lon"], _DEGREES, "gtfs-degrees", True),
    ("calendar", ["start_date", "end_date"], r"\d{8}", "gtfs-date", False),
    ("calendar", DAYS, "[01]", "gtfs-day", False),
    ("calendar_dates", ["date"], r"\d{8}", "gtfs-date", False),
    ("calendar_dates", ["exception_type"], "[12]", "gtfs-exception", False),
    ("frequencies", ["start_time", "end_time"], _TIME, "gtfs-time", False),
    ("frequencies", ["headway_secs"], r"[1-9]\d{0,5}", "gtfs-headway", False),
]
# Les renvois : la colonne d’un fichier, et celui qui doit la connaître.
_LINKS = [
    ("trips", "route_id", ["routes"]),
    ("stop_times", "trip_id", ["trips"]),
    ("stop_times", "stop_id", ["stops"]),
    ("frequencies", "trip_id", ["trips"]),
    ("trips", "service_id", ["calendar", "calendar_dates"]),
]


def require_sound(feed: Feed) -> None:
    """Lève `InvalidArgument` à la première règle que l’archive n’observe pas."""
    for name, kind in _NEVER_EMPTY.items():
        if feed[name].rows.empty:
            raise refused(kind)
    if feed["calendar"].rows.empty and feed["calendar_dates"].rows.empty:
        raise refused("gtfs-no-calendar")

    for name, columns in KEYS.items():
        _require_whole(feed[name], columns)
        _require_unique(feed[name], columns)
    for name, columns, look, kind, may_be_empty in _LOOKS:
        for column in columns:
            _require_written(feed[name], column, look, kind, may_be_empty)
    for name, column in (("calendar", "start_date"), ("calendar", "end_date"), ("calendar_dates", "date")):
        _require_dates(feed[name], column)
    for name, column, others in _LINKS:
        _require_known(feed[name], column, [feed[other] for other in others])
    _require_times_that_advance(feed["stop_times"])


def _require_whole(file: File, columns: Sequence[str]) -> None:
    """Une clé n’est jamais vide : c’est souvent une ligne coupée."""
    for column in columns:
        empty = file.rows.index[file.rows[column].isna()]
        if len(empty):
            raise refused("gtfs-blank", name=file.name, line=number(file.line(empty[0])), column=column)


def _require_unique(file: File, columns: Sequence[str]) -> None:
    """Une ligne en double compte deux fois le même bus."""
    twice = file.rows.duplicated(columns)
    if not twice.any():
        return

    again = file.rows.index[twice][0]
    key = file.rows.loc[again, columns]
    same = (file.rows[columns] == key).all(axis=1)
    first = file.rows.index[same][0]
    named = [f"{column} = {quote(key[column][:60])}" for column in columns]
    count = plural(int(twice.sum()), "ligne dont la clé est déjà prise", "lignes dont la clé est déjà prise")
    raise refused(
        "gtfs-twice",
        name=file.name,
        count=count,
        line=number(file.line(again)),
        first=number(file.line(first)),
        key=listing(named),
        columns=listing(list(columns)),
    )


def _require_written(file: File, column: str, look: str, kind: str, may_be_empty: bool) -> None:
    """Chaque case est écrite comme il se doit ; lève en citant la première qui ne l’est pas."""
    cells = file.rows[column]
    values = pd.Series(cells.dropna().unique(), dtype="str")
    fits = values[values.str.fullmatch(look)]
    written = cells.isin(fits)
    if may_be_empty:
        written |= cells.isna()
    if written.all():
        return

    wrong = cells.index[~written]
    raise refused(
        kind,
        name=file.name,
        line=number(file.line(wrong[0])),
        column=column,
        value=_shown(cells.loc[wrong[0]]),
        count=plural(len(wrong), "case", "cases"),
    )


def _shown(value: Any) -> str:
    """Une case, telle qu’un refus la cite."""
    if pd.isna(value):
        return "vide"
    return quote(str(value)[:60])


def _require_dates(file: File, column: str) -> None:
    """Huit chiffres ne font pas toujours un jour : « 20260231 » n’existe pas."""
    cells = file.rows[column]
    absent = cells.index[pd.to_datetime(cells, format="%Y%m%d", errors="coerce").isna()]
    if not len(absent):
        return
    raise refused(
        "gtfs-date",
        name=file.name,
        line=number(file.line(absent[0])),
        column=column,
        value=quote(cells.loc[absent[0]]),
        count=plural(len(absent), "case", "cases"),
    )


def _require_known(file: File, column: str, others: Sequence[File]) -> None:
    """Une course d’une ligne inconnue, un passage à un quai inconnu disparaîtraient sans un mot."""
    known = pd.concat([other.rows[column] for other in others])
    lost = file.rows.index[~file.rows[column].isin(known)]
    if not len(lost):
        return

    raise refused(
        "gtfs-orphan",
        name=file.name,
        line=number(file.line(lost[0])),
        column=column,
        value=_shown(file.rows.loc[lost[0], column]),
        where=listing([f"{other.name}.txt" for other in others], "ni"),
        count=plural(len(lost), "ligne", "lignes"),
    )


def _require_times_that_advance(file: File) -> None:
    """Une course a une heure à son départ et à son arrivée, et n’arrive jamais avant d’être partie."""
    rows = ordered(file.rows)
    came = seconds(rows["arrival_time"])
    left = seconds(rows["departure_time"])
    timed = rows.assign(came=came.fillna(left), left=left.fillna(came))
    _require_times_at_both_ends(file, timed)
    _require_none_goes_back(file, timed[timed["left"].notna()])


def _require_times_at_both_ends(file: File, timed: pd.DataFrame) -> None:
    """`timed` : les passages dans l’ordre de leur course, leur arrivée `came` et leur départ `left` en secondes."""
    trips = timed["trip_id"].to_numpy()
    starts = np.r_[True, trips[1:] != trips[:-1]]
    ends = np.r_[starts[1:], True]
    at_an_end = starts | ends
    untimed = timed.index[at_an_end & timed["came"].isna().to_numpy()]
    if len(untimed):
        trip = quote(timed.loc[untimed[0], "trip_id"])
        raise refused("gtfs-edge", line=number(file.line(untimed[0])), trip=trip)


def _require_none_goes_back(file: File, known: pd.DataFrame) -> None:
    """Des passages dont on sait l’heure, chacun n’est pas avant le précédent de la même course."""
    trips = known["trip_id"].to_numpy()
    came = known["came"].to_numpy()
    left = known["left"].to_numpy()

    same_trip = trips[1:] == trips[:-1]
    before_the_last = np.r_[False, same_trip & (came[1:] < left[:-1])]
    leaves_before_it_comes = left < came
    back = before_the_last | leaves_before_it_comes
    if not back.any():
        return

    where = known.index[back][0]
    trip = quote(known.loc[where, "trip_id"])
    count = plural(len(set(trips[back])), "course")
    raise refused("gtfs-backwards", line=number(file.line(where)), trip=trip, count=count)


def ordered(stop_times: pd.DataFrame) -> pd.DataFrame:
    """Les passages, course par course, dans l’ordre de la course."""
    ranks = stop_times["stop_sequence"].astype("int64")
    order = np.lexsort([ranks.to_numpy(), pd.factorize(stop_times["trip_id"])[0]])
    return stop_times.iloc[order]


def seconds(times: pd.Series) -> pd.Series:
    """Des secondes depuis 0 h ; une heure peut dépasser 24 h.

    >>> seconds(pd.Series(["25:06:00", None])).tolist()
    [90360.0, nan]
    """
    # Un million de passages n’ont que quelques milliers d’heures différentes : celles-là seules se lisent.
    ranks, written = pd.factorize(times)
    parts = pd.Series(written, dtype="str").str.extract(r"(\d+):(\d+):(\d+)").astype("float64")
    read = (parts[0] * 3600 + parts[1] * 60 + parts[2]).to_numpy()
    found = np.append(read, np.nan)[ranks]  # une heure absente a le rang -1 : la dernière case
    return pd.Series(found, times.index)
