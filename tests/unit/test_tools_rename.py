"""Renommer et retirer un atelier : tout ce qui porte son nom, et rien d’autre."""

from __future__ import annotations

import json

import pytest
from tools_samples import workshop

from datakit.cli import main
from datakit.tools import key_recording, lint, new, notebook as nb


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Un faux dépôt : un atelier, son carnet, ses clés, et un autre carnet qui y mène."""
    root = tmp_path / "Atelier été"
    for folder in ("solutions", "notebooks"):
        (root / folder).mkdir(parents=True)
        nb.write(root / folder / "42-pains.ipynb", nb.dump(workshop()))
    linking = {"cell_type": "markdown", "id": "lien", "metadata": {}, "source": "[Le pain](42-pains.ipynb)"}
    other = {"cells": [linking], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    nb.write(root / "solutions" / "00-accueil.ipynb", nb.dump(other))
    nb.write(key_recording.folder(root) / "42-pains.json", json.dumps({"slug": "42-pains", "keys": {}}))
    (root / "pyproject.toml").write_text("")
    monkeypatch.chdir(root)
    return root


def names(root):
    return {
        path.relative_to(root).as_posix() for path in root.rglob("*.*") if path.suffix in (".ipynb", ".json")
    }


def test_a_workshop_is_renamed_everywhere(project, capsys):
    assert main(["rename", "42", "43-miches"]) == 0
    assert names(project) == {
        "solutions/00-accueil.ipynb", "solutions/43-miches.ipynb", "notebooks/43-miches.ipynb",
        "src/datakit/keys/43-miches.json",
    }  # fmt: skip
    notebook = nb.read(project / "solutions/43-miches.ipynb")
    assert (nb.facts_of(notebook)["slug"], nb.facts_of(notebook)["number"]) == ("43-miches", 43)
    assert "42-pains" not in nb.dump(notebook)
    assert "(43-miches.ipynb)" in nb.text_of(project / "solutions/00-accueil.ipynb")
    assert (
        json.loads((key_recording.folder(project) / "43-miches.json").read_text("utf-8"))["slug"]
        == "43-miches"
    )
    assert "42-pains s’appelle maintenant 43-miches" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("new_name", "said"),
    [
        ("Miches", "essayez «\u00a0datakit rename 42-pains 18-miches\u00a0»"),
        ("42-pains", "s’appelle déjà"),
        ("00-pains", "est déjà celui"),
    ],
)
def test_a_name_that_does_not_fit_changes_nothing(project, capsys, new_name, said):
    before = names(project)
    assert main(["rename", "42", new_name]) == 2
    assert said in capsys.readouterr().err
    assert names(project) == before


def test_the_number_may_stay(project):
    assert main(["rename", "42-pains", "42-miches"]) == 0
    assert "solutions/42-miches.ipynb" in names(project)


def test_nothing_is_removed_without_a_yes(project, capsys):
    before = names(project)
    assert main(["remove", "42"]) == 0
    assert "Rien n’est effacé. Avec --oui, 42-pains perdrait" in capsys.readouterr().out
    assert names(project) == before
    assert main(["remove", "42", "--oui"]) == 0
    assert names(project) == {"solutions/00-accueil.ipynb"}
    assert "Ces carnets y mènent encore : 00-accueil" in capsys.readouterr().out.replace("\u00a0", " ")


def test_an_objective_that_no_part_carries_is_told():
    notebook = new.skeleton("42-marches")
    assert "forgotten-objective" not in lint.lint(notebook, "42-marches").rules
    for section in nb.facts_of(notebook)["sections"]:
        section.pop("objectives", None)
    found = [
        one.message for one in lint.lint(notebook, "42-marches").findings if one.rule == "forgotten-objective"
    ]
    assert found[0] == "Aucune partie ne porte l’objectif 1, «\u00a0Lire une table ligne par ligne\u00a0»."
    assert len(found) == 3


def test_the_exercises_of_the_model_are_numbered_in_order():
    text = "\n".join(nb.sources(new.skeleton("42-marches"), "markdown"))
    titles = [name for _, name in nb.headings(text) if name.startswith("Exercice ")]
    assert [int(name.split(" ")[1]) for name in titles] == list(range(1, len(titles) + 1))
