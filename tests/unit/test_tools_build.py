"""De la solution au carnet des participants."""

import copy
import itertools
import json
import re

import nbformat
import pytest
from tools_samples import cell, changed, code, workshop

from datakit.cli import main
from datakit.errors import InvalidArgument, NotebookError, NotWritten
from datakit.tools import build, callouts, notebook as nb, pages, report, student as students
from figaudit.base import colour


def ids(notebook):
    return [c["id"] for c in notebook["cells"]]


def test_the_student_copy_has_no_solution_no_note_no_output():
    solution = workshop()
    before = copy.deepcopy(solution)
    student = students.student(solution)
    assert solution == before
    assert ids(student) == [name for name in ids(solution) if name not in ("note", "cle1", "cle2", "papier")]
    assert "| Regarder | 40 |" in cell(student, "objectifs")["source"]
    assert cell(student, "stub1")["source"] == "pains1 = ...  # À compléter"
    assert "SOLUTION" not in nb.dump(student)
    assert cell(student, "donnee1")["outputs"] == [], "une sortie gardée dirait la réponse d’un pari"
    kept = dict(solution["metadata"]["datakit"])
    assert kept.pop("misconceptions"), "les idées reçues à attendre sont pour qui anime"
    assert student["metadata"]["datakit"] == kept


def test_each_kind_of_callout_is_boxed_and_no_word_changes():
    source = (
        "## Des pains\n\nUn four. **Pariez** : combien de pains ?\n\n- dix\n- cent\n\nOn compte.\n\n"
        "**Lire la figure.** Un trait. **Ce qui contredit la leçon** : le four.\n\n*À discuter : qui mange ?*"
    )
    given = cell(students.student(changed("sens1", source=source)), "sens1")["source"]
    boxes = re.findall(r'<div class="alert alert-(\w+) (\w+)">\n\n(.+?)\n\n</div>', given, re.DOTALL)
    assert boxes == [
        ("success", "pari", "Un four. **Pariez** : combien de pains ?\n\n- dix\n- cent"),
        ("info", "lire", "**Lire la figure.** Un trait."),
        ("danger", "contredit", "**Ce qui contredit la leçon** : le four."),
        ("warning", "discuter", "*À discuter : qui mange ?*"),
    ]
    assert re.sub(r'<div class="alert[^>]*>|</div>', "", given).split() == source.split()
    shown = report.shown({"cell_type": "markdown", "source": source}).source
    assert re.findall(r'<div class="alert [\w-]+ (\w+)">', shown) == ["pari", "lire", "contredit", "discuter"]
    assert "<li>cent</li>" in shown


def test_a_list_a_title_and_an_objective_are_no_callout():
    source = "- **Lire la figure**, un sommet.\n- **Pariez** encore.\n\n**Lire un manifeste**, c’est long."
    assert callouts.dressed(source) == source


def test_the_colours_of_callouts_are_told_apart_by_every_eye():
    style = (pages.TEMPLATES / "callouts.css").read_text("utf-8")
    found = dict(re.findall(r"div\.alert\.(\w+) \{\n  --encadre: (#\w+);", style))
    assert sorted(found) == sorted(kind.name for kind in callouts.KINDS)
    for one in found.values():
        assert min(colour.contrast(one, ground) for ground in ("#ffffff", "#16181b")) >= 3
    for one, other in itertools.combinations(found.values(), 2):
        for eye in colour.KINDS:
            assert colour.distance(colour.simulate(one, eye), colour.simulate(other, eye)) >= 9


def test_a_solution_keeps_what_it_compares_and_nothing_unstable():
    out = {
        "output_type": "execute_result",
        "execution_count": 7,
        "metadata": {"x": 1},
        "data": {"text/plain": "1"},
    }
    solution = {"metadata": {"language_info": {"version": "3.11.7"}, "widgets": {}}, "cells": [
        code("1", "a", [out], tags=["keep_output"]) | {"execution_count": 7},
        code("2", "b", [out], collapsed=True) | {"execution_count": 8},
    ]}  # fmt: skip
    kept = nb.kept_outputs(cell(solution, "a"))
    assert (kept["execution_count"], kept["outputs"][0]["execution_count"]) == (1, None)
    assert kept["outputs"][0]["metadata"] == {}
    assert nb.kept_outputs(cell(solution, "b"))["outputs"] == []

    student = students.student(solution)
    assert student["metadata"] == {"language_info": {"name": "python"}}
    assert cell(student, "b")["metadata"] == {}
    nbformat.validate(nbformat.reads(nb.dump(student), as_version=4))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a = ...\n### BEGIN SOLUTION\na = 1", "est seul"),
        ("a = 1\n### END SOLUTION", "est seul"),
        ("### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION", "est seul"),
        ("a = ...\n## begin solution\na = 1", "imbriqué ou mal écrit"),
        ("### BEGIN SOLUTION\na = 1\n### END SOLUTION", "il ne reste rien"),
    ],
)
def test_a_bad_marker_names_its_cell(source, words):
    with pytest.raises(NotebookError, match=words) as caught:
        students.student(changed("stub1", source=source))
    assert "(stub1)" in caught.value.fact
    assert caught.value.fact.startswith("Cellule 8")


def test_indented_solutions_and_two_blocks():
    source = (
        "def f():\n    x = ...\n    ### BEGIN SOLUTION\n    x = 1\n    ### END SOLUTION\n    return x\n"
        "### BEGIN SOLUTION\nf()\n### END SOLUTION\n"
    )
    assert students.strip_solution(source) == "def f():\n    x = ...\n    return x"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Un faux dépôt, avec des espaces et des accents dans son chemin."""
    root = tmp_path / "Atelier été"
    (root / "solutions").mkdir(parents=True)
    (root / "pyproject.toml").write_text("")
    (root / "solutions" / "42-pains.ipynb").write_text(nb.dump(workshop()), "utf-8")
    monkeypatch.chdir(root)
    return root


def test_build_then_check(project, capsys):
    assert main(["build", "--verifier"]) == 1
    assert not (project / "notebooks").exists()
    assert "pas encore de clés" in capsys.readouterr().out
    assert main(["build", "42"]) == 0
    assert "42-pains : 2 clés" in capsys.readouterr().out.replace("\u00a0", " ")
    first = (project / "notebooks" / "42-pains.ipynb").read_bytes()
    assert main(["build"]) == 0
    assert main(["build", "--verifier"]) == 0
    assert (project / "notebooks" / "42-pains.ipynb").read_bytes() == first
    assert "à jour" in capsys.readouterr().out
    (project / "notebooks" / "43-vieux.ipynb").write_bytes(first)
    assert main(["build", "--verifier"]) == 1
    assert "43-vieux" in capsys.readouterr().out
    assert [p.name for p in (project / "notebooks").iterdir() if p.name.startswith(".")] == []


def test_errors_are_short_and_french(project, capsys):
    assert main(["build", "42-pain"]) == 2
    err = capsys.readouterr().err
    assert "Vouliez-vous dire" in err
    assert "Traceback" not in err
    (project / "solutions" / "43-casse.ipynb").write_text("{", "utf-8")
    assert main(["build", "43"]) == 2
    assert "43-casse" in capsys.readouterr().err
    with pytest.raises(InvalidArgument):
        nb.choose(project / "solutions", ["../42-pains/../x"])


def test_a_number_names_the_workshop_and_not_its_variant(project):
    for name in ("42-pains-nsi", "42-pain", "07-pains"):
        (project / "solutions" / f"{name}.ipynb").write_text("{}", "utf-8")
    (project / "solutions" / "42-pains.ipynb").unlink()
    assert [path.stem for path in nb.choose(project / "solutions", ["42", "42-pains-nsi"])] == [
        "42-pain",
        "42-pains-nsi",
    ]
    assert [path.stem for path in nb.choose(project / "solutions")][1:3] == ["42-pain", "42-pains-nsi"]
    assert [path.stem for path in nb.choose(project / "solutions", ["7", "7-pains"])] == ["07-pains"] * 2


def test_a_failed_write_keeps_the_old_file(project, monkeypatch):
    target = project / "notebooks" / "42-pains.ipynb"
    nb.write(target, "ancien")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(NotWritten, match="le disque est plein"):
        nb.write(target, "nouveau")
    assert target.read_text() == "ancien"
    assert [p.name for p in target.parent.iterdir()] == ["42-pains.ipynb"]


def test_dump_is_stable_and_readable_by_jupyter():
    content = nb.dump(workshop() | {"nbformat_minor": 5})
    assert nb.dump(nb.read_string(content)) == content
    assert json.loads(content)["cells"][0]["source"] == ["# Combien de pains\u202f?"]
    nbformat.validate(nbformat.reads(content, as_version=4))


def test_new_writes_a_workshop_that_passes_everything(project, capsys, monkeypatch):
    """Le modèle tourne, se relit sans reproche, donne ses clés ; rien n'est jamais remplacé."""
    (project / "solutions" / "42-pains.ipynb").unlink()
    assert main(["new", "18-marches"]) == 0
    assert main(["run", "18"]) == 2  # ses clés ne sont pas encore calculées : ce n'est pas un défaut
    err = capsys.readouterr().err
    assert "18-marches n’a pas encore toutes ses clés" in err
    assert "lancez `datakit build 18-marches`" in err
    assert "Regardez cette cellule" not in err
    assert main(["build", "18"]) == 0
    capsys.readouterr()
    assert main(["lint", "18"]) == 0, capsys.readouterr().out
    assert main(["build", "--verifier"]) == 0
    before = (project / "solutions" / "18-marches.ipynb").read_bytes()
    assert main(["new", "18-autre"]) == 2
    assert "déjà celui de" in capsys.readouterr().err
    assert (project / "solutions" / "18-marches.ipynb").read_bytes() == before
    for bad, proposed in (("18 Les Marchés", "18-les-marches"), ("../x", "18-x"), ("18-", "18-mon-sujet")):
        assert main(["new", bad]) == 2
        assert f"datakit new {proposed}" in capsys.readouterr().err


# --- Une version courte ---


def _kit_of(tmp_path, notebook):
    path = tmp_path / "solutions" / "42-pains.ipynb"
    path.parent.mkdir()
    path.write_text(nb.dump(notebook), "utf-8")
    return path


def test_a_short_version_that_lacks_a_name_is_not_run(tmp_path, monkeypatch):
    monkeypatch.setattr(build.executing, "execute", lambda *given, **named: pytest.fail("exécuté"))
    notebook = workshop()
    cell(notebook, "stub1")["metadata"]["tags"] = ["sauf-50"]
    with pytest.raises(NotebookError, match="ne tient pas en 50 minutes") as refused:
        build.shortened(tmp_path, _kit_of(tmp_path, notebook), "50")
    assert "`pains1` manque à la cellule 9 (check1)" in refused.value.fact
    assert "la cellule 8 (stub1) le faisait" in refused.value.fact
    assert "étiquetez aussi `sauf-50`" in str(refused.value)


def test_a_short_version_is_run_solved_then_blank(tmp_path, monkeypatch):
    played = []

    def execute(path, **named):
        played.append((path.name, "SOLUTION" in path.read_text("utf-8"), named))

    monkeypatch.setattr(build.executing, "execute", execute)
    made = build.shortened(tmp_path, _kit_of(tmp_path, workshop()), "50")
    assert made == tmp_path / "build" / "courtes" / "42-pains-50"
    assert played == [
        ("42-pains-corrige.ipynb", True, {}),
        ("42-pains.ipynb", False, {"variables": {"DATAKIT_STRICT": ""}}),
    ]
    assert "stub2" not in ids(nb.read(made / "42-pains.ipynb"))


def test_a_short_version_that_stops_names_what_it_has_not(tmp_path, monkeypatch):
    def execute(path, **named):
        raise NotebookError("La cellule 3 s’arrête.", "", "")

    monkeypatch.setattr(build.executing, "execute", execute)
    with pytest.raises(NotebookError, match="La cellule 3 s’arrête") as refused:
        build.shortened(tmp_path, _kit_of(tmp_path, workshop()), "50")
    assert "donnee2, stub2, check2, reprise2 et trois" in str(refused.value)
    assert not (tmp_path / "build" / "courtes" / "42-pains-50").exists()
