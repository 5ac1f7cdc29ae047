"""Un réseau d’une autre ville, écrit comme on en rencontre : ni calendrier de semaine, ni arrêts réunis, ni toutes les heures."""

from __future__ import annotations

import io
import zipfile

LINES = {
    "A": ["Gare", "Brèche", "Mairie", "Hôpital", "Stade", "Zone nord"],
    "B": ["Lycée", "Brèche", "Gare", "Marché", "Zone sud"],
    "C": ["Mairie d’Aiffres", "Mairie", "Brèche", "Piscine"],
    "Nuit": ["Brèche", "Gare", "Zone sud"],
}  # fmt: skip
MINUTES = {  # les départs du terminus, dans la journée
    "A": [*range(360, 1200, 20)],
    "B": [*range(370, 540, 15), 720, 725, *range(960, 1140, 15)],
    "C": [*range(390, 480, 10), 485, *range(1000, 1100, 10), 1101],
    "Nuit": [1430, 1500],
}
AREAS = {name: (46.30 + rank * 0.012, -0.50 + (rank % 4) * 0.02) for rank, name in enumerate(
    dict.fromkeys(stop for stops in LINES.values() for stop in stops))}  # fmt: skip


def clock(minute: float) -> str:
    return f"{int(minute) // 60}:{int(minute) % 60:02d}:00"


def network(**changed: str | bytes | None) -> bytes:
    """L’archive ; `stops="…"` remplace stops.txt, `stops=None` l’ôte."""
    # deux quais par arrêt, sans arrêt qui les réunisse ; deux « Mairie », loin l’une de l’autre
    stops, times, trips = ["stop_id, stop_name, stop_lat, stop_lon"], ["trip_id,arrival_time,departure_time,stop_id,stop_sequence"], []  # fmt: skip
    for name, (latitude, longitude) in AREAS.items():
        told = "Mairie" if name.startswith("Mairie") else name
        stops += [f'{name} {side}, "{told}", {latitude}, {longitude + side / 1e4}' for side in (1, 2)]
    for line, ends in MINUTES.items():
        for rank, start in enumerate([m for m in ends for _ in (1, 2)]):
            way, trip = rank % 2, f"{line}-{rank}"
            route = LINES[line][:: 1 if way == 0 else -1]
            trips.append(f"{line},{'nuit' if line == 'Nuit' else 'jour'},{trip},{route[-1]},{way}")
            for place, stop in enumerate(route):
                known = place in (0, len(route) - 1)  # entre les deux, à l’exploitant de compter
                hour = clock(start + 6 * place) if known else ""
                times.append(f"{trip},{hour},{hour},{stop} {way + 1},{place * 10}")
    texts: dict[str, str | bytes | None] = {
        "routes": "route_id,route_short_name,route_type\n" + "\n".join(f"{line},{line},3" for line in LINES),
        "trips": "route_id,service_id,trip_id,trip_headsign,direction_id\n" + "\n".join(trips),
        "stops": "\n".join(stops),
        "stop_times": "\n".join(times),
        "calendar_dates": "service_id,date,exception_type\njour,20260302,1\njour,20260303,1\nnuit,20260303,1\njour,20260308,2",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (texts | changed).items():
            if text is not None:
                archive.writestr(f"{name}.txt", text if isinstance(text, bytes) else text.encode("utf-8-sig"))
    return buffer.getvalue()
