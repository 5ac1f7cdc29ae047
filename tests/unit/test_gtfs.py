"""Ce que l’on dit d’une archive GTFS : quinze de vraie forme, lues ; et chaque faute, refusée à sa ligne.

Les règles sont celles de gtfs-validator : `duplicate_key`, `foreign_key_violation`, `invalid_time`, `missing_trip_edge`…
"""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date

import gtfs_archives as made
import pandas as pd
import pytest

from datakit.errors import InvalidArgument
from datakit.subjects import mobility
from datakit.subjects.gtfs import archive as reading, frequencies

NIORT = (-0.6, 46.2, -0.3, 46.45)
SPRING = date(2026, 4, 15)
KEPT = "L’archive compte 2 lignes, 8 courses et 24 passages ; l’atelier prend 2 lignes, 6 courses et 18 passages du"


def network(data: bytes, today: date = SPRING) -> mobility.Network:
    return mobility.network(data, NIORT, today)


def spread(text: str) -> str:
    """Le même CSV, chaque case entre guillemets et précédée d’une espace, fins de ligne de Windows."""
    lines = [", ".join(f'"{cell}"' for cell in line.split(",")) for line in text.splitlines()]
    return "\r\n".join(lines) + "\r\n"


def reordered(text: str) -> str:
    """Le même CSV, ses colonnes dans l’autre sens, et une de plus."""
    lines = [",".join(["x", *reversed(line.split(","))]) for line in text.splitlines()]
    return "\n".join(lines) + "\n"


DATES_ONLY = "service_id,date,exception_type\n" + "".join(
    f"{service},202603{day:02d},1\n" for service, day in [("semaine", 3), ("semaine", 5), ("samedi", 7)]
)
STATIONS = (
    "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
    "G,Gare,46.30,-0.40,1,\ngare,Gare quai 1,46.30,-0.40,0,G\nmairie,Mairie,46.31,-0.41,0,\nfin,Hôpital,46.32,-0.42,0,\n"
    "entree,Entrée nord,,,2,G\nnoeud,,,,3,G\n"
)
LONG_NAMES = "route_id,route_short_name,route_long_name,route_type\nA,,Ligne de l’hôpital,3\nB,,,3\n"
RATES = "trip_id,start_time,end_time,headway_secs,exact_times\na1,06:00:00,08:00:00,1200,0\na1,08:00:00,08:30:00,900,1\n"
GAPS = made.stop_times().replace("a1,07:08:00,07:08:00", "a1,,").replace("a4,23:53:00,23:53:00", "a4,,")


def moved(text: str, first: str, last: str) -> str:
    return text.replace("20260302", first).replace("20260626", last)


def on_demand() -> dict[str, str]:
    """Une ligne à la demande (GTFS-Flex) : ses passages nomment une zone et un créneau, ni arrêt ni heure."""
    header, *rows = made.stop_times().splitlines()
    times = [header + ",location_id,start_pickup_drop_off_window,end_pickup_drop_off_window"]
    times += [row + ",,," for row in rows]
    times += [f"tad,,,,{rank},2,zone,08:00:00,18:00:00" for rank in (1, 2)]
    return {
        "stop_times": "\n".join(times) + "\n",
        "routes": made.ROUTES + "TAD,1,TAD,À la demande,715\n",
        "trips": made.trips() + "TAD,semaine,tad,Toute la ville,0,\n",
    }


def ended() -> bytes:
    return made.archive(calendar=moved(made.CALENDAR, "20190107", "20190628"), calendar_dates=None)


SHAPES = {
    "semaine et exceptions": (made.archive(), made.WEEKDAY, "02/03/2026", [KEPT]),
    "dates seulement": (
        made.archive(calendar=None, calendar_dates=DATES_ONLY), made.WEEKDAY, "03/03/2026",
        [KEPT, "Cette archive va du 03/03/2026 au 07/03/2026 : elle n’est plus en vigueur.",
         "Elle n’a pas de calendar.txt : le kit en a tiré un de calendar_dates.txt, pour la semaine du 02/03/2026."],
    ),
    # 6 h, 6 h 20… 7 h 40 : six ; 8 h et 8 h 15 : deux ; et les cinq courses écrites une à une
    "cadences": (
        made.archive(frequencies=RATES), 2 * (8 + 5), "02/03/2026",
        ["L’archive compte 2 lignes, 8 courses et 24 passages ; l’atelier prend 2 lignes, 13 courses et 39 passages du 02/03/2026.",
         "frequencies.txt y donnait des cadences : le kit en a fait 8 courses."],
    ),
    "dans un dossier, BOM": (made.archive("gtfs 2026/", "utf-8-sig"), made.WEEKDAY, "02/03/2026", [KEPT]),
    "guillemets, espaces, Windows": (
        made.archive(**{name: spread(text) for name, text in made.texts().items()}), made.WEEKDAY, "02/03/2026", [KEPT],
    ),
    "colonnes d’un autre ordre, une de plus": (
        made.archive(**{name: reordered(text) for name, text in made.texts().items()}), made.WEEKDAY, "02/03/2026", [KEPT],
    ),
    "accents de Windows": (made.archive(encoding="cp1252"), made.WEEKDAY, "02/03/2026", [KEPT]),
    "stations, entrées sans position": (made.archive(stops=STATIONS), made.WEEKDAY, "02/03/2026", [KEPT]),
    "lignes sans numéro": (made.archive(routes=LONG_NAMES), made.WEEKDAY, "02/03/2026", [KEPT]),
    "heures absentes entre deux": (made.archive(stop_times=GAPS), made.WEEKDAY, "02/03/2026", [KEPT]),
    "finie depuis longtemps": (
        ended(), made.WEEKDAY, "07/01/2019", [KEPT, "Cette archive va du 07/01/2019 au 28/06/2019 : elle n’est plus en vigueur."],
    ),
    "pas encore en vigueur": (
        made.archive(calendar=moved(made.CALENDAR, "20270104", "20270625"), calendar_dates=None), made.WEEKDAY, "04/01/2027",
        [KEPT, "Cette archive va du 04/01/2027 au 25/06/2027 : elle n’est pas encore en vigueur."],
    ),
    "commencée il y a dix ans": (
        made.archive(calendar=moved(made.CALENDAR, "20160104", "20301231")), made.WEEKDAY, "15/04/2026", [KEPT],
    ),
    "transport à la demande": (
        made.archive(**on_demand()), made.WEEKDAY, "02/03/2026",
        ["L’archive compte 3 lignes, 9 courses et 24 passages",
         "Dans stop_times.txt, 2 passages à la demande sont laissés : le bus y passe dans une zone, sans arrêt ni heure."],
    ),
    "lignes vides, fichiers en plus": (
        made.archive(stops=made.STOPS + "\n\n", shapes="shape_id\n", feed_info="feed_lang\nfr\n"), made.WEEKDAY, "02/03/2026", [KEPT],
    ),
}  # fmt: skip


@pytest.mark.turning(3)
@pytest.mark.parametrize(("data", "count", "day", "said"), SHAPES.values(), ids=SHAPES)
def test_archives_of_every_shape_are_read_and_counted(data, count, day, said):
    found = network(data)
    assert len(found.tables["bus_liaisons"]) == count
    assert f"{found.tables['bus_passages'].jour.iloc[0]:%d/%m/%Y}" == day
    assert len(found.notes) == len(said)
    for note, wanted in zip(found.notes, said, strict=True):
        assert wanted in note
    assert day in found.notes[0]
    assert of_the_calendar_alone(found) == set(found.tables["bus_liaisons"].course)


def of_the_calendar_alone(found: mobility.Network) -> set[str]:
    """Les courses du jour, comme l’exercice 3 du carnet les compte : par une autre route que celle du kit."""
    kept = packed(found)
    day = found.tables["bus_passages"].jour.iloc[0]
    week, code = kept["calendar"], f"{day:%Y%m%d}"
    runs = (week[day.day_name().lower()] == "1") & (week.start_date <= code) & (week.end_date >= code)
    return set(kept["trips"].trip_id[kept["trips"].service_id.isin(week.service_id[runs])])


def packed(found: mobility.Network) -> dict[str, pd.DataFrame]:
    with zipfile.ZipFile(io.BytesIO(found.tables["bus_gtfs"])) as opened:
        return {name[:-4]: pd.read_csv(opened.open(name), dtype="str") for name in opened.namelist()}


def test_the_archive_of_a_session_keeps_its_calendar_as_published():
    kept = packed(network(made.archive()))
    published = pd.read_csv(io.StringIO(made.CALENDAR), dtype="str")
    pd.testing.assert_frame_equal(kept["calendar"], published)
    assert len(kept["calendar_dates"]) == 2
    assert len(kept["trips"]) == 8, "toutes les courses de l’archive, et non celles du jour"
    assert len(kept["stop_times"]) == 24


def test_a_huge_archive_keeps_the_services_of_the_week(monkeypatch):
    """L’été ne roule pas la semaine du jour choisi : ses courses sont laissées si l’archive est trop grande."""
    courses = [*made.COURSES, ("A", "ete", "e1", 700)]
    summer = made.CALENDAR + "ete,1,1,1,1,1,0,0,20260627,20260829\n"
    data = made.archive(calendar=summer, trips=made.trips(courses), stop_times=made.stop_times(courses))
    assert "e1" in set(packed(network(data))["trips"].trip_id)
    monkeypatch.setattr(mobility, "KEPT", 20)
    assert set(packed(network(data))["trips"].trip_id) == {course[2] for course in made.COURSES}


def raw(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        for name, data in members:
            opened.writestr(name, data)
    return buffer.getvalue()


def locked() -> bytes:
    """L’archive, chaque fichier marqué comme chiffré."""
    data = bytearray(made.archive())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 1)
    return bytes(data)


FAULTS = {
    "vide": (b"", "Ce fichier est vide : il n’y a pas un octet."),
    "page web": (b"<!doctype html><title>Connexion</title>", "Ce fichier n’est pas une archive : c’est une page web."),
    "un CSV": (made.STOPS.encode(), "Ce fichier n’est pas une archive zip."),
    "coupée": (made.archive()[:-200], "Cette archive est coupée ou abîmée : elle ne s’ouvre pas jusqu’au bout."),
    "un octet changé": (made.archive().replace(b"PK\x01\x02", b"PK\x01\x09", 1), "Cette archive est coupée ou abîmée"),
    "mot de passe": (locked(), "Cette archive est protégée par un mot de passe."),
    "archive d’archives": (raw(("reseau.zip", made.archive())), "Cette archive contient d’autres archives, et pas de fichier .txt."),
    "sans arrêts": (made.archive(stops=None), "Cette archive n’a pas de fichier stops.txt. Elle contient : « agency.txt », « routes.txt »"),
    "sans calendrier": (made.archive(calendar=None, calendar_dates=None), "Cette archive n’a ni calendar.txt ni calendar_dates.txt"),
    "calendriers vides": (
        made.archive(calendar=made.CALENDAR.splitlines()[0] + "\n", calendar_dates=None), "Cette archive n’a ni calendar.txt ni calendar_dates.txt",
    ),
    "aucune ligne de bus": (made.archive(routes="route_id,route_short_name\n"), "routes.txt n’a aucune ligne de bus."),
    "aucune course": (made.archive(trips="route_id,service_id,trip_id\n"), "trips.txt n’a aucune course : rien ne roule dans cette archive."),
    "aucun arrêt": (made.archive(stops=made.STOPS.splitlines()[0]), "stops.txt n’a aucun arrêt."),
    "aucun passage": (made.archive(stop_times=made.stop_times([])), "stop_times.txt n’a aucun passage"),
    "fichier vide": (made.archive(trips=""), "trips.txt ne contient rien, pas même un en-tête."),
    "guillemet ouvert": (made.with_line("stops", 3, 'mairie,"Mairie,46.31,-0.41,,'), "stops.txt ne se lit pas. À la ligne 3, un guillemet"),
    "case de trop": (made.with_line("stops", 3, "mairie,Mairie,46.31,-0.41,,,,"), "stops.txt ne se lit pas. La ligne 3 a 8 cases, et l’en-tête 6."),
    "colonne absente": (made.archive(stops="stop_id,stop_name\ngare,Gare\n"), "stops.txt n’a pas de colonne « stop_lat » et « stop_lon ». Les siennes : « stop_id » et « stop_name »."),
    "octets d’un autre encodage": (
        raw(*[(f"{name}.txt", text.encode()) for name, text in made.texts(stops=None).items()], ("stops.txt", b"\xff\xfe\x00")),
        "stops.txt ne se lit pas. Le fichier s’annonce en utf-16",
    ),
    "course en double": (
        made.with_more("trips", "A,semaine,a2,Hôpital,0,A"),
        "trips.txt a 1 ligne dont la clé est déjà prise. La première, ligne 10, répète trip_id = « a2 », déjà à la ligne 3.",
    ),
    "passage en double": (
        made.with_more("stop_times", "a1,07:00:00,07:00:00,gare,1,0"),
        "stop_times.txt a 1 ligne dont la clé est déjà prise. La première, ligne 26, répète trip_id = « a1 » et stop_sequence = « 1 », déjà à la ligne 2.",
    ),
    "arrêt en double": (made.with_more("stops", "gare,Gare,46.30,-0.40,,"), "stops.txt a 1 ligne dont la clé est déjà prise. La première, ligne 5"),
    "calendrier en double": (
        made.with_more("calendar", made.CALENDAR.splitlines()[1]), "calendar.txt a 1 ligne dont la clé est déjà prise. La première, ligne 4, répète service_id = « semaine »",
    ),
    "date en double": (made.with_more("calendar_dates", "semaine,20260406,1"), "calendar_dates.txt a 1 ligne dont la clé est déjà prise. La première, ligne 4"),
    "ligne en double": (made.with_more("routes", "A,1,A,Autre,3", "B,1,B,Autre,3"), "routes.txt a 2 lignes dont la clé est déjà prise. La première, ligne 4"),
    "clé vide": (made.with_line("stop_times", 5, ",08:00:00,08:00:00,gare,1,0"), "stop_times.txt, ligne 5 : la case trip_id est vide."),
    "heure négative": (made.with_line("stop_times", 2, "a1,-1:00:00,-1:00:00,gare,1,0"), "stop_times.txt, ligne 2 : arrival_time vaut « -1:00:00 » (1 case dans ce cas)."),
    "heure mal écrite": (made.archive(stop_times=made.stop_times().replace(":00,", "h,")), "stop_times.txt, ligne 2 : arrival_time vaut « 07:00h » (24 cases dans ce cas)."),
    "heure qui recule": (
        made.with_line("stop_times", 4, "a1,06:20:00,06:20:00,fin,3,0"), "stop_times.txt, ligne 4 : la course « a1 » y arrive avant d’être partie (1 course dans ce cas).",
    ),
    "premier arrêt sans heure": (made.with_line("stop_times", 2, "a1,,,gare,1,0"), "stop_times.txt, ligne 2 : la course « a1 » n’a pas d’heure à son premier ou à son dernier arrêt."),
    "rang mal écrit": (made.with_line("stop_times", 2, "a1,07:00:00,07:00:00,gare,un,0"), "stop_times.txt, ligne 2 : stop_sequence vaut « un »"),
    "virgule décimale": (made.with_line("stops", 2, 'gare,Gare,"46,30",-0.40,,'), "stops.txt, ligne 2 : stop_lat vaut « 46,30 »"),
    "jour impossible": (made.archive(calendar=moved(made.CALENDAR, "20260231", "20260626")), "calendar.txt, ligne 2 : start_date vaut « 20260231 » (2 cases dans ce cas)."),
    "date à la française": (made.with_line("calendar_dates", 2, "semaine,06/04/2026,2"), "calendar_dates.txt, ligne 2 : date vaut « 06/04/2026 »"),
    "jour ni 0 ni 1": (made.archive(calendar=made.CALENDAR.replace("semaine,1", "semaine,oui")), "calendar.txt, ligne 2 : monday vaut « oui »"),
    "exception ni 1 ni 2": (made.with_line("calendar_dates", 2, "semaine,20260406,3"), "calendar_dates.txt, ligne 2 : exception_type vaut « 3 »"),
    "cadence nulle": (made.archive(frequencies=RATES.replace("1200", "0")), "frequencies.txt, ligne 2 : headway_secs vaut « 0 »"),
    "cadence d’une course inconnue": (made.archive(frequencies=RATES.replace("a1", "zz")), "frequencies.txt, ligne 2 : trip_id vaut « zz », que trips.txt ne connaît pas"),
    "passage d’une course inconnue": (made.with_more("stop_times", "zz,07:00:00,07:00:00,gare,1,0"), "stop_times.txt, ligne 26 : trip_id vaut « zz », que trips.txt ne connaît pas (1 ligne dans ce cas)."),
    "passage à un arrêt inconnu": (made.with_line("stop_times", 3, "a1,07:08:00,07:08:00,plage,2,0"), "stop_times.txt, ligne 3 : stop_id vaut « plage », que stops.txt ne connaît pas"),
    "course d’une ligne inconnue": (made.with_line("trips", 2, "Z,semaine,a1,Hôpital,0,A"), "trips.txt, ligne 2 : route_id vaut « Z », que routes.txt ne connaît pas"),
    "course d’un service inconnu": (made.with_line("trips", 2, "A,noël,a1,Hôpital,0,A"), "trips.txt, ligne 2 : service_id vaut « noël », que calendar.txt ni calendar_dates.txt ne connaît pas"),
    "aucun jour ne roule": (made.archive(calendar=made.CALENDAR.replace(",1", ",0"), calendar_dates=None), "Aucun bus ne roule, aucun des jours qu’annonce cette archive."),
    "coordonnées échangées": (
        made.archive(stops=made.STOPS.replace("stop_lat,stop_lon", "stop_lon,stop_lat")), "Dans stops.txt, latitudes et longitudes sont échangées : dans l’autre sens, 3 arrêts sont par ici.",
    ),
    "une autre ville": (made.archive(stops=made.STOPS.replace("46.3", "43.3")), "Ce réseau ne passe pas par ici : ses arrêts sont autour de 43,3° de latitude"),
}  # fmt: skip
ENGLISH = ("Error", "error", "expected", "token", "Traceback", "column", "not ", "could")


@pytest.mark.parametrize(("data", "said"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_refused_in_french_at_its_line(data, said):
    with pytest.raises(InvalidArgument) as refused:
        network(data)
    told = str(refused.value).replace("\u00a0", " ")
    assert said in told
    assert refused.value.expected
    assert refused.value.action
    assert not [word for word in ENGLISH if word in told]


def test_a_fault_of_the_reader_itself_quotes_nothing(monkeypatch):
    def broken(*args):
        raise ValueError("could not convert string to float: 'x'")

    monkeypatch.setattr(mobility, "_legs", broken)
    with pytest.raises(InvalidArgument) as refused:
        network(made.archive())
    assert "d’une façon que le kit ne connaît pas" in refused.value.fact
    assert "convert" not in str(refused.value)


def test_a_file_that_swells_is_stopped(monkeypatch):
    monkeypatch.setattr(reading, "LARGEST", 400)
    with pytest.raises(InvalidArgument, match=r"Une fois déplié, stop_times.txt dépasse 256 Mo"):
        network(made.archive())


def test_too_many_departures_are_refused(monkeypatch):
    monkeypatch.setattr(frequencies, "MOST", 5)
    with pytest.raises(InvalidArgument, match=r"les cadences de frequencies.txt font 8 courses"):
        network(made.archive(frequencies=RATES))


def test_a_rate_gives_the_hours_one_would_write():
    legs = network(made.archive(frequencies=RATES)).tables["bus_liaisons"]
    leaves = legs[
        (legs.ligne == "A")
        & (legs.de == "Gare")
        & (legs.depart < 9 * 60)
        & (legs.course.str.startswith("a1"))
    ]
    assert leaves.depart.tolist() == [360, 380, 400, 420, 440, 460, 480, 495]
    first = legs[legs.course == "a1@06:00:00"]
    assert first.arrivee.tolist() == [368, 380]


def test_two_hundred_times_the_lines_cost_little():
    """Répétées, elles sont refusées ; toutes différentes, elles sont lues."""
    lines = made.ROUTES.splitlines()
    repeated = made.archive(routes="\n".join([lines[0], *lines[1:] * 200]))
    others = [f"R{rank},1,{rank},Ligne {rank},3" for rank in range(20_000)]
    many = made.archive(routes="\n".join([*lines, *others]))

    started = time.monotonic()
    with pytest.raises(InvalidArgument, match="398 lignes dont la clé est déjà prise"):
        network(repeated)
    assert "20\u202f002 lignes" in network(many).notes[0]
    assert time.monotonic() - started < 5
