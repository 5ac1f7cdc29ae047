"""Le GTFS d’une autre ville : lu tel qu’il vient, borné, et joué pour de bon."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date

import foreign_gtfs
import pandas as pd
import pytest

from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.subjects import mobility


def test_a_network_of_another_town_becomes_the_four_tables():
    made = mobility.tables(foreign_gtfs.network())
    stops, legs, board = made["bus_arrets"], made["bus_liaisons"], made["bus_passages"]
    assert board.jour.dt.date.unique().tolist() == [date(2026, 3, 3)], "le jour où roulent les deux services"
    assert set(stops.arret) == {*foreign_gtfs.AREAS} - {"Mairie d’Aiffres"} | {"Mairie (2)"}, (
        "quais réunis, homonymes non"
    )
    assert legs.depart.is_monotonic_increasing
    assert (legs.arrivee >= legs.depart).all()
    night = board[board.ligne == "Nuit"]
    assert night.minute.max() == 1506
    assert "25:06" in set(night.heure)
    first = legs[legs.course == "A-0"]
    assert first.depart.tolist() == [360, 366, 372, 378, 384], "les heures absentes se déduisent des voisines"
    assert first.vers.tolist() == foreign_gtfs.LINES["A"][1:]


def test_the_archive_of_a_session_gives_the_same_network():
    made = mobility.tables(foreign_gtfs.network())
    again = mobility.tables(made["bus_gtfs"])
    for name in ("bus_arrets", "bus_liaisons"):
        pd.testing.assert_frame_equal(again[name], made[name], check_dtype=False)
    with zipfile.ZipFile(io.BytesIO(made["bus_gtfs"])) as archive:
        week = pd.read_csv(archive.open("calendar.txt"), dtype="str").set_index("service_id")
        dates = pd.read_csv(archive.open("calendar_dates.txt"), dtype="str")
    assert week.loc["jour", ["monday", "tuesday", "wednesday"]].tolist() == ["1", "1", "0"]
    assert week.loc["nuit", ["monday", "tuesday", "wednesday"]].tolist() == ["0", "1", "0"]
    assert set(week.start_date) == {"20260302"}, "le lundi de la semaine"
    assert set(week.end_date) == {"20260308"}
    assert len(dates) == 4, "telles que publiées"


def test_the_tables_of_the_kit_are_those_of_its_archive():
    made = mobility.tables(load("bus_gtfs"))
    shipped = load("bus_liaisons")
    pd.testing.assert_frame_equal(made["bus_liaisons"][list(shipped.columns)], shipped)
    assert made["bus_arrets"].arret.tolist() == load("bus_arrets").arret.tolist()
    board, given = made["bus_passages"], load("bus_passages")
    ours = given[given.ligne.isin(board.ligne) & given.arret.isin(board.arret)]
    seen = board[board.arret.isin(given.arret)]
    keys = ["arret", "ligne", "minute", "course"]
    assert set(ours[keys].itertuples(index=False)) == set(seen[keys].itertuples(index=False)), (
        "deux chemins, un seul jeudi"
    )


def test_platforms_take_the_name_of_their_stop_and_a_line_its_long_name():
    stops = [
        "stop_id,stop_name,stop_lat,stop_lon,parent_station",
        "G,Gare,46.3,-0.4,",
        "G1,Gare quai 1,46.3,-0.4,G",
    ]
    # deux quais de la mairie, à cinquante mètres : un arrondi à deux décimales les aurait séparés
    stops += ["G2,Gare quai 2,46.3,-0.4,G", "M,Mairie,46.4048,-0.4,", "M2,Mairie,46.4052,-0.4,"]
    times = [
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
        "a,8:00:00,8:00:00,G1,1",
        "a,8:10:00,8:10:00,M,2",
    ]
    times += ["b,9:00:00,9:00:00,M2,1", "b,9:10:00,9:10:00,G2,2"]
    made = mobility.tables(
        foreign_gtfs.network(
            routes="route_id,route_long_name\nA,Ligne de la gare",
            trips="route_id,service_id,trip_id\nA,jour,a\nA,jour,b",
            stops="\n".join(stops),
            stop_times="\n".join(times),
        )
    )
    assert made["bus_arrets"].arret.tolist() == ["Gare", "Mairie"]
    assert set(made["bus_liaisons"].ligne) == {"Ligne de la gare"}
    assert made["bus_liaisons"][["de", "vers"]].to_numpy().tolist() == [
        ["Gare", "Mairie"],
        ["Mairie", "Gare"],
    ]


def test_a_large_network_keeps_its_busiest_lines(monkeypatch):
    monkeypatch.setattr(mobility, "CALLS", 600)
    made = mobility.tables(foreign_gtfs.network())
    assert set(made["bus_liaisons"].ligne) == {"A"}
    assert set(made["bus_passages"].ligne) == {"A"}
    monkeypatch.setattr(mobility, "CALLS", 1)
    alone = mobility.tables(foreign_gtfs.network())
    assert alone["bus_liaisons"].ligne.nunique() == 1, "la plus fréquente reste, même trop longue"


# --- Ce qui n'est pas là ---

NIORT, LA_ROCHELLE = (-0.6, 46.2, -0.3, 46.45), (-1.3, 46.05, -0.95, 46.25)


def moved(change):
    """Les quais du réseau d'ailleurs, ligne par ligne : `change` reçoit les cases de chacun."""
    with zipfile.ZipFile(io.BytesIO(foreign_gtfs.network())) as archive:
        head, *rows = archive.read("stops.txt").decode("utf-8-sig").splitlines()
    return foreign_gtfs.network(stops="\n".join([head, *(",".join(change(row.split(","))) for row in rows)]))


@pytest.mark.parametrize(
    "there", [["0.0", "0.0"], ["", ""], ["43.3", "5.4"]], ids=["zéro", "vide", "Marseille"]
)
def test_a_stop_that_is_nowhere_near_is_left_and_its_buses_go_on(there):
    archive = moved(lambda cells: cells[:2] + there if "Marché" in cells[0] else cells)
    legs = mobility.tables(archive, NIORT)["bus_liaisons"]
    assert "Marché" not in {*legs.de, *legs.vers}
    assert "Zone sud" in {*legs.vers[legs.de == "Gare"]}
    assert legs.arrivee.ge(legs.depart).all()


def test_the_network_of_another_town_is_not_ours():
    with pytest.raises(
        InvalidArgument,
        match="ne passe pas par ici : ses arrêts sont autour de 46,4° de latitude et −0,5° de",
    ):
        mobility.tables(foreign_gtfs.network(), LA_ROCHELLE)


def test_swapped_coordinates_are_said():
    swapped = moved(lambda cells: [*cells[:2], cells[3], cells[2]])
    with pytest.raises(
        InvalidArgument, match="latitudes et longitudes sont échangées : dans l’autre sens, 22 arrêts"
    ):
        mobility.tables(swapped, NIORT)


def test_an_archive_whose_tables_lie_in_a_folder_is_read():
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(foreign_gtfs.network())) as flat, zipfile.ZipFile(buffer, "w") as deep:
        for name in flat.namelist():
            deep.writestr(f"gtfs 2026/{name}", flat.read(name))
    assert len(mobility.tables(buffer.getvalue(), NIORT)["bus_liaisons"]) == 762


def board(*rows: tuple[str, float, str, float, str]) -> dict[str, pd.DataFrame]:
    """Les liaisons de ce jour-là, et les départs de leurs arrêts."""
    legs = pd.DataFrame(rows, columns=["de", "depart", "vers", "arrivee", "course"]).sort_values("depart")
    return {"bus_liaisons": legs, "bus_passages": legs.rename(columns={"de": "arret", "depart": "minute"})}


def shuttle(start: str, end: str, minutes: Iterable[int]) -> list[tuple[str, float, str, float, str]]:
    """Une navette, à ces minutes-là."""
    return [(start, minute, end, minute + 5, f"{start}{minute}") for minute in minutes]


OFTEN, SELDOM = range(420, 1200, 20), range(420, 1200, 60)


@pytest.mark.parametrize(
    ("legs", "said"),
    [
        ([*shuttle("Gare", "Parc", OFTEN), *shuttle("Parc", "Gare", SELDOM)], ""),
        (shuttle("Gare", "Parc", range(420, 1200, 90)), "aucun arrêt ne voit passer 10 bus entre 7 h et 20 h"),
        (shuttle("Gare", "Parc", OFTEN), "sont le même, « Gare »"),
        ([*shuttle("Gare", "Quai", OFTEN), *shuttle("Parc", "Gare", SELDOM)], "Parti de l’arrêt « Gare » à 8 h, on n’arrive pas ce jour-là à l’arrêt « Parc »"),
    ],
)  # fmt: skip
def test_a_network_without_the_journey_of_the_workshop_is_refused(legs, said):
    if not said:
        mobility.require_a_journey(board(*legs))
        return
    with pytest.raises(InvalidArgument) as caught:
        mobility.require_a_journey(board(*legs))
    assert said in str(caught.value).replace("\u00a0", " ")
