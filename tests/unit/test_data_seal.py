"""Le catalogue des données ne se tient qu’avec seal.py : il vérifie, il ne mélange rien, il n’écrit rien de faux."""

import copy
import importlib.util
import json
from pathlib import Path

import pytest
from forked import at_once

from datakit.data import package
from datakit.errors import DamagedData

SCRIPT = Path(__file__).parents[2] / "datasets" / "build" / "seal.py"
spec = importlib.util.spec_from_file_location("seal", SCRIPT)
seal = importlib.util.module_from_spec(spec)
spec.loader.exec_module(seal)

GOOD = {
    "name": "villes", "path": "villes.csv", "title": "Villes",
    "description": "Une ligne décrit une ville. Limite : deux villes seulement.",
    "licenses": [{"name": "etalab-2.0", "title": "Licence Ouverte 2.0"}], "sources": [{"title": "Insee"}],
    "retrieved": 2026, "derived": "À la main.",
    "schema": {"fields": [
        {"name": "nom", "type": "string", "title": "Ville"},
        {"title": "Habitants", "type": "integer", "name": "habitants", "unit": "habitants"},
    ]},
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "villes.csv").write_text("nom,habitants\nPoitiers,89916\nBiard,1802\n", encoding="utf-8")
    return tmp_path


def add(folder, *resources, extra=()):
    path = folder.with_suffix(".fragment.json")  # à côté : dans le dossier, il serait un document sans fiche
    path.write_text(json.dumps(list(resources)), encoding="utf-8")
    return seal.main(["--datasets", str(folder), "--add", str(path), *extra])


def written(folder):
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]


def test_adding_computes_rows_bytes_and_hash(folder):
    assert add(folder, GOOD) == 0
    (found,) = written(folder)
    assert (found["rows"], found["bytes"]) == (2, (folder / "villes.csv").stat().st_size)
    assert found["hash"].startswith("sha256:")
    assert found["schema"]["missingValues"] == [""]
    assert list(found)[:4] == ["name", "path", "title", "description"]
    assert list(found["schema"]["fields"][1]) == ["name", "type", "title", "unit"]
    assert not list(folder.glob(".datapackage*")), "aucun fichier temporaire ne reste"


def test_sealing_twice_changes_nothing(folder):
    add(folder, GOOD)
    before = (folder / "datapackage.json").read_bytes()
    assert seal.main(["--datasets", str(folder)]) == 0
    assert seal.main(["--datasets", str(folder), "--check"]) == 0
    assert (folder / "datapackage.json").read_bytes() == before


def test_check_sees_a_changed_file_and_writes_nothing(folder, capsys):
    add(folder, GOOD)
    before = (folder / "datapackage.json").read_bytes()
    (folder / "villes.csv").write_text("nom,habitants\nPoitiers,1\n", encoding="utf-8")
    assert seal.main(["--datasets", str(folder), "--check"]) == 1
    assert "lancez seal.py" in capsys.readouterr().err
    assert (folder / "datapackage.json").read_bytes() == before


def test_check_sees_a_file_without_a_card(folder, capsys):
    add(folder, GOOD)
    (folder / "orpheline.csv").write_text("a\n1\n")
    assert seal.main(["--datasets", str(folder), "--check"]) == 1
    assert "orpheline.csv" in capsys.readouterr().err


def without(key):
    return {name: value for name, value in copy.deepcopy(GOOD).items() if name != key}


def with_field(**changes):
    bad = copy.deepcopy(GOOD)
    bad["schema"]["fields"][0].update(changes)
    return bad


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        *((without(key), key) for key in seal.REQUIRED if key not in ("name", "path")),
        ({**GOOD, "name": "Les Villes"}, "nom : lettres minuscules"),
        ({**GOOD, "path": "../villes.csv"}, "chemin"),
        ({**GOOD, "path": "absente.csv"}, "fichier absent"),
        ({**GOOD, "description": "Des villes."}, "Une ligne décrit"),
        ({**GOOD, "sources": [{"path": "https://x.fr"}]}, "sources"),
        (with_field(title=""), "title"),
        (with_field(type="texte"), "type « texte » inconnu"),
        (with_field(name="ville"), "≠ colonnes décrites"),
    ],
)
def test_a_wrong_card_is_refused_and_nothing_is_written(folder, capsys, bad, said):
    assert add(folder, bad) == 2
    assert said in capsys.readouterr().err
    assert not (folder / "datapackage.json").exists()


def test_a_file_over_two_megabytes_is_refused(folder, capsys):
    (folder / "villes.csv").write_text("nom,habitants\n" + "Poitiers,89916\n" * 150_000)
    assert add(folder, GOOD) == 2
    assert "octets" in capsys.readouterr().err


def test_an_uneven_csv_is_refused(folder, capsys):
    (folder / "villes.csv").write_text("nom,habitants\nPoitiers,89916,86\n")
    assert add(folder, GOOD) == 2
    assert "ligne 2 : 3 cases au lieu de 2" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "{", '"texte"', "[1]"])
def test_an_unreadable_fragment_is_said(folder, capsys, content):
    (folder / "fragment.json").write_text(content)
    assert seal.main(["--datasets", str(folder), "--add", str(folder / "fragment.json")]) == 2
    assert "Fragment illisible" in capsys.readouterr().err


def test_removing_a_table(folder):
    add(folder, GOOD)
    assert seal.main(["--datasets", str(folder), "--remove", "villes"]) == 0
    assert written(folder) == []


def test_two_writers_at_once_both_arrive(folder):
    """Deux ajouts lancés ensemble : aucun n’efface l’autre."""
    (folder / "autres.csv").write_bytes((folder / "villes.csv").read_bytes())
    commands = []
    for card in (GOOD, {**GOOD, "name": "autres", "path": "autres.csv"}):
        path = folder / f"{card['name']}.json"
        path.write_text(json.dumps([card]))
        commands.append(["--datasets", str(folder), "--add", str(path)])
    assert at_once(seal.main, commands) == [0, 0]
    assert [found["name"] for found in written(folder)] == ["autres", "villes"]


def test_texts_get_their_french_spaces_and_names_stay_untouched(folder):
    spoken = {**GOOD, "derived": "L'Insee « compte » : 10 % ; 89 916 habitants.", "update": {"url": "a : b"}}
    add(folder, spoken)
    (found,) = written(folder)
    assert found["derived"] == ("L’Insee «\u00a0compte\u00a0»\u00a0: 10\u202f%\u202f; 89\u202f916 habitants.")
    assert found["update"] == {"url": "a : b"}
    assert found["licenses"][0]["name"] == "etalab-2.0"


def test_a_json_document_needs_its_card_and_the_catalogue_does_not(folder, capsys):
    assert add(folder, GOOD) == 0
    assert seal.main(["--datasets", str(folder), "--check"]) == 0
    (folder / "manifeste.json").write_text("{}", encoding="utf-8")
    assert seal.main(["--datasets", str(folder), "--check"]) == 1
    assert "manifeste.json n’est décrit par aucune table" in capsys.readouterr().err
    card = {key: value for key, value in GOOD.items() if key != "schema"}
    assert add(folder, {**card, "name": "manifeste", "path": "manifeste.json"}) == 0
    sealed = next(one for one in written(folder) if one["name"] == "manifeste")
    assert (sealed["mediatype"], sealed["bytes"]) == ("application/json", 2)
    assert seal.main(["--datasets", str(folder), "--check"]) == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"retrieved": "2026-03-01"}, "villes : retrieved : une année, en chiffres et sans guillemets, comme 2026 (ici « 2026-03-01 »)"),
        ({"period": 2026}, "villes : la clé « period » n’est pas du type que le kit attend"),
        ({"schema": {"fields": [
            {"name": "nom", "type": "integer", "title": "Ville"}, {"name": "habitants", "type": "integer", "title": "Habitants"},
        ]}}, "colonne « nom », ligne 1 : « Poitiers » au lieu de nombre entier"),
        ({"schema": {"fields": [
            {"name": "nom", "type": "string", "title": "Ville"}, {"name": "habitants", "type": "date", "title": "Habitants"},
        ]}}, "colonne « habitants », ligne 1 : « 89916 » au lieu de date"),
    ],
)  # fmt: skip
def test_a_table_that_could_not_be_loaded_is_not_sealed(folder, capsys, change, said):
    add(folder, GOOD)
    before = (folder / "datapackage.json").read_bytes()
    assert add(folder, {**GOOD, **change}) == 2
    err = capsys.readouterr().err.replace("\u00a0", " ")
    assert said in err
    assert "Rien n’a été écrit." in err
    assert (folder / "datapackage.json").read_bytes() == before


def test_a_card_that_cannot_be_read_is_named_and_nothing_is_to_be_erased(folder):
    """Écrite à la main, une date dans `retrieved` ne doit pas faire jeter le travail de qui l’a écrite."""
    add(folder, GOOD)
    path = folder / "datapackage.json"
    path.write_text(
        path.read_text("utf-8").replace('"retrieved": 2026', '"retrieved": "2026-03-01"'), "utf-8"
    )
    with pytest.raises(DamagedData) as refused:
        package.read(folder)
    told = str(refused.value).replace("\u00a0", " ")
    assert "la fiche de « villes » ne se lit pas : « retrieved » n’est pas du type attendu" in told
    assert "git checkout" not in told
    assert seal.main(["--datasets", str(folder), "--check"]) == 1
