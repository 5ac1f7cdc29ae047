"""Les portails : chaque API telle qu'elle est documentée, sur de vraies sockets, et ce qui déraille."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from types import SimpleNamespace

import pandas as pd
import portal_servers as servers
import pytest
from forked import at_once

from datakit.data import cache, http, portal
from datakit.data.sources import insee, plain, tables
from datakit.errors import InvalidArgument, SchemaMismatch, SourceUnavailable

FAST = http.Limits(connect=1, read=2, total=5, attempts=2, backoff=0.01)
FIELDS = [
    {"name": "nom", "type": "string", "title": "Nom du parc"},
    {"name": "surface", "type": "number", "title": "Surface"},
    {"name": "arbres", "type": "integer"},
    {"name": "ouvert", "type": "boolean"},
    {"name": "date", "type": "date"},
    {"name": "_geopoint", "type": "string"},
    {"name": "_id", "type": "string"},
]
ROWS = [
    {"nom": f"Parc {i}", "surface": i / 2, "arbres": i, "ouvert": i % 2 == 0, "date": "2026-05-01",
     "_geopoint": f"46.{i % 9}1,0.3{i % 9}", "_id": f"x{i}", "_i": i, "_rand": 7, "_score": None}
    for i in range(25)
]  # fmt: skip
ODS_FIELDS = [
    {"name": "nom", "type": "text", "label": "Nom"},
    {"name": "arbres", "type": "int"},
    {"name": "date", "type": "date"},
    {"name": "geo", "type": "geo_point_2d"},
]
ODS_ROWS = [
    {"nom": f"Parc {i}", "arbres": i, "date": "2026-05-01", "geo": {"lon": 0.3, "lat": 46.5}}
    for i in range(250)
]


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)


def opened(server):
    return portal.portal(server.base, limits=FAST)


@pytest.fixture
def small_pages(monkeypatch):
    monkeypatch.setattr("datakit.data.sources.datafair.FIRST", 5)
    monkeypatch.setattr("datakit.data.sources.datafair.PAGE", 10)


class JsonOnly(servers.DataFair):
    """Un portail qui ignore `format=csv`."""

    def __call__(self, handler, path, query):
        super().__call__(handler, path, {k: v for k, v in query.items() if k != "format"})


@pytest.mark.network
@pytest.mark.parametrize("kind", [servers.DataFair, JsonOnly])
def test_datafair_types_pages_and_geometry(small_pages, kind):
    with servers.serve(kind(ROWS, FIELDS)) as server:
        table = opened(server).load("parcs")
        assert sum("after=20" in s for s in server.seen) == 1
    assert len(table) == 25
    assert {str(n): str(t) for n, t in table.dtypes.items()} == {
        "nom": "str", "surface": "float64", "arbres": "Int64", "ouvert": "boolean",
        "date": "datetime64[ms]", "geometry": "geometry",
    }  # fmt: skip
    assert table.crs.to_epsg() == 4326
    assert table.geometry.iloc[1].coords[0] == (0.31, 46.11)


@pytest.mark.network
def test_datafair_filters_and_columns():
    with servers.serve(servers.DataFair(ROWS, FIELDS)) as server:
        here = opened(server)
        assert here.kind == "data-fair"
        assert here.load("parcs", where={"nom": "Parc 3"})["arbres"].tolist() == [3]
        assert len(here.load("parcs", where={"nom": ["Parc 3", "Parc 4"]})) == 2
        assert here.load("parcs", where={"arbres": (20, None)})["arbres"].min() == 20
        assert list(here.load("parcs", columns=["nom"]).columns) == ["nom", "geometry"]
        assert len(here.load("parcs", rows=4)) == 4


@pytest.mark.network
def test_datafair_is_not_mistaken_for_opendatasoft():
    with servers.serve(servers.DataFair(ROWS, FIELDS, fake_ods=True)) as server:
        assert opened(server).kind == "data-fair"
    with servers.serve(servers.Opendatasoft(ODS_ROWS, ODS_FIELDS)) as server:
        assert opened(server).kind == "Opendatasoft"


@pytest.mark.network
@pytest.mark.parametrize(
    "server_kind", [servers.DataFair(ROWS, FIELDS), servers.Opendatasoft(ODS_ROWS, ODS_FIELDS)]
)
def test_catalogues_have_the_same_columns(server_kind):
    with servers.serve(server_kind) as server:
        here = opened(server)
        table = here.catalogue()
        assert list(table.columns) == portal.CATALOGUE
        assert table["id"].tolist() == ["parcs"]
        assert table["modifie"].dt.year.tolist() == [2026]
        assert table["lignes"].tolist() == [len(server_kind.rows)]
        assert len(here.search("PARC environnement")) == 1
        assert len(here.search("piscine")) == 0


@pytest.mark.network
def test_opendatasoft_exports_records_and_filters():
    with servers.serve(servers.Opendatasoft(ODS_ROWS, ODS_FIELDS)) as server:
        here = opened(server)
        table = here.load("parcs")
        assert len(table) == 250
        assert str(table["arbres"].dtype) == "Int64"
        assert table.geometry.iloc[0].coords[0] == (0.3, 46.5)
        assert here.load("parcs", where={"nom": "Parc 7"})["arbres"].tolist() == [7]
        assert len(here.load("parcs", rows=60)) == 60
        assert any("/exports/csv" in s and "limit=60" in s for s in server.seen)
        with pytest.raises(SourceUnavailable, match="404"):
            here.load("inconnu")


@pytest.mark.network
def test_duplicates_drift_and_emptiness_are_said(capsys, small_pages):
    twice = servers.DataFair([*ROWS, ROWS[0]], FIELDS)
    with servers.serve(twice) as server:
        assert len(opened(server).load("parcs")) == 25
    assert "1 ligne reçue deux fois" in capsys.readouterr().out
    drift = [
        {**r, "nouvelle": 1, "arbres": "beaucoup", "ouvert": r["ouvert"] if r["_i"] else "?"} for r in ROWS
    ]
    with servers.serve(servers.DataFair(drift, FIELDS)) as server:
        table = opened(server).load("parcs")
    said = capsys.readouterr().out
    assert "Colonnes non annoncées" in said
    assert "aucune valeur n’en est, comme «\u00a0beaucoup\u00a0»\u202f; elle reste en texte" in said
    assert table["arbres"].iloc[0] == "beaucoup"
    assert "«\u00a0ouvert\u00a0»\u00a0: 1 valeur n’est pas du type oui ou non, comme «\u00a0?\u00a0»" in said
    assert table["ouvert"].isna().tolist() == [True] + [False] * 24
    with servers.serve(servers.DataFair([], FIELDS)) as server:
        assert len(opened(server).load("parcs")) == 0
    assert "Le jeu est vide" in capsys.readouterr().out


@pytest.mark.network
def test_next_to_another_host_is_refused():
    def reply(handler, path, query):
        if path.endswith("/lines"):
            return handler.send(
                {"total": 9, "results": [{"nom": "a"}], "next": "https://ailleurs.fr/lines?after=1"}
            )
        return servers.DataFair(ROWS, FIELDS)(handler, path, query)

    with servers.serve(reply) as server, pytest.raises(SourceUnavailable, match="un autre hôte"):
        opened(server).load("parcs")


@pytest.mark.network
def test_endless_next_is_refused():
    def reply(handler, path, query):
        if path.endswith("/lines"):
            return handler.send({"total": 9, "results": [{"nom": "a"}], "next": path})
        return servers.DataFair(ROWS, FIELDS)(handler, path, query)

    with servers.serve(reply) as server, pytest.raises(SourceUnavailable, match="sans fin"):
        opened(server).load("parcs")


@pytest.mark.network
def test_the_old_copy_serves_when_the_portal_falls(capsys, monkeypatch):
    with servers.serve(servers.DataFair(ROWS, FIELDS)) as server:
        here = opened(server)
        before = here.load("parcs")
    monkeypatch.setattr(portal, "MINUTE", 0)
    after = here.load("parcs")
    assert "Impossible de joindre" in (said := capsys.readouterr().out)
    assert re.search(r"Voici la copie du \d\d/\d\d/\d{4}, gardée il y a moins d'une minute", said)
    assert after.equals(before)
    with pytest.raises(SourceUnavailable, match="Impossible de joindre"):
        here.load("jamais-lu")


def test_unknown_software_and_bad_addresses(capsys):
    with servers.serve(servers.login_page) as server:
        here = opened(server)
    assert here.kind == "hors ligne"
    assert "On continue sans lui" in capsys.readouterr().out
    with pytest.raises(InvalidArgument, match="n’est pas l’adresse"):
        portal.portal("pas une adresse")


def test_bundled_copy_without_network(monkeypatch, capsys):
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    here = portal.portal("data.grandpoitiers.fr")
    table = here.catalogue()
    assert len(table) > 20
    assert "copie livrée avec le kit" in capsys.readouterr().out
    assert len(here.search("parking")) >= 1
    with pytest.raises(SourceUnavailable) as caught:
        here.load("mobilites-inconnues")
    assert "livrés avec le kit" in caught.value.expected


def written_six_times(key):
    for _ in range(6):
        cache.remember(key, lambda: pd.DataFrame({"a": range(20000)}), 0)
    return len(cache.recall(key).frame)


def test_several_processes_share_one_cache(tmp_path):
    assert at_once(written_six_times, ["k"] * 4) == [20000] * 4
    kept = list((tmp_path / "cache").iterdir())
    assert [p.suffix for p in kept] == [".parquet"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            "nom;part\nA;1,5\nÉ;2,5\n".encode("cp1252"),
            "encodage cp1252, séparateur point-virgule, virgule décimale",
        ),
        ("nom,part\nÉ,1.5\n".encode(), "encodage utf-8, séparateur virgule"),
        ("\ufeffnom\tpart\nÉ\t2\n".encode(), "encodage utf-8-sig, séparateur tabulation"),
    ],
)
def test_plain_files_say_how_they_were_read(data, said):
    frame, reading = plain.read_bytes(data, "f.csv")
    assert str(reading) == said
    assert list(frame.columns) == ["nom", "part"]
    assert pd.api.types.is_numeric_dtype(frame["part"])


def test_codes_keep_their_leading_zero():
    frame, _ = plain.read_bytes(b"code,n\n01004,1\n86194,2\n", "f.csv")
    assert frame["code"].tolist() == ["01004", "86194"]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "f.csv", "vide"),
        (b"<html>", "f.csv", "une page web"),
        (b"PK\x03\x04abc", "f.zip", "abîmée"),
        (b"PAR1abc", "f.parquet", "abîmé"),
        (b"{", "f.geojson", "abîmé"),
    ],
)
def test_damaged_files_are_explained(data, name, said):
    with pytest.raises((SourceUnavailable, InvalidArgument), match=said):
        plain.read_bytes(data, name)


def test_zip_with_one_or_several_files():
    def zipped(**members):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, text in members.items():
                archive.writestr(name, text)
        return buffer.getvalue()

    frame, _ = plain.read_bytes(zipped(**{"a.csv": "x;y\n1;2\n", "lisezmoi.pdf": "…"}), "f.zip")
    assert frame.values.tolist() == [[1, 2]]
    with pytest.raises(InvalidArgument, match="2 fichiers"):
        plain.read_bytes(zipped(**{"a.csv": "x", "b.csv": "y"}), "f.zip")


@pytest.mark.parametrize(
    "text",
    ["sexe;preusuel;annais;dpt;nombre\n1;LÉO;2001;86;12\n2;_PRENOMS_RARES;2001;86;40\n2;ZOE;XXXX;XX;9\n",
     "SEXE;PRENOM;PERIODE;GEO;VALEUR\nM;LÉO;2001;DEP-86;12\nF;_PRENOMS_RARES;2001;DEP-86;40\n"],
)  # fmt: skip
def test_insee_headings_of_yesterday_and_today(text):
    frame = insee.department(insee.tidy(plain.read_bytes(text.encode(), "f.csv")[0]), "86")
    assert frame.values.tolist() == [[2001, "M", "Léo", 12], [2001, "F", "_PRENOMS_RARES", 40]]
    assert insee.ranked(frame)["rang"].tolist() == [1]
    with pytest.raises(SchemaMismatch, match="Insee"):
        insee.tidy(pd.DataFrame({"a": [1]}))


def test_odsql_values_cannot_escape_their_quotes():
    from datakit.data.sources.opendatasoft import condition

    hostile = '" or 1=1 --'
    assert condition({"nom": hostile}) == f"nom = {json.dumps(hostile)}"


def test_a_workbook_comes_after_every_other_format():
    from datakit.data.sources.ckan import Ckan

    def file(name, format):
        return {"id": name, "name": name, "url": f"https://exemple.fr/{name}", "format": format}

    here = Ckan("https://exemple.fr", http.Visit())
    assert here.chosen([file("classeur", "XLSX"), file("table", "CSV")], "")["title"] == "table"
    with pytest.raises(SourceUnavailable) as caught:
        here.chosen([file("notice", "PDF")], "")
    assert str(caught.value).count("xlsx") == 1


@pytest.mark.network
@pytest.mark.parametrize("kind", [servers.DataFair, JsonOnly])
def test_progress_counts_rows(small_pages, kind):
    from dataclasses import replace

    from datakit.data.sources.datafair import DataFair

    seen = []
    limits = replace(FAST, progress=lambda done, total, unit: seen.append((done, total, unit)))
    with servers.serve(kind(ROWS, FIELDS)) as server:
        DataFair(server.base, http.Visit(limits)).load("parcs", {}, None, None)
    assert (25, 25, "lignes") in seen
    assert {unit for _, _, unit in seen} <= {"lignes", "Mo"}


def test_the_bar_is_drawn_only_for_someone(capsys):
    from datakit.data.live import Progress

    for watched, said in (
        (True, "noms ████████████............ 5\u202f000 / 10\u202f000 lignes"),
        (False, ""),
    ):
        bar = Progress("noms")
        bar.watched = watched
        bar(5000, 10_000, "lignes")
        bar.close()
        assert capsys.readouterr().err.strip() == said


def test_without_a_schema_types_are_those_of_every_value():
    table = tables.typed(
        pd.DataFrame(
            {"code": ["01004", "86194"], "n": ["1", None], "prix": ["1,5", "2"], "jour": ["2026-05-01"] * 2, "ou": ["46.5, 0.3"] * 2,
             "quand": ["2026-05-01T08:00:00+02:00"] * 2, "libre": ["oui", "non"], "mot": ["1", "x"]}, dtype="object"
        ), []
    )[0]  # fmt: skip
    assert {str(n): str(t) for n, t in table.dtypes.items()} == {
        "code": "str", "n": "Int64", "prix": "float64", "jour": "datetime64[ms]", "quand": "datetime64[us, UTC]",
        "libre": "boolean", "mot": "str", "geometry": "geometry",
    }  # fmt: skip


ODD = [
    ("integer", [9007199254740993, None, 12.0, "3", True, 1.5], [9007199254740993, None, 12, 3, None, None], "2 valeurs ne sont pas du type nombre entier, comme «\xa0True\xa0»"),
    ("integer", ["01004", "2"], ["01004", "2"], "«\xa001004\xa0» commence par un zéro\u202f; elle reste en texte"),
    ("number", [1e400, "1,5", "n.d."], [None, 1.5, None], "2 valeurs"),
    ("boolean", ["OUI", 0, "?"], [True, False, None], "1 valeur n’est pas du type oui ou non, comme «\xa0?\xa0»"),
    ("date", ["2026-05-01T23:30:00+02:00", "2026-02-30"], [pd.Timestamp("2026-05-01"), None], "comme «\xa02026-02-30\xa0»"),
    ("datetime", ["2026-05-01T01:00:00+02:00", "hier"], [pd.Timestamp("2026-04-30T23:00Z"), None], "comme «\xa0hier\xa0»"),
    ("string", [["a"], {"b": 1}, 3], ['["a"]', '{"b": 1}', "3"], ""),
    ("date", ["hier", "demain"], ["hier", "demain"], "aucune valeur n’en est, comme «\xa0hier\xa0»\u202f; elle reste en texte"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "values", "read", "said"), ODD, ids=[f"{n}-{one[0]}" for n, one in enumerate(ODD)]
)
def test_a_value_of_another_type_is_an_empty_cell_and_is_said(kind, values, read, said):
    column, told = tables.cast(pd.Series(values, dtype="object"), kind)
    assert [None if pd.isna(value) else value for value in column] == read
    assert said in told
    assert bool(said) == bool(told)


def test_geometries_out_of_this_world_are_said():
    values = [
        "46.5, 0.3",
        {"lat": 95, "lon": 2},
        '{"type": "Point", "coordinates": [1, NaN]}',
        "",
        None,
        '{"type": "Point"}',
    ]
    column, told = tables.cast(pd.Series(values, dtype="object"), "geopoint")
    assert [None if shape is None else shape.wkt for shape in column] == ["POINT (0.3 46.5)", *[None] * 5]
    assert told.startswith("3 valeurs ne sont pas du type géométrie")


@pytest.mark.network
def test_in_a_browser_the_bundled_copy_answers_with_a_word(monkeypatch, capsys):
    # le site d’où viendrait le carnet ne répond pas
    asked = SimpleNamespace(open=lambda *_: None, send=lambda: None, status=404)
    page = SimpleNamespace(href="http://127.0.0.1/lite/extensions/noyau.js")
    browser = SimpleNamespace(XMLHttpRequest=SimpleNamespace(new=lambda: asked), location=page)
    monkeypatch.setitem(sys.modules, "js", browser)
    monkeypatch.setattr(sys, "platform", "emscripten")
    table = portal.portal("data.grandpoitiers.fr").load("mobilite-parkings-grand-poitiers-donnees-metiers")
    said = capsys.readouterr().out
    assert len(table) > 5
    assert "Dans un navigateur (WebAssembly), le kit n’ouvre aucune connexion." in said
    assert re.search(r"Voici la copie livrée avec le kit, «.*» \(2022, il y a \d+ ans\)", said)


def test_a_broken_network_is_said_once_and_each_copy_gives_its_date(monkeypatch, capsys):
    monkeypatch.setenv("DATAKIT_OFFLINE", "oui")
    for _ in range(3):
        here = portal.portal("data.grandpoitiers.fr")
        here.catalogue()
        here.search("parking")
        here.load("mobilite-parkings-grand-poitiers-donnees-metiers")
    said = capsys.readouterr().out
    assert said.count("DATAKIT_OFFLINE") == 1
    assert said.count("Voici la copie livrée avec le kit") == 2, "le catalogue, puis les parkings"
    assert len(re.findall(r"\(\d{4}.*, (?:il y a \d+ ans|cette année)\)", said)) == 2


@pytest.mark.network
def test_a_notebook_shows_a_panel(monkeypatch, capsys):
    import IPython.display

    shown = []
    monkeypatch.setitem(sys.modules, "ipykernel", sys)
    monkeypatch.setattr(IPython.display, "display", shown.append)
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    portal.portal("data.grandpoitiers.fr").catalogue()
    assert capsys.readouterr().out == ""
    (panel,) = (one._repr_html_() for one in shown)
    assert "<strong>Le réseau est coupé par le réglage DATAKIT_OFFLINE.</strong>" in panel
    assert "Voici la copie livrée avec le kit" in panel


@pytest.mark.network
def test_what_must_be_said_is_said_again_from_the_cache(capsys):
    twice = servers.DataFair([{**ROWS[0], "arbres": "?"}, *ROWS[1:]], FIELDS)
    with servers.serve(twice) as server:
        here = opened(server)
        for _ in range(2):
            here.load("parcs")
            assert "1 valeur n’est pas du type nombre entier" in capsys.readouterr().out


def test_a_portal_does_not_show_its_credentials(monkeypatch):
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    here = portal.portal("https://moi:secret@data.exemple.fr")
    assert "secret" not in f"{here!r} {here.base} {vars(here)}"


@pytest.mark.parametrize("rows", [0, -3, "dix", 1.5])
def test_a_number_of_rows_is_a_whole_number(rows):
    with pytest.raises(InvalidArgument, match="un nombre de lignes"):
        portal.Portal("https://exemple.fr", "hors ligne", None).load("parcs", rows=rows)


def instead(real, part, reply):
    """`real`, sauf pour les adresses qui contiennent `part`."""
    return lambda h, p, q: (reply if part in h.path else real)(h, p, q)


@pytest.mark.network
def test_a_portal_that_cannot_write_csv_is_read_in_json(small_pages):
    refused = instead(servers.DataFair(ROWS, FIELDS), "format=csv", lambda h, p, q: h.send({}, 400))
    with servers.serve(refused) as server:
        assert opened(server).load("parcs")["arbres"].tolist() == list(range(25))


@pytest.mark.network
@pytest.mark.parametrize(
    "export",
    ["Nom;Arbres\nParc 0;0\nParc 1;1\n", "nom,arbres\nParc 0,0\nParc 1,1\n"],
    ids=["titres", "virgules"],
)
def test_an_export_in_its_own_way_is_understood(export, capsys):
    fields = [
        {"name": "nom", "type": "text", "label": "Nom"},
        {"name": "arbres", "type": "int", "label": "Arbres"},
    ]
    real = servers.Opendatasoft(ODS_ROWS[:2], fields)
    with servers.serve(instead(real, "/exports/", lambda h, p, q: h.send(export, kind="text/csv"))) as server:
        table = opened(server).load("parcs")
    assert table.to_dict("list") == {"nom": ["Parc 0", "Parc 1"], "arbres": [0, 1]}
    assert capsys.readouterr().out == ""


@pytest.mark.network
@pytest.mark.parametrize("kind", [servers.UData, servers.Ckan])
def test_a_file_may_be_compressed_or_torn(kind, capsys):
    import gzip

    def portal_of(body):
        file = {
            "id": "r1",
            "title": "parcs",
            "name": "parcs",
            "format": "text/csv",
            "url": "fichiers/p%20a.csv.gz",
        }
        card = {"id": "7a", "slug": "parcs", "name": "parcs", "resources": [file | {"url": None}, file]}
        known = {
            "/api/1/datasets/parcs/": card,
            "/api/3/action/package_show": {"success": True, "result": card},
        }

        def reply(handler, path, query):
            if path in known:
                return handler.send(known[path])
            if path == "/fichiers/p a.csv.gz":
                return handler.send(body)
            return kind(ROWS[:2], [{"id": "nom", "type": "text"}])(handler, path, query)

        return reply

    with servers.serve(portal_of(gzip.compress(b"code;nom\n01004;A\n86194;B\n"))) as server:
        assert opened(server).load("parcs")["code"].tolist() == ["01004", "86194"]
    torn, said = (
        portal_of(b'code;nom\n01004;"A\n86194;B\n'),
        r"parcs.*À la ligne 2, un guillemet n’est pas refermé",
    )
    with servers.serve(torn) as server, pytest.raises(SourceUnavailable, match=said):
        opened(server).load("parcs")


@pytest.mark.network
def test_another_host_is_reached_only_on_purpose(capsys):
    def rows(h, p, q):
        return h.send(b"nom;n\nA;1\n", kind="text/csv")

    with servers.serve(rows) as there:
        away = instead(
            servers.UData(ROWS[:2]),
            "/fichiers/",
            lambda h, p, q: h.send(b"", 302, Location=f"{there.base}/f.csv"),
        )
        with servers.serve(away) as here:
            with pytest.raises(SourceUnavailable, match=r"parcs.*127\.0\.0\.1.*renvoie vers un autre hôte"):
                opened(here).load("parcs")
            assert there.seen == []
            table = portal.portal(here.base, hosts=there.base[7:], limits=FAST).load("parcs")
    assert table["nom"].tolist() == ["A"]


@pytest.mark.network
def test_a_portal_with_too_many_datasets_searches_itself():
    with servers.serve(servers.UData(ROWS[:2])) as server:
        assert opened(server).search("jardin")["id"].tolist() == []
        assert opened(server).search("ENVIRONNEMENT parc")["id"].tolist() == ["parcs"]
        assert any("q=ENVIRONNEMENT+parc" in path for path in server.seen)


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_file_of_one_column_ends_with_its_last_line(end):
    """Là, une ligne vide est une case vide ; la fin de la dernière ligne n’en ouvre pas une autre."""
    rows = plain.joined([plain.split(f"code\n01004\n\n86194{end}".encode()).table])["code"]
    assert [None if value != value else value for value in rows] == ["01004", None, "86194"]


def test_a_damaged_member_is_a_damaged_archive():
    """L’archive s’ouvre, mais le texte compressé qu’elle contient ne se décompresse plus."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", "code,nom\n" + "01004,Ambérieu\n" * 50)
    data = bytearray(packed.getvalue())
    data[35] ^= 0xFF  # le premier octet compressé, juste après « a.csv »
    with pytest.raises(SourceUnavailable, match="abîmé"):
        plain.read_bytes(bytes(data), "a.zip")


@pytest.mark.network
def test_the_identifier_of_ckan_is_given_when_it_is_asked_for():
    rows = [{"_id": i, "nom": f"Parc {i}"} for i in range(3)]
    fields = [{"id": "_id", "type": "int"}, {"id": "nom", "type": "text"}]
    with servers.serve(servers.Ckan(rows, fields)) as server:
        here = opened(server)
        assert list(here.load("parcs")) == ["nom"]
        assert here.load("parcs", columns=["nom", "_id"])["_id"].tolist() == [0, 1, 2]
        with pytest.raises(SourceUnavailable, match="de colonne «\u00a0_full_text\u00a0»"):
            here.load("parcs", columns=["_full_text"])


@pytest.mark.network
def test_the_copy_of_the_kit_refuses_a_column_it_has_not(monkeypatch):
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    here = portal.portal("data.grandpoitiers.fr")
    with pytest.raises(
        InvalidArgument, match="Dans la copie du kit, il n’y a pas de colonne «\u00a0_updatedAt\u00a0»"
    ):
        here.load("mobilite-parkings-grand-poitiers-donnees-metiers", columns=["_updatedAt"])
