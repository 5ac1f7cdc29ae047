"""Un script qui répond à la place de l’audit : ce qui n’a pas la bonne forme n’est ni cru, ni une faute du kit."""

from __future__ import annotations

import json
import os

import pytest

from figaudit import run

GOOD = {"where": "ligne 3", "report": "Rien à redire", "severities": [], "read": True}


def answered(tmp_path, content: str):
    """Ce que l’on lit d’une réponse écrite telle quelle."""
    out = tmp_path / "figures.json"
    out.write_text(content, "utf-8")
    return run._results(tmp_path / "figure.py", out, tmp_path / "journal.txt")


def test_a_right_answer_is_read(tmp_path):
    (one,) = answered(tmp_path, json.dumps({"stopped": "", "figures": [GOOD | {"severities": ["error"]}]}))
    assert one == run.Drawn("ligne 3", "Rien à redire", ("error",))


@pytest.mark.parametrize(
    "forged",
    [
        "3",
        "[" * 100_000,
        json.dumps({"stopped": 0, "figures": []}),
        json.dumps({"stopped": "", "figures": 3}),
        json.dumps({"stopped": "", "figures": [3]}),
        json.dumps({"stopped": "", "figures": [GOOD | {"where": 3}]}),
        json.dumps({"stopped": "", "figures": [GOOD | {"report": ["a"]}]}),
        json.dumps({"stopped": "", "figures": [GOOD | {"read": "oui"}]}),
        json.dumps({"stopped": "", "figures": [GOOD | {"severities": ["parfait"]}]}),
        json.dumps({"stopped": "", "figures": [GOOD | {"severities": 5}]}),
        json.dumps({"stopped": "", "figures": [GOOD | {"autre": 1}]}),
    ],
)
def test_a_forged_answer_is_a_file_that_did_not_run(tmp_path, forged):
    with pytest.raises(run.NotRun, match="ne va pas au bout"):
        answered(tmp_path, forged)


def test_an_answer_does_not_command_the_terminal(tmp_path):
    said = GOOD | {"where": "ligne \x1b[2J3", "report": "Rien\x1b]0;titre\x07 à redire"}
    (one,) = answered(tmp_path, json.dumps({"stopped": "", "figures": [said]}))
    assert "\x1b" not in one.where + one.report


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="un tube nommé se fait sous POSIX")
def test_a_pipe_in_the_place_of_the_answer_does_not_wait_forever(tmp_path):
    os.mkfifo(tmp_path / "figures.json")
    os.mkfifo(tmp_path / "journal.txt")
    with pytest.raises(run.NotRun, match="sans message"):
        run._results(tmp_path / "figure.py", tmp_path / "figures.json", tmp_path / "journal.txt")


def test_an_endless_answer_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "_MOST_ANSWERED", 10)
    with pytest.raises(run.NotRun):
        answered(tmp_path, json.dumps({"stopped": "", "figures": [GOOD]}))
