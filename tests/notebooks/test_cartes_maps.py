"""L'atelier des cartes, sur des lieux très différents : chaque solution est juste, chaque carte passe la relecture, sauf les menteuses."""

from __future__ import annotations

import ast
import json
import warnings
from pathlib import Path
from types import SimpleNamespace

import matplotlib as mpl
import pytest
from sampled import thinned

import datakit as dk
from datakit.answers.exercise import RECORD
from datakit.workshop import BLANK, _Blanks
from figaudit.base.declared import is_declared

SOLUTION = Path(__file__).parents[2] / "solutions" / "03-cartes.ipynb"
# Une intercommunalité, un département corse, une île sans intercommunalité, une commune sans habitants, deux outre-mer,
# un département d'une seule commune, un autre d'une seule intercommunalité, le pays : ce qui a déjà cassé une carte.
# Un lieu à chaque tour.
PLACES = ["86194", "2A004", "29155", "55139", "97302", "97411", "75", "93008", "france"]


@pytest.fixture
def shown(monkeypatch, tmp_path):
    """Les figures que le carnet montre, avec leur texte de remplacement, sans en faire des images."""
    mpl.use("Agg")
    figures = []
    monkeypatch.setenv(RECORD, str(tmp_path / "cles.jsonl"))
    monkeypatch.setattr(dk, "show", lambda fig, alt, caption="", stamp="": figures.append((fig, alt)))
    monkeypatch.setattr(dk, "explain_errors", lambda: None)

    def moved(draw, **by):
        for method in by["méthode"].values():
            fig, _said, alt = draw(method)
            figures.append((fig, alt))

    monkeypatch.setattr(dk, "move", moved, raising=False)
    return figures


def run(code):
    cells = json.loads(SOLUTION.read_text("utf-8"))["cells"]
    names = {"display": lambda *_: None, BLANK: ...}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for cell in cells:
            if cell["cell_type"] == "code":
                source = "".join(cell["source"]).replace('dk.place("86194")', f'dk.place("{code}")')
                exec(compile(_Blanks().visit(ast.parse(source)), cell["id"], "exec"), names)
    return names


@pytest.mark.parametrize("code", thinned(PLACES, 9))
def test_every_place_has_honest_maps_and_right_answers(code, shown, monkeypatch, tmp_path):
    if code != "86194":
        monkeypatch.setenv("DATAKIT_ELSEWHERE", code)
    names = run(code)
    assert names["ex"].lieu.code == code
    keys = [json.loads(line)["id"] for line in (tmp_path / "cles.jsonl").read_text("utf-8").splitlines()]
    assert keys == [f"03-q{n}" for n in range(1, 15)]  # une clé n'est écrite que si sa solution est juste
    honest = [(f, a) for f, a in shown if any(is_declared(ax) for ax in f.axes)]
    honest = [(f, a) for f, a in honest if not a.startswith("Carte trompeuse")]
    lying = [(f, a) for f, a in shown if a.startswith("Carte trompeuse") and len(f.axes) < 4]
    assert len(honest) >= 8  # les autres se dessinent sous un curseur
    assert len(lying) == 4
    for fig, alt in honest:
        assert dk.audit_map(fig).ok, f"{alt}\n{dk.audit_map(fig)}"
    for fig, alt in lying:
        assert not all(dk.audit_map(fig, names[table]).ok for table in ("carte", "equipement")), alt
    assert all(len(alt) > 30 for _, alt in shown)


def test_a_map_of_groups_says_who_is_in_none(monkeypatch, capsys):
    """L’Île-d’Yeu n’est dans aucune intercommunalité : la carte de sa propre séance ne l’efface pas sans un mot."""
    cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads(SOLUTION.read_text("utf-8"))["cells"]}
    drawn = []
    monkeypatch.setattr(dk, "show", lambda fig, alt, **words: None)
    monkeypatch.setattr(dk, "exercises", lambda *_: SimpleNamespace(lieu=dk.place("85113")))
    choropleth = dk.maps.choropleth

    def kept(*table, **words):
        drawn.append(words)
        return choropleth(*table, **words)

    monkeypatch.setattr(dk.maps, "choropleth", kept)
    exec(cells["maille-tables"], {})
    towns, groups = drawn
    assert "Sans L’Oie et Sainte-Florence" in towns["note"]
    assert "Hors de toute intercommunalité\u00a0: L’Île-d’Yeu." in groups["note"]
