"""Rejouer ailleurs : le dossier de séance, ce qui manque dit, et rien hors du dossier."""

from __future__ import annotations

import json
import shutil

import pytest

from datakit import cli
from datakit.data import package, store
from datakit.errors import InvalidArgument, SchemaMismatch
from datakit.tools import notebook as nb
from datakit.tools import replay

NAMES = "sexe;preusuel;annais;dpt;nombre\n1;LÉO;2001;79;12\n2;ZOE;2001;79;9\n2;ZOE;2001;86;9\n"


@pytest.fixture
def kit(tmp_path, monkeypatch):
    """Un kit réduit aux carnets, où l'on peut écrire."""
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    root = tmp_path / "kit"
    shutil.copytree(nb.project() / "notebooks", root / "notebooks")
    (root / "solutions").mkdir()
    (root / "pyproject.toml").touch()
    return root


def test_a_town_with_a_portal(kit):
    folder, lack = replay.prepare("02", "44109", root=kit)
    assert folder == kit / "build" / "replay" / "02-plateforme-44109"
    source = "\n".join(c["source"] for c in nb.read(folder / "02-plateforme.ipynb")["cells"])
    assert source.count('PORTAIL = "data.nantesmetropole.fr"') == 2
    assert 'PORTAIL = "data.grandpoitiers.fr"' not in source
    readme = (folder / "LISEZMOI.md").read_text("utf-8")
    assert "à Nantes (44109)" in readme
    assert "2 réglages changés" in readme
    assert "data.nantesmetropole.fr, adresse relevée en 2026, à vérifier" in readme
    assert any("parkings_brut" in line and "Poitiers" in line for line in lack)
    original = (nb.project() / "notebooks" / "02-plateforme.ipynb").read_text("utf-8")
    assert (kit / "notebooks" / "02-plateforme.ipynb").read_text("utf-8") == original


def test_the_tables_of_the_folder_load_alone(kit, monkeypatch):
    folder, _ = replay.prepare("04-prenoms", "79191", root=kit)
    monkeypatch.setenv("DATAKIT_DATASETS", str(folder / "tables"))
    known = package.read(store.root())
    assert {"prenoms_france", "prenoms_vienne", "communes_points"} <= set(known)
    for table in known.values():
        assert store.read(store.inside(store.root(), table.path), table.sha256)


def test_parameters_are_replaced_and_hostile_text_is_not(kit):
    path = kit / "notebooks" / "04-prenoms.ipynb"
    raw = nb.read(path)
    raw["cells"][1]["source"] = 'COMMUNE = "86194"  # ici\nTERRITOIRE = \'86194\'\nx = "COMMUNE = 1"'
    nb.write(path, nb.dump(raw))
    folder, _ = replay.prepare("04", "79191", root=kit)
    copy = nb.read(folder / path.name)["cells"][1]["source"]
    assert copy == 'COMMUNE = "79191"  # ici\nTERRITOIRE = "79191"\nx = "COMMUNE = 1"'


def test_names_of_another_department(kit, tmp_path):
    file = tmp_path / "dpt.csv"
    file.write_text(NAMES, "utf-8")
    _, lack = replay.prepare("04", "79191", root=kit)
    assert any("prénoms du département" in line and "--names" in line for line in lack)
    folder, lack = replay.prepare("04", "79191", str(file), root=kit)
    assert not any("prénoms du département" in line for line in lack)
    rows = (folder / "tables" / "prenoms_79.csv").read_text("utf-8").splitlines()
    assert rows == ["annee,sexe,prenom,nombre,rang", "2001,F,Zoe,9,1", "2001,M,Léo,12,1"]
    file.write_text("a;b\n1;2\n", "utf-8")
    with pytest.raises(SchemaMismatch, match="Insee"):
        replay.prepare("02", "79191", str(file), root=kit)
    assert not (kit / "build" / "replay" / "02-plateforme-79191").exists()


def test_nothing_is_missing_at_home(kit):
    _, lack = replay.prepare("02", "86194", root=kit)
    assert lack == []


@pytest.mark.parametrize(
    ("code", "said"),
    [("Niort", "Niort (79) a pour code 79191"), ("79000", "aucune commune"), ("../../x", "aucune commune"), ("", "aucune")],
)  # fmt: skip
def test_bad_codes_are_explained(kit, code, said):
    with pytest.raises(InvalidArgument) as caught:
        replay.prepare("02", code, root=kit)
    assert said in caught.value.fact
    assert "code postal" in caught.value.expected
    assert not (kit / "build").exists()


def test_every_known_portal_is_a_real_commune_and_a_plain_host():
    import datakit as dk

    table = dk.load("portails")
    assert table["code_insee"].is_unique
    assert set(table["code_insee"]) <= set(dk.load("communes_points")["code_insee"])
    assert table["portail"].str.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+").all()


def test_the_command_says_where_and_what_is_missing(kit, monkeypatch, capsys):
    monkeypatch.chdir(kit)
    assert cli.main(["replay", "02", "--commune", "86194"]) == 0
    assert cli.main(["replay", "02", "--commune", "79191"]) == 1
    assert "manque — portail de données" in capsys.readouterr().out
    assert json.loads((kit / "build/replay/02-plateforme-79191/tables/datapackage.json").read_text("utf-8"))
    assert cli.main(["replay", "99", "--commune", "86194"]) == 2
