"""Un petit réseau écrit d’après la spécification GTFS, à changer fichier par fichier.

Deux lignes (A et B), trois arrêts, un lundi-vendredi et un samedi, du 2 mars au 26 juin 2026. Chaque jour de semaine,
quatre courses de A et deux de B : douze départs.
"""

from __future__ import annotations

import io
import zipfile

AGENCY = "agency_id,agency_name,agency_url,agency_timezone\n1,Réseau,https://exemple.fr,Europe/Paris\n"
ROUTES = "route_id,agency_id,route_short_name,route_long_name,route_type\nA,1,A,Gare – Hôpital,3\nB,1,B,Gare – Stade,3\n"
STOPS = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\ngare,Gare,46.30,-0.40,,\nmairie,Mairie,46.31,-0.41,,\nfin,Hôpital,46.32,-0.42,,\n"
CALENDAR = (
    "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
    "semaine,1,1,1,1,1,0,0,20260302,20260626\nsamedi,0,0,0,0,0,1,0,20260302,20260626\n"
)
CALENDAR_DATES = "service_id,date,exception_type\nsemaine,20260406,2\nsamedi,20260406,1\n"
COURSES = [
    ("A", "semaine", "a1", 420), ("A", "semaine", "a2", 480), ("A", "semaine", "a3", 540), ("A", "semaine", "a4", 1425),
    ("B", "semaine", "b1", 430), ("B", "semaine", "b2", 490), ("A", "samedi", "s1", 600), ("B", "samedi", "s2", 660),
]  # fmt: skip
CALLS = [("gare", 0), ("mairie", 8), ("fin", 20)]
WEEKDAY = 12  # départs d’un jour de semaine


def clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}:00"


def trips(courses=COURSES) -> str:
    lines = ["route_id,service_id,trip_id,trip_headsign,direction_id,block_id"]
    lines += [f"{route},{service},{trip},Hôpital,0,{route}" for route, service, trip, _ in courses]
    return "\n".join(lines) + "\n"


def stop_times(courses=COURSES, calls=CALLS) -> str:
    lines = ["trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type"]
    for _, _, trip, start in courses:
        for rank, (stop, after) in enumerate(calls, start=1):
            hour = clock(start + after)
            lines.append(f"{trip},{hour},{hour},{stop},{rank},0")
    return "\n".join(lines) + "\n"


def texts(**changed: str | None) -> dict[str, str]:
    """Les fichiers du réseau ; `stops="…"` en remplace un, `stops=None` l’ôte."""
    every = {
        "agency": AGENCY, "routes": ROUTES, "trips": trips(), "stops": STOPS, "stop_times": stop_times(),
        "calendar": CALENDAR, "calendar_dates": CALENDAR_DATES,
    } | changed  # fmt: skip
    return {name: text for name, text in every.items() if text is not None}


def archive(folder: str = "", encoding: str = "utf-8", **changed: str | None) -> bytes:
    """L’archive de ces fichiers."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in texts(**changed).items():
            made.writestr(f"{folder}{name}.txt", text.encode(encoding))
    return buffer.getvalue()


def with_line(name: str, line: int, text: str) -> bytes:
    """L’archive, une ligne d’un fichier récrite (la première est l’en-tête)."""
    lines = texts()[name].splitlines()
    lines[line - 1] = text
    return archive(**{name: "\n".join(lines) + "\n"})


def with_more(name: str, *more: str) -> bytes:
    """L’archive, des lignes ajoutées à la fin d’un fichier."""
    return archive(**{name: texts()[name] + "\n".join(more) + "\n"})
