"""`datakit build --sans-solutions` : une solution ne s’ouvre que sur le mot de qui enseigne, ou le jour venu."""

import hashlib
import json
import re
from datetime import date, timedelta

import pytest

import datakit as dk
from datakit import cli, workshop
from datakit.answers import keys, seal
from datakit.answers.exercise import Exercises
from datakit.data import store
from datakit.errors import NotebookError
from datakit.tools import notebook as nb, sealing

KEY = {
    "expect": ["number", {}],
    "reference": 2,
    "hints": ["Un.", "Deux."],
    "solution": "pains = 1 + 1  # été",
}


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Un essai coûte d’ordinaire des centièmes de seconde : ici, presque rien."""
    monkeypatch.setattr(seal, "_TURNS", 1)
    monkeypatch.setattr(seal, "_PIECE", 1000)


def shut(word, id="04-q1"):
    """La clé d’essai, scellée par `word`."""
    return seal.sealed(KEY, id, seal.lock(word))


def solved(word, given=""):
    """Ce que `.solution(given)` répond, après un essai, quand la clé est scellée par `word`."""
    q = Exercises("04-essai", {"q1": shut(word)}).q1
    q.check(3)
    return str(q.solution(given) if given else q.solution())


def test_the_word_opens_whatever_its_accents_and_capitals():
    assert "pains = 1 + 1  # été" in solved("Pain d’épices", "pain d'epices")
    for given in ("", "brioche", "pain"):
        said = solved("Pain d’épices", given)
        assert "pains" not in said
        assert "Solution gardée" in said
    assert 'ex.q1.solution("le mot")' in solved("baguette")
    assert "Ce n’est pas le mot" in solved("baguette", "brioche")


def test_a_date_opens_by_itself_and_not_before():
    today = date.today()
    tomorrow = (today + timedelta(1)).isoformat()
    assert "pains" in solved(today.isoformat())
    said = solved(tomorrow)
    assert f"s’ouvrent le {(today + timedelta(1)).day}" in said
    assert "pains" not in solved(tomorrow, tomorrow)


def test_one_try_still_comes_first_and_nothing_else_changes():
    q = Exercises("04-essai", {"q1": shut("mot")}).q1
    assert "Essayez d’abord" in str(q.solution("mot"))
    assert q.check(2).status.value == "Correct"
    assert "Un." in str(q.hint())


# --- Le sceau ---


@pytest.mark.parametrize("id", ["04-q2", "05-q1"])
def test_a_seal_is_for_one_exercise(id):
    assert seal.opened(shut("mot"), "04-q1", "mot") == KEY["solution"]
    assert seal.opened(shut("mot"), id, "mot") == ""


@pytest.mark.parametrize("place", ["sealed", "salt"])
@pytest.mark.parametrize("wrong", ["", "zz", "00", None, 3, [], "é"])
def test_a_damaged_seal_is_no_solution_and_no_error(place, wrong):
    assert seal.opened(shut("mot") | {place: wrong}, "04-q1", "mot") == ""


def test_every_byte_of_a_seal_is_signed():
    held = shut("mot")
    data = bytes.fromhex(held["sealed"])
    for rank in range(len(data)):
        changed = bytearray(data)
        changed[rank] ^= 1
        assert seal.opened(held | {"sealed": changed.hex()}, "04-q1", "mot") == "", rank


def test_the_same_word_never_seals_twice_alike():
    once, again = shut("mot"), shut("mot")
    assert once["salt"] != again["salt"]
    assert once["sealed"][-20:] != again["sealed"][-20:]


def test_two_exercises_of_a_workshop_are_not_masked_alike():
    by = seal.lock("mot")
    masks = []
    for id in ("04-q1", "04-q11"):
        masked = seal.shut("\0" * 40, id, by)[32:]
        masks.append(masked)
    assert masks[0] != masks[1]
    assert masks[0][:8] != masks[0][32:], "le masque ne se répète pas"


def test_a_try_costs_its_sixteen_megabytes(monkeypatch):
    """Le calcul même d’un essai, refait d’un seul tenant : une copie donnée hier s’ouvre demain."""
    monkeypatch.undo()
    salt = bytes(range(16))
    once = salt + b"pain-d-epices"
    both = hashlib.sha512(once * (2**20 // len(once)) * 16).digest()
    made = seal.lock("Pain d’épices", salt)
    assert (made.mask, made.proof) == (both[:32], both[32:])


def test_an_empty_word_opens_nothing():
    assert seal.opened(shut("mot") | shut(""), "04-q1", "") == ""


def test_a_date_says_that_it_keeps_nothing(capsys):
    sealing.remark("2031-06-01")
    said = capsys.readouterr().out
    assert "rendez-vous" in said
    assert "1ᵉʳ juin 2031" in said
    sealing.remark("trois petits pains")
    assert capsys.readouterr().out == ""


def test_a_short_word_says_that_a_program_may_find_it(capsys):
    sealing.remark("baguette")
    assert "Ce mot est court" in capsys.readouterr().out


# --- La copie ---


@pytest.fixture
def kit(tmp_path, monkeypatch):
    """Le kit, réduit à un atelier et à ses clés ouvertes."""
    root = nb.project()
    (tmp_path / "pyproject.toml").write_text("", "utf-8")
    for name in ("solutions/04-prenoms.ipynb", "src/datakit/keys/04-prenoms.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((root / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_copy_holds_no_solution_in_clear(kit, capsys):
    assert cli.main(["build", "04", "--sans-solutions", "baguette"]) == 0
    folder = kit / "build" / "sans-solutions" / "04-prenoms"
    assert "build/sans-solutions/04-prenoms/" in capsys.readouterr().out

    held = keys.read_file(folder / store.SESSION / store.SESSION_KEYS)
    whole = json.loads((kit / "src/datakit/keys/04-prenoms.json").read_text("utf-8"))
    assert held["slug"] == "04-prenoms"
    assert not any("solution" in key for key in held["keys"].values())
    for name, key in held["keys"].items():
        assert seal.opened(key, f"04-{name}", "Baguette") == whole["keys"][name]["solution"]
        checks = ("expect", "reference", "hints", "wrong", "meaning", "question")
        assert {field: key.get(field) for field in checks} == {
            field: whole["keys"][name].get(field) for field in checks
        }
    assert "BEGIN SOLUTION" not in (folder / "04-prenoms.ipynb").read_text("utf-8")


@pytest.mark.parametrize(("word", "said"), [(" ", "est vide"), ("2026-13-45", "pas un jour du calendrier")])
def test_a_word_that_shuts_nothing_is_refused(kit, capsys, word, said):
    for command in (["build", "04", "--sans-solutions"], ["pack", "04", "--mot"], ["lite", "--mot"]):
        assert cli.main([*command, word]) == 2
        assert said in capsys.readouterr().err
    assert not (kit / "build").exists()


def tried(slug, **more):
    """L’exercice 1, après un essai faux."""
    q = dk.exercises(slug, **more).q1
    q.check(-1)
    return q


def test_a_copy_that_is_moved_never_shows_the_open_keys_of_the_kit(kit, monkeypatch, tmp_path_factory):
    """Déplacé sans son dossier `seance`, le carnet ouvrait tout : les clés du kit étaient à portée."""
    assert cli.main(["build", "04", "--sans-solutions", "baguette"]) == 0
    folder = kit / "build" / "sans-solutions" / "04-prenoms"
    given = nb.read(folder / "04-prenoms.ipynb")
    code = "\n".join(nb.sources(given))
    calls = re.findall(r"dk\.exercises\(.*?\)", code)
    (mark,) = set(re.findall(r'seal="([0-9a-f]{8})"', code))
    assert len(calls) > 5
    assert all(f'seal="{mark}"' in call for call in calls), "les points de reprise aussi"

    solution = workshop.stored_keys("04-prenoms")["keys"]["q1"]["solution"]
    assert solution
    monkeypatch.chdir(folder)
    (folder / "04-prenoms.ipynb").rename(folder / "le carnet de Léa.ipynb")
    assert "le mot" in str(tried("04-prenoms", seal=mark).solution())
    assert solution in str(tried("04-prenoms", seal=mark).solution("baguette"))

    away = tmp_path_factory.mktemp("bureau")
    monkeypatch.chdir(away)
    assert solution in str(tried("04-prenoms").solution()), "ici, le kit a ses clés ouvertes"
    q = tried("04-prenoms", seal=mark)
    for word in ("", "baguette"):
        assert "`seance`" in str(q.solution(word))
        assert solution not in str(q.solution(word))
    assert str(q.hint())
    assert q.known.solution == ""
    assert q.check(q.known.reference).status.value == "Correct", "elle vérifie toujours"


def test_another_copy_s_keys_are_not_its_own(kit, monkeypatch):
    """Le dossier d’une copie refaite, avec un autre mot : ses solutions ne sont pas celles que ce carnet garde."""
    made = kit / "build" / "sans-solutions" / "04-prenoms"
    assert cli.main(["build", "04", "--sans-solutions", "baguette"]) == 0
    monkeypatch.chdir(made)
    assert "`seance`" in str(tried("04-prenoms", seal="00000000").solution("baguette"))


SHUT = {"slug": "04-essai", "seal": "0a1b2c3d"}


def one_cell(source):
    return {"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "source": source}]}


@pytest.mark.parametrize(
    "arguments",
    ["'04-essai'", '"04-essai", lieu', '"04-essai", dk.place("86194")', '\n    "04-essai", place=lieu\n'],
)
def test_every_way_of_opening_the_exercises_is_marked(arguments):
    (cell,) = sealing.marked(one_cell(f"ex, viz = dk.exercises({arguments}), dk.dataviz"), SHUT)["cells"]
    assert cell["source"] == f'ex, viz = dk.exercises({arguments}, seal="0a1b2c3d"), dk.dataviz'


@pytest.mark.parametrize(
    "source",
    ["ex = datakit.exercises(nom)", 'ex = dk.exercises("04-essai", f(g(h())))', 'dk.exercises("05-autre")'],
)
def test_a_call_that_cannot_be_marked_stops_everything(source):
    with pytest.raises(NotebookError, match="que le sceau ne suit pas"):
        sealing.marked(one_cell(source), SHUT)


def test_without_its_solution_an_exercise_says_who_has_it():
    q = Exercises("04-essai", {"q1": seal.bare(KEY)}).q1
    q.check(3)
    said = str(q.solution())
    assert "La personne qui anime a la solution" in said
    assert "`ex.q1.hint()`" in said
    assert "Un." in str(q.hint())
