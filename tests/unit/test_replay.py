"""Rejouer ailleurs : exécuté avant d'être « prêt », refusé avec une phrase, et rien hors du dossier."""

from __future__ import annotations

import json
from argparse import Namespace
from operator import attrgetter
from pathlib import Path
from types import SimpleNamespace

import foreign_gtfs
import linkcheck
import pandas as pd
import pytest

from datakit import cli
from datakit.data import package
from datakit.data.place import place
from datakit.subjects import electricity
from datakit.tools import inputs, key_recording, needs, notebook as nb, place_mentions, replay
from datakit.tools.session import Session

ROOT = Path(__file__).parents[2]
SLUGS = sorted(p.stem for p in (ROOT / "solutions").glob("[0-9][0-9]-*.ipynb") if not p.stem.startswith("00"))


@pytest.fixture
def offline(monkeypatch):
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)


def options(slug, commune, tmp_path, **given):
    said = ["--commune", commune, "--vers", str(tmp_path / "séance d’essai")]
    for name, value in given.items():
        said += [f"--{name}", str(value)]
    return [slug, *said]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_workshop_says_what_it_needs_of_a_place(slug):
    wanted = nb.facts_of(nb.read(ROOT / f"solutions/{slug}.ipynb"))["place"]
    assert wanted["needs"] in needs.NEEDS
    assert len(wanted["why"]) > 20


@pytest.mark.parametrize("slug", SLUGS)
def test_the_words_between_place_marks_are_those_of_the_default_place(slug):
    notebook = nb.read(ROOT / f"solutions/{slug}.ipynb")
    here = inputs.place_opened(notebook)
    text = "".join(c["source"] for c in notebook["cells"] if c["cell_type"] == "markdown")
    assert text.count("<!-- lieu.") == text.count("<!-- /lieu -->")
    if here is None:
        assert "<!-- lieu." not in text
    else:
        said = nb.PLACED.findall("\n\n".join(nb.sources(notebook, "markdown")))
        assert [(path, words) for path, words in said if words != str(attrgetter(path)(here))] == []


@pytest.mark.parametrize(
    ("slug", "cut", "speaks"),
    [("17-intelligence-artificielle", "", True), ("17-intelligence-artificielle", "45", False), ("08-aliments", "55", False),
     ("03-cartes", "45", True), ("04-prenoms", "45", True)],
)  # fmt: skip
def test_a_short_session_that_says_nothing_of_the_place_is_told_so(slug, cut, speaks):
    path = ROOT / f"solutions/{slug}.ipynb"
    session = Session(path, place("Gap"), nb.facts_of(nb.read(path)), "")
    session.asked = {"cut": cut}
    assert replay._speaks_of_the_place(session) == speaks


@pytest.mark.parametrize(
    ("slug", "sends_to_the_whole"), [("11-factualite", False), ("17-intelligence-artificielle", True)]
)
def test_a_workshop_that_takes_nothing_of_a_place_does_not_send_to_its_whole_version(
    slug, sends_to_the_whole
):
    path = ROOT / f"solutions/{slug}.ipynb"
    facts = nb.facts_of(nb.read(path))
    session = Session(path, place("Gap"), facts, "", asked={"cut": "45"})
    replay._take_from_the_place(session, facts["place"]["needs"], SimpleNamespace(cut="45", names=None))
    assert ("dans l’atelier entier" in " ".join(session.notes)) is sends_to_the_whole


def test_a_short_session_whose_table_is_given_speaks_of_it():
    path = ROOT / "solutions/10-traces-de-soldats.ipynb"
    session = Session(path, place("Gap"), nb.facts_of(nb.read(path)), "", asked={"cut": "45"})
    assert not replay._speaks_of_the_place(session)
    session.tables["soldats"] = pd.DataFrame()
    assert replay._speaks_of_the_place(session)


def test_a_session_is_executed_before_it_is_ready(offline, tmp_path, capsys):
    """La Corse : ses prénoms sont comptés d'un tenant, et les mots le disent."""
    assert cli.main(["replay", *options("04", "2A004", tmp_path)]) == 0
    said = capsys.readouterr().out
    steps = [
        "du lieu se prépare…",
        "les clés se calculent…",
        "revérifiée…",
        "vierge s’exécute…",
        "diapositives…",
        "la fiche…",
    ]
    found = [said.index(step) for step in (*steps, "La séance est prête")]
    assert found == sorted(found)  # qui attend voit où l’on en est, étape par étape
    folder = tmp_path / "séance d’essai"
    assert {p.name for p in folder.iterdir()} >= {
        "00-accueil.ipynb", "04-prenoms.ipynb", "04-prenoms-corrige.ipynb", "LISEZMOI.md", "fiche.html", "seance",
    }  # fmt: skip
    text = (folder / "04-prenoms.ipynb").read_text("utf-8")
    assert "en Corse" in text
    assert "dans la Vienne" not in text
    assert "BEGIN SOLUTION" not in text
    assert "](00-accueil.ipynb#Lire-une-cellule)" in text  # ses premiers liens mènent quelque part
    held = json.loads((folder / "seance/cles.json").read_text("utf-8"))
    assert held["place"] == "2A004"
    assert (
        held["keys"]["q8"]["reference"]
        != json.loads((key_recording.folder(ROOT) / "04-prenoms.json").read_text("utf-8"))["keys"]["q8"][
            "reference"
        ]
    )
    known = package.read(folder / "seance")
    assert [part.key for part in known["prenoms_departement"].parts] == ["20"]
    for table in known.values():
        for one in map(table.part, [p.key for p in table.parts]) if table.parts else [table]:
            assert package.content(one)
    told = (folder / "LISEZMOI.md").read_text("utf-8")
    assert "Infolab" in told
    assert all(f"`datakit {command} DOSSIER`" in told for command in ("slides", "paper", "pack"))
    assert linkcheck.dead(folder) == []
    assert linkcheck.count(folder) > 5
    assert [p.name for p in tmp_path.iterdir()] == ["séance d’essai"]


@pytest.mark.parametrize(
    ("slug", "commune", "said"),
    [
        ("04", "97608", ["ne publie pas les prénoms", "Dzaoudzi", "ajoutez --prenoms prenoms.csv"]),
        ("02", "35238", ["Le réseau est coupé", "--portail"]), ("01", "79191", ["portail", "--portail"]),
        ("8", "2A004", ["ne connaît aucune commune d’emballage à moins de 200 km d’Ajaccio", "`datakit pack 08-aliments`"]),
        ("16", "France", ["compte dans un seul département", "choisissez une commune"]),
        ("06", "79191", ["à Niort", "roulerait dans les bus de Poitiers", "--gtfs reseau.zip"]),
    ],
)  # fmt: skip
def test_a_refusal_says_why_and_what_to_do(offline, tmp_path, capsys, slug, commune, said):
    assert cli.main(["replay", *options(slug, commune, tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "ne se rejoue pas ici" in out
    assert "On continue" not in out
    assert "prête" not in out
    for words in said:
        assert words in out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("commune", "said"),
    [
        ("Saint-Denis", 'comme `--commune 97411`, ou son département, comme `--commune "Saint-Denis (974)"`.'),
        ("79000", "essayez `--commune 79191`."), ("../../x", "Aucun lieu"), ("", "Il manque l’atelier, ou le lieu."),
    ],
)  # fmt: skip
def test_a_place_that_is_not_one_is_explained(offline, tmp_path, capsys, commune, said):
    assert cli.main(["replay", *options("11", commune, tmp_path)]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "dk." not in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("slug", "commune", "said"),
    [
        ("16", "Pincé", "L’atelier compte les collectivités de la Sarthe."),
        ("16", "97411", "L’atelier compte les collectivités de La Réunion."),
        ("09", "Pincé", "Les communes sont celles de la CC du Pays Sabolien (17 communes)."),
        ("03", "Pincé", "La carte est celle de la CC du Pays Sabolien (17 communes)."),
    ],
)
def test_a_note_says_what_this_workshop_takes_of_the_place(slug, commune, said):
    facts = nb.facts_of(nb.read(nb.workshop(ROOT / "solutions", slug)))
    session = Session(Path(), place(commune), facts, "")
    needs.NEEDS[facts["place"]["needs"]](session, Namespace())
    grid = electricity.grid_apart(session.place)
    assert session.notes[:1] == [said]
    assert len(session.notes) == (2 if grid else 1), (
        "là où le réseau est à part, le courant d’ici se dit aussi"
    )


@pytest.mark.long
def test_the_buses_are_those_of_the_network_given(offline, tmp_path, capsys):
    """Un réseau d’ailleurs : deux « Mairie », un calendrier d’exceptions, des heures à deviner, un bus de nuit."""
    archive = tmp_path / "réseau de Niort.zip"
    archive.write_bytes(foreign_gtfs.network())
    assert cli.main(["replay", *options("06", "79191", tmp_path, gtfs=archive)]) == 0
    out = capsys.readouterr().out
    assert "réseau de Niort.zip\u00a0», le 03/03/2026\u00a0: 4 lignes, 11 arrêts." in out
    assert "L’archive compte 4 lignes, 182 courses et 944 passages" in out
    assert "calendar_dates.txt, pour la semaine du 02/03/2026" in out
    folder = tmp_path / "séance d’essai"
    held = json.loads((folder / "seance/cles.json").read_text("utf-8"))
    assert held["place"] == "79191"
    assert linkcheck.dead(folder) == []
    assert held["keys"]["q2"]["reference"] == 1101  # le dernier bus de l’arrêt suivi : 18 h 21
    assert "6 passages de cette archive ont une heure de 24 ou plus" in held["keys"]["q1"]["meaning"]
    known = package.read(folder / "seance")
    assert known["bus_passages"].rows == known["bus_liaisons"].rows == 762
    assert package.content(known["bus_gtfs"])[:2] == b"PK"
    card = str(known["bus_gtfs"]).replace("\u00a0", " ")
    assert card.startswith("La table « bus_gtfs » de la séance — dk.load('bus_gtfs')")
    assert "Les bus sont ceux de « réseau de Niort.zip », le 03/03/2026 : 4 lignes, 11 arrêts." in card
    assert not any(word in card for word in ("Poitiers", "Vitalis", "Licence", "2023"))
    text = (folder / "LISEZMOI.md").read_text("utf-8")
    assert "Les bus sont ceux de" in text
    assert {p.name for p in tmp_path.iterdir()} == {"séance d’essai", archive.name}


def test_what_is_not_a_network_leaves_nothing(offline, tmp_path, capsys):
    archive = tmp_path / "page.zip"
    archive.write_text("<html>Connectez-vous</html>", "utf-8")
    assert cli.main(["replay", *options("06", "79191", tmp_path, gtfs=archive)]) == 2
    assert "Ce fichier n’est pas une archive : c’est une page web." in capsys.readouterr().err
    assert cli.main(["replay", *options("06", "79191", tmp_path, gtfs="https://exemple.fr/gtfs.zip")]) == 1
    assert "Le réseau est coupé" in capsys.readouterr().out
    assert [p.name for p in tmp_path.iterdir()] == ["page.zip"]


def test_a_folder_that_is_not_a_session_is_never_replaced(offline, tmp_path, capsys):
    folder = tmp_path / "séance d’essai"
    folder.mkdir()
    (folder / "thèse.txt").write_text("dix ans de travail", "utf-8")
    assert cli.main(["replay", *options("11", "79191", tmp_path)]) == 2
    assert "n’a pas été écrit par `datakit replay`. Rien n’y est effacé." in capsys.readouterr().err
    assert (folder / "thèse.txt").read_text("utf-8") == "dix ans de travail"


def test_a_notebook_that_stops_there_is_not_ready(offline, tmp_path, capsys, monkeypatch):
    broken = nb.read(ROOT / "solutions/11-factualite.ipynb")
    broken["cells"][3:] = [
        {
            "cell_type": "code",
            "id": "casse",
            "metadata": {},
            "source": "1 / 0",
            "outputs": [],
            "execution_count": None,
        }
    ]
    monkeypatch.setattr(replay, "moved", lambda session: broken)
    assert cli.main(["replay", *options("11", "79191", tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "ne va pas jusqu’au bout" in out
    assert "casse" in out
    assert "prête" not in out
    assert list(tmp_path.iterdir()) == []


def test_the_settings_of_a_notebook_are_those_of_the_place():
    path = nb.workshop(ROOT / "solutions", "02")
    session = Session(path, place("29019"), nb.facts_of(nb.read(path)), "")
    session.asked = {"date": "2026-12-01", "cut": ""}
    assert "`MOT` y vaut encore" in replay.left_to_set(replay.moved(session))[0]
    session.settings = {"PORTAIL": 'https://données.fr/"x"', "MOT": "bus"}
    moved = replay.moved(session)
    lines = "\n".join(nb.sources(moved)).splitlines()
    assert 'PORTAIL = "https://données.fr/\\"x\\""  # réglé pour Brest' in lines
    assert 'MOT = "bus"  # réglé pour Brest' in lines
    assert replay.left_to_set(moved) == []


def test_sentences_that_still_name_the_town_are_listed():
    cell = {
        "cell_type": "markdown",
        "id": "fin",
        "source": "Rien ici. À Poitiers, en 2017, on a ri.\n\n- Vitalis roule `8*2` fois.<!-- /exemple --> Bien.",
    }
    assert place_mentions.sentences_naming_poitiers({"cells": [cell]}) == [
        "cellule 1 (fin)\u00a0: À Poitiers, en 2017, on a ri.", "cellule 1 (fin)\u00a0: Vitalis roule 8*2 fois.",
    ]  # fmt: skip


def test_a_sentence_is_whole_and_code_is_no_sentence():
    """Un point de version ou d'initiale ne coupe pas ; d'un code, seuls les mots que l'on lira."""
    prose = (
        "- **Poitiers 2018** : une page, par [S. Lapoix](a.ipynb) et Vitalis, CC BY-SA 4.0 ; rien de plus. Ailleurs aussi.\n"
        "- « Où ? », dit-on à Poitiers."
    )
    code = 'titre = f"{n} bus à Poitiers, {quand}"  # la Vienne, en bref\nposte = villes[villes.nom == 86].Vienne\n"Rien."'
    cells = [{"cell_type": kind, "source": source} for kind, source in (("markdown", prose), ("code", code))]
    assert place_mentions.sentences_naming_poitiers({"cells": cells}) == [
        "cellule 1\u00a0: Poitiers 2018 : une page, par S. Lapoix et Vitalis, CC BY-SA 4.0 ; rien de plus.",
        "cellule 1\u00a0: « Où ? », dit-on à Poitiers.",
        "cellule 2\u00a0: … bus à Poitiers, …", "cellule 2\u00a0: la Vienne, en bref",
    ]  # fmt: skip


def test_every_known_portal_is_a_real_commune_and_a_plain_host():
    import datakit as dk

    table = dk.load("portails")
    assert table["code_insee"].is_unique
    assert set(table["code_insee"]) <= set(dk.load("communes_france")["code_insee"])
    assert table["portail"].str.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+").all()
    assert isinstance(table, pd.DataFrame)
