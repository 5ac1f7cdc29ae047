"""Les agendas : n'importe quel .ics lu, borné, sans nommer personne ; ce que la norme reproche ; un flux repris par son adresse."""

from __future__ import annotations

import io
import json
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pandas as pd
import pytest

from datakit import cli
from datakit.answers.expect import Verdict
from datakit.data import cache, live
from datakit.data.load import load
from datakit.data.sources import ics, plain
from datakit.errors import SourceUnavailable
from datakit.subjects.agenda import announced, faults
from datakit.tools import notebook as nb

# Un agenda comme on en reçoit : autre fuseau, fins de ligne d'Unix, UNTIL, EXDATE, ligne pliée, une exception déplacée,
# une annulée, une fin absente, une durée, un jour qui dure zéro jour, une adresse qui porte un nom, une date illisible.
ELSEWHERE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Autre ville//FR
BEGIN:VTIMEZONE
TZID:America/Martinique
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:-0400
TZOFFSETTO:-0400
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:chorale
DTSTART;TZID=America/Martinique:20260105T183000
DTEND;TZID=America/Martinique:20260105T200000
RRULE:FREQ=WEEKLY;UNTIL=20260209T235959Z
EXDATE;TZID=America/Martinique:20260119T183000
SUMMARY:Chorale <script>alert(1)</script>
LOCATION:Maison\\, rue
  du Port
ORGANIZER;CN=Dominique Exemple:mailto:dominique@exemple.fr
ATTENDEE;CN=Claude Exemple:mailto:claude@exemple.fr
DESCRIPTION:Dominique apporte les partitions
END:VEVENT
BEGIN:VEVENT
UID:chorale
RECURRENCE-ID;TZID=America/Martinique:20260126T183000
DTSTART;TZID=America/Martinique:20260127T183000
DTEND;TZID=America/Martinique:20260127T200000
SUMMARY:Chorale\\, un mardi
END:VEVENT
BEGIN:VEVENT
UID:chorale
RECURRENCE-ID;TZID=America/Martinique:20260202T183000
DTSTART;TZID=America/Martinique:20260202T183000
STATUS:CANCELLED
SUMMARY:Chorale
END:VEVENT
BEGIN:VEVENT
UID:bal
DTSTART;VALUE=DATE:20260714
DTEND;VALUE=DATE:20260714
SUMMARY:Bal
END:VEVENT
BEGIN:VEVENT
UID:cafe
DTSTART:20260701T100000Z
DURATION:PT90M
SUMMARY:Café
END:VEVENT
BEGIN:VEVENT
UID:court
DTSTART:20260301T090000
END:VEVENT
BEGIN:VEVENT
UID:faux
DTSTART:demain
SUMMARY:On ne sait quand
END:VEVENT
END:VCALENDAR
"""


def calendar(*events):
    """Un agenda d'événements donnés par leurs lignes."""
    body = "".join(f"BEGIN:VEVENT\nUID:{n}\n{event}\nEND:VEVENT\n" for n, event in enumerate(events))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:essai\n{body}END:VCALENDAR\n"


def rows(text):
    return [tuple(row) for row in ics.read(text)[["titre", "debut", "fin"]].astype(str).to_numpy()]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_calendar_from_elsewhere_is_read(newline):
    found = ics.read(ELSEWHERE.replace("\n", newline))
    chorale = "Chorale <script>alert(1)</script>"
    assert found["titre"].tolist() == [
        chorale,
        chorale,
        "Chorale, un mardi",
        chorale,
        "(sans titre)",
        "Café",
        "Bal",
    ]
    # 18 h 30 en Martinique, c'est 23 h 30 à Paris l'hiver ; le 19 est exclu, le 26 déplacé, le 2 février annulé
    starts = found["debut"].dt.strftime("%d/%m %H:%M").tolist()
    assert starts == [
        "05/01 23:30",
        "12/01 23:30",
        "27/01 23:30",
        "09/02 23:30",
        "01/03 09:00",
        "01/07 12:00",
        "14/07 00:00",
    ]
    assert (found["fin"] - found["debut"]).dt.total_seconds().div(60).tolist() == [
        90,
        90,
        90,
        90,
        0,
        90,
        24 * 60,
    ]
    assert found["journee"].tolist() == [False] * 6 + [True]
    assert found["lieu"].iloc[0] == "Maison, rue du Port"


def test_no_one_is_named_in_the_table():
    found = ics.read(ELSEWHERE)
    assert list(found) == ["titre", "debut", "fin", "journee", "lieu"]
    assert not found.to_csv().lower().count("exemple")


def test_a_weekly_hour_stays_the_same_across_the_change_of_time():
    weekly = "DTSTART;TZID=Europe/Paris:20261001T123000\nRRULE:FREQ=WEEKLY;COUNT=8\nSUMMARY:Data"
    assert {start[11:16] for _, start, _ in rows(calendar(weekly))} == {"12:30"}


def test_an_endless_repetition_stops_a_year_after_the_last_start():
    found = rows(calendar("DTSTART;VALUE=DATE:20240131\nRRULE:FREQ=MONTHLY;BYMONTHDAY=31\nSUMMARY:Le 31"))
    assert len(found) == 7  # ni février, ni avril, ni juin…
    assert found[-1][1] == "2024-12-31"


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=SEC\n ONDLY", "freq=daily;interval=0", "FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1"],
)
def test_a_repetition_tighter_than_a_day_is_kept_once_and_said(rule, capsys):
    assert len(rows(calendar(f"DTSTART:20260101T000000Z\nRRULE:{rule}\nSUMMARY:bombe"))) == 1
    assert "1 répétition revient plus d’une fois par jour" in capsys.readouterr().out


@pytest.mark.parametrize("text", [
    calendar(), calendar("DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY"), calendar("SUMMARY:jamais"),
    calendar(*["DTSTART;VALUE=DATE:20000101\nRRULE:FREQ=DAILY\nSUMMARY:x"] * 60, "DTSTART;VALUE=DATE:20200101"),
    calendar("DTSTART;VALUE=DATE:20260101\nDESCRIPTION:" + "x" * ics.SIZE),
])  # fmt: skip
def test_empty_or_too_long_is_said(text):
    with pytest.raises(
        SourceUnavailable, match=r"vide|aucun n’a de date|trop de rendez-vous|trop long"
    ) as refusal:
        plain.read_bytes(text.encode(), "agenda.ics")
    assert refusal.value.action


@pytest.mark.long
def test_a_repetition_that_never_comes_ends_in_time(monkeypatch):
    """Le 30 février : la bibliothèque le cherche jusqu'en 9999, événement après événement, et rien ne l'interrompt."""
    late = (
        2 * ics.SECONDS
    )  # ce qu'une lecture peut durer de plus que son temps, déjà passé ici quand elle commence
    monkeypatch.setattr(ics, "SECONDS", 0)
    started = time.process_time()  # le temps du processeur : d'autres travaillent peut-être à côté
    with pytest.raises(SourceUnavailable):
        ics.read(calendar(*["DTSTART:20240101T000000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"] * 200))
    assert time.process_time() - started < late


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 20_000,
        "BEGIN:VCALENDAR\n\0\x01",
        "BEGIN:VCALENDAR\nX\nEND:VCALENDAR",
    ],
)
def test_a_torn_calendar_is_an_explained_error(text):
    with pytest.raises(SourceUnavailable):
        plain.read_bytes(text.encode(), "agenda.ics")


def test_the_content_says_it_is_a_calendar_whatever_its_name():
    table, _ = plain.read_bytes(b"\xef\xbb\xbf" + ELSEWHERE.encode(), "https://exemple.fr/agenda?format=ical")
    assert len(table) == 7


# --- Rejouer ailleurs, et rafraîchir ---


@pytest.fixture
def town(tmp_path, monkeypatch):
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    file = tmp_path / "agenda de la ville.ics"
    file.write_text(ELSEWHERE, "utf-8")
    return file


def replay(commune, *more, to):
    return cli.main(["replay", "07", "--commune", commune, "--vers", str(to / "séance"), *more])


@pytest.mark.long
def test_another_town_brings_its_calendar(town, tmp_path, capsys):
    """Lyon, zone A, son agenda d'un autre fuseau : l'atelier s'exécute, et ses clés sont celles de la ville."""
    # Sept dates ne suffisent pas à une séance : quinze cours de plus, en mars, hors de toutes vacances.
    lessons = ""
    for hour in range(8, 23):
        start = f"DTSTART:20260302T{hour:02}0000Z\nRRULE:FREQ=DAILY;COUNT=20"
        lessons += f"BEGIN:VEVENT\nUID:cours-{hour}\nSUMMARY:Cours\n{start}\nEND:VEVENT\n"
    town.write_text(ELSEWHERE.replace("END:VCALENDAR", f"{lessons}END:VCALENDAR"), "utf-8")
    assert replay("69123", "--ics", str(town), to=tmp_path) == 0
    assert "L’agenda de la ville compte 307 dates" in capsys.readouterr().out
    folder = tmp_path / "séance"
    keys = json.loads((folder / "seance/cles.json").read_text("utf-8"))
    assert keys["keys"]["q3"]["reference"] == 2  # la chorale du 9 février, et le bal
    assert "zone du Rhône" in (folder / "07-agenda.ipynb").read_text("utf-8")
    assert "exemple" not in (folder / "seance/agenda_ville.csv").read_text("utf-8").lower()


@pytest.mark.parametrize(("commune", "more", "said"), [
    ("79191", [], "L’agenda de la ville manque"), ("2A004", ["--ics", "{}"], "pas de zone de vacances à Ajaccio"),
    ("79191", ["--ics", "{}.absent"], "rien n’existe"), ("79191", ["--ics", "https://exemple.fr/a.ics"], "DATAKIT_OFFLINE"),
])  # fmt: skip
def test_a_town_without_a_calendar_is_refused_with_what_to_ask(town, tmp_path, capsys, commune, more, said):
    assert replay(commune, *[one.format(town) for one in more], to=tmp_path) in (1, 2)
    told = "".join(capsys.readouterr())
    assert said in told
    assert "prête" not in told
    assert [path.name for path in tmp_path.iterdir()] == [town.name]


def test_a_torn_calendar_refuses_the_session(town, tmp_path, capsys):
    town.write_text("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 50, "utf-8")
    assert replay("79191", "--ics", str(town), to=tmp_path) == 1
    assert "ne se rejoue pas ici" in capsys.readouterr().out


def test_the_town_feed_is_refreshed_or_the_copy_stays(town, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    before = load("agenda_ville")
    assert live.refresh("agenda_ville", "https://exemple.fr/agenda.ics").equals(before)
    assert "elle reste en place" in capsys.readouterr().out
    town.write_text(
        ELSEWHERE.replace("RRULE:FREQ=WEEKLY;UNTIL=20260209T235959Z", "RRULE:FREQ=WEEKLY;COUNT=20"), "utf-8"
    )
    try:
        after = live.refresh("agenda_ville", str(town))
        assert "Bal" in after["titre"].tolist()
    finally:
        cache.forget("agenda_ville")
    assert load("agenda_ville").equals(before)


# --- Ce que la norme reproche ---


def test_the_source_breaks_one_rule_and_only_one():
    """Les jours fériés de l'État : leurs 121 fins, exclues, tombent le jour même ; tout le reste est juste."""
    text = "".join(f"{line}\r\n" for line in load("feries_ics")["texte"])
    assert faults(text) == [
        "121 fois : la fin d’une journée entière, exclue, est au plus tôt le lendemain (norme, 3.8.2.2)."
    ]


@pytest.mark.parametrize(("before", "after", "said"), [
    ("20270622", "20270621", "1 fois : la fin d’une journée entière, exclue, est au plus tôt le lendemain (norme, 3.8.2.2)."),
    ("DTEND;VALUE=DATE:20270622", "DTEND:20270622T200000Z", "1 fois : la fin d’une journée entière, exclue, est au plus tôt le lendemain (norme, 3.8.2.2)."),
    ("UID:a\r\n", "", "1 fois : un UID manque, ou sert deux fois (3.8.4.7)."),
    ("UID:b", "UID:a", "2 fois : un UID manque, ou sert deux fois (3.8.4.7)."),
    ("DTSTAMP:20260101T000000Z\r\nUID:a", "UID:a", "1 fois : un DTSTAMP manque (3.6.1)."),
    ("SUMMARY:Fête", "SUMMARY:" + "é" * 40, "1 fois : une ligne dépasse 75 octets (3.1)."),
    ("SUMMARY:Fête\r\n", "SUMMARY:Fête\n", "1 fois : une ligne ne finit pas par CRLF (3.1)."),
    ("PRODID:moi\r\n", "", "1 fois : VERSION ou PRODID manque en tête (3.6)."),
])  # fmt: skip
def test_each_rule_is_named(before, after, said):
    one = "BEGIN:VEVENT\r\nDTSTAMP:20260101T000000Z\r\nUID:{}\r\nDTSTART;VALUE=DATE:20270621\r\nDTEND;VALUE=DATE:20270622\r\nSUMMARY:Fête\r\nEND:VEVENT\r\n"
    good = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:moi\r\n"
        + one.format("a")
        + one.format("b")
        + "END:VCALENDAR\r\n"
    )
    assert faults(good) == []
    assert faults(good.replace(before, after, 1)) == [said]


def test_what_is_not_a_calendar_is_said():
    assert faults("Bonjour") == ["Ce texte n’est pas un agenda : il va de BEGIN:VCALENDAR à END:VCALENDAR."]
    assert isinstance(faults(3), Verdict)


# --- Publier le programme d'un tableur ---


@pytest.fixture(scope="module")
def publish():
    """`publier`, tel que le carnet l'écrit."""
    path = Path(__file__).parents[2] / "solutions/07-agenda.ipynb"
    cells = {cell["id"]: cell["source"] for cell in nb.read(path)["cells"]}
    names: dict = {}
    exec(cells["publier-instant"], names)
    return names["publier"]


def programme(*rows):
    text = "\n".join(["titre;debut;fin;lieu;journee", *rows])
    options = {
        "encoding": "utf-8-sig",
        "keep_default_na": False,
        "true_values": ["VRAI"],
        "false_values": ["FAUX"],
    }
    return pd.read_csv(io.BytesIO(text.encode("utf-8-sig")), sep=None, engine="python", **options)


def test_a_spreadsheet_gives_its_dates_the_french_way(publish):
    french = publish(
        programme(
            "Loto;21/06/2027 18:30;21/06/2027 23:00;Salle;FAUX", "Bal;14/07/2027;15/07/2027;Place;VRAI"
        ),
        "Ici",
    )
    assert faults(french) == []
    for line in ("DTSTART:20270621T163000Z", "DTEND:20270621T210000Z", "DTSTART;VALUE=DATE:20270714"):
        assert line in french.splitlines()
    other = publish(programme("Loto;2027-06-21 18:30;2027-06-21 23:00;Salle;FAUX"), "Ici")
    assert "DTSTART:20270621T163000Z" in other


@pytest.mark.parametrize(
    ("given", "said"),
    [("bientôt", "« bientôt »"), ("", "Une date vide")],
)
def test_a_date_that_does_not_read_is_quoted(publish, given, said):
    with pytest.raises(ValueError, match="Écrivez-la comme 21/06/2027 18:30") as refused:
        publish(programme(f"Loto;{given};22/06/2027;Salle;FAUX"), "Ici")
    assert said in str(refused.value)


def test_a_month_before_its_day_is_told_so(publish):
    with pytest.raises(ValueError, match=r"met le mois avant le jour.: écrivez 21/06/2027"):
        publish(programme("Loto;6/21/2027;22/06/2027;Salle;FAUX"), "Ici")


def test_a_day_that_does_not_exist_is_told_so(publish):
    with pytest.raises(ValueError, match="n’existe pas"):
        publish(programme("Loto;31/06/2027;22/06/2027;Salle;FAUX"), "Ici")


def test_spaces_and_an_hour_of_one_figure_are_read(publish):
    assert "DTSTART:20270621T043000Z" in publish(
        programme("Loto; 21/06/2027  6:30 ;21/06/2027 11:00;Salle;FAUX"), "Ici"
    )


# --- S'abonner ---


def test_a_published_feed_can_be_taken_up_by_its_address(tmp_path):
    """Ce que fait un téléphone abonné : revenir à la même adresse, et y trouver ce qui a changé."""
    handler = partial(SimpleHTTPRequestHandler, directory=tmp_path)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/agenda.ics"
    try:
        for titles in (["Bal"], ["Bal", "Café"]):
            text = calendar(*(f"DTSTART;VALUE=DATE:20260714\nSUMMARY:{title}" for title in titles))
            (tmp_path / "agenda.ics").write_bytes(text.encode())
            assert plain.read(address)[0]["titre"].tolist() == titles
    finally:
        server.shutdown()
        server.server_close()


def test_the_town_feed_of_the_kit_has_the_shape_of_any_calendar():
    kept = load("agenda_ville")
    read = ics.read(ELSEWHERE)
    assert list(kept) == list(read)
    assert kept.dtypes.astype(str).tolist() == read.dtypes.astype(str).tolist()
    assert ((kept["fin"] - kept["debut"]) == pd.Timedelta(days=1)).all()


def party(title="Loto", place="Foyer rural", start="20270213T133000Z", end="20270213T173000Z"):
    """Une annonce telle que `publier` l’écrit, en heure universelle."""
    lines = [f"DTSTART{start}" if ";" in start else f"DTSTART:{start}"]
    if end:
        lines.append(f"DTEND{end}" if ";" in end else f"DTEND:{end}")
    lines += ["DTSTAMP:20260101T000000Z", f"SUMMARY:{title}", f"LOCATION:{place}"]
    return calendar("\n".join(lines)).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ({}, ""),
        ({"title": "", "place": ""}, "un titre et un lieu"),
        ({"place": " "}, "Il manque un lieu"),
        ({"end": "20270213T093000Z"}, "La fin, 10 h 30, vient avant le début, 14 h 30"),
        ({"end": "20270212T173000Z"}, "La fin, le 12/02/2027 à 18 h 30, vient avant le début, le 13/02/2027"),
        ({"end": ""}, "Votre fin est égale à votre début"),
        ({"start": "20270212T230000Z", "end": "20270213T230000Z"}, "Aucune heure n’est écrite"),
        (
            {"start": ";VALUE=DATE:20270213", "end": ";VALUE=DATE:20270213"},
            "mettez `fin` au lendemain, 14/02/2027",
        ),
        ({"start": ";VALUE=DATE:20270213", "end": ";VALUE=DATE:20270214"}, ""),
    ],
)
def test_an_announcement_says_what_where_and_when(event, words):
    told = "\n".join(announced(party(**event))).replace("\u202f", " ")
    assert words in told
    assert bool(told) == bool(words)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("20190621T163000Z", "20190621T210000Z", "il finit le 21/06/2019, et nous sommes le 01/01/2026"),
        ("20251230T080000Z", "20251230T090000Z", "il finit le 30/12/2025"),
        ("00270621T163000Z", "00270621T210000Z", "Annoncez une date à venir"),
        (";VALUE=DATE:20251231", ";VALUE=DATE:20260101", "il finit le 31/12/2025"),
        ("20251231T200000Z", "20260101T020000Z", ""),  # un réveillon, le jour même
        (";VALUE=DATE:20251220", ";VALUE=DATE:20260110", ""),  # commencé, et pas fini
    ],
)
def test_an_announcement_is_of_what_is_still_to_come(monkeypatch, start, end, words):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    event = party(start=start, end=end)
    told = "\n".join(announced(event))
    assert words in told
    assert bool(told) == bool(words)
    monkeypatch.setenv("DATAKIT_STRICT", "1")  # le corrigé garde sa date d’exemple
    assert not announced(event)


def test_an_announcement_that_is_not_a_calendar_is_told_so():
    assert announced("La fête est samedi") == faults("La fête est samedi")
    assert not announced(3).typed
