"""`datakit build --sans-solutions` : une solution ne s’ouvre que sur le mot de qui enseigne, ou le jour venu."""

import json
from datetime import date, timedelta

import pytest

from datakit import cli
from datakit.answers import keys
from datakit.answers.exercise import Exercises
from datakit.data import store
from datakit.tools import notebook as nb

KEY = {
    "expect": ["number", {}],
    "reference": 2,
    "hints": ["Un.", "Deux."],
    "solution": "pains = 1 + 1  # été",
}


def solved(word, given=""):
    """Ce que `.solution(given)` répond, après un essai, quand la clé est scellée par `word`."""
    q = Exercises("04-essai", {"q1": keys.sealed(KEY, "04-q1", word)}).q1
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
    q = Exercises("04-essai", {"q1": keys.sealed(KEY, "04-q1", "mot")}).q1
    assert "Essayez d’abord" in str(q.solution("mot"))
    assert q.check(2).status.value == "Correct"
    assert "Un." in str(q.hint())


@pytest.mark.parametrize("id", ["04-q2", "05-q1"])
def test_a_seal_is_for_one_exercise(id):
    assert keys.opened(keys.sealed(KEY, "04-q1", "mot"), id, "mot") == ""


def test_a_damaged_seal_is_no_solution():
    assert keys.opened({"sealed": "", "opens": ""}, "04-q1", "mot") == ""


def test_the_copy_holds_no_solution_in_clear(tmp_path, monkeypatch, capsys):
    root = nb.project()
    (tmp_path / "solutions").mkdir()
    (tmp_path / "pyproject.toml").write_text("", "utf-8")
    for name in ("solutions/04-prenoms.ipynb", "src/datakit/keys/04-prenoms.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((root / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    assert cli.main(["build", "04", "--sans-solutions", "baguette"]) == 0
    folder = tmp_path / "build" / "sans-solutions" / "04-prenoms"
    assert "build/sans-solutions/04-prenoms/" in capsys.readouterr().out
    held = json.loads((folder / store.SESSION / store.SESSION_KEYS).read_text("utf-8"))
    whole = json.loads((tmp_path / "src/datakit/keys/04-prenoms.json").read_text("utf-8"))
    assert held["slug"] == "04-prenoms"
    assert not any("solution" in key for key in held["keys"].values())
    assert (
        "nlargest(3"
        not in (folder / store.SESSION / store.SESSION_KEYS).read_text("utf-8").split('"hints"')[0]
    )
    for name, key in held["keys"].items():
        assert keys.opened(key, f"04-{name}", "Baguette") == whole["keys"][name]["solution"]
    assert "BEGIN SOLUTION" not in (folder / "04-prenoms.ipynb").read_text("utf-8")
    assert cli.main(["build", "04", "--sans-solutions", " "]) == 2
    assert "est vide" in capsys.readouterr().err
