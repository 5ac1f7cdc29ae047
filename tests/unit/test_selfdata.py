"""Les exports d’une personne, sur de petits fichiers simulés : reconnus, dits, jamais envoyés, oubliés ; et sa lettre."""

from __future__ import annotations

import gc
import io
import json
import socket
import sys
import weakref
import zipfile

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from datakit.data.sources import plain
from datakit.draw import move
from datakit.errors import ExplainedError, InvalidArgument, SourceUnavailable
from datakit.subjects import selfdata
from datakit.subjects.selfdata import cells, formats

PREAMBLE = (
    "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite;"
    "Pas en minutes\n12345678901234;Courbe de charge simulée;01/03/2026;02/03/2026;EA;Conso;Brut;W;30\n"
)
PLAY = {"artistName": "Groupe simulé", "trackName": "Air", "msPlayed": 181_000}
LONG = {
    "ts": "2026-03-01T21:10:00Z", "username": "moi-simule", "ip_addr": "192.0.2.7", "conn_country": "FR", "ms_played": 181_000,
    "master_metadata_track_name": "Air", "master_metadata_album_artist_name": "Groupe simulé", "skipped": False,
}  # fmt: skip
VISIT = {
    "placeVisit": {
        "location": {"name": "Gare (simulé)", "placeId": "secret"},
        "duration": {"startTimestamp": "2026-03-01T08:00:00Z"},
    }
}
BANK = "dateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;accountbalance\n"


def written(data: object) -> bytes:
    return json.dumps(data).encode()


# Par format : le fichier, son nom reconnu, et sa première ligne.
FILES: dict[str, tuple[bytes, str, dict[str, object]]] = {
    "linky": (
        (PREAMBLE + "Horodate;Valeur\n2026-03-01T00:30:00+01:00;540\n2026-03-01T01:00:00+01:00;\n").encode(),
        "Enedis, courbe de charge", {"instant": "2026-03-01 00:30", "puissance_w": 540},
    ),
    "linky par jour": (
        (PREAMBLE.replace("Courbe de charge", "Consommation quotidienne").replace(";W;30", ";Wh;")
         + "Horodate;Valeur\n2026-03-01T00:00:00+01:00;9412\n").encode(),
        "Enedis, consommation par jour", {"date": "2026-03-01", "energie": 9412},
    ),
    "index": (
        b"PRM;x\nsimule;y\nHorodate;Type de releve;EAS F1;EAS T\n2026-03-02T00:00:00+01:00;Arrete quotidien;100;250\n",
        "Enedis, index du compteur", {"instant": "2026-03-02", "releve": "Arrete quotidien", "index_wh": 250},
    ),
    "puissance maximale": (
        (PREAMBLE.replace("Courbe de charge", "Puissance maximale quotidienne").replace(";W;30", ";VA;")
         + "Horodate;Valeur\n2026-03-01T19:12:00+01:00;4320\n").encode(),
        "Enedis, puissance maximale du jour", {"instant": "2026-03-01 19:12", "puissance_va": 4320},
    ),
    "classeur par jour": (  # le classeur d’Enedis, enregistré en CSV : une colonne vide, un jour « NA »
        "\ufeff;Type de comptage :;Consommation Quotidienne simulée;\n;;;\n;Date;Valeur (en kWh);\n;01/03/2026;9,412;\n;02/03/2026;NA;\n".encode(),
        "Électricité, consommation par jour (kWh)", {"date": "2026-03-01", "energie_kwh": 9.412},
    ),
    "classeur par demi-heure": (
        "Consommation Horaire simulée;;\nDébut;Fin;Valeur (en kW)\n01/03/2026 00:00;01/03/2026 00:30;0,692\n".encode("cp1252"),
        "Électricité, courbe de charge (kW)", {"instant": "2026-03-01 00:30", "puissance_kw": 0.692},
    ),
    "banque": (
        ("\ufeff" + BANK + "2026-03-01;2026-03-02;CARTE 4970 1234 PAIN (simulé);Courses;Vie;x;-1 204,50;;0001;c;12.3\n").encode(),
        "Banque, relevé d’opérations",
        {"date": "2026-03-01", "libelle": "CARTE … PAIN (simulé)", "montant": -1204.5, "categorie": "Courses"},
    ),
    "débit et crédit": (
        "Compte simulé\n\nDate;Libellé;Débit euros;Crédit euros\n01/03/2026;Pain;1,20;\n02/03/2026;Paie;;1 500,00\n".encode("cp1252"),
        "Banque, relevé d’opérations (débit, crédit)", {"date": "2026-03-01", "libelle": "Pain", "montant": -1.2},
    ),
    "téléphone": (
        "Date;Heure;Type;Numéro;Durée\n01/03/2026;08:12;Appel (simulé);0600000000;00:03:20\n".encode("cp1252"),
        "Téléphone, facture détaillée",
        {"instant": "2026-03-01 08:12", "correspondant": "n°\xa01", "secondes": 200, "genre": "Appel (simulé)"},
    ),
    "lieux anciens": (
        written({"locations": [{"timestampMs": "1772352000000", "latitudeE7": 465801234, "longitudeE7": 3401234, "source": "simulé"}]}),
        "Google Takeout, historique des positions (ancien)",
        {"instant": "2026-03-01 09:00", "latitude": 46.58, "longitude": 0.34},
    ),
    "lieux": (
        written({"locations": [{"timestamp": "2026-03-01T08:00:00.5Z", "latitudeE7": 465801234, "longitudeE7": 3401234, "deviceTag": "simulé"}]}),
        "Google Takeout, historique des positions", {"latitude": 46.58, "longitude": 0.34},
    ),
    "visites": (
        written({"timelineObjects": [{"activitySegment": {"distance": 3}}, VISIT]}),
        "Google Takeout, visites devinées", {"instant": "2026-03-01 09:00", "lieu": "Gare (simulé)"},
    ),
    "chronologie": (
        written({"semanticSegments": [{"startTime": "2026-03-01T09:00:00.000+01:00", "source": "simulé", "visit": {"topCandidate": {"semanticType": "HOME", "placeLocation": {"latLng": "secret"}}}}]}),
        "Google Maps, Chronologie du téléphone", {"instant": "2026-03-01 09:00", "lieu": "HOME"},
    ),
    "chronologie d’un iPhone": (
        written([{"startTime": "2026-03-01T09:00:00.000+01:00", "source": "simulé", "visit": {"topCandidate": {"semanticType": "Home", "placeLocation": "geo:secret"}}}]),
        "Google Maps, Chronologie du téléphone", {"instant": "2026-03-01 09:00", "lieu": "Home"},
    ),
    "banque en anglais": (
        b'Transaction Date,Details,Amount\n02/03/2026,Bread (simul\xc3\xa9),"-1,200.00"\n02/14/2026,Pay,"$2,500.50"\n',
        "Banque, relevé d’opérations", {"date": "2026-02-03", "libelle": "Bread (simulé)", "montant": -1200},
    ),
    "téléphone en anglais": (
        b"Call Date,Time,Number,Duration\n2026-03-01,08:12,0600000000,00:03:20\n2026-03-02,08:12,simul\xc3\xa9,\n",
        "Téléphone, facture détaillée", {"instant": "2026-03-01 08:12", "secondes": 200},
    ),
    "activité": (
        written([{"header": "Recherche", "title": "pain (simulé)", "time": "2026-03-01T08:00:00Z", "products": ["x"]}]),
        "Google Takeout, Mon activité", {"instant": "2026-03-01 09:00", "produit": "Recherche", "titre": "pain (simulé)"},
    ),
    "chrome": (
        written({"Browser History": [{"title": "simulé", "url": "https://moi:mdp@pain.example:8/a.html?q=1", "time_usec": 1772352000000000}]}),
        "Google Takeout, historique de Chrome", {"instant": "2026-03-01 09:00", "site": "pain.example"},
    ),
    "play": (
        written([{"install": {"doc": {"title": "Pain (simulé)"}, "firstInstallationTime": "2026-03-01T08:00:00Z", "deviceAttribute": {"carrier": "x"}}}]),
        "Google Takeout, applications installées", {"instant": "2026-03-01 09:00", "application": "Pain (simulé)"},
    ),
    "spotify": (
        written([{"endTime": "2026-03-01 21:10"} | PLAY]),
        "Spotify, historique court", {"instant": "2026-03-01 22:10", "artiste": "Groupe simulé", "titre": "Air", "secondes": 181},
    ),
    "spotify étendu": (
        written([LONG]),
        "Spotify, historique étendu", {"instant": "2026-03-01 22:10", "artiste": "Groupe simulé", "titre": "Air", "secondes": 181},
    ),
}  # fmt: skip


WIDE = "Identifiant PRM;Grandeur physique;Unité;Horodate;Valeur;Nature;Pas\r\n12345678901234;"
CHARGED = "Téléchargement du 05/03/2026;\r\n\r\nM. EXEMPLE\r\nCompte de Dépôt carte n° 12345678901;\r\nSolde au 05/03/2026 1 234,56 €\r\n\r\n"
BILL = "Facture n° 1234567\n\nDate;Heure;Type d'appel;N° appelé;Durée / Volume;Montant TTC (€)\n"
POD = {"ts": "2026-03-01T22:10:00Z", "ms_played": 1_810_000, "master_metadata_track_name": None,
       "master_metadata_album_artist_name": None, "episode_name": "Épisode 3", "episode_show_name": "Balado"}  # fmt: skip

# Comme on les reçoit : chaque fichier, son nom reconnu, et une colonne entière.
DAMAGED: list[tuple[bytes, str, str, list[object]]] = [
    ((WIDE + "EA;Wh;2026-03-01 00:00:00;9412;B;P1D\r\n\r\n").encode("cp1252"), "Enedis, consommation par jour", "energie", [9412]),
    ((WIDE + "PA;W;2026-03-01 00:30:00;692;B;PT30M\r\n").encode("cp1252"), "Enedis, courbe de charge", "puissance_w", [692]),
    ((CHARGED + 'Date;Libellé;Débit euros;Crédit euros;\r\n28/02/2026;"PAIEMENT PAR CARTE\r\nX4912 PAIN\r\n";1 022,07;\r\n').encode("cp1252"),
     "Banque, relevé d’opérations (débit, crédit)", "libelle", ["PAIEMENT PAR CARTE X… PAIN"]),
    (b"Type,Produit,Date de d\xc3\xa9but,Date de fin,Description,Montant\na,b,2026-03-03 10:00:00,,Repas,-25.00\n",
     "Banque, relevé d’opérations", "date", [pd.Timestamp("2026-03-03")]),
    ("Date,Libellé,Montant\r\n1er août 2026,Pain,\"-1.200\"\r\n2 août 2026,Paie,\"1.850,00\"\r\n".encode(),
     "Banque, relevé d’opérations", "montant", [-1200, 1850]),
    ((BILL + "01/03/2026;08:12:05;Appel;06 12 34 56 78;00:03:20;0,00\n01/03/2026;09:00;SMS;+33612345678;1;0,00\n01/03/2026;10:00;Internet;;12,5 Mo;0,00\n").encode("cp1252"),
     "Téléphone, facture détaillée", "correspondant", ["n°\xa01", "n°\xa01", None]),
    ("Date et heure;Destinataire;Durée\n01/03/2026 à 09h15;0612345678;3'20\"\n".encode(),
     "Téléphone, facture détaillée", "instant", [pd.Timestamp("2026-03-01 09:15")]),
    (b"\xef\xbb\xbf" + written([LONG, POD]), "Spotify, historique étendu", "artiste", ["Groupe simulé", "Balado"]),
    (written([{"endTime": "2026-03-01 21:10", "podcastName": "Balado", "episodeName": "3", "msPlayed": 1}]),
     "Spotify, historique court", "titre", ["3"]),
]  # fmt: skip


@pytest.mark.parametrize(("data", "what", "column", "values"), DAMAGED)
def test_a_real_export_is_read_as_it_comes(data, what, column, values):
    read = selfdata.read(data)
    assert read.what == what
    assert [None if pd.isna(one) else one for one in read.table[column]] == values


def test_beside_a_duration_a_bare_number_counts_something_else():
    bill = selfdata.read(
        (BILL + "01/03/2026;08:12;Appel;06;00:03:20;0\n01/03/2026;09:00;SMS;06;1;0\n").encode()
    )
    assert bill.table.secondes.tolist()[:1] == [200]
    assert bill.table.secondes.isna().tolist() == [False, True]


@pytest.mark.parametrize("torn", ["02/03/2026;Dupont;fils;-12,00\n", "02/0", ";Total;-13,20\n"])
def test_a_torn_line_is_counted_never_lost_in_silence(torn):
    read = selfdata.read(("Date;Libellé;Montant\n01/03/2026;Pain;-1,20\n" + torn).encode())
    assert read.table.montant.tolist() == [-1.2]
    assert "1 ligne de côté" in repr(read)


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    """Ni réseau ni fichier : une connexion échoue, et le dossier reste tel qu’il était."""
    monkeypatch.setattr(socket, "socket", lambda *a, **k: pytest.fail("une connexion a été tentée"))
    monkeypatch.setattr(
        socket, "create_connection", lambda *a, **k: pytest.fail("une connexion a été tentée")
    )
    monkeypatch.chdir(tmp_path)


@pytest.mark.turning(3)
@pytest.mark.parametrize("name", FILES)
def test_each_format_is_recognised_read_and_said_simulated(name, tmp_path):
    data, what, first = FILES[name]
    path = tmp_path / "export personnel"
    path.write_bytes(data)
    for read in (selfdata.read(data), selfdata.read(str(path)), selfdata.read(path)):
        assert read.what == what
        assert read.simulated
        assert "SIMULÉ" in read.source
        assert "(SIMULÉ)" in repr(read).splitlines()[0]
        assert "Rien n’a quitté cette machine" in repr(read)
        for column, value in first.items():
            expected = pd.Timestamp(value) if column in ("instant", "date") else value
            assert read.table[column].iloc[0] == expected
    assert list(tmp_path.iterdir()) == [path], "le lecteur n’écrit rien"


def test_every_format_of_the_list_has_its_file():
    assert {known.said for known in formats.FORMATS} == {what for _, what, _ in FILES.values()}


@pytest.mark.parametrize("name", FILES)
def test_what_identifies_someone_never_enters_the_table(name):
    shown = selfdata.read(FILES[name][0])
    words = repr(shown.table.to_dict("list")) + repr(shown) + shown._repr_html_()
    for secret in (
        "12345678901234",
        "0001",
        "0600000000",
        "192.0.2.7",
        "moi-simule",
        "4970",
        "mdp",
        "secret",
    ):
        assert secret not in words


def test_a_file_without_the_word_is_somebody_s_own():
    mine = selfdata.read(b"Date;Libelle;Montant\n03/02/2026;Pain;-1,20\n")
    assert not mine.simulated
    assert mine.source.endswith("mon export")


def test_an_archive_joins_the_parts_of_one_export_and_names_the_others():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for day in (1, 2):
            archive.writestr(f"d/h{day}.json", json.dumps([{"endTime": f"2026-03-0{day} 21:10"} | PLAY]))
        archive.writestr("d/etendu.json", json.dumps([LONG]))
        archive.writestr("d/compte.json", "{}")
        archive.writestr("d/photo.jpg", b"\xff\xd8")
    read = selfdata.read(held.getvalue())
    assert len(read.table) == 2
    assert "L’archive contient aussi\xa0: Spotify, historique étendu" in repr(read)


def test_in_two_bills_of_one_archive_a_person_keeps_one_rank():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mars.csv", "Date;Numéro;Durée\n01/03/2026;0601;10\n02/03/2026;0602;10\n")
        archive.writestr("avril.csv", "Date;Correspondant;Durée\n01/04/2026;0602;10\n02/04/2026;0603;10\n")
        archive.writestr("abime.json", "{")
    people = selfdata.read(held.getvalue()).table.correspondant
    assert people.tolist()[1] == people.tolist()[2] == "n°\xa01"
    assert people.nunique() == 3


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-1 204,50 €", -1204.5),
        ("1.204,50", 1204.5),
        ("+12.5", 12.5),
        ("−3", -3),
        ("x", None),
        ("-1,200.00", -1200),
        ("£3.50", 3.5),
        ("(3,50)", -3.5),
        ("12,00-", -12),
        ("1'850.00", 1850),
    ],
)
def test_amounts_are_read_as_banks_write_them(text, value):
    (found,) = cells.numbers(pd.Series([text]))
    assert found == value or (value is None and pd.isna(found))


@pytest.mark.parametrize("when", ["2026-03-01T00:30:00+01:00", "2026-03-01 00:30:00", "2026-03-01T00:30:00", "01/03/2026 00:30"])  # fmt: skip
def test_a_meter_s_hour_survives_a_spreadsheet(when):
    read = selfdata.read(f"Horodate;Valeur\n{when};540\n".encode("cp1252"))
    assert read.table.instant.tolist() == [pd.Timestamp("2026-03-01 00:30")]


@pytest.mark.parametrize(
    "text",
    [
        "Numéro Compte;1234567X020\nType;CCP\n\nDate;Libellé;Montant(EUROS)\n24/11/2026;ACHAT CB;-12,30\n",
        "=\"0001234567\";01/10/2026;25/11/2026;12;1234567,00 EUR\n\nDate de l'opération;Libellé;Montant de l'opération\n24/11/2026;CB;-12,30\n",
    ],
)
def test_the_account_written_above_the_columns_is_never_shown(text):
    read = selfdata.read(text.encode("cp1252"))
    assert read.table.montant.tolist() == [-12.3]
    assert "1234567" not in repr(read)


def test_a_refused_statement_shows_neither_account_nor_balance():
    with pytest.raises(InvalidArgument) as problem:
        selfdata.read(b"Compte de cheques;****1234;25/11/2026;;8 765,56\n24/11/2026;;;CARTE;-3,20\n")
    assert "1234" not in str(problem.value)
    assert "765" not in str(problem.value)


def zipped(name):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7", "PDF"), (b"\x89PNG\r\n", "image"), (b"\xd0\xcf\x11\xe0", "classeur"), (zipped("xl/workbook.xml"), "classeur"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "HTML"), (zipped("Takeout/watch-history.html"), "HTML"),
    ],
)  # fmt: skip
def test_what_is_not_an_export_is_named_with_its_way_out(data, what):
    with pytest.raises(InvalidArgument, match=f"C’est .*{what}"):
        selfdata.read(data)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n"])
def test_an_empty_file_is_said_empty(data):
    with pytest.raises(SourceUnavailable, match="vide"):
        selfdata.read(data)


def test_an_hour_that_cannot_be_read_is_not_midnight():
    read = selfdata.read(b"Date;Heure;Numero;Duree\n01/03/2026;18h03;06;2 min\n01/03/2026;le soir;06;2 min\n")
    assert read.table.instant.tolist() == [pd.Timestamp("2026-03-01 18:03")]
    assert "1 ligne de côté" in repr(read)


def test_lines_without_a_date_are_set_aside_and_counted():
    read = selfdata.read(b"Date;Libelle;Montant\n03/02/2026;a;1\nhier;b;2\n99/99/2026;c;3\n")
    assert read.table.libelle.tolist() == ["a"]
    assert "2 lignes de côté" in repr(read)


def test_an_amount_that_cannot_be_read_is_counted_and_said():
    read = selfdata.read(b"Date;Libelle;Montant\n03/02/2026;a;1\n04/02/2026;b;deux\n")
    assert "1 case de «\xa0montant\xa0» sans nombre lisible" in repr(read)


def test_renamed_columns_are_named_together_and_a_slip_is_told():
    data = "Jour;Quoi;Somme\n03/02/2026;Pain;-1,20\n".encode("cp1252")
    with pytest.raises(InvalidArgument, match=r"date=.*libelle=.*montant="):
        selfdata.read(data)
    with pytest.raises(InvalidArgument, match="sans «\xa0Sommes\xa0»"):
        selfdata.read(data, date="Jour", libelle="Quoi", montant="Sommes")
    with pytest.raises(InvalidArgument, match=r"ainsi\xa0: jour\.\n.*libelle"):
        selfdata.read(data, jour="Jour")


def test_a_column_may_be_named_by_hand():
    data = b"Date;Libelle;Somme\n03/02/2026;Pain;-1,20\n"
    with pytest.raises(InvalidArgument, match=r"Banque.*sans.*montant.*Somme"):
        selfdata.read(data)
    assert selfdata.read(data, montant="Somme").table.montant.tolist() == [-1.2]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\0\0\0", b"a;b\n1;2\n", b"{}", b"[]", b"[1, 2]", b"null", b"{", b"[" * 5000, b"PK\x03\x04", b"PK\x03\x04" + b"x" * 99,
        b"%PDF-1.4 \xe2\xe3", b'a;"b\n1;2', b"Date;Libelle;Montant\n", b"Date;Libelle;Montant\nx;y;z\n", b"Date;Date;Libelle;Montant\nx;y;z;t\n",
        b'{"locations": [{}]}', b'{"locations": 3}', b'[{"endTime": null, "artistName": 1, "trackName": [], "msPlayed": {}}]',
        b"Horodate;Valeur\n" + b"9" * 400 + b";1\n", "Horodate;Valeur\nx;é".encode("utf-16"),
        "Date;Heure;Type;Numéro;Durée\n01/03/2026;".encode(),  # coupé dans sa première ligne
    ],
)  # fmt: skip
def test_whatever_it_is_given_it_answers_in_french(data):
    with pytest.raises(ExplainedError) as problem:
        selfdata.read(data)
    assert "À faire" in str(problem.value)
    assert "Error" not in str(problem.value)


def test_no_address_is_followed():
    with pytest.raises(InvalidArgument, match="n’en suit aucune"):
        selfdata.read("https://exemple.fr/releve.csv")


def test_an_archive_that_swells_is_refused(monkeypatch):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", " " * 5000)
    monkeypatch.setattr(plain, "UNZIPPED", 1000)
    with pytest.raises(SourceUnavailable):
        selfdata.read(held.getvalue())


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("00:03:20", 200), ("1:30", 5400), ("3 min 20 s", 200), ("2h", 7200), ("18h03", 64980), ("00h02m20s", 140), ("3'20\"", 200), ("45", 45), ("", None), ("1 Mo", None)],
)  # fmt: skip
def test_durations_are_read_as_they_are_written(text, seconds):
    (found,) = cells.durations(pd.Series([text]))
    assert found == seconds or (seconds is None and pd.isna(found))


@pytest.mark.parametrize("kept", [True, False])
def test_one_call_forgets_everything(capsys, tmp_path, kept):
    """Variables, erreurs qui citent une valeur, cellules tapées ; et l’historique d’IPython, sauf celui d’autres carnets."""
    file = tmp_path / "historique.sqlite"
    settings = Config(HistoryManager={"enabled": kept, "hist_file": str(file)})
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(config=settings)
    try:
        shell.run_cell("autre = 'un autre carnet'", store_history=True)
        shell.history_manager.reset()
        shell.user_ns["data"] = b"Date;Libelle;Montant\n03/02/2026;SECRET;-1,20\n"
        shell.run_cell(
            "from datakit.subjects import selfdata\nlu = selfdata.read(data)\nheures = lu.table.date\nlu",
            store_history=True,
        )
        shell.run_cell("lettre = selfdata.letter('TYPED')", store_history=True)
        shell.run_cell("lu.table.libelle.astype(float)", store_history=True)
        assert "SECRET" in str(sys.last_value)
        held = weakref.ref(shell.user_ns["lu"])
        assert held() is not None
        shell.run_cell("selfdata.erase()", store_history=True)
        gc.collect()
        assert held() is None
        assert not {"lu", "heures", "data", "lettre"} & set(shell.user_ns)
        assert not hasattr(sys, "last_value")
        shell.run_cell("memoire = [*In, _i, _ii, _iii]", store_history=True)
        assert "TYPED" not in str(shell.user_ns["memoire"])
        shell.history_manager.writeout_cache()
        assert file.exists() == kept
        written = file.read_bytes() if kept else b"un autre carnet"
        assert b"TYPED" not in written
        assert b"un autre carnet" in written
        assert "Tout est oublié" in capsys.readouterr().out
    finally:
        InteractiveShell.clear_instance()


def test_the_letter_asks_what_the_two_articles_give_and_holds_nobody_s_name(tmp_path):
    made = selfdata.letter("Ma <banque>", about="mes opérations depuis deux ans.")
    page = made.save(tmp_path / "lettre.html").read_text("utf-8")
    for wanted in ("article 15", "article 20", "un mois", "CNIL", "finalités", "lisible par machine", "Nom et prénom", "Ma &lt;banque&gt;"):  # fmt: skip
        assert wanted in page
    assert "src=" not in page
    assert "http" not in page, "la page ne demande rien à personne"
    alone = selfdata.letter("Ma banque", "portabilité")._repr_html_()
    assert "article 20" in alone
    assert "article 15" not in alone


@pytest.mark.parametrize("rights", ["oubli", [], ["accès", "veto"]])
def test_an_unknown_right_is_named(rights):
    with pytest.raises(InvalidArgument, match="ne sait pas demander"):
        selfdata.letter("Enedis", rights)


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        (selfdata.letter("", about="ma courbe depuis deux ans"), "À qui"),
        (selfdata.letter("Enedis", "portabilité", "ma courbe depuis deux ans"), "à quoi vos données servent"),
        (selfdata.letter("Enedis", about="toutes mes données depuis deux ans"), "quelles données"),
        (selfdata.letter("Enedis", about="ma courbe de charge"), "quelle période"),
        (selfdata.letter("Enedis", about="mes données du compteur 3"), "quelle période"),
        (selfdata.letter("Enedis", about="mon compteur 1234 5678 9012 34 depuis 2020"), "au stylo"),
        (selfdata.letter("Madame, Monsieur", about="ma courbe depuis deux ans"), "Nommez l’organisme"),
        (selfdata.letter("Bande de voleurs", about="ma courbe depuis deux ans"), "Nommez l’organisme"),
        (selfdata.letter("Mon mari", about="ses trajets depuis deux ans"), "s’adresse à un organisme"),
        (selfdata.letter("Enedis", about="mon compte moi@exemple.fr depuis 2020"), "au stylo"),
        (
            selfdata.letter("EDF", about="la consommation de mon voisin depuis 2020"),
            "chacun demande les siennes",
        ),
        (
            selfdata.letter("La mairie", about="mon dossier de cantine depuis 2020"),
            "demandez l’accès seul",
        ),
    ],
)
def test_a_vague_letter_is_told_why(letter, said):
    (fault,) = selfdata.precise(letter)
    assert said in fault
    assert not selfdata.precise("Bonjour").ok
    assert (
        selfdata.precise(selfdata.letter("Ma caisse", about="mes trimestres pendant toute ma carrière")) == []
    )
    assert selfdata.precise(selfdata.letter("Orange", about="mes appels avec ma mère depuis 2020")) == []
    assert selfdata.precise(selfdata.letter("Ma mairie", "accès", "mon dossier de cantine en 2025")) == [], (
        "une mairie ne doit pas la portabilité"
    )


def test_a_letter_is_told_at_once_all_that_it_lacks():
    what, when = selfdata.precise(selfdata.letter("Vitalis", about="mes trajets"))
    assert "quelles données" in what
    assert "quelle période" in when


def test_a_letter_moves_like_a_figure():
    shown = move.Still(selfdata.letter("Enedis"), "Une lettre.")
    assert "article 15" in shown._repr_html_()
    assert repr(shown) == "Une lettre."


@pytest.mark.parametrize(
    "period", ["de l’été dernier", "de cet été", "du trimestre dernier", "de l’hiver dernier"]
)
def test_a_season_or_a_quarter_is_a_period(period):
    assert selfdata.precise(selfdata.letter("Enedis", about=f"mes relevés {period}")) == []


@pytest.mark.parametrize(
    "to",
    [
        *(
            "La CAF",
            "URSSAF",
            "Les impôts",
            "La Sécu",
            "Pôle emploi",
            "Médiathèque",
            "La bibliothèque de Buxerolles",
        ),
        *("Le collège Jules-Verne", "L’hôpital", "CHU de Poitiers", "La préfecture", "La piscine municipale"),
        *("Grand Poitiers", "Le département de la Vienne", "L’université de Poitiers"),
    ],
)
def test_an_administration_is_asked_for_access_alone(to):
    about = "mes relevés depuis 2023"
    assert selfdata.precise(selfdata.letter(to, "accès", about=about)) == []
    assert len(selfdata.precise(selfdata.letter(to, about=about))) == 1


@pytest.mark.parametrize(
    "to", ["Ma caisse", "La Banque postale", "La clinique", "Netflix", "SNCF", "Le club de foot"]
)
def test_who_holds_a_contract_is_asked_for_both(to):
    assert selfdata.precise(selfdata.letter(to, about="mes relevés depuis 2023")) == []


def test_everything_is_said_only_of_who_asks_for_everything():
    (whole,) = selfdata.precise(selfdata.letter("Enedis", about="tout depuis 2023"))
    short, _ = selfdata.precise(selfdata.letter("Enedis", about="ma consommation"))
    assert "« tout »" in whole.replace("\u00a0", " ")
    assert "tout" not in short


def test_nothing_at_all_is_no_data():
    assert selfdata.precise(selfdata.letter("Enedis", about="rien du tout depuis 2024"))
