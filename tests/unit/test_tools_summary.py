"""`datakit summary` : compter sans nommer, lire sans exécuter, ne croire aucun carnet."""

import csv
import json
import os

import pytest

from datakit import cli
from datakit.answers.exercise import Feedback, Status
from datakit.tools import summary
from datakit.workshop import stored_keys

SLUG, Q1 = "04-prenoms", "04-q1"
KNOWN = stored_keys(SLUG)["keys"]["q1"]["wrong"][0][1]
SECRETS = ("Dupont", "élève", "ma-réponse", "<script", "secret")


def check(name, feedback=None, source=None, error=False):
    outputs = (
        [{"output_type": "error", "ename": "NameError", "evalue": "Dupont", "traceback": []}] if error else []
    )
    if feedback:
        said = str(feedback)
        data = {"text/plain": said, "text/html": "<script>secret</script>"}
        outputs = [{"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1}]
    source = source or f"reponse = 'ma-réponse'\nex.{name}.check(reponse)\n# ex.{name}.hint()"
    return {"cell_type": "code", "id": name, "metadata": {}, "source": source, "outputs": outputs}


def notebook(*cells, author="Dupont"):
    setup = {"cell_type": "code", "source": f'ex = dk.exercises("{SLUG}")', "outputs": []}
    metadata = {"authors": [{"name": author}]}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": [setup, *cells]})


@pytest.fixture
def folder(tmp_path):
    review = Feedback(Status.REVIEW, KNOWN)
    content = {
        "Dupont.ipynb": notebook(check("q1", Feedback(Status.CORRECT, "Bravo Dupont"))),
        "élève 2.ipynb": notebook(check("q1", review)),
        "sous/3.ipynb": notebook(
            check("q1", review), check("q2", Feedback(Status.REVIEW, "Vous avez donné Dupont"))
        ),
        "4.ipynb": notebook(check("q1", error=True)),
        "5.ipynb": notebook(check("q1", source="reponse = ...\nex.q1.check(reponse)")),
        "6.ipynb": notebook(check("q1", Feedback(Status.TODO, "Remplacez"))),
    }
    place = tmp_path / "classe"
    for name, text in content.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
    return place


def test_every_state_is_counted(folder):
    counts, read, left = summary.tally(folder)
    assert counts[SLUG]["q1"] == {
        "Correct": 1,
        "À revoir": 2,
        KNOWN: 2,
        "Erreur Python": 1,
        "Pas encore commencé": 2,
    }
    assert read[SLUG] == 6
    assert left == 0
    assert counts[SLUG]["q2"][summary.OTHER] == 1


def test_nothing_personal_is_ever_shown_or_written(folder, capsys, tmp_path):
    before = sorted(p.name for p in tmp_path.rglob("*"))
    assert cli.main(["summary", str(folder)]) == 0
    assert sorted(p.name for p in tmp_path.rglob("*")) == before
    out = capsys.readouterr().out
    assert summary._plain(KNOWN) in out
    target = tmp_path / "tableau.csv"
    assert cli.main(["summary", str(folder), "--csv", str(target)]) == 0
    text = target.read_text("utf-8")
    assert not any(secret in out + text for secret in SECRETS)
    lines = list(csv.reader(text.splitlines()))
    assert lines[0] == ["atelier", "exercice", "constat", "carnets"]
    assert [SLUG, Q1, "À revoir", "2"] in lines


def test_every_sentence_belongs_to_the_kit(folder):
    keys = stored_keys(SLUG)["keys"].values()
    ours = {summary._plain(said) for key in keys for said in (*(m for _, m in key["wrong"]), *key["refused"])}
    said = {row[2] for row in summary.rows(summary.tally(folder)[0])}
    assert said <= ours | set(summary.STATES) | {summary.OTHER}


def test_few_notebooks_may_point_at_someone(tmp_path):
    (tmp_path / "a.ipynb").write_text(notebook(check("q1")), "utf-8")
    assert "peut désigner quelqu’un" in summary.report(*summary.tally(tmp_path))


def test_hostile_files_are_left_aside(tmp_path, tmp_path_factory, monkeypatch):
    outside = tmp_path_factory.mktemp("dehors")
    (outside / "vrai.ipynb").write_text(notebook(check("q1", Feedback(Status.CORRECT))), "utf-8")
    (tmp_path / "lien.ipynb").symlink_to(outside / "vrai.ipynb")
    (tmp_path / "dossier").symlink_to(outside)
    os.mkfifo(tmp_path / "tuyau.ipynb")
    bad = {
        "faux": "{pas du JSON", "profond": '{"a":' * 5000, "liste": "[]", "binaire": "\ud800",
        "cellules": '{"nbformat":4,"cells":[1]}', "sorties": '{"nbformat":4,"cells":[{"cell_type":"code","outputs":7}]}',
        "autre": notebook().replace(SLUG, "a99_ailleurs"), "évasion": notebook().replace(SLUG, "../../os"),
    }  # fmt: skip
    for name, text in bad.items():
        (tmp_path / f"%2e%2e%2f{name}.ipynb").write_text(text, "utf-8", errors="surrogatepass")
    weird = check("q1")
    weird["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": {"À revoir": 1}}}]
    (tmp_path / "étrange.ipynb").write_text(notebook(weird), "utf-8")
    monkeypatch.setattr(summary, "MOST_BYTES", 20_000)
    (tmp_path / "gros.ipynb").write_text(
        notebook(check("q1", Feedback(Status.REVIEW, "x" * 30_000))), "utf-8"
    )
    counts, read, left = summary.tally(tmp_path)
    assert left == len(bad) + 1
    assert read[SLUG] == 1
    assert counts[SLUG]["q1"]["Pas vérifié"] == 1


def test_a_huge_output_is_read_without_trouble(tmp_path):
    (tmp_path / "gros.ipynb").write_text(
        notebook(check("q1", Feedback(Status.REVIEW, "x" * 50_000_000))), "utf-8"
    )
    counts, _, left = summary.tally(tmp_path)
    assert left == 0
    assert counts[SLUG]["q1"][summary.OTHER] == 1


def test_notebooks_are_never_executed(tmp_path):
    trap = tmp_path / "piège"
    source = f"open({str(trap)!r}, 'w')\nex.q1.check(1)"
    (tmp_path / "a.ipynb").write_text(notebook(check("q1", source=source)), "utf-8")
    summary.tally(tmp_path)
    assert not trap.exists()


def test_an_empty_or_missing_folder_is_explained(tmp_path, capsys):
    assert cli.main(["summary", str(tmp_path)]) == 0
    assert "Aucun carnet d’atelier" in capsys.readouterr().out
    assert cli.main(["summary", str(tmp_path / "absent")]) == 2
    assert "n’existe pas" in capsys.readouterr().err
