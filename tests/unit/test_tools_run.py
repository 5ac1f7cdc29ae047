"""Exécuter un carnet, et la page qu'on en tire."""

import ast
from html import unescape
from pathlib import Path

import pytest
from nbclient.exceptions import CellTimeoutError
from tools_samples import cell, code, text, workshop

from datakit.cli import main
from datakit.tools import notebook as nb, report, run


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "solutions").mkdir()
    (tmp_path / "pyproject.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def save(project, cells):
    notebook = workshop() | {"cells": cells, "nbformat_minor": 5}
    notebook["metadata"]["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = project / "solutions" / "42-pains.ipynb"
    path.write_text(nb.dump(notebook), "utf-8")
    return path


def test_run_writes_one_page_and_changes_nothing(project, capsys):
    path = save(project, [
        text("# Combien\u202f?\n\n## Regarder", "titre"),
        code("import os\nassert os.environ['DATAKIT_STRICT'] == '1'\nprint('<b>', os.getcwd())", "un"),
        code("1 + 1", "deux", tags=["keep_output"]),
    ])  # fmt: skip
    before = path.read_bytes()
    assert main(["run", "42"]) == 0
    assert path.read_bytes() == before
    assert "exécuté en" in capsys.readouterr().out
    page = (project / "build" / "42-pains.html").read_text("utf-8")
    assert "&lt;b&gt; " in page
    assert str(project / "solutions") in page
    executed = run.execute(path)
    stored = run.update(nb.read(path), executed)
    assert cell(stored, "un")["outputs"] == []
    assert cell(stored, "deux")["outputs"][0]["data"]["text/plain"] == "2"
    assert "execution" not in cell(stored, "deux")["metadata"]


def test_what_a_cell_prints_is_kept_in_one_piece(project):
    """Le noyau envoie parfois un texte en plusieurs fois : la sortie rangée n’en dépend pas."""
    said = "import time\nfor n in (1, 2):\n    print(n, flush=True)\n    time.sleep(0.5)"
    path = save(project, [code(said, "un", tags=["keep_output"])])
    assert [o["text"] for o in cell(run.execute(path), "un")["outputs"]] == ["1\n2\n"]


def test_the_kernel_has_the_settings_of_the_kit_and_not_those_of_the_person(project, monkeypatch):
    """Rien n’est installé pour tous : le noyau les reçoit quand le kit le lance."""
    monkeypatch.setenv("IPYTHONDIR", str(project / "ipython"))
    shell = (
        "shell = get_ipython()\nprint(shell.history_manager.enabled, hasattr(shell, '_datakit_explainer'))"
    )
    path = save(project, [code(shell, "un", tags=["keep_output"])])
    assert [o["text"] for o in cell(run.execute(path), "un")["outputs"]] == ["False True\n"]


def test_a_failing_cell_is_named(project, capsys):
    save(project, [text("# T", "titre"), code("a = 1", "bon"), code("1 / 0", "fautive"), code("2", "apres")])
    assert main(["run", "42"]) == 2
    err = capsys.readouterr().err
    assert "cellule 3 (fautive)" in err
    assert "ZeroDivisionError" in err
    assert "Traceback" not in err
    assert not (project / "build").exists()


def test_a_kernel_that_never_answers_is_not_a_fault_of_the_kit(project, monkeypatch, capsys):
    """Sans boucle locale, aucun noyau ne répond : on dit quoi rallumer."""

    def silent(*_, **__):
        raise RuntimeError("Kernel didn't respond in 60 seconds")

    monkeypatch.setattr("nbclient.NotebookClient.execute", silent)
    save(project, [text("# T", "titre"), code("a = 1", "bon")])
    assert main(["run", "42"]) == 2
    said = capsys.readouterr().err
    assert "127.0.0.1" in said
    assert "faute du kit" not in said


def test_an_exercise_without_its_key_asks_for_a_build(project, capsys):
    opened = code('import datakit as dk\nex = dk.exercises("42-pains")', "ouvre")
    save(project, [text("# T", "titre"), opened, code("ex.q1.check(3)", "un")])
    assert main(["run", "42"]) == 2
    said = capsys.readouterr().err
    assert "42-pains n’a pas encore toutes ses clés" in said
    assert "cellule 3 (un)" in said
    assert "datakit build 42-pains" in said


def test_an_answer_that_its_key_refuses_is_a_cell_to_read_again(project, capsys):
    wrong = code(
        'import datakit as dk\nex = dk.exercises("04-prenoms", dk.place("86"))\nex.q1.check(1)', "faux"
    )
    save(project, [text("# T", "titre"), wrong]).rename(project / "solutions" / "04-prenoms.ipynb")
    assert main(["run", "04"]) == 2
    said = capsys.readouterr().err
    assert "s’arrête à la cellule 2 (faux)" in said
    assert "ExerciseFailed" in said


def output(data):
    return {"output_type": "display_data", "data": data, "metadata": {}}


def test_the_page_is_accessible_and_self_contained():
    remote = '<iframe srcdoc="&lt;script src=&quot;https://cdn.example/leaflet.js&quot;&gt;"></iframe>'
    notebook = workshop()
    notebook["cells"] += [
        text("[![Ouvrir](https://mybinder.org/badge.svg)](https://mybinder.org/x)", "badge"),
        code("a", "carte", [output({"text/html": remote})]),
        code("b", "image", [output({"image/png": "aGVsbG8=", "text/plain": 'Une "courbe"'})]),
        code("c", "erreur", [{"output_type": "error", "ename": "E", "evalue": "<script>", "traceback": []}]),
    ]
    page = report.page(notebook, "42-pains")
    assert '<html lang="fr">' in page
    assert "<title>Combien de pains\u202f?</title>" in page
    assert 'href="#contenu"' in page
    assert 'id="contenu"' in page
    assert '<a href="#a-retenir">À retenir</a>' in page
    assert '<h2 id="a-retenir">À retenir</h2>' in unescape(page)
    assert 'alt="Une &quot;courbe&quot;"' in page
    assert "leaflet" not in page
    assert "badge.svg" not in page
    assert "&lt;script&gt;" in page
    assert report._REMOTE.search(page) is None
    assert '<aside class="animateur"' in page


@pytest.mark.parametrize("path", nb.choose(nb.project(Path(__file__)) / "solutions"), ids=lambda p: p.stem)
def test_a_corrected_cell_is_whole_and_says_nothing_twice(path):
    for source in filter(lambda s: "### BEGIN SOLUTION" in s, nb.sources(nb.read(path))):
        shown = nb.corrected(source)
        lines = [ast.unparse(step) for step in ast.parse(shown).body]
        assert "____" not in shown
        assert "### " not in shown
        assert len(lines) == len({*lines}), f"répété :\n{shown}"


def test_a_cell_too_slow_for_the_machine_says_what_to_do(project, monkeypatch, capsys):
    def too_slow(*_, **__):
        raise CellTimeoutError("A cell timed out while it was being executed, after 120 seconds.")

    monkeypatch.setattr("nbclient.NotebookClient.execute", too_slow)
    save(project, [text("# T", "titre"), code("a = 1", "bon")])
    assert main(["run", "42"]) == 2
    said = capsys.readouterr().err
    assert "n’a pas fini" in said
    assert "relancez la même commande" in said
    assert "timed out" not in said
