"""Charger une table : les bons types, jamais de réseau, et une leçon quand le fichier a un problème."""

import errno
import json
import os
import shutil
import socket
from pathlib import Path

import pandas as pd
import pytest
from forked import at_once

from datakit import safely
from datakit.data import cache, load, package, store
from datakit.errors import DamagedData, InvalidArgument, NotWritten, SchemaMismatch, UnknownDataset

KIT = Path(__file__).parents[2] / "datasets"
KEPT = ("ateliers", "prenoms_series", "prenoms_poitiers", "parkings")


@pytest.fixture
def kit(tmp_path, monkeypatch):
    """Une copie de quelques tables, dans un dossier dont le nom a des espaces et des accents."""
    folder = tmp_path / "données de l’été, à moi"
    folder.mkdir()
    shutil.copy(KIT / package.FILE, folder)
    for name in KEPT:
        shutil.copy(KIT / package.read(KIT)[name].path, folder)
    monkeypatch.setenv(store.VARIABLE, str(folder))
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(load, "_seen", {})
    return folder


def test_types_are_those_a_beginner_expects(kit):
    table = load.load("ateliers")
    assert str(table["date"].dtype) == "datetime64[s]"
    assert table["date"].isna().any(), "une date inconnue reste vide"
    assert str(table["participants"].dtype) == "Int64"
    assert table["dans_la_page_officielle"].dtype == bool
    assert table["dans_la_page_officielle"].sum() == 24
    assert str(table["titre"].dtype) == "str"


def test_missing_is_not_zero(kit):
    assert load.load("prenoms_poitiers")["NOMBRE_OCCURRENCES"].isna().all()


def test_codes_keep_their_leading_zero(monkeypatch, tmp_path):
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path))
    assert "01" in set(load.load("departements")["code"])


def test_integers_do_not_overflow_silently(kit):
    """Le fichier range les effectifs sur 32 bits et les années sur 16 ; un calcul ne doit pas déborder."""
    table = load.load("prenoms_series")
    assert (table["annee"] * 1_000_000).min() == 1_900_000_000
    assert (table["nombre"] * 1_000_000).max() == table["nombre"].max() * 1_000_000


def test_each_call_gives_an_independent_copy(kit):
    first = load.load("prenoms_series")
    first.loc[0, "nombre"] = -1
    first["nouvelle"] = 1
    again = load.load("prenoms_series")
    assert again.loc[0, "nombre"] != -1
    assert "nouvelle" not in again


@pytest.mark.parametrize("typo", ["prenom_series", "Prenoms_Series", "prénoms_series", " prenoms_serie "])
def test_a_typo_is_answered_by_a_suggestion(kit, typo):
    with pytest.raises(UnknownDataset, match="Vouliez-vous dire") as caught:
        load.load(typo)
    assert "prenoms_series" in str(caught.value)
    assert "dk.catalogue()" in str(caught.value)


@pytest.mark.parametrize(
    "odd", ["", "🦊", "<script>", "x" * 10_000, None, 3, ["prenoms_series"], "../ateliers"]
)
def test_an_impossible_name_is_refused_politely(kit, odd):
    with pytest.raises(UnknownDataset, match="Aucune table du kit ne s’appelle") as caught:
        load.load(odd)
    assert len(str(caught.value)) < 600


def test_a_changed_file_is_said_even_after_a_good_read(kit):
    """L’empreinte est refaite à chaque lecture : une table déjà lue ne cache pas un fichier abîmé."""
    load.load("ateliers")
    path = kit / "ateliers.csv"
    path.write_bytes(path.read_bytes().replace(b"Poitiers", b"Poictier", 1))
    with pytest.raises(DamagedData, match=r"ateliers\.csv.*n’est plus celui du kit") as caught:
        load.load("ateliers")
    assert "git checkout -- datasets" in str(caught.value)


def test_a_truncated_file_is_said(kit):
    path = kit / "prenoms_series.parquet"
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(DamagedData, match="n’est plus celui du kit"):
        load.load("prenoms_series")


def test_a_missing_file_is_said(kit):
    (kit / "parkings.csv").unlink()
    with pytest.raises(DamagedData, match=r"parkings\.csv.*manque") as caught:
        load.load("parkings")
    assert "téléchargez le kit à nouveau" in str(caught.value)


def test_a_folder_in_place_of_the_file_is_said(kit):
    (kit / "parkings.csv").unlink()
    (kit / "parkings.csv").mkdir()
    with pytest.raises(DamagedData, match=r"ne peut pas être lu|pas le droit"):
        load.load("parkings")


def test_a_forbidden_file_is_said(kit, monkeypatch):
    def refuse(self):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DamagedData, match="n’a pas le droit de le lire"):
        load.load("parkings")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"resources": [{}]}', '{"resources": null}'])
def test_a_damaged_catalogue_is_said(kit, content):
    (kit / package.FILE).write_text(content)
    with pytest.raises(DamagedData, match="catalogue des tables"):
        load.load("parkings")


def test_a_missing_catalogue_is_said(kit):
    (kit / package.FILE).unlink()
    with pytest.raises(DamagedData, match="catalogue des tables"):
        load.catalogue()


@pytest.mark.parametrize(
    "escape", ["../secret.csv", "/etc/passwd", "a/../../x.csv", "..\\x.csv", "", ".", "x\0.csv"]
)
def test_no_path_leaves_the_folder(tmp_path, escape):
    with pytest.raises(InvalidArgument, match="sort du dossier"):
        store.inside(tmp_path, escape)


def test_no_link_leaves_the_folder(tmp_path):
    (tmp_path / "dedans").mkdir()
    (tmp_path / "secret.csv").write_text("x")
    (tmp_path / "dedans" / "lien.csv").symlink_to(tmp_path / "secret.csv")
    with pytest.raises(InvalidArgument, match="sort du dossier"):
        store.inside(tmp_path / "dedans", "lien.csv")


def test_a_read_only_folder_is_enough(kit):
    """Charger n’écrit rien : un dossier en lecture seule suffit (et son contenu ne change pas)."""
    before = sorted((p.name, p.stat().st_mtime_ns) for p in kit.iterdir())
    for path in (*kit.iterdir(), kit):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert len(load.load("prenoms_series")) == 34160
    finally:
        kit.chmod(0o755)
    assert sorted((p.name, p.stat().st_mtime_ns) for p in kit.iterdir()) == before


def births(name):
    return int(load.load(name)["nombre"].sum())


def test_two_processes_read_at_once(kit):
    first, second = at_once(births, ["prenoms_series"] * 2)
    assert first == second > 0


def test_wrong_content_with_the_right_hash_is_a_schema_mismatch():
    fields = (package.Field("n", "integer", "Nombre", required=True),)
    with pytest.raises(SchemaMismatch, match=r"ligne 2.*douze.*au lieu de nombre entier"):
        load.read(b"n\n1\ndouze\n", package.Dataset("t", "t.csv", fields=fields))
    with pytest.raises(SchemaMismatch, match=r"la colonne «.n.» manque"):
        load.read(b"m\n1\n", package.Dataset("t", "t.csv", fields=fields))


@pytest.mark.parametrize(
    ("path", "data"), [("t.csv", b"\xff\xfe\x00"), ("t.parquet", b"PAR1"), ("t.geojson", b"{}")]
)
def test_unreadable_bytes_are_said(path, data):
    with pytest.raises(DamagedData, match="ne se lit pas"):
        load.read(data, package.Dataset("t", path, fields=(package.Field("n"),)))


def test_an_unknown_format_is_said():
    with pytest.raises(DamagedData, match="format inconnu"):
        load.read(b"", package.Dataset("t", "t.xlsx"))


def test_na_is_a_name_not_a_hole():
    """« NA », « null » ou « None » peuvent être des prénoms ou des codes : seules les cases vides sont vides."""
    fields = (package.Field("prenom"),)
    table = load.read(b"prenom\nNA\nnull\n\n", package.Dataset("t", "t.csv", fields=fields))
    assert table["prenom"].tolist()[:2] == ["NA", "null"]
    assert table["prenom"].isna().tolist() == [False, False, True]


def test_geojson_carries_its_projection():
    data = (
        b'{"features": [{"type": "Feature", "properties": {"code": "01"},'
        b' "geometry": {"type": "Point", "coordinates": [0.34, 46.58]}}]}'
    )
    fields = (package.Field("geometry", "geojson"), package.Field("code"))
    table = load.read(data, package.Dataset("t", "t.geojson", fields=fields, crs="EPSG:4326"))
    assert table.crs.to_epsg() == 4326
    assert table["code"].tolist() == ["01"]
    assert table.geometry.x.tolist() == [0.34]


def test_catalogue_never_opens_a_socket(kit, monkeypatch):
    monkeypatch.setattr(socket, "socket", lambda *a, **k: pytest.fail("une connexion a été tentée"))
    table = load.catalogue()
    assert list(table.columns) == [
        "table", "titre", "ce que décrit une ligne", "lignes", "source", "licence", "date",
    ]  # fmt: skip
    assert table["table"].is_monotonic_increasing
    assert (table.astype("str") != "").all().all()


def test_the_dataset_folder_can_be_moved(tmp_path, monkeypatch):
    monkeypatch.setenv(store.VARIABLE, str(tmp_path))
    assert store.root() == tmp_path
    monkeypatch.delenv(store.VARIABLE)
    assert (store.root() / package.FILE).is_file()


def test_write_is_all_or_nothing(tmp_path, monkeypatch):
    target = tmp_path / "t.csv"
    safely.write(target, b"avant")

    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(NotWritten, match="le disque est plein"):
        safely.write(target, b"pendant")
    assert target.read_bytes() == b"avant"
    assert [p.name for p in tmp_path.iterdir()] == ["t.csv"]


def test_load_does_not_depend_on_pandas_options(kit):
    with pd.option_context("display.max_rows", 1):
        assert len(load.load("ateliers")) == 30


ONE = ("prenoms_departement", "contours_communes")


@pytest.mark.parametrize("name", ONE)
def test_a_part_is_read_alone(name, monkeypatch):
    opened = []
    real = store.read
    monkeypatch.setattr(store, "read", lambda path, *a: opened.append(path.name) or real(path, *a))
    monkeypatch.setattr(load, "_seen", {})
    table = load.load(name, "79")
    assert opened == ["79.parquet"]
    assert table.equals(load.load(f"{name}/79"))
    table.loc[0, table.columns[0]] = "X"
    assert load.load(name, "79").iloc[0, 0] != "X"


@pytest.mark.parametrize(("written", "key"), [("1", "01"), (1, "01"), (" 2a ", "2A"), (974, "974")])
def test_a_part_is_found_as_people_write_it(written, key):
    assert load.load("contours_communes", written)["departement"].eq(key).all()


@pytest.mark.parametrize(
    ("name", "part", "said"),
    [
        ("prenoms_departement", "", "il manque le code du département"),
        ("prenoms_departement", "79191", "Vouliez-vous dire «\u00a079\u00a0»"),
        ("prenoms_departement", "97411", "Vouliez-vous dire «\u00a0974\u00a0»"),
        ("prenoms_departement", "2A", "Vouliez-vous dire «\u00a020\u00a0»"),
        ("prenoms_departement_totaux", "2B004", "n’a pas de département"),
        ("contours_communes", "20", "Vouliez-vous dire «\u00a02A\u00a0» ou «\u00a02B\u00a0»"),
        ("contours_communes", "2A004", "Vouliez-vous dire «\u00a02A\u00a0»"),
        ("contours_communes", "🦊<script>" * 100, "n’a pas de département"),
        ("ateliers", "79", "d’un seul tenant"),
        ("ateliers/79", "", "d’un seul tenant"),
    ],
)
def test_a_wrong_part_is_a_lesson(name, part, said):
    with pytest.raises(InvalidArgument) as caught:
        load.load(name, part)
    assert said in caught.value.fact
    assert "dk.load(" in caught.value.expected + caught.value.action
    assert len(str(caught.value)) < 600


def test_a_table_in_one_file_gives_its_part_too():
    whole, part = load.load("prenoms_departement_totaux"), load.load("prenoms_departement_totaux", "86")
    assert list(part.columns) == ["annee", "sexe", "naissances", "prenoms_rares"]
    assert len(part) == (whole["departement"] == "86").sum() == 238


def test_a_partitioned_table_is_one_line():
    table = load.catalogue()
    assert (table["table"] == "prenoms_departement").sum() == 1
    card = package.describe("prenoms_departement")
    assert "dk.load('prenoms_departement', '01')" in str(card)
    assert "99 fichiers, un par département" in str(card)


@pytest.fixture
def session(tmp_path, monkeypatch):
    """Un dossier de séance : un carnet à côté de son dossier « seance »."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    files, card = package.reduced(["prenoms_departement", "co2_pays"], {"prenoms_departement": ["79"]})
    for path, data in files.items():
        target = tmp_path / store.SESSION / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (tmp_path / store.SESSION / package.FILE).write_bytes(package.dump(card))
    return tmp_path / store.SESSION


def test_the_tables_of_the_session_come_first(session):
    known = package.everything()
    assert known["co2_pays"].folder == session
    assert known["prenoms_departement"].part("79").folder == session
    assert known["prenoms_departement"].part("86").folder == KIT
    assert len(known["prenoms_departement"].parts) == 99
    changed = load.load("co2_pays").head(3)
    path = session / "co2_pays.csv"
    changed.to_csv(path, index=False)
    with pytest.raises(DamagedData):
        load.load("co2_pays")
    card = json.loads((session / package.FILE).read_text("utf-8"))
    card["resources"][0] |= {"hash": f"sha256:{store.sha256(path.read_bytes())}", "rows": 3}
    (session / package.FILE).write_bytes(package.dump(card))
    assert len(load.load("co2_pays")) == 3
    assert len(load.load("prenoms_france")) > 3, "les tables du kit restent derrière"
    assert len(load.catalogue()) == len(package.read(KIT))


def test_a_refreshed_table_of_the_kit_does_not_hide_that_of_the_session(session, monkeypatch):
    kit = package.read(KIT)["co2_pays"]
    cache.swap(kit, load.load("co2_pays").head(7).to_csv(index=False).encode(), rows=7)
    assert len(load.load("co2_pays")) == 7, "la même table, rafraîchie"
    card = json.loads((session / package.FILE).read_text("utf-8"))
    (session / "co2_pays.csv").write_bytes((session / "co2_pays.csv").read_bytes() + b"\n")
    card["resources"][0]["hash"] = f"sha256:{store.sha256((session / 'co2_pays.csv').read_bytes())}"
    (session / package.FILE).write_bytes(package.dump(card))
    assert cache.refreshed(package.everything()["co2_pays"]) is None, "la table d’une autre ville"


def test_a_reduced_package_reads_like_the_whole(session):
    reduced = package.read(session)
    assert list(reduced) == ["co2_pays", "prenoms_departement"]
    found = reduced["prenoms_departement"]
    assert [part.key for part in found.parts] == ["79"]
    assert (found.rows, found.bytes) == (found.parts[0].rows, found.parts[0].bytes)
    assert load.read(package.content(found.part("79")), found.part("79")).equals(
        load.load("prenoms_departement", "79")
    )


def test_a_reduced_package_in_csv(tmp_path, monkeypatch):
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    wanted = ["prenoms_series", "prenoms_departement", "co2_pays"]
    before = {"prenoms_series": load.load("prenoms_series"), "79": load.load("prenoms_departement", "79")}
    files, card = package.reduced(wanted, {"prenoms_departement": ["79"]}, as_csv=load.as_csv)
    assert set(files) == {"prenoms_series.csv", "france/prenoms_departement/79.csv", "co2_pays.csv"}
    for path, data in {**files, package.FILE: package.dump(card)}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    monkeypatch.setenv(store.VARIABLE, str(tmp_path))
    assert load.load("prenoms_series").equals(before["prenoms_series"])
    assert load.load("prenoms_departement", "79").equals(before["79"])


def test_reducing_refuses_what_loading_refuses(kit):
    with pytest.raises(UnknownDataset):
        package.reduced(["prenoms_seriez"])
    with pytest.raises(InvalidArgument, match="n’a pas de département"):
        package.reduced(["prenoms_departement"], {"prenoms_departement": ["99"]})
    (kit / "parkings.csv").write_bytes(b"x")
    with pytest.raises(DamagedData, match="n’est plus celui du kit"):
        package.reduced(["parkings"])
