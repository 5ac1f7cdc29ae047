"""Les fichiers d’une ville, fabriqués d’après leurs spécifications et sans un lecteur du kit : ce que l’on donne à `datakit replay`.

GTFS : la référence de gtfs.org. Agendas : la norme iCalendar (RFC 5545). Prénoms : le schéma SCDL 1.1.6 et le fichier de
l’Insee. Soldats : les rubriques d’une fiche de Mémoire des hommes. Un même code de commune redonne le même fichier.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pandas as pd

DATASETS = Path(__file__).parents[2] / "datasets"


@cache
def towns() -> pd.DataFrame:
    """Les communes, par code."""
    return pd.read_parquet(DATASETS / "communes_france.parquet").set_index("code_insee")


def chance(code: str, about: str) -> random.Random:
    """Le hasard de cette ville pour ce sujet."""
    return random.Random(f"{code} {about}")


# --- GTFS ---

Feed = dict[str, str]  # par fichier, son texte

LINES = {
    "1": ["Gare", "Marché", "Mairie", "Hôpital", "Stade", "Lycée"],
    "2": ["Zone nord", "Piscine", "Mairie", "Cimetière", "Zone sud"],
    "3": ["Collège", "Bibliothèque", "Marché", "Mairie", "Parc"],
}
QUAYS = list(dict.fromkeys(stop for stops in LINES.values() for stop in stops))
FIRST, LAST = "20260302", "20270103"  # dix mois, comme une archive que l’on republie deux fois par an


def clock(minute: int) -> str:
    """Une heure de GTFS : elle passe 24 h plutôt que de revenir à 0 h."""
    return f"{minute // 60:02d}:{minute % 60:02d}:00"


def departures(code: str, line: str) -> list[int]:
    """Les départs d’un terminus, de six heures à minuit : serrés aux pointes, rares entre deux."""
    drawn = chance(code, line)
    found = []
    minute = 360 + drawn.randrange(20)
    while minute < 24 * 60 + 20:
        found.append(minute)
        busy = 420 <= minute < 540 or 960 <= minute < 1110
        minute += drawn.randint(8, 20) if busy else drawn.randint(25, 90)
    return found


def network(code: str) -> Feed:
    """Un réseau de trois lignes qui se croisent à la mairie ; chaque jour de semaine, et le samedi."""
    home = towns().loc[code]
    drawn = chance(code, "arrêts")
    stops = ["stop_id,stop_name,stop_lat,stop_lon"]
    for stop in QUAYS:
        latitude = home["latitude"] + drawn.uniform(-0.03, 0.03)
        longitude = home["longitude"] + drawn.uniform(-0.04, 0.04)
        stops.append(f"{stop},{stop},{latitude:.5f},{longitude:.5f}")

    routes = ["route_id,agency_id,route_short_name,route_long_name,route_type"]
    trips = ["route_id,service_id,trip_id,trip_headsign,direction_id"]
    times = ["trip_id,arrival_time,departure_time,stop_id,stop_sequence"]
    for line, names in LINES.items():
        routes.append(f"L{line},A,{line},{names[0]} - {names[-1]},3")
        for way, served in enumerate((names, names[::-1])):
            for rank, start in enumerate(departures(code, f"{line}{way}")):
                service = "samedi" if rank % 5 == 4 else "semaine"
                trip = f"{line}-{way}-{rank}"
                trips.append(f"L{line},{service},{trip},{served[-1]},{way}")
                for place, stop in enumerate(served):
                    hour = clock(start + 4 * place)
                    times.append(f"{trip},{hour},{hour},{stop},{place + 1}")

    days = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date"
    calendar = [days, f"semaine,1,1,1,1,1,0,0,{FIRST},{LAST}", f"samedi,0,0,0,0,0,1,0,{FIRST},{LAST}"]
    made = {
        "agency": ["agency_id,agency_name,agency_url,agency_timezone", "A,Réseau,https://exemple.fr,Europe/Paris"],
        "stops": stops,
        "routes": routes,
        "trips": trips,
        "stop_times": times,
        "calendar": calendar,
        "calendar_dates": ["service_id,date,exception_type", "semaine,20260406,2", "samedi,20260406,1"],
    }  # fmt: skip
    return {name: "\n".join(lines) + "\n" for name, lines in made.items()}


def zipped(feed: Feed, folder: str = "", encoding: str = "utf-8") -> bytes:
    """L’archive de ces fichiers."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in feed.items():
            archive.writestr(f"{folder}{name}.txt", text.encode(encoding))
    return buffer.getvalue()


# --- Les agendas ---

SCHOOL_YEAR = date(2025, 9, 1)
MEETINGS = [
    "Conseil municipal",
    "Atelier numérique",
    "Marché de producteurs",
    "Heure du conte",
    "Café des aidants",
]


def instant(day: date, hour: int) -> str:
    """Un instant, en temps universel : il ne dépend d’aucun fuseau à décrire."""
    return f"{day:%Y%m%d}T{hour:02d}0000Z"


def event(rank: int, *lines: str) -> list[str]:
    """Un rendez-vous ; la norme exige UID et DTSTAMP."""
    stamp = "DTSTAMP:20251101T080000Z"
    return ["BEGIN:VEVENT", f"UID:{rank}@exemple.fr", stamp, *lines, "END:VEVENT"]


def calendar(events: Sequence[Sequence[str]], *head: str) -> bytes:
    """Un agenda de ces rendez-vous ; ses lignes finissent par CRLF."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//exemple//FR", *head]
    for one in events:
        lines += one
    return ("\r\n".join([*lines, "END:VCALENDAR"]) + "\r\n").encode()


def meetings(code: str, count: int = 60) -> list[list[str]]:
    """Des rendez-vous d’une heure ou deux, au hasard des jours de deux années scolaires."""
    drawn = chance(code, "agenda")
    found = []
    for rank in range(count):
        day = SCHOOL_YEAR + timedelta(drawn.randrange(600))
        hour = drawn.randint(8, 17)
        ends = instant(day, hour + drawn.randint(1, 2))
        told = f"SUMMARY:{drawn.choice(MEETINGS)}"
        found.append(event(rank, f"DTSTART:{instant(day, hour)}", f"DTEND:{ends}", told, "LOCATION:Mairie"))
    return found


# --- Les prénoms ---

SCDL = "COMMUNE_NOM;COLL_INSEE;ENFANT_SEXE;ENFANT_PRENOM;NOMBRE_OCCURRENCES;ANNEE"
GIRLS = [
    "Emma",
    "Louise",
    "Jade",
    "Alice",
    "Zoé",
    "Camille",
    "Inès",
    "Rose",
    "Lina",
    "Ambre",
    "N'Deye",
    "Anne-Lou",
]
BOYS = ["Gabriel", "Léo", "Louis", "Raphaël", "Jules", "Camille", "Adam", "Hugo", "Noé", "Sacha", "Yaël", "Jean-Baptiste"]  # fmt: skip


def births(code: str, first: int, last: int, *more: str) -> bytes:
    """Les prénoms d’une ville, année par année, sans seuil : le schéma SCDL n’en admet pas."""
    drawn = chance(code, "prénoms")
    name = towns()["nom"][code]
    lines = [SCDL]
    for year in range(first, last + 1):
        for sex, names in (("F", GIRLS), ("M", BOYS)):
            lines += [f"{name};{code};{sex};{one};{drawn.randint(1, 30)};{year}" for one in names]
    return "\n".join([*lines, *more, ""]).encode()


def insee(department: str, first: int, last: int) -> bytes:
    """Le fichier de l’Insee, réduit à un département : prénoms en capitales, naissances rares réunies."""
    drawn = chance(department, "Insee")
    lines = ["sexe;preusuel;annais;dpt;nombre"]
    for year in range(first, last + 1):
        for sex, names in (("2", GIRLS), ("1", BOYS)):
            lines += [f"{sex};{one.upper()};{year};{department};{drawn.randint(3, 90)}" for one in names]
            lines.append(f"{sex};_PRENOMS_RARES;{year};{department};{drawn.randint(20, 200)}")
    return "\n".join([*lines, ""]).encode()


# --- Les soldats ---

SURNAMES = [
    "Martin",
    "Bernard",
    "Petit",
    "Moreau",
    "Lefebvre",
    "Garnier",
    "Faure",
    "Rousseau",
    "Blanc",
    "Guérin",
]
FIRST_NAMES = ["Jean", "Pierre Louis", "Auguste", "Marcel Émile", "Henri", "Eugène Joseph", "Louis", "Paul"]
GRADES = ["Soldat de 2e classe", "Soldat de 2e classe", "Caporal", "Sergent", "Sous-lieutenant"]
CAUSES = [
    "tué à l’ennemi", "tué à l’ennemi", "tué à l'ennemi", "de blessures de guerre", "des suites de blessures de guerre",
    "de maladie contractée en service", "disparu", "suite de ses blessures", "maladie",
]  # fmt: skip
PLACES = [("Verdun", "Meuse"), ("Bras", "Meuse"), ("Souain", "Marne"), ("Albert", "Somme"), ("Soissons", "Aisne"), ("Arras", "Pas-de-Calais")]  # fmt: skip
TRADES = ["cultivateur", "menuisier", "employé", "", "instituteur"]
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]  # fmt: skip


def men(code: str, count: int = 60) -> pd.DataFrame:
    """Des hommes, un par ligne, sous les rubriques d’une fiche : « Date de naissance », « Genre de mort »…"""
    drawn = chance(code, "soldats")
    found = []
    for _ in range(count):
        born = datetime(drawn.randint(1872, 1898), drawn.randint(1, 12), drawn.randint(1, 28))
        died = datetime(1914, 8, 10) + timedelta(drawn.randrange(1700))
        where, department = drawn.choice(PLACES)
        found.append({
            "Nom": drawn.choice(SURNAMES), "Prénom(s)": drawn.choice(FIRST_NAMES), "Date de naissance": f"{born:%d/%m/%Y}",
            "Grade": drawn.choice(GRADES), "Unité": f"{drawn.randint(1, 400)}e régiment d’infanterie",
            "Date de décès": f"{died.day} {MONTHS[died.month - 1]} {died.year}", "Cause du décès": drawn.choice(CAUSES),
            "Commune de décès": where, "Département de décès": department, "Profession": drawn.choice(TRADES),
        })  # fmt: skip
    return pd.DataFrame(found)


def csv(table: pd.DataFrame, separator: str = ",", encoding: str = "utf-8") -> bytes:
    """Cette table, dans un fichier."""
    return table.to_csv(index=False, sep=separator).encode(encoding)


# --- Les serveurs ---


def catalogue(code: str) -> list[dict[str, object]]:
    """Des jeux publiés par une ville, comme un portail data-fair les annonce."""
    drawn = chance(code, "catalogue")
    subjects = [
        "Parkings",
        "Arbres",
        "Bus en temps réel",
        "Budget",
        "Délibérations",
        "Défibrillateurs",
        "Signalements",
        "Prénoms",
    ]
    themes = [
        "Mobilité",
        "Environnement",
        "Mobilité",
        "Finances",
        "Citoyenneté",
        "Santé",
        "Citoyenneté",
        "Population",
    ]
    name = towns()["nom"][code]
    found = []
    for rank, (subject, theme) in enumerate(zip(subjects, themes, strict=True)):
        day = date(2020, 1, 1) + timedelta(drawn.randrange(2000))
        found.append({
            "id": f"jeu-{rank}", "title": f"{subject} de {name}", "topics": [{"title": theme}], "keywords": [subject.lower()],
            "count": drawn.randint(10, 5000), "dataUpdatedAt": f"{day}T08:00:00.000Z", "owner": {"name": name},
            "license": {"title": "Licence Ouverte 2.0"}, "bbox": [0, 46, 1, 47],
        })  # fmt: skip
    return found


def racks(code: str, box: Sequence[float], count: int = 60) -> list[dict[str, object]]:
    """Des racks à vélos tels qu’Overpass les rend, dans la boîte de la ville ; un sur six ne dit pas ses places."""
    west, south, east, north = box
    drawn = chance(code, "racks")
    found: list[dict[str, object]] = []
    for rank in range(count):
        tags = {"amenity": "bicycle_parking"}
        if rank % 6:
            tags["capacity"] = str(drawn.choice([2, 3, 4, 5, 6, 7, 8, 10, 12, 20]))
        where = {"lat": drawn.uniform(south, north), "lon": drawn.uniform(west, east)}
        found.append({"type": "node", "id": rank, **where, "tags": tags})
    return found
