"""OpenStreetMap par Overpass : une boîte bornée, sur de vraies sockets, la copie du kit sans réseau, et replay."""

from __future__ import annotations

import json
import re
from argparse import Namespace

import portal_servers as servers
import pytest

from datakit import cli
from datakit.data import http, portal
from datakit.data.place import place
from datakit.errors import SourceUnavailable
from datakit.tools import needs
from datakit.tools.session import Refused, Session

pytestmark = pytest.mark.network
FAST = http.Limits(connect=1, read=2, total=5, attempts=1)
BOX = {"longitude": (-0.60, -0.35), "latitude": (46.25, 46.40)}


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)


def node(rank: int, lon: float = -0.46, **tags: str) -> dict:
    return {
        "type": "node",
        "id": rank,
        "lat": 46.32,
        "lon": lon,
        "tags": {"amenity": "bicycle_parking", **tags},
    }


def overpass(elements, asked, **more):
    def reply(handler, path, query):
        if path != "/api/interpreter":
            return handler.send({"erreur": "inconnu"}, 404)
        asked.append(query["data"])
        found = elements if "amenity" in query["data"] else []
        return handler.send({"version": 0.6, "generator": "Overpass API", "elements": found, **more})

    return servers.serve(reply)


def test_a_box_is_asked_once_and_bounded_then_typed():
    way = {"type": "way", "id": 7, "center": {"lat": 46.33, "lon": -0.45}, "tags": {"capacity": "20"}}
    given = [
        node(1, capacity="6", covered="yes", note="2*3 <script>"),
        node(2),
        way,
        node(3, lon=2.0, capacity="4"),
    ]
    asked: list[str] = []
    with overpass(given, asked) as server:
        opened = portal.portal(server.base, limits=FAST)
        table = opened.load("bicycle_parking", where=BOX)
        again = opened.load("bicycle_parking", where=BOX)
    assert opened.kind == "Overpass"
    assert table["osm_id"].tolist() == ["node/1", "node/2", "way/7"]  # le dernier est hors de la boîte
    assert table["places"].tolist()[::2] == [6, 20]
    assert table["places"].isna().tolist() == [False, True, False]
    assert table["remarque"][0] == "2*3 <script>"
    assert table.geometry.x.round(2).tolist() == [-0.46, -0.46, -0.45]
    assert again["osm_id"].equals(table["osm_id"])
    (question,) = [said for said in asked if "amenity" in said]  # la seconde fois vient du cache
    assert 'nwr["amenity"="bicycle_parking"](46.25,-0.6,46.4,-0.35)' in question
    assert re.search(r"\[timeout:20\]\[maxsize:\d+\].*out center 5000;$", question)


@pytest.mark.parametrize(
    ("id", "where"),
    [
        ("bicycle_parking", {}),
        ("bicycle_parking", {"longitude": (-0.6, -0.3)}),
        ("bicycle_parking", {"longitude": (-5, 9), "latitude": (41, 51)}),
        ("bicycle_parking", {"longitude": (-0.3, -0.6), "latitude": (46.2, 46.4)}),
        ("bicycle_parking", {"longitude": (-0.6, None), "latitude": (46.2, 46.4)}),
        ("bicycle_parking", {"longitude": (float("nan"), 1), "latitude": (46.2, 46.4)}),
        ('x"](0,0,1,1);out;nwr["a', BOX),
    ],
)
def test_no_box_too_wide_a_box_or_an_odd_kind_asks_nothing(id, where):
    asked: list[str] = []
    with overpass([], asked) as server:
        opened = portal.portal(server.base, limits=FAST)
        with pytest.raises(SourceUnavailable) as caught:
            opened.load(id, where=where)
    assert "boîte, de moins de 2 degrés" in str(caught.value)
    assert "total_bounds" in str(caught.value)
    assert not [said for said in asked if "amenity" in said]


def test_an_answer_cut_short_by_the_server_is_refused():
    with overpass([node(1)], [], remark="runtime error: Query timed out") as server:
        opened = portal.portal(server.base, limits=FAST)
        with pytest.raises(SourceUnavailable, match="s’est interrompue avant la fin"):
            opened.load("bicycle_parking", where=BOX)


def test_an_odd_number_of_places_leaves_an_empty_cell_and_is_told(capsys):
    with overpass([node(1, capacity="6;8"), node(2, capacity="6")], []) as server:
        table = portal.portal(server.base, limits=FAST).load("bicycle_parking", where=BOX)
    assert table["places"].isna().tolist() == [True, False]
    assert "6;8" in capsys.readouterr().out


def test_offline_the_copy_of_the_kit_answers_in_its_box(monkeypatch, capsys):
    monkeypatch.setenv("DATAKIT_OFFLINE", "oui")
    opened = portal.portal("overpass-api.de")
    table = opened.load("bicycle_parking", where=BOX)
    assert 50 < len(table) < 108
    assert "2019" in capsys.readouterr().out
    poitiers = {"longitude": (0.2, 0.5), "latitude": (46.5, 46.7)}
    assert opened.load("bicycle_parking", where=poitiers).empty


def session(code: str) -> Session:
    return Session(path=None, place=place(code), facts={}, why="les racks de la ville")


def test_replay_takes_the_racks_of_the_town_or_refuses():
    west, south, east, north = place("86194").communes().total_bounds
    middle = {"lat": (south + north) / 2, "lon": (west + east) / 2}
    many = [node(rank, capacity="6") | middle for rank in range(40)]
    with overpass(many, []) as server:
        taken = session("86194")
        needs.racks(taken, Namespace(portal=server.base, names=None))
    assert len(taken.tables["velos_osm"]) == 40
    assert "geometry" not in taken.tables["velos_osm"]
    assert "40 racks à vélos" in taken.notes[-1]
    with overpass(many[:12], []) as server, pytest.raises(Refused) as caught:
        needs.racks(session("86194"), Namespace(portal=server.base, names=None))
    assert "OpenStreetMap compte 12 racks à vélos à Poitiers." in str(caught.value)
    assert "30 au moins : les racks de la ville" in str(caught.value)


def test_racks_nobody_could_ask_for_are_unknown_not_zero(monkeypatch, capsys):
    monkeypatch.setenv("DATAKIT_OFFLINE", "oui")
    with pytest.raises(Refused) as caught:
        needs.racks(session("05157"), Namespace(portal="", names=None))
    assert "on ne sait pas combien de racks à vélos il connaît à Saint-Véran" in str(caught.value)
    assert capsys.readouterr().out == ""  # aucune copie annoncée, puisque l’on s’arrête


@pytest.mark.long
def test_a_session_elsewhere_is_played_on_the_racks_of_the_town(tmp_path, capsys):
    """L'atelier 05 entier, sur des racks que sert un Overpass d'ici : exécuté deux fois avant d'être prêt."""
    west, south, east, north = place("86194").communes().total_bounds
    steps = [(rank % 9 + 1, rank // 9 + 1) for rank in range(72)]
    racks = [
        node(rank, capacity=str(2 + rank % 7), note="8*2 <b>x</b>")
        | {"lon": west + across * (east - west) / 10, "lat": south + up * (north - south) / 10}
        for rank, (across, up) in enumerate(steps)
    ]
    folder = tmp_path / "séance"
    with overpass(racks, []) as server:
        asked = ["replay", "05", "--commune", "86194", "--portail", server.base, "--vers", str(folder)]
        assert cli.main(asked) == 0
    assert "OpenStreetMap y connaît 72 racks à vélos" in capsys.readouterr().out
    held = json.loads((folder / "seance/cles.json").read_text("utf-8"))
    assert held["place"] == "86194"
    assert held["keys"]["q8"]["reference"] == 0, "à plus de quarante mètres les uns des autres"
