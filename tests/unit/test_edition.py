"""Une séance rejouée, donnée par son dossier à toutes les commandes ; la refaire ; la page d’une ville."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
from tools_executed import FACTS, executed

from datakit import cli, safely
from datakit.answers import seal
from datakit.data import package, store
from datakit.data.place import place
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import changes, edition, lite, notebook as nb, pack, pages, replay, sheet, town
from figaudit.base.text import day

ROOT = Path(__file__).parents[2]
SESSION = {"place": "Quimper", "of": "de Quimper", "date": "2026-11-30"}
KEYS = {
    "slug": "99-essai",
    "place": "29232",
    "tables": {},
    "keys": {"q1": {"expect": ["number", {}], "solution": "secret", "reference": 1}},
}


@pytest.fixture
def played(tmp_path, monkeypatch):
    """Le dossier qu’écrit `datakit replay`, sans rien exécuter."""
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    monkeypatch.setattr(nb, "project", lambda: tmp_path)
    (tmp_path / "solutions").mkdir()
    folder = tmp_path / "99-essai-29232"
    made = executed()
    made["metadata"]["datakit"] = FACTS | {"session": SESSION}
    sheet = {"cell_type": "markdown", "id": "feuille", "metadata": {"tags": ["papier"]}, "source": "## Trier"}
    made["cells"].append(sheet)
    asked = {"slug": "99-essai", "commune": "29232", "date": "2026-11-30"}
    for name in ("99-essai", "99-essai-corrige", "seance/execute"):
        nb.write(folder / f"{name}.ipynb", nb.dump(made))
    for name, card in (("seance", asked), ("cles", KEYS), ("datapackage", {"resources": []})):
        (folder / f"seance/{name}.json").write_text(json.dumps(card), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("command", "made"),
    [("sheet", "fiche"), ("slides", "diapos"), ("paper", "papier"), ("run", "")],
)
def test_the_town_and_the_date_are_on_the_first_page(played, tmp_path, capsys, command, made):
    assert cli.main([command, str(played)]) == 0
    assert "99-essai-29232" in capsys.readouterr().out
    name = f"99-essai-29232-{made}" if made else "99-essai-29232"
    page = (tmp_path / "build" / f"{name}.html").read_text("utf-8")
    if command in (
        "sheet",
        "paper",
    ):  # les diapositives et la page le disent par la première cellule du carnet
        assert "Quimper" in page[page.index("<main") :][:900]
        assert "30 novembre 2026" in page[page.index("<main") :][:900]


def test_the_archive_carries_the_session_and_not_its_solutions(played, monkeypatch):
    monkeypatch.setattr(nb, "project", lambda: ROOT)
    files = pack.contents(ROOT, str(played), pack.Choice(slides=False))
    assert {"notebooks/99-essai.ipynb", "notebooks/seance/cles.json"} <= set(files)
    assert "fiche.html" not in files
    assert not any("execute" in name or name.endswith("seance.json") for name in files)
    given = files["notebooks/seance/cles.json"]
    assert b"secret" not in given
    unveiled = seal.unveiled(json.loads(given))  # sous le voile aussi, où aucun octet ne se lirait
    assert unveiled["keys"]["q1"]["reference"] == 1
    assert "secret" not in json.dumps(unveiled)
    assert "Quimper, séance préparée le 30 novembre 2026." in files["LISEZMOI.txt"].decode()
    whole = pack.contents(ROOT, str(played), pack.Choice(slides=False, teacher=True))
    assert b"secret" in whole["notebooks/seance/cles.json"]
    assert "solutions/99-essai.ipynb" in whole


@pytest.fixture
def with_hands(played):
    """La même séance, dont la partie « À la main » (sautée en 45 minutes) et une feuille sont reconnaissables."""
    hands = {
        "cell_type": "markdown",
        "id": "main",
        "metadata": {},
        "source": "## À la main\n\n**Jetons** roses.",
    }
    tags = ["papier", "sauf-45"]
    page = {
        "cell_type": "markdown",
        "id": "feuille2",
        "metadata": {"tags": tags},
        "source": "## Plier\n\nRoses.",
    }
    for name in ("99-essai", "99-essai-corrige", "seance/execute"):
        path = played / f"{name}.ipynb"
        notebook = nb.read(path)
        notebook["cells"][5:5] = [hands]
        notebook["cells"].append(page)
        nb.write(path, nb.dump(notebook))
    return played


@pytest.mark.parametrize(
    ("command", "made"),
    [("sheet", "-fiche-45"), ("slides", "-diapos-45"), ("paper", "-papier-45"), ("run", "-45")],
)
def test_what_a_short_version_skips_is_not_there(with_hands, tmp_path, capsys, command, made):
    assert cli.main([command, str(with_hands), "--minutes", "45"]) == 0
    page = (tmp_path / "build" / f"99-essai-29232{made}.html").read_text("utf-8")
    assert "À la main" not in page.replace(FACTS["cuts"]["45"], "")
    assert "roses" not in page.lower()
    assert cli.main([command, str(with_hands)]) == 0
    whole = (tmp_path / "build" / f"99-essai-29232{made.removesuffix('-45')}.html").read_text("utf-8")
    assert "roses" in whole.lower() or "À la main" in whole


@pytest.mark.parametrize("command", ["sheet", "slides", "paper", "run"])
def test_a_version_the_workshop_has_not_is_refused(played, capsys, command):
    assert cli.main([command, str(played), "--minutes", "7"]) == 2
    assert "pas de version en 7 minutes" in capsys.readouterr().err


def test_both_archives_of_a_short_version_hold_nothing_it_skips(with_hands, monkeypatch):
    monkeypatch.setattr(nb, "project", lambda: ROOT)
    for teacher in (False, True):
        files = pack.contents(ROOT, str(with_hands), pack.Choice(cut="45", teacher=teacher))
        names = [
            name
            for name in files
            if name.startswith(("notebooks/99", "solutions/", "fiche", "diapo", "papier"))
        ]
        assert len(names) == (5 if teacher else 2), names
        for name in names:
            assert b"roses" not in files[name].lower(), name
        assert "Séance de 45" in files["LISEZMOI.txt"].decode()


def test_a_short_archive_has_the_name_of_its_version(played, tmp_path, monkeypatch):
    monkeypatch.setattr(pack, "contents", lambda *_: {"a.txt": b"oui"})
    assert pack.pack(tmp_path, str(played), pack.Choice(cut="45")).name == "99-essai-29232-45-eleves.zip"


def test_the_archive_has_the_name_of_the_town(played, tmp_path, monkeypatch):
    monkeypatch.setattr(pack, "contents", lambda *_: {"a.txt": b"oui"})
    target = pack.pack(tmp_path, str(played))
    assert target.name == "99-essai-29232-eleves.zip"
    assert zipfile.ZipFile(target).namelist() == ["99-essai-29232/a.txt"]


def test_a_session_takes_the_place_of_the_workshop_on_the_site(played, tmp_path):
    shown = {one.slug: one for one in edition.every(tmp_path, [str(played)])}
    assert shown["99-essai"].folder == played
    assert shown["99-essai"].place == place("29232")
    with pytest.raises(InvalidArgument, match="Deux séances"):
        edition.every(tmp_path, [str(played), str(played)])
    with pytest.raises(InvalidArgument, match="n’est pas une séance rejouée"):
        edition.every(tmp_path, [str(tmp_path)])


def a_table(folder, *parts):
    """Un dossier de tables : une seule, découpée ; ce que contient chaque part."""
    entries = []
    for key, text in parts:
        entries.append({"key": key, "path": f"{key}.csv", "hash": f"sha256:{store.sha256(text)}"})
        safely.write(folder / f"{key}.csv", text)
    table = {"name": "noms", "path": "noms", "title": "Noms", "parts": entries}
    safely.write(folder / "datapackage.json", package.dump({"resources": [table]}))


@pytest.fixture
def with_a_table(played, tmp_path):
    """La séance du Finistère a refait sa part de la table ; le kit a celle de la Vienne."""
    a_table(tmp_path / "datasets", ("29", b"du kit"), ("86", b"de la Vienne"))
    a_table(played / "seance", ("29", b"de la ville"))
    return played


def test_the_browser_edition_reads_the_tables_of_the_session(with_a_table, tmp_path):
    shown = edition.every(tmp_path, [str(with_a_table)])
    tables = lite.gathered(tmp_path, shown)
    assert {part.key: package.content(part) for part in tables["noms"].parts} == {
        "29": b"de la ville", "86": b"de la Vienne",
    }  # fmt: skip
    (raw,) = json.loads(lite.card(tmp_path, tables))["resources"]
    assert {one["key"]: one["hash"] for one in raw["parts"]} == {
        "29": f"sha256:{store.sha256(b'de la ville')}",
        "86": f"sha256:{store.sha256(b'de la Vienne')}",
    }


def test_the_browser_edition_of_the_kit_keeps_its_card(with_a_table, tmp_path):
    tables = lite.gathered(tmp_path, [])
    assert lite.card(tmp_path, tables) == (tmp_path / "datasets/datapackage.json").read_bytes()


def test_the_browser_edition_gives_the_notebook_and_the_keys_of_the_session(with_a_table, tmp_path):
    shown = edition.every(tmp_path, [str(with_a_table)])
    shop = lite.shops(tmp_path, shown)["99-essai"]
    assert nb.facts_of(shop.content)["session"] == SESSION
    keys = lite.answer_keys(tmp_path, "", shown)
    assert keys["99-essai"]["place"] == "29232"
    sealed = lite.answer_keys(tmp_path, "demain", shown)
    assert "veil" not in sealed["99-essai"], "rien ne cache ce que l’on cherche"
    assert "secret" in json.dumps(keys["99-essai"])
    assert "secret" not in json.dumps(sealed["99-essai"])


def test_two_sessions_that_read_two_tables_of_one_name_are_refused(played, tmp_path):
    """Chacune a son agenda : le site n’en porterait qu’un."""
    a_table(tmp_path / "datasets")
    other = tmp_path / "autre"
    reads = {"cell_type": "code", "id": "lit", "metadata": {}, "outputs": [], "source": 'dk.load("agenda")'}
    given = nb.read(played / "99-essai.ipynb")
    given["cells"].append(reads)
    nb.write(played / "99-essai.ipynb", nb.dump(given))
    shutil.copytree(played, other)
    for folder, mark in ((played, "aa"), (other, "bb")):
        table = {"name": "agenda", "path": "agenda.csv", "hash": f"sha256:{mark}"}
        safely.write(folder / "seance/datapackage.json", package.dump({"resources": [table]}))

    shown = [edition.session(played), edition.session(other)]
    assert set(lite.gathered(tmp_path, shown[:1])) == {"noms", "agenda"}
    with pytest.raises(InvalidArgument, match="deux tables différentes"):
        lite.gathered(tmp_path, shown)


@pytest.mark.parametrize("lost", ["99-essai-corrige.ipynb", "seance/execute.ipynb"])
def test_a_torn_session_is_explained(played, lost):
    (played / lost).unlink()
    with pytest.raises(NotebookError, match="incomplète"):
        edition.session(played)


@pytest.mark.parametrize("said", ["[1]", "{", '"x"'])
def test_settings_that_are_not_settings_are_explained(played, said):
    (played / "seance/seance.json").write_text(said, "utf-8")
    with pytest.raises(NotebookError, match="incomplète"):
        edition.settings(played)


# --- Refaire une séance ---


def test_what_changed_is_told_answer_by_answer():
    number = {"expect": ["number", {}]}
    before = {
        "keys": {"q1": number | {"reference": 4}, "q2": number | {"reference": 1}},
        "tables": {"bus": "a"},
    }
    after = {
        "keys": {"q1": number | {"reference": 5}, "q2": number | {"reference": 1}},
        "tables": {"bus": "b"},
    }
    assert changes.told(before, after) == [
        "exercice 1 : 4, puis 5",
        "la table «\u00a0bus\u00a0» n’est plus la même",
    ]
    assert changes.told(after, after) == []


def test_a_session_is_asked_again_as_it_was(played, monkeypatch, capsys):
    asked = []

    def prepare(options):
        asked.append((options.slug, options.commune, options.to))
        return played, type("Session", (), {"notes": ["Une note."]})

    monkeypatch.setattr(replay, "prepare", prepare)
    assert cli.main(["replay", "--refaire", str(played)]) == 0
    assert asked == [("99-essai", "29232", str(played))]
    assert "Rien n’a changé depuis le 30 novembre 2026." in capsys.readouterr().out


def test_a_session_never_takes_the_place_of_another(played):
    with pytest.raises(InvalidArgument) as refused:
        edition.keep_another(played, "04-prenoms", "97411")
    assert "garde déjà une séance\u00a0: 99-essai, 29232." in str(refused.value)
    assert "04-prenoms-97411" in str(refused.value)

    edition.keep_another(played, "99-essai", "29232")  # la même, à refaire
    edition.keep_another(played.parent / "neuf", "04-prenoms", "97411")


@pytest.mark.parametrize("given", [["04"], ["--commune", "Niort"], []])
def test_a_replay_without_a_workshop_or_a_place_is_explained(given, capsys):
    assert cli.main(["replay", *given]) == 2
    assert "Il manque l’atelier, ou le lieu." in capsys.readouterr().err


# --- La page d’une ville ---


def page_of(name):
    """La page de cette ville."""
    home = place(name)
    return town.page(town.read(ROOT, home))


def test_the_page_of_a_town_says_what_is_ready_and_where_the_rest_is():
    found = {line.slug: line for line in town.read(ROOT, place("Quimper")).lines}
    assert found["04-prenoms"].ready
    assert "Finistère" in found["04-prenoms"].said
    assert (found["06-mobilites"].ready, found["06-mobilites"].command) == (False, "--gtfs reseau.zip")
    page = page_of("Quimper")
    assert "Que raconte un prénom" in page  # la question que l’on annonce, et non le nom court de l’atelier
    assert "Atkinson Hyperlegible Next" in page
    assert "dans la CA Quimper Bretagne Occidentale" in page
    assert f"Page écrite le {day(f'{date.today():%Y-%m-%d}')}" in page
    assert "datakit replay 07-agenda --commune 29232 --ics agenda.ics" in page
    assert "https://transport.data.gouv.fr" in page


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("29232", "Quimper (code Insee 29232), dans le Finistère, dans la CA Quimper Bretagne Occidentale."),
        ("243500741", "(code Siren 243500741), en Ille-et-Vilaine, dans le Morbihan et en Loire-Atlantique."),
        ("973", "Guyane (code Insee 973)."),
    ],
)  # fmt: skip
def test_the_page_of_a_town_says_where_it_is_and_whose_code_it_has(name, said):
    assert said in page_of(name)


def test_no_file_is_asked_where_none_would_help():
    found = {line.slug: line for line in town.read(ROOT, place("Corte")).lines}
    assert (found["07-agenda"].ready, found["07-agenda"].command) == (False, "")
    assert "zone de vacances" in found["07-agenda"].said
    page = page_of("Corte")
    assert "replay 07-agenda" not in page
    assert "--ics" not in page
    assert "--gtfs" in page
    assert "une carte postale" in page  # un atelier qui ne prend rien d’un lieu se joue ici comme ailleurs


def test_the_page_of_a_town_says_which_short_versions_are_silent_about_it():
    found = {line.slug: line for line in town.read(ROOT, place("Bastia")).lines}
    assert found["17-intelligence-artificielle"].short == ("45", "55")
    assert found["16-numerique-responsable"].short == (), (
        "le courant de la Corse se dit dans toutes les versions"
    )
    assert found["03-cartes"].short == ()
    assert not found["08-aliments"].ready
    page = page_of("Bastia")
    assert "En 45 ou 55 minutes, la séance ne dit rien du lieu" in page
    assert "datakit replay 08-aliments --commune 2B033 --minutes 45" in page


def test_the_town_command_says_what_to_type_after_it(capsys):
    assert cli.main(["town", "Aix"]) != 0
    assert "datakit town 19002" in capsys.readouterr().err


def test_an_absent_folder_is_called_a_folder(capsys):
    assert cli.main(["sheet", "build/replay/nulle-part"]) != 0
    assert "n’existe pas" in capsys.readouterr().err


def test_a_session_prints_from_its_own_folder(tmp_path):
    card = nb.read(ROOT / "solutions" / "09-dataviz.ipynb")
    assert f"datakit paper {tmp_path}" in sheet.sheet(card, folder=tmp_path)
    short = sheet.sheet(card, "45")
    assert "Alléger une figure" not in short
    assert "Alléger une figure" in sheet.sheet(card)


def test_mayotte_is_refused_where_nothing_moves():
    found = {line.slug: line for line in town.read(ROOT, place("97611")).lines}
    assert "ne publie pas les prénoms" in found["05-reutilisateurs"].said  # avant même de demander les racks
    for slug in ("03-cartes", "09-dataviz"):
        assert not found[slug].ready
        assert "sont la même : rien n’y monte, rien n’y baisse" in found[slug].said.replace("\u00a0", " ")


def test_a_command_may_be_called_by_its_french_name(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(town, "page", lambda *_: "")
    monkeypatch.setattr(nb, "project", lambda: tmp_path)
    assert cli.main(["ville", "Quimper"]) == 0
    assert "build/ville-29232.html" in capsys.readouterr().out


def test_the_door_of_the_edition_holds_what_its_style_asks_for(tmp_path):
    lite._write_pages(tmp_path, "v1", {}, True)
    asked = re.findall(r'url\("([^"]+)"\)', (tmp_path / "style.css").read_text("utf-8"))
    assert len(asked) == 2
    assert [name for name in asked if not (tmp_path / name).is_file()] == []


def test_a_group_of_towns_is_told_which_one_to_choose():
    """Une intercommunalité n’a pas de point d’où mesurer : une commune suffit, aucun fichier n’est à chercher."""
    found = {line.slug: line for line in town.read(ROOT, place("74010").intercommunalite).lines}
    assert found["08-aliments"].instead == "Annecy (74010), ou une autre commune"
