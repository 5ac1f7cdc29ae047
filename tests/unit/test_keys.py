"""Les clés : ce que le carnet calcule, ce que l'on range, et ce qui se voit quand l'un des deux change."""

import json
import math
import shutil

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st
from tools_samples import NNBSP, cell, changed, workshop

from datakit.answers import expect, keys
from datakit.answers.exercise import RECORD, ExerciseFailed, Exercises, Status
from datakit.answers.expect import judging
from datakit.cli import main
from datakit.errors import DamagedData, InvalidArgument, NotebookError
from datakit.tools import inputs, key_recording as workshop_keys, notebook as nb, run
from datakit.tools.exercises import exercises_of

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner),
    max_leaves=20,
)


@given(PLAIN)
def test_any_plain_answer_survives_the_file(value):
    assert keys.decode(json.loads(json.dumps(keys.encode(value)))) == value


@pytest.mark.parametrize(
    "value",
    [
        pd.Series({"Léa": 1.5, "Zoé": 2.0}, name="part"), pd.Series([1, 2], index=[1900, 1901]),
        {1, 2}, np.array([1.0, 2.5]),
        pd.Index(["a", "b"]), np.int16(3), np.array(2.5), np.bool_(True), math.inf,
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_columns_and_numpy_survive_too(value):
    found = keys.decode(json.loads(json.dumps(keys.encode(value))))
    if isinstance(value, pd.Series):
        pd.testing.assert_series_equal(found, value, check_dtype=False, check_index_type=False)
    else:
        assert np.all(found == value)


def test_nan_and_missing():
    assert math.isnan(keys.decode(keys.encode(np.nan)))
    assert keys.encode(pd.NA) is None


@pytest.mark.parametrize(
    ("value", "words"), [(object(), "juge"), ({"a": 1}, "juge"), (list(range(5000)), "résumé")]
)
def test_what_cannot_be_stored_says_what_to_do(value, words):
    with pytest.raises(InvalidArgument, match=words):
        keys.encode(value)


@pytest.mark.parametrize(
    ("made", "right", "wrong"),
    [
        (expect.number(tolerance=0.5), 3.2, 4), (expect.number(unit="%", tolerance=0.1), 50, 40),
        (expect.text(accept=("GP",)), "gp", "autre"), (expect.choice({"a": "Un", "b": "Deux"}), "Un", "b"),
        (expect.items(ordered=False), [2, 1], [1]),
        (expect.series(tolerance=0.1), pd.Series([3.0]), pd.Series([4.0])),
        (expect.judged("datakit.answers.judges:affirms", subject="bus", words="le bus"), "Le bus va plus vite", "La ville va plus vite"),
    ],
    ids=lambda value: value.expected if hasattr(value, "expected") else "",
)  # fmt: skip
def test_every_expectation_is_rebuilt_from_its_description(made, right, wrong):
    rebuilt = expect.build(json.loads(json.dumps(made.spec)))
    reference = {"choice": "a", "text": "Grand Poitiers", "items": [1, 2]}.get(made.spec[0], right)
    for one in (made, rebuilt):
        assert not one(wrong, reference).ok
    assert rebuilt(right, reference) == made(right, reference)


@pytest.mark.parametrize(
    "place",
    [
        "os:remove",
        "datakit.data.live:refresh",
        "datakit.answers.judges:_LABEL",
        "subprocess:run",
        "datakitty.x:y",
    ],
)
def test_only_the_kit_judges(place):
    with pytest.raises(ValueError, match="juge du kit"):
        expect.judged(place)("réponse", None)


STORED = {
    "q1": {
        "expect": ["number", {}], "reference": 4, "hints": ["Comptez.", "Encore."], "wrong": [[5, "Un de trop."]],
        "refused": [], "meaning": "Quatre.", "question": "Combien ?", "solution": "n = 4",
    }
}  # fmt: skip


@pytest.fixture
def q1(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    return Exercises("42-pains", STORED).q1


def write(q, **options):
    given = {"hints": ["Comptez.", "Encore."], "wrong": {5: "Un de trop."}, "meaning": "Quatre."} | options
    return q.key(given.pop("expect", expect.number()), **given)


def test_a_stored_key_answers(q1):
    assert q1.check(4).message == "Quatre."
    assert q1.check("5").message == "Un de trop."
    assert q1.check(6).status is Status.REVIEW
    assert q1.solution().code == "n = 4"
    assert [q1.hint().title for _ in range(3)] == ["Indice 1 sur 2", "Indice 2 sur 2", "Indice 2 sur 2"]


def test_no_key_no_verdict():
    q = Exercises("42-pains", {}).q1
    found = q.check(4)
    assert found.status is Status.SILENT
    assert "pas encore de clé" in found.message
    absent = Exercises("42-pains", {"q2": STORED["q1"], "q10": STORED["q1"]}).q13.check(4)
    assert absent.status is Status.SILENT
    assert "ceux de ce carnet sont `q2` et `q10`" in absent.message
    with pytest.raises(AttributeError, match="n’est pas un exercice"):
        Exercises("42-pains", STORED).question1  # noqa: B018


def test_writing_the_lesson_says_when_the_key_moves(q1):
    q1.check(4)
    assert write(q1) is None
    assert "la clé a changé" in write(q1, meaning="Quatre pains.").message
    assert q1.check(4).message == "Quatre pains."


@pytest.mark.parametrize(
    ("answer", "options", "field"),
    [
        (5, {"wrong": {6: "Un de trop."}}, "la réponse"), (4, {"meaning": "Cinq."}, "veut dire"),
        (4, {"hints": ["Comptez.", "Autre."]}, "indice"), (4, {"wrong": {5: "Trop."}}, "réponse fausse"),
        (4, {"expect": expect.number(tolerance=0.5)}, "ce qu’on attend"),
    ],
)  # fmt: skip
def test_a_strict_run_names_the_exercise_and_the_field(monkeypatch, answer, options, field):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    q = Exercises("42-pains", STORED).q1
    q.check(answer)
    monkeypatch.setenv("DATAKIT_STRICT", "1")
    with pytest.raises(ExerciseFailed, match=f"42-q1.*{field}.*datakit build"):
        write(q, **options)


@pytest.mark.parametrize(
    ("options", "words"),
    [({"wrong": {4: "?"}}, "fausse est acceptée"), ({"hints": ["Un seul."]}, "deux indices"),
     ({"refused": [4.0]}, "fausse est acceptée")],
)  # fmt: skip
def test_a_key_that_contradicts_itself_is_refused(q1, monkeypatch, tmp_path, options, words):
    """Au moment d'écrire les clés ; ailleurs, une réponse fausse qui tombe juste est seulement mise de côté."""
    monkeypatch.setenv(RECORD, str(tmp_path / "cles.jsonl"))
    q1.check(4)
    with pytest.raises(ExerciseFailed, match=words):
        write(q1, **options)


def test_elsewhere_a_wrong_answer_that_is_right_is_left_aside(q1, monkeypatch, tmp_path):
    monkeypatch.setenv(RECORD, str(tmp_path / "cles.jsonl"))
    monkeypatch.setenv("DATAKIT_ELSEWHERE", "79191")
    q1.check(4)
    write(q1, wrong={4: "Ici, c’est juste.", 5: "Un de trop."})
    assert json.loads((tmp_path / "cles.jsonl").read_text("utf-8"))["key"]["wrong"] == [[5, "Un de trop."]]


def test_the_key_needs_the_answer_first(q1):
    with pytest.raises(InvalidArgument, match="ne connaît pas encore la réponse"):
        write(q1)


def test_what_the_answer_stands_on_reaches_the_judge(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    q = Exercises("42-pains", {}).q1
    q.check("vélo", on=["bus", "vélo"])
    made = expect.judged("test_keys:is_in")
    monkeypatch.setattr(judging, "judge_named", lambda _: lambda answer, words: answer in words or "Absent.")
    assert q.key(made, hints=["a", "b"], refused=["train"]).status is Status.SILENT
    assert q.check("bus", on=["bus"]).status is Status.CORRECT
    assert q.check("bus", on=["vélo"]).message == "Absent."


def test_elsewhere_the_key_neither_praises_nor_blames(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    away = {
        "here": "Niort",
        "there": "Poitiers",
        "moves": ["q1"],
        "command": "datakit replay 42-pains --commune 79191",
    }
    for answer in (4, 5):
        found = Exercises("42-pains", STORED, away=away).q1.check(answer)
        assert found.status is Status.SILENT
        assert "Niort" in found.message
        assert "datakit replay" in found.message
    assert Exercises("42-pains", STORED, away=away | {"moves": ["q2"]}).q1.check(4).status is Status.CORRECT


def test_refreshed_data_are_said(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    found = Exercises("42-pains", STORED, moved=lambda: ["pains"]).q1.check(4)
    assert found.status is Status.SILENT
    assert "datakit refresh --revenir pains" in found.message


def test_a_damaged_file_is_said(tmp_path):
    (tmp_path / "cles.json").write_text("{", "utf-8")
    with pytest.raises(DamagedData, match="datakit build"):
        keys.read_file(tmp_path / "cles.json")
    assert keys.read_file(tmp_path / "rien.json") == {}


# --- Du carnet au fichier ---


@pytest.fixture
def project(tmp_path, monkeypatch):
    root = tmp_path / "Atelier été"
    (root / "solutions" / "seance").mkdir(parents=True)
    (root / "pyproject.toml").write_text("")
    monkeypatch.chdir(root)
    for name in (RECORD, "DATAKIT_STRICT"):
        monkeypatch.delenv(name, raising=False)
    return root


def save(root, notebook):
    path = root / "solutions" / "42-pains.ipynb"
    nb.write(path, nb.dump(notebook | {"nbformat_minor": 5}))
    return path


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """L’atelier construit : il s’exécute une fois, et chaque essai abîme sa copie."""
    root = tmp_path_factory.mktemp("Atelier bâti")
    (root / "solutions").mkdir()
    (root / "pyproject.toml").write_text("")
    save(root, workshop())
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        for name in (RECORD, "DATAKIT_STRICT"):
            patch.delenv(name, raising=False)
        assert main(["build"]) == 0
    return root


@pytest.fixture
def built(once, project):
    return shutil.copytree(once, project, dirs_exist_ok=True)


def test_the_notebook_is_the_only_source(project):
    """La référence, la solution, la question et les messages viennent du carnet ; un passage strict les prouve."""
    path = save(project, workshop())
    assert main(["build"]) == 0
    held = workshop_keys.read(project, "42-pains")
    assert held["keys"]["q2"] == {
        "title": "Compter", "question": f"Combien de pains{NNBSP}?", "solution": "pains2 = 2", "expect": ["number", {}], "reference": 2,
        "hints": ["Comptez les pains.", "Il y en a plus de zéro."], "wrong": [[3, "Un de trop."]], "refused": [],
        "meaning": "2 en tout.", "blank": "ex.q2.check(pains2)",
    }  # fmt: skip
    session = project / "solutions" / "seance" / "cles.json"
    session.write_bytes((workshop_keys.folder(project) / "42-pains.json").read_bytes())
    run.execute(path)
    session.write_text(session.read_text("utf-8").replace("2 en tout.", "Deux en tout."), "utf-8")
    with pytest.raises(NotebookError, match=r"42-q2.: la clé rangée n’est plus celle du carnet"):
        run.execute(path)


@pytest.mark.parametrize(
    ("name", "source", "said"),
    [
        ("enonce1", "### Exercice 1 · Compter\n\nCombien de brioches ?", "q1 : sa question a changé"),
        (
            "stub2",
            "pains2 = ...\n### BEGIN SOLUTION\npains2 = 1 + 1\n### END SOLUTION",
            "q2 : sa solution a changé",
        ),
        ("cle2", "ex.q2.key(dk.expect.number(), hints=['a', 'b'])", "q2 : sa clé a changé"),
        ("donnee1", "print(1, 1)", "le code a changé"),
    ],
)
def test_what_changed_is_named_without_running(built, capsys, name, source, said):
    save(built, changed(name, source=source))
    assert main(["build", "--verifier"]) == 1
    assert said in capsys.readouterr().out.replace("\u00a0", " ")


def test_a_lost_exercise_is_named(built, capsys):
    notebook = workshop()
    notebook["cells"] = [c for c in notebook["cells"] if c["id"] not in ("stub2", "check2", "cle2")]
    save(built, notebook)
    assert main(["build", "--verifier"]) == 1
    assert "q2 n’a plus d’exercice" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "words"), [("enonce1", "Exercice 1"), ("stub1", "sa solution")])
def test_a_misplaced_key_is_named(name, words):
    notebook = changed(name, source="x = 1")
    with pytest.raises(NotebookError, match=words):
        exercises_of(notebook)


def test_a_key_that_would_reach_the_pupils_is_refused(project, capsys):
    """Sans son étiquette, la clé irait dans le carnet des participants : rien n'est construit."""
    save(project, changed("cle1", metadata={}))
    for command in (["build"], ["build", "--verifier"]):
        assert main(command) == 2
        assert "n’est pas étiquetée `cle`" in capsys.readouterr().err
    assert not (project / "notebooks").exists()


def test_two_exercises_of_one_name_and_those_of_another_workshop_are_refused(project, capsys):
    twice = cell(workshop(), "cle1") | {"id": "encore"}
    notebook = workshop()
    notebook["cells"].insert(-3, twice)
    save(project, notebook)
    assert main(["build"]) == 2
    assert "Deux exercices s’appellent q1" in capsys.readouterr().err
    save(project, changed("preparation", source='import datakit as dk\nex = dk.exercises("41-brioches")'))
    assert main(["build"]) == 2
    assert "ouvre les exercices de 41-brioches" in capsys.readouterr().err


def test_saved_outputs_are_emptied_without_running(built, capsys):
    path = built / "solutions" / "42-pains.ipynb"
    notebook = nb.read(path)
    cell(notebook, "reprise1").update(
        execution_count=3, outputs=[{"output_type": "stream", "name": "stdout", "text": "x"}]
    )
    nb.write(path, nb.dump(notebook))
    assert main(["build"]) == 0
    assert "sorties enregistrées vidées" in capsys.readouterr().out
    assert cell(nb.read(path), "reprise1")["outputs"] == []
    assert cell(nb.read(path), "donnee1")["outputs"]


def test_a_key_never_executed_is_named(project):
    path = save(
        project, changed("cle2", source="if False:\n    pass\nex.q2.key if 0 else None\n\nex.q2.key(")
    )
    with pytest.raises(NotebookError, match=r"cle2"):
        workshop_keys.record(path, nb.read(path))


def test_the_same_notebook_elsewhere():
    notebook = {"cells": [{"cell_type": "code", "source": 'lieu = dk.place("86194")\nprint("86194")'}]}
    moved = inputs.moved_to(notebook, "79191")
    assert moved["cells"][0]["source"] == 'lieu = dk.place("79191")\nprint("86194")'
    assert inputs.place_of(notebook) == "86194"
    assert cell(workshop(), "cle1")["metadata"]["tags"] == ["cle"]
