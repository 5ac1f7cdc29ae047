"""Rafraîchir : la nouvelle version entière, ou l'ancienne intacte et une phrase qui dit pourquoi."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from argparse import Namespace
from pathlib import Path

import portal_servers as servers
import pytest
from forked import at_once

import datakit as dk
from datakit import safely
from datakit.data import cache, live, messages, store
from datakit.errors import InvalidArgument, UnknownDataset
from datakit.tools import freshness

HEAD = "sexe;preusuel;annais;dpt;nombre\n"


def insee_file(years=range(1900, 2023), names=("LÉO", "ZOÉ", "MARIE", "JEAN", "LOUIS", "ANNE")):
    lines = [f"{1 + i % 2};{n};{y};86;{10 + i}" for y in years for i, n in enumerate(names)]
    return HEAD + "\n".join(lines) + "\n"


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Une copie du catalogue où la part 86 de « prenoms_departement » est courte, et tirée d'un serveur local."""
    datasets = tmp_path / "datasets"
    shutil.copytree(store.root(), datasets, ignore=shutil.ignore_patterns("build", "*.geojson"))
    package = json.loads((datasets / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        if resource["name"] == "prenoms_departement":
            (part,) = (part for part in resource["parts"] if part["key"] == "86")
            small = dk.load("prenoms_departement", "86").head(400)
            small.to_parquet(datasets / part["path"], index=False)
            data = (datasets / part["path"]).read_bytes()
            part |= {"hash": "sha256:" + store.sha256(data), "bytes": len(data), "rows": 400}
            resource["update"] = {"kind": "insee-departement", "url": "à remplir"}
    (datasets / "datapackage.json").write_text(json.dumps(package), "utf-8")
    monkeypatch.setenv("DATAKIT_DATASETS", str(datasets))
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)
    return dk.load("prenoms_departement", "86")


@pytest.mark.network
def test_a_good_source_replaces_the_table(table, capsys):
    with servers.serve(lambda h, p, q: h.send(insee_file(), kind="text/csv")) as server:
        new = live.refresh("prenoms_departement/86", server.base + "/dpt.csv")
    assert len(new) == 123 * 6
    assert int(new["annee"].max()) == 2022
    assert "est rafraîchie\u00a0: 738 lignes (+338)" in capsys.readouterr().out
    assert dk.load("prenoms_departement", "86").equals(new)
    assert len(dk.load("prenoms_departement", "79")) > 20_000, "les autres départements restent ceux du kit"
    assert cache.forget("prenoms_departement/86")
    assert dk.load("prenoms_departement", "86").equals(table)


@pytest.mark.network
def test_the_zip_of_insee_is_read_as_it_comes(table, capsys):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("dpt2022.csv", insee_file())
    with servers.serve(lambda h, p, q: h.send(buffer.getvalue(), kind="application/zip")) as server:
        new = live.refresh("prenoms_departement/86", server.base + "/prenoms-dpt_csv.zip")
    assert len(new) == 123 * 6
    assert "est rafraîchie" in capsys.readouterr().out


@pytest.mark.network
def test_four_processes_refresh_the_same_table(table):
    def rows(address):
        return len(live.refresh("prenoms_departement/86", address))

    with servers.serve(lambda h, p, q: h.send(insee_file(), kind="text/csv")) as server:
        assert at_once(rows, [server.base + "/dpt.csv"] * 4) == [738] * 4
    assert len(dk.load("prenoms_departement", "86")) == 738


BAD = [
    ("", "vide"),
    ("<html>connexion</html>", "une page web"),
    ("nom;ville\na;b\n", "Ce n’est pas le fichier des prénoms"),
    (insee_file(range(2020, 2022)), "compte 12 lignes, contre 400"),
    (HEAD + "9;LÉO;2001;86;12\n" * 900, "sexe"),
    ("sexe;preusuel;annais;nombre\n1;LÉO;2001;12\n", "fichier national"),
]


@pytest.mark.network
@pytest.mark.parametrize(("body", "why"), BAD)
def test_a_bad_source_changes_nothing_and_says_why(table, capsys, body, why):
    with servers.serve(lambda h, p, q: h.send(body, kind="text/csv")) as server:
        kept = live.refresh("prenoms_departement/86", server.base + "/dpt.csv")
    said = capsys.readouterr().out
    assert kept.equals(table)
    assert "n'a pas été rafraîchie" in said
    assert why in said
    assert "Version livrée avec le kit (1900-2018)\u00a0: elle reste en place." in said
    assert cache.refreshed(dk_dataset("prenoms_departement/86")) is None


def dk_dataset(name):
    from datakit.data import package

    return package.find(name, package.everything())


def test_unknown_or_sourceless_tables(table):
    with pytest.raises(UnknownDataset, match="prenoms_departemen"):
        live.refresh("prenoms_departemen")
    with pytest.raises(InvalidArgument, match="n’a pas de source"):
        live.refresh("ateliers")
    with pytest.raises(InvalidArgument, match="il manque le code du département"):
        live.refresh("prenoms_departement")


def test_read_only_cache_is_explained(table, capsys, monkeypatch):
    monkeypatch.setattr(
        safely.os, "replace", lambda *a: (_ for _ in ()).throw(PermissionError(13, "Permission denied"))
    )
    with servers.serve(lambda h, p, q: h.send(insee_file(), kind="text/csv")) as server:
        kept = live.refresh("prenoms_departement/86", server.base + "/dpt.csv")
    assert kept.equals(table)
    said = capsys.readouterr().out
    assert "votre compte n’en a pas le droit. Version" in said.replace("\n", " ")
    assert "reste en place" in said


def test_a_damaged_refreshed_table_gives_way_to_the_bundled_one(table):
    with servers.serve(lambda h, p, q: h.send(insee_file(), kind="text/csv")) as server:
        live.refresh("prenoms_departement/86", server.base + "/dpt.csv")
    (path,) = cache.tables().glob("prenoms_departement-86-*.parquet")
    path.write_bytes(path.read_bytes()[:-10])
    assert dk.load("prenoms_departement", "86").equals(table)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork n'existe pas sur ce système")
def test_kills_never_leave_half_a_table_nor_a_lock(table):
    """kill -9 pendant deux rafraîchissements à la fois, sous les yeux d'un lecteur (cent fois : bench_refresh.py)."""
    command = [sys.executable, str(Path(__file__).parents[1] / "kills.py"), "25"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ})
    assert done.returncode == 0, done.stderr
    counts = json.loads(done.stdout)
    print(counts)
    assert (counts["replis"], counts["moitiés"], counts["abîmées"]) == (0, 0, 0)
    assert counts["fichiers"] == 2, "une fiche, son contenu, et rien d'oublié"
    assert counts["versions"] > 3, "le test n'a pas vu assez de versions"
    assert counts["lectures"] > 100


CARDS = {
    "chemin qui sort": (lambda card: card | {"path": "../../secret.parquet"}, "sort du dossier des données"),
    "absolu": (lambda card: card | {"path": "/etc/passwd"}, "sort du dossier des données"),
    "fichier absent": (lambda card: card | {"path": "absent.parquet"}, "rien n’existe à cet endroit"),
    "empreinte": (lambda card: card | {"sha256": "0" * 64}, "son contenu a changé"),
    "types": (lambda card: card | {"rows": "beaucoup", "period": {"a": 1}}, "WrongType"),
    "liste": (lambda card: [card], "TypeError"),
    "sans chemin": (lambda card: {"sha256": ""}, "KeyError"),
}


@pytest.mark.network
@pytest.mark.parametrize("name", CARDS)
def test_a_bad_card_gives_way_to_the_bundled_table_and_says_so(table, capsys, name):
    with servers.serve(lambda h, p, q: h.send(insee_file(), kind="text/csv")) as server:
        live.refresh("prenoms_departement/86", server.base + "/dpt.csv")
    path = cache.tables() / "prenoms_departement-86.json"
    change, why = CARDS[name]
    path.write_text(json.dumps(change(json.loads(path.read_text("utf-8")))), "utf-8")
    capsys.readouterr()
    messages.told.clear()
    assert dk.load("prenoms_departement", "86").equals(table)
    said = capsys.readouterr().out
    assert "ne se lit pas, voici celle livrée avec le kit" in said
    assert why in said
    dk.load("prenoms_departement", "86")
    assert capsys.readouterr().out == "", "une fois suffit"


TORN = {
    "trop de cases": ("a;b\n1;2\n3;4;5;6\n", "La ligne 3 a 4 cases, et l’en-tête 2."),
    "dès la première": ("a;b\n1;2;3\n4;5;6\n", "La ligne 2 a 3 cases, et l’en-tête 2."),
    "guillemet": ('a;b\n1;2\n3;"4\n5;6\n', "À la ligne 3, un guillemet n’est pas refermé"),
    "utf-16 coupé": ("a;b\n1;2\n".encode("utf-16")[:-1], "ne s’y lit plus à partir de la ligne 2"),
    "blancs": (b"\xef\xbb\xbf \n \n", "Le fichier est vide."),
    "octets nuls": ("a;b\n1;2\n".encode("utf-16-le"), "contient des octets nuls"),
}


@pytest.mark.parametrize("name", TORN)
def test_a_torn_file_is_said_with_its_line(table, tmp_path, capsys, name):
    content, said = TORN[name]
    path = tmp_path / "source.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert live.refresh("prenoms_departement/86", str(path)).equals(table)
    assert said in capsys.readouterr().out


def test_a_table_without_a_declared_hash_is_read_again_when_it_changes(table):
    path = store.root() / "datapackage.json"
    package = json.loads(path.read_text("utf-8"))
    (card,) = (one for one in package["resources"] if one["name"] == "ateliers")
    del card["hash"]
    path.write_text(json.dumps(package), "utf-8")
    before = dk.load("ateliers")
    file = store.root() / card["path"]
    file.write_text(file.read_text("utf-8").replace("2017", "2016"), "utf-8")
    assert not dk.load("ateliers").equals(before)


@pytest.mark.network
def test_freshness_reports_old_dead_and_unknown(table, tmp_path, capsys):
    def reply(handler, path, query):
        if path == "/mort":
            return handler.send("", 404)
        return handler.send("x", Last_Modified="Wed, 21 Oct 2099 07:28:00 GMT")

    path = store.root() / "datapackage.json"
    with servers.serve(reply) as server:
        package = json.loads(path.read_text("utf-8"))
        for resource in package["resources"]:
            if resource["name"] == "prenoms_departement":
                resource["update"]["url"] = server.base + "/vif"
            if resource["name"] == "parkings":
                resource["sources"] = [{"title": "Portail", "path": server.base + "/mort"}]
            if resource["name"] == "ateliers":
                resource["sources"] = [{"title": "<b>sans adresse</b>"}]
        path.write_text(json.dumps(package), "utf-8")
        asked = Namespace(
            names=["prenoms_departement/86", "parkings", "ateliers"], html=tmp_path / "page.html"
        )
        lines, code = live.freshness(asked.names), freshness.run(asked)
    assert [state for _, state, *_ in lines] == [live.OLD, live.DEAD, live.UNKNOWN]
    assert lines[0][3] == "2099-10-21"
    said = capsys.readouterr().out
    assert "1 table : plus vieille que sa source" in said
    assert "  ateliers — non vérifiée (kit : " in said
    assert code == 1
    assert "<caption" in asked.html.read_text("utf-8")
